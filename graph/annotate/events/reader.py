"""Read a sentence as clauses: each verb or event noun with the phrases that hang on it, and how they hang.

A word takes what follows it, as far as it has a role for it; what it has no role for goes to the word before. A
conjunction, a verb of saying or a complementizer opens a new clause. No grammar of Arabic is complete: this one
prefers to leave a phrase alone over giving it to the wrong event.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from graph.annotate.events.accept import accepts
from graph.annotate.events.agreement import agrees
from graph.annotate.events.clauses import Argument, Clause, find_objects, find_subject, takes_person
from graph.annotate.events.particles import (
    ADVERBS,
    BOTH,
    CLOSING,
    COMMAS,
    COPULAS,
    DEMONSTRATIVES,
    PERSONAL,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    STYLES,
    THEN,
    WHAT,
)
from graph.annotate.events.relations import Relations, is_definite
from graph.annotate.events.text import folded_from
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.words import EventWords
from graph.annotate.morphology import PRONOUNS, VerbForm
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.tokens import stem_of

_TITLE, _TITLE_GAP = 20, 2  # words in a title in quotation marks, and between an event noun and it
_NEAR = 6  # words between a subject and the verb after it


def walk(
    doc: Doc, words: EventWords, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]
) -> Iterator[tuple[Span, list[Clause]]]:
    """The sentences of a document, each with its clauses."""
    reader = Reader(doc, words, triggers, phrases)
    for sentence in doc.sents:
        yield sentence, reader.read(sentence)


class Reader(Relations):
    """Reads the sentences of a document in order and remembers whom they speak of."""

    def read(self, sentence: Span) -> list[Clause]:
        """The clauses of one sentence, in order."""
        self._clear()
        self._start = index = sentence.start
        while index < sentence.end:
            index = self._step(index, sentence)
        self._close(sentence.end)
        return self._clauses

    def _step(self, index: int, sentence: Span) -> int:
        title = self._quoted_title(index, sentence.end)
        if title:
            return title
        if index in self._triggers:
            self._on_trigger(self._triggers[index])
            if index in self._phrases:
                self._place(
                    self._open[-1], "bare" if self._triggers[index].is_verb else "genitive", self._phrases[index]
                )
                return self._phrases[index].end
            return self._triggers[index].end
        if index in self._dates:
            self._on_date(self._dates[index])
            return max(self._dates[index].end, index + 1)
        if index in self._phrases:
            self._on_phrase(self._phrases[index], self._relation_of(self._phrases[index]))
            return self._phrases[index].end
        return self._on_word(index)

    def _quoted_title(self, index: int, end: int) -> int:
        """Where a title in quotation marks ends that names a conference: «ندوة «اللغة العربية في فرنسا»»; 0 for none."""
        last = self._open[-1] if self._open else None
        frame = last.trigger.frame if last and not last.trigger.is_verb else None
        if last is None or frame is None or frame.type != "Conference" or index - last.trigger.end > _TITLE_GAP:
            return 0
        closing = CLOSING.get(self._doc[index].text, "")
        ends = (i for i in range(index + 1, min(index + _TITLE, end)) if closing and closing in self._doc[i].text)
        return next(ends, -1) + 1

    def _on_word(self, index: int) -> int:
        token = self._doc[index]
        folded = self._folded[index]
        role, length = self._words.marker(folded_from(self._doc, index, 3))
        if folded in QUOTES or token.is_space:
            return index + 1
        if folded == ":" and self._resume_list():
            return index + 1
        if folded in COMMAS:
            self._relation, self._since = "", [index]
        elif role:
            self._relation, self._since = f"={role}", []
            return index + length
        elif folded.lstrip("وف") in PREPOSITIONS or folded in PREPOSITIONS:
            self._relation, self._since = folded if folded in PREPOSITIONS else folded.lstrip("وف"), []
        elif folded in COPULAS:
            self._relation, self._since = "هو", []
        elif folded in RELATIVES or folded.lstrip("وف") in RELATIVES:
            self._relative, self._orphan = self._latest(), bool(self._relation and self._since_words())
            self._relation, self._since = "", []
        elif self._words.starts("Boundary", folded_from(self._doc, index, 3)):
            self._break(where=folded == "حيث")
            self._orphan = folded in WHAT
        else:
            self._on_plain(index)
        return index + 1

    def _resume_list(self) -> bool:
        """Lead the names after a colon back to the group they count: «ثلاثة سفراء …: سفير فلان، وسفير …»."""
        for clause in reversed(self._clauses):
            for argument in clause.arguments:
                if argument.phrases[-1].plural and argument.phrases[-1].kind == "post":
                    self._last = (clause, argument.relation, argument.phrases[-1])
                    self._relation, self._since = "and", []
                    return True
            if clause.before and clause.before[-1].plural:
                self._listed, self._relation, self._since = clause, "and", []
                return True
        return False

    def _on_plain(self, index: int) -> None:
        token = self._doc[index]
        if self._relation == "=participant" and stem_of(token.norm_) in BOTH and self._open:
            both = [person for person in self._people if person.kind == "person"][-2:]
            for person in both if len(both) == 2 else ():
                self._give(person, "=participant")
            self._relation = ""
        prefix = token._.prefix.lstrip("وف")
        if self._folded[index] in ADVERBS:
            self._relation, self._since = "", []
            return
        if prefix in ("ب", "ل", "ك"):
            self._relation, self._since = prefix, [index]
        else:
            if token._.prefix and self._since and prefix == "":
                self._since = []
            self._since.append(index)

    def _on_date(self, date: DateMention) -> None:
        self._relation, self._since = "", []
        events = [clause for clause in self._open if clause.trigger.is_event] or self._open
        if events:
            events[-1].dates.append(date)
        else:
            self._waiting.append(date)

    def _on_trigger(self, trigger: Trigger) -> None:
        clause = Clause(trigger, carried=self.carried)
        if trigger.is_verb:
            self._on_verb(clause)
        else:
            self._on_noun(clause)
        clause.dates, self._waiting = self._waiting, []
        self._take_places(clause)
        clause.words = (trigger.start, trigger.end)
        clause.first = all(token.is_space or token.is_punct for token in self._doc[self._start : trigger.start])
        self._clauses.append(clause)
        self._open.append(clause)
        self._last, self._relation, self._since, self._relative = None, "", [], None

    def _take_places(self, clause: Clause) -> None:
        """Give a clause the places told before it: «في الرياض، تباحث …», «توجه إلى واشنطن حيث التقى …»."""
        if not clause.trigger.is_event:
            return
        if self._where is not None:
            clause.arguments.append(Argument("في", (self._where,)))
        if clause.trigger.is_verb or not self._clauses:
            frame = clause.trigger.frame
            clause.arguments += [] if frame is not None and frame.goes_to else self._fronted
            self._fronted = []
        self._where = None

    def _on_verb(self, clause: Clause) -> None:
        clause.orphan, self._orphan = self._orphan and not isinstance(self._relative, Phrase), False
        clause.continues = self._continues(clause)
        clause.subject_told = self._has_worded_subject(clause.trigger)
        if "و" in clause.trigger.prefix or "ف" in clause.trigger.prefix or clause.trigger.role == "ReportVerb":
            if self._relative is None:
                self._settle()
                self._open = [] if clause.trigger.role != "UniteVerb" else self._open
        elif isinstance(self._relative, Phrase):
            clause.before = () if clause.trigger.form.pronoun else (self._relative,)
        elif self._before and clause.trigger.start - self._before[-1].end <= _NEAR:
            clause.before = tuple(self._before)
        else:
            clause.before = self._of_auxiliary()
        clause.antecedent = self._relative if isinstance(self._relative, Clause) else self._noun_before(clause)
        self._before = []

    def _of_auxiliary(self) -> tuple[Phrase, ...]:
        """The subject between «كان» and its verb: «وكان الوزير قد غادر …»."""
        last = self._clauses[-1] if self._clauses else None
        if last is None or last not in self._open or last.trigger.lemma != "كان":
            return ()
        return next((argument.phrases for argument in last.taken("bare")), ())

    def _continues(self, clause: Clause) -> bool:
        """Whether a verb goes on telling what the one before began, or what the last sentence told."""
        before = self._folded[clause.trigger.start - 1] if clause.trigger.start else ""
        return clause.trigger.prefix[:1] in ("و", "ف") or before in THEN or isinstance(self._relative, Phrase)

    def _has_worded_subject(self, trigger: Trigger) -> bool:
        """Whether a noun stands right after a verb that is its subject, but no phrase of ours: «تصل بعثة النادي»."""
        index = trigger.end
        if index >= len(self._doc) or index in self._named or index in self._triggers or index in self._dates:
            return False
        token = self._doc[index]
        folded, plain = self._folded[index], self._folded[index].lstrip("وف")
        ahead = folded_from(self._doc, index, 3)
        if token.is_punct or token.is_space or token.like_num or token._.prefix.lstrip("وف"):
            return False
        if {plain, folded} & PREPOSITIONS or _is_pronominal(folded) or {folded, stem_of(folded)} & ADVERBS or folded in RELATIVES | DEMONSTRATIVES:
            return False
        if self._words.marker(ahead)[0] or self._words.starts("Boundary", ahead):
            return False
        if not is_definite(token) and trigger.frame is not None and trigger.frame.roles.get("object") not in (None, "place"):
            return stem_of(token.norm_) in STYLES  # its object: «واستقبل وفدا»; its subject: «استقبل سمو ولي العهد»
        stem, goes = stem_of(token.norm_), trigger.frame is not None and trigger.frame.roles.get("object") == "place"
        return not self._words.has("Anaphor", stem) and not (goes and self._words.has("Transparent", stem))

    def _noun_before(self, clause: Clause) -> Clause | None:
        nouns = [other for other in self._open if not other.trigger.is_verb]
        near = nouns and clause.trigger.start - nouns[-1].trigger.end <= 12
        return (
            nouns[-1]
            if near
            and (
                clause.trigger.form.pronoun
                or clause.trigger.role in ("UniteVerb", "SupportVerb", "OccurVerb", "ConveneVerb")
            )
            else None
        )

    def _on_noun(self, clause: Clause) -> None:
        governors = [other for other in self._open if other.trigger.is_verb or not other.trigger.is_event]
        clause.governor = next(reversed(governors or self._open), None)
        prefix = clause.trigger.prefix.lstrip("وف")
        clause.link = prefix if prefix in ("ب", "ل") else self._link_before(clause.trigger.start)
        clause.before = tuple(self._before)
        clause.near = tuple(
            [person for person in self._people if person.start >= self._start and person.kind == "person"][-1:]
        )
        if clause.trigger.form.pronoun and not clause.trigger.is_event:
            clause.antecedent = next(
                (other for other in reversed(self._open) if other.trigger.is_event and not other.trigger.is_verb), None
            )
        if "و" in clause.trigger.prefix and self._last is None and self._open and not self._open[-1].trigger.is_verb:
            clause.governor, clause.link = self._open[-1].governor, self._open[-1].link

    def _link_before(self, start: int) -> str:
        for index in range(start - 1, max(-1, start - 4), -1):
            folded = self._folded[index]
            if self._words.starts("Margin", folded_from(self._doc, index, 2)):
                return "هامش"
            if folded in PREPOSITIONS or folded.lstrip("وف") in PREPOSITIONS:
                return folded if folded in PREPOSITIONS else folded.lstrip("وف")
            if folded.lstrip("وف") == "بين":
                return "بين"
            if folded in COMMAS or index in self._triggers:
                return ""
        return ""

    def _on_phrase(self, phrase: Phrase, relation: str) -> None:
        if phrase.kind in PERSONAL:
            self._people = [*(known for known in self._people if known.key != phrase.key or not phrase.key), phrase][
                -6:
            ]
        if self._listed is not None and relation == "and" and phrase.kind in PERSONAL:
            self._listed.before = (*self._listed.before, phrase)
        elif relation == "and" and self._last is not None:
            clause, known, _ = self._last
            self._place(clause, known, phrase, joined=True)
        elif relation == "of:apposition":
            return
        elif relation == "of:adjective-before":
            self._adjective = (
                phrase.end,
                phrase.prefix.lstrip("وف") or ("and" if "و" in phrase.prefix else self._relation or "bare"),
            )
            return
        elif relation in ("of:adjective", "of:delegation"):
            self._since.append(phrase.start)
            return
        elif relation.startswith("of:"):
            self._last, self._passed = None, True
        else:
            self._give(phrase, "bare" if relation == "and" else relation)
        self._relation, self._since = ("" if relation != "=participant" else relation), []

    def _give(self, phrase: Phrase, relation: str) -> None:
        self._passed = False
        for clause in reversed(self._open):
            if relation == "bare" and self._has_its_object(clause):
                continue
            if accepts(clause, relation, phrase):
                self._place(clause, relation, phrase)
                return
        if relation in ("في", "ب") and phrase.kind in ("place", "country"):
            self._fronted.append(Argument("في", (phrase,)))
        if relation in ("bare", "genitive") and phrase.kind != "group":
            if not self._open:
                self._before = [phrase]
            self._last = (None, "before", phrase)
        else:
            self._last = None

    def _has_its_object(self, clause: Clause) -> bool:
        """Whether a verb of organising has its event already, so that no subject follows: «تنظم ندوة …، ويحاضر فيها»."""
        if clause.trigger.role not in ("OrganizerVerb", "HostVerb") or not clause.trigger.is_verb:
            return False
        return any(other.governor is clause for other in self._open)

    def _place(self, clause: Clause | None, relation: str, phrase: Phrase, joined: bool = False) -> None:
        if joined and self._names_holder(phrase):
            self._replace(clause, phrase)
            return
        if clause is None:
            self._before = [*self._before, phrase] if joined else [phrase]
        elif joined and clause.arguments and clause.arguments[-1].relation == relation:
            last = clause.arguments.pop()
            clause.arguments.append(Argument(relation, (*last.phrases, phrase)))
        else:
            clause.arguments.append(Argument(relation, (phrase,)))
        if clause is not None:
            clause.words = (clause.words[0], phrase.end)
        self._last = (clause, relation, phrase)

    def _replace(self, clause: Clause | None, phrase: Phrase) -> None:
        if clause is None:
            self._before = [*self._before[:-1], phrase]
        else:
            last = clause.arguments.pop()
            clause.arguments.append(Argument(last.relation, (*last.phrases[:-1], phrase)))
        self._last = (clause, self._last[1] if self._last else "", phrase)

    def _break(self, where: bool = False) -> None:
        self._settle()
        last = self._last[2] if self._last else None
        self._where = last if where and last and last.kind in ("place", "country") and not self._since_words() else None
        self._open, self._before, self._last = [], [], None
        self._relation, self._since, self._relative = "", [], None

    def _settle(self) -> None:
        """Find the subjects of the clauses read so far, and remember the last one."""
        for clause in self._clauses:
            if not clause.settled:
                clause.settled = True
                carried = self._done_to_before(clause) or self._spoken_of(clause)
                clause.carried = carried if agrees(self._doc, clause, carried, self._genders) else ()
                clause.subject = find_subject(clause)
                self._learn_gender(clause)
            self._carry(clause)
        if self._before and self._before[-1].kind in PERSONAL:
            self._remember(tuple(self._before))

    def _done_to_before(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whom the pronoun of a repeated verb means: «استقبل الوزير فلانا، كما استقبله الرئيس»."""
        position = self._clauses.index(clause)
        last = next((other for other in reversed(self._clauses[:position]) if other.trigger.is_event), None)
        same = last is not None and last.trigger.is_verb and last.trigger.frame is clause.trigger.frame
        if last is None or not same or not (clause.trigger.is_verb and clause.trigger.form.pronoun):
            return ()
        return find_objects(last) if takes_person(clause) else ()

    def _spoken_of(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whom a form without a subject means: the last subject that agrees with it in number."""
        form = clause.trigger.form
        dual = form.pronoun == "هما" or (clause.trigger.is_verb and form.number == "dual")
        one = form.number == "singular" if clause.trigger.is_verb and not form.pronoun else form.pronoun in ("ه", "ها")
        known = [person for person in self._people if person.end <= clause.trigger.start and not person.plural]
        named = [person for person in known if person.kind == "person"]
        before = named if len(named) >= 2 else known
        if dual and len(self.carried) != 2 and len(before) >= 2:
            return tuple(before[-2:])
        if not clause.trigger.is_verb and form.pronoun in ("ه", "ها"):
            return self._owner_of(before) or self.carried
        if one and len(self.carried) > 1:
            return next((subject for subject in reversed(self._subjects) if len(subject) == 1), self.carried)
        return self.carried

    def _owner_of(self, people: list[Phrase]) -> tuple[Phrase, ...]:
        """Whose «لقاؤه» is: the subject of the sentence, else who was named before it there, else the last owner."""
        if self._owner is None and not any(phrase.start >= self._start for phrase in self.carried):
            here = [person for person in people if person.start >= self._start]
            self._owner = (here[-1],) if here else None
        if self._owner is None:
            lone = (subject for subject in reversed(self._subjects) if len(subject) == 1)
            self._owner = self.carried if len(self.carried) == 1 else next(lone, ())
        elif self._owner:
            self._remember(self._owner)
        return self._owner

    def _learn_gender(self, clause: Clause) -> None:
        form = clause.trigger.form
        told = clause.before or next((argument.phrases for argument in clause.taken("bare")), ())
        if isinstance(form, VerbForm) and form.gender and form.number == "singular" and len(told) == 1:
            self._genders.setdefault(told[0].key, form.gender)

    def _carry(self, clause: Clause) -> None:
        if (
            clause.trigger.is_verb
            and clause.subject
            and not clause.trigger.form.pronoun
            and clause.subject[0].kind in (*PERSONAL, "agency", "country")
        ):
            self._remember(clause.subject)
        traveller = [
            phrase for argument in clause.taken("genitive") for phrase in argument.phrases if phrase.kind in PERSONAL
        ]
        if clause.trigger.is_event and traveller and not any(phrase.kind in PERSONAL for phrase in self.carried):
            self._remember(tuple(traveller))

    def _remember(self, subject: tuple[Phrase, ...]) -> None:
        self.carried = subject
        self._subjects = [*self._subjects, subject][-8:]

    def _close(self, end: int) -> None:
        self._settle()
        if self._waiting and self._clauses:
            self._clauses[0].dates += self._waiting


def _is_pronominal(word: str) -> bool:
    """Whether a word is a preposition with its pronoun: «خلالها», «معه»."""
    return any(word.removesuffix(pronoun) in PREPOSITIONS for pronoun in PRONOUNS if word.endswith(pronoun))
