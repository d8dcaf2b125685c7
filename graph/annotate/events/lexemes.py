"""Look up the words of events: which frame or class a written word belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import product

from graph.annotate.events.frames import Frame, Word
from graph.annotate.morphology import PRONOUNS, VerbForm, proclitics
from graph.folding import stem_of

_REMEMBERED = 50_000  # words: what is known of those met last
_NOTHING: frozenset[str] = frozenset()
_NO_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {}
_JOINED = "وف"  # particles that are written with the word behind them


@dataclass(frozen=True)
class EventWords:
    """All words of `events.ttl`, by written form without proclitics and article."""

    verbs: Mapping[str, tuple[Word, ...]] = field(hash=False)
    nouns: Mapping[str, tuple[Word, ...]] = field(hash=False)
    lists: Mapping[str, tuple[tuple[str, ...], ...]] = field(hash=False)  # word class → folded words
    markers: Mapping[str, str] = field(hash=False)  # folded words joined by spaces → slot
    about: Mapping[str, tuple[Word, ...]] = field(hash=False, default_factory=dict)
    demonyms: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    capitals: Mapping[str, str] = field(
        hash=False, default_factory=dict
    )  # the state whose capital a place is, by paths
    title_pronouns: Mapping[str, frozenset[str]] = field(
        hash=False, default_factory=dict
    )  # «سموه» → the words in the titles of those it may stand for

    @cached_property
    def readings(self) -> Callable[[str], tuple[tuple[str, Word], ...]]:
        """The known words that a token may be, each with its proclitics, verbs before nouns; remembered."""
        return lru_cache(maxsize=_REMEMBERED)(lambda folded: tuple(self._read(folded)))

    def _read(self, folded: str) -> Iterator[tuple[str, Word]]:
        for prefix, rest in proclitics(folded):
            if not set(prefix) - set("وفسل"):
                yield from ((prefix, word) for word in sorted(self.verbs.get(rest, ()), key=_reading_order))
        for prefix, rest in proclitics(folded):
            nouns = self.nouns.get(stem_of(rest), ())
            yield from ((prefix, word) for word in nouns if word.form.pronoun or not self._is_name(word))

    def _is_name(self, word: Word) -> bool:
        """Whether a noun without a pronoun is rather a given name: «سفر بن سالم», but «سفره إلى»."""
        return self.has("OwnedJourney", word.lemma)

    def has(self, name: str, word: str) -> bool:
        """Whether a folded word, without article or proclitics, belongs to a word class."""
        return word in self._singles.get(name, _NOTHING)

    def has_any(self, name: str, words: Iterable[str]) -> bool:
        """Whether one of some folded words belongs to a word class."""
        return not self._singles.get(name, _NOTHING).isdisjoint(words)

    def single(self, name: str) -> frozenset[str]:
        """The folded words of a word class that stand alone, with and without article."""
        return self._singles.get(name, _NOTHING)

    @cached_property
    def _singles(self) -> dict[str, frozenset[str]]:
        return {
            name: frozenset(w for words in lists for w in (words[0], stem_of(words[0])) if len(words) == 1)
            for name, lists in self.lists.items()
        }

    @cached_property
    def frames(self) -> Mapping[str, Frame]:
        """The frames by their names."""
        words = (word for known in (*self.verbs.values(), *self.nouns.values()) for word in known)
        return {word.frame.name: word.frame for word in words if word.frame is not None}

    @cached_property
    def assembly(self) -> Frame | None:
        """The frame of a body that meets: a gathering with the body as its organizer."""
        return self.frames.get("assemble")

    def is_demonym(self, stem: str) -> bool:
        """Whether a folded word without article is the adjective of a state: «سعودي»."""
        return stem in self.demonyms or (stem not in self.states and stem.removesuffix("ا") in self.demonyms)

    @cached_property
    def tells_operation(self) -> Callable[[str], bool]:
        """Whether a token may be a word of an operation; remembered."""
        return lru_cache(maxsize=_REMEMBERED)(
            lambda folded: any(word.frame and word.frame.type == "Operation" for _, word in self.readings(folded))
        )

    @cached_property
    def may_be_title(self) -> Callable[[str], bool]:
        """Whether a title that stands for one person may begin with a stem; remembered."""
        return lru_cache(maxsize=_REMEMBERED)(
            lambda stem: stem in self.title_pronouns or self.may_begin("SoleTitle", stem)
        )

    @cached_property
    def role_of(self) -> Callable[[str], str]:
        """The role that a word alone gives to what follows it, as `marker` tells; remembered."""
        return lru_cache(maxsize=_REMEMBERED)(lambda folded: self.marker([folded])[0])

    def is_needed(self, folded: str) -> bool:
        """Whether a word is a noun that some event needs beside its verb: «وسام», «مذكرة»."""
        return folded in self._needed

    @cached_property
    def _needed(self) -> frozenset[str]:
        words = (word for known in (*self.verbs.values(), *self.nouns.values()) for word in known)
        return frozenset(noun for word in words if word.frame is not None for noun in word.frame.needs)

    def has_noun(self, name: str, stem: str) -> bool:
        """Whether a word is one of a class, with the pronoun of its owner or without: «علاقات», «علاقاتها»."""
        return self.has(name, stem) or self.has_owned(name, stem)

    def has_owned(self, name: str, stem: str) -> bool:
        """Whether a word is one of a class with the pronoun of its owner: «مكتبه», «أعمالها»."""
        return bool(self.owner_of(name, stem))

    def owner_of(self, name: str, stem: str) -> str:
        """The pronoun of its owner that a word of a class has: «ه» of «مكتبه», «ها» of «أعمالها»; "" for none."""
        return self.with_pronouns(name).get(stem, "")

    @cached_property
    def with_pronouns(self) -> Callable[[str], dict[str, str]]:
        """The pronouns of owners, by the words of a class with each: «مكتبه», «أعمالها»; remembered."""
        return cache(lambda name: _with_pronouns(self.single(name)))

    def is_known(self, folded: str) -> bool:
        """Whether a token may be a word of an event."""
        return bool(self.readings(folded))

    def evokes(self, folded: str, event: str) -> bool:
        """Whether a word evokes such an event: «اجتمع» and «لقاء» talks, «منح» and «توشيح» an award."""
        frames = (word.frame for _, word in self.readings(folded))
        return any(frame is not None and frame.type == event and not frame.of_phrase for frame in frames)

    def is_present(self, folded: str) -> bool:
        """Whether a token can only be a verb of events in the present: «يستضيف», not «تسلم», nor what only «we» do.

        So «لندن» is none, though «لندن» may be «let us owe» too.
        """
        forms = [word.form for _, word in self.readings(folded)]
        others = any(getattr(form, "gender", "") for form in forms)
        return others and all(form.tense == "present" for form in forms)

    def is_being(self, folded: str) -> bool:
        """Whether a token says that somebody or something was: «وكانوا», «ويكون»; not «كأنه», which looks like it."""
        return any("being" in word.senses and not word.form.pronoun for _, word in self.readings(folded))

    def is_about(self, folded: str) -> bool:
        """Whether a token is a verb that says what a meeting was about: «وتناولت»."""
        return self._is_verb_of("AboutWord", folded)

    def is_about_within(self, folded: str) -> bool:
        """Whether a token is a verb of what was asked or agreed: «واقترح»."""
        return self._is_verb_of("AboutWithin", folded)

    def is_topical(self, folded: list[str]) -> bool:
        """Whether the words that come next say that a topic told before is a meeting's: «محور لقاء», «يهيمن على»."""
        rest = folded[0].lstrip("وب") if folded else ""
        known = self._is_verb_of("TopicalWord", rest) or self.has("TopicalWord", rest)
        return known or bool(self.starts("TopicalWord", folded))

    @cached_property
    def is_about_noun(self) -> Callable[[str], bool]:
        """Whether a token is a word that leads to a topic, alone or with a particle: «حول», «لبحث»; remembered."""
        alone, joined = self.single("AboutWord"), ("", "ل", "و", "ب")
        return lru_cache(maxsize=_REMEMBERED)(
            lambda folded: any(rest in alone for prefix, rest in proclitics(folded) if prefix in joined)
        )

    @cached_property
    def may_be_about(self) -> Callable[[str], bool]:
        """Whether a token may lead to a topic, alone or with the words after it; remembered."""
        return lru_cache(maxsize=_REMEMBERED)(
            lambda folded: (
                self.may_begin("AboutWord", folded)
                or self.may_begin("AboutBeside", folded)
                or self.is_about(folded)
                or self.is_about_within(folded)
                or self.is_about_noun(folded)
            )
        )

    def _is_verb_of(self, role: str, folded: str) -> bool:
        return self.verb_of(folded, role) is not None

    def verb_of(self, folded: str, *roles: str) -> Word | None:
        """The verb that a token is, if it is of one of these classes and speaks of others than «we»."""
        known = self._verbs_of_topics(folded)
        return next((word for word in known if word.role in roles), None) if known else None

    def tells(self, folded: str, stem: str, *names: str) -> bool:
        """Whether a token is a verb or, by its stem, a noun of one of some classes: «يرفض», «رفض»."""
        return self.verb_of(folded, *names) is not None or any(self.has(name, stem) for name in names)

    @cached_property
    def _verbs_of_topics(self) -> Callable[[str], tuple[Word, ...]]:
        return lru_cache(maxsize=_REMEMBERED)(lambda folded: tuple(self._read_verbs(folded)))

    def _read_verbs(self, folded: str) -> Iterator[Word]:
        for prefix, rest in proclitics(folded):
            if not set(prefix) - set("وفس"):
                yield from (word for word in self.about.get(rest, ()) if getattr(word.form, "gender", "") != "")

    def starts(self, name: str, folded: list[str], at: int = 0) -> int:
        """How many of the folded words from a place on are an expression of a word class; 0 for none."""
        if at >= len(folded) or folded[at] not in self.openings(name):
            return 0
        heads, head = self._heads[name], folded[at]
        begun = heads.get(head, ()) + (heads.get(head[1:], ()) if head[:1] in _JOINED else ())
        return max((len(words) for words in begun if tuple(folded[at + 1 : at + len(words)]) == words[1:]), default=0)

    def ends(self, name: str, folded: list[str]) -> bool:
        """Whether folded words, as those before an event, end in an expression of a word class."""
        begun = (i for i, word in enumerate(folded) if word in self.openings(name))
        return any(self.starts(name, folded[i:]) == len(folded) - i for i in begun)

    def may_begin(self, name: str, folded: str) -> bool:
        """Whether a folded word is one of those that expressions of a word class begin with, or may be behind «و»."""
        heads = self._heads.get(name, _NO_HEADS)
        return folded in heads or folded[1:] in heads

    def expressions(self, name: str, folded: list[str]) -> Iterator[tuple[int, int]]:
        """Where expressions of a word class begin among folded words, and how many words each has."""
        longest, openings = self._longest.get(name, 0), self.openings(name)
        for index in [index for index, word in enumerate(folded) if word in openings]:
            length = self.starts(name, folded[index : index + longest])
            if length:
                yield index, length

    @cached_property
    def openings(self) -> Callable[[str], frozenset[str]]:
        """The words that expressions of a word class begin with, and what each is behind «و» or «ف»; remembered."""
        return cache(
            lambda name: frozenset(joined + head for head in self._heads.get(name, ()) for joined in ("", *_JOINED))
        )

    @cached_property
    def _longest(self) -> dict[str, int]:
        return {name: max(map(len, lists), default=0) for name, lists in self.lists.items()}

    @cached_property
    def _heads(self) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
        """The expressions of each word class by their first words."""
        heads: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {name: {} for name in self.lists}
        for name, lists in self.lists.items():
            for words in lists:
                heads[name][words[0]] = (*heads[name].get(words[0], ()), words)
        return heads

    def marker(self, folded: list[str]) -> tuple[str, int]:
        """The role that the words that come next give to what follows them, and their number."""
        if not (folded and self.may_mark(folded[0])):
            return "", 0
        for length in (3, 2, 1):
            key = " ".join(folded[:length])
            for candidate in (key, key[1:] if key[:1] in "وف" else key):
                if len(folded) >= length and candidate in self.markers:
                    return self.markers[candidate], length
        return "", 0

    def may_mark(self, folded: str) -> bool:
        """Whether a word may open a marker, be it behind «و»."""
        return folded in self._marker_heads or folded[1:] in self._marker_heads

    @cached_property
    def _marker_heads(self) -> frozenset[str]:
        return frozenset(words.split()[0] for words in self.markers)


def _with_pronouns(nouns: Iterable[str]) -> dict[str, str]:
    """The pronouns that may be joined to some folded nouns, by the forms that they have so: «رده», «مقدمته»."""
    owned: dict[str, str] = {}
    for pronoun, noun in product(PRONOUNS, nouns):
        owned.setdefault(noun + pronoun, pronoun)
        if noun.endswith("ه"):
            owned.setdefault(noun[:-1] + "ت" + pronoun, pronoun)
    return owned


def _reading_order(word: Word) -> tuple[bool, bool]:
    """Meetings before operations: «يقضي زيارة», the past before the present."""
    operation = word.frame is not None and word.frame.type == "Operation"
    return operation, isinstance(word.form, VerbForm) and word.form.tense != "past"
