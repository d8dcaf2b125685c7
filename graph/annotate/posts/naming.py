"""Name a body as its post gives the name: «وزير الثقافة والاتصال» is of «وزارة الثقافة والاتصال»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.found import abroad_in, agencies_in, countries_in, home_of
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.spans import first_of, surface, together
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of, without_marks
from graph.model import Kind
from graph.ontology import Concept
from graph.smallwords import small_words

_HERS = "ها"
_DID, _MANY = "ت", "ات"  # the ending of a verb in the feminine, and of nouns in the plural
_MASCULINE = frozenset(small_words("masculine-state"))
_ITS = (_HERS, "ه")  # whose a ministry is: a state's, or its ruler's


class Naming:
    """Names the bodies of posts in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc, states: States) -> None:
        self._bodies, self._doc, self._states, self._ministry = bodies, doc, states, knowledge.ministry
        self._words: list[Word] = words_in(doc)
        self._several = knowledge.words.stems("of-several")

    def named(
        self, post: Holding, start: int, end: int, state: str = "", *, told: bool = False, name: str = ""
    ) -> Named:
        """A body under the name that the post gives it; a listed one if its state has one of that name."""
        words, ministry = surface(self._doc, start, end), post.title.is_minister
        name = name or (f"{self._ministry} {_definite(words)}" if ministry else words)
        told = told or bool(self._states.side)
        state = state or self._states.side
        likely = self._states.likely(post.start) if ministry and not state else ""
        state = state or likely or ("" if ministry else self._state_of_sentence(post.start, start, end))
        after = self._states.after(end)
        owner = after.country if after is not None else ""  # «التقى وزير خارجية كينيا وزير الخارجية المصري»
        near = (body for body in agencies_in(self._doc) if not state and owner in ("", body.country))
        near = (body for body in near if not body.country or self._states.may_be_of(body.country, start))
        same: Named | None = next((body for body in near if body.name == name), None)
        if same:
            return replace(same, start=start, end=end)
        confidence = 0.9 if self._bodies.find([name], state) else 0.8
        return Named(start, end, Kind.AGENCY, self._bodies.key(name, state), name, "post", state, told, confidence)

    def of_pronoun(self, post: Holding) -> Named | None:
        """«السودان وزير دفاعه فلان», «فرنسا ووزير خارجيتها»: a ministry of the state told before its minister."""
        i, text = post.end, without_marks(self._words[post.end].text)
        pronoun = next(filter(text.endswith, _ITS), "") if post.title.is_minister else ""
        state = self._owner(post, pronoun) if pronoun else ""
        field = text.removesuffix(pronoun)
        name = f"{self._ministry} ال{field[:-1] + 'ة' if field.endswith('ت') else field}"
        if not state or not self._bodies.sharing(name):
            return None
        return Named(i, i + 1, Kind.AGENCY, self._bodies.key(name, state), name, "post", state, True)

    def state_of_pronoun(self, post: Holding) -> str:
        """The state of the ruler or of the government that a pronoun at the end of a post stands for, or ""."""
        text = without_marks(self._words[post.noun_end - 1].text)
        pronoun = next(filter(text.endswith, _ITS), "")
        return self._owner(post, pronoun) if pronoun else ""

    def _owner(self, post: Holding, pronoun: str) -> str:
        """The state whose minister a pronoun tells: that of a ruler, who may be in another, or the one named last.

        «غادر الرئيس المصري إلى السودان يرافقه وزير خارجيته». Of a ruler whose state is not told there is none.
        """
        states = [each for each in countries_in(self._doc) if each.end <= post.start]
        states = [each for each in states if together(self._doc, each.start, post.end)]
        rulers = [hit for hit in hits_in(self._doc).of("title") if hit.end <= post.start and _rules(hit)]
        rulers = [hit for hit in rulers if together(self._doc, hit.start, post.end)]
        rulers = [hit for hit in rulers if self._words[hit.start].text.endswith("ة") == (pronoun == _HERS)]
        if not rulers:
            states = [each for each in states if self._may_have(each, pronoun)] or states
            opening = self._announcing(post, states) if pronoun == _HERS else ""
            return opening or (states[-1].country if states else "")
        told = (each.country for each in states if each.start == rulers[-1].end)
        return str(rulers[-1].payload.country or next(told, ""))

    def _may_have(self, state: Named, pronoun: str) -> bool:
        """«لبنان ووزير خارجيته»: whether a pronoun has the gender of a state's name; its adjective tells none."""
        masculine = self._words[state.start].norm in _MASCULINE
        return state.rule == "nisba" or masculine == (pronoun != _HERS)

    def _announcing(self, post: Holding, states: list[Named]) -> str:
        """«دعت فرنسا إلى مؤتمر حول مالي، حسبما أعلن وزير خارجيتها»: the state right behind the verb of a sentence."""
        start = first_of(self._doc, post.start) + 1
        named = (each for each in states if each.rule != "nisba" and not self._words[each.start].prefix)
        opening = (each for each in named if each.start == start or self._opens(each.start - 1, start))
        return next((each.country for each in opening if self._is_verb(each.start - 1)), "")

    def _opens(self, i: int, start: int) -> bool:
        """«باريس - أ ف ب: دعت فرنسا …»: whether a word stands behind the mark that ends a dateline."""
        return i > start and self._words[i - 1].text in (":", "-", "–", "—")

    def _is_verb(self, i: int) -> bool:
        """Whether a word is a verb that a state may be the subject of: «دعت», «أعلنت»."""
        word = self._words[i].norm.removeprefix("و")
        return word.endswith(_DID) and not (word.endswith(_MANY) or self._words[i].definite)

    def _state_of_sentence(self, post: int, i: int, end: int) -> str:
        """The state of the body before «و», or the only state that the sentence names; none of «البعثة الأممية»."""
        if any(word.stem in self._several for word in self._words[i:end]):
            return ""
        if "و" in self._words[post].prefix:
            before = [body for body in agencies_in(self._doc) if body.end <= i and body.country]
            joined = [body.country for body in before if together(self._doc, body.start, i)]
            if joined:
                return str(joined[-1])
        named = (each for each in countries_in(self._doc) if each.rule == "country-name")
        named = (each for each in named if not (self._states.is_passing(each) or self._states.is_residence(each)))
        told = [each for each in named if together(self._doc, each.start, i)]
        states = {each.country for each in told} - abroad_in(self._doc)
        later = home_of(self._doc) not in states and all(each.start > i for each in told)
        foreign = later and home_of(self._doc) != ""  # «اجتمع رئيس الجهاز برئيس السلطة في سنغافورة»
        return next(iter(states)) if len(states) == 1 and not foreign else ""


def _rules(hit: Hit) -> bool:
    return bool(hit.payload.relation == "headOfState" or hit.payload.path == "prime minister")


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


def name_stems(name: str) -> list[str]:
    """The stems of the words of a name."""
    return [stem_in_name(fold(word)) for word in name.split()]


def _contains(longer: list[str], words: list[str]) -> bool:
    rest = map(stem_in_name, longer)
    return len(longer) > len(words) and all(stem_of(word) in rest for word in words)


def _definite(words: str) -> str:
    """«وزير خارجية فلسطين» is of «وزارة الخارجية»."""
    return words if words.startswith("ال") or " " in words else f"ال{words}"
