"""What the next sentence tells of a meeting: where it was, who was there, whom «الضيف» means, what comes next."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once

_TALKS = "بحث [الوزير سالم|person/salim] مع [الوزير عمر|person/omar] <مكافحة الإرهاب|counter-terrorism>."


@pytest.mark.parametrize(
    "text",
    [
        "وجاء ذلك خلال لقاء جمعهما {الأربعاء|2025-05-07} في [نيس|place/nice].",
        "جاء ذلك خلال اجتماع عقد {الأربعاء|2025-05-07} في [نيس|place/nice].",
        "وكان ذلك في لقاء بينهما {الأربعاء|2025-05-07} ب[نيس|place/nice].",
    ],
)
def test_what_came_about_at_talks_was_said_there(text: str) -> None:
    """«جاء ذلك خلال لقاء» tells where and when those told before met, and no other meeting."""

    event = told_once(f"{_TALKS} {text}")

    assert filled(event, "participant") == [OMAR, SALIM]
    assert (filled(event, "place"), filled(event, "startDate")) == (["place/nice"], ["2025-05-07"])


def test_who_was_present_when_it_came_about_was_there() -> None:
    """«بحضور» after «جاء ذلك خلال اجتماع» adds to the talks told before."""

    event = told_once(f"{_TALKS} جاء ذلك خلال اجتماع عقد في [نيس|place/nice] بحضور [نادية|person/nadia].")

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


def test_what_came_about_elsewhere_is_another_meeting() -> None:
    """«جاء ذلك خلال لقائه مع» somebody else is no more of the talks told before."""

    talks = told(f"{_TALKS} جاء ذلك خلال لقاء مع [الوزيرة نادية|person/nadia] في [نيس|place/nice].")

    assert filled(talks[0], "participant") == [OMAR, SALIM] and not talks[0].values("place")


@pytest.mark.parametrize(
    "text",
    [
        "عقد لقاء {الخميس|2025-05-08} في [نيس|place/nice]. وضم اللقاء [سالم|person/salim] و[عمر|person/omar].",
        "شهدت [نيس|place/nice] {الخميس|2025-05-08} اجتماعا أمنيا. وحضره [سالم|person/salim] و[عمر|person/omar].",
    ],
)
def test_the_next_sentence_tells_who_met(text: str) -> None:
    """A meeting told with its place and day only has those of whom the next sentence tells that they were there."""

    event = told_once(text)

    assert filled(event, "participant") == [OMAR, SALIM]
    assert (filled(event, "place"), filled(event, "startDate")) == (["place/nice"], ["2025-05-08"])


@pytest.mark.parametrize(
    "text",
    [
        "زار [سالم|person/salim] [نيس|place/nice] {الخميس|2025-05-08}. ورافقه في الزيارة [عمر|person/omar].",
        "قام [سالم|person/salim] بزيارة إلى [نيس|place/nice] {الخميس|2025-05-08}. وكان مرفوقا ب[عمر|person/omar].",
    ],
)
def test_who_went_along_travelled_too(text: str) -> None:
    """Who is told in the next sentence to have gone along made the same visit."""

    assert filled(told_once(text), "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    "word", ["وكان [عمر|person/omar] في مقدمة مستقبليه", "وكان في طليعة المستقبلين [عمر|person/omar]"]
)
def test_who_waits_for_a_traveller_is_the_host(word: str) -> None:
    """Whoever stands at the head of those who receive a traveller hosts his visit."""

    event = told_once(f"وصل [سالم|person/salim] إلى [نيس|place/nice]. {word}.")

    assert (filled(event, "participant"), filled(event, "host")) == ([SALIM], [OMAR])


@pytest.mark.parametrize(
    "text",
    [
        "استقبل [الوزير عمر|person/omar] [الوزير سالم|person/salim]. والتقى الضيف لاحقا [الوزيرة نادية|person/nadia].",
        "وصل [الوزير سالم|person/salim] إلى [نيس|place/nice]. وأجرى الضيف مباحثات مع [الوزيرة نادية|person/nadia].",
    ],
)
def test_the_guest_is_who_came(text: str) -> None:
    """«الضيف» means whoever was received or travelled, not whom the text spoke of last."""

    assert filled(told(text)[-1], "participant") == [NADIA, SALIM]


def test_a_guest_country_is_nobody() -> None:
    """«البلد الضيف» describes a noun, and means no guest told before."""

    events = told("استقبل [عمر|person/omar] [سالم|person/salim]. واستضاف البلد الضيف معرضا.")

    assert [event.type for event in events if SALIM in filled(event, "participant")] == ["Talks"]


def test_he_had_meetings() -> None:
    """«وكانت له لقاءات» is said of whom the text speaks of."""

    events = told(
        "التقى [سالم|person/salim] [عمر|person/omar]. وكانت له لقاءات مع [الوزيرة نادية|person/nadia] "
        "و[سفير كينيا|post||KE]."
    )

    assert filled(events[-1], "participant") == ["country/KE", NADIA, SALIM]


def test_both_sides_are_the_only_two_told() -> None:
    """«الجانبان» are the traveller and who waits for him, where the text names nobody else."""

    events = told(
        "قام [سالم|person/salim] بزيارة إلى [نيس|place/nice]، حيث كان في استقباله [عمر|person/omar]. "
        "وعقد الجانبان جلسة مباحثات."
    )

    assert filled(events[-1], "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "وتم التوقيع في [نيس|place/nice] بحضور [نادية|person/nadia].",
        "وجرت مراسم التوقيع في [نيس|place/nice] بحضور [نادية|person/nadia].",
    ],
)
def test_a_signing_is_told_on(text: str) -> None:
    """Where a paper told before was signed, and who was there, is told of its signing."""

    event = told_once(f"وقع [سالم|person/salim] و[عمر|person/omar] مذكرة تفاهم. {text}")

    assert (filled(event, "participant"), filled(event, "place")) == ([NADIA, OMAR, SALIM], ["place/nice"])


def test_those_who_sign_for_states_sign_once() -> None:
    """Who signs «المذكرة» signs the one that the states have signed."""

    event = told_once(
        "وقعت [كينيا|country/KE] و[مصر|country/EG] مذكرة تفاهم. "
        "ووقع المذكرة [سالم|person/salim||KE] و[عمر|person/omar||EG]."
    )

    assert filled(event, "participant") == ["country/EG", "country/KE", OMAR, SALIM]


def test_who_signs_the_paper_told_just_before_may_be_of_no_known_state() -> None:
    """«ووقع الوثيقة فلان وفلان» right after «وقعت كينيا …» tells more of it."""
    signed = "وقعت [كينيا|country/KE] و[مصر|country/EG] وثيقة. "
    by_whom = "ووقع الوثيقة [سالم|person/salim] و[عمر|person/omar]."

    assert filled(told_once(signed + by_whom), "participant") == ["country/EG", "country/KE", OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "ومن المقرر عقد الاجتماع المقبل في [نيس|place/nice].",
        "ويرتقب أن يعقد اللقاء القادم في [نيس|place/nice].",
        "واتفق الجانبان على عقد لقاء ثان في [نيس|place/nice].",
        "واتفقا على أن يجتمعا مجددا في [نيس|place/nice].",
    ],
)
def test_the_next_meeting_is_another(text: str) -> None:
    """What two agree to hold is a meeting to come, and gives the first neither its place nor its day."""

    first, following = told(f"اجتمع [سالم|person/salim] ب[عمر|person/omar]. {text}")

    assert (first.status, filled(first, "place")) == ("held", [])
    assert (following.status, filled(following, "participant")) == ("planned", [OMAR, SALIM])


def test_a_series_told_one_by_one_is_no_meeting_of_its_own() -> None:
    """Meetings told one after another have the place of the series, which is none beside them."""

    events = told(
        "عقد [سالم|person/salim] سلسلة لقاءات في [نيس|place/nice]. فقد التقى [عمر|person/omar]، "
        "كما اجتمع ب[الوزيرة نادية|person/nadia]."
    )

    assert [filled(event, "participant") for event in events] == [[OMAR, SALIM], [NADIA, SALIM]]
    assert all(filled(event, "place") == ["place/nice"] for event in events)


def test_talks_during_a_visit_told_before_are_not_of_the_visit() -> None:
    """«سيعقد خلال الزيارة اجتماعا» carries the meeting, which the visit does not govern."""

    events = told(
        "يقوم [سالم|person/salim] بزيارة إلى [نيس|place/nice]. وسيعقد خلال الزيارة اجتماعا مع [عمر|person/omar]."
    )

    assert filled(events[-1], "participant") == [OMAR, SALIM]


def test_who_attends_stands_behind_a_relative_clause() -> None:
    """What hosts «الاجتماع، الذي احتضنته …» takes no object more: who is named next attended."""

    event = told_once(
        "اجتمع [سالم|person/salim] مع [عمر|person/omar]. "
        "وحضر الاجتماع، الذي احتضنته [نيس|place/nice]، [نادية|person/nadia]."
    )

    assert (filled(event, "participant"), filled(event, "place")) == ([NADIA, OMAR, SALIM], ["place/nice"])


@pytest.mark.parametrize(
    "text",
    [
        "زار وفد برئاسة [سالم|person/salim] [نيس|place/nice]. والتقى الوفد [الوزير عمر|person/omar].",
        "ترأس [سالم|person/salim] وفدا إلى [نيس|place/nice]. والتقى أعضاء الوفد [الوزير عمر|person/omar].",
        "زار وفد برئاسة [سالم|person/salim] [نيس|place/nice]. وأجرى الوفد مباحثات مع [الوزير عمر|person/omar].",
    ],
)
def test_who_leads_a_delegation_is_where_it_is(text: str) -> None:
    """«الوفد» means the delegation told before, and with it whoever leads it."""

    assert filled(told(text)[-1], "participant") == [OMAR, SALIM]


def test_another_delegation_is_led_by_nobody_told() -> None:
    """A delegation with the adjective of another state is not the one told before."""

    events = told(
        "زار وفد برئاسة [سالم|person/salim] [نيس|place/nice]. "
        "والتقى الوفد [الكيني|country/KE] [الوزير عمر|person/omar]."
    )

    assert all(SALIM not in filled(event, "participant") for event in events if event.type == "Talks")


def test_somebody_is_met_during_a_visit() -> None:
    """Who stands behind «خلال زيارته» is met there where the verb of meeting still waits for its object."""

    events = told("وصل [سالم|person/salim] إلى [نيس|place/nice]. وسيلتقي خلال زيارته [الوزير عمر|person/omar].")

    assert [(event.type, filled(event, "participant")) for event in events] == [
        ("Visit", [SALIM]),
        ("Talks", [OMAR, SALIM]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim]، {الخميس|2025-05-08} في [نيس|place/nice]، في افتتاح المؤتمر الأمني، إن الأمن أولوية.",
        "حضر [سالم|person/salim] {الخميس|2025-05-08} في [نيس|place/nice] افتتاح المؤتمر الأمني.",
    ],
)
def test_who_speaks_at_an_opening_is_there(text: str) -> None:
    """Who says something at the opening of a conference, or attends it, is there, on the day and at the place told."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Conference", [SALIM])
    assert filled(event, "startDate") == ["2025-05-08"]


def test_what_is_to_come_is_another_meeting_in_one_sentence() -> None:
    """What a noun tells as held gets no place from what those who met are still to do."""

    held, planned = told(
        "أسفر لقاء [سالم|person/salim] و[عمر|person/omar] عن اتفاق، "
        "ومن المقرر أن يجتمع الجانبان مجددا في [نيس|place/nice]."
    )

    assert (held.status, filled(held, "place"), planned.status) == ("held", [], "planned")
    assert filled(planned, "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("لم يلتق [سالم|person/salim] [عمر|person/omar] في [نيس|place/nice].", "denied"),
        ("لم يلتق [سالم|person/salim] [عمر|person/omar] إلا في [نيس|place/nice].", "held"),
        ("لم يلتق [سالم|person/salim] في [نيس|place/nice] سوى [عمر|person/omar].", "held"),
        ("لم يزر [سالم|person/salim] [نيس|place/nice].", "denied"),
    ],
)
def test_a_weak_verb_loses_its_end_behind_a_negation(text: str, status: str) -> None:
    """«لم يلتق» and «لم يزر» deny a meeting; «إلا» and «سوى» take that back."""

    assert told_once(text).status == status


def test_who_speaks_of_a_meeting_to_come_does_not_hold_it() -> None:
    """«كان مقررا عقدها» is a noun, and no deed of whoever was told before."""

    event = told_once(
        "قال [سالم|person/salim] إن اجتماعات اللجنة الأمنية بين [كينيا|country/KE] و[مصر|country/EG]، "
        "التي كان مقررا عقدها في [نيس|place/nice]، تأجلت."
    )

    assert (event.type, filled(event, "participant")) == ("Conference", ["country/EG", "country/KE"])
