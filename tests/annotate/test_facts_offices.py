"""Second men, second offices and ministries of several fields are read."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "قال الوكيل المساعد لوزارة الداخلية العراقية سمير العامري ذلك.",
            [("العامري", "memberOf", "agency/iq-interior")],
        ),
        (
            "قال سمير العامري، الوزير المنتدب لدى وزير الدفاع العراقي، ذلك.",
            [("العامري", "memberOf", "agency/iq-defence")],
        ),
        (
            "قال نائب رئيس مجلس الوزراء الكويتي ووزير الداخلية سمير العامري ذلك.",
            [("العامري", "heads", "agency/kw-interior"), ("العامري", "memberOf", "agency/kw-cabinet")],
        ),
        (
            "قال وزير الداخلية العراقي سمير العامري ووزير الدفاع.",
            [("العامري", "heads", "agency/iq-interior")],
        ),
    ],
)
def test_second_men_and_second_offices_are_told(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """Under-secretaries and ministers delegate are in the ministry; who sits in the cabinet may lead one as well."""

    assert held(parse, text) == facts


def test_a_ministry_is_named_to_the_end(parse: Parse) -> None:
    """«وزير الداخلية وترقية المرأة»: what «و» joins belongs to the ministry, and the holder follows."""

    (fact,) = held(parse, "افتتح وزير الداخلية وترقية المرأة السيد سمير العامري المعرض.")

    assert fact[:2] == ("العامري", "heads")


def test_two_ministers_named_together_head_each_his_own(parse: Parse) -> None:
    """«وزيرا المالية والعدل فلان وفلان»: the first is of the first ministry, the second of the second."""

    text = "التقى وزيرا المالية والعدل التونسيان سمير العامري وخالد الدوسري الوفد."

    assert held(parse, text) == [("الدوسري", "heads", "agency/tn-justice"), ("العامري", "heads", "agency/tn-finance")]
