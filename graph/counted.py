"""Say how many there are of something: `1 entity`, `2 entities`."""

from __future__ import annotations


def counted(count: int, name: str) -> str:
    """A count with its noun, which is given in the plural.

    >>> counted(1, "entities"), counted(2_000, "documents")
    ('1 entity', '2,000 documents')
    """
    if count == 1:
        name = f"{name[:-3]}y" if name.endswith("ies") else name[:-1]
    return f"{count:,} {name}"
