"""Tell whose a body is that no word beside it says: its companion's state, the paper's, or the only one named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.events.words import read_event_words
from graph.annotate.found import (
    abroad_in,
    agencies_in,
    bearers_in,
    countries_in,
    home_of,
    people_in,
    places_in,
    posts_in,
)
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import covered, together
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.unnamed_holders import name_holders
from graph.annotate.word import words_in
from graph.folding import stem_of
from graph.model import Kind
from graph.smallwords import small_words

_OFFICIAL = ("GovernmentBody", "PoliceAgency", "IntelligenceAgency", "ArmedForce", "JudicialBody", "Legislature")
_SENT = frozenset(map(stem_of, small_words("delegation")))


class Owners:
    """Gives in `doc._.agencies`, `doc._.posts` and `doc._.bearers` their state to bodies that are told without one."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the nouns for bodies that states have, and the words that tell a body of several states."""
        heads = (entry for entry in knowledge.entries if entry.category == "head")
        heads = (head for head in heads if head.payload.kind is Kind.AGENCY and head.payload.type in _OFFICIAL)
        self._nouns = frozenset(stem_of(fold(head.text).split()[0]) for head in heads)
        self._listed, self._bodies = knowledge.ontology.concepts, Bodies(knowledge.ontology)
        self._several = knowledge.words.stems("worldwide") | knowledge.words.stems("of-several")
        self._words = knowledge.words
        self._journeys, self._events = knowledge.words.folded("journey"), read_event_words(knowledge.ontology)
        self._along = knowledge.words.folded("along-with")

    def __call__(self, doc: Doc) -> Doc:
        """Settle each body once, wherever it is named."""
        states: dict[str, str] = {}
        told: frozenset[str] = frozenset()
        for body in (body for body in _bodies(doc) if self._is_open(doc, body)):
            told = told or self._told(doc)
            states[body.key] = states.get(body.key) or self._state(doc, body, told)
        settled = {key: state for key, state in states.items() if state}
        if settled:
            self._settle(doc, settled)
        name_holders(doc, self._listed, self._acts)
        return doc

    def _acts(self, word: str) -> bool:
        """Whether a folded word is a verb of events, or of a journey: somebody acts behind it."""
        return word in self._journeys or any(told.is_verb for _, told in self._events.readings(word))

    def _settle(self, doc: Doc, states: dict[str, str]) -> None:
        agencies_in.set(doc, tuple(self._owned(body, states) for body in agencies_in(doc)))
        posts_in.set(doc, tuple(self._held(post, states) for post in posts_in(doc)))
        held = ((each, tuple(self._held(post, states) for post in each.posts)) for each in bearers_in(doc))
        bearers_in.set(doc, tuple(replace(bearer, posts=posts) for bearer, posts in held))

    def _held(self, post: Holding, states: dict[str, str]) -> Holding:
        bodies = tuple(self._owned(body, states) for body in post.bodies)
        return replace(post, bodies=bodies, within=self._owned(post.within, states) if post.within else None)

    def _owned(self, body: Named, states: dict[str, str]) -> Named:
        state = states.get(body.key, "")
        return replace(body, key=self._bodies.key(body.name, state), country=state) if state else body

    def _is_open(self, doc: Doc, body: Named) -> bool:
        """Whether a body is a state's, and nothing tells yet whose."""
        words = [stem_of(word) for word in fold(body.name).split()]
        several = not self._several.isdisjoint(words) or self._is_part_of_several(doc, body)
        return not (body.country or body.key in self._listed or several) and words[0] in self._nouns

    def _is_part_of_several(self, doc: Doc, body: Named) -> bool:
        """«مكتب الإنتربول», «لجنة الصداقة السعودية التركية»: a name with that of a body, a region or two states."""
        if len({each.country for each in countries_in(doc) if body.start < each.start < body.end}) > 1:
            return True
        return any(i in hits_in(doc).international for i in range(body.start, body.end))

    def _state(self, doc: Doc, body: Named, told: frozenset[str]) -> str:
        return _of_place(doc, body) or self._of_companion(doc, body) or _only_state(doc, body, told)

    def _told(self, doc: Doc) -> frozenset[str]:
        """The states that the text names otherwise than by whom they send: «وفدا كينيا», «سفير كوريا»."""
        states, words = States(doc, self._words), words_in(doc)
        named = (each for each in _countries(doc) if not states.is_passing(each))
        return frozenset(each.country for each in named if words[each.start - 1].stem not in _SENT)

    def _of_companion(self, doc: Doc, body: Named) -> str:
        """«مدير المخابرات الفرنسية فلان، يرافقه رئيس المركز فلان»: the state of whom its holder goes along with."""
        bearers = sorted(bearers_in(doc), key=lambda each: each.start)
        k = next((k for k, each in enumerate(bearers) if _holds(each, body.key)), 0)
        if not k or not together(doc, bearers[k - 1].end, bearers[k].start):
            return ""
        between = words_in(doc)[bearers[k - 1].end : bearers[k].start]
        joined = "و" in words_in(doc)[bearers[k].start].prefix and all(word.mark for word in between)
        along = joined or any(word.norm in self._along for word in between)
        return _state_of(bearers[k - 1]) if along else ""


def _state_of(bearer: Bearer) -> str:
    """The state of somebody's posts; not of an ambassador, whose own others do not share."""
    return next((post.country for post in bearer.posts if post.country and not post.title.stands_apart), "")


def _holds(bearer: Bearer, key: str) -> bool:
    return any(body.key == key for post in bearer.posts for body in post.every_body)


def _of_place(doc: Doc, body: Named) -> str:
    """«سلطة إقليم البترا»: the state of the place in a body's name."""
    inside = (place.country for place in places_in(doc) if place.start in range(body.start, body.end))
    return next(filter(None, inside), "")


def _only_state(doc: Doc, body: Named, own: frozenset[str]) -> str:
    """The state of the press, if the text names it and no other beside the body; else the only one that it names."""
    home = home_of(doc)
    others = abroad_in(doc) - {home}
    told = {each.country for each in _countries(doc)} - others
    if home in told:
        return home if _last_state(doc, body, own) in ("", home) else ""
    places = {place.country for place in places_in(doc) if place.country} - others
    only = next(iter(told & own)) if len(told) == 1 and told & own else ""
    beside = places <= {only} or _last_state(doc, body, own) == only
    beside = beside and not any(place.country != only for place in _seats(doc, body))
    return only if home in ("", only) and beside and only not in abroad_in(doc) else ""


def _seats(doc: Doc, body: Named) -> Iterator[Named]:
    """«زار وفد تركي مقر جهاز المباحث في طرابلس»: the place right behind a body."""
    return (place for place in places_in(doc) if 0 <= place.start - body.end <= 1)


def _last_state(doc: Doc, body: Named, own: frozenset[str]) -> str:
    """The state named last before a body in its sentence, by itself or by a place; "" for none.

    What is only passed by is none: «هبة من بولندا».
    """
    told = (each for each in _countries(doc) if each.country in own | {home_of(doc)})
    named = [*told, *(place for place in places_in(doc) if place.country)]
    before = [each for each in named if each.end <= body.start and together(doc, each.start, body.start)]
    return max(before, key=lambda each: each.start).country if before else ""


def _countries(doc: Doc) -> Iterator[Named]:
    """The states that a document names, but for those whose adjective is the last of somebody's name: «فلان الهندي»."""
    people = covered(people_in(doc))
    return (each for each in countries_in(doc) if each.start not in people)


def _bodies(doc: Doc) -> Iterator[Named]:
    """The bodies that a document names, and those that its posts are held in."""
    yield from agencies_in(doc)
    for post in posts_in(doc):
        yield from post.every_body
    for bearer in bearers_in(doc):
        for post in bearer.posts:
            yield from post.bodies


@Language.factory(
    "owners", requires=["doc._.bearers", "doc._.posts"], assigns=["doc._.bearers", "doc._.posts", "doc._.agencies"]
)
def make_owners(nlp: Language, name: str) -> Owners:
    """The component; `learn` gives it the ontology."""
    return Owners()
