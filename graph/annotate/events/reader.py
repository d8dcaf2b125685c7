"""Read a sentence as clauses: each verb or event noun with the phrases that hang on it, and how they hang.

A word takes what follows it, as far as it has a role for it; what it has no role for goes to the word before. A
conjunction, a verb of saying or a complementizer opens a new clause. No grammar of Arabic is complete: this one
prefers to leave a phrase alone over giving it to the wrong event.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from graph.annotate.events.agreement import gender_of_relative
from graph.annotate.events.bands import is_led_apart
from graph.annotate.events.clauses import Argument, Clause
from graph.annotate.events.heads import Heads
from graph.annotate.events.led import leads_delegation
from graph.annotate.events.letters import correspondents
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import (
    ADDING,
    ADVERBS,
    AMID,
    APART,
    BETWEEN,
    BINDING,
    BOTH,
    CLOSING,
    COMMAS,
    COMPLEMENTIZERS,
    CONTRAST,
    COPULAS,
    DESPITE,
    EACH_OF,
    PERSONAL,
    PLACED,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    THITHER,
    WHAT,
    WITH_THEM,
    is_pronominal,
    unjoined,
)
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.worded import opens_with_noun
from graph.annotate.events.years import is_of_other_noun, is_of_paper
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import DateMention, Phrase
from graph.folding import stem_of

_SPEAKER = 24  # words within which who speaks is named
_PARTNER = 4  # words in «بالتعاون الوثيق مع»
_THITHER = 8  # words between a verb of motion and «إليها»
_SIDES = 4  # words between talks and «بين الأطراف»
_TITLE, _TITLE_GAP = 20, 2  # words in a title in quotation marks, and between an event noun and it


def walk(
    doc: Doc, words: EventWords, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]
) -> Iterator[tuple[Span, list[Clause]]]:
    """The sentences of a document, each with its clauses."""
    reader = Reader(doc, words, triggers, phrases)
    for sentence in doc.sents:
        yield sentence, reader.read(sentence)


class Reader(Heads):
    """Reads the sentences of a document in order and remembers whom they speak of."""

    def read(self, sentence: Span) -> list[Clause]:
        """The clauses of one sentence, in order."""
        self._clear()
        self._start = index = sentence.start
        while index < sentence.end:
            index = self._step(index, sentence)
        self._close(sentence.end)
        told = correspondents(self._doc, self._words, self._clauses, self._phrases, sentence.end)
        self._writers = told or self._writers
        return self._clauses

    def _step(self, index: int, sentence: Span) -> int:
        title = self._quoted_title(index, sentence.end)
        if title:
            return title
        if index in self._triggers:
            self._on_trigger(self._triggers[index])
            if index in self._phrases and self._phrases[index].end >= self._triggers[index].end:
                self._place(
                    self._open[-1], "bare" if self._triggers[index].is_verb else "genitive", self._phrases[index]
                )
                return self._phrases[index].end
            return self._triggers[index].end
        if index in self._dates:
            self._on_date(self._dates[index])
            return max(self._dates[index].end, index + 1)
        if index in self._phrases and not self._means_both(index):
            phrase = self._phrase_at(index)
            self._on_phrase(phrase, self._relation_of(phrase))
            return phrase.end
        return self._on_word(index)

    def _means_both(self, index: int) -> bool:
        """Whether a dual after «بين» stands for the last two people: «جلسة عمل بين الوزيرين»."""
        phrase = self._phrases[index]
        alone = (
            phrase.kind == "post" and phrase.end == index + 1 and not (phrase.key or phrase.country or phrase.agency)
        )
        return alone and self._relation == "=participant" and self._tokens[index].stem in BOTH

    def _quoted_title(self, index: int, end: int) -> int:
        """Where the title of a conference in quotation marks ends: «ندوة «اللغة في فرنسا»»; 0 for none."""
        last = self._open[-1] if self._open else None
        frame = last.trigger.frame if last and not last.trigger.is_verb else None
        if last is None or frame is None or frame.type != "Conference" or index - last.trigger.end > _TITLE_GAP:
            return 0
        closing = CLOSING.get(self._tokens[index].text, "")
        ends = (i for i in range(index + 1, min(index + _TITLE, end)) if closing and closing in self._tokens[i].text)
        return next(ends, -1) + 1

    def _on_word(self, index: int) -> int:
        token = self._tokens[index]
        folded = self._folded[index]
        ahead = self._folded[index : index + 3]
        role, length = ("participant", 1) if leads_delegation(self._doc, index) else self._words.marker(ahead)
        if role == "participant" and (self._opens_statement(index) or self._leads_back(index)):
            role = ""  # «وبين الوزير أن …», «ملتقى شارك فيه الوزير»
        if (role == "agent" and self._is_of_another_deed(index)) or (
            role == "participant"
            and (
                self._is_overseen_by_body(index + length)
                or self._is_between_things(index)
                or self._is_of_band_spoken_of(index)
            )
        ):
            role = "none"
        if role == "participant" and self._counts_subjects(index):
            return index + length  # «ترأس كل من فلان وفلان اجتماعا»
        partner = self._partner_of_organizer(index)
        if partner:
            role, length = "partner", partner
        if folded in QUOTES or token.blank:
            return index + 1
        if folded == ":" and self._resume_list():
            return index + 1
        if folded == ":" and not self._clauses and self._before and self._before[-1].kind in PERSONAL:
            self._remember(tuple(self._before))  # who speaks: «فلان: …»
        if folded in WITH_THEM:
            self._meet_again(index)
        if folded in THITHER:
            self._go_thither(index)
        if folded in COMMAS:
            self._relation, self._since = "", [index]
        elif role:
            among = self._passed and self._tokens[index + length - 1].folded.endswith("هم")
            self._relation, self._since = "=none" if among else f"={role}", []  # «يتوقع مسؤولون من بينهم فلان»
            return index + length
        elif folded in BINDING and self._is_bound(index):
            self._relation, self._since = "of:bound", []
        elif unjoined(folded) in PREPOSITIONS and not self._contrasts(index):
            self._relation, self._since = unjoined(folded), []
        elif folded in COPULAS:
            self._relation, self._since = "هو", []
        elif folded in ADDING:
            self._go_on(index)
        elif unjoined(folded) in RELATIVES:
            worded = bool(self._since_words())
            self._apart = worded and bool(self._relation)  # «مشيدا بالدور الذي …»
            self._relative = None if self._apart else self._latest(unjoined(folded))
            self._orphan = self._apart or (worded and self._last is None)
            self._relation, self._since = "", []
            gender = gender_of_relative(folded)
            if gender and isinstance(self._relative, Phrase):
                self._genders.setdefault(self._relative.key, gender)  # «فلانة التي …»
        elif self._words.starts("Boundary", ahead):
            self._break(where=folded == "حيث")
            self._orphan = folded in WHAT
            self._contrast = folded in CONTRAST and self._only_speaks()
            self._worded = folded in COMPLEMENTIZERS and opens_with_noun(self._ground, index + 1)
        else:
            self._on_plain(index)
        return index + 1

    def _counts_subjects(self, index: int) -> bool:
        """Whether «كل من» stands right after a verb that only carries an event: its subjects follow."""
        last = self._open[-1].trigger if self._open else None
        return last is not None and last.is_verb and not last.is_event and last.end == index and self._is_each(index)

    def _is_each(self, index: int) -> bool:
        """Whether the words for each of several stand at a token: «كل من»."""
        return index + 1 < len(self._folded) and " ".join(self._folded[index : index + 2]) in EACH_OF

    def _contrasts(self, index: int) -> bool:
        """Whether «فيما» begins another clause, with its verb: «فيما سيعقد …», not «فيما يتعلق ب»."""
        verb = self._triggers.get(index + 1)
        return self._folded[index] in CONTRAST and verb is not None and verb.is_verb

    def _is_overseen_by_body(self, index: int) -> bool:
        """Whether a body oversees what is held: «تحت إشراف وزارة التعليم»."""
        overseer = self._phrases.get(index)
        noun = self._words.has("OversightNoun", self._tokens[index - 1].stem)
        return noun and overseer is not None and overseer.kind == "agency"

    def _is_of_band_spoken_of(self, index: int) -> bool:
        """Whether «برئاسة» leads a band that no event before has to do with: «ثقته في الوساطة برئاسة فلان»."""
        told = range(self._start + 1, index) if not self._open else range(self._open[-1].trigger.end + 1, index)
        return is_led_apart(self._tokens, index, told, self._words) and not any(i in self._triggers for i in told)

    def _is_between_things(self, index: int) -> bool:
        """Whether «بين» tells whose trade or relations a conference is about: «التجارة البينية بين كينيا ومصر»."""
        frames = [clause.trigger.frame for clause in self._open if clause.trigger.is_event]
        conference = bool(frames) and frames[-1] is not None and frames[-1].type == "Conference"
        if not conference or self._folded[index] not in AMID:
            return False
        near = range(max(self._open[-1].trigger.end, index - 2), index)
        return any(self._ground.is_of_class("ReciprocalNoun", self._tokens[i]) for i in near)

    def _is_of_another_deed(self, index: int) -> bool:
        """Whether who does it does what another noun tells: «استقبلت … بعد اعتماد الأسماء من قبل …»."""
        last = self._open[-1].trigger.end if self._open else index
        return any(word in (*APART, *DESPITE) for word in self._folded[last:index])

    def _partner_of_organizer(self, index: int) -> int:
        """How many words lead here to who organizes an event with others: «ندوة نظمتها الوزارة بالتعاون مع …»."""
        length = self._words.starts("PartnerWord", self._folded[index : index + _PARTNER])
        if not length or self._folded[index + length - 1] != "مع":
            return 0
        told = self._words.has("OrganizedWord", self._tokens[index - 1].stem)  # «المؤتمر المنظم بالتعاون مع …»
        organized = told or any(clause.trigger.role == "OrganizerVerb" for clause in self._open)
        return length if organized and any(clause.trigger.is_event for clause in self._open) else 0

    def _meet_again(self, index: int) -> None:
        """Note that a verb or noun of talks is done with someone told before: «تباحث معه», «واجتمع به»."""
        relation = WITH_THEM[self._folded[index]]
        last = self._open[-1] if self._open else None
        named = sum(phrase.end - phrase.start for a in last.arguments for phrase in a.phrases) if last else 0
        near = last is not None and index - last.trigger.end - named <= (_SIDES if relation == "مع" else 0)
        if relation == "ل" and last is not None and (last.trigger.is_verb or not last.trigger.form.pronoun):
            return  # «استقباله له», not «استقبال له»
        if last is not None and near and last.trigger.frame and relation in last.trigger.frame.roles:
            last.beside = index

    def _go_thither(self, index: int) -> None:
        """Lead a journey to the place told before its verb: «… في الكويت، ويغادر إليها غدا»."""
        last = self._open[-1] if self._open else None
        if last is None or not last.trigger.is_verb or last.trigger.frame is None or not last.trigger.frame.goes_to:
            return
        told = (self._phrases.get(i) for i in range(last.trigger.start - 1, -1, -1))
        place = next((p for p in told if p is not None and p.kind in ("place", "country") and self._is_where(p)), None)
        if place is not None and index - last.trigger.end <= _THITHER:
            last.arguments.append(Argument("الي", (place,)))

    def _is_where(self, place: Phrase) -> bool:
        """Whether a name tells where something is: no adjective, as in «الوفد الكيني»."""
        return not self._words.is_demonym(self._tokens[place.start].stem)

    def _opens_statement(self, index: int) -> bool:
        """Whether a word that opens its sentence is a verb of saying: soon after it stands «أن»."""
        first = all(token.blank or token.punct for token in self._tokens[self._start : index])
        return first and any(word in COMPLEMENTIZERS for word in self._folded[index + 1 : index + 1 + _SPEAKER])

    def _leads_back(self, index: int) -> bool:
        """Whether a preposition with its pronoun only leads from a verb back to its noun: «حفل تحدث فيه فلان»."""
        last = self._open[-1].trigger if self._open else None
        return last is not None and last.is_verb and last.end == index and is_pronominal(self._folded[index])

    def _is_bound(self, index: int) -> bool:
        """Whether a preposition belongs to the noun before it: «الأعضاء في», «الأوضاع الراهنة في», «علاقاتها مع»."""
        placed = self._folded[index] in PLACED
        if placed and self._is_state_of_people(index, self._phrases.get(index + 1)):
            return True
        last = self._last[2] if self._last else None
        if last is not None and last.kind == "person" and last.end == index:
            return False  # «التقى تمام سلام في بيروت …»
        kind, before = "BoundNoun" if placed else "ReciprocalNoun", self._tokens[index - 1]
        if self._ground.is_of_class(kind, before) and before.prefix != "ب" and index - 1 not in self._triggers:
            return not self._names_gathering(index - 2)
        noun = self._tokens[max(0, index - 2)]
        adjective = before.definite and noun.definite and not self._words.is_demonym(before.stem)
        return (
            adjective
            and noun.prefix != "ب"
            and self._ground.is_of_class(kind, noun)
            and index - 2 not in self._triggers
        )

    def _names_gathering(self, index: int) -> bool:
        """«مؤتمر السلام في …»: whether the noun after a token is the name of a conference, which is held somewhere."""
        trigger = self._triggers.get(index)
        frame = trigger.frame if trigger and not trigger.is_verb else None
        return frame is not None and frame.type == "Conference"

    def _go_on(self, index: int) -> None:
        """Let what follows hang on the last event as if it stood beside it."""
        self._relation, self._since = "", []
        for clause in [clause for clause in self._open if clause.trigger.is_event][-1:]:
            clause.words = (clause.words[0], index + 1)

    def _on_plain(self, index: int) -> None:
        token = self._tokens[index]
        both = self._relation == "=participant" and stem_of(token.norm) in BOTH
        if (both or self._folded[index] in BETWEEN) and self._open:
            self._give_both(index)
            self._relation = ""
        elif self._relation == "=participant" and self._words.has("SidesNoun", stem_of(token.norm)):
            self._give_sides(index)
        prefix = token.particle
        if self._folded[index] in ADVERBS or token.norm in PRONOUNS:
            self._relation, self._since = "", []
            return
        if self._relation == "علي" and self._words.has("LimbNoun", token.norm):
            return  # «علق على صدر فلان وساما»
        if prefix in ("ب", "ل", "ك"):
            self._relation, self._since = prefix, [index]
        else:
            if token.prefix and self._since and prefix == "":
                self._since = []
            self._since.append(index)

    def _give_sides(self, index: int) -> None:
        """«بين الأطراف»: two sides at least, of whom the text says no more."""
        last = next((clause for clause in reversed(self._open) if clause.trigger.is_event), None)
        near = last is not None and index - last.words[1] <= _SIDES
        for side in (index, index + 1) if near else ():
            self._give(Phrase(side, side + 1, "", "post", "", plural=True), "=participant")
        self._last = None

    def _give_both(self, index: int) -> None:
        """«لقاء بين الجانبين», «بينهما»: the last two people take part; not in talks about «الشراكة بين الجانبين»."""
        last = next((clause for clause in reversed(self._open) if clause.trigger.is_event), None)
        told = last is not None and (last.taken("مع") or last.taken("genitive"))
        if last is not None and told and index - last.words[1] > _SIDES:
            return
        both = [person for person in self._people if person.kind == "person"][-2:]
        if len(both) == 2 and self._are_sides(both):
            for person in both:
                self._give(person, "=participant")
        else:
            self._give_sides(index)

    def _are_sides(self, both: list[Phrase]) -> bool:
        """Whether two people are those «بين الجانبين»: who met last, who are named here, or the only two told of."""
        keys = {person.key for person in both}
        met = {phrase.key for phrase in self._pair} == keys
        here = all(person.start >= self._start for person in both)
        return met or here or {person.key for person in self._people if person.kind == "person"} == keys

    def _on_date(self, date: DateMention) -> None:
        self._relation, self._since = "", []
        events = [clause for clause in self._open if clause.trigger.is_event] or self._open
        if events and is_of_other_noun(self._tokens, date, events[-1].trigger.end):
            return
        if is_of_paper(self._tokens, date, events[-1].trigger.end if events else self._start, self._words):
            return
        if events:
            events[-1].dates.append(date)
        else:
            self._waiting.append(date)

    def _break(self, where: bool = False) -> None:
        self._settle()
        last = self._last[2] if self._last else None
        self._where = last if where and last and last.kind in ("place", "country") and not self._since_words() else None
        self._open, self._before, self._last = [], [], None
        self._relation, self._since, self._relative = "", [], None

    def _close(self, end: int) -> None:
        self._settle()
        if self._waiting and self._clauses:
            self._clauses[0].dates += self._waiting
