"""Find the bodies whose names other states' bodies share: «وزارة الداخلية», «الأمن الوطني»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.agencies.services import Services
from graph.annotate.bodies import agency_key
from graph.annotate.bodynames import Agreement
from graph.annotate.hits import Hit, by_start, hits_in, longest
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.states import States
from graph.annotate.word import Word, words_in
from graph.model import Kind
from graph.ontology import Concept

_FEMININE = ("ه", "ات")  # how nouns and adjectives end that are feminine, or plural


class Shared:
    """Reads shared names in one document: which state's body it is, the words or the document say."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._doc, self._states = doc, states
        self._words: list[Word] = words_in(doc)
        self._ministry = knowledge.ministry
        self._agreement = Agreement(knowledge.words)
        self._has_bodies = knowledge.words.folded("of-a-body")
        self._deeds = knowledge.words.folded("deed-of-a-force")
        self._services = Services(knowledge, doc, states)
        self._plural_posts = {hit.end for hit in hits_in(doc).plural_titles}
        self._stops, self._general = knowledge.ends_of_names, knowledge.words.folded("general")
        self._modifiers = {hit.start for hit in hits_in(doc).titles("PostModifier", "FormerMarker")}
        self._heads = by_start(hits_in(doc).of("head"))
        short = by_start(hits_in(doc).of("short", "bare"))
        self._short_ends = {start: {hit.end for hit in hits} for start, hits in short.items()}

    def bodies(self) -> Iterator[Named]:
        """The bodies named, each once."""
        spans: dict[tuple[int, int], list[Hit]] = {}
        for hit in longest(hits_in(self._doc).of("bare")):
            spans.setdefault((hit.start, hit.end), []).append(hit)
        found = (self._body(hits[0], [hit.payload for hit in hits]) for hits in spans.values())
        yield from (body for body in found if body)

    def _body(self, hit: Hit, concepts: list[Concept]) -> Named | None:
        if self._is_adjective(hit) or self._goes_on(hit):
            return None
        state = self._states.of_body(hit.end)
        if state:
            return self._of_state(hit, concepts, state)
        if not self._stands_alone(hit) or self._is_longer(hit):
            return None
        concept = self._states.likely_body(hit.start, concepts)
        return _named(hit, hit.end, concept, hit.entry.text, concept.country if concept else "")

    def _of_state(self, hit: Hit, concepts: list[Concept], state: Named) -> Named:
        """The body of the state that the words after its name tell, listed or not."""
        concept = next((concept for concept in concepts if concept.country == state.country), None)
        name, end = hit.entry.text, state.end if state.rule == "nisba" else hit.end
        ministry = _is_ministry(concept, concepts)
        if ministry and not name.startswith(self._ministry):
            name = f"{self._ministry} {name}"
        body = _named(hit, end, concept, name, state.country, told=True)
        if concept or ministry:
            return body
        whole = surface(self._doc, hit.start, state.end)  # «الحكومة اليابانية»; not «أركان الدفاع النيجيري»
        described = self._agreement.holds(whole) and self._words[state.start].prefix != "ب"  # «بجمهورية السنغال»
        return replace(body, name=whole if described else surface(self._doc, hit.start, hit.end))

    def _stands_alone(self, hit: Hit) -> bool:
        """«وزارة الداخلية» names a body; «الأمن الوطني» does so only after «عناصر», «بيان», «أوقف» and the like."""
        opens = any(head.end < hit.end for head in self._heads.get(hit.start, ()))
        if opens or hit.start == 0:
            return opens
        many = hit.start > 1 and hit.start - 1 in self._plural_posts  # «رؤساء أجهزة مكافحة المخدرات»
        before = self._words[hit.start - 1].norm
        return (before in self._has_bodies or (before in self._deeds and not hit.prefix)) and not many

    def _is_longer(self, hit: Hit) -> bool:
        """«الشرطة الوطنية المدنية», «مديرية المخابرات العسكرية»: whether an adjective makes it another body's name."""
        if hit.end >= len(self._words) or hit.start not in self._heads:
            return False
        last, after = self._words[hit.end - 1 : hit.end + 1]
        if not (after.opens_with_article and after.is_adjective_shaped) or self._describes(hit.end):
            return False
        general = last.stem.removesuffix("ه") in self._general  # «النيابة العامة العسكرية»
        alike = (general or last.is_adjective_shaped) and after.norm[-1:] == last.norm[-1:]
        return alike or self._is_of_last(hit) or hit.end + 1 in self._inner_ends(hit)

    def _is_of_last(self, hit: Hit) -> bool:
        """«الوكالة الوطنية للأمن المعلوماتي»: whether an adjective agrees with the last noun, not the first."""
        first, last, after = (self._words[i].norm.endswith(_FEMININE) for i in (hit.start, hit.end - 1, hit.end))
        return first != last and last == after

    def _inner_ends(self, hit: Hit) -> set[int]:
        """Where the names of bodies end that begin with the later words of a name: «المخابرات العسكرية»."""
        return {end for i in range(hit.start + 1, hit.end) for end in self._short_ends.get(i, ())}

    def _describes(self, i: int) -> bool:
        """«الحالية», «المكلف», «العامة»: words that tell a body or its holder no more apart."""
        return self._words[i].norm in self._stops or i in self._modifiers

    def _goes_on(self, hit: Hit) -> bool:
        """«جهاز المخابرات والأمن الكيني»: whether the name of a service of two fields is cut after the first."""
        joined = [word.prefix for word in self._words[hit.end : hit.end + 1]] == ["و"]
        return hit.end - hit.start == 2 and joined and self._services.joins_field(hit.end)

    def _is_adjective(self, hit: Hit) -> bool:
        """«الداخلية» in «المخابرات الداخلية»."""
        single = hit.end - hit.start == 1 and hit.start > 0
        return single and self._words[hit.start - 1].definite and not hit.prefix


def _is_ministry(concept: Concept | None, sharing: list[Concept]) -> bool:
    """Whether a name is a ministry's: of one that no list has, where most of those that share it are ministries'."""
    if concept is not None:
        return "Ministry" in concept.types
    return 2 * sum("Ministry" in each.types for each in sharing) > len(sharing)  # not «الأمن العام»


def _named(hit: Hit, end: int, concept: Concept | None, name: str, state: str, *, told: bool = False) -> Named:
    key, confidence = (concept.path, 1.0) if concept else (agency_key(name, state), 0.9)
    return Named(hit.start, end, Kind.AGENCY, key, name, "shared-name", state, told, confidence)
