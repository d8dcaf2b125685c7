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

from graph.annotate.features import PIECES, ROWS, SLOTS, describe, listed, parts, rows_of, spelling
from graph.annotate.recogniser import Recogniser, load, spans
from graph.annotate.tagger import LABELS, LONGEST, Packing, Tagger

KNOWLEDGE: Any = SimpleNamespace()


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    component = Recogniser()
    component.learn(KNOWLEDGE)
    return component


def sentences(*texts: str) -> Doc:
    """A document of these sentences, its words parted by spaces."""
    words = [word for text in texts for word in text.split()]
    starts: list[bool | int | None] = [place == 0 for text in texts for place in range(len(text.split()))]
    return Doc(spacy.blank("ar").vocab, words=words, sent_starts=starts)


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
        Doc(
            spacy.blank("ar").vocab,
            words=["زار", "فرنسا", ".", "\n", "ثم", "زار", "إيطاليا", "."],
            sent_starts=[True, False, False, False, True, False, False, False],
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


def test_sentences_do_not_depend_on_what_is_read_with_them(recogniser: Recogniser) -> None:
    """Reading sentences together or one by one gives the same labels."""

    tagger = load(recogniser._path)
    assert tagger is not None
    texts = [
        text.split() for text in ("التقى سعيد بنجلون نظيره في أثينا .", "أثينا", "وصل الوفد إلى مدينة سالونيكي أمس .")
    ]

    assert tagger.tag(texts) == [tagger.tag([text])[0] for text in texts]


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

    rows = rows_of(word)

    assert len(describe(word)) == SLOTS
    assert len(rows) == 2 * (SLOTS + PIECES)
    assert all(0 <= row < ROWS for row in rows)


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


def _weights(likely: str) -> dict[str, Any]:
    """A network without knowledge that would give every word one label."""
    width, hidden, features = 4, 2, 3
    shapes: dict[str, tuple[int, ...]] = {
        "mix": ((SLOTS + 1) * features, 2 * width), "mix_bias": (2 * width,), "gain": (width,), "shift": (width,),
        "guidelines": (1, width), "out": (2 * hidden, len(LABELS)), "begin": (len(LABELS),), "end": (len(LABELS),),
        "chain": (len(LABELS), len(LABELS)), "scale": (ROWS,),
    }  # fmt: skip
    for way in ("ahead", "back"):
        shapes |= {way: (width, 4 * hidden), f"{way}_again": (hidden, 4 * hidden), f"{way}_bias": (4 * hidden,)}
    weights: dict[str, Any] = {name: np.zeros((1, *shape), np.float16) for name, shape in shapes.items()}
    weights["table"] = np.zeros((1, ROWS, features), np.int8)
    weights["out_bias"] = np.array([[2.0 * (label == likely) for label in LABELS]], np.float16)
    weights["begin"][0] = [-1e4 * label.startswith("I-") for label in LABELS]
    weights["chain"][0] = [[-1e4 * _broken(before, label) for label in LABELS] for before in LABELS]
    weights["end"][0, LABELS.index(likely)] = 1
    return weights


def _broken(before: str, label: str) -> bool:
    return label.startswith("I-") and before[2:] != label[2:]
