"""A query is read word by word, so that one that would call elsewhere is known, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.sparql import refuse_calls, tokens

CALL = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("SELECT * { ?s ?p ?o }", "word sign sign variable variable variable sign"),
        ("<a#b>#c", "iri comment"),
        ("?x<?y && ?y>?x", "variable sign variable sign sign variable sign variable"),
        ("'a#b' \"c'd\" '''e'f\ng''' \"\"\"h\"\"\"", "string string string string"),
        (r"'a\'b' # c", "string comment"),
        ("maj:participant :x الرباط:y rdf:", "name name name name"),
        ('"x"@ar-MA 1.5e3 _:b', "string language number sign name"),
    ],
)
def test_tokens(query: str, kinds: str) -> None:
    """Each terminal is of its kind."""
    assert [token.kind for token in tokens(query)] == kinds.split()


def test_places() -> None:
    """Lines and columns count from 1."""
    assert [(token.text, token.line, token.column) for token in tokens("ASK\n  { ?s\n?p }")] == [
        ("ASK", 1, 1),
        ("{", 2, 3),
        ("?s", 2, 5),
        ("?p", 3, 1),
        ("}", 3, 4),
    ]


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ {CALL} }}",
        f"SELECT * {{ {CALL.replace('SERVICE', 'service SILENT')} }}",
        "SELECT*{SERVICE<http://127.0.0.1:9/>{?s ?p ?o}}",
        f"SELECT * {{ # comment\n{CALL} }}",
        f"SELECT * {{ ?s ?p '#' . {CALL} }}",
        f"SELECT * {{ ?s ?p <x#> . {CALL} }}",
        f"SELECT * {{ FILTER (?a < 1 && 2 > ?b) {CALL} }}",
        f"SELECT * {{ ?s ?p '''it's''' . {CALL} }}",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { \\U00000053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'x\\u0027 . SERVICE <http://127.0.0.1:9/> { ?s ?p 'o' } }",
        f"SELECT * {{ ?s ?p ?service . {CALL} }}",
        f"SELECT * {{ {{ SELECT * {{ {CALL} }} }} }}",
        f"SELECT * {{ FILTER EXISTS {{ {CALL} }} }}",
        "SELECT * { SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1.SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1e5SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p trueSERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { GRAPH <x:y> {}SERVICESILENT<http://127.0.0.1:9/>{ ?s ?p ?o } }",
        "SELECT * { SERVICE?x{ ?s ?p ?o } }",
        "SELECT * { SERVICE:a{ ?s ?p ?o } }",
        "SELECT * { SERVICEex:a{ ?s ?p ?o } }",
    ],
)
def test_calls_are_refused(query: str) -> None:
    """Whatever stands around the word, and however its letters are written."""
    with pytest.raises(QueryError, match=r"(?i)service\S* calls another server, which is not done here"):
        refuse_calls(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?service ?p ?o }",
        "SELECT * { ?s ex:service ?o }",
        "SELECT * { ?s service:x ?o }",
        "SELECT * { ?s ?p 'SERVICE <x>' }",
        "SELECT * { ?s ?p '''\nSERVICE\n''' }",
        "SELECT * { ?s ?p <http://example.org/SERVICE> }",
        "SELECT * { ?s ?p ?o } # SERVICE",
        "SELECT * { $service ?p ?services }",
    ],
)
def test_the_word_alone_is_no_call(query: str) -> None:
    """In a name, a text, an IRI or a comment it means nothing."""
    refuse_calls(query)


def test_where_the_call_stands() -> None:
    """The error says where."""
    with pytest.raises(QueryError, match="line 2, column 3: SERVICE calls") as caught:
        refuse_calls(f"SELECT * {{\n  {CALL} }}")

    assert (caught.value.line, caught.value.column) == (2, 3)


@given(st.text(alphabet="SERVICEservice<>{}'\"\\#?:@ \nu0053aم٣", max_size=40))
def test_any_text_has_tokens(query: str) -> None:
    """Nothing but white space is lost, and each token stands where it says."""
    lines = query.split("\n")
    told = list(tokens(query))

    assert "".join("".join(token.text for token in told).split()) == "".join(query.split())
    assert all(lines[token.line - 1][token.column - 1] == token.text[0] for token in told)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_a_call_behind_a_comment_is_found(text: str) -> None:
    """A comment ends with its line, whatever it says."""
    comment = "#" + text.replace("\n", " ").replace("\r", " ")

    with pytest.raises(QueryError):
        refuse_calls(f"SELECT * {{ {comment}\n{CALL} }}")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="'\\\n\r"), max_size=30))
def test_a_call_behind_a_text_is_found(text: str) -> None:
    """A text ends with its quote, whatever it says."""
    with pytest.raises(QueryError):
        refuse_calls(f"SELECT * {{ ?s ?p '{text}' . {CALL} }}")
