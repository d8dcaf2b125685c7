"""Name a body as its post gives the name: «وزير الثقافة والاتصال» is of «وزارة الثقافة والاتصال»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.found import abroad_in, agencies_in, countries_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.spans import surface, together
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of, without_marks
from graph.model import Kind
from graph.ontology import Concept

_ITS = ("ها", "ه")  # whose a ministry is: a state's, or its ruler's


class Naming:
    """Names the bodies of posts in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc, states: States) -> None:
        self._bodies, self._doc, self._states, self._ministry = bodies, doc, states, knowledge.ministry
        self._words: list[Word] = words_in(doc)

    def named(
        self, post: Holding, start: int, end: int, state: str = "", *, told: bool = False, name: str = ""
    ) -> Named:
        """A body under the name that the post gives it; a listed one if its state has one of that name."""
        words, ministry = surface(self._doc, start, end), post.title.is_minister
        name = name or (f"{self._ministry} {_definite(words)}" if ministry else words)
        told = told or bool(self._states.side)
        state = state or self._states.side
        state = state or (self._states.likely(post.start) if ministry else self._state_of_sentence(post.start, start))
        same: Named | None = next((body for body in agencies_in(self._doc) if not state and body.name == name), None)
        if same:
            return replace(same, start=start, end=end)
        confidence = 0.9 if self._bodies.find([name], state) else 0.8
        return Named(start, end, Kind.AGENCY, self._bodies.key(name, state), name, "post", state, told, confidence)

    def of_pronoun(self, post: Holding) -> Named | None:
        """«السودان وزير دفاعه فلان», «فرنسا ووزير خارجيتها»: a ministry of the state named last before its minister."""
        before = [each for each in countries_in(self._doc) if each.end <= post.start]
        if not (post.title.is_minister and before and together(self._doc, before[-1].start, post.end)):
            return None
        state, text = before[-1].country, without_marks(self._words[post.end].text)
        owned = (text.removesuffix(pronoun) for pronoun in _ITS if text.endswith(pronoun))
        fields = [field[:-1] + "ة" if field.endswith("ت") else field for field in owned]
        names = (f"{self._ministry} ال{field}" for field in fields)
        name = next((name for name in names if self._bodies.sharing(name)), "")
        i = post.end
        return Named(i, i + 1, Kind.AGENCY, self._bodies.key(name, state), name, "post", state, True) if name else None

    def _state_of_sentence(self, post: int, i: int) -> str:
        """The state of the body before «و», or the only state that the sentence names."""
        if "و" in self._words[post].prefix:
            before = [body for body in agencies_in(self._doc) if body.end <= i and body.country]
            joined = [body.country for body in before if together(self._doc, body.start, i)]
            if joined:
                return str(joined[-1])
        named = (each for each in countries_in(self._doc) if each.rule == "country-name")
        named = (each for each in named if not (self._states.is_sending(each) or self._states.is_residence(each)))
        states = {each.country for each in named if together(self._doc, each.start, i)} - abroad_in(self._doc)
        return next(iter(states)) if len(states) == 1 else ""


def full_name(concept: Concept, short: str) -> str:
    """«وزارة الداخلية» for «الداخلية»: the shortest of the body's names that holds the words."""
    if fold(short) in {fold(name) for name in concept.bare}:
        return short
    names = [*concept.bare, *(label.text for label in concept.labels if label.language == "ar")]
    words = fold(short).split()
    longer = [name for name in names if _contains(fold(name).split(), words)]
    return min(longer, key=lambda name: (len(name), name), default=concept.name)


def stem_in_name(word: str) -> str:
    """The stem of a folded word, which may begin with «لل»: «سجون» of «للسجون»."""
    return stem_of("ال" + word[2:] if word.startswith("لل") else word)


def _contains(longer: list[str], words: list[str]) -> bool:
    rest = map(stem_in_name, longer)
    return len(longer) > len(words) and all(stem_of(word) in rest for word in words)


def _definite(words: str) -> str:
    """«وزير خارجية فلسطين» is of «وزارة الخارجية»."""
    return words if words.startswith("ال") or " " in words else f"ال{words}"
