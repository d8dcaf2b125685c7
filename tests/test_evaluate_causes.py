"""Each mistake of a build is told with its cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.evaluate import Evaluation
from graph.evaluation.tally import Count
from tests.scored import TALE, TALE_BUILD, TALE_GOLD, scored

NEW = 'new mentionedIn d1 | new label "قلم" | '
C2 = 'c2 subject m2 | c2 slot place | c2 value fes | c2 from d1 | c2 start "49" | c2 end "72" | c2 exact "زار"'
M2 = "m2 a Visit | m2 participant salim | m2 place fes"


def told(folder: Path, *changes: tuple[str, str]) -> Evaluation:
    """The tale's build with some statements replaced."""
    build = TALE_BUILD
    for before, after in changes:
        assert before in build
        build = build.replace(before, after)
    return scored(folder, build, TALE_GOLD, TALE)


def causes(evaluation: Evaluation) -> set[str]:
    """«missed» or «wrong» with the cause, for each group of mistakes."""
    return {f"{'missed' if group.missing else 'wrong'}: {group.cause}" for group in evaluation.groups}


def test_a_perfect_build_has_no_mistakes(tmp_path: Path) -> None:
    """The tale itself is told rightly."""

    assert causes(told(tmp_path)) == set()


@pytest.mark.parametrize(
    ("before", "after", "cause"),
    [
        ("fes mentionedIn d1", "", "missed: named in the text and not read"),
        ("MA mentionedIn d1", "", "missed: not named so in the text"),
        ("fes a Place", "fes a Group", "missed: found as another kind of thing"),
        ("fes a Place", "fes a Group", "wrong: found as another kind of thing"),
        ('label "سالم الراشد"', 'label "سالم"', "missed: cut short or too long"),
        ('label "سالم الراشد"', 'label "سالم الراشد أمس"', "wrong: cut short or too long"),
        ('label "فاس"', 'label "الشرطة"', "wrong: read as a part of a thing of another kind"),
        ("fes a", f"{NEW} new a Place | fes a", "wrong: no such thing in the gold file"),
        (
            "fes a",
            'z a Person | z label "سالم الراشد" | z mentionedIn d1 | fes a',
            "wrong: two nodes for one thing",
        ),
        (
            "fes a",
            'z a Agency | z label "الشرطة الوطنية" | z mentionedIn d1 | z agencyOf FR | FR isoCode "FR" | fes a',
            "wrong: a body of another state",
        ),
    ],
)
def test_things_are_missed_and_invented_for_a_cause(tmp_path: Path, before: str, after: str, cause: str) -> None:
    """Not read, cut short, of another kind, of another state, twice."""

    assert cause in causes(told(tmp_path, (before, after)))


@pytest.mark.parametrize(
    ("before", "after", "cause"),
    [
        ("salim heads police", "", "missed: the post was not read"),
        ("police agencyOf MA", "", "missed: the state of the body was not read"),
        ("salim heads police", "salim memberOf police", "missed: told as another relation"),
        ("salim heads police", "salim memberOf police", "wrong: told as another relation"),
        ("police mentionedIn d1", "", "missed: an end was not found: the agency"),
        ("fes a", "fes partOf police | fes a", "wrong: the gold file says nothing of the two"),
        ("fes a", f"{NEW} new a Person | new heads police | fes a", "wrong: an end is no thing of the gold file"),
        ("salim heads police", "rabat heads police", "missed: told of another person or body"),
        ("salim heads police", "salim heads rabat", "wrong: told of another body or state"),
    ],
)
def test_facts_are_missed_and_invented_for_a_cause(tmp_path: Path, before: str, after: str, cause: str) -> None:
    """An end is lost, the post is not read, or another relation or thing is told."""

    assert cause in causes(told(tmp_path, (before, after)))


@pytest.mark.parametrize(
    ("before", "after", "cause"),
    [
        ("m1 a Talks", "m1 a Visit", "missed: told as another type of event"),
        ("fes mentionedIn d1", "", "missed: the party was not found as a thing"),
        ("m1 participant police", "m1 host police", "missed: in another slot of the event"),
        ("m1 participant police", "m2 participant police", "missed: given to another event"),
        ("m1 participant police", "m2 participant police", "wrong: taken from another event"),
        ("m1 participant police", "", "missed: given to no event, named in a sentence that tells it"),
        ("m2 place fes", "m2 place MA", "wrong: takes part in no event"),
        ("m2 place fes", f"{NEW} new a Place | m2 place new", "wrong: the party is no thing of the gold file"),
        ('m1 startDate "2025-05-06"', "", "missed: no date was read for the event"),
        ("m1 startDate", "m2 startDate", "missed: the date was given to another event"),
        ("m1 startDate", "m2 startDate", "wrong: the date of another event"),
        ('"2025-05-06"', '"2025-05-07"', "missed: another date"),
        ('"2025-05-06"', '"--05-06"', "missed: not as exact as wanted: the document has no date of its own"),
        ('"2025-05-06"', '"--05-06" | d1 issued "2025-05-07"', "missed: not as exact as wanted"),
        ("m2 place", 'm2 ordinal "3" | m2 place', "wrong: the gold file has no number here"),
        ("m1 topic", "m2 topic", "missed: the topic was given to another event"),
        ("m1 topic", "m2 topic", "wrong: the topic of another event"),
        ("topic/counter-terrorism", "topic/economy", "wrong: the gold file has no such topic here"),
        (
            "m1 topic topic/counter-terrorism",
            "",
            "missed: the topic was not read: no word known for it stands in the text",
        ),
    ],
)
def test_slots_of_an_event_are_wrong_for_a_cause(tmp_path: Path, before: str, after: str, cause: str) -> None:
    """What fills them was not found, is elsewhere, or is not as exact as it should be."""

    assert cause in causes(told(tmp_path, (before, after)))


@pytest.mark.parametrize(
    ("changes", "cause"),
    [
        ([(M2, ""), (C2, "")], "missed: not found: no event was read in the sentence that names its parties"),
        ([(M2, "m1 place fes"), (C2, "")], "missed: not found: told together with another event"),
        (
            [(M2, ""), (C2, C2.replace("m2", "m1"))],
            "missed: not found: another event was read in its sentence, with parties of it",
        ),
        (
            [(M2, ""), ("fes mentionedIn d1", ""), ("salim mentionedIn d1", "")],
            "missed: not found: none of its parties was found as a thing",
        ),
        ([("fes a", "n a Talks | n participant MA | fes a")], "wrong: invented: no event of the gold file shares"),
        ([("fes a", "n a Talks | n participant salim | fes a")], "wrong: invented: told twice"),
    ],
)
def test_events_are_missed_and_invented_for_a_cause(tmp_path: Path, changes: list[tuple[str, str]], cause: str) -> None:
    """Nothing was read in their sentence, or something else, or their parties were lost."""

    assert any(found.startswith(cause) for found in causes(told(tmp_path, *changes)))


def test_the_largest_group_comes_first_with_its_sentence(tmp_path: Path) -> None:
    """An event not found is one group, with all its slots and the sentence that names its parties."""
    first = next(group for group in told(tmp_path, (M2, ""), (C2, "")).groups if group.measure == "meetings")

    assert [one.mistake.slot for one in first.explained] == ["type", "participant", "place"]
    assert len(first.by_subject) == 1
    assert {one.quote for one in first.explained} == {"ثم زار سالم الراشد فاس."}


def test_the_scores_of_slots_and_types_add_up(tmp_path: Path) -> None:
    """What is counted by slot and by type is what is counted in all."""
    evaluation = told(tmp_path, (M2, ""), (C2, ""), ("m1 place rabat", "m1 place MA"))
    meetings, total = evaluation.tallies["meetings"], evaluation.total["meetings"]

    assert (total.right, total.wrong, total.missed) == (5, 1, 4)
    assert Count.sum(meetings.by_slot().values()) == Count.sum(meetings.by_kind().values()) == total
    assert meetings.by_slot()["participant"] == Count(right=2, missed=1)
    assert meetings.by_kind()["Visit"] == Count(missed=3)
