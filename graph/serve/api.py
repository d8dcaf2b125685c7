"""Answer the questions that programs ask most, in plain JSON."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from graph.errors import QueryError
from graph.lookup import Lookup
from graph.questions import LANGUAGES, THINGS, Question, load_questions
from graph.serve.asking import Asker
from graph.serve.forms import parameters
from graph.serve.parameters import Parameter, Values, read_values
from graph.serve.replies import RequestError
from graph.serve.searching import search
from graph.settings import MAJ
from graph.store import Literal, Term, lexical

Json = dict[str, Any]
Work = Callable[["Api", Values], Awaitable[Json]]
PARTIES = ("participant", "headOfDelegation", "host", "organizer")
TOPIC = re.compile(r"[a-z0-9-]+")
LANGUAGE = Parameter("language", "The language in which a question names things.", choices=LANGUAGES)
LIMIT = Parameter("limit", "How many at most.", "number", least=1, most=200, default=50)


class Api:
    """The JSON endpoints over a graph."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    async def search(self, values: Values) -> Json:
        """Things by what is typed of their names."""
        names = await self._asker.names()
        found = await run_in_threadpool(search, names, values.one("q"), values.one("kind"), values.number("limit"))
        return {"results": await self._briefs(found, names)}

    async def entity(self, values: Values) -> Json:
        """A thing, an event or a document with all that is known of it."""
        names = await self._asker.names()
        thing = values.one("iri")
        if not thing:
            if not values.one("name"):
                raise RequestError(400, "Give «iri» or «name».")
            thing = next(iter(await run_in_threadpool(search, names, values.one("name"), "", 1)), "")
        if thing not in names.kinds:
            raise RequestError(404, "Nothing has this name. Try /api/search with a part of it.")
        (brief,) = await self._briefs([thing], names)
        return {**brief, "alsoCalled": sorted(names.names[thing]), "facts": await self._facts([thing])}

    async def meetings(self, values: Values) -> Json:
        """Meetings by who took part, where, about what and when; in the order of time."""
        names = await self._asker.names()
        conditions = await run_in_threadpool(_conditions, names, values)
        page = {"limit": str(values.number("limit")), "offset": str(values.number("offset"))}
        found = await self._asker.rows("meetings", conditions=conditions, period=_period(values), **page)
        meetings = [lexical(row["meeting"]) for row in found.rows]
        facts = await self._facts(meetings)
        return {
            "results": [
                {**brief, "facts": [fact for fact in facts if fact["subject"] == brief["iri"]]}
                for brief in await self._briefs(meetings, names)
            ]
        }

    async def questions(self, values: Values) -> Json:
        """The questions that are ready to ask, with what can be set in each."""
        return {"results": [_question(question) for question in _offered().values()]}

    async def question(self, name: str, fields: Sequence[tuple[str, str]]) -> Json:
        """A question as a query in SPARQL, with these values."""
        question = _offered().get(name)
        if not question:
            raise RequestError(404, f"No question is called «{name[:40]}». See /api/questions.")
        told = [Parameter(one.name, one.kind, required=one.required) for one in question.parameters]
        values = read_values([field for field in fields if field[1]], [LANGUAGE, *told])
        names = await self._asker.names()
        said = {key: one[0] for key, one in values.told.items() if key != LANGUAGE.name}
        query = await run_in_threadpool(question.fill, said, names.find, values.one(LANGUAGE.name) or LANGUAGES[0])
        return {**_question(question), "query": query}

    async def _briefs(self, things: list[str], names: Lookup) -> list[Json]:
        """The kinds and names of things, in their order."""
        labels: dict[str, dict[str, str]] = {thing: {} for thing in things}
        if things:
            for row in (await self._asker.rows("labels", things=_iris(things))).rows:
                label = row["label"]
                language = label.language if isinstance(label, Literal) else ""
                labels[lexical(row["thing"])].setdefault(language or "und", lexical(label))
        shown = {thing: labels[thing] or {"und": _short(thing)} for thing in things}
        return [{"iri": thing, "kinds": sorted(names.kinds.get(thing, ())), "names": shown[thing]} for thing in things]

    async def _facts(self, things: list[str]) -> list[Json]:
        """What is said of things: by the property's local name, with the name of the value where it has one."""
        rows = (await self._asker.rows("facts", things=_iris(things))).rows if things else ()
        return [
            {
                "subject": lexical(row["thing"]),
                "property": lexical(row["property"]).removeprefix(MAJ),
                **_value(row["value"], lexical(row.get("name", ""))),
            }
            for row in rows
        ]


def _value(value: Term, name: str) -> Json:
    if isinstance(value, Literal):
        return {"value": value.text}
    return {"iri": value, "value": name or _short(value)}


def _short(iri: str) -> str:
    return iri.rpartition("/")[2]


def _offered() -> dict[str, Question]:
    """The questions that one build can answer."""
    return {
        name: question
        for name, question in load_questions().items()
        if not any(one.kind == "Build" for one in question.parameters)
    }


def _question(question: Question) -> Json:
    captions = dict(zip(LANGUAGES, question.caption.all(), strict=True))
    told = [{"name": one.name, "kind": one.kind, "required": one.required} for one in question.parameters]
    return {"name": question.name, "captions": captions, "parameters": told, "query": question.text}


def _find(names: Lookup, name: str) -> str:
    return _iris(names.find(name, "Entity"))


def _iris(things: Iterable[str]) -> str:
    return " ".join(f"<{thing}>" for thing in things)


def _conditions(names: Lookup, values: Values) -> str:
    """What a meeting must meet."""
    told = [_met(_find(names, party)) for party in values.all("with")]
    if values.one("place"):
        told.append(f"VALUES ?where {{ {_find(names, values.one('place'))} }} ?meeting maj:place ?where .")
    if values.one("topic"):
        told.append(_about(values.one("topic")))
    if values.one("status"):
        told.append(f'?meeting maj:status "{values.one("status")}" .')
    return "\n  ".join(told)


def _met(things: str) -> str:
    roles = "|".join(f"maj:{role}" for role in PARTIES)
    return f"FILTER EXISTS {{ VALUES ?who {{ {things} }} ?meeting {roles} ?who }}"


def _about(topic: str) -> str:
    name = topic.strip().lower().replace(" ", "-")
    if not TOPIC.fullmatch(name):
        raise QueryError("topic: give the name of a topic such as counter-terrorism.")
    return f'?meeting maj:topic ?topic . FILTER (STRENDS(STR(?topic), "/{name}"))'


def _period(values: Values) -> str:
    since, until = values.one("since"), values.one("until")
    bounds = [f'?start >= "{since}"'] * bool(since) + [f'?start <= "{until}~"'] * bool(until)
    return " && ".join(bounds) or "true"


@dataclass(frozen=True)
class Endpoint:
    """An address of the API, what can be set, and what its answer holds."""

    path: str
    summary: str
    parameters: tuple[Parameter, ...]
    answer: str  # a schema of `graph.serve.openapi`
    work: Work

    async def respond(self, api: Api, request: Request) -> Response:
        """The answer to a request."""
        values = read_values(parameters(request.scope["query_string"]), self.parameters)
        return json_response(await self.work(api, values))


def json_response(told: Json) -> Response:
    """JSON that is asked for anew each time."""
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


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
            Parameter("offset", "How many to leave out.", "number", most=1_000_000),
        ),
        "Meetings",
        Api.meetings,
    ),
    Endpoint("/api/questions", "The questions that are ready to ask.", (), "Questions", Api.questions),
)
