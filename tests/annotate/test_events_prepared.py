"""Who prepares a visit does not make it, and who is to come is not at the meeting that prepares it."""

from __future__ import annotations

import pytest

from graph.model import Ref
from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "ترأس وزير الداخلية سالم الحربي اجتماعا للتحضير لزيارة الوزير الكيني جون أوتينو إلى الرياض.",
            {("Visit", "جون-اوتينو")},
        ),
        (
            "عقد المدير العام سالم الحربي اجتماعا مع وفد أمريكي للتحضير لزيارة القائد جون أوتينو إلى جيبوتي.",
            {("Talks", "US"), ("Talks", "سالم-الحربي"), ("Visit", "جون-اوتينو")},
        ),
        ("وصل سالم الحربي إلى نيروبي في زيارة رسمية.", {("Visit", "سالم-الحربي")}),
    ],
)
def test_a_visit_is_made_by_whom_it_is_told_of(parse: Parse, text: str, told: set[tuple[str, str]]) -> None:
    """«اجتماعا للتحضير لزيارة فلان»: the subject of the verb holds the meeting."""
    events = parse(text)._.events

    assert {
        (event.type, value.key.split("/")[-1])
        for event in events
        for value in event.values("participant")
        if isinstance(value, Ref)
    } == told
