"""An agency signs a report before its first sentence, and whoever is named there does nothing."""

from __future__ import annotations

import pytest

from graph.annotate.datelines import dateline_in
from graph.model import EventMention
from tests.annotate.conftest import Parse


def signed(parse: Parse, text: str) -> str:
    """The words of the dateline."""
    doc = parse(text)
    line = dateline_in(doc)
    return str(doc[line.start : line.end].text)


def only(parse: Parse, text: str) -> EventMention:
    """The one event of a text."""
    event: EventMention
    (event,) = parse(text)._.events
    return event


def names(event: EventMention, slot: str) -> list[str]:
    """The keys that fill a slot, sorted."""
    return sorted(str(getattr(value, "key", value)) for value in event.values(slot))


@pytest.mark.parametrize(
    "line",
    [
        "بغداد/ واع -",
        "واع / بغداد -",
        "مسقط في 9 أكتوبر / العُمانية /",
        "الكويت في 12 أيلول (كونا) --",
        "دمشق-سانا:",
        "رام الله 5-3-2024 وفا-",
        "أنقرة/ الأناضول:",
        "باريس (أ ف ب) -",
        "القاهرة - أ.ش.أ:",
        "وطنية -",
    ],
)
def test_a_dateline_ends_before_the_first_word_of_the_report(parse: Parse, line: str) -> None:
    """Towns, days, marks and the agency's name, in any order."""

    assert signed(parse, f"{line} بحث الوزير سالم الكعبي مع السفير خالد البناي التعاون.") == line


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد بنا إلى المدينة.",
        "استقبل الوزير السفير (كونا).",
        "أعلنت وكالة الأنباء القطرية (قنا) ذلك.",
        "بغداد: استقبل الوزير السفير.",
    ],
)
def test_no_other_words_are_one(parse: Parse, text: str) -> None:
    """An agency's name within a sentence signs nothing."""

    assert signed(parse, text) == ""


@pytest.mark.parametrize("line", ["طهران / 2 تموز / إرنا -", "مسقط / العمانية /", "عمان 18 شباط (بترا) -"])
def test_nobody_of_a_dateline_acts(parse: Parse, line: str) -> None:
    """The town is where the first meeting was held, and hosts nobody."""
    event = only(parse, f"{line} استقبل وزير الداخلية سالم الكعبي السفير خالد البناي.")

    assert (names(event, "host"), len(names(event, "place"))) == (["person/سالم-الكعبي"], 1)


def test_a_place_that_the_report_names_goes_before_its_dateline(parse: Parse) -> None:
    """What is reported from Amman was held in Aqaba."""
    event = only(parse, "عمان (بترا) - التقى الوزير سالم الكعبي في العقبة السفير خالد البناي.")

    assert names(event, "place") == ["place/250774"]


@pytest.mark.parametrize("words", ["عبر الاتصال المرئي", "هاتفيا"])
def test_who_meets_at_a_distance_is_nowhere(parse: Parse, words: str) -> None:
    """The dateline tells where one of them is."""
    event = only(parse, f"عدن (سبأ) - بحث الوزير سالم الكعبي {words} مع السفير خالد البناي التعاون.")

    assert names(event, "place") == []


def test_what_somebody_says_is_not_placed_by_a_dateline(parse: Parse) -> None:
    """Talks that a spokesman tells of were held elsewhere."""
    event = only(parse, "واشنطن (رويترز) - قال مسؤول إن سالم الكعبي أجرى محادثات مع عمر الشمري.")

    assert names(event, "place") == []


def test_what_is_to_come_is_not_placed_by_a_dateline(parse: Parse) -> None:
    """A meeting that is announced there may be held anywhere."""
    event = only(parse, "بغداد (واع) - سيلتقي الوزير سالم الكعبي السفير خالد البناي.")

    assert names(event, "place") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("الدوحة /قنا/ وصل الوفد.", ["الدوحة"]),
        ("عمان - بترا: وصل الوفد.", ["عمان"]),
    ],
)
def test_an_agency_is_no_place(parse: Parse, text: str, places: list[str]) -> None:
    """«قنا» and «بترا» are towns too, and «عمان» is that of the agency's state."""

    assert [place.name for place in parse(text)._.places] == places
