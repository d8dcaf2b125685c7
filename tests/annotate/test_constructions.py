"""Sentences of many constructions are read as well as they were: those developed on, and those nobody has looked at."""

from __future__ import annotations

import pytest

from graph.annotate.pipeline import Annotator
from tests.sentences.check import FOLDER, Sentence, Telling, judge, read_sentences

RIGHT = {"opened": 0.745, "sealed": 0.72}  # what is reached, less a point or two
TEXT = "استقبل وزير الداخلية خالد المنصوري في جدة السفير الكيني جون كاماو."


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_sentences_are_read_as_well_as_they_were(name: str, annotator: Annotator) -> None:
    """The share of which every meeting is told, with whom it needs and nobody else."""
    sentences = read_sentences(FOLDER / f"{name}.tsv")
    right = sum(judge(sentence, annotator.read).is_right for sentence in sentences)

    assert right / len(sentences) >= RIGHT[name]


def test_what_is_missed_lacking_wrong_or_extra_is_seen(annotator: Annotator) -> None:
    """The check cannot pass a sentence that says something else than what is read."""
    talks = Telling(("Talks",), ("خالد المنصوري", "جون كاماو"), ("وزارة الداخلية", "كينيا"))
    other = Telling(("Talks",), ("خالد المنصوري", "سعيد الهاشمي"), ())

    assert judge(Sentence("here:1", TEXT, (talks,)), annotator.read).is_right
    assert judge(Sentence("here:1", TEXT, ()), annotator.read).extra == ("Talks",)
    assert judge(Sentence("here:1", TEXT, (talks, Telling(("Visit",), (), ()))), annotator.read).missed == ("Visit",)
    verdict = judge(Sentence("here:1", TEXT, (other,)), annotator.read)
    assert (verdict.lacking, verdict.wrong) == (("سعيد الهاشمي",), ("جون كاماو",))
