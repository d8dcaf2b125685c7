"""Show an answer as a page of its own: a graph as a network, rows as a table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import unquote

from markupsafe import Markup

from graph.display import LANGUAGES, Display, RelationStyle, Text, load_display
from graph.model import EVENTS, PartialDate
from graph.ontology import Ontology, local
from graph.pages.assets import CONTROLS, Assets
from graph.pages.naming import name_pages
from graph.pages.parts import Parts
from graph.pages.render import Renderer, policy
from graph.pages.site import network_page
from graph.pages.view import Link, Node, Quote, View
from graph.pages.wording import date_text, plain
from graph.query import Answer
from graph.store import Literal, Term, Triple, lexical, parse_turtle
from graph.timeline import When
from graph.vocabulary import ALT_LABEL, LABEL, PREF_LABEL, TYPE

NAMES = (LABEL, ALT_LABEL, PREF_LABEL)  # the best last
SAID = Quote("", "SPARQL", 0)  # stands for the sentences, which a graph that was asked for does not hold
UNKNOWN = "Group"  # the class whose look a thing has of which no class is told
Told = dict[str, dict[str, list[Term]]]  # by subject and predicate


def answer_page(answer: Answer, caption: Text, ontology: Ontology, language: str = "ar", up: str = "") -> str:
    """The page, which holds all that it needs; `up` leads from it to the build whose pages it links to."""
    if answer.form == "graph":
        view = graph_view(parse_turtle(answer.turtle), ontology)
        return network_page(Parts(view), Assets(view), up)
    view = View({}, (), {}, {}, load_display(ontology))
    styles = Assets(view).styles_but(CONTROLS)
    return Renderer(view).page(
        "answer.html",
        language=language,
        policy=policy((), styles),
        styles=[Markup(style) for style in styles],
        caption=caption.all()[LANGUAGES.index(language)],
        columns=answer.variables or ("answer",),
        rows=[[_cell(row.get(name)) for name in answer.variables] for row in answer.rows]
        or ([[(str(answer.truth).lower(), "")]] if answer.form == "truth" else []),
    )


def graph_view(triples: Iterable[Triple], ontology: Ontology) -> View:
    """What a graph says, as the network page takes it: things, and what is said between them."""
    told: Told = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in sorted(set(triples), key=str):
        told[subject][predicate].append(value)
    between = [
        (subject, local(predicate), value)
        for subject, said in told.items()
        for predicate, values in said.items()
        for value in values
        if isinstance(value, str) and predicate != TYPE
    ]
    display = _display(load_display(ontology), {relation for _, relation, _ in between})
    iris = sorted({*told, *(value for _, _, value in between)})
    pages = name_pages(_path(iri, ontology) for iri in iris)
    nodes = {iri: _node(iri, told.get(iri, {}), display, pages[_path(iri, ontology)], ontology) for iri in iris}
    return View(nodes, tuple(_link(*one, display) for one in between), {}, {}, display)


def _cell(term: Term | None) -> tuple[str, str]:
    """What a cell shows, and where it leads: of an IRI, its last part."""
    if term is None or isinstance(term, Literal):
        return plain(lexical(term)) if term else "", ""
    return plain(unquote(re.split("[/#]", term.rstrip("/#"))[-1])), term


def _path(iri: str, ontology: Ontology) -> str:
    return iri.removeprefix(ontology.base)


def _display(display: Display, relations: set[str]) -> Display:
    """With a plain style for each relation that has none."""
    unknown = {
        name: RelationStyle(name, 99, Text.same(name), Text.same(name), backward=False) for name in sorted(relations)
    }
    return replace(display, relations=unknown | display.relations)


def _node(iri: str, said: Mapping[str, list[Term]], display: Display, page: str, ontology: Ontology) -> Node:
    kind = _kind(iri, said, display, ontology)
    texts = [value for name in NAMES for value in said.get(name, ()) if isinstance(value, Literal)]
    names = {text.language or "und": plain(text.text) for text in texts} or {"und": _cell(iri)[0]}
    when = _when(said) if kind in EVENTS or display.classes[kind].family == "Meeting" else None
    return Node(
        *(iri, kind, display.classes[kind].family, Text.of(names), (), page, ()),
        when=when,
        date=date_text(when.starts[0]) if when and when.starts else Text.same(""),
    )


def _kind(iri: str, said: Mapping[str, list[Term]], display: Display, ontology: Ontology) -> str:
    """The most special class that has a look; else the one that the IRI begins with."""
    told = [local(lexical(value)) for value in said.get(TYPE, ())]
    known = [name for name in told if name in display.classes]
    special = [name for name in known if display.classes[name].family != name]
    guess = _path(iri, ontology).partition("/")[0].capitalize()
    return (*special, *known, guess if guess in display.classes else UNKNOWN)[0]


def _when(said: Mapping[str, list[Term]]) -> When:
    days = [lexical(value) for name, values in said.items() if local(name) == "startDate" for value in values]
    return When(tuple(date for date in map(_date, days) if date))


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:  # a query may give any words this name
        return None


def _link(subject: str, relation: str, value: str, display: Display) -> Link:
    source, target = (value, subject) if display.relations[relation].backward else (subject, value)
    return Link(source, relation, target, (SAID,))
