"""Tell the days of a meeting from those of another noun: «اجتماع لفتح مناقصة عام 2015», «الوثيقة الصادرة في 5 مايو»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.ground import Ground
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, FIRST_OR_LAST, PLACED, RELATIVES
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import DateMention
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word
from graph.smallwords import small_words

_OF_OFFICE = ("ElectVerb",)  # classes of verbs that tell how somebody came to his office
_SINCE = small_words("ever-since")
_ROOT = 3  # letters of the shortest verbs
_FIRST = 2  # words from «أول» to behind the noun of an event
_DESCRIBED = 3  # words of «عملية أمنية مشتركة»
_PAPER = 3  # words in «الصادر بتاريخ يوم»


def is_of_other_noun(words: Sequence[Word], date: DateMention, end: int) -> bool:
    """Whether a mere year with «ل» stands after nouns that follow a word of meetings, which ends at token `end`."""
    year = date.first.month is None and date.first.day is None and date.last is None
    if not year or date.start >= len(words) or not words[date.start].prefix.endswith("ل"):
        return False
    between = words[end : date.start]
    return any(word.prefix or not word.definite for word in between if not (word.mark or word.blank))


def is_of_paper(words: Sequence[Word], date: DateMention, start: int, lexemes: EventWords) -> bool:
    """Whether a date is that of a decision or a document told since token `start`: «البيان الصادر في 5 مايو»."""
    before = words[max(start, date.start - _PAPER) : date.start]
    return any(lexemes.has("IssuedWord", word.stem) for word in before)


def is_of_someone(ground: Ground, date: DateMention, start: int) -> bool:
    """Whether a date told since token `start` is of what a person did: «سيكرم الملتقى فلانة التي توفيت في 5 مايو»."""
    for index in range(start, date.start - 1):
        behind = index - 1 - (ground.folded[index - 1] in COMMAS)
        told = ground.folded[index] in RELATIVES and behind in ground.named
        if told and _tells_no_meeting(ground, index + 1):
            return not any(i in ground.triggers for i in range(index + 2, date.start))
    return False


def _tells_no_meeting(ground: Ground, index: int) -> bool:
    """Whether a verb in the past tells nothing of a meeting: «توفي», «انتخب»."""
    verb = ground.triggers.get(index)
    plain = verb is None or (verb.is_verb and not verb.is_event and verb.role in _OF_OFFICE)
    word = ground.tokens[index]
    return plain and (is_perfect(word.norm) or (len(word.norm) == _ROOT and not word.prefix))  # «الذي عين»


def is_since_what(ground: Ground, date: DateMention, start: int) -> bool:
    """Whether a date says since when something is told, and not when it is held.

    «في أول زيارة له منذ تعيينه في ديسمبر», «أول زيارة لرئيس تركي منذ 2011».
    """
    since = [i for i in range(start, date.end) if ground.folded[i] in _SINCE]
    told = range(since[-1] + 1, date.start) if since else range(0)
    if since and not told:
        first = ground.tokens[max(0, start - _FIRST) : since[-1]]
        return any(word.stem in FIRST_OR_LAST for word in first)
    apart = any(i in ground.triggers or ground.folded[i] in COMMAS for i in told)
    return bool(told) and not apart and any(ground.tokens[i].prefix == "" and i not in ground.dated for i in told[:1])


def is_of_what_happened(ground: Ground, date: DateMention, start: int) -> bool:
    """«منحه وساما بعد عملية جرت في مارس»: whether a date tells when something happened that a particle leads to."""
    verb = date.start - 1
    verb -= verb > start and ground.folded[verb] in PLACED
    if verb <= start + 1 or not _only_happened(ground, verb):
        return False
    relative = ground.folded[verb - 1] in RELATIVES
    last = verb - 1 - relative
    for noun in range(last, max(start, last - _DESCRIBED), -1):
        told = ground.tokens[noun]
        if told.mark or told.definite != relative or _is_told(ground, noun):
            return False
        if told.particle in ("ب", "ل") or ground.is_preposition(noun - 1):
            near = range(max(0, noun - _DESCRIBED), noun) if told.particle == "ل" else ()
            return noun > start and not any(_meets(ground, i) for i in near)  # «المؤتمر الدولي للأمن الذي عقد أمس»
    return False


def _is_told(ground: Ground, index: int) -> bool:
    """Whether a token is of a name, a day or a meeting."""
    return _meets(ground, index) or index in ground.named or index in ground.dated


def _meets(ground: Ground, index: int) -> bool:
    """Whether a token tells of a meeting."""
    word = ground.triggers.get(index)
    return word is not None and word.is_event and word.type != "Operation"


def _only_happened(ground: Ground, index: int) -> bool:
    """Whether a token is a verb in the past that tells of no meeting and is joined to nothing."""
    verb, word = ground.triggers.get(index), ground.tokens[index]
    she = word.norm.endswith("ت") and not (word.norm.endswith("ات") or word.definite)  # «جرت», «أدت», of no full stem
    return not word.prefix and (verb is None or (verb.is_verb and not verb.is_event)) and (she or is_perfect(word.norm))


def is_of_state_since(ground: Ground, date: DateMention, event: Trigger) -> bool:
    """«بحث فتح المعبر المغلق منذ مارس»: whether talks tell since when something is so, by the adjective before."""
    since = next((i for i in range(date.start, date.start - 2, -1) if ground.folded_at(i) in _SINCE), 0)
    if not since or event.type != "Talks" or since - 1 in ground.named or since - 1 in ground.triggers:
        return False
    return ground.tokens[since - 1].opens_with_article


def is_of_plan(words: Sequence[Word], date: DateMention, lexemes: EventWords) -> bool:
    """«خطط العام القادم», «ميزانية 2016»: whether a date says of which year or month the noun before it is."""
    before = words[date.start - 1] if date.start else None
    bare = before is not None and not before.definite and not words[date.start].prefix
    return bare and before is not None and lexemes.has("DatedNoun", before.stem)
