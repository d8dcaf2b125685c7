"""Find the body of the text that a post means by a part of its name: «رئيس المنظمة», «مدير عام السجون»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import agency_key
from graph.annotate.found import agencies_in
from graph.annotate.hits import by_start, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import NAMED_BEFORE, Holding, Named
from graph.annotate.posts.naming import name_stems
from graph.annotate.posts.reach import Reach
from graph.annotate.spans import surface
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Kind

_WHOLE = 2  # words of a name that tells a body by itself


class Mentioned:
    """The bodies that one document has named, or that posts in it stand for."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States, reach: Reach) -> None:
        self._doc, self._states, self._reach = doc, states, reach
        self._words: list[Word] = words_in(doc)
        self._concepts = knowledge.ontology.concepts
        self._ministry = [stem_of(noun) for noun in knowledge.words.folded("ministry")]
        self._heads = by_start(hit for hit in hits_in(doc).of("head") if hit.payload.kind is Kind.AGENCY)
        self._bare = by_start(hits_in(doc).of("bare"))
        self._secretariats = knowledge.words.stems("secretary")
        self._implied: list[Named] = []

    def told_before(self, bodies: tuple[Named, ...]) -> None:
        """Take bodies that posts before stand for, which the text does not name."""
        self._implied += [body for body in bodies if body not in self._implied]

    def before(self, start: int, end: int, *, posts: bool = False) -> Named | None:
        """«رئيس المنظمة», «المديرة العامة للحرس»: the body named last whose name begins with these words.

        With `posts`, bodies that posts before stand for count too, as they do for ministries.
        """
        words = [word.stem for word in self._words[start:end]]
        ministry = words == self._ministry
        bodies = sorted(
            (*agencies_in(self._doc), *(self._implied if ministry or posts else ())), key=lambda named: -named.start
        )
        before = (body for body in bodies if words and body.start < start)
        same = (body for body in before if any(name_stems(name)[: len(words)] == words for name in self._names(body)))
        body: Named | None = next(same, None)
        return replace(body, start=start, end=end, rule=NAMED_BEFORE) if body else None

    def in_full(self, post: Holding, start: int, end: int) -> Named | None:
        """«مدير عام السجون»: the directorate whose full name in the text, or in a post before, holds these words."""
        words = [word.stem for word in self._words[start:end]]
        nouns = tuple(stem_of(fold(noun.split()[0])) for noun in post.title.body_nouns)
        state = self._states.after(end)
        told = state.country if state is not None and state.rule == "nisba" else ""
        bodies = (body for body in (*agencies_in(self._doc), *self._implied) if told in ("", body.country))
        full = (body for body in bodies if words and _holds(name_stems(body.name), words))
        body: Named | None = next((body for body in full if name_stems(body.name)[0] in nouns), None)
        return replace(body, start=start, end=end, rule="named-in-full") if body else None

    def secretariat(self, start: int) -> Named | None:
        """«الأمين العام للمجلس» after «الأمانة العامة لمجلس …»: the secretariat of the body that one noun means."""
        words, before = self._words[start : start + 1], [body for body in agencies_in(self._doc) if body.end <= start]
        meant = {f"ل{word.stem}" for word in words if word.definite and word.prefix == "ل"}
        own = (body for body in reversed(before) if name_stems(body.name)[0] in self._secretariats)
        body: Named | None = next((body for body in own if meant & {*name_stems(body.name)}), None)
        return replace(body, start=start, end=start + 1, rule=NAMED_BEFORE) if body else None

    def meant(self, i: int, limit: int) -> Named | None:
        """«باسم الوزارة», «عضو المجلس البلدي»: the body that a definite noun stands for, told before or after it."""
        end = max((hit.end for hit in self._heads.get(i, ())), default=i)
        if not self._words[i].definite or end == i or (end < limit and self._reach.belongs(end, first=False)):
            return None
        before, stems = self.before(i, end, posts=True), [word.stem for word in self._words[i:end]]
        after = {b.key: b for b in agencies_in(self._doc) if b.start > i and name_stems(b.name)[: len(stems)] == stems}
        only = next(iter(after.values())) if len(after) == 1 else None
        return before or (replace(only, start=i, end=end, rule="named-after") if only else None)

    def shared(self, i: int) -> Named | None:
        """«(دائرة الهجرة في) الأمن العام»: the body of the likeliest state under a name that several states' share."""
        hits = self._bare.get(i, ())
        end = max((hit.end for hit in hits), default=i)
        if end - i < _WHOLE or self._words[i].prefix not in ("", "ب"):
            return None
        concept = self._states.likely_body(i, [hit.payload for hit in hits if hit.end == end])
        name = surface(self._doc, i, end)
        key, state = (concept.path, concept.country) if concept else (agency_key(name, ""), "")
        return Named(i, end, Kind.AGENCY, key, name, "shared-name", state, confidence=0.9)

    def _names(self, body: Named) -> list[str]:
        concept = self._concepts.get(body.key)
        return [body.name, *(label.text for label in concept.labels)] if concept else [body.name]


def _holds(name: list[str], words: list[str]) -> bool:
    """Whether some words stand in a row in a name, after its first."""
    return any(name[i : i + len(words)] == words for i in range(1, len(name)))
