"""Write the pages: the network, and one page for each thing, event and document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from markupsafe import Markup

from graph.model import Document, Resolution
from graph.ontology import Ontology
from graph.pages import fonts
from graph.pages.assets import Assets
from graph.pages.data import names, neighbourhood, overview
from graph.pages.gather import build_view
from graph.pages.glossary import glossary_pages
from graph.pages.lists import conflict_pages, document_pages, timeline_pages
from graph.pages.paper import Statement, paragraphs, sentences, statements
from graph.pages.parts import Parts
from graph.pages.questions import question
from graph.pages.render import Renderer, policy, script_data, script_json
from graph.pages.sections import companions, disputes, facts, moments
from graph.pages.view import Conflict, Node, Paper, View, counts

LISTED = 8  # things of each family beside the network
UP = "../"  # from the folder of the pages to the build's own


def write_pages(resolution: Resolution, documents: Iterable[Document], ontology: Ontology, out: Path) -> list[Path]:
    """Write `index.html`, the pages it links to and their assets into `out`; they open from disk, offline."""
    view = build_view(resolution, documents, ontology)
    return write_files(chain(site(view), glossary_pages(Renderer(view), ontology)), out)


def write_files(files: Iterable[tuple[str, str]], out: Path) -> list[Path]:
    """Write each file, with its name and text, into `out`."""
    written = []
    for name, text in files:
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def site(view: View) -> Iterator[tuple[str, str]]:
    """Each file of the site: its name in the build, and its text."""
    yield from network_files(view)
    renderer, disputed = Renderer(view), disputes(view)
    for node in view.nodes.values():
        yield node.page, _thing(renderer, view, node, disputed[node.iri])
    told, mentioned = statements(view), _mentioned(view)
    for paper in view.papers.values():
        yield paper.page, _document(renderer, view, paper, mentioned[paper.identifier], told[paper.identifier])
    yield from timeline_pages(renderer, view)
    yield from document_pages(renderer, view, told)
    yield from conflict_pages(renderer, view)


def network_files(view: View) -> Iterator[tuple[str, str]]:
    """The network page and what stands beside it."""
    parts, assets = Parts(view), Assets(view)
    yield from ((f"assets/{name}", text) for name, text in (assets.styles | assets.scripts).items())
    yield "assets/font-licence.txt", fonts.licence()
    yield "assets/names.js", f"window.MAJLIS.names = {script_json(names(parts.nodes))};\n"
    yield "index.html", network_page(parts, assets)
    for part in range(1, len(parts.starts)):
        yield f"assets/part-{part}.js", f"window.MAJLIS.take({script_json(parts.cut(part))});\n"


def network_page(parts: Parts, assets: Assets, up: str = "") -> str:
    """The network page holds all that it needs: it can be sent alone. `up` leads to the folder of the build."""
    view, told = parts.view, counts(parts.view)
    styles, scripts = assets.of_network
    return Renderer(view).page(
        "index.html",
        up=up,
        policy=policy(scripts, styles),
        styles=[Markup(style) for style in styles],
        scripts=[Markup(script) for script in scripts],
        counts=told,
        most=[(family, [node for node in parts.nodes if node.family == family][:LISTED]) for family, _ in told],
        data=script_data(overview(parts)),
    )


def _thing(renderer: Renderer, view: View, node: Node, disputed: list[Conflict]) -> str:
    return renderer.page(
        "thing.html",
        up=UP,
        node=node,
        names_differ=len(set(node.names.all())) > 1,
        rows=facts(view, node.iri),
        moments=moments(view, node.iri),
        companions=companions(view, node.iri),
        disputes=disputed,
        questions={
            "facts": question("event" if node.when else "facts", node.iri),
            "moments": question("timeline", node.iri),
            "companions": question("companions", node.iri),
        },
        data=script_data(neighbourhood(view, node.iri)),
    )


def _document(renderer: Renderer, view: View, paper: Paper, nodes: list[Node], told: list[Statement]) -> str:
    said = sentences(view, told)
    return renderer.page(
        "document.html",
        up=UP,
        paper=paper,
        nodes=nodes,
        sentences=said,
        paragraphs=paragraphs(view, paper, said),
        question=question("document", paper.iri),
    )


def _mentioned(view: View) -> dict[str, list[Node]]:
    """What each document speaks of: by kind, then by time and name."""
    order = {name: place for place, name in enumerate(view.display.classes)}
    found: dict[str, list[Node]] = defaultdict(list)
    for node in sorted(view.nodes.values(), key=lambda node: (order[node.kind], node.order)):
        for document in node.documents:
            found[document].append(node)
    return found
