"""Two who hold one post: each leads the body of his state, or of his turn."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse

FIELDS = "وزاره-الخارجيه-والتعاون"


def bodies(parse: Parse, text: str) -> set[str]:
    """The keys of the bodies that belong to a state."""
    return {claim.subject.key for claim in parse(text)._.facts if claim.predicate == "agencyOf"}


@pytest.mark.parametrize("states", ["الكيني والأوغندي", "في كينيا وأوغندا"])
def test_a_ministry_of_two_fields_in_two_states_is_one_in_each(parse: Parse, states: str) -> None:
    """Of two ministers of two states neither is of the second field alone."""
    text = f"بحث وزيرا الخارجية والتعاون {states} الملف."

    assert bodies(parse, text) == {f"agency/ke-{FIELDS}", f"agency/ug-{FIELDS}"}


def test_two_ministers_of_one_state_have_a_ministry_each(parse: Parse) -> None:
    """«وزيرا الداخلية والعدل المغربيان»: two fields, two men."""

    assert bodies(parse, "بحث وزيرا الداخلية والعدل المغربيان الملف.") == {"agency/ma-interior", "agency/ma-justice"}


def test_the_two_states_told_before_have_a_minister_each(parse: Parse) -> None:
    """«وزيرا داخلية البلدين»: of the states between which something is agreed."""
    text = "اتفق المغرب وإسبانيا على فتح المعبر، وبحث وزيرا داخلية البلدين الملف."

    assert bodies(parse, text) == {"agency/ma-interior", "agency/es-interior"}


@pytest.mark.parametrize("post", ["وزيرا الداخلية والعدل الكينيان", "وزيرا داخلية وعدل كينيا"])
def test_two_ministers_of_a_state_whose_second_ministry_no_list_has(parse: Parse, post: str) -> None:
    """The second field is that of the second minister, listed or not, with the article or without."""
    assert bodies(parse, f"بحث {post} الملف.") == {"agency/ke-interior", "agency/ke-وزاره-العدل"}


def test_one_noun_in_the_plural_has_a_body_in_each_state(parse: Parse) -> None:
    """«شرطة كينيا وأوغندا»: the second is no «شرطة كينيا» of Uganda."""
    text = "التقى قادة شرطة كينيا وأوغندا في نيروبي."

    assert bodies(parse, text) == {"agency/ke-شرطه-كينيا", "agency/ug-الشرطه"}
