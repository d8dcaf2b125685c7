"""Of which state a body is that no word beside it tells."""

from __future__ import annotations

import pytest

from graph.model import Ref
from tests.annotate.conftest import Parse


def owned(parse: Parse, text: str, source: str = "") -> list[tuple[str, str]]:
    """The bodies that a text gives to states."""
    claims = parse(text, source=source)._.facts if source else parse(text)._.facts
    found = {(c.subject.key, c.object.key) for c in claims if c.predicate == "agencyOf" and isinstance(c.object, Ref)}
    return sorted((body, state.removeprefix("country/")) for body, state in found)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "زار مدير الشرطة الفنلندية سامي العامري الرباط، يرافقه رئيس مركز تحليل المخاطر عمر حسن.",
            ("agency/fi-مركز-تحليل-المخاطر", "FI"),
        ),
        (
            "التقى الوزير قائد الشرطة الفنلندية سامي العامري، ورئيس وكالة تأمين الموانئ عمر حسن.",
            ("agency/fi-وكاله-تامين-المواني", "FI"),
        ),
        (
            "قال وزير العدل الفنلندي سامي العامري إن هيئة تفتيش الموانئ باشرت عملها.",
            ("agency/fi-هييه-تفتيش-المواني", "FI"),
        ),
    ],
)
def test_a_body_is_of_the_state_told_beside_it(parse: Parse, text: str, body: tuple[str, str]) -> None:
    """Who comes along is of the state of whom he accompanies, and the only state named owns what has none."""

    assert body in owned(parse, text)


@pytest.mark.parametrize(
    "text",
    [
        "التقى سالم العامري وفدا فنلنديا، وحضر عمر حسن رئيس هيئة تفتيش الموانئ.",
        "حضر سفير فنلندا وعمر حسن رئيس هيئة تفتيش الموانئ.",
        "قال وزير العدل الفنلندي سامي العامري إن الهيئة الأفريقية لتفتيش الموانئ باشرت عملها.",
    ],
)
def test_a_guests_state_owns_no_body(parse: Parse, text: str) -> None:
    """Delegations and ambassadors tell nothing of the body they meet, nor does a state of a body of several."""

    assert not [body for body, _ in owned(parse, text) if "المواني" in body]
