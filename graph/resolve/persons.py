"""Decide which people of different documents are one person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.annotate.namebook import read_name_book
from graph.resolve.clusters import Clusters, Pair, best_first
from graph.resolve.compare import (
    ENDS,
    FATHERED,
    FRAMED,
    HEARD,
    MISHEARD,
    NEARLY,
    NOTHING,
    OPENS,
    SOUND,
    TURNED,
    WITHIN,
    Score,
    are_long_in_two_scripts,
    is_misheard,
    is_part_of,
    is_rare_name,
    is_surname_of,
    lack_each_other,
    same_name,
)
from graph.resolve.pairs import people_in_one_company, people_to_compare
from graph.resolve.parts import Name
from graph.resolve.profiles import Profile, is_telling
from graph.resolve.reports import told_alike
from graph.resolve.shorts import ALONE, met_the_same, same_short
from graph.sound import sound_of

LIKELY = 0.3  # people of one name whom chance lets expect among all that are told
WEAK = (SOUND, NEARLY, HEARD, ENDS, OPENS, FATHERED, TURNED, WITHIN)  # a state in common adds too little to these
SURE = 0.85  # above it, a rival with another name does not stop a merge


@dataclass(frozen=True)
class Namesakes:
    """How many people in these documents bear each given and each family name, to tell how likely namesakes are."""

    given: Counter[str]
    families: Counter[str]

    @classmethod
    def among(cls, profiles: Iterable[Profile]) -> Namesakes:
        """Of all whose full name is told, each name once."""
        names = {profile.full.parts for profile in profiles if not profile.is_short}
        return cls(Counter(parts[0] for parts in names), Counter(parts[-1] for parts in names))

    def are_likely(self, name: Name) -> bool:
        """Whether one more «عبدالله القرني» is to be expected, if given and family names meet by chance."""
        given, family = self.given[name.parts[0]] - 2, self.families[name.parts[-1]] - 2
        return min(given, family) > 0 and given * family / self.given.total() >= LIKELY


def merge_people(profiles: Sequence[Profile], company: Sequence[frozenset[int]] = ()) -> Clusters:
    """Put together the profiles of one person; nobody merges with someone whose name or state speaks against it.

    `company` has the numbers of those whom each meets: once these are known, who met the same may be one too.
    """
    pairs, namesakes = people_to_compare(profiles), Namesakes.among(profiles)
    profiles = _without_wrong_guesses(profiles, pairs, namesakes)
    clusters = Clusters(
        len(profiles), lambda a, b: must_differ(profiles[a], profiles[b]) or _met_each_other(a, b, profiles, company)
    )
    scores = _scores(profiles, pairs, namesakes)
    _join(scores, scores, profiles, clusters)
    if company:
        profiles = _with_company(profiles, company, clusters)
        rest = (pair for pair in people_in_one_company(profiles) if pair not in scores)
        found = _scores(profiles, rest, namesakes)
        _join(found, scores | found, profiles, clusters)
    return clusters


def _met_each_other(a: int, b: int, profiles: Sequence[Profile], company: Sequence[frozenset[int]]) -> bool:
    """Whether two of whom full names are told take part in one event."""
    return bool(company) and b in company[a] and not (profiles[a].is_short or profiles[b].is_short)


def _scores(profiles: Sequence[Profile], pairs: Iterable[Pair], namesakes: Namesakes) -> dict[Pair, Score]:
    """What speaks for the pairs for which something does."""
    scores = ((pair, same_person(profiles[pair[0]], profiles[pair[1]], namesakes)) for pair in pairs)
    return {pair: score for pair, score in scores if score.value > 0}


def _join(found: dict[Pair, Score], scores: dict[Pair, Score], profiles: Sequence[Profile], clusters: Clusters) -> None:
    """Merge what was found, the surest first, but where someone else fits as well."""
    partners = _partners(scores)
    for (a, b), score in best_first(found.items()):
        if score.value >= SURE or not (
            _rival(a, b, score, partners, profiles) or _rival(b, a, score, partners, profiles)
        ):
            clusters.join(a, b, score.reason)


def _with_company(
    profiles: Sequence[Profile], company: Sequence[frozenset[int]], clusters: Clusters
) -> Sequence[Profile]:
    return [
        replace(profile, company=frozenset(map(clusters.home, met)))
        for profile, met in zip(profiles, company, strict=True)
    ]


def _without_wrong_guesses(
    profiles: Sequence[Profile], pairs: Sequence[Pair], namesakes: Namesakes
) -> Sequence[Profile]:
    """The profiles, without a state that was guessed where words tell another one of the same man, and none tell it."""
    wrong = {number for pair in pairs for number in _wrongly_guessed(pair, profiles, namesakes)}
    both_ways = [way for pair in pairs if not wrong.isdisjoint(pair) for way in (pair, pair[::-1])]
    wrong -= {one for one, other in both_ways if _tells_the_same(profiles[other], profiles[one])}
    return [
        replace(profile, states=frozenset()) if number in wrong else profile for number, profile in enumerate(profiles)
    ]


def _wrongly_guessed(pair: Pair, profiles: Sequence[Profile], namesakes: Namesakes) -> Sequence[int]:
    """Whose state is guessed, where another is told in a similar report or of a name that hardly two men bear."""
    left, right = profiles[pair[0]], profiles[pair[1]]
    if (left.told and right.told) or not (left.states and right.states) or left.states & right.states:
        return ()
    guessed = [number for number in pair if not profiles[number].told]
    telling = len(guessed) == 1 and not (left.is_short or right.is_short or namesakes.are_likely(left.full))
    if telling and same_name(left.full, right.full).value > SURE:
        return guessed
    if not _may_be_called_so(left.full, right.full):
        return ()
    if not (told_alike(left.reports, right.reports) or met_the_same(left, right)):
        return ()
    return [number for number in guessed if profiles[number].is_short] or guessed


def _tells_the_same(told: Profile, guessed: Profile) -> bool:
    return told.told and bool(told.states & guessed.states) and _may_be_called_so(told.full, guessed.full)


def _may_be_called_so(left: Name, right: Name) -> bool:
    """Whether one is a rare surname of the other, or both are full names that may be one."""
    short, full = sorted((left, right), key=lambda name: len(name.parts))
    return is_surname_of(short, full) if len(short.parts) == 1 else same_name(left, right).value > 0


def same_person(left: Profile, right: Profile, namesakes: Namesakes) -> Score:
    """How much speaks for two profiles being one person among people of whom some are `namesakes`.

    Where those are likely, «عبدالله القرني» is «عبدالله بن علي القرني» only if his post or whom he met says so too.
    """
    if must_differ(left, right):
        return Score(-1.0, "another name or another state")
    if left.is_short or right.is_short:
        return same_short(left, right)
    names, post, fellows = same_name(left.full, right.full), left.posts & right.posts, met_the_same(left, right)
    likely = names.reason == FRAMED and namesakes.are_likely(left.full)
    state = left.states & right.states and not likely and (names.reason not in WEAK or _is_telling(left, right))
    if names.value < 0 and _are_misheard(left, right):
        return Score(0.35, MISHEARD)
    alike = not (likely or post or fellows or state) and names.value < 0.8 and told_alike(left.reports, right.reports)
    if (likely or names.value < 0.8) and not (post or fellows or state or alike):
        return Score(0.4, ALONE) if names.reason == ENDS and _is_of_rare_family(left, right) else NOTHING
    also = ", same post" if post else ", met the same people" if fellows else ", in similar reports" if alike else ""
    return Score(min(1.0, names.value + 0.3 * bool(post) + 0.1 * bool(fellows)), names.reason + also)


def _is_of_rare_family(left: Profile, right: Profile) -> bool:
    """«ولد الشيخ بونا» of «أحمد ولد الشيخ بونا»: a family's name of two words, the last no given name."""
    short = min(left.full, right.full, key=lambda name: len(name.parts))
    return short.son and len(short.parts) > 1 and is_telling(short.parts[-1])


def _is_telling(left: Profile, right: Profile) -> bool:
    """Whether a name told in two ways is that of one, if the state is."""
    if are_long_in_two_scripts(left.full, right.full):
        return True
    return left.told and right.told and is_rare_name(left.full, right.full)


def must_differ(left: Profile, right: Profile) -> bool:
    """Whether names or states rule out that two profiles are one person."""
    if left.states and right.states and not left.states & right.states and not _is_misplaced(left, right):
        return True
    if left.is_short == right.is_short:
        return (
            left.full.parts != right.full.parts
            and same_name(left.full, right.full).value < 0
            and not _short_variants(left, right)
            and not lack_each_other(left.full, right.full)
            and not _are_misheard(left, right)
        )
    short, full = (left, right) if left.is_short else (right, left)
    return not is_part_of(short.full, full.full)


def _are_misheard(left: Profile, right: Profile) -> bool:
    """Whether of two names near each other two things are the same: the post or state, whom they met, the report."""
    if not is_misheard(left.full, right.full):
        return False
    met, state = met_the_same(left, right), left.told and right.told and left.states & right.states
    if left.posts & right.posts and met:
        return True
    return bool(met or state or left.posts & right.posts) and told_alike(left.reports, right.reports)


def _is_misplaced(left: Profile, right: Profile) -> bool:
    """Whether the state of one is only guessed, and both met the same people under one full name, however spelled.

    Or are told of in reports that name much the same, or of a foreign name, which few bear where it is rare.
    """
    if (left.told and right.told) or left.is_short or right.is_short:
        return False
    names = same_name(left.full, right.full).value
    if names > SURE and read_name_book().arab.isdisjoint((left.full.parts[0], left.full.parts[-1])):
        return True
    return names > 0 and (met_the_same(left, right) or told_alike(left.reports, right.reports))


def _short_variants(left: Profile, right: Profile) -> bool:
    both = left.is_short and right.is_short
    return both and bool(left.posts & right.posts) and sound_of(left.full.parts[0]) == sound_of(right.full.parts[0])


def _partners(scores: dict[Pair, Score]) -> dict[int, list[tuple[int, float]]]:
    partners: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (a, b), score in scores.items():
        partners[a].append((b, score.value))
        partners[b].append((a, score.value))
    return partners


def _rival(
    one: int, other: int, score: Score, partners: dict[int, list[tuple[int, float]]], profiles: Sequence[Profile]
) -> bool:
    """Whether someone else, who cannot be the same, fits as well."""
    return any(
        value >= score.value - 0.05 and number != other and must_differ(profiles[number], profiles[other])
        for number, value in partners[one]
    )
