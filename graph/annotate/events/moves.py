"""Tell a move that is no visit: to a ward, to prison, home, to live, to work, to be treated, to a club, to a grave."""

from __future__ import annotations

from itertools import dropwhile, islice, pairwise, takewhile

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AFTER, COMMAS
from graph.annotate.events.text import in_phrases, of_dates, words_before
from graph.annotate.spans import extent
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_REACH = 9  # words, names not counted, between a journey and what it is for
_TO, _IN = "الي", "في"
_WHERE = frozenset(small_words("where"))
_SEIZED = 3  # words in «حيث تم توقيفه»
_BROUGHT = 6  # words, names not counted, between remains and what brings them
_OF_TASKS = ("علي", "مع")  # after a task: «للعمل على إنهاء الأزمة»
_VISITED = ("visit", "inspect", "comfort", "tour")  # frames of those who go there for others


def is_move(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether somebody only changes where he lives, works or is held, or goes to be treated."""
    if draft.type != "Visit" or draft.clause is None:
        return False
    near = [words_in(doc)[i] for i in _after(draft, doc)]
    if any(_is_purpose(*pair, words) for pair in pairwise(near)):
        return True
    if _brings_dead(draft, doc, words) or _joins_club(draft, doc, words):
        return True
    if draft.clause.trigger.goes_to and any(told(near, words) for told in (_is_posted, _turns_to, _rests, _flees)):
        return True
    private = _went_often(draft, near, words) or _is_seized(draft, doc, words)
    return draft.rule not in _VISITED and (private or _goes_home(near, words) or _is_held(draft, doc, words))


def _after(draft: Draft, doc: Doc) -> list[int]:
    """The words after a journey in its sentence, without days and those inside names."""
    inside = in_phrases(doc) | of_dates(doc)
    after = (i for i in range(draft.end, extent(doc, draft.start)) if i not in inside)
    return list(islice(after, _REACH))


def _is_purpose(word: Word, after: Word, words: EventWords) -> bool:
    """«للعلاج», «للعمل في»; «لتلقي العلاج», «لإمضاء عقوبة»; «ليعمل في»; not «للعمل على إنهاء الأزمة»."""
    lives = word.folded.startswith("ل") and words.verb_of(word.folded[1:], "MoveVerb") is not None
    if lives:
        return after.folded not in _OF_TASKS
    if word.particle != "ل" and not word.folded.startswith("ل"):
        return False
    if word.definite:
        return words.has("MovePurpose", word.stem) and after.folded not in _OF_TASKS
    noun = word.stem.removeprefix("ل")
    return words.has("MoveCarrier", noun) and words.has_noun("MovePurpose", after.stem)


def _goes_home(near: list[Word], words: EventWords) -> bool:
    """«وصوله إلى شقتهما», «نقل إلى العناية المركزة», «وصل إلى النهائي»: his own home, a ward, or no place at all."""
    for before, word in pairwise(near):
        if before.folded in COMMAS:
            return False
        if before.folded == _TO:
            nowhere = words.has("WardNoun", word.stem) or words.has("NoGoalNoun", word.stem)
            return nowhere or words.has_owned("DwellingNoun", word.stem)
    return False


def _is_held(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«توجه فلان إلى سجن المدينة»: whether the place is one where people are held."""
    return words.has_any("JailNoun", (words_in(doc)[place.start].stem for place in draft.phrases("place")))


def _is_posted(near: list[Word], words: EventWords) -> bool:
    """«انتقل إلى لندن سفيرا لبلاده»: whether somebody goes somewhere to hold a post, not «ممثلا للملك».

    A woman's post looks so too where she has not gone to hold it: «وصلت إلى لندن سفيرة كندا فلانة».
    """
    there = [*dropwhile(lambda word: word.folded != _TO, near)]
    posts = (i for i, word in enumerate(there) if words.has("AppointedNoun", word.folded))
    posts = (i for i in posts if not words.has("MissionWord", there[i].folded))
    return any(
        not there[i].text.endswith("ة") or any(word.particle == "ل" for word in there[i + 1 : i + 2]) for i in posts
    )


def _rests(near: list[Word], words: EventWords) -> bool:
    """«سافر إلى لندن في إجازة خاصة»: whether somebody is on leave."""
    return any(one.folded == _IN and words.has_noun("LeaveNoun", other.stem) for one, other in pairwise(near))


def _flees(near: list[Word], words: EventWords) -> bool:
    """«وصل إلى عدن بعد هروبه من صنعاء», «وصل إلى عدن هاربا»: whether somebody flees, is driven out or let go."""
    after = (other for one, other in pairwise(near) if one.folded in AFTER)
    away = any(words.has_noun("FlightWord", word.stem) for word in after)
    return away or words.has_any("FleeingWord", (word.folded for word in near))


def _turns_to(near: list[Word], words: EventWords) -> bool:
    """«توجه الوزير بالشكر إلى الرياض»: whether it is words that somebody turns to others with."""
    told = takewhile(lambda word: word.folded != _TO, near)
    return any(word.particle == "ب" and words.has("AddressedNoun", word.stem) for word in told)


def _brings_dead(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«وكانت جثامين الجنود قد وصلت إلى المطار»: whether only remains are told to come."""
    after = words_in(doc)[draft.end : draft.end + 1]  # «وصل جثمان الشهيد فلان إلى المطار»
    before = words_before(doc, draft.start)[:_BROUGHT] if not draft.parties else []
    return any(words.has_noun("RemainsNoun", word.stem) for word in (*after, *before))


def _joins_club(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«في ظل قدوم الحارس فلان»: whether a player comes, nowhere and on no day, to play."""
    if draft.values("place") or draft.is_dated or draft.clause is None or draft.clause.trigger.is_verb:
        return False
    return words.has_any("PlayerNoun", (word.stem for word in words_in(doc)[draft.end : draft.end + 1]))


def _went_often(draft: Draft, near: list[Word], words: EventWords) -> bool:
    """«ذهب فلان إلى تركيا مرتين»: whether it is only counted how often people of no post went somewhere."""
    if any(phrase.agency or phrase.kind == "post" for phrase in draft.parties):
        return False
    told = takewhile(lambda word: word.folded not in COMMAS, near)
    return words.has_any("TimesWord", (word.norm for word in told))


def _is_seized(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«وصل فلان إلى المطار حيث تم توقيفه»: whether who comes is seized there."""
    last = max((phrase.end for phrase in draft.phrases("place")), default=len(doc))
    told = words_in(doc)[last : last + _SEIZED]
    if not told or told[0].folded not in _WHERE:
        return False
    return any(words.has_owned("SeizureNoun", word.stem) for word in told[1:])
