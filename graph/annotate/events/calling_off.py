"""Call off a meeting told before as planned: «… كان سيزور روما، لكن الزيارة ألغيت», «… أعلنت تأجيل الزيارة»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, have_someone_in_common
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.postponed import forms_of, is_called_off
from graph.annotate.events.text import in_phrases
from graph.annotate.sentences import begins_in
from graph.annotate.word import words_in

_BEFORE = 3  # words, names not counted, from «تأجيل» to the meeting
_BEHIND = 2  # words in «الزيارة قد ألغيت»


def call_off_told(clauses: Sequence[Clause], events: Iterable[Draft], doc: Doc, words: EventWords) -> None:
    """Let what was to come be called off where a sentence tells so of it by a noun alone."""
    planned = [event for event in events if event.status == "planned"]
    for clause in clauses if planned else ():
        noun = clause.trigger
        known = noun.is_event and not noun.is_verb and (noun.definite or noun.pointed) and not clause.arguments
        if not known or not (_is_called_off_before(clause, doc, words) or _is_called_off_behind(clause, doc, words)):
            continue
        meant = [event for event in planned if event.start < noun.start and noun.type in (event.type, event.also)]
        for event in [*meant[-1:], *(talks for talks in planned if meant and _is_aim_of(talks, meant[-1]))]:
            event.status = "cancelled"


def _is_aim_of(talks: Draft, visit: Draft) -> bool:
    """«كان سيسافر إلى روما لإجراء محادثات»: whether talks are what a visit of their sentence was to be made for."""
    told = visit.type == "Visit" and talks.type == "Talks" and talks.span == visit.span
    return told and have_someone_in_common(talks, visit)


def _is_called_off_before(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«أعلنت تأجيل الزيارة», «قبل أن يتأجل الاجتماع»."""
    begins, inside = begins_in(doc), in_phrases(doc)
    near: list[int] = []
    for index in range(clause.trigger.start - 1, -1, -1):
        near += [index] if index not in inside else []
        if begins[index] or len(near) == _BEFORE:
            break
    return is_called_off(near, doc, words)


def _is_called_off_behind(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«غير أن الزيارة ألغيت», «لكن اللقاء أرجئ»."""
    end = clause.trigger.end
    behind = words_in(doc)[end : end + _BEHIND]
    return words.has_any("Cancelled", (form for word in behind if not word.definite for form in forms_of(word)))
