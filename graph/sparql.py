"""Read a query as far as it must be understood before it is asked: its words, and whether it would call elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import QueryError

# The terminals of SPARQL 1.1 (section 19.8), so far as they tell where a word stands: a word inside an IRI, a string,
# a comment, a variable or a prefixed name is none. https://www.w3.org/TR/sparql11-query/#sparqlGrammar
TERMINALS = re.compile(
    r"""
    (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<comment> \#[^\n\r]* )
  | (?P<string> \"{3}(?:(?:\"|\"\")?(?:[^\"\\]|\\.))*\"{3} | '{3}(?:(?:'|'')?(?:[^'\\]|\\.))*'{3}
              | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
  | (?P<variable> [?$]\w+ )
  | (?P<name> (?:[^\W\d_][\w.-]*)?:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])* )
  | (?P<language> @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
  | (?P<word> [A-Za-z]\w* )
  | (?P<number> \d[\w.+-]* )
  | (?P<sign> \S )
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
ELSEWHERE = {"service"}  # the only way in which a query, as against an update, calls another server


@dataclass(frozen=True)
class Token:
    """A word or sign of a query; line and column count from 1."""

    kind: str
    text: str
    line: int
    column: int


def tokens(query: str) -> Iterator[Token]:
    """The terminals of a query in order, comments too.

    >>> [token.text for token in tokens("SELECT * { ?s ex:service 'SERVICE' } # service")]
    ['SELECT', '*', '{', '?s', 'ex:service', "'SERVICE'", '}', '# service']
    """
    line, start = 1, 0
    for found in TERMINALS.finditer(query):
        line += query.count("\n", start, found.start())
        start = found.start()
        yield Token(found.lastgroup or "", found[0], line, start - query.rfind("\n", 0, start))


def refuse_calls(query: str) -> None:
    r"""Refuse a query that would make the store call another server, whatever is written around the word.

    Codes of letters (`\u0053`) are read as the letters they stand for, which SPARQL allows anywhere.
    """
    for text in (query, ESCAPE.sub(_letter, query)):
        for token in tokens(text):
            if token.kind == "word" and token.text.lower() in ELSEWHERE:
                raise QueryError(
                    f"line {token.line}, column {token.column}: {token.text} calls another server, which is not done "
                    "here. Ask that server itself.",
                    token.line,
                    token.column,
                )


def _letter(found: re.Match[str]) -> str:
    code = int(found[1] or found[2], 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else found[0]
