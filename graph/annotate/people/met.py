"""Tell whose post stands behind a post or a name: his own, or that of whom he meets («استقبل فلان سفير فرنسا»)."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.morphology import PRONOUNS
from graph.annotate.people.names import Names
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Holding
from graph.annotate.spans import COMMAS
from graph.annotate.word import Word
from graph.smallwords import small_words

_ADVERBS = frozenset(small_words("adverb"))
_PREPOSITIONS = frozenset(small_words("preposition"))
_IN, _AT = "في", "ب"
_HEIR = "ولي"
_STROKE = "/"  # between two names of a month
_LEADS = ("heads", "headOfState")  # relations of posts that no envoy holds
_ABROAD = ("ambassador", "deputy")  # whose state is not always that of the post beside it


class Met:
    """Judges the posts in one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text, names: Names) -> None:
        self._particles, self._closed = knowledge.words.folded("name-particle"), knowledge.closed
        self._judge, self._text, self._words, self._names = judge, text, text.words, names
        self._cabinets = {hit.payload.deputy_body for hit in hits_in(text.doc).of("title")} - {""}
        self._delegations = {hit.start for hit in hits_in(text.doc).titles("Delegation")}
        self._visits, self._times = knowledge.words.folded("visits"), knowledge.words.folded("time")
        self._brothers = knowledge.words.folded("brother")

    def is_anothers(self, first: int, posts: list[Holding], post: Holding) -> bool:
        """«استقبل الوزير سفير كندا فلانا», «التقى الرئيس رئيس الوزراء الكندي»: whether a post is another man's."""
        last = posts[-1]
        if _is_of_another_state(last, post) or (_is_sent(post) and last.title.path not in _ABROAD):
            return True
        if first == 0 or self._words[first].prefix:
            return False
        verb = self._words[first - 1].folded
        if self._words[first - 1].norm in self._visits and bool(last.country) and post.title.relation in _LEADS:
            return _is_office(post) and not self._sits_in_cabinet(last, post) and self._is_visited(post)
        if self._judge.gives(verb) or self._judge.charges(verb) or self._judge.appoints(verb):
            return self._is_acted_on(last, post)
        if not self._judge.meets(verb):
            return False
        if len(posts) == 1 and _is_of_ruler(last) and not (_is_of_ruler(post) or _is_office(post)):
            return self._is_met(post)  # «استقبل رئيس الجمهورية الوزير فلانا»
        alone = len(posts) == 1 and self._words[last.end - 1].definite  # «الرئيس», «مدير الجامعة»
        if not _is_office(last):
            return alone and bool(post.country or (_is_office(post) and self._is_met(post)))
        whole = len(posts) == 1 or self._sits_in_cabinet(*posts[-2:])
        other = _is_office(post) or post.title.path == _ABROAD[0]  # «استقبل وزير الداخلية السفير فلانا»
        return whole and other and not self._sits_in_cabinet(last, post) and self._is_met(post)

    def _sits_in_cabinet(self, seat: Holding, post: Holding) -> bool:
        """«نائب رئيس مجلس الوزراء وزير الدفاع فلان»: ministers have a seat in the cabinet, or preside over it."""
        return post.title.is_minister and self.is_cabinet(seat)

    def is_cabinet(self, post: Holding) -> bool:
        """Whether a post is in the body that deputies of a head of government sit in."""
        return any(body.name in self._cabinets for body in post.bodies)

    def _is_met(self, post: Holding) -> bool:
        """«استقبل مدير الشرطة رئيس الأركان فلان.»: whether nobody else is named whom the verb may be done to."""
        limit, end = self._text.extent(post.start), self._end_of_name(post)
        return not (self._is_followed(end, limit) or self._stands_apart(end, limit))

    def _is_acted_on(self, last: Holding, post: Holding) -> bool:
        """«منح الرئيس قائد الحرس فلانا وساما», «كلف الرئيس قائد الجيش فلانا بـ…»: whether nobody else is acted on."""
        if not (_is_office(last) and _is_office(post)) or self._sits_in_cabinet(last, post):
            return False
        end = self._end_of_name(post)
        given = end < len(self._words) and self._judge.is_medal(self._words[end].folded)
        charged = end < len(self._words) and self._words[end].prefix == _AT
        made = self._text.posts.get(end)
        return given or charged or bool(made and made.title.appointed)

    def _end_of_name(self, post: Holding) -> int:
        """After the titles and the name behind a post; after the titles where no name follows."""
        end = self._after_titles(post)
        return self._names.end(end, self._text.extent(post.start), licensed=True) or end

    def _after_titles(self, post: Holding) -> int:
        limit, end = self._text.extent(post.start), post.end
        while end < limit and (title := self._text.title_end(end)):
            end = title
        return end

    def _is_visited(self, post: Holding) -> bool:
        """«زار السفير الكيني قائد الجيش فلانا»: whether a verb of going leads to whom a post names, and to no place."""
        limit = self._text.extent(post.start)
        end = self._names.end(self._after_titles(post), limit, licensed=True)
        beside = end < limit and not self._words[end].prefix
        told = end in self._text.located or (end < limit and self._words[end].text in COMMAS)
        place = beside and (told or self._words[end].definite)
        return bool(end) and not place and self._is_met(post)

    def _is_followed(self, i: int, limit: int) -> bool:
        """Whether a noun stands where the object of a verb does: «استقبل … فلان أمس بالمركز السفير»."""
        i = self._after_setting(i, limit)
        word = self._words[i] if i < limit else None
        if word is None or word.mark or self._is_governed(i):
            return False
        if word.prefix:
            return word.prefix == "ب" and self._text.is_titled(i)  # «التقى … فلان بالسفير»
        if word.definite and not self._may_be_met(i):
            return False
        counterpart = i in self._text.posts and self._text.posts[i].title.role == "Counterpart"
        return counterpart or i in self._delegations or word.light not in self._closed

    def _is_governed(self, i: int) -> bool:
        """«بحضور مدير الأمن», «في مستهل جولة»: whether a noun without the article, led to by a particle, governs it."""
        before = self._words[i - 1]
        led = before.prefix == _AT or (i > 1 and self._words[i - 2].folded == _IN)
        owned = before.norm.endswith(PRONOUNS) and not before.text.endswith("ة")  # «في مكتبه السفير»
        return led and not (owned or before.definite or i - 1 in self._text.located)

    def meets_next(self, i: int, first: int, end: int, limit: int) -> bool:
        """«استقبل حموشي سفير فرنسا»: whether the post after a name is whom its bearer meets, and not his own.

        So it is where the verb opens a sentence or the name is one word, and nobody follows the post:
        «والتقى ويليام بيرنز مدير الوكالة» has its subject before it. A woman's post is no man's: «التقى فلان رئيسة …».
        """
        post = self._text.posts.get(end)
        if post is None or not i or not self._judge.meets(self._words[i - 1].folded):
            return False
        if self._words[post.start].text.endswith("ة") and is_mans(self._words[i - 1]):
            return True
        if self._words[i].stem == _HEIR and _is_sent(post):
            return True  # «ثم استقبل ولي العهد الأمير فلان السفير الفرنسي»
        short = end - first == 1 or (end - first == 2 and self._words[first].norm in self._particles)
        shown = short or (self._opens(i - 1) and not self._another_follows(post.end, limit))
        return shown and not self._text.is_titled(post.end) and not self._names.end(post.end, limit, licensed=True)

    def meets_foreigner(self, i: int, own: Sequence[Holding], end: int) -> bool:
        """«كما التقى السفير الكيني فلان الرئيس التشادي»: whether a post right after a name is of another state."""
        post = self._text.posts.get(end)
        if post is None or not own or not i or not self._judge.meets(self._words[i - 1].folded):
            return False
        return bool(post.country and own[-1].country) and post.country != own[-1].country

    def is_closed_before(self, i: int, first: int, end: int, limit: int) -> bool:
        """«التقى وكيل الوزارة، فلان، سفير كندا»: whether a post behind a name between commas is whom its bearer meets.

        It is his own where somebody else follows: «التقى الوزير، فلان، رئيس اللجنة، السفير الكندي».
        """
        post = self._text.posts.get(end + 1)
        if post is None or self._words[post.start].prefix or not 0 < i < first or end >= limit:
            return False
        closed = self._words[end].text in COMMAS and any(word.text in COMMAS for word in self._words[i + 1 : first])
        met = closed and self._judge.meets(self._words[i - 1].folded)
        return met and not self._another_follows(post.end, limit)

    def _another_follows(self, i: int, limit: int) -> bool:
        """«استقبل فلان نائب الوزير الثلاثاء في الدمام فلانة»: whether someone who may be met stands farther on."""
        sent = i in self._delegations and not self._words[i].prefix
        if i < limit and (sent or self._words[i].norm in self._brothers):
            return True  # «التقت فلانة مديرة الشرطة وفدا», «التقى فلان وزير الداخلية أخاه وزير …»
        j = self._after_setting(i, limit)
        behind = i < j < limit and not self._words[j].prefix
        named = behind and (self._may_be_met(j) or bool(self._names.end(j, limit, licensed=False)))
        return named or self._stands_apart(i + 1, limit)

    def _stands_apart(self, start: int, limit: int) -> bool:
        """«… أمير المنطقة، في مكتبه أمس، السفير»: whether someone who may be met stands behind a mark or a day."""
        return any(
            self._may_be_met(j) and (self._words[j - 1].mark or self._words[j - 1].folded in _ADVERBS)
            for j in range(start, limit)
        )

    def _may_be_met(self, i: int) -> bool:
        """«السفير», «وفدا»: whether someone may be met who is told at a token without a particle."""
        return not self._words[i].prefix and (self._text.is_titled(i) or i in self._delegations)

    def _after_setting(self, i: int, limit: int) -> int:
        """After the words that tell the day, and the places behind «في» or «ب», without their adjectives."""
        while i < limit:
            word = self._words[i]
            behind = word.prefix == _AT and not self._text.is_titled(i)
            if behind or word.norm in _ADVERBS or self._is_of_setting(i) or self._is_of_day(i):
                i += 1
            elif word.folded == _IN:
                i += 2
            else:
                break
        return i

    def _is_of_setting(self, i: int) -> bool:
        """«بمقر الوزارة», «بمبنى المديرية»: whether a noun with the article is the genitive of the place before it."""
        word, before = self._words[i], self._words[i - 1]
        genitive = word.opens_with_article and not word.prefix and not self._text.is_titled(i)
        return genitive and before.prefix == _AT and not before.definite

    def _is_of_day(self, i: int) -> bool:
        """«الثلاثاء 5 أيار/مايو 2025»: whether a token is a word of a day or a month, or a number."""
        word = self._words[i]
        twice = i + 1 < len(self._words) and self._words[i + 1].text == _STROKE and self._words[i - 1].number
        named = word.folded in self._times and not word.prefix
        return word.number or word.text == _STROKE or named or twice

    def _opens(self, i: int) -> bool:
        """Whether a verb opens the text or a sentence, or follows the dash or colon of a dateline."""
        if not i or self._words[i].prefix:
            return not i
        before = self._words[i - 1]
        if before.text in COMMAS and (self._is_time(i - 2) or self._is_fronted(i - 2)):
            return True  # «مساء أمس، التقى …»
        return self._text.extent(i - 1) != self._text.extent(i) or (before.mark and before.text not in COMMAS)

    def _is_fronted(self, i: int) -> bool:
        """«على هامش القمة، التقى …»: whether when or where, and nobody met, opens a sentence."""
        first = i
        while first > 0 and self._text.extent(first - 1) == self._text.extent(i):
            first -= 1
        opens = self._words[first].folded.removeprefix("و") in _PREPOSITIONS
        return opens and not any(self._judge.meets(word.folded) for word in self._words[first : i + 1])

    def _is_time(self, i: int) -> bool:
        """Whether a sentence has only words of a time up to a token."""
        first = i
        while first >= 0 and (self._is_of_day(first) or self._words[first].norm in _ADVERBS):
            first -= 1
        return first < i and (first < 0 or self._text.extent(first) != self._text.extent(i))


def _is_office(post: Holding) -> bool:
    """Whether the words of a post tell its body or state, or that there is but one: «رئيس الجمهورية»."""
    return post.is_told or _is_of_ruler(post)


def _is_of_ruler(post: Holding) -> bool:
    """«رئيس الجمهورية», «الملك»: whether a post is one at the head of a state."""
    return post.title.relation == "headOfState"


def _is_sent(post: Holding) -> bool:
    """«سفير كندا», «نائب السفير الكندي»: whom a state sends, by the words; not «السفير», which calls diplomats so."""
    return post.title.path == "ambassador" and bool(post.country)


def is_mans(verb: Word) -> bool:
    """«التقى», «يلتقي»; not «التقت», «تلتقي»."""
    return not verb.norm.startswith("ت") and not verb.norm.endswith("ت")


def _is_of_another_state(first: Holding, second: Holding) -> bool:
    """«التقى الرئيس الكيني وزير الدفاع الهندي فلانا»: nobody holds posts of two states, and no ruler serves another."""
    if _is_of_ruler(first) and not first.bodies and first.country and second.country not in ("", first.country):
        return True
    states = {post.country for post in (first, second) if post.title.path not in _ABROAD}
    return len(states - {""}) > 1
