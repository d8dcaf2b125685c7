"""Pass what stands between a body and the name of who leads it: where it sits, whom it belongs to, who acts for him."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, countries_in, groups_in, places_in, recognised_in
from graph.annotate.grammar import TITLES
from graph.annotate.hits import by_start, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.posts.residence import Residence
from graph.annotate.spans import COMMAS
from graph.annotate.verbs import is_verb
from graph.annotate.word import Word, words_in

_IN = "ب"
_ASIDE = 5  # tokens from a comma to the one that closes a name
_STEPS = 3  # «… في مدينة لاهور بباكستان المكلف»


class Sites:
    """Reads what follows the posts of one document, as far as a name follows it."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._words: list[Word] = words_in(doc)
        hits = hits_in(doc)
        self._persons = {hit.start for hit in hits.titles(*TITLES)}
        self._offices = {hit.start for hit in hits.offices}
        people = [(start, end) for start, end, label in recognised_in(doc) if label == "PER"]
        self._people = {start for start, _ in people}
        self._lone = {start for start, end in people if end - start == 1}
        self._is_name, self._ordinary, self._common = knowledge.is_name, knowledge.ordinary, knowledge.common
        self._located, self._settlements = knowledge.words.folded("located"), knowledge.words.stems("settlement")
        self._frames = knowledge.words.folded("frame-of-body")
        self._lands = knowledge.words.folded("part-of-a-land")
        self._quarters = knowledge.words.stems("quarter")
        self._owned, self._stationed = knowledge.words.folded("owned"), knowledge.words.folded("stationed")
        self._accredited = knowledge.words.folded("accredited")
        self._ends: dict[int, int] = {named.start: named.end for named in (*places_in(doc), *countries_in(doc))}
        self._led = {end for start, end in self._ends.items() if self._is_led(start)}
        self._owners: dict[int, int] = {body.start: body.end for body in (*agencies_in(doc), *groups_in(doc))}
        self._residence, self._closed = Residence(knowledge, doc), knowledge.closed
        self._acting = by_start(hits.titles("PostModifier"))

    def _is_led(self, place: int) -> bool:
        """Whether «في» or «ب» stands before a place."""
        return self._words[place].prefix == "ب" or (place > 0 and self._words[place - 1].norm in self._located)

    def after(self, i: int, limit: int) -> int:
        """«قائد الأمن في المحافظة العميد فلان»: after where the body sits, if a name follows; or `i`."""
        end = i
        for _ in range(_STEPS):
            end = self._step(end, limit) or end
        return end if i < end < limit and self._is_led_to(end, limit) else i

    def leads_to_person(self, i: int, limit: int) -> bool:
        """Whether a name follows at a token, or after where a body sits."""
        return self.after(i, limit) > i or (i < limit and self._is_led_to(i, limit))

    def is_person(self, i: int) -> bool:
        """Whether a name or a title begins at a token."""
        word = self._words[i]
        known = self._is_name(word.text) and not self._is_closed(word)  # «في» is a name too
        known = known and not self._describes(i)
        return i in self._people or i in self._persons or known or self._is_unknown_name(i)

    def _describes(self, i: int) -> bool:
        """«في المنتدى العربي للأمن»: whether a word right behind a definite noun is shaped as its adjective."""
        word = self._words[i]
        return i > 0 and word.definite and word.is_adjective_shaped and self._words[i - 1].definite

    def _is_unknown_name(self, i: int) -> bool:
        """«فهيد البرقي»: a word that Arabic does not use, before one that is shaped as a family's name."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        plain = word.mark or word.prefix or word.definite or self._is_used(word)
        if plain or after is None or self._is_used(after):
            return False
        return after.is_surname_shaped or (self._is_strange(word) and self._is_strange(after))  # «يان فيتشيتال»

    def _is_strange(self, word: Word) -> bool:
        """Whether a word is none of Arabic's, be it a particle, a verb or joined to one."""
        other = word.mark or word.number or word.prefix or word.definite or self._is_closed(word)
        return not (other or self._is_used(word) or word.opens_with_waw or is_verb(word.light))

    def _is_closed(self, word: Word) -> bool:
        """Whether a word is a particle; «آنا» is no «أنا»."""
        return word.light in self._closed and not word.text.startswith("آ")

    def _is_used(self, word: Word) -> bool:
        return word.light in self._ordinary or word.norm in self._common

    def _is_led_to(self, i: int, limit: int) -> bool:
        """Whether a name begins at a token, or after a comma there."""
        comma = self._words[i].text in COMMAS
        if not comma:
            return self.is_person(i)
        told = i + 1 < limit and (i + 1 in self._people or i + 1 in self._persons)
        return told or self._is_strange_aside(i, limit)

    def _is_strange_aside(self, i: int, limit: int) -> bool:
        """«… في مالي والساحل، أرارات غازاريان، إلى باماكو»: two words or three between commas that texts do not use."""
        end = next((j for j in range(i + 1, min(limit, i + _ASIDE)) if self._words[j].mark), i)
        aside = self._words[i + 1 : end]
        shaped = not any(word.prefix or word.number or self._is_used(word) for word in aside)
        return len(aside) > 1 and self._words[end].text in COMMAS and shaped

    def _step(self, i: int, limit: int) -> int:
        """After one place, state of residence, owner or «المكلف», or 0."""
        if i >= limit:
            return 0
        acting = max((hit.end for hit in self._acting.get(i, ())), default=0)
        i += self._words[i].norm in self._stationed and i + 1 < limit  # «القوات المتمركزة في جيبوتي»
        place = self._residence.end(i) or self._after_place(i, limit) or self._after_unlisted(i, limit)
        return place or self._after_mission(i, limit) or self._after_owner(i, limit) or acting

    def _after_mission(self, i: int, limit: int) -> int:
        """«ملحق الشرطة لدى السفارة»: after the mission where somebody serves, or its noun alone; or 0."""
        led = i + 1 < limit and self._words[i].norm in self._accredited
        return (self._owners.get(i + 1) or (i + 2) * self._words[i + 1].definite) if led else 0

    def _after_place(self, i: int, limit: int) -> int:
        """«في المحافظة», «بالطائف», «في مدينة لاهور»: after the place where somebody serves, or a second one."""
        if self._words[i].prefix == "و" and i in self._ends and i in self._led:
            return self._ends[i]  # «في العراق وسوريا»
        if self._words[i].prefix == "و" and self._words[i].definite and i in self._led:
            return i + 1  # «في مالي والساحل، فلان»
        start = i + (self._words[i].norm in self._located)
        if start < limit and self._words[start].prefix == "ل" and self._words[start].stem in self._settlements:
            return self._ends.get(start, 0)  # «قائد الحرس الوطني لولاية يوتا فلان»
        if start >= limit or not (start > i or self._words[start].prefix == "ب"):
            return 0
        if self._words[start].stem in self._quarters and start not in self._ends:
            return self._ends.get(start + 1, 0)  # «بشمال الرياض»
        settlement = self._words[start].stem in self._settlements or self._words[start].norm in self._lands
        if settlement and not self._words[start].definite and start not in self._ends:
            return self._ends.get(start + 1, 0)
        if settlement and self._words[start].definite:
            return self._ends.get(start, self._after_district(start, limit))
        return self._ends.get(start, start + 1 if start > i and self._is_unlisted_town(start) else 0)

    def _after_district(self, i: int, limit: int) -> int:
        """«في المنطقة الجنوبية العميد فلان»: after a noun for a district, and the adjective that tells which."""
        described = i + 1 < limit and i + 1 not in self._persons and i + 1 not in self._offices
        word = self._words[i + 1] if described else None
        told = word is not None and word.opens_with_article and word.is_adjective_shaped and not word.prefix
        return i + 1 + told

    def _is_unlisted_town(self, i: int) -> bool:
        """«في رنكوس العقيد فلان»: whether a word that texts do not use stands before somebody's title."""
        word, titled = self._words[i], i + 1 in self._persons
        return titled and not (word.mark or word.number or word.definite or self._is_used(word))

    def _after_unlisted(self, i: int, limit: int) -> int:
        """«مدير المكتب ببهر والمزرع فلان»: after a place that no gazetteer has, or two, before a name; or 0."""
        word = self._words[i]
        named = i in self._ends or i in self._owners or self._is_name(word.text)
        if not word.folded.startswith(_IN) or named or word.light in self._closed:  # «برئاسة»
            return 0
        if i in self._persons or i in self._offices:
            return 0  # «اجتمع السفير بالعميد فلان»
        joined = i + 1 < limit and self._words[i + 1].prefix == "و" and self._words[i + 1].definite
        end = i + 1 + joined
        led = end < limit and (end in self._people or end in self._persons)
        return end if led and not (end - i == 1 and end in self._lone) else 0  # «للشرطة بانكول أديوي»: a whole name

    def _after_owner(self, i: int, limit: int) -> int:
        """«… التابعة لوزارة النقل», «المكتب السياسي لحركة …»: after the body or group that another belongs to."""
        if i < limit and self._words[i].prefix == "ل":
            return self._owners.get(i, 0)
        framed = i + 1 < limit and f"{self._words[i].norm} {self._words[i + 1].norm}" in self._frames
        if framed or (i < limit and self._words[i].norm in self._frames):
            return self._owners.get(i + 1 + framed, 0)  # «القوات العاملة ضمن اليونيفيل», «… في إطار اليونيفيل»
        owned = i + 1 < limit and self._words[i].norm in self._owned and self._words[i + 1].prefix == "ل"
        return self._owners.get(i + 1, 0) if owned else 0
