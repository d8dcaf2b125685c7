"""The many ways in which sentences tell who met whom."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "برئاسة [سالم|person/salim]، افتتحت في [باريس|place/paris] أعمال المؤتمر التاسع.",
        "برئاسة [سالم|person/salim] انطلق ب[باريس|place/paris] اليوم المؤتمر التاسع.",
        "تحت إشراف [سالم|person/salim] انعقدت ب[باريس|place/paris] أشغال المؤتمر التاسع.",
        "تواصل في [باريس|place/paris] المؤتمر التاسع برئاسة [سالم|person/salim].",
    ],
)
def test_a_verb_of_taking_place_says_where(text: str) -> None:
    """Who presides stands before the verb, and the place between the verb and the conference."""

    event = told_once(text)

    assert (event.type, filled(event, "participant"), filled(event, "place")) == (
        "Conference",
        [SALIM],
        ["place/paris"],
    )


@pytest.mark.parametrize("noun", ["مكالمة هاتفية", "اتصالا هاتفيا"])
def test_a_call_is_received(noun: str) -> None:
    """Who receives a call and from whom it comes take part in it; medals are received otherwise."""

    event = told_once(f"تلقى [سالم|person/salim] {noun} من [نادية|person/nadia].")

    assert (event.mode, filled(event, "participant")) == ("PhoneCall", [NADIA, SALIM])


def test_a_delegation_has_members() -> None:
    """Who goes before a delegation travels with it."""

    event = told_once("وصل إلى [باريس|place/paris] وفد [كيني|country/KE] يتقدمه [سالم|person/salim].")

    assert filled(event, "participant") == ["country/KE", SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "وصل [سالم|person/salim] إلى [باريس|place/paris] على رأس وفد يضم [نادية|person/nadia].",
        "حل [سالم|person/salim] ب[باريس|place/paris]. وضم الوفد [نادية|person/nadia].",
        "زار [سالم|person/salim] [باريس|place/paris]. ورافقه في الرحلة [نادية|person/nadia].",
        "ترأس [سالم|person/salim] وفد [كينيا|country/KE] إلى القمة العربية في [باريس|place/paris]. "
        "ويضم الوفد [نادية|person/nadia].",
    ],
)
def test_members_of_a_delegation_travel(text: str) -> None:
    """Whom a delegation takes in is where its leader is."""

    assert {SALIM, NADIA} <= set(filled(told_once(text), "participant"))


@pytest.mark.parametrize(
    "text",
    [
        "انطلق في [باريس|place/paris] المؤتمر التاسع. وقال [سالم|person/salim] في كلمته إن المرحلة صعبة.",
        "انطلق في [باريس|place/paris] المؤتمر التاسع. وألقى [سالم|person/salim] كلمة الافتتاح.",
        "افتتح ب[باريس|place/paris] المؤتمر التاسع. وأكد [سالم|person/salim] في مداخلته أن المرحلة صعبة.",
    ],
)
def test_who_speaks_at_a_conference_is_there(text: str) -> None:
    """A speech is held at the conference told before."""

    assert filled(told_once(text), "participant") == [SALIM]


def test_who_leads_the_sides_takes_part() -> None:
    """The two who preside over the sides of a table meet."""

    event = told_once(
        "عقدت في [باريس|place/paris] مباحثات ترأس الجانبين فيها [سالم|person/salim] و[نادية|person/nadia]."
    )

    assert filled(event, "participant") == [NADIA, SALIM]


def test_who_is_present_at_what_was_told_before() -> None:
    """«بحضور فلان» in a sentence that tells no meeting belongs to the meeting before."""

    event = told_once(
        "استقبل [سالم|person/salim] [نادية|person/nadia]. وأثنى عليها، بحضور [عمر|person/omar]، أمام الصحافة."
    )

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


def test_who_speaks_on_receiving_is_the_host() -> None:
    """«لدى استقباله فلانا، أشاد فلان»: the one who speaks receives."""

    event = told_once("لدى استقباله [نادية|person/nadia]، أشاد [سالم|person/salim] بالتعاون.")

    assert (filled(event, "host"), filled(event, "participant")) == ([SALIM], [NADIA, SALIM])


def test_a_dinner_is_where_it_is_given() -> None:
    """The verb of inviting says where."""

    event = told_once("استضاف [سالم|person/salim] ب[باريس|place/paris] ضيوفه على مأدبة عشاء.")

    assert (event.mode, filled(event, "host"), filled(event, "place")) == ("Banquet", [SALIM], ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "أجلت الحكومة زيارة كانت مقررة ل[سالم|person/salim].",
        "ألغيت زيارة رسمية ل[سالم|person/salim] إلى [باريس|place/paris].",
        "تأجلت زيارة [سالم|person/salim] إلى [باريس|place/paris].",
    ],
)
def test_a_visit_that_was_put_off_has_its_traveller(text: str) -> None:
    """A visit of someone's, also where the text does not say where it was to go."""

    event = told_once(text)

    assert (event.type, event.status, filled(event, "participant")) == ("Visit", "cancelled", [SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "وقعت [الوزارة|agency/justice] و[الشرطة|agency/police] مذكرة تفاهم. "
        "ووقعها عن الجانب [الكيني|country/KE] [سالم|person/salim]، "
        "وعن الجانب [المصري|country/EG] [نادية|person/nadia].",
        "وقع الاتفاقية عن [كينيا|country/KE] [سالم|person/salim] وعن [مصر|country/EG] [نادية|person/nadia].",
        "حضر الاجتماع عن [كينيا|country/KE] [سالم|person/salim]، وعن [مصر|country/EG] [نادية|person/nadia].",
    ],
)
def test_who_stands_for_a_side_takes_part(text: str) -> None:
    """«عن الجانب الكيني فلان»: one for each side, and one event."""

    assert {SALIM, NADIA} <= set(filled(told_once(text), "participant"))


@pytest.mark.parametrize(
    "text",
    [
        "تسلم [سالم|person/salim] أوراق اعتماد [السفيرة نادية|person/nadia].",
        "قدمت [السفيرة نادية|person/nadia] أوراق اعتمادها إلى [سالم|person/salim].",
        "تقبل [سالم|person/salim] أوراق اعتماد ثلاثة [سفراء|posts/]: [نادية|person/nadia] و[عمر|person/omar].",
        "تسلم [سالم|person/salim] كتاب اعتماد [السفيرة نادية|person/nadia] في [باريس|place/paris].",
    ],
)
def test_credentials_are_presented(text: str) -> None:
    """Who accepts credentials is the host; a medal is accepted otherwise."""

    event = told_once(text)

    assert (event.mode, filled(event, "host")) == ("Accreditation", [SALIM])
    assert {SALIM, NADIA} <= set(filled(event, "participant"))


@pytest.mark.parametrize(
    "text",
    [
        "أنعم [سالم|person/salim] بوسام الشرف على [نادية|person/nadia].",
        "قام [سالم|person/salim] بتسليم وسام الشرف ل[نادية|person/nadia].",
        "منح [سالم|person/salim] [نادية|person/nadia] وسام الشرف.",
    ],
)
def test_who_gives_a_medal_does_not_receive_it(text: str) -> None:
    """The giver is told by the verb, whichever verb that is."""

    event = told_once(text)

    assert (event.type, filled(event, "awardedBy"), filled(event, "recipient")) == ("Award", [SALIM], [NADIA])


def test_a_medal_is_given_at_a_ceremony() -> None:
    """The ceremony has its place, who gives and who receives."""

    text = "منح [سالم|person/salim] [نادية|person/nadia] وسام الشرف خلال حفل في [باريس|place/paris]."
    ceremony = next(event for event in told(text) if event.type == "Ceremony")

    assert (filled(ceremony, "participant"), filled(ceremony, "place")) == ([NADIA, SALIM], ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "قبل أن يلتقي ب[نادية|person/nadia]، زار [سالم|person/salim] [باريس|place/paris].",
        "بعد أن اجتمع مع [نادية|person/nadia]، غادر [سالم|person/salim] إلى [باريس|place/paris].",
        "[سالم|person/salim] يزور المنطقة: مباحثات مع [نادية|person/nadia].",
    ],
)
def test_who_acts_is_told_by_another_verb(text: str) -> None:
    """A verb or a noun without its own subject has that of the verb after it or before the colon."""

    talks = [event for event in told(text) if event.type == "Talks"]

    assert [filled(event, "participant") for event in talks] == [[NADIA, SALIM]]


@pytest.mark.parametrize(
    "text",
    [
        "وصل [سالم|person/salim] إلى [باريس|place/paris] وكان في استقباله [نادية|person/nadia].",
        "زار [سالم|person/salim] [باريس|place/paris]، حيث كانت في استقباله [نادية|person/nadia].",
    ],
)
def test_who_stands_there_to_receive_is_the_host(text: str) -> None:
    """«كان في استقباله فلان»: the traveller does not receive."""

    visit = told_once(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "host")) == ("Visit", [SALIM], [NADIA])


def test_a_verb_told_again_has_the_same_guest() -> None:
    """A conference told between the two receptions does not change who is received."""

    second = told(
        "استقبل [سالم|person/salim] [نادية|person/nadia] خلال معرض [باريس|place/paris]، كما استقبلها [عمر|person/omar]."
    )[-1]

    assert (filled(second, "host"), filled(second, "participant")) == ([OMAR], [NADIA, OMAR])


@pytest.mark.parametrize("state", ["[السعودية|country/SA]", "[مصر|country/EG]"])
def test_a_state_joined_to_a_body_is_a_party(state: str) -> None:
    """After «و» a state's name is no adjective of the body before."""

    event = told_once(f"وقعت [المنظمة|agency/organisation] و{state} اتفاقية.")

    assert len(filled(event, "participant")) == 2


def test_who_arranges_a_dinner_gives_it() -> None:
    """A person who arranges a banquet is its host, and its guests are told by the relative clause."""

    event = told_once("نظم [سالم|person/salim] مأدبة جمعت [نادية|person/nadia] و[عمر|person/omar].")

    assert (filled(event, "host"), filled(event, "participant")) == ([SALIM], [NADIA, OMAR, SALIM])


def test_a_delegation_makes_a_visit() -> None:
    """«زيارة أداها الوفد الكيني» is Kenya's, not to Kenya."""

    event = told_once("اختتمت أمس زيارة أداها الوفد [الكيني|country/KE] إلى [باريس|place/paris].")

    assert (filled(event, "participant"), filled(event, "place")) == (["country/KE"], ["place/paris"])
