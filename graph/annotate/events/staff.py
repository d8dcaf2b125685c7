"""Leave out the body of people without a name who are of the house of someone named: «اجتمع مدير الأمن فلان بنوابه»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in


def without_staff(draft: Draft, doc: Doc, words: EventWords) -> None:
    """Keep those who are told by a post of the body that someone named in a meeting is of, but not as the body.

    Its members are the body: «استقبل الوزير رئيس اللجنة فلانا وأعضاءها».
    """
    if draft.type == "Visit":
        return  # «زار خبراء المنظمة … برئاسة مديرها فلان»: they are its delegation
    bodies = {person.agency for person in draft.parties if person.kind == "person"} - {""}
    staff = [fill.phrase for fill in draft.fills if fill.phrase is not None and _is_of(fill.phrase, bodies)]
    staff = [post for post in staff if not words.has("MembersNoun", words_in(doc)[post.start].stem)]
    draft.fills = [fill for fill in draft.fills if fill.phrase not in staff]
    draft.unnamed += [phrase for phrase in staff if phrase not in draft.unnamed]


def _is_of(phrase: Phrase, bodies: set[str]) -> bool:
    """Whether a post of one of some bodies is told without its holder and without a state."""
    return phrase.kind == "post" and not phrase.key and phrase.agency in bodies and not phrase.country
