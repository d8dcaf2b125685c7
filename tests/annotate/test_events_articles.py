"""What longer articles tell of meetings."""

from __future__ import annotations

import pytest

from graph.annotate.events.tell import tell
from graph.annotate.phrases import TopicMention
from tests.annotate.told import event_words, filled, marked, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "سيجري [سالم|person/salim] عددا من اللقاءات مع [نادية|person/nadia].",
        "من المقرر أن يعقد [سالم|person/salim] مباحثات مع [نادية|person/nadia].",
        "سيعقد [سالم|person/salim] اجتماعا مع [نادية|person/nadia].",
        "سيجري [سالم|person/salim] خلال الأيام المقبلة محادثات مع [نادية|person/nadia].",
    ],
)
def test_a_verb_to_come_plans_its_meeting(text: str) -> None:
    """The future stands on the verb that carries the meeting."""

    assert told_once(text).status == "planned"


def test_a_planned_meeting_is_not_the_one_held() -> None:
    """Talks to come with some officials are not those held elsewhere with one of them."""

    planned, held = told(
        "سيجري [سالم|person/salim] لقاءات مع [المسؤولين الكينيين|posts||KE]. "
        "وكان [سالم|person/salim] التقى [الوزير الكيني عمر|person/omar|agency/ke|KE] في [باريس|place/paris]."
    )

    assert (planned.status, held.status) == ("planned", "held")


@pytest.mark.parametrize(
    "text",
    [
        "يعقد [وزراء الخارجية العرب|posts] اجتماعا في [باريس|place/paris].",
        "عقد [سفراء الدول|posts] في [باريس|place/paris] اجتماعا طارئا.",
    ],
)
def test_many_holders_of_a_post_confer(text: str) -> None:
    """An assembly of ministers is a conference, though the noun says «اجتماع» alone."""

    assert told_once(text).type == "Conference"


@pytest.mark.parametrize("text", ["الوضع في [كينيا|country/KE]", "أزمة [كينيا|country/KE]"])
def test_the_place_of_a_subject_is_no_place_of_the_talks(text: str) -> None:
    """Who discusses the situation somewhere need not be there."""

    doc = marked(f"ناقش [سالم|person/salim] مع [نادية|person/nadia] {text}.")
    first = next(phrase.start for phrase in doc._.phrases if phrase.key == "country/KE")
    doc._.topics = (TopicMention(first - 2, first + 1, "regional-situation", "test"),)

    (talks,) = tell(doc, event_words(), lambda key: "")

    assert filled(talks, "place") == []
