"""Tell news of sport, where «لقاء» is a match: there only officials meet."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from graph.annotate.events.drafts import MEETINGS, Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.word import words_in
from graph.folding import stem_of

_MANY, _SHARE = 4, 0.02  # words of sport in a text, and their share of its words
_SOME, _DENSE = 3, 0.08  # the same in a text of a sentence or two


def without_sport(events: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The events of a text, without the matches and travels of teams."""
    if not events or not _is_sport(doc, words):
        return events
    return [event for event in events if event.type not in MEETINGS or _has_officials(event)]


def _is_sport(doc: Doc, words: EventWords) -> bool:
    sport = _with_article(words.single("SportWord"))
    found = len([word for word in words_in(doc) if word.norm in sport])
    return any(found >= max(count, share * len(doc)) for count, share in ((_MANY, _SHARE), (_SOME, _DENSE)))


@cache
def _with_article(nouns: frozenset[str]) -> frozenset[str]:
    """Some nouns, as they are with the article and without."""
    return frozenset(form for noun in nouns for form in (noun, f"ال{noun}") if stem_of(form) in nouns)


def _has_officials(event: Draft) -> bool:
    """Whether two of those who meet hold posts, or one travels who does."""
    officials = [phrase for phrase in event.parties if phrase.kind in ("person", "post") and phrase.agency]
    return len(officials) >= (2 if event.type == "Talks" else 1)
