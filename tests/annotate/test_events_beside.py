"""What stands beside an event tells of it: its edition, its members, the two states, what begins or ends with it."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


def test_who_holds_an_edition_holds_the_conference() -> None:
    """«النسخة الثالثة من المنتدى، التي ينظمها …»: the pronoun is the edition's, and means the forum."""
    forum = told_once(
        "تنطلق ب[نيس|place/nice] النسخة الثالثة من منتدى السلام، التي ينظمها [مركز البحوث|agency/centre] أمس."
    )

    assert (filled(forum, "organizer"), filled(forum, "ordinal")) == (["agency/centre"], ["3"])


def test_a_pronoun_means_the_event_of_its_gender() -> None:
    """«مأدبة لضيوف المنتدى، حضرها …»: they were at the banquet."""
    text = "أقام [سالم|person/salim] مأدبة عشاء لضيوف منتدى [نيس|place/nice]، حضرها [عمر|person/omar] مساء."

    banquet, forum = told(text)

    assert filled(banquet, "participant") == ["person/omar", "person/salim"]
    assert "person/omar" not in filled(forum, "participant")


@pytest.mark.parametrize(
    "text",
    [
        "وصل إلى [الرباط|place/rabat] وفد من [وزارة الصحة|agency/health] يضم [سالما|person/salim].",
        "وصل وفد من [وزارة الصحة|agency/health] إلى [الرباط|place/rabat] يضم [سالما|person/salim].",
    ],
)
def test_members_travel_with_their_delegation(text: str) -> None:
    """Who sent it and where it goes may stand between a delegation and its members."""

    assert filled(told_once(text), "participant") == ["agency/health", "person/salim"]


def test_who_leads_a_delegation_meets_for_it() -> None:
    """«قاد فلان وفدا … ضم فلانا، واجتمع ب…»: the leader met, not the member named last."""
    text = (
        "قاد [عمر|person/omar] وفدا إلى [الرباط|place/rabat] ضم [سالما|person/salim]،"
        " واجتمع ب[نادية|person/nadia] في مقرها."
    )

    _, talks = told(text)

    assert filled(talks, "participant") == ["person/nadia", "person/omar"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("زار وزير [كينيا|country/KE] [مصر|country/EG]، وجرت مباحثات بين البلدين أمس.", ["country/EG", "country/KE"]),
        ("وصل وزير [كينيا|country/KE] و[فرنسا|country/FR] إلى [مصر|country/EG]، وجرت مباحثات بين البلدين أمس.", None),
    ],
)
def test_the_two_states_are_the_only_two_told(text: str, parties: list[str] | None) -> None:
    """«مباحثات بين البلدين»: where the text has told of three, nobody knows which."""
    talks = [event for event in told(text) if event.type == "Talks"]

    assert [filled(event, "participant") for event in talks] == ([parties] if parties else [])


def test_somebody_received_at_the_beginning_of_a_visit_makes_it() -> None:
    """«استقبل فلان فلانا في مستهل زيارة إلى …»."""
    text = "استقبل [سالم|person/salim] [عمر|person/omar] في مستهل زيارة رسمية إلى [كينيا|country/KE]."

    _, visit = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == (
        "Visit",
        ["person/omar"],
        ["country/KE"],
    )


def test_a_visit_was_to_the_place_that_somebody_leaves_after_it() -> None:
    """«غادر فلان الرباط بعد زيارة …»."""
    visit = told_once("غادر [سالم|person/salim] [الرباط|place/rabat] أمس بعد زيارة دامت يومين.")

    assert (filled(visit, "participant"), filled(visit, "place")) == (["person/salim"], ["place/rabat"])


def test_the_day_of_its_end_is_the_last_of_a_visit() -> None:
    """«في ختام زيارته …، الجمعة»: when it began is not told."""
    text = "التقى [سالم|person/salim] [عمر|person/omar] في ختام زيارته إلى [كينيا|country/KE] {الجمعة|2025-05-09}."

    visit = next(event for event in told(text) if event.type == "Visit")

    assert (filled(visit, "startDate"), filled(visit, "endDate")) == ([], ["2025-05-09"])


def test_the_state_of_a_body_is_where_no_visit_goes() -> None:
    """«أعلنت وزارة الداخلية في كينيا تأجيل زيارة …»: the ministry is there."""
    visit = told_once(
        "أعلنت [وزارة الداخلية|agency/ke-interior] في [كينيا|country/KE] تأجيل زيارة [سالم|person/salim]"
        " إلى [مصر|country/EG]."
    )

    assert filled(visit, "place") == ["country/EG"]


def test_who_makes_a_journey_after_talks_was_not_at_them() -> None:
    """«خلال اجتماع …، ويزور فلان …»: another sentence, joined by «و»."""
    text = "خلال اجتماع اللجنة ب[نيس|place/nice] تقرر فتح معبرين، ويزور [سالم|person/salim] [مصر|country/EG] لاحقا."

    assert not any(filled(event, "participant") for event in told(text) if event.type != "Visit")


def test_who_was_there_when_a_guest_got_a_medal_was_at_the_reception() -> None:
    """«استقبل فلان فلانا، وقلده وساما بحضور فلان»: no ceremony is told beside the reception."""
    text = "استقبل [سالم|person/salim] [عمر|person/omar]، وقلده وسام الشرف من الدرجة الأولى بحضور [نادية|person/nadia]."

    assert [event.type for event in told(text)] == ["Talks", "Award"]


def test_an_edition_told_by_itself_is_a_conference_of_its_own() -> None:
    """«… المنتدى الخامس. … النسخة السادسة ستقام في 2027»."""
    text = (
        "شارك [سالم|person/salim] في منتدى [نيس|place/nice] الخامس. وأعلن [عمر|person/omar] أن النسخة السادسة"
        " ستقام في {2027|2027}."
    )

    fifth, sixth = told(text)

    assert (filled(fifth, "ordinal"), filled(sixth, "ordinal"), filled(sixth, "startDate")) == (["5"], ["6"], ["2027"])


def test_an_edition_of_a_conference_is_that_conference() -> None:
    """«انطلقت النسخة الثالثة من المعرض»: the fair told before, and no other."""
    fair = told_once("افتتح [سالم|person/salim] معرض [نيس|place/nice]. وانطلقت النسخة الثالثة من المعرض أمس.")

    assert filled(fair, "participant") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "شدد [سالم|person/salim] على أهمية عقد اجتماع بين [عمر|person/omar] و[نادية|person/nadia].",
        "دعا [سالم|person/salim] إلى ضرورة تنظيم مؤتمر دولي في [نيس|place/nice].",
    ],
)
def test_what_should_be_held_is_not_held(text: str) -> None:
    """«أهمية عقد اجتماع»: it is needed, and there was none yet."""

    assert told(text) == ()


def test_two_states_have_talks_whoever_acts_before_them() -> None:
    """«أحبط الجيش …، بعد اجتماع بين البلدين»: the army is no party, and no body that meets."""
    text = (
        "أحبط [الجيش|agency/army] في [كينيا|country/KE] تهريب حبوب من [مصر|country/EG]،"
        " بعد أيام من اجتماع أمني بين البلدين في [نيس|place/nice]."
    )

    (talks,) = (event for event in told(text) if event.type != "Operation")

    assert (talks.type, filled(talks, "participant")) == ("Talks", ["country/EG", "country/KE"])


@pytest.mark.parametrize(
    "text",
    [
        "رافق [سالم|person/salim] [عمر|person/omar] خلال لقائه ب[نادية|person/nadia].",
        "يرافق [سالم|person/salim] [عمر|person/omar] في اجتماعه مع [نادية|person/nadia].",
    ],
)
def test_whom_somebody_accompanies_meets_the_other(text: str) -> None:
    """«لقائه» is that of the one who is accompanied; who goes along is there too."""

    assert sorted(filled(told_once(text), "participant")) == [NADIA, OMAR, SALIM]
