"""N-Quads are read as plain values, whatever their letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, URIRef
from rdflib import Literal as RdfLiteral

from graph.errors import MajlisError
from graph.quads import STRING, read_quads
from graph.store import Literal

S, P, G = "https://w3id.org/majlis/id/person/عبد-اللطيف", "http://example.org/p", "http://example.org/g"
DATE = "http://www.w3.org/2001/XMLSchema#date"


@pytest.mark.parametrize(
    ("line", "value", "name"),
    [
        (f"<{S}> <{P}> <{G}> .", G, ""),
        (f"<{S}> <{P}> <{G}> <{G}> .", G, G),
        (f'<{S}> <{P}> "حموشي"@ar <{G}> .', Literal("حموشي", "ar"), G),
        (f'<{S}> <{P}> "a \\"b\\"\\n\\u0645 <x> ."@en .', Literal('a "b"\nم <x> .', "en"), ""),
        (f'<{S}> <{P}> "2025-05-06"^^<{DATE}> <{G}> .', Literal("2025-05-06", "", DATE), G),
        (f'<{S}>\t<{P}>  "7" . # seven', Literal("7", "", STRING), ""),
        (f"<{S}> <{P}> _:b1 <{G}> .", "_:b1", G),
    ],
)
def test_a_statement_is_read(tmp_path: Path, line: str, value: object, name: str) -> None:
    """IRIs, literals with language or datatype, and the graph are told apart."""
    path = tmp_path / "graph.nq"
    path.write_text(f"# a comment\n\n{line}\n", encoding="utf-8")

    assert list(read_quads(path)) == [(S, P, value, name)]


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    """The error says which line of which file is no statement."""
    path = tmp_path / "graph.nq"
    path.write_text(f"<{S}> <{P}> <{G}> .\n<{S}> <{P}>\n", encoding="utf-8")

    with pytest.raises(MajlisError, match=r"graph\.nq:2"):
        list(read_quads(path))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_label_survives_the_round_trip(tmp_path_factory: pytest.TempPathFactory, label: str) -> None:
    """What rdflib writes is read back letter by letter."""
    path = tmp_path_factory.mktemp("quads") / "graph.nq"
    data = Dataset()
    data.graph(URIRef(G)).add((URIRef(S), URIRef(P), RdfLiteral(label, lang="ar")))
    path.write_text(data.serialize(format="nquads"), encoding="utf-8", newline="\n")

    assert [value for _, _, value, _ in read_quads(path)] == [Literal(label, "ar")]
