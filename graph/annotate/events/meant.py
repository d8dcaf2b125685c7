"""Tell which of the words that one spelling may be is meant: «بحث» searched or discussed, «قدم» came or gave."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.going import holds_event, is_led_otherwise, leads_to_event, only_as_led, only_where_it_goes
from graph.annotate.events.idioms import is_idiom, is_of_thing
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.namedbodies import is_named_so
from graph.annotate.events.particles import ABOUT, COMPLEMENTIZERS, PERSONAL, PREPOSITIONS, RELATIVES, THEN
from graph.annotate.events.qualified import (
    are_people,
    is_between_people,
    is_course_of_speech,
    is_in_general,
    is_of_assembly,
    is_of_call,
    is_of_something_told,
    is_round_of_sides,
    is_said,
    is_united,
    makes_another,
)
from graph.annotate.events.quoted import as_glad, as_quoted, is_of_me, is_quoted, may_be_ours, mine
from graph.annotate.events.signed import describes_paper
from graph.annotate.events.spelled import is_parted_by_adjectives, spelled_so
from graph.annotate.events.text import (
    begins_phrase,
    folded_words,
    is_one_apart,
    is_one_of,
    of_dates,
    sentence_around,
    stems_between,
    words_after,
)
from graph.annotate.found import phrases_in
from graph.annotate.morphology import VerbForm
from graph.annotate.numbers import find_ordinal
from graph.annotate.sentences import begins_in
from graph.annotate.spans import CLOSING
from graph.annotate.word import words_in
from graph.folding import stem_of

_MINE = 4  # letters of «بيتي» and other short words, which are names too
_RELATIVE = 5  # words before a verb with a pronoun within which the noun stands that it is done to
_HALL = 6  # words of a hall's name before what is held there
_BETWEEN = "بين"
_ROUNDS = ("tour", "round")  # the frames of «جولة», of a visitor or of talks


def opens_sentence(doc: Doc, index: int) -> bool:
    """Whether a word opens its sentence, where «عبر» is the verb."""
    return begins_in(doc)[index] or (index > 0 and words_in(doc)[index - 1].blank)


def meant(doc: Doc, index: int, words: EventWords) -> tuple[str, Word] | None:
    """The word of events that a token is, with its proclitics."""
    readings = [
        (prefix, word)
        for prefix, spelled in (*words.readings(folded_words(doc)[index]), *mine(doc, index, words))
        for word in (as_quoted(doc, index, spelled),)
        if not (_is_first_person(word) and not may_be_ours(doc, index, word, words))
        and not ("س" in prefix and word.form.tense == "past")
        and not (is_of_me(word) and not is_quoted(doc, index))  # «أجريت» is rather what was done
        and not _is_mine(doc, index, word)
        and (spelled_so(doc, index, prefix, word) or is_parted_by_adjectives(doc, index, word, words))
        and _may_be(doc, index, word, words)
    ]
    readings = [reading for reading in readings if _means_it_here(doc, index, reading[1])]
    if words.has("Lookalike", folded_words(doc)[index]) or _is_adverb(doc, index, words):
        return None
    if any(not word.is_verb for _, word in readings):
        readings = [reading for reading in readings if not reading[1].takes_no_object]  # «جلسته» is no verb
    readings = [reading for reading in readings if is_said(reading[1])] or readings  # «مدار بحث بين فلان وفلان»
    readings = only_where_it_goes(doc, index, readings)
    readings = [reading for reading in readings if not is_led_otherwise(doc, index, reading[1])] or readings
    if len(readings) > 1:  # «تسلم وساما», «تسلم أوراق الاعتماد»; «قدم أوراق اعتماده» before «قدم إلى»
        readings = [reading for reading in readings if _has_needed(doc, index, reading[1])] or readings
        readings = only_as_led(doc, index, readings)
        readings.sort(key=lambda reading: not _needs(reading[1]))
    longest = max(readings, key=lambda reading: len(reading[1].rest), default=None)  # «تبادلا للآراء» is no verb
    return (longest[0], as_glad(doc, index, longest[1], words)) if longest else None


def _is_adverb(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a word is an adverb that only looks like a verb: «هنا», written without the hamza of «هنأ»."""
    word = words_in(doc)[index]
    return word.text.endswith("ا") and words.has("AdverbLookalike", word.folded) and not opens_sentence(doc, index)


def _needs(word: Word) -> frozenset[str]:
    return word.frame.needs if word.frame else word.needs


def _has_needed(doc: Doc, index: int, word: Word) -> bool:
    """Whether one of the nouns that a word needs beside it stands in its sentence."""
    needs = _needs(word)
    return not needs or any(is_one_apart(doc, i, needs) for i in sentence_around(doc, index))


def _means_it_here(doc: Doc, index: int, word: Word) -> bool:
    """Whether the words follow with which alone a word belongs to an event: «حط الرحال», «قدم أوراق اعتماده»."""
    beside = word.frame.beside if word.frame else word.needs
    if beside and word.frame and word.is_verb and word.form.pronoun and "object" not in word.frame.roles:
        return False  # «إقامته»
    if word.form.tense == "participle" and word.frame and word.frame.needs:
        return describes_paper(doc, index, word, sentence_around(doc, index))
    if is_said(word):
        return is_between_people(doc, index)
    if word.role == "AgreeVerb" or (word.frame is not None and word.frame.only_between and not word.is_verb):
        return _has_needed(doc, index, word)  # be it before the verb: «بعد محادثات …، اتفق فلان وفلان»
    relative = word.role == "AttendVerb" or (word.frame is not None and word.frame.name == "grant-audience")
    if beside and relative and word.is_verb and word.form.pronoun and not words_after(doc, index, beside):
        return any(is_one_of(doc, i, beside) for i in range(max(0, index - _RELATIVE), index))  # «ندوة … نشطها فلان»
    found = words_after(doc, index, beside)
    if found and word.frame and word.frame.type == "Ceremony" and found[0] in of_dates(doc):
        found = [i for i in words_after(doc, found[0], beside) if i not in of_dates(doc)]  # «احتفل … يوم الجمعة ب…»
    return not beside or (bool(found) and not (_has_object(word) and _is_led_to(doc, found[0], word)))


def _is_led_to(doc: Doc, index: int, word: Word) -> bool:
    """Whether a preposition leads to what a verb should be done to: «في سفارة», «بمقر الأمانة», not «احتفل بزواج»."""
    joined = bool(_needs(word)) and words_in(doc)[index].prefix.endswith("ب")
    return joined or words_in(doc)[index - 1].folded in PREPOSITIONS | ABOUT


def _has_object(word: Word) -> bool:
    """Whether the word beside a verb is what it is done to: «افتتح سفارة», not «افتتح معرضا في سفارة»."""
    done_to = word.frame is not None and (word.frame.type == "Ceremony" or word.frame.name == "return-visit")
    return word.role == "HandVerb" or done_to


def _is_first_person(word: Word) -> bool:
    """Whether a verb speaks of «we», of whom no phrase tells who they are: «التقينا», «تجولنا»."""
    form = word.form
    if not isinstance(form, VerbForm) or word.role != "event":
        return False
    goes = word.frame is not None and word.frame.type == "Visit" and word.frame.name != "visit"  # not «زارنا»
    return form.gender == "" or (goes and form.pronoun == "نا")


def _is_mine(doc: Doc, index: int, word: Word) -> bool:
    """Whether «…ت» is «I», who does it to what is mine: «تفقدت محفظتي»."""
    form = word.form
    if not isinstance(form, VerbForm) or (form.tense, form.gender, form.pronoun) != ("past", "f", ""):
        return False
    after = _text_at(doc, index + 1)
    return after.endswith("تي") and len(after) > _MINE and not words_in(doc)[index + 1].definite


def _text_at(doc: Doc, index: int) -> str:
    """A token as written; "" after the last one."""
    return words_in(doc)[index].text if index < len(doc) else ""


def _may_be(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    if word.form.pronoun and words.has("ResidingNoun", word.lemma):
        return False  # «مقر إقامته»
    if word.role in ("OrganizerVerb", "HostVerb") and not word.is_verb:
        return word.form.number == "singular" and "ال" not in folded_words(doc)[index][:3]
    if words.has("OpeningNoun", word.lemma) and not word.rest:
        return "ال" not in folded_words(doc)[index][:3]  # «افتتاح المؤتمر», not «في الافتتاح»
    if word.role == "RepresentVerb" and not _begins_clause(doc, index, words):
        return False  # «وفد يمثل الوزارة»
    if word.is_verb and words.starts("MedalNoun", folded_words(doc)[max(0, index - 1) : index + 1]) > 1:
        return False  # «شهادة شكر»
    if word.is_verb and (_tells_manner(doc, index, words) or leads_to_event(doc, index, word, words)):
        return False
    if word.is_verb and (holds_event(doc, index, word, words) or is_of_call(doc, index, words)):
        return False
    if word.is_verb and _is_of_owner(doc, index, word, words):
        return False
    if word.is_verb or word.frame is None:
        other = word.is_verb and (is_idiom(doc, index, word, words) or is_of_thing(doc, index, word, words))
        return not (other or (word.is_verb and are_people(doc, index, words)))
    if words_in(doc)[index].prefix == "و" and words.has("PilgrimageNoun", words_in(doc)[index - 1].stem):
        return False  # «للعمرة والزيارة»
    following = stems_between(doc, index + 1, index + 2)
    if any(makes_another(form, word, words) for w in following for form in (w, w.removesuffix("ا"))):
        return False
    if word.frame.name == "farewell" and index and words.has("FarewellVisit", words_in(doc)[index - 1].stem):
        return False  # «زيارة وداع»
    if word.frame.name in _ROUNDS and is_round_of_sides(doc, index, words) != (word.frame.name == _ROUNDS[1]):
        return False
    if word.frame.name == "visit" and words.has_any("ShrineNoun", following):
        return False
    if word.frame.name == "exhibition" and is_course_of_speech(doc, index, words):
        return False
    if word.frame.name == "summit" and words.has_any("PeakNoun", following):
        return False  # «قمة الجبل»
    held = is_of_assembly(doc, index, word, words) or is_united(doc, index, words)
    if word.frame.requires and words_in(doc)[index].definite and not held:
        return False  # «جلسة مع الوزير», not «الجلسة»
    if is_of_something_told(doc, index, word, words):
        return False
    if word.frame.name == "meet" and _text_at(doc, index + 1) in CLOSING:
        return False  # «لقاء «تجارب الكتاب»»: a programme, or an interview
    if word.frame.type == "Award" and _names_medal(doc, index, words):
        return False
    of_hall = word.frame.type == "Ceremony" or (word.frame.type == "Talks" and word.form.number == "plural")
    if of_hall and _is_of_office(doc, index, words):
        return False  # «مدير المراسم», «قاعة الاجتماعات»
    if word.frame.type != "Conference":
        return _is_told(doc, index, word, words) and not _is_round(doc, index, word, words)
    if words_in(doc)[index].prefix == "و" and is_named_so(doc, index, words):
        return False  # «بين الحكومة والمؤتمر الوطني»
    if is_in_general(doc, index, word, words):
        return False  # «برنامج المعارض والمؤتمرات»
    for_many = words_in(doc)[index].prefix == "ل" and word.form.number == "plural"  # «مركز الملك خالد للمؤتمرات»
    near = words_in(doc)[max(0, index - (_HALL if for_many else 2)) : index]
    near = [word for word in near if not word.punct][0 if for_many else -1 :]
    halls = [word for word in near if for_many or not word.definite]  # «تحتضن القاعة ندوة»
    return not words.has_any("ExcludedBefore", (stem_of(word.folded.lstrip("وب")) for word in halls))


def _is_of_owner(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """«أخذ الضابط هاتف الوزير»: whether «هاتف» is somebody's telephone, for neither a clause nor who acts begins it."""
    if word.frame is None or word.frame.name != "telephone" or folded_words(doc)[index] != word.lemma:
        return False
    acting = (phrase.start for phrase in phrases_in(doc) if phrase.end == index)
    folded = folded_words(doc)
    first = any(opens_sentence(doc, start) or folded[start - 1] in COMPLEMENTIZERS for start in acting)
    begins = words_in(doc)[index - 1].punct or folded[index - 1] in THEN
    return not (begins or first or _begins_clause(doc, index, words))


def _names_medal(doc: Doc, index: int, words: EventWords) -> bool:
    """«درع التكريم»: whether a definite noun right after a medal only says what medal it is."""
    before = words_in(doc)[index - 1] if index else None
    joined = before is not None and not before.definite and words.has("MedalNoun", before.stem)
    return joined and words_in(doc)[index].opens_with_article


def _begins_clause(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a clause of its own begins at a word: «ومثل الجانب الكيني فلان», «فيما مثل الجانب الكيني فلان»."""
    if opens_sentence(doc, index) or folded_words(doc)[index][0] in "وف":
        return True
    return index > 0 and bool(words.starts("Boundary", folded_words(doc)[index - 1 : index]))


def _tells_manner(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a word only says in what manner something is done: «بشكل سافر»."""
    before = folded_words(doc)[index - 1] if index else ""
    return before.startswith("ب") and words.has("MannerNoun", before[1:])


def _is_of_office(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a definite noun only says of what someone is in charge, or what a hall is for."""
    before = words_in(doc)[index - 1] if index else None
    joined = before is not None and not before.definite and words.has("ExcludedBefore", before.stem)
    return joined and words_in(doc)[index].definite


def _is_told(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether a noun names an event: «اتصال», not «الاتصال»; «وصول», «زيارتها إلى», not the adverb of «وصولا إلى»."""
    after = _text_at(doc, index + 1)
    if words.has("Opposite", word.lemma) and _describes(doc, index):
        return False  # «الجهة المقابلة»
    if word.frame and word.frame.name == "call" and not word.rest:
        channel = index > 0 and words.has("ChannelNoun", words_in(doc)[index - 1].stem)  # «دوائر اتصال»
        of_one = begins_phrase(doc, index + 1, PERSONAL)
        plain = after.startswith("ال") and not of_one  # «اتصال الجمهور», not «مهاتفة الرئيس»
        definite = bool(re.match("[وفب]?(ال|لل)", folded_words(doc)[index]))
        return _is_call_of_people(doc, index, words) if definite else not (channel or plain)
    return bool(word.form.pronoun) or not (folded_words(doc)[index].endswith("ا") and after == "إلى")


def _is_call_of_people(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether «الاتصال» is a call: «الاتصال بين الوزير فلان ونظيره», «الاتصال الذي أجراه الوزير», «تناول الاتصال …»."""
    before = folded_words(doc)[max(0, index - 1) : index]
    frames = (word.frame for folded in before for _, word in words.readings(folded))
    if any(frame is not None and frame.type == "Talks" and frame.only_between for frame in frames):
        return True
    led, after = folded_words(doc)[index + 1 : index + 2], index + 2
    if led == [_BETWEEN]:
        return begins_phrase(doc, after, PERSONAL)
    return led[:1] != [] and led[0] in RELATIVES and _carries(doc, after, words)


def _carries(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a token is a verb of doing with a pronoun for object: «أجراه», «تلقاه»."""
    told = (word for folded in folded_words(doc)[index : index + 1] for _, word in words.readings(folded))
    return any(word.role == "SupportVerb" and bool(word.form.pronoun) for word in told)


def _describes(doc: Doc, index: int) -> bool:
    """Whether a definite noun stands right after another, which it describes."""
    before, word = words_in(doc)[max(0, index - 1)], words_in(doc)[index]
    return index > 0 and word.opens_with_article and before.definite


def _is_round(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether a tour is a round of talks: «جولة جديدة من المفاوضات», «الجولة الحادية عشرة من الحوار»."""
    if word.frame is None or word.frame.mode != "Tour":
        return False
    folded = folded_words(doc)
    _, counting = find_ordinal(folded, index + 1) or (0, 1)
    following = folded[index + 1 : index + 3 + counting]
    talks = (other.frame for w in following for _, other in words.readings(w) if not other.is_verb)
    return any(frame and frame.type == "Talks" for frame in talks)
