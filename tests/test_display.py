"""Tests of graph/display.py and of what ontology/display.ttl says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.display import Text, load_display
from graph.errors import OntologyError
from graph.model import EVENTS, FACTS, Kind
from graph.pages.render import OUTLINES
from tests.factory import ontology

DISPLAY = load_display(ontology())
SLOTS = (
    "participant headOfDelegation host organizer place startDate endDate ordinal topic sidelineOf "
    "recipient awardedBy agent target quantity attributedTo"
)


@pytest.mark.parametrize("name", [*Kind, *EVENTS])
def test_each_class_is_shown(name: str) -> None:
    """Every class of entity and event has a style of its own or of its family."""
    assert DISPLAY.classes[name].family in DISPLAY.classes


@pytest.mark.parametrize("name", [*FACTS, *SLOTS.split()])
def test_each_relation_is_shown(name: str) -> None:
    """Every fact and slot has captions in both directions."""
    assert DISPLAY.relations[name].caption.ar
    assert DISPLAY.relations[name].inverse.fr


@pytest.mark.parametrize("style", DISPLAY.families, ids=lambda style: style.name)
def test_colors_reach_contrast(style: object) -> None:
    """Each colour stands out from its background as WCAG AA asks of text (4.5:1)."""
    assert contrast(style.light, "#ffffff") >= 4.5  # type: ignore[attr-defined]
    assert contrast(style.dark, "#14181f") >= 4.5  # type: ignore[attr-defined]


@pytest.mark.parametrize("style", DISPLAY.families, ids=lambda style: style.name)
def test_shapes_can_be_drawn_in_the_legend(style: object) -> None:
    """Each shape of the network has its outline for the legend."""
    assert style.shape in OUTLINES  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ({"ar": "فيينا", "en": "Vienna", "fr": "Vienne"}, Text("فيينا", "Vienna", "Vienne")),
        ({"ar": "حموشي"}, Text("حموشي", "حموشي", "حموشي")),
        ({"ar": "المكتب", "en": "Bureau"}, Text("المكتب", "Bureau", "Bureau")),
        ({"und": "حموشي"}, Text("حموشي", "حموشي", "حموشي")),
        ({}, Text("", "", "")),
    ],
)
def test_gaps_are_filled(names: dict[str, str], text: Text) -> None:
    """A language without a name shows the name of the nearest language."""
    assert Text.of(names) == text


def test_a_missing_colour_is_told(tmp_path: Path) -> None:
    """A class without a colour is named, with what to add."""
    (tmp_path / "display.ttl").write_text(
        "@prefix maj: <https://w3id.org/majlis/ontology#> .\n"
        'maj:Seminar maj:displayOrder 1 ; maj:shape "dot" ; maj:caption "ندوة"@ar .\n',
        encoding="utf-8",
    )

    with pytest.raises(OntologyError, match=r"maj:Seminar.*maj:colorOnLight"):
        load_display(replace(ontology(), folder=tmp_path))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, by WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    """The relative luminance of a colour such as #1d5fa8."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
