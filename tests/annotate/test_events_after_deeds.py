"""What is told to have come before or after something else has its own day and its own place."""

from __future__ import annotations

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
