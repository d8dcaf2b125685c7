"""Let an event that lacks a side take it from the people whom its sentence names."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.agreement import agrees_with
from graph.annotate.events.ahead import is_visited
from graph.annotate.events.clauses import Clause
from graph.annotate.events.days_after import days_before
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.during import is_done_on, take_place
from graph.annotate.events.journeys import are_of_one_verb, is_travelled_for
from graph.annotate.events.particles import (
    ADVERBS,
    AFTER,
    APART,
    AT_EVENT,
    COMMAS,
    COMPLEMENTIZERS,
    OF_WHAT,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    unjoined,
)
from graph.annotate.events.slots import is_done_to, is_hosted
from graph.annotate.events.spoken_on import speak_on
from graph.annotate.events.text import is_definite, may_be_noun, of_dates, of_phrases
from graph.annotate.events.unread import has_plain_partner
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.verbs import is_perfect, is_verb
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_SINCE = small_words("ever-since")
_PREPARING = frozenset(small_words("preparing"))
_REACH = 24  # words between an event and whoever completes it
_TOUCHING = 3  # words between an event and someone of whose things the text speaks
_SPOKEN_AT = (*AT_EVENT, "لدي")  # who speaks at an event is there: «وأعرب فلان، لدى استقبال …»


def complete(drafts: Sequence[Draft], phrases: Sequence[Phrase], clauses: Sequence[Clause], doc: Doc) -> None:
    """Give each event of a sentence the parties it cannot be without, from its people, `phrases`.

    Talks and a signing have two sides, a visit somebody who travels, a ceremony somebody who is there. Talks beside a
    visit are those of who travels. Whoever has a part in another event is passed over, and so is who only speaks of
    it: «أكد فلان أن اللقاء …», and who does something else: «وأنصار فلان الذين غادروا …».
    """
    for draft in drafts:
        free = _free(drafts, phrases)
        near = [phrase for phrase in _nearest(draft, free) if _is_beside(phrase, draft, free, clauses, doc)]
        near = [phrase for phrase in near if _may_act(phrase, draft, doc) and not _is_done_to_it(phrase, draft)]
        lacking = _lacking(draft) - (has_plain_partner(draft, doc) or _has_unread_partner(draft, drafts, doc))
        if draft.type == "Visit" and draft.clause is not None and _is_of_others(draft.clause, doc):
            continue
        told = [*_travellers(draft, drafts, doc), *_who_acts_on(draft, drafts, doc), *near]
        for phrase in told[: max(lacking, 0)]:
            fill(draft, _slot(draft, phrase), phrase)
        if lacking > 0 and not told:
            speak_on(draft, clauses, doc)
        for phrase in _spoken_of(draft, here=phrases) if _lacking(draft) else ():
            fill(draft, "participant", phrase)
    for draft in drafts:
        if not days_before(draft, doc):
            take_place(draft, drafts, doc)


def _is_of_others(clause: Clause, doc: Doc) -> bool:
    """Whether a visit is made by people whom the text does not name: «زيارة محاميه له», «أردنا زيارة فلان»."""
    return is_visited(clause, doc) or is_done_to(clause) or _has_worded_traveller(clause, doc)


def _has_worded_traveller(clause: Clause, doc: Doc) -> bool:
    """Whether a noun that is no phrase of ours travels: «قبل سفر الوفد إلى القاهرة», «عدم وصول خطة»."""
    goes = clause.trigger.goes_to
    if not goes or clause.trigger.is_verb or clause.trigger.form.pronoun or clause.trigger.end >= len(doc):
        return False
    word = words_in(doc)[clause.trigger.end]
    plain = may_be_noun(word) and not word.prefix and clause.trigger.end not in of_dates(doc)
    return plain and clause.trigger.end not in of_phrases(doc)


def _has_worded_talker(draft: Draft) -> bool:
    """Whether a noun that is no phrase of ours talks: «ناقش الخبراء الأزمة مع فلان»."""
    clause = draft.clause
    frame = clause.trigger.frame if clause is not None and clause.trigger.is_verb else None
    return clause is not None and frame is not None and frame.only_between and clause.subject_told


def _lacking(draft: Draft) -> int:
    """How many parties an event still needs."""
    if draft.leans or draft.many or draft.type == "Conference" or _is_mere_motion(draft) or _has_worded_talker(draft):
        return 0
    needed = 1 if draft.type == "Visit" or (draft.type == "Ceremony" and draft.mode != "Signing") else 2
    return max(_lacks_actor(draft), needed - len(draft.parties) - len(draft.unnamed))


def _has_unread_partner(draft: Draft, drafts: Sequence[Draft], doc: Doc) -> bool:
    """Whether «و» joins a word that we cannot read to the only party of talks: «لقاء فلان وكيري», «… ولقاء مع فلان»."""
    party = draft.parties[-1] if len(draft.parties) == 1 and draft.type == "Talks" else None
    if party is None or draft.clause is None or draft.clause.trigger.is_verb or party.start < draft.end:
        return False
    if any(other.start == party.end for other in drafts):
        return False
    word = words_in(doc)[party.end] if party.end < len(doc) and party.end not in of_phrases(doc) else None
    return word is not None and word.opens_with_waw and not word.definite and not is_verb(word.norm.removeprefix("و"))


def _may_act(phrase: Phrase, draft: Draft, doc: Doc) -> bool:
    """Whether the gender of an event's verb lets someone be its subject: «زارت» is said of no man."""
    form = draft.clause.trigger.form if draft.clause else None
    woman = isinstance(form, VerbForm) and form.gender == "f" and form.number == "singular"
    return not woman or agrees_with(doc, "ها", phrase, {})


def _is_done_to_it(phrase: Phrase, draft: Draft) -> bool:
    """Whether the verb of a relative clause is done to whom it is about: «فلان الذي زاره أمس المحامي»."""
    return draft.clause is not None and phrase == draft.clause.whose


def _lacks_actor(draft: Draft) -> bool:
    """Whether all whom the words tell of are those whom somebody met: «لقاءات مع فلان وفلان»."""
    clause = draft.clause
    met = set(clause.phrases("مع")) if clause else set()
    return draft.type == "Talks" and bool(met) and all(phrase in met for phrase in draft.parties)


def _is_mere_motion(draft: Draft) -> bool:
    """Whether it is told by a verb of arriving or leaving, whose subject may be any thing: «وصلت المساعدات»."""
    trigger = draft.clause.trigger if draft.clause else None
    return trigger is None or (trigger.is_verb and trigger.goes_to)


def _travellers(draft: Draft, drafts: Sequence[Draft], doc: Doc) -> list[Phrase]:
    """Who makes the visit of a sentence that tells talks of one side: «زيارة فلان إلى روما شملت لقاء مع فلان».

    Who is yet to come is not at the meeting that prepares it: «اجتماعا للتحضير لزيارة فلان».
    """
    visits = [other for other in drafts if other.type == "Visit" and not _is_prepared(other, doc)]
    if draft.type != "Talks" or not draft.parties or len(visits) != 1:
        return []
    known = {phrase.who for phrase in draft.parties}
    travelling = visits[0].phrases("participant", "headOfDelegation")
    together = are_of_one_verb(draft, visits[0])  # «اختتم وفد المجلس زيارته بلقاء فلان»
    together |= is_travelled_for(draft, visits[0])
    return [phrase for phrase in travelling if (phrase.kind == "person" or together) and phrase.who not in known]


def _is_prepared(visit: Draft, doc: Doc) -> bool:
    return visit.start > 0 and words_in(doc)[visit.start - 1].stem in _PREPARING


def _who_acts_on(visit: Draft, drafts: Sequence[Draft], doc: Doc) -> list[Phrase]:
    """Who makes a visit of which only what was done on it is told: «خلال زيارة لمصر التقى فيها فلان فلانا»."""
    deeds = (draft for draft in drafts if not visit.parties and is_done_on(draft, visit, doc))
    acting = (phrase for deed in deeds if deed.clause is not None for phrase in deed.clause.subject)
    return [phrase for phrase in acting if phrase.kind in PERSONAL][:1]


def _spoken_of(draft: Draft, here: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Whom the sentence before spoke of, where a noun alone tells with whom he talked: «.. محادثات مع فلان»."""
    clause = draft.clause
    alone = clause is not None and not clause.trigger.is_verb and not draft.known and _lacks_actor(draft)
    if clause is not None and alone and draft.status == "cancelled":
        return clause.carried if len(clause.carried) == 1 else ()  # «التقى الوفد فلانا، فيما أرجئ اجتماع مع فلان»
    if clause is None or not alone or (clause.governor is not None and clause.governor.trigger.role != "OccurVerb"):
        return ()
    told = [phrase for phrase in clause.carried if phrase not in here and phrase not in draft.parties]
    return tuple(told) if len(clause.carried) == 1 else ()


def _free(drafts: Sequence[Draft], phrases: Sequence[Phrase]) -> list[Phrase]:
    """The people who have no part in an event, those with a name before holders of a post in a state."""
    taken = [phrase for draft in drafts for phrase in draft.phrases("participant", "host", "headOfDelegation")]
    people = [phrase for phrase in phrases if phrase.kind == "person" and phrase.key not in {t.key for t in taken}]
    posts = [phrase for phrase in phrases if phrase.kind == "post" and phrase.country and not phrase.plural]
    return people or [phrase for phrase in posts if phrase not in taken]


def _nearest(draft: Draft, people: list[Phrase]) -> list[Phrase]:
    """The people near an event: those named before it, the last first, then those named after it."""
    before = [phrase for phrase in people if 0 <= draft.start - phrase.end <= _REACH]
    after = [phrase for phrase in people if 0 <= phrase.start - draft.end <= _REACH]
    return [*reversed(before), *after]


def _is_beside(phrase: Phrase, draft: Draft, people: Sequence[Phrase], clauses: Sequence[Clause], doc: Doc) -> bool:
    """Whether nothing else is told between someone and an event, of which he does not only speak."""
    start, end = (phrase.end, draft.start) if phrase.end <= draft.start else (draft.end, phrase.start)
    words = words_in(doc)
    if any(unjoined(word.folded) in COMPLEMENTIZERS for word in words[start:end]):
        return False
    if any(start <= clause.trigger.start < end and _is_other_verb(clause, draft) for clause in clauses):
        return False
    relatives = [index for index in range(start, end) if words[index].folded in RELATIVES]
    if relatives and not _is_antecedent(phrase, draft, relatives):
        return False
    if not relatives and _hangs_elsewhere(_led_by(phrase, people) or phrase, doc):
        return False
    named = sum(other.end - other.start for other in people if start <= other.start < end)
    if end - start - named > _TOUCHING and _is_owner(phrase, clauses, doc):
        return False
    if draft.type == "Ceremony" and draft.mode != "Signing" and not (relatives or _acts(phrase, clauses)):
        return False
    if _speaks_of_it(phrase, words[start:end], clauses):
        return False
    speaks = any(clause.trigger.role == "ReportVerb" and phrase in clause.subject for clause in clauses)
    return not speaks or bool(relatives) or _is_spoken_at(draft)


def _speaks_of_it(phrase: Phrase, between: Sequence[Word], clauses: Sequence[Clause]) -> bool:
    """«تحدث فلان عن العلاقات بعد اجتماع باريس»: whether somebody only talks of what an event was about."""
    talks = any(clause.trigger.says("talking") and phrase in clause.subject for clause in clauses)
    return talks and any(word.folded in OF_WHAT for word in between)


def _acts(phrase: Phrase, clauses: Sequence[Clause]) -> bool:
    """Whether a sentence tells something that someone does, so that he may be where it happens."""
    return any(phrase in clause.subject or phrase in clause.before for clause in clauses)


def _is_spoken_at(draft: Draft) -> bool:
    """Whether who speaks at an event was there, or comes from talks with others: «قال فلان بعد لقاء مع الأهالي»."""
    link = draft.clause.link if draft.clause else ""
    return link in _SPOKEN_AT or (link in AFTER and draft.type == "Talks" and not draft.known)


def _led_by(phrase: Phrase, people: Sequence[Phrase]) -> Phrase | None:
    """The one right before to whom «و» joins someone: «بإقالة الوزير فلان والوزير فلان»."""
    return next((other for other in people if "و" in phrase.prefix and other.end == phrase.start), None)


def _is_other_verb(clause: Clause, draft: Draft) -> bool:
    """Whether it is a verb that tells something of its own, not one that carries an event: «بدأ زيارته بلقاء …»."""
    hosts = is_hosted(clause) and clause.antecedent is draft.clause
    return clause.trigger.is_verb and clause.trigger.role != "SupportVerb" and not hosts


def _is_antecedent(phrase: Phrase, draft: Draft, relatives: list[int]) -> bool:
    """Whether a relative clause beside someone tells of the event: «فلان، الذي حظي بلقاء …»."""
    start, whose = relatives[-1], draft.clause.whose if draft.clause is not None else None
    told = whose is not None and whose.start == phrase.end and not whose.prefix and draft.type == "Talks"
    beside = whose.end if whose is not None and told else phrase.end  # «أبلغ فلان فلانا، الذي التقاه أمس، …»
    return len(relatives) == 1 and 0 <= start - beside <= 1 and draft.start - start <= 2 * _TOUCHING


def _hangs_elsewhere(phrase: Phrase, doc: Doc) -> bool:
    """Whether a preposition ties someone to another word: «على دعم الإصلاحات المقدمة من فلان»."""
    before = words_in(doc)[phrase.start - 1]
    done = before.particle in ("ب", "ل") and not is_definite(before)  # «طالب بإقالة فلان»
    tied = done or (before.folded in PREPOSITIONS and before.folded != "مع") or _is_of_led_noun(phrase, doc)
    return phrase.particle in ("ب", "ل", "ك") or tied


def _is_of_led_noun(phrase: Phrase, doc: Doc) -> bool:
    """«منذ تعيين فلان», «بعد استقالة فلان»: whether something was done to someone or by him before the event."""
    if phrase.start < 2 or phrase.prefix or phrase.start - 1 in of_phrases(doc):
        return False
    led, noun = words_in(doc)[phrase.start - 2 : phrase.start]
    plain = not (noun.prefix or noun.definite or noun.mark) and noun.folded not in PREPOSITIONS | ADVERBS
    return plain and unjoined(led.folded) in (*APART, *_SINCE)


def _is_owner(phrase: Phrase, clauses: Sequence[Clause], doc: Doc) -> bool:
    """Whether it is something of his that the text speaks of, in a plain noun before him: «أنصار فلان»."""
    if phrase.prefix or begins_in(doc)[phrase.start]:
        return False
    word = words_in(doc)[phrase.start - 1]
    opens = begins_in(doc)[phrase.start - 1] or words_in(doc)[phrase.start - 2].text in COMMAS
    if opens and is_perfect(word.norm):
        return False  # «اغتنم فلان انعقاد المؤتمر ليجري …», «في لقائه مع …، أبلغ فلان …»
    plain = not (word.mark or word.definite or word.folded in PREPOSITIONS | ADVERBS)
    return plain and all(clause.trigger.end != phrase.start for clause in clauses)


def _slot(draft: Draft, phrase: Phrase) -> str:
    """Who receives is named before a reception, who is received after it."""
    receives = draft.rule == "receive" and not draft.values("host") and phrase.end <= draft.start
    return "host" if receives else "participant"
