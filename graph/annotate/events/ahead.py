"""Give an event that opens a sentence whoever acts after it: «بعد زيارة إلى فرنسا، عاد فلان»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.agreement import awaits_owner, is_its_body
from graph.annotate.events.clauses import Clause, find_objects, is_counted, lacks_object, opens
from graph.annotate.events.deeds import agrees_at
from graph.annotate.events.drafts import Draft, fill, forget
from graph.annotate.events.governed import are_of_states
from graph.annotate.events.governors import is_edition
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import (
    AFTER,
    APART,
    AROUND,
    BEFORE,
    COPULAS,
    PERSONAL,
    PREPOSITIONS,
    WITH_THEM,
    unjoined,
)
from graph.annotate.events.text import folded_words
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import first_of
from graph.annotate.word import words_in

_TWO = 2
_SEEING_OFF = "see-off"  # the frame of «ودع»
_OWNER = 4  # words from a visit to «له»


def look_ahead(clauses: list[Clause], drafts: dict[int, Draft], doc: Doc, words: EventWords) -> None:
    """«بعد زيارة إلى فرنسا، عاد فلان»: who did what a sentence begins with is told by its verb."""
    for position, clause in enumerate(clauses):
        draft = drafts.get(clause.trigger.start)
        if draft is None:
            continue
        if clause.trigger.is_verb:
            if not clause.subject_told and not clause.orphan and opens(clause, clauses):
                _act_ahead(draft, clause, clauses[position + 1 :], doc)
            continue
        _take_party(draft, clause)
        _take_traveller(draft, clause, drafts)
        _take_visitor(draft, clause, _visits_before(clause, clauses, drafts), doc, words)
        if _is_owned_ahead(clause) or _is_attended_ahead(draft, clause) or _is_made_ahead(clause, clauses):
            _take_subject(draft, clause, clauses[position + 1 :], doc)
        _take_those_of_next(draft, clause, clauses[:position])
        _leave_out_told_before(draft, clause, clauses[position + 1 :], first_of(doc, clause.trigger.start))
        _take_those_agreed(draft, clause, clauses[position + 1 :])
        if _opens_talks(draft, clause):
            _take_subject(draft, clause, clauses[position + 1 :], doc)  # «في لقاء مع فلان، بحث فلان …»
            continue
        ending = draft.type == "Visit" or (draft.type == "Talks" and clause.ending)  # «في ختام مباحثات بنيس، أصدر …»
        around = clause.link in AROUND or (ending and clause.link == "في" and _leads(clause))
        if draft.known or not around or (draft.type == "Visit" and is_visited(clause, doc)):
            continue
        if not draft.phrases("participant") and (
            draft.type == "Visit" or (draft.type == "Talks" and draft.values("place"))
        ):
            _take_subject(draft, clause, clauses[position + 1 :], doc)
        elif draft.type == "Talks" and len(draft.parties) == 1 and _tells_partner(draft, clause):
            for phrase in clause.near:
                fill(draft, "participant", phrase)


def _act_ahead(draft: Draft, clause: Clause, following: list[Clause], doc: Doc) -> None:
    """Let who acts after a verb that opens a sentence have done it.

    «قبل أن يغادر إلى باريس، التقى فلان …», «بعدما التقى فلانا، قال فلان …», «بعد عودته من باريس حيث بحث مع فلان …».
    """
    if clause.subject and not _is_met_first(draft, clause, doc):
        return
    known = set(draft.parties)
    for met in draft.phrases("host") if clause.subject else ():
        forget(draft, "host", [met])  # «بعد أن استقبل فلانا، قال فلان …»
        fill(draft, "participant", met)
    _take_subject(draft, clause, following, doc)
    if draft.type == "Talks":
        clause.subject = clause.subject or tuple(phrase for phrase in draft.parties if phrase not in known)


def _is_met_first(draft: Draft, clause: Clause, doc: Doc) -> bool:
    """Whether the one person behind a verb of a sentence that opens with a time is whom somebody met."""
    alone = draft.type == "Talks" and len(draft.parties) == 1 and not draft.unnamed and lacks_object(clause)
    met = clause.phrases("bare") if alone else []
    opening = folded_words(doc)[first_of(doc, clause.trigger.start)]
    timed = len(met) == 1 and met[0].kind in PERSONAL and unjoined(opening) in AROUND
    beside = timed and clause.trigger.end == met[0].start and not clause.phrases("مع", "ب")
    return beside and (words_in(doc)[met[0].end].mark or folded_words(doc)[met[0].end] in PREPOSITIONS)


def _leave_out_told_before(draft: Draft, clause: Clause, following: list[Clause], start: int) -> None:
    """«وإلى جانب لقاءاته مع فلان، عقد النائب …»: what opens a sentence is of whom its verb tells, though by no name."""
    if not clause.trigger.form.pronoun or not _leads(clause) or clause.link in BEFORE:
        return
    verb = next((other for other in following if other.trigger.is_verb and not other.orphan), None)
    if verb is None or (verb.antecedent is clause and verb.trigger.form.pronoun):
        return
    if verb.subject_told and not verb.subject and not verb.trigger.prefix:
        forget(draft, "participant", [phrase for phrase in clause.carried if phrase.start < start])


def _is_owned_ahead(clause: Clause) -> bool:
    """«في ثالث أيام زيارته لفرنسا، التقى فلان …»: whether its pronoun means somebody who is told only after it."""
    return awaits_owner(clause) and not is_edition(clause)


def _is_attended_ahead(draft: Draft, clause: Clause) -> bool:
    """«خلال مشاركته في المؤتمر، التقى فلان …»: whether a sentence opens with whose attendance it is, told after it."""
    there = clause.governor if "Conference" in (draft.type, draft.also) else None
    if there is None or there.trigger.is_verb or there.trigger.role != "AttendVerb":
        return False
    return awaits_owner(there) and there.governor is None


def _is_made_ahead(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether a relative clause tells that someone makes what opens the sentence, but not who: he is told after.

    «خلال الزيارة التي يقوم بها لفرنسا، التقى فلان …»
    """
    verbs = [other for other in clauses if other.antecedent is clause and _tells_whose(other)]
    alone = all(not (verb.subject or verb.taken("bare")) and not is_counted(verb) for verb in verbs)
    return bool(verbs) and alone and _leads(clause) and clause.link in (*AROUND, "في")


def _tells_whose(verb: Clause) -> bool:
    """Whether a verb tells whose an event is: «الزيارة التي يقوم بها», «لقاء جمعه بفلان»."""
    return verb.trigger.role == "SupportVerb" or (verb.trigger.role == "UniteVerb" and bool(verb.trigger.form.pronoun))


def _leads(clause: Clause) -> bool:
    """Whether nobody and no verb stands before a noun that leads its sentence: «في زيارة إلى الرباط، التقى …»."""
    return clause.governor is None and not clause.before


def _tells_partner(draft: Draft, clause: Clause) -> bool:
    """Whether the one party told is whom somebody met: «بعد لقاء مع فلان», not «بعد لقاء فلان مع القادة»."""
    met = clause.phrases("مع", "ب")
    return bool(met) and not draft.unnamed and all(phrase in met for phrase in draft.parties)


def is_visited(clause: Clause, doc: Doc) -> bool:
    """Whether others visit who acts in the sentence: «وأشار فلان، خلال زيارة محاميه له، إلى …»."""
    first = words_in(doc)[clause.trigger.end : clause.trigger.end + 1]
    after = folded_words(doc)[clause.trigger.end + 1 : clause.trigger.end + 1 + _OWNER]
    plain = all(not phrase.start <= clause.trigger.end < phrase.end for phrase in phrases_in(doc))
    plain = plain and not any(word.folded in COPULAS or word.mark for word in first)  # «زيارة هي الأولى له»
    return plain and any(word in WITH_THEM and WITH_THEM[word] == "ل" for word in after)


def _opens_talks(draft: Draft, clause: Clause) -> bool:
    """Whether a sentence begins with talks of which it has told one side, or none of several."""
    told = clause.phrases("مع", "ب", "=agent")
    opens = _leads(clause) and clause.link in (*AROUND, "في", "لدي")
    return opens and draft.type == "Talks" and not draft.known and bool(told) and all(p in told for p in draft.parties)


def _take_party(draft: Draft, clause: Clause) -> None:
    """Let who travels or is told before a colon have the talks after it: «فلان يزور المنطقة: مباحثات مع فلان»."""
    told = [*clause.taken("مع"), *clause.taken("=agent")]
    alone = draft.type == "Talks" and not draft.known and bool(told)
    other = {phrase for argument in told for phrase in argument.phrases}
    if not alone or any(phrase not in other for phrase in draft.parties):
        return
    governor = clause.governor
    travels = governor is not None and governor.trigger.is_verb and governor.trigger.is_event
    for phrase in governor.subject if governor and travels else clause.before if governor is None else ():
        if phrase.kind in PERSONAL:
            fill(draft, "participant", phrase)


def _take_those_of_next(draft: Draft, clause: Clause, before: list[Clause]) -> None:
    """«… في ثاني لقاء بينهما بعد اجتماع الشهر الماضي في نيس»: what two met after was a meeting of those two."""
    last = before[-1] if before else None
    two = last.phrases("=participant") if last is not None and not last.trigger.is_verb else []
    alone = draft.type == "Talks" and not draft.known and not draft.parties and clause.link in AFTER
    if last is None or not alone or last.trigger.type != "Talks" or len(two) != _TWO:
        return
    if last.link == "في" and last.governor is clause.governor:
        for phrase in two:
            fill(draft, "participant", phrase)


def _take_those_agreed(draft: Draft, clause: Clause, following: list[Clause]) -> None:
    """Let those who agree after a meeting have had it: «بعد مشاورات …، خرجت كينيا وأوغندا باتفاق»."""
    verb = next((other for other in following if other.trigger.is_verb and other.antecedent is not clause), None)
    alone = draft.type in ("Talks", "Conference") and not draft.values("participant") and _leads(clause)
    if verb is None or not alone or not agrees_at(verb) or clause.link not in (*AROUND, "في"):
        return
    for phrase in verb.subject:
        if phrase.kind != "place":
            fill(draft, "participant", phrase)


def _take_traveller(draft: Draft, clause: Clause, drafts: dict[int, Draft]) -> None:
    """Let a visitor sign what his visit ends with: «توجت زيارة فلان بتوقيع اتفاق مع فلان»."""
    partners = set(clause.phrases("مع"))
    if draft.mode != "Signing" or clause.link != "ب" or not partners or not partners.issuperset(draft.parties):
        return
    visits = [visit for visit in drafts.values() if visit.type == "Visit" and visit.start < draft.start]
    for phrase in visits[-1].phrases("participant") if visits else ():
        fill(draft, "participant", phrase)


def _visits_before(clause: Clause, clauses: list[Clause], drafts: dict[int, Draft]) -> list[Draft]:
    """The visits told before a clause in its sentence, and after its last verb."""
    before = clauses[: clauses.index(clause)]
    verb = max((other.trigger.start for other in before if other.trigger.is_verb), default=-1)
    return [visit for start, visit in drafts.items() if visit.type == "Visit" and verb < start < clause.trigger.start]


def _take_visitor(draft: Draft, clause: Clause, visits: list[Draft], doc: Doc, words: EventWords) -> None:
    """Let a visitor do what his visit consists of: «شملت زيارة فلان لقاء فلان، والتوقيع على اتفاق مع فلان»."""
    met = draft.type == "Talks" or draft.mode == "Signing"
    if not met or not draft.parties or clause.trigger.is_verb or clause.trigger.form.pronoun:
        return
    for visit in visits[-1:]:
        for phrase in visit.phrases("participant") if _follows_verb(visit, "ContainVerb", doc, words) else ():
            fill(draft, "participant", phrase)


def _follows_verb(draft: Draft, name: str, doc: Doc, words: EventWords) -> bool:
    """Whether a verb of a class stands right before the word of an event: «شملت زيارة», «تلاها توقيع»."""
    return draft.start > 0 and words.verb_of(folded_words(doc)[draft.start - 1], name) is not None


def _take_subject(draft: Draft, clause: Clause, following: list[Clause], doc: Doc) -> None:
    """Let whoever acts in the sentence take part: its verb stands before the event noun, or after it."""
    later = (
        other for other in following if other.trigger.is_verb and other.subject and "و" not in other.trigger.prefix
    )
    governor = clause.governor if clause.governor and not clause.governor.trigger.says("being") else None
    if governor is not None and governor.trigger.says("talking") and clause.link in APART:
        return  # «تحدث فلان عن العلاقات بعد اجتماع باريس»
    verb = governor if governor and governor.subject else next(later, None)
    joined = verb is not None and (are_of_states(verb.subject) or (draft.type == "Talks" and _are_states(verb.subject)))
    if draft.type == "Visit" and verb is not None and verb.trigger.rule == _SEEING_OFF:
        for phrase in find_objects(verb)[:1]:
            fill(draft, "participant", phrase)  # «ودع فلان فلانا بعد زيارة إلى كينيا»
        return
    for phrase in verb.subject if verb else ():
        sent = phrase.plural or (phrase.kind == "country" and verb is not None and verb.subject_told)  # «الوفد الكيني»
        if (
            phrase.kind in PERSONAL or sent or joined or _is_of_body(draft, clause, phrase, doc)
        ):  # «اطلع وفد من الوزارة على …، خلال زيارة إلى …»
            fill(draft, "host" if draft.rule == "receive" and not draft.values("host") else "participant", phrase)


def _are_states(told: Sequence[Phrase]) -> bool:
    """«في ختام مباحثات بنيس، أعلنت كينيا وتشاد …»: whether only states are told, and several."""
    return len(told) > 1 and all(phrase.kind == "country" for phrase in told)


def _is_of_body(draft: Draft, clause: Clause, phrase: Phrase, doc: Doc) -> bool:
    """«في ختام اجتماعه، دعا المجلس إلى …»: whether a meeting is that of the body which acts after it."""
    meets = draft.type in ("Talks", "Conference")
    return meets and awaits_owner(clause) and is_its_body(clause, phrase, doc)
