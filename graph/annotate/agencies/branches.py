"""Find the branches of bodies: «فرع وزارة العدل بمنطقة تبوك», beside the ministry that has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from graph.annotate.agencies.local import placed
from graph.annotate.bodies import agency_key
from graph.annotate.hits import hits_in
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.word import Word, words_in
from graph.model import Kind

RULE = "branch"


def with_branches(doc: Doc, bodies: Iterable[Named]) -> list[Named]:
    """Bodies and the branches of them, in the order of the text; a branch before the body that it is of."""
    named = list(bodies)
    return sorted([*_branches(doc, named), *named], key=lambda body: (body.start, -body.end))


def parent(branch: Named, bodies: Iterable[Named]) -> Named | None:
    """The body that a branch is of: the one whose name its own holds."""
    if branch.rule != RULE:
        return None
    inside = (body for body in bodies if branch.start < body.start and body.end <= branch.end)
    return next(inside, None)


def _branches(doc: Doc, bodies: list[Named]) -> Iterator[Named]:
    words: list[Word] = words_in(doc)
    offices = (hit for hit in hits_in(doc).of("head") if hit.payload.type == "LocalOffice")
    named = {body.start for body in bodies}  # «بعثة الأمم المتحدة في اليمن»
    nouns = {hit.end: hit.start for hit in offices if hit.start not in named}
    for body in bodies:
        start = nouns.get(body.start)
        if start is not None and not (words[start].definite or words[body.start].prefix):
            name = surface(doc, start, max(body.end, placed(doc, body.end)))
            key = agency_key(name, body.country)
            yield Named(start, body.end, Kind.AGENCY, key, name, RULE, body.country, body.told, 0.8)
