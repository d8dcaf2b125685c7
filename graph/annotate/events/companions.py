"""Add to a journey those whom another sentence tells to have come along: «ووصل برفقته فلان», «كما وصل معه فلان»."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from graph.annotate.events.clauses import Argument, Clause, companions, goes_along, stands_there, tells_companion
from graph.annotate.events.course import Course
from graph.annotate.events.drafts import MEETINGS, Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL, RELATIVES, WITH_THEM
from graph.annotate.events.text import folded_from
from graph.annotate.events.visitors import whom_they_await
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Phrase
from graph.smallwords import small_words

_SHOWS = ("brief", "learn")  # frames of who explains something
_FOR_THEM = frozenset(small_words("to-them"))
_WITH = frozenset(small_words("alongside"))
_TOLD = ("bare", "=participant")  # how who comes along hangs on the verb


def turn_companions(clauses: Iterable[Clause]) -> None:
    """«ورافق فلانا في زيارته فلان»: let who stands behind the visit go along, and not be whom it is paid to."""
    for visit in clauses:
        verb = visit.governor
        told = visit.taken("object") if verb is not None and goes_along(verb) and visit.trigger.form.pronoun else []
        if verb is None or not told or verb.trigger.form.pronoun or len(verb.taken("bare")) > 1:
            continue
        visit.arguments = [argument for argument in visit.arguments if argument not in told]
        verb.arguments += [Argument("bare", argument.phrases) for argument in told]


def serves(clause: Clause, spoken_of: tuple[Phrase, ...], course: Course) -> bool:
    """Whether who does what a verb tells is only beside the one of whom the text goes on to speak."""
    return _is_along(clause.subject[0], course) or _acts_for(clause, spoken_of, course) or _awaits(clause, course)


def stands_by(course: Course, spoken_of: tuple[Phrase, ...]) -> bool:
    """«… وكان في استقباله فلان», «… حيث قدم له فلان شرحا»: whether who is told last only serves the one meant."""
    first = course.before[-1].start if course.before else 0
    led = bool(spoken_of) and first > 0 and course.ground.folded[first - 1] in _FOR_THEM
    return led or any(map(whom_they_await, course.clauses))


def describes_met(clause: Clause, course: Course, spoken_of: tuple[Phrase, ...]) -> bool:
    """«التقى فلان فلانا الذي يدير الوكالة. ثم …»: whether a relative clause tells an office of whom another met."""
    start, one = clause.trigger.start, clause.subject[0]
    related = course.ground.folded_at(start - 1) in RELATIVES and one.end == start - 1
    tells_event = clause.trigger.is_event or clause.trigger.role == "SupportVerb"  # «فلانا الذي عقد اجتماعا»
    met = related and not tells_event and one not in spoken_of
    verbs = [other for other in course.clauses if other.trigger.is_verb and other.trigger.start < one.start]
    return met and any({*other.subject} & {*spoken_of} and one not in other.subject for other in verbs)


def _is_along(person: Phrase, course: Course) -> bool:
    """«زار فلان المقر رفقة فلان الذي قدم له شروحا. وكان قد التقى …»: whether somebody is only with the one meant."""
    return course.ground.folded_at(person.start - 1) in _WITH or person in companions(course.clauses)


def _acts_for(clause: Clause, spoken_of: tuple[Phrase, ...], course: Course) -> bool:
    """«حيث قدم له مدير المصنع شرحا. ثم التقى …»: whether one does something for the one of whom the text speaks."""
    verb, pronoun = clause.trigger, course.ground.folded_at(clause.trigger.end)
    told = len(spoken_of) == 1 and spoken_of[0].kind == "person" and spoken_of[0].key != clause.subject[0].key
    shows = verb.rule in _SHOWS or (verb.role != "ReportVerb" and verb.type not in MEETINGS)
    return told and pronoun in _FOR_THEM and shows


def _awaits(verb: Clause, course: Course) -> bool:
    """«وكان في استقباله لدى وصوله فلان. …»: whether a verb only tells who stood there to receive whoever came."""
    nouns = course.clauses if verb.trigger.says("being") else ()
    return any(noun.governor is verb and noun.trigger.form.pronoun and stands_there(noun) for noun in nouns)


def joins_journey(draft: Draft, events: list[Draft], doc: Doc, words: EventWords) -> bool:
    """Whether a draft only says who came along on the journey told last, which then has them too."""
    journey = next((event for event in reversed(events) if event.type == "Visit"), None)
    clause = draft.clause
    if journey is None or clause is None or not _tells_companions(draft, doc, words):
        return False
    told = clause.governor if clause.governor is not None and not clause.trigger.is_verb else clause
    for argument in told.arguments:
        for phrase in argument.phrases if argument.relation in _TOLD else ():
            if phrase.kind in PERSONAL:
                fill(journey, "participant", phrase)
    return True


def _tells_companions(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a word for going along with someone stands right after a verb of motion that leads nowhere.

    Or a verb tells who went along on the visit told before: «ورافقه في الزيارة فلان».
    """
    trigger = draft.clause.trigger if draft.clause else None
    if trigger is None or draft.type != "Visit" or draft.values("place"):
        return False
    verb = draft.clause.governor if draft.clause and not trigger.is_verb else None
    if verb is not None and tells_companion(verb):
        return trigger.definite and not trigger.form.pronoun
    goes = trigger.is_verb and trigger.goes_to
    ahead = folded_from(doc, trigger.end, 2)
    return goes and any(_means_with(ahead[:count], words) for count in (1, 2))


def _means_with(ahead: list[str], words: EventWords) -> bool:
    """Whether words say with whom: «معه», «برفقة فلان», «برفقته», «في معيته»."""
    if not ahead:
        return False
    *first, last = ahead
    plain = [last, *(last.removesuffix("ت" + end) + "ه" for end in PRONOUNS if last.endswith("ت" + end))]
    marked = any(words.marker([*first, form]) == ("participant", len(ahead)) for form in plain)
    return marked or WITH_THEM.get(last if not first else "") == "مع"
