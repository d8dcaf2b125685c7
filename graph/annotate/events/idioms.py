"""Tell when the word beside a verb makes it another: «يلتقيان عند نقطة», «غادر فلان الحياة»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PREPOSITIONS
from graph.annotate.events.text import in_phrases, of_phrases
from graph.annotate.morphology import PRONOUNS
from graph.annotate.word import words_in

_OF_PEOPLE = ("ان", "ون")  # how those end who exchange something: «تبادل الجانبان», «تبادل المسؤولون»
_PARTED = 4  # words, names not counted, between a verb and the word that makes it another


def is_idiom(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether the word after a verb makes it another: «قابلا للتفاوض», «يلتقيان عند نقطة», «يبحثون عنهم»."""
    before = words_in(doc)[index - 1].stem if index > 0 else ""
    if before in words.openings("Idiom") and words.starts("Idiom", [before, word.lemma]):
        return True  # «حلقة وصل»
    after = words_in(doc)[index + 1] if index + 1 < len(doc) and words.may_begin("Idiom", word.lemma) else None
    joined = [after.folded.removesuffix(pronoun) for pronoun in PRONOUNS] if after else []
    forms = [after.folded, after.prefix[:1], *joined] if after else []
    beside = any(words.starts("Idiom", [word.lemma, form]) for form in forms if form)
    return beside or (after is not None and _is_parted_idiom(doc, index, word, words))


def _is_parted_idiom(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether the definite word that makes a verb another stands behind its subject: «غادر فلان الحياة»."""
    inside, left = of_phrases(doc), _PARTED
    for other in range(index + 1, len(doc)):
        after = words_in(doc)[other]
        if other in inside:
            continue
        if after.definite and words.starts("Idiom", [word.lemma, after.folded]):
            return True
        left -= 1
        if not left or after.punct or after.folded in PREPOSITIONS:
            return False
    return False


def is_of_thing(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """«للتعاون وتبادل الخبرات في …»: whether a word with a plain definite noun behind it, and no other, is a noun."""
    if not words.has("JointNoun", word.lemma):
        return False
    thing, after = (*words_in(doc)[index + 1 : index + 3], None, None)[:2]
    if thing is None or not thing.opens_with_article or thing.norm.endswith(_OF_PEOPLE):
        return False
    over = after is None or after.mark or bool(after.prefix) or after.folded in PREPOSITIONS
    return over and index + 1 not in in_phrases(doc)
