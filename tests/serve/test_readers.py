"""Programs that others wrote read the files of a build as they are meant: the very same statements."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from graph.quads import STRING, Quad, read_quads
from graph.serve import Options
from graph.store import Literal, Term
from tests.running import Build
from tests.serve.conftest import Served, running
from tests.serve.test_clients import COMUNICA, MISSING

MERGED, ALL = ("graph.ttl", "graph.jsonld"), ("graph.nq", "graph.trig")
EVERYTHING = "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
JARS = Path("/usr/share/java")  # where Debian's libapache-jena-java and what it needs are
UNWANTED = re.compile(r"-\d|slf4j-(?!api|nop)|-(over|to)-slf4j")  # a second name of a file, a second way to a log
MOVED = "org/apache/jena/ext/"


@pytest.fixture(scope="module")
def seeds_served(seeds_build: Build) -> Iterator[Served]:
    """What a first-time user gets, served."""
    with running(Options(seeds_build.out, workers=1, long=0)) as server:
        yield server


@pytest.fixture(scope="module")
def riot(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command of Apache Jena that reads any format."""
    found = shutil.which("riot")
    if found:
        return [found]
    if not (JARS / "jena-cmds.jar").exists() or not shutil.which("java"):
        pytest.skip("Apache Jena is not here: neither `riot`, nor Debian's libapache-jena-java beside Java")
    jars = [str(jar) for jar in sorted(JARS.glob("*.jar")) if not UNWANTED.search(jar.name)]
    messages = _messages(tmp_path_factory.mktemp("jena"))
    return ["java", "-cp", ":".join([str(messages), *jars]), "riotcmd.riot"]


def _messages(folder: Path) -> Path:
    """What Debian's Jena says of a wrong pattern: the classes that load it were moved, and it was not."""
    with ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(MOVED) and name.endswith(".properties"):
                path = folder / name.removeprefix(MOVED)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(jar.read(name))
    return folder


def meant(build: Build, name: str) -> set[Quad]:
    """The statements that a file holds."""
    return {quad for quad in read_quads(build.out / "graph.nq") if name in ALL or not quad[3]}


@pytest.mark.parametrize("name", [*MERGED, *ALL])
def test_apache_jena_reads_each_format(seeds_build: Build, riot: list[str], tmp_path: Path, name: str) -> None:
    """Turtle and JSON-LD hold the merged graph, N-Quads and TriG those of the documents too."""
    syntax = ["--syntax=jsonld10"] * (name.endswith(".jsonld") and len(riot) > 1)  # Debian has no parser for 1.1
    command = [*riot, "--output=nquads", *syntax, str(seeds_build.out / name)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)
    (tmp_path / "read.nq").write_text(run.stdout, encoding="utf-8")

    assert run.returncode == 0, run.stderr
    assert set(read_quads(tmp_path / "read.nq")) == meant(seeds_build, name)


@pytest.mark.skipif(not COMUNICA.exists() or not shutil.which("node"), reason=f"Comunica {MISSING}")
@pytest.mark.parametrize("name", [*MERGED, *ALL])
def test_comunica_reads_each_format(seeds_build: Build, seeds_served: Served, name: str) -> None:
    """From the server, by the types that it gives them."""
    source = f"{seeds_served.address}/{name}"
    command = ["node", str(COMUNICA), source, EVERYTHING, "-t", "application/sparql-results+json"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)

    assert run.returncode == 0, run.stderr
    assert {_quad(row) for row in json.loads(run.stdout)["results"]["bindings"]} == meant(seeds_build, name)


def _quad(row: Mapping[str, Mapping[str, str]]) -> Quad:
    graph = row["g"]["value"] if "g" in row else ""
    return row["s"]["value"], row["p"]["value"], _term(row["o"]), graph


def _term(told: Mapping[str, str]) -> Term:
    if told["type"] != "literal":
        return told["value"]
    language = told.get("xml:lang", "")
    return Literal(told["value"], language, "" if language else told.get("datatype", STRING))
