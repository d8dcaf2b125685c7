"""Read what stands behind a post's body: other names of it, where its holder sits, and what he is sent for."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import countries_in, places_in, recognised_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.fields import Fields
from graph.annotate.posts.mentioned import Mentioned
from graph.annotate.posts.reach import Reach
from graph.annotate.posts.sites import Sites
from graph.annotate.posts.units import Units
from graph.annotate.spans import CLOSING, QUOTES
from graph.annotate.states import States
from graph.annotate.word import Word, words_in

_OPENING = frozenset("«“")
_OFFICIAL, _TO = "official", "الي"
_SECRETARY = "secretary-general"
_INSIDE, _AT, _WITH = "في", "ب", "مع"
_MEANS = ("في", "علي")  # «للمساعدة في», «للمساعدة على»
_ASIDE = 7  # tokens of an acronym spelled out in brackets, with them
_ALIAS = 5  # tokens of a name of one to three words in quotation marks, with them


class Tails:
    """Reads such words in one document; `posts` are the tokens where posts begin."""

    def __init__(
        self,
        knowledge: Knowledge,
        doc: Doc,
        states: States,
        reach: Reach,
        mentioned: Mentioned,
        fields: Fields,
        posts: set[int],
    ) -> None:
        self._states, self._reach, self._posts = states, reach, posts
        self._sites = Sites(knowledge, doc)
        self._units = Units(knowledge, doc, reach, mentioned, fields, self._sites)
        self._words: list[Word] = words_in(doc)
        self._ordinary, self._is_name = knowledge.ordinary, knowledge.is_name
        self._assisting = knowledge.words.stems("assisting")
        self._led_by_ba = knowledge.words.folded("led-by-ba")
        self._assemblies = knowledge.words.folded("general-assembly")
        self._gatherings = knowledge.words.stems("held-by-body")
        self._lands = knowledge.words.folded("land-of-envoy")
        self._sent, self._affairs = knowledge.words.folded("sent-to"), knowledge.words.folded("affairs")
        self._ends: dict[int, int] = {named.start: named.end for named in (*places_in(doc), *countries_in(doc))}
        self._towns: dict[int, Named] = {place.start: place for place in places_in(doc)}
        self._people = {start for start, _, label in recognised_in(doc) if label == "PER"}

    def tail(self, post: Holding, i: int, limit: int) -> tuple[int, Named | None]:
        """What goes on with a post after its body: where it sits, whom it is sent to, what it is for."""
        owner = self._reach.owner(i, limit)
        if owner:
            return self._sites.after(owner.end, limit), owner
        body = self._units.located(i, limit) or self._units.around(i, limit)
        if body and (self._is_met(post, body, limit) or self._meets(body)):
            body = body if self._sites.leads_to_person(body.end, limit) else None
        if body:
            return self._sites.after(body.end, limit), body
        affairs = i < limit and self._words[i].prefix == "ل" and self._words[i].stem in self._affairs
        secretary = affairs and post.title.path == _SECRETARY  # «أمين عام الوزارة للشؤون الأمنية»
        if (secretary or post.title.role == "Deputy") and not post.title.plural:
            first = self._after_assisting(i, limit)
            i = self._units.after_purpose(first, limit)
            purposed = i > first  # «وصل نائب الوزير لشؤون الشرق الأوسط إلى بغداد»: no mission
            stays = purposed or self._is_abroad(i) or self._goes_there(post, i)
            i = i if stays else self._after_mission(i, limit)
            if body := self._units.located(i, limit):
                return self._sites.after(body.end, limit), body  # «مساعد القائد العام لشؤون البحث في شرطة دبي»
        return self._sites.after(self._units.after_unit(i, limit), limit), None

    def _meets(self, body: Named) -> bool:
        """«شارك وزير العدل في الجمعية العامة للإنتربول»: whether a body is named for what people come to."""
        name = self._words[body.start : body.end]
        two = " ".join(word.folded for word in name[:2])
        return two in self._assemblies or name[0].stem in self._gatherings

    def _is_met(self, post: Holding, body: Named, limit: int) -> bool:
        """«اجتمع وزير الداخلية ببعثة الصندوق»: whether a minister's verb leads with «ب» to the body right behind him.

        So it does where nobody stands behind «مع»: «اجتمع وزير الدولة بوزارة الخارجية مع السفير».
        """
        verb = self._words[post.start - 1].norm if post.start else ""
        beside = self._words[body.start].prefix == _AT and post.title.is_minister and verb in self._led_by_ba
        return beside and not any(word.norm == _WITH for word in self._words[body.end : limit])

    def _is_abroad(self, i: int) -> bool:
        """«التقى نائب مدير الشرطة الهولندية في صيدا»: no post of a state ends with another's town."""
        town, state = self._towns.get(i + 1), self._states.at(i - 1)
        return town is not None and state is not None and town.country not in ("", state.country)

    def _after_assisting(self, i: int, limit: int) -> int:
        """«وكيل الوزارة المساعد للشؤون الفنية»: after «المساعد», before what its holder is charged with."""
        charged = i + 1 < limit and self._words[i + 1].prefix == "ل"
        return i + 1 if charged and self._words[i].stem in self._assisting and not self._words[i].prefix else i

    def after_mission(self, post: Holding, limit: int) -> int:
        """«المبعوث الأمريكي إلى سوريا», «… لشؤون سوريا»: after the state, region or affairs somebody is sent for."""
        if post.title.role != "Deputy" or post.title.plural or post.end + 1 >= limit:
            return post.end
        if self._words[post.end].stem in self._affairs and self._words[post.end].prefix == "ل":
            return self._units.after_purpose(post.end, limit)
        led = self._states.is_named_at(post.end + 1) or self._is_region(post.end + 1)
        led = (led or self._words[post.end + 1].norm in self._lands) and not self._goes_there(post, post.end)
        return self._after_mission(post.end, limit) if led else post.end

    def _goes_there(self, post: Holding, i: int) -> bool:
        """«زيارة يقوم بها المسؤول الأمريكي إلى كينيا»: whether «إلى» behind an official tells no mission."""
        return post.title.path == _OFFICIAL and self._words[i].norm == _TO

    def _is_region(self, i: int) -> bool:
        """Whether a place of several states is named at a token: «القرن الأفريقي», «الشرق الأوسط»."""
        place = self._towns.get(i)
        return place is not None and not place.country

    def _after_mission(self, i: int, limit: int) -> int:
        """«مبعوث الأمم المتحدة إلى اليمن»: after the state or place that someone is sent to."""
        town = self._towns.get(i + 1)
        inside = town is not None and bool(town.country) and self._words[i].norm == _INSIDE
        if i + 1 >= limit or self._words[i].norm not in self._sent or inside:
            return i  # «استقبل المبعوث الأممي في أكادير»
        if self._words[i + 1].norm in self._lands:
            return i + 2
        return self._ends.get(i + 1) or self._after_unlisted_land(i, limit)

    def _after_unlisted_land(self, i: int, limit: int) -> int:
        """«المبعوث الشخصي للأمين العام للأمم المتحدة إلى الصحراء فلان»: after a land that no map has, before a name."""
        word = self._words[i + 1]
        land = word.opens_with_article and not word.prefix and i + 1 not in self._posts
        last = i + 2
        if not land or last >= limit:
            return i
        last += self._words[last].opens_with_article and self._words[last].is_adjective_shaped
        return last if last < limit and (last in self._people or self._is_strange(last)) else i

    def _is_strange(self, i: int) -> bool:
        """Whether a word is none that texts use, and so may begin a name that nobody recognised."""
        word = self._words[i]
        return not (word.mark or word.number or word.prefix or word.definite or word.light in self._ordinary)

    def within(self, post: Holding, limit: int, *, absolute: bool) -> tuple[int, Named | None]:
        """«مدير عام الشؤون العسكرية بوزارة الداخلية»: after the words for a part of the body named next."""
        return self._units.within(post, limit, absolute=absolute)

    def after_charge(self, i: int, limit: int) -> int:
        """After what the holder of a post is charged with."""
        return self._units.after_purpose(i, limit)

    def after_affairs(self, i: int, limit: int) -> int:
        """«الوكيل المساعد لشؤون الجنسية الشيخ فلان»: after the affairs that a deputy is charged with, before a name."""
        led = i < limit and self._words[i].prefix == "ل" and self._words[i].stem in self._affairs
        end = self._units.after_purpose(i, limit) if led else i
        return end if self._sites.leads_to_person(end, limit) else i

    def after_joined(self, i: int, limit: int) -> int:
        """«الداخلية وترقية المرأة», «الصحة والرعاية الاجتماعية»: after what «و» joins to a ministry's name, or `i`."""
        word = self._words[i]
        joined = "و" in word.prefix or (word.opens_with_waw and word.light[1:] in self._ordinary)
        if not joined or not self._reach.belongs(i, first=False):
            return i
        return self.end_of_name(i + 1 if word.definite else i + 2, limit)

    def end_before_name(self, i: int, limit: int) -> int:
        """«… للصليب الأحمر والهلال الأحمر بيتر»: after words joined by «و» that lead to the holder's name, or 0.

        So do those that tell what a body is for: «رئيسة البعثة الأوروبية لمساندة الشرطة وسيادة القانون فلانة».
        """
        if i >= limit or i in self._posts:
            return 0
        word = self._words[i]
        waw = word.prefix == "و" or (word.opens_with_waw and word.light[1:] in self._ordinary)
        joined = waw and (word.definite or self._reach.belongs(i, first=False))
        end = self.end_of_name(i, limit) if joined else self._after_aim(i, limit)
        return end if end > i and (end in self._people or self._sites.leads_to_person(end, limit)) else 0

    def _after_aim(self, i: int, limit: int) -> int:
        """After «لمساندة الشرطة الفلسطينية (إيوبول)», «للمساعدة في إدارة الحدود», or 0."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < limit else None
        if word.prefix == "ل" and word.definite and after is not None and after.norm in _MEANS:
            return self.after_aside(self.end_of_name(i + 3, limit), limit) if self._is_bound(i + 2, limit) else 0
        noun = word.light if word.prefix == "ل" else word.light.removeprefix("ل")
        aim = word.folded.startswith("ل") and not word.definite and noun in self._ordinary
        if not aim or after is None or not after.definite or after.prefix or self._states.at(i) is not None:
            return 0  # «لجمهورية النيجر»
        end = self.end_of_name(i + 1, limit)
        state = self._states.at(end) if end < limit else None
        return self.after_aside(state.end if state is not None and state.rule == "nisba" else end, limit)

    def _is_bound(self, i: int, limit: int) -> bool:
        """«إدارة الحدود»: whether a noun that texts use stands at a token, and its genitive."""
        if i + 1 >= limit or self._words[i].light not in self._ordinary:
            return False
        return self._words[i + 1].opens_with_article and not self._words[i].definite

    def end_of_name(self, i: int, limit: int) -> int:
        """After the words that go on with a body's name."""
        return self._reach.end(i, limit)

    def after_aside(self, i: int, limit: int) -> int:
        """After a closing quotation mark, and after other names in brackets: «… الفيدرالي (إف بي آي)»."""
        if i < limit and (closed := self._after_alias(i, limit)):
            return closed
        if i < limit and self._words[i].text in QUOTES and self._words[i].text not in _OPENING:
            i += 1
        if i >= limit or self._words[i].text != "(":
            return i
        return next((j + 1 for j in range(i + 1, min(limit, i + _ASIDE)) if self._words[j].text == ")"), i)

    def _after_alias(self, i: int, limit: int) -> int:
        """«إدارة الكوارث التركية "آفاد" فلان»: after another name in quotation marks, or 0."""
        named = i + 1 in self._people or (i + 1 < limit and self._is_name(self._words[i + 1].text))
        closing = "" if named else CLOSING.get(self._words[i].text, "")  # «الناطق باسم الحكومة «كريم بسيسو»»
        ends = (j + 1 for j in range(i + 2, min(limit, i + _ALIAS)) if self._words[j].text == closing)
        return next(ends, 0) if closing else 0
