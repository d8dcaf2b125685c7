"""Find the bodies that a place has: «بلدية …», «أمانة محافظة جدة», «الغرفة التجارية بالأحساء»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies, agency_key
from graph.annotate.found import countries_in, places_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import extent, surface
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Kind

_FEMININE = "يه"  # the end of a folded adjective
_ONE_EACH = ("municipality", "city secretariat", "chamber of commerce")  # nouns for bodies that a place has one of
_OF_STATES = ("customs", "chamber of commerce")  # nouns for bodies of which a state has one too
_INSIDE = ("ب", "في")


class PlaceKeys:
    """The keys of bodies of which a place has one: «أمانة جدة» and «أمانة محافظة جدة» are the same."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._settlements = knowledge.words.stems("settlement")

    def of(self, noun: str, place: Named) -> str:
        """The key of the body that a noun names with a place, whose own noun («محافظة») does not count."""
        first, *rest = noun.split()  # «ولاية أمن», «إمارة منطقة»
        rest = [word for word in rest if stem_of(fold(word)) not in self._settlements]
        return agency_key(" ".join([first, *rest, self.own(place.name)]), place.country)

    def own(self, name: str) -> str:
        """A name without the nouns for settlements at its ends: «جدة» of «محافظة جدة», «إمارة» of «إمارة منطقة»."""
        words = [word for word in fold(name).split() if stem_of(word) not in self._settlements]
        return " ".join(words) or name


class Local:
    """Reads the bodies of places in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc) -> None:
        self._doc, self._bodies = doc, bodies
        self._words: list[Word] = words_in(doc)
        heads = (hit for hit in hits_in(doc).of("head") if hit.payload.path == "venue")
        venues = {hit.start for hit in heads if self._words[hit.start].prefix}  # «الغرفة التجارية بقاعة الشيخ …»
        self._places: dict[int, Named] = {place.start: place for place in places_in(doc) if place.start not in venues}
        self._states = {state.start: state for state in countries_in(doc)}
        self._settlements = knowledge.words.stems("settlement")
        self._keys, self._assemblies = PlaceKeys(knowledge), knowledge.words.folded("assembly")
        self._emirates, self._emirate = knowledge.words.states["emirate"], knowledge.words.folded("emirate")

    def bodies(self) -> Iterator[Named]:
        """The nouns of such bodies with the place after them."""
        for hit in hits_in(self._doc).of("head"):
            if hit.payload.kind is Kind.AGENCY and "Place" in hit.payload.takes:
                end, place = self._place(hit)
                if end > hit.end and not self._is_emirate(hit, place):
                    yield self._named(hit, end, place)

    def _is_emirate(self, hit: Hit, place: Named | None) -> bool:
        """«إمارة دبي»: a place, where a state has parts that are called so; not «إمارة عسير»."""
        governed = place is not None and place.country in self._emirates
        return self._words[hit.start].norm in self._emirate and (place is None or governed)

    def _named(self, hit: Hit, end: int, place: Named | None) -> Named:
        name, state = surface(self._doc, hit.start, end), place.country if place else ""
        if place and place.start not in range(hit.start, end):
            name = f"{surface(self._doc, hit.start, end - 1)} {place.name}"
        key = self._bodies.key(name, state)
        key = self._key(hit, place) or key if key == agency_key(name, state) else key
        return Named(hit.start, end, Kind.AGENCY, key, name, "head-noun", state, False, 0.8)

    def _key(self, hit: Hit, place: Named | None) -> str:
        """One key for «غرفة جدة» and «الغرفة التجارية بجدة»; "" for courts and councils, of which a place has many."""
        if place is None or hit.payload.path not in _ONE_EACH or self._words[hit.start].norm in self._assemblies:
            return ""
        nouns = self._words[hit.start : min(hit.end, hit.start + 1 + (hit.payload.type == "LocalOffice"))]
        return self._keys.of(" ".join(word.stem for word in nouns), place)

    def _place(self, hit: Hit) -> tuple[int, Named | None]:
        """The place whose body it is, and where its name ends: «بلدية جدة», «المحكمة العامة بجدة», «بلدية المحافظة».

        A definite noun is joined to it by «ب», «في» or «ل»: «المجلس البلدي لمحافظة جدة».
        """
        i, limit = hit.end, extent(self._doc, hit.start)
        if i >= limit:
            return i, None
        definite = self._words[i - 1].definite
        if place := self._places.get(i - 1):
            return max(i, place.end), place  # «إمارة منطقة نجران»
        if definite and i - hit.start == 1:
            return i, None  # «الأمانة بالرياض»: a body named before
        if definite:
            i += self._words[i].text == _INSIDE[1]
            if i < limit and self._words[i].prefix == _INSIDE[0] and self._stands_for_place(i):
                return i + 1, self._told(i)  # «الغرفة التجارية بالمحافظة»
            place = self._places.get(i)
            inside = i > hit.end or (place is not None and self._words[i].prefix in (_INSIDE[0], "ل"))
            return (place.end, place) if place and inside else (hit.end, None)
        place = self._places.get(i)
        if place and not self._words[i].prefix:
            return self._after_adjectives(place.end, limit), place
        state = self._states.get(i) if hit.payload.path in _OF_STATES else None
        if state is not None and state.rule != "nisba" and not self._words[i].prefix:
            return state.end, state  # «جمارك سنغافورة»
        stands = not self._words[i].prefix and self._stands_for_place(i)
        return (i + 1, self._told(i)) if stands else (i, None)

    def _stands_for_place(self, i: int) -> bool:
        """«المحافظة»: a noun for a place, which the text names before or after."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        adjective = after is not None and after.opens_with_article and after.is_adjective_shaped
        return word.definite and word.stem in self._settlements and i not in self._places and not adjective

    def _told(self, i: int) -> Named | None:
        """«إمارة المنطقة»: the region told last before a token, or first after it, under its noun and name."""
        alike = [each for each in self._places.values() if fold(each.name).split()[0] == self._words[i].stem]
        before = [each for each in alike if each.end <= i]
        return next(iter(before[-1:] or alike), None)

    def _after_adjectives(self, i: int, limit: int) -> int:
        """«غرفة الرياض التجارية الصناعية»: after the adjectives of the body, no state's."""
        while i < limit and self._is_adjective(i):
            i += 1
        return i

    def _is_adjective(self, i: int) -> bool:
        word = self._words[i]
        return word.opens_with_article and word.norm.endswith(_FEMININE) and i not in self._states


def placed(doc: Doc, i: int) -> int:
    """The end of the place that «ب» or «في» leads to at a token, or 0: «… بمنطقة جازان», «… في جدة»."""
    if i >= len(doc) or i == extent(doc, i - 1):
        return 0
    word: Word = words_in(doc)[i]
    start = i if word.prefix == _INSIDE[0] else i + 1 if word.text == _INSIDE[1] else -1
    return next((place.end for place in places_in(doc) if place.start == start), 0)
