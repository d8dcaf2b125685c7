"""Tell at which words a name may begin: no verb, no noun before a name, no place, no thing that is given."""

from __future__ import annotations

from graph.annotate.found import places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.people.booked import HARDLY
from graph.annotate.people.particles import opens_with_verb
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word
from graph.smallwords import small_words

_FOR = ("لأ", "لإ", "لآ", "لل")
_SON, _PRESENT = "بن", ("ي", "ت")  # families are called after verbs: «بن يخلف», «بن تومرت»
_RANK = 4  # words of a rank: «الفريق أول قوات خاصة»
_PREPOSITIONS = frozenset(small_words("preposition"))
_WHOLE = 2  # words in a name that stands for itself


class Beginnings:
    """Judges the first words of names in one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._particles = knowledge.words.folded("name-particle")
        self._fathers = knowledge.words.folded("patronymic")
        self._limbs, self._onto = knowledge.words.folded("limb"), knowledge.words.folded("onto")
        self._book = read_name_book()
        self._honours = self._book.honours
        capitals = knowledge.ontology.country_of_capital
        named = (place for place in places_in(text.doc) if place.key in capitals)
        self._capitals = {place.start for place in named if place.end - place.start > 1}  # «إسلام آباد»
        self._lineage, self._houses = knowledge.words.folded("lineage"), knowledge.words.folded("house")

    def may_begin(self, i: int, licensed: bool) -> bool:
        """Whether a token can be the first of a name; `licensed` where a title or a post leads to it."""
        word, text = self._words[i], self._text
        if text.people.is_below(i, HARDLY) and self._judge.hides_noun(word):
            return False
        if self._is_before_given(i) or self._is_for_something(word) or i in self._capitals or self._is_pair(i):
            return False
        if word.norm in self._fathers and (text.people.is_tail(i) or self.is_family_met(i)):
            return True
        if word.mark or word.text[0].isdigit() or i in text.blocked:
            return False
        if licensed and self._is_hyphened(i):
            return True
        if self.is_common(i, licensed):
            return False
        if (
            self.is_thing(i)
            or i in text.states
            or (self._judge.is_event_word(word.folded) and not (text.is_known(i) or self._opens_foreign(i, licensed)))
        ):
            return False
        other = word.opens_with_waw and (text.names_other(i, i + 1) or opens_with_verb(text.doc, i))
        if other and not text.is_known(i):
            return False  # «وروت مارغو باخمان»: a verb
        if self._is_states(i) or i in text.towns or (not licensed and self._governs_name(i)):
            return False
        family = licensed and self._is_family(i)
        clear = self._is_before_father(i) or text.people.begins_clearly(i) or family or self._is_before_particle(i)
        verb = self._judge.is_verblike(word) and not clear
        if i in text.people.tokens:
            return not verb and (word.folded not in self._lineage or family)
        if (word.definite and not licensed) or verb:
            return False
        if text.is_titled(i) or i in text.nisbas:
            return False
        if word.is_latin:
            return word.text[0].isupper() and (licensed or not word.text.isupper())
        return licensed or text.is_known(i) or self._is_joined_name(i) or self.is_before_house(i)

    def _is_hyphened(self, i: int) -> bool:
        """«الوزير غراندي-مارلاسكا»: behind a title two words that a hyphen joins, neither with the article."""
        if i + 2 >= len(self._words) or not self._text.is_hyphen(i + 1):
            return False
        first, second = self._words[i], self._words[i + 2]
        return not (first.definite or first.prefix or second.definite or second.mark or second.number)

    def is_thing(self, i: int) -> bool:
        """«بوسام النعمان», «على صدر فلان»: what is given, or where it is pinned."""
        return self._is_award(i) or self._is_limb(i)

    def is_common(self, i: int, licensed: bool) -> bool:
        """Whether a word means something else here than a name."""
        if self._judge.is_closed(self._words[i]):
            return i not in self._text.given and not (licensed and self._is_family(i))
        if i and self._judge.is_owned(self._words[i]) and self._judge.is_closed(self._words[i - 1]):
            return True  # «على هامشه لارس هوفمان»
        if i in self._text.people.tokens:
            return False
        return self._judge.is_ordinary(self._words[i]) and not self._begins_name(i, licensed)

    def is_before_house(self, i: int) -> bool:
        """«جلوي آل كركمان»: before the name of a house stands a given name."""
        word, last = self._words[i], i + 2 >= len(self._words)
        house = not last and self._words[i + 1].folded in self._houses and not self._words[i + 2].definite
        verb = is_perfect(word.norm.removeprefix("و")) and not self._text.is_known(i)  # «واستمع آل فلان»
        return house and not (verb or word.definite or word.prefix or i in self._text.located)

    def is_before_genitive(self, i: int) -> bool:
        """«المتحدث لوزراة التربية»: an unknown word before a noun with the article, which it governs."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        return after is not None and after.opens_with_article and self._judge.is_used(after)

    def _opens_foreign(self, i: int, licensed: bool) -> bool:
        """«رئيسة الجمعية رايا نازاريان»: a form of a verb too, but inside a name, or after a post and before one."""
        led = licensed and i + 1 in self._text.people.tokens and not self._judge.is_ordinary(self._words[i])
        return i in self._text.people.inside or led

    def _is_family(self, i: int) -> bool:
        """«العميد بن رمضان», «الوزير ولد ابيليل»: a family's name alone that begins with «son of»."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        if after is None or after.prefix or after.mark or self._words[i].norm not in self._fathers:
            return False
        known = self._text.is_known(i + 1) or i + 1 in self._text.people.tokens
        son = self._words[i].norm == _SON and after.norm.startswith(_PRESENT)  # «ببن يخلف»: no verb can follow it
        return known or son or not (self._judge.is_ordinary(after) or self._judge.is_closed(after))

    def is_family_met(self, i: int) -> bool:
        """«التقى بن يخلف نظيره», «جمعته ببن يخلف»: such a name alone, right where somebody is told to meet."""
        before = self._words[i - 1].folded if i else ""
        beside = (
            self._judge.is_event_verb(before) or self._judge.is_telling(before) or self._judge.is_before_people(before)
        )
        return (beside or self._words[i].prefix == "ب") and self._is_family(i)

    def _is_before_given(self, i: int) -> bool:
        """«محافظ القرية خالد الشريف», «المدير المالي سالم الحربي»: a noun before a whole name that was recognised."""
        word, after = self._words[i], i + 1
        borne = self._text.is_known(i) and not self._judge.is_used(word)
        if not word.definite or borne or self._text.people.words_from(after) < _WHOLE:
            return False
        foreign = not (self._judge.is_ordinary(self._words[after]) or borne)
        return (self._text.is_known(after) or foreign) and not self._words[after].definite

    def _is_pair(self, i: int) -> bool:
        """«مذكرتي تفاهم»: two things, before what they are of."""
        return i + 1 < len(self._words) and self._judge.is_pair(self._words[i], self._words[i + 1])

    def _governs_name(self, i: int) -> bool:
        """«إلى تسليم أسامة نجيم»: an ordinary word before a whole name that was recognised without it."""
        whole = self._text.people.sure.get(i + 1, 0) > i + 2
        return whole and i not in self._text.people.tokens and self._judge.is_ordinary(self._words[i])

    def _is_states(self, i: int) -> bool:
        """«… والدنماركي بيتر»: a state's adjective before the name of someone from there."""
        after = i + 1
        people = self._text.people
        named = after in people.inside or people.words_from(after) > 1
        named = named or (after < len(self._words) and self._text.is_known(after))
        return i in self._text.nisbas and self._words[i].definite and named

    def _is_before_particle(self, i: int) -> bool:
        """«الوزيرة الألمانية بريغيته فون هالم»: a given name of Europe, which nothing but its shape makes a verb."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        return after is not None and after.folded in self._judge.particles and not self._judge.is_used(self._words[i])

    def _is_before_father(self, i: int) -> bool:
        """«يحيا ولد أحمد»: a given name though it is a verb elsewhere."""
        return i + 1 < len(self._words) and self._words[i + 1].light in self._fathers

    def _is_joined_name(self, i: int) -> bool:
        """«ومها بنت فلاح»: «و» and a name of its own, short as it is, before a father's name."""
        word = self._words[i]
        return word.opens_with_waw and self._judge.is_name(word.text[1:]) and self._is_before_father(i)

    def _is_award(self, i: int) -> bool:
        """«بوسام النعمان», «قلده وسام ليوبولد»: a given name too, but here what is given."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if not self._judge.is_object(word.norm) or after is None:
            return False
        if self._text.is_known(i) and self._text.people.words_from(i) > 1 and not self._judge.is_used(word):
            return False  # «قلد الوزير جان مورو …»: «جان» is a culprit too
        return (bool(word.prefix) and after.definite) or self._text.is_of_giving(i)

    def _is_limb(self, i: int) -> bool:
        """«على صدر فلان»: a given name too, but here where a medal is pinned."""
        return i > 0 and self._words[i].norm in self._limbs and self._words[i - 1].folded in self._onto

    def _begins_name(self, i: int, licensed: bool) -> bool:
        """«الوزيرة نادية فتاح»: a given name that is an ordinary word too counts after a title, before another name."""
        word = self._words[i]
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        if (
            i in self._text.given
            or self._is_behind_office(i)
            or self._is_ranked_given(i)
            or self.is_led_rank(i)
            or (licensed and self._is_before_father(i))
        ):
            return True
        if licensed and self._is_family(i):
            return True
        if not self._text.is_known(i):
            return False
        if after is not None and ((word.is_abd and after.definite) or after.light in self._particles):
            return True
        if not self._judge.is_used(word):
            return True
        if after is None or after.mark or after.prefix or self._judge.is_closed(after):
            return False
        return self._is_before_name(i + 1, after, licensed)

    def _is_behind_office(self, i: int) -> bool:
        """«رئيس المكتب المركزي حبوب الشرقاوي مع»: any bare noun between an office with its body and a family's name."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if i not in self._text.offices or after is None or not after.is_surname_shaped:
            return False
        family = i + 1 in self._text.people.tokens and i + 1 not in self._text.nisbas
        other = word.definite or word.prefix or self._judge.is_event_word(word.folded) or self._judge.is_verb(word)
        return family and not other and not self._judge.is_used(after)

    def _is_ranked_given(self, i: int) -> bool:
        """«العميد رائد الحديد أمس»: a given name behind a rank or an office, and a family's where the name is over."""
        word, rest = self._words[i], self._words[i + 1 : i + 3]
        if i not in self._text.introduced or word.definite or word.prefix:
            return False
        if not rest or not rest[0].opens_with_article or not self._book.is_given(spelled(word.text)):
            return False
        other = self._text.is_titled(i + 1) or self._text.opens_body(i + 1) or i + 1 in self._text.nisbas
        if other or i + 1 in self._text.located or self._judge.is_told(rest[0].folded):
            return False
        return len(rest) < 2 or rest[1].mark or bool(rest[1].prefix) or self._judge.is_closed(rest[1])

    def is_led_rank(self, i: int) -> bool:
        """«مع العميد القضاة في …», «من العماد هيكل»: a name alone behind a rank that a particle leads to.

        No noun can stand there, and an adjective has the article and its shape.
        """
        word, text = self._words[i], self._text
        if i not in text.after_plain_rank or word.prefix or word.mark or word.number or self._judge.is_closed(word):
            return False
        shaped = word.definite and (word.is_adjective_shaped or word.stem.startswith("م"))
        if shaped or text.is_titled(i) or i in text.located or i in text.nisbas or i in text.blocked:
            return False
        start = min((j for j in range(max(1, i - _RANK), i) if text.title_end(j) == i), default=0)
        led = start > 0 and (
            self._words[start].particle in ("ب", "ل") or self._words[start - 1].folded in _PREPOSITIONS
        )
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        return led and (after is None or after.mark or bool(after.prefix) or self._judge.is_closed(after))

    def _is_before_name(self, i: int, after: Word, licensed: bool) -> bool:
        ordinary = self._judge.is_ordinary(after)
        if not licensed:
            return self._text.is_known(i) and not ordinary
        family = after.is_surname_shaped and i not in self._text.nisbas
        return self._text.is_known(i) or (not ordinary and (family or not after.definite))

    def _is_for_something(self, word: Word) -> bool:
        """«لأسر الشهداء», «للهجن»: «ل» before a hamza or an article, with which no name begins but «للا مريم»."""
        return word.text.startswith(_FOR) and spelled(word.text) not in self._honours
