"""Tell one meeting for each station: talks with each in a city of his own, a visit for each state of a journey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.annotate.events.clauses import Argument, Clause
from graph.annotate.events.drafts import Draft, fill, without
from graph.annotate.events.particles import PERSONAL, PLACED
from graph.annotate.events.sides import CountryOf
from graph.annotate.phrases import Phrase

_WITH = ("مع", "ب", "bare")  # how a counterpart hangs

Station = tuple[tuple[Phrase, ...], Phrase]  # those met, and where


def split_stations(drafts: list[Draft], country_of: CountryOf) -> list[Draft]:
    """The drafts of a sentence, those with several stations as one for each."""
    return [part for draft in drafts for part in _parts(draft, country_of)]


def share_stations(drafts: Sequence[Draft]) -> None:
    """Let all visits of one tour have who is told to make one of them."""
    for first, station in pairwise(drafts):
        if first.type == station.type == "Visit" and first.clause is station.clause is not None:
            for phrase in first.phrases("participant"):
                fill(station, "participant", phrase)


def _parts(draft: Draft, country_of: CountryOf) -> Iterator[Draft]:
    clause = draft.clause
    if clause is not None and draft.type == "Talks" and len(stations := _stations(clause)) > 1:
        yield from (_at(draft, station, stations) for station in stations)
    elif clause is not None and draft.type == "Visit" and len(states := _states(draft, country_of)) > 1:
        yield from (_in(draft, places) for places in states)
    else:
        yield draft


def _stations(clause: Clause) -> list[Station]:
    """«التقى فلانا في باريس، وفلانا في روما»: pairs of counterparts and a place, one after the other."""
    told = [argument for argument in clause.arguments if not _is_subject(clause, argument)]
    pairs = list(zip(told[::2], told[1::2], strict=False))
    for first, second in (("met", "place"), ("place", "met")):
        if len(told) == 2 * len(pairs) and all(_kind(a) == first and _kind(b) == second for a, b in pairs):
            return [_station(a, b) if first == "met" else _station(b, a) for a, b in pairs]
    return []


def _station(met: Argument, place: Argument) -> Station:
    return met.phrases, place.phrases[-1]


def _is_subject(clause: Clause, argument: Argument) -> bool:
    return argument.relation in ("bare", "genitive") and any(phrase in clause.subject for phrase in argument.phrases)


def _kind(argument: Argument) -> str:
    if argument.relation in PLACED and argument.phrases[0].kind in ("place", "country"):
        return "place"
    return "met" if argument.relation in _WITH and argument.phrases[0].kind in PERSONAL else ""


def _at(draft: Draft, station: Station, stations: list[Station]) -> Draft:
    """The talks at one station: without those met and the places of the others."""
    met, place = station
    return without(draft, {phrase for people, where in stations for phrase in (*people, where)} - {*met, place})


def _states(draft: Draft, country_of: CountryOf) -> list[list[Phrase]]:
    """The places of a visit, those of one state together; none where the state of one is not known."""
    found: dict[str, list[Phrase]] = {}
    for phrase in draft.phrases("place"):
        found.setdefault(country_of(phrase.key), []).append(phrase)
    return [] if "" in found else list(found.values())


def _in(draft: Draft, places: list[Phrase]) -> Draft:
    rest = [fill for fill in draft.fills if fill.slot != "place" or fill.phrase in places]
    return replace(draft, fills=rest, known=False, spans=list(draft.spans))
