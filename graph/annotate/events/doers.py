"""Let whoever does something at a meeting be there: «وضع الوزير فلان، في خلوة دامت يومين، …»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.agreement import awaits_owner, is_its_body
from graph.annotate.events.clauses import Clause, tells_who_was_there
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.particles import (
    ACTORS,
    ADVERBS,
    APART,
    AT_EVENT,
    COMMAS,
    COMPLEMENTIZERS,
    DURING,
    NOT_DONE,
    PREPOSITIONS,
    RELATIVES,
    THEN,
    unjoined,
)
from graph.annotate.events.text import folded_words, of_dates, of_phrases
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.spans import first_of
from graph.annotate.verbs import is_perfect, is_verb
from graph.annotate.word import words_in

_NO_VERBS = PREPOSITIONS | ADVERBS | {*APART}  # «بعد» is spelled as a verb is
_TYPES = ("Talks", "Conference", "Ceremony")
_NEAR = 7  # words, names and days not counted, between who does it and «في»; behind a comma or «خلال» there may be more
_FAR = 12


def attach_doers(drafts: Iterable[Draft], phrases: Sequence[Phrase], clauses: Sequence[Clause], doc: Doc) -> None:
    """Add to each meeting that names nobody who does, in its sentence, what no verb of events tells at it.

    `phrases` are those of the sentence.
    """
    for draft in drafts:
        if _names_nobody(draft, clauses) and _is_where_it_is_done(draft):
            for phrase in _doers(draft, phrases, clauses, doc):
                if not awaits_owner(draft.clause) or is_its_body(draft.clause, phrase, doc):
                    fill(draft, "participant", phrase)


def _names_nobody(draft: Draft, clauses: Sequence[Clause]) -> bool:
    """Whether a meeting names nobody who is there, or only with whom it is, or who attends: «في حفل ترأسه فلان»."""
    if draft.clause is None or draft.many:
        return False
    if draft.type == "Visit" and draft.clause.trigger.form.pronoun:
        return not draft.parties  # «وقفت بعثة من المنظمة، خلال زيارتها المطار، على …»
    if draft.type in ("Talks", "Conference") and awaits_owner(draft.clause):
        return not draft.parties
    if draft.type not in _TYPES or draft.known:
        return False
    told = [clause for clause in clauses if draft.clause in (clause, clause.antecedent)]
    met = [phrase for clause in told for phrase in clause.phrases("مع")] if draft.type == "Talks" else []
    met += [phrase for clause in clauses if tells_who_was_there(clause) for phrase in clause.phrases("genitive")]
    met += [phrase for clause in told if clause.trigger.role == "AttendVerb" for phrase in clause.subject]
    return all(phrase in met for phrase in draft.phrases("participant", "host"))


def _is_where_it_is_done(draft: Draft) -> bool:
    """Whether a noun tells it that «في» or «خلال» leads to, and no verb of events has it."""
    clause = draft.clause
    if clause is None or clause.trigger.is_verb or clause.link not in AT_EVENT:
        return False
    if clause.trigger.definite and not awaits_owner(draft.clause):
        return False
    return (clause.governor is None or _tells_no_meeting(clause.governor)) and not clause.thereby


def _tells_no_meeting(verb: Clause) -> bool:
    """«حصل فلان على دعم خلال لقاء …»: whether a verb tells only what somebody does, has or says there."""
    return verb.trigger.is_verb and verb.trigger.type in ("Award", "Operation")


def _doers(draft: Draft, phrases: Sequence[Phrase], clauses: Sequence[Clause], doc: Doc) -> Iterator[Phrase]:
    """Those right after the verb that stands before a meeting, or behind the comma after it where it comes first."""
    governor = draft.clause.governor if draft.clause is not None else None
    if governor is not None:
        yield from governor.subject if draft.type == "Talks" else ()
        return
    verbs = {clause.trigger.start for clause in clauses if clause.trigger.is_verb}
    first = _subject_before(draft, phrases, verbs, doc) or _subject_after(draft, phrases, verbs, doc)
    following = [phrase for phrase in phrases if first and phrase.start > first.start]
    if first is not None:
        yield first
        end = first.end
        for phrase in following:
            if phrase.start != end or not phrase.prefix.startswith("و") or phrase.kind not in ACTORS:
                return
            yield phrase
            end = phrase.end


def _subject_before(draft: Draft, phrases: Sequence[Phrase], verbs: set[int], doc: Doc) -> Phrase | None:
    """«أحاط المبعوث أعضاء المجلس، خلال مشاورات …»: who stands behind the last verb before a meeting."""
    before = [phrase for phrase in phrases if phrase.end < draft.start and _follows_verb(phrase, verbs, doc)]
    return next((phrase for phrase in before[-1:] if _leads_to(phrase, draft, verbs, doc)), None)


def _leads_to(phrase: Phrase, draft: Draft, verbs: set[int], doc: Doc) -> bool:
    """Whether nothing else is told between who does something and where he does it."""
    parted, told = _is_behind_comma(draft, doc), of_phrases(doc)
    between = [index for index in range(phrase.end, draft.start) if index not in told]
    if any(_tells_other(index, verbs, doc) for index in between) or _is_of_another_deed(between, doc):
        return False
    plain = [index for index in between if not (words_in(doc)[index].punct or index in of_dates(doc))]
    during = draft.clause is not None and draft.clause.link in DURING
    return len(plain) <= (_FAR if parted or during else _NEAR)


def _is_of_another_deed(between: Sequence[int], doc: Doc) -> bool:
    """«رفض الوزير قرارا اتخذ في اجتماع»: whether a verb stands right before «في»."""
    return len(between) > 1 and _is_verb(between[-2], doc)


def _is_behind_comma(draft: Draft, doc: Doc) -> bool:
    """«…، في اجتماع»: whether a comma parts a meeting from what is told before."""
    return any(word.text in COMMAS for word in words_in(doc)[max(0, draft.start - 2) : draft.start])


def _subject_after(draft: Draft, phrases: Sequence[Phrase], verbs: set[int], doc: Doc) -> Phrase | None:
    """«في خلوة دامت يومين، وضع الوزير …»: who stands behind the first verb after a meeting that opens a sentence."""
    first = first_of(doc, draft.start)
    if draft.start - first > _NEAR:
        return None
    after = (phrase for phrase in phrases if phrase.start > draft.end and _follows_verb(phrase, verbs, doc))
    after = (phrase for phrase in after if words_in(doc)[phrase.start - 2].text in COMMAS)
    phrase = next(after, None)
    if phrase is None or any(index in verbs for index in range(draft.end, phrase.start)):
        return None
    return phrase


def _follows_verb(phrase: Phrase, verbs: set[int], doc: Doc) -> bool:
    """Whether a phrase stands right behind a verb of no event that opens what is told: it is its subject."""
    start = phrase.start - 1
    if start < 0 or phrase.prefix or phrase.kind not in ACTORS or start in verbs or start in of_phrases(doc):
        return False
    return _is_verb(start, doc) and _opens(start, doc)


def _is_verb(index: int, doc: Doc) -> bool:
    word = words_in(doc)[index]
    if unjoined(word.folded) in _NO_VERBS:
        return False
    return not word.definite and (is_verb(word.norm) or is_perfect(word.norm))


def _opens(index: int, doc: Doc) -> bool:
    """Whether a clause of its own begins at a verb."""
    folded, word = folded_words(doc), words_in(doc)[index]
    if begins_in(doc)[index] or word.prefix in ("و", "ف"):
        return True
    before = words_in(doc)[index - 1]
    return before.text in COMMAS or before.blank or folded[index - 1] in THEN or index - 1 in of_dates(doc)


def _tells_other(index: int, verbs: set[int], doc: Doc) -> bool:
    """Whether a word between them tells something of its own."""
    word = words_in(doc)[index]
    tells = index in verbs or is_verb(word.norm) or unjoined(word.folded) in COMPLEMENTIZERS | NOT_DONE
    return tells or word.folded in RELATIVES or word.text == ":"
