"""Tell in which state somebody is met: «زار فلان طرابلس والتقى وزير الداخلية فلانا», «واستقبله وزير الدفاع»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.found import countries_in, places_in, posts_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import covered, extent, first_of, together
from graph.annotate.word import words_in
from graph.smallwords import small_words

_FROM = "من"
_BEFORE = 3  # words before a guest among which the verb of meeting stands
_HOSTING = 3  # words from «استقبله» to its subject
_CAPITAL = 2  # words after «في» within which a place or its state stands: «في العاصمة الإريترية»
_OF_STATEMENT = frozenset(small_words("of-statement"))


class Visits:
    """The words that tell who meets somebody abroad."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.concepts, self.capitals = knowledge.ontology.concepts, knowledge.ontology.country_of_capital
        words = knowledge.words
        self.meets, self.along, self.located = (
            words.folded("meets"),
            words.folded("along-with"),
            words.folded("located"),
        )
        self.hosts, self.journey = words.folded("hosts") | words.folded("hosts-him"), words.folded("journey")
        self.greets = self.meets | self.hosts

    def of(self, doc: Doc) -> Visited:
        """Those of one document."""
        return Visited(self, doc)


class Visited:
    """The meetings abroad of one document; its bearers are settled in the order of the text."""

    def __init__(self, visits: Visits, doc: Doc) -> None:
        self._visits, self._doc, self._words = visits, doc, words_in(doc)
        offices = covered(posts_in(doc))
        told = (each for each in countries_in(doc) if each.start not in offices)  # «مع الموفد الفرنسي»
        self._places: list[Named] = [each for each in (*places_in(doc), *told) if each.country]

    def state(self, bearer: Bearer, post: Holding, before: list[Bearer]) -> str:
        """The state of a post that no words tell, since a guest from another meets its holder there; or ""."""
        ruler = post.title.relation == "headOfState" and not post.bodies
        whole = bearer.name or post.noun_end - post.start > 1  # «رئيس الجمهورية», and not «الرئيس»
        if post.country or not (post.bodies or (ruler and whole)):
            return ""
        before_him = self._words[bearer.start - 1].norm if bearer.start else ""
        going = before_him in self._visits.journey and not before_him.endswith(("ه", "ها"))  # not «لدى وصوله»
        if before_him == _FROM or going:
            return ""  # «سلم الوزير فلانا رسالة من رئيس الوزراء فلان», «زيارة وزير الدفاع فلان»
        here = [each for each in before if each.name and together(self._doc, each.start, bearer.start)]
        for guest in reversed([_with_posts_told(each, before) for each in here if each.name != bearer.name]):
            state = self._between(guest, bearer) or self._fronted(guest) or self._gone_to(guest, before)
            if state and (_is_same_office(guest, post) or self._may_be_host(guest, bearer, post, state)):
                return state
        return self._received(bearer, post, before) if not here else ""

    def _between(self, guest: Bearer, bearer: Bearer) -> str:
        """The only state in which places are told between two people, of whom the second is told of by no clause."""
        states = {each.country for each in self._places if guest.end <= each.start < bearer.start}
        states -= homes(guest) if len(states) > 1 else set()  # «عاد إلى بيروت بعد زيارة لقبرص التقى …»
        said = any(word.folded in _OF_STATEMENT for word in self._words[guest.end : bearer.start])
        return states.pop() if len(states) == 1 and not said else ""

    def _fronted(self, guest: Bearer) -> str:
        """«وفي العاصمة الإريترية أجرى فلان مباحثات مع …»: the state in which a sentence begins by telling where."""
        first = first_of(self._doc, guest.start)
        opens = self._words[first].norm.removeprefix("و") in self._visits.located
        named = (each for each in (*places_in(self._doc), *countries_in(self._doc)) if each.country)
        near = [each for each in named if opens and first < each.start <= first + _CAPITAL]
        return min(near, key=lambda each: each.start).country if near else ""

    def capital(self, bearer: Bearer) -> str:
        """«وفي واشنطن، أبلغ وزير الخارجية فلان …»: the state whose capital a sentence begins with; or ""."""
        first = first_of(self._doc, bearer.start)
        opens = self._words[first].norm.removeprefix("و") in self._visits.located
        towns = (each for each in places_in(self._doc) if opens and each.start == first + 1)
        return next((each.country for each in towns if each.key in self._visits.capitals), "")

    def _gone_to(self, guest: Bearer, before: list[Bearer]) -> str:
        """«زار فلان مسقط. واجتمع فلان مع …»: where the last sentence that tells of a journey of his has him go."""
        told = [each for each in before if each.name and guest.name and each.name.key == guest.name.key]
        told = [each for each in told if not together(self._doc, each.start, guest.start)]
        goals = (self._goal(_with_posts_told(each, before)) for each in reversed(told))
        return next(filter(None, goals), "")

    def _goal(self, traveller: Bearer) -> str:
        """The first state that is not his own behind somebody, in a sentence that tells of a journey."""
        start, end = first_of(self._doc, traveller.start), extent(self._doc, traveller.start)
        moved = any(word.norm in self._visits.journey for word in self._words[start:end])
        goals = sorted((each.start, each.country) for each in self._places if traveller.end <= each.start < end)
        return next((state for _, state in goals if moved and state not in homes(traveller)), "")

    def _received(self, bearer: Bearer, post: Holding, before: list[Bearer]) -> str:
        """«وصل فلان إلى مسقط. واستقبله وزير الدفاع», «. وأجرى مباحثات مع وزير الدفاع»: where the last traveller is."""
        guest = next((each for each in reversed(before) if each.name or each.posts), None)
        first = max(first_of(self._doc, bearer.start), bearer.start - _HOSTING)  # «واستقبله في المطار وزير الدفاع»
        hosted = any(word.norm in self._visits.hosts for word in self._words[first : bearer.start])
        if guest is None or not (hosted or self._meets_without_subject(bearer)):
            return ""
        if hosted and is_open(post) and (here := self._reached_before(bearer)):
            return here
        guest = _with_posts_told(guest, before)
        state = self._goal(guest)
        return state if state and self._is_of_other(guest, post, state) else ""

    def _reached_before(self, host: Bearer) -> str:
        """«وكان قد وصل إلى القاهرة، وكان في مستقبليه وزير الدفاع فلان»: the one state to which his sentence has led."""
        start = first_of(self._doc, host.start)
        moved = [i for i in range(start, host.start) if self._words[i].norm in self._visits.journey]
        states = {each.country for each in self._places if moved and moved[0] < each.start < host.start}
        return states.pop() if len(states) == 1 else ""

    def _meets_without_subject(self, met: Bearer) -> bool:
        """«وأجرى خلالها مباحثات مع وزير الدفاع فلان»: whether a word of meeting stands near before who is met."""
        start = max(first_of(self._doc, met.start), met.start - _BEFORE)
        near = self._words[start : met.start]
        return any(word.norm in self._visits.meets for word in near) and not any(word.mark for word in near)

    def _may_be_host(self, guest: Bearer, bearer: Bearer, post: Holding, state: str) -> bool:
        """Whether a guest meets who holds a post, and is from another state."""
        words = self._words[max(0, guest.start - _BEFORE) : bearer.start]
        greets = self._visits.greets
        met = any(word.norm in greets or word.folded in greets for word in words)
        if not met or any(word.folded in self._visits.along for word in words):
            return False  # «زار فلان دمشق يرافقه وزير الدفاع فلان»
        return self._is_of_other(guest, post, state)

    def _is_of_other(self, guest: Bearer, post: Holding, state: str) -> bool:
        """Whether a guest is of another state, and what a post is held in may be of this one."""
        home = next((each.country for each in guest.posts if each.country and not each.former), "")
        home = home or min(homes(guest), default="") or self._union(guest)
        told = {each.country for each in self._places if each.end <= post.start}
        later = {each.country for each in self._places} - told
        own = all(body.country in ("", home, *later) for body in post.bodies)
        return home not in ("", state) and (is_open(post) or not post.bodies) and own

    def _union(self, guest: Bearer) -> str:
        """«زارت مديرة المنظمة فلانة عمان والتقت الوزير فلانا»: the listed body of no state that somebody leads."""
        led = [body.key for post in guest.posts if not post.former for body in post.bodies]
        concepts = self._visits.concepts
        return next((key for key in led if key in concepts and not concepts[key].country), "")


def _is_same_office(other: Bearer, post: Holding) -> bool:
    """Whether somebody holds a post in the same body, by words that say of which state it is."""
    keys = {body.key for body in post.bodies}
    held = (each for each in other.posts if each.country and not each.former)
    return any(body.key in keys and body.country == each.country for each in held for body in each.bodies)


def _with_posts_told(guest: Bearer, before: list[Bearer]) -> Bearer:
    """Somebody with what the text told before that he is, where it only names him again."""
    told = [each for each in before if each.name and guest.name and each.name.key == guest.name.key and each.posts]
    return guest if guest.posts or not told else replace(guest, posts=told[-1].posts)


def homes(guest: Bearer) -> set[str]:
    """The states in which somebody is in office."""
    posts = [post for post in guest.posts if not post.former]
    return {post.country or body.country for post in posts for body in post.bodies} - {""}


def is_certain(body: Named) -> bool:
    """Whether the words tell of which state a body is, or a list does."""
    return body.told or body.rule == "gazetteer"


def is_open(post: Holding) -> bool:
    """Whether neither the words of a post nor a list say of which state its bodies are."""
    return bool(post.bodies) and not (post.country or any(is_certain(body) for body in post.bodies))
