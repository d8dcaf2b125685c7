"""Tell a phrase that only says who or whose another is: «فلانة، مستشارة الرئيس», «فلان من الجانب الكيني»."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause, lacks_object
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.leaders import AT_HEAD
from graph.annotate.events.particles import COMMAS, COMPLEMENTIZERS, DEVOTED, OF_SIDE, PERSONAL, PLACED, PREPOSITIONS
from graph.annotate.found import bearers_in
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in

_DESCRIBED = 3  # words of a noun of people with its adjectives
_EXPECTED = 3  # words in «ومن المقرر غدا» before «أن»
_AIDE = 2  # words in «مساعد فلان», who may be another
_BEFORE_ACRONYM = ("(", "«", '"', "“")


class Attributes:
    """What a phrase adds to the noun or the name before it."""

    def __init__(self, ground: Ground, course: Course) -> None:
        self._ground, self._course = ground, course

    def beside(self, phrase: Phrase) -> str:
        """How a phrase hangs that says who has just been named, or whose delegation comes; "" for none such."""
        if self._is_of_aide(phrase) or self._is_post_of_person(phrase) or self._is_acronym(phrase):
            return "of:apposition"
        return "of:delegation" if phrase.kind == "country" and self._sent_with_leader(phrase.start) else ""

    def led_to(self, phrase: Phrase) -> str:
        """How a phrase hangs that a particle or a noun leads to as an attribute of that before; "" for none such."""
        if self._tells_side(phrase):
            return "of:side"
        if phrase.particle == "ب" and self.is_state_of_people(phrase.start, phrase):
            return "of:bound"
        if phrase.particle == "ل" and self._ground.tokens[phrase.start - 1].stem in DEVOTED:
            return "of:bound"
        if phrase.particle == "ل" and self._is_state_of_post(phrase):
            return "of:post"
        if phrase.particle == "ل" and self._is_wished(phrase):
            return "of:wish"
        return "of:place" if self._is_in_name_of_place(phrase) else ""

    def is_state_of_people(self, index: int, phrase: Phrase | None) -> bool:
        """Whether «في» or «ب» before a state tells whose people a plural means: «القيادات الكشفية بالمملكة»."""
        if phrase is None or phrase.kind != "country":
            return False
        before = self._ground.tokens[max(self._course.start, index - _DESCRIBED) : index]
        nouns = [place for place, word in enumerate(before) if self._ground.words.has("PeopleNoun", word.stem)]
        described = before[nouns[-1] + 1 :] if nouns else []
        whole = bool(nouns) and (bool(described) or before[nouns[-1]].definite)
        return whole and all(word.definite and not word.mark for word in described)

    def _is_of_aide(self, phrase: Phrase) -> bool:
        """Whether someone is only whose aide the one just named is: «فلانة، مستشارة الرئيس فلان»."""
        last = self._course.last_phrase
        if phrase.kind != "person" or phrase.prefix or last is None or last.kind != "person":
            return False
        aide = self._ground.words.has("AideNoun", self._ground.tokens[phrase.start].stem)
        beside = phrase.start - last.end == 1 and self._ground.folded[last.end] in COMMAS
        return aide and beside and phrase.end - phrase.start > _AIDE

    def _is_post_of_person(self, phrase: Phrase) -> bool:
        """Whether a post only says who the person just named is."""
        last = self._course.last_phrase
        if phrase.kind != "post" or phrase.plural or phrase.prefix or last is None or last.kind != "person":
            return False
        if phrase.start - last.end > 1 or self._ground.folded[phrase.start - 1] in PREPOSITIONS:
            return False  # «تباحث فلان مع السفير»
        return not (self._course.open and self._awaits_object(self._course.open[-1], phrase))

    def _awaits_object(self, clause: Clause, phrase: Phrase) -> bool:
        """Whether a post after a person may be who is met: where the sentence opens with the verb and its subject.

        So may another's: «كما التقى السفير الكيني فلان وزير الداخلية التشادي».
        """
        if not (clause.trigger.is_verb and lacks_object(clause)):
            return False
        opens = clause.first or self._follows_time(clause) or self._is_expected(clause) or self._is_of_another(phrase)
        return (opens or self._has_an_office(phrase)) and not self._object_follows(phrase)

    def _has_an_office(self, phrase: Phrase) -> bool:
        """«ثم استقبل رئيس الوزراء فلان السفير الفرنسي»: whether who stands before an office has his own."""
        last = self._course.last_phrase
        if last is None or last.end != phrase.start or not (phrase.country or phrase.agency):
            return False
        bearer = next((each for each in bearers_in(self._ground.doc) if each.start == last.start), None)
        name = bearer.name if bearer is not None else None
        if bearer is None or name is None:
            return False
        held = [post for post in bearer.posts if post.end <= name.start]
        heir = not bearer.posts and self._ground.words.starts("SoleTitle", self._stems(last.start, name.start)) > 0
        return heir or any(post.is_told or post.title.relation == "headOfState" for post in held)

    def _stems(self, start: int, end: int) -> list[str]:
        """The words of a title, the first without a particle."""
        words = self._ground.tokens[start:end]
        return [word.folded if place else word.stem for place, word in enumerate(words)]

    def _is_of_another(self, phrase: Phrase) -> bool:
        """Whether a post right after a person is in another state or body than he has been told to be of."""
        last = self._course.last_phrase
        before = self._ground.tokens[phrase.start - 1]
        kin = self._ground.words.has("Transparent", before.stem)  # «… أخاه وزير الداخلية»
        if last is None or last.end != phrase.start - kin:
            return False
        bodies = bool(last.agency and phrase.agency) and last.agency != phrase.agency
        return bodies or (bool(last.country and phrase.country) and last.country != phrase.country)

    def _follows_time(self, clause: Clause) -> bool:
        """«أمس، التقى فلان وزير الداخلية»: whether nothing but a day stands before the verb of a sentence.

        Or nothing but when or where that was: «على هامش القمة، التقى فلان وزير الداخلية».
        """
        before = range(self._course.start, clause.trigger.start)
        opened = bool(before) and self._ground.is_preposition(before[0]) and self._ground.folded[before[-1]] in COMMAS
        verbs = (i for i in before if i in self._ground.triggers and self._ground.triggers[i].is_verb)
        if opened and next(verbs, None) is None:
            return True
        return all(i in self._ground.dated or self._ground.folded[i] in COMMAS for i in before)

    def _is_expected(self, clause: Clause) -> bool:
        """Whether a sentence opens with what is only expected of a verb: «ومن المقرر أن يستقبل»."""
        *told, that = self._ground.folded[self._course.start : clause.trigger.start] or [""]
        planned = self._ground.words.has_any("Planned", told)
        return that in COMPLEMENTIZERS and planned and len(told) <= _EXPECTED

    def _object_follows(self, phrase: Phrase) -> bool:
        """Whether another stands farther on: «استقبل فلان أمير المنطقة في مكتبه أمس السفير»."""
        aside = False  # «…، اليوم بمقر الوزارة، …»
        for index in range(phrase.end, len(self._ground.tokens)):
            trigger = self._ground.triggers.get(index)
            verb = trigger is not None and trigger.is_verb
            if verb or begins_in(self._ground.doc)[index]:
                return False
            if self._ground.folded[index] in COMMAS:
                if not (aside or self._opens_aside(index + 1)):
                    return False
                aside = not aside
            other = self._ground.phrases.get(index)
            if other is not None and other.kind in PERSONAL and not self._is_led_to(index):
                return not other.prefix and index not in self._ground.bearers
        return False

    def _is_led_to(self, index: int) -> bool:
        """«استقبل فلان السفير الكيني بحضور فلان»: whether a noun or a particle has whoever stands at a token."""
        before = self._ground.folded[index - 1]
        return index - 1 in self._ground.triggers or before in PREPOSITIONS or bool(self._ground.words.role_of(before))

    def _opens_aside(self, index: int) -> bool:
        """Whether it is told between commas when or where something is done."""
        placed = index < len(self._ground.tokens) and self._ground.tokens[index].particle == "ب"
        return placed or index in self._ground.dates or self._ground.folded_at(index) in PLACED

    def _is_acronym(self, phrase: Phrase) -> bool:
        """Whether a name in brackets repeats the one before: «مكتب التحقيقات الفيدرالي (إف بي آي)»."""
        if phrase.kind != "agency" or phrase.start == 0 or phrase.start - 2 not in self._ground.named:
            return False
        return self._ground.tokens[phrase.start - 1].text in _BEFORE_ACRONYM

    def _sent_with_leader(self, start: int) -> bool:
        """Whether a state only says whose delegation somebody comes at the head of: «وصل فلان مترئسا وفد كينيا»."""
        sent = start > 1 and self._ground.words.has("PartyNoun", self._ground.tokens[start - 1].stem)
        return sent and self._ground.folded[start - 2] in AT_HEAD

    def _tells_side(self, phrase: Phrase) -> bool:
        """Whether a state only says for which side the person just named stands: «فلان من الجانب الكيني»."""
        last, start = self._course.last_phrase, phrase.start - 2
        if phrase.kind != "country" or last is None or last.kind != "person" or last.end != start:
            return False
        side = self._ground.words.has("Side", self._ground.tokens[start + 1].stem)
        return side and self._ground.folded[start] in OF_SIDE

    def _is_state_of_post(self, phrase: Phrase) -> bool:
        """«سفيرة فوق العادة ومفوضة لجمهورية بلغاريا»: whether a state is that of the bare post right before it."""
        last = self._course.last_phrase
        bare = last is not None and last.kind == "post" and not (last.key or last.country or last.agency)
        if last is None or not bare or phrase.kind != "country":
            return False
        between = self._ground.tokens[last.end : phrase.start]
        return len(between) < _DESCRIBED and not any(word.mark for word in between)

    def _is_wished(self, phrase: Phrase) -> bool:
        """«… خلال لقائه فلانا عن شكره لفلان», «رفع خالص التعازي لفلان»: whether thanks or wishes are for someone."""
        for index in range(phrase.start - 1, max(self._course.start, phrase.start - 1 - _DESCRIBED), -1):
            word = self._ground.tokens[index]
            if self._ground.is_of_class("WishNoun", word):
                return not (index - 1 in self._ground.triggers or self._is_medal(index))  # «حفل تهنئة لفلان»
            if word.mark or not word.is_adjective_shaped:
                return False
        return False

    def _is_medal(self, thanks: int) -> bool:
        """«وسام الثناء لفلان», «شهادة تقدير لفلان»: whether a word of thanks is the name of what is given."""
        words, noun = self._ground.words, self._ground.tokens[thanks - 1]
        whole = words.starts("MedalNoun", self._ground.folded[thanks - 1 : thanks + 1]) > 1
        return whole or words.has("MedalNoun", noun.stem)

    def _is_in_name_of_place(self, phrase: Phrase) -> bool:
        """Whether a person only gives a place his name: «جامع الأمير فلان», «مكتبة الملك فلان»."""
        noun = self._ground.tokens[phrase.start - 1] if phrase.start > self._course.start else None
        named = phrase.kind == "person" and not phrase.prefix and noun is not None
        if not named or noun is None or noun.definite or noun.text.endswith("ه"):
            return False  # «في مكتبه السفير فلانا»: his office, and no library
        if phrase.start - 1 in self._ground.triggers:
            return False  # «وقف الوزير على سير الأشغال»
        return self._ground.words.has("NamedPlace", noun.stem)
