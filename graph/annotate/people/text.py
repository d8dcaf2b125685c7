"""Lay a text out for the readers of names: its words, and what else begins or ends at each of them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, countries_in, places_in, posts_in, recognised_in
from graph.annotate.hits import Hit, hits_in, longest_ends
from graph.annotate.people.blocked import no_people
from graph.annotate.people.booked import Booked
from graph.annotate.people.medals import given_medals
from graph.annotate.people.particles import opens_with_particle
from graph.annotate.people.parts import Surroundings
from graph.annotate.people.recognised import Recognised
from graph.annotate.people.titles import leading_titles
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Holding
from graph.annotate.sentences import ends_in
from graph.annotate.spans import QUOTES, covered, first_of
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Kind

OPENING = QUOTES - frozenset("»”‘")
_FAITH, _TITLE = "الدين", 8  # the second half of «عز الدين»; tokens of a title in quotation marks, with them


class Text:
    """One document; token indices throughout, looked up once."""

    def __init__(self, doc: Doc, judge: WordJudge) -> None:
        self.doc, self._judge = doc, judge
        self.words: list[Word] = words_in(doc)
        self._ends, hits = ends_in(doc), hits_in(doc)
        self._giving: dict[int, bool] = {}  # by the ends of sentences
        self.states = covered(named for named in countries_in(doc) if named.rule != "nisba")
        nisbas = [named for named in countries_in(doc) if named.rule == "nisba"]
        self.nisbas: dict[int, int] = {named.start: named.end for named in reversed(nisbas)}
        self._states_of_nisbas = {named.start: named.country for named in nisbas}
        self.located = {named.start for named in (*countries_in(doc), *places_in(doc))}
        self.people = Recognised(doc, judge, self.states)
        self.after_honour = {hit.end for hit in hits.titles("Honorific")}
        self.after_rank = {hit.end for hit in hits.titles("Rank")}
        self.after_plain_rank = {hit.end for hit in hits.titles("Rank") if not self._may_be_squad(hit)}
        self._ranks = {hit.start: hit.end for hit in hits.titles("Rank") if self.words[hit.start].definite}
        self.prayers = longest_ends(hits.titles("Prayer"))
        self._openings_of_bodies = {hit.start for hit in (*hits.of("head", "organ", "short", "bare"), *hits.offices)}
        self._bodies = {named.start for named in agencies_in(doc)}
        self._ends_of_posts = {post.end for post in posts_in(doc)}
        given = {post.start for post in posts_in(doc) if self._is_given(post)}
        self.posts = {post.start: post for post in posts_in(doc) if post.start not in given}
        self.towns = self._towns(given)
        self._titles = leading_titles(doc, judge, self.people, self.nisbas)
        self.offices = {post.end for post in self.posts.values() if post.bodies}
        self.sent: dict[int, str] = {post.end: post.country for post in self.posts.values() if post.country}
        self.introduced = {*self._titles.values(), *(post.end for post in self.posts.values())}
        self.given = {i for i in self.introduced if self._is_given_though_closed(i)} | set(self._halves())
        self.blocked = no_people(doc, judge) | self._entitled() | given_medals(doc, judge, self.introduced)
        self.famous = {hit.start: hit for hit in hits.names(Kind.PERSON) if hit.start not in self.blocked}
        offices = {**self._titles, **{start: post.end for start, post in self.posts.items()}}
        around = Surroundings(judge, self.words, self.people, self._no_person(), offices, self.nisbas)
        self.booked = Booked(around).read(self._ends)
        for start in self.booked.keys() & offices.keys():
            self._titles.pop(start, None)
            self.posts.pop(start, None)
        self._begun = {*self.posts, *self._titles, *self.famous, *self.booked}
        self.borne = {(self.words[i].folded, self.words[i + 1].folded) for i in self._titled()}
        self._families = {self.words[i].folded for i in self._titles.values() if i < len(self) and self._is_lone(i)}

    def __len__(self) -> int:
        return len(self.words)

    def _no_person(self) -> set[int]:
        """The tokens of what is no person, and those after a noun that opens the name of a body or a place."""
        heads = {hit.end for hit in hits_in(self.doc).of("head") if not self.words[hit.end - 1].definite}
        others = {i for start, end, label in recognised_in(self.doc) if label == "ORG" for i in range(start, end)}
        return self.blocked | self.states | (self.located - self.nisbas.keys()) | self.towns | heads | others

    def _towns(self, given: set[int]) -> set[int]:
        """The towns that are no part of a name, though only a spelling or a sound tells them; `given` are names.

        «سيزور الوزير إسكندر مؤمني دوشنبه»: so is, after two names of one, what nobody is called.
        """
        borne = {i for i in self.people.after_second() if self._is_borne_word(i) or i in given}
        towns = {start for start, _, label in recognised_in(self.doc) if label == "LOC"}
        towns |= self.people.after_second() - borne
        places = places_in(self.doc)
        towns &= {place.start for place in places if place.rule == "place-name"}
        return towns | {place.start for place in places if place.rule == "by-sound"}

    def _is_borne_word(self, i: int) -> bool:
        """Whether a word is known as a name, or looks like one: «محمد علي الشدادي» is of a family, not at a town."""
        word = self.words[i]
        return word.is_surname_shaped or self._judge.is_known(word) or self.words[i - 1].folded in self._judge.fathers

    def _entitled(self) -> set[int]:
        """«معرض "لوران بلانك"»: the title of something between quotation marks, after the noun that says what it is."""
        nouns = {hit.end - 1 for hit in hits_in(self.doc).of("head", "medium")}
        return {
            j
            for i, word in enumerate(self.words[1:-1], 1)
            if word.text in OPENING and not self.words[i - 1].definite
            if i - 1 in nouns or self._judge.is_event_noun(self.words[i - 1])
            for j in range(i + 1, self._closing(i))
        }

    def _closing(self, i: int) -> int:
        """The quotation mark that closes the one at a token, if it is near, or that token."""
        return next((j for j in range(i + 2, min(i + _TITLE, len(self))) if self.words[j].text in QUOTES), i)

    def _is_given_though_closed(self, i: int) -> bool:
        """«اللواء أشرف سالم», «السفير التركي فاتح دونماز»: a verb or a day's word elsewhere, but recognised as a name.

        It stands right after a title or a post, and the name that begins with it goes on.
        """
        whole = self.people.words_from(i) > 1
        return whole and self._judge.is_closed(self.words[i]) and self._judge.is_name(self.words[i].text)

    def _halves(self) -> Iterator[int]:
        """«عز الدين الميداني»: short words too that with «الدين» are a given name."""
        for i, word in enumerate(self.words[:-1]):
            whole = self.words[i + 1].folded == _FAITH and not (word.prefix or word.definite)
            if whole and self._judge.is_name(word.text):
                yield i

    def is_borne(self, start: int, i: int) -> bool:
        """«محمد بن علي المخرج», elsewhere «المهندس محمد المخرج» or «المهندس المخرج»: a word, but a family's name."""
        pair = (self.words[start].folded, self.words[i].folded)
        told = pair in self.borne or (self.words[i].folded in self._families and not self.is_titled(i))
        return i - start > 1 and not self.words[i].prefix and told

    def _is_lone(self, i: int) -> bool:
        """«المهندس المخرج», not «اللواء اليوم»: whether a word with the article is where a title leads to a name."""
        word = self.words[i]
        return word.opens_with_article and not (self.is_titled(i) or self._judge.is_closed(word))

    def _titled(self) -> Iterator[int]:
        """The given names right after a title, before a definite word."""
        for i in self._titles.values():
            if i + 1 < len(self) and self.is_known(i) and self.words[i + 1].opens_with_article:
                yield i

    def _is_given(self, post: Holding) -> bool:
        """«وسلطان العتواني»: a given name, and no title, which would have the article or a state after it."""
        word, after = self.words[post.start], self.words[post.end] if post.end < len(self) else None
        bare = post.end - post.start == 1 and not (word.definite or post.bodies or post.country)
        family = after is not None and post.end not in self.located and self._is_of_name(after)
        if post.start in self.after_honour or post.start in self.after_rank:
            family = family or self._is_closing(post.end)
        lone = after is not None and after.opens_with_article and not (after.prefix or self._judge.is_ordinary(after))
        led = self.nisbas.get(post.start - 1) == post.start or (post.start in self._ends_of_posts and not word.prefix)
        if led and post.end not in self._openings_of_bodies:
            family = family or lone  # «السفير السعودي مساعد العيبان», «محافظ مأرب سلطان العرادة»
        given = bare and self._judge.is_name(word.text.removeprefix(word.prefix))
        return given and (family or self.people.begins_clearly(post.start))

    def _is_closing(self, i: int) -> bool:
        """«المهندس مساعد السليم،»: a plain word with the article, after which a phrase is over."""
        if i >= len(self) or not self.words[i].definite or self.words[i].prefix or i in self._openings_of_bodies:
            return False
        after = self.words[i + 1] if i + 1 < len(self) else None
        return after is None or after.mark or bool(after.prefix) or self._judge.is_closed(after)

    def _is_of_name(self, word: Word) -> bool:
        """Whether a word can be the second of a name: a family's name, or one that people bear."""
        ordinary = self._judge.is_ordinary(word)
        return not ordinary and (word.is_surname_shaped or (not word.definite and self._judge.is_known(word)))

    def extent(self, i: int) -> int:
        """The end of the sentence that token `i` stands in."""
        return self._ends[i] if i < len(self) else len(self)

    def is_of_giving(self, i: int) -> bool:
        """Whether the sentence of token `i` tells that a medal or a prize is given."""
        end = self.extent(i)
        if end not in self._giving:
            start = first_of(self.doc, i)
            self._giving[end] = any(self._judge.gives(word.folded) for word in self.words[start:end])
        return self._giving[end]

    def opens_another(self, start: int, i: int) -> bool:
        """«كرم سالم الدوسري النقيب فلانا», «قلد قيس سعيد العميد بالحرس …»: a rank is another's behind a whole name.

        It is where a family's name stands before it, or the body in which it is held or its state behind it.
        """
        if i - start < 2 or i not in self._ranks:
            return False
        end = self._ranks[i]
        served = end in self._openings_of_bodies and self.words[end].prefix == "ب"
        led = end in self.nisbas or (start in self.introduced and self._is_given_word(end))
        return served or led or self.words[i - 1].is_surname_shaped  # «الرئيس فلان العميد الكيني فلان»

    def _is_given_word(self, i: int) -> bool:
        """Whether people bear a word without the article, and no post begins with it."""
        return i < len(self) and self.is_known(i) and not self.words[i].definite and not self.is_titled(i)

    def _may_be_squad(self, rank: Hit) -> bool:
        """«الفريق», «اللواء»: whether one word tells a rank and a group of men as well."""
        return rank.end - rank.start == 1 and stem_of(self.words[rank.start].light) in self._judge.squads

    def opens_body(self, i: int) -> bool:
        """Whether the name of a body begins at a token, or a noun that opens such names."""
        return i in self._bodies or i in self._openings_of_bodies

    def title_end(self, i: int) -> int:
        """Where the longest title that begins at a token ends; 0 where none begins."""
        return self._titles.get(i, 0)

    def begins_nothing(self, i: int) -> bool:
        """Whether a token is a particle, a mark or an ordinary word with which no title, post or name begins here."""
        word, judge = self.words[i], self._judge
        if i in self._begun or word.folded in judge.particles:
            return False
        if word.norm in self.people.openings and self.people.is_tail(i):
            return False
        if word.light in judge.fathers or (word.prefix == "ب" and word.norm in judge.fathers):
            return False  # «التقى بن يخلف نظيره», «جمعته ببن يخلف»
        if judge.is_no_beginning(word):
            return True
        if i in self.people.tokens or not judge.is_mere(word):
            return False
        return word.definite or i + 1 == len(self.words) or not self.is_known(i + 1)

    def is_titled(self, i: int) -> bool:
        """Whether a post or a title begins at a token: «إسماعيل خطيب» has a word that is one elsewhere."""
        return i in self.posts or bool(self.title_end(i))

    def after_nisba(self, i: int) -> int:
        """«ولي ولي العهد السعودي»: after the adjective, or where there is none."""
        return self.nisbas.get(i, i)

    def state_of_nisba(self, i: int) -> str:
        """The state whose adjective begins at a token; "" where none does."""
        return self._states_of_nisbas.get(i, "")

    def after_quotes(self, i: int, limit: int) -> int:
        """After the quotation marks that stand at a token."""
        while i < limit and self.words[i].text in QUOTES:
            i += 1
        return i

    def is_known(self, i: int) -> bool:
        """Whether people bear the word at a token as a name."""
        return self._judge.is_known(self.words[i]) or i in self.given

    def is_hyphen(self, i: int) -> bool:
        """Whether a hyphen at a token joins the words beside it: «سونغ-جو»."""
        if self.words[i].text != "-" or not 0 < i < len(self) - 1:
            return False
        return not self.doc[i].whitespace_ and not self.doc[i - 1].whitespace_

    def names_other(self, start: int, i: int) -> bool:
        """Whether a name of several words begins at token `i` that the text has elsewhere, or that is well known."""
        hit = self.famous.get(i)
        if hit is not None and hit.end - i > 1 and self.people.ends_at(hit.end):
            return True
        return self.people.is_elsewhere(start, i)

    def may_be_and(self, i: int) -> bool:
        """Whether a token may be «و» and what follows it: a short word only where people bear the rest."""
        word = self.words[i]
        return word.opens_with_waw and (len(word.text) > 4 or self._judge.is_name(word.text[1:]))

    def split_and(self, i: int) -> None:
        """«ولومينيتا أودوبيسكو»: «و» before a name that is not known to begin with it."""
        word = self.words[i]
        if not word.prefix and self.may_be_and(i) and not self._judge.is_name(word.text):
            self.words[i] = word._replace(prefix="و", norm=word.folded[1:])

    def split_particle(self, i: int) -> None:
        """«تكريم لحموشي»: «ل» and a name of its own, where people bear it or something is given."""
        word = self.words[i]
        if word.prefix:
            return
        given = i > 0 and word.text[0] == "ل" and self._judge.gives(self.words[i - 1].folded)
        split = given or self._judge.is_before_name(word) or self._is_of_named(word)
        if (split and len(word.text) > 4) or opens_with_particle(self.words, i, self._judge):
            self.words[i] = word._replace(prefix=word.folded[0], norm=word.folded[1:])

    def _is_of_named(self, word: Word) -> bool:
        """«لدربالة», in a text about «عصام دربالة»: a particle and the last word of a whole name."""
        joined = word.text[0] in "لب" and not word.definite and not self._judge.is_name(word.text)
        return joined and word.folded[1:] in self.people.surnames and word.folded not in self.people.surnames

    def split_told(self, i: int, finals: set[str]) -> None:
        """Part a particle from the last word of one of the names that the text has told."""
        word = self.words[i]
        joined = not word.prefix and word.text[0] in "لب" and word.folded[1:] in finals
        if joined and not self._judge.is_name(word.text):
            self.words[i] = word._replace(prefix=word.folded[0], norm=word.folded[1:])

    def make_whole(self, i: int) -> None:
        """Right after a title no proclitic can stand: «الأمين العام فالديسي» names فالديسي; «ممثلة بطاهر» has one."""
        word, before = self.words[i], self.words[i - 1]
        if word.prefix and not (word.prefix == "ب" and before.norm in self._judge.led_by_ba):
            self.words[i] = word._replace(norm=word.folded, prefix="", stem=stem_of(word.folded))
