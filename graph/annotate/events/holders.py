"""Give a post the name of its holder, where both stand side by side: «مدير عام التعليم في منطقة عسير فلان»."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.namesakes import stand_ins
from graph.annotate.events.particles import ADVERBS, COMMAS, PERSONAL, PREPOSITIONS, RELATIVES, unjoined
from graph.annotate.events.text import folded_words
from graph.annotate.found import bearers_in, phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered, together
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_REACH = 8  # words of a post that no lexicon knows, between its title and the name
_LOCAL = frozenset(small_words("local-noun"))  # «بالمنطقة»: where the post is held
_DEPUTY = frozenset(small_words("deputising"))  # make a post another: «الأمين العام المساعد للشؤون القانونية»
_UNITS = frozenset(small_words("unit-noun"))
_BRACKETED = 4  # tokens in brackets between a title and a name, with the last bracket
_RANKS = 2  # ranks that no lexicon knows
_BELOW_RULERS = frozenset(small_words("honour-below-ruler"))
_ROYAL = frozenset(small_words("royal-style"))
_COMMON = frozenset(small_words("common-title"))
_LOCATIVE = ("في", "لدي")
_OVERSEERS = frozenset(small_words("overseer"))
_WITHIN = {"عن", "علي"}  # may stand inside the name of a body: «النهي عن المنكر»


def name_holders(doc: Doc, closed: Container[int], met: Container[int] = frozenset()) -> tuple[Phrase, ...]:
    """The phrases of a document, each post joined to the person who holds it; nothing reaches over `closed` tokens.

    Behind verbs that end at `met` tokens stands who meets somebody, and then whom he meets.
    """
    joined: list[Phrase] = []
    named = dict(stand_ins(doc))
    people = {phrase.start for phrase in phrases_in(doc) if phrase.kind == "person"}
    apart = (phrase for phrase in phrases_in(doc) if phrase.start in named)
    named = {phrase.start: named[phrase.start] for phrase in apart if _after_brackets(doc, phrase.end) not in people}
    told = (named.get(phrase.start, phrase) for phrase in phrases_in(doc))
    for phrase in _with_states(told):
        held = _post_before(doc, joined, phrase, closed)
        if held is not None and joined[held].start in met and _is_whom_he_meets(doc, joined[held], phrase):
            held = None
        while held is not None:
            phrase = _named(joined[held], phrase)
            del joined[held:]
            held = _other_post(doc, joined, phrase, closed)
        joined.append(phrase)
    return tuple(joined)


def _with_states(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Posts with the state that follows them: «وزير الخارجية بجمهورية ألمانيا»."""
    waiting: Phrase | None = None
    for phrase in phrases:
        if waiting and waiting.end == phrase.start and phrase.kind == "country" and phrase.prefix == "ب":
            waiting = replace(waiting, end=phrase.end, country=waiting.country or phrase.key.removeprefix("country/"))
            continue
        if waiting:
            yield waiting
        waiting = phrase if phrase.kind == "post" else None
        if waiting is None:
            yield phrase
    if waiting:
        yield waiting


def _post_before(doc: Doc, joined: list[Phrase], person: Phrase, closed: Container[int]) -> int | None:
    """Where the post stands whose holder a person is: only its own state, place and words stand between."""
    if person.kind not in ("person", "post") or person.plural or (person.prefix and not _serves_royalty(doc, person)):
        return None
    for index in range(len(joined) - 1, max(-1, len(joined) - 4), -1):
        if joined[index].kind == "post":
            return index if _may_hold(doc, joined[index:], person, closed) else None
        if joined[index].kind not in ("place", "country", "agency"):
            return None
    return None


def _serves_royalty(doc: Doc, person: Phrase) -> bool:
    """«رئيس الشؤون الخاصة لسمو ولي العهد الأستاذ فلان»: whether a royal style leads to the name of a commoner."""
    if person.kind != "person" or person.prefix != "ل":
        return False
    stems = [word.stem for word in words_in(doc)[person.start : person.end]]
    titled = next((i for i, stem in enumerate(stems) if stem in _COMMON), 0)
    return not _ROYAL.isdisjoint(stems[:titled])


def _other_post(doc: Doc, joined: list[Phrase], person: Phrase, closed: Container[int]) -> int | None:
    """Where another post of someone stands, before a comma: «وكيل الوزارة، رئيس اللجنة فلان»."""
    if folded_words(doc)[person.start - 1] not in COMMAS:
        return None
    held = _post_before(doc, joined, person, closed)
    return None if held is None or _differ(joined[held], person) else held


def _may_hold(doc: Doc, since: list[Phrase], person: Phrase, closed: Container[int]) -> bool:
    post, *within = since
    if post.end == person.start and words_in(doc)[person.start].norm in _BELOW_RULERS and _is_rulers(doc, post):
        return False  # «استقبل رئيس الجمهورية معالي فلان»
    if not within and not post.plural and _after_brackets(doc, post.end) == person.start:
        return True  # «الرئيس (جون) سميث»
    if (post.end == person.start or _differ(post, person)) and _has_own_post(doc, person):
        return False  # «استقبل مدير المخابرات التركية وزير الدفاع الليبي فلان»
    if _is_met_there(doc, within, person) or any(each.start == post.start and each.apart for each in bearers_in(doc)):
        return False
    inside = covered(within)
    gap = [i for i in range(post.end, person.start) if i not in inside]
    if post.plural or len(gap) > _REACH or any(i in closed for i in gap):
        return False
    commas = [i for i in gap if folded_words(doc)[i] in COMMAS]
    if person.kind == "post":
        return not within and len(gap) == len(commas) <= 1 and bool(commas) and not _differ(post, person)
    if commas:
        local = all(_is_local(doc, i) or (folded_words(doc)[i] in _LOCATIVE and i + 1 in inside) for i in gap[:-1])
        places = all(phrase.kind == "place" for phrase in within)
        return commas == [person.start - 1] == gap[-1:] and (len(gap) == 1 or (local and places))  # «… في نجران، فلان»
    if not gap and within and all(phrase.kind == "place" and not phrase.prefix for phrase in within):
        return not words_in(doc)[post.end - 1].definite  # «مساعد وزير الخارجية لشؤون أفريقيا فلان»
    apart = not (_goes_on(doc, post) or (gap and gap[0] == post.end and words_in(doc)[post.end].stem in _DEPUTY))
    if post.agency and (gap or any(phrase.kind == "place" for phrase in within)) and apart:
        if gap and all(words_in(doc)[i].stem in _LOCAL for i in gap):
            return True  # «رئيس الفرع بالمنطقة فلان»
        if not gap and all(phrase.kind == "place" and phrase.prefix == "ب" for phrase in within):
            return True  # «مدير الفرع بمنطقة نجران فلان»
        if not within and len(gap) <= _RANKS and all(_describes(words_in(doc)[i]) for i in gap):
            return True  # «رئيس اللجنة الدولية للصليب الأحمر الدولي فلان»
        if _tells_unit(doc, gap):
            return True
        return len(gap) <= _RANKS and any(
            phrase.kind == "agency" for phrase in within
        )  # «… بوزارة الداخلية اللواء طبيب»
    return all(_is_of_post(doc, i, inside) for i in gap)


def _is_rulers(doc: Doc, post: Phrase) -> bool:
    """Whether a post is that of the head of a state."""
    held = (each.posts[0] for each in bearers_in(doc) if each.start == post.start and each.posts)
    return any(one.title.is_rulers for one in held)


def _has_own_post(doc: Doc, person: Phrase) -> bool:
    """Whether a post of his own opens the phrase of someone with a name."""
    bearer = next((each for each in bearers_in(doc) if each.start == person.start and each.name), None)
    return bearer is not None and bool(bearer.posts) and bearer.posts[0].start == bearer.start


def _is_met_there(doc: Doc, within: list[Phrase], person: Phrase) -> bool:
    """«استقبل الرئيس في قصر بعبدا وزير الدفاع الإيطالي فلان»: whether a place parts a title from another man's post."""
    led = (phrase for phrase in within if phrase.kind == "place")
    placed = any(phrase.prefix == "ب" or folded_words(doc)[phrase.start - 1] in _LOCATIVE for phrase in led)
    return placed and bool(person.country or person.agency) and _has_own_post(doc, person)


def _is_whom_he_meets(doc: Doc, post: Phrase, person: Phrase) -> bool:
    """«استقبل مدير الجامعة السفير الفرنسي فلان»: whether another office follows, and nobody else who may be met."""
    if post.end == person.start or not (person.country or person.agency) or not _has_own_post(doc, person):
        return False
    after = (
        phrase for phrase in phrases_in(doc) if person.end <= phrase.start and together(doc, post.start, phrase.start)
    )
    return not any(phrase.kind in PERSONAL and not phrase.prefix and _is_bare(doc, phrase) for phrase in after)


def _is_bare(doc: Doc, phrase: Phrase) -> bool:
    """Whether no particle and no comma leads to someone."""
    before = folded_words(doc)[phrase.start - 1]
    return before not in COMMAS and unjoined(before) not in PREPOSITIONS


def _is_local(doc: Doc, index: int) -> bool:
    """Whether a word only says that a post is held here: «بالمنطقة»."""
    word = words_in(doc)[index]
    return word.folded.startswith("ب") and not {word.stem, word.folded[1:].removeprefix("ال")}.isdisjoint(_LOCAL)


def _after_brackets(doc: Doc, index: int) -> int:
    """The token after a few words in brackets that open at a token; -1 where none do."""
    inside = range(index + 1, min(index + 1 + _BRACKETED, len(doc))) if doc[index : index + 1].text == "(" else ()
    return next((i + 1 for i in inside if doc[i].text == ")"), -1)


def _tells_unit(doc: Doc, gap: list[int]) -> bool:
    """Whether only the units that a body is part of stand before a name: «مدير الإدارة في قطاع الأمن بالأمانة فلان»."""
    words = words_in(doc)
    links = [i for i in gap if _leads_to_unit(words, i)]
    rest = [i for i in gap if i not in links and i - 1 not in links]
    return bool(links) and gap[0] == links[0] and all(words[i].opens_with_article for i in rest)


def _leads_to_unit(words: list[Word], index: int) -> bool:
    """Whether «في» stands before the noun of a unit, or «ب» is joined to one."""
    word = words[index]
    if word.folded in _LOCATIVE:
        return index + 1 < len(words) and words[index + 1].stem in _UNITS
    return word.folded.startswith("ب") and not {word.stem, word.folded[1:].removeprefix("ال")}.isdisjoint(_UNITS)


def _describes(word: Word) -> bool:
    """Whether a word is an adjective of a definite noun, as «الدولي» and «الخيرية» are."""
    return word.opens_with_article and word.is_adjective_shaped


def _goes_on(doc: Doc, post: Phrase) -> bool:
    """Whether the name of the body goes on after what is known of it: «فرع الرئاسة العامة لهيئة …»."""
    return folded_words(doc)[post.end].startswith("ل")


def _differ(one: Phrase, other: Phrase) -> bool:
    """Whether two posts are told of two bodies or two states."""
    return bool(one.agency and other.agency) or bool(one.country and other.country and one.country != other.country)


def _is_of_post(doc: Doc, index: int, inside: set[int]) -> bool:
    """Whether a word may belong to a post: a genitive, an adjective, «في» before its place."""
    word: Word = words_in(doc)[index]
    folded = word.folded
    if folded in _LOCATIVE:
        after: Word = words_in(doc)[index + 1]
        local = after.definite and after.stem in _LOCAL  # «مدير عام الصحة في المنطقة فلان»
        return local or index + 1 in inside or (index + 2 in inside and not after.definite)
    if folded.startswith("ب") and (word.stem in _LOCAL or _goes_with(doc, index)):
        return True
    stops = {unjoined(folded), folded} & (PREPOSITIONS - _WITHIN | RELATIVES | ADVERBS)
    if stops or word.punct or word.blank or _leads_to_thing(doc, index):
        return False
    return index in inside or word.prefix in ("", "و", "ل")


def _leads_to_thing(doc: Doc, index: int) -> bool:
    """«حصل الممثل على جائزة فلان»: whether «على» leads from who acts to a thing; not «المشرف على برنامج كذا»."""
    words = words_in(doc)
    over = words[index].folded == "علي" and words[index - 1].stem not in _OVERSEERS
    return over and index + 1 < len(words) and not words[index + 1].definite


def _goes_with(doc: Doc, index: int) -> bool:
    """Whether «ب» only completes the noun before it: «الأمر بالمعروف», «النهوض بالتعليم»."""
    words = words_in(doc)
    word, before = words[index], words[index - 1]
    return word.prefix == "ب" and word.definite and before.norm.startswith("ال")


def _named(post: Phrase, person: Phrase) -> Phrase:
    return replace(
        person,
        start=post.start,
        prefix=post.prefix,
        agency=person.agency or post.agency,
        country=person.country or post.country,
    )
