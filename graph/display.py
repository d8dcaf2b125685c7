"""How each class and each relation is shown, as `ontology/display.ttl` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import OntologyError
from graph.ontology import Ontology, Properties, by_language, iris, local, text
from graph.settings import MAJ

LANGUAGES = ("ar", "en", "fr")
NEAREST = (("ar", "und", "en", "fr"), ("en", "fr", "und", "ar"), ("fr", "en", "und", "ar"))


@dataclass(frozen=True)
class Text:
    """The same words in Arabic, English and French; a language that lacks them has those of another."""

    ar: str
    en: str
    fr: str

    @classmethod
    def of(cls, names: Mapping[str, str]) -> Text:
        """Words by language (`und` where it is not known), each gap filled from the nearest other language."""
        return cls(*(next((names[other] for other in order if names.get(other)), "") for order in NEAREST))

    @classmethod
    def same(cls, words: str) -> Text:
        """Words that are the same in each language."""
        return cls(words, words, words)

    def all(self) -> tuple[str, str, str]:
        """The words in the order of `LANGUAGES`."""
        return self.ar, self.en, self.fr


def words_of(things: Properties, predicate: str) -> Text:
    """The words that a property has, in each language."""
    return Text.of(by_language(things, predicate))


@dataclass(frozen=True)
class ClassStyle:
    """A class: its captions, and how its nodes look; `family` is the class whose filter and legend it shares."""

    name: str
    family: str
    order: int
    caption: Text
    plural: Text
    shape: str
    light: str
    dark: str


@dataclass(frozen=True)
class RelationStyle:
    """A property: its captions along and against the arrow; `backward` when the arrow runs from object to subject."""

    name: str
    order: int
    caption: Text
    inverse: Text
    backward: bool


@dataclass(frozen=True)
class Display:
    """The styles by local name, each in the order of display."""

    classes: dict[str, ClassStyle]
    relations: dict[str, RelationStyle]

    @property
    def families(self) -> list[ClassStyle]:
        """The classes of the legend."""
        return [style for style in self.classes.values() if style.family == style.name]


def load_display(ontology: Ontology) -> Display:
    """Read `display.ttl`."""
    subjects = {local(iri): things for iri, things in ontology.triples("display.ttl").items()}
    shown = {name: things for name, things in subjects.items() if MAJ + "caption" in things}
    classes = [_class(name, shown) for name in shown if name[0].isupper()]
    relations = [_relation(name, shown[name]) for name in shown if not name[0].isupper()]
    return Display(
        {style.name: style for style in sorted(classes, key=lambda style: (style.order, style.family != style.name))},
        {style.name: style for style in sorted(relations, key=lambda style: style.order)},
    )


def _class(name: str, shown: dict[str, Properties]) -> ClassStyle:
    family = next((local(iri) for iri in iris(shown[name], MAJ + "shownWith")), name)
    look = shown.get(family, {})
    return ClassStyle(
        name,
        family,
        int(_need(look, family, "displayOrder")),
        words_of(shown[name], MAJ + "caption"),
        words_of(shown[name], MAJ + "pluralCaption"),
        _need(look, family, "shape"),
        _need(look, family, "colorOnLight"),
        _need(look, family, "colorOnDark"),
    )


def _relation(name: str, things: Properties) -> RelationStyle:
    caption = words_of(things, MAJ + "caption")
    inverse = words_of(things, MAJ + "inverseCaption") if MAJ + "inverseCaption" in things else caption
    backward = text(things, MAJ + "arrow") == "backward"
    return RelationStyle(name, int(_need(things, name, "displayOrder")), caption, inverse, backward)


def _need(things: Properties, name: str, predicate: str) -> str:
    found = text(things, MAJ + predicate)
    if not found:
        raise OntologyError(f"display.ttl: maj:{name} does not say how it is shown. Add maj:{predicate}.")
    return found
