"""Bring the scripts and styles of the pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph.pages import fonts
from graph.pages.data import shared
from graph.pages.network import vis_script
from graph.pages.render import script_json
from graph.pages.view import View

STATIC = Path(__file__).parent / "static"
INDEX = (  # the scripts of the network page, in the order in which they build on one another
    *("shared.js", "majlis.js", "vis-network.js", "draw.js", "things.js", "state.js", "alone.js", "shown.js"),
    *("places.js", "search.js", "springs.js", "focus.js", "keys.js", "network.js", "filters.js", "months.js"),
    *("kept.js", "actions.js", "panel.js", "picture.js", "svg.js", "png.js", "gexf.js", "csv.js", "downloads.js"),
    *("table.js", "page.js"),
)
READING, CONTROLS = "reading.css", "controls.css"  # the styles of all pages but the network, and of it alone


@dataclass(frozen=True)
class Assets:
    """The texts of the scripts and styles, by the names of their files."""

    view: View

    @cached_property
    def styles(self) -> dict[str, str]:
        """The styles of all pages."""
        ours = {name: _static(name) for name in ("majlis.css", CONTROLS, READING)}
        return {"font.css": fonts.stylesheet(), "colors.css": _colors(self.view)} | ours

    @cached_property
    def scripts(self) -> dict[str, str]:
        """The scripts of all pages."""
        ours = {file.name: _static(file.name) for file in sorted(STATIC.glob("*.js"))}
        told = f"window.MAJLIS = {script_json(shared(self.view))};\n"
        return ours | {"vis-network.js": vis_script(), "shared.js": told}

    @property
    def of_network(self) -> tuple[list[str], list[str]]:
        """The styles and the scripts of the network page, in their order."""
        return self.styles_but(READING), [self.scripts[name] for name in INDEX]

    def styles_but(self, other: str) -> list[str]:
        """The styles of a page, without the file that is of other pages."""
        return [text for name, text in self.styles.items() if name != other]


def _static(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def _colors(view: View) -> str:
    light = "".join(f'[data-family="{style.name}"]{{--family:{style.light}}}\n' for style in view.display.families)
    dark = "".join(f'[data-family="{style.name}"]{{--family:{style.dark}}}\n' for style in view.display.families)
    return f"{light}@media (prefers-color-scheme:dark){{\n{dark}}}\n"
