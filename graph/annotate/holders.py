"""Settle a post by who holds it: a state told once for a person's post holds for their other mentions."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.counterparts import Counterparts, Told
from graph.annotate.delegated import delegating_state, sending_state
from graph.annotate.found import abroad_in, agencies_in, bearers_in, countries_in, home_of, posts_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import together
from graph.annotate.states import side_before
from graph.annotate.successors import SUCCESSOR, succeeding
from graph.annotate.tokens import fold
from graph.annotate.visited import Visits, homes, is_certain, is_open
from graph.annotate.word import words_in
from graph.ontology import Concept
from graph.smallwords import small_words

_OF_SIDE = frozenset(small_words("of-side"))

_LEADS = ("heads", "headOfState")  # relations of titles that, with a body, lead it: «رئيس»
_HIS = ("ه", "ها")  # «نائبه»: of a man or of a body; «نائبها»
_PRESENT = frozenset(small_words("in-presence"))


class Holders:
    """Replaces in `doc._.bearers`, `doc._.posts` and `doc._.agencies` the bodies that only the holder can settle."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the bodies by the names that they share, and who led which state."""
        self._concepts = knowledge.ontology.concepts
        self._bodies = Bodies(knowledge.ontology)
        self._noun = knowledge.ministry
        self._visits = Visits(knowledge)
        self._ministry, self._side = knowledge.words.folded("ministry"), knowledge.words.folded("side")

    def __call__(self, doc: Doc) -> Doc:
        """Settle each bearer's posts in the order of the text."""
        self._doc, told = doc, _told_posts(bearers_in(doc))
        self._counterparts = Counterparts(self._concepts, self._bodies, doc, told, self._noun)
        self._ministries = [body for body in agencies_in(doc) if fold(body.name).split()[0] in self._ministry]
        self._words, self._named = words_in(doc), frozenset(agencies_in(doc))  # bodies named in full
        listed = (body for body in agencies_in(doc) if body.key in self._concepts)
        listed = (body for body in listed if "Legislature" in self._concepts[body.key].types)
        self._parliaments = [body for body in listed if body.country not in abroad_in(doc)]
        self._visited = self._visits.of(doc)
        settled: list[Bearer] = []
        for bearer in bearers_in(doc):
            posts = tuple(self._settled(bearer, post, told, settled) for post in bearer.posts)
            posts = tuple(self._of_host(bearer, post, settled) for post in posts)
            posts = tuple(self._of_visited(bearer, post, settled) for post in posts)
            posts = tuple(self._of_capital(bearer, post, settled) for post in posts)
            posts = self._of_state_after(doc, bearer, self._of_sender(doc, bearer, posts))
            settled.append(bearer if posts == bearer.posts else replace(bearer, posts=posts))
        bearers_in.set(doc, tuple(self._counterparts.shared_out(settled)))
        changed = {post.start: post for post in posts_in(doc)}
        changed |= {post.start: post for bearer in bearers_in(doc) for post in bearer.posts}
        posts_in.set(doc, tuple(changed[start] for start in sorted(changed)))
        moved = {(body.start, body.end): body for bearer in settled for post in bearer.posts for body in post.bodies}
        agencies_in.set(doc, tuple(_where_told(body, moved.get((body.start, body.end))) for body in agencies_in(doc)))
        return doc

    def _settled(self, bearer: Bearer, post: Holding, told: Told, before: list[Bearer]) -> Holding:
        if post.title.role == "Counterpart":
            return self._counterparts.with_body(post, before)
        if post.title.path == SUCCESSOR:
            return succeeding(self._doc, post, before)
        if bearer.name and post.title.is_minister and not (post.bodies or post.country or post.title.plural):
            return self._of_ministry_told(bearer, post, before)
        if bearer.name and post.title.path == "member of parliament" and not post.bodies:
            return self._of_parliament_told(post)
        if bearer.name and post.title.relation == "heads" and not (post.bodies or post.country or post.title.plural):
            return self._of_title_told(post, before)
        if bearer.name and post.title.refers_back and (own := self._of_superior(post, before)):
            return own
        if bearer.name is None or not post.bodies or any(is_certain(body) for body in post.bodies):
            return post
        same = told.get((bearer.name.key, post.title.path))
        if same and _are_alike(same, post):
            return replace(post, bodies=tuple(_moved(body, post) for body in same.bodies), country=same.country)
        concept = self._concepts.get(bearer.name.key)
        guessed = concept is not None and bool(concept.led) and self._named.isdisjoint(post.bodies)
        guessed = guessed and not any(_is_of_no_state(self._concepts.get(body.key)) for body in post.bodies)
        return self._of_state(post, concept.led[0]) if concept and guessed else post

    def _of_host(self, bearer: Bearer, post: Holding, before: list[Bearer]) -> Holding:
        """«استقبل وزير الدفاع التركي فلان نظيره العراقي بحضور رئيس الأركان فلان»: of the state of who is told first."""
        present = bearer.start > 0 and self._words[bearer.start - 1].folded in _PRESENT
        here = [each for each in before if together(self._doc, each.start, bearer.start)] if present else []
        states = homes(here[0]) if here and is_open(post) else set()
        return self._told_of(post, states.pop()) if len(states) == 1 else post

    def _of_visited(self, bearer: Bearer, post: Holding, before: list[Bearer]) -> Holding:
        """«وصل وزير الدفاع التركي فلان إلى طرابلس والتقى وزير الداخلية فلانا»: of the state where the other one is."""
        state = self._visited.state(bearer, post, before)
        if not state or (post.bodies and state == post.bodies[0].country):
            return post
        return self._told_of(post, state) if bearer.name or not post.bodies else self._of_state(post, state)

    def _of_capital(self, bearer: Bearer, post: Holding, before: list[Bearer]) -> Holding:
        """«وفي واشنطن، أبلغ وزير الخارجية فلان …»: of the state in whose capital the first one named acts, who is new.

        A text of a state's own press may tell so of its minister abroad.
        """
        if bearer.name is None or not is_open(post) or home_of(self._doc):
            return post
        if any(together(self._doc, each.start, bearer.start) for each in before):
            return post
        state = self._visited.capital(bearer)
        return self._told_of(post, state) if state else post

    def _of_superior(self, post: Holding, before: list[Bearer]) -> Holding | None:
        """«رئيس نادي الاتحاد فلان … ونائبه فلان»: in the body that the one named before in the sentence leads."""
        if not self._words[post.start].norm.endswith(_HIS) or post.title.role != "Deputy":
            return None
        here = [each for each in before if each.name and together(self._doc, each.start, post.start)]
        led = [each for each in (here[-1].posts if here else ()) if each.title.relation in _LEADS and each.bodies]
        if not led or (post.bodies and not self._words[post.start].norm.endswith(_HIS[0])):
            return None
        body = replace(led[-1].bodies[0], start=post.start, end=post.end, rule="named-before")
        return replace(post, bodies=(body,), country=led[-1].country)

    def _of_title_told(self, post: Holding, before: list[Bearer]) -> Holding:
        """«المدير العام الحالي فلان» after «المدير العام السابق للجمارك»: of the body whose last director is past."""
        absolute = self._words[post.start].definite and post.noun_end - post.start > 1
        same = [(other, each) for other in before for each in other.posts if each.title.path == post.title.path]
        held = [(other, each) for other, each in same if each.bodies]
        if not absolute or not held or (held[-1][0].name and not held[-1][1].former):
            return post
        body = held[-1][1].bodies[0]
        return replace(post, bodies=(replace(body, start=post.start, end=post.end, rule="named-before"),))

    def _of_parliament_told(self, post: Holding) -> Holding:
        """«النائب فلان»: of the only parliament that the text names."""
        only = self._parliaments[0] if len({body.key for body in self._parliaments}) == 1 else None
        body = replace(only, start=post.start, end=post.end, rule="named-before") if only else None
        return replace(post, bodies=(body,)) if body else post

    def _of_ministry_told(self, bearer: Bearer, post: Holding, before: list[Bearer]) -> Holding:
        """«الوزيرة فلانة» after «وزارة المالية»: of the only ministry that the text told, if nobody else is in it."""
        told = {body.key: body for body in self._ministries if body.end <= bearer.start}
        led = {body.key for other in before for each in other.posts for body in each.bodies}
        named = [body for key, body in told.items() if key not in led]
        if len(told) != 1 or not named:
            return post
        held = replace(post, bodies=(replace(named[0], start=post.start, end=post.end, rule="named-before"),))
        side = side_before(self._doc, post.start, self._side)
        return held if side in ("", named[0].country) else self._told_of(held, side)

    def _of_sender(self, doc: Doc, bearer: Bearer, posts: tuple[Holding, ...]) -> tuple[Holding, ...]:
        """«وفد كيني برئاسة مدير الشرطة فلان»: bodies without a state of their own are of that of the delegation.

        So are they of the side for which somebody stands: «من الجانب الكيني فلان وزير الدفاع».
        """
        sent = bearer.name is not None and bool(posts)
        state = delegating_state(doc, bearer.start) or side_before(doc, bearer.start, self._side) if sent else ""
        if not state and posts and (bearer.name is None or posts[0].start < bearer.name.start):
            state = sending_state(doc, bearer.start)
        return tuple(self._told_of(post, state) if state and is_open(post) else post for post in posts)

    def _told_of(self, post: Holding, state: str) -> Holding:
        own = self._of_state(post, state)
        return replace(own, bodies=tuple(replace(body, told=True) for body in own.bodies), country=state)

    def _of_state_after(self, doc: Doc, bearer: Bearer, posts: tuple[Holding, ...]) -> tuple[Holding, ...]:
        """«وزير الدفاع فلان اليوناني», «… فلان عن الجانب اليوناني»: the state's adjective after the name."""
        if bearer.name is None or not posts:
            return posts
        after = self._after_side(bearer.end)
        nisba = next((each for each in countries_in(doc) if each.start == after and each.rule == "nisba"), None)
        if nisba is None or words_in(doc)[nisba.start].prefix:
            return posts
        last = posts[-1]
        return (*posts[:-1], self._told_of(last, nisba.country)) if is_open(last) else posts

    def _after_side(self, end: int) -> int:
        """«وزير الصناعة فلان من الجانب الكيني»: after the words that lead to the state for which somebody stands."""
        led = end + 1 < len(self._words) and self._words[end].folded in _OF_SIDE
        return end + 2 if led and self._words[end + 1].norm in self._side else end

    def _of_state(self, post: Holding, state: str) -> Holding:
        return replace(post, bodies=tuple(self._counterparts.of_state(body, state) for body in post.bodies))


@Language.factory(
    "holders", requires=["doc._.bearers", "doc._.posts"], assigns=["doc._.bearers", "doc._.posts", "doc._.agencies"]
)
def make_holders(nlp: Language, name: str) -> Holders:
    """The component; `learn` gives it the ontology."""
    return Holders()


def _told_posts(bearers: tuple[Bearer, ...]) -> Told:
    """The posts whose bodies the words make certain, by the key of their holder and the title."""
    told: Told = {}
    for bearer in bearers:
        for post in bearer.posts if bearer.name else ():
            if bearer.name and post.bodies and all(is_certain(body) for body in post.bodies):
                told.setdefault((bearer.name.key, post.title.path), post)
    return told


def _is_of_no_state(listed: Concept | None) -> bool:
    """Whether a body is listed, and is no state's: «مفوضية شؤون اللاجئين»."""
    return listed is not None and not listed.country


def _where_told(body: Named, moved: Named | None) -> Named:
    """A body as its post tells it, where only the post tells of which state it is."""
    return moved if moved and moved.told and moved.country and not body.country else body


def _are_alike(told: Holding, post: Holding) -> bool:
    """«عضو مجلس السيادة فلان، نائب القائد العام للجيش»: no member of the one is thereby in the other."""
    nouns = [fold(each.bodies[0].name).split()[0] for each in (told, post)]
    return told.title.relation == "heads" or nouns[0] == nouns[1]


def _moved(body: Named, post: Holding) -> Named:
    return replace(body, start=post.bodies[0].start, end=post.bodies[0].end, told=True)
