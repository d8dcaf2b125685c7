"""Follow what a text itself tells of its places: «محافظ صامطة» names a town, and «نجران» the region of that name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.found import countries_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.places.known import seats
from graph.annotate.spans import covered, slug, surface
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Kind

_OPENED = "place-head"  # the rule of places that a noun opens: «قرية أم الحصى»


class Told:
    """Reads places by what stands in the text, for those that no gazetteer lists or that share a name."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._settlements = knowledge.words.stems("settlement")
        self._capital = knowledge.words.stems("capital")
        self._capitals = {iso: path for path, iso in knowledge.ontology.country_of_capital.items()}

    def seats(self, doc: Doc) -> Iterator[Named]:
        """«محافظ المندق», «بلدية الحناكية»: what has a governor or a municipality is a place, listed or not."""
        for i in seats(doc):
            if self._is_unused(words_in(doc)[i]):
                name = surface(doc, i, i + 1)
                yield Named(i, i + 1, Kind.PLACE, f"place/{slug(name)}", name, "seat", confidence=0.8)

    def capitals(self, doc: Doc, known: list[Named]) -> Iterator[Named]:
        """«العاصمة الليبية», with the name that may follow: «العاصمة الليبية طرابلس»."""
        named = {place.start: place for place in known}
        for state in countries_in(doc):
            noun = words_in(doc)[state.start - 1] if state.start and state.rule == "nisba" else None
            path = self._capitals.get(state.country, "")
            if noun is None or not path or not noun.definite or noun.stem not in self._capital:
                continue
            place, start = named.get(state.end), state.start - 1
            if place is None:
                name = surface(doc, start, state.end)
                yield Named(start, state.end, Kind.PLACE, path, name, "capital", state.country)
            elif place.key == path:
                yield replace(place, start=start)

    def later(self, doc: Doc, named: list[Named]) -> list[Named]:
        """«المندق» after «محافظ المندق», «هانجو» after «بلدة هانجو»: the same place without its noun."""
        told = {own: place for place in named if (own := self._own_name(place))}
        if not told:
            return []
        taken = covered(named)
        free = ((i, word) for i, word in enumerate(words_in(doc)) if i not in taken and word.norm in told)
        return [self._again(doc, i, told[word.norm]) for i, word in free if word.prefix != "ك"]

    def regions(self, named: list[Named]) -> list[Named]:
        """«نجران» is «منطقة نجران», where the text names the region so: one place under one key."""
        whole = [(place, self._after_noun(place)) for place in named if place.rule == "place-name"]
        regions = {(place.country, own): place.key for place, own in whole if own}
        alike = ((place.key, regions.get((place.country, fold(place.name)))) for place in named)
        keys = {key: region for key, region in alike if region}  # of the towns, under all their names
        if not keys:
            return named
        return [replace(place, key=keys.get(place.key, place.key)) for place in named]

    def _again(self, doc: Doc, i: int, place: Named) -> Named:
        return replace(place, start=i, end=i + 1, name=surface(doc, i, i + 1), rule="told-place")

    def _own_name(self, place: Named) -> str:
        """The one word that is a place's own name, if it is no word of Arabic; "" for venues and longer names."""
        if place.rule == "seat":
            return fold(place.name)
        own = self._after_noun(place) if place.rule == _OPENED else ""
        used = own in self._knowledge.ordinary or own in self._knowledge.common or self._knowledge.is_name(own)
        return "" if " " in own or used else own

    def _after_noun(self, place: Named) -> str:
        """«نجران» of «منطقة نجران»; "" where no noun for settlements opens the name."""
        noun, _, own = fold(place.name).partition(" ")
        return own if stem_of(noun) in self._settlements else ""

    def _is_unused(self, word: Word) -> bool:
        """Whether texts use a word only as a name."""
        used = word.light in self._knowledge.ordinary or word.norm in self._knowledge.common
        plain = word.mark or word.prefix or word.light in self._knowledge.closed or len(word.stem) < 3
        return not (used or plain)
