"""Tell the titles and callings that lead to names: «اللواء فلان», «الطبيبة فلانة», but not «عماد» who is called so."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from graph.annotate.found import places_in
from graph.annotate.grammar import TITLES
from graph.annotate.hits import hits_in, longest_ends
from graph.annotate.people.recognised import Recognised
from graph.annotate.people.words import WordJudge
from graph.annotate.word import Word, words_in


def leading_titles(doc: Doc, judge: WordJudge, people: Recognised, nisbas: Mapping[int, int]) -> dict[int, int]:
    """The ends of the titles and callings of a text that are no names in it, by the tokens where they begin."""
    words = words_in(doc)
    inside = {i for place in places_in(doc) for i in range(place.start + 1, place.end)}  # «في شرم الشيخ نظيره»
    told = [hit for hit in hits_in(doc).titles(*TITLES) if hit.start not in inside]
    titles = _without_names(longest_ends(told), words, judge, people)
    titles = {i: end for i, end in titles.items() if not (end == i + 1 and _is_clearly_given(i, words, judge, people))}
    led = {i for i, end in titles.items() if end == i + 1 and _is_before_father(i, words, judge, titles)}
    return {i: end for i, end in titles.items() if i not in led} | _callings(words, nisbas, judge)


def _without_names(titles: dict[int, int], words: list[Word], judge: WordJudge, people: Recognised) -> dict[int, int]:
    """«اللواء عماد الطرابلسي», «، عماد أحمد»: a given name and no title, without the article."""
    ends = {end for start, end in titles.items() if words[start].definite}
    plain = {i for i, end in titles.items() if end == i + 1 and not words[i].definite and not words[i].prefix}
    names = {i for i in plain if judge.is_name(words[i].text)}
    whole = {i for i in names if people.end(i) > i + 1 and i > 0 and words[i - 1].definite}
    names = {i for i in names if i in ends | whole or _is_name_after(i, words, judge)}
    return {start: end for start, end in titles.items() if start not in names}


def _is_name_after(i: int, words: list[Word], judge: WordJudge) -> bool:
    """Whether one more name follows and no third: «عماد أحمد», not «عماد أحمد الحربي» nor «سيد محمد علي»."""
    after = words[i + 1 : i + 3]
    last = len(after) < 2 or after[1].mark
    return bool(after) and last and judge.is_name(after[0].text) and i > 0 and words[i - 1].mark


def _is_clearly_given(i: int, words: list[Word], judge: WordJudge, people: Recognised) -> bool:
    """«، وسلطان الدربي»: a title elsewhere, but here clearly the first word of a name."""
    word = words[i]
    return people.begins_clearly(i) and not word.definite and judge.is_name(word.text.removeprefix(word.prefix))


def _is_before_father(i: int, words: list[Word], judge: WordJudge, titles: Mapping[int, int]) -> bool:
    """«العقيد الشيخ ولد محمد», «قائد الدرك الشيخ ولد محمد»: a title elsewhere, but a given name before the father's.

    But «الشيخ بن محمد» after no rank bears the title, and so does «الرئيس ولد محمد».
    """
    after = words[i + 1].folded if i + 1 < len(words) else ""
    called = words[i].norm in judge.moorish_firsts and after in judge.moorish_sons
    return called or (titles.get(i - 1) == i and after in judge.fathers)


def _callings(words: list[Word], nisbas: Mapping[int, int], judge: WordJudge) -> dict[int, int]:
    """«الطبيبة السعودية منال الخليفة»: the ends of words for what people do, before a given name that is no other."""
    called = (i for i, word in enumerate(words) if word.folded in judge.callings)
    ends = ((i, nisbas.get(i + 1, i + 1)) for i in called)
    return {i: end for i, end in ends if end < len(words) and _is_given(words[end], judge)}


def _is_given(word: Word, judge: WordJudge) -> bool:
    return judge.is_known(word) and not (word.prefix or word.definite or judge.is_used(word))
