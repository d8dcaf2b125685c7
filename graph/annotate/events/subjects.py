"""Find who acts where a verb or a pronoun does not say it: whom the text spoke of before."""

from __future__ import annotations

from graph.annotate.events.agreement import agrees, agrees_with
from graph.annotate.events.clauses import (
    Argument,
    Clause,
    companions,
    find_subject,
    holder,
)
from graph.annotate.events.course import Course
from graph.annotate.events.earlier import (
    MET,
    done_to_before,
    giver_joined,
    is_edition_of_noun,
    is_one,
    is_party,
    met_before,
    received_before,
    sent_before,
)
from graph.annotate.events.governors import subject_of
from graph.annotate.events.ground import Ground
from graph.annotate.events.letters import correspondents, is_ours
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import AT_EVENT, COMPLEMENTIZERS, PERSONAL, THEN, WITH_THEM
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase

_DUAL = 100  # words before a sentence within which a dual's two were told of


class Subjects:
    """Whom the text speaks of, clause after clause."""

    def __init__(self, ground: Ground, course: Course, memory: Memory) -> None:
        self._ground, self._course, self._memory = ground, course, memory

    def settle(self) -> None:
        """Find the subjects of the clauses read so far, and remember the last one."""
        clauses = self._course.clauses
        for clause in clauses:
            if not clause.settled:
                clause.settled = True
                told = sent_before(clause, clauses) or done_to_before(clause, clauses) or holder(clause)
                carried = told or self._spoken_of(clause)
                clause.carried = carried if self._agrees(clause, carried) else ()
                clause.acted = frozenset(phrase.key for subject in self._memory.subjects for phrase in subject) - {""}
                clause.subject = self._we(clause) if is_ours(clause) else find_subject(clause)
                self._find_other(clause)
                self._learn_gender(clause)
                self._learn_pair(clause)
            self._carry(clause)
        if self._course.before and self._course.before[-1].kind in PERSONAL:
            self.remember(tuple(self._course.before))

    def _agrees(self, clause: Clause, people: tuple[Phrase, ...]) -> bool:
        """Whether some may be meant by the form of a clause's word, as far as the text tells who is a woman."""
        return agrees(self._ground.doc, self._ground.words, clause, people, self._memory.genders)

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
        told = [one for one in self._told_before(clause, end) if one.key not in {phrase.key for phrase in acting}]
        pronoun = self._pronoun(clause)
        doc, genders = self._ground.doc, self._memory.genders
        clause.other = tuple(one for one in told[-1:] if agrees_with(doc, pronoun, one, genders))
        if clause.beside and clause.other:
            clause.arguments.append(Argument(WITH_THEM[self._ground.folded[clause.beside]], clause.other))

    def _told_before(self, clause: Clause, end: int) -> list[Phrase]:
        """Whom the last event before a clause was done with, or else who was named last."""
        named = [person for person in self._memory.people if is_one(person) and person.end <= end]
        return met_before(clause, self._course.clauses, end) or named

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
        dual = form.pronoun == "هما" or (clause.trigger.is_verb and form.number == "dual")
        one = form.number == "singular" if clause.trigger.is_verb and not form.pronoun else form.pronoun in ("ه", "ها")
        one = one and not dual  # «لقاء عقداه»
        many = clause.several or 2
        known = [person for person in self._memory.people if person.end <= clause.trigger.start and not person.plural]
        named = [person for person in known if person.kind == "person"]
        before = named if len(named) >= many else known
        if (dual or clause.several) and len(self._memory.carried) != many and len(before) >= many:
            parties = [person for person in before if is_party(person, self._course.clauses)]
            if len(parties) >= many:
                return tuple(parties[-many:])
            if len(self._memory.pair) == many:
                return self._memory.pair
            return self._who_acted(before, many) or self._equals(before, many)
        if clause.several:
            return self._memory.carried
        after = max((phrase.end for phrase in self._memory.carried), default=0)
        if is_edition_of_noun(clause, self._course.clauses, after):
            return ()
        if not clause.trigger.is_verb and form.pronoun in ("ه", "ها"):
            told = received_before(clause, self._course.clauses) or giver_joined(clause, self._course.clauses)
            told = told or self._body_beside(clause) or self._body_quoted(clause)
            if not told and self._is_doubtful(before):
                return ()
            return told or self._owner_of(before, self._body_before(clause)) or self._memory.carried
        if one and len(self._memory.carried) > 1:
            several = () if clause.trigger.is_verb else self._memory.carried  # «وتنظم ندوة» is said of no two people
            return next((subject for subject in reversed(self._memory.subjects) if len(subject) == 1), several)
        return self._memory.carried

    def _named_here(self) -> tuple[Phrase, ...]:
        """Those whom the sentence has named: the members of the delegation that it tells of."""
        return tuple(
            person for person in self._memory.people if person.start >= self._course.start and person.kind == "person"
        )

    def _who_acted(self, people: list[Phrase], many: int) -> tuple[Phrase, ...]:
        """The last of whom the text told deeds; nobody where it told of fewer."""
        here = [person for person in people if person.start >= self._course.start]
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
        return tuple(last) if many == 2 and any(self._ground.words.has("EqualNoun", word) for word in words) else ()

    def _learn_pair(self, clause: Clause) -> None:
        """Remember the two who last met, whom «محادثاتهما» means."""
        frame = clause.trigger.frame
        if frame is None or frame.type != "Talks":
            return
        met = [phrase for a in clause.arguments if a.relation in MET for phrase in a.phrases]
        people = {phrase.key: phrase for phrase in (*subject_of(clause), *met) if phrase.kind == "person"}
        if len(people) == 2 and "" not in people:
            self._memory.pair = tuple(people.values())

    def _body_beside(self, clause: Clause) -> tuple[Phrase, ...]:
        """The body that stands right before «في اجتماعها» or «بجلسته»: «البيان الصادر عن اللجنة في اجتماعها»."""
        before, frame = clause.trigger.start - 1, clause.trigger.frame
        held = frame is not None and (frame.type == "Conference" or bool(frame.alternative))
        joined = clause.trigger.prefix == "ب"
        if not held or before < self._course.start or not (joined or self._ground.folded[before] in AT_EVENT):
            return ()
        body = next((phrase for phrase in self._ground.phrases.values() if phrase.end == before + joined), None)
        found = (body,) if body is not None and body.kind == "agency" and not body.plural else ()
        return found if self._agrees(clause, found) else ()

    def _body_before(self, clause: Clause) -> tuple[Phrase, ...]:
        """The one body named in a sentence before «في اجتماعها», where nobody acts in it: «أبقت المنظمة على …»."""
        acts = any(phrase.start >= self._course.start for phrase in self._memory.carried)
        return () if acts else self._only_body(self._course.start, clause, among=("agency",))

    def _body_quoted(self, clause: Clause) -> tuple[Phrase, ...]:
        """The one body that someone tells of before «في اجتماعه»: «أشار فلان إلى أن المجلس صوت في اجتماعه»."""
        speaker = self._memory.carried[-1].end if self._memory.carried else 0
        told = range(speaker, clause.trigger.start) if speaker > self._course.start else ()
        start = next((index for index in told if self._ground.folded[index] in COMPLEMENTIZERS), None)
        return self._only_body(start, clause, among=("agency", *PERSONAL)) if start else ()

    def _only_body(self, start: int, clause: Clause, *, among: tuple[str, ...]) -> tuple[Phrase, ...]:
        """The body that alone is named, of things of some kinds, from a token on before the noun of its meeting."""
        gathers = clause.trigger.frame is not None and bool(clause.trigger.frame.alternative)
        named = (self._ground.phrases.get(index) for index in range(start, clause.trigger.start) if gathers)
        told = {phrase.key: phrase for phrase in named if phrase is not None and phrase.kind in among}
        return tuple(phrase for phrase in told.values() if len(told) == 1 and phrase.kind == "agency")

    def _owner_of(self, people: list[Phrase], bodies: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Whose «لقاؤه» is: the subject of the sentence, else who was named before it there, else the last owner."""
        quoted = self._named_since_statement(people)
        if quoted is not None:
            return (quoted,)
        one = [
            phrase for phrase in self._memory.carried if phrase.start >= self._course.start and phrase.kind in PERSONAL
        ]
        here = len(one) == 1  # of two givers none is meant by «له … أثناء زيارته»
        if self._course.owner is None and not here:
            along = companions(self._course.clauses)
            named = [person for person in people if person.start >= self._course.start and person not in along]
            self._course.owner = (named[-1],) if named else bodies or None
        if self._course.owner is None:
            lone = (subject for subject in reversed(self._memory.subjects) if len(subject) == 1)
            self._course.owner = self._memory.carried if len(self._memory.carried) == 1 else next(lone, ())
        elif self._course.owner:
            self.remember(self._course.owner)
        return self._course.owner

    def _is_doubtful(self, people: list[Phrase]) -> bool:
        """Whether two were named in a sentence that tells no deed of either: «صمت فلان إزاء فلان … خلال لقائه»."""
        acts = any(phrase.start >= self._course.start for phrase in self._memory.carried)
        along = companions(self._course.clauses)
        here = (person for person in people if person.start >= self._course.start and person not in along)
        named = {person.key for person in here if person.kind == "person"}
        return self._course.owner is None and not acts and len(named) > 1

    def _named_since_statement(self, people: list[Phrase]) -> Phrase | None:
        """Who is named in what the subject of the sentence says: «أكد فلان أن كلمات فلان خلال لقائه …»."""
        here = [person for person in people if person.start >= self._course.start]
        speaker = self._memory.carried[-1].end if self._memory.carried else 0
        if not here or speaker <= self._course.start:
            return None
        said = any(word in COMPLEMENTIZERS for word in self._ground.folded[speaker : here[-1].start])
        return here[-1] if said else None

    def _carry(self, clause: Clause) -> None:
        if (
            clause.trigger.is_verb
            and clause.subject
            and (not clause.trigger.form.pronoun or clause.trigger.role == "ReportVerb")
            and not (clause.trigger.role == "OrganizerVerb" and clause.antecedent)
            and clause.subject[0].kind in (*PERSONAL, "agency", "country")
        ):
            self.remember(clause.subject)
        traveller = [
            phrase for argument in clause.taken("genitive") for phrase in argument.phrases if phrase.kind in PERSONAL
        ]
        if (
            clause.trigger.is_event
            and traveller
            and not any(phrase.kind in PERSONAL for phrase in self._memory.carried)
        ):
            self.remember(tuple(traveller))

    def remember(self, subject: tuple[Phrase, ...]) -> None:
        """Take somebody for whom the text speaks of."""
        self._course.worded = (
            self._course.worded and subject == self._memory.carried
        )  # who speaks does not do what he tells of others
        self._memory.carried = subject
        self._memory.subjects = [*self._memory.subjects, subject][-8:]

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
        if isinstance(form, VerbForm) and form.gender and form.number == "singular" and len(told) == 1:
            self._memory.genders.setdefault(told[0].key, form.gender)

    def of_auxiliary(self) -> tuple[Phrase, ...]:
        """The subject between «كان» and its verb: «وكان الوزير قد غادر …»."""
        last = self._course.clauses[-1] if self._course.clauses else None
        if last is None or last not in self._course.open or not last.trigger.says("being"):
            return ()
        return next((argument.phrases for argument in last.taken("bare")), ())

    def continues(self, clause: Clause) -> bool:
        """Whether a verb goes on telling what the one before began, or what the last sentence told."""
        before = self._ground.folded[clause.trigger.start - 1] if clause.trigger.start else ""
        joined = clause.trigger.prefix[:1] in ("و", "ف") or self._is_joined_ahead(clause.trigger.start - 1)
        return joined or before in THEN or isinstance(self._course.relative, Phrase)

    def _is_joined_ahead(self, index: int) -> bool:
        """Whether «و» joins a verb by the preposition that stands before it: «ومن بيروت يسافر إلى …»."""
        while index >= self._course.start and (
            index in self._ground.named or index in self._ground.dated or self._ground.is_preposition(index)
        ):
            if self._ground.is_preposition(index) and self._ground.folded[index].startswith("و"):
                return True
            index -= 1
        return False
