"""Decide how a phrase hangs in its sentence: by a preposition, as a genitive, joined by «و», or bare."""

from __future__ import annotations

from graph.annotate.events.adjectives import Adjectives
from graph.annotate.events.clauses import Clause, lacks_object
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.leaders import AT_HEAD
from graph.annotate.events.particles import (
    ADDING,
    ADVERBS,
    COMMAS,
    HONOURS,
    ITS_MARGIN,
    OF_SIDE,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    unjoined,
)
from graph.annotate.events.text import is_definite
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.verbs import is_perfect, is_verb
from graph.folding import stem_of

_ACCUSATIVE = ("ا", "اً", "ًا")
_TITLE = 4  # words of a title that no lexicon knows
_DESCRIBED = 3  # words of a noun of people with its adjectives
_AIDE = 2  # words in «مساعد فلان», who may be another
_SHORT = 3  # letters of a word that may be a verb as well


class Relations:
    """How the next phrase hangs in what has been read."""

    def __init__(self, ground: Ground, course: Course) -> None:
        self._ground, self._course = ground, course
        self._adjectives = Adjectives(ground, course)

    def relation_of(self, phrase: Phrase) -> str:
        """How a phrase hangs: by a preposition or marker, as a genitive, joined by «و», or bare."""
        prefix = phrase.particle
        if self._is_of_aide(phrase):
            return "of:apposition"
        if (phrase.kind == "post" and not phrase.plural and self._follows_person(phrase)) or self._is_acronym(phrase):
            return "of:apposition"
        if phrase.kind == "country" and self._sent_with_leader(phrase.start):
            return "of:delegation"
        if phrase.kind == "country" and self._adjectives.is_before_name(phrase):
            return "of:adjective-before"
        if self._course.adjective and self._course.adjective[0] == phrase.start:
            return self._course.adjective[1]
        if (self._course.relation == "=none" and not self._course.since) or (
            phrase.start == self._course.unheard and not prefix
        ):
            return "=none"  # «التابعة للوزارة», «وفقا للوزير»; «من قبل نائب الملك فلان»
        if prefix == "ب" and self._course.relation == "=participant" and self._comes_along(phrase):
            return "=participant"
        if self._tells_side(phrase):
            return "of:side"
        if prefix == "ب" and self.is_state_of_people(phrase.start, phrase):
            return "of:bound"
        if prefix == "ب" and self._ground.words.has("CompanyWord", self._ground.folded[phrase.start - 1]):
            return "=participant"  # «مرفوقا بالسفير فلان»
        if prefix == "ل" and self._is_state_of_post(phrase):
            return "of:post"
        if prefix in ("ب", "ل", "ك", "س"):
            return "في" if prefix == "ب" and self._ground.folded[phrase.start - 1] in ADDING else prefix
        if self._adjectives.is_of_state(phrase):
            return self._adjectives.relation_of(phrase)
        if self._adjectives.is_someone_from(phrase) or self._adjectives.is_people_of_state(phrase):
            return "of:person"
        if self._is_in_name_of_place(phrase):
            return "of:place"
        if self._is_past_leader(phrase):
            return "bare"
        if self._course.relation.startswith("=") and self._course.since and "و" in phrase.prefix:
            return self._course.relation
        if self._course.relation and self._is_delegation_met(phrase):
            return "bare"
        named = phrase.kind == "person" and not phrase.plural and not phrase.prefix
        if named and not self._course.relation and self.follows_joined_noun():
            return "and"
        if self._course.relation and self._transparent(phrase) and not self._beside(phrase):
            return self._course.relation if "و" not in phrase.prefix or not self._course.last else "and"
        if "و" in phrase.prefix or phrase.prefix == "ف" or self._ground.folded[phrase.start - 1] in ("ثم", "او"):
            return (
                "and"
                if self._course.near()
                else "of:joined"
                if self._course.passed and not self._course.since_words()
                else "bare"
            )
        if self._course.since and self._ground.folded[self._course.since[-1]] in COMMAS:
            return "and" if self._course.last and (self._listing(phrase) or self._names_holders(phrase)) else "bare"
        return self._relation_of_bare(phrase)

    def _is_delegation_met(self, phrase: Phrase) -> bool:
        """«استقبل فلان في مكتبه وفدا من الوزارة»: an accusative, which no preposition leads to."""
        word = self._ground.tokens[phrase.start]
        met = word.text.endswith(_ACCUSATIVE) and self._ground.words.has("PartyNoun", word.stem) and not word.prefix
        return met and bool(self._course.since_words())

    def _comes_along(self, phrase: Phrase) -> bool:
        """«وصل فلان مرفوقا بالسفير فلان»: whether «ب» goes with the word for who comes along, right before it."""
        return phrase.kind in (*PERSONAL, "agency") and not self._course.since

    def _tells_side(self, phrase: Phrase) -> bool:
        """Whether a state only says for which side the person just named stands: «فلان من الجانب الكيني»."""
        last, start = self._course.last_phrase, phrase.start - 2
        if phrase.kind != "country" or last is None or last.kind != "person" or last.end != start:
            return False
        side = self._ground.words.has("Side", self._ground.tokens[start + 1].stem)
        return side and self._ground.folded[start] in OF_SIDE

    def _is_state_of_post(self, phrase: Phrase) -> bool:
        """«سفيرة فوق العادة ومفوضة لجمهورية بلغاريا»: whether a state is that of the bare post right before it."""
        last = self._course.last_phrase
        bare = last is not None and last.kind == "post" and not (last.key or last.country or last.agency)
        if last is None or not bare or phrase.kind != "country":
            return False
        between = self._ground.tokens[last.end : phrase.start]
        return len(between) < _DESCRIBED and not any(word.mark for word in between)

    def _is_of_aide(self, phrase: Phrase) -> bool:
        """Whether someone is only whose aide the one just named is: «فلانة، مستشارة الرئيس فلان»."""
        last = self._course.last_phrase
        if phrase.kind != "person" or phrase.prefix or last is None or last.kind != "person":
            return False
        aide = self._ground.words.has("AideNoun", self._ground.tokens[phrase.start].stem)
        beside = phrase.start - last.end == 1 and self._ground.folded[last.end] in COMMAS
        return aide and beside and phrase.end - phrase.start > _AIDE

    def _is_past_leader(self, phrase: Phrase) -> bool:
        """«زار وفد برئاسة فلان متحف المدينة»: whether a journey's goal stands after who leads it."""
        clause, relation, last = self._course.last or (None, "", None)
        if relation != "=participant" or last is None or last.kind != "person" or phrase.kind in PERSONAL:
            return False
        verb = clause.trigger if clause is not None and clause.trigger.is_verb else None
        visits = verb is not None and verb.frame is not None and verb.frame.roles.get("object") == "place"
        return visits and not phrase.prefix and clause is not None and lacks_object(clause)

    def is_state_of_people(self, index: int, phrase: Phrase | None) -> bool:
        """Whether «في» or «ب» before a state tells whose people a plural means: «القيادات الكشفية بالمملكة»."""
        if phrase is None or phrase.kind != "country":
            return False
        before = self._ground.tokens[max(self._course.start, index - _DESCRIBED) : index]
        nouns = [place for place, word in enumerate(before) if self._ground.words.has("PeopleNoun", word.stem)]
        described = before[nouns[-1] + 1 :] if nouns else []
        whole = bool(nouns) and (bool(described) or before[nouns[-1]].definite)
        return whole and all(word.definite and not word.mark for word in described)

    def _is_in_name_of_place(self, phrase: Phrase) -> bool:
        """Whether a person only gives a place his name: «جامع الأمير فلان», «مكتبة الملك فلان»."""
        noun = self._ground.tokens[phrase.start - 1] if phrase.start > self._course.start else None
        named = phrase.kind == "person" and not phrase.prefix and noun is not None
        if not named or noun is None or noun.definite or noun.text.endswith("ه"):
            return False  # «في مكتبه السفير فلانا»: his office, and no library
        return self._ground.words.has("NamedPlace", noun.stem)

    def _sent_with_leader(self, start: int) -> bool:
        """Whether a state only says whose delegation somebody comes at the head of: «وصل فلان مترئسا وفد كينيا»."""
        sent = start > 1 and self._ground.words.has("PartyNoun", self._ground.tokens[start - 1].stem)
        return sent and self._ground.folded[start - 2] in AT_HEAD

    def follows_joined_noun(self) -> bool:
        """Whether «و» before a noun that no lexicon knows as a title joins whom it tells of: «وحارس الأختام فلان»."""
        since = self._course.since_words()
        if not since or not self._course.last or not self._course.near() or len(since) > _TITLE:
            return False
        word, last = self._ground.tokens[since[0]], self._ground.tokens[since[-1]]
        joined = word.prefix == "و" and not is_perfect(word.norm) and not is_verb(word.norm)
        governs = len(since) > 1 and last.definite and len(word.norm) > _SHORT
        nominal = word.definite or self._ground.words.has("Transparent", word.stem) or governs
        ends = any(index in self._ground.triggers or self._ground.folded[index].startswith("و") for index in since[1:])
        return joined and nominal and since[0] not in self._ground.triggers and not ends

    def _is_whom_he_met(self, phrase: Phrase) -> bool:
        """«خلال لقائه بباريس السفيرة فلانة»: whether only a place stands between somebody's talks and whom he met."""
        clause, _, last = self._course.last or (None, "", None)
        if clause is None or last is None or clause.trigger.is_verb or not clause.trigger.form.pronoun:
            return False
        frame, place = clause.trigger.frame, last.kind in ("place", "country") and last.end == phrase.start
        talks = frame is not None and frame.type == "Talks" and not clause.taken("object")
        return talks and place and phrase.kind in PERSONAL and not phrase.prefix

    def _relation_of_bare(self, phrase: Phrase) -> str:
        if self._is_whom_he_met(phrase):
            return "object"
        previous = self._ground.word_before(phrase.start)
        if self._names_holders(phrase) and not self._course.since_words():
            return "and"  # «وزراء خارجية مصر والأردن فلان وفلان»
        if self._course.open and (
            self._course.open[-1].trigger.end > previous
            or self._only_counts(self._course.open[-1].trigger)
            or self._only_members(self._course.open[-1].trigger)
        ):
            return self._relation_to(self._course.open[-1].trigger)
        if previous < 0 or not self._course.since or previous in self._ground.dates or previous in self._ground.named:
            return "bare"
        token = self._ground.tokens[previous]
        if self._is_role(phrase, previous):
            return "of:role"
        if self._acts_in_relative(previous):
            return "of:verb"
        stem = stem_of(token.norm)
        if self._lets_through(stem, phrase) or is_definite(token):
            return "bare"
        return f"of:{stem}" if not token.punct else "bare"

    def _acts_in_relative(self, previous: int) -> bool:
        """Whether a verb that is none of an event stands before someone, right after «التي»: «التي أعدتها الوزارة»."""
        relative = previous > self._course.start and unjoined(self._ground.folded[previous - 1]) in RELATIVES
        word = self._ground.tokens[previous]
        plain = not (word.definite or word.prefix or word.folded in PREPOSITIONS | ADVERBS)
        return relative and plain and previous not in self._ground.triggers

    def _is_role(self, phrase: Phrase, previous: int) -> bool:
        """Whether a post tells as what someone acts: «في دورها مستشارة للحكومة», «بصفته سفيرا لدى كينيا»."""
        if phrase.kind != "post" or phrase.plural or phrase.end - phrase.start < 2 or previous in self._ground.triggers:
            return False
        owned, second = self._ground.tokens[previous], self._ground.folded[phrase.start + 1]
        plain = not self._ground.tokens[phrase.start].definite and (second.startswith("لل") or second == "لدي")
        return plain and owned.norm.endswith(("ه", "ها", "هم")) and not owned.text.endswith("ة")

    def _only_counts(self, trigger: Trigger) -> bool:
        """Whether only numbers stand between a word and what it governs: «أوراق اعتماد أربعة سفراء»."""
        since = self._course.since_words()
        return bool(since) and since[0] == trigger.end and all(self._ground.tokens[i].number for i in since)

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

    def _follows_person(self, phrase: Phrase) -> bool:
        """Whether a post only says who the person just named is."""
        last = self._course.last_phrase
        return (
            last is not None
            and last.kind == "person"
            and not phrase.prefix
            and phrase.start - last.end <= 1
            and self._ground.folded[phrase.start - 1] not in PREPOSITIONS  # «تباحث فلان مع السفير»
            and not (self._course.open and self._awaits_object(self._course.open[-1], phrase))
        )

    def _awaits_object(self, clause: Clause, phrase: Phrase) -> bool:
        """Whether a post after a person may be who is met: where the sentence opens with the verb and its subject."""
        return clause.trigger.is_verb and lacks_object(clause) and clause.first and not self._object_follows(phrase)

    def _object_follows(self, phrase: Phrase) -> bool:
        """Whether another stands farther on: «استقبل فلان أمير المنطقة في مكتبه أمس السفير»."""
        for index in range(phrase.end, len(self._ground.tokens)):
            trigger = self._ground.triggers.get(index)
            verb = trigger is not None and trigger.is_verb
            if verb or begins_in(self._ground.doc)[index] or self._ground.folded[index] in COMMAS:
                return False
            other = self._ground.phrases.get(index)
            if other is not None and other.kind in PERSONAL:
                return not other.prefix and index not in self._ground.bearers
        return False

    def _is_acronym(self, phrase: Phrase) -> bool:
        """Whether a name in brackets repeats the one before: «مكتب التحقيقات الفيدرالي (إف بي آي)»."""
        return (
            phrase.kind == "agency"
            and phrase.start > 0
            and self._ground.tokens[phrase.start - 1].text in ("(", "«", '"', "“")
            and phrase.start - 2 in self._ground.named
        )

    def _lets_through(self, stem: str, phrase: Phrase) -> bool:
        """Whether a noun between a word and a name leaves it what it is there: «إلى مدينة نيس», «إلى جبال عسير»."""
        land = phrase.kind == "place" and self._ground.words.has("LandNoun", stem)
        return land or self._ground.words.has("Transparent", stem)

    def _transparent(self, phrase: Phrase) -> bool:
        words = [stem_of(self._ground.tokens[i].norm) for i in self._course.since]
        return (
            all(
                self._lets_through(word, phrase) or word in HONOURS or is_definite(self._ground.tokens[i])
                for i, word in zip(self._course.since, words, strict=True)
            )
            and len(words) <= 5
        )

    def _beside(self, phrase: Phrase) -> bool:
        """Whether a person only stands after a place or a side: «استقبله في المطار فلان», «حضره من الشركة فلان»."""
        if (
            not self._course.since
            or phrase.kind not in PERSONAL
            or not is_definite(self._ground.tokens[self._course.since[-1]])
        ):
            return False  # «في مكتب سموه»
        on_margin = (
            self._course.relation == "علي" and self._ground.folded[self._course.since[-1]] in ITS_MARGIN
        )  # «على هامشها فلانا»
        return (
            on_margin
            or (self._course.relation in ("في", "ب", "داخل") and not self._is_met())
            or (self._course.relation == "من" and self._awaits_guests())
        )

    def _is_met(self) -> bool:
        """Whether «ب» leads from a word of meeting to a post that no lexicon knows: «اجتمع بالمدعي الوطني فلان»."""
        clause, post = self._course.last_open, self._ground.tokens[self._course.since[0]]
        frame = clause.trigger.frame if clause is not None and self._course.relation == "ب" else None
        meets = frame is not None and frame.roles.get("ب") == "participant"
        return meets and not self._ground.words.has("VenueNoun", post.stem)

    def _awaits_guests(self) -> bool:
        """Whether who was there is still to be told: «حضر اللقاء من الجانب الكيني فلان»."""
        attended = [
            clause for clause in self._course.open if clause.trigger.role == "AttendVerb" and clause.trigger.is_verb
        ]
        return bool(attended) and not attended[-1].taken("bare")

    def _names_holders(self, phrase: Phrase) -> bool:
        """Whether names tell who the holders of one post are: «وزراء خارجية مصر والأردن، فلان وفلان»."""
        clause = self._course.last[0] if self._course.last else None
        told = clause.arguments[-1].phrases if clause is not None and clause.arguments else ()
        states = all(other.kind == "country" for other in told[1:])
        return phrase.kind == "person" and bool(told) and told[0].plural and told[0].kind == "post" and states

    def _listing(self, phrase: Phrase) -> bool:
        if self._course.last is None:
            return False
        clause, relation, last = self._course.last
        if clause is not None and clause.trigger.is_verb and relation == "bare" and lacks_object(clause):
            return False
        return last.kind == phrase.kind or (last.kind in PERSONAL and phrase.kind in PERSONAL)
