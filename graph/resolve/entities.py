"""Decide which mentions name the same thing, and give each thing one IRI."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from graph.folding import fold_name
from graph.model import Annotation, Entity, Kind, Mention, Ref
from graph.ontology import Ontology
from graph.resolve.clusters import Clusters, Pair, pairs_within
from graph.resolve.naming import Found, Key, Named, listed, minted
from graph.resolve.persons import merge_people
from graph.resolve.profiles import Profile, fullest_name, is_telling, profile_of
from graph.resolve.reports import Report, reports_of
from graph.resolve.respelled import respelled

_GUESSED = ("state-known", "state-inherited")  # rules by which no words say whose a body is
_REGIONS = ("للمنطقه", "للمحافظه", "للمدينه")  # a name that ends in them is that of a branch


@dataclass(frozen=True)
class Things:
    """The entities, and which of them each key of each document names."""

    entities: tuple[Entity, ...]
    iri_of: dict[Key, str]


def resolve_entities(annotations: Sequence[Annotation], ontology: Ontology) -> Things:
    """Everything that is named, across documents, each thing once."""
    named = sorted((thing for annotation in annotations for thing in _named(annotation)), key=lambda thing: thing.key)
    known = [thing for thing in named if thing.key[1] in ontology.concepts]
    open_ended = [thing for thing in named if thing.key[1] not in ontology.concepts]
    listed = [thing for thing in known if thing.kind is Kind.PERSON]
    things = _known([thing for thing in known if thing.kind is not Kind.PERSON], {}, ontology)
    things += _unlisted([thing for thing in open_ended if thing.kind is not Kind.PERSON], ontology)
    posts = _posts(annotations, {key: entity for entity, members in things for key in members})
    people = [thing for thing in open_ended if thing.kind is Kind.PERSON]
    paths = respelled(people, listed, {key: frozenset(held) for key, (held, _, _) in posts.items()}, ontology)
    things += _known([*listed, *(person for person in people if person.key in paths)], paths, ontology)
    people = [person for person in people if person.key not in paths]
    reports = reports_of(annotations, {key: entity.iri for entity, members in things for key in members})
    things += _people(people, posts, _fellows(annotations, people), reports, ontology)
    entities = tuple(sorted((entity for entity, _ in things), key=lambda entity: entity.iri))
    return Things(entities, {key: entity.iri for entity, members in things for key in members})


def _named(annotation: Annotation) -> Iterable[Named]:
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in annotation.mentions:
        by_key[mention.key].append(mention)
    for key, mentions in by_key.items():
        country = next((mention.country for mention in mentions if mention.country), "")
        yield Named((annotation.document.identifier, key), mentions[0].kind, tuple(m.name for m in mentions), country)


def _known(named: Sequence[Named], paths: Mapping[Key, str], ontology: Ontology) -> Found:
    """The things that the gazetteer lists, under the path that names them or that their spelling leads to."""
    by_path: dict[str, list[Named]] = defaultdict(list)
    for thing in named:
        by_path[paths.get(thing.key, thing.key[1])].append(thing)
    return [
        (listed(ontology.concepts[path], met, ontology.base), [thing.key for thing in met])
        for path, met in by_path.items()
    ]


def _unlisted(named: Sequence[Named], ontology: Ontology) -> Found:
    """Agencies, places and groups that no gazetteer lists: one thing where a name agrees and no state differs."""
    groups = _grouped(named)
    first = [members[0] for members in groups]
    clusters = Clusters(len(first), lambda a, b: not _fit(first[a], first[b]))
    for left, right in pairs_within(_namesakes(first)):
        clusters.join(left, right, "same name")
    for left, right in _continued(first):
        clusters.join(left, right, "one name continues the other")
    return minted(_gathered(clusters, groups), ontology)


def _people(
    named: Sequence[Named],
    posts: dict[Key, tuple[set[str], set[str], set[str]]],
    fellows: dict[Key, set[Key]],
    reports: Mapping[str, Report],
    ontology: Ontology,
) -> Found:
    by_profile: dict[Profile, list[Named]] = defaultdict(list)
    names = {person.key: fullest_name(person.names) for person in named}
    for person in named:
        held, states, told = posts.get(person.key, (set(), set(), set()))
        states = states | {person.country} - {""}
        profile = profile_of(person.names, held, states, person.key[0], told=bool(told or person.country))
        by_profile[profile].append(replace(person, country=_only(states)))
    groups = [by_profile[profile] for profile in sorted(by_profile)]
    met = [{key for person in group for key in fellows.get(person.key, ())} for group in groups]
    profiles = [
        replace(
            profile,
            fellows=frozenset(names[key] for key in keys if is_telling(names[key])),
            reports=frozenset(reports[person.key[0]] for person in group),
        )
        for profile, group, keys in zip(sorted(by_profile), groups, met, strict=True)
    ]
    number_of = {person.key: number for number, group in enumerate(groups) for person in group}
    company = [frozenset(number_of[key] for key in keys) for keys in met]
    return minted(_gathered(merge_people(profiles, company), groups), ontology)


def _fellows(annotations: Sequence[Annotation], named: Sequence[Named]) -> dict[Key, set[Key]]:
    """The people with whom each person takes part in an event, but namesakes."""
    names = {thing.key: fullest_name(thing.names) for thing in named}
    fellows: dict[Key, set[Key]] = defaultdict(set)
    for annotation in annotations:
        for event in annotation.events:
            keys = {
                (annotation.document.identifier, claim.object.key)
                for claim in event.claims
                if isinstance(claim.object, Ref)
            }
            for one, other in permutations(sorted(keys & names.keys()), 2):
                if names[other] != names[one]:
                    fellows[one].add(other)
    return fellows


def _posts(
    annotations: Sequence[Annotation], entity_of: dict[Key, Entity]
) -> dict[Key, tuple[set[str], set[str], set[str]]]:
    """The bodies and states that each person heads or belongs to, the states behind these, and those that are told."""
    posts: dict[Key, tuple[set[str], set[str], set[str]]] = defaultdict(lambda: (set(), set(), set()))
    for annotation in annotations:
        owned = {
            fact.subject.key for fact in annotation.facts if fact.predicate == "agencyOf" and fact.rule not in _GUESSED
        }
        for fact in annotation.facts:
            key = fact.object.key if isinstance(fact.object, Ref) else ""
            body = entity_of.get((fact.document, key))
            if body and fact.predicate in ("heads", "memberOf", "headOfState"):
                held, states, told = posts[fact.document, fact.subject.key]
                held.add(body.iri)
                states |= {body.country} - {""}
                told |= {body.country} - {""} if fact.predicate == "headOfState" or key in owned else set()
    return posts


def _only(states: set[str]) -> str:
    return next(iter(states)) if len(states) == 1 else ""


def _fit(left: Named, right: Named) -> bool:
    return left.kind is right.kind and (left.country == right.country or not (left.country and right.country))


def _namesakes(things: Sequence[Named]) -> list[list[int]]:
    """Things to merge for their name: all who bear it if of one state at most, else those of each state."""
    bearers: dict[tuple[Kind, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, thing in enumerate(things):
        for name in {fold_name(name) for name in thing.names}:
            bearers[thing.kind, name][thing.country].append(number)
    blocks: list[list[int]] = []
    for states in bearers.values():
        alone = len(set(states) - {""}) < 2
        blocks += [[number for numbers in states.values() for number in numbers]] if alone else list(states.values())
    return blocks


def _continued(things: Sequence[Named]) -> list[Pair]:
    """«أكاديمية سيف بن زايد» and «أكاديمية سيف بن زايد للعلوم الشرطية», where no other name continues the first."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, thing in enumerate(things):
        for name in {fold_name(name) for name in thing.names if thing.kind is Kind.AGENCY}:
            bearers[name].append(number)
    longer: dict[str, set[str]] = defaultdict(set)
    for name in bearers:
        words = name.split()
        for end in range(3, len(words)):
            if words[end].startswith("لل") and words[end] not in _REGIONS and " ".join(words[:end]) in bearers:
                longer[" ".join(words[:end])].add(name)
    alone = sorted((short, min(names)) for short, names in longer.items() if len(names) == 1)
    return [(a, b) for short, name in alone for a in bearers[short] for b in bearers[name] if a != b]


def _gathered(clusters: Clusters, groups: Sequence[list[Named]]) -> list[tuple[list[Named], set[str]]]:
    return [
        ([thing for number in numbers for thing in groups[number]], clusters.reasons[cluster])
        for cluster, numbers in sorted(clusters.members.items())
    ]


def _grouped(named: Sequence[Named]) -> list[list[Named]]:
    """Those of one kind and state that are met under the same names."""
    groups: dict[tuple[Kind, tuple[str, ...], str], list[Named]] = defaultdict(list)
    for thing in named:
        groups[thing.kind, tuple(sorted({fold_name(name) for name in thing.names})), thing.country].append(thing)
    return list(groups.values())
