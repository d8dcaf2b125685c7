"""Tell a preposition that belongs to the noun before it: «الأعضاء في», «علاقاتها مع», «اتفاقية تعاون مع»."""

from __future__ import annotations

from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.particles import COMMAS, DURING, OF_STATEMENT, PERSONAL, PLACED
from graph.annotate.events.relations import Relations
from graph.annotate.events.text import is_one_apart
from graph.annotate.phrases import Phrase

_PAPER = 5  # words from «اتفاقية» to «مع»
_OF_WHAT_IS_SAID = ("علي", "عن", "الي", "ان")  # lead to what somebody affirms, expresses or calls for
_MATTER = 5  # words of what is discussed before «في»: «أوضاع عائلات النازحين السوريين»


class Bound:
    """Judges the prepositions of a sentence by the words around them and by what has been read before."""

    def __init__(self, ground: Ground, course: Course, relations: Relations) -> None:
        self._ground, self._course, self._relations = ground, course, relations

    def is_bound(self, index: int) -> bool:
        """Whether a preposition belongs to the noun before it: «الأعضاء في», «الأوضاع الراهنة في», «علاقاتها مع»."""
        placed = self._ground.folded[index] in PLACED
        if not placed and self._is_discussed_with(index):
            return False
        state = self._ground.phrases.get(index + 1) if placed else None
        if self._relations.is_state_of_people(index, state) or self._is_state_of_body(index, state):
            return True
        if placed and (self._is_where_matter_is(index) or self._is_where_said_of(index)):
            return True
        last = self._course.last_phrase
        if last is not None and last.key and last.kind in ("person", "agency") and last.end == index:
            return False  # «التقى تمام سلام في بيروت …», «عقد مجلس السلم والأمن في بيروت …»
        kind, before = "BoundNoun" if placed else "ReciprocalNoun", self._ground.tokens[index - 1]
        if self._ground.is_of_class(kind, before) and before.prefix != "ب" and index - 1 not in self._ground.triggers:
            return not self._names_gathering(index - 2)
        noun = self._ground.tokens[max(0, index - 2)]
        adjective = before.definite and noun.definite and not self._ground.words.is_demonym(before.stem)
        bound = noun.prefix != "ب" and self._ground.is_of_class(kind, noun)
        return adjective and bound and self._ground.triggers.keys().isdisjoint((index - 2, index - 1))

    def _is_discussed_with(self, index: int) -> bool:
        """«بحث التعاون مع الوزير فلان»: whether «مع» leads to whom a verb of talks awaits."""
        other, last = self._ground.phrases.get(index + 1), self._course.last_open
        after = self._ground.tokens[index + 1 : index + 2]
        people = self._ground.words.has_any("PeerNoun", (word.stem for word in after))  # «مع سفراء كينيا فلان …»
        named = other is not None and other.kind in PERSONAL
        if not (named or people) or last is None or not last.trigger.is_verb:
            return False
        frame = last.trigger.frame
        awaits = frame is not None and frame.only_between and "object" not in frame.roles and not last.taken("مع")
        return awaits and self._ground.folded[index] == "مع"

    def _is_where_matter_is(self, index: int) -> bool:
        """«بحث معه أوضاع النازحين في مخيم»: whether a matter of which the last word is another's is discussed."""
        clause = self._course.last_open
        frame = clause.trigger.frame if clause is not None and clause.trigger.is_verb else None
        if clause is None or frame is None or frame.type != "Talks" or not frame.only_between:
            return False
        for i in range(index - 1, max(clause.trigger.end, index - _MATTER) - 1, -1):
            word = self._ground.tokens[i]
            of_people = i not in self._ground.named or word.definite  # «النازحين»
            if word.mark or i in self._ground.triggers or not of_people or self._ground.is_preposition(i):
                return False
            if not word.definite and self._ground.is_of_class("DiscussedNoun", word):
                return i < index - 1
        return False

    def _is_where_said_of(self, index: int) -> bool:
        """«أكد الرئيس خلال اللقاء على دعم اللاجئين في المخيم»: whether «في» belongs to what is said at a meeting."""
        clause = next((each for each in reversed(self._course.open) if each.antecedent is None), None)
        verb = self._course.clauses[0].trigger if clause is not None and self._course.clauses else None
        if clause is None or verb is None or clause.trigger.is_verb or clause.link not in DURING:
            return False
        commas = (i + 1 for i in range(clause.trigger.end, index) if self._ground.folded[i] in COMMAS)
        start = max(commas, default=clause.trigger.end)
        first = next((i for i in range(start, index) if not self._describes(i)), index)
        word = self._ground.tokens[first]
        matter = first not in self._ground.named and not self._ground.is_of_class("VenueNoun", word)
        led = matter and word.particle == "ب" and not self._ground.words.role_of(word.folded)
        led = led or (word.folded in _OF_WHAT_IS_SAID and first + 1 not in self._ground.named)
        return led and verb.is_verb and verb.role == "ReportVerb" and first < index - 1

    def _describes(self, index: int) -> bool:
        """«اللقاء الثنائي اليوم»: whether a word only says which meeting it was, or when."""
        return index in self._ground.dates or self._ground.tokens[index].opens_with_article

    def is_of_paper(self, index: int) -> bool:
        """«وقعت الوزارة اتفاقية تعاون مع …»: whether the noun before says what the paper is about that is signed."""
        if self._ground.folded[index] in PLACED:
            return False
        for clause in [clause for clause in self._course.open if clause.trigger.is_event][-1:]:
            needs = clause.trigger.frame.needs if clause.trigger.frame else frozenset()
            near = range(max(clause.trigger.end, index - _PAPER), index - 1)
            return any(is_one_apart(self._ground.doc, i, needs) for i in near)
        return False

    def _is_state_of_body(self, index: int, state: Phrase | None) -> bool:
        """«أعلنت وزارة الداخلية في كينيا تأجيل الزيارة»: before any event the state is the body's.

        So is a town before what the body states: «أفادت وزارة الداخلية في نيروبي بأن …»; and the state of a body
        that is read as its own anywhere: «وقعت الهيئة ووزارة الداخلية في جمهورية كينيا مذكرة».
        """
        if state is not None and state.kind == "country" and self._has_body_of(index, state):
            return True
        if state is None or any(clause.trigger.is_event for clause in self._course.open):
            return False
        states = self._ground.folded_at(state.end).removeprefix("ب") in OF_STATEMENT
        if state.kind != "country" and not (state.kind == "place" and states):
            return False
        told = self._course.before[-1:] or ([self._course.last[2]] if self._course.last else [])
        return any(phrase.kind == "agency" and phrase.end == index for phrase in told)

    def _has_body_of(self, index: int, state: Phrase) -> bool:
        """Whether a body of a state stands right before a preposition that leads to that state."""
        near = (
            i for i in (index - 1, index - 2) if self._ground.tokens[i].prefix == "و" and i not in self._ground.named
        )
        ends = self._ground.ending_at(next(near, index))  # «وزارة الداخلية والحكم المحلي في كينيا»
        told = [phrase for phrase in ends if phrase.kind == "agency" and self._is_told_bare(phrase)]
        return any(phrase.key.startswith(f"agency/{state.country.lower()}-") for phrase in told)

    def _is_told_bare(self, body: Phrase) -> bool:
        """«وزارة الداخلية في كينيا», «بيان لوزارة الداخلية في كينيا»; not «زيارة لوزارة الداخلية في كينيا»."""
        states = self._ground.words.has("StatementNoun", self._ground.tokens[body.start - 1].stem)
        return not body.particle or states

    def _names_gathering(self, index: int) -> bool:
        """«مؤتمر السلام في …»: whether the noun after a token is the name of a conference, which is held somewhere."""
        trigger = self._ground.triggers.get(index)
        return trigger is not None and not trigger.is_verb and trigger.type == "Conference"
