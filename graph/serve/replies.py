"""Say what went wrong over HTTP: a status, and a line of text that says what, where and what to try."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from graph.errors import (
    AnswerSizeError,
    MajlisError,
    QueryError,
    QueryLimitError,
    QueryRefusedError,
    UnknownNameError,
)
from graph.serve.pool import BusyError

STATUS = {  # the first that fits
    AnswerSizeError: 403,
    QueryLimitError: 503,
    QueryRefusedError: 403,
    UnknownNameError: 404,
    QueryError: 400,
    BusyError: 503,
}
LONGEST = 1000  # characters of a message
RETRY = "5"  # seconds


class RequestError(MajlisError):
    """A request that is not as the protocol has it."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def status_of(error: Exception) -> int:
    """The status that tells an error."""
    if isinstance(error, RequestError):
        return error.status
    return next((status for kind, status in STATUS.items() if isinstance(error, kind)), 500)


def tell(request: Request, error: Exception) -> Response:
    """The response that tells an error; where a query is wrong, its line and column stand in headers too."""
    status = status_of(error)
    headers = {503: {"Retry-After": RETRY}, 406: {"Vary": "Accept"}}.get(status, {})
    if isinstance(error, QueryError) and error.line:
        headers |= {"Majlis-Line": str(error.line), "Majlis-Column": str(error.column)}
    return PlainTextResponse(_message(error), status, headers)


def tell_failure(request: Request, error: Exception) -> Response:
    """What is said where the fault is ours; the reason is in the log."""
    return PlainTextResponse("Something went wrong here. The log of the server says what.\n", 500)


def _message(error: Exception) -> str:
    text = str(error).encode(errors="replace").decode()
    return (text if len(text) <= LONGEST else text[:LONGEST] + "…") + "\n"
