"""Decide how a phrase hangs in its sentence: by a preposition, as a genitive, joined by «و», or bare."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from graph.annotate.events.clauses import Argument, Clause, lacks_object
from graph.annotate.events.particles import COMMAS, MASDARS, PERSONAL, PREPOSITIONS, QUOTES
from graph.annotate.events.text import folded_words
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.words import EventWords
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.tokens import stem_of


class Relations:
    """What has been read of a sentence so far, and how the next phrase hangs in it."""

    def __init__(self, doc: Doc, words: EventWords, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]) -> None:
        self._doc = doc
        self._folded = folded_words(doc)
        self._words = words
        self._triggers = triggers
        self._phrases: dict[int, Phrase] = {phrase.start: phrase for phrase in phrases}
        self._named = {i for phrase in phrases for i in range(phrase.start, phrase.end)}
        self._dates: dict[int, DateMention] = {date.start: date for date in doc._.dates}
        self.carried: tuple[Phrase, ...] = ()
        self._people: list[Phrase] = []
        self._subjects: list[tuple[Phrase, ...]] = []
        self._genders: dict[str, str] = {}  # of people, as the verbs told that have them for subject

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
        self._listed: Clause | None = None  # whose subjects the names after a colon are
        self._owner: tuple[Phrase, ...] | None = None  # whose meetings the sentence lists: «لقاؤه … واجتماعه …»
        self._orphan = False  # a relative clause has begun whose noun is none of ours
        self._where: Phrase | None = None  # the place that «حيث» leads back to

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
        if "و" in phrase.prefix or self._folded[phrase.start - 1] in ("ثم", "او"):
            return "and" if self._near() else "of:joined" if self._passed and not self._since_words() else "bare"
        if self._since and self._folded[self._since[-1]] in COMMAS:
            return "and" if self._last and self._listing(phrase) else "bare"
        return self._relation_of_bare(phrase)

    def _names_holder(self, phrase: Phrase) -> bool:
        """Whether a person only names the holder of the post just told: «قاد المدير العام، فلان، وفدا»."""
        last = self._last[2] if self._last else None
        return (
            last is not None
            and last.kind == "post"
            and not last.plural
            and phrase.kind == "person"
            and not phrase.prefix
        )

    def _relation_to(self, trigger: Trigger) -> str:
        """How a phrase hangs that stands right after a word."""
        if trigger.form.pronoun and not trigger.is_verb:
            return "object"
        plain = trigger.definite and trigger.role != "AttendVerb"
        return "bare" if trigger.is_verb or plain else "genitive"

    def _follows_person(self, phrase: Phrase) -> bool:
        """Whether a post only says who the person just named is."""
        last = self._last[2] if self._last else None
        return (
            last is not None
            and last.kind == "person"
            and not phrase.prefix
            and phrase.start - last.end <= 1
            and not (self._open and self._open[-1].trigger.is_verb and lacks_object(self._open[-1]))
        )

    def _is_acronym(self, phrase: Phrase) -> bool:
        """Whether a name in brackets repeats the one before: «مكتب التحقيقات الفيدرالي (إف بي آي)»."""
        return (
            phrase.kind == "agency"
            and phrase.start > 0
            and self._doc[phrase.start - 1].text in ("(", "«", '"', "“")
            and self._ends_phrase(phrase.start - 2)
        )

    def _is_adjective_before_name(self, phrase: Phrase) -> bool:
        word = self._doc[phrase.start]
        following = self._phrases.get(phrase.end)
        adjective = (
            phrase.end - phrase.start == 1
            and self._words.is_demonym(stem_of(word.norm_))
            and stem_of(word.norm_) not in self._words.states
        )
        return adjective and following is not None and following.kind == "person" and not following.prefix

    def _relation_of_bare(self, phrase: Phrase) -> str:
        previous = self._word_before(phrase.start)
        if self._open and self._open[-1].trigger.end > previous:
            return self._relation_to(self._open[-1].trigger)
        if previous < 0 or not self._since or previous in self._dates or self._ends_phrase(previous):
            return "bare"
        token = self._doc[previous]
        stem = stem_of(token.norm_)
        if self._words.has("Transparent", stem) or is_definite(token):
            return "bare"
        return f"of:{stem}" if not token.is_punct else "bare"

    def _relation_of_adjective(self) -> str:
        nouns = [stem_of(self._doc[i].norm_) for i in self._since]
        if any(self._words.has("PartyNoun", noun) for noun in nouns):
            if self._relation or not self._open or not self._open[-1].trigger.is_verb:
                return self._relation or ("adjective" if self._open else "bare")
            return (
                "of:delegation" if any(noun.endswith("ا") for noun in nouns) else "bare"
            )  # «ترأس وفدا مغربيا», «وصل وفد مغربي»
        nouns_open = [clause for clause in self._open if not clause.trigger.is_verb]
        direct = nouns_open and nouns_open[-1] is self._open[-1] and len(self._since) <= 1 and not self._relation
        return "adjective" if direct else "of:adjective"

    def _is_state_adjective(self, phrase: Phrase) -> bool:
        """Whether a state is named by the adjective of a noun before it: «الوزير السعودي», not «في السعودية»."""
        previous = self._word_before(phrase.start)
        if phrase.kind != "country" or phrase.end - phrase.start != 1 or previous < 0 or phrase.prefix.lstrip("وف"):
            return False
        noun, word = self._doc[previous], self._doc[phrase.start]
        if (
            noun.is_punct
            or noun.is_space
            or self._folded[previous] in PREPOSITIONS
            or (previous in self._triggers and self._triggers[previous].is_verb)
        ):
            return False
        stem, article = stem_of(word.norm_), word.norm_.startswith("ال")
        if (
            stem in self._words.states and not article
        ):  # «تركيا» is the state before it is «a Turkish» in the accusative
            return False
        return self._words.is_demonym(stem) and (
            not article or noun.norm_.startswith("ال") or self._ends_phrase(previous)
        )

    def _transparent(self) -> bool:
        words = [stem_of(self._doc[i].norm_) for i in self._since]
        return (
            all(
                self._words.has("Transparent", word) or is_definite(self._doc[i])
                for i, word in zip(self._since, words, strict=True)
            )
            and len(words) <= 5
        )

    def _beside(self, phrase: Phrase) -> bool:
        """Whether a person only stands after a place: «استقبله في المطار فلان»."""
        return bool(self._since) and self._relation in ("في", "ب", "داخل") and phrase.kind in PERSONAL

    def _near(self) -> bool:
        return self._last is not None and len([i for i in self._since if self._folded[i] not in COMMAS]) <= 6

    def _listing(self, phrase: Phrase) -> bool:
        if self._last is None:
            return False
        clause, relation, last = self._last
        if clause is not None and clause.trigger.is_verb and relation == "bare" and lacks_object(clause):
            return False
        return last.kind == phrase.kind or (last.kind in PERSONAL and phrase.kind in PERSONAL)

    def _word_before(self, start: int) -> int:
        for index in range(start - 1, -1, -1):
            if self._folded[index] not in QUOTES:
                return index
        return -1

    def _ends_phrase(self, index: int) -> bool:
        return index in self._named

    def _latest(self) -> Phrase | Clause | None:
        """What a relative pronoun stands for: the phrase or the event noun just before it."""
        nouns = [clause for clause in self._open if not clause.trigger.is_verb]
        phrase = self._last[2] if self._last else None
        if (
            phrase
            and phrase.kind in PERSONAL
            and (not nouns or phrase.start > nouns[-1].trigger.start)
            and not self._since_words()
        ):
            return phrase
        return nouns[-1] if nouns else phrase

    def _since_words(self) -> list[int]:
        return [i for i in self._since if self._folded[i] not in COMMAS]


def is_definite(token: Token) -> bool:
    """Whether a noun has the article or a pronoun, so that what follows is not its genitive."""
    if token.norm_.startswith(MASDARS):
        return False
    return token.norm_.startswith("ال") or (
        token.norm_.endswith(("ه", "ها", "هم", "هما")) and not token.text.endswith("ة")
    )
