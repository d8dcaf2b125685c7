"""Tell a meeting by the words after its noun: «ورشة تدريبية» and «الجلسة التي عقدها المجلس» are, «لقاء صحفي» is not."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.led import is_delegation
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import (
    ABOUT,
    AMID,
    DEMONSTRATIVES,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    unjoined,
)
from graph.annotate.events.text import folded_words, in_phrases, of_dates, of_phrases, phrases_by_start
from graph.annotate.word import words_in

_COUNTED = 2  # words between a round and «من»: «الجولة الحادية عشرة من الحوار»
_ROUND = 5  # words after «جولة» within which it is told between whom it is: «جولة رابعة غير مباشرة بين»
_PACT = 4  # words before talks within which the paper stands that is about them
_TALK = 12  # words between what is said and those whom it is between: «دار حديث ودي أمس في القاهرة بين فلان وفلان»
_SESSION = 5  # words after «الجلسة» within which it is told whose it is: «الجلسة العادية الثانية والأربعين للمجلس»


def is_of_call(doc: Doc, index: int, words: EventWords) -> bool:
    """«تلقى اتصال شكر من فلان»: whether a word only says what call it is, for who acts does not follow."""
    before = words_in(doc)[index - 1] if index and words.has("WishNoun", folded_words(doc)[index]) else None
    nouns = (word for _, word in words.readings(before.folded) if not word.is_verb) if before is not None else ()
    event = before is not None and not before.definite and any(word.frame is not None for word in nouns)
    after = words_in(doc)[index + 1 : index + 2]
    return event and any(word.folded in PREPOSITIONS or word.particle == "ب" for word in after)


def makes_another(adjective: str, word: Word, words: EventWords) -> bool:
    """Whether an adjective makes an event noun no meeting: «لقاء صحفي», «جلسة تدريبية», not «دورة تدريبية»."""
    apart = words.has("ExcludedUnlessForum", adjective) and not words.has("ForumNoun", word.lemma)
    return (apart and not word.rest) or words.has("Excluded", adjective)


def is_of_assembly(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether it is told which assembly holds a definite session: «الجلسة الأسبوعية لمجلس …», «الجلسة التي عقدها …»."""
    return word.frame is not None and "ل" in word.frame.requires and tells_assembly(doc, index, words)


def tells_assembly(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether it is told right after a session which assembly holds it: «… لمجلس الأمن», «… التي عقدها المجلس»."""
    near = words_in(doc)[index + 1 : index + 1 + _SESSION]
    led = next((after for after in near if after.prefix == "ل"), None)
    alone = not words_in(doc)[index].definite  # «جلسة عقدها المجلس»
    first = [near[0].folded] if alone and near else []
    told = first + [after.folded for before, after in pairwise(near) if alone or before.folded in RELATIVES]
    verbs = (other for folded in told for _, other in words.readings(folded))
    held = any(verb.role == "SupportVerb" and bool(verb.form.pronoun) for verb in verbs)  # not «الجلسة التي خصصت لكذا»
    return held or (led is not None and words.has("AssemblyWord", led.stem))


def is_of_something_told(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether a noun tells no meeting of its own, but what a paper is about or a part of what was told before."""
    return _is_of_pact(doc, index, word, words) or _is_part_of_conference(doc, index, word, words)


def _is_of_pact(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether talks are only what states have signed a paper about: «مذكرة تفاهم بشأن المشاورات السياسية بين …»."""
    plain = words_in(doc)
    if word.frame is None or word.frame.type != "Talks" or word.form.pronoun or not plain[index].definite:
        return False
    before = range(index - 1, max(-1, index - 1 - _PACT), -1)
    pact = next((i for i in before if words.has("PactNoun", plain[i].stem)), None)
    between = plain[pact + 1 : index] if pact is not None else []
    about = plain[index].prefix == "ل" or any(each.folded in ABOUT for each in between)
    other = any(each.mark or (each.folded in PREPOSITIONS and each.folded not in ABOUT) for each in between)
    return pact is not None and not other and (about or not between)


def _is_part_of_conference(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether a session is where somebody is of what was told before: «ويتحدث في جلسته الافتتاحية فلان»."""
    plain = words_in(doc)
    if not word.form.pronoun or index < 2 or index + 1 >= len(plain) or unjoined(plain[index - 1].folded) != "في":
        return False
    there = any(other.role in ("AttendVerb", "SpeakVerb") for _, other in words.readings(plain[index - 2].folded))
    return there and words.has("SessionPart", plain[index + 1].stem)


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
    if _is_round_of_dialogue(doc, index, words):
        return True
    near = words_in(doc)[index + 1 : index + 1 + _ROUND]
    between = next((place for place, word in enumerate(near) if word.folded in AMID), len(near))
    side = near[between + 1] if between + 1 < len(near) else None
    if side is None or any(word.mark or unjoined(word.folded) in PREPOSITIONS for word in near[:between]):
        return False
    return is_delegation(side) or words.has("Side", side.stem) or words.has("SidesNoun", side.stem)


def _is_round_of_dialogue(doc: Doc, index: int, words: EventWords) -> bool:
    """«الجولة الثانية من الحوار السياسي»; not «… من الحوار الاستراتيجي», which are talks by themselves."""
    near = words_in(doc)[index + 1 : index + 1 + _ROUND]
    of = next((place for place, word in enumerate(near) if word.folded == "من"), len(near))
    said = near[of + 1 : of + 3]
    if not said or of > _COUNTED or not words.has("DialogueNoun", said[0].stem):
        return False
    kinds = {word.rest[0] for _, word in words.readings(said[0].folded) if word.rest}
    return all(word.stem not in kinds for word in said[1:])


def is_between_people(doc: Doc, index: int) -> bool:
    """«البحث بين فلان وفلان», «حديث ودي بين فلان وفلان»: whether a talk leads to the people whom it is between.

    At most an adjective that is no noun, places and days part them: not «تناول الحديث العلاقات بين فلان وفلان».
    """
    folded, plain, end = folded_words(doc), words_in(doc), index + 1
    described = not plain[index].definite and end < len(plain) and not plain[end].definite
    end += described and end not in of_phrases(doc) and folded[end] not in PREPOSITIONS | frozenset(AMID)
    passed = of_phrases(doc) | of_dates(doc)
    while end < min(len(plain), index + _TALK) and folded[end] not in AMID:
        if end not in passed and folded[end] not in PREPOSITIONS and not plain[end].particle:
            return False
        end += 1
    people = phrases_by_start(doc).get(end + 1, ())
    return (
        end < len(plain) and folded[end] in AMID and any(phrase.kind in PERSONAL or phrase.plural for phrase in people)
    )


def is_united(doc: Doc, index: int, words: EventWords) -> bool:
    """«ضمت الجلسة فلانا وفلانا»: whether a verb right before tells whom it brings together."""
    before = words.readings(folded_words(doc)[index - 1]) if index else ()
    return any(word.is_verb and word.role == "UniteVerb" for _, word in before)


def is_said(word: Word) -> bool:
    """Whether it is a noun of what is talks only between people: «البحث بين فلان وفلان»."""
    return word.frame is not None and not word.is_verb and not word.frame.beside.isdisjoint(AMID)


def are_people(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a word that looks like a verb is a noun of people right after somebody: «استقبل الوزير أسر الضحايا»."""
    word, after = words_in(doc)[index], words_in(doc)[index + 1] if index + 1 < len(doc) else None
    people = words.has("PeopleNoun", word.folded) and index - 1 in in_phrases(doc)
    return people and after is not None and (after.opens_with_article or words.has("PeopleNoun", after.stem))
