"""Note whom or what a word leads back to: «تباحث معه», «يغادر إليها», «بينه وبين»."""

from __future__ import annotations

from dataclasses import replace

from graph.annotate.events.agreement import agrees_with
from graph.annotate.events.both import Both
from graph.annotate.events.clauses import Argument, Clause
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import (
    AMID,
    BETWEEN_ONE,
    COMMAS,
    IN_HONOUR,
    LED_BY_ONE,
    PERSONAL,
    RELATIVES,
    THITHER,
    WITH_THEM,
    unjoined,
)
from graph.annotate.events.triggers import Trigger

_BY = "ب"  # «حل بها»
_NAME = 5  # words of a place's name
_THITHER = 8  # words between a verb of motion and «إليها»
_HONOUR = 2  # words between a feast and «شرفه»
_LEADING_BACK = frozenset((":", *WITH_THEM, *IN_HONOUR, *THITHER, *LED_BY_ONE, *BETWEEN_ONE))
_SIDES = 4  # words between talks and «بين الأطراف»


class Backwards:
    """Gives the events of a sentence those told before to whom its words lead back."""

    def __init__(self, ground: Ground, course: Course, memory: Memory, both: Both) -> None:
        self._ground, self._course, self._memory, self._both = ground, course, memory, both

    def note(self, index: int) -> None:
        """Note whom a word leads back to: who speaks before a colon, «معه», «إليها», «بينه وبين»."""
        folded, before = self._ground.folded[index], self._course.before
        if folded not in _LEADING_BACK:
            return
        if folded == ":" and not self._course.clauses and before and before[-1].kind in PERSONAL:
            self._memory.remember(tuple(before), self._course)  # who speaks: «فلان: …»
        if folded in WITH_THEM:
            self._meet_again(index)
        if folded in IN_HONOUR or WITH_THEM.get(folded) == "ل":
            self._honour(index)
        if folded in THITHER:
            self._go_thither(index)
        if WITH_THEM.get(folded) == _BY:
            self._come_there(index)
        if folded in LED_BY_ONE:
            self._both.give_carried(folded)
        if folded in BETWEEN_ONE and self._ground.folded_at(index + 1) in AMID:
            self._both.give_one(folded)

    def _meet_again(self, index: int) -> None:
        """Note that a verb or noun of talks is done with someone told before: «تباحث معه», «واجتمع به»."""
        relation = WITH_THEM[self._ground.folded[index]]
        last = self._course.last_open
        if relation == "ل" and last is not None and _tells_what_one_has(last.trigger) and last.trigger.end == index:
            self._have(last, index)
            return
        near = last is not None and index - last.trigger.end - last.named_words <= (_SIDES if relation == "مع" else 0)
        if relation == "ل" and last is not None and (last.trigger.is_verb or not last.trigger.form.pronoun):
            return  # «استقباله له», not «استقبال له»
        if last is not None and self._leads_to_thing(last.trigger.start):
            return  # «الدستور الذي تتشرف به المملكة»
        carries = last is not None and last.trigger.role == "SupportVerb" and last.trigger.end == index
        if last is not None and carries and relation == "مع" and not last.trigger.says("being"):
            last.beside = index  # «وعقد معه اجتماعا»
        if last is not None and near and last.trigger.frame and relation in last.trigger.frame.roles:
            last.beside = index

    def _honour(self, index: int) -> None:
        """«مأدبة على شرفه», «حفل تكريما لها»: let the guest take part, or who was named last and does not give it."""
        last, folded = self._course.last_open, self._ground.folded[index]
        kind = "Ceremony" if folded in IN_HONOUR else "Award"
        if last is None or last.trigger.is_verb or last.trigger.type != kind or index - last.trigger.end > _HONOUR:
            return
        pronoun = "ها" if folded.endswith("ها") else "ه"
        givers = {p.key for clause in self._course.open for p in (*clause.phrases("bare"), *clause.before)}
        told = [one for one in (self._memory.visitor, *reversed(self._memory.people)) if one is not None]
        people = (one for one in told if one.kind == "person" and not one.plural and one.key not in givers)
        agree = (one for one in people if agrees_with(self._ground.doc, pronoun, one, self._memory.genders))
        for one in list(agree)[:1]:
            self._both.give(replace(one, start=index, end=index + 1, prefix=""))

    def _have(self, being: Clause, index: int) -> None:
        """«وكانت له لقاءات مع فلان», «وجرت له مراسم استقبال»: let the one of whom the text speaks have what follows."""
        told = self._memory.carried if len(self._memory.carried) == 1 else ()
        for one in told:
            if agrees_with(self._ground.doc, self._ground.folded[index].removeprefix("ل"), one, self._memory.genders):
                being.arguments.append(Argument("ل", (replace(one, start=index, end=index + 1, prefix=""),)))

    def _leads_to_thing(self, start: int) -> bool:
        """Whether «الذي» stands right before a verb, and leads back to a noun that is no phrase of ours."""
        relative = start > self._course.start and unjoined(self._ground.folded[start - 1]) in RELATIVES
        return relative and self._course.relative is None

    def _go_thither(self, index: int) -> None:
        """Lead a journey to the place told before its verb: «… في الكويت، ويغادر إليها غدا»."""
        last = self._course.last_open
        if last is None or not last.trigger.is_verb or not last.trigger.goes_to:
            return
        told = (self._ground.phrases.get(i) for i in range(last.trigger.start - 1, -1, -1))
        place = next((p for p in told if p is not None and self._ground.tells_where(p)), None)
        if place is not None and index - last.trigger.end <= _THITHER:
            last.arguments.append(Argument("الي", (place,)))

    def _come_there(self, index: int) -> None:
        """Lead a journey to the place that its relative clause is about: «من نيس التي حل بها أمس»."""
        last = self._course.last_open
        verb = last.trigger if last is not None else None
        if last is None or verb is None or verb.end != index or not (verb.goes_to and verb.is_verb):
            return
        relative = verb.start - 1
        end = relative - (self._ground.folded[relative - 1] in COMMAS)
        near = range(end - 1, max(end - _NAME, 0), -1) if self._ground.folded[relative] in RELATIVES else ()
        told = next((phrase for i in near if (phrase := self._ground.phrases.get(i))), None)
        role = verb.frame.roles.get(_BY) if verb.frame else ""
        if told is not None and told.end == end and told.kind in ("place", "country") and role == "place":
            last.arguments.append(Argument(_BY, (told,)))


def _tells_what_one_has(verb: Trigger) -> bool:
    """Whether «له» behind a verb tells who has what follows: «كانت له لقاءات», «أقيمت له مراسم استقبال»."""
    return verb.says("being") or (verb.is_verb and verb.role == "OccurVerb")
