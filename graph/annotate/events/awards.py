"""Read awards: who was decorated, by whom, in which years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.conferring import add_ruler, is_declined, settle_order
from graph.annotate.events.drafts import DAYS, Draft, Fill, fill, fill_date, forget_days
from graph.annotate.events.givers import (
    GIVERS,
    add_capital,
    add_givers,
    add_orderer,
    find_sources,
    names_absent,
    turn_active,
)
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.medals import count_medals, find_medal, find_owners, headline_award
from graph.annotate.events.named_after import forget_named_after, forget_own_body
from graph.annotate.events.particles import DURING
from graph.annotate.events.passives import turn_passive
from graph.annotate.events.recipients import (
    PARTIES,
    gives,
    is_person,
    settle_parties,
)
from graph.annotate.events.roles import draft_of
from graph.annotate.events.text import folded_words, pronoun_behind
from graph.annotate.found import dates_in
from graph.annotate.phrases import DateMention
from graph.annotate.word import words_in
from graph.model import PartialDate, Ref, Span

_AT_FEAST = (*DURING, "في")


def read_awards(
    clauses: list[Clause],
    doc: Doc,
    words: EventWords,
    sentence: tuple[int, int],
    span: Span,
    before: Sequence[Draft] = (),
) -> Iterator[Draft]:
    """The awards of a sentence, one for each recipient and each year that the text counts; `before` those told."""
    told: list[Draft] = []
    for clause in clauses:
        if told and _says_how(clause):
            continue
        if _leans(clause) and any(award.type == "Award" for award in before):
            continue
        honours = clause.trigger.type == "Award"
        if honours and (is_declined(clause, doc, words) or add_ruler(told, clause, doc)):
            continue
        medal = find_medal(clause, clauses, doc, words, sentence) if honours else None
        draft = draft_of(clause, span) if medal is not None else None
        if draft is not None and medal is not None:
            _fill(draft, clause, clauses, doc, words, medal)
            _name_bodies(draft)
            _take_day(draft, clause, clauses, doc)
            draft.known = _is_told_before(clause, doc, medal)
            draft.status = "planned" if clause.trigger.prefix.endswith("س") else draft.status
            if _is_told(draft) and not (told and _takes_again(clause, doc, medal)):
                told += _apart(draft, clause, doc, count_medals(clause, clauses, doc, words, sentence))
            elif clause.trigger.form.pronoun and clause.trigger.is_verb:
                _add_told_later(told, clause)
    yield from told
    if not told and not any(clause.trigger.is_verb for clause in clauses):
        yield from headline_award(doc, words, sentence, span)


def _is_told_before(clause: Clause, doc: Doc, medal: int) -> bool:
    """«… عقب تسلمه الوسام من السفير», «وقلد الوزير السفير الوسام»: whether words speak of the medal told before."""
    noun, word = clause.trigger, words_in(doc)[medal]
    alone = medal + 1 == len(doc) or not words_in(doc)[medal + 1].opens_with_article
    known = noun.is_verb or (bool(noun.form.pronoun) and medal == noun.end)
    return known and word.opens_with_article and alone


def _take_day(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """«استقبل فلان اليوم فلانا، وأنعم عليه بوسام»: a verb that goes on about somebody tells of the day told before."""
    verb = clause.trigger
    if draft.values("startDate"):
        return
    for date in _days_of_feast(clause, clauses):
        fill_date(draft, date)
    goes_on = verb.is_verb and verb.prefix[:1] == "و" and (verb.form.pronoun or pronoun_behind(doc, verb.end))
    if not goes_on or draft.values("startDate"):
        return
    told = [other for other in clauses[: clauses.index(clause)] if other.dates]
    for date in told[-1].dates if told else ():
        fill_date(draft, date)


def _days_of_feast(clause: Clause, clauses: list[Clause]) -> list[DateMention]:
    """«قلد السفير فلانا وساما، وذلك خلال حفل أقيم اليوم»: the days told of the feast at which a medal is given."""
    feasts = [each for each in clauses if each.trigger.type == "Ceremony" and each.trigger.start > clause.trigger.start]
    feasts = [feast for feast in feasts[:1] if feast.link in _AT_FEAST and not feast.trigger.is_verb]
    held = [each for each in clauses if feasts and each.antecedent is feasts[0]]
    return [date for each in (*feasts, *held) for date in each.dates]


def _forget_day_of_deed(draft: Draft, clause: Clause, doc: Doc, words: EventWords) -> None:
    """«منحت الدولة فلانا وساما بعد عملية أدت في أيلول إلى …»: a day behind another verb's deed is none of the award."""
    folded = folded_words(doc)

    def is_of_deed(date: DateMention) -> bool:
        between = range(clause.trigger.end, date.start)
        return any(words.verb_of(folded[index], "ResultVerb") is not None for index in between)

    if any(map(is_of_deed, clause.dates)):
        forget_days(draft)


def _turn_state(draft: Draft, clause: Clause) -> None:
    """«منح الجانب الفرنسي القائد فلانا وساما»: a state beside a verb of giving gives, and does not receive."""
    states = clause.phrases("bare") if clause.trigger.is_verb and gives(clause) else []
    states = [phrase for phrase in states if phrase.kind == "country"]
    draft.fills = [replace(known, slot="awardedBy") if known.phrase in states else known for known in draft.fills]


def _says_how(clause: Clause) -> bool:
    """«كرم الوزير فلانا بمنحه درعا»: whether a noun of giving only tells how somebody was honoured."""
    noun = clause.trigger
    return not noun.is_verb and bool(noun.form.pronoun) and clause.link == "ب" and gives(clause)


def _leans(clause: Clause) -> bool:
    """Whether a noun only speaks of an award told before: «حفل التوشيح»."""
    noun = clause.trigger
    if noun.is_verb or not noun.definite or noun.form.number != "singular":
        return False
    return not any(clause.taken(relation) for relation in ("genitive", "ل", "الي", "=participant"))


def _takes_again(clause: Clause, doc: Doc, medal: int) -> bool:
    """Whether a verb only tells who took the prize told before: «حصدت الشرطة جائزة … وتسلمها فلان», «وتسلم الجائزة»."""
    word = words_in(doc)[medal]
    back = bool(clause.trigger.form.pronoun) or (word.opens_with_article and clause.trigger.prefix == "و")
    return clause.trigger.is_verb and back and not gives(clause)


def _add_told_later(told: list[Draft], clause: Clause) -> None:
    """«علق على صدره وساما منحته له الدولة», «وتسلمه من الوزير»: who gave the medal that was told before.

    A body that is said to give such medals, whoever hands them over, confers them: «وساما رفيعا تمنحه الشرطة».
    """
    arguments = clause.taken("bare" if gives(clause) else "من")
    givers = [phrase for argument in arguments for phrase in argument.phrases if phrase.kind in GIVERS]
    for award in told:
        for phrase in givers:
            if not award.values("awardedBy") or (clause.trigger.form.tense == "present" and phrase.kind == "agency"):
                fill(award, "awardedBy", phrase)


def _fill(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc, words: EventWords, medal: int) -> None:
    settle_parties(draft, clause, clauses, doc, medal)
    _forget_day_of_deed(draft, clause, doc, words)
    turn_active(draft, clause, doc, medal)
    _turn_state(draft, clause)
    forget_own_body(draft, clause, doc, medal)
    forget_named_after(draft, clause, doc, medal)
    add_orderer(draft, clause)
    add_capital(draft, clause, words)
    sources = find_sources(clause, doc, medal)
    if not names_absent(clause, doc, words):
        turn_passive(draft, clause, doc, sourced=bool(sources))
    for phrase in sources if not draft.values("awardedBy") else ():
        fill(draft, "awardedBy", phrase)
    add_givers(draft, clause, doc, words, medal)
    bodies = [giver.agency for giver in draft.phrases("awardedBy")]
    settle_order(draft, clause, clauses, doc, words)
    for phrase in find_owners(doc, medal):
        if not draft.values("awardedBy") or phrase.key in bodies:
            fill(draft, "awardedBy", phrase)


def _is_told(draft: Draft) -> bool:
    return any(phrase.kind in PARTIES or phrase.agency for phrase in draft.phrases("recipient"))


def _name_bodies(draft: Draft) -> None:
    """«أسند إلى قائد الحرس وسام»: an unnamed holder's body receives, and not his state."""
    draft.fills = [
        replace(known, value=Ref(known.phrase.agency))
        if known.slot == "recipient" and known.phrase and known.phrase.kind == "post" and known.phrase.agency
        else known
        for known in draft.fills
    ]


def _apart(draft: Draft, clause: Clause, doc: Doc, medals: int) -> Iterator[Draft]:
    """One award for each of the people who receive, and of the bodies where several medals are told."""
    people = [known for known in draft.fills if known.slot == "recipient" and (is_person(known) or medals > 1)]
    if len(people) < 2:
        yield from _by_year(draft, clause, doc)
        return
    rest = [known for known in draft.fills if known.slot != "recipient"]
    for person in people:
        yield from _by_year(replace(draft, fills=[person, *rest], spans=list(draft.spans)), clause, doc)


def _by_year(draft: Draft, clause: Clause, doc: Doc) -> Iterator[Draft]:
    """«سنتي 2014 و2018» tells two awards."""
    starts = {date.start for date in clause.dates}
    dates = [date for date in dates_in(doc) if date in clause.dates or date.end in starts]  # «لعامي 2023 و2025»
    years = [date.first for date in dates] + [date.last for date in dates if date.last]
    if len(years) < 2 or any(year.month for year in years):
        yield replace(draft, fills=[known for known in draft.fills if known.slot != "endDate"])
        return
    rest = [known for known in draft.fills if known.slot not in DAYS]
    for year in years:
        yield replace(draft, fills=[*rest, Fill("startDate", PartialDate(year.year), draft.span, None, "date")])


def join_awards(drafts: list[Draft]) -> list[Draft]:
    """Each award once: the same recipient with no other giver and no other year."""
    kept: list[Draft] = []
    for draft in drafts:
        known = next((other for other in kept if _same(other, draft) or _speaks_of(draft, other)), None)
        if known:
            known.fills += [new for new in draft.fills if new not in known.fills and not known.values(new.slot)]
            known.spans += [span for span in draft.spans if span not in known.spans]
        else:
            kept.append(draft)
    return kept


def _speaks_of(draft: Draft, told: Draft) -> bool:
    """Whether a medal spoken of again is one whose giver was told, be it that another handed it over."""
    shared = set(draft.values("recipient")) & set(told.values("recipient"))
    return draft.known and bool(shared) and bool(told.values("awardedBy"))


def _same(left: Draft, right: Draft) -> bool:
    for slot in ("startDate", "awardedBy"):
        if left.values(slot) and right.values(slot) and not set(left.values(slot)) & set(right.values(slot)):
            return False
    return bool(set(left.values("recipient")) & set(right.values("recipient")))
