"""List the addresses that answer in plain JSON, and what can be set at each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from graph import questions
from graph.questions import LANGUAGES, THINGS, Question
from graph.serve.api import Api, Json, offered
from graph.serve.forms import parameters
from graph.serve.parameters import Parameter, Values, read_values
from graph.serve.replies import RequestError

Work = Callable[[Api, Values], Awaitable[Json]]
KINDS = {"Date": "date", "Until": "date", "Number": "number"}  # of what can be set in a question; all else is text
MOST = 999_999_999
LANGUAGE = Parameter("language", "What things are named in.", choices=LANGUAGES)
LIMIT = Parameter("limit", "How many at most.", "number", least=1, most=200, default=50)


@dataclass(frozen=True)
class Endpoint:
    """An address of the API, what can be set, and what its answer holds."""

    path: str
    summary: str
    parameters: tuple[Parameter, ...]
    answer: str  # a schema of `graph.serve.openapi`
    work: Work

    def route(self, api: Api) -> Route:
        """The way to its answers, which are asked for anew each time."""

        async def respond(request: Request) -> Response:
            values = read_values(parameters(request.scope["query_string"]), self.parameters)
            return JSONResponse(await self.work(api, values), headers={"Cache-Control": "no-store"})

        return Route(self.path, respond)


def api_routes(api: Api) -> list[BaseRoute]:
    """The ways to all endpoints; an address beside them is told to be none."""
    return [*(endpoint.route(api) for endpoint in ENDPOINTS), Route("/api/{rest:path}", _missing)]


async def _missing(request: Request) -> Response:
    raise RequestError(404, "There is nothing at this address. /openapi.json describes all that can be asked for.")


def _endpoint(question: Question) -> Endpoint:
    """The address of a question that is ready to ask."""

    async def work(api: Api, values: Values) -> Json:
        return await api.question(question, values)

    path, summary = f"/api/questions/{question.name}", f"As a query in SPARQL: {question.caption.en}"
    return Endpoint(path, summary, (LANGUAGE, *map(_parameter, question.parameters)), "Question", work)


def _parameter(told: questions.Parameter) -> Parameter:
    kind = KINDS.get(told.kind, "text")
    summary = f"{told.wanted[0].upper()}{told.wanted[1:]}."
    return Parameter(told.name, summary, kind, required=told.required, most=MOST if kind == "number" else 0)


ENDPOINTS = (
    Endpoint(
        "/api/search",
        "Things by what is typed of their names, in any spelling and language, the nearest first.",
        (
            Parameter("q", "A name or a part of one.", required=True),
            Parameter("kind", "The kind of thing.", choices=THINGS),
            LIMIT,
        ),
        "Things",
        Api.search,
    ),
    Endpoint(
        "/api/entity",
        "A thing, an event or a document with all that is known of it.",
        (Parameter("iri", "Its IRI."), Parameter("name", "Or its name, or a part of one.")),
        "Entity",
        Api.entity,
    ),
    Endpoint(
        "/api/meetings",
        "Meetings by who took part, where, about what and when, in the order of time.",
        (
            Parameter("with", "Who took part: a name or an IRI. Said again: all of them.", several=True),
            Parameter("place", "Where: the name of a place or a country."),
            Parameter("topic", "About what: the name of a topic."),
            Parameter("since", "Not before this day, month or year.", "date"),
            Parameter("until", "Not after this day, month or year.", "date"),
            Parameter("status", "Whether it took place.", choices=("held", "planned", "cancelled", "denied")),
            LIMIT,
            Parameter("offset", "How many to leave out.", "number", most=1_000_000, default=0),
        ),
        "Meetings",
        Api.meetings,
    ),
    Endpoint("/api/questions", "The questions that are ready to ask.", (), "Questions", Api.questions),
    *map(_endpoint, offered()),
)
