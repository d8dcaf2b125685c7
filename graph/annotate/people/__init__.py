"""Find the people that a text names, with their titles and posts, and carry their names through the text."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.found import bearers_in, people_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.people.bearers import Bearers
from graph.annotate.people.later import Later
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Bearer

__all__ = ["Bearer", "People"]


class People:
    """Sets `doc._.bearers` and `doc._.people`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take what tells a name from another word."""
        self._knowledge = knowledge
        self._judge = WordJudge(knowledge)

    def __call__(self, doc: Doc) -> Doc:
        """Read who is named, in full and then in short."""
        text = Text(doc, self._judge)
        later = Later(self._knowledge, self._judge, text)
        bearers = later.with_waw(Bearers(self._knowledge, self._judge, text).read())
        bearers = later.keyed(bearers + later.short_mentions(bearers))
        bearers_in.set(doc, tuple(bearers))
        people_in.set(doc, tuple(bearer.name for bearer in bearers if bearer.name))
        return doc


@Language.factory("people", requires=["doc._.posts", "doc._.agencies"], assigns=["doc._.people", "doc._.bearers"])
def make_people(nlp: Language, name: str) -> People:
    """The component; `learn` gives it the ontology."""
    return People()
