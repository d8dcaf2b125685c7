"""Bring in the two states that a joint band or committee is of: «اجتماع فريق العمل المغربي الإسباني المشترك»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.found import countries_in
from graph.annotate.phrases import Named, Phrase
from graph.annotate.word import Word, words_in

_HELD = ("Conference", "Talks")
_FOR_OTHERS = ("Seminar", "Exhibition")  # what a joint body holds for others, and does not meet in itself
_REACH = 7  # words from a meeting to the states whose band meets: «الاجتماع الخامس لفريق العمل المغربي»
_OWN = 3  # words of a band before its states


def attach_joint_band(draft: Draft, doc: Doc, words: EventWords, phrases: Sequence[Phrase]) -> None:
    """Add to a meeting the two states that describe the joint band it is of; `phrases` are those of its sentence."""
    if draft.clause is None or draft.clause.trigger.is_verb or draft.type not in _HELD:
        return
    plain = words_in(doc)
    near = [phrase for phrase in phrases if draft.start < phrase.start <= draft.end + _REACH]
    for first, second in pairwise(near):
        if first.end == second.start and all(_is_adjective(plain, words, one) for one in (first, second)):
            joint = _is_joint(plain, words, first.start - 1) or _is_joint(plain, words, second.end)
            if joint and _follows_band(plain, words, draft.start, first.start):
                fill(draft, "participant", first)
                fill(draft, "participant", second)


def _is_adjective(plain: list[Word], words: EventWords, phrase: Phrase) -> bool:
    one = phrase.kind == "country" and phrase.end - phrase.start == 1 and not phrase.particle
    return one and words.is_demonym(plain[phrase.start].stem)


def _is_joint(plain: list[Word], words: EventWords, index: int) -> bool:
    return index < len(plain) and words.has("JointAdjective", plain[index].stem)


def _follows_band(plain: list[Word], words: EventWords, meeting: int, start: int) -> bool:
    """Whether the noun of a band stands before its states, with nothing but its own words between."""
    for index in range(start - 1, max(meeting, start - 1 - _OWN) - 1, -1):
        if words.has("BandNoun", plain[index].stem):
            return True
        if plain[index].prefix or plain[index].mark:
            return False
    return False


def add_joint_states(drafts: Iterable[Draft], doc: Doc) -> None:
    """Add to each meeting of a joint body the states whose adjectives its name holds: «اللجنة الأردنية العراقية»."""
    for draft in drafts:
        meets = draft.type in _HELD and draft.mode not in _FOR_OTHERS
        bodies = draft.phrases("organizer", "participant") if meets else []
        for body in [phrase for phrase in bodies if phrase.kind == "agency"]:
            for state in _states_of(body, doc):
                fill(draft, "participant", Phrase(state.start, state.end, "", "country", state.key, "", state.country))


def _states_of(body: Phrase, doc: Doc) -> list[Named]:
    """The states of a body that several have together; none where it has one state or no state."""
    inside = [state for state in countries_in(doc) if body.start < state.start and state.end <= body.end]
    several = len({state.key for state in inside}) > 1 and all(state.rule == "nisba" for state in inside)
    return inside if several else []
