"""Read from `events.ttl` which words evoke which event, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from graph.annotate.events.frames import Frame, Word
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import TOWARDS
from graph.annotate.morphology import NounForm, noun_forms, participle_forms, verb_forms
from graph.annotate.tokens import fold
from graph.errors import OntologyError
from graph.folding import stem_of
from graph.model import EVENTS, Kind
from graph.ontology import RDF_TYPE, Ontology, Properties, iris, literals, local
from graph.settings import MAJ

__all__ = ["EventWords", "read_event_words"]


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
    "afterBefore": "امام",
    "afterIs": "هو",
}


VERB_CLASSES = (
    "SupportVerb",
    "HostVerb",
    "OrganizerVerb",
    "AttendVerb",
    "RepresentVerb",
    "UniteVerb",
    "ReportVerb",
    "AgreeVerb",
    "OccurVerb",
    "ConveneVerb",
    "SpeakVerb",
    "HandVerb",
    "ElectVerb",
)


PLAIN_VERBS = (  # verbs that readers of topics, awards and operations look for, but that open no clause
    "AboutWord",
    "AboutWithin",
    "TopicalWord",
    "SourceVerb",
    "ManageVerb",
    "JoinVerb",
    "ResultVerb",
    "HappenVerb",
    "CarryVerb",
    "CoverVerb",
    "NotDone",
    "DeclineVerb",
    "ReturnWord",
    "DemandVerb",
    "ProposalVerb",
    "PerformVerb",
    "NarrateVerb",
    "AimVerb",
    "GoVerb",
    "SuccessionVerb",
    "ContainVerb",
    "BringVerb",
    "RefusalWord",
    "WishWord",
    "EffortWord",
    "CallVerb",
    "BroadcastVerb",
    "MoveVerb",
    "HabitVerb",
    "PraiseWord",
    "ExpressVerb",
)


@lru_cache(maxsize=4)
def read_event_words(ontology: Ontology) -> EventWords:
    """All that `events.ttl` says."""
    subjects = ontology.triples("events.ttl")
    verbs: dict[str, list[Word]] = {}
    nouns: dict[str, list[Word]] = {}
    senses = _senses(subjects)
    for iri, things in subjects.items():
        for role, frame in _evoked(iri, things, subjects):
            _add_words(things, role, frame, senses, verbs, nouns)
    about: dict[str, list[Word]] = {}
    for things in subjects.values():
        if _class_of(things) in PLAIN_VERBS:
            _add_words(things, _class_of(things), None, senses, about, {})
    return EventWords(
        {form: tuple(words) for form, words in verbs.items()},
        {form: tuple(sorted(words, key=lambda word: -len(word.rest))) for form, words in nouns.items()},
        {
            _class_of(things): _phrases(things)
            for things in subjects.values()
            if MAJ + "words" in things and MAJ + "role" not in things and MAJ + "standsFor" not in things
        },
        {
            " ".join(words): local(iris(things, MAJ + "role")[0])
            for things in subjects.values()
            if MAJ + "role" in things
            for words in _phrases(things)
        },
        {form: tuple(words) for form, words in about.items()},
        frozenset(_demonyms(ontology)),
        frozenset(_states(ontology)),
        {country.capital: country.path for country in ontology.of_kind(Kind.COUNTRY) if country.capital},
        {
            words[0]: frozenset(stem_of(fold(title.text)) for title in literals(things, MAJ + "standsFor"))
            for things in subjects.values()
            if MAJ + "standsFor" in things
            for words in _phrases(things)
        },
    )


def _states(ontology: Ontology) -> set[str]:
    """The names of states, folded, with and without what may be their article."""
    labels = [fold(label.text) for country in ontology.of_kind(Kind.COUNTRY) for label in country.labels]
    return {*labels, *map(stem_of, labels)}


def _demonyms(ontology: Ontology) -> set[str]:
    """The adjectives of states, folded: «ألمانية» begins like an article, and has one before it in «الألمانية»."""
    nisbas = [fold(nisba) for country in ontology.of_kind(Kind.COUNTRY) for nisba in country.nisbas]
    return {*map(stem_of, nisbas), *(set(nisbas) - _states(ontology))}


def _senses(subjects: Mapping[str, Properties]) -> dict[str, frozenset[str]]:
    """What verbs say that rules ask for, by the folded perfect."""
    senses: dict[str, set[str]] = {}
    for iri, things in subjects.items():
        for literal in literals(things, MAJ + "verb") if _class_of(things) == "VerbSense" else ():
            senses.setdefault(fold(literal.text.partition(" / ")[0]), set()).add(local(iri))
    return {perfect: frozenset(names) for perfect, names in senses.items()}


def _evoked(iri: str, things: Properties, subjects: Mapping[str, Properties]) -> Iterator[tuple[str, Frame | None]]:
    kind = _class_of(things)
    if kind in VERB_CLASSES:
        yield kind, None
    elif kind == "Frame":
        yield "event", _frame(iri, things, subjects)


def _frame(iri: str, things: Properties, subjects: Mapping[str, Properties]) -> Frame:
    evoked = iris(things, MAJ + "evokes")
    if not evoked or not any(MAJ + name in things for name in ("verb", "noun", "participle")):
        raise OntologyError(
            f"events.ttl: {local(iri)} evokes nothing or has no word. Give it maj:evokes and maj:verb or maj:noun."
        )
    core, mode = _core(evoked[0], subjects)
    also = iris(things, MAJ + "mayEvoke")
    flags = {
        name: any(flag.text == "true" for flag in literals(things, MAJ + name))
        for name in ("onlyBetween", "needsOrdinal", "goesTo", "intransitive")
    }
    roles = {
        relation: local(iris(things, MAJ + name)[0]) for name, relation in RELATIONS.items() if MAJ + name in things
    }
    if flags["goesTo"] and "الي" in roles:
        roles |= dict.fromkeys(TOWARDS, roles["الي"])
    return Frame(
        local(iri),
        core,
        mode,
        roles,
        _needs(things) | set(_needed_classes(things, subjects)),
        _core(also[0], subjects)[0] if also else "",
        flags["onlyBetween"],
        flags["needsOrdinal"],
        flags["goesTo"],
        frozenset(fold(word.text) for word in literals(things, MAJ + "beside")),
        frozenset(_required(things)),
        flags["intransitive"],
    )


def _required(things: Properties) -> Iterator[str]:
    for iri in iris(things, MAJ + "requires"):
        yield RELATIONS[local(iri)]
        yield from TOWARDS if RELATIONS[local(iri)] == "الي" else ()


def _needs(things: Properties) -> frozenset[str]:
    return frozenset(fold(word.text) for word in literals(things, MAJ + "needs"))


def _needed_classes(things: Properties, subjects: Mapping[str, Properties]) -> Iterator[str]:
    """The single words of the classes of which a frame needs one."""
    named = {local(iri) for iri in iris(things, MAJ + "needsOne")}
    for words in subjects.values():
        if MAJ + "words" in words and _class_of(words) in named:
            yield from (" ".join(phrase) for phrase in _phrases(words))


def _core(iri: str, subjects: Mapping[str, Properties]) -> tuple[str, str]:
    parents = iris(subjects.get(iri, {}), RDFS_SUBCLASS)
    core = local(parents[0]) if parents else local(iri)
    if core not in EVENTS:
        raise OntologyError(
            f"events.ttl: maj:{local(iri)} is no kind of event. Make it a subclass of one of {', '.join(EVENTS)}."
        )
    return core, local(iri) if parents else ""


def _add_words(
    things: Properties,
    role: str,
    frame: Frame | None,
    senses: Mapping[str, frozenset[str]],
    verbs: dict[str, list[Word]],
    nouns: dict[str, list[Word]],
) -> None:
    needs = frozenset[str]() if frame else _needs(things)
    for literal in literals(things, MAJ + "verb"):
        perfect, _, imperfect = literal.text.partition(" / ")
        lemma = fold(perfect)
        for form, verb in verb_forms(perfect, imperfect).items():
            word = Word(role, verb, frame, (), lemma, needs, senses.get(lemma, frozenset()))
            verbs.setdefault(form, []).append(word)
    for literal in literals(things, MAJ + "participle"):
        for form, verb in participle_forms(literal.text).items():
            verbs.setdefault(form, []).append(Word(role, verb, frame, (), fold(literal.text), needs))
    for literal in literals(things, MAJ + "noun"):
        singular, _, plural = literal.text.partition(" / ")
        for first, rest, reading in _spelled(singular, plural):
            nouns.setdefault(first, []).append(Word(role, reading, frame, rest, stem_of(fold(singular))))


def _spelled(singular: str, plural: str) -> Iterator[tuple[str, tuple[str, ...], NounForm]]:
    head, *rest = singular.split()
    heads, *rests = plural.split() or [""]
    for form, reading in noun_forms(head, heads).items():
        plain = rests if reading.number == "plural" and rests else rest
        stems = tuple(stem_of(fold(word)) for word in plain)
        yield form, stems, reading
        if stems and reading.number == "dual":
            yield form.removesuffix("ن"), stems, reading  # «ورشتا عمل», «جلستي نقاش»


def _class_of(things: Properties) -> str:
    return local(next(iter(iris(things, RDF_TYPE)), ""))


def _phrases(things: Properties) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(fold(form).split()) for literal in literals(things, MAJ + "words") for form in _forms(literal.text)
    )


def _forms(written: str) -> Iterator[str]:
    """Every form of a noun that is written with its plural: «متهم / متهمون» is «متهما», «متهمين», «متهمي» too."""
    singular, _, plural = written.partition(" / ")
    yield singular
    if plural:
        stem = singular.removesuffix("ة") + "ت" * singular.endswith("ة")
        yield from (plural, singular + "ا", stem + "ان", stem + "ين")
    if plural.endswith("ون"):
        yield plural.removesuffix("ن")
    if plural.endswith("ون") and (singular.startswith("م") or singular.endswith("ي")):
        yield plural.removesuffix("ون") + "ي"  # «عشرة من مهربي السلاح»
