"""Read a sentence as clauses: each verb or event noun with the phrases that hang on it, and how they hang.

A word takes what follows it, as far as it has a role for it; what it has no role for goes to the word before. A
conjunction, a verb of saying or a complementizer opens a new clause. No grammar of Arabic is complete: this one
prefers to leave a phrase alone over giving it to the wrong event.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.datelines import dateline_in
from graph.annotate.events.clauses import BESIDE_OTHERS, Clause, awaits_person
from graph.annotate.events.course import Course
from graph.annotate.events.governors import day_of, may_last
from graph.annotate.events.ground import Ground
from graph.annotate.events.heads import Heads
from graph.annotate.events.letters import correspondents
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.linking import Linking
from graph.annotate.events.memory import Memory
from graph.annotate.events.particles import BOTH, COMMAS, DONE, PERSONAL, RELATIVES
from graph.annotate.events.placing import Placing
from graph.annotate.events.relations import Relations
from graph.annotate.events.sent_from import after_dateline, place_sentence
from graph.annotate.events.subjects import Subjects
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.visitors import guest_of, visitor_at
from graph.annotate.events.years import (
    is_of_other_noun,
    is_of_paper,
    is_of_plan,
    is_of_someone,
    is_of_state_since,
    is_of_what_happened,
    is_since_what,
)
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.spans import CLOSING, sentences

_ASIDE = 10  # words of an aside in brackets
_TITLE, _TITLE_GAP = 20, 2  # words in a title in quotation marks, and between an event noun and it


def walk(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> Iterator[tuple[tuple[int, int], list[Clause]]]:
    """The sentences of a document, where each begins and ends, with its clauses."""
    ground, memory, signed = Ground.of(doc, words, triggers, phrases), Memory(), dateline_in(doc)
    for first, end in sentences(doc):
        start = min(max(first, signed.end * signed.holds(first)), end)
        yield (first, end), Reader(ground, memory, start).read(end)


class Reader:
    """Reads one sentence, and remembers whom it speaks of."""

    def __init__(self, ground: Ground, memory: Memory, start: int) -> None:
        course = Course(ground, start)
        self._ground, self._course, self._memory = ground, course, memory
        self._relations = Relations(ground, course)
        self._subjects = Subjects(ground, course, memory)
        self._placing = Placing(ground, course, memory, self._relations)
        self._heads = Heads(ground, course, memory, self._subjects, self._placing)
        self._linking = Linking(ground, course, memory, self._subjects, self._placing, self._relations)

    def read(self, end: int) -> list[Clause]:
        """The clauses of the sentence, up to its end, in order."""
        index, ground, course = self._course.start, self._ground, self._course
        while index < end:
            index = max(self._step(index, end), index + 1)  # whatever is read wrongly, a text comes to its end
        self._close()
        told = correspondents(ground.doc, ground.words, course.clauses, ground.phrases, end)
        self._memory.writers = told or self._memory.writers
        self._memory.end_sentence()
        return course.clauses

    def _step(self, index: int, end: int) -> int:
        if self._ground.tokens[index].text in CLOSING and (title := self._quoted_title(index, end)):
            return title
        if index in self._ground.triggers and not self._names_people(index):
            self._heads.open(self._ground.triggers[index])
            return self._after_trigger(self._ground.triggers[index])
        if index in self._ground.dates:
            self._on_date(self._ground.dates[index])
            return max(self._ground.dates[index].end, index + 1)
        if index in self._ground.phrases and not self._means_both(index):
            phrase = self._memory.phrase_at(self._ground, self._course, index)
            phrase = self._guest_titled(phrase) or phrase
            told = after_dateline(self._ground, self._course.start, phrase)
            if told:
                self._course.dateline = phrase
                return told
            self._placing.take(phrase, self._relations.relation_of(phrase))
            return phrase.end
        guest = self._visitor(index) if index in self._ground.visitors else None
        if guest is not None:
            self._placing.take(guest, self._relations.relation_of(guest))
            return guest.end
        aside = self._after_aside(index, end) if self._ground.folded[index] == "(" else 0
        return aside or self._linking.read(index)

    def _after_aside(self, index: int, end: int) -> int:
        """Where a verb in brackets that tells of nobody is over: «فلان (جرى تعيينه أخيرا)، وفلان»; 0 where none is."""
        inside = range(index + 1, min(index + 1 + _ASIDE, end))
        closed = next((i for i in inside if self._ground.folded[i] == ")"), index)
        told = any(i in self._ground.named or i in self._ground.dated for i in range(index + 1, closed))
        first = self._ground.triggers.get(index + 1) or self._ground.triggers.get(index + 2)
        return closed + 1 if first is not None and first.is_verb and closed > first.start and not told else 0

    def _visitor(self, index: int) -> Phrase | None:
        """Whom «الضيف» means."""
        if index not in self._ground.visitors:
            return None
        named = self._ground.tokens[index].definite
        visitor = self._memory.visitor if named else self._guest_of_whoever_acts()
        return visitor_at(self._ground.doc, index, visitor, self._ground.phrases.get(index + 1))

    def _guest_of_whoever_acts(self) -> Phrase | None:
        """Whom «ضيفه» means; who speaks is told before: «قال إنه ناقش مع ضيفه»."""
        last, memory = self._course.last_open, self._memory
        self._subjects.settle(last)
        acting = (last.phrases("bare") or last.before) if last is not None else ()
        return guest_of(acting or memory.carried, memory.visitor, memory.pair)

    def _guest_titled(self, title: Phrase) -> Phrase | None:
        """«ووصل الوزير الضيف»: whoever came, and not who bears the title before; else None."""
        alone = title.end - title.start == 1 and self._ground.tokens[title.start].definite
        last, met = self._course.last_open, self._ground.phrases.get(title.end + 1)
        two = last is not None and awaits_person(last) and not last.taken("bare")  # «استقبل الوزير الضيف»
        two = two and (met is None or met.kind not in PERSONAL)
        guest = self._visitor(title.end) if alone and not two else None
        return replace(guest, start=title.start, prefix=title.prefix) if guest is not None else None

    def _names_people(self, index: int) -> bool:
        """«استقبل الوزير أسر الضحايا»: whether a form of a verb of operations is people without names here."""
        phrase = self._ground.phrases.get(index)
        crowd = phrase is not None and phrase.plural and not phrase.key
        return crowd and self._ground.triggers[index].type == "Operation"

    def _after_trigger(self, trigger: Trigger) -> int:
        """After a word of an event, and the phrase that begins with it: «حضره رئيس المنظمة»."""
        phrase = self._ground.phrases.get(trigger.start)
        if phrase is None or phrase.end < trigger.end:
            return trigger.end
        self._placing.place(self._course.open[-1], "bare" if trigger.is_verb else "genitive", phrase)
        return phrase.end

    def _means_both(self, index: int) -> bool:
        """Whether a dual after «بين» stands for the last two people: «جلسة عمل بين الوزيرين»."""
        phrase = self._ground.phrases[index]
        alone = (
            phrase.kind == "post" and phrase.end == index + 1 and not (phrase.key or phrase.country or phrase.agency)
        )
        return alone and self._course.relation == "=participant" and self._ground.tokens[index].stem in BOTH

    def _quoted_title(self, index: int, end: int) -> int:
        """Where the title of a conference in quotation marks ends: «ندوة «اللغة في فرنسا»»; 0 for none."""
        last = self._course.last_open
        frame = last.trigger.frame if last and not last.trigger.is_verb else None
        if last is None or frame is None or frame.type != "Conference" or index - last.trigger.end > _TITLE_GAP:
            return 0
        tokens = self._ground.tokens
        closing = CLOSING[tokens[index].text]
        ends = (i for i in range(index + 1, min(index + _TITLE, end)) if closing in tokens[i].text)
        return next(ends, -1) + 1

    def _on_date(self, date: DateMention) -> None:
        self._course.lead("")
        if self._is_of_interruption(date):
            return
        events = [clause for clause in self._course.open if clause.trigger.is_event]
        events = self._done_after_fronted(events) or events
        events = events or [clause for clause in self._course.open if not _tells_presence(clause)]
        start = events[-1].trigger.end if events else self._course.start
        award = bool(events) and events[-1].trigger.type == "Award"
        if events and not award and is_of_other_noun(self._ground.tokens, date, start):
            return
        paper = is_of_paper(self._ground.tokens, date, start, self._ground.words)
        paper = paper or is_of_plan(self._ground.tokens, date, self._ground.words)
        paper = paper or is_since_what(self._ground, date, start) or is_of_what_happened(self._ground, date, start)
        paper = paper or (bool(events) and is_of_state_since(self._ground, date, events[-1].trigger))
        if not paper and not is_of_someone(self._ground, date, start):
            carrying = self._of_whom_is_told(events)
            told = day_of(self._course.open[-1], date) if self._tells_of_last(events) else date
            (carrying.dates if carrying else events[-1].dates if events else self._course.waiting).append(told)

    def _is_of_interruption(self, date: DateMention) -> bool:
        """«استقبل فلان، الذي عاد أمس من باريس، فلانا»: whether a day is that of what interrupts a verb."""
        verb, folded = self._course.suspended, self._ground.folded
        if verb is None or verb not in self._course.open or folded[date.start - 1] in COMMAS:
            return False
        since = self._course.open[self._course.open.index(verb) + 1 :]
        related = any(folded[i] in RELATIVES for i in range(verb.trigger.end, date.start))
        return related and not any(clause.trigger.is_event or clause.trigger.role == "SupportVerb" for clause in since)

    def _done_after_fronted(self, events: list[Clause]) -> list[Clause]:
        """«بعد ساعات من وصوله، عقد فلان أمس اجتماعا»: the verb behind what stands before it in its sentence."""
        last, fronted = self._course.last_open, events[-1] if events else None
        if last is None or fronted is None or not last.trigger.is_verb or last.trigger.role not in BESIDE_OTHERS:
            return []
        noun = bool(fronted.link) and not fronted.trigger.is_verb and fronted.trigger.end < last.trigger.start
        apart = self._ground.folded_at(last.trigger.start - 1) in COMMAS
        others = (clause for clause in self._course.clauses if clause is not last and clause.antecedent is None)
        first = not any(clause.trigger.is_verb for clause in others)
        return [last] if noun and apart and first else []

    def _tells_of_last(self, events: list[Clause]) -> bool:
        """Whether the last verb is that of a relative clause about the last event: «المؤتمر الذي اختتم أمس»."""
        antecedent = self._course.open[-1].antecedent if self._course.open else None
        return antecedent is not None and events[-1:] == [antecedent] and may_last(antecedent)

    def _of_whom_is_told(self, events: list[Clause]) -> Clause | None:
        """The verb of a relative clause about somebody: «التقى فلانا الذي بدأ أمس زيارة»."""
        last = self._course.open[-1] if self._course.open else None
        if last is None or last in events or last.antecedent is not None or last.trigger.role != "SupportVerb":
            return None
        return last if last.trigger.is_verb and self._follows_relative(last.trigger.start) else None

    def _follows_relative(self, index: int) -> bool:
        """«الذي أجرى», «الذي كان قد أجرى»: whether a relative pronoun leads to a verb."""
        index -= self._ground.folded_at(index - 1) in DONE
        being = self._ground.triggers.get(index - 1)
        index -= being is not None and being.says("being")
        return self._ground.folded_at(index - 1) in RELATIVES

    def _close(self) -> None:
        self._subjects.settle()
        if self._course.waiting and self._course.clauses:
            self._course.clauses[0].dates += self._course.waiting
        if self._course.dateline is not None:
            place_sentence(self._ground, self._course.clauses, self._course.dateline)


def _tells_presence(clause: Clause) -> bool:
    """«افتتح فلان، بحضور فلان، أمس، معرضا»: whether a noun only tells who was there when a verb's deed was done."""
    there = clause.trigger.role == "AttendVerb" and not clause.trigger.is_verb
    return there and clause.link == "ب" and clause.governor is not None
