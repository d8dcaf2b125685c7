"""Let people without names be a side of talks and make visits, and firms sign: «استقبل الوزير أهالي القرية»."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache

from spacy.tokens import Doc

from graph.annotate.events.frames import Frame
from graph.annotate.events.led import is_delegation
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AMID
from graph.annotate.events.text import of_dates
from graph.annotate.events.triggers import Trigger
from graph.annotate.morphology import PRONOUNS, as_object
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_PRONOUNS = tuple(PRONOUNS)
_MANY = ("ين", "ون")  # how people are told of
_WITH = "مع"  # before groups that somebody meets: «اجتماع مع الأحزاب»
_ADJECTIVES = 4  # words after a delegation within which its state is told
_REMEMBERED = 50_000  # words
_REACH = 20  # words, names and dates not counted, between talks or a signing and those who have no name


def with_crowds(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The phrases of a text, and one for each noun of people after talks, or of a firm after a signing."""
    found = list(_crowds(doc, words, triggers, phrases))
    taken = covered(found)
    rest = [phrase for phrase in phrases if phrase.start not in taken]
    return tuple(sorted([*rest, *found], key=lambda phrase: phrase.start)) if found else phrases


def _crowds(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> Iterator[Phrase]:
    if not any(trigger.frame and _may_have_side(trigger.frame) for trigger in triggers.values()):
        return
    starts = {phrase.start: phrase for phrase in phrases}
    plain, taken = words_in(doc), covered(phrases)
    named, ends = taken | of_dates(doc), {phrase.end: phrase for phrase in phrases}
    nouns, firms = words.single("PeopleNoun") | words.single("PeerNoun"), words.single("FirmNoun")
    sent, governing = words.single("DelegationNoun"), words.single("Transparent")
    groups, others = words.single("OwnGroup"), words.single("GroupNoun")
    for index, word in enumerate(plain):
        if index in taken:
            continue
        owned = word.stem.endswith(_PRONOUNS) and word.stem not in nouns
        own = _own_group(groups, word.prefix, word.stem) if owned else None
        met = word.stem in others and not word.prefix and index > 0 and plain[index - 1].folded == _WITH
        people = as_object(word.stem) in nouns or own is not None or met
        people = people or (word.prefix == "و" and word.definite and _is_second_side(plain, index, ends, others))
        if not (people or word.stem in firms or (word.definite and word.stem in sent)):
            continue
        if people and word.definite and index and plain[index - 1].stem in nouns:
            people = False  # «بالطلاب المبتعثين»
        if people and word.stem.endswith(_PRONOUNS) and index + 1 in starts and starts[index + 1].kind == "person":
            continue  # «ضم مستشاريه فلانا وفلانا»
        last = _last_before(doc, index, triggers, named) if people or word.stem in firms else None
        visits = people or (word.definite and word.stem in sent and not _is_of_state(index, plain, starts))
        acts = visits and _is_subject(index, triggers, of_dates(doc))
        if not (acts or (last and _is_side_of(last, people=people, firm=word.stem in firms))):
            continue
        whose = starts.get(index + 1) if not word.definite else None
        if whose is not None and whose.kind == "country" and (is_delegation(word) or word.stem in governing):
            continue  # «مع وفود قطر والكويت», «مع حكومة كينيا»: the states meet
        end = whose.end if whose is not None and not whose.prefix else index + 1
        body = whose.key if whose is not None and end > index + 1 and _acts_for(word, whose, words) else ""
        yield Phrase(index, end, word.prefix if own is None else own, "post", "", body, plural=True)


def _acts_for(people: Word, owner: Phrase, words: EventWords) -> bool:
    """«خبراء البنك الدولي», «مفتشي الوكالة», not «طلاب الجامعة»: whether officials are a side for their body."""
    return owner.kind == "agency" and as_object(people.stem) in words.single("PeerNoun")


def _is_second_side(plain: list[Word], index: int, ends: Mapping[int, Phrase], groups: Container[str]) -> bool:
    """«محادثات بين الحكومة والمتمردين», «بين وفدي الحكومة والمعارضة»: whether the other side has no name."""
    first, word = ends.get(index), plain[index]
    before = plain[max(0, first.start - 2) : first.start] if first is not None else []
    sent = len(before) > 1 and is_delegation(before[-1])
    between = bool(before) and before[-1 - sent].folded in AMID
    return between and (word.stem.endswith(_MANY) or word.stem in groups)


def _may_have_side(frame: Frame) -> bool:
    """Whether people or firms without a name may have a part in an event."""
    return frame.type in ("Talks", "Visit") or frame.mode == "Signing"


def _is_of_state(index: int, plain: list[Word], starts: Mapping[int, Phrase]) -> bool:
    """Whether adjectives tell which state sent a delegation: «الوفد الكيني», «الوفد البرلماني العراقي»."""
    for place in range(index + 1, min(index + _ADJECTIVES, len(plain))):
        if place in starts:
            return starts[place].kind == "country"
        if not plain[place].definite:
            return False
    return False


def _is_side_of(event: Frame, *, people: bool, firm: bool) -> bool:
    """Whether people have a part in an event as a side of talks, or a firm as one that signs."""
    return (people and event.type == "Talks") or (firm and event.mode == "Signing")


def _is_subject(index: int, triggers: Mapping[int, Trigger], days: Container[int]) -> bool:
    """Whether a noun is the subject of a verb of a visit, or of one that carries it: «زار طلاب المعهد …»."""
    before = next(place for place in range(index - 1, -2, -1) if place not in days)
    verb = triggers.get(before)
    if verb is None or not verb.is_verb or verb.form.pronoun:
        return False
    return verb.role == "SupportVerb" or verb.type == "Visit"


@lru_cache(maxsize=_REMEMBERED)
def _own_group(groups: frozenset[str], before: str, stem: str) -> str | None:
    """What stands before a group that is somebody's own, in a word with a pronoun: «ل» in «لحزبه»; None for another."""
    noun = next(stem.removesuffix(end) for end in PRONOUNS if stem.endswith(end))
    for prefix in ("", "ل", "ب"):
        bare = noun.removeprefix(prefix)
        if bare in groups or bare.removesuffix("ت") + "ه" in groups:
            return before + prefix if noun.startswith(prefix) else None
    return None


def _last_before(doc: Doc, index: int, triggers: Mapping[int, Trigger], named: set[int]) -> Frame | None:
    """The frame of the last word of an event before a token, in its sentence."""
    begins, left = begins_in(doc), _REACH
    for place in range(index - 1, -1, -1):
        left -= place not in named
        if place in triggers and (triggers[place].frame or triggers[place].role != "UniteVerb"):
            return triggers[place].frame  # of «اجتماع ضم مستشاريه» that of the meeting
        if begins[place + 1] or not left:
            return None
    return None
