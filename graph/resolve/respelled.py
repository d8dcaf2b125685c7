"""Find whom the gazetteer lists under another spelling: «فالديسي أوركيسا» is «فالديسي أوركيزا», of the same body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.ontology import Ontology
from graph.resolve.compare import HEARD, NEARLY, SOUND, is_surname_of, same_name
from graph.resolve.naming import Key, Named
from graph.resolve.parts import Name, name_of
from graph.sound import rough_sound_of

SPELLINGS = (SOUND, NEARLY, HEARD)


def respelled(
    people: Iterable[Named],
    known: Iterable[Named],
    held: Mapping[Key, frozenset[str]],
    ontology: Ontology,
) -> dict[Key, str]:
    """The paths of listed people whom unlisted ones are, by how their names sound and a post that both have.

    `held` has the bodies and states that each leads or belongs to.
    """
    posts: dict[str, set[str]] = defaultdict(set)
    for person in known:
        posts[person.key[1]] |= held.get(person.key, frozenset())
    listed = {path: _names([label.text for label in ontology.concepts[path].labels]) for path in posts}
    sounds: dict[str, set[str]] = defaultdict(set)
    for path, names in listed.items():
        for sound in {sound for name in names for sound in _sounds(name)}:
            sounds[sound].add(path)
    found = {}
    for person in people:
        own = held.get(person.key, frozenset())
        name = max(map(name_of, person.names), key=lambda each: len(each.parts))
        near = sorted({path for sound in _sounds(name) for path in sounds[sound] if own & posts[path]})
        fitting = [path for path in near if any(_is_spelling(name, each) for each in listed[path])]
        if len(fitting) == 1:
            found[person.key] = fitting[0]
    return found


def _names(spellings: Sequence[str]) -> list[Name]:
    return [name for name in map(name_of, spellings) if len(name.parts) > 1]


def _sounds(name: Name) -> set[str]:
    return {rough_sound_of(part) for part in name.parts}


def _is_spelling(name: Name, listed: Name) -> bool:
    if len(name.parts) == 1:
        return is_surname_of(name, listed)  # «ولد اجاي»
    return same_name(name, listed).reason in SPELLINGS
