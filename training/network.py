"""The network that learns to label words: as `graph/annotate/tagger.py` reads, written so that it can be derived."""

from __future__ import annotations

from dataclasses import dataclass

import jax
import jax.numpy as jnp
from jax import Array

from graph.annotate.features import ROWS, SLOTS
from graph.annotate.tagger import LABELS

IDENTIFYING = 5  # the first slots of a word tell which word it is
GUIDELINES = 4  # those of three corpora, and none

Weights = dict[str, Array]


@dataclass(frozen=True)
class Batch:
    """Sentences side by side: the features of the types in them, and of each word its type and label."""

    rows: Array  # types x features
    types: Array  # sentences x words
    labels: Array
    mask: Array  # 1 for a word, 0 for room left
    guidelines: Array  # sentences


jax.tree_util.register_dataclass(Batch)


@dataclass(frozen=True)
class Shape:
    """How large the network is."""

    features: int
    width: int
    hidden: int


@dataclass(frozen=True)
class Noise:
    """What is hidden from the network while it learns."""

    dropout: float
    unknown: float
    unguided: float


def make_weights(key: Array, shape: Shape) -> Weights:
    """Weights drawn at random."""
    keys = jax.random.split(key, 8)
    width, hidden = shape.width, shape.hidden
    weights = {
        "table": jax.random.normal(keys[0], (ROWS, shape.features)) * 0.1,
        "mix": _drawn(keys[1], (SLOTS + 1) * shape.features, 2 * width),
        "mix_bias": jnp.zeros(2 * width),
        "gain": jnp.ones(width),
        "shift": jnp.zeros(width),
        "guidelines": jnp.zeros((GUIDELINES, width)),
        "out": _drawn(keys[2], 2 * hidden, len(LABELS)) * 0.5,
        "out_bias": jnp.zeros(len(LABELS)),
        "chain": jnp.zeros((len(LABELS), len(LABELS))),
        "begin": jnp.zeros(len(LABELS)),
        "end": jnp.zeros(len(LABELS)),
    }
    for way, first in (("ahead", keys[3]), ("back", keys[4])):
        weights[way] = _drawn(first, width, 4 * hidden)
        weights[f"{way}_again"] = _drawn(jax.random.fold_in(first, 1), hidden, 4 * hidden)
        weights[f"{way}_bias"] = jnp.zeros(4 * hidden).at[hidden : 2 * hidden].set(1)  # to remember, at first
    return weights


def loss(weights: Weights, batch: Batch, key: Array, noise: Noise) -> Array:
    """How unlikely the network finds the gold labels, a word."""
    guided, hidden = jax.random.split(key)
    unguided = jax.random.bernoulli(guided, noise.unguided, batch.guidelines.shape)
    guidelines = jnp.where(unguided, GUIDELINES - 1, batch.guidelines)
    scores = _scores(weights, batch, guidelines, hidden, noise)
    surprise: Array = _surprise(weights, scores, batch).sum() / batch.mask.sum()
    return surprise


def _drawn(key: Array, inputs: int, outputs: int) -> Array:
    weights: Array = jax.random.normal(key, (inputs, outputs)) / inputs**0.5
    return weights


def _scores(weights: Weights, batch: Batch, guidelines: Array, key: Array, noise: Noise) -> Array:
    keys = jax.random.split(key, 6)
    vectors = _vectors(weights, batch.rows, keys[0], noise)[batch.types] + weights["guidelines"][guidelines][:, None]
    sentences, _, width = vectors.shape
    vectors = vectors * _kept(keys[1], noise.dropout, (sentences, 1, width))
    read = [
        _read(weights, way, vectors, batch.mask, _kept(key, 0.2, (sentences, len(weights[f"{way}_again"]))))
        for way, key in (("ahead", keys[2]), ("back", keys[3]))
    ]
    told = jnp.concatenate(read, -1)
    return told * _kept(keys[4], noise.dropout, told.shape) @ weights["out"] + weights["out_bias"]


def _vectors(weights: Weights, rows: Array, key: Array, noise: Noise) -> Array:
    """Vectors of types, some without the features that identify them, all without a few others."""
    unknown, others = jax.random.split(key)
    found = weights["table"][rows] * (rows > 0)[..., None]
    slots = found[:, : 2 * SLOTS].reshape(len(rows), SLOTS, 2, -1).sum(2)
    pieces = found[:, 2 * SLOTS :].sum(1) / 3.0
    hidden = jax.random.bernoulli(unknown, noise.unknown, (len(rows), 1, 1))
    identifying = (jnp.arange(SLOTS) < IDENTIFYING)[None, :, None]
    slots = jnp.where(hidden & identifying, 0, slots) * _kept(others, 0.07, (len(rows), SLOTS, 1))
    mixed = jnp.concatenate([slots.reshape(len(rows), -1), pieces], 1) @ weights["mix"] + weights["mix_bias"]
    mixed = mixed.reshape(len(rows), 2, -1).max(1)
    centred = mixed - mixed.mean(-1, keepdims=True)
    return centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5) * weights["gain"] + weights["shift"]


def _read(weights: Weights, way: str, vectors: Array, mask: Array, kept: Array) -> Array:
    """What is gathered at each word in one direction (LSTM); the same parts are forgotten all along a sentence."""
    gates = (vectors @ weights[way] + weights[f"{way}_bias"]).transpose(1, 0, 2)
    recurrent = weights[f"{way}_again"]

    def step(state: tuple[Array, Array], word: tuple[Array, Array]) -> tuple[tuple[Array, Array], Array]:
        told, carried = state
        gate, is_word = word
        enter, keep, leave, new = jnp.split(gate + (told * kept) @ recurrent, 4, -1)
        carried = (jax.nn.sigmoid(keep) * carried + jax.nn.sigmoid(enter) * jnp.tanh(new)) * is_word
        told = jax.nn.sigmoid(leave) * jnp.tanh(carried) * is_word
        return (told, carried), told

    start = jnp.zeros((len(vectors), len(recurrent)))
    _, all_told = jax.lax.scan(step, (start, start), (gates, mask.T[..., None]), reverse=way == "back")
    return all_told.transpose(1, 0, 2)


def _surprise(weights: Weights, scores: Array, batch: Batch) -> Array:
    """The negative log likelihood of each sentence's chain of labels."""
    chain, begin, end = weights["chain"], weights["begin"], weights["end"]

    def step(reached: Array, word: tuple[Array, Array]) -> tuple[Array, None]:
        score, is_word = word
        onward = jax.nn.logsumexp(reached[:, :, None] + chain[None], 1) + score
        return jnp.where(is_word[:, None] > 0, onward, reached), None

    following = (scores[:, 1:].transpose(1, 0, 2), batch.mask[:, 1:].T)
    reached, _ = jax.lax.scan(step, begin + scores[:, 0], following)
    last = batch.mask.sum(1).astype(int) - 1
    labels, mask = batch.labels, batch.mask
    gold = (jnp.take_along_axis(scores, labels[..., None], 2)[..., 0] * mask).sum(1)
    gold += (chain[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
    gold += begin[labels[:, 0]] + end[jnp.take_along_axis(labels, last[:, None], 1)[:, 0]]
    return jax.nn.logsumexp(reached + end, 1) - gold


def _kept(key: Array, dropped: float, shape: tuple[int, ...]) -> Array:
    return jax.random.bernoulli(key, 1 - dropped, shape) / (1 - dropped)
