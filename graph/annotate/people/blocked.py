"""Tell which words of a text are no person's: of bodies, groups, media, prayers, set phrases, states and places."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, countries_in, groups_in, places_in
from graph.annotate.hits import hits_in
from graph.annotate.media import media_named
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Named
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_GOD = "الله"
_SAID = ("Prayer", "SetPhrase")  # what is said in words that are names too


def no_people(doc: Doc, judge: WordJudge) -> set[int]:
    """The tokens of what is no person: bodies, groups, media, prayers, states and places of several words or a noun."""
    states = [state for state in countries_in(doc) if state.rule != "nisba" and state.end - state.start > 1]
    places = [place for place in places_in(doc) if place.rule == "place-head" or place.end - place.start > 1]
    places = [place for place in places if not _is_behind_given(place, words_in(doc), judge)]
    said = covered(hits_in(doc).titles(*_SAID))
    named = covered(agencies_in(doc)) | covered(groups_in(doc)) | covered([*places, *states])
    return named | said | media_named(doc) | _guests_of_land(doc, judge) | _months(doc, judge) | _graces(doc, judge)


def _graces(doc: Doc, judge: WordJudge) -> set[int]:
    """«جسدت بحمد الله اللحمة الوطنية»: God's grace, though people are called so."""
    words = words_in(doc)
    named = [i for i, word in enumerate(words[1:]) if word.text == _GOD]
    return {j for i in named if words[i].prefix == "ب" and words[i].stem in judge.graces for j in (i, i + 1)}


def _guests_of_land(doc: Doc, judge: WordJudge) -> set[int]:
    """«استقبل فلان ضيف البلاد»: whoever came, though people bear the word as a name."""
    words = words_in(doc)
    guests = [i for i, word in enumerate(words[:-1]) if word.stem in judge.guests]
    return {i for i in guests if words[i + 1].folded in judge.lands}


def _months(doc: Doc, judge: WordJudge) -> set[int]:
    """«الرابع من جوان الحالي»: months that people are called by too, and what tells which one is meant."""
    words = words_in(doc)
    months = [i for i, word in enumerate(words[:-1]) if word.norm in judge.months]
    return {j for i in months if words[i + 1].folded in judge.past_or_next for j in (i, i + 1)}


def _is_behind_given(place: Named, words: list[Word], judge: WordJudge) -> bool:
    """«الوزير محمد علي الغربي», where «علي الغربي» is a town too: whether a given name stands before a town's."""
    first, before = words[place.start], words[place.start - 1] if place.start else None
    given = before is not None and judge.is_known(before) and not judge.is_used(before)
    return given and place.rule != "place-head" and not (first.prefix or first.definite) and judge.is_known(first)
