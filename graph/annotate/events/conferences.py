"""Tell conferences from talks, and the assemblies that meet: «اجتماع وزراء الداخلية العرب», «ينعقد بتونس مجلس …»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.agreement import awaits_owner
from graph.annotate.events.clauses import Argument, Clause, chairs, find_objects, is_carried_by, meets_others
from graph.annotate.events.drafts import Draft, be_the_other, fill, fill_date, forget
from graph.annotate.events.governors import subject_of
from graph.annotate.events.led import is_delegation
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.margins import on_margin
from graph.annotate.events.particles import AMID, AT_EVENT, PERSONAL
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.text import folded_words
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import words_in
from graph.folding import stem_of
from graph.model import Span

_WITH = "مع"
_SESSION, _BEFORE = "session-with", "امام"
_SITS = ("sit", "come-together")  # frames of verbs of sitting together: «اجتمع», «التأم شمل»
_HEARD = ("ل", "الي", _BEFORE)
_TWO = 2  # sides of talks
_SEVERAL = 3  # states whose meeting has many sides


def settle_type(draft: Draft, doc: Doc, words: EventWords) -> None:
    """Make «اجتماع» a conference where many parties sit together: «اجتماع وزراء الداخلية العرب»."""
    if _sits_alone(draft, doc, words) or (_is_told_by_verb(draft) and _is_of_states(draft) and not _sees(draft)):
        draft.type, draft.mode = "Conference", "Gathering"
    told = draft.is_attended and not _is_represented_at(draft)
    if not draft.also or (told and not (draft.clause and draft.clause.taken("adjective"))):
        return
    if on_margin(draft, doc, words):
        be_the_other(draft)
        return
    holders = covered(phrase for phrase in phrases_in(doc) if phrase.kind in PERSONAL and not phrase.plural)
    after = [folded_words(doc)[i] for i in range(draft.end, min(draft.end + 4, len(doc))) if i not in holders]
    after = after[: after.index(_WITH)] if _WITH in after else after  # «اجتماع مع قادة الكتل»
    near = [stem_of(form) for word in after for form in (word, word.removesuffix("ا"), *_without_lam(word))]
    partners = [
        argument
        for relation in ("مع", "ب")
        for clause in (draft.clause, _carrier(draft))
        for argument in (clause.taken(relation) if clause else ())
        if argument.phrases[0].kind in ("person", "post") or is_delegation(words_in(doc)[argument.phrases[0].start])
    ]
    partners += _heard(draft)
    many = any(_assembles(word, words) for word in near) or _is_of_many(draft) or (not partners and _is_of_body(draft))
    many = many and not (_is_of_two(draft) or (_is_described(draft, doc) and _is_between_two(draft, doc)))
    counted = bool(draft.values("ordinal")) and not (_is_with_others(draft) or _is_between_two(draft, doc))
    if counted or (many and not partners) or _is_only_chaired(draft):
        be_the_other(draft)


def _carrier(draft: Draft) -> Clause | None:
    """The verb by which somebody holds a meeting, and may tell with whom before it: «وعقد معه اجتماعا»."""
    return draft.clause.governor if is_carried_by(draft.clause, ("SupportVerb",)) and draft.clause else None


def _heard(draft: Draft) -> list[Argument]:
    """Whom a committee hears, and before whom somebody is heard: «جلسة استماع للوزير», «جلسة استماع أمام لجنة»."""
    clause = draft.clause if draft.rule == _SESSION else None
    if clause is not None and clause.trigger.form.pronoun:
        return []  # «قرار المجلس في جلسته … بتعيينه أمينا»
    told = [argument for relation in _HEARD for argument in clause.taken(relation)] if clause is not None else []
    return [argument for argument in told if argument.relation == _BEFORE or argument.phrases[0].kind in PERSONAL]


def _is_with_others(draft: Draft) -> bool:
    """«عقد فلان اجتماعه الثاني مع قادة الأحزاب»: whether it is one man's own with others, the second of theirs."""
    clause = draft.clause
    owner = clause.carried if clause is not None and clause.trigger.form.pronoun else ()
    return clause is not None and bool(clause.taken("مع")) and [each.kind for each in owner] == ["person"]


def _is_represented_at(draft: Draft) -> bool:
    """«يمثل فلان بلاده في الاجتماع الوزاري لكذا»: whether somebody stands for others where many meet."""
    clause = draft.clause
    verb = clause.governor.trigger if clause is not None and clause.governor is not None else None
    return verb is not None and verb.says("representing") and clause is not None and clause.link == "في"


def _is_only_chaired(draft: Draft) -> bool:
    """Whether of a meeting no more is told than who presides over it, so that many sit there: «اجتماعا برئاسة فلان»."""
    presiding = chairs(draft.clause) if draft.clause is not None else []
    alone = len(draft.parties) == 1 and draft.parties[0] in presiding and draft.parties[0].kind == "person"
    return draft.rule == "gather" and alone and not draft.unnamed


def _is_of_two(draft: Draft) -> bool:
    """Whether two held it or did something there, however large it was: «عقد الوزيران اجتماعا موسعا»."""
    clause, verb = draft.clause, draft.clause.governor if draft.clause is not None else None
    if clause is None or verb is None or len(verb.subject) != _TWO:
        return False
    held = is_carried_by(clause, ("SupportVerb",)) and verb.several == _TWO
    owned = clause.taken("genitive") or clause.taken("ل")
    people = all(phrase.kind == "person" and not phrase.plural for phrase in verb.subject)
    return held or (clause.link in AT_EVENT and people and not owned)


def _is_between_two(draft: Draft, doc: Doc) -> bool:
    """Whether it is told between which two it is, however often they met: «الاجتماع الثالث بين فلان وفلان»."""
    told = draft.clause.taken("=participant") if draft.clause is not None else []
    between = [a.phrases for a in told if folded_words(doc)[a.phrases[0].start - 1] in AMID]
    return len(between) == 1 and len(between[0]) == _TWO and not _is_of_states(draft)


def _is_described(draft: Draft, doc: Doc) -> bool:
    """«اجتماع تنسيقي», «الاجتماع الدوري», not «اجتماعات اللجنة», «اجتماع لجنة»: whether an adjective follows."""
    trigger = draft.clause.trigger if draft.clause is not None else None
    if trigger is None or draft.many or trigger.is_verb or trigger.form.pronoun:
        return False
    after = words_in(doc)[draft.end : draft.end + 1]
    return any(word.definite == trigger.definite and not word.text.endswith("ة") for word in after)


def _sits_alone(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a verb tells that an assembly meets, and with nobody: «اجتمعت لجنة المتابعة», «التقى وزراء المجلس»."""
    clause = draft.clause
    if draft.rule not in (*_SITS, "meet") or clause is None or not clause.trigger.is_verb or len(clause.subject) != 1:
        return False
    if draft.rule == "meet" and not clause.subject[0].plural:
        return False
    body, first = clause.subject[0], words_in(doc)[clause.subject[0].start]
    meets = _are_holders(body) and not first.definite if body.plural else body.kind == "agency"
    assembly = meets and _assembles(first.stem, words)
    told = draft.has_setting or clause.taken("=participant") or len(draft.parties) > 1
    return assembly and bool(told) and not (meets_others(clause) or find_objects(clause) or clause.trigger.form.pronoun)


def without_own_state(draft: Draft, country_of: CountryOf) -> None:
    """Leave out the state of a post that presides over its own body: «نائب الملك يرأس جلسة مجلس الوزراء».

    Of a post that presides over «اجتماعه» no more is told than that it is of the body.
    """
    bodies = {country_of(phrase.key) for phrase in draft.parties if phrase.kind == "agency"} - {""}

    def is_own(phrase: Phrase) -> bool:
        return phrase.kind == "post" and not phrase.agency and phrase.country in bodies

    if draft.type == "Conference":
        told = draft.clause.phrases("=participant") if draft.clause is not None and _is_of_body(draft) else []
        posts = [phrase for phrase in told if phrase.kind == "post" and not phrase.plural]
        forget(draft, "participant", [each for each in draft.phrases("participant") if is_own(each) or each in posts])


def _without_lam(word: str) -> tuple[str, str]:
    """What «ل» may stand before: «لجنة» in «للجنة», «وزراء» in «للوزراء»."""
    rest = word.removeprefix("ل")
    return rest, rest.removeprefix("ل")


def _is_of_many(draft: Draft) -> bool:
    """Whether three states meet, or holders of one post in many bodies: «يعقد وزراء الخارجية العرب اجتماعا»."""
    if _is_of_states(draft):
        return True
    governor = draft.clause.governor if draft.clause else None
    subject = governor.subject if governor and governor.trigger.role == "SupportVerb" else ()
    if draft.clause is not None and draft.clause.trigger.form.pronoun and not draft.clause.trigger.is_verb:
        subject = subject_of(draft.clause)  # «أقر وزراء الداخلية العرب، في اجتماعهم»
    for argument in draft.clause.taken("genitive") if draft.clause else ():
        subject = argument.phrases
    return len(subject) == 1 and _are_holders(subject[0])


def _are_holders(phrase: Phrase) -> bool:
    """Whether a phrase means the holders of one post in many states, or in the states of a body."""
    return phrase.plural and (phrase.kind == "post" or (phrase.kind == "agency" and not phrase.country))


def _is_told_by_verb(draft: Draft) -> bool:
    return draft.rule in _SITS and draft.clause is not None and draft.clause.trigger.is_verb


def _sees(draft: Draft) -> bool:
    """Whether one alone meets the others, each or all: «اجتمع الوزير مع نظيره الليبي ونظيره التونسي»."""
    clause = draft.clause
    return clause is not None and meets_others(clause) and len(clause.subject) == 1


def _is_of_states(draft: Draft) -> bool:
    """Whether three states or more meet: «اتفقت كينيا وأوغندا وتنزانيا، في اجتماع …»."""
    told = draft.phrases("participant", "host")
    states = [phrase.country or phrase.key.removeprefix("country/") for phrase in told if _is_of_state(phrase)]
    return len(set(states)) >= _SEVERAL and len(states) == len(told)


def _is_of_state(phrase: Phrase) -> bool:
    return phrase.kind == "country" or bool(phrase.country)


def _is_of_body(draft: Draft) -> bool:
    """Whether a body meets, and nobody with it: «أعرب المجلس في اجتماعه», «تعقد المنظمة اجتماعا»."""
    clause = draft.clause
    acting = subject_of(clause) if clause is not None and not clause.trigger.is_verb else ()
    acting = acting or (tuple(draft.parties) if awaits_owner(clause) else ())  # «في ختام اجتماعه، دعا المجلس …»
    owner = acting[0] if len(acting) == 1 else None
    frame = clause.governor.trigger.frame if clause is not None and clause.governor is not None else None
    if frame is not None and frame.type == "Operation":
        return False  # «أحبط الجيش تهريبا بعد اجتماع بين البلدين»
    return owner is not None and owner.kind == "agency" and not owner.plural and bool(owner.key)


def occurring(clauses: list[Clause], words: EventWords, doc: Doc, span: Span) -> list[Draft]:
    """The assemblies that are said to meet: «تلتئم … لمجلس وزراء الداخلية», «ينعقد بتونس مجلس …».

    So is a committee without a name between two, and whoever ends his proceedings: «اختتمت اللجنة … أشغالها بتونس».
    """
    found = []
    for clause in clauses:
        draft = _sitting(clause, words, doc, span) or _sitting_between(clause, words, doc, span)
        if draft is None or clause.trigger.form.pronoun:
            continue
        draft = _with_setting(draft, clause)
        if draft.has_setting or clause.trigger.role == "ConveneVerb":
            found.append(draft)
    return found


def _sitting(clause: Clause, words: EventWords, doc: Doc, span: Span) -> Draft | None:
    """The meeting of a body that is the subject of a verb of meeting, or of one that tells its proceedings."""
    bodies = [
        p for p in clause.subject if p.kind == "agency" and _assembles(stem_of(words_in(doc)[p.start].norm), words)
    ]
    told = clause.before or clause.taken("bare")  # not «… المجلس، والاختصاص الذي ينعقد للجنة»
    meets = clause.trigger.role == "ConveneVerb" or _has_proceedings(clause, words, doc)
    return _meeting_of(bodies[0], span) if told and bodies and meets else None


def _has_proceedings(clause: Clause, words: EventWords, doc: Doc) -> bool:
    """«اختتمت اللجنة … أعمالها», «تواصل اللجنة … أشغالها»: whether a verb tells of the proceedings of its subject."""
    if clause.trigger.role != "SupportVerb" or not clause.trigger.is_verb or not clause.subject:
        return False
    after = words_in(doc)[clause.subject[-1].end : clause.subject[-1].end + 1]
    return any(words.has_owned("CourseNoun", word.stem) for word in after)


def _sitting_between(clause: Clause, words: EventWords, doc: Doc, span: Span) -> Draft | None:
    """«انعقدت اللجنة القضائية العليا بين العراق وسوريا»: of a committee that only those name whose it is."""
    told = clause.phrases("=participant") if clause.trigger.role == "ConveneVerb" and not clause.subject else []
    if len(told) < _TWO or folded_words(doc)[told[0].start - 1] not in AMID:
        return None
    since = range(clause.trigger.end, told[0].start)
    body = next((i for i in since if words_in(doc)[i].definite and _assembles(words_in(doc)[i].stem, words)), None)
    if body is None:
        return None
    return _gathering(body, told[0].start - 1, span)


def _with_setting(draft: Draft, clause: Clause) -> Draft:
    """A meeting with the places, days and parties that hang on the verb that tells it."""
    for argument in clause.arguments:
        for phrase in argument.phrases:
            if phrase.kind in ("place", "country") and argument.relation not in ("bare", "=participant"):
                fill(draft, "place", phrase)
    for phrase in clause.phrases("=participant"):
        fill(draft, "participant", phrase)
    for date in clause.dates:
        fill_date(draft, date)
    draft.clause = clause
    return draft


def _meeting_of(body: Phrase, span: Span) -> Draft:
    draft = _gathering(body.start, body.end, span)
    fill(draft, "organizer", body)
    return draft


def _gathering(start: int, end: int, span: Span) -> Draft:
    """The meeting of an assembly that is told from one token to another."""
    return Draft("Conference", "Gathering", start, end, span, "assembly", known=True, spans=[span])


def _assembles(word: str, words: EventWords) -> bool:
    return words.has("AssemblyWord", word)
