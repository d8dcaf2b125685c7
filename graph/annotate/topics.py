"""Find what is spoken of: words that evoke a topic of the scheme, also across the words between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path

from ahocorasick_rs import AhoCorasick
from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.found import topics_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.morphology import noun_proclitics
from graph.annotate.phrases import TopicMention
from graph.annotate.tokens import fold
from graph.annotate.word import words_in
from graph.errors import OntologyError
from graph.settings import MAJ
from graph.store import Literal, read_turtle

_BASE = "https://w3id.org/majlis/id/"
_GAP = "…"
_REACH = 4  # words that may stand in a gap
_STOP = "."
_ENDINGS = ("هما", "ها", "هم", "نا")
_WORD = re.compile(r"[^\W_]+")
_JOINERS = frozenset('،,/-»«"“”()')  # what may stand in a gap beside words; a stop may not

Found = tuple[int, int]


@dataclass(frozen=True)
class Expression:
    """Words that evoke a topic, as stems in their parts; a gap stands between two parts."""

    topic: str
    text: str
    parts: tuple[tuple[str, ...], ...]


class Topics:
    """All expressions of the scheme as one automaton; a component that sets `doc._.topics`."""

    def __init__(self, expressions: Iterable[Expression] = ()) -> None:
        self._build(expressions)

    def learn(self, knowledge: Knowledge) -> None:
        """Take the scheme of topics."""
        self._build(load_topics(knowledge.ontology.folder))

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.topics`."""
        topics_in.set(doc, self.find([word.folded for word in words_in(doc)]))
        return doc

    def find(self, words: Sequence[str]) -> tuple[TopicMention, ...]:
        """The topics that folded words evoke, sorted; an expression inside a longer one does not count for itself."""
        stems = [self._stem(word) for word in words]
        found = self._parts_found(stems)
        matches = [match for start in sorted(found) for match in self._matches(stems, found, start)]
        kept = [match for beside in _beside_others(matches) for match in _prevailing(beside)]
        mentions = {(first, last, topic): rule for first, last, topic, rule in sorted(map(_told, kept), reverse=True)}
        return tuple(TopicMention(*place, rule) for place, rule in sorted(mentions.items()))

    def _build(self, expressions: Iterable[Expression]) -> None:
        self._by_part: dict[str, list[Expression]] = defaultdict(list)
        self._words: set[str] = set()
        for expression in sorted(expressions, key=lambda expression: (expression.topic, expression.text)):
            self._by_part[_key(expression.parts[0])].append(expression)
            for part in expression.parts:
                self._by_part.setdefault(_key(part), [])
                self._words.update(part)
        self._parts = sorted(self._by_part)
        self._automaton = AhoCorasick(self._parts)
        self._stem = lru_cache(maxsize=50_000)(self._stemmed)

    def _stemmed(self, word: str) -> str:
        """The stem of a folded word, its proclitics split off where the scheme knows the rest."""
        if not word.isalpha():
            return word.strip() or _STOP
        stems = (stem_word(rest) for rest in (word, *_without_proclitics(word)))
        return next((stem for stem in stems if stem in self._words), word)

    def _parts_found(self, stems: list[str]) -> dict[int, dict[str, int]]:
        """Where each part stands: by its first word, the end of each part found there."""
        text = " " + " ".join(stems) + " "
        matches = self._automaton.find_matches_as_indexes(text, overlapping=True)
        spaces = list(accumulate((len(stem) + 1 for stem in stems), initial=0))
        word_at = {place: number for number, place in enumerate(spaces)} if matches else {}
        found: dict[int, dict[str, int]] = defaultdict(dict)
        for index, start, end in matches:
            found[word_at[start]][self._parts[index]] = word_at[end - 1]
        return found

    def _matches(self, stems: list[str], found: dict[int, dict[str, int]], start: int) -> Iterator[_Match]:
        for part, end in found[start].items():
            for expression in self._by_part[part]:
                places = _follow(stems, found, expression.parts[1:], end)
                if places is not None:
                    yield _Match(expression, ((start, end), *places))


@dataclass(frozen=True)
class _Match:
    expression: Expression
    places: tuple[Found, ...]  # of each part

    @cached_property
    def words(self) -> frozenset[int]:
        return frozenset(place for start, end in self.places for place in range(start, end))

    def yields_to(self, other: _Match) -> bool:
        """Whether its last word is the head of the other, or the other fills its gap: «سبل التعاون الأمني».

        Then it takes in nothing: «مكافحة المخدرات والجريمة المنظمة» is about both.
        """
        another = self.expression.topic != other.expression.topic and not other.words < self.words
        frames = another and len(self.words) > 1 and max(self.words) == min(other.words)
        return frames or (another and self._spans(other))

    def _spans(self, other: _Match) -> bool:
        """«التعاون العسكري بين البلدين»: whether the other begins with it and fills the gap between its parts.

        A single word after the gap may be joined: «الأجندة الدولية والثنائية» is about both.
        """
        if len(self.places) < 2 or min(self.words) != min(other.words):
            return False
        start, end = self.places[1]
        return max(other.words) < start < end - 1 and not other.words <= self.words


def _beside_others(matches: Iterable[_Match]) -> list[list[_Match]]:
    """The matches, in the order of the text, with those that each reaches into or that reach into it."""
    groups: list[list[_Match]] = []
    end = 0
    for match in matches:
        if not groups or match.places[0][0] >= end:
            groups.append([])
        groups[-1].append(match)
        end = max(end, match.places[-1][1])
    return groups


def _prevailing(matches: list[_Match]) -> list[_Match]:
    """Those of some matches that yield to no other, nor stand inside one."""
    if len(matches) == 1:
        return matches
    standing = [match for match in matches if not any(match.yields_to(other) for other in matches)]
    return [match for match in standing if not any(match.words < other.words for other in standing)]


@lru_cache(maxsize=4)
def load_topics(folder: Path) -> tuple[Expression, ...]:
    """The expressions of `topics.ttl`."""
    start = _BASE + "topic/"
    triples = list(read_turtle(folder / "topics.ttl", _BASE))
    evoked = [
        _expression(subject.removeprefix(start), thing.text)
        for subject, predicate, thing in triples
        if predicate == MAJ + "evokedBy" and isinstance(thing, Literal)
    ]
    if not evoked:
        raise OntologyError("topics.ttl: no topic has words that evoke it. Add some with maj:evokedBy.")
    _check_particles(evoked)
    return tuple(evoked)


@lru_cache(maxsize=50_000)
def stem_word(word: str) -> str:
    """A folded word without article, possessive ending, the agreement of a nisba and the accusative.

    >>> stem_word("الامنيه"), stem_word("تعاونهما"), stem_word("دعما"), stem_word("المخدرات")
    ('امني', 'تعاون', 'دعم', 'مخدرات')
    """
    stem = word[2:] if word.startswith("ال") and len(word) > 4 else word
    ending = next((ending for ending in _ENDINGS if stem.endswith(ending) and len(stem) - len(ending) >= 4), "")
    stem = stem.removesuffix(ending)
    return stem[:-1] if stem.endswith(("يه", "ا")) and len(stem) > 3 else stem


@Language.factory("topics", requires=["doc._.words"], assigns=["doc._.topics"])
def make_topics(nlp: Language, name: str) -> Topics:
    """A component that has yet to learn the topics."""
    return Topics()


def _expression(topic: str, text: str) -> Expression:
    parts = tuple(_stems(part) for part in text.split(_GAP))
    if not all(parts):
        raise OntologyError(f"topics.ttl: «{text}» of {topic} begins or ends with «…». Put a word on both sides.")
    return Expression(topic, text, parts)


def _stems(text: str) -> tuple[str, ...]:
    """The stems of an expression's words; «للحدود» and «والسلاح» keep only the noun."""
    words = _WORD.findall(fold(text))
    definite = (next((rest for rest in _without_proclitics(word) if rest.startswith("ال")), word) for word in words)
    return tuple(stem_word(word) for word in definite)


def _check_particles(expressions: Sequence[Expression]) -> None:
    """A noun behind «ل» in one expression would hide the noun that others begin with wherever «ل» leads to it."""
    words = {word for expression in expressions for part in expression.parts for word in part}
    hiding = {word for word in words for rest in _without_proclitics(word) if stem_word(rest) in words}
    for expression in expressions:
        if any(hiding.intersection(part) for part in expression.parts):
            raise OntologyError(
                f"topics.ttl: «{expression.text}» of {expression.topic} has a particle before a noun that other "
                "expressions have without it. Put the noun without the particle."
            )


def _without_proclitics(word: str) -> Iterator[str]:
    """What is left of a folded word when particles that may be joined to it are taken off."""
    return (rest for prefix, rest in noun_proclitics(word) if len(word) - len(prefix) > 2)


def _key(part: tuple[str, ...]) -> str:
    return " " + " ".join(part) + " "


def _follow(
    stems: list[str], found: dict[int, dict[str, int]], parts: tuple[tuple[str, ...], ...], end: int
) -> tuple[Found, ...] | None:
    """Where the other parts stand, each the next one within reach; None where one is missing."""
    places: list[Found] = []
    for key in map(_key, parts):
        start = next((place for place in _within_reach(stems, end) if place in found and key in found[place]), None)
        if start is None:
            return None
        end = found[start][key]
        places.append((start, end))
    return tuple(places)


def _within_reach(stems: list[str], start: int) -> Iterator[int]:
    """The places up to a few words on, none behind a stop."""
    words = 0
    for place in range(start, len(stems)):
        yield place
        if stems[place].isalnum():
            words += 1
        if words > _REACH or not (stems[place].isalnum() or stems[place] in _JOINERS):
            return


def _told(match: _Match) -> tuple[int, int, str, str]:
    expression = match.expression
    return match.places[0][0], match.places[-1][1], expression.topic, f"topics: {expression.text}"
