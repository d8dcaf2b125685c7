"""One word of a text and all that its spelling tells; the same spelling is one and the same word."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

_KEY = "words"


class Word(NamedTuple):
    """A token as every reader sees it."""

    text: str  # as written
    folded: str  # spelling variants folded away
    prefix: str  # its proclitics: "", "و", "ب", "ل", "ول" …
    norm: str  # folded, without proclitics
    stem: str  # folded, without proclitics and article
    light: str  # as written, with only alif folded and no proclitics
    definite: bool  # it begins with the article
    mark: bool  # it holds no letter or digit
    punct: bool  # it is punctuation
    blank: bool  # it is blank space
    number: bool  # it is a number, in digits or as a numeral

    @property
    def particle(self) -> str:
        """Its proclitics without the «و» or «ف» that joins it to what stands before: «ب», «ل»."""
        return self.prefix.lstrip("وف")

    @property
    def opens_with_waw(self) -> bool:
        """Whether the word as written begins with «و», which may or may not be «and»."""
        return self.folded.startswith("و")

    @property
    def opens_with_article(self) -> bool:
        """Whether the article is the first thing in it: «الوزير», not «والوزير» or «بالوزارة»."""
        return self.definite and not self.prefix

    @property
    def is_abd(self) -> bool:
        """«عبد»: the first half of a name, whose second is one of God's: «عبد الرحمن»."""
        return self.light == "عبد"

    @property
    def is_adjective_shaped(self) -> bool:
        """«الدولي», «الخيرية»: the ending in -ī or -iyya that adjectives made of nouns have; «الهيئة» has none."""
        return self.norm.endswith(("ي", "يه")) and not self.text.endswith("ئة")

    @property
    def is_latin(self) -> bool:
        """Whether the word is in Latin letters."""
        return self.text[0].isalpha() and self.text[0] < "\u0250"

    @property
    def is_surname_shaped(self) -> bool:
        """«القصبي»: the article and an ending in -ī, as families' names have; «الرؤى» ends in -ā."""
        return self.opens_with_article and self.norm.endswith("ي") and not self.text.endswith("ؤى")


def words_in(doc: Doc) -> list[Word]:
    """The words of a document, one for each token: an extension of spaCy's would take ten times as long to look up."""
    words: list[Word] = doc.user_data[_KEY]
    return words


def set_words(doc: Doc, words: list[Word]) -> None:
    """Give a document its words."""
    doc.user_data[_KEY] = words


Doc.set_extension("words", getter=words_in, setter=set_words, force=True)
