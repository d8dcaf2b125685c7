"""Say of which state a thing is: by the words right after it, by its press, or by the states named before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from spacy.tokens import Doc

from graph.annotate.found import abroad_in, countries_in, home_of, places_in, recognised_in
from graph.annotate.grammar import TITLES
from graph.annotate.hits import Hit, hits_in, longest_ends
from graph.annotate.names import is_name, ordinary_words
from graph.annotate.phrases import Named
from graph.annotate.spans import COMMAS, together
from graph.annotate.word import Word, words_in
from graph.annotate.wordclasses import WordClasses
from graph.model import Kind
from graph.ontology import Concept
from graph.smallwords import small_words

_SEVERAL = ("يون", "يين", "يان", "يتان", "يتين")  # ends of adjectives of several
_ACCREDITED = frozenset(small_words("accredited-to"))
_DASHES = ("-", "–")
OF_PAIR = "of-pair"  # the rule of a state that an adjective gives to two bodies
_OFTEN = 3  # times that a text names the state that it reports of, or its towns
_AT = ("في", "خلال")
_ON_BEHALF = "عن"
_MINISTRY = 2  # words of «وزارة الداخلية»
_OBTAINED = 6  # words between «نال» and the medal
_MEDAL = 4  # words from «وسام» to the state whose it is
_RULER = 4  # words from «باسم» to the state of whom somebody acts for


def side_before(doc: Doc, i: int, sides: frozenset[str]) -> str:
    """«عن الجانب الكيني الوزير فلان», «وعن كينيا الوزير فلان»: the state of the side right before a token, or "".

    `sides` are the nouns for a side. At what it stands may be told between: «… الجانب الكيني في المباحثات الوزير فلان».
    """
    words = words_in(doc)
    end = i - 2 * (i > 2 and words[i - 2].folded in _AT and not words[i - 1].mark)
    state = next((each for each in countries_in(doc) if each.end == end), None)
    if state is None or not state.start or words[i].prefix == "و":
        return ""
    word = words[state.start - 1].norm
    return state.country if word in sides or (word == _ON_BEHALF and state.rule != "nisba" and end == i) else ""


class States:
    """The states that one document names."""

    def __init__(self, doc: Doc, words: WordClasses) -> None:
        self._doc = doc
        self._words: list[Word] = words_in(doc)
        self._at: dict[int, Named] = {named.start: named for named in countries_in(doc)}
        self._located, self._ministry = words.folded("located"), words.stems("ministry")
        self._of_people = words.folded("nationality")
        self._sisterly = words.folded("sister-state")
        self._spoken_of = words.folded("spoken-of")
        self._passing = words.either("toward-state", "journey")
        self._on_behalf, self._speaking = words.folded("on-behalf"), words.stems("speaking-for")
        self._medals, self._obtains = words.stems("medal"), words.folded("obtains")
        attaches = words.stems("attache")
        sent = {hit.end for hit in hits_in(doc).titles("Deputy") if self._words[hit.start].stem in attaches}
        self._sending = hits_in(doc).missions | sent
        self._home = _reported(doc) or home_of(doc)
        self.side = ""  # the state of the side that the holder of a post stands for
        self.joined = ""  # the state of the post that «و» joins to the one before it

    def at(self, i: int) -> Named | None:
        """The state that is named, or whose adjective stands, at token `i`."""
        return self._at.get(i)

    def is_sister(self, i: int) -> bool:
        """«وزير خارجية الشقيقة قطر»: whether a word of honour stands before the name of a state."""
        return i + 1 < len(self._words) and self._words[i].norm in self._sisterly and self.is_named_at(i + 1)

    def is_named_at(self, i: int) -> bool:
        """Whether a state is named at a token by a noun: «المغرب», not «المغربي»."""
        state = self._at.get(i)
        return state is not None and state.rule != "nisba"

    def after(self, i: int) -> Named | None:
        """The state that the words after a name give it: «… السعودي», «… السعودية», «… في السعودية», «… المغرب»."""
        i += self.is_sister(i) and not self._words[i].prefix
        state = self._at.get(i)
        if state and self._words[i].prefix in (("", "ب") if self.is_named_at(i) else ("",)):  # not «نوهت … بالمصري»
            governed = i > 0 and self._words[i - 1].definite and not self.is_sister(i - 1)
            governed = governed and not self._words[i].is_adjective_shaped  # «هيئة الأركان العامة السعودية»
            if self.is_named_at(i) and not self._words[i].prefix and governed:
                return None  # «هنأ مجلس الوزراء مصر»: no genitive of a noun with the article
            return state if together(self._doc, i, i - 1) and self._agrees(i) else None
        led = state is not None and state.rule == "country-name" and self._words[i].prefix == "ل"
        if state and led and self._is_before_holder(state.end):
            return state
        if i + 1 < len(self._words) and self._words[i].norm in self._located and self.is_named_at(i + 1):
            return self._at[i + 1]
        return None

    def from_state(self, i: int) -> Named | None:
        """«نظيره من بوركينا فاسو فلان»: the state that a counterpart comes from."""
        leads = i + 1 < len(self._words) and self._words[i].norm == "من" and self.is_named_at(i + 1)
        return self._at[i + 1] if leads else None

    def _is_before_holder(self, i: int) -> bool:
        """«الوزير الأول لجمهورية السنغال فلان»: whether somebody is named at a token, after a comma or a title."""
        if i < len(self._words) and self._words[i].text in COMMAS:
            i += 1
        titles = {hit.start: hit.end for hit in hits_in(self._doc).titles(*TITLES)}
        while i in titles:
            i = titles[i]
        if any(start <= i < end and label == "PER" for start, end, label in recognised_in(self._doc)):
            return True
        word = self._words[i] if i < len(self._words) else None
        bare = word is not None and not (word.mark or word.prefix or word.definite or word.number)
        return word is not None and bare and (is_name(word.text) or word.light not in ordinary_words())

    def describes(self, i: int) -> bool:
        """Whether a state's adjective stands at a token: «المغربي», not «المغرب»."""
        state = self._at.get(i)
        return state is not None and state.rule == "nisba"

    def own(self, post: int, i: int) -> Named | None:
        """The state whose adjective at token `i` agrees with the title at token `post`: «وكيلة … المصرية»."""
        state = self._at.get(i) if i < len(self._words) and self.describes(i) else None
        alike = self._words[i].norm.endswith("ه") == self._words[post].text.endswith("ة") if state else False
        return state if alike and not self._words[i].prefix and together(self._doc, i, i - 1) else None

    def of_body(self, i: int) -> Named | None:
        """The state that the words after a body's name give it: «الشرطة الأردنية», not «(رجال) الشرطة الأردنيون»."""
        state = self.after(i) or self._behind_field(i)
        if state is None or not self.is_of_several(state):
            return state or self._of_pair(i)
        return replace(state, rule=OF_PAIR) if self._joined_at(i) else None

    def _behind_field(self, i: int) -> Named | None:
        """«وزارة الداخلية والحكم المحلي في الفلبين»: behind a second field of a ministry, «في» and its state."""
        if i < _MINISTRY or i + 1 >= len(self._words) or self._words[i - _MINISTRY].stem not in self._ministry:
            return None
        field = self._words[i]
        if field.prefix != "و" or not field.definite or i in self._bodies:
            return None
        end = i + 1 + (self._words[i + 1].definite and self._words[i + 1].is_adjective_shaped)
        led = end + 1 < len(self._words) and self._words[end].norm in self._located
        return self._at.get(end + 1) if led and self.is_named_at(end + 1) else None

    def _of_pair(self, i: int) -> Named | None:
        """«الجيش والدرك الفرنسيين»: the state of two bodies, whose adjective is in the dual behind the second."""
        end = self._bodies.get(i, 0) if i < len(self._words) and self._words[i].prefix == "و" else 0
        state = self._at.get(end) if end and self._words[i].definite else None
        pair = state is not None and self.is_of_several(state) and not self._words[end].prefix
        return replace(state, rule=OF_PAIR) if state and pair else None

    def _joined_at(self, i: int) -> bool:
        """Whether a body ends at a token that «و» joins to another, right before it."""
        starts = [start for start, end in self._bodies.items() if end == i and self._words[start].prefix == "و"]
        return any(start in self._bodies.values() for start in starts)

    @cached_property
    def _bodies(self) -> dict[int, int]:
        """Where the nouns and the names of bodies end, by the tokens where they begin."""
        hits = (hit for hit in hits_in(self._doc).of("head", "bare") if _is_of_body(hit))
        return longest_ends(hits)

    def is_of_several(self, state: Named) -> bool:
        """Whether a state's adjective is in the plural, so that it describes people."""
        return state.rule == "nisba" and self._words[state.start].norm.endswith(_SEVERAL)

    def _agrees(self, i: int) -> bool:
        """«الاتحاد السعودي لكرة اليد تركي الخليوي»: no adjective without the article after a noun with it."""
        return self.is_named_at(i) or self._words[i].definite or not (i and self._words[i - 1].text.startswith("ال"))

    def end_of_joint(self, state: Named) -> int:
        """«مجلس الأعمال السعودي الأمريكي», «السعودي-الأمريكي»: after the second of two states with one body, or 0."""
        dash = any(word.text in _DASHES for word in self._words[state.end : state.end + 1])
        second = self.at(state.end + dash)
        both = second is not None and second.rule == state.rule == "nisba" and second.country != state.country
        return second.end if second and both and not self._words[second.start].prefix else 0

    def within(self, start: int, end: int) -> Named | None:
        """The state that the words of a name hold, as «مكتب التحقيقات الفيدرالي الأمريكي» does."""
        return next((state for i in range(start, end) if (state := self._at.get(i))), None)

    def likely_body(self, i: int, concepts: Iterable[Concept]) -> Concept | None:
        """Which of several bodies of one name is meant at token `i`: that of the press, or of a state told near it."""
        by_state = {concept.country: concept for concept in concepts}
        return next((by_state[state] for state in self._likely(i, set(by_state))), None)

    def likely(self, i: int) -> str:
        """The state that a body told without one at token `i` is likely of; "" where nothing tells."""
        states = {named.country for named in (*countries_in(self._doc), *places_in(self._doc)) if named.country}
        return next(self._likely(i, states | {self._home, self.joined} - {""}), "")

    def may_be_of(self, state: str, i: int) -> bool:
        """Whether a body at token `i` may be of a state: of one named as the other side, only after it is named."""
        named = (each.start for each in countries_in(self._doc) if each.country == state)
        return state not in abroad_in(self._doc) or any(start < i and together(self._doc, start, i) for start in named)

    def _likely(self, i: int, states: set[str]) -> Iterator[str]:
        """Those of `states` that a body at token `i` may be of, the likeliest first."""
        yield from (state for state in (self.joined, self._home) if state in states)
        states = states - abroad_in(self._doc)
        before = [named for named in countries_in(self._doc) if named.start < i and named.country in states]
        before = [named for named in before if self._words[named.start - 1].stem not in self._of_people]
        before = [named for named in before if not self.is_passing(named)]
        places = [place for place in places_in(self._doc) if place.country in states and self._is_beside(place, i)]
        here = [named for named in before if self._is_beside(named, i)]
        yield from [named.country for named in here if self.is_residence(named)][-1:]
        yield from [named.country for named in here][-1:]
        yield from [place.country for place in sorted(places, key=lambda place: abs(place.start - i))][:1]
        yield from [state for state in self._ruled_before(i) if state in states]
        yield from [named.country for named in before][-1:]
        own = (named for named in countries_in(self._doc) if not self._is_anothers(named))
        named = {each.country for each in (*own, *places_in(self._doc)) if each.country in states}
        yield from named if len(named) == 1 else ()

    def _ruled_before(self, i: int) -> set[str]:
        """«استقبل الرئيس المالي فلانا. وحضر اللقاء وزير الدفاع»: the one state whose head the text told before."""
        rulers = (hit for hit in hits_in(self._doc).offices if hit.payload.relation == "headOfState")
        told = (self._at.get(hit.end) for hit in rulers if hit.end < i)
        ruled = {state.country for state in told if state is not None}
        return ruled if len(ruled) == 1 else set()

    def is_passing(self, named: Named) -> bool:
        """«من مالي», «لزيارة الأردن», «سفير اليابان»: a state that things go to, or that somebody deals with."""
        before = self._words[named.start - 1].norm if named.start else ""
        passed = named.rule != "nisba" and before in self._passing
        return passed or self._is_anothers(named) or self._is_acted_for(named)

    def _is_anothers(self, named: Named) -> bool:
        """Whether a state is told for an ambassador, a matter or a medal of it."""
        return self.is_sending(named) or self._is_topic(named) or self._is_of_medal(named)

    def _is_of_medal(self, named: Named) -> bool:
        """«بنيله أرفع أوسمة الجمهورية الفرنسية», «نال وسام الاستحقاق الفرنسي»: the state whose medal somebody has."""
        first = max(named.start - _MEDAL, 0)
        last = next((k for k in range(named.start - 1, first - 1, -1) if self._words[k].stem in self._medals), None)
        if last is None or not all(word.definite for word in self._words[last + 2 : named.start]):
            return False
        return any(word.norm in self._obtains for word in self._words[max(last - _OBTAINED, 0) : last])

    def _is_acted_for(self, named: Named) -> bool:
        """«باسم رئيس الجمهورية الفرنسية»: the state on whose behalf somebody acts; not «المتحدث باسم …»."""
        for i in range(named.start - 1, max(named.start - 1 - _RULER, 0), -1):
            if self._words[i].mark:
                return False
            if self._words[i].folded in self._on_behalf:
                return self._words[i - 1].stem not in self._speaking
        return False

    def _is_topic(self, named: Named) -> bool:
        """«الملف الإيراني», «التطورات في إيران»: a state that is talked about, which tells of which one nobody is."""
        led = named.rule != "nisba" and named.start > 1 and self._words[named.start - 1].norm in self._located
        noun = named.start - 1 - led
        return (led or named.rule == "nisba") and noun >= 0 and self._words[noun].norm in self._spoken_of

    def is_sending(self, named: Named) -> bool:
        """«سفير اليابان»: the state of an ambassador, which is not that of who he is with."""
        return named.start in self._sending

    def is_residence(self, named: Named) -> bool:
        """«السفير السابق لدى المغرب»: the state where somebody serves."""
        return named.start > 0 and self._words[named.start - 1].folded in _ACCREDITED

    def _is_beside(self, named: Named, i: int) -> bool:
        """Whether a thing is named in the sentence of token `i`."""
        return together(self._doc, named.start, i)


def _is_of_body(hit: Hit) -> bool:
    return hit.entry.category == "bare" or hit.payload.kind is Kind.AGENCY


def _reported(doc: Doc) -> str:
    """The state whose affairs a foreign paper reports: the text has its towns, and nothing of the paper's own state."""
    towns = [place.country for place in places_in(doc) if place.country]
    if len(set(towns)) != 1 or towns[0] in abroad_in(doc):
        return ""
    told = [*towns, *(named.country for named in countries_in(doc))]
    foreign = home_of(doc) not in told
    return towns[0] if foreign and told.count(towns[0]) >= _OFTEN else ""


def two_states_told(doc: Doc, i: int) -> list[str]:
    """The only two states of the sentence before a token, else of the text before it, else of the whole text."""
    told = countries_in(doc)
    before = [each for each in told if each.start < i]
    here = [each for each in before if together(doc, each.start, i)]
    ways = ([*dict.fromkeys(each.country for each in named)] for named in (here, before, told))
    return next((states for states in ways if len(states) == 2), [])
