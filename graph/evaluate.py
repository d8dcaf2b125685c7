"""Score a build against gold annotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import EvaluationError
from graph.evaluation.case import Case
from graph.evaluation.causes import Explained, explain_mistake
from graph.evaluation.entities import align_entities, count_facts
from graph.evaluation.events import TASKS, count_events
from graph.evaluation.gold import Gold, read_clusters, read_gold
from graph.evaluation.groups import Group, by_cause
from graph.evaluation.prediction import Prediction, read_prediction
from graph.evaluation.tally import Count, Tally

MEASURES = ("entities", "facts", *TASKS)


@dataclass(frozen=True)
class Evaluation:
    """How right a build is: over all documents and in each, and in saying which meetings are one (B-cubed F1)."""

    tallies: Mapping[str, Tally]
    by_document: Mapping[str, Mapping[str, Count]]
    explained: Mapping[str, Sequence[Explained]]
    clusters: float | None = None
    absent: tuple[str, ...] = ()  # documents of the gold files that the build does not have

    @property
    def total(self) -> dict[str, Count]:
        """The counts of each measure."""
        return {name: tally.total for name, tally in self.tallies.items()}

    @property
    def f1(self) -> dict[str, float]:
        """F1 by measure, to four places."""
        scores = {name: count.f1 for name, count in self.total.items()}
        across = {} if self.clusters is None else {"clusters": self.clusters}
        return {name: round(score, 4) for name, score in {**scores, **across}.items()}

    @property
    def groups(self) -> list[Group]:
        """The mistakes by cause."""
        return by_cause(self.explained)

    def as_json(self) -> dict[str, object]:
        """The figures and the mistakes as plain values, to be written to a file."""
        total: dict[str, object] = dict(_figures(self.total))
        if self.clusters is not None:
            total["clusters"] = {"f1": round(self.clusters, 4)}
        rows = self.by_document.items()
        return {
            "total": total,
            "by_slot": {name: _figures(tally.by_slot()) for name, tally in self.tallies.items()},
            "by_type": {name: _figures(tally.by_kind()) for name, tally in self.tallies.items() if tally.by_kind()},
            "by_doc": {doc: {name: round(count.f1, 3) for name, count in row.items()} for doc, row in rows},
            "errors": [one.as_json() for one in self.groups],
        }


def evaluate(gold: Path, build: Path, clusters: Path | None = None) -> Evaluation:
    """Score a build (its folder, or its `graph.nq`) against a folder of gold files.

    `clusters` is a file that says which meetings of several documents are one.
    """
    golds, prediction = read_gold(gold), read_prediction(build)
    by_document, nodes = {}, {}
    total, explained = {name: Tally() for name in MEASURES}, {name: list[Explained]() for name in MEASURES}
    for one in golds:
        tallies, case = _evaluate_document(one, prediction)
        by_document[one.document] = {name: tally.total for name, tally in tallies.items()}
        nodes.update({f"{one.document}#{key}": node for key, node in case.nodes.items()})
        for name, tally in tallies.items():
            total[name].add(tally)
            explained[name] += [explain_mistake(mistake, case) for mistake in tally.mistakes]
    return Evaluation(
        tallies=total,
        by_document=by_document,
        explained=explained,
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


def _evaluate_document(gold: Gold, prediction: Prediction) -> tuple[dict[str, Tally], Case]:
    """The tallies of one document, and all that is known of it."""
    tallies = {name: Tally() for name in MEASURES}
    keys = align_entities(gold, prediction, tallies["entities"])
    count_facts(gold, prediction, keys, tallies["facts"])
    found = [
        count_events(gold, gold.events[name], task, prediction, keys, tallies[name]) for name, task in TASKS.items()
    ]
    return tallies, Case(gold, prediction, keys, {key: node for nodes in found for key, node in nodes.items()})


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


def _figures(counts: Mapping[str, Count]) -> dict[str, dict[str, float]]:
    return {
        name: {
            **{"p": round(count.precision, 4), "r": round(count.recall, 4), "f1": round(count.f1, 4)},
            **{"tp": count.right, "fp": count.wrong, "fn": count.missed},
        }
        for name, count in counts.items()
    }
