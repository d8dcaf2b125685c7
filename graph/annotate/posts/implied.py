"""Settle the bodies of a post that the words do not name in full: those it implies, and those of a told state."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies, agency_key
from graph.annotate.counterparts import Counterparts
from graph.annotate.found import agencies_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import NAMED_BEFORE, Holding, Named
from graph.annotate.spans import surface
from graph.annotate.states import States
from graph.annotate.word import words_in
from graph.model import Kind

_CABINET = "cabinet"
_GUESSED = ("head-noun", "shared-name")  # rules of bodies that no list has


class Implied:
    """Settles the bodies of posts in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc, states: States) -> None:
        self._bodies, self._doc, self._states = bodies, doc, states
        self._counterparts = Counterparts(knowledge.ontology.concepts, bodies, doc, {}, knowledge.ministry)
        self._armies = knowledge.words.folded("army")
        self._accusers = knowledge.words.folded("accuser")

    def with_body(self, post: Holding, *, told: bool) -> Holding:
        """«المدعي العام الروسي»: the body that a post implies, where the state is told or the press's own."""
        body = self._written(post, told)
        if body and post.title.deputy_body and not _is_president(post):
            return replace(post, country=post.country or body.country)  # «رئيس مجلس الوزراء» heads the government
        body = body or self._international(post) or self._court(post) or self._beyond(post)
        body = body or self._of_post(post, told) or self._bare(post)
        end = max(post.end, body.end) if body else post.end
        return replace(post, bodies=(body,), end=end) if body else post

    def with_deputy_body(self, post: Holding, *, plain: bool = False) -> Holding:
        """The body that a deputy of the holder sits in: that of «نائب رئيس مجلس الوزراء» is the cabinet.

        «نائب الرئيس» may be anything's, but «نائب الرئيس الإيراني» sits in a state's presidency; not who is something
        else to him, «مستشار الأمن القومي للرئيس», unless his title is `plain`: «المستشار الدبلوماسي لرئيس الجمهورية».
        """
        name = post.title.deputy_body
        apart = not post.country or (words_in(self._doc)[post.start].prefix and not plain)
        if not name or post.bodies or (_is_president(post) and apart):
            return post
        listed = [body for body in self._bodies.sharing(name) if not post.country or body.country == post.country]
        found = self._states.likely_body(post.start, listed)
        key, state = (found.path, found.country) if found else (agency_key(name, post.country), post.country)
        body = Named(post.start, post.end, Kind.AGENCY, key, name, _CABINET, state, bool(post.country))
        return replace(post, bodies=(body,))

    def of_state(self, body: Named, state: str) -> Named:
        """A body as that of a state: a guessed one takes the state that the words give."""
        if body.rule == NAMED_BEFORE and body.country not in ("", state):
            return self._counterpart(body, state)  # «وزارة الداخلية الكويتية … ووكيل الوزارة القطري»
        if body.told or body.rule == "gazetteer" or body.country == state:
            return replace(body, told=body.told or body.country == state)
        return replace(body, key=self._bodies.key(body.name, state), country=state, told=True)

    def _counterpart(self, body: Named, state: str) -> Named:
        """The body of another state that is of the kind of one that the text told before."""
        source = next((each for each in agencies_in(self._doc) if each.key == body.key), body)
        own = self._counterparts.of_state(source, state)
        return replace(own, start=body.start, end=body.end, rule=body.rule, told=True)

    def of_state_of_whole(self, body: Named, state: str) -> Named:
        """«مدير مكافحة المخدرات بوزارة الداخلية العراقية»: of the state of what it is in, without its adjective."""
        own = self.of_state(body, state)
        return own if own.key == body.key else replace(own, told=body.told)

    def of_joined_state(self, body: Named, state: str) -> Named:
        """«وزير الدفاع التركي فلان ورئيس جهاز المخابرات فلان»: of the state before, where states have such bodies."""
        guessed = not body.told and (not body.country or body.rule in ("shared-name", _CABINET))
        return self.of_state(body, state) if guessed and self._bodies.sharing(body.name) else body

    def of_likely_state(self, body: Named, state: str) -> Named:
        """The same, where the state before is itself only likely: of what nothing tells it is a guess."""
        joined = self.of_joined_state(body, state) if not body.country else body
        return body if joined is body else replace(joined, told=False)

    def _written(self, post: Holding, told: bool) -> Named | None:
        """«رئيس هيئة الأركان المشتركة الأردني»: a listed body whose name stands inside the title."""
        inside = range(post.start + 1, post.noun_end)
        if post.title.role == "Deputy" and not post.title.deputy_body:
            return None  # «مستشار الأمن الوطني المغربي» is not in «الأمن الوطني المغربي»
        named = (body for body in agencies_in(self._doc) if body.start in inside and body.end >= post.noun_end)
        sure = (body for body in named if body.rule != "head-noun" and post.country in ("", body.country))
        body: Named | None = next((body for body in sure if body.confidence == 1 or _goes_beyond(body, post)), None)
        return replace(body, told=body.told or told) if body else None

    def _bare(self, post: Holding) -> Named | None:
        """«رئيس هيئة الأركان اللواء فلان»: the body that the title names, where nothing tells of which state it is."""
        named = (body for body in agencies_in(self._doc) if post.start < body.start < post.noun_end <= body.end)
        return next(named, None) if post.title.implies and not post.title.plural else None

    def _beyond(self, post: Holding) -> Named | None:
        """«رئيس أركان جيش البر الفريق فلان»: the body whose name begins in the title and goes on behind it.

        No more than the title implies are «رئيس أركان الجيش» and «رئيس الأركان العامة».
        """
        words, end = words_in(self._doc), post.noun_end
        if not post.title.implies or post.title.plural or words[end - 1].definite:
            return None
        told = {words[end].folded, " ".join(word.folded for word in words[end : end + 2])}
        if words[end].definite and not self._armies.isdisjoint(told):
            return None
        named = (body for body in agencies_in(self._doc) if post.start < body.start < end < body.end)
        return next((body for body in named if body.rule in _GUESSED and post.country in ("", body.country)), None)

    def _international(self, post: Holding) -> Named | None:
        body = self._bodies.find_international(post.title.implies)
        return Named(post.start, post.end, Kind.AGENCY, body.path, body.name, "implied") if body else None

    def _court(self, post: Holding) -> Named | None:
        """«المدعي العام» in a report of an international court: of that court, which has no «النائب العام»."""
        if (
            words_in(self._doc)[post.start].norm not in self._accusers
            or post.title.path != "prosecutor general"
            or post.country
        ):
            return None
        courts = (body for body in agencies_in(self._doc) if self._bodies.is_international_court(body.key))
        court: Named | None = next(courts, None)
        return replace(court, start=post.start, end=post.end, rule="implied") if court else None

    def _written_name(self, post: Holding) -> str:
        """«هيئة الأركان العامة» of «رئيس هيئة الأركان العامة»: the name that the title itself holds."""
        written, names = surface(self._doc, post.start + 1, post.noun_end), post.title.implies
        return written if written in names else names[0]

    def _of_post(self, post: Holding, told: bool) -> Named | None:
        names, state = post.title.implies, post.country or self._states.likely(post.start)
        if not names or not state or (post.title.plural and not post.country):
            return None
        body = self._bodies.find(names, state)
        name = self._written_name(post)
        key, rule = (body.path, "implied") if body else (agency_key(names[0], state), "head-noun")
        return Named(post.start, post.end, Kind.AGENCY, key, name, rule, state, told, 0.9)


def _is_president(post: Holding) -> bool:
    return post.title.path == "president"


def _goes_beyond(body: Named, post: Holding) -> bool:
    """«رئيس أركان الدفاع النيجيري»: whether a body's name begins in the title and goes on after it."""
    return body.told and body.start + len(body.name.split()) > post.noun_end
