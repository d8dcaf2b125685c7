"""Find the cities, palaces, airports and regions that a text names."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.grammar import POSTS
from graph.annotate.knowledge import Knowledge
from graph.annotate.lexicon import Hit, longest
from graph.annotate.phrases import Named
from graph.annotate.spans import extent, is_mark, slug, surface
from graph.model import Kind
from graph.ontology import Concept

Doc.set_extension("places", default=(), force=True)

_CUES = frozenset({"في", "الي", "من", "قرب", "نحو", "داخل", "صوب", "مدينه", "المدينه", "محافظه", "منطقه", "بمدينه"})
_TOWARDS = ("ب", "وب", "ل", "فب")


class Places:
    """Sets `doc._.places`: known ones by their names, others by the noun that opens them («مطار …»)."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take what tells a name from another word."""
        self._knowledge = knowledge
        self._capitals = knowledge.ontology.country_of_capital

    def __call__(self, doc: Doc) -> Doc:
        states = {named.country for named in doc._.countries}
        self._known_places = _hits(doc)
        known = [self._named(doc, hits, states) for hits in _by_span(_hits(doc))]
        opened = [named for named in map(lambda hit: self._opened(doc, hit), _heads(doc)) if named]
        doc._.places = tuple(_widest([*(named for named in known if named), *opened]))
        return doc

    def _named(self, doc: Doc, hits: list[Hit], states: set[str]) -> Named | None:
        concept = min((hit.payload for hit in hits), key=lambda c: (c.country not in states, -c.population, c.path))
        hit = hits[0]
        if hit.entry.text.startswith("ال") != bool(doc[hit.start]._.definite) and doc[hit.start].text.isalpha():
            return None
        word = self._is_word(doc, hit) and concept.population < 500_000 and concept.path not in self._capitals
        if hit.end - hit.start == 1 and (concept.ambiguous or word) and not _has_cue(doc, hit):
            return None
        if any(title.start <= hit.start < title.end for title in _posts(doc)) or _is_state(doc, hit):
            return None
        return Named(hit.start, hit.end, Kind.PLACE, concept.path, surface(doc, hit.start, hit.end), "place-name", concept.country)

    def _is_word(self, doc: Doc, hit: Hit) -> bool:
        """«أطار» is a town in Mauritania, and «إطار» a word of every report."""
        word = doc[hit.start]._.light
        known = self._knowledge.no_places
        joined = len(word) > 3 and word[0] in "بلكف" and word[1:] in known
        return hit.end - hit.start == 1 and (word in known or joined or word in self._knowledge.closed)

    def _opened(self, doc: Doc, hit: Hit) -> Named | None:
        end = self._end_of_name(doc, hit.end)
        if end == hit.end:
            return None
        inner = _known_inside(doc, hit.end, end)
        if inner is not None and hit.payload.type == "Place" and doc[hit.start]._.stem in _SETTLEMENTS:
            return Named(hit.start, end, Kind.PLACE, inner.path, surface(doc, hit.end, end), "settlement", inner.country)
        name = surface(doc, hit.start, end)
        return Named(hit.start, end, Kind.PLACE, f"place/{slug(name)}", name, "place-head", confidence=0.8)

    def _end_of_name(self, doc: Doc, start: int) -> int:
        """After the proper name that follows a head noun: one to four words that are no common words."""
        limit = min(extent(doc, start), start + 5)
        i = next((hit.end for hit in self._known_places if hit.start == start and not hit.prefix), start)
        known = i > start
        while i < limit and (_is_adjective(doc, i) if known else self._continues(doc, i, i == start)):
            i += 1
        return i

    def _continues(self, doc: Doc, i: int, first: bool) -> bool:
        token = doc[i]
        if is_mark(token) or token._.prefix or token._.light in self._knowledge.closed:
            return False
        if any(named.start == i and named.rule == "nisba" for named in doc._.countries):
            return False
        if any(hit.start == i and hit.payload.role in ("Rank", "Post", "Deputy") for hit in doc._.hits.get("title", ())):
            return first and token.norm_ in ("الملك", "الامير", "الشيخ", "السلطان")
        if token.norm_ in ("الملك", "الامير", "الشيخ", "السلطان"):
            return first
        if token.norm_ in ("الدولي", "الدوليه"):
            return not first
        if first and token.norm_ in _QUARTERS and i + 1 < len(doc):
            return self._is_proper(doc, i + 1)
        venue = not first and token._.definite and token.norm_.endswith("ي")  # «مستشفى عسير المركزي»
        return venue or self._is_proper(doc, i)

    def _is_proper(self, doc: Doc, i: int) -> bool:
        token = doc[i]
        recognised = any(start <= i < end and label != "ORG" for start, end, label in doc._.recognised)
        if token._.definite and not recognised and token._.light in self._knowledge.ordinary:
            return False  # «منطقة الدماغ»
        if recognised or token._.folded in ("ابن", "بن", "ابو", "بو", "ام") or any(hit.start <= i < hit.end for hit in _hits(doc)):
            return True
        return self._knowledge.is_name(token.text) or token._.definite and token.norm_ not in self._knowledge.common


@Language.factory("places", requires=["doc._.hits", "doc._.countries"], assigns=["doc._.places"])
def make_places(nlp: Language, name: str) -> Places:
    """The component; `learn` gives it the ontology."""
    return Places()


_QUARTERS = frozenset({"شرق", "غرب", "شمال", "جنوب", "وسط"})
_SETTLEMENTS = frozenset({"مدينه", "محافظه", "منطقه", "بلده", "اقليم", "ولايه", "جهه"})


def _hits(doc: Doc) -> list[Hit]:
    """Names of places that no longer name of anything covers."""
    chosen = longest(doc._.hits.get("concept", ()))
    return [hit for hit in chosen if hit.payload.kind is Kind.PLACE]


def _is_adjective(doc: Doc, i: int) -> bool:
    """«مطار بيروت الدولي», «مستشفى عسير المركزي»; not «… السعودي», which tells the state."""
    token = doc[i]
    nisba = any(named.start == i for named in doc._.countries)
    return bool(token._.definite and not token._.prefix and token.norm_.endswith(("ي", "يه")) and not nisba)


def _posts(doc: Doc) -> list[Hit]:
    return [hit for hit in doc._.hits.get("title", ()) if hit.end - hit.start > 1 or hit.payload.role in POSTS]


def _is_state(doc: Doc, hit: Hit) -> bool:
    """«عمان» is Oman unless the text is about Jordan (see `countries`)."""
    return any(named.start == hit.start and named.end == hit.end for named in doc._.countries)


def _by_span(hits: list[Hit]) -> Iterator[list[Hit]]:
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits:
        spans.setdefault((hit.start, hit.end), []).append(hit)
    yield from spans.values()


def _has_cue(doc: Doc, hit: Hit) -> bool:
    return hit.prefix in _TOWARDS or (hit.start > 0 and doc[hit.start - 1].norm_ in _CUES) or _in_list(doc, hit)


def _in_list(doc: Doc, hit: Hit) -> bool:
    """«عسير، جيزان، نجران، وصبيا»: beside another place, a comma or «و» between them."""
    before = hit.start - 1 if hit.start and doc[hit.start - 1].text in ("،", ",") else hit.start if hit.prefix == "و" else -1
    places = [other for other in doc._.hits["concept"] if other.payload.kind in (Kind.PLACE, Kind.COUNTRY)]
    return any(other.end == before for other in places)


def _heads(doc: Doc) -> list[Hit]:
    heads = longest(hit for hit in doc._.hits.get("head", ()) if hit.payload.kind is Kind.PLACE)
    return [hit for hit in heads if not doc[hit.start]._.definite]


def _known_inside(doc: Doc, start: int, end: int) -> Concept | None:
    whole = [hit for hit in _hits(doc) if hit.start == start and hit.end == end]
    return max((hit.payload for hit in whole), key=lambda concept: concept.population, default=None)


def _widest(named: list[Named]) -> list[Named]:
    """No place inside another: «مطار الملك خالد» keeps no «خالد»."""
    chosen: list[Named] = []
    for place in sorted(named, key=lambda n: (n.start, -n.end)):
        if not chosen or place.start >= chosen[-1].end:
            chosen.append(place)
    return chosen
