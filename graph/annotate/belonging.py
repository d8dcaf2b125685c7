"""Say which body is part of which: «فريق الدعم … التابع للأمم المتحدة», «الإدارة العامة للمرور بوزارة الداخلية»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.agencies.branches import parent
from graph.annotate.committees import Committees
from graph.annotate.found import agencies_in
from graph.annotate.hits import hits_in
from graph.annotate.phrases import Named
from graph.annotate.posts.naming import name_stems
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.annotate.wordclasses import WordClasses
from graph.folding import stem_of
from graph.model import Kind
from graph.ontology import Concept

_ADMINISTRATION = "directorate"  # the nouns of bodies that ministries are divided into


class Belonging:
    """The words that tell whose part a body is."""

    def __init__(self, words: WordClasses, committees: Committees, concepts: Mapping[str, Concept]) -> None:
        self._concepts = concepts
        self._working = words.folded("works-within")
        self._located, self._owned = words.folded("located"), words.folded("owned")
        self._ministry, self._committees = {stem_of(noun) for noun in words.folded("ministry")}, committees

    def parts(self, doc: Doc) -> Iterator[tuple[Named, Named]]:
        """Each part with the body that it is in."""
        bodies = sorted(agencies_in(doc), key=lambda named: named.start)
        heads = hits_in(doc).heads(Kind.AGENCY)
        units = {hit.start for hit in heads if hit.payload.generic}
        administrations = {hit.start for hit in heads if hit.payload.path == _ADMINISTRATION}
        ministries = {hit.start for hit in heads if hit.payload.type == "Ministry"}
        for part, whole in pairwise(bodies):
            bare = not words_in(doc)[part.start].definite  # «المحكمة العليا بوزارة العدل» is no part of it
            unit = part.start in units or ((bare or part.start in administrations) and whole.start in ministries)
            owned = self._is_owned(doc, part, whole) or (unit and self._sits_in(doc, part, whole))
            owned = owned or self._is_listed_part(doc, part, whole)
            if whole is parent(part, [whole]) or (owned and whole.key != part.key):
                yield part, whole
        for part in bodies:
            meant = self._meant(doc, part, bodies) if part.start in units | administrations else None
            if meant and meant.key != part.key:
                yield part, meant

    def _meant(self, doc: Doc, part: Named, bodies: list[Named]) -> Named | None:
        """«أعلنت وزارة الداخلية … وقالت الإدارة العامة للمرور بالوزارة»: the ministry that its noun alone means."""
        after = words_in(doc)[part.end : part.end + 2]
        noun = after[0].prefix == "ب" and after[0].definite and after[0].stem in self._ministry if after else False
        alone = noun and not (len(after) > 1 and after[1].opens_with_article)
        told = [body for body in bodies if body.end <= part.start and self._is_ministry(body)] if alone else []
        return told[-1] if told else None

    def _is_ministry(self, body: Named) -> bool:
        return stem_of(fold(body.name).split()[0]) in self._ministry

    def _sits_in(self, doc: Doc, part: Named, whole: Named) -> bool:
        """«اللجنة الإعلامية باتحاد الكرة», «… في الاتحاد»: whether a unit stands right before the body it is in."""
        first, between = words_in(doc)[part.start], words_in(doc)[part.end : whole.start]
        beside = not between and words_in(doc)[whole.start].prefix == "ب"
        unit = not first.definite or self._committees.is_one(first)
        return beside or (unit and len(between) == 1 and between[0].norm in self._located)

    def _is_owned(self, doc: Doc, part: Named, whole: Named) -> bool:
        """Whether only «التابع لـ», perhaps behind a comma, stands between two bodies."""
        words: list[Word] = words_in(doc)[part.end : whole.start]
        owned = words[words[0].mark :] if words else []
        told = " ".join(word.norm for word in owned[:2])  # «العاملة ضمن», «وهو تابع»
        return (len(owned) == 1 and owned[0].norm in self._owned) or (len(owned) == 2 and told in self._working)

    def _is_listed_part(self, doc: Doc, part: Named, whole: Named) -> bool:
        """«الهيكل الإقليمي لمكافحة الإرهاب في منظمة شنغهاي»: whether a list has one as part of the other."""
        concept, between = self._concepts.get(part.key), words_in(doc)[part.end : whole.start]
        led = words_in(doc)[whole.start].prefix in ("ل", "ب") if not between else between[0].norm in self._located
        return concept is not None and concept.parent == whole.key and led and len(between) < 2


def known_parts(names: Iterable[Named], concepts: Mapping[str, Concept]) -> Iterator[tuple[Named, str]]:
    """«الأمانة العامة لمجلس التعاون»: each listed part of a body whose name its own holds, with the body's path."""
    for part in names:
        concept = concepts.get(part.key) if part.kind is Kind.AGENCY else None
        whole = concepts.get(concept.parent) if concept else None
        if whole and _holds_noun(part.name, whole.name):
            yield part, whole.path


def _holds_noun(part: str, whole: str) -> bool:
    noun = name_stems(whole)[0]
    return any(stem in (noun, f"ل{noun}") for stem in name_stems(part)[1:])
