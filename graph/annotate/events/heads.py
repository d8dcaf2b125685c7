"""Open a clause where a verb or an event noun stands: what governs it, what stands before it."""

from __future__ import annotations

from dataclasses import replace

from graph.annotate.events.clauses import (
    Argument,
    Clause,
    is_counted,
    names_ceremony,
    tells_where_held,
)
from graph.annotate.events.course import Course
from graph.annotate.events.deeds import begins_with_event, honours
from graph.annotate.events.ground import Ground
from graph.annotate.events.led import is_delegation_led
from graph.annotate.events.memory import Memory
from graph.annotate.events.nouns import (
    comes_next,
    is_aimed,
    is_done,
    is_expected_noun,
    is_of_band,
    is_of_plain_noun,
    is_part,
    is_past_guests,
    is_thereby,
    leads_back,
    link_before,
    meant_by,
    past_attendance,
    past_companion,
)
from graph.annotate.events.particles import (
    AROUND,
    AT_EVENT,
    AT_ITS_END,
    COMMAS,
    IN_IT,
    PERSONAL,
    RELATIVES,
    THITHER,
    WHOEVER,
    is_pronominal,
    unjoined,
)
from graph.annotate.events.placing import Placing
from graph.annotate.events.subjects import Subjects
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.worded import count_told, has_worded_subject, is_elsewhere, is_of_crowd, leads_session
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect

_DONE_THERE = ("HandVerb", "ReportVerb")  # verbs of what is done or said at an event
_IN_IT = [[word] for word in sorted(IN_IT)]
_NEAR = 6  # words between a subject and the verb after it
_RESUMED = 4  # words after a relative verb within which «بها» leads back to its noun


class Heads:
    """The clauses as their first words open them."""

    def __init__(self, ground: Ground, course: Course, memory: Memory, subjects: Subjects, placing: Placing) -> None:
        self._ground, self._course, self._memory = ground, course, memory
        self._subjects, self._placing = subjects, placing

    def open(self, trigger: Trigger) -> None:
        """Begin the clause of a verb or an event noun."""
        trigger = replace(trigger, role="OrganizerVerb") if self._convenes(trigger) else trigger
        alone = trigger.prefix[:1] == "و" and not trigger.form.pronoun and trigger.form.number == "singular"
        worded = self._course.contrast or (self._course.worded and alone)
        clause = Clause(trigger, carried=self._memory.carried, worded=worded and trigger.is_verb)
        if trigger.is_verb:
            self._course.contrast = False
            self._on_verb(clause)
        else:
            self._on_noun(clause)
        clause.dates, self._course.waiting = self._course.waiting, []
        self._placing.take_places(clause)
        clause.words = (trigger.start, trigger.end)
        clause.first = all(
            token.blank or token.punct for token in self._ground.tokens[self._course.start : trigger.start]
        )
        self._course.clauses.append(clause)
        self._course.open.append(clause)
        self._course.last, self._course.relation, self._course.since, self._course.relative = None, "", [], None

    def _convenes(self, trigger: Trigger) -> bool:
        """Whether somebody called others to the event of a relative clause: «الاجتماع الذي دعت إليه المنظمة»."""
        calls = trigger.is_verb and self._ground.words.has("Invitation", trigger.lemma)
        relative = self._ground.folded[trigger.start - 1] in RELATIVES if trigger.start else False
        return calls and relative and self._ground.folded[trigger.end : trigger.end + 1] in ([word] for word in THITHER)

    def _on_verb(self, clause: Clause) -> None:
        ground, trigger = self._ground, clause.trigger
        if isinstance(trigger.form, VerbForm) and trigger.form.tense == "participle":
            self._lead_participle(trigger)
        clause.orphan, self._course.orphan = (
            self._course.orphan and not isinstance(self._course.relative, Phrase),
            False,
        )
        clause.orphan = clause.orphan or not WHOEVER.isdisjoint(ground.folded[trigger.start - 1 : trigger.start])
        clause.orphan = clause.orphan or is_of_crowd(ground, trigger.end) or is_expected_noun(ground, trigger)
        clause.continues = self._subjects.continues(clause)
        clause.several = count_told(ground, trigger.end)
        ahead = self._ground.folded[trigger.end : trigger.end + 3]
        clause.members = self._ground.words.starts("MembersNoun", ahead) > 0
        means_others = is_counted(clause) or clause.several or clause.members
        guest = trigger.end in ground.visitors and (
            self._memory.visitor is not None or trigger.end + 1 in ground.phrases
        )
        clause.subject_told = not (means_others or guest) and has_worded_subject(ground, trigger)
        clause.elsewhere = not trigger.form.pronoun and is_elsewhere(ground, trigger.end)
        clause.leads_session = trigger.role == "AttendVerb" and leads_session(ground, self._course.start, trigger)
        held = self._noun_before(clause) if _is_held(trigger) and self._course.relative is None else None
        if "و" in trigger.prefix or "ف" in trigger.prefix or trigger.role == "ReportVerb":
            if self._course.relative is None:
                self._subjects.settle()
                self._course.open = [] if trigger.role != "UniteVerb" else self._course.open
        elif isinstance(self._course.relative, Phrase):
            clause.before = () if trigger.form.pronoun else (self._course.relative,)
            clause.whose = self._course.relative if trigger.form.pronoun and trigger.is_event else None
        elif self._course.before and trigger.start - self._course.before[-1].end <= _NEAR:
            clause.before = tuple(self._course.before)
        elif self._course.led and trigger.is_event:
            clause.before = self._course.led  # «وفد يرأسه فلان اجتمع»
        elif leader := self._led_right_before(trigger):
            clause.before = (leader,)  # «استقبل فلان وفدا برئاسة فلان يزور البلد»
        else:
            clause.before = self._subjects.of_auxiliary()
        organized = trigger.role in ("OrganizerVerb", "HostVerb") and bool(trigger.form.pronoun)
        apart, self._course.apart = (
            self._course.apart and not organized,
            False,
        )  # «القمة في نسختها الرابعة التي نظمتها …»
        self._lead_to_relative(clause)
        clause.antecedent = self._course.relative if isinstance(self._course.relative, Clause) else None
        clause.antecedent = clause.antecedent or held or (None if apart else self._noun_before(clause))
        opening = self._opening_told_by(trigger)
        clause.antecedent, clause.ahead = opening or clause.antecedent, opening is not None
        if self._course.relative is None and self._happens(clause):
            self._subjects.settle()  # what follows is no part of the events before
            self._course.open, clause.antecedent = [], None
        clause.orphan = clause.orphan or self._acts_itself(clause)
        first = all(not other.trigger.is_verb for other in self._course.clauses)
        self._carry_fronted(clause)
        if first and not clause.before and self._opens_sentence(self._course.before):
            self._memory.remember(tuple(self._course.before), self._course)  # «واستمع الشيخ فلان إلى شرح، ثم قام بجولة»
        leads = trigger.form.pronoun and trigger.says("leading")
        self._course.led = clause.before if leads else ()
        self._course.before = []

    def _lead_participle(self, participle: Trigger) -> None:
        """Let a participle with the article tell of the name right before it, or of nobody: «فلان الموجود في …»."""
        last = self._course.last_phrase
        beside = last is not None and last.kind in PERSONAL and last.end == participle.start
        self._course.relative, self._course.orphan = (last if beside else None), not beside

    def _led_right_before(self, verb: Trigger) -> Phrase | None:
        """Who leads the delegation that a verb right after his name tells of, which needs no relative pronoun."""
        last = self._course.last_phrase
        going = verb.role == "SupportVerb" or (verb.frame is not None and verb.frame.type == "Visit")
        if last is None or verb.prefix or verb.form.pronoun or not going:
            return None
        beside = last.kind == "person" and last.end == verb.start
        return last if beside and is_delegation_led(self._ground.doc, last.start) else None

    def _opening_told_by(self, verb: Trigger) -> Clause | None:
        """The event that opens a sentence, where a verb tells what was done then: «بعد زيارة التقى خلالها فلانا، …»."""
        told = self._course.clauses
        noun = told[-1] if told and not any(other.trigger.is_verb for other in told) else None
        if noun is None or noun.before or noun.link not in (*AROUND, "في") or not noun.trigger.is_event:
            return None
        during = verb.is_event and not verb.prefix and self._ground.folded[verb.end : verb.end + 1] in _IN_IT
        return noun if during else None

    def _lead_to_relative(self, clause: Clause) -> None:
        """Let a visit lead to the place that its relative clause is about: «من نيس التي زارها أمس، توجه فلان إلى …»."""
        trigger, place = clause.trigger, self._course.left
        place = self._course.relative if isinstance(self._course.relative, Phrase) else place
        visits = trigger.frame is not None and trigger.frame.roles.get("object") == "place"
        if place is None or place.kind not in ("place", "country") or not (visits and trigger.form.pronoun):
            return
        if all(word in RELATIVES | COMMAS for word in self._ground.folded[place.end : trigger.start]):
            clause.arguments.append(Argument("الي", (place,)))

    def _happens(self, clause: Clause) -> bool:
        """Whether what took place is told right after its verb: «تم ترحيله إلى تونس»."""
        told = clause.subject_told or clause.trigger.end in self._ground.triggers
        return clause.trigger.role == "OccurVerb" and told

    def _acts_itself(self, clause: Clause) -> bool:
        """Whether the noun of a relative clause is its subject, or what was announced: «المعرض الذي يحظى ب…»."""
        trigger = clause.trigger
        before = unjoined(self._ground.folded[trigger.start - 1]) if trigger.start else ""
        if before not in RELATIVES or isinstance(self._course.relative, Phrase):
            return False
        after = self._ground.folded[trigger.end : trigger.end + _RESUMED]
        resumes = bool(trigger.form.pronoun) or any(map(is_pronominal, after))
        return trigger.role == "ReportVerb" or (clause.antecedent is not None and not resumes)

    def _carry_fronted(self, clause: Clause) -> None:
        """Let the first verb of a sentence carry the event that it opens with: «في حفل بالرباط، تسلم فلان …»."""
        joined = bool(clause.trigger.prefix) or clause.antecedent is not None
        there = clause.trigger.role in _DONE_THERE or honours(clause.trigger)
        if joined or not there or not begins_with_event(self._course.clauses):
            return
        noun = self._course.clauses[0]
        noun.governor = clause if noun.governor is None and noun.link in AT_EVENT else noun.governor

    def _opens_sentence(self, people: list[Phrase]) -> bool:
        """Whether one person is told right after the first word of a sentence, its verb, at most with a title."""
        one = len(people) == 1 and people[0].kind == "person" and not people[0].prefix
        if not one:
            return False
        before = self._course.opening(people[0].start)
        titled = len(before) == 1 or (len(before) == 2 and before[1].definite)
        return titled and is_perfect(before[0].norm.removeprefix("و"))

    def _joins_who_leads(self, trigger: Trigger) -> bool:
        """Whether «و» joins who was there to who presides, or lends his name, before any verb."""
        led = self._course.fronted[-1] if self._course.fronted and not self._course.open else None
        return led is not None and "و" in trigger.prefix and led.relation.startswith("=") and not trigger.is_event

    def _noun_before(self, clause: Clause) -> Clause | None:
        if clause.trigger.says("being"):
            return None
        pronoun = self._ground.folded[clause.trigger.start - 1] if clause.trigger.start else ""
        nouns = [other for other in self._course.open if not other.trigger.is_verb]
        nouns = [noun for noun in nouns if leads_back(self._ground, noun, pronoun) and not _is_purpose(noun)]
        nouns = [noun for noun in nouns if not any(names_ceremony(other, noun) for other in nouns)]
        nouns = nouns if clause.trigger.role == "UniteVerb" else meant_by(clause.trigger.form.pronoun, nouns)
        near = (
            nouns
            and clause.trigger.start - nouns[-1].trigger.end <= 12
            and not is_of_band(self._ground, clause, nouns[-1])
        )
        return (
            nouns[-1]
            if near
            and (
                clause.trigger.form.pronoun
                or clause.trigger.role in ("UniteVerb", "SupportVerb", "OccurVerb", "ConveneVerb")
                or (clause.trigger.role == "OrganizerVerb" and self._ground.folded[clause.trigger.end] in THITHER)
                or self._is_organized_somewhere(clause.trigger, nouns[-1].trigger)
            )
            else None
        )

    def _is_organized_somewhere(self, verb: Trigger, noun: Trigger) -> bool:
        """Whether a verb right after the noun of what is organized has no subject: «حفل نُظم في باريس»."""
        beside = noun.end == verb.start and not noun.definite
        place = self._ground.phrases.get(verb.end)
        placed = self._ground.folded[verb.end : verb.end + 1] == ["في"] or (place is not None and place.prefix == "ب")
        return verb.role == "OrganizerVerb" and beside and placed

    def _on_noun(self, clause: Clause) -> None:
        ground, trigger = self._ground, clause.trigger
        told = [other for other in self._course.open if not is_done(ground, other)]
        governors = [other for other in told if other.trigger.is_verb or not other.trigger.is_event]
        clause.governor = next(reversed(governors or told), None)
        prefix = trigger.prefix.lstrip("وف")
        clause.link = prefix if prefix in ("ب", "ل") else link_before(ground, trigger.start)
        clause.governor = past_companion(clause, governors)
        clause.governor = past_attendance(ground, clause, governors)
        if not clause.link and clause.governor is not None and is_past_guests(ground, clause.governor, trigger):
            clause.governor = None
        if clause.governor is not None and comes_next(ground, clause.governor, trigger.start):
            clause.governor = None
        if clause.governor is not None and clause.link and tells_where_held(clause.governor):
            clause.governor = None  # «حفل أقيم بباريس ختاما للمؤتمر»
        if not clause.link and self._joins_who_leads(trigger):
            clause.link = "ب"  # «برئاسة فلان وحضور فلان، عقدت …»
        if clause.link == "من" and is_part(ground, trigger.start):
            clause.link = ""  # «انطلقت النسخة الثالثة من المعرض»: who opens it opens the fair
        clause.before = tuple(self._course.before)
        clause.of_others = is_of_plain_noun(ground, self._course.start, trigger)
        clause.thereby = is_thereby(ground, clause)
        clause.ending = ground.folded[trigger.start - 1].removeprefix("ب") in AT_ITS_END if trigger.start else False
        clause.aimed = is_aimed(ground, self._course.start, trigger)
        clause.elsewhere = bool(self._course.open) and is_of_band(ground, clause, self._course.open[-1])
        clause.near = tuple(
            [
                person
                for person in self._memory.people
                if person.start >= self._course.start and person.kind == "person"
            ][-1:]
        )
        if trigger.form.pronoun and not trigger.is_event:
            clause.antecedent = next(
                (
                    other
                    for other in reversed(self._course.open)
                    if other.trigger.is_event and not other.trigger.is_verb
                ),
                None,
            )
        joined = "و" in trigger.prefix and bool(self._course.open) and not self._course.open[-1].trigger.is_verb
        if joined and not clause.link and self._course.open[-1].link in AROUND:
            clause.link = self._course.open[-1].link  # «بعد لقاءات في … وزيارة إلى …»
        if joined and self._course.last is None:
            clause.governor, clause.link = self._course.open[-1].governor, self._course.open[-1].link
        noun = clause.governor.antecedent if clause.governor is not None and "و" in clause.trigger.prefix else None
        if noun is not None and not clause.link and _is_of_noun_alone(clause.governor):
            clause.governor, clause.link = noun.governor, noun.link


def _is_held(verb: Trigger) -> bool:
    """Whether «و» goes on to who holds the event told before: «… المنتدى الرابع، وتنظمه الوزارة»."""
    return verb.role in ("OrganizerVerb", "HostVerb") and bool(verb.form.pronoun) and verb.prefix.startswith("و")


def _is_purpose(noun: Clause) -> bool:
    """Whether a noun of honours only tells what something is held for: «حفلا لتكريم الأيتام رعاه فلان»."""
    frame = noun.trigger.frame
    return noun.link == "ل" and frame is not None and frame.type == "Award"


def _is_of_noun_alone(verb: Clause | None) -> bool:
    """Whether a relative clause says by whom its noun was held: «معرض نظمته الوزارة، ومعرض …»."""
    return verb is not None and verb.trigger.role in ("OrganizerVerb", "HostVerb") and bool(verb.trigger.form.pronoun)
