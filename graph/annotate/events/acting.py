"""Find who does what a verb tells: to its left, after it, or whom the text spoke of before."""

from __future__ import annotations

from graph.annotate.events.clauses import Argument, Clause, is_counted, lacks_object, takes_object, takes_person
from graph.annotate.events.particles import PERSONAL
from graph.annotate.phrases import Phrase

_TWO = 2
_RELATIVE = 2  # words between a place and the verb of its relative clause: «، التي»


def find_subject(clause: Clause) -> tuple[Phrase, ...]:
    """Who does what a clause tells: to its left, after its verb, or whom the text spoke of before."""
    if not clause.trigger.is_verb:
        return ()
    bare = [argument.phrases for argument in clause.taken("bare") if not _is_only_place(clause, argument)]
    if _means_both_told(clause):
        return clause.carried
    if clause.before and not _is_topic(clause):
        return bare[0] if bare and acts_beside(clause, bare[0][0]) else clause.before
    if _acts_as_told(clause):
        return (clause.whose,) if clause.whose and _is_of_another(clause, clause.whose) else ()
    if clause.nominal and not clause.trigger.form.pronoun:
        return ()
    if clause.several:
        return clause.carried if len(clause.carried) == clause.several else ()
    if is_counted(clause) and not clause.trigger.form.pronoun:
        return _carried(clause)
    if clause.taken("=agent") and not (bare and _does_itself(clause, bare[0][0])):
        return clause.taken("=agent")[0].phrases
    if clause.ahead and len(bare) < 2:
        return ()
    if clause.subject_told and (takes_person(clause) or _arrives(clause)):
        return ()  # «واستضافت القناة فلانا»
    if bare and _goes_on_to(clause, bare):
        return clause.carried  # «ويقصد في اليوم التالي بوجمبورا عاصمة بوروندي»
    if takes_object(clause) and len(bare) == 1 and not clause.trigger.form.pronoun and _is_elliptic(clause):
        return () if clause.orphan else clause.carried
    if len(bare) > 1 and _goes_to_first(clause, *bare[:2]):
        return bare[1]  # «تزور تونس بعثة صينية»
    return bare[0] if bare else _carried(clause)


def _means_both_told(clause: Clause) -> bool:
    """«وقال فلان إن الوزيرين سيلتقيان»: whether a dual title before a dual verb stands for the two told before."""
    title = clause.before[0] if len(clause.before) == 1 else None
    plain = title is not None and title.kind == "post" and not (title.key or title.agency or title.country)
    alone = plain and title is not None and title.end - title.start == 1 and title.plural
    return alone and clause.trigger.form.number == "dual" and len(clause.carried) == _TWO


def goes_on(clause: Clause, told: tuple[Phrase, ...]) -> bool:
    """Whether one person told before may do what a verb tells, and nobody stands before it but those behind it."""
    one = len(clause.carried) == 1 and clause.carried[0].kind == "person" and not clause.before
    met = clause.trigger.type == "Talks" and not clause.trigger.form.pronoun and told[0].kind == "person"
    other = one and met and takes_person(clause) and all(phrase.who != clause.carried[0].who for phrase in told)
    return other and not clause.subject_told


def _acts_as_told(clause: Clause) -> bool:
    """Whether whoever «الذي» leads back to acts, and the pronoun is another's: «فلان الذي سيستقبله في قصره»."""
    alone = not (clause.taken("bare") or clause.taken("=agent") or clause.subject_told or clause.orphan)
    whose = None if _is_where_told(clause) else clause.whose  # «نيس التي وصلها»
    return whose is not None and alone and not is_counted(clause)


def _does_itself(clause: Clause, told: Phrase) -> bool:
    """«نفذت اللجنة، بإشراف من قبل فلان، جولة»: whether who stands right after a verb of doing acts, and no agent."""
    beside = told.start == clause.trigger.end and told.kind in (*PERSONAL, "agency")
    receives = told.kind == "agency" and clause.trigger.rule == "receive"
    return beside and (clause.trigger.role == "SupportVerb" or receives)  # «تستقبل البلدية أي شكوى من قبل الأهالي»


def _is_of_another(clause: Clause, whose: Phrase) -> bool:
    """Whether the pronoun of a relative clause may mean another than whom it is about: not «فلان الذي زاره المحامي»."""
    return any(phrase.key != whose.key for phrase in clause.carried)


def _goes_on_to(clause: Clause, bare: list[tuple[Phrase, ...]]) -> bool:
    """Whether only places stand behind a verb of going that goes on: whoever went before goes there."""
    goes = clause.trigger.done_to == "place" and clause.continues
    only = all(phrase.kind in ("place", "country") for phrases in bare for phrase in phrases)
    return goes and only and bare[0][0].kind == "place" and bool(clause.carried) and not clause.orphan


def acts_beside(clause: Clause, told: Phrase) -> bool:
    """Whether someone right after a verb of doing acts, and not who stands before: «بأمر من فلان قام فلان بزيارة»."""
    doing = clause.trigger.role == "SupportVerb" and not clause.trigger.form.pronoun
    return doing and told.start == clause.trigger.end and told.kind in PERSONAL


def _arrives(clause: Clause) -> bool:
    """Whether a verb of arriving has no object, so that nobody after its subject acts: «وصلت رسالة، ورد المدير»."""
    left = clause.trigger.rule == "leave"  # «غادر البلاد رئيس المجلس فلان»
    return clause.trigger.goes_to and (not takes_object(clause) or clause.orphan) and not left


def _goes_to_first(clause: Clause, first: tuple[Phrase, ...], second: tuple[Phrase, ...]) -> bool:
    """Whether what is visited stands before who visits it, or the state of who does: «زار نيس أمس وفد كيني»."""
    goes = clause.trigger.done_to == "place"
    sent = second[0].kind == "country" and second[0].start not in _ends_told(clause)
    sent = sent or (second[0].kind == "agency" and second[0].plural)  # «زار نيس وفد من وزارة الدفاع»
    return goes and first[0].kind in ("place", "country") and (second[0].kind in PERSONAL or sent)


def _ends_told(clause: Clause) -> set[int]:
    """Where days and names end behind a verb: what stands there has no noun of its own: «زار وفد كيني أمس تونس»."""
    named = (phrase.end for argument in clause.arguments for phrase in argument.phrases)
    return {*named, *(date.end for date in clause.dates)}


def _is_topic(clause: Clause) -> bool:
    """Whether what stands before a verb is what its pronoun means: «وفد يقوده فلان», «فلان استقبله فلان»."""
    after = clause.phrases("bare")
    return bool(clause.trigger.form.pronoun) and any(phrase.kind in PERSONAL for phrase in after)


def _is_only_place(clause: Clause, argument: Argument) -> bool:
    """Whether a town after a verb of talks, or what someone leaves, acts: «اجتمع بمديري تعليم عسير، جيزان»."""
    frame = clause.trigger.frame
    if clause.trigger.rule == "leave":
        sent = clause.subject_told and argument.phrases[0].start == clause.trigger.end + 1  # «غادر الوفد الكيني نيس»
        sent = sent or argument.phrases[0].plural  # «ويغادر الوفد البلاد»
        return not sent and all(phrase.kind in ("place", "country") for phrase in argument.phrases)
    talks = frame is not None and frame.type == "Talks" and frame.roles.get("subject") == "participant"
    return talks and all(phrase.kind == "place" for phrase in argument.phrases)


def _carried(clause: Clause) -> tuple[Phrase, ...]:
    """Whom a verb without a subject means: nobody where its subject stands after it, or before «ما» and «الذي»."""
    if clause.orphan or clause.subject_told or _disagrees(clause):
        return ()
    told_on = clause.continues or _is_where_told(clause)
    if clause.trigger.goes_to and (not told_on or clause.trigger.rule == "stay"):
        return ()  # «ويوجد في البلد ثلاثة نواب»
    return clause.carried


def _is_where_told(clause: Clause) -> bool:
    """«قال الوزير من نيس، التي وصلها أمس»: whether the place right before a verb of going is where it leads."""
    before = (phrase for phrase in clause.phrases("الي", "ب") if phrase.kind in ("place", "country"))
    return any(0 < clause.trigger.start - phrase.end <= _RELATIVE for phrase in before)


def _disagrees(clause: Clause) -> bool:
    """Whether a verb in the plural or dual speaks of others than the one person told before."""
    form = clause.trigger.form
    if clause.trigger.is_verb and getattr(form, "gender", "m") == "" and form.number != "singular":
        return True  # «التقينا»
    if not is_counted(clause) or form.pronoun:
        return False
    one = clause.carried[0] if len(clause.carried) == 1 else None
    return one is not None and one.kind in ("person", "agency") and not one.plural  # «واجتمع الفريق …، ثم قاموا …»


def _is_elliptic(clause: Clause) -> bool:
    """Whether a transitive verb with one phrase after it lacks its subject: «… والتقى فلانا»."""
    if clause.first and not clause.trigger.prefix:
        return False  # a sentence that opens with a verb tells its subject
    bare = clause.taken("bare")[0].phrases[0]
    goes = clause.trigger.done_to == "place"
    sent = bare.plural and bare.end - bare.start == 1  # «ويزور الوفد …»
    if goes and (bare.kind in PERSONAL or sent or (clause.trigger.goes_to and bare.kind == "agency")):
        return False  # «ووصل الوزير إلى …»
    if goes and clause.taken("الي"):
        return False  # «وصل إلى نيس وفد كيني»
    if clause.trigger.rule == "receive" and bare.kind == "country" and bare.start == clause.trigger.end:
        return False  # «وتستضيف قبرص آلاف اللاجئين»
    if bare.key in clause.acted and not clause.trigger.prefix:
        return False  # «كما استقبل الأمير …», whose receptions the text lists
    if bare.key in {phrase.key for phrase in clause.carried} - {""}:
        return False  # «كما استقبل الأمير …»: nobody receives himself
    ways = ("مع", "ب", "ل") if clause.trigger.type == "Award" else ("مع", "ب")
    others = [a for a in clause.arguments if a.relation in ways and a.phrases[0].kind in PERSONAL]
    place = bare.kind == "place" and not goes
    return bool(clause.carried) and not others and not place and lacks_object(clause)
