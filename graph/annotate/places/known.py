"""Tell which places of the gazetteer a text names: a name can be another town's, a person's or an ordinary word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from graph.annotate.datelines import dateline_in
from graph.annotate.events.particles import DONE
from graph.annotate.events.words import read_event_words
from graph.annotate.found import countries_in, personal_in, recognised_in
from graph.annotate.grammar import POSTS, Head, Title
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.numbers import find_ordinal
from graph.annotate.phrases import Named
from graph.annotate.reached import Reached
from graph.annotate.spans import COMMAS, QUOTES, covered, extent, slug, surface
from graph.annotate.word import Word, words_in
from graph.folding import without_marks
from graph.model import Kind
from graph.ontology import Concept

_TOWARDS = ("ب", "وب", "ل", "فب")
_TANWIN = "\u064b"
_AROUND = 15  # words around a shield within which an award is told
_CLEARLY = 1.0  # how much rather a person's name than anything else the last word of a whole name is
_LARGE = 500_000  # people in a city whose name needs nothing that leads to it


class KnownPlaces:
    """Judges the names of places in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, reached: Reached) -> None:
        self._knowledge, self._doc = knowledge, doc
        self._words: list[Word] = words_in(doc)
        self._events = read_event_words(knowledge.ontology)
        self._reached = reached
        self._capitals = knowledge.ontology.country_of_capital
        self._cues = knowledge.words.either("before-place", "field", "event-of-place")
        self._native = knowledge.words.folded("native")
        self._land = knowledge.words.folded("land")
        hits = hits_in(doc)
        titles = (hit for hit in hits.of("title") if hit.end - hit.start > 1 or hit.payload.role in POSTS)
        self._titled = covered(titles)
        mayors = (hit for hit in hits.titles("Post") if hit.payload.place_body and not self._words[hit.start].definite)
        nouns = (hit for hit in hits.of("head") if "Place" in hit.payload.takes and not self._words[hit.start].definite)
        self._led = {*seats(doc), *(hit.end for hit in (*mayors, *nouns))}  # «أمين الشرقية», «غرفة الشرقية»
        self._spans = {(named.start, named.end) for named in countries_in(doc)}
        self._states = {named.country for named in countries_in(doc)}
        self._palace, self._any_palace = knowledge.words.folded("palace"), knowledge.words.folded("of-any-palace")
        self._ends = {hit.end for hit in hits.inner_names(Kind.PLACE, Kind.COUNTRY)}
        self._borne = set(_inside_people(doc))

    def read(self, hits: list[Hit]) -> Iterator[Named]:
        """The places named; of several that bear one name, one in a state that the text names, or the largest."""
        spans: dict[tuple[int, int], list[Hit]] = {}
        for hit in hits:
            spans.setdefault((hit.start, hit.end), []).append(hit)
        for (start, end), found in spans.items():
            concept: Concept = min((hit.payload for hit in found), key=self._rank)
            if self._is_named(found[0], concept):
                name = surface(self._doc, start, end)
                yield Named(start, end, Kind.PLACE, concept.path, name, "place-name", concept.country)

    def read_worn(self, hits: Iterable[Hit]) -> Iterator[Named]:
        """The places named without their last hamza, after a noun for land: «جبال فيفا» for «فيفاء»."""
        for hit in hits:
            before = [word for word in self._words[max(0, hit.start - 2) : hit.start] if word.text not in QUOTES]
            if before and before[-1].stem in self._land and not hit.prefix and not before[-1].definite:
                name = surface(self._doc, hit.start, hit.end)
                place = hit.payload
                yield Named(hit.start, hit.end, Kind.PLACE, place.path, name, "worn-name", place.country)

    def read_elsewhere(self, hits: Iterable[Hit]) -> Iterator[Named]:
        """The palaces that bear the name of one in a state that the text does not name, each as one of its own."""
        for hit in hits:
            name = surface(self._doc, hit.start, hit.end)
            yield Named(hit.start, hit.end, Kind.PLACE, f"place/{slug(name)}", name, "palace")

    def _rank(self, concept: Concept) -> tuple[bool, int, str]:
        return concept.country not in self._states, -concept.population, concept.path

    def _is_named(self, hit: Hit, concept: Concept) -> bool:
        first = self._words[hit.start]
        if hit.entry.text.startswith("ال") != first.definite and first.text.isalpha():
            return False
        if hit.start in self._titled or (hit.start, hit.end) in self._spans:
            return False  # «عمان» is Oman unless the text is about Jordan (see `countries`)
        if (
            (hit.start in self._borne and hit.end - hit.start == 1 and concept.path not in self._capitals)
            or self._is_accusative(hit)
            or self._is_given(hit)
            or (hit.end < len(self._words) and self._words[hit.end].norm in self._native)
        ):
            return False  # «مسقط رأسه»
        if hit.prefix in _TOWARDS and self._is_owned(hit):
            return False
        if hit.end - hit.start > 1 or not self._is_doubtful(hit, concept):
            return True
        if concept.path in self._capitals and self._reached.is_object(self._doc, hit.start):
            return True
        return self._has_cue(hit) and not self._is_numbered(hit)

    def is_palace_elsewhere(self, hit: Hit) -> bool:
        """«قصر الشعب بجيبوتي»: whether many states have such a palace, and the text names only others than its own."""
        if not (self._words[hit.start].stem in self._palace and self._words[hit.end - 1].norm in self._any_palace):
            return False
        towns = (each.payload.country for each in hits_in(self._doc).names(Kind.PLACE) if each.start != hit.start)
        told = {*self._states, *towns} - {""}
        return bool(told) and hit.payload.country not in told

    def _is_accusative(self, hit: Hit) -> bool:
        """«قدم درعاً», «درعا تذكاريا»: an indefinite object, by its ending or by that of its adjective."""
        last, after = self._words[hit.end - 1], self._words[hit.end] if hit.end < len(self._words) else None
        described = after is not None and after.norm.endswith("يا") and not after.definite and not after.prefix
        given = after is not None and after.prefix == "ل" and last.light[:-1] in self._knowledge.ordinary  # «درعا له»
        described = (described or given) and not self._has_cue(hit)  # «في روما جورجيا ميلوني»
        return _TANWIN in last.text or (described and last.norm.endswith("ا") and not last.definite)

    def _is_given(self, hit: Hit) -> bool:
        """«تسلم درعا من الوزير»: a shield, where nothing leads to the town and the sentence tells an award."""
        if not self._events.is_needed(self._words[hit.start].folded) or self._has_cue(hit):
            return False
        near = self._words[max(0, hit.start - _AROUND) : hit.end + _AROUND]
        return any(self._events.evokes(word.folded, "Award") for word in near)

    def _is_owned(self, hit: Hit) -> bool:
        """«لربك»: a noun that texts use, with a pronoun, and no town."""
        word = self._words[hit.start].light
        return hit.end - hit.start == 1 and word.endswith("ك") and word[:-1] in self._knowledge.no_places

    def _is_numbered(self, hit: Hit) -> bool:
        """«من الطبقة الأولى»: a noun with an ordinal, which no town has."""
        after = self._words[hit.end : hit.end + 1]
        return any(word.definite and find_ordinal([word.folded], 0) is not None for word in after)

    def _is_doubtful(self, hit: Hit, concept: Concept) -> bool:
        """Whether one word alone is hardly a place: «أطار» is a town in Mauritania, «إطار» a word of every report."""
        if concept.ambiguous:
            return without_marks(concept.name) == concept.name or self._words[hit.start].text != concept.name  # «عمّان»
        word, others = self._words[hit.start].light, self._knowledge.no_places
        joined = len(word) > 3 and word[0] in "بلكف" and word[1:] in others
        known = word in others or joined or word in self._knowledge.closed
        return known and concept.population < _LARGE and concept.path not in self._capitals

    def _has_cue(self, hit: Hit) -> bool:
        """Whether something leads to the place: «في», «مدينة», «محافظ», or another place beside it."""
        before = self._words[hit.start - 1] if hit.start else None
        if dateline_in(self._doc).holds(hit.start):
            return True
        if hit.start in self._led or hit.prefix in _TOWARDS or (before is not None and before.norm in self._cues):
            return True
        if before is not None and before.text in COMMAS:
            return hit.start - 1 in self._ends  # «عسير، جيزان، نجران»
        return (hit.prefix == "و" and hit.start in self._ends) or self._houses(hit)

    def _houses(self, hit: Hit) -> bool:
        """Whether a feminine verb of housing follows, as towns have it: «وكانت ليون قد استضافت مؤتمرا»."""
        after = [word.folded for word in self._words[hit.end : hit.end + 2]]
        verb = after[1:] if after[:1] and after[0] in DONE else after[:1]
        readings = (word for folded in verb for _, word in self._events.readings(folded))
        return any("housing" in word.senses and getattr(word.form, "gender", "") == "f" for word in readings)


def _inside_people(doc: Doc) -> Iterator[int]:
    """«فرانسيسكو باردو بيكيراس», «نيكولا أورلاندو»: the tokens inside whole names, and the last of foreigners' names.

    Behind an Arab's name the town that is visited is often taken for a part of it.
    """
    personal, book = personal_in(doc), read_name_book()
    for start, end, label in recognised_in(doc):
        if label == "PER":
            foreign = book.is_abroad(spelled(doc[start].text)) and personal.get(end - 1, 0.0) > _CLEARLY
            yield from range(start + 1, end if foreign else end - 1)


def seats(doc: Doc) -> Iterator[int]:
    """The tokens where a place must stand: what has a governor or a municipality, «محافظ صبيا», «بلدية صبيا»."""
    words = words_in(doc)
    opening = (hit for hit in (*hits_in(doc).titles("Post"), *hits_in(doc).of("head")) if _is_of_place(hit.payload))
    after = (hit.end for hit in opening if not words[hit.start].definite and hit.end < extent(doc, hit.start))
    yield from (i for i in after if not words[i].prefix)


def _is_of_place(payload: Title | Head) -> bool:
    """Whether a place follows such a post or such a noun."""
    if isinstance(payload, Title):
        return payload.path == "governor" and not payload.plural  # «ولاة أمرنا»
    return payload.type == "LocalOffice" and "Place" in payload.takes
