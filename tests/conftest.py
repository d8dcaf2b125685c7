"""What several tests look at: the ontology and builds, each loaded or made once."""

from __future__ import annotations

import pytest
from hypothesis import settings

from graph.annotate.pipeline import Annotator
from graph.ontology import Ontology, load
from graph.settings import Settings
from tests.browsing import browser, opened, opened_apart, tab
from tests.running import Build, python

__all__ = [
    "browser",
    "opened",
    "opened_apart",
    "tab",
]  # one browser for all folders of tests: a second one could not begin beside it

settings.register_profile("same", deadline=None, derandomize=True, database=None)  # no clock and no chance in a test
settings.load_profile("same")


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    """What the project knows."""
    return load(Settings().ontology)


@pytest.fixture(scope="session")
def annotator(ontology: Ontology) -> Annotator:
    """The whole pipeline, for all who read texts: loading what it knows takes seconds."""
    return Annotator(ontology)


@pytest.fixture(scope="session")
def seeds_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """What a first-time user gets: `seeds/`, built by build.py."""
    out = tmp_path_factory.mktemp("seeds") / "out"
    return Build(out, python("build.py", "--out", out, PYTHONHASHSEED="0"))
