"""Choose which people to compare: those of whose names two parts sound alike, or who share a post or company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from graph.annotate.namebook import read_name_book
from graph.resolve.clusters import Pair, pairs_within
from graph.resolve.parts import JOINED, Name
from graph.resolve.profiles import Profile
from graph.resolve.sounds import OF_FAITH
from graph.resolve.spelt import initial_of
from graph.resolve.tongues import native
from graph.sound import rough_sound_of, sound_of


def people_to_compare(profiles: Sequence[Profile]) -> list[Pair]:
    """Pairs worth comparing: full names that open or frame alike, and short names with all who may bear them."""
    framed: dict[tuple[str, str], set[int]] = defaultdict(set)
    bearers: dict[str, set[int]] = defaultdict(set)
    within: dict[str, set[int]] = defaultdict(set)
    short = [number for number, profile in enumerate(profiles) if profile.is_short]
    initialled = {_initialled(profile.full) for profile in profiles if initial_of(profile.full)}
    for number, profile in enumerate(profiles):
        for block in _blocks(profile.full.parts[0]) | _blocks(profile.full.parts[-1]):
            bearers[block].add(number)
        if profile.full.ends_in_father:  # «بنصغير»
            bearers[_block(f"{JOINED[0]}{profile.full.parts[-1]}")].add(number)
        for part in profile.full.parts[1:-1]:
            within[part].add(number)
        for frame in (*_frames(profile.full), *_company(profile)):
            framed[frame].add(number)
        if len(profile.full.parts) > 1 and (frame := _initialled(profile.full)) in initialled:
            framed[frame].add(number)
    named = {
        (min(a, b), max(a, b))
        for a in short
        for block in _blocks(profiles[a].full.parts[0])
        for b in bearers[block]
        if a != b
    }
    named |= {
        (min(a, b), max(a, b)) for a in short for part in profiles[a].full.parts for b in within.get(part, ()) if a != b
    }
    full = pairs_within([sorted(block) for key, block in framed.items() if len(block) > 1])
    return sorted(named | {pair for pair in full if not (profiles[pair[0]].is_short or profiles[pair[1]].is_short)})


def people_in_one_company(profiles: Sequence[Profile]) -> list[Pair]:
    """Pairs of those who meet the same people, as far as these are known, and of whose names one part sounds alike."""
    met: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        if profile.company:
            sounds = {rough_sound_of(native(part)) for part in profile.full.parts}
            for key in product(profile.company, sounds):
                met[key].append(number)
    return pairs_within([block for block in met.values() if len(block) > 1])


def _frames(name: Name) -> Iterator[tuple[str, str]]:
    """Pairs of sounds, of which names that may be one have one in common."""
    first, *rest = name.parts
    for one, other in {*((first, part) for part in rest[:1] + rest[-1:]), *((part, rest[-1]) for part in rest[:-1])}:
        yield from product(_blocks(one), _blocks(other))
    if name.son and rest:  # «بن رحومة منير»
        yield from product(_blocks(rest[0]), _blocks(first))
    if name.ends_in_father and rest:  # «مصطفى بن الصغير», «مصطفى بلصغير»
        yield from product(_blocks(first), (_block(f"{joined}{rest[-1]}") for joined in JOINED))
    if len(name.fathers) == 1 and 1 < name.fathers[0] < len(rest):  # «محمد سالم بن عبود الشريف»
        yield from product(_blocks(first), _blocks(name.parts[name.fathers[0]]))
    for end in {*rest[-1:], "".join(rest), name.letters.removeprefix(first)}:  # «لوك فاندر مولن», «لوك فاندرمولن»
        yield rough_sound_of(first), rough_sound_of(end)


def _company(profile: Profile) -> Iterator[tuple[str, str]]:
    """Each post with the sounds of whom its holder met, and foreign parts with either."""
    met = {rough_sound_of(word) for ends in profile.fellow_ends for word in ends}
    yield from product(sorted(profile.posts), sorted(met))
    known = profile.posts | met
    foreign = {rough_sound_of(part) for part in profile.full.parts if part not in read_name_book().arab}
    yield from product((f"{sound} in company" for sound in sorted(foreign)), sorted(known))


def _initialled(name: Name) -> tuple[str, str]:
    """The first letter of a given name, and the sound of the family's: «ف. ماركيزي»."""
    return name.parts[0][0], _block(name.parts[-1])


def _blocks(part: str) -> frozenset[str]:
    """What parts that may sound alike have in common, with «ال» as letters and as an article that was cut."""
    return frozenset(map(_block, {part, part.removeprefix("ال") or part}))


def _block(part: str) -> str:
    """The sound of a part without what is written otherwise: a v may be «و», which is no consonant elsewhere."""
    return sound_of(native(part.removesuffix(OF_FAITH) or part)).replace("v", "")
