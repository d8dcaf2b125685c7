"""Tell news of shops, where «معرض» is a showroom: there only a fair that someone organises is a meeting."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.word import words_in

_MANY, _SHARE = 3, 0.01  # words of shopping in a text, and their share of its words


def without_shops(events: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The events of a text, without the showrooms that it advertises."""
    if not any(event.rule == "exhibition" for event in events) or not _is_advertisement(doc, words):
        return events
    return [event for event in events if event.rule != "exhibition" or _is_held(event)]


def _is_advertisement(doc: Doc, words: EventWords) -> bool:
    shop = words.single("ShopWord")
    found = sum(word.stem in shop or word.stem.removeprefix("و") in shop for word in words_in(doc))
    return found >= _MANY and found >= _SHARE * len(doc)


def _is_held(event: Draft) -> bool:
    """Whether somebody holds it, or it has days or an edition."""
    return any(event.values(slot) for slot in ("organizer", "host", "startDate", "ordinal"))
