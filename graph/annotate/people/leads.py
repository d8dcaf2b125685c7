"""Read the titles and posts that stand before a name: «نائب رئيس مجلس الوزراء ووزير الداخلية الفريق فلان»."""

from __future__ import annotations

from typing import NamedTuple

from graph.annotate.people.met import Met, is_mans
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Holding
from graph.annotate.spans import COMMAS
from graph.annotate.word import Word
from graph.smallwords import small_words

_AT = "ب"
_HONOURS = frozenset(small_words("honour-below-ruler"))
_STROKE = "/"  # «المهندس / فلان»
_LONGEST = 6  # words of a name and the comma after it


class Lead(NamedTuple):
    """What stands before a name: `end` is where the name may begin."""

    posts: list[Holding]
    end: int
    titled: bool

    @property
    def licenses(self) -> bool:
        """Whether one person must follow."""
        return self.titled or any(not post.title.plural for post in self.posts)

    @property
    def leads_on(self) -> bool:
        """Whether the first of several holders may follow: «وزيرا الدفاع العراقي فلان والتركي فلان»."""
        shared = (post for post in self.posts if post.title.plural and post.country)
        return any(post.bodies or post.title.relation == "headOfState" for post in shared)

    @property
    def acts_for_ruler(self) -> bool:
        """«نائب الملك الأمير فلان وزير الداخلية»: who stands for a ruler may hold the office after his name."""
        return self.titled and all(post.title.role == "Deputy" and not post.bodies for post in self.posts)


class Leads:
    """Reads what stands before the names of one text."""

    def __init__(self, judge: WordJudge, text: Text, met: Met) -> None:
        self._judge, self._text, self._met = judge, text, met
        self._words: list[Word] = text.words

    def read(self, first: int, limit: int) -> Lead:
        """The titles and posts that begin at a token."""
        posts: list[Holding] = []
        i, titled = first, False
        while i < limit and (i == first or not self._words[i].prefix or self._is_second_office(posts, i)):
            post, title = self._text.posts.get(i), self._text.title_end(i)
            if post and (posts or titled) and post.title.refers_back:
                break  # «أوفد الأمير مستشاره فلانا»
            if post and posts and (post.title.role == "Delegation" or _are_others(posts[-1], post)):
                break  # «ترأس الوزير الوفد الكيني», «استقبل وزير الخارجية سفيري كينيا وأوغندا»
            if post and posts and (post.title.role == "Counterpart" or self._met.is_anothers(first, posts, post)):
                break
            if posts and _is_ruler(posts[-1]) and self._is_no_rulers(i, post):
                break  # «منح رئيس الدولة سعادة السفير فلانا وساما»
            if post and (post.end > title or post.bodies or post.country):
                posts += [] if posts and self._is_governed(i) else [post]
                i = post.end
            elif title and posts and self._is_womans_behind_man(first, i):
                break
            elif title:
                i, titled = self._text.after_quotes(title, limit), True
                i += i < limit and self._words[i].text == _STROKE
            elif post is None and posts and self._goes_on_behind_comma(posts[-1], i, limit):
                i += 1
            elif i > first and self._is_calling(i, limit):
                i, titled = i + 1, True
            else:
                break
        return Lead(posts, i, titled)

    def _is_no_rulers(self, i: int, post: Holding | None) -> bool:
        """Whether an honour of ministers and envoys stands at a token, or an ambassador, and so begins another man."""
        return self._words[i].norm in _HONOURS or (post is not None and post.title.path == "ambassador")

    def _is_governed(self, i: int) -> bool:
        """«الوزير المكلف بديوان رئيس الجمهورية فلان»: whether a post is the genitive of another's charge."""
        before = self._words[i - 1]
        return before.prefix == _AT and not before.definite

    def _is_womans_behind_man(self, first: int, i: int) -> bool:
        """«استقبل وزير العدل القاضية فلانة»: a woman's title behind the post of a man, by the verb before it."""
        verb = self._words[first - 1] if first else None
        if verb is None or not self._judge.meets(verb.folded) or not is_mans(verb):
            return False
        return self._words[i].text.endswith("ة") and not self._words[first].text.endswith("ة")

    def _goes_on_behind_comma(self, post: Holding, i: int, limit: int) -> bool:
        """«وزير الدولة، رئيس الاتحاد النسائي، سالم الكعبي، …»: two posts and a name, each between commas."""
        second = self._text.posts.get(i + 1) if self._words[i].text in COMMAS else None
        if second is None or self._words[second.start].prefix or not (post.end == i and second.is_told):
            return False
        if second.end >= limit or self._words[second.end].text not in COMMAS or second.title.role == "Counterpart":
            return False
        name = self.after_titles(second.end + 1, limit)
        named = name < limit and (self._text.is_known(name) or name in self._text.people.tokens)
        closed = any(self._words[j].text in COMMAS for j in range(name + 1, min(limit, name + _LONGEST)))
        one = not (post.title.plural or second.title.plural) and second.country in ("", post.country)
        return named and closed and one and self._words[post.start - 1].text not in COMMAS

    def _is_calling(self, i: int, limit: int) -> bool:
        """«المساعد للطب العلاجي الصيدلي فلان»: a word for what somebody does, between a post and a name."""
        return self._words[i].folded in self._judge.callings and i + 1 < limit and i + 1 in self._text.people.tokens

    def _is_second_office(self, posts: list[Holding], i: int) -> bool:
        """«نائب رئيس مجلس الوزراء ووزير الداخلية فلان»: one man, whose seat in the cabinet is told first.

        So is «رئيس اللجنة الأمنية وعضو المجلس فلان», where the second is an office that people hold beside another.
        """
        if not posts or posts[-1].end != i or self._words[i].prefix != "و" or i not in self._text.posts:
            return False
        beside = self._words[i].norm in self._judge.held_beside and posts[-1].is_told and not posts[-1].title.plural
        beside = beside and self._text.posts[i].country in ("", posts[-1].country)
        seated = posts[-1].title.role == "Deputy" and self._met.is_cabinet(posts[-1])
        second = self._text.posts[i]
        too = self._leads_too(posts[-1]) or self._acts_too(posts[-1], second) or _leads_mission(posts[-1], second)
        return beside or seated or too

    def _acts_too(self, post: Holding, second: Holding) -> bool:
        """«وزير الداخلية ووزير الدفاع بالوكالة فلان»: one minister, who stands in for another."""
        ministers = post.title.is_minister and second.title.is_minister and not post.title.plural
        acting = self._words[second.end - 1].folded in self._judge.acting
        return ministers and acting and second.country in ("", post.state)

    def _leads_too(self, post: Holding) -> bool:
        """«رئيس الحكومة ووزير الدفاع اللبناني فلان»: of a head of government, his second office last."""
        return post.title.path == "prime minister" and bool(post.country) and post.end == post.noun_end

    def after_comma(self, lead: Lead, limit: int) -> int:
        """«المدير التنفيذي للمنظمة، الموزمبيقي فلان»: after the mark, the titles, and where the holder is from."""
        i = self._after_bare_post(lead, self.after_titles(lead.end + 1, limit))
        after = self._text.after_nisba(i)
        from_there = after > i and self._words[i].opens_with_article
        named = from_there and after in self._text.people.tokens
        return after if named and lead.posts[-1].bodies and not lead.posts[-1].country else i

    def _after_bare_post(self, lead: Lead, i: int) -> int:
        """«مدير المكتب المركزي، المفوض فلان»: after a post of one word that calls the holder of the one before it.

        Another is whom somebody meets («التقى وزير الداخلية، السفير فلان») or who rules («رئيس الحكومة: الملك فلان …»).
        """
        post = self._text.posts.get(i)
        if post is None or post.end != i + 1 or not self._words[i].definite or self._words[i].prefix:
            return i
        placed = post.bodies or post.country or post.title.relation == "headOfState"
        if placed or not lead.posts[-1].is_told or i + 1 not in self._text.people.tokens:
            return i
        first = lead.posts[0].start
        return i if first > 0 and self._judge.meets(self._words[first - 1].folded) else i + 1

    def after_titles(self, i: int, limit: int) -> int:
        """«مدير عام السجون، اللواء إبراهيم»: after the titles that follow a comma."""
        while i < limit and not self._words[i].prefix and (end := self._text.title_end(i)):
            i = self._text.after_quotes(end, limit)
        return i

    def after_adjective(self, lead: Lead, limit: int) -> int:
        """«المدير الجهوي رشيد المدني»: after an adjective of a post, where a given name follows; or after the post."""
        i = lead.end
        if not lead.posts or i + 1 >= limit or self._words[i].prefix:
            return i
        if not self._words[i - 1].definite:
            return i + self._is_field(lead.posts[-1], i)
        adjective, given = self._words[i], self._words[i + 1]
        shaped = adjective.definite and adjective.is_adjective_shaped
        named = not (given.definite or given.prefix) and (self._text.is_known(i + 1) or given.is_abd)
        return i + 1 if shaped and named and not self._text.is_known(i) else i

    def _is_field(self, post: Holding, i: int) -> bool:
        """«مدير المراسم نبيل»: whether a noun that governs follows a bare title, and a given name follows it."""
        bare = post.end == i and not (post.bodies or post.country)
        word, given = self._words[i], self._words[i + 1]
        named = not (given.definite or given.prefix) and self._text.is_known(i + 1)
        return bare and word.definite and named and not self._text.is_known(i)


def _is_ruler(post: Holding) -> bool:
    """«رئيس الدولة», «أمير البلاد»; no head of government, who is called «معالي» too."""
    return post.title.is_rulers and not post.bodies


def _are_others(post: Holding, second: Holding) -> bool:
    """Whether one of two posts is of several people, and the other of one."""
    return post.title.plural != second.title.plural and (second.title.plural or second.is_told)


def _leads_mission(post: Holding, second: Holding) -> bool:
    """«الممثل الخاص للأمين العام للأمم المتحدة ورئيس بعثة الأمم المتحدة فلان»: who is sent leads a part of the body."""
    sent = post.title.relation == "memberOf" and not (post.title.plural or second.title.plural or post.country)
    heads = second.title.relation != "memberOf" and second.title.role != "Counterpart"
    return sent and heads and any(body.name in part.name for body in post.bodies for part in second.bodies)
