"""Put sentences of like length side by side, so that little room is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import jax.numpy as jnp
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from graph.annotate.features import rows_of
from training.corpus import Sentence
from training.network import Batch

LENGTHS = (12, 20, 32, 48, 64, 96)  # few, since the network is compiled for each


class Vocabulary:
    """The features of every type met, reckoned once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {"": 0}
        self._rows: list[list[int]] = [[0] * len(rows_of("و"))]

    def place(self, word: str) -> int:
        """The number of a type."""
        if word not in self._places:
            self._places[word] = len(self._rows)
            self._rows.append(rows_of(word))
        return self._places[word]

    def rows(self) -> NDArray[np.int32]:
        """The features of all types met so far."""
        return np.array(self._rows, np.int32)


class Batches:
    """Batches of a set of sentences, in another order each round."""

    def __init__(self, sentences: Sequence[Sentence], tokens: int, chance: Generator) -> None:
        vocabulary = Vocabulary()
        self._types = [[vocabulary.place(word) for word in sentence.words] for sentence in sentences]
        self._rows = vocabulary.rows()
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
        rows = np.zeros((self._tokens, self._rows.shape[1]), np.int32)
        rows[: len(met)] = self._rows[met]
        guidelines = np.array([self._sentences[i].guidelines for i in chosen], np.int32)
        return Batch(*map(jnp.asarray, (rows, types.reshape(words.shape).astype(np.int32), labels, mask, guidelines)))
