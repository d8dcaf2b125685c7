"""Tell visits of named people to places without a name: «تفقد الوزير المناطق الحدودية»."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.agreement import is_sent
from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft
from graph.annotate.events.governed import taken_round
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import ADVERBS, COMMAS, PREPOSITIONS
from graph.annotate.events.text import folded_from, of_dates
from graph.annotate.spans import extent
from graph.annotate.word import Word, words_in

_TRAVELLING = ("bare", "genitive", "=participant")  # how who goes hangs on a visit: «برئاسة فلان»
_ASIDE = 30  # words from the comma before an aside to the one behind it
_ARRIVAL, _TO, _AT = "arrive", "الي", "ب"
_FAR = 16  # words from a verb of arriving to where it leads
_VISITS = ("visit", "inspect", "look-at", "tour")  # frames of visits that name what is visited


def goes_somewhere(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a person with a name visits something that the next words tell, though not by a name."""
    if draft.rule == _ARRIVAL:
        return bool(draft.phrases("participant")) and _comes_to_place(draft, doc, words)
    clause = draft.clause
    makes = clause is not None and _is_made(clause)
    people = [phrase for phrase in draft.phrases("participant") if phrase.kind == "person" and not phrase.plural]
    travels = people or (makes and draft.phrases("participant"))  # «قام الوفد بزيارة المصنع»
    if clause is None or draft.rule not in _VISITS or draft.many or not travels or draft.values("place"):
        return False
    return _has_object(doc, words, clause, makes)


def is_of_delegation_before(draft: Draft, doc: Doc) -> bool:
    """«إن وفدا كينيا وصل إلى …»: whether the state that travels is the adjective of a delegation before the verb."""
    verb = draft.clause if draft.type == "Visit" and draft.clause is not None and draft.clause.trigger.is_verb else None
    states = [one for one in verb.subject if one.kind == "country" and one in verb.before] if verb is not None else []
    return any(is_sent(doc, state) for state in states)


def _comes_to_place(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«وصل فلان إلى البلاد», «وصل فلان بالقاعدة الجوية»: whether a verb of arriving leads to the noun of a place."""
    verb = draft.clause.trigger if draft.clause is not None and draft.clause.trigger.is_verb else None
    if verb is None or draft.values("place"):
        return False
    reach = words_in(doc)[verb.end : min(extent(doc, verb.start), verb.end + _FAR)]
    led = (two[1] for two in pairwise(reach) if two[0].folded == _TO or two[1].prefix == _AT)
    return words.has_any("ReachedNoun", (word.stem for word in led))


def _is_made(clause: Clause) -> bool:
    """Whether a verb carries the noun of a visit: «قام الوفد بزيارة …»."""
    return clause.link == "ب" and clause.governor is not None and clause.governor.trigger.role == "SupportVerb"


def _has_object(doc: Doc, words: EventWords, clause: Clause, makes: bool) -> bool:
    """Whether a definite noun follows the verb and its subject, or «ل», «إلى» or «على» the noun and its owner."""
    beside = [phrase for a in clause.arguments for phrase in a.phrases if a.relation in _TRAVELLING]
    ends = [phrase.end for phrase in beside if phrase.key or phrase.agency]  # not «عددا من المدارس»
    after = max([clause.trigger.end, *(end for end in ends if end > clause.trigger.start)])
    starts = [after, *_behind_aside(doc, after, extent(doc, clause.trigger.start))]
    return any(_is_object(doc, words, clause, makes, start) for start in starts)


def _behind_aside(doc: Doc, after: int, end: int) -> list[int]:
    """Where the words go on behind an aside between commas: «تفقد فلان، يرافقه فلان، المشروع»."""
    commas = [i for i in range(after, min(end, after + _ASIDE)) if words_in(doc)[i].folded in COMMAS]
    return [commas[1] + 1] if commas[:1] == [after] and len(commas) > 1 else []


def _is_object(doc: Doc, words: EventWords, clause: Clause, makes: bool, start: int) -> bool:
    """Whether what is visited stands at a token or behind commas and days."""
    after = next((i for i in range(start, extent(doc, clause.trigger.start)) if not _stands_between(doc, i)), start)
    plain = words_in(doc)[after : after + 3]
    while plain and (plain[0].folded in ADVERBS or plain[0].punct):
        plain = plain[1:]
    if not plain or (clause.trigger.form.pronoun and clause.trigger.is_verb):
        return False
    first = plain[0].folded
    frame = clause.trigger.frame
    inside = first == "في" or bool(taken_round(clause) and plain[0].prefix == "ب")  # «اصطحبه في جولة بالمتحف»
    around = inside and frame is not None and frame.mode == "Tour"  # «تجول في أسواق المدينة»
    over = around or (first == "علي" and frame is not None and first in frame.roles)
    aim = over or plain[0].prefix == "ل" or first.startswith("لل") or first == "الي"
    return aim or ((clause.trigger.is_verb or makes) and _is_noun(doc, words, after, plain[0]))


def _stands_between(doc: Doc, index: int) -> bool:
    """Whether a token is a comma, belongs to a day or leads to one: «في 22 أبريل»."""
    if words_in(doc)[index].folded in COMMAS:
        return True
    leads = words_in(doc)[index].folded in PREPOSITIONS and index + 1 in of_dates(doc)
    return leads or index in of_dates(doc)


def _is_noun(doc: Doc, words: EventWords, index: int, word: Word) -> bool:
    """Whether a word may be what is visited: no particle, no date."""
    particle = word.prefix or word.folded in PREPOSITIONS or word.number
    ahead = folded_from(doc, index, 3)
    return not particle and not words.marker(ahead)[0] and not words.starts("Boundary", ahead)
