"""Give who follows somebody in office the post that was told of him: «سلم مدير الأمن فلان مهامه إلى خلفه فلان»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.found import recognised_in
from graph.annotate.grammar import TITLES
from graph.annotate.hits import Hit, hits_in
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import together

SUCCESSOR = "successor"
_IN_OFFICE = (SUCCESSOR, "predecessor")


def names_one(doc: Doc, hit: Hit) -> bool:
    """Whether «خلفه» or «سلفه» is of an office, and not behind somebody: a title or a name stands after it."""
    if hit.payload.path not in _IN_OFFICE:
        return True
    people = (start for start, _, label in recognised_in(doc) if label == "PER")
    return hit.end in {*people, *(title.start for title in hits_in(doc).titles(*TITLES))}


def succeeding(doc: Doc, post: Holding, before: Sequence[Bearer]) -> Holding:
    """The post of a successor: the one told last in his sentence that has a body or a state."""
    here = (bearer for bearer in reversed(before) if together(doc, bearer.start, post.start))
    held = next((each for bearer in here for each in reversed(bearer.posts) if each.is_told), None)
    if held is None:
        return post
    bodies = tuple(_moved(body, post) for body in held.bodies)
    return replace(post, title=held.title, bodies=bodies, country=held.country, within=held.within)


def _moved(body: Named, post: Holding) -> Named:
    return replace(body, start=post.start, end=post.end, rule="successor")
