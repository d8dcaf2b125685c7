"""Make `ontology/names.ttl`, the words that people bear as names in Arabic script, from rigour's list.

    python -m ontology.generate.names PERSON_NAMES

PERSON_NAMES is `rust/data/names/person_names.txt` of rigour's source distribution: a line for each name, its
spellings before `=>`, its Wikidata item after it.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ontology.generate.turtle import literal

TARGET = Path(__file__).resolve().parent.parent / "names.ttl"
HEADER = """# Words that people bear as names, in Arabic script, by Wikidata item.
# Made by `python -m ontology.generate.names`; change the generator, not this file.
# Source: rigour 2.6 (OpenSanctions), MIT licence, after Wikidata, CC0.

@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .

"""
_SPELLINGS = {  # that Arabic newspapers use too, and the list does not have
    "Q12344159": "وليام",
    "Q18057751": "ديفد",
    "Q29533637": "دميتري",
    "Q2958359": "شارلز",
    "Q7141520": "أنتونيو",
    "Q2190619": "خوسي",
    "Q23038904": "نارندرا",
    "Q432161": "إغور",
}
_CUT = {  # items of which the list has a spelling without its first letter
    "Q1720791": "ليندكفيست",
    "Q21510829": "لوندغرين",
    "Q23305486": "ليندستروم",
}
_ARABIC = re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]{2,}")


def names(lines: Iterator[str]) -> Iterator[tuple[str, list[str]]]:
    """The items with a spelling of one Arabic word, each with such spellings, sorted by item."""
    found: dict[str, set[str]] = {}
    for line in lines:
        spellings, _, items = line.partition("=>")
        words = {plain(spelling.strip()) for spelling in spellings.split(",")}
        for item in items.split(","):
            found.setdefault(item.strip(), set()).update(word for word in words if _ARABIC.fullmatch(word))
    for item, spelling in _SPELLINGS.items():
        found.setdefault(item, set()).add(spelling)
    for item, spelling in _CUT.items():
        found.setdefault(item, set()).discard(spelling[1:])
        found[item].add(spelling)
    yield from sorted((item, sorted(words)) for item, words in found.items() if words and item.startswith("Q"))


def plain(word: str) -> str:
    """A word without diacritics and tatweel."""
    letters = unicodedata.normalize("NFC", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter) and letter != "ـ")


def main(source: Path, target: Path = TARGET) -> None:
    """Write the file."""
    with source.open(encoding="utf-8") as lines:
        rows = [f"wd:{item} skos:hiddenLabel {_labels(words)} .\n" for item, words in names(lines)]
    target.write_text(HEADER + "".join(rows), encoding="utf-8", newline="\n")


def _labels(words: list[str]) -> str:
    return " , ".join(literal(word, "ar") for word in words)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
