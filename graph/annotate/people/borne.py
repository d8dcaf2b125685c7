"""Tell when a title or a post is borne as a name: «نور الدين البابا», «العميد مرشد الحاج سليمان»."""

from __future__ import annotations

from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge


class BorneTitles:
    """Judges the titles and posts that stand right behind a name in one text."""

    def __init__(self, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words

    def is_name(self, start: int, i: int) -> bool:
        """Whether the word at token `i`, a title or a post elsewhere, goes on with the name from token `start`."""
        return (
            self._is_middle_name(i)
            or self._is_last_name(start, i)
            or self._text.people.is_clear_part(start, i)
            or self._is_clear_end(start, i)
            or self._is_name_of_pilgrim(start, i)
            or (i - start == 1 and self._is_before_own_post(i))
        )

    def is_given(self, i: int) -> bool:
        """Whether a token is a given name, or the end of one: «عبد الله»."""
        return self._text.is_known(i) or self._words[i - 1].is_abd

    def _is_middle_name(self, i: int) -> bool:
        """«عادل السيد عبد العزيز جعفر»: a title elsewhere, but a name inside one that was recognised."""
        word = self._words[i]
        inside = {i, i + 1} <= self._text.people.inside_sure and i not in self._text.posts
        return inside and not word.prefix and self._judge.is_name(word.text)  # not «نايف بن سالم اللواء خالد الحربي»

    def _is_last_name(self, start: int, i: int) -> bool:
        """«نور الدين البابا»: a title elsewhere, but no name follows it, and a given name stands before it."""
        end, word = self._text.title_end(i), self._words[i]
        if self._is_title_of_nothing(i):
            return self._is_last(i + 1) or self._words[i + 1].is_abd  # «حسين أمير عبد اللهيان»
        if end != i + 1 or i in self._text.posts or not word.definite or word.prefix or not self.is_given(i - 1):
            return False
        if self._is_served(i) or (i - start > 1 and end in self._text.after_rank and not self._judge.is_known(word)):
            return False  # «قلد السفير كريستوف لانغلوا الفريق هذا الوسام», but «الدكتور عبدالله العميد»
        return self._is_last(end) or self._ends_name(end)

    def _is_served(self, i: int) -> bool:
        """«الدكتور سالم الجابري الأستاذ بجامعة …», «… الأستاذ في كلية …»: what somebody is in the body told next."""
        if self._text.opens_body(i + 1):
            return True
        led = i + 1 < len(self._words) and self._judge.is_closed(self._words[i + 1])
        return led and self._judge.serves(self._words[i].norm) and self._text.opens_body(i + 2)

    def _is_clear_end(self, start: int, i: int) -> bool:
        """«حازم رفعت الجندي النائب العام»: a title elsewhere, with which what is clearly a name of three words ends."""
        bare = self._words[i].opens_with_article and i not in self._text.posts
        return bare and i - start > 1 and self._text.people.is_clear(start, i + 1)

    def _is_title_of_nothing(self, i: int) -> bool:
        """«رضا فهمي أمين، …»: people bear the word, and nothing follows of which he were one."""
        word, post = self._words[i], self._text.posts.get(i)
        bare = not (word.definite or word.prefix) and self._judge.is_known(word)
        return bare and post is not None and post.end == i + 1 and not post.is_told

    def _is_last(self, end: int) -> bool:
        """Whether a name must be over before a token."""
        return end >= self._text.extent(end - 1) or self._words[end].mark or self._judge.is_closed(self._words[end])

    def _ends_name(self, i: int) -> bool:
        """Whether a name is over before a token: a word with a particle joined to it, or a verb."""
        word = self._words[i]
        return (
            bool(word.prefix)
            or self._judge.is_verb(word)
            or self._judge.is_event_word(word.folded)
            or (self._judge.is_told(word.folded) and not self._text.is_known(i))
        )

    def _is_name_of_pilgrim(self, start: int, i: int) -> bool:
        """«العميد مرشد الحاج سليمان»: behind a rank and one given name, a title that people bear as a name."""
        after = i + 1
        bare = i - start == 1 and self._text.title_end(i) == after and self._judge.is_known(self._words[i])
        if not bare or i in self._text.posts or self._words[i].prefix or after >= len(self._words):
            return False
        return start in self._text.after_rank and self._text.is_known(start) and self._text.is_known(after)

    def _is_before_own_post(self, i: int) -> bool:
        """«المستشار حازم الجندي النائب العام المصري»: between a given name with a title and a post of nobody else."""
        word, post = self._words[i], self._text.posts.get(i + 1)
        bare = word.opens_with_article and self._is_bare(i)
        if not bare or i - 1 not in self._text.introduced or not self._text.is_known(i - 1):
            return False
        return post is not None and post.is_told and post.end not in self._text.people.tokens

    def _is_bare(self, i: int) -> bool:
        """Whether a title or a post is one word, without body or state."""
        post = self._text.posts.get(i)
        return self._text.title_end(i) in (0, i + 1) and (post is None or (post.end == i + 1 and not post.is_told))
