"""Leave out of an award the bodies that only give a medal its name, or that only say whose somebody is."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, forget
from graph.annotate.events.particles import COPULAS
from graph.annotate.events.recipients import gives
from graph.annotate.events.text import folded_words
from graph.annotate.word import words_in

_MEDAL = 4  # words of a medal before the body that it is called after


def forget_named_after(draft: Draft, clause: Clause, doc: Doc, medal: int) -> None:
    """«منحت الدولة فلانا صليب الاستحقاق للحرس»: a body in a medal's name receives nothing where somebody else does."""
    told = draft.phrases("recipient")
    behind = [phrase for phrase in told if phrase.start > medal and phrase.kind == "agency" and phrase.particle == "ل"]
    named = (i for phrase in behind for i in range(max(clause.trigger.end, phrase.start - _MEDAL), phrase.start))
    own = clause.trigger.frame is not None and not clause.trigger.frame.needs  # «وشح», which has its medal behind «ب»
    # «وشحت الحكومة أربعة من الضباط بصليب الاستحقاق للحرس المدني»
    led = own and any(words_in(doc)[i].prefix.endswith("ب") for i in named)
    spoken = clause.trigger.is_verb and bool(clause.trigger.form.pronoun) and medal > clause.trigger.start
    if led or spoken or any(phrase.start < medal for phrase in told):
        forget(draft, "recipient", behind)


def forget_own_body(draft: Draft, clause: Clause, doc: Doc, medal: int) -> None:
    """«نال العقيد فلان، وهو من شرطة دبي، وساما من الملك»: a body before the medal is only whose one he is.

    It is where «هو من» leads to it, or where who confers stands behind the medal.
    """
    givers = [phrase for phrase in draft.phrases("awardedBy") if phrase.start > clause.trigger.start]
    before = [phrase for phrase in givers if phrase.kind == "agency" and phrase.start < medal]
    apart = any(phrase.start > medal for phrase in givers)
    own = [phrase for phrase in before if apart or folded_words(doc)[phrase.start - 2].lstrip("و") in COPULAS]
    if not gives(clause):
        forget(draft, "awardedBy", own)
