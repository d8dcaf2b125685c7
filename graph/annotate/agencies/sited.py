"""Tell the town or the region that ends the name of a body: «الهيئة الملكية بينبع», «… الدفاع المدني بمنطقة جازان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.agencies.local import placed
from graph.annotate.found import places_in
from graph.annotate.hits import Hit
from graph.annotate.knowledge import Knowledge
from graph.annotate.word import Word, words_in

_OFFICES = ("directorate", "unit")  # which a region has its own of: «إدارة التعليم بمحافظة الخرج»
_OF_PLACES = ("GovernmentBody", "PoliceAgency")
_OF_TOWNS = ("GovernmentBody", "Association", "LocalOffice", "AcademicInstitution")  # «الهيئة الملكية بينبع»


class Sited:
    """Reads the places of bodies in one document; `end` is where the words of the name end."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._doc = doc
        self._words: list[Word] = words_in(doc)
        self._charged = knowledge.words.folded("charged")
        self._settlements, self._regions = knowledge.words.stems("settlement"), knowledge.words.stems("region")

    def after_town(self, hit: Hit, end: int) -> int:
        """«الهيئة الملكية بينبع»: after the place of a body that has no other name than adjectives, or 0."""
        unit = hit.payload.generic and hit.payload.type != "LocalOffice"  # «المركز الثاني بالرياض»
        if unit or hit.payload.type not in _OF_TOWNS or end >= len(self._words) or self._words[end].prefix != "ب":
            return 0
        words = self._words[hit.start : end]
        adjectives = len(words) > 1 and words[-1].is_adjective_shaped and all(word.definite for word in words)
        return placed(self._doc, end) if adjectives and not any(word.prefix for word in words[1:]) else 0

    def after_post_of_town(self, hit: Hit) -> int:
        """«المنطقة الإقليمية للأمن بأكادير»: after the town whose police a head of several words opens, or 0."""
        whole = hit.payload.type == "PoliceAgency" and hit.end - hit.start > 1 and hit.end < len(self._words)
        return placed(self._doc, hit.end) if whole and self._words[hit.end].prefix == "ب" else 0

    def after_region(self, hit: Hit, end: int) -> int:
        """«المديرية العامة للدفاع المدني بمنطقة جازان»: after the region whose directorate it is."""
        region = placed(self._doc, end) if hit.payload.path in _OFFICES else 0
        if not region:
            return end
        start = end + (not self._words[end].prefix)
        directorate = hit.payload.path == _OFFICES[0]
        town = directorate and not self._words[hit.start].definite and self._words[start].prefix
        nouns = self._settlements if directorate else self._regions  # «مديرية الشؤون الصحية بتبوك»
        return region if town or self._words[start].stem in nouns else end

    def state_of_place(self, hit: Hit, end: int) -> str:
        """«محكمة جنايات القاهرة», «شرطة دبي»: the state of the place whose body it is."""
        if hit.payload.type not in _OF_PLACES:
            return ""
        inside = (place for place in places_in(self._doc) if hit.end <= place.start and place.end <= end)
        return next((place.country for place in inside if not self._is_concern(place.start)), "")

    def _is_concern(self, i: int) -> bool:
        """«اللجنة المعنية بغزة»: whether a place is what a body is charged with, and not where it sits."""
        return self._words[i - 1].norm in self._charged

    def is_local(self, hit: Hit, end: int) -> bool:
        """«شرطة محافظة جدة», «إدارة التعليم بمحافظة الخرج»: the service of a place, or an office in a region."""
        return self._is_of_place(hit, end) or self.after_region(hit, end) > end

    def _is_of_place(self, hit: Hit, end: int) -> bool:
        """«شرطة محافظة جدة»: the service of a place, whose name is a word too."""
        places = (place for place in places_in(self._doc) if place.start == hit.end and place.end == end)
        return hit.payload.type in _OF_PLACES and not self._words[hit.end].prefix and any(places)
