"""Write trained weights as the tagger reads them: small, and the same bytes for the same weights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from graph.annotate.tagger import LABELS

if TYPE_CHECKING:
    from training.network import Weights

NEVER = -1e4  # the score of a label that cannot stand there
PRODUCTS = ("mix", "ahead", "back", "ahead_again", "back_again", "out")

Arrays = dict[str, NDArray[Any]]


def save(weights: Weights, familiar: NDArray[np.int64], path: Path) -> None:
    """Write a network, and the features that are familiar to it, to a file."""
    arrays: dict[str, Any] = strip({name: np.asarray(array) for name, array in weights.items()})
    arrays["familiar"] = familiar.astype(np.uint32)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **dict(sorted(arrays.items())))


def strip(weights: Arrays) -> Arrays:
    """The weights with table and matrices in bytes and the rest in halves, impossible chains ruled out.

    The scores of gates are halved, since the tagger has σ(x) from tanh(x/2).
    """
    kept = {
        name: array * _halved(array.shape[-1]) if name.startswith(("ahead", "back")) else array
        for name, array in weights.items()
    }
    kept["chain"] = kept["chain"] + np.array([[_score(before, label) for label in LABELS] for before in LABELS])
    kept["begin"] = kept["begin"] + np.array([_score("O", label) for label in LABELS])
    table, scale = whole(kept.pop("table"), 1)
    table[0] = 0
    matrices: Arrays = {"table": table, "scale": scale[:, 0]}
    for name in PRODUCTS:
        matrices[name], by_column = whole(kept.pop(name), 0)
        matrices[f"{name}_scale"] = by_column[0]
    return matrices | {name: array.astype(np.float16) for name, array in kept.items()}


def whole(array: NDArray[Any], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Numbers in bytes, and what a step of theirs stands for in each row or column."""
    scale = (np.maximum(np.abs(array).max(axis, keepdims=True), 1e-4) / 127).astype(np.float16)
    return np.round(array / scale).clip(-127, 127).astype(np.int8), scale


def _halved(width: int) -> NDArray[np.float32]:
    return np.where(np.arange(width) < width * 3 // 4, 0.5, 1.0).astype(np.float32)


def _score(before: str, label: str) -> float:
    continues = label.startswith("I-") and before[2:] != label[2:]
    return NEVER if continues else 0.0
