"""Tell whether a name goes on with the next word: a father's name, a family's, what belongs to the word before."""

from __future__ import annotations

from graph.annotate.found import places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import read_name_book
from graph.annotate.people.apart import Apart
from graph.annotate.people.beginnings import Beginnings
from graph.annotate.people.borne import BorneTitles
from graph.annotate.people.moorish import Moorish
from graph.annotate.people.parts import bare
from graph.annotate.people.surnames import Surnames
from graph.annotate.people.syllabic import Syllabic
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge

_MOST = 12  # words in a name
_TO_VERB = 6  # words between a verb of going and a name behind it: «غادر وزير الدفاع فلان عدن»
_PARTICLE = 3  # letters of a particle, at most: «لاما» is none
_OF_PRAYERS = ("ه", "ها", "هم", "هما")
_PLURALS = ("اء", "ين", "ات")
_OF_TWO = "تين"
_NO_PART = "إ"  # as second letter: «فإن», «بإذن»; «فان» is a particle of names


class Further:
    """Judges a token `i` as the next word of the name that begins at token `start`."""

    def __init__(
        self, knowledge: Knowledge, judge: WordJudge, text: Text, beginnings: Beginnings, syllabic: Syllabic
    ) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._particles = knowledge.words.folded("name-particle")
        self._openings = knowledge.words.folded("name-opening")
        self._kunya = knowledge.words.folded("kunya")
        self._houses, self._divine = knowledge.words.folded("house"), knowledge.words.folded("divine-name")
        self._endings, self._pairs = knowledge.words.folded("name-ending"), knowledge.words.folded("compound-given")
        self._patronymic_endings = knowledge.words.folded("patronymic-ending")
        capitals = knowledge.ontology.country_of_capital
        self._capitals = {place.start for place in places_in(text.doc) if place.key in capitals}
        self._beginnings, self._syllabic = beginnings, syllabic
        self._surnames = Surnames(knowledge, judge, text)
        self._royal = knowledge.words.folded("royal")
        self._titles, self._apart = BorneTitles(judge, text), Apart(judge, text)
        self._book = read_name_book()
        self._moorish = Moorish(knowledge, judge, text)

    def last(self, i: int, limit: int) -> int:
        """After the words that can go on from token `i`, whether or not they are a name."""
        end = i + 1
        while end < min(limit, i + _MOST) and self._may_continue(i, end):
            end += 1
        return end

    def _may_continue(self, start: int, i: int) -> bool:
        word, before = self._words[i], self._words[i - 1]
        if self._text.is_hyphen(i) or self._text.is_hyphen(i - 1):
            return i not in self._text.blocked
        if i in self._text.booked and (word.prefix or self._text.booked.get(start) == i):
            return word.folded in self._kunya and i in self._text.people.inside  # not «جمع نورا ديلان بفهد الحربي»
        if self._syllabic.begins_after(start, i):
            return False
        if word.mark or word.text[0].isdigit() or word.text[1:2] == _NO_PART:
            return False
        if self._is_after_foreign_particle(start, i):
            return True
        if i in self._text.blocked or i in self._text.towns:
            return False
        if self._moorish.is_second(i):
            return True
        if i - start > 1 and self._words[i - 2].folded in self._houses and before.folded not in self._openings:
            return self._is_tribe(i)  # of «عبد الله آل خليفة دورين …» the house's name is the last
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
        if self._is_goal(start, i) or self._names_another(i) or self._rules_place(start, i):
            return False
        if self._text.opens_another(start, i) or self._is_next_title(start, i):
            return False
        if word.folded == "عبد" and before.folded not in self._openings and self._is_anothers_servant(start, i):
            return False
        if word.folded in self._particles or (word.norm in self._particles and not word.prefix):
            return self._leads_on(i)
        if before.is_abd and not word.definite and self._judge.is_accusative(word):
            return False  # «عقد مظهر تركي عبد اجتماعا»
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
        if self._is_before_ending(i):
            return True
        if self._text.is_borne(start, i):
            return True
        if self._is_behind_rank(start, i) or self._is_family_titled(start, i) or self._is_verb_borne(start, i):
            return True
        if self._apart.is_other(start, i):
            return self._titles.is_name(start, i)
        if self._apart.is_next_person(start, i):
            return False
        if self._tells_event(start, i) and not self._surnames.is_sure_family(start, i):
            return False
        return before.is_latin if word.is_latin else self._may_follow(start, i)

    def _is_after_foreign_particle(self, start: int, i: int) -> bool:
        """«لويجي دي مايو», «لوران دو سانت مارتن»: a month or a town elsewhere, here behind a particle."""
        if i - start < 2 or i - 1 not in self._text.people.tokens:
            return False
        particles, blocked = self._judge.particles, self._text.blocked
        led = self._words[i - 1].folded in particles
        second = self._words[i - 2].folded in particles and i in blocked and i - 1 in blocked
        plain = len(self._words[i].text) <= _PARTICLE or bool(self._words[i].definite or self._words[i].prefix)
        return (led or second) and not plain

    def _leads_on(self, i: int) -> bool:
        """«دو لا فونتين», but not «ترامب لا يمكن»: whether an article of Europe has a word of a name behind it."""
        if self._words[i].folded not in self._judge.articles or i in self._text.people.inside:
            return True
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        return after is not None and not (after.mark or self._judge.is_ordinary(after) or self._judge.is_verb(after))

    def _is_next_title(self, start: int, i: int) -> bool:
        """«التقى الشيخ فهد الصباح الشيخ عبد الله», «… أوغلو العميد شيرزاد»: the title of the next person."""
        word, before, end = self._words[i], self._words[i - 1], self._text.title_end(i)
        joined = word.prefix == "و" and end > i + 1  # «لقاء بوتين وولي العهد»
        titled = bool(end) and word.opens_with_article and i - start > 1
        whole = before.opens_with_article or before.folded in self._endings or end in self._text.after_rank
        whole = whole or word.text.endswith("ة")  # «الرئيس قيس سعيد السيدة فلانة»
        begun = titled and end < len(self._words) and end not in self._text.posts and not self._text.is_titled(end)
        named = begun and (self._text.is_known(end) or end in self._text.people.tokens)
        fathers = {before.folded, self._words[i - 2].folded} & self._openings
        return joined or (named and whole and not fathers)

    def _is_anothers_servant(self, start: int, i: int) -> bool:
        """«التقت ستيفاني خوري عبد الحميد الدبيبة»: whether another's name begins with «عبد» behind a whole one."""
        return self._surnames.units(start, i) > 1 + (not self._book.is_abroad(bare(self._words[start])))

    def _rules_place(self, start: int, i: int) -> bool:
        """«تركي بن طلال أمير عسير»: a given name too, but whose post it is tells the place behind it."""
        after = i + 1
        if i - start < 2 or self._words[i].definite or not self._text.opens_body(i):
            return False
        return after in self._text.located and after not in self._text.nisbas and not self._words[after].prefix

    def _is_before_ending(self, i: int) -> bool:
        """«أرجومنت تاتلي أوغلو»: whether what ends names of Turkey or Iran follows a bare word."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        bare = not (word.definite or word.prefix or self._judge.is_closed(word))
        return bare and after is not None and not after.prefix and after.folded in self._patronymic_endings

    def _is_tribe(self, i: int) -> bool:
        """«علي آل زبارة اليامي»: a tribe's name behind that of a house."""
        word = self._words[i]
        tribe = word.is_surname_shaped and self._text.is_known(i) and not word.prefix
        return tribe and i not in self._text.nisbas and not self._text.is_titled(i)

    def _is_goal(self, start: int, i: int) -> bool:
        """«غادرت أسرة توفيق عدن»: whether a town behind a name is where a verb before it leads."""
        if i not in self._text.located or self._words[i].prefix or i in self._text.nisbas:
            return False
        for index in range(start - 1, max(start - 1 - _TO_VERB, -1), -1):
            word = self._words[index]
            if word.mark or word.prefix or self._judge.goes(word.folded):
                return self._judge.goes(word.folded)
        return False

    def _names_another(self, i: int) -> bool:
        """«(الشريف وكريستي)»: «و» and the last word of a name that the text has elsewhere."""
        word = self._words[i]
        return self._text.may_be_and(i) and word.folded[1:] in self._text.people.surnames

    def _is_father(self, start: int, i: int) -> bool:
        """«أحمد ثاني بن غليطة»: right behind a given name, a bare word before «بن» is the father's."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        bare = not (word.definite or word.prefix or self._judge.is_event_word(word.folded))
        led = after is not None and after.light in self._judge.fathers and not after.prefix
        return led and bare and i == start + 1 and self._text.is_known(start) and self._judge.is_name(word.text)

    def _follows_particle(self, start: int, i: int) -> bool:
        """«برونو دي لا كروا», «أرتان دي لاما»: whether a particle of Europe, or its article, stands before a word."""
        bare = not (self._words[i].definite or self._words[i].folded in self._judge.articles)
        if i - start > 1 and self._words[i - 1].folded in self._judge.particles and bare:
            return not self._judge.is_closed(self._words[i]) or len(self._words[i].text) > _PARTICLE
        article = i - start > 1 and self._words[i - 1].folded in self._judge.articles
        return article and self._words[i - 2].folded in self._judge.particles

    def _is_compound_given(self, i: int) -> bool:
        """«حسن دفع الله»: after a name a bare word before «الله», whatever it is elsewhere."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        bare = not (
            word.definite or word.prefix or self._judge.is_closed(word) or self._judge.is_event_word(word.folded)
        )
        if after is None or after.folded not in self._divine or not bare or not self._titles.is_given(i - 1):
            return False
        last = self._words[i + 2] if i + 2 < len(self._words) else None
        return last is None or not (self._judge.is_closed(last) and last.text.endswith(_OF_PRAYERS))  # «رضي الله عنه»

    def _is_behind_rank(self, start: int, i: int) -> bool:
        """«العميد حسان القضاة»: behind a rank and one given name a word with the article is a family's name.

        So it is behind any title where a post comes next: «الدكتور سالم الحارس وزير الصحة».
        """
        word = self._words[i]
        titled = start in self._text.after_rank or (start in self._text.introduced and i + 1 in self._text.posts)
        alone = i - start == 1 and titled and self._text.is_known(start)
        if not alone or not word.definite or word.prefix or self._text.is_titled(i):
            return False
        return not (self._judge.is_closed(word) or i in self._text.located or i in self._text.nisbas)

    def _is_verb_borne(self, start: int, i: int) -> bool:
        """«الفريق نافيد أشرف رئيس الأركان»: a verb that men are called by, behind a rank and a name, before a post."""
        word, after = self._words[i], i + 1
        if i - start != 1 or start not in self._text.introduced or word.prefix or after >= len(self._words):
            return False
        verb = self._judge.is_telling(word.folded) and self._book.is_given(bare(word))
        return verb and (self._words[after].mark or (after in self._text.posts and not self._words[after].prefix))

    def _is_family_titled(self, start: int, i: int) -> bool:
        """«رئيس الوزراء حسن الأمين»: a title that families bear too, behind one given name and before nobody's."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        alone = i - start == 1 and start in self._text.introduced and self._text.is_known(start)
        post = self._text.posts.get(i)
        bare = (post.end if post else self._text.title_end(i)) == i + 1
        borne = word.definite and not word.prefix and self._text.is_known(i) and word.norm not in self._royal
        if not (alone and bare and borne):
            return False
        if after is None or after.mark or (after.definite and self._text.is_titled(i + 1)):
            return True
        named = self._text.is_known(i + 1) or i + 1 in self._text.people.tokens or i + 1 in self._text.booked
        return not (named or after.definite or after.prefix)

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
        if self._judge.is_several(self._words[i]) and not self._surnames.is_patronymic(start, i):
            return False  # «والتقى اللواء فلان الفلاني الوفدين»
        if self._words[i].definite and self._words[i].norm.endswith(_OF_TWO):
            return False  # «زيارتي محمد بن سلمان الأخيرتين»
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
        chain = last is not None and last.opens_with_article and not self._text.is_known(i + 1)
        return chain and self._judge.is_used(word)

    def _is_of_other_state(self, start: int, i: int) -> bool:
        """«رئيس المجلس الإماراتي محمد حمد الكويتي»: a family's name, since the post before is of another state."""
        post, state = self._text.sent.get(start, ""), self._text.state_of_nisba(i)
        adjective = self._words[i].is_surname_shaped and self._text.is_known(i - 1)
        return bool(post and state and post != state) and adjective
