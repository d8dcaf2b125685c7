"""Read a name: where it begins and where it ends."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.people.surnames import Surnames
from graph.annotate.people.syllabic import Syllabic
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word

_MOST = 8  # words in a name
_PLURALS = ("اء", "ين", "ات")
_WHOLE = 2  # words in one that stands for itself


class Names:
    """Reads names in one text; a name is `licensed` where a title or a post before it says that a person follows."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._particles = knowledge.words.folded("name-particle")
        self._openings = knowledge.words.folded("name-opening")
        self._fathers = knowledge.words.folded("patronymic")
        self._limbs, self._onto = knowledge.words.folded("limb"), knowledge.words.folded("onto")
        self._lineage = knowledge.words.folded("lineage")
        self._houses, self._divine = knowledge.words.folded("house"), knowledge.words.folded("divine-name")
        self._endings, self._pairs = knowledge.words.folded("name-ending"), knowledge.words.folded("compound-given")
        self._surnames = Surnames(knowledge, judge, text)
        self._syllabic = Syllabic(knowledge, judge, text)

    def end(self, i: int, limit: int, *, licensed: bool) -> int:
        """The end of the name that begins at token `i`, or 0 where none does."""
        i = self._text.after_quotes(i, limit)
        if i < limit and i in self._text.famous:
            return max(self._text.famous[i].end, self.last(i, limit))
        if (licensed or i in self._text.recognised) and (end := self._syllabic.end(i, limit)):
            return end
        if i >= limit or not self._may_begin(i, licensed):
            return 0
        end = self.last(i, limit)
        while end > i and self._words[end - 1].norm in self._openings:
            end -= 1
        return end if end > i and self._is_name(i, end, licensed) else 0

    def last(self, i: int, limit: int) -> int:
        """After the words that can go on from token `i`, whether or not they are a name."""
        end = i + 1
        while end < min(limit, i + _MOST) and self._may_continue(i, end):
            end += 1
        return end

    def _is_name(self, i: int, end: int, licensed: bool) -> bool:
        """Whether words that may be a name have enough about them that says so."""
        if self._text.is_clear(i, end):
            return True
        if not licensed and self._governs_noun(i, end):
            return False
        if self._text.sure.get(i, i) > i + 1:
            return True
        known = sum(self._text.is_known(j) for j in range(i, end))
        if known < (1 if licensed else 2) and all(self._judge.is_split(word) for word in self._words[i:end]):
            return False
        recognised = any(j in self._text.recognised for j in range(i, end))
        if end - i == 1:
            return self._is_single_name(i, bool(known), recognised, licensed)
        return licensed or recognised or bool(known and self._text.is_known(i)) or self._is_before_house(i)

    def _governs_noun(self, i: int, end: int) -> bool:
        """«تحسين حياة الشعب»: given names too, but words before the noun that they govern."""
        after = self._words[end] if end < len(self._words) else None
        plain = self._judge.is_ordinary(self._words[end - 1]) and self._text.recognised.isdisjoint(range(i, end))
        governed = after is not None and after.definite and not after.prefix and not after.is_surname_shaped
        return end - i > 1 and plain and governed

    def _is_single_name(self, i: int, known: bool, recognised: bool, licensed: bool) -> bool:
        word = self._words[i]
        if word.folded.startswith(("ي", "ت")) and not known and word.folded not in self._text.surnames:
            return False  # «نائب الوزير يطمئن»: a verb
        if not licensed:
            return recognised and self._judge.is_surname_like(word)
        if word.definite and not recognised and not known:
            ordinary = self._judge.is_ordinary(word) or self._judge.is_plain(word)
            return word.text.endswith("ي") and not (ordinary or self._text.is_far(i))
        return known or recognised or not (self._judge.is_ordinary(word) or self._judge.is_plain(word))

    def _may_begin(self, i: int, licensed: bool) -> bool:
        word, text = self._words[i], self._text
        if self._is_before_given(i):
            return False
        if word.mark or word.text[0].isdigit() or i in text.blocked or self._is_common(i, licensed):
            return False
        if (
            self._is_award(i)
            or self._is_limb(i)
            or i in text.states
            or (self._judge.is_event_word(word.folded) and not (text.is_known(i) or i in text.inside))
        ):
            return False
        if word.opens_with_waw and not text.is_known(i) and text.names_other(i, i + 1):
            return False  # «وروت مارغو باخمان»: a verb
        if self._is_states(i) or i in text.towns or (not licensed and self._governs_name(i)):
            return False
        verb = self._judge.is_verblike(word) and not (self._is_before_father(i) or text.begins_clearly(i))
        if i in text.recognised:
            return not verb and word.folded not in self._lineage
        if (word.definite and not licensed) or verb:
            return False
        if i in text.posts or text.title_end(i) or i in text.nisbas:
            return False
        if word.is_latin:
            return word.text[0].isupper() and (licensed or not word.text.isupper())
        return licensed or text.is_known(i) or self._is_joined_name(i) or self._is_before_house(i)

    def _is_before_given(self, i: int) -> bool:
        """«محافظ القرية خالد الشريف», «المدير المالي سالم الحربي»: a noun before a whole name that was recognised."""
        word, after = self._words[i], i + 1
        borne = self._text.is_known(i) and not self._judge.is_used(word)
        if not word.definite or borne or self._text.names_from(after) < _WHOLE:
            return False
        foreign = not (self._judge.is_ordinary(self._words[after]) or borne)
        return (self._text.is_known(after) or foreign) and not self._words[after].definite

    def _is_before_house(self, i: int) -> bool:
        """«جلوي آل كركمان»: before the name of a house stands a given name."""
        word, last = self._words[i], i + 2 >= len(self._words)
        house = not last and self._words[i + 1].folded in self._houses and not self._words[i + 2].definite
        verb = is_perfect(word.norm.removeprefix("و")) and not self._text.is_known(i)  # «واستمع آل فلان»
        return house and not (verb or word.definite or word.prefix or i in self._text.located)

    def _governs_name(self, i: int) -> bool:
        """«إلى تسليم أسامة نجيم»: an ordinary word before a whole name that was recognised without it."""
        whole = self._text.sure.get(i + 1, 0) > i + 2
        return whole and i not in self._text.recognised and self._judge.is_ordinary(self._words[i])

    def _is_states(self, i: int) -> bool:
        """«… والدنماركي بيتر»: a state's adjective before the name of someone from there."""
        after = i + 1
        named = after in self._text.inside or (after < len(self._words) and self._text.is_known(after))
        return i in self._text.nisbas and self._words[i].definite and named

    def _is_before_father(self, i: int) -> bool:
        """«يحيا ولد أحمد»: a given name though it is a verb elsewhere."""
        return i + 1 < len(self._words) and self._words[i + 1].light in self._fathers

    def _is_joined_name(self, i: int) -> bool:
        """«ومها بنت فلاح»: «و» and a name of its own, short as it is, before a father's name."""
        word = self._words[i]
        return word.opens_with_waw and self._judge.is_name(word.text[1:]) and self._is_before_father(i)

    def _is_award(self, i: int) -> bool:
        """«بوسام النعمان», «قلده وسام ليوبولد»: a given name too, but here what is given."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if not self._judge.is_object(word.norm) or after is None:
            return False
        return (bool(word.prefix) and after.definite) or self._text.is_of_giving(i)

    def _is_limb(self, i: int) -> bool:
        """«على صدر فلان»: a given name too, but here where a medal is pinned."""
        return i > 0 and self._words[i].norm in self._limbs and self._words[i - 1].folded in self._onto

    def _is_common(self, i: int, licensed: bool) -> bool:
        """Whether a word means something else here than a name."""
        if self._judge.is_closed(self._words[i]):
            return True
        if i in self._text.recognised:
            return False
        return self._judge.is_ordinary(self._words[i]) and not self._begins_name(i, licensed)

    def _begins_name(self, i: int, licensed: bool) -> bool:
        """«الوزيرة نادية فتاح»: a given name that is an ordinary word too counts after a title, before another name."""
        word = self._words[i]
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        if licensed and self._is_before_father(i):
            return True
        if not self._text.is_known(i):
            return False
        if after is not None and ((word.light == "عبد" and after.definite) or after.light in self._particles):
            return True
        if not self._judge.is_used(word):
            return True
        if after is None or after.mark or after.prefix or self._judge.is_closed(after):
            return False
        return self._is_before_name(i + 1, after, licensed)

    def _is_before_name(self, i: int, after: Word, licensed: bool) -> bool:
        ordinary = self._judge.is_ordinary(after)
        if not licensed:
            return self._text.is_known(i) and not ordinary
        return self._text.is_known(i) or (not ordinary and not after.definite)

    def _may_continue(self, start: int, i: int) -> bool:
        word, before = self._words[i], self._words[i - 1]
        if self._text.is_hyphen(i) or self._text.is_hyphen(i - 1):
            return i not in self._text.blocked
        if word.mark or word.text[0].isdigit() or i in self._text.blocked or i in self._text.towns:
            return False
        if word.folded == "عبد" and self._surnames.units(start, i) > 2 and before.folded not in self._openings:
            return False
        if word.folded in self._particles or (word.norm in self._particles and not word.prefix):
            return True
        if before.folded in self._openings or before.norm in self._openings:
            return True
        if word.folded in self._divine and not self._judge.is_closed(before):
            return True  # «غرم الله سدران»
        if before.folded in self._divine and word.is_surname_shaped:
            return True
        if word.folded in self._endings or f"{before.folded} {word.folded}" in self._pairs:
            return True  # «رمضان رحيم زاده», «علي أكبر أحمديان»
        if self._text.is_borne(start, i):
            return True
        if self._is_other(start, i):
            return (
                self._is_middle_name(i)
                or self._is_last_name(i)
                or (self._text.is_clear_part(start, i) and not self._opens_office(i))
                or self._is_name_of_pilgrim(start, i)
            )
        if self._is_next_person(start, i):
            return False
        if self._tells_event(start, i) and not self._surnames.is_sure_family(start, i):
            return False
        return before.is_latin if word.is_latin else self._may_follow(start, i)

    def _opens_office(self, i: int) -> bool:
        """«استقبل فلان سفيرة إيطاليا»: whether a word is a post whose body or state is told."""
        post = self._text.posts.get(i)
        return post is not None and post.is_told

    def _is_middle_name(self, i: int) -> bool:
        """«عادل السيد عبد العزيز جعفر»: a title elsewhere, but a name inside one that was recognised."""
        word = self._words[i]
        inside = {i, i + 1} <= self._text.inside_sure and i not in self._text.posts
        return inside and not word.prefix and self._judge.is_name(word.text)  # not «نايف بن سالم اللواء خالد الحربي»

    def _is_last_name(self, i: int) -> bool:
        """«نور الدين البابا»: a title elsewhere, but no name follows it, and a given name stands before it."""
        end, word = self._text.title_end(i), self._words[i]
        if self._is_title_of_nothing(i):
            return self._is_last(i + 1)
        if end != i + 1 or i in self._text.posts or not word.definite or word.prefix or not self._is_given(i - 1):
            return False
        return self._is_last(end)

    def _is_title_of_nothing(self, i: int) -> bool:
        """«رضا فهمي أمين، …»: people bear the word, and nothing follows of which he were one."""
        word, post = self._words[i], self._text.posts.get(i)
        bare = not (word.definite or word.prefix) and self._judge.is_known(word)
        return bare and post is not None and post.end == i + 1 and not post.is_told

    def _is_last(self, end: int) -> bool:
        """Whether a name must be over before a token."""
        return end >= self._text.extent(end - 1) or self._words[end].mark or self._judge.is_closed(self._words[end])

    def _is_name_of_pilgrim(self, start: int, i: int) -> bool:
        """«العميد مرشد الحاج سليمان»: behind a rank and one given name, a title that people bear as a name."""
        after = i + 1
        bare = i - start == 1 and self._text.title_end(i) == after and self._judge.is_known(self._words[i])
        if not bare or i in self._text.posts or self._words[i].prefix or after >= len(self._words):
            return False
        return start in self._text.after_rank and self._text.is_known(start) and self._text.is_known(after)

    def _is_given(self, i: int) -> bool:
        return self._text.is_known(i) or self._words[i - 1].light == "عبد"

    def _is_next_person(self, start: int, i: int) -> bool:
        """«نعى سمير الحسن عادل زيدان»: where the name of someone named elsewhere in the text begins."""
        return i - start > 1 and self._text.names_other(start, i)

    def _is_other(self, start: int, i: int) -> bool:
        """Whether «و», a proclitic, a post or a title sets a word apart from the name before it."""
        word = self._words[i]
        given = i - start == 1 and self._text.is_known(start) and not self._judge.is_ordinary(self._words[start])
        inside = i in self._text.inside or self._judge.is_name(word.text)  # «لويس بالييز»
        if word.prefix == "و" and (i in self._text.nisbas or word.definite):
            return True  # «العبادي والمالكي»: two people
        if self._judge.is_before_name(word) and (len(word.text) > 4 or not inside):
            return True
        if self._judge.is_for_someone(word) or (word.opens_with_waw and not given and not inside):
            return True
        split = self._judge.is_split(word) and word.prefix != "ف"  # no «ف» is joined within a sentence: «تانيا فايون»
        if word.prefix and not inside and (not given or word.prefix == "و" or split):
            return True
        borne = word.prefix and given and inside and "أ" not in word.text  # «مامادو لامين»
        return self._text.is_titled(i) and not borne

    def _tells_event(self, start: int, i: int) -> bool:
        """Whether a word tells an event or what it gives: «تلقى فلان مكالمة», «منح فلان وسام الشرف»."""
        word = self._words[i]
        if self._judge.is_told(word.folded) and not self._text.is_known(i):
            return True
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        if after is None or after.mark or after.prefix or not self._judge.is_object(word.folded):
            return False
        if i - start >= 2 and not self._text.is_known(i + 1):
            return True
        return after.definite or self._text.is_of_giving(i)

    def _governs_plural(self, start: int, i: int) -> bool:
        """«كرم محمود توفيق أسر الشهداء»: a given name elsewhere, but here a noun before the plural that it governs."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if i - start < 2 or after is None or word.definite or not (after.definite and self._judge.is_used(after)):
            return False
        return self._judge.is_ordinary(word) and not after.prefix and after.norm.endswith(_PLURALS)

    def _may_follow(self, start: int, i: int) -> bool:
        if self._governs_plural(start, i):
            return False
        if self._surnames.is_after_family(start, i):
            return False
        if i in self._text.inside_sure or self._surnames.is_sure(start, i):
            return True
        if self._surnames.is_over(start, i):
            return False
        if self._surnames.is_regnal(i):
            return self._surnames.is_family(start, i)
        if self._judge.is_closed(self._words[i]):
            return False
        if self._is_common(i, True) and not self._surnames.is_second(start, i):
            return False
        if i in self._text.nisbas:
            return i in self._text.recognised or self._surnames.is_patronymic(start, i)
        return self._surnames.is_surname(start, i)
