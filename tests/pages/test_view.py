"""Tests of graph/pages/gather.py, view.py, sections.py and data.py."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Class, Kind, Label, Status
from graph.pages.data import names, neighbourhood, overview
from graph.pages.gather import build_view
from graph.pages.parts import Parts
from graph.pages.sections import companions, disputes, facts, moments
from graph.pages.view import View, counts, pieces, ranked
from tests.factory import BASE, BKA, DGSN, GERMANY, HAMMOUCHI, MOROCCO, MUENCH, Story, story

CONFERENCE = BASE + "meeting/vienna-22"
TALKS = BASE + "meeting/vienna-talks"


def view_of(told: Story) -> View:
    return build_view(told.resolution, told.documents, told.ontology)


VIEW = view_of(story())


def test_things_have_names_in_all_languages() -> None:
    """The gazetteer's names are shown where it knows the thing; the spellings met stand beside."""
    node = VIEW.nodes[BASE + BKA]

    assert node.names.all()[:2] == ("المكتب الاتحادي للشرطة الجنائية", "Federal Criminal Police Office")
    assert "BKA" in node.spellings


def test_arrows_run_from_people_to_meetings() -> None:
    """A participant points at the meeting, though the statement's subject is the meeting."""
    ends = {(link.source, link.target) for link in VIEW.beside[CONFERENCE] if link.relation == "participant"}

    assert (BASE + HAMMOUCHI, CONFERENCE) in ends


def test_a_statement_of_two_documents_has_two_sentences() -> None:
    """Each document that says a thing is quoted."""
    link = next(link for link in VIEW.beside[CONFERENCE] if link.source == BASE + HAMMOUCHI)

    assert [quote.document for quote in link.quotes] == ["berlin", "vienna"]


def test_a_partial_date_backs_the_exact_one() -> None:
    """«من 6 إلى 8 ماي» is evidence for 8 May 2025, which another document completes."""
    value = next(value for value in VIEW.values[CONFERENCE] if value.text.en == "8 May 2025")

    assert [(quote.document, quote.derived) for quote in value.quotes] == [("berlin", False), ("vienna", True)]


def test_kind_and_status_have_their_sentences() -> None:
    """What kind of event it is, and that it is not held yet, are shown with the words that say so."""
    told = story()
    claim = next(claim for claim in told.resolution.claims if claim.subject.key == CONFERENCE)
    said = [
        replace(claim, predicate=name, object=value)
        for name, value in (("type", Class("PhoneCall")), ("status", Status("planned")), ("status", Status("held")))
    ]
    view = view_of(replace(told, resolution=replace(told.resolution, claims=(*told.resolution.claims, *said))))
    shown = {value.text.en: value for value in view.values[CONFERENCE] if value.relation in ("type", "status")}

    assert list(shown) == ["phone call", "planned"]
    assert {quote.document for value in shown.values() for quote in value.quotes} == {claim.document}


def test_disagreeing_dates_are_both_shown() -> None:
    """A meeting that ends on two days by two documents shows both."""
    assert VIEW.nodes[CONFERENCE].date.ar == "6 مايو 2025 – 7 مايو 2025 / 8 مايو 2025"


def test_facts_read_from_both_sides() -> None:
    """A person heads an agency; the agency is headed by the person."""
    person = {row.caption.en: row for row in facts(VIEW, BASE + HAMMOUCHI)}
    agency = {row.caption.en: row for row in facts(VIEW, BASE + DGSN)}

    assert [item.node and item.node.iri for item in person["heads"].items] == [BASE + DGSN]
    assert [item.node and item.node.iri for item in agency["headed by"].items] == [BASE + HAMMOUCHI]


def test_an_event_shows_roles_and_values() -> None:
    """Who took part, where, when, which edition, about what."""
    captions = [row.caption.en for row in facts(VIEW, CONFERENCE)]

    assert captions == ["participants", "held in", "on its sidelines", "start", "end", "edition", "topic"]


def test_meetings_come_in_order_of_time() -> None:
    """The dated meetings of a person come first, the undated last, each with role and counterparts."""
    told = moments(VIEW, BASE + HAMMOUCHI)

    assert [moment.node.iri.rpartition("/")[2] for moment in told] == ["germany-2025", "vienna-22", "vienna-talks"]
    assert [role.en for role in told[2].roles] == ["took part in", "hosted"]
    assert BASE + MUENCH in [other.iri for other in told[2].others]


def test_a_planned_meeting_says_so() -> None:
    """What has not been held carries its status."""
    status = VIEW.nodes[BASE + "meeting/morocco-visit"].status

    assert status
    assert status.en == "planned"


def test_companions_are_counted() -> None:
    """Whom a person met at meetings that were held, the most frequent first; no planned ones, no awards."""
    told = companions(VIEW, BASE + HAMMOUCHI)

    assert {one.node.iri: len(one.meetings) for one in told} == {BASE + key: 1 for key in (MUENCH, BKA, DGSN, MOROCCO)}
    assert companions(VIEW, CONFERENCE) == []


def test_conflicts_are_found_from_both_sides() -> None:
    """A thing has the conflicts about it, and those in which it is a side."""
    found = disputes(VIEW)

    assert [one.relation for one in found[CONFERENCE]] == ["endDate"]
    assert BASE + HAMMOUCHI not in found


def test_words_are_cut_at_names() -> None:
    """A quote knows which of its words name things, and loses none."""
    quote = next(link for link in VIEW.beside[CONFERENCE] if link.source == BASE + HAMMOUCHI).quotes[0]
    cut = pieces(quote)

    assert "".join(words for words, _ in cut) == quote.words
    assert ("عبد اللطيف حموشي", True) in cut


def test_families_are_counted() -> None:
    """All kinds of meeting are one family in the legend."""
    assert dict(counts(VIEW))["Meeting"] == 3


def test_the_most_connected_come_first() -> None:
    """The search and the overview begin with the best connected things."""
    degrees = [VIEW.degree(node.iri) for node in ranked(VIEW)]

    assert ranked(VIEW)[0].iri == CONFERENCE
    assert degrees == sorted(degrees, reverse=True)


def test_the_overview_needs_no_order() -> None:
    """The same things in another order give the same data."""
    told = story()
    turned = replace(
        told.resolution,
        entities=told.resolution.entities[::-1],
        events=told.resolution.events[::-1],
        claims=told.resolution.claims[::-1],
    )
    view = view_of(replace(told, resolution=turned, documents=told.documents[::-1]))

    assert overview(Parts(view)) == overview(Parts(VIEW))


def test_a_neighbourhood_has_its_thing_in_the_middle() -> None:
    """The network of a thing's page is the thing and what it is linked to."""
    data = neighbourhood(VIEW, BASE + MOROCCO)

    assert data["things"][0][1] == VIEW.nodes[BASE + MOROCCO].page
    assert (data["network"]["nodes"][0]["x"], data["network"]["nodes"][0]["y"]) == (0, 0)
    assert len(data["things"]) == 1 + VIEW.degree(BASE + MOROCCO)


def test_everything_can_be_searched() -> None:
    """Each thing stands in the search with its page."""
    assert {name[1] for name in names(ranked(VIEW))} == {node.page for node in VIEW.nodes.values()}


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.COUNTRY])
def test_latin_names_serve_latin_readers(kind: Kind) -> None:
    """A Latin spelling met in a text is the name that English readers see where the gazetteer has none."""
    told = story()
    entities = tuple(replace(one, alt_labels=(Label("Somebody", "en"),)) for one in told.resolution.entities)
    view = view_of(replace(told, resolution=replace(told.resolution, entities=entities)))
    shown = {Kind.PERSON: (HAMMOUCHI, "Somebody"), Kind.COUNTRY: (GERMANY, "Germany")}[kind]

    assert view.nodes[BASE + shown[0]].names.en == shown[1]
