"""Find whose a meeting is that has a pronoun: «لقاؤه», «زيارتها», «في اجتماعها»."""

from __future__ import annotations

from graph.annotate.events.agreement import agrees
from graph.annotate.events.clauses import Clause, companions, is_visit
from graph.annotate.events.course import Course
from graph.annotate.events.earlier import delivered_before, giver_joined, guest_before, heard_before, received_before
from graph.annotate.events.ground import Ground
from graph.annotate.events.guests import stands_after
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import AT_EVENT, COMMAS, COMPLEMENTIZERS, DURING, NOT_DONE, PERSONAL, RELATIVES
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect

_FOR = "علي"  # before that for which somebody is thanked
_TO = "الي"  # before where somebody goes
_LAND = 3  # words after a visit within which «البلاد» stands
_FROM = "من"  # before who gave something
_HIM = ("ه", "ها")
_TOLD = 8  # words from «الذي أطلعه» to what he tells of


class Owners:
    """Whose the nouns of one sentence are."""

    def __init__(self, ground: Ground, course: Course, memory: Memory) -> None:
        self._ground, self._course, self._memory = ground, course, memory

    def of(self, clause: Clause, people: list[Phrase]) -> tuple[Phrase, ...]:
        """Whose a noun is, of the people told before it; nobody where that is in doubt."""
        clauses = self._course.clauses
        told = received_before(clause, clauses) or guest_before(clause, self._ground.doc)
        told = told or giver_joined(clause, clauses) or self._reporting(clause)
        told = told or delivered_before(clause) or heard_before(clause, clauses) or self._thanked(clause, people)
        told = told or self._seen_off(clause, people) or self._guest_at_home(clause)
        told = told or self._body_acting(clause) or self._body_beside(clause) or self._body_quoted(clause)
        told = told or self._acting_first(clause, people)
        if not told and (self._is_doubtful(people) or self._is_from_someone(clause)):
            return ()
        return told or self._owner_of(people, self._body_before(clause)) or self._memory.carried

    def _reporting(self, clause: Clause) -> tuple[Phrase, ...]:
        """«التقى فلان فلانا الذي أطلعه على نتائج زيارته»: who tells somebody else, by a pronoun, of what is his own."""
        ground, start = self._ground, clause.trigger.start
        if clause.trigger.prefix == "ب" or not clause.trigger.form.pronoun:
            return ()  # «الذي هنأه بزيارته»
        near = range(start - 1, max(self._course.start, start - _TOLD), -1)
        relative = next((i for i in near if i in ground.named or ground.folded[i] in RELATIVES), start)
        told = ground.ending_at(relative - (ground.folded[relative - 1] in COMMAS))
        verb = ground.triggers.get(relative + 1)
        meets = verb is not None and verb.is_event and not (verb.frame is not None and verb.frame.only_between)
        tells = ground.tokens[relative + 1].norm.endswith(_HIM) and not meets
        thanks = ground.is_of_class("ThanksWord", ground.tokens[relative + 1])
        reports = relative < start - 1 and ground.folded[relative] in RELATIVES and tells and not thanks
        return tuple(person for person in told if reports and person.kind == "person" and not person.plural)

    def _thanked(self, clause: Clause, people: list[Phrase]) -> tuple[Phrase, ...]:
        """Whom somebody thanks for what is his: «قدم فلان شكره لفلان على زيارته»."""
        start = clause.trigger.start
        if self._ground.folded[start - 1] != _FOR:
            return ()
        named = [person for person in self._course.told_here(people) if person.kind == "person"]
        told = range(self._course.start, named[-1].start if named else self._course.start)
        thanks = any(self._ground.is_of_class("ThanksWord", self._ground.tokens[i]) for i in told)
        return (named[-1],) if thanks and len({person.key for person in named}) > 1 else ()

    def _seen_off(self, clause: Clause, people: list[Phrase]) -> tuple[Phrase, ...]:
        """«ودع الرئيس فلانا في ختام زيارته», «بحث فلان مع ضيفه فلان خلال زيارته»: who is called a guest."""
        here = [person for person in self._course.told_here(people) if person.kind == "person"]
        if not is_visit(clause) or len({person.key for person in here}) < 2:
            return ()
        doc, words = self._ground.doc, self._ground.words
        opening = [word.folded for word in self._course.opening(here[0].start)]
        leaves = len(opening) == 1 and words.has_any("FarewellWord", (opening[0], opening[0][1:]))
        return (here[-1],) if leaves or stands_after(here[-1], "Guest", doc, words) else ()

    def _guest_at_home(self, clause: Clause) -> tuple[Phrase, ...]:
        """«بحث الوزير مع السفير الكيني خلال زيارته لمقر الوزارة»: who comes to the house of whoever acts."""
        talks, start = clause.governor, clause.trigger.end
        if talks is None or not is_visit(clause) or len(talks.subject) != 1 or self._goes_to_named(start):
            return ()
        start += self._ground.folded[start] == _TO
        house = self._ground.tokens[start].stem
        met = [phrase for phrase in talks.phrases("bare", "مع", "ب") if phrase not in talks.subject]
        land = self._ground.words.has_any("HostLand", self._ground.folded[start : start + _LAND])  # «زيارته للبلاد»
        home = land or self._ground.words.has("HomeBody", house)
        if len(met) != 1 or met[0].kind != "person" or not home or met[0].end > clause.trigger.start:
            return ()
        ours, theirs = (self._holds(phrase, house) for phrase in (talks.subject[0], met[0]))
        foreign = bool(met[0].country) and met[0].country != talks.subject[0].country
        return (met[0],) if ours or (foreign and not theirs) else ()

    def _goes_to_named(self, start: int) -> bool:
        """Whether a place or body with a name is what is visited."""
        return any(index in self._ground.phrases for index in (start, start + 1)) or start + 1 >= len(self._ground.doc)

    def _holds(self, person: Phrase, house: str) -> bool:
        """Whether somebody's post names a house: «رئيس الجامعة»."""
        return any(self._ground.tokens[index].stem == house for index in range(person.start, person.end))

    def _owner_of(self, people: list[Phrase], bodies: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Whose «لقاؤه» is: the subject of the sentence, else who was named before it there, else the last owner."""
        quoted = self._named_since_statement(people)
        if quoted is not None:
            return (quoted,)
        one = [phrase for phrase in self._course.told_here(self._memory.carried) if phrase.kind in PERSONAL]
        here = len(one) == 1  # of two givers none is meant by «له … أثناء زيارته»
        if self._course.owner is None and not here:
            along = companions(self._course.clauses)
            named = [person for person in self._course.told_here(people) if person not in along]
            self._course.owner = (named[-1],) if named else bodies or None
        if self._course.owner is None:
            lone = (subject for subject in reversed(self._memory.subjects) if len(subject) == 1)
            self._course.owner = self._memory.carried if len(self._memory.carried) == 1 else next(lone, ())
        elif self._course.owner:
            self._memory.remember(self._course.owner, self._course)
        return self._course.owner

    def _acting_first(self, clause: Clause, people: list[Phrase]) -> tuple[Phrase, ...]:
        """«كلف فلان فلانا خلال زيارته …»: who does what a verb of no event tells at the head of a sentence."""
        here = self._course.told_here(people)
        if len(here) < 2 or clause.link not in DURING or self._course.told_here(self._memory.carried):
            return ()
        verb = [word.norm.removeprefix("و") for word in self._course.opening(here[0].start)]
        denied = len(verb) == 2 and verb[0] in NOT_DONE
        return (here[0],) if denied or (len(verb) == 1 and is_perfect(verb[0])) else ()

    def _is_doubtful(self, people: list[Phrase]) -> bool:
        """Whether two were named in a sentence that tells no deed of either: «صمت فلان إزاء فلان … خلال لقائه»."""
        acts = bool(self._course.told_here(self._memory.carried))
        along = companions(self._course.clauses)
        here = (person for person in self._course.told_here(people) if person not in along)
        named = {person.key for person in here if person.kind == "person"}
        return self._course.owner is None and not acts and len(named) > 1

    def _is_from_someone(self, clause: Clause) -> bool:
        """Whether a visit is told with what one man got from another, of whom either may have come.

        «تسلم فلان هدية من فلان بمناسبة زيارته»
        """
        verb = clause.governor
        if verb is None or not is_visit(clause) or not verb.trigger.is_verb:
            return False
        gave = verb.trigger.type == "Award"
        between = range(verb.trigger.end + 1, clause.trigger.start) if gave else ()
        givers = (i for i in between if i in self._ground.phrases and self._ground.folded[i - 1] == _FROM)
        return any(self._ground.phrases[i].kind in PERSONAL for i in givers)

    def _named_since_statement(self, people: list[Phrase]) -> Phrase | None:
        """Who is named in what the subject of the sentence says: «أكد فلان أن كلمات فلان خلال لقائه …»."""
        here = self._course.told_here(people)
        speaker = self._memory.carried[-1].end if self._memory.carried else 0
        if not here or speaker <= self._course.start:
            return None
        words = self._ground.folded[speaker : here[-1].start]
        said = any(word in COMPLEMENTIZERS and not word.endswith(_HIM) for word in words)  # «أكد أنه التقى فلانا»
        return here[-1] if said else None

    def _body_acting(self, clause: Clause) -> tuple[Phrase, ...]:
        """«كرمت الجامعة فلانا خلال حفلها السنوي»: the body that does something at a ceremony of its own."""
        verb = clause.governor
        held = clause.trigger.type in ("Ceremony", "Conference") and clause.link in (*AT_EVENT, *DURING)
        if verb is None or not held or not verb.trigger.is_verb or len(verb.subject) != 1:
            return ()
        body = verb.subject if verb.subject[0].kind == "agency" and not verb.subject[0].plural else ()
        beside = bool(body) and any(argument.phrases == body for argument in verb.taken("bare"))
        return (
            body if beside and agrees(self._ground.doc, self._ground.words, clause, body, self._memory.genders) else ()
        )

    def _body_beside(self, clause: Clause) -> tuple[Phrase, ...]:
        """The body that stands right before «في اجتماعها» or «بجلسته»: «البيان الصادر عن اللجنة في اجتماعها»."""
        before, frame = clause.trigger.start - 1, clause.trigger.frame
        held = frame is not None and (frame.type == "Conference" or bool(frame.alternative))
        joined = clause.trigger.prefix == "ب"
        if not held or before < self._course.start or not (joined or self._ground.folded[before] in AT_EVENT):
            return ()
        body = next(iter(self._ground.ending_at(before + joined)), None)
        found = (body,) if body is not None and body.kind == "agency" and not body.plural else ()
        words, genders = self._ground.words, self._memory.genders
        return found if agrees(self._ground.doc, words, clause, found, genders) else ()

    def _body_before(self, clause: Clause) -> tuple[Phrase, ...]:
        """The one body named in a sentence before «في اجتماعها», where nobody acts in it: «أبقت المنظمة على …»."""
        acts = bool(self._course.told_here(self._memory.carried))
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
