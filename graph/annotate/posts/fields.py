"""Read the offices of towns that news calls by their field: «الناطق الإعلامي بصحة الباحة», «مدير تعليم جدة»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import agency_key
from graph.annotate.found import places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Kind

_PROCLITICS = re.compile("^(لل|بال|ب(?=...))")
RULE = "field"


class Fields:
    """Reads such offices after the posts of one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._doc = doc
        self._words: list[Word] = words_in(doc)
        self._fields = knowledge.words.folded("field")
        self._places: dict[int, Named] = {place.start: place for place in places_in(doc)}

    def at(self, i: int) -> Named | None:
        """The office whose field is told at a token, and whose town or region after it."""
        word, place = self._words[i], self._places.get(i + 1)
        if word.stem not in self._fields or word.definite or place is None or self._words[i + 1].prefix:
            return None
        name = surface(self._doc, i, place.end)
        return Named(i, place.end, Kind.AGENCY, agency_key(name, place.country), name, RULE, place.country, False, 0.8)


def under_full_names(posts: list[Holding], bodies: Iterable[Named]) -> list[Holding]:
    """«صحة الباحة» is «مديرية الشؤون الصحية بمنطقة الباحة», where the text names both."""
    if not any(body.rule == RULE for post in posts for body in post.every_body):
        return posts
    named = [*bodies, *(body for post in posts for body in post.bodies)]
    full = [(body, _stems(body)) for body in named if body.rule != RULE]
    return [
        replace(
            post,
            bodies=tuple(_in_full(body, full) for body in post.bodies),
            within=_in_full(post.within, full) if post.within else None,
        )
        for post in posts
    ]


def _in_full(office: Named, full: list[tuple[Named, list[str]]]) -> Named:
    if office.rule != RULE:
        return office
    field, *_, town = _stems(office)
    root = field.removesuffix("ه")
    same = (body for body, stems in full if stems[-1:] == [town] and any(stem.startswith(root) for stem in stems[:-1]))
    return replace(office, key=next(same, office).key)


def _stems(body: Named) -> list[str]:
    """The words of a name without articles and the particles joined to them."""
    return [_PROCLITICS.sub("", stem_of(word)) for word in fold(body.name).split()]
