"""Read a sentence as clauses: each verb or event noun with the phrases that hang on it, and how they hang.

A word takes what follows it, as far as it has a role for it; what it has no role for goes to the word before. A
conjunction, a verb of saying or a complementizer opens a new clause. No grammar of Arabic is complete: this one prefers to
leave a phrase alone over giving it to the wrong event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from graph.annotate.events.knowledge import Knowledge
from graph.annotate.events.triggers import Trigger, folded_from
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.tokens import stem_of

PREPOSITIONS = frozenset({"مع", "في", "من", "الي", "علي", "لدي", "عن", "ضد", "خلال", "بعد", "قبل", "عقب", "اثناء", "منذ", "حتي", "نحو", "ضمن", "داخل", "عند", "امام", "فيما", "قبيل", "اثر", "باتجاه", "صوب"})
_RELATIVES = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "ممن"})
_QUOTES = frozenset("«»“”\"'()[]–-")
_COMMAS = frozenset("،,؛;:")
_PERSONAL = ("person", "post")
_NEAR, _REACH, _FAR = 6, 10, 24  # words between a word and what may hang on it
_ADVERBS = frozenset({"يوم", "يومين", "ايام", "اسبوع", "شهر", "اشهر", "سنوات", "ساعات", "امس", "اليوم", "صباحا", "مساء", "غدا", "لاحقا", "ايضا", "هناك", "هنا", "تباعا", "حاليا", "سابقا"})
_REACHING = frozenset({"في", "ب", "داخل", "عند", "ل", "الي"})
_MASDARS = ("التزام", "التقاء", "التحاق", "التماس", "الغاء", "القاء", "الحاق", "الزام")  # their «ال» is no article
_BOTH = frozenset({"جانبين", "طرفين", "مسوولين", "وزيرين", "رييسين", "زعيمين", "قايدين"})  # «بين الجانبين»: the last two


@dataclass(frozen=True)
class Argument:
    """Phrases joined by «و» that hang on a clause in one way."""

    relation: str
    phrases: tuple[Phrase, ...]


@dataclass
class Clause:
    """A verb or event noun, and what hangs on it."""

    trigger: Trigger
    arguments: list[Argument] = field(default_factory=list)
    before: tuple[Phrase, ...] = ()  # bare phrases to its left that may be its subject
    governor: Clause | None = None  # the clause whose word governs this noun
    link: str = ""  # the preposition or marker by which it does
    antecedent: Clause | None = None  # the noun that a relative clause is about
    carried: tuple[Phrase, ...] = ()  # whom the text spoke of before
    near: tuple[Phrase, ...] = ()  # the last person named before it in its sentence
    subject: tuple[Phrase, ...] = ()
    dates: list[DateMention] = field(default_factory=list)
    words: tuple[int, int] = (0, 0)  # the clause's tokens, for topics and counts

    def taken(self, relation: str) -> list[Argument]:
        """The arguments that hang in one way."""
        return [argument for argument in self.arguments if argument.relation == relation]


class Reader:
    """Reads the sentences of a document in order and remembers whom they speak of."""

    def __init__(self, doc: Doc, knowledge: Knowledge, triggers: dict[int, Trigger]) -> None:
        self._doc = doc
        self._knowledge = knowledge
        self._triggers = triggers
        self._phrases = {phrase.start: phrase for phrase in doc._.phrases}
        self._dates = {date.start: date for date in doc._.dates}
        self.carried: tuple[Phrase, ...] = ()
        self._people: list[Phrase] = []
        self._subjects: list[tuple[Phrase, ...]] = []

    def read(self, sentence: Span) -> list[Clause]:
        """The clauses of one sentence, in order."""
        self._clear()
        self._start = index = sentence.start
        while index < sentence.end:
            index = self._step(index, sentence)
        self._close(sentence.end)
        return self._clauses

    def _clear(self) -> None:
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
        self._where: Phrase | None = None  # the place that «حيث» leads back to

    def _step(self, index: int, sentence: Span) -> int:
        if index in self._triggers:
            self._on_trigger(self._triggers[index])
            if index in self._phrases:
                self._place(self._open[-1], "genitive", self._phrases[index])
                return self._phrases[index].end
            return self._triggers[index].end
        if index in self._dates:
            self._on_date(self._dates[index])
            return max(self._dates[index].end, index + 1)
        if index in self._phrases:
            self._on_phrase(self._phrases[index], self._relation_of(self._phrases[index]))
            return self._phrases[index].end
        return self._on_word(index)

    def _on_word(self, index: int) -> int:
        token = self._doc[index]
        folded = token._.folded
        role, length = self._knowledge.marker(folded_from(self._doc, index, 3))
        if folded in _QUOTES or token.is_space:
            return index + 1
        if folded in _COMMAS:
            self._relation, self._since = "", [index]
        elif role:
            self._relation, self._since = f"={role}", []
            return index + length
        elif folded.lstrip("وف") in PREPOSITIONS or folded in PREPOSITIONS:
            self._relation, self._since = folded if folded in PREPOSITIONS else folded.lstrip("وف"), []
        elif folded in _RELATIVES or folded.lstrip("وف") in _RELATIVES:
            self._relative = self._latest()
            self._relation, self._since = "", []
        elif self._knowledge.starts("Boundary", folded_from(self._doc, index, 3)):
            self._break(where=folded == "حيث")
        else:
            self._on_plain(index)
        return index + 1

    def _on_plain(self, index: int) -> None:
        token = self._doc[index]
        if self._relation == "=participant" and stem_of(token.norm_) in _BOTH and self._open:
            both = [person for person in self._people if person.kind == "person"][-2:]
            for person in both if len(both) == 2 else ():
                self._give(person, "=participant")
        prefix = token._.prefix.lstrip("وف")
        if token._.folded in _ADVERBS:
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
            clause.arguments += self._fronted
            self._fronted = []
        self._where = None

    def _on_verb(self, clause: Clause) -> None:
        if "و" in clause.trigger.prefix or "ف" in clause.trigger.prefix or clause.trigger.role == "ReportVerb":
            if self._relative is None:
                self._settle()
                self._open = [] if clause.trigger.role != "UniteVerb" else self._open
        elif isinstance(self._relative, Phrase):
            clause.before = () if clause.trigger.form.pronoun else (self._relative,)
        elif self._before and clause.trigger.start - self._before[-1].end <= _NEAR:
            clause.before = tuple(self._before)
        clause.antecedent = self._relative if isinstance(self._relative, Clause) else self._noun_before(clause)
        self._before = []

    def _noun_before(self, clause: Clause) -> Clause | None:
        nouns = [other for other in self._open if not other.trigger.is_verb]
        near = nouns and clause.trigger.start - nouns[-1].trigger.end <= 12
        return nouns[-1] if near and (clause.trigger.form.pronoun or clause.trigger.role in ("UniteVerb", "SupportVerb", "OccurVerb")) else None

    def _on_noun(self, clause: Clause) -> None:
        governors = [other for other in self._open if other.trigger.is_verb or not other.trigger.is_event]
        clause.governor = (governors or self._open or [None])[-1]
        prefix = clause.trigger.prefix.lstrip("وف")
        clause.link = prefix if prefix in ("ب", "ل") else self._link_before(clause.trigger.start)
        clause.before = tuple(self._before)
        clause.near = tuple([person for person in self._people if person.start >= self._start and person.kind == "person"][-1:])
        if clause.trigger.form.pronoun and not clause.trigger.is_event:
            clause.antecedent = next((other for other in reversed(self._open) if other.trigger.is_event and not other.trigger.is_verb), None)
        if "و" in clause.trigger.prefix and self._last is None and self._open and not self._open[-1].trigger.is_verb:
            clause.governor, clause.link = self._open[-1].governor, self._open[-1].link

    def _link_before(self, start: int) -> str:
        for index in range(start - 1, max(-1, start - 4), -1):
            folded = self._doc[index]._.folded
            if self._knowledge.starts("Margin", folded_from(self._doc, index, 2)):
                return "هامش"
            if folded in PREPOSITIONS or folded.lstrip("وف") in PREPOSITIONS:
                return folded if folded in PREPOSITIONS else folded.lstrip("وف")
            if folded in _COMMAS or index in self._triggers:
                return ""
        return ""

    def _on_phrase(self, phrase: Phrase, relation: str) -> None:
        if phrase.kind in _PERSONAL:
            self._people = [*(known for known in self._people if known.key != phrase.key or not phrase.key), phrase][-6:]
        if relation == "and" and self._last is not None:
            clause, known, _ = self._last
            self._place(clause, known, phrase, joined=True)
        elif relation == "of:apposition":
            return
        elif relation == "of:adjective-before":
            self._adjective = (phrase.end, phrase.prefix.lstrip("وف") or ("and" if "و" in phrase.prefix else self._relation or "bare"))
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
            if _accepts(clause, relation, phrase):
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

    def _names_holder(self, phrase: Phrase) -> bool:
        """Whether a person only names the holder of the post just told: «قاد المدير العام، فلان، وفدا»."""
        last = self._last[2] if self._last else None
        return last is not None and last.kind == "post" and not last.plural and phrase.kind == "person" and not phrase.prefix

    def _replace(self, clause: Clause | None, phrase: Phrase) -> None:
        if clause is None:
            self._before = [*self._before[:-1], phrase]
        else:
            last = clause.arguments.pop()
            clause.arguments.append(Argument(last.relation, (*last.phrases[:-1], phrase)))
        self._last = (clause, self._last[1] if self._last else "", phrase)

    def _relation_of(self, phrase: Phrase) -> str:
        prefix = phrase.prefix.lstrip("وف")
        if (phrase.kind == "post" and not phrase.plural and self._follows_person(phrase)) or self._is_acronym(phrase):
            return "of:apposition"
        if phrase.kind == "country" and self._is_adjective_before_name(phrase):
            return "of:adjective-before"
        if self._adjective and self._adjective[0] == phrase.start:
            return self._adjective[1]
        if prefix in ("ب", "ل", "ك", "س"):
            return prefix
        if self._is_state_adjective(phrase):
            return self._relation_of_adjective()
        if self._relation.startswith("=") and self._since and "و" in phrase.prefix:
            return self._relation
        if self._relation and self._transparent() and not self._beside(phrase):
            return self._relation if "و" not in phrase.prefix or not self._last else "and"
        if "و" in phrase.prefix or self._doc[phrase.start - 1]._.folded in ("ثم", "او"):
            return "and" if self._near() else "of:joined" if self._passed and not self._since_words() else "bare"
        if self._since and self._doc[self._since[-1]]._.folded in _COMMAS:
            return "and" if self._last and self._listing(phrase) else "bare"
        return self._relation_of_bare(phrase)

    def _follows_person(self, phrase: Phrase) -> bool:
        """Whether a post only says who the person just named is."""
        last = self._last[2] if self._last else None
        return last is not None and last.kind == "person" and not phrase.prefix and phrase.start - last.end <= 1 and "و" not in phrase.prefix

    def _is_acronym(self, phrase: Phrase) -> bool:
        """Whether a name in brackets repeats the one before: «مكتب التحقيقات الفيدرالي (إف بي آي)»."""
        return phrase.kind == "agency" and phrase.start > 0 and self._doc[phrase.start - 1].text == "(" and self._ends_phrase(phrase.start - 2)

    def _is_adjective_before_name(self, phrase: Phrase) -> bool:
        word = self._doc[phrase.start]
        following = self._phrases.get(phrase.end)
        adjective = phrase.end - phrase.start == 1 and self._knowledge.is_demonym(stem_of(word.norm_)) and stem_of(word.norm_) not in self._knowledge.states
        return adjective and following is not None and following.kind == "person" and not following.prefix

    def _relation_of_bare(self, phrase: Phrase) -> str:
        previous = self._word_before(phrase.start)
        if self._open and self._open[-1].trigger.end > previous:
            return "bare" if self._open[-1].trigger.is_verb else "object" if self._open[-1].trigger.form.pronoun else "genitive"
        if previous < 0 or not self._since or previous in self._dates or self._ends_phrase(previous):
            return "bare"
        token = self._doc[previous]
        stem = stem_of(token.norm_)
        if self._knowledge.has("Transparent", stem) or _is_definite(token):
            return "bare"
        return f"of:{stem}" if not token.is_punct else "bare"

    def _relation_of_adjective(self) -> str:
        nouns = [stem_of(self._doc[i].norm_) for i in self._since]
        if any(self._knowledge.has("PartyNoun", noun) for noun in nouns):
            if self._relation or not self._open or not self._open[-1].trigger.is_verb:
                return self._relation or ("adjective" if self._open else "bare")
            return "of:delegation" if any(noun.endswith("ا") for noun in nouns) else "bare"  # «ترأس وفدا مغربيا», «وصل وفد مغربي»
        nouns_open = [clause for clause in self._open if not clause.trigger.is_verb]
        direct = nouns_open and nouns_open[-1] is self._open[-1] and len(self._since) <= 1 and not self._relation
        return "adjective" if direct else "of:adjective"

    def _is_state_adjective(self, phrase: Phrase) -> bool:
        """Whether a state is named by the adjective of a noun before it: «الوزير السعودي», not «في السعودية»."""
        previous = self._word_before(phrase.start)
        if phrase.kind != "country" or phrase.end - phrase.start != 1 or previous < 0 or phrase.prefix.lstrip("وف"):
            return False
        noun, word = self._doc[previous], self._doc[phrase.start]
        if noun.is_punct or noun.is_space or noun._.folded in PREPOSITIONS or (previous in self._triggers and self._triggers[previous].is_verb):
            return False
        stem, article = stem_of(word.norm_), word.norm_.startswith("ال")
        if stem in self._knowledge.states and not article:  # «تركيا» is the state before it is «a Turkish» in the accusative
            return False
        return self._knowledge.is_demonym(stem) and (not article or noun.norm_.startswith("ال") or self._ends_phrase(previous))

    def _transparent(self) -> bool:
        words = [stem_of(self._doc[i].norm_) for i in self._since]
        return all(self._knowledge.has("Transparent", word) or _is_definite(self._doc[i]) for i, word in zip(self._since, words, strict=True)) and len(words) <= 5

    def _beside(self, phrase: Phrase) -> bool:
        """Whether a person only stands after a place: «استقبله في المطار فلان»."""
        return bool(self._since) and self._relation in ("في", "ب", "داخل") and phrase.kind in _PERSONAL

    def _near(self) -> bool:
        return self._last is not None and len([i for i in self._since if self._doc[i]._.folded not in _COMMAS]) <= 6

    def _listing(self, phrase: Phrase) -> bool:
        if self._last is None:
            return False
        clause, relation, last = self._last
        if clause is not None and clause.trigger.is_verb and relation == "bare" and _lacks_object(clause):
            return False
        return last.kind == phrase.kind or (last.kind in _PERSONAL and phrase.kind in _PERSONAL)

    def _word_before(self, start: int) -> int:
        for index in range(start - 1, -1, -1):
            if self._doc[index]._.folded not in _QUOTES:
                return index
        return -1

    def _ends_phrase(self, index: int) -> bool:
        return any(phrase.start <= index < phrase.end for phrase in self._phrases.values())

    def _latest(self) -> Phrase | Clause | None:
        """What a relative pronoun stands for: the phrase or the event noun just before it."""
        nouns = [clause for clause in self._open if not clause.trigger.is_verb]
        phrase = self._last[2] if self._last else None
        if phrase and phrase.kind in _PERSONAL and (not nouns or phrase.start > nouns[-1].trigger.start) and not self._since_words():
            return phrase
        return nouns[-1] if nouns else phrase

    def _since_words(self) -> list[int]:
        return [i for i in self._since if self._doc[i]._.folded not in _COMMAS]

    def _break(self, where: bool = False) -> None:
        self._settle()
        last = self._last[2] if self._last else None
        self._where = last if where and last and last.kind in ("place", "country") and not self._since_words() else None
        self._open, self._before, self._last = [], [], None
        self._relation, self._since, self._relative = "", [], None

    def _settle(self) -> None:
        """Find the subjects of the clauses read so far, and remember the last one."""
        for clause in self._clauses:
            if not clause.subject:
                clause.carried = self._spoken_of(clause)
                clause.subject = find_subject(clause)
            self._carry(clause)
        if self._before and self._before[-1].kind in _PERSONAL:
            self._remember(tuple(self._before))

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
        if not clause.trigger.is_verb and form.pronoun and before and not any(phrase.start >= self._start for phrase in self.carried):
            here = [person for person in before if person.start >= self._start]
            return (here[-1],) if here else self.carried
        if one and len(self.carried) > 1:
            return next((subject for subject in reversed(self._subjects) if len(subject) == 1), self.carried)
        return self.carried

    def _carry(self, clause: Clause) -> None:
        if clause.trigger.is_verb and clause.subject and not clause.trigger.form.pronoun and clause.subject[0].kind in (*_PERSONAL, "agency", "country"):
            self._remember(clause.subject)
        traveller = [phrase for argument in clause.taken("genitive") for phrase in argument.phrases if phrase.kind in _PERSONAL]
        if clause.trigger.is_event and traveller and not any(phrase.kind in _PERSONAL for phrase in self.carried):
            self._remember(tuple(traveller))

    def _remember(self, subject: tuple[Phrase, ...]) -> None:
        self.carried = subject
        self._subjects = [*self._subjects, subject][-8:]

    def _close(self, end: int) -> None:
        self._settle()
        if self._waiting and self._clauses:
            self._clauses[0].dates += self._waiting


def find_subject(clause: Clause) -> tuple[Phrase, ...]:
    """Who does what a clause tells: to its left, after its verb, or whom the text spoke of before."""
    if not clause.trigger.is_verb:
        return ()
    bare = [argument.phrases for argument in clause.taken("bare")]
    if clause.before:
        return clause.before
    if _is_counted(clause) and not clause.trigger.form.pronoun:
        return clause.carried
    if clause.taken("=agent"):
        return clause.taken("=agent")[0].phrases
    if _takes_object(clause) and len(bare) == 1 and not clause.trigger.form.pronoun and _is_elliptic(clause):
        return clause.carried
    return bare[0] if bare else clause.carried


def find_objects(clause: Clause) -> tuple[Phrase, ...]:
    """What a verb's bare phrases are, beside its subject."""
    bare = [argument.phrases for argument in clause.taken("bare")]
    return tuple(phrase for phrases in bare for phrase in phrases if phrase not in clause.subject)


def _is_elliptic(clause: Clause) -> bool:
    """Whether a transitive verb with one phrase after it lacks its subject: «… والتقى فلانا»."""
    others = [a for a in clause.arguments if a.relation in ("مع", "ب") and a.phrases[0].kind in _PERSONAL]
    place = clause.taken("bare")[0].phrases[0].kind == "place" and clause.trigger.frame is not None and clause.trigger.frame.roles.get("object") != "place"
    return bool(clause.carried) and not others and not place and _lacks_object(clause)


def _takes_object(clause: Clause) -> bool:
    return clause.trigger.frame is not None and "object" in clause.trigger.frame.roles


def _lacks_object(clause: Clause) -> bool:
    return _takes_object(clause) and not clause.before and len(clause.taken("bare")) < 2


def _is_definite(token: Token) -> bool:
    """Whether a noun has the article or a pronoun, so that what follows is not its genitive."""
    if token.norm_.startswith(_MASDARS):
        return False
    return token.norm_.startswith("ال") or (token.norm_.endswith(("ه", "ها", "هم", "هما")) and not token.text.endswith("ة"))


def _accepts(clause: Clause, relation: str, phrase: Phrase) -> bool:
    if relation in ("bare", "and"):
        return _accepts_bare(clause, phrase)
    if relation == "genitive" and clause.trigger.role == "AttendVerb" and clause.link in ("من", "بين"):
        return not clause.taken("genitive")
    if relation == "genitive":
        return not clause.trigger.is_verb and not clause.trigger.definite and not clause.taken("genitive") and not clause.trigger.form.pronoun
    if relation == "object":
        return not clause.trigger.is_verb and bool(clause.trigger.form.pronoun) and clause.trigger.frame is not None and bool({"object", "genitive"} & set(clause.trigger.frame.roles))
    if relation.startswith("="):
        return clause.trigger.is_event or relation == "=agent"
    if relation in _REACHING and phrase.start - clause.words[1] > (_FAR if clause.trigger.is_verb else _NEAR if clause.trigger.definite else _REACH):
        return False
    if relation in ("في", "ب", "داخل", "عند") and phrase.kind in ("place", "country", "agency"):
        return clause.trigger.is_event or clause.trigger.role in ("HostVerb", "OrganizerVerb", "OccurVerb", "SupportVerb", "AttendVerb", "UniteVerb")
    if relation == "adjective":
        return clause.trigger.is_event and not clause.trigger.is_verb
    if relation == "ل" and clause.trigger.definite and phrase.kind in _PERSONAL:
        return False
    return clause.trigger.frame is not None and relation in clause.trigger.frame.roles and _fits(clause, relation, phrase)


def _is_counted(clause: Clause) -> bool:
    """Whether the verb is dual or plural: such a verb never stands before its subject."""
    form = clause.trigger.form
    return clause.trigger.is_verb and form.number in ("dual", "plural") and getattr(form, "gender", "") != ""


def _goes(clause: Clause) -> bool:
    """Whether a place may be what the verb is done to: «زار الرياض», «وقعت الرياض والقاهرة»."""
    frame = clause.trigger.frame
    return frame is None or frame.roles.get("object") == "place"


def _accepts_bare(clause: Clause, phrase: Phrase) -> bool:
    if not clause.trigger.is_verb:
        return clause.trigger.role == "AttendVerb" and clause.link in ("من", "بين") and not clause.taken("bare")
    if _is_counted(clause) and not _takes_object(clause) and clause.trigger.role != "UniteVerb":
        return False
    known = len(clause.taken("bare"))
    if phrase.kind == "place" and (clause.trigger.role in ("SupportVerb", "ReportVerb") or (known and not _goes(clause))):
        return False
    limit = 2 if _takes_object(clause) or clause.trigger.role in ("AttendVerb", "HostVerb", "UniteVerb") else 1
    return known < limit - bool(clause.before) * (limit == 1) and phrase.kind != "group"


def _fits(clause: Clause, relation: str, phrase: Phrase) -> bool:
    slot = clause.trigger.frame.roles[relation] if clause.trigger.frame else ""
    if slot == "place":
        return phrase.kind in ("place", "country", "agency")
    return phrase.kind != "place" or relation == "genitive"


def walk(doc: Doc, knowledge: Knowledge, triggers: dict[int, Trigger]) -> Iterator[tuple[Span, list[Clause]]]:
    """The sentences of a document, each with its clauses."""
    reader = Reader(doc, knowledge, triggers)
    for sentence in doc.sents:
        yield sentence, reader.read(sentence)
