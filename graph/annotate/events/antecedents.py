"""Find the event noun that a verb behind it is about: «الاجتماع الذي عقده …», «المنتدى الرابع، وتنظمه …»."""

from __future__ import annotations

from graph.annotate.events.clauses import HOLDING, Clause, names_ceremony, tells_who_was_there
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.nouns import is_of_band, leads_back, meant_by
from graph.annotate.events.particles import (
    ACTORS,
    AROUND,
    COMMAS,
    IN_IT,
    OF_TWO,
    PERSONAL,
    RELATIVES,
    THITHER,
    is_pronominal,
    unjoined,
)
from graph.annotate.events.triggers import Trigger
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase

_ADJECTIVES = 2  # words between several and what they are told to do: «وزراء الداخلية العرب المجتمعون»
_FAR = 12  # words between a noun and the verb that is about it, the names that hang on the noun not counted
_CARRYING = ("UniteVerb", *HOLDING)  # verbs that need no pronoun for it


class Antecedents:
    """The nouns that the verbs of a sentence are about."""

    def __init__(self, ground: Ground, course: Course) -> None:
        self._ground, self._course = ground, course

    def noun_before(self, clause: Clause) -> Clause | None:
        """The event noun that a verb near it is about, by its pronoun or by what the verb says."""
        nouns = [] if clause.trigger.says("being") else self._fitting(clause)
        if not nouns or clause.trigger.start - nouns[-1].trigger.end - nouns[-1].named_words > _FAR:
            return None
        about = self._is_about(clause.trigger, nouns[-1].trigger)
        return nouns[-1] if about and not is_of_band(self._ground, clause, nouns[-1]) else None

    def held_by(self, clause: Clause) -> Clause | None:
        """The event told before that «و» goes on with, to tell who holds it: «… المنتدى الرابع، وتنظمه الوزارة»."""
        verb = clause.trigger
        holds = verb.role in ("OrganizerVerb", "HostVerb") or verb.says("hosting")
        held = holds and bool(verb.form.pronoun) and verb.prefix.startswith("و")
        return self.noun_before(clause) if held and self._course.relative is None else None

    def opening_told_by(self, verb: Trigger) -> Clause | None:
        """The event that opens a sentence, where a verb tells what was done then: «بعد زيارة التقى خلالها فلانا، …»."""
        told = self._course.clauses
        noun = told[-1] if told and not any(other.trigger.is_verb for other in told) else None
        if noun is None or noun.before or noun.link not in (*AROUND, "في") or not noun.trigger.is_event:
            return None
        during = verb.is_event and not verb.prefix and self._ground.folded_at(verb.end) in IN_IT
        return noun if during else None

    def planned_by(self, verb: Trigger) -> Clause | None:
        """The event told last, where a verb says that it was planned: «زيارة كانت مقررة», «لقاءه الذي كان مقررا»."""
        ground, last = self._ground, self._course.last_open
        joined = bool(verb.prefix) or not (verb.is_verb and verb.says("being"))
        if joined or last is None or not ground.words.has("Planned", ground.folded_at(verb.end)):
            return None
        return last if last.trigger.is_event and not last.trigger.is_verb else None

    def _fitting(self, clause: Clause) -> list[Clause]:
        """The open event nouns that a relative pronoun and the pronoun of a verb may mean."""
        pronoun = self._ground.folded_at(clause.trigger.start - 1)
        nouns = [other for other in self._course.open if not other.trigger.is_verb]
        nouns = [noun for noun in nouns if leads_back(self._ground, noun, pronoun) and not _is_purpose(noun)]
        nouns = [noun for noun in nouns if not any(names_ceremony(other, noun) for other in nouns)]
        if clause.trigger.role == "UniteVerb":
            return [noun for noun in nouns if not tells_who_was_there(noun)]  # «استقبل، بحضور فلان، وفدا يضم …»
        return meant_by(clause.trigger.form.pronoun, nouns)

    def _is_about(self, verb: Trigger, noun: Trigger) -> bool:
        """Whether a verb says that it is about a noun: «عقده», «جمع», «دعا إليه», «أشرف عليه», «نُظم في باريس»."""
        after = self._ground.folded_at(verb.end)
        called = verb.role == "OrganizerVerb" and after in THITHER
        called = called or (verb.says("running") and is_pronominal(after) and self._is_definite(verb, noun))
        led = verb.role == "AttendVerb" and verb.start - noun.end <= 1 and is_pronominal(after) and after not in IN_IT
        carries = bool(verb.form.pronoun) or verb.role in _CARRYING
        return carries or called or led or _takes_somebody(verb, noun) or self._is_organized_somewhere(verb, noun)

    def is_fit(self, verb: Trigger, noun: Clause) -> bool:
        """Whether what a relative pronoun leads back to may be overseen: «المعرض الذي تشرف عليه الوزارة»."""
        return not verb.says("running") or noun.trigger.is_verb or self._is_definite(verb, noun.trigger)

    def _is_definite(self, verb: Trigger, noun: Trigger) -> bool:
        """Whether a noun is definite as a relative pronoun asks, not «ورش تعريفية في المراكز، التي تشرف عليها»."""
        relative = unjoined(self._ground.folded_at(verb.start - 1)) in RELATIVES
        after = self._ground.tokens[noun.end]
        return noun.definite or not relative or after.definite or after.mark

    def _is_organized_somewhere(self, verb: Trigger, noun: Trigger) -> bool:
        """Whether a verb right after the noun of what is organized has no subject: «حفل نُظم في باريس»."""
        beside = noun.end == verb.start and not noun.definite
        place = self._ground.phrases.get(verb.end)
        placed = self._ground.folded_at(verb.end) == "في" or (place is not None and place.prefix == "ب")
        return verb.role == "OrganizerVerb" and beside and placed

    def named_by(self, participle: Trigger) -> Phrase | None:
        """The name right before a participle, of which it tells: «فلان الموجود في …», «وزراء كينيا، المجتمعون في …»."""
        last, meets = self._course.last_phrase, participle.type == "Talks"
        start = participle.start - (meets and self._ground.folded[participle.start - 1] in COMMAS)
        if last is None or last.kind not in (ACTORS if meets else PERSONAL):
            return None
        between = self._ground.tokens[last.end : start]
        described = meets and last.plural and len(between) <= _ADJECTIVES and all(word.definite for word in between)
        return last if last.end == start or described else None

    def described_by(self, verb: Trigger, last: Phrase) -> tuple[Phrase, ...]:
        """Of whom a relative clause tells: «وزيرا خارجية كينيا وتشاد المجتمعان في نيس» are all that «و» joins.

        A dual, «فلانا وفلانا اللذين يزوران البلاد», means the last two.
        """
        clause = self._course.last[0] if self._course.last is not None else None
        gathered = verb.form.tense == "participle" and verb.type == "Talks" and clause is not None
        both = self._ground.folded_at(verb.start - 1) in OF_TWO
        arguments = clause.arguments if clause is not None and (gathered or both) else []
        joined = next((told.phrases for told in arguments if last in told.phrases), (last,))
        return joined[-2:] if both else joined


def _takes_somebody(verb: Trigger, visit: Trigger) -> bool:
    """«زيارة عمل قادت الوزير إلى باريس»: whether a verb says whom a visit takes somewhere."""
    form = verb.form
    she = isinstance(form, VerbForm) and (form.gender, form.number) == ("f", "singular")
    return visit.type == "Visit" and verb.says("leading") and she and not verb.prefix


def _is_purpose(noun: Clause) -> bool:
    """Whether a noun of honours only tells what something is held for: «حفلا لتكريم الأيتام رعاه فلان»."""
    return noun.link == "ل" and noun.trigger.type == "Award"
