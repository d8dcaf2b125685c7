"""Say which meetings of a sentence are not told, lack somebody, or have somebody who should not be there.

A line of a file is a sentence and, after tabs, each meeting that it tells, or NONE:

    sentence <TAB> Talks/Visit|required party; another|allowed party; another|place

Of several types with / between any is right. Parties are named as the sentence names them; two names are one where
they share two words of more than two letters, or the only one that either has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.folding import fold_name
from graph.model import MEETINGS, PARTIES, Annotation, Document, EventMention, Ref
from tests.variation.check import TODAY, Read

FOLDER = Path(__file__).parent
_SHORT = 2  # letters of a word that is none of a name's own: «بن», «في»
_SHARED = 2  # words by which two names are one
_NONE = "NONE"


@dataclass(frozen=True)
class Telling:
    """A meeting that a sentence tells: of which types it may be, who must and who may be told with it."""

    types: tuple[str, ...]
    required: tuple[str, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence, where it stands and what it tells."""

    place: str
    text: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True)
class Verdict:
    """What is amiss in a sentence: types that are missed, parties lacking or wrong, types told in excess."""

    missed: tuple[str, ...]
    lacking: tuple[str, ...]
    wrong: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether nothing is amiss."""
        return not (self.missed or self.lacking or self.wrong or self.extra)

    def __str__(self) -> str:
        """What is amiss in one line."""
        told = (("missed", self.missed), ("lacking", self.lacking), ("wrong", self.wrong), ("extra", self.extra))
        return " · ".join(f"{name} {', '.join(of)}" for name, of in told if of)


def read_sentences(path: Path) -> list[Sentence]:
    """The sentences of a file, in its order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_sentence(f"{path.stem}:{number}", line) for number, line in enumerate(lines, 1)]


def judge(sentence: Sentence, read: Read) -> Verdict:
    """Hold what is read against what the sentence tells; each meeting read answers for one that is told."""
    annotation = read(Document("report", sentence.text, date=TODAY))
    labels = _labels_of(annotation, sentence.text)
    left = [event for event in annotation.events if event.type in MEETINGS]
    missed, lacking, wrong = [], [], []
    for telling in sentence.tellings:
        fitting = [event for event in left if event.type in telling.types]
        if not fitting:
            missed.append("/".join(telling.types))
            continue
        best = max(fitting, key=lambda event: _shared(telling, _parties(event, labels)))
        left.remove(best)
        parties = _parties(best, labels)
        lacking += [name for name in telling.required if not _is_among(name, parties)]
        wrong += [min(names) for names in parties if not any(_is_among(name, [names]) for name in _known(telling))]
    return Verdict(tuple(missed), tuple(lacking), tuple(wrong), tuple(event.type for event in left))


def _sentence(place: str, line: str) -> Sentence:
    text, *tellings = line.split("\t")
    return Sentence(place, text, tuple(_telling(told) for told in tellings if told != _NONE))


def _telling(told: str) -> Telling:
    types, *parts = told.split("|")
    required, allowed, place, *_ = [*parts, "", "", ""]
    return Telling(tuple(types.split("/")), tuple(_names(required)), (*_names(allowed), *_names(place)))


def _names(written: str) -> Iterator[str]:
    return (name.strip() for name in written.split(";") if name.strip())


def _labels_of(annotation: Annotation, text: str) -> dict[str, set[str]]:
    labels: dict[str, set[str]] = {}
    for mention in annotation.mentions:
        labels.setdefault(mention.key, set()).update({mention.name, mention.span.of(text)})
    return labels


def _parties(event: EventMention, labels: dict[str, set[str]]) -> list[set[str]]:
    keys = {value.key for slot in PARTIES for value in event.values(slot) if isinstance(value, Ref)}
    return [labels.get(key, {key}) for key in sorted(keys)]


def _known(telling: Telling) -> tuple[str, ...]:
    return (*telling.required, *telling.allowed)


def _shared(telling: Telling, parties: list[set[str]]) -> int:
    return sum(_is_among(name, parties) for name in telling.required)


def _is_among(name: str, parties: list[set[str]]) -> bool:
    return any(_is_one(name, label) for names in parties for label in names)


def _is_one(name: str, other: str) -> bool:
    mine, others = _words(name), _words(other)
    return len(mine & others) >= max(1, min(_SHARED, len(mine), len(others)))


def _words(name: str) -> set[str]:
    return {word for word in fold_name(name).split() if len(word) > _SHORT}
