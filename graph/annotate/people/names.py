"""Read a name: where it begins and where it ends."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.people.beginnings import Beginnings
from graph.annotate.people.further import Further
from graph.annotate.people.syllabic import Syllabic
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge

_OF_THINGS = "ات"
_SEVERAL = ("ين", "ون")


class Names:
    """Reads names in one text; a name is `licensed` where a title or a post before it says that a person follows."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._openings = knowledge.words.folded("name-opening")
        self._months = knowledge.words.folded("month-of-two")
        self._beginnings = Beginnings(knowledge, judge, text)
        self._inside = knowledge.words.folded("located")
        self._syllabic = Syllabic(knowledge, judge, text)
        self._further = Further(knowledge, judge, text, self._beginnings, self._syllabic)

    def end(self, i: int, limit: int, *, licensed: bool) -> int:
        """The end of the name that begins at token `i`, or 0 where none does."""
        i = self._text.after_quotes(i, limit)
        if " ".join(word.norm for word in self._words[i : i + 2]) in self._months:
            return 0  # «محرم وربيع الأول»
        if i + 1 < limit and self._text.people.is_tail(i):
            return i + 2  # «أطلع أبو زيد ضيفيه على …»
        if i < limit and i in self._text.famous:
            return max(self._text.famous[i].end, self.last(i, limit))
        led = licensed or i in self._text.people.tokens or self.opens_syllabic(i)
        if i < limit and self._is_booked(i):
            whole = led and self._syllabic.is_whole(i, limit)  # «باك جونغ هو», of which the book knows two
            end = self._syllabic.end(i, limit) if whole else self._text.booked[i]
            return min(max(end, self.last(i, limit)), limit)
        if led and (end := self._syllabic.end(i, limit)):
            return end
        if i >= limit or not self._beginnings.may_begin(i, licensed):
            return 0
        end = self.last(i, limit)
        while end > i and self._words[end - 1].norm in self._openings:
            end -= 1
        return end if end > i and self._is_name(i, end, licensed) else 0

    def _is_booked(self, i: int) -> bool:
        """Whether a name begins at a token that the book of names vouches for, and no medal or state of several."""
        booked = self._text.booked.get(i)
        return booked is not None and not (self._is_state_of_many(i, booked) or self._beginnings.is_thing(i))

    def opens_syllabic(self, i: int) -> bool:
        """Whether a name of East Asia begins with a particle at token `i`: «ناقش لي وي مينغ»."""
        return i < len(self._words) and self._syllabic.opens(i)

    def is_syllabic(self, i: int, end: int, limit: int) -> bool:
        """«لي جونغ هو»: whether tokens are a name of East Asia, whose parts may be words of Arabic."""
        return self._syllabic.end(i, limit) == end

    def last(self, i: int, limit: int) -> int:
        """After the words that can go on from token `i`, whether or not they are a name."""
        return self._further.last(i, limit)

    def _is_name(self, i: int, end: int, licensed: bool) -> bool:
        """Whether words that may be a name have enough about them that says so."""
        if not licensed and self._is_state_of_many(i, end):
            return False
        if licensed and end - i == 1 and self._beginnings.is_led_rank(i):
            return True
        if self._text.people.is_clear(i, end):
            return True
        if not licensed and self._governs_noun(i, end):
            return False
        if self._text.people.sure.get(i, i) > i + 1:
            return True
        if self._words[i].norm in self._judge.fathers and self._beginnings.is_family_met(i):
            return True  # «جمعته ببن يخلف»
        known = sum(self._text.is_known(j) for j in range(i, end))
        if known < (1 if licensed else 2) and all(self._judge.is_split(word) for word in self._words[i:end]):
            return False
        recognised = any(j in self._text.people.tokens for j in range(i, end))
        if end - i == 1:
            return self._is_single_name(i, bool(known), recognised, licensed)
        return licensed or recognised or self._text.is_known(i) or self._beginnings.is_before_house(i)

    def _governs_noun(self, i: int, end: int) -> bool:
        """«تحسين حياة الشعب»: given names too, but words before the noun that they govern."""
        after = self._words[end] if end < len(self._words) else None
        plain = self._judge.is_ordinary(self._words[end - 1]) and self._text.people.tokens.isdisjoint(range(i, end))
        governed = after is not None and after.opens_with_article and not after.is_surname_shaped
        return end - i > 1 and plain and governed

    def _is_state_of_many(self, i: int, end: int) -> bool:
        """«سالمين غانمين»: plurals that tell how several do something, though one may be a name."""
        first = i - 1 if i and self._words[i - 1].norm.endswith(_SEVERAL) else i
        words = self._words[first:end]
        participle = (word.norm[0] == "م" or word.norm[1:2] == "ا" for word in words)
        plural = all(word.norm.endswith(_SEVERAL) and not word.definite for word in words) and all(participle)
        return end - first > 1 and plural and not all(map(self._judge.is_known, words))

    def _is_single_name(self, i: int, known: bool, recognised: bool, licensed: bool) -> bool:
        word = self._words[i]
        if len(word.text) == 1:
            return False  # «المدعو ع.م.»
        if licensed and self._describes_post(i):
            return False
        if word.folded.startswith(("ي", "ت")) and not known and word.folded not in self._text.people.surnames:
            return False  # «نائب الوزير يطمئن»: a verb
        if self._judge.is_accusative(word) or (not (known or recognised) and self._beginnings.is_before_genitive(i)):
            return False
        things = word.norm.endswith(_OF_THINGS) and not word.definite
        if not (known or recognised) and things and self._text.opens_body(i + 1):
            return False  # «نائب الرئيس لشؤون التدريب اشتراطات وزارة الصحة»
        if not licensed:
            placed = i > 0 and self._words[i - 1].norm in self._inside  # «في عوكر»
            alone = self._judge.is_surname_like(word) and not placed
            return recognised and (alone or self._is_before_another(i))
        if word.definite and not recognised and not known:
            return self._is_family_alone(i)
        return known or recognised or not (self._judge.is_ordinary(word) or self._judge.is_plain(word))

    def _describes_post(self, i: int) -> bool:
        """«مسؤول مالي»: an adjective that texts use, behind a post without the article, though people bear it."""
        word, before = self._words[i], self._words[i - 1]
        bare = not (word.definite or word.prefix or before.definite) and i not in self._text.offices
        return bare and word.is_adjective_shaped and self._judge.is_used(word) and self._text.people.is_far(i)

    def _is_family_alone(self, i: int) -> bool:
        """«مع السيد الصقلي», «العقيد البشابشة»: a word with the article that Arabic does not use otherwise."""
        word = self._words[i]
        if self._judge.is_ordinary(word) or self._judge.is_plain(word):
            return False
        ranked = i in self._text.after_plain_rank
        if self._is_none_of_arabic(i):
            return True
        called = ranked or i in self._text.after_honour  # not «الفريق الكروي»
        shaped = word.text.endswith("ي") or (ranked and not self._judge.is_used(word))
        return shaped and (called or not self._text.people.is_far(i))

    def _is_none_of_arabic(self, i: int) -> bool:
        """«الوزير الكثيري،», «مدير المخابرات العامة الحويان قبل …»: behind a post or a rank, and the name is over.

        «اللواء», «الفريق» are groups of men too, which an adjective may describe.
        """
        word, text, judge = self._words[i], self._text, self._judge
        squad = i in text.after_rank and i not in text.after_plain_rank
        adjective = word.text.endswith("ية") or (squad and word.is_surname_shaped)
        if i not in text.introduced or adjective or judge.is_split(word) or i in text.located or i in text.nisbas:
            return False
        after = self._words[i + 1] if i + 1 < text.extent(i) else None
        if after is None or after.mark or bool(after.prefix) or judge.is_closed(after):
            return True
        return judge.is_told(after.folded) or text.is_titled(i + 1)

    def _is_before_another(self, i: int) -> bool:
        """«بحث كيري ولافروف الأزمة»: one word, but another name of one word is joined to it."""
        after = i + 1
        listed = self._text.people.words_from(i) == 1 and self._text.people.words_from(after) == 1
        return listed and self._words[after].opens_with_waw and not self._judge.is_used(self._words[i])
