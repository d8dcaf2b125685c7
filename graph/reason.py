"""Say what follows from the alignments of the vocabulary, so that queries in schema.org, SEM, ORG or FOAF answer too.

Of RDFS this is what rdfs:subClassOf and rdfs:subPropertyOf entail (rules rdfs5, 7, 9 and 11). What rdfs:domain and
rdfs:range entail is left out: each thing carries its class already, and a slot that was filled wrongly would become a
wrong class instead of a violation of the shapes, which is what it is.

What follows joins the merged facts in the default graph, since that is what a query without GRAPH asks. A graph of
its own would be seen by nobody who does not know of it, and through the union of graphs each fact counts several
times. It is told apart by its words: none of them is in the `maj:` vocabulary but the general classes (maj:Actor,
maj:Entity, maj:Event), and no claim points to it. Graphs of documents stay as the documents tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graph.dataset import MERGED, Dataset
from graph.quads import Quad
from graph.store import Term
from graph.vocabulary import ONTOLOGY, TYPE, iri

Above = Mapping[str, tuple[str, ...]]  # the classes or properties above each, sorted


def materialise(dataset: Dataset) -> Dataset:
    """The dataset with what follows from its merged facts and the vocabulary that it holds; in linear time."""
    vocabulary = [*dataset.graph(ONTOLOGY)]
    classes = closure(vocabulary, iri("rdfs:subClassOf"))
    properties = closure(vocabulary, iri("rdfs:subPropertyOf"))
    return Dataset.of((*dataset.quads, *entailed(dataset.graph(MERGED), classes, properties)))


def entailed(triples: Iterable[tuple[str, str, Term]], classes: Above, properties: Above) -> Iterator[Quad]:
    """What statements entail, perhaps more than once."""
    for subject, predicate, value in triples:
        for above in properties.get(predicate, ()):
            yield subject, above, value, MERGED
        if predicate == TYPE and isinstance(value, str):
            yield from ((subject, TYPE, above, MERGED) for above in classes.get(value, ()))


def closure(vocabulary: Iterable[tuple[str, str, Term]], relation: str) -> Above:
    """All that stands above each term by a relation, directly or not, also where terms stand above one another."""
    direct = defaultdict[str, list[str]](list)
    for subject, predicate, value in vocabulary:
        if predicate == relation and isinstance(value, str):
            direct[subject].append(value)
    return {term: tuple(sorted(_reached(term, direct))) for term in sorted(direct)}


def _reached(start: str, direct: Mapping[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = set(direct.get(waiting.pop(), ())) - found
        found |= new
        waiting.extend(new)
    return found - {start}
