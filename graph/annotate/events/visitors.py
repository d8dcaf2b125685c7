"""Let «الضيف» stand for whoever the text told to have come: «وأجرى الضيف مباحثات مع فلان»."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.agreement import agrees_with
from graph.annotate.events.clauses import Clause, is_visit, received, stands_there
from graph.annotate.events.governors import subject_of
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import DEMONSTRATIVES, PERSONAL, PREPOSITIONS
from graph.annotate.events.text import stems_in
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_verb
from graph.annotate.word import Word, words_in


def visitors_alone(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: Iterable[Phrase]
) -> frozenset[int]:
    """The tokens of «الضيف» behind no noun, as in «البلد الضيف», of «ضيف البلاد», and of «ضيفه» before no name."""
    nouns, with_pronoun = words.single("Visitor"), words.with_pronouns("Visitor")
    if nouns.isdisjoint(stems_in(doc)) and with_pronoun.keys().isdisjoint(stems_in(doc)):
        return frozenset()
    plain, land = words_in(doc), words.single("HostLand")
    named_so = [index for index, word in enumerate(plain) if word.stem in nouns]
    of_land = [i for i in named_so if plain[i + 1 : i + 2] and plain[i + 1].folded in land]
    told = [i for i in named_so if plain[i].definite]
    owned = [index for index, word in enumerate(plain) if word.stem in with_pronoun]
    named = {phrase.end for phrase in phrases if phrase.kind in PERSONAL} if told else set()  # «واستقبل فلان الضيف»
    first = _names_of_guests(phrases) if owned else set()
    alone = [index for index in told if index in named or _stands_alone(doc, index, triggers)]
    owned = [i for i in owned if i + 1 not in first and not _is_given_keepsake(plain, i, words)]
    return frozenset([*alone, *owned, *of_land])


def _names_of_guests(phrases: Iterable[Phrase]) -> set[int]:
    """Where phrases begin that may name a guest, «ضيفه الوزير فلان», and do not only tell his state, «ضيفه الكيني»."""
    starts = {phrase.start: phrase for phrase in phrases}
    states = [phrase for phrase in starts.values() if phrase.kind == "country" and not phrase.prefix]
    alone = (state for state in states if state.end not in starts or starts[state.end].prefix)
    return starts.keys() - {state.start for state in alone}


def _is_given_keepsake(plain: Sequence[Word], index: int, words: EventWords) -> bool:
    """«سلم فلان ضيفه درعا تذكارية»: whether a guest is given what no award is."""
    return words.has_any("KeepsakeNoun", (word.stem.removesuffix("ا") for word in plain[index + 1 : index + 2]))


def guest_of(acting: Iterable[Phrase], visitor: Phrase | None, pair: Sequence[Phrase]) -> Phrase | None:
    """Whom somebody's «ضيفه» means: who came, or the other of the two who last met where that is himself."""
    known = {phrase.who for phrase in acting}
    others = [phrase for phrase in pair if phrase.who not in known]
    if visitor is not None and visitor.who in known:
        return others[0] if len(others) == 1 else None
    return visitor


def visitor_at(doc: Doc, index: int, visitor: Phrase | None, after: Phrase | None) -> Phrase | None:
    """Who came, as if named at a token; where the state `after` it is another's, somebody of that state, or None."""
    word = words_in(doc)[index]
    state = after if after is not None and after.kind == "country" and not after.prefix else None
    if visitor is not None and _may_be(doc, word, visitor, state):
        return replace(visitor, start=index, end=state.end if state else index + 1, prefix=word.prefix)
    iso = state.key.removeprefix("country/") if state is not None else ""
    return Phrase(index, state.end, word.prefix, "post", "", country=iso) if state is not None else None


def _may_be(doc: Doc, word: Word, visitor: Phrase, state: Phrase | None) -> bool:
    """Whether the word, and the state after it, may be said of who came."""
    pronoun = "ها" if word.text.endswith(("ة", "ته", "تها")) else "ه"
    own = state is None or not visitor.country or state.key == f"country/{visitor.country}"
    return own and agrees_with(doc, pronoun, visitor, {})


def who_came(clause: Clause) -> Phrase | None:
    """The one person whom a clause tells to be received or to travel."""
    told = received(clause) if clause.trigger.rule == "receive" else subject_of(clause) if is_visit(clause) else ()
    people = [phrase for phrase in told if phrase.kind in PERSONAL and not phrase.plural]
    return people[0] if len(people) == 1 else None


def whom_they_await(clause: Clause) -> tuple[Phrase, ...]:
    """«كان في استقبال فلان لدى وصوله فلان. …»: of whom the text goes on to speak, who came, and not who stood there.

    So too where a pronoun means him: «وكان في استقباله فلان».
    """
    noun = not clause.trigger.is_verb
    told = received(clause) if noun and clause.trigger.rule in ("receive", "await") else ()
    there = bool(told) and stands_there(clause)
    return tuple(phrase for phrase in told if phrase.kind in PERSONAL) if there else ()


def who_is_received(clause: Clause, visitor: Phrase | None) -> list[Phrase]:
    """«زار فلان الميناء واستمع إلى فلان. وكان الوزير قد استقبله»: who came, and not who was named last."""
    receives = visitor is not None and clause.trigger.rule == "receive"
    return [visitor] if receives and visitor and visitor.who not in {each.who for each in subject_of(clause)} else []


def whom_met(clause: Clause) -> Phrase | None:
    """The one person with whom another talks, who may be the guest of that other."""
    acting, talks = subject_of(clause), clause.trigger.type == "Talks"
    met = [phrase for phrase in clause.phrases("bare", "مع", "ب") if phrase.kind == "person" and not phrase.plural]
    others = [phrase for phrase in met if phrase not in acting] if talks and len(acting) == 1 else []
    return others[0] if len(others) == 1 else None


def _stands_alone(doc: Doc, index: int, triggers: Mapping[int, Trigger]) -> bool:
    if index == 0 or words_in(doc)[index].prefix.endswith(("ل", "ب")):
        return True
    before = words_in(doc)[index - 1]
    verb = triggers.get(index - 1)
    acts = verb.is_verb or not verb.definite if verb is not None else is_verb(before.norm.removeprefix("و"))
    return acts or before.punct or before.blank or before.norm in DEMONSTRATIVES | PREPOSITIONS
