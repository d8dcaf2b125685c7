"""What a text says of somebody else, or of another event, is no part of an event."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


def test_a_later_sentence_adds_no_state_whose_own_man_is_there() -> None:
    """The minister of a state is there, so that what the text says of the state later adds nobody."""

    event = told_once(
        "التقى [الوزير سالم|person/salim||KE] [عمر|person/omar]. وتناول اللقاء ذلك مع [كينيا|country/KE]."
    )
    assert filled(event, "participant") == [OMAR, SALIM]


def test_who_is_named_by_a_word_that_is_no_phrase_is_still_the_other_side() -> None:
    """«لقاء سالم وفاركاس»: the second name is not known, and nobody else of the sentence takes its place."""

    events = told("كان [عمر|person/omar] في البيت منذ لقاء [سالم|person/salim] وفاركاس.")
    assert events == ()


def test_a_body_that_makes_a_visit_does_not_host_it() -> None:
    """«الزيارة التي تقوم بها اللجنة»: it travels."""

    event = told_once("انتهت الزيارة التي قامت بها [اللجنة|agency/committee] إلى [باريس|place/paris].")
    assert (filled(event, "participant"), filled(event, "host")) == (["agency/committee"], [])


def test_a_session_is_joined_to_that_of_its_own_body() -> None:
    """«جلسته» is the council's, told before, and not the summit told last."""

    council, summit = told(
        "عقد [المجلس|agency/council] جلسة في [الرباط|place/rabat] {أمس|2025-05-06}. ورحبت الصحف بقمة "
        "[باريس|place/paris]. واطلع [المجلس|agency/council] على جدول أعمال جلسته."
    )
    assert [filled(council, "participant"), filled(summit, "participant")] == [["agency/council"], []]


def test_who_held_one_fair_did_not_hold_the_next() -> None:
    """«معرض نظمته الهيئة، ومعرض …»: the relative clause is of the first alone."""

    events = told(
        "شارك [المركز|agency/centre] في معرض [باريس|place/paris] الذي نظمته [الهيئة|agency/body]، ومعرض الأثاث."
    )
    assert [(filled(event, "organizer"), filled(event, "participant")) for event in events] == [
        (["agency/body"], ["agency/centre"]),
        ([], ["agency/centre"]),
    ]


@pytest.mark.parametrize(
    ("verb", "status"),
    [("وصل", "held"), ("يصل", "planned")],
)
def test_what_is_told_in_the_perfect_is_not_planned(verb: str, status: str) -> None:
    """A word of plans after «وصل» is of something else."""

    event = told_once(f"{verb} [سالم|person/salim] إلى [باريس|place/paris] استعدادا للقاء المرتقب.")
    assert event.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("توزع الجوائز في حفل كبير ستقيمه [الهيئة|agency/body] في [باريس|place/paris].", "planned"),
        ("توزع الجوائز في حفل كبير أقامته [الهيئة|agency/body] في [باريس|place/paris].", "held"),
    ],
)
def test_what_someone_will_hold_is_planned(text: str, status: str) -> None:
    """«حفل ستقيمه الهيئة»: the verb of its relative clause tells that it is to come."""

    assert told_once(text).status == status


def test_nobody_attends_what_only_speaks_of_him() -> None:
    """«في دورته الثامنة … مسرحية تتحدث عن فلان»: the play is about him."""

    (event,) = told(
        "تعرض في دورته الثامنة في [باريس|place/paris] مسرحية التي تتحدث عن الشاعر الكبير [عمر|person/omar]."
    )
    assert filled(event, "participant") == []


@pytest.mark.parametrize("text", ["ظل [سالم|person/salim] على اتصال ب[عمر|person/omar]."])
def test_who_is_in_touch_with_others_makes_no_call(text: str) -> None:
    """«على اتصال بهم» tells of no one call."""

    assert told(text) == ()


def test_the_date_of_a_document_is_none_of_a_meeting() -> None:
    """«الوثيقة الصادرة في 5 مايو» has the day to itself."""

    event = told_once(
        "التقى [سالم|person/salim] [عمر|person/omar] وبحثا تنفيذ بنود الوثيقة الصادرة في {5 مايو 2024|2024-05-05}."
    )
    assert filled(event, "startDate") == []


def test_who_leads_those_of_whom_somebody_speaks_is_not_there() -> None:
    """«ثقته في اللجنة الدولية برئاسة عمر»: the committee is only spoken of."""

    event = told_once(
        "جدد [سالم|person/salim]، في مؤتمر في [باريس|place/paris]، ثقته في الوساطة الدولية برئاسة [عمر|person/omar]."
    )
    assert OMAR not in filled(event, "participant")


def test_the_staff_of_someone_named_is_not_told_as_its_body() -> None:
    """«اجتمع مدير الهيئة سالم بنواب مدير الهيئة»: his own house is no other side."""

    event = told_once(
        "عقد [مدير الهيئة سالم|person/salim|agency/body] اجتماعا مع [عمر|person/omar] و[مساعدي المدير|posts||] "
        "و[نائب المدير|post|agency/body]."
    )
    assert filled(event, "participant") == [OMAR, SALIM]


def test_a_noun_with_hamza_below_is_no_verb() -> None:
    """«إقامته» is where someone lives; «أقامته» would be who held it."""

    event = told_once(
        "شارك [سالم|person/salim]، من مقر إقامته ب[القاهرة|place/cairo]، في مؤتمر في [باريس|place/paris]."
    )
    assert (filled(event, "participant"), filled(event, "host")) == ([SALIM], [])


def test_states_that_and_joins_are_no_adjectives() -> None:
    """«بمشاركة المملكة العربية السعودية وتركيا» after a band tells of its members alone."""

    events = told(
        "طرح [سالم|person/salim] خلال لقائه مع [عمر|person/omar] مبادرات لتشكيل جبهة واسعة بمشاركة "
        "[السعودية|country/SA] و[تركيا|country/TR]."
    )
    assert [filled(event, "participant") for event in events] == [[OMAR, SALIM]]


def test_who_holds_talks_without_being_written_is_whom_the_sentence_names() -> None:
    """«تصريحات سالم عشية مباحثات يعقدها مع …»: not who acted in the sentence before."""

    *_, event = told(
        "زار [عمر|person/omar] السوق. وتأتي تصريحات [سالم|person/salim] عشية مباحثات يعقدها مع [نادية|person/nadia] "
        "في [باريس|place/paris]."
    )
    assert filled(event, "participant") == [NADIA, SALIM]


def test_nobody_has_a_coming_edition() -> None:
    """«في دورته القادمة» is the festival's, and the day that a guest of honour died is no day of it."""

    events = told(
        "حضر [عمر|person/omar]. وقال المهرجان إنه سيكرم في دورته القادمة في [باريس|place/paris] [نادية|person/nadia] "
        "التي رحلت في {5 مايو|2025-05-05}."
    )
    assert [(filled(event, "participant"), filled(event, "startDate")) for event in events] == [([], [])]


def test_a_coming_meeting_of_two_is_talks() -> None:
    """«الاجتماع القادم بين سالم وعمر»: planned, and no conference."""

    event = told_once("يجري الإعداد للاجتماع القادم في [باريس|place/paris] بين [سالم|person/salim] و[عمر|person/omar].")
    assert (event.type, event.status) == ("Talks", "planned")


@pytest.mark.parametrize(("verb", "status"), [("تقام", "planned"), ("أقيمت", "held")])
def test_what_a_programme_tells_in_the_present_is_planned(verb: str, status: str) -> None:
    """«سيقام ملتقى. وفي المساء تقام ندوة»: the second has no day of its own, and is as planned as the first."""

    *_, event = told(
        f"ستستضيف [الهيئة|agency/body] ملتقى الشعر في [باريس|place/paris]. وفي المساء {verb} ندوة كبيرة في "
        "[نيس|place/nice] بحضور [سالم|person/salim]."
    )
    assert event.status == status


def test_any_talks_are_no_particular_ones() -> None:
    """«أي محادثات تجري»: talks in general."""

    assert (
        told("قال [سالم|person/salim] إن أي محادثات بين [كينيا|country/KE] و[مصر|country/EG] يجب أن تكون جادة.") == ()
    )


def test_what_a_place_will_see_does_not_make_a_visit_to_it_planned() -> None:
    """«عقب زيارته لملعب نيس الذي سوف يحتضن …»: the visit is over."""

    event = told_once("قال [سالم|person/salim] ذلك عقب زيارته ل[ملعب نيس|place/nice] الذي سوف يحتضن النهائي.")
    assert event.status == "held"
