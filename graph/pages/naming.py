"""Give each page a file name: readable in any script, safe on any disk, the same in each build."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import quote

FOLDER = "entity"
LONGEST = 160  # bytes; most disks take 255


def name_pages(paths: Iterable[str]) -> dict[str, str]:
    """The page of each path, relative to the build: `person/عبد-اللطيف` is at `entity/person-عبد-اللطيف.html`.

    Names that only letter case, punctuation or length would tell apart carry a hash of the whole path.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for path in sorted(set(paths)):
        groups[_slug(path)].append(path)
    return {path: _file(slug, path, len(same) > 1) for slug, same in groups.items() for path in same}


def href(page: str) -> str:
    """The page as the address of a link from the build's own folder."""
    return quote(page)


def _slug(path: str) -> str:
    """Letters, marks and digits of any script, with hyphens between."""
    letters = (mark if unicodedata.category(mark)[0] in "LMN" else "-" for mark in unicodedata.normalize("NFC", path))
    return re.sub("-+", "-", "".join(letters)).strip("-").lower()


def _file(slug: str, path: str, shared: bool) -> str:
    cut = slug.encode()[:LONGEST].decode(errors="ignore")
    plain = slug and cut == slug and not shared
    return f"{FOLDER}/{cut}.html" if plain else f"{FOLDER}/{cut}-{_hash(path)}.html"


def _hash(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:8]
