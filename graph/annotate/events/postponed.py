"""Tell that a meeting is called off or put off, and to which day: «أرجئت القمة من مارس إلى يونيو المقبل»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill_date, forget_days
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS
from graph.annotate.events.text import folded_from, folded_words
from graph.annotate.phrases import DateMention
from graph.annotate.spans import extent
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.smallwords import small_words

_REMEMBERED = 50_000  # words
_FROM, _TO = "من", "الي"
_PASSIVES = frozenset(small_words("called-off"))
_FEMININE, _HERS = "ه", "ت"
_BETWEEN = "بين"  # before the two days between which something lasts


def is_called_off(before: Iterable[int], doc: Doc, words: EventWords) -> bool:
    """Whether one of the words before an event calls it off: «ألغى», «تأجيل»; not the «أجل» of «من أجل»."""
    folded, tokens, before = folded_words(doc), words_in(doc), list(before)
    told = [index for index in before if words.has_any("Cancelled", forms_of(tokens[index]))]
    told = [
        i for i in told if not (i + 1 in before and tokens[i + 1].definite and tokens[i + 2].mark)
    ]  # «إلغاء التأشيرة،»
    return any(not words.starts("Idiom", folded[max(0, index - 1) : index + 1]) for index in told)


def is_called_off_behind(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«زيارة الوفد إلى باريس أرجئت», «… إن لقاء فلان ألغي»: whether a verb calls off the noun of its clause."""
    noun = draft.clause
    if noun is None or noun.trigger.is_verb or noun.governor is not None or not draft.parties:
        return False
    tokens, end = words_in(doc), extent(doc, draft.start)
    for index in range(draft.end, end):
        if tokens[index].folded in _PASSIVES and not _has_subject_behind(doc, index, end):
            return _agree(tokens[noun.trigger.start], tokens[index])
        if tokens[index].mark and tokens[index].text not in COMMAS:
            return False
    return False


def _has_subject_behind(doc: Doc, verb: int, end: int) -> bool:
    """«… بينما ألغيت القمة»: whether another noun behind a verb is what is called off."""
    return verb + 1 < end and words_in(doc)[verb + 1].definite and not words_in(doc)[verb + 1].prefix


def _agree(noun: Word, verb: Word) -> bool:
    """«زيارة … أرجئت», «لقاء … أرجئ»."""
    return noun.norm.endswith(_FEMININE) == verb.folded.endswith(_HERS)


def forms_of(word: Word) -> tuple[str, ...]:
    """A word as it is spelled, without its ending, its article and a «و» that no list of words has: «ويرتقب»."""
    return _forms(word.folded, word.norm)


@lru_cache(maxsize=_REMEMBERED)
def _forms(folded: str, norm: str) -> tuple[str, ...]:
    return folded, norm, stem_of(norm), folded.removeprefix("و")


def put_off(draft: Draft, doc: Doc, clauses: Sequence[Clause], words: EventWords) -> None:
    """«أجلت القمة التي كانت مقررة في مارس إلى نونبر»: the day that it is put off to is that of the meeting."""
    told = [clause for clause in clauses if _tells_of(clause, draft)]
    dates = sorted((day for clause in told for day in clause.dates), key=lambda day: day.start)
    moved = [day for day in dates if _moves(doc, day, _lasts(draft, day, doc, words))]
    for day in moved[-1:]:
        forget_days(draft)
        fill_date(draft, DateMention(day.start, day.end, day.last or day.first))


def _tells_of(clause: Clause, draft: Draft) -> bool:
    """Whether a clause is of an event's words, of the verb that governs them, or of a relative clause about them."""
    of_words = draft.start <= clause.trigger.start < draft.end or clause is draft.clause
    governs = draft.clause is not None and clause is draft.clause.governor and clause.trigger.role == "SupportVerb"
    return of_words or governs or (draft.clause is not None and clause.antecedent is draft.clause)


def _moves(doc: Doc, day: DateMention, lasts: bool) -> bool:
    """Whether «إلى» leads to a day, or from one to another, and not to the last day of what lasts so long."""
    if day.relation == "until":
        return _TO in folded_from(doc, max(0, day.start - 1), 2)  # «…، إلى 20 يونيو»
    return day.last is not None and not lasts and _TO in folded_words(doc)[day.start : day.end]


def _lasts(draft: Draft, day: DateMention, doc: Doc, words: EventWords) -> bool:
    """«المؤتمر المقرر من 3 إلى 5 مايو», «إلى الفترة من 3 إلى 5»: not «تأجلت الزيارة من يناير إلى مارس»."""
    before = folded_from(doc, max(0, day.start - 1), 2)
    if day.last is not None and not day.first.day and day.first != day.last:
        return False  # no meeting lasts from one month to another
    if _FROM not in before:
        return _BETWEEN in before
    start = day.start - (doc[day.start].text != _FROM)
    planned = words.has_any("Planned", folded_words(doc)[draft.end : start])
    return planned or words_in(doc)[start - 1].definite
