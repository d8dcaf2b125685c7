"""Two events of one sentence, each with its own people, day and place."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import NADIA, OMAR, SALIM, filled, told

PARIS, NICE, CAIRO = "place/paris", "place/nice", "place/cairo"


@pytest.mark.parametrize(
    "text",
    [
        "أجرى [سالم|person/salim] محادثات مع [نادية|person/nadia] تلتها مأدبة عشاء.",
        "أجرى [سالم|person/salim] محادثات مع [نادية|person/nadia]، سبقتها مراسم استقبال رسمية.",
        "التقى [سالم|person/salim] [نادية|person/nadia] في [نيس|place/nice]، وتلا اللقاء حفل عشاء.",
    ],
)
def test_a_feast_that_follows_talks_is_of_those_who_talked(text: str) -> None:
    """«محادثات تلتها مأدبة»: the verb of following leads from the one to the other."""
    (feast,) = (event for event in told(text) if event.type == "Ceremony")

    assert filled(feast, "participant") == [NADIA, SALIM]


@pytest.mark.parametrize("following", ["تلاه اجتماع", "أعقبته جلسة عمل", "وتلا اللقاء اجتماع"])
def test_who_meets_another_afterwards_is_who_had_met_before(following: str) -> None:
    """«عقد فلان لقاء مع فلان، تلاه اجتماع مع فلان»: the one met first is not at the second."""
    text = f"عقد [سالم|person/salim] لقاء مع [نادية|person/nadia]، {following} مع [عمر|person/omar]."
    met = [filled(event, "participant") for event in told(text)]

    assert met == [[NADIA, SALIM], [OMAR, SALIM]]


@pytest.mark.parametrize("verb", ["أجرى", "كان قد أجرى"])
def test_the_day_of_a_relative_clause_is_not_that_of_its_sentence(verb: str) -> None:
    """«استقبل فلان فلانا الذي كان قد أجرى أمس محادثات»: yesterday were the talks."""
    text = (
        f"استقبل [سالم|person/salim] [الوزير عمر|person/omar] الذي {verb} {{في 14 مارس 2025|2025-03-14}} محادثات "
        "مع [نادية|person/nadia]."
    )
    days = [filled(event, "startDate") for event in told(text)]

    assert days == [[], ["2025-03-14"]]


def test_two_sign_where_they_met_and_not_where_one_goes_next() -> None:
    """«التقى فلان فلانا في باريس، ووقعا مذكرة، قبل أن يزور نيس»."""
    text = (
        "التقى [سالم|person/salim] [نادية|person/nadia] في [باريس|place/paris]، ووقعا مذكرة تفاهم، "
        "قبل أن يزور [سالم|person/salim] [نيس|place/nice]."
    )
    (signing,) = (event for event in told(text) if event.type == "Ceremony")

    assert filled(signing, "place") == [PARIS]


def test_who_had_talks_on_its_margins_is_told_before_the_margins(parse: Parse) -> None:
    """«وكانت له على هامشها لقاءات مع …»: he is a party of them."""
    text = "شارك الوزير سالم الكعبي في قمة الرباط، وكانت له على هامشها لقاءات مع السفيرة نادية حداد."
    (talks,) = (event for event in parse(text)._.events if event.type == "Talks")

    assert len(filled(talks, "participant")) == 2


def test_a_man_and_his_own_state_are_not_those_who_met_another(parse: Parse) -> None:
    """«التقى الوزير السوري نظيره الروسي، وعقد اجتماعا مع رجال أعمال سوريين»: two meetings."""
    text = "التقى وزير الخارجية السوري أسامة الحلبي نظيره الروسي سيرغي إيفانوف وعقد اجتماعا مع رجال أعمال سوريين."

    assert [event.type for event in parse(text)._.events] == ["Talks", "Talks"]


def test_where_somebody_speaks_nothing_of_what_he_tells_is_held() -> None:
    """«قال فلان في باريس إن البلدين سيعقدان اجتماعا في القاهرة»."""
    text = (
        "قال [سالم|person/salim] في [باريس|place/paris] إن [عمر|person/omar] سيعقد اجتماعا مع [نادية|person/nadia] "
        "في [القاهرة|place/cairo]."
    )
    (talks,) = told(text)

    assert filled(talks, "place") == [CAIRO]


def test_a_meeting_held_jointly_with_somebody_is_not_organized_by_him(parse: Parse) -> None:
    """«وأعقبه اجتماع مشترك مع فلان»: he is a party."""
    text = (
        "اجتمع المجلس الوزاري الخليجي في الرياض أمس برئاسة وزير خارجية الكويت، "
        "وأعقبه اجتماع مشترك مع وزير الخارجية الأمريكي."
    )
    (talks,) = (event for event in parse(text)._.events if event.type == "Talks")

    assert (filled(talks, "organizer"), len(filled(talks, "participant"))) == ([], 2)


def test_what_followed_a_meeting_is_where_that_was() -> None:
    """«عقد مؤتمر في نيس، تلاه لقاء بين فلان وفلان»: no other place or day is told of it."""
    text = "عقد [عمر|person/omar] مؤتمرا في [نيس|place/nice]، تلاه لقاء بين [سالم|person/salim] و[نادية|person/nadia]."
    (talks,) = (event for event in told(text) if event.type == "Talks")

    assert filled(talks, "place") == [NICE]


@pytest.mark.parametrize("honour", ["على شرفه مأدبة غداء", "له مأدبة غداء", "مأدبة غداء على شرفه"])
def test_whom_somebody_has_met_is_at_the_banquet_in_his_honour(honour: str) -> None:
    """«استقبل فلان فلانا، وأقام على شرفه مأدبة»."""
    text = f"استقبل [الوزير سالم|person/salim] [الوزيرة نادية|person/nadia]، وأقام {honour}."
    (banquet,) = (event for event in told(text) if event.type == "Ceremony")

    assert (filled(banquet, "host"), filled(banquet, "participant")) == ([SALIM], [NADIA, SALIM])


@pytest.mark.parametrize("called", ["وكان الوزيران قد تحادثا هاتفيا", "وكان الوزيران قد أجريا اتصالا هاتفيا"])
def test_those_who_met_and_had_telephoned_did_two_things(parse: Parse, called: str) -> None:
    """A call has no place, and a meeting not the day of a call."""
    text = "التقى وزير الخارجية المصري بدر الجمال نظيره الإيراني علي رضائي في أوسلو، " + called + " في 13 يونيو 2025."
    days = [filled(event, "startDate") for event in parse(text)._.events]

    assert days == [[], ["2025-06-13"]]


def test_a_sentence_goes_on_with_a_journey_to_another_town(parse: Parse) -> None:
    """«تفقد الوزير سالم مستشفى نزوى، ثم غادر إلى صحار»: two visits."""
    text = "تفقد الوزير سالم الكعبي مستشفى نزوى، ثم غادر إلى صحار."
    places = [len(filled(event, "place")) for event in parse(text)._.events if event.type == "Visit"]

    assert places == [1, 1]


def test_a_delegation_told_by_its_state_is_informed_of_something(parse: Parse) -> None:
    """«أطلع الوزير وفدا فلسطينيا على الخطة»."""
    (talks,) = parse("أطلع الوزير سالم الكعبي وفدا فلسطينيا على سير العمل.")._.events

    assert len(filled(talks, "participant")) == 2


@pytest.mark.parametrize("when", ["وذلك خلال استقباله", "لدى استقباله"])
def test_who_is_decorated_at_a_reception_is_received(parse: Parse, when: str) -> None:
    """«منح الرئيس السفير وساما خلال استقباله»."""
    text = f"منح الرئيس الفلسطيني عمر حداد وسام القدس للسفير الصيني لي وي، {when} في رام الله."
    (talks,) = (event for event in parse(text)._.events if event.type == "Talks")

    assert (len(filled(talks, "host")), len(filled(talks, "participant"))) == (1, 2)


def test_two_who_meet_again_after_a_meeting_were_both_at_that() -> None:
    """«التقى فلان فلانا في باريس، في ثاني لقاء بينهما بعد اجتماع الشهر الماضي في نيس»."""
    text = (
        "التقى [سالم|person/salim] [نادية|person/nadia] في [باريس|place/paris]، في ثاني لقاء بينهما "
        "بعد اجتماع {الشهر الماضي|2025-02} في [نيس|place/nice]."
    )
    met = [filled(event, "participant") for event in told(text)]

    assert met == [[NADIA, SALIM], [NADIA, SALIM]]


def test_meetings_told_in_general_are_the_one_told_next() -> None:
    """«بدأ فلان لقاءاته في نيس، فاجتمع مع فلان»: one meeting, and that is in Nice."""
    text = "بدأ [سالم|person/salim] لقاءاته في [نيس|place/nice]، فاجتمع مع [نادية|person/nadia]."
    (talks,) = told(text)

    assert (filled(talks, "participant"), filled(talks, "place")) == ([NADIA, SALIM], [NICE])


def test_the_margins_of_the_meetings_just_told_are_no_conference(parse: Parse) -> None:
    """«ناقش خبراء … في العقبة …، وعلى هامش الاجتماعات وقعت مصر والعراق بروتوكولا»: talks and a signing there."""
    text = "ناقش خبراء من الأردن ومصر والعراق في العقبة الملف، وعلى هامش الاجتماعات وقعت مصر والعراق بروتوكولا."
    events = parse(text)._.events

    assert sorted((event.type, len(filled(event, "place"))) for event in events) == [("Ceremony", 1), ("Talks", 1)]


def test_who_gives_a_banquet_for_his_guest_stays_nowhere(parse: Parse) -> None:
    """«أقام مأدبة غداء تكريما لضيفه»: no «أقام ضيفا»."""
    text = "استقبل الرئيس المصري في القاهرة الرئيس الفرنسي، ثم أقام الرئيس المصري مأدبة غداء تكريما لضيفه."
    (banquet,) = (event for event in parse(text)._.events if event.type == "Ceremony")

    assert len(filled(banquet, "participant")) == 2


def test_delegations_of_two_bodies_of_one_state_are_met_apart(parse: Parse) -> None:
    """«بحث فلان مع وفد من حركة فتح … بعد أيام من لقاء جمعه بوفد من حماس»: two meetings."""
    text = "بحث الوزير حسن رشاد مع وفد من حركة فتح ملف المصالحة بعد أيام من لقاء جمعه بوفد من حماس."
    met = [len(filled(event, "participant")) for event in parse(text)._.events]

    assert met == [2, 2]


def test_who_is_seen_off_after_a_visit_made_it(parse: Parse) -> None:
    """«ودع فلان نظيره فلانا بعد زيارة إلى عدن»: not who sees him off."""
    text = "ودع رئيس الأركان اليمني صغير العامري نظيره السعودي فياض الرويلي بعد زيارة إلى عدن استمرت يومين."
    (visit,) = (event for event in parse(text)._.events if event.type == "Visit")

    assert [value.rpartition("/")[2] for value in filled(visit, "participant")] == ["فياض-الرويلي"]


def test_who_meets_on_the_margins_of_the_meeting_is_at_another(parse: Parse) -> None:
    """«التقى فلان على هامش الاجتماع فلانا، ثم حضر مأدبة»: the meeting is not theirs."""
    text = "التقى الوزير سالم الكعبي على هامش الاجتماع الوزيرة نادية حداد في مسقط، ثم حضر مأدبة غداء أقامها عمر حداد."

    assert "Conference" in {event.type for event in parse(text)._.events}
