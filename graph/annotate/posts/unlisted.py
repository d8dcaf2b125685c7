"""Name a body that no gazetteer lists, after a post that says what kind of body it is («وزير الثقافة والاتصال»)."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.agencies.choice import as_alias
from graph.annotate.agencies.extent import ENDS_OF_NAMES
from graph.annotate.bodies import Bodies
from graph.annotate.callings import Callings
from graph.annotate.found import abroad_in, agencies_in, countries_in, places_in, recognised_in
from graph.annotate.hits import by_start, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Holding, Named
from graph.annotate.spans import surface, together
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.verbs import tells_of_another
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Kind
from graph.ontology import Concept

_ALONE = (
    "ArmedForce",
    "PoliceAgency",
    "Legislature",
    "IntelligenceAgency",
)  # «الجيش» names a body alone
_OF_SERVICES = ("director", "commander")  # titles of those who lead one
_MOST = 7  # words of a name
_OFFICES = ("إدارة", "مديرية")  # of a field, and of affairs: «مديرية الشؤون الصحية»


class Unlisted:
    """Names bodies after posts in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc, states: States) -> None:
        self._knowledge, self._bodies, self._doc, self._states = knowledge, bodies, doc, states
        self._words: list[Word] = words_in(doc)
        self._implied: list[Named] = []
        self._ministry = knowledge.words.folded("ministry")
        hits = hits_in(doc)
        self._titles = {hit.start for hit in hits.offices}
        self._people = {i for start, end, label in recognised_in(doc) if label == "PER" for i in range(start, end)}
        self._heads = by_start(hit for hit in hits.of("head") if hit.payload.kind is Kind.AGENCY)
        self._boards = {hit.start for hit in hits.of("organ")}
        self._opening = {hit.start for hit in hits.of("head", "medium")}
        self._regions = {place.start: place.end for place in places_in(doc)}
        self._located, self._settlements = knowledge.words.folded("located"), knowledge.words.stems("settlement")
        self._general = knowledge.words.folded("general")
        self._plain_affairs = knowledge.words.folded("affairs")
        self._affairs = {f"ال{word}" for word in self._plain_affairs}
        self._fields = knowledge.words.stems("field")
        self._administered = knowledge.words.stems("administered")
        self._services = knowledge.words.stems("own-service")
        self._enterprises = knowledge.words.stems("enterprise")
        passing = knowledge.words.folded("passing")
        self._adjectives = {word.norm for word in self._words if word.norm in passing}
        self._callings = Callings(knowledge, doc)
        self._stops = frozenset().union(*map(knowledge.words.folded, ENDS_OF_NAMES))

    def told_before(self, bodies: tuple[Named, ...]) -> None:
        """Take bodies that posts before stand for, which the text does not name."""
        self._implied += [body for body in bodies if body not in self._implied]

    def after(self, post: Holding, i: int, limit: int) -> Named | None:
        """The body whose name begins at token `i`, where the post tells its kind or the text has named it."""
        if post.title.role == "Deputy":
            return self.meant(i, limit)
        if not post.title.body_nouns or (post.title.plural and not post.title.is_minister):
            return None
        end = self._end_of(i, limit)
        if post.title.is_minister:
            return self.named(post, i, end) if end > i and i not in self._regions else None  # «زيارة الوزير للرباط»
        before = self._named_before(i, end, posts=i in self._heads) or self._named_in_full(post, i, end)
        sided = self._states.likely(post.start) if before is not None and before.country else ""
        before = before if before is None or sided in ("", before.country) else None  # «وعن الجانب الكيني قائد الشرطة»
        if end == i or (before and self._is_of_state_told(before, end)):
            return before
        start = self._start_of_name(post, i)
        if not self._opens_body(start, alone=end == start + 1):
            return self._directorate(post, i, end) or self._service(post, i, end)
        return as_alias(
            self.named(post, start, end), (b for b in agencies_in(self._doc) if self._may_be_meant(b, start, end))
        )

    def _may_be_meant(self, body: Named, start: int, end: int) -> bool:
        """«قائد الشرطة فلان ومدير الشرطة الكينية فلان»: whom another post after it is of is another state's."""
        held = body.start > start and not self._titles.isdisjoint((body.start - 1, body.start - 2))
        return not (held and body.told) and self._is_of_state_told(body, end)

    def _is_of_state_told(self, body: Named, i: int) -> bool:
        """«المفتش العام للشرطة في غانا»: not of «الشرطة الكينية», named elsewhere."""
        state = self._states.after(i)
        return state is None or body.country in ("", state.country)

    def _start_of_name(self, post: Holding, i: int) -> int:
        """«قائد قوات الدفاع الجوي»: where the noun that opens the body's name is a word of the title too."""
        shared = i == post.noun_end and post.start < i - 1 in self._heads and not post.title.implies
        return i - 1 if shared and not self._words[i - 1].definite else i

    def _directorate(self, post: Holding, start: int, end: int) -> Named | None:
        """«مدير عام السجون»: «المديرية العامة للسجون», which a director general leads; no shop or branch."""
        nouns = [noun for noun in post.title.body_nouns if " " in noun]
        noun = nouns[-(self._words[start].stem in self._administered)] if nouns else ""
        while end > start and not self._may_end(end - 1):
            end -= 1
        region, told = self._after_region(end), self._told_region(end)
        if (
            not (noun and self._is_general(post))
            or end == start
            or not self._words[start].definite
            or start in self._opening
        ):
            return None
        if not (region or told or self._is_closed_off(end)):
            return None
        part = self._words[start].stem in self._enterprises and not (
            (region or told) and self._words[start].norm in self._affairs
        )
        if part or self._words[start].norm in self._adjectives:
            return None
        words = surface(self._doc, start, region or end).removeprefix("ال").removeprefix("لل") + (
            f" ب{told}" if told else ""
        )
        return self.named(post, start, region or end, self._states.likely(post.start), name=f"{noun} لل{words}")

    def _service(self, post: Holding, start: int, end: int) -> Named | None:
        """«مدير السجون المصرية», «مدير أمن الحدود»: what a state has one administration for."""
        nouns, word = [noun for noun in post.title.body_nouns if " " not in noun], self._words[start]
        bare = post.title.path in _OF_SERVICES and not (self._words[post.start].definite or word.prefix)
        own = bare and word.stem in self._services
        state = self._states.after(end) if own else None
        of_state = state is not None and state.rule == "nisba" and state.start == end
        if not own or not (of_state if word.definite else end == start + 2 and self._is_closed_off(end)):
            return None
        noun = nouns[0 if end - 1 in self._regions else -1]  # «مديرية أمن القاهرة»
        return self.named(post, start, end, name=f"{noun} {surface(self._doc, start, end)}")

    def local_office(self, post: Holding, i: int, limit: int) -> Named | None:
        """«مدير التعليم بمحافظة ينبع»: «إدارة التعليم بمحافظة ينبع», where a region follows the field."""
        word = self._words[i]
        affairs = word.norm in self._affairs
        if not (word.definite and (affairs or word.stem in self._fields)) or self._is_general(post):
            return None
        end = self._end_of(i, limit)
        region = self._after_region(end) if end > i else 0
        noun = next((noun for noun in post.title.body_nouns if noun in _OFFICES), "")
        if not region or not (noun or post.title.role == "Deputy"):
            return None
        name = surface(self._doc, i, region)
        name = f"{_OFFICES[affairs]} {name}" if noun else name
        return self.named(post, i, region, self._states.likely(post.start), name=name)

    def _end_of(self, i: int, limit: int) -> int:
        """After the words of a name that begins at token `i`."""
        end = i
        while end < min(limit, i + _MOST) and self.belongs(end, first=end == i):
            end += 1
        return end

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
        if not led or (after is not None and after.definite and not after.prefix):
            return ""  # «بالمنطقة الشرقية»
        named = [each for each in (*places_in(self._doc), *agencies_in(self._doc)) if each.end <= i]
        nouns = ((j, each.end) for each in named for j in range(max(each.start - 1, 0), each.end - 1))
        told = [(j, end) for j, end in nouns if self._words[j].stem == word.stem and not self._words[j].definite]
        return surface(self._doc, *max(told)) if told else ""

    def _is_closed_off(self, i: int) -> bool:
        """Whether no place or body after a token makes a part of it: «مدير عام التعليم بالمنطقة»."""
        word = self._words[i] if i < len(self._words) else None
        return word is None or not (word.prefix in ("ب", "ل") or word.light in self._knowledge.closed)

    def _named_in_full(self, post: Holding, start: int, end: int) -> Named | None:
        """«مدير عام السجون»: the directorate whose full name in the text, or in a post before, holds these words."""
        words = [word.stem for word in self._words[start:end]]
        nouns = tuple(stem_of(fold(noun.split()[0])) for noun in post.title.body_nouns)
        state = self._states.after(end)
        told = state.country if state is not None and state.rule == "nisba" else ""
        bodies = (body for body in (*agencies_in(self._doc), *self._implied) if told in ("", body.country))
        full = (body for body in bodies if words and _holds(_stems(body.name), words))
        body: Named | None = next((body for body in full if _stems(body.name)[0] in nouns), None)
        return replace(body, start=start, end=end, rule="named-in-full") if body else None

    def named(
        self, post: Holding, start: int, end: int, state: str = "", *, told: bool = False, name: str = ""
    ) -> Named:
        """A body under the name that the post gives it; a listed one if its state has one of that name."""
        words, ministry = surface(self._doc, start, end), post.title.is_minister
        name = name or (f"وزارة {_definite(words)}" if ministry else words)
        state = state or (self._states.likely(post.start) if ministry else self._state_of_sentence(post.start, start))
        same: Named | None = next((body for body in agencies_in(self._doc) if not state and body.name == name), None)
        if same:
            return replace(same, start=start, end=end)
        confidence = 0.9 if self._bodies.find([name], state) else 0.8
        return Named(start, end, Kind.AGENCY, self._bodies.key(name, state), name, "post", state, told, confidence)

    def is_affair(self, i: int) -> bool:
        """«لشؤون البلديات»: a word for affairs, with «ل»."""
        return self._words[i].norm.removeprefix("ل") in self._plain_affairs

    def belongs(self, i: int, *, first: bool) -> bool:
        """Whether a token belongs to the name of a body after a post."""
        word, closed = self._words[i], self._knowledge.closed
        definite, prefix, light = word.definite, word.prefix, word.light
        if word.mark or word.norm in self._stops or self._opens_other(i) or i in self._people:
            return False
        if self._callings.stands_at(i) or (definite and not first and self._opens_name(i)):
            return False
        if definite:
            return prefix in (("", "ل") if first else ("", "و"))
        if first and prefix in ("", "ل") and i in self._heads:
            return self._governs(i)  # «رئيس مكتب التحقيقات», «مدير إدارة شرطة المرور», «المدير العام لإدارة المرور»
        if light in closed or tells_of_another(light) or (word.opens_with_waw and self._has_pronoun(word)):
            return False  # «مدير عام السجون وأركاناته»
        if not (first or prefix or word.opens_with_waw) and self._words[i - 1].definite:
            return False  # «استغل قائد الجيش مناسبة المعرض»: no genitive of a noun with the article
        if light not in self._knowledge.ordinary and self._knowledge.is_name(word.text):
            return False
        return prefix in ("", "و") and i + 1 < len(self._words) and self._is_bound(i + 1)

    def _opens_name(self, i: int) -> bool:
        """«وزير الصيد المختار أحمد بوسيف»: a given name with the article, before a whole name that was recognised."""
        word = self._words[i]
        borne = self._knowledge.is_name(word.text) and word.light not in self._knowledge.ordinary
        return borne and not word.prefix and i + 1 in self._people

    def _has_pronoun(self, word: Word) -> bool:
        return word.norm.endswith(PRONOUNS) and not word.text.endswith("ة")

    def _governs(self, i: int) -> bool:
        """Whether an indefinite word leads to a definite one, right after it or after one more."""
        after = self._words[i + 1 : i + 3]
        if len(after) < 2 or self._is_bound(i + 1):
            return bool(after) and self._is_bound(i + 1)
        common = i + 1 in self._heads or after[0].light in self._knowledge.ordinary  # «قسم مكافحة الإرهاب»
        return common and not (after[0].definite or after[0].prefix) and self._is_bound(i + 2)

    def _is_bound(self, i: int) -> bool:
        """Whether the word after an indefinite one makes it definite: a state, or a word with the article."""
        following = self._words[i]
        plain = following.definite and not following.prefix and not self._opens_other(i)
        return plain or self._states.is_named_at(i)

    def _opens_other(self, i: int) -> bool:
        return i in self._titles or self._states.at(i) is not None

    def _named_before(self, start: int, end: int, *, posts: bool = False) -> Named | None:
        """«رئيس المنظمة», «المديرة العامة للحرس»: the body named last whose name begins with these words.

        With `posts`, bodies that posts before stand for count too, as they do for ministries.
        """
        words = [word.stem for word in self._words[start:end]]
        ministry = words == [stem_of(noun) for noun in self._ministry]
        bodies = sorted(
            (*agencies_in(self._doc), *(self._implied if ministry or posts else ())), key=lambda named: -named.start
        )
        before = (body for body in bodies if words and body.start < start)
        same = (body for body in before if any(_stems(name)[: len(words)] == words for name in self._names(body)))
        body: Named | None = next(same, None)
        return replace(body, start=start, end=end, rule="named-before") if body else None

    def meant(self, i: int, limit: int) -> Named | None:
        """«باسم الوزارة», «عضو المجلس البلدي»: the body that a definite noun stands for, told before or after it."""
        end = max((hit.end for hit in self._heads.get(i, ())), default=i)
        if not self._words[i].definite or end == i or (end < limit and self.belongs(end, first=False)):
            return None
        before, stems = self._named_before(i, end, posts=True), [word.stem for word in self._words[i:end]]
        after = {b.key: b for b in agencies_in(self._doc) if b.start > i and _stems(b.name)[: len(stems)] == stems}
        only = next(iter(after.values())) if len(after) == 1 else None
        return before or (replace(only, start=i, end=end, rule="named-after") if only else None)

    def _names(self, body: Named) -> list[str]:
        concept = self._knowledge.ontology.concepts.get(body.key)
        return [body.name, *(label.text for label in concept.labels)] if concept else [body.name]

    def _opens_body(self, i: int, *, alone: bool) -> bool:
        """«مدير الشرطة القضائية», «قائد الأركان»: the words begin with a noun that opens bodies' names."""
        heads = () if i in self._boards else self._heads.get(i, ())
        return any(not alone or hit.payload.type in _ALONE for hit in heads)

    def _state_of_sentence(self, post: int, i: int) -> str:
        """The state of the body before «و», or the only state that the sentence names."""
        if "و" in self._words[post].prefix:
            before = [body for body in agencies_in(self._doc) if body.end <= i and body.country]
            joined = [body.country for body in before if together(self._doc, body.start, i)]
            if joined:
                return str(joined[-1])
        named = (each for each in countries_in(self._doc) if each.rule == "country-name")
        named = (each for each in named if not self._states.is_sending(each))
        states = {each.country for each in named if together(self._doc, each.start, i)} - abroad_in(self._doc)
        return next(iter(states)) if len(states) == 1 else ""


def full_name(concept: Concept, short: str) -> str:
    """«وزارة الداخلية» for «الداخلية»: the shortest of the body's names that holds the words."""
    if fold(short) in {fold(name) for name in concept.bare}:
        return short
    names = [*concept.bare, *(label.text for label in concept.labels if label.language == "ar")]
    words = fold(short).split()
    longer = [name for name in names if _contains(fold(name).split(), words)]
    return min(longer, key=lambda name: (len(name), name), default=concept.name)


def _contains(longer: list[str], words: list[str]) -> bool:
    stems = [stem_of("ال" + word[2:] if word.startswith("لل") else word) for word in longer]
    rest = iter(stems)
    return len(longer) > len(words) and all(stem_of(word) in rest for word in words)


def _stems(name: str) -> list[str]:
    words = (fold(word) for word in name.split())
    return [stem_of("ال" + word[2:] if word.startswith("لل") else word) for word in words]


def _holds(name: list[str], words: list[str]) -> bool:
    """Whether some words stand in a row in a name, after its first."""
    return any(name[i : i + len(words)] == words for i in range(1, len(name)))


def _definite(words: str) -> str:
    """«وزير خارجية فلسطين» is of «وزارة الخارجية»."""
    return words if words.startswith("ال") or " " in words else f"ال{words}"
