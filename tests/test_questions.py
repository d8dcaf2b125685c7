"""Each question that is ready to ask answers what the reports say, once, in the language asked for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib.plugins.sparql import prepareQuery

from graph.errors import QueryError
from graph.lookup import Lookup
from graph.questions import LANGUAGES, find_question, is_cut, load_questions
from graph.sparql import tokens
from graph.store import Request, Store
from tests.asked import ask, reports_store, story_store
from tests.factory import BASE, BKA, DGSN, GERMANY, HAMMOUCHI, MOROCCO, MUENCH, VIENNA

SALIM, LAYLA, DGSI = "person/سالم", "person/ليلى", "agency/fr-dgsi"
ASKED = "حموشي"


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The story of the factory."""
    return story_store(tmp_path_factory.mktemp("story"))


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A few reports more."""
    return reports_store(tmp_path_factory.mktemp("reports"))


def test_many_questions_are_ready() -> None:
    """There are at least twenty-four, each said in three languages."""
    questions = load_questions()

    assert len(questions) >= 24
    assert all(one.caption.ar and one.caption.en and one.caption.fr for one in questions.values())


@pytest.mark.parametrize("name", load_questions())
@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_run_as_they_stand(name: str, language: str, told: Store) -> None:
    """Every one of them is whole SPARQL without values, with prefixes of its own; no row comes twice."""
    text = find_question(name).named_in(language)

    told.answer(Request(text))
    assert set(re.findall(r"\b([a-z]+):[A-Za-z]", re.sub(r"<[^>]*>|#[?!].*", "", text))) <= set(
        re.findall(r"^PREFIX (\w+):", text, re.MULTILINE)
    )
    if "CONSTRUCT" not in text:
        rows = [tuple(sorted(row.items())) for row in told.select(text)]
        assert len(rows) == len(set(rows))


@pytest.mark.parametrize("name", load_questions())
def test_questions_are_valid_for_another_reader(name: str) -> None:
    """They are standard SPARQL 1.1: rdflib reads them too."""
    assert prepareQuery(find_question(name).text)


# --- who met whom ---


def test_who_met_whom(reports: Store) -> None:
    """Each pair of persons once for each meeting, with its dates, places and topics."""
    rows = ask(reports, "who-met-whom", "person", "other", "meeting", "places")

    assert [row[:3] for row in rows] == [
        (HAMMOUCHI, LAYLA, "meeting/m4"),
        (SALIM, MUENCH, "meeting/m2"),
        (SALIM, HAMMOUCHI, "meeting/m1"),
        (SALIM, HAMMOUCHI, "meeting/m3"),
    ]
    assert {*rows[2][3].split("، ")} == {"برلين", "فيينا"}


@pytest.mark.parametrize(
    ("values", "meetings"),
    [
        ({"person": ASKED}, ["m4", "m1", "m3"]),
        ({"person": ASKED, "other": "سالم"}, ["m1", "m3"]),
        ({"person": "مونش"}, ["m2"]),
        ({"since": "2024"}, ["m1", "m3"]),
        ({"since": "2024-03"}, ["m3"]),
        ({"since": "٢٠٢٤-٠٣"}, ["m3"]),
        ({"until": "2023"}, ["m2"]),
        ({"until": "2024-05"}, ["m2", "m1"]),
        ({"place": "فيينا"}, ["m1"]),
        ({"place": "MA"}, ["m3"]),
        ({"topic": "Counter terrorism"}, ["m2"]),
    ],
)
def test_who_met_whom_of_some(values: dict[str, str], meetings: list[str], reports: Store) -> None:
    """A person, another, a place, a topic or a time can be named."""
    assert ask(reports, "who-met-whom", "meeting", **values) == [(f"meeting/{name}",) for name in meetings]


def test_who_met_whom_knows_both_ways(told: Store) -> None:
    """The person asked about stands first, whoever it is."""
    assert ask(told, "who-met-whom", "person", "other", person="مونش") == [(MUENCH, HAMMOUCHI)]
    assert ask(told, "who-met-whom", "person", "other", person=ASKED) == [(HAMMOUCHI, MUENCH)]


def test_head_met(told: Store) -> None:
    """Whom the head of an agency has met."""
    assert ask(told, "head-met", "head", "other", "meeting", agency="مديرية الامن الوطني العامة") == [
        (HAMMOUCHI, MUENCH, "meeting/vienna-talks")
    ]


def test_shared_countries(reports: Store) -> None:
    """Both services have met the French one; their own states do not count."""
    rows = ask(
        reports, "shared-countries", "country", "meetings", "othersMeetings", agency="الأمن الوطني", other="المكتب"
    )

    assert rows == [("country/FR", "2", "1")]


def test_attended_together(reports: Store) -> None:
    """Pairs of persons by the number of their meetings."""
    assert ask(reports, "attended-together", "person", "other", "meetings") == [
        (SALIM, HAMMOUCHI, "2"),
        (SALIM, MUENCH, "1"),
        (HAMMOUCHI, LAYLA, "1"),
    ]
    assert ask(reports, "attended-together", "other", "meetings", person=ASKED, limit="1") == [(SALIM, "2")]


def test_companions(reports: Store) -> None:
    """Whom a thing met, agencies too."""
    assert ask(reports, "companions", "other", "meetings", thing="المديرية العامة للأمن الوطني") == [
        (SALIM, "2"),
        (HAMMOUCHI, "2"),
    ]


def test_most_connected(reports: Store) -> None:
    """Persons by how many others they met."""
    assert ask(reports, "most-connected", "person", "others", "meetings", limit="2") == [
        (SALIM, "2", "3"),
        (HAMMOUCHI, "2", "3"),
    ]


def test_of_as_many_the_same_come_first(reports: Store) -> None:
    """Whatever the limit, equals stand in the order of their names."""
    for question, one, asked in (
        ("most-connected", "person", {}),
        ("companions", "other", {"thing": "المديرية العامة للأمن الوطني"}),
    ):
        all_of_them = ask(reports, question, one, **asked)

        assert ask(reports, question, one, limit="1", **asked) == all_of_them[:1]


def test_chain(told: Store, reports: Store) -> None:
    """Two persons are connected by a meeting, or by someone who met both; each step tells how often they met."""
    ends = {"from": ASKED, "to": "مونش"}

    assert ask(told, "chain", "steps", "person", "meetings", "meeting", "other", **ends) == [
        ("1", HAMMOUCHI, "1", "meeting/vienna-talks", MUENCH)
    ]
    assert ask(reports, "chain", "steps", "person", "meetings", "meeting", "other", **ends) == [
        ("2", HAMMOUCHI, "2", "meeting/m1", SALIM),
        ("2", SALIM, "1", "meeting/m2", MUENCH),
    ]


def test_contacts_are_a_graph(told: Store) -> None:
    """The meetings of a person and all who took part, as statements."""
    find = {"person": BASE + HAMMOUCHI}
    text = find_question("contacts").fill(find, lambda name, kind: [name])
    reply = told.answer(Request(text, graph="nt"))

    assert reply.form == "graph"
    assert f"<{BASE}meeting/vienna-talks>" in reply.body.decode()
    assert "planned" not in reply.body.decode() and "morocco-visit" not in reply.body.decode()


# --- meetings by what is known of them ---


def test_visits(told: Store, reports: Store) -> None:
    """Who came to a country, and when; visits that are only planned say so."""
    columns = ("date", "visitors", "status", "visit")

    assert ask(told, "visits", *columns, country="المغرب") == [
        ("2025-09", "هولغر مونش", "planned", "meeting/morocco-visit")
    ]
    assert ask(reports, "visits", *columns, country="MA", since="2024", until="2024") == [
        ("2024-06", "سالم", "held", "meeting/m3")
    ]
    assert ask(reports, "visits", *columns, country="MA", since="2025") == []


def test_on_the_margins(told: Store) -> None:
    """Talks that have no date are dated by their conference."""
    assert ask(told, "on-the-margins", "conference", "meeting", "date") == [
        ("meeting/vienna-22", "meeting/vienna-talks", "2025-05-06")
    ]


def test_delegations(reports: Store) -> None:
    """Who led a delegation, and who received it."""
    (row,) = ask(reports, "delegations", "meeting", "leader", "date", "hosts")

    assert row[:3] == ("meeting/m3", SALIM, "2024-06")
    assert {*row[3].split("، ")} == {"عبد اللطيف حموشي", "المديرية العامة للأمن الوطني"}


def test_meetings_at(told: Store) -> None:
    """The meetings at a place."""
    assert ask(told, "meetings-at", "meeting", "date", "status", place="فيينا") == [
        ("meeting/vienna-22", "2025-05-06", "held")
    ]


def test_undated(told: Store) -> None:
    """Meetings without a date, with the day on which they were told of."""
    assert ask(told, "undated", "meeting", "told") == [("meeting/vienna-talks", "2025-05-08")]


@pytest.mark.parametrize(("day", "found"), [("2025-10-01", 1), ("2025-09-15", 0), ("2025-08-01", 0)])
def test_overdue_plans(day: str, found: int, told: Store) -> None:
    """What was planned for September is overdue in October."""
    assert len(ask(told, "overdue-plans", "meeting", on=day)) == found


def test_topics_by_year(reports: Store) -> None:
    """What meetings were about."""
    rows = ask(reports, "topics-by-year", "year", "topic", "meetings")

    assert sorted(rows) == [("2023", "topic/counter-terrorism", "1"), ("2023", "topic/cybercrime", "1")]


def test_timeline(told: Store) -> None:
    """The events of a person in order of time, undated ones last."""
    assert ask(told, "timeline", "start", "event", "role", thing=ASKED) == [
        ("2025", "award/germany-2025", "recipient"),
        ("2025-05-06", "meeting/vienna-22", "participant"),
        ("", "meeting/vienna-talks", "host"),
        ("", "meeting/vienna-talks", "participant"),
    ]


# --- posts, bodies, awards, operations ---


def test_posts(told: Store, reports: Store) -> None:
    """Posts with the days of the documents that name them."""
    assert ask(told, "posts", "relation", "body", "first", person=ASKED) == [("heads", DGSN, "2025-05-08")]
    assert ask(reports, "posts", "person", "body", body="الأمن الداخلي") == [(SALIM, DGSI), (LAYLA, DGSI)]


def test_heads(reports: Store) -> None:
    """One head after the other."""
    assert ask(reports, "heads", "head", "first", "last", agency="الامن الداخلي") == [
        (SALIM, "2024-03-01", "2024-03-01"),
        (LAYLA, "2025-01-05", "2025-01-05"),
    ]


def test_facts(told: Store) -> None:
    """What a body is connected with, read from both sides."""
    assert ask(told, "facts", "subject", "relation", "object", thing="BKA") == [
        (BKA, "agencyOf", GERMANY),
        (MUENCH, "heads", BKA),
    ]


def test_agencies(told: Store) -> None:
    """The agencies of a country: told, or known beforehand; each once."""
    assert ask(told, "agencies", "agency", "heads", country="DE") == [(BKA, "هولغر مونش")]


def test_awards(told: Store) -> None:
    """Who was decorated, and by whom."""
    assert ask(told, "awards", "recipient", "date", "givers") == [(HAMMOUCHI, "2025", "ألمانيا")]
    assert ask(told, "awards", "recipient", giver="المغرب") == []


def test_operations(told: Store) -> None:
    """Who acted against whom."""
    assert ask(told, "operations", "agents", "targets", "quantity") == [("المديرية العامة للأمن الوطني", "داعش", "4")]
    assert len(ask(told, "operations", "operation", target="داعش")) == 1


# --- documents ---


def test_one_source(told: Store) -> None:
    """What two documents say is not among it."""
    rows = ask(told, "one-source", "subject", "relation", "object", "document", limit="1000")

    assert ("person/عبد-اللطيف-حموشي", "heads", DGSN, "document/vienna") in rows
    assert ("meeting/vienna-22", "participant", HAMMOUCHI) not in [row[:3] for row in rows]
    assert {row[2] for row in ask(told, "one-source", "subject", "relation", "object", thing="داعش")} == {"group/daesh"}


def test_disagreements(told: Store, reports: Store) -> None:
    """Documents disagree on days, places, and on whether it was held at all."""
    columns = ("thing", "relation", "value", "document", "otherValue", "otherDocument")

    assert ask(told, "disagreements", *columns) == [
        ("meeting/vienna-22", "endDate", "2025-05-07", "document/vienna", "2025-05-08", "document/berlin")
    ]
    assert ask(reports, "disagreements", *columns) == [
        ("meeting/m1", "place", VIENNA, "document/talks", "place/2950159", "document/other-talks"),
        ("meeting/m1", "startDate", "2024-02-28", "document/talks", "2024-02-29", "document/other-talks"),
        ("meeting/m2", "status", "denied", "document/denial", "held", "document/other-talks"),
    ]


def test_document(told: Store) -> None:
    """What a document says, in the order of its text."""
    rows = ask(told, "document", "start", "subject", "relation", "object", document="berlin")

    assert [int(row[0]) for row in rows] == sorted(int(row[0]) for row in rows)
    assert ("operation/daesh-cell", "target", "group/daesh") in [row[1:] for row in rows]


def test_told_by(told: Store) -> None:
    """Events that several documents tell, or one event with all that tell it."""
    both = [("meeting/vienna-22", "document/vienna"), ("meeting/vienna-22", "document/berlin")]

    assert ask(told, "told-by", "event", "document") == both
    assert ask(told, "told-by", "document", event="استقبل حموشي هولغر مونش") == [("document/vienna",)]


def test_sources(told: Store) -> None:
    """What each source tells."""
    assert ask(told, "sources", "source", "documents", "last") == [
        ("مجلس", "2", "2025-05-08"),
        ("وكالة", "1", "2025-05-09"),
    ]


def test_evidence(told: Store) -> None:
    """The words behind an edge: of an event both are part of, or of a fact between them."""
    talks = ask(told, "evidence", "relation", "object", "document", thing=ASKED, other="مونش")
    fact = ask(told, "evidence", "relation", "words", thing="BKA", other="ألمانيا")

    assert {row[1] for row in talks} == {HAMMOUCHI, MUENCH}
    assert [row[0] for row in fact] == ["agencyOf"]
    assert "BKA" in fact[0][1]


def test_event(told: Store) -> None:
    """Who took part, where and when, and what was held on the margins."""
    rows = ask(told, "event", "subject", "relation", "value", event="الاجتماع الإقليمي")

    assert ("meeting/vienna-22", "place", VIENNA) in rows
    assert ("meeting/vienna-talks", "sidelineOf", "meeting/vienna-22") in rows


def test_names(told: Store) -> None:
    """All spellings of a name, the preferred ones first."""
    assert ask(told, "names", "name", "preferred", thing="داعش") == [
        ("داعش", "true"),
        ("Islamic State", "true"),
        ("État islamique", "true"),
    ]
    assert ("حموشي", "false") in ask(told, "names", "name", "preferred", thing=ASKED)


# --- languages, names, values ---


@pytest.mark.parametrize(("language", "name"), [("ar", "فيينا"), ("en", "Vienna"), ("fr", "Vienne")])
def test_names_in_a_language(language: str, name: str, told: Store) -> None:
    """Names come in the language asked for, in Arabic where there is none."""
    assert ask(told, "meetings-at", "placeName", language=language, place="فيينا") == [(name,)]


def test_unknown_language() -> None:
    """A language that nothing has a name in is refused."""
    with pytest.raises(QueryError, match="--language de: there is no such language here"):
        find_question("heads").named_in("de")


@pytest.mark.parametrize(
    ("kind", "name", "thing"),
    [
        ("person", "حموشي", HAMMOUCHI),
        ("person", "الحموشي", HAMMOUCHI),
        ("person", "عَبد اللّطيف حمّوشي", HAMMOUCHI),
        ("person", BASE + HAMMOUCHI, HAMMOUCHI),
        ("body", "المانيا", GERMANY),
        ("body", "Germany", GERMANY),
        ("body", "germany", GERMANY),
        ("body", "DE", GERMANY),
        ("body", "bka", BKA),
        ("body", "الامن الوطنى", DGSN),
        ("body", "MA", MOROCCO),
    ],
)
def test_names_as_people_type_them(kind: str, name: str, thing: str, told: Store) -> None:
    """Any spelling, any language, a part of a name, an ISO code or an IRI will do."""
    wanted = "Person" if kind == "person" else "Entity"

    assert Lookup.of(told, wanted).find(name, wanted) == [BASE + thing]


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("chain", {"from": ASKED}, "chain: --to is needed. Give the name of a Person."),
        ("visits", {}, "visits: --country is needed. Give the name of a Country."),
        ("what-changed", {}, "what-changed: --against is needed. Give the folder of another build."),
        ("heads", {"who": "x"}, "heads: there is no --who here. Use --agency."),
        ("sources", {"who": "x"}, "sources: there is no --who here. Use no parameter."),
        ("who-met-whom", {"since": "last year"}, "--since last year: this is no date. Write 2025, 2025-05 or"),
        ("most-connected", {"limit": "many"}, "--limit many: this is no number."),
        ("heads", {"agency": "وكالة القمر"}, "No Agency is called «وكالة القمر». Try a part of the name"),
        ("heads", {"agency": "…"}, "No Agency is called «…»"),
    ],
)
def test_errors(name: str, values: dict[str, str], message: str, told: Store) -> None:
    """What is missing or wrong is said, with what to try."""
    with pytest.raises(QueryError, match=re.escape(message)):
        ask(told, name, "x", **values)


def test_unknown_question() -> None:
    """The questions there are are listed."""
    with pytest.raises(QueryError, match="No question is called «who»"):
        find_question("who")


@pytest.mark.parametrize(
    "value",
    [
        '") } UNION { ?meeting ?p ?o } #',
        '\\") || true || ("',
        "x\n} UNION { ?s ?p ?o",
        "<urn:x> } SERVICE <https://example.org/> {",
        "\\u0022) || true || (\\u0022",
        "'''\"\"\"",
    ],
)
def test_values_stay_values(value: str, told: Store) -> None:
    """What is given as a topic is text, whatever it looks like: nothing is found, nothing else is asked."""
    assert ask(told, "who-met-whom", "meeting", topic=value) == []


@pytest.mark.parametrize("value", ["1 } UNION { ?s ?p ?o", "1e9", "-1", "1;DROP"])
def test_numbers_are_numbers(value: str) -> None:
    """A number is digits and nothing else."""
    with pytest.raises(QueryError, match="this is no number"):
        find_question("most-connected").fill({"limit": value}, lambda name, kind: [])


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_any_text_is_a_value(value: str) -> None:
    """Any text at all fits in one string of the query."""
    question = find_question("who-met-whom")
    plain = [token.kind for token in tokens(question.fill({"topic": "x"}, lambda name, kind: []))]

    assert [token.kind for token in tokens(question.fill({"topic": value}, lambda name, kind: []))] == plain


def test_a_question_tells_that_it_may_have_more_answers() -> None:
    """Where it ended after as many as it gives when nobody says how many, and only there."""
    assert is_cut("most-connected", {}, 20)
    assert not is_cut("most-connected", {}, 19)
    assert not is_cut("most-connected", {"limit": "20"}, 20)
    assert not is_cut("heads", {}, 1000)
    assert not is_cut("ASK { ?a ?b ?c }", {}, 1000)
