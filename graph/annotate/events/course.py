"""Keep what has been read of a sentence so far: its clauses, which of them are open, what was told last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.annotate.events.clauses import Argument, Clause
from graph.annotate.events.entitled import title_after
from graph.annotate.events.ground import Ground
from graph.annotate.events.nouns import leads_back
from graph.annotate.events.particles import COMMAS, NOT_DONE, PERSONAL
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.word import Word

_NEAR = 6  # words between two phrases that «و» joins


@dataclass
class Course:
    """The state of reading one sentence."""

    ground: Ground
    start: int  # the first token of the sentence
    clauses: list[Clause] = field(default_factory=list)
    open: list[Clause] = field(default_factory=list)
    before: list[Phrase] = field(default_factory=list)
    last: tuple[Clause | None, str, Phrase] | None = None
    relation: str = ""
    since: list[int] = field(default_factory=list)
    relative: Phrase | Clause | None = None
    waiting: list[DateMention] = field(default_factory=list)
    fronted: list[Argument] = field(default_factory=list)
    passed: bool = False  # the last phrase hangs on a word that is none of ours
    adjective: tuple[int, str] | None = None  # «بالعراقي فلان»: how the name after it hangs
    listed: Clause | None = None  # whose subjects the names after a colon are
    owner: tuple[Phrase, ...] | None = None  # whose meetings the sentence lists: «لقاؤه … واجتماعه …»
    worded: bool = False  # the subject of a statement is a noun that is none of ours: «أكد أن النادي شارك وأقام …»
    contrast: bool = False  # «فيما» begins what another than the speaker does
    apart: bool = False  # that noun is tied to another word by a preposition
    orphan: bool = False  # a relative clause has begun whose noun is none of ours
    unheard: int = -1  # where somebody ends who has no part in anything: «من قبل فلان»
    among: Clause | None = None  # the talks with several of whom some are named next: «استقبل المشاركين، ومن بينهم …»
    sided: bool = False  # «عن الجانب الكيني»: who stands for that side follows
    led: tuple[Phrase, ...] = ()  # the delegation of which the last verb told who leads it
    dateline: Phrase | None = None  # the place from which a report is sent
    where: Phrase | None = None  # the place that «حيث» leads back to
    then: list[DateMention] = field(default_factory=list)  # when somebody was there: «كان الأحد في باريس، حيث ترأس …»
    suspended: Clause | None = None  # the verb that «، بعد أن …،» interrupts: «توجه فلان، بعد أن …، إلى باريس»
    aside: str = ""  # «قبل» or «بعد», before the «أن» that opened the clause
    left: Phrase | None = None  # the place told last that no clause has a role for: «عاد من باريس، حيث …»

    @property
    def last_open(self) -> Clause | None:
        """The clause opened last, where one is open."""
        return self.open[-1] if self.open else None

    def noun_before(self, index: int) -> Clause | None:
        """The clause opened last, where its word is no verb and stands right before a token."""
        last = self.last_open
        return last if last is not None and not last.trigger.is_verb and last.trigger.end == index else None

    @property
    def last_phrase(self) -> Phrase | None:
        """The phrase read last, where nothing has cut it off."""
        return self.last[2] if self.last else None

    def lead(self, relation: str, *since: int) -> None:
        """Let the phrase to come hang in some way; `since` are the words after what leads to it."""
        self.relation, self.since = relation, list(since)

    def join_fronted(self, phrase: Phrase) -> None:
        """Let one more hang as who is told last before any verb."""
        first = self.fronted.pop()
        self.fronted.append(Argument(first.relation, (*first.phrases, phrase)))

    def told_here(self, people: Iterable[Phrase]) -> list[Phrase]:
        """Those of some people whom the sentence has told of."""
        return [person for person in people if person.start >= self.start]

    def opening(self, end: int) -> list[Word]:
        """The words of the sentence before a token, without marks."""
        return [word for word in self.ground.tokens[self.start : end] if not (word.punct or word.blank)]

    def undenied_opening(self, end: int) -> list[Word]:
        """The same without what denies the verb that opens the sentence: «لم ينتظر فلان طويلا»."""
        before = self.opening(end)
        return before[before[0].folded in NOT_DONE :] if before else before

    def since_words(self) -> list[int]:
        """The words read since the last phrase, without commas and the title that an event bears."""
        words = [i for i in self.since if self.ground.folded[i] not in COMMAS]
        event = self.last_open.trigger if words and self.last_open else None
        if event is None or event.is_verb or not event.is_event:
            return words
        title = title_after(self.ground.doc, event.end)
        return [i for i in words if i not in title]

    def near(self) -> bool:
        """Whether a phrase stands near the last one, which it may be joined to."""
        return self.last is not None and len(self.since_words()) <= _NEAR

    def latest(self, pronoun: str) -> Phrase | Clause | None:
        """What a relative pronoun stands for: the phrase or the event noun just before it, where one has its gender."""
        nouns = [clause for clause in self.open if not clause.trigger.is_verb]
        nouns = nouns if any(leads_back(self.ground, clause, pronoun) for clause in nouns) else []
        phrase = self.last_phrase
        if (
            phrase
            and phrase.kind in PERSONAL
            and (not nouns or phrase.start > nouns[-1].trigger.start)
            and not self.since_words()
        ):
            return phrase
        return nouns[-1] if nouns else None if self.since_words() else phrase
