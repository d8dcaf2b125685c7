"""Tell where the parts of a whole name end, as a book of names has them: «محمد», «بن زيان», «السوسي»."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.people.recognised import Recognised
from graph.annotate.people.words import WordJudge
from graph.annotate.usage import is_plainly_used
from graph.annotate.word import Word

_MOST = 4  # names in a name
_CLAN = 8  # letters of «الجلاهمة»
_LEAST = 3  # letters of a family's name that no list has
_HAMZAS = ("أ", "إ", "آ")


def bare(word: Word) -> str:
    """A word without its proclitics, as the book spells it."""
    return spelled(word.text[len(word.prefix) :])


@dataclass(frozen=True)
class Surroundings:
    """What one text has around its names; `taken` are tokens of what is no person.

    Posts and titles are `offices`, adjectives of states `nisbas`, by the tokens where they begin.
    """

    judge: WordJudge
    words: list[Word]
    people: Recognised
    taken: set[int]
    offices: Mapping[int, int]
    nisbas: Mapping[int, int]


class NameParts:
    """Reads such parts in one text."""

    def __init__(self, around: Surroundings) -> None:
        self._judge, self._words, self._people = around.judge, around.words, around.people
        self._taken, self._offices, self._book = around.taken, around.offices, read_name_book()
        self._nisbas, self._introduced = around.nisbas, frozenset(around.offices.values())

    def given_end(self, i: int, limit: int) -> int:
        """After the given name at token `i`, be it of two words: «نور الدين», «عبد الرحمن», «سيدي أحمد»; or 0."""
        word, spelling = self._words[i], bare(self._words[i])
        if not (self._book.may_open(spelling) or word.is_abd):
            return 0
        after = self._words[i + 1] if i + 1 < limit else None
        pair = after is not None and not (after.mark or after.prefix) and self._is_pair(spelling, word, after)
        if pair and not (i in self._offices and word.definite and not self._is_before_son(i + 2, limit)):
            return i + 2
        if not self._book.is_given(spelling):
            return 0
        if self._judge.is_closed(word) and i not in self._people.tokens:
            return 0  # but «أشرف مجدي»
        return i + 1 if i not in self._offices or self._is_no_office(i) else 0

    def _is_before_son(self, i: int, limit: int) -> bool:
        """«الشيخ محمد ولد فلان» is called so, «الشيخ محمد بن فلان» bears the title."""
        return i < limit and self._words[i].norm in self._judge.moorish_sons

    def _is_no_office(self, i: int) -> bool:
        """«سلطان حسن العمادي»: a title without the article and of nothing is none before a name."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if after is None or word.definite or self._offices[i] != i + 1 or i + 1 in self._offices:
            return False
        return self.is_sure_family(i + 1) or (self._book.is_given(bare(after)) and not after.definite)

    def _is_pair(self, spelling: str, word: Word, after: Word) -> bool:
        if word.is_abd:
            return after.norm.startswith("ال") or after.light == "ربه"
        if spelling in self._book.honours:
            return self._book.is_given(bare(after))
        return (spelling, bare(after)) in self._book.pairs

    def rest(self, i: int, limit: int) -> tuple[int, bool]:
        """After the father's and the family's names from token `i` on, and whether nothing else can be meant."""
        end, sure = i, False
        for _ in range(_MOST):
            if end >= limit or self._words[end].mark or end in self._taken:
                break
            if self._words[end].prefix:
                contracted = end == i and self._is_contracted(end, limit)
                return end + (contracted or self._is_foreign_whole(end)), sure or contracted
            if self._words[end].norm in self._judge.openings and not self._words[end].is_abd:
                after = self._after_opening(end, limit)
                if not after or self._words[end].norm not in self._judge.fathers:
                    return after or end, sure or bool(after)
                end, sure = after, True
            elif (given := self.given_end(end, limit)) and self._is_name_here(end, given, limit):
                end, sure = given, sure or not self._judge.is_ordinary(self._words[end])
            else:
                family = self._family_end(end, limit, behind_given=end == i)
                named = family > end and (self.is_sure_family(end) or family - 1 in self._people.tokens)
                return max(family, end), sure or named
        return end, sure

    def _is_foreign_whole(self, i: int) -> bool:
        """«لارس ليندستروم»: what only seems to have a particle, inside a foreign name that was recognised."""
        word = self._words[i]
        return i in self._people.inside and self._book.is_abroad(bare(self._words[i - 1])) and not word.definite

    def _is_contracted(self, i: int, limit: int) -> bool:
        """«سفيان بالحاج», «كمال بلعربي»: a family's name that begins with «بن ال», which looks like a particle."""
        word, after = self._words[i], i + 1
        named = after < limit and (after in self._offices or self._book.is_given(bare(self._words[after])))
        apart = word.definite and named  # «اجتمع كمال بالشيخ محمد»
        return word.prefix == "ب" and spelled(word.text) in self._book.families and not apart

    def _after_opening(self, i: int, limit: int) -> int:
        """«بن زيان», «ولد الشيخ», «أبو زيد», «آل الشيخ», «بن عبد الله»: after what a particle opens; 0 for nothing."""
        after = i + 1
        if after >= limit or self._words[after].mark or self._words[after].prefix:
            return 0
        if self._judge.is_closed(self._words[after]) and not self._judge.is_name(self._words[after].text):
            return 0
        return self.given_end(after, limit) or after + 1

    def _is_name_here(self, i: int, end: int, limit: int) -> bool:
        """Whether a given name inside another's name is one here, though it may be a word too."""
        word = self._words[i]
        if end - i > 1 or not (self._judge.is_ordinary(word) or word.definite):
            return True
        if i in self._people.tokens and not self._judge.is_closed(word):
            return True
        return bare(word) not in self._book.words and bool(
            end < limit and not self._words[end].prefix and self.is_sure_family(end)
        )

    def _family_end(self, i: int, limit: int, *, behind_given: bool) -> int:
        """After a family's name at token `i`, or 0; only right behind a given name may it be any strange word."""
        word, judge = self._words[i], self._judge
        if word.number or i in self._offices or judge.is_closed(word):
            return 0
        if i in self._nisbas and not behind_given:
            return 0  # «وائل المصري», but of «محمد صلاح المصري» it may be the state
        spelling = bare(word)
        if i + 1 < limit and (spelling, bare(self._words[i + 1])) in self._book.pairs:
            return i + 2
        if self.is_sure_family(i):
            return i + 1 + self._is_second(i + 1, limit)
        if behind_given and self._is_introduced(i - 1) and word.opens_with_article and i not in self._taken:
            return i + 1  # «مديرته نادية الصبار»: nobody is told by his post and a given name alone
        listed = spelling in self._book.families and self.is_over(i + 1, limit)
        return i + 1 if listed or (behind_given and self.is_strange(i)) else 0

    def _is_introduced(self, i: int) -> bool:
        """Whether a given name that is no other word stands right behind a post."""
        return i in self._introduced and not self._judge.is_ordinary(self._words[i])

    def is_sure_family(self, i: int) -> bool:
        """«السوسي», «الجلاهمة», «بنشعبون»: whether a word has a family's shape or is a name, and no word of texts."""
        word, judge = self._words[i], self._judge
        if word.mark or word.prefix or i in self._taken or judge.is_event_word(word.folded):
            return False
        if word.is_surname_shaped:
            return not judge.is_plain(word)
        if word.definite:
            borne = judge.is_known(word) and not is_plainly_used(word.stem)
            return (borne and not judge.is_ordinary(word)) or self._is_clan(word)
        return judge.is_known(word) and not judge.is_ordinary(word)

    def _is_clan(self, word: Word) -> bool:
        """«الجلاهمة», but not «المحافظة», which texts use."""
        shaped = len(word.norm) == _CLAN and word.norm[4] == "ا" and word.norm.endswith("ه")
        return shaped and not (word.norm[2] == "م" and self._judge.is_ordinary(word))

    def _is_second(self, i: int, limit: int) -> bool:
        """«الطالبي العلمي»: whether one more family's name with the article follows."""
        if i >= limit or not (self._words[i - 1].is_surname_shaped and self._words[i].is_surname_shaped):
            return False
        return self._judge.is_known(self._words[i]) and not self._judge.is_ordinary(self._words[i])

    def is_strange(self, i: int) -> bool:
        """Whether a bare word is none of Arabic's: «دسكالاكيس»."""
        word, judge = self._words[i], self._judge
        if word.definite or word.is_latin or word.opens_with_waw or len(word.text) < _LEAST:
            return False
        if judge.is_before_name(word) or word.text[1:2] in _HAMZAS:
            return False  # «بأسامة»
        if word.text.endswith(("ا", "ه", "ة")) and bare(self._words[i - 1]) in self._book.arab:
            return False  # «محمد مدلكا», «خالد تعازيه»
        if judge.is_split(word) or judge.is_event_word(word.folded):
            return False
        return i in self._people.inside or not judge.is_verblike(word)  # «فيرنر سيغورا»

    def is_over(self, i: int, limit: int) -> bool:
        """Whether a name must be over before a token."""
        if i >= limit:
            return True
        word = self._words[i]
        if word.mark or word.prefix or i in self._taken or i in self._offices or self._judge.is_closed(word):
            return True
        return word.opens_with_waw and self._book.is_given(spelled(word.text[1:]))
