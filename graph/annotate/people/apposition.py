"""Read the posts that follow a name: «حموشي، المدير العام …», «… ولي العهد وزير الدفاع»."""

from __future__ import annotations

from typing import NamedTuple

from graph.annotate.knowledge import Knowledge
from graph.annotate.morphology import PRONOUNS
from graph.annotate.people.names import Names
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Holding
from graph.annotate.spans import COMMAS
from graph.annotate.word import Word

_GAPS = ("،", ",", "-", "–", "(")
_PARTICLES = ("ب", "ل")
_HOLDING = 4  # words of «الذي يشغل حاليا» before «منصب»
_DASHES = ("-", "–", "(")
_BYNAME_OPENS, _BYNAME_ENDS = ('"', "«", "“", "("), ('"', "»", "”", ")")


class _Step(NamedTuple):
    """What the words after a name go on with: a post, or a title or prayer that is none; `end` is after it."""

    end: int
    post: Holding | None = None


class Apposition:
    """Reads what stands after names in one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text, names: Names) -> None:
        self._judge, self._text, self._words, self._names = judge, text, text.words, names
        self._ordinary = knowledge.ordinary
        self._holding = knowledge.words.folded("holding")
        self._taking = knowledge.words.folded("taking-office")
        self._times = knowledge.words.folded("adverb-of-time")
        self._fathers = knowledge.words.folded("kunya")
        self._copulas = knowledge.words.folded("copula")
        self._brothers = knowledge.words.folded("brother")
        self._capacity = knowledge.words.folded("in-the-capacity")

    def read(self, i: int, limit: int, *, crowned: bool, honoured: bool = False) -> tuple[list[Holding], int]:
        """The posts from token `i` and where they end; `crowned` names have a post before them, others an honour."""
        posts: list[Holding] = []
        heir = False  # his title too may go on: «… ولي العهد ووزير الدفاع», not «… ولي العهد، ووزير الدفاع»
        while i < limit and self._words[i].norm not in self._brothers:
            goes_on = bool(posts) or (heir and self._words[i].prefix == "و")
            step = self._step(i, limit, crowned, goes_on, honoured)
            if step is None or (posts and step.post and self._is_anothers(posts[-1], step.post)):
                break
            posts += [step.post] if step.post else []
            heir = step.post is None and not self._after_prayer(i)
            i = step.end
        return posts, i

    def _step(self, i: int, limit: int, crowned: bool, more: bool, honoured: bool) -> _Step | None:
        if after := self._after_prayer(i) or self._after_byname(i, limit):
            return _Step(after)
        if taken := self._taken(i, limit):
            return _Step(taken.end, taken)
        j = self._start_of_post(i, limit)
        if j >= limit or self._words[j].prefix not in (("", "و") if more else ("",)):
            return None
        post = self._text.posts.get(j)
        if post and post.title.appointed:
            return _Step(post.end, post)
        if crowned and j == i and (post is None or post.title.relation != "headOfState" or post.bodies):
            return None  # «استقبل محافظ جدة الأمير مشعل القنصل العام»: the post after the name is the next one's
        if post and j == i and post.title.plural:
            return None  # «التقى قائد الشرطة فلان مسؤولي البعثة»
        if more and post and _is_sent(post) and not self._words[j].prefix:
            return None  # «استقبل فلان مدير الأمن السفير الفرنسي», «…، وزير دولة، السفير»: no minister is one too
        if post is None or not (more or _is_settled(post) or self._is_before_post(post)):
            return self._heir(j, limit, titled=more and j == i)
        if self._is_before_his_like(post, limit, honoured):
            return _Step(post.end, post)
        return self._post(post, limit, close=j == i)

    def _is_anothers(self, own: Holding, post: Holding) -> bool:
        """«التقى فلان مدير الشرطة رئيسة البرلمان»: right behind his own, a post of another state or of a woman."""
        if own.end != post.start or self._words[post.start].prefix:
            return False
        woman = self._is_womans(post) and not self._is_womans(own)
        return woman or bool(own.country and post.country and own.country != post.country)

    def _is_womans(self, post: Holding) -> bool:
        return self._words[post.start].text.endswith("ة")

    def _after_byname(self, i: int, limit: int) -> int:
        """«عبد الكريم البصري "أبو علي"»: after what someone is called by too, in quotation marks or brackets; or 0."""
        opens = self._words[i].text in _BYNAME_OPENS and i + 2 < limit and self._words[i + 1].norm in self._fathers
        inside = range(i + 3, min(i + 5, limit)) if opens else range(0)
        return next((j + 1 for j in inside if self._words[j].text in _BYNAME_ENDS), 0)

    def _after_prayer(self, i: int) -> int:
        """After «حفظه الله», or «- رعاه الله -» between dashes; 0 where no prayer begins."""
        dash = self._words[i].text in _DASHES
        end = self._text.prayers.get(i + dash, 0)
        return end + 1 if end and dash and end < len(self._text) and self._words[end].mark else end

    def _taken(self, i: int, limit: int) -> Holding | None:
        """«تسلم فلان، أمس، مهامه آمرا للحرس»: the post that he comes to, after the words that say so."""
        start = self._after_day(i, limit)
        j = start
        while j < min(limit, start + _HOLDING) and self._words[j].norm in self._taking:
            j += 1
        post = self._text.posts.get(j) if j > start else None
        return post if post and post.title.appointed else None

    def _after_day(self, i: int, limit: int) -> int:
        """After the day that stands at a token, between commas or not."""
        while i < limit and (self._words[i].text in COMMAS or self._words[i].norm in self._times):
            i += 1
        return i

    def _start_of_post(self, i: int, limit: int) -> int:
        """After a comma, and after «وهو», «بصفته», «الذي يشغل منصب» or the like."""
        j = i + (self._words[i].text in _GAPS)
        if j + 1 < limit and self._words[j].folded in self._copulas:
            return j + 1
        k = j
        while k < min(limit, j + _HOLDING) and self._words[k].folded in self._holding:
            k += 1
        return k + 1 if k < limit and self._words[k].folded in self._capacity else j

    def _heir(self, i: int, limit: int, *, titled: bool) -> _Step | None:
        """«… ولي العهد السعودي»: a title after a name that is no post."""
        end = self._text.title_end(i)
        if not end or (self._words[i].stem != "ولي" and not titled):
            return None
        after = self._text.after_nisba(end)
        if self._names.end(max(after, self._text.title_end(after)), limit, licensed=True):
            return None  # «… ولي العهد السعودي الأمير محمد»: the next person
        return _Step(after)

    def _is_before_post(self, post: Holding) -> bool:
        """«أحمد عطاف وزير الدولة وزير الخارجية»: a post of no body right before that of a body."""
        after = self._text.posts.get(post.end)
        if after is None or not (after.title.relation == "heads" or post.title.role == "Deputy"):
            return False
        leads = bool(after.bodies) or (post.title.role == "Deputy" and _is_settled(after))
        joined = self._words[post.end].prefix if leads else ""
        beside = not joined or (joined == "و" and bool(post.title.implies))  # «مستشار الأمن القومي ومدير المخابرات»
        return leads and beside and post.title.path != "ambassador"

    def _post(self, post: Holding, limit: int, *, close: bool) -> _Step | None:
        """A post in apposition, unless it is that of the person named after it."""
        i, after = post.start, post.end
        if (self._words[i].prefix == "و" and not post.bodies) or post.title.role == "Counterpart":
            return None
        if self._is_next_one(after, limit) and (close or after >= limit or not self._words[after].mark):
            return None
        return _Step(after, post)

    def _is_before_his_like(self, post: Holding, limit: int, honoured: bool) -> bool:
        """«التقى فلان وزير الداخلية القطري فلانا وزير الداخلية التركي»: both have their posts behind their names.

        So do two of one state where an honour stands before each: «التقى معالي فلان وزير المالية معالي فلان وزير …».
        """
        after = self._post_of_next(post.end, limit)
        if after is None or not after.is_told:
            return False
        own, other = post.title, after.title
        like = own.relation == other.relation and own.role == other.role and not _is_sent(after)
        return honoured or (like and post.is_told and post.state != after.state)

    def _post_of_next(self, i: int, limit: int) -> Holding | None:
        """The post behind the name that begins at a token, with its titles before it."""
        title = self._text.title_end(i) if i < limit else 0
        while title and title < limit and self._words[title].definite and (more := self._text.title_end(title)):
            title = more
        end = self._names.end(max(i, title), limit, licensed=True)
        return self._text.posts.get(end + (end < limit and self._words[end].text in _GAPS)) if end else None

    def _is_next_one(self, i: int, limit: int) -> bool:
        """Whether a name follows that is not joined by «و»."""
        word = self._words[i] if i < limit else None
        if word is not None and (self._is_his_own(word) or self._leads_to_title(word, i)):
            return False
        joined = word is not None and word.opens_with_waw and not self._judge.is_name(word.text)
        joined = joined or (word is not None and self._judge.is_led(word, self._words[i - 1]))
        title = self._text.title_end(i) if i < limit else 0
        return not joined and bool(self._names.end(max(i, title), limit, licensed=True))

    def _leads_to_title(self, word: Word, i: int) -> bool:
        """«التقى فلان وزير الداخلية بالسيد فلان»: a particle before the title of another."""
        return word.prefix in _PARTICLES and word.definite and self._text.title_end(i) > i

    def _is_his_own(self, word: Word) -> bool:
        """«بمكتبه», «لمقرها»: a particle, a noun that texts use, and the pronoun of whoever was told; or «أخاه»."""
        if word.norm in self._brothers:
            return True
        noun = word.light[1:] if word.light[:1] in _PARTICLES else ""
        nouns = (noun.removesuffix(ending) for ending in PRONOUNS if noun.endswith(ending))
        return any(each in self._ordinary for each in nouns)


def _is_sent(post: Holding) -> bool:
    """«السفير», «الملحق الأمني الفرنسي», «المبعوث الأمريكي»: whom a state sends."""
    return post.title.path == "ambassador" or bool(post.title.path == "deputy" and post.country and not post.bodies)


def _is_settled(post: Holding) -> bool:
    """Whether the words of a post say enough: its body, its state, or that there is but one: «رئيس الدولة»."""
    sole = post.title.relation == "headOfState" and post.end - post.start > 1 and not post.title.country
    return bool(post.bodies or post.country or post.within) or sole or post.title.path == "governor"
