"""Find the places that a noun opens, to the end of their names: «مطار بيروت الدولي», «مدينة الصخيرات»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.agencies.extent import NameExtent
from graph.annotate.events.words import read_event_words
from graph.annotate.found import recognised_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.places.borders import Borders
from graph.annotate.places.known import KnownPlaces
from graph.annotate.spans import CLOSING, COMMAS, covered, extent, slug, surface
from graph.annotate.states import States
from graph.annotate.verbs import is_verbal_noun
from graph.annotate.word import Word, words_in
from graph.model import Kind

_MOST = 5  # words after the noun
_BORNE = 6  # tokens of a name in quotation marks that a building bears
_TITLES = ("Rank", "Post", "Deputy")
_OF_OTHERS = ("ها", "هم")  # pronouns that verbs take: «منطقة أدرجتها المنظمة في القائمة»
_GENERAL = "عام"


class OpenedPlaces:
    """Reads the places that head nouns open in one document; `known` are the names of places in it."""

    def __init__(self, knowledge: Knowledge, doc: Doc, known: list[Hit], judge: KnownPlaces) -> None:
        self._knowledge, self._doc = knowledge, doc
        inner = hits_in(doc).inner_names(Kind.PLACE)  # «إمارة منطقة تبوك» holds one too
        self._known = [hit for hit in inner if not judge.is_palace_elsewhere(hit)]
        self._words: list[Word] = words_in(doc)
        words = knowledge.words
        self._royal, self._international = words.folded("royal"), words.folded("international")
        self._quarters, self._openings = words.folded("quarter"), words.folded("place-name-opening")
        self._halves = knowledge.words.folded("half-name") - knowledge.words.folded("patronymic")
        self._settlements = words.stems("settlement")
        self._named_sites = self._settlements | words.stems("named-site")
        self._inside, self._hospitals = words.folded("inside"), words.folded("hospital")
        self._states, self._events = States(doc, words), read_event_words(knowledge.ontology)
        self._extent = NameExtent(knowledge, doc, self._states)
        self._places = covered(known)
        self._heads = {hit.start for hit in hits_in(doc).heads(Kind.PLACE)} - {hit.start for hit in known}
        self._titles = {hit.start for hit in hits_in(doc).titles(*_TITLES)}
        named = ((start, end) for start, end, label in recognised_in(doc) if label != "ORG")
        self._recognised = {i for start, end in named for i in range(start, end)}
        self._people = {start for start, end, label in recognised_in(doc) if label == "PER" and end - start > 1}
        self._fathers = words.folded("patronymic")
        self._limbs, self._regions = words.stems("limb"), words.stems("region")
        self._roads = words.stems("road")
        self._no_names, self._site_adjectives = words.folded("no-site-name"), words.folded("site-adjective")
        self._at_border, self._borders = words.folded("border-adjective"), Borders(knowledge, doc)
        self._closed, self._bordering = knowledge.closed, words.folded("bordering")
        self._purposes, self._palaces = words.folded("venue-purpose"), words.folded("palace")

    def read(self) -> Iterator[Named]:
        """The places named after a noun that stands without the article."""
        hits = hits_in(self._doc)
        for hit in hits.heads(Kind.PLACE):
            end = hit.end if self._words[hit.start].definite else self._end_of_name(hit)
            end = end if end > hit.end else self._end_of_hospital(hit)
            if end > hit.end:
                yield self._listed(hit, end) or self._settlement(hit, end) or self._venue(hit, end)
        centres = (*hits.heads(Kind.AGENCY), *hits.heads(Kind.PLACE))
        yield from (centre for hit in centres if (centre := self._centre(hit)))
        yield from (post for hit in hits.heads(Kind.AGENCY) if (post := self._borders.post(hit)))
        yield from (place for hit in hits.titles("Post") if (place := self._governed(hit)))
        yield from (place for hit in hits.heads(Kind.PLACE) if (place := self._palace(hit)))

    def _palace(self, hit: Hit) -> Named | None:
        """«بالقصر الرئاسي», «في القصر الملكي»: the palace of a state's head, as that of the state told near it."""
        i = hit.end
        if (
            self._words[hit.start].stem not in self._palaces
            or not self._is_somewhere(hit.start)
            or i >= len(self._words)
        ):
            return None
        word = self._words[i]
        shaped = word.is_adjective_shaped and word.opens_with_article and not (self._is_nisba(i))
        if not self._words[hit.start].definite or not shaped:
            return None
        name, state = surface(self._doc, hit.start, i + 1), self._states.likely(hit.start)
        key = f"place/{slug(name)}-{state.lower()}" if state else f"place/{slug(name)}"
        return Named(hit.start, i + 1, Kind.PLACE, key, name, "palace", confidence=0.8)

    def _is_somewhere(self, i: int) -> bool:
        """Whether «ب» or a word like «في» leads to a token."""
        return self._words[i].prefix.endswith("ب") or (i > 0 and self._words[i - 1].norm in self._inside)

    def _governed(self, title: Hit) -> Named | None:
        """«محافظ المندق»: a name with the article that no other text uses, after the title of who governs a place."""
        i = title.end
        if not title.payload.governs_place or title.payload.plural or i >= len(self._words) or i in self._places:
            return None
        word = self._words[i]
        used = word.light in self._knowledge.ordinary or word.norm in self._knowledge.common
        if not word.definite or word.prefix or used or self._words[title.start].definite or i in self._titles:
            return None
        if self._is_nisba(i) or i in self._recognised:
            return None
        return Named(i, i + 1, Kind.PLACE, f"place/{slug(word.text)}", word.text, "governed", confidence=0.8)

    def _centre(self, hit: Hit) -> Named | None:
        """«مركز الدوحة للمعارض والمؤتمرات», «قاعة ليلتي للاحتفالات»: by its name a building where others meet."""
        if not (hit.payload.generic or hit.payload.kind is Kind.PLACE):
            return None
        limit = min(extent(self._doc, hit.end), hit.end + _MOST)
        named = range(hit.end, next((i for i in range(hit.end, limit) if self._is_purpose(i)), hit.end))
        if not named or any(word.mark or word.prefix for word in (self._words[i] for i in named)):
            return None
        if self._words[hit.start].definite and not all(map(self._is_adjective, named)):
            return None  # «المركز الدولي للمؤتمرات»
        if "ل" not in self._words[named.stop].prefix:
            return None  # «لجنة المعارض والمؤتمرات»
        end = next((i for i in range(named.stop, limit) if not self._is_purpose(i)), limit)
        name = surface(self._doc, hit.start, end)
        return Named(
            hit.start, self._after_title(end), Kind.PLACE, f"place/{slug(name)}", name, "centre", confidence=0.8
        )

    def _after_title(self, i: int) -> int:
        """«للمؤتمرات "عبد اللطيف رحال"»: after the name of a man in quotation marks that a building bears, or `i`."""
        closing = CLOSING.get(self._words[i].text, "") if i < len(self._words) else ""
        ends = (j + 1 for j in range(i + 1, min(i + _BORNE, len(self._words))) if self._words[j].text == closing)
        return next(ends, i) if closing else i

    def _is_purpose(self, i: int) -> bool:
        """«للمعارض», «والمؤتمرات»."""
        word = self._words[i]
        return word.prefix in ("ل", "و", "ول") and word.stem in self._purposes

    def _listed(self, hit: Hit, end: int) -> Named | None:
        """«منطقة الرياض» in «أمير منطقة الرياض»: listed under its whole name."""
        listed = [known for known in self._known if known.start == hit.start and known.end > hit.end]
        if not listed:
            return None
        whole = max(listed, key=lambda known: known.end)
        name = surface(self._doc, hit.start, whole.end)
        return Named(hit.start, end, Kind.PLACE, whole.payload.path, name, "place-name", whole.payload.country)

    def _settlement(self, hit: Hit, end: int) -> Named | None:
        """«مدينة طنجة» is Tangier, as the gazetteer has it."""
        whole = [known.payload for known in self._known if (known.start, known.end) == (hit.end, end)]
        inner = max(whole, key=lambda concept: concept.population, default=None)
        if inner is None or hit.payload.type != "Place" or self._words[hit.start].stem not in self._settlements:
            return None
        name = surface(self._doc, hit.end, end)
        return Named(hit.start, end, Kind.PLACE, inner.path, name, "settlement", inner.country)

    def _venue(self, hit: Hit, end: int) -> Named:
        name = surface(self._doc, hit.start, end - self._tells_region(hit, end - 1))
        return Named(hit.start, end, Kind.PLACE, f"place/{slug(name)}", name, "place-head", confidence=0.8)

    def _tells_region(self, hit: Hit, i: int) -> bool:
        """«بلدة مجدل عنجر البقاعية», «قرية الزيتون الحدودية»: whether the last adjective tells where a town lies."""
        word = self._words[i]
        shaped = word.opens_with_article and word.is_adjective_shaped and word.norm.endswith("ه")
        lies = word.norm in self._at_border or word.light not in self._knowledge.ordinary
        return i > hit.end and self._words[hit.start].stem in self._settlements and shaped and lies

    def _end_of_name(self, head: Hit) -> int:
        """After a known name and its adjectives, or after one to four words that are no common words."""
        start = head.end
        if start - head.start > 1 and self._words[start - 1].norm in self._royal:
            return self._extent.end(start, names=True)  # «مركز الأمير سلطان الحضاري»
        limit = min(extent(self._doc, start), start + _MOST)
        i = max((hit.end for hit in self._known if self._is_name_of(hit, head)), default=start)
        i = self._after_second(head, i)
        goes_on = self._is_adjective if i > start else lambda j: self._continues(j, first=j == start)
        while i < limit and goes_on(i):
            i += 1
        return i

    def _after_second(self, head: Hit, i: int) -> int:
        """«طريق الرياض الدمام»: after the other town that a road leads to, or `i`."""
        road = i > head.end and self._words[head.start].stem in self._roads
        towns = {hit.start: hit.end for hit in self._known if not hit.prefix} if road else {}
        after = i + (i < len(self._words) and self._words[i].mark and self._words[i].text not in COMMAS)
        return towns.get(after, i)

    def _end_of_hospital(self, head: Hit) -> int:
        """«مستشفى قوى الأمن», «مستشفى الولادة والأطفال»: after what a hospital is for, or whose it is."""
        word, after = self._words[head.start], self._words[min(head.end, len(self._words) - 1)]
        if word.stem not in self._hospitals or word.definite or after.stem in self._settlements or after.prefix:
            return head.end
        return self._extent.end(head.end, names=True)

    def _is_name_of(self, hit: Hit, head: Hit) -> bool:
        """Whether a known name is that of the place that a noun opens, with the noun or without it."""
        return hit.end > head.end and (hit.start == head.start or (hit.start == head.end and not hit.prefix))

    def _is_adjective(self, i: int) -> bool:
        """«مطار بيروت الدولي», «مستشفى عسير المركزي»; not «… السعودي», a state, nor «مدينة طنجة المنتدى»."""
        word, shaped = self._words[i], self._words[i].is_adjective_shaped or self._is_general(i)
        if not (shaped and word.definite) or word.prefix or i in self._titles:
            return False
        return self._states.at(i) is None and not self._events.evokes(word.folded, "Conference")

    def _continues(self, i: int, *, first: bool) -> bool:
        word = self._words[i]
        if not first and word.norm in self._international and not word.prefix:
            return True
        if first and not word.prefix and self._is_told_site(i):
            return True  # «بلدة أم الطيور»
        if word.mark or word.prefix or word.light in self._knowledge.closed or self._is_nisba(i):
            return False
        if word.norm in self._bordering:
            return False  # «بلدة القصر المحاذية للحدود»
        if first and word.stem in self._limbs and self._words[i - 1].stem in self._regions:
            return False  # «منطقة الصدر»
        if first and i in self._heads and not word.definite:
            return False  # «ساحة جامع الأمير فهد»: the mosque
        if not first and (self._words[i - 1].norm in self._royal or self._is_father(i)):
            return True  # «قاعة الأمير سلطان»
        if i in self._titles or word.norm in self._royal:
            return first and word.norm in self._royal  # «مطار الملك خالد»
        if not first and (self._begins_person(i) or word.norm in self._halves):
            return False
        if first and word.norm in self._quarters and i + 1 < len(self._words):
            return self._is_proper(i + 1)
        if first and (self._is_unknown_name(i) or self._is_palace(i)):
            return True
        venue = not first and word.definite and word.is_adjective_shaped  # «مستشفى عسير المركزي»
        if first and self._words[i - 1].stem in self._roads:
            return False  # «في طريق المجد», «جسر جوي»
        return venue or self._is_proper(i)

    def _is_general(self, i: int) -> bool:
        """«مستشفى خيبر العام», but not «العام الماضي»."""
        after = self._words[i + 1 : i + 2]
        return self._words[i].stem == _GENERAL and not any(word.definite or word.number for word in after)

    def _is_father(self, i: int) -> bool:
        """«جسر الأمير فهد بن سلطان»: a title elsewhere, but a name after «بن»."""
        return self._words[i - 1].light in self._fathers and self._knowledge.is_name(self._words[i].text)

    def _is_palace(self, i: int) -> bool:
        """«بقصر المؤتمرات», «في قصر السلام»: where something is done, any definite word tells which palace."""
        head, word = self._words[i - 1], self._words[i]
        somewhere = self._is_somewhere(i - 1)
        return head.stem in self._palaces and somewhere and word.definite and word.norm not in self._no_names

    def _is_told_site(self, i: int) -> bool:
        """«معبر نصيب الحدودي», «معبر رأس جدير»: whether more of a name follows the first word of a site's name."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if after is None or word.definite or self._words[i - 1].stem not in self._named_sites:
            return False
        opened = word.folded in self._openings and not (after.mark or after.prefix or after.light in self._closed)
        return opened or after.folded in self._site_adjectives

    def _is_unknown_name(self, i: int) -> bool:
        """«بمنطقة أوطيغلي», «مدينة كولومبس», «ميناء قمحاية»: after such a noun, a word that Arabic does not use."""
        word, settled = self._words[i], self._words[i - 1].stem in self._named_sites
        used = word.light in self._knowledge.ordinary or word.norm in self._knowledge.common
        named = not (used or word.definite or word.norm.endswith(_OF_OTHERS) or _is_participle(word.norm))
        return settled and named and len(word.norm) > 3

    def _begins_person(self, i: int) -> bool:
        """«محافظ صامطة محمد بن ناصر»: the place is over where a person's name begins."""
        if i > 1 and self._words[i - 2].norm in self._royal and self._begins_other(i):
            return True  # «مستشفى الملك خالد محمد النشمي»
        named_after = any(word.norm in self._royal for word in self._words[max(0, i - 2) : i])
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        whole = after is not None and (after.light in self._fathers or after.is_surname_shaped)
        whole = whole and not self._words[i].definite and self._knowledge.is_name(self._words[i].text)
        return not named_after and (whole or i in self._people)

    def _begins_other(self, i: int) -> bool:
        """Whether a ruler's name of one word is over before a token: no «بن», no adjective, and no half of a name."""
        word, before = self._words[i], self._words[i - 1]
        whole = word.light not in self._fathers and before.light not in self._openings and not before.is_abd
        return whole and not word.definite and self._knowledge.is_name(word.text)

    def _is_nisba(self, i: int) -> bool:
        state = self._states.at(i)
        return state is not None and state.rule == "nisba"

    def _is_proper(self, i: int) -> bool:
        word, recognised = self._words[i], i in self._recognised
        if self._words[i - 1].folded in self._openings and not (word.mark or word.prefix):
            return True  # «معبر رأس جدير»
        if not recognised and word.light in self._knowledge.ordinary and i not in self._places:
            return False  # «منطقة الدماغ», «مجمع جديد»
        if recognised or word.folded in self._openings or i in self._places:
            return True
        unusual = word.definite and word.norm not in self._knowledge.common and not is_verbal_noun(word.stem)
        return unusual or self._knowledge.is_name(word.text)


def _is_participle(norm: str) -> bool:
    """«منطقة مزدحمة»: shaped as an adjective of a feminine noun."""
    return norm.startswith("م") and norm.endswith("ه") and len(norm) > 5
