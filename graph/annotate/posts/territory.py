"""Read the posts that places and states follow: governors, ambassadors, heads of state."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.agencies.local import PlaceKeys
from graph.annotate.found import agencies_in, places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.residence import Residence
from graph.annotate.spans import surface
from graph.annotate.word import Word, words_in
from graph.model import Kind


class Territory:
    """The places and states in one document as what a post governs or represents."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._doc, self._keys = doc, PlaceKeys(knowledge)
        self._words: list[Word] = words_in(doc)
        self._residence = Residence(knowledge, doc)
        self._capitals = knowledge.ontology.country_of_capital
        self._countries = knowledge.ontology.country_by_iso
        self._bodies = {body.start for body in agencies_in(doc)}
        self._places = {place.start: place for place in places_in(doc)}

    def governed(self, post: Holding) -> Holding | None:
        """«أمير منطقة عسير», «محافظ جدة»: of the place that follows, or that the title's last word opens."""
        end = post.noun_end
        opens = end - 1 in self._bodies and end - post.start > 1  # «عميد بلدية مصراتة»
        if post.title.role != "Post" or (opens and not (post.title.governs_place or post.title.place_body)):
            return None
        found = (self._places.get(i) for i in ((end, end - 1) if post.title.governs_place else (end,)))
        genitive = not self._words[end - 1].definite  # not «زار الوزير مستشفى عسير»
        places = (place for place in found if place and place.end > end and place.start > post.start and genitive)
        led = ("", "ل") if post.title.appointed else ("",)  # «تعيينه أمينا لمنطقة نجران»
        place = next((place for place in places if self._words[place.start].prefix in led), None)
        if place is None:
            return None
        ruler = post.title.relation == "headOfState"  # «أمير الرياض» is no head of a state
        bodies = (self._municipality(post, place),) if post.title.place_body and not post.title.plural else ()
        return replace(post, bodies=bodies, end=place.end, country="" if ruler else place.country)

    def _municipality(self, post: Holding, place: Named) -> Named:
        """«أمين محافظة جدة» leads «أمانة محافظة جدة», «والي أمن طنجة» leads «ولاية أمن طنجة»."""
        rest = post.start + len(post.title.place_body.split())
        name = f"{post.title.place_body} {surface(self._doc, rest, place.end)}"
        key = self._keys.of(post.title.place_body, place)
        return Named(post.start, place.end, Kind.AGENCY, key, name, "municipality", place.country, confidence=0.9)

    def representing(self, post: Holding, state: Named | None) -> Holding | None:
        """Ambassadors and heads of state: of the state after the title, or whose capital is named there."""
        if state and post.title.path == "ambassador":
            return replace(post, country=state.country, end=self.after_residence(state.end))
        if state is None and post.title.path in ("ambassador", "deputy"):
            capital = self._capital(post.end)
            return replace(post, country=capital.country, end=capital.end, capital=capital) if capital else None
        if state and post.title.relation == "headOfState":
            return post.of_state(state)
        return None

    def after_residence(self, i: int) -> int:
        """«سفير السعودية لدى تونس», «… المعتمد لدى السلطنة»: after the state that the ambassador is sent to."""
        return self._residence.end(i, towns=False) or i

    def _capital(self, i: int) -> Named | None:
        """«سفير واشنطن»: the state whose capital is named."""
        place = self._places.get(i)
        iso = self._capitals.get(place.key) if place and not self._words[i].prefix else None
        if place is None or iso is None:
            return None
        return Named(i, place.end, Kind.COUNTRY, f"country/{iso}", self._countries[iso].name, "capital", iso, True)
