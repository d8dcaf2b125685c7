"""Organizers, chairs, speakers and counterparts are told by nouns, in clauses of their own, or further off."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once

KENYA, EGYPT = "country/KE", "country/EG"


@pytest.mark.parametrize(
    "text",
    [
        "تقام ندوة «المدينة» بإدارة [الدكتور سالم|person/salim] ومشاركة [نادية|person/nadia].",
        "تحتضن القاعة ندوة «المدينة» التي تشارك فيها [نادية|person/nadia]، بإدارة [سالم|person/salim].",
        "تقام بندوة «المدينة» ل[الدكتورة نادية|person/nadia]، ويديرها [سالم|person/salim].",
        "ترأس [سالم|person/salim] الجلسة الأولى من المؤتمر، فيما ترأست [نادية|person/nadia] الجلسة الثانية.",
    ],
)
def test_who_presides_is_there(text: str) -> None:
    """Whoever manages a seminar or chairs a session of it takes part, as those do who lecture."""

    assert filled(told_once(text), "participant") == [NADIA, SALIM]


def test_an_office_presides_over_nothing() -> None:
    """«بإدارة» before anything but a person is an office in which somebody works."""

    event = told_once("عقد [سالم|person/salim] اجتماعا مع المدرسين بإدارة التعليم في [باريس|place/paris].")

    assert filled(event, "participant") == [SALIM]


@pytest.mark.parametrize(
    "speech",
    [
        "كلمة لراعي الحفل [الأمير سالم|person/salim].",
        "كلمة الخريجين ألقاها [الطالب سالم|person/salim].",
        "كلمة الوزير ألقاها نيابة عنه [الدكتور سالم|person/salim].",
    ],
)
def test_who_speaks_for_others_is_there(speech: str) -> None:
    """Between a speech and who gives it the text may tell for whom he speaks."""

    event = told_once(f"أقيم أمس في [باريس|place/paris] حفل، ثم {speech}")

    assert filled(event, "participant") == [SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "ألقى [القائد سالم|person/salim] خلال حفل أقيم في [باريس|place/paris] بحضور الأهالي، كلمة شكر فيها الجميع.",
        "أقيم في [باريس|place/paris] حفل. بعد ذلك قدم [المدير سالم|person/salim] كلمة شكر فيها الجميع.",
    ],
)
def test_who_gives_a_speech_further_off_is_there(text: str) -> None:
    """The speech may be named long after the verb, and a verb of giving serves as well."""

    assert filled(told_once(text), "participant") == [SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "فشلت [مصر|country/EG] و[كينيا|country/KE] في محادثات جرت بينهما في [باريس|place/paris] في الاتفاق.",
        "نجحت [مصر|country/EG] و[كينيا|country/KE] في مشاورات دارت بينهما في تجاوز الخلاف.",
    ],
)
def test_joined_states_are_both_sides(text: str) -> None:
    """«بينهما» means the two states that one verb has for its subject."""

    assert filled(told_once(text), "participant") == [EGYPT, KENYA]


@pytest.mark.parametrize("others", ["الكتل النيابية", "قادة الأحزاب", "رؤساء الشركات"])
def test_groups_are_a_side_of_talks(others: str) -> None:
    """Whoever meets groups without names has talks, and no conference."""

    event = told_once(f"أكد [الوزير سالم|person/salim] خلال اجتماعه مع {others} أن الخطة جاهزة.")

    assert (event.type, filled(event, "participant")) == ("Talks", [SALIM])


def test_a_dual_tells_one_meeting_for_each_of_two_towns() -> None:
    """Two seminars in two towns are two, each in its own."""

    first, second = told("تنظم [الهيئة|agency/a] ندوتين في [باريس|place/paris] و[نيس|place/nice].")

    assert (filled(first, "place"), filled(second, "place")) == (["place/paris"], ["place/nice"])
    assert filled(first, "organizer") == filled(second, "organizer") == ["agency/a"]


def test_one_hall_in_a_town_is_one_place() -> None:
    """Two meetings in a hotel of a town are told together."""

    assert len(told("عقدت [الهيئة|agency/a] اجتماعين في [فندق النيل|place/nile] ب[باريس|place/paris].")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "كرم [المدير سالم|person/salim] [الزميل عمر|person/omar] نظير جهوده.",
        "أعرب [عمر|person/omar] عن سعادته بعد أن كرمه [المدير سالم|person/salim] في [باريس|place/paris].",
    ],
)
def test_to_honour_somebody_is_a_ceremony_and_an_award(text: str) -> None:
    """Who honours hosts and confers, who is honoured takes part and receives; no medal is needed."""

    feast, award = told(text)

    assert (feast.type, filled(feast, "host"), filled(feast, "participant")) == ("Ceremony", [SALIM], [OMAR, SALIM])
    assert (award.type, filled(award, "awardedBy"), filled(award, "recipient")) == ("Award", [SALIM], [OMAR])


def test_those_honoured_without_names_make_no_ceremony() -> None:
    """«كرم الفائزين» names nobody who was honoured."""

    assert not told("كرم [المدير سالم|person/salim] الفائزين بالمسابقة.")


@pytest.mark.parametrize(
    "text",
    [
        "أكد [الوزير الكيني سالم|person/salim||KE] أن بلاده تولي أهمية للزيارة التي قام بها [عمر|person/omar].",
        "أشاد [الرئيس الكيني سالم|person/salim||KE] بالزيارة التي قام بها [عمر|person/omar] إلى بلاده.",
    ],
)
def test_a_visit_leads_to_the_land_of_who_speaks_of_it(text: str) -> None:
    """«بلاده» is the state of the speaker, where another makes the visit."""

    event = told_once(text)

    assert (filled(event, "participant"), filled(event, "place")) == ([OMAR], [KENYA])


def test_book_fairs_are_conferences() -> None:
    """Who opens a book fair is at it."""

    event = told_once("افتتح [الوزير سالم|person/salim] معرض الكتاب في [باريس|place/paris].")

    assert (event.type, filled(event, "participant")) == ("Conference", [SALIM])


def test_the_patron_of_a_feast_in_honour_of_others_hosts_it() -> None:
    """A noun of honours after «ل» only tells what a ceremony is held for."""

    event = told_once("نظمت [الجمعية|agency/a] حفلا لتكريم الأيتام رعاه [المحافظ سالم|person/salim].")

    assert filled(event, "host") == [SALIM]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("اجتمعت [لجنة المتابعة|agency/a] في [باريس|place/paris].", "Conference"),
        ("اجتمعت [لجنة المتابعة|agency/a] في [باريس|place/paris] مع [الوزير سالم|person/salim].", "Talks"),
    ],
)
def test_an_assembly_that_meets_alone_holds_a_conference(text: str, kind: str) -> None:
    """Talks need somebody with whom the committee meets."""

    assert told_once(text).type == kind


def test_the_first_of_its_meetings_is_one() -> None:
    """«أول اجتماعاتها» tells one meeting, though the noun is a plural."""

    event = told_once("عقدت [لجنة المسابقات|agency/a] أول اجتماعاتها في [باريس|place/paris].")

    assert (filled(event, "participant"), filled(event, "place")) == (["agency/a"], ["place/paris"])


def test_talks_of_two_states_are_those_of_their_ministers() -> None:
    """What two states hold is told again with who speaks for them, and where."""

    event = told_once(
        "أخفقت [كينيا|country/KE] و[مصر|country/EG] في محادثات جرت بينهما. وقال [الوزير الكيني سالم|person/salim||KE] "
        "بعد محادثات في [باريس|place/paris] إن الموقف ثابت. وأضاف [سالم|person/salim] بعد محادثات مع "
        "[نظيره المصري عمر|person/omar||EG] أن الحل قريب."
    )

    assert (filled(event, "participant"), filled(event, "place")) == ([EGYPT, KENYA, OMAR, SALIM], ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "قدم [العقيد سالم|person/salim] شكره ل[الشيخ عمر|person/omar] على زيارته.",
        "شكر [المدير سالم|person/salim] [السفير عمر|person/omar] على زيارته للجامعة.",
    ],
)
def test_who_is_thanked_for_a_visit_made_it(text: str) -> None:
    """Whoever thanks another for his visit was visited."""

    assert filled(told_once(text), "participant") == [OMAR]


def test_greetings_to_people_without_names_are_no_talks() -> None:
    """Who brings greetings meets those who have a name."""

    assert not told("نقل [المدير سالم|person/salim] تحيات الأمير للمصابين في [باريس|place/paris].")
    assert told("نقل [المدير سالم|person/salim] تحيات الأمير إلى [الرئيس عمر|person/omar].")


@pytest.mark.parametrize(
    "text",
    [
        "تولت [الغرفة|agency/a] تنظيم ملتقى الورد في [باريس|place/paris].",
        "أعلنت [الغرفة|agency/a] عن تنظيم ملتقى الورد في [باريس|place/paris].",
        "جاء تنظيم الملتقى من قبل [الغرفة|agency/a] في [باريس|place/paris].",
    ],
)
def test_who_takes_on_or_announces_to_organize_does(text: str) -> None:
    """The noun of organizing has for its organizer the body that takes it on, announces it or is told as its agent."""

    assert filled(told_once(text), "organizer") == ["agency/a"]


def test_who_stands_beside_people_without_names_is_there() -> None:
    """«بحضور المؤلف والناقد فلان» names one of those who were there."""

    event = told_once("أقيمت ندوة في [باريس|place/paris] بحضور المؤلف و[الناقد سالم|person/salim].")

    assert filled(event, "participant") == [SALIM]


def test_who_opens_for_another_is_there() -> None:
    """After «نيابة عن فلان» stands who acts."""

    event = told_once("افتتح نيابة عن [الأمير عمر|person/omar] [المحافظ سالم|person/salim] معرض الورد أمس.")

    assert filled(event, "participant") == [SALIM]


def test_a_conference_that_holds_its_edition_is_no_club() -> None:
    """«يعقد المؤتمر دورته» tells one conference with its place."""

    event = told_once("من المقرر أن يعقد مؤتمر المصرفيين دورته الخامسة عشرة في [باريس|place/paris].")

    assert (filled(event, "place"), filled(event, "ordinal")) == (["place/paris"], ["15"])


def test_who_has_come_meets_his_host() -> None:
    """«مع مضيفه»: who invited the traveller, or received him."""

    events = told(
        "زار [سالم|person/salim] [نيس|place/nice] بدعوة من [عمر|person/omar]."
        " وأجرى [سالم|person/salim] محادثات مع مضيفه."
    )

    assert [filled(event, "participant") for event in events if event.type == "Talks"] == [[OMAR, SALIM]]


def test_the_guest_of_a_land_is_who_came() -> None:
    """«ضيف البلاد» is received, and receives nobody."""

    events = told("وصل [سالم|person/salim] إلى [نيس|place/nice]. واستقبل [عمر|person/omar] ضيف البلاد.")
    (reception,) = (event for event in events if event.type == "Talks")

    assert (filled(reception, "host"), filled(reception, "participant")) == ([OMAR], [OMAR, SALIM])


def test_a_host_is_who_was_told_before_and_not_what_is_inspected_next() -> None:
    """«مباحثات مع مضيفه، كما تفقد الكلية»: the host is of the visit told before."""

    events = told(
        "زار [سالم|person/salim] [نيس|place/nice] بدعوة من [عمر|person/omar]."
        " وأجرى [سالم|person/salim] مباحثات مع مضيفه، كما تفقد [كلية الشرطة|agency/college]."
    )

    assert [filled(event, "participant") for event in events if event.type == "Talks"] == [[OMAR, SALIM]]


def test_a_text_goes_on_with_who_came() -> None:
    """«كان في استقبال فلان لدى وصوله فلان. يذكر أنه التقى …»: who came has met."""

    *_, talks = told(
        "كان في استقبال [سالم|person/salim] لدى وصوله [القاعدة|place/nice] قائدها [عمر|person/omar]."
        " يذكر أنه التقى أمس [نادية|person/nadia]."
    )

    assert filled(talks, "participant") == [NADIA, SALIM]
