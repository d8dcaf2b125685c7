"""Tell where the name that a head noun opens ends, by its words and by who leads the body or serves in it."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.agencies.extent import NameExtent
from graph.annotate.found import countries_in, places_in, recognised_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.numbers import find_ordinal
from graph.annotate.word import Word, words_in
from graph.model import Kind
from graph.smallwords import small_words

_OFFICES = ("LocalOffice", "DiplomaticMission")  # which stand beside the body that they are of
_CONCERNING = frozenset(small_words("concerning"))


class Ends:
    """Reads such ends in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, extent: NameExtent) -> None:
        self._words: list[Word] = words_in(doc)
        self._extent, self._is_name = extent, knowledge.is_name
        self._ordinary = knowledge.ordinary
        self._eponyms, self._programmes = knowledge.words.folded("eponym"), knowledge.words.folded("programme-noun")
        hits = hits_in(doc)
        self._directed = {hit.end for hit in hits.titles("Post")}
        self._listed = hits.listed_bodies
        self._several = {name.start for name in hits.names(Kind.AGENCY) if not name.payload.country}
        self._deputised = {hit.end for hit in hits.titles("Deputy")}
        self._charged, self._councils = knowledge.words.folded("charged"), knowledge.words.folded("council")
        self._owned, self._special = knowledge.words.folded("owned"), knowledge.words.folded("special-envoy")
        self._deeds, self._inside = knowledge.words.folded("deed-of-service"), knowledge.words.folded("located")
        self._special_bodies = knowledge.words.folded("specialised")
        self._centres = knowledge.words.folded("local-centre")
        self._located = {named.start: named.end for named in (*places_in(doc), *countries_in(doc))}
        self._places = {place.start: place.end for place in places_in(doc) if place.rule != "centre"}
        people = [(start, end) for start, end, label in recognised_in(doc) if label == "PER"]
        self._holders = {start for start, end in people if end - start > 1}
        self._people = {i for start, end in people for i in range(start, end)}

    def after(self, hit: Hit) -> int:
        """After the words of the name, without those that only say what its holder does or which of many it is."""
        last = self._words[hit.end - 1]
        names = hit.payload.takes_names and (not last.definite or last.norm in self._eponyms)
        end = self._extent.end(hit.end, names=names, forces=hit.payload.type == "ArmedForce")
        end -= self._is_cut(hit, end)
        end = max(end, self._end_of_programme(hit), self._after_concern(hit, end)) - self._numbers_other(hit, end)
        end = max(end, self._after_deed(hit, end))
        return self._whole(hit, self._before_noun(hit, self._before_charge(hit, end)))

    def _is_cut(self, hit: Hit, end: int) -> bool:
        """«المشرفة على البرنامج الثقافي لسوق عكاظ»: whether a name ends in what governs the word behind it."""
        if end - hit.end < 2 or end >= len(self._words):
            return False
        word, after = self._words[end - 1], self._words[end]
        bare = word.prefix == "ل" and not word.definite and word.light in self._ordinary
        return bare and not (after.mark or after.prefix or after.definite)

    def _whole(self, hit: Hit, end: int) -> int:
        """«البعثة الدبلوماسية للمنظمة الدولية للهجرة»: after the listed name that an office's would cut."""
        offices = range(hit.end, end) if hit.payload.type in _OFFICES else ()  # not «القيادة العامة لقوى الأمن الداخلي»
        return max([end, *(self._listed[i] for i in offices if i in self._listed)])

    def _before_noun(self, hit: Hit, end: int) -> int:
        """«جامعة قطر انطلاق الملتقى»: where the name that the gazetteer lists ends, for no genitive follows it."""
        listed = self._listed.get(hit.start, end)
        word = self._words[listed] if listed < end else None
        if word is not None and hit.start in self._several and word.prefix.startswith("و"):
            return listed  # «صندوق النقد الدولي والآلية الأوروبية»
        if word is not None and hit.start in self._deputised and word.norm in self._special:
            return listed  # «مبعوث الاتحاد الأوروبي الخاص للقرن الأفريقي»
        return end if word is None or word.prefix or word.definite or self._extent.is_high(listed) else listed

    def _end_of_programme(self, hit: Hit) -> int:
        """«مدير برنامج خطوة لحاضنات الأعمال»: after a programme's own name and what it is for, where it is directed.

        So it is with a centre, «مركز نماء للأسرة التابع للجمعية», where what follows tells that there is but one.
        """
        start = hit.end + 1
        if start >= len(self._words) or self._words[hit.end].mark or not self._extent.is_bound(start):
            return 0
        end = self._extent.end(start, names=False)
        programme = self._words[hit.start].norm in self._programmes
        directed = hit.start in self._directed and (programme or hit.payload.generic)
        return end if directed or (hit.payload.generic and self.is_owned(end)) else 0

    def is_owned(self, i: int) -> bool:
        """Whether «التابع» is told of what a name ends before."""
        return i < len(self._words) and self._words[i].definite and self._words[i].norm in self._owned

    def after_own_name(self, hit: Hit) -> int:
        """«رئيس مركز تنومة», «رئيس نادي أحد سعود الحربي»: after the name of a body that somebody leads, or 0."""
        local = hit.start in self._directed and self._words[hit.start].norm in self._centres
        place = self._places.get(hit.end, 0) if local and not self._words[hit.end].prefix else 0
        place *= place < len(self._words) and not self._extent.is_bound(place)  # «مركز الخليج للأبحاث»
        return place or (hit.end + 1 if self._is_before_holder(hit) else 0)

    def after_charge(self, hit: Hit) -> int:
        """«لجنة الأمم المتحدة المعنية بوضع المرأة»: after what an organ of a body of states is for, or 0."""
        i = self._listed[hit.end] if self.names_several(hit.end) else len(self._words)
        if i + 2 >= len(self._words) or self._words[hit.start].definite:
            return 0
        charge, after = self._words[i + 1 : i + 3]
        if self._words[i].norm not in self._charged or charge.prefix != "ب":
            return 0
        return i + 2 if charge.definite else i + 3 if after.opens_with_article else 0

    def _after_concern(self, hit: Hit, end: int) -> int:
        """«اللجنة المصغرة المعنية بغزة»: after the place that a body is charged with, or 0."""
        led = hit.end < end < len(self._words) and self._words[end].prefix == "ب"
        charged = led and (self._words[end - 1].norm in self._charged or self._words[hit.start].stem in self._councils)
        return self._located.get(end, 0) if charged and self.is_charge(end) else 0

    def _after_deed(self, hit: Hit, end: int) -> int:
        """«المحكمة الخاصة بمكافحة الإرهاب», «الوحدة المتخصصة في مكافحة الإرهاب»: after its task, or 0."""
        i = end + (end < len(self._words) and self._words[end].norm in self._inside)
        if i + 1 >= len(self._words) or not (hit.end < end and self.is_deed(i)):
            return 0
        return self._extent.end(i + 1, names=False) if self._words[i + 1].opens_with_article else 0

    def is_deed(self, i: int) -> bool:
        """Whether a deed of services stands at a token, to which an adjective and a particle lead."""
        word, apart = self._words[i], self._words[i - 1].norm in self._inside
        special = self._words[i - 1 - apart].norm in self._special_bodies
        return special and (apart or word.prefix == "ب") and word.norm in self._deeds

    def is_charge(self, i: int) -> bool:
        """«المعنية بالسودان», «الخاصة بسوريا»: whether a token is what a body is charged with."""
        return self._words[i - 1].norm in self._charged or self._words[i - 1].norm in _CONCERNING

    def names_several(self, i: int) -> bool:
        """«مفوضية إيكواس»: whether a body of several states is named at a token, in the genitive."""
        return i in self._several and not self._words[i].prefix

    def _is_before_holder(self, hit: Hit) -> bool:
        """Whether but one word stands between the noun and who leads the body."""
        i, led = hit.end, hit.start in self._directed and (hit.payload.type == "Association" or hit.payload.generic)
        if not led or i + 1 not in self._holders or i in self._people or self._words[i - 1].definite:
            return False
        return not (self._words[i].mark or self._words[i].prefix or self._words[i].definite)

    def _before_charge(self, hit: Hit, end: int) -> int:
        """«وكيل جامعة القصيم للتخطيط»: before what a deputy of a university is charged with."""
        if hit.payload.type != "AcademicInstitution" or hit.start not in self._deputised:
            return end
        return next((i for i in range(hit.end + 1, end) if self._extent.is_bound(i)), end)

    def _numbers_other(self, hit: Hit, end: int) -> bool:
        """«اجتماع مجلس الجامعة الثاني»: whether the last word counts the noun before the body, and is none of its."""
        before = self._words[hit.start - 1] if hit.start and not self._words[hit.start].prefix else None
        if before is None or before.definite or before.mark or hit.payload.type == "ArmedForce" or end - hit.end < 2:
            return False
        if hit.payload.takes_names and self._is_name(self._words[end - 2].text):
            return False  # «جامعة محمد الخامس»: a ruler's number
        ordinal = self._words[end - 1]  # not «زار قيادة المنطقة العسكرية الرابعة»
        agrees = ordinal.norm.endswith("ه") == before.norm.endswith("ه")
        return agrees and find_ordinal([ordinal.folded], 0) is not None
