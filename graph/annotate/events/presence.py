"""Bring in the members of a delegation, who speaks at a conference, and who presides over its sides."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects
from graph.annotate.events.drafts import Draft, Fill, add, fill
from graph.annotate.events.governors import subject_of
from graph.annotate.events.leaders import presiding
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.members import tells_members
from graph.annotate.events.particles import AT_EVENT, PERSONAL
from graph.annotate.events.text import folded_words
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.word import words_in
from graph.folding import stem_of
from graph.model import Ref

_SPEECHES = {  # what verbs of speaking lead to
    "ReportVerb": ("Speech", "OwnSpeech"),
    "SpeakVerb": ("Speech", "OwnSpeech", "Recital"),
    "AttendVerb": ("OwnSpeech",),
}
_SPOKEN = 4  # words after who speaks within which «في كلمته» stands


def attach_presence(
    clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft], doc: Doc, words: EventWords
) -> None:
    """Add those whom a sentence shows to be there by what they do."""
    here = sorted(drafts.values(), key=lambda draft: draft.start)
    for clause in clauses:
        if tells_members(clause, doc, words):
            before = [draft for draft in here if draft.start < clause.trigger.start]
            for draft in _journeys(before or here) or _journeys(events)[-1:]:
                _add(draft, [*clause.subject, *find_objects(clause)])
        elif _was_present(clause, doc, words):
            for draft in here[-1:] or events[-1:]:
                _add(draft, list(clause.subject))
        elif _welcomes(clause, doc, words):
            for draft in [draft for draft in here or events if draft.type == "Visit"][-1:]:
                _add_hosts(draft, clause)
        elif clause.trigger.says("being") and clause.trigger.is_verb and clause.taken("=participant"):
            for draft in (here or events)[-1:]:
                _add(draft, _along(draft, clause))
        elif _is_speech(clause, doc, words):
            for draft in _conferences(here)[-1:] or _conferences(events)[-1:]:
                _add(draft, list(clause.subject))
        elif _presents(clause):
            for draft in [draft for draft in here if _is_gathering(draft) and draft.start < clause.trigger.start][-1:]:
                _add(draft, list(clause.subject))
        elif clause.trigger.role == "SpeakVerb" and clause.trigger.is_verb:
            for draft in _conferences(_spoken_at(clause, here)):
                _add(draft, list(clause.subject))
        elif clause.trigger.is_verb and clause.trigger.says("representing"):
            there = [draft for draft in here if draft.clause is not None and draft.clause.governor is clause]
            for draft in _conferences(there or [*events, *here], may_be=True)[-1:]:
                _add_representatives(draft, clause, clauses, doc)
        elif clause.trigger.role == "ElectVerb":
            for draft in _presided(clauses, drafts, events, doc, words)[-1:]:
                _add(draft, [*clause.subject, *find_objects(clause)])
        elif guests := _guests(clause, doc, words):
            for draft in [draft for draft in here if draft.clause is clause]:
                for phrase in _receivers(draft, clause, guests[0], doc):
                    fill(draft, "host", phrase)
        elif _leads_sides(clause, doc, words):
            before = [draft for draft in here if draft.start < clause.trigger.start]
            for draft in _at_table(before or events or here)[-1:]:
                _add_leaders(draft, [*clause.subject, *find_objects(clause)])
    for draft in here:
        for phrase in [phrase for phrase in draft.parties if _stands_after(phrase, "OwnHost", doc, words)]:
            fill(draft, "host", phrase)


def _stands_after(phrase: Phrase, name: str, doc: Doc, words: EventWords) -> bool:
    """Whether a noun of a class stands before someone, alone or with an adjective: «ضيفه», «مضيفه الكيني»."""
    before = range(max(0, phrase.start - 2), phrase.start)
    return any(words.has(name, form) for i in before for form in _alone(doc, i))


def _alone(doc: Doc, index: int) -> tuple[str, ...]:
    """A word as written, and without what is joined to it."""
    word = words_in(doc)[index]
    return word.folded, word.norm, word.folded.removeprefix("و")


def _presided(
    clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft], doc: Doc, words: EventWords
) -> list[Draft]:
    """The conference over which someone is chosen to preside: «رئيسا للمؤتمر», told here or before."""
    nouns = [clause.trigger for clause in clauses if clause.trigger.prefix == "ل" and clause.trigger.is_event]
    led = [noun for noun in nouns if words.has("ChairNoun", words_in(doc)[noun.start - 1].folded)]
    here = [drafts[noun.start] for noun in led if noun.start in drafts]
    told = [event for event in events if event.type == "Conference"]
    return [draft for draft in here if draft.type == "Conference"] + told if led else []


def _add(draft: Draft, people: list[Phrase]) -> None:
    for phrase in people:
        if phrase.kind in PERSONAL:
            fill(draft, "participant", phrase)


def _welcomes(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«وكان في مقدمة مستقبليه فلان», «وكان فلان في طليعة المستقبلين»."""
    if not (clause.trigger.says("being") and clause.trigger.is_verb):
        return False
    folded = folded_words(doc)
    beside = range(clause.trigger.end, min(clause.words[1] + _SPOKEN, len(doc)))
    return any(words.starts("Welcomers", folded[index : index + 2]) for index in beside)


def _add_hosts(draft: Draft, clause: Clause) -> None:
    """Add as hosts those who wait for a traveller."""
    waiting = [*clause.before, *clause.phrases("bare")]
    for phrase in waiting:
        if phrase.kind in PERSONAL and phrase not in draft.phrases("participant"):
            fill(draft, "host", phrase)


def _along(draft: Draft, clause: Clause) -> list[Phrase]:
    """Who is told to be with the traveller: «وكان مرفوقا بفلان»."""
    with_whom = clause.phrases("=participant")
    travels = draft.type == "Visit" and any(phrase in draft.parties for phrase in clause.subject)
    return with_whom if travels else []


def _add_leaders(draft: Draft, told: list[Phrase]) -> None:
    """Add who presides over a side of the table, and the state whose side it is: «وترأس الجانب الكيني فلان»."""
    _add(draft, told)
    for phrase in told:
        if phrase.kind == "person":
            add(draft, Fill("headOfDelegation", Ref(phrase.key), draft.span, phrase, "delegation"))
        elif phrase.kind == "country":
            fill(draft, "participant", phrase)


def _add_representatives(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """Add who represents whom, and who leads the delegation that does: «ويمثل كينيا وفد يقوده فلان»."""
    told = clause.phrases("bare", "=participant")
    people = [phrase for phrase in told if phrase.kind == "person"]
    leaders = [leader for _, leader in presiding(clauses, doc)]
    senders = [phrase for phrase in told if phrase.kind in ("country", "agency")]
    if _stands_in(clause, doc):
        _add(draft, people or _after_absent(clause, doc))  # «وناب فلان عن الوزير»
    elif draft.mode == "Signing" or clause.trigger.form.pronoun:
        _add(draft, people)  # «ومثلت الجامعة في التوقيع عميدتها فلانة»
    elif senders and (people or leaders):
        for phrase in (*people, *senders):
            fill(draft, "participant", phrase)
        _add_leaders(draft, leaders)


def _after_absent(clause: Clause, doc: Doc) -> list[Phrase]:
    """«ناب عن الوزير الفريق فلان»: who is named right after the one for whom he came."""
    absent = next((phrase for phrase in phrases_in(doc) if phrase.start == clause.words[1] + 1), None)
    end = absent.end if absent else clause.words[1] + 2  # «الوزير»
    return [phrase for phrase in phrases_in(doc) if phrase.start == end and phrase.kind == "person"]


def _stands_in(clause: Clause, doc: Doc) -> bool:
    """Whether it is told in whose stead someone comes."""
    return folded_words(doc)[clause.words[1] : clause.words[1] + 1] in (["عن"], ["عنه"], ["عنها"])


def _is_speech(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«وقال فلان في كلمته إن», «وألقى فلان كلمة», «واستعرض فلان في ورقته …»."""
    kinds = _SPEECHES.get(clause.trigger.role, ("OwnSpeech",) if _discusses(clause) else ())
    if not clause.trigger.is_verb or not kinds:
        return False
    after = range(clause.trigger.end, min(clause.words[1] + _SPOKEN, len(doc)))
    folded, begins = folded_words(doc), begins_in(doc)
    return any(words.starts(kind, folded[i : i + 3]) for kind in kinds for i in after if not begins[i])


def _discusses(clause: Clause) -> bool:
    """Whether a verb tells of talks that are none without a second party: «تناول فلان في ورقته …»."""
    frame = clause.trigger.frame
    return frame is not None and frame.only_between and frame.type == "Talks" and "object" not in frame.roles


def _presents(clause: Clause) -> bool:
    """Whether another than the one told before reviews something at a meeting: «… اجتماعا، واستعرض فلان …»."""
    told = [phrase for argument in clause.taken("bare")[:1] for phrase in argument.phrases]
    beside = len(told) == 1 and told[0].kind == "person" and tuple(told) == clause.subject
    return clause.trigger.is_verb and _discusses(clause) and beside and not clause.taken("مع")


def _is_gathering(draft: Draft) -> bool:
    """Whether several sit together, so that who speaks next is one of them."""
    return draft.type == "Conference" or draft.rule in ("gather", "session-with", "sit")


def _was_present(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«وكان السفير حاضرا», «وكانت الوزيرة ضمن الوفد»."""
    if not clause.trigger.says("being") or not clause.subject:
        return False
    after = folded_words(doc)[clause.words[1] : clause.words[1] + 3]
    return bool(words.starts("Present", after))


def _spoken_at(clause: Clause, drafts: list[Draft]) -> list[Draft]:
    """Where somebody gives what is named further off: «ألقى فلان، خلال الحفل الذي أقيم في جدة، كلمة»."""
    told = ((draft, draft.clause) for draft in drafts if draft.clause is not None)
    return [draft for draft, noun in told if noun.governor is clause and noun.link in AT_EVENT]


def _leads_sides(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«ترأس الجانبين فلان وفلان», «وترأس الجانب الكيني فلان»."""
    if clause.trigger.role != "AttendVerb" or not clause.trigger.is_verb:
        return False
    return any(words.has("Side", stem) for stem in _stems(doc, (clause.trigger.end,)))


def _guests(clause: Clause, doc: Doc, words: EventWords) -> list[int]:
    """Where the words for a guest stand, in talks or a signing: «أجرى فلان محادثات مع ضيفه», «وقع فلان وضيفه فلان»."""
    frame, near = clause.trigger.frame, clause.trigger.end + _SPOKEN
    if frame is None or not (frame.type == "Talks" or frame.mode == "Signing"):
        return []
    beside = range(clause.trigger.end, min(max(clause.words[1], near), len(doc)))
    named = ((i, word) for i in beside for word in _alone(doc, i))
    guests = [i for i, word in named if words.has("Guest", word)]
    return [i for i in guests if i < near or _is_joined(doc, i) or folded_words(doc)[i - 1] == "مع"]


def _receivers(draft: Draft, clause: Clause, guest: int, doc: Doc) -> list[Phrase]:
    """Who is at home: who acts, or he to whom «و» joins the guest."""
    acting = [phrase for phrase in subject_of(clause) if phrase.kind in PERSONAL]
    if not _is_joined(doc, guest):
        return acting
    before = [phrase for phrase in draft.parties if phrase.kind in PERSONAL and phrase.end <= guest]
    return sorted(before, key=lambda phrase: phrase.end)[-1:]


def _is_joined(doc: Doc, index: int) -> bool:
    return folded_words(doc)[index].startswith("و")


def _journeys(drafts: list[Draft]) -> list[Draft]:
    """The meetings that a delegation is at: its journeys and conferences, else its talks."""
    journeys = [draft for draft in drafts if draft.type in ("Visit", "Conference")]
    return journeys or [draft for draft in drafts if draft.type == "Talks"]


def _at_table(drafts: list[Draft]) -> list[Draft]:
    """The meetings that have sides: conferences and talks, rather than what else is told."""
    return [draft for draft in drafts if draft.type in ("Conference", "Talks")] or drafts


def _conferences(drafts: list[Draft], may_be: bool = False) -> list[Draft]:
    """The conferences and ceremonies; with `may_be` also what may yet be a conference: «اجتماع»."""
    held = ("Conference", "Ceremony")
    return [draft for draft in drafts if draft.type in held or (may_be and draft.also in held)]


def _stems(doc: Doc, indices: tuple[int, ...]) -> Iterator[str]:
    words = words_in(doc)
    return (stem_of(words[i].norm) for i in indices if 0 <= i < len(words))
