"""Judge one word on its own: whether people bear it, whether Arabic uses it otherwise, which shape it has."""

from __future__ import annotations

from functools import lru_cache

from graph.annotate.calendar import load_calendar
from graph.annotate.events.words import read_event_words
from graph.annotate.knowledge import Knowledge
from graph.annotate.people import eventwords
from graph.annotate.spans import QUOTES
from graph.annotate.tokens import light
from graph.annotate.usage import is_plainly_used
from graph.annotate.verbs import is_future_or_purpose, is_verb
from graph.annotate.word import Word
from graph.folding import stem_of
from graph.smallwords import small_words

_LEAST_PAIR = 3  # letters of «ملف»
_LEAST_SEVERAL = 5  # letters of a noun with the article
_LEAST_OBJECT = 4  # letters of a noun without the ending of an object
_REMEMBERED = 50_000  # words: what was judged of those met last
THAT = frozenset(small_words("complementizer"))  # «أن», «بأن», «أنه»: a clause follows
_SERVANT = "عبد"  # «بعبد الرحمن» is «ب» and a name
_SON, _JOINED = "بن", 6  # written with the father's name in the Maghreb, and the letters of both together
_SON_OF = "بل"  # «بلحسن», «بلعيد»: likewise, of a name that has the article
_TANWEEN = ("ً", "ٌ", "ٍ")  # no name ends so in a newspaper
_ENDINGS = ("ه", "ها", "هم", "هما", "ي", "ين", "ان", "ا", "ات", "ون", "يا", "ية", "ته", "نا", "تين", "تان")
_PLURALS = ("ين", "ان", "ون", "تين", "تان")
_INFLECTED = ("ة", "ا", "ات", "ان", "ين", "ون", "ي", "ه", "ها", "هم")
_OF_VERBS = ("لي", "لت", "سي", "ست", "سن")
_OF_PRESENT = ("ون", "وا", "ها", "هم", "ه", "نا")  # ends of verbs in the present, and of their objects
_DUAL = "ين"  # what ends two of a thing that something is done to
_DEED = 6  # letters of such a form as «انزعاجه» at least, less one
_OF_OWNED = ("ها", "هم", "هما", "ته", "دنا", "ابه", "اره", "يره", "اءه", "انه")


class WordJudge:
    """Answers questions about single words from what the ontology knows."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._is_borne = knowledge.is_name
        self._closed, self._ordinary, self._common = knowledge.closed, knowledge.ordinary, knowledge.common
        events = read_event_words(knowledge.ontology)
        self.is_event_word = lru_cache(_REMEMBERED)(lambda folded: eventwords.is_event_word(events, folded))
        self.is_told = lru_cache(_REMEMBERED)(lambda folded: eventwords.is_told(events, folded))
        self.stands_in = lru_cache(_REMEMBERED)(lambda folded: eventwords.stands_in(events, folded))
        self.is_event_verb = lru_cache(_REMEMBERED)(lambda folded: eventwords.is_verb(events, folded))
        self.is_event_noun = lru_cache(_REMEMBERED)(lambda word: eventwords.is_noun(events, word.folded))
        self.meets = lru_cache(_REMEMBERED)(lambda folded: eventwords.meets(events, folded))
        self.goes = lru_cache(_REMEMBERED)(lambda folded: eventwords.goes(events, folded))
        self.is_object = lru_cache(_REMEMBERED)(lambda folded: eventwords.is_given(events, folded))
        self.led_by_ba = knowledge.words.folded("led-by-ba")
        self.fathers = knowledge.words.folded("patronymic")
        self.moorish_sons = knowledge.words.folded("moorish-son")
        self.moorish_firsts = knowledge.words.folded("moorish-first")
        self.endings = knowledge.words.folded("name-ending")
        self.appoints = knowledge.words.folded("appointing").__contains__
        self.charges = knowledge.words.folded("charging").__contains__
        self.acting = knowledge.words.folded("acting")
        self.held_beside = knowledge.words.folded("held-beside")
        self.particles = knowledge.words.folded("foreign-particle")
        self.articles = knowledge.words.folded("foreign-article")
        self.callings = knowledge.words.folded("calling")
        self.squads = knowledge.words.folded("squad-rank")
        self.serves = knowledge.words.folded("serving").__contains__
        company = knowledge.words.folded("in-company") | frozenset(small_words("led-by"))
        self.is_before_people = company.__contains__
        self.among, self.graces = knowledge.words.folded("among"), knowledge.words.folded("by-grace")
        self.own_people = knowledge.words.folded("own-person")
        self.journeys = knowledge.words.folded("journey")
        self.openings = knowledge.words.folded("name-opening") | knowledge.words.folded("family-opening")
        self.is_telling = lru_cache(_REMEMBERED)(lambda folded: eventwords.is_telling(events, folded))
        self.leads_to_people = lru_cache(_REMEMBERED)(
            lambda folded: folded in company or events.evokes(folded, "Talks")
        )
        self.gives = lru_cache(_REMEMBERED)(lambda folded: events.evokes(folded, "Award"))
        calendar = load_calendar(knowledge.ontology.folder)
        self.months = {words[0] for words, entry in calendar.entries.items() if entry.tag == "m" and len(words) == 1}
        self.past_or_next = {words[0] for words, entry in calendar.entries.items() if entry.tag == "r"}
        self.guests, self.lands = events.single("Visitor"), events.single("HostLand")
        medals = events.single("MedalNoun")  # «وسام», «درعا»
        self.is_medal = lru_cache(_REMEMBERED)(lambda folded: not medals.isdisjoint((folded, folded.removesuffix("ا"))))
        self.is_known, self.is_closed = lru_cache(_REMEMBERED)(self._is_known), lru_cache(_REMEMBERED)(self._is_closed)
        self.is_ordinary = lru_cache(_REMEMBERED)(self._is_ordinary)
        self.is_verblike = lru_cache(_REMEMBERED)(self._is_verblike)
        self.is_inflected = lru_cache(_REMEMBERED)(self._is_inflected)
        self.is_plain = lru_cache(_REMEMBERED)(self._is_plain)
        self.is_mere = lru_cache(_REMEMBERED)(self._is_mere)
        self.is_no_beginning = lru_cache(_REMEMBERED)(self._is_no_beginning)

    def is_name(self, word: str) -> bool:
        """Whether a word is a known part of a name, be it after «بن» written with it: «بنعيسى»."""
        return self._is_borne(word) or self._is_sons(word)

    def _is_sons(self, word: str) -> bool:
        """«بنعيسى», «بلحسن»: a father's name and what says that one is his son; «بلبنان» is a word and «ب»."""
        if len(word) < _JOINED - 1 or not word.startswith((_SON, _SON_OF)) or not self._is_borne(word[2:]):
            return False
        return len(word) >= _JOINED if word.startswith(_SON) else self._is_borne(f"ال{word[2:]}")

    def _is_known(self, word: Word) -> bool:
        """Whether people bear the word as a name."""
        bare = word.text[len(word.prefix) :]
        if bare == word.text and bare.startswith("آ"):
            return self.is_name(bare)  # «آن», «آل»: short, and with an alif that particles have without madda
        return len(bare) > 2 and word.light not in self._closed and self.is_name(bare)

    def _is_closed(self, word: Word) -> bool:
        """Whether no name begins with the word or runs across it: «من», «بأن», «وقال»."""
        if word.light in self._closed:
            bare = word.text[len(word.prefix) :]
            return not (bare.startswith("آ") and self.is_name(bare))  # «آن», a name, and no «أن»
        if word.opens_with_waw and not word.prefix and word.light[1:] in self._closed and not self.is_name(word.text):
            return True
        return word.text[1:2] in ("أ", "إ") and word.text[0] in "وفبلك" and word.light[1:] in self._closed

    def _is_ordinary(self, word: Word) -> bool:
        """Whether Arabic uses the word, or the ontology does for anything but a person."""
        return word.norm in self._common or self.is_used(word)

    def _is_plain(self, word: Word) -> bool:
        """«مخدرات», «المواساة»: a word that nobody bears, and that texts use as a noun or a verb."""
        if self.is_known(word) or word.is_latin:
            return False
        return any(is_plainly_used(stem_of(rest), shaped=word.is_surname_shaped) for rest in _without_and(word))

    def _is_mere(self, word: Word) -> bool:
        """Whether a word is an ordinary one that nobody bears as a name."""
        return self.is_ordinary(word) and not self.is_known(word)

    def _is_no_beginning(self, word: Word) -> bool:
        """Whether nobody's name or title begins with a word: a particle, or a mark that opens no quotation."""
        return self.is_closed(word) or (word.mark and word.text not in QUOTES)

    def is_used(self, word: Word) -> bool:
        """Whether texts use the word, and not as a name."""
        return word.light in self._ordinary

    def is_common(self, word: Word) -> bool:
        """Whether the ontology uses the word for anything but names of people."""
        return word.norm in self._common

    def is_family(self, word: Word) -> bool:
        """«المزروعي»: shaped like a family's name, and no word of the ontology, as «الملتقى» is."""
        return word.is_surname_shaped and not (self.is_common(word) or self.is_event_noun(word))

    def is_surname_like(self, word: Word) -> bool:
        """One word alone: «حموشي» may be someone's surname, «آمنة» is an adjective or a girl in a story."""
        definite = word.definite and not word.text.endswith("ي")  # «العدوى» is no family's name, «العدوي» is one
        return not (self.is_known(word) or self.is_ordinary(word) or definite or self.is_plain(word))

    def is_accusative(self, word: Word) -> bool:
        """«قياديا», «مسؤولا»: one of Arabic's words as the object of a verb, which nobody bears as a name."""
        rest = word.norm[:-1]
        if not word.norm.endswith("ا") or len(rest) < _LEAST_OBJECT or word.definite or self.is_known(word):
            return False
        return rest in self._ordinary or is_plainly_used(rest, shaped=False)

    def is_no_surname(self, word: Word) -> bool:
        """Whether a word can be no part of a name at all: a mark, a particle, a verb, a word of events."""
        if word.mark or self.is_closed(word) or self.is_verblike(word) or self.is_for_someone(word):
            return True
        return self.is_event_word(word.folded) and not self.is_known(word)

    def is_for_someone(self, word: Word) -> bool:
        """«للمكرمين»: no name is joined so to the one before it."""
        return word.definite and word.prefix.endswith("ل")

    def is_before_name(self, word: Word) -> bool:
        """«لكالاس», «بحسن»: a particle before a name that does not itself begin so."""
        rest = word.text[1:]
        if word.text[0] not in "لب" or word.definite or rest[:1] == "ا":
            return False
        return len(rest) > 2 and self.is_name(rest) and (rest == _SERVANT or not self.is_name(word.text))

    def is_led(self, word: Word, before: Word) -> bool:
        """«اجتمع الوزير بجوليا»: «ب» before a name, so that the title before it is somebody else's."""
        return word.prefix == "ب" and before.norm not in self.led_by_ba and self.is_before_name(word)

    def is_likeness(self, word: Word) -> bool:
        """«كضيف», «كممثل»: «ك» before a word that texts use, where nobody bears the whole; «كاول» is no «كأول»."""
        rest = word.text[1:]
        led = word.text[0] == "ك" and not word.definite and len(rest) > 2 and rest[0] != "ا"
        led = led and not self._is_borne(word.text)
        return led and (light(rest) in self._ordinary or stem_of(light(rest)) in self._common)

    def hides_noun(self, word: Word) -> bool:
        """«بدور»: a given name, but «ب» and a word that texts use as well."""
        rest = word.text[1:]
        hidden = word.text[0] in "بلك" and not (word.prefix or word.definite) and len(rest) >= _LEAST_PAIR
        return hidden and light(rest) in self._ordinary

    def is_owned(self, word: Word) -> bool:
        """«حصوله», «جهودها»: a noun that texts use with the pronoun of whose it is."""
        owned = [word.light.removesuffix(end) for end in ("ها", "هم", "ه") if word.light.endswith(end)]
        plain = not (word.definite or word.prefix or word.text.endswith("ة"))
        return plain and any(len(rest) >= _LEAST_OBJECT and rest in self._ordinary for rest in owned)  # not «أوجه»

    def is_split(self, word: Word) -> bool:
        """Whether what follows a seeming proclitic is a word: «بالوزير», but not «بالييز»."""
        return self.is_ordinary(word) or self.is_inflected(word)

    def is_several(self, word: Word) -> bool:
        """«الوفدين», «المسؤولين»: several of what texts tell of, and no name; «الحسنين», «الأمين» are names."""
        one = word.light.removesuffix(_DUAL)
        shaped = word.opens_with_article and word.light.endswith(_DUAL) and len(one) >= _LEAST_SEVERAL
        return shaped and one in self._ordinary and not self._is_borne(word.text)

    def is_pair(self, word: Word, after: Word) -> bool:
        """«ملفي الهجرة», «مذكرتي تفاهم»: two of what texts tell of, before its genitive; «ملفي العتيبي» is a man."""
        one = word.light.removesuffix("ي")
        if one == word.light or len(one) < _LEAST_PAIR or word.definite or after.mark or after.prefix:
            return False
        if one.endswith("ت"):
            return one[:-1] + "ة" in self._ordinary and not self._is_borne(word.text)
        governed = after.opens_with_article and not after.is_surname_shaped and self.is_used(after)
        return governed and one in self._ordinary

    def is_verb(self, word: Word) -> bool:
        """«تمحورت», «وأشادا»: a form of a verb, whatever else may look like one."""
        rest = word.light.removeprefix("و") if word.opens_with_waw else word.light
        return any(is_verb(each) and not self.is_name(each) for each in (word.light, rest))

    def _is_verblike(self, word: Word) -> bool:
        """«ليفضح», «سيزور», «واحترافيته»: shapes of verbs and of nouns with a pronoun, that no surname has."""
        if word.is_latin or self.is_name(word.text):
            return False
        if self.is_verb(word):
            return True
        if len(word.folded) < 5:
            return False
        text = word.text
        ended = (
            (text.endswith("ى") and not word.definite and not _is_family_in_alif(text))
            or any(mark in text for mark in _TANWEEN)
            or text.endswith(_OF_OWNED)
            or _is_owned_deed(text)
        )
        return ended or word.folded.startswith("وت") or self._is_joined_verb(word) or self.is_purpose(word)

    def _is_joined_verb(self, word: Word) -> bool:
        """«ويزور», «ويعلنون»: a verb in the present after «و»; «ويتكوف» and «ويلدرز» are names."""
        rest = word.light[1:]
        return word.folded.startswith("وي") and (is_verb(rest) or self.is_used(word) or word.text.endswith(_OF_PRESENT))

    def is_purpose(self, word: Word) -> bool:
        """«ليرأس», «سيزور»: a verb behind a particle, whatever the lists of names have."""
        return word.folded.startswith(_OF_VERBS) and is_future_or_purpose(light(word.text))

    def _is_inflected(self, word: Word) -> bool:
        """«جهازه», «بقطاعي», «مغادرا»: an ordinary word with a pronoun, an ending or a particle."""
        light = word.light
        if word.definite and light.endswith("ي"):
            return False  # «القصبي»: a family's name
        bodies = [light, light[1:]] if len(light) > 4 and light[0] in "بلكف" else [light]
        ended = [(body[: -len(end)], end) for body in bodies for end in _ENDINGS if body.endswith(end)]
        ended += [(body, "") for body in bodies[1:]]
        return any(len(root) > 2 and self._takes(root, end) for root, end in ended)

    def _takes(self, root: str, end: str) -> bool:
        """Whether a word is used, and inflected too where the end makes a plural: «ناشط», but no form of «بوست»."""
        if root not in self._ordinary or end not in _PLURALS:
            return root in self._ordinary
        forms = (f"ال{root}", *(root + other for other in _INFLECTED if other != end))
        return root not in self._closed and any(form in self._ordinary for form in forms)


def _is_owned_deed(text: str) -> bool:
    """«انزعاجه», «امتعاضه»: a verbal noun of five letters or more with a pronoun."""
    return len(text) > _DEED and text[0] == "ا" and text[-3] == "ا" and text[-1] == "ه"


def _is_family_in_alif(text: str) -> bool:
    """«بدراوى», as Egypt writes «بدراوي»; «تساوى», «يتساوى» are verbs."""
    return text.endswith("اوى") and len(text) > 5 and text[0] not in "تي"


def _without_and(word: Word) -> tuple[str, ...]:
    """A word without its proclitics, and without the «و» that may be one."""
    return (word.norm, word.norm[1:]) if word.opens_with_waw and not word.prefix else (word.norm,)
