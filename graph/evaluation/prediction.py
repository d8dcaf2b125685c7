"""Read what a build says of each document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from graph.errors import EvaluationError
from graph.evaluation.gold import DATE_SLOTS, Value
from graph.folding import fold_name
from graph.iris import text_name
from graph.model import FACTS, Kind
from graph.quads import Quad, read_quads
from graph.settings import MAJ
from graph.store import Term, lexical
from graph.vocabulary import PREF_LABEL, TYPE, iri

NAMES = tuple(map(iri, ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "rdfs:label", "schema:name")))
CODES = (MAJ + "isoCode", iri("dcterms:identifier"), iri("skos:notation"))
DERIVED = iri("prov:wasDerivedFrom")

Index = dict[str, dict[str, dict[Term, None]]]  # subject, predicate, objects in the order of the file


@dataclass(frozen=True)
class Prediction:
    """The statements of a build: all together, and those of each document's own graph."""

    everything: Index
    graphs: dict[str, Index]
    documents: dict[str, str]  # IRI by identifier
    mentioned: dict[str, list[str]] = field(hash=False)  # things by the IRI of a document that names them
    claimed: dict[str, list[str]] = field(hash=False)  # claims by the IRI of the document that they were read in
    folder: Path | None = None  # where the texts are

    def objects(self, node: str, *predicates: str) -> list[Term]:
        """What the build says of a node, anywhere."""
        said = self.everything.get(node, {})
        return [value for predicate in predicates for value in said.get(predicate, {})]

    def value(self, node: str, name: str) -> str:
        """The first value of a property («oa:exact») that the build tells of a node; "" where there is none."""
        return next(map(lexical, self.objects(node, iri(name))), "")

    def entities(self, document: str) -> list[tuple[str, Kind]]:
        """The things named in a document, sorted."""
        nodes = self.mentioned.get(self.documents.get(document, ""), [])
        kinds = ((node, self._find_kind(node)) for node in sorted(set(nodes)))
        return [(node, kind) for node, kind in kinds if kind]

    def names(self, node: str) -> frozenset[str]:
        """All names of a thing, folded."""
        return frozenset(_folded(lexical(value)) for value in self.objects(node, *NAMES))

    def label(self, node: Term) -> str:
        """What to call a node in a message: its first label, else its IRI."""
        return next((lexical(value) for value in self.objects(lexical(node), PREF_LABEL)), lexical(node))

    def find_iso(self, node: str) -> str | None:
        """The ISO 3166-1 code of a state, None for other things."""
        codes = (lexical(value) for value in self.objects(node, *CODES))
        return next((code for code in codes if re.fullmatch(r"[A-Z]{2}", code)), None)

    def states(self, node: str) -> set[str | None]:
        """The codes of the states an agency is said to be of."""
        return {self.find_iso(lexical(state)) for state in self.objects(node, MAJ + "agencyOf")}

    def facts(self, document: str) -> Iterator[tuple[str, str, str]]:
        """What the document's graph says of people and agencies."""
        said = self.graphs.get(self.documents.get(document, ""), {})
        for name in FACTS:
            for subject in sorted(said):
                yield from ((subject, name, lexical(value)) for value in said[subject].get(MAJ + name, {}))

    def events(self, document: str, types: Iterable[str]) -> list[str]:
        """The events of these types that the document's graph tells of, sorted."""
        said = self.graphs.get(self.documents.get(document, ""), {})
        wanted = {MAJ + name for name in types}
        return sorted(node for node, told in said.items() if wanted & told.get(TYPE, {}).keys())

    def types(self, node: str, among: Iterable[str]) -> set[str]:
        """Which of these types a node has, anywhere."""
        have = set(self.objects(node, TYPE))
        return {name for name in among if MAJ + name in have}

    def slot(self, document: str, node: str, slot: str, keys: Mapping[str, str | None]) -> set[Value]:
        """What a slot of an event holds in the document's graph, things as the gold keys they stand for."""
        told = self.graphs.get(self.documents.get(document, ""), {}).get(node, {}).get(MAJ + slot, {})
        if slot in DATE_SLOTS:
            return {lexical(value) for value in told}
        if slot in ("ordinal", "quantity"):
            return {int(float(lexical(value))) for value in told}
        if slot == "topic":
            return {re.split(r"[/#]", lexical(value))[-1] for value in told}
        if slot == "sidelineOf":
            return {keys.get(lexical(value)) or lexical(value) for value in told}
        return {keys.get(lexical(value)) or f"«{self.label(value)}»" for value in told}

    def claims(self, document: str) -> list[str]:
        """The claims that were read in a document, sorted."""
        return sorted(self.claimed.get(self.documents.get(document, ""), []))

    def text(self, document: str) -> str:
        """The text of a document; "" where the build has none beside its graph."""
        path = (self.folder or Path()) / "documents" / text_name(document)
        return path.read_bytes().decode() if path.is_file() else ""

    def issued(self, document: str) -> bool:
        """Whether the build knows when a document was published."""
        return bool(self.value(self.documents.get(document, ""), "dcterms:issued"))

    def find_country(self, iso: str) -> str | None:
        """The node of a state, None if no document of the build names it."""
        return next((node for node in sorted(self.everything) if self.find_iso(node) == iso), None)

    def _find_kind(self, node: str) -> Kind | None:
        types = set(self.objects(node, TYPE))
        return next((kind for kind in Kind if MAJ + kind in types), None)


def read_prediction(build: Path) -> Prediction:
    """What a build says: `build` is its folder, or its `graph.nq` itself."""
    path = build / "graph.nq" if build.is_dir() else build
    if not path.is_file():
        raise EvaluationError(f"{path} does not exist. Build first, or name the build with --build.")
    return replace(index(read_quads(path)), folder=path.parent)


def index(quads: Iterable[Quad]) -> Prediction:
    """The statements by subject and predicate, all together and by graph."""
    everything, graphs = _empty(), defaultdict[str, Index](_empty)
    mentioned, claimed = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for subject, predicate, value, name in quads:
        everything[subject][predicate][value] = None
        graphs[name][subject][predicate][value] = None
        if predicate == MAJ + "mentionedIn":
            mentioned[lexical(value)].append(subject)
        if predicate == DERIVED:
            claimed[lexical(value)].append(subject)
    return Prediction(everything, dict(graphs), _documents(everything), dict(mentioned), dict(claimed))


def _empty() -> Index:
    return defaultdict(lambda: defaultdict(dict))


def _documents(everything: Index) -> dict[str, str]:
    found = {}
    for node, said in everything.items():
        if MAJ + "Document" in said.get(TYPE, {}):
            found.update({lexical(name): node for name in said.get(iri("dcterms:identifier"), {})})
    return found


@cache
def _folded(name: str) -> str:
    return fold_name(name)
