"""Read a name: where it begins and where it ends."""

from __future__ import annotations

from graph.annotate.found import places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.people.beginnings import Beginnings
from graph.annotate.people.bounds import Bounds
from graph.annotate.people.surnames import Surnames
from graph.annotate.people.syllabic import Syllabic
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge

_MOST = 12  # words in a name
_OF_PRAYERS = ("ه", "ها", "هم", "هما")
_SEVERAL = ("ين", "ون")
_PLURALS = ("اء", "ين", "ات")


class Names:
    """Reads names in one text; a name is `licensed` where a title or a post before it says that a person follows."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._particles = knowledge.words.folded("name-particle")
        self._openings = knowledge.words.folded("name-opening")
        self._houses, self._divine = knowledge.words.folded("house"), knowledge.words.folded("divine-name")
        self._endings, self._pairs = knowledge.words.folded("name-ending"), knowledge.words.folded("compound-given")
        self._months = knowledge.words.folded("month-of-two")
        self._beginnings = Beginnings(knowledge, judge, text)
        self._bounds = Bounds(knowledge, text)
        self._inside = knowledge.words.folded("located")
        capitals = knowledge.ontology.country_of_capital
        self._capitals = {place.start for place in places_in(text.doc) if place.key in capitals}
        self._surnames = Surnames(knowledge, judge, text)
        self._syllabic = Syllabic(knowledge, judge, text)

    def end(self, i: int, limit: int, *, licensed: bool) -> int:
        """The end of the name that begins at token `i`, or 0 where none does."""
        i = self._text.after_quotes(i, limit)
        if " ".join(word.norm for word in self._words[i : i + 2]) in self._months:
            return 0  # «محرم وربيع الأول»
        if i < limit and i in self._text.famous:
            return max(self._text.famous[i].end, self.last(i, limit))
        led = licensed or i in self._text.people.tokens or self.opens_syllabic(i)
        if led and (end := self._syllabic.end(i, limit)):
            return end
        if i >= limit or not self._beginnings.may_begin(i, licensed):
            return 0
        end = self.last(i, limit)
        while end > i and self._words[end - 1].norm in self._openings:
            end -= 1
        return end if end > i and self._is_name(i, end, licensed) else 0

    def opens_syllabic(self, i: int) -> bool:
        """Whether a name of East Asia begins with a particle at token `i`: «ناقش لي وي مينغ»."""
        return i < len(self._words) and self._syllabic.opens(i)

    def is_syllabic(self, i: int, end: int, limit: int) -> bool:
        """«لي جونغ هو»: whether tokens are a name of East Asia, whose parts may be words of Arabic."""
        return self._syllabic.end(i, limit) == end

    def last(self, i: int, limit: int) -> int:
        """After the words that can go on from token `i`, whether or not they are a name."""
        end = i + 1
        while end < min(limit, i + _MOST) and self._may_continue(i, end):
            end += 1
        return end

    def _is_name(self, i: int, end: int, licensed: bool) -> bool:
        """Whether words that may be a name have enough about them that says so."""
        if not licensed and self._is_state_of_many(i, end):
            return False
        if self._text.people.is_clear(i, end):
            return True
        if not licensed and self._governs_noun(i, end):
            return False
        if self._text.people.sure.get(i, i) > i + 1:
            return True
        known = sum(self._text.is_known(j) for j in range(i, end))
        if known < (1 if licensed else 2) and all(self._judge.is_split(word) for word in self._words[i:end]):
            return False
        recognised = any(j in self._text.people.tokens for j in range(i, end))
        if end - i == 1:
            return self._is_single_name(i, bool(known), recognised, licensed)
        return licensed or recognised or bool(known and self._text.is_known(i)) or self._beginnings.is_before_house(i)

    def _governs_noun(self, i: int, end: int) -> bool:
        """«تحسين حياة الشعب»: given names too, but words before the noun that they govern."""
        after = self._words[end] if end < len(self._words) else None
        plain = self._judge.is_ordinary(self._words[end - 1]) and self._text.people.tokens.isdisjoint(range(i, end))
        governed = after is not None and after.definite and not after.prefix and not after.is_surname_shaped
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
        if word.folded.startswith(("ي", "ت")) and not known and word.folded not in self._text.people.surnames:
            return False  # «نائب الوزير يطمئن»: a verb
        if self._judge.is_accusative(word) or (not (known or recognised) and self._beginnings.is_before_genitive(i)):
            return False
        if not licensed:
            placed = i > 0 and self._words[i - 1].norm in self._inside  # «في عوكر»
            alone = self._judge.is_surname_like(word) and not placed
            return recognised and (alone or self._is_before_another(i))
        if word.definite and not recognised and not known:
            ordinary = self._judge.is_ordinary(word) or self._judge.is_plain(word)
            return word.text.endswith("ي") and not (ordinary or self._text.people.is_far(i))
        return known or recognised or not (self._judge.is_ordinary(word) or self._judge.is_plain(word))

    def _is_before_another(self, i: int) -> bool:
        """«بحث كيري ولافروف الأزمة»: one word, but another name of one word is joined to it."""
        after = i + 1
        listed = self._text.people.words_from(i) == 1 and self._text.people.words_from(after) == 1
        return listed and self._words[after].opens_with_waw and not self._judge.is_used(self._words[i])

    def _may_continue(self, start: int, i: int) -> bool:
        word, before = self._words[i], self._words[i - 1]
        if self._text.is_hyphen(i) or self._text.is_hyphen(i - 1):
            return i not in self._text.blocked
        if self._bounds.is_over(start, i) or self._syllabic.begins_after(start, i):
            return False
        if word.mark or word.text[0].isdigit() or i in self._text.blocked or i in self._text.towns:
            return False
        if i - start > 1 and self._words[i - 2].folded in self._houses and before.folded not in self._openings:
            return False  # «عبد الله آل خليفة دورين …»: a house's name is the last
        if (
            i - start > 1
            and self._surnames.is_regnal(i - 1)
            and (word.folded == "عبد" or word.folded not in self._particles)
        ):
            return False  # «عين الملك محمد السادس خالد السهيلي»
        if i - start > 1 and self._surnames.is_short(i):
            self._text.make_whole(i)
            return True
        if i - start > 1 and i in self._capitals:
            return False  # «زار رضوان حسين جوبا»
        if self._text.opens_another(start, i):
            return False
        if word.folded == "عبد" and self._surnames.units(start, i) > 2 and before.folded not in self._openings:
            return False
        if word.folded in self._particles or (word.norm in self._particles and not word.prefix):
            return True
        if before.folded in self._openings or before.norm in self._openings or self._follows_particle(start, i):
            return True
        if self._is_father(start, i):
            return True
        if self._is_compound_given(i) or (word.folded in self._divine and not self._judge.is_closed(before)):
            return True  # «غرم الله سدران»
        if before.folded in self._divine and word.is_surname_shaped:
            return True
        if word.folded in self._endings or f"{before.folded} {word.folded}" in self._pairs:
            return True  # «رمضان رحيم زاده», «علي أكبر أحمديان»
        if self._text.is_borne(start, i):
            return True
        if self._is_behind_rank(start, i):
            return True
        if self._is_other(start, i):
            return (
                self._is_middle_name(i)
                or self._is_last_name(i)
                or self._text.people.is_clear_part(start, i)
                or self._is_name_of_pilgrim(start, i)
            )
        if self._is_next_person(start, i):
            return False
        if self._tells_event(start, i) and not self._surnames.is_sure_family(start, i):
            return False
        return before.is_latin if word.is_latin else self._may_follow(start, i)

    def _is_father(self, start: int, i: int) -> bool:
        """«أحمد ثاني بن غليطة»: right behind a given name, a bare word before «بن» is the father's."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        bare = not (word.definite or word.prefix or self._judge.is_event_word(word.folded))
        led = after is not None and after.light in self._judge.fathers and not after.prefix
        return led and bare and i == start + 1 and self._text.is_known(start) and self._judge.is_name(word.text)

    def _follows_particle(self, start: int, i: int) -> bool:
        """«برونو دي لا كروا»: whether a particle with its article stands before a word, inside a name of Europe."""
        article = i - start > 1 and self._words[i - 1].folded in self._judge.articles
        return article and self._words[i - 2].folded in self._judge.particles

    def _is_compound_given(self, i: int) -> bool:
        """«حسن دفع الله»: after a name a bare word before «الله», whatever it is elsewhere."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        bare = not (
            word.definite or word.prefix or self._judge.is_closed(word) or self._judge.is_event_word(word.folded)
        )
        if after is None or after.folded not in self._divine or not bare or not self._is_given(i - 1):
            return False
        last = self._words[i + 2] if i + 2 < len(self._words) else None
        return last is None or not (self._judge.is_closed(last) and last.text.endswith(_OF_PRAYERS))  # «رضي الله عنه»

    def _is_middle_name(self, i: int) -> bool:
        """«عادل السيد عبد العزيز جعفر»: a title elsewhere, but a name inside one that was recognised."""
        word = self._words[i]
        inside = {i, i + 1} <= self._text.people.inside_sure and i not in self._text.posts
        return inside and not word.prefix and self._judge.is_name(word.text)  # not «نايف بن سالم اللواء خالد الحربي»

    def _is_last_name(self, i: int) -> bool:
        """«نور الدين البابا»: a title elsewhere, but no name follows it, and a given name stands before it."""
        end, word = self._text.title_end(i), self._words[i]
        if self._is_title_of_nothing(i):
            return self._is_last(i + 1) or self._words[i + 1].is_abd  # «حسين أمير عبد اللهيان»
        if end != i + 1 or i in self._text.posts or not word.definite or word.prefix or not self._is_given(i - 1):
            return False
        return self._is_last(end) or self._ends_name(end)

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

    def _is_behind_rank(self, start: int, i: int) -> bool:
        """«العميد حسان القضاة»: behind a rank and one given name a word with the article is a family's name."""
        word = self._words[i]
        alone = i - start == 1 and start in self._text.after_rank and self._text.is_known(start)
        if not alone or not word.definite or word.prefix or i in self._text.posts or self._text.title_end(i):
            return False
        return not (self._judge.is_closed(word) or i in self._text.located or i in self._text.nisbas)

    def _is_given(self, i: int) -> bool:
        return self._text.is_known(i) or self._words[i - 1].is_abd

    def _is_next_person(self, start: int, i: int) -> bool:
        """«نعى سمير الحسن عادل زيدان»: where the name of someone named elsewhere in the text begins."""
        return i - start > 1 and self._text.names_other(start, i)

    def _is_other(self, start: int, i: int) -> bool:
        """Whether «و», a proclitic, a post or a title sets a word apart from the name before it."""
        word = self._words[i]
        if word.opens_with_waw and self._is_one_more(start, i) and not self._judge.is_name(word.text):
            return True  # «كيري ولافروف»
        given = i - start == 1 and self._text.is_known(start) and not self._judge.is_ordinary(self._words[start])
        inside = i in self._text.people.inside or self._judge.is_name(word.text)  # «لويس بالييز»
        if word.prefix == "و" and (i in self._text.nisbas or word.definite):
            return True  # «العبادي والمالكي»: two people
        if self._judge.is_before_name(word) and (len(word.text) > 4 or not inside):
            return True
        if self._judge.is_likeness(word) and (i not in self._text.people.inside or self._text.people.is_unlikely(i)):
            return True  # «حضر فرانسوا هولاند كضيف شرف»
        if self._judge.is_for_someone(word) or (word.opens_with_waw and not given and not inside):
            return True
        split = self._judge.is_split(word) and word.prefix != "ف"  # no «ف» is joined within a sentence: «تانيا فايون»
        if word.prefix and not inside and (not given or word.prefix == "و" or split):
            return True
        borne = word.prefix and given and inside and "أ" not in word.text  # «مامادو لامين»
        return self._text.is_titled(i) and not borne

    def _is_one_more(self, start: int, i: int) -> bool:
        """Whether another name was recognised at a token, or one more of a list of single names may stand there.

        Behind a given name that opens no such list a word goes on that nobody bears: «عراقجي وستيف ويتكوف».
        """
        if self._text.people.words_from(i):
            return True
        opened = start > 0 and self._words[start - 1].opens_with_waw
        lone = self._text.is_known(start) and not opened and not self._judge.is_name(self._words[i].text[1:])
        return i - start == 1 and self._words[start].prefix == "و" and not lone

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

    def _may_follow(self, start: int, i: int) -> bool:
        if i in self._text.located and self._words[i - 1].is_surname_shaped:
            return False  # «زار عبده الحذيفي عدن»
        if self._governs(start, i) or self._surnames.is_after_family(start, i):
            return False
        if i in self._text.people.inside_sure or self._surnames.is_sure(start, i) or self._is_of_other_state(start, i):
            return True
        if self._surnames.is_over(start, i):
            return False
        if self._surnames.is_regnal(i):
            return self._surnames.is_family(start, i)
        if self._judge.is_closed(self._words[i]):
            return False
        if self._beginnings.is_common(i, True) and not self._surnames.is_second(start, i):
            return False
        if i in self._text.nisbas:
            return i in self._text.people.tokens or self._surnames.is_patronymic(start, i)
        return self._surnames.is_surname(start, i)

    def _governs(self, start: int, i: int) -> bool:
        """«أعلن كريم بدوي زيادة إنتاج الغاز», «كرم محمود توفيق أسر الشهداء»: a name too, but it governs a noun."""
        word, (after, last) = self._words[i], (*self._words[i + 1 : i + 3], None, None)[:2]
        if after is None or i - start < 2 or word.definite:
            return False
        if self._judge.is_owned(after) and i not in self._text.people.tokens:
            return True  # «كرم حسام زواوي نظير حصوله على …»
        if not self._judge.is_ordinary(word):
            return False
        if after.prefix or after.is_surname_shaped or not self._judge.is_used(after) or self._text.is_titled(i + 1):
            return False
        if after.definite:
            return after.norm.endswith(_PLURALS) or (word.text.endswith("ة") and self._judge.is_used(word))
        chain = last is not None and last.definite and not last.prefix and not self._text.is_known(i + 1)
        return chain and self._judge.is_used(word)

    def _is_of_other_state(self, start: int, i: int) -> bool:
        """«رئيس المجلس الإماراتي محمد حمد الكويتي»: a family's name, since the post before is of another state."""
        post, state = self._text.sent.get(start, ""), self._text.state_of_nisba(i)
        adjective = self._words[i].is_surname_shaped and self._text.is_known(i - 1)
        return bool(post and state and post != state) and adjective
