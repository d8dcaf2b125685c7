"""Tell whether a verb or a pronoun may speak of someone, by its gender and number."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacy.tokens import Doc, Span

from graph.annotate.events.clauses import Clause
from graph.annotate.events.led import is_delegation
from graph.annotate.events.lexemes import EventWords
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.smallwords import small_words

_BROKEN_PLURAL = "م.ا..$|م.ا.ي.$"  # «مراسم», «مراسيم»
_PLURAL = ("هم", "هن")
_FOREIGN = ("يا", "نا", "لا")  # how given names of women end abroad: «جوليا», «إلينا»
_ADJECTIVES = 2  # words from a delegation to the state that sent it
_LEAST = 4  # letters of such a name
_MEN = frozenset(small_words("man-in-alif"))  # «زكريا»
_FEMININE_STATE = ("ا", "ة")
_FEMININE = ("ة", "اء", "ى")  # how titles and names of women end: «الوزيرة», «لمياء», «ليلى»


def agrees(doc: Doc, words: EventWords, clause: Clause, people: tuple[Phrase, ...], genders: Mapping[str, str]) -> bool:
    """Whether a form without a subject may mean these people: one man does not go with «وصلت» or «وصولها»."""
    if len(people) == 1 and people[0].kind == "agency":
        if clause.trigger.form.pronoun in _PLURAL and not people[0].plural:
            return False  # «خلال زيارتهم» is not made by a body
        return _gender_told(clause) in ("", _gender_of_body(doc, words, people[0]) or _gender_told(clause))
    form = clause.trigger.form
    if len(people) == 1 and people[0].kind == "country" and isinstance(form, VerbForm) and not form.pronoun:
        masculine = form.gender == "m" and form.number == "singular"
        feminine = doc[people[0].end - 1].text.endswith(_FEMININE_STATE) and not is_sent(doc, people[0])
        return not (masculine and feminine)  # «فرنسا … حيث اجتمع»
    if len(people) != 1 or people[0].kind != "person":
        return True
    if not isinstance(form, VerbForm):
        if form.pronoun in _PLURAL:
            return False
        return form.pronoun not in ("ه", "ها") or _fits(doc, people[0], "f" if form.pronoun == "ها" else "m", genders)
    if form.number != "singular" or form.pronoun:
        return True
    return form.gender == "" or _fits(doc, people[0], form.gender, genders)


def gender_of_relative(pronoun: str) -> str:
    """The gender of one of whom a relative pronoun speaks; "" where it does not tell."""
    return {"الذي": "m", "التي": "f"}.get(pronoun, "")


def fits_relative(clause: Clause, pronoun: str) -> bool:
    """Whether a relative pronoun may lead back to an event noun: «اللقاء الذي», «الزيارة التي», «لقاءات … التي»."""
    noun = clause.trigger.lemma
    feminine = clause.trigger.form.number == "plural" or noun.split(" ")[0].endswith(("ه", "ات"))
    if pronoun == "الذي":
        return not feminine
    return pronoun != "التي" or feminine or bool(re.match(_BROKEN_PLURAL, noun))


def _gender_told(clause: Clause) -> str:
    """The gender of the one body of which a form may speak; "" where the form does not tell."""
    form = clause.trigger.form
    if form.pronoun or not isinstance(form, VerbForm):
        return {"ه": "m", "ها": "f"}.get(form.pronoun, "")
    return form.gender if form.number == "singular" else ""


def _gender_of_body(doc: Doc, words: EventWords, body: Phrase) -> str:
    """The gender of the noun that opens a body's name: «اللجنة» or «المجلس»; "" where it is another."""
    head = words_in(doc)[body.start]
    return "f" if head.text.endswith("ة") else "m" if words.has("MasculineBody", head.stem) else ""


def awaits_owner(clause: Clause | None) -> bool:
    """Whether a noun has the pronoun of somebody, and nobody is told whom that may mean."""
    owned = clause is not None and clause.trigger.form.pronoun in ("ه", "ها")
    return owned and clause is not None and not (clause.carried or clause.near or clause.before)


def is_its_body(clause: Clause | None, phrase: Phrase, doc: Doc) -> bool:
    """Whether the pronoun of a meeting may mean a body that acts after it: «في ختام اجتماعها، أوصت اللجنة …»."""
    feminine = words_in(doc)[phrase.start].text.endswith("ة")
    pronoun = clause.trigger.form.pronoun if clause is not None else ""
    return phrase.kind == "agency" and bool(phrase.key) and feminine == (pronoun == "ها")


def agrees_with(doc: Doc, pronoun: str, person: Phrase, genders: Mapping[str, str]) -> bool:
    """Whether the pronoun of one man or woman may mean someone: «معه», «استقبلها»."""
    return person.kind != "person" or _fits(doc, person, "f" if pronoun == "ها" else "m", genders)


def may_mean(pronoun: str, people: tuple[Phrase, ...]) -> bool:
    """Whether a pronoun's number allows it to mean these people: «تستقبلهم» is not done to one man."""
    return pronoun not in _PLURAL or len(people) != 1 or people[0].plural or people[0].kind != "person"


def is_sent(doc: Doc, state: Phrase) -> bool:
    """«إن وفدا أمنيا سوريا وصل»: whether what looks like a state is the adjective of a delegation in the accusative."""
    return any(map(is_delegation, words_in(doc)[max(0, state.start - _ADJECTIVES) : state.start]))


def _fits(doc: Doc, person: Phrase, gender: str, genders: Mapping[str, str]) -> bool:
    known = genders.get(person.key)
    if known:
        return known == gender
    return gender == "m" or _is_womans(doc[person.start : person.end])


def _is_womans(name: Span) -> bool:
    """Whether a name, or a title before it, ends as those of women do: «الوزيرة», «لمياء», and «ماريا» abroad."""
    foreign = (token.text for token in name[:-1] if token.text.endswith(_FOREIGN) and len(token.text) >= _LEAST)
    return any(token.text.endswith(_FEMININE) for token in name) or any(text not in _MEN for text in foreign)
