"""Tell the talks that a journey is made for: «توجه إلى نيروبي لبحث الأزمة مع الرئيس فلان»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PERSONAL
from graph.annotate.phrases import Phrase
from graph.annotate.word import Word, words_in

_FOR, _WITH = "ل", "مع"
_REACH = 12  # words of what is discussed, before «مع»
_TITLE = 2  # words of a title that no lexicon knows, after it


def aimed_talks(
    drafts: Sequence[Draft], clauses: Sequence[Clause], phrases: Sequence[Phrase], doc: Doc, words: EventWords
) -> list[Draft]:
    """Talks for each journey of a sentence that is made to discuss something with someone; `phrases` are its own."""
    events = {clause.trigger.start for clause in clauses}
    return [talks for visit in drafts if visit.type == "Visit" for talks in _aim(visit, events, phrases, doc, words)]


def _aim(visit: Draft, events: set[int], phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> Iterator[Draft]:
    after = [phrase for phrase in phrases if phrase.start >= visit.end]
    start = _discussion(words_in(doc), visit.end, phrases[-1].start if after else visit.end, events, words)
    met = next((phrase for phrase in after if start and _is_met(words_in(doc), start, phrase, events)), None)
    travellers = visit.phrases("participant")
    if met is None or met in travellers or not travellers:
        return
    talks = Draft(
        "Talks", "Encounter", start, start + 1, visit.span, "discuss", spans=[visit.span], status=visit.status
    )
    talks.clause = visit.clause
    for phrase in (*travellers, met, *_joined(met, after)):
        fill(talks, "participant", phrase)
    yield talks


def _discussion(plain: list[Word], first: int, last: int, events: set[int], words: EventWords) -> int:
    """Where «لبحث» or the like stands after a journey, with no word of another event before it; 0 where nowhere."""
    for index in range(first, last):
        if index in events:
            return 0
        aim = plain[index].folded.removeprefix("و")
        noun = aim.removeprefix(_FOR).removeprefix(_FOR)  # «للتباحث», «لبحث»
        if aim.startswith(_FOR) and words.has("DiscussionNoun", noun):
            return index
    return 0


def _is_met(plain: list[Word], start: int, phrase: Phrase, events: set[int]) -> bool:
    """Whether «مع» leads from a discussion to someone, past what is discussed and no other event."""
    between = range(start + 1, phrase.start)
    if phrase.kind not in (*PERSONAL, "agency") or phrase.prefix or not 0 < len(between) <= _REACH:
        return False
    leads = [index for index in between if plain[index].folded == _WITH]
    apart = any(index in events or plain[index].folded in COMMAS for index in between)
    return bool(leads) and phrase.start - leads[-1] - 1 <= _TITLE and not apart


def _joined(met: Phrase, after: Sequence[Phrase]) -> Iterator[Phrase]:
    """Those whom «و» joins to who is met."""
    end = met.end
    for phrase in after:
        if phrase.start == end and phrase.prefix == "و":
            yield phrase
            end = phrase.end
