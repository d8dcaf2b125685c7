"""Tell whether a meeting was held, is planned, was cancelled or is denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, forget
from graph.annotate.events.governors import OCCURRING
from graph.annotate.events.hearsay import is_denied_hearsay
from graph.annotate.events.intended import is_aimed_at, is_awaited, is_ruled_out
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AT_EVENT, COMPLEMENTIZERS, DURING, EXCEPT, IN_IT, MARGIN, RELATIVES
from graph.annotate.events.postponed import forms_of, is_called_off, is_called_off_behind, put_off
from graph.annotate.events.text import folded_words, in_phrases, is_to_come
from graph.annotate.events.upcoming import COMING, is_expected
from graph.annotate.morphology import VerbForm
from graph.annotate.sentences import begins_in
from graph.annotate.word import words_in

_REACH = 6
_REACH_OF_DENIAL = 8  # words between «نفى» and what is denied: «نفت الوزارة أن يكون فلان قد التقى فلانا»
_REACH_OF_PRESENT = 20  # words after what a verb in the present tells: «يحضر فلان حفل … الأسبوع المقبل»
_CARRY = ("SupportVerb", "HostVerb", "OrganizerVerb", "AttendVerb")
_HOLDING = (*OCCURRING, *_CARRY)


def add_status(draft: Draft, doc: Doc, words: EventWords, clauses: Sequence[Clause] = ()) -> None:
    """Read the words just before the event, the future of its own verb, and that of the verbs that tell of it."""
    done = is_done(draft) or _was_held(draft, clauses)
    draft.unfolding, draft.over = _is_unfolding(draft, clauses), done or _is_over(draft)
    places = _places(draft)
    if _is_missed(draft, doc, words):
        _leave_out_absent(draft)
    elif (
        _is_negated(draft, places, doc, words)
        or is_ruled_out(draft, doc, words)
        or (not _tells_only_when(draft) and words.has_any("Denied", _near(places, doc, _REACH_OF_DENIAL)))
        or _is_hearsay(draft, doc, words)
    ):
        draft.status = "denied"
    elif (
        _is_put_off(draft)
        or is_called_off_behind(draft, doc, words)
        or any(is_called_off(_apart(place, doc), doc, words) for place in places)
    ):
        draft.status = "cancelled"
        put_off(draft, doc, clauses, words)
    elif not done and _is_ahead(draft, doc, words, clauses):
        draft.status = "planned"


def _tells_only_when(draft: Draft) -> bool:
    """«نفى السفير، خلال زيارة إلى نيس، وجود أزمة»: whether a journey tells when something else is denied."""
    noun = draft.clause if draft.type == "Visit" and draft.clause is not None else None
    return noun is not None and not noun.trigger.is_verb and noun.link in (*DURING, MARGIN)


def _is_ahead(draft: Draft, doc: Doc, words: EventWords, clauses: Sequence[Clause]) -> bool:
    """Whether the words of an event, and those near it, tell that it is still to come."""
    if draft.rule in COMING or is_expected(draft, doc, words) or _is_future(draft) or _is_to_come(draft, clauses):
        return True
    if _is_at_deed_to_come(draft, doc) or is_aimed_at(draft, clauses, doc, words):
        return True
    if draft.tense == "past":
        return False  # «وصل إلى المدينة التي تقام فيها المباراة المقررة غدا»
    told = [*_near(_places(draft), doc, _REACH), *([] if draft.over else _after(draft, doc))]
    return words.has_any("Planned", told) or is_awaited(draft, doc, words)


def share_status(drafts: Sequence[Draft], doc: Doc) -> None:
    """Let talks that a verb in the present tells of a journey be to come, or called off with it.

    «وصل فلان في زيارة يلتقي خلالها فلانا», «أرجأ فلان زيارة إلى الرباط يلتقي خلالها فلانا»
    """
    _share_denial(drafts)
    folded = folded_words(doc)
    for draft in drafts:
        during = draft.type == "Talks" and draft.tense == "present" and folded[draft.end : draft.end + 1]
        visits = [visit for visit in drafts if visit.type == "Visit" and visit.start < draft.start]
        if during and not IN_IT.isdisjoint(during) and visits and draft.status == "held":
            draft.status = visits[-1].status if visits[-1].status != "held" else "planned"


def _share_denial(drafts: Sequence[Draft]) -> None:
    """«نفت الوزارة ما قيل عن زيارة فلان إلى روما ولقائه فلانا»: what «و» joins to what is denied is denied as well."""
    for first, draft in pairwise(sorted(drafts, key=lambda draft: draft.start)):
        nouns = [told.clause for told in (first, draft) if told.clause is not None and not told.clause.trigger.is_verb]
        joined = len(nouns) > 1 and nouns[1].trigger.prefix == "و" and not nouns[1].link
        if joined and nouns[1].governor is not None and first.status == "denied" and draft.status == "held":
            draft.status = "denied"


def _is_put_off(draft: Draft) -> bool:
    """Whether the verb whose object it is puts it off, however far before it stands: «أرجأت … اجتماعا»."""
    carrier = _carrier(draft)
    return carrier is not None and carrier.trigger.says("putting-off")


def _is_missed(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether only somebody's presence is denied: «لم يحضر فلان القمة»."""
    carrier = _carrier(draft)
    attends = draft.type == "Conference" and carrier is not None and carrier.trigger.role == "AttendVerb"
    return attends and carrier is not None and _is_denied_at(carrier.trigger.start, doc, words)


def _leave_out_absent(draft: Draft) -> None:
    """Leave out of a conference those who were not there."""
    absent = _carrier(draft)
    forget(draft, "participant", absent.subject if absent is not None else ())


def _is_negated(draft: Draft, places: Sequence[int], doc: Doc, words: EventWords) -> bool:
    """Whether a negation stands right before the event or the verb that carries it: «لم يجتمع», «لا صحة للقاء»."""
    denied = any(_is_denied_at(place, doc, words) and not _is_spared(place, doc) for place in places)
    return denied and not (_tells_how_it_was(draft, doc) or _is_only_the_first(draft))


def _is_only_the_first(draft: Draft) -> bool:
    """«لم يكتف فلان بلقاء فلان، بل …»: whether only that somebody left it at a meeting is denied."""
    carrier = _carrier(draft)
    return carrier is not None and carrier.trigger.says("making-do")


def _tells_how_it_was(draft: Draft, doc: Doc) -> bool:
    """«لم يكن لقاء فلان بفلان وديا»: whether only a quality of a known meeting is denied; not «لم يكن هناك لقاء»."""
    verb = _holding_verb(draft)
    known = draft.clause is not None and (draft.clause.trigger.definite or draft.clause.trigger.form.pronoun)
    known = known or (draft.clause is not None and bool(draft.clause.taken("genitive")))
    beside = verb is not None and verb.trigger.says("being") and verb.trigger.end == draft.start
    return beside and bool(known) and draft.clause is not None and not draft.clause.trigger.is_verb


def _is_spared(start: int, doc: Doc) -> bool:
    """Whether «إلا» takes back a negation in the same clause: «لم يلتق فلانا إلا في نيس», not «إلا أن»."""
    words, begins = words_in(doc), begins_in(doc)
    for index in range(start, min(start + _REACH_OF_PRESENT, len(words) - 1)):
        if words[index].text in "،." or (index > start and begins[index]):
            return False
        if words[index].folded in EXCEPT:
            return words[index + 1].folded not in COMPLEMENTIZERS
    return False


def _is_denied_at(place: int, doc: Doc, words: EventWords) -> bool:
    """Whether a negation stands right before a token."""
    return words.ends("Negation", folded_words(doc)[max(0, place - 2) : place])


def _is_hearsay(draft: Draft, doc: Doc, words: EventWords) -> bool:
    return not draft.known and is_denied_hearsay(draft.start, doc, words)


def _is_future(draft: Draft) -> bool:
    told = [draft.clause, _holding_verb(draft)]
    return any("س" in clause.trigger.prefix for clause in told if clause is not None)


def _is_unfolding(draft: Draft, clauses: Sequence[Clause]) -> bool:
    """Whether a verb in the present tells that it takes place, or who is there: «تقام ندوة», «ندوة يحاضر فيها فلان»."""
    clause = draft.clause
    if clause is None:
        return False
    told = [other for other in clauses if other.antecedent is clause] + ([clause.governor] if clause.governor else [])
    forms = [verb.trigger.form for verb in [clause, *told] if verb is clause or verb.trigger.role in _HOLDING]
    return {form.tense for form in forms if isinstance(form, VerbForm)} == {"present"}


def _was_held(draft: Draft, clauses: Sequence[Clause]) -> bool:
    """«تم التحضير للعملية خلال اجتماع عقده ضباط»: whether a relative verb in the past tells who held it."""
    told = [other.trigger for other in clauses if draft.clause is not None and other.antecedent is draft.clause]
    held = [verb for verb in told if verb.role == "SupportVerb" and verb.is_verb and verb.form.pronoun]
    return any(verb.form.tense == "past" for verb in held)


def _is_to_come(draft: Draft, clauses: Sequence[Clause]) -> bool:
    """Whether someone is still to hold it, or to do something there: «حفل ستقيمه الوزارة», «سيكرم فلانا في حفل»."""
    clause = draft.clause
    if clause is None or clause.trigger.is_verb or draft.known:
        return False
    told = [other for other in clauses if other.antecedent is clause and other.trigger.role in _CARRY]
    governor = clause.governor
    hosted = governor is not None and not clause.link and governor.trigger.says("hosting")  # «ستستضيف … ملتقى»
    told += [governor] if governor and governor.trigger.is_event and (clause.link in AT_EVENT or hosted) else []
    return any(verb.trigger.is_verb and "س" in verb.trigger.prefix for verb in told)


def is_done(draft: Draft) -> bool:
    """Whether somebody held it: «عقدا، قبيل المؤتمر، اجتماعا», «أجرى فلان مباحثات حول الانتخابات المقررة غدا»."""
    clause, carrier = draft.clause, _carrier(draft)
    if clause is None or carrier is None or carrier.trigger.form.tense != "past":
        return False
    if carrier.trigger.role == "SupportVerb" and carrier.trigger.form.number in ("dual", "plural"):
        return True
    if clause.link not in ("", "ب") or "ل" in clause.trigger.prefix:
        return False  # «بدأت الاستعدادات للقمة», «… عقد اجتماع قبل القمة المقررة غدا»
    if carrier.trigger.role != "SupportVerb" and clause.link:
        return False
    return bool(carrier.subject) and not carrier.trigger.says("intending")


def _is_over(draft: Draft) -> bool:
    """Whether the verb that tells that it is held stands in the past: «انطلق أمس الملتقى الذي يختتم غدا»."""
    governor = draft.clause.governor if draft.clause and not draft.clause.link else None
    held = governor is not None and governor.trigger.role in _HOLDING and governor.trigger.form.tense == "past"
    return held or draft.tense == "past"


def _is_at_deed_to_come(draft: Draft, doc: Doc) -> bool:
    """Whether something is still to be done at it: «سيصوت المجلس في جلسته على القانون»."""
    clause = draft.clause
    if clause is None or clause.trigger.is_verb or clause.link not in AT_EVENT:
        return False
    return any(is_to_come(words_in(doc)[index]) for index in _apart(draft.start, doc))


def _carrier(draft: Draft) -> Clause | None:
    """The verb whose object the event is: «سيجري الوزير مباحثات», «لن تستضيف الدوحة القمة»."""
    clause = draft.clause
    governor = clause.governor if clause and not clause.trigger.is_verb else None
    if clause is None or governor is None or not governor.trigger.is_verb:
        return None
    houses = governor.trigger.says("housing") and draft.type == "Conference" and not clause.link
    return governor if governor.trigger.role in _CARRY or houses else None


def _places(draft: Draft) -> list[int]:
    """Where an event stands, and the verb that carries it or tells that it takes place."""
    verb = _holding_verb(draft)  # «لم يتم اللقاء»
    return [draft.start, *([verb.trigger.start] if verb else [])]


def _holding_verb(draft: Draft) -> Clause | None:
    """The verb that carries an event, or that tells that it takes place."""
    return _carrier(draft) or _occurrence(draft)


def _occurrence(draft: Draft) -> Clause | None:
    """The verb that tells that the event takes place: «سيقام حفل»."""
    clause = draft.clause
    if clause is not None and clause.trigger.role in OCCURRING:
        return clause  # «لم ينعقد مجلس الوزراء»
    governor = clause.governor if clause is not None and not (clause.trigger.is_verb or clause.link) else None
    return governor if governor is not None and governor.trigger.role in OCCURRING else None


def _near(places: Sequence[int], doc: Doc, reach: int) -> list[str]:
    """The words before an event and the verb that carries it, in each of their forms."""
    words = words_in(doc)
    return [form for place in places for i in _apart(place, doc, reach) for form in forms_of(words[i])]


def _apart(start: int, doc: Doc, reach: int = _REACH) -> list[int]:
    """The words before a token, names not counted: «أرجأت وزيرة الداخلية … فلانة زيارتها»."""
    begins, inside, found = begins_in(doc), in_phrases(doc), list[int]()
    for index in range(start - 1, -1, -1) if not begins[start] else ():
        if index not in inside:
            found.append(index)
        if begins[index] or len(found) == reach - 1:
            break
    return found


def _after(draft: Draft, doc: Doc) -> Iterator[str]:
    words, begins, inside = words_in(doc), begins_in(doc), in_phrases(doc)
    reach = _REACH_OF_PRESENT if draft.unfolding else _REACH
    for index in range(draft.end, min(draft.end + reach, len(words))):
        if begins[index] or words[index].text in "،.":
            return
        if words[index].folded in RELATIVES and index - 1 in inside:
            return  # «زيارته لملعب نيس الذي سوف يستضيف …»
        yield words[index].folded
