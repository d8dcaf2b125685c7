"""A headline that alone names a man tells the talks of the text below, where only his post stands."""

from __future__ import annotations

import pytest

from graph.model import Ref
from tests.annotate.conftest import Parse


def parties(parse: Parse, text: str) -> list[list[str]]:
    """Who takes part in each of the talks of a text."""
    talks = [event for event in parse(text)._.events if event.type == "Talks"]
    return [
        sorted(value.key.split("/")[-1] for value in event.values("participant") if isinstance(value, Ref))
        for event in talks
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "بداوي يستقبل نظيره الإيطالي\n\nحل قائد الشرطة الإيطالية فيتوريو بيساني بالرياض، وكان له لقاء أمس مع "
            "المدير العام للأمن الوطني خصص لبحث الجريمة المنظمة.",
            [["بداوي", "فيتوريو-بيساني"]],
        ),
        (
            "وزير الدفاع يلتقي الفريق ميرزا\n\nالتقى وزير الدفاع سالم الحربي، الأحد، رئيس هيئة الأركان الباكستانية.",
            [["سالم-الحربي", "ميرزا"]],
        ),
        (
            "وزير الدفاع يلتقي الفريق ميرزا\n\nالتقى وزير الدفاع سالم الحربي قائد الجيش الكيني. "
            "وحضر الفريق ميرزا حفلا.",
            [["KE", "سالم-الحربي"], ["سالم-الحربي", "ميرزا"]],
        ),
    ],
)
def test_a_man_named_in_the_headline_alone(parse: Parse, text: str, told: list[list[str]]) -> None:
    """Unless the text names him for something else."""
    assert sorted(parties(parse, text)) == sorted(told)
