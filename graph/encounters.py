"""Say who attended which meeting, and who has met whom: what questions ask most, and no claim says in one step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import permutations

from graph.dataset import MERGED
from graph.model import ATTENDING, MEETINGS, Kind, Ref, Resolution
from graph.quads import Quad
from graph.vocabulary import property_iri


def encounter_quads(resolution: Resolution) -> Iterator[Quad]:
    """The meetings each person attended, and the persons each has met, both ways; of the merged graph only."""
    for meeting, persons in at_meetings(resolution, ATTENDING, (Kind.PERSON,)).items():
        yield from ((person, property_iri("attended"), meeting, MERGED) for person in persons)
        yield from ((person, property_iri("met"), other, MERGED) for person, other in permutations(persons, 2))


def at_meetings(resolution: Resolution, slots: Collection[str], kinds: Collection[Kind]) -> dict[str, set[str]]:
    """The things of some kinds that fill one of these slots in each meeting that was held, by IRIs."""
    things = {entity.iri for entity in resolution.entities if entity.kind in kinds}
    held = {event.iri for event in resolution.events if event.type in MEETINGS and event.status == "held"}
    present: dict[str, set[str]] = defaultdict(set)
    for claim in resolution.claims:
        thing = claim.object.key if isinstance(claim.object, Ref) else ""
        if claim.predicate in slots and claim.subject.key in held and thing in things:
            present[claim.subject.key].add(thing)
    return present
