"""Lay out the ontology: each class and property with its meaning, its place among the others, and how to ask for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from graph.display import Text, words_of
from graph.jsonld import short
from graph.ontology import SKOS, Ontology, Properties, iris, literals, local
from graph.pages.render import Renderer
from graph.settings import MAJ
from graph.vocabulary import LABEL, PREF_LABEL, QUERY_PREFIXES, TYPE, iri

EXAMPLES = Path(__file__).parent / "examples"
PAGE = "ontology.html"
ROOTS = ("Entity", "Event", "Document", "Claim", "Topic")  # what a build tells of; all else serves to read texts
DEFINITION = SKOS + "definition"
ABOVE, DISJOINT = (iri("rdfs:subClassOf"), iri("rdfs:subPropertyOf")), (iri("owl:disjointWith"),)
DOMAIN, RANGE = (iri("rdfs:domain"),), (iri("rdfs:range"),)
LIKE = iri("rdfs:seeAlso"), SKOS + "exactMatch", SKOS + "closeMatch"
CODES = {"ploverCode": "PLOVER", "cameoCode": "CAMEO"}
Told = Mapping[str, Properties]  # what the files say of each term, by IRI


@dataclass(frozen=True)
class Link:
    """A term by its short name («schema:Person») with its IRI; `own` where this page tells of it."""

    name: str
    address: str

    @property
    def own(self) -> str:
        """The anchor of the term on this page, "" for one of another vocabulary."""
        return self.address.removeprefix(MAJ) if self.address.startswith(MAJ) else ""


@dataclass(frozen=True)
class Term:
    """A class or property; `words` evoke a kind of event, `query` asks for the instances of a class."""

    link: Link
    label: Text
    definition: Text
    above: tuple[Link, ...]
    below: tuple[Link, ...]
    like: tuple[Link, ...]  # in other vocabularies, more or less the same
    disjoint: tuple[Link, ...]
    subjects: tuple[Link, ...]  # of a property, its domain; of a class, the properties that it is the domain of
    values: tuple[Link, ...]  # of a property, its range; of a class, the properties that it is the range of
    codes: tuple[str, ...]
    words: tuple[str, ...]
    query: str = ""

    @property
    def name(self) -> str:
        """The local name, which is its anchor."""
        return self.link.own


@dataclass(frozen=True)
class TopicTerm:
    """A topic with the words that evoke it; `broader` is the name of a wider one, or ""."""

    name: str
    address: str
    label: Text
    definition: Text
    broader: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Glossary:
    """All terms by name: those of the graph, then those that serve to read texts."""

    classes: dict[str, Term]
    properties: dict[str, Term]
    word_classes: dict[str, Term]
    word_properties: dict[str, Term]
    topics: dict[str, TopicTerm]

    @property
    def roots(self) -> list[Term]:
        """The classes of the graph that stand under no other."""
        return [self.classes[name] for name in ROOTS if name in self.classes]


def glossary_pages(renderer: Renderer, ontology: Ontology) -> Iterator[tuple[str, str]]:
    """`ontology.html`."""
    yield PAGE, renderer.page(PAGE, up="", glossary=build_glossary(ontology))


def build_glossary(ontology: Ontology) -> Glossary:
    """What the files of the ontology say of its terms, in their order; classes from the general to the special."""
    told = _own(ontology)
    terms = _terms(told, _evoking(ontology))
    kinds = {local(name) for name, things in told.items() if iri("owl:Class") in things.get(TYPE, ())}
    inner = dict.fromkeys(name for root in ROOTS for name in _tree(root, terms))
    shown = dict.fromkeys(name for name, term in terms.items() if name not in kinds and _is_of_graph(term, inner))
    return Glossary(
        classes={name: terms[name] for name in inner},
        properties={name: terms[name] for name in shown},
        word_classes={name: term for name, term in terms.items() if name in kinds - inner.keys()},
        word_properties={name: term for name, term in terms.items() if name not in kinds | shown.keys()},
        topics={topic.name: topic for topic in _topics(ontology)},
    )


def _own(ontology: Ontology) -> Told:
    """The terms of our own vocabulary."""
    files = [ontology.triples(name) for name in ("vocabulary.ttl", "events.ttl")]
    return {name: things for file in files for name, things in file.items() if name.startswith(MAJ)}


def _terms(told: Told, words: Mapping[str, list[str]]) -> dict[str, Term]:
    below, domains, ranges, apart = (_against(told, names) for names in (ABOVE, DOMAIN, RANGE, DISJOINT))
    return {
        local(name): Term(
            link=_link(name),
            label=words_of(things, LABEL) if LABEL in things else words_of(things, PREF_LABEL),
            definition=words_of(things, DEFINITION),
            above=_links(things, ABOVE, own=True),
            below=below.get(name, ()),
            like=_links(things, (*ABOVE, *LIKE), own=False),
            disjoint=_links(things, DISJOINT) + apart.get(name, ()),
            subjects=domains.get(name, ()) or _links(things, DOMAIN),
            values=ranges.get(name, ()) or _links(things, RANGE),
            codes=tuple(f"{shown} {one.text}" for code, shown in CODES.items() for one in literals(things, MAJ + code)),
            words=tuple(words.get(name, ())),
            query=_example(name, told) if iri("owl:Class") in things.get(TYPE, ()) else "",
        )
        for name, things in told.items()
    }


def _example(name: str, told: Told) -> str:
    """The query of a class, or of the nearest one above it that has any, about this class."""
    nearest = [name]
    for above in nearest:  # grows
        file = EXAMPLES / f"{local(above)}.rq"
        if file.exists() or not told.get(above):
            break
        nearest += [one for one in iris(told[above], ABOVE[0]) if one.startswith(MAJ)]
    else:
        file = EXAMPLES / "Word.rq"
    return Template(file.read_text(encoding="utf-8").strip()).substitute({"class": f"maj:{local(name)}"})


def _evoking(ontology: Ontology) -> Mapping[str, list[str]]:
    """The verbs and nouns of the frames that evoke each kind of event, the first form of each."""
    found = defaultdict[str, list[str]](list)
    for frame in ontology.triples("events.ttl").values():
        words = [word.text.partition(" / ")[0] for form in ("verb", "noun") for word in literals(frame, MAJ + form)]
        for kind in iris(frame, MAJ + "evokes"):
            found[kind] += [word for word in words if word not in found[kind]]
    return found


def _topics(ontology: Ontology) -> Iterator[TopicTerm]:
    """The topics, each after the wider one that it is a part of."""
    told = {name: things for name, things in ontology.triples("topics.ttl").items() if MAJ + "Topic" in things[TYPE]}
    wider = {name: next(iter(iris(things, SKOS + "broader")), "") for name, things in told.items()}
    for name in sorted(told, key=lambda name: (wider[name] or name, bool(wider[name]), name)):
        things = told[name]
        words = tuple(dict.fromkeys(word.text for word in literals(things, MAJ + "evokedBy")))
        label, definition = words_of(things, PREF_LABEL), words_of(things, DEFINITION)
        yield TopicTerm(local(name), name, label, definition, local(wider[name]), words)


def _tree(name: str, terms: Mapping[str, Term]) -> Iterator[str]:
    """A class and all below it, each after the one that it is a kind of."""
    yield name
    for below in terms[name].below:
        yield from _tree(below.own, terms)


def _is_of_graph(term: Term, classes: Mapping[str, None]) -> bool:
    """Whether a property is told of what a build tells of, or is much like one of another vocabulary."""
    return bool(term.like) or any(link.own in classes for link in (*term.subjects, *term.values))


def _against(told: Told, relations: Sequence[str]) -> dict[str, tuple[Link, ...]]:
    """Relations read from their objects: the terms that point to each."""
    found = defaultdict[str, list[Link]](list)
    for name, things in told.items():
        for relation in relations:
            for value in iris(things, relation):
                found[value].append(_link(name))
    return {name: tuple(links) for name, links in found.items()}


def _links(things: Properties, relations: Sequence[str], own: bool | None = None) -> tuple[Link, ...]:
    """What a term points to: all, or what is of our own vocabulary, or of others."""
    names = dict.fromkeys(value for relation in relations for value in iris(things, relation))
    return tuple(_link(name) for name in names if own in (None, name.startswith(MAJ)))


def _link(name: str) -> Link:
    return Link(short(name, QUERY_PREFIXES), name)
