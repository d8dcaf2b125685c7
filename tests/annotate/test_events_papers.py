"""What a signed paper is about does not part the one who signs from the other."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told


@pytest.mark.parametrize(
    "paper",
    ["اتفاقية تعاون", "اتفاقية تعاون أمني", "بروتوكول شراكة", "مذكرة تفاهم للتعاون الأمني", "اتفاقا للتنسيق الحدودي"],
)
def test_a_paper_of_cooperation_is_signed_with_someone(paper: str) -> None:
    """«وقعت الوزارة اتفاقية تعاون مع الشرطة»: both sign."""
    (event,) = told(f"وقعت [وزارة النقل|agency/transport||EG] {paper} مع [شرطة الميناء|agency/police||IT].")

    assert (event.mode, filled(event, "participant")) == ("Signing", ["agency/police", "agency/transport"])


def test_cooperation_that_no_paper_is_about_signs_nothing() -> None:
    """«أكد التعاون مع الشرطة» is no signing."""

    assert not told("أكدت [وزارة النقل|agency/transport||EG] أهمية التعاون مع [شرطة الميناء|agency/police||IT].")
