"""The body of who leads a delegation is of the state that sends it, and a force is a body of its state."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def owned(parse: Parse, text: str) -> list[tuple[str, str]]:
    """The bodies, by key, and the states that they are told to be of."""
    claims = parse(text)._.facts
    return sorted((claim.subject.key, claim.object.key) for claim in claims if claim.predicate == "agencyOf")


@pytest.mark.parametrize(
    "text",
    [
        "استقبل سالم العامري وفدا كينيا برئاسة وزير الداخلية عمر كيبتو.",
        "استقبل سالم العامري وفدا من كينيا يقوده عمر كيبتو، وزير الداخلية.",
        "التقى سالم العامري وفدا أمنيا كينيا رفيعا يترأسه وكيل وزارة الداخلية عمر كيبتو.",
    ],
)
def test_a_delegation_tells_of_which_state_its_leaders_ministry_is(parse: Parse, text: str) -> None:
    """«وفد كيني برئاسة وزير الداخلية»: the ministry is Kenya's."""

    assert [state for _, state in owned(parse, text)] == ["country/KE"]


def test_a_body_that_no_list_has_is_of_its_delegations_state(parse: Parse) -> None:
    """«رئيس هيئة المنافذ» at the head of Chadians leads the Chadian one, and still heads it."""
    doc = parse("التقى سالم العامري وفدا تشاديا يقوده عمر ديبي، رئيس هيئة المنافذ البرية.")
    facts = {(claim.predicate, claim.object.key) for claim in doc._.facts}
    body = next(key for predicate, key in facts if predicate == "heads")

    assert owned(parse, doc.text) == [(body, "country/TD")]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع وزراء خارجية ليبيا والمغرب. وقدم الدعم من كينيا، التي أوفدت وزير العدل في زيارة إلى المغرب.",
        "زار الرئيس المصري ليبيا والمغرب. وأوفدت كينيا وزير العدل إلى المغرب.",
        "افتتح الوزير المغربي سالم حسن الدورة. وترأس الوفد الكيني وزير العدل عمر كيبتو.",
    ],
)
def test_a_state_sends_its_own(parse: Parse, text: str) -> None:
    """«كينيا، التي أوفدت وزير العدل»: the ministry is Kenya's, whichever states the text tells of else."""

    assert "country/KE" in dict(owned(parse, text)).values()


def test_who_leads_no_delegation_is_of_no_other_state(parse: Parse) -> None:
    """«التقى وفدا كينيا. وقال وزير الداخلية …»: nothing leads from the delegation to the minister."""

    assert not owned(parse, "التقى سالم العامري وفدا كينيا، وحضر عمر حسن رئيس هيئة المنافذ البرية.")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("التقى قائد القوة الجوية التشادية سالم حسن.", 1),
        ("عبرت الحدود البحرية التشادية ثلاث سفن.", 0),
    ],
)
def test_an_air_force_is_a_body_and_maritime_an_adjective(parse: Parse, text: str, bodies: int) -> None:
    """«القوة الجوية» names a force, «البحرية» alone describes what stands before it."""

    assert len(owned(parse, text)) == bodies


def test_a_body_stands_right_behind_who_visits_it(parse: Parse) -> None:
    """«الوزير الكلية»: a noun for a body describes nobody, and the adjective behind it is no navy."""

    assert owned(parse, "زار الوزير الكلية البحرية التشادية.") == [("agency/td-الكليه-البحريه", "country/TD")]
