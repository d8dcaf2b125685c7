"""Find every word and name that the ontology knows, in one Aho-Corasick pass over the folded text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.hits import Hit, Hits, set_hits
from graph.annotate.knowledge import Knowledge
from graph.annotate.spans import CLOSING, QUOTES
from graph.annotate.tokens import fold, has_article, split
from graph.annotate.word import Word, words_in
from graph.annotate.words import Entry
from graph.model import Kind
from graph.smallwords import small_words

_AROUND = 6  # words inside and on either side of quotation marks
_BEFORE_LEADER = frozenset(small_words("relative")) | frozenset(small_words("delegation"))
_REPRESENTED = frozenset(small_words("represented"))  # «ممثلة», before «في» or «ب»
_TO_WHOM = small_words("standing-for")  # «في», «ب»: before who stands for a body


class _Pattern(NamedTuple):
    """How an entry's words must stand in a text."""

    entry: Entry
    length: int
    definite: bool | None  # whether the first word has the article; None where it may
    hamza: bool  # the first word is written with «ئ»
    feminine: bool  # it ends with «ة»
    inner: tuple[tuple[str, bool], ...]  # of each word after it, its proclitics, and whether it has the article


class Lexicon:
    """All entries as one automaton; a spaCy component that sets `doc._.hits`, by category."""

    def learn(self, knowledge: Knowledge) -> None:
        """Build the automaton over the folded words of all entries."""
        patterns: dict[str, list[_Pattern]] = defaultdict(list)
        for entry in knowledge.entries:
            for pattern, key in _patterns(entry, knowledge.common):
                patterns[key].append(pattern)
        keys = sorted(key for key in patterns if key.strip())
        self._patterns = [patterns[key] for key in keys]
        self._automaton = AhoCorasick(keys, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.hits`: for each category the entries found, in the order of the text."""
        hits: dict[str, list[Hit]] = defaultdict(list)
        for hit in (*self._scan(words_in(doc)), *self._across_quotes(words_in(doc))):
            hits[hit.entry.category].append(hit)
        set_hits(doc, Hits({category: tuple(found) for category, found in hits.items()}))
        return doc

    def _across_quotes(self, words: list[Word]) -> Iterator[Hit]:
        """«مجموعة "إيغمونت"», «حركة «الشباب»»: names of bodies and groups of which quotation marks hold a part."""
        for start, end in _quoted(words):
            near = range(max(0, start - _AROUND), min(len(words), end + _AROUND))
            places = [i for i in near if i not in (start, end)]
            for hit in self._scan([words[i] for i in places]):
                first, last = places[hit.start], places[hit.end - 1]
                crossed = first < start < last or first < end < last
                closed = last + 1 + (last + 1 == end and words[end].text == ")")  # «اللجنة العسكرية المشتركة (5+5)»
                if crossed and hit.entry.category == "concept" and hit.payload.kind in (Kind.AGENCY, Kind.GROUP):
                    yield hit._replace(start=first, end=closed)

    def _scan(self, words: list[Word]) -> Iterator[Hit]:
        text, token_at = _joined(words)
        for index, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            first = token_at[start]
            represented = words[first].norm in _REPRESENTED
            for pattern in self._patterns[index]:
                if _fits(words, first, pattern) and not (represented and _leads_on(words, first, pattern)):
                    entry = pattern.entry
                    yield Hit(first, first + pattern.length, words[first].prefix, entry, entry.payload)


@Language.factory("lexicon", requires=["doc._.words"], assigns=["doc._.hits"])
def make_lexicon(nlp: Language, name: str) -> Lexicon:
    """The component; `learn` gives it the ontology's words."""
    return Lexicon()


def words_of(entries: Iterable[Entry]) -> frozenset[str]:
    """Every folded word of the entries, for the tokenizer to know where a proclitic ends."""
    texts = [[fold(word) for word in entry.text.split()] for entry in entries]
    first = {words[0] for words in texts if words}  # no entry begins with a proclitic
    words = {word for words in texts for word in words}
    return frozenset(first | {word for word in words if not _is_joined(word, words)})


def _is_joined(word: str, words: set[str]) -> bool:
    """«للجامعة», «والتعاون», «لرئيس»: a word of the ontology with a proclitic before it."""
    if word.startswith(("لل", "وال", "فال", "بال", "كال")):
        return True
    return len(word) > 3 and word[0] in "وبل" and word[1:] in words


def _leads_on(words: list[Word], first: int, pattern: _Pattern) -> bool:
    """«الغرفة ممثلة في رئيسها», «ممثلة برئيسها»: a participle that looks like somebody's title."""
    if pattern.length > 1 or pattern.entry.category != "title":
        return False
    after = words[first + 1] if first + 1 < len(words) else None
    return after is not None and (after.folded in _TO_WHOM or after.prefix in _TO_WHOM)


def _patterns(entry: Entry, known: frozenset[str]) -> Iterator[tuple[_Pattern, str]]:
    """How an entry may stand in a text; «ألماني» may have lost its hamza, and then seems to begin with the article."""
    words = _words(entry.text)
    first, *rest = [fold(word) for word in words]
    pieces = [("", first), *(split(word, known.__contains__, known.__contains__) for word in rest)]
    seeming = tuple(norm.startswith("ال") and len(norm) > 4 for _, norm in pieces)
    articles = tuple(has_article(word, prefix, norm) for word, (prefix, norm) in zip(words, pieces, strict=True))
    for definite in dict.fromkeys((articles, seeming)):
        stems = (norm[2:] if article else norm for (_, norm), article in zip(pieces, definite, strict=True))
        yield _pattern(entry, [prefix for prefix, _ in pieces], definite), f" {' '.join(stems)} "


def _pattern(entry: Entry, prefixes: list[str], definite: tuple[bool, ...]) -> _Pattern:
    """«رئيس» is not «الرئيس», and «قايد», a surname, is not «قائد»; other names may gain an article, none loses it."""
    inner = tuple(zip(prefixes[1:], definite[1:], strict=True))
    if entry.category == "title":
        first = entry.text.split()[0]
        return _Pattern(entry, len(prefixes), definite[0], "ئ" in first, first.endswith("ة"), inner)
    needed = definite[0] and not _is_one_foreign_word(entry, len(prefixes))
    return _Pattern(entry, len(prefixes), True if needed else None, False, False, inner)


def _words(text: str) -> list[str]:
    spaced = "".join(c if c.isalnum() or not c.isprintable() else c if not _is_mark(c) else f" {c} " for c in text)
    return spaced.split()


def _is_mark(char: str) -> bool:
    return char in "()[]«»\"'،,/-–:+"


def _joined(words: list[Word]) -> tuple[str, dict[int, int]]:
    """The stems between spaces, and which token begins at which of its characters."""
    token_at, place = {}, 0
    for index, word in enumerate(words):
        token_at[place] = index
        place += len(word.stem) + 1
    return " " + "".join(word.stem + " " for word in words), token_at


def _quoted(words: list[Word]) -> Iterator[tuple[int, int]]:
    """The quotation marks around a few words, or brackets around «5+5», as the tokens of both."""
    signs = [i for i, word in enumerate(words) if word.text == "+"]
    yield from ((i - 2, i + 2) for i in signs if [word.text for word in words[i - 2 : i + 3 : 4]] == ["(", ")"])
    opened = -1
    for i, word in enumerate(words):
        if word.text not in CLOSING and word.text not in QUOTES:
            continue
        if opened >= 0 and word.text == CLOSING.get(words[opened].text) and i - opened <= _AROUND:
            yield opened, i
            opened = -1
        else:
            opened = i


def _is_one_foreign_word(entry: Entry, length: int) -> bool:
    """«الإنتربول» is «إنتربول» too: names of one word that international bodies bear."""
    return length == 1 and "InternationalOrganization" in getattr(entry.payload, "types", ())


def _fits(words: list[Word], first: int, pattern: _Pattern) -> bool:
    word = words[first]
    if pattern.definite is not None and word.definite != pattern.definite:
        return False
    if pattern.hamza and "ئ" not in word.text:
        return False
    if pattern.feminine and word.text.endswith("ه") and first and words[first - 1].stem in _BEFORE_LEADER:
        return False  # «الوفد الذي قاده فلان», «بوفد قاده فلان»: a verb, not «قادة»
    if not pattern.inner:
        return True
    after = words[first + 1 : first + pattern.length]
    return all((word.prefix, word.definite) == inner for word, inner in zip(after, pattern.inner, strict=True))
