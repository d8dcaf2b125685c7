"""Let a meeting that a text first tells by who attended it have whoever is said before to have discussed something.

«استعرض الأمير فلان مشروع الحي. حضر الاجتماع فلان»: he was at the meeting, which was where and when he did it.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.settings import give_places
from graph.annotate.phrases import Phrase


def reviewing(clauses: Iterable[Clause], before: Clause | None) -> Clause | None:
    """The last clause that says what one man discussed or saw: one of these, or that of a sentence before."""
    told = [clause for clause in clauses if _discusses(clause) and _who(clause) is not None]
    return told[-1] if told else before


def bring_reviewer(draft: Draft, review: Clause | None, events: Iterable[Draft]) -> None:
    """Add who discussed something to talks of which a text tells only who attended, where it told no meeting before."""
    person = _who(review) if review is not None else None
    if review is None or person is None or draft.type != "Talks" or not (draft.known and draft.is_attended):
        return
    if any(event.type in ("Talks", "Conference") for event in events) or not draft.parties:
        return
    fill(draft, "participant", person)
    give_places(review, draft)


def _discusses(clause: Clause) -> bool:
    """Whether it is a verb of discussion, which alone is no meeting: «استعرض», «ناقش», «اطلع على»."""
    frame = clause.trigger.frame
    talks = frame is not None and frame.type == "Talks" and frame.only_between
    return talks and clause.trigger.is_verb and not clause.trigger.form.pronoun


def _who(clause: Clause) -> Phrase | None:
    one = clause.subject[0] if len(clause.subject) == 1 else None
    return one if one is not None and one.kind == "person" and not one.plural else None
