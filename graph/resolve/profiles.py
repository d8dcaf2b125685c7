"""See a person as the reports that tell of him do: his names, his posts, his states, whom he met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from graph.annotate.names import name_items
from graph.resolve.parts import Name, name_of
from graph.resolve.reports import Report


@dataclass(frozen=True, order=True)
class Profile:
    """A person as one or more documents tell of them in the same words."""

    names: tuple[str, ...]
    posts: frozenset[str] = field(default=frozenset(), compare=False)  # IRIs of what they head or belong to
    states: frozenset[str] = field(default=frozenset(), compare=False)  # ISO codes of the states behind these
    order: tuple[str, ...] = ()  # the same, sorted, so that profiles sort one way
    fellows: frozenset[str] = field(default=frozenset(), compare=False)  # names of those they meet
    told: bool = True  # whether words say the states, and not only where the report seems to come from
    reports: frozenset[Report] = field(default=frozenset(), compare=False)  # those that tell of them
    company: frozenset[int] = field(
        default=frozenset(), compare=False
    )  # clusters of those they meet, once there are any

    @cached_property
    def full(self) -> Name:
        """The fullest of the names."""
        return _fullest(self.names)

    @cached_property
    def fellow_ends(self) -> frozenset[tuple[str, str]]:
        """The first and the last word of the name of each of those they meet."""
        names = (name.split() for name in self.fellows)
        return frozenset((words[0], words[-1]) for words in names)

    @property
    def is_short(self) -> bool:
        """Whether only a surname or a given name is told."""
        return len(self.full.parts) == 1

    @property
    def is_given(self) -> bool:
        """Whether the one word that is told is a name that many bear."""
        return self.is_short and not self.full.son and not is_telling(self.full.parts[0])


def profile_of(
    names: Iterable[str], posts: Iterable[str], states: Iterable[str], document: str = "", *, told: bool = True
) -> Profile:
    """A profile whose place among others depends on nothing but what it says.

    «فهد» without a post is someone else in each document.
    """
    held, of = frozenset(posts), frozenset(states)
    profile = Profile(tuple(sorted(set(names))), held, of, (*sorted(held), *sorted(of)), told=told)
    return replace(profile, order=(*profile.order, document)) if profile.is_given and not held else profile


def fullest_name(names: Iterable[str]) -> str:
    """The fullest of a person's names, as parts to compare."""
    return " ".join(_fullest(names).parts)


def is_telling(name: str) -> bool:
    """Whether a name, in parts, tells who is met: one word does that is not borne by many."""
    return " " in name or not (name.startswith("عبد") or name_items(name))


def _fullest(names: Iterable[str]) -> Name:
    return max((name_of(name) for name in names), key=lambda name: (len(name.parts), name))
