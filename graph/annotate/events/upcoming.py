"""Tell the next meeting of those who have just met: «واتفقا على عقد لقاء ثان في …», «ويعقد الاجتماع المقبل في …»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, add, is_told_after
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PLACED
from graph.annotate.events.sides import sides
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase

COMING_TALKS = ("coming-gathering", "coming-meeting")  # frames of the next meeting of people who have met
COMING = ("coming-session", *COMING_TALKS)  # frames of what is still to come after what was held
_GATHERINGS = ("coming-gathering",)  # frames of the next meeting of an assembly
_AGREE = "agree"  # the frame of «اتفق»
_ON, _THAT = "علي", "ان"  # «على أن يجتمعا»


def is_agreed_upon(clause: Clause) -> bool:
    """Whether a noun tells talks that people agree to hold somewhere or some day.

    «اتفقا على عقد لقاء ثان في …», «اتفق الوزيران على اللقاء في …»
    """
    verb, frame = clause.governor, clause.trigger.frame
    if verb is None or frame is None or frame.type != "Talks" or clause.trigger.is_verb:
        return False
    if clause.trigger.definite and (len(verb.subject) < 2 or not all(map(_holds_post, verb.subject))):
        return False  # «اتصل المشتري بالبائع واتفقا على اللقاء في …»
    together = verb.trigger.role == "AgreeVerb" or (verb.trigger.says("deciding") and len(verb.subject) > 1)
    agrees = verb.trigger.is_verb and together and clause.link == _ON
    told = bool(clause.dates) or any(clause.taken(way) for way in PLACED)
    return agrees and told and not (clause.trigger.is_many or clause.trigger.form.pronoun)


def _holds_post(phrase: Phrase) -> bool:
    """Whether somebody is told with a post, or is a body or a state."""
    return phrase.kind in ("agency", "country") or bool(phrase.country or phrase.agency)


def is_expected(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a meeting is only agreed upon: by a noun, or by a verb in the present behind «على أن»."""
    if draft.clause is None:
        return False
    if not draft.clause.trigger.is_verb:
        return is_agreed_upon(draft.clause) or _is_agreed_to_be_held(draft, doc, words)
    before = folded_words(doc)[max(0, draft.start - 2) : draft.start]
    return draft.tense == "present" and before == [_ON, _THAT]


def _is_agreed_to_be_held(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«اتفقا على عقد اللجنة المشتركة في القاهرة»: whether a conference is what people agree to bring about."""
    clause, folded = draft.clause, folded_words(doc)
    verb = clause.governor.trigger if clause is not None and clause.governor is not None else None
    if verb is None or draft.type != "Conference" or not verb.is_verb:
        return False
    agrees = verb.role == "AgreeVerb" or verb.rule == _AGREE
    brought = words.has("BringingNoun", folded[draft.start - 1]) and folded[draft.start - 2] == _ON
    return agrees and brought and draft.start - 2 >= verb.end


def _is_of_one(draft: Draft) -> bool:
    """«وستعقد اللجنة اجتماعها المقبل في …»: whether it is the meeting of one body, and of no two."""
    return draft.clause is not None and draft.clause.trigger.form.pronoun == "ها"


def bring_sides(draft: Draft, events: list[Draft]) -> None:
    """Let the next meeting have those who met in the sentence before, where it tells where or when and not who."""
    if draft.rule not in COMING_TALKS or len(sides(draft)) > 1 or not draft.has_setting:
        return
    talks = [event for event in events if event.type == "Talks" and len(sides(event)) > 1]
    last = max(talks, key=lambda event: event.spans[-1].end, default=None)
    if last is None or _is_of_one(draft) or last.sideline is not None or not is_told_after(draft, last):
        if draft.rule in _GATHERINGS and not sides(draft):
            draft.type, draft.mode, draft.also = (
                "Conference",
                "Gathering",
                "",
            )  # «اتفق المجتمعون على عقد الاجتماع المقبل في …»
        return
    if any(phrase not in last.parties for phrase in sides(draft)):
        return
    for known in last.fills:
        if known.slot == "participant":
            add(draft, Fill("participant", known.value, draft.span, known.phrase, draft.rule))
