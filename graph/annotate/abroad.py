"""Tell which states a text names as the other side: where its own officials travel, and whom they meet or host."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import sentences
from graph.annotate.word import Word, words_in
from graph.model import Kind
from graph.smallwords import small_words

_REACH = 8  # words between an office and its state
_FEW = 2  # times that a text on something else names a state's towns
_WITH = "مع"
_NEAR = 4  # words between «استقبله» and who did
_PRESENT = frozenset(small_words("in-presence"))
_OFFICES = ("Post", "Deputy", "Counterpart", "Delegation")  # of those who act for a state


class Abroad:
    """The rules by which a state is somebody else's; own officials are named without their state."""

    def __init__(self, knowledge: Knowledge, with_press: frozenset[str]) -> None:
        words, self._with_press = knowledge.words, with_press
        self._closed, self._ordinary, self._is_name = knowledge.closed, knowledge.ordinary, knowledge.is_name
        self._journey, self._toward = words.folded("journey"), words.folded("toward-state")
        self._kin, self._guest = words.folded("sister-state"), words.folded("guest")
        self._meets, self._hosts = words.folded("meets"), words.folded("hosts")
        self._hosts_him = words.folded("hosts-him")
        self._located, self._leaves = words.folded("located"), words.folded("leaves")
        self._invites, self._sides = words.folded("invitation"), words.stems("side")

    def states(self, doc: Doc, named: list[Named]) -> frozenset[str]:
        """The ISO codes of the states that are none of the text's own."""
        words, at = words_in(doc), {each.start: each for each in named}
        sisters = {each.country for each in named if self._is_sister(words, each)}
        titles = [hit for hit in hits_in(doc).longest_titles if hit.payload.role in _OFFICES]
        titles = [hit for hit in titles if not _is_international(doc, hit)]
        at |= {city.start: city for city in _cities(doc) if city.start not in at}
        others = (self._of_sentence(words, each) for each in _by_sentence(doc, titles, at))
        return frozenset(sisters.union(self._passed_through(doc, named), *others))

    def _passed_through(self, doc: Doc, named: list[Named]) -> set[str]:
        """The states that a text tells by a city or two alone, and that have no press in Arabic: «مؤتمر ببروكسل».

        Only texts of its own press leave unsaid of which state a minister is.
        """
        towns = Counter(hit.payload.country for hit in hits_in(doc).names(Kind.PLACE))
        passed = {state for state, count in towns.items() if count <= _FEW}
        return passed - {each.country for each in named} - self._with_press

    def _is_sister(self, words: list[Word], state: Named) -> bool:
        """«المملكة الأردنية الهاشمية الشقيقة»: so texts call other states only."""
        return state.rule != "nisba" and state.end < len(words) and words[state.end].norm in self._kin

    def _of_sentence(self, words: list[Word], sentence: _Sentence) -> set[str]:
        """The other side of the first office of a sentence, where that has no state; and who is waited for."""
        first, *others = sentence.titles
        waited = self._waited_for(words, sentence)
        before = any(i < first.start and each.kind is Kind.COUNTRY for i, each in sentence.states.items())
        own = self._state_of(words, first, sentence)
        if own and not before and first.payload.role == "Counterpart":
            return waited | {own.country}  # «بدعوة من نظيره التونسي، يقوم الوزير …»
        sending = None if before else self._state_where(words, first, sentence)
        if sending and (own is None or own.country == sending.country):
            return waited | {sending.country}
        if not own:
            waited = waited | {*self._gone_to(words, first, sentence), *self._of_equals(words, first, sentence)}
        if before or own:
            return waited
        found = {*waited, *self._visited(words, first, sentence)}
        met = [hit for hit in others if not (found and hit.payload.path == "ambassador")]
        found |= {*self._met(words, met, sentence)} | {*self._inviting(words, first, sentence)}
        return found | {*self._dealt_with(words, first, sentence)}

    def _dealt_with(self, words: list[Word], office: Hit, sentence: _Sentence) -> Iterator[str]:
        """«وقع وزير الداخلية مذكرة مع الجانب المصري», «كشف مدير الأمن عن اتفاق مع الكويت»."""
        for i, state in sentence.states.items():
            side = words[i - 1].stem in self._sides
            led = i > office.end and words[i - 1 - side].norm == _WITH and (side or state.rule != "nisba")
            if led and state.kind is Kind.COUNTRY:
                yield state.country

    def _state_where(self, words: list[Word], title: Hit, sentence: _Sentence) -> Named | None:
        """«المدير العام للحرس المدني في إسبانيا … زيارة لموريتانيا»: where the body is, as texts of elsewhere tell."""
        near = range(title.end + 1, min(title.end + _REACH, sentence.end - 1))
        end = next((i for i in near if self._ends_office(words[i])), sentence.end)
        state = sentence.states.get(end + 1)
        led = end < sentence.end and words[end].norm in self._located
        if not led or state is None or state.rule != "country-name":
            return None
        visited = {*self._visited(words, title, sentence)} - {state.country}
        return state if visited else None

    def _visited(self, words: list[Word], office: Hit, sentence: _Sentence) -> Iterator[str]:
        """«وصل وزير الداخلية إلى عمّان»; not «استقبل وزير الداخلية المفوض الذي يزور تونس»."""
        moved = [i for i in range(sentence.start, sentence.end) if words[i].norm in self._journey]
        hosts = any(word.norm in self._hosts for word in words[sentence.start : office.start])
        if not moved or (hosts and moved[0] > office.start):
            return
        after = max(office.end, moved[0] + 1)
        places = [each for i, each in sorted(sentence.states.items()) if i >= after]
        led = [each for each in places if words[each.start - 1].norm in self._toward]
        if led and words[moved[0]].norm in self._leaves:
            places = led  # «غادر وزير الداخلية تونس متوجها إلى الجزائر»
        place = next((each for each in places if words[each.start - 1].norm not in self._leaves), None)
        city = sentence.states.get(place.end) if place and place.rule == "nisba" else None
        if place and city and city.country == place.country:
            yield place.country  # «إلى العاصمة التركية أنقرة»
        if place and place.rule != "nisba" and self._is_goal(words, place):
            yield place.country

    def _gone_to(self, words: list[Word], office: Hit, sentence: _Sentence) -> Iterator[str]:
        """«وصل إلى الدوحة وزير الداخلية», «زيارة إلى قطر، على رأس وفد يضم مدير الأمن»: nobody's host stands between."""
        moved = next((i for i in range(sentence.start, office.start) if words[i].norm in self._journey), office.start)
        goals = [each for i, each in sorted(sentence.states.items()) if moved < i < office.start]
        goals = [each for each in goals if each.rule != "nisba" and words[each.start - 1].norm in self._toward]
        if not goals or words[goals[0].start - 1].norm in self._leaves:
            return
        hosting = self._hosts | self._hosts_him | self._meets
        if all(word.norm not in hosting for word in words[goals[0].end : office.start]):
            yield goals[0].country

    def _is_goal(self, words: list[Word], place: Named) -> bool:
        """«إلى عمّان», «للأردن», «زيارته الأردن», «يزور سالم الحربي الأردن»; not «سفارة الأردن»."""
        before, word = words[place.start - 1], words[place.start]
        if word.prefix:
            return word.prefix == "ل"
        if before.norm in self._toward | self._journey:
            return True
        return before.light not in self._closed and (before.definite or self._is_name(before.text))

    def _met(self, words: list[Word], titles: list[Hit], sentence: _Sentence) -> Iterator[str]:
        """«مع نظيره الفرنسي», «ضيفه السوري», «بحضور القائد الفرنسي», and in a meeting «… السفير الفرنسي»."""
        meets = any(word.norm in self._meets for word in words[sentence.start : sentence.end])
        for hit in titles:
            state = self._state_of(words, hit, sentence)
            present = words[hit.start - 1].folded in _PRESENT
            if state and (meets or present or hit.payload.role == "Counterpart"):
                yield state.country
                yield from self._joined(words, state, sentence)
        guests = (each for i, each in sentence.states.items() if i and words[i - 1].norm in self._guest)
        yield from (each.country for each in guests)

    def _of_equals(self, words: list[Word], office: Hit, sentence: _Sentence) -> Iterator[str]:
        """«اتفق وزير الداخلية فلان مع وزير الداخلية الليبي فلان»: no state has two ministers of one field."""
        field = words[office.end].folded if office.payload.is_minister and office.end < sentence.end else ""
        for hit in sentence.titles:
            same = hit.start > office.start and hit.payload.is_minister and words[hit.end].folded == field
            state = self._state_of(words, hit, sentence) if field and same else None
            if state:
                yield state.country

    def _joined(self, words: list[Word], state: Named, sentence: _Sentence) -> Iterator[str]:
        """«نظيريه الفرنسي والألماني»: the states that «و» joins to one."""
        while (following := sentence.states.get(state.end)) and words[following.start].prefix == "و":
            yield following.country
            state = following

    def _waited_for(self, words: list[Word], sentence: _Sentence) -> set[str]:
        """«وصل الوزير الفرنسي … واستقبله وزير الداخلية»: the guest's state is not that of an office without one."""
        at = next((i for i in range(sentence.start, sentence.end) if words[i].norm in self._hosts_him), sentence.end)
        host = next((hit for hit in sentence.titles if at < hit.start <= at + _NEAR), None)
        if host is None or self._state_of(words, host, sentence):
            return set()
        guests = (self._state_of(words, hit, sentence) for hit in sentence.titles if hit.start < at)
        return {state.country for state in guests if state}

    def _inviting(self, words: list[Word], office: Hit, sentence: _Sentence) -> Iterator[str]:
        """«بدعوة من نظيره الأردني»: the state named first after the word for an invitation."""
        asked = (i for i in range(office.end, sentence.end) if words[i].norm in self._invites)
        first = next(asked, sentence.end)
        yield from [each.country for i, each in sorted(sentence.states.items()) if i > first][:1]

    def _state_of(self, words: list[Word], title: Hit, sentence: _Sentence) -> Named | None:
        """The state in the words of an office: «وزير الداخلية العراقي», «وزير خارجية مصر», «وزير الدفاع بدولة قطر»."""
        starts = {hit.start for hit in sentence.titles}
        meets = title.start > 0 and words[title.start - 1].norm in self._meets
        for i in range(title.start + 1, min(title.end + _REACH, sentence.end)):
            state, word = sentence.states.get(i), words[i]
            if state and word.prefix in ("", "ب"):
                bound = state.rule == "nisba" or word.prefix or not words[i - 1].definite
                return state if bound and state.kind is Kind.COUNTRY else None
            if state and word.prefix == "ل" and self._is_before_name(words, state, sentence):
                return state  # «رئيس الجمعية الوطنية لجمهورية كينيا فلان»
            if i == title.end and title.payload.role == "Delegation" and word.norm in self._toward:
                continue  # «وفد من الشرطة الإسبانية»
            guest = meets and i >= title.end and words[i - 1].definite  # «استقبل مدير الأمن قائد الجيش الفرنسي»
            another = i in starts and bool(word.prefix or word.definite or guest)
            body = i in sentence.bodies and not word.prefix  # «رئيسة مجموعة الصداقة الفرنسية»
            if another or (i >= title.end and not body and self._ends_office(word)):
                return None if another else self._state_led_to(words, title, i, sentence)
        return None

    def _state_led_to(self, words: list[Word], title: Hit, i: int, sentence: _Sentence) -> Named | None:
        """«رئيس المحكمة العليا في كينيا فلان»: the state that «في» leads to at a token, before a name.

        Or behind whom the first met: «القائد في جمهورية باكستان الإسلامية» is at no venue.
        """
        state = sentence.states.get(i + 1) if words[i].norm in self._located else None
        met = title is not sentence.titles[0] and not words[title.start].prefix
        formal = met and state is not None and state.end - state.start > _FEW
        return state if state and (formal or self._is_before_name(words, state, sentence)) else None

    def _is_before_name(self, words: list[Word], state: Named, sentence: _Sentence) -> bool:
        """Whether a state is named by a noun, and a word that may be a name stands right behind it."""
        if state.rule != "country-name" or state.end >= sentence.end:
            return False
        after = words[state.end]
        used = after.light in self._closed or after.light in self._ordinary
        return self._is_name(after.text) or not (after.mark or after.prefix or after.definite or used)

    def _ends_office(self, word: Word) -> bool:
        """Whether the words of an office are over: at a mark, a particle, a name, or what «و» joins without article."""
        if word.mark or word.definite:
            return word.mark
        named = word.light not in self._ordinary and self._is_name(word.text)
        return named or "و" in word.prefix or word.light in self._closed


class _Sentence:
    """A sentence with its offices and the states and cities that it names, by their tokens.

    `bodies` are the tokens of the text where nouns for bodies stand.
    """

    def __init__(self, doc: Doc, start: int, end: int, titles: list[Hit], states: dict[int, Named]) -> None:
        self.start, self.end, self.titles, self.states = start, end, titles, states
        self.bodies = hits_in(doc).body_nouns


def _by_sentence(doc: Doc, titles: list[Hit], states: dict[int, Named]) -> Iterator[_Sentence]:
    """The sentences that name both an office and a state."""
    for start, end in sentences(doc):
        offices = [hit for hit in titles if start <= hit.start < end]
        named = {i: each for i, each in states.items() if start <= i < end}
        if offices and named:
            yield _Sentence(doc, start, end, offices, named)


def _is_international(doc: Doc, title: Hit) -> bool:
    """«الأمين العام للأمم المتحدة» is of no state."""
    near = range(title.start + 1, title.end + 2)
    return not hits_in(doc).international.isdisjoint(near)


def _cities(doc: Doc) -> Iterator[Named]:
    """The known cities, by their states; not one that only says whose ruler somebody is: «حاكم دبي»."""
    for hit in hits_in(doc).names(Kind.PLACE):
        if hit.payload.country and not any(
            title.payload.governs_place for title in hits_in(doc).titles_before(hit.start)
        ):
            yield Named(hit.start, hit.end, Kind.PLACE, hit.payload.path, "", "city", hit.payload.country)
