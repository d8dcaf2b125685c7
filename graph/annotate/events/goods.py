"""Tell the receiving of things, which is no meeting: «استقبال طلبات الالتحاق», «يستضيف الملعب مباراة»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects
from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import DEMONSTRATIVES
from graph.annotate.events.text import folded_from, may_be_noun, of_dates, of_phrases
from graph.annotate.word import Word, words_in

_ACCUSATIVE = "ا"  # how a post ends as which somebody is appointed: «مديرا»
_PEOPLE = (
    "PeopleNoun",
    "PeerNoun",
    "PartyNoun",
    "DelegationNoun",
    "Quantity",
    "Transparent",
    "Anaphor",
    "Guest",
    "Present",
)


def receives_things(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether what is received is a plain noun that names no people, and nobody is named in its place."""
    clause = draft.clause
    if draft.rule != "receive" or clause is None:
        return False
    by_office = draft.phrases("participant") and is_of_office(words_in(doc), clause.trigger.end, words)
    if clause.trigger.is_verb and clause.subject_told and not (draft.phrases("host") or by_office):
        return True  # «يستقبل الفرع الراغبات», «يستضيف المهرجان شعراء»
    if clause.trigger.is_verb and _is_by_forum(draft, doc, words):
        return True
    if _takes_in_people(draft, doc, words):
        return True
    if clause.trigger.form.pronoun:
        return False
    index = _after_subject(clause)
    index += index + 1 < len(doc) and words.has("AnyNoun", words_in(doc)[index].folded)
    if index + 1 >= len(doc) or not _is_plain(doc, words, index):
        return False
    if clause.trigger.is_verb:
        return not words_in(doc)[index].definite and not (find_objects(clause) or clause.taken("object"))
    named = clause.taken("genitive") or clause.taken("object") or clause.trigger.definite
    return not named and _has_genitive(words_in(doc)[index], words_in(doc)[index + 1])


def is_of_office(plain: Sequence[Word], index: int, words: EventWords) -> bool:
    """Whether a post that nobody is named with stands at a token: «استقبل وكيل الإمارة فلانا»."""
    if index + 1 >= len(plain) or plain[index].definite or plain[index].prefix:
        return False
    return words.has("AppointedNoun", plain[index].stem + _ACCUSATIVE) and plain[index + 1].definite


def _is_by_forum(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«يستضيف منتدى الشعر فلانا»: whether a forum right after a verb has somebody for its guest."""
    index = draft.end
    if index >= len(doc) or index in of_phrases(doc) or words_in(doc)[index].definite:
        return False
    forum = words.has("ForumNoun", words_in(doc)[index].stem)
    return forum and all(phrase.start > index for phrase in draft.phrases("host"))


def is_met_by_thing(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a plain noun acts, so that things only face each other: «انكسار يقابله تقدم»."""
    clause = draft.clause
    if draft.rule != "meet" or clause is None or not clause.trigger.is_verb or not clause.trigger.form.pronoun:
        return False
    index = clause.trigger.end
    return index < len(doc) and _is_plain(doc, words, index) and not words_in(doc)[index].definite


def _after_subject(clause: Clause) -> int:
    """The token after a verb, or after the body that stands there and receives: «تستقبل الأمانة أي شكوى»."""
    start = clause.trigger.end
    beside = (phrase.end for phrase in clause.subject if phrase.start == start and phrase.kind == "agency")
    return next(beside, start) if clause.trigger.is_verb else start


def _takes_in_people(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a body takes in people of whom no name is told: «استقبلت الجامعة الطلاب», not «وفدا من الطلاب»."""
    hosts, met = draft.phrases("host"), draft.phrases("participant")
    nouns = [words_in(doc)[phrase.start].stem.removesuffix("ا") for phrase in draft.unnamed]
    sent = any(words.has("DelegationNoun", noun) and not words.has("Quantity", noun) for noun in nouns)
    crowd = bool(draft.unnamed) and all(phrase.plural for phrase in draft.unnamed) and not sent
    return bool(hosts) and all(phrase.kind == "agency" for phrase in hosts) and not met and crowd


def _is_plain(doc: Doc, words: EventWords, index: int) -> bool:
    """Whether a token is a noun of nothing that we know: no name, no people, no particle, no word of an event."""
    word = words_in(doc)[index]
    if not may_be_noun(word) or word.prefix or index in of_phrases(doc):
        return False
    if index in of_dates(doc) or words.is_known(word.folded) or any(_means_people(words, word)):
        return False
    ahead = folded_from(doc, index, 3)
    return word.folded not in DEMONSTRATIVES and not words.marker(ahead)[0] and not words.starts("Boundary", ahead)


def _means_people(words: EventWords, word: Word) -> list[str]:
    return [name for name in _PEOPLE for form in (word.stem, word.stem.removesuffix("ا")) if words.has(name, form)]


def _has_genitive(word: Word, after: Word) -> bool:
    """Whether a noun is what is received, and no adjective of the reception: «استقبال طلبات الالتحاق», not «حافل»."""
    return word.definite or word.folded.endswith("ات") or (after.definite and not after.punct)
