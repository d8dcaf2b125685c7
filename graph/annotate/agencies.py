"""Find the bodies that a text names: known ones, and any that a head noun opens («المديرية العامة لـ…»)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.annotate.knowledge import Knowledge
from graph.annotate.lexicon import Hit, longest
from graph.annotate.phrases import Named
from graph.annotate.spans import QUOTES, covered, extent, is_mark, slug, surface
from graph.annotate.tokens import fold, stem_of
from graph.model import Kind
from graph.ontology import Concept

Doc.set_extension("agencies", default=(), force=True)
Doc.set_extension("groups", default=(), force=True)

_LOCATIVES = ("في", "ب")
OWNED = frozenset({"التابع", "التابعه", "تابع", "تابعه", "التابعين"})
_MEMBERS = frozenset({"عناصر", "مصالح", "موظفي", "بيان", "بلاغ", "رجال", "ضباط", "قطب", "عن", "مقر", "اجهزه", "مسوولي", "موظفو"})
_NAMED_AFTER = frozenset({"الملك", "الامير", "الشيخ", "السلطان", "الامام"})  # «جامعة الملك سعود»
_BRANCHES = ("LocalOffice", "DiplomaticMission", "AcademicInstitution", "PoliceAgency")  # «شرطة …»: a body of its own
_OF_STATES = ("DiplomaticMission", "ArmedForce", "PoliceAgency", "Legislature")  # «سفارة المغرب», «الجيش المغربي»
_GENERIC_ENDS = frozenset({"المختصه", "المعنيه", "المذكوره", "الحاليه", "الجديده", "المقبله", "المشتركه", "الجاري", "المختص", "الرسميه"})


class Agencies:
    """Sets `doc._.agencies` and `doc._.groups`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the bodies by the names that they share with others."""
        self._knowledge = knowledge
        self._countries = knowledge.ontology.country_by_iso

    def __call__(self, doc: Doc) -> Doc:
        self._people = {i for start, end, label in doc._.recognised if label == "PER" for i in range(start, end)}
        hits = _concepts(doc, Kind.AGENCY)
        known = [self._known(doc, hit) for hit in [*hits, *_owners(doc, hits)]]
        bare = [named for named in (self._bare(doc, hits) for hits in _spans(doc, "bare")) if named]
        opened = [named for named in (self.opened(doc, hit) for hit in _heads(doc)) if named]
        doc._.groups = tuple(_best(self._known(doc, hit) for hit in _concepts(doc, Kind.GROUP) if _is_group(doc, hit)))
        armed = covered(doc._.groups)
        bodies = _aliased(_best([*known, *bare, *opened]))
        doc._.agencies = tuple(body for body in bodies if not armed & set(range(body.start, body.end)))
        return doc

    def _known(self, doc: Doc, hit: Hit) -> Named:
        concept, end = hit.payload, _before_owner(doc, hit)
        told = state_after(doc, end)
        named = surface(doc, hit.start, end)
        own = told is not None and told.country == concept.country and told.rule == "nisba"
        stop = told.end if own and told else end
        inside = any(each.country == concept.country and hit.start < each.start < end for each in doc._.countries)
        return Named(
            hit.start, stop, concept.kind, concept.path, named, "gazetteer", concept.country, bool(told) or inside
        )

    def _bare(self, doc: Doc, hits: list[Hit]) -> Named | None:
        """A shared name: which state's body it is, the words or the document say."""
        first, concepts = hits[0], [hit.payload for hit in hits]
        told = state_after(doc, first.end)
        if told and not self._is_adjective(doc, first):
            end = told.end if told.rule == "nisba" else first.end
            concept = _of_state(concepts, told.country)
            ministry = any("Ministry" in each.types for each in concepts)
            return _as_named(first.start, end, concept, first.entry.text, told.country, True, ministry)
        if not self._stands_alone(doc, first):
            return None
        concept = likely_body(doc, first.start, concepts)
        return _as_named(first.start, first.end, concept, first.entry.text, concept.country if concept else "", False)

    def _stands_alone(self, doc: Doc, hit: Hit) -> bool:
        """«وزارة الداخلية» names a body; «الأمن الوطني» does so only after «عناصر», «بيان» and the like."""
        if self._is_adjective(doc, hit):
            return False
        opens = any(head.start == hit.start and head.end < hit.end for head in doc._.hits.get("head", ()))
        return opens or (hit.start > 0 and doc[hit.start - 1].norm_ in _MEMBERS)

    def _is_adjective(self, doc: Doc, hit: Hit) -> bool:
        """«الداخلية» in «المخابرات الداخلية»."""
        return hit.end - hit.start == 1 and hit.start > 0 and bool(doc[hit.start - 1]._.definite) and not hit.prefix

    def opened(self, doc: Doc, hit: Hit) -> Named | None:
        """The body that a head noun opens, to the end of its name."""
        if any(medium.start == hit.start for medium in doc._.hits.get("medium", ())) or _in_title(doc, hit):
            return None
        if hit.payload.type in _OF_STATES and (state := state_after(doc, hit.end)) and state.start == hit.end:
            return _of_named_state(doc, hit, state)
        end = self.end_of_name(doc, hit.end, hit.payload.takes_names and not doc[hit.end - 1]._.definite)
        if end == hit.end or doc[end - 1].norm_ in _GENERIC_ENDS:
            return None
        if any(body.start == hit.end for body in _concepts(doc, Kind.AGENCY)) and hit.payload.type not in _BRANCHES:
            return None
        told = state_after(doc, end)
        if doc[hit.start]._.definite and not self._is_proper_name(doc, hit, end, told):
            return None
        if hit.payload.generic and end - hit.end < 3 and not told and not self._has_name(doc, hit.end, end):
            return None
        name = surface(doc, hit.start, end)
        state = told.country if told else doc._.home if hit.payload.type == "Ministry" else ""
        stop = told.end if told and told.rule == "nisba" else end
        return Named(hit.start, stop, Kind.AGENCY, agency_key(name, state), name, "head-noun", state, bool(told), 0.8)

    def _has_name(self, doc: Doc, start: int, end: int) -> bool:
        """Whether the words hold one that is no ordinary word: «مركز الملك سلمان», not «غرفة العمليات»."""
        return any(not self._is_ordinary(token) for token in doc[start:end]) or doc[start].text in QUOTES

    def _is_ordinary(self, token: Token) -> bool:
        return token._.light in self._knowledge.ordinary or token.norm_ in self._knowledge.common

    def _is_proper_name(self, doc: Doc, hit: Hit, end: int, told: Named | None) -> bool:
        """«المكتب المركزي للأبحاث» and «الشرطة الوطنية الفرنسية» name a body; «القوات الخاصة» is a kind of body."""
        before = doc[hit.start - 1] if hit.start else None
        if before is not None and before._.definite and not doc[hit.start]._.prefix:
            return False
        if doc[hit.end]._.prefix and hit.end - hit.start == 1:
            return False  # «الجامعة لإتاحة …»: a body named before
        acronym = end + 1 < len(doc) and doc[end].text == "(" and doc[end + 1].text.isupper()
        bound = any(token._.prefix in ("ل", "ول") for token in doc[hit.start + 1 : end])
        return acronym or bound or (told is not None and told.rule == "nisba" and end - hit.start > 1)

    def end_of_name(self, doc: Doc, start: int, takes_names: bool) -> int:
        """After the words that belong to a body's name: definite ones, construct chains, «ل…», proper names."""
        limit = min(extent(doc, start), start + 9)
        if start < limit and doc[start].text in QUOTES:
            return _after_quotation(doc, start, limit)
        i, bound = start, False
        while i < limit:
            lam = doc[i]._.prefix == "ل"
            purpose = lam and not doc[i]._.definite and i > start and not doc[start - 1]._.definite
            step = 0 if lam and bound or purpose else self._step(doc, i, limit, takes_names)
            if not step:
                break
            i, bound = i + step, bound or lam
        return i

    def _step(self, doc: Doc, i: int, limit: int, takes_names: bool) -> int:
        token = doc[i]
        if is_mark(token) or token._.light in self._knowledge.closed and not token._.definite:
            return 0
        if not takes_names and i in self._people:
            return 0
        if takes_names and token.norm_ in _NAMED_AFTER:
            return 1
        if _starts_other(doc, i):
            return 0
        if token._.prefix not in ("", "ل", "و", "ول"):
            return 0
        if token._.definite and token._.prefix in ("", "ل", "ول"):
            return 1
        if "و" in token._.prefix and any(head.start == i for head in doc._.hits.get("head", ())):
            return 0
        if token._.definite and token._.prefix == "و":
            return 1 if _same_class(doc, i) else 0
        if i + 1 < limit and token.norm_ != "عبد" and _construct(doc, i, self._knowledge.closed):
            return 1
        return 1 if takes_names and self._is_proper(doc, i) else 0

    def _is_proper(self, doc: Doc, i: int) -> bool:
        token = doc[i]
        if token._.light in self._knowledge.closed or token._.prefix:
            return False
        return self._knowledge.is_name(token.text) or any(hit.start == i for hit in _concepts(doc, Kind.PLACE))


@Language.factory("agencies", requires=["doc._.hits", "doc._.countries"], assigns=["doc._.agencies", "doc._.groups"])
def make_agencies(nlp: Language, name: str) -> Agencies:
    """The component; `learn` gives it the ontology."""
    return Agencies()


def agency_key(name: str, state: str) -> str:
    """The key of a body that the gazetteer does not list: its name, and its state where that is known."""
    return f"agency/{state.lower()}-{slug(name)}" if state else f"agency/{slug(name)}"


def state_after(doc: Doc, i: int) -> Named | None:
    """The state that the words right after a name give it: «… السعودي», «… السعودية», «… في السعودية», «… المغرب»."""
    after = {named.start: named for named in doc._.countries}
    if i in after and doc[i]._.prefix in ("", "ب"):
        return after[i] if doc[i].sent == doc[i - 1].sent else None
    if i + 1 < len(doc) and doc[i].norm_ in _LOCATIVES and i + 1 in after and after[i + 1].rule != "nisba":
        return after[i + 1]
    return None


def likely_body(doc: Doc, i: int, concepts: Iterable[Concept]) -> Concept | None:
    """Which of several bodies with one name is meant at token `i`: that of the press, or of the last state named before."""
    by_state = {concept.country: concept for concept in concepts}
    before = [named.country for named in doc._.countries if named.start < i and named.country in by_state]
    sentence = [n.country for n in doc._.countries if n.start < i and n.country in by_state and doc[n.start].sent == doc[i].sent]
    places = [place for place in doc._.places if place.country in by_state and doc[place.start].sent == doc[i].sent]
    near = [place.country for place in sorted(places, key=lambda place: abs(place.start - i))]
    order = [*([doc._.home] if doc._.home in by_state else []), *sentence[-1:], *near[:1], *before[-1:]]
    return next((by_state[state] for state in order), None)


def _of_named_state(doc: Doc, hit: Hit, state: Named) -> Named:
    name = surface(doc, hit.start, state.end)
    key = agency_key(name, state.country)
    return Named(hit.start, state.end, Kind.AGENCY, key, name, "head-noun", state.country, True, 0.8)


def _before_owner(doc: Doc, hit: Hit) -> int:
    """«فريق الدعم … التابع للأمم المتحدة»: the owner is named apart."""
    return next((i for i in range(hit.start + 1, hit.end) if doc[i].norm_ in OWNED), hit.end)


def _of_state(concepts: list[Concept], state: str) -> Concept | None:
    return next((concept for concept in concepts if concept.country == state), None)


def _as_named(
    start: int, end: int, concept: Concept | None, name: str, state: str, told: bool, ministry: bool = False
) -> Named:
    if concept:
        return Named(start, end, Kind.AGENCY, concept.path, name, "shared-name", state, told)
    if ministry and not name.startswith("وزار"):
        name = f"وزارة {name}"
    return Named(start, end, Kind.AGENCY, agency_key(name, state), name, "shared-name", state, told, 0.9)


def _concepts(doc: Doc, kind: Kind) -> list[Hit]:
    return [hit for hit in longest(doc._.hits.get("concept", ())) if hit.payload.kind is kind]


def _owners(doc: Doc, hits: list[Hit]) -> list[Hit]:
    """The bodies named inside longer names, after «التابع لـ»."""
    inner = [hit for hit in doc._.hits.get("concept", ()) if hit.payload.kind is Kind.AGENCY]
    ends = [(_before_owner(doc, hit) + 1, hit.end) for hit in hits if _before_owner(doc, hit) < hit.end]
    return [hit for hit in inner if (hit.start, hit.end) in ends]


def _spans(doc: Doc, category: str) -> list[list[Hit]]:
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in longest(doc._.hits.get(category, ())):
        spans.setdefault((hit.start, hit.end), []).append(hit)
    return list(spans.values())


def _in_title(doc: Doc, hit: Hit) -> bool:
    """«بالنيابة» after a post is no prosecution."""
    return any(title.start == hit.start for title in doc._.hits.get("title", ()))


def _heads(doc: Doc) -> list[Hit]:
    return longest(hit for hit in doc._.hits.get("head", ()) if hit.payload.kind is Kind.AGENCY)


def _best(named: Iterable[Named]) -> list[Named]:
    """One thing for each stretch: the longest; of two as long, the one that the gazetteer knows."""
    chosen: list[Named] = []
    rank = {"gazetteer": 0, "shared-name": 1, "head-noun": 2}
    for body in sorted(named, key=lambda n: (n.start, -_reach(n), rank.get(n.rule, 3))):
        if not chosen or body.start >= chosen[-1].end or _names_owner(chosen[-1], body):
            chosen.append(body)
    return chosen


def _names_owner(office: Named, body: Named) -> bool:
    """«مكتب للإنتربول» names the Interpol too."""
    return office.rule == "head-noun" and body.rule == "gazetteer" and body.start > office.start and body.end == office.end


def as_alias(body: Named, bodies: Iterable[Named]) -> Named:
    """A body under the key of the longer name that it shortens, if one of `bodies` has it."""
    return replace(body, key=_longer(body, list(bodies)).key)


def _aliased(bodies: list[Named]) -> list[Named]:
    """«جامعة نايف» is «جامعة نايف العربية للعلوم الأمنية», where one text names both."""
    return [as_alias(body, bodies) if body.rule == "head-noun" else body for body in bodies]


def _longer(body: Named, bodies: list[Named]) -> Named:
    words = body.name.split()
    return next((other for other in bodies if other.key != body.key and _shortens(words, other)), body)


def _shortens(words: list[str], other: Named) -> bool:
    longer = [_bare_stem(word) for word in other.name.split()]
    rest = iter(longer)
    return len(longer) > len(words) and _bare_stem(words[0]) == longer[0] and all(_bare_stem(word) in rest for word in words)


def _bare_stem(word: str) -> str:
    folded = fold(word)
    return folded[2:] if folded.startswith("لل") else stem_of(folded)


def _reach(named: Named) -> int:
    """How far a name reaches; a known name is trusted over a longer guess by a word or two."""
    return named.end + (2 if named.rule != "head-noun" else 0)


def _is_group(doc: Doc, hit: Hit) -> bool:
    if not hit.payload.ambiguous or hit.end - hit.start > 1:
        return True
    before = doc[hit.start - 1] if hit.start else None
    if before is None:
        return False
    if before.text in QUOTES:
        return True
    return before._.stem in ("تنظيم", "تنظيمي", "جماعه", "حركه", "ميليشيا", "مليشيا", "مليشيات", "ميليشيات", "جبهه", "كتاءب")


def _after_quotation(doc: Doc, start: int, limit: int) -> int:
    """«جمعية «كفى»»: a name of up to five words in quotation marks."""
    closing = next((i for i in range(start + 2, min(limit, start + 7)) if doc[i].text in QUOTES), start)
    return closing + 1 if closing > start else start


def _starts_other(doc: Doc, i: int) -> bool:
    """Whether a title, a post or a state's name or adjective begins here: the body's name is over."""
    titles = any(hit.start == i and _stops(hit) for hit in doc._.hits.get("title", ()))
    return titles or any(named.start == i for named in doc._.countries)


def _stops(hit: Hit) -> bool:
    """A title ends a body's name, but «مجلس وزراء الداخلية» and «… العام» go on."""
    return hit.payload.role not in ("PostModifier", "Delegation") and not hit.payload.plural


def _same_class(doc: Doc, i: int) -> bool:
    """«الاقتصاد والمالية», «الخارجية والتعاون»: a definite word after a definite word."""
    return bool(doc[i - 1]._.definite)


def _construct(doc: Doc, i: int, closed: frozenset[str]) -> bool:
    """An indefinite word whose next word is definite: «شؤون الرئاسة», «وزراء الداخلية»."""
    token, following = doc[i], doc[i + 1]
    state = any(named.start == i + 1 and named.rule == "country-name" for named in doc._.countries)
    if state and not token._.prefix and token._.light not in closed and not following._.prefix:
        return True  # «مجلس نواب الباراغواي»
    if token._.prefix not in ("", "ل", "ول") or token._.light in closed or is_mark(following) or following._.prefix:
        return False
    if _starts_other(doc, i + 1) or following._.light in closed:
        return False
    chain = i + 2 < len(doc) and doc[i + 2]._.definite and not doc[i + 2]._.prefix and token._.prefix
    return bool(following._.definite or chain)
