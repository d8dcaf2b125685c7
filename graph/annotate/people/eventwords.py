"""Tell what a word is among those of events: whom it meets, where it goes, what is given, who is stood in for."""

from __future__ import annotations

from graph.annotate.events.words import EventWords

_DUAL = "ين"  # what ends two of a thing that something is done to


def is_verb(events: EventWords, folded: str) -> bool:
    """Whether a word is a verb that evokes an event: «زار»."""
    return any(
        word.is_verb and word.role == "event" and not (word.frame and word.frame.of_phrase)
        for _, word in events.readings(folded)
    )


def is_telling(events: EventWords, folded: str) -> bool:
    """Whether a word is a verb of events, or one of those that stand about them: «أكد», «ترأس»."""
    return any(word.is_verb for _, word in events.readings(folded))


def is_noun(events: EventWords, folded: str) -> bool:
    """Whether a word is a noun that evokes an event: «زيارة»."""
    return any(not word.is_verb and word.role == "event" for _, word in events.readings(folded))


def stands_in(events: EventWords, folded: str) -> bool:
    """Whether a word is a verb of coming for somebody else: «ناب», «مثل»."""
    return any(word.is_verb and word.role == "RepresentVerb" for _, word in events.readings(folded))


def meets(events: EventWords, folded: str) -> bool:
    """Whether a word is a verb whose object is somebody who is met: «استقبل», «التقى», not «زار»."""
    told = (word.frame for _, word in events.readings(folded) if word.is_verb and word.role == "event")
    return any(frame is not None and frame.roles.get("object") in ("participant", "host") for frame in told)


def goes(events: EventWords, folded: str) -> bool:
    """Whether a word is a verb whose object is a place: «زار», «غادر»."""
    told = (word.frame for _, word in events.readings(folded) if word.is_verb and word.role == "event")
    return any(frame and (frame.roles.get("object") == "place" or frame.name == "leave") for frame in told)


def is_event_word(events: EventWords, folded: str) -> bool:
    """Whether a word belongs to an event: «فال» is none though «آل» is, since within a sentence no «ف» is joined."""
    if not folded.startswith("ف"):
        return events.is_known(folded)
    return any(not prefix.startswith("ف") for prefix, _ in events.readings(folded))


def is_given(events: EventWords, folded: str) -> bool:
    """Whether a word is what verbs of events are done to, or two of that: «وسام», «الجائزتين»."""
    pair = folded.removeprefix("ال").removesuffix(_DUAL)
    two = folded.endswith(_DUAL) and len(pair) > len(_DUAL)
    return events.is_needed(folded) or (two and (events.is_needed(pair) or events.is_needed(f"{pair[:-1]}ه")))


def is_told(events: EventWords, folded: str) -> bool:
    """Whether a word tells an event after a name: «نزور» is said in the first person, and so of no one named."""
    if not folded.startswith("ن"):
        return is_event_word(events, folded)
    return any(not word.is_verb for _, word in events.readings(folded))
