"""Tell how an event noun stands by the words before it: what leads to it, what it is of, whom it is aimed at."""

from __future__ import annotations

from graph.annotate.events.agreement import fits_relative, gender_of_relative
from graph.annotate.events.clauses import Clause, tells_companion
from graph.annotate.events.ground import Ground
from graph.annotate.events.particles import (
    ADVERBS,
    AFTER,
    AT_EVENT,
    COMMAS,
    DEMONSTRATIVES,
    DURING,
    HAVING_ENDED,
    ITS_MARGIN,
    MARGIN,
    PREPOSITIONS,
    RELATIVES,
    THAT,
    WITH_THEM,
    WITHIN,
    unjoined,
)
from graph.annotate.events.text import is_of_time_told
from graph.annotate.events.triggers import Trigger
from graph.annotate.verbs import is_verb

_OPENING = ("AttendVerb", "HostVerb", "OrganizerVerb", "SupportVerb")  # verbs that a conference is the object of
_BESIDE_GUESTS = 3  # words between those who were there and what they were at: «… فعاليات المعرض»
_UPON = "علي"
_PART = 5  # words from «النسخة» to the fair: «النسخة السادسة عشرة من معرض …»
_RESUMED = 3  # words after a verb within which «بها» leads back to its noun
_BAND = 4  # words from «فريق» to the verb that tells who is in it: «جبهة معادية للإرهاب بمشاركة …»


def is_aimed(ground: Ground, start: int, trigger: Trigger) -> bool:
    """Whether the verb before a visit says that its subject wants, can or comes to make it."""
    if trigger.type != "Visit" or trigger.definite or trigger.form.pronoun:
        return False
    index = trigger.start - 1
    while index > start and (index in ground.named or ground.is_preposition(index) or ground.tokens[index].definite):
        index -= 1  # the verb's subject: «أراد الناس زيارة فلان»
    if index < start:
        return False
    word, classes = ground.folded[index], ("AimVerb", "GoVerb") if trigger.prefix.endswith("ل") else ("AimVerb",)
    ours = ground.words.has("AimVerb", unjoined(word))
    return ours or any(ground.words.verb_of(form, *classes) for form in (word, word.removesuffix("نا")))


def is_thereby(ground: Ground, clause: Clause) -> bool:
    """Whether what was told before came about at an event: «جاء ذلك خلال لقاء …», «وكان ذلك في اجتماع …»."""
    verb = clause.governor.trigger if clause.governor is not None else None
    if verb is None or not verb.is_verb or clause.link not in AT_EVENT:
        return False
    return ground.folded_at(verb.end) in THAT or _hands_letter(ground, verb)


def _hands_letter(ground: Ground, verb: Trigger) -> bool:
    """«وجرى تسليم الرسالة خلال لقاء …»: whether a verb tells that a letter told before was handed over."""
    noun, taking = ground.triggers.get(verb.end), ground.words.frames.get("take-letter")
    letter = ground.tokens[verb.end + 1] if noun is not None and verb.end + 1 < len(ground.tokens) else None
    handed = letter is not None and letter.definite and taking is not None and letter.stem in taking.needs
    return verb.role == "OccurVerb" and handed


def is_expected_noun(ground: Ground, trigger: Trigger) -> bool:
    """Whether what looks like a verb is what is expected, which nobody told before does: «كان مقررا عقدها في …»."""
    past = trigger.form.tense == "past" and not trigger.prefix
    return past and ground.words.has("Planned", ground.folded_at(trigger.start - 1))


def is_of_plain_noun(ground: Ground, start: int, trigger: Trigger) -> bool:
    """Whether an indefinite noun stands right before an event noun: «استضاف وفود الدورة»."""
    index = trigger.start - 1
    if index < start or trigger.prefix or index in ground.named or index in ground.dated:
        return False
    word, folded = ground.tokens[index], ground.folded[index]
    plain = not (word.mark or word.definite or word.number or folded in DEMONSTRATIVES)
    return plain and index not in ground.triggers and not {folded, unjoined(folded)} & (PREPOSITIONS | ADVERBS)


def is_past_guests(ground: Ground, governor: Clause, trigger: Trigger) -> bool:
    """Whether other words follow those who attend: «بمشاركة فلان لمتابعة القرارات التي اتخذتها القمة»."""
    guests = governor.phrases("genitive")
    attends = governor.trigger.role == "AttendVerb" and not governor.trigger.is_verb
    after = max((phrase.end for phrase in guests), default=trigger.start)
    between = range(after, trigger.start)
    comma = next((i for i in between if ground.folded[i] in COMMAS), trigger.start)
    goes_on = any(is_verb(ground.tokens[i].norm.removeprefix("و")) for i in range(comma + 1, trigger.start))
    return attends and (goes_on or any(ground.folded[i] in RELATIVES for i in between))


def past_companion(clause: Clause, governors: list[Clause]) -> Clause | None:
    """The verb that carries a noun, past one that tells who went along: «قام فلان يرافقه فلان بزيارة …»."""
    last = clause.governor
    if last is None or clause.link != "ب" or not tells_companion(last):
        return last
    carrying = [other for other in governors if other.trigger.role == "SupportVerb" and other.trigger.is_verb]
    return carrying[-1] if carrying else last


def past_attendance(ground: Ground, noun: Clause, governors: list[Clause]) -> Clause | None:
    """The verb whose object a noun is, past those who were there: «افتتح فلان، بحضور فلان وفلان، المعرض»."""
    last = noun.governor
    if last is None or noun.link or last.link != "ب" or last.trigger.is_verb or last.trigger.role != "AttendVerb":
        return last
    guests = last.phrases("genitive")
    after = max((phrase.end for phrase in guests), default=noun.trigger.start)
    between = [i for i in range(after, noun.trigger.start) if ground.folded[i] not in COMMAS and i not in ground.dated]
    verbs = [other for other in governors if other.trigger.is_verb and other.trigger.role in _OPENING]
    beside = bool(guests) and len(between) <= _BESIDE_GUESTS
    return verbs[-1] if beside and verbs and verbs[-1] is last.governor else last


def past_aside(noun: Clause, governors: list[Clause]) -> Clause | None:
    """The verb that carries a noun, past what it is done beside: «أجرى، على هامش مشاركته في المؤتمر، مباحثات»."""
    last = noun.governor
    if last is None or noun.link or last.trigger.is_verb or not last.trigger.form.pronoun:
        return last
    verb = last.governor if last.trigger.role == "AttendVerb" and last.link in (MARGIN, *DURING) else None
    carries = verb is not None and verb.trigger.is_verb and verb.trigger.role == "SupportVerb"
    return verb if carries and verb in governors else last


def is_done(ground: Ground, verb: Clause) -> bool:
    """Whether a verb has the noun of its relative clause for object: «شهدت الزيارة التي قام بها فلان محادثات»."""
    trigger = verb.trigger
    if not trigger.is_verb or verb.antecedent is None:
        return False
    holds = trigger.role in ("OrganizerVerb", "HostVerb") or trigger.says("hosting")
    after = ground.folded[trigger.end : trigger.end + _RESUMED] if trigger.role == "SupportVerb" else []
    carries = holds or trigger.role == "SupportVerb"
    return (carries and bool(trigger.form.pronoun)) or any(word in WITH_THEM for word in after)


def comes_next(ground: Ground, governor: Clause, start: int) -> bool:
    """Whether an event only follows what somebody holds: «أقامت كينيا حفلا، تلته جلسة عمل»."""
    verb = ground.words.verb_of(ground.folded[start - 1], "SuccessionVerb")
    holds = governor.trigger.role in ("HostVerb", "OrganizerVerb")
    return verb is not None and (holds or bool(verb.form.pronoun))


def is_part(ground: Ground, start: int) -> bool:
    """Whether an edition or a round of it is told before the «من» of an event: «الجولة الرابعة من المحادثات»."""
    return ground.words.has_any("EditionNoun", (token.stem for token in ground.tokens[max(0, start - _PART) : start]))


def link_of_part(ground: Ground, start: int) -> str:
    """«على» in «اتفقا على عقد جولة جديدة من المحادثات», which leads to the round before «من»; "" for all else."""
    parts = (
        i for i in range(start - 1, max(0, start - _PART), -1) if ground.is_of_class("EditionNoun", ground.tokens[i])
    )
    part = next(parts, 0)
    part -= part > 0 and ground.is_of_class("BringingNoun", ground.tokens[part - 1])
    return _UPON if part > 0 and ground.folded[part - 1] == _UPON else ""


def leads_back(ground: Ground, clause: Clause, pronoun: str) -> bool:
    """Whether a relative pronoun may mean an event, or the edition of it: «النسخة الثالثة من المنتدى، التي …»."""
    edition = gender_of_relative(pronoun) == "f" and is_part(ground, clause.trigger.start)
    return edition or fits_relative(clause, pronoun)


def meant_by(pronoun: str, nouns: list[Clause]) -> list[Clause]:
    """The events that a verb's object may mean, if any has its gender: «مأدبة لضيوف المنتدى حضرها فلان»."""
    relative = {"ه": "الذي", "ها": "التي"}.get(pronoun, "")
    return [noun for noun in nouns if fits_relative(noun, relative)] or nouns


def link_before(ground: Ground, start: int) -> str:
    """The preposition, or the words for a margin, that lead to a noun; "" for none."""
    before = ground.triggers.get(start - 1)
    owned = before is not None and before.is_event and not (before.is_verb or before.definite)
    start -= owned  # «على هامش اجتماع اللجنة», not «سيعقد خلال الزيارة اجتماعا»
    for index in range(start - 1, max(-1, start - 4), -1):
        folded = ground.folded[index]
        if folded in ITS_MARGIN:
            return ""  # «وكانت له على هامشها لقاءات»
        if ground.words.starts("Margin", ground.folded[index : index + 2]):
            return MARGIN
        if unjoined(folded) in PREPOSITIONS:
            return _after_span(ground, index) or WITHIN.get(unjoined(folded), unjoined(folded))
        if folded in HAVING_ENDED:
            return HAVING_ENDED[folded]
        if unjoined(folded) == "بين":
            return "بين"
        told = index in ground.named or index in ground.visitors or is_of_time_told(ground.doc, index)
        told = told or ground.words.has("OwnHost", folded)
        if folded in COMMAS or index in ground.triggers or told or index in ground.dated:
            return ""
    return ""


def _after_span(ground: Ground, index: int) -> str:
    """«بعد» in «بعد أسبوع من المفاوضات», where how long they lasted stands between; "" for all else."""
    if ground.folded[index] != "من" or not ground.words.has("SpanNoun", ground.tokens[index - 1].norm):
        return ""
    return next((ground.folded[i] for i in range(index - 2, max(-1, index - 4), -1) if ground.folded[i] in AFTER), "")


def is_of_band(ground: Ground, clause: Clause, noun: Clause) -> bool:
    """Whether a verb or a noun tells the members of a band named after an event: «إنشاء فريق استشاري يضم …»."""
    start = clause.trigger.start
    members = clause.trigger.role in ("UniteVerb", "AttendVerb") and not clause.trigger.form.pronoun
    near = range(max(noun.trigger.end + 1, start - _BAND), start) if members else ()
    bands = [i for i in near if ground.words.has("BandNoun", ground.tokens[i].stem.removesuffix("ا"))]
    return any(ground.is_plain(i) and not ground.tokens[i + 1].definite for i in bands)
