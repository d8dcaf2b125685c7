"""Make whoever meets others in an office of his own their host: «اجتمع الوزير في مكتبه بفلان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.governors import subject_of
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL
from graph.annotate.word import Word, words_in

_NEAR = 25  # words after a verb within which it says where
POSSESSED = ("ه", "ها", "هم")


def add_hosts_at_home(
    drafts: list[Draft], events: list[Draft], clauses: list[Clause], doc: Doc, words: EventWords
) -> None:
    """Fill the host of talks that one man holds where he works or lives; a traveller is where the other does."""
    starts = sorted(clause.trigger.start for clause in clauses)
    travellers = {
        phrase.key for visit in (*events, *drafts) if visit.type == "Visit" for phrase in visit.phrases("participant")
    }
    for draft in drafts:
        subject = subject_of(draft.clause) if draft.clause and draft.type == "Talks" else ()
        alone = len(subject) == 1 and subject[0].kind in PERSONAL and not draft.values("host")
        end = next((start for start in starts if start > draft.start), draft.start + _NEAR)
        if alone and _is_at_home(words_in(doc), words, draft.end, min(end, draft.start + _NEAR)):
            others = [phrase for phrase in draft.parties if phrase.key != subject[0].key]
            hosts = [*subject] if subject[0].key not in travellers else others
            if len(hosts) == 1:
                fill(draft, "host", hosts[0])


def _is_at_home(text: list[Word], words: EventWords, start: int, end: int) -> bool:
    return any(_is_own(text, words, index) for index in range(start, min(end, len(text))))


def _is_own(text: list[Word], words: EventWords, index: int) -> bool:
    """«في مكتبه», «بمكتب سموه»."""
    stem = text[index].stem.removeprefix("ب")
    owner = text[index + 1].stem if index + 1 < len(text) else ""
    ends = () if text[index].text.endswith("ة") else POSSESSED  # «أبو قصرة»
    own = any(stem.endswith(p) and words.has("OwnPlace", stem.removesuffix(p)) for p in ends)
    return own or (words.has("OwnPlace", stem) and owner in words.title_pronouns)
