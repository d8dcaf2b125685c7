"""Watch a build, and say what was built, what was skipped and what does not hold."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter
from typing import ParamSpec, Protocol, TypeVar

from graph.counted import counted
from graph.dataset import Dataset
from graph.errors import ReadError
from graph.leftovers import REPORT, names_within, remove_leftovers
from graph.model import Annotation, Resolution
from graph.read import Skip
from graph.validate import Violation, violations_of

LIBRARIES = ("networkx", "pyoxigraph", "pyrudof", "pyvis", "rdflib", "spacy", "trafilatura")

P = ParamSpec("P")
T = TypeVar("T")
Advance = Callable[[], None]  # called once for each item of a stage


class Show(Protocol):
    """Shows that a stage is under way; `total` is None where it is not known."""

    def __call__(self, stage: str, total: int | None) -> AbstractContextManager[Advance]:
        """Show it as long as the context lasts."""


def show_nothing(stage: str, total: int | None) -> AbstractContextManager[Advance]:
    """What a quiet build shows."""
    return nullcontext(lambda: None)


@dataclass
class Watch:
    """Notes how long each stage takes, from the end of the one before, and what is skipped."""

    show: Show = show_nothing
    seconds: dict[str, float] = field(default_factory=dict)
    skipped: list[Skip] = field(default_factory=list)
    _since: float = field(default_factory=perf_counter)

    def run(self, stage: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the whole work of a stage at once."""
        with self.show(stage, None):
            result = work(*args, **kwargs)
        self._note(stage)
        return result

    def each(self, stage: str, items: Iterable[T], total: int | None = None) -> list[T]:
        """Do the work of a stage item by item; a stage that gives nothing ends the build."""
        with self.show(stage, total) as advance:
            found = []
            for item in items:
                found.append(item)
                advance()
        self._note(stage)
        if not found:
            raise ReadError(f"There is nothing to build from: {self._reason()}")
        return found

    def skip(self, skip: Skip) -> None:
        """Note what could not be read."""
        self.skipped.append(skip)

    def _note(self, stage: str) -> None:
        now = perf_counter()
        self.seconds[stage] = round(now - self._since, 3)
        self._since = now

    def _reason(self) -> str:
        if not self.skipped:
            return "the sources hold no files. Give files, folders or globs of news."
        first, more = self.skipped[0], len(self.skipped) - 1
        return f"{first.path}: {first.reason}{f' (and {more} more)' if more else ''}."


@dataclass(frozen=True)
class Report:
    """What a build made."""

    out: Path
    counts: Mapping[str, int]
    skipped: tuple[Skip, ...]
    violations: tuple[str, ...]
    warnings: tuple[str, ...]
    seconds: Mapping[str, float]
    files: tuple[str, ...] = ()  # what was written, by name within the folder

    @property
    def status(self) -> int:
        """The exit status: 0 if all was read, 3 if something was skipped."""
        return 3 if any(not skip.kept for skip in self.skipped) else 0

    @property
    def line(self) -> str:
        """One line that says what was built and which page to open.

        >>> Report(Path("out"), {"documents": 1, "mentions": 4}, (), (), (), {}).line
        '1 document · 4 mentions · conforms — open out/index.html'
        """
        shown = ("documents", "mentions", "entities", "events")
        parts = [counted(self.counts[name], name) for name in shown if name in self.counts]
        missed = sum(not skip.kept for skip in self.skipped)
        parts += [f"{missed} skipped"] if missed else []
        parts += [counted(len(self.violations), "violations") if self.violations else "conforms"]
        return f"{' · '.join(parts)} — open {self.out / 'index.html'}"

    def as_json(self) -> dict[str, object]:
        """The report as plain values; all but the seconds is the same for the same input."""
        return {
            "counts": dict(self.counts),
            "skipped": [{"path": skip.path, "reason": skip.reason, "kept": skip.kept} for skip in self.skipped],
            "violations": list(self.violations),
            "warnings": list(self.warnings),
            "seconds": dict(self.seconds),
            "versions": _versions(),
            "files": list(self.files),
        }


def write_report(
    watch: Watch,
    annotations: Sequence[Annotation],
    resolution: Resolution,
    dataset: Dataset,
    violations: Iterable[Violation],
    files: Iterable[Path],
    out: Path,
) -> Report:
    """Sum up a build and write the sum to `report.json`; what an earlier build left behind is removed."""
    found = tuple(violations)
    grave = violations_of(found)
    captions = resolution.captions()
    report = Report(
        out=out,
        counts=_counts(annotations, resolution, dataset),
        skipped=tuple(sorted(watch.skipped)),
        violations=tuple(violation.sentence(captions) for violation in grave),
        warnings=tuple(violation.sentence(captions) for violation in found if violation not in grave),
        seconds=dict(watch.seconds),
        files=tuple(names_within(out, files)),
    )
    remove_leftovers(out, report.files)
    text = json.dumps(report.as_json(), ensure_ascii=False, indent=1)
    (out / REPORT).write_text(text + "\n", encoding="utf-8", newline="\n")
    return report


def _counts(annotations: Sequence[Annotation], resolution: Resolution, dataset: Dataset) -> dict[str, int]:
    kinds = [str(entity.kind) for entity in resolution.entities] + [event.type for event in resolution.events]
    return {
        "documents": len(annotations),
        "mentions": sum(len(annotation.mentions) for annotation in annotations),
        "entities": len(resolution.entities),
        "events": len(resolution.events),
        "claims": len(resolution.claims),
        "statements": len(dataset.quads),
        **{kind: kinds.count(kind) for kind in sorted(set(kinds))},
    }


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in ("majlis", *LIBRARIES):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found
