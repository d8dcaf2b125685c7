"""Name a body that no gazetteer lists with its state, where the words tell it: «الحكومة اليابانية»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.annotate.wordclasses import WordClasses
from graph.folding import stem_of
from graph.model import Kind
from graph.ontology import Ontology

_FEMININE = "ة"
_JOINED = "بل"  # particles that are written together with a state's name
_LONG = 5  # words of a name that needs no adjective to be told from others
_GUESSED = ("post", "head-noun", "shared-name", "counterpart")  # rules that know a body by its kind and its state


class Names:
    """The adjectives of states, and what the gazetteer lists."""

    def __init__(self, ontology: Ontology, words: WordClasses) -> None:
        self._concepts, self._states = ontology.concepts, ontology.country_by_iso
        self._agreement = Agreement(words)

    def whole(self, doc: Doc, body: Named) -> Named:
        """A guessed body under the name that its state's adjective completes; anything else as it is."""
        if body.kind is not Kind.AGENCY or body.key in self._concepts or not body.told or body.rule not in _GUESSED:
            return body
        if body.country not in self._states or self._names_state(body):
            return body
        written = surface(doc, body.start, body.end)
        if written.startswith(body.name) and self._names_state(replace(body, name=written)):
            return replace(body, name=written) if self._agreement.holds(written) else body
        adjective = self._adjective(body) if len(body.name.split()) < _LONG else ""
        if " " in adjective and " " not in body.name:  # «شرطة جنوب السودان», not «الشرطة الجنوب السودانية»
            return replace(body, name=f"{body.name.removeprefix('ال')} {self._states[body.country].name}")
        return replace(body, name=f"{body.name} {adjective}") if adjective else body

    def _names_state(self, body: Named) -> bool:
        """Whether a name holds its state or the state's adjective."""
        state = self._states[body.country]
        words = {fold(word) for word in body.name.split()}
        words |= {word[1:] for word in words if word[0] in _JOINED}  # «القنصلية العامة لمصر»
        words |= {f"ال{word[2:]}" for word in words if word.startswith("لل")}  # «القنصلية العامة لليابان»
        words |= {stem_of(word) for word in words}  # «الألمانية» is of «ألمانية», which has no article
        names = (*state.nisbas, *(label.text for label in state.labels))
        return any(words >= {fold(word) for word in name.split()} for name in names)

    def _adjective(self, body: Named) -> str:
        """«اليابانية» for a ministry or a directorate of Japan."""
        feminine = self._agreement.is_feminine(body.name.split()[0])
        if not feminine and (len(body.name.split()) > 2 or not fold(body.name).split()[-1].startswith("ال")):
            return ""  # «مكتب للإنتربول», «مجلس نواب»: another noun may have the adjective
        fitting = (nisba for nisba in self._states[body.country].nisbas if nisba.endswith(_FEMININE) == feminine)
        return " ".join(f"ال{word}" for word in next(fitting, "").split())


class Agreement:
    """The gender of the nouns that open names."""

    def __init__(self, words: WordClasses) -> None:
        self._plurals = words.folded("plural-body")

    def holds(self, name: str) -> bool:
        """Whether the adjective at the end of a name is of the noun at its beginning: «هيئة … اليمنية»."""
        first, *_, last = name.split()
        return self.is_feminine(first) == last.endswith(_FEMININE)

    def is_feminine(self, noun: str) -> bool:
        """Whether a noun takes adjectives in the feminine, as plurals do: «أركان», «قوات»."""
        return noun.endswith(_FEMININE) or fold(noun) in self._plurals
