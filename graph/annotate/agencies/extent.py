"""Tell where the name of a body ends: after definite words, construct chains, «ل…» and proper names."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.agencies.services import Services
from graph.annotate.callings import Callings
from graph.annotate.found import places_in, recognised_in
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.morphology import PRONOUNS
from graph.annotate.spans import QUOTES, covered, extent
from graph.annotate.states import States
from graph.annotate.verbs import is_verb, tells_of_another
from graph.annotate.word import Word, words_in
from graph.model import Kind

_MOST = 9  # words after the head noun
_SHORT = 4  # letters of «الطب»
_SETTLED = ("place-name", "settlement")  # rules of places whose names are over where the gazetteer's are
ENDS_OF_NAMES = ("owned", "engaged", "adverb-of-time")  # classes of words before which a name is over
_QUOTED = 7  # tokens of a name in quotation marks, with them


class NameExtent:
    """Reads the ends of bodies' names in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._knowledge, self._doc, self._states = knowledge, doc, states
        self._words: list[Word] = words_in(doc)
        self._nouns = knowledge.words.folded("noun")
        self._verbs = knowledge.words.folded("verb")
        self._eponyms = knowledge.words.folded("eponym")
        self._callings = Callings(knowledge, doc)
        self._affairs = knowledge.words.folded("affairs")
        self._services = Services(knowledge, doc, states)
        hits = hits_in(doc)
        self._joined = knowledge.joined
        self._needing = {
            "من": knowledge.words.folded("completed-by-min"),
            "عن": knowledge.words.folded("completed-by-an"),
        }
        self._stops = frozenset().union(*map(knowledge.words.folded, ENDS_OF_NAMES))
        people = [(start, end) for start, end, label in recognised_in(doc) if label == "PER"]
        self._people = {i for start, end in people for i in range(start, end)}
        self._first_names = {start for start, end in people if end - start > 1}
        self._fathers = knowledge.words.folded("patronymic")
        self._heads = {hit.start for hit in hits.of("head")}
        self._ends_of_heads = {hit.end - 1 for hit in hits.of("head")}
        self._academic = {hit.start for hit in hits.of("head") if hit.payload.type == "AcademicInstitution"}
        self._bodies = {hit.start for hit in hits.of("head") if hit.payload.kind is Kind.AGENCY}
        places = hits.names(Kind.PLACE)
        self._places = {hit.start for hit in places}
        self._after_places = {place.end for place in places_in(doc) if place.rule in _SETTLED}
        self._in_places = covered(hit for hit in places if hit.end - hit.start > 1 and not hit.prefix)
        self._in_places |= covered(
            each for each in places_in(doc) if each.rule == "settlement" and not self._words[each.start].prefix
        )
        self._titles = {hit.start for hit in hits.offices if not hit.payload.plural}  # «مجلس وزراء الداخلية» goes on

    def end(self, start: int, *, names: bool, forces: bool = False) -> int:
        """After the words from token `start` that belong to a body's name; `names` of people and places may.

        The name of armed `forces` goes on after «و» with one more branch, and with nobody else.
        """
        limit = min(extent(self._doc, start), start + _MOST)
        if start < limit and self._words[start].text in QUOTES:
            return self._after_quotation(start, limit)
        i, bound = start + (names and not forces and self._is_foreign_name(start, limit)), False
        while i < limit and not (forces and self._is_ally(i)):
            if not (self._goes_on(start, i, limit, bound, names) or self._completes(i, limit)):
                break
            i, bound = i + 1, bound or self.is_bound(i)
        return i

    def _completes(self, i: int, limit: int) -> bool:
        """«الوقاية من الفساد», «التنقيب عن الآثار»: a particle that the noun before it needs, and what it leads to."""
        needed = self._needing.get(self._words[i].folded, frozenset())
        return i + 1 < limit and self._words[i - 1].norm in needed and self._words[i + 1].definite

    def is_bound(self, i: int) -> bool:
        """«الهيئة … للأرصاد», «المؤسسة … لصوامع الغلال»: whether «ل» joins a word to the name."""
        word, ordinary = self._words[i], self._knowledge.ordinary
        if word.prefix:
            return word.prefix in ("ل", "ول")
        joined = word.light not in ordinary and word.light[1:] in ordinary  # «لمحاربة»
        common = word.norm in self._knowledge.common and not joined
        person = i in self._people or self._knowledge.is_name(word.text)
        if not word.light.startswith("ل") or common or person:
            return False
        return word.light not in ordinary or word.light[1:] in ordinary

    def _is_bound_by_lam(self, i: int) -> bool:
        """«الاتحاد السعودي لكرة القدم»: also a word with «ل» that names of bodies hold."""
        shared = self._words[i].light.startswith("ل") and self._words[i].light[1:] in self._knowledge.ordinary
        return self.is_bound(i) or (shared and i not in self._heads)

    def _is_ally(self, i: int) -> bool:
        """«قوات الجيش الوطني والمقاومة الشعبية»: another party after «و»; not «القوات البرية والجوية»."""
        word, before = self._words[i], self._words[i - 1]
        branch = word.definite and word.norm[-2:] == before.norm[-2:] == "يه"
        return "و" in word.prefix and not branch

    def _is_told(self, word: Word) -> bool:
        """«إدارة الدفاع المدني باشرت», «البنك المركزي يكسر»: a verb of the third person, and no verbal noun."""
        return tells_of_another(word.light) and not self._knowledge.is_name(word.text)

    def _after_quotation(self, start: int, limit: int) -> int:
        """«جمعية «كفى»»: a name of up to five words in quotation marks."""
        inside = range(start + 2, min(limit, start + _QUOTED))
        return next((i + 1 for i in inside if self._words[i].text in QUOTES), start)

    def _goes_on(self, start: int, i: int, limit: int, bound: bool, names: bool) -> bool:
        """Whether a token belongs to the name; a second «ل…» does not, nor an indefinite one after «وزارة …»."""
        word = self._words[i]
        if word.prefix == "ل":
            purpose = not word.definite and i > start and not self._words[start - 1].definite
            if bound or purpose:
                return False
        short = (i == start or not self._words[i - 1].definite) and self._is_short(word)  # «كلية الطب», «… لكرة اليد»
        return short or self._belongs(i, limit, names)

    def _is_foreign_name(self, i: int, limit: int) -> bool:
        """«كلية سندرافا للشرطة»: a word that Arabic does not use, before what the body is for."""
        if i + 1 >= limit:
            return False
        word, knowledge = self._words[i], self._knowledge
        plain = word.mark or word.prefix or word.definite or word.number or len(word.norm) <= _SHORT
        if plain or self._starts_other(i) or word.norm in self._stops:
            return False
        used = word.light in knowledge.ordinary or word.norm in knowledge.common or word.light in knowledge.closed
        return not (used or is_verb(word.light)) and self._words[i + 1].prefix == "ل" and self._words[i + 1].definite

    def _is_short(self, word: Word) -> bool:
        """«كلية الطب», «وزارة الحج»: a noun of two letters with the article, which texts use and no name is."""
        article = word.text.startswith("ال") and len(word.text) == _SHORT and word.light in self._knowledge.ordinary
        return article and not (self._is_closed(word) or self._knowledge.is_name(word.text))

    def _belongs(self, i: int, limit: int, names: bool) -> bool:
        word = self._words[i]
        prefix, definite = word.prefix, word.definite
        if names and i in self._in_places:
            return True  # «شرطة منطقة عسير»
        if names and i in self._after_places and not (word.prefix or word.definite):
            return False  # «رئيس شرطة إقليم السند غلام نبي»
        closed = self._is_closed(word) and not (definite or self._is_deed(i))
        if word.mark or closed or (not names and i in self._people):
            return False
        if (
            word.norm in self._stops
            or self._callings.stands_at(i)
            or self._begins_person(i, names)
            or (not prefix and self._is_told(word))
        ):
            return False
        if names and word.norm in self._eponyms:
            return not self._words[i - 1].definite  # «مؤسسة الملك خالد الخيرية الأمير فيصل»
        if self._is_inner_nisba(i) or (names and self._names_eponym(i)):
            return True
        if self._starts_other(i) or prefix not in ("", "ل", "و", "ول"):
            return False
        if definite and prefix != "و":
            return not (self._is_surname(i) or (names and not prefix and self._is_after_name(i)))
        if "و" in prefix and i in self._heads:
            return self._services.joins_field(i)
        if definite:
            return bool(self._words[i - 1].definite)  # «الاقتصاد والمالية»
        if not self._may_be_joined(word):
            return False
        if self._words[i - 1].definite and not (prefix or word.light.startswith(("ل", "و"))):
            return names and self._is_proper(i)  # «الجمعية أعضاء اللجنة»: no genitive after the article
        chain = i + 1 < limit and word.norm != "عبد" and not word.norm.startswith("ي") and self._is_construct(i)
        chain = chain and not self._has_pronoun(word)
        return chain or (names and self._is_proper(i))

    def _names_eponym(self, i: int) -> bool:
        """«جامعة القاضي عياض», «كرسي الأمير سلطان»: the word after a title of those whom bodies are named after."""
        word = self._words[i]
        other = i in self._titles or word.norm.startswith(("ي", "ت"))  # «جامعة الإمام تبدأ»
        titled = other and not self._knowledge.is_name(word.text)
        return self._words[i - 1].norm in self._eponyms and not (word.definite or word.prefix or titled)

    def _may_be_joined(self, word: Word) -> bool:
        """Whether «و», if the word begins with it, joins something to the name: «للأرصاد وحماية البيئة»."""
        if word.prefix == "و":
            return word.light in self._joined
        rest = word.light[1:]
        joined = word.opens_with_waw and word.norm not in self._knowledge.common
        return (
            not joined
            or rest in self._joined
            or not (rest in self._knowledge.closed or rest in self._knowledge.ordinary)
        )

    def _is_after_name(self, i: int) -> bool:
        """«شرطة المدينة المنورة القبض»: after the name of a place or of somebody only an adjective goes on."""
        named = i in self._after_places or (i - 1 in self._people and i not in self._people)
        return named and not self._words[i].is_adjective_shaped

    def _is_surname(self, i: int) -> bool:
        """«القوات البرية الفيتوري غريبيل»: no adjective of a feminine noun, and no word that texts use."""
        word, before = self._words[i], self._words[i - 1]
        unused = word.light not in self._knowledge.ordinary and word.norm not in self._knowledge.common
        return unused and word.norm.endswith("ي") and before.definite and before.norm.endswith("يه")

    def _is_inner_nisba(self, i: int) -> bool:
        """«الهيئة السعودية للمهندسين»: the state's adjective between a noun and what the body is for."""
        state, before = self._states.at(i), self._words[i - 1]
        if state is None or state.end >= len(self._words) or not before.definite or not self._words[i].definite:
            return False
        end = state.end
        if self._words[end].definite and not self._words[end].prefix and end + 1 < len(self._words):
            end += 1  # «اللجنة الكويتية العليا للإغاثة»
        if i - 1 in self._academic and end > state.end:
            return True  # «الجامعة السعودية الإلكترونية»
        after_head = i - 1 - before.is_adjective_shaped in self._ends_of_heads or i - 1 in self._ends_of_heads
        return after_head and self._is_bound_by_lam(end) and self._is_plainly_definite(end, end + 1)

    def _begins_person(self, i: int, names: bool) -> bool:
        """«جامعة الملك سعود عبد الله الصقعبي», «مجلس إدارة الاتحاد موسى الغيث»: a person is named after the body."""
        word, before = self._words[i], self._words[i - 1]
        if word.definite or word.prefix or not self._fathers.isdisjoint((word.norm, before.norm)):
            return False
        if before.norm in self._eponyms:
            return False
        if i in self._first_names and before.definite and not self._is_after_eponym(i):
            return True  # «دار الضيافة هدى العتيبي»
        if names and not (self._is_after_eponym(i) or self._is_after_purpose(i)):
            return False
        if word.light == "عبد":
            return True
        borne = self._knowledge.is_name(word.text) or i in self._first_names
        return word.light not in self._knowledge.ordinary and borne

    def _is_after_purpose(self, i: int) -> bool:
        """«… للأعمال الإنسانية خالد»: whether plain words with the article end the name before a token."""
        before = self._words[i - 1]
        return before.definite and before.light in self._knowledge.ordinary and not self._is_eponymous(i - 2)

    def _is_eponymous(self, i: int) -> bool:
        return self._words[i].norm in self._eponyms or self._words[i].light == "عبد"

    def _is_after_eponym(self, i: int) -> bool:
        """Whether a ruler's name is complete before a token: «الملك سعود», «الأمير سطام بن عبدالعزيز»."""
        words = [word.norm for word in self._words[max(0, i - 3) : i - 1]]
        after_half = words[-1:] == ["عبد"] and words[0] in self._eponyms
        return after_half or any(word in self._eponyms or word in self._fathers for word in words[-1:])

    def _starts_other(self, i: int) -> bool:
        """Whether a title, a post or a state's name or adjective begins here: the body's name is over."""
        return i in self._titles or self._states.at(i) is not None

    def _is_construct(self, i: int) -> bool:
        """An indefinite word whose next word is definite: «شؤون الرئاسة», «وزراء الداخلية»."""
        word, following = self._words[i], self._words[i + 1]
        prefix = word.prefix
        if prefix not in ("", "ل", "ول", "و") or following.prefix:
            return False
        if self._is_closed(word) and not self._is_deed(i):
            return False
        state = self._states.at(i + 1)
        if state and state.rule == "country-name" and not prefix:
            return True  # «مجلس نواب الباراغواي»
        plain = prefix == "ل" and following.definite  # «لشؤون المخدرات»
        plain = plain or (following.definite and following.norm in self._nouns and i + 1 not in self._bodies)
        closed = self._is_closed(following) and not (plain or self._is_deed(i + 1))
        if following.mark or self._starts_other(i + 1) or closed:
            return False
        definite = following.definite or self._is_short(following)
        return definite or (bool(prefix) and self._is_plainly_definite(i + 2)) or self._is_chain(i)

    def _is_chain(self, i: int) -> bool:
        """«مستشفى قوى الأمن»: two plain nouns before a definite one."""
        if self._words[i].prefix or self._words[i].light.startswith("ل"):
            return False  # «اللجنة الفنية لمناقشة وثيقة الإطار العام»
        nouns = (word.light for word in self._words[i : i + 2])
        plain = all(noun in self._knowledge.ordinary and not is_verb(noun) for noun in nouns)
        plain = plain and self._bodies.isdisjoint((i, i + 1))  # «إدارة نادي الشباب»: the club
        return plain and self._is_plainly_definite(i + 2) and not self._words[min(i + 2, len(self._words) - 1)].prefix

    def _is_deed(self, i: int) -> bool:
        """«مباحث جمع السلاح»: a verb elsewhere, but a noun between one that needs a genitive and its own."""
        word, before = self._words[i], self._words[i - 1]
        noun = word.light in self._verbs and not (before.definite or self._is_closed(before))
        return noun and not word.prefix and self._is_plainly_definite(i + 1) and not self._words[i + 1].prefix

    def _has_pronoun(self, word: Word) -> bool:
        """«مجلس الشورى اجتماعه السنوي»: a plain word with the pronoun of somebody else."""
        endings = (ending for ending in PRONOUNS if word.norm.endswith(ending) and not word.text.endswith("ة"))
        return any(word.light.removesuffix(ending) in self._knowledge.ordinary for ending in endings)

    def _is_plainly_definite(self, *places: int) -> bool:
        """Whether a word at one of the tokens has the article, after «ل» or nothing."""
        words = (self._words[i] for i in places if i < len(self._words))
        return any((word.definite and word.prefix in ("", "ل")) or self._is_short(word) for word in words)

    def _is_proper(self, i: int) -> bool:
        word = self._words[i]
        if self._is_closed(word) or word.prefix:
            return False
        return self._knowledge.is_name(word.text) or i in self._places or i in self._people

    def _is_closed(self, word: Word) -> bool:
        return word.light in self._knowledge.closed and word.norm not in self._affairs
