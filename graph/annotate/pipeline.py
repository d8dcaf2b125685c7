"""Read a document from its letters to its events: the components in their order."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from spacy.tokens import Doc

from graph.annotate import (
    agencies,
    countries,
    datelines,
    dates,
    events,
    facts,
    holders,
    lexicon,
    owners,
    parties,
    people,
    places,
    posts,
    recogniser,
    sentences,
    tokens,
    topics,
)
from graph.annotate.found import document_of, events_in, facts_in, mentions_in
from graph.annotate.grammar import entries, is_person, joined_words, ministry_noun
from graph.annotate.knowledge import Component, Joint, Knowledge
from graph.annotate.lexicon import words_of
from graph.annotate.names import is_name, ordinary_words
from graph.annotate.tokenizer import arabic
from graph.annotate.wordclasses import read_word_classes
from graph.model import Annotation, Document
from graph.ontology import Ontology
from graph.read import Skip

MODULES = (  # in the order in which they read; imported, they register with spaCy under their names
    tokens,
    sentences,
    lexicon,
    datelines,
    recogniser,
    countries,
    places,
    agencies,
    posts,
    people,
    holders,
    owners,
    parties,
    dates,
    topics,
    facts,
    events,
)
_END = "\n"  # so that behind the last word there is always a token for a rule to look at
_TOGETHER = 32  # documents: the names in them are recognised at once
_COLLECTED = 20_000  # new objects before the collector looks for cycles among them; Python's 700 costs 7 % of the time
COMPONENTS = tuple(module.__name__.rpartition(".")[2] for module in MODULES)


class Annotator:
    """Reads documents with one ontology; made once, since loading takes seconds."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._nlp = arabic()
        for name in COMPONENTS:
            self._nlp.add_pipe(name)
            component = self._nlp.get_pipe(name)
            if isinstance(component, Component):
                component.learn(self.knowledge)
        self._joint = {name for name, component in self._nlp.pipeline if isinstance(component, Joint)}
        gc.collect()
        gc.freeze()  # what is learnt stays: the collector need not go through it again with every few documents
        gc.set_threshold(_COLLECTED, *gc.get_threshold()[1:])  # few findings are in cycles: most go without it

    @cached_property
    def knowledge(self) -> Knowledge:
        """What the components share."""
        words = read_word_classes(self._ontology)
        found = list(entries(self._ontology, words))
        return Knowledge(
            ontology=self._ontology,
            entries=tuple(found),
            words=words,
            closed=words.closed,
            ordinary=ordinary_words("p"),
            no_places=ordinary_words("l"),
            common=words_of(entry for entry in found if not is_person(entry)),
            joined=joined_words(self._ontology),
            ministry=ministry_noun(self._ontology),
            is_name=is_name,
        )

    def annotate(self, documents: Iterable[Document], on_skip: Callable[[Skip], None]) -> Iterator[Annotation]:
        """What each document says, in their order; one that cannot be read through is skipped, and the rest go on."""
        for group in together(documents):
            try:
                docs = self._parsed(group)
            except Exception:  # one text must not cost the build
                yield from self._one_by_one(group, on_skip)
            else:
                yield from map(_annotation, docs)

    def read(self, document: Document) -> Annotation:
        """What one document says."""
        return _annotation(self.parse(document))

    def parse(self, document: Document) -> Doc:
        """A document with every component's findings, for a closer look."""
        (doc,) = self._parsed([document])
        return doc

    def steps(self, documents: Sequence[Document]) -> Iterator[tuple[str, list[Doc]]]:
        """Documents as the tokenizer and then each component leave them, with their names."""
        docs = [self._nlp.make_doc(document.text + _END) for document in documents]
        for doc, document in zip(docs, documents, strict=True):
            document_of.set(doc, document)
        yield "tokenizer", docs
        component: Any
        for name, component in self._nlp.pipeline:
            if name in self._joint:
                component.read_all(docs)
            else:
                docs = [component(doc) for doc in docs]
            yield name, docs

    def _parsed(self, documents: Sequence[Document]) -> list[Doc]:
        *_, (_, docs) = self.steps(documents)
        return docs

    def _one_by_one(self, documents: Sequence[Document], on_skip: Callable[[Skip], None]) -> Iterator[Annotation]:
        for document in documents:
            try:
                yield self.read(document)
            except Exception as error:
                reason = f"its text could not be analysed ({type(error).__name__}: {error}); please report it"
                on_skip(Skip(document.path or document.identifier, reason))


def together(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in groups that are best read at once."""
    waiting = iter(documents)
    while group := list(islice(waiting, _TOGETHER)):
        yield group


def _annotation(doc: Doc) -> Annotation:
    return Annotation(document_of(doc), mentions_in(doc), facts_in(doc), events_in(doc))
