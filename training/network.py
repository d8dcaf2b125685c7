"""The network that learns to label words: as `graph/annotate/tagger.py` reads, written so that it can be derived."""

from __future__ import annotations

from dataclasses import dataclass, replace

import jax
import jax.numpy as jnp
from jax import Array

from graph.annotate.features import IDENTIFYING, ROWS, SLOTS
from graph.annotate.tagger import LABELS

GUIDELINES = 4  # those of three corpora, and none

Weights = dict[str, Array]
Scores = dict[str, Array]  # of each word's labels, and of labels that follow one another, begin or end a sentence


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
    """What shares are hidden from the network while it learns."""

    dropout: float  # of what is passed on
    unknown: float  # of the words' identities
    unguided: float  # of the sentences' guidelines
    slots: float = 0.07  # of the slots of features
    remembered: float = 0.2  # of what is remembered from word to word


jax.tree_util.register_dataclass(Noise)


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


def loss(weights: Weights, batch: Batch, key: Array, noise: Noise, teachers: tuple[Weights, ...] = ()) -> Array:
    """How unlikely the network finds the gold labels, a word; or, if it has teachers, those that they expect.

    The teachers read the same words, of some of which they are not told either which they are.
    """
    guided, hiding, dropping = jax.random.split(key, 3)
    unguided = jax.random.bernoulli(guided, noise.unguided, batch.guidelines.shape)
    batch = replace(batch, guidelines=jnp.where(unguided, GUIDELINES - 1, batch.guidelines))
    hidden = jax.random.bernoulli(hiding, noise.unknown, (len(batch.rows), 1, 1))
    scores = _scores(weights, batch, hidden, dropping, noise)
    expected = _expected(teachers, batch, hidden) if teachers else _told(scores, batch)
    surprise = _reached(scores, batch) - sum((expected[name] * scores[name]).sum() for name in scores)
    return surprise / batch.mask.sum()


def _drawn(key: Array, inputs: int, outputs: int) -> Array:
    weights: Array = jax.random.normal(key, (inputs, outputs)) / inputs**0.5
    return weights


def _scores(weights: Weights, batch: Batch, hidden: Array, key: Array, noise: Noise) -> Scores:
    keys = jax.random.split(key, 5)
    vectors = _vectors(weights, batch.rows, hidden, keys[0], noise)[batch.types]
    vectors = vectors + weights["guidelines"][batch.guidelines][:, None]
    sentences, _, width = vectors.shape
    vectors = vectors * _kept(keys[1], noise.dropout, (sentences, 1, width))
    memory = (sentences, len(weights["ahead_again"]))
    read = [
        _read(weights, way, vectors, batch.mask, _kept(key, noise.remembered, memory))
        for way, key in (("ahead", keys[2]), ("back", keys[3]))
    ]
    told = jnp.concatenate(read, -1)
    words = told * _kept(keys[4], noise.dropout, told.shape) @ weights["out"] + weights["out_bias"]
    return {"words": words, **{name: weights[name] for name in ("chain", "begin", "end")}}


def _vectors(weights: Weights, rows: Array, hidden: Array, key: Array, noise: Noise) -> Array:
    """Vectors of types, those hidden without the features that identify them, all without a few others."""
    found = weights["table"][rows] * (rows > 0)[..., None]
    slots = found[:, : 2 * SLOTS].reshape(len(rows), SLOTS, 2, -1).sum(2)
    pieces = found[:, 2 * SLOTS :].sum(1) / 3.0
    identifying = (jnp.arange(SLOTS) < IDENTIFYING)[None, :, None]
    slots = jnp.where(hidden & identifying, 0, slots) * _kept(key, noise.slots, (len(rows), SLOTS, 1))
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


def _told(scores: Scores, batch: Batch) -> Scores:
    """How often the gold has each label, each pair of labels, and each at an end."""
    labels = jax.nn.one_hot(batch.labels, len(LABELS)) * batch.mask[..., None]
    last = batch.mask - jnp.pad(batch.mask[:, 1:], ((0, 0), (0, 1)))
    return {
        "words": labels,
        "chain": jnp.einsum("bwi,bwj->ij", labels[:, :-1], labels[:, 1:]),
        "begin": labels[:, 0].sum(0),
        "end": (labels * last[..., None]).sum((0, 1)),
    }


def _expected(teachers: tuple[Weights, ...], batch: Batch, hidden: Array) -> Scores:
    """How often each label, pair of labels and label at an end is to be expected, by the teachers' mean scores."""
    silent = Noise(0, 0, 0, 0, 0)
    all_scores = [_scores(teacher, batch, hidden, jax.random.PRNGKey(0), silent) for teacher in teachers]
    mean = {name: sum(scores[name] for scores in all_scores) / len(teachers) for name in all_scores[0]}
    expected: Scores = jax.grad(_reached)(mean, batch)  # the derivatives of log Z are what is expected
    return jax.lax.stop_gradient(expected)


def _reached(scores: Scores, batch: Batch) -> Array:
    """The logarithm of what all chains of labels amount to (log Z), of all sentences."""

    def step(reached: Array, word: tuple[Array, Array]) -> tuple[Array, None]:
        score, is_word = word
        onward = jax.nn.logsumexp(reached[:, :, None] + scores["chain"][None], 1) + score
        return jnp.where(is_word[:, None] > 0, onward, reached), None

    words = scores["words"]
    following = (words[:, 1:].transpose(1, 0, 2), batch.mask[:, 1:].T)
    reached, _ = jax.lax.scan(step, scores["begin"] + words[:, 0], following)
    return jax.nn.logsumexp(reached + scores["end"], 1).sum()


def _kept(key: Array, dropped: float, shape: tuple[int, ...]) -> Array:
    if isinstance(dropped, int):  # nothing, and known to be before the network is compiled
        return jnp.ones(shape)
    return jax.random.bernoulli(key, 1 - dropped, shape) / (1 - dropped)
