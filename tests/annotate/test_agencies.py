"""Bodies are found by their names, and by the nouns that open them; shared names by their state."""

from __future__ import annotations

import pytest

from graph.annotate.bodies import agency_key
from tests.annotate.conftest import Parse


def bodies(parse: Parse, text: str, source: str = "") -> list[str]:
    return [named.key for named in parse(text, source=source)._.agencies]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("أعلنت المديرية العامة لمراقبة التراب الوطني ذلك.", ["agency/ma-dgst"]),
        ("بتنسيق مع المكتب المركزي للأبحاث القضائية.", ["agency/ma-bcij"]),
        ("أعلن مكتب التحقيقات الفدرالي ذلك.", ["agency/us-fbi"]),
        ("أدانت الأمم المتحدة والاتحاد الأوروبي الهجوم.", ["agency/un", "agency/eu"]),
        ("أعلن الحرس الثوري الإيراني ذلك.", ["agency/ir-irgc"]),
        ("نظمت جامعة نايف العربية للعلوم الأمنية ندوة.", ["agency/naif-university"]),
        ("نظمت جامعة القاضي برهان ندوة.", ["agency/جامعه-القاضي-برهان"]),
        ("أصدرت الأجهزة الأمنية بيانا.", []),
        ("اجتمعت لجنة في غرفة العمليات.", []),
        ("حقق الفريق المركز الأول للفنون الشعبية.", []),
        ("أشاد بوحدة الصف الوطني وبحركة النقل والمرور.", []),
        ("انتقد البرنامج النووي الإيراني والبرنامج الزمني للانتخابات.", []),
        ("ذكرت وكالة الأنباء السعودية ذلك.", []),
        ("نشرت صحيفة الشرق الأوسط الخبر.", []),
    ],
)
def test_bodies_are_found(parse: Parse, text: str, keys: list[str]) -> None:
    """Known bodies are named by the gazetteer; kinds of bodies and media are none."""

    assert bodies(parse, text) == keys


def test_spellings_name_one_body(parse: Parse) -> None:
    """An acronym, a variant and the name in full have one key."""

    texts = ["أعلنت FBI ذلك.", "أعلن مكتب التحقيقات الفيدرالي ذلك.", "أعلن مكتب التحقيقات الفدرالي ذلك."]

    assert {key for text in texts for key in bodies(parse, text)} == {"agency/us-fbi"}


@pytest.mark.parametrize(
    ("source", "text", "key"),
    [
        ("", "أصدرت وزارة الداخلية التونسية بيانا.", "agency/tn-interior"),
        ("", "أصدرت وزارة الداخلية في ليبيا بيانا.", "agency/ly-interior"),
        ("https://example.ma/1", "أصدرت وزارة الداخلية بيانا.", "agency/ma-interior"),
        ("https://example.sa/1", "أصدرت وزارة الداخلية بيانا.", "agency/sa-interior"),
        ("https://example.ma/1", "أصدرت وزارة الداخلية الفرنسية بيانا.", "agency/fr-interior"),
    ],
)
def test_a_shared_name_belongs_to_the_state_told(parse: Parse, source: str, text: str, key: str) -> None:
    """The words after a shared name say whose body it is, or else the press does."""

    assert bodies(parse, text, source) == [key]


def test_two_ministries_stay_two(parse: Parse) -> None:
    """Bodies of two states with one name are two bodies."""

    text = "وقعت وزارة الدفاع العراقية ووزارة الدفاع التركية اتفاقا."

    assert bodies(parse, text) == ["agency/iq-defence", "agency/tr-defence"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شارك معهد الدراسات الدبلوماسية في الندوة.", "معهد الدراسات الدبلوماسية"),
        ("أصدرت وزارة الثقافة والاتصال العراقية بيانا.", "وزارة الثقافة والاتصال"),
        ("أصدرت السفارة الأمريكية في الخرطوم بيانا.", "السفارة الأمريكية"),
    ],
)
def test_a_head_noun_opens_a_new_body(parse: Parse, text: str, name: str) -> None:
    """A body that no gazetteer lists is named by its head noun and what belongs to it."""

    assert [body.name for body in parse(text)._.agencies] == [name]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("فككت الشرطة خلية موالية لتنظيم داعش.", ["group/daesh"]),
        ("قصف الجيش مواقع جبهة النصرة.", ["group/nusra"]),
        ("التقى قيادات حركة حماس.", ["group/hamas"]),
        ("زار الوزير القاعدة العسكرية.", []),
        ("هذه هي القاعدة العامة.", []),
    ],
)
def test_armed_groups_are_no_bodies(parse: Parse, text: str, groups: list[str]) -> None:
    """Armed groups are found apart, and an ordinary word that names one needs a cue."""

    doc = parse(text)

    assert [group.key for group in doc._.groups] == groups
    assert not {body.key for body in doc._.agencies} & set(groups)


@pytest.mark.parametrize(
    ("name", "state", "key"),
    [("معهد الأمن", "", "agency/معهد-الامن"), ("وزارة العدل", "BE", "agency/be-وزاره-العدل")],
)
def test_a_new_body_gets_a_key_of_its_name(name: str, state: str, key: str) -> None:
    """The key of a body keeps its Arabic letters, and its state."""

    assert agency_key(name, state) == key


def names(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.agencies]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أكدت الهيئة السعودية للمحاسبين ذلك.", ["الهيئة السعودية للمحاسبين"]),
        ("أكدت الهيئة العامة للأرصاد وحماية البيئة ذلك.", ["الهيئة العامة للأرصاد وحماية البيئة"]),
        ("أعلنت المؤسسة العامة لصوامع القمح ذلك.", ["المؤسسة العامة لصوامع القمح"]),
        ("أكدت هيئة الغوث الإنسانية العالمية التابعة للمنظمة.", ["هيئة الغوث الإنسانية العالمية"]),
        ("استقبلت جامعة الأمير سطام بن عبدالعزيز وفدا.", ["جامعة الأمير سطام بن عبدالعزيز"]),
        ("توقفت حركة البضائع وتعطل جهاز التنفس الصناعي.", []),
        ("انتشرت قوات الأمن، وحضر أعضاء هيئة التدريس.", []),
        ("رئيس المنظمة الدولية للطيران يطالب المجتمع الدولي بالدعم.", ["المنظمة الدولية للطيران"]),
    ],
)
def test_the_name_of_a_body_is_whole_and_no_more(parse: Parse, text: str, found: list[str]) -> None:
    """A body's name holds what it is for, not whose it is, nor a verb; a thing or a kind of body is none."""

    assert names(parse, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("منحت الحكومة اليابانية الوسام.", ["الحكومة اليابانية"]),
        (
            "قالت المحكمة العليا الهندية ذلك. وأضافت المحكمة العليا المزيد.",
            ["المحكمة العليا الهندية", "المحكمة العليا"],
        ),
        ("اجتمع مجلس الأعمال المغربي الأردني أمس.", ["مجلس الأعمال المغربي الأردني"]),
        ("استقبل وفد اللجنة الكويتية العليا للإغاثة.", ["اللجنة الكويتية العليا للإغاثة"]),
        ("تعاون معه الصليب الأحمر الإيطالي.", ["الصليب الأحمر الإيطالي"]),
        ("قال مدير شرطة منطقة عسير ذلك.", ["شرطة منطقة عسير"]),
        ("عززت الجهود ضد الجريمة المنظمة العابرة للحدود.", []),
    ],
)
def test_states_and_regions_belong_to_the_names_of_bodies(parse: Parse, text: str, found: list[str]) -> None:
    """A body is told with its state, two states, its region, or the state between its noun and what it is for."""

    assert names(parse, text) == found


def test_a_body_told_without_its_state_is_the_one_told_with_it(parse: Parse) -> None:
    """«المحكمة العليا» after «المحكمة العليا الهندية» is the same court."""

    assert len(set(bodies(parse, "قالت المحكمة العليا الهندية ذلك. وأضافت المحكمة العليا المزيد."))) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("تسلم رئاسة اللجنة من زميله.", []),
        ("زار مقر الشرطة السياحية الاتحادية.", ["الشرطة السياحية الاتحادية"]),
        ("زار قوة الطوارئ الخاصة في ثكنتها.", ["قوة الطوارئ الخاصة"]),
    ],
)
def test_bodies_are_told_from_parts_of_those_told_before(parse: Parse, text: str, names: list[str]) -> None:
    """«رئاسة اللجنة» is that of a committee told before; a police force with its seat is a body."""

    assert [body.name for body in parse(text)._.agencies] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أحبطت المنطقة العسكرية الشرقية تهريب المخدرات.", ["المنطقة العسكرية الشرقية"]),
        ("قال قائد الناحية العسكرية الثالثة ذلك.", ["الناحية العسكرية الثالثة"]),
        ("تخرج ضباط من كلية سندرافا للشرطة أمس.", ["كلية سندرافا للشرطة"]),
        ("انتشرت قوات موالية للسيطرة على المدينة.", []),
    ],
)
def test_military_regions_and_colleges_of_unknown_towns_are_bodies(parse: Parse, text: str, names: list[str]) -> None:
    """An adjective tells one region from the others, and a word that Arabic does not use names a college."""

    assert [body.name for body in parse(text)._.agencies] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أصدرت محاكم دبي حكمها.", ["محاكم دبي"]),
        ("ضبطت جمارك أبوظبي الشحنة.", ["جمارك أبوظبي"]),
        ("تلقت النيابة الكينية بلاغا.", ["النيابة الكينية"]),
        ("شاركت الحماية المدنية الكينية في الإنقاذ.", ["الحماية المدنية الكينية"]),
    ],
)
def test_courts_and_customs_of_a_town_and_services_of_a_state_are_bodies(
    parse: Parse, text: str, names: list[str]
) -> None:
    """A town's courts are named by the town, and a state's prosecution by its adjective."""

    assert [body.name for body in parse(text)._.agencies] == names


@pytest.mark.parametrize("text", ["تدرب رجال الشرطة الكينيون معا.", "حضر منتسبو الدفاع المدني الكينيين."])
def test_an_adjective_of_several_men_describes_no_body(parse: Parse, text: str) -> None:
    """«رجال الشرطة الكينيون» are Kenyans, and no police is named «الشرطة الكينيون»."""

    assert parse(text)._.agencies == ()


def test_a_name_that_goes_on_with_its_purpose_is_another_body(parse: Parse) -> None:
    """«التحالف الدولي» alone is short for the one against Daesh; «التحالف الدولي لأجهزة الإطفاء» is none."""

    found = parse("قال التحالف الدولي لأجهزة الإطفاء ذلك. ورحب التحالف الدولي به.")._.agencies

    assert len({body.key for body in found}) == 2
