"""Read the words after a title: adjectives, the state, the body, or the post that a deputy is under."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.found import agencies_in, countries_in, places_in
from graph.annotate.grammar import POSTS
from graph.annotate.hits import Hit, by_start, hits_in, longest
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.branches import Branches
from graph.annotate.posts.implied import Implied
from graph.annotate.posts.named import NamedBodies
from graph.annotate.posts.rivals import as_written, is_known, weight, without_rivals
from graph.annotate.posts.territory import Territory
from graph.annotate.spans import extent, together
from graph.annotate.states import States
from graph.annotate.successors import names_one
from graph.annotate.word import Word, words_in
from graph.model import Kind

_ADJECTIVES = ("PostModifier", "FormerMarker")
_APART = ("ambassador", "governor")  # whose states are not those of the posts beside them
_NAME = 7  # words of a name with its titles


class Readings:
    """The readings of the titles of posts in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc) -> None:
        self._doc, self._closed = doc, knowledge.closed
        self._words: list[Word] = words_in(doc)
        self._states = States(doc, knowledge.words)
        self._implied = Implied(knowledge, bodies, doc, self._states)
        self._attached, self._charged = knowledge.words.folded("accredited"), knowledge.words.folded("charged")
        self._offices, self._located = knowledge.words.stems("office-of"), knowledge.words.folded("located")
        self._led: dict[str, Named] = {}  # the last body led by holders of a title, by the title
        self._territory, self._branches = Territory(knowledge, doc), Branches(knowledge, doc)
        hits = hits_in(doc)
        given = given_names(doc, knowledge)
        self._titles = by_start(hit for hit in hits.titles(*POSTS) if hit.start not in given and self._is_post(hit))
        self._honours = {hit.start: hit.end for hit in longest(hits.titles("Honorific"))}
        self._times = knowledge.words.folded("time-qualifier")
        self._adjectives = by_start(hits.titles(*_ADJECTIVES))
        self._of_bodies = by_start(hits.of("body-nisba"))
        self.starts = set(self._titles)
        self._ends_of_bodies: dict[int, int] = {body.start: body.end for body in agencies_in(doc)}
        self._named = NamedBodies(knowledge, bodies, doc, self._states, self.starts)

    def _is_post(self, hit: Hit) -> bool:
        """«المساعد للشؤون التعليمية»; not «الأمين العام المساعد», where the word describes another post.

        «الرئيسان المصري فلان والفرنسي فلان»; not «بين الرئيسين», which are whom the text named.
        """
        if not names_one(self._doc, hit):
            return False
        if hit.payload.plural and hit.payload.relation == "headOfState" and self._words[hit.start].definite:
            return self._states.at(hit.end) is not None
        if hit.payload.appointed and self._words[hit.end - 1].text.endswith("ة"):
            return self._is_led_to(hit.end)
        if hit.payload.path != "assistant":
            return True
        described = hit.start > 0 and self._words[hit.start - 1].definite
        charged = hit.end < len(self._words) and self._words[hit.end].text.startswith("ل")
        return charged and not described

    def _is_led_to(self, i: int) -> bool:
        """«رئيسة للجمعية», a woman appointed; in «رئيسة الجمعية» the same word governs the body."""
        return i < len(self._words) and self._words[i].text.startswith("ل")

    def read_after(self, before: Holding | None, i: int) -> Holding | None:
        """The post at token `i`, of the state of the one that «و» joins it to: «الوزير الفرنسي … ووزير الدفاع»."""
        self._named.told_before(before.bodies if before else ())
        if before and before.bodies and before.title.role == "Post":
            self._led[before.title.path] = before.bodies[0]
        self._states.joined = before.country if before and self._is_joined(before, i) else ""
        return self.read(i)

    def _is_joined(self, before: Holding, i: int) -> bool:
        """Whether only a name stands between two posts, and the second begins with «و»."""
        between = self._words[before.end : i]
        if before.title.path in _APART or before.end > i or len(between) > _NAME or self._words[i].prefix != "و":
            return False
        plain = all(not word.mark and word.light not in self._closed for word in between)
        return plain and together(self._doc, before.start, i)

    def read(self, i: int) -> Holding | None:
        """The post that begins at token `i`: of several readings, the one that explains most words."""
        readings = [self._reading(hit) for hit in as_written(self._titles.get(i, []), self._words)]
        widest = max((reading.noun_end for reading in readings), default=i)
        implied = any(reading.noun_end == widest and reading.title.implies for reading in readings)
        readings = without_rivals(readings, self._words)
        kept = [reading for reading in readings if reading.noun_end == widest or (not implied and is_known(reading))]
        whole = [reading for reading in kept if reading.title.implies or not self._cuts_body(reading)]
        kept = whole if any(reading.bodies for reading in whole) else kept
        return max(kept, key=lambda reading: (weight(reading), reading.end, reading.noun_end), default=None)

    def _cuts_body(self, post: Holding) -> bool:
        """Whether «رئيس حكومة» cuts the name «حكومة الوحدة الوطنية»; «رئيس الحكومة» leaves «الإسبانية» to the state."""
        state = self._states.at(post.noun_end)
        whole = state.end if state else post.noun_end
        return any(self._ends_of_bodies.get(i, 0) > whole for i in range(post.start + 1, post.noun_end))

    def _reading(self, hit: Hit) -> Holding:
        limit = extent(self._doc, hit.start)
        end, former = self._after_adjectives(hit.end, limit)
        end = self._after_field(end, limit)
        post = Holding(hit.start, end, hit.payload, former=former, noun_end=hit.end)
        state = self._states.after(end) if end < limit else None
        held = (
            self._of_body_adjective(post)
            or self._of_told_state(post, state, limit)
            or self._territory.governed(post)
            or self._in_office_of(post, limit)
            or self._under_another(post, limit)
            or self._territory.representing(post, state)
            or self._assisting(post, limit)
            or self._in_body(post, limit)
        )
        end, former = self._after_adjectives(held.end, limit)  # «رئيس الحكومة الليبية المؤقتة»
        return replace(held, end=end, former=held.former or former)

    def _after_adjectives(self, i: int, limit: int) -> tuple[int, bool]:
        """After «العام», «بالنيابة», «السابق» …, and whether one of them says that the post is past."""
        former = False
        while i < limit and (found := self._adjectives.get(i)) and not self._is_year(i):
            former = former or any(hit.payload.role == "FormerMarker" for hit in found)
            i = self._after_charge(max(hit.end for hit in found), limit)
        return i, former

    def _is_year(self, i: int) -> bool:
        """«العام الماضي»: a year, and no adjective of a director."""
        return i + 1 < len(self._words) and self._words[i + 1].norm in self._times

    def _after_charge(self, i: int, limit: int) -> int:
        """«وزير الداخلية المكلف بالأمن الوطني فلان»: after what somebody is charged with."""
        charged = i < limit and self._words[i - 1].norm in self._charged and self._words[i].prefix == "ب"
        return self._named.end_of_name(i + 1, limit) if charged else i

    def _after_field(self, i: int, limit: int) -> int:
        """«الملحق الأمني لسفارة …», «النائب العام الوطني الإيطالي»: after an adjective before the body or the state."""
        if i + 1 >= limit or i in self.starts or self._states.at(i) is not None or not self._words[i - 1].definite:
            return i
        word, state = self._words[i], self._states.at(i + 1)
        adjective = word.definite and not word.prefix and word.is_adjective_shaped
        goes_on = self._words[i + 1].prefix == "ل" or (state is not None and state.rule == "nisba")
        return i + 1 if adjective and goes_on else i

    def _of_body_adjective(self, post: Holding) -> Holding | None:
        """«المفوض الأممي»: an adjective that names the body."""
        adjective = next(iter(self._of_bodies.get(post.end, ())), None)
        if adjective is None:
            return None
        body, end = adjective.payload, adjective.end
        named = Named(post.end, end, Kind.AGENCY, body.path, body.name, "body-nisba", body.country)
        limit = extent(self._doc, post.start)
        end, former = self._after_adjectives(end, limit)
        end, within = self._named.tail(post, end, limit)
        return replace(post, bodies=(named,), end=end, former=post.former or former, within=within)

    def _of_told_state(self, post: Holding, state: Named | None, limit: int) -> Holding | None:
        """A title that one state has, a counterpart, or a title with a state's adjective: «الوزير الباكستاني …»."""
        if post.title.country:
            return replace(post, country=post.title.country)
        if post.title.role == "Counterpart":
            return with_state(
                post, state or self._states.from_state(post.end)
            )  # of which body, its holder's counterpart says: `holders`
        if state is None or state.rule != "nisba" or state.start != post.end:
            return None
        return self._then_body(with_state(post, state), limit)

    def _then_body(self, post: Holding, limit: int) -> Holding:
        """«الوزير الباكستاني للداخلية»: the state stands before the body."""
        leads = post.end < limit and self._words[post.end].prefix == "ل"
        body = self._named.after(post, post.end, limit) if leads else None
        if body is None:
            held = post if leads else self._implied.with_body(post, told=True)
            end, former = self._after_adjectives(held.end, limit)
            held = replace(held, end=end, former=held.former or former)
            if post.title.path == "ambassador":
                return replace(held, end=self._territory.after_residence(end))  # «القنصل السعودي في دبي»
            return replace(held, end=self._named.after_mission(held, limit))
        end = self._named.end_of_name(body.end, limit)
        return replace(post, bodies=(self._implied.of_state(body, post.country),), end=end)

    def _in_office_of(self, post: Holding, limit: int) -> Holding | None:
        """«مدير مكتب وزير الداخلية», «المستشار في مكتب الوزير»: in the body of another, and not in his post."""
        i = post.end
        i += i < limit and self._words[i].norm in self._located
        if i + 1 >= limit or self._words[i].stem not in self._offices or self._words[i].definite:
            return None
        start = self._after_honours(i + 1)
        other = self.read(start) if start in self._titles else None
        if other is None:
            return None
        title = replace(post.title, relation="memberOf")
        return replace(other, start=post.start, title=title, former=post.former, noun_end=post.noun_end)

    def _under_another(self, post: Holding, limit: int) -> Holding | None:
        """«نائب وزير الخارجية»: a deputy has the body and the state of the post after it; who acts for it holds it."""
        other = self._superior(post, limit)
        if other is None or (self._named.is_absolute(post) and not self._words[post.end].prefix):
            return None
        deputy = post.title.relation != "heads"
        other = self._of_body_before(other) if deputy else other
        other = self._implied.with_deputy_body(other) if deputy else other
        title, former = post.title if deputy else other.title, post.former or other.former
        end, within = self._named.tail(post, other.end, limit)
        return replace(
            other, start=post.start, end=end, title=title, former=former, noun_end=post.noun_end, within=within
        )

    def _of_body_before(self, post: Holding) -> Holding:
        """«مساعد المدير»: of the body whose director was told last, or whose noun says that a director leads it."""
        if post.bodies or post.country or post.title.relation != "heads" or not self._named.is_absolute(post):
            return post
        led = self._led.get(post.title.path)
        body = replace(led, start=post.start, end=post.end, rule="named-before") if led else self._named.of_noun(post)
        return replace(post, bodies=(body,)) if body else post

    def _superior(self, post: Holding, limit: int) -> Holding | None:
        """The post after that of a deputy, or after «لدى»: «كاتب الدولة لدى وزير الداخلية»."""
        if post.title.role == "Deputy":
            start = self._after_honours(post.end)
            whole = bool(post.title.implies)  # «مستشار الأمن القومي ومدير المخابرات»
            joined = whole and start < limit and self._words[start].prefix == "و"
            return self.read(start) if start < limit and not joined else None
        attached = post.title.path in ("minister of state", "state secretary") and post.end + 1 < limit
        if not attached or self._words[post.end].norm not in self._attached:
            return None
        return self.read(post.end + 1)

    def _after_honours(self, i: int) -> int:
        """«نائب سمو رئيس الهيئة», «مستشار معالي الوزير»: after the words of honour before another post."""
        end = i
        while end in self._honours:
            end = self._honours[end]
        return end if end in self._titles else i

    def _assisting(self, post: Holding, limit: int) -> Holding | None:
        """«المساعد للشؤون التعليمية فلان»: of the body whose director was told last, where no other body follows."""
        led = self._led.get("director") if post.title.path == "assistant" else None
        end, within = self._named.unit_within(post, limit) if led else (post.end, None)
        if led is None or within:
            return None
        end = self._named.after_charge(end, limit)
        return replace(post, bodies=(replace(led, start=post.start, end=post.end, rule="named-before"),), end=end)

    def _in_body(self, post: Holding, limit: int) -> Holding:
        body = self._named.after(post, post.end, limit) or self._named.before(post) or self._named.opened_in(post)
        if body is None:
            back = post.title.refers_back or post.end >= limit
            state = None if back else self._states.after(post.end) or self._state_served(post)
            held = self._implied.with_body(with_state(post, state), told=bool(state))
            if held.bodies:
                return replace(held, end=self._after_court(held.end, limit), within=None)
            end, within = self._named.unit_within(held, limit)
            return replace(held, end=end, within=within)
        if post.title.implies and self._named.is_army(body):
            return self._of_army(post, body, limit)
        bodies, end = self._coordinated(post, body, limit)
        end, former = self._after_adjectives(end, limit)
        return self._of_bodies_state(replace(post, former=post.former or former), bodies, end, limit)

    def _state_served(self, post: Holding) -> Named | None:
        """«النائب العام لجمهورية كينيا»: the state for which somebody leads a body that his title implies."""
        state = self._states.at(post.end) if post.title.implies and post.title.relation == "heads" else None
        return state if state and state.rule == "country-name" and self._words[post.end].prefix == "ل" else None

    def _after_court(self, i: int, limit: int) -> int:
        """«الوكيل العام للملك لدى محكمة الاستئناف»: after the body before which an office acts."""
        return self._ends_of_bodies.get(i + 1, i) if i < limit and self._words[i].norm in self._attached else i

    def _of_army(self, post: Holding, army: Named, limit: int) -> Holding:
        """«رئيس هيئة الأركان العامة للقوات المسلحة اليمنية»: of the staff that the title implies, not of the army."""
        told = self._of_bodies_state(post, [army], army.end, limit)
        held = self._implied.with_body(replace(told, bodies=()), told=bool(told.country))
        written = self._named.written(post)
        if written and not told.country and not any(body.rule == "implied" for body in held.bodies):
            return replace(told, bodies=(written,), end=max(told.end, written.end))
        return held if held.bodies else told

    def _coordinated(self, post: Holding, body: Named, limit: int) -> tuple[list[Named], int]:
        """The body and those joined to it by «و», and where the last ends: «وزير الخارجية والتعاون الدولي»."""
        bodies, end = [body], max(body.end, post.end)
        while second := self._named.joined(post, end, limit):
            bodies.append(second)
            end = second.end
        while post.title.is_minister and end < limit and (after := self._named.after_joined(end)) > end:
            end = after
        return bodies, max(end, self._named.end_before_name(end, limit))

    def _of_bodies_state(self, post: Holding, bodies: list[Named], end: int, limit: int) -> Holding:
        """The post in its bodies, of the state told after them."""
        end = self._named.after_aside(end, limit)
        state = self._states.after(end) if end < limit else None
        end = self._named.after_aside(state.end, limit) if state else end
        if state and (state.rule == "nisba" or not (bodies[0].told or self._named.is_elsewhere(bodies[0]))):
            bodies = [self._implied.of_state(each, state.country) for each in bodies]
        elif state is None and self._states.joined:
            bodies = [self._implied.of_joined_state(each, self._states.joined) for each in bodies]
        country = state.country if state else next((each.country for each in bodies if each.told), "")
        several = post.title.plural and post.title.role != "Deputy"  # «رؤساء الهيئات», not «أعضاء الهيئة»
        if several and not country and not any(each.rule == "gazetteer" for each in bodies):
            bodies = []
        end, within = self._named.tail(post, end, limit)
        within = within or self._branches.whole(bodies[0]) if bodies else within
        end, former = self._after_adjectives(end, limit)
        former = post.former or former
        return replace(post, bodies=tuple(bodies), country=country, end=end, former=former, within=within)


def given_names(doc: Doc, knowledge: Knowledge) -> set[int]:
    """The tokens of titles that are given names here: «سلطان بن سلمان», «الفريق أمير عبد المنعم»."""
    words, fathers = words_in(doc), knowledge.words.folded("patronymic")
    located = {named.start for named in (*countries_in(doc), *places_in(doc))}
    before = (i for i in range(len(words) - 1) if not words[i].definite and knowledge.is_name(words[i].text))
    return {i for i in before if words[i + 1].folded in fathers or _is_given(words[i + 1], i + 1 in located, knowledge)}


def _is_given(word: Word, located: bool, knowledge: Knowledge) -> bool:
    """Whether people bear a word, and nobody rules it: what follows a title without the article is what it is over."""
    plain = word.definite or word.prefix or located or word.light in knowledge.ordinary
    return word.folded == "عبد" or (not plain and knowledge.is_name(word.text))


def with_state(post: Holding, state: Named | None) -> Holding:
    """A post of the state told after it."""
    return replace(post, country=state.country, end=state.end) if state else post
