"""Take the texts out of each kind of file."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import BinaryIO

from markdown_it import MarkdownIt
from markdown_it.token import Token

from graph.errors import ReadError
from graph.reading.encoding import decode, find_encoding
from graph.reading.metadata import FIELDS, Record, find_date, from_fields, split_front_matter

csv.field_size_limit(2**31 - 1)  # an article can be longer than the 131,072 characters that csv allows

_HEAD = 1 << 18  # bytes from which the encoding of a file of rows is found
Row = Record | ReadError  # a row that cannot be read does not end its file


def read_text(file: BinaryIO) -> Iterator[Row]:
    """The one text of a .txt file."""
    yield split_front_matter(_lines(decode(file.read())))


def read_markdown(file: BinaryIO) -> Iterator[Row]:
    """The one text of a .md file, without its marks; its first heading is the title if none is given."""
    record = split_front_matter(_lines(decode(file.read())))
    tokens = [token for token in MarkdownIt("commonmark").parse(record.text) if token.type != "html_block"]
    headings = (_inline(text) for mark, text in pairwise(tokens) if mark.type == "heading_open" and mark.tag == "h1")
    blocks = (_inline(token) if token.type == "inline" else token.content.strip() for token in tokens)
    text = "\n\n".join(block for block in blocks if block)
    yield replace(record, text=text, title=record.title or next(headings, ""))


def read_html(file: BinaryIO) -> Iterator[Row]:
    """The article of a web page, with what the page's own metadata says of it."""
    from trafilatura import bare_extraction  # a third of a second, paid only where there is HTML

    page = _html(file.read())
    # the latest date that trafilatura accepts is today's unless it is told another: the clock has no say here
    dates = {"max_date": "2199-12-31", "extensive_search": False, "original_date": True}
    for precise in (True, False):
        found = bare_extraction(
            page, include_comments=False, favor_precision=precise, with_metadata=True, date_extraction_params=dates
        )
        told = found if isinstance(found, dict) else found.as_dict() if found else {}
        if told.get("text"):
            break
    else:
        raise ReadError("no article was found in the page")
    language = re.search(r"<html[^>]*\slang\s*=\s*[\"']?([A-Za-z]{2,3})", page)
    yield Record(
        text=told["text"],
        title=told.get("title") or "",
        date=find_date(told.get("date") or ""),
        source=told.get("sitename") or told.get("hostname") or "",
        url=told.get("url") or "",
        language=language.group(1).casefold() if language else "ar",
    )


def read_jsonl(file: BinaryIO) -> Iterator[Row]:
    """The text of each line of a .jsonl file."""
    for number, line in enumerate(_stream(file), 1):
        if line.strip():
            yield _from_json(line, f"line {number}")


def read_json(file: BinaryIO) -> Iterator[Row]:
    """The texts of a .json file, which holds one object or a list of them."""
    try:
        found = json.loads(decode(file.read()))
    except (json.JSONDecodeError, RecursionError) as error:
        where = f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "nested too deep"
        raise ReadError(f"{where}. A .json file holds one object or a list of them") from error
    for number, item in enumerate(found if isinstance(found, list) else [found], 1):
        yield _from_object(item, f"item {number}")


def read_csv(file: BinaryIO) -> Iterator[Row]:
    """The text of each row of a .csv file, whose first line names the fields."""
    lines = _stream(file)
    header = next(lines, "")
    delimiter = max(",;\t|", key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    if not {name.strip().casefold() for name in names} & {*FIELDS["text"], *FIELDS["title"]}:
        raise ReadError(f"line 1 names no field of {', '.join(FIELDS['text'][:4])}. Name the fields there")
    rows = csv.DictReader(lines, names, delimiter=delimiter, restkey="", restval="")
    try:
        yield from (_with_text(from_fields(row), f"line {rows.line_num + 1}") for row in rows)
    except csv.Error as error:
        raise ReadError(f"line {rows.line_num + 1}: {error}") from error


READERS: Mapping[str, Callable[[BinaryIO], Iterator[Row]]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
}
ROWS = (".jsonl", ".ndjson", ".json", ".csv")  # kinds of file that hold many texts


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _inline(token: Token) -> str:
    """The words of a line of Markdown: no emphasis, of a link its words, of an image nothing."""
    parts = {"text": "", "code_inline": "", "softbreak": "\n", "hardbreak": "\n"}
    shown = (child for child in token.children or () if child.type in parts)
    return "".join(child.content or parts[child.type] for child in shown).strip()


def _html(data: bytes) -> str:
    """The page as text; what it says of its own encoding goes first, but only if it is true."""
    declared = re.search(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", data[:4096])
    try:
        text = data.decode(declared.group(1).decode("ascii")) if declared else decode(data)
    except (LookupError, UnicodeDecodeError):
        text = decode(data)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"))  # lxml refuses a text that names its encoding
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)


def _stream(file: BinaryIO) -> Iterator[str]:
    """The lines of a file of rows, one at a time; the encoding is found from whole lines at its head."""
    head = file.read(_HEAD)
    file.seek(0)
    whole = head if len(head) < _HEAD else head[: head.rfind(b"\n") + 1] or head
    encoding = find_encoding(whole)
    try:
        yield from io.TextIOWrapper(file, encoding=encoding, newline=None)
    except UnicodeDecodeError as error:
        raise ReadError(f"it is not {encoding} throughout. Save the file as UTF-8") from error


def _from_json(line: str, where: str) -> Row:
    try:
        return _from_object(json.loads(line), where)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = error.msg.removesuffix(" at") if isinstance(error, json.JSONDecodeError) else "nested too deep"
        return ReadError(f"{where} is no JSON: {reason}. Write one object on each line")


def _from_object(item: object, where: str) -> Row:
    if not isinstance(item, dict):
        return ReadError(f'{where} is no object such as {{"text": "…"}}')
    return _with_text(from_fields(item), where)


def _with_text(record: Record, where: str) -> Row:
    if record.text or record.title:
        return record
    return ReadError(f"{where} has no text. Give it in one of the fields {', '.join(FIELDS['text'][:4])}")
