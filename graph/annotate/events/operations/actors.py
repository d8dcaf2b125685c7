"""Find who acts in an operation: the subject, who carried it out, who helped, and who announces his own."""

from __future__ import annotations

from collections.abc import Iterator

from graph.annotate.events.operations.bodies import BODIES, body_after, body_before, is_adjective, subject_of
from graph.annotate.events.operations.head import Head
from graph.annotate.events.operations.scenes import Scene
from graph.annotate.events.particles import AFTER, PERSONAL, RELATIVES, REPRESENTED, THEN
from graph.annotate.events.text import is_one_of
from graph.annotate.found import groups_in
from graph.annotate.phrases import Phrase
from graph.annotate.verbs import is_perfect
from graph.annotate.word import words_in

_FROM = "من"
_AGAINST, _IN_IT = "ضد", (["فيها"], ["فيه"])
_JOINED = 3  # words between an operation and the verb that tells who joined in it
_NEAR = 7  # words between an operation and the verb whose object it is
_DOING = ("ManageVerb", "CarryVerb", "ResultVerb")
_BESIDE = 4  # words between an expression and whom it names
_FORCES = 6  # words between a verb and the state in which its forces are
_FAR = 9  # words between a verb and whom it names, with its object between


def find_doers(scene: Scene, head: Head) -> list[Phrase]:
    """The bodies and states that did what a word tells, each once."""
    told = [*_marked(scene, head), *_own(scene, head)] or [*_governing(scene, head)] or _going_on(scene, head)
    told = told or _enabled(scene, head) or _managing(scene, head) or list(_in_states(scene, head))
    doers = list(dict.fromkeys([*told, *_representing(scene, told), *carriers(scene)]))
    return [phrase for phrase in doers if not is_one_of(scene.doc, phrase.start, head.frame.needs)]


def find_helpers(scene: Scene) -> Iterator[Phrase]:
    """Who helped, anywhere in a sentence: «بالتعاون مع الجمارك», «عملية شاركت فيها الجمارك»."""
    for index in range(scene.start, scene.end):
        length = scene.expression_at(index, "PartnerWord") or (joins_in(scene, index) and 2)
        if length:
            yield from _named_after(scene, index + length)


def joins_in(scene: Scene, index: int) -> bool:
    """«عملية شاركت فيها الشرطة»: whether a verb tells who joined in the operation right before it."""
    before = range(max(scene.start, index - _JOINED), index)
    told = scene.verb_at(index, "JoinVerb") and scene.folded[index + 1 : index + 2] in _IN_IT
    return bool(told) and any(scene.is_of(i, "OperationNoun") for i in before)


def find_attackers(scene: Scene, head: Head) -> Iterator[Phrase]:
    """«تصدى الجيش لهجوم شنه التنظيم وقتل خمسة»: whose attack was met by the strike that a word tells.

    What is a blow to a group is aimed at it, whatever is done: «في ضربة للتنظيم، أوقفت الشرطة …», «عملية ضد التنظيم».
    """
    for phrase in scene.phrases:
        if phrase.kind != "group" or phrase.end > head.start:
            continue
        nouns = ["AttackNoun"] if head.frame.mode == "Strike" else []
        nouns += ["BlowNoun"] if phrase.particle == "ل" else []
        nouns += ["OperationNoun"] if scene.folded[phrase.start - 1] == _AGAINST else []
        near = range(max(scene.start, phrase.start - _BESIDE), phrase.start)
        if any(scene.is_of(i, noun) for i in near for noun in nouns):
            yield phrase


def find_led_groups(scene: Scene, head: Head, end: int) -> Iterator[str]:
    """«اعتقال المسؤول المالي للتنظيم», «قتل القيادي في الحركة فلان»: in whose post stands he to whom it was done."""
    after = [phrase for phrase in scene.phrases if head.end <= phrase.start < min(end, head.end + _BESIDE)]
    held = [phrase for phrase in after if phrase.kind in PERSONAL] if head.frame.mode in ("Arrest", "Strike") else []
    for group in groups_in(scene.doc):
        if any(phrase.start <= group.start < phrase.end for phrase in held[:1]):
            yield group.key


def carriers(scene: Scene) -> Iterator[Phrase]:
    """Who carried an operation out, anywhere in a sentence: «نفذتها الشرطة», «عملية بين الشرطة والجمارك»."""
    for index in range(scene.start, scene.end):
        carrying = scene.verb_at(index, "CarryVerb")
        if carrying and _speaks_of_operation(scene, index, carrying.form.pronoun):
            yield from _named_after(scene, index + 1, _FAR)
        elif scene.is_of(index, "OperationNoun") or _is_fruitful(scene, index):
            yield from _shared(scene, index)
            yield from _described(scene, index)


def _speaks_of_operation(scene: Scene, index: int, pronoun: str) -> bool:
    """Whether a verb's object is the operation: «نفذتها», «وأسندت العملية»."""
    near = range(index + 1, min(index + 3, scene.end))
    if pronoun:
        before = range(max(scene.start, index - _NEAR), index)
        return any(scene.is_of(i, "OperationNoun") or scene.is_of(i, "LeadNoun") for i in before)
    return any(scene.is_of(i, "OperationNoun") and words_in(scene.doc)[i].definite for i in near)


def _is_fruitful(scene: Scene, index: int) -> bool:
    """Whether a noun of cooperation tells what an operation came of: «أسفر التعاون», «بفضل تنسيق»."""
    if not scene.is_of(index, "JointNoun"):
        return False
    before = [i for i in (index - 1, index - 2) if i >= scene.start]
    result = any(scene.verb_at(i, "ResultVerb") for i in before[:1])
    return result or any(scene.expression_at(i, "FruitWord") == index - i for i in before)


def _described(scene: Scene, index: int) -> Iterator[Phrase]:
    """The states that adjectives of an operation name: «عملية مغربية إسبانية», «التعاون الأمني المغربي»."""
    place = index + 1
    while place < scene.end:
        phrase = scene.starts.get(place)
        if phrase is not None and is_adjective(scene, phrase):
            yield phrase
        elif phrase is not None or not scene.is_of(place, "ForceNoun"):
            return
        place += 1


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
    phrase = scene.equal_at(index) or body_after(scene, index, reach)
    if phrase is not None:
        yield from scene.joined(phrase, BODIES)


def _own(scene: Scene, head: Head) -> Iterator[Phrase]:
    """The subject of a verb, beside it, or the genitive of a noun: «توقيف الشرطة شخصا»."""
    if head.is_verb and scene.expression_at(head.start - 1, "SelfWord"):
        return  # «أعلنت الشرطة أنها سلمت السلطات الهولندية مطلوبا»
    if head.is_verb and not (head.frame.mode == "Strike" and _is_relative(scene, head)):
        yield from subject_of(scene, head.start, joined=head.prefix[:1] in ("و", "ف"))
    elif head.is_verb:
        return
    elif not head.definite:
        phrase = scene.starts.get(head.end)
        if phrase is not None and phrase.kind in BODIES and not phrase.prefix and not is_adjective(scene, phrase):
            yield from scene.joined(phrase, BODIES)


def _governing(scene: Scene, head: Head) -> Iterator[Phrase]:
    """Who managed it: «تمكنت الشرطة من توقيف», «نفذ الجيش عملية أسفرت عن توقيف»."""
    verb = scene.governor(head, "ManageVerb")
    verb = _managed(scene, head) if verb is None else verb
    follows = _is_relative(scene, head) or is_during(scene, head)
    if verb is not None and (not head.is_verb or scene.governor(head, "ResultVerb") or follows):
        yield from subject_of(scene, verb) or _antecedent(scene, verb)


def _managing(scene: Scene, head: Head) -> list[Phrase]:
    """«نجاح الشرطة في تفكيك …», «دور الدرك في ضبط …»: the body of which a noun tells that it managed it."""
    for index in range(head.start - 1, max(scene.start, head.start - _FAR) - 1, -1):
        if words_in(scene.doc)[index].punct or head.is_verb:
            return []
        if index not in scene.covered and scene.is_of(index, "ManageNoun"):
            body = body_after(scene, index + 1, _BESIDE, skipping=True)
            body = body if body is not None and body.end <= head.start else _having(scene, index)
            return list(scene.joined(body, BODIES)) if body is not None else []
    return []


def _having(scene: Scene, noun: int) -> Phrase | None:
    """«كان للجمارك دور في ضبط …»: the body that is told to have had a part."""
    before = (phrase for phrase in scene.phrases if phrase.end == noun and phrase.kind in BODIES)
    return next((phrase for phrase in before if phrase.particle == "ل"), None)


def _enabled(scene: Scene, head: Head) -> list[Phrase]:
    """«معلومات أتاحت للشرطة تفكيك …», «مكنت الشرطة من تفكيك …»: the body right before what something let it do."""
    enabled = scene.governor(head, "ResultVerb") if not head.is_verb else None
    bodies = [phrase for phrase in scene.phrases if phrase.end in (head.start, head.start - 1) and enabled is not None]
    return [phrase for phrase in bodies if phrase.kind in BODIES and _is_let(scene, phrase)]


def _is_let(scene: Scene, phrase: Phrase) -> bool:
    """«للشرطة», «للأجهزة الفرنسية», «الشرطة من»: whether «ل» leads to a body, or «من» from it to what it could do."""
    if scene.folded[phrase.end] == _FROM:
        return not (phrase.particle or scene.is_led(phrase.start - 1))
    forces = scene.is_of(phrase.start - 1, "ForceNoun") and words_in(scene.doc)[phrase.start - 1].particle == "ل"
    return phrase.particle == "ل" or (forces and is_adjective(scene, phrase))


def _in_states(scene: Scene, head: Head) -> Iterator[Phrase]:
    """«أوقفت السلطات في كينيا …», «أجهزة الأمن في كل من كينيا وتشاد»: the states in which the forces of a verb are."""
    verb = head.start if head.is_verb else scene.governor(head, "ManageVerb", "ResultVerb")
    verb = _begun_by(scene, verb) if verb is not None and scene.verb_at(verb, "ResultVerb") else verb
    forces = verb is not None and verb + 1 < scene.end and scene.is_of(verb + 1, "ForceNoun")
    for index in range(verb + 2, min(verb + _FORCES, scene.end)) if verb is not None and forces else ():
        length = scene.expression_at(index, "InsideWord")
        state = scene.starts.get(index + length) if length else None
        if state is not None and state.kind == "country":
            yield from scene.joined(state, ("country",))
        if length or not (scene.is_of(index, "ForceNoun") or words_in(scene.doc)[index].is_adjective_shaped):
            return


def _begun_by(scene: Scene, result: int) -> int | None:
    """«نفذت الشرطة عملية أدت إلى …»: the verb of managing before one of what came of it."""
    return next((i for i in range(result - 1, scene.start - 1, -1) if scene.verb_at(i, "ManageVerb")), None)


def _representing(scene: Scene, doers: list[Phrase]) -> Iterator[Phrase]:
    """«الوزارة ممثلة بإدارة المكافحة»: the bodies through which those act who are told."""
    for doer in doers:
        for phrase in scene.phrases:
            between = range(doer.end, phrase.start)
            near = phrase.start > doer.end and len(between) <= _BESIDE and phrase.kind in BODIES
            if near and any(words_in(scene.doc)[index].stem in REPRESENTED for index in between):
                yield phrase


def _managed(scene: Scene, head: Head) -> int | None:
    """«تمكنت الشرطة من القيام بعملية … وتم القضاء على …»: the verb of managing far before what then happened."""
    happened = scene.governor(head, "HappenVerb")
    if happened is None or not scene.folded[happened].startswith("و"):
        return None
    return next((i for i in range(happened - 1, scene.start - 1, -1) if scene.verb_at(i, "ManageVerb")), None)


def _going_on(scene: Scene, head: Head) -> list[Phrase]:
    """«شنت القوات هجوما وقتلت عشرين»: who did what the verb before a verb without a subject tells."""
    before = scene.folded[head.start - 1] if head.start > scene.start else ""
    joined = head.prefix[:1] in ("و", "ف") or before in AFTER or before in THEN
    if not (head.is_verb and joined) or head.speaks_back:
        return []
    for index in range(head.start - 1, scene.start - 1, -1):
        word = words_in(scene.doc)[index]
        led = index in scene.covered or scene.expression_at(index, "PlacedWord")  # «قرب» is spelled like a verb
        verb = not (led or joins_in(scene, index)) and (is_perfect(word.light) or scene.verb_at(index, *_DOING))
        if verb and scene.verb_at(index, "SourceVerb"):
            return []
        subject = (body_after(scene, index + 1, _NEAR, skipping=True) or body_before(scene, index)) if verb else None
        if subject is not None and subject.start < head.start:
            return list(scene.joined(subject, BODIES))
    return []


def is_during(scene: Scene, head: Head) -> bool:
    """Whether a verb happened in the operation told before it: «اعتقل خلالها»."""
    near = range(head.start - 1, min(head.end + 2, scene.end))
    return any(scene.expression_at(index, "DuringWord") for index in near)


def _antecedent(scene: Scene, verb: int) -> list[Phrase]:
    """Whom a relative clause is about: «المغرب من الدول التي نجحت في تفكيك …»."""
    if scene.folded[verb - 1] not in RELATIVES:
        return []
    before = [phrase for phrase in scene.phrases if phrase.end < verb and phrase.kind in BODIES]
    return [phrase for phrase in before if not phrase.particle and not is_adjective(scene, phrase)][-1:]


def speaks_of_itself(scene: Scene, head: Head) -> bool:
    """Whether who announces may be who acted: «أعلنت توقيف», «أعلنت أنها أوقفت», not «قالت إن السلطات أوقفت».

    Its own forces are it too: «أعلنت أن عناصرها أوقفوا».
    A relative verb without a subject has it too: «قالت إن الأفراد الذين ضبطتهم …».
    """
    if _others_laid_hands(scene, head):
        return False
    if not head.is_verb or head.passive or (head.speaks_back and scene.folded[head.start - 1] in RELATIVES):
        return True
    before = range(max(scene.start, head.start - _FAR), head.start)
    return any(scene.expression_at(i, "SelfWord") or scene.is_owned(i, "ForcePart", "ForceNoun") for i in before)


def _others_laid_hands(scene: Scene, head: Head) -> bool:
    """«قالت الوزارة إن السلطات ألقت القبض على ثلاثة»: whether forces without a name stand before the verb."""
    verb = head.start - 1
    told = not head.is_verb and verb > scene.start and scene.verb_at(verb, "ManageVerb") is not None
    forces = told and words_in(scene.doc)[verb - 1].definite and scene.is_of(verb - 1, "ForceNoun")
    return forces and verb - 1 not in scene.covered and not scene.is_owned(verb - 1, "ForcePart", "ForceNoun")


def _is_relative(scene: Scene, head: Head) -> bool:
    """Whether a verb describes the operation before it: «ضربة قتلت …»."""
    return any(scene.is_of(i, "OperationNoun") for i in range(max(scene.start, head.start - 3), head.start))
