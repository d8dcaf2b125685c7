"""Compare who takes part in two tellings: people, bodies and states."""

from __future__ import annotations

from collections import Counter

from graph.resolve.compare import NEVER, NOTHING, Score
from graph.resolve.rarity import RARE, Rarity
from graph.resolve.told import TWO_SIDED, Told

OPEN_TO_ALL = "Conference"  # reports of one conference name different people
TABLE = "Gathering"  # where parties sit at one table, and no public comes


def same_people(left: Told, right: Told, rarity: Rarity) -> Score:
    """Shared people speak for it; people of one side whom the other report never mentions, against it."""
    shared = left.people & right.people
    met = shared - (left.present ^ right.present)  # who stood by in one report says little of whom the other met
    value = 0.5 * len(met) + rarity.of(met) + 0.3 * rarity.of(shared - met)
    if left.type == OPEN_TO_ALL:
        return Score(value, "same people") if shared else _named_beside(left, right, rarity)
    if not (left.people and right.people):
        return _told_without_people(left, right, rarity)
    if not shared:
        return _crosswise(left, right)
    known = beside(left, right)
    missing = known if left.type == "Ceremony" else frozenset[str]()  # few reports name all who attend
    strangers = min(len(left.people - right.people - missing), len(right.people - left.people - missing))
    if strangers and len(shared) < 2:
        forgotten = bool(left.places & right.places) and _one_knows_all(left, right, known)
        return Score(-0.8, "") if left.type == "Ceremony" or forgotten else Score(NEVER, "other people")
    named = 0.3 * rarity.of(known)
    return Score(value + min(0.6, named) - 0.7 * strangers, "same people")


def _one_knows_all(left: Told, right: Told, known: frozenset[str]) -> bool:
    """Whether one of the reports, and not the other, names all who take part in the other's telling."""
    return (left.people - right.people <= known) != (right.people - left.people <= known)


def _crosswise(left: Told, right: Told) -> Score:
    """No person in common: each report may name its own side, and the other side by its state."""
    if each_names_its_side(left, right):
        return Score(0.4, "each names one side, and the state of the other")
    unknown = (left.people - _around(right)) | (right.people - _around(left))
    strange = not beside(left, right) if left.type == "Ceremony" else unknown
    return Score(NEVER if strange else -0.6, "")


def each_names_its_side(left: Told, right: Told) -> bool:
    """Whether each telling names the state of whom the other names."""
    return bool(_states_of_holders(left, right) and _states_of_holders(right, left))


def _states_of_holders(named: Told, other: Told) -> frozenset[str]:
    """The states that one telling names, and of whose people the other names all who took part."""
    homes = dict(named.homes)
    states = frozenset(homes.get(person, "") for person in named.people - other.people)
    return states if states and states <= other.by_name else frozenset()


def _told_without_people(left: Told, right: Told, rarity: Rarity) -> Score:
    """«زيارة الوفد الفرنسي» in a report that names one Frenchman, who travelled as another report says."""
    bare, full = (right, left) if left.people else (left, right)
    named = beside(left, right)
    if named and left.type in TWO_SIDED and full.hosts - bare.company:
        return Score(-0.8, "")  # it names the guest, but not who received him there
    only = [state for state, count in Counter(state for _, state in bare.named).items() if count == 1]
    homes = dict(full.homes) if full.type == "Visit" else {}
    alone = frozenset(person for person in named if homes.get(person) in bare.states.intersection(only))
    value = 0.4 * len(alone) + 0.8 * rarity.of(alone) + 0.3 * rarity.of(named - alone)
    return Score(min(1.2, value), "names those who took part" if named else "")


def _named_beside(left: Told, right: Told, rarity: Rarity) -> Score:
    """Who is at a conference in one report and does something else in the other: «التقى فلان على هامش الملتقى …»."""
    value = min(1.0, rarity.of(beside(left, right)))
    return Score(value, "names those who took part" if value else "")


def beside(left: Told, right: Told) -> frozenset[str]:
    """The people of one telling whom the other report names, though not in an event of the kind."""
    return frozenset((left.people - right.people) & _around(right) | (right.people - left.people) & _around(left))


def others_gathered(left: Told, right: Told, rarity: Rarity) -> Score:
    """Each of two conferences has its own people or bodies: that both were held in a town those days says little."""
    if left.type != OPEN_TO_ALL:
        return NOTHING
    if left.people & right.people or same_parties(left, right):
        return Score(-1.2, "") if _sat_with_others(left, right) else NOTHING
    both_told = (left.people and right.people) or (left.bodies and right.bodies)
    named = left.ordinals & right.ordinals or rarity.of_name(left.words & right.words) >= RARE
    return Score(-1.2 if beside(left, right) else -2.4, "") if both_told and not named else NOTHING


def _sat_with_others(left: Told, right: Told) -> bool:
    """Whether one man met, in each of two reports, somebody or a body of whom the other says nothing at all."""
    shared = left.people & right.people | left.bodies & right.bodies
    others = (left.people | left.bodies) - right.company, (right.people | right.bodies) - left.company
    return left.mode == right.mode == TABLE and len(shared) == 1 and not left.bodies & right.bodies and all(others)


def nobody_travels(left: Told, right: Told) -> Score:
    """A visit of which one report does not tell who came may be anybody's, unless the report names him elsewhere."""
    if left.type != "Visit" or beside(left, right):
        return NOTHING
    return Score(-1.0, "") if left.is_nobodys or right.is_nobodys else NOTHING


def same_host(left: Told, right: Told) -> Score:
    """Whom one received is no guest of another."""
    if left.type not in TWO_SIDED or left.hosts & right.people or right.hosts & left.people:
        return NOTHING
    if left.hosts and right.hosts:
        return Score(-2.0, "another host")
    host, other = (left.hosts, right) if left.hosts else (right.hosts, left)
    if not host or len(other.people) < 2:
        return Score(-1.0, "") if host and _met_others(other, host) else NOTHING
    return Score(-2.0 if host & other.company else -3.0, "another host")


def _met_others(alone: Told, host: frozenset[str]) -> bool:
    """Whether one met people without names, in a report that says nothing of the host: «التقى عددا من المواطنين»."""
    return len(alone.people) == 1 and not (alone.bodies or alone.by_name or host & alone.company)


def both_sides(left: Told, right: Told) -> Score:
    """That a king received someone twice in a week is no reason to think it was the same guest."""
    bodies, states = same_parties(left, right), left.states & right.states
    met = left.people & right.people
    both = met | beside(left, right) - left.present - right.present
    sides = 1 if _are_of_one_side(both, left, right) else len(both)
    sides += len(_told_by_state(left, right) - {home for person, home in left.homes | right.homes if person in both})
    two_sided = sides > 1 or bool(both and bodies) or len(bodies) > 1 or ((both or bodies) and len(states) > 1)
    if two_sided or _is_met_by_state(met, states, left, right) or left.type not in TWO_SIDED:
        return NOTHING
    unnamed = left.is_nobodys or right.is_nobodys
    of_states = len(left.by_name & right.by_name) > 1  # «وقعت ليبيا ومالطا»: both sides, whoever speaks for them
    return Score(-0.6 if unnamed or of_states else -3.0 if _received_another(left, right) else -1.8, "")


def _received_another(left: Told, right: Told) -> bool:
    """Whether both tell alone of whom one host received, and one names a guest of whom the other says nothing."""
    if not left.hosts & right.hosts:
        return False
    bare, full = (left, right) if left.people < right.people else (right, left)
    guests = full.people - bare.people | full.bodies - bare.bodies - bare.led - full.led
    return bool(full.people - bare.people) and not guests & bare.company


def _are_of_one_side(people: frozenset[str], left: Told, right: Told) -> bool:
    """Whether people of one state met, in one of the reports, a state that the other does not mention."""
    homes = dict(left.homes | right.homes)
    states = {homes.get(person, "") for person in people}
    met = (left.states - right.known_states) | (right.states - left.known_states)
    return len(states - {""}) == 1 and bool(met - states)


def _told_by_state(left: Told, right: Told) -> frozenset[str]:
    """The states that one report names, and the other through who or what took part for them."""
    pairs = ((left, right), (right, left))
    through = (frozenset(home for _, home in one.homes) | one.states - one.by_name for one, _ in pairs)
    return frozenset(state for (_, other), told in zip(pairs, through, strict=True) for state in told & other.by_name)


def _is_met_by_state(met: frozenset[str], states: frozenset[str], left: Told, right: Told) -> bool:
    """Whether both met a state, which is that of a person in one report and told by its name in the other."""
    homes = dict(left.homes | right.homes)
    others = {homes.get(person, "") for person in left.people ^ right.people}
    return bool(met) and bool(states & others - {homes.get(person, "") for person in met})


def same_states(left: Told, right: Told, rarity: Rarity) -> Score:
    """The states that take part."""
    shared = left.states & right.states
    if len(shared) < 2 and left.type in TWO_SIDED and _met_other_states(left, right):
        return Score(NEVER, "another state")  # the president received one ambassador, and another
    apart = left.states and right.states and not shared and left.type != OPEN_TO_ALL
    value = 0.15 * len(shared) + 0.25 * rarity.of(shared) + 0.2 * len(_told_by_state(left, right))
    return Score(-1.5 if apart else min(0.8, value), "same states" if shared else "")


def _met_other_states(left: Told, right: Told) -> bool:
    """Whether each report has a state take part of which the other does not know, and one names it by itself."""
    return any(
        _other_states(one, other) and other.states - one.known_states for one, other in ((left, right), (right, left))
    )


def _other_states(left: Told, right: Told) -> frozenset[str]:
    """The states that take part by name, and of which the other report does not know."""
    return left.by_name - right.known_states


def same_bodies(left: Told, right: Told, rarity: Rarity) -> Score:
    """The agencies and groups that take part; two sides sign, so where both tell one more, other papers were signed."""
    shared = same_parties(left, right)
    if len(shared) < 2 and _are_strangers(left, right):
        return Score(NEVER, "other bodies")  # the ministry signed with one police, and with another
    return Score(min(1.2, 0.2 * len(shared) + 0.5 * rarity.of(shared)), "same bodies" if shared else "")


def _are_strangers(left: Told, right: Told) -> bool:
    """Whether two signings of bodies alone, or visits to two towns, have each a body that the other does not know."""
    elsewhere = left.type == "Visit" and bool(left.towns and right.towns) and not left.towns & right.towns
    two_sided = (left.type == "Ceremony" or elsewhere) and not (left.people or right.people)
    others = left.bodies - right.bodies - right.led, right.bodies - left.bodies - left.led
    return two_sided and all(others)


def counterparts(event: Told) -> frozenset[str]:
    """The people who take part, without those who sit beside a host of their own state or are only there."""
    homes = dict(event.homes)
    hosts = {homes.get(host, "") for host in event.hosts} - {""}
    met = event.people - event.present
    return frozenset(person for person in met if person in event.hosts or homes.get(person) not in hosts)


def same_parties(left: Told, right: Told) -> frozenset[str]:
    """The bodies that take part in both, be it that one report names the holder and the other his post alone."""
    return left.bodies & right.bodies | _held(left, right) | _held(right, left)


def _held(left: Told, right: Told) -> frozenset[str]:
    """The bodies of one telling whose holder the other names; who sits in several may chair the meeting of another."""
    of_another = left.type == OPEN_TO_ALL and right.bodies
    return frozenset() if of_another else left.bodies & right.led - right.bodies


def _around(event: Told) -> frozenset[str]:
    """Whom and what the report mentions outside its other events of the kind."""
    return event.company - event.busy
