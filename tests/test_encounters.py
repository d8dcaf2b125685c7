"""Who attended what and who met whom follows from meetings that were held, in the merged graph alone."""

from __future__ import annotations

import pytest

from graph.assemble import assemble
from graph.settings import MAJ
from graph.store import Term
from tests.factory import BASE, HAMMOUCHI, MUENCH, story


def stated(name: str, graph: str = "") -> set[tuple[str, Term]]:
    """The statements with a property, in short form."""
    told = story()
    quads = assemble(told.resolution, told.documents, told.ontology).graph(graph)
    return {
        (subject.removeprefix(BASE), str(value).removeprefix(BASE))
        for subject, predicate, value in quads
        if predicate == MAJ + name
    }


def test_persons_attend_what_was_held() -> None:
    """Participants and hosts attended, the planned visit nobody yet, and an agency attends nothing."""
    assert stated("attended") == {
        (HAMMOUCHI, "meeting/vienna-22"),
        (HAMMOUCHI, "meeting/vienna-talks"),
        (MUENCH, "meeting/vienna-talks"),
    }


def test_persons_who_attended_one_meeting_met() -> None:
    """Each has met the other, and nobody himself."""
    assert stated("met") == {(HAMMOUCHI, MUENCH), (MUENCH, HAMMOUCHI)}


@pytest.mark.parametrize("name", ["attended", "met"])
def test_no_document_says_so(name: str) -> None:
    """The graphs of documents hold what they say, and nothing that follows."""
    told = story()
    quads = assemble(told.resolution, told.documents, told.ontology).quads

    assert {graph for _, predicate, _, graph in quads if predicate == MAJ + name} == {""}
