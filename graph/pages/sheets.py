"""Cut what is too long for one page into several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def cut(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """The items, so many at a time; one empty piece where there are none.

    >>> cut([1, 2, 3], 2)
    [[1, 2], [3]]
    """
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]


def sheet(stem: str, number: int) -> str:
    """The name of a page by its number from 0 on.

    >>> sheet("timeline", 0), sheet("timeline", 1)
    ('timeline.html', 'timeline-2.html')
    """
    return f"{stem}-{number + 1}.html" if number else f"{stem}.html"
