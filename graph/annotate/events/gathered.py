"""Tell where a meeting was from those who are at it: «وأقر المجتمعون في الدوحة خطة»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PLACED
from graph.annotate.phrases import Phrase
from graph.annotate.word import Word


def attach_gathered(tokens: Sequence[Word], phrases: Sequence[Phrase], events: list[Draft], words: EventWords) -> None:
    """Add the place after a word for those gathered to the last meeting told; `phrases` of a sentence."""
    held = [event for event in events if event.type in ("Conference", "Talks")][-1:]
    for place in _places(tokens, phrases, words):
        for event in held:
            if not event.values("place"):
                fill(event, "place", place)


def join_gathered(drafts: dict[int, Draft], events: list[Draft], tokens: Sequence[Word], words: EventWords) -> None:
    """Give the last conference told who is there where those gathered discuss: «ويناقش المجتمعون …، بمشاركة فلان»."""
    held = next((event for event in reversed(events) if event.type == "Conference"), None)
    for start, draft in list(drafts.items()):
        if held is not None and _is_of_gathered(draft, tokens, words) and not draft.has_setting:
            for phrase in draft.phrases("participant"):
                fill(held, "participant", phrase)
            del drafts[start]


def _is_of_gathered(draft: Draft, tokens: Sequence[Word], words: EventWords) -> bool:
    """Whether talks are told by those gathered, or by what they do: «ويناقش المجتمعون»."""
    told = tokens[draft.start : draft.end + 1]
    return draft.type == "Talks" and words.has_any("GatheredNoun", (word.stem for word in told))


def _places(tokens: Sequence[Word], phrases: Sequence[Phrase], words: EventWords) -> Iterator[Phrase]:
    for phrase in phrases:
        start = phrase.start if phrase.prefix == "ب" else phrase.start - 1
        led = phrase.prefix == "ب" or (start > 0 and tokens[start].folded in PLACED)
        if phrase.kind in ("place", "country") and led and words.has("GatheredNoun", tokens[start - 1].stem):
            yield phrase
