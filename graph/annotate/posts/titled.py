"""Tell the titles of posts from the same words elsewhere: «سلطان بن سلمان» rules nothing."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, countries_in, places_in
from graph.annotate.grammar import POSTS
from graph.annotate.hits import Hit, by_start, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.states import States
from graph.annotate.successors import names_one
from graph.annotate.word import Word, words_in

_PREPOSITION = "وإ"  # how no title begins


def titles_of_posts(doc: Doc, knowledge: Knowledge, states: States) -> dict[int, list[Hit]]:
    """The titles that tell a post, by the tokens where they begin."""
    told = hits_in(doc).titles(*POSTS)
    given = _given_names(doc, {hit.start for hit in told}, knowledge)
    titles = (hit for hit in told if hit.start not in given)
    return by_start(hit for hit in titles if names_one(doc, hit) and _is_post(hit, words_in(doc), states))


def _is_post(hit: Hit, words: list[Word], states: States) -> bool:
    """Whether a title tells what somebody is; it may describe another title, or stand for whom the text named."""
    title = hit.payload
    if title.plural and title.relation == "headOfState" and words[hit.start].definite:
        return states.at(hit.end) is not None  # «الرئيسان المصري فلان والفرنسي فلان»; not «بين الرئيسين»
    if words[hit.start].text.startswith(_PREPOSITION):
        return False  # «وإلى», spelled as «والي» once folded
    if title.appointed and words[hit.end - 1].text.endswith("ة"):
        return _begins_with_lam(words, hit.end)  # «رئيسة للجمعية»; «رئيسة الجمعية» governs the body
    if title.path != "assistant":
        return True
    described = hit.start > 0 and words[hit.start - 1].definite
    return _begins_with_lam(words, hit.end) and not described  # «المساعد للشؤون التعليمية»


def _begins_with_lam(words: list[Word], i: int) -> bool:
    return i < len(words) and words[i].text.startswith("ل")


def _given_names(doc: Doc, titles: Iterable[int], knowledge: Knowledge) -> set[int]:
    """The tokens of titles that are given names here: «سلطان بن سلمان», «الفريق أمير عبد المنعم»."""
    words, fathers = words_in(doc), knowledge.words.folded("patronymic")
    located = {named.start for named in (*countries_in(doc), *places_in(doc), *agencies_in(doc))}
    inside = (i for i in titles if i + 1 < len(words))
    before = (i for i in inside if not words[i].definite and knowledge.is_name(words[i].text))
    return {i for i in before if words[i + 1].folded in fathers or _is_given(words, i, i + 1 in located, knowledge)}


def _is_given(words: list[Word], i: int, located: bool, knowledge: Knowledge) -> bool:
    """Whether people bear a word, and nobody rules it: what follows a title without the article is what it is over.

    Behind a given name it may be a word that no list has: «النائب محمد أمين كوتشاك».
    """
    word, before = words[i + 1], words[max(0, i - 1)]
    plain = word.definite or word.prefix or word.mark or located or word.light in knowledge.ordinary
    borne = before.light not in knowledge.ordinary and not before.definite and knowledge.is_name(before.text)
    return word.folded == "عبد" or (not plain and (knowledge.is_name(word.text) or borne))
