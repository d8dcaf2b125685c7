"""Let the first words of a body's name stand for the body told before: «أعرب المجلس», «ينظم المكتب التعاوني»."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AMID, COMPLEMENTIZERS
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import agencies_in, posts_in
from graph.annotate.phrases import Named, Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.spans import covered
from graph.annotate.tokens import fold
from graph.annotate.word import words_in
from graph.folding import stem_of


def with_shortened(doc: Doc, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, and one for each body for which a word stands after a verb, «أن» or a noun of meeting."""
    leading = {trigger.end - 1 for trigger in triggers.values() if trigger.is_verb or _is_of_body(trigger)}
    return tuple(sorted([*phrases, *_shortened(doc, leading, phrases)], key=lambda phrase: phrase.start))


def with_reporters(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases, and the bodies for which a word stands behind a noun: «بيان للجهاز», «وحدات الحرس»."""
    leads = words.single("StatementNoun") | words.single("ForcePart")
    leading = {i for i, word in enumerate(words_in(doc)) if word.stem in leads}
    return tuple(sorted([*phrases, *_shortened(doc, leading, phrases)], key=lambda phrase: phrase.start))


def _is_of_body(trigger: Trigger) -> bool:
    """Whether a noun tells a sitting that a body may have: «اجتماع اللجنة», «جلسة المجلس»."""
    gathers = trigger.frame is not None and bool(trigger.frame.alternative)
    return gathers and not trigger.definite and not trigger.form.pronoun


def _shortened(doc: Doc, leading: Container[int], phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    told = {body.start: body for body in agencies_in(doc) if body.end - body.start > 1}
    led = {post.start: post.bodies for post in posts_in(doc)}  # «مدير التعليم … إن الإدارة»
    taken, beside = set(covered(phrases)), {phrase.end for phrase in phrases if phrase.kind == "agency"}
    bodies: dict[str, Named] = {}  # the body told last, by the first word of its name
    for index, word in enumerate(words_in(doc)):
        if index in led:
            bodies |= {_first_word(body): body for body in led[index]}
        if index in told:
            bodies[word.stem] = told[index]
        elif word.stem in bodies and word.definite and index not in taken:
            body = bodies[word.stem]
            end = _end_of_first(doc, index, body)
            joined = word.prefix == "و" and index in beside  # «الاتحاد والرابطة»
            if _stands_alone(doc, leading, index, end, taken, joined=joined):
                beside.add(end)
                country = body.country if body.told else ""
                yield Phrase(index, end, word.prefix, "agency", body.key, country=country)


def _first_word(body: Named) -> str:
    """The stem of the word that a body's name begins with."""
    return stem_of(fold(body.name).split()[0])


def _end_of_first(doc: Doc, index: int, body: Named) -> int:
    """After as many words as a body's name begins with: «المكتب التعاوني» of «المكتب التعاوني للدعوة»."""
    words, name = words_in(doc), fold(body.name).split()
    end = index + 1
    while end < len(words) and end - index < len(name) and words[end].folded == name[end - index]:
        end += 1
    return end


def _stands_alone(
    doc: Doc, leading: Container[int], index: int, end: int, taken: Container[int], *, joined: bool
) -> bool:
    """Whether a word that leads to it stands before, and nothing after that makes it another: «المجلس البلدي»."""
    words = words_in(doc)
    after = words[end] if end < len(words) else None
    told = words[index].prefix == "ل" and index > 0 and index - 1 in leading and not words[index - 1].definite
    described = after is not None and after.opens_with_article  # «المجلس البلدي», not «البلدية بالتعاون مع»
    if (words[index].prefix and not (told or joined)) or described or end in taken:
        return False
    first = begins_in(doc)[index - 1] or (index > 1 and words[index - 2].blank)
    led = index - 1 in leading or words[index - 1].folded in COMPLEMENTIZERS | AMID  # «بين الجامعة والوزارة»
    return index > 0 and (led or first or joined)
