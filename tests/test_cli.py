"""The commands say what they did, by words, JSON and exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.running import Run, majlis, majlis_here

ARTICLE = """---
title: مباحثات أمنية في الرباط
date: 2025-05-06
---
استقبل عبد اللطيف حموشي، المدير العام للأمن الوطني، يوم الثلاثاء 6 ماي 2025 بالرباط، سفير فرنسا بالمغرب.
"""
GOLD = {
    "doc": "d1",
    "entities": {"MA": {"type": "Country"}, "rabat": {"type": "Place", "names": ["الرباط"]}},
    "facts": [],
    "meetings": [],
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    """A build of one article and one file that is none, and what the command said."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "d1.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "d2.pdf").write_bytes(b"%PDF")
    return folder / "out", majlis_here(
        "build", folder / "d1.txt", folder / "d2.pdf", "--out", folder / "out", "--quiet"
    )


def test_build_ends_with_a_line_and_a_status(built: tuple[Path, Run]) -> None:
    """The last line says what was built; status 3 says that something was skipped."""
    out, run = built

    assert run.returncode == 3, run.stderr
    assert run.stdout.startswith("1 document · ")
    assert "1 skipped" in run.stdout and run.stdout.endswith(f"open {out / 'index.html'}\n")


def test_build_writes_what_it_promises(built: tuple[Path, Run]) -> None:
    """The graph, its tables, the stored text, the page and the report are there."""
    out, _ = built
    names = ["graph.nq", "graph.trig", "graph.ttl", "graph.jsonld", "graph.graphml", "graph.gexf"]
    names += ["entities.csv", "meetings.csv", "claims.csv", "documents/d1.txt", "index.html", "report.json"]

    assert [name for name in names if not (out / name).is_file()] == []
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["counts"]["documents"] == 1
    assert "«.pdf»" in report["skipped"][0]["reason"]


def test_explain_tells_what_is_known(built: tuple[Path, Run]) -> None:
    """A thing is told with its IRI and the words of the document."""
    out, _ = built
    run = majlis_here("explain", "المغرب", "--build", out, "--json")

    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)[0]["types"] == ["Country"]


def test_evaluate_scores_a_build(built: tuple[Path, Run], tmp_path: Path) -> None:
    """Figures are printed; a bar that is not reached is status 1."""
    out, _ = built
    (tmp_path / "d1.json").write_text(json.dumps(GOLD), encoding="utf-8")

    shown = majlis_here("evaluate", tmp_path, "--build", out, "--by-doc", "--by-slot", "--errors", "--examples", "1")
    figures = majlis_here("evaluate", tmp_path, "--build", out, "--json", "--min", "entities=1.01")

    told = json.loads(figures.stdout)

    assert shown.stdout.startswith("1 document\n") and "entities" in shown.stdout and "d1" in shown.stdout
    assert "invented: no event of the gold file shares a party with it\n  d1  " in shown.stdout
    assert told["total"]["entities"]["r"] == told["by_slot"]["entities"]["Country"]["r"] == 1.0
    assert "سفير فرنسا" in told["errors"][-1]["mistakes"][0]["quote"]
    assert (shown.returncode, figures.returncode) == (0, 1)


def test_query_asks_a_build(built: tuple[Path, Run]) -> None:
    """A question by its name with names as they are typed, and SPARQL as it is."""
    asked = ("query", "--build", built[0], "--format", "csv")
    heads = majlis_here(*asked, "heads", "--agency=الامن الوطني", "--language", "en")
    yes = majlis_here(*asked, "ASK { ?meeting a maj:Talks }")
    wrong = majlis_here(*asked, "heads", "--agency", "وكالة القمر")

    assert "General Directorate" in heads.stdout and "عبد اللطيف حموشي" in heads.stdout, heads.stderr
    assert yes.stdout.split() == ["answer", "true"]
    assert (wrong.returncode, wrong.stderr.partition(".")[0]) == (2, "majlis: No Agency is called «وكالة القمر»")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "no/such/file", "--out", "out/none"), "no such file"),
        (("query", "heads", "--build", "no/such/build"), "there is no build here. Run `majlis build"),
        (("query", "nothing-such", "--build", "no/such/build"), "there is no build here"),
        (("evaluate", "no/such/gold"), "no gold files"),
    ],
)
def test_what_goes_wrong_is_said_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    """Status 2, and what to do about it."""
    run = majlis_here(*arguments)

    assert run.returncode == 2
    assert run.stderr.startswith("majlis: ") and said in run.stderr and run.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "--out", "{file}"), "nothing can be written there. Choose another folder with --out."),
        (("build", "--out", "{file}/below"), "nothing can be written there. Choose another folder with --out."),
        (("query", "heads", "--build", "{build}", "--out", "{file}/below.csv"), "file/below.csv: not a directory."),
        (("query", "heads", "--build", "{build}", "--out", "{file}-none/a.csv"), "no such file or directory."),
    ],
)
def test_where_nothing_can_be_written_is_said_in_one_line(
    built: tuple[Path, Run], tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    """A build says so before it reads, and an answer that has no place is no crash."""
    file = tmp_path / "file"
    file.touch()
    run = majlis_here(*(argument.format(file=file, build=built[0]) for argument in arguments))

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("majlis: ") and said in run.stderr and run.stderr.count("\n") == 1


def test_a_gold_file_that_breaks_off_is_told_by_its_line(built: tuple[Path, Run], tmp_path: Path) -> None:
    """Nobody needs to know Python to mend it."""
    (tmp_path / "d1.json").write_text('{"doc": "d1"', encoding="utf-8")
    run = majlis_here("evaluate", tmp_path, "--build", built[0])

    assert run.returncode == 2 and "d1.json: line 1 is no JSON: Expecting ',' delimiter. Write" in run.stderr


def test_no_traceback_is_shown() -> None:
    """In a process of its own a command ends with the same line."""
    run = majlis("explain", "زيد", "--build", "no/such/build")

    assert (run.returncode, run.stdout) == (2, "")
    assert (
        run.stderr.startswith("majlis: ") and "there is no build here" in run.stderr and "Traceback" not in run.stderr
    )


def test_validate_says_what_does_not_hold(built: tuple[Path, Run], tmp_path: Path) -> None:
    """A build conforms; a graph with a wrong code does not, which is said in words and by the exit status."""
    out, _ = built
    good = majlis_here("validate", out)
    bad = tmp_path / "bad.nq"
    wrong = '<https://w3id.org/majlis/id/country/MA> <https://w3id.org/majlis/ontology#isoCode> "maroc" .\n'
    bad.write_text((out / "graph.nq").read_text(encoding="utf-8") + wrong, encoding="utf-8")
    run = majlis_here("validate", bad)

    assert (good.returncode, good.stdout) == (0, f"{out}: conforms\n")
    assert majlis_here("validate", "--build", out).stdout == good.stdout
    assert run.returncode == 1
    assert "A country has one code of two capital letters" in run.stdout
    assert majlis_here("validate", tmp_path / "none").returncode == 2
