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
WAYS = ("ahead", "back")
LONGEST = 96  # words of a sentence that are read together; as in training

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_HALF = np.float32(0.5)
_REMEMBERED = 30_000  # words; 512 bytes each and network
_gemm = NumpyOps().gemm  # blis, for the large products: one thread, whatever the environment says


class Tagger:
    """Labels words; several networks, trained from different seeds, vote."""

    def __init__(self, weights: dict[str, NDArray[Any]], guidelines: int = 0) -> None:
        self._networks = Networks(weights, guidelines)
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
        vectors = self._vectors([word for sentence in sentences for word in sentence])
        scores = _mean(self._networks.scores(vectors, packing))
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
            self._known.update(zip(new, self._networks.vectors(rows), strict=True))
        return np.stack([self._known[word] for word in words])

    def _decode(self, scores: Floats, packing: Packing) -> Ints:
        """The best chain of labels of each sentence, all at once (Viterbi); from scores in packed order."""
        before: list[Ints] = []
        final = np.empty((len(packing.lengths), len(LABELS)), np.float32)
        for first, count in packing.steps:
            paths = final[:count, :, None] + self._chain if first else self._begin[None, None].repeat(count, 0)
            before.append(paths.argmax(1))
            final[:count] = paths.max(1) + scores[first : first + count]
        return _traced(before, (final + self._end).argmax(1), packing)


class Networks:
    """The trained networks, side by side: vectors of words, read in both directions."""

    def __init__(self, weights: dict[str, NDArray[Any]], guidelines: int) -> None:
        self._table = weights["table"]
        self._weights = {name: array.astype(np.float32) for name, array in weights.items() if name != "table"}
        self._weights["shift"] += self._weights["guidelines"][:, guidelines]
        again = [self._weights[f"{way}_again"] for way in WAYS]
        self._again = np.stack(again, axis=1).reshape(-1, *again[0].shape[1:])  # one for each network and way
        self._count = len(self._table)

    def vectors(self, rows: Ints) -> Floats:
        """Vectors of words, for each network, from the rows of their features."""
        return np.stack([self._mixed(i, rows) for i in range(self._count)], axis=1)

    def scores(self, vectors: Floats, packing: Packing) -> list[Floats]:
        """A score for each word and label, from each network."""
        told = self._read(vectors, packing)
        ahead, back = np.argsort(packing.forward), np.argsort(packing.backward)
        return [
            self._times(np.concatenate([told[2 * i, ahead], told[2 * i + 1, back]], axis=1), "out", i)
            for i in range(self._count)
        ]

    def _mixed(self, i: int, rows: Ints) -> Floats:
        """What the features of words amount to: mixed, the stronger of two, centred."""
        found = self._table[i, rows] * self._weights["scale"][i, rows][..., None]
        slots = found[:, : 2 * SLOTS].reshape(len(rows), SLOTS, 2, -1).sum(2).reshape(len(rows), -1)
        pieces = found[:, 2 * SLOTS :].sum(1) / np.float32(3)
        mixed = self._times(np.concatenate([slots, pieces], axis=1), "mix", i).reshape(len(rows), 2, -1).max(1)
        centred = mixed - mixed.mean(1, keepdims=True)
        spread = np.sqrt((centred**2).mean(1, keepdims=True) + np.float32(1e-5))
        vectors: Floats = centred / spread * self._weights["gain"][i] + self._weights["shift"][i]
        return vectors

    def _read(self, vectors: Floats, packing: Packing) -> Floats:
        """What each network has gathered at each word when it reads in either direction (LSTM), in packed order."""
        orders = (packing.forward, packing.backward)
        gates = np.stack(
            [
                self._times(vectors[order, i], way, i)
                for i in range(self._count)
                for way, order in zip(WAYS, orders, strict=True)
            ]
        )
        width = self._again.shape[1]
        told = np.empty((*gates.shape[:2], width), np.float32)
        state = carried = np.zeros((len(gates), len(packing.lengths), width), np.float32)
        for first, count in packing.steps:
            gate = gates[:, first : first + count]
            if first:
                gate += np.matmul(state[:, :count], self._again)
            np.tanh(gate, out=gate)
            opened = gate[..., : 3 * width] * _HALF + _HALF
            carried = opened[..., width : 2 * width] * carried[:, :count] + opened[..., :width] * gate[..., 3 * width :]
            state = np.multiply(opened[..., 2 * width :], np.tanh(carried), out=told[:, first : first + count])
        return told

    def _times(self, inputs: Floats, name: str, i: int) -> Floats:
        product: Floats = _gemm(inputs, self._weights[name][i]) + self._weights[f"{name}_bias"][i]
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
