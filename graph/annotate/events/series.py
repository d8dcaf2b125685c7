"""Leave out a series of meetings that a text then tells one by one: «عقد سلسلة لقاءات في روما. فقد التقى فلانا …»."""

from __future__ import annotations

from graph.annotate.events.conflicts import conflict
from graph.annotate.events.drafts import Draft, have_someone_in_common
from graph.annotate.events.journeys import share
from graph.annotate.events.sides import CountryOf, sides

_NEAR = 300  # characters between a series and the first of its meetings


def without_series(events: list[Draft], country_of: CountryOf) -> list[Draft]:
    """The meetings but series told of one man only whose meetings follow, which have its place."""
    left: list[Draft] = []
    for event in events:
        told = [other for other in events if _is_one_of(event, other, country_of)] if _is_series(event) else []
        for one in told:
            if not one.values("place"):
                share(event, one, "place")
        if not told:
            left.append(event)
    return left


def _is_series(event: Draft) -> bool:
    noun = event.clause is not None and not event.clause.trigger.is_verb
    return event.type == "Talks" and event.many and noun and not event.known and len(sides(event)) == 1


def _is_one_of(series: Draft, event: Draft, country_of: CountryOf) -> bool:
    """Whether a meeting told soon after a series is one of it: of the same man, with others."""
    near = series.start < event.start and event.span.start - series.span.end < _NEAR
    shared = have_someone_in_common(series, event)
    talks = event.type == "Talks" and event.status == series.status and not event.many
    return near and talks and shared and len(sides(event)) > 1 and not conflict(series, event, country_of)
