"""Cut a text into tokens as newspapers write: quotation marks inside words, stops between two letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from graph.annotate.sentences import ABBREVIATIONS

_QUOTES = r"[\"«»“”„‟‹›()\[\]]"
_LETTER = r"[\u0621-\u064a]"
_INFIXES = (_QUOTES, rf"(?<={_LETTER})[.،؛:؟!/](?={_LETTER})", r"(?<=ـ)(?=[\"«“])")
_TITLE = rf"و?(?:{'|'.join(map(re.escape, ABBREVIATIONS))})(?={_LETTER}{{2}}|$)"  # «د.خالد»
_PREFIXES = (_QUOTES, _TITLE, r"[-–—](?=\w)", rf"/(?={_LETTER})")
_SUFFIXES = (_QUOTES, rf"(?<={_LETTER}{_LETTER})[.\-–/]", r"(?<=\d)\.")
_REMEMBERED = 50_000  # pieces between blanks, each with its tokens
_MOST = 250_000  # words that spaCy may keep


def arabic() -> Language:
    """An empty pipeline with spaCy's Arabic tokenizer, which besides splits what newspapers join."""
    nlp = spacy.blank("ar")
    nlp.tokenizer = Bounded(_tokenizer)
    return nlp


class Bounded:
    """A tokenizer that begins anew when it has met very many words: spaCy forgets none of them."""

    def __init__(self, make: Callable[[], Any], most: int = _MOST) -> None:
        self._make, self._most = make, most
        self._tokenizer = make()

    def __call__(self, text: str) -> Doc:
        """Cut a text."""
        if len(self._tokenizer.vocab) > self._most:
            self._tokenizer = self._make()
        doc: Doc = self._tokenizer(text)
        return doc


def _tokenizer() -> Any:
    nlp = spacy.blank("ar")
    vocab: Any = nlp.vocab
    vocab.lex_attr_getters = {}  # what spaCy notes of each new word takes longer than to cut the text, and nobody asks
    defaults = nlp.Defaults
    tokenizer: Any = nlp.tokenizer  # spaCy carries no types for it
    tokenizer.infix_finditer = _but_in_letters(compile_infix_regex([*(defaults.infixes or ()), *_INFIXES]).finditer, ())
    tokenizer.prefix_search = _but_in_letters(compile_prefix_regex([*(defaults.prefixes or ()), *_PREFIXES]).search)
    tokenizer.suffix_search = _but_in_letters(compile_suffix_regex([*(defaults.suffixes or ()), *_SUFFIXES]).search)
    url_match = tokenizer.url_match
    tokenizer.url_match = lambda text: url_match(text) if text.isascii() else None  # «الرباط.وأضاف» is none
    tokenizer.max_cache_size = _REMEMBERED
    return tokenizer


def _but_in_letters(search: Callable[[str], Any], nothing: Any = None) -> Callable[[str], Any]:
    """A search for where to split a word; where all is letters nothing splits."""
    return lambda text: nothing if text.isalpha() else search(text)
