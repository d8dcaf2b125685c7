"""Bring in who gives the speech of which a noun tells: «بدأ اللقاء بكلمة من فلان», «استهل الحفل بكلمة لفلان»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AT_EVENT, COMMAS, EACH_OF, IN_FRONT, OF_PAPERS, SPEECHES
from graph.annotate.events.text import folded_from, folded_words
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.spans import first_of
from graph.annotate.word import words_in

_BACK = 300  # characters between a meeting and a sentence that goes on telling of it
_MOMENT = 4  # words of «وفي الجلسة الافتتاحية»
_READ = 3  # words after a speech that tell who reads it out
_FOR = "ل"
_OTHERS = 5  # words before who speaks that may tell for whom: «كلمة لراعي الحفل الأمير فلان»
_LED_TO = {  # what verbs of speaking lead to
    "ReportVerb": ("Speech", "OwnSpeech"),
    "SpeakVerb": ("Speech", "OwnSpeech", "Recital"),
    "AttendVerb": ("OwnSpeech",),
}
_AT = 4  # words between who speaks and the conference where he does: «خلال افتتاح المؤتمر»
_SPOKEN = 4  # words after who speaks within which «في كلمته» stands


def attach_speeches(
    phrases: Sequence[Phrase], drafts: dict[int, Draft], events: Sequence[Draft], doc: Doc, words: EventWords
) -> None:
    """Add those whose speech is told of to the meeting of the sentence, or to the one just told; `phrases` of it."""
    for phrase in _speakers(phrases, doc, words):
        start = doc[phrase.start].idx
        before = [draft for draft in drafts.values() if draft.start < phrase.start and not draft.lacks_partner]
        here = [draft for draft in before if draft.type != "Visit"]
        told = [event for event in events if event.type != "Visit" and event.spans[-1].end >= start - _BACK]
        here = here or [draft for draft in drafts.values() if _is_given_at(phrase, draft)]
        new = [draft for draft in here if not draft.known]  # of «أقيم حفل …، وبدأ الحفل بكلمة لفلان» the first
        for draft in (new or told or here)[-1:]:
            fill(draft, "participant", phrase)


def _is_given_at(phrase: Phrase, draft: Draft) -> bool:
    """«جاء ذلك في كلمة لفلان خلال المؤتمر»: whether a conference right behind who speaks is where he does."""
    noun = draft.clause if draft.type in ("Conference", "Ceremony") and draft.start >= phrase.end else None
    if noun is None or noun.trigger.is_verb or draft.start - phrase.end > _AT:
        return False
    opened = noun.governor if noun.governor is not None and not noun.governor.trigger.is_verb else noun
    return not {noun.link, opened.link}.isdisjoint(AT_EVENT)


def hears(conference: Draft, clause: Clause) -> bool:
    """Whether what a verb tells is said in front of a conference."""
    own = conference.clause
    return clause.trigger.is_verb and own is not None and own.governor is clause and own.link == IN_FRONT


def presents(clause: Clause) -> bool:
    """Whether another than the one told before reviews something at a meeting: «… اجتماعا، واستعرض فلان …»."""
    if not (clause.trigger.is_verb and discusses(clause)):
        return False
    told = [phrase for argument in clause.taken("bare")[:1] for phrase in argument.phrases]
    beside = len(told) == 1 and told[0].kind == "person" and tuple(told) == clause.subject
    return beside and not clause.taken("مع")


def spoken_at(clause: Clause, drafts: list[Draft]) -> list[Draft]:
    """Where somebody gives what is named further off: «ألقى فلان، خلال الحفل الذي أقيم في جدة، كلمة»."""
    told = ((draft, draft.clause) for draft in drafts if draft.clause is not None)
    return [draft for draft, noun in told if noun.governor is clause and noun.link in AT_EVENT]


def _speakers(phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> Iterator[Phrase]:
    last: Phrase | None = None
    for phrase in phrases:
        whole = phrase.end - phrase.start > 1  # «كلمة ترحيبية» names nobody
        if phrase.kind == "person" and whole and not phrase.plural and _speaks(phrase, last, doc, words):
            last = phrase
            yield phrase


def _speaks(phrase: Phrase, last: Phrase | None, doc: Doc, words: EventWords) -> bool:
    """Whether a speech is someone's, or he is joined to the last whose it is: «كلمات لكل من فلان وفلان»."""
    if phrase.prefix == "و":
        return last is not None and last.end == phrase.start
    noun = _noun_before(phrase, doc, words) if phrase.prefix in ("", "ل") else -1
    return noun >= 0 and _is_speech(doc, noun) and not _is_read_out(doc, words, phrase.end)


def _noun_before(phrase: Phrase, doc: Doc, words: EventWords) -> int:
    """The token before someone, or before the «من», the verb, or the words for whom he speaks, that lead to him."""
    before = phrase.start - 1
    if before < 0 or phrase.prefix:
        return before
    before -= words.starts("StandInWord", folded_words(doc)[max(before - 1, 0) : before + 1])
    if _reads_out(doc, words, before) or folded_words(doc)[before] == "من":
        before -= 1
    first = max(phrase.start - _OTHERS, 0)
    while before > first and _is_of_others(doc, before):
        before -= 1
    return before


def _is_of_others(doc: Doc, index: int) -> bool:
    """Whether a word only tells for whom one speaks: «كلمة الخريجين ألقاها فلان», «كلمة لراعي الحفل فلان»."""
    word = words_in(doc)[index]
    each = " ".join(folded_words(doc)[index : index + 2]).removeprefix("ل") in EACH_OF
    return each or word.folded.startswith(_FOR) or (word.opens_with_article)


def _is_speech(doc: Doc, index: int) -> bool:
    """Whether a token is the noun of a speech, or what describes it: «كلمة», «كلمة ترحيبية», «ورقة عمل»."""
    near = words_in(doc)[max(0, index - 1) : index + 1]
    if any(word.norm in SPEECHES for word in near[-1:]):
        return True
    described = len(near) > 1 and near[0].norm in SPEECHES and not near[1].definite
    return described and (near[1].norm[-2:] == "يه" or near[1].norm in OF_PAPERS)


def _is_read_out(doc: Doc, words: EventWords, index: int) -> bool:
    """Whether somebody else gives the speech: «كلمة الوزير، ألقاها نيابة عنه فلان»."""
    return any(_reads_out(doc, words, i) for i in range(index, min(index + _READ, len(doc))))


def _reads_out(doc: Doc, words: EventWords, index: int) -> bool:
    """Whether a verb tells that a speech told before is given: «ألقاها»."""
    read = (word for _, word in words.readings(folded_words(doc)[index]) if word.role == "SpeakVerb")
    return any(isinstance(word.form, VerbForm) and word.form.pronoun for word in read)


def tells_speech(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«وقال فلان في كلمته إن», «وألقى فلان كلمة», «واستعرض فلان في ورقته …»."""
    if not clause.trigger.is_verb:
        return False
    kinds = _LED_TO.get(clause.trigger.role, ("OwnSpeech",) if discusses(clause) else ())
    if not kinds:
        return False
    days = sum(date.end - date.start for date in clause.dates)
    after = range(clause.trigger.end, min(clause.words[1] + days + _SPOKEN, len(doc)))
    folded, begins = folded_words(doc), begins_in(doc)
    return any(
        words.starts(kind, folded[i : i + 3])
        for kind in kinds
        for i in [i for i in after if folded[i] in words.openings(kind)]
        if not begins[i]
    )


def speaks_at_moment(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«وفي الافتتاح، أشار فلان إلى …»: whether a moment of the conference told before opens what somebody says.

    It may stand behind who speaks: «وحذر فلان، في الجلسة الافتتاحية، من …».
    """
    if clause.trigger.role != "ReportVerb" or not clause.trigger.is_verb:
        return False
    behind = [phrase.end for phrase in clause.subject if phrase.start >= clause.trigger.end]
    places = [first_of(doc, clause.trigger.start), *(end + (folded_words(doc)[end] in COMMAS) for end in behind)]
    return any(words.starts("ItsMoment", folded_from(doc, place, _MOMENT)) > 0 for place in places)


def discusses(clause: Clause) -> bool:
    """Whether a verb tells of talks that are none without a second party: «تناول فلان في ورقته …»."""
    frame = clause.trigger.frame
    return frame is not None and frame.only_between and frame.type == "Talks" and "object" not in frame.roles
