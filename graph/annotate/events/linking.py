"""Read the words between phrases: how they lead to the phrase to come, and where another clause begins."""

from __future__ import annotations

from graph.annotate.events.agreement import gender_of_relative
from graph.annotate.events.both import Both
from graph.annotate.events.clauses import Argument
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.markers import COUNTED, Markers
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import (
    ADDING,
    ADVERBS,
    AMID,
    BETWEEN,
    BETWEEN_ONE,
    BINDING,
    BOTH,
    BOTH_STATES,
    COMMAS,
    COMPLEMENTIZERS,
    CONTRAST,
    COPULAS,
    LED_BY_ONE,
    PERSONAL,
    PLACED,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    THITHER,
    WHAT,
    WITH_THEM,
    unjoined,
)
from graph.annotate.events.placing import Placing
from graph.annotate.events.relations import Relations
from graph.annotate.events.subjects import Subjects
from graph.annotate.events.text import is_one_apart
from graph.annotate.events.worded import opens_with_noun
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect, is_verb
from graph.folding import stem_of
from graph.smallwords import small_words

_THITHER = 8  # words between a verb of motion and «إليها»
_NEAR_BAND = 2  # words between a meeting and «لفريق العمل»
_PAPER = 5  # words from «اتفاقية» to «مع»
_SIDES = 4  # words between talks and «بين الأطراف»
_AFTER_VERB = frozenset(small_words("after-verb"))


class Linking:
    """What prepositions, commas, relatives and plain words make of what comes."""

    def __init__(
        self, ground: Ground, course: Course, memory: Memory, subjects: Subjects, placing: Placing, relations: Relations
    ) -> None:
        self._ground, self._course, self._memory = ground, course, memory
        self._subjects, self._placing, self._relations = subjects, placing, relations
        self._both, self._markers = Both(ground, course, memory, placing), Markers(ground, course)

    def read(self, index: int) -> int:
        """Read one word, or the words of one expression; the token after them."""
        folded = self._ground.folded[index]
        if folded in QUOTES or self._ground.tokens[index].blank:
            return index + 1
        led, length = self._markers.leads_to_each(index)
        if led:
            self._course.lead("=participant" if led == "في" and self._follows_holders(index) else led)
            return index + length
        role, length = self._markers.role_at(index)
        if role == COUNTED:
            return index + length
        if role == "participant" and self._markers.is_between_places(index):
            self._course.lead("في")  # «أمضى يومين بين طنجة والناظور»
            return index + length
        if folded == ":" and self._placing.resume_list():
            return index + 1
        self._note(index)
        if folded in COMMAS:
            self._course.lead("", index)
        elif role:
            among = self._course.passed and self._ground.tokens[index + length - 1].folded.endswith("هم")
            self._course.lead("=none" if among else f"={role}")  # «يتوقع مسؤولون من بينهم فلان»
            return index + length
        elif folded in BINDING and self._is_bound(index) and not self._is_of_paper(index):
            self._course.lead("of:bound")
        elif unjoined(folded) in PREPOSITIONS and not self._contrasts(index):
            self._course.lead(unjoined(folded))
        elif folded in COPULAS:
            self._course.lead("هو")
        elif folded in ADDING:
            self._go_on(index)
        elif unjoined(folded) in RELATIVES:
            self._on_relative(index)
        elif self._is_of_plan(index):
            self._course.lead("")
        elif self._ground.words.starts("Boundary", self._ground.folded[index : index + 3]):
            self._on_boundary(index)
        else:
            self._on_plain(index)
        return index + 1

    def _follows_holders(self, index: int) -> bool:
        """«وزراء العدل في كل من الأردن وليبيا»: whether the states follow that several holders are of."""
        last = self._course.last_phrase
        return last is not None and last.kind == "post" and last.plural and last.end == index and not last.country

    def _note(self, index: int) -> None:
        """Note whom a word leads back to: who speaks before a colon, «معه», «إليها», «بينه وبين»."""
        folded, before = self._ground.folded[index], self._course.before
        if folded == ":" and not self._course.clauses and before and before[-1].kind in PERSONAL:
            self._memory.remember(tuple(before), self._course)  # who speaks: «فلان: …»
        if folded in WITH_THEM:
            self._meet_again(index)
        if folded in THITHER:
            self._go_thither(index)
        if folded in LED_BY_ONE:
            self._both.give_carried(folded)
        if folded in BETWEEN_ONE and not AMID.isdisjoint(self._ground.folded[index + 1 : index + 2]):
            self._both.give_one(folded)

    def _on_relative(self, index: int) -> None:
        """Begin a relative clause: find the phrase or the noun that it is about."""
        folded = self._ground.folded[index]
        worded = bool(self._course.since_words())
        led = worded and bool(self._course.relation)
        self._course.apart = led and not self._follows_band()  # «مشيدا بالدور الذي …»
        latest = self._course.latest(unjoined(folded)) or (None if worded else self._named_before(index))
        self._course.relative = None if self._course.apart else latest
        self._course.orphan = self._course.apart or (worded and self._course.last is None)
        self._course.lead("")
        if self._is_of_whose(folded):
            self._course.relative, self._course.orphan = None, True
        gender = gender_of_relative(folded)
        if gender and isinstance(self._course.relative, Phrase):
            self._memory.genders.setdefault(self._course.relative.key, gender)  # «فلانة التي …»

    def _named_before(self, index: int) -> Phrase | None:
        """«للتباحث مع الوزير فلان، الذي …»: whoever is named right before, though no word has taken him."""
        end = index - (self._ground.folded[index - 1] in COMMAS)
        named = (phrase for phrase in self._ground.phrases.values() if phrase.end == end and phrase.kind == "person")
        return next(named, None)

    def _follows_band(self) -> bool:
        """Whether the clause before is of a band that meets: «الاجتماع الخامس لفريق العمل الذي ترأسه فلان»."""
        since, last = self._course.since_words(), self._course.last_open
        noun = last.trigger if last is not None and not last.trigger.is_verb else None
        meets = noun is not None and self._course.relation == "ل" and since[0] - noun.end <= _NEAR_BAND
        return meets and self._ground.words.has("BandNoun", self._ground.tokens[since[0]].stem)

    def _is_of_whose(self, folded: str) -> bool:
        """Whether «التي» leads back to what is somebody's: «حكومة الرئيس فلان التي …»."""
        person = self._course.relative
        if gender_of_relative(folded) != "f" or not isinstance(person, Phrase) or person.kind != "person":
            return False
        noun = self._ground.tokens[person.start - 1] if person.start > self._course.start else None
        return noun is not None and noun.text.endswith("ة") and not noun.definite and not person.prefix

    def _on_boundary(self, index: int) -> None:
        """Begin another clause: «أن», «فيما», «حيث»."""
        folded = self._ground.folded[index]
        self._break(where=index if folded == "حيث" else 0)
        self._course.orphan = folded in WHAT
        self._course.contrast = folded in CONTRAST and self._subjects.only_speaks()
        self._course.worded = folded in COMPLEMENTIZERS and opens_with_noun(self._ground, index + 1)

    def _is_of_plan(self, index: int) -> bool:
        """Whether «أن» only goes on in a relative clause: «الزيارة التي كان من المقرر أن يقوم بها فلان»."""
        if self._ground.folded[index] not in COMPLEMENTIZERS or self._course.last_open is None:
            return False
        words, i = self._ground.words, index - 1
        planned = words.has("Planned", self._ground.folded[i])
        while i > self._course.start and not self._ground.is_relative(i):
            if not (words.has("Planned", self._ground.folded[i]) or self._is_of_being(i)):
                return False
            i -= 1
        return planned and self._ground.is_relative(i)

    def _is_of_being(self, i: int) -> bool:
        """«كان», «كان من»: what may stand before a word for a plan."""
        trigger = self._ground.triggers.get(i)
        return self._ground.folded[i] == "من" or (trigger is not None and trigger.says("being"))

    def _contrasts(self, index: int) -> bool:
        """Whether «فيما» begins another clause, with its verb: «فيما سيعقد …», not «فيما يتعلق ب»."""
        verb = self._ground.triggers.get(index + 1)
        return self._ground.folded[index] in CONTRAST and verb is not None and verb.is_verb

    def _meet_again(self, index: int) -> None:
        """Note that a verb or noun of talks is done with someone told before: «تباحث معه», «واجتمع به»."""
        relation = WITH_THEM[self._ground.folded[index]]
        last = self._course.last_open
        named = sum(phrase.end - phrase.start for a in last.arguments for phrase in a.phrases) if last else 0
        near = last is not None and index - last.trigger.end - named <= (_SIDES if relation == "مع" else 0)
        if relation == "ل" and last is not None and (last.trigger.is_verb or not last.trigger.form.pronoun):
            return  # «استقباله له», not «استقبال له»
        if last is not None and self._leads_to_thing(last.trigger.start):
            return  # «الدستور الذي تتشرف به المملكة»
        if last is not None and near and last.trigger.frame and relation in last.trigger.frame.roles:
            last.beside = index

    def _leads_to_thing(self, start: int) -> bool:
        """Whether «الذي» stands right before a verb, and leads back to a noun that is no phrase of ours."""
        relative = start > self._course.start and unjoined(self._ground.folded[start - 1]) in RELATIVES
        return relative and self._course.relative is None

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

    def _is_bound(self, index: int) -> bool:
        """Whether a preposition belongs to the noun before it: «الأعضاء في», «الأوضاع الراهنة في», «علاقاتها مع»."""
        placed = self._ground.folded[index] in PLACED
        if not placed and self._is_discussed_with(index):
            return False
        state = self._ground.phrases.get(index + 1) if placed else None
        if self._relations.is_state_of_people(index, state) or self._is_state_of_body(index, state):
            return True
        last = self._course.last_phrase
        if last is not None and last.key and last.kind in ("person", "agency") and last.end == index:
            return False  # «التقى تمام سلام في بيروت …», «عقد مجلس السلم والأمن في بيروت …»
        kind, before = "BoundNoun" if placed else "ReciprocalNoun", self._ground.tokens[index - 1]
        if self._ground.is_of_class(kind, before) and before.prefix != "ب" and index - 1 not in self._ground.triggers:
            return not self._names_gathering(index - 2)
        noun = self._ground.tokens[max(0, index - 2)]
        adjective = before.definite and noun.definite and not self._ground.words.is_demonym(before.stem)
        bound = noun.prefix != "ب" and self._ground.is_of_class(kind, noun)
        return adjective and bound and index - 2 not in self._ground.triggers

    def _is_discussed_with(self, index: int) -> bool:
        """«بحث التعاون مع الوزير فلان»: whether «مع» leads to whom a verb of talks awaits."""
        other, last = self._ground.phrases.get(index + 1), self._course.last_open
        after = self._ground.tokens[index + 1 : index + 2]
        people = any(self._ground.words.has("PeerNoun", word.stem) for word in after)  # «مع سفراء كينيا فلان …»
        named = other is not None and other.kind in PERSONAL
        if not (named or people) or last is None or not last.trigger.is_verb:
            return False
        frame = last.trigger.frame
        awaits = frame is not None and frame.only_between and "object" not in frame.roles and not last.taken("مع")
        return awaits and self._ground.folded[index] == "مع"

    def _is_of_paper(self, index: int) -> bool:
        """«وقعت الوزارة اتفاقية تعاون مع …»: whether the noun before says what the paper is about that is signed."""
        if self._ground.folded[index] in PLACED:
            return False
        for clause in [clause for clause in self._course.open if clause.trigger.is_event][-1:]:
            needs = clause.trigger.frame.needs if clause.trigger.frame else frozenset()
            near = range(max(clause.trigger.end, index - _PAPER), index - 1)
            return any(is_one_apart(self._ground.doc, i, needs) for i in near)
        return False

    def _is_state_of_body(self, index: int, state: Phrase | None) -> bool:
        """«أعلنت وزارة الداخلية في كينيا تأجيل الزيارة»: before any event the state is the body's."""
        if state is None or state.kind != "country" or any(clause.trigger.is_event for clause in self._course.open):
            return False
        told = self._course.before[-1:] or ([self._course.last[2]] if self._course.last else [])
        return any(phrase.kind == "agency" and phrase.end == index for phrase in told)

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
        elif self._course.relation == "=participant" and stem_of(token.norm) in BOTH_STATES:
            self._both.give_states(index)
        if self._tells_more(index):
            self._break()
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

    def _tells_more(self, index: int) -> bool:
        """Whether «و» after a comma joins a verb that tells no event, to which all that follows belongs."""
        word, after = self._ground.tokens[index], self._ground.folded[index + 1 : index + 2]
        if not word.opens_with_waw or word.definite or self._ground.folded[index - 1] not in COMMAS:
            return False
        verb = word.light if word.prefix else word.light[1:]
        return is_verb(verb) or (is_perfect(verb) and bool(_AFTER_VERB.intersection(after)))

    def _break(self, where: int = 0) -> None:
        """Begin another clause, at a token that leads back to a place or at none."""
        self._subjects.settle()
        self._course.where = self._place_before(where) if where else None
        self._course.open, self._course.before, self._course.last = [], [], None
        self._course.relation, self._course.since, self._course.relative = "", [], None

    def _place_before(self, index: int) -> Phrase | None:
        """The place that «حيث» leads back to: told last, be it that no word before has a role for it."""
        last, left = self._course.last_phrase, self._course.left
        if last is None and left is not None and left.end >= index - 1:
            return left  # «عاد من باريس، حيث …»
        located = last is not None and last.kind in ("place", "country") and not self._course.since_words()
        return last if located else None
