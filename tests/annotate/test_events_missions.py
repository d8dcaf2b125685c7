"""Who goes abroad for whom, with whom and on whose behalf, read from plain sentences of news agencies."""

from __future__ import annotations

import pytest

from graph.annotate.found import events_in
from graph.model import EventMention
from tests.annotate.conftest import Parse
from tests.annotate.told import filled


def meetings(parse: Parse, text: str, kind: str) -> list[EventMention]:
    """The meetings of one kind that a text tells."""
    return [event for event in events_in(parse(text)) if event.type == kind]


def parties(event: EventMention, slot: str = "participant") -> list[str]:
    """Who fills a slot: the last word of each name, or the code of a state."""
    return sorted(key.rpartition("-")[2].rpartition("/")[2] for key in filled(event, slot))


@pytest.mark.parametrize(
    "text",
    [
        "ترأس وزير العدل الكيني سمير العامري وفدا قضائيا إلى روما لحضور الاجتماع التاسع للجنة القانونية.",
        "يرأس قائد الدرك سمير العامري، غدا، وفدا إلى روما للمشاركة في معرض الطيران.",
        "رأس اللواء سمير العامري وفد كينيا إلى روما.",
    ],
)
def test_who_heads_a_delegation_to_a_town_visits_it(parse: Parse, text: str) -> None:
    """«ترأس وفدا إلى روما»: he travels, and leads those who do."""

    (visit,) = meetings(parse, text, "Visit")

    assert "العامري" in parties(visit)
    assert parties(visit, "headOfDelegation") == ["العامري"]
    assert len(filled(visit, "place")) == 1


def test_who_heads_a_delegation_to_talks_makes_no_journey(parse: Parse) -> None:
    """«ترأس الوفد إلى مفاوضات …»: the talks tell enough."""

    assert meetings(parse, "وترأس الوفد الكيني إلى مفاوضات روما العميد سمير العامري.", "Visit") == []


@pytest.mark.parametrize(
    "text",
    [
        "مثل اللواء سمير العامري مصر في منتدى فيينا للأمن.",
        "مثلت القاضية نادية العامري مصر في مؤتمر فيينا لمكافحة الفساد.",
        "ومثل مصر في القمة وزير الداخلية سمير العامري.",
    ],
)
def test_a_state_is_where_somebody_represents_it(parse: Parse, text: str) -> None:
    """«مثل فلان مصر في المنتدى»: he is there, and so is she."""

    (conference,) = meetings(parse, text, "Conference")

    assert parties(conference) == ["EG", "العامري"]


@pytest.mark.parametrize(
    "text",
    [
        "اختتم اجتماع اللجنة الأمنية الكينية المصرية في القاهرة.",
        "عقدت اللجنة القنصلية الكينية المصرية دورتها الرابعة في القاهرة.",
        "ترأس سمير العامري اجتماع اللجنة العليا الكينية المصرية.",
    ],
)
def test_the_states_of_a_joint_committee_meet(parse: Parse, text: str) -> None:
    """«اجتماع اللجنة الكينية المصرية»: both states take part."""

    (conference,) = meetings(parse, text, "Conference")

    assert {"EG", "KE"} <= set(parties(conference))


@pytest.mark.parametrize(
    "text",
    [
        "تستضيف مصر والأردن قمة ثلاثية في القاهرة.",
        "استضافت قطر وكينيا مؤتمرا لدعم الجيش.",
    ],
)
def test_two_hosts_of_a_conference_receive_nobody(parse: Parse, text: str) -> None:
    """«تستضيف مصر والأردن قمة»: the summit is what they host, and no talks are told."""

    assert meetings(parse, text, "Talks") == []
    (conference,) = meetings(parse, text, "Conference")
    assert len(parties(conference, "host")) == 2


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("اجتمع سمير العامري بنادية الخولي في روما، على أن يتوجه غدا إلى القاهرة.", ["العامري"]),
        ("التقى سمير العامري نادية الخولي في روما، ويُنتظر أن يسافر الأسبوع المقبل إلى القاهرة.", ["العامري"]),
        ("وصل سمير العامري إلى روما، قبل أن يتوجه إلى القاهرة.", ["العامري"]),
    ],
)
def test_somebody_told_before_makes_the_journey_that_is_expected(parse: Parse, text: str, who: list[str]) -> None:
    """«ويُنتظر أن يسافر»: a verb after «أن» goes on telling of the same man."""

    assert parties(meetings(parse, text, "Visit")[-1]) == who


@pytest.mark.parametrize(
    "text",
    [
        "أوفد الرئيس الكيني وزير الدفاع سمير العامري إلى القاهرة، على أن يلتقي نظيره عماد الخولي.",
        "أرسل الاتحاد الإفريقي مبعوثه سمير العامري إلى القاهرة، وينتظر أن يجتمع مع الوزير عماد الخولي.",
    ],
)
def test_an_envoy_meets_whom_he_is_expected_to_meet(parse: Parse, text: str) -> None:
    """«أوفد الرئيس فلانا، على أن يلتقي …»: who was sent, and not who sent him."""

    (talks,) = meetings(parse, text, "Talks")

    assert parties(talks) == ["الخولي", "العامري"]


@pytest.mark.parametrize(
    "text",
    [
        "دعا وزير الدفاع الكيني سمير العامري، لدى افتتاحه ندوة في القاهرة، إلى تبادل الخبرات.",
        "حذر سمير العامري، خلال ترؤسه اجتماع لجنة النقل بالقاهرة، من الفوضى.",
        "ناب عن وزير النقل الفريق سمير العامري في افتتاح مؤتمر الموانئ بالقاهرة.",
    ],
)
def test_who_opens_a_conference_is_there(parse: Parse, text: str) -> None:
    """«لدى افتتاحه ندوة»: whose opening of it is told, or who comes in another's stead."""

    (conference,) = meetings(parse, text, "Conference")

    assert "العامري" in parties(conference)


def test_whom_somebody_met_stands_after_the_town(parse: Parse) -> None:
    """«خلال لقائه بالقاهرة السفيرة فلانة»: the two of them talked."""

    text = "نوه سمير العامري، خلال لقائه بالقاهرة السفيرة الكينية نادية الخولي، بجهود مصر."

    (talks,) = meetings(parse, text, "Talks")

    assert parties(talks) == ["الخولي", "العامري"]


def test_a_call_is_told_by_telephone(parse: Parse) -> None:
    """«اتصل فلان هاتفيا بفلان»."""

    (talks,) = meetings(parse, "اتصل وزير الخارجية الكيني سمير العامري هاتفيا بنظيره عماد الخولي.", "Talks")

    assert parties(talks) == ["الخولي", "العامري"]


def test_a_signing_is_held_on_the_margins_told_before(parse: Parse) -> None:
    """«وأبرم على هامشه مع فلان مذكرة»."""

    text = "شارك سمير العامري في مؤتمر الموانئ بالقاهرة، وأبرم على هامشه مع نادية الخولي مذكرة تفاهم."

    (signing,) = meetings(parse, text, "Ceremony")

    assert len(filled(signing, "sidelineOf")) == 1


def test_a_hope_is_no_meeting(parse: Parse) -> None:
    """«أعرب عن أمله في أن يجتمع …»."""

    assert meetings(parse, "أعرب سمير العامري عن أمله في أن يجتمع الاتحاد الأوروبي والاتحاد الإفريقي.", "Talks") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ودع سمير العامري السفير عماد الخولي بمناسبة انتهاء مهامه.", "Ceremony"),
        ("هنأ الوزير سمير العامري هاتفيا نظيره عماد الخولي.", "Talks"),
    ],
)
def test_farewells_at_the_end_of_a_term_and_wishes_by_telephone_are_told(parse: Parse, text: str, kind: str) -> None:
    """«ودع فلان السفير بمناسبة انتهاء مهامه», «هنأ فلان هاتفيا فلانا»."""

    (event,) = meetings(parse, text, kind)

    assert parties(event) == ["الخولي", "العامري"]


def test_a_service_is_named_by_its_state(parse: Parse) -> None:
    """«وفد من المخابرات الأوغندية»: those who come are of that service."""

    (visit,) = meetings(parse, "وصل إلى القاهرة وفد من المخابرات الأوغندية برئاسة العميد سمير العامري.", "Visit")

    assert "العامري" in parties(visit)
    assert any(key.startswith("agency/ug-") for key in filled(visit, "participant"))


def test_where_refugees_come_from_is_no_party(parse: Parse) -> None:
    """«تناول اللقاء أوضاع اللاجئين السودانيين»."""

    (talks,) = meetings(parse, "التقى سمير العامري نادية الخولي، وتناول اللقاء أوضاع اللاجئين السودانيين.", "Talks")

    assert parties(talks) == ["الخولي", "العامري"]
