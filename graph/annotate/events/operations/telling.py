"""Decide whether a word tells an operation that happened: no plan, demand, warrant, denial or praise."""

from __future__ import annotations

from graph.annotate.events.drafts import Draft
from graph.annotate.events.operations.counts import AMOUNTS, PEOPLE, Count
from graph.annotate.events.operations.scenes import Head, Scene
from graph.annotate.events.text import is_one_of
from graph.annotate.word import words_in

_AROUND = 5  # words before a word of an operation that may deny or demand it
_OBJECT = 12  # words after it among which its object stands
_DONE = ("ManageVerb", "ResultVerb", "HappenVerb")
_TITLE = 2  # words before the noun that opens a headline
_COUNTED = {"Arrest": PEOPLE, "Seizure": AMOUNTS}
_HEADLINES = 2  # sentences that may be told in the present


def has_object(scene: Scene, head: Head, end: int, counts: list[Count]) -> bool:
    """Whether what it was done to is told: «شبكة» of «فكك», someone held, a group."""
    needs = head.frame.needs
    if not needs or any(count.rule == _COUNTED.get(head.frame.mode) for count in counts[:1]):
        return True
    if getattr(head.word.form, "pronoun", "") and head.is_verb:  # «برنامج … الذي أطلقته …»
        end = head.start
    start = head.end if end > head.start else max(scene.start, head.start - _OBJECT)
    free = [index for index in range(start, end) if index not in scene.covered or index in scene.starts]
    for index in free[:_OBJECT]:
        if index not in scene.covered and is_one_of(scene.doc, index, needs):
            return True
        phrase = scene.starts.get(index)
        if phrase is not None and phrase.kind == "group" and head.frame.mode in ("Arrest", "Dismantling", "Strike"):
            return True
    return False


def is_real(scene: Scene, head: Head) -> bool:
    """Whether the text says that it happened."""
    if head.prefix.lstrip("وف") in ("س", "ل") or _is_unreal(scene, head.start) or _is_vague(scene, head):
        return False
    if head.is_verb:
        return not head.is_present or _is_headline(scene)
    governor = _governor(scene, head)
    return governor is None or not (_is_unreal(scene, governor) or _is_habit(scene, governor))


def is_asserted(scene: Scene, head: Head) -> bool:
    """Whether a noun is governed by a verb that says it happened, or opens a headline."""
    if head.is_verb:
        return True
    if _governor(scene, head) is not None:
        return not head.definite or bool(head.word.rest) or scene.governor(head, *_DONE) is not None
    return head.start - scene.start <= _TITLE or any(other.start < head.start for other in scene.heads)


def _governor(scene: Scene, head: Head) -> int | None:
    return scene.governor(head, "SourceVerb", *_DONE)


def _is_habit(scene: Scene, verb: int) -> bool:
    """Whether what governs is told as a habit: «يتم ضبط», «تستطيع اعتقال»."""
    word = scene.verb_at(verb, *_DONE)
    return word is not None and getattr(word.form, "tense", "") == "present" and not _is_headline(scene, 1)


def _is_vague(scene: Scene, head: Head) -> bool:
    """«إحباط العديد من المخططات»."""
    return any(scene.is_of(index, "VagueWord") for index in range(head.end, min(head.end + 2, scene.end)))


def _is_headline(scene: Scene, among: int = _HEADLINES) -> bool:
    before = [sentence for sentence in scene.doc.sents if sentence.start < scene.start]
    return len(before) < among


def _is_unreal(scene: Scene, index: int) -> bool:
    for place in range(index - 1, max(scene.start, index - _AROUND) - 1, -1):
        if words_in(scene.doc)[place].punct and scene.folded[place] not in '«»"':
            return False
        if place in scene.covered:
            continue
        if scene.is_of(place, "NotDone") or scene.verb_at(place, "NotDone"):
            return True
    return False


def is_told(draft: Draft, head: Head, scene: Scene) -> bool:
    """Whether a draft says enough: who acted or against which group, or how many and where."""
    agent, target = draft.values("agent"), draft.values("target")
    if draft.mode in ("Launch", "Strike"):
        return bool(agent)
    detail = [slot for slot in ("quantity", "place", "startDate", "attributedTo") if draft.values(slot)]
    if head.is_verb or scene.governor(head, *_DONE) is not None:
        return bool(agent or target or draft.values("place")) or len(detail) > 1
    if is_asserted(scene, head):
        return bool(agent or target) or len(detail) > 1
    return bool((agent and target) or ((agent or target) and (draft.values("quantity") or draft.values("place"))))
