"""The recogniser finds names by what it has learned."""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from graph.annotate.features import (
    IDENTIFYING,
    PIECES,
    ROWS,
    SLOTS,
    describe,
    keys,
    listed,
    parts,
    rows_of,
    spelling,
    used,
    without_strange,
)
from graph.annotate.recogniser import MODEL, Recogniser, load, spans
from graph.annotate.sentences import set_sentences
from graph.annotate.tagger import LABELS, LONGEST, Packing, Product, Tagger, Words
from graph.annotate.tokens import fold, word_of
from graph.annotate.word import set_words

KNOWLEDGE: Any = SimpleNamespace()


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    component = Recogniser()
    component.learn(KNOWLEDGE)
    return component


def sentences(*texts: str) -> Doc:
    """A document of these sentences, its words parted by spaces."""
    words = [word for text in texts for word in text.split()]
    return document(words, [place == 0 for text in texts for place in range(len(text.split()))])


def document(words: list[str], starts: list[bool]) -> Doc:
    """A document of these words, where sentences begin at some of them."""
    doc = Doc(spacy.blank("ar").vocab, words=words)
    set_words(doc, [word_of(word, "", fold(word)) for word in words])
    set_sentences(doc, starts)
    return doc


def recognised(component: Recogniser, *texts: str) -> list[tuple[str, str]]:
    doc = component(sentences(*texts))
    return [(doc[start:end].text, label) for start, end, label in doc._.recognised]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("استقبل الوزير نظيره الفرنسي جان دوبوا في العاصمة .", "جان دوبوا", "PER"),
        ("وقال المدير سعيد بنجلون إن التعاون مستمر .", "سعيد بنجلون", "PER"),
        ("وصل الوفد إلى مدينة سالونيكي مساء الأحد .", "سالونيكي", "LOC"),
        ("زار الرئيس فرنسا وإيطاليا الأسبوع الماضي .", "فرنسا", "LOC"),
    ],
)
def test_names_that_no_list_has_are_recognised(recogniser: Recogniser, text: str, name: str, label: str) -> None:
    """A name is told by its neighbours and its parts."""

    assert (name, label) in recognised(recogniser, text)


def test_ordinary_words_are_no_names(recogniser: Recogniser) -> None:
    """A sentence without a name gives none."""

    assert recognised(recogniser, "وتناول اللقاء سبل تعزيز التعاون في مختلف المجالات .") == []


def test_spans_count_tokens_of_the_whole_document(recogniser: Recogniser) -> None:
    """The second sentence's names come after the first's, spaces between words left out."""

    doc = recogniser(
        document(
            ["زار", "فرنسا", ".", "\n", "ثم", "زار", "إيطاليا", "."],
            [True, False, False, False, True, False, False, False],
        )
    )

    assert doc._.recognised == ((1, 2, "LOC"), (6, 7, "LOC"))


def test_an_empty_document_has_no_names(recogniser: Recogniser) -> None:
    """Nothing is recognised in nothing."""

    assert recognised(recogniser) == []


def test_without_a_model_the_pipeline_says_so_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Two pipelines without weights warn once, and recognise nothing."""

    with caplog.at_level(logging.WARNING):
        components = [Recogniser(tmp_path / "none.npz") for _ in range(2)]
        for component in components:
            component.learn(KNOWLEDGE)

    assert [recognised(component, "زار فرنسا .") for component in components] == [[], []]
    assert len(caplog.records) == 1
    assert "python -m training" in caplog.text


def test_scores_do_not_depend_on_what_is_read_with_a_sentence() -> None:
    """Reading sentences together or one by one, in another order, gives the same scores to the last bit."""

    texts = [
        text.split() for text in ("التقى سعيد بنجلون نظيره في أثينا .", "أثينا", "وصل الوفد إلى مدينة سالونيكي أمس .")
    ]
    together, alone = Tagger.load(MODEL), Tagger.load(MODEL)
    one_by_one = [alone.scores([text], Packing.of([len(text)])) for text in reversed(texts)]

    scores = together.scores(texts, Packing.of([len(text) for text in texts]))
    assert scores.tobytes() == np.concatenate(one_by_one[::-1]).tobytes()


def test_sums_are_exact() -> None:
    """A product is the same in whatever order it is summed."""

    weights, inputs = _random_product(inputs=200)
    backwards = {"w": weights["w"][::-1], "w_scale": weights["w_scale"]}

    assert (Product(weights, "w")(inputs) == Product(backwards, "w")(inputs[:, ::-1])).all()


def test_products_are_near_those_of_real_numbers() -> None:
    """Rounding to steps loses less than a hundredth of what inputs and weights amount to."""

    weights, inputs = _random_product(inputs=200)

    exact = inputs @ (weights["w"] * weights["w_scale"])
    assert np.abs(Product(weights, "w")(inputs)[0] - exact).max() < 0.01 * np.abs(exact).max()


def test_memory_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """When more words are met than are remembered, all are forgotten, and what is said of them stays the same."""

    monkeypatch.setattr("graph.annotate.tagger._REMEMBERED", 3)
    with np.load(MODEL) as arrays:
        words = Words(dict(arrays), guidelines=0)
    pairs = [["سعيد", "بنجلون"], ["وصل", "الوفد"], ["سعيد", "أمس", "الوفد", "هنا"], ["وصل", "أمس", "هنا"]]

    said = [words.gates(pair, Packing.of([len(pair)])) for pair in [*pairs, *pairs]]
    assert [first.tobytes() for first in said[:4]] == [again.tobytes() for again in said[4:]]
    assert len(words._known) == 3


def test_a_word_hardly_met_is_told_by_its_parts() -> None:
    """What identifies a word counts only where training has met it; its affixes count always."""

    rows = rows_of(["سالونيكي", "بسالونيكي"])

    assert (without_strange(rows, np.unique(keys(rows))) == rows).all()
    strange = without_strange(rows, np.array([0]))
    assert not strange[:, : 2 * IDENTIFYING].any()
    assert (strange[:, 2 * IDENTIFYING :] == rows[:, 2 * IDENTIFYING :]).all()


def test_long_sentences_are_read_whole(recogniser: Recogniser) -> None:
    """A sentence longer than the network reads at once has a label for each word."""

    tagger = load(recogniser._path)
    assert tagger is not None
    words = ["وصل", "إلى", "أثينا"] * LONGEST

    assert [len(labels) for labels in tagger.tag([words, [], words[:1]])] == [len(words), 0, 1]


def test_the_chain_of_labels_never_begins_inside_a_name() -> None:
    """The best chain obeys the scores of label pairs, whatever a word alone would be."""

    tagger = Tagger(_weights(likely="I-PER"))

    assert tagger.tag([["كلمة", "كلمة"]]) == [["B-PER", "I-PER"]]


def test_packing_puts_the_longest_sentence_first() -> None:
    """Sentences of two, three and one words are stepped through side by side."""

    packing = Packing.of([2, 3, 1])

    assert packing.steps == [(0, 3), (3, 2), (5, 1)]
    assert packing.forward.tolist() == [2, 0, 5, 3, 1, 4]
    assert packing.backward.tolist() == [4, 1, 5, 3, 0, 2]


def test_labels_become_spans() -> None:
    """A name ends where another begins, and at the end."""

    labels = ["B-PER", "I-PER", "B-PER", "O", "B-LOC"]

    assert list(spans([3, 4, 5, 7, 9], labels)) == [(3, 5, "PER"), (5, 6, "PER"), (9, 10, "LOC")]


@pytest.mark.parametrize("word", ["والمديرية", "DGSN", "محمّد", "۲۰۲۵", "»", "پرویز", "ا" * 60])
def test_every_word_has_its_features(word: str) -> None:
    """The rows of a word are as many as the network expects, and stand in its table."""

    rows = rows_of([word])

    assert len(describe(word)) == SLOTS
    assert rows.shape == (1, 2 * (SLOTS + PIECES))
    assert ((rows >= 0) & (rows < ROWS)).all()


@pytest.mark.parametrize(
    ("word", "rest"),
    [
        ("والرباط", ("وA", "رباط")),
        ("للامن", ("L", "امن")),
        ("بالرباط", ("B", "رباط")),
        ("وزير", ("", "وزير")),
        ("ال", ("", "ال")),
    ],
)
def test_particles_are_told_from_the_word(word: str, rest: tuple[str, str]) -> None:
    """Conjunction, preposition and article are taken off where the rest is long enough."""

    assert parts(word) == rest


def test_spelling_variants_are_one() -> None:
    """Hamza, ta marbuta, diacritics and digits do not make another word."""

    assert spelling("الإدارةُ") == spelling("الاداره")
    assert spelling("2025") == spelling("١٩٩٩")


def test_places_are_listed_behind_particles() -> None:
    """A country is known as one with and without what is joined to it."""

    assert listed(spelling("فرنسا")) != "."
    assert [listed(spelling(word)) for word in ("بفرنسا", "وبفرنسا")] == ["+" + listed(spelling("فرنسا"))] * 2


def test_words_are_known_by_their_use() -> None:
    """A country stands with no ending, an ordinary noun with many; particles do not change that."""

    assert used(spelling("فرنسا"))[1].startswith("000")
    assert used(spelling("كتاب"))[1] != used(spelling("فرنسا"))[1]
    assert used(spelling("وبفرنسا"))[1:] == used(spelling("فرنسا"))[1:]


def _random_product(inputs: int) -> tuple[dict[str, Any], Any]:
    chance = np.random.default_rng(0)
    weights = {"w": chance.integers(-127, 128, (inputs, 8)).astype(np.int8), "w_scale": np.full(8, 0.01, np.float32)}
    return weights, chance.uniform(-1, 1, (5, inputs)).astype(np.float32)


def _weights(likely: str) -> dict[str, Any]:
    """A network without knowledge that would give every word one label."""
    width, hidden, features = 4, 2, 3
    matrices = {"mix": ((SLOTS + 1) * features, 2 * width), "out": (2 * hidden, len(LABELS))}
    for way in ("ahead", "back"):
        matrices |= {way: (width, 4 * hidden), f"{way}_again": (hidden, 4 * hidden)}
    shapes: dict[str, tuple[int, ...]] = {
        "mix_bias": (2 * width,), "gain": (width,), "shift": (width,), "guidelines": (1, width), "scale": (ROWS,),
        "ahead_bias": (4 * hidden,), "back_bias": (4 * hidden,), "end": (len(LABELS),), "familiar": (1,),
    }  # fmt: skip
    weights: dict[str, Any] = {name: np.zeros(shape, np.float16) for name, shape in shapes.items()}
    for name, shape in matrices.items():
        weights |= {name: np.zeros(shape, np.int8), f"{name}_scale": np.ones(shape[1], np.float16)}
    weights["table"] = np.zeros((ROWS, features), np.int8)
    weights["out_bias"] = np.array([2.0 * (label == likely) for label in LABELS], np.float16)
    weights["begin"] = np.array([-1e4 * label.startswith("I-") for label in LABELS], np.float16)
    weights["chain"] = np.array([[-1e4 * _broken(before, label) for label in LABELS] for before in LABELS], np.float16)
    weights["end"][LABELS.index(likely)] = 1
    return weights


def _broken(before: str, label: str) -> bool:
    return label.startswith("I-") and before[2:] != label[2:]
