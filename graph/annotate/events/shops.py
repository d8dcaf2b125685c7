"""Tell news of shops, where «معرض» is a showroom: there only a fair that someone organises is a meeting."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.word import words_in

_MANY, _SHARE = 3, 0.01  # words of shopping in a text, and their share of its words


def without_shops(events: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The events of a text, without the showrooms that it names or advertises."""
    if not any(event.rule == "exhibition" for event in events):
        return events
    told = _is_held if _is_advertisement(doc, words) else _is_told
    return [event for event in events if event.rule != "exhibition" or told(event)]


def _is_advertisement(doc: Doc, words: EventWords) -> bool:
    shop = words.single("ShopWord")
    found = sum(word.stem in shop or word.stem.removeprefix("و") in shop for word in words_in(doc))
    return found >= _MANY and found >= _SHARE * len(doc)


def _is_told(event: Draft) -> bool:
    """Whether the text says more of it than where it is: who is there, or that it is held."""
    clause = event.clause
    held = clause is not None and (clause.governor is not None or bool(clause.taken("genitive")))
    return held or _is_held(event) or bool(event.values("participant"))


def _is_held(event: Draft) -> bool:
    """Whether somebody holds it, or it has days or an edition."""
    return any(event.values(slot) for slot in ("organizer", "host", "startDate", "ordinal"))
