"""What is wrong in a query is told by the word that is wrong, and its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.faults import Wide
from graph.sparql import tokens
from graph.store import Request, Store


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of nothing, which reads queries as any other."""
    file = tmp_path_factory.mktemp("faults") / "graph.nq"
    file.touch()
    return Store(file)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT ?m { ?m ex:about ?x }", "line 1, column 16: Prefix not found, at «ex:about»"),
        ("SELCT ?m { ?m a maj:Meeting }", "line 1, column 1: a query cannot go on with «SELCT»"),
        ("SELECT ?m { ?m a maj:Meeting }\nLIMT 10", "line 2, column 1: a query cannot go on with «LIMT»"),
        ("ASK { ?m a maj:Meeting . OPTIONL { ?m a ?x } }", "line 1, column 26: a query cannot go on with «OPTIONL»"),
        ("ASK { ?m skos:prefLabel 'لقاء' , , 'زيارة' }", "line 1, column 34: a query cannot go on with «,»"),
        (
            "# لقاءات\nASK {\n  ?m skos:prefLabel 'لقاء'@ar ، }",
            "line 3, column 31: a query cannot go on with «،»",
        ),
        ("ASK { ?m maj:place ?p ; }\n}", "line 2, column 1: a query cannot go on with «}»"),
        ("SELECT ?m WHERE ?m a maj:Meeting }", 'line 1, column 17: expected "{", not «?m»'),
        ("ASK { FILTER (?n = 3 }", 'line 1, column 22: expected one of "&&", ")", "*", "+", "-", "/", "||", not «}»'),
        ("SELECT ?m{?m a maj:Meeting;maj:place ?p.?p ?q}", "line 1, column 46: a query cannot go on with «}»"),
        ("ASK { ?m skos:prefLabel 'لقاء }", "line 1, column 25: a string begins here and does not end"),
        ("SELECT ?m { ?m a maj:Meeting\n\n", 'line 1, column 29: expected one of ",", ".", ";", "{", "{|", "}", "~"'),
        ("SELECT ?m { ?m a maj:Meeting } ORDER BY", "line 1, column 40: the query is not complete"),
        ("SELECT * { ?a ?b ?c } GROUP BY ?a", "SELECT * is not authorized with GROUP BY"),
        ("SELECT ?y { ?a ?b ?c } GROUP BY ?a", "The SELECT contains a variable that is unbound"),
        *((nothing, "column 1: the query is not complete") for nothing in ("", "  ", "\n\n")),
    ],
)
def test_the_wrong_word_is_named(empty: Store, query: str, message: str) -> None:
    """By its line and column, in letters and not in bytes, whatever script is before it."""
    with pytest.raises(QueryError) as told:
        empty.answer(Request(query))

    assert message in str(told.value)
    assert f"line {told.value.line}, column {told.value.column}: " in str(told.value)


@given(st.lists(st.sampled_from(["{", "}", "(", "|", "<", ">", "?x", "'a b'", "# c\n", " ", "\n", "a:b", "لقاء", "^"])))
def test_a_wide_query_is_the_same_query(words: list[str]) -> None:
    """Of the same words, each on its line; only comments grow."""
    query = "".join(words)
    wide = Wide.of(query)

    assert _words(wide.text) == _words(query)
    assert all(wide.text.startswith(word.text, place) for place, word in wide.words)


def _words(query: str) -> list[tuple[str, int]]:
    return [(word.text.rstrip(), word.line) for word in tokens(query)]
