"""Whose ministry a bare «وزير الداخلية» leads is not guessed from the state that he travels to or talks with."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


def of_states(parse: Parse, text: str) -> set[str]:
    """The ISO codes of the states that have a body in a text."""
    return {claim.object.key[-2:] for claim in parse(text)._.facts if claim.predicate == "agencyOf"}


@pytest.mark.parametrize(
    "text",
    [
        "زيارة وزير الداخلية سمير العامري إلى الأردن مهمة.",
        "وصل وزير الداخلية سمير العامري إلى عمّان، وكانت الأردن محطته الأولى.",
        "عاد وزير الداخلية سمير العامري من الأردن.",
        "يزور وزير الداخلية سمير العامري الأردن غدا.",
        "بحث وزير الداخلية سمير العامري ذلك خلال زيارته الأردن.",
        "التقى وزير الداخلية سمير العامري السفير الأردني.",
        "ناقش وزير الداخلية سمير العامري الملف مع وزير العدل الأردني.",
        "سافر وزير الداخلية سمير العامري بدعوة من مسؤولين في الأردن.",
        "أكد وزير الداخلية سمير العامري متانة العلاقات مع المملكة الأردنية الهاشمية الشقيقة.",
        "وصل الوزير الأردني باسل القيسي، واستقبله وزير الداخلية سمير العامري.",
        "التقى وزير الداخلية سمير العامري وضيفه الأردني باسل القيسي الطلبة.",
        "شارك وزير الداخلية سمير العامري في مؤتمر ببروكسل.",
        "يمثل وزير الداخلية سمير العامري بلاده في اجتماع بفيينا.",
        "عقد وزير الداخلية سمير العامري سلسلة لقاءات في جنيف.",
        "التقى وزير الداخلية سمير العامري نظيريه الأردني والليبي.",
        "رعى وزير الداخلية سمير العامري حفل تكريم الملحق العسكري الأردني.",
        "ودع وزير الداخلية سمير العامري الملحق الأمني الليبي باسل القيسي.",
        "رعى وزير الداخلية سمير العامري الحفل بحضور قائد الجيش الأردني.",
        "عقد وزير الداخلية سمير العامري اجتماعا مع وزير البيئة الأردني.",
        "اجتمع وزير الداخلية سمير العامري مع رئيسة مجموعة الصداقة الأردنية.",
        "التقى وزير الداخلية سمير العامري نائب مدير مكتب مكافحة المخدرات النيجيري.",
        "أجرى وزير الداخلية سمير العامري محادثة مع قائد الجيش الليبي.",
        "استقبل وزير الداخلية سمير العامري قائد الشرطة في جمهورية باكستان الإسلامية.",
        "اتفق وزير الداخلية سمير العامري ووزير الداخلية الليبي على فتح المعبر.",
    ],
)
def test_the_other_side_s_state_is_not_the_ministry_s(parse: Parse, text: str) -> None:
    """The state of a journey's goal, of a guest, of an inviter and a sister state is none of the ministry's own."""

    assert held(parse, text) == [("العامري", "heads", "agency/وزاره-الداخليه")]


def test_a_town_tells_the_state_whose_press_writes(parse: Parse) -> None:
    """Papers in Arabic leave the state of their own officials unsaid, and tell that of others."""

    assert ("العامري", "heads", "agency/ma-interior") in held(parse, "ترأس وزير الداخلية سمير العامري لقاء في الرباط.")


def test_a_counterpart_s_state_is_his_own_only(parse: Parse) -> None:
    """«مع نظيره الفرنسي»: the French ministry is the other one."""

    text = "أجرى وزير الخارجية سمير العامري مباحثات مع نظيره الفرنسي باسل كامو."

    assert held(parse, text) == [
        ("العامري", "heads", "agency/وزاره-الخارجيه"),
        ("كامو", "heads", "agency/fr-foreign"),
    ]


def test_a_state_behind_fi_before_a_name_is_the_guest_s(parse: Parse) -> None:
    """«رئيس المحكمة العليا في كينيا فلان»: Kenya's court, and of no state the ministry of his host."""

    text = "استقبل وزير الداخلية سمير العامري رئيس المحكمة العليا في كينيا باسل القيسي."

    assert ("العامري", "heads", "agency/وزاره-الداخليه") in held(parse, text)


def test_a_guest_s_state_behind_fi_is_abroad_though_his_office_names_it(parse: Parse) -> None:
    """The minister whom he meets is of where he is, and not of where his own service is."""
    text = "أنهى المدير العام للحرس المدني في إسبانيا باسل كامو زيارة لموريتانيا، والتقى وزير الداخلية سمير العامري."

    assert ("العامري", "heads", "agency/mr-interior") in held(parse, text)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("استقبل وزير الداخلية سمير العامري نظيره الفرنسي الذي يزور تونس.", {"TN", "FR"}),
        ("قلّد السلطان باسل كامو، سفير اليابان لدى سلطنة عُمان، وساما سلمه له وزير الخارجية سمير العامري.", {"OM"}),
        ("فكك الدرك الوطني الجزائري شبكة تهرب السلاح من مالي، بحسب وزارة الدفاع.", {"DZ"}),
        ("دعا الرئيس السوري إلى زيارة الأردن، فيما التقى وزير الخارجية سمير العامري الطلبة.", {"SY"}),
        ("وصل وزير الخارجية الفرنسي باسل كامو إلى تونس.", {"FR"}),
    ],
)
def test_the_host_s_state_is_still_told(parse: Parse, text: str, states: set[str]) -> None:
    """Who receives at home, or is named beside his own state's body, is of that state."""

    assert of_states(parse, text) == states


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("زار وزير الداخلية فرنسا، وعاد من فرنسا أمس.", ""),
        ("استقبل وزير الدفاع سمير العامري قائد جيش قطر باسل كامو. وتعد قطر شريكا، وتنتج قطر الغاز.", ""),
        ("عقد الاجتماع في المملكة الأردنية الهاشمية الشقيقة، وأشاد الأمير بموقف الأردن.", ""),
        ("تنتج فرنسا القمح، وتصدر فرنسا بعضه عبر إيطاليا.", "FR"),
    ],
)
def test_a_text_is_not_of_the_state_that_its_own_officials_visit(parse: Parse, text: str, home: str) -> None:
    """The state named most is the text's own only where no official without a state travels to it or meets its own."""

    assert parse(text)._.home == home


@pytest.mark.parametrize("where", ["في المطار", "لدى وصوله"])
def test_who_waits_for_a_traveller_is_of_the_land_he_comes_to(parse: Parse, where: str) -> None:
    """Where or when he is received may stand between the verb and who receives him."""

    text = f"وصل وزير الخارجية الهندي سمير العامري إلى المنامة. واستقبله {where} وزير الدفاع باسل القيسي."

    assert ("القيسي", "heads", "agency/bh-defence") in held(parse, text)
