"""Choose the IRI and the names of each thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from graph.iris import slug
from graph.model import Entity, Kind, Label
from graph.ontology import Concept, Ontology
from graph.resolve.parts import FATHERS, LINKS

Key = tuple[str, str]  # a document's identifier and a key in it


@dataclass(frozen=True)
class Named:
    """What the mentions with one key in one document say."""

    key: Key
    kind: Kind
    names: tuple[str, ...]  # as often as met
    country: str = ""


Found = list[tuple[Entity, list[Key]]]  # each thing, with the keys that name it


def listed(concept: Concept, met: Sequence[Named], base: str) -> Entity:
    """An entity that the gazetteer lists, with its names there and all spellings met."""
    shown = [label for label in concept.labels if label.text not in concept.hidden]
    return Entity(
        iri=base + concept.path,
        kind=concept.kind,
        types=_types(concept.kind, concept.types),
        label=Label(concept.name, "ar" if "ar" in concept.pref else concept.labels[0].language),
        alt_labels=_alternatives(concept.name, [*shown, *_spellings(met)]),
        country=concept.country or concept.iso or _led(concept),
        documents=_documents(met),
        same_as=concept.same_as,
        reasons=("listed in the gazetteer",),
    )


def _led(concept: Concept) -> str:
    """The one state that a person has been at the head of."""
    return concept.led[0] if len(concept.led) == 1 else ""


def minted(merged: Sequence[tuple[list[Named], set[str]]], ontology: Ontology) -> Found:
    """Entities that no gazetteer lists, with IRIs of their own; namesakes are numbered in the order of documents."""
    found: Found = []
    taken = {ontology.base + path for path in ontology.concepts}
    for members, reasons in sorted(merged, key=lambda item: min(thing.key for thing in item[0])):
        name = best_name(members)
        iri = _free(f"{ontology.base}{members[0].kind.lower()}/{slug(name)}", taken)
        taken.add(iri)
        found.append((_entity(iri, name, members, reasons), [thing.key for thing in members]))
    return found


def best_name(members: Sequence[Named]) -> str:
    """The Arabic name met most, of a person only with more than one part; ties go to the longest."""
    met = Counter(name for thing in members for name in thing.names)
    arabic = {name for name in met if _language(name) == "ar"} or set(met)
    full = {name for name in arabic if " " in name} if members[0].kind is Kind.PERSON else arabic
    whole = {name for name in full if not _lacks_family(name, full)} if members[0].kind is Kind.PERSON else full
    return min(whole or full or arabic, key=lambda name: (-met[name], -len(name), name))


def _lacks_family(name: str, others: set[str]) -> bool:
    """«محمد بن عبدالرحمن», of whom other names have the family too: «محمد بن عبدالرحمن المخرج»."""
    words = name.split()
    return words[-2] in FATHERS and any(
        other.startswith(f"{name} ") and other.split()[len(words)] not in LINKS for other in others
    )


def _entity(iri: str, name: str, members: Sequence[Named], reasons: set[str]) -> Entity:
    return Entity(
        iri=iri,
        kind=members[0].kind,
        types=(members[0].kind,),
        label=Label(name, _language(name)),
        alt_labels=_alternatives(name, _spellings(members)),
        country=commonest([thing.country for thing in members if thing.country]),
        documents=_documents(members),
        reasons=tuple(sorted(reasons)),
    )


def _free(iri: str, taken: set[str]) -> str:
    numbers = (iri if number == 1 else f"{iri}-{number}" for number in count(1))
    return next(candidate for candidate in numbers if candidate not in taken)


def _spellings(members: Iterable[Named]) -> list[Label]:
    return [Label(name, _language(name)) for name in sorted({name for thing in members for name in thing.names})]


def _alternatives(name: str, labels: Iterable[Label]) -> tuple[Label, ...]:
    return tuple(dict.fromkeys(label for label in labels if label.text != name))


def _language(name: str) -> str:
    return "ar" if any("\u0600" <= letter <= "\u06ff" for letter in name) else "und"


def _types(kind: Kind, types: Iterable[str]) -> tuple[str, ...]:
    return (kind, *sorted({name for name in types if name != kind and name not in ("Concept",)}))


def _documents(members: Iterable[Named]) -> tuple[str, ...]:
    return tuple(sorted({thing.key[0] for thing in members}))


def commonest(values: Sequence[str]) -> str:
    """The value told most often, the first in order of those told as often; "" for none."""
    return min(Counter(values).items(), key=lambda item: (-item[1], item[0]))[0] if values else ""
