"""Tell where a meeting is from where what it is about is: «ندوة عن الصناعة بينبع عقدت في هيوستن»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, forget
from graph.annotate.events.particles import ABOUT, COMMAS, PLACED
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.text import folded_words, is_in_it, of_phrases
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_TITLE = 3  # words between a conference and «عن», with it


def without_topic_place(draft: Draft, doc: Doc, country_of: CountryOf) -> None:
    """Leave out the places of what is discussed, where the text tells another at which it is."""
    if _is_in_meeting(draft, doc):
        forget(draft, "place")  # «لقاء بروما بحثا فيه أزمة مالي»
        return
    if draft.type == "Talks":
        abroad = _topics_abroad(draft, doc, country_of)
        forget(draft, "place", abroad)
    places = draft.phrases("place") if draft.type == "Conference" else []
    after = sorted((place for place in places if place.start >= draft.end), key=lambda place: place.start)
    about = after[:1] if len(places) > 1 else []
    if any(_is_about(draft, place, doc) for place in about):
        forget(draft, "place", about)


def _topics_abroad(draft: Draft, doc: Doc, country_of: CountryOf) -> list[Phrase]:
    """Where what is discussed is, for talks in a town of another state: «… بالقاهرة دفع العملية السياسية في كينيا».

    So too a town: «اتفق فلان وفلان في لقاء بدمشق على فتح مكتب في القاهرة».
    """
    places = sorted(draft.phrases("place"), key=lambda place: place.start)
    homes = {country_of(place.key) for place in places[:1] if place.kind == "place"} - {""}
    later = [place for place in places[1:] if _follows_noun(place, doc)] if homes else []
    return [place for place in later if country_of(place.key) not in {*homes, ""}]


def _follows_noun(place: Phrase, doc: Doc) -> bool:
    """Whether a noun that is no phrase of ours stands before «في» and a place, one with the article before a state."""
    index = place.start - 1 - (not place.particle)
    word, between = words_in(doc)[index], words_in(doc)[index + 1 : place.start]
    if place.kind == "place" and not (place.particle or between[-1].folded in PLACED):
        return False  # «مفاوضات فيينا»
    goes_on = word.mark or word.folded.startswith("و") or any(each.folded.startswith("و") for each in between)
    return index not in of_phrases(doc) and (word.definite or place.kind == "place") and not goes_on


def _is_in_meeting(draft: Draft, doc: Doc) -> bool:
    """Whether «فيه» or «خلاله» after a verb of discussing leads back to the meeting that tells where."""
    trigger = draft.clause.trigger if draft.clause is not None and draft.clause.trigger.is_verb else None
    discusses = trigger is not None and trigger.frame is not None and trigger.frame.only_between
    return trigger is not None and discusses and is_in_it(doc, trigger.end)


def _is_about(draft: Draft, place: Phrase, doc: Doc) -> bool:
    """Whether a place belongs to the words after «عن» or «حول», up to a comma."""
    words = folded_words(doc)
    led = (index for index in range(draft.end, min(draft.end + _TITLE, place.start)) if words[index] in ABOUT)
    start = next(led, None)
    return start is not None and COMMAS.isdisjoint(words[start : place.start])
