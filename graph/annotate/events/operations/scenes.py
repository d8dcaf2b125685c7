"""A sentence as operations are read from it: its words, its phrases, and the words of operations in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.idioms import is_idiom
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.operations.head import Head
from graph.annotate.events.particles import AFTER, COMMAS, COMPLEMENTIZERS, CONTRAST, PREPOSITIONS, unjoined
from graph.annotate.events.quoted import is_of_me
from graph.annotate.events.spelled import spelled_so
from graph.annotate.events.text import folded_words, is_one_of, of_dates
from graph.annotate.numbers import find_number
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.verbs import is_perfect, is_verb
from graph.annotate.word import words_in
from graph.folding import stem_of

_BESIDE = 12  # words after a verb among which the word stands that makes its expression
_GOING_ON = ("ManageVerb", "ResultVerb", "HappenVerb", "CarryVerb", "CoverVerb")
SPOKEN_OF = 8  # words between those whom an operation struck and the verb whose pronoun means them
_PERIOD, _SINCE = 4, ("من", "علي")  # «بعد يومين من», «بعد أقل من أسبوع على»
_DEPTH = 24  # words between a verb and the noun of an operation that it governs


@dataclass(frozen=True)
class Scene:
    """A sentence: token indices, `end` exclusive."""

    doc: Doc
    words: EventWords
    phrases: tuple[Phrase, ...]
    start: int
    end: int

    @cached_property
    def folded(self) -> list[str]:
        """The folded words of the document."""
        return folded_words(self.doc)

    @cached_property
    def starts(self) -> dict[int, Phrase]:
        """The phrases of the sentence by their first token."""
        return {phrase.start: phrase for phrase in self.phrases}

    @cached_property
    def covered(self) -> frozenset[int]:
        """The tokens inside phrases."""
        return frozenset(covered(self.phrases))

    @cached_property
    def heads(self) -> list[Head]:
        """The words that evoke operations, in order; a word of two frames stands twice."""
        tells = self.words.tells_operation
        return [head for i in range(self.start, self.end) if tells(self.folded[i]) for head in self._heads_at(i)]

    def _heads_at(self, index: int) -> Iterator[Head]:
        if index in self.covered:
            return
        for prefix, word in self.words.readings(self.folded[index]):
            if word.frame is None or word.frame.type != "Operation" or not spelled_so(self.doc, index, prefix, word):
                continue
            if is_of_me(word):
                continue  # «استعدت الكلية»: no service says «I»
            noun = any(not other.is_verb for _, other in self.words.readings(self.folded[index]))
            if noun and word.is_verb and self._is_governed(index):
                continue  # «أعلن الوزير ضبط شحنة»
            if word.is_verb and is_idiom(self.doc, index, word, self.words):
                continue  # «بيان صادر عن الوزارة»
            if word.frame.beside and not self._is_beside(index, word.frame.beside):
                continue
            bare = self.folded[index][len(prefix) :]
            definite = not (word.is_verb or word.frame.beside) and (stem_of(bare) != bare or bool(word.form.pronoun))
            passive = word.is_verb and word.frame.mode == "Arrest" and not prefix and self._is_of_held(index, word)
            passive = passive or (not word.is_verb and self._is_done_before(index, word))
            end = index + 1 + len(word.rest)
            yield Head(index, end, prefix, word, word.frame, definite, noun and word.is_verb, passive)

    def _is_of_held(self, index: int, verb: Word) -> bool:
        """Whether a plural verb stands right behind militants or suspects, and behind nobody who holds them."""
        if verb.form.number != "plural" or verb.form.pronoun or verb.form.tense != "past":
            return False
        after = index + 1
        free = after >= self.end or self.is_break(after) or after in of_dates(self.doc) or after in self.starts
        opening = max([self.start, *(i + 1 for i in range(self.start, index) if self.folded[i] in COMPLEMENTIZERS)])
        near = range(max(opening, index - SPOKEN_OF), index if free else 0)
        holders = any(phrase.kind in ("agency", "country") and phrase.start in near for phrase in self.phrases)
        before = self.folded[max(opening, index - 2) : index - 1]  # «عشرة أشخاص أوقفوا»
        counted = bool(before) and find_number(before, 0) is not None and self.is_of(index - 1, "PersonNoun")
        held = any(self.is_of(i, name) for i in near for name in ("MilitantNoun", "HeldNoun"))
        return not holders and bool(near) and (held or counted)

    def _is_done_before(self, index: int, noun: Word) -> bool:
        """«خلية جرى تفكيكها», «الذين تم توقيفهم»: whether a noun tells what happened to whom its pronoun means."""
        return bool(noun.form.pronoun) and index > self.start and self.verb_at(index - 1, "HappenVerb") is not None

    def is_late_object(self, index: int) -> bool:
        """«بحث الوزير، اليوم في بنغازي، مع نظيره، ضبط الحدود»: whether it ends the words of a verb of no deed."""
        before = index - 1
        free = before in self.covered or self.folded[before] in COMMAS or before in of_dates(self.doc)
        if before <= self.start or not free or words_in(self.doc)[index].prefix:
            return False
        plain = (place for place in range(before, self.start - 1, -1) if place not in self.covered)
        for place in islice(plain, _DEPTH):
            if self.folded[place] in COMPLEMENTIZERS or self.verb_at(place, "SourceVerb", *_GOING_ON):
                return False
            if self.verb_at(place, "NotDone"):
                return True
        return False

    def _is_governed(self, index: int) -> bool:
        """Whether a verb before governs a word as its object, with no «أن» between."""
        if self.is_late_object(index):
            return True
        for place in range(index - 1, max(self.start, index - _DEPTH) - 1, -1):
            apart = self.folded[place] in COMMAS and not self._sets_off_day(place)
            if self.folded[place] in COMPLEMENTIZERS or apart:
                return False
            if self.verb_at(place, "SourceVerb", "ManageVerb", "HappenVerb", "ResultVerb"):
                return True
        return False

    def _sets_off_day(self, comma: int) -> bool:
        """«أعلنت الشرطة، الاثنين، ضبط شحنة»: whether a comma only stands before or after a day."""
        return not of_dates(self.doc).isdisjoint((comma - 1, comma + 1))

    def _is_beside(self, index: int, nouns: frozenset[str]) -> bool:
        """Whether the word follows with which alone a verb means an operation: «على» of «قبض»."""
        return any(is_one_of(self.doc, i, nouns) for i in range(index + 1, min(index + _BESIDE, self.end)))

    def verb_at(self, index: int, *roles: str) -> Word | None:
        """The verb at a token, if it is of one of these classes."""
        if index in self.covered:
            return None
        return self.words.verb_of(self.folded[index], *roles)

    def expression_at(self, index: int, name: str) -> int:
        """How many words from a token on are an expression of a class; 0 for none."""
        if index in self.covered or self.words.openings(name).isdisjoint(self.folded[index : index + 1]):
            return 0
        return self.words.starts(name, self.folded[index : index + 4])

    def is_of(self, index: int, name: str) -> bool:
        """Whether a token, without proclitics and article, is a word of a class."""
        word, known = words_in(self.doc)[index], self.words.single(name)
        return word.folded in known or word.norm in known or word.stem in known or word.stem.removesuffix("ا") in known

    def is_person(self, index: int, *, owned: bool = False) -> bool:
        """Whether a token is a noun for those who are held, or who they are by their state: «ثلاثة إيرانيين».

        One that is `owned` may have a pronoun: «من عناصرها».
        """
        word = words_in(self.doc)[index]
        if owned and self.is_owned(index, "PersonNoun"):
            return True
        return self.is_of(index, "PersonNoun") or (not word.definite and self.words.is_demonym(word.stem))

    def is_owned(self, index: int, *names: str) -> bool:
        """«عناصرها», «قواته»: whether a token is a noun of some classes with the pronoun of whose it is."""
        stem = words_in(self.doc)[index].stem
        return any(self.words.has_owned(name, stem) for name in names)

    def is_break(self, index: int) -> bool:
        """Whether a token is a preposition or a comma."""
        return self.is_led(index) or bool(words_in(self.doc)[index].punct)

    def opening(self, head: Head) -> int:
        """Where the words begin that tell it: after a colon, or where the sentence begins."""
        colons = [index for index in range(self.start, head.start) if self.folded[index] == ":"]
        return colons[-1] + 1 if colons else self.start

    def statement_end(self, head: Head) -> int:
        """Where another statement begins: «… ورحبت الوزارة», the next word of an operation, or the end."""
        later = [other.start for other in self.heads if other.start > head.start and not self._is_no_deed(other)]
        last = self._main_clause(head, later[0] if later else self.end)
        for index in range(head.end, last):
            if self.folded[index].startswith(("و", "ف")) and self._opens_statement(index):
                return index
        return last

    def follows_after(self, head: Head) -> bool:
        """«بعد توقيف خمسة», «بعد يومين من إحباط …»: whether a noun tells what something else came after."""
        before = head.start - 1
        if head.is_verb or before < self.start or self.folded[before].lstrip("وف") in AFTER:
            return not head.is_verb and before >= self.start
        near = range(before - 1, max(self.start, before - _PERIOD) - 1, -1) if self.folded[before] in _SINCE else ()
        return any(self.folded[index].lstrip("وف") in AFTER for index in near)

    def _main_clause(self, head: Head, end: int) -> int:
        """«بعد يومين من إحباط …، تلقى الوزير اتصالا»: where the verb stands that tells what came after, or `end`."""
        commas = (i for i in range(head.end, end - 1) if self.folded[i] in COMMAS)
        verbs = (i for i in commas if i + 1 not in self.covered and is_perfect(words_in(self.doc)[i + 1].light))
        return next(verbs, end) if self.follows_after(head) else end

    def _is_no_deed(self, head: Head) -> bool:
        """Whether a later word only tells in what something was done, or a deed done to no one: «إطلاق النار»."""
        return self._is_circumstance(head) or self.is_done_to_thing(head)

    def is_done_to_thing(self, head: Head) -> bool:
        """«ضبط الحدود وملاحقة الشبكات»: whether a definite noun right after a noun tells that it is done to no one."""
        if head.is_verb or head.definite or head.end >= self.end or head.end in self.covered or head.frame.beside:
            return False
        word = words_in(self.doc)[head.end]
        done_to = is_one_of(self.doc, head.end, head.frame.needs) or self.is_of(head.end, "ForceNoun")
        return word.opens_with_article and not done_to

    def is_charged(self, head: Head) -> bool:
        """«متهم بقتل شخصين», «بتهمة قتل»: whether a noun only tells what somebody is accused of."""
        before = head.start - 1
        if head.is_verb or before < self.start:
            return False
        return self.is_of(before, "ChargeNoun") or (head.prefix[-1:] == "ب" and self.is_of(before, "HeldNoun"))

    def _is_circumstance(self, head: Head) -> bool:
        """«قتل ثلاثة في غارة قرب الحدود»: whether a noun only tells in which operation something was done."""
        led = head.start > self.start and (self.is_led(head.start - 1) or head.prefix[-1:] == "ب")
        return led and not head.is_verb and self.is_of(head.start, "OperationNoun")

    def is_led(self, index: int) -> bool:
        """Whether a token is a preposition."""
        return unjoined(self.folded[index]) in PREPOSITIONS

    def _opens_statement(self, index: int) -> bool:
        known = self.words.readings(self.folded[index])
        return index not in self.covered and any(
            prefix and _is_of_others(word) and word.role in ("ReportVerb", "event") for prefix, word in known
        )

    def clause_end(self, head: Head, end: int) -> int:
        """Where another verb goes on with something else: «اعتقل في مصر، والتحق بجمعية في بريطانيا»."""
        for index in range(head.end, end):
            word = words_in(self.doc)[index]
            noun = word.text.endswith("ة") or index in self.covered  # «فرقاطة»
            goes_on = word.prefix[:1] in ("و", "ف") and not noun and is_verb(word.light)
            if self.folded[index] in CONTRAST or (goes_on and not self.verb_at(index, *_GOING_ON)):
                return index
        return end

    def governor(self, head: Head, *roles: str) -> int | None:
        """Where the nearest verb of some classes stands before a word."""
        free = (index for index in range(head.start - 1, self.start - 1, -1) if index not in self.covered)
        return next((index for index in islice(free, _DEPTH) if self.verb_at(index, *roles)), None)

    def is_of_matter(self, index: int) -> bool:
        """«سلمه ملفات ثلاثة مطلوبين»: whether papers or talks about those who are told at a token were meant."""
        before = index - 1
        while before > self.start and words_in(self.doc)[before].number:
            before -= 1
        return before >= self.start and self.is_of(before, "MatterNoun") and not words_in(self.doc)[before].definite

    def joined(self, phrase: Phrase, kinds: tuple[str, ...]) -> Iterator[Phrase]:
        """A phrase and those joined to it: «الشرطة والجمارك»."""
        yield phrase
        end = phrase.end
        for other in self.phrases:
            between = range(end, other.start)
            if other.start >= end and (len(between) > 3 or any(self._parts(index) for index in between)):
                return
            if other.start >= end and other.kind in kinds and "و" in other.prefix:
                yield other
            elif other.start >= end and (equal := self.equal_at(other.start)) is not None and "و" in other.prefix:
                yield equal
            elif (
                other.start >= end and not (other.kind == "country" and not other.prefix) and not self._is_alias(other)
            ):
                return
            end = max(end, other.end)

    def equal_at(self, index: int) -> Phrase | None:
        """«بالتنسيق مع نظيرتها الأردنية»: the state of those who are told as the equals of who acts."""
        phrase = self.starts.get(index)
        if phrase is None or phrase.kind != "post" or not phrase.country or not self.is_of(index, "EqualNoun"):
            return None
        return replace(phrase, kind="country", key=f"country/{phrase.country}", agency="")

    def _is_alias(self, phrase: Phrase) -> bool:
        """«جهاز الأمن العام (الشاباك)»: whether brackets only tell another name of the body before."""
        return self.folded[phrase.start - 1] == "(" and self.folded[phrase.end : phrase.end + 1] == [")"]

    def _parts(self, index: int) -> bool:
        return self.is_break(index) and self.folded[index] not in '()«»"“”'


def _is_of_others(word: Word) -> bool:
    """Whether a word is a verb that speaks of others than «we»: «ونصف» is half a million, and nobody describes."""
    return word.is_verb and getattr(word.form, "gender", "") != ""
