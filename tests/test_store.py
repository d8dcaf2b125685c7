"""A store on disk is whole or is not there, and can be replaced while it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import QueryError
from graph.query import Wish, open_store, query
from graph.store import Literal, Request, Store, publish
from tests.asked import SALIM, reports_file
from tests.factory import BASE

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def lines(*subjects: str) -> str:
    """N-Quads that say little of each subject."""
    return "".join(f"<urn:{subject}> <urn:p> <urn:o> .\n" for subject in subjects)


def count(store: Store) -> int:
    """How many statements its merged graph has."""
    value = store.select(COUNT)[0]["n"]
    assert isinstance(value, Literal)
    return int(value.text)


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """The file of a small graph."""
    path = tmp_path / "graph.nq"
    path.write_text(lines("a", "b"), encoding="utf-8")
    return path


def test_published(graph: Path, tmp_path: Path) -> None:
    """What was loaded can be asked; nothing is left beside it."""
    assert count(Store(publish(graph, tmp_path / "store"))) == 2
    assert {path.name for path in tmp_path.iterdir()} == {"graph.nq", "store"}


def test_replaced_while_read(graph: Path, tmp_path: Path) -> None:
    """Who reads the one before goes on reading it; who comes later reads the new one."""
    before = Store(publish(graph, tmp_path / "store"))
    graph.write_text(lines("a", "b", "c"), encoding="utf-8")
    publish(graph, tmp_path / "store")

    assert count(before) == 2
    assert count(Store(tmp_path / "store")) == 3


def test_half_written(graph: Path, tmp_path: Path) -> None:
    """A graph that cannot be read leaves the store as it was."""
    publish(graph, tmp_path / "store")
    graph.write_text(lines("a") + "<urn:b> <urn:p", encoding="utf-8")

    with pytest.raises(SyntaxError):
        publish(graph, tmp_path / "store")
    assert count(Store(tmp_path / "store")) == 2
    assert not list(tmp_path.glob("store.*"))


def test_left_by_a_build_that_was_ended(graph: Path, tmp_path: Path) -> None:
    """What an ended build left aside is in nobody's way."""
    for name in ("store.new", "store.old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "rubbish").write_text("x", encoding="utf-8")

    assert count(Store(publish(graph, tmp_path / "store"))) == 2
    assert not list(tmp_path.glob("store.*"))


def test_merged_facts_count_once(tmp_path: Path) -> None:
    """A fact that two documents tell is one in the default graph, and one in the graph of each."""
    store = Store(reports_file(tmp_path))
    said = "?meeting maj:participant <https://w3id.org/majlis/id/person/سالم>"

    assert len(store.select(f"SELECT ?meeting {{ {said} FILTER STRENDS(STR(?meeting), '/m1') }}")) == 1
    assert len(store.select(f"SELECT ?g {{ GRAPH ?g {{ {said} }} FILTER STRENDS(STR(?meeting), '/m1') }}")) == 2


def test_chosen_graphs(tmp_path: Path) -> None:
    """The graphs of the protocol are the ones that are read."""
    store = Store(reports_file(tmp_path))
    request = Request("SELECT * { ?s maj:status ?o }", default_graphs=("https://w3id.org/majlis/id/document/denial",))

    assert b"denied" in store.answer(request).body
    assert b"held" not in store.answer(request).body


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("SELECT ?x WHERE {\n ?x ?y }", "line 2, column"),
        ("SELECT ?x WHERE { ?x nope:y ?z }", "line 1, column"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "line 1, column 1"),
        ("ASK { ?s ?p ?o }", "Begin it with SELECT"),
    ],
)
def test_errors(asked: str, message: str, graph: Path) -> None:
    """A query that cannot be answered says where and why."""
    with pytest.raises(QueryError, match=message):
        Store(graph).select(asked)


def test_store_is_made_where_there_is_none(tmp_path: Path) -> None:
    """A build of an older time has a graph and no store."""
    reports_file(tmp_path)

    assert count(Store(open_store(tmp_path))) > 50


def test_no_build(tmp_path: Path) -> None:
    """Where there is no build, the error says how to make one."""
    with pytest.raises(QueryError, match=r"there is no build here. Run `majlis build --out"):
        open_store(tmp_path)


# --- query ---


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A build, and one of the time before its last report."""
    now, before = tmp_path_factory.mktemp("now"), tmp_path_factory.mktemp("before")
    reports_file(now)
    reports_file(before, later=False)
    return now, before


def test_what_changed(builds: tuple[Path, Path]) -> None:
    """The statements that only one of two builds has, with which it is."""
    now, before = builds
    found = query(Wish("what-changed", against=before), now)
    rows = {(str(row["subject"]).rpartition("/")[2], str(row["relation"]).rpartition("#")[2]) for row in found.rows}

    assert {row["change"] for row in found.rows} == {Literal("added")}
    assert rows == {("ليلى", "heads"), ("m4", "participant"), ("m4", "status")}
    assert {row["change"] for row in query(Wish("what-changed", against=now), before).rows} == {Literal("removed")}
    assert not query(Wish("what-changed", against=now), now).rows


def test_any_question_against_another_build(builds: tuple[Path, Path]) -> None:
    """Who has newly met whom."""
    now, before = builds
    (row,) = query(Wish("who-met-whom", {"person": "حموشي"}, "en", against=before), now).rows

    assert (row["change"], row["otherName"]) == (Literal("added"), Literal("ليلى", "ar"))


def test_names_that_no_document_uses(builds: tuple[Path, Path]) -> None:
    """The gazetteer knows an agency by its letters too."""
    assert query(Wish("companions", {"thing": "DGSN"}), builds[0]) == query(
        Wish("companions", {"thing": "المديرية العامة للأمن الوطني"}), builds[0]
    )


def test_files_and_strings(builds: tuple[Path, Path], tmp_path: Path) -> None:
    """A query can be written out, or stand in a file."""
    file = tmp_path / "mine.rq"
    file.write_text(COUNT, encoding="utf-8")

    assert query(Wish(COUNT), builds[0]).rows == query(Wish(str(file)), builds[0]).rows
    assert "maj:Person" in query(Wish(f"DESCRIBE <{BASE}{SALIM}>"), builds[0]).turtle


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        (Wish("nothing-such"), "nothing-such: this is no query, no file that can be read, and no question"),
        (Wish("SELECT * { ?s ?p ?o }", {"person": "x"}), "Only the questions that are ready to ask have parameters"),
        (Wish("heads", language="de"), "--language de: there is no such language here"),
    ],
)
def test_what_cannot_be_asked(wish: Wish, message: str, builds: tuple[Path, Path]) -> None:
    """What is wrong is said."""
    with pytest.raises(QueryError, match=message):
        query(wish, builds[0])
