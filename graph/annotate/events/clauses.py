"""A clause: a verb or an event noun, what hangs on it, and who acts in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import DateMention, Phrase

# Verbs whose subject may do it with or beside others.
BESIDE_OTHERS = ("SupportVerb", "AttendVerb", "OrganizerVerb", "HostVerb", "AgreeVerb")
_BESIDE = ("SupportVerb", "OrganizerVerb", "OccurVerb")
HOLDING = ("SupportVerb", "OccurVerb", "ConveneVerb")  # verbs of what is held: «عقد», «جرت», «التأمت»


@dataclass(frozen=True)
class Argument:
    """Phrases joined by «و» that hang on a clause in one way."""

    relation: str
    phrases: tuple[Phrase, ...]


@dataclass(eq=False)
class Clause:
    """A verb or event noun, and what hangs on it; each is another, for no two stand at one token."""

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
    nominal: bool = False  # and that noun opens what is said: «إن أحد المحامين زار فلانا»
    subject_told: bool = False  # the word after the verb is its subject, or its object
    acted: frozenset[str] = frozenset()  # who acted before it in the text
    aimed: bool = False  # whoever follows is visited: «أراد زيارة فلان», «ذهب لزيارة فلان»
    elsewhere: bool = False  # what is attended is no event of ours: «شارك في لجنة الجائزة»
    leads_session: bool = False  # «أدار الجلسة الأولى فلان»
    takes_chair: bool = False  # «وتولى رئاستها فلان»
    ending: bool = False  # only its end is told of: «في ختام زيارته»
    ahead: bool = False  # who acts is told after the event that opens the sentence: «بعد زيارة التقى خلالها فلانا، …»
    aside: str = ""  # «قبل» or «بعد», where «أن» leads from that to its verb
    another_time: bool = False  # «وقبل ذلك، عقد …» opens its sentence
    pluperfect: bool = False  # «وكان فلان قد التقى …»
    settled: bool = False  # its subject is known
    thereby: bool = False  # what was told before came about at it: «جاء ذلك خلال لقاء …»
    dates: list[DateMention] = field(default_factory=list)
    words: tuple[int, int] = (0, 0)  # the clause's tokens, for topics and counts

    @property
    def telling(self) -> Clause | None:
        """Itself, where it is of a verb; of a noun the clause that governs it."""
        return self if self.trigger.is_verb else self.governor

    def taken(self, relation: str) -> list[Argument]:
        """The arguments that hang in one way."""
        return [argument for argument in self.arguments if argument.relation == relation]

    def phrases(self, *relations: str) -> list[Phrase]:
        """The phrases that hang in some ways, in the order of the ways."""
        told = self.arguments
        return [phrase for way in relations for each in told if each.relation == way for phrase in each.phrases]

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


def is_object(clause: Clause | None) -> bool:
    """Whether a verb that carries it has an indefinite noun for object: «عقد فلان على هامش المؤتمر اجتماعا»."""
    noun = clause is not None and not (clause.trigger.is_verb or clause.trigger.definite or clause.link)
    return noun and is_carried_by(clause, ("SupportVerb",))


def is_chaired(clause: Clause | None) -> bool:
    """Whether someone with a name or a state presides over it: «اجتماعا برئاسة فلان», «برئاسة الأردن»."""
    return clause is not None and any(phrase.kind in ("person", "country") for phrase in chairs(clause))


def chairs(clause: Clause) -> list[Phrase]:
    """Who is told beside a noun, or a verb that carries it: «اجتماعا برئاسة فلان», «عقد، برئاسة فلان، اجتماع»."""
    carried = clause.governor if is_carried_by(clause, _BESIDE) else None
    return [*clause.phrases("=participant"), *(carried.phrases("=participant") if carried is not None else ())]


def holder(clause: Clause) -> tuple[Phrase, ...]:
    """Who holds the meeting that has his pronoun: «عقدت اللجنة برئاسة فلان اجتماعها», «تنظم الجامعة ملتقاها»."""
    governor = clause.governor
    if governor is None or clause.trigger.is_verb or clause.link or clause.trigger.form.pronoun not in ("ه", "ها"):
        return ()
    holds = governor.trigger.role in ("SupportVerb", "HostVerb", "OrganizerVerb")
    carries = governor.trigger.is_verb and holds and not governor.trigger.says("being")
    told = [phrase for argument in governor.taken("bare")[:1] for phrase in argument.phrases] or governor.before
    return governor.subject if carries and len(told) == 1 and governor.subject == tuple(told) else ()


def organizes_ahead(clause: Clause) -> bool:
    """Whether a verb of holding has its subject and waits for what is held: «تنظم الوزارة، بالتعاون مع …، ندوة»."""
    verb = clause.trigger
    holds = verb.role in ("OrganizerVerb", "SupportVerb") or verb.says("organizing")
    return verb.is_verb and holds and not verb.form.pronoun and bool(clause.taken("bare"))


def tells_who_was_there(clause: Clause) -> bool:
    """Whether a noun only tells who was there when something was done: «افتتح فلان، بحضور فلان، معرضا»."""
    return clause.trigger.role == "AttendVerb" and not clause.trigger.is_verb and clause.link == "ب"


def find_objects(clause: Clause) -> tuple[Phrase, ...]:
    """What a verb's bare phrases are, beside its subject."""
    bare = [argument.phrases for argument in clause.taken("bare")]
    return tuple(phrase for phrases in bare for phrase in phrases if phrase not in clause.subject)


def received(clause: Clause) -> tuple[Phrase, ...]:
    """Whom a reception receives; who is «في استقبال فلان» receives him."""
    if clause.trigger.is_verb:
        told = find_objects(clause) or tuple(clause.phrases("object"))  # «واستُقبل من طرف فلان»
        return clause.carried if clause.trigger.form.pronoun else told
    if clause.taken("ل"):
        return clause.taken("ل")[0].phrases
    if clause.trigger.form.pronoun:
        return clause.carried
    return clause.taken("genitive")[0].phrases if stands_there(clause) and clause.taken("genitive") else ()


def stands_there(clause: Clause) -> bool:
    """Whether a noun tells who was there to receive: «كان في استقباله فلان», «كان على رأس مستقبليه فلان»."""
    await_them = clause.trigger.rule == "await"
    led = clause.link == "في" or (await_them and bool(clause.link))
    governor = clause.governor.trigger if clause.governor is not None else None
    if governor is None:
        return False
    heads = await_them and governor.says("heading")  # «تقدم فلان مستقبلي فلان»
    return heads or (led and (governor.says("being") or _is_awaited(clause, governor)))


def _is_awaited(clause: Clause, journey: Trigger) -> bool:
    """Whether those named after his reception wait for a traveller: «وصل فلان إلى المطار وفي استقباله فلان»."""
    goes = journey.is_verb and journey.goes_to
    return goes and bool(clause.trigger.form.pronoun) and bool(clause.taken("object"))


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


def meets_others(clause: Clause) -> bool:
    """Whether others follow a verb of sitting together, whom its subject meets: «اجتمع مع», «اجتمع ب», not a town."""
    met = (phrase for phrase in clause.phrases("ب", "الي") if phrase.kind not in ("place", "country"))
    return bool(clause.phrases("مع")) or any(met)
