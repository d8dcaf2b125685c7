"""Fill the slots of an event from its clause: subject, objects, genitives, prepositions, the governing verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.annotate.events.clauses import Argument, Clause, find_objects
from graph.annotate.events.drafts import Draft, Fill, add, fill, fill_date
from graph.annotate.events.particles import PERSONAL, PLACED
from graph.annotate.phrases import DateMention, Phrase
from graph.model import Ref, Span

_SPEECH = 9  # words between a verb of saying and the conference it is said at
_DEPTH = 4  # verbs between an event noun and its subject


def draft_of(clause: Clause, span: Span, capitals: Mapping[str, str] | None = None) -> Draft | None:
    """What a clause tells of an event, or None where it tells of none."""
    frame = clause.trigger.frame
    if frame is None:
        return None
    trigger = clause.trigger
    known = not trigger.is_verb and (trigger.definite or trigger.pointed or bool(trigger.form.pronoun))
    draft = Draft(
        frame.type,
        frame.mode,
        trigger.start,
        trigger.end,
        span,
        frame.name,
        also=frame.alternative,
        known=known,
        many=trigger.is_many,
        clause=clause,
        spans=[span],
    )
    for slot, phrase in _filled(clause):
        fill(draft, slot, phrase)
    if draft.mode == "Signing" and trigger.is_verb:
        _states_of_capitals(draft, clause, capitals or {})
    for date in sorted(
        [*clause.dates, *_dates_of_governor(clause)], key=lambda date: (date.start < trigger.start, date.start)
    ):
        fill_date(draft, date)
    return draft


def _states_of_capitals(draft: Draft, clause: Clause, capitals: Mapping[str, str]) -> None:
    """«وقعت الرياض والقاهرة اتفاقية»: the states sign, not the cities."""
    for phrase in clause.subject:
        if phrase.key in capitals:
            draft.fills = [fill for fill in draft.fills if fill.phrase != phrase]
            add(draft, Fill("participant", Ref(capitals[phrase.key]), draft.span, phrase, draft.rule))


def subject_of(clause: Clause, depth: int = _DEPTH) -> tuple[Phrase, ...]:
    """Who acts in a clause; for a noun, its genitive, its owner, or the subject of the verb that governs it."""
    if clause.trigger.is_verb:
        return clause.subject
    owner = tuple(
        phrase
        for argument in clause.taken("genitive")
        for phrase in argument.phrases
        if phrase.kind in (*PERSONAL, "agency", "country")
    )
    if owner and (role_of(clause, "genitive") != "host" or role_of(clause, "subject") == "host"):
        return owner
    if clause.trigger.form.pronoun:
        return clause.carried
    if clause.trigger.frame is not None and clause.trigger.frame.goes_to:
        return ()  # «وصول الشحنة»
    governor = clause.governor
    if (
        governor
        and depth
        and governor.trigger.role in ("SupportVerb", "AttendVerb", "OrganizerVerb", "HostVerb", "event")
    ):
        return subject_of(governor, depth - 1)
    return clause.before


def _filled(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    yield from _of_subject(clause)
    yield from _of_objects(clause)
    for argument in clause.arguments:
        yield from _of_argument(clause, argument)
    yield from _of_governor(clause)


def _of_subject(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    if not clause.trigger.is_verb:
        return
    slot = role_of(clause, "subject")
    for phrase in clause.subject:
        yield ("place" if phrase.kind == "place" and slot in ("participant", "host") else slot), phrase
    if clause.trigger.form.pronoun and "object" in _roles(clause) and not is_hosted(clause):
        yield from ((role_of(clause, "object"), phrase) for phrase in clause.carried if phrase not in clause.subject)


def is_hosted(clause: Clause) -> bool:
    """Whether the pronoun of «استضافته» is the event of which the relative clause tells."""
    return clause.antecedent is not None and clause.trigger.lemma == "استضاف" and bool(clause.trigger.form.pronoun)


def _of_objects(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    if clause.trigger.is_verb and "object" in _roles(clause):
        yield from ((_slot_of(clause, "object", phrase), phrase) for phrase in find_objects(clause))


def _of_argument(clause: Clause, argument: Argument) -> Iterator[tuple[str, Phrase]]:
    for phrase in argument.phrases:
        if argument.relation == "=agent":
            if not clause.trigger.is_verb:
                yield role_of(clause, "subject"), phrase
        elif argument.relation.startswith("="):
            yield "none" if phrase.kind == "place" else argument.relation[1:], phrase
        elif argument.relation == "adjective":
            yield "participant", phrase
        elif argument.relation == "genitive":
            yield _slot_of_genitive(clause, phrase), phrase
        elif argument.relation == "object":
            yield _slot_of(clause, "object" if "object" in _roles(clause) else "genitive", phrase), phrase
        elif argument.relation != "bare":
            yield _slot_of(clause, argument.relation, phrase), phrase


def _of_governor(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    """What the words around an event noun say: «أجرى فلان مباحثات», «لقاء جمع فلانا», «الذي نظمته الأمم المتحدة»."""
    if clause.trigger.is_verb:
        return
    if clause.trigger.form.pronoun:
        slot = role_of(clause, "genitive" if "genitive" in _roles(clause) else "subject")
        slot = role_of(clause, "ل") if clause.taken("=agent") and "ل" in _roles(clause) else slot
        yield from (("participant" if slot == "organizer" else slot, phrase) for phrase in clause.carried)
    elif clause.governor and _reaches(clause, clause.governor) and not _is_arrival(clause):
        yield from _of_verb(clause, clause.governor)


def _is_arrival(clause: Clause) -> bool:
    return clause.trigger.frame is not None and clause.trigger.frame.goes_to


def _of_verb(clause: Clause, governor: Clause) -> Iterator[tuple[str, Phrase]]:
    slot = _slot_of_governor(clause, governor)
    if not slot:
        return
    if governor.trigger.role not in ("event", "ReportVerb"):
        for argument in governor.arguments:
            if argument.relation in PLACED and governor.trigger.start < clause.trigger.start:
                yield from (("place", phrase) for phrase in argument.phrases if phrase.kind in ("place", "country"))
    yield from (("place" if phrase.kind == "place" else slot, phrase) for phrase in subject_of(governor))


def _slot_of_governor(clause: Clause, governor: Clause) -> str:
    """The slot that the subject of a governing verb fills in the event its object names."""
    role, kind = governor.trigger.role, clause.trigger.frame.type if clause.trigger.frame else ""
    if role == "SupportVerb" and governor.trigger.lemma == "كان" and not clause.link:
        return ""  # «كانت المباراة احتفالية»
    if role == "SupportVerb":
        subject, genitive = role_of(clause, "subject"), role_of(clause, "genitive")
        return "" if clause.taken("genitive") and subject == genitive and not _is_purpose(clause) else subject
    if role == "event" and governor.trigger.frame:
        if governor.trigger.frame.name == "receive" and governor.trigger.is_verb and kind in ("Conference", "Ceremony"):
            return "host"
        return "participant" if governor.trigger.frame.goes_to and clause.link in ("ل", "الي") else ""
    if role == "ReportVerb":
        return "participant" if clause.link in ("خلال", "اثناء", "في") and kind in ("Conference", "Ceremony") else ""
    return {"HostVerb": "host", "OrganizerVerb": "organizer", "AttendVerb": "participant"}.get(role, "")


def _is_purpose(clause: Clause) -> bool:
    return clause.link == "ل"


def _reaches(clause: Clause, governor: Clause) -> bool:
    role = governor.trigger.role
    if role == "ReportVerb":
        near = clause.trigger.start - governor.trigger.end <= (_SPEECH if clause.link == "في" else _SPEECH * 2)
        return clause.link in ("خلال", "اثناء", "في") and near
    links = (
        ("", "ب", "ل", "الي", "علي", "في", "من")
        if role in ("AttendVerb", "SupportVerb")
        else ("", "ب", "ل", "الي", "علي")
    )
    return clause.link in links and clause.trigger.start - governor.trigger.end <= 25


def _dates_of_governor(clause: Clause) -> list[DateMention]:
    governor = clause.governor
    if (
        clause.trigger.is_verb
        or governor is None
        or governor.trigger.role in ("event", "ReportVerb")
        or not _reaches(clause, governor)
    ):
        return []
    return governor.dates if _slot_of_governor(clause, governor) or governor.trigger.role == "SupportVerb" else []


def _slot_of(clause: Clause, relation: str, phrase: Phrase) -> str:
    roles = _roles(clause)
    slot = roles.get(relation, "")
    if phrase.kind in ("place", "country") and (relation in PLACED or slot == "place"):
        return "place"
    if slot == "place":
        return "host"
    if relation in PLACED and phrase.kind == "agency" and slot != "participant":
        return "none"
    return slot or "none"


def _slot_of_genitive(clause: Clause, phrase: Phrase) -> str:
    frame = clause.trigger.frame
    if phrase.kind == "place":
        return "place"
    if frame and frame.type == "Visit" and phrase.kind == "country":
        return "participant" if clause.taken("ل") or clause.taken("الي") else "place"
    if frame and frame.type == "Conference" and phrase.kind == "country":
        return "host"
    if frame and frame.type == "Conference" and phrase.kind in PERSONAL:
        return "none" if phrase.plural else "participant"
    return _roles(clause).get("genitive", "none")


def role_of(clause: Clause, relation: str) -> str:
    """The slot that a neighbour fills; "none" where the word has no such neighbour."""
    return _roles(clause).get(relation, "none")


def _roles(clause: Clause) -> dict[str, str]:
    return dict(clause.trigger.frame.roles) if clause.trigger.frame else {}
