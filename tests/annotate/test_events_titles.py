"""Titles and posts without a name stand for those whom the text named with them."""

from __future__ import annotations

import pytest

from graph.model import EventMention
from tests.annotate.conftest import Parse
from tests.annotate.told import filled, told


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("أكد [الأمير سالم|person/salim] ذلك. واستقبل سموه في مكتبه [نادية|person/nadia].", "Talks", True),
        ("وصل [الأمير سالم|person/salim]. وخلال زيارة سموه ل[كينيا|country/KE] وقعت أحداث.", "Visit", False),
        ("قال [معالي الوزير سالم|person/salim] إن العمل جار. واجتمع معاليه مع [نادية|person/nadia].", "Talks", True),
        ("أعلن [ولي العهد سالم|person/salim] القرار. وجرت مباحثات بين ولي العهد و[نادية|person/nadia].", "Talks", True),
        (
            "أعلن [ولي العهد سالم|person/salim] القرار. وفي مباحثات صاحب السمو ولي العهد مع [نادية|person/nadia].",
            "Talks",
            True,
        ),
    ],
)
def test_a_title_stands_for_its_bearer(text: str, kind: str, who: bool) -> None:
    """«سموه» is the prince whom the text named, «معاليه» the minister, «ولي العهد» the heir."""

    events = [event for event in told(text) if event.type == kind]

    assert [filled(event, "participant") for event in events] == [
        ["person/nadia", "person/salim"] if who else ["person/salim"]
    ]


def test_a_title_stands_only_for_one_who_has_it() -> None:
    """«سموه» is the prince, though a minister was named after him."""

    (meeting,) = told("رافق [الأمير سالم|person/salim] [الوزير عمر|person/omar]. والتقى سموه [نادية|person/nadia].")

    assert filled(meeting, "participant") == ["person/nadia", "person/salim"]


def names(event: EventMention, slot: str) -> list[str]:
    """What fills a slot, without the room of its key."""
    return [key.partition("/")[2] for key in filled(event, slot)]


def test_a_bare_post_is_its_one_holder(parse: Parse) -> None:
    """«السفير» after «سفير كينيا فلان» is he."""

    doc = parse(
        "استقبل وزير الصحة الدكتور فهد العلي سفير كينيا محمد عمر. وفي اليوم التالي قام السفير بزيارة إلى مدينة جدة."
    )

    assert [names(event, "participant") for event in doc._.events if event.type == "Visit"] == [["محمد-عمر"]]


def test_a_headline_means_whom_the_lead_names(parse: Parse) -> None:
    """A post in the headline is the one whom the text below names with it."""

    doc = parse("وزير الصحة السعودي يزور جنيف\n\nغادر وزير الصحة السعودي الدكتور فهد العلي الرياض أمس.")

    assert [names(event, "participant") for event in doc._.events if event.type == "Visit"] == [["فهد-العلي"]]
