"""Files become documents, and what cannot be read is skipped with a reason."""

from __future__ import annotations

import json
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from graph.model import Document
from graph.read import Skip, read

SENTENCE = "التقى الوزير نظيره في الرباط."


def read_all(*sources: Path | str) -> tuple[list[Document], list[Skip]]:
    """The documents of the sources and what was skipped."""
    skipped: list[Skip] = []
    return list(read(sources, skipped.append)), skipped


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A file with this text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def test_front_matter_describes_a_text(tmp_path: Path) -> None:
    """Title, date, source and url stand in the front matter; the title opens the stored text."""
    meta = 'title: "لقاء: في الرباط"\ndate: 2025-05-06\nsource: example.org\nurl: https://example.org/1\nlanguage: ar'

    (document,), skipped = read_all(write(tmp_path / "d1.txt", f"---\n{meta}\n---\n{SENTENCE}\n"))

    assert not skipped
    assert document.identifier == "d1"
    assert document.text == f"لقاء: في الرباط\n\n{SENTENCE}"
    assert (document.date, document.source, document.url) == (date(2025, 5, 6), "example.org", "https://example.org/1")


@pytest.mark.parametrize("first", ["لقاء في الرباط", "«لقاءٌ في الرباط»", "لقاء في الرباط | صحيفة"])
def test_a_title_that_opens_the_text_is_not_repeated(tmp_path: Path, first: str) -> None:
    """Diacritics, quotation marks and the site's name behind it do not make another title."""
    text = f"---\ntitle: لقاء في الرباط\n---\n{first}\n\n{SENTENCE}"

    (document,), _ = read_all(write(tmp_path / "d.txt", text))

    assert document.text == f"{first}\n\n{SENTENCE}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256", "iso8859_6"])
def test_the_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    """Whatever a text is encoded in, its letters are the same."""
    (document,), skipped = read_all(write(tmp_path / "d.txt", SENTENCE, encoding))

    assert (document.text, skipped) == (SENTENCE, [])


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "no text"),
        ("latin.txt", b"The minister met his counterpart in Rabat.", "no Arabic text"),
        ("page.html", b"", "no article"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\xff\xfe\xfd" * 9, "binary"),
        ("report.pdf", b"%PDF", "«.pdf» are not read"),
        ("open.txt", "---\ntitle: لقاء\n\nنص".encode(), "front matter"),
        ("yaml.txt", "---\ndate: 2025\ntitle: 'لقاء\n---\nنص".encode(), "line 4"),
        ("list.txt", "---\n- لقاء\n---\nنص".encode(), "no names"),
        ("broken.json", b'[{"text": "a",}]', "line 1"),
        ("names.csv", "أ,ب\n1,2\n".encode(), "names no field"),
        ("broken.zip", b"PK", "archive"),
    ],
)
def test_what_cannot_be_read_is_skipped_with_a_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    """A bad file costs its own text only, and its reason says what is wrong."""
    (tmp_path / name).write_bytes(content)
    write(tmp_path / "good.txt", SENTENCE)

    documents, skipped = read_all(tmp_path)

    assert [document.identifier for document in documents] == ["good"]
    assert [Path(skip.path).name.split(":")[0] for skip in skipped] == [name]
    assert reason in skipped[0].reason


def test_a_source_that_does_not_exist_is_said() -> None:
    """A misspelt path is told, not passed over."""
    documents, (skip,) = read_all("no/such/*.txt")

    assert not documents
    assert "no such file" in skip.reason


def test_each_line_of_jsonl_is_a_document(tmp_path: Path) -> None:
    """A row has its own identifier or the file's name and its number; a bad line is named by its number."""
    rows = [{"id": "a/1", "text": SENTENCE, "date": "2025-05-06T10:00:00Z"}, {"content": SENTENCE}]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]

    documents, skipped = read_all(write(tmp_path / "news.jsonl", "\n".join([lines[0], "{", "", lines[1]])))

    assert [(d.identifier, d.date) for d in documents] == [("a-1", date(2025, 5, 6)), ("news-003", None)]
    assert "line 2" in skipped[0].reason


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_each_row_of_csv_is_a_document(tmp_path: Path, delimiter: str) -> None:
    """The first line names the fields; a quoted value may hold line breaks."""
    rows = (
        delimiter.join(["title", "date", "text"])
        + "\n"
        + delimiter.join(["لقاء", "6/5/2025", f'"{SENTENCE}\n{SENTENCE}"'])
    )

    (document,), skipped = read_all(write(tmp_path / "news.csv", rows + "\n", "cp1256"))

    assert not skipped
    assert (document.identifier, document.date) == ("news-001", date(2025, 5, 6))
    assert document.text == f"لقاء\n\n{SENTENCE}\n{SENTENCE}"


def test_a_json_array_and_an_archive_of_it_are_read(tmp_path: Path) -> None:
    """A corpus of JSON arrays can be read as it is downloaded."""
    array = json.dumps(
        [{"title": "لقاء", "content": SENTENCE, "source": "was", "date_extracted": "2015-08-10 18:52:49"}]
    )
    with zipfile.ZipFile(tmp_path / "corpus.zip", "w") as archive:
        archive.writestr("day.json", array)

    (document,), skipped = read_all(tmp_path / "corpus.zip")

    assert not skipped
    assert (document.identifier, document.date, document.source) == ("day-001", date(2015, 8, 10), "was")


def archive_of(path: Path, fault: str) -> Path:
    """An archive of three texts, the second of which cannot be taken out."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.txt", "b.txt", "c.txt"):
            archive.writestr(name, f"{SENTENCE} {name}")
    data = bytearray(path.read_bytes())
    local, listed = data.index(b"b.txt") - 30, data.rindex(b"b.txt") - 46  # where its two headers begin
    if fault == "locked":
        data[local + 6] |= 1
        data[listed + 8] |= 1
    elif fault == "unknown":
        data[local + 8] = data[listed + 10] = 97
    else:
        data[local + 50] ^= 0xFF
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("fault", "reason"), [("locked", "encrypted"), ("unknown", "compression"), ("broken", "b.txt|decompressing")]
)
def test_a_file_that_cannot_be_taken_out_of_an_archive_costs_no_other(tmp_path: Path, fault: str, reason: str) -> None:
    """Those before it and those after it are read, and what is said names the file."""
    documents, (skip,) = read_all(archive_of(tmp_path / "news.zip", fault))

    assert [document.identifier for document in documents] == ["a", "c"]
    assert skip.path == f"{tmp_path / 'news.zip'}/b.txt"
    assert re.search(reason, skip.reason)


def test_markdown_loses_its_marks_only(tmp_path: Path) -> None:
    """Emphasis and addresses of links go, words stay; the first heading is the title."""
    text = "# لقاء في الرباط\n\nالتقى **الوزير** [نظيره](https://example.org)\nفي الرباط.\n\n- بند\n"

    (document,), _ = read_all(write(tmp_path / "d.md", text))

    assert document.title == "لقاء في الرباط"
    assert document.text == "لقاء في الرباط\n\nالتقى الوزير نظيره\nفي الرباط.\n\nبند"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256"])
def test_a_web_page_gives_its_article_and_metadata(tmp_path: Path, encoding: str) -> None:
    """Menus, comments and footers go; title, day, site and address come from the page's own metadata."""
    body = "استقبل الوزير عبد الله نظيره المغربي، يوم الجمعة بالرباط، لبحث التعاون الأمني بين البلدين."
    page = f"""<!doctype html><html lang="ar"><head><meta charset="{encoding}"><title>لقاء في الرباط</title>
        <meta property="og:site_name" content="صحيفة">
        <meta property="article:published_time" content="2031-02-10T10:00:00Z">
        <link rel="canonical" href="https://example.org/a"></head><body><nav><a href="/">الرئيسية</a></nav><article>
        <h1>لقاء في الرباط</h1><p>{body}</p><p>{body}</p></article>
        <section id="comments"><p>تعليق قارئ طويل</p></section>
        <footer>جميع الحقوق محفوظة</footer></body></html>"""

    (document,), skipped = read_all(write(tmp_path / "page.html", page, encoding))

    assert not skipped
    assert (document.title, document.date, document.source) == ("لقاء في الرباط", date(2031, 2, 10), "صحيفة")
    assert document.text.startswith("لقاء في الرباط\n")
    assert body in document.text
    assert "تعليق" not in document.text and "الرئيسية" not in document.text


def test_a_date_that_is_not_understood_costs_the_date_only(tmp_path: Path) -> None:
    """The document is read without a date, and that is said."""
    (document,), (skip,) = read_all(write(tmp_path / "d.txt", f"---\ndate: ربيع 2025\n---\n{SENTENCE}"))

    assert document.date is None
    assert skip.kept and "ربيع 2025" in skip.reason


def test_identifiers_differ_and_do_not_depend_on_order(tmp_path: Path) -> None:
    """Files that share a stem are told apart by folder, then by suffix, in whatever order they are given."""
    files = [tmp_path / name for name in ("a/خبر.txt", "b/خبر.txt", "c/x.txt", "c/x.md", "c/y.txt")]
    for file in files:
        write(file, SENTENCE)

    documents, _ = read_all(*files)
    again, _ = read_all(*reversed(files), tmp_path / "a", str(tmp_path / "*" / "*.txt"))

    assert [document.identifier for document in documents] == ["a-خبر", "b-خبر", "x-md", "x-txt", "y"]
    assert documents == again


def test_rows_that_share_an_identifier_are_kept_apart(tmp_path: Path) -> None:
    """Two rows with one id are two documents."""
    row = json.dumps({"id": "خبر", "text": SENTENCE})

    documents, _ = read_all(write(tmp_path / "n.jsonl", f"{row}\n{row}\n"))

    assert [document.identifier for document in documents] == ["خبر", "خبر-2"]


def test_hidden_files_and_readmes_of_a_folder_are_left_alone(tmp_path: Path) -> None:
    """A folder stands for its news, not for what describes it."""
    for name in ("README.md", ".hidden.txt", ".git/x.txt", "news.txt"):
        write(tmp_path / name, SENTENCE)

    documents, skipped = read_all(tmp_path)

    assert ([document.identifier for document in documents], skipped) == (["news"], [])
