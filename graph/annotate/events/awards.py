"""Read awards: who was decorated, by whom, in which years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.medals import ABSENT, find_medal, find_owners, headline_award, on_behalf
from graph.annotate.events.particles import COMPLEMENTIZERS, PREPOSITIONS
from graph.annotate.events.roles import draft_of
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.model import PartialDate, Span

_PARTIES = ("person", "agency")
_GIVERS = ("person", "agency", "country")
_TITLE = 3  # words between a noun of awards and who receives
_NEAR = 3  # words between whom a relative clause is about and its verb
_RECEIVED = 12  # words after a verb among which stands who receives
_RECEIVING = ("الي", "علي")  # before who receives
_PASSIVE = "\u064f"  # the vowel on the first letter of a passive, where it is written


def read_awards(
    clauses: list[Clause], doc: Doc, words: EventWords, sentence: tuple[int, int], span: Span
) -> Iterator[Draft]:
    """The awards of a sentence; each recipient and each year that the text counts is one."""
    told: list[Draft] = []
    for clause in clauses:
        frame = clause.trigger.frame
        medal = find_medal(clause, clauses, doc, words, sentence) if frame and frame.type == "Award" else None
        draft = draft_of(clause, span) if medal is not None else None
        if draft is not None and medal is not None:
            _fill(draft, clause, clauses, doc, words, medal)
            if _is_told(draft):
                told += _apart(draft, clause)
            elif clause.trigger.form.pronoun and clause.trigger.is_verb:
                _add_told_later(told, clause)
    yield from told
    if not told and not any(clause.trigger.is_verb for clause in clauses):
        yield from headline_award(doc, words, sentence, span)


def _add_told_later(told: list[Draft], clause: Clause) -> None:
    """«علق على صدره وساما منحته له الدولة»: who gave the medal that was told before."""
    givers = [phrase for argument in clause.taken("bare") for phrase in argument.phrases if phrase.kind in _GIVERS]
    for award in told:
        for phrase in givers if not award.values("awardedBy") else ():
            fill(award, "awardedBy", phrase)


def _fill(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc, words: EventWords, medal: int) -> None:
    _name_each(draft)
    _take_beside(draft, clause, doc)
    _turn_subject(draft, clause)
    _forget_medal(draft, clause)
    _forget_far(draft, clause, clauses, doc)
    _forget_unnamed(draft, clause, doc)
    _add_recipient(draft, clause, doc)
    _add_giver(draft, clause)
    _turn_passive(draft, clause, doc)
    _represent(draft, clause, doc, words)
    bodies = [giver.agency for giver in draft.phrases("awardedBy")]
    for phrase in find_owners(doc, medal):
        if not draft.values("awardedBy") or phrase.key in bodies:
            fill(draft, "awardedBy", phrase)


def _gives(clause: Clause) -> bool:
    """Whether the subject of a word confers, and does not receive."""
    return clause.trigger.frame is not None and clause.trigger.frame.roles.get("subject") == "awardedBy"


def _name_each(draft: Draft) -> None:
    """«توشيح كل من فلان وفلان»: whom the words count receives."""
    draft.fills = [
        replace(known, slot="recipient") if known.slot == "participant" and _is_person(known) else known
        for known in draft.fills
    ]


def _take_beside(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«…، نالت فلانة جائزة»: who stands right after a verb of receiving is its subject, whoever stands before it."""
    beside = [phrase for phrase in doc._.phrases if phrase.start == clause.trigger.end and phrase.kind in _PARTIES]
    if clause.trigger.is_verb and not _gives(clause) and beside and not beside[0].prefix:
        draft.fills = [known for known in draft.fills if known.slot != "recipient"]
        fill(draft, "recipient", beside[0])


def _turn_subject(draft: Draft, clause: Clause) -> None:
    """«منحته له الدولة»: where the object is a pronoun, who stands after the verb gives."""
    bare = [phrase for argument in clause.taken("bare") for phrase in argument.phrases]
    if clause.trigger.is_verb and clause.trigger.form.pronoun and _gives(clause) and not draft.values("awardedBy"):
        draft.fills = [replace(known, slot="awardedBy") if known.phrase in bare else known for known in draft.fills]


def _forget_medal(draft: Draft, clause: Clause) -> None:
    """«وسام تمنحه …», «الميدالية التي منحها …»: the pronoun is the medal, not who receives it."""
    if clause.trigger.is_verb and clause.trigger.form.pronoun and not clause.taken("ب"):
        carried = [phrase for phrase in clause.carried if phrase not in clause.subject]
        draft.fills = [known for known in draft.fills if not (known.slot == "recipient" and known.phrase in carried)]


def _forget_unnamed(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«تتويج الفائزين بالجائزة، وهم …»: a noun of awards takes who stands beside it, and those joined to them."""
    if clause.trigger.is_verb:
        return
    last, kept = clause.trigger.end + _TITLE, []
    for known in sorted(draft.fills, key=lambda known: known.phrase.start if known.phrase else -1):
        phrase = known.phrase if known.slot == "recipient" else None
        led = phrase is not None and (phrase.prefix.endswith("ل") or folded_words(doc)[phrase.start - 1] in _RECEIVING)
        if phrase is None or phrase.start < clause.trigger.start or phrase.start <= last or led:
            kept.append(known)
            last = phrase.end if phrase is not None and phrase.start > clause.trigger.start else last
    draft.fills = kept


def _forget_far(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """Leave out who stands behind another verb, and a body behind another noun's preposition."""
    verbs = [other.trigger.start for other in clauses if other.trigger.is_verb]

    def is_far(known: Fill) -> bool:
        phrase = known.phrase
        if phrase is None or phrase.start < clause.trigger.end:
            return False
        if any(clause.trigger.end <= verb < phrase.start for verb in verbs):
            return True
        return known.slot == "recipient" and phrase.kind == "agency" and _is_inside(clause, phrase, doc)

    draft.fills = [known for known in draft.fills if not is_far(known)]


def _is_inside(clause: Clause, phrase: Phrase, doc: Doc) -> bool:
    """«شهداء التفجير في مسجد القوات»: a body that only says where."""
    *between, before = folded_words(doc)[clause.trigger.end : phrase.start] or [""]
    return not phrase.prefix and before not in _RECEIVING and any(word in PREPOSITIONS for word in [*between, before])


def _add_recipient(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«مكنته من توشيحين»: who is decorated was told before; «سبق لفلان أن نال», «فلان أول من ينال»."""
    if draft.values("recipient"):
        return
    if clause.trigger.is_verb:
        for phrase in () if _gives(clause) else _raised(clause, doc):
            fill(draft, "recipient", phrase)
        return
    gives = clause.governor is not None and clause.governor.trigger.role == "SupportVerb"  # «قام فلان بتسليم الوسام»
    alone = clause.trigger.definite or clause.trigger.form.number != "singular"
    for phrase in clause.before or clause.carried if alone and not gives and not clause.trigger.form.pronoun else ():
        if phrase.kind == "person":
            fill(draft, "recipient", phrase)


def _raised(clause: Clause, doc: Doc) -> list[Phrase]:
    """Whose verb it is where «أن» stands between them: «سبق لفلان أن نال», or the only one named before it."""
    start = clause.trigger.start
    before = [phrase for phrase in doc._.phrases if doc[start].sent.start <= phrase.start < start]
    people = [phrase for phrase in before if phrase.kind == "person"]
    if people and folded_words(doc)[start - 1].lstrip("و") in COMPLEMENTIZERS and people[-1].end == start - 1:
        return people[-1:]
    return people if len(people) == 1 and not clause.orphan else []


def _add_giver(draft: Draft, clause: Clause) -> None:
    """«قرر الرئيس توشيح فلان»: whoever orders an award confers it."""
    governor = clause.governor
    if draft.values("awardedBy") or clause.trigger.is_verb or governor is None or not _gives(clause):
        return
    orders = governor.trigger.role == "ReportVerb" and clause.link in ("", "ب") and bool(clause.taken("genitive"))
    for phrase in governor.subject if orders else ():
        if phrase.kind in _GIVERS:
            fill(draft, "awardedBy", phrase)


def _turn_passive(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«وُشح فلان بوسام»: a verb of giving with one person beside it tells who receives."""
    if draft.values("recipient") or not clause.trigger.is_verb or clause.trigger.form.pronoun or not _gives(clause):
        return
    written = _PASSIVE in doc[clause.trigger.start].text[:4]
    if not written and (_gives_to_others(clause, doc) or not _is_beside(clause)):
        return
    draft.fills = [
        replace(known, slot="recipient") if known.slot == "awardedBy" and (written or _is_person(known)) else known
        for known in draft.fills
    ]


def _gives_to_others(clause: Clause, doc: Doc) -> bool:
    """«سلم الملك الجائزة للفائزين»: who receives has no name."""
    after = words_in(doc)[clause.trigger.end : clause.trigger.end + _RECEIVED]
    return any(word.prefix.endswith("ل") and len(word.norm) > 2 for word in after)


def _is_beside(clause: Clause) -> bool:
    """Whether the subject stands after the verb, or right before it: «فلان الذي وشح»."""
    starts, start = [phrase.start for phrase in clause.subject], clause.trigger.start
    return any(place > start for place in starts) or any(phrase.end >= start - _NEAR for phrase in clause.subject)


def _is_person(known: Fill) -> bool:
    return known.phrase is not None and known.phrase.kind == "person"


def _represent(draft: Draft, clause: Clause, doc: Doc, words: EventWords) -> None:
    """«نيابة عن الملك», «باسم الرئيس»: who is represented confers it, or receives it."""
    for phrase in on_behalf(doc, words, clause.trigger.end):
        if not _gives(clause):
            draft.fills = [known for known in draft.fills if known.slot != "recipient"]
        fill(draft, "awardedBy" if _gives(clause) else "recipient", phrase)
        draft.fills = [replace(known, rule=ABSENT) if known.phrase == phrase else known for known in draft.fills]


def _is_told(draft: Draft) -> bool:
    return any(phrase.kind in _PARTIES for phrase in draft.phrases("recipient"))


def _apart(draft: Draft, clause: Clause) -> Iterator[Draft]:
    """One award for each of the people who receive."""
    people = [known for known in draft.fills if known.slot == "recipient" and _is_person(known)]
    if len(people) < 2:
        yield from _by_year(draft, clause)
        return
    rest = [known for known in draft.fills if known.slot != "recipient"]
    for person in people:
        yield from _by_year(replace(draft, fills=[person, *rest], spans=list(draft.spans)), clause)


def _by_year(draft: Draft, clause: Clause) -> Iterator[Draft]:
    """«سنتي 2014 و2018» tells two awards."""
    years = [date.first for date in clause.dates] + [date.last for date in clause.dates if date.last]
    if len(years) < 2 or any(year.month for year in years):
        yield replace(draft, fills=[known for known in draft.fills if known.slot != "endDate"])
        return
    rest = [known for known in draft.fills if known.slot not in ("startDate", "endDate")]
    for year in years:
        yield replace(draft, fills=[*rest, Fill("startDate", PartialDate(year.year), draft.span, None, "date")])


def join_awards(drafts: list[Draft]) -> list[Draft]:
    """Each award once: the same recipient with no other giver and no other year."""
    kept: list[Draft] = []
    for draft in drafts:
        known = next((other for other in kept if _same(other, draft)), None)
        if known:
            known.fills += [new for new in draft.fills if new not in known.fills and not known.values(new.slot)]
            known.spans += [span for span in draft.spans if span not in known.spans]
        else:
            kept.append(draft)
    return kept


def _same(left: Draft, right: Draft) -> bool:
    for slot in ("startDate", "awardedBy"):
        if left.values(slot) and right.values(slot) and not set(left.values(slot)) & set(right.values(slot)):
            return False
    return bool(set(left.values("recipient")) & set(right.values("recipient")))
