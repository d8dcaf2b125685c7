"""Let an event that lacks a side take it from the people whom its sentence names."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.journeys import share
from graph.annotate.events.particles import COMPLEMENTIZERS
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_REACH = 24  # words between an event and whoever completes it


def complete(drafts: Sequence[Draft], phrases: Sequence[Phrase], doc: Doc, tokens: tuple[int, int]) -> None:
    """Give each event of a sentence the parties it cannot be without, from the people named there.

    Talks and a signing have two sides, a visit somebody who travels, a ceremony somebody who is there. Talks beside a
    visit are those of who travels. Whoever has a part in another event is passed over, and so is who only speaks of
    it: «أكد فلان أن اللقاء …».
    """
    here = [phrase for phrase in phrases if tokens[0] <= phrase.start < tokens[1]]
    for draft in drafts:
        for phrase in [*_travellers(draft, drafts), *_nearest(draft, _free(drafts, here), doc)][: _lacking(draft)]:
            fill(draft, _slot(draft, phrase), phrase)
    for draft in drafts:
        _take_place(draft, drafts)


def _lacking(draft: Draft) -> int:
    """How many parties an event still needs."""
    if draft.leans or draft.many or draft.type == "Conference" or _is_mere_motion(draft):
        return 0
    needed = 1 if draft.type == "Visit" or (draft.type == "Ceremony" and draft.mode != "Signing") else 2
    return max(_lacks_actor(draft), needed - len(draft.parties) - len(draft.unnamed))


def _lacks_actor(draft: Draft) -> bool:
    """Whether all whom the words tell of are those whom somebody met: «لقاءات مع فلان وفلان»."""
    clause = draft.clause
    met = {phrase for argument in clause.taken("مع") for phrase in argument.phrases} if clause else set()
    return draft.type == "Talks" and bool(met) and all(phrase in met for phrase in draft.parties)


def _is_mere_motion(draft: Draft) -> bool:
    """Whether it is told by a verb of arriving or leaving, whose subject may be any thing: «وصلت المساعدات»."""
    trigger = draft.clause.trigger if draft.clause else None
    return trigger is None or (trigger.is_verb and trigger.frame is not None and trigger.frame.goes_to)


def _travellers(draft: Draft, drafts: Sequence[Draft]) -> list[Phrase]:
    """Who makes the visit of a sentence that tells talks of one side: «زيارة فلان إلى روما شملت لقاء مع فلان»."""
    visits = [other for other in drafts if other.type == "Visit"]
    if draft.type != "Talks" or not draft.parties or len(visits) != 1:
        return []
    known = {phrase.key for phrase in draft.parties}
    travelling = visits[0].phrases("participant", "headOfDelegation")
    return [phrase for phrase in travelling if phrase.kind == "person" and phrase.key not in known]


def _free(drafts: Sequence[Draft], phrases: Sequence[Phrase]) -> list[Phrase]:
    """The people who have no part in an event, those with a name before holders of a post in a state."""
    taken = [phrase for draft in drafts for phrase in draft.phrases("participant", "host", "headOfDelegation")]
    people = [phrase for phrase in phrases if phrase.kind == "person" and phrase.key not in {t.key for t in taken}]
    posts = [phrase for phrase in phrases if phrase.kind == "post" and phrase.country and not phrase.plural]
    return people or [phrase for phrase in posts if phrase not in taken]


def _nearest(draft: Draft, people: list[Phrase], doc: Doc) -> list[Phrase]:
    """The people near an event: those named before it, the last first, then those named after it."""
    before = [phrase for phrase in people if phrase.end <= draft.start and not _speaks(phrase.end, draft.start, doc)]
    after = [phrase for phrase in people if phrase.start >= draft.end and not _speaks(draft.end, phrase.start, doc)]
    near = [phrase for phrase in reversed(before) if draft.start - phrase.end <= _REACH]
    return [*near, *(phrase for phrase in after if phrase.start - draft.end <= _REACH)]


def _speaks(start: int, end: int, doc: Doc) -> bool:
    """Whether what stands between is told by somebody: «… أن …»."""
    return any(word.folded in COMPLEMENTIZERS for word in words_in(doc)[start:end])


def _slot(draft: Draft, phrase: Phrase) -> str:
    """Who receives is named before a reception, who is received after it."""
    receives = draft.rule == "receive" and not draft.values("host") and phrase.end <= draft.start
    return "host" if receives else "participant"


def _take_place(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Hold talks where the conference is on whose margins they are held, or where the visit is during which."""
    alone = len(draft.parties) + len(draft.unnamed) < 2  # «اعتزازه بلقاء فلان» is told again, and is told by no place
    if draft.type != "Talks" or draft.values("place") or draft.rule == "call" or alone:
        return
    parties = set(draft.values("participant"))
    visits = [other for other in drafts if other.type == "Visit" and parties & set(other.values("participant"))]
    for giver in [draft.sideline] if draft.sideline else visits if len(visits) == 1 else []:
        share(giver, draft, "place")
