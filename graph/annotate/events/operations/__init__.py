"""Read operations: who dismantled, foiled, arrested, seized, struck or launched what, against whom, who reports it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice, pairwise

from spacy.tokens import Doc

from graph.annotate.events.days_after import date_before_told
from graph.annotate.events.drafts import DAYS, Draft, Fill, add, fill, fill_date, forget_days, values_of
from graph.annotate.events.frames import Word
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.operations.actors import (
    carriers,
    find_attackers,
    find_doers,
    find_helpers,
    find_led_groups,
    is_during,
    speaks_of_itself,
)
from graph.annotate.events.operations.counts import Count, find_counts
from graph.annotate.events.operations.head import Head
from graph.annotate.events.operations.joining import ANNOUNCED, HELPED, SAID, join_operations, says_when
from graph.annotate.events.operations.places import find_fronted, find_places
from graph.annotate.events.operations.scenes import SPOKEN_OF, Scene
from graph.annotate.events.operations.sources import find_announcer, find_sources, find_spokesman
from graph.annotate.events.operations.telling import (
    has_object,
    is_asserted,
    is_background,
    is_real,
    is_told,
    points_back,
)
from graph.annotate.events.particles import COMPLEMENTIZERS, DEMONSTRATIVES, DONE
from graph.annotate.events.text import folded_words, of_dates
from graph.annotate.found import dates_in
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.verbs import is_perfect
from graph.annotate.word import words_in
from graph.model import MEETINGS, Ref, Span
from graph.smallwords import small_words

_WAS = frozenset(small_words("was"))
_OBJECT = 3  # words from a verb to what is held or seized
_ALONE = ("Launch", "Strike")  # operations that no arrest beside them belongs to
_CLAUSE = 8  # words in a relative clause before its date
_FROM = "من"
_CITED = 4  # words between a report and its own date

__all__ = ["join_operations", "may_tell", "read_operations"]


def read_operations(
    doc: Doc, words: EventWords, phrases: Sequence[Phrase], sentence: tuple[int, int], span: Span, *, told_before: bool
) -> Iterator[Draft]:
    """The operations that a sentence tells, and what it adds to one `told_before`."""
    start, end = sentence
    scene = Scene(doc, words, tuple(phrase for phrase in phrases if start <= phrase.start < end), start, end)
    told = list(_drafts(scene, span))
    date_before_told([draft for draft, _ in told], doc)
    _tell_all_where_and_when(told)
    enough = any(is_told(_with_others(draft, told), head, scene) for draft, head in told)
    for place, (draft, head) in enumerate(told):
        draft.many = draft.many or _is_done_elsewhere(draft, head, [other for other, _ in told[:place]])
        draft.known = draft.known or not enough  # it may add to one told before
        yield draft
    if told_before and not enough:
        yield from _addition(scene, span)


def may_tell(doc: Doc, words: EventWords, sentence: tuple[int, int]) -> bool:
    """Whether a word of an operation stands in a sentence."""
    start, end = sentence
    return any(map(words.tells_operation, folded_words(doc)[start:end]))


def _tell_all_where_and_when(told: list[tuple[Draft, Head]]) -> None:
    """«تحييد 12 إرهابيا وتوقيف أربعة في عملية نفذت الخميس قرب …»: what is told last is of all that «و» joins."""
    for (first, head), (draft, other) in reversed(list(pairwise(told))):
        joined = other.prefix == "و" and not (head.is_verb or other.is_verb)
        own = first.values("place") or says_when(first)
        said = [told for told in draft.fills if told.slot in DAYS and told.rule != SAID]
        if joined and said and not own:
            forget_days(first)
            first.fills += [*said, *(told for told in draft.fills if told.slot == "place")]


def _is_done_elsewhere(draft: Draft, head: Head, before: list[Draft]) -> bool:
    """«أوقفت في مليلية شخصين من خلية جرى تفكيكها قرب الناظور»: whether a deed told before was done in other places."""
    places = [set(other.values("place")) for other in before if other.values("place")]
    told = head.passive and not head.is_verb and bool(draft.values("place"))
    return told and bool(places) and not any(known & set(draft.values("place")) for known in places)


def _with_others(draft: Draft, told: list[tuple[Draft, Head]]) -> Draft:
    """A draft with what its sentence says of the same operation: «تفكيك خلية بفاس وتوقيف أربعة»."""
    if draft.mode in _ALONE:
        return draft
    return replace(draft, fills=[fill for other, _ in told if other.mode not in _ALONE for fill in other.fills])


def _drafts(scene: Scene, span: Span) -> Iterator[tuple[Draft, Head]]:
    """What each word of an operation tells that happened and has an object."""
    for _, heads in groupby(scene.heads, key=lambda head: head.start):
        told = [_draft_of(scene, head, span) for head in heads]
        counted = (draft for draft in told if draft is not None and draft[0].values("quantity"))
        first = next(counted, None) or next(filter(None, told), None)  # «ضبطت 12 كيلوغراما مع مسافرين»
        if first is not None:
            yield first


def _draft_of(scene: Scene, head: Head, span: Span) -> tuple[Draft, Head] | None:
    end = scene.statement_end(head)
    counts = find_counts(scene, head, end)
    if has_object(scene, head, end, counts) and is_real(scene, head):
        draft = _draft(scene, head, span, end, counts)
        return None if is_background(draft, head, scene) else (draft, head)
    return None


def _draft(scene: Scene, head: Head, span: Span, end: int, counts: list[Count]) -> Draft:
    draft = Draft("Operation", head.frame.mode, head.start, head.end, span, head.frame.name, spans=[span])
    draft.known = points_back(scene, head) or (head.definite and not is_asserted(scene, head))
    draft.again = any(
        _points_back(scene, i) and words_in(scene.doc)[i].definite for i in range(scene.start, head.start)
    )
    draft.many, draft.earlier = _is_another(scene, head, end), _is_earlier(scene, head)
    sources = find_sources(scene)
    doers = find_doers(scene, head)
    if not doers:
        _add_announcer(draft, find_announcer(scene) if speaks_of_itself(scene, head) else find_spokesman(scene))
    for phrase in doers:
        fill(draft, "agent", phrase)
    _add_helpers(draft, scene)
    for phrase in scene.phrases:
        if phrase.kind == "group" and _targets_from(head) < phrase.start < end and not _hands_over(scene, head, phrase):
            fill(draft, "target", phrase)
    for key in find_led_groups(scene, head, end):
        add(draft, Fill("target", Ref(key), span, None, draft.rule))
    for phrase in find_attackers(scene, head) if not draft.values("target") else ():
        fill(draft, "target", phrase)
    for count in counts:
        add(draft, Fill("quantity", count.value, span, None, count.rule))
    _add_around(draft, scene, head, end)
    _attribute(draft, sources)
    return draft


def _hands_over(scene: Scene, head: Head, group: Phrase) -> bool:
    """«تسلمتهم السلطات من الحركة»: whether a group is told to have handed over whom others took."""
    before = group.start - 1
    led = head.frame.name == "hand-over" and before > head.start and scene.folded[before] == _FROM
    return led and not scene.is_person(before - 1)


def _targets_from(head: Head) -> int:
    """After which token a group is the target: «خلية لداعش ضبطتها الشرطة» has it before the verb."""
    return head.start - SPOKEN_OF if head.speaks_back else head.start


def _from(scene: Scene, head: Head) -> int:
    """Where the clause of a word begins: «تمكنت الشرطة بطنجة من توقيف …»."""
    governor = scene.governor(head, "ManageVerb", "ResultVerb", "HappenVerb")
    if head.is_verb and not _goes_on(scene, head, governor):
        governor = None
    earlier = [o.end for o in scene.heads if o.start < head.start and not scene.is_of(o.start, "OperationNoun")]
    if governor is not None and (scene.verb_at(governor, "ResultVerb") or _is_joined(scene, governor)):
        governor = _begun(scene, governor)
    return head.end if governor is None else max([governor, *earlier])


def _is_joined(scene: Scene, verb: int) -> bool:
    """«تمكنت الشرطة من القيام بعملية … وتم القضاء على …»: whether what happened goes on telling."""
    return scene.folded[verb].startswith("و") and scene.verb_at(verb, "HappenVerb") is not None


def _begun(scene: Scene, result: int) -> int:
    """«نفذت القوات غارة في القضاء أسفرت عن مقتل …»: where the verb stands of which something came."""
    verbs = (i for i in range(scene.start, result) if scene.verb_at(i, "ManageVerb", "CarryVerb"))
    return next(verbs, result)


def _goes_on(scene: Scene, head: Head, governor: int | None) -> bool:
    """Whether a verb goes on telling an operation: «داهمت سجنا في بروكسل واعتقلت …», «… اعتقلت خلالها»."""
    goes_on = "و" in head.prefix or is_during(scene, head)
    between = range(governor, head.start) if governor is not None and goes_on else range(0)
    raids = any(other.start == governor and other.start < head.start for other in scene.heads)
    return (raids and goes_on) or any(scene.is_of(index, "OperationNoun") for index in between)


def _add_around(draft: Draft, scene: Scene, head: Head, end: int) -> None:
    begun = _from(scene, head)
    for phrase in [*find_fronted(scene, head), *find_places(scene, begun, scene.clause_end(head, end))]:
        fill(draft, "place", phrase)
    dates = [date for date in dates_in(scene.doc) if min(head.start, begun) < date.start < end]
    said = not dates and head.start == scene.heads[0].start
    if said:
        before = (date for date in dates_in(scene.doc) if scene.start <= date.start < head.start)
        dates = [date for date in before if not _is_of_other_deed(scene, date, head)]
    for date in dates:
        if not (_is_cited(scene, date) or _is_of_watch(scene, head, date) or _is_of_rank(scene, date)):
            fill_date(draft, date)
    if said:
        draft.fills = [replace(known, rule=SAID) if known.slot in DAYS else known for known in draft.fills]


def _is_of_watch(scene: Scene, head: Head, date: DateMention) -> bool:
    """Whether a date says since when someone did something else: «كانت تتابعهم منذ عام 2021»."""
    between = range(head.end, date.start) if date.relation == "since" else range(0)
    sought = any(scene.is_of(index, "PersonNoun") for index in between[-2:])  # «بارونا مطلوبا منذ عام 2019»
    return sought or any(scene.words.is_being(scene.folded[index]) for index in between)


def _is_of_rank(scene: Scene, date: DateMention) -> bool:
    """«في واحدة من أكبر العمليات هذا العام»: whether a date only says among what something is the greatest."""
    return any(scene.is_of(index, "GradeWord") for index in range(max(scene.start, date.start - 3), date.start))


def _is_of_other_deed(scene: Scene, date: DateMention, head: Head) -> bool:
    """«قال فلان، في مؤتمر انعقد في يوليو، إن الشرطة أوقفت …»: whether a date belongs to another verb."""
    told = any(scene.folded[index] in COMPLEMENTIZERS for index in range(date.end, head.start))
    before = range(date.start - 1, max(scene.start, date.start - _CLAUSE), -1) if told else range(0)
    verbs = (i for i in before if i not in scene.covered and is_perfect(words_in(scene.doc)[i].light))
    return any(not scene.verb_at(index, "SourceVerb") for index in islice(verbs, 1))


def _is_cited(scene: Scene, date: DateMention) -> bool:
    """Whether a date is a report's own: «تقرير الأمم المتحدة لعام 2024»."""
    return any(scene.expression_at(index, "SourceWord") for index in range(date.start - _CITED, date.start))


def _add_announcer(draft: Draft, phrase: Phrase | None) -> None:
    """Take the body that announces, or for which someone speaks, for the one that acted where nobody else is told."""
    if phrase is not None:
        body = phrase.agency or (f"country/{phrase.country}" if phrase.country else "")
        value = phrase.key if phrase.kind in ("agency", "country") else body
        if value:
            add(draft, Fill("agent", Ref(value), draft.span, phrase, ANNOUNCED))


def _add_helpers(draft: Draft, scene: Scene) -> None:
    for phrase in find_helpers(scene):
        for value in values_of(phrase):
            add(draft, Fill("agent", value, draft.span, phrase, HELPED))


def _attribute(draft: Draft, sources: list[Phrase]) -> None:
    for phrase in sources:
        value = phrase.key or phrase.agency
        if value:
            add(draft, Fill("attributedTo", Ref(value), draft.span, phrase, draft.rule))


def _is_another(scene: Scene, head: Head, end: int) -> bool:
    """Whether the words say that it is another one: «عملية أخرى», «عملية منفصلة»."""
    return any(scene.is_of(index, "OtherWord") for index in range(scene.start, min(end, head.end + 8)))


def _is_earlier(scene: Scene, head: Head) -> bool:
    """«وكانت الشرطة قد ضبطت في مايو شحنة»: whether «كان» and «قد» tell what was done before; not «… قد ضبطت الشحنة»."""
    was = scene.folded[scene.start].removeprefix("و") in _WAS
    if not (was and head.is_verb and scene.folded[head.start - 1] in DONE):
        return False
    near = words_in(scene.doc)[head.end : min(head.end + _OBJECT, scene.end)]
    return not any(word.opens_with_article for word in near)


def _addition(scene: Scene, span: Span) -> Iterator[Draft]:
    """What a sentence about «العملية» or «المتهمين» adds: who took part, where, when, which group, who reports."""
    words, covered = words_in(scene.doc), scene.covered
    definite = (i for i in range(scene.start, scene.end) if words[i].definite and i not in covered)
    for index in islice((i for i in definite if _points_back(scene, i)), 1):
        end = _before_meeting(scene, index)
        draft = Draft("Operation", "", index, index + 1, span, "same", spans=[span], known=True)
        for phrase in carriers(scene):
            fill(draft, "agent", phrase)
        _add_helpers(draft, scene)
        if scene.is_of(index, "OperationNoun"):
            for phrase in find_places(scene, scene.start, end):
                fill(draft, "place", phrase)
        for phrase in scene.phrases:
            if phrase.kind == "group" and phrase.start > index:
                fill(draft, "target", phrase)
        for date in dates_in(scene.doc):
            if scene.start <= date.start < end and scene.is_of(index, "OperationNoun"):
                fill_date(draft, date)
        _attribute(draft, find_sources(scene))
        yield draft


def _before_meeting(scene: Scene, index: int) -> int:
    """Where the meeting is told that an operation came of: «وجاءت العملية بعد لقاء جمع أمس في نيس فلانا وفلانا»."""
    after = (i for i in range(index + 1, scene.end) if i not in scene.covered and i not in of_dates(scene.doc))
    met = (i for i in after if any(_is_meeting(word) for _, word in scene.words.readings(scene.folded[i])))
    return next(met, scene.end)


def _is_meeting(word: Word) -> bool:
    return word.frame is not None and word.frame.type in MEETINGS and not word.is_verb


def _points_back(scene: Scene, index: int) -> bool:
    """Whether a definite noun leads back to an operation told before: «العملية», «المتهمين»."""
    if scene.is_of(index, "OperationNoun"):
        pointed = index > scene.start and scene.folded[index - 1].lstrip("وفبل") in DEMONSTRATIVES
        return pointed or not words_in(scene.doc)[index].stem.endswith("ات")  # «غرفة العمليات» is none of them
    return scene.is_of(index, "HeldNoun")
