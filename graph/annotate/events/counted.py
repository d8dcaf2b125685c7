"""Tell two meetings where the text counts two, «اتصالين من فلان وفلان», and those of two beside those of more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, without
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import RANKS
from graph.annotate.events.sides import sides
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.smallwords import small_words

_OTHER = frozenset(small_words("another-one"))
_WITH = ("مع", "من", "ب")  # how the other side hangs on such a noun
_HELD = ("Talks", "Conference", "Ceremony")  # what is held in two towns; journeys are told by their stations


def split_duals(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """The drafts of a sentence, a noun in the dual with two counterparts or two places as a meeting for each."""
    return [part for draft in drafts for part in _parts(draft, doc)]


def is_another(draft: Draft, doc: Doc) -> bool:
    """«ناقشا الملف، وإن لقاء آخر سيجمعهما في باريس»: whether talks are said to be others than those told before."""
    noun = draft.type == "Talks" and draft.clause is not None and not draft.clause.trigger.is_verb
    after = words_in(doc)[draft.end] if noun and draft.end < len(doc) else None
    definite = draft.clause is not None and draft.clause.trigger.definite
    return after is not None and after.folded in _OTHER and not definite


def says_of_two(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether talks are said to be of two: «لقاء ثنائي», «جلسة ثنائية»."""
    noun = draft.type == "Talks" and draft.clause is not None and not draft.clause.trigger.is_verb
    told = words_in(doc)[draft.start + 1 : draft.end + 2] if noun else []
    return words.has_any("OfTwoAdjective", (word.stem.removesuffix("ا") for word in told))


def is_of_two_of(many: Draft, two: Draft) -> bool:
    """«اجتماع ثلاثي … وعقد فلان وفلان لقاء ثنائيا»: whether two of several who met are told to meet by themselves."""
    apart = two.of_two and not two.known and many.span != two.span and len(sides(two)) == 2
    return apart and not many.of_two and many.clause is not None and len(_seated(many, many.clause)) > 2


def _seated(event: Draft, clause: Clause) -> list[Phrase]:
    """Who met by the words of an event's own clause, and was not only there: not «… بحضور فلان»."""
    telling = clause.telling
    told = [*clause.subject, *(telling.subject if telling is not None else ())]
    told += [phrase for argument in clause.arguments for phrase in argument.phrases]
    own = [party for party in sides(event) if party in told]
    without_company = [party for party in own if party not in clause.phrases("=participant")]
    return without_company if len(without_company) > 1 else own


def _parts(draft: Draft, doc: Doc) -> Iterator[Draft]:
    clause = draft.clause if draft.clause is not None and _counts_two(draft.clause) else None
    others = _counterparts(clause, doc) if clause and draft.type == "Talks" else ()
    places = _joined(draft.phrases("place")) if clause and draft.type in _HELD else ()
    both = others if len(others) == 2 else places
    yield from (_with_one(draft, one, both) for one in both) if both else (draft,)


def _counts_two(clause: Clause) -> bool:
    noun = clause.trigger
    return not noun.is_verb and noun.form.number == "dual" and not noun.definite


def _counterparts(clause: Clause, doc: Doc) -> tuple[Phrase, ...]:
    """The other side of each: «اتصالين من فلان وفلان», «اتصالين، الأول من فلان والثاني من فلان»."""
    told = [argument for argument in clause.arguments if argument.relation in _WITH]
    in_turn = len(told) == 2 and all(len(argument.phrases) == 1 for argument in told)
    if in_turn and _is_ranked(told[0].phrases[0], doc) and _is_ranked(told[1].phrases[0], doc):
        return (*told[0].phrases, *told[1].phrases)
    return told[0].phrases if told else ()


def _is_ranked(phrase: Phrase, doc: Doc) -> bool:
    """Whether «الأول مع» or «الثاني مع» leads to somebody."""
    return any(word.stem in RANKS for word in words_in(doc)[max(phrase.start - 2, 0) : phrase.start])


def _joined(places: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Two places that «و» joins, and no third: «في عدن وصنعاء», not «في فندق بعدن»."""
    if len(places) != 2:
        return ()
    first, second = sorted(places, key=lambda place: place.start)
    return (first, second) if second.prefix == "و" and second.start == first.end else ()


def _with_one(draft: Draft, one: Phrase, all_of_them: tuple[Phrase, ...]) -> Draft:
    return replace(without(draft, {*all_of_them} - {one}), counted=True)
