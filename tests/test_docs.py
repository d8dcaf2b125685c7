"""The README keeps its word: its commands run, and print what it shows."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from graph.settings import PROJECT
from tests.golden import TEXTS
from tests.running import Build, Run, majlis, python

README = (PROJECT / "README.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"\d[\d,]*")


def blocks(language: str) -> list[str]:
    """The fenced blocks of the README in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def commands(program: str) -> list[list[str]]:
    """The README's calls of a program, each as its arguments."""
    lines = [shlex.split(line, comments=True) for block in blocks("sh") for line in block.splitlines()]
    return [line[1:] for line in lines if line[0] == program]


@pytest.fixture(scope="module")
def desk(seeds_build: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where the README's reader sits: the build of `make`, texts and gold files."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(seeds_build.out, folder / "out")
    for name in ("articles", "more", "gold"):
        (folder / name).mkdir()
    shutil.copy(TEXTS / "tunis.md", folder / "articles")
    shutil.copy(TEXTS / "doha-2.html", folder / "more")
    shutil.copy(TEXTS / "wire.jsonl", folder / "news.jsonl")
    (gold,) = blocks("json")
    (folder / "gold" / f"{json.loads(gold)['doc']}.json").write_text(gold, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def runs(desk: Path) -> dict[str, Run]:
    """What the README's calls of `majlis` did, one after the other, by command; the shell opens the globs."""
    done = {}
    for call in commands(".venv/bin/majlis"):
        arguments = [path for word in call for path in (sorted(map(str, desk.glob(word))) if "*" in word else [word])]
        done[" ".join(call[:2]) if call[0] in ("query", "sample") else call[0]] = majlis(*arguments, cwd=desk)
        _judge(desk / "sheet.md")
    return done


def _judge(sheet: Path) -> None:
    """The reader of the README writes verdicts between the two calls of `sample`."""
    if sheet.exists():
        sheet.write_text(sheet.read_text(encoding="utf-8").replace("right: \n", "right: y\n"), encoding="utf-8")


def test_make_is_what_the_readme_says() -> None:
    """Each target that the README names exists; the first builds, the second runs the tests."""
    targets = [call[0] if call else "build" for call in commands("make")]
    planned = {
        target: subprocess.run(
            ["make", "--no-print-directory", "--dry-run", "--always-make", target],
            cwd=PROJECT,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for target in targets
    }

    assert targets[:2] == ["build", "test"]
    assert planned["build"].rstrip().endswith("python build.py")
    assert ".venv/bin/python -m pytest" in planned["test"].splitlines()[-1]


def test_make_ends_with_the_line_shown(seeds_build: Build) -> None:
    """The same words; as many documents as the README says."""
    shown = blocks("text")[0].strip()
    printed = seeds_build.run.stdout.strip().replace(str(seeds_build.out), "out")

    assert NUMBER.sub("N", printed) == NUMBER.sub("N", shown)
    assert printed.split(" · ")[0] == shown.split(" · ")[0]


def test_the_commands_run(runs: dict[str, Run]) -> None:
    """Each of them ends well."""
    assert {name: run.stderr for name, run in runs.items() if run.returncode} == {}
    assert {name.partition(" ")[0] for name in runs} == {"build", "explain", "query", "evaluate", "sample"}


def test_explain_prints_what_is_shown(runs: dict[str, Run]) -> None:
    """Each line shown is among those printed, in this order."""
    printed = iter(runs["explain"].stdout.splitlines())

    assert [line for line in blocks("text")[1].splitlines() if line not in printed] == []


def test_what_was_drawn_is_counted(runs: dict[str, Run]) -> None:
    """A sheet of meetings, then the share that its reader found right."""
    assert " right: 1.00 (between " in runs["sample --tally"].stdout


def test_queries_print_what_was_asked(runs: dict[str, Run], desk: Path) -> None:
    """The list of questions, rows, a comparison and a page."""
    assert "who-met-whom Who met whom, when, where and about what?" in runs["query"].stdout
    assert "عبد اللطيف حموشي" in runs["query who-met-whom"].stdout
    assert runs["query heads"].stdout.startswith("agency,agencyName,head,headName")
    assert runs["query what-changed"].stdout.split()[0] == "change"
    assert 'id="network"' in (desk / "contacts.html").read_text(encoding="utf-8")


def test_the_question_has_answers(desk: Path) -> None:
    """The Python of the README runs, and prints people with the meeting where they met."""
    (question,) = blocks("python")
    run = python("-c", question, cwd=desk)

    assert run.returncode == 0, run.stderr
    assert all(" · " in line for line in run.stdout.splitlines())
    assert run.stdout


def test_the_files_are_those_listed(desk: Path) -> None:
    """The table names each file and folder that a build writes, and no other."""
    table = README.partition("## What a build writes")[2].partition("\n## ")[0]
    listed = {
        name.rstrip("/")
        for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
        for name in re.findall("`(.+?)`", row)
    }

    assert listed == {path.name for path in (desk / "out").iterdir() if path.name != "mine"}


def test_links_lead_to_files() -> None:
    """What the README links to is there."""
    paths = [path for path in re.findall(r"\]\(([^)#]+)\)", README) if not path.startswith("http")]

    assert [path for path in paths if not (PROJECT / path).exists()] == []
