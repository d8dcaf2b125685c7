"""Tell how a phrase hangs that no particle leads to: «لقاء الوزير», «خلال لقائه بباريس السفيرة فلانة»."""

from __future__ import annotations

from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.lists import Lists
from graph.annotate.events.particles import ADVERBS, PERSONAL, PREPOSITIONS, RELATIVES, unjoined
from graph.annotate.events.text import is_definite
from graph.annotate.events.through import lets_through
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_future_or_purpose, is_perfect, is_verb
from graph.folding import stem_of
from graph.smallwords import small_words

_UPON_IT = frozenset(small_words("upon-it"))
_COUNTING_AS = frozenset(small_words("counting-as"))  # «يعد فلان أول رئيس يزور كييف»


class Bare:
    """How a phrase without a particle hangs in what has been read."""

    def __init__(self, ground: Ground, course: Course, lists: Lists) -> None:
        self._ground, self._course, self._lists = ground, course, lists

    def relation_of(self, phrase: Phrase) -> str:
        """As a genitive, as an object, joined by «و» that is not written, of a noun that is none of ours, or bare."""
        if self._is_whom_he_met(phrase) or self._is_met_on_day(phrase):
            return "object"
        previous = self._ground.word_before(phrase.start)
        if self._lists.names_holders(phrase) and not self._course.since_words():
            return "and"  # «وزراء خارجية مصر والأردن فلان وفلان»
        if self._course.open and self._stands_right_after(phrase, self._course.open[-1].trigger, previous):
            return self._relation_to(self._course.open[-1].trigger)
        if self._acts_upon_it(previous):
            return "of:verb"
        if previous < 0 or not self._course.since or previous in self._ground.dates or previous in self._ground.named:
            return "bare"
        return self._relation_to_word(phrase, previous)

    def _stands_right_after(self, phrase: Phrase, trigger: Trigger, previous: int) -> bool:
        """Whether nothing but counting words, or the day, stands between a word of an event and a phrase."""
        between = (
            self._only_counts(trigger) or self._only_members(trigger) or self._only_when(phrase, trigger, previous)
        )
        return trigger.end > previous or between or (phrase.plural and self._only_of_many(trigger))

    def _only_of_many(self, trigger: Trigger) -> bool:
        """«بحضور كبار المسؤولين»: whether all between a noun and those it governs says which of many they are."""
        since = self._course.since_words()
        led = since[:1] == [trigger.end] and not trigger.is_verb
        return led and all(self._ground.words.has("Transparent", self._ground.tokens[i].norm) for i in since)

    def _relation_to_word(self, phrase: Phrase, previous: int) -> str:
        """How a phrase hangs after a word that is none of an event."""
        if self._is_role(phrase, previous):
            return "of:role"
        if self._is_where_seen(phrase, previous):
            return "of:venue"
        if self._acts_in_relative(previous):
            return "of:verb"
        if self._acts_first(phrase):
            return "bare"
        token = self._ground.tokens[previous]
        if lets_through(self._ground.words, token.stem, phrase) or is_definite(token) or token.punct:
            return "bare"
        if self._ground.words.has("AsideAdjective", token.norm):
            return "bare"  # «التقى في وقت لاحق الوزير فلانا»
        return f"of:{token.stem}"

    def _is_where_seen(self, phrase: Phrase, previous: int) -> bool:
        """Whether it is a body's house that saw a meeting, and not the body: «شهد مقر الوزارة جلسة مباحثات»."""
        verb = self._course.last_open.trigger if self._course.last_open is not None else None
        sees = verb is not None and verb.is_verb and verb.role == "AttendVerb" and verb.end == previous
        return (
            sees and phrase.kind == "agency" and self._ground.words.has("VenueNoun", self._ground.tokens[previous].stem)
        )

    def _is_whom_he_met(self, phrase: Phrase) -> bool:
        """Whether only a place, the day or who meets him stands between talks and someone.

        «خلال لقائه بباريس السفيرة فلانة», «بعد لقاء الوزير فلان السفيرة فلانة»
        """
        clause, _, last = self._course.last or (None, "", None)
        if clause is None or last is None or clause.trigger.is_verb:
            return False
        if not all(map(self._tells_when, range(last.end, phrase.start))):
            return False
        owned = bool(clause.trigger.form.pronoun) and last.kind in ("place", "country")
        other = bool(clause.taken("genitive")) and last.kind == phrase.kind == "person"
        talks = clause.trigger.type == "Talks" and not clause.taken("object")
        return talks and (owned or other) and phrase.kind in PERSONAL and not phrase.prefix

    def _is_met_on_day(self, phrase: Phrase) -> bool:
        """Whether only a day stands between somebody's talks and someone: «لدى استقباله في 22 أبريل 2025 فلانا»."""
        ground, clause = self._ground, self._course.open[-1] if self._course.open else None
        if clause is None or clause.trigger.is_verb or not clause.trigger.form.pronoun or clause.arguments:
            return False
        between = range(clause.trigger.end, phrase.start)
        day = any(i in ground.dated for i in between) and all(
            i in ground.dated or ground.is_preposition(i) for i in between
        )
        return day and clause.trigger.type == "Talks" and phrase.kind in PERSONAL and not phrase.prefix

    def _only_counts(self, trigger: Trigger) -> bool:
        """Whether only numbers stand between a word and what it governs: «أوراق اعتماد أربعة سفراء»."""
        since = self._course.since_words()
        return bool(since) and since[0] == trigger.end and all(self._ground.tokens[i].number for i in since)

    def _only_when(self, phrase: Phrase, trigger: Trigger, previous: int) -> bool:
        """Whether only the day and an office stand between whose event it is and whom or what he meets or visits.

        «لقائه اليوم السفير», «زيارته أمس معبر رأس جدير»
        """
        visits = trigger.type == "Visit" and phrase.kind in ("place", "agency", "country")
        owned = (visits or trigger.type == "Talks") and not trigger.is_verb and bool(trigger.form.pronoun)
        return owned and all(map(self._tells_when, range(trigger.end, previous + 1)))

    def _tells_when(self, index: int) -> bool:
        """Whether a token is of a date, or says in whose office: «في مكتبه»."""
        office = self._ground.words.has_owned("OwnPlace", self._ground.tokens[index].stem.removeprefix("ب"))
        return index in self._ground.dated or self._ground.folded[index] in PREPOSITIONS or office

    def _only_members(self, trigger: Trigger) -> bool:
        """Whether the names of those follow whom «أعضائه» counts: «بحضور أعضائه فلان وفلان»."""
        since = self._course.since_words()
        members = [self._ground.words.has("MembersNoun", stem_of(self._ground.tokens[i].norm)) for i in since]
        return members == [True] and since[0] == trigger.end and not trigger.is_verb

    def _relation_to(self, trigger: Trigger) -> str:
        """How a phrase hangs that stands right after a word."""
        if trigger.form.pronoun and not trigger.is_verb:
            return "object" if trigger.role != "AttendVerb" else "bare"  # «أشرف على افتتاحها فلان»
        plain = trigger.definite and trigger.role != "AttendVerb"
        return "bare" if trigger.is_verb or plain else "genitive"

    def _is_role(self, phrase: Phrase, previous: int) -> bool:
        """Whether a post tells as what someone acts: «في دورها مستشارة للحكومة», «بصفته سفيرا لدى كينيا»."""
        if phrase.kind != "post" or phrase.plural or phrase.end - phrase.start < 2 or previous in self._ground.triggers:
            return False
        owned, second = self._ground.tokens[previous], self._ground.folded[phrase.start + 1]
        plain = not self._ground.tokens[phrase.start].definite and (second.startswith("لل") or second == "لدي")
        return plain and owned.norm.endswith(("ه", "ها", "هم")) and not owned.text.endswith("ة")

    def _acts_first(self, phrase: Phrase) -> bool:
        """«انتقد خالد النوري الاتفاق، وقال …»: whether someone's verb opens the sentence, though it tells no event."""
        one = phrase.kind == "person" and not (phrase.plural or phrase.prefix)
        before = self._course.undenied_opening(phrase.start) if one else []
        verb = before[0].norm.removeprefix("و") if len(before) == 1 and not before[0].definite else ""
        return is_perfect(verb) or is_verb(verb) or verb in _COUNTING_AS

    def _acts_upon_it(self, previous: int) -> bool:
        """Whether a verb in the present that is none of an event has its object told: «سيصوت عليه البرلمان»."""
        verb = previous - 1
        if self._ground.folded[previous] not in _UPON_IT or {verb} & (
            self._ground.triggers.keys() | self._ground.named
        ):
            return False
        norm = self._ground.tokens[verb].norm
        return is_verb(norm) or is_future_or_purpose(norm)

    def _acts_in_relative(self, previous: int) -> bool:
        """Whether a verb that is none of an event stands before someone, right after «التي»: «التي أعدتها الوزارة»."""
        relative = previous > self._course.start and unjoined(self._ground.folded[previous - 1]) in RELATIVES
        word = self._ground.tokens[previous]
        plain = not (word.definite or word.prefix or word.folded in PREPOSITIONS | ADVERBS)
        return relative and plain and previous not in self._ground.triggers
