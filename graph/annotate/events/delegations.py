"""Read a delegation as the body or state that sent it: «وفد رفيع من وزارة الصحة», and «الوفد» after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import EACH_OF, PREPOSITIONS, SENT_BY
from graph.annotate.events.text import of_dates
from graph.annotate.found import agencies_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import QUOTES, apart_from, covered, first_of
from graph.annotate.word import Word, words_in

_SENT = 6  # words between a delegation and who sent it: «وفد تجاري رفيع المستوى من …»
_MEMBERS = 2  # nouns of people between: «فريق من منسوبي …»
_NEAR = 3  # words after a delegation that may say whose it is
_SENDERS = ("agency", "country", "post", "group")


def with_delegations(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; one that sent a delegation begins at its noun, and is meant where that stands alone."""
    found = dict(_delegations(doc, words, phrases)) | dict(_missions(doc, words, phrases))
    taken = covered(found.values())
    rest = apart_from(taken, phrases)
    return tuple(sorted([*rest, *found.values()], key=lambda phrase: phrase.start))


def _missions(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> Iterator[tuple[int, Phrase]]:
    """«بعثة صندوق النقد الدولي»: those whom a body has sent, where the name of a mission is no more than its own."""
    senders = {named.start: named for named in agencies_in(doc)}
    for phrase in phrases:
        sender, noun = senders.get(phrase.start + 1), words_in(doc)[phrase.start].stem
        if phrase.kind != "agency" or sender is None or sender.end != phrase.end:
            continue
        sent = words.has("PartyNoun", noun) and words.has("DelegationNoun", noun)
        sent = sent and not words.has("SportWord", words_in(doc)[phrase.start + 1].stem)  # «بعثة نادي الهلال»
        if sent:
            yield phrase.start, replace(phrase, key=sender.key, plural=True)


def _delegations(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> Iterator[tuple[int, Phrase]]:
    starts = {phrase.start: phrase for phrase in phrases}
    taken = covered(phrases)
    last: dict[str, Phrase] = {}  # the delegation told last, by its noun
    nouns, many = words.single("DelegationNoun"), words.single("DelegationsNoun")
    for phrase in phrases:
        sender = _sender(doc, words, phrase.end - 1, starts, taken) if _stands_for_others(doc, phrase) else None
        if sender is not None and sender.kind in ("country", "post"):
            yield phrase.start, replace(sender, start=phrase.start, prefix=phrase.prefix, plural=True)
    for index, word in enumerate(words_in(doc)):
        noun = word.stem.removesuffix("ا")
        if noun in many and index not in taken:
            sender = _sender(doc, words, index, starts, taken)
            members = next((phrase for phrase in phrases if phrase.end == index and phrase.plural), None)
            if sender is not None and sender.kind in ("country", "agency"):
                first = members or Phrase(index, index + 1, word.prefix, "post", "")  # «وأعضاء الوفود من …»
                yield index, replace(sender, start=first.start, prefix=first.prefix, plural=True)
        if noun not in nouns or index in taken:
            continue
        sender = _sender(doc, words, index, starts, taken)
        whose = starts.get(_past_quotes(words_in(doc), index + 1))
        owned = not word.definite or (whose is not None and _is_adjective(doc, whose))
        sender = sender or (_owner(words, noun, whose) if owned else None)
        state = None if sender else _state_of(doc, words, index, starts)
        if state is not None:
            last[noun] = replace(state, start=index, end=index + 1, prefix=word.prefix, plural=True)
        if sender:
            last[noun] = replace(sender, start=index, prefix=word.prefix, plural=True)
            yield index, last[noun]
        elif noun in last and word.definite and not _is_of_state(doc, words, starts.get(index + 1)):
            first = _members_before(doc, words, index, phrases)
            yield first.start, replace(last[noun], start=first.start, end=index + 1, prefix=first.prefix)
        elif sent := _end_of_senders(doc, words, index, taken):
            yield index, Phrase(index, sent, word.prefix, "post", "", plural=True)
        elif words.has("PartyNoun", noun) and not word.definite and _is_unnamed(doc, words, index, starts):
            yield index, Phrase(index, _after_owner(doc, words, index, starts), word.prefix, "post", "", plural=True)


def _members_before(doc: Doc, words: EventWords, index: int, phrases: tuple[Phrase, ...]) -> Phrase:
    """«أعضاء الوفد»: the people without names who are told to belong to a delegation, else its noun."""
    beside = (phrase for phrase in phrases if phrase.end == index and phrase.plural and phrase.kind == "post")
    plain = (phrase for phrase in beside if not (phrase.key or phrase.agency or phrase.country))
    members = next((phrase for phrase in plain if words.has("PeerNoun", words_in(doc)[phrase.start].stem)), None)
    return members or Phrase(index, index + 1, words_in(doc)[index].prefix, "post", "")


def _stands_for_others(doc: Doc, phrase: Phrase) -> bool:
    """Whether people without a name are told by whom they were sent: «ممثلون عن حكومة كينيا وحركة حماس»."""
    bare = phrase.kind == "post" and phrase.plural and not (phrase.key or phrase.agency or phrase.country)
    return bare and phrase.end < len(doc) and words_in(doc)[phrase.end].folded in SENT_BY


def _sender(doc: Doc, words: EventWords, index: int, starts: dict[int, Phrase], taken: set[int]) -> Phrase | None:
    """The phrase after the «من» or «عن» of a delegation."""
    plain = words_in(doc)
    for place in range(index + 1, min(index + _SENT, len(doc) - 1)):
        if plain[place].punct or plain[place].blank or place in taken or opens_each_of(plain, place):
            return None
        if words.has("OwnedWord", plain[place].stem) and plain[place].definite == plain[index].definite:
            owner = starts.get(place + 1)  # «وفد تابع للأمم المتحدة»
            return replace(owner, prefix="") if owner and owner.kind == "agency" and owner.particle == "ل" else None
        if plain[place].folded in SENT_BY:
            first = _past_quotes(plain, place + 1)
            if state := _state_of_service(words, plain, first, starts):
                return state
            after = (starts.get(i) for i in range(first, first + 1 + _MEMBERS) if _within(doc, words, first, i))
            sender = next((phrase for phrase in after if phrase), None)
            known = sender and sender.kind in _SENDERS and not sender.prefix
            if sender is None or not known or _describes_people(doc, words, index, sender):
                return None
            if sender.kind != "group":
                return sender
            counted = words.has("Quantity", plain[index].stem.removesuffix("ا"))  # «عدد من عناصر داعش»
            return None if counted else replace(sender, kind="post", key="", agency=sender.key)
    return None


def _state_of_service(words: EventWords, plain: list[Word], index: int, starts: dict[int, Phrase]) -> Phrase | None:
    """«وفد من الأمن الكيني»: the state of a service that its adjective follows."""
    service = index < len(plain) and plain[index].definite and words.has("ServiceNoun", plain[index].stem)
    state = starts.get(index + 1) if service and index not in starts else None
    return state if state is not None and state.kind == "country" and not state.prefix else None


def _past_quotes(plain: list[Word], index: int) -> int:
    """The token after the quotation mark that opens at a token: «وفد من "الإنتربول"»."""
    return index + (index < len(plain) and plain[index].text in QUOTES)


def opens_each_of(plain: list[Word], index: int) -> bool:
    """Whether «كل من» stands at a token, whose «من» tells no sender: «وفود كل من قطر والكويت»."""
    return " ".join(word.folded for word in plain[index : index + 2]) in EACH_OF


def _describes_people(doc: Doc, words: EventWords, index: int, sender: Phrase | None) -> bool:
    """Whether a state's adjective only tells where some come from: «عددا من اليمنيين», «أعضاء الاتحاد الكيني»."""
    if sender is None or sender.kind != "country" or not words.is_demonym(words_in(doc)[sender.start].stem):
        return False
    before = words_in(doc)[sender.start - 1]
    counts = words.has("Quantity", words_in(doc)[index].stem.removesuffix("ا"))
    return not words.has("PartyNoun", before.stem) and (counts or before.definite)


def _is_adjective(doc: Doc, body: Phrase) -> bool:
    """«الوفد الأوروبي», «البعثة الأممية»: whether an adjective tells the body that sent a delegation."""
    word = words_in(doc)[body.start]
    return body.end - body.start == 1 and word.opens_with_article and word.is_adjective_shaped


def _state_of(doc: Doc, words: EventWords, index: int, starts: dict[int, Phrase]) -> Phrase | None:
    """The state whose adjective tells where people come from: «وفدا برلمانيا كينيا», «الوفد الأمني الكيني»."""
    plain = words_in(doc)
    if not words.has("PartyNoun", plain[index].stem.removesuffix("ا")):
        return None
    for place in range(index + 1, min(index + 1 + _NEAR, len(doc))):
        described = not plain[place].prefix and plain[place].definite == plain[index].definite
        if place in starts or not described:
            state = starts.get(place) if described else None
            demonym = words.is_demonym(plain[place].stem)
            return state if demonym and state is not None and state.kind == "country" else None
    return None


def _owner(words: EventWords, noun: str, after: Phrase | None) -> Phrase | None:
    """The body or group whose delegation, team or committee it is: «لجنة الأمم المتحدة», «وفد حماس»."""
    if after is None or after.kind not in ("agency", "group") or after.prefix or words.has("Quantity", noun):
        return None
    return after if after.kind == "agency" else replace(after, kind="post", key="", agency=after.key)


def _end_of_senders(doc: Doc, words: EventWords, index: int, taken: set[int]) -> int:
    """After those without a name who sent it, where «من» tells them: «وفد من الطلاب», «فريق من شركة المياه»; or 0."""
    plain = words_in(doc)
    if plain[index].definite:
        return 0
    for place in range(index + 1, min(index + _NEAR, len(doc) - 1)):
        if plain[place].punct:
            return 0
        if plain[place].folded == "من" and place in of_dates(doc):
            return 0  # «وفد كبير من 12 إلى 14 مايو»
        if plain[place].folded == "من":
            counts = words.has("Quantity", plain[index].stem.removesuffix("ا"))  # «عدد من اللقاءات»
            if counts and _is_event(words, plain[place + 1]):
                return 0
            return index + 1 if counts or place + 1 in taken or plain[place + 1].punct else place + 2
    return 0


def _is_event(words: EventWords, word: Word) -> bool:
    """Whether a noun tells an event, which is nobody: «عقد عددا من اللقاءات مع فلان»."""
    return any(reading.role == "event" for _, reading in words.readings(word.folded))


def _is_unnamed(doc: Doc, words: EventWords, index: int, starts: dict[int, Phrase]) -> bool:
    """Whether the words do not say who sent a delegation that comes or is met: «استقبل وفدا تجاريا»."""
    end = _after_owner(doc, words, index, starts)
    after = range(end, min(index + 1 + _NEAR, len(doc)))
    plain = words_in(doc)
    stop = next((i for i in after if plain[i].prefix or plain[i].folded in PREPOSITIONS), after.stop)
    named = any(i in starts and (starts[i].kind != "place" or i == index + 1) for i in range(end, stop))
    return not named and not _is_led(doc, words, index) and plain[index - 1].stem != "راس"


def _after_owner(doc: Doc, words: EventWords, index: int, starts: dict[int, Phrase]) -> int:
    """After an owner who is no body for the reader, and the state that describes him: «وفد المعارضة السورية»."""
    owner = index + 1
    known = owner in starts or owner >= len(doc) or not words_in(doc)[owner].definite or words_in(doc)[owner].prefix
    state = None if known else starts.get(owner + 1)
    described = state is not None and state.kind == "country" and words.is_demonym(words_in(doc)[owner + 1].stem)
    return state.end if state is not None and described and not state.prefix else owner


def _is_led(doc: Doc, words: EventWords, index: int) -> bool:
    """Whether the verb of who leads a delegation stands before it: «ترأس الوزير، اليوم، وفدا رفيعا»."""
    start = first_of(doc, index)
    readings = (word for i in range(start, index) for _, word in words.readings(words_in(doc)[i].folded))
    return any(word.role == "AttendVerb" and "leading" in word.senses for word in readings)


def _is_of_state(doc: Doc, words: EventWords, after: Phrase | None) -> bool:
    """Whether an adjective of state tells another delegation: «الوفد المغربي», not «ويزور الوفد المغرب»."""
    state = after is not None and after.kind == "country" and not after.prefix
    word = words_in(doc)[after.start] if after is not None else None
    return word is not None and state and word.definite and words.is_demonym(word.stem)


def _within(doc: Doc, words: EventWords, start: int, end: int) -> bool:
    """Whether only nouns that govern may stand between two tokens: no event or particle, no article, nothing joined."""
    between = words_in(doc)[start:end]
    apart = any(word.punct or word.blank or word.prefix or word.definite for word in between)
    return not apart and not any(word.folded in PREPOSITIONS or words.is_known(word.folded) for word in between)
