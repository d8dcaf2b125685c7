"""Tell how the verb that governs an event noun stands to it: who hosts, convenes, unites or only witnesses it."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.clauses import Clause, find_objects, is_visit
from graph.annotate.events.particles import AFTER, APART, DURING, MARGIN, PERSONAL
from graph.annotate.phrases import Phrase

_ALONG = "take-along"
_SUMMONING = "summoning"  # the frame of «استدعاء السفير»
_OCCURRING = ("OccurVerb", "ConveneVerb")
_ANNOUNCED = ("", "عن")  # before what a body announces


def is_witnessed(clause: Clause, governor: Clause) -> bool:
    """Whether a sentence only tells who was there: «حضر اللقاء فلان، ورئيس البعثة في روما فلان»."""
    verb = governor.trigger
    return verb.is_verb and verb.says("witnessing") and clause.trigger.definite and verb.end == clause.trigger.start


def taken_round(clause: Clause) -> tuple[Phrase, ...]:
    """«اصطحب فلان فلانا في جولة بالمتحف»: who takes somebody along on a visit, and whom; nobody for another verb."""
    verb = clause.governor
    along = verb is not None and verb.trigger.is_verb and verb.trigger.rule == _ALONG
    if verb is None or not along or not is_visit(clause) or clause.link != "في":
        return ()
    return (*verb.subject, *find_objects(verb))


def led_along(clause: Clause) -> tuple[Phrase, ...]:
    """«وقادت الزيارة وفد الغرفة إلى باريس»: whom a journey leads somewhere; nobody for another verb."""
    verb = clause.governor.trigger if clause.governor is not None else None
    leads = verb is not None and verb.is_verb and verb.says("leading") and verb.end == clause.trigger.start
    if not leads or not is_visit(clause) or clause.governor is None:
        return ()
    return tuple(phrase for phrase in clause.governor.phrases("bare") if phrase.kind in PERSONAL or phrase.plural)


def is_convened(clause: Clause, governor: Clause) -> bool:
    """Whether what a body holds or closes is a conference, of which it is no guest: «عقدت الهيئة ندوة», «أقامت …»."""
    conference = clause.trigger.type == "Conference"
    if governor.trigger.says("running"):
        return conference and clause.link == "علي"  # «تشرف الوزارة على الملتقى»
    organizes = governor.trigger.says("organizing")  # «تقيم الهيئة الملتقى الثالث»
    other = clause.trigger.definite and not (organizes or governor.trigger.says("ending"))  # «اختتمت الهيئة المعرض»
    holds = organizes or governor.trigger.role == "SupportVerb"
    return conference and holds and not (other or clause.link)


def is_organized_by_owner(clause: Clause) -> bool:
    """Whether a body organizes what is its own: «تنظم الجامعة ملتقاها الثالث»; whoever holds his congress is there."""
    governor = clause.governor
    if governor is None or clause.link or clause.trigger.type != "Conference" or clause.carried != governor.subject:
        return False
    return governor.trigger.is_verb and (
        governor.trigger.role == "OrganizerVerb" or governor.trigger.says("organizing")
    )


def announcer(clause: Clause) -> tuple[Phrase, ...]:
    """The body that announces what it organizes itself: «أعلنت الجامعة عن تنظيم مؤتمر»."""
    governor = clause.governor
    own = governor is not None and governor.trigger.role == "ReportVerb" and clause.trigger.role == "OrganizerVerb"
    if governor is None or not own or clause.link not in _ANNOUNCED or len(governor.subject) != 1:
        return ()
    return governor.subject if governor.subject[0].kind == "agency" else ()


def summoner(clause: Clause) -> tuple[Phrase, ...]:
    """The body that says or decides that it summons somebody: «أعلنت الوزارة استدعاء السفير», «… استدعاءها السفير»."""
    governor = clause.governor
    if clause.trigger.rule != _SUMMONING or clause.taken("الي"):
        return ()
    if clause.trigger.form.pronoun:
        return clause.carried
    told = governor is not None and governor.trigger.is_verb and clause.link in (*_ANNOUNCED, "ب")
    told = (
        told and governor is not None and (governor.trigger.role == "ReportVerb" or governor.trigger.says("affirming"))
    )
    acting = governor.subject if governor is not None and told else clause.carried if _is_done(clause) else ()
    bodies = tuple(phrase for phrase in acting if len(acting) == 1 and phrase.kind in ("agency", "country"))
    return () if _is_called_home(clause, bodies) else bodies


def _is_done(clause: Clause) -> bool:
    """«قالت الوزارة إنه جرى استدعاء السفير»: whether a verb only tells that something is done."""
    return clause.governor is not None and clause.governor.trigger.role in _OCCURRING and not clause.link


def _is_called_home(clause: Clause, bodies: tuple[Phrase, ...]) -> bool:
    """«أعلنت كينيا استدعاء سفيرها»: whether a body summons the envoy of its own state, who has not met it there."""
    home = {body.country for body in bodies}
    return any(phrase.country in home for phrase in clause.phrases("genitive", "object", "bare") if phrase.country)


def leads_through(clause: Clause, governor: Clause) -> bool:
    """Whether only places follow a verb of holding and the visit after it: «شملت جولة فلان كينيا وأوغندا»."""
    unites = governor.trigger.role == "UniteVerb" and governor.trigger.end == clause.trigger.start
    return is_visit(clause) and unites and all(phrase.kind in ("place", "country") for phrase in governor.subject)


def are_united(clause: Clause, governor: Clause) -> bool:
    """Whether what unites people stands behind them: «تجمع فلانا بفلان جلسة عمل»."""
    beside = not (clause.link or clause.trigger.definite or governor.trigger.form.pronoun or governor.antecedent)
    told = governor.phrases("bare")
    seated = _seats_those_after(clause, governor, told)
    behind = seated or all(p.end <= clause.trigger.start for p in told)
    sides = seated and all(p.kind in (*PERSONAL, "country", "agency") for p in told)  # «جمع لقاء ممثلين عن كينيا وتشاد»
    people = sides or all(p.kind in PERSONAL for p in told) or are_of_states(told)
    return beside and bool(told) and behind and people


def are_of_states(told: Sequence[Phrase]) -> bool:
    """«وزراء خارجية كينيا وتشاد ومالي»: whether all that is told are the holders of one post in several states."""
    first, *others = told
    return first.kind == "post" and first.plural and all(phrase.kind in (*PERSONAL, "country") for phrase in others)


def _seats_those_after(clause: Clause, governor: Clause, told: list[Phrase]) -> bool:
    """«جمعت قمة في كينيا فلانا وفلانا»: whether a meeting that stands beside its verb unites several people."""
    meal = clause.trigger.rule == "banquet"  # «جمعت مائدة عشاء فلانا وفلانا»
    beside = clause.trigger.start - governor.trigger.end in range(1 + meal) and not clause.taken("genitive")
    several = len(told) > 1 or any(phrase.kind in PERSONAL for phrase in governor.phrases("ب"))
    meets = meal or clause.trigger.type in ("Conference", "Talks")
    return beside and several and meets


def is_host(clause: Clause, governor: Clause) -> bool:
    """Whether the event is what a verb of receiving is done to: «تستضيف الوزارة في روما مؤتمرا»."""
    return governor.trigger.is_verb and governor.trigger.rule == "receive" and is_hosted_by(clause, governor)


def is_hosted_by(clause: Clause, governor: Clause) -> bool:
    """Whether what a verb of hosting is done to is the event: «استضافت روما الجولة الرابعة من المحادثات»."""
    if clause.link == "علي":
        return False  # «استقبل فلان، على هامش اجتماع …، فلانا»
    return clause.trigger.type in ("Conference", "Ceremony") or (governor.trigger.says("hosting") and not clause.link)


def is_left(clause: Clause, governor: Clause) -> bool:
    """Whether a verb of leaving tells when a visit ended: «غادر فلان أمس الرباط في ختام زيارته»."""
    ended = clause.ending or clause.link in AFTER
    return ended and is_visit(clause) and governor.trigger.rule == "leave"


def is_then(clause: Clause) -> bool:
    """Whether something is done at somebody's talks, on their day: «تسلم فلان أمس رسالة، خلال استقباله فلانا»."""
    during = clause.link in DURING and clause.trigger.type == "Talks" and bool(clause.trigger.form.pronoun)
    return during and not clause.dates and bool(clause.taken("object"))


def is_only_beside(clause: Clause) -> bool:
    """Whether an event only tells when or beside what a verb tells talks to be held: «بحث على هامش القمة مع فلان»."""
    told = clause.link == MARGIN or (clause.link in APART and clause.trigger.definite)  # «اجتمع قبيل التوقيع مع فلان»
    verb = clause.governor if told and not clause.trigger.is_verb else None
    frame = verb.trigger.frame if verb is not None else None
    awaits = frame is not None and "مع" in frame.roles and (clause.link == MARGIN or "object" not in frame.roles)
    return verb is not None and awaits and not verb.taken("مع")


def only_carries(clause: Clause, governor: Clause) -> bool:
    """Whether a verb tells no more than that others' talks were held: «اختتمت في نيس محادثات فلان وفلان»."""
    verb = governor.trigger
    return verb.role == "SupportVerb" and verb.is_verb and not (verb.says("being") or clause.link)


def is_who_sits(clause: Clause, governor: Clause) -> bool:
    """Whether an assembly is the subject of a verb of sitting: «اجتمعت في نيس اللجنة المشتركة بين كينيا ومصر»."""
    alone = not (governor.subject or clause.link or clause.dates)
    return governor.trigger.rule == "sit" and clause.trigger.rule == "assemble" and alone
