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
        [("Visit", "participant", [A]), ("Visit", "host", [B]), ("Visit", "place", ["place/paris"])],
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
    (
        "في لقاء مع [كريم|person/karim]، بحث [سالم|person/salim] ملف الحدود.",
        [("Talks", "participant", [B, A])],
    ),
    (
        "وفد [كيني|country/KE] يرأسه [سالم|person/salim] اجتمع في [باريس|place/paris] مع [كريم|person/karim].",
        [("Talks", "participant", ["country/KE", B, A])],
    ),
    (
        "اجتمع [سالم|person/salim] في [باريس|place/paris] إلى [كريم|person/karim].",
        [("Talks", "participant", [B, A])],
    ),
    (
        "استقبل [سالم|person/salim] والمستشارة الخاصة [نادرة|person/nadir] [السفير كريم|person/karim].",
        [("Talks", "participant", [A, B, C]), ("Talks", "host", [A, C])],
    ),
    (
        "خصص لقاء [سالم|person/salim] ب[كريم|person/karim] لملف الحدود، وأجري في [باريس|place/paris].",
        [("Talks", "place", ["place/paris"])],
    ),
    (
        "وصل [سالم|person/salim] إلى [باريس|place/paris] وكان في انتظاره بالمطار [كريم|person/karim].",
        [("Visit", "host", [B])],
    ),
    (
        "قال [سالم|person/salim] إن الأمر معلق، ومن [الرباط|place/rabat] يسافر إلى [باريس|place/paris].",
        [("Visit", "participant", [A]), ("Visit", "place", ["place/paris"])],
    ),
    (
        "بدأ [سالم|person/salim] زيارته الأولى أمس.",
        [("Visit", "participant", [A])],
    ),
    (
        "الزيارة الأولى ل[سالم|person/salim] كانت ناجحة.",
        [("Visit", "participant", [A])],
    ),
    (
        "تزور [كينيا|country/KE] [الوزيرة نادرة|person/nadir] في الربيع.",
        [("Visit", "participant", [C]), ("Visit", "place", ["country/KE"])],
    ),
    (
        "انعقد بمركز الواحة للمؤتمرات في [الرباط|place/rabat] المنتدى الدولي الثالث.",
        [("Conference", "place", ["place/rabat"])],
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


def test_talks_after_which_someone_travels_are_held_elsewhere() -> None:
    """«بعد محادثاته مع كريم، سافر سالم إلى باريس»: the talks were not in Paris."""

    events = told("بعد محادثاته مع [كريم|person/karim]، سافر [سالم|person/salim] إلى [باريس|place/paris].")
    assert (value(events, "Talks", "participant"), value(events, "Talks", "place")) == ([B, A], [])


def test_who_is_invited_to_visit_makes_no_visit() -> None:
    """A visit for which someone only invites is none."""

    assert told("شكر [سالم|person/salim] [كريم|person/karim] على دعوته لزيارة المركز.") == ()


def test_a_session_of_one_body_is_no_talks() -> None:
    """A session is talks only with someone; a council that holds one by itself assembles."""

    assert [event.type for event in told("عقد [المجلس|agency/council] جلسة يوم أمس.")] == ["Conference"]
