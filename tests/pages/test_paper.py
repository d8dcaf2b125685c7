"""Tests of graph/pages/paper.py: a document and what it says."""

from __future__ import annotations

from graph.pages.paper import Run, Sentence, paragraphs, sentences, statements
from tests.factory import BASE, BERLIN_TALE, DGSN, HAMMOUCHI, VIENNA_TALE
from tests.pages.test_view import CONFERENCE, TALKS, VIEW


def read(document: str) -> list[Sentence]:
    return sentences(VIEW, statements(VIEW)[document])


def runs(document: str) -> list[list[Run]]:
    return paragraphs(VIEW, VIEW.papers[document], read(document))


def test_sentences_come_in_the_order_of_the_text() -> None:
    """Each sentence that says something is numbered, with its words."""
    told = read("berlin")

    assert [sentence.number for sentence in told] == [1, 2, 3]
    assert [sentence.start for sentence in told] == sorted(sentence.start for sentence in told)
    assert all(BERLIN_TALE[sentence.start : sentence.end] == sentence.words for sentence in told)


def test_a_sentence_says_who_took_part() -> None:
    """Statements stand by what they are about, the event first, with its roles."""
    lead = read("vienna")[0]
    rows = {row.caption.en: [item.text.ar for item in row.items] for row in lead.abouts[0].rows}

    assert [about.node.iri for about in lead.abouts] == [CONFERENCE, BASE + DGSN, BASE + HAMMOUCHI]
    assert "عبد اللطيف حموشي" in rows["participants"]
    assert rows["edition"] == ["22"]


def test_facts_read_along_their_arrow() -> None:
    """A person heads an agency: the statement is about the person."""
    lead = read("vienna")[0]
    person = next(about for about in lead.abouts if about.node.iri == BASE + HAMMOUCHI)

    assert [row.caption.en for row in person.rows] == ["heads"]


def test_talks_on_the_margins() -> None:
    """A statement between two events is about the one that is on the sidelines of the other."""
    last = read("vienna")[1]
    rows = {row.caption.en: row.items for row in last.abouts[0].rows}

    assert last.abouts[0].node.iri == TALKS
    assert [item.node and item.node.iri for item in rows["on the sidelines of"]] == [CONFERENCE]


def test_a_text_stays_whole() -> None:
    """Cut into runs and names, each paragraph is what it was."""
    shown = ["".join(piece.words for run in paragraph for piece in run.pieces) for paragraph in runs("vienna")]

    assert shown == [line for line in VIENNA_TALE.split("\n") if line]


def test_names_lead_to_their_things() -> None:
    """The words that name a thing are told from those around them."""
    named = [piece for paragraph in runs("vienna") for run in paragraph for piece in run.pieces if piece.node]

    assert ("عبد اللطيف حموشي", BASE + HAMMOUCHI) in [(piece.words, piece.node and piece.node.iri) for piece in named]
    assert len(named) == len(VIEW.papers["vienna"].marks)


def test_a_run_begins_where_its_sentence_does() -> None:
    """Each sentence has the run that it begins with."""
    begun = {run.number: run.start for paragraph in runs("berlin") for run in paragraph if run.number}

    assert begun == {sentence.number: sentence.start for sentence in read("berlin")}
