"""Join a session to what it is the session of: «الدورة 93 للجمعية العامة للإنتربول», «المعرض في دورته الثالثة»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import is_object
from graph.annotate.events.drafts import Draft, add
from graph.annotate.events.governors import is_edition
from graph.annotate.events.particles import COMMAS, ENDS_NOUN, PREPOSITIONS
from graph.annotate.events.text import folded_words

_ASSEMBLE = "assemble"  # the frame of a committee that meets
_EDITION = 3  # words in «الثامنة من»


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
            part = _is_part_of(last, draft, doc)
            for fill in draft.fills:
                if not (part and fill.slot == "ordinal"):
                    add(last, fill)
            last.end = last.end if part else max(last.end, draft.end)
            last.rule = draft.rule if _is_of_assembly(last, draft) else last.rule
            last.known = last.known and not draft.values("ordinal")
            last.many = last.many and (draft.many or last.rule != "gather")  # «اجتماعات اللجنة» are one meeting
        elif last and _is_round_of_talks(last, draft, doc):
            for fill in last.fills:
                add(draft, fill)
            kept[-1] = draft
        else:
            kept.append(draft)
    return kept


def _is_of_assembly(session: Draft, assembly: Draft) -> bool:
    """«آخر دورة للجنة المشتركة»: whether a session without a number is that of an assembly right behind it."""
    counted = bool(session.values("ordinal")) or session.clause is None or not is_edition(session.clause)
    return assembly.rule == _ASSEMBLE and assembly.clause is not None and assembly.clause.link == "ل" and not counted


def _is_round_of_talks(first: Draft, second: Draft, doc: Doc) -> bool:
    """Whether an edition is one of talks right behind it: «الدورة الرابعة للحوار الاستراتيجي بين كينيا والسودان»."""
    edition, talks = first.clause, second.clause
    if edition is None or talks is None or not is_edition(edition) or second.type != "Talks" or talks.trigger.is_verb:
        return False
    behind = folded_words(doc)[second.start].startswith("ل") or talks.link == "من"
    return behind and second.start - max(first.end, edition.words[1]) <= _EDITION


def _is_party_for(first: Draft, second: Draft) -> bool:
    """Whether a ceremony is held for what the next word tells: «حفل توديع», «حفل عشاء»."""
    return first.type == second.type == "Ceremony" and first.end == second.start and first.rule == "celebrate"


def _is_of(first: Draft, second: Draft, doc: Doc) -> bool:
    if _are_two_editions(first, second):
        return False
    end = max(first.end, first.clause.words[1] if first.clause else 0)
    gap = second.start - end
    between = folded_words(doc)[end : second.start]
    if second.clause and second.clause.trigger.form.pronoun:
        return gap <= 8
    if _is_edition_of(first, second, between) or _is_session_of(first, second):
        return True
    if _is_held_at(first, second):
        return False
    return (
        gap <= 4
        and not any(word in ENDS_NOUN or word in PREPOSITIONS or word.startswith("و") for word in between)
        and (_joined(second, doc) or (gap == 0 and _hang_alike(first, second)))
    )


def _are_two_editions(first: Draft, second: Draft) -> bool:
    """«المؤتمر الخامس … وستحتضن الرباط دورته السادسة»: whether each has a number, and they differ."""
    numbers = [draft.values("ordinal") for draft in (first, second)]
    return all(numbers) and numbers[0] != numbers[1] and second.clause is not None and not second.clause.link


def _is_held_at(first: Draft, second: Draft) -> bool:
    """Whether a verb has the second for object and the first for occasion: «عقد فلان على هامش المؤتمر اجتماعا»."""
    occasion, held = first.clause, second.clause
    of_one = occasion is not None and held is not None and held.governor is occasion.governor
    return of_one and occasion is not None and bool(occasion.link) and is_object(held)


def _is_part_of(first: Draft, second: Draft, doc: Doc) -> bool:
    """Whether a session is one of a conference told before: «شارك في المنتدى بالبحرين، وعرضت في جلسته الثانية»."""
    apart = any(word in COMMAS for word in folded_words(doc)[first.end : second.start])
    return apart and second.clause is not None and not is_edition(second.clause)


def _is_session_of(first: Draft, second: Draft) -> bool:
    """«انعقدت اللجنة بنيس، في دورة ترأسها فلان»: whether what an assembly meets in is told without a number."""
    noun = second.clause
    counted = bool(second.values("ordinal")) or noun is None or noun.trigger.definite
    meets = first.rule in ("assemble", "assembly") and second.mode == "Session"
    return meets and noun is not None and not counted and noun.link == "في"


def _is_edition_of(first: Draft, second: Draft, between: list[str]) -> bool:
    """Whether only the ordinal and «من» stand before what a session is one of: «الدورة الثامنة من ملتقى المسرح»."""
    counted = first.clause is not None and is_edition(first.clause) and bool(first.values("ordinal"))
    return counted and second.clause is not None and second.clause.link == "من" and len(between) <= _EDITION


def _hang_alike(first: Draft, second: Draft) -> bool:
    """«على هامش اجتماعات منظمة الصحة»: whether an assembly right behind its meetings hangs as they do."""
    one, other = first.clause, second.clause
    return one is not None and other is not None and second.rule == "assemble" and one.link == other.link


def _joined(draft: Draft, doc: Doc) -> bool:
    folded = folded_words(doc)[draft.start]
    return (
        not folded.startswith("و")
        and bool(draft.clause)
        and (folded.startswith("ل") or (draft.clause is not None and draft.clause.link == ""))
    )
