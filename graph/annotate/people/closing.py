"""Tell where the words of a name must be over, and whether a verb before its titles asks for an object behind it."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.people.text import Text
from graph.annotate.people.words import THAT, WordJudge
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word

SHORT = 2  # letters behind what seems a particle, which are no word: «بلة»
HAMZAS = ("أ", "إ", "آ")  # «بأسامة»
OBJECTS = ("ة", "ا", "ى", "ين", "ات", "ون")  # how a thing given or a state of the subject ends: «جائزة», «مهنئا»
_PLURALS, _DUAL = ("ين", "ون", "ات"), "ان"
_WITH_OBJECT = ("ه", "ها", "هم")  # verbs that have a pronoun for their object


class Closing:
    """Judges what stands around the names of one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._adverbs = knowledge.words.folded("adverb-of-time")
        self._particles = knowledge.words.folded("particle")

    def is_over(self, i: int, limit: int, *, marked: bool = False) -> bool:
        """Whether a name must be over before a token: a mark, a particle, a post, a word with a proclitic."""
        if i >= limit:
            return True
        word: Word = self._words[i]
        if word.mark or marked:
            return word.mark
        if word.opens_with_article:
            before = self._words[i - 1]  # «بحسن التعاون» is no name, but «كمال عسكري السفير …» is
            post = before.is_adjective_shaped and not before.definite and i in self._text.posts
            return post or word.folded in self._adverbs
        if self._judge.is_closed(word) or self._judge.is_verblike(word):
            return True
        return bool(word.prefix) or word.opens_with_waw or self._text.is_titled(i)

    def may_be_object(self, lead: int) -> bool:
        """Whether a verb right before the titles of a name may have what follows the name for its object."""
        before = self._words[lead - 1] if lead else None
        if before is None or before.mark or before.definite or before.text.endswith(_WITH_OBJECT):
            return False  # «رافقه المهندس محمد المخرج», «حضر الحفل المهندس محمد المخرج»
        if before.folded in self._particles or before.folded in THAT:
            return False  # «برئاسة المهندس محمد بن سعيد المخرج»
        if self._judge.is_event_word(before.folded):
            return True
        verb = is_perfect(before.norm.removeprefix("و")) or self._judge.is_verblike(before)
        return verb and not self._judge.is_closed(before)

    def is_plural(self, word: Word) -> bool:
        """«المهنئين», «الطرفان»; «الحوشان», which texts do not use, is a family's name."""
        dual = word.norm.endswith(_DUAL)
        return word.norm.endswith(_PLURALS) or (dual and (self._judge.is_used(word) or self._judge.is_inflected(word)))

    def is_strange(self, i: int, limit: int) -> bool:
        """«الوزير التايلندي أنوتين واتانا في …»: shaped as a verb, but no word of Arabic, and the last after a name.

        The name before it is recognised, and no word that texts use.
        """
        foreign = i - 1 in self._text.people.tokens and not self._judge.is_used(self._words[i - 1])
        return foreign and self.is_unused(self._words[i]) and self.is_over(i + 1, limit)

    def is_unused(self, word: Word) -> bool:
        """«واتانا»: whether texts use a word neither whole nor behind the «و» that it seems to begin with."""
        rest = word._replace(light=word.light[1:], norm=word.folded[1:])
        return not any(map(self._judge.is_split, (word, rest) if word.opens_with_waw else (word,)))
