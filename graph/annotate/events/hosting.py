"""Settle who houses a meeting and where that puts it: «القمة التي استضافتها الكويت»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, is_visit
from graph.annotate.events.drafts import Draft, fill, forget
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL, REPRESENTED
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.model import Span

_HELD = ("Conference", "Ceremony", "Talks")
_FEMININE = ("ة", "ات")  # how nouns end that «ها» means
_IN = "في"
_NEXT = 3  # characters between a sentence and the next


def attach_holders(clauses: Sequence[Clause], events: Sequence[Draft], span: Span, doc: Doc) -> None:
    """«… ندوة في نيس. ونظمتها الوزارة»: let who holds what the sentence before told of organize or house it."""
    event = events[-1] if events else None
    clause = clauses[0] if clauses else None
    if event is None or clause is None or event.type not in ("Conference", "Ceremony") or not _holds_it(clause):
        return
    feminine = words_in(doc)[event.start].text.endswith(_FEMININE)
    near = 0 <= span.start - event.spans[-1].end <= _NEXT
    if not near or feminine != (clause.trigger.form.pronoun == "ها"):
        return
    for phrase in clause.phrases("bare"):
        organizes = clause.trigger.role == "OrganizerVerb" and phrase.kind == "agency"
        houses = clause.trigger.role != "OrganizerVerb" and not (event.type == "Conference" and phrase.kind in PERSONAL)
        if organizes or houses:
            fill(event, "organizer" if organizes else "place" if phrase.kind == "place" else "host", phrase)


def _holds_it(clause: Clause) -> bool:
    """Whether a verb that opens a sentence tells who organizes or houses something told before: «ونظمتها الوزارة»."""
    verb = clause.trigger
    holds = verb.role in ("OrganizerVerb", "HostVerb") or verb.says("hosting")
    people = any(phrase.kind in PERSONAL for phrase in clause.carried)
    alone = clause.first and clause.antecedent is None and not (verb.says("hosting") and people)
    return holds and verb.is_verb and alone and verb.form.pronoun in ("ه", "ها")


def hosts_visit(clause: Clause, clauses: Iterable[Clause]) -> bool:
    """«استضافت الوزارة زيارة وفد الشرطة»: whether what a verb of hosting is done to is a visit, and nobody."""
    visits = (other for other in clauses if is_visit(other) and other.governor is clause and not other.link)
    return clause.trigger.is_verb and clause.trigger.says("hosting") and any(visits)


def note_hosts(drafts: Iterable[Draft], clauses: Sequence[Clause]) -> None:
    """Note the states that a verb of housing gives a meeting for hosts."""
    for draft in drafts:
        housed = any(houses(clause, draft) for clause in clauses)
        if housed and draft.type in _HELD:
            draft.housed = [phrase for phrase in draft.phrases("host") if phrase.kind == "country"]


def host_by_bodies(drafts: Iterable[Draft], doc: Doc) -> None:
    """«تستضيفه قطر ممثلة في وزارة الداخلية»: the body that stands for who holds a meeting holds it too."""
    for draft in drafts:
        for phrase in draft.phrases("participant"):
            start = _standing(phrase, doc) if phrase.kind == "agency" and draft.type in _HELD else 0
            held = [known for known in draft.fills if start and known.phrase and known.phrase.end == start]
            slots = [known.slot for known in held if known.slot in ("host", "organizer")]
            if slots:
                forget(draft, "participant", [phrase])
                fill(draft, slots[0], phrase)


def _standing(body: Phrase, doc: Doc) -> int:
    """Where the participle stands right before a body: «ممثلة في», «ممثلة ب»; 0 for nowhere."""
    told = words_in(doc)
    start = body.start - 1 - (body.particle != "ب" and told[body.start - 1].folded == _IN)
    return start if start > 0 and told[start].folded in REPRESENTED else 0


def houses(clause: Clause, draft: Draft) -> bool:
    """Whether a word for housing has a meeting for object: «استضافت الكويت القمة», «القمة التي تحتضنها الكويت»."""
    noun = clause.trigger.role == "HostVerb" and not clause.trigger.is_verb
    told = draft.clause is not None and (clause is draft.clause.governor or clause.antecedent is draft.clause)
    return told and (noun or clause.trigger.says("housing"))


def place_in_hosts(events: Iterable[Draft]) -> None:
    """Put each meeting of which no place is told into the state that houses it."""
    for event in events:
        for state in event.housed if not event.values("place") else ():
            fill(event, "place", state)


def without_place_of_name(events: Iterable[Draft]) -> None:
    """Leave out the town in the name of a conference that is told to be in another: «منتدى الرياض الاقتصادي في جدة»."""
    for event in events:
        named = _named_after(event) if event.type == "Conference" else []
        others = [place for place in event.phrases("place") if place.kind == "place" and place not in named]
        if any(place.key not in event.venues for place in others):
            forget(event, "place", named)


def without_own_hosts(events: Iterable[Draft]) -> None:
    """Leave out of a visit each host who is also told to make it: nobody hosts his own visit."""
    for visit in events:
        if visit.type == "Visit":
            travelling = visit.values("participant")
            visit.fills = [known for known in visit.fills if known.slot != "host" or known.value not in travelling]


def without_toured_parts(events: Iterable[Draft], doc: Doc, words: EventWords) -> None:
    """Leave out the parts of a house that a visit of it comes through: «زار المستشفى ومر بقسم الأشعة»; wards always."""
    told = words_in(doc)
    for visit in (event for event in events if event.type == "Visit"):
        house = any(words.has("NamedPlace", told[place.start].stem) for place in visit.phrases("place"))
        parts = [host for host in visit.phrases("host") if words.has("HousePart", told[host.start].stem)]
        forget(visit, "host", [part for part in parts if house or words.has("WardNoun", told[part.start + 1].stem)])


def _named_after(event: Draft) -> list[Phrase]:
    """The towns right behind the word of a conference."""
    genitives = event.clause.phrases("genitive") if event.clause is not None else []
    return [phrase for phrase in event.phrases("place") if phrase in genitives]
