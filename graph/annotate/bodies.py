"""Find a body of the gazetteer by a name that several states' bodies share, or make a key for one that it lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.annotate.spans import slug
from graph.annotate.tokens import fold
from graph.folding import stem_of
from graph.model import Kind
from graph.ontology import Concept, Ontology


def agency_key(name: str, state: str) -> str:
    """The key of a body that the gazetteer does not list: its name, and its state where that is known."""
    name = slug(name.replace("عبد ال", "عبدال").replace(" في ", " ب"))  # «لجنة … في الرياض», «لجنة … بالرياض»
    return f"agency/{state.lower()}-{name}" if state else f"agency/{name}"


class Bodies:
    """The bodies of the gazetteer by name."""

    def __init__(self, ontology: Ontology) -> None:
        self._by_name: dict[str, list[Concept]] = defaultdict(list)
        for concept in ontology.of_kind(Kind.AGENCY):
            for name in concept.bare:
                self._by_name[name].append(concept)
        self._states = ontology.country_by_iso
        bodies = list(ontology.of_kind(Kind.AGENCY))
        self._by_whole = {(body.country, label.text): body for body in bodies for label in body.labels}
        self._courts = {body.path for body in bodies if {"JudicialBody", "InternationalOrganization"} <= {*body.types}}
        international = (concept for concept in ontology.of_kind(Kind.AGENCY) if not concept.country)
        self._by_label = {concept.name: concept for concept in international}
        self._parents: dict[str, set[str]] = defaultdict(set)  # of bodies, by the first word of the name of a part
        for body in ontology.concepts.values():
            self._parents[stem_of(fold(body.name).split()[0])].add(body.parent)

    def sharing(self, name: str) -> list[Concept]:
        """The bodies that share a name: «مجلس الوزراء»."""
        return self._by_name.get(name, [])

    def find(self, names: Iterable[str], state: str) -> Concept | None:
        """The body of a state that has the first of the names which any has."""
        return next((body for name in names for body in self.sharing(name) if body.country == state), None)

    def find_international(self, names: Iterable[str]) -> Concept | None:
        """The body of no state that is called by one of the names."""
        return next((self._by_label[name] for name in names if name in self._by_label), None)

    def key(self, name: str, state: str) -> str:
        """The key of the body of a state that has this name, listed or not."""
        listed = self._by_whole.get((state, name)) or self.find([name], state) or self._with_adjective(name, state)
        return listed.path if listed else agency_key(name, state)

    def with_parts(self, stems: Iterable[str]) -> set[str]:
        """The keys of the bodies with a part whose name begins with one of these words: «الأمانة العامة ل…»."""
        return {parent for stem in stems for parent in self._parents.get(stem, ())}

    def is_international_court(self, key: str) -> bool:
        """Whether a key is that of a court of several states."""
        return key in self._courts

    def _with_adjective(self, name: str, state: str) -> Concept | None:
        """«الجيش» of Algeria is listed as «الجيش الجزائري»."""
        nisbas = self._states[state].nisbas if state in self._states else ()
        wholes = (f"{name} {' '.join(f'ال{word}' for word in nisba.split())}" for nisba in nisbas)
        return next((self._by_whole[state, whole] for whole in wholes if (state, whole) in self._by_whole), None)
