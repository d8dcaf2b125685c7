"""Tell who acts by the plain words beside a verb: a subject that is no phrase of ours, a pair, a session led."""

from __future__ import annotations

import re

from graph.annotate.events.goods import is_of_office
from graph.annotate.events.ground import Ground
from graph.annotate.events.paraded import is_paraded
from graph.annotate.events.particles import (
    ADVERBS,
    BETWEEN,
    BETWEEN_ONE,
    DEMONSTRATIVES,
    OF_STATEMENT,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SEVERAL,
    STYLES,
    UPON,
    WITH_THEM,
    is_led_back,
    is_pronominal,
    unjoined,
)
from graph.annotate.events.text import is_definite, may_be_noun
from graph.annotate.events.triggers import Trigger
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase
from graph.annotate.word import Word
from graph.folding import stem_of
from graph.smallwords import small_words

_COMING = "coming"  # how the frames of the next meeting begin
_OBJECTIVE = "ين"  # how the dual ends that a verb is done to
_PEOPLE = ("PeopleNoun", "PartyNoun", "DelegationNoun", "Anaphor", "PairNoun", "TrioNoun", "SidesNoun")
_WITH = "مع"
_OF = "من"  # between a number of people and who they are: «وصل عدد من الوزراء»
_SIGNING = "Signing"
_ACCUSATIVE = ("ا", "ين")  # «اتفاقا», «اتفاقيتين»
_OF_THINGS = ("ة", "ات")  # how nouns end that a masculine verb has for no subject
_OF_PEOPLE = "م.*ون$|.*يون$|.ا..ون$|.?...اء$"  # «المشاركون», «الأمنيون», «الباحثون», «الخبراء», not «التعاون»
_ACTING = ("PartyNoun", "PeopleNoun", "PersonNoun", "BandNoun", "AssemblyWord", "MasculineBody", "Anaphor", "SidesNoun")
_SESSION = 4  # words between a session and the relative verb that tells who presided over it
_OBJECT = 6  # words of an event's name before what it sees: «يشهد معرض الزهور في نيس تنوعا»
_NOUNS = 4  # words of a plain subject between «إن» and its verb
_MISTER = frozenset(small_words("mister"))
_SHORT = 3  # letters of a word whose «ا» may be its own


def has_worded_subject(ground: Ground, trigger: Trigger) -> bool:
    """Whether a noun stands right after a verb that is its subject, but no phrase of ours: «تصل بعثة النادي»."""
    index = ground.dates[trigger.end].end if trigger.end in ground.dates else trigger.end  # «وصلت أمس الطائرة»
    goes = trigger.goes_to and index < len(ground.doc)
    index += goes and is_led_back(ground.folded[index])  # «وصلت إليه رسالة», «حل بها أمس»
    index += _is_honoured(ground, index) or WITH_THEM.get(ground.folded_at(index)) == "ل"  # «أقام له مأدبة»
    index += trigger.role == "SupportVerb" and WITH_THEM.get(ground.folded_at(index)) == "ب"  # «زيارة قام بها إلى روما»
    if trigger.is_event and index in ground.triggers and ground.triggers[index].definite:
        return True  # «وناقش الاجتماع …»
    if _convenes_itself(ground, trigger, index):
        return True  # «وتعقد الدورة المقبلة في فاس»
    if trigger.says("witnessing") and index in ground.triggers and _has_object_after(ground, index):
        return True  # «ويشهد المعرض تنوعا»
    if index >= len(ground.doc) or index in ground.named or index in ground.triggers or index in ground.dates:
        return False
    token = ground.tokens[index]
    folded, plain = ground.folded[index], unjoined(ground.folded[index])
    if _counts_events(ground, index) or _tells_how_long(ground, index) or is_paraded(ground.tokens, index, trigger):
        return False
    if trigger.frame is not None and folded in trigger.frame.beside | (trigger.frame.needs if goes else set()):
        return False  # «حط رحاله», «نزل ضيفا على …»
    ahead = ground.folded[index : index + 3]
    if token.punct or token.blank or token.number or token.particle or _tells_when(ground, index):
        return False
    if (
        {plain, folded} & (PREPOSITIONS | UPON)
        or is_pronominal(folded)
        or folded in BETWEEN | BETWEEN_ONE
        or {folded, stem_of(folded)} & ADVERBS
        or folded in RELATIVES | DEMONSTRATIVES
    ):
        return False
    if ground.words.marker(ahead)[0] or ground.words.starts("Boundary", ahead):
        return False
    if _describes_somebody(ground, index):
        return False
    if _is_discussed(ground, trigger, token) or _is_signed(ground, trigger, index):
        return False
    if not is_definite(token) and trigger.done_to not in ("", "place"):
        # its object: «واستقبل وفدا»; its subject: «استقبل سمو ولي العهد», «استقبل وكيل الإمارة فلانا»
        return stem_of(token.norm) in STYLES or is_of_office(ground.tokens, index, ground.words)
    stem, goes = stem_of(token.norm), trigger.done_to == "place"
    counted = ground.words.has("CountedNoun", stem) and ground.folded_at(index + 1) != _OF  # «يصل عدد المصابين إلى …»
    if goes and (counted or (ground.words.has("VehicleNoun", stem) and not _carries_someone(ground, index))):
        return True
    return not ground.words.has("Anaphor", stem) and not (goes and ground.words.has("Transparent", stem))


def _is_honoured(ground: Ground, index: int) -> bool:
    """«وعقد السيد اللواء جلسة»: whether a word of honour stands before a title that means somebody told before."""
    if index + 1 >= len(ground.tokens) or ground.tokens[index].stem not in _MISTER:
        return False
    title = ground.tokens[index + 1]
    return title.definite and index + 1 not in ground.named and ground.words.has("Anaphor", title.stem)


def _describes_somebody(ground: Ground, index: int) -> bool:
    """«التقى القيادي الحوثي فلانا»: whether a noun and its adjective only tell who is named right behind them."""
    named = ground.phrases.get(index + 2)
    if named is None or named.kind != "person" or named.prefix:
        return False
    noun, adjective = ground.tokens[index], ground.tokens[index + 1]
    person = any(ground.words.has(kind, noun.stem) for kind in ("PersonNoun", "PeopleNoun"))
    return person and noun.definite and adjective.definite and adjective.is_adjective_shaped


def _tells_when(ground: Ground, index: int) -> bool:
    """«جرى مطلع الأسبوع», «زار نهاية الشهر …»: whether a noun only leads to a stretch of time."""
    if index + 1 >= len(ground.tokens):
        return False
    noun, time = ground.tokens[index], ground.tokens[index + 1]
    return time.opens_with_article and not noun.definite and ground.words.has("SpanNoun", time.stem)


def _counts_events(ground: Ground, index: int) -> bool:
    """«عقد سلسلة لقاءات مع فلان», «أجرى جولة مباحثات»: whether a word only counts the events after it, or is theirs."""
    after = index + 1 + (ground.folded_at(index + 1) == _OF)
    events, stem = ground.triggers.get(after), ground.tokens[index].stem.removesuffix("ا")
    counts = any(ground.words.has(kind, stem) for kind in ("Quantity", "EditionNoun"))
    counts = counts or ground.folded[index] in SEVERAL
    return counts and events is not None and events.is_event and not events.is_verb


def _tells_how_long(ground: Ground, index: int) -> bool:
    """«استمرت ساعتين», «دامت أكثر من ساعة»: whether what follows a verb is only a time that something takes."""
    ahead = [index + 2 * (ground.folded_at(index + 1) == _OF), index]
    return any(_is_span(ground.tokens[i], ground) for i in ahead if i < len(ground.tokens))


def _is_span(word: Word, ground: Ground) -> bool:
    return not word.definite and ground.words.has("SpanNoun", word.stem.removesuffix("ا"))


def is_of_thing(ground: Ground, trigger: Trigger) -> bool:
    """Whether an indefinite noun, which can be no place, stands behind a verb of arriving: «وصلت إليه رسالة»."""
    index = trigger.end + (trigger.end < len(ground.doc) and is_pronominal(ground.folded[trigger.end]))
    goes = trigger.is_verb and trigger.done_to == "place" and trigger.goes_to
    if not goes or index + 1 >= len(ground.doc) or ground.words.is_known(ground.folded[index]):
        return False
    if ground.tokens[index].definite:
        return False
    return not (ground.tokens[index + 1].definite or index + 1 in ground.named)


def _is_discussed(ground: Ground, trigger: Trigger, noun: Word) -> bool:
    """Whether a noun after a verb is talked about: «وبحث الأزمة مع فلان», not «ناقش المجلس …», «ناقش الخبراء …»."""
    frame = trigger.frame
    if frame is None or not frame.only_between or "object" in frame.roles or _WITH not in frame.roles:
        return False
    form = trigger.form
    woman = isinstance(form, VerbForm) and form.gender == "f"
    if not woman and noun.text.endswith(_OF_THINGS):
        return True  # «بحثت اللجنة», so «بحث الأزمة»
    people = bool(re.match(_OF_PEOPLE, noun.stem)) or any(ground.words.has(kind, noun.stem) for kind in _ACTING)
    return not people


def _is_signed(ground: Ground, trigger: Trigger, index: int) -> bool:
    """Whether a paper after a verb is what someone told before signs: «ووقع مذكرة», «ووقعت اتفاقا مع فلان».

    It may be what was signed by whom nobody tells: «ووُقع اتفاق بين البلدين».
    """
    frame, form = trigger.frame, trigger.form
    if frame is None or frame.mode != _SIGNING or ground.folded[index] not in frame.needs:
        return False
    woman = isinstance(form, VerbForm) and form.gender == "f"
    object_of_man = not woman and ground.tokens[index].text.endswith((*_OF_THINGS, *_ACCUSATIVE))
    return object_of_man or _WITH in ground.folded[index : index + _OBJECT]


def follows_noun_of_statement(ground: Ground, start: int, trigger: Trigger) -> bool:
    """Whether the subject of a verb is a plain noun that opens what is said: «قال إن أحد المحامين زار فلانا».

    Whoever is named after such a verb is whom it is done to.
    """
    index = trigger.start - 1
    while index >= max(start, trigger.start - _NOUNS) and _is_plain_noun(ground, index):
        index -= 1
    opens = index >= start and ground.folded[index] in OF_STATEMENT
    return opens and index < trigger.start - 1 and trigger.is_event and trigger.done_to != ""


def _is_plain_noun(ground: Ground, index: int) -> bool:
    """Whether a word may be a noun, or an adjective of one, that is no phrase, date, event or particle."""
    told = index in ground.named or index in ground.triggers or index in ground.dated
    plain = may_be_noun(ground.tokens[index]) and ground.folded[index] not in DEMONSTRATIVES | OF_STATEMENT
    return plain and not told


def is_of_crowd(ground: Ground, start: int) -> bool:
    """Whether a number follows the place right after a verb, of those who went there: «وزار باريس مليون سائح»."""
    place = ground.phrases.get(start)
    if place is None or place.kind not in ("place", "country") or place.end + 1 >= len(ground.doc):
        return False
    return ground.tokens[place.end].number and place.end not in ground.dates


def _convenes_itself(ground: Ground, verb: Trigger, index: int) -> bool:
    """Whether a verb that may be passive stands before the conference that is held, and is of its gender."""
    noun, form = ground.triggers.get(index), verb.form
    if noun is None or not noun.definite or verb.role != "SupportVerb" or not verb.says("convening"):
        return False
    assembly = noun.type == "Conference" or noun.rule.startswith(_COMING)
    feminine = isinstance(form, VerbForm) and form.gender == "f"
    one = form.number == "singular" and not form.pronoun
    return assembly and one and feminine == ground.doc[index].text.endswith(_OF_THINGS)


def count_told(ground: Ground, index: int) -> int:
    """How many told before the word after a verb stands for: «والتقى الضيفان فلانا», «بحث خلاله الجانبان»."""
    while index < len(ground.doc) and (_leads_back(ground, index) or index in ground.dated):
        index += 1
    told = ground.phrases.get(index)
    if told is not None and told.kind == "person" and told.key:
        return 0  # «عقد الوزيران فلان وفلان»
    if told is not None and (told.country or told.kind == "country"):
        return 0  # «بحث الجانبان الكيني والأوغندي»
    if told is not None and told.agency and _is_other_side(ground.phrases.get(told.end)):
        return 0  # «بحث الجانبان الأوروبي والكيني»
    ahead = ground.folded[index : index + 3]
    counts = {"PairNoun": 2, "TrioNoun": 3}
    pair = ((count, index + ground.words.starts(name, ahead)) for name, count in counts.items())
    count, end = next(((count, end) for count, end in pair if end > index), (0, index))
    told_more = told is not None and any(map(ground.is_preposition, range(end, told.end)))
    return 0 if told_more else count  # «وقع النائبان العامان في كينيا وأوغندا اتفاقا»


def count_united(ground: Ground, index: int) -> int:
    """How many told before are the object of a verb that unites: «لقاء جمع الوزيرين», «ضم اجتماع الطرفين»."""
    word = ground.folded[index] if index < len(ground.doc) else ""
    told = ground.phrases.get(index)
    named = told is not None and (bool(told.country) or told.end > index + 1)  # «جمع الوزيرين الكيني والأوغندي»
    nominative = f"{word.removesuffix(_OBJECTIVE)}ان"
    return 2 if word.endswith(_OBJECTIVE) and not named and ground.words.starts("PairNoun", [nominative]) else 0


def _is_other_side(phrase: Phrase | None) -> bool:
    """«والكيني»: whether a phrase is a state's side, joined to the one before."""
    return phrase is not None and phrase.kind == "post" and phrase.prefix == "و" and bool(phrase.country)


def _leads_back(ground: Ground, index: int) -> bool:
    """«خلاله», «فيها»: whether a word leads back to the meeting of which a verb tells."""
    return is_pronominal(ground.folded[index]) or ground.words.has("DuringWord", ground.folded[index])


def is_elsewhere(ground: Ground, index: int) -> bool:
    """Whether «في» and a plain noun follow a verb."""
    if index + 1 >= len(ground.tokens) or ground.folded[index] != "في":
        return False
    plain = ground.folded[index + 1] not in DEMONSTRATIVES and not ground.tokens[index + 1].definite
    plain = plain and not ground.words.has_any(
        "SessionPart", (word.stem for word in ground.tokens[index + 2 : index + 3])
    )
    return plain and index + 1 not in ground.triggers and index + 1 not in ground.named


def leads_session(ground: Ground, start: int, trigger: Trigger) -> bool:
    """Whether what someone presides over is a part of a conference: «ترأس الجلسة», «جلسة أدارها»."""
    chair = ground.phrases.get(trigger.end)  # «ترأس فلان الجلسة الثانية»
    after = chair.end if chair is not None and chair.kind in PERSONAL else trigger.end
    near = (after, after + 1)
    if trigger.form.pronoun:
        near = (max(start, trigger.start - _SESSION), trigger.start)
    return ground.words.has_any("SessionNoun", (word.stem for word in ground.tokens[slice(*near)]))


def _carries_someone(ground: Ground, index: int) -> bool:
    """Whether a vehicle means who travels in it: «وصلت طائرة الرئيس», not «وصلت الطائرة», «وصلت طائرة إغاثة»."""
    owner = ground.phrases.get(index + 1)
    return owner is not None and owner.kind in PERSONAL and not ground.tokens[index].definite


def _has_object_after(ground: Ground, start: int) -> bool:
    """Whether an indefinite noun in the accusative follows an event noun, which then is no object itself."""
    after = range(start + 1, min(start + 1 + _OBJECT, len(ground.tokens)))
    return any(_is_accusative(ground.tokens[i]) for i in after if i not in ground.named)


def _is_accusative(word: Word) -> bool:
    """Whether a word is indefinite and in the accusative, as far as its spelling tells: «تنوعا», «إقبالاً»."""
    plain = not (word.definite or word.prefix or word.folded in ADVERBS | DEMONSTRATIVES | PREPOSITIONS)
    return plain and len(word.folded) > _SHORT and word.folded.endswith("ا")


def opens_with_noun(ground: Ground, index: int) -> bool:
    """Whether what someone says begins with a definite noun of which we know no more than its word."""
    if index >= len(ground.tokens) or index in ground.named or index in ground.triggers or index in ground.dated:
        return False
    word = ground.tokens[index]
    means_people = any(ground.words.has(name, word.stem) for name in _PEOPLE)
    return word.opens_with_article and not means_people and word.folded not in DEMONSTRATIVES
