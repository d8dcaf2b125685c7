"""Find the body that a post's own unit is part of: «مدير الشؤون العسكرية بوزارة الداخلية», «مدير الخدمات بالإدارة»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, countries_in, places_in
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.fields import Fields
from graph.annotate.posts.mentioned import Mentioned
from graph.annotate.posts.reach import Reach
from graph.annotate.posts.sites import Sites
from graph.annotate.spans import CLOSING
from graph.annotate.word import Word, words_in
from graph.model import Kind

_UNIT = 7  # words for a part of a body
_QUOTED = 5  # tokens of a name in quotation marks


class Units:
    """Reads the parts of bodies that posts are held in, in one document."""

    def __init__(
        self, knowledge: Knowledge, doc: Doc, reach: Reach, mentioned: Mentioned, fields: Fields, sites: Sites
    ) -> None:
        self._reach, self._mentioned, self._fields, self._sites = reach, mentioned, fields, sites
        self._words: list[Word] = words_in(doc)
        self._located, self._closed = knowledge.words.folded("located"), knowledge.closed
        self._affairs, self._levels = knowledge.words.folded("affairs"), knowledge.words.folded("at-level")
        self._governments = knowledge.words.folded("government")
        self._files = knowledge.words.folded("file-of-affairs")
        self._lands: dict[int, int] = {named.start: named.end for named in (*countries_in(doc), *places_in(doc))}
        self._agencies: dict[int, Named] = {body.start: body for body in reversed(agencies_in(doc))}
        hits = hits_in(doc)
        self._parts = {hit.start for hit in hits.of("head") if hit.payload.generic}
        self._nouns = {hit.start for hit in hits.heads(Kind.AGENCY) if hit.end - hit.start == 1}
        self._posts = {hit.start for hit in hits.offices}

    def within(self, post: Holding, limit: int, *, absolute: bool) -> tuple[int, Named | None]:
        """Where a post ends with the words for its unit, and the body that these lead to."""
        i = post.end
        if post.title.plural or post.title.role == "Counterpart":
            return i, None
        if post.title.relation == "headOfState":
            government = self._in_government(i)
            return (government.end if government else i), government
        plain = i < limit and not (self._words[i].definite or self._words[i].prefix or self._after_lead(i))
        if absolute and plain:
            return i, None  # «استقبل الوزير لجنة التعليم بمجلس الشورى»
        body = self._after_unit(post, limit) or self._owner(post.end, limit) or self._before_name(post.end, limit)
        if body:
            return self._sites.after(body.end, limit), body
        bare = self._after_bare_body(i, limit) or self._after_quoted(i, limit)
        end = i if absolute else bare or self._after_noun(i, limit)
        return self._sites.after(end, limit), None

    def _in_government(self, i: int) -> Named | None:
        """«رئيس الوزراء في حكومة الوحدة الوطنية فلان»: the government that a head of government leads, or None."""
        lead = self._after_lead(i) if i < len(self._words) else 0
        body = self._agencies.get(lead) if lead else None
        return body if body and self._words[body.start].norm in self._governments else None

    def _after_noun(self, i: int, limit: int) -> int:
        """«رئيس اللجنة فلان»: after the noun for a body that the text does not name, where a name follows."""
        word = self._words[i] if i < limit else None
        noun = word is not None and i in self._nouns and word.opens_with_article
        return i + 1 if noun and self._sites.leads_to_person(i + 1, limit) else i

    def _after_bare_body(self, i: int, limit: int) -> int:
        """«مدير التعاون الدولي في الشرطة فلان»: after a unit and the noun of a body that the text does not name, or 0.

        A name must follow.
        """
        unit = self._reach.end(i, min(limit, i + _UNIT), first=True)
        if unit == i or unit >= limit:
            return 0
        noun = self._after_lead(unit) or (unit if self._words[unit].prefix == "ب" else limit)
        if noun >= limit or noun not in self._nouns or not self._words[noun].definite:
            return 0
        end = self._reach.end(noun + 1, min(limit, noun + _UNIT))
        return end if self._sites.leads_to_person(end, limit) else 0

    def _after_quoted(self, i: int, limit: int) -> int:
        """«رئيس "الميت" فلان»: after the name of a body that only quotation marks show, where a name follows, or 0."""
        closing = CLOSING.get(self._words[i].text, "") if i < limit else ""
        ends = (j + 1 for j in range(i + 2, min(limit, i + _QUOTED)) if self._words[j].text == closing)
        end = next(ends, 0) if closing else 0
        return end if end and end < limit and self._sites.is_person(end) else 0

    def located(self, i: int, limit: int) -> Named | None:
        """The body that something sits in: «… بوزارة الداخلية», «… في الديوان الملكي», «… بصحة جدة», «… بالإدارة»."""
        if i >= limit:
            return None
        if lead := self._after_lead(i):
            return self._agencies.get(lead) or self._meant_before_name(lead, limit)
        if self._words[i].prefix != "ب":
            return None
        body = self._agencies.get(i) or self._fields.at(i) or self._mentioned.meant(i, limit)
        return body or self._shared_before_name(i, limit)

    def _meant_before_name(self, i: int, limit: int) -> Named | None:
        """«مدير التعاون في الشرطة فلان», «… في الأمن العام فلان»: a body told before or by a shared name."""
        if i not in self._nouns:
            return self._shared_before_name(i, limit)
        body = self._mentioned.meant(i, limit)
        return body if body and self._sites.leads_to_person(body.end, limit) else None

    def _shared_before_name(self, i: int, limit: int) -> Named | None:
        """«رئيس شعبة الاستعلام بالأمن العام فلان»: a body by a name that several states' bodies have, before a name."""
        body = self._mentioned.shared(i)
        return body if body and self._sites.leads_to_person(body.end, limit) else None

    def _after_lead(self, i: int) -> int:
        """«في», «على مستوى»: after the words that lead to the body where somebody works, or 0."""
        if self._words[i].norm in self._located:
            return i + 1
        level = i + 1 < len(self._words) and f"{self._words[i].norm} {self._words[i + 1].norm}" in self._levels
        return i + 2 if level else 0

    def around(self, i: int, limit: int) -> Named | None:
        """«… في قطاع الشؤون الأمنية بالأمانة فلان»: the body of the larger unit that a unit is in, before a name."""
        return self._before_name(i + 1, limit) if self._is_in_unit(i, limit) else None

    def after_unit(self, i: int, limit: int) -> int:
        """After such a unit, and a body of which the text tells nothing, where a name follows; or `i`."""
        rest = range(i + 1, min(limit, i + _UNIT)) if self._is_in_unit(i, limit) else range(0)
        end = next((k for k in rest if self._ends(k)), 0)
        return end if end and self._sites.leads_to_person(end, limit) else i

    def _is_in_unit(self, i: int, limit: int) -> bool:
        leads = i + 1 < limit and self._words[i].norm in self._located
        return leads and i + 1 in self._parts and not self._words[i + 1].definite

    def after_purpose(self, i: int, limit: int) -> int:
        """«مساعد مدير السجون للتخطيط والتطوير»: after what a deputy is charged with."""
        if i >= limit or self._words[i].prefix != "ل" or i in self._posts or i in self._agencies:
            return i
        land = self._after_lands(i + 1) if self._is_affair(i) else 0  # «لشؤون أوروبا»
        return land or self._reach.end(i + 1, min(limit, i + _UNIT))

    def _after_lands(self, i: int) -> int:
        """«أفريقيا والشرق الأوسط»: after lands that «و» joins, or 0."""
        end = self._lands.get(i, 0)
        while end and end in self._lands and self._words[end].prefix == "و":
            end = self._lands[end]
        return end

    def _after_unit(self, post: Holding, limit: int) -> Named | None:
        """The body after the words of a unit, or after what the holder is charged with."""
        start = self._after_charge(post.end, limit)
        return self.located(self._reach.end(start, min(limit, post.end + _UNIT), first=start == post.end), limit)

    def _after_charge(self, i: int, limit: int) -> int:
        """«الوكيل المساعد لشؤون البلديات بأمانة الشرقية», «مسؤول ملف الهجرة في الوزارة»: after «لشؤون», «ملف»."""
        if i + 1 < limit and self._words[i].norm in self._files and self._words[i + 1].opens_with_article:
            return i + 1
        charged = i < limit and self._words[i].light.startswith("ل") and self._is_affair(i)
        return i + 1 if charged else self.after_purpose(i, limit)

    def _is_affair(self, i: int) -> bool:
        """«لشؤون البلديات»: a word for affairs, with «ل»."""
        return self._words[i].norm.removeprefix("ل") in self._affairs

    def _owner(self, i: int, limit: int) -> Named | None:
        """«مسؤولة برنامج المنظمة الدولية للهجرة»: the body that a noun for a part of it leads to."""
        unit = i + 1 < limit and i in self._parts and not self._words[i].definite and not self._words[i].prefix
        return self._agencies.get(i + 1) if unit and not self._words[i + 1].prefix else None

    def _before_name(self, start: int, limit: int) -> Named | None:
        """«المشرف على برنامج إحالتي بوزارة الصحة فلان»: the body after any words, if a name follows it."""
        for i in range(start, min(limit, start + _UNIT)):
            body = self.located(i, limit)
            if body or self._ends(i):
                return body if body and self._sites.leads_to_person(body.end, limit) else None
        return None

    def _ends(self, i: int) -> bool:
        """Whether the words of a unit are over at a token."""
        word = self._words[i]
        return word.mark or i in self._posts or word.light in self._closed or self._sites.is_person(i)
