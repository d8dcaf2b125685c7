"""Find out how the letters of a file are encoded."""

from __future__ import annotations

import codecs
import unicodedata

from charset_normalizer import from_bytes

from graph.errors import ReadError

# what Arabic news comes in; without this list short texts are taken for Thai or Central European
ENCODINGS = ["utf_8", "cp1256", "iso8859_6", "utf_16_le", "utf_16_be"]
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """The text in `data`, whatever it is encoded in."""
    name = find_encoding(data)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ReadError(f"byte {error.start} is not {name}. Save the file as UTF-8") from error


def find_encoding(data: bytes) -> str:
    """The name of the encoding of `data`, which must not end inside a character."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if _is_utf8(data) and b"\0" not in data:
        return "utf-8"
    guess = from_bytes(data, cp_isolation=ENCODINGS).best()
    if guess is None or not _is_text(str(guess)):
        if _is_utf8(data):  # a text with a few stray NULs
            return _utf8_with_nulls(data)
        raise ReadError(_why_not(data))
    return guess.encoding


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_text(text: str) -> bool:
    """Whether nearly all characters are ones that people write."""
    odd = sum(unicodedata.category(letter) in ("Cc", "Cn", "Co", "Cs") and letter not in "\t\n\r\f" for letter in text)
    return odd <= len(text) / 100


def _utf8_with_nulls(data: bytes) -> str:
    if _is_text(data.decode("utf-8")):
        return "utf-8"
    raise ReadError(_why_not(data))


def _why_not(data: bytes) -> str:
    if b"\0" in data[:8192]:
        return "it is a binary file, no text"
    return "its encoding is none of UTF-8, UTF-16, Windows-1256 and ISO-8859-6. Save the file as UTF-8"
