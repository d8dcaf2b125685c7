"""Find the cities, palaces, airports and regions that a text names."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.datelines import dateline_in
from graph.annotate.events.words import read_event_words
from graph.annotate.found import countries_in, places_in
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.places.known import KnownPlaces
from graph.annotate.places.medals import without_medals
from graph.annotate.places.opened import OpenedPlaces
from graph.annotate.places.pairs import Pairs
from graph.annotate.places.palaces import Palaces
from graph.annotate.places.quarters import Quarters
from graph.annotate.places.sounded import Sounds, sounded
from graph.annotate.places.told import Told
from graph.annotate.reached import Reached
from graph.annotate.spans import covered
from graph.model import Kind


class Places:
    """Sets `doc._.places`: known ones by their names, others by the noun that opens them («مطار …»)."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take what tells a name from another word."""
        self._knowledge, self._sounds, self._told = knowledge, Sounds(knowledge), Told(knowledge)
        self._palaces, self._reached, self._pairs = Palaces(knowledge), Reached(knowledge), Pairs(knowledge)
        self._events, self._quarters = read_event_words(knowledge.ontology), Quarters(knowledge)

    def __call__(self, doc: Doc) -> Doc:
        """Find the places, none inside another."""
        judge = KnownPlaces(self._knowledge, doc, self._reached)
        hits = hits_in(doc).names(Kind.PLACE)
        elsewhere = [hit for hit in hits if judge.is_palace_elsewhere(hit)]
        hits = [hit for hit in hits if hit not in elsewhere] if elsewhere else hits
        known = [*judge.read_elsewhere(elsewhere), *judge.read(hits), *judge.read_worn(hits_in(doc).of("worn-place"))]
        opened = OpenedPlaces(self._knowledge, doc, hits, judge).read()
        palaces = self._palaces.read(doc, known)
        told = [*self._told.seats(doc), *self._told.capitals(doc, known)]
        named = _one_each(_widest([*known, *opened, *palaces, *told, *self._pairs.read(doc)]))
        named += self._told.later(doc, named)
        taken = covered([*named, *countries_in(doc)])
        named += self._quarters.read(doc, taken)
        named = self._told.regions([*named, *sounded(doc, self._sounds, taken)])
        named = without_medals(doc, named, self._events)
        named = [place for place in named if place.start not in dateline_in(doc).signed]  # «قنا» signs
        places_in.set(doc, tuple(sorted(named, key=lambda place: place.start)))
        return doc


@Language.factory("places", requires=["doc._.hits", "doc._.countries"], assigns=["doc._.places"])
def make_places(nlp: Language, name: str) -> Places:
    """The component; `learn` gives it the ontology."""
    return Places()


def _widest(named: list[Named]) -> list[Named]:
    """No place inside another: «مطار الملك خالد» keeps no «خالد»."""
    chosen: list[Named] = []
    for place in sorted(named, key=lambda n: (n.start, -n.end)):
        if not chosen or place.start >= chosen[-1].end:
            chosen.append(place)
    return chosen


def _one_each(places: list[Named]) -> list[Named]:
    """«مطار أبها» is «مطار أبها الإقليمي», where one text names both."""
    venues = [place for place in places if place.rule == "place-head"]
    return [_under_longer_name(place, venues) if place.rule == "place-head" else place for place in places]


def _under_longer_name(place: Named, venues: list[Named]) -> Named:
    longer = (venue for venue in venues if venue.name.startswith(f"{place.name} "))
    return replace(place, key=next(longer, place).key)
