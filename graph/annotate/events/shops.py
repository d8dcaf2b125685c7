"""Tell news of shops, where «معرض» is a showroom: there only a fair that someone organises is a meeting."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import OPENING
from graph.annotate.word import words_in

_MANY, _SHARE = 3, 0.01  # words of shopping in a text, and their share of its words


def without_shops(events: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The events of a text, without the showrooms that it names or advertises."""
    if not any(event.rule == "exhibition" for event in events):
        return events
    advertised = _is_advertisement(doc, words)
    return [event for event in events if _is_held(event) or not (advertised or _is_showroom(event, doc))]


def _is_advertisement(doc: Doc, words: EventWords) -> bool:
    shop = words.single("ShopWord")
    found = sum(word.stem in shop or word.stem.removeprefix("و") in shop for word in words_in(doc))
    return found >= _MANY and found >= _SHARE * len(doc)


def _is_showroom(event: Draft, doc: Doc) -> bool:
    """Whether of what an indefinite noun tells only the place is said: «نافذة معرض سيارات في نيس»."""
    clause = event.clause
    if clause is None or clause.governor is not None or clause.taken("genitive") or event.values("participant"):
        return False
    after = words_in(doc)[event.start + 1 : event.start + 2]
    return not clause.trigger.definite and not any(word.definite or word.text in OPENING for word in after)


def _is_held(event: Draft) -> bool:
    """Whether it is no fair, or somebody holds it, or it has days or an edition."""
    return event.rule != "exhibition" or any(
        event.values(slot) for slot in ("organizer", "host", "startDate", "ordinal")
    )
