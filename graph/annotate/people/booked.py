"""Find the whole names that a book of names vouches for: «هالة السوسي», whether or not they are recognised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.people.recognised import Recognised
from graph.annotate.people.words import WordJudge
from graph.annotate.spans import COMMAS
from graph.annotate.tokens import word_of
from graph.annotate.usage import is_plainly_used
from graph.annotate.word import Word
from graph.smallwords import small_words

_MOST = 4  # names in a name
_CLAN = 8  # letters of «الجلاهمة»
_LEAST = 3  # letters of a family's name that no list has
_LIKELY = 0.0  # how much a given name is one, that is a word too
_NEAR = 4  # words between a verb and whom «ب» or «ل» adds to it
_PLURALS = ("ين", "ون", "ات", "ان")
_HAMZAS = ("أ", "إ", "آ")
_CLAUSES = frozenset(small_words("complementizer"))
_EACH = tuple(tuple(form.split()) for form in small_words("each-of"))


class Booked:
    """Reads such names in one text; `taken` are tokens of what is no person.

    Posts and titles are `offices`, adjectives of states `nisbas`, by the tokens where they begin.
    """

    def __init__(
        self,
        judge: WordJudge,
        words: list[Word],
        people: Recognised,
        taken: set[int],
        offices: Mapping[int, int],
        nisbas: Mapping[int, int],
    ) -> None:
        self._judge, self._words, self._people = judge, words, people
        self._taken, self._offices, self._book = taken, offices, read_name_book()
        self._nisbas = nisbas
        self._introduced = frozenset(offices.values())
        self._found: dict[int, int] = {}

    def read(self, ends: Sequence[int]) -> dict[int, int]:
        """The end of each name by the token where it begins; `ends` has the end of each token's sentence."""
        for i, word in enumerate(self._words):
            if not (word.mark or word.number) and (end := self._end(i, ends[i]) or self._end_of_joined(i, ends[i])):
                self._found[i] = end
        return self._found

    def _end_of_joined(self, i: int, limit: int) -> int:
        """«بأسماء المهدي», «وراضية الغنوشي»: a particle before a whole name, which is parted from it."""
        word, rest = self._words[i], self._words[i].text[1:]
        if word.prefix or word.definite or word.text[0] not in "وبل" or self._book.is_given(spelled(word.text)):
            return 0
        if not self._book.is_given(spelled(rest)) or (self._judge.is_ordinary(word) and not rest.startswith("آ")):
            return 0
        self._words[i] = word_of(word.text, word.folded[0], word.folded[1:])
        end = self._end(i, limit)
        if not end:
            self._words[i] = word
        return end

    def _end(self, i: int, limit: int) -> int:
        """Where the whole name ends that begins at token `i`; 0 where none does."""
        if i in self._taken or self._is_inside(i):
            return 0
        given = self._given_end(i, limit)
        if not given:
            return self._end_of_strange(i, limit)
        end, sure = self._rest(given, limit)
        if self._is_late(i, given, end, limit):
            end, sure = end + 1, True
        return end if end > given and self._is_vouched(i, given, end, sure=sure) else 0

    def _end_of_strange(self, i: int, limit: int) -> int:
        """«التقى مطهر اليافعي»: after a verb or «مع» a word that is none of Arabic's, before a family's name."""
        if i == 0 or i in self._offices or not self._is_led(self._words[i - 1]):
            return 0
        after = i + 1
        if after >= limit or not (self._words[after].is_surname_shaped and self._is_sure_family(after)):
            return 0
        if not self._is_strange(i) or self._words[i].text.endswith(("ة", "ي")):
            return 0
        return self._rest(after, limit)[0]

    def _is_late(self, start: int, given: int, i: int, limit: int) -> bool:
        """«مع محمد المخرج في …»: a family's name that is any word, where somebody is named and the name is over.

        Behind a verb it is what the verb is done to, if texts use it: «افتتح محمد المعرض».
        """
        if i >= limit or i in self._taken or i in self._offices or (i > given and self._words[i - 1].definite):
            return False
        word, first, judge = self._words[i], self._words[start], self._judge
        if word.mark or word.prefix or not word.definite or word.norm.endswith(_PLURALS) or judge.is_told(word.folded):
            return False
        alone = given == start + 1 and (self._is_word(first) or _spelled(first) not in self._book.arab)
        if alone or not self._is_over(i + 1, limit):
            return False
        if not (judge.is_ordinary(word) or judge.is_plain(word)):
            return True
        verb = start > 0 and judge.is_telling(self._words[start - 1].folded)
        return not verb and not judge.is_closed(word) and self._is_person_told(start, i + 1)

    def _is_word(self, word: Word) -> bool:
        """Whether a given name is a word too."""
        listed = word.definite or _spelled(word) in self._book.words
        return listed or self._judge.is_ordinary(word) or self._judge.is_plain(word)

    def _is_led(self, before: Word) -> bool:
        """Whether somebody follows a word: a verb of events, «مع», «بين»."""
        word = before.folded
        return self._judge.is_before_people(word) or word in self._judge.among or self._judge.is_telling(word)

    def _is_inside(self, i: int) -> bool:
        """Whether a token goes on with a name: «بن سلمان», «أبو خالد»."""
        return i > 0 and self._words[i - 1].norm in self._judge.openings

    def _given_end(self, i: int, limit: int) -> int:
        """After the given name at token `i`, be it of two words: «نور الدين», «عبد الرحمن», «سيدي أحمد»; or 0."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < limit else None
        spelling = _spelled(word)
        if after is not None and not (after.mark or after.prefix) and self._is_pair(spelling, word, after):
            return i + 2
        closed = self._judge.is_closed(word) and i not in self._people.tokens  # «أشرف مجدي»
        if closed or not self._book.is_given(spelling):
            return 0
        return i + 1 if i not in self._offices or self._is_no_office(i) else 0

    def _is_no_office(self, i: int) -> bool:
        """«سلطان حسن العمادي»: a title without the article and of nothing is none before a name."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if after is None or word.definite or self._offices[i] != i + 1 or i + 1 in self._offices:
            return False
        return self._is_sure_family(i + 1) or (self._book.is_given(_spelled(after)) and not after.definite)

    def _is_pair(self, spelling: str, word: Word, after: Word) -> bool:
        if word.is_abd:
            return after.norm.startswith("ال") or after.light == "ربه"
        if spelling in self._book.honours:
            return self._book.is_given(_spelled(after))
        return (spelling, _spelled(after)) in self._book.pairs

    def _rest(self, i: int, limit: int) -> tuple[int, bool]:
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
            elif (given := self._given_end(end, limit)) and self._is_name_here(end, given, limit):
                end, sure = given, sure or not self._judge.is_ordinary(self._words[end])
            else:
                family = self._family_end(end, limit, behind_given=end == i)
                named = family > end and (self._is_sure_family(end) or family - 1 in self._people.tokens)
                return max(family, end), sure or named
        return end, sure

    def _is_foreign_whole(self, i: int) -> bool:
        """«لارس ليندستروم»: what only seems to have a particle, inside a foreign name that was recognised."""
        word = self._words[i]
        return i in self._people.inside and self._book.is_abroad(_spelled(self._words[i - 1])) and not word.definite

    def _is_contracted(self, i: int, limit: int) -> bool:
        """«سفيان بالحاج», «كمال بلعربي»: a family's name that begins with «بن ال», which looks like a particle."""
        word, after = self._words[i], i + 1
        named = after < limit and (after in self._offices or self._book.is_given(_spelled(self._words[after])))
        apart = word.definite and named  # «اجتمع كمال بالشيخ محمد»
        return word.prefix == "ب" and spelled(word.text) in self._book.families and not apart

    def _after_opening(self, i: int, limit: int) -> int:
        """«بن زيان», «ولد الشيخ», «أبو زيد», «آل الشيخ», «بن عبد الله»: after what a particle opens; 0 for nothing."""
        after = i + 1
        if after >= limit or self._words[after].mark or self._words[after].prefix:
            return 0
        if self._judge.is_closed(self._words[after]) and not self._judge.is_name(self._words[after].text):
            return 0
        return self._given_end(after, limit) or after + 1

    def _is_name_here(self, i: int, end: int, limit: int) -> bool:
        """Whether a given name inside another's name is one here, though it may be a word too."""
        word = self._words[i]
        if end - i > 1 or not (self._judge.is_ordinary(word) or word.definite):
            return True
        if i in self._people.tokens and not self._judge.is_closed(word):
            return True
        return _spelled(word) not in self._book.words and bool(
            end < limit and not self._words[end].prefix and self._is_sure_family(end)
        )

    def _family_end(self, i: int, limit: int, *, behind_given: bool) -> int:
        """After a family's name at token `i`, or 0; only right behind a given name may it be any strange word."""
        word, judge = self._words[i], self._judge
        if word.number or i in self._offices or judge.is_closed(word):
            return 0
        if i in self._nisbas and not behind_given:
            return 0  # «وائل المصري», but of «محمد صلاح المصري» it may be the state
        spelling = _spelled(word)
        if i + 1 < limit and (spelling, _spelled(self._words[i + 1])) in self._book.pairs:
            return i + 2
        if self._is_sure_family(i):
            return i + 1 + self._is_second(i + 1, limit)
        if behind_given and self._is_introduced(i - 1) and word.definite and not word.prefix and i not in self._taken:
            return i + 1  # «مديرته نادية الصبار»: nobody is told by his post and a given name alone
        listed = spelling in self._book.families and self._is_over(i + 1, limit)
        return i + 1 if listed or (behind_given and self._is_strange(i)) else 0

    def _is_introduced(self, i: int) -> bool:
        """Whether a given name that is no other word stands right behind a post."""
        return i in self._introduced and not self._judge.is_ordinary(self._words[i])

    def _is_sure_family(self, i: int) -> bool:
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

    def _is_strange(self, i: int) -> bool:
        """Whether a bare word is none of Arabic's: «دسكالاكيس»."""
        word, judge = self._words[i], self._judge
        if word.definite or word.is_latin or word.opens_with_waw or len(word.text) < _LEAST:
            return False
        if judge.is_before_name(word) or word.text[1:2] in _HAMZAS:
            return False  # «بأسامة»
        if word.text.endswith(("ا", "ه", "ة")) and _spelled(self._words[i - 1]) in self._book.arab:
            return False  # «محمد مدلكا», «خالد تعازيه»
        if judge.is_split(word) or judge.is_event_word(word.folded):
            return False
        return i in self._people.inside or not judge.is_verblike(word)  # «فيرنر سيغورا»

    def _is_over(self, i: int, limit: int) -> bool:
        """Whether a name must be over before a token."""
        if i >= limit:
            return True
        word = self._words[i]
        if word.mark or word.prefix or i in self._taken or i in self._offices or self._judge.is_closed(word):
            return True
        return word.opens_with_waw and self._book.is_given(spelled(word.text[1:]))

    def _is_vouched(self, i: int, given: int, end: int, *, sure: bool) -> bool:
        """Whether the words are a name here: a given name that is a word too needs more than the family's name."""
        first = self._words[i]
        fathered = self._words[given].light in self._judge.fathers  # «طالع بن خليف»
        if first.is_abd or fathered or not self._is_word(first):
            return True
        if self._book.is_abroad(_spelled(first)) and self._is_person_told(i, end):
            return True
        verbal = _spelled(first) in self._book.words and (first.prefix or not i or self._words[i - 1].mark)
        likely = not (verbal or self._people.is_below(i, _LIKELY)) or self._is_recognised(i, end)
        return sure and (likely or self._is_person_told(i, end))

    def _is_recognised(self, i: int, end: int) -> bool:
        """Whether the family's name is recognised, behind a word that texts use and that governs no name."""
        word = self._words[i]
        governs = _spelled(word) in self._book.words or word.definite or self._judge.is_verb(word)
        return end - 1 in self._people.tokens and not governs

    def _is_person_told(self, i: int, end: int) -> bool:
        """Whether somebody must be named at a token: after a verb, «مع», «بين», «كل من», or another's name."""
        if i == 0 or i in self._introduced:
            return i > 0
        before, first = self._words[i - 1], self._words[i]
        if first.prefix == "و" or before.text in COMMAS:
            return any(last in (i, i - 1) for last in self._found.values())
        pair = (self._words[i - 2].folded, before.folded) if i > 1 else ("", "")
        led = self._is_led(before) or pair in _EACH
        if first.prefix in ("ب", "ل"):
            return any(self._judge.is_telling(word.folded) for word in self._words[max(0, i - _NEAR) : i])
        led = led or before.folded in _CLAUSES
        apposed = end + 1 < len(self._words) and self._words[end].text in COMMAS and end + 1 in self._offices
        return led or apposed


def _spelled(word: Word) -> str:
    """A word without its proclitics, as the book spells it."""
    return spelled(word.text[len(word.prefix) :])
