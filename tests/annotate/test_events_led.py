"""Delegations that someone leads, their members, and who chairs, hosts or hands over."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once

MEMBERS = ["person/nadia", "person/salim"]


def test_a_delegation_that_someone_led_to_a_town_visits_it() -> None:
    """«الوفد الكيني الذي قادته فلانة إلى الرباط»: she leads it there, and her state takes part."""
    text = "ضم الوفد [الكيني|country/KE] الذي قادته [نادية|person/nadia] إلى [الرباط|place/rabat] [سالما|person/salim]."

    visit = told_once(text)

    assert (visit.type, filled(visit, "headOfDelegation"), filled(visit, "participant")) == (
        "Visit",
        ["person/nadia"],
        ["country/KE", *MEMBERS],
    )


def test_members_of_a_delegation_are_whom_the_sentence_named() -> None:
    """«وراجع أعضاؤه مع فلان»: those who came met him."""
    text = (
        "ضم الوفد [الكيني|country/KE] الذي قادته [نادية|person/nadia] إلى [الرباط|place/rabat] [سالما|person/salim]،"
        " وراجع أعضاؤه مع [يوسف|person/yusuf] خطط العمل."
    )

    _, talks = told(text)

    assert (talks.type, filled(talks, "participant")) == ("Talks", [*MEMBERS, "person/yusuf"])


def test_a_delegation_that_someone_leads_abroad_has_its_members() -> None:
    """«قاد فلان إلى مصر وفدا ضم فلانة»: she travels with him."""
    visit = told_once("قاد [سالم|person/salim] إلى [مصر|country/EG] وفدا ضم [نادية|person/nadia].")

    assert (visit.type, filled(visit, "participant")) == ("Visit", MEMBERS)


def test_the_state_of_a_led_delegation_is_no_place_of_the_journey() -> None:
    """«وصل فلان إلى الرباط مترئسا وفد كينيا»: one journey, to Rabat."""
    visit, *_ = told(
        "وصل [سالم|person/salim] إلى [الرباط|place/rabat] مترئسا وفد [كينيا|country/KE] إلى اجتماع الخبراء."
    )

    assert (filled(visit, "place"), filled(visit, "participant")) == (["place/rabat"], ["country/KE", "person/salim"])


def test_who_called_others_to_a_meeting_organizes_it_and_meets_nobody_beside_it() -> None:
    """«الاجتماع الذي دعت إليه المنظمة، وتحادث على هامشه مع …»: who attended talked."""
    text = (
        "شارك [سالم|person/salim] في [باريس|place/paris] في الاجتماع الرابع لرؤساء الأجهزة الذي دعت إليه"
        " [منظمة الصحة|agency/who]، وتحادث على هامشه مع [نادية|person/nadia]."
    )

    meeting, talks = told(text)

    assert filled(meeting, "organizer") == ["agency/who"]
    assert filled(talks, "participant") == MEMBERS


def test_who_takes_the_chair_presides() -> None:
    """«تسلم فلان رئاسة الاجتماع الـ15»: he is there; where it is, «المجتمعون» tell."""
    text = (
        "تسلم [سالم|person/salim] رئاسة الاجتماع الـ15 لوزراء النقل العرب، وناب [يوسف|person/yusuf] عن"
        " [وزير النقل|post||KE]. وأقر المجتمعون في [الرباط|place/rabat] خطة جديدة."
    )

    meeting = told_once(text)

    assert (filled(meeting, "ordinal"), filled(meeting, "place")) == (["15"], ["place/rabat"])
    assert {"person/salim", "person/yusuf"} <= set(filled(meeting, "participant"))


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("انعقد في [باريس|place/paris] أول مجلس تعاون رفيع المستوى برئاسة [سالم|person/salim].", ["1"]),
        ("التأم في [باريس|place/paris] المجلس الرفيع المستوى برئاسة [سالم|person/salim].", []),
        ("انعقد في [باريس|place/paris] خامس مؤتمر للمناخ برئاسة [سالم|person/salim].", ["5"]),
    ],
)
def test_high_level_councils_are_conferences(text: str, ordinal: list[str]) -> None:
    """«المجلس الرفيع المستوى» meets as a conference does; an ordinal before it is its edition."""
    council = told_once(text)

    assert (council.type, filled(council, "ordinal"), filled(council, "place")) == (
        "Conference",
        ordinal,
        ["place/paris"],
    )


def test_who_has_a_guest_hosts_the_signing() -> None:
    """«وقع فلان وضيفه فلان اتفاقا»: the first is at home, the second is not."""
    signing = told_once(
        "وقع [سالم|person/salim] وضيفه [السوري|country/SY] [نادر|person/nadir] في [باريس|place/paris] اتفاقا جديدا."
    )

    assert (signing.type, filled(signing, "host")) == ("Ceremony", ["person/salim"])


def test_the_host_of_someone_receives() -> None:
    """«لقاء مع مضيفها فلان»: he receives her."""
    text = (
        "أنهت [نادية|person/nadia] زيارة ل[المغرب|country/MA]، بعد لقاء في [الرباط|place/rabat]"
        " مع مضيفها [سالم|person/salim]."
    )

    _, talks = told(text)

    assert filled(talks, "host") == ["person/salim"]


def test_who_is_handed_something_during_a_ceremony_is_there() -> None:
    """«تسلم فلان من فلانة سيارات، خلال حفل حضره فلان»: all three are at the ceremony."""
    text = (
        "في [الرباط|place/rabat]، تسلم [سالم|person/salim] من [نادية|person/nadia] خمس سيارات، خلال حفل حضره"
        " [يوسف|person/yusuf]."
    )

    ceremony = told_once(text)

    assert (ceremony.type, filled(ceremony, "participant"), filled(ceremony, "place")) == (
        "Ceremony",
        [*MEMBERS, "person/yusuf"],
        ["place/rabat"],
    )


def test_an_embassy_is_opened_at_a_ceremony() -> None:
    """«افتتح الوزير سفارة بلاده في المغرب، ورافقه في المراسم فلان»: one ceremony, to which both came."""
    text = "افتتح [سالم|person/salim] سفارة بلاده في [المغرب|country/MA]، ورافقته في المراسم [نادية|person/nadia]."

    ceremony = told_once(text)

    assert (ceremony.type, filled(ceremony, "participant"), filled(ceremony, "place")) == (
        "Ceremony",
        MEMBERS,
        ["country/MA"],
    )


def test_what_is_opened_in_an_embassy_is_no_embassy() -> None:
    """«افتتح فلان معرضا في سفارة كينيا» tells of a fair."""
    fair = told_once("افتتح [سالم|person/salim] معرضا دوليا للكتاب في سفارة [كينيا|country/KE].")

    assert fair.type == "Conference"


def test_a_ceremony_in_honour_of_someone_has_him_there() -> None:
    """«مراسم تكريم لفلان»، «جمعته جلسة بفلانة» of the same man."""
    text = (
        "أقامت [كينيا|country/KE] ب[باريس|place/paris] مراسم تكريم ل[سالم|person/salim]، تلتها جلسة عمل جمعته"
        " ب[نادية|person/nadia]."
    )

    ceremony, talks = told(text)

    assert filled(ceremony, "participant") == ["person/salim"]
    assert filled(talks, "participant") == MEMBERS


def test_a_title_alone_is_the_one_person_told_of() -> None:
    """«زيارة فلان … واجتمع الوزير بفلانة»: nobody else was named."""
    text = (
        "أثارت زيارة [سالم|person/salim] إلى [الرباط|place/rabat] اهتماما."
        " واجتمع [الوزير|post] كذلك ب[نادية|person/nadia]."
    )

    assert filled(told(text)[-1], "participant") == MEMBERS


def test_who_is_met_on_the_margins_follows_them() -> None:
    """«والتقى على هامشها فلانة»: her name is no part of «هامشها»."""
    text = "حضر [سالم|person/salim] في [باريس|place/paris] قمة المدن، والتقى على هامشها [نادية|person/nadia]."

    _, talks = told(text)

    assert filled(talks, "participant") == MEMBERS


def test_a_verb_after_those_present_tells_something_else() -> None:
    """«بحضور فلان وفلانة، وتسبق الحفل جلسة عمل بين الوزيرين»: the two have the talks as well."""
    text = (
        "تدشن [كينيا|country/KE] سفارتها ب[الرباط|place/rabat] بحضور [سالم|person/salim] و[نادية|person/nadia]،"
        " وتسبق الحفل جلسة عمل بين الوزيرين."
    )

    ceremony, talks = told(text)

    assert filled(ceremony, "participant") == ["country/KE", *MEMBERS]
    assert filled(talks, "participant") == MEMBERS


def test_a_guest_is_of_him_to_whom_he_is_joined() -> None:
    """«أطلع فلان فلانا وضيفه فلانا على …»: the second is the host, not who briefs them."""
    text = "أطلع [سالم|person/salim] [يوسف|person/yusuf] وضيفه [السوري|country/SY] [نادر|person/nadir] على خطة العمل."

    assert filled(told_once(text), "host") == ["person/yusuf"]


def test_who_says_that_he_comes_is_at_what_was_told_before() -> None:
    """«ويفتتحه فلان إلى جانب فلانة، كما أكد وفد من كينيا مشاركته»: all of them are at the fair."""
    text = (
        "تحتضن [الرباط|place/rabat] المعرض الدولي للكتاب في دورته السادسة، ويفتتحه [سالم|person/salim] إلى جانب"
        " [نادية|person/nadia]، كما أكد وفد من [كينيا|country/KE] مشاركته."
    )

    assert filled(told_once(text), "participant") == ["country/KE", *MEMBERS]


def test_what_follows_a_ceremony_has_not_its_host() -> None:
    """«أقامت كينيا مراسم …، تلتها جلسة عمل»: she held the ceremony, not the talks."""
    text = "أقامت [كينيا|country/KE] مراسم تكريم ل[سالم|person/salim]، تلتها جلسة عمل جمعته ب[نادية|person/nadia]."

    assert filled(told(text)[-1], "host") == []


def test_states_joined_to_a_topic_are_no_parties() -> None:
    """«في أوضاع ليبيا وغزة» speaks of both."""
    text = "تباحث [سالم|person/salim] مع [نادية|person/nadia] في <أوضاع ليبيا|regional-situation> و[غزة|place/gaza]."

    assert filled(told_once(text), "participant") == MEMBERS


@pytest.mark.parametrize("leads", ["يقوده", "ترأسه", "يترأسه", "برئاسة"])
def test_a_delegation_that_somebody_leads_is_received_with_him(leads: str) -> None:
    """«وفدا كينيا يقوده فلان»: the verb only tells who leads it, and its state takes part."""
    text = (
        f"استقبل [سالم|person/salim] وفدا [كينيا|country/KE] {leads} [عمر|person/omar]"
        " على هامش معرض في [نيس|place/nice]."
    )

    talks, fair = told(text)

    assert (talks.type, filled(talks, "participant")) == ("Talks", ["country/KE", "person/omar", "person/salim"])
    assert (filled(talks, "host"), filled(talks, "headOfDelegation")) == (["person/salim"], ["person/omar"])
    assert (fair.type, filled(fair, "participant")) == ("Conference", [])


@pytest.mark.parametrize("leads", ["يقوده", "برئاسة"])
def test_what_a_delegation_visits_stands_after_who_leads_it(leads: str) -> None:
    """«زار وفد يقوده فلان متحف نيس»: the museum is the goal, and nobody of the delegation."""
    visit = told_once(f"زار وفد [كيني|country/KE] {leads} [عمر|person/omar] [متحف نيس|place/nice] أمس.")

    assert (filled(visit, "participant"), filled(visit, "place")) == (["country/KE", "person/omar"], ["place/nice"])
