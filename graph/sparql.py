"""Read a query as far as it must be understood before it is asked: its form, and whether it would call elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from graph.errors import QueryRefusedError

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
  | (?P<number> \d+\.?\d*(?:[eE][+-]?\d+)? )
  | (?P<sign> \S )
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
CALL = "service"  # the only way in which a query, as against an update, calls another server
# Oxigraph, which needs no blank between words, may read what looks like an IRI as «less than»: ?a<?b+'>'
UNSURE = re.compile(r"<(?![A-Za-z][\w+.-]*://)[^<>]*['#][^<>]*>")
PROLOGUE = 2000  # words that may come before the verb
FORMS = {"select": "rows", "ask": "truth", "construct": "graph", "describe": "graph"}
UPDATES = {"insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"}


@dataclass(frozen=True)
class Token:
    """A word or sign of a query; line and column count from 1, the letters before it from 0."""

    kind: str
    text: str
    line: int
    column: int
    start: int


def tokens(query: str) -> Iterator[Token]:
    """The terminals of a query in order, comments too.

    >>> [token.text for token in tokens("SELECT * { ?s ex:service 'SERVICE' } # service")]
    ['SELECT', '*', '{', '?s', 'ex:service', "'SERVICE'", '}', '# service']
    """
    line, begin, before = 1, 0, 0
    for found in TERMINALS.finditer(query):
        start = found.start()
        if breaks := query.count("\n", before, start):
            line, begin = line + breaks, query.rindex("\n", before, start) + 1
        before = start
        yield Token(found.lastgroup or "", found[0], line, start - begin + 1, start)


def query_form(query: str) -> str:
    """What a query gives: "rows", "truth" or "graph"; "update" where it is none, and "" where it begins with no verb.

    >>> query_form("PREFIX select: <urn:ask> DESCRIBE select:it"), query_form("DROP ALL"), query_form("{}")
    ('graph', 'update', '')
    """
    for token in islice(tokens(query), PROLOGUE):
        word = token.text.lower()
        if token.kind == "word" and word not in ("prefix", "base", "version"):
            return FORMS.get(word, "update" if word in UPDATES else "")
        if token.kind not in ("word", "name", "iri", "comment"):
            break
    return ""


def refuse_calls(query: str) -> None:
    r"""Refuse a query that would make the store call another server, whatever is written around the word.

    Codes of letters (`\u0053`) are read as the letters they stand for, which SPARQL allows anywhere.
    """
    for text in dict.fromkeys((query, ESCAPE.sub(_letter, query))):
        told = [token for token in tokens(text) if token.kind != "comment"]
        unsure = CALL in text.lower() and any(token.kind == "iri" and UNSURE.match(token.text) for token in told)
        for token, following in pairwise([*told, Token("", "", 0, 0, 0)]):
            if _calls(token, following) or (unsure and CALL in token.text.lower()):
                raise QueryRefusedError(
                    f"line {token.line}, column {token.column}: {token.text[:40]} calls another server, which is not "
                    "done here. Ask that server itself.",
                    token.line,
                    token.column,
                )


def _calls(token: Token, following: Token) -> bool:
    """Whether a token is the word that calls, or holds it run into its neighbours: trueSERVICE, SERVICEex:a {."""
    if token.kind == "name":
        return CALL in token.text.lower().partition(":")[0] and following.text == "{"
    return token.kind == "word" and CALL in token.text.lower()


def _letter(found: re.Match[str]) -> str:
    code = int(found[1] or found[2], 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else found[0]
