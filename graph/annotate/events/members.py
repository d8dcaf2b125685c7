"""Tell the verb that says who is in a delegation: «وضم الوفد فلانا», «وفدا إلى الرباط يضم فلانا»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL, is_pronominal
from graph.annotate.events.text import folded_words, of_phrases
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Phrase
from graph.annotate.spans import extent
from graph.annotate.word import words_in
from graph.folding import stem_of

_NEAR = 3  # words between a delegation and the verb, those of names and particles not counted
_SENDERS = ("country", "agency")
_REACH = 14  # words between them in all


def tells_members(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«وضم الوفد فلانا», «على رأس وفد يضم فلانا»: not «لقاء ضم فلانا وفلانا»."""
    if clause.trigger.role != "UniteVerb":
        return False
    start, after = clause.trigger.start, clause.trigger.end
    before = (start - 1,) if clause.antecedent is not None else tuple(_before(doc, start))
    counts = folded_words(doc)[after + 1 : after + 2] == ["من"]  # «يضم مجموعة من الصور»
    beside = before if counts or clause.antecedent is not None else (*before, after)
    return words.has_any("DelegationNoun", (stem.removesuffix("ا") for stem in _stems(doc, beside)))


def add_members(drafts: Iterable[Draft], clause: Clause) -> None:
    """Let those whom such a verb names take part in the meetings of their delegation."""
    members = list(_members_among([*clause.subject, *find_objects(clause)]))
    for draft in drafts:
        for phrase in members if not _is_of_one(draft, members) else ():
            fill(draft, "participant", phrase)


def _is_of_one(draft: Draft, members: Sequence[Phrase]) -> bool:
    """«ويضم الوفد فلانا وفلانا الذي التقى نظيره»: whether one of the members alone is told to do it."""
    verb = draft.clause.telling if draft.clause is not None else None
    return verb is not None and len(verb.before) == 1 and verb.before[0] in members


def _members_among(told: Sequence[Phrase]) -> Iterator[Phrase]:
    """The people told behind such a verb, and the states that «و» joins to an envoy's: «… سفراء كينيا وتشاد»."""
    envoys = False
    for before, phrase in zip((None, *told), told, strict=False):
        joined = before is not None and phrase.prefix == "و" and phrase.start == before.end
        envoys = joined and before is not None and (before.plural or (envoys and before.kind in _SENDERS))
        if phrase.kind in PERSONAL or phrase.plural or (envoys and phrase.kind in _SENDERS):
            yield phrase


def _before(doc: Doc, start: int) -> Iterator[int]:
    """The words before a verb in its clause, without the names of whom and where a delegation is from and goes."""
    words, inside, found = words_in(doc), of_phrases(doc), 0
    for index in range(start - 1, max(-1, start - _REACH), -1):
        if words[index].mark or extent(doc, index) != extent(doc, start) or found == _NEAR:
            return
        if index not in inside:
            found += len(words[index].norm) > _NEAR
            yield index


def _stems(doc: Doc, indices: Iterable[int]) -> Iterator[str]:
    words = words_in(doc)
    return (stem_of(words[i].norm) for i in indices if 0 <= i < len(words))


def tells_joining(clause: Clause, doc: Doc) -> bool:
    """Whether a verb tells who joins those told of before: «ثم انضم إليهما فلان», «والتحق بهم فلان»."""
    if clause.trigger.role != "AttendVerb" or not (clause.trigger.is_verb and clause.trigger.says("joining")):
        return False
    them = folded_words(doc)[clause.trigger.end : clause.trigger.end + 1]
    return any(is_pronominal(word) or word.removeprefix("ب") in PRONOUNS for word in them)
