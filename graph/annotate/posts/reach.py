"""Tell how far the name of a body reaches after a post: «مدير إدارة شرطة المرور فلان», «مدير السجون وأركاناته»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.callings import Callings
from graph.annotate.found import agencies_in, recognised_in
from graph.annotate.hits import hits_in
from graph.annotate.independent import Independent
from graph.annotate.knowledge import Knowledge
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Named
from graph.annotate.spans import COMMAS
from graph.annotate.states import States
from graph.annotate.verbs import tells_of_another
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

OWNER = "owner"  # how a body is found that has what a post is held in for its part
_OF_THINGS = ("ة", "ات")  # ends of nouns that a masculine adjective does not describe
_MOST = 7  # words of a name
_BOTH_STATES = frozenset(small_words("both-states"))
_NEGATING = frozenset(small_words("negating-adjective"))  # «الهجرة غير النظامية»


class Reach:
    """The words of bodies' names after the posts of one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._knowledge, self._states = knowledge, states
        self._words: list[Word] = words_in(doc)
        hits = hits_in(doc)
        self._titles = {hit.start for hit in hits.offices}
        self._modifiers = {hit.start for hit in hits.titles("PostModifier")}
        self._people = {i for start, end, label in recognised_in(doc) if label == "PER" for i in range(start, end)}
        self._heads = hits.body_nouns
        self._owned = knowledge.words.folded("owned")
        self._agencies: dict[int, Named] = {body.start: body for body in reversed(agencies_in(doc))}
        self._callings, self._independent = Callings(knowledge, doc), Independent(knowledge, doc)
        self._stops, self._deeds = knowledge.ends_of_names, knowledge.words.folded("service-deed")

    def end_of_name(self, i: int, limit: int) -> int:
        """After the words of a name that begins at token `i`."""
        return self.end(i, min(limit, i + _MOST), first=True)

    def end(self, i: int, limit: int, *, first: bool = False) -> int:
        """After the words of a name from token `i` on, which is the `first` of the name or goes on with it."""
        end = i
        while end < limit and self.belongs(end, first=first and end == i):
            end += 1
        return end

    def owner(self, i: int, limit: int) -> Named | None:
        """«… التابعة للاتحاد الأوروبي»: the body that is told at a token to have what stands before it for its part."""
        i += i < limit and self._words[i].text in COMMAS
        owned = i + 1 < limit and self._words[i].norm in self._owned and self._words[i + 1].prefix == "ل"
        body = self._agencies.get(i + 1) if owned else None
        return replace(body, rule=OWNER) if body else None

    def belongs(self, i: int, *, first: bool) -> bool:
        """Whether a token belongs to the name of a body after a post; none does behind the last one of a text."""
        if i >= len(self._words):
            return False
        word, closed = self._words[i], self._knowledge.closed
        definite, prefix, light = word.definite or self._knowledge.is_short_noun(word), word.prefix, word.light
        if word.folded in _NEGATING:
            return i + 1 < len(self._words) and self._words[i - 1].definite and self._words[i + 1].definite
        if word.mark or word.norm in self._stops or self._opens_other(i) or i in self._people:
            return False
        if i in self._modifiers and self._words[i - 1].text.endswith(_OF_THINGS) and not word.text.endswith("ة"):
            return False  # «مدير الشرطة العام فلان»
        if not first and self._words[i - 1].stem in _BOTH_STATES:
            return False  # «وزيرا داخلية البلدين العربي فلان وفلان»
        if self._callings.stands_at(i):
            return False
        if definite and not first and (self._opens_name(i) or self._independent.stands_at(i)):
            return False
        if definite:
            return prefix in (("", "ل") if first else ("", "و"))
        if first and prefix in ("", "ل") and i in self._heads:
            return self._governs(i)  # «رئيس مكتب التحقيقات», «مدير إدارة شرطة المرور», «المدير العام لإدارة المرور»
        if light in closed or tells_of_another(light) or (word.opens_with_waw and self._has_pronoun(word)):
            return False  # «مدير عام السجون وأركاناته»
        if not (first or prefix or word.opens_with_waw) and self._words[i - 1].definite:
            return False  # «استغل قائد الجيش مناسبة المعرض»: no genitive of a noun with the article
        if light not in self._knowledge.ordinary and self._knowledge.is_name(word.text):
            return False
        charge = first and word.folded.startswith("ل")  # «لمكافحة المخدرات»
        deed = charge and word.norm.removeprefix("ل") in self._deeds
        state = first and prefix == "ل" and self._states.is_named_at(i + 1)  # «وزيرا لخارجية كينيا»
        return (prefix in ("", "و") or deed or state) and i + 1 < len(self._words) and self._is_bound(i + 1)

    def _opens_name(self, i: int) -> bool:
        """«وزير الصيد المختار أحمد بوسيف», «رئيس الهيئة الصادق بن علي»: a given name with the article.

        A whole name that was recognised begins behind it; or it cannot describe the feminine noun before it, or no
        word of the language follows.
        """
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        borne = self._knowledge.is_name(word.text) and not word.prefix
        if not borne or after is None or after.mark or after.prefix or after.definite:
            return False
        strange = after.light not in self._knowledge.ordinary and after.light not in self._knowledge.closed
        apart = self._words[i - 1].text.endswith("ة") and not word.text.endswith("ة")
        plain = word.light in self._knowledge.ordinary
        return (not plain and i + 1 in self._people) or ((apart or not plain) and strange and not self._is_told(after))

    def _is_told(self, word: Word) -> bool:
        return tells_of_another(word.light) and not self._knowledge.is_name(word.text)

    def _has_pronoun(self, word: Word) -> bool:
        return word.norm.endswith(PRONOUNS) and not word.text.endswith("ة")

    def _governs(self, i: int) -> bool:
        """Whether an indefinite word leads to a definite one, right after it or after one more."""
        after = self._words[i + 1 : i + 3]
        if len(after) < 2 or self._is_bound(i + 1):
            return bool(after) and self._is_bound(i + 1)
        common = i + 1 in self._heads or after[0].light in self._knowledge.ordinary  # «قسم مكافحة الإرهاب»
        return common and not (after[0].definite or after[0].prefix) and self._is_bound(i + 2)

    def _is_bound(self, i: int) -> bool:
        """Whether the word after an indefinite one makes it definite: a state, or a word with the article."""
        following = self._words[i]
        plain = following.opens_with_article and not self._opens_other(i)
        return plain or self._states.is_named_at(i) or self._states.is_sister(i)

    def _opens_other(self, i: int) -> bool:
        return i in self._titles or self._states.at(i) is not None or self._states.is_sister(i)
