"""Describe the JSON endpoints, as https://spec.openapis.org/oas/v3.1.0 has it."""

from __future__ import annotations

from typing import Any

from graph.serve.endpoints import ENDPOINTS, Endpoint

Json = dict[str, Any]
TEXT: Json = {"type": "string"}
WRONG = (
    ("400", "A parameter is wrong."),
    ("403", "The answer is larger than the server gives."),
    ("404", "Nothing has this name."),
    ("503", "Too many ask, or it takes too long: try again later."),
)
NAMES: Json = {"type": "object", "description": "Names by language.", "additionalProperties": TEXT}


def describe_api(version: str) -> Json:
    """The description of the API."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Majlis", "version": version, "description": "Who met whom, when, where and about what."},
        "paths": {endpoint.path: {"get": _operation(endpoint)} for endpoint in ENDPOINTS},
        "components": {"schemas": SCHEMAS},
    }


def _operation(endpoint: Endpoint) -> Json:
    return {
        "summary": endpoint.summary,
        "operationId": endpoint.path.removeprefix("/api/").replace("/", "-"),
        "parameters": [parameter.described() for parameter in endpoint.parameters],
        "responses": _responses(endpoint.answer),
    }


def _responses(answer: str) -> Json:
    told = {"200": {"description": "The answer.", "content": {"application/json": {"schema": _named(answer)}}}}
    return told | {status: {"description": said, "content": {"text/plain": {"schema": TEXT}}} for status, said in WRONG}


def _record(optional: Json | None = None, **properties: Json) -> Json:
    told = {"properties": properties | (optional or {}), "required": list(properties)}
    return {"type": "object", **told, "additionalProperties": False}


def _list(of: Json) -> Json:
    return {"type": "array", "items": of}


def _named(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


FACT = _record({"iri": TEXT}, subject=TEXT, property=TEXT, value=TEXT)
THING = {"iri": TEXT, "kinds": _list(TEXT), "names": NAMES}
PARAMETER = _record(name=TEXT, kind=TEXT, required={"type": "boolean"})
SCHEMAS: Json = {
    "Fact": FACT,
    "Thing": _record(**THING),
    "Things": _record(results=_list(_named("Thing"))),
    "Entity": _record(**THING, alsoCalled=_list(TEXT), facts=_list(_named("Fact"))),
    "Meetings": _record(results=_list(_record(**THING, facts=_list(_named("Fact"))))),
    "Question": _record(name=TEXT, captions=NAMES, parameters=_list(PARAMETER), query=TEXT),
    "Questions": _record(results=_list(_named("Question"))),
}
