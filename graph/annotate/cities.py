"""Tell a state from the city that has its name: «عمان» is Oman, and Amman where one stays or goes to."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc

from graph.annotate.datelines import dateline_in
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.reached import Reached
from graph.annotate.spans import COMMAS
from graph.annotate.word import Word, words_in
from graph.folding import without_marks
from graph.model import Kind

_DOUBLING = "\u0651"  # the mark of a doubled letter
_LIST = 3  # states of a list
_NEAR = 3  # words between an ambassador's title and the capital that he is sent to


class Cities:
    """Judges the names that a state shares with a city of another one."""

    def __init__(self, knowledge: Knowledge, reached: Reached) -> None:
        self._by_iso = knowledge.ontology.country_by_iso
        self._capitals = knowledge.ontology.country_of_capital
        self._capital = knowledge.words.stems("capital")
        self._leads, self._reached = knowledge.words.folded("before-city"), reached

    def named(self, doc: Doc, found: list[Named], home: str) -> set[int]:
        """The tokens where a state seems to be named, and one of the cities is; `home` is whose press the text is."""
        states = _states_of_cities(doc)
        shared = [named for named in found if (named.start, named.end) in states]
        posted, listed = _ambassadors_posts(doc), _listed(doc, found)
        return {
            named.start
            for named in shared
            if named.start not in listed
            if named.start in posted
            or _is_of_another(named, found, states[named.start, named.end])
            or self._is_marked_otherwise(doc, named)
            or self._is_reported_from(doc, named, states[named.start, named.end], home)
            or self._is_capital_told(doc, named, found)
            or (self._is_gone_to(doc, named) and not self._is_told_of(doc, named, found, home))
        }

    def _is_marked_otherwise(self, doc: Doc, named: Named) -> bool:
        """«عمّان» is no «عُمان»: a letter is doubled that no name of the state doubles."""
        doubled = named.end - named.start == 1 and _DOUBLING in doc[named.start].text
        return doubled and not any(_DOUBLING in label.text for label in self._by_iso[named.country].labels)

    def _is_reported_from(self, doc: Doc, named: Named, states: set[str], home: str) -> bool:
        """«عمان (بترا)»: a city of the state whose agency signs."""
        return dateline_in(doc).holds(named.start) and home in states - {named.country}

    def _is_capital_told(self, doc: Doc, named: Named, found: list[Named]) -> bool:
        """«العاصمة الأردنية عمان»: whether the adjective of another state stands before the name of its capital."""
        before = next((each for each in found if each.end == named.start and each.rule == "nisba"), None)
        if before is None or not before.start or words_in(doc)[before.start - 1].stem not in self._capital:
            return False
        cities = (hit.payload for hit in hits_in(doc).inner_names(Kind.PLACE) if hit.start == named.start)
        return any(self._capitals.get(city.path) == before.country for city in cities)

    def _is_gone_to(self, doc: Doc, named: Named) -> bool:
        """«وصل إلى عمان», «التقاه بعمان»: whether a capital of that name is where something happens."""
        words: list[Word] = words_in(doc)
        cities = (
            hit for hit in hits_in(doc).inner_names(Kind.PLACE) if (hit.start, hit.end) == (named.start, named.end)
        )
        capital = any(hit.payload.path in self._capitals and hit.payload.country != named.country for hit in cities)
        if not capital or without_marks(words[named.start].text) != words[named.start].text:
            return False  # «إلى عُمان»
        led = named.start > 0 and words[named.start - 1].norm in self._leads
        return led or words[named.start].prefix in ("ب", "وب") or self._reached.is_object(doc, named.start)

    def _is_told_of(self, doc: Doc, named: Named, found: list[Named], home: str) -> bool:
        """Whether the text tells of the state elsewhere: it is of its press, or names its people or towns."""
        own = any(
            other.country == named.country and other.start != named.start and _differs(other, named) for other in found
        )
        towns = (hit.payload.country for hit in hits_in(doc).inner_names(Kind.PLACE))
        return own or home == named.country or named.country in towns


def _listed(doc: Doc, found: list[Named]) -> set[int]:
    """«الأردن وعمان والكويت»: where the states begin that «و» or a comma joins to two others."""
    words: list[Word] = words_in(doc)
    lists: list[list[Named]] = []
    for named in sorted((each for each in found if each.rule != "nisba"), key=lambda each: each.start):
        before = lists[-1][-1].end if lists else -2  # before no token
        comma = before == named.start - 1 and words[before].text in COMMAS
        if comma or (before == named.start and words[named.start].prefix == "و"):
            lists[-1].append(named)
        else:
            lists.append([named])
    return {named.start for each in lists if len(each) >= _LIST for named in each}


def _differs(other: Named, named: Named) -> bool:
    """Whether a state is named by another name than the one that is in question, or by an adjective."""
    return other.rule == "nisba" or other.end - other.start != named.end - named.start


def _states_of_cities(doc: Doc) -> dict[tuple[int, int], set[str]]:
    """The states of the cities that a stretch of words can name."""
    cities: dict[tuple[int, int], set[str]] = defaultdict(set)
    for hit in hits_in(doc).inner_names(Kind.PLACE):
        cities[hit.start, hit.end].add(hit.payload.country)
    return cities


def _ambassadors_posts(doc: Doc) -> set[int]:
    """«السفير الهولندي في عمان»: the tokens where the capital is named that an ambassador is sent to."""
    after = (i for hit in hits_in(doc).ambassadors for i in range(hit.end, min(hit.end + _NEAR, len(doc) - 1)))
    return {i + 1 for i in after if words_in(doc)[i].norm == "في"}


def _is_of_another(named: Named, found: list[Named], states: set[str]) -> bool:
    """«عمان» beside «الأردن»: a city of a state that the text names otherwise, while it names its own state nowhere."""
    others = {other.country for other in found if other.name != named.name}
    return bool((states - {named.country}) & others) and named.country not in others
