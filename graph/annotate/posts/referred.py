"""Find the body that a post leaves unsaid, where the text named it before: «أمينها العام», «وكيل الأمين العام»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.found import agencies_in, recognised_in
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import NAMED_BEFORE, Holding, Named
from graph.annotate.spans import first_of, together
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of

_JOINED = 2  # words that «و» joins to a name: «الأدلة الجنائية وعلم الجريمة»
_SECRETARIES = ("secretary-general", "assistant secretary-general")


class Referred:
    """The bodies that the posts of one document refer back to."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc) -> None:
        self._doc, self._concepts = doc, knowledge.ontology.concepts
        self._words: list[Word] = words_in(doc)
        self._plural_nouns = knowledge.words.folded("plural-body")
        self._secretaries = knowledge.words.stems("secretary")
        self._with_secretary = bodies.with_parts(self._secretaries)
        self._subordinates = {hit.end for hit in hits_in(doc).titles("Deputy")}
        self._located, self._ministry = knowledge.words.folded("located"), knowledge.words.folded("ministry")
        self._nouns, self._bands = knowledge.head_nouns, knowledge.words.stems("group-noun")
        self._led: tuple[Named, ...] = ()
        self._first_minister = min(
            (hit.start for hit in hits_in(doc).offices if hit.payload.is_minister), default=len(self._words)
        )
        self._people = {start for start, _, label in recognised_in(doc) if label == "PER"}

    def told_before(self, bodies: tuple[Named, ...]) -> None:
        """Take the bodies of the last post: «رئيس المنظمة فلان وأمينها العام»."""
        self._led = bodies

    def body(self, post: Holding, *, absolute: bool) -> Named | None:
        """«أمينها العام»: the body named last before the post in its sentence; or that of an `absolute` title."""
        if not post.title.refers_back:
            return self._of_organization(post) or self._ministry_of(post) if absolute else None
        i, doc = post.start, self._doc
        before = [body for body in agencies_in(doc) if body.end <= i]
        here = [body for body in (*self._led[:1], *before) if body.end <= i and together(doc, body.start, i)]
        here = [body for body in here if not self._is_site(body, here)] or self._only_one_told(before, post)
        here = [body for body in here if self._agrees(body, i) and self._may_be_led(body, post)] or here
        return replace(here[-1], rule=NAMED_BEFORE) if here else None

    def _is_site(self, body: Named, bodies: list[Named]) -> bool:
        """«الإدارة العامة للأدلة الجنائية في شرطة دبي … مديرها»: where another body sits is not what is meant."""
        led = body.start - (self._words[body.start].prefix != "ب")
        inside = led >= 0 and (led == body.start or self._words[led].norm in self._located)
        return inside and any(other.end in range(led - _JOINED, led + 1) for other in bodies)

    def _may_be_led(self, body: Named, post: Holding) -> bool:
        """«ضبطت الهيئة موظفا بوزارة الزراعة … رئيسها»: no ministry has a head or a director of that name."""
        return post.title.relation != "heads" or post.title.is_minister or not self._is_ministry(body)

    def _is_ministry(self, body: Named) -> bool:
        return fold(body.name).split()[0] in self._ministry

    def _agrees(self, body: Named, i: int) -> bool:
        """Whether the pronoun of a post may stand for a body, by the noun that opens the body's name."""
        noun = fold(body.name).split()[0]
        feminine = noun.endswith(("ه", "ات")) or noun in self._plural_nouns
        return self._words[i].norm.endswith("ها") == feminine or stem_of(noun) not in self._nouns

    def _only_one_told(self, before: list[Named], post: Holding) -> list[Named]:
        """«أعلنت الهيئة ذلك. وقال مديرها فلان»: the bodies of the sentence before, if they are but one.

        Where somebody is named first, the pronoun is his; and it agrees with the body's noun.
        """
        i, start = post.start, first_of(self._doc, post.start)
        told = [body for body in before if start and together(self._doc, body.start, start - 1)]
        told = [body for body in told if self._agrees(body, i) and self._may_be_led(body, post)]
        if len({body.key for body in told}) != 1 or any(start <= person < i for person in self._people):
            return []
        if any(word.definite and word.stem in self._bands for word in self._words[start:i]):
            return []  # «وتعهدت الجماعة على لسان ناطقها فلان»
        return told

    def _of_organization(self, post: Holding) -> Named | None:
        """«وأكد الأمين العام جاسم …»: of the body whose secretary-general the text told, or the international one."""
        if post.title.path not in _SECRETARIES:
            return None
        before = [body for body in agencies_in(self._doc) if body.end <= post.start]
        told = [body for body in before if self._has_secretariat(body)]
        told = [body for body in told if not self._is_under_secretary(body)] or told
        body = next((body for body in reversed(told or before) if self._is_international(body)), None)
        if body is None:
            return self._ministry_told(post)
        if body in told:
            return replace(body, rule=NAMED_BEFORE)
        return replace(self._root(body), start=post.start, end=post.end, rule=NAMED_BEFORE)

    def _ministry_told(self, post: Holding) -> Named | None:
        """«عقدت وزارة الخارجية مشاورات برئاسة الأمين العام فلان»: of the ministry told first in the sentence."""
        here = (body for body in agencies_in(self._doc) if body.end <= post.start)
        here = (body for body in here if self._is_ministry(body) and together(self._doc, body.start, post.start))
        first: Named | None = next(here, None)
        return replace(first, start=post.start, end=post.end, rule=NAMED_BEFORE) if first else None

    def _ministry_of(self, post: Holding) -> Named | None:
        """«قالت وزارة الدفاع التركية إن الوزير سيزور باكو»: of the only ministry told before, where no minister was."""
        if post.title.path != "minister" or post.start > self._first_minister:
            return None
        told = {body.key: body for body in agencies_in(self._doc) if body.end <= post.start and self._is_ministry(body)}
        only = next(iter(told.values())) if len(told) == 1 else None
        return replace(only, start=post.start, end=post.end, rule=NAMED_BEFORE) if only else None

    def _root(self, body: Named) -> Named:
        """«وكيل الأمين العام» in a report of «شرطة الأمم المتحدة»: of the organization that a body is part of."""
        concept = self._concepts[body.key]
        while concept.path not in self._with_secretary and (parent := self._concepts.get(concept.parent)):
            if "InternationalOrganization" not in parent.types:
                break
            concept = parent
        return replace(body, key=concept.path, name=concept.name)

    def _is_international(self, body: Named) -> bool:
        concept = self._concepts.get(body.key)
        return concept is not None and "InternationalOrganization" in concept.types

    def _has_secretariat(self, body: Named) -> bool:
        """«الأمين العام للمنظمة», «الأمانة العامة للمجلس»: whether the text told of its secretary or secretariat."""
        near = self._words[max(0, body.start - 2) : body.start + 2]
        return any(word.stem in self._secretaries for word in near)

    def _is_under_secretary(self, body: Named) -> bool:
        """«مبعوث الأمين العام للأمم المتحدة»: the secretary is named only as somebody's superior."""
        near = range(max(1, body.start - 2), body.start)
        return any(i in self._subordinates and self._words[i].stem in self._secretaries for i in near)
