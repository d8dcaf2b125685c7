"""Put together the mistakes that have one cause, the largest groups first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.evaluation.causes import Explained
from graph.evaluation.tally import Subject


@dataclass(frozen=True)
class Group:
    """The mistakes of one measure that have one cause: all of them missing, or all of them spurious."""

    measure: str
    missing: bool
    cause: str
    explained: tuple[Explained, ...]

    @property
    def by_subject(self) -> list[tuple[Explained, ...]]:
        """The mistakes of each thing, fact or event; those of documents that were not met before come first."""
        subjects: dict[Subject, list[Explained]] = defaultdict(list)
        for one in self.explained:
            subjects[one.mistake.subject].append(one)
        first = {subject.document: subject for subject in reversed(subjects)}
        ordered = sorted(subjects, key=lambda subject: subject != first[subject.document])
        return [tuple(subjects[subject]) for subject in ordered]

    def as_json(self) -> dict[str, object]:
        """The group as plain values."""
        told = {"measure": self.measure, "missing": self.missing, "cause": self.cause}
        counts = {"count": len(self.explained), "subjects": len(self.by_subject)}
        return {**told, **counts, "mistakes": [one.as_json() for one in self.explained]}


def by_cause(explained: Mapping[str, Sequence[Explained]]) -> list[Group]:
    """The mistakes of each measure by cause, sorted by size."""
    return [one for measure, mistakes in explained.items() for one in _groups(measure, mistakes)]


def _groups(measure: str, mistakes: Iterable[Explained]) -> list[Group]:
    groups: dict[tuple[bool, str], list[Explained]] = defaultdict(list)
    for one in mistakes:
        groups[one.mistake.missing, one.cause].append(one)
    found = (Group(measure, missing, cause, tuple(members)) for (missing, cause), members in groups.items())
    return sorted(found, key=lambda one: (-len(one.explained), one.cause, one.missing))
