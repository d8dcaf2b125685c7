"""Tell where the name ends that titles and posts lead to: «وزير الدفاع الأمريكي بيت هيغسيث», not «مدير المقاصف»."""

from __future__ import annotations

from graph.annotate.people.finals import Finals
from graph.annotate.people.leads import Lead
from graph.annotate.people.names import Names
from graph.annotate.people.particles import is_led_by_verb, keeps_waw
from graph.annotate.people.text import Text
from graph.annotate.people.twosomes import Twosomes
from graph.annotate.people.words import THAT, WordJudge
from graph.annotate.word import Word
from graph.smallwords import small_words

_PARTICLE = 2  # letters of a word that is hardly a name
_NEAR = 6  # words between titles and what leads to them
_LONGEST = 5  # words of a name before «that»
_TOLD_SOMEBODY = frozenset({"ابلغ", "اخبر", "اطلع", "طمان", "حذر", "وعد", "اقنع", "ذكر", "نبه"})
_NO_FAMILY = frozenset({"سابق", "اسبق", "مكلف", "حالي", "جديد", "مستقيل", "معين", "منتخب", "راحل"})
_SAYING = frozenset({"قول", "تاكيد", "اعتقاد", "نفي", "تشديد", "اعلان", "تصريح"})
_OWNED = ("ه", "ها", "هم")  # «عن وزير الداخلية فلان قوله إن …»
_NO_NAMES = frozenset(small_words("adverb")).union(small_words("preposition"))


class Introduced:
    """Reads the names after the titles and posts of one text."""

    def __init__(self, judge: WordJudge, text: Text, names: Names, finals: Finals) -> None:
        self._judge, self._text, self._names, self._finals = judge, text, names, finals
        self._words: list[Word] = text.words
        self._twosomes = Twosomes(judge, text)

    def end(self, lead: Lead, start: int, first: int, limit: int) -> int:
        """The end of the name after titles and posts; 0 where there is none, or «و» begins another phrase."""
        crowned = lead.titled or bool(lead.posts)
        if crowned and (self._is_anothers(start, first, limit) or self._is_post_of_several(first)):
            return 0
        licensed = crowned and (lead.licenses or (first < limit and lead.leads_on and self._text.is_known(first)))
        end = self._twosomes.first(lead, first, limit) if lead.posts and not lead.licenses else 0
        end = end or self._names.end(first, limit, licensed=licensed) or self._after_plain_given(lead, first, limit)
        if end == first + 1 and (self._is_genitive(first, lead) or self._is_before_clause(first, lead)):
            return 0
        if end == first + 1 and first > lead.end and self._is_plain_object(self._words[first]):
            return 0  # «وقع فلان، عقب لقائه مدير الأمن، محضرا»
        if end and licensed:
            end = self._finals.end(first, end, limit, start, told=self._is_office(lead))
        if licensed and self._is_office(lead):
            end = max(end, self._before_clause(first, limit))
        if licensed and end and self._is_last_before_clause(lead, start, first, end, limit):
            end += 1
            self._text.booked[first] = end  # nothing may shorten it
        return end if not end or not crowned or self._may_open(lead, first, end) else 0

    def _is_plain_object(self, word: Word) -> bool:
        """«قياديا», «محضرا»: one of Arabic's words as the object of a verb, or what an event is done to."""
        needed = word.norm.endswith("ا") and self._judge.is_object(word.folded) and not self._judge.is_known(word)
        return needed or self._judge.is_accusative(word)

    def _is_anothers(self, start: int, i: int, limit: int) -> bool:
        """«اجتمع الوزير بالأمير فلان», «اجتمع الوزير بجوليا»: whether a particle leads to somebody else."""
        if i >= limit:
            return False
        titled = self._words[i].prefix in ("ب", "ل") and (self._text.is_titled(i) or i in self._text.booked)
        led = titled or self._judge.is_led(self._words[i], self._words[i - 1])
        if led and self._words[i].prefix == "ب" and not self._text.is_titled(i) and self._is_asked_for(start):
            return False
        return led or is_led_by_verb(self._words, i, self._judge)

    def _is_asked_for(self, start: int) -> bool:
        """«مع المفتش العام بوهدان فلان», «استقبل نظيره …»: whether what leads to titles needs no «ب» behind them."""
        for word in reversed(self._words[max(0, start - _NEAR) : start]):
            if word.mark or word.norm in self._judge.led_by_ba:
                return False
            if self._judge.is_before_people(word.folded) or self._judge.meets(word.folded):
                return True
            if self._judge.is_telling(word.folded.removeprefix("و")):
                return True
        return False

    def _is_post_of_several(self, i: int) -> bool:
        """«التقى وزير الداخلية سفيري كينيا وأوغندا»: no name, though people bear the word as one."""
        post = self._text.posts.get(i)
        return post is not None and post.title.plural and post.is_told

    def _may_open(self, lead: Lead, first: int, end: int) -> bool:
        """Whether a name may begin with a word after titles, though «و» begins it."""
        word = self._words[first]
        if not word.opens_with_waw or (first == lead.end and end > first + 1 and keeps_waw(word, self._judge)):
            return True
        return self._judge.is_name(word.text) and not (first > lead.end and word.prefix)

    def _before_clause(self, first: int, limit: int) -> int:
        """«قال وزير الدفاع توحيد شاه إن …»: bare words between an office and the clause of its verb are a name.

        The last is borne or recognised, or is none that texts use; «أكد الوزير مرة أخرى أن» has none. 0 for no name.
        """
        end = first
        while end < min(limit, first + _LONGEST) and self._may_stand_in(first, end):
            end += 1
        named = end - first > 1 and end < limit and self._words[end].folded in THAT
        return end if named and self._is_borne(end - 1) else 0

    def _is_last_before_clause(self, lead: Lead, start: int, first: int, end: int, limit: int) -> bool:
        """«قال الوزير محمد صالح النظيف إن …»: whether one word is left between a name and the clause of its verb.

        Behind a post with its body or a rank only what tells when or how can stand there, besides a name.
        """
        sure = first in self._text.after_rank or self._is_office(lead)
        if not sure or end + 1 >= limit or self._words[end + 1].folded not in THAT or not self._is_bare(first, end):
            return False
        word, told = self._words[end], start > 0 and self._judge.is_telling(self._words[start - 1].folded)
        if word.definite:
            return not (word.prefix or self._is_adverb_or_object(first, end))
        joined = word.opens_with_waw and not keeps_waw(word, self._judge)
        verb = self._judge.is_telling(word.folded) and not told  # «وزير الخارجية فلان أكد أن»
        return not (word.text.endswith(("ا", "ة", "ً")) or joined or word.prefix or verb)

    def _is_bare(self, first: int, i: int) -> bool:
        """Whether a word behind a name that people bear is no particle, number, place or state's adjective."""
        word, text = self._words[i], self._text
        if not text.is_known(first) or word.mark or word.number or word.folded in _NO_NAMES:
            return False
        if self._judge.is_closed(word) or self._judge.is_accusative(word):
            return False
        if any(word.stem.removesuffix(end) in _SAYING for end in _OWNED):
            return False
        return not (i in text.blocked or i in text.nisbas or i in text.located)

    def _is_adverb_or_object(self, first: int, i: int) -> bool:
        """«الاثنين», «السابق», «أبلغ الوزير محمد المجلس أن»: what has the article between a name and a clause."""
        word = self._words[i]
        telling = self._words[max(0, first - _NEAR) : first]
        told = any(each.folded.removeprefix("و") in _TOLD_SOMEBODY for each in telling)
        plural = word.norm.endswith(("ين", "ون", "ات"))
        return told or plural or self._judge.is_told(word.folded) or word.stem in _NO_FAMILY | _SAYING

    def _may_stand_in(self, first: int, i: int) -> bool:
        """Whether a word may be part of such a name: no particle, place, title or body, and the article only last."""
        word, text = self._words[i], self._text
        if word.mark or word.number or word.prefix == "و" or self._judge.is_closed(word) or i in text.blocked:
            return False
        if (word.definite and i == first) or self._judge.is_accusative(word) or text.opens_body(i):
            return False
        if i > first and not text.is_known(i) and (word.opens_with_waw or self._judge.is_telling(word.folded)):
            return False  # «الوزير فلان وعد بأن»
        return i not in text.nisbas and i not in text.located and not text.is_titled(i)

    def _is_borne(self, i: int) -> bool:
        known = self._text.is_known(i) or i in self._text.people.tokens
        return known or not (self._judge.is_split(self._words[i]) or self._judge.is_verblike(self._words[i]))

    def _after_plain_given(self, lead: Lead, first: int, limit: int) -> int:
        """«وزير الدفاع الأمريكي بيت هيغسيث»: after a noun that nothing before governs, and a foreign name; 0 for none.

        A state's adjective with the article stands before it, so the noun can be no genitive.
        """
        if not lead.posts or first + 1 >= limit or first not in self._text.nisbas.values():
            return 0
        word, after = self._words[first], self._words[first + 1]
        noun = self._words[first - 1].definite and self._judge.is_used(word) and len(word.light) > _PARTICLE
        bare = not (word.definite or word.prefix or word.mark) and word.folded not in _NO_NAMES
        foreign = first + 1 in self._text.people.tokens and not (after.definite or self._judge.is_ordinary(after))
        named = noun and bare and foreign and not self._judge.is_verblike(word) and not self._text.is_titled(first)
        return self._names.last(first + 1, limit) if named else 0

    def _is_office(self, lead: Lead) -> bool:
        """Whether a post with its body or state, or one with a pronoun, leads to a name: «وزير العدل», «نائبه»."""
        post = lead.posts[-1] if lead.posts else None
        return post is not None and (post.is_told or not self._words[post.start].definite)

    def _is_genitive(self, i: int, lead: Lead) -> bool:
        """«مدير إكسسوارات», «مشرف المقاصف»: what a bare title is held over, where nothing tells that it is a name."""
        post = lead.posts[-1] if lead.posts else None
        if post is None or post.end != i or post.bodies or post.country or self._words[i - 1].definite:
            return False
        if self._is_described(i):
            return True  # «مشرف المقاصف المدرسية إبراهيم»
        return bool(self._text.people.tokens) and not (i in self._text.people.tokens or self._text.is_known(i))

    def _is_described(self, i: int) -> bool:
        """«مشرف المقاصف المدرسية إبراهيم»: a feminine adjective, which no man's name has, and a given name follow."""
        word, adjective = self._words[i], self._words[i + 1] if i + 2 < len(self._words) else None
        if adjective is None or not (word.definite and adjective.definite) or adjective.prefix:
            return False
        return adjective.norm.endswith("يه") and self._text.is_known(i + 2)

    def _is_before_clause(self, i: int, lead: Lead) -> bool:
        """«لمدير الجامعة، نظير ما يقدمه»: after a comma, a word before a particle that is not recognised."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        apart = i > lead.end and i not in self._text.people.tokens
        return apart and after is not None and not after.prefix and self._judge.is_closed(after)
