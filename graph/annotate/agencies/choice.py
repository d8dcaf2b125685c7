"""Choose among the bodies found: one for each stretch of words, and one key for a name and its short form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import agency_key
from graph.annotate.found import abroad_in
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.annotate.word import words_in
from graph.folding import stem_of
from graph.ontology import Concept

_PURPOSE = 8  # words between the noun of a body and its acronym in brackets
_RANK = {"gazetteer": 0, "shared-name": 1, "head-noun": 2}


def best(named: Iterable[Named]) -> list[Named]:
    """One thing for each stretch: the longest; of two as long, the one that the gazetteer knows."""
    chosen: list[Named] = []
    for body in sorted(named, key=lambda n: (n.start, -_reach(n), _RANK.get(n.rule, 3))):
        if not chosen or body.start >= chosen[-1].end or _names_owner(chosen[-1], body):
            chosen.append(body)
    return chosen


def aliased(doc: Doc, bodies: list[Named]) -> list[Named]:
    """One key for a body whose name the text also gives in short («جامعة نايف»), or without its state."""
    abroad = abroad_in(doc)
    stated = [_of_state_told(body, [b for b in bodies if _may_mean(body, b, abroad)]) for body in bodies]
    return [as_alias(body, stated) if body.rule == "head-noun" else body for body in stated]


def with_acronyms(doc: Doc, bodies: list[Named], concepts: Mapping[str, Concept]) -> list[Named]:
    """«جهاز الأمن العام (الشاباك)»: a body that no list has is the listed one whose name alone follows in brackets."""
    listed = {body.start: body for body in bodies if body.rule == "gazetteer"}
    nouns = {start: fold(concepts[body.key].name).split()[0] for start, body in listed.items()}
    return [_as_acronym(doc, body, listed.get(body.end + 1)) for body in _to_brackets(doc, bodies, nouns)]


def _to_brackets(doc: Doc, bodies: list[Named], nouns: Mapping[int, str]) -> Iterator[Named]:
    """«بعثة الأمم المتحدة لتقديم المساعدة في العراق (يونامي)»: a guessed name up to its acronym in brackets.

    `nouns` are those that listed bodies are called by, by the tokens where these begin.
    """
    words = words_in(doc)
    for body in bodies:
        rest = range(body.end, min(body.end + _PURPOSE, len(words) - 1)) if body.rule == "head-noun" else range(0)
        mark = next((i for i in rest if words[i].mark), 0)
        same = words[mark].text == "(" and nouns.get(mark + 1) == words[body.start].stem
        yield replace(body, end=mark, name=surface(doc, body.start, mark)) if same else body


def _as_acronym(doc: Doc, body: Named, acronym: Named | None) -> Named:
    words = words_in(doc)
    if acronym is None or body.rule == "gazetteer" or words[body.end].text != "(":
        return body
    alone = any(word.text == ")" for word in words[acronym.end : acronym.end + 1])
    other = body.told and acronym.country != body.country
    return body if other or not alone else replace(body, key=acronym.key, country=acronym.country)


def _may_mean(body: Named, told: Named, abroad: frozenset[str]) -> bool:
    """Whether a name alone may be of another's state: «وزارة الخارجية» only after «وزارة الخارجية الروسية»."""
    return told.country not in abroad or told.start < body.start


def _of_state_told(body: Named, bodies: list[Named]) -> Named:
    """«المحكمة العليا» is that of the one state whose body of this name the text tells."""
    if body.country or body.rule == "gazetteer":
        return body
    same = {
        b.key: b for b in bodies if b.country and (b.name == body.name or agency_key(body.name, b.country) == b.key)
    }
    only = next(iter(same.values())) if len(same) == 1 else None
    return replace(body, key=only.key, country=only.country) if only else body


def as_alias(body: Named, bodies: Iterable[Named]) -> Named:
    """A body under the key of the longer name that it shortens, if one of `bodies` has it."""
    words = body.name.split()
    longer = (other for other in bodies if other.key != body.key and _shortens(words, other))
    return replace(body, key=next(longer, body).key)


def _reach(named: Named) -> int:
    """How far a name reaches; a known name is trusted over a longer guess by a word or two."""
    return named.end + (2 if named.rule != "head-noun" else 0)


def _names_owner(office: Named, body: Named) -> bool:
    """«مكتب للإنتربول» names the Interpol too."""
    inside = body.start > office.start and body.end == office.end
    return inside and office.rule == "head-noun" and body.rule == "gazetteer"


def _shortens(words: list[str], other: Named) -> bool:
    longer = [_stem(word) for word in other.name.split()]
    rest = iter(longer)
    return len(longer) > len(words) and _stem(words[0]) == longer[0] and all(_stem(word) in rest for word in words)


def _stem(word: str) -> str:
    folded = fold(word)
    return folded[2:] if folded.startswith("لل") else stem_of(folded)
