"""Keep a meeting with whoever rules a state apart from one with its ministers: «التقى الرئيس الكيني، ثم فلانا»."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.found import bearers_in, once
from graph.annotate.phrases import Phrase

_RULES = "headOfState"  # the relation of posts of rulers and heads of government


def are_of_ruler_and_minister(event: Draft, draft: Draft, doc: Doc) -> bool:
    """Whether one of two talks is with a ruler who is told by his title only, the other with somebody else of his."""
    if draft.type != "Talks" or event.type != "Talks" or draft.known or draft.leans or draft.is_attended:
        return False
    return _is_for_ruler(event, draft, doc) or _is_for_ruler(draft, event, doc)


@dataclass(frozen=True)
class _Rulers:
    """Where the titles of rulers stand in a text that names none of them, and whom it names as rulers."""

    titles: frozenset[int]
    people: frozenset[str]


@once
def _rulers(doc: Doc) -> _Rulers:
    told = [each for each in bearers_in(doc) if any(post.title.relation == _RULES for post in each.posts)]
    titles = (post.start for each in told if each.name is None for post in each.posts if post.title.relation == _RULES)
    return _Rulers(frozenset(titles), frozenset(each.name.key for each in told if each.name is not None))


def _is_for_ruler(one: Draft, other: Draft, doc: Doc) -> bool:
    rulers = [each for each in one.parties if _is_titled(each, doc)]
    states = {each.country for each in rulers} - {""}
    people = [each for each in other.parties if each.country in states and (each.kind == "person" or each.agency)]
    if not people or any(_is_titled(each, doc) for each in other.parties):
        return False
    known = {each.key for each in one.parties}
    return all(not each.key or each.key not in known | _rulers(doc).people for each in people)


def _is_titled(phrase: Phrase, doc: Doc) -> bool:
    return phrase.kind == "post" and not phrase.key and phrase.start in _rulers(doc).titles
