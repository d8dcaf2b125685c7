"""Tell which words can stand later in a name: fathers' and families' names, and the number of a king."""

from __future__ import annotations

import re

from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import read_name_book
from graph.annotate.people.parts import bare
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word
from graph.folding import stem_of

_LEAST = 4  # letters of a word whose use tells something: «جين» is many things
_CLAN = 8  # letters of «الجلاهمة»
_VERBAL = "ت..ي.$|است..ا.$|ان..ا.$|ا.ت.ا.$"  # «التعليق», «الاستقبال», «الاعتذار»
_NEEDED = ("عن", "علي")  # particles of «المضرب عن», «المشرف على»
_MANY = ("ين", "ون")  # ends of participles of several men
_CLEARLY = 1.0  # how much rather a name than anything else a form of a verb is
_SHORT = 3  # letters of «فال»


class Surnames:
    """Judges a token `i` as part of the name that begins at token `start`."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._particles = knowledge.words.folded("name-particle")
        self._royal = knowledge.words.folded("royal")
        self._regnal = knowledge.words.folded("regnal")
        self._fathers = knowledge.words.folded("patronymic")
        self._before_father = self._fathers | {"عبد"}
        self._epithets = knowledge.words.folded("epithet-in-name")
        self._divine = knowledge.words.folded("divine-name")
        self._compounds = knowledge.words.folded("compound-family")
        self._book = read_name_book()
        self._bearers = knowledge.words.folded("name-with-epithet")

    def units(self, start: int, end: int) -> int:
        """How many names a stretch holds: «عبد اللطيف» and «بن علي» are one each."""
        return sum(word.folded not in self._particles for word in self._words[start:end])

    def is_regnal(self, i: int) -> bool:
        """«الثاني», as kings and popes are counted."""
        return self._words[i].norm in self._regnal

    def is_short(self, i: int) -> bool:
        """«ديوماي فاي», «محمد فال»: a short name, and no «ف» before another word, which would have its hamza."""
        word = self._words[i]
        if not word.text.startswith("فا") or len(word.text) != _SHORT:
            return False
        return self._judge.is_name(word.text) or not (self._judge.is_verblike(word) or is_perfect(word.folded))

    def is_patronymic(self, start: int, i: int) -> bool:
        """«سعد بن رحيل السويدي»: after a father's name stands the family's, and no state's adjective."""
        return any(word.folded in self._fathers for word in self._words[start + 1 : i - 1])

    def is_over(self, start: int, i: int) -> bool:
        """«خالد الغامدي دور …»: after a family's name with the article no word without it goes on with the name."""
        word, before, ended = self._words[i], self._words[i - 1], self._text.people.sure.get(start) == i
        if i - start == 1 and not word.definite and self._is_surname_only(start):
            return i not in self._text.people.inside and not self._text.is_known(i)  # «غياب كريري مؤثر»
        if word.definite or i - start < 2 or self._words[i - 2].is_abd:
            return False
        if not (before.is_surname_shaped or (ended and before.definite)):
            return False
        return ended or not self._text.is_known(i) or self._judge.is_ordinary(word)

    def is_after_family(self, start: int, i: int) -> bool:
        """«عبد الفتاح السيسي بلاغا», «سلمان بن عبد العزيز مشيدين»: no name ends so, though it was recognised.

        It is the object of a verb or a state of its subject, after a family's or a father's name.
        """
        word, before = self._words[i], self._words[i - 1]
        if word.definite and self._is_of_participle(i):
            return i - start > 1
        named = before.is_surname_shaped  # «الدكتور الوهيبي إيجازا»
        named = named or (i - start > 1 and self._words[i - 2].folded in self._before_father)
        if not named or word.definite:
            return False
        if word.prefix or self._text.is_known(i):
            return self._judge.is_purpose(word)  # «… بن ناصر ليرأس»
        return (len(word.norm) > 4 and word.norm.endswith("ا")) or (
            len(word.norm) > 5 and word.norm.startswith("م") and word.norm.endswith("ين")
        )

    def _is_surname_only(self, i: int) -> bool:
        """Whether a word ends a name elsewhere in the text and nobody is called by it."""
        folded = self._words[i].folded
        if self._text.is_known(i) or i in self._text.people.inside:
            return False
        return not self._text.people.surnames.isdisjoint((folded, stem_of(folded)))

    def is_surname(self, start: int, i: int) -> bool:
        """Known as a name, recognised as one, or a word that Arabic does not otherwise use."""
        word = self._words[i]
        if i in self._text.people.tokens:
            clear = self._judge.is_verb(word) and not self._text.people.is_below(i, _CLEARLY)  # «حميد أوبلا»
            return (clear or not self._judge.is_verblike(word)) and (self._text.is_known(i) or not self._is_plain(i))
        if self._text.is_known(i) and not word.definite:
            return True
        if word.definite:
            return self.is_family(start, i)
        if self._judge.is_verblike(word) or self._judge.is_inflected(word):
            return False
        if word.norm.startswith("ي") and not (i - start == 1 and start in self._text.introduced and self._ends_at(i)):
            return False  # a verb; but «الجنرال باسكال ياني،»
        if word.text.endswith("ا") and self._is_state_of_arab(start, i):
            return False
        if i - start > 1 and word.norm.endswith("ات") and not self._is_before_particle(i):
            return False  # «أنطوني هايوارد خروقات»
        if self._judge.is_plain(word) and not self._must_be_name(start, i):
            return False
        return self.units(start, i) < 3

    def _is_state_of_arab(self, start: int, i: int) -> bool:
        """«أصدر محمد مرسي عفوا», «عبد العزيز مكافحا»: no name for the recogniser, behind names of Arabs alone."""
        arabs = all(bare(word) in self._book.arab or word.is_abd or word.definite for word in self._words[start:i])
        whole = self.units(start, i) > 1 or self._words[start - 1].norm in self._royal
        return arabs and whole and i not in self._text.people.tokens and self._text.people.is_far(i)

    def _must_be_name(self, start: int, i: int) -> bool:
        """«وزير الدفاع سمير مقبل», «محمد مفكر،»: a noun too, but one word is no name; not «عملية سلام متعثرة بين …»."""
        if i - start == 1 and start in self._text.introduced:
            return True
        if self._words[i].norm.startswith("ن") and i - start > 1:
            return True  # «مام سيدو ندور»: what we do follows no name
        if self._is_between_names(start, i):
            return True
        over = i - start == 1 and self._ends_at(i) and not self._judge.is_used(self._words[start])
        return over or len(self._words[i].norm) < _LEAST

    def _is_between_names(self, start: int, i: int) -> bool:
        """«رئيس الحزب فضل الله برمة ناصر»: behind an office, a word that texts do not use between two given names."""
        before, after = self._words[i - 1].folded, i + 1 < len(self._words) and not self._words[i + 1].definite
        borne = self._text.is_known(i - 1) or before in self._divine
        unused = not self._judge.is_ordinary(self._words[i])
        return start in self._text.offices and borne and unused and after and self._text.is_known(i + 1)

    def _ends_at(self, i: int) -> bool:
        """Whether a name is over after a word: the text ends, a mark follows, or «و» and another name."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        return after is None or after.mark or (after.opens_with_waw and self._judge.is_name(after.text[1:]))

    def _is_before_particle(self, i: int) -> bool:
        """«أبراهام بيتر مانيوات بجوبا»: no plural of a noun, which an adjective or a genitive would follow."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        return after is None or after.mark or bool(after.prefix) or self._judge.is_closed(after)

    def is_second(self, start: int, i: int) -> bool:
        """«كريستوفر راي», «محمد سامي الرحمان»: an ordinary word too, but a name after a name."""
        joined = self._words[i - 1].light.startswith("عبد") or (i - start > 1 and self._words[i - 2].is_abd)
        fathers = sum(word.folded in self._fathers for word in self._words[start + 1 : i])
        given = self._text.is_known(i - 1) or joined
        return self._text.is_known(i) and given and self.units(start, i) < 3 + bool(fathers)

    def is_sure(self, start: int, i: int) -> bool:
        """Whether nothing else can be meant here than a father's or a family's name."""
        after = self._words[i + 1].folded if i + 1 < len(self._words) else ""
        given = self._text.is_known(i - 1) or self._words[i - 1].folded in self._fathers
        if self._is_clan(start, i) or self._is_second_family(start, i) or self._is_compound(i):
            return True
        if self._is_adjective_borne(start, i):
            return True
        return (after in self._fathers and given and self._words[i].definite) or self.is_sure_family(start, i)

    def _is_adjective_borne(self, start: int, i: int) -> bool:
        """«وزير الفلاحة محمد علي الغربي», «النقيب فادي مصري»: an adjective elsewhere, but none describes a name.

        So it is behind an office or a rank: «جامعة الأمير سلطان الأهلية», «مركز الملك فهد الثقافي» are of men.
        """
        word, text = self._words[i], self._text
        if not (start in text.offices or start in text.sent or start in text.after_rank) or word.prefix:
            return False
        if not all(map(text.is_known, range(start, i))) or text.is_titled(i) or text.opens_body(i):
            return False
        if not word.definite:
            return i in text.nisbas and not self._is_before_article(i)
        shaped = word.is_surname_shaped and i - start > 1 and not self._judge.is_event_noun(word)
        return shaped and (i not in text.nisbas or self._is_before_particle(i) or i + 1 in text.posts)

    def _is_before_article(self, i: int) -> bool:
        """«لاعب مصري الأصل»: whether the word after a token has the article."""
        return i + 1 < len(self._words) and self._words[i + 1].opens_with_article

    def _is_compound(self, i: int) -> bool:
        """«محمد بحر العلوم»: one of two words that only together are a family's name."""
        pairs = (self._words[k : k + 2] for k in (i - 1, i))
        return any(" ".join(word.folded for word in pair) in self._compounds for pair in pairs)

    def _is_clan(self, start: int, i: int) -> bool:
        """«خالد بن يوسف الجلاهمة»: after a father's name the plural that names a clan."""
        norm = self._words[i].norm
        shaped = len(norm) == _CLAN and norm.startswith("ال") and norm[4] == "ا" and norm.endswith("ه")
        return shaped and not self._words[i].prefix and self.is_patronymic(start, i)

    def _is_second_family(self, start: int, i: int) -> bool:
        """«رشيد الطالبي العلمي»: two families' names after a given one, the second known and no state's adjective."""
        if i - start != 2 or not self._text.is_known(i) or i in self._text.nisbas:
            return False
        word, before = self._words[i], self._words[i - 1]
        return word.is_surname_shaped and before.is_surname_shaped and not self._judge.is_ordinary(before)

    def is_sure_family(self, start: int, i: int) -> bool:
        """«محمد علي النفطي», «فارس خلف المزروعي»: after two given names, a definite word in -ī."""
        word, is_name = self._words[i], self._judge.is_name
        if i - start == 1 and self._text.is_known(start) and self._is_middle(i):
            return self._is_family_after(i + 1)
        if self._words[i - 1].is_surname_shaped and self._judge.is_used(word) and not self._text.is_known(i):
            return False  # «بهاء الأعرجي القيادي في …»
        names = [is_name(each.text) for each in self._words[start:i]]
        led = len(names) > 1 and (all(names) or (len(names) == 2 and names[0] and self._is_middle(i - 1)))
        return led and (self._judge.is_family(word) or (not all(names) and self._is_family_after(i)))

    def _is_family_after(self, i: int) -> bool:
        """«… قرار الحربي،»: a family's name, or an adjective that is one at the end of the name."""
        word = self._words[i]
        borne = self._is_last(i) and word.is_surname_shaped and self._text.is_known(i) and i not in self._text.nisbas
        return borne or self._judge.is_family(word)

    def _is_last(self, i: int) -> bool:
        """Whether a mark, or the post of whoever is named, stands right after a word."""
        return i + 1 >= len(self._words) or self._words[i + 1].mark or i + 1 in self._text.posts

    def _is_middle(self, i: int) -> bool:
        """«خالد قرار الحربي»: a father's name between a given name and a family's, even one that is a word too."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if after is None or word.definite or word.prefix or self._text.is_titled(i):
            return False
        if self._judge.is_name(word.text):
            return True
        verb = self._judge.is_event_verb(word.folded) or word.norm.startswith(("ي", "ت"))
        closed = self._judge.is_closed(word) or self._judge.is_verblike(word) or verb
        last = self._is_last(i + 1)
        return not closed and (last or not self._judge.is_ordinary(after)) and i + 1 not in self._text.nisbas

    def is_family(self, start: int, i: int) -> bool:
        """«… بن عبدالله الحقيل», «عبد الفتاح السيسي», «عبد الله الثاني»: a definite word after a given name."""
        word = self._words[i]
        unusual = not self._judge.is_used(word) and (word.norm.endswith("ي") or not self._judge.is_common(word))
        if self._is_epithet(i) or self._is_borne(start, i):
            return True
        if self._is_after_given(start, i):
            plural = self._is_plural(word) and not self._is_clan_in_at(start, i)
            return word.norm in self._regnal or (unusual and not plural and not self._is_noun(start, i))
        return i - start == 1 and self._judge.is_family(word) and not self._judge.is_used(word)

    def _is_borne(self, start: int, i: int) -> bool:
        """«ثابت العباسي»: a word of the language too, but a family's name that people bear, after a mere given name."""
        given = i - start == 1 and self._text.is_known(start) and not self._judge.is_ordinary(self._words[start])
        family = self._text.is_known(i) and self._judge.is_family(self._words[i])
        return given and family and i not in self._text.nisbas

    def _is_epithet(self, i: int) -> bool:
        """«محمد الأمين», «محمد المختار»: an epithet of the Prophet with his name is one name; not «الأمين العام»."""
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        compound = self._words[i].norm in self._epithets and self._words[i - 1].folded in self._bearers
        return compound and (after is None or not after.definite)

    def _is_noun(self, start: int, i: int) -> bool:
        """«رفضت ماريا لوبيز التعليق»: a verbal noun after two names, with which the recogniser ended."""
        ended = i - start > 1 and i not in self._text.people.tokens and i - 1 in self._text.people.tokens
        return ended and bool(re.match(_VERBAL, self._words[i].stem)) and self._judge.is_plain(self._words[i])

    def _is_plural(self, word: Word) -> bool:
        """«التساقطات», «المهنئين»: the plural of a noun; «السادات» is a family's name."""
        plural = word.norm.endswith("ات") or (word.stem.startswith("م") and word.norm.endswith(_MANY))
        return plural and not self._judge.is_known(word)

    def _is_clan_in_at(self, start: int, i: int) -> bool:
        """«رئيس اتحاد الكرة سالم الحويطات،»: a plural that the news does not use, after a post in a body and one name.

        A title stands before one name alone too: «بحث الرئيس صالح التساقطات».
        """
        posted = i - start == 1 and start in self._text.offices
        return posted and not self._words[i].stem.startswith("م") and self._is_before_particle(i)

    def _is_of_participle(self, i: int) -> bool:
        """«فلان المضرب عن الطعام»: a participle that needs the particle after it."""
        after = self._words[i + 1].norm if i + 1 < len(self._words) else ""
        word = self._words[i]
        return word.stem.startswith("م") and after in _NEEDED and not self._judge.is_known(word)

    def _is_after_given(self, start: int, i: int) -> bool:
        before, text = [word.folded for word in self._words[start:i]], self._text
        given = text.is_known(i - 1) or (i - 1 in text.people.inside_sure and start in text.after_rank)
        borne = start in text.introduced or (text.is_known(start) and not self._judge.is_used(self._words[start]))
        divine = before[-1] in self._divine and borne  # «الأمين العام ضيف الله الفايز», «عبيد الله المعايطة»
        return given or divine or before[-1].startswith("عبد") or "عبد" in before or "بن" in before

    def _is_plain(self, i: int) -> bool:
        """Whether a word that the model takes for a name is used otherwise in the news."""
        word = self._words[i]
        used = word.definite and self._judge.is_used(word)
        inflected = self._judge.is_inflected(word) and (word.definite or not self._text.is_known(i - 1))
        return used or inflected or self._judge.is_event_word(word.folded)
