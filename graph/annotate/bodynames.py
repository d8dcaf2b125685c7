"""Name a body that no gazetteer lists with its state, where the words tell it: «الحكومة اليابانية»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.folding import stem_of
from graph.model import Kind
from graph.ontology import Ontology

_FEMININE = "ة"
_GUESSED = ("post", "head-noun", "shared-name", "counterpart")  # rules that know a body by its kind and its state


class Names:
    """The adjectives of states, and what the gazetteer lists."""

    def __init__(self, ontology: Ontology) -> None:
        self._concepts, self._states = ontology.concepts, ontology.country_by_iso

    def whole(self, doc: Doc, body: Named) -> Named:
        """A guessed body under the name that its state's adjective completes; anything else as it is."""
        if body.kind is not Kind.AGENCY or body.key in self._concepts or not body.told or body.rule not in _GUESSED:
            return body
        if body.country not in self._states or self._names_state(body):
            return body
        written = surface(doc, body.start, body.end)
        if written.startswith(body.name) and self._names_state(replace(body, name=written)):
            return replace(body, name=written) if _agrees(written) else body
        adjective = self._adjective(body)
        return replace(body, name=f"{body.name} {adjective}") if adjective else body

    def _names_state(self, body: Named) -> bool:
        """Whether a name holds its state or the state's adjective."""
        state = self._states[body.country]
        words = {fold(word) for word in body.name.split()}
        words |= {stem_of(word) for word in words}  # «الألمانية» is of «ألمانية», which has no article
        names = (*state.nisbas, *(label.text for label in state.labels))
        return any(words >= {fold(word) for word in name.split()} for name in names)

    def _adjective(self, body: Named) -> str:
        """«اليابانية» for a ministry or a directorate of Japan."""
        if not body.name.split()[0].endswith(_FEMININE):
            return ""
        feminine = (nisba for nisba in self._states[body.country].nisbas if nisba.endswith(_FEMININE))
        return " ".join(f"ال{word}" for word in next(feminine, "").split())


def _agrees(name: str) -> bool:
    """Whether the adjective at the end of a name is of the noun at its beginning: «هيئة … اليمنية»."""
    first, *_, last = name.split()
    return first.endswith(_FEMININE) == last.endswith(_FEMININE)
