"""Load what Majlis knows: named things, words and classes, from the Turtle in `ontology/`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from graph.errors import OntologyError
from graph.model import Kind, Label
from graph.settings import MAJ
from graph.store import Literal, Term, read_turtle

SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDF_VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
BASE = "https://w3id.org/majlis/id/"
LABELS = tuple(SKOS + name for name in ("prefLabel", "altLabel", "hiddenLabel"))

Properties = dict[str, list[Term]]


@dataclass(frozen=True)
class Concept:
    """A thing that a reference book lists: a country, a city, an agency, an armed group.

    `path` is its IRI relative to the base («agency/ma-dgsn»), `bare` the names that it shares with its
    counterparts in other states and that only context can tell apart («وزارة الداخلية»).
    """

    path: str
    types: tuple[str, ...]
    labels: tuple[Label, ...]
    pref: dict[str, str] = field(default_factory=dict, hash=False)
    hidden: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    country: str = ""
    parent: str = ""
    iso: str = ""
    nisbas: tuple[str, ...] = ()
    weak_nisbas: tuple[str, ...] = ()  # those that are ordinary words too: «مالي»
    capital: str = ""
    population: int = 0
    ambiguous: bool = False
    same_as: tuple[str, ...] = ()
    led: tuple[str, ...] = ()  # ISO codes of the states that a person has been head of, or of the government
    led_bodies: tuple[str, ...] = ()  # paths of the international bodies that a person has been at the head of

    @cached_property
    def kind(self) -> Kind:
        """The core class of the thing."""
        return next(kind for kind in Kind if kind in self.types)

    @property
    def name(self) -> str:
        """The Arabic name, or whichever there is."""
        return self.pref.get("ar") or self.labels[0].text


@dataclass(frozen=True)
class Ontology:
    """Everything in `ontology/`, as triples by file and as named things by path."""

    folder: Path
    base: str
    concepts: dict[str, Concept] = field(hash=False)

    def triples(self, name: str) -> dict[str, Properties]:
        """The subjects of a file, in its order, each with its properties: `ontology.triples("events.ttl")`."""
        return group(read_turtle(self.folder / name, self.base))

    def of_kind(self, kind: Kind) -> list[Concept]:
        """The named things of a core class, sorted by path."""
        return [concept for _, concept in sorted(self.concepts.items()) if kind in concept.types]

    @cached_property
    def country_by_iso(self) -> dict[str, Concept]:
        """The states by ISO 3166-1 alpha-2 code."""
        return {concept.iso: concept for concept in self.of_kind(Kind.COUNTRY)}

    @cached_property
    def country_of_capital(self) -> dict[str, str]:
        """The ISO code of the state whose capital a place is, by the place's path."""
        return {concept.capital: concept.iso for concept in self.of_kind(Kind.COUNTRY) if concept.capital}


def load(folder: Path, base: str = BASE) -> Ontology:
    """Read the gazetteers; the other files are read by those who need them."""
    files = sorted((folder / "gazetteer").glob("*.ttl"))
    if not files:
        raise OntologyError(f"{folder / 'gazetteer'} holds no Turtle. Point to the folder `ontology` of the project.")
    subjects = group(triple for file in files for triple in read_turtle(file, base))
    known = {subject: things for subject, things in subjects.items() if subject.startswith(base)}
    iso = {subject: text(things, MAJ + "isoCode") for subject, things in known.items() if MAJ + "isoCode" in things}
    concepts = (_concept(subject, things, iso, base) for subject, things in known.items() if _is_entity(things))
    return Ontology(folder, base, {concept.path: concept for concept in concepts})


def group(triples: Iterable[tuple[str, str, Term]]) -> dict[str, Properties]:
    """Triples by subject, then by property, in their order."""
    subjects: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in triples:
        subjects[subject][predicate].append(value)
    return {subject: dict(things) for subject, things in subjects.items()}


def literals(things: Properties, predicate: str, language: str = "") -> Iterator[Literal]:
    """The literals of a property, in one language where it is named."""
    for value in things.get(predicate, []):
        if isinstance(value, Literal) and language in ("", value.language):
            yield value


def text(things: Properties, predicate: str, language: str = "") -> str:
    """The first literal's text, or "" where there is none."""
    return next((literal.text for literal in literals(things, predicate, language)), "")


def by_language(things: Properties, *predicates: str) -> dict[str, str]:
    """The texts of properties by language; of several in one language the last."""
    return {literal.language: literal.text for predicate in predicates for literal in literals(things, predicate)}


def iris(things: Properties, predicate: str) -> list[str]:
    """The IRIs that a property points to."""
    return [value for value in things.get(predicate, []) if isinstance(value, str)]


def local(iri: str) -> str:
    """The last part of an IRI: «Agency» of `…ontology#Agency`."""
    return iri.rstrip("/").rsplit("#")[-1].rsplit("/")[-1]


def _is_entity(things: Properties) -> bool:
    return any(local(kind) in set(Kind) for kind in iris(things, RDF_TYPE))


def _concept(subject: str, things: Properties, iso: dict[str, str], base: str) -> Concept:
    labels = [Label(literal.text, literal.language or "und") for name in LABELS for literal in literals(things, name)]
    if not labels:
        raise OntologyError(f"{subject} has no label. Add one with skos:prefLabel.")
    state = next((iso[iri] for name in ("agencyOf", "country") for iri in iris(things, MAJ + name) if iri in iso), "")
    return Concept(
        path=subject.removeprefix(base),
        types=tuple(sorted(local(kind) for kind in iris(things, RDF_TYPE) if kind.startswith(MAJ))),
        labels=tuple(dict.fromkeys(labels)),
        pref=by_language(things, SKOS + "prefLabel"),
        hidden=tuple(literal.text for literal in literals(things, SKOS + "hiddenLabel")),
        bare=tuple(literal.text for literal in literals(things, MAJ + "bareName")),
        country=state,
        parent=next((iri.removeprefix(base) for iri in iris(things, MAJ + "partOf")), ""),
        iso=iso.get(subject, ""),
        nisbas=tuple(literal.text for literal in literals(things, MAJ + "nisba")),
        weak_nisbas=tuple(literal.text for literal in literals(things, MAJ + "weakNisba")),
        capital=next((iri.removeprefix(base) for iri in iris(things, MAJ + "capital")), ""),
        population=int(text(things, MAJ + "population") or 0),
        ambiguous=text(things, MAJ + "ambiguous") == "true",
        same_as=tuple(iris(things, SKOS + "exactMatch")),
        led=tuple(local(iri) for iri in iris(things, MAJ + "ledState")),
        led_bodies=tuple(iri.removeprefix(base) for iri in iris(things, MAJ + "ledBody")),
    )
