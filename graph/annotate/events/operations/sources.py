"""Find who reports an operation: «أعلنت الوزارة», «بحسب المتحدث فلان», «وفق ما ذكر فلان»."""

from __future__ import annotations

from collections.abc import Iterator

from graph.annotate.events.operations.bodies import is_adjective
from graph.annotate.events.operations.scenes import Scene
from graph.annotate.events.particles import COMMAS, PREPOSITIONS
from graph.annotate.phrases import Phrase

_SOURCES = ("person", "post", "agency")
_APART = PREPOSITIONS - {"من", "الي", "علي"}  # no speaker stands after them: «أعلنت مسؤوليتها عن هجوم عند السفارة»
_IN = "في"  # «مصدر أمني في الشرطة»
_NEAR = 6  # words between a verb of saying and who says it


def find_sources(scene: Scene) -> list[Phrase]:
    """The people and bodies that a sentence names as its source, each once."""
    found = [phrase for phrase in labelled(scene) if phrase.kind in _SOURCES]
    for index in range(scene.start, scene.end):
        length = scene.expression_at(index, "SourceWord")
        if length:
            found += _speaker(scene, index + length, within_comma=True)
        elif scene.verb_at(index, "SourceVerb") and not _tells_of_else(scene, index):
            found += _before(scene, index) or _speaker(scene, index + 1)
    return list(dict.fromkeys(found))


def _tells_of_else(scene: Scene, verb: int) -> bool:
    """«وفق ما أعلن», «نشرة أصدرها», «كشفت مفرزة مخبأ»: whether a verb of saying tells of no statement here."""
    acts = any(head.start == verb for head in scene.heads)
    noun = verb > scene.start and scene.is_led(verb - 1)  # «تمكنت من كشف هويته»
    return acts or noun or _is_of_another(scene, verb) or _issues_other(scene, verb)


def find_announcer(scene: Scene) -> Phrase | None:
    """Who is the subject of the first verb of saying."""
    for index in range(scene.start, scene.end):
        if scene.verb_at(index, "SourceVerb") and not _is_of_another(scene, index):
            told = (
                _before(scene, index, (*_SOURCES, "country")) or _state(scene, index + 1) or _speaker(scene, index + 1)
            )
            source = index + 1 < scene.end and scene.is_of(index + 1, "SourceNoun")  # «أفاد مصدر في الشرطة»
            if free := [phrase for phrase in told if not phrase.particle and (source or _is_free(scene, phrase))]:
                return free[0]
            break
    return next(labelled(scene), None) or next(reporters(scene), None)


def _state(scene: Scene, index: int) -> list[Phrase]:
    """«أعلن المغرب تفكيك خلية», «أعلنت السلطات المغربية», «أعلن مصدر أمني مصري»: whose state announces."""
    phrase = scene.starts.get(index)
    if phrase is not None:
        return [phrase] if phrase.kind == "country" and not is_adjective(scene, phrase) else []
    described = index + 1 + (scene.is_of(index, "SourceNoun") and scene.is_of(index + 1, "ForceNoun"))
    told = scene.is_of(index, "ForceNoun") or scene.is_of(index, "SourceNoun")
    forces = scene.starts.get(described) if told else None
    return [forces] if forces is not None and forces.kind == "country" and is_adjective(scene, forces) else []


def find_spokesman(scene: Scene) -> Phrase | None:
    """«قتل ثلاثة، وفق ما ذكر المتحدث باسم الجيش»: who speaks for a body that says what was done to others."""
    return next((phrase for phrase in reporters(scene) if phrase.kind != "agency"), None)


def reporters(scene: Scene) -> Iterator[Phrase]:
    """«بحسب بيان للشرطة، جرى توقيف …», «قتل ثلاثة، وفق ما ذكر المتحدث باسم الجيش»: who reports his own deeds."""
    for index in range(scene.start, scene.end):
        length = scene.expression_at(index, "SourceWord")
        if length and not any(scene.is_of(i, "SurveyNoun") for i in (index, index + length) if i < scene.end):
            yield from _speaker(scene, index + length, within_comma=True)


def labelled(scene: Scene) -> Iterator[Phrase]:
    """Who is named before the colon of a headline: «الداخلية السعودية: القبض على …»."""
    for phrase in scene.phrases:
        after = scene.starts.get(phrase.end)
        end = after.end if after is not None and is_adjective(scene, after) else phrase.end
        if phrase.start - scene.start <= 1 and end < scene.end and scene.folded[end] == ":":
            yield phrase


def _is_free(scene: Scene, phrase: Phrase) -> bool:
    """Whether nobody's report or words stand between: «كشف تقرير الإنتربول»."""
    return not scene.expression_at(phrase.start - 1, "SourceWord") and not scene.is_led(phrase.start - 1)


def _is_of_another(scene: Scene, verb: int) -> bool:
    """Whether a verb of saying only repeats a source told by a preposition: «وفق ما أعلن»."""
    return any(scene.expression_at(i, "SourceWord") for i in range(max(scene.start, verb - 2), verb))


def _issues_other(scene: Scene, verb: int) -> bool:
    """«نشرة حمراء أصدرها الإنتربول»: whether the pronoun of a verb means another paper than a statement."""
    word = scene.verb_at(verb, "SourceVerb")
    if word is None or not word.form.pronoun or _is_what(scene, verb):
        return False
    return not any(scene.is_of(i, "SourceWord") for i in range(max(scene.start, verb - _NEAR), verb))


def _is_what(scene: Scene, verb: int) -> bool:
    """«حسب ما أعلنه الجهاز»: whether «ما» stands before a verb."""
    return verb > scene.start and scene.is_of(verb - 1, "SourceLink")


def _speaker(scene: Scene, index: int, within_comma: bool = False) -> list[Phrase]:
    for place in range(index, min(index + _NEAR, scene.end)):
        phrase = scene.starts.get(place)
        if phrase is not None and phrase.kind in _SOURCES:
            return [phrase]
        if phrase is not None and phrase.kind != "country":
            return []
        source = scene.is_of(index, "SourceNoun") and scene.folded[place] == _IN
        if (
            phrase is None
            and not source
            and (scene.folded[place] in _APART or (within_comma and scene.folded[place] in COMMAS))
        ):
            return []  # «قال أحد العاملين في الوزارة»
        if phrase is None and scene.expression_at(place, "Boundary") and not scene.is_of(place, "SourceLink"):
            return []
    return []


def _before(scene: Scene, verb: int, kinds: tuple[str, ...] = _SOURCES) -> list[Phrase]:
    """«المتحدث فلان: …», «وزير الداخلية يعلن …»."""
    near: Iterator[Phrase] = (phrase for phrase in scene.phrases if verb - 2 <= phrase.end <= verb)
    return [phrase for phrase in near if phrase.kind in kinds and not phrase.particle][-1:]
