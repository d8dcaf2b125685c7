"""Fill the slots of an event from its clause: subject, objects, genitives, prepositions, the governing verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.annotate.events.agreement import may_mean
from graph.annotate.events.capitals import as_state
from graph.annotate.events.clauses import Argument, Clause, find_objects, is_visit
from graph.annotate.events.drafts import Draft, Fill, add, fill, fill_date
from graph.annotate.events.governors import dates_of, of_governor
from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.slots import is_hosted, is_welcome, role_of, roles, slot_of, slot_of_genitive
from graph.annotate.phrases import DateMention, Phrase
from graph.model import Ref, Span

_FOR = "ل"
_ASSEMBLE = "assemble"  # the frame of bodies that meet: «اللجنة المشتركة»


def draft_of(clause: Clause, span: Span, capitals: Mapping[str, str] | None = None) -> Draft | None:
    """What a clause tells of an event, or None where it tells of none."""
    frame = clause.trigger.frame
    if frame is None:
        return None
    trigger = clause.trigger
    known = not trigger.is_verb and (trigger.definite or trigger.pointed or bool(trigger.form.pronoun))
    draft = Draft(
        frame.type,
        frame.mode,
        trigger.start,
        trigger.end,
        span,
        frame.name,
        also=frame.alternative,
        known=known,
        many=trigger.is_many,
        clause=clause,
        spans=[span],
    )
    for slot, phrase in _filled(clause):
        fill(draft, slot, phrase)
    if draft.mode == "Signing" and trigger.is_verb:
        _states_of_capitals(draft, clause, capitals or {})
    dates = dates_of(clause)
    exact = any(date.first.day for date in dates)  # «افتتح اليوم معرض ميليبول 2022»
    for date in sorted(dates, key=lambda date: (date.start < trigger.start, date.start)):
        if (date.first.month or not exact) and not _is_of_last_time(draft, date):
            fill_date(draft, date)
    if draft.type == "Talks" and (draft.has_setting or not trigger.definite):
        _states_that_talk(draft, clause, capitals or {})
    return draft


def _is_of_last_time(draft: Draft, date: DateMention) -> bool:
    """«أول رئيس يزور كييف منذ 2014», «اللجنة المتوقفة منذ 2019»: whether a year tells since when it had not been."""
    since = date.relation == "since" and not date.first.month
    return since and (draft.type == "Visit" or draft.rule == _ASSEMBLE)


def _states_of_capitals(draft: Draft, clause: Clause, capitals: Mapping[str, str]) -> None:
    """«وقعت الرياض والقاهرة اتفاقية»: the states sign, not the cities."""
    for phrase in clause.subject:
        if phrase.key in capitals:
            draft.fills = [fill for fill in draft.fills if fill.phrase != phrase]
            add(draft, Fill("participant", Ref(capitals[phrase.key]), draft.span, phrase, draft.rule))


def _states_that_talk(draft: Draft, clause: Clause, capitals: Mapping[str, str]) -> None:
    """«المحادثات بين باريس وروما»: the states of two capitals talk, and not the cities."""
    for argument in clause.taken("=participant"):
        several = len(argument.phrases) > 1 and not clause.trigger.is_verb
        for phrase in argument.phrases if several and all(one.key in capitals for one in argument.phrases) else ():
            fill(draft, "participant", as_state(phrase, capitals[phrase.key]))


def _filled(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    yield from _of_subject(clause)
    yield from _of_objects(clause)
    for argument in clause.arguments:
        yield from _of_argument(clause, argument)
    yield from of_governor(clause)


def _of_subject(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    if not clause.trigger.is_verb:
        return
    slot = role_of(clause, "subject")
    for phrase in (phrase for phrase in clause.subject if not _is_body_told_before(clause, phrase)):
        yield ("place" if phrase.kind == "place" and slot in ("participant", "host") else slot), phrase
    if clause.trigger.form.pronoun and "object" in roles(clause) and not is_hosted(clause):
        known = not clause.orphan and may_mean(clause.trigger.form.pronoun, clause.carried)
        meant = clause.carried if known else ()
        meant = clause.other if meant == clause.subject else meant
        meant = clause.before if clause.before and clause.before != clause.subject else meant
        meant = (clause.whose,) if clause.whose and clause.whose not in clause.subject else meant
        yield from ((_slot_of_meant(clause, phrase), phrase) for phrase in meant if phrase not in clause.subject)


def _slot_of_meant(clause: Clause, phrase: Phrase) -> str:
    """The slot of whom a verb's pronoun means: whoever speaks to those who visit him is their host."""
    comes = clause.subject == clause.before or clause.whose in clause.subject  # «السفير الذي زاره في مكتبه»
    visited = is_visit(clause) and comes and phrase.kind == "person"
    return slot_of(clause, "object", phrase) if visited else role_of(clause, "object")


def _is_body_told_before(clause: Clause, phrase: Phrase) -> bool:
    """Whether a state or body that acted before would travel or receive: «… المصرف. وزار المدينة مليون سائح»."""
    receives = clause.trigger.rule == "receive" and not clause.continues  # «وفي النهاية استقبل الوكيل …»
    body = phrase.kind in ("country", "agency") and (receives or not phrase.plural)
    return (is_visit(clause) or receives) and body and phrase in clause.carried and phrase not in clause.before


def _of_objects(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    if clause.trigger.is_verb and "object" in roles(clause):
        yield from ((slot_of(clause, "object", phrase), phrase) for phrase in find_objects(clause))


def _slot_of_joined(clause: Clause, argument: Argument, phrase: Phrase) -> str:
    """The slot of a neighbour; a state that «و» joins to an envoy's is met as he is: «اجتمع بسفراء كينيا وتشاد».

    So is a body: «اجتمع بممثلي الوكالة والشرطة».
    """
    first = argument.phrases[0]
    sent = phrase.kind == "country" or (phrase.kind == "agency" and first.plural)
    sent = sent and first.kind in PERSONAL and not phrase.prefix.endswith("ب")
    joined = argument.relation == "ب" and phrase is not first
    return slot_of(clause, argument.relation, first if sent and joined else phrase)


def _is_joined_town(argument: Argument, phrase: Phrase) -> bool:
    """Whether «و» joins a town to the post before it: «اجتمع بمديري تعليم عسير، وجيزان، ونجران»."""
    people = argument.phrases[0].kind in PERSONAL and argument.relation == "ب"
    return people and phrase.kind == "place" and not phrase.prefix.endswith("ب")


def _holds(clause: Clause, argument: Argument) -> bool:
    """Whether «ب» only tells in what those are whom «مع» or the verb has told: «مع أعضاء اللجنة بالمجلس»."""
    body = argument.phrases[0] if argument.relation == "ب" and argument.phrases[0].kind == "agency" else None
    if body is None:
        return False
    beside = any(phrase.end == body.start for phrase in clause.subject)  # «زار طلاب كلية الهندسة بجامعة حائل …»
    return beside or any(argument.phrases[0].start < body.start for argument in clause.taken("مع"))


def _slot_of_patron(clause: Clause, patron: Phrase) -> str:
    """The slot of a patron: who mediates talks or a signing hosts them, a conference's need not even be there."""
    frame = clause.trigger.frame
    mediated = frame is not None and (frame.type == "Talks" or frame.mode == "Signing")
    return "host" if mediated or patron.kind == "country" else "none"


def _is_organized_by(clause: Clause, agent: Phrase) -> bool:
    """«تنظيم الندوة من قبل فلان», «الورشة المنظمة من طرف الوزارة»: whether who acts organizes, as bodies do."""
    governor = clause.governor
    if clause.trigger.type == "Conference" and agent.kind == "agency":
        return True
    return governor is not None and governor.trigger.role == "OrganizerVerb" and not governor.trigger.is_verb


def _is_for_states(clause: Clause, argument: Argument) -> bool:
    """«مؤتمر المانحين للسودان», «القمة الثالثة لمصر والأردن»: whether «ل» leads to states, of which one holds none."""
    for_states = argument.relation == _FOR and {phrase.kind for phrase in argument.phrases} == {"country"}
    return for_states and clause.trigger.type == "Conference" and not clause.trigger.is_verb


def _of_argument(clause: Clause, argument: Argument) -> Iterator[tuple[str, Phrase]]:
    for phrase in argument.phrases:
        if argument.relation == "=agent":
            if not clause.trigger.is_verb:
                yield "organizer" if _is_organized_by(clause, phrase) else role_of(clause, "subject"), phrase
        elif argument.relation == "=patron":
            yield _slot_of_patron(clause, phrase), phrase
        elif argument.relation == "=partner":
            yield from (("organizer", phrase), ("participant", phrase))  # who organizes with others is there
        elif argument.relation.startswith("="):
            yield "none" if phrase.kind == "place" else argument.relation[1:], phrase
        elif argument.relation == "adjective" or _is_for_states(clause, argument):
            yield "none" if argument.relation == _FOR and len(argument.phrases) == 1 else "participant", phrase
        elif argument.relation == "genitive":
            yield slot_of_genitive(clause, phrase), phrase
        elif argument.relation == "object" and is_welcome(clause):
            yield "host", phrase
        elif argument.relation == "object":
            yield slot_of(clause, "object" if "object" in roles(clause) else "genitive", phrase), phrase
        elif argument.relation != "bare" and not _is_joined_town(argument, phrase) and not _holds(clause, argument):
            yield _slot_of_joined(clause, argument, phrase), phrase
