"""Open a clause where a verb or an event noun stands: what governs it, what stands before it."""

from __future__ import annotations

from dataclasses import replace

from graph.annotate.events.clauses import Clause
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.invited import calls
from graph.annotate.events.memory import Memory
from graph.annotate.events.noun_heads import NounHeads
from graph.annotate.events.particles import COMMAS, RELATIVES, THITHER
from graph.annotate.events.placing import Placing
from graph.annotate.events.subjects import Subjects
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.verb_heads import VerbHeads


class Heads:
    """The clauses as their first words open them."""

    def __init__(self, ground: Ground, course: Course, memory: Memory, subjects: Subjects, placing: Placing) -> None:
        self._ground, self._course, self._memory, self._placing = ground, course, memory, placing
        self._verbs, self._nouns = VerbHeads(ground, course, memory, subjects), NounHeads(ground, course, memory)

    def open(self, trigger: Trigger) -> None:
        """Begin the clause of a verb or an event noun."""
        trigger = replace(trigger, role="OrganizerVerb") if self._convenes(trigger) else trigger
        alone = trigger.prefix[:1] == "و" and not trigger.form.pronoun and trigger.form.number == "singular"
        worded = self._course.contrast or (self._course.worded and alone)
        clause = Clause(trigger, carried=self._memory.carried, worded=worded and trigger.is_verb)
        if trigger.is_verb:
            self._course.contrast = False
            self._end_aside(trigger)
            self._verbs.read(clause)
        else:
            self._nouns.read(clause)
        clause.dates, self._course.waiting = self._course.waiting, []
        self._placing.take_places(clause)
        clause.words, clause.aside = (trigger.start, trigger.end), self._course.aside
        clause.first = all(
            token.blank or token.punct for token in self._ground.tokens[self._course.start : trigger.start]
        )
        self._course.clauses.append(clause)
        self._course.open.append(clause)
        self._course.last, self._course.relation, self._course.since, self._course.relative = None, "", [], None

    def _end_aside(self, verb: Trigger) -> None:
        """«بعد أن وصل إلى روما، التقى …»: whether a verb behind a comma is the one of which the time is told."""
        comma = not verb.prefix and self._ground.folded_at(verb.start - 1) in COMMAS
        if comma and any(clause.aside and clause.trigger.is_verb for clause in self._course.open):
            self._course.aside = ""

    def _convenes(self, trigger: Trigger) -> bool:
        """Whether somebody called others to an event: «الاجتماع الذي دعت إليه المنظمة», «اجتماع دعت إليه المنظمة»."""
        relative = self._ground.folded_at(trigger.start - 1) in RELATIVES or self._describes_event(trigger)
        return calls(trigger, self._ground.words) and relative and self._ground.folded_at(trigger.end) in THITHER

    def _describes_event(self, verb: Trigger) -> bool:
        """Whether a verb stands right after an indefinite noun of an event and its adjectives."""
        noun = self._course.last_open.trigger if self._course.last_open is not None else None
        if noun is None or verb.prefix or noun.is_verb or noun.definite or not noun.is_event:
            return False
        between = self._ground.tokens[noun.end : verb.start]
        return not any(word.mark or word.prefix or word.definite for word in between)
