"""Hold what a build gives now: `make golden`, after a change that is meant."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.golden import FOLDER, build_golden, read_held

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        held = read_held(build_golden(Path(folder)).out)
    for name, text in held.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="")
