"""«المنطقة» and «المحافظة» alone are the one that the text named last, where something happens there."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def places(parse: Parse, text: str) -> list[list[str]]:
    """The places of each event of a text, by the last part of their keys' names."""
    doc = parse(text)
    names = {place.key: place.name for place in doc._.places}
    return [[names[place.key] for place in event.values("place")] for event in doc._.events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال أمير منطقة عسير ذلك. ويزور الوزير سالم القرني المنطقة حاليا.", "منطقة عسير"),
        ("أكد محافظ بيشة ذلك. والتقى الوزير سالم القرني السفير فهد العمري بقاعة الاجتماعات في المحافظة.", "بيشة"),
        ("ازدهرت مدينة جدة. والتقى الوزير سالم القرني السفير فهد العمري بمقر المدينة.", "جدة"),
    ],
)
def test_a_region_alone_is_the_one_told_last(parse: Parse, text: str, told: str) -> None:
    """Its noun stood before the name, or the title of who governs it did."""

    assert [told] in places(parse, text)


@pytest.mark.parametrize(
    "text",
    [
        "قال أمير منطقة عسير إنه بحث مع الوزير سالم القرني الأوضاع في المنطقة.",
        "ازدهرت منطقة عسير. والتقى الوزير سالم القرني السفير فهد العمري لبحث قضايا المنطقة.",
        "التقى الوزير سالم القرني السفير فهد العمري في المنطقة الشرقية.",
    ],
)
def test_what_is_talked_about_is_no_place(parse: Parse, text: str) -> None:
    """«الأوضاع في المنطقة», «قضايا المنطقة», «المنطقة الشرقية» stand for no region told before."""

    assert ["منطقة عسير"] not in places(parse, text)


def test_the_title_of_who_governs_a_place_leads_to_its_name(parse: Parse) -> None:
    """«محافظ المندق» names a place that no list has; «محافظ البنك المركزي» governs none."""

    doc = parse("اجتمع محافظ المندق سعيد القرني ومحافظ البنك المركزي فهد العمري.")

    assert [place.name for place in doc._.places] == ["المندق"]
