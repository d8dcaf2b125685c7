"""Read files of news as documents."""

from __future__ import annotations

import glob
import lzma
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from graph.errors import ReadError
from graph.folding import fold_words
from graph.model import Document
from graph.reading.cleaning import Furniture, clean, has_arabic, load_furniture, plain
from graph.reading.formats import READERS, ROWS, Row
from graph.reading.metadata import Record
from graph.settings import Settings

_LONGEST_NAME = 120  # characters of an identifier, which becomes the name of a file
# what zipfile raises where an archive or a file in it is damaged, locked or packed in a way it does not know
_DAMAGED = (zipfile.BadZipFile, RuntimeError, OSError, EOFError, ValueError, zlib.error, lzma.LZMAError)


@dataclass(frozen=True, order=True)
class Skip:
    """An input, or a row of it, that was not read, and why; `kept` where only a part was not understood."""

    path: str
    reason: str
    kept: bool = False


def read(
    sources: Iterable[str | Path], on_skip: Callable[[Skip], None], settings: Settings | None = None
) -> Iterator[Document]:
    """The documents of files, folders and globs, each file once, whatever their order.

    A text stands in its document cleaned (see `graph.reading.cleaning`), its title as the first line. What
    cannot be read is given to `on_skip`; the others are not affected.
    """
    furniture = load_furniture((settings or Settings()).ontology)
    files = sorted(set(find_files(sources, on_skip)))
    taken: set[str] = set()
    for path, name in zip(files, _names(files), strict=True):
        for document in _read_file(path, name, furniture, on_skip):
            yield _under_free_name(document, taken)


def find_files(sources: Iterable[str | Path], on_skip: Callable[[Skip], None]) -> Iterator[Path]:
    """The files that the sources name: a folder stands for all files in it that can be read."""
    for source in map(Path, sources):
        if source.is_dir():
            yield from (path for path in source.rglob("*") if path.is_file() and _is_wanted(path, source))
        elif source.is_file():
            yield source
        elif found := [Path(path) for path in glob.glob(str(source), recursive=True)]:
            yield from find_files(sorted(found), on_skip)
        else:
            on_skip(Skip(str(source), "there is no such file, folder or glob. Check the path"))


def _is_wanted(path: Path, folder: Path) -> bool:
    """Whether a file found in a folder is meant to be read: hidden files and READMEs are not."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.stem.upper() not in ("README", "LICENSE", "CHANGELOG")


def _names(files: list[Path]) -> list[str]:
    """An identifier for each file: its stem; with its folders, then its suffix, where files share that."""
    names = [path.stem for path in files]
    longest = max((len(path.parts) for path in files), default=0)
    for depth in range(2, longest + 1):
        shared = {name for name, count in Counter(names).items() if count > 1}
        longer = ["-".join((*path.parts[-depth:-1], path.stem)).strip("/-") for path in files]
        names = [new if old in shared else old for old, new in zip(names, longer, strict=True)]
    shared = {name for name, count in Counter(names).items() if count > 1}
    with_suffix = (path.stem + path.suffix.replace(".", "-") for path in files)
    return [new if old in shared else old for old, new in zip(names, with_suffix, strict=True)]


def _read_file(path: Path, name: str, furniture: Furniture, on_skip: Callable[[Skip], None]) -> Iterator[Document]:
    """The documents of one file; a .zip stands for the files in it."""
    if path.suffix.lower() == ".zip":
        yield from _read_archive(path, furniture, on_skip)
        return
    try:
        with path.open("rb") as file:
            yield from _read_open(file, str(path), name, furniture, on_skip)
    except OSError as error:
        on_skip(Skip(str(path), f"it cannot be opened: {error.strerror}"))


def _read_archive(path: Path, furniture: Furniture, on_skip: Callable[[Skip], None]) -> Iterator[Document]:
    try:
        with zipfile.ZipFile(path) as archive:
            for member in sorted(archive.infolist(), key=lambda member: member.filename):
                if not member.is_dir():
                    yield from _read_member(archive, member, f"{path}/{member.filename}", furniture, on_skip)
    except _DAMAGED as error:
        on_skip(Skip(str(path), f"it is no archive that can be opened: {error}"))


def _read_member(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    where: str,
    furniture: Furniture,
    on_skip: Callable[[Skip], None],
) -> Iterator[Document]:
    """The documents of one file of an archive; a damaged or locked one costs its own text only."""
    try:
        with archive.open(member) as file:
            yield from _read_open(file, where, PurePosixPath(where).stem, furniture, on_skip)  # type: ignore[arg-type]
    except _DAMAGED as error:
        on_skip(Skip(where, f"it cannot be taken out of its archive: {str(error) or 'it ends early'}"))


def _read_open(
    file: BinaryIO, path: str, name: str, furniture: Furniture, on_skip: Callable[[Skip], None]
) -> Iterator[Document]:
    suffix = PurePosixPath(path).suffix.lower()
    try:
        if suffix not in READERS:
            raise ReadError(f"files of kind «{suffix}» are not read. Give {', '.join(READERS)} or .zip")
        for number, row in enumerate(READERS[suffix](file), 1):
            where = f"{path}:{number}" if suffix in ROWS else path
            identifier = _identifier(name, number, row, many=suffix in ROWS)
            yield from _document(row, identifier, where, furniture, on_skip)
    except ReadError as error:
        on_skip(Skip(path, str(error)))


def _identifier(name: str, number: int, row: Row, *, many: bool) -> str:
    """The file's name, or for a row its own identifier, else the file's name and the row's number."""
    if not many or isinstance(row, ReadError):
        return name
    own = re.sub(r"[\s/\\:*?\"<>|\x00-\x1f\x7f]+", "-", plain(row.identifier)).strip("-.")
    if len(own) > _LONGEST_NAME:
        own = f"{own[:_LONGEST_NAME]}-{sha256(own.encode()).hexdigest()[:8]}"
    return own or f"{name}-{number:03d}"


def _document(
    row: Row, identifier: str, where: str, furniture: Furniture, on_skip: Callable[[Skip], None]
) -> Iterator[Document]:
    """The document of a row, or none and the reason."""
    if isinstance(row, ReadError):
        on_skip(Skip(where, str(row)))
        return
    title = " ".join(plain(row.title).split())
    text = _with_title(clean(row.text, furniture), title)
    if not has_arabic(text):
        on_skip(Skip(where, "it has no text" if not text else "it has no Arabic text"))
        return
    if row.note:
        on_skip(Skip(where, row.note, kept=True))
    yield _build(row, identifier, where, title, text)


def _with_title(text: str, title: str) -> str:
    """The text with its title as first line; a text that opens with its title stays as it is."""
    first = text.split("\n", 1)[0]
    if not title or fold_words(first)[: len(fold_words(title))] == fold_words(title):
        return text
    return f"{title}\n\n{text}".strip()


def _build(row: Record, identifier: str, where: str, title: str, text: str) -> Document:
    source, url, language = (plain(value).strip() for value in (row.source, row.url, row.language))
    return Document(identifier, text, title, row.date, source, url, language, where)


def _under_free_name(document: Document, taken: set[str]) -> Document:
    """The document, its identifier followed by a number where another has it already."""
    name, number = document.identifier, 1
    while name in taken:
        number += 1
        name = f"{document.identifier}-{number}"
    taken.add(name)
    return replace(document, identifier=name)
