"""Find the subject of a verb of operations: the bodies and states after it or before it."""

from __future__ import annotations

from dataclasses import replace

from graph.annotate.events.operations.scenes import Scene
from graph.annotate.events.particles import COMMAS, COMPLEMENTIZERS, HAPPENED, PREPOSITIONS, RELATIVES
from graph.annotate.found import dates_in
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

BODIES = ("agency", "country")
_OF_PLURAL = ("الذين",)  # of people, never of the body whose they are
_NEAR = 7  # words between a verb and its subject


def subject_of(scene: Scene, verb: int, *, joined: bool = False) -> list[Phrase]:
    """The bodies that are a verb's subject, after it or before it; after it only where «و» has `joined` the verb."""
    described = _described_by(scene, verb)
    if described is not None:
        return [described]
    after = body_after(scene, verb + 1, _NEAR, skipping=True)
    if after is not None:
        return list(scene.joined(after, BODIES))
    before = None if joined else body_before(scene, verb)
    return _joined_before(scene, before) if before is not None else []


def _described_by(scene: Scene, verb: int) -> Phrase | None:
    """«أشاد بالجيش الذي أوقف …», «برجال الجمارك الذين ضبطوا …»: the body that a relative clause is about."""
    relative = verb - 1
    if relative <= scene.start or scene.folded[relative] not in RELATIVES:
        return None
    phrase = next((phrase for phrase in scene.phrases if phrase.end == relative), None)
    if phrase is None or phrase.kind not in BODIES or scene.folded[relative] in _OF_PLURAL:
        part = phrase is not None and scene.is_of(phrase.start - 1, "ForcePart")
        return phrase if part and phrase is not None and phrase.kind in BODIES else None
    forces = not is_adjective(scene, phrase) or _is_of_forces(scene, phrase.start - 1)
    return phrase if forces else None


def _joined_before(scene: Scene, last: Phrase) -> list[Phrase]:
    """The body before a verb and those it is joined to: «المغرب وإسبانيا يفككان»."""
    found = [last]
    for phrase in reversed([phrase for phrase in scene.phrases if phrase.end <= last.start]):
        if found[0].prefix != "و" or phrase.end != found[0].start or phrase.kind not in BODIES:
            break
        found.insert(0, phrase)
    return found


def body_after(scene: Scene, index: int, reach: int, skipping: bool = False) -> Phrase | None:
    """The body that begins soon after a token; places and times are stepped over where the verb's subject is sought."""
    place, last = index, min(index + reach, scene.end)
    while place < last:
        phrase = scene.starts.get(place)
        phrase = phrase if place > index and _is_owned(scene, place - 1) else _governing_capital(scene, phrase)
        led = place > index and _governs(scene, place - 1) and not _is_of_force(scene, place - 1)
        governed = led and not _is_of_unit(scene, index, place - 1)
        if phrase is not None and phrase.kind in BODIES and _stands_free(scene, phrase) and not governed:
            forces = scene.is_of(place - 1, "ForceNoun") or scene.is_of(place - 1, "SoldierNoun")
            forces = forces and not words_in(scene.doc)[place - 1].particle
            if forces or not is_adjective(scene, phrase):
                return phrase  # not «اعتقل مطلوب للسلطات الكينية»
        elif phrase is not None and phrase.kind in ("person", "post", "group"):
            return None
        if skipping and phrase is None and not _is_stepped_over(scene, place):
            return None
        if not skipping and phrase is None and scene.folded[place] in COMMAS | {"."}:
            return None
        place = phrase.end if phrase is not None else place + 1
        last = max(last, place + 1) if phrase is not None and place < scene.end else last
    return None


def _is_owned(scene: Scene, index: int) -> bool:
    """«مكتب الرباط»: whether a noun without the article stands at a token, whose genitive a capital is."""
    word = words_in(scene.doc)[index]
    free = index not in scene.covered and not any(date.start <= index < date.end for date in dates_in(scene.doc))
    return free and not (word.punct or word.definite or scene.is_led(index))


def _governs(scene: Scene, index: int) -> bool:
    """Whether a token is a preposition, or leads to a place as one does: «قرب الرباط»."""
    return scene.folded[index] in PREPOSITIONS or scene.expression_at(index, "PlacedWord") == 1


def _governing_capital(scene: Scene, phrase: Phrase | None) -> Phrase | None:
    """A capital as the state whose government it stands for: «أطلقته الرباط»."""
    if phrase is None or phrase.particle or phrase.key not in scene.words.capitals:
        return phrase
    key = scene.words.capitals[phrase.key]
    return replace(phrase, kind="country", key=key)


def _stands_free(scene: Scene, phrase: Phrase) -> bool:
    """Whether a body is governed by no preposition: «الشرطة», «مصالح تابعة للشرطة», «مفارز مشتركة للجيش»."""
    if phrase.particle == "ل":
        word = words_in(scene.doc)[phrase.start - 1]
        described = word.is_adjective_shaped or word.norm.startswith("م")
        if described and not word.definite and scene.is_of(phrase.start - 2, "ForcePart"):
            return True
        return any(scene.is_of(phrase.start - 1, name) for name in ("OwnedWord", "PartnerWord", "ForcePart"))
    if phrase.particle == "ب" and phrase.kind == "agency":
        return _is_of_forces(scene, phrase.start - 1)  # «الأجهزة الأمنية بوزارة الداخلية»
    return phrase.particle == ""


def _is_stepped_over(scene: Scene, index: int) -> bool:
    """Whether a word may stand between a verb and its subject: nouns of forces, times, places."""
    word = words_in(scene.doc)[index]
    if _is_of_force(scene, index):
        return True
    if any(date.start <= index < date.end for date in dates_in(scene.doc)):
        return True
    if word.number or scene.is_break(index) or scene.verb_at(index, "SourceVerb", "ManageVerb", "ResultVerb"):
        return word.folded == "في" and scene.starts.get(index + 1) is not None
    return not any(head.start == index for head in scene.heads)


def _is_of_force(scene: Scene, index: int) -> bool:
    """«قوة من الشرطة», «وحدات مختصة من الجيش»: whether a preposition leads from some of a force to the force."""
    if scene.folded[index] != "من" or index <= scene.start:
        return False
    described = index - 1 > scene.start and _agrees(scene, index - 1)
    return scene.is_of(index - 1, "ForcePart") or (described and scene.is_of(index - 2, "ForcePart"))


def _is_of_unit(scene: Scene, start: int, index: int) -> bool:
    """«دورية من مكتب كذا في جهاز الأمن»: whether a preposition leads from the unit of some of a force to its body."""
    if scene.folded[index] != "في":
        return False
    parts = [place for place in range(start, index - 1) if scene.is_of(place, "ForcePart")]
    return any(_is_of_force(scene, place + 1) and place + 2 < index for place in parts)


def _agrees(scene: Scene, index: int) -> bool:
    """«وحدات مختصة»: whether a token describes a noun without the article before it."""
    word, noun = words_in(scene.doc)[index], words_in(scene.doc)[index - 1]
    plain = not (word.definite or word.prefix or noun.definite) and index not in scene.covered
    return plain and (word.norm.endswith(("ه", "ي")) or word.norm.startswith("م"))


def body_before(scene: Scene, verb: int) -> Phrase | None:
    """The subject that stands before a verb: «وأن الشرطة أوقفت …», «الأمن يحبط …»."""
    happened = _happened_to(scene, verb)
    if happened is not None:
        return happened
    for index in range(verb - 1, max(scene.start, verb - _NEAR) - 1, -1):
        if index not in scene.covered:
            if scene.is_break(index) or scene.verb_at(index, "SourceVerb", "ManageVerb", "ResultVerb"):
                return None
            if scene.expression_at(index, "Boundary"):
                return None
            continue
        phrase = next(phrase for phrase in scene.phrases if phrase.start <= index < phrase.end)
        phrase = _governing_capital(scene, phrase) or phrase
        forces = is_adjective(scene, phrase) and _is_of_forces(scene, phrase.start - 1)  # «الأجهزة الأمنية الكينية»
        if phrase.kind in BODIES and (forces or not is_adjective(scene, phrase)) and _opens(scene, phrase):
            return phrase
        if phrase.kind not in BODIES and not (phrase.kind == "place" and phrase.particle == "ب"):
            return None
    return None


def _is_of_forces(scene: Scene, index: int) -> bool:
    """«الأجهزة الأمنية الكينية», «جنودا كينيين»: whether the noun of forces stands at a token."""
    told = index >= scene.start and scene.is_of(index, "ForceNoun") and words_in(scene.doc)[index].definite
    return told or (index >= scene.start and scene.is_of(index, "SoldierNoun"))


def _happened_to(scene: Scene, verb: int) -> Phrase | None:
    """«سبق للشرطة أن أوقفت»: the body behind «ل» and before «أن»."""
    phrase = next((phrase for phrase in scene.phrases if phrase.end == verb - 1), None)
    if phrase is None or phrase.kind not in BODIES or phrase.particle != "ل":
        return None
    told = scene.folded[verb - 1] in COMPLEMENTIZERS and scene.folded[phrase.start - 1].lstrip("وف") in HAPPENED
    return phrase if told else None


def _opens(scene: Scene, phrase: Phrase) -> bool:
    """Whether a body begins its clause: no preposition before it or before the noun whose genitive it is."""
    if phrase.particle:
        return False
    if _is_of_force(scene, phrase.start - 1):
        return True  # «أن دورية من المديرية أوقفت …»
    before = range(phrase.start - 1, max(scene.start, phrase.start - 3) - 1, -1)
    return not any(_governs(scene, index) for index in before)


def is_adjective(scene: Scene, phrase: Phrase) -> bool:
    """Whether a state is only told by its adjective: «القوات الأمريكية»."""
    if phrase.kind != "country" or phrase.end - phrase.start > 1:
        return False
    stem = words_in(scene.doc)[phrase.start].stem
    return stem not in scene.words.states and scene.words.is_demonym(stem)
