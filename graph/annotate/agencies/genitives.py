"""Tell the genitives that a body's name goes on with: «شؤون الرئاسة», «قوى الأمن», «كلية الطب», «مباحث جمع السلاح»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.morphology import PRONOUNS
from graph.annotate.states import States
from graph.annotate.verbs import is_verb
from graph.annotate.word import Word, words_in


class Genitives:
    """The genitives in one document; `others` are the tokens where titles begin, with which a body's name is over."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States, others: set[int]) -> None:
        self._knowledge, self._states, self._titles = knowledge, states, others
        self._words: list[Word] = words_in(doc)
        self._nouns, self._verbs = knowledge.words.folded("noun"), knowledge.words.folded("verb")
        self._affairs = knowledge.words.folded("affairs")
        self._bodies = hits_in(doc).body_nouns

    def starts_other(self, i: int) -> bool:
        """Whether a title, a post or a state's name or adjective begins here: the body's name is over."""
        return i in self._titles or self._states.at(i) is not None

    def is_construct(self, i: int) -> bool:
        """An indefinite word whose next word is definite: «شؤون الرئاسة», «وزراء الداخلية»."""
        word, following = self._words[i], self._words[i + 1]
        prefix = word.prefix
        if prefix not in ("", "ل", "ول", "و") or following.prefix:
            return False
        if self.is_closed(word) and not self.is_deed(i):
            return False
        state = self._states.at(i + 1)
        if state and state.rule == "country-name" and not prefix:
            return True  # «مجلس نواب الباراغواي»
        plain = prefix == "ل" and following.definite  # «لشؤون المخدرات»
        plain = plain or (following.definite and following.norm in self._nouns and i + 1 not in self._bodies)
        closed = self.is_closed(following) and not (plain or self.is_deed(i + 1))
        if following.mark or self.starts_other(i + 1) or closed:
            return False
        definite = following.definite or self.is_short(following)
        return definite or (bool(prefix) and self.is_plainly_definite(i + 2)) or self._is_chain(i)

    def _is_chain(self, i: int) -> bool:
        """«مستشفى قوى الأمن»: two plain nouns before a definite one."""
        if self._words[i].prefix or self._words[i].light.startswith("ل"):
            return False  # «اللجنة الفنية لمناقشة وثيقة الإطار العام»
        nouns = (word.light for word in self._words[i : i + 2])
        plain = all(noun in self._knowledge.ordinary and not is_verb(noun) for noun in nouns)
        plain = plain and self._bodies.isdisjoint((i, i + 1))  # «إدارة نادي الشباب»: the club
        return plain and self.is_plainly_definite(i + 2) and not self._words[min(i + 2, len(self._words) - 1)].prefix

    def is_deed(self, i: int) -> bool:
        """«مباحث جمع السلاح»: a verb elsewhere, but a noun between one that needs a genitive and its own."""
        word, before = self._words[i], self._words[i - 1]
        noun = word.light in self._verbs and not (before.definite or self.is_closed(before))
        return noun and not word.prefix and self.is_plainly_definite(i + 1) and not self._words[i + 1].prefix

    def has_pronoun(self, word: Word) -> bool:
        """«مجلس الشورى اجتماعه السنوي»: a plain word with the pronoun of somebody else."""
        endings = [ending for ending in PRONOUNS if word.norm.endswith(ending) and not word.text.endswith("ة")]
        forms = (word.light, word.light.removeprefix("و"))  # «المستشفى وطاقمه»
        return any(form.removesuffix(ending) in self._knowledge.ordinary for ending in endings for form in forms)

    def is_plainly_definite(self, *places: int) -> bool:
        """Whether a word at one of the tokens has the article, after «ل» or nothing."""
        words = (self._words[i] for i in places if i < len(self._words))
        return any((word.definite and word.prefix in ("", "ل")) or self.is_short(word) for word in words)

    def is_short(self, word: Word) -> bool:
        """«كلية الطب», «وزارة الحج»: a noun of two letters with the article, and nothing joined to it."""
        return not word.prefix and self._knowledge.is_short_noun(word)

    def is_closed(self, word: Word) -> bool:
        """Whether a word is one that no name runs across, and none for affairs."""
        return word.light in self._knowledge.closed and word.norm not in self._affairs


def agrees(word: Word, before: Word) -> bool:
    """«والجريمة المنظمة»: whether a noun for bodies may be but the adjective of the noun before it."""
    return word.stem.startswith("م") and word.text.endswith("ة") and before.text.endswith("ة")
