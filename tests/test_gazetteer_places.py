"""The gazetteer of places is what its generator makes of the hand-written names."""

import tomllib
from pathlib import Path

import pytest

from graph.model import Kind
from graph.ontology import load
from graph.settings import Settings

ROOT = Path(__file__).parents[1]
WRITTEN = tomllib.loads((ROOT / "ontology/generate/places.toml").read_text("utf-8"))
BY_HAND = [
    (entry.partition(" = ")[0], entry.partition(" = ")[2])
    for section in ("regions", "venues")
    for entries in WRITTEN[section].values()
    for entry in entries
]


@pytest.fixture(scope="module")
def named() -> dict[str, set[str]]:
    """The names of every place, by its path."""
    places = load(Settings().ontology).of_kind(Kind.PLACE)
    return {place.path: {label.text for label in place.labels} for place in places}


@pytest.mark.parametrize(("path", "names"), BY_HAND, ids=[path for path, _ in BY_HAND])
def test_a_place_written_by_hand_stands_in_the_gazetteer(path: str, names: str, named: dict[str, set[str]]) -> None:
    arabic = {name.strip() for name in names.partition(";")[0].split("|")}
    assert arabic <= named[f"place/{path}"]
