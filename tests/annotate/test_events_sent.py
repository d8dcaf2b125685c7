"""People without names travel for the state that their adjective tells."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once


@pytest.mark.parametrize("travellers", ["وفد أمني", "وفد", "الوفد البرلماني"])
def test_a_delegation_without_names_travels_for_its_state(travellers: str) -> None:
    """«وصل وفد أمني عراقي إلى الرباط» is a visit of Iraq's."""
    adjective = "العراقي" if travellers.startswith("ال") else "عراقي"
    event = told_once(f"وصل {travellers} [{adjective}|country/IQ] إلى [الرباط|place/rabat].")

    assert (event.type, filled(event, "participant")) == ("Visit", ["country/IQ"])


@pytest.mark.parametrize("goods", ["صادرات", "طائرة"])
def test_goods_of_a_state_do_not_travel_for_it(goods: str) -> None:
    """«وصلت صادرات عراقية» is no visit."""

    assert not told(f"وصلت {goods} [عراقية|country/IQ] إلى [الرباط|place/rabat].")
