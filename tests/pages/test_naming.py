"""Tests of graph/pages/naming.py."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.pages.naming import href, name_pages


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("person/عبد-اللطيف-حموشي", "entity/person-عبد-اللطيف-حموشي.html"),
        ("country/MA", "entity/country-ma.html"),
        ("person/محمد‌رضا", "entity/person-محمد-رضا.html"),
        ("person/نواز-شریف", "entity/person-نواز-شریف.html"),
        ("person/ٹیپو", "entity/person-ٹیپو.html"),
        ("person/मोदी", "entity/person-मोदी.html"),
        ("person/../../etc", "entity/person-etc.html"),
    ],
)
def test_pages_are_named_in_any_script(path: str, page: str) -> None:
    """Letters of every script stay, and nothing else."""
    assert name_pages([path]) == {path: page}


def test_what_case_alone_tells_apart_gets_a_hash() -> None:
    """Two paths never share a page, not even on disks that ignore case."""
    pages = name_pages(["agency/CIA", "agency/cia"]).values()

    assert len({page.lower() for page in pages}) == 2


@given(st.sets(st.text(max_size=300), max_size=8))
def test_names_are_safe(paths: set[str]) -> None:
    """Whatever the path: one file each, short enough, inside its folder, and back from its address."""
    pages = name_pages(paths)

    assert len({page.lower() for page in pages.values()}) == len(paths)
    assert all(re.fullmatch(r"entity/[^/\\<>:\"|?*\x00-\x1f]+\.html", page) for page in pages.values())
    assert all(len(page.encode()) < 250 and unquote(href(page)) == page for page in pages.values())
