"""Drop what only looks like an event: an everyday verb without what makes it one, «قدم إلى بيروت», not «قدم تقريرا»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.clauses import Argument, Clause, find_objects, is_carried_by
from graph.annotate.events.drafts import Draft
from graph.annotate.events.frames import Frame
from graph.annotate.events.governed import summoner
from graph.annotate.events.governors import subject_of
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import (
    ADVERBS,
    EACH_OF,
    PERSONAL,
    PLACED,
    PREPOSITIONS,
    QUOTES,
    WHAT,
    WITH_THEM,
    is_pronominal,
    unjoined,
)
from graph.annotate.events.qualified import tells_assembly
from graph.annotate.events.text import folded_words, of_times
from graph.annotate.found import dates_in, phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import ends_in
from graph.annotate.word import Word, words_in

_BEFORE = "امام"
_SUMMONING = "summoning"  # the frame of «استدعاء السفير إلى الوزارة»
_OF_BODIES = (_SUMMONING, "briefing")  # frames of what only bodies with a name do or hear
_SIGNED = "signed"  # the frame of «المذكرة الموقعة»
_SEEING_OFF = "see-off"  # the frame of «ودع»
_ALONG = "take-along"
_SESSION = "session-with"  # the frame of a plain «جلسة»
_HOLDING = ("SupportVerb", "AttendVerb", "OccurVerb", "ConveneVerb")
_WHO = 2  # words between someone and the verb after him: «فلان الذي تواجد»
_SETTING = 4  # words of where something is done: «في مكتبه في الوزارة»
_LEAD = 4  # words between a preposition and the name it leads to: «إلى العاصمة بيروت»


def lacks_required(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether nothing hangs on a word in the ways of which its frame requires one."""
    clause = draft.clause
    frame = clause.trigger.frame if clause else None
    if clause is not None and (_reaches_a_state(clause, doc) or _reaches_someone(draft, clause)):
        return True
    if clause is None or frame is None or not frame.requires or _takes_along(clause, doc):
        return False
    if frame.name == _SIGNED and any(date.first.day for date in clause.dates) and clause.taken("مع"):
        return False  # «المذكرة المبرمة أمس مع النيابة»
    if frame.name == _SEEING_OFF and _is_where_one_leaves(draft, doc, words):
        return True
    if not clause.trigger.is_verb:
        definite = words_in(doc)[draft.start].definite  # «الجلسة التي عقدها المجلس»: see `meant`
        held = any(_required(clause, frame)) or _is_of_body(clause, frame) or _is_led(clause, draft)
        held = held or bool(summoner(clause)) or _is_presided(draft, clause, doc)
        held = held or (_seats_body(draft) and tells_assembly(doc, draft.start, words))
        return not (definite or held or _seats_several(draft) or _is_united(draft, clause, doc))  # not «جلسة»
    if clause.trigger.form.pronoun and "object" not in frame.roles:
        return True  # «التي قدمها إلى …»
    return not any(
        not frame.intransitive or _is_direct(clause, phrase, doc, words) for phrase in _required(clause, frame)
    )


def _is_where_one_leaves(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«ودع الرئيس الملك في المطار»: whether somebody is seen off at the airport, which is no farewell to an envoy."""
    return any(words.has("ArrivalPlace", word.stem) for word in words_in(doc)[draft.end : ends_in(doc)[draft.start]])


def _takes_along(clause: Clause, doc: Doc) -> bool:
    """«… واصطحبت معها فلانة»: whether a verb tells who went along on the journey told before."""
    along = folded_words(doc)[clause.trigger.end : clause.trigger.end + 1]
    return clause.trigger.rule == _ALONG and clause.continues and WITH_THEM.get("".join(along)) == "مع"


def _reaches_a_state(clause: Clause, doc: Doc) -> bool:
    """Whether a verb of arriving tells how far something has come: «ما وصلت إليه الإدارة»."""
    start, goes = clause.trigger.start, clause.trigger.is_verb and clause.trigger.goes_to
    return goes and start > 0 and folded_words(doc)[start - 1] in WHAT


def _reaches_someone(draft: Draft, clause: Clause) -> bool:
    """Whether what is reached is a person, by the pronoun of a verb of arriving: «وصلته رسالة», «لم تصلهم خطة»."""
    goes = clause.trigger.is_verb and clause.trigger.goes_to
    reached = goes and bool(clause.trigger.form.pronoun)
    return reached and any(phrase.kind in PERSONAL for phrase in draft.phrases("place", "host"))


def _required(clause: Clause, frame: Frame) -> Iterator[Phrase]:
    """What hangs on a word in one of the ways that its frame requires."""
    for argument in clause.arguments:
        if argument.relation in frame.requires and _fits(clause, argument):
            yield from argument.phrases[:1]
    if "subject" in frame.requires:
        yield from (phrase for phrase in clause.subject if _is_someone_beside(clause, phrase))
    if "object" in frame.requires:
        acts = clause.subject != clause.carried or not frame.intransitive  # «واطلع مدير المركز على …» has no object
        yield from find_objects(clause) if acts else ()
        if frame.roles.get("object") == "participant":  # «أوفدت كينيا وفدا برئاسة فلان»
            yield from clause.phrases("=participant")
        yield from clause.carried if clause.trigger.form.pronoun else ()


def _is_of_body(clause: Clause, frame: Frame) -> bool:
    """Whether a body meets in what a noun tells: «عقد المجلس جلسة», «المجلس في جلسته», not «جلسة لفلان»."""
    acting = subject_of(clause)
    return "genitive" in frame.requires and len(acting) == 1 and acting[0].kind == "agency" and not acting[0].plural


def _seats_body(draft: Draft) -> bool:
    """«جلسة عقدها مجلس الأمن», «جلسة لمجلس الأمن»: whether a body with a name sits in a session."""
    bodies = [phrase for phrase in draft.phrases("participant") if phrase.kind == "agency" and not phrase.plural]
    return draft.rule == _SESSION and not draft.many and bool(bodies)


def _seats_several(draft: Draft) -> bool:
    """«ترأس فلان جلسة ضمت فلانا وفلانا»: whether several people with names are told to sit in one session."""
    people = {phrase.key for phrase in draft.phrases("participant") if phrase.kind == "person"}
    held = is_carried_by(draft.clause, _HOLDING)  # not «هدفا في جلسة تدريب ضمت فلانا وفلانا»
    return draft.rule == _SESSION and held and not draft.many and len(people) > 1


def _is_presided(draft: Draft, clause: Clause, doc: Doc) -> bool:
    """«ترأس الوزير أمس جلسة موسعة في مقر الوزارة»: whether somebody leads a session; not «جلسة المحاكمة»."""
    verb = clause.governor if not (clause.link or draft.many) and draft.rule == _SESSION else None
    leads = verb is not None and verb.trigger.is_verb and verb.trigger.says("presiding")
    joined = any(word.definite for word in words_in(doc)[clause.trigger.end : clause.trigger.end + 1])
    return leads and not joined and any(phrase.kind in PERSONAL for phrase in draft.parties)


def _is_united(draft: Draft, clause: Clause, doc: Doc) -> bool:
    """«جمعت جلسة فلانا بفلان», «جلسة جمعت فلانا وفلانا»: whether a session is told by the several people it unites."""
    governor = clause.governor
    told = not clause.link and (governor is None or governor.trigger.role == "UniteVerb")
    people = {phrase.start for phrase in draft.phrases("participant") if phrase.kind in PERSONAL}
    joined = any(word.definite for word in words_in(doc)[clause.trigger.end : clause.trigger.end + 1])
    return told and draft.rule == _SESSION and not (draft.many or joined) and len(people) > 1  # not «جلسة التدريب»


def _is_led(clause: Clause, draft: Draft) -> bool:
    """Whether a session is that of a body though no lexicon has it: «ناقش المجلس في جلسته الثالثة برئاسة فلان …»."""
    return bool(clause.trigger.form.pronoun and clause.taken("=participant") and draft.values("participant"))


def _is_someone_beside(clause: Clause, phrase: Phrase) -> bool:
    """Whether one person stands right before or after a verb: «تواجد الوزير في …», not «يوجد في البلد ثلاثة نواب»."""
    start, end = clause.trigger.start, clause.trigger.end
    near = phrase.start - end <= 0 if phrase.start >= end else start - phrase.end <= _WHO
    one = phrase.kind in PERSONAL and not phrase.plural
    sent = phrase.kind == "agency" and phrase.plural and phrase.start == end  # «وقف وفد من الوزارة على …»
    return near and (one or sent) and phrase not in clause.carried


def _fits(clause: Clause, argument: Argument) -> bool:
    """Whether a party or a place, as the word asks, and not another thing hangs in a required way."""
    phrase, slots = argument.phrases[0], clause.trigger.frame.roles if clause.trigger.frame else {}
    if slots.get(argument.relation) == "place":
        return phrase.kind in ("place", "country")
    if argument.relation == "genitive":
        return phrase.kind == "agency"  # «جلسة مجلس الوزراء»
    if argument.relation == _BEFORE or clause.trigger.rule in _OF_BODIES:
        return bool(phrase.agency if phrase.kind == "post" else phrase.key)  # «أمام لجنة المالية», not «أمام لجنة»
    stands = phrase.kind in ("agency", "country") and not clause.trigger.is_verb  # «جلسة مع الاتحاد الأوروبي»
    return phrase.kind in PERSONAL or phrase.plural or (stands and argument.relation == "مع")


def _is_direct(clause: Clause, phrase: Phrase, doc: Doc, words: EventWords) -> bool:
    """Whether at most the subject stands between a verb and what it leads to, and nothing that it is done to."""
    plain: list[Word] = words_in(doc)
    index = _before_setting(_preposition_of(phrase, doc) - 1, clause.trigger.end, doc, words)
    index -= phrase.kind == "country" and words.has("DelegationNoun", plain[index].stem.removesuffix("ا"))
    if index < clause.trigger.end or plain[index].punct or folded_words(doc)[index] in QUOTES | ADVERBS:
        return True
    told = (known for known in phrases_in(doc) if known.start <= index < known.end)
    dated = any(date.start <= index < date.end for date in dates_in(doc)) or index in of_times(doc)
    beside = is_pronominal(plain[index].folded)  # «حمل معه إلى باريس رسالة»
    return dated or beside or any(told) or words.has("Anaphor", plain[index].stem)


def _before_setting(index: int, start: int, doc: Doc, words: EventWords) -> int:
    """The token before the few words that tell where something is done, or a token itself: «عرض فلان في داره مع»."""
    for led in range(index, max(index - _SETTING, start), -1):
        word = words_in(doc)[led]
        if word.punct or any(not known.is_verb for _, known in words.readings(word.folded)):
            return index  # «تحدث في لقاء تلفزيوني مع فلان»
        if unjoined(word.folded) in PLACED or word.particle in PLACED:
            return led - 1
    return index


def _preposition_of(phrase: Phrase, doc: Doc) -> int:
    """Where the preposition stands that leads to a phrase, or the phrase where it bears it itself."""
    for index in range(phrase.start, max(phrase.start - _LEAD, 0), -1):
        each = index > 0 and " ".join(folded_words(doc)[index - 1 : index + 1]) in EACH_OF  # «مع كل من فلان»
        if not each and (folded_words(doc)[index] in PREPOSITIONS or words_in(doc)[index].particle):
            return index
    return phrase.start
