"""Join the sentences that tell one operation: what adds to it, and what is another one."""

from __future__ import annotations

from collections.abc import Callable

from graph.annotate.events.drafts import DAYS, Draft, Fill, add
from graph.annotate.events.operations.counts import AMOUNTS, PEOPLE, THINGS
from graph.model import PartialDate, Ref

CountryOf = Callable[[str], str]
ANNOUNCED = "announced"  # an agent only because it announces
HELPED = "helped"  # an agent that helped another
SAID = "said"  # a day told before the operation, which may be when it was announced
_GAP, _FAR = 4, 600  # characters between one sentence and the next; and one that speaks of «العملية»
_RANK = (PEOPLE, THINGS, AMOUNTS)


def join_operations(drafts: list[Draft], country_of: CountryOf) -> list[Draft]:
    """Each operation once, in the order of the text; what only adds to one and finds none is left out."""
    kept: list[Draft] = []
    for draft in drafts:
        known = next((other for other in reversed(kept) if _is_one(other, draft, country_of)), None)
        if known is not None:
            _merge(known, draft)
        elif not draft.known:
            kept.append(draft)
    for draft in kept:
        _forget_announcer(draft)
        draft.fills = [*(fill for fill in draft.fills if fill.slot != "quantity"), *_best_count(draft)]
    return kept


def _is_one(known: Draft, draft: Draft, country_of: CountryOf) -> bool:
    mixed = {_kind(draft), _kind(known)} == {"police", "Strike"} and _shared(known, draft, "agent")
    if draft.many or not (mixed or _kind(draft) in (_kind(known), "")):
        return False
    if known.span == draft.span and not _differ(known, draft, "agent"):
        return not _counts_of_another(known, draft)
    if _differ(known, draft, "startDate") and says_when(known) == says_when(draft):
        return False
    if (not draft.known and _differ(known, draft, "target")) or _is_dated_before(known, draft):
        return False
    near = _is_near(known, draft, _GAP if draft.mode else _FAR)
    if draft.known or (draft.again and near):
        return near
    if not near and not _tells_again(known, draft):
        return False
    return not _agents_differ(known, draft, country_of) and not _places_differ(known, draft, country_of)


def _is_dated_before(known: Draft, draft: Draft) -> bool:
    """«أوقفت الشرطة أربعة. وكانت قد أحبطت في مايو محاولة»: whether only what was done before has a day."""
    return draft.earlier and not draft.again and says_when(draft) and not says_when(known)


def says_when(draft: Draft) -> bool:
    """Whether it is told when it was done, not only when it was announced."""
    return any(fill.slot in DAYS and fill.rule != SAID for fill in draft.fills)


def _counts_of_another(known: Draft, draft: Draft) -> bool:
    """«الكويت التي ألقت القبض على أربعة، والسعودية أعلنت أنها اعتقلت 431»: another who announces, other people."""
    agents = [{fill.value for fill in each.fills if fill.slot == "agent"} for each in (known, draft)]
    people = [{f.value for f in each.fills if f.slot == "quantity" and f.rule == PEOPLE} for each in (known, draft)]
    return all(agents) and all(people) and not (agents[0] & agents[1] or people[0] & people[1])


def _is_near(known: Draft, draft: Draft, gap: int) -> bool:
    """Whether one sentence follows the other."""
    return any(0 <= draft.span.start - span.end <= gap for span in known.spans)


def _tells_again(known: Draft, draft: Draft) -> bool:
    """Whether a sentence further on says the same: the same group, place or number, or only the same body."""
    if any(_shared(known, draft, slot) for slot in ("target", "place", "quantity")):
        return True
    return _shared(known, draft, "agent") and not (draft.values("target") or draft.values("place"))


def _shared(known: Draft, draft: Draft, slot: str) -> bool:
    return bool(set(_told(known, slot)) & set(_told(draft, slot)))


def _kind(draft: Draft) -> str:
    """What may be told as one: arrests with seizures, but a launch, a strike or a handing over alone."""
    if not draft.mode:
        return ""
    return draft.mode if draft.mode in ("Launch", "Strike") else "hand-over" if draft.rule == "hand-over" else "police"


def _differ(known: Draft, draft: Draft, slot: str) -> bool:
    mine, theirs = _told(draft, slot), _told(known, slot)
    return bool(mine and theirs) and not any(_fits(one, other) for one in mine for other in theirs)


def _told(draft: Draft, slot: str) -> list[object]:
    """The values of a slot, without an agent that only announces."""
    return [fill.value for fill in draft.fills if fill.slot == slot and fill.rule != ANNOUNCED]


def _fits(one: object, other: object) -> bool:
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return all(a is None or b is None or a == b for a, b in zip(_parts(one), _parts(other), strict=True))
    return one == other


def _parts(date: PartialDate) -> tuple[int | None, ...]:
    return date.year, date.month, date.day


def _agents_differ(known: Draft, draft: Draft, country_of: CountryOf) -> bool:
    mine, theirs = _told(draft, "agent"), _told(known, "agent")
    if not mine or not theirs or set(mine) & set(theirs):
        return False
    states = [{_state(value, country_of) for value in values} - {""} for values in (mine, theirs)]
    only_states = any(all(_is_state(value) for value in values) for values in (mine, theirs))
    return not (only_states and (states[0] & states[1] or not all(states)))


def _places_differ(known: Draft, draft: Draft, country_of: CountryOf) -> bool:
    mine, theirs = draft.values("place"), known.values("place")
    if not mine or not theirs or set(mine) & set(theirs):
        return False
    states = [{_state(value, country_of) for value in values} - {""} for values in (mine, theirs)]
    nested = any(all(_is_state(value) for value in values) for values in (mine, theirs))
    return not (nested and states[0] & states[1])


def _is_state(value: object) -> bool:
    return isinstance(value, Ref) and value.key.startswith("country/")


def _state(value: object, country_of: CountryOf) -> str:
    if not isinstance(value, Ref):
        return ""
    return value.key.removeprefix("country/") if _is_state(value) else country_of(value.key)


def _merge(known: Draft, draft: Draft) -> None:
    apart = known.span != draft.span
    if says_when(draft):
        known.fills = [told for told in known.fills if told.slot not in DAYS or told.rule != SAID]
    for told in draft.fills:
        dated = told.slot in DAYS and known.values(told.slot)
        announced = apart and told.rule == ANNOUNCED and known.values("agent")
        reported = apart and told.slot == "attributedTo" and known.values("attributedTo")
        if not (dated or announced or reported):
            add(known, told)
    if not apart or _is_near(known, draft, _FAR if draft.known else _GAP):
        known.spans += [span for span in draft.spans if span not in known.spans]


def _forget_announcer(draft: Draft) -> None:
    """Leave out who only announces where the text says who acted."""
    if any(fill.slot == "agent" and fill.rule not in (ANNOUNCED, HELPED) for fill in draft.fills):
        draft.fills = [fill for fill in draft.fills if fill.rule != ANNOUNCED]


def _best_count(draft: Draft) -> list[Fill]:
    """How many, as the first sentence that counts them tells, people before what they had."""
    counts = [fill for fill in draft.fills if fill.slot == "quantity"]
    first = [fill for fill in counts if fill.span == counts[0].span]
    return sorted(first, key=lambda fill: _RANK.index(fill.rule))[:1]
