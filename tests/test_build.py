"""A build gives the right graph, the same each time, with the words it rests on."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest

from graph.evaluate import evaluate, find_short
from graph.iris import text_name
from graph.ontology import local
from graph.quads import read_quads
from graph.settings import MAJ, PROJECT
from graph.store import Literal
from graph.vocabulary import iri
from tests.golden import FOLDER as GOLDEN
from tests.golden import HELD, build_golden, read_held
from tests.running import SHARED, Build, majlis

SEEDS = PROJECT / "seeds"
GOLD = SHARED / "eval" / "gold"
BARS = ("entities=0.97", "facts=0.97", "meetings=0.93", "awards=1.0", "operations=0.9", "clusters=1.0")
needs_articles = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the real articles and their gold files do not stand beside the project"
)


@pytest.fixture(scope="module")
def golden_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The invented reports of tests/golden/texts."""
    return build_golden(tmp_path_factory.mktemp("golden"))


@pytest.fixture(scope="module")
def articles_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The five real articles."""
    out = tmp_path_factory.mktemp("articles")
    return Build(out, majlis("build", SHARED / "seeds", "--out", out, "--quiet"))


def claims(out: Path) -> list[dict[str, str]]:
    with (out / "claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stored(build: Build, identifier: str) -> str:
    return (build.out / "documents" / text_name(identifier)).read_bytes().decode("utf-8")


def test_the_seeds_are_built(seeds_build: Build) -> None:
    """All is read, and the last line says what was built."""
    count = sum(path.is_file() for path in SEEDS.rglob("*"))

    assert seeds_build.run.returncode == 0, seeds_build.run.stderr
    assert seeds_build.run.stdout.startswith(f"{count} documents · ")
    assert seeds_build.run.stdout.endswith(f" · conforms — open {seeds_build.out / 'index.html'}\n")


def test_two_builds_are_the_same_bytes(seeds_build: Build, tmp_path: Path) -> None:
    """Whatever the order of the sources, the folder, the locale, the time zone and the seed of hashes."""
    sources = [path for path in sorted(SEEDS.rglob("*")) if path.is_file()]
    random.Random(2).shuffle(sources)
    run = majlis("build", *sources, "--out", "again", cwd=tmp_path, PYTHONHASHSEED="4242", TZ="Asia/Tokyo")
    first, second = seeds_build.files(), Build(tmp_path / "again", run).files()

    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_no_statement_breaks_a_shape(seeds_build: Build) -> None:
    """The graph of the seeds conforms."""
    assert seeds_build.report["violations"] == []


def test_each_claim_is_the_words_of_its_text(seeds_build: Build) -> None:
    """text[start:end] of the stored document is the quote, in claims.csv and in the graph."""
    told = claims(seeds_build.out)
    wrong = [
        row["iri"]
        for row in told
        if stored(seeds_build, row["document"])[int(row["start"]) : int(row["end"])] != row["exact"]
    ]
    exact, start, end = (iri(f"oa:{name}") for name in ("exact", "start", "end"))
    quoted: dict[str, dict[str, str]] = {}
    for subject, predicate, value, _ in read_quads(seeds_build.out / "graph.nq"):
        if predicate in (exact, start, end) and isinstance(value, Literal):
            quoted.setdefault(subject, {})[predicate] = value.text

    assert told and wrong == []
    assert {(row["iri"], row["exact"], row["start"], row["end"]) for row in told} == {
        (subject, found[exact], found[start], found[end]) for subject, found in quoted.items()
    }


def test_each_statement_of_a_document_has_its_claim(seeds_build: Build) -> None:
    """Facts, roles, kinds of event and their status are claimed; that talks are a meeting needs no proof."""
    told = {(row["subject"], row["predicate"]) for row in claims(seeds_build.out)}
    stated = {
        (subject, local(predicate))
        for subject, predicate, value, graph in read_quads(seeds_build.out / "graph.nq")
        if "/document/" in graph and value != MAJ + "Meeting"
    }

    assert stated and stated - told == set()


@pytest.mark.parametrize("name", HELD)
def test_the_golden_build_is_held(name: str, golden_build: Build) -> None:
    """What the invented reports give has not changed; `make golden` holds what they give now."""
    assert golden_build.run.returncode == 0, golden_build.run.stderr
    assert read_held(golden_build.out)[name] == read_held(GOLDEN)[name]


@needs_articles
def test_the_real_articles_reach_their_bars(articles_build: Build) -> None:
    """Entities, facts, meetings, awards, operations and the meetings told more than once."""
    result = evaluate(GOLD / "seeds", articles_build.out, GOLD / "seeds.clusters.json")

    assert find_short(result, BARS) == []
    assert articles_build.report["violations"] == []


@needs_articles
def test_the_vienna_meeting_is_one(articles_build: Build) -> None:
    """Three reports tell it; its year is completed, and both of its last days are kept."""
    with (articles_build.out / "meetings.csv").open(encoding="utf-8", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["ordinal"] == "22"]

    assert [len(row["documents"].split(" | ")) for row in found] == [3]
    assert found[0]["startDate"] == "2025-05-06"
    assert found[0]["endDate"].split(" | ") == ["2025-05-07", "2025-05-08"]
