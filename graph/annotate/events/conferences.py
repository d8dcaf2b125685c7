"""Tell conferences apart: their edition, the assemblies that meet, and the margins on which others are held."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, add, fill
from graph.annotate.events.governors import subject_of
from graph.annotate.events.journeys import share
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import ITS_MARGIN, PREPOSITIONS
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.text import folded_from, folded_words
from graph.annotate.numbers import find_ordinal
from graph.annotate.phrases import Phrase
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import PartialDate, Span

_REACH = 9  # words after a noun within which its ordinal stands: «اجتماع وزراء الداخلية العرب التاسع والثلاثين»
_MARGIN = 5  # words between «على هامشها» and the talks held there
_LONGEST, _PART = 3, ("من",)  # words of an ordinal: «الثالثة بعد المائة»; what stands between it and its whole
_STOPS = frozenset("،,؛.:;") | {"الذي", "التي", "حيث", "هي", "هو"}


def settle_type(draft: Draft, doc: Doc, words: EventWords) -> None:
    """Make «اجتماع» a conference where many parties sit together: «اجتماع وزراء الداخلية العرب»."""
    if not draft.also or draft.is_attended:
        return
    if _on_margin(draft, doc, words):
        draft.type, draft.mode, draft.also = draft.also, "Gathering", ""
        return
    after = folded_words(doc)[draft.end : draft.end + 4]
    near = [stem_of(form) for word in after for form in (word, *_without_lam(word))]
    partners = [
        argument
        for relation in ("مع", "ب")
        for argument in (draft.clause.taken(relation) if draft.clause else ())
        if argument.phrases[0].kind in ("person", "post")
    ]
    many = any(_assembles(word, words) for word in near) or _is_of_many(draft) or (not partners and _is_of_body(draft))
    if draft.values("ordinal") or (many and not partners):
        draft.type, draft.mode, draft.also = draft.also, "Gathering", ""


def without_own_state(draft: Draft, country_of: CountryOf) -> None:
    """Leave out the state of a post that presides over its own body: «نائب الملك يرأس جلسة مجلس الوزراء»."""
    bodies = {country_of(phrase.key) for phrase in draft.parties if phrase.kind == "agency"} - {""}

    def is_own(phrase: Phrase | None) -> bool:
        return phrase is not None and phrase.kind == "post" and not phrase.agency and phrase.country in bodies

    if draft.type == "Conference":
        draft.fills = [known for known in draft.fills if known.slot != "participant" or not is_own(known.phrase)]


def _without_lam(word: str) -> tuple[str, str]:
    """What «ل» may stand before: «لجنة» in «للجنة», «وزراء» in «للوزراء»."""
    rest = word.removeprefix("ل")
    return rest, rest.removeprefix("ل")


def _is_of_many(draft: Draft) -> bool:
    """Whether holders of one post in many bodies meet: «يعقد وزراء الخارجية العرب اجتماعا»."""
    governor = draft.clause.governor if draft.clause else None
    subject = governor.subject if governor and governor.trigger.role == "SupportVerb" else ()
    for argument in draft.clause.taken("genitive") if draft.clause else ():
        subject = argument.phrases
    return len(subject) == 1 and subject[0].plural and subject[0].kind == "post"


def _is_of_body(draft: Draft) -> bool:
    """Whether a body meets, and nobody with it: «أعرب المجلس في اجتماعه», «تعقد المنظمة اجتماعا»."""
    clause = draft.clause
    acting = subject_of(clause) if clause is not None and not clause.trigger.is_verb else ()
    owner = acting[0] if len(acting) == 1 else None
    return owner is not None and owner.kind == "agency" and not owner.plural and bool(owner.key)


def add_ordinal(draft: Draft, doc: Doc, dated: set[int], lexemes: EventWords) -> None:
    """Add the edition told before or after a noun: «الجولة الرابعة من المحادثات», «الدورة الثالثة والتسعين»."""
    edition = _edition_before(draft, doc, lexemes) if draft.type in ("Conference", "Talks") else None
    if edition:
        add(draft, Fill("ordinal", edition, draft.span, None, "ordinal"))
        return
    if draft.type != "Conference" and draft.also != "Conference":
        return
    words = folded_words(doc)
    for index in range(draft.end, min(draft.end + _REACH, len(doc))):
        word = words[index]
        if word in _STOPS or word in PREPOSITIONS or index in dated or (word == "(" and index > draft.end):
            return
        found = find_ordinal(words, index)
        if found and not _is_figure(word) and not (_agrees(draft, word) and _is_of_noun(draft, word)):
            return
        if found and _is_figure(word) and not _numbers(draft, doc, index):
            return
        if found and not word.startswith(("و", "ب")):
            add(draft, Fill("ordinal", found[0], draft.span, None, "ordinal"))
            draft.end = max(draft.end, index + found[1])
            return


def _edition_before(draft: Draft, doc: Doc, lexemes: EventWords) -> int | None:
    """Which edition of a fair or round of talks it is: «النسخة السادسة عشرة من معرض …»."""
    words = folded_words(doc)
    counted = find_ordinal(words, draft.start - 1) if draft.start and _is_counted(draft, doc) else None
    if counted and counted[1] == 1:
        return counted[0]
    end = draft.start - 1 if draft.start and words[draft.start - 1] in _PART else draft.start
    joined = end < draft.start or (draft.clause is not None and draft.clause.trigger.prefix == "ل")
    for index in range(max(1, end - _LONGEST), end) if joined else ():
        found = find_ordinal(words, index)
        noun: Word = words_in(doc)[index - 1]
        if found and index + found[1] == end and noun.definite and lexemes.has("EditionNoun", noun.stem):
            return found[0]
    return None


def _is_counted(draft: Draft, doc: Doc) -> bool:
    """Whether an ordinal may stand before a conference: «أول قمة بين …», «خامس مؤتمر»."""
    told = draft.clause is not None and not draft.clause.trigger.definite and draft.type == "Conference"
    before = words_in(doc)[draft.start - 1]
    return told and not before.definite and not _is_figure(before.folded)


def _agrees(draft: Draft, word: str) -> bool:
    """Whether an ordinal has the gender of its noun: «الاجتماع الثالث», not «اجتماع … المنطقة الثالثة»."""
    if draft.clause is None or word.endswith(("ين", "ون")):
        return True
    feminine = word.endswith("ه") or stem_of(word) == "اولي"
    return feminine == draft.clause.trigger.lemma.endswith("ه")


def _is_of_noun(draft: Draft, word: str) -> bool:
    """Whether an ordinal has the article of a noun whose genitive has one: not «جلسة المجلس إضافة أولى»."""
    owned = draft.clause is not None and draft.clause.taken("genitive")
    return not owned or word.lstrip("وب").startswith("ال")


def _is_figure(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _numbers(draft: Draft, doc: Doc, index: int) -> bool:
    """Whether a figure numbers the edition, and does not count what stands after it: «المعرض 70 لوحة»."""
    words: list[Word] = words_in(doc)
    if words[index].text.startswith("ال"):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    counted = following is not None and not (
        following.punct
        or following.folded in PREPOSITIONS
        or following.prefix.lstrip("وف")
        or following.norm.startswith("ال")
    )
    beside = index == draft.end or (index == draft.end + 1 and words[index - 1].norm.startswith("ال"))
    return beside and not counted and not words[draft.start].text.endswith("ا")


def absorb(drafts: list[Draft], doc: Doc) -> list[Draft]:
    """Join a noun to the one it is the session of: «الدورة 93 للجمعية العامة للإنتربول», «المعرض في دورته الثالثة»."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last and _is_party_for(last, draft):
            last.mode, last.end = draft.mode or last.mode, draft.end
            for fill in draft.fills:
                add(last, fill)
        elif last and last.type == draft.type == "Conference" and _is_of(last, draft, doc):
            for fill in draft.fills:
                add(last, fill)
            last.end = max(last.end, draft.end)
            last.known = last.known and not draft.values("ordinal")
            last.many = last.many and (draft.many or last.rule != "gather")  # «اجتماعات اللجنة» are one meeting
        else:
            kept.append(draft)
    return kept


def _is_party_for(first: Draft, second: Draft) -> bool:
    """Whether a ceremony is held for what the next word tells: «حفل توديع», «حفل عشاء»."""
    return first.type == second.type == "Ceremony" and first.end == second.start and first.rule == "celebrate"


def link_margins(drafts: list[Draft], doc: Doc, words: EventWords, events: list[Draft]) -> None:
    """Tell the talks of a sentence on which conference's margins they are held."""
    _link_to_last(drafts, doc, events)
    for draft in drafts:
        if draft.type == "Conference" and _on_margin(draft, doc, words):
            draft.margin = True
            talks = [other for other in drafts if other.type in ("Talks", "Ceremony") and other is not draft]
            before = [other for other in talks if other.start < draft.start]
            for other in drafts:
                if other in (before[-1:] or talks):
                    other.sideline = draft
                    if not draft.values("place"):
                        share(other, draft, "place")
                    if not other.values("startDate") and _is_one_day(draft):
                        share(draft, other, "startDate", "endDate")


def _is_one_day(draft: Draft) -> bool:
    """Whether an event begins and ends on one day, which the text tells."""
    days = draft.values("startDate")
    return days == draft.values("endDate") and any(isinstance(day, PartialDate) and day.day for day in days)


def _link_to_last(drafts: list[Draft], doc: Doc, events: list[Draft]) -> None:
    """«وأجرى على هامشه لقاء»: the margins are those of the conference told last."""
    for draft in drafts:
        near = range(max(0, draft.start - _MARGIN), min(len(doc), draft.end + _MARGIN))
        pronouns = [index for index in near if folded_words(doc)[index] in ITS_MARGIN and draft.type == "Talks"]
        told = [*events, *(other for other in drafts if pronouns and other.start < pronouns[0])]
        draft.sideline = next((event for event in reversed(told) if pronouns and event.type == "Conference"), None)


def occurring(clauses: list[Clause], drafts: dict[int, Draft], words: EventWords, doc: Doc, span: Span) -> list[Draft]:
    """The assemblies that are said to meet: «تلتئم … لمجلس وزراء الداخلية», «ينعقد بتونس مجلس …»."""
    found = []
    for clause in clauses:
        bodies = [
            p for p in clause.subject if p.kind == "agency" and _assembles(stem_of(words_in(doc)[p.start].norm), words)
        ]
        if clause.trigger.role == "ConveneVerb" and bodies and clause.trigger.form.pronoun == "":
            draft = _meeting_of(bodies[0], span)
            for argument in clause.arguments:
                for phrase in argument.phrases:
                    if phrase.kind in ("place", "country") and argument.relation != "bare":
                        _add_place(draft, phrase)
            draft.clause = clause
            found.append(draft)
    return found


def _add_place(draft: Draft, phrase: Phrase) -> None:
    fill(draft, "place", phrase)


def _meeting_of(body: Phrase, span: Span) -> Draft:
    draft = Draft("Conference", "Gathering", body.start, body.end, span, "assembly", known=True, spans=[span])
    fill(draft, "organizer", body)
    return draft


def _assembles(word: str, words: EventWords) -> bool:
    return words.has("AssemblyWord", word)


def _is_of(first: Draft, second: Draft, doc: Doc) -> bool:
    end = max(first.end, first.clause.words[1] if first.clause else 0)
    gap = second.start - end
    between = folded_words(doc)[end : second.start]
    if second.clause and second.clause.trigger.form.pronoun:
        return gap <= 8
    return (
        gap <= 4
        and not any(word in _STOPS or word in PREPOSITIONS or word.startswith("و") for word in between)
        and _joined(second, doc)
    )


def _joined(draft: Draft, doc: Doc) -> bool:
    folded = folded_words(doc)[draft.start]
    return (
        not folded.startswith("و")
        and bool(draft.clause)
        and (folded.startswith("ل") or (draft.clause is not None and draft.clause.link == ""))
    )


def _on_margin(draft: Draft, doc: Doc, words: EventWords) -> bool:
    return any(
        words.starts("Margin", folded_from(doc, index, 2)) for index in range(max(0, draft.start - 4), draft.start)
    )
