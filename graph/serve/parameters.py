"""Read the parameters of a request as its description has them, and say what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.questions import plain_digits
from graph.serve.replies import RequestError

LONGEST = 300  # characters of a value
DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
Fields = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Parameter:
    """A parameter; `kind` is "text", "date" or "number", and `choices` are all that may be said where there are any.

    Dates and numbers may be written with the digits of any script.
    """

    name: str
    summary: str
    kind: str = "text"
    required: bool = False
    several: bool = False
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    default: int | None = None

    def described(self) -> dict[str, Any]:
        """The parameter as OpenAPI has it."""
        one = self._schema()
        schema = {"type": "array", "items": one, "maxItems": 10} if self.several else one
        told = {"name": self.name, "in": "query", "description": self.summary, "required": self.required}
        return {**told, "schema": schema}

    def value(self, text: str) -> str:
        """A value that is as it must be."""
        value = text if self.kind == "text" else plain_digits(text)
        wrong = self._wrong(value)
        if wrong:
            raise RequestError(400, f"{self.name}: {wrong}")
        return value

    def _schema(self) -> dict[str, Any]:
        if self.kind == "number":
            default = {} if self.default is None else {"default": self.default}
            return {"type": "integer", "minimum": self.least, "maximum": self.most, **default}
        if self.kind == "date":
            return {"type": "string", "pattern": f"^{DATE.pattern}$"}
        return (
            {"type": "string", "enum": list(self.choices)}
            if self.choices
            else {"type": "string", "minLength": 1, "maxLength": LONGEST}
        )

    def _wrong(self, text: str) -> str:
        if self.kind == "number" and not (re.fullmatch(r"[0-9]{1,9}", text) and self.least <= int(text) <= self.most):
            return f"give a number from {self.least} to {self.most}."
        if self.kind == "date" and not DATE.fullmatch(text):
            return "give a date such as 2025, 2025-05 or 2025-05-06."
        if self.choices and text not in self.choices:
            return f"give one of {', '.join(self.choices)}."
        if not text or len(text) > LONGEST:
            return f"give 1 to {LONGEST} characters."
        return ""


@dataclass(frozen=True)
class Values:
    """What a request says, by parameter."""

    told: dict[str, list[str]]
    known: dict[str, Parameter]

    def one(self, name: str) -> str:
        """The value of a parameter, "" where it has none."""
        return (self.told.get(name) or [""])[0]

    def all(self, name: str) -> list[str]:
        """The values of a parameter."""
        return self.told.get(name, [])

    def number(self, name: str) -> int:
        """The number that a parameter gives, or its default."""
        return int(self.one(name) or self.known[name].default or 0)


def read_values(fields: Fields, parameters: Sequence[Parameter]) -> Values:
    """The values of a request; unknown, repeated, missing and wrong ones are told."""
    known = {parameter.name: parameter for parameter in parameters}
    told: dict[str, list[str]] = {}
    for name, text in fields:
        if name not in known:
            raise RequestError(400, f"There is no parameter «{name[:40]}». There are: {', '.join(known) or 'none'}.")
        told.setdefault(name, []).append(known[name].value(text))
    for parameter in parameters:
        _check_number(parameter, told.get(parameter.name, []))
    return Values(told, known)


def _check_number(parameter: Parameter, values: list[str]) -> None:
    if parameter.required and not values:
        raise RequestError(400, f"{parameter.name}: it is needed.")
    if len(values) > (10 if parameter.several else 1):
        raise RequestError(400, f"{parameter.name}: it is said {len(values)} times.")
