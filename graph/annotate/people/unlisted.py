"""Find names that no list has, and no title leads to, by what stands beside them: a post, a verb, a meeting."""

from __future__ import annotations

import re

from graph.annotate.namebook import read_name_book
from graph.annotate.people.names import Names
from graph.annotate.people.particles import opens_with_verb
from graph.annotate.people.parts import bare
from graph.annotate.people.text import Text
from graph.annotate.people.words import THAT, WordJudge
from graph.annotate.spans import COMMAS
from graph.smallwords import small_words

_ACTIVE = re.compile("ال.ا.ي")  # «قال الراوي إن»: an active participle
_FATHER_OF = re.compile("أبو.{3,}")
_TO = frozenset(small_words("towards")) | {"الي"}
_MOST = 4  # words in such a name
_NO_NAME = -6.0  # how much rather anything else than a name a word is
_SEVERAL = ("ين", "ون", "ات")  # how plurals end, and no name of abroad
_NEAR = 6  # words between a verb of appointing and the name


class Unlisted:
    """Finds such names in one text."""

    def __init__(self, judge: WordJudge, text: Text, names: Names) -> None:
        self._judge, self._text, self._words, self._names = judge, text, text.words, names

    def end(self, i: int, limit: int) -> int:
        """The end of the name that begins at token `i`, or 0 where nothing shows that one does."""
        shown = (
            self._before_apposition(i, limit)
            or self._given_and_family(i, limit)
            or self._after_verb(i, limit)
            or self._after_particle(i)
        )
        shown = shown or self.before_office(i, limit) or self._before_clause(i, limit)
        shown = shown or self._after_meeting(i, limit) or self._before_verb(i) or self._before_father_of(i, limit)
        return shown or self._alone(i)

    def _before_father_of(self, i: int, limit: int) -> int:
        """«مناف أبوشقير»: a word that Arabic does not use before a family's name written together with «أبو»."""
        placed = i + 1 in self._text.towns or i + 1 in self._text.located  # «احتضنته أبوظبي»
        if i + 1 >= limit or placed or not self._is_foreign(i) or i + 1 in self._text.blocked:
            return 0
        return i + 2 if _FATHER_OF.match(self._words[i + 1].text) and not self._words[i + 1].prefix else 0

    def _before_clause(self, i: int, limit: int) -> int:
        """«وأكد تسفاي قبري أن …»: words between a verb of speech and its clause, the first of them none of Arabic's."""
        if not i or self._words[i].prefix or not self._judge.is_telling(self._words[i - 1].folded):
            return 0
        end = self._end_of_bare(i, limit)
        said = i + 1 < end < limit and self._words[end].folded in THAT
        return end if said and (self._text.is_known(i) or all(map(self._is_foreign, range(i, end)))) else 0

    def _given_and_family(self, i: int, limit: int) -> int:
        """«التقى حسن الأمين، مدير المخابرات»: a given name, any word with the article, and an office between commas."""
        if (
            i + 3 >= limit
            or self._words[i + 2].text not in COMMAS
            or not read_name_book().is_given(bare(self._words[i]))
        ):
            return 0
        family, post = self._words[i + 1], self._text.posts.get(i + 3)
        shown = post is not None and post.is_told and not (post.title.plural or self._words[i + 3].prefix)
        before = self._words[i - 1].folded if i else ""
        led = self._judge.is_telling(before) or self._judge.is_before_people(before) or self._words[i].prefix == "و"
        other = self._judge.is_closed(family) or self._text.opens_body(i + 1) or i + 1 in self._text.nisbas
        return i + 2 if shown and led and family.opens_with_article and not other else 0

    def _end_of_bare(self, i: int, limit: int) -> int:
        """After words of a name that begins with one none of Arabic's: no particle, title or place is among them."""
        end, text = i, self._text
        while self._is_foreign(i) and end < min(limit, i + _MOST):
            word = self._words[end]
            other = word.mark or word.number or word.prefix in ("و", "ب", "ل") or self._judge.is_closed(word)
            other = other or (end > i and word.norm.endswith(_SEVERAL)) or text.is_titled(end) or text.opens_body(end)
            if other or end in text.blocked or end in text.nisbas or end in text.located:
                break
            end += 1
        return end

    def _before_apposition(self, i: int, limit: int) -> int:
        """«هولغر مونش، رئيس …»: words that a post in apposition shows to be a name."""
        word = self._words[i]
        if self._judge.is_ordinary(word) and not (i + 1 < limit and self._text.is_known(i + 1)):
            return 0
        if self._judge.is_closed(word) or word.definite or self._judge.is_verblike(word) or word.mark:
            return 0
        if i in self._text.towns or (self._judge.is_told(word.folded) and not self._text.is_known(i)):
            return 0  # «أدى رافاييل …»: a verb
        if (self._judge.is_inflected(word) or opens_with_verb(self._text.doc, i)) and not self._text.is_known(i):
            return 0
        end = self._names.last(i, limit)
        if end < limit and self._words[end].text not in COMMAS:
            bare = self._end_of_bare(i, limit)
            end = bare if bare > end and bare < limit and self._words[bare].text in COMMAS else end
        if end - i > _MOST or end >= limit:
            return 0
        if self._words[end].text not in COMMAS:
            return end if self._is_beside_post(i, end) or self._is_appointed(i, end) else 0
        post = None if end - i == 1 and self._text.is_known(i) else self._text.posts.get(end + 1)
        if post is None or self._words[end + 1].prefix or (post.title.appointed and self._judge.is_plain(word)):
            return 0  # «عين فلان، بموجب مرسوم رئاسي، مديرا للجمارك»
        return end if post.bodies or (end - i > 1 and all(map(self._is_foreign, range(i, end)))) else 0

    def before_office(self, i: int, limit: int) -> int:
        """«أجرى بوقطاية، قائد الدرك الوطني، محادثات»: one word behind a verb or «و», and its office between commas."""
        post = self._text.posts.get(i + 2) if i + 2 < limit and self._words[i + 1].text in COMMAS else None
        if post is None or self._words[post.start].prefix or not post.is_told or post.title.plural:
            return 0
        before = self._words[i - 1].folded if i else ""
        led = self._judge.is_telling(before) or self._judge.leads_to_people(before)
        led = led or self._words[i].prefix == "و"
        closed = post.end >= limit or self._words[post.end].mark
        return i + 1 if led and closed and self._is_surname(i) else 0

    def _is_surname(self, i: int) -> bool:
        """Whether a word that nothing else explains may be a family's name."""
        word = self._words[i]
        foreign = word.mark or word.number or self._judge.is_closed(word) or self._judge.is_verblike(word)
        plain = self._judge.is_ordinary(word) or self._judge.is_plain(word)
        return not (self._is_told_as_else(i) or foreign or plain) and (not word.definite or word.text.endswith("ي"))

    def _is_beside_post(self, i: int, end: int) -> bool:
        """«بيوش غويال وزير التجارة الهندي»: foreign words right before a post of a body and a state."""
        post = self._text.posts.get(end)
        told = post is not None and bool(post.bodies and post.country) and not self._words[end].prefix
        return told and end - i > 1 and all(map(self._is_foreign, range(i, end)))

    def _is_appointed(self, i: int, end: int) -> bool:
        """«عينت الحكومة سياكا ديالو مديرا للشرطة»: foreign words between who appoints and the post that is given."""
        post = self._text.posts.get(end)
        if post is None or not post.title.appointed or self._words[end].prefix or end - i < 2:
            return False
        verb = any(self._judge.appoints(word.norm) for word in self._words[max(0, i - _NEAR) : i])
        return verb and all(self._is_foreign(j) or (j > i and self._text.is_known(j)) for j in range(i, end))

    def _after_verb(self, i: int, limit: int) -> int:
        """«زار حموشي فرنسا»: who travels or meets is a person; an unknown word after such a verb is a surname."""
        if i == 0 or not self._judge.is_event_verb(self._words[i - 1].folded):
            return 0
        end = self._end_of_foreign(i, limit) if self._text.extent(i - 1) != i and not self._words[i].prefix else 0
        if end - i > 1 and end < limit and self._goes_on(end):
            return end  # «وصل هيمش فالكونر إلى مسقط»
        word = self._words[i]
        if (
            self._text.extent(i - 1) == i
            or word.prefix
            or word.mark
            or word.number
            or i in self._text.blocked
            or i in self._text.towns
        ):
            return 0
        if i + 1 < len(self._text) and (self._is_comparison(i) or self._is_part(i)):
            return 0
        if not self._judge.is_surname_like(word) or self._judge.is_inflected(word):
            return 0
        if self._judge.is_closed(word) or self._judge.is_verblike(word) or word.is_latin:
            return 0
        if i + 1 >= len(self._text):
            return 0
        met = self._words[i + 1].mark and self._judge.meets(self._words[i - 1].folded)  # «سيستقبل ويتكوف.»
        return i + 1 if met or self._goes_on(i + 1) else 0

    def _alone(self, i: int) -> int:
        """«وأجرى الترهوني محادثات», «زيارة كروزيتو إلى …», «سلفه كروزيتو»: a family's name, be it a foreign one."""
        word, after = self._words[i], i + 1
        if i == 0 or after >= len(self._text):
            return 0
        if not (self._is_family(i) or self._is_foreign(i) or self._is_no_word(i)):
            return 0
        told = self._judge.is_telling(self._words[i - 1].folded)
        speaks = told and self._words[after].folded in THAT and (not word.definite or self._is_no_word(i))
        owned = self._words[i - 1].folded in self._judge.own_people and self._is_over(after)
        acts = told and (word.definite or self._judge.is_event_noun(self._words[after])) and self._is_over(after)
        to = self._words[after].folded in _TO or self._words[after].prefix == "ل"
        acts = acts or (word.definite and self._is_met_alone(i))
        travels = self._words[i - 1].norm in self._judge.journeys and to
        return after if (acts or travels or speaks or owned) and not word.prefix else 0

    def _is_met_alone(self, i: int) -> bool:
        """«عقد جلسة مباحثات مع العليمي في عدن»: whether who is met is told so, and the name is over."""
        met = self._judge.is_before_people(self._words[i - 1].folded)
        return met and (self._words[i + 1].mark or self._is_over(i + 1))

    def _is_family(self, i: int) -> bool:
        """«الترهوني»: whether a word with the article is a family's name, and nothing else that texts use."""
        word = self._words[i]
        family = word.definite and word.is_surname_shaped and self._judge.is_known(word)
        return family and not (self._is_told_as_else(i) or self._judge.is_ordinary(word))

    def _is_no_word(self, i: int) -> bool:
        """«الغرباوي»: whether a word with the article is shaped as a family's name and none that texts use."""
        word, judge = self._words[i], self._judge
        used = judge.is_split(word) or judge.is_plain(word) or bool(_ACTIVE.fullmatch(word.norm))
        return word.is_surname_shaped and not (word.prefix or used or self._is_told_as_else(i))

    def _is_told_as_else(self, i: int) -> bool:
        """Whether a word is a title, a state's adjective, or part of a body's or a place's name."""
        text = self._text
        return text.is_titled(i) or i in text.blocked or i in text.towns or i in text.located or i in text.nisbas

    def _is_over(self, i: int) -> bool:
        """Whether what follows shows that the name before is a subject: a particle, an object, a place."""
        word = self._words[i]
        return word.folded not in THAT and (self._goes_on(i) or self._judge.is_event_word(word.folded))

    def _before_verb(self, i: int) -> int:
        """«غولر يبحث مع …»: a text's first word before a verb of events, recognised or none of Arabic's.

        «أن كرار ناقش …»: so is one behind «that» which is recognised or a family's name.
        """
        end = i + 1
        if end >= self._text.extent(i) or not self._judge.is_telling(self._words[end].folded):
            return 0
        if i and self._words[i - 1].folded in THAT and not self._words[i].prefix:
            named = (i in self._text.people.tokens and self._text.is_known(i)) or self._is_no_word(i)
            named = named or (self._is_foreign(i) and self._judge.is_surname_like(self._words[i]))
            return end if named and not self._is_told_as_else(i) else 0
        if i or not self._judge.is_event_verb(self._words[end].folded):
            return 0
        recognised = i in self._text.people.tokens and self._judge.meets(self._words[end].folded)
        shown = recognised or self._is_foreign(i)
        return end if shown and not (i in self._text.located or self._text.is_titled(i)) else 0

    def _after_particle(self, i: int) -> int:
        """«أشاد دي ميستورا بجهوده»: a particle of Europe's names before a word that neither Arabic nor a map has."""
        opens = i + 1 < self._text.extent(i) and self._words[i].folded in self._judge.particles
        if not opens or self._text.is_titled(i) or not self._is_foreign(i + 1) or self._words[i].prefix:
            return 0
        end = i + 2
        return end if end >= len(self._text) or self._words[end].mark or self._goes_on(end) else 0

    def _after_meeting(self, i: int, limit: int) -> int:
        """«بحضور موساليا مودافادي», «مع النيجيري كايودي باديجو»: two words that neither Arabic nor a map has."""
        word = self._words[i]
        if i == 0 or word.prefix:
            return 0
        if not (self._judge.leads_to_people(self._words[i - 1].folded) or self._is_compatriot(i - 1)):
            return 0
        end = self._end_of_foreign(i, limit)
        return end if end - i > 1 and (end == limit or self._words[end].mark or self._goes_on(end)) else 0

    def _end_of_foreign(self, i: int, limit: int) -> int:
        """After the words that Arabic does not use, and what may go on with a name that they open: «شكيل قادر خان»."""
        end = i
        while end < min(limit, i + _MOST) and self._is_foreign(end):
            end += 1
        joined = end == i + 1 < limit and self._text.is_known(end)
        return self._names.last(i, limit) if joined and self._judge.is_before_people(self._words[i - 1].folded) else end

    def _is_compatriot(self, i: int) -> bool:
        """«النيجيري»: a state's adjective that describes no noun before it, and so somebody from there."""
        word = self._words[i]
        if i not in self._text.nisbas or not word.definite:
            return False
        before = self._words[i - 1] if i else None
        return bool(word.prefix) or before is None or before.mark or self._judge.is_closed(before)

    def _is_foreign(self, i: int) -> bool:
        """Whether a word is none of Arabic's, and no part of a body's or a place's name."""
        word, text = self._words[i], self._text
        if word.mark or word.number or word.definite or word.opens_with_waw:
            return False
        if i in text.blocked or i in text.located or i in text.towns:
            return False
        arabic = self._judge.is_split(word) or self._judge.is_verblike(word)
        none = self._text.people.is_below(i, _NO_NAME) and self._judge.is_event_word(word.folded)
        return not (arabic or none or self._judge.is_closed(word))  # «حضر مأدبة غداء»

    def _is_part(self, i: int) -> bool:
        """«أوقفت مفرزة للجيش»: a feminine noun, and whose it is."""
        return self._words[i].text.endswith("ة") and self._words[i + 1].prefix == "ل"

    def _is_comparison(self, i: int) -> bool:
        """«أزيد من أربعة»: a word of the shape of «أكثر» before «من»."""
        word = self._words[i]
        return len(word.light) == 4 and word.light.startswith("ا") and self._words[i + 1].light == "من"

    def _goes_on(self, i: int) -> bool:
        """Whether a name is over at a token: a place or state, a particle, or a word with a proclitic."""
        word = self._words[i]
        over = i in self._text.located or self._judge.is_closed(word) or bool(word.prefix)
        return over or (self._judge.is_told(word.folded) and not self._text.is_known(i))
