"""Find who acts where a verb or a pronoun does not say it: whom the text spoke of before."""

from __future__ import annotations

from graph.annotate.events.agreement import agrees, agrees_with
from graph.annotate.events.clauses import (
    Argument,
    Clause,
    companions,
    find_objects,
    find_subject,
    holder,
    received,
    takes_person,
)
from graph.annotate.events.governors import subject_of
from graph.annotate.events.letters import correspondents, is_ours
from graph.annotate.events.particles import AT_EVENT, COMPLEMENTIZERS, PERSONAL, THEN, WITH_THEM
from graph.annotate.events.relations import Relations
from graph.annotate.events.slots import is_done_to, roles
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase

_DUAL = 100  # words before a sentence within which a dual's two were told of
_MET = ("bare", "genitive", "مع", "ب", "ل", "الي", "علي")  # how whom an event is done with hangs on its word


class Subjects(Relations):
    """Whom the text speaks of, clause after clause."""

    def _settle(self) -> None:
        """Find the subjects of the clauses read so far, and remember the last one."""
        for clause in self._clauses:
            if not clause.settled:
                clause.settled = True
                told = self._sent_before(clause) or self._done_to_before(clause) or holder(clause)
                carried = told or self._spoken_of(clause)
                clause.carried = carried if agrees(self._doc, self._words, clause, carried, self._genders) else ()
                clause.acted = frozenset(phrase.key for subject in self._subjects for phrase in subject) - {""}
                clause.subject = self._we(clause) if is_ours(clause) else find_subject(clause)
                self._find_other(clause)
                self._learn_gender(clause)
                self._learn_pair(clause)
            self._carry(clause)
        if self._before and self._before[-1].kind in PERSONAL:
            self._remember(tuple(self._before))

    def _we(self, clause: Clause) -> tuple[Phrase, ...]:
        """Who «we» are: who writes the letter told last, and to whom."""
        here = correspondents(self._doc, self._words, self._clauses, self._phrases, clause.trigger.start)
        return here or self._writers

    def _find_other(self, clause: Clause) -> None:
        """Find whom a clause's pronoun means who is not its subject."""
        pronoun = clause.trigger.form.pronoun if clause.trigger.is_verb else ""
        if not clause.beside and not (pronoun in ("ه", "ها") and clause.subject == clause.carried):
            return
        acting = subject_of(clause)
        end = clause.beside or clause.trigger.start
        told = [one for one in self._told_before(clause, end) if one.key not in {phrase.key for phrase in acting}]
        pronoun = self._pronoun(clause)
        clause.other = tuple(one for one in told[-1:] if agrees_with(self._doc, pronoun, one, self._genders))
        if clause.beside and clause.other:
            clause.arguments.append(Argument(WITH_THEM[self._folded[clause.beside]], clause.other))

    def _pronoun(self, clause: Clause) -> str:
        """The pronoun by which a clause speaks of someone told before."""
        word = self._folded[clause.beside] if clause.beside else clause.trigger.form.pronoun
        return "ها" if word.endswith("ها") else "ه"

    def _told_before(self, clause: Clause, end: int) -> list[Phrase]:
        """Whom the last event before a clause was done with, or else who was named last."""
        acting = {phrase.key for phrase in subject_of(clause)}
        for other in reversed(self._clauses[: self._clauses.index(clause)]):
            met = [p for a in other.arguments if a.relation in _MET for p in a.phrases if _is_one(p) and p.end <= end]
            acts = [phrase for phrase in subject_of(other) if _is_one(phrase)]
            met = [phrase for phrase in met if phrase not in acts] or met
            for told in (met, acts) if other.trigger.is_event else ():
                if any(phrase.key not in acting for phrase in told):
                    return told
        return [person for person in self._people if _is_one(person) and person.end <= end]

    def _sent_before(self, clause: Clause) -> tuple[Phrase, ...]:
        """Who was sent to do what a verb of purpose tells: «أوفد الرئيس فلانا إلى روما ليلتقي …»."""
        position = self._clauses.index(clause)
        last = self._clauses[position - 1] if position else None
        if last is None or not clause.trigger.is_verb or not clause.trigger.prefix.endswith("ل"):
            return ()
        sends = last.trigger.is_verb and takes_person(last) and "subject" not in roles(last)
        return find_objects(last) if sends else ()

    def _done_to_before(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whom the pronoun of a repeated verb means: «استقبل الوزير فلانا، كما استقبله الرئيس»."""
        position = self._clauses.index(clause)
        told = (other for other in reversed(self._clauses[:position]) if other.trigger.is_event)
        last = next((other for other in told if other.trigger.is_verb), None)
        same = last is not None and last.trigger.is_verb and last.trigger.frame is clause.trigger.frame
        if last is None or not same or not (clause.trigger.is_verb and clause.trigger.form.pronoun):
            return ()
        return find_objects(last) if takes_person(clause) else ()

    def _spoken_of(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whom a form without a subject means: the last subject that agrees with it in number."""
        form = clause.trigger.form
        if clause.worded:
            return ()
        if clause.members:
            return self._named_here() or self.carried
        dual = form.pronoun == "هما" or (clause.trigger.is_verb and form.number == "dual")
        one = form.number == "singular" if clause.trigger.is_verb and not form.pronoun else form.pronoun in ("ه", "ها")
        many = clause.several or 2
        known = [person for person in self._people if person.end <= clause.trigger.start and not person.plural]
        named = [person for person in known if person.kind == "person"]
        before = named if len(named) >= many else known
        if (dual or clause.several) and len(self.carried) != many and len(before) >= many:
            parties = [person for person in before if self._is_party(person)]
            if len(parties) >= many:
                return tuple(parties[-many:])
            return (
                self._pair if len(self._pair) == many else self._who_acted(before, many) or self._equals(before, many)
            )
        if clause.several:
            return self.carried
        if self._is_edition_of_noun(clause):
            return ()
        if not clause.trigger.is_verb and form.pronoun in ("ه", "ها"):
            told = self._received_before(clause) or self._giver_joined(clause)
            told = told or self._body_beside(clause) or self._body_quoted(clause)
            if not told and self._is_doubtful(before):
                return ()
            return told or self._owner_of(before, self._body_before(clause)) or self.carried
        if one and len(self.carried) > 1:
            several = () if clause.trigger.is_verb else self.carried  # «وتنظم ندوة» is said of no two people
            return next((subject for subject in reversed(self._subjects) if len(subject) == 1), several)
        return self.carried

    def _named_here(self) -> tuple[Phrase, ...]:
        """Those whom the sentence has named: the members of the delegation that it tells of."""
        return tuple(person for person in self._people if person.start >= self._start and person.kind == "person")

    def _who_acted(self, people: list[Phrase], many: int) -> tuple[Phrase, ...]:
        """The last of whom the text told deeds; nobody where it told of fewer."""
        here = [person for person in people if person.start >= self._start]
        if len(here) == many:
            return tuple(here)  # «هنأ فلان نظيره فلانا، وراجعا …»
        acting = {phrase.key for subject in self._subjects for phrase in subject}
        near = self._start - _DUAL
        acted = [person for person in people if person.key in acting and person.start >= near]
        return tuple(acted[-many:]) if len(acted) >= many else ()

    def _equals(self, people: list[Phrase], many: int) -> tuple[Phrase, ...]:
        """The last two, where one is told as the equal of the other: «… بدعوة من نظيره فلان. ويترأس الوزيران …»."""
        last = people[-many:]
        words = [word.stem for phrase in last[1:] for word in self._tokens[phrase.start : phrase.end]]
        return tuple(last) if many == 2 and any(self._words.has("EqualNoun", word) for word in words) else ()

    def _learn_pair(self, clause: Clause) -> None:
        """Remember the two who last met, whom «محادثاتهما» means."""
        frame = clause.trigger.frame
        if frame is None or frame.type != "Talks":
            return
        met = [phrase for a in clause.arguments if a.relation in _MET for phrase in a.phrases]
        people = {phrase.key: phrase for phrase in (*subject_of(clause), *met) if phrase.kind == "person"}
        if len(people) == 2 and "" not in people:
            self._pair = tuple(people.values())

    def _is_edition_of_noun(self, clause: Clause) -> bool:
        """Whether an edition is one of the assembly just named: «أقرها المؤتمر العام في دورته الثالثة»."""
        frame = clause.trigger.frame
        if clause.trigger.is_verb or frame is None or not (frame.needs_ordinal and clause.trigger.form.pronoun):
            return False
        after = max((phrase.end for phrase in self.carried), default=0)
        nouns = [other for other in self._clauses if after <= other.trigger.start < clause.trigger.start]
        return any(
            other.trigger.frame is not None and other.trigger.frame.type == frame.type and not other.trigger.is_verb
            for other in nouns
        )

    def _is_party(self, person: Phrase) -> bool:
        """Whether someone hangs on a clause, not only on a noun: «نقل فلان تحيات فلان إلى فلان، وبحثا»."""
        return any(
            person in phrases
            for clause in self._clauses
            for phrases in (clause.before, *(argument.phrases for argument in clause.arguments))
        )

    def _received_before(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whose arrival a reception was for: «استقبل الرئيس فلانا لدى وصوله»."""
        frame = clause.trigger.frame
        if frame is None or frame.type != "Visit":
            return ()
        earlier = self._clauses[: self._clauses.index(clause)]
        last = next((other for other in reversed(earlier) if other.trigger.is_event), None)
        welcomes = last is not None and last.trigger.frame is not None and last.trigger.frame.name == "receive"
        return received(last) if last is not None and welcomes else ()

    def _giver_joined(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whose the noun is to which «و» joins one with a pronoun: «نتائج زيارة فلان إلى باريس واجتماعه مع …»."""
        position = self._clauses.index(clause)
        last = self._clauses[position - 1] if position else None
        if last is None or last.trigger.is_verb or not last.trigger.is_event or "و" not in clause.trigger.prefix:
            return ()
        if is_done_to(last) or clause.link not in ("", last.link) or last.trigger.start < self._start:
            return ()
        owner = [phrase for a in last.taken("genitive") for phrase in a.phrases if phrase.kind in PERSONAL]
        return tuple(owner) if len(owner) == 1 and not owner[0].plural else ()

    def _body_beside(self, clause: Clause) -> tuple[Phrase, ...]:
        """The body that stands right before «في اجتماعها» or «بجلسته»: «البيان الصادر عن اللجنة في اجتماعها»."""
        before, frame = clause.trigger.start - 1, clause.trigger.frame
        held = frame is not None and (frame.type == "Conference" or bool(frame.alternative))
        joined = clause.trigger.prefix == "ب"
        if not held or before < self._start or not (joined or self._folded[before] in AT_EVENT):
            return ()
        body = next((phrase for phrase in self._phrases.values() if phrase.end == before + joined), None)
        found = (body,) if body is not None and body.kind == "agency" and not body.plural else ()
        return found if agrees(self._doc, self._words, clause, found, self._genders) else ()

    def _body_before(self, clause: Clause) -> tuple[Phrase, ...]:
        """The one body named in a sentence before «في اجتماعها», where nobody acts in it: «أبقت المنظمة على …»."""
        acts = any(phrase.start >= self._start for phrase in self.carried)
        return () if acts else self._only_body(self._start, clause, among=("agency",))

    def _body_quoted(self, clause: Clause) -> tuple[Phrase, ...]:
        """The one body that someone tells of before «في اجتماعه»: «أشار فلان إلى أن المجلس صوت في اجتماعه»."""
        speaker = self.carried[-1].end if self.carried else 0
        told = range(speaker, clause.trigger.start) if speaker > self._start else ()
        start = next((index for index in told if self._folded[index] in COMPLEMENTIZERS), None)
        return self._only_body(start, clause, among=("agency", *PERSONAL)) if start else ()

    def _only_body(self, start: int, clause: Clause, *, among: tuple[str, ...]) -> tuple[Phrase, ...]:
        """The body that alone is named, of things of some kinds, from a token on before the noun of its meeting."""
        gathers = clause.trigger.frame is not None and bool(clause.trigger.frame.alternative)
        named = (self._phrases.get(index) for index in range(start, clause.trigger.start) if gathers)
        told = {phrase.key: phrase for phrase in named if phrase is not None and phrase.kind in among}
        return tuple(phrase for phrase in told.values() if len(told) == 1 and phrase.kind == "agency")

    def _owner_of(self, people: list[Phrase], bodies: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Whose «لقاؤه» is: the subject of the sentence, else who was named before it there, else the last owner."""
        quoted = self._named_since_statement(people)
        if quoted is not None:
            return (quoted,)
        one = [phrase for phrase in self.carried if phrase.start >= self._start and phrase.kind in PERSONAL]
        here = len(one) == 1  # of two givers none is meant by «له … أثناء زيارته»
        if self._owner is None and not here:
            along = companions(self._clauses)
            named = [person for person in people if person.start >= self._start and person not in along]
            self._owner = (named[-1],) if named else bodies or None
        if self._owner is None:
            lone = (subject for subject in reversed(self._subjects) if len(subject) == 1)
            self._owner = self.carried if len(self.carried) == 1 else next(lone, ())
        elif self._owner:
            self._remember(self._owner)
        return self._owner

    def _is_doubtful(self, people: list[Phrase]) -> bool:
        """Whether two were named in a sentence that tells no deed of either: «صمت فلان إزاء فلان … خلال لقائه»."""
        acts = any(phrase.start >= self._start for phrase in self.carried)
        along = companions(self._clauses)
        here = (person for person in people if person.start >= self._start and person not in along)
        named = {person.key for person in here if person.kind == "person"}
        return self._owner is None and not acts and len(named) > 1

    def _named_since_statement(self, people: list[Phrase]) -> Phrase | None:
        """Who is named in what the subject of the sentence says: «أكد فلان أن كلمات فلان خلال لقائه …»."""
        here = [person for person in people if person.start >= self._start]
        speaker = self.carried[-1].end if self.carried else 0
        if not here or speaker <= self._start:
            return None
        said = any(word in COMPLEMENTIZERS for word in self._folded[speaker : here[-1].start])
        return here[-1] if said else None

    def _carry(self, clause: Clause) -> None:
        if (
            clause.trigger.is_verb
            and clause.subject
            and (not clause.trigger.form.pronoun or clause.trigger.role == "ReportVerb")
            and not (clause.trigger.role == "OrganizerVerb" and clause.antecedent)
            and clause.subject[0].kind in (*PERSONAL, "agency", "country")
        ):
            self._remember(clause.subject)
        traveller = [
            phrase for argument in clause.taken("genitive") for phrase in argument.phrases if phrase.kind in PERSONAL
        ]
        if clause.trigger.is_event and traveller and not any(phrase.kind in PERSONAL for phrase in self.carried):
            self._remember(tuple(traveller))

    def _remember(self, subject: tuple[Phrase, ...]) -> None:
        self._worded = self._worded and subject == self.carried  # who speaks does not do what he tells of others
        self.carried = subject
        self._subjects = [*self._subjects, subject][-8:]

    def _only_speaks(self) -> bool:
        """Whether whom the text speaks of has only spoken in the sentence so far: «أفاد أنه …، فيما …»."""
        own = [
            other.trigger for other in self._clauses if other.subject in ((), self.carried) and other.trigger.is_verb
        ]
        speaks = any(trigger.role == "ReportVerb" for trigger in own)
        return speaks and not any(trigger.is_event for trigger in own)

    def _learn_gender(self, clause: Clause) -> None:
        form = clause.trigger.form
        if clause.before and ":" in self._folded[clause.before[-1].end : clause.trigger.start]:
            return  # «فلان: ستعود الصحف»
        told = clause.before or next((argument.phrases for argument in clause.taken("bare")), ())
        if isinstance(form, VerbForm) and form.gender and form.number == "singular" and len(told) == 1:
            self._genders.setdefault(told[0].key, form.gender)

    def _of_auxiliary(self) -> tuple[Phrase, ...]:
        """The subject between «كان» and its verb: «وكان الوزير قد غادر …»."""
        last = self._clauses[-1] if self._clauses else None
        if last is None or last not in self._open or not last.trigger.says("being"):
            return ()
        return next((argument.phrases for argument in last.taken("bare")), ())

    def _continues(self, clause: Clause) -> bool:
        """Whether a verb goes on telling what the one before began, or what the last sentence told."""
        before = self._folded[clause.trigger.start - 1] if clause.trigger.start else ""
        joined = clause.trigger.prefix[:1] in ("و", "ف") or self._is_joined_ahead(clause.trigger.start - 1)
        return joined or before in THEN or isinstance(self._relative, Phrase)

    def _is_joined_ahead(self, index: int) -> bool:
        """Whether «و» joins a verb by the preposition that stands before it: «ومن بيروت يسافر إلى …»."""
        while index >= self._start and (
            index in self._named or index in self._dated or self._ground.is_preposition(index)
        ):
            if self._ground.is_preposition(index) and self._folded[index].startswith("و"):
                return True
            index -= 1
        return False


def _is_one(phrase: Phrase) -> bool:
    """Whether a phrase is one person, named or by the post he holds for a state."""
    return not phrase.plural and (phrase.kind == "person" or (phrase.kind == "post" and bool(phrase.country)))
