"""Train the name recogniser and write its weights.

python -m training CORPORA [WEIGHTS]

CORPORA is a folder with the files that `training/config.toml` names. One core takes about an hour.
"""

from __future__ import annotations

import os

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"  # before JAX is loaded

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from graph.annotate.recogniser import MODEL
from training.batches import Batches
from training.corpus import Sentence, cut, familiar, read
from training.network import Batch, Noise, Shape, Weights, loss, make_weights
from training.weights import save

Moments = tuple[Weights, Weights]
Config = dict[str, Any]

_FIRST, _SECOND = 0.9, 0.999  # Adam's decays
_AVERAGE = 0.998  # of the weights over steps, which is what is kept


def main(corpora: Path, weights: Path = MODEL) -> None:
    """Train the teachers one after another, then the network that learns from them, and write that one to a file."""
    config = tomllib.loads((Path(__file__).parent / "config.toml").read_text(encoding="utf-8"))
    sentences = list(_sentences(corpora, config))
    shape, options = Shape(**config["shape"]), config["training"]
    teachers = tuple(train(sentences, shape, options | teacher) for teacher in config["teachers"])
    told = familiar(sentences, options["familiar"])
    save(train(sentences, shape, options | config["student"], teachers, told), told, weights)
    print(f"{weights.name}: {weights.stat().st_size / 1e6:.1f} MB")


def train(
    sentences: list[Sentence],
    shape: Shape,
    options: Config,
    teachers: tuple[Weights, ...] = (),
    told: NDArray[np.int64] | None = None,
) -> Weights:
    """The average of one network's weights over its training; one that has teachers goes on from the first of them."""
    seed = options["seed"]
    batches = Batches(sentences, options["tokens"], np.random.default_rng(seed), told)
    steps = int(len(batches.round()) * options["rounds"])
    noise = Noise(options["dropout"], options["unknown"], options["unguided"])
    weights = teachers[0] if teachers else make_weights(jax.random.PRNGKey(seed), shape)
    nothing = {name: jnp.zeros_like(array) for name, array in weights.items()}
    moments, average, key, total = (nothing, nothing), weights, jax.random.PRNGKey(1000 + seed), 0.0
    for number, batch in zip(range(1, steps + 1), batches.rounds(), strict=False):
        rate = options["learning_rate"] * min(1.0, number / 100) * max(0.02, 1 - number / steps)
        draws = jax.random.fold_in(key, number)
        weights, moments, average, cost = _step(
            weights, moments, average, batch, draws, noise, teachers, float(number), rate
        )
        total += float(cost)
        if number % 100 == 0:
            print(f"seed {seed}: step {number} of {steps}, loss {total / 100:.4f}", flush=True)
            total = 0.0
    return average


def _sentences(corpora: Path, config: Config) -> Iterator[Sentence]:
    for name, guidelines in config["corpora"].items():
        for sentence in read(corpora, name, guidelines) * config["repeats"][name]:
            yield from cut(sentence, config["training"]["longest"])


@jax.jit
def _step(
    weights: Weights,
    moments: Moments,
    average: Weights,
    batch: Batch,
    key: Any,
    noise: Noise,
    teachers: tuple[Weights, ...],
    number: float,
    rate: float,
) -> tuple[Weights, Moments, Weights, Any]:
    """One step of Adam, gradients clipped to a norm of one."""
    cost, slopes = jax.value_and_grad(loss)(weights, batch, key, noise, teachers)
    clip = jnp.minimum(1, 1 / (jnp.sqrt(sum((slope**2).sum() for slope in slopes.values())) + 1e-6))
    first = {name: _FIRST * moments[0][name] + (1 - _FIRST) * slopes[name] * clip for name in weights}
    second = {name: _SECOND * moments[1][name] + (1 - _SECOND) * (slopes[name] * clip) ** 2 for name in weights}
    moved = {
        name: weights[name]
        - rate * (first[name] / (1 - _FIRST**number)) / (jnp.sqrt(second[name] / (1 - _SECOND**number)) + 1e-8)
        for name in weights
    }
    share = jnp.minimum(_AVERAGE, (1 + number) / (10 + number))
    averaged = {name: share * average[name] + (1 - share) * moved[name] for name in weights}
    return moved, (first, second), averaged, cost


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
