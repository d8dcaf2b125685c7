"""A few reports more than the story has, so that each question has something to find; and a way to ask."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from graph.assemble import assemble
from graph.export import sort_lines
from graph.lookup import Lookup
from graph.model import Annotation, PartialDate, Resolution, Status, Topic
from graph.ontology import Ontology
from graph.questions import find_question
from graph.settings import MAJ
from graph.store import Store, Term, lexical, write_rdf
from tests.factory import (
    BASE,
    BKA,
    DGSN,
    GERMANY,
    HAMMOUCHI,
    MOROCCO,
    MUENCH,
    VIENNA,
    Slots,
    claim,
    concept,
    document,
    event,
    mention,
    ontology,
    resolution,
    story,
)

SALIM, LAYLA = "person/سالم", "person/ليلى"
DGSI, FRANCE, AUSTRIA, BERLIN = "agency/fr-dgsi", "country/FR", "country/AT", "place/2950159"
NAMES = {
    **{HAMMOUCHI: "عبد اللطيف حموشي", MUENCH: "هولغر مونش", SALIM: "سالم", LAYLA: "ليلى"},
    **{DGSN: "المديرية العامة للأمن الوطني", BKA: "المكتب الاتحادي", DGSI: "المديرية العامة للأمن الداخلي"},
    **{FRANCE: "فرنسا", MOROCCO: "المغرب", GERMANY: "ألمانيا", VIENNA: "فيينا", BERLIN: "برلين"},
}


def story_store(folder: Path) -> Store:
    """The story of the factory, ready to be asked."""
    told = story()
    return Store(written(folder, told.resolution, told.documents, told.ontology))


def reports_store(folder: Path) -> Store:
    """The reports of this module, ready to be asked."""
    return Store(reports_file(folder))


def reports_file(folder: Path, *, later: bool = True) -> Path:
    """The graph of the reports as a build writes it; without the later ones if so wished."""
    told = [one for one in _reports() if later or one.document.date != date(2025, 1, 5)]
    paths = {one.key for report in told for one in report.events}
    events = {
        path: tuple((report.document.identifier, path) for report in told for one in report.events if one.key == path)
        for path in sorted(paths)
    }
    return written(folder, resolution(told, events), [one.document for one in told], _known())


def written(folder: Path, found: Resolution, documents: list[object] | tuple[object, ...], known: Ontology) -> Path:
    """The graph in the file that a build writes it to."""
    path = folder / "graph.nq"
    write_rdf(assemble(found, documents, known).quads, path, {})  # type: ignore[arg-type]
    sort_lines(path)
    return path


def ask(store: Store, name: str, *columns: str, language: str = "ar", **values: str) -> list[tuple[str, ...]]:
    """What a question answers: the columns in short form, things by the ends of their IRIs."""

    def find(called: str, kind: str) -> list[str]:
        return Lookup.of(store, kind).find(called, kind)

    rows = store.select(find_question(name).fill(values, find, language))
    return [tuple(short(row[column]) if column in row else "" for column in columns) for row in rows]


def short(term: Term) -> str:
    """A term without what all have in common."""
    return lexical(term).removeprefix(BASE).removeprefix(MAJ)


def _reports() -> tuple[Annotation, ...]:
    return (
        _report(
            "talks",
            date(2024, 3, 1),
            {
                "meeting/m1": (
                    "Talks",
                    {"participant": (SALIM, HAMMOUCHI, DGSN), "place": (VIENNA,), **_on(2024, 2, 28)},
                )
            },
            {SALIM: ("heads", DGSI), DGSI: ("agencyOf", FRANCE)},
        ),
        _report(
            "other-talks",
            date(2024, 3, 2),
            {
                "meeting/m1": ("Talks", {"participant": (SALIM,), "place": (BERLIN,), **_on(2024, 2, 29)}),
                "meeting/m2": (
                    "Talks",
                    {
                        **{"participant": (SALIM, MUENCH, BKA), "status": (Status("held"),), **_on(2023, 5)},
                        "topic": (Topic("counter-terrorism"), Topic("cybercrime")),
                    },
                ),
            },
        ),
        _report("denial", date(2024, 4, 1), {"meeting/m2": ("Talks", {"status": (Status("denied"),)})}),
        _report(
            "delegation",
            date(2024, 6, 3),
            {
                "meeting/m3": (
                    "Visit",
                    {
                        **{"headOfDelegation": (SALIM,), "participant": (SALIM,), "host": (DGSN, HAMMOUCHI)},
                        **{"place": (MOROCCO,), **_on(2024, 6)},
                    },
                )
            },
        ),
        _report(
            "later",
            date(2025, 1, 5),
            {"meeting/m4": ("Ceremony", {"participant": (LAYLA, HAMMOUCHI)})},
            {LAYLA: ("heads", DGSI)},
        ),
    )


def _on(*parts: int) -> Slots:
    return {"startDate": (PartialDate(*parts),)}


def _report(
    identifier: str,
    day: date,
    events: Mapping[str, tuple[str, Slots]],
    facts: Mapping[str, tuple[str, str]] | None = None,
) -> Annotation:
    """A document that names everything, and tells so."""
    one = document(identifier, "، ".join(NAMES.values()), date=day, source=f"وكالة {day.year}")
    told = tuple(event(one, key, kind, one.text, slots, label=key) for key, (kind, slots) in events.items())
    said = tuple(claim(one, thing, *fact, NAMES[thing]) for thing, fact in (facts or {}).items())
    return Annotation(one, tuple(mention(one, name, key) for key, name in NAMES.items()), said, told)


def _known() -> Ontology:
    return ontology(
        concept(MOROCCO, "المغرب", "Morocco", "Maroc", iso="MA"),
        concept(GERMANY, "ألمانيا", "Germany", "Allemagne", iso="DE"),
        concept(FRANCE, "فرنسا", "France", "France", iso="FR"),
        concept(AUSTRIA, "النمسا", "Austria", "Autriche", iso="AT"),
        concept(VIENNA, "فيينا", "Vienna", "Vienne", country="AT"),
        concept(BERLIN, "برلين", "Berlin", "Berlin", country="DE"),
        concept(DGSN, "المديرية العامة للأمن الوطني", "General Directorate for National Security", country="MA"),
        concept(BKA, "المكتب الاتحادي للشرطة الجنائية", "Federal Criminal Police Office", country="DE"),
    )
