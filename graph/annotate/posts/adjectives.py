"""Pass the adjectives of a post and what its holder is charged with: «العام», «السابق», «المكلف بالأمن», «الأمني»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.grammar import POSTS
from graph.annotate.hits import by_start, hits_in, longest_ends
from graph.annotate.knowledge import Knowledge
from graph.annotate.posts.reach import Reach
from graph.annotate.states import States
from graph.annotate.word import Word, words_in

_ROLES = ("PostModifier", "FormerMarker")


class Adjectives:
    """Reads the adjectives of the posts of one document; `posts` are the tokens where posts begin."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States, reach: Reach, posts: set[int]) -> None:
        self._states, self._reach, self._posts = states, reach, posts
        self._words: list[Word] = words_in(doc)
        hits = hits_in(doc)
        self._adjectives = by_start(hits.titles(*_ROLES))
        self._titles = longest_ends(hits.titles(*POSTS))
        self._times, self._charged = knowledge.words.folded("time-qualifier"), knowledge.words.folded("charged")

    def after(self, i: int, limit: int) -> tuple[int, bool]:
        """After «العام», «بالنيابة», «السابق» …, and whether one of them says that the post is past."""
        former = False
        while i < limit and (found := self._adjectives.get(i)) and not self._is_year(i):
            end = max(hit.end for hit in found)
            if end < self._titles.get(i, 0):
                break  # «استقبل وزير الداخلية المفوض السامي …»: another's post
            former = former or any(hit.payload.role == "FormerMarker" for hit in found)
            i = self._after_charge(end, limit)
        return i, former

    def _is_year(self, i: int) -> bool:
        """«العام الماضي»: a year, and no adjective of a director."""
        return i + 1 < len(self._words) and self._words[i + 1].norm in self._times

    def _after_charge(self, i: int, limit: int) -> int:
        """«وزير الداخلية المكلف بالأمن الوطني فلان»: after what somebody is charged with."""
        charged = i < limit and self._words[i - 1].norm in self._charged and self._words[i].prefix == "ب"
        return self._reach.end(i + 1, limit) if charged else i

    def after_field(self, i: int, limit: int) -> int:
        """«الملحق الأمني لسفارة …», «النائب العام الوطني الإيطالي»: after an adjective before the body or the state."""
        if i + 1 >= limit or i in self._posts or self._states.at(i) is not None or not self._words[i - 1].definite:
            return i
        word, state = self._words[i], self._states.at(i + 1)
        adjective = word.opens_with_article and word.is_adjective_shaped
        goes_on = self._words[i + 1].prefix == "ل" or (state is not None and state.rule == "nisba")
        return i + 1 if adjective and goes_on else i
