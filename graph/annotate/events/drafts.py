"""Fill the roles of one event from one clause: who takes part, who hosts, where, when."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field, replace

from graph.annotate.events.clauses import Clause, is_counted
from graph.annotate.events.particles import PERSONAL
from graph.annotate.phrases import DateMention, Phrase
from graph.model import PRESENT, PartialDate, Ref, Span, Topic

MEETINGS = ("Conference", "Talks", "Visit", "Ceremony")
DAYS = ("startDate", "endDate")  # the slots of when something begins and ends
_NEXT = 3  # characters between a sentence and the next
_SEVERAL = 2  # values of a slot of which one may be told twice; most have fewer


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
    span: Span  # the characters of its sentence, which says whether it was held
    rule: str
    fills: list[Fill] = field(default_factory=list)
    also: str = ""  # another class it may have: «اجتماع»
    known: bool = False  # «الزيارة», «هذا اللقاء», «لقاؤه»: the text may have told it before
    again: bool = False  # its sentence speaks of an operation told before: «وجرت العملية …، وتم توقيف ستة»
    earlier: bool = False  # an operation done before: «وكانت الشرطة قد أحبطت في مايو محاولة»
    many: bool = False
    status: str = "held"
    unfolding: bool = False  # told by a verb in the present: «تقام ندوة»
    over: bool = False  # told by a verb in the past: «أقيمت ندوة»
    settled_by: Draft | None = None  # the telling that says its class, where that is a later one
    clause: Clause | None = None
    sideline: Draft | None = None
    spans: list[Span] = field(default_factory=list)
    unnamed: list[Phrase] = field(default_factory=list)  # parties of whom the text says neither name, body nor state
    along: list[Phrase] = field(default_factory=list)  # who went along with those told before: «الجولة التي رافقه فيها»
    housed: list[Phrase] = field(default_factory=list)  # the states in which it is held: «استضافته الكويت»
    title: str = ""  # the folded letters of its title in quotation marks
    told_by_name: bool = False  # «حفل التخرج»: a feast whose name has the article
    margin: bool = False  # others are held on its margins
    counted: bool = False  # one of two that a dual tells
    of_two: bool = False  # its words say that two meet: «لقاء ثنائي»
    delegated: bool = False  # a state whose delegation stands before the verb travels: «إن وفدا كينيا وصل إلى …»
    goes_somewhere: bool = False  # a named person goes where no name of a place is told: «تفقد الوزير المناطق الحدودية»
    venues: frozenset[str] = frozenset()  # the keys of its places that are buildings: an airport, a palace

    def phrases(self, *slots: str) -> list[Phrase]:
        """The phrases that fill some slots, each once."""
        found = [fill.phrase for fill in self.fills if fill.slot in slots and fill.phrase]
        return found if len(found) < _SEVERAL else list(dict.fromkeys(found))

    def values(self, slot: str) -> list[Ref | Topic | PartialDate | int]:
        """The values of a slot, each once."""
        found = [fill.value for fill in self.fills if fill.slot == slot]
        return found if len(found) < _SEVERAL else list(dict.fromkeys(found))

    @property
    def tense(self) -> str:
        """The tense of the verb that tells it: "past", "present"; "" where a noun does."""
        return self.clause.trigger.form.tense if self.clause is not None else ""

    @property
    def clause_is_pointed(self) -> bool:
        """Whether the words point back: «هذه اللقاءات», «المباحثات»."""
        return self.clause is not None and (
            self.clause.trigger.pointed or (self.clause.trigger.definite and not self.clause.trigger.form.pronoun)
        )

    @property
    def is_attended(self) -> bool:
        """Whether the text only says who was there: «حضر اللقاء كل من …»."""
        clause = self.clause if self.clause and (self.clause.trigger.definite or self.told_by_name) else None
        if clause is None or clause.governor is None or not clause.governor.trigger.is_verb:
            return False
        apart = not clause.link and clause.governor.trigger.end < self.start  # «حضر فلان الاجتماع الأمني»
        there = any(map(clause.governor.trigger.says, ("witnessing", "representing", "sponsoring")))
        return there and not apart

    @property
    def took_place(self) -> bool:
        """«وجرى الحفل بحضور فلان»: whether a verb tells of a known meeting that it took place."""
        verb = self.clause.governor if self.clause is not None and not self.clause.link else None
        return verb is not None and verb.trigger.is_verb and verb.trigger.role == "OccurVerb" and self.known

    @property
    def leans(self) -> bool:
        """Whether it is only «اللقاء» or «الاستقبال», with no party of its own."""
        clause = self.clause
        if clause is not None and clause.trigger.frame is not None and clause.trigger.frame.only_between:
            return is_counted(clause)  # «وتناولا أوضاع المنطقة»
        told = clause is not None and (clause.trigger.definite or clause.trigger.pointed or self.told_by_name)
        if clause is None or clause.trigger.is_verb or not told:
            return False
        if self.is_attended and not self.values("ordinal"):
            return True
        if self.many:
            return False
        return not any(
            argument.relation in ("genitive", "مع", "ل", "=participant", "adjective") for argument in clause.arguments
        )

    @property
    def lacks_partner(self) -> bool:
        """Whether it is a discussion of which no second party is told yet: «وناقشت الجلسة ورقة …»."""
        frame = self.clause.trigger.frame if self.clause is not None else None
        alone = len(self.parties) + len(self.unnamed) < 2
        return frame is not None and frame.only_between and frame.type == "Talks" and alone

    @property
    def is_dated(self) -> bool:
        """Whether it is told when it begins or ends."""
        return any(fill.slot in ("startDate", "endDate") for fill in self.fills)

    @property
    def has_setting(self) -> bool:
        """Whether it is told where or when it is held."""
        return any(fill.slot in ("place", "startDate", "endDate") for fill in self.fills)

    @property
    def parties(self) -> list[Phrase]:
        """Who meets."""
        return self.phrases("participant", "host")


def be_the_other(draft: Draft) -> None:
    """Make it the other class that its word may have: of «اجتماع», a conference."""
    draft.type, draft.mode, draft.also = draft.also, "Gathering", ""


def fill(draft: Draft, slot: str, phrase: Phrase) -> None:
    """Put a phrase into a slot; in talks, whoever hosts or stands for a body or state takes part."""
    if (
        slot == "none"
        or (slot == "place" and phrase.key.startswith("place/world-"))
        or (draft.type == "Operation" and slot == "participant")
    ):
        return
    if not values_of(phrase) and slot in ("participant", "host"):
        draft.unnamed.append(phrase)
    for value in values_of(phrase):
        add(draft, Fill(slot, value, draft.span, phrase, draft.rule))
        if slot == "host" and draft.type in ("Talks", "Ceremony") and phrase.kind in PERSONAL:
            add(draft, Fill("participant", value, draft.span, phrase, draft.rule))


def stand_by(draft: Draft, start: int = 0) -> None:
    """Say of those who were told last of talks that they were only there."""
    if draft.type == "Talks":
        draft.fills[start:] = [replace(known, rule=PRESENT) for known in draft.fills[start:]]


def fill_date(draft: Draft, date: DateMention) -> None:
    """Put a date into the slots it fills: a single day, month or year is start and end."""
    if any(fill.slot == "startDate" for fill in draft.fills) and date.relation not in ("until",):
        return
    if date.relation in ("before", "after") or _lasts_years(date):
        return
    if date.relation != "until":
        add(draft, Fill("startDate", date.first, draft.span, None, "date"))
    if date.relation not in ("from", "since") or date.last:
        add(draft, Fill("endDate", date.last or date.first, draft.span, None, "date"))


def _lasts_years(date: DateMention) -> bool:
    """Whether the days told are those of a plan, for no meeting lasts so long: «من 2016 حتى 2030»."""
    first, last = date.first.year, date.last.year if date.last else None
    return first is not None and last is not None and last - first > 1


def hold_on(draft: Draft, day: PartialDate, span: Span, rule: str) -> None:
    """Let an event begin and end on a day, which a sentence tells."""
    for slot in ("startDate", "endDate"):
        add(draft, Fill(slot, day, span, None, rule))


def have_someone_in_common(one: Draft, other: Draft) -> bool:
    """Whether somebody takes part in two events."""
    return not set(one.values("participant")).isdisjoint(other.values("participant"))


def told_before(draft: Draft, drafts: Iterable[Draft], events: Iterable[Draft]) -> list[Draft]:
    """The events told before one in the text: of those just told, and of its own sentence, in order."""
    told = [*(event for event in events if is_told_after(draft, event)), *drafts]
    return [event for event in told if event.start < draft.start]


def add(draft: Draft, fill: Fill) -> None:
    """Add a value unless its slot has it."""
    if all((known.slot, known.value) != (fill.slot, fill.value) for known in draft.fills):
        draft.fills.append(fill)


def forget(draft: Draft, slot: str, phrases: Container[object] | None = None) -> None:
    """Take some phrases out of a slot, or all that it holds."""
    draft.fills = [
        known for known in draft.fills if known.slot != slot or (phrases is not None and known.phrase not in phrases)
    ]


def forget_days(draft: Draft) -> None:
    """Take out when something begins and ends."""
    for slot in DAYS:
        forget(draft, slot)


def without(draft: Draft, others: Container[Phrase]) -> Draft:
    """A draft of its own in which some phrases have no part."""
    rest = [fill for fill in draft.fills if fill.phrase is None or fill.phrase not in others]
    unnamed = [phrase for phrase in draft.unnamed if phrase not in others]
    return replace(draft, fills=rest, unnamed=unnamed, along=list(draft.along), spans=list(draft.spans))


def values_of(phrase: Phrase) -> list[Ref | Topic | PartialDate | int]:
    """What a phrase puts into a slot: what it names, or the state, else the body, behind an unnamed holder."""
    if phrase.key:
        return [Ref(phrase.key)]
    if phrase.country:
        return [Ref(f"country/{phrase.country}")]
    return [Ref(phrase.agency)] if phrase.agency else []


def is_told_after(draft: Draft, event: Draft) -> bool:
    """Whether the sentence of a draft stands right after the last one that tells an event."""
    return 0 <= draft.span.start - event.spans[-1].end <= _NEXT


def is_yet_to_come(visit: Draft, event: Draft) -> bool:
    """Whether a visit told after an event is only planned: «تباحث فلان مع فلان، ومن المقرر أن يزور فلان روما»."""
    return visit.start > event.start and visit.status == "planned" and event.status == "held"
