"""Tell which edition of a conference or round of talks it is: «الجولة الرابعة», «الدورة الثالثة والتسعين»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, Fill, add
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import ENDS_NOUN, PREPOSITIONS
from graph.annotate.events.text import folded_words, in_phrases, of_dates
from graph.annotate.numbers import find_ordinal
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.smallwords import small_words

_REACH = 9  # words after a noun within which its ordinal stands: «اجتماع وزراء الداخلية العرب التاسع والثلاثين»
_BRACKETS = 4  # words of a short form, with its brackets
_FIGURE = 3  # tokens in «(43)», and figures of the highest edition
_LONGEST = 3  # words of an ordinal: «الثالثة بعد المائة»
_THE_DAY = frozenset(small_words("the-day"))
_PART = "من"  # stands between an ordinal and its whole


def add_ordinal(draft: Draft, doc: Doc, lexemes: EventWords) -> None:
    """Add the edition told before or after a noun: «الجولة الرابعة من المحادثات», «الدورة الثالثة والتسعين»."""
    edition = _edition_before(draft, doc, lexemes) if draft.type in ("Conference", "Talks") else None
    if edition:
        add(draft, Fill("ordinal", edition, draft.span, None, "ordinal"))
        return
    if "Conference" not in (draft.type, draft.also) and not _may_have_edition(draft):
        return
    bracketed = _in_brackets(draft, folded_words(doc))
    if bracketed:
        add(draft, Fill("ordinal", bracketed, draft.span, None, "ordinal"))
        return
    words, inside = folded_words(doc), in_phrases(doc)
    for index in _after(draft, words):
        word = words[index]
        if word in ENDS_NOUN or word in PREPOSITIONS or index in of_dates(doc):
            return
        if word in _THE_DAY:
            return  # «يواصل المعرض فعالياته لليوم الثالث»
        found = find_ordinal(words, index) if index not in inside else None  # «قمة مجموعة العشرين»
        if found and not _is_figure(word) and not (_agrees(draft, word) and _is_of_noun(draft, word)):
            return
        if found and _is_figure(word) and not _numbers(draft, doc, index):
            return
        if found and not word.startswith(("و", "ب")):
            add(draft, Fill("ordinal", found[0], draft.span, None, "ordinal"))
            draft.end = max(draft.end, index + found[1])
            return


def _in_brackets(draft: Draft, words: list[str]) -> int:
    """«الدورة (43) لمجلس وزراء الداخلية»: the figure in brackets right behind a noun with the article; 0 for none."""
    opens, figure, closes = (*words[draft.end : draft.end + _FIGURE], "", "", "")[:_FIGURE]
    definite = draft.clause is not None and draft.clause.trigger.definite
    told = definite and (opens, closes) == ("(", ")") and figure.isdecimal() and len(figure) <= _FIGURE
    return int(figure) if told else 0


def _after(draft: Draft, words: list[str]) -> Iterator[int]:
    """The words after a noun; of a body's short form in brackets none counts: «مؤتمر اللجنة (السيسا) الثالث»."""
    index, left = draft.end, _REACH
    while left and index < len(words):
        if words[index] == "(" and index > draft.end:
            if ")" not in words[index : index + _BRACKETS]:
                return
            index = words.index(")", index)
        else:
            yield index
            left -= 1
        index += 1


def _may_have_edition(draft: Draft) -> bool:
    """Whether «الجولة» or «اللقاء» is one of a series: it has an article, and no partner."""
    clause = draft.clause if draft.rule in ("meet", "round") else None
    if clause is None or clause.trigger.is_verb or not clause.trigger.definite:
        return False
    return not (clause.taken("مع") or clause.taken("=participant"))


def _edition_before(draft: Draft, doc: Doc, lexemes: EventWords) -> int | None:
    """Which edition of a fair or round of talks it is: «النسخة السادسة عشرة من معرض …»."""
    words = folded_words(doc)
    counted = find_ordinal(words, draft.start - 1) if draft.start and _is_counted(draft, doc) else None
    if counted and counted[1] == 1:
        return counted[0]
    end = draft.start - 1 if draft.start and words[draft.start - 1] == _PART else draft.start
    joined = end < draft.start or (draft.clause is not None and draft.clause.trigger.prefix == "ل")
    for index in range(max(1, end - _LONGEST), end) if joined else ():
        found = find_ordinal(words, index)
        noun: Word = words_in(doc)[index - 1]
        if found and index + found[1] == end and noun.definite and lexemes.has("EditionNoun", noun.stem):
            return found[0]
    return None


def _is_counted(draft: Draft, doc: Doc) -> bool:
    """Whether an ordinal may stand before a conference: «أول قمة بين …», «خامس مؤتمر»."""
    told = draft.clause is not None and not draft.clause.trigger.definite and draft.type == "Conference"
    before = words_in(doc)[draft.start - 1]
    return told and not before.definite and not _is_figure(before.folded)


def _agrees(draft: Draft, word: str) -> bool:
    """Whether an ordinal has the gender of its noun: «الاجتماع الثالث», not «اجتماع … المنطقة الثالثة»."""
    if draft.clause is None or word.endswith(("ين", "ون")):
        return True
    feminine = word.endswith("ه") or stem_of(word) == "اولي"
    return feminine == draft.clause.trigger.lemma.split(" ")[0].endswith("ه")  # «ورشة العمل الأولى»


def _is_of_noun(draft: Draft, word: str) -> bool:
    """Whether an ordinal has the article of a noun whose genitive has one: not «جلسة المجلس إضافة أولى»."""
    owned = draft.clause is not None and draft.clause.taken("genitive")
    return not owned or word.lstrip("وب").startswith("ال")


def _is_figure(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _numbers(draft: Draft, doc: Doc, index: int) -> bool:
    """Whether a figure numbers the edition, and does not count what stands after it: «المعرض 70 لوحة»."""
    words: list[Word] = words_in(doc)
    if words[index].text.startswith("ال"):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    counted = following is not None and not (
        following.punct or following.folded in PREPOSITIONS or following.particle or following.norm.startswith("ال")
    )
    beside = index == draft.end or (index == draft.end + 1 and words[index - 1].norm.startswith("ال"))
    return beside and not counted and not words[draft.start].text.endswith("ا")
