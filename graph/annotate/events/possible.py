"""Tell what may only come to be, or what somebody does again and again: «قد يلتقي», «كلما زار»."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, is_carried_by
from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMPLEMENTIZERS
from graph.annotate.events.text import folded_from, in_phrases, words_before
from graph.annotate.morphology import VerbForm
from graph.annotate.spans import extent
from graph.annotate.word import Word
from graph.smallwords import small_words

_BEFORE, _AFTER = 4, 12  # words, names not counted, on either side of an event
_MAY = "قد"  # before a verb in the present; before one in the past it is done
_HABIT = 8  # words, names not counted, between «يحرص» and what is done likewise
_LIKEWISE = frozenset(small_words("likewise"))
_LENGTH = 2  # words of «غالبا ما», «كل أسبوع»


def is_only_possible(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether no day is told, and only that it may be held, is proposed or is held again and again."""
    if draft.is_dated or draft.clause is None:
        return False
    if draft.known:
        often = draft.many and _is_done_often(draft, [], doc, words)  # «يعقد اجتماعاته مطلع كل شهر»
        return (often and not draft.clause.trigger.is_verb) or _goes_on_from_habit(draft, doc, words)
    before = words_before(doc, draft.start)[:_BEFORE]
    if not draft.clause.trigger.is_verb:
        often = draft.many and _is_done_often(draft, before, doc, words)
        habit = _is_told_as_habit(draft, doc, words) or _goes_on_from_habit(draft, doc, words)
        only = _is_what_we_do(draft) or _is_proposed(before, words) or _may_be_held(draft.clause, doc, words)
        return often or habit or only
    often = _is_done_often(draft, before, doc, words) or _goes_on_from_habit(draft, doc, words)
    return often or _may_be(draft.tense, before, words)


def _may_be_held(noun: Clause, doc: Doc, words: EventWords) -> bool:
    """«قد يعقد المجلس اجتماعا»: whether the verb that carries a noun tells what may only be."""
    if noun.governor is None or not is_carried_by(noun, ("SupportVerb",)):
        return False
    verb = noun.governor.trigger
    return _may_be(verb.form.tense, words_before(doc, verb.start)[:_BEFORE], words)


def _is_what_we_do(draft: Draft) -> bool:
    """«نحن نقوم برعاية الطلبة من خلال زيارة الجامعات»: whether who is quoted tells of visits as what «we» do."""
    verb = draft.clause.governor if draft.clause is not None else None
    form = verb.trigger.form if verb is not None else None
    return draft.type == "Visit" and isinstance(form, VerbForm) and (form.tense, form.gender) == ("present", "")


def _may_be(tense: str, before: list[Word], words: EventWords) -> bool:
    """«ربما يزور», «من الممكن أن يلتقي», «لم يسبق أن زار»: the first word before a verb, «أن» not counted."""
    led = next((word for word in before if word.folded not in COMPLEMENTIZERS), None)
    if led is None:
        return False
    told = led.folded.removeprefix("و")
    may = words.has("PossibleWord", led.stem) or words.has("PossibleWord", told)
    return may and (told != _MAY or tense == "present")


def _is_done_often(draft: Draft, before: list[Word], doc: Doc, words: EventWords) -> bool:
    """«كلما زار فلان المدينة», «غالبا ما يدعو», «يستقبل المواطنين كل أسبوع», «خلال احتفالات الربيع، غالبا ما …»."""
    led = [word.folded for word in reversed(before[:_LENGTH])]
    if words.ends("HabitWord", led):
        return True
    inside = in_phrases(doc)
    after = (i for i in range(draft.end, extent(doc, draft.start)) if i not in inside)
    return (draft.tense == "present" or draft.many) and _tells_habit(islice(after, _AFTER), doc, words)


def _is_told_as_habit(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«تشهد المدينة صباح كل يوم تظاهرة»: whether the verb in the present before a noun tells what is so each day."""
    governor = draft.clause.governor.trigger if draft.clause is not None and draft.clause.governor is not None else None
    if governor is None or governor.form.tense != "present":
        return False
    return _tells_habit(range(governor.end, draft.start), doc, words)


def _tells_habit(places: Iterable[int], doc: Doc, words: EventWords) -> bool:
    """Whether an expression of habit begins at one of some tokens: «كل أسبوع»."""
    return any(words.starts("HabitWord", folded_from(doc, i, _LENGTH)) for i in places)


def _goes_on_from_habit(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«يحرص على متابعته كما يقوم بزيارته»: whether a verb in the present joins a deed to what somebody always does."""
    clause = draft.clause.telling if draft.clause is not None else None
    verb = clause.trigger if clause is not None else None
    if verb is None or verb.form.tense != "present" or "س" in verb.prefix or draft.values("place"):
        return False
    before = words_before(doc, verb.start)[:_HABIT]
    joined = "و" in verb.prefix or any(word.folded in _LIKEWISE for word in before[:1])
    return joined and any(_is_habitual(word, words) for word in before)


def _is_habitual(word: Word, words: EventWords) -> bool:
    verb = words.verb_of(word.folded, "HabitVerb")
    return verb is not None and verb.form.tense == "present"


def _is_proposed(before: list[Word], words: EventWords) -> bool:
    """«اقترح فلان عقد مؤتمر», «عرض على فلان إجراء لقاء», «يحلم بزيارة»: what someone proposes, or what fails."""
    brings = bool(before) and words.has("BringingNoun", before[0].norm)
    led = before[1:] if brings else before[:1]
    return any(words.verb_of(word.folded, "ProposalVerb") for word in led)
