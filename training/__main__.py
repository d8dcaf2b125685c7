"""Train the name recogniser and write its weights.

python -m training CORPORA [WEIGHTS]

CORPORA is a folder with the files that `training/config.toml` names. One core takes about fifteen minutes a network.
"""

from __future__ import annotations

import os

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"  # before JAX is loaded

import sys
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from graph.annotate.recogniser import MODEL
from training.batches import Batches
from training.corpus import Sentence, cut, read
from training.network import Batch, Noise, Shape, Weights, loss, make_weights
from training.weights import save

Moments = tuple[Weights, Weights]
Step = Callable[[Weights, Moments, Weights, Batch, Any, float, float], tuple[Weights, Moments, Weights, Any]]

_FIRST, _SECOND = 0.9, 0.999  # Adam's decays
_AVERAGE = 0.998  # of the weights over steps, which is what is kept


def main(corpora: Path, weights: Path = MODEL) -> None:
    """Train the networks one after another and write them all to one file."""
    config = tomllib.loads((Path(__file__).parent / "config.toml").read_text(encoding="utf-8"))
    sentences = list(_sentences(corpora, config))
    save([train(sentences, config, network) for network in config["networks"]], weights)
    print(f"{weights.name}: {weights.stat().st_size / 1e6:.1f} MB")


def train(sentences: list[Sentence], config: dict[str, Any], network: dict[str, Any]) -> Weights:
    """The average of one network's weights over its training."""
    options, seed = config["training"] | network, network["seed"]
    batches = Batches(sentences, options["tokens"], np.random.default_rng(seed))
    steps = int(len(batches.round()) * options["rounds"])
    step = _make_step(Noise(options["dropout"], options["unknown"], options["unguided"]))
    weights = make_weights(jax.random.PRNGKey(seed), Shape(**config["shape"]))
    nothing = {name: jnp.zeros_like(array) for name, array in weights.items()}
    moments, average, key, total = (nothing, nothing), weights, jax.random.PRNGKey(1000 + seed), 0.0
    for number, batch in zip(range(1, steps + 1), batches.rounds(), strict=False):
        rate = options["learning_rate"] * min(1.0, number / 100) * max(0.02, 1 - number / steps)
        weights, moments, average, cost = step(
            weights, moments, average, batch, jax.random.fold_in(key, number), float(number), rate
        )
        total += float(cost)
        if number % 100 == 0:
            print(f"seed {seed}: step {number} of {steps}, loss {total / 100:.4f}", flush=True)
            total = 0.0
    return average


def _sentences(corpora: Path, config: dict[str, Any]) -> list[Sentence]:
    return [
        piece
        for name, guidelines in config["corpora"].items()
        for sentence in read(corpora, name, guidelines) * config["repeats"][name]
        for piece in cut(sentence, config["training"]["longest"])
    ]


def _make_step(noise: Noise) -> Step:
    """One step of Adam, gradients clipped to a norm of one."""

    @jax.jit
    def step(
        weights: Weights, moments: Moments, average: Weights, batch: Batch, key: Any, number: float, rate: float
    ) -> tuple[Weights, Moments, Weights, Any]:
        cost, slopes = jax.value_and_grad(partial(loss, noise=noise))(weights, batch, key)
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

    return step


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
