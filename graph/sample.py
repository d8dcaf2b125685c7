"""Draw meetings of a build at random for somebody to read, and count what the reader found."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from random import Random

from graph.errors import EvaluationError
from graph.model import MEETINGS

_VERDICT = re.compile(r"^right:[ \t]*(\w*)", re.MULTILINE)
_VERDICTS = {"y": True, "yes": True, "n": False, "no": False}
_NORMAL = 1.96  # standard deviations within which 95 of 100 samples lie
_UNSAID = ("type", "status")  # told in the heading

Row = dict[str, str]


@dataclass(frozen=True)
class Drawn:
    """A meeting as one document tells it: what fills each slot, with the words that say so."""

    document: str
    iri: str
    type: str
    status: str
    claims: tuple[tuple[str, tuple[str, ...], str], ...]  # slot, values, words; in the order of the text


@dataclass(frozen=True)
class Share:
    """How many of those read are right, and between which shares all of them are, by Wilson's 95 % interval."""

    right: int
    read: int
    unread: int = 0

    @property
    def share(self) -> float:
        """The share of those read that is right."""
        return self.right / self.read

    @property
    def bounds(self) -> tuple[float, float]:
        """Between these shares, 95 times in 100, is the whole build."""
        square = _NORMAL**2 / self.read
        middle = self.share + square / 2
        spread = _NORMAL * sqrt(self.share * (1 - self.share) / self.read + square / 4 / self.read)
        return (middle - spread) / (1 + square), (middle + spread) / (1 + square)


def draw(build: Path, count: int, seed: int) -> list[Drawn]:
    """So many meetings at random, each as one document tells it; the same for the same build, count and seed."""
    kinds = {row["iri"]: row for row in _rows(build / "meetings.csv") if row["type"] in MEETINGS}
    claims = defaultdict[tuple[str, str], list[Row]](list)
    for row in _rows(build / "claims.csv"):
        if row["subject"] in kinds:
            claims[row["subject"], row["document"]].append(row)
    drawn = Random(seed).sample(sorted(claims), min(count, len(claims)))
    return [_drawn(kinds[iri], document, claims[iri, document]) for iri, document in drawn]


def _rows(table: Path) -> Iterator[Row]:
    csv.field_size_limit(2**31 - 1)  # a claim may quote a sentence of any length
    try:
        with table.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    except FileNotFoundError:
        raise EvaluationError(f"{table.parent}: there is no build here. Run `majlis build` first.") from None


def _drawn(meeting: Row, document: str, claims: Iterable[Row]) -> Drawn:
    ordered = sorted(claims, key=lambda row: (int(row["start"]), row["predicate"], row["object_label"]))
    said = defaultdict[tuple[str, str], dict[str, None]](dict)
    for row in ordered:
        said[row["predicate"], " ".join(row["exact"].split())][row["object_label"] or row["object"]] = None
    status = next((row["object"] for row in ordered if row["predicate"] == "status"), meeting["status"])
    shown = tuple((slot, tuple(values), words) for (slot, words), values in said.items() if slot not in _UNSAID)
    return Drawn(document, meeting["iri"], meeting["type"], status, shown)


def sheet(drawn: Sequence[Drawn], build: Path) -> str:
    """A sheet in Markdown to read and to fill in: each meeting, the words that tell it, its document's text."""
    head = ["# Is it right?\n", "Write y or n after each «right:», and after it, if you like, why.\n"]
    return "\n".join([*head, *(_entry(number, one, build) for number, one in enumerate(drawn, 1))])


def _entry(number: int, one: Drawn, build: Path) -> str:
    text = (build / "documents" / f"{one.document}.txt").read_text(encoding="utf-8").strip()
    lines = [f"## {number}. {one.type}, {one.status} — {one.document}", "", one.iri, ""]
    lines += [f"- {slot}: **{'**, **'.join(values)}** — «{words}»" for slot, values, words in one.claims]
    quoted = [f"> {line}" for line in text.splitlines()]
    return "\n".join([*lines, "", "right: ", "", *quoted, ""])


def count_verdicts(text: str) -> Share:
    r"""How many meetings of a sheet that was filled in are right; those without a verdict are left out.

    >>> count_verdicts("right: y\nright: n, it is a match\nright:")
    Share(right=1, read=2, unread=1)
    """
    said = [verdict.lower() for verdict in _VERDICT.findall(text)]
    unknown = next((word for word in said if word and word not in _VERDICTS), None)
    if unknown:
        raise EvaluationError(f"«right: {unknown}» is no verdict. Write y or n.")
    found = Counter(_VERDICTS.get(word) for word in said)
    if not found[True] + found[False]:
        raise EvaluationError("no meeting of this sheet has a verdict. Write y or n after «right:».")
    return Share(found[True], found[True] + found[False], found[None])
