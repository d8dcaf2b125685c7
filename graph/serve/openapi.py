"""Describe the JSON endpoints, as https://spec.openapis.org/oas/v3.1.0 has it."""

from __future__ import annotations

from typing import Any

from graph.serve.api import ENDPOINTS, LANGUAGE, Endpoint

Json = dict[str, Any]
TEXT: Json = {"type": "string"}
NAMES: Json = {"type": "object", "description": "Names by language.", "additionalProperties": TEXT}


def describe_api(version: str) -> Json:
    """The description of the API."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Majlis", "version": version, "description": "Who met whom, when, where and about what."},
        "paths": {endpoint.path: {"get": _operation(endpoint)} for endpoint in ENDPOINTS} | {QUESTION: _QUESTION},
        "components": {"schemas": SCHEMAS},
    }


def _operation(endpoint: Endpoint) -> Json:
    return {
        "summary": endpoint.summary,
        "operationId": endpoint.path.rpartition("/")[2],
        "parameters": [parameter.described() for parameter in endpoint.parameters],
        "responses": _responses(endpoint.answer),
    }


def _responses(answer: str) -> Json:
    wrong = {"400": "A parameter is wrong.", "404": "There is none.", "503": "Too many ask, or it takes too long."}
    return {
        "200": {
            "description": "The answer.",
            "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{answer}"}}},
        },
        **{
            status: {"description": said, "content": {"text/plain": {"schema": TEXT}}} for status, said in wrong.items()
        },
    }


def _record(**properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(of: Json) -> Json:
    return {"type": "array", "items": of}


def _named(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


FACT = {
    **_record(subject=TEXT, property=TEXT, value=TEXT),
    "properties": {"subject": TEXT, "property": TEXT, "value": TEXT, "iri": TEXT},
}
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
QUESTION = "/api/questions/{name}"
_QUESTION: Json = {
    "get": {
        "summary": "A question as a query in SPARQL; what can be set in it is given as parameters.",
        "operationId": "question",
        "parameters": [
            {"name": "name", "in": "path", "required": True, "description": "Its name.", "schema": TEXT},
            LANGUAGE.described(),
            {
                "name": "values",
                "in": "query",
                "style": "form",
                "explode": True,
                "description": "What is set, by the names of the question's parameters.",
                "schema": {"type": "object", "additionalProperties": TEXT},
            },
        ],
        "responses": _responses("Question"),
    }
}
