"""Tell a body that is called a congress, a forum or an assembly from the meeting that such a word tells."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.governors import OCCURRING
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_from
from graph.annotate.word import words_in

_LONGEST = 4  # words in what such a body is called
_BY = 3  # words in «من قبل»
_HOLDING = ("SupportVerb", "HostVerb", "OrganizerVerb")


def is_body(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether it acts, and is not held: «نفذت الندوة العالمية للشباب مشروعا», «من قبل المؤتمر العام»."""
    if draft.type != "Conference" or draft.clause is None or draft.clause.trigger.is_verb:
        return False
    return _is_agent(draft, doc, words) or (_is_named_so(draft, doc, words) and not _is_held(draft))


def _is_agent(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether it stands right after «من قبل», which leads to who did something."""
    before = range(max(0, draft.start - _BY), draft.start)
    led = (words.marker(folded_from(doc, index, draft.start - index)) for index in before)
    return any(
        role == "agent" and index + length == draft.start for index, (role, length) in zip(before, led, strict=True)
    )


def _is_named_so(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether the words from it on, and no more, are those by which a party or a league is known."""
    first = words_in(doc)[draft.start]
    length = words.starts("NamedBody", ["ال" + first.stem, *folded_from(doc, draft.start + 1, _LONGEST)])
    after = words_in(doc)[draft.start + length : draft.start + length + 1]
    return bool(length) and not any(word.folded.startswith("ل") for word in after)  # «المؤتمر الوطني للأطباء»


def _is_held(draft: Draft) -> bool:
    """Whether its days or its edition are told, or that it takes place, or that others hold it or attend it."""
    governor = draft.clause.governor if draft.clause else None
    verb = governor.trigger if governor else None
    occurs = verb is not None and verb.role in (*OCCURRING, "AttendVerb")
    held = verb is not None and verb.role in _HOLDING and verb.end < draft.start  # «نفذت الندوة العالمية مشروعا»
    return occurs or held or any(draft.values(slot) for slot in ("startDate", "ordinal"))
