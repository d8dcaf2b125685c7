"""Cut a text into tokens as newspapers write: quotation marks inside words, stops between two letters."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

_QUOTES = r"[\"«»“”„‟‹›()\[\]]"
_LETTER = r"[\u0621-\u064a]"
_INFIXES = (_QUOTES, rf"(?<={_LETTER})[.،؛:؟!/](?={_LETTER})", r"(?<=ـ)(?=[\"«“])")
_PREFIXES = (_QUOTES, r"[-–—](?=\w)")
_SUFFIXES = (_QUOTES, rf"(?<={_LETTER}{_LETTER})[.\-–]", r"(?<=\d)\.")


def arabic() -> Language:
    """An empty pipeline with spaCy's Arabic tokenizer, which besides splits what newspapers join."""
    nlp = spacy.blank("ar")
    defaults = nlp.Defaults
    tokenizer: Any = nlp.tokenizer  # spaCy carries no types for it
    tokenizer.infix_finditer = compile_infix_regex([*(defaults.infixes or ()), *_INFIXES]).finditer
    tokenizer.prefix_search = compile_prefix_regex([*(defaults.prefixes or ()), *_PREFIXES]).search
    tokenizer.suffix_search = compile_suffix_regex([*(defaults.suffixes or ()), *_SUFFIXES]).search
    url_match = tokenizer.url_match
    tokenizer.url_match = lambda text: url_match(text) if text.isascii() else None  # «الرباط.وأضاف» is none
    return nlp
