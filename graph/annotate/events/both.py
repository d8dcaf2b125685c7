"""Tell whom «الجانبان», «بينهما» and «الأطراف» stand for in talks."""

from __future__ import annotations

from itertools import pairwise

from graph.annotate.events.agreement import agrees_with
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.memory import Memory
from graph.annotate.events.nouns import is_part
from graph.annotate.events.particles import DONE, PERSONAL
from graph.annotate.events.placing import Placing
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase

_DONE_BY = DONE | {"ان"}  # between two states and what they did
_SIDES = 4  # words between talks and «بين الأطراف»


class Both:
    """Gives the talks told last the sides that only a dual or a plural tells."""

    def __init__(self, ground: Ground, course: Course, memory: Memory, placing: Placing) -> None:
        self._ground, self._course, self._memory = ground, course, memory
        self._placing = placing

    def give_sides(self, index: int) -> None:
        """«بين الأطراف»: two sides at least, of whom the text says no more."""
        last = next((clause for clause in reversed(self._course.open) if clause.trigger.is_event), None)
        near = last is not None and index - last.words[1] <= _SIDES
        for side in (index, index + 1) if near else ():
            self._placing.give(Phrase(side, side + 1, "", "post", "", plural=True), "=participant")
        self._course.last = None

    def give_both(self, index: int) -> None:
        """«لقاء بين الجانبين», «بينهما»: the last two people take part; not in talks about «الشراكة بين الجانبين»."""
        last = next((clause for clause in reversed(self._course.open) if clause.trigger.is_event), None)
        told = last is not None and (last.taken("مع") or last.taken("genitive"))
        if last is not None and told and index - last.words[1] > _SIDES:
            return
        both = [person for person in self._memory.people if person.kind == "person"][-2:]
        if len(both) == 2 and self._are_sides(both):
            for person in both:
                self._placing.give(person, "=participant")
        elif joined := self._with_counterpart(index) or self._joined(index):
            for side in joined:
                self._placing.give(side, "=participant")
            self._course.last = None
        else:
            self.give_sides(index)

    def _with_counterpart(self, index: int) -> list[Phrase]:
        """«دعا فلان نظيره الكيني إلى …، خلال مكالمة جرت بينهما»: the two of a sentence, one of whom has no name."""
        here = [self._ground.phrases[i] for i in range(self._course.start, index) if i in self._ground.phrases]
        people = [phrase for phrase in here if phrase.kind in PERSONAL and not phrase.plural]
        told = len(people) == 2 and [phrase.kind for phrase in people if phrase.country or phrase.key]
        states = {phrase.country for phrase in people} - {""}
        apart = told == ["post", "post"] and len(states) == 2  # «هنأ الرئيس المصري نظيره الكيني في اتصال بينهما»
        return people if apart or (told and sorted(told) == ["person", "post"]) else []

    def _joined(self, index: int) -> list[Phrase]:
        """Two states or bodies, and no third, that «و» joins in this sentence: «أخفقت مصر وكينيا في محادثات بينهما»."""
        here = [self._ground.phrases[i] for i in range(self._course.start, index) if i in self._ground.phrases]
        sides = [phrase for phrase in here if phrase.kind in ("country", "agency")]
        pairs = [pair for pair in pairwise(sides) if pair[1].prefix == "و" and pair[0].end == pair[1].start]
        return list(pairs[0]) if len(pairs) == 1 else []

    def give(self, person: Phrase) -> None:
        """Let somebody told before take part in what was told last."""
        self._placing.give(person, "=participant")
        self._course.last = None

    def give_one(self, pronoun: str) -> None:
        """«لقاء جرى بينه وبين فلان»: the one named before in the sentence, or of whom the text speaks, takes part."""
        here = [one for one in self._memory.people if one.start >= self._course.start and not one.plural]
        told = here[-1:] or (list(self._memory.carried) if len(self._memory.carried) == 1 else [])
        for person in told:
            if agrees_with(self._ground.doc, pronoun.removeprefix("بين"), person, self._memory.genders):
                self._placing.give(person, "=participant")
        self._course.last = None

    def give_carried(self, word: str) -> None:
        """«تنعقد اللجنة برئاسته ورئاسة فلان»: the one of whom the text speaks presides over what was told last."""
        told = self._memory.carried if len(self._memory.carried) == 1 else ()
        for person in told if any(clause.trigger.is_event for clause in self._course.open) else ():
            if agrees_with(self._ground.doc, "ها" if word.endswith("ها") else "ه", person, self._memory.genders):
                self._placing.give(person, "=participant")

    def give_states(self, index: int) -> None:
        """«مباحثات بين البلدين»: the states told before meet; not in «المباحثات بين البلدين», told of before."""
        last = next((clause for clause in reversed(self._course.open) if clause.trigger.is_event), None)
        if last is None or last.trigger.is_verb or last.trigger.is_many or index - last.words[1] > _SIDES:
            return
        numbered = is_part(self._ground, last.trigger.start)  # «الجولة السادسة من الحوار بين البلدين»
        between = any(token.definite for token in self._ground.tokens[last.trigger.end : index])
        if numbered or not (last.trigger.definite or between):
            for state in self._two_states(index):
                self._placing.give(state, "=participant")
            self._course.last = None

    def let_states_act(self, index: int) -> None:
        """«ووقع البلدان اتفاقا», «وبحث البلدان»: the two states told before are who signs or talks."""
        last = self._course.last_open
        waits = last is not None and last.trigger.is_verb and last.trigger.end == index and not last.taken("bare")
        if self._acts_next(index):
            for relation, state in zip(("bare", "and"), self._two_states(index), strict=False):
                self._placing.take(state, relation)
        elif waits and last is not None and _is_done_by_two(last.trigger):
            for state in self._two_states(index):
                self._placing.give(state, "=participant")
            self._course.last = None

    def _acts_next(self, index: int) -> bool:
        """«وكان البلدان قد وقعا اتفاقا», «وسبق للبلدين أن وقعا»: whether the verb stands right behind its subject."""
        start = index + 1 + (self._ground.folded_at(index + 1) in _DONE_BY)
        verb = self._ground.triggers.get(start)
        return verb is not None and verb.is_verb and verb.form.number == "dual" and _is_done_by_two(verb)

    def let_homeland_act(self, index: int) -> None:
        """«زار فلان نيس حيث وقعت حكومته اتفاقا مع فرنسا»: the state of the one spoken of signs or talks."""
        last, one = self._course.last_open, self._memory.carried[0] if len(self._memory.carried) == 1 else None
        if last is None or one is None or not one.country or last.trigger.end != index or last.taken("bare"):
            return
        if last.trigger.is_verb and _is_done_by_two(last.trigger):
            state = Phrase.of_state(one.country, index, index + 1)
            other = Phrase(index, index + 1, "", "post", "", plural=True)  # with whom may be told, and need not
            for side in (state, other):
                self._placing.give(side, "=participant")
            self._course.last = None

    def _two_states(self, index: int) -> list[Phrase]:
        """The two states told of before a token, as if named there, or those of the two who last met; else none."""
        before = sorted((phrase for phrase in self._ground.phrases.values() if phrase.start < index), key=_start_of)
        told, met = (list(dict.fromkeys(filter(None, map(_state_of, some)))) for some in (before, self._memory.pair))
        states = told if len(told) == 2 else met
        named = [Phrase.of_state(iso, i, i + 1) for i, iso in enumerate(states, index)]
        return named if len(named) == 2 else []

    def _are_sides(self, both: list[Phrase]) -> bool:
        """Whether two people are those «بين الجانبين»: who met last, who are named here, or the only two told of."""
        keys = {person.key for person in both}
        met = {phrase.key for phrase in self._memory.pair} == keys
        here = all(person.start >= self._course.start for person in both)
        return met or here or {person.key for person in self._memory.people if person.kind == "person"} == keys


def _is_done_by_two(verb: Trigger) -> bool:
    """Whether two sign or talk, as a verb tells."""
    frame = verb.frame
    return frame is not None and (frame.only_between or frame.mode == "Signing")


def _start_of(phrase: Phrase) -> int:
    return phrase.start


def _state_of(phrase: Phrase) -> str:
    """The state that a phrase names, or whose post somebody holds."""
    return phrase.key.removeprefix("country/") if phrase.kind == "country" else phrase.country
