"""Give those who hold one post in several states each the body of his own: «نظيره العراقي», «وزراء خارجية مصر …»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies, agency_key
from graph.annotate.found import agencies_in, bearers_in, countries_in, home_of, places_in
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import surface, together
from graph.annotate.word import words_in
from graph.model import Kind
from graph.ontology import Concept

_MINISTRY = "Ministry"
_KINDS = {_MINISTRY, "PoliceAgency", "IntelligenceAgency", "ArmedForce"}  # of bodies that a state has one of each field
_FIELD = 3  # words of a second minister's field: «والتربية والتعليم»

Told = dict[tuple[str, str], Holding]  # the posts that are certain, by the key of their holder and the title


class Counterparts:
    """The bodies that are of one kind in several states, in one document."""

    def __init__(self, concepts: dict[str, Concept], bodies: Bodies, doc: Doc, told: Told, ministry: str) -> None:
        self._ministry = ministry
        self._concepts, self._bodies, self._doc, self._told = concepts, bodies, doc, told

    def of_state(self, body: Named, state: str) -> Named:
        """The body of the same kind in another state, listed or not."""
        concept = self._concepts.get(body.key)
        shared, plain = concept.bare if concept else (), self._without_state(body)
        found = self._bodies.find([body.name, plain, *shared], state)
        name = plain if plain != body.name or body.name in shared else next(iter(shared), plain)
        key = found.path if found else agency_key(name, state)
        return replace(body, key=key, name=name, country=state, confidence=min(body.confidence, 0.9))

    def _without_state(self, body: Named) -> str:
        """«الشرطة» of «الشرطة التنزانية», «شرطة تنزانيا»: the name of an unlisted body without its state."""
        inside = (each for each in countries_in(self._doc) if each.country == body.country and each.end == body.end)
        state = next((each for each in inside if body.start < each.start), None)
        words = surface(self._doc, state.start, state.end) if state else ""
        noun = body.name.removesuffix(f" {words}") if words else body.name
        governs = state is not None and state.rule != "nisba" and body.key not in self._concepts and " " not in noun
        return f"ال{noun}" if governs and noun != body.name else noun

    def with_body(self, post: Holding, before: list[Bearer]) -> Holding:
        """«نظيره العراقي»: the Iraqi body of the kind that the one before him leads."""
        source = self._source(post, before) or self._told_after(post)
        if source is None:
            return post
        beside = self._beside(post)
        kind = self._kind_of(beside, post.country) if beside else None
        if beside and kind is None:
            return post
        source = replace(source, bodies=(kind,)) if kind else source
        ruler = source.title.relation == "headOfState" and not source.country
        if not (post.country or ruler or post.title.plural):
            post = replace(post, country=self._other(post, source))
        title = replace(post.title, relation=source.title.relation)
        return self._of_its_state(replace(post, title=title), source) if post.country else post

    def _beside(self, post: Holding) -> Named | None:
        """«شرطة عمان السلطانية ونظيرتها التنزانية»: the body of another state to which «و» joins its counterpart."""
        joined = post.country and "و" in words_in(self._doc)[post.start].prefix
        beside = (each for each in agencies_in(self._doc) if joined and each.end == post.start)
        return next((each for each in beside if each.country != post.country), None)

    def _kind_of(self, body: Named, state: str) -> Named | None:
        """A body under a name that one of another state has; by its first noun, «الشرطة», where no list has another."""
        concept = self._concepts.get(body.key)
        if concept is None or concept.bare:
            return body
        noun = f"ال{concept.name.split()[0].removeprefix('ال')}"
        return replace(body, name=noun, key="") if self._bodies.key(noun, state) in self._concepts else None

    def _other(self, post: Holding, source: Holding) -> str:
        """«نظيره»: of the press's own state, or of the only other one in whose places the sentence tells them to be."""
        own = source.state
        home = home_of(self._doc)
        if own and home and home != own:
            return home
        here = {place.country for place in places_in(self._doc) if together(self._doc, place.start, post.start)}
        abroad = here - {own, home, ""}
        if not here and source.title.is_minister:  # «وصل الوزير الإيطالي إلى مقديشو. ثم ترأس مع نظيره فلان …»
            abroad = {place.country for place in places_in(self._doc) if place.end <= post.start} - {own, ""}
            named = {each.country for each in countries_in(self._doc)}
            abroad = abroad if named <= {own, *abroad} else set()
        return abroad.pop() if len(abroad) == 1 else ""

    def shared_out(self, bearers: list[Bearer]) -> list[Bearer]:
        """Each bearer who follows the first holder of a shared post with his own state before his name."""
        states = {each.end: each for each in countries_in(self._doc)}
        bearers = self._listed_out(sorted(bearers, key=lambda each: each.start))
        bearers = self._bodies_out(self._second_out(bearers))
        shared: Holding | None = None
        done: list[Bearer] = []
        for bearer in bearers:
            state = states.get(bearer.start)
            if shared and state and bearer.name and not bearer.posts and self._goes_on(done[-1], state):
                bearer = replace(bearer, posts=(self._own(shared, state),))
            else:
                shared = next((post for post in reversed(bearer.posts) if _is_shared(post)), None)
            done.append(self._in_joined_field(bearer, done))
        return self._states_out(done)

    def _in_joined_field(self, bearer: Bearer, before: list[Bearer]) -> Bearer:
        """«وزيري الداخلية خالد الحجار والعدل عادل نصار»: the second minister, whose ministry stands before his name."""
        last = before[-1] if before else None
        shared = next((post for post in last.posts if post.title.plural and post.bodies), None) if last else None
        if last is None or shared is None or not shared.title.is_minister or bearer.name is None or bearer.posts:
            return bearer
        field = words_in(self._doc)[last.end : bearer.start]
        joined = 0 < len(field) <= _FIELD and field[0].prefix == "و" and all(word.definite for word in field)
        if not joined or not last.name:
            return bearer
        whole = surface(self._doc, last.end, bearer.start).removeprefix("و")
        name, state = f"{self._ministry} {whole}", shared.country or shared.bodies[0].country
        body = replace(shared.bodies[0], start=last.end, end=bearer.start, name=name, key=self._bodies.key(name, state))
        post = replace(shared, start=last.end, end=bearer.start, noun_end=bearer.start, bodies=(body,))
        return replace(bearer, start=last.end, posts=(post,))

    def _states_out(self, bearers: list[Bearer]) -> list[Bearer]:
        """«نظيريه الفرنسي والألماني», «وزيرا خارجية مصر والأردن»: an unnamed holder for each state that «و» joins."""
        taken = {i for bearer in bearers for i in range(bearer.start, bearer.end)}
        done: list[Bearer] = []
        for bearer in bearers:
            done.append(bearer)
            post = bearer.posts[-1] if bearer.posts and bearer.name is None else None
            if post is None or not _is_shared(post) or any(each.name and post in each.posts for each in bearers):
                continue
            if post.other:
                done[-1] = replace(bearer, end=post.end - 1)
                taken.remove(post.end - 1)
            by_name = post.title.role != "Counterpart"
            for state in self._other_states(post):
                if (by_name or state.rule == "nisba") and state.start not in taken:
                    done.append(Bearer(state.start, state.end, None, (self._own(post, state),)))
        return done

    def _listed_out(self, bearers: list[Bearer]) -> list[Bearer]:
        """«وزراء خارجية مصر والعراق والأردن، فلان وفلان وفلان»: as many holders as states, in their order."""
        done = list(bearers)
        for k, bearer in enumerate(bearers):
            shared = next((post for post in bearer.posts if bearer.name is None and _is_shared(post)), None)
            states = self._other_states(shared) if shared else []
            named = self._in_a_row(bearers[k + 1 :], states[-1].end) if states else []
            if shared and len(named) == len(states) + 1:
                posts = [shared, *(self._own(shared, state) for state in states)]
                done[k + 1 : k + 1 + len(named)] = [
                    replace(each, posts=(post,)) for each, post in zip(named, posts, strict=True)
                ]
        return done

    def _second_out(self, bearers: list[Bearer]) -> list[Bearer]:
        """«وزيري داخلية البلدين، فلان وفلان»: the second holder of a post that the first one's name follows."""
        done = list(bearers)
        for k, bearer in enumerate(bearers):
            shared = next((post for post in bearer.posts if bearer.name and post.other), None)
            row = self._in_a_row(bearers[k + 1 :], bearer.end) if shared else []
            if shared and len(row) == 1:
                done[k + 1] = replace(row[0], posts=(self._own(shared, self._other_states(shared)[0]),))
        return done

    def _bodies_out(self, bearers: list[Bearer]) -> list[Bearer]:
        """«وزيرا المالية والاقتصاد فلان وفلان»: each holder the body of his turn; one named alone has the first."""
        done = list(bearers)
        for k, bearer in enumerate(bearers):
            shared = next((post for post in bearer.posts if post.title.plural and len(post.bodies) > 1), None)
            if shared is None or bearer.name is None:
                continue
            done[k] = replace(
                bearer, posts=tuple(_in_turn(post, 0) if post is shared else post for post in bearer.posts)
            )
            row = self._in_a_row(bearers[k + 1 :], bearer.end)
            if len(row) == len(shared.bodies) - 1:
                turns = enumerate(row, start=1)
                done[k + 1 : k + 1 + len(row)] = [replace(each, posts=(_in_turn(shared, i),)) for i, each in turns]
        return done

    def _other_states(self, post: Holding) -> list[Named]:
        """The states of those who hold one post beside the first: joined behind it, or the second of «البلدين»."""
        if not post.other:
            return self._joined_states(post.end)
        key = f"country/{post.other}"
        return [Named(post.end - 1, post.end, Kind.COUNTRY, key, "", "both-states", post.other, told=True)]

    def _joined_states(self, i: int) -> list[Named]:
        """The states that «و» joins to the one before token `i`."""
        at = {each.start: each for each in countries_in(self._doc)}
        found: list[Named] = []
        while (state := at.get(i)) and "و" in words_in(self._doc)[i].prefix:
            found.append(state)
            i = state.end
        return found

    def _in_a_row(self, bearers: list[Bearer], i: int) -> list[Bearer]:
        """The named bearers without posts of their own from token `i` on, with no more than a mark between them."""
        row: list[Bearer] = []
        for bearer in bearers:
            if bearer.name is None or bearer.posts or bearer.start - i > 1:
                break
            row.append(bearer)
            i = bearer.end
        return row

    def _own(self, shared: Holding, state: Named) -> Holding:
        """A post that several hold, for the one of a state."""
        own = replace(shared, start=state.start, end=state.end, noun_end=state.end, country=state.country)
        return self._of_its_state(own, shared)

    def _of_its_state(self, post: Holding, source: Holding) -> Holding:
        kinds = [self._nationwide(body, source) for body in source.bodies[:1]]
        bodies = [self._told_of_kind(kind, post.country) or self.of_state(kind, post.country) for kind in kinds]
        own = (replace(body, start=post.start, end=post.end, rule="counterpart", told=True) for body in bodies)
        return replace(post, bodies=tuple(own))

    def _told_of_kind(self, kind: Named, state: str) -> Named | None:
        """«مدير الأمن العام … قائد الشرطة الغانية … نظيره الأردني»: the only body of a kind that is told of a state.

        So it is where no list has that state's body under the name of the other's.
        """
        concept = self._concepts.get(kind.key)
        types = {*concept.types} & _KINDS if concept else {_MINISTRY} if kind.name.startswith(self._ministry) else set()
        if not types or self.of_state(kind, state).key in self._concepts:
            return None
        held = (post for bearer in bearers_in(self._doc) for post in bearer.posts if post.title.role != "Counterpart")
        led = (body for post in held for body in post.bodies if body.country == state and body.key in self._concepts)
        told = {body.key: body for body in led if types & {*self._concepts[body.key].types}}
        return next(iter(told.values())) if len(told) == 1 else None

    def _nationwide(self, body: Named, source: Holding) -> Named:
        """«النائب العام لدى محكمة الاستئناف بالرباط … نظيره»: what the title implies, where a body is of a place."""
        placed = any(body.start < place.start < body.end for place in places_in(self._doc))
        implied = source.title.implies if placed and body.key not in self._concepts else ()
        return replace(body, name=implied[0], key="") if implied else body

    def _source(self, post: Holding, before: list[Bearer]) -> Holding | None:
        """The post that a counterpart holds elsewhere: of the last one before him who is of another state."""
        here = [bearer for bearer in before if together(self._doc, bearer.start, post.start)]
        for bearer in reversed(here):
            known = [each for (key, _), each in self._told.items() if bearer.name and key == bearer.name.key]
            held = [each for each in (*known, *bearer.posts) if self._is_shareable(each)]
            other = [each for each in held if not post.country or each.country != post.country]
            if other:
                return other[-1]
        return _meant(before, here)

    def _told_after(self, post: Holding) -> Holding | None:
        """«بدعوة من نظيره التونسي، يقوم وزير الداخلية فلان»: the post of the first in the sentence after him."""
        after = (each for each in bearers_in(self._doc) if each.start >= post.end and each.name)
        first = next((each for each in after if each.posts), None)
        if first is None or not together(self._doc, post.start, first.start):
            return None
        return next((each for each in first.posts if self._is_shareable(each) and each.country != post.country), None)

    def _is_shareable(self, post: Holding) -> bool:
        """Whether others can hold such a post: in a body, or at the head of a state («الرئيس», «رئيس الوزراء»)."""
        words = words_in(self._doc)
        whole = words[post.start].definite or words[post.noun_end - 1].definite
        ruler = post.title.relation == "headOfState" and (post.country or whole)
        return post.title.role != "Deputy" and bool(post.bodies or ruler)

    def _goes_on(self, last: Bearer, state: Named) -> bool:
        """Whether a state stands right after a bearer, with «و» or a comma between them."""
        gap, word = state.start - last.end, words_in(self._doc)[state.start]
        return (gap == 0 and "و" in word.prefix) or (gap == 1 and bool(words_in(self._doc)[last.end].mark))


def _meant(before: list[Bearer], here: list[Bearer]) -> Holding | None:
    """«المسؤول الفرنسي … نظيره»: the post of the one of his state who was told before, or of the only one told."""
    states = {post.country for bearer in here for post in bearer.posts if not bearer.name and post.country}
    held = [post for bearer in before if bearer.name for post in bearer.posts if post.bodies]
    if not here and len({bearer.name.key for bearer in before if bearer.name}) == 1:
        return held[-1] if held and held[-1].title.is_minister else None  # «… وصل إلى نيس. ثم التقى نظيره فلانا»
    return next((post for post in reversed(held) if post.country in states), None)


def _in_turn(shared: Holding, i: int) -> Holding:
    """A post that several hold, each in a body, for the one of a turn."""
    body = shared.bodies[i]
    start, end = (shared.start, shared.end) if i == 0 else (body.start, body.end)
    return replace(shared, start=start, end=end, noun_end=end if i else shared.noun_end, bodies=(body,))


def _is_shared(post: Holding) -> bool:
    """Whether others may hold the same post elsewhere: «وزراء …», «نظيريه …»."""
    several = post.title.plural or post.title.role == "Counterpart"
    return several and bool(post.country) and (bool(post.bodies) or post.title.relation == "headOfState")
