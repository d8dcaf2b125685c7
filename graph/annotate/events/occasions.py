"""Tell once what is done at a ceremony or a meal: «التقى فلانا على مأدبة غداء», «وقعا اتفاقا في حفل بباريس»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Argument, Clause, meets_others
from graph.annotate.events.deeds import meets_there
from graph.annotate.events.drafts import Draft, add, fill
from graph.annotate.events.particles import AT_EVENT
from graph.annotate.events.text import is_in_it

_TABLE = ("علي",)  # before a meal
_LED_BY = {  # how a verb leads to its ceremony
    "banquet": _TABLE,
    "working-meal": (*_TABLE, *AT_EVENT),
    "celebrate": AT_EVENT,
    "meet": AT_EVENT,
    "gather": AT_EVENT,
}
_MEETING = ("receive", "meet", "sit", "discuss", "exchange-views")
_SIGNING = ("sign", "sign-paper", "put-signature")
_TAKING_OFFICE = ("swear-in", "take-oath", "take-over", "take-over-command", "hand-over-office", "hand-over-command")
_DONE = {  # and what is done there
    "banquet": _MEETING,
    "working-meal": _MEETING,
    "meet": ("receive", "meet", "discuss", "talk"),
    "gather": ("discuss",),
    "celebrate": (*_SIGNING, *_TAKING_OFFICE, "inaugurate", "lay-stone"),
}
_DONE_BY_NOUN = ("install",)

_GATHERING, _TWO = "gather", 2
_SITS, _IN = "sit", "في"
_SESSIONS = ("جلسه", "دوره")


def join_occasions(clauses: Sequence[Clause], drafts: dict[int, Draft]) -> None:
    """Let a ceremony have who does there what the verb before it tells, with whom, where and when.

    Those who meet at table have talks, of which the meal only tells where.
    """
    for clause in clauses:
        occasion, verb = drafts.get(clause.trigger.start), _deed(clauses, clause)
        deed = drafts.get(verb.trigger.start) if verb is not None else None
        if occasion is None or deed is None or verb is None:
            continue
        apart = verb.trigger.says("hosting") or any(other.antecedent is clause for other in clauses)
        if _DONE[occasion.rule] == _MEETING and not apart:  # not «استضاف فلانا على مأدبة», «مأدبة أقامها فلان»
            _move(drafts.pop(occasion.start), deed)
            continue
        attended = len(deed.parties) > 1 and _is_attended(clause, clauses)
        if occasion.type == "Talks" and not (attended or _is_of_many(deed, clause)):
            continue
        del drafts[deed.start]
        for given in deed.fills:
            add(occasion, given)
        occasion.unnamed += deed.unnamed
        occasion.spans = deed.spans
        if deed.type == occasion.type and len(deed.parties) + len(deed.unnamed) > 1:
            occasion.mode, occasion.rule = deed.mode, deed.rule


def _is_of_many(deed: Draft, meeting: Clause) -> bool:
    """«ناقش ممثلو كينيا وتشاد ومالي، في اجتماع عقد أمس، …»: whether several discuss something where they meet."""
    verb = deed.clause
    many = meeting.trigger.rule == _GATHERING and len(deed.parties) > _TWO
    return many and verb is not None and verb is meeting.governor and meets_there(meeting, verb)


def _move(meal: Draft, talks: Draft) -> None:
    """Give talks what is told of the meal at which they are held."""
    for given in meal.fills:
        add(talks, given)
    talks.unnamed += meal.unnamed


def join_sessions(clauses: Sequence[Clause], drafts: dict[int, Draft]) -> None:
    """Let a body that meets do so once: «اجتمع المجلس في دورة عادية يرأسها فلان»."""
    for clause in clauses:
        verb = clause.governor
        meeting = drafts.get(verb.trigger.start) if verb is not None and _sits(verb) else None
        if meeting is None or verb is None or clause.trigger.start not in drafts or not _is_its_session(clause):
            continue
        session = drafts.pop(clause.trigger.start)
        for given in session.fills:
            add(meeting, given)
        meeting.unnamed += session.unnamed
        if session.type == "Conference":
            meeting.type, meeting.mode = session.type, session.mode
        there = tuple(phrase for phrase in session.phrases("participant") if phrase.kind == "person")
        verb.arguments += [Argument("=participant", there)] if there else []


def _sits(verb: Clause) -> bool:
    """Whether a verb tells that one body meets, with nobody else."""
    alone = len(verb.subject) == 1 and verb.subject[0].kind == "agency" and not meets_others(verb)
    return verb.trigger.is_verb and verb.trigger.rule == _SITS and alone


def _is_its_session(noun: Clause) -> bool:
    """Whether an indefinite noun tells in what a body meets, and with nobody else."""
    word = noun.trigger
    plain = not (word.is_verb or word.definite or word.form.pronoun or noun.phrases("ل") or meets_others(noun))
    return plain and noun.link == _IN and word.lemma.split(" ")[0] in _SESSIONS


def _deed(clauses: Sequence[Clause], occasion: Clause) -> Clause | None:
    """The verb right before a ceremony that tells what is done at it, or the noun: «جرى تنصيب فلان في حفل»."""
    frame = occasion.trigger.frame
    if frame is None or occasion.trigger.is_verb or occasion.link not in _LED_BY.get(frame.name, ()):
        return None
    before = clauses[clauses.index(occasion) - 1] if occasion is not clauses[0] else occasion
    if before.trigger.rule in _DONE_BY_NOUN and before.governor is occasion.governor is not None:
        return before
    opens = occasion is clauses[0] and _DONE[frame.name] == _MEETING  # «على غداء عمل في باريس، بحث فلان …»
    verbs = [clause for clause in clauses if clause.trigger.is_verb]
    verbs = verbs[:1] if opens else [verb for verb in verbs if verb.trigger.start < occasion.trigger.start]
    last = verbs[-1].trigger.frame if verbs else None
    return verbs[-1] if last is not None and last.name in _DONE[frame.name] else None


def _is_attended(occasion: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether it is told who was there as well: «في لقاء حضره فلان», «في لقاء احتضنه مقر الوزارة أمس بحضور فلان»."""
    present = [other for other in clauses if other.trigger.role == "AttendVerb"]
    beside = [other for other in present if not other.trigger.is_verb and other.link == "ب"]
    there = any(other.trigger.start > occasion.trigger.start and other.taken("genitive") for other in beside)
    return there or any(other.antecedent is occasion for other in present)


def join_hearings(clauses: Sequence[Clause], drafts: dict[int, Draft], doc: Doc) -> None:
    """Let a meeting have whom those who hold it receive there: «عقدت اللجنة اجتماعا، استضافت خلاله فلانا»."""
    for clause in clauses:
        guests = drafts.get(clause.trigger.start)
        received = clause.trigger.is_verb and clause.trigger.says("hosting") and is_in_it(doc, clause.trigger.end)
        if guests is None or not received:
            continue
        before = [draft for start, draft in sorted(drafts.items()) if start < clause.trigger.start]
        held = [draft for draft in before if draft.also == "Conference" or draft.type == "Conference"]
        if not held:
            continue
        del drafts[clause.trigger.start]
        for phrase in guests.phrases("participant"):
            fill(held[-1], "participant", phrase)


def join_offices(clauses: Sequence[Clause], drafts: dict[int, Draft]) -> None:
    """Let a visit to a body have who receives the visitor there: «زار الوزير المحكمة حيث استقبله رئيسها»."""
    for clause in clauses:
        reception = drafts.get(clause.trigger.start)
        visit = _visit_before(drafts, clause.trigger.start)
        if reception is None or visit is None or not _receives_visitor(clause):
            continue
        del drafts[clause.trigger.start]
        for host in reception.phrases("host"):
            fill(visit, "host", host)


def _visit_before(drafts: dict[int, Draft], start: int) -> Draft | None:
    """The visit to a body that is the last event before a token."""
    before = [draft for at, draft in drafts.items() if at < start]
    last = max(before, key=lambda draft: draft.start, default=None)
    body = last is not None and any(phrase.kind == "agency" for phrase in last.phrases("host"))
    return last if last is not None and last.type == "Visit" and body else None


def _receives_visitor(clause: Clause) -> bool:
    """Whether a verb of receiving has a pronoun for whom it is done to, and its subject after it."""
    verb = clause.trigger
    receives = verb.rule == "receive" and verb.is_verb and bool(verb.form.pronoun)
    return receives and bool(clause.taken("bare")) and not verb.prefix
