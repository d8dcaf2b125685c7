"""Read a post under another: «نائب وزير الخارجية», «مدير مكتب وزير الداخلية», «المساعد للشؤون التعليمية»."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, home_of
from graph.annotate.hits import hits_in, longest
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import NAMED_BEFORE, Holding, Named
from graph.annotate.posts.implied import Implied
from graph.annotate.posts.named import NamedBodies
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in

_ATTACHED = ("minister of state", "state secretary")  # who serve beside another minister


class Superiors:
    """Reads such posts in one document; `read` reads the post at a token, `starts` are those where one begins."""

    def __init__(
        self,
        knowledge: Knowledge,
        doc: Doc,
        named: NamedBodies,
        implied: Implied,
        starts: set[int],
        read: Callable[[int], Holding | None],
    ) -> None:
        self._named, self._implied, self._starts, self._read = named, implied, starts, read
        self._words: list[Word] = words_in(doc)
        self._tails = named.tails
        self._honours = {hit.start: hit.end for hit in longest(hits_in(doc).titles("Honorific"))}
        self._attached, self._located = knowledge.words.folded("accredited"), knowledge.words.folded("located")
        self._bodies = {body.start for body in agencies_in(doc) if body.rule == "gazetteer"}
        self._ministry = knowledge.words.folded("ministry")
        self._offices, self._charges = knowledge.words.stems("office-of"), knowledge.words.stems("charge-of-deputy")
        self._home = home_of(doc)
        self._led: dict[str, Named] = {}  # the last body led by holders of a title, by the title

    def told_before(self, post: Holding) -> None:
        """Take the body of a post that was read: a later «مساعد المدير» is of it."""
        if post.bodies and post.title.role == "Post":
            before = self._led.get(post.title.path)
            # «استقبل المفتش العام فلان نظيره …»
            own = before is not None and self._home and before.country == self._home
            if not (own and post.bodies[0].country not in ("", self._home)):
                self._led[post.title.path] = post.bodies[0]
        elif post.bodies and fold(post.bodies[0].name).split()[0] in self._ministry:
            self._led["minister"] = post.bodies[0]  # «نائب وزير الداخلية … مكتب الوزير»

    def in_office_of(self, post: Holding, limit: int) -> Holding | None:
        """«مدير مكتب وزير الداخلية», «المستشار في مكتب الوزير»: in the body of another, and not in his post."""
        i = post.end
        i += i < limit and self._words[i].norm in self._located
        if i + 1 >= limit or self._words[i].stem not in self._offices or self._words[i].definite or i in self._bodies:
            return None  # «رئيسة مكتب المدعي العام الأوروبي»: a listed body
        start = self._after_honours(i + 1)
        other = self._read(start)
        if other is None:
            return None
        other = self._implied.with_deputy_body(self._of_body_before(self._without_charge(other)), plain=True)
        title = replace(post.title, relation="memberOf")
        return replace(other, start=post.start, title=title, former=post.former, noun_end=post.noun_end)

    def under_another(self, post: Holding, limit: int) -> Holding | None:
        """«نائب وزير الخارجية»: a deputy has the body and the state of the post after it; who acts for it holds it."""
        other = self._superior(post, limit)
        if other is None or (self._named.is_absolute(post) and not self._words[post.end].prefix):
            return None
        deputy = post.title.relation != "heads"
        other = self._of_body_before(other) if deputy else other
        other = self._implied.with_deputy_body(other, plain=not post.title.implies) if deputy else other
        title, former = post.title if deputy else other.title, post.former or other.former
        end, within = self._tails.tail(post, other.end, limit)
        within = within or other.within  # «مساعد القائد العام لشؤون البحث في شرطة دبي»
        return replace(
            other, start=post.start, end=end, title=title, former=former, noun_end=post.noun_end, within=within
        )

    def _of_body_before(self, post: Holding) -> Holding:
        """«مساعد المدير»: of the body whose director was told last, or whose noun says that a director leads it."""
        if post.bodies or post.country or post.title.relation != "heads" or not self._named.is_absolute(post):
            return post
        led = self._led.get(post.title.path)
        body = replace(led, start=post.start, end=post.end, rule=NAMED_BEFORE) if led else self._named.of_noun(post)
        return replace(post, bodies=(body,)) if body else post

    def _superior(self, post: Holding, limit: int) -> Holding | None:
        """The post after that of a deputy, or after «لدى»: «كاتب الدولة لدى وزير الداخلية»."""
        if post.title.role == "Deputy":
            start = self._after_honours(post.end)
            whole = bool(post.title.implies) or self._named.is_absolute(post)
            joined = whole and start < limit and self._words[start].prefix == "و"
            other = self._read(start) if start < limit and not joined else None  # «المسؤولين والوزير فلان» are several
            return self._without_charge(other) if other else None
        attached = post.title.path in _ATTACHED and post.end + 1 < limit
        if not attached or self._words[post.end].norm not in self._attached:
            return None
        return self._read(post.end + 1)

    def _without_charge(self, other: Holding) -> Holding:
        """«معاون الوزير للشؤون الأمنية», «مساعد المدير للعمليات»: without what the deputy is charged with."""
        word = self._words[other.noun_end] if other.noun_end < len(self._words) else None
        if word is None or word.prefix != "ل" or not self._named.is_absolute(other):
            return other
        charge = other.title.is_minister or (other.title.relation == "heads" and word.stem in self._charges)
        return replace(other, bodies=(), country="", end=other.noun_end) if charge else other

    def _after_honours(self, i: int) -> int:
        """«نائب سمو رئيس الهيئة», «مستشار معالي الوزير»: after the words of honour before another post."""
        end = i
        while end in self._honours:
            end = self._honours[end]
        return end if end in self._starts else i

    def assisting(self, post: Holding, limit: int) -> Holding | None:
        """«المساعد للشؤون التعليمية فلان»: of the body whose director was told last, where no other body follows."""
        led = self._led.get("director") if post.title.path == "assistant" else None
        if led is None:
            return None
        end, within = self._tails.within(post, limit, absolute=self._named.is_absolute(post))
        if within or self._named.after(post, post.end, limit):
            return None
        end = self._tails.after_charge(end, limit)
        return replace(post, bodies=(replace(led, start=post.start, end=post.end, rule=NAMED_BEFORE),), end=end)
