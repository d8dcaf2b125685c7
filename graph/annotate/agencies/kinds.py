"""Tell a kind of body, or one of its kind, from the name of a body: «قوات الأمن», «لجنة للمتابعة», «القطاع الصحي»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import places_in, recognised_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.annotate.verbs import is_verbal_noun
from graph.annotate.word import Word, words_in


class Kinds:
    """Judges head nouns and the words after them in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._knowledge, self._doc = knowledge, doc
        self._words: list[Word] = words_in(doc)
        words = knowledge.words
        self._kinds, self._things = words.folded("kind-of-body"), words.folded("thing-noun")
        self._assemblies = words.folded("general-assembly")
        self._programmes, self._districts = words.folded("programme-noun"), words.folded("district-noun")
        self._sectors, self._benefits = words.stems("sector"), words.stems("benefit")
        self._located = {start for start, _, label in recognised_in(doc) if label == "LOC"}
        self._places = {place.start for place in places_in(doc)}
        self._settled = {place.start for place in places_in(doc) if place.end - place.start > 1}
        self._directed = {hit.end for hit in hits_in(doc).titles("Post")}

    def is_any(self, hit: Hit, end: int) -> bool:
        """«وحدة للحروق», «لجنة للمتابعة», «برنامج صدى الملاعب»: one of its kind, and no name of a body.

        «مدير عام برنامج …» has one that somebody directs.
        """
        noun, after = self._words[hit.start], self._words[hit.end]
        if noun.norm in self._programmes and hit.start not in self._directed:
            return True
        if noun.stem in self._benefits and noun.prefix.endswith("ل"):
            return True  # «لمصلحة الشركة»
        joined = after.opens_with_waw and not (noun.definite or after.definite)
        if joined and (after.light[1:] in self._knowledge.ordinary or self._knowledge.is_name(after.text[1:])):
            return True  # «وحدة وسلامة الأراضي»
        plain = not (noun.definite or after.text.startswith("ال") or hit.end in self._places)  # «شرطة نينوى»
        plain = plain and after.is_adjective_shaped
        if plain and end == hit.end + 1 and after.light in self._knowledge.ordinary:
            return True  # «مؤسسة خيرية»
        unit = hit.payload.generic and hit.payload.type != "LocalOffice" and not noun.definite
        return unit and after.prefix == "ل"

    def is_kind(self, hit: Hit, end: int) -> bool:
        """«هيئة التدريس», «قوات الأمن» are kinds of bodies; «جهاز التنفس» is no body, «مديرية القفر» a district."""
        head, after = self._words[hit.start], self._words[hit.end]
        joined = next((i for i in range(hit.end, end) if "و" in self._words[i].prefix), end)
        if fold(surface(self._doc, hit.start, joined)) in self._kinds:
            return True  # also «قوات الأمن والمقاتلين»
        if fold(surface(self._doc, hit.start, hit.start + 2)) in self._assemblies:
            return True  # «الجمعية العمومية لنادي …»
        if head.definite and head.stem in self._sectors and end - hit.start == 2:
            return True  # «القطاع الصحي السعودي»
        ordinary = after.light in self._knowledge.ordinary and after.norm not in self._knowledge.common
        ordinary = ordinary or is_verbal_noun(after.stem)  # «مديرية التوجيه»
        if head.stem in self._districts and hit.end - hit.start == 1 and not head.definite:
            unusual = not (ordinary or after.prefix or after.norm in self._knowledge.common)
            return unusual or not self._located.isdisjoint((hit.start, hit.end))  # «مديرية القفر»
        thing = hit.end - hit.start == 1 and head.stem in self._things and ordinary
        return thing and hit.end not in self._settled  # «سلطة منطقة العقبة»
