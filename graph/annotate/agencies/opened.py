"""Find the bodies that a head noun opens, to the end of their names: «المديرية العامة لـ…», «جامعة الملك …»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.agencies.ends import Ends
from graph.annotate.agencies.extent import NameExtent
from graph.annotate.agencies.organizers import Organizers
from graph.annotate.agencies.proper import Proper
from graph.annotate.agencies.sited import Sited
from graph.annotate.bodies import Bodies, agency_key
from graph.annotate.events.words import read_event_words
from graph.annotate.found import home_of
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.states import OF_PAIR, States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.model import Kind

_NEAR = 9  # tokens from «تسلم» to what somebody takes over
_AGENCY, _NEWS = "وكاله", 4  # tokens from «الوكالة» to «للأنباء»
_READ_ELSEWHERE = frozenset(("Place", "Number"))  # by `Local` and `Numbered`
_OF_STATES = ("DiplomaticMission", "ArmedForce", "PoliceAgency", "Legislature")  # «سفارة المغرب», «الجيش المغربي»


class Opened:
    """Reads the bodies that head nouns open in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc, states: States) -> None:
        self._doc, self._states, self._bodies = doc, states, bodies
        self._words: list[Word] = words_in(doc)
        self._any, self._no_body = knowledge.words.folded("any-of"), knowledge.words.folded("no-body")
        self._of_news = knowledge.words.folded("of-news")
        self._joining = knowledge.words.stems("coalition") | knowledge.words.stems("sector")
        self._charges, self._taking = knowledge.words.folded("headship"), knowledge.words.folded("takes-office")
        self._events = read_event_words(knowledge.ontology)
        self._organs = knowledge.words.folded("organ-of-several")
        self._extent = NameExtent(knowledge, doc, states)
        self._organizers = Organizers(knowledge, doc, self._extent)
        self._ends, self._sited = Ends(knowledge, doc, self._extent), Sited(knowledge, doc)
        self._proper = Proper(knowledge, doc, states, self._extent, self._ends, self._organizers, self._sited)
        hits = hits_in(doc)
        self._heads = hits.body_nouns
        forces = {hit.start for hit in hits.of("head") if hit.payload.type == "ArmedForce"}
        self._leads, self._governed = knowledge.words.folded("led-by"), self._heads - forces
        self._listed, self._offices = hits.listed_bodies, {hit.start for hit in hits.offices}
        self._concepts = {hit.start: hit.payload for hit in hits.names(Kind.AGENCY)}
        self._rulers = {hit.start: hit for hit in hits.of("title") if hit.payload.country}
        titles = (hit for hit in hits.of("title") if not self._is_mission(hit))
        self._generic = {i for hit in hits.plural_titles for i in range(hit.start + 1, hit.end)}  # «رؤساء أركان جيوش …»
        self._no_bodies = {hit.start for hit in (*hits.of("medium"), *titles)}  # «بالنيابة» is none
        self._no_bodies |= {i for hit in hits.titles("Rank") for i in range(hit.start, hit.end)}  # «اللواء شرطة فلان»
        self._no_bodies |= {hit.end - 1 for hit in hits.titles("Deputy") if hit.payload.relation == "heads"}
        boards = [(hit.start + (hit.end in self._heads), hit.end) for hit in hits.of("organ")]
        self._no_bodies |= {i for start, end in boards for i in range(start, end)}  # «مجلس الإدارة»

    def _is_any(self, hit: Hit) -> bool:
        """«منح كل جمعية إعانة», «يمثلون 144 جمعية»: none by name."""
        bare = hit.start > 0 and not (self._words[hit.start].definite or self._words[hit.start].prefix)
        before = self._words[hit.start - 1]
        return bare and (before.norm in self._any or before.number)

    def _is_thing(self, hit: Hit) -> bool:
        """«المركز الأول», «حركة المرور»: what only opens as a body does."""
        first, *after = self._words[hit.start : hit.start + 2]
        return bool(after) and f"{first.norm} {after[0].norm}" in self._no_body

    def _only_reports(self, hit: Hit) -> bool:
        """«ذكرت الوكالة العربية السورية للأنباء أن …»: a medium, where nobody has a post in it."""
        if self._words[hit.start].stem != _AGENCY:
            return False
        told = self._words[hit.start + 1 : hit.start + 1 + _NEWS]
        held = any(title.end == hit.start for title in hits_in(self._doc).offices)
        return not held and any(word.folded in self._of_news for word in told)

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
            if not (self._is_any(hit) or self._is_thing(hit) or self._only_reports(hit))
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
        if self._words[hit.start].norm in self._organs and self._ends.names_several(hit.end):
            return self._named(hit, self._listed[hit.end], None)
        if mission := self._mission_of_ruler(hit):
            return mission
        if "Country" in hit.payload.takes:
            return self._service(hit)
        if hit.payload.type == "LocalOffice" and hit.end in self._heads and not self._words[hit.end].prefix:
            return None  # «فرع وزارة العدل»: see `branches`
        if self._is_lead_of_body(hit):
            return None  # «تولى فلان رئاسة هيئة الاستثمار»
        told = self._states.of_body(hit.end)
        if told and told.rule == OF_PAIR:
            return self._of_told_state(hit, told)
        state = told if self._is_of_states(hit) or self._is_of_country(hit) else None
        state = state or self._state_of_compound(hit)
        state = state or self._state_behind_lam(hit)
        if state and state.start == hit.end and not self._is_for_field(hit, state.end):
            return self._of_state(hit, state)
        if town := self._sited.after_post_of_town(hit):
            return self._named(hit, town, None)
        if own := self._ends.after_own_name(hit):
            return self._named(hit, own, None)
        if charged := self._ends.after_charge(hit):
            return self._named(hit, charged, None)
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
        if state and state.rule != "nisba" and self._words[hit.start].stem in self._joining:
            state = None  # «التحالف الدولي لدعم الشرعية في اليمن» is no body of Yemen, nor «قطاع المعارض في المملكة»
        if state and self._words[state.start].prefix == "ب" and self._ends.is_charge(state.start):
            state = None  # «اللجنة الرباعية المعنية بالسودان» is none of Sudan's
        if self._proper.is_of_both(hit, state):
            return self._named(hit, end, state)
        return self._named(hit, end, state) if self._proper.is_named(hit, end, state) else None

    def _mission(self, hit: Hit) -> Named | None:
        """«بعثة مونوسكو»: a listed body that its own noun opens, before its short name."""
        listed = self._concepts.get(hit.end) if hit.payload.type == "LocalOffice" else None
        if listed is None or fold(listed.name).split()[0] != self._words[hit.start].stem:
            return None
        name = surface(self._doc, hit.start, self._listed[hit.end])
        return Named(hit.start, self._listed[hit.end], Kind.AGENCY, listed.path, name, "gazetteer", listed.country)

    def _mission_of_ruler(self, hit: Hit) -> Named | None:
        """«سفارة خادم الحرمين الشريفين»: a mission of the state that a ruler's title tells."""
        ruler = self._rulers.get(hit.end) if hit.payload.type == "DiplomaticMission" else None
        return self._of_country(hit, ruler.end, ruler.payload.country) if ruler else None

    def _is_lead_of_body(self, hit: Hit) -> bool:
        """Whether the noun only says that somebody leads the body that follows: «رئاسة اتحاد الكرة»."""
        plain = hit.end - hit.start == 1 and hit.start not in self._listed and not self._words[hit.end - 1].definite
        leads = plain and self._words[hit.start].norm in self._leads
        return leads and (hit.end in self._governed or hit.end in self._offices)  # «تحت رئاسة وزيري الخارجية»

    def _is_of_states(self, hit: Hit) -> bool:
        """«الجيش المغربي», «المخابرات الأوغندية»: whether the state alone names the body that a noun opens."""
        after = self._words[hit.end] if hit.end < len(self._words) else None  # not «مدير المخابرات التركي»
        agrees = after is not None and self._words[hit.start].definite and after.norm.endswith("ه")
        feminine = self._words[hit.start].text.endswith("ة") and self._states.describes(hit.end)
        if feminine and after is not None and not after.norm.endswith("ه"):
            return False  # «للشؤون القنصلية الفرنسي»
        return hit.payload.type in _OF_STATES or (hit.payload.type == "IntelligenceAgency" and agrees)

    def _is_of_country(self, hit: Hit) -> bool:
        """«جامعة الكويت»: whether the name of a state is that of its university."""
        named = hit.payload.type == "AcademicInstitution" and self._states.is_named_at(hit.end)
        return named and not (self._words[hit.start].definite or self._words[hit.end].prefix)

    def _is_for_field(self, hit: Hit, i: int) -> bool:
        """«كلية فلسطين للعلوم الشرطية»: whether what a college is for follows the name of its state."""
        word = self._words[i] if i < len(self._words) and hit.payload.type == "AcademicInstitution" else None
        field = word is not None and word.definite and word.prefix == "ل"
        return field and not any(self._events.readings(self._words[i].folded))  # «للقاء الطلبة»

    def _service(self, hit: Hit) -> Named | None:
        """«البريد السعودي»: a public service that the state's adjective names."""
        state = self._states.of_body(hit.end)
        named = state and state.rule == "nisba" and self._words[hit.start].definite and not self._describes(hit)
        return self._of_state(hit, state) if state and named and not self._words[hit.end].prefix else None

    def _describes(self, hit: Hit) -> bool:
        """«القاعدة البحرية الفرنسية»: whether the noun is but an adjective of the one before it."""
        word, before = self._words[hit.start], self._words[hit.start - 1] if hit.start else None
        alone = hit.end - hit.start == 1 and word.is_adjective_shaped and not word.prefix
        return alone and before is not None and before.definite and not before.mark

    def _state_of_compound(self, hit: Hit) -> Named | None:
        """«الصليب الأحمر الإيطالي», «المحكمة العليا الهندية»: a head of several words needs no more than its state."""
        state = self._states.of_body(hit.end) if hit.end - hit.start > 1 else None
        if state is None or state.rule != "nisba" or not self._words[hit.start].definite:
            return None
        return state if self._extent.end(hit.end, names=False) <= state.end else None  # «… السعودية لإغاثة الشعب»

    def _state_behind_lam(self, hit: Hit) -> Named | None:
        """«القنصلية العامة للمملكة المغربية», «البعثة الدائمة لقطر لدى الأمم المتحدة»: whose mission it is."""
        state = self._states.at(hit.end) if hit.payload.type == "DiplomaticMission" else None
        named = state and state.rule != "nisba" and self._words[hit.start].definite
        return state if named and self._words[hit.end].prefix == "ل" else None

    def _of_named_state(self, hit: Hit) -> Named | None:
        """«اتحاد الإمارات لكرة القدم»: the state by its name, and what the body is for."""
        state = self._states.at(hit.end) if not self._words[hit.start].definite else None
        if state is None or state.rule == "nisba" or self._words[hit.end].prefix or state.end >= len(self._words):
            return None
        after = self._words[state.end]
        led = after.light.startswith("ل") or self._is_for_field(hit, state.end)
        end = self._extent.end(state.end, names=False) if led else 0
        return self._named(hit, end, state) if end > state.end else None

    def _of_state(self, hit: Hit, state: Named) -> Named:
        if joint := self._states.end_of_joint(state):
            return self._named(hit, self._after_joint(joint), None)
        if self._words[state.start].prefix == "ب":
            return replace(self._of_told_state(hit, state), end=state.end)
        return self._of_country(hit, state.end, state.country)

    def _after_joint(self, i: int) -> int:
        """«اللجنة التونسية الإيطالية المشتركة لشؤون الهجرة»: after what goes on with the name behind two states."""
        goes_on = i < len(self._words) and (self._words[i].opens_with_article or self._extent.is_bound(i))
        return self._extent.end(i, names=False) if goes_on else i

    def _of_told_state(self, hit: Hit, state: Named) -> Named:
        """«الجيش (والدرك الفرنسيين)», «الشرطة (بتونس)»: the body of a state that is no word of its name."""
        body = self._of_country(hit, hit.end, state.country)
        return replace(body, key=self._bodies.key(body.name, state.country))

    def _of_country(self, hit: Hit, end: int, country: str) -> Named:
        name = surface(self._doc, hit.start, end)
        return Named(hit.start, end, Kind.AGENCY, agency_key(name, country), name, "head-noun", country, True, 0.8)

    def _named(self, hit: Hit, end: int, told: Named | None) -> Named:
        if told and (joint := self._states.end_of_joint(told)):
            end, told = self._after_joint(joint), None
        last = self._sited.after_town(hit, end) or (end if told else self._sited.after_region(hit, end))
        name = surface(self._doc, hit.start, last)
        state = home_of(self._doc) if hit.payload.type == "Ministry" else ""
        state = told.country if told else state or self._sited.state_of_place(hit, end)
        stop = max(end, told.end) if told and told.rule == "nisba" else end
        key = agency_key(name, state)
        return Named(hit.start, stop, Kind.AGENCY, key, name, "head-noun", state, bool(told), 0.8)


def _is_unit(hit: Hit) -> bool:
    """«لواء الأمير سطام»: a unit, though «لواء» is a rank too."""
    return bool(hit.payload.type == "ArmedForce" and hit.end - hit.start > 1)
