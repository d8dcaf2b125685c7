"""Those who are appointed to a body together are its members."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held

_BODY = "agency/الهييه-العامه-للنخيل"


@pytest.mark.parametrize(
    "text",
    [
        "تعيين كل من : المهندس / سمير العامري والدكتور / خالد الدوسري عضوين في مجلس إدارة الهيئة العامة للنخيل.",
        "تعيين الآتية أسماؤهم أعضاء في الهيئة العامة للنخيل : المهندس / سمير العامري ، والدكتور خالد الدوسري.",
        "أعضاء الهيئة العامة للنخيل سمير العامري وخالد الدوسري.",
    ],
)
def test_each_of_a_list_is_a_member(parse: Parse, text: str) -> None:
    """Before the word for members in an appointment, after it, or after its colon."""

    assert held(parse, text) == [("الدوسري", "memberOf", _BODY), ("العامري", "memberOf", _BODY)]


def test_who_meets_members_is_none_of_them(parse: Parse) -> None:
    """«التقى فلان وفلان أعضاء في الهيئة»: no appointment makes the first a member."""

    facts = held(parse, "التقى سمير العامري وخالد الدوسري أعضاء في الهيئة العامة للنخيل.")

    assert ("العامري", "memberOf", _BODY) not in facts


def test_a_stroke_stands_between_a_title_and_a_name(parse: Parse) -> None:
    """«الدكتور / رميح بن محمد»: the name begins after the stroke, though no list has it."""

    assert [named.name for named in parse("قال الدكتور/ رميح بن محمد الرميح ذلك.")._.people] == ["رميح بن محمد الرميح"]


def test_a_ruler_appoints_somebody_else(parse: Parse) -> None:
    """«عين الرئيس الكيني فلانا مديرا للجمارك»: the name is not the president's."""

    facts = held(parse, "عين الرئيس الكيني سمير العامري مديرا للجمارك.")

    assert [predicate for _, predicate, _ in facts] == ["heads"]


@pytest.mark.parametrize(
    "text",
    [
        "عُيّن سمير العامري، بموجب مرسوم رئاسي، مديرا عاما للجمارك الكينية.",
        "عين الرئيس العقيد سمير العامري، أمس الأحد، مديرا عاما للجمارك الكينية.",
        "عين العقيد سمير العامري أمس مديرا عاما للجمارك الكينية.",
        "بعث الوزير برقية إلى العقيد سمير العامري بمناسبة صدور أمر بتعيينه مديرا عاما للجمارك الكينية.",
    ],
)
def test_words_may_part_somebody_from_his_new_post(parse: Parse, text: str) -> None:
    """A day or what commas enclose stands between; a pronoun means whom the sentence named last."""

    assert held(parse, text) == [("العامري", "heads", "agency/ke-الجمارك")]


@pytest.mark.parametrize(
    "text",
    [
        "عين العقيد سمير العامري، وقال الوزير ذلك، وعين آخر مديرا عاما للجمارك الكينية.",
        "التقى العقيد سمير العامري، أمس الأحد، مديرا عاما للجمارك الكينية.",
    ],
)
def test_a_post_told_of_somebody_else_is_not_his(parse: Parse, text: str) -> None:
    """Another verb stands between, or none of appointing before."""

    assert "heads" not in [predicate for _, predicate, _ in held(parse, text)]
