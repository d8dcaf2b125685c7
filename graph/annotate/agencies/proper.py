"""Tell whether the words after a head noun make it the name of one body: «مركز الملك سلمان», not «غرفة العمليات»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.agencies.ends import Ends
from graph.annotate.agencies.extent import NameExtent
from graph.annotate.agencies.kinds import Kinds
from graph.annotate.agencies.organizers import Organizers
from graph.annotate.agencies.sited import Sited
from graph.annotate.committees import Committees
from graph.annotate.found import recognised_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import QUOTES
from graph.annotate.states import States
from graph.annotate.word import Word, words_in

_BRANCHES = ("LocalOffice", "DiplomaticMission", "AcademicInstitution", "PoliceAgency")  # «شرطة …»: a body of its own
_TOLD_BEFORE = ("GovernmentBody", "Association", "LocalOffice", "Ministry")  # «اللجنة», «الهيئة» name none alone
_REGION = "military region"  # which an adjective tells from the others: «المنطقة العسكرية الشرقية»


class Proper:
    """Judges head nouns, each with the words of its name up to `end`, in one document."""

    def __init__(
        self,
        knowledge: Knowledge,
        doc: Doc,
        states: States,
        extent: NameExtent,
        ends: Ends,
        organizers: Organizers,
        sited: Sited,
    ) -> None:
        self._knowledge, self._states = knowledge, states
        self._words: list[Word] = words_in(doc)
        self._extent, self._ends, self._organizers, self._sited = extent, ends, organizers, sited
        self._kinds, self._committees = Kinds(knowledge, doc), Committees(knowledge.words)
        self._passing, self._sole = knowledge.words.folded("passing"), knowledge.words.folded("sole-adjective")
        self._worldwide, self._has_bodies = knowledge.words.folded("worldwide"), knowledge.words.folded("of-a-body")
        self._sittings = knowledge.words.folded("sitting-of")
        self._located, self._charged = knowledge.words.folded("located"), knowledge.words.folded("charged")
        self._sectors, self._gatherings = knowledge.words.stems("sector"), knowledge.words.stems("gathering")
        hits = hits_in(doc)
        nouns = (hit for hit in hits.of("head") if hit.payload.type in _TOLD_BEFORE)
        self._nouns = {hit.start for hit in nouns if hit.end - hit.start == 1}
        self._behind_nouns = {hit.end for hit in (*hits.of("head"), *hits.of("title"))}  # «كلف الوزير اللجنة الوطنية …»
        self._heads = hits.body_nouns
        self._recognised = {start for start, _, label in recognised_in(doc) if label == "ORG"}
        self._listed = hits.listed_bodies
        self._bare = {hit.start: hit.end for hit in hits.of("bare")}
        self._boards = {hit.start: hit.end for hit in hits.of("organ")}
        self._directed = {hit.end for hit in hits.titles("Post")}
        self._directed |= {end for start, end in self._boards.items() if start in self._directed}

    def is_named(self, hit: Hit, end: int, state: Named | None) -> bool:
        """Whether the words after a head noun make it the name of one body."""
        passing = end > hit.end and self._words[end - 1].norm in self._passing
        told = end - hit.end > 1 and (self._is_in_body(hit, end) or self._is_of_region(hit, end - 1))
        told = told or (end - hit.end > 1 and self._has_acronym(end))
        if end == hit.end or (passing and not told):
            return False  # «اللجنة المشتركة», but «لجنة المرور المشتركة بإمارة القصيم»
        if hit.end in self._listed and hit.payload.type not in _BRANCHES and not self._is_organ(hit, end):
            return False
        if "Purpose" in hit.payload.takes:
            told = self._is_for_something(hit, end) or hit.start in self._directed
            return told and not self._is_hall(hit, end)
        if self._kinds.is_any(hit, end):
            return False
        if (not state or self._words[hit.start].stem in self._sectors) and self._kinds.is_kind(hit, end):
            return False
        if not state and self._is_told_before(hit, end):
            return False
        if self._committees.is_led(self._words, hit.start, end):
            return True  # «اللجنة الزراعية بمجلس المنطقة برئاسة فلان»
        if self._organizers.acts(hit.start, end):
            return True
        if self._words[hit.start].definite and not self._is_proper_name(hit, end, state):
            return False
        whole = self._words[hit.start].definite and any(self._extent.is_bound(i) for i in range(hit.end, end))
        whole = whole or self._sited.after_town(hit, end) > 0
        few = end - hit.end < 3 and not whole  # «اللجنة المحلية للسلامة» is a name, «غرفة العمليات» is none
        short = hit.payload.generic and few and not state and hit.end not in self._listed
        sole = self._is_worldwide(hit, end) or self._is_sole(hit, end) or self._is_charged(hit, end)
        own = self._has_name(hit.end, end) or self._sited.is_local(hit, end) or self._is_in_body(hit, end)
        own = own or (self._is_for_something(hit, end) and (hit.start in self._directed or self._ends.is_owned(end)))
        own = own or (self._ends.is_owned(end) and {end + 1} <= self._heads | {*self._listed})
        return not short or sole or own

    def is_of_both(self, hit: Hit, state: Named | None) -> bool:
        """«اللجنة العليا المشتركة المصرية الأردنية», «مجموعة الصداقة …»: whether two states have a body together."""
        one = self._words[hit.start].definite and self._committees.is_one(self._words[hit.start])
        one = one or (hit.end - hit.start > 1 and not self._words[hit.start].definite)
        one = one and not (hit.start and self._words[hit.start - 1].norm in self._sittings)
        return one and state is not None and state.rule == "nisba" and self._states.end_of_joint(state) > 0

    def _is_organ(self, hit: Hit, end: int) -> bool:
        """«المجلس الاستشاري للاتحاد الأفريقي»: an organ told by an adjective, of a listed body after «ل»."""
        told = end >= self._listed[hit.end] and hit.end - hit.start > 1 and self._words[hit.start].definite
        told = told and self._words[hit.end - 1].definite
        return told and self._words[hit.end].prefix == "ل"

    def _is_for_something(self, hit: Hit, end: int) -> bool:
        """«مدير مركز الخليج للأبحاث»: whether the words of the name tell what the body is for."""
        return any(self._extent.is_bound(i) for i in range(hit.end + 1, end))

    def _is_hall(self, hit: Hit, end: int) -> bool:
        """«مركز الملك خالد للمؤتمرات»: whether it is a place, where others meet."""
        return any(self._words[i].stem in self._gatherings for i in range(hit.end + 1, end))

    def _is_in_body(self, hit: Hit, end: int) -> bool:
        """«قسم الميزانية بوزارة الصحة», «لجنة المعارض في الغرفة»: whether the body follows that a unit sits in."""
        apart = end < len(self._words) and self._words[end].norm in self._located
        whole = end + apart
        inside = whole in self._heads and (apart or self._words[whole].prefix == "ب")
        # «فرقة مكافحة المخدرات بالأمن الوطني»
        known = max(self._listed.get(whole, 0), self._bare.get(whole, 0)) > whole + 1
        return inside and (not self._words[whole].definite or known or self._committees.is_one(self._words[hit.start]))

    def _is_told_before(self, hit: Hit, end: int) -> bool:
        """«رئاسة اللجنة», «مكتب الهيئة», «مجلس إدارة الغرفة»: a part of a body that the text named before."""
        whole = max(self._boards.get(hit.start, 0), hit.end)
        part = end - whole == 1 and hit.payload.type != "ArmedForce"  # «قوات التحالف»
        return part and self._words[whole].definite and whole in self._nouns

    def _is_proper_name(self, hit: Hit, end: int, state: Named | None) -> bool:
        """«المكتب المركزي للأبحاث» and «الشرطة الوطنية الفرنسية» name a body; «القوات الخاصة» is a kind of body."""
        words = self._words
        bound = any(self._extent.is_bound(i) for i in range(hit.start + 1, end))
        behind = hit.start and words[hit.start - 1].definite and not words[hit.start].prefix
        if behind and hit.start not in self._behind_nouns:
            return bound and hit.start in self._recognised  # not «الجريمة المنظمة العابرة للحدود»
        if hit.end - hit.start == 1 and (words[hit.end].prefix or self._extent.is_bound(hit.end)):
            return False  # «الجامعة لإتاحة …»: a body named before
        if end - hit.end > 1 and hit.start and words[hit.start - 1].norm in self._has_bodies:
            return True  # «مقر الشرطة الجنائية الاتحادية»
        if hit.payload.path == _REGION or self._is_worldwide(hit, end) or self._sited.after_town(hit, end):
            return True
        if self._is_of_region(hit, end) or self._is_charged(hit, end):
            return True
        stated = state is not None and (state.rule == "nisba" or hit.payload.type == "PoliceAgency")
        stated = stated and end - hit.start > 1  # «الشرطة الوطنية المدنية في السلفادور»
        return self._has_acronym(end) or bound or stated

    def _has_acronym(self, end: int) -> bool:
        """«(UNDP)», «(5+5)»: whether a short name in brackets follows a name."""
        after = self._words[end + 1] if end + 1 < len(self._words) and self._words[end].text == "(" else None
        return after is not None and (after.text.isupper() or after.number)

    def _is_worldwide(self, hit: Hit, end: int) -> bool:
        """«اللجنة الكشفية العالمية»: the last of two adjectives tells that there is but one such body."""
        worldwide = end - hit.end > 1 and self._words[end - 1].norm in self._worldwide
        return worldwide and bool(self._words[hit.start].definite)  # not «مركز فيينا الدولي»

    def _is_of_region(self, hit: Hit, end: int) -> bool:
        """«اللجنة الوزارية العربية المصغرة»: a committee that three adjectives tell, one of them whose it is."""
        own = self._words[hit.end : end]
        shaped = all(word.opens_with_article and word.norm.endswith("ه") for word in own)
        worldwide = any(word.norm in self._worldwide for word in own[1:])
        one = self._words[hit.start].definite and self._committees.is_one(self._words[hit.start])
        return one and shaped and worldwide and len(own) > 1

    def _is_charged(self, hit: Hit, end: int) -> bool:
        """«اللجنة الرباعية المعنية بالسودان»: whether an adjective stands before what a committee is charged with."""
        if any(self._ends.is_deed(i) for i in range(hit.end + 1, end)):
            return True  # «المحكمة الخاصة بمكافحة الإرهاب»
        one = self._committees.is_one(self._words[hit.start])
        charged = (i for i in range(hit.end + 1, end - 1) if self._words[i].norm in self._charged)
        return one and any(self._words[i + 1].prefix == "ب" for i in charged)

    def _is_sole(self, hit: Hit, end: int) -> bool:
        """«لجنة الحج المركزية»: an adjective after what a body is for tells that there is but one."""
        return end - hit.end > 1 and self._words[end - 1].norm in self._sole and not self._words[hit.start].definite

    def _has_name(self, start: int, end: int) -> bool:
        """Whether the words hold one that is no ordinary word: «مركز الملك سلمان», not «غرفة العمليات»."""
        ordinary, common = self._knowledge.ordinary, self._knowledge.common
        unusual = (word.light not in ordinary and word.norm not in common for word in self._words[start:end])
        return any(unusual) or self._words[start].text in QUOTES
