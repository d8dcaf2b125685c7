"""Add to a journey those whom another sentence tells to have come along: «ووصل برفقته فلان», «كما وصل معه فلان»."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from graph.annotate.events.clauses import Argument, Clause, goes_along, tells_companion
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL, WITH_THEM
from graph.annotate.events.text import folded_from
from graph.annotate.morphology import PRONOUNS

_TOLD = ("bare", "=participant")  # how who comes along hangs on the verb


def turn_companions(clauses: Iterable[Clause]) -> None:
    """«ورافق فلانا في زيارته فلان»: let who stands behind the visit go along, and not be whom it is paid to."""
    for visit in clauses:
        verb = visit.governor
        told = visit.taken("object") if verb is not None and goes_along(verb) and visit.trigger.form.pronoun else []
        if verb is None or not told or verb.trigger.form.pronoun or len(verb.taken("bare")) > 1:
            continue
        visit.arguments = [argument for argument in visit.arguments if argument not in told]
        verb.arguments += [Argument("bare", argument.phrases) for argument in told]


def joins_journey(draft: Draft, events: list[Draft], doc: Doc, words: EventWords) -> bool:
    """Whether a draft only says who came along on the journey told last, which then has them too."""
    journey = next((event for event in reversed(events) if event.type == "Visit"), None)
    clause = draft.clause
    if journey is None or clause is None or not _tells_companions(draft, doc, words):
        return False
    told = clause.governor if clause.governor is not None and not clause.trigger.is_verb else clause
    for argument in told.arguments:
        for phrase in argument.phrases if argument.relation in _TOLD else ():
            if phrase.kind in PERSONAL:
                fill(journey, "participant", phrase)
    return True


def _tells_companions(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a word for going along with someone stands right after a verb of motion that leads nowhere.

    Or a verb tells who went along on the visit told before: «ورافقه في الزيارة فلان».
    """
    trigger = draft.clause.trigger if draft.clause else None
    if trigger is None or draft.type != "Visit" or draft.values("place"):
        return False
    verb = draft.clause.governor if draft.clause and not trigger.is_verb else None
    if verb is not None and tells_companion(verb):
        return trigger.definite and not trigger.form.pronoun
    goes = trigger.is_verb and trigger.goes_to
    ahead = folded_from(doc, trigger.end, 2)
    return goes and any(_means_with(ahead[:count], words) for count in (1, 2))


def _means_with(ahead: list[str], words: EventWords) -> bool:
    """Whether words say with whom: «معه», «برفقة فلان», «برفقته», «في معيته»."""
    if not ahead:
        return False
    *first, last = ahead
    plain = [last, *(last.removesuffix("ت" + end) + "ه" for end in PRONOUNS if last.endswith("ت" + end))]
    marked = any(words.marker([*first, form]) == ("participant", len(ahead)) for form in plain)
    return marked or WITH_THEM.get(last if not first else "") == "مع"
