"""Take the board of a body for the body: «مجلس إدارة هيئة الطيران المدني», whose chair heads «هيئة الطيران المدني»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.hits import hits_in
from graph.annotate.phrases import Named


def with_boards(doc: Doc, bodies: Sequence[Named]) -> list[Named]:
    """The bodies, each from the noun for its board on, under its own name; a board alone where its body has none."""
    boards = {hit.end: hit.start for hit in hits_in(doc).of("organ")}
    named = {boards[body.start] for body in bodies if body.start in boards}
    alone = (body for body in bodies if body.start not in named)
    return [replace(body, start=boards[body.start]) if body.start in boards else body for body in alone]
