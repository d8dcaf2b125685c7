"""Find the states that a text names, by name, by circumlocution and by adjective."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.abroad import Abroad
from graph.annotate.cities import Cities
from graph.annotate.datelines import dateline_in
from graph.annotate.found import abroad_in, countries_in, document_of, home_of
from graph.annotate.hits import Hit, hits_in, longest
from graph.annotate.homeland import Homeland
from graph.annotate.knowledge import Knowledge
from graph.annotate.nisbas import Nisbas
from graph.annotate.phrases import Named
from graph.annotate.press import Press
from graph.annotate.reached import Reached
from graph.annotate.spans import COMMAS, covered, surface
from graph.annotate.word import words_in
from graph.model import Kind

_DUAL = ("ان", "ين")
_FEMININE = ("ه", "ات")  # ends of folded nouns that a feminine adjective may describe
_KINDS = (Kind.COUNTRY, Kind.PLACE, Kind.AGENCY)  # whose names hide those of states inside them
_SENT_BY_STATES = ("ambassador", "head of diplomacy")  # titles of those who stand for a state


class Countries:
    """Sets `doc._.countries`, `doc._.abroad` and `doc._.home`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the states, their press, and the words that stand for one or lead to it."""
        words = knowledge.words
        self._cues, self._kingdom = words.folded("before-state"), words.folded("kingdom")
        self._definite_cues = (self._cues - words.folded("particle")) | words.folded("before-city")
        self._kingdoms = words.states["kingdom"]  # whose press says «المملكة» for its own state
        self._custodian, self._of_custodian = words.folded("custodian"), words.states["custodian"]
        self._nisbas = Nisbas(knowledge)
        self._sunset, (self._of_sunset,) = words.folded("sunset"), words.states["sunset"]
        self._polities = words.folded("polity")
        self._capital = words.stems("capital")
        self._by_iso = knowledge.ontology.country_by_iso
        self._press, self._reached = Press(knowledge.ontology), Reached(knowledge)
        self._cities, self._homeland = Cities(knowledge, self._reached), Homeland(knowledge, self._reached)
        self._abroad = Abroad(knowledge, self._press.states)

    def __call__(self, doc: Doc) -> Doc:
        """Find the states, and whose press the text seems to be."""
        found = [self._named(doc, hit) for hit in self._hits(doc)]
        press = self._press.state_of(document_of(doc))
        cities = self._cities.named(doc, found, press)
        found = [named for named in found if named.start not in cities]
        found = found if self._is_told_of(doc, found) else [each for each in found if each.country != self._of_sunset]
        abroad_in.set(doc, self._abroad.states(doc, found))
        home_of.set(doc, press or self._home(doc, found))
        found += self._called_kingdom(doc, found)
        found += self._homeland.named(doc, press, found)
        countries_in.set(doc, tuple(sorted(found, key=lambda named: named.start)))
        return doc

    def _is_told_of(self, doc: Doc, found: list[Named]) -> bool:
        """Whether the state whose name is also that of the sunset is meant once: not only in «بعد صلاة المغرب»."""
        own = [named for named in found if named.country == self._of_sunset]
        before = (words_in(doc)[named.start - 1] for named in own if named.end - named.start == 1 and named.start)
        return not own or len(own) > sum(word.norm in self._sunset for word in before)

    def _hits(self, doc: Doc) -> list[Hit]:
        """The names and adjectives of states that no longer name covers; those inside bodies' names count too."""
        hits = hits_in(doc)
        names = [hit for hit in hits.inner_names(*_KINDS) if self._fits(doc, hit)]
        people = [hit for hit in hits.inner_names(Kind.PERSON) if hit.end - hit.start > 1]  # «جورجيا ميلوني»
        nisbas = [hit for hit in hits.of("nisba") if not self._nisbas.is_name(doc, hit)]
        nisbas = [hit for hit in nisbas if not (self._is_after_particle(doc, hit, names) or _governs(doc, hit))]
        places = {(hit.start, hit.end) for hit in names if hit.payload.kind is Kind.PLACE}
        nisbas = [hit for hit in nisbas if (hit.start, hit.end) not in places]  # «منطقة الأمريكيتين»
        bodies = [hit for hit in names if hit.payload.kind is not Kind.COUNTRY]
        weak = hits.of("weak-nisba")
        own = (hit for hit in weak if _is_of_office(doc, hit) or any(_of_body(hit, body) for body in bodies))
        nisbas += [*own, *(hit for hit in weak if _is_of_two(doc, hit, nisbas) or self._is_of_capital(doc, hit, names))]
        nisbas = [hit for hit in nisbas if not self._nisbas.is_of_thing(doc, hit)]
        signed = dateline_in(doc).signed
        chosen = longest(hit for hit in (*names, *nisbas, *people) if hit.start not in signed)
        chosen += [nisba for nisba in nisbas if any(_of_body(nisba, body) for body in bodies)]
        agencies = [hit for hit in bodies if hit.payload.kind is Kind.AGENCY]
        states = [hit for hit in names if hit.payload.kind is Kind.COUNTRY and _is_owner(doc, hit)]
        chosen += [state for state in states if any(_is_told_in(state, body) for body in agencies)]
        return _one_each(hit for hit in chosen if _is_nisba(hit) or hit.payload.kind is Kind.COUNTRY)

    def _is_of_capital(self, doc: Doc, hit: Hit, names: list[Hit]) -> bool:
        """«العاصمة المالية», in a text that tells of Mali or of a town there: the capital of no money."""
        before = words_in(doc)[hit.start - 1] if hit.start else None
        if before is None or before.stem not in self._capital or not words_in(doc)[hit.start].definite:
            return False
        return any(hit.payload in (name.payload.iso, name.payload.country) for name in names)

    def _is_after_particle(self, doc: Doc, hit: Hit, names: list[Hit]) -> bool:
        """«في برازيليا»: a city; an adjective in the accusative, which the word could be too, follows no particle."""
        if words_in(doc)[hit.start].definite or not any(
            (each.start, each.end) == (hit.start, hit.end) for each in names
        ):
            return False
        leads = hit.start > 0 and words_in(doc)[hit.start - 1].norm in self._cues
        return leads or hit.prefix in ("ب", "ل", "وب", "ول")

    def _fits(self, doc: Doc, hit: Hit) -> bool:
        """Whether a name stands as that of a state does: «مالي» is a state, «المالي» is not."""
        if hit.payload.kind is not Kind.COUNTRY:
            return True
        article = words_in(doc)[hit.start].definite == hit.entry.text.startswith("ال")
        return article and (not hit.payload.ambiguous or self._has_cue(doc, hit))

    def _has_cue(self, doc: Doc, hit: Hit) -> bool:
        """«في مالي», «جمهورية مالي»: where the name is an ordinary word too, something must lead to it.

        With the article, that is no particle which leads to people too: «للبنين والبنات».
        """
        definite = words_in(doc)[hit.start].definite
        if not definite and self._is_after_field(doc, hit.start):
            return True  # «وزير دفاع مالي»
        if self._reached.is_object(doc, hit.start):
            return True
        if hit.end - hit.start > 1 or (hit.prefix in ("ب", "ل", "وب", "ول") and not definite):
            return True
        if hit.start > 0 and words_in(doc)[hit.start - 1].norm in (self._definite_cues if definite else self._cues):
            return True
        before = hit.start - (hit.start > 0 and words_in(doc)[hit.start - 1].text in COMMAS)
        joined = before < hit.start or hit.prefix == "و"  # «الأردن وعمان والكويت»
        plain = [each for each in hits_in(doc).names(Kind.COUNTRY) if not each.payload.ambiguous]
        joins = not definite and any(each.start == hit.end and each.prefix == "و" for each in plain)
        return joins or (joined and any(each.end == before for each in plain))  # «وزراء داخلية مالي والنيجر»

    def _is_after_field(self, doc: Doc, i: int) -> bool:
        """Whether a minister's title and the field that he has, without the article, stand before a token."""
        field = words_in(doc)[i - 1] if i > 1 else None
        bare = field is not None and not (field.definite or field.prefix or field.mark)
        return bare and any(title.payload.is_minister for title in hits_in(doc).titles_before(i - 1))

    def _named(self, doc: Doc, hit: Hit) -> Named:
        nisba = _is_nisba(hit)
        iso = self._meant(doc, hit) if nisba else hit.payload.iso
        name = self._by_iso[iso].name if nisba else surface(doc, hit.start, hit.end)
        rule = "nisba" if nisba or (hit.end in self._feminine(doc, iso) and _describes(doc, hit)) else "country-name"
        start = hit.start - (rule == "country-name" and self._is_after_polity(doc, hit))
        name = name if start == hit.start else surface(doc, start, hit.end)
        return Named(start, hit.end, Kind.COUNTRY, f"country/{iso}", name, rule, iso, True)

    def _is_after_polity(self, doc: Doc, hit: Hit) -> bool:
        """«وزير الصحة بجمهورية مصر فلان»: whether the noun for what kind of state it is stands before its name."""
        words = words_in(doc)
        return hit.start > 0 and not hit.prefix and words[hit.start - 1].norm in self._polities

    def _meant(self, doc: Doc, hit: Hit) -> str:
        """«الكونغولي»: of the other state that has this adjective, where the press or the places named are its own."""
        weak = (each for each in hits_in(doc).of("weak-nisba") if (each.start, each.end) == (hit.start, hit.end))
        other = next((each.payload for each in weak if each.payload != hit.payload), "")
        if not other:
            return str(hit.payload)
        told = {each.payload.country for each in hits_in(doc).names(Kind.PLACE)}
        told |= {each.payload.iso for each in hits_in(doc).names(Kind.COUNTRY)}
        told.add(self._press.state_of(document_of(doc)))
        return other if other in told and hit.payload not in told else str(hit.payload)

    def _feminine(self, doc: Doc, iso: str) -> set[int]:
        """Where words end that are a feminine adjective of a state, though its name may be the same: «السعودية»."""
        ends = (hit.end for hit in hits_in(doc).of("nisba") if hit.payload == iso)
        return {end for end in ends if words_in(doc)[end - 1].norm.endswith("ه") and words_in(doc)[end - 1].definite}

    def _home(self, doc: Doc, found: list[Named]) -> str:
        """The state whose press a text seems to be: by «المملكة», or by the state named most."""
        counts = Counter(named.country for named in found if named.country not in abroad_in(doc))
        if any(words in document_of(doc).text for words in self._custodian):
            return self._of_custodian[0]
        if self._kingdoms_alone(doc, found):
            counts.update(hit.payload.country for hit in hits_in(doc).names(Kind.PLACE))
            named = [iso for iso in self._kingdoms if counts[iso]]
            return max(named, key=lambda iso: counts[iso], default=self._kingdoms[0])
        return next((iso for iso, count in counts.most_common(1) if count > 1), "")

    def _kingdoms_alone(self, doc: Doc, found: list[Named]) -> list[int]:
        """The tokens of «المملكة» where it opens no state's name: «المملكة الأردنية الهاشمية»."""
        taken = covered(found)
        return [i for i, word in enumerate(words_in(doc)) if word.norm in self._kingdom and i not in taken]

    def _called_kingdom(self, doc: Doc, found: list[Named]) -> list[Named]:
        """«المملكة» alone, in the press of a kingdom, is that kingdom."""
        if home_of(doc) not in self._kingdoms:
            return []
        name, key = self._by_iso[home_of(doc)].name, f"country/{home_of(doc)}"
        alone = self._kingdoms_alone(doc, found)
        return [Named(i, i + 1, Kind.COUNTRY, key, name, "kingdom", home_of(doc), True) for i in alone]


@Language.factory(
    "countries", requires=["doc._.hits", "doc._.document"], assigns=["doc._.countries", "doc._.abroad", "doc._.home"]
)
def make_countries(nlp: Language, name: str) -> Countries:
    """The component; `learn` gives it the ontology."""
    return Countries()


def _is_nisba(hit: Hit) -> bool:
    return hit.entry.category in ("nisba", "weak-nisba")


def _describes(doc: Doc, hit: Hit) -> bool:
    """«اللجنة الأولمبية السعودية», «جمعية الاقتصاد السعودية»: whether a feminine adjective has a noun to describe.

    «زار الرئيس السعودية», «غادر رئيس الجمهورية السعودية» tell of the state.
    """
    words, i = words_in(doc), hit.start - 1
    if i < 0 or words[hit.start].prefix or not words[i].definite or hits_in(doc).titles_before(hit.start):
        return False
    while i > 0 and words[i].opens_with_article and not words[i].norm.endswith(_FEMININE):
        i -= 1
    return bool(words[i].norm.endswith(_FEMININE))


def _is_of_two(doc: Doc, hit: Hit, nisbas: list[Hit]) -> bool:
    """«الجيشين المالي والنيجري», «الجانبين الجزائري والمالي»: whether a dual has it and another state's adjective."""
    words = words_in(doc)
    joined = [each for each in nisbas if hit.end == each.start and each.prefix == "و"]
    joined += [each for each in nisbas if each.end == hit.start and hit.prefix == "و"]
    first = min(each.start for each in (hit, *joined))
    return bool(joined and first) and words[first - 1].definite and words[first - 1].stem.endswith(_DUAL)


def _is_of_office(doc: Doc, hit: Hit) -> bool:
    """«الرئيس المالي», «وزير الدفاع المالي», «نظيره المالي»: no money is meant where such an office has its state."""
    words = words_in(doc)
    if not words[hit.start].definite or words[hit.start].prefix:
        return False
    start = next((each.start for each in hits_in(doc).titles("PostModifier") if each.end == hit.start), hit.start)
    titles = [title.payload for title in hits_in(doc).titles_before(start)]  # «الرئيس الانتقالي المالي»
    over = [title.payload for title in hits_in(doc).titles_before(start - 1)]  # «وزير» of «وزير الدفاع»
    if words[start - 1].definite and any(title.is_minister for title in (*titles, *over)):
        return True  # «الوزير المالي»
    return any(
        title.relation == "headOfState" or title.role == "Counterpart" or title.path in _SENT_BY_STATES
        for title in titles
    )


def _governs(doc: Doc, hit: Hit) -> bool:
    """«مجريات الأحداث»: whether a form like that of several women of a state is a noun before its genitive."""
    word, after = words_in(doc)[hit.start], words_in(doc)[hit.end : hit.end + 1]
    plural = word.norm.endswith("يات") and not word.definite and hit.end - hit.start == 1
    return plural and any(each.opens_with_article for each in after)


def _is_owner(doc: Doc, hit: Hit) -> bool:
    """Whether a particle leads to the state within a longer name: «مجلس الأمن لروسيا», «البعثة … في ليبيا»."""
    before = words_in(doc)[hit.start - 1].norm if hit.start else ""
    return hit.prefix.endswith(("ل", "ب")) or before == "في"


def _is_told_in(state: Hit, body: Hit) -> bool:
    """Whether a body's name tells its own state, or where a body of several states works."""
    inside = body.start < state.start and state.end <= body.end
    return inside and body.payload.country in ("", state.payload.iso)


def _of_body(nisba: Hit, body: Hit) -> bool:
    """«الحرس المدني الإسباني» names the state too."""
    return body.start < nisba.start and nisba.end <= body.end and bool(nisba.payload == body.payload.country)


def _one_each(hits: Iterable[Hit]) -> list[Hit]:
    spans: dict[tuple[int, int], Hit] = {}
    for hit in hits:
        spans.setdefault((hit.start, hit.end), hit)
    return list(spans.values())
