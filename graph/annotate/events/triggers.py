"""Find the words that evoke an event or carry one, outside the names of people and bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc

from graph.annotate.events.frames import Frame, Word
from graph.annotate.events.led import leads_delegation
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.meant import meant, opens_sentence
from graph.annotate.events.particles import DEMONSTRATIVES, FIRST_OR_LAST, ITS_DAY, ONE_MORE, PERSONAL
from graph.annotate.events.quoted import mine, quotations
from graph.annotate.events.spelled import end_of_parted, spelled_so
from graph.annotate.events.text import begins_phrase, folded_words, in_phrases, is_of_time_told, words_after
from graph.annotate.found import phrases_in
from graph.annotate.morphology import NounForm, VerbForm
from graph.annotate.phrases import Phrase
from graph.annotate.spans import first_of
from graph.annotate.word import words_in
from graph.folding import stem_of

_CARRYING = ("OccurVerb", "HostVerb", "AttendVerb", "SupportVerb", "OrganizerVerb", "ConveneVerb", "receive")
_CARRIED = 8  # words between a verb and the proceedings that it tells of, outside names
_WITH = "مع"
_WITH_SOMEBODY = ("Talks", "Conference")
_ORGANIZING = ("OrganizerVerb", "HostVerb")


@dataclass(frozen=True)
class Trigger:
    """A word that evokes or carries an event; token indices, `end` exclusive."""

    start: int
    end: int
    role: str
    prefix: str
    form: VerbForm | NounForm
    frame: Frame | None
    definite: bool
    pointed: bool  # «هذه الزيارة»
    lemma: str = ""
    senses: frozenset[str] = frozenset()

    def says(self, sense: str) -> bool:
        """Whether it says what a rule asks for, as `maj:VerbSense` tells: «being», «leading»."""
        return sense in self.senses

    @property
    def type(self) -> str:
        """The type of the event that it tells, carried or named: «Talks», «Visit»; "" for a word that tells none."""
        return self.frame.type if self.frame is not None else ""

    @property
    def rule(self) -> str:
        """The name of the frame by which it tells it, as `Draft.rule` has it: «receive», «leave»; "" for none."""
        return self.frame.name if self.frame is not None else ""

    @property
    def goes_to(self) -> bool:
        """Whether it tells a journey by its departure or arrival: «وصل», «غادر»."""
        return self.frame is not None and self.frame.goes_to

    @property
    def done_to(self) -> str:
        """The slot of what it is done to: «place» for «زار», «host» or «participant» for «التقى»; "" for nothing."""
        return self.frame.roles.get("object", "") if self.frame is not None else ""

    @cached_property
    def is_verb(self) -> bool:
        """Whether it is a finite verb."""
        return isinstance(self.form, VerbForm)

    @property
    def is_event(self) -> bool:
        """Whether it names an event itself."""
        return self.role == "event"

    @property
    def is_many(self) -> bool:
        """Whether it is a plural: «لقاءات»."""
        return self.form.number == "plural" and not self.is_verb


def find_triggers(doc: Doc, words: EventWords) -> dict[int, Trigger]:
    """The triggers of a document by their first token."""
    covered, quoted = _covered(phrases_in(doc)), quotations(doc)
    found: dict[int, Trigger] = {}
    spent: set[int] = set()  # words that belong to the expression of a verb before: «يمم وجهه شطر»
    for index, folded in enumerate(folded_words(doc)):
        if not words.is_known(folded) and not (index in quoted and any(mine(doc, index, words))):
            continue
        if words.role_of(folded) and not opens_sentence(doc, index):
            continue
        named = index in covered and not _organizes(found.get(index - 1))
        hidden = index in covered and not (named and _names_event(index, covered[index]))
        if hidden and not _may_hide_verb(doc, index, covered[index]):
            continue
        read = None if index in spent or leads_delegation(doc, index) else meant(doc, index, words)
        trigger = _trigger(doc, index, *read, words) if read else None
        if trigger and hidden and not (trigger.is_verb and trigger.form.pronoun):
            continue
        if trigger and trigger.is_verb and index in covered and not hidden:
            continue  # «وزاره الداخلية», written for «وزارة»
        if trigger and not _inside(trigger, found):
            found[index] = trigger
            spent |= _spent(doc, trigger)
    told = (*_margins(doc, words), *_proceedings(doc, words, found))
    found |= {start: trigger for start, trigger in told if start not in found}
    found |= dict(_others(doc, found))
    return found


def _others(doc: Doc, found: dict[int, Trigger]) -> Iterator[tuple[int, Trigger]]:
    """«عقد اجتماعا مع فلان وآخر مع فلان»: where one more of the meetings named before in a sentence is told."""
    for index, word in enumerate(words_in(doc)[:-2]):
        if word.prefix == "و" and word.norm in ONE_MORE:
            before = (found[i] for i in range(index - 1, first_of(doc, index), -1) if i in found)
            noun = next((trigger for trigger in before if trigger.is_event and not trigger.is_verb), None)
            if noun is not None and noun.type in _WITH_SOMEBODY and not noun.is_many and _has_partner(doc, index, noun):
                yield index, replace(noun, start=index, end=index + 1, prefix="و", definite=False, pointed=False)


def _has_partner(doc: Doc, index: int, noun: Trigger) -> bool:
    """Whether «مع», or what a call leads to somebody with, follows: «وآخر مماثل مع فلان», «وآخر من فلان»."""
    roles = noun.frame.roles if noun.frame is not None else {}
    leading = {_WITH} | {relation for relation, slot in roles.items() if slot == "participant"}
    return any(word.folded in leading or word.prefix in leading for word in words_in(doc)[index + 1 : index + 3])


def _spent(doc: Doc, trigger: Trigger) -> set[int]:
    """The words of the expression of a verb, and the paper that is signed: in «وقع فلان عقدا», «عقدا» is no verb."""
    frame = trigger.frame
    if frame is None:
        return set()
    paper = frame.needs if trigger.is_verb and frame.mode == "Signing" else frozenset[str]()
    return {i for nouns in (frame.beside, paper) for i in words_after(doc, trigger.start, nouns)}


def _margins(doc: Doc, words: EventWords) -> Iterator[tuple[int, Trigger]]:
    """Assemblies on whose margins others meet, named by no event noun: «على هامش مجلس وزراء الداخلية العرب»."""
    bodies = {phrase.start: phrase for phrase in phrases_in(doc) if phrase.kind == "agency"}
    folded = folded_words(doc)
    for index, length in words.expressions("Margin", folded):
        for start in range(index + length, min(index + length + 2, len(doc))):
            named = start in bodies or words.has("AssemblyWord", stem_of(folded[start]))
            if named and words.assembly is not None:
                yield start, _assembly(start, words.assembly)
            if named or words_in(doc)[start].opens_with_article:
                break  # «التقى فلان على هامش الدورة وزراء خارجية مصر والأردن»


def _proceedings(doc: Doc, words: EventWords, found: dict[int, Trigger]) -> Iterator[tuple[int, Trigger]]:
    """Bodies that meet by what is told of their proceedings: «انطلقت بتونس أعمال اللجنة العليا التونسية الليبية»."""
    tokens = words_in(doc)
    for index, length in words.expressions("CourseNoun", folded_words(doc)):
        for body in tokens[index + length : index + length + 1]:
            start = index + length
            assembles = words.has("AssemblyWord", body.stem) and not body.prefix
            assembles = assembles and (body.definite or begins_phrase(doc, start, ("agency",)))
            opened = index > 0 and words.has("OpeningNoun", tokens[index - 1].stem)
            if assembles and words.assembly is not None and (opened or _is_carried(doc, found, index)):
                yield start, _assembly(start, words.assembly)


def _is_carried(doc: Doc, found: dict[int, Trigger], index: int) -> bool:
    """Whether the last word of an event before a token carries one: «انطلقت», «استضافت», «ترأس», «شارك»."""
    last = next((found[start] for start in range(index - 1, first_of(doc, index) - 1, -1) if start in found), None)
    if last is None or not (last.role in _CARRYING or last.rule in _CARRYING):
        return False
    inside = in_phrases(doc)
    return sum(i not in inside for i in range(last.end, index)) < _CARRIED


def _assembly(start: int, frame: Frame) -> Trigger:
    return Trigger(start, start + 1, "event", "", NounForm(), frame, True, False)


def _trigger(doc: Doc, index: int, prefix: str, word: Word, words: EventWords) -> Trigger:
    bare = folded_words(doc)[index][len(prefix) :]
    joined = prefix.endswith("ل") and bare.startswith("ل") and not word.lemma.startswith("ل")  # «للاجتماع»
    definite = not word.is_verb and (stem_of(bare) != bare or joined or _is_of_day(doc, index + 1))
    form = replace(word.form, number="singular") if _is_one_of_many(doc, index, word) else word.form
    pointed = index > 0 and folded_words(doc)[index - 1].lstrip("وفبل") in DEMONSTRATIVES
    pointed = pointed and not is_of_time_told(doc, index - 1)
    whole = spelled_so(doc, index, prefix, word)
    end = index + 1 + len(word.rest) if whole else end_of_parted(doc, index, word, words)
    return Trigger(index, end, word.role, prefix, form, word.frame, definite, pointed, word.lemma, word.senses)


def _is_one_of_many(doc: Doc, index: int, word: Word) -> bool:
    """Whether one of several is meant: «أول اجتماعاتها», «آخر لقاءاته»."""
    many = not word.is_verb and word.form.number == "plural" and bool(word.form.pronoun)
    return many and index > 0 and words_in(doc)[index - 1].norm in FIRST_OR_LAST


def _is_of_day(doc: Doc, index: int) -> bool:
    """Whether a day follows that makes a noun definite: «اجتماع غد»."""
    return index < len(doc) and folded_words(doc)[index] in ITS_DAY


def _covered(phrases: tuple[Phrase, ...]) -> dict[int, Phrase]:
    return {index: phrase for phrase in phrases for index in range(phrase.start, phrase.end)}


def _names_event(index: int, phrase: Phrase) -> bool:
    """Whether a body's name begins with the word for its session: «الجمعية العامة للإنتربول»."""
    return phrase.kind in ("agency", "place") and index == phrase.start and phrase.end - phrase.start > 1


def _organizes(verb: Trigger | None) -> bool:
    """Whether whoever stands after a verb holds what stands before it: «ندوة نظمها ملتقى الكتاب»."""
    return verb is not None and verb.role in _ORGANIZING and verb.is_verb and bool(verb.form.pronoun)


def _may_hide_verb(doc: Doc, index: int, phrase: Phrase) -> bool:
    """Whether the first word of a person's titles may be a verb: «حضره رئيس المنظمة فلان», not «حضرة»."""
    return phrase.kind in PERSONAL and index == phrase.start and words_in(doc)[index].text.endswith(("ه", "ها", "هم"))


def _inside(trigger: Trigger, found: dict[int, Trigger]) -> bool:
    return any(other.start <= trigger.start < other.end for other in list(found.values())[-2:])
