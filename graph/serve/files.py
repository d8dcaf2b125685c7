"""Give the pages and files of a build, and nothing else."""

from __future__ import annotations

import mimetypes
import os
from pathlib import Path

from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

TYPES = {
    ".ttl": "text/turtle",
    ".nq": "application/n-quads",
    ".trig": "application/trig",
    ".jsonld": "application/ld+json",
    ".js": "text/javascript",
    ".css": "text/css",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".html": "text/html",
    ".svg": "image/svg+xml",
    ".graphml": "application/graphml+xml",
    ".gexf": "application/gexf+xml",
}
UNSERVED = ("store",)  # what else a build holds
MENU_END = b"</ul></nav>"  # of the pages, in the head of each


class Pages(StaticFiles):
    """The files of a build; no link leads out of it, and what is hidden stays so.

    The menu of each page ends with an item more: where there is a server, readers can ask.
    """

    def __init__(self, build: Path, item: bytes = b"") -> None:
        self._item = item
        for ending, media in TYPES.items():
            mimetypes.add_type(media, ending)  # what the system knows differs
        super().__init__(directory=build, html=True)

    def get_path(self, scope: Scope) -> str:
        """The path of a request; that of a folder ends with a slash, so that no file is taken for one."""
        path = super().get_path(scope)
        return f"{path}/" if path != "." and scope["path"].endswith("/") else path

    def has(self, scope: Scope) -> bool:
        """Whether there is a file or a folder at an address."""
        try:
            return self.lookup_path(self.get_path(scope))[1] is not None
        except OSError:  # a name that no file can have
            return False

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """The file of a path, if it is one of the build's own."""
        if not is_plain(path) or _is_linked(Path(str(self.directory)), path):
            return "", None
        return super().lookup_path(path)

    def file_response(
        self, full_path: os.PathLike[str] | str, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """A file, which browsers may keep but must ask for again: the next build has others."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        if isinstance(response, FileResponse) and response.media_type == TYPES[".html"]:
            text = Path(full_path).read_bytes().replace(MENU_END, self._item + MENU_END, 1)
            kept = {name: response.headers[name] for name in ("etag", "last-modified")}
            response = Response(text, status_code, kept, response.media_type)
        response.headers["Cache-Control"] = "no-cache"
        return response


def is_plain(path: str) -> bool:
    r"""Whether a path names a file by folders alone.

    >>> is_plain("entity/x.html"), is_plain("a/../b"), is_plain("store/CURRENT"), is_plain(".git/config")
    (True, False, False, False)
    """
    parts = path.removeprefix("./").split("/")
    if path == ".":  # the build itself
        return True
    return (
        all(part and not part.startswith(".") and len(part.encode(errors="replace")) < 256 for part in parts)
        and not any(ord(letter) < 32 or letter == "\\" or 0xD800 <= ord(letter) < 0xE000 for letter in path)
        and parts[0].partition(".")[0] not in UNSERVED
    )


def _is_linked(folder: Path, path: str) -> bool:
    """Whether any step of the way is a symbolic link."""
    steps = Path(path).parts
    return any(folder.joinpath(*steps[: number + 1]).is_symlink() for number in range(len(steps)))
