"""Label the words of sentences as parts of names, with a small recurrent network and a chain of labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

from graph.annotate.features import SLOTS, rows_of

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
LONGEST = 96  # words of a sentence that are read together; as in training

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_REMEMBERED = 30_000  # words; 512 bytes each and network
_gemm = NumpyOps().gemm  # blis, for the large products: one thread, whatever the environment says


class Tagger:
    """Labels words; several networks, trained from different seeds, vote."""

    def __init__(self, weights: dict[str, NDArray[Any]], guidelines: int = 0) -> None:
        networks = range(len(weights["chain"]))
        self._networks = [Network({name: array[i] for name, array in weights.items()}, guidelines) for i in networks]
        self._chain, self._begin, self._end = (_mean(weights[name]) for name in ("chain", "begin", "end"))
        self._known: dict[str, Floats] = {}

    @classmethod
    def load(cls, path: Path, guidelines: int = 0) -> Tagger:
        """The tagger whose weights are in a file that `training/` wrote.

        It follows the annotation guidelines of that number in `training/config.toml`; 0 are those for newspapers.
        """
        with np.load(path, allow_pickle=False) as arrays:
            return cls({name: arrays[name] for name in arrays.files}, guidelines)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """A label of `LABELS` for each word of each sentence."""
        chunks = [
            (i, words[j : j + LONGEST]) for i, words in enumerate(sentences) for j in range(0, len(words), LONGEST)
        ]
        labels: list[list[str]] = [[] for _ in sentences]
        for (i, _), found in zip(chunks, self._best([words for _, words in chunks]), strict=True):
            labels[i] += found
        return labels

    def _best(self, sentences: list[Sequence[str]]) -> list[list[str]]:
        if not sentences:
            return []
        packing = Packing.of([len(words) for words in sentences])
        words = [word for sentence in sentences for word in sentence]
        vectors = self._vectors(words)
        scores = _mean([network.scores(vectors[:, i], packing) for i, network in enumerate(self._networks)])
        best = self._decode(scores[packing.forward], packing)
        return [
            [LABELS[label] for label in best[i : i + n]] for i, n in zip(packing.starts, packing.lengths, strict=True)
        ]

    def _vectors(self, words: Sequence[str]) -> Floats:
        """A vector for each word and network; those of words met before are remembered."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        new = list(dict.fromkeys(word for word in words if word not in self._known))
        if new:
            rows = np.array([rows_of(word) for word in new])
            mixed = np.stack([network.vectors(rows) for network in self._networks], axis=1)
            self._known.update(zip(new, mixed, strict=True))
        return np.stack([self._known[word] for word in words])

    def _decode(self, scores: Floats, packing: Packing) -> Ints:
        """The best chain of labels of each sentence, all at once (Viterbi); from scores in packed order."""
        before: list[Ints] = []
        reached: Floats = np.zeros((0, len(LABELS)), np.float32)
        final = np.empty((len(packing.lengths), len(LABELS)), np.float32)
        for first, count in packing.steps:
            if not before:
                before.append(np.zeros((count, len(LABELS)), np.int64))
                reached = self._begin + scores[first : first + count]
            else:
                paths = reached[:count, :, None] + self._chain
                before.append(paths.argmax(1))
                reached = paths.max(1) + scores[first : first + count]
            final[:count] = reached
        return _traced(before, (final + self._end).argmax(1), packing)


class Network:
    """One trained network: vectors of words, read in both directions."""

    def __init__(self, weights: dict[str, NDArray[Any]], guidelines: int) -> None:
        self._table, self._scale = weights["table"], weights["scale"].astype(np.float32)
        self._weights = {name: array.astype(np.float32) for name, array in weights.items() if name != "table"}
        self._weights["shift"] += self._weights["guidelines"][guidelines]

    def vectors(self, rows: Ints) -> Floats:
        """Vectors of words from the rows of their features: mixed, the stronger of two, centred."""
        found = self._table[rows] * self._scale[rows][..., None]
        slots = found[:, : 2 * SLOTS].reshape(len(rows), SLOTS, 2, -1).sum(2).reshape(len(rows), -1)
        pieces = found[:, 2 * SLOTS :].sum(1) / np.float32(3)
        mixed = self._times(np.concatenate([slots, pieces], axis=1), "mix").reshape(len(rows), 2, -1).max(1)
        centred = mixed - mixed.mean(1, keepdims=True)
        spread = np.sqrt((centred**2).mean(1, keepdims=True) + np.float32(1e-5))
        vectors: Floats = centred / spread * self._weights["gain"] + self._weights["shift"]
        return vectors

    def scores(self, vectors: Floats, packing: Packing) -> Floats:
        """A score for each word and label."""
        ahead = self._read(vectors, packing.forward, packing, "ahead")
        back = self._read(vectors, packing.backward, packing, "back")
        return self._times(np.concatenate([ahead, back], axis=1), "out")

    def _read(self, vectors: Floats, order: Ints, packing: Packing, way: str) -> Floats:
        """What the network has gathered at each word when it reads in that order (LSTM)."""
        gates = self._times(vectors[order], way)
        recurrent = self._weights[f"{way}_again"]
        width = len(recurrent)
        told = np.empty((len(order), width), np.float32)
        state = carried = np.zeros((len(packing.lengths), width), np.float32)
        for first, count in packing.steps:
            gate = gates[first : first + count]
            if first:
                gate += state[:count] @ recurrent
            np.tanh(gate, out=gate)
            gate[:, : 3 * width] *= 0.5
            gate[:, : 3 * width] += 0.5
            carried = gate[:, width : 2 * width] * carried[:count] + gate[:, :width] * gate[:, 3 * width :]
            state = told[first : first + count] = gate[:, 2 * width : 3 * width] * np.tanh(carried)
        placed = np.empty_like(told)
        placed[order] = told
        return placed

    def _times(self, inputs: Floats, name: str) -> Floats:
        product: Floats = _gemm(inputs, self._weights[name]) + self._weights[f"{name}_bias"]
        return product


@dataclass(frozen=True)
class Packing:
    """Sentences side by side, longest first: the first word of each, then the second of those that have one, and on."""

    lengths: list[int]
    starts: list[int]  # of each sentence, among all words
    ranks: list[int]  # the place of each sentence, longest first
    steps: list[tuple[int, int]]  # for each step: where it begins, and how many sentences go on
    forward: Ints  # the words in packed order
    backward: Ints  # the same for sentences read from their ends

    @classmethod
    def of(cls, lengths: list[int]) -> Packing:
        """How sentences of these lengths are packed."""
        starts = np.cumsum([0, *lengths[:-1]])
        longest_first = np.argsort([-length for length in lengths], kind="stable")
        ordered, begins = np.array(lengths)[longest_first], starts[longest_first]
        counts = [int((ordered > step).sum()) for step in range(int(ordered[0]))]
        steps = list(zip(np.cumsum([0, *counts[:-1]]).tolist(), counts, strict=True))
        forward = np.concatenate([begins[:count] + step for step, count in enumerate(counts)])
        ends = begins + ordered - 1
        backward = np.concatenate([ends[:count] - step for step, count in enumerate(counts)])
        ranks = np.argsort(longest_first, kind="stable")
        return cls(lengths, starts.tolist(), ranks.tolist(), steps, forward, backward)


def _mean(networks: NDArray[Any] | list[Floats]) -> Floats:
    mean: Floats = np.mean(networks, axis=0, dtype=np.float32)
    return mean


def _traced(before: list[Ints], last: Ints, packing: Packing) -> Ints:
    labels = np.empty(len(packing.forward), np.int64)
    current = last.copy()
    for (first, count), came in zip(reversed(packing.steps), reversed(before), strict=True):
        labels[packing.forward[first : first + count]] = current[:count]
        current[:count] = came[np.arange(count), current[:count]]
    return labels
