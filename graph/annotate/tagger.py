"""Label the words of sentences as parts of names, with a small recurrent network and a chain of labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.annotate.features import SLOTS, rows_of, without_strange

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
WAYS = ("ahead", "back")
LONGEST = 96  # words of a sentence that are read together; as in training
TOGETHER = 2_048  # words of sentences that are read side by side: fewer take longer a word, more only take memory

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_PERSON = [i for i, label in enumerate(LABELS) if label.endswith("PER")]
_OTHERS = [i for i in range(len(LABELS)) if i not in _PERSON]
_HALF = np.float32(0.5)
_EXACT = 1 << 24  # floats hold whole numbers up to this one
_REMEMBERED = 32_768  # words; 512 bytes each
_FEATURE, _VECTOR = 2.0, 8.0  # no number that a feature adds, and none in a word's vector, is wider


class Tagged(NamedTuple):
    """What a word was taken for."""

    label: str  # of the best chain of labels
    lead: float  # by how much its own best score as part of a person's name beats its best score as anything else


class Tagger:
    """Labels words with the network and chain of labels that `training/` wrote.

    It follows the annotation guidelines of a number in `training/config.toml`; 0 are those for newspapers.
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]], guidelines: int = 0) -> None:
        self._words = Words(weights, guidelines)
        self._reader = Reader(weights)
        chain, self._begin, self._end = (weights[name].astype(np.float32) for name in ("chain", "begin", "end"))
        self._chain = chain.T.copy()  # from the second label to the first

    @classmethod
    def load(cls, path: Path, guidelines: int = 0) -> Tagger:
        """The tagger whose weights are in a file."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(dict(arrays), guidelines)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """A label of `LABELS` for each word of each sentence."""
        return [[word.label for word in words] for words in self.read(sentences)]

    def read(self, sentences: Sequence[Sequence[str]]) -> list[list[Tagged]]:
        """What each word of each sentence was taken for."""
        chunks = [
            (i, words[j : j + LONGEST]) for i, words in enumerate(sentences) for j in range(0, len(words), LONGEST)
        ]
        best = (words for chunk in _side_by_side([words for _, words in chunks]) for words in self._best(chunk))
        tagged: list[list[Tagged]] = [[] for _ in sentences]
        for (i, _), found in zip(chunks, best, strict=True):
            tagged[i] += found
        return tagged

    def scores(self, sentences: Sequence[Sequence[str]], packing: Packing) -> Floats:
        """A score for each word and label, word after word; the same whatever is read together."""
        return self._reader.scores(self._words.gates([word for words in sentences for word in words], packing), packing)

    def _best(self, sentences: list[Sequence[str]]) -> list[list[Tagged]]:
        packing = Packing.of([len(words) for words in sentences])
        scores = self.scores(sentences, packing)
        best = self._decode(scores[packing.forward], packing)
        leads = (scores[:, _PERSON].max(1) - scores[:, _OTHERS].max(1)).tolist()
        words = [Tagged(LABELS[label], lead) for label, lead in zip(best, leads, strict=True)]
        return [words[i : i + n] for i, n in zip(packing.starts, packing.lengths, strict=True)]

    def _decode(self, scores: Floats, packing: Packing) -> Ints:
        """The best chain of labels of each sentence, all at once (Viterbi); from scores in packed order."""
        before: list[Ints] = []
        final = np.empty((len(packing.lengths), len(LABELS)), np.float32)
        for first, count in packing.steps:
            paths = final[:count, None] + self._chain if first else self._begin[None, :, None].repeat(count, 0)
            before.append(paths.argmax(2))
            np.add(paths.max(2), scores[first : first + count], out=final[:count])
        return _traced(before, (final + self._end).argmax(1), packing)


class Product:
    """Multiplies with weights in whole numbers what it has rounded to steps; one matrix or several, side by side.

    Sums of whole numbers are exact in floats, and so the same whatever else is read with a sentence.
    """

    def __init__(self, weights: Mapping[str, NDArray[Any]], *names: str, widest: float = 1.0) -> None:
        self._whole = np.stack([weights[name] for name in names]).astype(np.float32)
        scale = np.stack([weights[f"{name}_scale"] for name in names]).astype(np.float32)[:, None]
        self._steps = np.float32(_EXACT // int(np.abs(self._whole).sum(1).max() + 1) / widest)
        self._scale = scale / self._steps

    def __call__(self, inputs: Floats) -> Floats:
        """The product of each row with each matrix; rows hold no number wider than was said."""
        steps = inputs * self._steps
        product: Floats = np.matmul(np.rint(steps, out=steps), self._whole)
        product *= self._scale
        return product


class Words:
    """What each word says by itself to the network; of words met before it is remembered."""

    def __init__(self, weights: Mapping[str, NDArray[Any]], guidelines: int) -> None:
        self._table, self._scale = weights["table"], weights["scale"].astype(np.float32)[:, None]
        self._familiar = weights["familiar"].astype(np.int64)
        self._bias, self._gain = weights["mix_bias"].astype(np.float32), weights["gain"].astype(np.float32)
        self._shift = weights["shift"].astype(np.float32) + weights["guidelines"][guidelines].astype(np.float32)
        self._mix, self._ways = Product(weights, "mix", widest=_FEATURE), Product(weights, *WAYS, widest=_VECTOR)
        self._begins = np.stack([weights[f"{way}_bias"] for way in WAYS]).astype(np.float32)[:, None]
        self._places: dict[str, int] = {}
        self._known = np.empty((_REMEMBERED, len(self._gain)), np.float32)

    def gates(self, words: Sequence[str], packing: Packing) -> Floats:
        """What each word says in either direction of reading, in packed order."""
        types = {word: i for i, word in enumerate(dict.fromkeys(words))}
        said = self._ways(self._remembered(list(types))) + self._begins
        places = np.array([types[word] for word in words])
        gates = np.empty((len(WAYS), len(words), said.shape[2]), np.float32)  # filled in place, unless NumPy may raise
        np.take(said[0], places[packing.forward], axis=0, out=gates[0], mode="clip")
        np.take(said[1], places[packing.backward], axis=0, out=gates[1], mode="clip")
        return gates

    def _remembered(self, words: list[str]) -> Floats:
        """A vector for each of several words, all different."""
        new = [word for word in words if word not in self._places]
        if len(self._places) + len(new) > len(self._known):
            self._places, new = {}, words
        if len(new) > len(self._known):
            return self._vectors(new)
        if new:
            first = len(self._places)
            self._known[first : first + len(new)] = self._vectors(new)
            self._places.update(zip(new, range(first, first + len(new)), strict=True))
        return self._known[[self._places[word] for word in words]]

    def _vectors(self, words: list[str]) -> Floats:
        """What the features of words amount to: mixed, the stronger of two, centred."""
        rows = without_strange(rows_of(words), self._familiar)
        found = self._table[rows] * self._scale[rows]
        slots = (found[:, 0 : 2 * SLOTS : 2] + found[:, 1 : 2 * SLOTS : 2]).reshape(len(rows), -1)
        pieces = found[:, 2 * SLOTS :].sum(1) / np.float32(3)
        features = np.concatenate([slots, pieces], axis=1).clip(-_FEATURE, _FEATURE)
        mixed = (self._mix(features)[0] + self._bias).reshape(len(rows), 2, -1).max(1)
        centred = mixed - mixed.mean(1, keepdims=True)
        spread = np.sqrt((centred**2).mean(1, keepdims=True) + np.float32(1e-5))
        vectors: Floats = (centred / spread * self._gain + self._shift).clip(-_VECTOR, _VECTOR)
        return vectors


class Reader:
    """Reads sentences in both directions (LSTM), many side by side."""

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._again = Product(weights, *(f"{way}_again" for way in WAYS))
        self._out, self._bias = Product(weights, "out"), weights["out_bias"].astype(np.float32)
        self._width = len(weights["ahead_again"])

    def scores(self, gates: Floats, packing: Packing) -> Floats:
        """A score for each word and label."""
        ahead, back = self._read(gates, packing)
        told = np.empty((len(packing.forward), len(WAYS) * self._width), np.float32)
        told[packing.forward, : self._width], told[packing.backward, self._width :] = ahead, back
        scores: Floats = self._out(told)[0] + self._bias
        return scores

    def _read(self, gates: Floats, packing: Packing) -> Floats:
        """What has been gathered at each word in either direction, in packed order."""
        width = self._width
        told = np.empty((*gates.shape[:2], width), np.float32)
        state = carried = np.zeros((len(WAYS), len(packing.lengths), width), np.float32)
        for first, count in packing.steps:
            gate = gates[:, first : first + count]
            if first:
                gate += self._again(state[:, :count])
            np.tanh(gate, out=gate)
            opened = gate[..., : 3 * width]
            opened *= _HALF
            opened += _HALF
            carried = opened[..., width : 2 * width] * carried[:, :count]
            carried += opened[..., :width] * gate[..., 3 * width :]
            state = np.multiply(opened[..., 2 * width :], np.tanh(carried), out=told[:, first : first + count])
        return told


@dataclass(frozen=True)
class Packing:
    """Sentences side by side, longest first: the first word of each, then the second of those that have one, and on."""

    lengths: list[int]
    starts: list[int]  # of each sentence, among all words
    steps: list[tuple[int, int]]  # for each step: where it begins, and how many sentences go on
    forward: Ints  # the words in packed order
    backward: Ints  # the same for sentences read from their ends

    @classmethod
    def of(cls, lengths: list[int]) -> Packing:
        """How sentences of these lengths are packed."""
        starts = np.cumsum([0, *lengths[:-1]])
        longest_first = np.argsort([-length for length in lengths], kind="stable")
        ordered, begins = np.array(lengths)[longest_first], starts[longest_first]
        step = np.arange(ordered[0])[:, None]
        goes_on = step < ordered
        counts = goes_on.sum(1).tolist()
        return cls(
            lengths=lengths,
            starts=starts.tolist(),
            steps=list(zip(accumulate(counts, initial=0), counts, strict=False)),
            forward=(begins + step)[goes_on],
            backward=(begins + ordered - 1 - step)[goes_on],
        )


def _side_by_side(sentences: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """The sentences in groups of as many words as are best read at once."""
    group: list[Sequence[str]] = []
    count = 0
    for words in sentences:
        if group and count + len(words) > TOGETHER:
            yield group
            group, count = [], 0
        group.append(words)
        count += len(words)
    if group:
        yield group


def _traced(before: list[Ints], last: Ints, packing: Packing) -> Ints:
    labels = np.empty(len(packing.forward), np.int64)
    current = last.copy()
    for (first, count), came in zip(reversed(packing.steps), reversed(before), strict=True):
        labels[packing.forward[first : first + count]] = current[:count]
        current[:count] = came[np.arange(count), current[:count]]
    return labels
