"""What training prepares and writes is what the recogniser reads."""

from __future__ import annotations

import numpy as np
import pytest

from graph.annotate.features import IDENTIFYING, keys, rows_of
from training.corpus import Sentence, cut, familiar
from training.weights import whole


def test_repeating_a_sentence_makes_its_words_no_more_familiar() -> None:
    """A word is familiar when it is met in several sentences, or twice in one."""

    first = Sentence(("زار", "سالونيكي", "ثم", "ثم"), (0, 5, 0, 0))
    second = Sentence(("زار", "أثينا"), (0, 5))

    known = familiar([first, first, first, second], times=2)
    met = {word: np.isin(keys(rows_of([word])), known).all() for word in ("زار", "ثم", "سالونيكي", "أثينا")}
    assert met == {"زار": True, "ثم": True, "سالونيكي": False, "أثينا": False}
    assert len(known) <= 2 * IDENTIFYING


def test_long_sentences_are_cut() -> None:
    """Each piece keeps its labels and its guidelines."""

    pieces = list(cut(Sentence(("زار", "سعيد", "بنجلون"), (0, 1, 2), guidelines=1), longest=2))

    assert pieces == [Sentence(("زار", "سعيد"), (0, 1), 1), Sentence(("بنجلون",), (2,), 1)]


@pytest.mark.parametrize("axis", [0, 1])
def test_numbers_in_bytes_are_near_those_they_stand_for(axis: int) -> None:
    """A number is off by at most half a step, and zero stays zero."""

    array = np.random.default_rng(0).normal(size=(6, 9)).astype(np.float32)
    array[2, 3] = 0

    numbers, step = whole(array, axis)
    assert (np.abs(numbers * step.astype(np.float32) - array) <= 0.51 * step.astype(np.float32)).all()
    assert numbers[2, 3] == 0
