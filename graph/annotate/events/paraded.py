"""Let troops that somebody reviews do nothing themselves: «حيث استعرض حرس الشرف واجتمع بفلان»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_TROOPS = frozenset(small_words("troops"))
_GUARD, _OF_HONOUR = "حرس", frozenset(small_words("of-honour"))
_REVIEWING = ("discuss", "inspect")  # frames of «استعرض» and «تفقد»


def without_paraded(doc: Doc, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text but for troops right behind a verb of reviewing."""
    told, words = {trigger.end: trigger for trigger in triggers.values() if _reviews(trigger)}, words_in(doc)
    if not told:
        return phrases
    return tuple(one for one in phrases if one.start not in told or not is_paraded(words, one.start, told[one.start]))


def is_paraded(words: Sequence[Word], index: int, verb: Trigger) -> bool:
    """Whether a verb of reviewing has the troops behind it for its object, whose subject was told before."""
    if not _reviews(verb) or index >= len(words) or words[index].prefix:
        return False
    stem, after = words[index].stem, words[index + 1].folded if index + 1 < len(words) else ""
    return stem in _TROOPS or (stem == _GUARD and after in _OF_HONOUR)


def _reviews(trigger: Trigger) -> bool:
    form = trigger.form
    one = form.number == "singular" and getattr(form, "gender", "") == "m" and not form.pronoun
    return trigger.is_verb and one and trigger.rule in _REVIEWING
