"""Tell where who follows a post is not its holder, but is honoured or received: «قلد السفير اللواء فلانا وساما»."""

from __future__ import annotations

from graph.annotate.events.words import read_event_words
from graph.annotate.knowledge import Knowledge
from graph.annotate.people.leads import Lead
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Holding
from graph.annotate.sentences import ends_in
from graph.annotate.verbs import is_perfect

_PASSIVE = "\u064f"  # the vowel on the first letter of a passive, where it is written
_DOUBTFUL = frozenset({"منح"})  # a minister is given a medal by this verb as often as he gives one


class Bestowed:
    """Judges the names behind the posts of one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._events, self._meets = read_event_words(knowledge.ontology), knowledge.words.folded("meets")

    def is_another(self, i: int, lead: Lead, first: int, end: int) -> bool:
        """Whether who is named behind the post at a token, with a rank before the name, does not hold it."""
        if i == 0 or not lead.posts or first in self._text.famous or not self._is_ranked(lead.posts[-1], first):
            return False
        return self._is_honoured(i - 1, lead.posts[-1], end) or self._is_received(i - 1, lead.posts[-1], end)

    def _is_ranked(self, post: Holding, first: int) -> bool:
        """«السفير الكيني اللواء فلان»: whether a rank or a word of honour stands between a post and the name."""
        return post.end < first and self._text.title_end(post.end) > 0

    def _is_honoured(self, verb: int, post: Holding, end: int) -> bool:
        """«قلد الرئيس اللواء فلانا وساما»: whether a medal follows who can only be the one that is given it."""
        word = self._words[verb]
        civil = _is_ruler(post) or post.title.path == "ambassador"
        civil = civil or (post.title.is_minister and word.light not in _DOUBTFUL)
        if not civil or end >= len(self._words) or not self._gives(verb) or not self._is_medal(end):
            return False
        return not any(self._words[i].prefix == "ل" and self._is_someone(i) for i in self._rest(end))

    def _is_received(self, verb: int, post: Holding, end: int) -> bool:
        """«استقبل رئيس الجمهورية العماد فلانا.»: whether a ruler receives, and nobody else is told to be received."""
        told = self._words[verb].folded in self._meets and is_perfect(self._words[verb].light)  # not «الوفد سيلتقي …»
        if not (told and _is_ruler(post)):
            return False
        return not any(self._is_someone(i) or i in self._text.people.tokens for i in self._rest(end)) and (
            end >= len(self._words) or bool(self._words[end].mark)
        )

    def _gives(self, verb: int) -> bool:
        """Whether a verb at a token gives, and is not written as a passive."""
        token = self._text.doc[verb]
        known = (word for _, word in self._events.readings(self._words[verb].folded))
        active = _PASSIVE not in token.text[:3]
        return active and any(
            word.is_verb and word.frame is not None and word.frame.roles.get("subject") == "awardedBy" for word in known
        )

    def _is_medal(self, i: int) -> bool:
        word = self._words[i]
        return self._judge.is_medal(word.norm) or (word.prefix == "ب" and self._judge.is_medal(word.stem))

    def _is_someone(self, i: int) -> bool:
        return i in self._text.posts or self._text.title_end(i) > 0

    def _rest(self, end: int) -> range:
        """The tokens of the sentence behind a name."""
        return range(end, ends_in(self._text.doc)[end] if end < len(self._words) else end)


def _is_ruler(post: Holding) -> bool:
    """Whether a post is that of who leads a state, and not of a body: «رئيس الجمهورية», not «رئيس جهاز حدود الدولة»."""
    return post.title.relation == "headOfState" and (not post.bodies or post.title.path != "president")
