"""Read from `events.ttl` which words evoke which event, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.annotate.morphology import NounForm, VerbForm, noun_forms, proclitics, verb_forms
from graph.annotate.tokens import fold, stem_of
from graph.errors import OntologyError
from graph.model import EVENTS, Kind
from graph.ontology import RDF_TYPE, Ontology, Properties, iris, literals, local
from graph.settings import MAJ

RDFS_SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
RELATIONS = {  # property of a frame → how its filler hangs: by position, or after a folded preposition
    "ofSubject": "subject",
    "ofObject": "object",
    "ofGenitive": "genitive",
    "afterWith": "مع",
    "afterBy": "ب",
    "afterFor": "ل",
    "afterTo": "الي",
    "afterIn": "في",
    "afterOn": "علي",
    "afterFrom": "من",
    "afterIs": "هو",
}
VERB_CLASSES = (
    "SupportVerb",
    "HostVerb",
    "OrganizerVerb",
    "AttendVerb",
    "UniteVerb",
    "ReportVerb",
    "OccurVerb",
    "ConveneVerb",
)


@dataclass(frozen=True)
class Frame:
    """A word's event: its class, its finer kind, and the slot that each of its neighbours fills."""

    name: str
    type: str
    mode: str
    roles: Mapping[str, str] = field(hash=False)
    needs: frozenset[str] = frozenset()
    alternative: str = ""  # the class it has where many parties meet: «اجتماع» is Talks or a Conference
    only_between: bool = False
    needs_ordinal: bool = False
    goes_to: bool = False


@dataclass(frozen=True)
class Word:
    """What a written form is: the word class or frame it belongs to, and which form of the word."""

    role: str  # "event", or one of VERB_CLASSES
    form: VerbForm | NounForm
    frame: Frame | None = None
    rest: tuple[str, ...] = ()  # the stems that must follow: «عمل» of «جلسة عمل»
    lemma: str = ""  # the perfect or singular, folded

    @property
    def is_verb(self) -> bool:
        """Whether it is a finite verb."""
        return isinstance(self.form, VerbForm)


@dataclass(frozen=True)
class EventWords:
    """All words of `events.ttl`, by written form without proclitics and article."""

    verbs: Mapping[str, tuple[Word, ...]] = field(hash=False)
    nouns: Mapping[str, tuple[Word, ...]] = field(hash=False)
    lists: Mapping[str, tuple[tuple[str, ...], ...]] = field(hash=False)  # word class → folded words
    markers: Mapping[str, str] = field(hash=False)  # folded words joined by spaces → slot
    about: Mapping[str, tuple[Word, ...]] = field(hash=False, default_factory=dict)
    demonyms: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    capitals: Mapping[str, str] = field(
        hash=False, default_factory=dict
    )  # the state whose capital a place is, by paths

    def readings(self, folded: str) -> tuple[tuple[str, Word], ...]:
        """The known words that a token may be, each with its proclitics, verbs before nouns."""
        known = self._readings.get(folded)
        if known is None:
            known = self._readings[folded] = tuple(self._read(folded))
        return known

    @cached_property
    def _readings(self) -> dict[str, tuple[tuple[str, Word], ...]]:
        return {}

    def _read(self, folded: str) -> Iterator[tuple[str, Word]]:
        for prefix, rest in proclitics(folded):
            if not set(prefix) - set("وفسل"):
                yield from ((prefix, word) for word in sorted(self.verbs.get(rest, ()), key=_past_first))
        for prefix, rest in proclitics(folded):
            yield from ((prefix, word) for word in self.nouns.get(stem_of(rest), ()))

    def has(self, name: str, word: str) -> bool:
        """Whether a folded word, without article or proclitics, belongs to a word class."""
        return word in self._singles.get(name, frozenset())

    @cached_property
    def _singles(self) -> dict[str, frozenset[str]]:
        return {
            name: frozenset(w for words in lists for w in (words[0], stem_of(words[0])) if len(words) == 1)
            for name, lists in self.lists.items()
        }

    @cached_property
    def assembly(self) -> Frame | None:
        """The frame of a body that meets: a gathering with the body as its organizer."""
        frames = (word.frame for words in self.nouns.values() for word in words)
        return next((frame for frame in frames if frame is not None and frame.name == "assemble"), None)

    def is_demonym(self, stem: str) -> bool:
        """Whether a folded word without article is the adjective of a state: «سعودي»."""
        return stem in self.demonyms or (stem not in self.states and stem.removesuffix("ا") in self.demonyms)

    def is_known(self, folded: str) -> bool:
        """Whether a token may be a word of an event."""
        return bool(self.readings(folded))

    def is_about(self, folded: str) -> bool:
        """Whether a token is a verb that says what a meeting was about: «وتناولت»."""
        return any(
            word.role == "AboutWord"
            for prefix, rest in proclitics(folded)
            if not set(prefix) - set("وفس")
            for word in self.about.get(rest, ())
        )

    def starts(self, name: str, folded: list[str]) -> int:
        """How many of the folded words that come next are an expression of a word class; 0 for none."""
        heads = self._heads.get(name, frozenset())
        if not folded or (folded[0] not in heads and folded[0][1:] not in heads):
            return 0
        return max((len(words) for words in self.lists.get(name, ()) if _begins(folded, words)), default=0)

    @cached_property
    def _heads(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(words[0] for words in lists) for name, lists in self.lists.items()}

    def marker(self, folded: list[str]) -> tuple[str, int]:
        """The role that the words that come next give to what follows them, and their number."""
        for length in (3, 2, 1):
            key = " ".join(folded[:length])
            for candidate in (key, key[1:] if key[:1] in "وف" else key):
                if len(folded) >= length and candidate in self.markers:
                    return self.markers[candidate], length
        return "", 0


def read_event_words(ontology: Ontology) -> EventWords:
    """All that `events.ttl` says."""
    subjects = ontology.triples("events.ttl")
    verbs: dict[str, list[Word]] = {}
    nouns: dict[str, list[Word]] = {}
    for iri, things in subjects.items():
        for role, frame in _evoked(iri, things, subjects):
            _add_words(things, role, frame, verbs, nouns)
    about: dict[str, list[Word]] = {}
    for things in subjects.values():
        if _class_of(things) == "AboutWord":
            _add_words(things, "AboutWord", None, about, {})
    return EventWords(
        {form: tuple(words) for form, words in verbs.items()},
        {form: tuple(sorted(words, key=lambda word: -len(word.rest))) for form, words in nouns.items()},
        {
            _class_of(things): _phrases(things)
            for things in subjects.values()
            if MAJ + "words" in things and MAJ + "role" not in things
        },
        {
            " ".join(words): local(iris(things, MAJ + "role")[0])
            for things in subjects.values()
            if MAJ + "role" in things
            for words in _phrases(things)
        },
        {form: tuple(words) for form, words in about.items()},
        frozenset(stem_of(fold(nisba)) for country in ontology.of_kind(Kind.COUNTRY) for nisba in country.nisbas),
        frozenset(stem_of(fold(label.text)) for country in ontology.of_kind(Kind.COUNTRY) for label in country.labels),
        {country.capital: country.path for country in ontology.of_kind(Kind.COUNTRY) if country.capital},
    )


def _evoked(iri: str, things: Properties, subjects: Mapping[str, Properties]) -> Iterator[tuple[str, Frame | None]]:
    kind = _class_of(things)
    if kind in VERB_CLASSES:
        yield kind, None
    elif kind == "Frame":
        yield "event", _frame(iri, things, subjects)


def _frame(iri: str, things: Properties, subjects: Mapping[str, Properties]) -> Frame:
    evoked = iris(things, MAJ + "evokes")
    if not evoked or not (MAJ + "verb" in things or MAJ + "noun" in things):
        raise OntologyError(
            f"events.ttl: {local(iri)} evokes nothing or has no word. Give it maj:evokes and maj:verb or maj:noun."
        )
    core, mode = _core(evoked[0], subjects)
    also = iris(things, MAJ + "mayEvoke")
    flags = {
        name: any(flag.text == "true" for flag in literals(things, MAJ + name))
        for name in ("onlyBetween", "needsOrdinal", "goesTo")
    }
    roles = {
        relation: local(iris(things, MAJ + name)[0]) for name, relation in RELATIONS.items() if MAJ + name in things
    }
    needs = frozenset(fold(word.text) for word in literals(things, MAJ + "needs"))
    alternative = _core(also[0], subjects)[0] if also else ""
    return Frame(
        local(iri), core, mode, roles, needs, alternative, flags["onlyBetween"], flags["needsOrdinal"], flags["goesTo"]
    )


def _core(iri: str, subjects: Mapping[str, Properties]) -> tuple[str, str]:
    parents = iris(subjects.get(iri, {}), RDFS_SUBCLASS)
    core = local(parents[0]) if parents else local(iri)
    if core not in EVENTS:
        raise OntologyError(
            f"events.ttl: maj:{local(iri)} is no kind of event. Make it a subclass of one of {', '.join(EVENTS)}."
        )
    return core, local(iri) if parents else ""


def _add_words(
    things: Properties, role: str, frame: Frame | None, verbs: dict[str, list[Word]], nouns: dict[str, list[Word]]
) -> None:
    for literal in literals(things, MAJ + "verb"):
        perfect, _, imperfect = literal.text.partition(" / ")
        for form, verb in verb_forms(perfect, imperfect).items():
            verbs.setdefault(form, []).append(Word(role, verb, frame, (), fold(perfect)))
    for literal in literals(things, MAJ + "noun"):
        singular, _, plural = literal.text.partition(" / ")
        for first, rest, reading in _spelled(singular, plural):
            nouns.setdefault(first, []).append(Word(role, reading, frame, rest, stem_of(fold(singular))))


def _spelled(singular: str, plural: str) -> Iterator[tuple[str, tuple[str, ...], NounForm]]:
    head, *rest = singular.split()
    heads, *rests = plural.split() or [""]
    for form, reading in noun_forms(head, heads).items():
        plain = rests if reading.number == "plural" and rests else rest
        yield form, tuple(stem_of(fold(word)) for word in plain), reading


def _past_first(word: Word) -> bool:
    return isinstance(word.form, VerbForm) and word.form.tense != "past"


def _class_of(things: Properties) -> str:
    return local(next(iter(iris(things, RDF_TYPE)), ""))


def _phrases(things: Properties) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(literal.text).split()) for literal in literals(things, MAJ + "words"))


def _begins(folded: list[str], words: tuple[str, ...]) -> bool:
    head = folded[0] if folded else ""
    return (head == words[0] or (head[:1] in "وف" and head[1:] == words[0])) and tuple(folded[1 : len(words)]) == words[
        1:
    ]
