"""Tell who «we» are, and «I» in a quotation: in a letter who sends it and who gets it, «… المباحثات التي عقدناها»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.quoted import may_be_speaker
from graph.annotate.events.text import folded_words
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_REACH = 6  # words between a letter and to whom it goes: «برقية شكر وتقدير إلى …»
_TO = ("الي", "ل")


def correspondents(
    doc: Doc, words: EventWords, clauses: Sequence[Clause], phrases: Mapping[int, Phrase], end: int
) -> tuple[Phrase, ...]:
    """Who sends the letter that a sentence tells of, and who gets it; nobody where it does not tell both."""
    for clause in clauses:
        sender = clause.subject if clause.trigger.is_verb and clause.trigger.role == "ReportVerb" else ()
        if len(sender) != 1 or sender[0].kind != "person":
            continue
        letter = _letter_after(doc, words, clause, end)
        if not letter:
            continue
        told = [phrases[i] for i in range(letter, min(letter + _REACH, end)) if i in phrases]
        if told and told[0].kind == "person" and told[0].key != sender[0].key and _gets(doc, told[0]):
            return (*sender, told[0])
    return ()


def is_ours(clause: Clause) -> bool:
    """Whether a verb tells what «we» did with the noun that it describes: «المباحثات التي عقدناها»."""
    form = clause.trigger.form
    first = isinstance(form, VerbForm) and form.gender == "" and form.number == "plural" and form.tense == "past"
    return first and bool(form.pronoun) and clause.antecedent is not None


def is_of_speaker(doc: Doc, clause: Clause, *, told: bool) -> bool:
    """«قال فلان: «عقدت اجتماعا مع فلان»»: whether who is quoted does it, and not «she», who is told beside the verb."""
    form = clause.trigger.form
    if clause.trigger.goes_to or not may_be_speaker(doc, clause.trigger.start, form):
        return False  # «سافرت»
    return getattr(form, "gender", "") == "" or not (told or clause.subject_told or clause.before)


def _letter_after(doc: Doc, words: EventWords, clause: Clause, end: int) -> int:
    """Where a letter is named after the subject of a verb, or right after the verb; 0 for none."""
    start = max((phrase.end for phrase in clause.subject), default=clause.trigger.end)
    after = range(max(start, clause.trigger.end), min(start + 2, end))
    return next((i for i in after if words.has("LetterNoun", words_in(doc)[i].stem)), 0)


def _gets(doc: Doc, phrase: Phrase) -> bool:
    """Whether «ل» or «إلى» leads to someone."""
    return phrase.prefix in _TO or folded_words(doc)[phrase.start - 1] in _TO
