"""Find who leads a delegation: «ترأس وفدا», «على رأس وفد», «برئاسة فلان»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, add
from graph.annotate.events.governors import subject_of
from graph.annotate.events.led import LED_BY, REACH, delegations_in
from graph.annotate.events.particles import PREPOSITIONS, SENT_BY
from graph.annotate.events.text import folded_words, of_phrases
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import extent, first_of
from graph.annotate.word import words_in
from graph.model import Ref
from graph.smallwords import small_words

AT_HEAD = frozenset(small_words("at-its-head"))
_LEADING = ("lead-abroad", "head-abroad")  # frames of verbs of leading, which tell a journey only where it goes
_WITH = "مع"
_MET = ("bare", _WITH, "ب")  # how whom somebody meets hangs on the verb
_POST = 4  # words in «منسق الشؤون الإنسانية فلان» up to his name
_BODIES = ("agency", "post")  # what may be presided over, or whose people may: «أعضاء اللجنة»
_OWN = 3  # words in «وفد أمني من الوزارة» before the body
_OPENING = 3  # words of «وعلى رأس وفد» that open a sentence
_SENT = 4  # words from a delegation to the state that sent it
_LEAD = 40  # words between who leads a delegation, or stands at its head, and the word for it


def add_leaders(drafts: list[Draft], clauses: list[Clause], doc: Doc) -> None:
    """Make the leader of a delegation its head in the meetings of the sentence that it travels to."""
    chairing = list(presiding(clauses, doc))
    leaders, senders = _leaders(clauses, chairing, doc)
    leaders += _travellers_who_lead(drafts, clauses, doc)
    for delegation, leader in chairing:
        received = _received_in(leader, delegation, drafts)
        if received is not None:
            add(received, Fill("headOfDelegation", Ref(leader.key), received.span, leader, "delegation"))
            continue
        for draft in [draft for draft in drafts if draft.type in ("Visit", "Conference")][:1]:
            add(draft, Fill("participant", Ref(leader.key), draft.span, leader, "delegation"))
    for draft in drafts:
        for delegation, leader in chairing:
            sent = [phrase for phrase in draft.parties if 0 <= phrase.start - delegation < _SENT]
            sent += [phrase for phrase in draft.unnamed if phrase.start == delegation and _is_purpose(draft)]
            if draft.type == "Talks" and sent:
                add(draft, Fill("participant", Ref(leader.key), draft.span, leader, "delegation"))
            if draft.type == "Talks" and any(phrase.key != leader.key for phrase in sent):
                add(draft, Fill("headOfDelegation", Ref(leader.key), draft.span, leader, "delegation"))
        taking_part = draft.values("participant")
        for leader in leaders:
            if Ref(leader.key) in taking_part and (
                draft.type in ("Visit", "Conference") or (draft.type == "Talks" and not _travels(leader, drafts))
            ):
                add(draft, Fill("headOfDelegation", Ref(leader.key), draft.span, leader, "delegation"))
        if draft.values("headOfDelegation"):
            for sender in senders:
                add(draft, Fill("participant", Ref(sender.key), draft.span, sender, "delegation"))


def _is_purpose(draft: Draft) -> bool:
    """«وصل الوفد … للقاء فلان»: whether a journey is made for talks."""
    return draft.clause is not None and draft.clause.link == "ل" and draft.clause.governor is not None


def _received_in(leader: Phrase, delegation: int, drafts: list[Draft]) -> Draft | None:
    """The event told last before a delegation, where it is that others meet it: «سافر للقاء وفد يقوده فلان».

    The event on whose margin they meet may stand between: «التقى، على هامش القمة، وفدا برئاسة فلان».
    """
    before = [draft for draft in drafts if draft.start < delegation and not draft.margin]
    last = max(before, key=lambda draft: draft.start, default=None)
    if last is None or last.type != "Talks" or Ref(leader.key) not in last.values("participant"):
        return None
    acts = last.clause is not None and any(phrase.start == delegation for phrase in last.clause.subject)
    return None if acts else last  # «بحث وفد برئاسة فلان مع فلان»


def _travels(leader: Phrase, drafts: list[Draft]) -> bool:
    """Whether he is told to go somewhere, and not only to lead: «يقود فلان الوفد في المباحثات»."""
    away = [draft for draft in drafts if draft.type == "Conference" or (draft.type == "Visit" and _leads_away(draft))]
    return any(Ref(leader.key) in draft.values("participant") for draft in away)


def _leads_away(visit: Draft) -> bool:
    return visit.rule not in _LEADING or bool(visit.values("place"))


def _travellers_who_lead(drafts: list[Draft], clauses: list[Clause], doc: Doc) -> list[Phrase]:
    """«زيارته إلى …، حيث ترأس وفدا في الاجتماع»: who travelled leads, and takes part in what follows the verb."""
    found = []
    for verb in (clause.trigger for clause in clauses if not clause.subject and _names_nobody(clause, doc)):
        visits = [draft for draft in drafts if draft.type == "Visit" and draft.start < verb.start]
        people = [phrase for draft in visits[-1:] for phrase in draft.phrases("participant") if phrase.kind == "person"]
        if len(people) == 1:
            found += people
            _take_part(people[0], [draft for draft in drafts if draft.start > verb.start])
    return found


def _names_nobody(clause: Clause, doc: Doc) -> bool:
    """Whether the delegation stands right after the verb that leads it."""
    return clause.trigger.is_verb and _delegation(clause, doc) == clause.trigger.end


def _take_part(leader: Phrase, drafts: list[Draft]) -> None:
    for draft in drafts:
        if draft.type == "Conference" and not draft.values("participant"):
            add(draft, Fill("participant", Ref(leader.key), draft.span, leader, "delegation"))


def _leaders(clauses: list[Clause], chairing: list[tuple[int, Phrase]], doc: Doc) -> tuple[list[Phrase], list[Phrase]]:
    found, delegations = [leader for _, leader in chairing], [delegation for delegation, _ in chairing]
    verbs = [clause for clause in clauses if clause.trigger.is_verb]
    for clause in clauses:
        delegation = _delegation(clause, doc)
        if delegation is None or _chairs(clause, delegation, clauses, doc):
            continue
        if not _is_led_by_another(clause, delegation, verbs):
            found += _met_at_head(clause, delegation) or [p for p in subject_of(clause) if p.kind == "person"]
            delegations.append(delegation)
    found += _fronted_leader(clauses, doc)
    senders = [phrase for phrase in phrases_in(doc) if phrase.kind in ("country", "agency")] if delegations else []
    return found, [p for p in senders if any(_has_sent(p, delegation, doc) for delegation in delegations)]


def _chairs(verb: Clause, delegation: int, clauses: list[Clause], doc: Doc) -> bool:
    """«ترأس فلان اجتماعا مع وفد إسباني»: whether a meeting with a delegation is the object of a verb of leading."""
    nouns = (clause for clause in clauses if clause.governor is verb and not (clause.trigger.is_verb or clause.link))
    led = verb.trigger.is_verb and verb.trigger.says("leading")
    return led and any(_WITH in folded_words(doc)[noun.trigger.end : delegation] for noun in nouns)


def _fronted_leader(clauses: list[Clause], doc: Doc) -> list[Phrase]:
    """«على رأس وفد يضم فلانا وفلانا، وصل فلان إلى نيس»: who acts first, of a sentence that a delegation opens."""
    start = first_of(doc, min((clause.trigger.start for clause in clauses), default=0))
    opening = [i for i in delegations_in(doc) if start < i <= start + _OPENING] if clauses else []
    if not opening or AT_HEAD.isdisjoint(folded_words(doc)[start : opening[0]]):
        return []
    acting = [clause for clause in clauses if clause.trigger.is_verb and clause.trigger.is_event]
    return [phrase for clause in acting[:1] for phrase in clause.subject if phrase.kind == "person"]


def _is_led_by_another(clause: Clause, delegation: int, verbs: list[Clause]) -> bool:
    """Whether a verb stands between a word and a delegation: «لقاؤه بفلان في زيارة يقوم بها على رأس وفد».

    Where the word tells no talks, another than who acts in it does what the verb tells: «وقع فلان مع فلان الذي يزور …»
    """
    between = [verb for verb in verbs if clause.trigger.start < verb.trigger.start < delegation]
    if _is_met(clause):
        return bool(between)
    acting = {phrase.key for phrase in subject_of(clause)}
    others = (phrase for verb in between for phrase in verb.subject if phrase.kind == "person")
    return not clause.trigger.says("leading") and any(phrase.key not in acting for phrase in others)


def _has_sent(sender: Phrase, delegation: int, doc: Doc) -> bool:
    """«وفد كيني», «وفد من الوزارة»: whether a state or a body near a delegation sent it, and is not where it goes."""
    if not delegation < sender.start <= delegation + _OWN:
        return False
    between = [word for word in folded_words(doc)[delegation + 1 : sender.start] if word in PREPOSITIONS]
    sent = bool(between) and SENT_BY.issuperset(between)
    return sent or (sender.kind == "country" and not between)


def _met_at_head(clause: Clause, delegation: int) -> list[Phrase]:
    """«التقى فلان السفير فلانا، على رأس وفد»: who is met, where he stands between the verb and the delegation."""
    if not _is_met(clause):
        return []
    met = [phrase for argument in clause.arguments for phrase in argument.phrases if argument.relation in _MET]
    told = [phrase for phrase in met if phrase.end <= delegation and phrase not in subject_of(clause)]
    return [phrase for phrase in told if phrase.kind == "person"][-1:]


def _is_met(clause: Clause) -> bool:
    """Whether a word tells that people meet: «التقى», «لقاء جمع فلانا بفلان»."""
    return clause.trigger.type == "Talks" or clause.trigger.role == "UniteVerb"


def presiding(clauses: list[Clause], doc: Doc) -> Iterator[tuple[int, Phrase]]:
    """«وفد برئاسة فلان», «وفد يترأسه فلان»: a delegation, and who stands right after the words for leading it."""
    folded = folded_words(doc)
    first = min((clause.trigger.start for clause in clauses), default=0)
    start = first_of(doc, first)
    sentence = range(start, extent(doc, start) if clauses else start)
    delegations = [index for index in delegations_in(doc) if index in sentence]
    named = {phrase.start: phrase for phrase in phrases_in(doc)} if delegations else {}
    for index in delegations:
        leading = (
            _named_behind(i, named, doc)
            for i in _near(index, doc)
            if folded[i] in LED_BY and not _is_anothers(index, i, doc)
        )
        yield from ((index, leader) for leader in leading if leader is not None)


def _named_behind(index: int, named: dict[int, Phrase], doc: Doc) -> Phrase | None:
    """Who is named behind «برئاسة», a post that the reader does not know between: «… منسق الشؤون الإنسانية فلان»."""
    for place in range(index + 1, min(index + 1 + _POST, len(doc))):
        word, leader = words_in(doc)[place], named.get(place)
        bare = leader is not None and leader.kind == "post" and not (leader.agency or leader.country or leader.key)
        nisba = leader is not None and leader.kind == "country" and not leader.prefix  # «برئاسة الجنرال الكيني فلان»
        if leader is not None and not (bare and leader.end == index + 2) and not (nisba and place > index + 1):
            return leader if leader.kind == "person" and not leader.prefix else None
        if (
            word.punct
            or word.blank
            or word.prefix
            or word.folded in PREPOSITIONS
            or (place > index + 1) > word.definite
        ):
            return None
    return None


def _is_anothers(delegation: int, leading: int, doc: Doc) -> bool:
    """«اجتمع الوفد بلجنة … برئاسة فلان»: whether words for leading follow a body that a delegation told before met."""
    if not words_in(doc)[delegation].definite:
        return False
    bodies = (body for body in phrases_in(doc) if body.kind in _BODIES and delegation < body.start < leading)
    return any(folded_words(doc)[body.start - 1] not in SENT_BY and body.start > delegation + 1 for body in bodies)


def _near(delegation: int, doc: Doc) -> Iterator[int]:
    """The words after a delegation among which it is told who leads it; of the name of who sent it none counts."""
    inside, left = of_phrases(doc), REACH - 1
    for index in range(delegation + 1, min(delegation + _LEAD, len(doc) - 1)):
        left -= index not in inside or index == delegation + 1
        if left < 0:
            return
        yield index


def _delegation(clause: Clause, doc: Doc) -> int | None:
    """Where the delegation stands that a verb leads, or that its subject stands at the head of."""
    leads = clause.trigger.says("leading")
    folded, start = folded_words(doc), clause.trigger.end
    after = range(start, min(start + _LEAD, extent(doc, start - 1)))
    for index in delegations_in(doc):
        if index in after and (leads or not AT_HEAD.isdisjoint(folded[max(0, index - 2) : index])):
            return index
    return None
