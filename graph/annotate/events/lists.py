"""Tell whether a phrase goes on with the one before: «وزيرا مصر والأردن، فلان وفلان», «وحارس الأختام فلان»."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause, awaits_person, lacks_object, tells_companion
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.particles import PERSONAL
from graph.annotate.found import posts_in
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect, is_verb
from graph.annotate.word import Word

_TITLE = 4  # words of a title that no lexicon knows
_SHORT = 3  # letters of a word that may be a verb as well


class Lists:
    """What a phrase is joined to in what has been read."""

    def __init__(self, ground: Ground, course: Course) -> None:
        self._ground, self._course = ground, course

    def goes_on(self, phrase: Phrase) -> bool:
        """Whether a phrase after a comma is one more of those told before it."""
        return self._course.last is not None and (self._is_alike(phrase) or self.names_holders(phrase))

    def names_holders(self, phrase: Phrase) -> bool:
        """Whether names tell who the holders of one post are: «وزراء خارجية مصر والأردن، فلان وفلان»."""
        clause = self._course.last[0] if self._course.last else None
        told = clause.arguments[-1].phrases if clause is not None and clause.arguments else ()
        states = all(other.kind in ("country", "post") for other in told[1:])
        holders = bool(told) and told[0].plural and told[0].kind == "post" and states
        return phrase.kind == "person" and holders and not self._is_done_to(phrase, clause)

    def _is_done_to(self, phrase: Phrase, clause: Clause | None) -> bool:
        """«استقبل وزيرا الداخلية والعدل السفير فلانا»: whether who has a post of his own is whom the verb awaits."""
        awaits = clause is not None and clause.trigger.is_verb and lacks_object(clause)
        beside = not self._ground.tokens[phrase.start - 1].mark
        return awaits and beside and any(post.start == phrase.start for post in posts_in(self._ground.doc))

    def follows_joined_noun(self) -> bool:
        """Whether «و» before a noun that no lexicon knows as a title joins whom it tells of: «وحارس الأختام فلان»."""
        since = self._course.since_words()
        if not since or not self._course.last or not self._course.near() or len(since) > _TITLE:
            return False
        word, last = self._ground.tokens[since[0]], self._ground.tokens[since[-1]]
        if self._is_of_kin(word):
            return True  # «وزميلته الباحثة فلانة»
        joined = word.prefix == "و" and not is_perfect(word.norm) and not is_verb(word.norm)
        governs = len(since) > 1 and last.definite and len(word.norm) > _SHORT
        nominal = word.definite or self._ground.words.has("Transparent", word.stem) or governs
        ends = any(index in self._ground.triggers or self._ground.folded[index].startswith("و") for index in since[1:])
        return joined and nominal and since[0] not in self._ground.triggers and not ends

    def joins_state(self, phrase: Phrase) -> bool:
        """«حكومة كينيا وحكومة تشاد»: whether «و» stands before the noun that leads to one more state."""
        since, last = self._course.since_words(), self._course.last_phrase
        if len(since) != 1 or last is None or phrase.kind != "country" or phrase.prefix:
            return False
        word = self._ground.tokens[since[0]]
        joined = word.prefix == "و" and self._ground.words.has("Transparent", word.stem)
        return joined and last.kind in ("country", "agency")

    def _is_of_kin(self, word: Word) -> bool:
        """«وزميلته», «ومواطنها», «وزوجته»: whether «و» joins who is somebody's."""
        return word.opens_with_waw and self._ground.words.has("Transparent", word.norm.removeprefix("و"))

    def _is_alike(self, phrase: Phrase) -> bool:
        """Whether a phrase is of one kind with the last, and none that the verb still awaits."""
        if self._course.last is None:
            return False
        clause, relation, last = self._course.last
        if clause is not None and clause.trigger.is_verb and relation == "bare" and lacks_object(clause):
            return False
        if clause is not None and self._is_aside(clause):
            return False
        return last.kind == phrase.kind or (last.kind in PERSONAL and phrase.kind in PERSONAL)

    def _is_aside(self, clause: Clause) -> bool:
        """«التقى فلان، يرافقه فلان، …»: whether whom the verb before is done to is still to come."""
        aside = tells_companion(clause) and clause in self._course.open
        before = self._course.open[: self._course.open.index(clause)] if aside else []
        return bool(before) and awaits_person(before[-1])
