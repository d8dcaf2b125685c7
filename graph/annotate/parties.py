"""Lay out who and what can take part in an event: people with their posts, bodies, states and places, side by side."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.agencies.several import OF_OTHER_STATE
from graph.annotate.found import (
    agencies_in,
    bearers_in,
    countries_in,
    groups_in,
    people_in,
    phrases_in,
    places_in,
    posts_in,
)
from graph.annotate.phrases import Bearer, Holding, Named, Phrase
from graph.annotate.spans import covered
from graph.annotate.word import words_in

_LEAD = ("heads", "headOfState")  # relations of titles that, with a body, lead it: «رئيسا»
_WHERE = ("في", "لدي")
_PEER = "counterpart"  # the path of «نظراء», whose body is that of another's post


class Parties:
    """Sets `doc._.phrases`: maximal noun phrases, none inside another."""

    def __call__(self, doc: Doc) -> Doc:
        """Lay out a document's noun phrases."""
        people = [phrase for bearer in bearers_in(doc) for phrase in (_of_bearer(doc, bearer), *_in_turn(doc, bearer))]
        taken = covered(people)
        names = [n for group in (agencies_in(doc), groups_in(doc), places_in(doc), countries_in(doc)) for n in group]
        rest: list[Phrase] = []
        for named in names:
            if not taken & set(range(named.start, named.end)):
                rest.append(_of_named(doc, named))
                taken |= set(range(named.start, named.end))
        phrases_in.set(doc, tuple(sorted([*people, *rest], key=lambda phrase: phrase.start)))
        return doc


@Language.factory("parties", requires=["doc._.bearers"], assigns=["doc._.phrases"])
def make_parties(nlp: Language, name: str) -> Parties:
    """The component."""
    return Parties()


def free(named: tuple[Named, ...], taken: set[int]) -> list[Named]:
    """Those that stand on none of the taken tokens."""
    return [each for each in named if not taken & set(range(each.start, each.end))]


def names_of_people(doc: Doc) -> set[int]:
    """The tokens of people's names: no state, place or body is named there."""
    return covered(people_in(doc))


def outside_titles(doc: Doc) -> tuple[Named, ...]:
    """The bodies without those that only the words of a title or of a ministry seem to name.

    «مستشار الأمن القومي», «آمر الحرس», «وزير الداخلية والأمن الوطني».
    """
    titles = [post for post in posts_in(doc) if post.bodies]
    apart = {body.start for body in agencies_in(doc) if words_in(doc)[body.start].prefix == "ب"}  # «المكلف بحكومة …»
    named = agencies_in(doc)
    return tuple(body for body in named if body.start in apart or not any(_is_of_title(body, post) for post in titles))


def _is_of_title(body: Named, post: Holding) -> bool:
    """Whether a body known by its kind alone stands in the title of a post that is in other bodies."""
    end = post.end if post.title.is_minister else post.noun_end
    inside = post.start <= body.start < end and body.end <= post.end
    return inside and body.rule == "shared-name" and body.key not in {each.key for each in post.every_body}


def _of_bearer(doc: Doc, bearer: Bearer) -> Phrase:
    bodies = [body.key for post in bearer.posts for body in post.bodies or filter(None, [post.within])]
    plural = not bearer.name and any(post.title.plural for post in bearer.posts)
    country = "" if _stands_for_no_state(doc, bearer, plural) or (plural and _are_of_body(bearer)) else _state(bearer)
    key, kind = (bearer.name.key, "person") if bearer.name else ("", "post")
    if plural and (union := _union_of_ministers(bearer)):
        key, kind, bodies = union, "agency", []
    second = not bearer.name and any(post.other and post.other == post.country for post in bearer.posts)
    prefix = "و" if second else words_in(doc)[bearer.start].prefix  # «وزيرا داخلية البلدين»: the other state's
    end = _before_second_body(doc, bearer) if plural else bearer.end
    return Phrase(bearer.start, end, prefix, kind, key, next(iter(bodies), ""), country, plural)


def _in_turn(doc: Doc, bearer: Bearer) -> list[Phrase]:
    """«وزيرا الداخلية والعدل», «رئيسا مجلسي النواب والشيوخ»: the second of two heads without names."""
    heads = (post for post in bearer.posts if post.title.relation in _LEAD and post.title.plural)
    turns = [] if bearer.name else [(post, body) for post in heads for body in post.bodies[1:] if body.start]
    return [Phrase(body.start, post.end, "و", "post", "", body.key, post.country) for post, body in turns]


def _state(bearer: Bearer) -> str:
    """The state of someone's posts, else that which the names of their bodies tell."""
    country = next((post.country for post in bearer.posts if post.country), "")
    return country or next((b.country for post in bearer.posts for b in post.bodies if b.told), "")


def _union_of_ministers(bearer: Bearer) -> str:
    """«وزراء خارجية الاتحاد الأوروبي»: the body of several states whose ministers are told; or ""."""
    told = [body for post in bearer.posts if post.title.is_minister and not post.country for body in post.bodies]
    return next((body.key for body in told if body.is_union), "")


def _are_of_body(bearer: Bearer) -> bool:
    """«ممثلون عن وزارة الداخلية المصرية», not «وزراء داخلية مصر والأردن»: whether several act for one body."""
    named = [body for post in bearer.posts for body in post.bodies if body.start >= post.noun_end]
    own = any(post.title.relation == "heads" or post.title.path == _PEER for post in bearer.posts)
    return bool(named) and not own


def _stands_for_no_state(doc: Doc, bearer: Bearer, plural: bool) -> bool:
    """Whether unnamed holders of posts do not come for the state that is told: «محافظ جدة», «سفراء الاتحاد في مصر»."""
    if bearer.name is not None:
        return False
    governors = all(post.title.path == "governor" for post in bearer.posts)
    if all(post.title.is_minister for post in bearer.posts):
        return False  # «وزراء الدفاع في كينيا وأوغندا»
    bodies = [body for post in bearer.posts for body in post.bodies]
    lead = all(post.title.implies or (post.title.relation in _LEAD and len(bodies) > 1) for post in bearer.posts)
    if lead and bodies and all(body.country and body.country == _state(bearer) for body in bodies):
        return False  # «النائبان العامان في كينيا وأوغندا», «رئيسا مجلسي النواب والشيوخ في كينيا»
    of_none = bool(bodies) and not any(body.country for body in bodies)  # «ممثل منظمة الصحة العالمية في مصر»
    return governors or (((plural and bool(bodies)) or of_none) and _tells_where(doc, bearer))


def _tells_where(doc: Doc, bearer: Bearer) -> bool:
    """Whether «في» or «ب» leads to the state that ends the posts of someone."""
    states = [state.start for state in countries_in(doc) if bearer.start < state.start and state.end == bearer.end]
    return any(words_in(doc)[start].prefix == "ب" or words_in(doc)[start - 1].folded in _WHERE for start in states)


def _before_second_body(doc: Doc, bearer: Bearer) -> int:
    """«ممثلون عن الإنتربول واليوروبول», «عن الحكومة وحماس»: each that several act for is a party of its own."""
    bodies = [body.start for post in bearer.posts for body in post.bodies[1:] if body.start]
    joined = [group.start for group in groups_in(doc) if bearer.start < group.start < bearer.end]
    return min([*bodies[:1], *(start for start in joined if words_in(doc)[start].prefix == "و"), bearer.end])


def _of_named(doc: Doc, named: Named) -> Phrase:
    country = named.country if named.told else ""
    prefix = "و" if named.rule == OF_OTHER_STATE else words_in(doc)[named.start].prefix
    return Phrase(named.start, named.end, prefix, named.kind.lower(), named.key, "", country)
