"""Tell talks that were refused or that somebody only tries to bring about, and papers that are only spoken of."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMPLEMENTIZERS, DURING, NOT_DONE, PERSONAL, PREPOSITIONS, RELATIVES
from graph.annotate.events.text import folded_words, words_before
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_NOT = frozenset(small_words("is-not"))
_NONE = frozenset(small_words("no"))
_NOT_HELD = ("RefusalWord", "WishWord")  # classes of words for what is refused or wished for
_LEAVING, _TO = "leave", "الي"  # the frame of «غادر», and what leads on to where somebody goes
_CONVENING = "convening"  # the frame of «انعقاد اللجنة»
_UPON = "علي"  # between «اتفق» and what is agreed upon
_NEED = 3  # words before the talks within which it stands that they are needed
_CONFIRMING, _OR = frozenset(small_words("confirming")), ("او",)
_UNCONFIRMED = 7  # words, names not counted, between «لم يؤكد» and the talks
_WISHED = 3  # words before a verb: «أن», a preposition, and what is wished
_REFUSED = 3  # words, names not counted, between «رفض» and the talks
_SOUGHT = 14  # words, names not counted, between «جهود» and the talks


def is_unheld(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether talks are not told as held, but as refused or as what somebody tries to bring about."""
    everything = words_before(doc, draft.start)
    if _is_needed(draft, everything, words) or _is_no_aim(draft, everything) or _is_on_agenda(draft, doc, words):
        return True
    if _is_unconfirmed(everything, words):
        return True
    if _is_wished(draft, doc, words) or _is_called_for(draft, everything, words):
        return True
    if _is_paper_told_of(draft, doc) or _is_done_without(draft, everything) or _stays(draft, doc, words):
        return True
    before = everything if draft.type == "Talks" else []
    refused = _is_refused(before or _before_visit(draft, everything), words) or _is_refused_together(draft, doc, words)
    return refused or _is_sought(before, words) or _is_contact(draft, before)


def _is_unconfirmed(before: list[Word], words: EventWords) -> bool:
    """«رفض المتحدث تأكيد لقاء فلان وفلان», «لم يؤكد المصدر لقاءهما»: whether nobody says that it was so."""
    near = before[:_UNCONFIRMED]
    place = next((i for i, word in enumerate(near) if word.stem in _CONFIRMING), None)
    if place is None or any(word.folded in DURING for word in near[:place]):
        return False
    if any(words.tells(word.folded, word.stem, "RefusalWord") for word in near[place + 1 :]):
        return place == 0 or before[place - 1].folded in _OR
    return bool(near[place + 1 : place + 2]) and near[place + 1].folded in NOT_DONE


def _is_done_without(draft: Draft, before: list[Word]) -> bool:
    """«دون حوار سياسي», «بلا زيارات»: what something is done without, of nobody."""
    noun = draft.clause is not None and not draft.clause.trigger.is_verb and not draft.clause.trigger.definite
    return noun and not draft.parties and bool(before) and before[0].folded in _NONE


def _stays(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«لم يغادر البلاد»: who has not left, for no place that is told, goes nowhere."""
    denied = draft.rule == _LEAVING and words.ends("Negation", folded_words(doc)[max(0, draft.start - 2) : draft.start])
    return denied and draft.clause is not None and not draft.clause.taken(_TO)


def _before_visit(draft: Draft, before: list[Word]) -> list[Word]:
    """The word before a visit: «رفض زيارة باريس», not «رفض التعليق على زيارته»."""
    noun = draft.clause is not None and not (draft.clause.trigger.is_verb or draft.clause.link)
    return before[:1] if draft.rule == "visit" and noun and not draft.known else []


def _is_needed(draft: Draft, before: list[Word], words: EventWords) -> bool:
    """«أهمية عقد اجتماع», «ضرورة تنظيم مؤتمر في الرباط»: what should be held, unless a day is told."""
    if draft.known or draft.values("startDate") or not before:
        return False
    itself = draft.rule == _CONVENING  # «أهمية انعقاد المجلس»
    brought = itself or words.has("BringingNoun", before[0].norm)
    return brought and words.has_any("NeedNoun", (word.stem for word in before[1 - itself : _NEED]))


def _is_on_agenda(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«عاد الملف إلى صدارة المحادثات الكينية المصرية»: talks in general, of which neither a day nor a place is told."""
    clause = draft.clause
    noun = draft.type == "Talks" and clause is not None and not clause.trigger.is_verb and clause.trigger.definite
    before = words_in(doc)[draft.start - 1] if noun and draft.start else None
    return before is not None and not draft.has_setting and words.has("AgendaNoun", before.stem)


def _is_wished(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a verb after «أن» tells only what somebody wishes: «عن أمله في أن تجتمع اللجنة في الرباط»."""
    clause = draft.clause
    governor = clause.governor if clause is not None and not (clause.trigger.is_verb or clause.link) else clause
    if governor is None or not governor.trigger.is_verb:
        return False
    before = words_before(doc, governor.trigger.start)[:_WISHED]
    led = bool(before) and before[0].folded in COMPLEMENTIZERS
    return led and any(words.tells(word.folded, word.stem, "WishWord") for word in before)


def _is_called_for(draft: Draft, before: list[Word], words: EventWords) -> bool:
    """Whether somebody only calls for a meeting, on no day: «دعا فلان إلى عقد لقاء بين كينيا وأوغندا»."""
    if draft.known or draft.values("startDate") or len(before) < 2 or before[1].folded != "الي":
        return False
    return words.has("BringingNoun", before[0].norm) and any(
        words.tells(word.folded, word.stem, "CallVerb") for word in before[2:_SOUGHT]
    )


def _is_no_aim(draft: Draft, before: list[Word]) -> bool:
    """Whether somebody is said not to come for it: «ليس ذاهبا لحضور مؤتمر»."""
    clause = draft.clause if not draft.known else None
    if clause is None or clause.trigger.is_verb:
        return False
    aimed = clause.link == "ل" or any(word.folded.startswith("ل") for word in before[:_REFUSED])
    return aimed and any(word.folded in _NOT for word in before[: _REFUSED + 1])


def _is_paper_told_of(draft: Draft, doc: Doc) -> bool:
    """«انتقد الاتفاق الذي وقع بين كينيا ومصر»: a paper is meant whose signing is told to be nowhere, on no day."""
    clause = draft.clause
    if draft.mode != "Signing" or clause is None or not clause.trigger.is_verb or draft.tense != "past":
        return False
    signs = any(phrase.kind in PERSONAL and phrase.start > draft.start for phrase in draft.parties)
    if signs or draft.has_setting or draft.start < 2 or folded_words(doc)[draft.start - 1] not in RELATIVES:
        return False
    return words_in(doc)[draft.start - 2].definite


def _is_contact(draft: Draft, before: list[Word]) -> bool:
    """Whether people are only said to be in touch: «ظل على اتصال بهم», not «شكره على اتصاله»."""
    return draft.mode == "PhoneCall" and not draft.known and [word.folded for word in before[:1]] == ["علي"]


def _is_refused(before: list[Word], words: EventWords) -> bool:
    """Whether at most the words of holding and small words stand between a refusal or a wish and the talks."""
    if before and before[0].folded in DURING:
        return False  # «رفض فلان، خلال لقائه فلانا، …»
    for word in before[:_REFUSED]:
        if words.tells(word.folded, word.stem, *_NOT_HELD):
            return True
        small = word.folded in PREPOSITIONS | COMPLEMENTIZERS or words.has("BringingNoun", word.stem)
        if not small:
            return False
    return False


def _is_refused_together(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether two are only of one mind against something: «يتفقان على رفض القانون»."""
    if draft.rule != "agree" or draft.end + 1 >= len(doc) or folded_words(doc)[draft.end] != _UPON:
        return False
    return words.has("RefusalWord", words_in(doc)[draft.end + 1].stem)


def _is_sought(before: list[Word], words: EventWords) -> bool:
    """Whether the talks are the aim of an effort: «جهود … لاستئناف محادثات», «يسعى إلى عقد لقاء»."""
    if len(before) < 2:
        return False
    first, aimed = before[0].folded, before[1].folded == "الي"
    aims = words.has("BringingNoun", first if aimed else first.removeprefix("و").removeprefix("ل"))
    return (
        aims
        and (aimed or "ل" in first[:2])
        and any(words.tells(word.folded, word.stem, "EffortWord") for word in before[1:_SOUGHT])
    )
