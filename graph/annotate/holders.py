"""Settle a post by who holds it: a state told once for a person's post holds for their other mentions."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.bodies import Bodies, agency_key
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import together
from graph.model import Kind


class Holders:
    """Replaces in `doc._.bearers` and `doc._.posts` the bodies that only the holder can settle."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the bodies by the names that they share, and who led which state."""
        self._concepts = knowledge.ontology.concepts
        self._bodies = Bodies(knowledge.ontology)

    def __call__(self, doc: Doc) -> Doc:
        """Settle each bearer's posts in the order of the text."""
        self._told = _told_posts(doc._.bearers)
        settled: list[Bearer] = []
        for bearer in doc._.bearers:
            before = _before_joined(doc, bearer, settled)
            posts = before or tuple(self._settled(doc, bearer, post, settled) for post in bearer.posts)
            settled.append(replace(bearer, posts=posts))
        changed = {post.start: post for bearer in settled for post in bearer.posts}
        doc._.bearers = tuple(self._with_joined(bearer) for bearer in settled)
        doc._.posts = tuple(changed.get(post.start, post) for post in doc._.posts)
        return doc

    def _settled(self, doc: Doc, bearer: Bearer, post: Holding, before: list[Bearer]) -> Holding:
        if post.title.role == "Counterpart":
            return self._of_same_kind(doc, post, before)
        if bearer.name is None or not post.bodies or any(_is_certain(body) for body in post.bodies):
            return post
        same = self._told.get((bearer.name.key, post.title.path))
        if same:
            return replace(post, bodies=tuple(_moved(body, post) for body in same.bodies), country=same.country)
        concept = self._concepts.get(bearer.name.key)
        led = concept.led[0] if concept and concept.led else ""
        return replace(post, bodies=tuple(self._of_state(body, led) for body in post.bodies)) if led else post

    def _of_same_kind(self, doc: Doc, post: Holding, before: list[Bearer]) -> Holding:
        """«نظيره العراقي»: the Iraqi body of the kind that the one before him leads."""
        source = self._post_of(doc, post, before)
        if source is None or not post.country:
            return post
        title = replace(post.title, relation=source.title.relation)
        body = self._counterpart(source.bodies[0], post)
        return replace(post, title=title, bodies=(body,) if body else ())

    def _post_of(self, doc: Doc, post: Holding, before: list[Bearer]) -> Holding | None:
        here = [bearer for bearer in before if together(doc, bearer.start, post.start)]
        for bearer in reversed(here):
            held = [each for each in bearer.posts if each.bodies and each.title.role != "Deputy"]
            known = [each for (key, _), each in self._told.items() if bearer.name and key == bearer.name.key]
            if held or known:
                return (held or known)[-1]
        return None

    def _counterpart(self, body: Named, post: Holding) -> Named | None:
        concept = self._concepts.get(body.key)
        names = list(concept.bare) if concept else [body.name]
        found = self._bodies.find(names, post.country)
        if found is None:
            return None
        return Named(post.start, post.end, Kind.AGENCY, found.path, names[0], "counterpart", post.country, True, 0.9)

    def _of_state(self, body: Named, state: str) -> Named:
        concept = self._concepts.get(body.key)
        names = [body.name, *(concept.bare if concept else ())]
        found = self._bodies.find(names, state)
        key = found.path if found else agency_key(body.name, state)
        return replace(body, key=key, country=state)

    def _with_joined(self, bearer: Bearer) -> Bearer:
        """«نظيريه الروسي … والأمريكي …»: the second has the body of his own state."""
        posts = tuple(self._rebodied(post) if post.title.role == "Counterpart" else post for post in bearer.posts)
        return replace(bearer, posts=posts)

    def _rebodied(self, post: Holding) -> Holding:
        if not post.bodies or post.bodies[0].country == post.country:
            return post
        body = self._counterpart(post.bodies[0], post)
        return replace(post, bodies=(body,) if body else ())


@Language.factory("holders", requires=["doc._.bearers", "doc._.posts"], assigns=["doc._.bearers", "doc._.posts"])
def make_holders(nlp: Language, name: str) -> Holders:
    """The component; `learn` gives it the ontology."""
    return Holders()


def _told_posts(bearers: tuple[Bearer, ...]) -> dict[tuple[str, str], Holding]:
    """The posts whose bodies the words make certain, by the key of their holder and the title."""
    told: dict[tuple[str, str], Holding] = {}
    for bearer in bearers:
        for post in bearer.posts if bearer.name else ():
            if bearer.name and post.bodies and all(_is_certain(body) for body in post.bodies):
                told.setdefault((bearer.name.key, post.title.path), post)
    return told


def _is_certain(body: Named) -> bool:
    return body.told or body.rule == "gazetteer"


def _moved(body: Named, post: Holding) -> Named:
    return replace(body, start=post.bodies[0].start, end=post.bodies[0].end, told=True)


def _before_joined(doc: Doc, bearer: Bearer, settled: list[Bearer]) -> tuple[Holding, ...]:
    """The post of «والأمريكي جون كيري» after «نظيريه الروسي …»: the same one, of the state named."""
    last = settled[-1] if settled else None
    if bearer.name is None or bearer.posts or last is None or not last.posts:
        return ()
    post, i = last.posts[0], bearer.start - 1
    nisba = next((each for each in doc._.countries if each.start == i and each.rule == "nisba"), None)
    if post.title.role != "Counterpart" or nisba is None or "و" not in doc._.words[i].prefix or i > last.end + 1:
        return ()
    return (replace(post, start=i, end=nisba.end, noun_end=nisba.end, country=nisba.country),)
