"""Find the words by which a text names an event: «المؤتمر السابع والأربعين لقادة الشرطة والأمن العرب»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.particles import NO_NOUNS, PERSONAL
from graph.annotate.events.text import is_definite, of_dates
from graph.annotate.found import document_of, phrases_in
from graph.annotate.spans import characters, covered, surface
from graph.annotate.verbs import is_verb
from graph.annotate.word import Word, words_in

_REACH = 14  # words from the one that evokes an event to the end of the last who takes part
_LONGEST = 16  # words in the name of a conference
_NUNATED = ("ا", "اً", "ًا")
_NAMED = "Conference"  # other events are known by who takes part


def name_of(doc: Doc, event: Draft) -> str:
    """The words that evoke an event, up to its last party; of a conference its noun phrase."""
    if event.type == _NAMED and not (event.clause and event.clause.trigger.is_verb):
        end = event.end + sum(1 for _ in _rest_of_name(doc, event))
        return _with_owner(doc, event, end) or surface(doc, event.start, end)
    parties = event.phrases("participant", "host", "recipient", "agent")
    ends = (phrase.end for phrase in parties if event.start <= phrase.end <= event.start + _REACH)
    told = characters(doc, event.start, max([event.end, *ends]))
    return document_of(doc).text[told.start : told.end].strip(" ،,.\n")


def _with_owner(doc: Doc, event: Draft, end: int) -> str:
    """«اجتماعها الطارئ» of a body as «اجتماع اللجنة الطارئ»; "" where no body owns it."""
    clause = event.clause
    owner = clause.carried[0] if clause is not None and len(clause.carried) == 1 else None
    if clause is None or owner is None or not clause.trigger.form.pronoun or owner.kind != "agency":
        return ""
    noun = surface(doc, event.start, event.start + 1).removesuffix(clause.trigger.form.pronoun)
    noun = noun.removesuffix("ت") + "ة" if clause.trigger.lemma.split()[0].endswith("ه") else noun
    return " ".join(filter(None, (noun, surface(doc, owner.start, owner.end), surface(doc, event.start + 1, end))))


def _rest_of_name(doc: Doc, event: Draft) -> Iterator[int]:
    """The genitives and adjectives after a noun: after a definite word only definite ones, or what «ل» adds."""
    words, stops = words_in(doc), _never_in_names(doc)
    for index in range(event.end, min(len(words), event.start + _LONGEST)):
        if index in stops or _ends_name(words[index]) or not _may_follow(words[index - 1], words[index]):
            return
        yield index


def _may_follow(before: Word, word: Word) -> bool:
    """Whether a noun takes a word: a definite one only definite ones, one with nunation no genitive."""
    if "ل" in word.prefix:
        return True
    if is_definite(before):
        return word.definite
    return not before.text.endswith(_NUNATED) or word.text.endswith((*_NUNATED, "ة"))


def _never_in_names(doc: Doc) -> frozenset[int]:
    people = [phrase for phrase in phrases_in(doc) if phrase.kind in PERSONAL and phrase.key]
    return of_dates(doc) | covered(people)


def _ends_name(word: Word) -> bool:
    """Whether a word is none of a name: a preposition, a verb, a mark, or an indefinite word after «و»."""
    joined = word.prefix.replace("ل", "")
    return (
        word.mark
        or word.folded in NO_NOUNS
        or (bool(joined) and not (joined == "و" and word.definite))
        or (not word.definite and is_verb(word.light))
    )
