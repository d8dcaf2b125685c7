"""Tell where a verb means a journey, and not another verb: «حضر فلان إلى باريس», not «حضر المؤتمر»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import ADVERBS, COMMAS, PLACED, PREPOSITIONS, TOWARDS, is_pronominal, unjoined
from graph.annotate.events.text import folded_words, in_phrases, of_dates, of_phrases, of_times, words_after
from graph.annotate.found import phrases_in
from graph.annotate.spans import extent
from graph.annotate.word import words_in

_TO = frozenset(("الي", *TOWARDS))
_WHOM = ("من", "مع")
_LED = 20  # words between a verb and the preposition that tells what it means, names among them
_NEAR = 2  # words from «إلى» to the place, with «مدينة» between


def only_where_it_goes(doc: Doc, index: int, readings: list[tuple[str, Word]]) -> list[tuple[str, Word]]:
    """The readings of a word: those of going where it leads right to a place, and else the others."""
    going = [reading for reading in readings if _goes_directly(reading[1])]
    others = [reading for reading in readings if reading not in going]
    if not going or not others:
        return readings
    return going if _leads_right_there(doc, index) else others


def _goes_directly(word: Word) -> bool:
    """Whether a verb is of going only with nothing between it and where it leads, but who goes."""
    frame = word.frame
    return frame is not None and frame.goes_to and frame.intransitive and "الي" in frame.requires


def _leads_right_there(doc: Doc, index: int) -> bool:
    """Whether nothing but names and days stands between a verb and «إلى», which leads to a place."""
    named, words = of_phrases(doc) | of_dates(doc) | of_times(doc), words_in(doc)
    between = (i for i in range(index + 1, extent(doc, index)) if i not in named)
    first = next((i for i in between if words[i].folded not in COMMAS | ADVERBS), index)
    if words[first].folded not in _TO:
        return False
    places = {phrase.start for phrase in phrases_in(doc) if phrase.kind in ("place", "country")}
    return any(start in places for start in range(first + 1, first + 1 + _NEAR))


def only_as_led(doc: Doc, index: int, readings: list[tuple[str, Word]]) -> list[tuple[str, Word]]:
    """The readings of a verb that need the preposition that follows first, be its subject and a place between.

    «اطلع الرئيس من الوزير على …» is not «أطلع الرئيس الوزير على …», nor «عرض في داره مع …» «عرض عليه تقريرا».
    """
    first = _leads_first(doc, index) if len(readings) > 1 else ""
    return [reading for reading in readings if first and _requires(reading[1], first)] or readings


def _leads_first(doc: Doc, index: int) -> str:
    """The «من» or «مع» to which a verb leads first, with no plain noun between that is not where it is done."""
    named, words, placed = of_phrases(doc) | of_dates(doc), words_in(doc), False
    for i in range(index + 1, min(index + _LED, extent(doc, index))):
        word = unjoined(words[i].folded)
        if i in named or words[i].punct or word in ADVERBS:
            continue
        if word in _WHOM:
            return word
        if not placed and word not in PLACED:
            return ""
        placed = word in PLACED or placed
    return ""


def _requires(word: Word, relation: str) -> bool:
    """Whether a verb is one of talks only where a preposition leads on from it."""
    frame = word.frame if word.is_verb else None
    return frame is not None and frame.type == "Talks" and relation in frame.requires


def is_led_otherwise(doc: Doc, index: int, word: Word) -> bool:
    """«تشرف على الملتقى»: whether another preposition follows a verb than those of which one must: «تشرف ب»."""
    after = folded_words(doc)[index + 1] if index + 1 < len(doc) else ""
    led = after in PREPOSITIONS or is_pronominal(after)
    required = word.frame.requires if word.frame is not None and word.is_verb else frozenset[str]()
    return led and bool(required) and not any(after.startswith(relation) for relation in required)


def leads_to_event(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """«ترأس الوفد إلى مفاوضات جدة», «ترأس الوفد في الاجتماع»: whether an event stands where a journey has its place."""
    frame = word.frame
    if frame is None or not frame.goes_to or "الي" not in frame.requires:
        return False
    toward = words_after(doc, index, frame.beside)
    near = range(index + 1, toward[0] + 2) if toward else range(0)
    folded, inside = folded_words(doc), in_phrases(doc)
    led = (folded[i] for i in near if i < len(doc) and i not in inside and folded[i - 1] in ("في", "الي"))
    return any(not other.is_verb and other.role == "event" for each in led for _, other in words.readings(each))


def holds_event(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether what is held stands between a verb of staying and how long, or whose guest: «أقام مأدبة تكريما لضيفه».

    So in «تقيم الجمعية ندوة تستمر ثلاثة أيام».
    """
    frame = word.frame
    needed = frame.beside or frame.needs if frame is not None else frozenset[str]()
    if frame is None or frame.type != "Visit" or not needed:
        return False
    lasting = words_after(doc, index, needed)
    folded, inside = folded_words(doc), in_phrases(doc)
    dated = of_dates(doc)  # «اليوم»
    held = (i for i in range(index + 1, lasting[0] if lasting else 0) if i not in inside and i not in dated)
    nouns = (other for i in held for prefix, other in words.readings(folded[i]) if not (prefix or other.is_verb))
    return any(noun.frame is not None and noun.frame.type in ("Conference", "Ceremony") for noun in nouns)
