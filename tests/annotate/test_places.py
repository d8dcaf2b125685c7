"""Places are found by their names, and by the nouns that open them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.annotate.conftest import Parse


def places(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.places]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضر اللقاءات في باريس وليون ومرسيليا.", ["باريس", "ليون", "مرسيليا"]),
        ("عقد الاجتماع بالرباط.", ["الرباط"]),
        ("وصل الوفد إلى تل أبيب.", ["تل أبيب"]),
        ("وصل الوفد إلى مطار بغداد الدولي.", ["مطار بغداد الدولي"]),
        ("عبر الوفد معبر رفح إلى قطاع غزة.", ["معبر رفح", "قطاع غزة"]),
        ("عقد اللقاء في فندق ريتز كارلتون بالرياض.", ["فندق ريتز كارلتون", "الرياض"]),
        ("تقع جبال القلمون قرب دمشق.", ["جبال القلمون", "دمشق"]),
        ("زار الوفد مدينة مراكش.", ["مراكش"]),
        ("أوقف رجلان في بلدة مجدل عنجر البقاعية.", ["بلدة مجدل عنجر"]),
        ("أوقف رجلان في قرية الزيتون الحدودية.", ["قرية الزيتون"]),
        ("زار الوفد قرية السنابل التراثية.", ["قرية السنابل التراثية"]),
        ("اجتمع الوزراء في قصر الثقافة بوهران.", ["قصر الثقافة", "وهران"]),
        ("استقبل الأمير ضيفه بقصر السلام.", ["قصر السلام"]),
        ("يعاني كثيرون من قصر النظر.", []),
        ("زار الوزير مستشفى الأميرة رحمة.", ["مستشفى الأميرة رحمة"]),
        ("أقيم الحفل في مركز الخبر للمعارض والمؤتمرات أمس.", ["مركز الخبر للمعارض والمؤتمرات"]),
        ("عقدت القمة بأديس أبابا.", ["أديس أبابا"]),
        ("وصل الوزير إلى برازيليا.", ["برازيليا"]),
        ("أوقفت الشرطة في إطار العملية أربعة أشخاص.", []),
        ("استهدف التفجير مطارا عسكريا.", []),
        ("أقيم الحفل في قاعة الأمير سلطان بن فهد بالرياض.", ["قاعة الأمير سلطان بن فهد", "الرياض"]),
        ("أقيم الحفل في قاعة ليلتي للاحتفالات.", ["قاعة ليلتي للاحتفالات"]),
        ("دفن في مقبرة النسيم، وأقيم العزاء في حي السلامة.", ["مقبرة النسيم", "حي السلامة"]),
        ("وقع الحادث على طريق الرياض الدمام، وتوقف السير على جسر الملك فهد.", ["طريق الرياض الدمام", "جسر الملك فهد"]),
        ("تمضي البلاد في طريق المجد، وأقيم جسر جوي.", []),
        ("افتتح ساحة جامع الإمام تركي بن سعد.", ["جامع الإمام تركي بن سعد"]),
        ("قدم المدير درعاً للنادي ودرعا تذكاريا للاعب.", []),
        ("قال أمين الشرقية ذلك على الحدود الشرقية.", ["الشرقية"]),
        ("وصل إلى مسقط رأسه بمديرية غيل باوزير، ثم زار مسقط.", ["مديرية غيل باوزير", "مسقط"]),
        ("افتتح مطار الأمير محمد بن عبدالعزيز الدولي.", ["مطار الأمير محمد بن عبدالعزيز الدولي"]),
        ("أقيم مجمع جديد للكيماويات، فماذا تقول لربك؟", []),
        ("اجتمعت لجنة المعارض والمؤتمرات.", []),
        ("زار إمارة منطقة تبوك سعد الحربي.", ["منطقة تبوك"]),
    ],
)
def test_places_are_found(parse: Parse, text: str, names: list[str]) -> None:
    """Cities, airports, crossings and hotels are places; ordinary words that spell a town are not."""

    assert places(parse, text) == names


def test_a_settlement_is_the_place_it_names(parse: Parse) -> None:
    """«مدينة مراكش» is مراكش."""

    (one,), (other,) = parse("زار مدينة مراكش.")._.places, parse("وصل إلى مراكش.")._.places

    assert one.key == other.key


@pytest.mark.parametrize(
    ("text", "state"),
    [("عاد الوفد من طرابلس إلى ليبيا.", "LY"), ("عاد الوفد اللبناني إلى طرابلس.", "LB")],
)
def test_a_name_of_two_towns_is_told_by_the_state(parse: Parse, text: str, state: str) -> None:
    """Of two towns with one name, that of a state that the text names is meant."""

    assert [place.country for place in parse(text)._.places] == [state]


def test_a_new_place_gets_a_key_of_its_name(parse: Parse) -> None:
    """A place that no gazetteer lists is named by its own letters."""

    keys = [place.key for place in parse("عقد اللقاء في فندق ريتز كارلتون.")._.places]

    assert keys == ["place/فندق-ريتز-كارلتون"]


def test_no_place_stands_inside_another(parse: Parse) -> None:
    """An airport named after a city keeps no city."""

    found = parse("وصل إلى مطار بيروت الدولي ثم إلى بيروت.")._.places

    assert all(left.end <= right.start for left, right in pairwise(found))
    assert [place.name for place in found] == ["مطار بيروت الدولي", "بيروت"]


@pytest.mark.parametrize(
    ("text", "place", "person"),
    [
        ("استقبل محافظ وادي الدواسر سالم بن دخيل العنزي الوفد.", "وادي الدواسر", "سالم بن دخيل العنزي"),
        ("أكد مدير التعليم بمنطقة نجران منصور بن حمد الوادعي ذلك.", "منطقة نجران", "منصور بن حمد الوادعي"),
        ("أوضح محافظ صامطة خالد بن راشد الفيفي ذلك.", "صامطة", "خالد بن راشد الفيفي"),
    ],
)
def test_a_place_ends_where_a_person_begins(parse: Parse, text: str, place: str, person: str) -> None:
    """The name of a governor is not part of the region that he governs."""

    doc = parse(text)

    assert [named.name for named in doc._.places] == [place]
    assert [named.name for named in doc._.people] == [person]


def test_a_region_after_its_governor_is_the_same_region(parse: Parse) -> None:
    """«أمير منطقة الرياض» and «بمنطقة الرياض» name one place."""

    keys = {place.key for place in parse("استقبل أمير منطقة الرياض الوفد بمنطقة الرياض.")._.places}

    assert keys == {"place/sa-riyadh"}


def test_a_place_is_told_by_the_noun_before_a_word_that_nobody_uses(parse: Parse) -> None:
    """«مدينة» and «منطقة» open names that no gazetteer has."""

    assert places(parse, "وقعت العملية بمنطقة أوطيغلي قرب مدينة كولمبوكس.") == ["منطقة أوطيغلي", "مدينة كولمبوكس"]


def test_a_venue_has_one_key_with_its_adjective_and_without(parse: Parse) -> None:
    """«مطار أبها» is «مطار أبها الإقليمي» where one text names both."""

    doc = parse("وصل إلى مطار أبها الإقليمي واستقبله مدير مطار أبها.")

    assert len({place.key for place in doc._.places}) == 1


@pytest.mark.parametrize(
    "text", ["عقد اللقاء في سان بيترسبورغ أمس.", "زار الوفد سانت بطرسبورج.", "وصل الوفد إلى سانت بطرسبرغ."]
)
def test_a_city_abroad_is_told_by_its_sound(parse: Parse, text: str) -> None:
    """Newspapers spell foreign names by ear; enough consonants that agree tell a large city."""

    assert {place.key for place in parse(text)._.places} == {"place/498817"}


def test_a_capital_that_an_ambassador_is_sent_to_is_a_city(parse: Parse) -> None:
    """«السفير الهولندي في عمان» is in Amman."""

    assert places(parse, "زار السفير الهولندي في عمان المعهد.") == ["عمان"]


def test_a_doubled_letter_tells_a_city_from_a_state(parse: Parse) -> None:
    """«عمّان» is in Jordan, «عُمان» and «عمان» are the sultanate."""

    assert places(parse, "وصل الوزير إلى عمّان.") == ["عمّان"]
    assert places(parse, "وصل الوزير إلى عُمان.") == []


def test_a_centre_for_fairs_is_no_body(parse: Parse) -> None:
    """«مركز … للمعارض» is where others meet."""

    assert not parse("أقيم الحفل في مركز الخبر للمعارض والمؤتمرات أمس.")._.agencies


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("انعقد المؤتمر في العاصمة الليبية.", "place/2210247"),
        ("انعقد المؤتمر في العاصمة الليبية طرابلس.", "place/2210247"),
    ],
)
def test_a_capital_is_told_by_its_states_adjective(parse: Parse, text: str, key: str) -> None:
    """«العاصمة الليبية» is Tripoli, and stays one place with the name after it."""

    assert [place.key for place in parse(text)._.places] == [key]


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("وصل الوفد السوري إلى عمان أمس.", True),
        ("التقى الوزير ضيفه بعمان اليوم.", True),
        ("وصل الوفد إلى عمان ثم زار مسقط.", False),
        ("شاركت عمان والكويت في الاجتماع.", False),
    ],
)
def test_where_one_goes_a_capital_is_meant_and_no_state_of_its_name(parse: Parse, text: str, capital: bool) -> None:
    """«إلى عمان» is to Amman, unless the text tells of the sultanate."""

    assert ("عمان" in places(parse, text)) is capital


def test_a_port_bears_the_name_of_an_unknown_place(parse: Parse) -> None:
    """«ميناء قمحاية»: a word that Arabic does not use names the port."""

    assert places(parse, "ناقشا تأمين الطريق إلى ميناء قمحاية، ووقعا اتفاقا.") == ["ميناء قمحاية"]
