"""What is told to have come before or after something else has its own day and its own place."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import EventMention
from tests.annotate.conftest import Parse
from tests.annotate.told import filled


def of_type(parse: Parse, text: str, name: str) -> EventMention:
    events: list[EventMention] = [event for event in parse(text)._.events if event.type == name]
    assert len(events) == 1
    return events[0]


@pytest.mark.parametrize("since", ["غداة", "بعد يوم من", "بعد يوم على"])
def test_an_operation_before_what_its_sentence_tells(parse: Parse, since: str) -> None:
    """Its day is counted back from the one told, and the town reached later is not where it was."""
    text = f"وصل وزير الداخلية سالم الكعبي في 8 مارس 2025 إلى كركوك {since} اعتقال ستة من عناصر التنظيم في داقوق."
    arrest = of_type(parse, text, "Operation")

    assert filled(arrest, "startDate") == ["2025-03-07"]
    assert len(filled(arrest, "place")) == 1


def test_days_counted_from_something_else_are_not_days_to_come(parse: Parse) -> None:
    """«بعد ثلاثة أيام على»: counted from the seizure, and not from today."""
    seizure = of_type(parse, "بعد ثلاثة أيام على ضبط شحنة مخدرات في بيروت، تواصل الشرطة تحقيقاتها.", "Operation")

    assert filled(seizure, "startDate") == []


def test_a_day_of_the_meeting_itself_is_not_counted_back(parse: Parse) -> None:
    """«غداة لقاء فلان أمس السفير»: the day stands with the meeting."""
    text = "تأتي الزيارة غداة لقاء الوزير كمال الهذلي في 8 مارس 2025 السفيرة نادية حداد."

    assert filled(of_type(parse, text, "Talks"), "startDate") == ["2025-03-08"]


def test_talks_the_day_after_a_journey_are_not_where_it_led(parse: Parse) -> None:
    """«التقى فلان السفير غداة زيارته إلى بغداد»."""
    talks = of_type(parse, "التقى الوزير كمال الهذلي السفيرة نادية حداد غداة زيارته إلى بغداد.", "Talks")

    assert filled(talks, "place") == []


@pytest.mark.parametrize(
    ("participle", "slots"),
    [("المنطلقة", ("startDate",)), ("المفتتحة", ("startDate",)), ("المختتمة", ("endDate",))],
)
def test_a_participle_of_beginning_or_end_tells_one_day_of_two(
    parse: Parse, participle: str, slots: tuple[str, ...]
) -> None:
    """«الندوة المنطلقة في 8 مارس»: its end is not told."""
    event = of_type(
        parse, f"تبحث الندوة الأمنية الثالثة في الدوحة، {participle} في 8 مارس 2025، أمن الحدود.", "Conference"
    )

    assert tuple(slot for slot in ("startDate", "endDate") if filled(event, slot)) == slots


@pytest.mark.parametrize(("which", "ordinal"), [("الثالثة", ["3"]), ("الثانية عشرة", ["12"]), ("الأولى", [])])
def test_which_one_of_its_kind_is_its_number(parse: Parse, which: str, ordinal: list[str]) -> None:
    """«وهي الثالثة من نوعها»; the first of its kind is only like no other."""
    event = of_type(parse, f"اختتمت في الدوحة ندوة حول أمن الحدود، وهي {which} من نوعها.", "Conference")

    assert filled(event, "ordinal") == ordinal


def test_bodies_of_which_talks_tell_are_no_other_talks(parse: Parse) -> None:
    """«جرى خلال المقابلة بحث التعاون بين الشرطتين»: the reception goes on."""
    text = (
        "استقبل الفريق سعيد الريامي المفتش العام للشرطة جون ماكامبا المفتش العام للشرطة التنزانية. "
        "وجرى خلال المقابلة استعراض التعاون بين شرطة عمان السلطانية والشرطة التنزانية. حضر المقابلة العميد علي الخروصي."
    )
    talks = of_type(parse, text, "Talks")

    assert {"person/سعيد-الريامي", "person/علي-الخروصي"} <= set(filled(talks, "participant"))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وصف الناطق بأنه مختلق ما أوردته مواقع عن لقاء سالم الكعبي بالسفيرة نادية حداد.", "denied"),
        ("وقال إن الأنباء عن لقاء سالم الكعبي بالسفيرة نادية حداد غير صحيحة.", "denied"),
        ("وقال إن ما نشر عن لقاء سالم الكعبي بالسفيرة نادية حداد لا أساس له من الصحة.", "denied"),
        ("التقى سالم الكعبي السفيرة نادية حداد، ووصف الأنباء عن الخلاف بأنها غير صحيحة.", "held"),
        ("لقاء سالم الكعبي بالسفيرة نادية حداد ألغي في اللحظة الأخيرة.", "cancelled"),
        ("لقاء سالم الكعبي بالسفيرة نادية حداد نجح بينما ألغيت القمة.", "held"),
    ],
)
def test_what_is_called_untrue_or_off_was_not_held(parse: Parse, text: str, status: str) -> None:
    """An adjective before or behind hearsay denies what it is about, a verb behind a noun calls it off."""
    assert of_type(parse, text, "Talks").status == status


@pytest.mark.parametrize(
    ("way", "visits"), [("متوجها إلى القاهرة", 1), ("عائدا إلى القاهرة", 0), ("في طريق عودته إلى القاهرة", 0)]
)
def test_who_goes_back_makes_no_visit(parse: Parse, way: str, visits: int) -> None:
    """«غادر الدوحة عائدا إلى القاهرة»: it is not told whether he lives there, but he is no visitor."""
    events = parse(f"غادر الوزير سالم الكعبي الدوحة أمس {way}.")._.events

    assert len(events) == visits


def test_a_body_is_not_called_by_the_time_behind_it(parse: Parse) -> None:
    """«اللجنة الأمنية المشتركة العام الماضي»."""
    doc = parse("اجتمعت الهيئة الوطنية لمكافحة الفساد العام الماضي في صفوان.")

    assert [body.name for body in doc._.agencies] == ["الهيئة الوطنية لمكافحة الفساد"]


def test_the_class_of_an_order_is_nobodys_post(parse: Parse) -> None:
    """«وسام الاستقلال برتبة قائد للعقيد فلان»: who gives it is not who gets it."""
    text = "منح رئيس جمهورية جيبوتي حسن فارح دعاله وسام الاستقلال برتبة قائد للعقيد الياباني كينجي موريتا."
    award = of_type(parse, text, "Award")

    assert filled(award, "recipient") == ["person/كينجي-موريتا"]
    assert filled(award, "awardedBy") == ["person/حسن-فارح-دعاله"]


def test_another_edition_of_a_conference_is_another_conference(parse: Parse) -> None:
    """«المؤتمر الخامس … وستحتضن الرباط دورته السادسة»: each has its own number and place."""
    text = "اختتم أمس المؤتمر العربي الخامس في تونس، على أن تحتضن الرباط دورته السادسة العام المقبل."
    told = {filled(event, "ordinal")[0]: filled(event, "place") for event in parse(text)._.events}

    assert told.keys() == {"5", "6"}
    assert told["5"] != told["6"]
    assert len(told["6"]) == 1


def test_where_a_delegation_comes_from_is_not_where_it_is_received(parse: Parse) -> None:
    """«انتقل الوفد السوري إلى ثكنة المقر العام، حيث استقبله فلان»."""
    talks = of_type(parse, "انتقل الوفد السوري إلى ثكنة المقر العام، حيث استقبله اللواء نبيل حرب.", "Talks")

    assert filled(talks, "place") == ["place/lb-general-hq"]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "بحث الوزير سالم الكعبي مع السفيرة نادية حداد استعدادات بلاده لاستضافة القمة العربية الثالثة في مايو 2027.",
            [],
        ),
        ("أشاد الوزير سالم الكعبي باستضافة قطر القمة العربية الثالثة.", ["country/QA"]),
        ("استضاف الرئيس سالم الكعبي القمة العربية الثالثة في باريس.", ["person/سالم-الكعبي"]),
    ],
)
def test_who_talks_of_housing_a_conference_does_not_house_it(parse: Parse, text: str, hosts: list[str]) -> None:
    """The state does for which he speaks."""
    assert filled(of_type(parse, text, "Conference"), "host") == hosts


@pytest.mark.parametrize("upon", ["فور", "لدى", "حال"])
def test_what_is_done_upon_arrival_is_done_there_and_then(parse: Parse, upon: str) -> None:
    """«وصل فلان في 8 مارس إلى كركوك. وعقد فور وصوله اجتماعا»: the day and the town of the arrival."""
    text = (
        f"وصل الوزير سالم الكعبي في 8 مارس 2025 إلى كركوك. وعقد الكعبي {upon} وصوله اجتماعا مع قائد الشرطة جون ماينا."
    )
    talks, visit = of_type(parse, text, "Talks"), of_type(parse, text, "Visit")

    assert filled(talks, "place") == filled(visit, "place") != []
    assert filled(talks, "startDate") == filled(talks, "endDate") == ["2025-03-08"]


def test_what_is_done_at_another_time_is_not_dated_by_an_arrival(parse: Parse) -> None:
    """Without «فور وصوله» a later meeting has no day."""
    text = "وصل الوزير سالم الكعبي في 8 مارس 2025 إلى كركوك. وعقد الكعبي اجتماعا مع قائد الشرطة جون ماينا."

    assert filled(of_type(parse, text, "Talks"), "startDate") == []


@pytest.mark.parametrize("verb", ["وقعا", "قد وقعا"])
def test_what_two_states_did_no_two_people_did(parse: Parse, verb: str) -> None:
    """«وكان البلدان قد وقعا في 2022 مذكرة»: not those who met now."""
    text = f"التقى الوزير سالم الكعبي السفيرة نادية حداد. وكان البلدان {verb} في 2022 مذكرة تفاهم."

    assert filled(of_type(parse, text, "Ceremony"), "participant") == []


@pytest.mark.parametrize(("verb", "days"), [("حيث التقى", ["2025-06-14"]), ("وكان قد التقى", [])])
def test_what_a_traveller_had_done_has_not_the_day_of_his_journey(parse: Parse, verb: str, days: list[str]) -> None:
    """«سافر إلى باريس السبت، وكان قد التقى فلانا»."""
    text = f"وصل الوزير سالم الكعبي إلى باريس في 14 يونيو 2025، {verb} السفيرة نادية حداد."

    assert filled(of_type(parse, text, "Talks"), "startDate") == days


def test_the_same_day_is_not_one_told_before_another_day(parse: Parse) -> None:
    """«في اليوم الثاني … وفي اليوم ذاته»: the second day is meant, whichever that is."""
    text = (
        "يفتتح الوزير سالم الكعبي المهرجان في 8 مارس 2025. ويبدأ برنامج اليوم الثاني بأمسية شعرية، "
        "وتقام في اليوم ذاته بالرياض ندوة حول أمن الحدود بمشاركة نادية حداد."
    )
    seminar = of_type(parse, text, "Conference")

    assert filled(seminar, "startDate") == []


def test_talks_named_after_a_town_are_there(parse: Parse) -> None:
    """«مفاوضات فيينا»: no town behind «في» of what is talked about."""
    text = "قال سالم الكعبي في طهران إنه أجرى بعد مفاوضات فيينا مع نادية حداد اتصالات."
    places = [len(filled(event, "place")) for event in parse(text)._.events if event.type == "Talks"]

    assert all(places)


def test_whom_a_state_honours_is_who_meets_others_in_the_seeds(parse: Parse) -> None:
    """«أما إسبانيا … فقد وشحت حموشي»: the verb is of the state, and the man it honours is who is told on."""
    text = (Path(__file__).parents[2] / "seeds" / "tangier.md").read_text(encoding="utf-8")
    talks = [filled(event, "participant") for event in parse(text)._.events if event.type == "Talks"]

    assert not [people for people in talks if "person/ويليام-بيرنز" in people and "person/احمد-ناصر-الريسي" in people]
    assert sum("person/عبداللطيف-حموشي" in people and "person/احمد-ناصر-الريسي" in people for people in talks) == 1
