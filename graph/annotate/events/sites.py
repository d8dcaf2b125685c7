"""Tell a visit to a page of the internet, which is no journey: «زيارة موقع الوزارة الإلكتروني»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.word import words_in

_NOUN, _REACH = 3, 10  # words after «زيارة» in which the page is named, and what shows that it is one


def is_of_site(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether what is visited is a page: soon after the noun for it stands that it is online, or its address."""
    if draft.type != "Visit":
        return False
    after = words_in(doc)[draft.end : draft.end + _NOUN + _REACH]
    nouns = [i for i, word in enumerate(after[:_NOUN]) if words.has("SiteNoun", word.stem)]
    return bool(nouns) and any(
        word.is_latin or words.has("OnlineWord", word.stem) for word in after[nouns[0] + 1 : nouns[0] + 1 + _REACH]
    )
