"""Read a post: what its holder is, in which body, of which state («نائب وزير الخارجية السعودي»)."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.found import agencies_in, places_in, posts_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.fields import under_full_names
from graph.annotate.posts.parted import Parted
from graph.annotate.posts.readings import Readings
from graph.annotate.word import words_in


class Posts:
    """Sets `doc._.posts`: every post told in the text, the longest at each place."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the words and the bodies of the ontology."""
        self._knowledge = knowledge
        self._fathers = knowledge.words.folded("patronymic")
        self._grades = knowledge.words.stems("grade")
        self._bodies, self._parted = Bodies(knowledge.ontology), Parted(knowledge)

    def __call__(self, doc: Doc) -> Doc:
        """Read the posts from left to right, none inside another or inside a name."""
        readings = Readings(self._knowledge, self._bodies, self._parted, doc)
        named = (*agencies_in(doc), *places_in(doc))
        inner = {i for each in named for i in range(each.start + 1, each.end)}  # «جامعة الملك سعود» holds no king
        leads = enumerate(words_in(doc), 1)  # to no post: «بن سلطان», «برتبة قائد»
        inner |= {i for i, word in leads if word.norm in self._fathers or word.stem in self._grades}
        found: list[Holding] = []
        for i in sorted(readings.starts - inner):
            before = found[-1] if found else None
            post = readings.read_after(before, i) if before is None or i >= before.end else None
            if post and before:
                found[-1] = readings.of_next_state(before, post)
            found += [post] if post else []
        posts_in.set(doc, tuple(under_full_names(found, agencies_in(doc))))
        kept = (body for body in agencies_in(doc) if not any(_names_anew(post, body) for post in found))
        agencies_in.set(doc, tuple(kept))
        return doc


def _names_anew(post: Holding, body: Named) -> bool:
    """Whether a post settles what its words name: «وزير القوات المسلحة» is of a ministry, and names no army."""
    if not post.bodies or post.title.role == "Deputy" or body.start <= post.start or body.end > post.end:
        return False
    held = post.bodies[0]
    start, end = (held.start, held.end) if held.start > post.start else (post.start, post.noun_end)
    inside = start <= body.start < end or body.start < post.noun_end
    return inside and body.key not in {each.key for each in (*post.bodies, post.within) if each}


@Language.factory("posts", requires=["doc._.hits", "doc._.agencies", "doc._.countries"], assigns=["doc._.posts"])
def make_posts(nlp: Language, name: str) -> Posts:
    """The component; `learn` gives it the ontology."""
    return Posts()
