"""Keep what the recogniser took for people's names in a text, how sure it was, and what of that a name can be."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import personal_in, posts_in, recognised_in
from graph.annotate.numbers import find_number
from graph.annotate.people.words import WordJudge
from graph.annotate.word import Word, words_in

_CLEAR, _CLEARLY = 0.5, 1.4  # how much rather a name than anything else each word of a clear name is, and their mean
_UNLIKELY = -1.0  # how much rather anything else a word is that a whole name seems to hold
_SEVERAL = range(3, 11)  # what is counted by these stands in the plural
_FAR = -2.2  # how much rather anything else a word is that no title makes a name


class Recognised:
    """The names recognised in one document, where states stand at some tokens; token indices throughout."""

    def __init__(self, doc: Doc, judge: WordJudge, states: set[int]) -> None:
        self._judge, self._states = judge, states
        self._words: list[Word] = words_in(doc)
        named = [(start, end) for start, end, label in recognised_in(doc) if label == "PER"]
        people = [(start, end) for start, end in named if end - start > 1 or not self._is_counted(start)]
        self._ends: dict[int, int] = dict(people)
        self._personal = personal_in(doc)
        self._offices = {post.start for post in posts_in(doc) if post.is_told}
        self._clear = {start: end for start, end in people if end - start > 1 and self._is_clear(start, end)}
        self.tokens = {i for start, end in people for i in range(start, end)}
        self.inside = {i for start, end in people for i in range(start + 1, end)} | self._second_halves()
        self.sure = {start: self._sure_end(start, end) for start, end in people if self._opens_surely(start)}
        self.inside_sure = {i for start, end in self.sure.items() for i in range(start + 1, end)}
        self.surnames = {self._words[end - 1].folded for start, end in people if end - start > 1}
        self._after: set[int] = set(self._ends.values())
        self._pairs: dict[tuple[str, ...], list[int]] = {}
        for start, end in people:
            if end - start == 2:
                self._pairs.setdefault(self._pair(start), []).append(start)
        self._tails = {self._tail(end - 2): end for start, end in reversed(people) if end - start > 2}
        self.openings = {opening for opening, _ in self._tails}

    def _is_counted(self, i: int) -> bool:
        """«ثلاثة مهاجرين»: whether a number of several stands before a token, which is no name then."""
        number = find_number([self._words[i - 1].norm], 0) if i else None
        return number is not None and number[0] in _SEVERAL

    def end(self, start: int) -> int:
        """Where the name ends that begins at a token; the token itself where none does."""
        return self._ends.get(start, start)

    def words_from(self, start: int) -> int:
        """How many words the name has that begins at a token."""
        return self.end(start) - start

    def ends_at(self, i: int) -> bool:
        """Whether a name ends before a token."""
        return i in self._after

    def is_elsewhere(self, start: int, i: int) -> bool:
        """Whether the two words from token `i` on are a name of their own before token `start` or after `i`."""
        return any(first < start or first > i for first in self._pairs.get(self._pair(i), ()))

    def is_tail(self, i: int) -> bool:
        """«التقى ولد بوبكر …», after «أحمدو ولد بوبكر»: whether the last two words of a name told before stand here."""
        return self._words[i].norm in self.openings and self._tails.get(self._tail(i), i) < i

    def are_named_before(self, i: int, j: int) -> bool:
        """«والتقى الحداد روسي»: whether the words at two tokens are the last of two names of several before them."""
        last = {self._words[end - 1].stem for start, end in self._ends.items() if end <= i and end - start > 1}
        return self._words[i].stem in last and self._words[j].stem in last

    def begins_clearly(self, i: int) -> bool:
        """Whether a token is the first of a whole name, and clearly so."""
        return i in self._clear

    def is_clear(self, start: int, end: int) -> bool:
        """Whether a stretch is a whole name, and clearly so."""
        return self._clear.get(start) == end

    def is_clear_part(self, start: int, i: int) -> bool:
        """«عادل إمام», «نايف خلف»: a title or a particle elsewhere, but borne, and inside what is clearly a name."""
        word = self._words[i]
        borne = not (word.prefix or word.definite) and self._judge.is_name(word.text) and i not in self._offices
        return borne and start < i < self._clear.get(start, 0)

    def is_far(self, i: int) -> bool:
        """«الفريق الكروي»: whether the recogniser takes a word for anything but a person's name, and by far."""
        return self._personal.get(i, 0.0) < _FAR

    def is_below(self, i: int, least: float) -> bool:
        """Whether a word is less of a person's name than some measure."""
        return self._personal.get(i, 0.0) < least

    def is_unlikely(self, i: int) -> bool:
        """Whether the recogniser takes a word for anything but a person's name."""
        return self._personal.get(i, 0.0) < _UNLIKELY

    def after_second(self) -> set[int]:
        """«سيزور الوزير إسكندر مؤمني دوشنبه»: the tokens after two names of one."""
        return {i for start, end in self._ends.items() for i in range(start + 2, end)}

    def _pair(self, i: int) -> tuple[str, ...]:
        return tuple(word.folded for word in self._words[i : i + 2])

    def _tail(self, i: int) -> tuple[str, ...]:
        return tuple(word.norm for word in self._words[i : i + 2])

    def _second_halves(self) -> set[int]:
        """«مامادو لامين ديالو»: where a name goes on that was recognised as two, for «لأمين» would have its hamza."""
        halves = self._ends.keys() & self._ends.values()
        return {i for i in halves if self._words[i].prefix and self._words[i].text[1:2] == "ا"}

    def _is_clear(self, start: int, end: int) -> bool:
        """Whether the recogniser takes each word of a stretch for a person's name, and by far."""
        leads = [self._personal.get(i, 0.0) for i in range(start, end)]
        return min(leads) > _CLEAR and sum(leads) > _CLEARLY * len(leads)

    def _opens_surely(self, start: int) -> bool:
        """Whether a name that was recognised begins with a word that people bear."""
        return self._judge.is_known(self._words[start]) or self._words[start].is_abd

    def _sure_end(self, start: int, end: int) -> int:
        """The end of a recognised name, or of what comes before a state, a verb or a particle in it."""
        wrong = (i for i in range(start + 1, end) if i in self._states or self._judge.is_no_surname(self._words[i]))
        return next((i for i in wrong if not (self.is_clear_part(start, i) or self._is_borne_last(start, i, end))), end)

    def _is_borne_last(self, start: int, i: int, end: int) -> bool:
        """«محمد تيسير خلف»: a particle elsewhere, but borne, and the last word of a whole name after two that are."""
        word = self._words[i]
        bare = i == end - 1 and i - start > 1 and not (word.definite or word.prefix)
        return bare and self._judge.is_name(word.text) and all(map(self._judge.is_known, self._words[start:i]))
