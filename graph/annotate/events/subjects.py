"""Find who acts where a verb or a pronoun does not say it: whom the text spoke of before."""

from __future__ import annotations

from graph.annotate.events.acting import find_subject, goes_on
from graph.annotate.events.agreement import agrees, agrees_with
from graph.annotate.events.clauses import Argument, Clause, holder, is_visit
from graph.annotate.events.companions import describes_met, serves, stands_by
from graph.annotate.events.course import Course
from graph.annotate.events.earlier import (
    MET,
    acted_before,
    both_named,
    done_to_before,
    honoured_before,
    is_edition_of_noun,
    is_one,
    is_party,
    met_as_before,
    met_before,
    met_by_pronoun,
    sent_before,
    went_before,
)
from graph.annotate.events.governors import subject_of
from graph.annotate.events.ground import Ground
from graph.annotate.events.guests import called_guest
from graph.annotate.events.led import LED_BY
from graph.annotate.events.letters import correspondents, is_of_speaker, is_ours
from graph.annotate.events.members import tells_members
from graph.annotate.events.memory import Memory
from graph.annotate.events.owners import Owners
from graph.annotate.events.particles import ACTORS, BOTH_STATES_ACT, DONE, PERSONAL, WITH_THEM
from graph.annotate.events.quoted import is_of_whom_is_quoted
from graph.annotate.events.received import receive_one_told
from graph.annotate.events.titled import both_titled
from graph.annotate.events.visitors import who_came, who_is_received, whom_met, whom_they_await
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect
from graph.folding import stem_of

_BESIDE = 2  # words between a verb and who acts, who may be a woman of any name
_DUAL = 100  # words before a sentence within which a dual's two were told of


class Subjects:
    """Whom the text speaks of, clause after clause."""

    def __init__(self, ground: Ground, course: Course, memory: Memory) -> None:
        self._ground, self._course, self._memory = ground, course, memory
        self._owners = Owners(ground, course, memory)

    def settle(self, last: Clause | None = None) -> None:
        """Find the subjects of the clauses read so far, or of those before the last, and remember the last one."""
        clauses = self._course.clauses
        for clause in clauses[: clauses.index(last) if last is not None else None]:
            if not clause.settled:
                clause.settled = True
                where = self._ground.folded_at(clause.trigger.start - 1)
                told = sent_before(clause, clauses) or went_before(clause, clauses, where)
                told = told or done_to_before(clause, clauses) or honoured_before(clause, clauses)
                told = told or holder(clause) or acted_before(clause, clauses)
                carried = told or self._spoken_of(clause)
                clause.carried = carried if self._agrees(clause, carried) else self._whom_it_met(clause)
                clause.acted = frozenset(phrase.key for subject in self._memory.subjects for phrase in subject) - {""}
                receive_one_told(clause)
                clause.subject = self._we(clause) if is_ours(clause) else self._acting(clause)
                self._find_other(clause)
                self._learn_gender(clause)
                self._learn_pair(clause)
                self._memory.hear(clause)
                came = who_came(clause) or called_guest(clause, self._ground.doc, self._ground.words)
                self._memory.visitor = came or self._memory.visitor or whom_met(clause)
            self._carry(clause)
        named = bool(self._course.before) and self._course.before[-1].kind in PERSONAL
        if named and not stands_by(self._course, self._memory.carried):
            self._learn_from_opening(self._course.before)
            self._memory.remember(tuple(self._course.before), self._course)

    def _acting(self, clause: Clause) -> tuple[Phrase, ...]:
        """Who does what a clause tells; no man who stands apart from «سافرت» does, which an «I» may say."""
        told = find_subject(clause)
        beside = bool(told) and told[0].start == clause.trigger.end and self._agrees(clause, told)
        if self._memory.speaker and is_of_speaker(self._ground.doc, clause, told=beside):
            return self._memory.speaker
        if told and goes_on(clause, told) and self._agrees(clause, clause.carried) and not self._agrees(clause, told):
            return clause.carried  # «أكدت فلانة … وكانت قد التقت في نيس فلانا»
        apart = is_visit(clause) and told and told[0].start - clause.trigger.end > _BESIDE
        return () if apart and not self._agrees(clause, told) else told

    def _agrees(self, clause: Clause, people: tuple[Phrase, ...]) -> bool:
        """Whether some may be meant by the form of a clause's word, as far as the text tells who is a woman."""
        return agrees(self._ground.doc, self._ground.words, clause, people, self._memory.genders)

    def _whom_it_met(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whom the last event was done with, where who did it does not agree: «استقبل فلان فلانة، كما التقت …»."""
        form = clause.trigger.form
        verb = clause.trigger.is_verb and form.number == "singular" and not form.pronoun and not clause.worded
        met = met_before(clause, self._course.clauses, clause.trigger.start) if verb else []
        people = [one for one in met if one.kind == "person" and self._agrees(clause, (one,))]
        return tuple(people) if len(people) == 1 else ()

    def _we(self, clause: Clause) -> tuple[Phrase, ...]:
        """Who «we» are: who writes the letter told last, and to whom."""
        ground, start = self._ground, clause.trigger.start
        here = correspondents(ground.doc, ground.words, self._course.clauses, ground.phrases, start)
        return here or self._memory.writers

    def _find_other(self, clause: Clause) -> None:
        """Find whom a clause's pronoun means who is not its subject."""
        pronoun = clause.trigger.form.pronoun if clause.trigger.is_verb else ""
        if not clause.beside and not (pronoun in ("ه", "ها") and clause.subject == clause.carried):
            return
        acting = subject_of(clause)
        end = clause.beside or clause.trigger.start
        before = met_as_before(clause, self._course.clauses) or self._told_before(clause, end)
        told = [one for one in before if one.who not in {phrase.who for phrase in acting}]
        pronoun = self._pronoun(clause)
        doc, genders = self._ground.doc, self._memory.genders
        clause.other = tuple(one for one in told[-1:] if agrees_with(doc, pronoun, one, genders))
        if clause.beside and clause.other:
            clause.arguments.append(Argument(WITH_THEM[self._ground.folded[clause.beside]], clause.other))

    def _told_before(self, clause: Clause, end: int) -> list[Phrase]:
        """Whom the last event before a clause was done with, or else who was named last."""
        named = [person for person in self._memory.people if is_one(person) and person.end <= end]
        return met_before(clause, self._course.clauses, end) or who_is_received(clause, self._memory.visitor) or named

    def _pronoun(self, clause: Clause) -> str:
        """The pronoun by which a clause speaks of someone told before."""
        word = self._ground.folded[clause.beside] if clause.beside else clause.trigger.form.pronoun
        return "ها" if word.endswith("ها") else "ه"

    def _spoken_of(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whom a form without a subject means: the last subject that agrees with it in number."""
        form = clause.trigger.form
        if clause.worded:
            return ()
        if clause.members:
            return self._named_here() or self._memory.carried
        if self._memory.speaker and is_of_whom_is_quoted(self._ground.doc, form.pronoun, clause.trigger.start):
            return self._memory.speaker
        dual = form.pronoun == "هما" or (clause.trigger.is_verb and form.number == "dual")
        one = form.number == "singular" if clause.trigger.is_verb and not form.pronoun else form.pronoun in ("ه", "ها")
        one = one and not dual  # «لقاء عقداه»
        if dual and clause.trigger.is_verb and self._tells_of_two_events(clause):
            return ()
        if dual and self._is_of_states(clause):
            return ()
        if dual and (both := met_by_pronoun(clause, self._course.clauses)):
            return both
        many = clause.several or 2
        known = [person for person in self._memory.people if person.end <= clause.trigger.start and not person.plural]
        named = [person for person in known if person.kind == "person"]
        before = named if len(named) >= many else known
        titled = both_titled(self._ground, clause.trigger.end, known) if clause.several == 2 else ()
        if titled and {*titled} != {*self._memory.carried}:
            return titled
        if (dual or clause.several) and len(self._memory.carried) != many and len(before) >= many:
            parties = [person for person in before if is_party(person, self._course.clauses)]
            if len(parties) >= many:
                return tuple(parties[-many:])
            if len(self._memory.pair) == many:
                return both_named(clause, self._course.told_here(named)) or self._memory.pair
            return self._who_acted(before, many) or self._equals(before, many) or self._only_ones(clause, named)
        if clause.several:
            return self._memory.carried
        after = max((phrase.end for phrase in self._memory.carried), default=0)
        if is_edition_of_noun(clause, self._course.clauses, after):
            return ()
        if not clause.trigger.is_verb and form.pronoun in ("ه", "ها"):
            return self._owners.of(clause, before)
        if one and len(self._memory.carried) > 1:
            several = () if clause.trigger.is_verb else self._memory.carried  # «وتنظم ندوة» is said of no two people
            return next((subject for subject in reversed(self._memory.subjects) if len(subject) == 1), several)
        return self._memory.carried

    def _is_of_states(self, clause: Clause) -> bool:
        """«وكان البلدان قد وقعا اتفاقا»: two states did what a dual verb tells, and no two people."""
        before = clause.trigger.start - 1
        before -= before > 0 and self._ground.folded[before] in DONE
        noun = self._ground.tokens[max(before, 0)]
        return clause.trigger.is_verb and noun.definite and stem_of(noun.norm) in BOTH_STATES_ACT

    def _tells_of_two_events(self, clause: Clause) -> bool:
        """«عقد لقاءين مع فلان وفلان، تناولا أمن الحدود»: whether a dual verb tells what two meetings were about."""
        nouns = [other for other in self._course.clauses if other.trigger.start < clause.trigger.start]
        last = nouns[-1].trigger if nouns else None
        frame = clause.trigger.frame
        about = frame is not None and frame.only_between and not clause.trigger.prefix
        return about and last is not None and last.is_event and not last.is_verb and last.form.number == "dual"

    def _named_here(self) -> tuple[Phrase, ...]:
        """Those whom the sentence has named: the members of the delegation that it tells of."""
        return tuple(person for person in self._course.told_here(self._memory.people) if person.kind == "person")

    def _who_acted(self, people: list[Phrase], many: int) -> tuple[Phrase, ...]:
        """The last of whom the text told deeds; nobody where it told of fewer."""
        here = self._course.told_here(people)
        if len(here) == many:
            return tuple(here)  # «هنأ فلان نظيره فلانا، وراجعا …»
        acting = {phrase.key for subject in self._memory.subjects for phrase in subject}
        near = self._course.start - _DUAL
        acted = [person for person in people if person.key in acting and person.start >= near]
        return tuple(acted[-many:]) if len(acted) >= many else ()

    def _equals(self, people: list[Phrase], many: int) -> tuple[Phrase, ...]:
        """The last two, where one is told as the equal of the other: «… بدعوة من نظيره فلان. ويترأس الوزيران …»."""
        last = people[-many:]
        words = [word.stem for phrase in last[1:] for word in self._ground.tokens[phrase.start : phrase.end]]
        return tuple(last) if many == 2 and self._ground.words.has_any("EqualNoun", words) else ()

    def _only_ones(self, clause: Clause, people: list[Phrase]) -> tuple[Phrase, ...]:
        """The two people of the text so far, where it names no third: «وكان في استقباله فلان. وعقد الجانبان …»."""
        return tuple(people) if clause.several == len(people) == 2 else ()

    def _learn_pair(self, clause: Clause) -> None:
        """Remember the two who last met, whom «محادثاتهما» means."""
        frame, verb = clause.trigger.frame, clause.governor
        if frame is None or frame.type != "Talks" or (verb is not None and self._only_witnesses(verb)):
            return
        met = [phrase for a in clause.arguments if a.relation in MET for phrase in a.phrases]
        people = {phrase.who: phrase for phrase in (*subject_of(clause), *met) if is_one(phrase)}
        if len(people) == 2:
            self._memory.pair = tuple(people.values())

    def _carry(self, clause: Clause) -> None:
        if (
            clause.trigger.is_verb
            and clause.subject
            and (not clause.trigger.form.pronoun or clause.trigger.role == "ReportVerb" or self._is_first_told(clause))
            and not _tells_of_noun(clause)
            and not serves(clause, self._memory.carried, self._course)
            and not tells_members(clause, self._ground.doc, self._ground.words)
            and not (clause.trigger.role == "UniteVerb" and len(clause.subject) == 1)
            and not (len(clause.subject) > 1 and self._only_witnesses(clause))
            and clause.subject[0].kind in ACTORS
        ):
            aside = describes_met(clause, self._course, self._memory.carried)
            told = _received_by(clause) or clause.subject
            (self._memory.remember_aside if aside else self._memory.remember)(told, self._course)
        elif clause.trigger.is_verb and not clause.subject and (leaders := self._leading(clause)):
            self._memory.remember(leaders, self._course)
        if welcomed := whom_they_await(clause):
            self._memory.remember(welcomed, self._course)
        traveller = [phrase for phrase in clause.phrases("genitive") if phrase.kind in PERSONAL]
        if (
            clause.trigger.is_event
            and traveller
            and not any(phrase.kind in PERSONAL for phrase in self._memory.carried)
        ):
            self._memory.remember(tuple(traveller), self._course)

    def _is_first_told(self, verb: Clause) -> bool:
        """«جاء ذلك في لقاء عقده فلان خلال زيارة قام بها»: whether who holds an event is the first told of."""
        return verb.trigger.role == "SupportVerb" and verb.antecedent is not None and not self._memory.carried

    def _only_witnesses(self, clause: Clause) -> bool:
        """«وحضر اللقاء فلان وفلان. واتفق الجانبان …»: whether people were only there, so that others are the sides."""
        met = self._ground.triggers.get(clause.trigger.end)
        return clause.trigger.says("witnessing") and met is not None and met.definite and met.type == "Talks"

    def _leading(self, clause: Clause) -> tuple[Phrase, ...]:
        """Who leads the delegation without a name that acts: «إن وفدا برئاسة فلان سيتوجه إلى روما، حيث يلتقي …»."""
        start, people = clause.trigger.start, self._memory.people
        led = (one for one in people if one.end == start and self._ground.folded_at(one.start - 1) in LED_BY)
        return tuple(led) if is_visit(clause) and not clause.trigger.form.pronoun else ()

    def only_speaks(self) -> bool:
        """Whether whom the text speaks of has only spoken in the sentence so far: «أفاد أنه …، فيما …»."""
        own = [
            other.trigger
            for other in self._course.clauses
            if other.subject in ((), self._memory.carried) and other.trigger.is_verb
        ]
        speaks = any(trigger.role == "ReportVerb" for trigger in own)
        return speaks and not any(trigger.is_event for trigger in own)

    def _learn_gender(self, clause: Clause) -> None:
        form = clause.trigger.form
        if clause.before and ":" in self._ground.folded[clause.before[-1].end : clause.trigger.start]:
            return  # «فلان: ستعود الصحف»
        told = clause.before or next((argument.phrases for argument in clause.taken("bare")), ())
        if not told or (clause.subject and told[0] not in clause.subject):
            return  # «إسبانيا … وشحت فلانا»
        if isinstance(form, VerbForm) and form.gender and form.number == "singular" and len(told) == 1:
            self._memory.genders.setdefault(told[0].key, form.gender)

    def _learn_from_opening(self, people: list[Phrase]) -> None:
        """«دافعت جوليا فيرانتي عن …»: the gender of who stands behind a verb that opens the sentence."""
        verbs = [word.norm.removeprefix("و") for word in self._course.opening(people[0].start)]
        if len(verbs) == 1 and is_perfect(verbs[0]):
            self._memory.genders.setdefault(people[0].key, "f" if verbs[0].endswith("ت") else "m")

    def of_auxiliary(self) -> tuple[Phrase, ...]:
        """The subject between «كان» and its verb: «وكان الوزير قد غادر …»."""
        last = self._course.clauses[-1] if self._course.clauses else None
        if last is None or last not in self._course.open or not last.trigger.says("being"):
            return ()
        return next((argument.phrases for argument in last.taken("bare")), ())


def _received_by(clause: Clause) -> tuple[Phrase, ...]:
    """«استقبل فلان من قبل الرئيس. كما زار …»: of whom the text goes on to speak, where an agent is told behind him."""
    by = clause.taken("=agent") if clause.trigger.rule == "receive" else []
    people = tuple(one for one in (*clause.before, *clause.phrases("bare")) if one.kind in PERSONAL)
    return people[:1] if by and clause.subject == by[0].phrases else ()


def _tells_of_noun(clause: Clause) -> bool:
    """Whether a relative clause only tells which body arranges what stands before it: «الورشة التي تشرف عليها …»."""
    runs, told = clause.trigger.says("running"), clause.antecedent is not None
    runs = runs and clause.subject[0].kind == "agency" and (clause.orphan or told)
    return runs or (clause.trigger.role == "OrganizerVerb" and told)
