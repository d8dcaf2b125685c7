"""Follow a traveller: what a visit tells of the conference it is made for and of the talks held during it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, Fill, add, fill, fill_date, have_someone_in_common, is_yet_to_come
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AFTER, OF_WHAT, PERSONAL, PLACED, RELATIVES, UPON
from graph.annotate.events.text import folded_words
from graph.annotate.found import dates_in, phrases_in
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.word import Word, words_in
from graph.model import Span

_LEFT = 4  # words from «بعد» to what somebody comes from: «بعد مشاركته في المؤتمر»
_BY = "ب"  # before what somebody begins or ends a visit with
_OF_VISIT = {"beginning": "startDate", "ending": "endDate"}  # senses of verbs, and the day of a visit that they tell
_ON, _PICTURE = "علي", "put-in-the-picture"
_ENDS = (":", "..", "...", "…", ".")  # what a headline that only says who is where ends with


def share_journey(drafts: list[Draft], doc: Doc) -> None:
    """Who travels to a city to attend a conference or a meeting attends it there and then; not «بعد المؤتمر»."""
    for draft in drafts:
        for visit in drafts:
            if (
                (draft.type == "Conference" or _is_attended(draft))
                and visit.type == "Visit"
                and have_someone_in_common(visit, draft)
                and not (_is_left_for(visit, draft, doc) or _is_made_elsewhere(visit, draft, doc))
            ):
                if not draft.values("place") and visit.start < draft.start:
                    share(visit, draft, "place")
                if not draft.values("startDate"):
                    share(visit, draft, "startDate", "endDate")


def _is_left_for(visit: Draft, draft: Draft, doc: Doc) -> bool:
    """«سافر إلى روما فور انتهاء المؤتمر», «بعد مشاركته في القمة»: whether who travels comes from what he was at."""
    near = folded_words(doc)[max(visit.end, draft.start - _LEFT) : draft.start]
    return any(word in AFTER or word in UPON for word in near)


def _is_made_elsewhere(visit: Draft, draft: Draft, doc: Doc) -> bool:
    """«افتتح فلان، الذي زار القاهرة أمس، مؤتمر الكتاب»: whether a journey is only told of whom the verb tells."""
    verb = draft.clause.governor if draft.clause is not None else None
    aside = verb is not None and verb.trigger.is_verb and verb.trigger.start < visit.start < draft.start
    related = visit.clause is not None and visit.clause.trigger.is_verb and visit.clause is not verb
    return aside and related and folded_words(doc)[visit.start - 1] in RELATIVES


def _is_attended(draft: Draft) -> bool:
    """Whether somebody comes to take part in a meeting of which only he is told: «للمشاركة في اجتماع أمني»."""
    governor = draft.clause.governor if draft.clause is not None else None
    attends = governor is not None and governor.trigger.role == "AttendVerb"
    return attends and draft.type == "Talks" and len(draft.parties) < 2


def share_travellers(drafts: list[Draft]) -> None:
    """Who is on the way makes the visit that he goes for: «وصل فلان إلى دكار في زيارة عمل، يرافقه فلان».

    Where only the visit tells where he goes, «وصل فلان أمس في زيارة إلى دكار», he goes there on the day of his journey.
    """
    for visit, leaving in pairwise(drafts):
        if _is_left_after(visit, leaving):
            for phrase in leaving.phrases("participant"):
                fill(visit, "participant", phrase)
    for place, visit in enumerate(drafts):
        before = [draft for draft in drafts[:place] if draft.clause is not visit.clause]  # a tour is several
        for journey in before[-1:]:
            if visit.type == journey.type == "Visit" and _is_made_by(journey, visit):
                for phrase in journey.phrases("participant"):
                    fill(visit, "participant", phrase)
                if not (journey.values("place") or visit.values("startDate")):
                    share(journey, visit, "startDate", "endDate")


def _is_left_after(visit: Draft, leaving: Draft) -> bool:
    """«في ختام زيارة إلى هانوي دامت يومين، غادر فلان العاصمة»: whether a visit is told of whom a verb lets go home."""
    noun = visit.type == "Visit" and visit.clause is not None and not visit.clause.trigger.is_verb
    alone = noun and visit.clause is not None and not visit.clause.trigger.form.pronoun and not visit.values("host")
    leaves = leaving.rule == "leave" and not leaving.values("place")
    return alone and leaves and bool(visit.values("place")) and not visit.phrases("participant")


def _is_made_by(journey: Draft, visit: Draft) -> bool:
    """Whether «في» leads from a verb of motion to a visit of no other place, or to a tour."""
    clause, verb = visit.clause, journey.clause
    if clause is None or verb is None or not verb.trigger.is_verb or clause.trigger.is_verb:
        return False
    goes = verb.trigger.goes_to
    plain = clause.link == "في" and not (clause.trigger.definite or clause.trigger.form.pronoun)
    elsewhere = set(visit.values("place")) - set(journey.values("place"))
    return goes and plain and (visit.mode == "Tour" or not elsewhere or not journey.values("place"))


def share_first_and_last_day(drafts: list[Draft]) -> None:
    """«اختتم فلان زيارته بتوقيع مذكرة اليوم»: the day of that by which somebody ends or begins a visit."""
    for visit, draft in pairwise(drafts):
        verb = visit.clause.governor if visit.type == "Visit" and visit.clause is not None else None
        if verb is None or draft.clause is None or draft.clause.governor is not verb or draft.clause.link != _BY:
            continue
        slots = [slot for sense, slot in _OF_VISIT.items() if verb.trigger.says(sense)]
        days = [known for known in draft.fills if known.slot == "startDate"]
        for slot in slots if len(days) == 1 and not visit.is_dated else ():
            add(visit, replace(days[0], slot=slot))


def share_purpose(drafts: list[Draft]) -> None:
    """Who comes to meet someone goes to him and has the talks: «وصول وفد كيني فيه فلان للاجتماع بالوزير»."""
    for visit, draft in pairwise(drafts):
        if visit.type != "Visit" or not _is_purpose(visit, draft):
            continue
        met = draft.phrases("participant")
        people = [phrase for phrase in visit.phrases("participant") if phrase.kind in PERSONAL and phrase not in met]
        visit.goes_somewhere = visit.goes_somewhere or bool(people)  # of «سافر فلان للقاء فلان» the talks tell enough
        for phrase in visit.phrases("participant", "headOfDelegation"):
            fill(draft, "participant", phrase)


def _is_purpose(visit: Draft, draft: Draft) -> bool:
    """Whether «ل» leads from a journey to the talks it is made for, and no verb stands between."""
    clause, journey = draft.clause, visit.clause
    if clause is None or journey is None or draft.type != "Talks" or not draft.parties:
        return False
    told = clause.governor
    united = told is not None and told.trigger.role == "UniteVerb"  # «وصل وفد كيني يضم فلانا لإجراء مباحثات»
    noun = not clause.trigger.is_verb and (clause.link == "ل" or united) and not clause.trigger.form.pronoun
    return noun and journey.trigger.goes_to and (told is None or united or told.trigger.start <= journey.trigger.start)


def nominal_visits(doc: Doc, sentence: tuple[int, int], span: Span, words: EventWords) -> list[Draft]:
    """A visit told by two nouns: «الوزير فلان في باريس: محادثات مع …», «الوزير فلان إلى باريس لحضور …»."""
    here = [phrase for phrase in phrases_in(doc) if sentence[0] <= phrase.start < sentence[1]]
    if len(here) < 2 or not _tells_where(doc, sentence, *here[:2]) or not _ends_there(doc, sentence, here[1], words):
        return []
    person, place = here[:2]
    if words.has("AideNoun", words_in(doc)[person.start].stem):
        return []  # «مستشار ترامب في الخرطوم»
    if words.has_any("AppointedNoun", (word.folded for word in words_in(doc)[person.start + 1 : person.end])):
        return []
    draft = Draft("Visit", "Journey", person.start, place.end, span, "nominal", spans=[span])
    fill(draft, "participant", person)
    fill(draft, "place", place)
    for date in _dates_after(doc, place, sentence[1]):
        fill_date(draft, date)
    return [draft]


def _dates_after(doc: Doc, place: Phrase, end: int) -> list[DateMention]:
    """The days told right after a place."""
    after = [date for date in dates_in(doc) if date.start == place.end and date.end <= end]
    return after[:1]


def _tells_where(doc: Doc, sentence: tuple[int, int], person: Phrase, place: Phrase) -> bool:
    """Whether a sentence begins with someone, and a place or where he goes stands right after him."""
    words = words_in(doc)
    first = next((i for i in range(*sentence) if not words[i].blank), sentence[0])
    if person.kind not in PERSONAL or person.prefix or place.kind not in ("place", "country") or person.start != first:
        return False
    joined = place.start == person.end and place.prefix == "ب"
    apart = place.start == person.end + 1 and words[person.end].folded in (*PLACED, "الي")
    return joined or apart


def _ends_there(doc: Doc, sentence: tuple[int, int], place: Phrase, words: EventWords) -> bool:
    """Whether nothing follows a place and its day, or a colon, or what the journey is for: «… لبحث ملف الهجرة»."""
    end = max([place.end, *(date.end for date in _dates_after(doc, place, sentence[1]))])
    rest = [word for word in words_in(doc)[end : sentence[1]] if not word.blank]
    return not rest or rest[0].text in _ENDS or _is_purpose_of_journey(rest[0], words)


def _is_purpose_of_journey(word: Word, words: EventWords) -> bool:
    """«لبحث», «للقاء»: what somebody goes somewhere for."""
    return any(prefix == "ل" for prefix, _ in words.readings(word.folded))


def follow_journeys(here: list[tuple[Draft, Draft]], doc: Doc) -> None:
    """«تأتي هذه الزيارة في إطار مشاركة المغرب في المؤتمر»: who makes the visit takes part in the conference."""
    told = [(mention, event) for mention, event in here if event.type == "Visit"]
    visits = [event for _, event in told]
    for mention, event in here:
        governor = mention.clause.governor if mention.clause else None
        attended = governor is not None and governor.trigger.role == "AttendVerb"
        if event.type != "Conference" or not attended or not visits or _is_left_for(visits[0], mention, doc):
            continue
        if _is_made_elsewhere(told[0][0], mention, doc):
            continue
        visit = visits[0]
        for known in list(visit.fills):
            if known.slot == "headOfDelegation" or (
                known.slot == "participant" and known.phrase and known.phrase.kind == "person"
            ):
                add(event, known)
        if not event.values("place"):
            share(visit, event, "place")
        if not event.values("startDate"):
            share(visit, event, "startDate", "endDate")
    for _, event in here:
        held = [visit for visit in visits if not (is_yet_to_come(visit, event) or _is_made_later(visit, event))]
        if event.mode == "Signing" and held and not event.values("place"):
            share(held[0], event, "place")


def _is_made_later(visit: Draft, signing: Draft) -> bool:
    """«وقعا مذكرة، قبل أن يزور الوفد القاعدة»: whether a verb behind a signing tells where its people went then."""
    signed, went = signing.clause, visit.clause
    if signed is None or went is None or not (signed.trigger.is_verb and went.trigger.is_verb):
        return False
    return not went.orphan and visit.start > signing.start


def is_next_town(event: Draft, draft: Draft) -> bool:
    """«تفقد الوزير مستشفى سبها، ثم غادر إلى مرزق»: whether a sentence goes on with a journey to another town."""
    towns = {place.key for place in draft.phrases("place") if place.kind == "place"} - draft.venues
    told = any(place.kind == "place" for place in event.phrases("place"))
    onwards = draft.span == event.span and event.start < draft.start and event.clause is not None
    return bool(towns) and told and onwards and not towns.intersection(place.key for place in event.phrases("place"))


def split_tours(drafts: list[Draft]) -> list[Draft]:
    """A tour of several places is a visit to each."""
    found: list[Draft] = []
    for draft in drafts:
        places = [fill for fill in draft.fills if fill.slot == "place"]
        if draft.mode != "Tour" or len(places) < 2:
            found.append(draft)
            continue
        found += [
            replace(
                draft,
                fills=[*(fill for fill in draft.fills if _is_of_station(fill, place, places)), place],
                known=False,
            )
            for place in places
        ]
    return found


def _is_of_station(known: Fill, place: Fill, places: list[Fill]) -> bool:
    """Whether what is told of a tour is told of one of its places; of its days the first is the first place's."""
    if known.slot == "place" or (known.slot in ("startDate", "endDate") and place != places[0]):
        return False
    return not _is_elsewhere(known, place, places)


def _is_elsewhere(known: Fill, place: Fill, places: list[Fill]) -> bool:
    """Whether a body of a tour is in another of its places: it stands before that one."""
    if known.slot != "host" or known.phrase is None or known.phrase.kind != "agency":
        return False
    start = known.phrase.start
    after = [other for other in places if other.phrase and other.phrase.start > start]
    return bool(after) and after[0] != place


def bring_travellers(draft: Draft, here: list[tuple[Draft, Draft]]) -> None:
    """«تميزت هذه الزيارة بمباحثات مع فلان»: who made the visit had the talks."""
    visits = [event for mention, event in here if event.type == "Visit" and mention.known]
    clause = draft.clause
    if draft.type != "Talks" or clause is None or clause.trigger.is_verb or not visits or not draft.parties:
        return
    owned = (
        clause.trigger.form.pronoun
        or clause.taken("genitive")
        or (clause.governor and clause.governor.trigger.role == "SupportVerb")
    )
    if owned or draft.known:
        return
    for known in visits[-1].fills:
        if known.slot == "participant" and known.phrase and known.phrase.kind in PERSONAL:
            add(draft, Fill("participant", known.value, draft.span, known.phrase, known.rule))


def share(giver: Draft, taker: Draft, *slots: str) -> None:
    """Let one event have what another says of some slots; no conference is held in the airport that people come to."""
    passed = giver.venues if giver.mode == "Journey" and taker.type == "Conference" else frozenset[str]()
    for given in giver.fills:
        if given.slot in slots and not (given.phrase is not None and given.phrase.key in passed):
            add(taker, given)


def are_of_one_verb(draft: Draft, visit: Draft) -> bool:
    """Whether one verb carries a visit and the talks that it begins or ends with: «اختتم فلان زيارته بلقاء فلان»."""
    verb = draft.clause.governor if draft.clause is not None else None
    return verb is not None and visit.clause is not None and visit.clause.governor is verb and verb.trigger.is_verb


def is_travelled_for(talks: Draft, visit: Draft) -> bool:
    """«وصل وفد الوزارة إلى روما لإجراء مباحثات مع مسؤولين كينيين»: whether a verb of going leads to talks with «ل»."""
    clause, journey = talks.clause, visit.clause
    led = clause is not None and clause.governor is journey and clause.governor is not None
    return led and journey is not None and journey.trigger.is_verb and bool(clause and clause.taken("مع"))


def is_spoken_of(visit: Draft, talks: Draft) -> bool:
    """«أطلع فلان فلانا على نتائج زيارته لروما»: whether a visit is what talks are about, so that they are elsewhere."""
    noun, verb = visit.clause, talks.clause
    frame = verb.trigger.frame if verb is not None and verb.trigger.is_verb else None
    if noun is None or noun.trigger.is_verb or frame is None or noun.governor is not verb:
        return False
    led = noun.link in ("", _ON, *OF_WHAT) or (noun.link == "في" and talks.rule == _PICTURE)
    return frame.only_between and led
