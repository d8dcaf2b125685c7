"""All that is known of one document when its mistakes are explained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.evaluation.entities import Keys
from graph.evaluation.gold import DATE_SLOTS, NUMBER_SLOTS, Gold, GoldEvent, Value
from graph.evaluation.passages import Passage, passages
from graph.evaluation.prediction import Prediction
from graph.folding import fold_name
from graph.model import EVENTS, Kind
from graph.ontology import local

OF_THINGS = (  # the slots that things fill
    *("participant", "headOfDelegation", "host", "organizer", "place"),
    *("recipient", "awardedBy", "agent", "target", "attributedTo"),
)
SLOTS = (*OF_THINGS, *DATE_SLOTS, *NUMBER_SLOTS, "topic", "sidelineOf")


@dataclass(frozen=True)
class Quote:
    """Words in which a statement was read; `slot` and `start` as the claim has them."""

    node: str
    slot: str
    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True)
class Case:
    """A document with its gold, what a build says of it, and which is which."""

    gold: Gold
    prediction: Prediction
    keys: Keys  # the gold key of each thing found
    nodes: Mapping[str, str]  # the node of each gold event found, by its key

    @cached_property
    def found(self) -> frozenset[str]:
        """The gold things that the build has."""
        return frozenset(key for key in self.keys.values() if key)

    @cached_property
    def things(self) -> list[tuple[str, Kind]]:
        """The things that the build finds in the document."""
        return self.prediction.entities(self.gold.document)

    @cached_property
    def facts(self) -> frozenset[tuple[str | None, str, str | None]]:
        """The facts that the build reads in the document, by gold keys."""
        told = self.prediction.facts(self.gold.document)
        return frozenset((self.keys.get(subject), name, self.keys.get(value)) for subject, name, value in told)

    @cached_property
    def events(self) -> list[str]:
        """The events that the build reads in the document."""
        return self.prediction.events(self.gold.document, (*EVENTS, "Meeting"))

    @cached_property
    def told(self) -> dict[str, dict[str, set[Value]]]:
        """What fills the slots of each event that the build reads, things as gold keys."""
        document, keys = self.gold.document, {**self.keys, **{node: key for key, node in self.nodes.items()}}
        return {
            node: {slot: self.prediction.slot(document, node, slot, keys) for slot in SLOTS} for node in self.events
        }

    @cached_property
    def wanted(self) -> list[GoldEvent]:
        """The events of the gold file."""
        return [event for events in self.gold.events.values() for event in events]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences of the document; none where the build keeps no text."""
        return passages(self.prediction.text(self.gold.document))

    @cached_property
    def quotes(self) -> list[Quote]:
        """What the build read in the document, in the order of the text."""
        quotes = (self._quote(claim) for claim in self.prediction.claims(self.gold.document))
        return sorted(quotes, key=lambda quote: (quote.start, quote.end, quote.node, quote.slot, quote.value))

    def names(self, key: Value) -> frozenset[str]:
        """The (folded) names of a gold thing; of a state those that the build knows."""
        if key not in self.gold.entities:
            return frozenset()
        entity = self.gold.entities[str(key)]
        if entity.kind is not Kind.COUNTRY:
            return entity.names
        node = self.prediction.find_country(entity.key)
        return self.prediction.names(node) if node else frozenset()

    def naming(self, keys: Iterable[Value]) -> list[Passage]:
        """The sentences that name one of these gold things, those that name most of them first."""
        names = [self.names(key) for key in keys]
        named = [(sum(passage.names(one) for one in names), passage) for passage in self.passages]
        return [passage for count, passage in sorted(named, key=lambda pair: (-pair[0], pair[1].start)) if count]

    def tells(self, node: str, passage: Passage) -> bool:
        """Whether something of an event was read in a sentence."""
        return any(quote.node == node and passage.meets(quote.start, quote.end) for quote in self.quotes)

    def quote(self, node: str, *slots: str) -> str:
        """The first words that tell an event (or a slot of it)."""
        said = (quote.text for quote in self.quotes if quote.node == node and (not slots or quote.slot in slots))
        return next(said, "")

    def _quote(self, claim: str) -> Quote:
        parts = ("rdf:subject", "rdf:predicate", "oa:start", "oa:end", "oa:exact", "rdf:object")
        node, slot, start, end, text, value = (self.prediction.value(claim, part) for part in parts)
        return Quote(node, local(slot), int(start or 0), int(end or 0), " ".join(text.split()), value)


def overlap(names: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one name is a part of another.

    >>> overlap({"وزاره داخليه"}, {"وزاره داخليه والامن"}), overlap({"سالم"}, {"سليم"})
    (True, False)
    """
    words = [set(fold_name(name).split()) for name in others if name]
    return any(one <= other or other <= one for one in (set(name.split()) for name in names if name) for other in words)
