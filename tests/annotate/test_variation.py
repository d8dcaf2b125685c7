"""Sentences that are right stay right with other people, posts, towns, bodies and days in them."""

from __future__ import annotations

import pytest

from graph.annotate.pipeline import Annotator
from tests.variation.check import problems
from tests.variation.templates import FOLDER, Template, fill, read_templates

TEMPLATES = [template for path in sorted(FOLDER.glob("*.txt")) for template in read_templates(path)]
FILLS = 2


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.place)
def test_a_sentence_tells_the_same_of_others(template: Template, annotator: Annotator) -> None:
    """Nothing that is read may hang on who, where or when it was."""
    amiss = {fill(template, seed)[0]: problems(template, seed, annotator.read) for seed in range(FILLS)}

    assert not {text: lines for text, lines in amiss.items() if lines}


def test_a_template_that_says_what_is_not_told_fails(annotator: Annotator) -> None:
    """The check sees a missing event, a wrong one, a wrong value and a missing fact."""
    text = "التقى {A.post} {A} في {P} {B.post} {B}."
    wrong = ("Talks participant=A,B place=R", "Visit participant=A place=P", "A memberOf B.body")
    found = problems(Template("here:1", text, wrong), 0, annotator.read)

    assert {"Talks: place R is missing", "Visit is missing"} <= set(found)
    assert any("memberOf" in line for line in found)
