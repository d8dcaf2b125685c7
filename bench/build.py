"""Print what each stage of a build costs, and how that grows from half of the documents to all of them.

    python -m bench.build [SOURCE ...]

Sources are what `build.py` reads; without any, `seeds/`. Growth is the seconds for all documents divided by the
seconds for half of them: 2.0 is linear. Memory is the most that the process has held by the end of the stage.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from build import build
from graph.model import Document
from graph.read import read
from graph.report import Advance, Watch
from graph.settings import Settings

KILOBYTES = 1 if sys.platform == "linux" else 1024  # ru_maxrss counts kilobytes on Linux, bytes on macOS


@dataclass(frozen=True)
class Cost:
    """Seconds of the clock that each stage took, and the megabytes that the process had held by its end."""

    seconds: dict[str, float]
    megabytes: dict[str, float]


def main(sources: Sequence[str]) -> None:
    """Measure and print."""
    documents = list(read(sources or [Settings().seeds], on_skip=lambda skip: None))
    half, whole = cost_of(documents[::2]), cost_of(documents)
    total = sum(whole.seconds.values())
    print(f"{len(documents):,} documents, {total:,.1f} seconds")
    print(f"{'stage':<10}{'seconds':>10}{'share':>8}{'growth':>8}{'MB':>8}{'growth':>8}")
    for stage, seconds in whole.seconds.items():
        growth = seconds / half.seconds[stage] if half.seconds[stage] else 1.0
        held = whole.megabytes[stage]
        share = f"{seconds / total:>8.1%}{growth:>8.1f}"
        print(f"{stage:<10}{seconds:>10.2f}{share}{held:>8.0f}{held / half.megabytes[stage]:>8.1f}")


def cost_of(documents: Sequence[Document]) -> Cost:
    """What a build of these documents costs in a process of its own, which holds nothing else."""
    with TemporaryDirectory() as folder, ProcessPoolExecutor(1, get_context("spawn")) as process:
        source = Path(folder) / "documents.jsonl"
        source.write_text("\n".join(map(_row, documents)), encoding="utf-8", newline="\n")
        return process.submit(_build, source, Path(folder) / "out").result()


def _row(document: Document) -> str:
    issued = document.date.isoformat() if document.date else ""
    fields = {"id": document.identifier, "title": document.title, "text": document.text, "date": issued}
    return json.dumps(fields, ensure_ascii=False)


def _build(source: Path, out: Path) -> Cost:
    megabytes: dict[str, float] = {}

    @contextmanager
    def note(stage: str, total: int | None) -> Iterator[Advance]:
        yield lambda: None
        megabytes[stage] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES / 1024

    watch = Watch(note)
    build([source], replace(Settings(), out=out), watch)
    return Cost(watch.seconds, megabytes)


if __name__ == "__main__":
    main(sys.argv[1:])
