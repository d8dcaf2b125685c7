"""Say where a query is wrong: at which word, and what should stand there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph.errors import QueryError
from graph.sparql import Token, tokens

GAP = " " * 32  # longer than any word of SPARQL
APART = frozenset("(){};,")  # signs that may have blanks around them
JOINED = frozenset("<>|")  # unless they are part of a longer one: {| |} <<( )>>
SHOWN = 40  # letters of a word that is wrong


def find_fault(query: str, message: str, read: Callable[[str], object]) -> QueryError:
    """What is wrong in a query that the parser gave up with a message; `read` lets it read another."""
    wide = Wide.of(query)
    try:
        read(wide.text)
    except SyntaxError as error:
        message = str(error)
    found = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if not found:
        return QueryError(message)
    word, opened = wide.word(int(found[1]), int(found[2])), _open_string(query)
    if opened and opened.start <= word.start:
        return _fault(opened, "a string begins here and does not end")
    return _fault(word, _brief(found[3], word.text))


@dataclass(frozen=True)
class Wide:
    """A query with wide gaps between its words, and where these begin in it; the last is the end, without text.

    Oxigraph tells how far it looked before it gave up, and where a word could stand it looks at as many letters as the
    longest one has. Among wide gaps that is never as far as the next word.
    """

    text: str
    words: tuple[tuple[int, Token], ...]

    @classmethod
    def of(cls, query: str) -> Wide:
        """A query, which has as many lines as before and means the same."""
        parts, words, added, before = list[str](), list[tuple[int, Token]](), 0, Token("", "", 1, 1, 0)
        for token in tokens(query):
            between = query[before.start + len(before.text) : token.start]
            if between or _apart(before, token):
                parts.append(GAP)
                added += len(GAP)
                words.append((token.start + added, token))
            parts += [between, token.text]
            before = token
        text = "".join([*parts, GAP])
        return cls(text, (*words, (len(text), _end(query))))

    def word(self, line: int, column: int) -> Token:
        """The word at a place, or the last one before it."""
        start = sum(len(one) + 1 for one in self.text.split("\n")[: line - 1]) + column - 1
        return next((word for place, word in reversed(self.words) if place <= start), self.words[0][1])


def _apart(token: Token, following: Token) -> bool:
    """Whether a gap may stand between two words that have none; there is one before the first."""
    return not token.text or bool({token.text, following.text} & APART and not {token.text, following.text} & JOINED)


def _end(query: str) -> Token:
    text = query.rstrip()
    return Token("", "", text.count("\n") + 1, len(text) - text.rfind("\n"), len(text))


def _open_string(query: str) -> Token | None:
    """Where a string begins that does not end."""
    return next((token for token in tokens(query) if token.kind == "sign" and token.text in ('"', "'")), None)


def _brief(what: str, word: str) -> str:
    """What is wrong with a word; of what Oxigraph expected, only sentences and signs say anything."""
    sentence = re.search(r"\b[A-Z]\w+(?: [\w*]+)+", what)
    signs = [] if "['" in what else re.findall(r"\"[^\"A-Za-z]{1,3}\"(?=,|\Z)", what)
    if sentence:
        return f"{sentence[0]}, at {_named(word)}"
    if signs:
        return f"expected {'one of ' * (len(signs) > 1)}{', '.join(signs)}, not {_named(word)}"
    return f"a query cannot go on with {_named(word)}" if word else "the query is not complete"


def _named(word: str) -> str:
    said = " ".join(word.split())
    return (f"«{said}»" if len(said) <= SHOWN else f"«{said[:SHOWN]}…»") if said else "the end"


def _fault(word: Token, what: str) -> QueryError:
    return QueryError(f"line {word.line}, column {word.column}: {what}", word.line, word.column)
