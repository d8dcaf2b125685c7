"""A word or name that some component wants found in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Entry:
    """A word or name to find; `category` says who asks for it, `payload` what it means to them."""

    text: str
    category: str
    payload: Any
