"""Put sentences of like length side by side, so that little room is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import jax.numpy as jnp
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from graph.annotate.features import rows_of, without_strange
from training.corpus import Sentence
from training.network import Batch

LENGTHS = (12, 20, 32, 48, 64, 96)  # few, since the network is compiled for each


class Batches:
    """Batches of a set of sentences, in another order each round; only familiar features identify words, if told."""

    def __init__(
        self, sentences: Sequence[Sentence], tokens: int, chance: Generator, told: NDArray[np.int64] | None = None
    ) -> None:
        words = dict.fromkeys(word for sentence in sentences for word in sentence.words)
        places = {word: place for place, word in enumerate(words, start=1)}
        self._types = [[places[word] for word in sentence.words] for sentence in sentences]
        rows = rows_of(words)
        rows = np.concatenate([np.zeros_like(rows[:1]), rows])  # the first is for room left
        self._rows = rows if told is None else without_strange(rows, told)
        self._sentences, self._tokens, self._chance = sentences, tokens, chance

    def round(self) -> list[tuple[int, list[int]]]:
        """Each batch's length and sentences; what fills none is left for another round."""
        waiting: dict[int, list[int]] = {length: [] for length in LENGTHS}
        full = []
        for i in self._chance.permutation(len(self._sentences)).tolist():
            length = next(length for length in LENGTHS if len(self._types[i]) <= length)
            waiting[length].append(i)
            if len(waiting[length]) == self._tokens // length:
                full.append((length, waiting[length]))
                waiting[length] = []
        return [full[i] for i in self._chance.permutation(len(full))]

    def rounds(self) -> Iterator[Batch]:
        """Batches without end."""
        while True:
            for length, chosen in self.round():
                yield self._batch(length, chosen)

    def _batch(self, length: int, chosen: list[int]) -> Batch:
        words, labels = (np.zeros((len(chosen), length), np.int32) for _ in range(2))
        mask = np.zeros((len(chosen), length), np.float32)
        for place, i in enumerate(chosen):
            end = len(self._types[i])
            words[place, :end], labels[place, :end], mask[place, :end] = self._types[i], self._sentences[i].labels, 1
        met, types = np.unique(words, return_inverse=True)
        room = next(room for room in (2 * self._tokens // 3, self._tokens) if len(met) <= room)  # mostly the first
        rows = np.zeros((room, self._rows.shape[1]), np.int32)
        rows[: len(met)] = self._rows[met]
        guidelines = np.array([self._sentences[i].guidelines for i in chosen], np.int32)
        return Batch(*map(jnp.asarray, (rows, types.reshape(words.shape).astype(np.int32), labels, mask, guidelines)))
