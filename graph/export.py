"""Write the graph to files, the same bytes for the same input."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import networkx as nx

from graph.dataset import Dataset
from graph.iris import text_name
from graph.jsonld import write_jsonld
from graph.model import Document, Resolution
from graph.settings import Settings
from graph.store import write_rdf
from graph.tables import (
    CLAIM_COLUMNS,
    ENTITY_COLUMNS,
    MEETING_COLUMNS,
    claim_rows,
    entity_rows,
    meeting_rows,
    write_table,
)
from graph.vocabulary import PREFIXES


def export(
    dataset: Dataset,
    resolution: Resolution,
    documents: Iterable[Document],
    networks: Mapping[str, nx.Graph[Any]],
    settings: Settings,
) -> list[Path]:
    """Write every file of a build but its pages; `networks` by file name (`graph`, `contacts`)."""
    out = settings.out
    out.mkdir(parents=True, exist_ok=True)
    texts = sorted(documents, key=lambda document: document.identifier)
    return [
        *write_graph(dataset, out),
        *write_tables(resolution, texts, settings),
        *write_texts(texts, out / "documents"),
        *write_networks(networks, out),
    ]


def write_graph(dataset: Dataset, out: Path) -> list[Path]:
    """Everything as sorted N-Quads and as TriG; the merged graph as Turtle and as JSON-LD."""
    write_rdf(dataset.quads, out / "graph.nq", {})
    sort_lines(out / "graph.nq")
    write_rdf(dataset.quads, out / "graph.trig", PREFIXES)
    merged = dataset.merged()
    write_rdf(merged.quads, out / "graph.ttl", PREFIXES)
    write_jsonld(merged.graph(), out / "graph.jsonld")
    return [out / name for name in ("graph.nq", "graph.trig", "graph.ttl", "graph.jsonld")]


def write_tables(resolution: Resolution, documents: Sequence[Document], settings: Settings) -> list[Path]:
    """Entities, meetings and claims as CSV."""
    entities, meetings, claims = (settings.out / f"{name}.csv" for name in ("entities", "meetings", "claims"))
    write_table(entities, ENTITY_COLUMNS, entity_rows(resolution.entities))
    write_table(meetings, MEETING_COLUMNS, meeting_rows(resolution))
    write_table(claims, CLAIM_COLUMNS, claim_rows(resolution, documents, settings.base))
    return [entities, meetings, claims]


def write_texts(documents: Iterable[Document], folder: Path) -> list[Path]:
    """The texts that all offsets refer to, each as it was read."""
    folder.mkdir(exist_ok=True)
    paths = []
    for document in documents:
        paths.append(folder / text_name(document.identifier))
        paths[-1].write_bytes(document.text.encode("utf-8", "replace"))
    return paths


def write_networks(networks: Mapping[str, nx.Graph[Any]], out: Path) -> list[Path]:
    """Each network as GraphML and as GEXF, for Gephi."""
    paths = []
    for name, network in sorted(networks.items()):
        nx.write_graphml_xml(network, out / f"{name}.graphml", encoding="utf-8")
        gexf = "\n".join(nx.generate_gexf(network, encoding="utf-8"))
        (out / f"{name}.gexf").write_text(_undated(gexf), encoding="utf-8", newline="\n")
        paths += [out / f"{name}.graphml", out / f"{name}.gexf"]
    return paths


def sort_lines(path: Path) -> None:
    """Put the lines of a file in the order of their bytes, each once."""
    with path.open("rb") as file:
        lines = sorted(set(file))
    path.write_bytes(b"".join(lines))


def _undated(gexf: str) -> str:
    """Drop the day of the build, which networkx writes: it would differ between two builds of one input."""
    return re.sub(r' lastmodifieddate="[^"]*"', "", gexf)
