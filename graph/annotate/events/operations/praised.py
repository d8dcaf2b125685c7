"""Tell what denies, demands or praises an operation, and whether what is praised was done."""

from __future__ import annotations

from graph.annotate.events.operations.counts import find_counts
from graph.annotate.events.operations.head import Head
from graph.annotate.events.operations.scenes import Scene
from graph.annotate.events.particles import AFTER, RELATIVES
from graph.annotate.word import words_in

_AROUND = 5  # words, names apart, before a word of an operation that may deny or demand it
_NEAR = 4  # words between a word of an operation and the one thing that it was done to


def find_unreal(scene: Scene, index: int) -> int | None:
    """Where a word stands before another that denies, demands or only praises what is told."""
    near = 0
    for place in range(index - 1, scene.start - 1, -1):
        free = place not in scene.covered
        near += free
        if near > _AROUND or (words_in(scene.doc)[place].punct and scene.folded[place] not in '«»"'):
            return None
        if scene.folded[place] in AFTER or scene.folded[place] in RELATIVES:
            return None  # «أشاد بالشرطة إثر القبض على سبعة», «أشاد بالشرطة التي أوقفت سبعة»
        if not free:
            continue
        if (scene.is_of(place, "NotDone") or scene.verb_at(place, "NotDone")) and not _is_foiled(scene, place):
            return place
    return None


def is_praise(scene: Scene, index: int) -> bool:
    """«أشاد بإحباط محاولة», «دور الشرطة في ضبط طنين»: whether a word praises what was done."""
    return scene.is_of(index, "PraiseWord") or scene.verb_at(index, "PraiseWord") is not None


def _is_foiled(scene: Scene, index: int) -> bool:
    """«إحباط محاولة انقلاب واعتقال ثمانية»: whether a plan was foiled, and what is joined to it was done."""
    return any(head.end == index and head.frame.mode == "Foiling" for head in scene.heads)


def is_deed(scene: Scene, head: Head) -> bool:
    """Whether a number or one thing tells a noun of an operation to be a deed: «ضبط طنين», not «تفكيك الخلايا»."""
    end = scene.statement_end(head)
    near = range(head.end, min(end, head.end + _NEAR))
    return bool(find_counts(scene, head, end)) or any(scene.is_of(i, "OneThing") for i in near)


def is_presupposed(scene: Scene, head: Head) -> bool:
    """Whether something is told to have come after what a noun tells, or somebody to be praised for it."""
    unreal = find_unreal(scene, head.start)
    return scene.follows_after(head) or (unreal is not None and is_praise(scene, unreal))
