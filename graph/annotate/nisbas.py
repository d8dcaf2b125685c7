"""Tell the adjectives of states from the names of people that are spelled alike, and from what describes things."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import recognised_in
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.spans import COMMAS
from graph.annotate.word import Word, words_in

_FEMININE = ("ة", "ات")


class Nisbas:
    """Judges the forms of such adjectives."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._is_name, self._ordinary = knowledge.is_name, knowledge.ordinary
        self._fathers = knowledge.words.folded("patronymic")
        self._told_apart = knowledge.words.stems("named-by-state")
        self._level = knowledge.words.folded("country-level")

    def is_of_thing(self, doc: Doc, hit: Hit) -> bool:
        """Whether an adjective tells a thing or an office apart, and no state's own."""
        return self._tells_thing_apart(doc, hit.start) or self._is_level(doc, hit)

    def _tells_thing_apart(self, doc: Doc, i: int) -> bool:
        """«دولار أمريكي», «باللغات الفرنسية، والصينية»: whether an adjective, alone or joined, is of no state's own."""
        words = words_in(doc)
        while i > 0:
            if words[i - 1].stem in self._told_apart:
                return True
            comma = words[i - 1].text in COMMAS
            if not (comma or words[i].prefix == "و") or i < 2 or not words[i - 1 - comma].is_adjective_shaped:
                return False
            i -= 1 + comma
        return False

    def _is_level(self, doc: Doc, hit: Hit) -> bool:
        """«المدير القُطري لبرنامج الأغذية العالمي»: of an organisation's office in a country, and not of Qatar."""
        words = words_in(doc)
        level = words[hit.start].norm in self._level and hit.end < len(words) and words[hit.end].prefix == "ل"
        return level and hit.end in hits_in(doc).international

    def is_name(self, doc: Doc, hit: Hit) -> bool:
        """«مدير المنتخب تركي الدربي», «تركي بن سعود»: a given name too, and no adjective of the word before it."""
        words = words_in(doc)
        word, before, after = words[hit.start], words[max(0, hit.start - 1) : hit.start], words[hit.end : hit.end + 1]
        if word.definite or hit.end - hit.start > 1:
            return False
        if hit.prefix in ("ب", "ل") and any(self._is_name(each.text) for each in before):
            return True  # «هشام بلاوي»: no «ب» before «لاوي»
        if self._is_family_name(doc, hit, before):
            return True  # «محمد هندي»
        if not self._is_name(word.text.removeprefix(word.prefix)):
            return False
        if any(start == hit.start and end - start > 1 and label == "PER" for start, end, label in recognised_in(doc)):
            return True  # «، وتركي الدربي»
        return any(each.definite for each in before) or any(each.norm in self._fathers for each in (*before, *after))

    def _is_second(self, doc: Doc, hit: Hit) -> bool:
        """«وفد تركي قطري»: whether an adjective follows that of another state, behind a noun that both describe."""
        noun = words_in(doc)[hit.start - 2] if hit.start > 1 else None
        described = noun is not None and noun.light in self._ordinary and not noun.definite
        return described and any(other.end == hit.start for other in hits_in(doc).of("nisba"))

    def _is_family_name(self, doc: Doc, hit: Hit, before: list[Word]) -> bool:
        """«محمد هندي»: whether a state's adjective without the article stands behind a given name or in a name."""
        if hit.prefix or words_in(doc)[hit.start].text.endswith(_FEMININE) or not before or self._is_second(doc, hit):
            return False
        inside = any(start < hit.start < end and label == "PER" for start, end, label in recognised_in(doc))
        given = before[0].light not in self._ordinary and not (before[0].prefix or before[0].definite)
        return inside or (given and read_name_book().is_given(spelled(before[0].text)))
