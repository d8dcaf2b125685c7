"""Read a post: what its holder is, in which body, of which state («نائب وزير الخارجية السعودي»)."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.agencies import agency_key, as_alias, likely_body, state_after
from graph.annotate.grammar import POSTS
from graph.annotate.knowledge import Knowledge
from graph.annotate.lexicon import Hit
from graph.annotate.phrases import Holding, Named
from graph.annotate.spans import extent, is_mark, surface
from graph.annotate.tokens import fold, stem_of
from graph.model import Kind
from graph.ontology import Concept

Doc.set_extension("posts", default=(), force=True)

_ALONE = ("ArmedForce", "PoliceAgency", "Legislature")  # «الجيش», «الشرطة», «البرلمان» name a body without more
_ADJECTIVES = ("PostModifier", "FormerMarker")


class Posts:
    """Sets `doc._.posts`: every post told in the text, the longest at each place."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the words and the bodies of the ontology."""
        self._knowledge = knowledge
        self._capitals = knowledge.ontology.country_of_capital
        self._countries = knowledge.ontology.country_by_iso
        bodies = knowledge.ontology.of_kind(Kind.AGENCY)
        self._by_label = {concept.name: concept for concept in bodies if not concept.country}
        self._by_bare: dict[str, list[Concept]] = {}
        for concept in knowledge.ontology.of_kind(Kind.AGENCY):
            for name in concept.bare:
                self._by_bare.setdefault(name, []).append(concept)
        self._cabinets = [concept for concept in knowledge.ontology.of_kind(Kind.AGENCY) if "مجلس الوزراء" in concept.bare]

    def __call__(self, doc: Doc) -> Doc:
        found: list[Holding] = []
        named = [*doc._.agencies, *doc._.places]
        inner = {i for each in named for i in range(each.start + 1, each.end)}  # «جامعة الملك سعود» holds no king
        for i in sorted({hit.start for hit in _titles(doc)} - inner):
            if found and i < found[-1].end:
                continue
            holding = self.read(doc, i)
            if holding:
                found.append(holding)
        doc._.posts = tuple(found)
        return doc

    def read(self, doc: Doc, i: int) -> Holding | None:
        """The post that begins at token `i`: of several readings, the one that explains most words."""
        readings = [self._read(doc, hit) for hit in _titles(doc) if hit.start == i]
        widest = max((reading.noun_end for reading in readings), default=i)
        implied = any(reading.noun_end == widest and reading.title.implies for reading in readings)
        kept = [reading for reading in readings if reading.noun_end == widest or not implied and _is_known(reading)]
        return max(kept, key=lambda h: (_weight(h), h.end, h.noun_end), default=None)

    def _read(self, doc: Doc, hit: Hit) -> Holding:
        title, limit = hit.payload, extent(doc, hit.start)
        end, former = _skip_adjectives(doc, hit.end, limit)
        holding = Holding(hit.start, end, title, former=former, noun_end=hit.end)
        adjective = next((found for found in doc._.hits.get("body-nisba", ()) if found.start == end), None)
        if adjective:
            body = adjective.payload
            named = Named(end, adjective.end, Kind.AGENCY, body.path, body.name, "body-nisba", body.country)
            return replace(holding, bodies=(named,), end=adjective.end)
        state = state_after(doc, end) if end < limit else None
        if title.country:
            return replace(holding, country=title.country)
        if title.role == "Counterpart" or (state and state.rule == "nisba" and state.start == end):
            holding = _with_state(holding, state)
            if title.role == "Counterpart":
                return holding  # of which body, its holder's counterpart says: `holders`
            return self._then_body(doc, holding, limit) if state else holding
        place = _governed(doc, hit) if title.role == "Post" else None
        if place:
            return replace(holding, end=place.end, country=place.country)
        if title.role == "Deputy" and end < limit:
            inner = self.read(doc, end)
            if inner:
                inner = self._with_cabinet(doc, inner)
                return replace(inner, start=hit.start, title=title, former=former or inner.former, noun_end=hit.end)
        if title.path == "ambassador" and state:
            return replace(_with_state(holding, state), end=_after_residence(doc, state.end))
        capital = self._capital(doc, end) if title.path in ("ambassador", "deputy") and not state else None
        if capital:
            return replace(_with_state(holding, capital), capital=capital)
        if title.relation == "headOfState" and state:
            return _with_state(holding, state)
        return self._in_body(doc, holding, limit)

    def _capital(self, doc: Doc, i: int) -> Named | None:
        """«سفير واشنطن»: the state whose capital is named."""
        place = next((place for place in doc._.places if place.start == i and not doc[i]._.prefix), None)
        iso = self._capitals.get(place.key) if place else None
        if place is None or iso is None:
            return None
        return Named(i, place.end, Kind.COUNTRY, f"country/{iso}", self._countries[iso].name, "capital", iso, True)

    def _with_cabinet(self, doc: Doc, holding: Holding) -> Holding:
        """The deputy of a head of government sits in the cabinet: «نائب رئيس مجلس الوزراء»."""
        if holding.title.path != "prime minister" or holding.bodies:
            return holding
        concepts = [concept for concept in self._cabinets if not holding.country or concept.country == holding.country]
        concept = likely_body(doc, holding.start, concepts)
        name = "مجلس الوزراء"
        key = concept.path if concept else agency_key(name, holding.country)
        state = concept.country if concept else holding.country
        body = Named(holding.start, holding.end, Kind.AGENCY, key, name, "cabinet", state, bool(holding.country))
        return replace(holding, bodies=(body,))

    def _then_body(self, doc: Doc, holding: Holding, limit: int) -> Holding:
        """«الوزير الباكستاني للداخلية»: the state stands before the body."""
        i = holding.end
        if i >= limit or doc[i]._.prefix != "ل":
            return self._with_implied(doc, holding, told=True)
        body = self._body(doc, holding, i, limit)
        if body is None:
            return holding
        end = body.end
        while end < limit and self._belongs(doc, end, False):
            end += 1
        return replace(holding, bodies=(self._of_state(body, holding.country),), end=end)

    def _with_implied(self, doc: Doc, holding: Holding, told: bool) -> Holding:
        """«المدعي العام الروسي»: the body that a post implies, where the state is told or the press's own."""
        state = holding.country or doc._.home
        international = next((self._by_label[name] for name in holding.title.implies if name in self._by_label), None)
        if international:
            body = Named(holding.start, holding.end, Kind.AGENCY, international.path, international.name, "implied")
            return replace(holding, bodies=(body,))
        if not holding.title.implies or not state or holding.title.plural:
            return holding
        body = self._counterpart(doc, holding, list(holding.title.implies), state, told)
        return replace(holding, bodies=(body,))

    def _counterpart(self, doc: Doc, holding: Holding, names: list[str], state: str, told: bool) -> Named:
        concept = next((c for name in names for c in self._by_bare.get(name, ()) if c.country == state), None)
        key = concept.path if concept else agency_key(names[0], state)
        name = names[0]
        rule = "implied" if concept else "head-noun"
        return Named(holding.start, holding.end, Kind.AGENCY, key, name, rule, state, told, 0.9)

    def _of_state(self, body: Named, state: str) -> Named:
        """A body as that of a state: a guessed one takes the state that the words give."""
        if body.told or body.rule == "gazetteer" or body.country == state:
            return replace(body, told=body.told or body.country == state)
        listed = next((concept for concept in self._by_bare.get(body.name, ()) if concept.country == state), None)
        key = listed.path if listed else agency_key(body.name, state)
        return replace(body, key=key, country=state, told=True)

    def _in_body(self, doc: Doc, holding: Holding, limit: int) -> Holding:
        body = self._body(doc, holding, holding.end, limit)
        if body is None and holding.title.refers_back:
            body = _last_body(doc, holding.start)
        if body is None:
            state = state_after(doc, holding.end) if holding.end < limit and not holding.title.refers_back else None
            return self._with_implied(doc, _with_state(holding, state), bool(state))
        bodies, end = [body], max(body.end, holding.end)
        while second := self._coordinated(doc, holding, end, limit):
            bodies.append(second)
            end = second.end
        while "وزارة" in holding.title.body_nouns and end < limit and "و" in doc[end]._.prefix and self._belongs(doc, end, False):
            end += 1
        end, former = _skip_adjectives(doc, end, limit)
        state = state_after(doc, end) if end < limit else None
        if state:
            end = state.end
        if state and (state.rule == "nisba" or not body.told):
            bodies = [self._of_state(each, state.country) for each in bodies]
        country = state.country if state else next((each.country for each in bodies if each.told), "")
        end = next((each.end for each in doc._.agencies if end < limit and doc[end].norm_ == "في" and each.start == end + 1), end)
        if holding.title.plural and not country and not any(each.rule == "gazetteer" for each in bodies):
            bodies = []
        end, later = _skip_adjectives(doc, end, limit)
        former = holding.former or former or later
        return replace(holding, bodies=tuple(bodies), country=country, end=end, former=former)

    def _coordinated(self, doc: Doc, holding: Holding, i: int, limit: int) -> Named | None:
        """«… للأمن الوطني ولمراقبة التراب الوطني»: a second body after «و»."""
        if i >= limit or doc[i]._.prefix not in ("و", "ول"):
            return None
        if any(hit.start == i for hit in _titles(doc)):
            return None
        return self._known_body(doc, holding, i)

    def _body(self, doc: Doc, holding: Holding, i: int, limit: int) -> Named | None:
        if i >= limit or is_mark(doc[i]) or doc[i]._.prefix not in ("", "ل", "ب"):
            return None
        if doc[i]._.folded == "ل" and i + 1 < limit:
            i += 1
        return self._known_body(doc, holding, i) or self._new_body(doc, holding, i, limit)

    def _known_body(self, doc: Doc, holding: Holding, i: int) -> Named | None:
        """A body named in full, or by what follows its head noun."""
        full = next((named for named in doc._.agencies if named.start == i), None)
        short = self._short(doc, holding, i)
        if full and short and short.end > full.end:
            return short
        return full or short

    def _short(self, doc: Doc, holding: Holding, i: int) -> Named | None:
        hits = [hit for hit in doc._.hits.get("short", ()) + doc._.hits.get("bare", ()) if hit.start == i and _fits(holding, hit)]
        if not hits or any(named.start == i and named.rule != "nisba" for named in doc._.countries):
            return None
        end = max(hit.end for hit in hits)
        concepts = [hit.payload for hit in hits if hit.end == end]
        told = state_after(doc, end)
        concept = _of_told(concepts, told.country) if told else likely_body(doc, i, concepts)
        named = {each.country for each in doc._.countries} | {""}
        if not told and concept is None and len({c.path for c in concepts}) == 1 and concepts[0].country in named:
            concept = concepts[0]
        if concept:
            name = _full_name(concept, surface(doc, i, end))
            return Named(i, end, Kind.AGENCY, concept.path, name, "post", concept.country, bool(told))
        return self._unlisted(doc, holding, i, end, told.country if told else "", bool(told))

    def _new_body(self, doc: Doc, holding: Holding, i: int, limit: int) -> Named | None:
        """A body that no gazetteer lists, after a post that says what kind of body it is («وزير الثقافة والاتصال»)."""
        if not holding.title.body_nouns or holding.title.role == "Deputy" or holding.title.plural:
            return None
        end = i
        while end < min(limit, i + 7) and self._belongs(doc, end, end == i):
            end += 1
        if "وزارة" in holding.title.body_nouns:
            return self._unlisted(doc, holding, i, end, "", False) if end > i else None
        before = _named_before(doc, i, end, self._knowledge.ontology.concepts)
        if before or end == i or not _opens_body(doc, i, alone=end == i + 1):
            return before
        return as_alias(self._unlisted(doc, holding, i, end, "", False), doc._.agencies)

    def _unlisted(self, doc: Doc, holding: Holding, start: int, end: int, state: str, told: bool) -> Named:
        """A body under the name that the post gives it; a listed one if its state has one of that name."""
        ministry = "وزارة" in holding.title.body_nouns
        words = surface(doc, start, end)
        name = f"وزارة {_definite(words)}" if ministry else words
        state = state or (doc._.home if ministry else _state_of_sentence(doc, holding.start, start))
        same = [body for body in doc._.agencies if not state and body.name == name]
        if same:
            return replace(same[0], start=start, end=end)
        listed = next((concept for concept in self._by_bare.get(name, ()) if concept.country == state), None)
        key = listed.path if listed else agency_key(name, state)
        return Named(start, end, Kind.AGENCY, key, name, "post", state, told, 0.9 if listed else 0.8)

    def _belongs(self, doc: Doc, i: int, first: bool) -> bool:
        token = doc[i]
        closed = token._.light in self._knowledge.closed and not token._.definite
        if is_mark(token) or closed and not first or _opens_other(doc, i):
            return False
        if any(start <= i < end for start, end, label in doc._.recognised if label == "PER"):
            return False
        if not token._.definite and token._.light not in self._knowledge.ordinary and self._knowledge.is_name(token.text):
            return False
        if token._.definite:
            return token._.prefix in (("", "ل") if first else ("", "و"))
        if i + 1 >= len(doc) or token._.prefix not in ("", "و") or token._.light in self._knowledge.closed:
            return False
        state = any(named.start == i + 1 and named.rule != "nisba" for named in doc._.countries)
        return state or bool(doc[i + 1]._.definite and not doc[i + 1]._.prefix and not _opens_other(doc, i + 1))


@Language.factory("posts", requires=["doc._.hits", "doc._.agencies", "doc._.countries"], assigns=["doc._.posts"])
def make_posts(nlp: Language, name: str) -> Posts:
    """The component; `learn` gives it the ontology."""
    return Posts()


def _titles(doc: Doc) -> list[Hit]:
    return [hit for hit in doc._.hits.get("title", ()) if hit.payload.role in POSTS]


def _weight(holding: Holding) -> int:
    """A reading that finds its body or state beats one that does not."""
    state = holding.title.relation == "headOfState" and not holding.bodies
    return 2 * bool(holding.bodies) + (3 if state else 1) * bool(holding.country)


def _is_known(holding: Holding) -> bool:
    """A shorter title counts only with a body or a state that is certain: «وزير الدولة» is no ministry's."""
    return any(body.confidence > 0.8 for body in holding.bodies) or bool(holding.country)


def _skip_adjectives(doc: Doc, i: int, limit: int) -> tuple[int, bool]:
    """After «العام», «بالنيابة», «السابق» …, and whether one of them says that the post is past."""
    former = False
    while i < limit:
        found = [hit for hit in doc._.hits.get("title", ()) if hit.start == i and hit.payload.role in _ADJECTIVES]
        if not found:
            break
        former = former or any(hit.payload.role == "FormerMarker" for hit in found)
        i = max(hit.end for hit in found)
    return i, former


def _full_name(concept: Concept, short: str) -> str:
    """«وزارة الداخلية» for «الداخلية»: the shortest of the body's names that holds the words."""
    if fold(short) in {fold(name) for name in concept.bare}:
        return short
    names = [*concept.bare, *(label.text for label in concept.labels if label.language == "ar")]
    words = fold(short).split()
    longer = [name for name in names if _contains(fold(name).split(), words)]
    return min(longer, key=lambda name: (len(name), name), default=concept.name)


def _contains(longer: list[str], words: list[str]) -> bool:
    stems = [stem_of("ال" + word[2:] if word.startswith("لل") else word) for word in longer]
    rest = iter(stems)
    return len(longer) > len(words) and all(stem_of(word) in rest for word in words)


def _of_told(concepts: list[Concept], state: str) -> Concept | None:
    return next((concept for concept in concepts if concept.country == state), None)


def _with_state(holding: Holding, state: Named | None) -> Holding:
    return replace(holding, country=state.country, end=state.end) if state else holding


def _fits(holding: Holding, hit: Hit) -> bool:
    """«وزير الداخلية» is of a ministry; «مدير الأمن الوطني» is not."""
    ministry = "Ministry" in hit.payload.types
    return ministry == ("وزارة" in holding.title.body_nouns)


def _named_before(doc: Doc, start: int, end: int, concepts: dict[str, Concept]) -> Named | None:
    """«رئيس المنظمة», «المديرة العامة للحرس»: the body named last whose name begins with these words."""
    words = [token._.stem for token in doc[start:end]]
    for body in sorted(doc._.agencies, key=lambda named: -named.start):
        concept = concepts.get(body.key)
        names = [body.name, *(label.text for label in concept.labels)] if concept else [body.name]
        if words and body.start < start and any(_stems(name)[: len(words)] == words for name in names):
            return replace(body, start=start, end=end, rule="named-before")
    return None


def _opens_body(doc: Doc, i: int, alone: bool) -> bool:
    """«مدير الشرطة القضائية», «قائد الأركان»: the words begin with a noun that bodies' names begin with, or are one."""
    heads = [hit.payload for hit in doc._.hits.get("head", ()) if hit.start == i and hit.payload.kind is Kind.AGENCY]
    return any(not alone or head.type in _ALONE for head in heads)


def _governed(doc: Doc, hit: Hit) -> Named | None:
    """«أمير منطقة عسير», «محافظ جدة»: the place that follows, or that the title's last word opens."""
    at = (hit.end, hit.end - 1) if hit.payload.path == "governor" else (hit.end,)
    places = {place.start: place for place in doc._.places if place.end > hit.end and not doc[place.start]._.prefix}
    return next((places[i] for i in at if i in places and i > hit.start), None)


def _after_residence(doc: Doc, i: int) -> int:
    """«سفير السعودية لدى تونس»: after the state that the ambassador is sent to."""
    sent_to = {named.start: named.end for named in (*doc._.countries, *doc._.places)}
    if i < len(doc) and doc[i].norm_ in ("لدي", "في"):
        return sent_to.get(i + 1, i)
    return sent_to.get(i, i) if i < len(doc) and doc[i]._.prefix == "ب" else i


def _last_body(doc: Doc, i: int) -> Named | None:
    """«أمينها العام»: of the body named last in the sentence."""
    before = [body for body in doc._.agencies if body.end <= i and doc[body.start].sent == doc[i].sent]
    return replace(before[-1], start=i, end=i, rule="named-before") if before else None


def _stems(name: str) -> list[str]:
    return [stem_of(fold(word)) for word in name.split()]


def _state_of_sentence(doc: Doc, post: int, i: int) -> str:
    """The state of the body before «و», or the only state that the sentence names."""
    joined = "و" in doc[post]._.prefix
    before = [body for body in doc._.agencies if body.end <= i and doc[body.start].sent == doc[i].sent]
    bodies = [body.country for body in before if body.country and joined]
    here = [named for named in doc._.countries if doc[named.start].sent == doc[i].sent]
    states = {named.country for named in here if named.rule == "country-name"}
    return bodies[-1] if bodies else next(iter(states)) if len(states) == 1 else ""


def _definite(words: str) -> str:
    """«وزير خارجية فلسطين» is of «وزارة الخارجية»."""
    return words if words.startswith("ال") or " " in words else f"ال{words}"


def _opens_other(doc: Doc, i: int) -> bool:
    titles = any(hit.start == i and hit.payload.role not in ("PostModifier", "Delegation") for hit in doc._.hits.get("title", ()))
    return titles or any(named.start == i for named in doc._.countries)
