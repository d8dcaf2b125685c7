"""Drop what is no meeting of its own: hopes and demands, interviews, a reception on arrival, a homecoming."""

from __future__ import annotations

from itertools import islice, pairwise

from spacy.tokens import Doc

from graph.annotate.events.advances import is_advance
from graph.annotate.events.assemblies import is_body, is_hearing
from graph.annotate.events.ballots import is_ballot
from graph.annotate.events.clauses import Clause, find_objects, is_carried_by
from graph.annotate.events.drafts import Draft, Fill, add, values_of
from graph.annotate.events.feasts import HOLDING, is_of_graduates
from graph.annotate.events.goods import is_met_by_thing, receives_things
from graph.annotate.events.habits import is_habit
from graph.annotate.events.hearsay import is_denied_at_all
from graph.annotate.events.interviews import is_interview
from graph.annotate.events.invited import invites, is_called_for, is_convoked, is_to_take_place
from graph.annotate.events.journeys import share
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.moves import is_move
from graph.annotate.events.particles import ACTORS, AFTER, DURING, PERSONAL
from graph.annotate.events.possible import is_only_possible
from graph.annotate.events.required import lacks_required
from graph.annotate.events.sides import sides
from graph.annotate.events.sites import is_of_site
from graph.annotate.events.slots import is_done_to
from graph.annotate.events.stage import is_staged
from graph.annotate.events.text import folded_words, in_phrases, words_before
from graph.annotate.events.tours import is_round_of_event
from graph.annotate.events.unheld import is_unheld
from graph.annotate.events.visiting import answers_invitation, is_courtesy
from graph.annotate.events.welcomes import is_welcome
from graph.annotate.phrases import Phrase
from graph.annotate.spans import first_of
from graph.annotate.word import words_in

_DONE_TO_CROWDS = ("brief", "learn", "shake-hands")  # «نقل تحيات الأمير للمصابين» is done at a visit to them
_DONE_TO_THINGS = ("discuss", "brief")  # frames whose pronoun is what is discussed or given
_INVITED = 6  # words between an invitation and the visit it is for: «دعوة رسمية إلى الوزير لزيارة …»
_AROUND = 15  # words on either side of a session within which elections are told of
_ASKED = 8  # words, names not counted, between «طالب» and the meeting that is asked for
_REQUEST = 5  # words between «طلب» and what is asked for
_ASKED_FOR = ("علي", "الي")  # before what is asked for
_LED_TO = ("في", "الي")  # before what is hoped for
_WISHED = 2  # words from a wish to what is wished for: «رغبة بلاده في …»
_IF = 4  # words between «إذا» and what it makes a condition
_DISCUSSION = "discuss"  # the frame of who speaks of something with others
_DURING = (*DURING, *AFTER, "لدي")


def screen(drafts: list[Draft], doc: Doc, words: EventWords, events: list[Draft]) -> list[Draft]:
    """The drafts of a sentence that may be meetings; `events` are those told before."""
    kept = [draft for draft in drafts if not _is_unreal(draft, doc, words) and not _lacks_parties(draft)]
    kept = [draft for draft in kept if not _is_mere_dialogue(draft)]
    kept = [draft for draft in kept if not is_only_possible(draft, doc, words) and not is_staged(draft, doc, words)]
    kept = [draft for draft in kept if not lacks_required(draft, doc, words) and not receives_things(draft, doc, words)]
    kept = [draft for draft in kept if not _is_invited(draft, doc, words) and not _is_occasion(draft, doc, words)]
    kept = [draft for draft in kept if not is_of_site(draft, doc, words) and not is_unheld(draft, doc, words)]
    kept = [draft for draft in _without_pomp(kept) if not is_move(draft, doc, words)]
    kept = [draft for draft in kept if not is_advance(draft, doc, words)]
    kept = [draft for draft in kept if not is_ballot(draft, doc, words) and not is_interview(draft, doc, words)]
    kept = [draft for draft in kept if not is_body(draft, doc, words) and not _is_leaving(draft)]
    kept = [draft for draft in kept if not is_of_graduates(draft, doc, words)]
    kept = [draft for draft in kept if not is_round_of_event(draft, [*events, *kept], doc)]
    kept = [draft for draft in kept if not _is_of_seminar(draft, [*events, *kept])]
    kept = _without_courtesy(kept, doc, words)
    kept = [draft for draft in kept if not is_hearing(draft, doc, words) and not is_met_by_thing(draft, doc, words)]
    for draft in kept:
        _visit_to_person(draft)
    return [draft for draft in kept if not is_welcome(draft, [*events, *kept], doc, words)]


def _without_courtesy(drafts: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The drafts without visits of courtesy, whose day and place are those of the receptions that they are."""
    calls = [draft for draft in drafts if is_courtesy(draft, doc, words)]
    for call in calls:
        for draft in drafts:
            if call.clause is not None and draft.clause is call.clause.governor:
                share(call, draft, "place", "startDate", "endDate")
    return [draft for draft in drafts if draft not in calls]


def _is_unreal(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a meeting is only wished for or possible; one during or after which something was said was held."""
    if _is_conditional(draft, doc, words) or is_habit(draft, doc, words) or _is_demanded(draft, doc, words):
        return True
    if draft.clause is not None and draft.clause.link in _DURING:
        return False
    if _is_hoped_for(draft, doc, words):
        return True
    reach = 6 if draft.many else 3
    near = [word.folded for word in words_in(doc)[max(0, draft.start - reach) : draft.start]]
    told = [form for word in near if not words.has("RegionNoun", word) for form in (word, word.lstrip("ول"))]
    if words.has_any("RequiringVerb", told) and not (draft.is_dated or draft.known):
        return True  # «المرحلة تتطلب تشاور فلان مع حلفائه»
    unreal = words.has_any("Unreal", told) and not draft.values("place")  # «ولاية» is no «أية»
    return unreal and not is_denied_at_all(draft.start, doc, words)


def _is_mere_dialogue(draft: Draft) -> bool:
    """Whether nothing tells that a dialogue was held: «الحوار بين الحضارات», «أهمية الحوار بين البلدين»."""
    if draft.rule != "dialogue-between" or draft.clause is None or draft.values("ordinal"):
        return False
    held = is_carried_by(draft.clause, (*HOLDING, "SupportVerb", "AttendVerb"))
    return not held and not (draft.has_setting and len(draft.parties) > 1 and _says_with_whom(draft.clause))


def _is_hoped_for(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a hope leads to a visit, or to holding what is to be held, wherever that is.

    «عن أمله في زيارة كينيا», «يأمل فلان في زيارة كينيا», «عن أملهم في عقد اجتماع», «رغبة بلاده في تنظيم مؤتمر».
    """
    start, told = draft.start, words_in(doc)
    brought = start > 1 and words.has("BringingNoun", told[start - 1].stem)
    start -= brought
    noun = (brought or draft.type == "Visit") and draft.clause is not None and not draft.clause.trigger.is_verb
    if not noun or start < 1 or folded_words(doc)[start - 1] not in _LED_TO:
        return False
    before = words_before(doc, start - 1)[: _WISHED if brought else 1]
    return words.has_any("Unreal", (word.folded.lstrip("و") for word in before))


def _is_demanded(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a meeting that the text has not told is asked for: «طالب فلان بعقد لقاء عاجل»."""
    if draft.known or (draft.clause is not None and (draft.clause.trigger.is_verb or draft.clause.link in _DURING)):
        return False
    if _is_only_called_for(draft, words):
        return True
    plain, inside = words_in(doc), in_phrases(doc)
    before = range(draft.start - 1, first_of(doc, draft.start) - 1, -1)
    near = list(islice((plain[i] for i in before if i not in inside and not plain[i].punct), _ASKED))[::-1]
    asked = [place for place, word in enumerate(near) if words.verb_of(word.folded, "DemandVerb")]
    if any(words.has("RequestNoun", word.stem) and not word.definite for word in near[-_REQUEST:]):
        return not draft.is_dated  # «تقدم بطلب من أجل إقامة مؤتمر»
    joined = draft.clause is not None and draft.clause.link == "ب"  # «طالب المسؤولين بمقابلة الأهالي»
    return bool(asked) and (
        joined or any(word.folded in _ASKED_FOR or word.folded.startswith("ب") for word in near[asked[-1] :])
    )


def _is_only_called_for(draft: Draft, words: EventWords) -> bool:
    """«دعا فلانا إلى لقاء في نيس», «دعا إلى قمة طارئة»: whether what is on no day yet is called for."""
    return not draft.is_dated and is_convoked(draft, words)


_FEASTS = ("celebrate", "install")


def _is_occasion(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a feast is only what a letter is written for: «بعث برقية تهنئة … بمناسبة احتفال بلاده»."""
    start = draft.start
    if draft.rule not in _FEASTS or not words.starts("Occasion", folded_words(doc)[start - 1 : start]):
        return False
    before = words_in(doc)[max(0, start - 2 * _AROUND) : start]
    return words.has_any("LetterNoun", (word.stem for word in before))


def _without_pomp(drafts: list[Draft]) -> list[Draft]:
    """The drafts without the pomp of a reception, whose place is that of the reception."""
    for draft in filter(_is_manner, drafts):
        before = [other for other in drafts if other.start < draft.start and not _is_manner(other)]
        for reception in before[-1:]:
            share(draft, reception, "place")
    return [draft for draft in drafts if not _is_manner(draft)]


def _is_manner(draft: Draft) -> bool:
    """Whether pomp is only how somebody is received: «جرى استقبال الوزير بمراسم رسمية»."""
    clause = draft.clause
    if draft.rule != "celebrate" or clause is None or clause.link != "ب" or clause.trigger.definite:
        return False
    if any(phrase.start > draft.end for phrase in draft.parties):
        return False  # «انتهى المؤتمر باحتفال حضره فلان»
    return clause.governor is not None and not clause.taken("genitive")


def _is_conditional(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether it is told in a condition: «إذا ما عقد مؤتمر», «لو زار»."""
    reach, folded = range(max(0, draft.start - _IF), draft.start), folded_words(doc)
    told = [i for i in reach if folded[i] in words.openings("Conditional")]
    if not told:
        return False
    start = next((i + 1 for i in reversed(reach) if words_in(doc)[i].punct or words_in(doc)[i].blank), reach.start)
    return any(words.starts("Conditional", folded[i : i + 2]) for i in told if i >= start)


def _is_invited(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether somebody is only asked to come: «وجه له دعوة لزيارة كينيا», «دعاه إلى زيارتها»; not «زيارة بدعوة من»."""
    clause = draft.clause
    if clause is None or clause.trigger.is_verb or clause.link not in ("ل", "الي") or draft.type != "Visit":
        return False
    if answers_invitation(clause) or is_to_take_place(draft, doc, words):
        return False
    if is_called_for(clause, words):
        return True
    inside = in_phrases(doc)  # «دعوة رسمية إلى رئيس المجلس فلان لزيارة …»
    near = [i for i in range(max(0, draft.start - 4 * _INVITED), draft.start) if i not in inside]
    return any(invites(doc, index, words) for index in near[-_INVITED:])


def _is_leaving(draft: Draft) -> bool:
    """Whether people only see somebody off: «كان في وداعه», not «حفل وداعه» nor «وداع فلان».

    Or somebody moves from one body to another: «انتقل اللاعب إلى نادي النصر», «انتقل من الوزارة إلى الهيئة».
    """
    if draft.rule == "leave":
        left = draft.clause.phrases("في", "ب") if draft.clause is not None else []  # «غادر القصر الرئاسي في نيس»
        goes = any(place not in left for place in draft.phrases("place"))
        return not goes and bool(left or (draft.values("host") and not draft.is_dated))
    return draft.rule == "farewell" and draft.clause is not None and bool(draft.clause.trigger.form.pronoun)


def _is_of_seminar(draft: Draft, events: list[Draft]) -> bool:
    """Whether those who give a seminar only speak of something there: «قدمها فلان وفلان، حيث استعرضا …»."""
    clause = draft.clause
    if draft.rule != _DISCUSSION or clause is None or not clause.trigger.is_verb or clause.taken("مع"):
        return False
    people = set(draft.values("participant"))
    held = [event for event in events if event.mode == "Seminar"]
    given = any(people <= set(event.values("participant")) or event.span == draft.span for event in held)
    return bool(people) and given


def _lacks_parties(draft: Draft) -> bool:
    """Whether a verb or noun of discussion has no second party, or hosts have no guest: «تستضيف كينيا ومصر قمة»."""
    frame = draft.clause.trigger.frame if draft.clause else None
    if draft.rule == "receive" and len(draft.values("host")) > 1:
        return not (draft.values("participant") or draft.unnamed)
    if frame is None or not frame.only_between:
        return False
    clause = draft.clause
    if clause is not None and not clause.trigger.is_verb:
        return len(sides(draft)) < 2 or not _says_with_whom(clause)
    done = frame.name in _DONE_TO_THINGS and clause is not None and clause.trigger.form.pronoun
    if clause is None or (done and not clause.taken("مع")):
        return True  # «ورقة ناقشها فلان وفلان», «حزمة قدمها فلان إلى …», but «مشروع بحثه فلان مع فلان»
    beside = [
        phrase
        for argument in clause.arguments
        if argument.relation in frame.roles and frame.roles[argument.relation] in ("participant", "host")
        for phrase in argument.phrases
    ]
    done_to = [*find_objects(clause), *(clause.carried if clause.trigger.form.pronoun else ())]
    told = {*_without_apposition(clause.subject), *beside, *(done_to if "object" in frame.roles else ())}
    there = PERSONAL if draft.type == "Ceremony" else ("person",)
    told |= {p for p in draft.phrases("participant") if p.kind in there} if clause.subject or clause.ahead else set()
    if frame.name in _DONE_TO_CROWDS:
        told = {phrase for phrase in told if values_of(phrase)}
    if frame.name == "agree":
        told = {phrase for phrase in told if phrase.kind in PERSONAL}  # states and bodies agree without meeting
    return len([phrase for phrase in told if phrase.kind in ACTORS or phrase.plural]) < 2


def _says_with_whom(clause: Clause) -> bool:
    """Whether a noun, or the verb that carries it, says between whom it is: not «رأس مناقشات الورقة فلان»."""
    governor = clause.governor if clause.governor and clause.governor.trigger.role == "SupportVerb" else clause
    return any(clause.taken(relation) for relation in ("مع", "=participant")) or bool(governor.taken("مع"))


def _without_apposition(subject: tuple[Phrase, ...]) -> list[Phrase]:
    """The subjects of a verb, without the post that stands apart from its holder: «رئيس القسم، فلان، …»."""
    holders = {one for one, other in pairwise(subject) if other.kind == "person" and "و" not in other.prefix}
    return [phrase for phrase in subject if phrase.kind != "post" or phrase not in holders]


def _visit_to_person(draft: Draft) -> None:
    """Who visits a person's office has talks with that person."""
    hosts = [phrase for phrase in draft.phrases("host") if phrase.kind in PERSONAL and draft.rule == "visit"]
    if (
        draft.type == "Visit"
        and hosts
        and not draft.values("place")
        and draft.clause
        and (draft.clause.trigger.is_verb or is_done_to(draft.clause))
        and not draft.clause.taken("=host")
    ) or (
        draft.type == "Visit"
        and hosts
        and draft.values("place")
        and draft.clause
        and draft.clause.trigger.is_verb
        and not draft.clause.taken("=host")
        and _role_of_object(draft, hosts[0])
    ):
        draft.type, draft.mode = "Talks", "Encounter"
        for fill in [fill for fill in draft.fills if fill.slot == "host"]:
            add(draft, Fill("participant", fill.value, fill.span, fill.phrase, fill.rule))


def _role_of_object(draft: Draft, host: Phrase) -> bool:
    return draft.clause is not None and any(host in argument.phrases for argument in draft.clause.taken("bare"))
