"""Whose meeting a noun tells that «و» joins, that a body owns, or that names and titles surround."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "قالت [نادية|person/nadia] إن نتائج زيارة [سالم|person/salim] إلى [باريس|place/paris] "
        "واجتماعه مع [عمر|person/omar] جيدة.",
        "أشادت [نادية|person/nadia] بزيارة [سالم|person/salim] ل[باريس|place/paris] ومحادثاته مع [عمر|person/omar].",
    ],
)
def test_a_joined_noun_has_the_agent_of_the_one_before(text: str) -> None:
    """The possessive of a noun joined by «و» means who does what the noun before it tells, not who speaks."""

    talks = next(event for event in told(text) if event.type == "Talks")

    assert filled(talks, "participant") == [OMAR, SALIM]


def test_a_body_beside_its_meeting_owns_it() -> None:
    """The body that stands right before «في اجتماعها» meets, not the one that speaks."""

    event = told_once(
        "رحب [المجلس الوطني|agency/council] ببيان [اللجنة العليا|agency/committee] في اجتماعها ب[القاهرة|place/cairo]."
    )

    assert filled(event, "participant") == ["agency/committee"]


@pytest.mark.parametrize(
    "text",
    [
        "يرأس [سالم|person/salim] جلسة [مجلس الوزراء|agency/cabinet].",
        "عقد [مجلس الوزراء|agency/cabinet] جلسته الأسبوعية برئاسة [سالم|person/salim].",
    ],
)
def test_a_council_meets_in_session(text: str) -> None:
    """The session of a body is a conference of that body."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Conference", ["agency/cabinet", SALIM])


def test_a_session_of_no_body_is_none() -> None:
    """«جلسة» alone tells of no meeting."""

    assert not told("حضر [سالم|person/salim] جلسة تدريب مسائية.")


def test_an_addition_has_its_own_number() -> None:
    """The number of another noun is no edition of a session."""

    event = told_once("يرأس [سالم|person/salim] جلسة [مجلس الوزراء|agency/cabinet] إضافة أولى.")

    assert not event.values("ordinal")


@pytest.mark.parametrize("title", ["", "أصحاب المعالي "])
def test_ministers_of_a_bodys_states_are_the_body(title: str) -> None:
    """Who hold one post in the states of a body meet for that body, with words of honour or without."""

    event = told_once(
        f"رحب [سالم|person/salim] باجتماع {title}[وزراء|posts] خارجية [دول الاتحاد|agency/union] "
        "مع [وزير خارجية كينيا|post||KE] في [باريس|place/paris]."
    )

    assert (event.type, filled(event, "participant")) == ("Talks", ["agency/union", "country/KE"])


def test_names_after_a_shared_post_are_its_holders() -> None:
    """Names after a comma tell who the ministers of several states are."""

    event = told_once(
        "عقد [وزراء خارجية كينيا|posts||KE] و[الأردن|country/JO]، [سالم|person/salim] و[عمر|person/omar]، "
        "اجتماعا في [باريس|place/paris]."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_a_state_of_people_is_no_place() -> None:
    """States after «ب» that tell whose people came are not where an event is."""

    event = told_once(
        "أقام [سالم|person/salim] حفلا في [القاهرة|place/cairo] بحضور [عدد|posts] من القيادات الكشفية "
        "ب[كينيا|country/KE] و[الكويت|country/KW]."
    )

    assert filled(event, "place") == ["place/cairo"]


def test_all_who_were_there_are_told() -> None:
    """A place within the list of those who attended ends no list, and is not where they met."""

    event = told_once(
        "اجتمع [سالم|person/salim] مع [نادية|person/nadia] في [القاهرة|place/cairo]. حضر الاجتماع [عمر|person/omar]، "
        "و[رئيس البعثة|post] في [باريس|place/paris] [كمال|person/kamal]، و[ليلى|person/layla]."
    )

    assert (filled(event, "participant"), filled(event, "place")) == (
        ["person/kamal", "person/layla", NADIA, OMAR, SALIM],
        ["place/cairo"],
    )


def test_who_goes_along_on_a_tour_is_on_the_visit() -> None:
    """«الجولة التي رافقه فيها فلان» is the visit told before, and has one more on it."""

    event = told_once(
        "زار [سالم|person/salim] [القاهرة|place/cairo]. وأبدى [سالم|person/salim] خلال الجولة التي رافقه فيها "
        "[عمر|person/omar] ملاحظات."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_two_equals_are_the_two_ministers() -> None:
    """«الوزيران» may mean a minister and the equal who invited him."""

    conference = told(
        "وصل [سالم|person/salim] إلى [القاهرة|place/cairo] بدعوة من [نظيره عمر|person/omar]. "
        "ويترأس الوزيران الدورة التاسعة."
    )[-1]

    assert filled(conference, "participant") == [OMAR, SALIM]


def test_guests_are_joined_to_guests() -> None:
    """«و» joins a body to those who take part, though a place stands between."""

    event = told_once(
        "ينعقد المؤتمر التاسع في [القاهرة|place/cairo] بمشاركة [ممثلين|posts] عن الشركات في [باريس|place/paris] "
        "و[جامعة النور|agency/noor]."
    )

    assert filled(event, "participant") == ["agency/noor"]


def test_a_body_hosts_where_and_when_its_verb_tells() -> None:
    """The place and days of a verb of hosting are those of the conference."""

    event = told_once(
        "تستضيف [الهيئة العليا|agency/board] في [باريس|place/paris] {يومي 6 و7 مايو|2025-05-06|2025-05-07} "
        "المؤتمر العربي العشرين."
    )

    assert (filled(event, "place"), filled(event, "startDate"), filled(event, "host")) == (
        ["place/paris"],
        ["2025-05-06"],
        ["agency/board"],
    )


def test_a_prelude_leads_to_another_meeting() -> None:
    """What follows «تمهيدا» is not where and when the talks before it were held."""

    talks = told(
        "أجرى [سالم|person/salim] محادثات مع [عمر|person/omar]، تمهيدا لانعقاد مجلس التعاون الاستراتيجي "
        "في [باريس|place/paris]."
    )[0]

    assert (talks.type, filled(talks, "place")) == ("Talks", [])


def test_delegations_of_several_states_take_part() -> None:
    """«أعضاء الوفود من …» are the states that sent them."""

    event = told_once(
        "شملت الزيارة التي قام بها [سالم|person/salim] و[أعضاء|posts] الوفود من [كينيا|country/KE]، "
        "و[الأردن|country/JO] سوقا في [القاهرة|place/cairo]."
    )

    assert filled(event, "participant") == ["country/JO", "country/KE", SALIM]


def test_the_ceremony_of_a_decoration_has_its_parties_and_place() -> None:
    """«حفل التوشيح» has who gave, who received, and where and when; and is no second award."""

    events = told(
        "وشح [سالم|person/salim] في [القاهرة|place/cairo] {أمس|2025-05-06} [عمر|person/omar] بوسام. "
        "وجرى حفل التوشيح بحضور [نادية|person/nadia]."
    )
    ceremony = next(event for event in events if event.type == "Ceremony")

    assert [event.type for event in events].count("Award") == 1
    assert (filled(ceremony, "participant"), filled(ceremony, "place"), filled(ceremony, "startDate")) == (
        [NADIA, OMAR, SALIM],
        ["place/cairo"],
        ["2025-05-06"],
    )


def test_who_took_a_prize_won_before_won_no_other() -> None:
    """A prize that somebody took in a body's name is the body's."""

    awards = told(
        "حصدت [شرطة النور|agency/police] جائزة من [الرابطة|agency/league]، وتسلمها في [باريس|place/paris] "
        "[سالم|person/salim]."
    )

    assert [filled(award, "recipient") for award in awards] == [["agency/police"]]


def test_a_surname_is_no_medal() -> None:
    """A family name that is a word for a medal makes no award."""

    assert not told("تسلم [سالم|person/salim] رسالة من [كمال صليبا|person/kamal].")


def test_a_counterpart_after_a_colon_meets() -> None:
    """Both who stand before a verb in the dual take part, though a headline's talks stand before them."""

    event = told_once(
        "مباحثات عسكرية في [باريس|place/paris]: [سالم|person/salim] و[نظيره عمر|person/omar] يستعرضان التدريب"
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_a_meeting_that_is_demanded_is_none() -> None:
    """«طالب بعقد لقاء» tells of no meeting."""

    assert not told("طالب [سالم|person/salim] بعقد لقاء عاجل مع [عمر|person/omar] في [باريس|place/paris].")


def test_an_invitation_reaches_over_a_long_title() -> None:
    """Who is invited, by whatever titles, has not come."""

    assert not told(
        "وجه [سالم|person/salim] دعوة رسمية إلى [رئيس المجلس الوطني الكيني العضو في اللجنة العليا عمر|person/omar] "
        "لزيارة [باريس|place/paris]."
    )


def test_a_feast_that_is_congratulated_on_is_no_meeting() -> None:
    """What a telegram is written for is nobody's ceremony."""

    assert not told("بعث [سالم|person/salim] برقية تهنئة إلى [عمر|person/omar] بمناسبة احتفال بلاده بعيدها الوطني.")


def test_the_ceremony_of_a_signing_is_the_signing() -> None:
    """Who stands for a body in «مراسم التوقيع» is at the signing told before."""

    event = told_once(
        "وقعت [الهيئة العليا|agency/board] و[شرطة النور|agency/police] اتفاقية في [باريس|place/paris]. "
        "ومثل [الهيئة|agency/board] في مراسم التوقيع [سالم|person/salim]."
    )

    assert filled(event, "participant") == ["agency/board", "agency/police", SALIM]


def test_credentials_are_received_by_whoever_takes_them() -> None:
    """A long title, a day and a place may stand between the verb and the credentials."""

    event = told_once(
        "تسلم [المكلف بتسيير أعمال وزارة الخارجية في الحكومة الجديدة سالم|person/salim]، اليوم، في ديوان الوزارة "
        "ب[باريس|place/paris]، نسخا من أوراق اعتماد [عمر|person/omar]."
    )

    assert (filled(event, "host"), filled(event, "participant"), filled(event, "place")) == (
        [SALIM],
        [OMAR, SALIM],
        ["place/paris"],
    )


def test_a_title_joined_to_a_post_is_the_same_man() -> None:
    """«ولي العهد ووزير الدفاع فلان» is one man, and the genitive of his visit."""

    talks = told(
        "قالت [نادية|person/nadia] إنها راضية عن زيارة ولي العهد و[وزير الدفاع سالم|person/salim] ل[باريس|place/paris] "
        "ومحادثاته مع [عمر|person/omar]."
    )[-1]

    assert filled(talks, "participant") == [OMAR, SALIM]


def test_who_is_chosen_to_preside_is_there() -> None:
    """«وانتخب فلان رئيسا للمؤتمر» tells of one more at the conference."""

    event = told_once(
        "افتتح [سالم|person/salim] المؤتمر التاسع في [باريس|place/paris]. وانتخب [عمر|person/omar] رئيسا للمؤتمر."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_the_day_on_which_a_visit_ends_is_its_last() -> None:
    """«اختتم فلان، اليوم، زيارة» does not tell when the visit began."""

    event = told_once("اختتم [سالم|person/salim]، {اليوم|2025-05-06}، زيارة ل[باريس|place/paris].")

    assert (filled(event, "startDate"), filled(event, "endDate")) == ([], ["2025-05-06"])
