"""Read the words between phrases: how they lead to the phrase to come, and where another clause begins."""

from __future__ import annotations

from graph.annotate.events.agreement import gender_of_relative
from graph.annotate.events.bands import is_led_apart
from graph.annotate.events.both import Both
from graph.annotate.events.clauses import Argument
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.led import leads_delegation
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import (
    ADDING,
    ADVERBS,
    AMID,
    APART,
    BETWEEN,
    BETWEEN_ONE,
    BINDING,
    BOTH,
    COMMAS,
    COMPLEMENTIZERS,
    CONTRAST,
    COPULAS,
    DESPITE,
    EACH_OF,
    PERSONAL,
    PLACED,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    THITHER,
    WHAT,
    WITH_THEM,
    is_pronominal,
    unjoined,
)
from graph.annotate.events.placing import Placing
from graph.annotate.events.relations import Relations
from graph.annotate.events.subjects import Subjects
from graph.annotate.events.worded import opens_with_noun
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Phrase
from graph.folding import stem_of

_SPEAKER = 24  # words within which who speaks is named
_PARTNER = 4  # words in «بالتعاون الوثيق مع»
_THITHER = 8  # words between a verb of motion and «إليها»
_SIDES = 4  # words between talks and «بين الأطراف»


class Linking:
    """What prepositions, commas, relatives and plain words make of what comes."""

    def __init__(
        self, ground: Ground, course: Course, memory: Memory, subjects: Subjects, placing: Placing, relations: Relations
    ) -> None:
        self._ground, self._course, self._memory = ground, course, memory
        self._subjects, self._placing, self._relations = subjects, placing, relations
        self._both = Both(ground, course, memory, placing)

    def read(self, index: int) -> int:
        """Read one word, or the words of one expression; the token after them."""
        token = self._ground.tokens[index]
        folded = self._ground.folded[index]
        ahead = self._ground.folded[index : index + 3]
        led, length = self._leads_to_each(index)
        if led:
            self._course.lead(led)
            return index + length
        role, length = (
            ("participant", 1) if leads_delegation(self._ground.doc, index) else self._ground.words.marker(ahead)
        )
        if role == "participant" and (self._opens_statement(index) or self._leads_back(index)):
            role = ""  # «وبين الوزير أن …», «ملتقى شارك فيه الوزير»
        if (role == "agent" and self._is_of_another_deed(index)) or (
            role == "participant"
            and (
                self._is_overseen_by_body(index + length)
                or self._is_between_things(index)
                or self._is_of_band_spoken_of(index)
            )
        ):
            role = "none"
        if role == "participant" and self._counts_subjects(index):
            return index + length  # «ترأس كل من فلان وفلان اجتماعا»
        partner = self._partner_of_organizer(index)
        if partner:
            role, length = "partner", partner
        if folded in QUOTES or token.blank:
            return index + 1
        if folded == ":" and self._placing.resume_list():
            return index + 1
        before = self._course.before
        if folded == ":" and not self._course.clauses and before and before[-1].kind in PERSONAL:
            self._subjects.remember(tuple(before))  # who speaks: «فلان: …»
        if folded in WITH_THEM:
            self._meet_again(index)
        if folded in THITHER:
            self._go_thither(index)
        if folded in BETWEEN_ONE and not AMID.isdisjoint(self._ground.folded[index + 1 : index + 2]):
            self._both.give_one(folded)
        if folded in COMMAS:
            self._course.lead("", index)
        elif role:
            among = self._course.passed and self._ground.tokens[index + length - 1].folded.endswith("هم")
            self._course.lead("=none" if among else f"={role}")  # «يتوقع مسؤولون من بينهم فلان»
            return index + length
        elif folded in BINDING and self._is_bound(index):
            self._course.lead("of:bound")
        elif unjoined(folded) in PREPOSITIONS and not self._contrasts(index):
            self._course.lead(unjoined(folded))
        elif folded in COPULAS:
            self._course.lead("هو")
        elif folded in ADDING:
            self._go_on(index)
        elif unjoined(folded) in RELATIVES:
            worded = bool(self._course.since_words())
            self._course.apart = worded and bool(self._course.relation)  # «مشيدا بالدور الذي …»
            self._course.relative = None if self._course.apart else self._course.latest(unjoined(folded))
            self._course.orphan = self._course.apart or (worded and self._course.last is None)
            self._course.lead("")
            gender = gender_of_relative(folded)
            if gender and isinstance(self._course.relative, Phrase):
                self._memory.genders.setdefault(self._course.relative.key, gender)  # «فلانة التي …»
        elif self._ground.words.starts("Boundary", ahead):
            self._break(where=folded == "حيث")
            self._course.orphan = folded in WHAT
            self._course.contrast = folded in CONTRAST and self._subjects.only_speaks()
            self._course.worded = folded in COMPLEMENTIZERS and opens_with_noun(self._ground, index + 1)
        else:
            self._on_plain(index)
        return index + 1

    def _counts_subjects(self, index: int) -> bool:
        """Whether «كل من» stands right after a verb that only carries an event: its subjects follow."""
        last = self._course.open[-1].trigger if self._course.open else None
        return last is not None and last.is_verb and not last.is_event and last.end == index and self._is_each(index)

    def _is_each(self, index: int) -> bool:
        """Whether the words for each of several stand at a token: «كل من»."""
        return index + 1 < len(self._ground.folded) and " ".join(self._ground.folded[index : index + 2]) in EACH_OF

    def _leads_to_each(self, index: int) -> tuple[str, int]:
        """The preposition before «كل من», and how many words they are: «اجتمع بكل من فلان وفلان», «في كل من …»."""
        word, after = unjoined(self._ground.folded[index]), self._ground.folded[index + 1 : index + 2]
        if word in PREPOSITIONS and self._is_each(index + 1):
            return word, 3
        joined = word[:1] in ("ب", "ل") and " ".join([word[1:], *after]) in EACH_OF
        return (word[0], 2) if joined else ("", 0)

    def _contrasts(self, index: int) -> bool:
        """Whether «فيما» begins another clause, with its verb: «فيما سيعقد …», not «فيما يتعلق ب»."""
        verb = self._ground.triggers.get(index + 1)
        return self._ground.folded[index] in CONTRAST and verb is not None and verb.is_verb

    def _is_overseen_by_body(self, index: int) -> bool:
        """Whether a body oversees what is held: «تحت إشراف وزارة التعليم»."""
        overseer = self._ground.phrases.get(index)
        noun = self._ground.words.has("OversightNoun", self._ground.tokens[index - 1].stem)
        return noun and overseer is not None and overseer.kind == "agency"

    def _is_of_band_spoken_of(self, index: int) -> bool:
        """Whether «برئاسة» leads a band that no event before has to do with: «ثقته في الوساطة برئاسة فلان»."""
        last = self._course.last_open
        told = range((last.trigger.end if last else self._course.start) + 1, index)
        apart = is_led_apart(self._ground.tokens, index, told, self._ground.words)
        return apart and not any(i in self._ground.triggers for i in told)

    def _is_between_things(self, index: int) -> bool:
        """Whether «بين» tells whose trade or relations a conference is about: «التجارة البينية بين كينيا ومصر»."""
        frames = [clause.trigger.frame for clause in self._course.open if clause.trigger.is_event]
        conference = bool(frames) and frames[-1] is not None and frames[-1].type == "Conference"
        if not conference or self._ground.folded[index] not in AMID:
            return False
        near = range(max(self._course.open[-1].trigger.end, index - 2), index)
        return any(self._ground.is_of_class("ReciprocalNoun", self._ground.tokens[i]) for i in near)

    def _is_of_another_deed(self, index: int) -> bool:
        """Whether who does it does what another noun tells: «استقبلت … بعد اعتماد الأسماء من قبل …»."""
        last = self._course.open[-1].trigger.end if self._course.open else index
        return any(word in (*APART, *DESPITE) for word in self._ground.folded[last:index])

    def _partner_of_organizer(self, index: int) -> int:
        """How many words lead here to who organizes an event with others: «ندوة نظمتها الوزارة بالتعاون مع …»."""
        length = self._ground.words.starts("PartnerWord", self._ground.folded[index : index + _PARTNER])
        if not length or self._ground.folded[index + length - 1] != "مع":
            return 0
        before = self._ground.tokens[index - 1].stem
        told = self._ground.words.has("OrganizedWord", before)  # «المؤتمر المنظم بالتعاون مع …»
        organized = told or any(clause.trigger.role == "OrganizerVerb" for clause in self._course.open)
        return length if organized and any(clause.trigger.is_event for clause in self._course.open) else 0

    def _meet_again(self, index: int) -> None:
        """Note that a verb or noun of talks is done with someone told before: «تباحث معه», «واجتمع به»."""
        relation = WITH_THEM[self._ground.folded[index]]
        last = self._course.last_open
        named = sum(phrase.end - phrase.start for a in last.arguments for phrase in a.phrases) if last else 0
        near = last is not None and index - last.trigger.end - named <= (_SIDES if relation == "مع" else 0)
        if relation == "ل" and last is not None and (last.trigger.is_verb or not last.trigger.form.pronoun):
            return  # «استقباله له», not «استقبال له»
        if last is not None and near and last.trigger.frame and relation in last.trigger.frame.roles:
            last.beside = index

    def _go_thither(self, index: int) -> None:
        """Lead a journey to the place told before its verb: «… في الكويت، ويغادر إليها غدا»."""
        last = self._course.last_open
        if last is None or not last.trigger.is_verb or last.trigger.frame is None or not last.trigger.frame.goes_to:
            return
        told = (self._ground.phrases.get(i) for i in range(last.trigger.start - 1, -1, -1))
        place = next((p for p in told if p is not None and p.kind in ("place", "country") and self._is_where(p)), None)
        if place is not None and index - last.trigger.end <= _THITHER:
            last.arguments.append(Argument("الي", (place,)))

    def _is_where(self, place: Phrase) -> bool:
        """Whether a name tells where something is: no adjective, as in «الوفد الكيني»."""
        return not self._ground.words.is_demonym(self._ground.tokens[place.start].stem)

    def _opens_statement(self, index: int) -> bool:
        """Whether a word that opens its sentence is a verb of saying: soon after it stands «أن»."""
        first = all(token.blank or token.punct for token in self._ground.tokens[self._course.start : index])
        return first and any(word in COMPLEMENTIZERS for word in self._ground.folded[index + 1 : index + 1 + _SPEAKER])

    def _leads_back(self, index: int) -> bool:
        """Whether a preposition with its pronoun only leads from a verb back to its noun: «حفل تحدث فيه فلان»."""
        last = self._course.open[-1].trigger if self._course.open else None
        return last is not None and last.is_verb and last.end == index and is_pronominal(self._ground.folded[index])

    def _is_bound(self, index: int) -> bool:
        """Whether a preposition belongs to the noun before it: «الأعضاء في», «الأوضاع الراهنة في», «علاقاتها مع»."""
        placed = self._ground.folded[index] in PLACED
        if placed and self._relations.is_state_of_people(index, self._ground.phrases.get(index + 1)):
            return True
        last = self._course.last_phrase
        if last is not None and last.kind == "person" and last.end == index:
            return False  # «التقى تمام سلام في بيروت …»
        kind, before = "BoundNoun" if placed else "ReciprocalNoun", self._ground.tokens[index - 1]
        if self._ground.is_of_class(kind, before) and before.prefix != "ب" and index - 1 not in self._ground.triggers:
            return not self._names_gathering(index - 2)
        noun = self._ground.tokens[max(0, index - 2)]
        adjective = before.definite and noun.definite and not self._ground.words.is_demonym(before.stem)
        return (
            adjective
            and noun.prefix != "ب"
            and self._ground.is_of_class(kind, noun)
            and index - 2 not in self._ground.triggers
        )

    def _names_gathering(self, index: int) -> bool:
        """«مؤتمر السلام في …»: whether the noun after a token is the name of a conference, which is held somewhere."""
        trigger = self._ground.triggers.get(index)
        frame = trigger.frame if trigger and not trigger.is_verb else None
        return frame is not None and frame.type == "Conference"

    def _go_on(self, index: int) -> None:
        """Let what follows hang on the last event as if it stood beside it."""
        self._course.lead("")
        for clause in [clause for clause in self._course.open if clause.trigger.is_event][-1:]:
            clause.words = (clause.words[0], index + 1)

    def _on_plain(self, index: int) -> None:
        token = self._ground.tokens[index]
        both = self._course.relation == "=participant" and stem_of(token.norm) in BOTH
        if (both or self._ground.folded[index] in BETWEEN) and self._course.open:
            self._both.give_both(index)
            self._course.relation = ""
        elif self._course.relation == "=participant" and self._ground.words.has("SidesNoun", stem_of(token.norm)):
            self._both.give_sides(index)
        prefix = token.particle
        if self._ground.folded[index] in ADVERBS or token.norm in PRONOUNS:
            self._course.lead("")
            return
        if self._course.relation == "علي" and self._ground.words.has("LimbNoun", token.norm):
            return  # «علق على صدر فلان وساما»
        if prefix in ("ب", "ل", "ك"):
            self._course.lead(prefix, index)
        else:
            if token.prefix and self._course.since and prefix == "":
                self._course.since = []
            self._course.since.append(index)

    def _break(self, where: bool = False) -> None:
        self._subjects.settle()
        last = self._course.last_phrase
        located = where and last is not None and last.kind in ("place", "country") and not self._course.since_words()
        self._course.where = last if located else None
        self._course.open, self._course.before, self._course.last = [], [], None
        self._course.relation, self._course.since, self._course.relative = "", [], None
