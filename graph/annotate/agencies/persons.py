"""Tell the people in and after the name of a body: «مؤسسة الملك خالد», «جامعة الملك سعود عبد الله الصقعبي»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import places_in, recognised_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.word import Word, words_in

_SETTLED = ("place-name", "settlement")  # rules of places whose names are over where the gazetteer's are


class Persons:
    """The people named beside bodies in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, titles: set[int]) -> None:
        self._knowledge = knowledge
        self._words: list[Word] = words_in(doc)
        self._eponyms, self._fathers = knowledge.words.folded("eponym"), knowledge.words.folded("patronymic")
        self._leading = self._eponyms | self._fathers
        people = [(start, end) for start, end, label in recognised_in(doc) if label == "PER"]
        self._people = {i for start, end in people for i in range(start, end)}
        self._first_names = {start for start, end in people if end - start > 1}
        self._after_places = {place.end for place in places_in(doc) if place.rule in _SETTLED}
        self._titles = titles

    def is_of_one(self, i: int) -> bool:
        """Whether a token stands in a person's name that was recognised."""
        return i in self._people

    def is_eponym(self, word: Word) -> bool:
        """«الملك», «الإمام»: whether a word is the title of those whom bodies are named after."""
        return word.norm in self._eponyms

    def is_eponymous(self, i: int) -> bool:
        """«جامعة القاضي عياض», «كرسي الأمير سلطان»: the word after a title of those whom bodies are named after."""
        word = self._words[i]
        other = i in self._titles or word.norm.startswith(("ي", "ت"))  # «جامعة الإمام تبدأ»
        titled = other and not self._knowledge.is_name(word.text)
        led = self._words[i - 1].norm in self._leading  # «كرسي الأمير محمد بن سلطان»
        return led and not (word.definite or word.prefix or titled)

    def begins(self, i: int, names: bool) -> bool:
        """«جامعة الملك سعود عبد الله الصقعبي», «مجلس إدارة الاتحاد موسى الغيث»: a person is named after the body."""
        word, before = self._words[i], self._words[i - 1]
        if word.definite or word.prefix or not self._fathers.isdisjoint((word.norm, before.norm)):
            return False
        if before.norm in self._eponyms:
            return False
        definite = before.definite or self._knowledge.is_short_noun(before)  # «كلية الطب خالد العمري»
        if i in self._first_names and definite and not self._is_after_eponym(i):
            return True  # «دار الضيافة هدى العتيبي»
        if names and not (self._is_after_eponym(i) or self._is_after_purpose(i)):
            return False
        if word.is_abd:
            return True
        borne = self._knowledge.is_name(word.text) or i in self._first_names
        return word.light not in self._knowledge.ordinary and borne

    def _is_after_purpose(self, i: int) -> bool:
        """«… للأعمال الإنسانية خالد»: whether plain words with the article end the name before a token."""
        before = self._words[i - 1]
        return before.definite and before.light in self._knowledge.ordinary and not self._is_in_eponym(i - 2)

    def _is_in_eponym(self, i: int) -> bool:
        return self._words[i].norm in self._eponyms or self._words[i].is_abd

    def _is_after_eponym(self, i: int) -> bool:
        """Whether a ruler's name is complete before a token: «الملك سعود», «الأمير سطام بن عبدالعزيز»."""
        words = [word.norm for word in self._words[max(0, i - 3) : i - 1]]
        after_half = words[-1:] == ["عبد"] and words[0] in self._eponyms
        return after_half or not self._leading.isdisjoint(words[-1:])

    def follows_name(self, i: int) -> bool:
        """«شرطة المدينة المنورة القبض»: after the name of a place or of somebody only an adjective goes on."""
        named = i in self._after_places or (i - 1 in self._people and i not in self._people)
        return named and not self._words[i].is_adjective_shaped

    def follows_place(self, i: int) -> bool:
        """«رئيس شرطة إقليم السند غلام نبي»: whether a bare word stands after a place whose name is over."""
        return i in self._after_places and not (self._words[i].prefix or self._words[i].definite)

    def is_surname(self, i: int) -> bool:
        """«القوات البرية الفيتوري غريبيل»: no adjective of a feminine noun, and no word that texts use."""
        word, before = self._words[i], self._words[i - 1]
        unused = word.light not in self._knowledge.ordinary and word.norm not in self._knowledge.common
        return unused and word.norm.endswith("ي") and before.definite and before.text.endswith("ية")  # not «التوجيه»
