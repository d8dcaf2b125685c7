"""Keep with each statement the document and the words that it was read in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.dataset import MERGED
from graph.iris import digest, document_iri
from graph.model import Claim, PartialDate, Resolution
from graph.quads import Quad
from graph.settings import MAJ
from graph.store import Literal
from graph.terms import decimal, integer, term
from graph.vocabulary import TYPE, iri, property_iri


def claim_quads(resolution: Resolution, texts: Mapping[str, str], base: str) -> Iterator[Quad]:
    """A node for each claim, with its statement, its document and the very words."""
    for claim in resolution.claims:
        yield from _evidence(claim_iri(claim, base), claim, texts, base)
    partial = _partial_dates(resolution.claims)
    for claim in resolution.derived:
        node = claim_iri(claim, base)
        yield from _evidence(node, claim, texts, base)
        yield node, TYPE, MAJ + "DerivedClaim", MERGED
        yield node, MAJ + "completedFrom", document_iri(base, claim.document), MERGED
        for day in _completed_by(claim, partial[claim.subject.key, claim.predicate]):
            yield node, MAJ + "completes", term(day, base), MERGED


def claim_iri(claim: Claim, base: str) -> str:
    """The same claim has the same IRI in every build."""
    statement = claim.subject.key, claim.predicate, term(claim.object, base)
    return f"{base}claim/{digest(claim.document, *statement, claim.span.start, claim.span.end, claim.rule)}"


def _evidence(node: str, claim: Claim, texts: Mapping[str, str], base: str) -> Iterator[Quad]:
    yield node, TYPE, MAJ + "Claim", MERGED
    yield node, iri("rdf:subject"), claim.subject.key, MERGED
    yield node, iri("rdf:predicate"), property_iri(claim.predicate), MERGED
    yield node, iri("rdf:object"), term(claim.object, base), MERGED
    yield node, iri("prov:wasDerivedFrom"), document_iri(base, claim.document), MERGED
    yield node, iri("oa:exact"), Literal(claim.span.of(texts[claim.document])), MERGED
    yield node, iri("oa:start"), integer(claim.span.start), MERGED
    yield node, iri("oa:end"), integer(claim.span.end), MERGED
    yield node, MAJ + "rule", Literal(claim.rule), MERGED
    yield node, MAJ + "confidence", decimal(claim.confidence), MERGED


def _partial_dates(claims: Sequence[Claim]) -> dict[tuple[str, str], set[PartialDate]]:
    dates: dict[tuple[str, str], set[PartialDate]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.object, PartialDate):
            dates[claim.subject.key, claim.predicate].add(claim.object)
    return dates


def _completed_by(claim: Claim, told: set[PartialDate]) -> list[PartialDate]:
    day = claim.object
    if not isinstance(day, PartialDate):
        return []
    return sorted((other for other in told if other != day and other.agrees(day)), key=str)
