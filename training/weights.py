"""Write trained weights as the tagger reads them: small, and the same bytes for the same weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.annotate.tagger import LABELS
from training.network import Weights

NEVER = -1e4  # the score of a label that cannot stand there


def save(networks: list[Weights], path: Path) -> None:
    """Write networks of one shape to a file."""
    stripped = [strip({name: np.asarray(array) for name, array in network.items()}) for network in networks]
    path.parent.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, Any] = {name: np.stack([network[name] for network in stripped]) for name in sorted(stripped[0])}
    np.savez_compressed(path, **arrays)


def strip(weights: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """The weights with the table in bytes and the rest in halves, impossible chains ruled out.

    The scores of gates are halved, since the tagger has σ(x) from tanh(x/2).
    """
    table = weights["table"]
    scale = np.maximum(np.abs(table).max(1), 1e-9) / 127
    kept = {name: array for name, array in weights.items() if name != "table"}
    kept |= {
        name: array * _halved(array.shape[-1]) for name, array in kept.items() if name.startswith(("ahead", "back"))
    }
    kept["chain"] = kept["chain"] + np.array([[_score(before, label) for label in LABELS] for before in LABELS])
    kept["begin"] = kept["begin"] + np.array([_score("O", label) for label in LABELS])
    halves = {name: array.astype(np.float16) for name, array in kept.items()}
    quantised = np.round(table / scale[:, None]).astype(np.int8)
    quantised[0] = 0
    return halves | {"table": quantised, "scale": scale.astype(np.float16)}


def _halved(width: int) -> NDArray[np.float32]:
    return np.where(np.arange(width) < width * 3 // 4, 0.5, 1.0).astype(np.float32)


def _score(before: str, label: str) -> float:
    continues = label.startswith("I-") and before[2:] != label[2:]
    return NEVER if continues else 0.0
