"""Build documents, mentions, events and resolutions by hand, and one small story that holds all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.model import (
    Annotation,
    Claim,
    Document,
    Entity,
    Event,
    EventMention,
    Kind,
    Label,
    Mention,
    Occurrence,
    PartialDate,
    Ref,
    Resolution,
    Span,
    Topic,
    Value,
)
from graph.ontology import Concept, Ontology
from graph.settings import PROJECT

BASE = "https://w3id.org/majlis/id/"
RULE = "by-hand"

Slots = Mapping[str, Iterable[Value | str]]

HAMMOUCHI = "person/عبد-اللطيف-حموشي"
MUENCH = "person/هولغر-مونش"
DGSN = "agency/ma-dgsn"
BKA = "agency/de-bka"
MOROCCO = "country/MA"
GERMANY = "country/DE"
VIENNA = "place/2761369"
DAESH = "group/daesh"

VIENNA_TALE = (
    "اجتماع رؤساء أجهزة الأمن في فيينا\n\n"
    "شارك عبد اللطيف حموشي، المدير العام للأمن الوطني، يومي 6 و7 ماي 2025 بمدينة فيينا في الاجتماع الإقليمي "
    "الثاني والعشرين لرؤساء أجهزة الأمن. وتناول المشاركون مكافحة الإرهاب.\n\n"
    "واستقبل حموشي على هامش الاجتماع هولغر مونش، رئيس المكتب الاتحادي للشرطة الجنائية الألمانية (BKA)."
)
BERLIN_TALE = (
    "عاد من فيينا عبد اللطيف حموشي بعد اجتماع أمني إقليمي دام من 6 إلى 8 ماي.\n\n"
    "ومنحت ألمانيا حموشي وساما سنة 2025. وفككت المديرية العامة للأمن الوطني خلية موالية لتنظيم داعش من 4 أفراد."
)
PLAN_TALE = "من المرتقب أن يزور هولغر مونش المغرب في شهر شتنبر 2025."


def document(identifier: str, text: str, **more: object) -> Document:
    """A document; `more` are its other fields."""
    return Document(identifier, text, **more)  # type: ignore[arg-type]


def span(of: Document, words: str, nth: int = 0) -> Span:
    """Where the words stand in a document, the nth time that they occur."""
    start = -1
    for _ in range(nth + 1):
        start = of.text.index(words, start + 1)
    return Span(start, start + len(words))


def mention(of: Document, words: str, key: str, nth: int = 0, **more: object) -> Mention:
    """A mention of the thing with this key; its kind is read off the key."""
    return Mention(key, kind_of(key), span(of, words, nth), words, RULE, **more)  # type: ignore[arg-type]


def claim(of: Document, subject: str, predicate: str, value: Value | str, words: str) -> Claim:
    """A claim that these words of the document make; a string as value is the key of a thing."""
    return Claim(of.identifier, Ref(subject), predicate, as_value(value), span(of, words), RULE)


def event(of: Document, key: str, kind: str, words: str, slots: Slots, **more: object) -> EventMention:
    """An event mention whose claims all rest on the same words."""
    claims = tuple(claim(of, key, slot, value, words) for slot, values in slots.items() for value in values)
    return EventMention(key, kind, (span(of, words),), claims, **{"label": words, **more})  # type: ignore[arg-type]


def as_value(value: Value | str) -> Value:
    """A string stands for the thing with that key."""
    return Ref(value) if isinstance(value, str) else value


def kind_of(key: str) -> Kind:
    """The kind that a key starts with: «agency/ma-dgsn» is an Agency."""
    return Kind(key.split("/")[0].capitalize())


def concept(path: str, ar: str, en: str = "", fr: str = "", **more: object) -> Concept:
    """A thing of the gazetteer."""
    pref = {language: name for language, name in (("ar", ar), ("en", en), ("fr", fr)) if name}
    labels = tuple(Label(name, language) for language, name in pref.items())
    return Concept(path, (str(kind_of(path)),), labels, pref, **more)  # type: ignore[arg-type]


def ontology(*concepts: Concept) -> Ontology:
    """The project's ontology, with a gazetteer of a few things."""
    known = concepts or (
        concept(MOROCCO, "المغرب", "Morocco", "Maroc", iso="MA", same_as=("http://www.wikidata.org/entity/Q1028",)),
        concept(GERMANY, "ألمانيا", "Germany", "Allemagne", iso="DE"),
        concept(VIENNA, "فيينا", "Vienna", "Vienne", country="AT"),
        concept(DGSN, "المديرية العامة للأمن الوطني", "General Directorate for National Security", country="MA"),
        concept(BKA, "المكتب الاتحادي للشرطة الجنائية", "Federal Criminal Police Office", country="DE"),
        concept(DAESH, "داعش", "Islamic State", "État islamique"),
    )
    return Ontology(PROJECT / "ontology", BASE, {thing.path: thing for thing in known})


@dataclass(frozen=True)
class Story:
    """Three documents and all that is to be known of them."""

    documents: tuple[Document, ...]
    annotations: tuple[Annotation, ...]
    resolution: Resolution
    ontology: Ontology


def story() -> Story:
    """A conference told twice with different ends, talks on its margins, an award, an operation and a planned visit."""
    told = (_vienna(), _berlin(), _plan())
    events = {
        "meeting/vienna-22": (("vienna", "event/1"), ("berlin", "event/1")),
        "meeting/vienna-talks": (("vienna", "event/2"),),
        "award/germany-2025": (("berlin", "event/2"),),
        "operation/daesh-cell": (("berlin", "event/3"),),
        "meeting/morocco-visit": (("plan", "event/1"),),
    }
    lead = VIENNA_TALE.split("\n\n")[1]
    completed = claim(told[0].document, BASE + "meeting/vienna-22", "endDate", PartialDate(2025, 5, 8), lead)
    return Story(tuple(one.document for one in told), told, resolution(told, events, (completed,)), ontology())


def resolution(
    told: Iterable[Annotation], events: Mapping[str, tuple[tuple[str, str], ...]], derived: Iterable[Claim] = ()
) -> Resolution:
    """What annotations say, where each key is the path of a thing and `events` says which mentions are one event."""
    told = tuple(told)
    paths = {place: path for path, places in events.items() for place in places}
    return Resolution(
        entities=tuple(_entities(told)),
        events=tuple(sorted(_events(told, events), key=lambda one: one.iri)),
        claims=tuple(_claims(told, paths)),
        derived=tuple(derived),
        occurrences=tuple(
            sorted(
                Occurrence(one.document.identifier, found.span, BASE + found.key)
                for one in told
                for found in one.mentions
            )
        ),
    )


def _vienna() -> Annotation:
    one = document(
        "vienna", VIENNA_TALE, title="اجتماع رؤساء أجهزة الأمن في فيينا", date=date(2025, 5, 8), source="مجلس"
    )
    lead = VIENNA_TALE.split("\n\n")[1]
    last = VIENNA_TALE.split("\n\n")[2]
    conference = event(
        one,
        "event/1",
        "Conference",
        lead,
        {
            "participant": (HAMMOUCHI, DGSN, MOROCCO),
            "place": (VIENNA,),
            "startDate": (PartialDate(2025, 5, 6),),
            "endDate": (PartialDate(2025, 5, 7),),
            "ordinal": (22,),
            "topic": (Topic("counter-terrorism"),),
        },
        label="الاجتماع الإقليمي الثاني والعشرين لرؤساء أجهزة الأمن",
    )
    talks = event(
        one,
        "event/2",
        "Talks",
        last,
        {"host": (HAMMOUCHI,), "participant": (HAMMOUCHI, MUENCH, BKA), "sidelineOf": ("event/1",)},
        label="استقبل حموشي هولغر مونش",
    )
    mentions = (
        mention(one, "فيينا", VIENNA),
        mention(one, "عبد اللطيف حموشي", HAMMOUCHI, country="MA"),
        mention(one, "المدير العام للأمن الوطني", DGSN, country="MA"),
        mention(one, "فيينا", VIENNA, nth=1),
        mention(one, "حموشي", HAMMOUCHI, nth=1),
        mention(one, "هولغر مونش", MUENCH, country="DE"),
        mention(one, "المكتب الاتحادي للشرطة الجنائية الألمانية", BKA, country="DE"),
        mention(one, "BKA", BKA, country="DE"),
    )
    facts = (
        claim(one, HAMMOUCHI, "heads", DGSN, lead),
        claim(one, MUENCH, "heads", BKA, last),
        claim(one, DGSN, "agencyOf", MOROCCO, lead),
        claim(one, BKA, "agencyOf", GERMANY, last),
    )
    return Annotation(
        one,
        (*mentions, *_named(one, "الألمانية", GERMANY), *_named(one, "الوطني", MOROCCO)),
        facts,
        (conference, talks),
    )


def _berlin() -> Annotation:
    one = document("berlin", BERLIN_TALE, date=date(2025, 5, 9), source="وكالة", url="https://example.org/berlin")
    lead, last = BERLIN_TALE.split("\n\n")
    medal, cell = (sentence.strip() for sentence in last.rstrip(".").split(". "))
    conference = event(
        one,
        "event/1",
        "Conference",
        lead,
        {
            "participant": (HAMMOUCHI,),
            "place": (VIENNA,),
            "startDate": (PartialDate(month=5, day=6),),
            "endDate": (PartialDate(month=5, day=8),),
        },
        label="اجتماع أمني إقليمي",
    )
    award = event(
        one,
        "event/2",
        "Award",
        medal,
        {"recipient": (HAMMOUCHI,), "awardedBy": (GERMANY,), "startDate": (PartialDate(2025),)},
    )
    operation = event(one, "event/3", "Operation", cell, {"agent": (DGSN,), "target": (DAESH,), "quantity": (4,)})
    mentions = (
        mention(one, "فيينا", VIENNA),
        mention(one, "عبد اللطيف حموشي", HAMMOUCHI),
        mention(one, "ألمانيا", GERMANY),
        mention(one, "حموشي", HAMMOUCHI, nth=1),
        mention(one, "المديرية العامة للأمن الوطني", DGSN),
        mention(one, "داعش", DAESH),
    )
    return Annotation(one, mentions, (), (conference, award, operation))


def _plan() -> Annotation:
    one = document("plan", PLAN_TALE, source="مجلس")
    when = PartialDate(2025, 9)
    slots: Slots = {"participant": (MUENCH,), "place": (MOROCCO,), "startDate": (when,), "endDate": (when,)}
    visit = event(one, "event/1", "Visit", PLAN_TALE, slots, status="planned", label="زيارة هولغر مونش إلى المغرب")
    return Annotation(one, (mention(one, "هولغر مونش", MUENCH), mention(one, "المغرب", MOROCCO)), (), (visit,))


def _named(of: Document, words: str, key: str) -> tuple[Mention, ...]:
    return (mention(of, words, key),)


def _entities(told: tuple[Annotation, ...]) -> Iterable[Entity]:
    mentions = [(one.document.identifier, found) for one in told for found in one.mentions]
    known = ontology().concepts
    for key in sorted({found.key for _, found in mentions}):
        names = dict.fromkeys(found.name for _, found in mentions if found.key == key)
        label = known[key].name if key in known else max(names, key=len)
        yield Entity(
            BASE + key,
            kind_of(key),
            (str(kind_of(key)),),
            Label(label),
            tuple(Label(name) for name in sorted(names) if name != label),
            known[key].country or known[key].iso if key in known else "",
            tuple(sorted({where for where, found in mentions if found.key == key})),
            known[key].same_as if key in known else (),
        )


def _events(told: tuple[Annotation, ...], events: Mapping[str, tuple[tuple[str, str], ...]]) -> Iterable[Event]:
    mentions = {(one.document.identifier, found.key): found for one in told for found in one.events}
    for path, places in events.items():
        first = mentions[places[0]]
        yield Event(BASE + path, first.type, Label(first.label), tuple(sorted(places)), first.status, first.mode)


def _claims(told: tuple[Annotation, ...], paths: Mapping[tuple[str, str], str]) -> Iterable[Claim]:
    for one in told:
        for found in (*one.facts, *(made for event in one.events for made in event.claims)):
            subject = _iri(found.document, found.subject, paths)
            value = _iri(found.document, found.object, paths) if isinstance(found.object, Ref) else found.object
            yield Claim(found.document, subject, found.predicate, value, found.span, found.rule, found.confidence)


def _iri(where: str, thing: Ref, paths: Mapping[tuple[str, str], str]) -> Ref:
    return Ref(BASE + paths.get((where, thing.key), thing.key))
