"""Tests of graph/assemble.py."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.assemble import assemble
from graph.dataset import Dataset
from graph.iris import document_iri
from graph.model import Class, Entity, Kind, Label, Ref, Resolution, Status
from graph.settings import MAJ
from graph.store import Literal
from graph.vocabulary import ALT_LABEL, ONTOLOGY, PREF_LABEL, PREFIXES, TYPE, iri
from tests.factory import BASE, DGSN, HAMMOUCHI, MOROCCO, ontology, story

CONFERENCE = BASE + "meeting/vienna-22"
SAID = (("status", Status("planned")), ("type", Class("PhoneCall")))
VIENNA_DOC, BERLIN_DOC = document_iri(BASE, "vienna"), document_iri(BASE, "berlin")


def assembled() -> Dataset:
    told = story()
    return assemble(told.resolution, told.documents, told.ontology)


def values(dataset: Dataset, subject: str, predicate: str, graph: str = "") -> set[str]:
    found = (value for s, p, value in dataset.graph(graph) if (s, p) == (subject, predicate))
    return {value.text if isinstance(value, Literal) else value for value in found}


def test_a_document_keeps_its_dates_as_told() -> None:
    """Its own graph says --05-08 where the other says 2025-05-07."""
    data = assembled()

    assert values(data, CONFERENCE, MAJ + "endDate", BERLIN_DOC) == {"--05-08"}
    assert values(data, CONFERENCE, MAJ + "endDate", VIENNA_DOC) == {"2025-05-07"}


def test_the_merged_graph_has_the_completed_dates() -> None:
    """The partial date gives way to the completed one; the contradiction stays."""
    data = assembled()

    assert values(data, CONFERENCE, MAJ + "startDate") == {"2025-05-06"}
    assert values(data, CONFERENCE, MAJ + "endDate") == {"2025-05-07", "2025-05-08"}


def test_a_merged_fact_stands_once() -> None:
    """Two documents name the participant; the merged graph says it once, each document's graph too."""
    told = [
        quad
        for quad in assembled().quads
        if quad[:2] == (CONFERENCE, MAJ + "participant") and quad[2] == BASE + HAMMOUCHI
    ]

    assert sorted(graph for *_, graph in told) == ["", BERLIN_DOC, VIENNA_DOC]


def test_each_document_says_what_kind_of_event_it_tells_and_whether_it_was_held() -> None:
    """A document's own graph keeps its word; the merged one has what the reports come to together."""
    told = story()
    claim = next(claim for claim in told.resolution.claims if claim.subject == Ref(CONFERENCE))
    said = (replace(claim, predicate=name, object=value) for name, value in SAID)
    both = replace(told.resolution, claims=(*told.resolution.claims, *said))
    data, document = assemble(both, told.documents, told.ontology), document_iri(BASE, claim.document)

    assert values(data, CONFERENCE, MAJ + "status", document) == {"planned"}
    assert values(data, CONFERENCE, MAJ + "status") == {"held"}
    assert MAJ + "PhoneCall" in values(data, CONFERENCE, TYPE, document) - values(data, CONFERENCE, TYPE)


def test_every_node_says_its_core_class() -> None:
    """Plain SPARQL needs no reasoner."""
    data = assembled()

    assert {MAJ + "Meeting", MAJ + "Conference"} <= values(data, CONFERENCE, TYPE)
    assert MAJ + "Agency" in values(data, BASE + DGSN, TYPE)


def test_names_stand_in_all_languages_known() -> None:
    """The gazetteer's names are preferred ones; spellings met are others."""
    data = assembled()

    assert {"المغرب", "Morocco", "Maroc"} == values(data, BASE + MOROCCO, PREF_LABEL)
    assert "حموشي" in values(data, BASE + HAMMOUCHI, ALT_LABEL)
    assert values(data, BASE + MOROCCO, MAJ + "isoCode") == {"MA"}


def test_a_claim_quotes_its_document() -> None:
    """For each claim, the characters from start to end of the document's text are the quote."""
    told = story()
    texts = {document_iri(BASE, document.identifier): document.text for document in told.documents}
    data = assembled()
    claims = {subject for subject, predicate, value in data.graph() if (predicate, value) == (TYPE, MAJ + "Claim")}
    parts = {
        name: {s: v for s, p, v in data.graph() if p == iri(name)}
        for name in ("oa:exact", "oa:start", "oa:end", "prov:wasDerivedFrom")
    }

    assert len(claims) == len({*told.resolution.claims, *told.resolution.derived})
    for claim in claims:
        start, end, exact = (parts[name][claim] for name in ("oa:start", "oa:end", "oa:exact"))
        assert isinstance(start, Literal) and isinstance(end, Literal) and isinstance(exact, Literal)
        assert texts[str(parts["prov:wasDerivedFrom"][claim])][int(start.text) : int(end.text)] == exact.text


def test_a_completed_date_says_from_which_document() -> None:
    """It is a derived claim with the partial date that it completes."""
    data = assembled()
    derived = next(s for s, p, value in data.graph() if (p, value) == (TYPE, MAJ + "DerivedClaim"))

    assert values(data, derived, MAJ + "completedFrom") == {VIENNA_DOC}
    assert values(data, derived, MAJ + "completes") == {"--05-08"}


def test_nothing_is_blank_and_the_vocabulary_is_shipped() -> None:
    """All nodes are IRIs; classes and properties stand in a graph of their own."""
    data = assembled()

    assert not any(str(part).startswith("_:") for quad in data.quads for part in quad)
    assert values(data, MAJ + "Talks", iri("rdfs:label"), ONTOLOGY) == {"مباحثات", "Talks", "Entretiens"}


def test_the_order_of_what_is_told_does_not_matter() -> None:
    """Shuffled entities, claims and documents give the same statements in the same order."""
    told = story()
    shuffle = random.Random(1).sample
    mixed = replace(
        told.resolution,
        entities=tuple(shuffle(told.resolution.entities, len(told.resolution.entities))),
        claims=tuple(shuffle(told.resolution.claims, len(told.resolution.claims))),
    )

    assert assemble(mixed, shuffle(told.documents, len(told.documents)), told.ontology) == assembled()


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.sampled_from(["ar", "fa", "ur", "und"]))
def test_any_name_survives_rdflib(name: str, language: str) -> None:
    """A label of any letters is the same label in rdflib's dataset."""
    entity = Entity(BASE + "person/x", Kind.PERSON, ("Person",), Label(name, language))
    data = assemble(Resolution((entity,), (), ()), (), ontology()).merged().to_rdflib()
    labels = {
        (str(value), value.language)
        for *_, value, _ in data.quads((None, None, None, None))
        if hasattr(value, "language") and value.language
    }

    assert (name, language) in labels


def test_every_property_written_is_declared() -> None:
    """No statement uses a word of ours that the vocabulary does not define."""
    data = assembled()
    declared = {
        subject for subject, predicate, _ in data.graph(ONTOLOGY) if predicate == PREFIXES["skos"] + "definition"
    }
    used = {predicate for _, predicate, _ in data.graph() if predicate.startswith(MAJ)}
    classes = {str(value) for _, predicate, value in data.graph() if predicate == TYPE and str(value).startswith(MAJ)}

    assert used | classes <= declared
