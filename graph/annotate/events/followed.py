"""Let what came before or after a meeting have its people: «محادثات تلتها مأدبة عشاء», «وأعقب اللقاء حفل استقبال»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill, told_before
from graph.annotate.events.governors import subject_of
from graph.annotate.events.journeys import share
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.smallwords import small_words

_FOLLOWING = "SuccessionVerb"  # verbs of what came after something, or before it
_BEFORE = "سبق"  # how a verb of what came before is written
_RITES = frozenset(small_words("rites"))
_MET = ("Talks", "Visit")  # of whom more came together before or after


def bring_those_before(drafts: Sequence[Draft], events: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """Give each event of a sentence that only followed another the people of that, as far as it tells none."""
    for draft in drafts:
        if draft.type not in ("Talks", "Ceremony") or not _follows(draft, doc, words):
            continue
        before = [event for event in told_before(draft, drafts, events) if event.parties]
        met = [event for event in before if event.type in _MET or _may_precede(event, draft)]
        for phrase in _those_of(met[-1], draft) if met else ():
            fill(draft, "participant", phrase)
        if before and not draft.has_setting and draft.status == before[-1].status and _is_right_after(draft, doc):
            share(before[-1], draft, "place")


def _may_precede(event: Draft, draft: Draft) -> bool:
    """«توقيع مذكرة أعقبه لقاء», «اجتماع وزراء تونس وليبيا تلاه توقيع»: whether those of one are those of the next."""
    if draft.type == "Talks":
        return event.mode == "Signing"
    gathers = event.type == "Conference" and all(phrase.kind == "country" for phrase in event.parties)
    return draft.mode == "Signing" and gathers


def _is_right_after(draft: Draft, doc: Doc) -> bool:
    """«اجتماع في نيس تلاه لقاء»: whether a verb with its pronoun tells what came after, and not what «سبقه»."""
    verb = words_in(doc)[draft.start - 1]
    return not verb.opens_with_article and _BEFORE not in folded_words(doc)[draft.start - 1]


def _follows(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a verb of following, with its pronoun or the noun that it leads from, stands right before an event."""
    noun = draft.clause is not None and not draft.clause.trigger.is_verb and not draft.known
    if not noun or draft.start < 2:
        return False
    folded, before = folded_words(doc), words_in(doc)[draft.start - 1]
    verb = words.verb_of(folded[draft.start - 1], _FOLLOWING)
    if verb is not None:
        return bool(verb.form.pronoun)
    first = draft.start - 2 - (words_in(doc)[draft.start - 2].stem in _RITES)  # «وأعقبت مراسم التوقيع جلسة»
    return before.opens_with_article and words.verb_of(folded[max(0, first)], _FOLLOWING) is not None


def _those_of(before: Draft, draft: Draft) -> Sequence[Phrase]:
    """All who met, or who had met them where it is told with whom he met next; of a visit who made it."""
    known = {phrase.who for phrase in before.parties}
    with_whom = draft.clause is not None and bool(draft.clause.taken("مع"))
    if draft.type == "Talks" and len(draft.parties) > with_whom:
        return ()
    if before.type == "Visit":
        return before.phrases("participant")
    if with_whom and draft.type == "Talks":
        acting = subject_of(before.clause) if before.clause is not None else ()
        return [phrase for phrase in acting if phrase.who in known]
    return before.parties
