"""Score a build against gold annotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import EvaluationError
from graph.evaluation.entities import align_entities, count_facts
from graph.evaluation.events import TASKS, count_events
from graph.evaluation.gold import Gold, read_clusters, read_gold
from graph.evaluation.prediction import Prediction, read_prediction
from graph.evaluation.tally import Tally

MEASURES = ("entities", "facts", *TASKS)


@dataclass(frozen=True)
class Evaluation:
    """How right a build is: tallies over all documents and for each, and B-cubed F1 of meetings across them."""

    total: Mapping[str, Tally]
    by_document: Mapping[str, Mapping[str, Tally]]
    clusters: float | None = None
    absent: tuple[str, ...] = ()  # documents of the gold files that the build does not have

    @property
    def f1(self) -> dict[str, float]:
        """F1 by measure, to four places."""
        scores = {name: tally.f1 for name, tally in self.total.items()}
        across = {} if self.clusters is None else {"clusters": self.clusters}
        return {name: round(score, 4) for name, score in {**scores, **across}.items()}

    def as_json(self) -> dict[str, object]:
        """The figures as plain values, to be written to a file."""
        total: dict[str, object] = {name: _figures(tally) for name, tally in self.total.items()}
        if self.clusters is not None:
            total["clusters"] = {"f1": round(self.clusters, 4)}
        rows = self.by_document.items()
        return {"total": total, "by_doc": {doc: {k: round(t.f1, 3) for k, t in row.items()} for doc, row in rows}}


def evaluate(gold: Path, build: Path, clusters: Path | None = None) -> Evaluation:
    """Score a build (its folder, or its `graph.nq`) against a folder of gold files.

    `clusters` is a file that says which meetings of several documents are one.
    """
    golds, prediction = read_gold(gold), read_prediction(build)
    by_document, nodes = {}, {}
    for one in golds:
        tallies, found = _evaluate_document(one, prediction)
        by_document[one.document] = tallies
        nodes.update({f"{one.document}#{key}": node for key, node in found.items()})
    return Evaluation(
        total=_sum(by_document),
        by_document=by_document,
        clusters=_score_clusters(golds, read_clusters(clusters), nodes) if clusters else None,
        absent=tuple(one.document for one in golds if one.document not in prediction.documents),
    )


def find_short(evaluation: Evaluation, bars: Sequence[str]) -> list[str]:
    """What stays below its bar, each given as «meetings=0.9»."""
    scores = evaluation.f1
    short = []
    for bar in bars:
        name, _, value = bar.partition("=")
        if name not in scores or not value.replace(".", "", 1).isdigit():
            raise EvaluationError(f"«{bar}» is no bar. Write one such as meetings=0.9, of {', '.join(scores)}.")
        if scores[name] < float(value):
            short.append(f"{name} F1 {scores[name]} < {value}")
    return short


def b_cubed(gold: Mapping[str, object], found: Mapping[str, str | None]) -> float:
    """B-cubed F1 of a grouping; an item that was not found (None) earns nothing.

    >>> b_cubed({"a": 1, "b": 1}, {"a": "x", "b": "x"}), b_cubed({"a": 1, "b": 1}, {"a": "x", "b": "y"})
    (1.0, 0.6666666666666666)
    """
    wanted_groups, found_groups = _groups(gold), _groups(found)
    precision = recall = 0.0
    for item, group in found.items():
        if group is not None:
            shared = len(found_groups[group] & wanted_groups[gold[item]])
            precision += shared / len(found_groups[group]) / len(gold)
            recall += shared / len(wanted_groups[gold[item]]) / len(gold)
    if not gold:
        return 1.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _evaluate_document(gold: Gold, prediction: Prediction) -> tuple[dict[str, Tally], dict[str, str]]:
    """The tallies of one document, and the node of each of its gold meetings that was found."""
    tallies = {name: Tally() for name in MEASURES}
    keys = align_entities(gold, prediction, tallies["entities"])
    count_facts(gold, prediction, keys, tallies["facts"])
    events = {"meetings": gold.meetings, "awards": gold.awards, "operations": gold.operations}
    found = {
        name: count_events(gold, events[name], task, prediction, keys, tallies[name]) for name, task in TASKS.items()
    }
    return tallies, found["meetings"]


def _sum(by_document: Mapping[str, Mapping[str, Tally]]) -> dict[str, Tally]:
    total = {name: Tally() for name in MEASURES}
    for tallies in by_document.values():
        for name, tally in tallies.items():
            total[name].add(tally)
    return total


def _score_clusters(golds: list[Gold], clusters: list[list[str]], nodes: Mapping[str, str]) -> float:
    """Meetings of which the clusters do not speak are alone; optional ones do not count."""
    wanted: dict[str, object] = {meeting: number for number, cluster in enumerate(clusters) for meeting in cluster}
    for gold in golds:
        for meeting in gold.meetings:
            name = f"{gold.document}#{meeting.key}"
            if meeting.optional:
                wanted.pop(name, None)
            else:
                wanted.setdefault(name, name)
    return b_cubed(wanted, {name: nodes.get(name) for name in wanted})


def _groups(grouping: Mapping[str, object]) -> dict[object, set[str]]:
    groups: dict[object, set[str]] = defaultdict(set)
    for item, group in grouping.items():
        groups[group].add(item)
    return groups


def _figures(tally: Tally) -> dict[str, float]:
    scores = {"p": tally.precision, "r": tally.recall, "f1": tally.f1}
    counts = {"tp": tally.right, "fp": tally.wrong, "fn": tally.missed}
    return {**{name: round(score, 4) for name, score in scores.items()}, **counts}
