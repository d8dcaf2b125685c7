"""A state that «ل» or «من» leads to, and women at the head of states and bodies."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "قال الوزير الأول لجمهورية السنغال سمير العامري ذلك.",
            [("العامري", "headOfState", "country/SN")],
        ),
        (
            "قالت رئيسة سلوفينيا سميرة العامري ذلك.",
            [("العامري", "headOfState", "country/SI")],
        ),
    ],
)
def test_heads_of_states_are_told_with_their_states(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """«لجمهورية …» before a name is the state of the post; «رئيسة» is no appointed form before a state."""

    assert held(parse, text) == facts
