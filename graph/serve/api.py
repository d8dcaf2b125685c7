"""Answer the questions that programs ask most, in plain JSON."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from starlette.concurrency import run_in_threadpool

from graph.lookup import Lookup
from graph.model import PARTIES
from graph.query import find_things
from graph.questions import LANGUAGES, Question, load_questions, quoted, topic_name
from graph.serve.asking import Asker
from graph.serve.parameters import Values
from graph.serve.replies import RequestError
from graph.serve.searching import search
from graph.settings import MAJ
from graph.store import Literal, Term, lexical

Json = dict[str, Any]


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
        called = await self._asker.rows("called", thing=f"<{thing}>")
        also = [lexical(row["name"]) for row in called.rows]
        return {**brief, "alsoCalled": also, "facts": await self._facts([thing])}

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
        return {"results": [_question(question) for question in offered()]}

    async def question(self, question: Question, values: Values) -> Json:
        """A question as a query in SPARQL, with these values."""
        names = await self._asker.names()
        said = {one.name: values.one(one.name) for one in question.parameters if values.one(one.name)}
        find = partial(find_things, names)
        query = await run_in_threadpool(question.fill, said, find, values.one("language") or LANGUAGES[0])
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


def offered() -> list[Question]:
    """The questions that one build can answer."""
    return [one for one in load_questions().values() if not any(told.kind == "Build" for told in one.parameters)]


def _value(value: Term, name: str) -> Json:
    if isinstance(value, Literal):
        return {"value": value.text}
    return {"iri": value, "value": name or _short(value)}


def _short(iri: str) -> str:
    return iri.rpartition("/")[2]


def _question(question: Question) -> Json:
    captions = dict(zip(LANGUAGES, question.caption.all(), strict=True))
    told = [{"name": one.name, "kind": one.kind, "required": one.required} for one in question.parameters]
    return {"name": question.name, "captions": captions, "parameters": told, "query": question.text}


def _find(names: Lookup, name: str) -> str:
    return _iris(find_things(names, name, "Entity"))


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
    ending = quoted(f"/{topic_name(topic)}")
    return f"?meeting maj:topic ?topic . FILTER (STRENDS(STR(?topic), {ending}))"


def _period(values: Values) -> str:
    since, until = values.one("since"), values.one("until")
    bounds = [f'?start >= "{since}"'] * bool(since) + [f'?start <= "{until}~"'] * bool(until)
    return " && ".join(bounds) or "true"
