"""Tell where the name of a body ends: after definite words, construct chains, «ل…» and proper names."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.agencies.foreign import ForeignNames
from graph.annotate.agencies.genitives import Genitives, agrees
from graph.annotate.agencies.persons import Persons
from graph.annotate.agencies.services import Services
from graph.annotate.callings import Callings
from graph.annotate.events.given import given_in
from graph.annotate.found import places_in
from graph.annotate.hits import hits_in
from graph.annotate.independent import Independent
from graph.annotate.knowledge import Knowledge
from graph.annotate.spans import QUOTES, covered, extent
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.verbs import tells_of_another
from graph.annotate.word import Word, words_in
from graph.model import Kind
from graph.smallwords import small_words, stands_for

_MOST = 9  # words after the head noun
_OF_PEOPLE = "يين"  # how the adjective of several men ends inside a name
_QUOTED = 7  # tokens of a name in quotation marks, with them
_ADJECTIVE = 3  # words from what is negated to what follows: «الاتجار غير المشروع ب…»
_THAT = frozenset(small_words("complementizer"))  # «أعلن اتحاد الكرة بأن …»
_NEGATING = frozenset(small_words("negating-adjective"))
_COMPLETED = {  # nouns that a particle completes
    noun: fold(particle)
    for name in ("min", "an", "ba", "maa", "ala")
    for noun, particle in stands_for(f"completed-by-{name}").items()
}


class NameExtent:
    """Reads the ends of bodies' names in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._knowledge, self._doc, self._states = knowledge, doc, states
        self._words: list[Word] = words_in(doc)
        self._joined, self._callings = knowledge.joined, Callings(knowledge, doc)
        self._stops = knowledge.ends_of_names
        self._spans = knowledge.words.folded("span-of-time")
        self._past_or_next = knowledge.words.folded("time-qualifier")
        self._held, self._independent = knowledge.words.stems("held-by-body"), Independent(knowledge, doc)
        self._high, self._level = knowledge.words.folded("highly"), knowledge.words.folded("level")
        hits, self._given = hits_in(doc), given_in(doc, knowledge)
        self._heads = {hit.start for hit in hits.of("head")}
        self._ends_of_heads = {hit.end - 1 for hit in hits.of("head")}
        self._academic = {hit.start for hit in hits.of("head") if hit.payload.type == "AcademicInstitution"}
        places = hits.names(Kind.PLACE)
        self._places = {hit.start for hit in places}
        self._in_places = covered(hit for hit in places if hit.end - hit.start > 1 and not hit.prefix)
        self._in_places |= covered(
            each for each in places_in(doc) if each.rule == "settlement" and not self._words[each.start].prefix
        )
        settlements = knowledge.words.stems("settlement")
        bare = (place for place in places_in(doc) if not self._words[place.start].prefix)
        long = (place for place in bare if place.end - place.start > 1)
        self._districts = {place.start: place.end for place in long if self._words[place.start].stem in settlements}
        self._towned = dict(self._of_towns())
        self._after_places = {place.end for place in places_in(doc)}
        titles = {hit.start for hit in hits.offices if not hit.payload.plural}  # «مجلس وزراء الداخلية» goes on
        self._services, self._persons = Services(knowledge, doc, states), Persons(knowledge, doc, titles)
        self._genitives = Genitives(knowledge, doc, states, titles)
        others = self._in_places | {hit.start for hit in hits.offices}
        others |= {i for i, word in enumerate(self._words) if word.norm in self._stops}
        self._foreign = ForeignNames(knowledge, doc, states, others)

    def end(self, start: int, *, names: bool, forces: bool = False) -> int:
        """After the words from token `start` that belong to a body's name; `names` of people and places may.

        The name of armed `forces` goes on after «و» with one more branch, and with nobody else.
        """
        given = next((i for i in self._given if i > start), start + _MOST)
        limit = min(extent(self._doc, start), start + _MOST, given)
        if start < limit and self._words[start].text in QUOTES:
            return self._after_quotation(start, limit)
        i = self._foreign.end(start, limit) if names and not forces else start
        if i > start and not (i < limit and self._words[i].prefix == "ل" and self._words[i].definite):
            return i
        bound = False
        while i < limit and not (forces and self._is_ally(i)):
            if district := self._after_district(i):
                i = district
                continue
            if not (self._goes_on(start, i, limit, bound, names) or self._completes(i, limit)):
                break
            i, bound = i + 1, bound or (self.is_bound(i) and not self._opens_body(i))
        return i

    def _opens_body(self, i: int) -> bool:
        """«الهيئة التنفيذية للمنظمة الدولية للحماية المدنية»: whether the purpose of the body it opens is to come."""
        return self._is_office_of_state(i) or (i in self._heads and self._has_purpose(i + 1))

    def _has_purpose(self, i: int) -> bool:
        """Whether «ل» and a definite noun follow the one adjective at a token."""
        word = self._words[i] if i + 1 < len(self._words) else None
        return word is not None and word.opens_with_article and word.is_adjective_shaped and self._is_purpose(i + 1)

    def _is_purpose(self, i: int) -> bool:
        """«للأمن», «لمكافحة المخدرات»: whether «ل» leads to a definite noun, be it through what governs it."""
        governs = self.is_bound(i) and i + 1 < len(self._words) and self._words[i + 1].opens_with_article
        return governs or (self._words[i].definite and self._words[i].prefix == "ل")

    def _after_district(self, i: int) -> int:
        """«سلطة منطقة العقبة», «هيئة تطوير حائل»: after a district, or a noun and a town that it governs, or 0."""
        if self._words[i - 1].definite or self._words[i].prefix:
            return 0
        return self._districts.get(i, 0) or self._towned.get(i, 0)

    def _of_towns(self) -> Iterator[tuple[int, int]]:
        """Where a plain noun stands right before the name of a town or district, and where that is over."""
        for place in places_in(self._doc):
            i, word = place.start - 1, self._words[place.start]
            if i > 0 and not (word.prefix or word.definite) and self._is_plain_noun(i):
                yield i, place.end

    def _is_plain_noun(self, i: int) -> bool:
        """Whether a word is a noun with neither article nor another meaning: «تطوير», «مياه»."""
        word = self._words[i]
        plain = word.light in self._knowledge.ordinary and not tells_of_another(word.light)
        return plain and not (word.definite or word.is_adjective_shaped or word.light in self._knowledge.closed)

    def _is_office_of_state(self, i: int) -> bool:
        """«المكتب الإقليمي للوكالة البريطانية لمكافحة …»: a noun for a body, its state, and what it is for."""
        return i in self._heads and i + 1 < len(self._words) and self._states.at(i + 1) is not None

    def _completes(self, i: int, limit: int) -> bool:
        """«الوقاية من الفساد», «الاتجار بالبشر»: a particle that the noun before it needs, and what it leads to.

        «غير» and an adjective may stand between: «الاتجار غير المشروع بالمخدرات».
        """
        apart = i > _ADJECTIVE and self._words[i - 2].folded in _NEGATING
        word, before = self._words[i], self._words[i - (_ADJECTIVE if apart else 1)].norm
        if self.is_high(i):
            return i + 1 < limit
        if word.folded in _NEGATING and self._words[i - 1].definite:
            return i + 1 < limit and self._words[i + 1].definite  # «الهجرة غير النظامية»
        if word.prefix == "ب" and word.definite:
            return _COMPLETED.get(before) == word.prefix
        return _COMPLETED.get(before) == word.folded and i + 1 < limit and self._words[i + 1].definite

    def is_high(self, i: int) -> bool:
        """«مجلس التعاون رفيع المستوى»: whether the words for a level begin at a token."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        return self._words[i].folded in self._high and after is not None and after.folded in self._level

    def is_bound(self, i: int) -> bool:
        """«الهيئة … للأرصاد», «المؤسسة … لصوامع الغلال»: whether «ل» joins a word to the name."""
        word, ordinary = self._words[i], self._knowledge.ordinary
        if word.prefix:
            return word.prefix in ("ل", "ول")
        joined = word.light not in ordinary and word.light[1:] in ordinary  # «لمحاربة»
        common = word.norm in self._knowledge.common and not joined
        person = self._persons.is_of_one(i) or self._knowledge.is_name(word.text)
        if not word.light.startswith("ل") or common or person:
            return False
        return word.light not in ordinary or word.light[1:] in ordinary

    def _is_bound_by_lam(self, i: int) -> bool:
        """«الاتحاد السعودي لكرة القدم»: also a word with «ل» that names of bodies hold."""
        shared = self._words[i].light.startswith("ل") and self._words[i].light[1:] in self._knowledge.ordinary
        return self.is_bound(i) or (shared and i not in self._heads)

    def _is_ally(self, i: int) -> bool:
        """«قوات الجيش الوطني والمقاومة الشعبية»: another party after «و»; not «القوات البرية والجوية»."""
        word, before = self._words[i], self._words[i - 1]
        branch = word.definite and word.norm[-2:] == before.norm[-2:] == "يه"
        return "و" in word.prefix and not branch

    def _is_told(self, word: Word) -> bool:
        """«إدارة الدفاع المدني باشرت», «البنك المركزي يكسر»: a verb of the third person, and no verbal noun."""
        return tells_of_another(word.light) and not self._knowledge.is_name(word.text)

    def _after_quotation(self, start: int, limit: int) -> int:
        """«جمعية «كفى»»: a name of up to five words in quotation marks."""
        inside = range(start + 2, min(limit, start + _QUOTED))
        return next((i + 1 for i in inside if self._words[i].text in QUOTES), start)

    def _goes_on(self, start: int, i: int, limit: int, bound: bool, names: bool) -> bool:
        """Whether a token belongs to the name; a second «ل…» does not, nor an indefinite one after «وزارة …»."""
        word = self._words[i]
        purpose = not word.definite and i > start and not self._words[start - 1].definite
        if word.prefix == "ل" and (bound or purpose or word.norm in self._spans):
            return False
        governed = i == start or not self._words[i - 1].definite
        return (governed and self._genitives.is_short(word)) or self._belongs(i, limit, names)

    def _belongs(self, i: int, limit: int, names: bool) -> bool:
        """Whether a word goes on with a name, which `names` of people and places may be part of."""
        word = self._words[i]
        if names and i in self._in_places:
            return True  # «شرطة منطقة عسير»
        if self._is_over(i, names):
            return False
        if names and self._persons.is_eponym(word):
            return not self._words[i - 1].definite  # «مؤسسة الملك خالد الخيرية الأمير فيصل»
        if self._is_inner_nisba(i) or (names and self._persons.is_eponymous(i)):
            return True
        if self._genitives.starts_other(i) or word.prefix not in ("", "ل", "و", "ول"):
            return False
        if word.definite and word.prefix != "و":
            return not (self._persons.is_surname(i) or (names and not word.prefix and self._persons.follows_name(i)))
        if "و" in word.prefix and i in self._heads:
            return self._services.joins_field(i)
        if word.definite or (word.prefix == "و" and self._knowledge.is_short_noun(word)):
            before = self._words[i - 1]  # «وزارة المياه والري», «هيئة الري والصرف»
            return before.definite or self._knowledge.is_short_noun(before)
        return self._is_governed(i, limit, names)

    def _is_over(self, i: int, names: bool) -> bool:
        """Whether a name is over before a word: a mark, a particle, a verb, or somebody who is named after the body."""
        word = self._words[i]
        closed = self._genitives.is_closed(word) and not (word.definite or self._genitives.is_deed(i))
        ending = word.norm in self._stops or word.folded in _THAT
        if word.mark or closed or ending or (not word.prefix and self._is_told(word)):
            return True
        person = self._persons.follows_place(i) if names else self._persons.is_of_one(i)
        return (
            person
            or self._is_time(i)
            or self._is_held(i)
            or self._is_other_body(i)
            or self._callings.stands_at(i)
            or self._persons.begins(i, names)
        )

    def _is_time(self, i: int) -> bool:
        """«اجتمعت اللجنة المشتركة العام الماضي»: whether it is told when, behind the name."""
        after = self._words[i + 1].folded if i + 1 < len(self._words) else ""
        return self._words[i].norm in self._spans and after in self._past_or_next

    def _is_other_body(self, i: int) -> bool:
        """«شكرت الوزارة الهيئة الوطنية», «زارت سلطة المياه والبيئة البرلمان»: a noun for a body, behind the article."""
        word, before = self._words[i], self._words[i - 1]
        behind = before.definite and (not before.prefix or (before.prefix == "و" and not agrees(word, before)))
        return behind and i in self._heads and word.opens_with_article and not (word.prefix or word.is_adjective_shaped)

    def _is_held(self, i: int) -> bool:
        """«تنظم جامعة حائل الملتقى الأول»: whether what a body holds follows its name, which governs it no more."""
        behind = i - 1 in self._in_places or self._is_proper(i - 1)
        return self._independent.stands_at(i) or (behind and self._independent.is_held(i))

    def _is_governed(self, i: int, limit: int, names: bool) -> bool:
        """Whether a word without the article is a genitive, or governs one: «شؤون الرئاسة», «جامعة أم القرى»."""
        word = self._words[i]
        if not self._may_be_joined(word):
            return False
        joined = word.light.startswith("و") and word.stem not in self._held  # not «إدارة المرور ورشة العمل»
        over = self._words[i - 1].definite or i in self._after_places  # «مديرية أمن كركوك نفذت العملية»
        if over and not (word.prefix or joined or word.light.startswith("ل")):
            return names and self._is_proper(i)  # «الجمعية أعضاء اللجنة»: no genitive after the article
        governs = i + 1 < limit and not word.is_abd and not word.norm.startswith("ي")
        chain = governs and self._genitives.is_construct(i) and not self._genitives.has_pronoun(word)
        return chain or (names and self._is_proper(i))

    def _may_be_joined(self, word: Word) -> bool:
        """Whether «و», if the word begins with it, joins something to the name: «للأرصاد وحماية البيئة»."""
        if word.prefix == "و":
            return word.light in self._joined
        rest = word.light[1:]
        joined = word.opens_with_waw and word.norm not in self._knowledge.common
        return (
            not joined
            or rest in self._joined
            or not (rest in self._knowledge.closed or rest in self._knowledge.ordinary)
        )

    def _is_inner_nisba(self, i: int) -> bool:
        """«الهيئة السعودية للمهندسين»: the state's adjective between a noun and what the body is for."""
        state, before = self._states.at(i), self._words[i - 1]
        if state is not None and self._describes_people(i):
            return True
        if state is None or state.end >= len(self._words) or not before.definite or not self._words[i].definite:
            return False
        end = state.end
        if self._words[end].opens_with_article and end + 1 < len(self._words):
            end += 1  # «اللجنة الكويتية العليا للإغاثة»
        if i - 1 in self._academic and end > state.end:
            return True  # «الجامعة السعودية الإلكترونية»
        after_head = i - 1 - before.is_adjective_shaped in self._ends_of_heads or i - 1 in self._ends_of_heads
        return after_head and self._is_bound_by_lam(end) and self._genitives.is_plainly_definite(end, end + 1)

    def _describes_people(self, i: int) -> bool:
        """«اتحاد الطلبة السوريين», «مركز رعاية الأشقاء اليمنيين»: the adjective of people, and of no body."""
        word, before = self._words[i], self._words[i - 1]
        plural = word.norm.endswith(_OF_PEOPLE)
        return plural and word.definite and before.definite and not word.prefix

    def _is_proper(self, i: int) -> bool:
        word = self._words[i]
        if word.prefix or self._genitives.is_closed(word):
            return False
        return self._knowledge.is_name(word.text) or i in self._places or self._persons.is_of_one(i)
