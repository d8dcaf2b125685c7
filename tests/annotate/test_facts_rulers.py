"""The press tells of its own state's rulers without naming it."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("source", "text", "ruled"),
    [
        ("example.dz", "استقبل رئيس الجمهورية عمار بلحاج السفير بيتر كلارك، وقال إن الجزائر ترحب به.", ["country/DZ"]),
        ("example.kw", "استقبل أمير البلاد سالم الكعبي السفير بيتر كلارك في الكويت.", ["country/KW"]),
        ("example.sa", "استقبل أمير منطقة الرياض سالم الكعبي السفير بيتر كلارك، وأشاد بالسعودية.", []),
        ("example.dz", "زار الوزير كينيا والتقى رئيس الوزراء بيتر كلارك، وقال إن الجزائر ترحب به.", []),
        ("", "استقبل رئيس الوزراء سالم الكعبي السفير بيتر كلارك.", []),
    ],
)
def test_a_ruler_without_a_state_is_the_press_s_own(parse: Parse, source: str, text: str, ruled: list[str]) -> None:
    """Where no other state has been told; a king or an emir only with a word for the country."""

    facts = parse(text, source=source)._.facts

    assert [getattr(fact.object, "key", "") for fact in facts if fact.predicate == "headOfState"] == ruled
