"""Find the bodies and armed groups that the gazetteer lists under a name of their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Doc

from graph.annotate.bodies import agency_key
from graph.annotate.found import recognised_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import QUOTES, surface
from graph.annotate.states import States
from graph.annotate.word import Word, words_in
from graph.model import Kind


class Listed:
    """Reads the gazetteer's bodies and groups in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._doc, self._states = doc, states
        self._words: list[Word] = words_in(doc)
        self._owned, self._located = knowledge.words.folded("owned"), knowledge.words.folded("located")
        self._ordinary = knowledge.ordinary
        self._fathers = knowledge.words.folded("patronymic")
        self._group_nouns = knowledge.words.folded("group-noun")
        self._high = knowledge.words.folded("highly")
        self._hits, self._councils = hits_in(doc), knowledge.words.folded("council")

    def bodies(self) -> Iterator[Named]:
        """The bodies named, and the owners named inside longer names."""
        names = (hit for hit in self._hits.names(Kind.AGENCY) if not self._is_noun(hit))
        found = [hit for hit in names if not (self._names_another(hit) or self._is_family(hit))]
        yield from (self._named(hit) for hit in [*found, *self._owners(found)])

    def _is_noun(self, hit: Hit) -> bool:
        """«لإيقاد النار», «حماس الجماهير»: one word that governs a noun, as no name does."""
        word, after = self._words[hit.start], self._words[hit.end] if hit.end < len(self._words) else None
        alone = hit.end == hit.start + 1 and not word.definite and (hit.prefix == "ل" or word.light in self._ordinary)
        return alone and after is not None and after.opens_with_article and not after.is_adjective_shaped

    def _names_another(self, hit: Hit) -> bool:
        """«التحالف الدولي لأجهزة الإطفاء»: what a name is short for that goes on with «ل», and goes on otherwise."""
        if hit.end >= len(self._words) or self._words[hit.end].norm in self._fathers:
            return hit.end < len(self._words)  # «جامعة الملك سعود بن عبدالعزيز» is not «جامعة الملك سعود»
        if self._is_other_council(hit, self._words[hit.end]):
            return True
        if self._words[hit.end].prefix != "ل":
            return False
        longer = f"{hit.entry.text} ل"
        return any(label.text.startswith(longer) for label in hit.payload.labels)

    def _is_other_council(self, hit: Hit, after: Word) -> bool:
        """«مجلس التعاون الاستراتيجي», «مجلس الأمن القومي»: an adjective makes it no council of several states."""
        several = hit.payload.kind is Kind.AGENCY and not hit.payload.country and hit.end - hit.start > 1
        council = several and self._words[hit.start].norm in self._councils
        if council and after.folded in self._high:
            return True  # «مجلس التعاون رفيع المستوى بين تركيا وإسبانيا»
        adjective = after.definite and after.is_adjective_shaped and not after.prefix
        return council and adjective and self._states.at(hit.end) is None

    def groups(self) -> Iterator[Named]:
        """The armed groups named."""
        named = (hit for hit in self._hits.names(Kind.GROUP) if self._is_as_listed(hit) and not self._is_noun(hit))
        groups = (hit for hit in named if self._is_group(hit))
        yield from (self._named(hit) for hit in groups if not self._is_family(hit))

    @cached_property
    def _families(self) -> set[int]:
        """The second tokens of people's names as recognised; a third may be visited: «زار كارل فيشر يوروبول»."""
        people = [(start, end) for start, end, label in recognised_in(self._doc) if label == "PER"]
        return {start + 1 for start, end in people if end - start > 1}

    def _is_family(self, hit: Hit) -> bool:
        """«ريتشارد فاغنر», «أدريان يونيسكو»: whether a name of one word is somebody's family name."""
        alone = hit.end - hit.start == 1 and not self._words[hit.start].definite
        return alone and hit.start in self._families

    def _is_as_listed(self, hit: Hit) -> bool:
        """«حماس», and no «الحماس»: whether a name of one word has the article where it is listed with it."""
        first = self._words[hit.start]
        return hit.end - hit.start > 1 or not first.definite or hit.entry.text.startswith("ال")

    def _named(self, hit: Hit) -> Named:
        concept, end = hit.payload, self._before_owner(hit)
        state = self._states.of_body(end)
        if state and self._is_anothers(hit, state):
            name = surface(self._doc, hit.start, state.end)
            key = agency_key(name, state.country)
            return Named(hit.start, state.end, Kind.AGENCY, key, name, "shared-name", state.country, True, 0.8)
        own = state is not None and state.country == concept.country and state.rule == "nisba"
        stop = state.end if own and state else end
        told = bool(state) or self._holds_state(hit, end)
        name = surface(self._doc, hit.start, end)
        return Named(hit.start, stop, concept.kind, concept.path, name, "gazetteer", concept.country, told)

    def _is_anothers(self, hit: Hit, state: Named) -> bool:
        """«مجلس الأمن الأرميني»: a state's council, though a listed one of several states has the name too."""
        if state.rule == "nisba" and state.start == hit.end and hit.payload.country not in ("", state.country):
            return hit.payload.kind is Kind.AGENCY  # «جهاز المخابرات الوطني الصومالي», where Sudan's is listed
        several = hit.payload.kind is Kind.AGENCY and not hit.payload.country
        own = several and state.rule == "nisba" and state.start == hit.end and hit.end - hit.start > 1
        return own and self._words[hit.start].norm in self._councils and not self._words[hit.start].definite

    def _holds_state(self, hit: Hit, end: int) -> bool:
        """Whether the name itself says whose body it is: «وزارة الداخلية السعودية»."""
        inner = (self._states.at(i) for i in range(hit.start + 1, end))
        return any(state is not None and state.country == hit.payload.country for state in inner)

    def _before_owner(self, hit: Hit) -> int:
        """«فريق الدعم … التابع للأمم المتحدة», «شعبة المعلومات في قوى الأمن الداخلي»: the owner is named apart."""
        return next((i for i in range(hit.start + 1, hit.end) if self._leads_to_owner(i, hit.end)), hit.end)

    def _leads_to_owner(self, i: int, end: int) -> bool:
        norm = self._words[i].norm
        return norm in self._owned or (norm in self._located and (i + 1, end) in self._inner)

    @cached_property
    def _inner(self) -> set[tuple[int, int]]:
        """The tokens of the bodies named inside longer names."""
        return {(hit.start, hit.end) for hit in self._hits.inner_names(Kind.AGENCY)}

    def _owners(self, found: list[Hit]) -> list[Hit]:
        """The bodies named inside longer names, after «التابع لـ»."""
        spans = [(self._before_owner(hit) + 1, hit.end) for hit in found if self._before_owner(hit) < hit.end]
        return [hit for hit in self._hits.inner_names(Kind.AGENCY) if (hit.start, hit.end) in spans]

    def _is_group(self, hit: Hit) -> bool:
        """Whether a name that is also an ordinary word stands for a group: in quotation marks, or after «تنظيم»."""
        if not hit.payload.ambiguous or hit.end - hit.start > 1:
            return True
        before = self._words[hit.start - 1] if hit.start else None
        return before is not None and (before.text in QUOTES or before.stem in self._group_nouns)
