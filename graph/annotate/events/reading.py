"""Keep what has been read of a sentence so far, and of the people of the text."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.agreement import fits_relative
from graph.annotate.events.clauses import Argument, Clause
from graph.annotate.events.ground import Ground
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PERSONAL, QUOTES
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import DateMention, Phrase


class Reading:
    """The state of a reading: the clauses so far, which of them are open, who was told last."""

    def __init__(self, doc: Doc, words: EventWords, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]) -> None:
        self._ground = ground = Ground.of(doc, words, triggers, phrases)
        self._doc, self._words, self._tokens, self._folded = doc, words, ground.tokens, ground.folded
        self._triggers, self._phrases, self._bearers = ground.triggers, ground.phrases, ground.bearers
        self._named, self._dates, self._dated = ground.named, ground.dates, ground.dated
        self.carried: tuple[Phrase, ...] = ()
        self._people: list[Phrase] = []
        self._writers: tuple[Phrase, ...] = ()  # who writes the letter told of, and to whom
        self._subjects: list[tuple[Phrase, ...]] = []
        self._pair: tuple[Phrase, ...] = ()  # the two who last met
        self._genders: dict[str, str] = {}  # of people, as the verbs told that have them for subject

    def _clear(self) -> None:
        self._start = 0  # of the sentence
        self._clauses: list[Clause] = []
        self._open: list[Clause] = []
        self._before: list[Phrase] = []
        self._last: tuple[Clause | None, str, Phrase] | None = None
        self._relation = ""
        self._since: list[int] = []
        self._relative: Phrase | Clause | None = None
        self._waiting: list[DateMention] = []
        self._fronted: list[Argument] = []
        self._passed = False  # the last phrase hangs on a word that is none of ours
        self._adjective: tuple[int, str] | None = None  # «بالعراقي فلان»: how the name after it hangs
        self._listed: Clause | None = None  # whose subjects the names after a colon are
        self._owner: tuple[Phrase, ...] | None = None  # whose meetings the sentence lists: «لقاؤه … واجتماعه …»
        self._worded = False  # the subject of a statement is a noun that is none of ours: «أكد أن النادي شارك وأقام …»
        self._contrast = False  # «فيما» begins what another than the speaker does
        self._apart = False  # that noun is tied to another word by a preposition
        self._orphan = False  # a relative clause has begun whose noun is none of ours
        self._unheard = -1  # where somebody ends who has no part in anything: «من قبل فلان»
        self._sided = False  # «عن الجانب الكيني»: who stands for that side follows
        self._led: tuple[Phrase, ...] = ()  # the delegation of which the last verb told who leads it
        self._where: Phrase | None = None  # the place that «حيث» leads back to

    def _phrase_at(self, index: int) -> Phrase:
        """The phrase that begins at a token; a title alone means whom the text speaks of, where he may bear it."""
        phrase, bearers = self._phrases[index], self._bearers.get(index, ())
        spoken_of = {person.key for person in self.carried} & set(bearers)
        if len(spoken_of) == 1:
            return replace(phrase, key=spoken_of.pop())
        return self._only_one(phrase) or phrase

    def _only_one(self, phrase: Phrase) -> Phrase | None:
        """The one person of the sentences before, whom a title of one word means: «واجتمع الوزير كذلك …»."""
        word = self._tokens[phrase.start]
        alone = phrase.kind == "post" and phrase.end - phrase.start == 1 and not (phrase.country or phrase.agency)
        told = {person.key: person for person in self._people if person.kind == "person"}
        one = next(iter(told.values())) if alone and len(told) == 1 and not phrase.plural else None
        if one is None or not word.definite or not self._words.has("Anaphor", word.stem) or one.start >= self._start:
            return None
        return replace(one, start=phrase.start, end=phrase.end, prefix=phrase.prefix)

    def _word_before(self, start: int) -> int:
        for index in range(start - 1, -1, -1):
            if self._folded[index] not in QUOTES:
                return index
        return -1

    def _ends_phrase(self, index: int) -> bool:
        return index in self._named

    def _near(self) -> bool:
        return self._last is not None and len([i for i in self._since if self._folded[i] not in COMMAS]) <= 6

    def _since_words(self) -> list[int]:
        return [i for i in self._since if self._folded[i] not in COMMAS]

    def _latest(self, pronoun: str) -> Phrase | Clause | None:
        """What a relative pronoun stands for: the phrase or the event noun just before it, where one has its gender."""
        nouns = [clause for clause in self._open if not clause.trigger.is_verb]
        nouns = nouns if any(fits_relative(clause, pronoun) for clause in nouns) else []
        phrase = self._last[2] if self._last else None
        if (
            phrase
            and phrase.kind in PERSONAL
            and (not nouns or phrase.start > nouns[-1].trigger.start)
            and not self._since_words()
        ):
            return phrase
        return nouns[-1] if nouns else None if self._since_words() else phrase
