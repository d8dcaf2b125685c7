"""Take a name that nothing explains for the holder of the one office told without a name in the sentence beside it.

«وصل وزير الدفاع الإيطالي إلى طرابلس. والتقى كروزيتو رئيس الأركان»: newspapers expect readers to know who is minister.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.found import bearers_in
from graph.annotate.phrases import Bearer, Holding
from graph.annotate.spans import extent, first_of, together
from graph.annotate.word import words_in
from graph.smallwords import small_words

_THAT = frozenset(small_words("complementizer"))


def name_holders(doc: Doc, listed: Container[str], acts: Callable[[str], bool]) -> None:
    """Give the post to the one bare name of a text beside its one unnamed holder.

    `listed` are the keys of those we know, `acts` tells the words behind which somebody acts: «أكد», «زيارة».
    """
    bearers = bearers_in(doc)
    names = _unexplained(bearers, listed)
    first = names[0] if len({name.name.key for name in names if name.name}) == 1 else None
    office = _office_beside(doc, bearers, first, acts) if first is not None else None
    if first is not None and office is not None:
        told = replace(first, posts=(office,))
        bearers_in.set(doc, tuple(told if bearer is first else bearer for bearer in bearers))


def _unexplained(bearers: Sequence[Bearer], listed: Container[str]) -> list[Bearer]:
    """Who is named by one word alone, and is nowhere told with a title, a post or a longer name."""
    named = [bearer for bearer in bearers if bearer.name]
    known = {bearer.name.key for bearer in named if bearer.name and (bearer.posts or bearer.titled or _is_long(bearer))}
    return [each for each in named if each.name and each.name.key not in known and each.name.key not in listed]


def _is_long(bearer: Bearer) -> bool:
    return bearer.name is not None and bearer.name.end - bearer.name.start > 1


def _office_beside(doc: Doc, bearers: Sequence[Bearer], name: Bearer, acts: Callable[[str], bool]) -> Holding | None:
    """The one office of the text whose holder is not named, told in the sentence before or after the name's."""
    held = {_office(post) for bearer in bearers if bearer.name for post in bearer.posts}
    unnamed = [post for bearer in bearers if not bearer.name for post in _offices(bearer)]
    unnamed = [post for post in unnamed if _office(post) not in held]
    if len({_office(post) for post in unnamed}) != 1 or not _acts(doc, name.start, acts):
        return None
    near = (post for post in unnamed if _stands_beside(doc, post, name.start))
    return next((post for post in near if _acts(doc, post.start, acts)), None)


def _offices(bearer: Bearer) -> Iterator[Holding]:
    """The post of an unnamed holder in a body of one state, or at the head of the state."""
    for post in bearer.posts[:1]:
        held = bool(post.title.relation and post.state) and post.title.role != "Counterpart"
        if held and not (post.title.plural or post.title.generic or post.former or post.other):
            yield post


def _office(post: Holding) -> tuple[str, str, tuple[str, ...]]:
    return post.title.path, post.state, tuple(body.key for body in post.bodies)


def _stands_beside(doc: Doc, post: Holding, index: int) -> bool:
    """Whether a post is told in the sentence before or after that of a token."""
    before, after = first_of(doc, index), extent(doc, index)
    previous = before > 0 and together(doc, post.start, before - 1)
    return previous or (after < len(doc) and together(doc, post.start, after))


def _acts(doc: Doc, index: int, acts: Callable[[str], bool]) -> bool:
    """Whether somebody stands right behind a verb or «أن», opens a sentence, or travels: «زيارة فلان»."""
    before = words_in(doc)[index - 1].folded if index else ""
    return index == first_of(doc, index) or before in _THAT or acts(before)
