"""Find where sentences end: Arabic news runs many clauses between two full stops, and titles have none."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

_ENDS = frozenset(".!?؟…۔")
_CLOSERS = frozenset("»”\"')]")
_ABBREVIATIONS = frozenset({"د.", "أ.", "م.", "أ.د."})


@Language.component("sentences")
def sentences(doc: Doc) -> Doc:
    """Set `token.is_sent_start`: after a full stop, a question mark, or a line break."""
    start = True
    for token in doc:
        token.is_sent_start = start and not token.is_space
        start = (start and token.is_space) or _ends(doc, token)
    return doc


def _ends(doc: Doc, token: Token) -> bool:
    if "\n" in token.text:
        return True
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if following is not None and (following.text in _CLOSERS or following.text in _ENDS):
        return False
    stop = token if token.text not in _CLOSERS or token.i == 0 else doc[token.i - 1]
    return _is_stop(stop)


def _is_stop(token: Token) -> bool:
    if token.text in _ABBREVIATIONS:
        return False
    return token.text[-1] in _ENDS and not re.fullmatch(r"[\d.,]+\d|..+\.\w", token.text)
