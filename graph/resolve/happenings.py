"""Make one event of the tellings that belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graph.iris import digest
from graph.model import MEETINGS, Annotation, Event, EventMention, Label
from graph.resolve.clusters import Clusters
from graph.resolve.naming import commonest
from graph.resolve.told import Told

Key = tuple[str, str]  # a document's identifier and the key of an event in it
LONGEST_LABEL = 160
MANY_SIDED = "Conference"
# A later report that it took place outweighs its announcement; a denial outweighs an announcement only.
STATUSES = ("held", "cancelled", "denied", "planned")


def happenings(
    told: Sequence[Told], clusters: Clusters, annotations: Sequence[Annotation], base: str
) -> tuple[tuple[Event, ...], dict[Key, str]]:
    """The events, sorted by IRI, and the IRI of each telling."""
    mentions = {(a.document.identifier, event.key): event for a in annotations for event in a.events}
    events = [
        _event([told[number].key_pair for number in numbers], clusters.reasons[cluster], mentions, base)
        for cluster, numbers in clusters.members.items()
    ]
    return tuple(sorted(events, key=lambda event: event.iri)), {
        key: event.iri for event in events for key in event.mentions
    }


def _event(keys: Iterable[Key], reasons: set[str], mentions: Mapping[Key, EventMention], base: str) -> Event:
    ordered = tuple(sorted(keys))
    met = [mentions[key] for key in ordered]
    kinds = {event.type for event in met}
    kind = MANY_SIDED if MANY_SIDED in kinds else met[0].type  # one report may tell a conference as talks
    room = "meeting" if kind in MEETINGS else kind.lower()
    return Event(
        iri=f"{base}{room}/{kind.lower()}-{digest(*ordered[0], length=10)}",
        type=kind,
        label=Label(_label([event.label for event in met], kind)),
        mentions=ordered,
        status=next((status for status in STATUSES if any(event.status == status for event in met)), met[0].status),
        mode=commonest([event.mode for event in met if event.mode and event.type == kind]),
        reasons=tuple(sorted(reasons)),
    )


def _label(labels: Sequence[str], kind: str) -> str:
    """The words used most to name it; of words used as often, the longest that are still a name."""
    counts = Counter(" ".join(label.split()) for label in labels if label.strip())
    fitting = {label: times for label, times in counts.items() if len(label) <= LONGEST_LABEL} or counts
    return min(fitting, key=lambda label: (-fitting[label], -len(label), label)) if fitting else kind
