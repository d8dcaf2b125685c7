"""Let «الأخير» and «هذا الأخير» stand for whoever was named last: «خلال زيارة يقوم بها الأخير»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.agreement import agrees_with
from graph.annotate.events.particles import AMID, DEMONSTRATIVES, PREPOSITIONS
from graph.annotate.events.text import stems_in
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import dates_in
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered, first_of, together
from graph.annotate.word import words_in
from graph.smallwords import small_words

_NAMED = ("person", "post", "agency")
_LATTER = frozenset(small_words("latter"))
_OF_WOMEN = "ه"  # how the folded form ends that is said of a woman or of a body with a feminine name


def with_latter(doc: Doc, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, and one for each «الأخير» that is no adjective of the noun before it."""
    if _LATTER.isdisjoint(stems_in(doc)):
        return phrases
    return tuple(sorted([*phrases, *_latter(doc, triggers, phrases)], key=lambda phrase: phrase.start))


def _latter(doc: Doc, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    taken: set[int] | None = None
    for index, word in enumerate(words_in(doc)):
        if word.stem not in _LATTER or not word.definite:
            continue
        taken = covered((*phrases, *dates_in(doc))) if taken is None else taken
        if index in taken or not _stands_alone(doc, triggers, index):
            continue
        named = _named_last(doc, index, [phrase for phrase in phrases if phrase.end <= index])
        if named is not None:
            start = index - (words_in(doc)[index - 1].norm in DEMONSTRATIVES)
            yield replace(named, start=start, end=index + 1, prefix=words_in(doc)[start].prefix)


def _stands_alone(doc: Doc, triggers: dict[int, Trigger], index: int) -> bool:
    """Whether no noun stands before a word that it describes: «زيارة الأخير», not «الزيارة الأخيرة»."""
    word, before = words_in(doc)[index], words_in(doc)[max(0, index - 1)]
    if word.prefix.endswith(("ل", "ب")) or before.norm in DEMONSTRATIVES | PREPOSITIONS | AMID:
        return True
    if index - 1 in triggers and triggers[index - 1].is_verb:
        return True
    owned = next((before.norm.removesuffix(end) for end in PRONOUNS if before.norm.endswith(end)), "")
    if owned and not before.text.endswith("ة"):
        return owned in PREPOSITIONS or len(owned) < 2  # «يقوم بها الأخير», not «زيارته الأخيرة»
    return index - 1 in triggers and not before.definite


def _named_last(doc: Doc, index: int, told: Sequence[Phrase]) -> Phrase | None:
    """Whom the sentence, or else the one before, named last of those that the form may mean: a woman for «الأخيرة»."""
    here = [phrase for phrase in told if together(doc, phrase.start, index)]
    if not any(phrase.kind in _NAMED for phrase in here) and (first := first_of(doc, index)):
        here = [phrase for phrase in told if together(doc, phrase.start, first - 1)]
    people = [phrase for phrase in here if phrase.kind == "person" and not phrase.plural]
    if not words_in(doc)[index].norm.endswith(_OF_WOMEN):
        return people[-1] if people else None
    women = [person for person in people if agrees_with(doc, "ها", person, {})]
    bodies = [phrase for phrase in here if phrase.kind == "agency" and doc[phrase.start].text.endswith("ة")]
    return max([*women[-1:], *bodies[-1:]], key=lambda phrase: phrase.start, default=None)
