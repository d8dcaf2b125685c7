"""See through spelling: fold each word and split off the particles that Arabic writes joined to it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from spacy.lang.ar.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct
from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.verbs import is_verb
from graph.annotate.word import Word, set_words
from graph.folding import fold_alifs, fold_letters, without_marks
from graph.model import Kind
from graph.smallwords import small_words

_REMEMBERED = 50_000  # spellings: what was made of those met last
_LEAST = 3  # letters of a word behind «ف»
_LONG = 6  # letters: «وجهة» is no «جهة» with «و»
_JOINED = ("و", "ب", "ل", "ف")  # proclitics of one letter
_PERSIAN = {"گ": "ك", "ک": "ك", "ی": "ي", "پ": "ب"}
_DIGITS = {c: str(unicodedata.digit(c)) for c in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"}
_BEFORE_DIGITS = re.compile(r"[وف]?[بل](?=\d)")
_FOREIGN = str.maketrans(_PERSIAN | _DIGITS)
_OPENERS = frozenset({"عبد", "ابو", "ابن", "بنت"})
_BEFORE_ARTICLE = ("", "و", "ف", "ب", "ك", "وب", "فب", "وك", "فك")  # «وبال…»: what may stand before «ال»
_SELDOM = ("ف", "ك")  # with the article only before words that texts use
_BEFORE_LAM = ("", "و", "ف")  # «ولل…»: what may stand before «لل»
_BEFORE_WORD = ("و", "ب", "ل", "ف", "س", "ك", "وب", "ول", "وس", "وك", "فب", "فل", "فس")


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """Fold spelling variants away: diacritics, hamza seats, ta marbuta, tatweel, digits, letter case.

    >>> fold("المديريّة العامّة للأمن")
    'المديريه العامه للامن'
    """
    return fold_letters(text).translate(_FOREIGN)


@lru_cache(maxsize=_REMEMBERED)
def light(text: str) -> str:
    """Fold only diacritics, tatweel and the hamza of alif: «علي» the name and «على» the particle stay apart."""
    return fold_alifs(text)


def split(word: str, whole: Callable[[str], bool], known: Callable[[str], bool]) -> tuple[str, str]:
    """The proclitics of a folded word and the rest.

    A word that is `whole` stays so; others are split before the article, or where the rest is `known`.

    >>> no = lambda word: False
    >>> split("والمديريه", no, no), split("للامن", no, no)
    (('و', 'المديريه'), ('ل', 'الامن'))
    >>> split("ب167", no, no)
    ('ب', '167')
    """
    if counted := _BEFORE_DIGITS.match(word):
        return counted[0], word[counted.end() :]
    if len(word) < 3 or whole(word):
        return "", word
    return (_split_before_article(word, known) or ("", word)) if known(word) else _split_anywhere(word, known)


@lru_cache(maxsize=_REMEMBERED)
def has_article(text: str, prefix: str, norm: str) -> bool:
    """Whether the «ال» that a folded word begins with is the article, and not «أل» of «ألماني»."""
    rest = without_marks(text)[len(prefix) :]
    written = prefix.endswith("ل") and rest[:1] == "ل" and len(rest) > 2  # «للحج», but «لله»
    if not norm.startswith("ال") or len(norm) < (4 if written else 5):
        return False
    return rest[:1] in ("ا", "ٱ") or (prefix.endswith("ل") and rest[:1] == "ل")


def word_of(text: str, prefix: str, norm: str) -> Word:
    """A word as written, its proclitics, and what is left of its folded form without them."""
    article, folded = has_article(text, prefix, norm), _folded(text)
    stem = norm[2:] if article else norm
    mark = not any(char.isalnum() for char in folded)  # «ـ» alone is a dash
    counted = norm if prefix else text  # «بـ12»
    kind = (mark, is_punct(text), text.isspace(), like_num(counted))  # type: ignore[no-untyped-call]
    return Word(text, folded, prefix, norm, stem, _light_rest(text, prefix, norm), article, *kind)


class Tokens:
    """Sets `doc._.words`: each token folded, and apart from its proclitics."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the words that tell where a proclitic ends."""
        self._closed = {fold(word) for word in knowledge.closed}
        self._verbs = knowledge.words.folded("verb-with-lam")
        self._words = knowledge.common | {fold(word) for word in knowledge.closed}
        self._words |= knowledge.words.folded("ministries") | knowledge.words.folded("agencies")  # «ووزارتي»
        self._words |= frozenset(small_words("delegation"))  # «وفدان» holds no «فدان»
        self._used, self._ordinary = knowledge.ordinary, {fold(word) for word in knowledge.ordinary}
        self._is_name = knowledge.is_name
        self._led = {"ب": knowledge.words.folded("led-by-ba"), "ل": knowledge.words.folded("led-by-lam")}
        self._leading = frozenset().union(*self._led.values())
        states = (label.text for state in knowledge.ontology.of_kind(Kind.COUNTRY) for label in state.labels)
        self._states = frozenset(fold(name) for name in states if " " not in name)
        places = (label.text for place in knowledge.ontology.of_kind(Kind.PLACE) for label in place.labels)
        self._towns = frozenset(fold(name) for name in places if " " not in name and len(name) >= _LONG)
        names = (entry.text for entry in knowledge.entries if entry.category == "concept")
        self._in_lam = frozenset(fold(name) for name in names if name.startswith("ل") and " " not in name)
        self._pairs = frozenset(pair for entry in knowledge.entries if (pair := _first_words(entry.text)))
        self._word = lru_cache(maxsize=_REMEMBERED)(self._read)

    def __call__(self, doc: Doc) -> Doc:
        """Fold and split each token."""
        words = [self._word(token.text) for token in doc]
        words[1:] = [
            self._after_word(before, word) if word.prefix == "ك" or before.norm in self._leading else word
            for before, word in pairwise(words)
        ]
        words[:-1] = [
            word if word.prefix or word.folded[:1] not in _JOINED else self._before_name(word, after)
            for word, after in pairwise(words)
        ]
        set_words(doc, words)
        return doc

    def _after_word(self, before: Word, word: Word) -> Word:
        """«ممثلة ببلقاسم», «خلفا لسياكا»: «ب» or «ل» where the word before asks for it; no «ك» goes on with a name."""
        first = word.folded[:1]
        if not word.prefix and before.norm in self._led.get(first, ()) and self._is_behind(first, word):
            return word_of(word.text, first, word.folded[1:])
        if _may_be_name(word) and self._is_only_name(before):
            return word_of(word.text, "", word.folded)
        return word

    def _is_behind(self, particle: str, word: Word) -> bool:
        """Whether a word is one behind a particle, and no given name as it is written: «بسام», «لطفي»."""
        return (particle == "ل" or self._is_name(word.text[1:])) and not self._is_booked(word.text)

    def _is_only_name(self, word: Word) -> bool:
        """Whether a word, perhaps behind a particle, is a name that Arabic does not use otherwise."""
        return word.norm not in self._ordinary and self._is_name(word.text[len(word.prefix) :])

    def _before_name(self, word: Word, after: Word) -> Word:
        """«بأديس أبابا»: a proclitic before the first of two words of a name, though «باديس» is a name too."""
        if len(word.folded) < 4:
            return word
        pair = (word.folded[1:], after.folded)
        return word_of(word.text, word.folded[0], word.folded[1:]) if pair in self._pairs else word

    def _read(self, text: str) -> Word:
        prefix, norm = split(_folded(text), self._whole, self._known)
        joined = norm[:1] == "و" and norm[1:] in self._states  # «وأوغندا», though texts use it as one word
        joined = joined or (norm[:1] == "و" and norm[1:] in self._towns)  # «ومستغانم»
        if not prefix and (joined or self._is_joined_feminine(text)):
            prefix, norm = "و", norm[1:]
        if prefix == "ف" and len(norm) < _LEAST and norm not in self._closed:
            prefix, norm = "", _folded(text)  # «فدا»: no word of two letters but the small ones
        if prefix in _SELDOM and norm.startswith("ال") and not (self._known(norm) or self._known(norm[2:])):
            prefix, norm = "", _folded(text)  # «فالتونن»
        if prefix.endswith("ل") and (norm[2:] in self._in_lam or self._is_named_in_lam(text, norm)):
            norm = _folded(text)[len(prefix) :]  # «للبنان», «للويس»: a name that begins with «ل» has no article
        word = word_of(text, prefix, norm)
        for cut in range(len(prefix)):
            if self._is_booked(text[cut:]):
                word = word_of(text, prefix[:cut], word.folded[cut:])  # «بدرية», «وبدرية», «ليو»
                break
        if _may_be_name(word) and norm not in self._ordinary:
            word = word_of(text, "", word.folded)  # «كايودي»: «ايودي» is a name too
        return word._replace(definite=word.definite and norm not in self._verbs)

    def _is_named_in_lam(self, text: str, norm: str) -> bool:
        """«للويس», «لليانا»: whether a given name that begins with «ل» follows «ل», and no word with the article."""
        _, lam, rest = without_marks(text).partition("لل")
        booked = self._is_booked(f"ل{rest}") and norm not in self._ordinary
        return bool(lam) and (booked or (self._is_name(f"ل{rest}") and not self._known(norm)))

    def _is_booked(self, text: str) -> bool:
        """Whether a word is a given name as it stands, or one of honour before it («للا»), and no small word."""
        book, spelling = read_name_book(), spelled(text)
        return (book.is_given(spelling) or spelling in book.honours) and _folded(text) not in self._closed

    def _is_joined_feminine(self, text: str) -> bool:
        """«ومساعدة المدير»: «و» and a noun, though «ومساعده» is a word that texts use, which folds alike."""
        if not (text.startswith("و") and text.endswith("ة")) or len(text) < _LONG or light(text[1:]) not in self._used:
            return False
        return light(text) not in self._used and not self._whole(_folded(text))

    def _whole(self, word: str) -> bool:
        if word in self._words:
            return True
        if word[0] in "وفبل" and word[1:] in _OPENERS:
            return False  # «بعبد اللطيف»
        joined = word[0] == "و" and len(word) > 3 and (word[1:] in self._closed or self._is_name(word[1:]))
        return len(word) > 3 and self._is_name(word) and not joined

    def _known(self, word: str) -> bool:
        return word in self._ordinary or word in _OPENERS or self._whole(word)


def _first_words(name: str) -> tuple[str, str] | None:
    """The first two words of a name that the article does not open, folded."""
    first, *rest = name.split()
    return (fold(first), fold(rest[0])) if rest and not first.startswith("ال") else None


@Language.factory("tokens", assigns=["doc._.words"])
def make_tokens(nlp: Language, name: str) -> Tokens:
    """The component; `learn` gives it the ontology's words."""
    return Tokens()


def _may_be_name(word: Word) -> bool:
    """«كاول», «كايودي»: names of foreigners begin so more often than «ك» stands before an alif without hamza."""
    return word.prefix == "ك" and word.text[1:2] == "ا" and not word.definite


def _folded(text: str) -> str:
    """A token folded: a sign that stands for several words, as «ﷻ» does, stays one word."""
    return fold(text) if text.isspace() else fold(text).replace(" ", "")


def _light_rest(text: str, prefix: str, norm: str) -> str:
    rest = light(text)[len(prefix) :]
    if not (prefix.endswith("ل") and norm.startswith("ال") and rest.startswith("ل")):
        return rest
    return "ال" + rest if len(norm) == len(rest) + 2 else "ا" + rest


def _split_anywhere(word: str, known: Callable[[str], bool]) -> tuple[str, str]:
    return _split_before_article(word, known) or _split_before_word(word, known) or ("", word)


def _split_before_article(word: str, known: Callable[[str], bool]) -> tuple[str, str] | None:
    for prefix in _BEFORE_ARTICLE[1:]:
        if word.startswith(prefix + "ال") and len(word) > len(prefix) + 4:
            return prefix, word[len(prefix) :]
    for prefix in _BEFORE_LAM:
        if word.startswith(prefix + "لل") and len(word) > len(prefix) + 3:
            rest = word[len(prefix) + 1 :]  # «للجنة» is «ل» and «اللجنة», «للأمن» is «ل» and «الأمن»
            whole = known("ال" + rest) or (known(rest) and not known("ال" + rest[1:]))
            return prefix + "ل", "ال" + (rest if whole else rest[1:])
    return None


def _split_before_word(word: str, known: Callable[[str], bool]) -> tuple[str, str] | None:
    for prefix in _BEFORE_WORD:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) > 1 and known(rest) and (prefix[-1] != "س" or _may_come(rest)):
            return prefix, rest
    return None


def _may_come(word: str) -> bool:
    """«سيصل», «ستعقد»: whether «س» can stand before a word; before a short one only if it is surely a verb."""
    return word[0] in "يتنا" and (len(word) > 3 or is_verb(word))
