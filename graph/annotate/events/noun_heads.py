"""Open the clause of an event noun: the verb that governs it, and what leads from the one to the other."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause, tells_where_held
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.memory import Memory
from graph.annotate.events.nouns import (
    comes_next,
    is_aimed,
    is_done,
    is_of_band,
    is_of_plain_noun,
    is_part,
    is_past_guests,
    is_thereby,
    link_before,
    link_of_part,
    past_aside,
    past_attendance,
    past_companion,
)
from graph.annotate.events.particles import AROUND, AT_ITS_END
from graph.annotate.events.triggers import Trigger


class NounHeads:
    """The clauses of event nouns as the words before them open them."""

    def __init__(self, ground: Ground, course: Course, memory: Memory) -> None:
        self._ground, self._course, self._memory = ground, course, memory

    def read(self, clause: Clause) -> None:
        """Note what governs an event noun, and what stands before it."""
        prefix = clause.trigger.prefix.lstrip("وف")
        clause.link = prefix if prefix in ("ب", "ل") else link_before(self._ground, clause.trigger.start)
        self._find_governor(clause)
        self._settle_link(clause)
        self._note_words(clause)
        self._note_people(clause)
        self._join(clause)

    def _find_governor(self, clause: Clause) -> None:
        """Let the last verb govern a noun, past those that only tell who was there or where something was held."""
        ground, trigger = self._ground, clause.trigger
        told = [other for other in self._course.open if not is_done(ground, other)]
        governors = [other for other in told if other.trigger.is_verb or not other.trigger.is_event]
        clause.governor = next(reversed(governors or told), None)
        clause.governor = past_companion(clause, governors)
        clause.governor = past_attendance(ground, clause, governors)
        clause.governor = past_aside(clause, governors)
        verb = clause.governor
        if verb is None:
            return
        past = tells_where_held(verb) if clause.link else is_past_guests(ground, verb, trigger)
        if past or comes_next(ground, verb, trigger.start):
            clause.governor = None  # «حفل أقيم بباريس ختاما للمؤتمر»

    def _settle_link(self, clause: Clause) -> None:
        """Let a noun that «و» joins hang as the one before does, and one behind «النسخة الثالثة من» as that does."""
        if not clause.link and self._joins_who_leads(clause.trigger):
            clause.link = "ب"  # «برئاسة فلان وحضور فلان، عقدت …»
        if clause.link == "من" and is_part(self._ground, clause.trigger.start):
            # «انطلقت النسخة الثالثة من المعرض»: who opens it opens the fair
            clause.link = link_of_part(self._ground, clause.trigger.start)

    def _joins_who_leads(self, trigger: Trigger) -> bool:
        """Whether «و» joins who was there to who presides, or lends his name, before any verb."""
        led = self._course.fronted[-1] if self._course.fronted and not self._course.open else None
        return led is not None and "و" in trigger.prefix and led.relation.startswith("=") and not trigger.is_event

    def _note_words(self, clause: Clause) -> None:
        """Note what the words before a noun say of it: whose it is, what it is for, whether only its end is told."""
        ground, trigger, start = self._ground, clause.trigger, self._course.start
        clause.of_others = is_of_plain_noun(ground, start, trigger)
        clause.thereby = is_thereby(ground, clause)
        clause.ending = ground.folded_at(trigger.start - 1).removeprefix("ب") in AT_ITS_END
        clause.aimed = is_aimed(ground, start, trigger)
        last = self._course.last_open
        clause.elsewhere = last is not None and is_of_band(ground, clause, last)

    def _note_people(self, clause: Clause) -> None:
        """Note who stands before a noun, and the event that one with a pronoun is of: «المؤتمر … بحضوره»."""
        here = self._course.told_here(self._memory.people)
        clause.near = tuple([person for person in here if person.kind == "person"][-1:])
        clause.before = tuple(self._course.before)
        if clause.trigger.form.pronoun and not clause.trigger.is_event:
            nouns = [other for other in self._course.open if other.trigger.is_event and not other.trigger.is_verb]
            clause.antecedent = nouns[-1] if nouns else None

    def _join(self, clause: Clause) -> None:
        """Let a noun that «و» joins to another be governed as that is: «بعد لقاءات في … وزيارة إلى …»."""
        if "و" not in clause.trigger.prefix:
            return
        last = self._course.last_open
        if last is not None and not last.trigger.is_verb:
            clause.link = last.link if not clause.link and last.link in AROUND else clause.link
            if self._course.last is None:
                clause.governor, clause.link = last.governor, last.link
        noun = clause.governor.antecedent if clause.governor is not None else None
        if noun is not None and not clause.link and _is_of_noun_alone(clause.governor):
            clause.governor, clause.link = noun.governor, noun.link


def _is_of_noun_alone(verb: Clause | None) -> bool:
    """Whether a relative clause says by whom its noun was held: «معرض نظمته الوزارة، ومعرض …»."""
    return verb is not None and verb.trigger.role in ("OrganizerVerb", "HostVerb") and bool(verb.trigger.form.pronoun)
