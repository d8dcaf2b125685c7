"""Who goes where is told by the town that receives, by who waits there, by what was done during a visit."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told

NICE, PARIS = "place/nice", "place/paris"


@pytest.mark.parametrize(
    "text",
    [
        "وصل [سالم|person/salim] في زيارة رسمية إلى [باريس|place/paris].",
        "يوجد [سالم|person/salim] في زيارة عمل ب[باريس|place/paris].",
        "غادر البلاد [سالم|person/salim] في زيارة إلى [باريس|place/paris].",
        "استقبلت [باريس|place/paris] [سالم|person/salim].",
        "تستضيف [باريس|place/paris] [سالم|person/salim] في زيارة رسمية.",
        "عاين [سالم|person/salim] أشغال البناء ب[باريس|place/paris].",
        "جولة تفقدية ل[سالم|person/salim] في [باريس|place/paris].",
        "تبدأ زيارة رسمية ل[سالم|person/salim] إلى [باريس|place/paris].",
        "حضر [سالم|person/salim] إلى [باريس|place/paris].",
        "جاء [سالم|person/salim] {أمس|2025-05-05} إلى مدينة [باريس|place/paris].",
        "أوفدت الوزارة وفدا برئاسة [سالم|person/salim] إلى [باريس|place/paris].",
        "بعث [عمر|person/omar] ب[سالم|person/salim] إلى [باريس|place/paris].",
        "توقف [سالم|person/salim] في [باريس|place/paris].",
    ],
)
def test_a_visit_is_told_with_its_place_and_traveller(text: str) -> None:
    """«وصل فلان في زيارة إلى …», «استقبلت باريس فلانا»: he made a visit there."""

    (visit,) = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == ("Visit", [SALIM], [PARIS])


def test_who_arrives_for_a_visit_arrives_on_its_first_day() -> None:
    """«وصل فلان أمس في زيارة إلى باريس»: the day of the journey is that of the visit."""

    (visit,) = told("وصل [سالم|person/salim] {أمس|2025-05-05} في زيارة إلى [باريس|place/paris].")

    assert filled(visit, "startDate") == ["2025-05-05"]


@pytest.mark.parametrize(
    "text",
    [
        "تشمل جولة [سالم|person/salim] [باريس|place/paris] و[نيس|place/nice].",
        "شملت الجولة التي قام بها [سالم|person/salim] [باريس|place/paris] و[نيس|place/nice].",
        "انطلق [سالم|person/salim] في جولة تشمل [باريس|place/paris] و[نيس|place/nice].",
    ],
)
def test_each_place_of_a_tour_is_visited_by_the_same(text: str) -> None:
    """«تشمل جولة فلان باريس ونيس»: he visits both."""

    visits = told(text)

    assert [filled(visit, "participant") for visit in visits] == [[SALIM], [SALIM]]
    assert [filled(visit, "place") for visit in visits] == [[PARIS], [NICE]]


@pytest.mark.parametrize(
    "text",
    [
        "كان في استقبال [سالم|person/salim] بالمطار [عمر|person/omar].",
        "وكان على رأس مستقبلي [سالم|person/salim] بالمطار [عمر|person/omar].",
        "وصل [سالم|person/salim] إلى [باريس|place/paris]، وكان في مقدمة مستقبليه [عمر|person/omar].",
        "ولدى وصوله إلى [باريس|place/paris]، كان في استقبال [سالم|person/salim] [عمر|person/omar].",
        "وكان في مقدمة مستقبلي [سالم|person/salim] لدى وصوله إلى [باريس|place/paris] [عمر|person/omar].",
    ],
)
def test_who_waits_for_a_traveller_is_the_host(text: str) -> None:
    """«كان في استقبال فلان فلان», «وكان في مقدمة مستقبليه فلان»."""

    (visit,) = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "host")) == ("Visit", [SALIM], [OMAR])


def test_all_who_wait_are_hosts() -> None:
    """«كان في استقبال فلان كل من فلان وفلان»."""

    (visit,) = told(
        "ولدى وصوله إلى [نيس|place/nice]، كان في استقبال [سالم|person/salim] كل من [عمر|person/omar]"
        " و[نادية|person/nadia]."
    )

    assert (filled(visit, "participant"), filled(visit, "host")) == ([SALIM], [NADIA, OMAR])


def test_what_opens_a_sentence_was_done_by_who_acts_in_it() -> None:
    """«بعد زيارة إلى باريس التقى خلالها فلانا، وصل فلان إلى نيس»: who arrives made the visit and had the talks."""

    visit, talks, journey = told(
        "بعد زيارة إلى [باريس|place/paris] التقى خلالها [عمر|person/omar]،"
        " وصل [سالم|person/salim] إلى [نيس|place/nice]."
    )

    assert (filled(visit, "participant"), filled(visit, "place")) == ([SALIM], [PARIS])
    assert (filled(talks, "participant"), filled(talks, "place")) == ([OMAR, SALIM], [PARIS])
    assert (filled(journey, "participant"), filled(journey, "place")) == ([SALIM], [NICE])


@pytest.mark.parametrize("noun", ["للتباحث", "للتشاور", "لدراسة الملف", "لبحث الملف"])
def test_who_goes_to_discuss_has_the_talks(noun: str) -> None:
    """«سافر إلى باريس للتباحث مع فلان»."""

    _, talks = told(f"سافر [سالم|person/salim] إلى [باريس|place/paris] {noun} مع [عمر|person/omar].")

    assert (filled(talks, "participant"), filled(talks, "place")) == ([OMAR, SALIM], [PARIS])


@pytest.mark.parametrize("purpose", ["للمشاركة في اجتماع أمني", "لترؤس اجتماع أمني", "لحضور حفل توقيع اتفاقية"])
def test_who_comes_for_a_meeting_is_there(purpose: str) -> None:
    """«قدم إلى باريس للمشاركة في اجتماع»: the meeting is where he goes, though nobody else is told of."""

    _, meeting = told(f"قدم [سالم|person/salim] إلى [باريس|place/paris] {purpose}.")

    assert (filled(meeting, "participant"), filled(meeting, "place")) == ([SALIM], [PARIS])


def test_who_goes_along_leaves_the_place_to_the_visit() -> None:
    """«زار فلان، يرافقه فلان، مركزا في باريس»."""

    (visit,) = told("زار [سالم|person/salim] يرافقه [عمر|person/omar] مركز التدريب في [باريس|place/paris].")

    assert (filled(visit, "participant"), filled(visit, "place")) == ([OMAR, SALIM], [PARIS])


def test_who_leads_a_delegation_in_talks_is_its_head() -> None:
    """«يقود فلان وفدا في المباحثات مع فلان»."""

    (talks,) = told("يقود [سالم|person/salim] الوفد في المباحثات مع [عمر|person/omar] في [باريس|place/paris].")

    assert (filled(talks, "participant"), filled(talks, "headOfDelegation")) == ([OMAR, SALIM], [SALIM])


def test_a_delegation_without_a_relative_pronoun_visits() -> None:
    """«استقبل فلان وفدا برئاسة فلان يزور باريس»: the delegation visits, and not who receives it."""

    talks, visit = told(
        "استقبل [سالم|person/salim] وفدا كينيا برئاسة [عمر|person/omar] يزور [باريس|place/paris] حاليا."
    )

    assert (filled(talks, "host"), filled(talks, "headOfDelegation")) == ([SALIM], [OMAR])
    assert (filled(visit, "participant"), filled(visit, "place")) == ([OMAR], [PARIS])


@pytest.mark.parametrize(
    "text",
    [
        "حضر [سالم|person/salim] المؤتمر في [باريس|place/paris] إلى جانب [عمر|person/omar].",
        "بعث [سالم|person/salim] رسالة إلى [باريس|place/paris].",
        "جاء القرار إلى [باريس|place/paris].",
        "وصل [سالم|person/salim] إلى [باريس|place/paris] عائدا من [نيس|place/nice].",
        "أعرب [سالم|person/salim] عن أمله في زيارة [باريس|place/paris].",
        "اطلع [سالم|person/salim] على الوثائق الموجودة في [باريس|place/paris].",
    ],
)
def test_other_uses_of_these_verbs_are_no_visits(text: str) -> None:
    """Whoever attends, writes, hopes or comes home makes no visit."""

    assert all(event.type != "Visit" for event in told(text))


def test_whoever_takes_somebody_along_travels_with_him() -> None:
    """«اصطحب فلان فلانا إلى باريس»."""

    (visit,) = told("اصطحب [سالم|person/salim] [عمر|person/omar] إلى [باريس|place/paris].")

    assert (filled(visit, "participant"), filled(visit, "place")) == ([OMAR, SALIM], [PARIS])


def test_who_sends_somebody_has_no_part_in_his_talks() -> None:
    """«أوفد فلان فلانا إلى باريس للقاء فلان»: who is sent meets him."""

    _, talks = told("أوفد [نادية|person/nadia] [سالم|person/salim] إلى [باريس|place/paris] للقاء [عمر|person/omar].")

    assert filled(talks, "participant") == [OMAR, SALIM]


def test_a_participle_with_the_article_tells_where_somebody_stays() -> None:
    """«التقى فلانا الموجود في باريس»: he is on a visit there."""

    _, visit = told("التقى [سالم|person/salim] [عمر|person/omar] الموجود في [باريس|place/paris].")

    assert (filled(visit, "participant"), filled(visit, "place")) == ([OMAR], [PARIS])


@pytest.mark.parametrize(
    "text",
    [
        "عاد [سالم|person/salim] من [باريس|place/paris] بعد مشاركته في المؤتمر الأمني.",
        "وصل [سالم|person/salim] إلى [نيس|place/nice] قادما من [باريس|place/paris] بعد أن شارك في المؤتمر الأمني.",
    ],
)
def test_what_somebody_comes_back_from_was_where_he_comes_from(text: str) -> None:
    """«عاد من باريس بعد مشاركته في المؤتمر»."""

    conference = next(event for event in told(text) if event.type == "Conference")

    assert filled(conference, "place") == [PARIS]


def test_members_of_a_delegation_made_its_visit() -> None:
    """«ضم الوفد الذي زار باريس فلانا»."""

    (visit,) = told("ضم الوفد [الكيني|country/KE] الذي زار [باريس|place/paris] [سالم|person/salim].")

    assert (SALIM in filled(visit, "participant"), filled(visit, "place")) == (True, [PARIS])


def test_who_visits_each_of_several_states_visits_them_all() -> None:
    """«زار فلان كلا من المغرب وكينيا»."""

    visits = told("زار [سالم|person/salim] كلا من [المغرب|country/MA] و[كينيا|country/KE].")

    assert [filled(visit, "place") for visit in visits] == [["country/MA"], ["country/KE"]]
