"""Tell whether the words between a particle and a name leave the name to it: «إلى مدينة نيس», not «في المطار فلان»."""

from __future__ import annotations

from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import HONOURS, ITS_MARGIN, PERSONAL
from graph.annotate.events.text import is_definite
from graph.annotate.phrases import Phrase

_MOST = 5  # words between a particle and what it leads to


class Through:
    """What the words since the last particle let it lead to."""

    def __init__(self, ground: Ground, course: Course) -> None:
        self._ground, self._course = ground, course

    def leads_to(self, phrase: Phrase) -> bool:
        """Whether what led to the words before a phrase leads to it as well."""
        return bool(self._course.relation) and self._is_open(phrase) and not self._stands_beside(phrase)

    def _is_open(self, phrase: Phrase) -> bool:
        """Whether only titles, honours and nouns of places stand between."""
        words = [self._ground.tokens[i] for i in self._course.since]
        return len(words) <= _MOST and all(
            lets_through(self._ground.words, word.stem, phrase) or word.stem in HONOURS or is_definite(word)
            for word in words
        )

    def _stands_beside(self, phrase: Phrase) -> bool:
        """Whether a person only stands after a place or a side: «استقبله في المطار فلان», «حضره من الشركة فلان»."""
        since, relation = self._course.since, self._course.relation
        if not since or phrase.kind not in PERSONAL or not is_definite(self._ground.tokens[since[-1]]):
            return False  # «في مكتب سموه»
        if relation == "علي":
            return self._ground.folded[since[-1]] in ITS_MARGIN  # «على هامشها فلانا»
        placed = relation in ("في", "ب", "داخل") and not self._is_met()
        return placed or (relation == "من" and self._awaits_guests())

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


def lets_through(words: EventWords, stem: str, phrase: Phrase) -> bool:
    """Whether a noun between a word and a name leaves it what it is there: «إلى مدينة نيس», «إلى جبال عسير»."""
    return (phrase.kind == "place" and words.has("LandNoun", stem)) or words.has("Transparent", stem)
