"""Read who bears a name or a post: titles, posts and a name that stand together, in any order that Arabic allows."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.people.apposition import Apposition
from graph.annotate.people.bestowed import Bestowed
from graph.annotate.people.bounds import Bounds
from graph.annotate.people.doubtful import Doubtful
from graph.annotate.people.finals import Finals
from graph.annotate.people.introduced import Introduced
from graph.annotate.people.leads import Lead, Leads
from graph.annotate.people.met import Met
from graph.annotate.people.names import Names
from graph.annotate.people.text import Text
from graph.annotate.people.twosomes import Twosomes
from graph.annotate.people.unlisted import Unlisted
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import COMMAS, surface
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word
from graph.folding import stem_of
from graph.model import Kind

_TWO_NAMES = 4  # words of the shortest two names that stand together
_FOR = "عن"  # whom somebody stands for, after the verb
_PARTICLES = ("ب", "ل", "ك")  # which a name may seem to begin with
_BEFORE_NAME = (*COMMAS, "-", "–", ":")  # between a post and its holder's name


class Bearers:
    """Reads the bearers of names and posts in one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._names, self._bounds = Names(knowledge, judge, text), Bounds(knowledge, text)
        self._apposition = Apposition(knowledge, judge, text, self._names)
        self._unlisted = Unlisted(judge, text, self._names)
        self._introduced = Introduced(judge, text, self._names, Finals(knowledge, judge, text))
        self._met = Met(knowledge, judge, text, self._names)
        self._leads = Leads(judge, text, self._met)
        self._twosomes = Twosomes(judge, text)
        self._doubtful, self._bestowed = Doubtful(judge, text), Bestowed(knowledge, judge, text)
        self._on_behalf = knowledge.words.folded("on-behalf")
        self._finals_told: set[str] = set()  # the last words of the names read so far

    def read(self) -> list[Bearer]:
        """Every bearer, in the order of the text."""
        found: list[Bearer] = []
        i = 0
        while i < len(self._words):
            told_again = bool(self._words[i].prefix) and self._is_told_surname(i)
            if told_again:
                self._join_particle(i)  # a later stage takes it for whose surname it is
            if told_again or (self._text.begins_nothing(i) and not self._names.opens_syllabic(i)):
                i += 1
                continue
            bearer = self._bearer(i) or self._joined(i, found)
            found += [bearer] if bearer else []
            i = max(bearer.end, i + 1) if bearer else i + 1
        return found

    def _bearer(self, i: int) -> Bearer | None:
        limit = self._text.extent(i)
        lead = self._leads.read(i, limit)
        if lead.posts and self._is_stood_in_for(i):
            return Bearer(i, lead.posts[0].end, None, (lead.posts[0],), lead.titled)
        apart = bool(lead.posts) and lead.end < limit and self._words[lead.end].text in _BEFORE_NAME
        first = self._leads.after_comma(lead, limit) if apart else self._leads.after_adjective(lead, limit)
        led = self._introduced.end(lead, i, first, limit)
        shown = 0 if led or lead.end > i else self._unlisted.end(i, limit)
        if lead.posts and self._is_acted_for(i, lead, first):
            return Bearer(i, lead.posts[0].end, None, (lead.posts[0],), lead.titled)
        end = self._before_object(i, first, led or shown)
        if not end or self._is_letter(first, end):
            return Bearer(i, lead.end, None, tuple(lead.posts), lead.titled) if lead.posts else None
        if lead.end == i and self._doubtful.opens_with_noun(i, end):
            return None
        if lead.posts and self._doubtful.is_greeting(first, end):
            return Bearer(i, lead.end, None, tuple(lead.posts), lead.titled)
        if not self._names.is_syllabic(first, end, limit):
            end = self._doubtful.end(first, end, led=lead.end > i)
        self._settle_proclitics(i, first, apart)
        name = self._named(first, end, "post-name" if lead.posts else "name")
        posts, end = self._posts_after(i, lead, first, end, limit)
        another = self._bestowed.is_another(i, lead, first, name.end)
        if another or self._appoints(i, lead, first, name.end, posts):
            # The next one is whom he appoints, or whom he gives something.
            return Bearer(i, lead.posts[-1].end, None, tuple(lead.posts), apart=another)
        if lead.end == i and not posts and shown <= i + 1 and self._doubtful.is_none(i, name.end):
            return None
        return Bearer(i, end, name, (*lead.posts, *posts), lead.titled)

    def _is_letter(self, first: int, end: int) -> bool:
        """«المواطن (م. ح.)»: whether what looks like a name is the letter of one that is not told."""
        return end - first == 1 and len(self._words[first].text.rstrip(".")) == 1

    def _settle_proclitics(self, i: int, first: int, apart: bool) -> None:
        """Tell «و» and «ل» from the first letter of a name, which has none right after a title."""
        if first == i and not self._is_waw_after_verb(i):
            self._text.split_and(first)
            self._text.split_particle(first)
        elif not apart:
            self._text.make_whole(first)

    def _posts_after(self, i: int, lead: Lead, first: int, end: int, limit: int) -> tuple[list[Holding], int]:
        """The posts after a name that are its bearer's, and where they end."""
        next_one = self._met.meets_next(i, first, end, limit) or self._met.meets_foreigner(i, lead.posts, end)
        if next_one or self._met.is_closed_before(i, first, end, limit):
            return [], end
        crowned = any(self._is_whole(post) for post in lead.posts) and not lead.acts_for_ruler
        honoured = self._is_honoured(first - 1) or (lead.titled and not lead.posts)
        return self._apposition.read(end, limit, crowned=crowned, honoured=honoured)

    def _before_object(self, i: int, first: int, end: int) -> int:
        """«قلد إنريكي كاستانيو محمد بنعيسى وساما»: right after a verb, the first of two names that stand together.

        A family's name that nobody bears as a given one ends the first, and a given name opens the second.
        """
        if i == 0 or end - first < _TWO_NAMES or not self._is_after_verb(i):
            return end
        anew = (j for j in range(first + 2, end - 1) if not self._text.is_hyphen(j - 1))
        return next((j for j in anew if self._bounds.begins_anew(first, j)), end)

    def _is_after_verb(self, i: int) -> bool:
        before = self._words[i - 1]
        verb = self._judge.is_event_verb(before.folded) or is_perfect(before.norm.removeprefix("و"))
        return (verb or self._judge.is_verblike(before)) and not before.definite

    def _appoints(self, i: int, lead: Lead, first: int, end: int, posts: list[Holding]) -> bool:
        """«عين الرئيس العميد خالد السهيلي مديرا», «كلف الرئيس خالد السهيلي بتشكيل …»: a post of who gives another."""
        if not lead.posts or i == 0 or first in self._text.famous:
            return False
        verb, charged = self._words[i - 1].norm, end < len(self._words) and self._words[end].text.startswith("ب")
        given = self._judge.appoints(verb) and any(post.title.appointed for post in posts)
        return given or (self._judge.charges(verb) and charged)

    def _is_stood_in_for(self, i: int) -> bool:
        """«ناب عن وزير الداخلية الفريق فلان»: whether who follows a post is not its holder, but came for him."""
        led = i > 1 and self._words[i - 1].folded == _FOR
        return led and self._judge.stands_in(self._words[i - 2].folded)

    def _is_acted_for(self, i: int, lead: Lead, first: int) -> bool:
        """«قلد السفير، باسم رئيس الجمهورية الفرنسية، العميد فلانا وساما»: whether who is honoured follows a ruler."""
        before = [word.folded for word in self._words[max(0, i - 2) : i]]
        led = before[-1:] and (before[-1] in self._on_behalf or (before[-1] == _FOR and before[0] in self._on_behalf))
        ruler = bool(led) and lead.posts[0].title.relation == "headOfState" and first not in self._text.famous
        another = first in self._text.after_rank or len(lead.posts) > 1
        return ruler and another and first > lead.posts[0].end and self._text.is_of_giving(i)

    def _is_whole(self, post: Holding) -> bool:
        """Whether a post needs no other after the name: «كرم الملك فلان مدير الأمن», where a king has no second one.

        «رئيس الوزراء فلان السفير الكندي»: nor has the head of a government.
        """
        sole = self._words[post.start].definite or self._words[post.end - 1].definite
        return post.is_told or (post.title.relation == "headOfState" and sole)

    def _is_honoured(self, i: int) -> bool:
        """«معالي فلان», «سعادة السيد فلان»: whether a word of honour without the article leads to a name."""
        while i > 0 and self._text.title_end(i) and self._words[i].definite:
            i -= 1
        return i >= 0 and self._text.title_end(i) > i and not self._words[i].definite and i not in self._text.posts

    def _is_waw_after_verb(self, i: int) -> bool:
        """«وصل ورقني»: whether a verb of meetings stands right before «و», which can join nothing to it."""
        return i > 0 and self._words[i].opens_with_waw and self._judge.is_event_verb(self._words[i - 1].folded)

    def _joined(self, i: int, found: list[Bearer]) -> Bearer | None:
        """«أحمد ناصر الريسي وفالديسي أوركيزا»: after a name, «و» before words that nothing else explains."""
        word = self._words[i]
        if not found or not self._text.may_be_and(i) or not self._is_beside(i, found[-1]):
            return None
        if self._judge.is_split(word) or self._judge.is_closed(word) or self._judge.is_verb(word):
            return None
        limit = self._text.extent(i)
        two = self._twosomes.is_other(found[-1], i)
        end = i + 1 if two else self._names.last(i, limit)
        listed = end - i == 1 and (self._text.people.words_from(i) == 1 or self._is_listed(found[-1], word))
        office = self._unlisted.before_office(i, limit)
        end = office or end
        if not (office or two) and (not (listed or 1 < end - i < 5) or word.definite):
            return None
        self._text.split_and(i)
        name = self._named(i, end, "joined-name", confidence=0.8)
        posts, end = self._apposition.read(end, limit, crowned=False)
        return Bearer(i, end, name, tuple(posts))

    def _is_listed(self, last: Bearer, word: Word) -> bool:
        """«أوباما وهولاند وميركل»: one more word that nothing explains, after a name of one that «و» joins."""
        single = last.end - last.start == 1 and self._words[last.start].prefix == "و"
        return single and not self._judge.is_plain(word)

    def _is_beside(self, i: int, last: Bearer) -> bool:
        """Whether a token stands after a named bearer, or after the comma that follows."""
        if last.name is None or self._text.extent(i) != self._text.extent(last.start):
            return False
        return i == last.end or (i == last.end + 1 and self._words[last.end].text in COMMAS)

    def _is_told_surname(self, i: int) -> bool:
        """«والتقى بزري» after «سمير بزري»: whether a name's last word only seems to begin with a particle."""
        word = self._words[i]
        if word.folded not in self._finals_told:
            return False
        seems = i > 0 and word.prefix in _PARTICLES and not word.definite
        return seems and word.norm not in self._finals_told

    def _join_particle(self, i: int) -> None:
        word = self._words[i]
        self._words[i] = word._replace(norm=word.folded, prefix="", stem=stem_of(word.folded))

    def _named(self, start: int, end: int, rule: str, *, confidence: float = 1.0) -> Named:
        name = surface(self._text.doc, start, end)
        if end - start > 1:
            self._finals_told.add(self._words[end - 1].folded)
        return Named(start, end, Kind.PERSON, "", name, rule, confidence=confidence)
