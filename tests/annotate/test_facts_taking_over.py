"""Who takes over the lead of a body heads it."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def heads(parse: Parse, text: str) -> list[tuple[str, str]]:
    """Who heads what, as keys."""
    return [(fact.subject.key, str(fact.object)) for fact in parse(text)._.facts if fact.predicate == "heads"]


@pytest.mark.parametrize(
    "text",
    [
        "تسلم اللواء خالد الكبيسي رئاسة جهاز أمن الدولة خلفا لمنصور النعيمي.",
        "تولى العميد القطري خالد الكبيسي إدارة جهاز أمن الدولة.",
        "وسيتولى خالد الكبيسي قيادة جهاز أمن الدولة.",
        "كلفت الحكومة العميد خالد الكبيسي برئاسة جهاز أمن الدولة.",
        "وكلف الأمير العميد خالد الكبيسي بإدارة جهاز أمن الدولة.",
    ],
)
def test_who_takes_over_a_body_heads_it(parse: Parse, text: str) -> None:
    """Whatever noun of leading stands before the body, and whatever rank before the name."""

    assert len(heads(parse, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "تولى خالد الكبيسي رئاسة هيئة الاستثمار عام 1998.",
        "كان يتولى خالد الكبيسي رئاسة هيئة الاستثمار.",
        "تولى خالد الكبيسي رئاسة الاجتماع.",
    ],
)
def test_who_led_it_long_ago_heads_nothing(parse: Parse, text: str) -> None:
    """Nor does who chairs a meeting."""

    assert heads(parse, text) == []


def test_the_lead_of_a_body_is_no_body_of_its_own(parse: Parse) -> None:
    """«رئاسة هيئة الاستثمار» names the authority."""

    assert [body.name for body in parse("غادر سالم المري رئاسة هيئة الاستثمار.")._.agencies] == ["هيئة الاستثمار"]
