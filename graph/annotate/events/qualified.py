"""Tell a meeting by the words after its noun: «ورشة تدريبية» and «الجلسة التي عقدها المجلس» are, «لقاء صحفي» is not."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.led import is_delegation
from graph.annotate.events.lexemes import EventWords, Word
from graph.annotate.events.particles import AMID, DEMONSTRATIVES, PREPOSITIONS, RELATIVES, unjoined
from graph.annotate.events.text import folded_words, in_phrases
from graph.annotate.word import words_in

_ROUND = 5  # words after «جولة» within which it is told between whom it is: «جولة رابعة غير مباشرة بين»
_SESSION = 5  # words after «الجلسة» within which it is told whose it is: «الجلسة العادية الثانية والأربعين للمجلس»


def makes_another(adjective: str, word: Word, words: EventWords) -> bool:
    """Whether an adjective makes an event noun no meeting: «لقاء صحفي», «جلسة تدريبية», not «دورة تدريبية»."""
    apart = words.has("ExcludedUnlessForum", adjective) and not words.has("ForumNoun", word.lemma)
    return (apart and not word.rest) or words.has("Excluded", adjective)


def is_of_assembly(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether it is told which assembly holds a definite session: «الجلسة الأسبوعية لمجلس …», «الجلسة التي عقدها …»."""
    if word.frame is None or "ل" not in word.frame.requires:
        return False
    near = words_in(doc)[index + 1 : index + 1 + _SESSION]
    led = next((after for after in near if after.prefix == "ل"), None)
    told = (after.folded for before, after in pairwise(near) if before.folded in RELATIVES)
    verbs = (other for folded in told for _, other in words.readings(folded))
    held = any(verb.role == "SupportVerb" and bool(verb.form.pronoun) for verb in verbs)  # not «الجلسة التي خصصت لكذا»
    return held or (led is not None and words.has("AssemblyWord", led.stem))


def is_in_general(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """«برنامج المعارض والمؤتمرات», «قطاع المؤتمرات»: whether conferences only tell what a noun before them is about."""
    plain = words_in(doc)
    if word.form.number != "plural" or word.form.pronoun:
        return False
    if not plain[index].definite or plain[index].prefix not in ("", "و"):
        return False
    noun = index - 1 - (plain[index].prefix == "و" and plain[index - 1].definite)
    if noun < 0 or plain[noun].definite or plain[noun].mark or plain[noun].blank or plain[noun].number:
        return False
    if unjoined(plain[noun].folded) in PREPOSITIONS | DEMONSTRATIVES:
        return False  # «هذه المحافل»
    return not words.is_known(plain[noun].folded) and noun not in in_phrases(doc)


def is_course_of_speech(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether «معرض» is no fair but the course of what is said: «في معرض رده على السؤال»."""
    led = index > 0 and unjoined(folded_words(doc)[index - 1]) == "في"
    after = words_in(doc)[index + 1] if led and index + 1 < len(doc) else None
    return after is not None and words.has_noun("SpeechNoun", after.stem)


def is_round_of_sides(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether sides hold a round, and nobody tours: «جولة ثالثة بين وفدي كينيا وتشاد», «جولة جديدة بين الطرفين»."""
    near = words_in(doc)[index + 1 : index + 1 + _ROUND]
    between = next((place for place, word in enumerate(near) if word.folded in AMID), len(near))
    side = near[between + 1] if between + 1 < len(near) else None
    if side is None or any(word.mark or unjoined(word.folded) in PREPOSITIONS for word in near[:between]):
        return False
    return is_delegation(side) or words.has("Side", side.stem) or words.has("SidesNoun", side.stem)


def are_people(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a word that looks like a verb is a noun of people right after somebody: «استقبل الوزير أسر الضحايا»."""
    word, after = words_in(doc)[index], words_in(doc)[index + 1] if index + 1 < len(doc) else None
    people = words.has("PeopleNoun", word.folded) and index - 1 in in_phrases(doc)
    return people and after is not None and after.opens_with_article
