"""Read templates of sentences, and fill their placeholders.

A template is a line or more of text, then what it tells, one event or fact a line that begins with `=`:

    استقبل {A.post} {A} ب{P} {D} {B.post} {B} لبحث {T}.
    = Talks participant=A,B host=A place=P startDate=D topic=T
    = A heads A.body

Placeholders: A to E men, F and G women, H to J men of all origins, each in a post of a state (`.post`, `.bare`,
`.last`, `.state`, `.adj`, `.adjf`, `.new`, `.newf`; what is expected may say `.body`); W to Z states; O and Q bodies
of states; U and V bodies of many states; P, R and S towns (`.state`); T and K topics; D a day; N an edition (`.f` for
the feminine). Two placeholders are never filled alike. `= none` expects no event, `= people H,I` that these are named
and nobody else, whatever the events. A value after `?` may be told and need not; so may the state and the body of
whoever is expected. `status=planned` says so of an event that was not held. What is spelled out in a template is
named as it is there, with _ for a space. Of two types with | between either is right. An `endDate` is checked where
it is told, and `endDate=none` says that the text leaves it open. Small letters are forces of states (`.bare`,
`.state`), h and i feminine ones, j and l masculine, and an armed group, m; towns have a `.port` and an `.airport`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.variation import fillers
from tests.variation.fillers import Filler

FOLDER = Path(__file__).with_name("templates")
_HOLE = re.compile(r"(ل)?\{([A-Za-z])(?:\.(\w+))?\}")
Fills = dict[str, Filler]


@dataclass(frozen=True)
class Template:
    """A text with placeholders and what it tells; `place` is its file and line."""

    place: str
    text: str
    expected: tuple[str, ...]


def read_templates(path: Path) -> list[Template]:
    """The templates of a file: blocks between empty lines; a line that begins with # is a remark."""
    found, text, expected, start = [], [], [], 0
    for number, line in enumerate([*path.read_text(encoding="utf-8").split("\n"), ""], 1):
        if line.startswith("#"):
            continue
        if line.startswith("="):
            expected.append(line[1:].strip())
        elif line.strip():
            start = start or number
            text.append(line.strip())
        elif text:
            found.append(Template(f"{path.stem}:{start}", "\n".join(text), tuple(expected)))
            text, expected, start = [], [], 0
    return found


def fill(template: Template, seed: int) -> tuple[str, Fills]:
    """The text with its placeholders filled, and by what; the same for the same template text and seed."""
    fills = _invented(Random(f"{template.text}{seed}"))
    return _HOLE.sub(lambda hole: _filled(hole, fills), template.text), fills


def _invented(random: Random) -> Fills:
    states = iter(random.sample(fillers.states(), len(fillers.states())))
    found: Fills = {}
    for women, letters in ((False, "ABCDE"), (True, "FG")):
        names, posts = fillers.officials(women)
        chosen = random.sample(names, len(letters))
        for letter, name in zip(letters, chosen, strict=True):
            found[letter] = fillers.official(name, random.choice(posts), next(states))
    for letter in "WXYZ":
        found[letter] = next(states)
    for letter, name in zip("OQ", random.sample(fillers.bodies(), 2), strict=True):
        found[letter] = fillers.body(name, next(states))
    for letters, choices in (
        ("UV", fillers.unions()),
        ("PRS", fillers.cities()),
        ("TK", fillers.plain(fillers.TOPICS)),
        ("D", fillers.plain(fillers.DAYS)),
        ("N", fillers.plain(fillers.EDITIONS)),
    ):
        found.update(zip(letters, random.sample(choices, len(letters)), strict=True))
    for letter, name in zip("HIJ", random.sample(fillers.worldwide(), 3), strict=True):
        found[letter] = fillers.official(name, random.choice(fillers.officials()[1]), next(states))
    for letters, rows in (("hi", fillers.forces()), ("jl", fillers.services())):
        for letter, row in zip(letters, random.sample(rows, 2), strict=True):
            found[letter] = fillers.force(row, next(states))
    found["m"] = random.choice(fillers.groups())
    return found


def _filled(hole: re.Match[str], fills: Fills) -> str:
    for_, letter, part = hole.groups(default="")
    text = fills[letter].parts[part] if part else fills[letter].text
    return for_ + ("ل" + text[2:] if for_ and text.startswith("ال") else text)
