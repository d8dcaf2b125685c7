"""Decide which topics a meeting had: those that the text says it discussed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from graph.annotate.events.drafts import MEETINGS, Draft, Fill, add
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import BOTH, CONCERNING, DURING, MARGIN
from graph.annotate.events.text import folded_from, folded_words, is_one_of, of_phrases
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import agencies_in, once, phrases_in, posts_in, topics_in
from graph.annotate.phrases import TopicMention
from graph.annotate.spans import Stretch, covered, sentences, without_blank
from graph.annotate.word import words_in
from graph.folding import stem_of
from graph.model import Topic

Telling = tuple[Draft, Draft]  # a mention and the event it tells

_REACH = 30  # words beside names from «بحث» or «حول» within which its topics stand
_LEAD = 4  # words at the head of a sentence that lead back to the meeting before: «ودار الحديث عن …»
_FRONT = 3  # words before a topic among which stands what makes it that of the meeting behind: «لم يغب ملف …»
_NAMED = 6  # words of its name between the noun of a conference and what it is for
_BESIDE = 2  # words between the noun of an event and the cue of its own topic: «ندوة وطنية حول …»
_PAPER = 12  # words after «مذكرة» within which its topic stands
_DURING = (*DURING, MARGIN)
_MEMORY = 120  # words within which a sentence still speaks of the last meeting


@dataclass(frozen=True)
class _Sentence:
    """A sentence with its topics, the words that lead to them, and the meetings it tells."""

    start: int
    end: int
    topics: tuple[TopicMention, ...]
    cues: tuple[int, ...]
    here: tuple[Telling, ...]


def add_topics(doc: Doc, words: EventWords, tellings: list[Telling], triggers: Mapping[int, Trigger]) -> None:
    """Give the topics of each sentence to the meeting that it speaks of."""
    meetings = [(mention, event) for mention, event in tellings if event.type in MEETINGS]
    for start, end in sentences(doc) if meetings else ():
        sentence = _read(doc, words, range(start, end), meetings, triggers)
        for topic in sentence.topics:
            event = _owner(doc, words, sentence, topic, meetings, triggers)
            if event is not None:
                add(event, Fill("topic", Topic(topic.topic), without_blank(doc, start, end), None, topic.rule))


def _read(
    doc: Doc, words: EventWords, tokens: range, meetings: list[Telling], triggers: Mapping[int, Trigger]
) -> _Sentence:
    topics = tuple(topic for topic in _topics_outside_names(doc) if topic.start in tokens)
    cues = tuple(_cues(doc, words, tokens, triggers)) if topics else ()
    here = tuple((mention, event) for mention, event in meetings if mention.start in tokens)
    return _Sentence(tokens.start, tokens.stop, topics, cues, here)


@once
def _topics_outside_names(doc: Doc) -> list[TopicMention]:
    """The topics of a text: «معهد الأدلة الجنائية», «وزير الهجرة» are none."""
    inside = covered([*agencies_in(doc), *posts_in(doc)])
    return [topic for topic in topics_in(doc) if topic.start not in inside]


def _cues(doc: Doc, words: EventWords, tokens: range, triggers: Mapping[int, Trigger]) -> Iterator[int]:
    everything = folded_words(doc)
    for index in tokens:
        if not words.may_be_about(everything[index]):
            continue
        folded = everything[index : index + 3]
        beside = words.starts("AboutBeside", folded) and _noun_before(index, triggers) is not None
        if beside or _leads(folded, words) or words.is_about_within(folded[0]):
            yield index


def _leads(folded: list[str], words: EventWords) -> bool:
    return bool(words.starts("AboutWord", folded)) or words.is_about(folded[0]) or words.is_about_noun(folded[0])


def _owner(
    doc: Doc,
    words: EventWords,
    sentence: _Sentence,
    topic: TopicMention,
    meetings: list[Telling],
    triggers: Mapping[int, Trigger],
) -> Draft | None:
    paper = _signed(doc, sentence, topic, triggers)
    if paper is not None:
        return paper
    own = _led_by(doc, words, sentence, topic) or _entitled(doc, sentence, topic) or _construct(sentence, topic)
    cue = max((cue for cue in sentence.cues if cue <= topic.start and _reaches(doc, cue, topic)), default=None)
    if cue is None or own is not None:
        return own
    noun = _conference_beside(cue, triggers)
    if noun is not None:
        return next((event for mention, event in sentence.here if mention.start == noun.start), None)
    subject = next((event for mention, event in sentence.here if mention.start == cue + 1), None)
    if subject is not None:
        return subject  # «زار فلان باريس …، وتناولت مباحثاتهما …»
    before = [pair for pair in sentence.here if pair[0].start <= cue]
    beside = [pair for pair in sentence.here if pair[0].start < topic.start]  # «بحث في اجتماع مع فلان …، ثم استقبل»
    return (
        _talks_first(before)
        or _talks_first(beside)
        or _talks_first(sentence.here)
        or (_spoken_of(doc, words, sentence, cue, meetings) if _leads(folded_from(doc, cue, 3), words) else None)
    )


def _reaches(doc: Doc, cue: int, topic: TopicMention) -> bool:
    """Whether few words beside names stand between a cue and a topic: «بحث الوزير فلان، في لقاء مع الوزير فلان، …»."""
    between = range(cue, topic.start)
    return len(between) - len(of_phrases(doc).intersection(between)) <= _REACH


def _signed(doc: Doc, sentence: _Sentence, topic: TopicMention, triggers: Mapping[int, Trigger]) -> Draft | None:
    """The signing of a paper on a topic: «وقع فلان وفلان مذكرة للتعاون القضائي»; «عُقد» is no contract."""
    plain = [i for i in range(sentence.start, topic.start + 1) if i not in triggers]
    for mention, event in sentence.here:
        needed = _papers_of(mention, triggers) if event.mode == "Signing" else frozenset[str]()
        papers = [i for i in plain if needed and is_one_of(doc, i, needed)]
        others = [other for other, _ in sentence.here if papers and papers[-1] < other.start < topic.start]
        if papers and topic.start - papers[-1] <= _PAPER and not others:
            return event  # not «وقعا مذكرة، وأعقب التوقيع لقاء تناول تهريب المخدرات»
    return None


def _papers_of(signing: Draft, triggers: Mapping[int, Trigger]) -> frozenset[str]:
    """The nouns of which a signing, or the one that a ceremony is held for, needs one: «مراسم التوقيع على مذكرة»."""
    told = [signing.clause.trigger, triggers.get(signing.clause.trigger.end)] if signing.clause else []
    frames = (trigger.frame for trigger in told if trigger is not None and trigger.frame is not None)
    return next((frame.needs for frame in frames if frame.mode == "Signing"), frozenset())


def _led_by(doc: Doc, words: EventWords, sentence: _Sentence, topic: TopicMention) -> Draft | None:
    """The meeting of which a topic before it is the subject: «أمن الحدود محور لقاء …», «تصدر الأمن المباحثات»."""
    for mention, event in sentence.here:
        near = topic.end <= mention.start and _words_between(doc, topic, mention) <= _LEAD
        around = range(max(sentence.start, topic.start - _FRONT), mention.start) if near else ()
        if any(words.is_topical(folded_from(doc, i, 3)) for i in around) and not [
            cue for cue in sentence.cues if cue < topic.start
        ]:
            return event
    return None


def _entitled(doc: Doc, sentence: _Sentence, topic: TopicMention) -> Draft | None:
    """The conference that is for a topic by its name: «المؤتمر الدولي الثالث لمكافحة المخدرات», «الندوة الخاصة ب…»."""
    words, start = words_in(doc), topic.start
    start -= words[start].opens_with_article  # «… لمكافحة المخدرات»
    word = words[start]
    if not (word.folded.startswith("ل") or (word.particle == "ب" and words[start - 1].folded in CONCERNING)):
        return None
    for mention, event in sentence.here:
        between = range(mention.end, start)
        if event.type == "Conference" and mention.end <= start and len(between) <= _NAMED:
            whole = mention.clause is not None and not mention.clause.trigger.is_verb
            if whole and all(words[i].opens_with_article or i in of_phrases(doc) for i in between):
                return event
    return None


def _construct(sentence: _Sentence, topic: TopicMention) -> Draft | None:
    """The conference in whose genitive a topic stands."""
    return next((event for mention, event in sentence.here if _is_construct(mention, event, topic)), None)


def _is_construct(mention: Draft, event: Draft, topic: TopicMention) -> bool:
    """«مؤتمر تمويل الإرهاب», «ندوة أمن الموانئ»: whether a topic is the genitive of the noun of a conference."""
    noun = mention.clause.trigger if mention.clause is not None else None
    led = noun is not None and not (noun.is_verb or noun.definite or noun.form.pronoun)
    return event.type == "Conference" and led and mention.end == topic.start


def _words_between(doc: Doc, topic: TopicMention, mention: Draft) -> int:
    """How many words stand between a topic and an event beside names and other topics."""
    told: tuple[Stretch, ...] = (*phrases_in(doc), *topics_in(doc))
    inside = covered(each for each in told if topic.end <= each.start < mention.start)
    words = words_in(doc)
    between = (i for i in range(topic.end, mention.start) if not (words[i].punct or words[i].blank))
    return sum(i not in inside for i in between)


def _conference_beside(cue: int, triggers: Mapping[int, Trigger]) -> Trigger | None:
    """The noun of a conference whose own subject follows: «بعد ندوة حول الإرهاب»."""
    noun = _noun_before(cue, triggers)
    conference = noun is not None and noun.type == "Conference"
    return noun if noun is not None and conference and not noun.definite else None


def _noun_before(cue: int, triggers: Mapping[int, Trigger]) -> Trigger | None:
    """The noun of an event that stands right before a cue, or with an adjective between."""
    near = next((triggers[i] for i in range(cue - 1, cue - 6, -1) if i in triggers), None)
    return near if near is not None and near.is_event and not near.is_verb and cue - near.end <= _BESIDE else None


def _spoken_of(doc: Doc, words: EventWords, sentence: _Sentence, cue: int, meetings: list[Telling]) -> Draft | None:
    """The last meeting before a sentence that goes on with what was discussed there: talks, not what is beside them."""
    earlier = [pair for pair in meetings if pair[0].start < sentence.start and pair[1].type != "Visit"]
    sits = any(word.definite and words.has("AssemblyWord", word.stem) for word in words_in(doc)[cue + 1 : cue + 2])
    sits = sits and bool(earlier) and earlier[-1][1].type == "Conference"
    late = cue - sentence.start > _LEAD + 2 and not (sits or _do_both(doc, cue))  # «…، وتناقش الجمعية …»
    if not earlier or late or sentence.start - earlier[-1][0].start >= _MEMORY:
        return None
    return _talks_first([pair for pair in earlier if pair[0].span == earlier[-1][0].span])


def _do_both(doc: Doc, cue: int) -> bool:
    """«قال فلان إن الجانبين ناقشا …», «… ناقش الجانبان»: whether those who met are said to discuss something."""
    beside = (stem_of(word.norm) for word in words_in(doc)[cue - 1 : cue + 2])
    return any(word in BOTH or f"{word.removesuffix('ان')}ين" in BOTH for word in beside)


def _talks_first(pairs: tuple[Telling, ...] | list[Telling]) -> Draft | None:
    """The talks among some meetings, not the conference at which they are held."""
    talks = [event for mention, event in pairs if event.type == "Talks" or _stands_alone(mention)]
    return talks[-1] if talks else pairs[-1][1] if pairs else None


def _stands_alone(mention: Draft) -> bool:
    """Whether a conference is told for itself, not only as when and where others meet."""
    link = mention.clause.link if mention.clause else ""
    return mention.type == "Conference" and not mention.margin and link not in _DURING
