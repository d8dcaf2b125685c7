"""Know which kinds of thing a slot takes, as the shapes of the ontology say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.model import Claim, Kind, Ref
from graph.ontology import Ontology, Properties, iris, local
from graph.vocabulary import iri

_SHACL = "http://www.w3.org/ns/shacl#"
_PATH, _CLASS, _OR = (_SHACL + name for name in ("path", "class", "or"))
_FIRST, _REST = iri("rdf:first"), iri("rdf:rest")


@dataclass(frozen=True)
class Kinds:
    """The kinds of thing that each slot takes; a slot of which the shapes say nothing takes any."""

    by_slot: Mapping[str, frozenset[str]]

    def fits(self, claim: Claim) -> bool:
        """Whether a slot's filler is of a kind that the slot takes: no person is a place."""
        kinds = self.by_slot.get(claim.predicate)
        return not kinds or not isinstance(claim.object, Ref) or claim.object.key.split("/")[0] in kinds


def read_kinds(ontology: Ontology) -> Kinds:
    """The kinds by slot, by the names that keys begin with; of a slot that takes other things too, nothing."""
    shapes = ontology.triples("shapes.ttl")
    slots = {local(path): list(_classes(shapes, shape)) for shape in shapes for path in iris(shapes[shape], _PATH)}
    return Kinds({slot: frozenset(map(str.lower, names)) for slot, names in slots.items() if set(names) <= set(Kind)})


def _classes(shapes: Mapping[str, Properties], shape: str) -> Iterator[str]:
    """The classes that a shape asks for: one, or one of several."""
    yield from map(local, iris(shapes[shape], _CLASS))
    for node in iris(shapes[shape], _OR):
        for choice in _members(shapes, node):
            yield from map(local, iris(shapes[choice], _CLASS))


def _members(shapes: Mapping[str, Properties], node: str) -> Iterator[str]:
    """The members of an RDF list."""
    while node in shapes:
        yield from iris(shapes[node], _FIRST)
        node = iris(shapes[node], _REST)[0]
