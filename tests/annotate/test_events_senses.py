"""Words of meetings that mean something else, and parties that they do not have."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim] في مقابلة مع [صحيفة الأيام|agency/ayyam] إن الوضع مستقر.",
        "أكد [سالم|person/salim] خلال لقاء مع [هيئة الإذاعة|agency/radio] أن الوضع مستقر.",
        "أوضح [سالم|person/salim] في مقابلة خاصة مع «الأيام» أن [نادية|person/nadia] ستعود.",
        "تحدث [سالم|person/salim] في لقاء تلفزيوني مع [نادية|person/nadia] عن طفولته.",
    ],
)
def test_an_interview_is_no_meeting(text: str) -> None:
    """Who speaks to a newspaper or a channel has no talks with it."""

    assert all(event.type != "Talks" for event in told(text))


def test_talks_with_the_head_of_an_agency_are_talks() -> None:
    """Whoever heads a medium may be met like anybody else."""

    talks = told_once("عقد [سالم|person/salim] لقاء مع [مدير وكالة الأنباء نادية|person/nadia].")

    assert filled(talks, "participant") == [NADIA, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "ترى [نادية|person/nadia] أن عرض [سالم|person/salim] ليس قابلا للتفاوض.",
        "فكر [سالم|person/salim] و[نادية|person/nadia] طويلا، وهما يلتقيان عند هدف واحد.",
        "كان [سالم|person/salim] وزيرا ثم حل محل [نادية|person/nadia] ب[الرباط|place/rabat].",
        "طالب [سالم|person/salim] بالإصلاح. ويوجد في [كينيا|country/KE] ثلاثة أحزاب.",
    ],
)
def test_an_idiom_is_no_meeting(text: str) -> None:
    """A verb that the next word makes another, or that only says that something exists, tells no meeting."""

    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "في [الرباط|place/rabat] متجر للحقائب والعطور. ويستقبل المعرض الجديد ب[الرباط|place/rabat] زبائن الماركة.",
        "تبلغ مساحة معرض الماركة في [الرباط|place/rabat] ألف متر، وفيه أزياء وحقائب ومجوهرات.",
    ],
)
def test_a_showroom_is_no_exhibition(text: str) -> None:
    """Where a text advertises a shop, «معرض» is the shop."""

    assert all(event.type != "Conference" for event in told(text))


def test_a_fair_that_someone_organises_is_an_exhibition_among_shops_too() -> None:
    """A fair has an organizer, whatever is sold there."""

    fair = told_once("تنظم [غرفة التجارة|agency/chamber] معرض الأزياء والعطور والمجوهرات ب[الرباط|place/rabat].")

    assert (fair.type, filled(fair, "organizer")) == ("Conference", ["agency/chamber"])


def test_those_on_its_pictures_are_not_at_an_exhibition() -> None:
    """What an exhibition contains takes no part in it."""

    events = told("يقام ب[الرباط|place/rabat] معرض يضم صورا نادرة ل[سالم|person/salim] و[نادية|person/nadia].")

    assert all(not filled(event, "participant") for event in events)


def test_a_post_and_its_holder_are_one_party_of_a_discussion() -> None:
    """«استعرض رئيس القسم، فلان، …» has no second party."""

    assert told("استعرض [رئيس القسم|post|agency/unit]، [سالم|person/salim]، أهم مراحل المشروع.") == ()


def test_a_course_is_no_session() -> None:
    """The second course for trainees is no conference."""

    assert told("تنظم [الجمعية|agency/society] الدورة الثانية للمتدربين ب[الرباط|place/rabat].") == ()


def test_who_is_named_in_a_statement_owns_what_it_tells() -> None:
    """«أكد فلان أن كلمات فلان خلال لقائه …»: the meeting is not the speaker's."""

    events = told(
        "أكد [سالم|person/salim] أن كلمات [نادية|person/nadia] خلال لقائها ب[الوزير عمر|person/omar] نابعة من القلب."
    )

    assert all(SALIM not in filled(event, "participant") for event in events)


def test_the_two_sides_of_a_partnership_are_not_those_who_meet() -> None:
    """«بين الجانبين» far from talks that name their sides says nothing of who meets."""

    talks = [
        event
        for event in told(
            "ودع [سالم|person/salim] ضيفته [نادية|person/nadia]. ورحب المجلس ببيان صدر عقب اجتماع "
            "[الوزير عمر|person/omar] مع [وزير خارجية كينيا|post||KE] لبحث الخطوات القادمة بشأن الشراكة بين الجانبين."
        )
        if event.type == "Talks"
    ]

    assert all(not {SALIM, NADIA} & set(filled(event, "participant")) for event in talks)


def test_talks_between_the_two_sides_are_theirs() -> None:
    """«مباحثات بين الجانبين» are those of the last two who were told."""

    talks = told_once("وصل [سالم|person/salim] ورحبت به [نادية|person/nadia]، وجرت مباحثات بين الجانبين.")

    assert filled(talks, "participant") == [NADIA, SALIM]


def test_who_makes_clear_does_not_travel() -> None:
    """«وبين فلان أن …» is a verb of saying."""

    visit = told_once(
        "وبين [سالم|person/salim] أن المجلس اطلع على نتائج زيارة [نادية|person/nadia] ل[كينيا|country/KE]."
    )

    assert filled(visit, "participant") == [NADIA]


def test_nobody_has_an_edition() -> None:
    """«في دورته التاسعة» is the fair's, not the author's."""

    events = told("كتب [سالم|person/salim] مسرحية ستنال إعجاب زوار السوق في دورته التاسعة ب[الرباط|place/rabat].")

    assert all(not filled(event, "participant") for event in events)


def test_the_session_of_a_committee_is_not_the_talks_of_a_minister() -> None:
    """«اجتماعه مع فلان» and «اللجنة في اجتماعها» are two events."""

    events = told(
        "أشاد المجلس بزيارة [سالم|person/salim] واجتماعه مع [نادية|person/nadia]. ورحب ببيان اللجنة العليا في "
        "اجتماعها الطارئ ب[القاهرة|place/cairo]."
    )

    assert all("place/cairo" not in filled(event, "place") for event in events if event.type == "Talks")


@pytest.mark.parametrize(
    "text",
    [
        "راقب [الجيش|agency/army] و[الشرطة|agency/police] التحركات في الجهة الحدودية المقابلة.",
        "وقف [سالم|person/salim] في الجهة المقابلة ل[نادية|person/nadia].",
    ],
)
def test_the_opposite_side_is_no_interview(text: str) -> None:
    """«المقابلة» after a definite noun is an adjective."""

    assert told(text) == ()


def test_two_givers_do_not_make_one_man_s_visit() -> None:
    """«له … أثناء زيارته» is the visit of the one who is given something."""

    visit = told_once(
        "قدم [سالم|person/salim] و[نادية|person/nadia] هدية ل[الوزير عمر|person/omar] أثناء زيارته ل[كينيا|country/KE]."
    )

    assert filled(visit, "participant") == ["person/omar"]


def test_who_is_supported_in_a_meeting_is_not_there() -> None:
    """A preposition that ties someone to another word keeps him out."""

    events = told("صوت [سالم|person/salim] في لقاء اليوم على الإصلاحات المقدمة من [نادية|person/nadia].")

    assert all(NADIA not in filled(event, "participant") for event in events)
