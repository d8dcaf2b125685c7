"""Name the directorate that a post leads by its field: «مدير عام السجون», «مدير التعليم بمحافظة ينبع»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, places_in
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.naming import Naming
from graph.annotate.posts.reach import Reach
from graph.annotate.spans import surface
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of

_OF_SERVICES = ("director", "commander")  # titles of those who lead one
_OF_ORDERS = "president of an order"
_OF_REGIONS = "commander"


class Directorates:
    """Names the directorates of posts in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States, reach: Reach, naming: Naming) -> None:
        self._knowledge, self._doc, self._states = knowledge, doc, states
        self._reach, self._naming = reach, naming
        self._words: list[Word] = words_in(doc)
        self._bodies = {body.start for body in agencies_in(doc)}
        self._opening = {hit.start for hit in hits_in(doc).of("head", "medium")}
        self._regions = {place.start: place.end for place in places_in(doc)}
        self._located, self._settlements = knowledge.words.folded("located"), knowledge.words.stems("settlement")
        self._regional = knowledge.words.folded("regional")
        self._general = knowledge.words.folded("general")
        self._affairs = {f"ال{word}" for word in knowledge.words.folded("affairs")}
        self._fields = knowledge.words.stems("field")
        self._of_field, self._of_affairs = (
            knowledge.words.folded(f"office-of-{name}") for name in ("field", "affairs")
        )
        self._administered = knowledge.words.stems("administered")
        self._services = knowledge.words.stems("own-service")
        self._deeds = knowledge.words.folded("service-deed")
        self._commanded, self._parts = (knowledge.words.folded(name) for name in ("commanded-region", "part-of-land"))
        self._staff = knowledge.words.stems("own-staff")
        self._enterprises = knowledge.words.stems("enterprise")
        passing = knowledge.words.folded("passing")
        self._adjectives = {word.norm for word in self._words if word.norm in passing}

    def led(self, post: Holding, start: int, end: int) -> Named | None:
        """The directorate or the service whose field the words after a post tell."""
        body = self._order(post, start, end) or self._region(post, start) or self._directorate(post, start, end)
        return body or self._service(post, start, end) or self._foreign(post, start, end)

    def _region(self, post: Holding, start: int) -> Named | None:
        """«قائد المنطقة الجنوبية»: a part of the land that an army has a command for."""
        noun, part = (*self._words[start : start + 2], None, None)[:2]
        commanded = post.title.path == _OF_REGIONS and noun is not None and noun.norm in self._commanded
        if not commanded or part is None or part.prefix or part.norm not in self._parts:
            return None
        return self._naming.named(post, start, start + 2)

    def _foreign(self, post: Holding, start: int, end: int) -> Named | None:
        """«قائد الماريشوسيه الملكية الهولندية»: a service that another language names, before its state's adjective."""
        word, state = self._words[start], self._states.after(end) if end > start else None
        used = word.light in self._knowledge.ordinary or word.norm in self._knowledge.common
        plain = word.opens_with_article and not (used or self._knowledge.is_name(word.text))
        if not plain or post.title.path not in _OF_SERVICES or state is None or state.rule != "nisba":
            return None
        name = surface(self._doc, start, state.end)
        return self._naming.named(post, start, end, state.country, told=True, name=name)

    def _order(self, post: Holding, start: int, end: int) -> Named | None:
        """«نقيب المحامين»: «نقابة المحامين»."""
        if post.title.path != _OF_ORDERS or end == start or not self._words[start].definite:
            return None
        name = f"{post.title.body_nouns[0]} {surface(self._doc, start, end)}"
        return self._naming.named(post, start, end, self._states.likely(post.start), name=name)

    def _directorate(self, post: Holding, start: int, end: int) -> Named | None:
        """«مدير عام السجون»: «المديرية العامة للسجون», which a director general leads; no shop or branch."""
        noun = self._noun_of(post, start)
        while end > start and not self._may_end(end - 1):
            end -= 1
        deed = self._is_deed(start)
        if not noun or end == start or not (self._words[start].definite or deed) or start in self._opening:
            return None
        region, told = self._after_region(end), self._told_region(end)
        part = not deed and post.title.path in _OF_SERVICES and self._is_part(start, bool(region or told))
        if part or not (region or told or self._is_closed_off(end)):
            return None
        field = self._field(start, region or end)
        field = f"ل{field.removeprefix('ل')}" if deed else _for(field)  # «لشؤون» is one word
        name = f"{noun} {field}" + (f" ب{told}" if told else "")
        return self._naming.named(post, start, region or end, self._states.likely(post.start), name=name)

    def _is_deed(self, i: int) -> bool:
        """«لمكافحة (المخدرات)», «شؤون (الجوازات)»: what a directorate does, or whose affairs it runs."""
        word, *after = self._words[i : i + 2]
        own = any(each.stem in self._staff for each in after)  # «شؤون الموظفين»
        return not own and word.prefix in ("", "ل") and word.norm.removeprefix("ل") in self._deeds

    def _noun_of(self, post: Holding, start: int) -> str:
        """«المديرية العامة», «الإدارة العامة»: the noun of what a director general leads; "" for another post."""
        nouns = [noun for noun in post.title.body_nouns if " " in noun]
        if nouns and self._is_general(post) and post.title.path in _OF_SERVICES:
            return nouns[-(self._words[start].stem in self._administered)]
        return next((noun for noun in nouns if self._is_of_title(post, noun)), "")

    def _is_of_title(self, post: Holding, noun: str) -> bool:
        """«المندوبية السامية» of «المندوب السامي»: whether the words of a noun for a body are those of the title."""
        title, words = self._words[post.start : post.noun_end], fold(noun).split()
        pairs = zip(title, map(stem_of, words), strict=False)
        return len(title) == len(words) and all(word.startswith(each.stem.removesuffix("ه")) for each, word in pairs)

    def _is_part(self, start: int, placed: bool) -> bool:
        """«مدير عام المصنع», «مدير عام الشؤون الإدارية»: a shop or a branch, and no directorate of a state."""
        word = self._words[start]
        part = word.stem in self._enterprises and not (placed and word.norm in self._affairs)
        return part or word.norm in self._adjectives

    def _service(self, post: Holding, start: int, end: int) -> Named | None:
        """«مدير السجون المصرية», «مدير أمن الحدود»: what a state has one administration for."""
        nouns, word = [noun for noun in post.title.body_nouns if " " not in noun], self._words[start]
        bare = post.title.path in _OF_SERVICES and not (self._words[post.start].definite or word.prefix)
        if not bare or word.stem not in self._services:
            return None
        end = end if end > start else self._after_town(start)
        if not self._is_whole_service(start, end):
            return None
        noun = nouns[0 if self._ends_in_town(start, end) else -1]  # «مديرية أمن القاهرة»
        return self._naming.named(post, start, end, name=f"{noun} {surface(self._doc, start, end)}")

    def _ends_in_town(self, start: int, end: int) -> bool:
        """«(مدير) أمن القاهرة», «أمن محافظة درعا»: whether words end with the town or the region that they govern."""
        return end - 1 in self._regions or self._regions.get(start + 1) == end > start

    def _after_town(self, start: int) -> int:
        """«مدير أمن أسوان»: after the town that a noun governs, or the noun's own token."""
        town = self._regions.get(start + 1, start)
        return start if town == start or self._words[start + 1].prefix else town

    def _is_whole_service(self, start: int, end: int) -> bool:
        """«السجون المصرية», «أمن الحدود», «أمن السواحل والحدود», «الأدلة الجنائية بوزارة …».

        Not «السجون», nor «… الدفاع المدني بالمنطقة».
        """
        state = self._states.after(end)
        of_state = state is not None and state.rule == "nisba" and state.start == end
        town = self._ends_in_town(start, end) and not self._words[start].definite
        told = of_state or self._is_in_body(end)
        joined = end == start + 3 and self._words[end - 1].prefix == "و" and self._words[end - 1].definite
        alone = end - joined == start + 2 and not self._is_placed(end)
        return town or alone or (told and end > start + 1) or (of_state and self._words[start].definite)

    def local_office(self, post: Holding, start: int, limit: int) -> Named | None:
        """«مدير التعليم بمحافظة ينبع»: «إدارة التعليم بمحافظة ينبع», where a region follows the field."""
        word = self._words[start]
        affairs = word.norm in self._affairs
        if not (word.definite and (affairs or word.stem in self._fields)) or self._is_general(post):
            return None
        end = self._reach.end_of_name(start, limit)
        region = self._after_region(end) if end > start else 0
        offices = self._of_affairs if affairs else self._of_field
        noun = next((noun for noun in post.title.body_nouns if fold(noun) in offices), "")
        own = self._regional_name(post, start, region) if region else ""
        if not region or not (own or noun or post.title.role == "Deputy"):
            return None
        name = own or f"{noun} {surface(self._doc, start, region)}".strip()
        return self._naming.named(post, start, region, self._states.likely(post.start), name=name)

    def _regional_name(self, post: Holding, start: int, end: int) -> str:
        """«المدير الجهوي للجمارك بوهران»: «المديرية الجهوية للجمارك بوهران»; "" for another post."""
        adjectives = (word for word in self._words[post.start + 1 : start] if word.norm in self._regional)
        adjective = next(adjectives, None)
        if adjective is None or not post.title.body_nouns:
            return ""
        noun, described = post.title.body_nouns[0], adjective.text.removesuffix("ة")
        return f"ال{noun} {described}ة {_for(self._field(start, end))}"

    def general_name(self, post: Holding, start: int, end: int) -> str:
        """«المدير العام للأمن الوطني»: «المديرية العامة للأمن الوطني», where no state is known; "" for another post."""
        noun = self._noun_of(post, start) if self._words[start].definite else ""
        return f"{noun} {_for(self._field(start, end))}" if noun else ""

    def _field(self, start: int, end: int) -> str:
        """«الأمن الوطني», «للأمن الوطني»: the words for a field without the article of the first, «أمن الوطني»."""
        return surface(self._doc, start, end).removeprefix("ال").removeprefix("لل")

    def _is_general(self, post: Holding) -> bool:
        """«مدير عام»: not «مدير»."""
        return self._words[post.noun_end - 1].stem in self._general and post.noun_end - post.start > 1

    def _may_end(self, i: int) -> bool:
        """Whether a word belongs to a directorate's name: one with the article, or a plain noun after «و»."""
        word = self._words[i]
        return word.definite or (word.light in self._knowledge.ordinary and self._words[i + 1].definite)

    def _after_region(self, i: int) -> int:
        """«… التعليم بمنطقة الرياض», «… في محافظة جدة»: after the region whose directorate it is, or 0."""
        i += i < len(self._words) and self._words[i].norm in self._located
        placed = i in self._regions and (self._words[i].prefix == "ب" or self._words[i - 1].norm in self._located)
        bare = i in self._regions and self._words[i].prefix == "ب"  # «مدير عام التعليم بجدة»
        return self._regions[i] if placed and (bare or self._words[i].norm in self._settlements) else 0

    def _told_region(self, i: int) -> str:
        """«… التعليم بالمنطقة», «… في المحافظة»: the region for which its noun stands, told last before it; or ""."""
        i += i < len(self._words) and self._words[i].norm in self._located
        word, after = (*self._words[i : i + 2], None, None)[:2]
        if word is None or not word.definite or word.norm.removeprefix("ال") not in self._settlements:
            return ""
        led = word.prefix == "ب" or self._words[i - 1].norm in self._located
        if not led or (after is not None and after.opens_with_article):
            return ""  # «بالمنطقة الشرقية»
        named = [each for each in (*places_in(self._doc), *agencies_in(self._doc)) if each.end <= i]
        nouns = ((j, each.end) for each in named for j in range(max(each.start - 1, 0), each.end - 1))
        told = [(j, end) for j, end in nouns if self._words[j].stem == word.stem and not self._words[j].definite]
        return surface(self._doc, *max(told)) if told else ""

    def _is_in_body(self, i: int) -> bool:
        """«مدير الأدلة الجنائية بوزارة الداخلية»: whether the body follows that a service is part of."""
        led = i < len(self._words) and self._words[i].norm in self._located
        return i + led in self._bodies and (led or self._words[i].prefix == "ب")

    def _is_placed(self, i: int) -> bool:
        """Whether a place or a body follows a token: «بالمنطقة», «في المحافظة», «للمنطقة»."""
        word = self._words[i] if i < len(self._words) else None
        return word is not None and (word.prefix in ("ب", "ل") or word.norm in self._located)

    def _is_closed_off(self, i: int) -> bool:
        """Whether no place or body after a token makes a part of it: «مدير عام التعليم بالمنطقة»."""
        word = self._words[i] if i < len(self._words) else None
        return word is None or not (word.prefix in ("ب", "ل") or word.light in self._knowledge.closed)


def _for(field: str) -> str:
    """«للأمن», «للاجئين»: words behind «ل» and the article, of which one «ل» is written where they begin with it."""
    return f"ل{field}" if field.startswith("ل") else f"لل{field}"
