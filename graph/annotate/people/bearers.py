"""Read who bears a name or a post: titles, posts and a name that stand together, in any order that Arabic allows."""

from __future__ import annotations

from typing import NamedTuple

from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.people.apposition import Apposition
from graph.annotate.people.bounds import Bounds
from graph.annotate.people.doubtful import Doubtful
from graph.annotate.people.finals import Finals
from graph.annotate.people.met import Met
from graph.annotate.people.names import Names
from graph.annotate.people.text import Text
from graph.annotate.people.unlisted import Unlisted
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import COMMAS, surface
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word
from graph.model import Kind
from graph.smallwords import small_words

_ADVERBS = frozenset(small_words("adverb"))
_TWO_NAMES = 4  # words of the shortest two names that stand together
_PARTICLE = 2  # letters of a word that is hardly a name
_NO_NAMES = _ADVERBS.union(small_words("preposition"))
_FOR = "عن"  # whom somebody stands for, after the verb
_STROKE = "/"  # «المهندس / فلان»
_BEFORE_NAME = (*COMMAS, "-", "–", ":")  # between a post and its holder's name


class _Lead(NamedTuple):
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


class Bearers:
    """Reads the bearers of names and posts in one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._names, self._bounds = Names(knowledge, judge, text), Bounds(knowledge, text)
        self._apposition = Apposition(knowledge, judge, text, self._names)
        self._unlisted = Unlisted(judge, text, self._names)
        self._finals = Finals(knowledge, judge, text)
        self._met = Met(judge, text, self._names)
        self._doubtful = Doubtful(judge, text)

    def read(self) -> list[Bearer]:
        """Every bearer, in the order of the text."""
        found: list[Bearer] = []
        i = 0
        while i < len(self._words):
            if self._text.begins_nothing(i):
                i += 1
                continue
            bearer = self._bearer(i) or self._joined(i, found)
            found += [bearer] if bearer else []
            i = max(bearer.end, i + 1) if bearer else i + 1
        return found

    def _bearer(self, i: int) -> Bearer | None:
        limit = self._text.extent(i)
        lead = self._lead(i, limit)
        if lead.posts and self._is_stood_in_for(i):
            return Bearer(i, lead.posts[0].end, None, (lead.posts[0],), lead.titled)
        comma = bool(lead.posts) and lead.end < limit and self._words[lead.end].text in _BEFORE_NAME
        first = self._after_titles(lead.end + comma, limit) if comma else self._after_adjective(lead, limit)
        end = self._after_lead(lead, i, first, limit)
        shown = 0 if end or lead.end > i else self._unlisted.end(i, limit)
        end = self._before_object(i, first, end or shown)
        if not end:
            return Bearer(i, lead.end, None, tuple(lead.posts), lead.titled) if lead.posts else None
        if first == i and not self._is_waw_after_verb(i):
            self._text.split_and(first)
            self._text.split_particle(first)
        elif not comma:
            self._text.make_whole(first)
        name = self._named(first, end, "post-name" if lead.posts else "name")
        crowned = any(self._is_whole(post) for post in lead.posts) and not self._acts_for_ruler(lead)
        if self._met.meets_next(i, first, end, limit):
            posts: list[Holding] = []
        else:
            posts, end = self._apposition.read(end, limit, crowned=crowned, honoured=self._is_honoured(first - 1))
        if self._appoints(i, lead, first, name.end, posts):
            return Bearer(i, lead.end, None, tuple(lead.posts))  # the next one is whom he appoints
        if lead.end == i and not posts and shown <= i + 1 and self._doubtful.is_none(i, name.end):
            return None
        return Bearer(i, end, name, (*lead.posts, *posts), lead.titled)

    def _before_object(self, i: int, first: int, end: int) -> int:
        """«قلد إنريكي كاستانيو محمد بنعيسى وساما»: right after a verb, the first of two names that stand together.

        A family's name that nobody bears as a given one ends the first, and a given name opens the second.
        """
        if i == 0 or end - first < _TWO_NAMES or not self._is_after_verb(i):
            return end
        return next((j for j in range(first + 2, end - 1) if self._bounds.begins_anew(first, j)), end)

    def _is_after_verb(self, i: int) -> bool:
        before = self._words[i - 1]
        verb = self._judge.is_event_verb(before.folded) or is_perfect(before.norm.removeprefix("و"))
        return (verb or self._judge.is_verblike(before)) and not before.definite

    def _lead(self, first: int, limit: int) -> _Lead:
        """The titles and posts that begin at a token."""
        posts: list[Holding] = []
        i, titled = first, False
        while i < limit and (i == first or not self._words[i].prefix or self._is_second_office(posts, i)):
            post, title = self._text.posts.get(i), self._text.title_end(i)
            if post and posts and (post.title.role == "Counterpart" or self._met.is_anothers(first, posts, post)):
                break
            if post and (post.end > title or post.bodies or post.country):
                posts.append(post)
                i = post.end
            elif title:
                i, titled = self._text.after_quotes(title, limit), True
                i += i < limit and self._words[i].text == _STROKE
            elif i > first and self._is_calling(i, limit):
                i, titled = i + 1, True
            else:
                break
        return _Lead(posts, i, titled)

    def _appoints(self, i: int, lead: _Lead, first: int, end: int, posts: list[Holding]) -> bool:
        """«عين الرئيس خالد السهيلي مديرا», «كلف الرئيس خالد السهيلي بتشكيل …»: a post of who gives another."""
        if not lead.posts or i == 0 or first != lead.posts[-1].end or first in self._text.famous:
            return False
        verb, charged = self._words[i - 1].norm, end < len(self._words) and self._words[end].prefix == "ب"
        given = self._judge.appoints(verb) and any(post.title.appointed for post in posts)
        return given or (self._judge.charges(verb) and charged)

    def _is_calling(self, i: int, limit: int) -> bool:
        """«المساعد للطب العلاجي الصيدلي فلان»: a word for what somebody does, between a post and a name."""
        return self._words[i].folded in self._judge.callings and i + 1 < limit and i + 1 in self._text.recognised

    def _is_second_office(self, posts: list[Holding], i: int) -> bool:
        """«نائب رئيس مجلس الوزراء ووزير الداخلية فلان»: one man, whose seat in the cabinet is told first.

        So is «رئيس اللجنة الأمنية وعضو المجلس فلان», where the second is an office that people hold beside another.
        """
        if not posts or posts[-1].end != i or self._words[i].prefix != "و" or i not in self._text.posts:
            return False
        beside = self._words[i].norm in self._judge.held_beside and posts[-1].is_told and not posts[-1].title.plural
        return beside or (posts[-1].title.role == "Deputy" and self._is_cabinet(posts[-1]))

    def _is_stood_in_for(self, i: int) -> bool:
        """«ناب عن وزير الداخلية الفريق فلان»: whether who follows a post is not its holder, but came for him."""
        led = i > 1 and self._words[i - 1].folded == _FOR
        return led and self._judge.stands_in(self._words[i - 2].folded)

    def _acts_for_ruler(self, lead: _Lead) -> bool:
        """«نائب الملك الأمير فلان وزير الداخلية»: who stands for a ruler may hold the office after his name."""
        return lead.titled and all(post.title.role == "Deputy" and not post.bodies for post in lead.posts)

    def _is_whole(self, post: Holding) -> bool:
        """Whether a post needs no other after the name: «كرم الملك فلان مدير الأمن», where a king has no second one."""
        return post.is_told or (post.title.relation == "headOfState" and self._words[post.start].definite)

    def _is_honoured(self, i: int) -> bool:
        """«معالي فلان», «سعادة السيد فلان»: whether a word of honour without the article leads to a name."""
        while i > 0 and self._text.title_end(i) and self._words[i].definite:
            i -= 1
        return i >= 0 and self._text.title_end(i) > i and not self._words[i].definite and i not in self._text.posts

    def _is_cabinet(self, post: Holding) -> bool:
        """Whether a post is in the body that deputies of a head of government sit in."""
        cabinets = {hit.payload.deputy_body for hit in hits_in(self._text.doc).of("title")} - {""}
        return any(body.name in cabinets for body in post.bodies)

    def _after_titles(self, i: int, limit: int) -> int:
        """«مدير عام السجون، اللواء إبراهيم»: after the titles that follow a comma."""
        while i < limit and not self._words[i].prefix and (end := self._text.title_end(i)):
            i = self._text.after_quotes(end, limit)
        return i

    def _after_adjective(self, lead: _Lead, limit: int) -> int:
        """«المدير الجهوي رشيد المدني»: after an adjective of a post, where a given name follows; or after the post."""
        i = lead.end
        if not lead.posts or i + 1 >= limit or self._words[i].prefix:
            return i
        if not self._words[i - 1].definite:
            return i + self._is_field(lead.posts[-1], i)
        adjective, given = self._words[i], self._words[i + 1]
        shaped = adjective.definite and adjective.is_adjective_shaped
        named = not (given.definite or given.prefix) and (self._text.is_known(i + 1) or given.light == "عبد")
        return i + 1 if shaped and named and not self._text.is_known(i) else i

    def _is_field(self, post: Holding, i: int) -> bool:
        """«مدير المراسم نبيل»: whether a noun that governs follows a bare title, and a given name follows it."""
        bare = post.end == i and not (post.bodies or post.country)
        word, given = self._words[i], self._words[i + 1]
        named = not (given.definite or given.prefix) and self._text.is_known(i + 1)
        return bare and word.definite and named and not self._text.is_known(i)

    def _after_lead(self, lead: _Lead, start: int, first: int, limit: int) -> int:
        """The end of the name after titles and posts; 0 where «و» begins another phrase."""
        crowned = lead.titled or bool(lead.posts)
        licensed = crowned and (lead.licenses or (first < limit and lead.leads_on and self._text.is_known(first)))
        end = self._names.end(first, limit, licensed=licensed) or self._after_plain_given(lead, first, limit)
        if end == first + 1 and (self._is_genitive(first, lead) or self._is_before_clause(first, lead)):
            return 0
        if end and licensed:
            end = self._finals.end(first, end, limit, start, told=self._is_office(lead))
        if not end or not crowned or not self._words[first].opens_with_waw:
            return end
        word = self._words[first]
        if first == lead.end and end > first + 1 and self._keeps_waw(word):
            return end
        return 0 if not self._judge.is_name(word.text) or (first > lead.end and word.prefix) else end

    def _after_plain_given(self, lead: _Lead, first: int, limit: int) -> int:
        """«وزير الدفاع الأمريكي بيت هيغسيث»: after a noun that nothing before governs, and a foreign name; 0 for none.

        A state's adjective with the article stands before it, so the noun can be no genitive.
        """
        if not lead.posts or first + 1 >= limit or first not in self._text.nisbas.values():
            return 0
        word, after = self._words[first], self._words[first + 1]
        noun = self._words[first - 1].definite and self._judge.is_used(word) and len(word.light) > _PARTICLE
        bare = not (word.definite or word.prefix or word.mark) and word.folded not in _NO_NAMES
        foreign = first + 1 in self._text.recognised and not (after.definite or self._judge.is_ordinary(after))
        named = noun and bare and foreign and not self._judge.is_verblike(word) and not self._text.is_titled(first)
        return self._names.last(first + 1, limit) if named else 0

    def _is_office(self, lead: _Lead) -> bool:
        """Whether a post with its body or state, or one with a pronoun, leads to a name: «وزير العدل», «نائبه»."""
        post = lead.posts[-1] if lead.posts else None
        return post is not None and (post.is_told or not self._words[post.start].definite)

    def _is_waw_after_verb(self, i: int) -> bool:
        """«وصل ورقني»: whether a verb of meetings stands right before «و», which can join nothing to it."""
        return i > 0 and self._words[i].opens_with_waw and self._judge.is_event_verb(self._words[i - 1].folded)

    def _keeps_waw(self, word: Word) -> bool:
        """«الأمين العام ورقني ديوب»: no word with «و» before it or without, and so the beginning of a name."""
        rest = word._replace(light=word.light[1:], norm=word.folded[1:], text=word.text[1:])
        known = any(self._judge.is_ordinary(each) or self._judge.is_inflected(each) for each in (word, rest))
        return not (
            known or word.definite or word.prefix or self._judge.is_name(rest.text) or self._judge.is_verb(word)
        )

    def _is_genitive(self, i: int, lead: _Lead) -> bool:
        """«مدير إكسسوارات», «مشرف المقاصف»: what a bare title is held over, where nothing tells that it is a name."""
        post = lead.posts[-1] if lead.posts else None
        if post is None or post.end != i or post.bodies or post.country or self._words[i - 1].definite:
            return False
        return bool(self._text.recognised) and not (i in self._text.recognised or self._text.is_known(i))

    def _is_before_clause(self, i: int, lead: _Lead) -> bool:
        """«لمدير الجامعة، نظير ما يقدمه»: after a comma, a word before a particle that is not recognised."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        apart = i > lead.end and i not in self._text.recognised
        return apart and after is not None and not after.prefix and self._judge.is_closed(after)

    def _joined(self, i: int, found: list[Bearer]) -> Bearer | None:
        """«أحمد ناصر الريسي وفالديسي أوركيزا»: after a name, «و» before words that nothing else explains."""
        word = self._words[i]
        if not found or not self._text.may_be_and(i) or not self._is_beside(i, found[-1]):
            return None
        if self._judge.is_split(word) or self._judge.is_closed(word) or self._judge.is_verb(word):
            return None
        limit = self._text.extent(i)
        end = self._names.last(i, limit)
        listed = end - i == 1 and (self._text.names_from(i) == 1 or self._is_listed(found[-1], word))
        if not (listed or 1 < end - i < 5) or word.definite:
            return None
        self._text.split_and(i)
        name = self._named(i, end, "joined-name", confidence=0.8)
        posts, end = self._apposition.read(end, limit, crowned=False)
        return Bearer(i, end, name, tuple(posts))

    def _is_listed(self, last: Bearer, word: Word) -> bool:
        """«أوباما وهولاند وميركل»: one more word that nothing explains, after a name of one that «و» joins."""
        single = last.end - last.start == 1 and self._words[last.start].prefix == "و"
        return single and not self._judge.is_plain(word)

    def _is_beside(self, i: int, last: Bearer) -> bool:
        """Whether a token stands after a named bearer, or after the comma that follows."""
        if last.name is None or self._text.extent(i) != self._text.extent(last.start):
            return False
        return i == last.end or (i == last.end + 1 and self._words[last.end].text in COMMAS)

    def _named(self, start: int, end: int, rule: str, *, confidence: float = 1.0) -> Named:
        name = surface(self._text.doc, start, end)
        return Named(start, end, Kind.PERSON, "", name, rule, confidence=confidence)
