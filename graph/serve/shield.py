"""Send with every response what keeps a browser from doing harm, and count it."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.serve.metrics import Metrics

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
PAGES = "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"  # the rest they say themselves
DATA = "default-src 'none'; frame-ancestors 'none'"


class Shield:
    """Headers around an application."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and add to what comes back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._metrics.request(message["status"])
                _add(MutableHeaders(raw=message["headers"]))
            await send(message)

        try:
            await self._app(scope, receive, shielded)
        except Exception:  # what is around tells it
            self._metrics.request(500)
            raise


def _add(headers: MutableHeaders) -> None:
    page = headers.get("content-type", "").startswith("text/html")
    for name, value in (HEADERS | {"Content-Security-Policy": PAGES if page else DATA}).items():
        headers.setdefault(name, value)
