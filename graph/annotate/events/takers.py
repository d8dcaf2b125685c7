"""Bring together who brings a letter and who takes it: «نقل فلان رسالة، تسلمها فلان», «تسلم فلان رسالة نقلها فلان»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Argument, Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.frames import Frame, Word
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL, PREPOSITIONS
from graph.annotate.events.text import folded_words, is_one_of, of_phrases
from graph.annotate.phrases import Phrase
from graph.annotate.spans import extent
from graph.annotate.word import words_in

_BROUGHT = ("brief", "deliver")  # frames of talks in which somebody is given a letter
_TAKING = ("obtain", "take-letter")  # frames of verbs of taking what is given
_LETTER, _FROM = "take-letter", "من"
_FAR = 12  # words, names not counted, between a letter and the verb of bringing it
_NEAR = 3  # words between that verb and who does it: «نقلها إليه أمس الوزير فلان»


def attach_takers(drafts: Iterable[Draft], clauses: Sequence[Clause]) -> None:
    """Add to each giving of a letter whoever is told after it to take it."""
    given = [draft for draft in drafts if draft.rule in _BROUGHT and draft.type == "Talks"]
    for draft in given:
        after = (clause for clause in clauses if clause.trigger.start > draft.start and _takes_it(clause))
        for phrase in (phrase for clause in after for phrase in clause.subject if phrase.kind == "person"):
            fill(draft, "participant", phrase)


def _takes_it(clause: Clause) -> bool:
    """Whether a verb of taking has a pronoun for object, and a subject behind it: «تسلمها الوزير فلان»."""
    verb = clause.trigger
    takes = verb.is_verb and verb.rule in _TAKING and verb.form.pronoun == "ها"
    return takes and clause.subject == tuple(clause.phrases("bare"))


def meet_bearers(clauses: Sequence[Clause], phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> None:
    """«تسلم فلان رسالة من الرئيس نقلها الوزير فلان»: let who takes a letter meet who brings it, not who wrote it."""
    for taking in clauses:
        frame = words.frames.get(_LETTER) if _may_take(taking) else None
        if frame is None:
            continue
        bearer = _bearer(taking, frame, phrases, doc, words)
        if bearer is not None:
            rest = [told for told in taking.arguments if told.relation != _FROM]
            taking.trigger = replace(taking.trigger, frame=replace(frame, intransitive=False), role="event")
            taking.arguments = [*rest, Argument(_FROM, (bearer,))]
            _receive_bearer(taking, bearer, clauses)


def _receive_bearer(taking: Clause, bearer: Phrase, clauses: Sequence[Clause]) -> None:
    """«… نقلها الوزير فلان خلال استقبال الملك له»: let the reception of who brings a letter be where it is taken."""
    for noun in clauses:
        bringing = noun.governor.trigger.start if noun.governor is not None else taking.trigger.start
        if noun.trigger.rule == "receive" and taking.trigger.start < bringing < bearer.start:
            noun.governor = taking


def _may_take(clause: Clause) -> bool:
    """Whether somebody with a name takes or gets something."""
    verb = clause.trigger
    takes = verb.rule in _TAKING or (verb.role == "SupportVerb" and verb.says("getting"))
    return takes and verb.is_verb and not verb.form.pronoun and any(p.kind in PERSONAL for p in clause.subject)


def _bearer(clause: Clause, frame: Frame, phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> Phrase | None:
    """Who is named right behind a verb of bringing whose pronoun means the letter that a clause tells of."""
    end, folded, inside = extent(doc, clause.trigger.start), folded_words(doc), of_phrases(doc)
    letter = next((i for i in range(clause.trigger.end, end) if is_one_of(doc, i, frame.needs)), end)
    between = [i for i in range(letter + 1, end) if i not in inside][:_FAR]
    verb = next((i for i in between if _brings(words.verb_of(folded[i], "BringVerb"))), end)
    people = (one for one in phrases if one.kind in PERSONAL and verb < one.start <= verb + 1 + _NEAR)
    first = next(people, None)
    between_them = words_in(doc)[verb + 1 : first.start] if first is not None else []
    apart = any(word.mark or word.folded in PREPOSITIONS for word in between_them)  # «نقلها من الرئيس فلان»
    return None if apart or first is None or first.prefix else first


def _brings(verb: Word | None) -> bool:
    """Whether a verb of bringing has the letter for its object: «نقلها»."""
    return verb is not None and bool(verb.form.pronoun)
