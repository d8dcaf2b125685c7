"""What can be set when a build is served."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from graph.workers import Limits


@dataclass(frozen=True)
class Options:
    """The build, where it is served, and what may be asked of it."""

    build: Path
    host: str = "127.0.0.1"
    port: int = 8000
    limits: Limits = field(default_factory=Limits)
    workers: int = field(default_factory=lambda: (os.cpu_count() or 2) + 2)  # queries that are worked on at once
    long: int = 2  # long queries beside them, which are not ended for others
    quick: float = 0.1  # seconds of the processor after which a query is a long one
    waiting: int = 64  # queries that may wait for a worker
    patience: float = 15.0  # seconds that they wait
    body: int = 256  # kilobytes of a request
    origin: str = "*"  # whose pages may ask from a browser
    base: str = ""  # the IRI that names of things begin with; "" as the build says
