"""Let whoever has a guest in talks be their host: «محادثات أجراها فلان مع ضيفه فلان», «عقب لقاء مع ضيفه فلان»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.governors import subject_of
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.text import begins_phrase, folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_TWO = 2  # who meet
_BESIDE = 4  # words between a verb and «ضيفه»
_GUEST = 2  # words between «ضيفه» and his name, the adjective of a state among them


def host_guests(drafts: Iterable[Draft], doc: Doc, words: EventWords) -> None:
    """Make the only other party of talks with «ضيفه» their host."""
    for draft in drafts:
        people = [phrase for phrase in draft.phrases("participant") if phrase.kind in PERSONAL]
        guests = [phrase for phrase in people if _is_guest(phrase, doc, words)]
        others = [phrase for phrase in people if phrase not in guests]
        held = draft.type == "Talks" or draft.mode == "Signing"
        if held and guests and len(others) == 1 and not draft.values("host"):
            fill(draft, "host", others[0])


def meet_own_hosts(drafts: Iterable[Draft], events: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """«وأجرى فلان مباحثات مع مضيفه»: who invited him or received him on the visit told before is the other party."""
    for draft in drafts:
        clause = draft.clause if draft.type == "Talks" else None
        if clause is None or len(draft.parties) != 1 or not _is_with_own_host(clause, draft, doc, words):
            continue
        guest = draft.parties[0]
        told = (event for event in events if event.type == "Visit" and event.start < draft.start)
        visits = [event for event in told if _is_party(guest, event)]
        for host in visits[-1].phrases("host") if visits else ():
            fill(draft, "participant", host)


def meet_called_guests(drafts: Sequence[Draft], events: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """«التقى سالم فلانا، الذي قال إنه بحث مع ضيفه الكيني …»: a guest called by his state is one of those just told."""
    for draft in drafts:
        called = _called_by_state(draft, doc, words) if draft.type == "Talks" else None
        told = [event for event in (*events[-1:], *drafts) if event.type == "Talks" and event.start < draft.start]
        people = _people(told[-1]) if called and told else []
        guests = [person for person in people if called and person.country == called.country]
        if len(people) == _TWO and len(guests) == 1 and all(_is_party(each, told[-1]) for each in _people(draft)):
            _tell_again(draft, people, guests[0])


def _people(draft: Draft) -> list[Phrase]:
    return [party for party in draft.parties if party.kind == "person"]


def _tell_again(draft: Draft, people: Sequence[Phrase], guest: Phrase) -> None:
    """Let talks be those told before, of two people, one of them the other's guest."""
    draft.fills = [known for known in draft.fills if known.slot not in ("participant", "host")]
    draft.known = True
    for person in people:
        fill(draft, "participant", person)
    fill(draft, "host", next(person for person in people if person != guest))


def _called_by_state(draft: Draft, doc: Doc, words: EventWords) -> Phrase | None:
    """«ضيفه الكيني», where nobody is named."""
    posts = (phrase for phrase in draft.phrases("participant") if phrase.kind == "post" and phrase.country)
    return next((post for post in posts if words.has_any("Guest", _alone(doc, post.start))), None)


def _is_party(phrase: Phrase, event: Draft) -> bool:
    return any(party.key == phrase.key for party in event.parties)


def _is_with_own_host(clause: Clause, draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether «مضيفه» stands right behind a word for talks, its preposition between, and no name behind it."""
    hosts = words.single("OwnHost")
    near = range(draft.start, min(max(clause.words[1], draft.end + _BESIDE), len(doc)))
    told = next((i for i in near if folded_words(doc)[i].removeprefix("ب") in hosts), None)
    return told is not None and not begins_phrase(doc, told + 1, PERSONAL)


def name_hosts(drafts: Iterable[Draft], doc: Doc, words: EventWords) -> None:
    """«ناقش فلان ومضيفه فلان الملف»: who is called a host is that of the first meeting that he is at."""
    told: set[int] = set()
    for draft in drafts:
        for phrase in [phrase for phrase in draft.parties if stands_after(phrase, "OwnHost", doc, words)]:
            if phrase.start not in told:
                fill(draft, "host", phrase)
            told.add(phrase.start)


def meet_named_guests(phrases: Sequence[Phrase], events: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """«استقبل فلان نظيره الكيني. وقال فلان إن ضيفه عمر …»: whom somebody met whose name is told only afterwards."""
    talks = [event for event in events if event.type == "Talks"]
    people = [phrase for phrase in phrases if phrase.kind == "person"] if talks else []
    for place, guest in enumerate(people):
        if guest.start == 0 or not words.has_any("Guest", _alone(doc, guest.start - 1)):
            continue
        host = people[place - 1] if place else None
        for event in [event for event in talks if _has_guest_of(host, event)][-1:]:
            _name_guest(event, guest)


def _has_guest_of(host: Phrase | None, event: Draft) -> bool:
    """Whether talks are somebody's, or two hold them of whom no name is told."""
    people = [phrase for phrase in event.parties if phrase.kind == "person"]
    return any(host is not None and phrase.key == host.key for phrase in people) or not people


def _name_guest(event: Draft, guest: Phrase) -> None:
    """Let a guest be the one of two who has only a post, and is told last and receives nobody."""
    posts = [phrase for phrase in event.phrases("participant") if phrase not in event.phrases("host")]
    posts = [phrase for phrase in posts if phrase.kind == "post"]
    if len(event.parties) == _TWO and posts and guest not in event.parties:
        last = max(posts, key=lambda phrase: phrase.start)
        event.fills = [known for known in event.fills if known.phrase != last]
        fill(event, "participant", guest)


def _is_guest(person: Phrase, doc: Doc, words: EventWords) -> bool:
    before = words_in(doc)[max(0, person.start - _GUEST) : person.start]
    return words.has_any("Guest", (form for word in before for form in (word.folded, word.norm)))


def _is_equal(person: Phrase, doc: Doc, words: EventWords) -> bool:
    return words.has_any("EqualNoun", (word.stem for word in words_in(doc)[person.start : person.end]))


def receive_at_home(events: Iterable[Draft], doc: Doc, words: EventWords, country_of: CountryOf) -> None:
    """Make a visitor's equal in the state he visits his host: «جال في كمبالا برفقة نظيره الأوغندي فلان»."""
    for event in events:
        if event.type != "Visit":
            continue
        states = {country_of(place.key) for place in event.phrases("place")} - {""}
        people = [phrase for phrase in event.phrases("participant") if phrase.kind == "person" and phrase.country]
        at_home = [person for person in people if states == {person.country} and _is_equal(person, doc, words)]
        if at_home and len(at_home) < len(people):
            event.fills = [known for known in event.fills if known.phrase not in at_home]
            for person in at_home:
                fill(event, "host", person)


def guests_of(clause: Clause, doc: Doc, words: EventWords) -> list[int]:
    """Where the words for a guest stand, in talks or a signing: «أجرى فلان محادثات مع ضيفه», «وقع فلان وضيفه فلان»."""
    frame, near = clause.trigger.frame, clause.trigger.end + _BESIDE
    if frame is None or not (frame.type == "Talks" or frame.mode == "Signing"):
        return []
    beside = range(clause.trigger.end, min(max(clause.words[1], near), len(doc)))
    called = words.single("Guest")
    guests = [i for i in beside for word in _alone(doc, i) if word in called]
    return [i for i in guests if i < near or _is_joined(doc, i) or folded_words(doc)[i - 1] == "مع"]


def receivers(draft: Draft, clause: Clause, guest: int, doc: Doc) -> list[Phrase]:
    """Who is at home: who acts, or he to whom «و» joins the guest."""
    acting = [phrase for phrase in subject_of(clause) if phrase.kind in PERSONAL]
    if not _is_joined(doc, guest):
        return acting
    before = [phrase for phrase in draft.parties if phrase.kind in PERSONAL and phrase.end <= guest]
    return sorted(before, key=lambda phrase: phrase.end)[-1:]


def _is_joined(doc: Doc, index: int) -> bool:
    return folded_words(doc)[index].startswith("و")


def _alone(doc: Doc, index: int) -> tuple[str, ...]:
    """A word as written, and without what is joined to it."""
    word = words_in(doc)[index]
    return word.folded, word.norm, word.folded.removeprefix("و")


def called_guest(clause: Clause, doc: Doc, words: EventWords) -> Phrase | None:
    """«اتفق المدير وضيفه فلان على …»: who of those who act is called the guest of the one before."""
    joined = (phrase for phrase in clause.subject[1:] if phrase.kind == "person")
    return next((phrase for phrase in joined if stands_after(phrase, "Guest", doc, words)), None)


def stands_after(phrase: Phrase, name: str, doc: Doc, words: EventWords) -> bool:
    """Whether a noun of a class stands before someone, alone or with an adjective: «ضيفه», «مضيفه الكيني»."""
    before = range(max(0, phrase.start - 2), phrase.start)
    return words.has_any(name, (form for i in before for form in _alone(doc, i)))
