"""Let whom a banquet or a medal honours be there: «وأقام على شرفه مأدبة», «منح فلانا وساما خلال استقباله»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill, told_before
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import WITH_THEM
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_BANQUET = "banquet"  # the frame of «مأدبة»
_RECEIVE = "receive"  # the frame of «استقبال»
_FOR = "ل"
_HONOUR = 4  # words behind a banquet within which it is told whom it honours


def fete_guests(drafts: Sequence[Draft], events: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """Give a banquet of which only the host is told the one whom he met before, where a pronoun or «ضيفه» means him."""
    for draft in drafts:
        if draft.rule != _BANQUET or {*draft.parties} != {*draft.phrases("host")} or not _honours(draft, doc, words):
            continue
        before = [event for event in told_before(draft, drafts, events) if event.type in ("Talks", "Visit")]
        for guest in _guests(before[-1], draft) if before else ():
            fill(draft, "participant", guest)


def receive_honoured(meetings: Sequence[Draft], honours: Sequence[Draft]) -> None:
    """«منح الرئيس وساما للسفير، وذلك خلال استقباله»: who is decorated at a reception is received there."""
    for reception in meetings:
        noun = reception.clause if reception.rule == _RECEIVE and len(reception.parties) == 1 else None
        if noun is None or noun.trigger.is_verb or not noun.trigger.form.pronoun or noun.taken("object"):
            continue
        for honour in honours:
            if honour.clause is not None and honour.clause is noun.governor:
                for phrase in honour.phrases("recipient"):
                    fill(reception, "participant", phrase)


def _honours(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether «على شرفه», «له», «تكريما لضيفه» or the like stands by a banquet, or between its verb and it."""
    verb = draft.clause.governor.trigger.start if draft.clause is not None and draft.clause.governor else draft.start
    folded, told = folded_words(doc), words_in(doc)
    for i in range(verb, min(draft.end + _HONOUR, len(doc))):
        if told[i].mark and i >= draft.end:
            return False
        guest = words.has("Visitor", told[i].stem) or words.has_owned("Visitor", told[i].stem)
        if guest or words.has("OwnHonour", folded[i]) or WITH_THEM.get(folded[i]) == _FOR:
            return True
    return False


def _guests(met: Draft, draft: Draft) -> list[Phrase]:
    """The others of talks or a visit at which the host of a banquet was told."""
    hosts = {phrase.who for phrase in draft.phrases("host")}
    theirs = met.parties
    return [phrase for phrase in theirs if phrase.who not in hosts] if hosts & {phrase.who for phrase in theirs} else []
