"""Say who attended which meeting, and who has met whom: what questions ask most, and no claim says in one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations

from graph.dataset import MERGED
from graph.model import ATTENDING, MEETINGS, Kind, Ref, Resolution
from graph.quads import Quad
from graph.vocabulary import property_iri


def encounter_quads(resolution: Resolution) -> Iterator[Quad]:
    """The meetings each person attended, and the persons each has met, both ways; of the merged graph only."""
    for meeting, persons in attendance(resolution).items():
        yield from ((person, property_iri("attended"), meeting, MERGED) for person in persons)
        yield from ((person, property_iri("met"), other, MERGED) for person, other in permutations(persons, 2))


def attendance(resolution: Resolution) -> dict[str, set[str]]:
    """The persons who took part in each meeting that was held, led a delegation to it or received it, by IRIs."""
    persons = {entity.iri for entity in resolution.entities if entity.kind is Kind.PERSON}
    held = {event.iri for event in resolution.events if event.type in MEETINGS and event.status == "held"}
    attended: dict[str, set[str]] = defaultdict(set)
    for claim in resolution.claims:
        person = claim.object.key if isinstance(claim.object, Ref) else ""
        if claim.predicate in ATTENDING and claim.subject.key in held and person in persons:
            attended[claim.subject.key].add(person)
    return attended
