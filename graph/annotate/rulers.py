"""Say which state somebody rules whose title tells none: «رئيس الجمهورية» and «رئيس الوزراء» are those of the press."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import abroad_in, bearers_in, countries_in, home_of, places_in
from graph.annotate.phrases import Bearer, Holding
from graph.annotate.spans import extent, together
from graph.annotate.word import words_in

_WORDS = 2  # of a title that tells no name: «رئيس الجمهورية», not «الملك», «الرئيس»
_ELECTED = ("president", "prime minister")


def ruled_at_home(doc: Doc, bearer: Bearer, post: Holding, lands: frozenset[str]) -> str:
    """The state of the press, where its own ruler is told without it; "" where another's may be meant.

    `lands` are the words for a country after which alone a monarch is its own: «أمير البلاد», not «أمير المنطقة».
    """
    if post.title.path not in _ELECTED and words_in(doc)[post.end - 1].norm not in lands:
        return ""
    home = home_of(doc)
    if (
        post.title.relation != "headOfState"
        or not home
        or home in abroad_in(doc)
        or post.bodies
        or post.country
        or post.noun_end - post.start < _WORDS
        or any(word.prefix == "ل" for word in words_in(doc)[post.end : post.end + 1])  # «الرئيس الحالي لنادي كذا»
    ):
        return ""
    first = min((each.start for each in bearers_in(doc) if together(doc, each.start, bearer.start)), default=-1)
    return home if first == bearer.start and not _is_elsewhere(doc, post, home) else ""


def _is_elsewhere(doc: Doc, post: Holding, home: str) -> bool:
    """Whether the text has told of another state before, or of a place of one up to the end of the sentence."""
    end = extent(doc, post.start)
    states = (named.country for named in countries_in(doc) if named.rule != "nisba" and named.start < post.start)
    places = (place.country for place in places_in(doc) if place.country and place.start < end)
    return any(state != home for state in (*states, *places))
