"""Two spellings that outlets print for one person are joined where the reports agree on who he is, else hardly ever.

`one_person.tsv` and `two_people.tsv` were written by somebody who did not know the code; they are counted, not recited.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.resolve.persons import merge_people
from graph.resolve.profiles import profile_of

MET = "ياسين المنصوري"  # whom both met where the reports agree


def test_one_person_in_two_spellings_is_one_who_has_one_post_and_met_the_same() -> None:
    """So are nine in ten of those of some seventy states."""
    pairs = list(_pairs("one_person.tsv", 1))

    assert _share(pairs, post=True, met=True) >= 0.9
    assert _share(pairs, post=True, met=False) >= 0.79
    assert _share(pairs, post=False, met=True) >= 0.79


@pytest.mark.parametrize(("post", "met", "most"), [(True, True, 0.18), (True, False, 0.1), (False, True, 0.1)])
def test_two_people_of_names_near_each_other_stay_two(post: bool, met: bool, most: float) -> None:
    """All of those who have neither a post nor anybody they met in common do, and most of the others."""
    pairs = list(_pairs("two_people.tsv", 0))

    assert _share(pairs, post=post, met=met) <= most
    assert _share(pairs, post=False, met=False) <= 0.01


def _pairs(name: str, column: int) -> Iterator[tuple[str, str]]:
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            one, other, *_ = line.split("\t")[column:]
            yield one, other


def _share(pairs: list[tuple[str, str]], *, post: bool, met: bool) -> float:
    """The share of the pairs that come together."""
    return sum(_are_one(one, other, post=post, met=met) for one, other in pairs) / len(pairs)


def _are_one(one: str, other: str, *, post: bool, met: bool) -> bool:
    posts = ("of one", "of one" if post else "of another")
    profiles = sorted(
        replace(profile_of([name], {held}, {"XX"}), fellows=frozenset({MET} if met else ()))
        for name, held in zip((one, other), posts, strict=True)
    )
    return profiles[0] == profiles[1] or len(merge_people(profiles).members) == 1
