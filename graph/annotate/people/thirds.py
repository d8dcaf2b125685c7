"""Tell whether a word behind a whole name goes on with it: «الفريق عمر الطيب النعمة», «الصادق عثمان بلة»."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.people.closing import HAMZAS, OBJECTS, SHORT, Closing
from graph.annotate.people.text import Text
from graph.annotate.people.words import THAT, WordJudge
from graph.annotate.spans import COMMAS
from graph.annotate.tokens import fold
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word

_SHORT = 3  # letters of «مدي»
_TITLES = 3  # words in «، الفريق أول»


class Thirds:
    """Judges the words behind whole names in one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text, closing: Closing) -> None:
        self._judge, self._text, self._words, self._closing = judge, text, text.words, closing
        self._adverbs = knowledge.words.folded("adverb-of-time")
        self._told = {word.folded for word in text.words}
        self._book = read_name_book()

    def is_of_two_names(self, start: int, end: int, *, led: bool) -> bool:
        """«الفريق عمر الطيب النعمة،»: whether a rank leads to two given names, behind which stands the article.

        So it is behind an office that something `led` to: «مع وزير الخارجية محمد صالح النظيف».
        """
        two = end - start == 2 and (led or start in self._text.after_rank)
        given = two and self._text.is_known(start) and self._text.is_known(end - 1)
        return given and self._words[end].definite and not self._words[end - 1].is_surname_shaped

    def goes_on(self, start: int, end: int, limit: int, lead: int, given: int) -> bool:
        """«مدير الدرك الصادق عثمان بلة»: whether a bare word behind two names is the last of a name.

        The first has so many words as `given` tells. «الصادق بلة»: so is one behind a given name with the article, if
        it only seems to begin with a particle.
        """
        borne = self._text.is_known(start) or start in self._text.people.tokens
        two = end - start == given + 1 and not self._words[end - 1].definite  # «الأمير خالد الفيصل حريص على …»
        joined = self._words[start].definite or self._words[end].opens_with_waw
        one = end - start == given and joined and self._book.is_given(spelled(self._words[start].text))
        one = one and bool(self._words[end].prefix or self._words[end].opens_with_waw)
        if self._words[end].opens_with_waw and self._text.people.words_from(end):
            return False  # «دونالد ترامب وبوتين»
        return borne and (two or one) and self._is_bare(end, limit, lead)

    def _is_bare(self, i: int, limit: int, lead: int) -> bool:
        """Whether a word behind two names can only be a family's name: no word that texts use, and the name ends so.

        What seems to begin with a particle or «و» is one where what would be behind it is no word: «بلة», «وابري».
        """
        word, text, judge = self._words[i], self._text, self._judge
        if word.mark or word.number or word.is_latin or judge.is_closed(word) or text.is_titled(i):
            return False
        if word.definite and not word.opens_with_waw:
            return False
        placed = i in text.blocked or i in text.located or i in text.nisbas or i in text.states or i in text.towns
        verb = judge.is_verblike(word) and not self._closing.is_strange(i, limit)
        if (
            placed
            or (judge.is_used(word) and not self._is_no_object(i, limit))
            or verb
            or judge.is_event_word(word.folded)
        ):
            return False
        if not word.prefix and (judge.is_common(word) or judge.is_inflected(word)):
            return False
        shaped = word.norm.endswith(OBJECTS) or word.opens_with_waw or judge.is_plain(word)  # «… وفدين»
        clause = i + 1 < limit and self._words[i + 1].folded in THAT
        asked = shaped and not (word.prefix or clause) and self._closing.may_be_object(lead)
        if self._is_led_apart(word) or asked:
            return False
        return self._closing.is_over(i + 1, limit) or i + 1 in text.located

    def _is_no_object(self, i: int, limit: int) -> bool:
        """«وزير الدفاع عبده حسن مدي.»: a noun before a mark, which as an object would have the ending of one."""
        word, over = self._words[i], i + 1 >= limit or self._words[i + 1].mark
        shaped = word.norm.endswith((*OBJECTS, "ه", "اء")) or word.norm.startswith(("ي", "ت", "ا"))
        plural = len(word.norm) > _SHORT and "ا" in word.norm[1:4]  # «مدارس», «رجال»
        return over and not (shaped or plural or word.prefix or word.opens_with_waw or is_perfect(word.norm))

    def _is_led_apart(self, word: Word) -> bool:
        """«بسالم», «وسالم», «وأكد»: whether a word is one that a particle leads to."""
        if word.opens_with_waw:
            return self._is_joined(word)
        rest = word.text[len(word.prefix) :]
        word_behind = len(rest) > SHORT or self._judge.is_name(rest)  # «بمحاسبة», «لفساد»
        return bool(word.prefix) and (word_behind or rest[:1] in HAMZAS or is_perfect(fold(rest)))

    def _is_joined(self, word: Word) -> bool:
        """«وسالم», «والشمري», «والوفد»: whether «و» joins a given name, a family's or a word that texts use."""
        rest = word.text[1:]
        family = rest.startswith("ال") and rest.endswith(("ي", "ى", "ة"))
        named = self._book.is_given(spelled(rest)) or fold(rest) in self._told or family
        return named or rest[:1] in HAMZAS or not self._closing.is_unused(word)

    def is_between_commas(self, start: int, end: int) -> bool:
        """«أكد الوزير، الفريق عمر الطيب النعمة، أن …»: whether commas part a rank and a name from the verb."""
        before, after = self._words[max(0, start - _TITLES) : start], self._words[end + 1 : end + 2]
        return any(word.text in COMMAS for word in before) and any(word.text in COMMAS for word in after)

    def is_definite(self, i: int, limit: int) -> bool:
        """Whether a word with the article can only be a family's name, be it a town's too."""
        word, text = self._words[i], self._text
        other = (
            i in text.blocked
            or i in text.nisbas
            or i in text.states
            or text.is_titled(i)
            or self._closing.is_plural(word)
        )
        told = self._judge.is_told(word.folded) or self._judge.is_closed(word) or word.folded in self._adverbs
        return not (word.prefix or other or told) and self._closing.is_over(i + 1, limit)
