"""Read the words after a title: adjectives, the state, the body, or the post that a deputy is under."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.events.given import given_in
from graph.annotate.found import agencies_in
from graph.annotate.hits import Hit, by_start, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.adjectives import Adjectives
from graph.annotate.posts.both import BothStates
from graph.annotate.posts.implied import Implied
from graph.annotate.posts.inbody import InBody
from graph.annotate.posts.named import NamedBodies
from graph.annotate.posts.parted import Parted
from graph.annotate.posts.reach import Reach
from graph.annotate.posts.rivals import as_written, is_known, weight, without_rivals
from graph.annotate.posts.superiors import Superiors
from graph.annotate.posts.territory import Territory
from graph.annotate.posts.titled import titles_of_posts
from graph.annotate.spans import extent, together
from graph.annotate.states import States, side_before
from graph.annotate.word import Word, words_in
from graph.model import Kind

_NAME = 7  # words of a name with its titles


class Readings:
    """The readings of the titles of posts in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, parted: Parted, doc: Doc) -> None:
        self._doc, self._closed, self._parted = doc, knowledge.closed, parted
        self._words: list[Word] = words_in(doc)
        self._states = States(doc, knowledge.words)
        self._meeting = knowledge.words.folded("meets")
        self._sides = knowledge.words.folded("side")
        self._titles = titles_of_posts(doc, knowledge, self._states)
        self.starts = set(self._titles)
        self._of_bodies = by_start(hits_in(doc).of("body-nisba"))
        self._ends_of_bodies: dict[int, int] = {body.start: body.end for body in agencies_in(doc)}
        reach = Reach(knowledge, doc, self._states)
        self._implied, self._territory = Implied(knowledge, bodies, doc, self._states), Territory(knowledge, doc)
        self._named = NamedBodies(knowledge, bodies, doc, self._states, reach, self.starts)
        self._tails = self._named.tails
        self._both = BothStates(knowledge, bodies, doc)
        self._adjectives = Adjectives(knowledge, doc, self._states, reach, self.starts)
        self._given = given_in(doc, knowledge)
        self._superiors = Superiors(knowledge, doc, self._named, self._implied, self.starts, self.read)
        self._in_body = InBody(knowledge, doc, self._states, self._named, self._implied, self._adjectives)

    def read_after(self, before: Holding | None, i: int) -> Holding | None:
        """The post at token `i`, of the state of the one that «و» joins it to: «الوزير الفرنسي … ووزير الدفاع»."""
        self._named.told_before(before.bodies if before else ())
        if before:
            self._superiors.told_before(before)
        self._states.side = self._side(i)
        joined = before.state if before and self._is_joined(before, i) else ""
        told = joined if before and _is_told(before) else ""
        self._states.joined = told or self._states.side
        post = self.read(i)
        return self._as_likely(post, joined) if post and joined and not told else post

    def _as_likely(self, post: Holding, state: str) -> Holding:
        """A post beside one that is likely of a state: its bodies of which nothing is told are so too."""
        return replace(post, bodies=tuple(self._implied.of_likely_state(body, state) for body in post.bodies))

    def of_next_state(self, post: Holding, after: Holding) -> Holding:
        """«نائب رئيس مجلس الوزراء وزير الخارجية بدولة قطر»: one holder's first post is of the state of the second."""
        leads = post.title.path == "prime minister"  # «رئيس الحكومة ووزير الدفاع اللبناني»: one holder too
        beside = post.end == after.start and (leads or not self._words[after.start].prefix)
        if post.country or not (beside and after.country) or self._meets(post, after):
            return post
        if leads and not post.bodies:
            return replace(post, country=after.country)
        return replace(post, bodies=tuple(self._implied.of_joined_state(body, after.country) for body in post.bodies))

    def _meets(self, post: Holding, after: Holding) -> bool:
        """«استقبل مدير الأمن السفير الفرنسي», «… نظيره الليبي»: whether the second is whom the first meets."""
        alone = post.title.role != "Deputy" and not self._words[after.start].prefix
        met = alone and post.start > 0 and self._words[post.start - 1].norm in self._meeting
        return met or after.title.stands_apart or after.title.role == "Counterpart"

    def _side(self, i: int) -> str:
        """«وعن الجانب الرواندي المفتش العام للشرطة»: the state of the side for which the holder of a post stands."""
        return side_before(self._doc, i, self._sides)

    def _is_joined(self, before: Holding, i: int) -> bool:
        """Whether only a name stands between two posts, and the second begins with «و»."""
        between = self._words[before.end : i]
        if before.title.stands_apart or before.end > i or len(between) > _NAME or self._words[i].prefix != "و":
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
        kept = [reading for reading in kept if not _takes_title(reading, widest)]
        whole = [reading for reading in kept if reading.title.implies or not self._cuts_body(reading)]
        kept = whole if any(reading.bodies for reading in whole) else kept
        return max(kept, key=lambda reading: (weight(reading), reading.end, reading.noun_end), default=None)

    def _cuts_body(self, post: Holding) -> bool:
        """Whether «رئيس حكومة» cuts the name «حكومة الوحدة الوطنية»; «رئيس الحكومة» leaves «الإسبانية» to the state."""
        state = self._states.at(post.noun_end)
        whole = state.end if state else post.noun_end
        return any(self._ends_of_bodies.get(i, 0) > whole for i in range(post.start + 1, post.noun_end))

    def _reading(self, hit: Hit) -> Holding:
        given = next((i for i in self._given if i > hit.end), len(self._words))
        limit = min(extent(self._doc, hit.start), given)
        end, former = self._adjectives.after(hit.end, limit)
        end = self._adjectives.after_field(end, limit)
        post = Holding(hit.start, end, hit.payload, former=former, noun_end=hit.end)
        state = self._states.after(end) if end < limit else None
        held = (
            self._of_body_adjective(post)
            or self._both.read(post, limit)
            or self._of_told_state(post, state, limit)
            or self._territory.governed(post)
            or self._superiors.in_office_of(post, limit)
            or self._superiors.under_another(post, limit)
            or self._territory.representing(post, state)
            or self._superiors.assisting(post, limit)
            or self._in_body.read(post, limit)
        )
        held = self._parted.whole(held, self._words, limit)
        end, former = self._adjectives.after(held.end, limit)  # «رئيس الحكومة الليبية المؤقتة»
        changed = end != held.end or former > held.former
        return replace(held, end=end, former=held.former or former) if changed else held

    def _of_body_adjective(self, post: Holding) -> Holding | None:
        """«المفوض الأممي»: an adjective that names the body."""
        adjective = next(iter(self._of_bodies.get(post.end, ())), None)
        if adjective is None or (adjective.entry.text.startswith("ال") and not self._words[post.end].definite):
            return None  # «مسؤول أوروبي» is of some state of Europe
        body, end = adjective.payload, adjective.end
        named = Named(post.end, end, Kind.AGENCY, body.path, body.name, "body-nisba", body.country)
        limit = extent(self._doc, post.start)
        end, former = self._adjectives.after(end, limit)
        end, within = self._tails.tail(post, end, limit)
        return replace(post, bodies=(named,), end=end, former=post.former or former, within=within)

    def _of_told_state(self, post: Holding, state: Named | None, limit: int) -> Holding | None:
        """A title that one state has, a counterpart, or a title with a state's adjective: «الوزير الباكستاني …»."""
        if post.title.country:
            return replace(post, country=post.title.country)
        if post.title.role == "Counterpart":
            return post.of_state(state or self._states.from_state(post.end))  # of which body, `counterparts` tells
        if state is None or state.rule != "nisba" or state.start != post.end:
            return None
        return self._then_body(post.of_state(state), limit)

    def _then_body(self, post: Holding, limit: int) -> Holding:
        """«الوزير الباكستاني للداخلية»: the state stands before the body."""
        leads = post.end < limit and self._words[post.end].prefix == "ل"
        body = self._named.after(post, post.end, limit) if leads else None
        if body is None:
            held = post if leads else self._implied.with_body(post, told=True)
            end, former = self._adjectives.after(held.end, limit)
            held = replace(held, end=end, former=held.former or former)
            if post.title.path == "ambassador":
                return replace(held, end=self._territory.after_residence(end))  # «القنصل السعودي في دبي»
            return replace(held, end=self._tails.after_mission(held, limit))
        end = self._tails.end_of_name(body.end, limit)
        return replace(post, bodies=(self._implied.of_state(body, post.country),), end=end)


def _is_told(post: Holding) -> bool:
    """Whether the words of a post or a list say of which state it is, which then is no guess."""
    return bool(post.country) or any(body.told or body.rule == "gazetteer" for body in post.bodies)


def _takes_title(post: Holding, end: int) -> bool:
    """«ملحق الدفاع البريطاني» is no attaché of «أركان الدفاع»: whether a body begins inside a longer title.

    Nor is «وزير الدولة لشؤون الدفاع» the minister of «وزارة الدولة».
    """
    bodies = [body for body in post.bodies[:1] if post.start < body.start < end and not post.title.implies]
    return any(post.title.role == "Deputy" or (post.title.is_minister and body.end == end) for body in bodies)
