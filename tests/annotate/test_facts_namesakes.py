"""Bodies of one name in two states stay two, and so do two people with like names; titles may be given names."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    "text",
    [
        "بحث المفتش العام للشرطة في كينيا سمير العامري مع مدير الشرطة الغانية عماد الخولي أمن الحدود.",
        "استقبل قائد الشرطة الغانية عماد الخولي قائد الشرطة في كينيا سمير العامري.",
    ],
)
def test_the_state_after_a_particle_tells_whose_police_it_is(parse: Parse, text: str) -> None:
    """«الشرطة في كينيا» is not «الشرطة الغانية», named in the same sentence."""

    leads = {who: body for who, _, body in held(parse, text)}

    assert leads["الخولي"] == "agency/gh-police"
    assert leads["العامري"].startswith("agency/ke-")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("التقى الفريق أمير عبد الرحمن ضيفه.", ["أمير عبد الرحمن"]),
        ("استقبل مدير عام الشرطة الفريق شرطة أمير محمد الأمين ضيفه.", ["أمير محمد الأمين"]),
        ("استقبل أمير قطر تميم بن حمد ضيفه.", ["تميم بن حمد"]),
        ("استقبل أمير عسير تركي بن طلال ضيفه.", ["تركي بن طلال"]),
    ],
)
def test_a_title_is_a_given_name_before_another(parse: Parse, text: str, names: list[str]) -> None:
    """«الفريق أمير عبد الرحمن» rules nothing; «أمير قطر» does."""

    assert [named.name for named in parse(text)._.people] == names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("استقبل السفير أحمد العامري العميد أحمد سعيد العامري.", 2),
        ("قال العميد أحمد سعيد العامري ذلك، وأضاف العميد أحمد العامري أن العمل مستمر.", 1),
        ("التقى وزير الدفاع خالد بن سلمان بن عبدالعزيز ضيفه، وأكد الأمير خالد بن سلمان ذلك.", 1),
    ],
)
def test_two_with_posts_of_their_own_are_two(parse: Parse, text: str, people: int) -> None:
    """An ambassador who receives a brigadier of a longer name is not the brigadier."""

    assert len({named.key for named in parse(text)._.people}) == people


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "أدى سمير العامري، الرجل الثاني في وزارة الداخلية العراقية، زيارة إلى روما.",
            ("العامري", "memberOf", "agency/iq-interior"),
        ),
        ("وصل سمير العامري، الرجل الأول في الجيش العراقي، إلى روما.", ("العامري", "heads", "agency/iq-army")),
        ("دشن وزير العدل حافظ الأختام سمير العامري المحكمة الجزائرية.", ("العامري", "heads", "agency/dz-justice")),
    ],
)
def test_ranks_in_words_are_posts(parse: Parse, text: str, fact: tuple[str, str, str]) -> None:
    """«الرجل الثاني في الوزارة» is in it, and a keeper of the seals is a minister of justice."""

    assert fact in held(parse, text)


def test_who_comes_in_another_s_stead_has_not_his_post(parse: Parse) -> None:
    """«ناب عن وزير الداخلية الفريق فلان»."""

    assert held(parse, "ناب عن وزير الداخلية العراقي الفريق سمير العامري في المؤتمر.") == []


def test_the_police_of_a_joined_post_are_another_state_s(parse: Parse) -> None:
    """«قائد الشرطة فلان ومدير الشرطة الكينية فلان»: the first leads no Kenyan police."""

    leads = {
        who: body for who, _, body in held(parse, "التقى قائد الشرطة سمير العامري ومدير الشرطة الكينية عماد الخولي.")
    }

    assert leads["العامري"] != leads["الخولي"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("استقبل الأمين العام للخارجية الكينية سمير العامري ضيفه.", ("العامري", "memberOf", "agency/ke-foreign")),
        ("قلد السفير العقيد الشيخ ولد العامري، مدير المدرسة الوطنية للشرطة، وساما.", ("العامري", "heads", "")),
        ("استقبل قائد الدرك الموريتاني الشيخ ولد العامري ضيفه.", ("العامري", "heads", "agency/mr-")),
    ],
)
def test_a_secretary_is_in_his_ministry_and_a_title_may_be_a_given_name(
    parse: Parse, text: str, fact: tuple[str, str, str]
) -> None:
    """«الأمين العام للخارجية» is second there; «العقيد الشيخ ولد فلان» is called so."""

    ((who, what, body),) = held(parse, text)

    assert (who, what) == fact[:2]
    assert body.startswith(fact[2])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("استقبل قائد أركان الدرك الشيخ ولد امبارك ضيفه.", ["الشيخ ولد امبارك"]),
        ("استقبل الوزير ضيفه الرئيس ولد الشيخ.", ["ولد الشيخ"]),
        ("استقبل الشيخ سالم بن حمدان ضيفه.", ["سالم بن حمدان"]),
    ],
)
def test_sheikh_is_a_given_name_before_a_moorish_father_s(parse: Parse, text: str, names: list[str]) -> None:
    """«الشيخ ولد فلان» is called so behind any post; «الرئيس ولد فلان» and «الشيخ محمد» bear the title."""

    assert [named.name for named in parse(text)._.people] == names


@pytest.mark.parametrize(
    ("name", "called", "one"),
    [
        ("محمد مصطفى بن علي", "محمد مصطفى", False),
        ("محمد مصطفى ولد بالخير", "محمد مصطفى", False),
        ("محمد بن سلمان بن عبدالعزيز", "محمد بن سلمان", True),
        ("هيثم بن طارق آل سعيد", "هيثم بن طارق", True),
    ],
)
def test_a_father_of_a_father_makes_another_of_two_given_names(parse: Parse, name: str, called: str, one: bool) -> None:
    """«محمد مصطفى», who is listed, tells the father without «بن», so «محمد مصطفى بن علي» is another man."""

    keys = [parse(f"استقبل الوزير {each} ضيفه.")._.people[0].key for each in (name, called)]

    assert (keys[0] == keys[1]) is one
