"""The questions answer what careful readers found in the shared documents; what to expect is told by Python alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import permutations

import networkx as nx
import pytest

from graph.model import MEETINGS
from graph.ontology import Ontology
from graph.questions import find_question
from graph.settings import PROJECT
from graph.store import Store
from tests.asked import short, written
from tests.factory import BASE
from tests.gold import GOLD, Gold, read_gold

Rows = Iterable[tuple[str, ...]]
Case = tuple[dict[str, str], Rows]  # what a question is asked with, things by their paths; and what it answers
PARTIES = ("participant", "headOfDelegation", "host")
ALL_PARTIES = (*PARTIES, "organizer")
FACTS = ("heads", "memberOf", "headOfState", "agencyOf", "partOf")
MANY = {"limit": "100000"}

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the shared documents and their gold files are not here")


@pytest.fixture(scope="module", params=["seeds", "dispatches", "news"])
def gold(request: pytest.FixtureRequest) -> Gold:
    """A set of gold files."""
    return read_gold(request.param)


@pytest.fixture(scope="module")
def store(gold: Gold, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of what they say."""
    unlisted = Ontology(PROJECT / "ontology", BASE, {})
    return Store(written(tmp_path_factory.mktemp("gold"), gold.resolution(), gold.documents(), unlisted))


def persons(gold: Gold, meeting: str) -> set[str]:
    """The persons at a meeting."""
    return gold.objects(meeting, *PARTIES) & {*gold.of("Person")}


def encounters(gold: Gold) -> set[tuple[str, str, str]]:
    """Who met whom at which meeting, each pair both ways."""
    meetings = gold.of(*MEETINGS)
    return {(one, other, where) for where in meetings for one, other in permutations(persons(gold, where), 2)}


def days(gold: Gold, event: str, slot: str = "startDate") -> set[str]:
    """When it began, or ended: of what the documents say, what is not said more exactly by another."""
    told = gold.objects(event, slot)
    return {day for day in told if not any(other != day and _covers(other, day) for other in told)}


def _covers(exact: str, rough: str) -> bool:
    return exact.startswith(rough) or (rough.startswith("--") and exact.endswith(rough[1:]))


def asked(store: Store, name: str, columns: tuple[str, ...], values: Mapping[str, str]) -> list[tuple[str, ...]]:
    """What a question answers, in short form."""
    given = {key: value if value.isdecimal() else BASE + value for key, value in values.items()}
    rows = store.select(find_question(name).fill(given, lambda thing, kind: [thing]))
    return [tuple(short(row[column]) for column in columns) for row in rows]


# --- what each question should answer ---


def who_met_whom(gold: Gold) -> Iterator[Case]:
    """All pairs, and those of each person."""
    met = encounters(gold)
    yield MANY, {one for one in met if one[0] < one[1]}
    for person in gold.of("Person"):
        yield {"person": person, **MANY}, {one for one in met if one[0] == person}


def attended_together(gold: Gold) -> Iterator[Case]:
    """Pairs by how often they met."""
    often = Counter((one, other) for one, other, _ in encounters(gold) if one < other)
    yield MANY, {(*pair, str(count)) for pair, count in often.items()}


def most_connected(gold: Gold) -> Iterator[Case]:
    """Persons by how many others they met."""
    met = encounters(gold)
    others = Counter(one for one, _ in {(one, other) for one, other, _ in met})
    attended = Counter(one for where in gold.of(*MEETINGS) for one in persons(gold, where))
    yield MANY, {(one, str(others[one]), str(attended[one])) for one in others}


def head_met(gold: Gold) -> Iterator[Case]:
    """Whom those at the head of each body met."""
    met, heads = encounters(gold), gold.pairs("heads")
    for agency in gold.of("Agency"):
        yield {"agency": agency, **MANY}, {one for one in met if (one[0], agency) in heads}


def companions(gold: Gold) -> Iterator[Case]:
    """Whom each thing met, bodies and states too."""
    parties = {meeting: gold.objects(meeting, *ALL_PARTIES) for meeting in gold.of(*MEETINGS)}
    known = {*gold.of("Person", "Agency", "Country")}
    for thing in gold.of("Person", "Agency", "Country"):
        often = Counter(one for some in parties.values() if thing in some for one in (some & known) - {thing})
        yield {"thing": thing, **MANY}, {(one, str(count)) for one, count in often.items()}


def shared_countries(gold: Gold) -> Iterator[Case]:
    """The states that two bodies met, themselves or by their people: of the bodies that met most."""
    reached = {agency: _states_met(gold, agency) for agency in gold.of("Agency")}
    most = sorted(reached, key=lambda agency: (-len(reached[agency]), agency))[:6]
    for one, other in permutations(most, 2):
        both = reached[one].keys() & reached[other].keys()
        rows = {(state, str(reached[one][state]), str(reached[other][state])) for state in both}
        yield {"agency": one, "other": other}, rows


def _states_met(gold: Gold, agency: str) -> Counter[str]:
    parties = [gold.objects(meeting, *PARTIES) for meeting in gold.of(*MEETINGS)]
    own = gold.objects(agency, "agencyOf")
    return Counter(
        state for some in parties if agency in some for state in {s for one in some for s in _states(gold, one)} - own
    )


def _states(gold: Gold, party: str) -> set[str]:
    """The states that a party stands for."""
    bodies = {party} | gold.objects(party, "heads", "memberOf")
    return {one for body in bodies for one in {body} | gold.objects(body, "agencyOf", "headOfState")} & {
        *gold.of("Country")
    }


def delegations(gold: Gold) -> Iterator[Case]:
    """Who led a delegation to what."""
    yield {}, {*gold.pairs("headOfDelegation")}


def on_the_margins(gold: Gold) -> Iterator[Case]:
    """What was held on the margins of what."""
    yield {}, {(conference, meeting) for meeting, conference in gold.pairs("sidelineOf")}


def meetings_at(gold: Gold) -> Iterator[Case]:
    """The meetings at each place."""
    for place in gold.of("Place", "Country"):
        yield {"place": place}, {(one,) for one in gold.of(*MEETINGS) if place in gold.objects(one, "place")}


def visits(gold: Gold) -> Iterator[Case]:
    """The visits to each state."""
    for country in gold.of("Country"):
        yield (
            {"country": country},
            {(one,) for one in gold.of("Visit") if country in gold.objects(one, "place", "host")},
        )


def undated(gold: Gold) -> Iterator[Case]:
    """The meetings that no document dates."""
    yield {}, {(one,) for one in gold.of(*MEETINGS) if not gold.objects(one, "startDate", "endDate")}


def topics_by_year(gold: Gold) -> Iterator[Case]:
    """What meetings were about in each year that is known."""
    about = {
        (day[:4], topic, meeting)
        for meeting, topic in gold.pairs("topic")
        for day in days(gold, meeting)
        if not day.startswith("-")
    }
    yield {}, {(*one, str(count)) for one, count in Counter(one[:2] for one in about).items()}


def timeline(gold: Gold) -> Iterator[Case]:
    """In what each thing had a part, and which."""
    happened = {*gold.classes} - {*gold.of("Person", "Agency", "Country", "Place", "Group")}
    for thing in gold.of("Person", "Agency", "Country", "Place", "Group"):
        rows = {(one, slot) for one, slot, value in gold.statements if value == thing and one in happened}
        yield {"thing": thing}, rows


def event(gold: Gold) -> Iterator[Case]:
    """All that fills each event, and what was held on its margins."""
    for one in gold.of(*MEETINGS, "Award", "Operation"):
        told = {row for row in gold.statements if one in (row[0], row[2]) and not row[1].endswith("Date")}
        dates = {(one, slot, day) for slot in ("startDate", "endDate") for day in days(gold, one, slot)}
        yield {"event": one}, told | dates | {(one, "status", "held")}


def heads(gold: Gold) -> Iterator[Case]:
    """Who heads which body, and how many documents say so."""
    yield {}, {(one, agency, _times(gold, one, "heads", agency)) for one, agency in gold.pairs("heads")}


def posts(gold: Gold) -> Iterator[Case]:
    """The posts of each person."""
    for person in gold.of("Person"):
        rows = {one for one in gold.statements if one[0] == person and one[1] in ("heads", "memberOf", "headOfState")}
        yield {"person": person}, {(relation, body, _times(gold, one, relation, body)) for one, relation, body in rows}


def _times(gold: Gold, *statement: str) -> str:
    return str(sum(statement in said for said in gold.told.values()))


def facts(gold: Gold) -> Iterator[Case]:
    """What each thing is connected with, from both sides."""
    for thing in gold.of("Person", "Agency", "Country"):
        yield {"thing": thing}, {one for one in gold.statements if one[1] in FACTS and thing in (one[0], one[2])}


def agencies(gold: Gold) -> Iterator[Case]:
    """The bodies of each state."""
    yield {}, {(country, agency) for agency, country in gold.pairs("agencyOf")}


def awards(gold: Gold) -> Iterator[Case]:
    """Who was decorated; and by each giver."""
    yield {}, {*gold.pairs("recipient")}
    for giver in {giver for _, giver in gold.pairs("awardedBy")}:
        rows = {one for one in gold.pairs("recipient") if (one[0], giver) in gold.pairs("awardedBy")}
        yield {"giver": giver}, rows


def operations(gold: Gold) -> Iterator[Case]:
    """What was carried out; and by each body."""
    yield {}, {(one,) for one in gold.of("Operation")}
    for agent in {agent for _, agent in gold.pairs("agent")}:
        yield {"agent": agent}, {(one,) for one, who in gold.pairs("agent") if who == agent}


def told_by(gold: Gold) -> Iterator[Case]:
    """The documents of events that several tell."""
    tellers = {one: gold.tellers(one) for one in gold.of(*MEETINGS, "Award", "Operation")}
    yield {}, {(one, f"document/{name}") for one, names in tellers.items() if len(names) > 1 for name in names}


def one_source(gold: Gold) -> Iterator[Case]:
    """What one document alone says."""
    yield MANY, {one for one in gold.statements if _times(gold, *one) == "1"}


def document(gold: Gold) -> Iterator[Case]:
    """What each document says."""
    for name, said in gold.told.items():
        yield {"document": f"document/{name}"}, {*said}


def names(gold: Gold) -> Iterator[Case]:
    """The names of each thing that no list of ours knows."""
    for thing in gold.of("Person", "Group"):
        yield {"thing": thing}, {(name,) for name in gold.names[thing]}


QUESTIONS: dict[Callable[[Gold], Iterator[Case]], tuple[str, ...]] = {
    **{who_met_whom: ("person", "other", "meeting"), attended_together: ("person", "other", "meetings")},
    **{most_connected: ("person", "others", "meetings"), head_met: ("head", "other", "meeting")},
    **{companions: ("other", "meetings"), shared_countries: ("country", "meetings", "othersMeetings")},
    **{delegations: ("meeting", "leader"), on_the_margins: ("conference", "meeting"), meetings_at: ("meeting",)},
    **{visits: ("visit",), undated: ("meeting",), topics_by_year: ("year", "topic", "meetings")},
    **{timeline: ("event", "role"), event: ("subject", "relation", "value"), heads: ("head", "agency", "documents")},
    **{posts: ("relation", "body", "documents"), facts: ("subject", "relation", "object")},
    **{agencies: ("country", "agency"), awards: ("award", "recipient"), operations: ("operation",)},
    **{told_by: ("event", "document"), one_source: ("subject", "relation", "object")},
    **{document: ("subject", "relation", "object"), names: ("name",)},
}


@pytest.mark.parametrize("expected", QUESTIONS, ids=lambda one: one.__name__)
def test_questions_answer_what_readers_found(
    expected: Callable[[Gold], Iterator[Case]], gold: Gold, store: Store
) -> None:
    """Every row that the gold files give, none beside them, and none twice."""
    for values, rows in expected(gold):
        answered = asked(store, expected.__name__.replace("_", "-"), QUESTIONS[expected], values)

        assert (values, sorted(answered)) == (values, sorted(rows))


def test_chains_are_as_long_as_they_must_be(gold: Gold, store: Store) -> None:
    """Between those who met most, the first chain is as long as the shortest way over the meetings of gold."""
    met = nx.Graph((one, other) for one, other, _ in encounters(gold))
    most = sorted(met, key=lambda one: (-met.degree[one], one))[:8]
    for first, last in permutations(most, 2):
        way = nx.shortest_path_length(met, first, last) if nx.has_path(met, first, last) else 0
        steps = asked(store, "chain", ("steps",), {"from": first, "to": last})

        assert (first, last, steps[:1]) == (first, last, [(str(way),)] if 0 < way <= 6 else [])
