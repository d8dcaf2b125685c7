"""Find the words that say when, and the date they mean: «6 و7 ماي الجاري», «أمس», «من 24 إلى 27 نونبر»."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.calendar import GREAT, Calendar, load_calendar
from graph.annotate.dategrammar import read_dates
from graph.annotate.datelexemes import Lexeme, lex
from graph.annotate.datelines import written_on
from graph.annotate.datereadings import Reading
from graph.annotate.events.words import read_event_words
from graph.annotate.found import dates_in, lasting_in, places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.narrated import with_narrated
from graph.annotate.numbers import find_ordinal
from graph.annotate.parties import names_of_people
from graph.annotate.phrases import DateMention
from graph.annotate.reckoning import later
from graph.annotate.spans import COMMAS, covered, sentences
from graph.annotate.word import words_in
from graph.smallwords import small_words

_RELATIONS = {"F": "from", "f": "from", "j": "since", "g": "until", "b": "before", "B": "after"}
_LASTING = re.compile(r"V[lxotpuw]{0,8}[vW]")  # «يستمر المؤتمر الذي بدأ أمس يومين»
_LASTS, _SO_LONG = "V", "vW"  # tags of «تستمر» and of what it leads to
_AFTER = frozenset(tag for tag, relation in _RELATIONS.items() if relation == "after")
_OF_DAYS = frozenset("wut")
_OTHER = "x"  # the tag of a word that tells no time
_REACH = 8  # words within which a verb to come governs a date
_BESIDE = 4  # words within which a verb in the present does: «التي تفتتح يوم 11 نوفمبر»
_EXPECTED = 24  # words of a sentence that opens with what is expected over which that governs a date
_FIRST = 2  # words of a sentence that opens with what is expected: «ومن المتوقع أن»
_OPENING = 16  # words of a sentence over which the present of its first verb governs a date
_QUOTES = frozenset('«»“”"')
_SINCE = frozenset(small_words("since"))  # what is told after these was before
_FRONTED = frozenset(small_words("fronted"))  # what leads to who is told before the verb
_STOPS = frozenset(".؟!؛\n")
_RELATIVES = frozenset(small_words("relative"))
_CLAUSES = _STOPS | _RELATIVES | _SINCE
_IN_IT = frozenset(small_words("in-it"))
_WHERE = frozenset(small_words("where-clause"))
_OF_VISIT = "زيار"
_MEANWHILE = frozenset(small_words("meanwhile"))  # «قال وهو يستقبل فلانا صباح الاثنين»: at the time of another deed
_SAYING = frozenset(small_words("complementizer"))
_THE_DAY = frozenset(small_words("the-day"))  # «اليوم الثاني»
_OUT_OF, _UPON = "من", "علي"  # in «من أجل», «بعد يومين على»
_TODAY, _PAPER = "اليوم", 2  # the last word of newspapers' names, and words before it, with the mark
_AT, _TO = "في", "الي"  # in «في ختام», «غادر إلى»
_PAST = frozenset(small_words("after"))  # «بعد زيارة دامت يومين»
_AFTER_PLACE = frozenset((":", "-", "–", ""))  # before what a report tells; "" is «ـ» as it is folded
_FRONTING = frozenset((_AT, "ضمن", "علي", *small_words("during")))  # before what opens a sentence
_THAT, _EVERY = small_words("that-day"), small_words("every")


def _never(word: str) -> bool:
    """Whether a word is a verb in the present, where no verbs are known."""
    return False


class Times(NamedTuple):
    """The dates of a sentence; and where it says that something lasts more than a day, and how many."""

    dates: tuple[DateMention, ...] = ()
    lasting: tuple[tuple[int, int], ...] = ()


def find_dates(words: Sequence[str], published: date | None, calendar: Calendar) -> tuple[DateMention, ...]:
    """The dates told by the folded words of a sentence, in its order; what has no value («الأسبوع الماضي») is left out.

    A date is as exact as the words: the year, and the day behind «أمس» or «الأربعاء», come from `published`.
    """
    return read_times(words, published, calendar).dates


def read_times(
    words: Sequence[str], published: date | None, calendar: Calendar, *, is_present: Callable[[str], bool] = _never
) -> Times:
    """The dates told by the folded words of a sentence, and how long something lasts.

    A sentence whose first verb `is_present` tells what is to come: «يبدأ الوزير الخميس زيارة …».
    """
    if GREAT not in map(calendar.part, words):
        return Times()
    lexemes = [
        _without_other_days(lexeme, words, calendar) if lexeme.tag in _OF_DAYS else lexeme
        for lexeme in lex(words, calendar)
    ]
    lexemes = [
        _lasting_till_end(lexemes, place, words, calendar) if lexeme.tag in _AFTER else lexeme
        for place, lexeme in enumerate(lexemes)
    ]
    is_ahead = partial(_is_ahead, lexemes, words, calendar, _opening_present(words, is_present), is_present)
    readings = [reading for reading in read_dates(lexemes, published, is_ahead) if reading.first]
    kept = [reading for reading in readings if not _is_name(reading, lexemes, words, calendar)]
    mentions = [mention for reading in kept if (mention := _mention(reading, lexemes))]
    lasting = _lasting(lexemes)
    before = words[: lasting[0][0]] if lasting else ()
    finished = any(word.removeprefix("و") in calendar.finishing for word in before) and not _sets_out(before, calendar)
    apart = bool(mentions and lasting) and _is_told_apart(words, mentions[0], lasting[0][0])
    apart = apart or (finished and bool(mentions) and _is_day_of_end(words, mentions[0], before, calendar))
    mentions = mentions if apart else _lengthened(mentions, lasting, finished=finished)
    mentions = [_from_first_day(mention, words) for mention in mentions] if len(mentions) == 1 else mentions
    return Times(tuple(mentions), tuple(lasting))


class Dates:
    """The component: reads each sentence against the day on which its document was written."""

    def __init__(self, calendar: Calendar | None = None) -> None:
        self._calendar = calendar or Calendar({}, frozenset(), frozenset(), frozenset(), ())
        self._is_present: Callable[[str], bool] = _never

    def learn(self, knowledge: Knowledge) -> None:
        """Take the words of dates."""
        self._calendar = load_calendar(knowledge.ontology.folder)
        self._is_present = read_event_words(knowledge.ontology).is_present

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.dates` and `doc._.lasting`."""
        names = names_of_people(doc) | self._places(doc)  # «سيرغي» looks like a verb to come
        words = ["" if index in names else word.folded for index, word in enumerate(words_in(doc))]
        dates, lasting = list[DateMention](), list[tuple[int, int]]()
        written = written_on(doc, words, partial(find_dates, calendar=self._calendar))
        for start, end in sentences(doc):
            told = read_times(words[start:end], written, self._calendar, is_present=self._is_present)
            dates += (replace(one, start=one.start + start, end=one.end + start) for one in told.dates)
            lasting += ((place + start, days) for place, days in told.lasting)
        dates_in.set(doc, with_narrated(dates, words))
        lasting_in.set(doc, tuple(lasting))
        return doc

    def _places(self, doc: Doc) -> set[int]:
        """The tokens of places that look like verbs in the present: «تعز», «تدمر», «سيول»."""
        return {index for index in covered(places_in(doc)) if self._is_present(words_in(doc)[index].folded)}


@Language.factory(
    "dates", requires=["doc._.words", "doc._.ends", "doc._.people"], assigns=["doc._.dates", "doc._.lasting"]
)
def make_dates(nlp: Language, name: str) -> Dates:
    """A component that has yet to learn the words of dates."""
    return Dates()


def _without_other_days(lexeme: Lexeme, words: Sequence[str], calendar: Calendar) -> Lexeme:
    """«اليوم الوطني», «ذلك اليوم» and «كل يوم» are not the day of speaking; «كل خميس» is no Thursday."""
    before, after = words[max(lexeme.start - 1, 0)], words[min(lexeme.end, len(words) - 1)]
    other = after in calendar.another_day or before in _THAT
    today = lexeme.tag == "t" and lexeme.value == 0
    return lexeme._replace(tag=_OTHER) if (today and other) or before in _EVERY else lexeme


def _lasting_till_end(lexemes: list[Lexeme], place: int, words: Sequence[str], calendar: Calendar) -> Lexeme:
    """«انتهت الزيارة أمس بعد يومين»: what has ended after so many days has lasted them."""
    lexeme = lexemes[place]
    if place + 1 == len(lexemes) or lexemes[place + 1].tag not in _SO_LONG:
        return lexeme
    since = words[lexemes[place + 1].end : lexemes[place + 1].end + 1]
    if since == [_OUT_OF]:
        return lexeme  # «غادر بعد يومين من لقائه فلانا»
    if since == [_UPON]:
        return lexeme._replace(tag=_OTHER)  # «بعد يومين على ضبط الشحنة»: of no day to come
    told = words[max(0, lexeme.start - _OPENING) : lexeme.start]
    ended = any(word.removeprefix("و") in calendar.finishing for word in told) and _STOPS.isdisjoint(told)
    return lexeme._replace(tag=_LASTS) if ended else lexeme


def _opening_present(words: Sequence[str], is_present: Callable[[str], bool]) -> int | None:
    """Where the present stands that opens a sentence, be it behind whose patronage it is: «برعاية فلان تنظم …»."""
    first = next((place for place, word in enumerate(words) if word.isalpha()), None)
    if first is None or words[first] not in _FRONTED:
        return first if first is not None and is_present(words[first]) else None
    return next((place for place, word in enumerate(words[: first + _OPENING]) if is_present(word)), None)


def _is_ahead(
    lexemes: list[Lexeme],
    words: Sequence[str],
    calendar: Calendar,
    present: int | None,
    is_present: Callable[[str], bool],
    at: int,
) -> bool:
    """Whether the words before a place, back to the last stop, tell of something to come; not «منذ السبت»."""
    start = lexemes[at].start
    if at and _RELATIONS.get(lexemes[at - 1].tag) == "since":
        return False
    if _is_put_off_to(lexemes, words, calendar, at):
        return True
    opened = present is not None and present < start <= present + _OPENING and _STOPS.isdisjoint(words[:start])
    if opened and not _states_fact(words[:start], is_present):
        return True
    if start <= _EXPECTED and any(map(calendar.announces, words[:_FIRST])) and _CLAUSES.isdisjoint(words[:start]):
        return True  # «من المقرر أن يصل الرئيس الكيني فلان إلى نيس الثلاثاء»
    nearby = words[max(start - _REACH, 0) : start]
    stop = max((place for place, word in enumerate(nearby) if word in _STOPS), default=-1)
    told = [word for place, word in enumerate(nearby) if place > stop and nearby[max(place - 1, 0)] != "("]
    beside = [word for place, word in enumerate(told) if told[max(place - 1, 0)] not in _MEANWHILE][-_BESIDE:]
    going_on = _SINCE.isdisjoint(told) and not _states_fact(beside, is_present)
    return any(map(calendar.announces, told)) or (going_on and any(map(is_present, beside)))


def _states_fact(words: Sequence[str], is_present: Callable[[str], bool]) -> bool:
    """«يذكر أنه التقى الثلاثاء»: whether «أن» leads to no verb in the present; «يتوقع أن يصل الثلاثاء» has one."""
    return any(word in _SAYING and not is_present(after) for word, after in pairwise(words))


def _is_put_off_to(lexemes: list[Lexeme], words: Sequence[str], calendar: Calendar, at: int) -> bool:
    """«أرجئت القمة إلى الأحد»: whether «إلى» leads to a day behind what puts something off; not «من أجل»."""
    until = [lexeme.start for lexeme in lexemes[max(at - 2, 0) : at + 1] if _RELATIONS.get(lexeme.tag) == "until"]
    told = range(max(until[0] - _OPENING, 0), until[0]) if until else ()
    return any(words[place] in calendar.delaying and words[place - 1 : place] != [_OUT_OF] for place in told)


def _is_name(reading: Reading, lexemes: list[Lexeme], words: Sequence[str], calendar: Calendar) -> bool:
    """«ثورة 25 يناير», «القرار 2014», «مونديال قطر 2030» and a date alone in quotation marks are names."""
    start, end = lexemes[reading.start].start, lexemes[reading.end - 1].end
    opened, closed = "".join(words[max(start - 1, 0) : start + 1]), "".join(words[end - 1 : end + 1])
    opened = "".join(words[max(start - _PAPER, 0) : start + 1]) if words[start] == _TODAY else opened  # «مصر اليوم»
    quoted = bool(_QUOTES & set(opened) and _QUOTES & set(closed))
    if quoted or reading.rule in ("relative day", "ago", "weekdays"):
        return quoted
    reach = 5 if reading.rule == "edition" else 2
    told = f" {' '.join(words[max(start - reach, 0) : start])} "
    before = (told, told.replace(" و", " "))  # «وسام 27 يونيو», «وثورة 25 يناير»
    if reading.rule != "edition":  # the name must end where the date begins
        return any(each.endswith(calendar.names_before) for each in before)
    return any(name in each for name in calendar.names_before for each in before)


def _mention(reading: Reading, lexemes: list[Lexeme]) -> DateMention | None:
    if reading.first is None:
        return None
    start, end = lexemes[reading.start].start, lexemes[reading.end - 1].end
    return DateMention(start, end, reading.first, reading.last, _relation(reading, lexemes))


def _relation(reading: Reading, lexemes: list[Lexeme]) -> str:
    """How an event stands to the date: on it, or from, until, since, before or after it."""
    if reading.last or reading.rule == "ago":
        return "on"
    tags = [lexeme.tag for lexeme in lexemes[max(reading.start - 2, 0) : reading.start + 1] if lexeme.tag not in "pu"]
    if lexemes[reading.start].tag not in "fpu":
        tags = tags[:-1]
    cue = tags[-1] if tags else ""
    if cue == "f":
        return "from" if "F" in tags else "on"
    return _RELATIONS.get(cue, "on")


def _is_told_apart(words: Sequence[str], mention: DateMention, lasts: int) -> bool:
    """«استقبل أمس فلانا الذي يقوم بزيارة تمتد يومين»: whether a relative pronoun parts a day from what lasts.

    So does what was done in that time: «زيارة استمرت يومين، التقى خلالها أمس فلانا»; and what the text tells behind
    «في مستهل زيارة تستغرق يومين، …».
    """
    behind = lasts < mention.start and not COMMAS.isdisjoint(words[lasts : mention.start])
    first = max((i + 1 for i in range(lasts) if words[i] in _AFTER_PLACE), default=0)  # «نيس - رويترز: في مستهل …»
    if behind and words[first].removeprefix("و") in _FRONTING:
        return True
    between = words[mention.end : lasts] if mention.end <= lasts else words[lasts : mention.start]
    return not (_RELATIVES.isdisjoint(between) and (mention.end <= lasts or _IN_IT.isdisjoint(between)))


def _sets_out(before: Sequence[str], calendar: Calendar) -> bool:
    """«غادر فلان اليوم إلى نيس في زيارة تستغرق يومين»: whether what lasts begins where somebody goes to."""
    to = max((i for i, word in enumerate(before) if word == _TO), default=len(before))
    rest = before[to + 1 :]
    return _AT in rest and not any(word in calendar.finishing or word in _PAST for word in rest)


def _is_day_of_end(words: Sequence[str], mention: DateMention, before: Sequence[str], calendar: Calendar) -> bool:
    """«استقبل اليوم فلانا، في ختام زيارة استمرت يومين»: whether «في» leads from a day to the end of what lasted."""
    ends = (i for i in range(mention.end + 1, len(before)) if words[i] in calendar.finishing)
    return any(words[i - 1] == _AT for i in ends)


def _lengthened(mentions: list[DateMention], lasting: list[tuple[int, int]], *, finished: bool) -> list[DateMention]:
    """«في مهمة تدوم خمسة أيام» gives its end to the one day that the sentence tells, «اختتم» its beginning."""
    starts = [mention for mention in mentions if mention.last is None and mention.first.day]
    if not lasting or len(mentions) != 1 or len(starts) != 1 or starts[0].relation in ("before", "until"):
        return mentions
    day, more = starts[0].first, lasting[0][1] - 1
    if finished:
        first = later(day, -more)
        return [replace(starts[0], first=first, last=day)] if first else mentions
    return [replace(starts[0], last=later(day, more))]


def _from_first_day(mention: DateMention, words: Sequence[str]) -> DateMention:
    """«تواصلت أمس لليوم الثاني أعمال المؤتمر», «في اليوم الثاني من المعرض أمس»: what began a day before goes on.

    What is told of «في اليوم الثالث من زيارته» is what the visitor does on that day.
    """
    days = (i + 1 for i, word in enumerate(words[:-1]) if word in _THE_DAY and words[i + 1].isalpha())
    days = (i for i in days if not any(word.startswith(_OF_VISIT) for word in words[i + 1 : i + _BESIDE]))
    days = (i for i in days if _WHERE.isdisjoint(words[i : mention.start]))  # «لليوم الثاني لقاءاته، حيث التقى اليوم»
    past = next((ordinal[0] - 1 for i in days if (ordinal := find_ordinal(words, i))), 0)
    first = later(mention.first, -past) if past and mention.last is None and mention.relation == "on" else None
    return replace(mention, first=first, relation="from") if first else mention


def _lasting(lexemes: list[Lexeme]) -> list[tuple[int, int]]:
    """Where it is said that something lasts, and how many days: «لمدة يومين»; «قبل يومين» is when it was."""
    found = _LASTING.finditer("".join(lexeme.tag for lexeme in lexemes))
    told = ((lexemes[one.start()].start, lexemes[one.end() - 1].value or 0) for one in found)
    return [(place, days) for place, days in told if days > 1]
