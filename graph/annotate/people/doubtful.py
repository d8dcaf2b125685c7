"""Leave out what nothing but its words makes a name, where the recogniser takes them for anything else."""

from __future__ import annotations

from graph.annotate.found import personal_in
from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.people.booked import HARDLY
from graph.annotate.people.text import Text
from graph.annotate.people.words import THAT, WordJudge
from graph.annotate.word import Word

_FAR, _FARTHER, _FARTHEST = -2.0, -4.0, -8.0  # how much rather something else each word of it is, or its last one
_ALONE, _CLEARLY = -6.5, 2.0  # how much one word is no name, and how much the word after a noun is one
_GREETED = -6.0  # how much a definite word after a post is no family's name
_OF_NAMES = ("با", "بو", "بن")  # how names too begin, not only words behind «ب»
_PLAINLY = 3.0  # how much the one word of a strange name is one
_NAMED = 0.0  # how much the one word before what does not belong to a name is one
_BEYOND, _JOINED = -6.2, -1.5  # how much any last word is none, and one that a particle seems to join
_APART, _INFLECTED = -4.5, -2.5  # how much a last word is none, and one that has an ending of adjectives and plurals
_OF_NOUNS = ("ه", "ين", "ون", "ات")  # how definite words end that are no family's name, folded
_OPEN = ("بن", "ابن", "بنت", "عبد", "أبو", "ابو", "آل", "ال", "ولد", "با", "ام", "أم")  # what a name goes on after
_ENDINGS = ("ه", "ها", "هم", "نا", "ا", "ات", "ين", "اء", "و")  # of what is owned, of plurals and of objects


class Doubtful:
    """Judges names in one text that no title, post or list vouches for."""

    def __init__(self, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words, self._personal = judge, text, text.words, personal_in(text.doc)

    def is_none(self, start: int, end: int) -> bool:
        """«خالص تعازيه», «حرب منسقة»: given names too, but their words stand where nobody is named."""
        if not self._personal or start in self._text.famous or start in self._text.booked:
            return False
        if self._words[start].prefix == "ب" and self._words[start].norm in self._judge.fathers:
            return False  # «جمعته ببن يخلف»
        leads = [self._personal.get(i, _FAR) for i in range(start, end)]
        last = self._words[end - 1]
        shaped = bool(last.prefix) or last.text.endswith(_ENDINGS)
        if end - start == 1:
            if start and self._words[start - 1].folded in self._judge.own_people:
                return False  # «وكان سلفه فوكران قد …»
            family = last.is_surname_shaped and not (self._judge.is_split(last) or self._judge.is_plain(last))
            joined = last.text[0] in "بل" and (self._judge.is_split(last) or self._judge.is_plain(last))
            open_ended = shaped or (last.definite and not family) or joined  # «بوريطة» is no «ب»
            return leads[0] < _ALONE or (leads[0] < _FAR and open_ended) or self._is_strange(start, leads[0])
        if (
            max(leads) < _FAR
            and min(leads) < _ALONE
            and not (last.is_surname_shaped or self._is_of_clan(start, end - 1))
        ):
            return True
        if leads[-1] < _FARTHEST and shaped and not self._judge.is_known(last):
            return True
        if leads[0] < _APART and max(leads) < _NAMED and self._governs(end):
            return True
        if max(leads) >= _FAR:
            return False
        return self._is_phrase(start, last, leads[-1]) or not self._is_whole(start, last)

    def _governs(self, end: int) -> bool:
        """«زيادة سلامة المريض»: whether a definite noun that nobody bears follows, which nouns govern."""
        after = self._words[end]
        return after.opens_with_article and not (after.prefix or self._judge.is_name(after.text))

    def _is_strange(self, i: int, lead: float) -> bool:
        """«حالفك الحظ», «على فولفسبورغ»: one word that nobody is known to bear, and not clearly a name.

        Right after the verb or the noun of a meeting or of speech it is one: «زار كوفاليك», «وأضاف كوفاليك».
        """
        before = self._words[i - 1].folded if i else ""
        vouched = before in THAT or any(map(self._judge.is_telling, (before, before.removeprefix("و"))))
        vouched = vouched or (self._judge.is_before_people(before) and self._words[i].is_surname_shaped)
        return lead < _PLAINLY and not vouched and not self._judge.is_name(self._words[i].text)

    def end(self, start: int, end: int, *, led: bool) -> int:
        """Where a name ends before a last word that is a noun or a verb: «أكد حسن المالكي أخل», «… سلمان المتنقلة».

        Behind a title or a post that `led` to it, a name keeps any word with the article: «الفريق فلان المحرج».
        """
        least = self._text.booked.get(start, start + 1)
        while end > least and self._is_apart(start, end - 1, led):
            end -= 1
        return end

    def _is_apart(self, start: int, i: int, led: bool) -> bool:
        word, lead, before = self._words[i], self._personal.get(i, 0.0), self._words[i - 1]
        if word.is_latin or word.mark or (i - start == 1 and (led or self._personal.get(start, 0.0) < _NAMED)):
            return False
        if self._is_no_part(i, lead, led):
            return True
        if lead >= min(_INFLECTED, self._personal.get(i - 1, 0.0)):
            return False
        if word.folded in self._judge.endings or self._opens_on(before) or start in self._text.famous:
            return False
        if self._is_of_clan(start, i) or (led and i in self._text.posts):
            return False  # «سهيل أحمد ملك في …»: a title elsewhere, which was found to be none
        judge, known = self._judge, self._judge.is_known(word)
        if word.definite:
            return not known and (
                word.norm.endswith(_OF_NOUNS) or not (led or word.is_surname_shaped or lead >= _APART)
            )
        used = judge.is_ordinary(word) or judge.is_verblike(word) or (judge.is_plain(word) and not led)
        over = i + 1 < len(self._words) and self._words[i + 1].mark  # «محمد مفكر، رئيس اللجنة»
        return lead < _APART and used and (judge.is_used(word) or not known) and not over

    def _opens_on(self, word: Word) -> bool:
        """«ابن», «دي»: whether a name goes on after a word."""
        return word.light in _OPEN or word.folded in self._judge.particles

    def _is_no_part(self, i: int, lead: float, led: bool) -> bool:
        """«هزبر ببردة», «الملك عبدالعزيز يوصي»: an ordinary word behind a particle, or what is by far no name."""
        word = self._words[i]
        if not led and lead < HARDLY and self._judge.hides_noun(word):
            return True  # «أشادت دومون بدور القوات»
        if word.definite or self._judge.is_known(word) or self._judge.is_name(word.text):
            return False
        joined = word.text[0] in "بل" and not word.text.startswith(_OF_NAMES) and self._judge.is_inflected(word)
        return (joined and lead < _JOINED) or (not led and lead < _BEYOND)

    def _is_of_clan(self, start: int, i: int) -> bool:
        """«علي بن عايض الناقول», «مسلم الهواملة»: after a father's name, or of the shape of clans."""
        norm = self._words[i].norm
        clan = norm.endswith("ه") and norm[4:5] == "ا"
        return clan or any(word.norm in self._judge.fathers for word in self._words[start + 1 : i])

    def opens_with_noun(self, start: int, end: int) -> bool:
        """«خطاب أوباما», «حكم المالكي»: a noun before a name, which a given name may be elsewhere."""
        named = start in self._text.famous or start in self._text.booked
        if end - start < 2 or named or self._words[start].prefix == "و":
            return False
        first, after = self._words[start], self._words[start + 1]
        noun = self._judge.is_used(first) or self._judge.is_inflected(first)
        least = _INFLECTED if self._judge.is_known(first) else _FAR
        led = self._personal.get(start, 0.0) < least and self._personal.get(start + 1, 0.0) > _CLEARLY
        return noun and led and after.norm not in self._judge.fathers

    def is_greeting(self, start: int, end: int) -> bool:
        """«عزى خادم الحرمين الشريفين خالص التعازي»: two plain words after a post, whose holder they do not name."""
        leads = [self._personal.get(i, _NAMED) for i in range(start, end)]
        last = self._words[end - 1]
        noun = self._judge.is_ordinary(last) or (last.definite and leads[-1] < _GREETED)
        shaped = last.is_adjective_shaped and not (last.definite or last.prefix)  # «النقيب فادي مصري»
        family = shaped or self._is_of_clan(start, end - 1)
        noun = noun and not (family and read_name_book().is_given(spelled(self._words[start].text)))
        return end - start == 2 and max(leads) < _INFLECTED and leads[-1] < _APART and noun

    def _is_phrase(self, start: int, last: Word, lead: float) -> bool:
        """«حرب منسقة»: one of Arabic's words, and another without the article that is far from a name."""
        return self._judge.is_ordinary(self._words[start]) and not last.definite and lead < _FARTHER

    def _is_whole(self, start: int, last: Word) -> bool:
        """«مؤيد السلوم»: a given name, and a family's that is one of Arabic's words only where people bear it."""
        judge = self._judge
        used = judge.is_split(last) or judge.is_verblike(last) or judge.is_plain(last)
        return self._text.is_known(start) and (not used or (last.is_surname_shaped and judge.is_known(last)))
