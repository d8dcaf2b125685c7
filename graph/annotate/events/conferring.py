"""Settle who gives and who gets an award where word order misleads: «الوزيرة تقلد فلانا», «هنأ فلانا بنيله وساما»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill, forget
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PREPOSITIONS, RELATIVES, unjoined
from graph.annotate.events.recipients import PARTIES, gives
from graph.annotate.events.text import folded_words, is_one_of, is_owned, of_dates
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.smallwords import small_words

_NEAR = 8  # words before a word of awards among which somebody declines it
_ON_HIM = 4  # words between a verb and who gives: «أنعم به عليه الملك»
_HIM = frozenset(small_words("on-him"))
_BODIES = ("agency", "country")


def is_declined(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«رفض فلان تسلم الجائزة», «يطمح إلى نيل وسام»: whether it is told that nothing was given."""
    start = clause.trigger.start
    for index in range(start - 1, max(doc[start].sent.start, start - _NEAR) - 1, -1):
        word = folded_words(doc)[index]
        if word in COMMAS:
            return False
        if words.verb_of(word, "DeclineVerb") or words.has("DeclineVerb", word):
            return True
    return False


def settle_order(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc, words: EventWords) -> None:
    """Give a draft of an award who gives and who receives, where the order of the words misled."""
    _take_behind_absent(draft, clause, doc)
    take_behind_aside(draft, clause, clauses, doc)
    _free_presider(draft, clause)
    _turn_flanked(draft, clause, doc, words)
    _turn_crowned(draft, clause, doc)
    _take_congratulated(draft, clause, doc)
    _add_announcer(draft, clause, clauses, doc)


def add_ruler(told: Sequence[Draft], clause: Clause, doc: Doc) -> bool:
    """«سلمه الوسام، الذي أنعم به عليه الملك»: whether a relative verb only adds who conferred what was told."""
    verb, folded = clause.trigger, folded_words(doc)
    if not (told and verb.is_verb and gives(clause)) or folded[verb.start - 1] not in RELATIVES:
        return False
    parties = [phrase for phrase in phrases_in(doc) if phrase.kind in (*PARTIES, "country")]
    near = range(verb.end, verb.end + _ON_HIM)
    givers = [phrase for phrase in parties if phrase.start in near and not phrase.prefix and phrase.start > verb.end]
    described = any(phrase.end in (verb.start - 1, verb.start - 2) for phrase in parties if phrase.kind == "person")
    if described or not givers or unjoined(folded[givers[0].start - 1]) not in _HIM:
        return False
    for award in told:
        fill(award, "awardedBy", givers[0])
    return True


def _take_behind_absent(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«قلد الوزير، نيابة عن الرئيس، فلانا وساما»: who stands behind those who are represented receives."""
    if not (clause.trigger.is_verb and gives(clause)) or draft.values("recipient"):
        return
    if is_one_of(doc, clause.trigger.end, clause.trigger.frame.needs if clause.trigger.frame else frozenset()):
        return  # «وسلم الوسام، نيابة عن الرئيس، السفير فلان»
    for argument in clause.taken("=none"):
        for phrase in argument.phrases[1:] or _behind_post(argument.phrases[0], doc):
            if phrase.kind in PARTIES and not phrase.prefix:
                forget(draft, "awardedBy", [phrase])
                fill(draft, "recipient", phrase)


def _behind_post(absent: Phrase, doc: Doc) -> tuple[Phrase, ...]:
    """«باسم رئيس الجمهورية، اللواء فلانا»: a post and a name behind a comma, where nobody else could receive."""
    apart = not COMMAS.isdisjoint(folded_words(doc)[absent.start : absent.end])
    return (absent,) if apart else ()


def take_behind_aside(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """«كرم الوزير، خلال حفل أقيم في المقر، فلانا وفلانا»: who stands behind an aside on the ceremony receives."""
    told = [phrase for phrase in draft.phrases("recipient") if phrase not in clause.subject]
    if not (clause.trigger.is_verb and gives(clause)) or told:
        return
    behind = list(_behind_aside(clause, clauses, doc))
    if behind:
        forget(draft, "recipient", clause.subject)
    for phrase in behind:
        fill(draft, "recipient", phrase)
    for phrase in clause.subject if draft.values("recipient") else ():
        if phrase not in draft.phrases("recipient"):
            fill(draft, "awardedBy", phrase)


def _behind_aside(clause: Clause, clauses: list[Clause], doc: Doc) -> Iterator[Phrase]:
    """The parties behind an aside between commas, the first and those joined to it."""
    folded, verb = folded_words(doc), clause.trigger
    opening = [phrase.end for phrase in clause.subject if phrase.start >= verb.end and phrase.end + 1 < len(doc)]
    if not opening or folded[opening[-1]] not in COMMAS or not _opens_aside(doc, opening[-1] + 1):
        return
    acts = [each.trigger.start for each in clauses if each.trigger.is_verb and each.trigger.role != "OccurVerb"]
    last = -1
    for phrase in phrases_in(doc):
        parted = any(verb.start < other < phrase.start for other in acts)
        if parted or phrase.start >= doc[verb.start].sent.end or phrase.kind not in PARTIES:
            continue
        if phrase.start > opening[-1] and (
            (last < 0 and _is_free(doc, phrase)) or (last, phrase.prefix) == (phrase.start, "و")
        ):
            last = phrase.end
            yield phrase


def _opens_aside(doc: Doc, index: int) -> bool:
    """Whether a preposition or a day opens what stands between commas: «، خلال حفل …،»."""
    return folded_words(doc)[index] in PREPOSITIONS or words_in(doc)[index].particle == "ب" or index in of_dates(doc)


def _is_free(doc: Doc, phrase: Phrase) -> bool:
    return not phrase.prefix and folded_words(doc)[phrase.start - 1] in COMMAS


def _free_presider(draft: Draft, clause: Clause) -> None:
    """«أشرف الوزير على توشيح فلان»: who is there receives nothing, and who presides gives."""
    governor = clause.governor
    if clause.trigger.is_verb or not gives(clause) or governor is None or governor.trigger.role != "AttendVerb":
        return
    forget(draft, "recipient", governor.subject)
    for phrase in governor.subject if governor.trigger.says("overseeing") and not draft.values("awardedBy") else ():
        fill(draft, "awardedBy", phrase)


def _turn_flanked(draft: Draft, clause: Clause, doc: Doc, words: EventWords) -> None:
    """«الوزيرة فلانة تقلد السفير فلانا وساما»: a verb spelled like one of giving, between two people, gives."""
    verb = clause.trigger
    if not verb.is_verb or gives(clause) or not _may_give(doc, verb.start, words):
        return
    before = [phrase for phrase in phrases_in(doc) if phrase.end == verb.start and phrase.kind in PARTIES]
    behind = [phrase for phrase in phrases_in(doc) if phrase.start == verb.end and phrase.kind in PARTIES]
    if before and behind and not (before[0].prefix or behind[0].prefix):
        _settle(draft, giver=before[0], recipient=behind[0])


def _turn_crowned(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«توجت المنظمة الشرطة بجائزة»: of two parties behind a verb that may be active the first gives to the second."""
    verb = clause.trigger
    if not verb.is_verb or gives(clause):
        return
    parties = [phrase for phrase in phrases_in(doc) if phrase.kind in PARTIES and not phrase.prefix]
    first = next((phrase for phrase in parties if phrase.start == verb.end), None)
    second = next((phrase for phrase in parties if first is not None and phrase.start == first.end), None)
    if first is not None and second is not None and words_in(doc)[second.end].particle == "ب":
        _settle(draft, giver=first, recipient=second)


def _may_give(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether the spelling of a token is that of a verb of giving too: «تقلد» is «تُقلِّد»."""
    known = (word for _, word in words.readings(folded_words(doc)[index]))
    return any(word.frame and word.is_verb and word.frame.roles.get("subject") == "awardedBy" for word in known)


def _settle(draft: Draft, *, giver: Phrase, recipient: Phrase) -> None:
    draft.fills = [known for known in draft.fills if known.slot not in ("awardedBy", "recipient")]
    fill(draft, "awardedBy", giver)
    fill(draft, "recipient", recipient)


def _take_congratulated(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«هنأ الوزير السفير فلانا بمناسبة نيله وساما»: who received is whom the verb before is done to."""
    noun, governor = clause.trigger, clause.governor
    if noun.is_verb or not noun.form.pronoun or gives(clause) or governor is None or not governor.trigger.is_verb:
        return
    ends = [phrase.end for phrase in governor.subject if phrase.start >= governor.trigger.end]
    objects = [phrase for phrase in phrases_in(doc) if phrase.start in ends and phrase.end <= noun.start]
    if objects and objects[0].kind in PARTIES and not objects[0].prefix:
        forget(draft, "recipient")
        fill(draft, "recipient", objects[0])


def _gives_own(clause: Clause, doc: Doc) -> bool:
    """«أعلن المجلس منح جائزته إلى الشرطة»: whether what is given has the pronoun of who announces."""
    noun, needs = clause.trigger, clause.trigger.frame.needs if clause.trigger.frame else frozenset[str]()
    after = range(noun.end, min(noun.end + 1, len(doc)))
    return gives(clause) and any(is_owned(doc, i, needs) and not is_one_of(doc, i, needs) for i in after)


def _add_announcer(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """«أعلنت المنظمة فوز فلان بالجائزة»: the body that announces gives, where nobody else is said to."""
    bodies = [phrase for phrase in draft.phrases("recipient") if phrase.kind == "agency"]
    if draft.values("awardedBy") or (bodies and not _gives_own(clause, doc)):
        return
    for other in clauses[: clauses.index(clause)]:
        if other.trigger.role == "ReportVerb" and other.trigger.is_verb:
            for phrase in other.subject:
                if phrase.kind in _BODIES and 0 <= clause.trigger.start - phrase.end <= 1:
                    fill(draft, "awardedBy", phrase)
