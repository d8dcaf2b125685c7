"""Open a clause where a verb or an event noun stands: what governs it, what stands before it."""

from __future__ import annotations

from dataclasses import replace

from graph.annotate.events.agreement import fits_relative
from graph.annotate.events.clauses import Clause, goes_along, is_counted
from graph.annotate.events.particles import (
    ADVERBS,
    AROUND,
    COMMAS,
    DEMONSTRATIVES,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    STYLES,
    THITHER,
    is_pronominal,
    unjoined,
)
from graph.annotate.events.placing import Placing
from graph.annotate.events.text import is_definite
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect, is_verb
from graph.annotate.word import Word
from graph.folding import stem_of

_SESSION = 4  # words between a session and the relative verb that tells who presided over it
_PART = 5  # words from «النسخة» to the fair: «النسخة السادسة عشرة من معرض …»
_BAND = 4  # words from «فريق» to the verb that tells who is in it: «جبهة معادية للإرهاب بمشاركة …»
_NEAR = 6  # words between a subject and the verb after it
_OBJECT = 6  # words of an event's name before what it sees: «يشهد معرض الزهور في نيس تنوعا»
_SHORT = 3  # letters of a word whose «ا» may be its own
_RESUMED = 4  # words after a relative verb within which «بها» leads back to its noun


class Heads(Placing):
    """The clauses as their first words open them."""

    def _on_trigger(self, trigger: Trigger) -> None:
        trigger = replace(trigger, role="OrganizerVerb") if self._convenes(trigger) else trigger
        alone = trigger.prefix[:1] == "و" and not trigger.form.pronoun and trigger.form.number == "singular"
        worded = self._contrast or (self._worded and alone)
        clause = Clause(trigger, carried=self.carried, worded=worded and trigger.is_verb)
        if trigger.is_verb:
            self._contrast = False
            self._on_verb(clause)
        else:
            self._on_noun(clause)
        clause.dates, self._waiting = self._waiting, []
        self._take_places(clause)
        clause.words = (trigger.start, trigger.end)
        clause.first = all(token.blank or token.punct for token in self._tokens[self._start : trigger.start])
        self._clauses.append(clause)
        self._open.append(clause)
        self._last, self._relation, self._since, self._relative = None, "", [], None

    def _convenes(self, trigger: Trigger) -> bool:
        """Whether somebody called others to the event of a relative clause: «الاجتماع الذي دعت إليه المنظمة»."""
        calls = trigger.is_verb and self._words.has("Invitation", trigger.lemma)
        relative = self._folded[trigger.start - 1] in RELATIVES if trigger.start else False
        return calls and relative and self._folded[trigger.end : trigger.end + 1] in ([word] for word in THITHER)

    def _on_verb(self, clause: Clause) -> None:
        clause.orphan, self._orphan = self._orphan and not isinstance(self._relative, Phrase), False
        clause.orphan = clause.orphan or self._folded[clause.trigger.start - 1 : clause.trigger.start] == ["من"]
        clause.continues = self._continues(clause)
        clause.several = self._many_told(clause.trigger.end)
        ahead = self._folded[clause.trigger.end : clause.trigger.end + 3]
        clause.members = self._words.starts("MembersNoun", ahead) > 0
        means_others = is_counted(clause) or clause.several or clause.members
        clause.subject_told = not means_others and self._has_worded_subject(clause.trigger)
        clause.elsewhere = not clause.trigger.form.pronoun and self._is_elsewhere(clause.trigger.end)
        clause.leads_session = clause.trigger.role == "AttendVerb" and self._leads_session(clause.trigger)
        if "و" in clause.trigger.prefix or "ف" in clause.trigger.prefix or clause.trigger.role == "ReportVerb":
            if self._relative is None:
                self._settle()
                self._open = [] if clause.trigger.role != "UniteVerb" else self._open
        elif isinstance(self._relative, Phrase):
            clause.before = () if clause.trigger.form.pronoun else (self._relative,)
        elif self._before and clause.trigger.start - self._before[-1].end <= _NEAR:
            clause.before = tuple(self._before)
        elif self._led and clause.trigger.is_event:
            clause.before = self._led  # «وفد يرأسه فلان اجتمع»
        else:
            clause.before = self._of_auxiliary()
        organized = clause.trigger.role in ("OrganizerVerb", "HostVerb") and bool(clause.trigger.form.pronoun)
        apart, self._apart = self._apart and not organized, False  # «القمة في نسختها الرابعة التي نظمتها …»
        clause.antecedent = self._relative if isinstance(self._relative, Clause) else None
        clause.antecedent = clause.antecedent or (None if apart else self._noun_before(clause))
        if self._relative is None and self._happens(clause):
            self._settle()  # what follows is no part of the events before
            self._open, clause.antecedent = [], None
        clause.orphan = clause.orphan or self._acts_itself(clause)
        if not self._clauses and not clause.before and self._opens_sentence(self._before):
            self._remember(tuple(self._before))  # «واستمع الشيخ فلان إلى شرح، ثم قام بجولة»
        leads = clause.trigger.form.pronoun and clause.trigger.says("leading")
        self._led = clause.before if leads else ()
        self._before = []

    def _happens(self, clause: Clause) -> bool:
        """Whether what took place is told right after its verb: «تم ترحيله إلى تونس»."""
        told = clause.subject_told or clause.trigger.end in self._triggers
        return clause.trigger.role == "OccurVerb" and told

    def _acts_itself(self, clause: Clause) -> bool:
        """Whether the noun of a relative clause is its subject, or what was announced: «المعرض الذي يحظى ب…»."""
        trigger = clause.trigger
        before = self._folded[trigger.start - 1].lstrip("وف") if trigger.start else ""
        if before not in RELATIVES or isinstance(self._relative, Phrase):
            return False
        after = self._folded[trigger.end : trigger.end + _RESUMED]
        resumes = bool(trigger.form.pronoun) or any(map(is_pronominal, after))
        return trigger.role == "ReportVerb" or (clause.antecedent is not None and not resumes)

    def _opens_sentence(self, people: list[Phrase]) -> bool:
        """Whether one person is told right after the first word of a sentence, its verb, at most with a title."""
        one = len(people) == 1 and people[0].kind == "person" and not people[0].prefix
        if not one:
            return False
        before = [word for word in self._tokens[self._start : people[0].start] if not (word.punct or word.blank)]
        titled = len(before) == 1 or (len(before) == 2 and before[1].definite)
        return titled and is_perfect(before[0].norm.removeprefix("و"))

    def _many_told(self, index: int) -> int:
        """How many told before the word after a verb stands for: «والتقى الضيفان فلانا», «وبحث الثلاثة»."""
        ahead = self._folded[index : index + 3]
        counts = {"PairNoun": 2, "TrioNoun": 3}
        return next((count for name, count in counts.items() if self._words.starts(name, ahead)), 0)

    def _leads_session(self, trigger: Trigger) -> bool:
        """Whether what someone presides over is a part of a conference: «ترأس الجلسة», «جلسة أدارها»."""
        start, end = trigger.end, trigger.end + 1
        if trigger.form.pronoun:
            start, end = max(self._start, trigger.start - _SESSION), trigger.start
        return any(self._words.has("SessionNoun", word.stem) for word in self._tokens[start:end])

    def _is_elsewhere(self, index: int) -> bool:
        """Whether «في» and a plain noun follow a verb."""
        if index + 1 >= len(self._tokens) or self._folded[index] != "في":
            return False
        plain = self._folded[index + 1] not in DEMONSTRATIVES and not self._tokens[index + 1].definite
        return plain and index + 1 not in self._triggers and index + 1 not in self._named

    def _has_worded_subject(self, trigger: Trigger) -> bool:
        """Whether a noun stands right after a verb that is its subject, but no phrase of ours: «تصل بعثة النادي»."""
        index = self._dates[trigger.end].end if trigger.end in self._dates else trigger.end  # «وصلت أمس الطائرة»
        goes = trigger.frame is not None and trigger.frame.goes_to and index < len(self._doc)
        index += goes and is_pronominal(self._folded[index])  # «وصلت إليه رسالة»
        if trigger.is_event and index in self._triggers and self._triggers[index].definite:
            return True  # «وناقش الاجتماع …»
        if trigger.says("witnessing") and index in self._triggers and self._has_object_after(index):
            return True  # «ويشهد المعرض تنوعا»
        if index >= len(self._doc) or index in self._named or index in self._triggers or index in self._dates:
            return False
        token = self._tokens[index]
        folded, plain = self._folded[index], unjoined(self._folded[index])
        if trigger.frame is not None and folded in trigger.frame.beside:
            return False  # «نزل ضيفا على …»
        ahead = self._folded[index : index + 3]
        if token.punct or token.blank or token.number or token.prefix.lstrip("وف"):
            return False
        if (
            {plain, folded} & PREPOSITIONS
            or is_pronominal(folded)
            or {folded, stem_of(folded)} & ADVERBS
            or folded in RELATIVES | DEMONSTRATIVES
        ):
            return False
        if self._words.marker(ahead)[0] or self._words.starts("Boundary", ahead):
            return False
        if (
            not is_definite(token)
            and trigger.frame is not None
            and trigger.frame.roles.get("object") not in (None, "place")
        ):
            return stem_of(token.norm) in STYLES  # its object: «واستقبل وفدا»; its subject: «استقبل سمو ولي العهد»
        stem, goes = stem_of(token.norm), trigger.frame is not None and trigger.frame.roles.get("object") == "place"
        if goes and self._words.has("VehicleNoun", stem) and not self._carries_someone(index):
            return True
        return not self._words.has("Anaphor", stem) and not (goes and self._words.has("Transparent", stem))

    def _carries_someone(self, index: int) -> bool:
        """Whether a vehicle means who travels in it: «وصلت طائرة الرئيس», not «وصلت الطائرة», «وصلت طائرة إغاثة»."""
        owner = self._phrases.get(index + 1)
        return owner is not None and owner.kind in PERSONAL and not self._tokens[index].definite

    def _has_object_after(self, start: int) -> bool:
        """Whether an indefinite noun in the accusative follows an event noun, which then is no object itself."""
        after = range(start + 1, min(start + 1 + _OBJECT, len(self._tokens)))
        return any(self._is_accusative(self._tokens[i]) for i in after if i not in self._named)

    def _is_accusative(self, word: Word) -> bool:
        """Whether a word is indefinite and in the accusative, as far as its spelling tells: «تنوعا», «إقبالاً»."""
        plain = not (word.definite or word.prefix or word.folded in ADVERBS | DEMONSTRATIVES | PREPOSITIONS)
        return plain and len(word.folded) > _SHORT and word.folded.endswith("ا")

    def _noun_before(self, clause: Clause) -> Clause | None:
        if clause.trigger.says("being"):
            return None
        pronoun = self._folded[clause.trigger.start - 1] if clause.trigger.start else ""
        nouns = [other for other in self._open if not other.trigger.is_verb and fits_relative(other, pronoun)]
        near = nouns and clause.trigger.start - nouns[-1].trigger.end <= 12 and not self._is_of_band(clause, nouns[-1])
        return (
            nouns[-1]
            if near
            and (
                clause.trigger.form.pronoun
                or clause.trigger.role in ("UniteVerb", "SupportVerb", "OccurVerb", "ConveneVerb")
                or (clause.trigger.role == "OrganizerVerb" and self._folded[clause.trigger.end] in THITHER)
            )
            else None
        )

    def _is_of_band(self, clause: Clause, noun: Clause) -> bool:
        """Whether a verb or a noun tells the members of a band named after an event: «إنشاء فريق استشاري يضم …»."""
        start = clause.trigger.start
        members = clause.trigger.role in ("UniteVerb", "AttendVerb") and not clause.trigger.form.pronoun
        near = range(max(noun.trigger.end + 1, start - _BAND), start) if members else ()
        bands = [i for i in near if self._words.has("BandNoun", self._tokens[i].stem.removesuffix("ا"))]
        return any(self._is_plain(i) and not self._tokens[i + 1].definite for i in bands)

    def _is_plain(self, index: int) -> bool:
        """Whether a token is an indefinite word that is part of no name and no event."""
        return not (self._tokens[index].definite or index in self._named or index in self._triggers)

    def _on_noun(self, clause: Clause) -> None:
        governors = [other for other in self._open if other.trigger.is_verb or not other.trigger.is_event]
        clause.governor = next(reversed(governors or self._open), None)
        prefix = clause.trigger.prefix.lstrip("وف")
        clause.link = prefix if prefix in ("ب", "ل") else self._link_before(clause.trigger.start)
        clause.governor = _past_companion(clause, governors)
        if not clause.link and clause.governor is not None and self._is_past_guests(clause.governor, clause.trigger):
            clause.governor = None
        if clause.governor is not None and self._comes_next(clause.governor, clause.trigger.start):
            clause.governor = None
        if clause.link == "من" and self._is_part(clause.trigger.start):
            clause.link = ""  # «انطلقت النسخة الثالثة من المعرض»: who opens it opens the fair
        clause.before = tuple(self._before)
        clause.of_others = self._is_of_plain_noun(clause.trigger)
        clause.aimed = self._is_aimed(clause.trigger)
        clause.elsewhere = bool(self._open) and self._is_of_band(clause, self._open[-1])
        clause.near = tuple(
            [person for person in self._people if person.start >= self._start and person.kind == "person"][-1:]
        )
        if clause.trigger.form.pronoun and not clause.trigger.is_event:
            clause.antecedent = next(
                (other for other in reversed(self._open) if other.trigger.is_event and not other.trigger.is_verb), None
            )
        joined = "و" in clause.trigger.prefix and bool(self._open) and not self._open[-1].trigger.is_verb
        if joined and not clause.link and self._open[-1].link in AROUND:
            clause.link = self._open[-1].link  # «بعد لقاءات في … وزيارة إلى …»
        if joined and self._last is None:
            clause.governor, clause.link = self._open[-1].governor, self._open[-1].link

    def _is_aimed(self, trigger: Trigger) -> bool:
        """Whether the verb before a visit says that its subject wants, can or comes to make it."""
        visit = trigger.frame is not None and trigger.frame.type == "Visit"
        if not visit or trigger.definite or trigger.form.pronoun:
            return False
        index = trigger.start - 1
        while index > self._start and (
            index in self._named or self._is_preposition(index) or self._tokens[index].definite
        ):
            index -= 1  # the verb's subject: «أراد الناس زيارة فلان»
        if index < self._start:
            return False
        word, classes = self._folded[index], ("AimVerb", "GoVerb") if trigger.prefix.endswith("ل") else ("AimVerb",)
        ours = self._words.has("AimVerb", word.lstrip("وف"))
        return ours or any(self._words.verb_of(form, *classes) for form in (word, word.removesuffix("نا")))

    def _is_of_plain_noun(self, trigger: Trigger) -> bool:
        """Whether an indefinite noun stands right before an event noun: «استضاف وفود الدورة»."""
        index = trigger.start - 1
        if index < self._start or trigger.prefix or index in self._named or index in self._dated:
            return False
        word, folded = self._tokens[index], self._folded[index]
        plain = not (word.mark or word.definite or word.number or folded in DEMONSTRATIVES)
        return plain and index not in self._triggers and not {folded, unjoined(folded)} & (PREPOSITIONS | ADVERBS)

    def _is_past_guests(self, governor: Clause, trigger: Trigger) -> bool:
        """Whether other words follow those who attend: «بمشاركة فلان لمتابعة القرارات التي اتخذتها القمة»."""
        guests = [phrase for argument in governor.taken("genitive") for phrase in argument.phrases]
        attends = governor.trigger.role == "AttendVerb" and not governor.trigger.is_verb
        after = max((phrase.end for phrase in guests), default=trigger.start)
        between = range(after, trigger.start)
        comma = next((i for i in between if self._folded[i] in COMMAS), trigger.start)
        goes_on = any(is_verb(self._tokens[i].norm.removeprefix("و")) for i in range(comma + 1, trigger.start))
        return attends and (goes_on or any(self._folded[i] in RELATIVES for i in between))

    def _comes_next(self, governor: Clause, start: int) -> bool:
        """Whether an event only follows what somebody holds: «أقامت كينيا حفلا، تلته جلسة عمل»."""
        holds = governor.trigger.role in ("HostVerb", "OrganizerVerb")
        return holds and self._words.verb_of(self._folded[start - 1], "SuccessionVerb") is not None

    def _is_part(self, start: int) -> bool:
        """Whether an edition or a round of it is told before the «من» of an event: «الجولة الرابعة من المحادثات»."""
        return any(self._words.has("EditionNoun", token.stem) for token in self._tokens[max(0, start - _PART) : start])

    def _link_before(self, start: int) -> str:
        for index in range(start - 1, max(-1, start - 4), -1):
            folded = self._folded[index]
            if self._words.starts("Margin", self._folded[index : index + 2]):
                return "هامش"
            if unjoined(folded) in PREPOSITIONS:
                return unjoined(folded)
            if unjoined(folded) == "بين":
                return "بين"
            if folded in COMMAS or index in self._triggers or index in self._named or index in self._dated:
                return ""
        return ""


def _past_companion(clause: Clause, governors: list[Clause]) -> Clause | None:
    """The verb that carries a noun, past one that tells who went along: «قام فلان يرافقه فلان بزيارة …»."""
    last = clause.governor
    if last is None or clause.link != "ب" or not (goes_along(last) and last.trigger.form.pronoun):
        return last
    carrying = [other for other in governors if other.trigger.role == "SupportVerb" and other.trigger.is_verb]
    return carrying[-1] if carrying else last
