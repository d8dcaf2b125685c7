"""The questions that are ready to ask: each a query of `graph/queries/` that runs as it stands, with what can be set.

The first line of a query says the question in English, Arabic and French, with « — » between them. A comment that
begins with `#?` is a condition that a parameter switches on:

    #? person Person: VALUES ?person { $person }

`person` may then be given, and is the name of a Person; with `#!` it must be. What is written after the colon joins
the query, with the value in the place of `$person`, and takes the place of what stands before the comment on its line:
so a query that needs a value has an example of one, and runs anywhere.

Names of things are asked for in Arabic, each in a line such as

    OPTIONAL { ?person skos:prefLabel ?name . FILTER (LANG(?name) = "ar") }

Where another language is wanted it is tried first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.display import Text
from graph.errors import QueryError
from graph.model import Kind

FOLDER = Path(__file__).parent / "queries"
THINGS = (*Kind, "Entity", "Meeting", "Event", "Thing", "Document")  # what names can be looked up as
LANGUAGES = ("ar", "en", "fr")
DAY = "a date such as 2025-05"
WANTED = {"Date": DAY, "Until": DAY, "Number": "a number", "Topic": "a topic", "Build": "the folder of another build"}
CONDITION = re.compile(
    r"^(?P<indent>[ \t]*).*?#(?P<mark>[?!]) (?P<name>\w+) (?P<kind>\w+): (?P<condition>.*)$", re.MULTILINE
)
MOST = re.compile(r"LIMIT (\d+) #\? limit ")
NAMING = re.compile(r'^(?P<before>.*\bLANG\(\?\w+\) = )"ar"(?P<after>.*\n)', re.MULTILINE)
Find = Callable[[str, str], list[str]]  # the IRIs of what a name and a kind of thing stand for


@dataclass(frozen=True)
class Parameter:
    """Something that can be set: `kind` is one of THINGS, or Date, Until, Number, Text, Topic, Build."""

    name: str
    kind: str
    required: bool

    @property
    def wanted(self) -> str:
        """What to give, in words.

        >>> Parameter("agency", "Agency", True).wanted, Parameter("since", "Date", False).wanted
        ('the name of an Agency', 'a date such as 2025-05')
        """
        if self.kind in THINGS:
            return f"the name of {'an' if self.kind[0] in 'AE' else 'a'} {self.kind}"
        return WANTED.get(self.kind, "some words")


@dataclass(frozen=True)
class Question:
    """A query with its caption and parameters; its text runs as it stands."""

    name: str
    caption: Text
    parameters: tuple[Parameter, ...]
    text: str

    def fill(self, values: Mapping[str, str], find: Find, language: str = "ar") -> str:
        """The query with these values, which names things in this language; what values name is looked up by `find`."""
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values.keys() - known.keys():
            raise QueryError(f"{self.name}: there is no --{name} here. Use {self._offered() or 'no parameter'}.")
        for parameter in self.parameters:
            if parameter.required and parameter.name not in values:
                raise QueryError(f"{self.name}: --{parameter.name} is needed. Give {parameter.wanted}.")
        terms = {name: _term(known[name], value, find) for name, value in values.items()}
        return CONDITION.sub(lambda found: _switched(found, terms), self.named_in(language))

    def named_in(self, language: str) -> str:
        """The query, which names things in this language where they have a name in it, else in Arabic, else in any."""
        if language not in LANGUAGES:
            raise QueryError(f"--language {language}: there is no such language here. Use {', '.join(LANGUAGES)}.")
        order = dict.fromkeys((language, "ar", "und"))  # in Latin letters, a name's language is often not known
        return NAMING.sub("".join(rf'\g<before>"{one}"\g<after>' for one in order), self.text)

    def takes(self, name: str) -> bool:
        """Whether this can be set."""
        return any(parameter.name == name for parameter in self.parameters)

    @property
    def most(self) -> int:
        """After how many answers it ends where `limit` is not set; 0 where it gives all."""
        told = MOST.search(self.text)
        return int(told[1]) if told else 0

    def _offered(self) -> str:
        return ", ".join(f"--{parameter.name}" for parameter in self.parameters)


@cache
def load_questions() -> dict[str, Question]:
    """All questions by name, in order of their names."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.rq"))}


def is_cut(asked: str, values: Mapping[str, str], rows: int) -> bool:
    """Whether a question may have more answers than it gave, since nobody said how many are wanted."""
    question = load_questions().get(asked)
    return question is not None and "limit" not in values and 0 < question.most <= rows


def find_question(name: str) -> Question:
    """The question of this name."""
    questions = load_questions()
    if name not in questions:
        raise QueryError(f"No question is called «{name}». There are: {', '.join(questions)}.")
    return questions[name]


def _read(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    captions = text.partition("\n")[0].removeprefix("# ").split(" — ")
    if len(captions) != 3:
        raise QueryError(f"{path.name}: the first line does not say the question in English, Arabic and French.")
    english, arabic, french = captions
    told = {
        found["name"]: Parameter(found["name"], found["kind"], found["mark"] == "!")
        for found in CONDITION.finditer(text)
    }
    return Question(path.stem, Text(arabic, english, french), tuple(told.values()), text)


def _switched(found: re.Match[str], terms: Mapping[str, str]) -> str:
    name = found["name"]
    return found["indent"] + found["condition"].replace(f"${name}", terms[name]) if name in terms else found[0]


def _term(parameter: Parameter, value: str, find: Find) -> str:
    """A value as SPARQL writes it: things as IRIs, all that bear the name; dates and words as strings."""
    if parameter.kind in THINGS:
        return " ".join(f"<{iri}>" for iri in find(value, parameter.kind))
    if parameter.kind == "Topic":
        return quoted(topic_name(value))
    if parameter.kind == "Number":
        return _number(parameter.name, plain_digits(value))
    if parameter.kind in ("Date", "Until"):
        return quoted(_date(parameter.name, plain_digits(value)) + ("~" if parameter.kind == "Until" else ""))
    return quoted(value)


def topic_name(text: str) -> str:
    """A topic as its IRI ends.

    >>> topic_name("Counter terrorism")
    'counter-terrorism'
    """
    return text.strip().lower().replace(" ", "-")


def quoted(text: str) -> str:
    """A text as SPARQL writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def plain_digits(text: str) -> str:
    """The digits of all scripts as the queries write them.

    >>> plain_digits("٢٠٢٥-٠٥")
    '2025-05'
    """
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in text)


def _number(name: str, value: str) -> str:
    if not re.fullmatch(r"[0-9]{1,9}", value):
        raise QueryError(f"--{name} {value}: this is no number.")
    return value


def _date(name: str, value: str) -> str:
    """A day, a month or a year; «~» sorts behind all that begins with it, so that an end takes in its whole year."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", value):
        raise QueryError(f"--{name} {value}: this is no date. Write 2025, 2025-05 or 2025-05-06.")
    return value
