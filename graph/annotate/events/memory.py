"""Remember whom a text has spoken of, sentence after sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graph.annotate.events.clauses import Clause
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.particles import PERSONAL
from graph.annotate.phrases import Phrase
from graph.smallwords import small_words

_WITH, _NEAR = "مع", 3  # words from a title to those whom he meets
_HIMSELF = frozenset(small_words("himself"))
_TWO = 2  # of whom one is the other's equal
_NAMED = 6  # people named last
_SUBJECTS = 8  # of the verbs read last


@dataclass
class Memory:
    """The people of a text so far."""

    carried: tuple[Phrase, ...] = ()  # whom the text speaks of
    resumed: tuple[Phrase, ...] = ()  # of whom the next sentence goes on, after a relative clause about another
    people: list[Phrase] = field(default_factory=list)  # those named last
    writers: tuple[Phrase, ...] = ()  # who writes the letter told of, and to whom
    speaker: tuple[Phrase, ...] = ()  # who said what is told
    subjects: list[tuple[Phrase, ...]] = field(default_factory=list)  # of the last verbs
    pair: tuple[Phrase, ...] = ()  # the two who last met
    visitor: Phrase | None = None  # who came: «الضيف»
    genders: dict[str, str] = field(default_factory=dict)  # of people, as the verbs told that have them for subject

    def remember(self, subject: tuple[Phrase, ...], course: Course) -> None:
        """Take somebody for whom the text speaks of; who speaks does not do what he tells of others."""
        course.worded = course.worded and subject == self.carried
        self.carried, self.resumed = subject, ()
        self.subjects = [*self.subjects, subject][-_SUBJECTS:]

    def remember_aside(self, subject: tuple[Phrase, ...], course: Course) -> None:
        """Take somebody for whom the rest of the sentence speaks of: «التقى فلانا الذي يدير الوكالة. ثم زار …»."""
        before = self.resumed or self.carried
        self.remember(subject, course)
        self.resumed = before

    def end_sentence(self) -> None:
        """Speak again of whom a relative clause at the end of the sentence was not about."""
        self.carried, self.resumed = self.resumed or self.carried, ()

    def name(self, person: Phrase) -> None:
        """Take somebody for the one named last."""
        others = (known for known in self.people if known.key != person.key or not person.key)
        self.people = [*others, person][-_NAMED:]

    def quote(self, phrase: Phrase, course: Course) -> None:
        """Take somebody for whom the text speaks of whose words another passes on: «نقل المتحدث عن الوزير قوله …»."""
        self.remember((phrase,), course)
        course.before = [phrase]

    def hear(self, clause: Clause) -> None:
        """Remember the one person who speaks; nobody where a body, several or somebody without a name do."""
        if clause.trigger.role == "ReportVerb" and clause.trigger.is_verb:
            one = len(clause.subject) == 1 and clause.subject[0].kind in PERSONAL
            self.speaker = clause.subject if one else ()

    def phrase_at(self, ground: Ground, course: Course, index: int) -> Phrase:
        """The phrase that begins at a token; a title alone means whom the text speaks of, where he may bear it."""
        phrase, bearers = ground.phrases[index], ground.bearers.get(index, ())
        for spoken_of in (self.carried, _acting(course)) if len(bearers) > 1 else (self.carried,):
            meant = {person.key for person in spoken_of} & set(bearers)
            if len(meant) == 1:
                return replace(phrase, key=meant.pop())
        one = self._only_one(ground, course.start, phrase) or self._himself(ground, phrase)
        return one or self._partner(ground, phrase) or self._equal(ground, course, phrase) or phrase

    def _only_one(self, ground: Ground, start: int, phrase: Phrase) -> Phrase | None:
        """The one person of the sentences before, whom a title of one word means: «واجتمع الوزير كذلك …»."""
        word = ground.tokens[phrase.start]
        alone = phrase.kind == "post" and phrase.end - phrase.start == 1 and not (phrase.country or phrase.agency)
        told = {person.key: person for person in self.people if person.kind == "person"}
        one = next(iter(told.values())) if alone and len(told) == 1 and not phrase.plural else None
        if one is None or not word.definite or not ground.words.has("Anaphor", word.stem) or one.start >= start:
            return None
        return replace(one, start=phrase.start, end=phrase.end, prefix=phrase.prefix)

    def _himself(self, ground: Ground, phrase: Phrase) -> Phrase | None:
        """«واستقبل المسؤول نفسه فلانا»: the one person who acted before."""
        alone = phrase.kind == "post" and phrase.end - phrase.start == 1 and not (phrase.key or phrase.plural)
        one = self.carried[0] if len(self.carried) == 1 and self.carried[0].kind == "person" else None
        if not alone or one is None or ground.folded_at(phrase.end) not in _HIMSELF:
            return None
        return replace(one, start=phrase.start, end=phrase.end, prefix=phrase.prefix)

    def _partner(self, ground: Ground, phrase: Phrase) -> Phrase | None:
        """«وبحث الوزير مع ضيفه», «مع فلان»: of the two who last met him whom a title behind a verb means."""
        word, near = ground.tokens[phrase.start], ground.folded[phrase.end : phrase.end + _NEAR]
        alone = phrase.kind == "post" and phrase.end - phrase.start == 1 and not (phrase.country or phrase.agency)
        if not alone or not word.definite or _WITH not in near:
            return None
        beside = phrase.end + near.index(_WITH) + 1
        others = self._met_at(ground, beside)
        first = [one for one in self.pair if others and one not in others]
        titled = first and any(each.stem == word.stem for each in ground.tokens[first[0].start : first[0].end])
        met = len(first) == len(others) == 1 and titled
        return replace(first[0], start=phrase.start, end=phrase.end, prefix=phrase.prefix) if met else None

    def _equal(self, ground: Ground, course: Course, phrase: Phrase) -> Phrase | None:
        """«وبحث فلان مع نظيره»: of the two who last met, the other than who acts, where no state is told of him."""
        plain = phrase.kind == "post" and not (phrase.key or phrase.country or phrase.plural)
        if not plain or len(self.pair) != _TWO or not ground.words.has("EqualNoun", ground.tokens[phrase.start].stem):
            return None
        last = course.last_open
        acting = (last.phrases("bare") or last.before) if last is not None else ()
        known = {one.who for one in acting or self.carried}
        others = [one for one in self.pair if one.who not in known]
        one = others[0] if len(others) == 1 else None
        return replace(one, start=phrase.start, end=phrase.end, prefix=phrase.prefix) if one is not None else None

    def _met_at(self, ground: Ground, index: int) -> list[Phrase]:
        """Who of the two who last met is told at a token, by his name, his state or as a guest."""
        told = self.visitor if index in ground.visitors else ground.phrases.get(index)
        if told is None:
            return []
        same = [one for one in self.pair if one.key == told.key]
        return same or [one for one in self.pair if told.kind == "post" and one.country == told.country != ""]


def _acting(course: Course) -> tuple[Phrase, ...]:
    """Who stands beside the verbs of a sentence that has been read so far: «تسلم الملك فلان رسالة من الملك فلان»."""
    verbs = [clause for clause in course.clauses if clause.trigger.is_verb and not clause.trigger.form.pronoun]
    return tuple(phrase for verb in verbs for argument in verb.taken("bare")[:1] for phrase in argument.phrases)
