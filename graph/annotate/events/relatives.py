"""Bring in what relative clauses say of an event: «الذي نظمه فلان», «التي قام بها فلان», «جمع فلانا بفلان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects, goes_along, governs_event
from graph.annotate.events.deeds import gives
from graph.annotate.events.drafts import Draft, be_the_other, fill, forget, values_of
from graph.annotate.events.governors import OCCURRING
from graph.annotate.events.particles import PERSONAL, PREPOSITIONS, UNITED_BY, WITH_THEM
from graph.annotate.events.settings import give_places
from graph.annotate.events.slots import is_hosted, role_of
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase

_SIDE = "جانب"  # in «إلى جانبه», «بجانبه»
_RESUMED = 3  # words after a verb within which «بها» leads back to its noun


def attach_relatives(clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft], doc: Doc) -> None:
    """Add what relative clauses say of an event noun: «الذي نظمه فلان», «التي قام بها فلان», «جمع فلانا بفلان»."""
    slots = {"HostVerb": "host", "OrganizerVerb": "organizer", "AttendVerb": "participant", "UniteVerb": "participant"}
    for clause in clauses:
        antecedent = clause.antecedent
        carries = clause.trigger.role == "SupportVerb" and bool(clause.trigger.form.pronoun)  # «المحادثات التي أجراها»
        convenes = clause.trigger.role == "ConveneVerb"  # «أسفرت اللجنة التي انعقدت أمس عن توقيع …»
        governs = governs_event(clause, clauses) and not (carries or convenes or _unites_both(clause))
        if antecedent is None or governs or _speaks_itself(clause, doc):
            continue
        draft = drafts.get(antecedent.trigger.start) or _took_part(antecedent, events)
        if draft is None:
            continue
        if clause.trigger.role == "AttendVerb" and clause.trigger.says("beginning") and draft.also == "Conference":
            be_the_other(draft)  # «اجتماع يفتتحه فلان»
        slot = slots.get("HostVerb" if is_hosted(clause) else clause.trigger.role) or (
            role_of(antecedent, "subject") if clause.trigger.role == "SupportVerb" else ""
        )
        given = gives(antecedent, clause) or _signs(clause, draft)  # «ورشة قدمها فلان», «توقيع مذكرة وقعها فلان»
        slot = "participant" if given else slot
        if clause.trigger.role == "UniteVerb" and draft.rule == "exhibition":
            continue  # «معرض يضم صورا لفلان»
        if not slot:
            if clause.trigger.role in OCCURRING:
                give_places(clause, draft)
            continue
        if _is_of_owner(clause, antecedent):
            _fill_honoured(draft, antecedent.governor, clause.subject)
            give_places(clause, draft)
            continue
        named = [*_actors(clause, antecedent), *(find_objects(clause) if clause.trigger.role == "UniteVerb" else ())]
        for phrase in _who_will_be(clause):
            fill(draft, "participant", phrase)
        told = clause.phrases("bare")
        beside = [phrase for phrase in clause.phrases(*UNITED_BY) if not _is_where(clause, phrase)]
        if clause.trigger.role == "UniteVerb":
            beside += _pronoun_of(clause, antecedent) if any(map(values_of, beside)) or _means_two(clause) else ()
            beside += _whose_side(antecedent, clause, doc)
            named, told = [*named, *beside], [*told, *beside]  # «جمعت فلانا بفلان»
        for phrase in clause.phrases("مع"):
            if clause.trigger.role in ("SupportVerb", "AttendVerb", "OrganizerVerb"):
                fill(draft, "organizer" if slot == "organizer" else "participant", phrase)
        for phrase in clause.phrases("=participant"):
            fill(draft, "participant", phrase)  # «ندوة تشارك فيها فلانة، برئاسة فلان»
        if clause.trigger.role == "SupportVerb" and any(phrase in told for phrase in named) and _resumes(clause, doc):
            _leave_out(draft, antecedent.governor, named)
        for phrase in named:
            if phrase in told or (clause.trigger.role == "SupportVerb" and _resumes(clause, doc)):
                fill(draft, _slot_of_actor(draft, clause, phrase, slot), phrase)
        draft.along += named if goes_along(clause) else []
        give_places(clause, draft)


def _signs(clause: Clause, draft: Draft) -> bool:
    """Whether a verb tells who signs the paper whose signing is told."""
    frame = clause.trigger.frame
    signs = frame is not None and frame.mode == draft.mode == "Signing"
    return signs and clause.trigger.is_verb and bool(clause.trigger.form.pronoun)


def _who_will_be(clause: Clause) -> tuple[Phrase, ...]:
    """Whose presence at it a relative clause speaks of: «القمة التي أكدت كينيا وأوغندا مشاركتهما فيها»."""
    verb, noun = clause.governor, clause.trigger
    presence = noun.role == "AttendVerb" and not noun.is_verb and bool(noun.form.pronoun)
    return verb.subject if verb is not None and presence and verb.trigger.says("affirming") else ()


def _is_of_owner(clause: Clause, antecedent: Clause) -> bool:
    """«كرمت خلال حفلها الذي أقامته في بيروت الفنان»: behind the town stands no subject, whose it is has held it."""
    owned = antecedent.trigger.form.pronoun and clause.trigger.form.pronoun
    towns = [phrase.end for phrase in clause.phrases("في", "ب") if phrase.kind == "place"]
    return bool(owned and clause.subject and towns) and all(phrase.start >= towns[0] for phrase in clause.subject)


def _fill_honoured(draft: Draft, governor: Clause | None, objects: tuple[Phrase, ...]) -> None:
    """Add to a ceremony whom the verb that it stands beside is done to: «كرمت الجمعية خلال حفلها … الفنان»."""
    honours = governor is not None and governor.trigger.type == "Award" and draft.type == "Ceremony"
    for phrase in objects if honours else ():
        fill(draft, "participant", phrase)


def _is_where(clause: Clause, phrase: Phrase) -> bool:
    """«جمعت الوفدين في مدينة نيس بفرنسا»: whether a state only tells where the town before it is."""
    towns = (place for place in clause.phrases("في") if place.kind == "place")
    return phrase.kind == "country" and any(place.end == phrase.start for place in towns)


def _unites_both(clause: Clause) -> bool:
    """«اللقاء الذي جمع فلانا بفلان حول تسليم المطلوبين»: both are told, and what it is about is no object."""
    beside = any(clause.taken(relation) for relation in UNITED_BY)
    return clause.trigger.role == "UniteVerb" and bool(clause.taken("bare") and beside)


def _leave_out(draft: Draft, governor: Clause | None, makers: list[Phrase]) -> None:
    """Leave out of an event the subject of its verb, where others make it: «استأنفا التعاون بزيارة قام بها فلان»."""
    carries = governor is not None and governor.trigger.role == "SupportVerb"
    others = [phrase for phrase in governor.subject if phrase not in makers] if governor and carries else []
    forget(draft, "participant", others)


def _speaks_itself(clause: Clause, doc: Doc) -> bool:
    """Whether the noun of a relative clause is its subject, so that nobody attends: «مسرحية تتحدث عن فلان»."""
    attends = clause.orphan and clause.trigger.role == "AttendVerb" and not clause.trigger.form.pronoun
    return attends and folded_words(doc)[clause.trigger.end] in PREPOSITIONS


def _actors(clause: Clause, antecedent: Clause) -> tuple[Phrase, ...]:
    """Who does what a relative clause tells: of those not written beside its verb, one whom its own sentence names."""
    told = clause.trigger.role == "SupportVerb" and clause.subject == clause.carried
    here = [phrase for phrase in antecedent.near if phrase.end <= antecedent.trigger.start]
    away = all(phrase.end <= min((p.start for p in here), default=0) for phrase in clause.carried)
    verb = antecedent.governor  # «بحث فلان مع فلان الملف، ضمن زيارة يقوم بها إلى روما»: who acts, if he receives nobody
    away = away and not (verb is not None and verb.subject == clause.carried and verb.trigger.rule != "receive")
    return tuple(here) if told and here and away and len(clause.carried) == 1 else clause.subject


def _pronoun_of(clause: Clause, antecedent: Clause) -> tuple[Phrase, ...]:
    """Whom «جمعته بفلان» means beside the one named: who was told of, or else who was named before the talks."""
    if _means_two(clause):
        return clause.carried
    if clause.trigger.form.pronoun not in ("ه", "ها"):
        return ()
    people = tuple(phrase for phrase in clause.carried if phrase.kind in PERSONAL)
    return people if len(people) == 1 else antecedent.near


def _whose_side(antecedent: Clause, clause: Clause, doc: Doc) -> tuple[Phrase, ...]:
    """«وقال فلان إن اجتماعا ضم، إلى جانبه، فلانا»: the one who speaks was there as well."""
    folded = folded_words(doc)[clause.trigger.end : clause.trigger.end + _RESUMED]
    beside = any(word.startswith(_SIDE) and word != _SIDE for word in folded)
    people = tuple(phrase for phrase in antecedent.carried if phrase.kind in PERSONAL)
    return people if beside and len(people) == 1 else ()


def _means_two(clause: Clause) -> bool:
    """Whether a pronoun means the two told before: «لقاء جمعهما»."""
    return clause.trigger.form.pronoun == "هما" and len(clause.carried) > 1


def _slot_of_actor(draft: Draft, clause: Clause, phrase: Phrase, slot: str) -> str:
    """The slot of the subject of a relative clause: a body organizes the conference that it holds."""
    holds = clause.trigger.role == "SupportVerb"
    convenes = holds or clause.trigger.says("organizing") or clause.trigger.says("running")  # «معرض تقيمه الجمعية»
    if convenes and draft.type == "Conference" and phrase.kind == "agency":
        return "organizer"
    acts = holds and phrase.kind in ("country", "agency")  # «زيارة أداها الوفد الكيني», «جولة تقوم بها اللجنة»
    return slot if acts else _seen(draft, phrase, slot)


def _resumes(clause: Clause, doc: Doc) -> bool:
    """Whether a verb has its noun for object, by a pronoun: «زيارة أجراها», «زيارة قام بها», not «لقاء عقد»."""
    after = folded_words(doc)[clause.trigger.end : clause.trigger.end + _RESUMED]
    return bool(clause.trigger.form.pronoun) or any(word in WITH_THEM for word in after)


def _seen(draft: Draft, phrase: Phrase, slot: str) -> str:
    """The slot of what a relative clause names: a tour takes in places and bodies."""
    if phrase.kind == "place" or (phrase.kind == "country" and draft.type == "Visit" and slot == "participant"):
        return "place"
    body = phrase.kind == "agency" and not phrase.plural
    return "host" if draft.type == "Visit" and body and slot == "participant" else slot


def _took_part(antecedent: Clause, events: list[Draft]) -> Draft | None:
    """The conference behind «هذه المشاركة»."""
    if antecedent.trigger.role != "AttendVerb" or not antecedent.trigger.pointed:
        return None
    return next((event for event in reversed(events) if event.type == "Conference"), None)
