"""A text may end after any word, as excerpts and broken files do."""

from __future__ import annotations

from random import Random

import pytest

from graph.annotate.pipeline import Annotator
from graph.model import Document
from tests.sentences.check import FOLDER, read_sentences

EVERY, CUTS = 12, 3  # sentences of the list, and places in each, chosen by a fixed seed
PIECED = 400  # texts made of pieces


@pytest.mark.parametrize(
    "text",
    [
        "التقى مديرا شرطة تونس",
        "قضت المحكمة الابتدائية بتطوان، في جلسة",
        "وحضر اللقاء نائب مدير عام الشرطة",
        "20 رئيس مركز",
        "الذين",
        "شاركت الضابطة أمس في ورشة العمل الثانية، التي أشرفت",
        "اختتمت اللجنة المشتركة بين مالي والنيجر، التي استضافتها",
        "القبض على ابن عم الوزير أعلن",
    ],
)
def test_a_text_that_ends_where_more_is_awaited_is_read(text: str, annotator: Annotator) -> None:
    """Two states, an adjective, a body's name, a verb: each once broke the reading of a whole document."""
    assert annotator.read(Document("cut", text)).events is not None


def test_a_text_that_ends_after_any_word_is_read(annotator: Annotator) -> None:
    """Nothing looks for a word behind the last one."""
    chance = Random(18)
    for sentence in read_sentences(FOLDER / "opened.tsv")[::EVERY]:
        words = sentence.text.rstrip(".").split()
        for end in sorted({chance.randrange(1, len(words)) for _ in range(CUTS)}):
            annotator.read(Document(f"{sentence.place}-{end}", " ".join(words[:end])))


def test_a_text_of_pieces_of_sentences_is_read(annotator: Annotator) -> None:
    """Broken files begin and end sentences anywhere; whatever stands side by side, no rule fails or stands still."""
    chance, texts = Random(25), [sentence.text.split() for sentence in read_sentences(FOLDER / "opened.tsv")]
    for number in range(PIECED):
        pieces = [chance.choice(texts) for _ in range(chance.randint(1, 4))]
        begins = [chance.randrange(len(words)) for words in pieces]
        cut = [words[i : i + chance.randint(1, 15)] for words, i in zip(pieces, begins, strict=True)]
        annotator.read(Document(f"pieces-{number}", " ".join(word for words in cut for word in words)))
