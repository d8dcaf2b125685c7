"""Find who acts in an operation: the subject, who carried it out, who helped, and who announces his own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.annotate.events.operations.scenes import Head, Scene
from graph.annotate.events.particles import COMMAS, PREPOSITIONS, RELATIVES
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

BODIES = ("agency", "country")
_NEAR = 7  # words between a verb and its subject
_BESIDE = 4  # words between an expression and whom it names
_FAR = 9  # words between a verb and whom it names, with its object between


def find_doers(scene: Scene, head: Head) -> list[Phrase]:
    """The bodies and states that did what a word tells, each once."""
    told = [*_marked(scene, head), *_own(scene, head)] or [*_governing(scene, head)]
    return list(dict.fromkeys([*told, *carriers(scene)]))


def find_helpers(scene: Scene) -> Iterator[Phrase]:
    """Who helped, anywhere in a sentence: «بالتعاون مع الجمارك»."""
    for index in range(scene.start, scene.end):
        length = scene.expression_at(index, "PartnerWord")
        if length:
            yield from _named_after(scene, index + length)


def carriers(scene: Scene) -> Iterator[Phrase]:
    """Who carried an operation out, anywhere in a sentence: «نفذتها الشرطة», «عملية بين الشرطة والجمارك»."""
    for index in range(scene.start, scene.end):
        carrying = scene.verb_at(index, "CarryVerb")
        if carrying and _speaks_of_operation(scene, index, carrying.form.pronoun):
            yield from _named_after(scene, index + 1, _FAR)
        elif scene.is_of(index, "OperationNoun"):
            yield from _shared(scene, index)


def _speaks_of_operation(scene: Scene, index: int, pronoun: str) -> bool:
    """Whether a verb's object is the operation: «نفذتها», «وأسندت العملية»."""
    near = range(index + 1, min(index + 3, scene.end))
    if pronoun:
        before = range(max(scene.start, index - _NEAR), index)
        return any(scene.is_of(i, "OperationNoun") or scene.is_of(i, "LeadNoun") for i in before)
    return any(scene.is_of(i, "OperationNoun") and words_in(scene.doc)[i].definite for i in near)


def _shared(scene: Scene, index: int) -> Iterator[Phrase]:
    """«عملية مشتركة بين الشرطة والجمارك», «عملية للشرطة»."""
    for place in range(index + 1, min(index + 4, scene.end)):
        phrase = scene.starts.get(place)
        if phrase is not None:
            if phrase.kind == "agency" and phrase.prefix in ("", "ل") and place - index <= 2:
                yield from scene.joined(phrase, BODIES)
            return
        if scene.expression_at(place, "BetweenWord"):
            yield from _named_after(scene, place + 1)
            return


def _marked(scene: Scene, head: Head) -> Iterator[Phrase]:
    """«من قبل الشرطة», «على يد الشرطة»."""
    for index in range(head.end, scene.statement_end(head)):
        role, length = scene.words.marker(scene.folded[index : index + 3])
        if role == "agent" and index not in scene.covered:
            yield from _named_after(scene, index + length)


def _named_after(scene: Scene, index: int, reach: int = _BESIDE) -> Iterator[Phrase]:
    phrase = body_after(scene, index, reach)
    if phrase is not None:
        yield from scene.joined(phrase, BODIES)


def _own(scene: Scene, head: Head) -> Iterator[Phrase]:
    """The subject of a verb, beside it, or the genitive of a noun: «توقيف الشرطة شخصا»."""
    if head.is_verb:
        yield from subject_of(scene, head.start)
    elif not head.definite:
        phrase = scene.starts.get(head.end)
        if phrase is not None and phrase.kind in BODIES and not phrase.prefix and not is_adjective(scene, phrase):
            yield from scene.joined(phrase, BODIES)


def subject_of(scene: Scene, verb: int) -> list[Phrase]:
    """The bodies that are a verb's subject, after it or before it."""
    after = body_after(scene, verb + 1, _NEAR, skipping=True)
    if after is not None:
        return list(scene.joined(after, BODIES))
    before = body_before(scene, verb)
    return [before] if before is not None else []


def body_after(scene: Scene, index: int, reach: int, skipping: bool = False) -> Phrase | None:
    """The body that begins soon after a token; places and times are stepped over where the verb's subject is sought."""
    place, last = index, min(index + reach, scene.end)
    while place < last:
        phrase = _governing_capital(scene, scene.starts.get(place))
        governed = place > index and scene.folded[place - 1] in PREPOSITIONS
        if phrase is not None and phrase.kind in BODIES and _stands_free(scene, phrase) and not governed:
            if not is_adjective(scene, phrase) or scene.is_of(place - 1, "ForceNoun"):
                return phrase
        elif phrase is not None and phrase.kind in ("person", "post", "group"):
            return None
        if skipping and phrase is None and not _is_stepped_over(scene, place):
            return None
        if not skipping and phrase is None and scene.folded[place] in COMMAS | {"."}:
            return None
        place = phrase.end if phrase is not None else place + 1
        last = max(last, place + 1) if phrase is not None and place < scene.end else last
    return None


def _governing_capital(scene: Scene, phrase: Phrase | None) -> Phrase | None:
    """A capital as the state whose government it stands for: «أطلقته الرباط»."""
    if phrase is None or phrase.prefix.lstrip("وف") or phrase.key not in scene.words.capitals:
        return phrase
    key = scene.words.capitals[phrase.key]
    return replace(phrase, kind="country", key=key)


def _stands_free(scene: Scene, phrase: Phrase) -> bool:
    """Whether a body is governed by no preposition: «الشرطة», «مصالح تابعة للشرطة»."""
    if phrase.prefix.lstrip("وف") == "ل":
        return scene.is_of(phrase.start - 1, "OwnedWord") or scene.is_of(phrase.start - 1, "PartnerWord")
    return phrase.prefix.lstrip("وف") == ""


def _is_stepped_over(scene: Scene, index: int) -> bool:
    """Whether a word may stand between a verb and its subject: nouns of forces, times, places."""
    word = words_in(scene.doc)[index]
    if any(date.start <= index < date.end for date in scene.doc._.dates):
        return True
    if word.number or scene.is_break(index) or scene.verb_at(index, "SourceVerb", "ManageVerb", "ResultVerb"):
        return word.folded == "في" and scene.starts.get(index + 1) is not None
    return not any(head.start == index for head in scene.heads)


def body_before(scene: Scene, verb: int) -> Phrase | None:
    """The subject that stands before a verb: «وأن الشرطة أوقفت …», «الأمن يحبط …»."""
    for index in range(verb - 1, max(scene.start, verb - _NEAR) - 1, -1):
        if index not in scene.covered:
            if scene.is_break(index) or scene.verb_at(index, "SourceVerb", "ManageVerb", "ResultVerb"):
                return None
            if scene.expression_at(index, "Boundary"):
                return None
            continue
        phrase = next(phrase for phrase in scene.phrases if phrase.start <= index < phrase.end)
        phrase = _governing_capital(scene, phrase) or phrase
        if phrase.kind in BODIES and not is_adjective(scene, phrase) and _opens(scene, phrase):
            return phrase
        if phrase.kind not in BODIES:
            return None
    return None


def _opens(scene: Scene, phrase: Phrase) -> bool:
    """Whether a body begins its clause: no preposition before it or before the noun whose genitive it is."""
    if phrase.prefix.lstrip("وف"):
        return False
    before = range(phrase.start - 1, max(scene.start, phrase.start - 3) - 1, -1)
    return not any(scene.is_break(index) and not words_in(scene.doc)[index].punct for index in before)


def is_adjective(scene: Scene, phrase: Phrase) -> bool:
    """Whether a state is only told by its adjective: «القوات الأمريكية»."""
    if phrase.kind != "country" or phrase.end - phrase.start > 1:
        return False
    stem = words_in(scene.doc)[phrase.start].stem
    return stem not in scene.words.states and scene.words.is_demonym(stem)


def _governing(scene: Scene, head: Head) -> Iterator[Phrase]:
    """Who managed it: «تمكنت الشرطة من توقيف», «نفذ الجيش عملية أسفرت عن توقيف»."""
    verb = scene.governor(head, "ManageVerb")
    if verb is not None and (not head.is_verb or scene.governor(head, "ResultVerb") or _is_relative(scene, head)):
        yield from subject_of(scene, verb) or _antecedent(scene, verb)


def _antecedent(scene: Scene, verb: int) -> list[Phrase]:
    """Whom a relative clause is about: «المغرب من الدول التي نجحت في تفكيك …»."""
    if scene.folded[verb - 1] not in RELATIVES:
        return []
    before = [phrase for phrase in scene.phrases if phrase.end < verb and phrase.kind in BODIES]
    return [phrase for phrase in before if not phrase.prefix.lstrip("وف") and not is_adjective(scene, phrase)][-1:]


def speaks_of_itself(scene: Scene, head: Head) -> bool:
    """Whether who announces may be who acted: «أعلنت توقيف», «أعلنت أنها أوقفت», not «قالت إن السلطات أوقفت»."""
    if not head.is_verb:
        return True
    before = range(max(scene.start, head.start - _FAR), head.start)
    return any(scene.expression_at(i, "SelfWord") for i in before)


def _is_relative(scene: Scene, head: Head) -> bool:
    """Whether a verb describes the operation before it: «ضربة قتلت …»."""
    return any(scene.is_of(i, "OperationNoun") for i in range(max(scene.start, head.start - 3), head.start))
