"""Read the last word of a name that is a word of the language too: «وزير الأمن إسماعيل خطيب، …»."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.people.closing import HAMZAS, OBJECTS, SHORT, Closing
from graph.annotate.people.text import Text
from graph.annotate.people.thirds import Thirds
from graph.annotate.people.words import THAT, WordJudge
from graph.smallwords import small_words

_MORE = 2  # words that may follow such a word in the name
_GOING = 6  # words between a verb of going and the post of who goes: «غادر أمس وزير الدفاع سالم عدن»
_SECOND_HALVES = frozenset(small_words("second-half"))  # of given names: «نور الدين», «فضل الله»
_PREPOSITIONS = frozenset(small_words("preposition"))


class Finals:
    """Judges what stands after a given name in one text; after a post nobody is called by one name alone."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._adverbs = knowledge.words.folded("adverb-of-time")
        self._particles = knowledge.words.folded("particle")
        self._fathers = knowledge.words.folded("patronymic")
        self._halves = knowledge.words.folded("half-name") - self._fathers
        self._closing = Closing(knowledge, judge, text)
        self._thirds = Thirds(knowledge, judge, text, self._closing)

    def end(self, start: int, end: int, limit: int, lead: int, *, told: bool) -> int:
        """The end of a name of one word, or after what must go on with it; `told` where a post with its body leads.

        `lead` is where the titles and posts before the name begin.
        """
        if end < limit and self._ends_in_father(start, end):
            return end + (self._is_late(end) and self._is_family(end, limit, lead))
        if end < limit and self._thirds.is_of_two_names(start, end, led=told and self._is_led(lead)):
            free = not self._closing.may_be_object(lead) or self._thirds.is_between_commas(start, end)
            third = free and self._thirds.is_definite(end, limit)
            self._text.booked |= {start: end + 1} if third else {}  # nothing may shorten it
            return end + third
        sure, given = told or start in self._text.after_rank, self._words_of_given(start)
        if end < limit and sure and self._thirds.goes_on(start, end, limit, lead, given):
            return end + 1
        if end - start != given or end >= limit:
            return end
        if self._is_before_appointment(end) or (told and self._is_of_town(start, end, lead)):
            return end + 1
        if self._words[end].definite:
            family = self._is_family(end, limit, lead) or self._is_borne_rank(end, limit)
            family = family or (sure and self._is_borne_post(end, limit))
            return end + (self._text.is_known(start) and family)
        if self._is_family_alone(start, sure=sure) or not self._may_be(end, limit, lead, told=told, sure=sure):
            return end
        last = end + 1
        while last < min(limit, end + 1 + _MORE) and self._is_foreign(last):
            last += 1
        return last if self._closing.is_over(last, limit) else end

    def _is_family_alone(self, i: int, *, sure: bool) -> bool:
        """«قدم الدكتور الوهيبي إيجازا»: whether a word is a family's name, the last; «العقيد فادي خوري» is none."""
        word = self._words[i]
        given = sure and not word.definite and self._text.is_known(i)
        return word.is_surname_shaped and not given

    def _words_of_given(self, start: int) -> int:
        """How many words a given name has: two where «عبد» begins or «الدين» ends it."""
        after = self._words[start + 1] if start + 1 < len(self._words) else None
        return 1 + (self._words[start].is_abd or (after is not None and after.folded in _SECOND_HALVES))

    def _is_before_appointment(self, i: int) -> bool:
        """«عين الرئيس العميد هادي كرم مديرا للأمن»: whether what somebody is made follows his last name."""
        word, post = self._words[i], self._text.posts.get(i + 1)
        bare = not (word.mark or word.prefix or i in self._text.blocked or word.folded in self._particles)
        return post is not None and post.title.appointed and bare and not self._text.is_titled(i)

    def _is_of_town(self, start: int, i: int, lead: int) -> bool:
        """«السفيرة اللبنانية نادين قازان»: whether a town's name is a family's, since no verb of going leads to it."""
        word, text = self._words[i], self._text
        town = i in text.located and i not in text.nisbas and i not in text.states
        bare = town and not (word.prefix or word.definite) and text.is_known(start)
        return bare and not any(self._judge.goes(each.folded) for each in self._words[max(0, lead - _GOING) : lead])

    def _ends_in_father(self, start: int, end: int) -> bool:
        """«محمد بن سعيد»: whether a name tells a father's, after which only the family's has the article."""
        words = [word.folded for word in self._words[start:end]]
        return len(words) > 2 and words[-2 - (words[-2] in self._halves)] in self._fathers

    def _is_late(self, i: int) -> bool:
        """«محمد بن سعيد المخرج،»: whether a word may be the family's after a father's name; «المرشح لكذا» is none."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        open_ended = word.stem.startswith("م") and after is not None and after.prefix in ("ب", "ل")
        shaped = word.is_surname_shaped or word.text.endswith("ة")  # «جائزة الأمير محمد بن فهد العالمية»
        return word.definite and not (shaped or open_ended)

    def _may_be(self, i: int, limit: int, lead: int, *, told: bool, sure: bool) -> bool:
        """Whether a word after a given name can be the family's: bare, no verb, and nothing that is given.

        Behind a post with its body or a rank it is `sure` that nobody is called by one name alone.
        """
        word, text = self._words[i], self._text
        if word.mark or word.number or word.definite or word.is_latin or i in text.blocked or i in text.located:
            return False
        if i in text.nisbas or i in text.states or i in text.towns:
            return False
        if self._judge.is_closed(word):
            return sure and self._is_borne_particle(i, limit)
        if word.text.endswith("ه") and i not in text.people.tokens:
            return False  # «باسمه»
        family = sure and word.prefix in ("ب", "ل", "ك") and word.text.endswith("ي")  # «وزير العدل هشام بلاوي»
        if word.prefix and (word.text[1:2] in HAMZAS or not (family or self._judge.is_name(word.text))):
            return False
        plain = self._judge.is_mere(word)
        if plain and (word.text.endswith(OBJECTS) or word.norm.startswith(("ي", "ت", "م"))):
            return False
        if self._judge.is_event_word(word.folded) or (
            self._judge.is_verblike(word) and not self._closing.is_strange(i, limit)
        ):
            return False
        if self._text.is_titled(i) and not (told and self._is_over_behind_title(i, limit, lead)):
            return False
        return sure or not (self._judge.is_used(word) or self._judge.is_inflected(word))

    def _is_borne_particle(self, i: int, limit: int) -> bool:
        """«العميد علي خلف في …», «جبريل بله»: a particle elsewhere, but a name too, and it governs nothing."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < limit else None
        borne = len(word.text) > SHORT and self._judge.is_name(word.text)  # «السفير دوبوا في حفل»
        borne = borne or (bool(word.prefix) and len(word.text) == SHORT + 1)
        if not borne or after is None or self._judge.is_event_word(word.folded):
            return False  # «اختتم الوزير الكيني أوتينو زيارة إلى …»
        return after.mark or after.folded in _PREPOSITIONS or after.folded in THAT

    def _is_family(self, i: int, limit: int, lead: int) -> bool:
        """«العقيد عيد الحربي», «المهندس محمد المخرج، …»: a word with the article that is a family's name here.

        It is where people bear the word, with the article or without; where they do not, only if a mark or a particle
        follows and no verb stands before, whose object it might be: «استقبل الأمير محمد المهنئين، …».
        """
        word, text = self._words[i], self._text
        if word.prefix or word.mark or text.is_titled(i) or i in text.located or i in text.nisbas or i in text.blocked:
            return False
        if word.folded in self._adverbs or self._judge.is_closed(word) or self._judge.is_told(word.folded):
            return False
        if word.is_surname_shaped:
            return not self._is_of_king(i - 1)
        if text.is_known(i) and not self._judge.is_plain(word) and self._is_before_small(i + 1, limit):
            return True  # «نظيره حسن الأمين في مكتبه»
        if self._closing.is_plural(word) or (self._judge.is_common(word) and i + 1 not in text.posts):
            return False  # «عبدالله الجامع مدير التوظيف» bears it
        if not self._judge.is_used(word) and self._judge.is_name(word.text.removeprefix("ال")):
            return True
        return (not self._closing.may_be_object(lead) or self._is_before_clause(i + 1)) and self._closing.is_over(
            i + 1, limit
        )

    def _is_borne_rank(self, i: int, limit: int) -> bool:
        """«السفير خالد الجندي وسام الاستحقاق»: a rank too, but behind a given name and before what he is given."""
        word, after = self._words[i], self._words[i + 1 : i + 3]
        rank = word.is_surname_shaped and not word.prefix and i not in self._text.posts
        given = len(after) > 1 and self._judge.is_object(after[0].folded) and after[1].definite
        return rank and self._text.title_end(i) == i + 1 and (given or self._closing.is_over(i + 1, limit))

    def _is_borne_post(self, i: int, limit: int) -> bool:
        """«وزير الدفاع نبيل القائد في …»: a post of nothing elsewhere, but behind an office and one given name."""
        post, word = self._text.posts.get(i), self._words[i]
        bare = post is None or (post.end == i + 1 and not (post.bodies or post.country or post.title.plural))
        alone = bare and self._text.title_end(i) in (0, i + 1) and not word.prefix
        return alone and self._text.is_titled(i) and self._is_before_small(i + 1, limit)

    def _is_over_behind_title(self, i: int, limit: int, lead: int) -> bool:
        """«استقبل وزير الأمن إسماعيل خطيب في مكتبه»: a post elsewhere, but no predicate, for the verb stands before."""
        if self._closing.is_over(i + 1, limit, marked=True):
            return True
        told = lead > 0 and self._judge.is_telling(self._words[lead - 1].folded)
        return (told or self._is_led(lead)) and self._is_before_small(i + 1, limit)

    def _is_led(self, lead: int) -> bool:
        """«مع وزير الدفاع», «والوزير», «نظيره»: whether titles are no subject, behind which an object might stand."""
        before, post = self._words[lead - 1].folded if lead else "", self._text.posts.get(lead)
        counterpart = post is not None and post.title.role == "Counterpart"
        return counterpart or self._judge.is_before_people(before) or before in _PREPOSITIONS

    def _is_before_small(self, i: int, limit: int) -> bool:
        """Whether a name must be over before a token: a mark, a particle, an adverb or a word with a proclitic."""
        word = self._words[i] if i < limit else None
        if word is None or word.mark or word.prefix in ("ب", "ل"):
            return True
        return self._judge.is_closed(word) and not (word.prefix or word.opens_with_waw)

    def _is_before_clause(self, i: int) -> bool:
        """«قال رئيس الغرفة خالد المؤيد إن …»: the verb before the name has a clause for its object."""
        return i < len(self._words) and self._words[i].folded in THAT

    def _is_of_king(self, i: int) -> bool:
        """«مركز الملك سلمان الإغاثي»: whether a given name stands for what is called after a ruler."""
        post = self._text.posts.get(i - 1)
        return post is not None and post.title.relation == "headOfState"

    def _is_foreign(self, i: int) -> bool:
        """Whether a word is none of Arabic's, or one that people bear."""
        word = self._words[i]
        if word.mark or word.definite or word.prefix or i in self._text.located or self._judge.is_closed(word):
            return False
        return not (self._judge.is_ordinary(word) or self._judge.is_verblike(word) or self._text.is_titled(i))
