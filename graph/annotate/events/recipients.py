"""Settle who receives an award and who gives it: subjects, pronouns, and who stands too far to be either."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects
from graph.annotate.events.drafts import Draft, Fill, fill, forget
from graph.annotate.events.particles import COMPLEMENTIZERS, PREPOSITIONS, RELATIVES, WITH_THEM, unjoined
from graph.annotate.events.text import folded_words, is_object, is_one_of, pronoun_behind
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import extent, together
from graph.smallwords import small_words

PARTIES = ("person", "agency")
_TITLE = 3  # words between a noun of awards and who receives
_RECEIVING = ("الي", "علي")  # before who receives
_PROXIED = 8  # words between a verb and who stands for whom it honours
_PROXIES = frozenset(small_words("proxy"))
_AMONG = frozenset(small_words("named-among"))
_THEM = ("هم", "هن", "هما")


def settle_parties(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc, medal: int) -> None:
    """Give a draft of an award who receives and who gives, as far as its own clause tells."""
    _take_antecedent(draft, clause, doc)
    _name_each(draft)
    _take_beside(draft, clause, doc)
    _turn_subject(draft, clause)
    _turn_giver(draft, clause)
    _turn_nameless(draft, clause, doc)
    _turn_continued(draft, clause, clauses, doc)
    _forget_medal(draft, clause, medal)
    _forget_far(draft, clause, clauses, doc)
    _forget_unnamed(draft, clause, doc)
    _take_spoken_of(draft, clause, doc)
    _take_congratulated(draft, clause, clauses, doc)
    _take_granted(draft, clause, doc, medal)
    _take_proxied(draft, clause, doc)
    _add_recipient(draft, clause, doc)
    _add_named_among(draft, clause, clauses, doc)


def gives(clause: Clause) -> bool:
    """Whether the subject of a word confers, and does not receive."""
    return clause.trigger.frame is not None and clause.trigger.frame.roles.get("subject") == "awardedBy"


def _take_antecedent(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«… مكان فلان الذي وشح بوسام»: whoever stands right before «الذي» is the subject, whoever acts before."""
    start = clause.trigger.start
    if not clause.trigger.is_verb or start < 2 or folded_words(doc)[start - 1] not in RELATIVES:
        return
    beside = [phrase for phrase in phrases_in(doc) if phrase.end == start - 1 and phrase.kind in PARTIES]
    if beside and beside[0] not in clause.subject and not clause.taken("bare") and not clause.trigger.form.pronoun:
        slots = {known.slot for known in draft.fills if known.phrase in clause.subject}
        draft.fills = [known for known in draft.fills if known.phrase not in clause.subject]
        for slot in sorted(slots) or ["recipient"]:
            fill(draft, slot, beside[0])


def _name_each(draft: Draft) -> None:
    """«توشيح كل من فلان وفلان»: whom the words count receives."""
    draft.fills = [
        replace(known, slot="recipient") if known.slot == "participant" and is_person(known) else known
        for known in draft.fills
    ]


def _take_beside(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«…، نالت فلانة جائزة»: who stands right after a verb of receiving is its subject, whoever stands before it."""
    beside = [phrase for phrase in phrases_in(doc) if phrase.start == clause.trigger.end and phrase.kind in PARTIES]
    told = beside and (beside[0].prefix or beside[0] in draft.phrases("recipient"))
    if clause.trigger.is_verb and not gives(clause) and beside and not told:
        forget(draft, "recipient")
        fill(draft, "recipient", beside[0])


def _turn_subject(draft: Draft, clause: Clause) -> None:
    """«منحته له الدولة»: where the object is a pronoun, who stands after the verb gives."""
    bare = clause.phrases("bare")
    if clause.trigger.is_verb and clause.trigger.form.pronoun and gives(clause) and not draft.values("awardedBy"):
        draft.fills = [replace(known, slot="awardedBy") if known.phrase in bare else known for known in draft.fills]


def _turn_giver(draft: Draft, clause: Clause) -> None:
    """«وسلم الوسام لفلان السفير فلان»: where «ل» tells who receives, who stands behind him hands it over."""
    led = clause.phrases("ل", "الي")
    bare = clause.phrases("bare")
    told = clause.trigger.is_verb and gives(clause) and not draft.values("awardedBy")
    if told and led and all(phrase.kind == "person" and phrase.start > led[-1].start for phrase in bare):
        draft.fills = [replace(known, slot="awardedBy") if known.phrase in bare else known for known in draft.fills]


def _turn_nameless(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«وسلم فلان ضيفه درعا»: who stands right behind the verb gives where who receives has no name."""
    verb = clause.trigger
    beside = [phrase for phrase in draft.phrases("recipient") if phrase.start == verb.end]
    if not (verb.is_verb and gives(clause) and beside) or verb.form.pronoun or beside[0].end >= len(doc):
        return
    needs = verb.frame.needs if verb.frame else frozenset[str]()
    if is_object(doc, beside[0].end) and not is_one_of(doc, beside[0].end, needs):
        forget(draft, "recipient", beside)
        fill(draft, "awardedBy", beside[0])


def _take_spoken_of(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«أعرب فلان عن فخره بالوسام الذي منحته إياه الدولة»: a pronoun behind a relative verb is who was told before."""
    verb = clause.trigger
    if not (verb.is_verb and gives(clause)) or draft.values("recipient"):
        return
    relative = verb.start > 0 and folded_words(doc)[verb.start - 1] in RELATIVES
    spoken = verb.end < len(doc) and folded_words(doc)[verb.end] in WITH_THEM
    for phrase in clause.carried if relative and spoken else ():
        if phrase.kind in PARTIES and phrase not in draft.phrases("awardedBy"):
            fill(draft, "recipient", phrase)


def _take_granted(draft: Draft, clause: Clause, doc: Doc, medal: int) -> None:
    """«حظي فلان بتكريم من الحلف الذي منحه وساما»: who stands right before «الذي» gives to whom was told before him."""
    verb, phrases = clause.trigger, phrases_in(doc)
    relative = verb.start > 1 and folded_words(doc)[verb.start - 1] in RELATIVES
    if not (verb.is_verb and relative and verb.form.pronoun and gives(clause)) or medal < verb.start:
        return
    givers = [phrase for phrase in phrases if phrase.end == verb.start - 1 and phrase.kind in ("agency", "country")]
    before = [phrase for phrase in phrases if givers and phrase.kind == "person" and phrase.end <= givers[0].start]
    if before and together(doc, before[-1].start, verb.start) and not clause.taken("bare"):
        forget(draft, "recipient")
        forget(draft, "awardedBy")
        fill(draft, "recipient", before[-1])
        fill(draft, "awardedBy", givers[0])


def _take_proxied(draft: Draft, clause: Clause, doc: Doc) -> None:
    """«وشح الملك صدر فلان بوسام», «تسلم والد الشهيد فلان الوسام»: a limb or a kinsman stands for who receives."""
    verb = clause.trigger
    if not verb.is_verb or [phrase for phrase in draft.phrases("recipient") if phrase not in clause.subject]:
        return
    near = range(verb.end, min(verb.end + _PROXIED, len(doc)))
    folded = folded_words(doc)
    at = [i for i in near if not _PROXIES.isdisjoint((folded[i], unjoined(folded[i])))]
    for phrase in phrases_in(doc):
        if at and phrase.start == at[0] + 1 and phrase.kind == "person" and not phrase.prefix:
            forget(draft, "awardedBy", [phrase])
            fill(draft, "recipient", phrase)


def _take_congratulated(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """«هنأ فلان فلانا بالوسام الذي منحه إياه الملك», «… بالوسام الذي تسلمه»: who is congratulated has received."""
    told = [other for other in clauses[: clauses.index(clause)] if other.trigger.is_verb]
    start = clause.trigger.start
    relative = start > 0 and folded_words(doc)[start - 1] in RELATIVES
    if not (told and relative and told[-1].trigger.says("congratulating")):
        return
    acting = {phrase.key for phrase in told[-1].subject}
    people = [phrase for phrase in phrases_in(doc) if phrase.kind == "person" and together(doc, phrase.start, start)]
    met = {phrase.key: phrase for phrase in people if phrase.end < start and phrase.key not in acting}
    if len(met) == 1:
        forget(draft, "recipient")
        fill(draft, "recipient", *met.values())


def _turn_continued(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """«كرمت الشرطة فلانا ومنحته وساما», «… وأنعم عليه»: a verb that goes on has subject and object before it."""
    verb = clause.trigger
    pronoun = verb.form.pronoun or pronoun_behind(doc, verb.end)
    if not (verb.is_verb and pronoun and verb.prefix[:1] in ("و", "ف") and gives(clause)):
        return
    told = [other for other in clauses[: clauses.index(clause)] if other.trigger.is_verb and other.trigger.is_event]
    objects = _done_to(told[-1], pronoun) if told and told[-1].trigger.done_to else ()
    if not objects or clause.taken("bare") or clause.carried not in (objects, told[-1].subject):
        return
    draft.fills = [known for known in draft.fills if known.phrase not in (*objects, *clause.carried)]
    for slot, phrases in (("recipient", objects), ("awardedBy", told[-1].subject)):
        for phrase in phrases:
            fill(draft, slot, phrase)


def _done_to(clause: Clause, pronoun: str) -> tuple[Phrase, ...]:
    """Whom a pronoun means to whom something was done, be they only named among others: «كرم ضباطا، من بينهم فلان»."""
    among = tuple(clause.phrases("=participant"))
    return find_objects(clause) or (among if pronoun in _THEM else ())


def _forget_medal(draft: Draft, clause: Clause, medal: int) -> None:
    """«وسام تمنحه …», «الميدالية التي منحها …»: the pronoun is the medal, not who receives it."""
    verb = clause.trigger
    if verb.is_verb and verb.form.pronoun and medal < verb.start and not clause.taken("ب"):
        carried = [phrase for phrase in clause.carried if phrase not in clause.subject]
        forget(draft, "recipient", carried)


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
        for phrase in () if gives(clause) else _raised(clause, doc):
            fill(draft, "recipient", phrase)
        return
    _add_who_obtains(draft, clause)
    helped = clause.governor is not None and clause.governor.trigger.role == "SupportVerb"  # «قام فلان بتسليم الوسام»
    alone = clause.trigger.definite or clause.trigger.form.number != "singular"
    for phrase in clause.before or clause.carried if alone and not helped and not clause.trigger.form.pronoun else ():
        if phrase.kind == "person":
            fill(draft, "recipient", phrase)


def _add_who_obtains(draft: Draft, clause: Clause) -> None:
    """«تشرف فلان بتسلم الوسام»: who does what governs a noun of receiving receives."""
    governor = clause.governor
    alone = not (gives(clause) or clause.trigger.form.pronoun or clause.taken("genitive"))
    for phrase in governor.subject if governor is not None and alone and clause.link == "ب" else ():
        fill(draft, "recipient", phrase)


def _add_named_among(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """«وشح السفير خمسة ضباط، من بينهم فلان وفلان، بوسام»: who is named of those who receive."""
    if draft.values("recipient") and not _is_only_giver(draft, clause):
        return
    later = [other.trigger.start for other in clauses if other.trigger.is_verb and other is not clause]
    end = min([start for start in later if start > clause.trigger.start], default=extent(doc, clause.trigger.start))
    behind = [i for i in range(clause.trigger.end, end) if folded_words(doc)[i].lstrip("و") in _AMONG]
    for phrase in phrases_in(doc) if behind else ():
        last = draft.phrases("recipient")[-1:]
        first = phrase.start in (behind[-1] + 1, behind[-1] + 2) and not phrase.prefix
        joined = bool(last) and last[0].start > behind[-1] and phrase.prefix == "و" and phrase.start < end
        if phrase.kind == "person" and (first or joined):
            fill(draft, "recipient", phrase)


def _is_only_giver(draft: Draft, clause: Clause) -> bool:
    """Whether nobody receives but who acts in a verb of giving."""
    return gives(clause) and all(phrase in clause.subject for phrase in draft.phrases("recipient"))


def _raised(clause: Clause, doc: Doc) -> list[Phrase]:
    """Whose verb it is where «أن» stands between them: «سبق لفلان أن نال», or the only one named before it."""
    start = clause.trigger.start
    before = [phrase for phrase in phrases_in(doc) if doc[start].sent.start <= phrase.start < start]
    people = [phrase for phrase in before if phrase.kind == "person"]
    if people and folded_words(doc)[start - 1].lstrip("و") in COMPLEMENTIZERS and people[-1].end == start - 1:
        return people[-1:]
    return people if len(people) == 1 and not clause.orphan else []


def is_person(known: Fill) -> bool:
    """Whether a slot is filled with someone by name."""
    return known.phrase is not None and known.phrase.kind == "person"
