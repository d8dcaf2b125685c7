"""Who takes part and where, whatever the order of the words and whoever else the sentence names."""

from __future__ import annotations

import pytest

from graph.model import EventMention
from tests.annotate.told import filled, told

A, B, C, D = "person/salim", "person/karim", "person/nadir", "person/walid"
CASES = [
    (
        "[سالم|person/salim]: لا حل إلا بالصبر. وجاء كلامه عقب لقائه [كريم|person/karim] في [الرباط|place/rabat].",
        [("Talks", "participant", [B, A])],
    ),
    (
        "أوفد [سالم|person/salim] [كريم|person/karim] إلى [باريس|place/paris] ليلتقي [نادر|person/nadir].",
        [("Talks", "participant", [B, C]), ("Visit", "participant", [B])],
    ),
    (
        "وصل [سالم|person/salim] إلى باريس فالتقى [كريم|person/karim] ثم [نادر|person/nadir] ف[وليد|person/walid].",
        [("Talks", "participant", sorted([A, B, C, D]))],
    ),
    (
        "إلى [باريس|place/paris] طار [سالم|person/salim] أمس.",
        [("Visit", "participant", [A]), ("Visit", "place", ["place/paris"])],
    ),
    (
        "في [باريس|place/paris] حط [سالم|person/salim] الرحال.",
        [("Visit", "participant", [A]), ("Visit", "place", ["place/paris"])],
    ),
    (
        "[سالم|person/salim] نزل ضيفا على [كريم|person/karim] في [باريس|place/paris].",
        [("Visit", "participant", [A]), ("Visit", "place", ["place/paris"])],
    ),
    (
        "دورات للضباط وفق مشروع بحثه [السفير سالم|person/salim] مع [الوزير كريم|person/karim].",
        [("Talks", "participant", [B, A])],
    ),
    (
        "أجرى [سالم|person/salim] مع [كريم|person/karim] محادثات في [باريس|place/paris].",
        [("Talks", "participant", [B, A]), ("Talks", "place", ["place/paris"])],
    ),
    (
        "شارك [سالم|person/salim] مع [كريم|person/karim] في مؤتمر ب[باريس|place/paris].",
        [("Conference", "participant", [B, A])],
    ),
    (
        "ورشة نظمتها [وزارة الداخلية|agency/interior] في [الرباط|place/rabat] مع [الشرطة الدولية|agency/police].",
        [("Conference", "organizer", ["agency/interior", "agency/police"])],
    ),
    (
        "كانت ل[سالم|person/salim] جلسة مع [كريم|person/karim] على هامش حوار [باريس|place/paris].",
        [("Talks", "participant", [B, A]), ("Conference", "place", ["place/paris"])],
    ),
]


def value(events: tuple[EventMention, ...], kind: str, slot: str) -> list[str]:
    """What fills a slot of the one event of a kind."""
    (event,) = (event for event in events if event.type == kind)
    return filled(event, slot)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tells_the_parties_in_every_order(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    """Each event has its parties and places, wherever they stand."""

    events = told(text)
    assert [value(events, kind, slot) for kind, slot, _ in expected] == [sorted(keys) for *_, keys in expected]


def test_a_session_alone_is_no_talks() -> None:
    """A session is talks only with someone, and not where it is known: «أدار سالم الجلسة مع كريم»."""

    assert told("عقد [المجلس|agency/council] جلسة يوم أمس.") == ()
