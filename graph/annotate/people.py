"""Find the people that a text names, with their titles and posts, and carry their names through the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.annotate.events.words import EventWords, read_event_words
from graph.annotate.grammar import TITLES
from graph.annotate.knowledge import Knowledge
from graph.annotate.lexicon import Hit, longest
from graph.annotate.phrases import Holding, Named
from graph.annotate.spans import QUOTES, covered, extent, is_mark, slug, surface
from graph.annotate.tokens import fold, stem_of
from graph.model import Kind

Doc.set_extension("people", default=(), force=True)  # tuple[Named, …]
Doc.set_extension("bearers", default=(), force=True)  # tuple[Bearer, …]

_PARTICLES = frozenset({"بن", "ابن", "بنت", "ال", "ابو", "ابي", "ام", "عبد", "ولد", "بو", "دي", "دو", "دا", "فان", "فون", "لا", "لو", "ديل", "دوس", "بين", "باي", "اولد", "منت", "ذو", "سي", "de", "van", "von", "bin", "al", "el", "ben", "di", "da", "del"})
_JOINED = frozenset({"بن", "ابن", "بنت", "عبد", "ابو", "ابي", "ال", "ولد", "ام", "منت", "اولد"})  # never the last word
_FATHERS = frozenset({"بن", "ولد", "ابن", "بنت"})
_REGNAL = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "الثانيه", "الاولي"})
_TANWEEN = ("ً", "ٌ", "ٍ")  # no name ends so in a newspaper
_AS = frozenset({"بمنصب", "منصب", "بصفته", "بصفتها", "باعتباره", "بوصفه"})  # «بمنصب نائب رئيس …»
_ENDINGS = ("ه", "ها", "هم", "هما", "ي", "ين", "ان", "ا", "ات", "ون", "يا", "ية", "ته")
_MOST = 8  # words in a name


@dataclass(frozen=True)
class Bearer:
    """A person's name with the titles and posts around it; token indices, `end` exclusive."""

    start: int
    end: int
    name: Named | None  # None for posts whose holder is not named
    posts: tuple[Holding, ...] = ()
    titled: bool = False


class People:
    """Sets `doc._.bearers` and `doc._.people`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take what tells a name from another word."""
        self._knowledge = knowledge
        self._closed = knowledge.closed
        events = read_event_words(knowledge.ontology)
        self._is_event_word = lru_cache(100_000)(events.is_known)
        self._is_event_verb = lru_cache(100_000)(lambda word: _is_verb(events, word))

    def __call__(self, doc: Doc) -> Doc:
        heads = [place for place in doc._.places if place.rule == "place-head"]
        heads += [place for place in doc._.places if place.end - place.start > 1]
        prayed = {i for hit in _prayers(doc) for i in range(hit.start, hit.end)}
        self._blocked = covered(doc._.agencies) | covered(doc._.groups) | covered(heads) | prayed
        self._posts = {post.start: post for post in doc._.posts}
        self._per = _recognised_people(doc)
        self._nisbas = {named.start for named in doc._.countries if named.rule == "nisba"}
        self._titles = _ends_of_titles(doc)
        self._famous = {hit.start: hit for hit in _famous(doc)}
        bearers = self._bearers(doc)
        bearers = _keyed(doc, bearers + self._short_mentions(doc, bearers))
        whole = {start: hit for start, hit in self._famous.items() if _ends_name(doc, hit.end)}
        doc._.bearers = tuple(_with_concepts(bearers, whole))
        doc._.people = tuple(bearer.name for bearer in doc._.bearers if bearer.name)
        return doc

    # -- phrases ------------------------------------------------------------------------------------------------------

    def _bearers(self, doc: Doc) -> list[Bearer]:
        found: list[Bearer] = []
        i = 0
        while i < len(doc):
            bearer = self._bearer(doc, i) or self._joined_bearer(doc, i, found)
            if bearer:
                found.append(bearer)
                i = max(bearer.end, i + 1)
            else:
                i += 1
        return found

    def _bearer(self, doc: Doc, i: int) -> Bearer | None:
        """Titles, posts and a name that stand together, in any order that Arabic allows."""
        limit, start = extent(doc, i), i
        posts, i, titled = self._before_name(doc, i, limit)
        comma = bool(posts) and i < limit and doc[i].text in ("،", ",", "-", "–", ":")
        single = titled or any(not post.title.plural for post in posts)
        end = self._name(doc, i + comma, limit, licensed=single)
        if end and posts and doc[i + comma]._.folded.startswith("و") and not self._knowledge.is_name(doc[i + comma].text):
            end = 0
        if end and comma and doc[i + 1]._.folded.startswith("و") and doc[i + 1]._.prefix:
            end = 0
        if not end and not posts and not titled:
            end = self._before_apposition(doc, i, limit) or self._after_verb(doc, i)
        if end and not comma and i > start:
            _whole(doc, i)
        if not end:
            return Bearer(start, i, None, tuple(posts), titled) if posts else None
        first = i + comma
        if i == start:
            self._split_and(doc, first)
        name = Named(first, end, Kind.PERSON, "", surface(doc, first, end), "name" if not posts else "post-name")
        more, end = self._after_name(doc, end, limit, crowned=bool(posts))
        return Bearer(start, end, name, (*posts, *more), titled)

    def _after_verb(self, doc: Doc, i: int) -> int:
        """«زار حموشي فرنسا»: who travels or meets is a person; an unknown word after such a verb is a surname."""
        if i == 0 or i >= len(doc) or not self._is_event_verb(doc[i - 1]._.folded):
            return 0
        if doc[i].is_sent_start or doc[i]._.prefix or is_mark(doc[i]):
            return 0
        if i in self._blocked or not self._surname_like(doc, i):
            return 0
        if self._inflected(doc[i]):
            return 0
        if doc[i]._.light in self._closed or self._verblike(doc[i]) or _latin(doc[i].text):
            return 0
        following = doc[i + 1] if i + 1 < len(doc) else None
        where = {named.start for named in (*doc._.countries, *doc._.places)}
        goes_on = following is not None and (i + 1 in where or following._.light in self._closed or following._.prefix)
        return i + 1 if goes_on else 0

    def _joined_bearer(self, doc: Doc, i: int, found: list[Bearer]) -> Bearer | None:
        """«أحمد ناصر الريسي وفالديسي أوركيزا»: after a name, «و» before words that nothing else explains."""
        last = found[-1] if found else None
        if last is None or last.name is None or i not in (last.end, last.end + 1) or not doc[i]._.folded.startswith("و"):
            return None
        if i == last.end + 1 and doc[last.end].text not in ("،", ",") or doc[i].sent != doc[last.start].sent:
            return None
        if self._ordinary(doc[i]) or doc[i]._.light in self._closed or self._inflected(doc[i]) or len(doc[i]) < 5:
            return None
        end = self._last(doc, i, extent(doc, i))
        if not 1 < end - i < 5 or doc[i]._.definite:
            return None
        self._split_and(doc, i)
        name = Named(i, end, Kind.PERSON, "", surface(doc, i, end), "joined-name", confidence=0.8)
        posts, end = self._after_name(doc, end, extent(doc, i), crowned=False)
        return Bearer(i, end, name, tuple(posts))

    def _before_apposition(self, doc: Doc, i: int, limit: int) -> int:
        """«هولغر مونش، رئيس …»: words that a post in apposition shows to be a name."""
        if self._ordinary(doc[i]) and not (i + 1 < limit and self._known(doc, i + 1)):
            return 0
        if doc[i]._.light in self._closed or doc[i]._.definite or self._verblike(doc[i]) or is_mark(doc[i]):
            return 0
        if self._inflected(doc[i]) and not self._known(doc, i):
            return 0
        end = self._last(doc, i, limit)
        if end - i > 4 or end >= limit or doc[end].text not in ("،", ",") or end - i == 1 and self._known(doc, i):
            return 0
        post = self._posts.get(end + 1)
        return end if post and post.bodies and not doc[end + 1]._.prefix else 0

    def _before_name(self, doc: Doc, i: int, limit: int) -> tuple[list[Holding], int, bool]:
        posts: list[Holding] = []
        titled = False
        first = i
        while i < limit:
            if i > first and doc[i]._.prefix not in ("",):
                break
            post = self._posts.get(i)
            title = self._title_end(i)
            if post and posts and post.title.role == "Counterpart":
                break
            if post and (post.end > title or post.bodies or post.country):
                posts.append(post)
                i = post.end
            elif title:
                titled, i = True, title
                i = _skip_quotes(doc, i, limit)
            else:
                break
        return posts, i, titled

    def _after_name(self, doc: Doc, i: int, limit: int, crowned: bool) -> tuple[list[Holding], int]:
        """Posts in apposition: «حموشي، المدير العام …», «برينان مدير السي آي إي», «… ولي العهد وزير الدفاع»."""
        posts: list[Holding] = []
        while i < limit:
            if after := _after_prayer(doc, i):
                i = after
                continue
            gap = 1 if doc[i].text in ("،", ",", "-", "–", "(") else 0
            gap += 1 if i + gap < limit and doc[i + gap]._.folded in _AS else 0
            j = i + gap
            if j >= limit or doc[j]._.prefix not in (("",) if not posts else ("", "و")):
                break
            heir = self._title_end(j)
            post = self._posts.get(j)
            if crowned and not gap and (post is None or post.title.relation != "headOfState"):
                break  # «استقبل محافظ جدة الأمير مشعل القنصل العام»: the post after the name is the next one's
            governs = post is not None and post.title.path == "governor"
            if post is None or not (post.bodies or post.country or posts or governs):
                if heir and (doc[j]._.stem == "ولي" or posts and not gap):
                    after = self._after_nisba(doc, heir)
                    if self._name(doc, max(after, self._title_end(after)), limit, licensed=True):
                        break  # «… ولي العهد السعودي الأمير محمد»: the next person
                    i = after
                    continue
                break
            if doc[j]._.prefix == "و" and not post.bodies or post.title.role == "Counterpart":
                break
            after = post.end
            joined = after < limit and doc[after]._.folded.startswith("و") and not self._knowledge.is_name(doc[after].text)
            if not joined and self._name(doc, after, limit, licensed=True) and not (gap and after < limit and is_mark(doc[after])):
                break
            posts.append(post)
            i = after
        return posts, i

    def _split_and(self, doc: Doc, i: int) -> None:
        """«ولومينيتا أودوبيسكو»: «و» before a name that is not known to begin with it."""
        token = doc[i]
        if token._.prefix or not token._.folded.startswith("و") or len(token) < 5 or self._knowledge.is_name(token.text):
            return
        token._.prefix, token.norm_ = "و", token._.folded[1:]

    def _after_nisba(self, doc: Doc, i: int) -> int:
        """«ولي ولي العهد السعودي»."""
        return next((named.end for named in doc._.countries if named.start == i and named.rule == "nisba"), i)

    # -- names --------------------------------------------------------------------------------------------------------

    def _name(self, doc: Doc, i: int, limit: int, licensed: bool) -> int:
        """The end of the name that begins at token `i`, or 0 where none does."""
        i = _skip_quotes(doc, i, limit)
        if i < limit and i in self._famous:
            return max(self._famous[i].end, self._last(doc, i, limit))
        if i >= limit or not self._may_begin(doc, i, licensed):
            return 0
        end = self._last(doc, i, limit)
        while end > i and doc[end - 1].norm_ in _JOINED:
            end -= 1
        if end == i:
            return 0
        known = [j for j in range(i, end) if self._known(doc, j)]
        plain = all(self._ordinary(doc[j]) or self._inflected(doc[j]) for j in range(i, end))
        if plain and len(known) < (1 if licensed else 2):
            return 0
        recognised = any(j in self._per for j in range(i, end))
        if end - i == 1 and doc[i]._.folded.startswith(("ي", "ت")) and not known and not self._doc_known(doc, i):
            return 0  # «نائب الوزير يطمئن»: a verb
        if licensed and end - i == 1 and doc[i]._.definite and not recognised and not known:
            return end if doc[i].norm_.endswith("ي") and not self._ordinary(doc[i]) else 0
        if licensed:
            return end if known or recognised or end - i > 1 or self._unknown(doc, i) else 0
        if recognised:
            return end if end - i > 1 or self._surname_like(doc, i) else 0
        return end if end - i > 1 and known and self._known(doc, i) else 0

    def _last(self, doc: Doc, i: int, limit: int) -> int:
        end = i + 1
        while end < min(limit, i + _MOST) and self._may_continue(doc, i, end):
            end += 1
        return end

    def _may_begin(self, doc: Doc, i: int, licensed: bool) -> bool:
        token = doc[i]
        if is_mark(token) or token.text[0].isdigit() or i in self._blocked or _is_common(self, doc, i, licensed):
            return False
        if self._is_event_word(token._.folded) and not self._known(doc, i):
            return False
        if i in self._per:
            return not self._verblike(token) and token._.folded not in ("بن", "ابن", "ال")
        if token._.definite and not licensed or self._verblike(token):
            return False
        if i in self._posts or self._title_end(i) or i in self._nisbas:
            return False
        if _latin(token.text):
            return token.text[0].isupper() and (licensed or not token.text.isupper())
        return licensed or self._known(doc, i)

    def _may_continue(self, doc: Doc, start: int, i: int) -> bool:
        token = doc[i]
        if is_mark(token) or token.text[0].isdigit() or i in self._blocked:
            return False
        whole = token._.folded
        if whole == "عبد" and self._units(doc, start, i) > 2 and doc[i - 1]._.folded not in _JOINED:
            return False
        if whole in _PARTICLES or token.norm_ in _PARTICLES and not token._.prefix:
            return True
        if doc[i - 1]._.folded in _JOINED or doc[i - 1].norm_ in _JOINED:
            return True
        given = i - start == 1 and self._known(doc, start) and not self._ordinary(doc[start])
        if whole.startswith("و") and not given and not self._inside(doc, i):
            return False
        if token._.prefix and not self._inside(doc, i) and not (given and token._.prefix != "و" and not self._split(token)):
            return False
        if i in self._posts or self._title_end(i):
            return False
        if _latin(token.text):
            return _latin(doc[i - 1].text)
        if self._sure_family_name(doc, start, i):
            return True
        if doc[i].norm_ in _REGNAL:
            return self._family_name(doc, start, i)
        if _is_common(self, doc, i, True) and not self._second_name(doc, start, i):
            return False
        if any(named.start == i and named.rule == "nisba" for named in doc._.countries):
            return i in self._per
        return self._surname(doc, start, i)

    def _split(self, token: Token) -> bool:
        """Whether what follows a seeming proclitic is a word: «بالوزير», but not «بالييز»."""
        return self._ordinary(token) or self._inflected(token)

    def _inside(self, doc: Doc, i: int) -> bool:
        """Whether a word that seems to begin with a proclitic continues a name: «لويس بالييز»."""
        recognised = any(start < i < end for start, end, label in doc._.recognised if label == "PER")
        return recognised or bool(self._knowledge.is_name(doc[i].text))

    def _surname(self, doc: Doc, start: int, i: int) -> bool:
        """A word that can stand later in a name: known as one, recognised, or a word that Arabic does not otherwise use."""
        token = doc[i]
        if i in self._per:
            plain = token._.definite and token._.light in self._knowledge.ordinary or self._inflected(token)
            plain = (plain or self._is_event_word(token._.folded)) and not self._known(doc, i)
            return not (self._verblike(token) or plain)
        if self._known(doc, i) and not token._.definite:
            return True
        if token._.definite:
            return self._family_name(doc, start, i)
        if self._verblike(token) or token.norm_.startswith("ي") or self._inflected(token):
            return False
        return self._units(doc, start, i) < 3

    def _inflected(self, token: Token) -> bool:
        """«جهازه», «بقطاعي», «مغادرا»: an ordinary word with a pronoun, an ending or a particle."""
        word = token._.light
        if token._.definite and word.endswith("ي"):
            return False  # «القصبي»: a family's name
        bodies = [word, word[1:]] if len(word) > 4 and word[0] in "بلكف" else [word]
        roots = [body[: -len(end)] for body in bodies for end in _ENDINGS if body.endswith(end)] + bodies[1:]
        return any(len(root) > 2 and root in self._knowledge.ordinary for root in roots)

    def _units(self, doc: Doc, start: int, end: int) -> int:
        """How many names a stretch holds: «عبد اللطيف» and «بن علي» are one each."""
        return sum(1 for token in doc[start:end] if token._.folded not in _PARTICLES)

    def _begins_name(self, doc: Doc, i: int, licensed: bool) -> bool:
        """«الوزيرة نادية فتاح»: a given name that is an ordinary word too counts after a title, before another name."""
        following = doc[i + 1] if i + 1 < len(doc) else None
        if licensed and following is not None and following._.light in _FATHERS:
            return True
        if not self._known(doc, i):
            return False
        if following is not None and (doc[i]._.light == "عبد" and following._.definite or following._.light in _PARTICLES):
            return True
        if doc[i]._.light not in self._knowledge.ordinary:
            return True
        if following is None or is_mark(following) or following._.prefix or following._.light in self._closed:
            return False
        if not licensed:
            return self._known(doc, i + 1) and not self._ordinary(following)
        return self._known(doc, i + 1) or not self._ordinary(following) and not following._.definite

    def _title_end(self, i: int) -> int:
        return self._titles.get(i, 0)

    def _verblike(self, token: Token) -> bool:
        return _verblike(token) and not self._knowledge.is_name(token.text)

    def _second_name(self, doc: Doc, start: int, i: int) -> bool:
        """«كريستوفر راي», «محمد سامي الرحمان»: an ordinary word too, but a name after a name."""
        joined = doc[i - 1]._.light.startswith("عبد") or i - start > 1 and doc[i - 2]._.light == "عبد"
        return self._known(doc, i) and (self._known(doc, i - 1) or joined) and self._units(doc, start, i) < 3

    def _sure_family_name(self, doc: Doc, start: int, i: int) -> bool:
        """«محمد علي النفطي», «فارس خلف المزروعي»: after two given names, a definite word in -ī."""
        token = doc[i]
        if i - start == 1 and self._known(doc, start) and self._knowledge.is_name(token.text) and i + 1 < len(doc):
            return self._is_family(doc[i + 1])
        known = [j for j in range(start, i) if self._knowledge.is_name(doc[j].text)]
        return len(known) > 1 and len(known) == i - start and self._is_family(token)

    def _is_family(self, token: Token) -> bool:
        ends = bool(token._.definite and not token._.prefix and token.norm_.endswith("ي"))
        return ends and token.norm_ not in self._knowledge.common

    def _family_name(self, doc: Doc, start: int, i: int) -> bool:
        """«… بن عبدالله الحقيل», «عبد الفتاح السيسي», «عبد الله الثاني»: a definite word after a given name."""
        before = [doc[j]._.folded for j in range(start, i)]
        given = self._known(doc, i - 1) or before[-1].startswith("عبد") or "عبد" in before or "بن" in before
        unusual = doc[i]._.light not in self._knowledge.ordinary
        family = unusual and (doc[i].norm_.endswith("ي") or doc[i].norm_ not in self._knowledge.common)
        return given and (doc[i].norm_ in _REGNAL or family)

    def _ordinary(self, token: Token) -> bool:
        return token.norm_ in self._knowledge.common or token._.light in self._knowledge.ordinary

    def _known(self, doc: Doc, i: int) -> bool:
        token = doc[i]
        word = token.text if not token._.prefix else token.text[len(token._.prefix) :]
        return len(word) > 2 and token._.light not in self._closed and self._knowledge.is_name(word)

    def _doc_known(self, doc: Doc, i: int) -> bool:
        """Whether the text has the word as the last of a longer recognised name."""
        ends = {doc[end - 1]._.folded for start, end, label in doc._.recognised if label == "PER" and end - start > 1}
        return doc[i]._.folded in ends

    def _surname_like(self, doc: Doc, i: int) -> bool:
        """One word alone: «حموشي» may be someone's surname, «آمنة» is an adjective or a girl in a story."""
        definite = bool(doc[i]._.definite and not doc[i].norm_.endswith("ي"))
        return not self._known(doc, i) and not self._ordinary(doc[i]) and not definite

    def _unknown(self, doc: Doc, i: int) -> bool:
        return doc[i].norm_ not in self._knowledge.common and doc[i]._.light not in self._knowledge.ordinary

    # -- later mentions -----------------------------------------------------------------------------------------------

    def _short_mentions(self, doc: Doc, bearers: list[Bearer]) -> list[Bearer]:
        """Surnames and parts of the names met in full, wherever they stand alone."""
        taken = {i for bearer in bearers for i in range(bearer.start, bearer.end)} | self._blocked
        long = [b.name for b in bearers if b.name and b.name.end - b.name.start > 1]
        finals = {_final(doc, name) for name in long if doc[name.end - 2]._.folded not in ("بن", "ابن", "عبد")}
        finals |= {_final(doc, b.name) for b in bearers if b.name and (b.posts or b.titled) and b.name.end - b.name.start == 1}
        found = []
        for token in doc:
            folded = token._.folded
            forms = {token._.stem, stem_of(folded), *(folded[n:] for n in (1, 2) if set(folded[:n]) <= set("وفبل"))}
            if token.i in taken or not forms & finals or token._.light in self._closed or len(token._.stem) < 3:
                continue
            if token.norm_ in self._knowledge.common and not self._knowledge.is_name(token.text):
                continue
            name = Named(token.i, token.i + 1, Kind.PERSON, "", surface(doc, token.i, token.i + 1), "surname")
            found.append(Bearer(token.i, token.i + 1, name))
        return found


@Language.factory("people", requires=["doc._.posts", "doc._.agencies"], assigns=["doc._.people", "doc._.bearers"])
def make_people(nlp: Language, name: str) -> People:
    """The component; `learn` gives it the ontology."""
    return People()


def _is_verb(events: EventWords, folded: str) -> bool:
    return any(word.is_verb and word.role == "event" for _, word in events.readings(folded))


def _keyed(doc: Doc, bearers: list[Bearer]) -> list[Bearer]:
    """One key for each person: a short name is the last full name before it (or else after it) that contains it."""
    ordered = sorted(bearers, key=lambda bearer: bearer.start)
    full = [bearer.name for bearer in ordered if bearer.name]
    return [replace(b, name=_with_key(b.name, full, b.titled or bool(b.posts))) if b.name else b for b in ordered]


def _with_key(name: Named, names: list[Named], titled: bool) -> Named:
    words = _words(name.name)
    wider = [other for other in names if _contains(_words(other.name), words, titled)]
    longest = max((len(_words(other.name)) for other in wider), default=0)
    before = [other for other in wider if other.start <= name.start and len(_words(other.name)) == longest]
    chosen = before[-1] if before else next((o for o in wider if len(_words(o.name)) == longest), name)
    return replace(name, key=f"person/{slug(chosen.name.replace('عبد ال', 'عبدال'))}")


def _with_concepts(bearers: list[Bearer], famous: dict[int, Hit]) -> list[Bearer]:
    """The gazetteer's key for those that it lists, under whichever name they are met."""
    named = [bearer.name for bearer in bearers if bearer.name]
    known = {name.key: famous[name.start].payload.path for name in named if _is_listed(name, famous)}
    return [replace(b, name=replace(b.name, key=known.get(b.name.key, b.name.key))) if b.name else b for b in bearers]


def _is_listed(name: Named, famous: dict[int, Hit]) -> bool:
    """Whether a name is the listed one as a whole, not «محمد مصطفى الفقي» for «محمد مصطفى»."""
    hit = famous.get(name.start)
    return hit is not None and (hit.end == name.end or hit.end < name.end and hit.entry.text.count(" ") > 0)


def _contains(longer: list[str], shorter: list[str], titled: bool) -> bool:
    """Whether a name may be short for another: its words in their order, the last among them, or the first («الملك سلمان»)."""
    if not shorter or len(shorter) > len(longer):
        return False
    if len(shorter) == 1:
        return shorter[0] == longer[-1] or titled and shorter[0] == longer[0]
    rest = iter(longer)
    return shorter[0] == longer[0] and all(word in rest for word in shorter)


def _words(name: str) -> list[str]:
    """The words of a name to compare: folded, without articles, «عبد الله» as one word."""
    words = [stem_of(word) for word in fold(name).replace("عبد ال", "عبدال").split()]
    return [word for word in words if word not in ("بن", "ابن", "ال")]


def _final(doc: Doc, name: Named) -> str:
    return str(stem_of(doc[name.end - 1]._.folded if name.end - name.start > 1 else doc[name.start].norm_))


def _after_prayer(doc: Doc, i: int) -> int:
    """After «حفظه الله», or «- رعاه الله -» between dashes; 0 where no prayer begins."""
    dash = 1 if doc[i].text in ("-", "–", "(") else 0
    ends = [hit.end for hit in _prayers(doc) if hit.start == i + dash]
    end = max(ends, default=0)
    return end + 1 if end and dash and end < len(doc) and is_mark(doc[end]) else end


def _prayers(doc: Doc) -> list[Hit]:
    return [hit for hit in doc._.hits.get("title", ()) if hit.payload.role == "Prayer"]


def _ends_of_titles(doc: Doc) -> dict[int, int]:
    """Where the longest title that begins at a token ends."""
    ends: dict[int, int] = {}
    for hit in doc._.hits.get("title", ()):
        if hit.payload.role in TITLES:
            ends[hit.start] = max(hit.end, ends.get(hit.start, 0))
    return ends


def _recognised_people(doc: Doc) -> set[int]:
    return {i for start, end, label in doc._.recognised if label == "PER" for i in range(start, end)}


def _verblike(token: Token) -> bool:
    """«ليفضح», «سيزور», «واحترافيته»: shapes of verbs and of nouns with a pronoun, that no surname has."""
    text, norm = token.text, token._.folded
    if len(norm) < 5 or _latin(text):
        return False
    verb = norm.startswith(("لي", "لت", "سي", "ست", "سن", "وي", "وت"))
    return verb or text.endswith("ى") or any(mark in text for mark in _TANWEEN) or text.endswith(("ها", "هم", "هما", "ته", "دنا", "ابه", "اره", "يره", "اءه", "انه"))


def _ends_name(doc: Doc, i: int) -> bool:
    """«محمد بن سلمان» may go on with «بن عبدالعزيز» or «آل سعود», and is the same man."""
    return i >= len(doc) or doc[i].norm_ in ("بن", "ال", "ابن") or not _goes_on(doc, i)


def _goes_on(doc: Doc, i: int) -> bool:
    inside = any(start < i < end for start, end, label in doc._.recognised if label == "PER")
    return inside and not doc[i]._.prefix


def _famous(doc: Doc) -> list[Hit]:
    """Names that the gazetteer of people lists, where no longer name of anything covers them."""
    return [hit for hit in longest(doc._.hits.get("concept", ())) if hit.payload.kind is Kind.PERSON]


def _skip_quotes(doc: Doc, i: int, limit: int) -> int:
    while i < limit and doc[i].text in QUOTES:
        i += 1
    return i


def _latin(text: str) -> bool:
    return text[0].isalpha() and text[0] < "\u0250"


def _whole(doc: Doc, i: int) -> None:
    """Right after a title no proclitic can stand: «الأمين العام فالديسي» names فالديسي."""
    token = doc[i]
    if token._.prefix:
        token.norm_, token._.prefix, token._.stem = token._.folded, "", stem_of(token._.folded)


def _is_common(people: People, doc: Doc, i: int, licensed: bool) -> bool:
    if doc[i]._.light in people._closed:
        return True
    if i in people._per:
        return False
    return people._ordinary(doc[i]) and not people._begins_name(doc, i, licensed)
