"""A clause: a verb or an event noun, what hangs on it, and who acts in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import DateMention, Phrase

# Verbs whose subject may do it with or beside others.
BESIDE_OTHERS = ("SupportVerb", "AttendVerb", "OrganizerVerb", "AgreeVerb")


@dataclass(frozen=True)
class Argument:
    """Phrases joined by «و» that hang on a clause in one way."""

    relation: str
    phrases: tuple[Phrase, ...]


@dataclass
class Clause:
    """A verb or event noun, and what hangs on it."""

    trigger: Trigger
    arguments: list[Argument] = field(default_factory=list)
    before: tuple[Phrase, ...] = ()  # bare phrases to its left that may be its subject
    governor: Clause | None = None  # the clause whose word governs this noun
    link: str = ""  # the preposition or marker by which it does
    antecedent: Clause | None = None  # the noun that a relative clause is about
    whose: Phrase | None = None  # the person whom a relative clause with a pronoun is about: «فلان الذي سيستقبله»
    carried: tuple[Phrase, ...] = ()  # whom the text spoke of before
    of_others: bool = False  # it is the genitive of a noun that is no event of ours: «وفود الدورة»
    near: tuple[Phrase, ...] = ()  # the last person named before it in its sentence
    several: int = 0  # how many told before are its subject: 2 for «الوزيران», 3 for «الثلاثة»
    members: bool = False  # the members of the delegation told before are its subject: «وراجع أعضاؤه …»
    beside: int = 0  # the token of its «معه»
    other: tuple[Phrase, ...] = ()  # whom its pronoun means beside its subject: «استقبله», «تباحث معه»
    subject: tuple[Phrase, ...] = ()
    first: bool = False  # it opens its sentence
    continues: bool = False  # it goes on after another verb: «… وتوجه», «ثم توجه»
    orphan: bool = False  # its subject is a noun that is no phrase of ours: «ما وصلت إليه …»
    worded: bool = False  # who acts is a noun before it that is no phrase of ours
    subject_told: bool = False  # the word after the verb is its subject, or its object
    acted: frozenset[str] = frozenset()  # who acted before it in the text
    aimed: bool = False  # whoever follows is visited: «أراد زيارة فلان», «ذهب لزيارة فلان»
    elsewhere: bool = False  # what is attended is no event of ours: «شارك في لجنة الجائزة»
    leads_session: bool = False  # «أدار الجلسة الأولى فلان»
    ending: bool = False  # only its end is told of: «في ختام زيارته»
    ahead: bool = False  # who acts is told after the event that opens the sentence: «بعد زيارة التقى خلالها فلانا، …»
    settled: bool = False  # its subject is known
    thereby: bool = False  # what was told before came about at it: «جاء ذلك خلال لقاء …»
    dates: list[DateMention] = field(default_factory=list)
    words: tuple[int, int] = (0, 0)  # the clause's tokens, for topics and counts

    def taken(self, relation: str) -> list[Argument]:
        """The arguments that hang in one way."""
        return [argument for argument in self.arguments if argument.relation == relation]

    def phrases(self, *relations: str) -> list[Phrase]:
        """The phrases that hang in some ways, in the order of the ways."""
        return [phrase for relation in relations for told in self.taken(relation) for phrase in told.phrases]

    @property
    def named_words(self) -> int:
        """How many words the names have that hang on it."""
        return sum(phrase.end - phrase.start for argument in self.arguments for phrase in argument.phrases)


def is_visit(clause: Clause) -> bool:
    """Whether its word tells a journey: «زار», «زيارة»."""
    return clause.trigger.type == "Visit"


def is_carried_by(clause: Clause | None, roles: tuple[str, ...]) -> bool:
    """Whether a finite verb of some roles governs an event noun: «تنظم الجامعة ندوة», «عقد فلان اجتماعا»."""
    governor = clause.governor.trigger if clause is not None and clause.governor is not None else None
    return governor is not None and governor.is_verb and governor.role in roles


def find_subject(clause: Clause) -> tuple[Phrase, ...]:
    """Who does what a clause tells: to its left, after its verb, or whom the text spoke of before."""
    if not clause.trigger.is_verb:
        return ()
    bare = [argument.phrases for argument in clause.taken("bare") if not _is_only_place(clause, argument)]
    if clause.before and not _is_topic(clause):
        return bare[0] if bare and acts_beside(clause, bare[0][0]) else clause.before
    if _acts_as_told(clause):
        return (clause.whose,) if clause.whose else ()
    if clause.several:
        return clause.carried if len(clause.carried) == clause.several else ()
    if is_counted(clause) and not clause.trigger.form.pronoun:
        return _carried(clause)
    if clause.taken("=agent"):
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


def _acts_as_told(clause: Clause) -> bool:
    """Whether whoever «الذي» leads back to acts, and the pronoun is another's: «فلان الذي سيستقبله في قصره»."""
    alone = not (clause.taken("bare") or clause.taken("=agent") or clause.subject_told or clause.orphan)
    return clause.whose is not None and alone and not is_counted(clause)


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
    frame = clause.trigger.frame
    left = frame is not None and frame.name == "leave"  # «غادر البلاد رئيس المجلس فلان»
    return frame is not None and frame.goes_to and "object" not in frame.roles and not left


def _goes_to_first(clause: Clause, first: tuple[Phrase, ...], second: tuple[Phrase, ...]) -> bool:
    """Whether what is visited stands before who visits it, or the state of who does: «زار نيس أمس وفد كيني»."""
    goes = clause.trigger.done_to == "place"
    sent = second[0].kind == "country" and second[0].start > first[-1].end
    return goes and first[0].kind in ("place", "country") and (second[0].kind in PERSONAL or sent)


def _is_topic(clause: Clause) -> bool:
    """Whether what stands before a verb is what its pronoun means: «وفد يقوده فلان», «فلان استقبله فلان»."""
    after = clause.phrases("bare")
    return bool(clause.trigger.form.pronoun) and any(phrase.kind in PERSONAL for phrase in after)


def _is_only_place(clause: Clause, argument: Argument) -> bool:
    """Whether a town after a verb of talks, or what someone leaves, acts: «اجتمع بمديري تعليم عسير، جيزان»."""
    frame = clause.trigger.frame
    if frame is not None and frame.name == "leave":
        sent = clause.subject_told and argument.phrases[0].start == clause.trigger.end + 1  # «غادر الوفد الكيني نيس»
        return not sent and all(phrase.kind in ("place", "country") for phrase in argument.phrases)
    talks = frame is not None and frame.type == "Talks" and frame.roles.get("subject") == "participant"
    return talks and all(phrase.kind == "place" for phrase in argument.phrases)


def _carried(clause: Clause) -> tuple[Phrase, ...]:
    """Whom a verb without a subject means: nobody where its subject stands after it, or before «ما» and «الذي»."""
    if clause.orphan or clause.subject_told or _disagrees(clause):
        return ()
    frame = clause.trigger.frame
    if frame is not None and frame.goes_to and (not clause.continues or frame.name == "stay"):
        return ()  # «ويوجد في البلد ثلاثة نواب»
    return clause.carried


def _disagrees(clause: Clause) -> bool:
    """Whether a verb in the plural or dual speaks of others than the one person told before."""
    form = clause.trigger.form
    if clause.trigger.is_verb and getattr(form, "gender", "m") == "" and form.number != "singular":
        return True  # «التقينا»
    if not is_counted(clause) or form.pronoun:
        return False
    one = clause.carried[0] if len(clause.carried) == 1 else None
    return one is not None and one.kind in ("person", "agency") and not one.plural  # «واجتمع الفريق …، ثم قاموا …»


def holder(clause: Clause) -> tuple[Phrase, ...]:
    """Who holds the meeting that has his pronoun: «عقدت اللجنة برئاسة فلان اجتماعها»."""
    governor = clause.governor
    if governor is None or clause.trigger.is_verb or clause.link or clause.trigger.form.pronoun not in ("ه", "ها"):
        return ()
    carries = governor.trigger.is_verb and governor.trigger.role == "SupportVerb" and not governor.trigger.says("being")
    told = [phrase for argument in governor.taken("bare")[:1] for phrase in argument.phrases] or governor.before
    return governor.subject if carries and len(told) == 1 and governor.subject == tuple(told) else ()


def find_objects(clause: Clause) -> tuple[Phrase, ...]:
    """What a verb's bare phrases are, beside its subject."""
    bare = [argument.phrases for argument in clause.taken("bare")]
    return tuple(phrase for phrases in bare for phrase in phrases if phrase not in clause.subject)


def received(clause: Clause) -> tuple[Phrase, ...]:
    """Whom a reception receives; who is «في استقبال فلان» receives him."""
    if clause.trigger.is_verb:
        return clause.carried if clause.trigger.form.pronoun else find_objects(clause)
    if clause.taken("ل"):
        return clause.taken("ل")[0].phrases
    if clause.trigger.form.pronoun:
        return clause.carried
    return clause.taken("genitive")[0].phrases if stands_there(clause) and clause.taken("genitive") else ()


def stands_there(clause: Clause) -> bool:
    """Whether a noun tells who was there to receive: «كان في استقباله فلان», «كان على رأس مستقبليه فلان»."""
    await_them = clause.trigger.frame is not None and clause.trigger.frame.name == "await"
    led = clause.link == "في" or (await_them and bool(clause.link))
    return led and clause.governor is not None and clause.governor.trigger.says("being")


def _is_elliptic(clause: Clause) -> bool:
    """Whether a transitive verb with one phrase after it lacks its subject: «… والتقى فلانا»."""
    if clause.first and not clause.trigger.prefix:
        return False  # a sentence that opens with a verb tells its subject
    bare, frame = clause.taken("bare")[0].phrases[0], clause.trigger.frame
    goes = clause.trigger.done_to == "place"
    if goes and (bare.kind in PERSONAL or (frame is not None and frame.goes_to and bare.kind == "agency")):
        return False  # «ووصل الوزير إلى …»
    if bare.key in clause.acted and not clause.trigger.prefix:
        return False  # «كما استقبل الأمير …», whose receptions the text lists
    if bare.key in {phrase.key for phrase in clause.carried} - {""}:
        return False  # «كما استقبل الأمير …»: nobody receives himself
    ways = ("مع", "ب", "ل") if clause.trigger.type == "Award" else ("مع", "ب")
    others = [a for a in clause.arguments if a.relation in ways and a.phrases[0].kind in PERSONAL]
    place = bare.kind == "place" and not goes
    return bool(clause.carried) and not others and not place and lacks_object(clause)


def takes_person(clause: Clause) -> bool:
    """Whether someone may be what the verb is done to: «استقبل», not «زار»."""
    return clause.trigger.done_to not in ("", "place")


def awaits_person(clause: Clause) -> bool:
    """Whether a verb has not been told yet whom it is done to: «استقبل فلان في مكتبه …»."""
    return clause.trigger.is_verb and takes_person(clause) and lacks_object(clause)


def goes_along(clause: Clause) -> bool:
    """Whether a verb tells who travels with another: «يرافق الوزيرَ السفيرُ»."""
    return clause.trigger.is_verb and clause.trigger.says("accompanying")


def tells_companion(clause: Clause) -> bool:
    """Whether a verb tells who travels with the one told before: «الوزير فلان، يرافقه السفير فلان»."""
    return goes_along(clause) and bool(clause.trigger.form.pronoun)


def names_ceremony(ceremony: Clause, noun: Clause) -> bool:
    """Whether a noun right after that of a ceremony tells what it is held for: «حفل تكريم», «مراسم التوقيع»."""
    held = ceremony.trigger.type == "Ceremony" and not ceremony.trigger.is_verb
    return held and noun.trigger.start == ceremony.trigger.end and not noun.trigger.is_verb


def tells_where_held(clause: Clause) -> bool:
    """Whether a verb tells that the event before it took place, and where: «حفل أقيم بباريس ختاما للمؤتمر»."""
    verb = clause.trigger
    held = verb.role == "OccurVerb" or (verb.role == "OrganizerVerb" and not verb.form.pronoun)
    return clause.antecedent is not None and held and verb.is_verb


def companions(clauses: Sequence[Clause]) -> list[Phrase]:
    """Who only goes along with the one meant: «الوزير فلان، يرافقه السفير فلان، … زيارته»."""
    along = [clause for clause in clauses if tells_companion(clause)]
    return [phrase for clause in along for phrase in clause.phrases("bare")]


def takes_object(clause: Clause) -> bool:
    """Whether the verb is transitive."""
    return bool(clause.trigger.done_to)


def lacks_object(clause: Clause) -> bool:
    """Whether a transitive verb still waits for its object."""
    return takes_object(clause) and not clause.before and len(clause.taken("bare")) < 2


def is_counted(clause: Clause) -> bool:
    """Whether the verb is dual or plural: such a verb never stands before its subject."""
    form = clause.trigger.form
    return clause.trigger.is_verb and form.number in ("dual", "plural") and getattr(form, "gender", "") != ""


def opens(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether no verb stands before a clause in its sentence."""
    return not any(other.trigger.is_verb for other in clauses[: clauses.index(clause)])


def governs_event(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the noun of an event is what a verb is about: «احتضنت باريس مؤتمرا»."""
    if clause.trigger.role == "HostVerb" and clause.trigger.form.pronoun:
        return False  # «احتضنتها باريس وأعقبها توقيع …»
    led = clause.trigger.role == "UniteVerb"  # «لقاء جمع فلانا بفلان على هامش القمة» is about no summit
    governed = (other for other in clauses if other.governor is clause and other.trigger.is_event)
    return any(not (led and other.link) for other in governed)
