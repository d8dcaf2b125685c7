"""Carry names through a text: surnames that stand alone, and one key for each person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from graph.annotate.hits import Hit
from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import read_name_book
from graph.annotate.people.parts import bare
from graph.annotate.people.text import OPENING, Text
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Bearer, Named
from graph.annotate.spans import covered, slug, surface
from graph.annotate.tokens import fold
from graph.annotate.word import Word
from graph.folding import stem_of
from graph.model import Kind
from graph.smallwords import small_words

_TWO_SURNAMES = 3  # words of «خابيير مورينو كاستيو»
_GIVEN_AND_FATHER = 2  # words of «محمد مصطفى»
_SHORT = 4  # letters of a town's name that may be a man's
_WAS = frozenset(small_words("was"))  # before whose deed is told
_SON_OF = 3  # words of a short name before its last


class Later:
    """Finds later mentions of the people named in one text, and settles who is who."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._halves = knowledge.words.folded("half-name")
        self._particles = knowledge.words.folded("name-particle")
        self._royal = knowledge.words.folded("royal")
        self._lineage = knowledge.words.folded("lineage")
        self._arab = read_name_book().arab
        self._bearers: dict[int, Bearer] = {}  # those named, by the first token of the name
        self._called: dict[int, str] = {}  # the first of their two surnames, likewise

    def short_mentions(self, bearers: list[Bearer]) -> list[Bearer]:
        """Surnames and parts of the names met in full, wherever they stand alone."""
        taken = covered(bearers) | self._text.blocked
        finals = {self._final(bearer.name) for bearer in bearers if bearer.name and self._has_final(bearer)}
        finals |= set(self._first_surnames(bearers).values())
        sons = {tail for bearer in bearers if bearer.name for tail in self._tails(bearer.name)}
        alike = (i for i, word in enumerate(self._words) if not finals.isdisjoint(_forms(word.folded, word.stem)))
        free = [i for i in alike if i not in taken] if finals else []
        fit = [i for i in free if self._is_short(self._words[i]) or self._acts(i)]
        short = [i for i in fit if not self._is_word(i)]
        return [self._surname(i, self._of_father(i, sons, taken), finals) for i in short]

    def _tails(self, name: Named) -> Iterator[tuple[str, ...]]:
        """«ولد الشيخ الغزواني», of «محمد ولد الشيخ الغزواني»: what is left of a name from «son of» on."""
        for i in range(name.start, name.end - 1):
            if self._words[i].norm in self._particles:
                yield tuple(word.norm for word in self._words[i : name.end])

    def _of_father(self, i: int, sons: set[tuple[str, ...]], taken: set[int]) -> int:
        """Where a short name begins: with «son of», where the whole one has it before its last words."""
        starts = range(max(0, i - _SON_OF), i)
        whole = (j for j in starts if tuple(word.norm for word in self._words[j : i + 1]) in sons)
        return next((j for j in whole if taken.isdisjoint(range(j, i))), i)

    def with_waw(self, bearers: list[Bearer]) -> list[Bearer]:
        """«قال ويدراوغو», in a text about «سيدو ويدراوغو»: a family's name that begins with «و» keeps it."""
        longer = (bearer.name for bearer in bearers if bearer.name and bearer.name.end - bearer.name.start > 1)
        finals = {word.folded for word in (self._words[name.end - 1] for name in longer) if word.opens_with_waw}
        return [self._made_whole(bearer, finals) for bearer in bearers] if finals else bearers

    def _made_whole(self, bearer: Bearer, finals: set[str]) -> Bearer:
        name = bearer.name
        if name is None or name.end - name.start > 1 or self._words[name.start].prefix != "و":
            return bearer
        if self._words[name.start].folded not in finals:
            return bearer
        self._text.make_whole(name.start)
        return replace(bearer, name=replace(name, name=surface(self._text.doc, name.start, name.end)))

    def keyed(self, bearers: list[Bearer]) -> list[Bearer]:
        """One key for each person, the gazetteer's for those that it lists, under whichever name they are met."""
        ordered = sorted(bearers, key=lambda bearer: bearer.start)
        self._bearers = {bearer.name.start: bearer for bearer in bearers if bearer.name}
        self._called = self._first_surnames(bearers)
        names = [(bearer.name, self._compared(bearer.name.name)) for bearer in ordered if bearer.name]
        keyed = [_renamed(b, self._key(b, b.name, names)) if b.name else b for b in ordered]
        listed = {start: hit for start, hit in self._text.famous.items() if self._ends_name(hit.end)}
        found = [b.name for b in keyed if b.name and self._is_listed(b.name, listed)]
        known = {name.key: listed[name.start].payload.path for name in found}
        return [_renamed(b, known[b.name.key]) if b.name and b.name.key in known else b for b in keyed]

    def _has_final(self, bearer: Bearer) -> bool:
        """Whether a name's last word can stand for its bearer: that of a longer name, or of one with a title."""
        if bearer.name is None or bearer.name.end - bearer.name.start == 1:
            return bool(bearer.posts) or bearer.titled
        return self._words[bearer.name.end - 2].folded not in self._halves

    def _final(self, name: Named) -> str:
        last = self._words[name.end - 1]
        return stem_of(last.folded if name.end - name.start > 1 else last.norm)

    def _first_surnames(self, bearers: list[Bearer]) -> dict[int, str]:
        """The first surnames of those who have two, by the first token of the name."""
        called = ((bearer.name.start, self._first_surname(bearer.name)) for bearer in bearers if bearer.name)
        return {start: surname for start, surname in called if surname}

    def _first_surname(self, name: Named) -> str:
        """«مورينو» of «خابيير مورينو كاستيو»: the father's name of a Spaniard, who is called by it; or ""."""
        if name.end - name.start != _TWO_SURNAMES or self._words[name.end - 1].definite:
            return ""
        word = self._words[name.end - 2]
        arab = word.definite or any(map(self._is_arab, self._words[name.start : name.end]))
        plain = self._judge.is_ordinary(word) or word.norm in self._particles or word.folded in self._halves
        return "" if arab or plain or word.opens_with_waw else stem_of(word.folded)

    def _is_arab(self, word: Word) -> bool:
        return bare(word) in self._arab

    def _is_short(self, word: Word) -> bool:
        if self._judge.is_closed(word) or len(word.stem) < 3:
            return False
        return not self._judge.is_common(word) or self._judge.is_name(word.text)

    def _acts(self, i: int) -> bool:
        """«وكان دوسو قد وصل», «قال دوسو»: a town's name too, but here of a man who was named before, and acts."""
        word, before = self._words[i], self._words[i - 1] if i else None
        if before is None or word.definite or word.prefix or len(word.stem) < _SHORT or self._judge.is_closed(word):
            return False
        return before.norm.removeprefix("و") in _WAS or self._judge.is_telling(before.folded.removeprefix("و"))

    def _is_word(self, i: int) -> bool:
        """«مقابل جيد», «عدد الحجاج»: a family's name too, but here a word of the language after another."""
        word, before = self._words[i], self._words[i - 1] if i else None
        if self._is_of_title(i):
            return True
        if before is None or not self._text.people.is_far(i) or not self._judge.is_used(word):
            return False
        told = self._judge.is_closed(before) or self._judge.is_verb(before)
        return not (before.mark or told or i in self._text.introduced)

    def _is_of_title(self, i: int) -> bool:
        """««الكثيري القابضة»»: whether a family's name is but half of what stands in quotation marks."""
        if not 0 < i < len(self._text) - 2 or self._words[i - 1].text not in OPENING:
            return False
        return self._words[i + 1].opens_with_article and self._words[i + 2].mark

    def _surname(self, i: int, start: int, finals: set[str]) -> Bearer:
        """«الشيخ»; «لدربالة» after «عصام دربالة» has a particle."""
        if self._words[i].stem not in finals:
            self._text.split_told(i, finals)
        name = Named(start, i + 1, Kind.PERSON, "", surface(self._text.doc, start, i + 1), "surname")
        return Bearer(start, i + 1, name)

    def _key(self, bearer: Bearer, name: Named, names: list[tuple[Named, list[str]]]) -> str:
        """A short name is the last full name before it (or else after it) that contains it."""
        words, titled = self._compared(name.name), bearer.titled or bool(bearer.posts)
        led, title = words[:1] and words[0] in self._particles, titled and len(words) == 1
        wider = [
            (other, longer)
            for other, longer in names
            if (_contains(longer, words, titled, led=bool(led)) or words == [self._called.get(other.start)])
            and not (title and self._is_father(other, words[0], name))
            and not (self._is_namesake(other, name) or self._is_of_family(other, name))
        ]
        wider = [each for each in wider if len(words) > 1 or not _is_son(*each, wider)]
        longest = max((len(longer) for _, longer in wider), default=0)
        fullest = [other for other, longer in wider if len(longer) == longest]
        before = [other for other in fullest if other.start <= name.start]
        chosen = before[-1] if before else next(iter(fullest), name)
        return f"person/{slug(chosen.name.replace('عبد ال', 'عبدال'))}"

    def _is_father(self, name: Named, word: str, short: Named) -> bool:
        """«الملك طلال» is not «الحسين بن طلال»; a family's name stands after more names than one."""
        if name.end - name.start != 3 or self._have_one_title(name, short):
            return False
        return stem_of(self._words[name.end - 1].folded) == word and self._words[name.end - 2].folded in self._lineage

    def _is_of_family(self, other: Named, name: Named) -> bool:
        """«الملك فيصل» is not «محمد الفيصل»: behind a ruler's title stands a given name, which has no article."""
        ruler = name.start > 0 and self._words[name.start - 1].norm in self._royal and name.end - name.start == 1
        given = ruler and not self._words[name.start].definite
        family = self._words[other.end - 1].definite and other.end - other.start > 1
        return given and family and self._words[other.start].norm != self._words[name.start].norm

    def _is_namesake(self, other: Named, name: Named) -> bool:
        """«استقبل السفير أحمد الحربي العميد أحمد سعيد الحربي»: two people, each with his own title in one sentence."""
        short, long = (each.end - each.start for each in (name, other))
        if not 1 < short < long or self._text.extent(name.start) != self._text.extent(other.start):
            return False
        if any(word.folded in self._lineage for word in self._words[other.start : other.end]):
            return False  # «الأمير خالد بن سلمان» is «وزير الدفاع خالد بن سلمان بن عبدالعزيز»
        own, others = (self._bearers[each.start] for each in (name, other))
        paths = [{post.title.path for post in each.posts} for each in (own, others)]
        return bool(paths[0]) and own.start < name.start and others.titled and paths[0].isdisjoint(paths[1])

    def _have_one_title(self, name: Named, short: Named) -> bool:
        """«المهندس سيف» is «المهندس يحيى بن سيف»; only rulers' sons have their fathers' titles."""
        before, title = self._words[name.start - 1], self._words[short.start - 1]
        return 0 not in (name.start, short.start) and before.norm == title.norm and title.norm not in self._royal

    def _compared(self, name: str) -> list[str]:
        """The words of a name to compare: folded, without articles, «عبد الله» as one word."""
        words = [stem_of(word) for word in fold(name).replace("عبد ال", "عبدال").split()]
        return [word for word in words if word not in self._lineage]

    def _is_listed(self, name: Named, listed: dict[int, Hit]) -> bool:
        """Whether a name is the listed one as a whole, not «محمد مصطفى الفقي» for «محمد مصطفى»."""
        hit = listed.get(name.start)
        if hit is None or hit.end == name.end:
            return hit is not None
        return hit.end < name.end and " " in hit.entry.text and not self._is_of_other_family(name, hit)

    def _is_of_other_family(self, name: Named, hit: Hit) -> bool:
        """«فهد بن عبد العزيز بن معمر» is not «فهد بن عبد العزيز آل سعود», nor «محمد مصطفى ولد بلخير» «محمد مصطفى»."""
        if self._words[hit.end].folded in self._judge.moorish_sons:
            return True
        if self._words[hit.end].folded not in self._lineage:
            return False
        if self._tells_father(name.start, hit.end):
            return True
        labels = [self._compared(label.text) for label in hit.payload.labels]
        fuller = max(map(len, labels)) > len(self._compared(hit.entry.text))
        return fuller and self._compared(name.name)[-1] not in {word for label in labels for word in label}

    def _tells_father(self, start: int, end: int) -> bool:
        """Whether words are a given name and the father's without «بن», which «بن علي» does not go on with."""
        plain = end - start == _GIVEN_AND_FATHER and not any(
            word.norm in self._lineage for word in self._words[start:end]
        )
        return plain and not self._words[end - 1].definite and self._judge.is_name(self._words[end - 1].text)

    def _ends_name(self, i: int) -> bool:
        """«محمد بن سلمان» may go on with «بن عبدالعزيز» or «آل سعود», and is the same man."""
        if i >= len(self._text) or self._words[i].norm in self._lineage:
            return True
        return i not in self._text.people.inside or bool(self._words[i].prefix)


@lru_cache(maxsize=50_000)
def _forms(folded: str, stem: str) -> frozenset[str]:
    """The stems that a word may have, if it begins with proclitics or not."""
    rests = {folded[n:] for n in (1, 2) if set(folded[:n]) <= set("وفبل")}
    return frozenset({stem, stem_of(folded)} | rests)


def _renamed(bearer: Bearer, key: str) -> Bearer:
    if bearer.name is None or bearer.name.key == key:
        return bearer
    return replace(bearer, name=replace(bearer.name, key=key))


def _is_son(name: Named, words: list[str], others: list[tuple[Named, list[str]]]) -> bool:
    """«طارق عمر الشريف», where «عمر الشريف» was named before: «الشريف» goes on to mean the father."""
    return any(
        other.start < name.start and 1 < len(father) < len(words) and words[-len(father) :] == father
        for other, father in others
    )


def _contains(longer: list[str], shorter: list[str], titled: bool, *, led: bool) -> bool:
    """Whether a name may be short for another: its words in order with the last, or its first («الملك سلمان»).

    A surname that a particle has `led` is of several words: «أبو زيد».
    """
    if not shorter or len(shorter) > len(longer):
        return False
    if len(shorter) == 1:
        return shorter[0] == longer[-1] or (titled and shorter[0] == longer[0])
    if led and shorter == longer[-len(shorter) :]:
        return True
    rest = iter(longer)
    return shorter[0] == longer[0] and all(word in rest for word in shorter)
