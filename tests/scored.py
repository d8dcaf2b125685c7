"""A gold file, and builds of it written by hand: all right, or with something changed."""

from __future__ import annotations

import json
from pathlib import Path

from graph.evaluate import Evaluation, evaluate

ID, MAJ = "https://w3id.org/majlis/id/", "https://w3id.org/majlis/ontology#"
PREDICATES = {
    "a": "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "id": "http://purl.org/dc/terms/identifier",
    "issued": "http://purl.org/dc/terms/issued",
    "label": "http://www.w3.org/2004/02/skos/core#prefLabel",
    "subject": "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject",
    "slot": "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#object",
    "from": "http://www.w3.org/ns/prov#wasDerivedFrom",
    "start": "http://www.w3.org/ns/oa#start",
    "end": "http://www.w3.org/ns/oa#end",
    "exact": "http://www.w3.org/ns/oa#exact",
}
GOLD = {
    "doc": "d1",
    "entities": {
        "amin": {"type": "Person", "names": ["أمين السر", "أمين"]},
        "police": {"type": "Agency", "names": ["الشرطة الوطنية"]},
        "rabat": {"type": "Place", "names": ["الرباط"]},
        "guest": {"type": "Person", "names": ["ضيف"], "optional": True},
        "MA": {"type": "Country"},
    },
    "facts": [["amin", "heads", "police"], ["police", "agencyOf", "MA"], ["amin", "?memberOf", "police"]],
    "meetings": [
        {
            "key": "m1",
            "type": ["Talks", "Visit"],
            "participant": ["amin", "?MA"],
            "place": ["rabat"],
            "startDate": ["2025-05-06", "--05-06"],
            "ordinal": [22],
            "topic": ["counter-terrorism"],
        }
    ],
}
PERFECT = """
amin a Person | amin label "أمين" | amin mentionedIn d1 | amin heads police
police a Agency | police label "الشُرطة الوطنيّة" | police mentionedIn d1 | police agencyOf MA
rabat a Place | rabat label "رباط" | rabat mentionedIn d1
MA a Country | MA isoCode "MA" | MA mentionedIn d1
m a Talks | m participant amin | m place rabat | m startDate "--05-06" | m ordinal "22"
m topic topic/counter-terrorism
"""


TALE = "التقى سالم الراشد قادة الشرطة الوطنية في الرباط.\nثم زار سالم الراشد فاس."
TALE_GOLD = {
    "doc": "d1",
    "entities": {
        "salim": {"type": "Person", "names": ["سالم الراشد"]},
        "police": {"type": "Agency", "names": ["الشرطة الوطنية"]},
        "rabat": {"type": "Place", "names": ["الرباط"]},
        "fes": {"type": "Place", "names": ["فاس"]},
        "MA": {"type": "Country"},
    },
    "facts": [["salim", "heads", "police"], ["police", "agencyOf", "MA"]],
    "meetings": [
        {
            "key": "m1",
            "type": ["Talks"],
            "participant": ["salim", "police"],
            "place": ["rabat"],
            "startDate": ["2025-05-06"],
            "topic": ["counter-terrorism"],
        },
        {"key": "m2", "type": ["Visit"], "participant": ["salim"], "place": ["fes"]},
    ],
}
TALE_BUILD = """
salim a Person | salim label "سالم الراشد" | salim mentionedIn d1 | salim heads police
police a Agency | police label "الشرطة الوطنية" | police mentionedIn d1 | police agencyOf MA
rabat a Place | rabat label "الرباط" | rabat mentionedIn d1
fes a Place | fes label "فاس" | fes mentionedIn d1
MA a Country | MA isoCode "MA" | MA mentionedIn d1
m1 a Talks | m1 participant salim | m1 participant police | m1 place rabat | m1 startDate "2025-05-06"
m1 topic topic/counter-terrorism | m2 a Visit | m2 participant salim | m2 place fes
c1 subject m1 | c1 slot place | c1 value rabat | c1 from d1 | c1 start "0" | c1 end "48" | c1 exact "التقى"
c2 subject m2 | c2 slot place | c2 value fes | c2 from d1 | c2 start "49" | c2 end "72" | c2 exact "زار"
"""


def scored(folder: Path, statements: str, gold: object = GOLD, text: str = "") -> Evaluation:
    """The scores of statements written as «subject predicate object | …», against a gold file."""
    (folder / "gold").mkdir()
    (folder / "documents").mkdir()
    (folder / "gold" / "d1.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / "documents" / "d1.txt").write_text(text, encoding="utf-8", newline="\n")
    told = statements.replace("\n", "|") + '| d1 a Document | d1 id "d1"'
    lines = [_quad(*line.split(maxsplit=2)) for line in told.split("|") if line.strip()]
    (folder / "graph.nq").write_text("\n".join(lines), encoding="utf-8")
    return evaluate(folder / "gold", folder)


def _quad(subject: str, predicate: str, value: str) -> str:
    name = PREDICATES.get(predicate, MAJ + predicate)
    space = MAJ if predicate in ("a", "slot") else ID
    node = value.strip() if value.startswith('"') else f"<{space}{value.strip()}>"
    return f"<{ID}{subject}> <{name}> {node} <{ID}d1> ."
