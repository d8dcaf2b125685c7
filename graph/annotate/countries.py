"""Find the states that a text names, by name, by circumlocution and by adjective."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlparse

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.knowledge import Knowledge
from graph.annotate.lexicon import Hit, longest
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.model import Kind

Doc.set_extension("countries", default=(), force=True)
Doc.set_extension("home", default="", force=True)  # ISO code of the state whose press the text seems to be

_CUES = frozenset({"في", "الي", "من", "دوله", "جمهوريه", "سلطنه", "داخل", "سفير", "رييس", "شمال", "جنوب", "حكومه", "مع"})
_KINGDOMS = ("SA", "MA", "JO", "BH")  # whose press says «المملكة» for its own state


class Countries:
    """Sets `doc._.countries` and `doc._.home`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the states and their internet domains."""
        self._by_iso = knowledge.ontology.country_by_iso
        self._by_tld = {iso.lower(): iso for iso in self._by_iso} | {"uk": "GB"}

    def __call__(self, doc: Doc) -> Doc:
        found = [self._named(doc, hit) for hit in self._hits(doc)]
        found = [named for named in found if not self._is_city(doc, named, found)]
        doc._.home = self._home(doc, found)
        doc._.countries = tuple(sorted([*found, *self._kingdoms(doc, found)], key=lambda named: named.start))
        return doc

    def _hits(self, doc: Doc) -> list[Hit]:
        names = [hit for hit in doc._.hits.get("concept", ()) if _is_place(hit) and _same_article(doc, hit)]
        names = [hit for hit in names if not hit.payload.ambiguous or hit.payload.kind is not Kind.COUNTRY or _has_cue(doc, hit)]
        nisbas = list(doc._.hits.get("nisba", ()))
        chosen = longest([*names, *nisbas])
        bodies = [hit for hit in names if hit.payload.kind is not Kind.COUNTRY]
        chosen += [nisba for nisba in nisbas if any(_of_body(nisba, body) for body in bodies)]
        return _one_each(hit for hit in chosen if hit.entry.category == "nisba" or hit.payload.kind is Kind.COUNTRY)

    def _is_city(self, doc: Doc, named: Named, found: list[Named]) -> bool:
        """«عمان» beside «الأردن»: a city of a state that the text names otherwise, while it names its own state nowhere."""
        spans = [hit.payload for hit in doc._.hits.get("concept", ()) if (hit.start, hit.end) == (named.start, named.end)]
        cities = {concept.country for concept in spans if concept.kind is Kind.PLACE} - {named.country}
        others = {other.country for other in found if other.name != named.name}
        return bool(cities & others) and named.country not in others

    def _named(self, doc: Doc, hit: Hit) -> Named:
        nisba = hit.entry.category == "nisba"
        iso = hit.payload if nisba else hit.payload.iso
        name = self._by_iso[iso].name if nisba else surface(doc, hit.start, hit.end)
        rule = "nisba" if nisba else "country-name"
        return Named(hit.start, hit.end, Kind.COUNTRY, f"country/{iso}", name, rule, iso, True)

    def _home(self, doc: Doc, found: list[Named]) -> str:
        document = doc._.document
        for address in (document.source, document.url):
            host = urlparse(address if "//" in address else f"//{address}").hostname or ""
            if "." in host and host.rsplit(".", 1)[-1] in self._by_tld:
                return self._by_tld[host.rsplit(".", 1)[-1]]
        counts = Counter(named.country for named in found)
        if _says_kingdom(doc):
            if "خادم الحرمين" in doc.text:
                return "SA"
            kingdoms = [iso for iso in _KINGDOMS if counts[iso]]
            return max(kingdoms, key=lambda iso: counts[iso], default="SA")
        return next((iso for iso, count in counts.most_common(1) if count > 1), "")

    def _kingdoms(self, doc: Doc, found: list[Named]) -> list[Named]:
        """«المملكة» alone, in the press of a kingdom, is that kingdom."""
        if doc._.home not in _KINGDOMS:
            return []
        taken = {i for named in found for i in range(named.start, named.end)}
        name, key = self._by_iso[doc._.home].name, f"country/{doc._.home}"
        alone = [token.i for token in doc if token.norm_ == "المملكه" and token.i not in taken]
        return [Named(i, i + 1, Kind.COUNTRY, key, name, "kingdom", doc._.home, True) for i in alone]


@Language.factory("countries", requires=["doc._.hits", "doc._.document"], assigns=["doc._.countries", "doc._.home"])
def make_countries(nlp: Language, name: str) -> Countries:
    """The component; `learn` gives it the ontology."""
    return Countries()


def _is_place(hit: Hit) -> bool:
    return hit.payload.kind in (Kind.COUNTRY, Kind.PLACE, Kind.AGENCY)


def _has_cue(doc: Doc, hit: Hit) -> bool:
    """«في مالي», «جمهورية مالي»: where the name is an ordinary word too, something must lead to it."""
    if hit.end - hit.start > 1 or hit.prefix in ("ب", "ل", "وب", "ول"):
        return True
    return hit.start > 0 and doc[hit.start - 1].norm_ in _CUES


def _of_body(nisba: Hit, body: Hit) -> bool:
    """«الحرس المدني الإسباني» names the state too."""
    return body.start < nisba.start and nisba.end == body.end and bool(nisba.payload == body.payload.country)


def _same_article(doc: Doc, hit: Hit) -> bool:
    """«مالي» is a state, «المالي» is not: names of states carry the article or they do not."""
    return hit.payload.kind is not Kind.COUNTRY or bool(doc[hit.start]._.definite) == hit.entry.text.startswith("ال")


def _one_each(hits: object) -> list[Hit]:
    spans: dict[tuple[int, int], Hit] = {}
    for hit in hits:  # type: ignore[attr-defined]
        spans.setdefault((hit.start, hit.end), hit)
    return list(spans.values())


def _says_kingdom(doc: Doc) -> bool:
    return any(token.norm_ == "المملكه" for token in doc) or "خادم الحرمين" in doc.text
