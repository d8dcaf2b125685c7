"""Find the bodies that a head noun opens, to the end of their names: «المديرية العامة لـ…», «جامعة الملك …»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.agencies.ends import Ends
from graph.annotate.agencies.extent import NameExtent
from graph.annotate.agencies.kinds import Kinds
from graph.annotate.agencies.local import placed
from graph.annotate.agencies.organizers import Organizers
from graph.annotate.bodies import agency_key
from graph.annotate.committees import Committees
from graph.annotate.found import home_of, places_in, recognised_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import QUOTES, surface
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.model import Kind

_BRANCHES = ("LocalOffice", "DiplomaticMission", "AcademicInstitution", "PoliceAgency")  # «شرطة …»: a body of its own
_TOLD_BEFORE = ("GovernmentBody", "Association", "LocalOffice", "Ministry")  # «اللجنة», «الهيئة» name none alone
_REGION = "military region"  # which an adjective tells from the others: «المنطقة العسكرية الشرقية»
_OFFICES = ("directorate", "unit")  # which a region has its own of: «إدارة التعليم بمحافظة الخرج»
_OF_PLACES = ("GovernmentBody", "PoliceAgency")
_OF_TOWNS = ("GovernmentBody", "Association", "LocalOffice", "AcademicInstitution")  # «الهيئة الملكية بينبع»
_NEAR = 9  # tokens from «تسلم» to what somebody takes over
_READ_ELSEWHERE = frozenset(("Place", "Number"))  # by `Local` and `Numbered`
_OF_STATES = ("DiplomaticMission", "ArmedForce", "PoliceAgency", "Legislature")  # «سفارة المغرب», «الجيش المغربي»


class Opened:
    """Reads the bodies that head nouns open in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._knowledge, self._doc, self._states = knowledge, doc, states
        self._words: list[Word] = words_in(doc)
        self._passing = knowledge.words.folded("passing")
        self._any = knowledge.words.folded("any-of")
        self._unions = knowledge.words.stems("coalition")
        self._settlements = knowledge.words.stems("settlement")
        self._regions = knowledge.words.stems("region")
        self._charges, self._taking = knowledge.words.folded("headship"), knowledge.words.folded("takes-office")
        self._organs = knowledge.words.folded("organ-of-several")
        self._sectors = knowledge.words.stems("sector")
        self._gatherings = knowledge.words.stems("gathering")
        self._sole = knowledge.words.folded("sole-adjective")
        self._worldwide = knowledge.words.folded("worldwide")
        self._has_bodies = knowledge.words.folded("of-a-body")
        self._committees = Committees(knowledge.words)
        self._extent = NameExtent(knowledge, doc, states)
        self._organizers = Organizers(knowledge, doc, self._extent)
        self._ends, self._kinds = Ends(knowledge, doc, self._extent), Kinds(knowledge, doc)
        hits = hits_in(doc)
        nouns = (hit for hit in hits.of("head") if hit.payload.type in _TOLD_BEFORE)
        self._nouns = {hit.start for hit in nouns if hit.end - hit.start == 1}
        self._heads = {hit.start for hit in hits.of("head") if hit.payload.kind is Kind.AGENCY}
        forces = {hit.start for hit in hits.of("head") if hit.payload.type == "ArmedForce"}
        self._leads, self._governed = knowledge.words.folded("led-by"), self._heads - forces
        self._recognised = {start for start, _, label in recognised_in(doc) if label == "ORG"}
        self._listed = {hit.start: hit.end for hit in hits.names(Kind.AGENCY)}
        self._concepts = {hit.start: hit.payload for hit in hits.names(Kind.AGENCY)}
        self._directed = {hit.end for hit in hits.titles("Post")}
        titles = (hit for hit in hits.of("title") if not self._is_mission(hit))
        self._generic = {i for hit in hits.plural_titles for i in range(hit.start + 1, hit.end)}  # «رؤساء أركان جيوش …»
        self._no_bodies = {hit.start for hit in (*hits.of("medium"), *titles)}  # «بالنيابة» is none
        self._no_bodies |= {i for hit in hits.titles("Rank") for i in range(hit.start, hit.end)}  # «اللواء شرطة فلان»
        self._boards = {hit.start: hit.end for hit in hits.of("organ")}
        self._directed |= {end for start, end in self._boards.items() if start in self._directed}
        boards = [(hit.start + (hit.end in self._heads), hit.end) for hit in hits.of("organ")]
        self._no_bodies |= {i for start, end in boards for i in range(start, end)}  # «مجلس الإدارة»

    def _is_any(self, hit: Hit) -> bool:
        """«منح كل جمعية إعانة»: none by name."""
        bare = hit.start > 0 and not (self._words[hit.start].definite or self._words[hit.start].prefix)
        return bare and self._words[hit.start - 1].norm in self._any

    def _is_mission(self, title: Hit) -> bool:
        """«بعثة الأمم المتحدة», a delegation elsewhere."""
        return title.payload.role == "Delegation" and title.end in self._listed

    def bodies(self) -> Iterator[Named]:
        """The bodies that head nouns open, overlapping where heads do not."""
        heads = hits_in(self._doc).heads(Kind.AGENCY)
        heads = [hit for hit in heads if _READ_ELSEWHERE.isdisjoint(hit.payload.takes)]
        named = (
            hit
            for hit in heads
            if (hit.start not in self._no_bodies or _is_unit(hit)) and hit.start not in self._generic
            if not self._is_any(hit)
        )
        found = (self._body(hit) for hit in named if not self._is_taken_over(hit))
        yield from (body for body in found if body)
        yield from self._organizers.teams()

    def _is_taken_over(self, hit: Hit) -> bool:
        """«تسلم فلان قيادة الشرطة الملكية»: the command of a body that somebody takes over."""
        if self._words[hit.start].norm not in self._charges or hit.end not in self._heads:
            return False
        before = self._words[max(0, hit.start - _NEAR) : hit.start]
        return any(word.norm in self._taking for word in before)

    def _body(self, hit: Hit) -> Named | None:
        if mission := self._mission(hit):
            return mission
        if self._words[hit.start].norm in self._organs and self._leads_to_several(hit.end):
            return self._named(hit, self._listed[hit.end], None)
        if "Country" in hit.payload.takes:
            return self._service(hit)
        if hit.payload.type == "LocalOffice" and hit.end in self._heads and not self._words[hit.end].prefix:
            return None  # «فرع وزارة العدل»: see `branches`
        if self._is_lead_of_body(hit):
            return None  # «تولى فلان رئاسة هيئة الاستثمار»
        state = self._states.of_body(hit.end) if self._is_of_states(hit) else None
        state = state or self._state_of_compound(hit)
        if state and state.start == hit.end:
            return self._of_state(hit, state)
        if own := self._ends.after_own_name(hit):
            return self._named(hit, own, None)
        if body := self._of_named_state(hit):
            return body
        end = self._ends.after(hit)
        if hit.payload.type == "LocalOffice" and hit.end in self._listed and not self._words[hit.start].definite:
            return self._named(hit, max(end, self._listed[hit.end]), None)  # «بعثة مجلس التعاون في اليمن»
        inner, outer = self._states.within(hit.end, end), self._states.of_body(end)
        own = inner is not None and inner.rule == "nisba" and self._words[inner.end - 1].definite
        state = inner if own else outer or inner  # «الهيئة السعودية للمهندسين»
        if own and outer and outer.rule == "nisba":
            end = outer.end  # «الحملة السعودية لنصرة الشعب السوري»
        if state and state.rule != "nisba" and self._words[hit.start].stem in self._unions | self._sectors:
            state = None  # «التحالف الدولي لدعم الشرعية في اليمن» is no body of Yemen, nor «قطاع المعارض في المملكة»
        return self._named(hit, end, state) if self._is_named(hit, end, state) else None

    def _leads_to_several(self, i: int) -> bool:
        """«مفوضية إيكواس»: whether a body of several states is named at a token, in the genitive."""
        return i in self._listed and not (self._concepts[i].country or self._words[i].prefix)

    def _mission(self, hit: Hit) -> Named | None:
        """«بعثة مونوسكو»: a listed body that its own noun opens, before its short name."""
        listed = self._concepts.get(hit.end) if hit.payload.type == "LocalOffice" else None
        if listed is None or fold(listed.name).split()[0] != self._words[hit.start].stem:
            return None
        name = surface(self._doc, hit.start, self._listed[hit.end])
        return Named(hit.start, self._listed[hit.end], Kind.AGENCY, listed.path, name, "gazetteer", listed.country)

    def _is_lead_of_body(self, hit: Hit) -> bool:
        """Whether the noun only says that somebody leads the body that follows: «رئاسة اتحاد الكرة»."""
        plain = hit.end - hit.start == 1 and hit.start not in self._listed and not self._words[hit.end - 1].definite
        return plain and self._words[hit.start].norm in self._leads and hit.end in self._governed

    def _is_of_states(self, hit: Hit) -> bool:
        """«الجيش المغربي», «المخابرات الأوغندية»: whether the state alone names the body that a noun opens."""
        after = self._words[hit.end] if hit.end < len(self._words) else None  # not «مدير المخابرات التركي»
        agrees = after is not None and self._words[hit.start].definite and after.norm.endswith("ه")
        return hit.payload.type in _OF_STATES or (hit.payload.type == "IntelligenceAgency" and agrees)

    def _service(self, hit: Hit) -> Named | None:
        """«البريد السعودي»: a public service that the state's adjective names."""
        state = self._states.of_body(hit.end)
        named = state and state.rule == "nisba" and self._words[hit.start].definite
        return self._of_state(hit, state) if state and named and not self._words[hit.end].prefix else None

    def _state_of_compound(self, hit: Hit) -> Named | None:
        """«الصليب الأحمر الإيطالي», «المحكمة العليا الهندية»: a head of several words needs no more than its state."""
        state = self._states.of_body(hit.end) if hit.end - hit.start > 1 else None
        if state is None or state.rule != "nisba" or not self._words[hit.start].definite:
            return None
        return state if self._extent.end(hit.end, names=False) <= state.end else None  # «… السعودية لإغاثة الشعب»

    def _of_named_state(self, hit: Hit) -> Named | None:
        """«اتحاد الإمارات لكرة القدم»: the state by its name, and what the body is for."""
        state = self._states.at(hit.end) if not self._words[hit.start].definite else None
        if state is None or state.rule == "nisba" or self._words[hit.end].prefix or state.end >= len(self._words):
            return None
        end = self._extent.end(state.end, names=False) if self._words[state.end].light.startswith("ل") else 0
        return self._named(hit, end, state) if end > state.end else None

    def _of_state(self, hit: Hit, state: Named) -> Named:
        if joint := self._joint(state):
            return self._named(hit, joint, None)
        name = surface(self._doc, hit.start, state.end)
        key = agency_key(name, state.country)
        return Named(hit.start, state.end, Kind.AGENCY, key, name, "head-noun", state.country, True, 0.8)

    def _named(self, hit: Hit, end: int, told: Named | None) -> Named:
        if told and (joint := self._joint(told)):
            end, told = joint, None
        last = self._after_town(hit, end) or (end if told else self._after_region(hit, end))
        name = surface(self._doc, hit.start, last)
        state = home_of(self._doc) if hit.payload.type == "Ministry" else ""
        state = told.country if told else state or self._state_of_place(hit, end)
        stop = max(end, told.end) if told and told.rule == "nisba" else end
        key = agency_key(name, state)
        return Named(hit.start, stop, Kind.AGENCY, key, name, "head-noun", state, bool(told), 0.8)

    def _after_town(self, hit: Hit, end: int) -> int:
        """«الهيئة الملكية بينبع»: after the place of a body that has no other name than adjectives, or 0."""
        unit = hit.payload.generic and hit.payload.type != "LocalOffice"  # «المركز الثاني بالرياض»
        if unit or hit.payload.type not in _OF_TOWNS or end >= len(self._words) or self._words[end].prefix != "ب":
            return 0
        words = self._words[hit.start : end]
        adjectives = len(words) > 1 and words[-1].is_adjective_shaped and all(word.definite for word in words)
        return placed(self._doc, end) if adjectives and not any(word.prefix for word in words[1:]) else 0

    def _after_region(self, hit: Hit, end: int) -> int:
        """«المديرية العامة للدفاع المدني بمنطقة جازان»: after the region whose directorate it is."""
        region = placed(self._doc, end) if hit.payload.path in _OFFICES else 0
        start = end + (not self._words[min(end, len(self._words) - 1)].prefix)
        if not region:
            return end
        directorate = hit.payload.path == _OFFICES[0]
        town = directorate and not self._words[hit.start].definite and self._words[start].prefix
        nouns = self._settlements if directorate else self._regions  # «مديرية الشؤون الصحية بتبوك»
        return region if town or self._words[start].stem in nouns else end

    def _state_of_place(self, hit: Hit, end: int) -> str:
        """«محكمة جنايات القاهرة», «شرطة دبي»: the state of the place whose body it is."""
        if hit.payload.type not in _OF_PLACES:
            return ""
        inside = (place for place in places_in(self._doc) if hit.end <= place.start and place.end <= end)
        return next((place.country for place in inside), "")

    def _joint(self, state: Named) -> int:
        """«مجلس الأعمال السعودي الأمريكي»: after the second of two states that have a body together, or 0."""
        second = self._states.at(state.end)
        both = second is not None and second.rule == state.rule == "nisba" and second.country != state.country
        return second.end if second and both and not self._words[second.start].prefix else 0

    def _is_named(self, hit: Hit, end: int, state: Named | None) -> bool:
        """Whether the words after a head noun make it the name of one body."""
        if end == hit.end or self._words[end - 1].norm in self._passing:
            return False
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
        whole = whole or self._after_town(hit, end) > 0
        few = end - hit.end < 3 and not whole  # «اللجنة المحلية للسلامة» is a name, «غرفة العمليات» is none
        short = hit.payload.generic and few and not state and hit.end not in self._listed
        sole = self._is_worldwide(hit, end) or self._is_sole(hit, end)
        own = self._has_name(hit.end, end) or self._is_local(hit, end) or self._is_in_body(hit, end)
        own = own or (self._is_for_something(hit, end) and (hit.start in self._directed or self._ends.is_owned(end)))
        return not short or sole or own

    def _is_organ(self, hit: Hit, end: int) -> bool:
        """«المجلس الاستشاري للاتحاد الأفريقي»: an organ told by an adjective, of a listed body after «ل»."""
        told = end >= self._listed[hit.end] and hit.end - hit.start > 1 and self._words[hit.start].definite
        told = told and self._words[hit.end - 1].definite
        return told and self._words[hit.end].prefix == "ل"

    def _is_local(self, hit: Hit, end: int) -> bool:
        """«شرطة محافظة جدة», «إدارة التعليم بمحافظة الخرج»: the service of a place, or an office in a region."""
        return self._is_of_place(hit, end) or self._after_region(hit, end) > end

    def _is_for_something(self, hit: Hit, end: int) -> bool:
        """«مدير مركز الخليج للأبحاث»: whether the words of the name tell what the body is for."""
        return any(self._extent.is_bound(i) for i in range(hit.end + 1, end))

    def _is_hall(self, hit: Hit, end: int) -> bool:
        """«مركز الملك خالد للمؤتمرات»: whether it is a place, where others meet."""
        return any(self._words[i].stem in self._gatherings for i in range(hit.end + 1, end))

    def _is_in_body(self, hit: Hit, end: int) -> bool:
        """«قسم الميزانية بوزارة الصحة», «لجنة المعارض بالغرفة»: whether the body follows that a unit sits in."""
        inside = end in self._heads and self._words[end].prefix == "ب"
        return inside and (not self._words[end].definite or self._committees.is_one(self._words[hit.start]))

    def _is_of_place(self, hit: Hit, end: int) -> bool:
        """«شرطة محافظة جدة»: the service of a place, whose name is a word too."""
        places = (place for place in places_in(self._doc) if place.start == hit.end and place.end == end)
        return hit.payload.type in _OF_PLACES and not self._words[hit.end].prefix and any(places)

    def _is_told_before(self, hit: Hit, end: int) -> bool:
        """«رئاسة اللجنة», «مكتب الهيئة», «مجلس إدارة الغرفة»: a part of a body that the text named before."""
        whole = max(self._boards.get(hit.start, 0), hit.end)
        part = end - whole == 1 and hit.payload.type != "ArmedForce"  # «قوات التحالف»
        return part and self._words[whole].definite and whole in self._nouns

    def _is_proper_name(self, hit: Hit, end: int, state: Named | None) -> bool:
        """«المكتب المركزي للأبحاث» and «الشرطة الوطنية الفرنسية» name a body; «القوات الخاصة» is a kind of body."""
        words = self._words
        bound = any(self._extent.is_bound(i) for i in range(hit.start + 1, end))
        if hit.start and words[hit.start - 1].definite and not words[hit.start].prefix:
            return bound and hit.start in self._recognised  # not «الجريمة المنظمة العابرة للحدود»
        if hit.end - hit.start == 1 and (words[hit.end].prefix or self._extent.is_bound(hit.end)):
            return False  # «الجامعة لإتاحة …»: a body named before
        if end - hit.end > 1 and hit.start and words[hit.start - 1].norm in self._has_bodies:
            return True  # «مقر الشرطة الجنائية الاتحادية»
        if hit.payload.path == _REGION or self._is_worldwide(hit, end) or self._after_town(hit, end):
            return True
        acronym = end + 1 < len(words) and words[end].text == "(" and words[end + 1].text.isupper()
        stated = state is not None and (state.rule == "nisba" or hit.payload.type == "PoliceAgency")
        return acronym or bound or (stated and end - hit.start > 1)  # «الشرطة الوطنية المدنية في السلفادور»

    def _is_worldwide(self, hit: Hit, end: int) -> bool:
        """«اللجنة الكشفية العالمية»: the last of two adjectives tells that there is but one such body."""
        worldwide = end - hit.end > 1 and self._words[end - 1].norm in self._worldwide
        return worldwide and bool(self._words[hit.start].definite)  # not «مركز فيينا الدولي»

    def _is_sole(self, hit: Hit, end: int) -> bool:
        """«لجنة الحج المركزية»: an adjective after what a body is for tells that there is but one."""
        return end - hit.end > 1 and self._words[end - 1].norm in self._sole and not self._words[hit.start].definite

    def _has_name(self, start: int, end: int) -> bool:
        """Whether the words hold one that is no ordinary word: «مركز الملك سلمان», not «غرفة العمليات»."""
        ordinary, common = self._knowledge.ordinary, self._knowledge.common
        unusual = (word.light not in ordinary and word.norm not in common for word in self._words[start:end])
        return any(unusual) or self._words[start].text in QUOTES


def _is_unit(hit: Hit) -> bool:
    """«لواء الأمير سطام»: a unit, though «لواء» is a rank too."""
    return bool(hit.payload.type == "ArmedForce" and hit.end - hit.start > 1)
