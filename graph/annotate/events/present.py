"""Go on with a list of those present, though the posts between its names are none that any lexicon knows.

«بحضور فلان نائب أول للرئيس ورئيس مجموعة الخدمات للأفراد، وفلان رئيس إدارة التوظيف، وفلان».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, DEMONSTRATIVES, PERSONAL, PREPOSITIONS, RELATIVES, unjoined
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import tells_of_another
from graph.annotate.word import Word, words_in

_HELD = ("Conference", "Ceremony", "Talks")
_FAR = 14  # words from one of a list to the next


def attach_listed(
    clauses: Sequence[Clause], drafts: Iterable[Draft], phrases: Sequence[Phrase], end: int, doc: Doc, words: EventWords
) -> None:
    """Add those whom a list of people present goes on to name, up to the end of the sentence."""
    others = {clause.trigger.start for clause in clauses}
    people = {phrase.start: phrase for phrase in phrases}
    held = [draft for draft in drafts if draft.type in _HELD]
    for clause in clauses:
        last = _last_listed(clause)
        if last is None:
            continue
        attended = [draft for draft in held if last in draft.phrases("participant")][:1]
        for phrase in _rest(last.end, end, people, others, words_in(doc), words) if attended else ():
            fill(attended[0], "participant", phrase)


def _last_listed(clause: Clause) -> Phrase | None:
    """Who is named last of those whom a clause says to be present; None where it names nobody."""
    trigger = clause.trigger
    if trigger.role != "AttendVerb" or clause.elsewhere or (trigger.is_verb and not trigger.says("present")):
        return None
    told = [p for a in clause.arguments if a.relation in ("bare", "genitive", "=participant") for p in a.phrases]
    return max(told, key=lambda phrase: phrase.end) if told and told[-1].kind == "person" else None


def _rest(
    start: int, end: int, people: Mapping[int, Phrase], others: set[int], plain: list[Word], words: EventWords
) -> Iterator[Phrase]:
    """The people named from a token on, while nothing but nouns and marks stands between one and the next."""
    index, since, joined = start, 0, False
    while index < end and since <= _FAR and index not in others and not _ends_list(plain, index, words):
        phrase = people.get(index)
        if phrase is not None:
            joined = joined or ("و" in phrase.prefix and phrase.kind in PERSONAL)
            if joined and phrase.kind == "person" and not phrase.particle and not _leads(plain[index - 1]):
                yield phrase
                since, joined = 0, False
            index = max(phrase.end, index + 1)
            continue
        joined = _joins(plain, index) or (joined and not _opens_other(plain[index]))
        index, since = index + 1, since + 1


def _ends_list(plain: list[Word], index: int, words: EventWords) -> bool:
    """Whether something else than a list goes on at a token: a verb, «الذي», «وذلك», «أن», «وأمسية شعرية»."""
    folded = plain[index].folded
    other = unjoined(folded) in RELATIVES or unjoined(folded) in DEMONSTRATIVES or folded in (":", "؛", ";")
    gathering = words.has("OtherGathering", plain[index].stem)
    return other or gathering or tells_of_another(plain[index].norm) or bool(words.starts("Boundary", [folded]))


def _joins(plain: list[Word], index: int) -> bool:
    """Whether «و» or a comma at a token may join one more, and no preposition goes on: not «، في قاعة الأمير فلان»."""
    word = plain[index]
    following = plain[index + 1] if index + 1 < len(plain) else None
    if word.folded in COMMAS:
        return following is not None and not _leads(following)
    return word.prefix == "و" and not _leads(word)


def _opens_other(word: Word) -> bool:
    """Whether a mark or «و» begins what is none of the list."""
    return word.folded in COMMAS or word.prefix == "و"


def _leads(word: Word) -> bool:
    """Whether a word is a preposition: who stands after it is none of the list."""
    return unjoined(word.folded) in PREPOSITIONS
