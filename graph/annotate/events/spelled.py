"""Tell words apart that folding has made alike: «استضافة» is no verb with a pronoun, «إقامته» no verb."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import (
    BEFORE_NOUNS,
    COMPLEMENTIZERS,
    HAPPENING,
    NOT_DONE,
    PREPOSITIONS,
    RELATIVES,
    unjoined,
)
from graph.annotate.events.relayed import passes_words_on, relays
from graph.annotate.events.text import folded_words, of_dates, of_phrases, stems_between
from graph.annotate.found import phrases_in
from graph.annotate.morphology import PRONOUNS, VerbForm
from graph.annotate.verbs import is_perfect
from graph.annotate.word import words_in
from graph.smallwords import small_words

_EXPECTED = frozenset(small_words("expected"))  # «من المرجح»
_HOLDING, _ANNOUNCES = "عقد", frozenset(small_words("announces"))
_REFLEXIVE = "ت"  # verbs with it are spelled as their nouns: «تبادل», «تناول»
_REACH = 8  # words between «تم» and what took place
_ADJECTIVES = 4  # inside the name of an assembly
_ADJECTIVAL = ("ي", "يه", "يا")  # «الحدودي», «الحدودية», «العليا»
_IN_TURN = frozenset(small_words("in-turn"))
_TANWEEN = ("ً", "ًا", "ٌ", "ٍ")  # how no verb ends


def spelled_so(doc: Doc, index: int, prefix: str, word: Word) -> bool:
    """Tell what folding has made alike: «استضافة» is no verb with a pronoun, «بزيارته» no verb."""
    marked = words_in(doc)[index].text.endswith("ة")
    if marked and (word.form.pronoun or word.form.tense in ("past", "present")):
        return False
    if _is_society(word) or (not marked and folded_words(doc)[index] in _IN_TURN):
        return False  # «والتقى الوزير بدوره فلانا»: what looks like a course or a session only says that he did it too
    if relays(word) and passes_words_on(doc, index):
        return False
    if word.is_verb and not _may_be_verb(doc, index, prefix, word):
        return False
    if not word.rest:
        return True
    following = stems_between(doc, index + 1, index + 1 + len(word.rest))
    return len(following) == len(word.rest) and all(
        _same(have, want) for have, want in zip(following, word.rest, strict=True)
    )


def _is_society(word: Word) -> bool:
    """Whether a participle of meeting is one of a single man, which is rather a noun: «المجتمع»."""
    form = word.form
    if form.tense != "participle" or not isinstance(form, VerbForm):
        return False
    alone = (form.gender, form.number) == ("m", "singular")
    return alone and word.frame is not None and word.frame.type == "Talks"


def _may_be_verb(doc: Doc, index: int, prefix: str, word: Word) -> bool:
    """Whether the spelling of a token, its prefix and the words before it let it be a verb."""
    text, past = words_in(doc)[index].text, word.form.tense == "past"
    if text[len(prefix) :].startswith("إ") or text.endswith(_TANWEEN):
        return False  # «إقامته»: a verb would be «أقامته»; «تراجعاً»
    if text[len(prefix) :].startswith("آ") and word.role == "ReportVerb":
        return False  # «آمرها العميد فلان»: who commands it
    if ("ل" in prefix or "س" in prefix) and word.form.tense != "present":
        return False
    if "ل" in prefix and word.frame is not None and word.frame.goes_to:
        return False  # «ليصل العدد إلى …»
    if isinstance(word.form, VerbForm) and word.form.mood == "jussive" and not _is_negated(doc, index):
        return False  # «يعد» is «عاد» only behind «لم»
    if prefix:
        return True
    if index > 0 and _stands_for_noun(doc, index):
        return False
    return not (past and (_follows_subject(doc, index) or _is_expected(doc, index)))  # «ومن الرباط يسافر إلى …»


def _is_negated(doc: Doc, index: int) -> bool:
    """Whether «لم» stands right before a token."""
    return index > 0 and folded_words(doc)[index - 1].lstrip("وف") in NOT_DONE


def _stands_for_noun(doc: Doc, index: int) -> bool:
    """Whether a noun must stand at a token: «خلال بحث», «تم عقد», «تم أمس في باريس عقد»."""
    folded, before = folded_words(doc), index - 1
    if folded[before] in BEFORE_NOUNS:
        return True
    told, first = of_phrases(doc), max(0, index - _REACH)
    while before > first and (before in told or before in of_dates(doc) or folded[before] in PREPOSITIONS):
        before -= 1
    return folded[before] in HAPPENING


def _follows_subject(doc: Doc, index: int) -> bool:
    """«ناقش الوزير فلان تبادل الخبرات»: whether a verb and its subject stand right before what may be its object.

    So «نفى المتحدث فلان عقد لقاء», but not «كان فلان عقد لقاء».
    """
    folded = folded_words(doc)
    holds = folded[index] == _HOLDING
    if not (folded[index].startswith(_REFLEXIVE) or holds):
        return False
    start = next((phrase.start for phrase in phrases_in(doc) if phrase.end == index), 0)
    if holds:
        return start > 0 and unjoined(folded[start - 1]) in _ANNOUNCES
    acts = start > 0 and folded[start - 1] not in COMPLEMENTIZERS and is_perfect(words_in(doc)[start - 1].norm)
    return acts and (start == 1 or folded[start - 2] not in RELATIVES)


def is_parted_by_adjectives(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether adjectives stand inside the name of an assembly: «اللجنة الحدودية الكينية الأوغندية المشتركة»."""
    return len(_parting(doc, index, word, words)) > 0


def end_of_parted(doc: Doc, index: int, word: Word, words: EventWords) -> int:
    """The end of such a name, if its adjectives are of no states, which are told at it; else that of its noun."""
    parting = _parting(doc, index, word, words)
    stated = any(words.is_demonym(stem) for stem in parting)
    return index + 1 + (0 if stated or not parting else len(parting) + len(word.rest))


def _parting(doc: Doc, index: int, word: Word, words: EventWords) -> list[str]:
    """The adjectives between the noun of an assembly and what makes it one."""
    if word.frame is None or word.frame.name != "assemble" or len(word.rest) != 1:
        return []
    after = stems_between(doc, index + 1, index + 2 + _ADJECTIVES)
    plain = (place for place, stem in enumerate(after) if not (stem.endswith(_ADJECTIVAL) or words.is_demonym(stem)))
    last = next(plain, len(after))
    if index in of_phrases(doc) and not all(map(words.is_demonym, after[:last])):
        return []  # «اجتمعت اللجنة الوزارية العربية المشتركة مع فلان»
    return after[:last] if last < len(after) and _same(after[last], word.rest[0]) else []


def _is_expected(doc: Doc, index: int) -> bool:
    """Whether a noun is what is expected: «من المرجح عقد مؤتمر», «من المقرر زيارة …»."""
    before = words_in(doc)[max(0, index - 2) : index]
    led = len(before) == 2 and before[0].norm in ("من", "ومن")
    return led and before[1].folded in _EXPECTED  # «من القصر انتقل …»


def _same(have: str, want: str) -> bool:
    two = [want[:-1] + end for end in ("تين", "تان")] if want.endswith("ه") else []  # «دورتان تدريبيتان»
    return have in (want, want + "ا", want + "ين", *two) or have.removeprefix(want) in PRONOUNS
