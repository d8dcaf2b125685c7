"""The pages of the story on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.pages import write_pages
from tests.factory import story


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the pages of the story."""
    out = tmp_path_factory.mktemp("site")
    told = story()
    write_pages(told.resolution, told.documents, told.ontology, out)
    return out
