"""Name a body that no gazetteer lists, after a post that says what kind of body it is («وزير الثقافة والاتصال»)."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.agencies.choice import as_alias
from graph.annotate.found import agencies_in, places_in
from graph.annotate.hits import by_start, hits_in
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.directorates import Directorates
from graph.annotate.posts.mentioned import Mentioned
from graph.annotate.posts.naming import Naming
from graph.annotate.posts.reach import Reach
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.annotate.wordclasses import WordClasses
from graph.folding import stem_of
from graph.model import Kind

_ALONE = (
    "ArmedForce",
    "PoliceAgency",
    "Legislature",
    "IntelligenceAgency",
)  # «الجيش» names a body alone
_SEVERAL = "ين"


class Unlisted:
    """Names bodies after posts in one document."""

    def __init__(
        self,
        words: WordClasses,
        doc: Doc,
        states: States,
        reach: Reach,
        naming: Naming,
        mentioned: Mentioned,
        directorates: Directorates,
    ) -> None:
        self._doc, self._states = doc, states
        self._reach, self._naming, self._mentioned, self._directorates = reach, naming, mentioned, directorates
        self._words: list[Word] = words_in(doc)
        hits = hits_in(doc)
        self._parts = words.stems("noun-of-any-force")
        self._titles = {hit.start for hit in hits.offices}
        self._heads = by_start(hit for hit in hits.of("head") if hit.payload.kind is Kind.AGENCY)
        self._bodies = {body.start: body for body in agencies_in(doc)}
        self._boards = {hit.start for hit in hits.of("organ")}
        self._regions = {place.start for place in places_in(doc)}

    def after(self, post: Holding, i: int, limit: int) -> Named | None:
        """The body whose name begins at token `i`, where the post tells its kind or the text has named it."""
        if post.title.role == "Deputy":
            return self._mentioned.meant(i, limit) or self._commissioned(post, i, limit)
        if post.title.path == "secretary-general" and (own := self._mentioned.secretariat(i)):
            return own
        if not post.title.body_nouns or (post.title.plural and not post.title.is_minister):
            return None
        end = self._reach.end_of_name(i, limit)
        if not post.title.is_minister:
            return self._led(post, i, end)
        if end == i or i in self._regions or self._is_told_to(post, i):
            return None  # «زيارة الوزير للرباط»
        return self._naming.named(post, i, end)

    def _commissioned(self, post: Holding, i: int, limit: int) -> Named | None:
        """«مفوض الشرطة الزامبي»: the body that a commissioner leads, by its noun, where his state is told behind it."""
        led = self._words[i].definite and self._words[i].stem in {stem_of(fold(noun)) for noun in post.title.leads}
        end = self._reach.end_of_name(i, limit) if led else i
        state = self._states.after(end) if end > i else None
        told = state is not None and state.rule == "nisba"
        return self._naming.named(post, i, end) if told and self._opens_body(i, alone=end == i + 1) else None

    def _is_told_to(self, post: Holding, i: int) -> bool:
        """«قال الوزير القبرصي للصحافيين»: several people to whom a minister says something, and no field of his."""
        word = self._words[i]
        return self._words[post.start].definite and word.prefix == "ل" and word.norm.endswith(_SEVERAL)

    def _led(self, post: Holding, i: int, end: int) -> Named | None:
        """The body of a post that is no minister's, between two tokens."""
        before = self._named(post, i, end)
        if before and (end == i or self._is_of_state_told(before, end)):
            return before
        if end == i:
            return self._directorates.led(post, i, end)
        start = self._start_of_name(post, i)
        owned = self._reach.owner(end, limit=len(self._words)) is not None  # «آلية الإنذار المبكر التابعة لإيغاد»
        if not (owned or self._opens_body(start, alone=end == start + 1)):
            return self._directorates.led(post, i, end)
        return as_alias(
            self._naming.named(post, start, end),
            (body for body in agencies_in(self._doc) if self._may_be_meant(body, start, end)),
        )

    def _named(self, post: Holding, i: int, end: int) -> Named | None:
        """«وعن الجانب الكيني قائد الشرطة»: the body that the text has named, of the state for which the post speaks."""
        named = self._mentioned.before(i, end, posts=i in self._heads) or self._mentioned.in_full(post, i, end)
        sided = self._states.likely(post.start) if named is not None and named.country else ""
        return named if named is None or sided in ("", named.country) else None

    def _may_be_meant(self, body: Named, start: int, end: int) -> bool:
        """«قائد الشرطة فلان ومدير الشرطة الكينية فلان»: whom another post after it is of is another state's."""
        held = body.start > start and not self._titles.isdisjoint((body.start - 1, body.start - 2))
        joined = self._states.joined in ("", body.country) or not body.country
        return joined and not (held and body.told) and self._is_of_state_told(body, end)

    def _is_of_state_told(self, body: Named, i: int) -> bool:
        """«المفتش العام للشرطة في غانا»: not of «الشرطة الكينية», named elsewhere."""
        state = self._states.after(i)
        within = self._bodies.get(i) if state is None else None  # «… بوزارة الداخلية العراقية»
        told = state.country if state else within.country if within and self._words[i].prefix == "ب" else ""
        return told == "" or body.country in ("", told)

    def _start_of_name(self, post: Holding, i: int) -> int:
        """«قائد قوات الدفاع الجوي»: where the noun that opens the body's name is a word of the title too."""
        shared = i == post.noun_end and post.start < i - 1 in self._heads and not post.title.implies
        return i - 1 if shared and not self._words[i - 1].definite else i

    def _opens_body(self, i: int, *, alone: bool) -> bool:
        """«مدير الشرطة القضائية», «قائد الأركان»: the words begin with a noun that opens bodies' names.

        Not «رئيس الجهاز», «قائد القوة»: of what is not told; but «قائد القوة اليابانية».
        """
        part = alone and self._words[i].stem in self._parts and self._states.after(i + 1) is None
        heads = () if part or i in self._boards else self._heads.get(i, ())
        return any(not alone or hit.payload.type in _ALONE for hit in heads)
