"""Read a title whose adjective stands behind the body: «مفوض الأونروا العام» is «المفوض العام للأونروا»."""

from __future__ import annotations

from dataclasses import replace

from graph.annotate.grammar import Title
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding
from graph.annotate.tokens import fold
from graph.annotate.word import Word
from graph.folding import stem_of

_FEMININE = "ة"


class Parted:
    """The titles of a noun and its adjective, by the folded noun without article and the adjective."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = (entry for entry in knowledge.entries if entry.category == "title")
        titles = ((fold(entry.text).split(), entry.payload) for entry in entries if entry.payload.role == "Post")
        pairs = ((words, title) for words, title in titles if len(words) == 2 and all(map(_is_definite, words)))
        self._titles: dict[tuple[str, str], Title] = {(stem_of(noun), adjective): t for (noun, adjective), t in pairs}

    def whole(self, post: Holding, words: list[Word], limit: int) -> Holding:
        """The post under its whole title, where the adjective behind its body is none of the body's."""
        noun = words[post.start]
        end = post.bodies[0].end if post.bodies else limit
        if not post.noun_end < end < limit or post.noun_end - post.start > 1 or noun.definite:
            return post
        body, adjective = words[end - 1], words[end]
        of_body = body.text.endswith(_FEMININE) == adjective.text.endswith(_FEMININE)
        title = self._titles.get((noun.stem, adjective.norm))
        apart = post.bodies[0].rule == "gazetteer" or not of_body
        return replace(post, title=title) if title and apart else post


def _is_definite(word: str) -> bool:
    return word.startswith("ال")
