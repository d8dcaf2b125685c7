"""Fill the roles of one event from one clause: who takes part, who hosts, where, when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.annotate.events.clauses import Argument, Clause, find_objects
from graph.annotate.phrases import DateMention, Phrase
from graph.model import PartialDate, Ref, Span, Topic

PERSONAL = ("person", "post")
MEETINGS = ("Conference", "Talks", "Visit", "Ceremony")
_PLACED = ("في", "ب", "داخل", "عند")
_DEPTH = 4
_AROUND = ("بعد", "عقب", "اثر", "قبل", "قبيل", "خلال", "اثناء")
_PRESENT = frozenset({"حضر", "شارك", "رافق", "تحدث", "افتتح"})  # whoever does this is at the meeting told before


@dataclass(frozen=True)
class Fill:
    """One value of a slot, the phrase it was read from, and the characters that say so."""

    slot: str
    value: Ref | Topic | PartialDate | int
    span: Span
    phrase: Phrase | None = None
    rule: str = ""


@dataclass
class Draft:
    """An event as one clause tells it."""

    type: str
    mode: str
    start: int  # the token that evokes it
    end: int
    span: Span  # the characters of its sentence
    rule: str
    fills: list[Fill] = field(default_factory=list)
    also: str = ""  # another class it may have: «اجتماع»
    known: bool = False  # «الزيارة», «هذا اللقاء», «لقاؤه»: the text may have told it before
    many: bool = False
    status: str = "held"
    clause: Clause | None = None
    sideline: Draft | None = None
    spans: list[Span] = field(default_factory=list)
    unnamed: list[Phrase] = field(default_factory=list)  # parties of whom the text says neither name, body nor state
    margin: bool = False  # others are held on its margins

    def phrases(self, *slots: str) -> list[Phrase]:
        """The phrases that fill some slots, each once."""
        return list(dict.fromkeys(fill.phrase for fill in self.fills if fill.slot in slots and fill.phrase))

    def values(self, slot: str) -> list[Ref | Topic | PartialDate | int]:
        """The values of a slot, each once."""
        return list(dict.fromkeys(fill.value for fill in self.fills if fill.slot == slot))

    @property
    def clause_is_pointed(self) -> bool:
        """Whether the words point back: «هذه اللقاءات», «المباحثات»."""
        return self.clause is not None and (self.clause.trigger.pointed or (self.clause.trigger.definite and not self.clause.trigger.form.pronoun))

    @property
    def leans(self) -> bool:
        """Whether it is only «اللقاء» or «الاستقبال», with no party of its own."""
        clause = self.clause
        if clause is None or clause.trigger.is_verb or not (clause.trigger.definite or clause.trigger.pointed) or self.many:
            return False
        return not any(argument.relation in ("genitive", "مع", "ل", "=participant", "adjective") for argument in clause.arguments)

    @property
    def parties(self) -> list[Phrase]:
        """Who meets."""
        return self.phrases("participant", "host")


def draft_of(clause: Clause, span: Span, capitals: Mapping[str, str] | None = None) -> Draft | None:
    """What a clause tells of an event, or None where it tells of none."""
    frame = clause.trigger.frame
    if frame is None:
        return None
    trigger = clause.trigger
    known = not trigger.is_verb and (trigger.definite or trigger.pointed or bool(trigger.form.pronoun))
    draft = Draft(frame.type, frame.mode, trigger.start, trigger.end, span, frame.name, also=frame.alternative, known=known, many=trigger.is_many, clause=clause, spans=[span])
    for slot, phrase in _filled(clause):
        fill(draft, slot, phrase)
    if draft.mode == "Signing" and trigger.is_verb:
        _states_of_capitals(draft, clause, capitals or {})
    for date in sorted([*clause.dates, *_dates_of_governor(clause)], key=lambda date: (date.start < trigger.start, date.start)):
        fill_date(draft, date)
    return draft


def _states_of_capitals(draft: Draft, clause: Clause, capitals: Mapping[str, str]) -> None:
    """«وقعت الرياض والقاهرة اتفاقية»: the states sign, not the cities."""
    for phrase in clause.subject:
        if phrase.key in capitals:
            draft.fills = [fill for fill in draft.fills if fill.phrase != phrase]
            add(draft, Fill("participant", Ref(capitals[phrase.key]), draft.span, phrase, draft.rule))


def fill(draft: Draft, slot: str, phrase: Phrase) -> None:
    """Put a phrase into a slot; in talks, whoever hosts or stands for a body or state takes part."""
    if slot == "none" or (slot == "place" and phrase.key.startswith("place/world-")) or (draft.type == "Operation" and slot == "participant"):
        return
    if not values_of(phrase) and slot in ("participant", "host"):
        draft.unnamed.append(phrase)
    for value in values_of(phrase):
        add(draft, Fill(slot, value, draft.span, phrase, draft.rule))
        if slot == "host" and draft.type in ("Talks", "Ceremony") and phrase.kind in PERSONAL:
            add(draft, Fill("participant", value, draft.span, phrase, draft.rule))


def fill_date(draft: Draft, date: DateMention) -> None:
    """Put a date into the slots it fills: a single day, month or year is start and end."""
    if any(fill.slot == "startDate" for fill in draft.fills) and date.relation not in ("until",):
        return
    if date.relation in ("before", "after"):
        return
    if date.relation != "until":
        add(draft, Fill("startDate", date.first, draft.span, None, "date"))
    if date.relation not in ("from", "since") or date.last:
        add(draft, Fill("endDate", date.last or date.first, draft.span, None, "date"))


def add(draft: Draft, fill: Fill) -> None:
    """Add a value unless its slot has it."""
    if all((known.slot, known.value) != (fill.slot, fill.value) for known in draft.fills):
        draft.fills.append(fill)


def values_of(phrase: Phrase) -> list[Ref | Topic | PartialDate | int]:
    """What a phrase puts into a slot: the thing it names, or the state or else the body behind an unnamed holder of a post."""
    if phrase.key:
        return [Ref(phrase.key)]
    if phrase.country:
        return [Ref(f"country/{phrase.country}")]
    return [Ref(phrase.agency)] if phrase.agency else []


def subject_of(clause: Clause, depth: int = _DEPTH) -> tuple[Phrase, ...]:
    """Who acts in a clause; for a noun, its genitive, its owner, or the subject of the verb that governs it."""
    if clause.trigger.is_verb:
        return clause.subject
    owner = tuple(phrase for argument in clause.taken("genitive") for phrase in argument.phrases if phrase.kind in (*PERSONAL, "agency", "country"))
    if owner:
        return owner
    if clause.trigger.form.pronoun:
        return clause.carried
    governor = clause.governor
    if governor and depth and governor.trigger.role in ("SupportVerb", "AttendVerb", "OrganizerVerb", "HostVerb", "event"):
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
    slot = _role(clause, "subject")
    for phrase in clause.subject:
        yield ("place" if phrase.kind == "place" and slot in ("participant", "host") else slot), phrase
    if clause.trigger.form.pronoun and "object" in _roles(clause):
        yield from ((_role(clause, "object"), phrase) for phrase in clause.carried if phrase not in clause.subject)


def _of_objects(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    if clause.trigger.is_verb and "object" in _roles(clause):
        yield from ((_slot_of(clause, "object", phrase), phrase) for phrase in find_objects(clause))


def _of_argument(clause: Clause, argument: Argument) -> Iterator[tuple[str, Phrase]]:
    for phrase in argument.phrases:
        if argument.relation == "=agent":
            if not clause.trigger.is_verb:
                yield _role(clause, "subject"), phrase
        elif argument.relation.startswith("="):
            yield argument.relation[1:], phrase
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
        slot = _role(clause, "genitive" if "genitive" in _roles(clause) else "subject")
        slot = _role(clause, "ل") if clause.taken("=agent") and "ل" in _roles(clause) else slot
        yield from (("participant" if slot == "organizer" else slot, phrase) for phrase in clause.carried)
    elif clause.governor and _reaches(clause, clause.governor):
        yield from _of_verb(clause, clause.governor)


def _of_verb(clause: Clause, governor: Clause) -> Iterator[tuple[str, Phrase]]:
    slot = _slot_of_governor(clause, governor)
    if not slot:
        return
    if governor.trigger.role not in ("event", "ReportVerb"):
        for argument in governor.arguments:
            if argument.relation in _PLACED and governor.trigger.start < clause.trigger.start:
                yield from (("place", phrase) for phrase in argument.phrases if phrase.kind in ("place", "country"))
    yield from (("place" if phrase.kind == "place" else slot, phrase) for phrase in subject_of(governor))


def _slot_of_governor(clause: Clause, governor: Clause) -> str:
    """The slot that the subject of a governing verb fills in the event its object names."""
    role, kind = governor.trigger.role, clause.trigger.frame.type if clause.trigger.frame else ""
    if role == "SupportVerb":
        subject, genitive = _role(clause, "subject"), _role(clause, "genitive")
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
        return clause.link in ("خلال", "اثناء", "في")
    links = ("", "ب", "ل", "الي", "علي", "في", "من") if role in ("AttendVerb", "SupportVerb") else ("", "ب", "ل", "الي", "علي")
    return clause.link in links and clause.trigger.start - governor.trigger.end <= 25


def _dates_of_governor(clause: Clause) -> list[DateMention]:
    governor = clause.governor
    if clause.trigger.is_verb or governor is None or governor.trigger.role in ("event", "ReportVerb") or not _reaches(clause, governor):
        return []
    return governor.dates if _slot_of_governor(clause, governor) or governor.trigger.role == "SupportVerb" else []


def attach_relatives(clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft]) -> None:
    """Add what relative clauses say of an event noun: «الذي نظمه فلان», «التي قام بها فلان», «جمع فلانا بفلان»."""
    slots = {"HostVerb": "host", "OrganizerVerb": "organizer", "AttendVerb": "participant", "UniteVerb": "participant"}
    for clause in clauses:
        antecedent = clause.antecedent
        if antecedent is None or _governs(clause, clauses):
            continue
        draft = drafts.get(antecedent.trigger.start) or _took_part(antecedent, events)
        if draft is None:
            continue
        slot = slots.get(clause.trigger.role) or (_role(antecedent, "subject") if clause.trigger.role == "SupportVerb" else "")
        if not slot:
            continue
        named = [*clause.subject, *(find_objects(clause) if clause.trigger.role == "UniteVerb" else ())]
        told = [phrase for argument in clause.taken("bare") for phrase in argument.phrases]
        for phrase in named:
            if phrase in told or clause.trigger.role == "SupportVerb":
                fill(draft, "place" if phrase.kind == "place" else slot, phrase)
        give_places(clause, draft)


def _took_part(antecedent: Clause, events: list[Draft]) -> Draft | None:
    """The conference behind «هذه المشاركة»."""
    if antecedent.trigger.role != "AttendVerb" or not antecedent.trigger.pointed:
        return None
    return next((event for event in reversed(events) if event.type == "Conference"), None)


def give_places(clause: Clause, draft: Draft) -> None:
    """Put the places and days of a verb into the event it carries."""
    for argument in clause.arguments:
        for phrase in argument.phrases:
            if argument.relation in _PLACED and phrase.kind in ("place", "country"):
                fill(draft, "place", phrase)
    for date in clause.dates:
        fill_date(draft, date)


def attach_attendance(clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft]) -> None:
    """Add those of whom the text says apart that they were there: «بحضور فلان», «حضره فلان», «ومن الحضور فلان»."""
    for clause in clauses:
        if clause.trigger.role != "AttendVerb" or clause.antecedent is not None or _governs(clause, clauses):
            continue
        draft = _attended(clause, clauses, drafts, events)
        named = [phrase for argument in clause.arguments if argument.relation in ("bare", "genitive") for phrase in argument.phrases]
        for phrase in named if draft else ():
            if draft and phrase.kind != "place":
                fill(draft, "participant", phrase)


def _attended(clause: Clause, clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft]) -> Draft | None:
    here = [drafts[other.trigger.start] for other in clauses if other.trigger.start in drafts]
    before = [draft for draft in here if draft.start < clause.trigger.start]
    verb = clause.trigger.is_verb
    if verb and clause.trigger.lemma not in _PRESENT:
        return None
    if before and (not verb or clause.trigger.form.pronoun or "و" in clause.trigger.prefix or len(before) == len(here)):
        return before[0] if len(before) == 1 else _best(before)
    if not verb and clause.link in ("ب",) and here:
        return here[0]
    return _best(events) if events and not here and (verb or clause.link in ("من", "بين")) else None


def look_ahead(clauses: list[Clause], drafts: dict[int, Draft]) -> None:
    """«بعد زيارة إلى فرنسا، عاد فلان»: who did what a sentence begins with is told by its verb."""
    for position, clause in enumerate(clauses):
        draft = drafts.get(clause.trigger.start)
        if draft is None or clause.trigger.is_verb or draft.known or clause.link not in _AROUND:
            continue
        if draft.type == "Visit" and not draft.parties:
            later = (other for other in clauses[position + 1 :] if other.trigger.is_verb and other.subject)
            verb = clause.governor if clause.governor and clause.governor.subject else next(later, None)
            for phrase in verb.subject if verb else ():
                if phrase.kind in PERSONAL:
                    fill(draft, "participant", phrase)
        elif draft.type == "Talks" and len(draft.parties) == 1 and (clause.taken("مع") or clause.taken("ب")):
            for phrase in clause.near:
                fill(draft, "participant", phrase)


def _best(drafts: list[Draft]) -> Draft:
    """The last meeting of people, rather than a journey."""
    return next((draft for draft in reversed(drafts) if draft.type != "Visit"), drafts[-1])


def _governs(clause: Clause, clauses: list[Clause]) -> bool:
    return any(other.governor is clause and other.trigger.is_event for other in clauses)


def _slot_of(clause: Clause, relation: str, phrase: Phrase) -> str:
    roles = _roles(clause)
    slot = roles.get(relation, "")
    if phrase.kind in ("place", "country") and (relation in _PLACED or slot == "place"):
        return "place"
    if slot == "place":
        return "host"
    if relation in _PLACED and phrase.kind == "agency" and slot != "participant":
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


def _role(clause: Clause, relation: str) -> str:
    return _roles(clause).get(relation, "none")


def _roles(clause: Clause) -> dict[str, str]:
    return dict(clause.trigger.frame.roles) if clause.trigger.frame else {}
