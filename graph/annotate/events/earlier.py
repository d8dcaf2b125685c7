"""Find in the clauses before one whom it speaks of: who was sent, received, met or told as the giver."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects, is_visit, received, takes_person
from graph.annotate.events.governors import subject_of
from graph.annotate.events.particles import DURING, PERSONAL
from graph.annotate.events.slots import is_done_to, roles
from graph.annotate.found import places_in
from graph.annotate.phrases import Phrase

_WHERE = "حيث"  # before what is done where a journey led
_LEARNS = "learn"  # the frame of who hears something from somebody
_WHAT_IS_HEARD = ("الي", "علي", "عن")
_BRINGS = ("deliver", "brief")  # frames of verbs of bringing something to somebody
MET = ("bare", "genitive", "مع", "ب", "ل", "الي", "علي")  # how whom an event is done with hangs on its word


def sent_before(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """Who was sent to do what a verb tells: «أوفد الرئيس فلانا إلى روما ليلتقي …», «… على أن يلتقي», «… حيث التقى»."""
    position = clauses.index(clause) if clause.trigger.is_verb else 0
    if not position:
        return ()
    last = clauses[position - 1]
    expected = clause.continues and clause.trigger.form.tense == "present" and not clause.trigger.prefix
    held = (place for other in clauses[position : position + 2] for place in other.phrases("في"))
    there = any(place.end <= clause.trigger.start for place in held)  # «حيث التقى», «حيث أجرى محادثات»
    if not (expected or there or clause.trigger.prefix == "ف" or clause.trigger.prefix.endswith("ل")):
        return ()
    sends = last.trigger.is_verb and takes_person(last) and "subject" not in roles(last)
    return find_objects(last) if sends else ()


def went_before(clause: Clause, clauses: Sequence[Clause], before: str) -> tuple[Phrase, ...]:
    """Who goes on where his own visit led: «قال فلان إن زيارة فلان إلى نيس، حيث التقى فلانا، كانت ناجحة»."""
    position = clauses.index(clause)
    last = clauses[position - 1] if position else None
    if last is None or last.trigger.is_verb or not clause.trigger.is_verb or before != _WHERE:
        return ()
    journeys = [other for other in (last, last.governor) if other is not None and not other.trigger.is_verb]
    owners = [p for noun in journeys for p in noun.phrases("genitive") if p.kind in PERSONAL and not p.plural]
    return tuple(owners) if len(owners) == 1 else ()


def done_to_before(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """Whom the pronoun of a repeated verb means: «استقبل الوزير فلانا، كما استقبله الرئيس»."""
    if not (clause.trigger.is_verb and clause.trigger.form.pronoun):
        return ()
    told = (other for other in reversed(clauses[: clauses.index(clause)]) if other.trigger.is_event)
    last = next((other for other in told if other.trigger.is_verb), None)
    if last is None or last.trigger.frame is not clause.trigger.frame:
        return ()
    return find_objects(last) if takes_person(clause) else ()


def met_by_pronoun(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """The two whom a dual verb means right after a repeated one: «ثم استقبله فلان وتباحثا», who received and whom."""
    position = clauses.index(clause)
    last = clauses[position - 1] if position else None
    if last is None or not (clause.continues and last.trigger.is_verb and last.trigger.form.pronoun in ("ه", "ها")):
        return ()
    both = (*last.carried, *last.subject) if takes_person(last) and last.trigger.type == "Talks" else ()
    return both if len({phrase.key for phrase in both if phrase.kind == "person"}) == len(both) == 2 else ()


def met_as_before(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """Whom «معه» means after a verb with a pronoun, if another acts: «استقبله فلان، وعقد معه فلان مباحثات»."""
    told = [other for other in clauses[: clauses.index(clause)] if other.trigger.is_event]
    last = told[-1] if told else None
    if last is None or not (last.trigger.is_verb and last.trigger.form.pronoun in ("ه", "ها") and takes_person(last)):
        return ()
    acts = bool(clause.taken("bare")) and {*clause.subject}.isdisjoint((*last.carried, *last.subject))
    return last.carried if acts and clause.continues and len(last.carried) == 1 else ()


def acted_before(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """Who does what a second relative clause tells: «الزيارة التي أداها فلان …، والمحادثات التي أجراها هناك»."""
    noun = clause.antecedent
    if noun is None or noun.trigger.prefix[:1] != "و":
        return ()
    verbs = [other for other in clauses[: clauses.index(clause)] if other.trigger.is_verb]
    last = verbs[-1] if verbs else None
    if last is None or last.antecedent is None:
        return ()
    joined = noun.governor is last.antecedent.governor and last.antecedent is not noun
    same = all(other.trigger.role == "SupportVerb" for other in (clause, last))
    return last.subject if joined and same and len(last.subject) == 1 and not clause.taken("bare") else ()


def received_before(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """Whose arrival a reception was for: «استقبل الرئيس فلانا لدى وصوله»."""
    if not is_visit(clause):
        return ()
    earlier = clauses[: clauses.index(clause)]
    last = next((other for other in reversed(earlier) if other.trigger.is_event), None)
    welcomes = last is not None and last.trigger.rule == "receive"
    return received(last) if last is not None and welcomes else ()


def honoured_before(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """Whose visit somebody gave a feast for: «أقام فلان مأدبة على شرف فلان بمناسبة زيارته»."""
    feasts = [other for other in clauses[: clauses.index(clause)] if other.trigger.type == "Ceremony"]
    host = feasts[-1].governor if feasts and is_visit(clause) else None
    if host is None or not host.trigger.is_verb or not host.taken("bare"):
        return ()
    told = [phrase for argument in feasts[-1].arguments for phrase in argument.phrases if phrase.kind in PERSONAL]
    guests = [
        phrase for phrase in told if feasts[-1].trigger.end <= phrase.start and phrase.end <= clause.trigger.start
    ]
    return tuple(guests) if len(guests) == 1 and guests[0] not in host.phrases("bare") else ()


def delivered_before(clause: Clause) -> tuple[Phrase, ...]:
    """Who received whoever brought him something: «سلم فلان الرئيس رسالة [رسالة إلى الرئيس] خلال استقباله»."""
    governor = clause.governor
    brought = governor is not None and governor.trigger.rule in _BRINGS
    if clause.trigger.rule != "receive" or clause.link not in DURING or not brought or governor is None:
        return ()
    led = governor.phrases("الي", "ل") or [p for told in governor.taken("bare")[1:] for p in told.phrases]
    return tuple(phrase for phrase in led if phrase.kind in PERSONAL)[:1]


def heard_before(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """Whose journey it is of which somebody hears from him: «استمع الرئيس من الموفد إلى نتائج جولته»."""
    position = clauses.index(clause)
    last = clauses[position - 1] if position else None
    hears = last is not None and last.trigger.rule == _LEARNS and last.trigger.is_verb
    led = is_visit(clause) and clause.link in _WHAT_IS_HEARD
    told = last.phrases("من") if last is not None and hears and led else []
    return tuple(phrase for phrase in told if phrase.end <= clause.trigger.start)


def guest_before(clause: Clause, doc: Doc) -> tuple[Phrase, ...]:
    """Whose visit it is during which somebody met him at home: «بحث الوزير المصري مع نظيره … خلال زيارته إلى مصر»."""
    talks = clause.governor
    if not is_visit(clause) or talks is None or clause.link not in DURING:
        return ()
    met = [phrase for a in talks.arguments for phrase in a.phrases if a.relation in ("bare", "مع", "ب")]
    hosts = list(talks.subject) if len(talks.subject) == 1 else met[:1]
    guests = [phrase for phrase in met if phrase not in hosts and (phrase.kind == "person" or is_one(phrase))]
    goals = [phrase for argument in clause.arguments for phrase in argument.phrases]
    home = any(_is_home(goal, host, doc) for goal in goals for host in hosts)
    return tuple(guests) if len(guests) == 1 and home and not _shares_home(*hosts, *guests) else ()


def _is_home(goal: Phrase, host: Phrase, doc: Doc) -> bool:
    """Whether somebody is of the state or the body that is visited, or of the state of the town."""
    if goal.kind == "place" and host.country:
        return any(place.start == goal.start and place.country == host.country for place in places_in(doc))
    state = goal.kind == "country" and goal.key == f"country/{host.country}"
    return host.kind in PERSONAL and (state or (goal.kind == "agency" and goal.key == host.agency))


def _shares_home(host: Phrase, guest: Phrase) -> bool:
    return host.country == guest.country or (bool(host.agency) and host.agency == guest.agency)


def giver_joined(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """Whose the noun is to which «و» joins one with a pronoun: «نتائج زيارة فلان إلى باريس واجتماعه مع …»."""
    position = clauses.index(clause)
    last = clauses[position - 1] if position else None
    if last is None or last.trigger.is_verb or not last.trigger.is_event or "و" not in clause.trigger.prefix:
        return ()
    if is_done_to(last) or clause.link not in ("", last.link):
        return ()
    again = bool(last.trigger.form.pronoun) and last.trigger.form.pronoun == clause.trigger.form.pronoun
    told = last.carried if again else last.phrases("genitive")  # «نتائج زيارته إلى باريس ولقائه فلانا»
    owner = [phrase for phrase in told if phrase.kind in PERSONAL]
    return tuple(owner) if len(owner) == 1 and not owner[0].plural else ()


def both_named(clause: Clause, here: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """«وكان فلان قد أبلغ فلانا خلال لقائهما …»: the only two whom the sentence names, not those who last met."""
    people = {person.key: person for person in here}
    return tuple(people.values()) if not clause.trigger.is_verb and len(people) == 2 else ()


def is_party(person: Phrase, clauses: Sequence[Clause]) -> bool:
    """Whether someone hangs on a clause, not only on a noun: «نقل فلان تحيات فلان إلى فلان، وبحثا»."""
    return any(
        person in phrases
        for clause in clauses
        for phrases in (clause.before, *(argument.phrases for argument in clause.arguments))
    )


def is_edition_of_noun(clause: Clause, clauses: Sequence[Clause], after: int) -> bool:
    """Whether an edition is one of the assembly just named: «أقرها المؤتمر العام في دورته الثالثة»."""
    frame = clause.trigger.frame
    if clause.trigger.is_verb or frame is None or not (frame.needs_ordinal and clause.trigger.form.pronoun):
        return False
    nouns = [other for other in clauses if after <= other.trigger.start < clause.trigger.start]
    return any(other.trigger.type == frame.type and not other.trigger.is_verb for other in nouns)


def met_before(clause: Clause, clauses: Sequence[Clause], end: int) -> list[Phrase]:
    """Whom the last event before a clause was done with, or else who did it, where that is not who acts in it."""
    acting = {phrase.who for phrase in subject_of(clause)}
    for other in reversed(clauses[: clauses.index(clause)]):
        met = [p for a in other.arguments if a.relation in MET for p in a.phrases if is_one(p) and p.end <= end]
        acts = [phrase for phrase in subject_of(other) if is_one(phrase)]
        met = [phrase for phrase in met if phrase not in acts] or met
        for told in (met, acts) if other.trigger.is_event else ():
            if any(phrase.who not in acting for phrase in told):
                return told
        if other.trigger.is_event and (sent := _delegation_met(other, end)):
            return [sent]
    return []


def _delegation_met(clause: Clause, end: int) -> Phrase | None:
    """«استقبل فلان الوفد الكيني وبحث معه …»: the delegation of a state or a body that alone was met."""
    met = [phrase for a in clause.arguments if a.relation in MET for phrase in a.phrases if phrase.end <= end]
    others = [phrase for phrase in met if phrase not in clause.subject]
    sent = len(others) == 1 and others[0].kind in ("country", "agency") and not is_one(others[0])
    return others[0] if sent else None


def is_one(phrase: Phrase) -> bool:
    """Whether a phrase is one person, named or by the post he holds for a state."""
    return not phrase.plural and (phrase.kind == "person" or (phrase.kind == "post" and bool(phrase.country)))
