"""Read what a request says: its fields and its body, in UTF-8 and no longer than they may be."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from graph.serve.replies import RequestError

FIELDS = 500  # of a form
Fields = Sequence[tuple[str, str]]


def parameters(text: bytes) -> Fields:
    """The fields of a form or of an address, in UTF-8."""
    try:
        return parse_qsl(
            text.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=FIELDS, separator="&"
        )
    except ValueError as error:
        raise RequestError(400, "The parameters are no UTF-8, encoded by percents.") from error


async def read_body(request: Request, kilobytes: int) -> bytes:
    """The body of a request, which may be so large."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise RequestError(415, "Send the request as it is, without compressing it.")
    read = bytearray()
    try:
        async for part in request.stream():
            read += part
            if len(read) > kilobytes << 10:
                raise RequestError(413, f"The request is larger than {kilobytes} kB.")
    except ClientDisconnect as error:
        raise RequestError(400, "The request ended too early.") from error
    return bytes(read)
