"""Decide how a phrase hangs in its sentence: by a preposition, as a genitive, joined by «و», or bare."""

from __future__ import annotations

from graph.annotate.events.adjectives import Adjectives
from graph.annotate.events.attributes import Attributes
from graph.annotate.events.bare import Bare
from graph.annotate.events.clauses import lacks_object
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.lists import Lists
from graph.annotate.events.particles import ADDING, COMMAS, NEXT, PERSONAL
from graph.annotate.events.through import Through
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect, is_verb
from graph.smallwords import small_words

_ACCUSATIVE = ("ا", "اً", "ًا")
_PATRON, _FOR = "=patron", "ل"
_JOINTLY = frozenset(small_words("jointly"))
_WITH, _AT = "مع", "ب"
_ATTENDANTS = 10  # words without names behind «بحضور»
_PROCLITICS = ("ب", "ل", "ك", "س")


class Relations:
    """How the next phrase hangs in what has been read."""

    def __init__(self, ground: Ground, course: Course) -> None:
        self._ground, self._course = ground, course
        self._adjectives, self._attributes = Adjectives(ground, course), Attributes(ground, course)
        self._lists, self._through = Lists(ground, course), Through(ground, course)
        self._bare = Bare(ground, course, self._lists)
        self.is_state_of_people = self._attributes.is_state_of_people
        self.follows_joined_noun = self._lists.follows_joined_noun

    def relation_of(self, phrase: Phrase) -> str:
        """How a phrase hangs: by a preposition or marker, as a genitive, joined by «و», or bare."""
        relation = self._hanging(phrase)
        return _WITH if relation == _AT and self._is_with_delegation(phrase) else relation

    def _hanging(self, phrase: Phrase) -> str:
        return (
            self._in_brackets(phrase)
            or self._attributes.beside(phrase)
            or self._foretold(phrase)
            or self._attributes.led_to(phrase)
            or self._after_proclitic(phrase)
            or self._of_state(phrase)
            or self._led_on(phrase)
            or self._joined(phrase)
            or self._bare.relation_of(phrase)
        )

    def _in_brackets(self, phrase: Phrase) -> str:
        """«الدورة المنعقدة (باريس)»: where something is held, in brackets behind the word that says so."""
        tokens, start = self._ground.tokens, phrase.start - 1
        bracketed = phrase.kind == "place" and start > 0 and tokens[start].text == "("
        held = bracketed and self._ground.words.has("HeldParticiple", tokens[start - 1].stem)
        return "في" if held and self._ground.folded_at(phrase.end) == ")" else ""

    def _foretold(self, phrase: Phrase) -> str:
        """How a phrase hangs by what the words before it have settled; "" where they have settled nothing."""
        if phrase.kind == "country" and self._adjectives.is_before_name(phrase):
            return "of:adjective-before"
        if self._course.adjective and self._course.adjective[0] == phrase.start:
            return self._course.adjective[1]
        unheard = phrase.start == self._course.unheard and not phrase.particle
        silent = self._course.relation == "=none" and not self._course.since
        return "=none" if silent or unheard else ""  # «التابعة للوزارة», «وفقا للوزير»; «من قبل نائب الملك فلان»

    def _after_proclitic(self, phrase: Phrase) -> str:
        """How a phrase hangs that has «ب», «ل» or the like; "" for one without."""
        prefix, before = phrase.particle, self._ground.folded[phrase.start - 1]
        if prefix == "ب" and (self._comes_along(phrase) or self._ground.words.has("CompanyWord", before)):
            return "=participant"  # «مرفوقا بالسفير فلان»
        if prefix not in _PROCLITICS:
            return ""
        if prefix == _FOR and before in _JOINTLY and self._course.relation == "=participant":
            return "=participant"  # «برئاسة مشتركة لفلان وفلان»
        return "في" if prefix == "ب" and before in ADDING else prefix

    def _of_state(self, phrase: Phrase) -> str:
        """How the adjective of a state hangs, and who is told by it; "" for all else."""
        if self._adjectives.is_of_state(phrase):
            return self._mediates(phrase) or self._adjectives.relation_of(phrase)
        people = self._adjectives.is_someone_from(phrase) or self._adjectives.is_people_of_state(phrase)
        return "of:person" if people else ""

    def _mediates(self, phrase: Phrase) -> str:
        """How the adjective of a state hangs that tells who mediates: «بوساطة قطرية ومصرية»; "" for another."""
        relation, since = self._course.relation, self._course.since_words()
        told = self._course.last
        beside = told is not None and told[1] == _PATRON and told[2].end == phrase.start
        return _PATRON if relation == _PATRON and not since else "and" if beside and not relation else ""

    def _led_on(self, phrase: Phrase) -> str:
        """How a phrase hangs that a word farther off leads to, or that such a word no longer reaches; else ""."""
        relation, joined = self._course.relation, "و" in phrase.prefix
        if self._is_past_leader(phrase):
            return "bare"
        if joined and self._joins_attendants(phrase):
            return "genitive"
        if relation.startswith("=") and self._course.since and joined:
            return relation
        if relation and self._is_delegation_met(phrase):
            return "bare"
        named = phrase.kind == "person" and not phrase.plural and not phrase.prefix
        if (named and not relation and self.follows_joined_noun()) or self._lists.joins_state(phrase):
            return "and"
        if self._through.leads_to(phrase):
            return relation if not (joined and self._course.last) else "and"
        return ""

    def _is_with_delegation(self, phrase: Phrase) -> bool:
        """«اجتمع فلان بوفد كيني», «بوفد من الشرطة»: whether «ب» leads to those who were sent, and not to a place."""
        since = self._course.since
        if phrase.kind == "agency":
            return phrase.plural and phrase.particle == _AT
        sent = phrase.kind == "country" and bool(since) and not phrase.prefix
        return sent and self._ground.words.has("PartyNoun", self._ground.tokens[since[0]].stem)

    def _joined(self, phrase: Phrase) -> str:
        """How a phrase hangs after «و», «ثم» or a comma; "" where none of them stands before it."""
        if "و" in phrase.prefix or phrase.prefix == "ف" or self._ground.folded[phrase.start - 1] in NEXT:
            if self._is_of_what_is_signed(phrase) or self._is_of_aim(phrase):
                return "of:joined"
            if self._course.near():
                return "and"
            return "of:joined" if self._course.passed and not self._course.since_words() else "bare"
        if self._course.since and self._ground.folded[self._course.since[-1]] in COMMAS:
            return "and" if self._lists.goes_on(phrase) else "bare"
        return ""

    def _joins_attendants(self, phrase: Phrase) -> bool:
        """«بحضور كبار المسؤولين والوزير فلان»: whether «و» joins to plain nouns behind the word for who is there."""
        there = self._course.last_open
        if there is None or there.trigger.is_verb or there.trigger.role != "AttendVerb" or there.arguments:
            return False
        between = [self._ground.tokens[i] for i in range(there.trigger.end + 1, phrase.start)]
        tells = any(is_verb(word.norm) or is_perfect(word.norm.removeprefix("و")) for word in between)
        listed = sum(word.text in COMMAS for word in between) > 1  # names that were not read
        beside = 0 < phrase.start - there.trigger.end <= _ATTENDANTS
        return there.link == _AT and beside and not (tells or listed)

    def _is_of_what_is_signed(self, phrase: Phrase) -> bool:
        """«وقعت الوزارة عقد إنشاء مركز وجامعة الملك …»: whether «و» joins a body to a noun that another governs."""
        frames = [clause.trigger.frame for clause in self._course.open]
        signed = any(frame is not None and frame.mode == "Signing" for frame in frames)
        if not signed or phrase.kind != "agency" or phrase.start - 2 <= self._course.start:
            return False
        if self._ground.words.is_needed(self._ground.folded[phrase.start - 2]):
            return False  # «وقعت الوزارة اتفاقية شراكة وجامعة الملك …»
        return all(self._is_in_construct(i) for i in (phrase.start - 1, phrase.start - 2))

    def _is_of_aim(self, phrase: Phrase) -> bool:
        """«زار فلان نيس للاطلاع على عمل الدرك والحرس المدني»: whether «و» joins a body to what somebody goes for."""
        last = self._course.last_phrase
        if last is None or last.kind not in ("place", "country") or phrase.kind != "agency":
            return False
        return phrase.start - last.end > 1 and self._ground.tokens[last.end].particle == _FOR

    def _is_in_construct(self, index: int) -> bool:
        """Whether a token is a plain noun that may govern the next or be governed: «إنشاء», «مركز»."""
        ground = self._ground
        if index in ground.named or index in ground.dated or index in ground.triggers or ground.is_preposition(index):
            return False
        word = ground.tokens[index]
        plain = not (word.mark or word.definite or word.number or word.text.endswith(_ACCUSATIVE))
        return plain and not ground.words.has("Quantity", word.stem) and not is_verb(word.norm)

    def _is_delegation_met(self, phrase: Phrase) -> bool:
        """«استقبل فلان في مكتبه وفدا من الوزارة»: an accusative, which no preposition leads to."""
        word = self._ground.tokens[phrase.start]
        met = word.text.endswith(_ACCUSATIVE) and self._ground.words.has("PartyNoun", word.stem) and not word.prefix
        return met and bool(self._course.since_words())

    def _comes_along(self, phrase: Phrase) -> bool:
        """«وصل فلان مرفوقا بالسفير فلان»: whether «ب» goes with the word for who comes along, right before it."""
        led = self._course.relation == "=participant" and not self._course.since
        return led and phrase.kind in (*PERSONAL, "agency")

    def _is_past_leader(self, phrase: Phrase) -> bool:
        """«زار وفد برئاسة فلان متحف المدينة»: whether a journey's goal stands after who leads it."""
        clause, relation, last = self._course.last or (None, "", None)
        if relation != "=participant" or last is None or last.kind != "person" or phrase.kind in PERSONAL:
            return False
        if self._course.relation and not self._course.relation.startswith("="):
            return False  # «وصل وفد برئاسة فلان إلى كينيا»
        verb = clause.trigger if clause is not None and clause.trigger.is_verb else None
        visits = verb is not None and verb.done_to == "place"
        return visits and not phrase.prefix and clause is not None and lacks_object(clause)
