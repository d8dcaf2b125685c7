"""Count the second side of talks that a reader misses: «مفاوضات بين حكومة كينيا والحركة الشعبية»."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from graph.annotate.events.clauses import HOLDING, is_carried_by
from graph.annotate.events.drafts import Draft
from graph.annotate.events.particles import AMID, COMPLEMENTIZERS, RELATIVES
from graph.annotate.events.text import of_dates, of_phrases
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_verb
from graph.annotate.word import words_in

_BODY = 3  # words from «بين» to the name of whose body or delegation the first side is
_PARTNER = 12  # words between talks and «مع»
_AND = "و"


def count_unread_sides(drafts: Iterable[Draft], doc: Doc) -> None:
    """Add to talks between one party and a noun that is no phrase of ours a side without a name."""
    for draft in drafts:
        held = draft.has_setting or is_carried_by(draft.clause, HOLDING)
        parties = draft.parties if draft.type == "Talks" and held and not draft.unnamed else []
        if len(parties) == 1 and (_is_between(doc, parties[0]) or has_plain_partner(draft, doc)):
            draft.unnamed.append(Phrase(parties[0].end, parties[0].end + 1, _AND, "post", "", plural=True))


def _is_between(doc: Doc, party: Phrase) -> bool:
    """Whether «بين» leads to a party, and «و» goes on behind it with a noun."""
    words = words_in(doc)
    before = (word.folded for word in words[max(0, party.start - _BODY) : party.start])
    after = words[party.end] if party.end < len(words) and party.end not in of_phrases(doc) else None
    joined = after is not None and after.prefix == _AND and not is_verb(after.norm)
    return joined and not AMID.isdisjoint(before)


def has_plain_partner(draft: Draft, doc: Doc) -> bool:
    """Whether those whom somebody met are told by a plain noun: «لقاء فلان مع قادة الحزب»."""
    if draft.type != "Talks" or draft.unnamed or (draft.clause is not None and draft.clause.taken("مع")):
        return False
    words, inside, dated = words_in(doc), of_phrases(doc), of_dates(doc)
    for index in range(draft.end, min(draft.end + _PARTNER, len(doc) - 1)):
        if index in dated:
            continue
        if words[index].punct or words[index].blank or words[index].folded in RELATIVES | COMPLEMENTIZERS:
            return False
        if words[index].folded == "مع":
            return inside.isdisjoint(range(index + 1, index + 3))
    return False
