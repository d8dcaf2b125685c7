"""A visit told beside another event has its traveller and its days, and the other event its own."""

from __future__ import annotations

from datetime import date

import pytest

from graph.annotate.pipeline import Annotator
from graph.model import Document
from tests.annotate.conftest import Parse
from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once

KENYA = "country/KE"


def days(text: str) -> dict[str, list[str]]:
    """The first day of each kind of event."""
    return {event.type: filled(event, "startDate") for event in told(text)}


@pytest.mark.parametrize("verb", ["عقد", "ترأس"])
def test_a_day_behind_the_verb_is_that_of_what_it_carries(verb: str) -> None:
    """«خلال زيارته لنيس، ترأس فلان، الخميس، اجتماعا»: the visit was not only on Thursday."""

    day = "{الخميس|2025-06-12}"

    told_days = days(f"خلال زيارته ل[نيس|place/nice]، {verb} [سالم|person/salim]، {day}، اجتماعا مع [عمر|person/omar].")

    assert told_days == {"Talks": ["2025-06-12"], "Visit": []}


def test_a_day_of_what_is_told_of_somebody_is_not_that_of_what_he_opens() -> None:
    """«افتتح فلان، الذي زار باريس أمس، مؤتمرا في الرباط» tells no day of the conference."""

    told_days = days(
        "افتتح [سالم|person/salim]، الذي زار [باريس|place/paris] {أمس|2025-06-14}، مؤتمرا في [الرباط|place/rabat]."
    )

    assert told_days == {"Conference": [], "Visit": ["2025-06-14"]}


@pytest.mark.parametrize(
    "text",
    [
        "شارك [سالم|person/salim] في افتتاح المعرض خلال زيارة قام بها إلى [نيس|place/nice].",
        "شارك [سالم|person/salim] في افتتاح المعرض خلال زيارة إلى [نيس|place/nice].",
        "بحث [سالم|person/salim] مع [عمر|person/omar] الملف، ضمن زيارة يقوم بها إلى [نيس|place/nice].",
        "جاء ذلك خلال لقاء عقده [سالم|person/salim] في [الرباط|place/rabat] خلال زيارة قام بها إلى [نيس|place/nice].",
    ],
)
def test_a_visit_beside_what_was_done_on_it_is_of_who_did_it(text: str) -> None:
    """«شارك فلان في افتتاح المعرض خلال زيارة قام بها إلى نيس» tells the visit too."""

    (visit,) = (event for event in told(text) if event.type == "Visit")

    assert (filled(visit, "participant"), filled(visit, "place")) == ([SALIM], ["place/nice"])


@pytest.mark.parametrize(("town", "traveller"), [("باريس|place/paris", SALIM), ("الرباط|place/rabat", OMAR)])
def test_of_two_who_meet_the_one_from_abroad_makes_the_visit(town: str, traveller: str) -> None:
    """«التقى الوزير المغربي نظيره الفرنسي خلال زيارة قام بها إلى الرباط»: the Frenchman came."""

    text = f"التقى [الوزير سالم|person/salim||MA] [نظيره عمر|person/omar||FR] خلال زيارة قام بها إلى [{town}]."

    (visit,) = (event for event in told(text) if event.type == "Visit")

    assert filled(visit, "participant") == [traveller]


def test_a_visit_of_the_latter_is_of_him_alone() -> None:
    """«ترأس فلان وفلان جلسة، في اليوم الثاني من زيارة الأخير إلى نيس»."""

    text = "ترأس [سالم|person/salim] و[عمر|person/omar] جلسة عمل، في اليوم الثاني من زيارة الأخير إلى [نيس|place/nice]."

    (visit,) = (event for event in told(text) if event.type == "Visit")

    assert filled(visit, "participant") == [OMAR]


def test_what_is_denied_on_a_visit_is_not_the_visit() -> None:
    """«نفى السفير، خلال زيارة إلى نيس، وجود أزمة»: the visit was held."""

    visit = told_once("نفى [سالم|person/salim] خلال زيارة إلى [نيس|place/nice] وجود أزمة.")

    assert visit.status == "held"


@pytest.mark.parametrize(
    "text",
    [
        "وصل وفد [كيني|country/KE] برئاسة [سالم|person/salim] إلى [المغرب|country/MA].",
        "زار وفد [كيني|country/KE] برئاسة [سالم|person/salim] [المغرب|country/MA].",
        "زار وفد [كيني|country/KE] {أمس|2025-06-14} [المغرب|country/MA].",
        "قال [عمر|person/omar] إن وفدا [كينيا|country/KE] وصل إلى [المغرب|country/MA].",
    ],
)
def test_a_delegation_goes_to_the_state_behind_it(text: str) -> None:
    """Neither who leads a delegation nor a day makes the land it goes to the one that travels."""

    visit = told_once(text)

    assert KENYA in filled(visit, "participant") and "country/MA" not in filled(visit, "participant")
    assert filled(visit, "place") == ["country/MA"]


def test_a_delegation_at_the_airport_is_received() -> None:
    """«واستقبل الوفد في المطار فلان»: who stands behind the delegation is the host of its visit."""

    visit = told_once(
        "وصل وفد من [الشرطة|agency/police] إلى [نيس|place/nice]. واستقبل الوفد في المطار [سالم|person/salim]."
    )

    assert (filled(visit, "participant"), filled(visit, "host")) == (["agency/police"], [SALIM])


def test_a_departure_to_nowhere_ends_the_visit() -> None:
    """«ويغادر الوفد البلاد غدا» is no visit, but the last day of the one told before."""

    visit = told_once(
        "وصل وفد [كيني|country/KE] {أمس|2025-06-14} إلى [المغرب|country/MA]. ويغادر الوفد البلاد {غدا|2025-06-16}."
    )

    assert (filled(visit, "startDate"), filled(visit, "endDate")) == (["2025-06-14"], ["2025-06-16"])


def test_the_text_goes_on_with_who_was_received() -> None:
    """«استقبل فلان من قبل فلان. كما زار نيس»: the guest went on."""

    _, visit = told("استقبل [سالم|person/salim] من قبل [عمر|person/omar]. كما زار [نيس|place/nice].")

    assert filled(visit, "participant") == [SALIM]


def test_who_signs_for_the_other_side_signs_the_same_paper() -> None:
    """«ووقع الاتفاق عن الجانب الكيني فلان» tells of no other signing."""

    signing = told_once(
        "وقع [سالم|person/salim] اتفاقا مع [كينيا|country/KE]. ووقع الاتفاق عن [كينيا|country/KE] [عمر|person/omar]."
    )

    assert filled(signing, "participant") == [KENYA, OMAR, SALIM]


def test_talks_held_and_talks_to_come_are_two() -> None:
    """«وأجرى مباحثات مع فلان. وسيتوجه غدا إلى نيس، حيث يلتقي فلانا»."""

    statuses = [
        (event.status, filled(event, "participant"))
        for event in told(
            "أجرى [سالم|person/salim] مباحثات مع [عمر|person/omar] وقادة المجتمع المدني. "
            "وسيتوجه [سالم|person/salim] {غدا|2025-06-16} إلى [نيس|place/nice]، حيث يلتقي [نادية|person/nadia]."
        )
        if event.type == "Talks"
    ]

    assert statuses == [("held", [OMAR, SALIM]), ("planned", [NADIA, SALIM])]


def test_a_tour_has_its_first_station_upon_arrival(parse: Parse) -> None:
    """Talks upon arrival are at the first station of a tour, not at the last one named."""

    doc = parse(
        "استهل وزير الخارجية السعودي بدر الغامدي، أمس، جولة مغاربية من العاصمة الجزائرية، وتشمل أيضا تونس ونواكشوط. "
        "والتقى الغامدي فور وصوله الرئيس الجزائري."
    )

    (talks,) = (event for event in doc._.events if event.type == "Talks")

    assert [str(ref.key) for ref in talks.values("place")] == ["place/2507480"]


def told_in(parse: Parse, text: str, kind: str) -> list[tuple[list[str], list[str], list[str]]]:
    """The participants, hosts and places of the events of a kind in plain text."""
    events = (event for event in parse(text)._.events if event.type == kind)
    return [(filled(event, "participant"), filled(event, "host"), filled(event, "place")) for event in events]


def test_a_ruler_by_title_is_of_the_state_one_is_in(parse: Parse) -> None:
    """«وصل فلان إلى تونس، حيث يستقبله رئيس الجمهورية»: the president is Tunisia's."""

    text = "وصل وزير الخارجية السعودي بدر الغامدي إلى تونس، حيث استقبله رئيس الجمهورية."

    ((participants, hosts, _),) = told_in(parse, text, "Talks")

    assert (participants, hosts) == (["country/TN", "person/بدر-الغامدي"], ["country/TN"])


def test_talks_with_a_ruler_and_with_his_minister_are_two(parse: Parse) -> None:
    """«التقى الرئيس الجزائري. كما التقى وزير الدفاع الجزائري فلانا» tells of two talks."""

    text = (
        "التقى وزير الخارجية السعودي بدر الغامدي الرئيس الجزائري. كما التقى الغامدي وزير الدفاع الجزائري لخضر بوزيدي."
    )

    assert [participants for participants, _, _ in told_in(parse, text, "Talks")] == [
        ["country/DZ", "person/بدر-الغامدي"],
        ["person/بدر-الغامدي", "person/لخضر-بوزيدي"],
    ]


def test_a_family_name_keeps_the_waw_it_begins_with(parse: Parse) -> None:
    """«وقال ويدراوغو» speaks of «سيدو ويدراوغو»."""

    text = "استقبل وزير الداخلية الجزائري رشيد بن عيسى نظيره سيدو ويدراوغو. وقال ويدراوغو إن زيارته ناجحة."

    assert [participants for participants, _, _ in told_in(parse, text, "Visit")] == [["person/سيدو-ويدراوغو"]]


def test_the_sultanate_is_the_only_state_so_called(parse: Parse) -> None:
    """«زيارة إلى السلطنة», in a text that tells of Oman: its place, whosever press it is."""

    text = (
        "وصل وزير الدولة العماني هلال الحارثي إلى أبوظبي. "
        "ومن المنتظر أن يقوم الوزير الإماراتي راشد الكتبي بزيارة إلى السلطنة."
    )

    assert (["person/راشد-الكتبي"], [], ["country/OM"]) in told_in(parse, text, "Visit")


def test_his_excellency_is_who_is_so_styled(parse: Parse) -> None:
    """«معاليه» is whoever was told as «معالي», and not the minister named after him."""

    text = (
        "غادر معالي الشيخ خالد آل ثاني وزير الداخلية القطري الدوحة متوجها إلى أنقرة في زيارة رسمية. "
        "ويجري معاليه خلال الزيارة مباحثات مع وزير الداخلية التركي علي قايا. كما سيوقع الجانبان اتفاقية. "
        "ويرافق معاليه في الزيارة وفد يضم مدير الأمن العام محمد السليطي."
    )

    ((participants, _, _),) = told_in(parse, text, "Visit")

    assert participants == ["person/خالد-ال-ثاني", "person/محمد-السليطي"]


def test_who_is_met_on_a_visit_is_of_the_state_visited(parse: Parse) -> None:
    """«أنهى المبعوث زيارة إلى النيجر. وأجرى مباحثات مع وزير العدل فلان»: of Niger, and not of where he goes next."""

    text = (
        "أنهى المبعوث الأممي عبد الله الصنهاجي زيارة إلى النيجر. "
        "وأجرى مباحثات مع وزير العدل إبراهيم مامادو. وسيتوجه الصنهاجي غدا إلى نجامينا."
    )

    states = {post.state for bearer in parse(text)._.bearers for post in bearer.posts if post.title.is_minister}

    assert states == {"NE"}


def test_what_is_called_off_in_the_sentence_before_is_another_thing(parse: Parse) -> None:
    """«اتفاقية لإلغاء التأشيرات. وأقام فلان مأدبة»: the dinner was held."""

    text = "وقع سالم العوفي وكمال الزغيدي اتفاقية لإلغاء التأشيرات. وأقام كمال الزغيدي مأدبة تكريما لسالم العوفي."

    assert {event.status for event in parse(text)._.events} == {"held"}


@pytest.mark.parametrize(
    "text",
    [
        "باماكو 12 يونيو - زار وزير العدل التونسي سالم العوفي اليوم مالي.",
        "تونس في 12 يونيو /وات/ زار وزير العدل التونسي سالم العوفي اليوم مالي.",
    ],
)
def test_today_is_the_day_of_the_dateline(text: str, annotator: Annotator) -> None:
    """Where a report is published some days after it was sent, «اليوم» is the day it bears itself."""

    doc = annotator.parse(Document("report", text, date=date(2025, 6, 15)))

    (visit,) = (event for event in doc._.events if event.type == "Visit")

    assert [str(day) for day in visit.values("startDate")] == ["2025-06-12"]


@pytest.mark.parametrize(
    ("title", "body"),
    [("رئيس أركان جيش البر الفريق", "أركان جيش البر"), ("رئيس أركان الوحدات الأمنية اللواء", "أركان الوحدات الأمنية")],
)
def test_a_body_that_goes_on_behind_a_title_is_of_its_holder(title: str, body: str, parse: Parse) -> None:
    """«رئيس أركان جيش البر الفريق فلان»: neither is the post without a holder, nor he without a post."""

    doc = parse(f"أدى وزير الدفاع التونسي عماد الحامدي زيارة إلى ليبيا رفقة {title} منصور الغربي.")

    (holder,) = (bearer for bearer in doc._.bearers if bearer.name and bearer.name.name == "منصور الغربي")

    assert [each.name for post in holder.posts for each in post.bodies] == [body]


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("في اليوم الأول من زيارته", "2025-06-14"),
        ("في يومه الثاني", "2025-06-15"),
        ("في ثالث أيام زيارته", "2025-06-16"),
        ("في اليوم الأخير من الزيارة", "2025-06-17"),
    ],
)
def test_a_day_is_told_by_its_place_in_a_visit(when: str, day: str, parse: Parse) -> None:
    """«وفي اليوم الثاني من زيارته، التقى فلانا»: the day after the first."""

    text = (
        "بدأ وزير العدل الليبي سالم المصراتي زيارة إلى تونس من 14 إلى 17 يونيو 2025. "
        f"و{when}، التقى المصراتي وزير العدل التونسي كمال الزغيدي."
    )

    (talks,) = (event for event in parse(text)._.events if event.type == "Talks")

    assert [str(value) for value in talks.values("startDate")] == [day]


@pytest.mark.parametrize("telling", ["وكان دوسو قد وصل إلى باماكو", "وقال دوسو إن زيارته إلى باماكو ناجحة"])
def test_a_man_with_a_towns_name_acts(telling: str, parse: Parse) -> None:
    """«وكان دوسو قد وصل», in a text about «روبرت دوسو», tells of no town."""

    text = f"أجرى الجنرال موسى كيتا محادثات مع وزير خارجية توغو روبرت دوسو. {telling}."

    assert (["person/روبرت-دوسو"], [], ["place/2460596"]) in told_in(parse, text, "Visit")


def test_a_title_with_its_state_is_of_the_prince_behind_it(parse: Parse) -> None:
    """«ولي العهد الكويتي الشيخ فلان» is one man, who makes the visit; and not the heir whom he meets."""

    text = (
        "أنهى ولي العهد الكويتي الشيخ سعود الفهد، مساء اليوم، زيارة رسمية إلى مملكة البحرين، "
        "أجرى خلالها مباحثات مع الملك وولي العهد البحريني الأمير سلمان بن عيسى."
    )

    assert told_in(parse, text, "Visit") == [(["person/سعود-الفهد"], [], ["country/BH"])]


def test_a_verb_goes_on_behind_a_relative_clause(parse: Parse) -> None:
    """«ترأس فلان، إلى جانب فلان الذي يزور المغرب، أشغال ملتقى»: the first of the two presided over it too."""

    text = (
        "ترأس وزير الصناعة المغربي رياض العلوي، إلى جانب نظيره السعودي بندر الدوسري، الذي يقوم بزيارة للمغرب، "
        "أشغال ملتقى الأعمال."
    )

    ((participants, _, _),) = told_in(parse, text, "Conference")

    assert participants == ["person/بندر-الدوسري", "person/رياض-العلوي"]


def test_who_waits_is_of_the_state_that_is_come_to(parse: Parse) -> None:
    """«وكان معاليه قد وصل إلى القاهرة، وكان في مستقبليه مساعد وزير الداخلية فلان»: he is Egypt's."""

    text = (
        "اجتمع وزير الداخلية البحريني راشد الفاضل مع وزير الداخلية المصري أحمد شكري. "
        "وكان معاليه قد وصل إلى القاهرة أمس، وكان في مقدمة مستقبليه مساعد وزير الداخلية اللواء حسام عزت."
    )

    (host,) = (bearer for bearer in parse(text)._.bearers if bearer.name and bearer.name.name == "حسام عزت")

    assert {post.state for post in host.posts} == {"EG"}
