"""Builds that several tests look at, each made once."""

from __future__ import annotations

import pytest

from tests.running import Build, python


@pytest.fixture(scope="session")
def seeds_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """What a first-time user gets: `seeds/`, built by build.py."""
    out = tmp_path_factory.mktemp("seeds") / "out"
    return Build(out, python("build.py", "--out", out, PYTHONHASHSEED="0"))
