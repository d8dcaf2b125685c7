"""Say who serves in a body that the words beside a name tell: «فلان من وزارة …», «الباحث في معهد … فلان»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, bearers_in, countries_in, places_in
from graph.annotate.phrases import Bearer, Named
from graph.annotate.spans import COMMAS
from graph.annotate.word import Word, words_in
from graph.annotate.wordclasses import WordClasses
from graph.smallwords import small_words

_FROM = "من"
_THAT = frozenset(small_words("complementizer"))
_CALLING = 4  # words of «الأستاذ المشارك للقانون الدولي» before «بجامعة»


class Serving:
    """The words that tell of such service."""

    def __init__(self, words: WordClasses) -> None:
        self._callings, self._located = words.folded("serving"), words.folded("located")
        self._with = words.folded("meets") | words.folded("in-company")

    def members(self, doc: Doc) -> Iterator[tuple[Named, Named]]:
        """Who serves, and in which body."""
        words, bodies = words_in(doc), {body.start: body for body in agencies_in(doc)}
        ends = {body.end: body for body in bodies.values()}
        for bearer in bearers_in(doc):
            if bearer.name and not any(post.bodies or post.within for post in bearer.posts):
                body = self._from(doc, words, bodies, bearer) or self._behind(words, bodies, bearer.end)
                apart = bearer.start > 0 and words[bearer.start - 1].text in COMMAS  # «قال الباحث في المعهد، فلان، إن»
                body = body or self._before(words, ends.get(bearer.start - apart))
                if body:
                    yield bearer.name, body

    def _from(self, doc: Doc, words: list[Word], bodies: dict[int, Named], bearer: Bearer) -> Named | None:
        """«فلان من وزارة الداخلية، …», «لم يلتق سوى فلان من المنظمة قبل يومين»."""
        body = bodies.get(bearer.end + 1)
        if bearer.posts or body is None or words[bearer.end].text != _FROM:
            return None
        end = _after_site(doc, body.end, self._located)
        if end < len(words) and words[end].folded in _THAT:  # «قال فلان من شرطة دبي إن»
            return body
        met = bearer.start > 0 and words[bearer.start - 1].norm in self._with
        return body if _closes(words, end) or met else None

    def _behind(self, words: list[Word], bodies: dict[int, Named], i: int) -> Named | None:
        """«فلان، الأستاذ بجامعة نايف»: the body after a calling that stands behind a name."""
        i += i < len(words) and words[i].text in COMMAS
        if i >= len(words) or words[i].norm not in self._callings or words[i].prefix:
            return None
        for j in range(i + 1, min(i + 1 + _CALLING, len(words))):
            led = words[j].norm in self._located
            if led or words[j].prefix == "ب":
                return bodies.get(j + led)
            if words[j].mark or not words[j].definite:
                return None
        return None

    def _before(self, words: list[Word], body: Named | None) -> Named | None:
        """«قال الباحث في معهد الدراسات فلان»: the body after a calling that stands before a name."""
        if body is None:
            return None
        led = words[body.start - 1].norm in self._located if body.start else False
        if not (led or words[body.start].prefix == "ب"):
            return None
        start = body.start - led
        for i in range(start - 1, max(start - 1 - _CALLING, -1), -1):
            if words[i].norm in self._callings:
                return body
            if words[i].mark or not words[i].definite:
                return None
        return None


def _after_site(doc: Doc, i: int, located: frozenset[str]) -> int:
    """After the state or place of a body: «… في الأردن», «… بالرياض»."""
    ends = {named.start: named.end for named in (*countries_in(doc), *places_in(doc))}
    led = i < len(doc) and words_in(doc)[i].norm in located
    inside = led or (i < len(doc) and words_in(doc)[i].prefix == "ب")
    return ends.get(i + led, i) if inside else i


def _closes(words: list[Word], i: int) -> bool:
    """Whether a phrase is over at a token: a mark, or a word joined by «و»."""
    return i >= len(words) or words[i].mark or "و" in words[i].prefix
