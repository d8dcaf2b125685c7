"""What newspapers tell of meetings in passing: offices, bodies called by their first word, made visits, shared days."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "استقبل [سالم|person/salim] في مكتب [معاليه|person/salim] بقصر الحكم أمس [نادية|person/nadia].",
        "استقبل [سالم|person/salim] بديوان [معاليه|person/salim] أمس [نادية|person/nadia].",
    ],
)
def test_whose_office_it_is_is_not_received(text: str) -> None:
    """«في مكتب معاليه» says where."""

    assert filled(told_once(text), "participant") == ["person/nadia", "person/salim"]


def test_a_post_after_a_name_is_his_where_a_guest_follows() -> None:
    """«استقبل فلان أمير المنطقة في مكتبه أمس فلانا»."""

    event = told_once("استقبل [سالم|person/salim] [سفير كينيا|post||KE] في مكتبه أمس [مدير الشرطة نادية|person/nadia].")

    assert filled(event, "participant") == ["person/nadia", "person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "قام الوفد [الكيني|country/KE] بزيارة [مركز التدريب|agency/centre].",
        "وقام [سالم|person/salim||KE] أمس بزيارة [مركز التدريب|agency/centre].",
    ],
)
def test_what_a_visit_is_made_to_hosts_it(text: str) -> None:
    """«قام بزيارة المركز»: the genitive is no traveller."""

    visit = told_once(text)

    assert (visit.type, filled(visit, "host")) == ("Visit", ["agency/centre"])


def test_a_delegation_visits_what_has_no_name() -> None:
    """«قام الوفد بزيارة المتحف»."""

    assert filled(told_once("قام الوفد [الكيني|country/KE] بزيارة المتحف."), "participant") == ["country/KE"]


def test_whoever_makes_a_visit_to_someone_has_talks() -> None:
    """«قام بزيارة فلان في منزله»."""

    talks = told_once("قام [سالم|person/salim] بزيارة [الشيخ عمر|person/omar] في منزله.")

    assert (talks.type, filled(talks, "host")) == ("Talks", ["person/omar"])


def test_who_is_glad_to_receive_is_the_host() -> None:
    """«عبر عن سعادته باستقبال فلان»."""

    talks = told_once("أعرب [سالم|person/salim] عن سعادته باستقبال [عمر|person/omar].")

    assert (filled(talks, "host"), filled(talks, "participant")) == (
        ["person/salim"],
        ["person/omar", "person/salim"],
    )


@pytest.mark.parametrize("verb", ["وضم", "وجمع", "وشمل"])
def test_whom_the_meeting_brought_together_took_part(verb: str) -> None:
    """«وضم الاجتماع فلانا وفلانا»."""

    event = told_once(
        f"عقد [سالم|person/salim] اجتماعا مع [عدد|posts]. {verb} الاجتماع [عمر|person/omar] و[نادية|person/nadia]."
    )

    assert filled(event, "participant") == ["person/nadia", "person/omar", "person/salim"]


@pytest.mark.parametrize("side", ["الشركة", "الجانب الضيف", "الوزارة"])
def test_guests_are_told_by_their_side(side: str) -> None:
    """«حضر اللقاء من الشركة فلان وفلان»."""

    event = told_once(
        f"التقى [سالم|person/salim] [عمر|person/omar]. حضر اللقاء من {side} [نادية|person/nadia] و[ليلى|person/layla]."
    )

    assert filled(event, "participant") == ["person/layla", "person/nadia", "person/omar", "person/salim"]


def test_a_visitor_meets_on_the_day_of_the_visit() -> None:
    """«قام اليوم بزيارة المركز والتقى بالمشرف عليه»: one day, and the head of the place is the host."""

    visit, talks = told(
        "قام [سالم|person/salim] {اليوم|2025-05-06} بزيارة ل[مركز التدريب|agency/centre]، "
        "والتقى ب[المشرف عمر|person/omar|agency/centre]."
    )

    assert filled(talks, "startDate") == filled(visit, "startDate") == ["2025-05-06"]
    assert filled(talks, "host") == ["person/omar"]


@pytest.mark.parametrize(
    "text",
    [
        "وأعرب المجلس في اجتماعه الذي عقد {اليوم|2025-05-06} عن رفضه.",
        "وناقش المجلس خلال اجتماعه في [باريس|place/paris] الأوضاع.",
        "وأكد بيان أن المجلس سيعقد اجتماعا طارئا في [باريس|place/paris].",
    ],
)
def test_a_body_is_called_by_its_first_word(text: str) -> None:
    """«المجلس» is the council told before."""

    *_, event = told("أصدر [مجلس الوزراء|agency/cabinet] بيانا. " + text)

    bodies = filled(event, "participant") + filled(event, "organizer")
    assert "agency/cabinet" in bodies


def test_another_council_is_another_body() -> None:
    """«المجلس البلدي» is not the council told before."""

    events = told("أصدر [مجلس الوزراء|agency/cabinet] بيانا. وعقد المجلس البلدي اجتماعا في [باريس|place/paris].")

    assert all("agency/cabinet" not in filled(event, "participant") for event in events)


@pytest.mark.parametrize("noun", ["لجنة", "بعثة", "فريق"])
def test_a_bodys_team_stands_for_it(noun: str) -> None:
    """«لجنة الأمم المتحدة» travels for the body."""

    visit = told_once(f"اختتم {noun} [الأمم المتحدة|agency/un] المعني بالتحقيق زيارة رسمية في [باريس|place/paris].")

    assert filled(visit, "participant") == ["agency/un"]


@pytest.mark.parametrize(
    "text",
    [
        "عقد [سالم|person/salim] اجتماعا مع [عمر|person/omar] لبحث الأوضاع الراهنة في [كينيا|country/KE].",
        "عقد [سالم|person/salim] اجتماعا مع [عمر|person/omar] حول الحدود الجنوبية مع [كينيا|country/KE].",
        "التقى [سالم|person/salim] [عمر|person/omar] لبحث المواجهة مع [كينيا|country/KE].",
        "التقى [سالم|person/salim] [عمر|person/omar] وأشاد بالعلاقات مع [كينيا|country/KE].",
    ],
)
def test_what_a_noun_binds_is_no_slot_of_the_meeting(text: str) -> None:
    """«الأوضاع الراهنة في», «الحدود مع»: the preposition belongs to the noun before it."""

    (event,) = told(text)

    assert (filled(event, "place"), filled(event, "participant")) == ([], ["person/omar", "person/salim"])


@pytest.mark.parametrize("words", ["تبادلا للآراء", "تبادلا لوجهات النظر"])
def test_an_exchange_of_views_is_talks(words: str) -> None:
    """«أجرى تبادلا للآراء مع فلان»."""

    visit, talks = told(f"يجري [سالم|person/salim] خلال زيارته {words} مع [عمر|person/omar].")

    assert (talks.type, filled(talks, "participant")) == ("Talks", ["person/omar", "person/salim"])
    assert (visit.type, filled(visit, "participant")) == ("Visit", ["person/salim"])


def test_some_of_the_officials_who_speak_take_no_part() -> None:
    """«يتوقع مسؤولون من بينهم فلان»."""

    event = told_once(
        "منذ اجتماع [المنظمة|agency/oic] في [باريس|place/paris] يتوقع [مسؤولون|posts] من بينهم [سالم|person/salim] هذا."
    )

    assert filled(event, "participant") == ["agency/oic"]


@pytest.mark.parametrize("text", ["يبحثون عن مفقود", "يبحثون عنهم", "بحثا عن حل", "بحثت عنه فرق الإنقاذ"])
def test_who_searches_meets_nobody(text: str) -> None:
    """«بحث عن» is no discussion."""

    assert told(f"إن [سالم|person/salim] و[عمر|person/omar] {text}.") == ()


def test_a_plan_of_years_is_no_date_of_a_meeting() -> None:
    """«على مراحل تمتد من 2016 حتى 2030»."""

    event = told_once(
        "عقد [سالم|person/salim] اجتماعا مع [عمر|person/omar] لبحث المشروع الذي يمتد {من 2016 حتى 2030|2016|2030}."
    )

    assert filled(event, "startDate") == filled(event, "endDate") == []


@pytest.mark.parametrize("noun", ["ندوة", "مؤتمرا", "ملتقى", "معرضا"])
def test_a_body_that_holds_a_conference_organizes_it(noun: str) -> None:
    """«عقدت الهيئة ندوة»."""

    event = told_once(f"عقدت [الهيئة|agency/authority] {noun} في [باريس|place/paris].")

    assert (filled(event, "organizer"), filled(event, "participant")) == (["agency/authority"], [])


@pytest.mark.parametrize(
    "text",
    [
        "استقبل [سالم|person/salim] أمس أهالي القرية.",
        "استقبل [سالم|person/salim] أبناء [الشيخ عمر|person/omar].",
        "التقى [سالم|person/salim] بالطلاب المبتعثين.",
        "عقد [سالم|person/salim] اجتماعا مع موظفي [البلدية|agency/town].",
        "اجتمع [سالم|person/salim] مع مشايخ القبائل.",
    ],
)
def test_people_without_names_are_a_side(text: str) -> None:
    """Whoever meets them is named."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Talks", ["person/salim"])


def test_those_received_next_are_another_meeting() -> None:
    """«كما استقبل فلان أهالي القرية»."""

    first, second = told(
        "استقبل [سالم|person/salim] [عمر|person/omar]. كما استقبل [سالم|person/salim] أهالي القرية في مكتبه."
    )

    assert filled(first, "participant") == ["person/omar", "person/salim"]
    assert filled(second, "participant") == ["person/salim"]
