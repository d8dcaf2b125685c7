"""Ship the Arabic face with the pages: the part of it that Arabic, Persian and Urdu need, with its licence."""

from __future__ import annotations

import base64
import io
from functools import cache

import fontpkg_noto_sans_arabic as noto
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

WEIGHTS = (400, 700)
SCRIPTS = (  # Unicode blocks; Latin is left to the reader's own fonts
    (0x0020, 0x0040),  # space, digits and signs that stand inside Arabic
    (0x0600, 0x06FF),  # Arabic
    (0x0750, 0x077F),  # Arabic Supplement
    (0x08A0, 0x08FF),  # Arabic Extended-A
    (0x200C, 0x200F),  # joiners and marks
    (0x2010, 0x2026),  # dashes, quotation marks, ellipsis
    (0x00AB, 0x00BB),  # guillemets
    (0xFD3E, 0xFD3F),  # ornate brackets; other presentation forms are read as their letters
    (0xFDF0, 0xFDFF),  # «ﷺ»
)


@cache
def stylesheet() -> str:
    """A CSS `@font-face` that carries the font itself, as some browsers load no font from disk."""
    font = base64.b64encode(_subset()).decode()
    return (
        f'@font-face{{font-family:"{noto.FAMILY}";font-weight:{WEIGHTS[0]} {WEIGHTS[1]};font-display:swap;'
        f'src:url(data:font/woff;base64,{font}) format("woff")}}\n'
    )


def licence() -> str:
    """The licence of the face (SIL Open Font License), to be copied beside it."""
    return str((noto.ROOT / "LICENSE").read_text(encoding="utf-8"))


def _subset() -> bytes:
    """The variable font cut down to its weights and our scripts, as WOFF; the same bytes each time."""
    file = next((noto.ROOT / "files").glob("*.ttf"))
    font = TTFont(file, recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=["*"], notdef_outline=True, recalc_timestamp=False))
    subsetter.populate(unicodes=[code for first, last in SCRIPTS for code in range(first, last + 1)])
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"wdth": 100, "wght": WEIGHTS}, inplace=True)
    font.flavor = "woff"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()
