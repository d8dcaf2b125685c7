"""Bring in who opens or closes what was told before: «وأشرف على افتتاحها فلان», «أعطى فلان إشارة انطلاقه»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from graph.annotate.events.agreement import fits_relative
from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL, PREPOSITIONS
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_HELD = ("Conference", "Ceremony")
_MEANT = {"ه": "الذي", "ها": "التي"}  # the relative pronoun that goes with a noun of which a pronoun speaks


def attach_openings(
    clauses: Sequence[Clause], drafts: Mapping[int, Draft], events: Sequence[Draft], doc: Doc, words: EventWords
) -> None:
    """Add whoever acts where the opening or the end of a conference told before is spoken of, to that conference."""
    _attach_presiders(clauses, [*events, *drafts.values()], doc, words)
    for noun in clauses:
        verb, pronoun = noun.governor, _pronoun_of_opening(noun, doc, words)
        if verb is None or not pronoun or not verb.trigger.is_verb:
            continue
        before = [draft for start, draft in sorted(drafts.items()) if start < noun.trigger.start]
        held = [draft for draft in (before or events) if draft.type in _HELD and _may_mean(pronoun, draft)]
        for phrase in verb.subject if held else ():
            if phrase.kind in PERSONAL:
                fill(held[-1], "participant", phrase)


def _attach_presiders(clauses: Sequence[Clause], told: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """«وأشرف على الافتتاح فلان», «حضر الاختتام فلان»: the opening of no other conference is that of the last."""
    for verb in clauses:
        start = _plain_opening(verb, doc, words) if _is_there(verb.trigger) else 0
        held = [draft for draft in told if draft.type == "Conference" and draft.start < verb.trigger.start]
        there = (*verb.subject, *_listed_behind(start, doc), *verb.phrases("=participant")) if start and held else ()
        for phrase in there:
            if phrase.kind in PERSONAL:
                fill(held[-1], "participant", phrase)


def _is_there(verb: Trigger) -> bool:
    """Whether whoever does this to an opening is at it: «حضر الافتتاح», «رعى الافتتاح»."""
    return verb.is_verb and (verb.role == "AttendVerb" or verb.says("sponsoring"))


def _plain_opening(verb: Clause, doc: Doc, words: EventWords) -> int:
    """Where the opening itself ends that follows a verb with the article, as in «أشرف على الافتتاح»; 0 for nowhere."""
    after = range(verb.trigger.end, min(verb.trigger.end + 2, len(doc)))
    index = next((index for index in after if words_in(doc)[index].folded not in PREPOSITIONS), 0)
    noun = words_in(doc)[index]
    return index + 1 if index and noun.definite and words.has("OpeningNoun", noun.stem) else 0


def _listed_behind(start: int, doc: Doc) -> Iterator[Phrase]:
    """Who stands at a token, or after an adjective there, and those whom «و» joins to him."""
    people = {phrase.start: phrase for phrase in phrases_in(doc) if phrase.kind in PERSONAL}
    phrase = people.get(start) or people.get(start + 1)
    while phrase is not None:
        yield phrase
        behind = people.get(phrase.end)
        phrase = behind if behind is not None and behind.prefix == "و" else None


def _pronoun_of_opening(noun: Clause, doc: Doc, words: EventWords) -> str:
    """The pronoun of «افتتاحها» or «اختتام أشغاله»; "" for none."""
    trigger = noun.trigger
    if trigger.is_verb or not words.has("OpeningNoun", trigger.lemma):
        return ""
    if trigger.form.pronoun:
        return trigger.form.pronoun
    after = words_in(doc)[trigger.end : trigger.end + 1]
    return next((words.owner_of("CourseNoun", word.norm) for word in after), "")


def _may_mean(pronoun: str, draft: Draft) -> bool:
    return draft.clause is not None and fits_relative(draft.clause, _MEANT.get(pronoun, ""))
