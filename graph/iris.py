"""Give each thing a name on the web that keeps its letters, whatever the script."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_FORBIDDEN = re.compile(r"[^\w.~-]", re.UNICODE)  # what an IRI's path segment may not hold as it is
_GAP = re.compile(r"[^\w]+", re.UNICODE)
_KEEP_MARKS = {"Mc", "Me"}  # vowel signs that are letters' own in the scripts of India


def slug(name: str) -> str:
    """Words joined by hyphens, without vowel marks; never empty, never reduced to ASCII.

    >>> slug("عبد اللطيف حموشي"), slug("William J. Burns"), slug("…")
    ('عبد-اللطيف-حموشي', 'william-j-burns', 'x2026')
    """
    letters = "".join(c for c in unicodedata.normalize("NFKC", name) if c != "ـ" and not _is_vowel_mark(c))
    words = _GAP.sub("-", letters.casefold()).strip("-_")
    return words or "x" + "-".join(f"{ord(c):x}" for c in name)


def segment(identifier: str) -> str:
    """An identifier as one segment of an IRI's path: what may not stand there is percent-encoded.

    >>> segment("تقرير 1#2"), segment("n001")
    ('تقرير%201%232', 'n001')
    """
    return _FORBIDDEN.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), identifier)


def text_name(identifier: str) -> str:
    """The file name of a document's text; only what would leave the folder is encoded."""
    return (segment(identifier) if re.search(r"[/\\\0]", identifier) else identifier) + ".txt"


def digest(*parts: object, length: int = 16) -> str:
    """A short name that depends on nothing but its parts."""
    text = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def document_iri(base: str, identifier: str) -> str:
    """The IRI of a document, which is also the name of its graph."""
    return f"{base}document/{segment(identifier)}"


def topic_iri(base: str, name: str) -> str:
    """The IRI of a concept of the topic scheme."""
    return f"{base}topic/{name}"


def _is_vowel_mark(character: str) -> bool:
    return unicodedata.combining(character) != 0 and unicodedata.category(character) not in _KEEP_MARKS
