"""Read the body or the bodies of a post, and their state: «وزير الخارجية والتعاون الدولي المصري», «رئيس البرلمان»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import agency_key
from graph.annotate.found import agencies_in, groups_in
from graph.annotate.grammar import TITLES
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.adjectives import Adjectives
from graph.annotate.posts.both import is_dual
from graph.annotate.posts.branches import Branches
from graph.annotate.posts.implied import Implied
from graph.annotate.posts.named import NamedBodies
from graph.annotate.posts.reach import OWNER
from graph.annotate.spans import surface
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_COURT = "JudicialBody"
_BOTH_STATES = frozenset(small_words("both-states"))


class InBody:
    """Reads the bodies of posts in one document."""

    def __init__(
        self,
        knowledge: Knowledge,
        doc: Doc,
        states: States,
        named: NamedBodies,
        implied: Implied,
        adjectives: Adjectives,
    ) -> None:
        self._states, self._named, self._implied, self._adjectives = states, named, implied, adjectives
        self._doc = doc
        self._words: list[Word] = words_in(doc)
        self._knowledge = knowledge
        self._tails = named.tails
        self._branches = Branches(knowledge, doc)
        self._attached = knowledge.words.folded("accredited")
        self._own = knowledge.words.folded("our-country")
        self._governments = knowledge.words.folded("government")
        self._bodies: dict[int, Named] = {body.start: body for body in agencies_in(doc)}
        hits = hits_in(doc)
        self._groups = {group.start: group.end for group in groups_in(doc)}
        self._courts = {hit.start: hit.end for hit in hits.of("head") if hit.payload.type == _COURT}
        self._titles = {hit.start for hit in (*hits.titles(*TITLES), *hits.offices)}

    def read(self, post: Holding, limit: int) -> Holding:
        """A post in the body that the words after it or before it name, or that the post implies."""
        if post.title.refers_back and post.title.relation == "headOfState":
            return replace(post, country=self._named.state_of_pronoun(post))  # «الرئيس التركي فلان ورئيس وزرائه»
        if held := self._in_two_fields(post, limit) or self._of_group(post, limit) or self._in_government(post, limit):
            return held
        body = self._named.institute(post, limit) or self._named.of_pronoun(post, limit)
        body = body or self._named.after(post, post.end, limit)
        body = body or self._named.before(post) or self._named.opened_in(post)
        if union := self._union_of_ministers(post, body):
            return replace(post, bodies=(union,), end=union.end)
        if body is None:
            return self._without_body(post, limit)
        if post.title.implies and self._named.is_army(body):
            return self._of_army(post, body, limit)
        bodies, end = self._coordinated(post, body, limit)
        end, former = self._adjectives.after(end, limit)
        held = self._of_bodies_state(replace(post, former=post.former or former), bodies, end, limit)
        several = self._words[body.end - 1].stem in _BOTH_STATES  # «وزيرا داخلية البلدين»: no body has such a name
        return replace(held, bodies=(), country="") if several else held

    def _of_group(self, post: Holding, limit: int) -> Holding | None:
        """«قائد الدعم السريع فلان»: a post at the head of an armed group, which is no body, before a name."""
        starts = (post.end, post.noun_end - 1) if post.noun_end - post.start > 1 else (post.end,)  # «قائد قوات …»
        end = max(self._groups.get(i, 0) for i in starts) if post.title.relation == "heads" else 0
        end *= end > post.end
        named = end in self._titles or self._names_one(end, limit)
        return replace(post, end=end) if end and named else None

    def _in_two_fields(self, post: Holding, limit: int) -> Holding | None:
        """«وزيرا خارجية ودفاع كينيا»: two ministers of a state that both of their fields govern."""
        second, last = post.end + 1, post.end + 2
        if not (post.title.is_minister and is_dual(post, self._words)) or last >= limit:
            return None
        state, joined = self._states.after(last), self._words[second].prefix == "و"
        fields = self._words[post.end : last]
        if state is None or state.rule == "nisba" or not joined or any(word.definite for word in fields):
            return None
        bodies = (self._named.in_field(post, i, i + 1, state.country) for i in (post.end, second))
        return replace(post, bodies=tuple(bodies), country=state.country, end=state.end)

    def _in_government(self, post: Holding, limit: int) -> Holding | None:
        """«وزير خارجية حكومة الوحدة فلان»: the ministry of a field that the name of a government governs."""
        field = post.end
        government = self._bodies.get(field + 1) if post.title.is_minister and not post.title.plural else None
        if government is None or fold(government.name).split()[0] not in self._governments:
            return None
        word = self._words[field]
        closed = word.light in self._knowledge.closed  # «وزير في حكومة الوحدة»
        if word.definite or word.prefix or word.mark or closed or self._words[government.start].prefix:
            return None
        body = self._named.in_field(post, field, field + 1, government.country)
        return replace(post, bodies=(body,), country=government.country, end=government.end, within=government)

    def _without_body(self, post: Holding, limit: int) -> Holding:
        """A post whose body no words name: of the state after it, in the body that the post implies."""
        back = post.title.refers_back or post.end >= limit
        state = None if back else self._states.after(post.end) or self._state_served(post)
        if state is None and (whole := self._whole(post)):
            held = self._implied.with_body(replace(post, country=whole.country), told=True)
            return replace(held, end=max(held.end, whole.end), within=None if held.bodies else whole)
        held = self._implied.with_body(self._after_own_state(post).of_state(state), told=bool(state))
        if held.bodies:
            end = self._after_court(held.end, limit)
            end = self._tails.after_charge(end, limit) if held.title.role == "Deputy" else end
            return replace(held, end=end, within=None)  # «مفوضة الاتحاد الأوروبي لشؤون المتوسط»
        end, within = self._tails.within(held, limit, absolute=self._named.is_absolute(held))
        end = self._after_court(end, limit) if held.title.implies and end == held.end else end
        if held.title.role == "Deputy" and end == held.end and not within:
            end = self._tails.after_affairs(end, limit)
        return replace(held, end=end, within=within)

    def _whole(self, post: Holding) -> Named | None:
        """«رئيس أركان الدفاع بالقوات المسلحة البريطانية»: the body of a told state that what a title implies is in."""
        body = self._bodies.get(post.end) if post.title.implies and not post.country else None
        return body if body and body.told and body.country and self._words[body.start].prefix == "ب" else None

    def _state_served(self, post: Holding) -> Named | None:
        """«النائب العام لجمهورية كينيا»: the state for which somebody leads a body that his title implies."""
        state = self._states.at(post.end) if post.title.implies and post.title.relation == "heads" else None
        return state if state and state.rule == "country-name" and self._words[post.end].prefix == "ل" else None

    def _after_own_state(self, post: Holding) -> Holding:
        """«المدعي العام للدولة فلان»: after the words for the state that a holder of such an office serves."""
        served = post.title.implies and post.title.relation == "heads" and post.end < len(self._words)
        own = served and self._words[post.end].prefix == "ل" and self._words[post.end].norm in self._own
        return replace(post, end=post.end + 1) if own else post

    def _after_short_name(self, body: Named, i: int) -> int:
        """«وكالة حرس الحدود الأوروبية فرونتكس هانز …»: after the other name of a body, right behind it."""
        other = self._bodies.get(i) if body.rule == "gazetteer" else None
        return other.end if other and other.key == body.key else i

    def _after_court(self, i: int, limit: int) -> int:
        """«الوكيل العام للملك لدى محكمة الاستئناف»: after the body before which an office acts."""
        if i >= limit or self._words[i].norm not in self._attached:
            return i
        body, end = self._bodies.get(i + 1), self._courts.get(i + 1, 0)
        while end and end < limit and self._words[end].opens_with_article and not self._leads_to_name(end, limit):
            end += 1  # «النائب العام لدى محكمة التمييز القاضي فلان»
        return body.end if body else end or i

    def _leads_to_name(self, i: int, limit: int) -> bool:
        """Whether a title or a given name with the article stands at a token: «… محكمة الاستئناف الطيب عثمان»."""
        given = self._knowledge.is_name(self._words[i].text) and self._names_one(i + 1, limit)
        return i in self._titles or given

    def _of_army(self, post: Holding, army: Named, limit: int) -> Holding:
        """«رئيس هيئة الأركان العامة للقوات المسلحة اليمنية»: of the staff that the title implies, not of the army."""
        told = self._of_bodies_state(post, [army], army.end, limit)
        held = self._implied.with_body(replace(told, bodies=()), told=bool(told.country))
        written = self._named.written(post)
        if written and not told.country and not any(body.rule == "implied" for body in held.bodies):
            return replace(told, bodies=(written,), end=max(told.end, written.end))
        return self._under_written_name(held, army) if held.bodies else told

    def _under_written_name(self, post: Holding, army: Named) -> Holding:
        """«رئيس أركان القوات المسلحة البرتغالية»: a staff that no list has, by the words that tell it."""
        staff, start = post.bodies[0], post.start + 1
        if staff.rule != "head-noun":
            return post
        name = surface(self._doc, start, army.end)
        return replace(post, bodies=(replace(staff, start=start, end=army.end, name=name),))

    def _names_one(self, i: int, limit: int) -> bool:
        """«وزيري الداخلية خالد الحجار والعدل عادل نصار»: whether the name of the first of several holders follows."""
        word = self._words[i] if i < limit else None
        plain = word is None or word.prefix or word.definite or word.light in self._knowledge.closed
        return word is not None and not plain and self._knowledge.is_name(word.text)

    def _union_of_ministers(self, post: Holding, body: Named | None) -> Named | None:
        """«وزراء خارجية الاتحاد الأوروبي»: the body of several states that stands where a state would."""
        charge = post.end
        if not (post.title.plural and post.title.is_minister) or charge + 1 >= len(self._words):
            return None
        union = self._bodies.get(charge + 1) if not self._words[charge].definite else None
        inside = union is not None and (body is None or union.end <= body.end) and not self._words[union.start].prefix
        return union if union is not None and inside and union.is_union else None

    def _coordinated(self, post: Holding, body: Named, limit: int) -> tuple[list[Named], int]:
        """The body and those joined to it by «و», and where the last ends: «وزير الخارجية والتعاون الدولي»."""
        bodies, end = [body], max(body.end, post.end)
        while second := self._named.joined(post, end, limit):
            bodies.append(second)
            end = second.end
        while post.title.is_minister and end < limit and (after := self._tails.after_joined(end, limit)) > end:
            if len(bodies) == 1 and is_dual(post, self._words) and not self._of_two_states(after):
                bodies.append(self._named.in_field(post, end, after))
            end = after
        known = next((each.country for each in bodies if each.rule == "gazetteer" and each.country), "")
        if known:  # «للأمن الوطني ولمراقبة التراب الوطني»: of one state
            bodies = [self._implied.of_joined_state(each, known) for each in bodies]
        last = max(end, self._tails.end_before_name(end, limit))
        if len(bodies) == 1 and not post.title.is_minister and self._joins_field(bodies[0], end, last):
            bodies = [self._named.longer(post, body, last)]
        return bodies, last

    def _joins_field(self, body: Named, end: int, last: int) -> bool:
        """«شرطة الحدود والأجانب فلان»: whether one word that «و» joins before a name is what a body is for too."""
        one = last == end + 1 and self._words[end].prefix == "و" and self._words[end].definite
        inside = end == body.end and end - body.start == 2 and self._words[end - 1].definite
        return one and inside and end not in self._bodies

    def _of_two_states(self, i: int) -> bool:
        """«وزيرا الخارجية والتعاون الكيني والأوغندي»: whether a state stands at a token and «و» joins another to it."""
        state = self._states.after(i) if i < len(self._words) else None
        second = self._states.at(state.end) if state is not None else None
        return second is not None and self._words[second.start].prefix == "و"

    def _joint(self, body: Named, end: int) -> Named:
        """«رئيس لجنة الصداقة السعودية التركية»: a body of two states, which is neither's."""
        name = surface(self._doc, body.start, end)
        return replace(body, name=name, key=agency_key(name, ""), end=end, country="", told=False)

    def _of_bodies_state(self, post: Holding, bodies: list[Named], end: int, limit: int) -> Holding:
        """The post in its bodies, of the state told after them."""
        bodies = [self._branches.of_union(bodies[0]), *bodies[1:]]
        end = self._tails.after_aside(self._after_short_name(bodies[0], end), limit)
        ministers = post.title.is_minister and is_dual(post, self._words)
        if ministers and len(bodies) == 1 and not self._of_two_states(end):
            bodies = self._named.each_its_own(post, bodies[0])
        state = self._states.after(end) if end < limit else None
        if state and (joint := self._states.end_of_joint(state)) and joint <= limit:
            bodies, end, state = [*bodies[:-1], self._joint(bodies[-1], joint)], joint, None
        end = self._tails.after_aside(state.end, limit) if state else end
        if state and (state.rule == "nisba" or not (bodies[0].told or self._named.is_elsewhere(bodies[0]))):
            bodies = [self._implied.of_state(each, state.country) for each in bodies]
        elif state is None and self._states.joined:
            bodies = [self._implied.of_joined_state(each, self._states.joined) for each in bodies]
        own_states = (each.country for each in bodies if each.told)
        country = state.country if state and not _only_hosts(state, bodies[0]) else next(own_states, "")
        several = post.title.plural and post.title.role != "Deputy"  # «رؤساء الهيئات», not «أعضاء الهيئة»
        several = several and not (post.title.is_minister and self._names_one(end, limit))
        several = several and not (is_dual(post, self._words) and len(bodies) > 1)
        if several and not country and not any(each.rule == "gazetteer" for each in bodies):
            bodies = []
        end, within = self._tails.tail(post, end, limit)
        if several and not (bodies or country) and within and within.is_union:
            end, bodies, within = within.end, [within], None  # «وزراء الدفاع في حلف شمال الأطلسي»
        own = self._states.own(post.start, end) if state is None else None
        end = own.end if own else end
        if own and not (within and within.rule == OWNER):  # «… التابعة لإيغاد الكيني فلان»: only he is of that state
            state, country = own, own.country  # «وكيل الوزارة للشؤون القنصلية الفرنسي»
            bodies = [self._implied.of_state(each, country) for each in bodies]
        within = within or self._branches.whole(bodies[0]) if bodies else within
        if state is None and within and within.country and within.told:
            bodies = [self._implied.of_state_of_whole(each, within.country) for each in bodies]
        end, former = self._adjectives.after(end, limit)
        former = post.former or former
        return replace(post, bodies=tuple(bodies), country=country, end=end, former=former, within=within)


def _only_hosts(state: Named, body: Named) -> bool:
    """«مستشار سفارة فرنسا بتونس»: whether the state told last is only where another state's body sits."""
    return state.rule != "nisba" and body.told and body.country not in ("", state.country)
