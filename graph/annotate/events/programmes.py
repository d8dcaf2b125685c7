"""Tell what the programme of a visit holds: «ويتضمن برنامج الزيارة لقاء مع فلان», whom the visitor is to meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill, forget
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import ACTORS
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.spans import first_of
from graph.annotate.word import words_in

_BEHIND = 3  # words from «برنامج» to whose it is: «برنامج الوفد الكويتي», «برنامج زيارة فلان»
_HELD_LATER = 20  # words from such a verb to what it leads to last
_NEAR = 6  # words between a programme and the verb of what it holds, and between that and what it is


def plan_programmes(
    drafts: Sequence[Draft], events: Sequence[Draft], phrases: Sequence[Phrase], doc: Doc, words: EventWords
) -> None:
    """Let the visitor have the meetings that his programme holds, which are to come, or called off with his visit."""
    held = list(_of_programme(drafts, doc, words))
    visits = [event for event in (*events, *drafts) if event.type == "Visit" and event.phrases("participant")]
    for draft, over in held:
        visit = next((event for event in reversed(visits) if event.start < draft.start), None)
        guests = visit.phrases("participant") if visit is not None else _whose(draft, phrases, doc, words)
        if guests and (draft.parties or draft.type == "Visit"):
            _bring(guests, draft)
        called_off = visit is not None and visit.status == "cancelled"
        ahead = draft.status == "held" and not over
        draft.status = "cancelled" if called_off else "planned" if ahead else draft.status


def _whose(draft: Draft, phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> list[Phrase]:
    """«ويتضمن برنامج الوفد الكويتي زيارة»: who is told right behind a programme, where no visit was told before."""
    tokens = words_in(doc)
    for phrase in phrases:
        near = range(max(first_of(doc, draft.start), phrase.start - _BEHIND), phrase.start)
        if phrase.end <= draft.start and any(words.has_noun("TimetableNoun", tokens[i].stem) for i in near):
            return [phrase] if phrase.kind in ACTORS else []
    return []


def _bring(visitors: Sequence[Phrase], draft: Draft) -> None:
    """Let the visitors take part; a body that is visited, «زيارة المعهد», receives them."""
    bodies = [phrase for phrase in draft.phrases("participant") if phrase.kind == "agency" and phrase not in visitors]
    if draft.type == "Visit" and bodies:
        forget(draft, "participant", bodies)
        for body in bodies:
            fill(draft, "host", body)
    for phrase in visitors:
        fill(draft, "participant", phrase)


def _of_programme(drafts: Sequence[Draft], doc: Doc, words: EventWords) -> Iterator[tuple[Draft, bool]]:
    """The meetings behind a verb of what a programme holds, «برنامجها يشمل محادثات», and whether that is over."""
    folded, plain = folded_words(doc), words_in(doc)
    for draft in drafts:
        trigger = draft.clause.trigger if draft.clause is not None else None
        if trigger is None or trigger.is_verb or trigger.definite or draft.type == "Conference":
            continue
        start = max(first_of(doc, draft.start), draft.start - _HELD_LATER)
        told = ((i, words.verb_of(folded[i], "ContainVerb")) for i in reversed(range(start, draft.start)))
        last, verb = next(((i, verb) for i, verb in told if verb is not None), (start, None))
        if verb is None:
            continue
        near = range(max(start, last - _NEAR), min(last + 2, draft.start))
        if any(words.has_noun("TimetableNoun", plain[i].stem) or _is_visit(folded[i], words) for i in near):
            yield draft, verb.form.tense == "past"


def _is_visit(folded: str, words: EventWords) -> bool:
    """«زيارة تشمل لقاء»: whether a word is the noun of a visit, which holds meetings as its programme does."""
    nouns = (word for _, word in words.readings(folded) if not word.is_verb)
    return any(noun.frame is not None and noun.frame.type == "Visit" for noun in nouns)
