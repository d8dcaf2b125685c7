"""Let a title without a name stand for whoever bears it: «سموه», «معاليه», «ولي العهد»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import OF_WHAT, PERSONAL, STYLES
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import words_in
from graph.smallwords import small_words

_ENVOYS = frozenset(small_words("resident"))  # «السفير», «القنصل»
_BEHIND = 4  # words from the state of an envoy to his name, a town between
_SAID = 8  # words between «عبر» and what somebody feels
_ROYAL = frozenset(small_words("prince-style"))  # before the names of princes
_TITLE = 3  # words in a title that one person bears


def titles_alone(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> Iterator[tuple[Phrase, tuple[str, ...]]]:
    """Each title outside the phrases of a text as a phrase of its last bearer, and the keys of all who may bear it."""
    taken = covered(phrases)
    people = [phrase for phrase in phrases if phrase.kind == "person" and not phrase.plural]
    folded, may_be = folded_words(doc), words.may_be_title
    for index, word in enumerate(words_in(doc)):
        if index in taken or not may_be(word.stem):
            continue
        length = _length(words, word.stem, folded[index + 1 : index + 3])
        titled = bool(length) and not _is_feeling(doc, words, index)
        bearers = _bearers(doc, words, index, length, people) if titled else ()
        if bearers:
            start = _with_styles(doc, index, taken)
            yield Phrase(start, index + length, words_in(doc)[start].prefix, "person", bearers[-1]), bearers
        elif titled and word.stem in words.title_pronouns:  # «استقبل سموه السفير», of whom the text tells no name
            yield Phrase(index, index + length, word.prefix, "post", ""), ()


def with_first_titles(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a title that «و» joins to a post and its holder is his: «ولي العهد ووزير الدفاع فلان»."""
    people = [phrase for phrase in phrases if phrase.kind == "person" and not phrase.plural]
    told = (_with_first_title(doc, words, phrase, people) if phrase.prefix == "و" else phrase for phrase in phrases)
    return tuple(_with_titles_of_state(doc, words, told))


def _with_titles_of_state(doc: Doc, words: EventWords, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """«ولي العهد الكويتي الشيخ فلان»: a title with its state's adjective belongs to the name right behind them."""
    state: Phrase | None = None
    for phrase in phrases:
        royal = words_in(doc)[phrase.start].stem in _ROYAL
        if state is not None and royal and phrase.start == state.end and _is_name_of(phrase, state):
            start, iso = _title_before(doc, words, state), phrase.country or state.key.removeprefix("country/")
            phrase = replace(phrase, start=start, prefix=words_in(doc)[start].prefix, country=iso)
        elif state is not None:
            yield state
        state = phrase if phrase.kind == "country" and _title_before(doc, words, phrase) < phrase.start else None
        if state is None:
            yield phrase
    if state is not None:
        yield state


def with_titles_apart(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; «سموه» is another than who is named behind it: «استقبل سموه الوزير فلانا»."""
    plain = words_in(doc)
    return tuple(
        replace(phrase, start=phrase.start + 1, prefix="")
        if phrase.kind in PERSONAL
        and phrase.end - phrase.start > 1
        and plain[phrase.start].stem in words.title_pronouns
        else phrase
        for phrase in phrases
    )


def with_unnamed(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a title before a state, of nobody whom the text names, is one: «ولي عهد البحرين»."""
    people = [phrase for phrase in phrases if phrase.kind == "person" and not phrase.plural]
    starts = {phrase.start: phrase for phrase in phrases}
    found = dict(starts)
    for state in phrases:
        start = _title_before(doc, words, state) if state.kind == "country" and not state.prefix else state.start
        titled = start < state.start and not _is_name_of(starts.get(state.end), state)
        if titled and not _bearers(doc, words, start, state.start - start, people):
            del found[state.start]
            prefix, iso = words_in(doc)[start].prefix, state.key.removeprefix("country/")
            found[start] = Phrase(start, state.end, prefix, "post", "", "", iso)
    return tuple(sorted(found.values(), key=lambda phrase: phrase.start))


def with_states_served(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; an envoy without a name is one of the state behind «ل»: «القنصل العام لإسبانيا»."""
    found: list[Phrase] = []
    for place, phrase in enumerate(phrases):
        envoy, behind = found[-1] if found else None, phrases[place + 1 : place + 3]
        if envoy is not None and _serves(doc, envoy, phrase) and not _is_named(behind, phrase.end):
            found[-1] = replace(envoy, end=phrase.end, country=phrase.key.removeprefix("country/"))
        else:
            found.append(phrase)
    return tuple(found)


def _serves(doc: Doc, envoy: Phrase, state: Phrase) -> bool:
    """Whether a state stands with «ل» right behind the definite post of an envoy of whom no state is told."""
    bare = envoy.kind == "post" and not (envoy.key or envoy.country or envoy.agency or envoy.plural)
    led = bare and state.kind == "country" and state.particle == "ل" and state.start == envoy.end
    return led and words_in(doc)[envoy.start].definite and words_in(doc)[envoy.start].stem in _ENVOYS


def _is_named(behind: tuple[Phrase, ...], end: int) -> bool:
    """Whether somebody's name stands right behind, or behind the town he serves in."""
    return any(one.kind == "person" and not one.prefix and one.start - end < _BEHIND for one in behind)


def _title_before(doc: Doc, words: EventWords, state: Phrase) -> int:
    """Where a title that one person bears begins right before a phrase, or where that begins."""
    plain, openings = words_in(doc), words.openings("SoleTitle")
    for start in range(max(0, state.start - _TITLE), state.start):
        if plain[start].stem not in openings:
            continue
        stems = [plain[start].stem, *(word.folded for word in plain[start + 1 : state.start])]
        if words.starts("SoleTitle", stems) == len(stems):
            return start
    return state.start


def _is_name_of(after: Phrase | None, state: Phrase) -> bool:
    """Whether whoever is named behind a title and its state bears it: not «ولي العهد السعودي السفير الإسباني فلانا»."""
    named = after is not None and after.kind == "person" and not after.prefix
    return named and after is not None and after.country in ("", state.key.removeprefix("country/"))


def _with_first_title(doc: Doc, words: EventWords, person: Phrase, people: list[Phrase]) -> Phrase:
    """Somebody with the title right before him, where the text names no other who bears it."""
    plain = words_in(doc)
    for start in range(max(0, person.start - _TITLE), person.start) if person in people else ():
        stems = [plain[start].stem, *(word.folded for word in plain[start + 1 : person.start])]
        alone = tuple(word.stem for word in plain[start : person.start])
        if words.starts("SoleTitle", stems) == len(stems) and not any(_holds(doc, one, alone) for one in people):
            return replace(person, start=start, prefix=plain[start].prefix)
    return person


def _is_feeling(doc: Doc, words: EventWords, index: int) -> bool:
    """«عبر عن سعادته باستقبال الوفد»: his happiness, of which somebody speaks, and no title of his."""
    if index + 1 >= len(doc) or folded_words(doc)[index - 1] not in OF_WHAT:
        return False
    spoken = words_in(doc)[max(0, index - _SAID) : index]
    said = any(words.tells(word.folded, word.stem, "ExpressVerb") for word in spoken)
    return said or words_in(doc)[index + 1].prefix == "ب"


def _length(words: EventWords, stem: str, following: list[str]) -> int:
    return 1 if stem in words.title_pronouns else words.starts("SoleTitle", [stem, *following])


def _bearers(doc: Doc, words: EventWords, index: int, length: int, people: list[Phrase]) -> tuple[str, ...]:
    """The keys of those named with the title before a token, the last of them at the end."""
    titles = words.title_pronouns.get(words_in(doc)[index].stem, frozenset())
    alone = tuple(word.stem for word in words_in(doc)[index : index + length])
    named = {p.key for p in people if (_has(doc, p, titles) if titles else _holds(doc, p, alone))}
    keys = [phrase.key for phrase in people if phrase.end <= index and phrase.key in named]
    styled = {p.key for p in people if p.key in named and _has(doc, p, titles & STYLES)}  # «معالي», and no plain «وزير»
    keys = [key for key in keys if key in styled] or keys
    if not titles and not keys:
        keys = list(named) if len(named) == 1 else []  # a headline tells the title, the text below the name
    return tuple(dict.fromkeys(reversed(keys)))[::-1]


def _has(doc: Doc, person: Phrase, titles: frozenset[str]) -> bool:
    own = [*words_in(doc)[person.start : person.start + 1]]
    own += [word for word in words_in(doc)[person.start + 1 : person.end] if not word.prefix]  # not «لسمو ولي العهد»
    return any(word.stem in titles for word in own)


def _holds(doc: Doc, person: Phrase, title: tuple[str, ...]) -> bool:
    """Whether a person's phrase has just these words, and no longer title that ends with them."""
    stems = [word.stem for word in words_in(doc)[person.start : person.end]]
    places = [i for i in range(len(stems)) if tuple(stems[i : i + len(title)]) == title]
    return bool(places) and (places[0] == 0 or stems[places[0] - 1] != title[0])


def _with_styles(doc: Doc, index: int, taken: set[int]) -> int:
    """Where the words of honour before a title begin: «صاحب السمو الملكي ولي العهد»."""
    while index > 0 and index - 1 not in taken and words_in(doc)[index - 1].stem in STYLES:
        index -= 1
    return index
