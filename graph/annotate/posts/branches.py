"""Find the body that a branch is of, after a post: «مدير فرع وزارة التجارة», «مدير عام فرع الوزارة»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.agencies.branches import parent
from graph.annotate.bodies import agency_key
from graph.annotate.found import agencies_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Kind
from graph.ontology import Concept


class Branches:
    """Finds the bodies that the branches told in one document are of."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._doc = doc
        self._words: list[Word] = words_in(doc)
        self._concepts, self._offices = knowledge.ontology.concepts, knowledge.words.stems("office-noun")
        self._located = knowledge.words.folded("located")
        self._branch = knowledge.words.folded("branch")

    def whole(self, body: Named) -> Named | None:
        """The body that a branch is of: its name follows, or a noun that stands for one named before."""
        return parent(body, agencies_in(self._doc)) or self._told_before(body) or self._inside(body)

    def _inside(self, body: Named) -> Named | None:
        """«المكتب الإقليمي للإنتربول», «شعبة المعلومات في قوى الأمن»: the listed body that a name holds."""
        listed = self._concepts.get(body.key)
        office = listed is None and self._words[body.start].stem in self._offices
        if not (office or (listed and listed.parent)):
            return None
        hits = (hit for hit in hits_in(self._doc).of("concept", "bare") if body.start < hit.start < body.end)
        hits = (hit for hit in hits if hit.payload.kind is Kind.AGENCY)
        owners = (hit for hit in hits if (self._is_owner(listed, hit) if listed else _ends_office(body, hit)))
        hit = max(owners, key=lambda each: each.end, default=None)
        if hit is None or hit.payload.path == body.key:
            return None
        name, concept = surface(self._doc, hit.start, hit.end), hit.payload
        return Named(hit.start, hit.end, Kind.AGENCY, concept.path, name, "gazetteer", concept.country)

    def _is_owner(self, part: Concept, hit: Hit) -> bool:
        """Whether a name says in which body a listed one is: «شعبة … في قوى الأمن», not «برنامج الأمم المتحدة …»."""
        inside = hit.prefix == "ب" or self._words[hit.start - 1].norm in self._located
        return bool(inside and part.parent == hit.payload.path)

    def _told_before(self, body: Named) -> Named | None:
        """«فرع الوزارة», «بعثة المنظمة»: the ministry or the union named last, or the only one named after."""
        noun, office = body.start + 1, self._words[body.start]
        branch = office.norm in self._branch
        if not (branch or office.stem in self._offices) or body.end != noun + 1 or not self._words[noun].definite:
            return None
        bodies = [each for each in agencies_in(self._doc) if each.start != body.start]
        same = [each for each in bodies if stem_of(fold(each.name).split()[0]) == self._words[noun].stem]
        before = [each for each in same if each.end <= body.start]
        told = before[-1:] or (same if len({each.key for each in same}) == 1 else [])
        told = told if branch or (told and self._is_union(told[0])) else []
        return replace(told[0], start=noun, end=body.end, rule="named-before") if told else None

    def _is_union(self, body: Named) -> bool:
        return body.key in self._concepts and not body.country

    def of_union(self, body: Named) -> Named:
        """«بعثة المنظمة في ليبيا»: an office of a listed body of no state, which is of none either."""
        union = self._told_before(body)
        if union is None or not self._is_union(union):
            return body
        name = f"{surface(self._doc, body.start, body.start + 1)} {self._concepts[union.key].name}"
        return replace(body, name=name, key=agency_key(name, ""), country="", told=True)


def _ends_office(office: Named, hit: Hit) -> bool:
    """Whether a listed body ends the name of an office of its own, or only an adjective: «مكتب الإنتربول الإقليمي»."""
    described = hit.start == office.start + 1 and hit.end + 1 == office.end
    return described or (hit.end == office.end and hit.prefix == "ل")
