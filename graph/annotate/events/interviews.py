"""Tell an interview, which a newspaper or a channel holds with someone, from a meeting."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, OPENING
from graph.annotate.found import phrases_in
from graph.annotate.morphology import VerbForm
from graph.annotate.sentences import begins_in
from graph.annotate.spans import CLOSING
from graph.annotate.word import Word, words_in

_PUBLIC = 40  # words after an interview within which it is told who published it
_REACH = 5  # words after «مقابلة» within which it is told with whom
_TITLE = 4  # tokens of a newspaper's name with its quotation marks


def is_interview(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a medium is the other side: «في مقابلة مع صحيفة …», «لقاء مع «الأيام»», «استضافه في برنامجه»."""
    if _is_of_reporters(draft, doc) or _is_on_air(draft, doc, words) or _is_by_medium(draft, doc, words):
        return True
    if draft.rule != "meet" or draft.clause is None or draft.clause.trigger.is_verb:
        return False
    if _is_printed_here(draft.clause) or _is_made_public(draft, doc, words) or _is_with_colleagues(draft, doc, words):
        return True
    if words.has("InterviewNoun", draft.clause.trigger.lemma) and draft.clause.link == "في":
        return True  # «قال فلان في مقابلة»
    partner = _partner(draft, doc)
    if partner is None or partner >= len(doc):
        return False
    word = words_in(doc)[partner]
    if word.text in CLOSING:
        return True
    body = next((phrase for phrase in phrases_in(doc) if phrase.start == partner and phrase.kind == "agency"), None)
    named = words_in(doc)[partner : body.end] if body else [word]
    return any(_is_medium(word, words) for word in named)


def _is_printed_here(clause: Clause) -> bool:
    """Whether a text introduces what it prints itself: «كان هذا اللقاء مع فلان»."""
    governor = clause.governor
    return (
        clause.trigger.pointed and bool(clause.taken("مع")) and governor is not None and governor.trigger.says("being")
    )


def _is_made_public(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether it is told where it was broadcast, or what somebody told a newspaper in it."""
    ahead = words_in(doc)[draft.end : min(draft.end + _PUBLIC, doc[draft.start].sent.end)]
    if any(words.verb_of(word.folded, "BroadcastVerb") for word in ahead):
        return True
    said = draft.clause is not None and draft.clause.link == "في"
    return said and any(_leads_to_medium(word, after, words) for word, after in pairwise(ahead))


def _leads_to_medium(word: Word, after: Word, words: EventWords) -> bool:
    """Whether «ل» stands before a name in quotation marks or a medium: «أوضح لـ«الأيام»», «قال لصحيفة …»."""
    return (word.norm == "ل" and after.text in (*OPENING, *CLOSING.values())) or (
        word.prefix == "ل" and _is_medium(word, words)
    )


def _is_with_colleagues(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether those who were there write for the paper: «حضرت المقابلة الزميلة فلانة»."""
    before = (words_in(doc)[i] for phrase in draft.parties for i in (phrase.start - 1, phrase.start) if i >= 0)
    return any(word.definite and words.has("ColleagueNoun", word.stem) for word in before)


def _is_on_air(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether somebody is received in a programme: «استضاف في حلقاته فلانا», «استضاف البرنامج فلانا»."""
    if draft.rule != "receive" or draft.clause is None or not draft.clause.trigger.is_verb:
        return False
    near = words_in(doc)[draft.start + 1 : draft.start + 1 + _REACH]
    led = (word for before, word in pairwise([words_in(doc)[draft.start], *near]) if _leads(before, word))
    return any(words.has_noun("ProgrammeNoun", word.stem) for word in led)


def _leads(before: Word, word: Word) -> bool:
    """Whether a noun stands after «في», or is definite and bare as a verb's subject is."""
    return before.folded == "في" or (word.opens_with_article)


def _is_of_reporters(draft: Draft, doc: Doc) -> bool:
    """Whether a newspaper acts, by its name in quotation marks: «التقت «الأيام» زوارا», ««الأيام» قامت بزيارة»."""
    clause = draft.clause
    verb = clause.governor if clause and not clause.trigger.is_verb and clause.link == "ب" else clause
    form = verb.trigger.form if verb else None
    if draft.type not in ("Talks", "Visit") or verb is None or not isinstance(form, VerbForm) or form.gender != "f":
        return False
    opened = _quoted(doc, verb.trigger.end) or _quoted(doc, _opening(doc, verb.trigger.start))
    return bool(opened) and all(phrase.start >= opened.stop or phrase.end <= opened.start for phrase in phrases_in(doc))


def _is_by_medium(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a newspaper, a channel or a news agency acts: «أجرت صحيفة … لقاء», «التقت وكالة الأنباء …»."""
    verb = draft.clause.telling if draft.clause else None
    if not (draft.type in ("Talks", "Visit") or draft.rule == "dialogue") or verb is None:
        return False
    if not verb.trigger.is_verb or verb.trigger.role not in ("SupportVerb", "event") or verb.trigger.says("being"):
        return False  # «تابعت الصحف لقاءات فلان», «كان برنامج الزيارة يتضمن لقاء»
    first, second = (words_in(doc)[i] for i in (min(verb.trigger.end + place, len(doc) - 1) for place in (0, 1)))
    named = _is_medium(second, words) or second.text in OPENING  # «أجرت وكالة «الشرق» حوارا»
    return _is_medium(first, words) or (words.has("NewsBody", first.stem) and named)


def _quoted(doc: Doc, start: int) -> range:
    """The words in the quotation marks or brackets that open at a token; none where none do, or too many follow."""
    closing = OPENING.get(doc[start].text, "") if 0 <= start < len(doc) else ""
    ends = (i for i in range(start + 2, min(start + _TITLE, len(doc))) if closing and doc[i].text == closing)
    return range(start + 1, next(ends, start + 1))


def _opening(doc: Doc, end: int) -> int:
    """Where quotation marks opened that close before a token, where no noun stands before them; -1 for none."""
    if end == 0 or doc[end - 1].text not in OPENING.values():
        return -1
    starts = (i for i in range(end - 3, max(end - _TITLE, -1), -1) if doc[i].text in OPENING)
    start = next(starts, -1)
    return start if start >= 0 and (begins_in(doc)[start] or words_in(doc)[start - 1].mark) else -1


def _partner(draft: Draft, doc: Doc) -> int | None:
    """The token at which it is told with whom: after «مع», or after «ل»."""
    for index in range(draft.start + 1, min(draft.start + 1 + _REACH, len(doc))):
        word = words_in(doc)[index]
        if word.folded in COMMAS or word.text in ".\n":
            return None
        if word.folded == "مع":
            return index + 1
        if word.prefix == "ل":
            return index
    return None


def _is_medium(word: Word, words: EventWords) -> bool:
    return words.has("MediumNoun", word.stem)
