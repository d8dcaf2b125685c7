"""Tell whether a verb or a pronoun may speak of someone, by its gender and number."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase

_PLURAL = ("هم", "هن")
_FEMININE = ("ة", "اء", "ى")  # how titles and names of women end: «الوزيرة», «لمياء», «ليلى»


def agrees(doc: Doc, clause: Clause, people: tuple[Phrase, ...], genders: Mapping[str, str]) -> bool:
    """Whether a form without a subject may mean these people: one man does not go with «وصلت» or «وصولها»."""
    if len(people) != 1 or people[0].kind != "person":
        return True
    form = clause.trigger.form
    if not isinstance(form, VerbForm):
        if form.pronoun in _PLURAL:
            return False
        return form.pronoun not in ("ه", "ها") or _fits(doc, people[0], "f" if form.pronoun == "ها" else "m", genders)
    if form.number != "singular" or form.pronoun:
        return True
    return form.gender == "" or _fits(doc, people[0], form.gender, genders)


def agrees_with(doc: Doc, pronoun: str, person: Phrase, genders: Mapping[str, str]) -> bool:
    """Whether the pronoun of one man or woman may mean someone: «معه», «استقبلها»."""
    return person.kind != "person" or _fits(doc, person, "f" if pronoun == "ها" else "m", genders)


def may_mean(pronoun: str, people: tuple[Phrase, ...]) -> bool:
    """Whether a pronoun's number allows it to mean these people: «تستقبلهم» is not done to one man."""
    return pronoun not in _PLURAL or len(people) != 1 or people[0].plural or people[0].kind != "person"


def _fits(doc: Doc, person: Phrase, gender: str, genders: Mapping[str, str]) -> bool:
    known = genders.get(person.key)
    if known:
        return known == gender
    return gender == "m" or any(token.text.endswith(_FEMININE) for token in doc[person.start : person.end])
