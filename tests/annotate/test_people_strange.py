"""Names that seem to have a particle, a title or a word of the language in them are read whole."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال قائد القوات البرية الجنرال الصادق بلة إن الوضع مستقر.", ["الصادق بلة"]),
        ("استقبل وزير الداخلية نظيره الباكستاني عمران والاندر في مكتبه.", ["عمران والاندر"]),
        ("استقبل وزير الداخلية اليوم نظيره الجيبوتي عبد الرزاق ديريه وابري في مكتبه.", ["عبد الرزاق ديريه وابري"]),
        ("استقبل وزير الداخلية نظيره الباكستاني عمران أحمد ملك في مكتبه.", ["عمران أحمد ملك"]),
        ("التقى الرئيس الأمريكي دونالد ترامب وبوتين في ألاسكا.", ["دونالد ترامب", "بوتين"]),
        ("استقبل وزير الداخلية ولد أعل الشيخ سفير مالي في نواكشوط.", ["ولد أعل الشيخ"]),
        ("أطلع القائد اللواء محمد الأمين ولد سيدي باب، اليوم، الوفد على الوضع.", ["محمد الأمين ولد سيدي باب"]),
        ("واصل محمد ولد الشيخ جولة في المنطقة.", ["محمد ولد الشيخ"]),
        ("وأكد كامبونغو سيرولي أن التعاون مستمر.", ["كامبونغو سيرولي"]),
        ("وأكد ناشطون حقوقيون أن التعاون مستمر.", []),
        ("التقى تسفاي قبري، مدير الاستخبارات العسكرية، رئيس الحكومة.", ["تسفاي قبري"]),
        ("أجرى محادثات مع المفتش العام للشرطة بانكول أديوي أمس.", ["بانكول أديوي"]),
        ("استقبل مدير الأمن نظيره البولندي بوهدان تشميليفسكي في مكتبه.", ["بوهدان تشميليفسكي"]),
        ("اجتمع الوزير بجوليا فرنانديز في لشبونة.", ["جوليا فرنانديز"]),
        ("استقبله مدير الاستخبارات العسكرية أرتان دي لاما في مكتبه.", ["أرتان دي لاما"]),
    ],
)
def test_a_strange_name_is_whole(parse: Parse, text: str, names: list[str]) -> None:
    """A letter that is a particle elsewhere, a title of nothing and foreign words belong to the name they stand in."""

    assert [named.name for named in parse(text)._.people] == names


def ruled(parse: Parse, text: str) -> list[str]:
    return [fact.subject.key for fact in parse(text)._.facts if fact.predicate == "headOfState"]


@pytest.mark.parametrize(
    "text",
    [
        "كلف الرئيس اللبناني القاضي سالم الحاج برئاسة اللجنة الوطنية لمكافحة الفساد.",
        "منح السفير الإيطالي في تونس، نيابة عن رئيس الجمهورية الإيطالية، العميد كمال بالرجب وسام النجمة.",
        "قلد السفير الفرنسي، باسم رئيس الجمهورية الفرنسية، قائد الجيش الجنرال سعيد حسن وسام جوقة الشرف.",
    ],
)
def test_who_a_ruler_charges_or_honours_rules_no_state(parse: Parse, text: str) -> None:
    """A judge who is charged, and an officer who is honoured in a ruler's name, do not hold the post before them."""

    assert ruled(parse, text) == []
