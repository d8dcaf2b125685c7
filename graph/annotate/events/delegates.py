"""Read who heads a delegation without a name as whom the text named so, or as who sent it: «رئيس الوفد السوداني»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.delegations import opens_each_of
from graph.annotate.events.led import delegations_in, is_delegation, is_delegation_led
from graph.annotate.found import bearers_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import apart_from, covered, first_of
from graph.annotate.word import words_in

_ACCUSATIVE = "ا"  # how what somebody receives ends, and nothing that he heads
_HEADS = ("heads", "headOfState")  # «رئيس» alone may be of either


def with_delegates(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, each post at the head of a delegation or of several joined to who sent them."""
    found = list(_delegates(doc, {phrase.start: phrase for phrase in phrases}))
    taken = covered(found)
    rest = apart_from(taken, phrases)
    return tuple(sorted([*rest, *found], key=lambda phrase: phrase.start)) if found else phrases


def _delegates(doc: Doc, starts: Mapping[int, Phrase]) -> Iterator[Phrase]:
    """Who heads a delegation, as who did so before, else as its sender."""
    words = words_in(doc)
    if not delegations_in(doc):
        return
    heads = {post.start for bearer in bearers_in(doc) for post in bearer.posts if post.title.relation in _HEADS}
    chief: Phrase | None = None
    for phrase in starts.values():
        if phrase.kind == "person" and is_delegation_led(doc, phrase.start):
            chief = phrase
        bare = phrase.kind == "post" and not (phrase.key or phrase.agency or phrase.country)
        if not bare or phrase.start not in heads or phrase.end >= len(doc) or not is_delegation(words[phrase.end]):
            continue
        if words[phrase.end].folded.endswith(_ACCUSATIVE):
            continue  # «استقبل أمير البلاد وفدا من …»
        sender = _sender(doc, phrase.end, starts)
        definite = words[phrase.end].definite
        if chief is not None and definite and not phrase.plural and _may_send(doc, sender, chief, starts):
            end = sender.end if sender else phrase.end + 1
            yield replace(chief, start=phrase.start, end=end, prefix=phrase.prefix)
        elif sender is not None and not (definite and phrase.plural):
            yield from _holders(replace(sender, start=phrase.start, prefix=phrase.prefix), phrase.plural, starts)


def _holders(first: Phrase, several: bool, starts: Mapping[int, Phrase]) -> Iterator[Phrase]:
    """Those who head the delegations of a state or body, and of the others that «و» joins to it."""
    sender: Phrase | None = first
    while sender is not None and sender.kind in ("country", "agency"):
        state = sender.country or sender.key.removeprefix("country/") if sender.kind == "country" else ""
        body = sender.key if sender.kind == "agency" else ""
        yield replace(sender, kind="post", key="", agency=body, country=state)
        following = starts.get(sender.end) if several else None
        sender = following if following is not None and following.prefix == "و" else None


def _sender(doc: Doc, delegation: int, starts: Mapping[int, Phrase]) -> Phrase | None:
    """The state or body right after a delegation, or after «كل من»."""
    after = delegation + 1
    after += 2 * (opens_each_of(words_in(doc), after))
    sender = starts.get(delegation) or starts.get(after)
    return sender if sender is not None and sender.kind in ("country", "agency") else None


def _may_send(doc: Doc, sender: Phrase | None, chief: Phrase, starts: Mapping[int, Phrase]) -> bool:
    """Whether a man may head the delegation of a state or body: the state is his, or told where he is named."""
    if sender is None or sender.kind != "country":
        return True
    told = [starts[i] for i in range(first_of(doc, chief.start), chief.start) if i in starts]
    states = {chief.country, *(phrase.country for phrase in told)}  # «وفد من وزارة الداخلية المصرية برئاسة فلان»
    return sender.key.removeprefix("country/") in states or any(phrase.key == sender.key for phrase in told)
