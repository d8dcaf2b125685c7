"""Know the classes of Arabic words that tell a name from what stands beside it (`ontology/words.ttl`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from graph.errors import OntologyError
from graph.folding import fold_alifs, fold_letters, stem_of
from graph.ontology import RDF_TYPE, Ontology, Properties, iris, literals, local
from graph.settings import MAJ


@dataclass(frozen=True)
class WordClasses:
    """The folded words of each class, by its name («patronymic»), and the states that a class is said of."""

    words: dict[str, frozenset[str]]
    states: dict[str, tuple[str, ...]]  # ISO codes, in the order of the file
    closed: frozenset[str]  # lightly folded words that no name begins with or runs across

    def folded(self, name: str) -> frozenset[str]:
        """The folded words of a class; raises OntologyError where the ontology has no such class."""
        try:
            return self.words[name]
        except KeyError:
            raise OntologyError(f"words.ttl: <words/{name}> is missing. Give its words with maj:form.") from None

    @cached_property
    def either(self) -> Callable[..., frozenset[str]]:
        """The folded words of several classes; remembered."""
        return cache(lambda *names: frozenset().union(*map(self.folded, names)))

    def stems(self, name: str) -> frozenset[str]:
        """The folded words of a class, without the article."""
        return self._stems[name] if name in self._stems else self.folded(name)

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(map(stem_of, words)) for name, words in self.words.items()}


def read_word_classes(ontology: Ontology) -> WordClasses:
    """The classes of words that the ontology lists."""
    classes = {local(iri): things for iri, things in ontology.triples("words.ttl").items()}
    closed = [things for things in classes.values() if MAJ + "ClosedClass" in iris(things, RDF_TYPE)]
    return WordClasses(
        words={name: frozenset(map(fold_letters, _forms(things))) for name, things in classes.items()},
        states={name: tuple(map(local, iris(things, MAJ + "saidOf"))) for name, things in classes.items()},
        closed=frozenset(fold_alifs(form) for things in closed for form in _forms(things)),
    )


def _forms(things: Properties) -> list[str]:
    return [form.text for form in literals(things, MAJ + "form")]
