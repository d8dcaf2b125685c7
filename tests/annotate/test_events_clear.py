"""Who takes part where short reports pack much into one sentence: aims, sources, companions, representatives."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "توجه [سالم|person/salim] إلى [باريس|place/paris] لبحث الأزمة مع [الرئيس عمر|person/omar].",
        "زار [سالم|person/salim] [باريس|place/paris] لمناقشة التعاون مع [عمر|person/omar].",
    ],
)
def test_a_journey_to_discuss_something_with_someone_tells_talks(text: str) -> None:
    """«لبحث الأزمة مع فلان»: the traveller has talks with him, where he goes."""

    visit, talks = told(text)

    assert (visit.type, talks.type) == ("Visit", "Talks")
    assert (filled(talks, "participant"), filled(talks, "place")) == ([OMAR, SALIM], ["place/paris"])


@pytest.mark.parametrize(
    ("people", "parties"),
    [
        ("مسؤولين أمنيين من [قطر|country/QA] و[مصر|country/EG]", ["country/EG", "country/QA", SALIM]),
        ("ممثلين عن [الشرطة|agency/police]", ["agency/police", SALIM]),
        ("مسؤولين أمنيين [كينيين|country/KE]", ["country/KE", SALIM]),
        ("رؤساء أجهزة أمنية من [قطر|country/QA]", ["country/QA", SALIM]),
        ("مسؤولين من أجل السلام", [SALIM]),
    ],
)
def test_people_without_names_stand_for_where_they_come_from(people: str, parties: list[str]) -> None:
    """«مسؤولين أمنيين من قطر»: the state or body is the other side."""

    assert filled(told_once(f"التقى [سالم|person/salim] {people}."), "participant") == parties


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("استقبل [سالم|person/salim] [عمر|person/omar] مرفوقا ب[نادية|person/nadia].", [NADIA, OMAR, SALIM]),
        ("التقى [سالم|person/salim] [عمر|person/omar] الذي كان مصحوبا ب[نادية|person/nadia].", [NADIA, OMAR, SALIM]),
        ("اجتمع [سالم|person/salim] بالمدعي العام [عمر|person/omar].", [OMAR, SALIM]),
        ("رفض [سالم|person/salim] خلال لقائه [عمر|person/omar] هذا الطلب.", [OMAR, SALIM]),
        ("عقد [الوزيران سالم|person/salim] و[عمر|person/omar] اجتماعا ناقشا خلاله الأمن.", [OMAR, SALIM]),
    ],
)
def test_both_sides_of_talks_are_told(text: str, people: list[str]) -> None:
    """Companions behind «مرفوقا ب», a post that no lexicon knows, a refusal made during talks, a dual with names."""

    assert filled(told_once(text), "participant") == people


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("بحث [سالم|person/salim] مع [عمر|person/omar]، خلال لقاء ب[باريس|place/paris]، الأمن.", "place/paris"),
        (
            "جرى في [باريس|place/paris] لقاء بين [سالم|person/salim] و[عمر|person/omar] بحثا فيه أمن [نيس|place/nice].",
            "place/paris",
        ),
    ],
)
def test_talks_of_a_verb_and_a_noun_are_told_once(text: str, place: str) -> None:
    """«بحث … خلال لقاء», «لقاء … بحثا فيه»: the noun tells where."""

    event = told_once(text)

    assert (filled(event, "participant"), filled(event, "place")) == ([OMAR, SALIM], [place])


@pytest.mark.parametrize(
    "text",
    [
        "في ثاني زيارة له إلى [باريس|place/paris]، أكد [سالم|person/salim] ذلك.",
        "في زيارة هي الأولى من نوعها إلى [باريس|place/paris]، أكد [سالم|person/salim] ذلك.",
        "استأنف [كينيا|country/KE] و[مصر|country/EG] العمل بزيارة قام بها [سالم|person/salim] إلى [باريس|place/paris].",
    ],
)
def test_a_visit_has_who_makes_it_alone(text: str) -> None:
    """A visit that opens the sentence, one that a relative clause gives to someone."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Visit", [SALIM])


def test_a_delegation_that_is_met_does_not_travel() -> None:
    """«سافر فلان للقاء وفد برئاسة فلان»."""

    visit, talks = told("سافر [سالم|person/salim] إلى [باريس|place/paris] للقاء وفد برئاسة [عمر|person/omar].")

    assert filled(visit, "participant") == [SALIM]
    assert filled(talks, "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "مثل [كينيا|country/KE] في المؤتمر الثاني [سالم|person/salim].",
        "عقد المؤتمر الثاني ب[باريس|place/paris]، ومثل [كينيا|country/KE] فيه [سالم|person/salim].",
    ],
)
def test_who_represents_a_state_at_a_conference_is_there(text: str) -> None:
    """«مثل كينيا في المؤتمر فلان», «ومثل كينيا فيه فلان»."""

    assert filled(told_once(text), "participant") == ["country/KE", SALIM]


@pytest.mark.parametrize(
    ("chiefs", "states"),
    [
        ("قادة مخابرات [كينيا|country/KE] و[مصر|country/EG]", ["country/EG", "country/KE"]),
        ("رئيسي الاستخبارات في [كينيا|country/KE] و[مصر|country/EG]", ["country/EG", "country/KE"]),
    ],
)
def test_the_chiefs_of_services_stand_for_their_states(chiefs: str, states: list[str]) -> None:
    """«قادة مخابرات كينيا ومصر», «رئيسي الاستخبارات في كينيا ومصر»."""

    event = told_once(f"جمع [سالم|person/salim] في [باريس|place/paris] لقاء ضم {chiefs}.")

    assert set(states) <= set(filled(event, "participant"))


def test_a_joint_band_is_the_two_states_it_is_of() -> None:
    """«اجتماع فريق العمل الكيني المصري المشترك الذي ترأسه فلان»."""

    event = told_once(
        "عقد ب[باريس|place/paris] اجتماع فريق العمل [الكيني|country/KE] [المصري|country/EG] المشترك "
        "الذي ترأسه [سالم|person/salim]."
    )

    assert filled(event, "participant") == ["country/EG", "country/KE", SALIM]


def test_a_visitor_signs_what_his_visit_ends_with() -> None:
    """«توجت زيارة فلان بتوقيع اتفاق مع فلان»."""

    visit, signing = told("توجت زيارة [سالم|person/salim] إلى [باريس|place/paris] بتوقيع اتفاق مع [عمر|person/omar].")

    assert (visit.type, filled(visit, "participant")) == ("Visit", [SALIM])
    assert (signing.type, filled(signing, "participant")) == ("Ceremony", [OMAR, SALIM])


def test_a_conference_that_someone_missed_was_held_without_him() -> None:
    """«لم يحضر فلان القمة»: the summit is not denied."""

    event = told_once("لم يحضر [سالم|person/salim] القمة الثالثة في [باريس|place/paris]، وحضرها [عمر|person/omar].")

    assert (event.status, filled(event, "participant")) == ("held", [OMAR])


def test_a_call_by_telephone_is_told_past_the_adverb() -> None:
    """«اتصل فلان هاتفيا بفلان»."""

    event = told_once("اتصل [سالم|person/salim] هاتفيا ب[عمر|person/omar].")

    assert filled(event, "participant") == [OMAR, SALIM]


def test_a_giver_has_a_medal_of_his_own() -> None:
    """«منحت الشرطة وسامها لفلان»."""

    award = told_once("منحت [الشرطة|agency/police] وسامها الأرفع ل[سالم|person/salim].")
    rewarded = told_once("كافأت [الشرطة|agency/police] [سالم|person/salim] بميدالية الأمن.")

    assert (rewarded.type, filled(rewarded, "recipient")) == ("Award", [SALIM])
    assert (award.type, filled(award, "recipient"), filled(award, "awardedBy")) == ("Award", [SALIM], ["agency/police"])


def test_who_leads_the_delegation_of_his_homeland_comes_for_his_state() -> None:
    """«ترأس الوزير الكيني فلان وفد بلاده إلى المؤتمر»."""

    event = told_once("ترأس [الوزير الكيني سالم|person/salim||KE] وفد بلاده إلى المؤتمر الثالث ب[باريس|place/paris].")

    assert filled(event, "participant") == ["country/KE", SALIM]


def test_talks_that_a_relative_clause_tells_have_both_sides() -> None:
    """«المحادثات التي أجراها فلان مع فلان على كذا»."""

    event = told_once(
        "انصبت المحادثات التي أجراها [سالم|person/salim] ب[باريس|place/paris] مع [عمر|person/omar] على ضبط الحدود."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_a_prize_bears_a_name_that_no_winner_has() -> None:
    """«حصل الممثل على جائزة فلان»: the post before the verb's thing is not his after whom it is named."""

    assert not [
        event for event in told("حصل [الممثل|post] على جائزة [سالم|person/salim].") if filled(event, "recipient")
    ]


def test_whoever_changes_his_club_makes_no_visit() -> None:
    """«انتقل فلان إلى النادي»: a move from one body to another; a town is where one goes."""

    assert told("انتقل [سالم|person/salim] إلى [نادي النصر|agency/club].") == ()
    assert told_once("انتقل [سالم|person/salim] إلى [باريس|place/paris].").type == "Visit"


@pytest.mark.parametrize(
    "text",
    [
        "انتقد [سالم|person/salim] الاتفاق، وقال إنه سيزور [باريس|place/paris].",
        "طالب [سالم|person/salim] بتعديل الاتفاق، مضيفا أنه سيزور [باريس|place/paris].",
        "دافعت [نادية|person/salim] عن الاتفاق، وقالت إنها ستزور [باريس|place/paris].",
    ],
)
def test_whose_verb_opens_a_sentence_acts_on_in_it(text: str) -> None:
    """A verb that tells no event has a subject too, whom the next verb means."""

    visit = told_once(text)

    assert (filled(visit, "participant"), filled(visit, "place")) == ([SALIM], ["place/paris"])


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("بحث كل من [سالم|person/salim] و[عمر|person/omar] الأزمة.", [OMAR, SALIM]),
        ("جلس [سالم|person/salim] إلى طاولة واحدة مع [عمر|person/omar].", [OMAR, SALIM]),
        ("الاجتماع الثلاثي الذي جمع [سالم|person/salim] ب[عمر|person/omar] كان قصيرا.", [OMAR, SALIM]),
    ],
)
def test_who_sits_together_has_talks(text: str, people: list[str]) -> None:
    """«كل من» leads to who acts, a table to whom one sits with, and «الذي جمع» to who was there."""

    assert filled(told_once(text), "participant") == people


@pytest.mark.parametrize(
    ("text", "slot", "values"),
    [
        ("حل [سالم|person/salim] ب[باريس|place/paris] ضيفا على [عمر|person/omar].", "host", [OMAR]),
        ("حل [سالم|person/salim] ضيفا على [باريس|place/paris].", "place", ["place/paris"]),
        (
            "أمضى [سالم|person/salim] يومين بين [باريس|place/paris] و[نيس|place/nice].",
            "place",
            ["place/nice", "place/paris"],
        ),
    ],
)
def test_a_guest_stays_with_someone_or_somewhere(text: str, slot: str, values: list[str]) -> None:
    """«ضيفا على فلان» has a host, «ضيفا على باريس» a place, and a stay may be between places."""

    visit = told_once(text)

    assert (visit.type, filled(visit, slot)) == ("Visit", values)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("استقبل [سالم|person/salim] [عمر|person/omar] وزميلته الباحثة [نادية|person/nadia].", [NADIA, OMAR, SALIM]),
        ("التقى [سالم|person/salim] [عمر|person/omar] ونجله [نادر|person/nadia].", [NADIA, OMAR, SALIM]),
    ],
)
def test_whoever_is_somebody_s_is_joined_to_him(text: str, people: list[str]) -> None:
    """«وزميلته فلانة», «ونجله فلان»."""

    assert filled(told_once(text), "participant") == people


@pytest.mark.parametrize("gap", ["", "،"])
def test_talks_are_where_someone_came_from_and_held_them(gap: str) -> None:
    """«عاد من باريس، حيث بحث …»: the place before «حيث» is theirs, however it was led to."""

    talks = told_once(f"عاد [سالم|person/salim] من [باريس|place/paris]{gap} حيث بحث الأزمة مع [عمر|person/omar].")

    assert filled(talks, "place") == ["place/paris"]


def test_who_chairs_the_session_of_a_committee_is_there() -> None:
    """«الدورة الثالثة للجنة برئاسة فلان»."""

    event = told_once(
        "انطلقت ب[باريس|place/paris] الدورة الثالثة ل[لجنة الحدود|agency/border] برئاسة [سالم|person/salim]."
    )

    assert SALIM in filled(event, "participant")


def test_a_short_text_of_a_match_tells_no_meeting() -> None:
    """Three words of sport in a sentence are many."""

    assert told("يستضيف المنتخب بقيادة [سالم|person/salim] نظيره [الكيني|country/KE] في تصفيات كأس العالم.") == ()


@pytest.mark.parametrize("topic", ["الأزمة", "الملف", "المستجدات", "العلاقات", "التعاون الأمني", "سبل التعاون"])
def test_what_a_verb_of_talks_is_about_is_not_who_talks(topic: str) -> None:
    """«وبحث الأزمة مع فلان»: the noun after the verb is discussed, by whom the sentence tells of."""

    _, talks = told(f"وصل [سالم|person/salim] إلى [باريس|place/paris]، وبحث {topic} مع [عمر|person/omar].")

    assert filled(talks, "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "تسلم [سالم|person/salim] دعوة للمشاركة في المؤتمر الثالث ب[باريس|place/paris].",
        "دعا [عمر|person/omar] [سالم|person/salim] إلى حضور المؤتمر الثالث ب[باريس|place/paris].",
    ],
)
def test_who_is_only_asked_to_a_conference_is_not_there(text: str) -> None:
    """An invitation to take part plans a conference, without whom it asks."""

    event = told_once(text)

    assert (event.status, filled(event, "participant")) == ("planned", [])


def test_several_holders_are_of_the_states_that_follow_them() -> None:
    """«وزراء العدل في كل من كينيا ومصر»: who they are of, not where they meet."""

    talks = told_once("التقى [سالم|person/salim] [وزراء العدل|posts] في كل من [كينيا|country/KE] و[مصر|country/EG].")

    assert (filled(talks, "participant"), filled(talks, "place")) == (["country/EG", "country/KE", SALIM], [])


def test_who_chairs_the_first_session_of_what_was_told_is_there() -> None:
    """«ترأس فلان الجلسة الأولى التي خصصت لكذا»: a part of the meeting, and none of an assembly's own."""

    event = told_once(
        "بدأ الاجتماع السنوي للمديرين ب[باريس|place/paris] برئاسة [سالم|person/salim]. "
        "ويرأس [عمر|person/omar] الجلسة الأولى التي خصصت للتوصيات."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_what_will_be_opened_is_planned() -> None:
    """«سيتم افتتاح المعرض»: the future stands on the verb before the noun of opening."""

    assert told_once("سيتم افتتاح المعرض الدولي في [باريس|place/paris] بحضور [سالم|person/salim].").status == "planned"
