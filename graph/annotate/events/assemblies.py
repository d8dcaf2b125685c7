"""Tell a body that is called a congress, a forum or an assembly from the meeting that such a word tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, is_carried_by
from graph.annotate.events.drafts import Draft
from graph.annotate.events.governors import OCCURRING
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.namedbodies import is_named_so
from graph.annotate.events.particles import COMMAS, PERSONAL
from graph.annotate.events.text import folded_from, folded_words, of_dates, of_phrases
from graph.annotate.events.triggers import Trigger
from graph.annotate.spans import extent, first_of
from graph.annotate.word import Word, words_in

_IN = "في"
_COMMITTEE = "assemble"  # the frame of committees that meet
_BY = 3  # words in «من قبل»
_PARTNER = 4  # words in «بالتعاون الوثيق مع»
_ORGANIZING = ("OrganizerVerb", "HostVerb")
_HOLDING = ("SupportVerb", *_ORGANIZING)
_NAME = 16  # words between a club that is called a forum and what it holds


def is_body(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether it acts, and is not held: «نفذت الندوة العالمية للشباب مشروعا», «من قبل المؤتمر العام»."""
    if draft.type != "Conference" or draft.clause is None or draft.clause.trigger.is_verb:
        return False
    if _has_members(draft, doc, words):
        return True
    acts = _is_agent(draft, doc, words) or _has_guests(draft.clause) or _is_partner(draft, doc, words)
    return acts or (is_named_so(doc, draft.start, words) and not _is_held(draft))


def is_hearing(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a court sits, which tries people and meets nobody: «عقدت المحكمة جلسة لمحاكمة المتهم»."""
    if _hears_accused(draft, doc, words):
        return True
    if draft.rule != "session-with":
        return False
    bodies = [phrase for phrase in draft.phrases("participant", "host", "organizer") if phrase.kind == "agency"]
    named = (word for body in bodies for word in words_in(doc)[body.start : body.end])
    return words.has_any("CourtNoun", (word.stem for word in named))


def _hears_accused(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«جلسة الاستماع الثالثة للمتهم فلان»: whether a sitting is of a trial, of which its sentence speaks."""
    heard = words.has_any("HearingNoun", (word.stem for word in words_in(doc)[draft.start + 1 : draft.end + 1]))
    sentence = words_in(doc)[first_of(doc, draft.start) : extent(doc, draft.start)] if heard else []
    return words.has_any("TrialWord", (word.stem for word in sentence))


def holds_event(clause: Clause, clauses: Sequence[Clause], doc: Doc, words: EventWords) -> bool:
    """Whether a noun is the name of a body that holds an event: «التي تنظمها الندوة», «ينظم المنتدى الثقافي دورة»."""
    alone = _organizes(clause) or _is_among_organizers(clause, clauses, doc)
    return alone or _holds_another(clause, doc, words)


def holding_others(doc: Doc, words: EventWords, triggers: Mapping[int, Trigger]) -> set[int]:
    """Where a joint committee stands as who holds something, right after its verb: «عقدت اللجنة المشتركة اجتماعا»."""
    verbs = [trigger for trigger in triggers.values() if trigger.is_verb and trigger.role == "SupportVerb"]
    after = {next(i for i in range(verb.end, len(doc) + 1) if i not in of_dates(doc)) for verb in verbs}
    told = (triggers[start] for start in after & triggers.keys())
    held = (noun for noun in told if noun.rule == _COMMITTEE and words_in(doc)[noun.end - 1].definite)
    return {noun.start for noun in held if _is_followed_by_object(noun.end, doc, words)}


def _organizes(clause: Clause) -> bool:
    """Whether it stands right after a verb with the pronoun of what it holds: «التي تنظمها الندوة»."""
    if not is_carried_by(clause, _ORGANIZING) or clause.governor is None:
        return False
    verb = clause.governor.trigger
    return bool(verb.form.pronoun) and verb.end == clause.trigger.start


def _is_among_organizers(clause: Clause, clauses: Sequence[Clause], doc: Doc) -> bool:
    """«نظمته الجمعية ومنتدى الأعمال», «تنظم الجمعية ومنتدى الأعمال ندوة»: whether it holds something with others."""
    place = clauses.index(clause) if clause.trigger.prefix == "و" else 0
    if not place or words_in(doc)[clause.trigger.start - 1].mark:
        return False  # «معرض نظمته الهيئة، ومعرض …»
    before, after = clauses[place - 1], clauses[place + 1 : place + 2]
    held = any(other.trigger.is_event and not (other.trigger.prefix or other.trigger.definite) for other in after)
    beside = bool(before.subject) and before.words[1] == clause.trigger.start
    organizes = before.trigger.role == "OrganizerVerb" and before.trigger.is_verb
    return organizes and (bool(before.trigger.form.pronoun) or beside or held)


def _holds_another(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """Whether it holds what is told after it, as a club does: «ينظم المنتدى الثقافي غدا دورة», «عقد المؤتمر جلسة»."""
    verb = clause.governor
    if verb is None or clause.trigger.type != "Conference" or clause.link or verb.trigger.role not in _HOLDING:
        return False
    since = range(verb.trigger.end, clause.trigger.start)
    if verb.subject or verb.before or not verb.trigger.is_verb or not of_dates(doc).issuperset(since):
        return False
    named = clause.trigger.definite or not words_in(doc)[clause.trigger.start].text.endswith("ا")
    return named and _is_followed_by_object(clause.trigger.end, doc, words)


def _is_followed_by_object(start: int, doc: Doc, words: EventWords) -> bool:
    """Whether the noun of something that is held stands bare after a name: «المنتدى الثقافي بجازان غدا دورة»."""
    for index in range(start, min(start + _NAME, extent(doc, start - 1))):
        word, before = words_in(doc)[index], words_in(doc)[index - 1]
        if (word.punct and word.folded not in COMMAS) or (word.opens_with_waw and index not in of_phrases(doc)):
            return False
        held = words.has("OtherGathering", word.stem) or any(
            other.frame is not None and other.frame.type in ("Conference", "Talks") and not other.is_verb
            for prefix, other in words.readings(word.folded)
            if not (prefix or other.rest or other.form.pronoun)  # «يعقد المؤتمر دورته» is an edition of it
        )
        if held and not word.definite and not word.prefix and _may_end_name(index - 1, before, doc):
            return True
    return False


def _may_end_name(index: int, before: Word, doc: Doc) -> bool:
    """Whether a noun after a word is none that hangs on it: after a name, a day, «5+5», a comma, what is definite."""
    told = index in of_dates(doc) or index in of_phrases(doc) or before.number
    return told or before.definite or before.folded in COMMAS


def _has_members(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«اختير عضوا في الجمعية العمومية للاتحاد»: whether somebody is only said to belong to it."""
    before = words_in(doc)[max(0, draft.start - 2) : draft.start]
    return len(before) == 2 and before[1].folded == _IN and words.has("MemberWord", before[0].stem)


def _is_agent(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether it stands right after «من قبل», which leads to who did something."""
    before = range(max(0, draft.start - _BY), draft.start)
    led = (words.marker(folded_from(doc, index, draft.start - index)) for index in before)
    return any(
        role == "agent" and index + length == draft.start for index, (role, length) in zip(before, led, strict=True)
    )


def _is_partner(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«نظمت الجمعية حفلا بالتعاون مع منتدى الأدب»: whether something else is held together with it."""
    return words.ends("PartnerWord", folded_words(doc)[max(0, draft.start - _PARTNER) : draft.start])


def _has_guests(clause: Clause) -> bool:
    """Whether it receives people, as a club that is called a forum does: «استضاف منتدى الأدب الشاعر فلانا»."""
    verb = clause.governor
    if verb is None or not verb.trigger.is_verb or verb.trigger.end != clause.trigger.start:
        return False
    return verb.trigger.rule == "receive" and any(phrase.kind in PERSONAL for phrase in verb.phrases("bare"))


def _is_held(draft: Draft) -> bool:
    """Whether its days or its edition are told, or that it takes place, or that others hold it or attend it."""
    governor = draft.clause.governor if draft.clause else None
    verb = governor.trigger if governor else None
    occurs = verb is not None and verb.role in (*OCCURRING, "AttendVerb")
    held = verb is not None and verb.role in _HOLDING and verb.end < draft.start  # «نفذت الندوة العالمية مشروعا»
    return occurs or held or any(draft.values(slot) for slot in ("startDate", "endDate", "ordinal"))
