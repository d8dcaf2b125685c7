"""The noun phrases that can fill a role in an event: people with their posts, bodies, states, places."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.annotate.grammar import Title
from graph.model import Kind, PartialDate

NAMED_BEFORE = "named-before"  # the rule of a body that words stand for which the text told before


@dataclass(frozen=True)
class Phrase:
    """A noun phrase, from its first title to the end of its post; token indices, `end` exclusive."""

    start: int
    end: int
    prefix: str  # proclitics of its first token: "", "و", "ب", "ل", "ول" …
    kind: str  # "person", "post" (a holder without a name), "agency", "country", "place" or "group"
    key: str  # what it names; "" for an unnamed holder of a post
    agency: str = ""  # key of the body behind the post
    country: str = ""  # ISO code of the state behind it, where the words say so
    plural: bool = False  # «سفراء», «وزراء خارجية»

    def __hash__(self) -> int:
        """Where it stands, which tells nearly all phrases of a text apart."""
        return hash((self.start, self.end))

    @property
    def particle(self) -> str:
        """Its proclitics without the «و» or «ف» that joins it to what stands before: «ب», «ل»."""
        return self.prefix.lstrip("وف")

    @property
    def who(self) -> str:
        """Its key; holders of posts without a name are one where body and state are, and else each is another."""
        if self.key or self.kind != "post":
            return self.key
        return f"{self.agency}/{self.country}" if self.agency or self.country else f"@{self.start}"

    @classmethod
    def of_state(cls, iso: str, start: int, end: int) -> Phrase:
        """A state as if tokens named it that only tell of it: «بلاده», «البلدان»."""
        return cls(start, end, "", "country", f"country/{iso}", country=iso)


@dataclass(frozen=True)
class Named:
    """A thing named in the text; token indices, `end` exclusive. `key` says which thing, within the document."""

    start: int
    end: int
    kind: Kind
    key: str
    name: str
    rule: str
    country: str = ""  # ISO code of the state it belongs to, where the words or the gazetteer say so
    told: bool = False  # the words themselves say which state that is
    confidence: float = 1.0

    @property
    def is_union(self) -> bool:
        """Whether it is a listed body of no state: «الاتحاد الأوروبي»."""
        return self.rule == "gazetteer" and not self.country


@dataclass(frozen=True)
class Holding:
    """A post told in the text, with the bodies it is held in; `end` is after its body and state."""

    start: int
    end: int
    title: Title
    bodies: tuple[Named, ...] = ()
    country: str = ""
    capital: Named | None = None  # the state that its capital stands for: «سفير واشنطن»
    former: bool = False
    noun_end: int = 0  # after the title's own words
    other: str = ""  # the second state of a post that two hold: «وزيرا داخلية البلدين»
    within: Named | None = None  # the body that the post's own unit is part of: «مدير الشؤون العسكرية بوزارة الداخلية»

    @property
    def is_told(self) -> bool:
        """Whether the words tell of which body or state it is."""
        return bool(self.bodies or self.country)

    @property
    def state(self) -> str:
        """The state that it is of, else that of the body it is in; "" where neither is told."""
        return self.country or next((body.country for body in self.bodies if body.country), "")

    @property
    def every_body(self) -> tuple[Named, ...]:
        """The bodies that it is held in, and the one that its unit is part of."""
        return (*self.bodies, self.within) if self.within else self.bodies

    def of_state(self, state: Named | None) -> Holding:
        """The post as one of the state told after it, if any is."""
        return replace(self, country=state.country, end=state.end) if state else self


@dataclass(frozen=True)
class Bearer:
    """A person's name with the titles and posts around it; token indices, `end` exclusive."""

    start: int
    end: int
    name: Named | None  # None for posts whose holder is not named
    posts: tuple[Holding, ...] = ()
    titled: bool = False
    apart: bool = False  # who follows is another: «قلد السفير اللواء فلانا وساما»


@dataclass(frozen=True)
class DateMention:
    """Words that say when; token indices, `end` exclusive. `last` is None for a single day, month or year."""

    start: int
    end: int
    first: PartialDate
    last: PartialDate | None = None
    relation: str = "on"  # on, from, until, since, before, after


@dataclass(frozen=True)
class TopicMention:
    """Words that name a topic of the scheme; token indices, `end` exclusive."""

    start: int
    end: int
    topic: str
    rule: str
