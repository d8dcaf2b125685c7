"""Find where an operation took place: «بمدينة طنجة», «في ميناء جدة», «عبر مطار القاهرة»."""

from __future__ import annotations

from collections.abc import Iterator

from graph.annotate.events.operations.bodies import body_before, is_adjective
from graph.annotate.events.operations.head import Head
from graph.annotate.events.operations.scenes import Scene
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.smallwords import small_words

_PLACES = ("place", "country")
_ON, _TO, _FROM = "علي", "الي", "من"
_AFTER = frozenset(small_words("after"))
_LED = 4  # words between «معلومات» and the body from which they came
_INFORMED = 6  # words between «معلومات» and the place of those who gave them
_CAME = 4  # words between a word of coming in and «إلى»
_NOUNS = 3  # words between a preposition and the name of the place: «في منطقة جبلية قرب …»


def find_fronted(scene: Scene, head: Head) -> Iterator[Phrase]:
    """«في طنجة، أوقفت الشرطة …», «أن الشرطة بمدينة طنجة أوقفت …»."""
    subject = body_before(scene, head.start) if head.is_verb else None
    if subject is not None:
        yield from find_places(scene, subject.end, head.start)
    first = next((phrase for phrase in scene.phrases if phrase.kind in _PLACES), None)
    if first is not None and first.kind == "place" and _is_label(scene, first, head):
        yield first
    if first is None or first.end > head.start or head.start != scene.heads[0].start or _is_before(scene, head):
        return
    aside = _is_elsewhere(scene, first)
    if (
        (_is_located(scene, first) or _sees(scene, first))
        and not aside
        and not any(scene.verb_at(index, "SourceVerb") for index in range(scene.start, first.start))
    ):
        yield first


def _is_before(scene: Scene, head: Head) -> bool:
    """«وصل إلى كركوك غداة اعتقال ستة»: whether what the sentence opens with came after an operation."""
    return head.start > scene.start and scene.folded[head.start - 1] in _AFTER


def _sees(scene: Scene, place: Phrase) -> bool:
    """«شهدت نيس تفكيك خلية», «شهد حي الزهور …»: whether a place is told to see what happens in it."""
    before = place.start - 1
    before -= before > scene.start and scene.is_of(before, "AreaNoun")
    verb = scene.verb_at(before, "HappenVerb") if before >= scene.start else None
    return verb is not None and "seeing" in verb.senses


def _is_label(scene: Scene, place: Phrase, head: Head) -> bool:
    """«طنجة: توقيف …»: whether a place labels the headline that a word opens."""
    return place.start == scene.start and head.start == place.end + 1 and scene.folded[place.end] == ":"


def find_places(scene: Scene, start: int, end: int) -> Iterator[Phrase]:
    """The places after a preposition of place, and those joined to them."""
    found = [phrase for phrase in _find_located(scene, start, end) if not _is_elsewhere(scene, phrase)]
    yield from [phrase for phrase in found if not _is_of_helper(scene, phrase)] or found


def _find_located(scene: Scene, start: int, end: int) -> Iterator[Phrase]:
    last = -1
    for phrase in scene.phrases:
        if not start <= phrase.start < end or phrase.kind not in _PLACES:
            continue
        joined = last == phrase.start and phrase.prefix == "و"
        if joined or (_is_located(scene, phrase) and not is_adjective(scene, phrase)):
            last = phrase.end
            yield phrase


def _is_elsewhere(scene: Scene, place: Phrase) -> bool:
    return _is_seat(scene, place) or _is_of_informer(scene, place)


def _is_of_helper(scene: Scene, place: Phrase) -> bool:
    """«بالتنسيق مع الشرطة في روما»: whether a place only says whose body helped."""
    body = _body_in(scene, place)
    if body is None:
        return False
    return any(scene.expression_at(body.start - length, "PartnerWord") == length for length in range(1, 5))


def _body_in(scene: Scene, place: Phrase) -> Phrase | None:
    """«الشرطة في روما»: the body right before a place."""
    before = (phrase for phrase in scene.phrases if phrase.end in (place.start, place.start - 1))
    return next((phrase for phrase in before if phrase.kind == "agency"), None)


def _is_of_informer(scene: Scene, place: Phrase) -> bool:
    """«معلومات وردت من الشرطة في روما»: whether a place only says whose body told where to look."""
    body = _body_in(scene, place)
    if body is None or scene.folded[body.start - 1] != _FROM:
        return _is_of_who_helped(scene, place)
    return any(scene.is_of(index, "LeadNoun") for index in range(max(scene.start, body.start - _LED), body.start))


def _is_of_who_helped(scene: Scene, place: Phrase) -> bool:
    """«بناء على معلومات وفرتها المصالح المختصة بتونس»: whether a place only says where those are who told it."""
    near = range(max(scene.start, place.start - _INFORMED), place.start - 1)
    return any(scene.is_of(i, "LeadNoun") and scene.verb_at(i + 1, "CarryVerb") is not None for i in near)


def _is_seat(scene: Scene, place: Phrase) -> bool:
    """«المركز الذي يوجد مقره في لشبونة»: whether a place only says where a body has its seat."""
    return any(scene.is_owned(i, "SeatNoun") for i in range(max(scene.start, place.start - _NOUNS), place.start))


def _is_located(scene: Scene, phrase: Phrase) -> bool:
    if phrase.end < scene.end and scene.is_of(phrase.end, "OutsideWord"):
        return False
    if phrase.particle in ("ب", "ل", "ك"):
        return phrase.prefix.endswith("ب")
    if scene.expression_at(phrase.start - 1, "BetweenWord"):
        return _has_second(scene, phrase) and not _is_of_partners(scene, phrase.start - 1)
    before = phrase.start - 1
    if before >= scene.start and scene.is_of(before, "ForceNoun") and not words_in(scene.doc)[before].definite:
        return not phrase.prefix and phrase.kind == "place"  # «سلطات مطار كذا»
    if before >= scene.start and scene.is_of(before, "CellNoun"):
        return not phrase.prefix and phrase.kind == "place"  # «تفكيك خلية نيس»
    for index in range(phrase.start - 1, max(scene.start, phrase.start - 1 - _NOUNS) - 1, -1):
        area = scene.is_of(index, "AreaNoun")
        if _ends_placed(scene, index) or _is_struck(scene, index) or scene.verb_at(index, "CoverVerb"):
            return True
        if _is_where_it_came(scene, phrase, index):
            return True
        if words_in(scene.doc)[index].prefix.endswith("ب") and area:
            return True
        if scene.is_break(index) or index in scene.covered or not area:
            return False
    return False


def _is_of_partners(scene: Scene, between: int) -> bool:
    """«تعاون استخباراتي بين الجزائر وإيطاليا», «عملية مشتركة بين …»: whether those who act together follow."""
    near = range(max(scene.start, between - _NOUNS), between)
    return any(scene.is_of(i, "JointNoun") or scene.is_of(i, "OperationNoun") for i in near)


def _is_where_it_came(scene: Scene, place: Phrase, index: int) -> bool:
    """«شحنة واردة إلى ميناء كذا», «قادمة من كينيا إلى مطار كذا»: whether what was seized had come in there."""
    led = scene.folded[index] == _TO and place.kind == "place"
    return led and any(scene.is_of(i, "IncomingWord") for i in range(max(scene.start, index - _CAME), index))


def _is_struck(scene: Scene, index: int) -> bool:
    """«غارة شنها الجيش على بلدة كذا»: whether «على» leads from a strike to where it fell."""
    return scene.folded[index] == _ON and any(scene.is_of(i, "StrikeNoun") for i in range(scene.start, index))


def _ends_placed(scene: Scene, index: int) -> bool:
    """Whether a word that leads to a place ends at a token: «في», «بكل من»."""
    return any(scene.expression_at(index - more, "PlacedWord") == more + 1 for more in range(3))


def _has_second(scene: Scene, phrase: Phrase) -> bool:
    """Whether a second place follows: «بين مالقة وقادس»."""
    other = scene.starts.get(phrase.end)
    return other is not None and other.kind in _PLACES and other.prefix == "و"
