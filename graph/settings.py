"""The few things a user can set, in one frozen record."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# where build.py, ontology/ and seeds/ stand: beside the package, or within it once it is installed
PROJECT = _PACKAGE / "share" if (_PACKAGE / "share").is_dir() else _PACKAGE.parent
MAJ = "https://w3id.org/majlis/ontology#"


@dataclass(frozen=True)
class Settings:
    """Where things come from, where they go, and under which IRI they live."""

    out: Path = Path("out")
    base: str = "https://w3id.org/majlis/id/"
    ontology: Path = field(default=PROJECT / "ontology")
    seeds: Path = field(default=PROJECT / "seeds")
    workers: int = 1
    materialise: bool = False  # whether what follows from the alignments of the vocabulary is written too
