"""Open the clause of a verb: who stands before it, and the noun or the name that it goes on with."""

from __future__ import annotations

from graph.annotate.events.antecedents import Antecedents
from graph.annotate.events.clauses import Argument, Clause, is_counted
from graph.annotate.events.continuing import continues, is_at_another_time, is_pluperfect
from graph.annotate.events.course import Course
from graph.annotate.events.deeds import begins_with_event, honours
from graph.annotate.events.ground import Ground
from graph.annotate.events.led import delegations_in, is_delegation_led
from graph.annotate.events.memory import Memory
from graph.annotate.events.nouns import is_expected_noun
from graph.annotate.events.papers import sides_of_paper
from graph.annotate.events.particles import (
    ACTORS,
    AT_EVENT,
    COMMAS,
    DONE,
    IN_IT,
    OF_STATEMENT,
    PERSONAL,
    RELATIVES,
    WHOEVER,
    is_pronominal,
    unjoined,
)
from graph.annotate.events.subjects import Subjects
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.worded import (
    count_told,
    count_united,
    follows_noun_of_statement,
    has_worded_subject,
    is_elsewhere,
    is_of_crowd,
    is_of_thing,
    leads_session,
)
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect, is_verb

_DONE_THERE = ("HandVerb", "ReportVerb")  # verbs of what is done or said at an event
_NEAR = 6  # words between a subject and the verb after it
_SENT = 12  # words of a delegation, who sent it and who leads it
_ADJECTIVES = 2  # words between who sent a delegation and the verb: «وفدا كينيا رفيعا»
_RESUMED = 4  # words after a relative verb within which «بها» leads back to its noun


class VerbHeads:
    """The clauses of verbs as the words around them open them."""

    def __init__(self, ground: Ground, course: Course, memory: Memory, subjects: Subjects) -> None:
        self._ground, self._course, self._memory, self._subjects = ground, course, memory, subjects
        self._antecedents = Antecedents(ground, course)

    def read(self, clause: Clause) -> None:
        """Note who stands before a verb, the noun that it is about, and what the words around it say."""
        trigger = clause.trigger
        if trigger.form.tense == "participle":
            self._lead_participle(trigger)
            sides = sides_of_paper(self._ground, trigger)
            clause.arguments += [Argument("=participant", sides)] if sides else []
        self._note_words(clause)
        self._lead_plan(clause)
        held = self._antecedents.held_by(clause)
        self._find_before(clause)
        self._lead_to_relative(clause)
        self._find_antecedent(clause, held)
        clause.orphan = clause.orphan or self._acts_itself(clause)
        self._carry_fronted(clause)
        self._remember_opening(clause)
        leads = trigger.form.pronoun and trigger.says("leading")
        self._course.led = clause.before if leads else ()
        self._course.before = []

    def _lead_participle(self, participle: Trigger) -> None:
        """Let a participle with the article tell of the name right before it, or of nobody: «فلان الموجود في …»."""
        described = self._antecedents.named_by(participle)
        self._course.relative, self._course.orphan = described, described is None

    def _lead_plan(self, clause: Clause) -> None:
        """Let «كان مقررا» tell of the event before it, and of nobody: «لقاءه مع فلان الذي كان مقررا في …»."""
        noun = self._antecedents.planned_by(clause.trigger)
        if noun is not None:
            self._course.relative, self._course.orphan = noun, False

    def _note_words(self, clause: Clause) -> None:
        """Note what the words around a verb say of its subject and of what is done."""
        ground, trigger = self._ground, clause.trigger
        orphan = self._course.orphan and not isinstance(self._course.relative, Phrase)
        orphan = orphan or ground.folded_at(trigger.start - 1) in WHOEVER
        clause.orphan = orphan or is_of_crowd(ground, trigger.end) or is_expected_noun(ground, trigger)
        self._course.orphan = False
        clause.continues = continues(clause, self._course)
        clause.another_time = is_at_another_time(clause, self._course)
        clause.pluperfect = is_pluperfect(trigger, self._course)
        clause.several = count_told(ground, trigger.end)
        clause.several |= count_united(ground, trigger.end) if trigger.role == "UniteVerb" else 0
        clause.members = ground.words.starts("MembersNoun", ground.folded[trigger.end : trigger.end + 3]) > 0
        clause.subject_told = not self._means_others(clause) and has_worded_subject(ground, trigger)
        clause.orphan |= (clause.subject_told and is_of_thing(ground, trigger)) or self._follows_told_subject(trigger)
        clause.nominal = follows_noun_of_statement(ground, self._course.start, trigger)
        clause.elsewhere = not trigger.form.pronoun and is_elsewhere(ground, trigger.end)
        clause.leads_session = trigger.role == "AttendVerb" and leads_session(ground, self._course.start, trigger)
        chair = trigger.role == "AttendVerb" and ground.words.has("ItsChair", ground.folded_at(trigger.end))
        clause.takes_chair = chair and ("و" in trigger.prefix or ground.folded_at(trigger.start - 1) in RELATIVES)

    def _follows_told_subject(self, verb: Trigger) -> bool:
        """«وكانت أسرة النجار قد غادرت»: whether a plain noun between «كان» and «قد» acts, and nobody told before."""
        last = self._course.last_open
        if last is None or not last.trigger.says("being") or not last.subject_told or last.taken("bare"):
            return False
        return last.trigger.end < verb.start - 1 and self._ground.folded_at(verb.start - 1) in DONE

    def _means_others(self, clause: Clause) -> bool:
        """Whether those told before act, as the verb or the noun after it says: «الوزيران», «أعضاؤه», «الضيف»."""
        end = clause.trigger.end
        came = self._memory.visitor is not None or end + 1 in self._ground.phrases
        return is_counted(clause) or bool(clause.several) or clause.members or (end in self._ground.visitors and came)

    def _find_before(self, clause: Clause) -> None:
        """Find who stands before a verb and may be its subject, or settle what was told where it begins anew."""
        trigger, relative = clause.trigger, self._course.relative
        if "و" in trigger.prefix or "ف" in trigger.prefix or trigger.role == "ReportVerb":
            if relative is None:
                self._subjects.settle()
                self._course.open = [] if trigger.role != "UniteVerb" else self._course.open
                clause.before = self._states(trigger)
            elif isinstance(relative, Phrase) and not trigger.prefix and relative.kind in PERSONAL:
                clause.before = (relative,)  # «التقى فلان فلانا الذي قال إنه سيزور البلد»
        elif isinstance(relative, Phrase) and self._happens_there(trigger, relative):
            clause.arguments.append(Argument("في", (relative,)))
        elif isinstance(relative, Phrase):
            attends = trigger.says("witnessing") and not trigger.says("accompanying")  # «فلان الذي حضرها»
            attends = attends and trigger.end not in self._ground.phrases
            told = () if trigger.form.pronoun and not attends else self._antecedents.described_by(trigger, relative)
            clause.before = told
            clause.whose = relative if trigger.form.pronoun and trigger.is_event else None
        elif (sent := self._received_right_before(trigger)) is not None:
            clause.arguments.append(Argument("object", (sent,)))  # «أكد فلان لوفد من الوزارة استقبله أن …»
        elif self._course.before and trigger.start - self._course.before[-1].end <= _NEAR:
            clause.before = tuple(self._course.before)
        elif self._course.led and trigger.is_event:
            clause.before = self._course.led  # «وفد يرأسه فلان اجتمع»
        elif (
            visitor := self._led_right_before(trigger)
            or self._leading_before(trigger)
            or self._sent_right_before(trigger)
        ):
            clause.before = (visitor,)  # «استقبل فلان وفدا برئاسة فلان يزور البلد»
        elif came := self._came_right_before(trigger):
            clause.before = came
        else:
            clause.before = self._subjects.of_auxiliary() or self._town_before(trigger)

    def _town_before(self, verb: Trigger) -> tuple[Phrase, ...]:
        """The town that houses what a verb right after it tells: «وكانت الرباط قد احتضنت اجتماعا»."""
        town, start = self._course.left, verb.start - (self._ground.folded_at(verb.start - 1) in DONE)
        beside = town is not None and town.kind == "place" and town.end == start and not verb.form.pronoun
        return (town,) if town is not None and beside and verb.says("housing") else ()

    def _happens_there(self, verb: Trigger, where: Phrase) -> bool:
        """«واشنطن التي بحث فيها مع فلان ملف السجون»: whether a relative clause tells what was done in a place."""
        return where.kind in ("place", "country") and self._ground.folded_at(verb.end) in IN_IT

    def _states(self, verb: Trigger) -> tuple[Phrase, ...]:
        """Who states something in what somebody else says: «أفادت الوزارة بأن فلانا أكد …، وبأنه سيزور …»."""
        before = self._course.before
        said = bool(before) and self._ground.folded_at(before[0].start - 1) in OF_STATEMENT
        said = said and before[0].kind == "person"
        near = bool(before) and verb.start - before[-1].end <= _NEAR
        return tuple(before) if said and near and not verb.prefix else ()

    def _received_right_before(self, verb: Trigger) -> Phrase | None:
        """Who sent the delegation that whoever speaks to it received: «أكد فلان لوفد من كينيا استقبله أن …»."""
        last = self._ground.ending_at(verb.start)
        meets = verb.type == "Talks" and bool(verb.form.pronoun) and not verb.prefix
        near = [i for i in delegations_in(self._ground.doc) if verb.start - _SENT < i < verb.start] if meets else []
        if not near or self._ground.tokens[near[-1]].definite:
            return None
        acting = [phrase for clause in self._course.open for phrase in clause.phrases("bare")]
        spoken_to = (phrase for phrase in last if near[-1] <= phrase.start + 1 and phrase not in acting)
        return next((phrase for phrase in spoken_to if phrase.kind in ACTORS), None)

    def _led_right_before(self, verb: Trigger) -> Phrase | None:
        """Who leads the delegation that a verb right after his name tells of, which needs no relative pronoun."""
        last = self._course.last_phrase
        going = verb.role == "SupportVerb" or verb.type == "Visit"
        if last is None or verb.prefix or verb.form.pronoun or not going:
            return None
        beside = last.kind == "person" and last.end == verb.start
        return last if beside and is_delegation_led(self._ground.doc, last.start) else None

    def _leading_before(self, verb: Trigger) -> Phrase | None:
        """Who leads the delegation of no name that a verb right after it tells of: «يقود فلان وفدا وصل إلى باريس»."""
        last = self._course.last_open
        leads = last is not None and last.trigger.is_verb and last.trigger.says("leading")
        if last is None or not leads or verb.prefix or verb.form.pronoun or verb.type != "Visit":
            return None
        people = [phrase for phrase in last.phrases("bare") if phrase.kind == "person"]
        near = [i for i in delegations_in(self._ground.doc) if last.trigger.end < i < verb.start]
        beside = bool(near) and verb.start - near[-1] <= _NEAR and not self._ground.tokens[near[-1]].definite
        apart = any(word.mark for word in self._ground.tokens[near[-1] : verb.start]) if near else True
        return people[0] if len(people) == 1 and beside and not apart else None

    def _sent_right_before(self, verb: Trigger) -> Phrase | None:
        """Who sent the delegation of which a verb in the present right after it tells: «وفدا من كينيا يزور البلد»."""
        last = self._course.last_phrase
        present = verb.form.tense == "present" and not verb.prefix
        if last is None or not present or verb.form.pronoun or verb.type != "Visit":
            return None
        between = [word for word in self._ground.tokens[last.end : verb.start] if word.definite or word.mark]
        near = [i for i in delegations_in(self._ground.doc) if last.start - _NEAR < i < verb.start]
        sent = bool(near) and not self._ground.tokens[near[-1]].definite and verb.start - last.end <= _ADJECTIVES
        return last if sent and not between and last.end > near[-1] else None

    def _came_right_before(self, verb: Trigger) -> tuple[Phrase, ...]:
        """Who sent and who leads the delegation that visits the one who speaks: «أكد فلان لوفد من كينيا زاره أن …»."""
        ground = self._ground
        visits = verb.type == "Visit" and bool(verb.form.pronoun) and not verb.prefix
        near = [i for i in delegations_in(ground.doc) if verb.start - _SENT < i < verb.start] if visits else []
        if not near or ground.tokens[near[-1]].definite:
            return ()
        told = [phrase for i in range(near[-1], verb.start) if (phrase := ground.phrases.get(i))]
        end = verb.start - (ground.folded_at(verb.start - 1) in RELATIVES)  # «لوفد النقابة الذي زاره»
        apart = not told or told[-1].end != end or any(word.mark for word in ground.tokens[near[-1] : end])
        return () if apart else tuple(phrase for phrase in told if phrase.kind in ACTORS)

    def _lead_to_relative(self, clause: Clause) -> None:
        """Let a visit lead to the place that its relative clause is about: «من نيس التي زارها أمس، توجه فلان إلى …»."""
        trigger, relative = clause.trigger, self._course.relative
        place = relative if isinstance(relative, Phrase) else self._course.left or self._course.last_phrase
        visits = trigger.done_to == "place"
        if place is None or place.kind not in ("place", "country") or not (visits and trigger.form.pronoun):
            return
        if all(word in RELATIVES | COMMAS for word in self._ground.folded[place.end : trigger.start]):
            clause.arguments.append(Argument("الي", (place,)))

    def _find_antecedent(self, clause: Clause, held: Clause | None) -> None:
        """Find the noun that a verb is about: of its relative clause, held by it, before it, or at the opening."""
        trigger, relative = clause.trigger, self._course.relative
        organized = trigger.role in ("OrganizerVerb", "HostVerb") or trigger.says("housing")
        organized = organized and bool(trigger.form.pronoun)
        organized |= trigger.says("running") and is_pronominal(self._ground.folded_at(trigger.end))
        apart = self._course.apart and not organized  # «القمة في نسختها الرابعة التي نظمتها …»
        self._course.apart = False
        told = relative if isinstance(relative, Clause) and self._antecedents.is_fit(trigger, relative) else None
        told = told or held or (None if apart else self._antecedents.noun_before(clause))
        opening = self._antecedents.opening_told_by(trigger)
        clause.antecedent, clause.ahead = opening or told, opening is not None
        if relative is None and self._happens(clause):
            self._subjects.settle()  # what follows is no part of the events before
            self._course.open, clause.antecedent = [], None

    def _happens(self, clause: Clause) -> bool:
        """Whether what took place is told right after its verb: «تم ترحيله إلى تونس», not «ندوة جرى تنظيمها بنيس»."""
        noun = self._ground.triggers.get(clause.trigger.end)
        holds = noun is not None and noun.role == "OrganizerVerb" and bool(noun.form.pronoun)
        told = clause.subject_told or (noun is not None and not holds)
        return clause.trigger.role == "OccurVerb" and told

    def _acts_itself(self, clause: Clause) -> bool:
        """Whether the noun of a relative clause is its subject, or what was announced: «المعرض الذي يحظى ب…»."""
        trigger = clause.trigger
        before = unjoined(self._ground.folded_at(trigger.start - 1))
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

    def _remember_opening(self, clause: Clause) -> None:
        """Remember who opens a sentence with a verb of no event: «واستمع الشيخ فلان إلى شرح، ثم قام بجولة»."""
        first = not any(other.trigger.is_verb for other in self._course.clauses)
        if first and not clause.before and self._opens_sentence(self._course.before):
            self._memory.remember(tuple(self._course.before), self._course)
            clause.carried = self._memory.carried

    def _opens_sentence(self, people: list[Phrase]) -> bool:
        """Whether one person is told right after the first word of a sentence, its verb, at most with a title."""
        one = len(people) == 1 and people[0].kind == "person" and not people[0].prefix
        if not one:
            return False
        before = self._course.undenied_opening(people[0].start)
        titled = len(before) == 1 or (len(before) == 2 and before[1].definite)
        verb = before[0].norm.removeprefix("و") if titled else ""
        return titled and (is_perfect(verb) or is_verb(verb))
