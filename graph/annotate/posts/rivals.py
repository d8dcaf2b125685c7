"""Choose among several readings of one title: «وزيرا للدفاع» and «وزيرا الدفاع», «نائبه» and «نائبة»."""

from __future__ import annotations

from graph.annotate.hits import Hit
from graph.annotate.phrases import Holding
from graph.annotate.word import Word


def weight(post: Holding) -> int:
    """A reading that finds its body or state beats one that does not."""
    state = post.title.relation == "headOfState" and not post.bodies
    return 2 * bool(post.bodies) + (3 if state else 1) * bool(post.country)


def without_rivals(readings: list[Holding], words: list[Word]) -> list[Holding]:
    """«وزيرا للدفاع» is one minister, appointed, and «وزيرا الدفاع» are two; «رئيسا» alone is no post.

    «رئيسة» is written alike either way: «رئيسة للبرلمان» is appointed, «رئيسة البرلمان» is not.
    """
    plain = [reading for reading in readings if not reading.title.appointed]
    told = any(reading.is_told for reading in plain)
    appointed = [reading for reading in readings if reading.title.appointed and reading.is_told]
    return [reading for reading in appointed if not (told and _is_written_alike(reading, words))] or plain


def _is_written_alike(post: Holding, words: list[Word]) -> bool:
    """Whether a title in the accusative, before no «ل», looks as it does in the nominative: «رئيسة»."""
    after = words[post.noun_end].prefix if post.noun_end < len(words) else ""
    return words[post.noun_end - 1].text.endswith("ة") and after != "ل"


def as_written(hits: list[Hit], words: list[Word]) -> list[Hit]:
    """«نائبه» is somebody's deputy, and «نائبة» a woman: the same letters once folded."""
    spans = {(hit.start, hit.end) for hit in hits if hit.payload.refers_back}
    rivals = [hit for hit in hits if (hit.start, hit.end) in spans]
    if len(rivals) < 2:
        return hits
    feminine = any(words[hit.end - 1].text.endswith("ة") for hit in rivals)
    return [hit for hit in hits if hit not in rivals or hit.payload.refers_back != feminine]


def is_known(post: Holding) -> bool:
    """A shorter title counts only with a body or a state that is certain: «وزير الدولة» is no ministry's."""
    return any(body.confidence > 0.8 for body in post.bodies) or bool(post.country)
