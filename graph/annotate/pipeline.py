"""Read a document from its letters to its events: the components in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from graph.annotate import agencies, countries, dates, events, facts, holders, parties, people, places, posts, recogniser, sentences, tokens, topics
from graph.annotate.grammar import entries, is_person
from graph.annotate.knowledge import Knowledge
from graph.annotate.lexicon import Lexicon, words_of
from graph.annotate.names import is_name, ordinary_words
from graph.annotate.wordclasses import read_word_classes
from graph.model import Annotation, Document
from graph.ontology import Ontology
from graph.read import Skip

COMPONENTS = ("tokens", "sentences", "lexicon", "recogniser", "countries", "places", "agencies", "posts", "people", "holders", "parties", "dates", "topics", "facts", "events")
MODULES = (tokens, sentences, recogniser, countries, places, agencies, posts, people, holders, parties, dates, topics, facts, events)  # imported: they register

_QUOTES = r"[\"«»“”„‟‹›()\[\]]"
_LETTER = r"[\u0621-\u064a]"

Doc.set_extension("document", default=None, force=True)
if not Doc.has_extension("events"):
    Doc.set_extension("events", default=())


class Annotator:
    """Reads documents with one ontology; made once, since loading takes seconds."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._nlp = _blank()
        for name in COMPONENTS:
            self._nlp.add_pipe(name)
            component = self._nlp.get_pipe(name)
            if hasattr(component, "learn"):
                component.learn(self.knowledge)

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
            is_name=is_name,
        )

    def annotate(self, documents: Iterable[Document], on_skip: Callable[[Skip], None]) -> Iterator[Annotation]:
        """What each document says, in their order; one that cannot be read through is skipped, and the rest go on."""
        for document in documents:
            try:
                yield self.read(document)
            except Exception as error:  # noqa: BLE001 - one text must not cost the build
                reason = f"its text could not be analysed ({type(error).__name__}: {error}); please report it"
                on_skip(Skip(document.path or document.identifier, reason))

    def read(self, document: Document) -> Annotation:
        """What one document says."""
        doc = self.parse(document)
        return Annotation(document, doc._.mentions, doc._.facts, doc._.events)

    def parse(self, document: Document) -> Doc:
        """A document with every component's findings, for a closer look."""
        doc = self._nlp.make_doc(document.text)
        doc._.document = document
        for _, component in self._nlp.pipeline:
            doc = component(doc)
        return doc


def _blank() -> Language:
    """spaCy's Arabic tokenizer, which besides splits quotation marks inside words and stops between two letters."""
    nlp = spacy.blank("ar")
    defaults = nlp.Defaults
    nlp.tokenizer.infix_finditer = compile_infix_regex(
        [*defaults.infixes, _QUOTES, rf"(?<={_LETTER})[.،؛:؟!/](?={_LETTER})", r"(?<=ـ)(?=[\"«“])"]
    ).finditer
    nlp.tokenizer.prefix_search = compile_prefix_regex([*defaults.prefixes, _QUOTES, r"[-–—](?=\w)"]).search
    nlp.tokenizer.suffix_search = compile_suffix_regex([*defaults.suffixes, _QUOTES, rf"(?<={_LETTER}{_LETTER})[.\-–]", r"(?<=\d)\."]).search
    url_match = nlp.tokenizer.url_match
    nlp.tokenizer.url_match = lambda text: url_match(text) if text.isascii() else None  # «الرباط.وأضاف» is none
    return nlp
