"""What sentences tell of meetings."""

from __future__ import annotations

import pytest

from graph.annotate.events.kinds import read_kinds
from graph.model import Claim, Class, Ref, Span, Status
from graph.ontology import load
from graph.settings import Settings
from tests.annotate.told import NADIA, OMAR, SALIM, filled, marked, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "استقبل [الوزير سالم|person/salim] [المفوضة نادية|person/nadia].",
        "استقبل [الوزير سالم|person/salim] في مكتبه أمس، [المفوضة نادية|person/nadia].",
        "[الوزير سالم|person/salim] يستقبل [المفوضة نادية|person/nadia].",
        "قالت الوكالة إن [الوزير سالم|person/salim] استقبل اليوم [المفوضة نادية|person/nadia].",
        "وصلت [المفوضة نادية|person/nadia] واستقبلها [الوزير سالم|person/salim].",
        "جرى استقبال [الوزير سالم|person/salim] ل[المفوضة نادية|person/nadia].",
    ],
)
def test_who_receives_is_the_host(text: str) -> None:
    """Whatever the order of the words, one receives and the other is received."""

    event = told_once(text)

    assert (event.type, filled(event, "host"), filled(event, "participant")) == ("Talks", [SALIM], [NADIA, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "التقى [سالم|person/salim] [نادية|person/nadia].",
        "التقى [سالم|person/salim] ب[نادية|person/nadia].",
        "اجتمع [سالم|person/salim] مع [نادية|person/nadia].",
        "أجرى [سالم|person/salim] مباحثات معمقة مع [نادية|person/nadia].",
        "عقد [سالم|person/salim] جلسة عمل مع [نادية|person/nadia].",
        "بحث [سالم|person/salim] مع [نادية|person/nadia] ملفات التعاون.",
        "جمع لقاء [سالم|person/salim] ب[نادية|person/nadia].",
        "كان لقاء [سالم|person/salim] مع [نادية|person/nadia] مثمرا.",
        "جرت محادثات بين [سالم|person/salim] و[نادية|person/nadia].",
        "تحدث البيان عن اتصال هاتفي بين [سالم|person/salim] و[نادية|person/nadia].",
        "سافر [سالم|person/salim] للقاء [نادية|person/nadia].",
        "أشاد [سالم|person/salim] بعد لقائه [نادية|person/nadia] بالتعاون.",
    ],
)
def test_both_sides_of_talks_take_part(text: str) -> None:
    """A verb, a noun with its genitive, a noun under another verb: talks are told in many ways."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Talks", [NADIA, SALIM])


def test_a_series_is_one_meeting() -> None:
    """One verb with a list of counterparts tells one meeting."""

    event = told_once("التقى [سالم|person/salim] كلا من [نادية|person/nadia]، و[عمر|person/omar].")

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


def test_another_verb_tells_another_meeting() -> None:
    """A verb without a subject goes on speaking of the one before."""

    first, second = told("التقى [سالم|person/salim] [نادية|person/nadia]، واجتمع ب[عمر|person/omar].")

    assert filled(first, "participant") == [NADIA, SALIM]
    assert filled(second, "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "زار [سالم|person/salim] [باريس|place/paris].",
        "وصل [سالم|person/salim] إلى [باريس|place/paris].",
        "توجه [سالم|person/salim] أمس إلى [باريس|place/paris].",
        "قام [سالم|person/salim] بزيارة رسمية إلى [باريس|place/paris].",
        "جاء ذلك خلال زيارة [سالم|person/salim] ل[باريس|place/paris].",
        "وكان [سالم|person/salim] قد زار [باريس|place/paris].",
        "قاد [سالم|person/salim] وفدا رفيعا إلى [باريس|place/paris].",
    ],
)
def test_a_visit_has_its_traveller_and_its_place(text: str) -> None:
    """Only those who travel take part in a visit."""

    event = told_once(text)

    assert (event.type, filled(event, "participant"), filled(event, "place")) == ("Visit", [SALIM], ["place/paris"])


def test_a_visit_to_an_office_is_talks() -> None:
    """Who visits someone's office meets that person there."""

    event = told_once("زار [السفير سالم|person/salim] مكتب [نادية|person/nadia] ب[الرباط|place/rabat].")

    assert (event.type, filled(event, "place")) == ("Talks", ["place/rabat"])


def test_a_reception_on_arrival_gives_the_visit_its_host() -> None:
    """Who waits at the airport hosts the visit and holds no talks."""

    event = told_once("وصل [سالم|person/salim] إلى [باريس|place/paris]، واستقبله في المطار [عمر|person/omar].")

    assert (event.type, filled(event, "host")) == ("Visit", [OMAR])


def test_a_tour_is_a_visit_to_each_place() -> None:
    """A tour of two cities is two visits."""

    events = told("عاد [سالم|person/salim] بعد جولة شملت [باريس|place/paris] و[القاهرة|place/cairo].")

    assert sorted(filled(event, "place")[0] for event in events) == ["place/cairo", "place/paris"]


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("انعقدت الدورة الثانية عشرة للمجلس ب[القاهرة|place/cairo].", ["12"]),
        ("تستضيف [القاهرة|place/cairo] المؤتمر السابع والأربعين للشرطة.", ["47"]),
        ("حضر [سالم|person/salim] معرض الدفاع في دورته الثالثة ب[القاهرة|place/cairo].", ["3"]),
        ("حضر [سالم|person/salim] المنتدى الدولي ب[القاهرة|place/cairo]، وعرض في جلسته الثانية تجربة.", []),
    ],
)
def test_a_conference_has_an_edition_and_a_place(text: str, ordinal: list[str]) -> None:
    """The ordinal after a conference is its edition."""

    event = told_once(text)

    assert (event.type, filled(event, "ordinal"), filled(event, "place")) == ("Conference", ordinal, ["place/cairo"])


@pytest.mark.parametrize(
    "text",
    [
        "انطلقت في [القاهرة|place/cairo] النسخة السادسة عشرة من معرض الموانئ.",
        "انطلقت في [القاهرة|place/cairo] الطبعة ال16 لمعرض الموانئ.",
        "استضافت [القاهرة|place/cairo] الجولة السادسة عشرة من المحادثات بين [كينيا|country/KE] و[تشاد|country/TD].",
    ],
)
def test_an_edition_is_told_before_the_fair_or_the_talks(text: str) -> None:
    """«النسخة السادسة عشرة من المعرض»; who opens or hosts the edition opens or hosts the fair."""

    event = told_once(text)

    assert (filled(event, "ordinal"), filled(event, "place")) == (["16"], ["place/cairo"])


def test_talks_on_the_margins_are_held_on_the_one_day_of_the_conference() -> None:
    """«على هامش مشاركته في المؤتمر يوم السبت»."""

    talks = next(
        event
        for event in told(
            "عقد [الوزير سالم|person/salim] جلسة مباحثات مع [الوزير خالد|person/khalid]، على هامش مشاركته في "
            "مؤتمر [القاهرة|place/cairo] {14 فبراير|--02-14}."
        )
        if event.type == "Talks"
    )

    assert (filled(talks, "startDate"), filled(talks, "endDate")) == (["--02-14"], ["--02-14"])


def test_a_conference_has_an_organizer() -> None:
    """«الذي نظمته» and «تنظم» tell who organises."""

    event = told_once(
        "شارك [سالم|person/salim] في المؤتمر الذي نظمته [الأمم المتحدة|agency/un] ب[القاهرة|place/cairo]."
    )

    assert (filled(event, "organizer"), filled(event, "participant")) == (["agency/un"], [SALIM])


def test_talks_on_the_margins_point_to_the_conference() -> None:
    """«على هامش» makes two events and ties them."""

    events = {
        event.type: event
        for event in told("على هامش قمة [القاهرة|place/cairo]، اجتمع [سالم|person/salim] ب[نادية|person/nadia].")
    }

    assert filled(events["Talks"], "sidelineOf") == [events["Conference"].key]


def test_guests_take_part() -> None:
    """Guests are told by a preposition, by a verb of their own, or in a sentence of their own."""

    event = told_once(
        "استقبل [سالم|person/salim] [نادية|person/nadia] بحضور [عمر|person/omar].\n"
        "حضر الاستقبال [هدى|person/huda] و[زيد|person/zayd]."
    )

    assert filled(event, "participant") == ["person/huda", NADIA, OMAR, SALIM, "person/zayd"]


def test_a_delegation_has_a_head() -> None:
    """«على رأس وفد» tells who leads it."""

    event = told_once("زار [سالم|person/salim] [باريس|place/paris] على رأس وفد.")

    assert filled(event, "headOfDelegation") == [SALIM]


def test_an_unnamed_holder_of_a_post_stands_for_the_state() -> None:
    """«سفير كينيا» is Kenya."""

    event = told_once("استقبل [سالم|person/salim] [سفير كينيا|post||KE].")

    assert filled(event, "participant") == ["country/KE", SALIM]


def test_a_headline_and_the_text_tell_one_event() -> None:
    """The name in the text replaces the post in the headline."""

    event = told_once(
        "[وزير العدل|post|agency/justice] يستقبل [سفير كينيا|post||KE]\n"
        "استقبل [وزير العدل سالم|person/salim|agency/justice] أمس [سفير كينيا عمر|person/omar||KE]."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_what_is_named_again_is_one_event() -> None:
    """«هذه الزيارة» and «اللقاء» add what they say to what was told."""

    events = told(
        "قام [سالم|person/salim] بزيارة إلى [باريس|place/paris] والتقى [نادية|person/nadia].\n"
        "وتناول اللقاء <مكافحة الإرهاب|counter-terrorism>.\nوتدوم هذه الزيارة حتى {8 مايو 2025|2025-05-08}."
    )

    assert [event.type for event in events] == ["Visit", "Talks"]
    assert filled(events[1], "topic") == ["counter-terrorism"]


def test_a_place_told_before_or_by_haythu_is_the_meetings() -> None:
    """A place may stand before its verb, or be taken up by «حيث»."""

    first = told_once("في [القاهرة|place/cairo]، تباحث [سالم|person/salim] مع [نادية|person/nadia].")
    _, second = told("زار [سالم|person/salim] [باريس|place/paris] حيث اجتمع ب[نادية|person/nadia].")

    assert (filled(first, "place"), filled(second, "place")) == (["place/cairo"], ["place/paris"])


def test_a_date_belongs_to_its_own_verb() -> None:
    """Two verbs, two days."""

    first, second = told(
        "التقى [سالم|person/salim] [نادية|person/nadia] {في فبراير|--02}، واجتمع {في أبريل|--04} ب[عمر|person/omar]."
    )

    assert (filled(first, "startDate"), filled(second, "endDate")) == (["--02"], ["--04"])


@pytest.mark.parametrize(
    "text",
    [
        "دعا [سالم|person/salim] إلى ضرورة عقد لقاءات.",
        "تتطلب المرحلة لقاءات مع [نادية|person/nadia].",
        "بحث [سالم|person/salim] سبل التعاون.",
        "بعث [سالم|person/salim] برقية تهنئة إلى [نادية|person/nadia].",
        "قال [سالم|person/salim] في مؤتمر صحفي إن الأمن مستتب.",
        "عاد [سالم|person/salim] إلى [القاهرة|place/cairo].",
    ],
)
def test_what_is_no_meeting_is_not_told(text: str) -> None:
    """Hopes, demands, telegrams and words to the press are no meetings."""

    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("سيزور [سالم|person/salim] [باريس|place/paris].", "planned"),
        ("تأجيل زيارة [سالم|person/salim] إلى [باريس|place/paris].", "cancelled"),
        ("نفى المتحدث لقاء [سالم|person/salim] مع [نادية|person/nadia].", "denied"),
        ("زار [سالم|person/salim] [باريس|place/paris].", "held"),
    ],
)
def test_a_meeting_has_a_status(text: str, status: str) -> None:
    """A planned, put off or denied meeting is not a held one."""

    assert told_once(text).status == status


def test_every_claim_quotes_its_sentence() -> None:
    """A claim's span is the sentence that says so."""

    text = "التقى [سالم|person/salim] [نادية|person/nadia].\nوتناول اللقاء <مكافحة الإرهاب|counter-terrorism>."
    event = told_once(text)

    topic = next(claim for claim in event.claims if claim.predicate == "topic")
    assert topic.span.start > event.claims[0].span.start


def test_kind_and_status_quote_the_sentence_that_says_so() -> None:
    """The class, the finer kind and the status are claims like any other, each with its words."""
    text = "وصل الوفد أمس.\nوسيجري [سالم|person/salim] اتصالا هاتفيا ب[نادية|person/nadia]."
    claims = {str(claim.object): claim for claim in told_once(text).claims if claim.predicate in ("type", "status")}
    words = {claim.span.of(marked(text).text) for claim in claims.values()}

    assert set(claims) == {str(Class("Talks")), str(Class("PhoneCall")), str(Status("planned"))}
    assert [word for word in words if "سالم" not in word or "الوفد" in word] == []


def test_the_kind_quotes_the_telling_that_settles_it() -> None:
    """«اجتماع» may be a conference; the sentence that calls it talks says what it is."""
    text = "عقد [سالم|person/salim] و[نادية|person/nadia] اجتماعا.\nوتناولت المباحثات <التطرف|extremism>."
    kind, status = (next(c for c in told_once(text).claims if c.predicate == name) for name in ("type", "status"))

    assert (kind.object, status.object) == (Class("Talks"), Status("held"))
    assert kind.span.start > status.span.start == 0


def test_a_person_is_no_place() -> None:
    """A slot takes no filler of a kind that it cannot have."""

    def slot(predicate: str, key: str) -> Claim:
        return Claim("report", Ref("event/1"), predicate, Ref(key), Span(0, 1), "test")

    kinds = read_kinds(load(Settings().ontology))

    assert not kinds.fits(slot("place", "person/سعد"))
    assert not kinds.fits(slot("recipient", "place/108410"))
    assert kinds.fits(slot("place", "place/108410"))
    assert kinds.fits(slot("participant", "person/سعد"))
    assert kinds.fits(slot("sidelineOf", "event/2"))
