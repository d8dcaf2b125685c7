"""Find the title in quotation marks that a conference bears: of two with different titles each is another."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.text import folded_words
from graph.annotate.spans import CLOSING
from graph.annotate.word import words_in

_GAP, _LONGEST = 4, 16  # words between a noun and its title: «ندوة علمية تحت عنوان «…»», and in the title


def title_of(draft: Draft, doc: Doc) -> str:
    """The folded letters of a conference's title, the words joined; "" where it has no title."""
    if draft.type != "Conference" or draft.clause is None:
        return ""
    inside = title_after(doc, draft.clause.trigger.end)
    return "".join(word for word in folded_words(doc)[inside.start : inside.stop] if word.isalnum())


def title_after(doc: Doc, start: int) -> range:
    """Where the words of the title in quotation marks stand that follows a noun; an empty range where none does."""
    words = words_in(doc)
    near = range(start, min(start + _GAP, len(words)))
    opening = next((i for i in near if words[i].text in CLOSING), None)
    if opening is None:
        return range(0)
    inside = range(opening + 1, min(opening + 1 + _LONGEST, len(words)))
    end = next((i for i in inside if CLOSING[words[opening].text] in words[i].text), opening + 1)
    return range(opening + 1, end)
