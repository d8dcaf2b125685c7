"""Tell whether two phrases mean one party, and who the parties of an event are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from graph.annotate.events.drafts import Draft
from graph.annotate.phrases import Phrase

_BODIES = frozenset(("agency", "group"))
CountryOf = Callable[[str], str]


def match(one: Phrase, other: Phrase, country_of: CountryOf) -> bool:
    """Whether two phrases may mean one party: the same thing, or a state, body or group and who stands for it."""
    if one.key and one.key == other.key:
        return True
    for group, single in ((one, other), (other, one)):
        if group.plural and group.kind == "post":
            body = single.key if single.kind in _BODIES else single.agency
            if group.agency and body and group.agency != body:
                return False  # «أعضاء لجنة الدفاع» and the head of a council, «وفد من حماس» and «حركة فتح»
            return not group.country or bool(states_of(group, country_of) & states_of(single, country_of))
    if {one.kind, other.kind} == {"person", "post"} and one.country and one.country == other.country:
        return True
    if one.kind == "person" and other.kind == "person":
        return False
    if "country" in (one.kind, other.kind):
        return bool(states_of(one, country_of) & states_of(other, country_of))
    return bool(identities(one) & identities(other))


def are_among(some: Iterable[Phrase], others: Sequence[Phrase], country_of: CountryOf) -> bool:
    """Whether each of some parties may be one of others."""
    return all(any(match(one, other, country_of) for other in others) for one in some)


def are_two_among(some: Sequence[Phrase], others: Sequence[Phrase], country_of: CountryOf) -> bool:
    """Whether each of some parties may be one of others, two of them not the same one: a man and his own state."""
    known = [{other.who for other in others if match(one, other, country_of)} for one in some]
    return all(known) and not (len(known) == 2 and len(set().union(*known)) < 2)


def states_of(phrase: Phrase, country_of: CountryOf) -> set[str]:
    """The states that a phrase is, or stands for."""
    return {phrase.country, country_of(phrase.agency), country_of(phrase.key)} - {""}


def identities(phrase: Phrase) -> set[str]:
    """The keys of all that a phrase may stand for: the person, the body, the state."""
    state = {f"country/{phrase.country}"} if phrase.country and not phrase.agency else set[str]()
    return ({phrase.key, phrase.agency} | state) - {""}


def sides(draft: Draft) -> list[Phrase]:
    """The parties that are not the body or state behind another of them."""
    sides: list[Phrase] = list(draft.unnamed)
    for phrase in draft.parties:
        if phrase.kind != "place" and not any(phrase.key and phrase.key == other.key for other in sides):
            sides.append(phrase)
    return sides


def sides_present(event: Draft) -> list[Phrase]:
    """The sides of an event without the states for which two men have come: «لقاء لبناني فلسطيني» of two presidents."""
    told = sides(event)
    came = {phrase.country for phrase in told if phrase.kind == "person"} - {""}
    spoken_for = [phrase for phrase in told if phrase.kind == "country" and phrase.key.removeprefix("country/") in came]
    return [phrase for phrase in told if phrase not in spoken_for] if len(spoken_for) > 1 else told
