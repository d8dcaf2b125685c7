"""Leave out of a conference who is only asked to come: «تسلم دعوة للمشاركة في المؤتمر», «دعاه إلى حضور الحفل»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill, forget
from graph.annotate.events.governors import OCCURRING
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.text import folded_words
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import words_in

_TO = ("ل", "الي")
_GOES_ON = 40  # words after an invitation within which the text says when the visit will be
_BY, _NEXT = "من", 3  # who invites stands behind it, an adjective or two between: «بدعوة رسمية من نظيره»
_NEAR, _ASKED = 8, 2  # tokens before «للمشاركة», and words among them that belong to it


def without_invited(drafts: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The drafts of a sentence; a conference that somebody is asked to come to is planned, and nobody is there yet."""
    for draft in drafts:
        for guest in _guests(draft, doc, words):
            fill(draft, "participant", guest)
        attending = draft.clause.governor if draft.clause else None
        if draft.type in ("Conference", "Ceremony") and attending and _is_asked(attending, doc, words):
            forget(draft, "participant")
            draft.status = "planned" if draft.status == "held" else draft.status
        if draft.type == "Conference" and draft.status == "held" and is_convoked(draft, words):
            draft.status = "planned"
    return drafts


def is_convoked(draft: Draft, words: EventWords) -> bool:
    """«دعت كينيا إلى محادثات», «… إلى اجتماع طارئ»: whether somebody calls for talks, or a conference not known yet."""
    clause = draft.clause
    if clause is None or clause.link != _TO[1]:
        return False
    new = draft.type == "Talks" or (draft.type == "Conference" and not clause.trigger.definite)
    return new and is_called_for(clause, words)


def _guests(visit: Draft, doc: Doc, words: EventWords) -> list[Phrase]:
    """«وجه دعوة إلى فلان لزيارة روما»: to whom the invitation to a visit was sent, of which nobody else is told."""
    clause = visit.clause
    if clause is None or visit.type != "Visit" or clause.link not in _TO or visit.parties or not clause.trigger.prefix:
        return []
    asked = (i for i in range(max(0, visit.start - 2 * _NEAR), visit.start) if invites(doc, i, words))
    start = next(asked, visit.start)
    told = [phrase for phrase in phrases_in(doc) if start < phrase.start < visit.start and phrase.kind in PERSONAL]
    sent = [phrase for phrase in told if phrase.particle == "ل" or folded_words(doc)[phrase.start - 1] == _TO[1]]
    return sent[:1]


def _is_asked(attending: Clause, doc: Doc, words: EventWords) -> bool:
    """Whether a word for an invitation leads to «للمشاركة» or «إلى حضور»."""
    trigger = attending.trigger
    if trigger.role != "AttendVerb" or trigger.is_verb or attending.link not in _TO:
        return False
    if is_called_for(attending, words):
        return True
    inside = covered(phrases_in(doc))
    near = [i for i in range(max(0, trigger.start - _NEAR), trigger.start) if i not in inside]
    return any(invites(doc, index, words) for index in near[-_ASKED:])


def is_to_take_place(visit: Draft, doc: Doc, words: EventWords) -> bool:
    """«دعاه لزيارة روما، وستتم الزيارة في يوليو»: whether the text goes on to say that a visit will come about."""
    folded = folded_words(doc)
    for index in range(visit.end, min(visit.end + _GOES_ON, len(folded) - 1)):
        again = words_in(doc)[index + 1].opens_with_article and _tells_of(folded[index + 1], visit, words)
        if again and _will_happen(folded[index], words):
            return True
    return False


def _tells_of(noun: str, visit: Draft, words: EventWords) -> bool:
    readings = (word for _, word in words.readings(noun) if not word.is_verb)
    return any(word.frame is not None and word.frame.name == visit.rule for word in readings)


def _will_happen(verb: str, words: EventWords) -> bool:
    """«وستتم», «وستجري»: whether a verb in the future tells that something takes place."""
    happening = (*OCCURRING, "SupportVerb")
    return any("س" in prefix and word.role in happening for prefix, word in words.readings(verb))


def is_called_for(clause: Clause, words: EventWords) -> bool:
    """Whether a verb of inviting governs a noun: «دعا فلان فلانا لزيارة كينيا», «دعا إلى محادثات»."""
    return clause.governor is not None and calls(clause.governor.trigger, words)


def calls(verb: Trigger, words: EventWords) -> bool:
    """Whether it is a verb of inviting others to something: «دعت إليه المنظمة»."""
    return verb.is_verb and words.has("Invitation", verb.lemma)


def invites(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a word is an invitation to what follows: «دعوة إلى», «بادر بدعوة الوزير إلى»; not «زيارة بدعوة من»."""
    word, following = words_in(doc)[index], folded_words(doc)[index + 1 : index + 1 + _NEXT]
    if word.folded.startswith("ب"):
        return words.has("Invitation", word.folded[1:]) and _BY not in following
    return words.has("Invitation", word.stem) and not word.prefix.strip("وف")
