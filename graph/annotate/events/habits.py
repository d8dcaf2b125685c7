"""Tell what somebody used to do from what he was doing: «كان الملك يستقبل المواطنين هناك»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import CONTRAST, PERSONAL
from graph.annotate.events.text import words_before


def is_habit(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether it is told of as what somebody used to do: «كان الملك يستقبل المواطنين هناك», on no day.

    What was going on while something happened is told as held: «فيما كان الوزير يستقبل السفير، …».
    """
    if draft.tense != "present" or draft.is_dated or _is_of_two_there(draft):
        return False
    before = words_before(doc, draft.start)[:2]
    going_on = any(word.folded.removeprefix("ف") in CONTRAST or word.folded in CONTRAST for word in before[1:])
    return not going_on and any(words.is_being(word.folded) for word in before[:1])


def _is_of_two_there(draft: Draft) -> bool:
    """«كان الرئيس يستقبل في قصره رئيس الوزراء فلانا»: whether one man is told to receive another at some place."""
    single = all(not phrase.plural and phrase.kind in PERSONAL for phrase in draft.parties)
    return draft.rule == "receive" and single and len(draft.parties) == 2 and bool(draft.values("place"))
