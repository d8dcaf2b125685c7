"""An answer is written as people and programs want it, and nothing in it can act."""

from __future__ import annotations

import csv
import io
import json

import pytest
import rdflib

from graph.answers import read_options, written
from graph.errors import QueryError
from graph.query import Answer, difference
from graph.store import Literal, Term
from graph.vocabulary import DATE, INTEGER

RABAT = "https://example.org/الرباط"
DAY = Literal("2025-05-06", datatype=DATE)
ROWS = Answer("rows", ("place", "name", "day"), ({"place": RABAT, "name": Literal("الرباط", "ar"), "day": DAY}, {}))
YES = Answer("truth", truth=True)
GRAPH = Answer("graph", turtle="<urn:a> <urn:b> <urn:c> .\n")


def rows(*texts: str) -> Answer:
    """An answer of one column."""
    return Answer("rows", ("x",), tuple({"x": Literal(text)} for text in texts))


def test_table() -> None:
    """A table has whole lines, and says how many rows it has."""
    text = written(ROWS, "table")

    assert text.splitlines()[0].split() == ["place", "name", "day"]
    assert text.splitlines()[1].split() == [RABAT, "الرباط", "2025-05-06"]
    assert text.endswith("2 rows\n")
    assert written(rows("x" * 500), "table").splitlines()[1].strip() == "x" * 500
    assert written(rows("[bold]x[/bold]"), "table").splitlines()[1].strip() == "[bold]x[/bold]"


def test_csv() -> None:
    """What CSV gives is what a reader of CSV takes."""
    found = list(csv.reader(io.StringIO(written(ROWS, "csv"))))

    assert found == [["place", "name", "day"], [RABAT, "الرباط", "2025-05-06"], ["", "", ""]]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)"])
def test_no_cell_is_a_formula(cell: str) -> None:
    """A spreadsheet shows it as text."""
    assert list(csv.reader(io.StringIO(written(rows(cell), "csv"))))[1] == [f"'{cell}"]


def test_cells_with_marks() -> None:
    """Quotes, commas and ends of lines stay in their cell."""
    assert list(csv.reader(io.StringIO(written(rows('a "b", c\nd'), "csv"))))[1:] == [['a "b", c d']]


@pytest.mark.parametrize(
    "term",
    [
        RABAT,
        Literal("الرباط", "ar"),
        Literal('a\t"b"\n\\c\r'),
        Literal("22", datatype=INTEGER),
        Literal("--05-06", datatype="http://www.w3.org/2001/XMLSchema#gMonthDay"),
        Literal("\u2028\x7f"),
    ],
)
def test_tsv_holds_terms_as_turtle_does(term: Term) -> None:
    """A term of TSV can be put into Turtle as it is."""
    header, cell = written(Answer("rows", ("x",), ({"x": term},)), "tsv").split("\n")[:2]
    graph = rdflib.Graph().parse(data=f"<urn:s> <urn:p> {cell} .", format="turtle")
    (value,) = graph.objects()

    assert header == "?x"
    assert str(value) == (term.text if isinstance(term, Literal) else term)


def test_json() -> None:
    """JSON is a list of plain rows; what a row lacks is left out."""
    assert json.loads(written(ROWS, "json")) == [{"place": RABAT, "name": "الرباط", "day": "2025-05-06"}, {}]


@pytest.mark.parametrize(
    ("form", "text"),
    [("table", "yes\n"), ("csv", "answer\r\ntrue\r\n"), ("tsv", "?answer\ntrue\n"), ("json", "true\n")],
)
def test_truth(form: str, text: str) -> None:
    """A question that asks whether gets yes or no."""
    assert written(YES, form) == text


def test_turtle() -> None:
    """A graph is written as Turtle."""
    assert written(GRAPH, "turtle") == written(GRAPH, "table") == GRAPH.turtle


@pytest.mark.parametrize(
    ("answer", "form", "message"),
    [
        (ROWS, "turtle", "the answer has rows and is no graph. Use table, csv, tsv"),
        (GRAPH, "csv", "the answer is a graph. Use turtle"),
        (ROWS, "xls", "there is no such format. Use one of table, csv, tsv, json, turtle"),
    ],
)
def test_formats_that_do_not_fit(answer: Answer, form: str, message: str) -> None:
    """A format that cannot hold the answer is refused."""
    with pytest.raises(QueryError, match=message):
        written(answer, form)


def test_options() -> None:
    """What follows a question is names and values."""
    assert read_options(["--since", "2023", "--person=عبد اللطيف", "--topic", "a=b"]) == {
        "since": "2023",
        "person": "عبد اللطيف",
        "topic": "a=b",
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--person", "عبد", "اللطيف"], "«اللطيف» is no option. Write --name value, and put a name of several words"),
        (["2023"], "«2023» is no option"),
        (["--since"], "--since has no value"),
        (["--since="], "--since has no value"),
        (["--", "x"], "«--» is no option"),
    ],
)
def test_options_that_are_none(arguments: list[str], message: str) -> None:
    """What cannot be read is said."""
    with pytest.raises(QueryError, match=message):
        read_options(arguments)


def test_difference() -> None:
    """Rows that only one of two answers has, in the order of each."""
    found = difference(rows("a", "b", "d"), rows("b", "c"))

    assert found.variables == ("change", "x")
    assert [(row["change"], row["x"]) for row in found.rows] == [
        (Literal("added"), Literal("a")),
        (Literal("added"), Literal("d")),
        (Literal("removed"), Literal("c")),
    ]


def test_difference_is_of_rows() -> None:
    """Graphs are not compared row by row."""
    with pytest.raises(QueryError, match="--against compares rows"):
        difference(GRAPH, GRAPH)
