"""Gather the words to look for: titles and posts, nouns that open a name, and the names of what the ontology lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from graph.annotate.tokens import fold, light
from graph.annotate.wordclasses import WordClasses
from graph.annotate.words import Entry
from graph.model import Kind
from graph.ontology import BASE, RDF_TYPE, SKOS, Concept, Ontology, Properties, iris, literals, local, text
from graph.settings import MAJ

POSTS = ("Post", "Deputy", "Counterpart")
TITLES = ("Honorific", "Rank")
_NO_BODIES = ("Medium", "Organ")  # what a noun opens that is no body of its own


@dataclass(frozen=True)
class Title:
    """A title, rank or post: what its holder is to the body or state named after it."""

    path: str
    role: str  # Honorific, Rank, Post, Deputy, Counterpart, Delegation, FormerMarker, PostModifier
    relation: str = ""  # heads, memberOf, headOfState
    body_nouns: tuple[str, ...] = ()
    plural: bool = False
    implies: tuple[str, ...] = ()  # the body behind the post where none is named: «النيابة العامة»
    refers_back: bool = False  # «أمينها العام»: of the body named before
    country: str = ""  # of the one state that has it: «خادم الحرمين الشريفين»
    generic: bool = False  # says only that its holder has some post: «المسؤول»
    deputy_body: str = field(default="", repr=False)  # the body that a deputy of the holder sits in: «مجلس الوزراء»
    second_in: tuple[str, ...] = field(default=(), repr=False)  # the nouns of bodies that the holder does not head
    appointed: bool = False  # said of a name before it: «تعيين فلان مديرا للجمارك»
    leads: tuple[str, ...] = ()  # nouns of bodies that a holder leads who only belongs to others: «مفوض الشرطة»
    place_body: str = field(default="", repr=False)  # the noun of the body of a place that he leads: «أمانة»
    is_minister: bool = field(default=False, repr=False)  # the post is at the head of a ministry

    @property
    def is_rulers(self) -> bool:
        """Whether its holder heads a state, and no government, for which `relation` stands too."""
        return self.relation == "headOfState" and self.path != "prime minister"

    @property
    def governs_place(self) -> bool:
        """Whether its holder governs a place, whose noun may end the title: «أمير منطقة …», «أمين محافظة …»."""
        return self.path in ("governor", "mayor")

    @property
    def stands_apart(self) -> bool:
        """Whether its state is not that of the posts beside it: «سفير», «محافظ»."""
        return self.path in ("ambassador", "governor")


@dataclass(frozen=True)
class Head:
    """A noun that opens the name of a body or a place."""

    kind: Kind
    type: str
    takes: frozenset[str]  # what may follow beside definite words: ProperName, Place
    generic: bool  # also stands for a kind of thing: «غرفة العمليات»
    path: str = ""  # the name of the class of nouns

    @property
    def takes_names(self) -> bool:
        """Whether the names of people and places may follow."""
        return "ProperName" in self.takes


def entries(ontology: Ontology, words: WordClasses) -> Iterator[Entry]:
    """Everything that the finders of people, bodies, states and places look for in a text."""
    yield from _title_entries(ontology, words.folded("ministry"))
    heads = list(_head_entries(ontology))
    yield from heads
    nouns = _nouns_of_bodies(heads, words.folded("assembly"))
    for concept in ontology.concepts.values():
        yield from _concept_entries(concept, words.folded("title-in-label"))
        if concept.kind is Kind.AGENCY:
            short = short_names(concept, nouns, words.folded("named-by-one-word"))
            yield from (Entry(name, "short", concept) for name in short)


def is_person(entry: Entry) -> bool:
    """Whether an entry is a person's name: its words are no common words."""
    return isinstance(entry.payload, Concept) and entry.payload.kind is Kind.PERSON


def ministry_noun(ontology: Ontology) -> str:
    """«وزارة»: the noun that opens the names of ministries."""
    return text(ontology.triples("heads.ttl")[f"{BASE}head/ministry"], SKOS + "prefLabel", "ar")


def joined_words(ontology: Ontology) -> frozenset[str]:
    """Lightly folded words that «و» joins in the names of listed bodies: «تنمية» of «هيئة التراث وتنمية السياحة»."""
    labels = (label.text for body in ontology.of_kind(Kind.AGENCY) for label in body.labels)
    words = (word[1:] for label in labels for word in label.split()[1:] if word.startswith("و"))
    return frozenset(light(word) for word in words if len(word) > 2 and not word.startswith("ال"))


def short_names(concept: Concept, heads: list[str], alone: frozenset[str]) -> Iterator[str]:
    """A body's names without their head noun, as they follow a post: «الداخلية» for «وزارة الداخلية».

    After the heads that stand `alone`, folded, one word is a name; after others there are two or more.
    """
    names = [*concept.bare, *(label.text for label in concept.labels if label.language == "ar")]
    for name in dict.fromkeys(names):
        for head in heads:
            short = _without_lam(name[len(head) + 1 :]) if name.startswith(head + " ") else ""
            if " " in short or (short and fold(head) in alone):
                yield short


def _title_entries(ontology: Ontology, ministries: frozenset[str]) -> Iterator[Entry]:
    for things in ontology.triples("gazetteer/titles.ttl").values():
        for predicate in ("form", "pluralForm", "possessedForm", "appointedForm"):
            for form in literals(things, MAJ + predicate):
                yield Entry(form.text, "title", _title(things, predicate, ministries))
        for rank, branch in product(literals(things, MAJ + "form"), literals(things, MAJ + "branch")):
            title = _title(things, "form", ministries)  # «اللواء الركن الطيار»
            yield Entry(f"{rank.text} {branch.text}", "title", title)


def _title(things: Properties, predicate: str, ministries: frozenset[str]) -> Title:
    """A title as the words of one `predicate` mean it; `ministries` are the folded nouns for one."""
    nouns = _texts(things, "bodyNoun")
    return Title(
        path=text(things, SKOS + "prefLabel", "en"),
        role=next(local(kind) for kind in iris(things, RDF_TYPE) if kind.startswith(MAJ)),
        relation=_local(things, "postRelation"),
        body_nouns=nouns,
        plural=predicate == "pluralForm",
        implies=_texts(things, "impliesBody"),
        refers_back=predicate == "possessedForm",
        country=_local(things, "country"),
        generic=text(things, MAJ + "generic") == "true",
        deputy_body=text(things, MAJ + "deputyBody"),
        second_in=_texts(things, "secondIn"),
        appointed=predicate == "appointedForm",
        leads=_texts(things, "leadsNoun"),
        place_body=text(things, MAJ + "placeBody"),
        is_minister=not ministries.isdisjoint(map(fold, nouns)),
    )


def _texts(things: Properties, name: str) -> tuple[str, ...]:
    return tuple(literal.text for literal in literals(things, MAJ + name))


def _local(things: Properties, name: str) -> str:
    return next((local(iri) for iri in iris(things, MAJ + name)), "")


def _head_entries(ontology: Ontology) -> Iterator[Entry]:
    for things in ontology.triples("heads.ttl").values():
        opens = [local(iri) for iri in iris(things, MAJ + "opens")]
        if opens[0] in _NO_BODIES:
            yield from (Entry(form.text, opens[0].lower(), "") for form in literals(things, MAJ + "form"))
            continue
        generic = text(things, MAJ + "generic") == "true"
        takes = frozenset(local(iri) for iri in iris(things, MAJ + "takes"))
        head = Head(Kind(opens[0]), opens[-1], takes, generic, text(things, SKOS + "prefLabel", "en"))
        yield from (Entry(form.text, "head", head) for form in literals(things, MAJ + "form"))


def _nouns_of_bodies(heads: list[Entry], assemblies: frozenset[str]) -> list[str]:
    """The nouns that posts leave out, the longest first: «مدير الأمن الوطني» leads no «مجلس الأمن الوطني»."""
    agencies = (head.text for head in heads if head.category == "head" and head.payload.kind is Kind.AGENCY)
    nouns = {noun for noun in agencies if fold(noun.split()[0]) not in assemblies}
    return sorted(nouns, key=lambda noun: (-len(noun), noun))


def _concept_entries(concept: Concept, titles: frozenset[str]) -> Iterator[Entry]:
    labels = (label.text for label in concept.labels)
    names = (_untitled(label, titles) for label in labels) if concept.kind is Kind.PERSON else labels
    both = (spelling for name in names if name for spelling in _both_spellings(name))
    yield from (Entry(name, "concept", concept) for name in dict.fromkeys(both))
    if concept.kind is Kind.PLACE:
        ends = (label.text for label in concept.labels if label.text.endswith("اء"))
        yield from (Entry(name[:-1], "worn-place", concept) for name in dict.fromkeys(ends))  # «صنعا» for «صنعاء»
    if concept.kind is Kind.COUNTRY:
        yield from (Entry(nisba, "nisba", concept.iso) for nisba in concept.nisbas)
        yield from (Entry(nisba, "weak-nisba", concept.iso) for nisba in concept.weak_nisbas)
    else:
        accusative = (f"{nisba}ا" for nisba in concept.nisbas if nisba.endswith("ي"))  # «وفدا أمميا»
        yield from (Entry(nisba, "body-nisba", concept) for nisba in (*concept.nisbas, *accusative))
    yield from (Entry(name, "bare", concept) for name in concept.bare)


def _both_spellings(name: str) -> tuple[str, ...]:
    """«عبد العزيز» and «عبدالعزيز»."""
    apart = re.sub(r"\bعبدال(?=\w{2})", "عبد ال", name)
    return name, apart, apart.replace("عبد ال", "عبدال")


def _untitled(name: str, titles: frozenset[str]) -> str:
    """A person's name without its title; "" for «الملك سلمان», which leaves a given name."""
    title, _, rest = name.partition(" ")
    if fold(title) not in titles:
        return name
    return rest if " " in rest else ""


def _without_lam(name: str) -> str:
    if name.startswith("لل"):
        return "ال" + name[2:]
    return name[1:] if name.startswith("ل") and " " in name else name
