"""How the tests of the room read a text."""

from __future__ import annotations

from typing import Protocol

import pytest
from spacy.tokens import Doc

from graph.annotate.pipeline import Annotator
from graph.model import Document


class Parse(Protocol):
    """Reads a text with every component."""

    def __call__(self, text: str, *, source: str = "") -> Doc:
        """The document with what the components found."""


@pytest.fixture(scope="session")
def parse(annotator: Annotator) -> Parse:
    """A text as the components leave it."""

    def read(text: str, *, source: str = "") -> Doc:
        return annotator.parse(Document("report", text, source=source))

    return read
