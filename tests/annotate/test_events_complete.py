"""Events that lack a side, and the people of their sentence who are it."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "أمن الحدود على طاولة [سالم|person/salim] و[نادية|person/nadia] في مباحثات احتضنتها [باريس|place/paris].",
        "خرج [سالم|person/salim] متفائلا من محادثات في [باريس|place/paris] مع [نادية|person/nadia].",
    ],
)
def test_talks_take_their_sides_from_their_sentence(text: str) -> None:
    """Talks without two sides are those of the people named around them."""

    assert filled(told_once(text), "participant") == [NADIA, SALIM]


def test_a_visit_told_on_the_way_is_made_by_who_acts() -> None:
    """A visit without a traveller is made by the person named before it."""

    visit = told_once("انتزع [سالم|person/salim] وعدا بالدعم في زيارة إلى [باريس|place/paris] دامت يومين.")

    assert (visit.type, filled(visit, "participant")) == ("Visit", [SALIM])


def test_who_only_speaks_of_talks_has_no_part_in_them() -> None:
    """«أكد فلان أن …» keeps the speaker out of what is told after it."""

    events = told("أكد [سالم|person/salim] أن لقاء مع [نادية|person/nadia] في [باريس|place/paris] لم يحدث.")

    assert all(SALIM not in filled(event, "participant") for event in events)


def test_cargo_that_arrives_carries_nobody() -> None:
    """A verb of motion takes nobody from its sentence: its subject may be any thing."""

    assert told("وصلت المساعدات إلى [باريس|place/paris] بعدما طلبها [سالم|person/salim].") == ()


@pytest.mark.parametrize(
    "text",
    [
        "بدأ [سالم|person/salim] زيارته ل[باريس|place/paris] بلقاء [نادية|person/nadia].",
        "زيارة [سالم|person/salim] إلى [باريس|place/paris] شملت لقاء مع [نادية|person/nadia].",
    ],
)
def test_who_travels_has_the_talks_of_the_visit(text: str) -> None:
    """Talks of one side beside a visit are those of the traveller, where the visit is."""

    talks = next(event for event in told(text) if event.type == "Talks")

    assert (filled(talks, "participant"), filled(talks, "place")) == ([NADIA, SALIM], ["place/paris"])


def test_all_whom_a_traveller_met_are_met_by_him() -> None:
    """Two counterparts leave room for the third who met them both."""

    talks = told(
        "زيارة [عمر|person/omar] إلى [باريس|place/paris] شملت لقاء مع [سالم|person/salim] وآخر مع [نادية|person/nadia]."
    )[-1]

    assert filled(talks, "participant") == [NADIA, OMAR, SALIM]


def test_a_post_in_a_state_completes_talks() -> None:
    """Where nobody has a name, the holder of a post in a state is a side: his state."""

    talks = told_once("خرج [الوزير الكيني|post||KE] متفائلا من محادثات في [باريس|place/paris] مع [نادية|person/nadia].")

    assert filled(talks, "participant") == ["country/KE", NADIA]


def test_talks_on_the_margins_are_where_the_conference_is() -> None:
    """The town of a conference is the town of what is held on its margins."""

    talks = next(
        event
        for event in told(
            "على هامش القمة العربية ب[القاهرة|place/cairo]، تحادث [سالم|person/salim] مع [نادية|person/nadia]."
        )
        if event.type == "Talks"
    )

    assert filled(talks, "place") == ["place/cairo"]


def test_talks_told_again_with_one_side_are_the_talks_told_before() -> None:
    """A margin's place makes no new talks of one side that was told before."""

    events = told(
        "التقى [سالم|person/salim] [نادية|person/nadia] في [القاهرة|place/cairo]، "
        "معبرا عن سروره بلقاء [نادية|person/nadia] على هامش المؤتمر الخامس الذي احتضنته [القاهرة|place/cairo]."
    )

    assert [event.type for event in events if event.type == "Talks"] == ["Talks"]


@pytest.mark.parametrize(
    "text",
    [
        "أبدى [سالم|person/salim] قلقه من الاتفاق الذي أبرمته [كينيا|country/KE] مع أطراف أخرى.",
        "أكد [سالم|person/salim] تفهمه للاتفاق الذي أبرمته [كينيا|country/KE] مع أطراف أخرى.",
        "أشار [سالم|person/salim] إلى الحوار بعد توقيع [كينيا|country/KE] الاتفاق.",
        "أبرمت [كينيا|country/KE] اتفاقا مع المقاومة بعدما انسحب من المدينة أنصار [سالم|person/salim].",
    ],
)
def test_who_only_speaks_of_a_deal_has_not_signed_it(text: str) -> None:
    """Nobody completes a signing of whom the text tells something else."""

    assert all(SALIM not in filled(event, "participant") for event in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "[سالم|person/salim] هو من اختار طاقما كتب عنه أنه بارع، في لقاء ب[باريس|place/paris] مع [نادية|person/nadia].",
        "حضرت الجماهير لقاء [نادية|person/nadia] بالطلبة الذي قدمه [سالم|person/salim].",
        "يعد [سالم|person/salim] كتابا يروي كيف بدأت الحكاية، ثم يحكي لقاء [نادية|person/nadia] بأستاذها.",
        "فتح أنصار [سالم|person/salim] الطريق قبل أن تبدأ مفاوضات بين المقاومة و[نادية|person/nadia].",
    ],
)
def test_a_verb_between_keeps_people_out_of_talks(text: str) -> None:
    """Who is named beyond another verb or a relative pronoun does not complete talks."""

    assert all(SALIM not in filled(event, "participant") for event in told(text))


def test_who_speaks_at_a_reception_is_there() -> None:
    """«وأعرب فلان، لدى استقبال …» has a part in what he speaks at."""

    talks = told_once("وأعرب [سالم|person/salim]، لدى استقبال [الوزيرة نادية|person/nadia] له، عن ارتياحه.")

    assert filled(talks, "participant") == [NADIA, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "وصل [سالم|person/salim]، الذي كان قد بدأ جولته بلقاء [نادية|person/nadia].",
        "عاد [سالم|person/salim]، الذي حظي أمس بلقاء مع [نادية|person/nadia].",
    ],
)
def test_a_relative_clause_tells_of_who_stands_before_it(text: str) -> None:
    """«فلان، الذي حظي بلقاء …» is one of those who meet."""

    talks = next(event for event in told(text) if event.type == "Talks")

    assert filled(talks, "participant") == [NADIA, SALIM]


def test_a_headline_tells_who_is_where_and_who_receives_him() -> None:
    """«فلان في باريس: استقبال من فلان» is a visit and a reception there."""

    visit, talks = told(
        "[سالم|person/salim] في [باريس|place/paris] {من 3 إلى 5 مارس|--03-03|--03-05}: "
        "استقبال رسمي من [نادية|person/nadia]."
    )

    assert (filled(visit, "startDate"), filled(talks, "host"), filled(talks, "participant")) == (
        ["--03-03"],
        [NADIA],
        [NADIA, SALIM],
    )


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "أشاد [سالم|person/salim] بالتعاون. وجرى لقاء مع [نادية|person/nadia] في [باريس|place/paris].",
            [NADIA, SALIM],
        ),
        (
            "أشاد [سالم|person/salim] بالتعاون. وعقدت اللجنة لقاء مع [نادية|person/nadia] في [باريس|place/paris].",
            [NADIA],
        ),
    ],
)
def test_talks_with_one_are_those_of_whom_the_sentence_before_tells(text: str, parties: list[str]) -> None:
    """A noun that tells only with whom somebody talked leans on the sentence before, unless its verb says who."""

    assert filled(told(text)[0], "participant") == parties


def test_who_goes_along_travels_too() -> None:
    """«يرافق فلانا في زيارته فلان»: both are on the journey."""

    visit = told_once("يرافق [سالم|person/salim] في زيارته إلى [باريس|place/paris] [نادية|person/nadia].")

    assert filled(visit, "participant") == [NADIA, SALIM]


def test_what_a_delegation_is_from_does_not_receive_it() -> None:
    """«استقبل وفدا من …» has no second host."""

    talks = told_once("استقبل [سالم|person/salim] وفدا من [وزارة الصحة|agency/health].")

    assert filled(talks, "host") == [SALIM]


def test_a_summit_unites_those_on_both_sides_of_its_preposition() -> None:
    """«قمة جمعت فلانا بفلان» has both."""

    summit = told_once("حصيلة قمة جمعت في [باريس|place/paris] [سالم|person/salim] ب[نادية|person/nadia].")

    assert filled(summit, "participant") == [NADIA, SALIM]


def test_topics_on_the_table_of_people_are_those_of_their_talks() -> None:
    """Names between a topic and its meeting do not part them."""

    talks = told_once(
        "<الهجرة|irregular-migration> و<أمن الحدود|border-security> على طاولة [سالم|person/salim] "
        "و[نادية|person/nadia]، في مباحثات احتضنتها [باريس|place/paris]."
    )

    assert filled(talks, "topic") == ["border-security", "irregular-migration"]


def test_talks_of_a_verb_are_where_its_noun_says() -> None:
    """«بحث فلان مع فلان … في لقاء بباريس» tells one meeting, and where."""

    talks = told_once("بحث [سالم|person/salim] الملف مع [نادية|person/nadia] في لقاء ب[باريس|place/paris].")

    assert filled(talks, "place") == ["place/paris"]


def test_the_town_that_hosts_talks_hosts_them_whatever_follows() -> None:
    """«احتضنتها باريس وأعقبها توقيع …» still says where the talks were."""

    talks = told_once(
        "مباحثات احتضنتها [باريس|place/paris] بين [سالم|person/salim] و[نادية|person/nadia] وأعقبها توقيع إعلان نوايا."
    )

    assert filled(talks, "place") == ["place/paris"]


@pytest.mark.parametrize(
    "journey",
    [
        "ومن المقرر أن يزور [سالم|person/salim] [باريس|place/paris]",
        "بعد أن زار [سالم|person/salim] [باريس|place/paris] ثم [القاهرة|place/cairo]",
    ],
)
def test_talks_are_not_where_another_journey_leads(journey: str) -> None:
    """A visit yet to come, or one with several stations, does not tell where its traveller met anybody."""

    events = told(f"تباحث [سالم|person/salim] مع [نادية|person/nadia]، {journey}.")

    assert [filled(event, "place") for event in events if event.type == "Talks"] == [[]]
