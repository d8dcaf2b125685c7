"""Find who confers an award beside the subject of its verb: who orders it, by whose hand or decree, for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, add, fill, forget
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PREPOSITIONS
from graph.annotate.events.recipients import gives
from graph.annotate.events.text import folded_from, folded_words, in_phrases, is_object
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.model import Ref

GIVERS = ("person", "agency", "country")
_FROM, _WITH = "من", "ب"
_APART = PREPOSITIONS - {_FROM}  # «وساما تقديرا لجهوده في حماية القادمين من الشام»
_BEHALF = 3  # words of «، نيابة عن»
_NAME = 10  # words from a medal to whom it is from
ABSENT = "behalf"  # of who is represented or decreed it, and is not there


def add_orderer(draft: Draft, clause: Clause) -> None:
    """«قرر الرئيس توشيح فلان»: whoever orders an award confers it."""
    governor = clause.governor
    if draft.values("awardedBy") or clause.trigger.is_verb or governor is None or not gives(clause):
        return
    orders = governor.trigger.role == "ReportVerb" and clause.link in ("", "ب") and bool(clause.taken("genitive"))
    for phrase in governor.subject if orders else ():
        if phrase.kind in GIVERS or (phrase.kind == "post" and phrase.country):
            fill(draft, "awardedBy", phrase)


def turn_active(draft: Draft, clause: Clause, doc: Doc, medal: int) -> None:
    """«توج الوزير الفائزين بالميداليات»: who has somebody for object gives, where «ب» leads to what is given."""
    verb, bare = clause.trigger, clause.phrases("bare")
    led = verb.is_verb and not gives(clause) and words_in(doc)[medal].prefix.endswith(_WITH)
    if not led or not bare or bare[0].start != verb.end or medal < bare[0].end:
        return
    beside = len(bare) > 1 and bare[1].start - bare[0].end <= 1 and "و" not in bare[1].prefix  # «اللاعب فلانا»
    if beside or is_object(doc, bare[0].end):
        forget(draft, "recipient", [bare[0]])
        fill(draft, "awardedBy", bare[0])


def add_capital(draft: Draft, clause: Clause, words: EventWords) -> None:
    """«قلدت باريس فلانا وساما»: a capital that confers stands for its state."""
    for phrase in clause.subject if clause.trigger.is_verb and gives(clause) else ():
        if phrase.key in words.capitals:
            draft.fills = [known for known in draft.fills if known.phrase != phrase]
            add(draft, Fill("awardedBy", Ref(words.capitals[phrase.key]), draft.span, phrase, draft.rule))


def add_givers(draft: Draft, clause: Clause, doc: Doc, words: EventWords, medal: int) -> None:
    """Who hands over what somebody receives, who is represented, and by whose decree."""
    _add_hand(draft, clause)
    _turn_hander(draft, clause, doc, words, medal)
    _represent(draft, clause, doc, words)
    sentence = doc[clause.trigger.start].sent
    for phrase in _named_behind("DecreeWord", doc, words, sentence.start, sentence.end):
        _add_absent(draft, "awardedBy", phrase)


def find_sources(clause: Clause, doc: Doc, medal: int) -> list[Phrase]:
    """«شهادة شكر وتقدير من المنظمة»: from whom a medal is that a word of awards tells before it."""
    if medal < clause.trigger.start:
        return []
    phrases = {phrase.start: phrase for phrase in phrases_in(doc)}
    for index in range(medal + 1, min(medal + _NAME, doc[medal].sent.end)):
        if index in phrases and not phrases[index].prefix and folded_words(doc)[index - 1] == _FROM:
            return [phrases[index]] if phrases[index].kind in GIVERS else []
        if folded_words(doc)[index] in COMMAS | _APART:
            return []
    return []


def _add_hand(draft: Draft, clause: Clause) -> None:
    """«تقلد الوسام من يد السلطان»: by whose hand or from whose side somebody receives."""
    hands = [phrase for phrase in clause.phrases("=agent") if phrase.kind in GIVERS]
    if not hands or gives(clause):
        return
    forget(draft, "recipient", hands)
    for phrase in hands:
        fill(draft, "awardedBy", phrase)
    bare = clause.phrases("bare")
    for phrase in bare if not draft.values("recipient") else ():
        fill(draft, "recipient", phrase)


def names_absent(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """Whether it is told for whom somebody gives, who is the subject then: «قلد الوزير، باسم الرئيس، ضباطا أوسمة»."""
    sentence, inside = doc[clause.trigger.start].sent, in_phrases(doc)
    at = (index for index in range(sentence.start, sentence.end) if index not in inside)  # not «المتحدث باسم …»
    return gives(clause) and any(words.starts("BehalfWord", folded_from(doc, index)) for index in at)


def _turn_hander(draft: Draft, clause: Clause, doc: Doc, words: EventWords, medal: int) -> None:
    """«وسلم الوسام نيابة عن الملك السفير فلان»: who stands behind whom he represents hands over the medal."""
    if not (clause.trigger.is_verb and gives(clause)) or medal != clause.trigger.end:
        return
    phrases = {phrase.start: phrase for phrase in phrases_in(doc)}
    folded, start = folded_words(doc), medal + 1
    start += start < len(folded) and folded[start] in COMMAS
    length = words.starts("BehalfWord", folded_from(doc, start))
    absent = phrases.get(start + length) if length else None
    hander = phrases.get(absent.end + (folded[absent.end] in COMMAS)) if absent is not None else None
    if hander is not None and hander.kind in GIVERS and not hander.prefix:
        forget(draft, "recipient", [hander])
        fill(draft, "awardedBy", hander)


def _represent(draft: Draft, clause: Clause, doc: Doc, words: EventWords) -> None:
    """«نيابة عن الملك», «باسم الرئيس»: who is represented confers it, or receives it.

    «تسلم فلان وساما من السفير نيابة عن الرئيس»: who is told right before is represented, who gives it then.
    """
    sentence = doc[clause.trigger.start].sent
    sources = {phrase.end for phrase in clause.phrases(_FROM)}
    for phrase in _named_behind("BehalfWord", doc, words, sentence.start, sentence.end):
        gave = gives(clause) or any(phrase.start - _BEHALF <= end <= phrase.start for end in sources)
        slot = "awardedBy" if gave else "recipient"
        if slot == "recipient":
            forget(draft, "recipient")
        _add_absent(draft, slot, phrase)


def _add_absent(draft: Draft, slot: str, phrase: Phrase) -> None:
    fill(draft, slot, phrase)
    draft.fills = [replace(known, rule=ABSENT) if known.phrase == phrase else known for known in draft.fills]


def _named_behind(name: str, doc: Doc, words: EventWords, start: int, end: int) -> Iterator[Phrase]:
    """Whom the words of a class lead to between two tokens: «نيابة عن الملك فلان»."""
    phrases = {phrase.start: phrase for phrase in phrases_in(doc)}
    for index in range(start, end):
        length = words.starts(name, folded_from(doc, index))
        phrase = phrases.get(index + length) if length else None
        if phrase is not None and phrase.kind in GIVERS:
            yield phrase
