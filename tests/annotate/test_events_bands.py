"""Who leads a band leads the meeting that is the band's own, and none of which somebody only speaks."""

from __future__ import annotations

import pytest

from graph.model import Ref
from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    "band", ["للجنة الأمنية المشتركة", "للجنة الأمنية الأردنية السورية المشتركة", "للجنة العليا الأردنية السورية"]
)
def test_who_leads_the_band_that_meets_takes_part(parse: Parse, band: str) -> None:
    """«الاجتماع الثالث للجنة … برئاسة فلان وفلان»."""
    events = parse(f"انعقد الاجتماع الثالث {band} برئاسة خالد الكعبي وعمر الشمري.")._.events

    assert {"person/خالد-الكعبي", "person/عمر-الشمري"} <= {
        value.key for event in events for value in event.values("participant") if isinstance(value, Ref)
    }
