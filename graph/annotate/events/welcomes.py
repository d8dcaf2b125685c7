"""Make those who welcome a traveller the hosts of the visit: «وكان في استقباله بالمطار فلان»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Argument, Clause, received, stands_there
from graph.annotate.events.drafts import Draft, Fill, add, fill, forget, values_of
from graph.annotate.events.led import is_delegation
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.offices import POSSESSED
from graph.annotate.events.particles import PERSONAL, RELATIVES, UPON, unjoined
from graph.annotate.events.text import folded_words, in_phrases
from graph.annotate.phrases import Phrase
from graph.annotate.spans import extent
from graph.annotate.word import words_in
from graph.model import Ref

_ARRIVING = ("arrive", "settle", "land", "come")  # frames of coming somewhere
_AT_THE_GATE = 2  # words after who receives that tell where: «استقبله فلان في المطار»
_OFFICE = 4  # words from an office to where it stands: «في مقر قيادته بميناء عدن»
_ARRIVAL = 25  # words before a welcome that tell of the return


def turn_round(clauses: Iterable[Clause], doc: Doc) -> None:
    """Let who arrives be received by whoever is told after it: «استقبل سموه، لدى وصوله المطار، فلان»."""
    clauses = list(clauses)
    _mean_guest(clauses, doc)
    _mean_other(clauses)
    _be_received(clauses)
    for clause in filter(_receives, clauses):
        told = clause.taken("bare") if not clause.trigger.form.pronoun else []
        if len(told) == 2 and _is_delegation_told(told[0], doc) and told[1].phrases[0].kind in PERSONAL:
            clause.subject = told[1].phrases  # «واستقبل الوفد في المطار وكيل الوزارة فلان»
    for arrival in clauses:
        verb = arrival.governor
        if verb is None or not _is_arrival(arrival, doc) or not _receives(verb) or verb.trigger.form.pronoun:
            continue
        told = verb.taken("bare")
        if len(told) == 2 and told[0].phrases[0].end <= arrival.trigger.start < told[1].phrases[0].start:
            arrival.carried, verb.subject = told[0].phrases, told[1].phrases


def _is_delegation_told(argument: Argument, doc: Doc) -> bool:
    """Whether «الوفد» alone stands behind a verb: a delegation is received, and receives nobody."""
    noun = words_in(doc)[argument.phrases[0].start]
    return len(argument.phrases) == 1 and noun.definite and is_delegation(noun)


def _mean_guest(clauses: Iterable[Clause], doc: Doc) -> None:
    """Let «استقباله» and «وصوله» mean who was told before, and not who waits: «وكان في استقباله لدى وصوله فلان»."""
    clauses = list(clauses)
    named = next((received(other) for other in clauses if stands_there(other) and other.taken("genitive")), ())
    for clause in clauses:
        waiting = clause.governor
        done_to = waiting.phrases("object") if waiting is not None and _receives(waiting) else []
        if done_to and clause.trigger.form.pronoun and _is_arrival(clause, doc):
            clause.carried = tuple(done_to)  # «واستُقبل لدى وصوله من طرف فلان»
        if named and clause.trigger.form.pronoun and _is_arrival(clause, doc):
            clause.carried = named  # «كان في استقبال فلان لدى وصوله فلان»
        if waiting is None or not waiting.trigger.says("being") or not clause.trigger.form.pronoun:
            continue
        welcome = clause.trigger.rule == "receive" or _is_arrival(clause, doc)
        if welcome and waiting.carried and clause.carried == waiting.subject != waiting.carried:
            clause.carried = waiting.carried


def _be_received(clauses: Iterable[Clause]) -> None:
    """Let a reception be that of its genitive, where others are told to give it: «تم استقبال السفير من طرف الوزير»."""
    for clause in clauses:
        noun = clause.trigger
        if noun.rule == "receive" and not noun.is_verb and clause.taken("=agent"):
            clause.arguments = [
                replace(told, relation="ل") if told.relation == "genitive" else told for told in clause.arguments
            ]


def _mean_other(clauses: Iterable[Clause]) -> None:
    """Let the pronoun of what somebody attends mean who was told before: «وحضر حفل تنصيبه بالرباط السفير فلان»."""
    for clause in clauses:
        verb = clause.governor
        attends = verb is not None and verb.trigger.is_verb and verb.trigger.says("witnessing")
        if verb is None or not attends or not clause.trigger.form.pronoun or clause.carried != verb.subject:
            continue
        if verb.subject and verb.subject[0].start > clause.trigger.end:
            clause.carried = verb.carried


def _is_arrival(clause: Clause, doc: Doc) -> bool:
    """Whether a noun tells at whose arrival something is done: «لدى وصوله»."""
    before = folded_words(doc)[clause.trigger.start - 1]
    return clause.trigger.rule == "arrive" and not UPON.isdisjoint((before, unjoined(before)))


def _receives(clause: Clause) -> bool:
    return clause.trigger.is_verb and clause.trigger.rule == "receive"


def is_welcome(draft: Draft, drafts: list[Draft], doc: Doc, words: EventWords) -> bool:
    """Whether a reception only welcomes a traveller, or sees one off: no talks. The visit then has its hosts."""
    if draft.rule not in ("receive", "await", "farewell") or not draft.clause:
        return False
    waiting = _waits(draft, doc, words)
    if draft.rule == "await" and not waiting:
        return True  # «في انتظار الرد»
    if draft.rule == "farewell" or not (waiting or _is_on_arrival(draft, drafts, doc, words)):
        return waiting
    if _returns(draft, doc, words):
        return True
    visit = _visit_of(draft, drafts)
    held = _held_for_guests(draft, drafts) if visit is None and waiting else None
    if held is not None:
        for phrase in _hosts(draft):
            fill(held, "host", phrase)
        return True
    if visit is None:
        _become_visit(draft)
        return draft.type != "Visit"
    for place in draft.phrases("place") if not visit.values("place") else ():
        fill(visit, "place", place)
    travelling = visit.values("participant")  # «كان في استقباله والد الفقيد»: nobody receives himself
    if not travelling:
        for guest in received(draft.clause):
            fill(visit, "participant", guest)
    for phrase in _hosts(draft):
        for value in (value for value in values_of(phrase) if value not in travelling):
            add(visit, Fill("host", value, draft.span, phrase, "welcome"))
    return True


def _waits(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«كان في استقباله», «وكان في وداعه», «كان في مقدمة مستقبليه»."""
    before = folded_words(doc)[max(0, draft.start - 4) : draft.start]
    there = draft.clause is not None and stands_there(draft.clause)  # «وكان فلان في استقباله»
    in_it = before[-1:] in (["في"], ["وفي"])
    return (there and (in_it or draft.rule == "await")) or (in_it and any(map(words.is_being, before)))


def _is_on_arrival(draft: Draft, drafts: list[Draft], doc: Doc, words: EventWords) -> bool:
    """Whether somebody is received where he comes in, or as he comes: «في المطار», «لدى وصوله»."""
    last = max((phrase.end for phrase in draft.phrases("host")), default=draft.end)
    near = [*words_in(doc)[draft.start : draft.end + 4], *words_in(doc)[last : last + _AT_THE_GATE]]
    nouns = [words_in(doc)[place.start] for place in draft.phrases("place")]
    placed = words.has_any("ArrivalPlace", (word.stem for word in [*near, *nouns]))
    placed = placed and not _is_in_office(draft, doc, words)
    coming = _comes(draft, drafts, doc) or _follows_arrival(draft, drafts, doc)
    return placed or coming or _is_said_to_have_come(draft, drafts, doc)


def _is_in_office(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«في مقر قيادته بميناء عدن», «في مكتبه بالمطار»: whether it is an office that stands where people come in."""
    told = range(draft.end, max((phrase.end for phrase in draft.phrases("place")), default=draft.end))
    ports = [i for i in told if words.has("ArrivalPlace", words_in(doc)[i].stem)]
    before = range(max(draft.end, ports[0] - _OFFICE), ports[0]) if ports else range(0)
    inside = in_phrases(doc) if ports else frozenset()
    return any(i not in inside and _is_office(words_in(doc)[i].stem, words) for i in before)


def _is_office(stem: str, words: EventWords) -> bool:
    """«مكتب», «مكتبه», «بمكتبها»."""
    bare = stem.removeprefix("ب")
    return words.has_any("OwnPlace", (bare.removesuffix(end) for end in ("", *POSSESSED)))


def _follows_arrival(draft: Draft, drafts: list[Draft], doc: Doc) -> bool:
    """«وصل إلى الرباط القائد فلان، واستقبله الوزير فلان.»: whether only who receives is told after an arrival."""
    clause = draft.clause
    if clause is None or not (clause.trigger.is_verb and clause.trigger.form.pronoun and clause.trigger.prefix):
        return False
    before = [other for other in drafts if other.span == draft.span and other.start < draft.start]
    arrives = len(before) == 1 and before[0].rule in _ARRIVING and bool(before[0].values("place"))
    if not arrives or draft.values("place") or clause.dates:
        return False
    last = max((phrase.end for phrase in draft.parties), default=len(doc) - 1)
    rest = words_in(doc)[last : extent(doc, last)]
    return clause.words[1] <= last and all(word.mark or word.blank for word in rest)


def _comes(draft: Draft, drafts: list[Draft], doc: Doc) -> bool:
    """Whether the words that receive somebody tell of his arrival: «استقبله لدى وصوله», «ولدى وصوله استقبله».

    So do those of what he enjoys: «حظي لدى وصوله باستقبال فلان».
    """
    clause = draft.clause
    enjoyed = clause.governor if clause is not None and not clause.trigger.is_verb else None
    enjoyed = enjoyed if enjoyed is not None and enjoyed.trigger.says("enjoying") else None
    arrivals = [other.clause for other in drafts if other.clause is not None and _is_arrival(other.clause, doc)]
    pronoun = clause is not None and clause.trigger.is_verb and bool(clause.trigger.form.pronoun)
    return any(
        arrival.governor is clause
        or (enjoyed is not None and arrival.governor is enjoyed)
        or (pronoun and arrival.governor is None and clause.antecedent is arrival)
        for arrival in arrivals
        if clause is not None
    )


def _is_said_to_have_come(draft: Draft, drafts: list[Draft], doc: Doc) -> bool:
    """«استقبل السفير بعثة المنتخب التي وصلت أمس»: whether those received have no name and are told to have arrived."""
    others = [value for value in draft.values("participant") if value not in draft.values("host")]
    after = [other for other in drafts if other.span == draft.span and other.start > draft.start]
    if others or not draft.values("host") or not after or after[0].rule not in _ARRIVING:
        return False
    return folded_words(doc)[after[0].start - 1] in RELATIVES


def _become_visit(draft: Draft) -> None:
    """Make a reception where somebody comes in the visit that it begins, where no other words tell that."""
    guests = [phrase for phrase in received(draft.clause) if phrase.key] if draft.clause else []
    hosts = [phrase for phrase in _hosts(draft) if phrase not in guests]
    if not guests or not hosts:
        return
    draft.type, draft.mode = "Visit", "Journey"
    forget(draft, "host", guests)
    for phrase in guests:
        fill(draft, "participant", phrase)
    for phrase in hosts:
        fill(draft, "host", phrase)
    at_home = draft.values("host")
    draft.fills = [known for known in draft.fills if known.slot != "participant" or known.value not in at_home]


def _tells_who_waits(clause: Clause) -> bool:
    """«كان في استقباله فلان», «تقدم فلان مستقبليه»."""
    return clause.trigger.says("being") or clause.trigger.says("heading")


def _returns(draft: Draft, doc: Doc, words: EventWords) -> bool:
    before = folded_words(doc)[max(0, draft.start - _ARRIVAL) : draft.start]
    return any(words.tells(word, word.lstrip("و"), "ReturnWord") for word in before)


def _visit_of(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The last visit of whoever is welcomed."""
    guests = {Ref(phrase.key) for phrase in received(draft.clause) if phrase.key} if draft.clause else set()
    visits = [other for other in drafts if other.type == "Visit"]
    theirs = [visit for visit in visits if guests & set(visit.values("participant"))]
    return next(reversed(theirs or visits), None)


def _held_for_guests(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """«حضر فلان حفل السفارة، وكان في استقباله فلان»: the ceremony or conference to which whoever is welcomed comes."""
    guests = {Ref(phrase.key) for phrase in received(draft.clause) if phrase.key} if draft.clause else set()
    held = [other for other in drafts if other.type in ("Ceremony", "Conference") and other.span == draft.span]
    return next((other for other in reversed(held) if guests & set(other.values("participant"))), None)


def _hosts(draft: Draft) -> Iterator[Phrase]:
    """Who waits at the airport, or receives there."""
    clause = draft.clause
    governor = clause.governor if clause and not clause.trigger.is_verb else None
    beside = clause.phrases("object") if clause and not clause.trigger.is_verb else []
    if beside:
        yield from beside  # «كان في استقباله فلان»
    elif clause is not None and governor is not None and _tells_who_waits(governor):
        waiting = [*governor.taken("bare"), *governor.taken("=participant"), *clause.taken("=participant")]
        yield from dict.fromkeys([*governor.subject, *(phrase for each in waiting for phrase in each.phrases)])
    else:
        yield from draft.phrases("host")
