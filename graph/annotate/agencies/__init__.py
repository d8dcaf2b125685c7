"""Find the bodies that a text names: known ones, and any that a head noun opens («المديرية العامة لـ…»)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.agencies.boards import with_boards
from graph.annotate.agencies.branches import with_branches
from graph.annotate.agencies.choice import aliased, best, with_acronyms
from graph.annotate.agencies.known import Listed
from graph.annotate.agencies.local import Local
from graph.annotate.agencies.numbered import Numbered
from graph.annotate.agencies.of_sides import OfSides
from graph.annotate.agencies.opened import Opened
from graph.annotate.agencies.secretariats import Secretariats
from graph.annotate.agencies.several import Duals, Several
from graph.annotate.agencies.shared import Shared
from graph.annotate.bodies import Bodies
from graph.annotate.found import agencies_in, groups_in, places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import covered
from graph.annotate.states import States
from graph.annotate.word import words_in

# Rules of places that are no bodies: «جبال فيفا», «بالقصر الرئاسي».
_PLACES = ("centre", "palace", "worn-name", "border-post")


class Agencies:
    """Sets `doc._.agencies`, none where a place is named for those who meet there, and `doc._.groups`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the classes of words that tell where a body's name begins and ends."""
        self._knowledge, self._bodies = knowledge, Bodies(knowledge.ontology)
        self._secretariats, self._duals = Secretariats(knowledge), Duals(knowledge)

    def __call__(self, doc: Doc) -> Doc:
        """Find armed groups, and the bodies that stand on none of their words."""
        states = States(doc, self._knowledge.words)
        listed = Listed(self._knowledge, doc, states)
        bodies = [*listed.bodies(), *Shared(self._knowledge, doc, states).bodies()]
        local = list(Local(self._knowledge, self._bodies, doc).bodies())
        placed = {body.start for body in local}
        bodies += [
            *local,
            *Numbered(self._knowledge, doc, states).bodies(),
            *Several(self._knowledge, self._bodies, self._duals, doc, states).bodies(),
            *OfSides(self._knowledge, doc, states).bodies(),
            *(body for body in Opened(self._knowledge, self._bodies, doc, states).bodies() if body.start not in placed),
        ]
        bodies += self._secretariats.bodies(doc, [body for body in bodies if body.rule == "gazetteer"])
        bodies = list(self._without_charges(doc, bodies))
        groups_in.set(doc, tuple(best(listed.groups())))
        armed = covered([*groups_in(doc), *(place for place in places_in(doc) if place.rule in _PLACES)])
        named = with_acronyms(doc, aliased(doc, best(with_boards(doc, bodies))), self._knowledge.ontology.concepts)
        housed = {place.start: place.end for place in places_in(doc)}  # «القصر الملكي بالرباط» is a place as a whole
        free = [body for body in named if armed.isdisjoint(range(body.start, body.end))]
        free = [body for body in free if housed.get(body.start, body.end) <= body.end]
        agencies_in.set(doc, tuple(with_branches(doc, free)))
        ends = {body.start: body.end for body in free}  # «مدينة الملك فهد للعلوم» is no place
        places_in.set(doc, tuple(each for each in places_in(doc) if each.end > ends.get(each.start, 0)))
        return doc

    def _without_charges(self, doc: Doc, bodies: list[Named]) -> Iterator[Named]:
        """«نائب رئيس البنك الدولي لشؤون الشرق الأوسط»: what an official is charged with is no part of a listed name."""
        words, affairs = words_in(doc), self._knowledge.words.stems("affairs")
        ends = {body.start: body.end for body in bodies if body.rule == "gazetteer"}
        for body in bodies:
            charge = ends.get(body.start, body.end)
            goes_on = charge < body.end and body.rule == "head-noun" and words[charge].text.startswith("ل")
            if not (goes_on and words[charge].stem.removeprefix("ل") in affairs):
                yield body


@Language.factory(
    "agencies", requires=["doc._.hits", "doc._.countries", "doc._.places"], assigns=["doc._.agencies", "doc._.groups"]
)
def make_agencies(nlp: Language, name: str) -> Agencies:
    """The component; `learn` gives it the ontology."""
    return Agencies()
