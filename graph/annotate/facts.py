"""State who leads which body, which body is whose, and who heads which state; and list every mention."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.agencies import OWNED
from graph.annotate.knowledge import Knowledge
from graph.annotate.parties import free, names_of_people
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import characters, is_mark, sentence
from graph.model import Claim, Kind, Mention, Ref

Doc.set_extension("mentions", default=(), force=True)
Doc.set_extension("facts", default=(), force=True)


class Facts:
    """Sets `doc._.mentions` and `doc._.facts`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the states by code."""
        self._countries = knowledge.ontology.country_by_iso
        self._concepts = knowledge.ontology.concepts

    def __call__(self, doc: Doc) -> Doc:
        names = list(self._names(doc))
        doc._.mentions = tuple(_mention(doc, named) for named in sorted(names, key=lambda n: (n.start, n.end)))
        claims = [*self._of_posts(doc), *self._of_bodies(doc, names), *_parts(doc), *_from_bodies(doc)]
        keys = {named.key for named in names}
        doc._.facts = tuple(dict.fromkeys(claim for claim in claims if claim.object.key in keys))
        return doc

    def _names(self, doc: Doc) -> Iterator[Named]:
        people = names_of_people(doc)
        yield from doc._.people
        for group in (doc._.agencies, doc._.groups, doc._.countries):
            yield from free(group, people)
        bodies = {i for named in doc._.agencies for i in range(named.start, named.end)}
        yield from free(doc._.places, people | bodies)
        known = {(named.start, named.end) for named in doc._.agencies}
        yield from (post.capital for post in doc._.posts if post.capital)
        for post in doc._.posts:
            yield from (body for body in post.bodies if (body.start, body.end) not in known)

    def _of_posts(self, doc: Doc) -> Iterator[Claim]:
        for bearer in doc._.bearers:
            for post in bearer.posts if bearer.name else ():
                if not post.former:
                    yield from self._of_post(doc, bearer, post)

    def _of_post(self, doc: Doc, bearer: Bearer, post: Holding) -> Iterator[Claim]:
        if bearer.name is None:
            return
        relation = post.title.relation
        if relation == "headOfState":
            if post.country and not post.bodies:
                yield _claim(doc, bearer.name.key, relation, f"country/{post.country}", post)
            elif post.bodies:
                yield from (_claim(doc, bearer.name.key, "heads", body.key, post) for body in post.bodies)
            elif bearer.name.key in self._concepts:
                led = self._concepts[bearer.name.key].led
                yield from (_claim(doc, bearer.name.key, relation, f"country/{iso}", post) for iso in led)
        elif relation:
            yield from (_claim(doc, bearer.name.key, relation, body.key, post) for body in post.bodies)

    def _of_bodies(self, doc: Doc, names: list[Named]) -> Iterator[Claim]:
        """`agencyOf`: where the words say it, or the gazetteer does and the text names the state."""
        named = {each.country for each in names if each.kind is Kind.COUNTRY}
        for body in (each for each in names if each.kind is Kind.AGENCY and each.country in named):
            span = sentence(doc, body.start)
            yield Claim(
                doc._.document.identifier, Ref(body.key), "agencyOf", Ref(f"country/{body.country}"), span,
                "state-told" if body.told else "state-known", 1.0 if body.told else 0.9,
            )  # fmt: skip


@Language.factory("facts", requires=["doc._.bearers", "doc._.agencies"], assigns=["doc._.mentions", "doc._.facts"])
def make_facts(nlp: Language, name: str) -> Facts:
    """The component; `learn` gives it the ontology."""
    return Facts()


def _mention(doc: Doc, named: Named) -> Mention:
    span = characters(doc, named.start, named.end)
    return Mention(named.key, named.kind, span, named.name, named.rule, named.confidence, named.country)


def _claim(doc: Doc, subject: str, predicate: str, value: str, post: Holding) -> Claim:
    identifier = doc._.document.identifier
    return Claim(identifier, Ref(subject), predicate, Ref(value), sentence(doc, post.start), "post", 0.95)


def _from_bodies(doc: Doc) -> Iterator[Claim]:
    """«فلان من وزارة الداخلية، …»: who comes from a body belongs to it."""
    starts = {body.start: body for body in doc._.agencies}
    for bearer in doc._.bearers:
        body = starts.get(bearer.end + 1)
        if bearer.name is None or bearer.posts or body is None or doc[bearer.end].text != "من":
            continue
        if body.end >= len(doc) or is_mark(doc[body.end]) or "و" in doc[body.end]._.prefix:
            span = sentence(doc, bearer.start)
            yield Claim(doc._.document.identifier, Ref(bearer.name.key), "memberOf", Ref(body.key), span, "from-body", 0.7)


def _parts(doc: Doc) -> Iterator[Claim]:
    """«فريق الدعم … التابع للأمم المتحدة»: the body named first belongs to the one named after."""
    bodies = sorted(doc._.agencies, key=lambda named: named.start)
    for part, whole in zip(bodies, bodies[1:], strict=False):
        if whole.start == part.end + 1 and doc[part.end].norm_ in OWNED and whole.key != part.key:
            span = sentence(doc, part.start)
            yield Claim(doc._.document.identifier, Ref(part.key), "partOf", Ref(whole.key), span, "belonging")
