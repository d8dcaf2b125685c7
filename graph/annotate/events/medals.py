"""Find the medal or prize that a word of awards needs beside it, whose it is, and the award that a headline tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PREPOSITIONS, RELATIVES
from graph.annotate.events.text import folded_words, is_one_apart, is_one_of, is_owned, of_dates, of_phrases
from graph.annotate.found import agencies_in, phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.model import Span

_REACH = 30  # words around a verb within which the medal is named
_BORNE = 2  # words between a paper and «توقيع» of those who signed it
_PAPER = 5  # words before «التي» within which the paper stands that was signed
_NAME = 5  # words in the name of a medal
_OPENING = 2  # words before the medal that opens a headline
_PEOPLE = ("person", "agency")
_FROM, _TO = "من", "الي"


def needed_noun(clause: Clause, doc: Doc, sentence: tuple[int, int]) -> int | None:
    """Where one of the nouns stands that a word needs beside it: «وسام» of «منح», «خلية» of «فكك»."""
    frame = clause.trigger.frame
    if frame is None or not frame.needs:
        return clause.trigger.start
    if frame.mode == "Signing" and _took_place(clause, doc):
        return None
    return next((index for index in _around(clause, sentence, doc) if is_one_of(doc, index, frame.needs)), None)


def _took_place(clause: Clause, doc: Doc) -> bool:
    """Whether what a relative clause is about took place, and was not signed: «الهجمات التي وقعت أمس في نيس»."""
    start, frame = clause.trigger.start, clause.trigger.frame
    if not clause.trigger.is_verb or clause.trigger.form.pronoun or not start or frame is None:
        return False
    if folded_words(doc)[start - 1] not in RELATIVES:
        return False
    before = range(max(0, start - 1 - _PAPER), start - 1)
    after = range(clause.trigger.end, min(clause.trigger.end + 2, len(doc)))  # «الحركة التي وقعت اتفاق سلام»
    return not any(is_one_of(doc, index, frame.needs) for index in (*before, *after))


def _reach_of(start: int, end: int, doc: Doc) -> int:
    """How far the noun may stand behind a word; names and days are not counted: «وقع فلان وفلان، أمس، في … مذكرة»."""
    free = (i for i in range(start, end) if i not in of_phrases(doc) and i not in of_dates(doc))
    return next(islice(free, _REACH, None), end)


def _around(clause: Clause, sentence: tuple[int, int], doc: Doc) -> list[int]:
    """The tokens around a word, the nearest first; after it only, where it is a noun."""
    trigger = clause.trigger
    start, end = max(sentence[0], trigger.start - _REACH), _reach_of(trigger.end, sentence[1], doc)
    if not trigger.is_verb:
        signs = trigger.frame is not None and trigger.frame.mode == "Signing"
        borne = signs and bool(clause.taken("genitive"))  # «وحمل الاتفاق توقيع فلان وفلان»
        start = max(sentence[0], trigger.start - _BORNE) if borne else trigger.end
    elif trigger.form.pronoun and trigger.type == "Ceremony":
        start = max(0, trigger.start - 2 * _REACH)  # «… مذكرة. ووقعها فلان»
    return sorted(range(start, end), key=lambda i: abs(i - trigger.start))


def find_medal(
    clause: Clause, clauses: list[Clause], doc: Doc, words: EventWords, sentence: tuple[int, int]
) -> int | None:
    """Where the medal stands that a word gives: in its own clause, and no medal of a match."""
    if clause.trigger.frame is None:
        return None
    medal = next(_medals(clause, clauses, doc, words, sentence), None)
    return clause.trigger.start if medal is None and not clause.trigger.frame.needs else medal


def count_medals(clause: Clause, clauses: list[Clause], doc: Doc, words: EventWords, sentence: tuple[int, int]) -> int:
    """How many medals a word gives: «جائزة … إلى الشرطة، وجائزة … إلى الدرك»."""
    return len(list(_medals(clause, clauses, doc, words, sentence)))


def _medals(
    clause: Clause, clauses: list[Clause], doc: Doc, words: EventWords, sentence: tuple[int, int]
) -> Iterator[int]:
    """Where the medals stand that a word gives, the nearest first."""
    trigger = clause.trigger
    needs = (trigger.frame.needs if trigger.frame else None) or words.single("MedalNoun")
    verbs = [other.trigger.start for other in clauses if other.trigger.is_verb and not _is_aside(other, clause)]
    for index in _around(clause, sentence, doc):
        between = range(trigger.end, index) if index > trigger.start else range(index, trigger.start)
        apart = any(verb in between and not _is_closed_aside(doc, verb, between) for verb in verbs)
        named = is_one_apart(doc, index, needs) or is_owned(doc, index, needs)
        sport = trigger.rule == "obtain" and _is(doc, words, index, "SportPrize")
        named = named and not any(body.start < index < body.end for body in agencies_in(doc))  # «قوات درع الجزيرة»
        if named and not (apart or sport or _is(doc, words, index, "ArmourWord")):
            yield index


def _is_closed_aside(doc: Doc, verb: int, between: range) -> bool:
    """«منحت الوزارة العميد فلانا، الذي قاد العملية، وساما»: whether commas set off the relative clause of a verb."""
    folded = folded_words(doc)
    opened = verb - 2 in between and folded[verb - 1] in RELATIVES and folded[verb - 2] in COMMAS
    return opened and any(folded[index] in COMMAS for index in range(verb, between.stop))


def _is_aside(other: Clause, clause: Clause) -> bool:
    """«قلد الوزير، خلال حفل أقيم أمس، فلانا وساما»: whether a verb parts no medal from a clause."""
    return other is clause or (other.trigger.role == "OccurVerb" and other.antecedent is not None)


def _is(doc: Doc, words: EventWords, medal: int, name: str) -> bool:
    """Whether the word after a medal makes it another thing: «الميدالية الفضية», «دروع واقية»."""
    return medal + 1 < len(doc) and words.has(name, words_in(doc)[medal + 1].stem)


def find_owners(doc: Doc, medal: int) -> Iterator[Phrase]:
    """Whose medal it is, who confers it where the text tells no other: «وسام الحرس المدني», «وسام نجمة إيطاليا»."""
    phrases = {phrase.start: phrase for phrase in phrases_in(doc)}
    for index in range(medal + 1, min(medal + 1 + _NAME, len(doc))):
        phrase = phrases.get(index)
        if phrase is not None:
            if not phrase.prefix and (phrase.kind == "country" or (phrase.kind == "agency" and index == medal + 1)):
                yield phrase
            return
        if folded_words(doc)[index] in PREPOSITIONS | COMMAS:
            return


def headline_award(doc: Doc, words: EventWords, sentence: tuple[int, int], span: Span) -> Iterator[Draft]:
    """What a headline without a verb tells: «وسام الاستحقاق لفلان»."""
    opening = range(sentence[0], min(sentence[0] + _OPENING + 1, sentence[1]))
    medal = next((index for index in opening if words.has("MedalNoun", folded_words(doc)[index])), None)
    phrases = [phrase for phrase in phrases_in(doc) if medal is not None and medal < phrase.start < sentence[1]]
    to = [phrase for phrase in phrases if phrase.kind in _PEOPLE and _receives(doc, phrase)]
    if medal is None or len(to) != 1:
        return
    draft = Draft("Award", "Decoration", medal, medal + 1, span, "medal", spans=[span])
    fill(draft, "recipient", to[0])
    givers = [phrase for phrase in phrases if folded_words(doc)[phrase.start - 1] == _FROM and not phrase.prefix]
    for phrase in givers[:1] or find_owners(doc, medal):
        fill(draft, "awardedBy", phrase)
    yield draft


def _receives(doc: Doc, phrase: Phrase) -> bool:
    return phrase.prefix == "ل" or (not phrase.prefix and folded_words(doc)[phrase.start - 1] == _TO)
