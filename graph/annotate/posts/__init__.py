"""Read a post: what its holder is, in which body, of which state («نائب وزير الخارجية السعودي»)."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding
from graph.annotate.posts.readings import Readings

Doc.set_extension("posts", default=(), force=True)


class Posts:
    """Sets `doc._.posts`: every post told in the text, the longest at each place."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the words and the bodies of the ontology."""
        self._knowledge = knowledge
        self._bodies = Bodies(knowledge.ontology)

    def __call__(self, doc: Doc) -> Doc:
        """Read the posts from left to right, none inside another or inside a name."""
        readings = Readings(self._knowledge, self._bodies, doc)
        named = (*doc._.agencies, *doc._.places)
        inner = {i for each in named for i in range(each.start + 1, each.end)}  # «جامعة الملك سعود» holds no king
        found: list[Holding] = []
        for i in sorted(readings.starts - inner):
            post = readings.read(i) if not found or i >= found[-1].end else None
            found += [post] if post else []
        doc._.posts = tuple(found)
        return doc


@Language.factory("posts", requires=["doc._.hits", "doc._.agencies", "doc._.countries"], assigns=["doc._.posts"])
def make_posts(nlp: Language, name: str) -> Posts:
    """The component; `learn` gives it the ontology."""
    return Posts()
