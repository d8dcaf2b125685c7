"""Read Arabic news of security and diplomacy, and build the graph of who met whom, when, where and for which agency.

    python build.py [SOURCE ...] [--out DIR]

Sources are files, folders and globs; without any, the documents in `seeds/` are read. The graph, its tables and
its pages are written to DIR (`out/`). `majlis build` does the same after an install.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from graph.annotate.pipeline import Annotator
from graph.assemble import assemble
from graph.export import export
from graph.ontology import load
from graph.pages import write_pages
from graph.project import project
from graph.read import read
from graph.reason import materialise
from graph.report import Report, Watch, write_report
from graph.resolve import resolve
from graph.settings import Settings
from graph.store import publish
from graph.validate import validate


def build(sources: Sequence[str | Path], settings: Settings, watch: Watch) -> Report:
    """Build everything that the sources tell, and say what was built."""
    ontology = watch.run("load", load, settings.ontology, settings.base)
    documents = watch.each("read", read(sources or [settings.seeds], watch.skip, settings))
    annotations = watch.each("annotate", Annotator(ontology).annotate(documents, watch.skip), len(documents))
    resolution = watch.run("resolve", resolve, annotations, ontology)
    dataset = watch.run("assemble", assemble, resolution, documents, ontology, settings)
    violations = watch.run("validate", validate, dataset, settings.ontology / "shapes.ttl")
    dataset = watch.run("reason", materialise, dataset) if settings.materialise else dataset
    networks = watch.run("project", project, resolution)
    both = {"graph": networks.everything, "contacts": networks.contacts}
    files = watch.run("export", export, dataset, resolution, documents, both, settings)
    watch.run("store", publish, settings.out / "graph.nq", settings.out / "store")
    pages = watch.run("pages", write_pages, resolution, documents, ontology, settings.out)
    return write_report(watch, annotations, resolution, dataset, violations, [*files, *pages], settings.out)


if __name__ == "__main__":
    from graph.cli import main

    main(["build", *sys.argv[1:]])
