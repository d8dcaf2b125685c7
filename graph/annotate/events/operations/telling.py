"""Decide whether a word tells an operation that happened: no plan, demand, warrant, denial or praise."""

from __future__ import annotations

from graph.annotate.events.drafts import Draft
from graph.annotate.events.operations.actors import is_during
from graph.annotate.events.operations.bodies import BODIES
from graph.annotate.events.operations.counts import AMOUNTS, PEOPLE, Count, dual_at
from graph.annotate.events.operations.head import Head
from graph.annotate.events.operations.praised import find_unreal, is_deed, is_praise, is_presupposed
from graph.annotate.events.operations.scenes import Scene
from graph.annotate.events.particles import HAPPENED
from graph.annotate.events.text import is_one_of
from graph.annotate.found import document_of
from graph.annotate.phrases import Phrase
from graph.annotate.spans import sentences
from graph.annotate.word import words_in
from graph.model import PartialDate

_OBJECT = 12  # words after it among which its object stands
_DONE = ("ManageVerb", "ResultVerb", "HappenVerb")
_NAMED = 6  # words between a word of an arrest and the name of who is held
_TITLE = 2  # words before the noun that opens a headline
_NEAR = 4  # words between a word of an operation and the group that it struck
_OFF = "عن"  # «أوقفت الوزارة المدير عن العمل»
_HAD = "قد"  # of «كان قد»
_AGAINST_GROUPS = ("Dismantling", "Strike")
_COUNTED = {"Arrest": PEOPLE, "Seizure": AMOUNTS}
_OBJECTS = ("ًا", "اً")  # how the noun of whoever is held ends where its vowels are written
_LETTERS = 2  # letters of a name that is not told: «(م. ع.)»
_HEADLINES = 2  # sentences that may be told in the present


def has_object(scene: Scene, head: Head, end: int, counts: list[Count]) -> bool:
    """Whether what it was done to is told: «شبكة» of «فكك», someone held, a group."""
    needs = head.frame.needs
    if head.frame.mode == "Strike" and _is_of_attack(scene, head):
        return False
    if not needs or any(_is_counted_object(scene, head, count) for count in counts[:1]):
        return True
    if head.speaks_back:  # «برنامج … الذي أطلقته …»
        end = head.start
    if scene.is_done_to_thing(head):
        return False
    if head.frame.mode == "Arrest" and _is_of_one_told(scene, head):
        return True
    start = head.end if end > head.start else max(scene.start, head.start - _OBJECT)
    told = (index for index in range(start, end) if index not in scene.covered or index in scene.starts)
    free = [index for index in told if not scene.is_of_matter(index)]
    return any(_is_object(scene, head, index) for index in free[:_OBJECT])


def _is_of_one_told(scene: Scene, head: Head) -> bool:
    """«تمكنت الشرطة من تحديد هوية الفاعل وتوقيفه»: whether a noun's pronoun is whom somebody managed to hold."""
    return not head.is_verb and bool(head.word.form.pronoun) and scene.governor(head, "ManageVerb") is not None


def _is_counted_object(scene: Scene, head: Head, count: Count) -> bool:
    """Whether what is counted is what the word needs: «ضبطت طنين», «اعتقلت تاجري مخدرات»."""
    if count.rule == PEOPLE and head.frame.mode == "Strike" and is_during(scene, head):
        return True  # «عملية قتل خلالها عشرون»
    return count.rule == _COUNTED.get(head.frame.mode)


def _is_of_attack(scene: Scene, head: Head) -> bool:
    """Whether an attack strikes, not those who fight it: «الهجوم الذي استهدف القنصلية»."""
    near = range(max(scene.start, head.start - 3), head.start)
    return head.prefix[:1] not in ("و", "ف") and any(scene.is_of(i, "AttackNoun") for i in near)


def _is_object(scene: Scene, head: Head, index: int) -> bool:
    """Whether a token is what the word needs: not those who act («رجال الجمارك»), nor without its preposition."""
    phrase = scene.starts.get(index)
    if phrase is not None and phrase.kind == "group":
        return head.frame.mode in _AGAINST_GROUPS or (head.frame.mode == "Arrest" and index - head.end <= _NEAR)
    if phrase is not None and _is_held_by_name(scene, head, phrase):
        return True
    if "ب" in head.frame.requires and not _is_after_by(scene, head, index):
        return False
    if is_one_of(scene.doc, index, head.frame.needs):
        return not _is_of_force(scene, index)
    if any(count.rule == PEOPLE for count in dual_at(scene, index)):
        return scene.words.single("PersonNoun") <= head.frame.needs  # «أطاحت بتاجري مخدرات»
    return head.frame.mode == "Arrest" and (_is_by_state(scene, index) or _is_by_letters(scene, index))


def _is_held_by_name(scene: Scene, head: Head, phrase: Phrase) -> bool:
    """«أوقفت الشرطة رئيس البلدية»: whether who is held stands right behind a body, and is not sent off his work."""
    if not head.is_verb or head.frame.mode != "Arrest" or head.frame.requires or head.frame.beside:
        return False
    if phrase.kind not in ("person", "post") or phrase.particle or not phrase.start > head.end:
        return False
    held = any(other.end == phrase.start and other.kind in BODIES for other in scene.phrases)
    off = scene.folded[phrase.end : phrase.end + 1] == [_OFF]
    return held and not off and scene.words.single("PersonNoun") <= head.frame.needs


def _is_by_state(scene: Scene, index: int) -> bool:
    """«أوقفت الشرطة في نيس مغربيا», not «أوقفت شابا مغربيا», which has its noun, nor «سلطات مغربية»."""
    word, before = words_in(scene.doc)[index], index - 1
    free = before in scene.covered or scene.is_break(before) or bool(words_in(scene.doc)[before].number)
    named = word.stem in scene.words.states and not word.text.endswith(_OBJECTS)  # «كينيا», not «سورياً»
    return free and not named and scene.is_person(index) and word.folded.endswith(("ا", "ين", "ون"))


def _is_by_letters(scene: Scene, index: int) -> bool:
    """«أوقفت الشرطة السوري (م. ع.)»: whether the letters of a name in brackets follow the state of whoever is held."""
    word = words_in(scene.doc)[index]
    opened, letter = scene.folded[index + 1 : index + 2] == ["("], "".join(scene.folded[index + 2 : index + 3])
    return opened and 0 < len(letter) <= _LETTERS and word.definite and scene.words.is_demonym(word.stem)


def _is_after_by(scene: Scene, head: Head, index: int) -> bool:
    """Whether a noun, or the number before it, has the preposition «ب»."""
    near = range(max(head.end, index - _NEAR), index)
    joined = any("ب" in words_in(scene.doc)[i].prefix and not scene.is_of(i, "AreaNoun") for i in near)
    apart = any(scene.folded[i] == "ب" for i in near)  # «بـ 12 متهما»
    return joined or apart or (scene.folded[index].startswith("ب") and scene.folded[index] not in head.frame.needs)


def _is_of_force(scene: Scene, index: int) -> bool:
    """Whether a noun means those who act: «رجال الجمارك», «عناصر الأمن»."""
    if words_in(scene.doc)[index].definite or index + 1 >= scene.end:
        return False
    phrase = scene.starts.get(index + 1)
    if phrase is not None and phrase.kind == "agency":
        return not phrase.prefix
    after = words_in(scene.doc)[index + 1]
    return after.opens_with_article and scene.is_of(index + 1, "ForceNoun")


def is_real(scene: Scene, head: Head) -> bool:
    """Whether the text says that it happened."""
    if head.prefix.lstrip("وف") in ("س", "ل") or _is_vague(scene, head):
        return False
    unreal = find_unreal(scene, head.start)
    if unreal is not None and not (is_praise(scene, unreal) and is_deed(scene, head)):
        return False
    if scene.is_charged(head) or _is_matter(scene, head) or _is_suspension(scene, head):
        return False
    if head.is_verb:
        acts = head.passive or not (_is_of_group(scene, head) or _is_of_someone(scene, head))
        return (not head.is_present or _is_headline(scene)) and acts
    governor = _governor(scene, head)
    return governor is None or not (find_unreal(scene, governor) is not None or _is_habit(scene, governor))


def _is_suspension(scene: Scene, head: Head) -> bool:
    """«أوقفت الوزارة خمسة موظفين عن العمل», «إيقاف طبيب عن العمل»: whether somebody is only sent off his work."""
    people = (i for i in range(head.end, min(head.end + _OBJECT, scene.end - 1)) if scene.is_person(i))
    last = next(people, None) if head.frame.mode == "Arrest" else None
    return last is not None and _OFF in scene.folded[last + 1 : last + 3]


def is_background(draft: Draft, head: Head, scene: Scene) -> bool:
    """«كانت الشرطة قد اعتقلته عام 1998»: whether a deed of a year past only tells what was before."""
    published = document_of(scene.doc).date
    days = [day for day in draft.values("startDate") if isinstance(day, PartialDate)]
    if not published or not days or any(not day.year or day.year >= published.year for day in days):
        return False
    before = scene.folded[max(scene.start, head.start - _OBJECT) : head.start]
    had = before[-1:] == [_HAD] and any(scene.words.is_being(word.removeprefix("و")) for word in before)
    return had or any(word.removeprefix("و") in HAPPENED for word in before)


def points_back(scene: Scene, head: Head) -> bool:
    """Whether a noun speaks of what was done to someone before: «منذ اعتقاله», but not «تم اعتقاله»."""
    return not head.is_verb and bool(head.word.form.pronoun) and scene.governor(head, *_DONE) is None


def is_asserted(scene: Scene, head: Head) -> bool:
    """Whether a noun is governed by a verb that says it happened, or opens a headline."""
    if head.is_verb:
        return True
    if _governor(scene, head) is not None:
        led = bool(head.word.rest or head.frame.requires)  # «أعلن الجهاز القبض على خلية», «… الإطاحة بخلية»
        return not head.definite or led or scene.governor(head, *_DONE) is not None
    return head.start - scene.opening(head) <= _TITLE or any(other.start < head.start for other in scene.heads)


def _is_of_group(scene: Scene, head: Head) -> bool:
    """Whether an armed group does it: «مقاتلون من التنظيم اعتقلوا الفتاة»."""
    joined = head.prefix[:1] in ("و", "ف")  # «أحبط مخططا لتنظيم … وأوقف»
    beside = [p for p in scene.phrases if head.end == p.start or (head.start == p.end and not joined)]
    led = [phrase for phrase in beside if phrase.start > scene.start and scene.is_led(phrase.start - 1)]
    named = any(phrase.kind == "group" and not phrase.prefix for phrase in beside if phrase not in led)
    return named and head.frame.mode in ("Arrest", "Seizure")


def _is_of_someone(scene: Scene, head: Head) -> bool:
    """«أوقفت محتالا استولى على أموال»: whether a verb right behind someone without the article tells what he did."""
    before = head.start - 1
    bare = before > scene.start and before not in scene.covered and not words_in(scene.doc)[before].definite
    plain = not (head.prefix or head.speaks_back)
    return bare and plain and scene.is_of(before, "PersonNoun") and not scene.is_of(before, "ForcePart")


def _governor(scene: Scene, head: Head) -> int | None:
    return scene.governor(head, "SourceVerb", *_DONE)


def _is_matter(scene: Scene, head: Head) -> bool:
    """«اتفاقية تسليم المطلوبين», «بحثا أوضاع الجالية وترحيل المدانين»: whether a noun says what is spoken about."""
    if head.is_verb or head.start == scene.start:
        return False
    if scene.is_late_object(head.start) or (not head.prefix and scene.is_of(head.start - 1, "MatterNoun")):
        return True
    especially = False
    for index in range(head.start - 1, scene.start - 1, -1):
        especially = especially or bool(scene.expression_at(index, "EspeciallyWord"))
        apart = words_in(scene.doc)[index].punct and not scene.expression_at(index + 1, "EspeciallyWord")
        if apart or scene.verb_at(index, "SourceVerb", *_DONE):
            return False
        if scene.verb_at(index, "NotDone"):
            return head.prefix == "و" or especially
    return False


def _is_habit(scene: Scene, verb: int) -> bool:
    """Whether what governs is told as a habit: «يتم ضبط», «تستطيع اعتقال»."""
    word = scene.verb_at(verb, *_DONE)
    return word is not None and word.form.tense == "present" and not _is_headline(scene, 1)


def _is_vague(scene: Scene, head: Head) -> bool:
    """«إحباط العديد من المخططات», «ضبط آلاف الحبوب», not «ضبط ثلاثة آلاف حبة»."""
    near = [index for index in range(head.end, min(head.end + 2, scene.end)) if scene.is_of(index, "VagueWord")]
    return any(not words_in(scene.doc)[index - 1].number for index in near)


def _is_headline(scene: Scene, among: int = _HEADLINES) -> bool:
    before = [start for start, _ in sentences(scene.doc) if start < scene.start]
    return len(before) < among


def _may_open_headline(scene: Scene, head: Head) -> bool:
    """«ضبط 150 طنا من الدقيق»: whether what is spelled like a verb may be the noun that opens a text."""
    return scene.start == 0 and not head.passive and head.start - scene.opening(head) <= 1 and head.may_be_noun


def _is_fruit(scene: Scene, head: Head) -> bool:
    """«المعلومات التي أدت إلى توقيف أربعة»: whether an arrest is told as what came of something."""
    return head.frame.mode == "Arrest" and not head.is_verb and scene.governor(head, "ResultVerb") is not None


def _names_someone(head: Head, scene: Scene) -> bool:
    """Whether it is told by name who was held: «القبض على فلان»."""
    near = range(head.end, min(head.end + _NAMED, scene.end))
    return head.frame.mode == "Arrest" and any(
        phrase.kind == "person" for index in near if (phrase := scene.starts.get(index))
    )


def _is_in_operation(scene: Scene, head: Head) -> bool:
    """«قتل ثلاثة من التنظيم في غارة»: whether a word after it says in what operation it was done."""
    return any(scene.is_of(index, "OperationNoun") for index in range(head.end, scene.end))


def is_told(draft: Draft, head: Head, scene: Scene) -> bool:
    """Whether a draft says enough: who acted or against which group, or how many and where."""
    agent, target = draft.values("agent"), draft.values("target")
    if draft.mode in ("Launch", "Strike"):
        return bool(agent) or bool(target and draft.mode == "Strike" and _is_in_operation(scene, head))
    detail = [slot for slot in ("quantity", "place", "startDate", "attributedTo") if draft.values(slot)]
    detail += ["person"] * _names_someone(head, scene)
    happened = scene.governor(head, *_DONE) is not None
    if head.is_verb or happened:
        sure = len(detail) > 1 or (bool(detail) and _may_open_headline(scene, head))
        sure = sure or (bool(draft.values("quantity")) and _is_fruit(scene, head))
        return bool(agent or target or draft.values("place")) or sure
    if is_asserted(scene, head):
        return bool(agent or target) or len(detail) > (scene.start > 0)
    placed = bool(draft.values("place") or agent or target)
    if placed and is_deed(scene, head) and is_presupposed(scene, head):
        return True  # «إثر القبض في نيس على سبعة متهمين», «بعد يومين من إحباط محاولة …», «شكره على تفكيك خلية …»
    return bool((agent and target) or ((agent or target) and (draft.values("quantity") or draft.values("place"))))
