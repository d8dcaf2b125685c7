"""State who leads which body, which body is whose, and who heads which state; and list every mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.agencies.branches import RULE as BRANCH
from graph.annotate.agencies.local import PlaceKeys, placed
from graph.annotate.appointments import Appointments
from graph.annotate.belonging import Belonging, known_parts
from graph.annotate.bodynames import Names
from graph.annotate.committees import Committees
from graph.annotate.found import (
    agencies_in,
    bearers_in,
    countries_in,
    document_of,
    facts_in,
    groups_in,
    mentions_in,
    people_in,
    places_in,
    posts_in,
)
from graph.annotate.knowledge import Knowledge
from graph.annotate.media import labels_medium
from graph.annotate.parties import free, names_of_people, outside_titles
from graph.annotate.phrases import Holding, Named
from graph.annotate.posts.reach import OWNER
from graph.annotate.rulers import ruled_at_home
from graph.annotate.serving import Serving
from graph.annotate.spans import COMMAS, characters, covered, sentence, surface
from graph.annotate.taking_over import TakingOver
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Claim, Kind, Mention, Ref
from graph.smallwords import small_words

_OF, _WHICH = "من", frozenset(small_words("relative"))
_OF_BRANCHES = ("director", "delegate")  # titles of those who may lead but a branch


class Facts:
    """Sets `doc._.mentions` and `doc._.facts`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take who has led which state, and the words that say whose a body is."""
        self._concepts = knowledge.ontology.concepts
        self._names, self._was = Names(knowledge.ontology, knowledge.words), knowledge.words.folded("was")
        self._committees, self._appointments = Committees(knowledge.words), Appointments(knowledge.words)
        self._belonging = Belonging(knowledge.words, self._committees, self._concepts)
        self._serving, self._taking_over = Serving(knowledge.words), TakingOver(knowledge.words)
        self._places = PlaceKeys(knowledge)
        self._nationwide = knowledge.words.stems("nationwide")
        self._regional = knowledge.words.folded("regional")
        self._commanded = knowledge.words.folded("commanded-by")
        self._parts_of = knowledge.head_nouns | knowledge.words.stems("of-a-body")
        self._governments, self._local = knowledge.words.folded("government"), knowledge.words.stems("settlement")
        self._leads, self._lands = map(knowledge.words.folded, ("leads-it", "our-country"))

    def __call__(self, doc: Doc) -> Doc:
        """List the mentions, and the claims about what is mentioned."""
        names = [self._names.whole(doc, each) for each in _names(doc)]
        homes = _homes(doc)
        found = (_mention(doc, named, homes) for named in sorted(names, key=lambda n: (n.start, n.end)))
        mentions_in.set(doc, tuple(found))
        claims = [*self._of_posts(doc), *_of_bodies(doc, names), *self._parts(doc, names), *self._led_bodies(doc)]
        claims += [*self._of_serving(doc), *self._known_heads(doc), *self._of_committees(doc), *self._of_appointed(doc)]
        claims += _inherited(doc, names, claims)
        named = {Ref(each.key) for each in names}
        facts_in.set(doc, tuple(dict.fromkeys(claim for claim in claims if claim.object in named)))
        return doc

    def _of_posts(self, doc: Doc) -> Iterator[Claim]:
        for bearer in bearers_in(doc):
            was = words_in(doc)[max(bearer.start - 1, 0)].norm in self._was
            for post in bearer.posts if bearer.name else ():
                if bearer.name and not post.former and not (was and post.title.appointed):
                    yield from self._of_post(doc, bearer.name.key, post)
                    if home := ruled_at_home(doc, bearer, post, self._lands):
                        yield _claim(doc, bearer.name.key, "headOfState", f"country/{home}", post)

    def _of_post(self, doc: Doc, key: str, post: Holding) -> Iterator[Claim]:
        """What the holder of a post is to its bodies, or to the state that he heads."""
        relation = post.title.relation
        if relation == "headOfState" and not post.bodies:
            own = post.country or (self._state_governed(post.within) if post.within else "")
            led = (own,) if _is_told(doc, post) else self._led(key) or (own,)
            led = tuple(iso for iso in led if iso)
            yield from (_claim(doc, key, relation, f"country/{iso}", post) for iso in led)
        elif post.title.path == "governor" and not post.bodies:
            yield from (_claim(doc, key, relation, body.key, post) for body in self._governed(doc, post))
        elif relation:
            relation = "heads" if relation == "headOfState" else relation
            relation = "memberOf" if self._is_branch(doc, post) else relation
            yield from (_claim(doc, key, _relation_to(body, post, relation), body.key, post) for body in post.bodies)
            yield from _of_unit(doc, key, post)
            lone = post.bodies[0] if relation == "heads" and len(post.bodies) == 1 else None
            if lone and (state := self._state_governed(lone)):
                yield _claim(doc, key, "headOfState", f"country/{state}", post)

    def _governed(self, doc: Doc, post: Holding) -> Iterator[Named]:
        """«أمير منطقة عسير»: «إمارة منطقة عسير» or «إمارة عسير», where the text names it."""
        if post.end - post.start < 2:
            return  # «الوالي»
        place = surface(doc, post.start + 1, post.end)
        names = {self._places.own(f"{noun} {place}") for noun in post.title.body_nouns}
        yield from (body for body in agencies_in(doc) if self._places.own(body.name) in names)

    def _state_governed(self, body: Named) -> str:
        """«رئيس حكومة الوحدة الوطنية الليبية»: the state whose government a body is; «إقليم كردستان» is none."""
        words = fold(body.name).split()
        own = words[0] in self._governments and self._local.isdisjoint(map(stem_of, words))
        return body.country if own else ""

    def _is_branch(self, doc: Doc, post: Holding) -> bool:
        """«مدير عام هيئة السياحة بالطائف»: the director of a state's body in one of its places is not at its head."""
        body = post.bodies[-1] if post.bodies and post.title.path in _OF_BRANCHES else None
        if body is not None and self._is_academic(body):
            return False  # «مدير المعهد الملكي للشرطة بالقنيطرة»
        if body is not None and self._is_regional(doc, post, body):
            return True
        if body is None or not (body.rule == "gazetteer" or stem_of(fold(body.name).split()[0]) in self._nationwide):
            return False
        return 0 < placed(doc, body.end) <= post.end

    def _is_academic(self, body: Named) -> bool:
        return body.key in self._concepts and "AcademicInstitution" in self._concepts[body.key].types

    def _is_regional(self, doc: Doc, post: Holding, body: Named) -> bool:
        """«المدير الجهوي للحماية المدنية»: of one of its branches, unless the body is itself that of a place."""
        local = any(body.start <= place.start < body.end for place in places_in(doc))
        described = words_in(doc)[post.start + 1 : body.start]
        local = local or not self._regional.isdisjoint(fold(body.name).split())  # «المديرية الجهوية للجمارك»
        return not local and any(word.norm in self._regional for word in described)

    def _led(self, key: str) -> tuple[str, ...]:
        """The states that a person has led, as reference books say."""
        return self._concepts[key].led if key in self._concepts else ()

    def _known_heads(self, doc: Doc) -> Iterator[Claim]:
        """«أمين عام الجامعة العربية» without a name: whom the text names elsewhere, and reference books at its head."""
        people = sorted({bearer.name.key for bearer in bearers_in(doc) if bearer.name})
        posts = (post for bearer in bearers_in(doc) if bearer.name is None for post in bearer.posts if not post.former)
        for post in (post for post in posts if post.title.relation == "heads" and not post.title.plural):
            led = {body.key for body in post.bodies}
            heads = [key for key in people if key in self._concepts and led & {*self._concepts[key].led_bodies}]
            if len(heads) == 1:
                yield from (_claim(doc, heads[0], "heads", key, post) for key in sorted(led))

    def _of_committees(self, doc: Doc) -> Iterator[Claim]:
        """«لجنة الطعون برئاسة فلان وعضوية فلان»: who leads a committee, and who sits in it."""
        for member, relation, body in self._committees.members(doc):
            yield _stated(doc, member, relation, body.key, "committee", 0.9)

    def _of_appointed(self, doc: Doc) -> Iterator[Claim]:
        """«تعيين فلان وفلان عضوين في الهيئة», «بمناسبة تعيينه وزيرا للداخلية»: each of them is in it."""
        for member, body in self._appointments.members(doc):
            yield _stated(doc, member, "memberOf", body.key, "appointment", 0.9)
        for holder, post in (*self._appointments.of_pronoun(doc), *self._appointments.at_distance(doc)):
            yield from self._of_post(doc, holder.key, post)

    def _of_serving(self, doc: Doc) -> Iterator[Claim]:
        """«فلان من وزارة الداخلية، …», «الباحث في معهد الدراسات فلان»: each of them is in the body."""
        for member, body in self._serving.members(doc):
            yield _stated(doc, member, "memberOf", body.key, "from-body", 0.7)
        for head, body in self._taking_over.heads(doc):
            yield _stated(doc, head, "heads", body.key, "takes-office", 0.9)

    def _parts(self, doc: Doc, names: list[Named]) -> Iterator[Claim]:
        """«فريق الدعم … التابع للأمم المتحدة»: the body named first belongs to the one named after."""
        for part, whole in self._belonging.parts(doc):
            yield _stated(doc, part, "partOf", whole.key, "belonging", 1.0)
        for part, parent in known_parts(names, self._concepts):
            yield _stated(doc, part, "partOf", parent, "known-part", 0.9)

    def _led_bodies(self, doc: Doc) -> Iterator[Claim]:
        """«وزارة الدفاع التي يتولاها فلان»: the relative clause says who leads the body."""
        bodies = {body.end: body for body in agencies_in(doc)}
        for bearer in bearers_in(doc):
            words, which = words_in(doc), bearer.start - 2
            apart = which > 0 and words[which - 1].text in COMMAS  # «النيابة، التي يرأسها فلان»
            body, verb = bodies.get(which - apart), words[bearer.start - 1]
            if bearer.name and body and verb.norm in self._leads and words[which].folded in _WHICH:
                yield _stated(doc, bearer.name, "heads", body.key, "leads-it", 0.9)
            forces = bodies.get(which + 1) or (bodies.get(which) if which > 0 and words[which].text in COMMAS else None)
            if bearer.name and forces and verb.norm in self._commanded and self._is_whole(words, forces):
                yield _stated(doc, bearer.name, "heads", forces.key, "leads-it", 0.8)

    def _is_whole(self, words: list[Word], body: Named) -> bool:
        """Whether a body is told by itself: not «وحدة من الجيش بقيادة فلان»."""
        before = words[body.start - 1] if body.start else None
        return before is None or before.mark or not (before.stem in self._parts_of or before.norm == _OF)


@Language.factory("facts", requires=["doc._.bearers", "doc._.agencies"], assigns=["doc._.mentions", "doc._.facts"])
def make_facts(nlp: Language, name: str) -> Facts:
    """The component; `learn` gives it the ontology."""
    return Facts()


def _names(doc: Doc) -> Iterator[Named]:
    """Everything named: people first, then what stands apart from their names."""
    people = names_of_people(doc)
    yield from people_in(doc)
    states = tuple(state for state in countries_in(doc) if not labels_medium(doc, state))
    for group in (outside_titles(doc), groups_in(doc), states):
        yield from free(group, people)
    yield from free(places_in(doc), people | covered(agencies_in(doc)))
    yield from (post.capital for post in posts_in(doc) if post.capital)
    known = {(named.start, named.end) for named in agencies_in(doc)}
    bodies = (body for post in posts_in(doc) for body in post.every_body)
    yield from (body for body in bodies if (body.start, body.end) not in known)


def _homes(doc: Doc) -> dict[str, str]:
    """The state of each person whose posts are told to be of one state: «الوزير السوري فلان», «سفير تركيا فلان»."""
    states: dict[str, set[str]] = defaultdict(set)
    for bearer in bearers_in(doc):
        for post in bearer.posts if bearer.name else ():
            if bearer.name and post.country and _is_told(doc, post):
                states[bearer.name.key].add(post.country)
    return {key: next(iter(told)) for key, told in states.items() if len(told) == 1}


def _mention(doc: Doc, named: Named, homes: Mapping[str, str]) -> Mention:
    span, state = characters(doc, named.start, named.end), named.country
    if named.kind is Kind.PERSON:
        state = state or homes.get(named.key, "")
    return Mention(named.key, named.kind, span, named.name, named.rule, named.confidence, state)


def _is_told(doc: Doc, post: Holding) -> bool:
    """Whether the words of a post, or of the title itself, tell its state: no state guessed from the text."""
    inside = (named for named in countries_in(doc) if post.start <= named.start < post.end)
    return bool(post.title.country or post.capital) or any(named.country == post.country for named in inside)


def _claim(doc: Doc, subject: str, predicate: str, value: str, post: Holding) -> Claim:
    identifier = document_of(doc).identifier
    return Claim(identifier, Ref(subject), predicate, Ref(value), sentence(doc, post.start), "post", 0.95)


def _relation_to(body: Named, post: Holding, relation: str) -> str:
    """«الأمين العام لوزارة الدفاع» is second to the minister; «مفوض الشرطة» leads the police, and no other body."""
    noun, leading = body.name.split()[0], post.title.leads
    if body.name in leading or stem_of(fold(noun)) in {stem_of(fold(each)) for each in leading}:
        return "heads"
    return "memberOf" if noun in post.title.second_in else relation


def _of_unit(doc: Doc, key: str, post: Holding) -> Iterator[Claim]:
    """«مدير الشؤون العسكرية بوزارة الداخلية»: the holder is in the body that the unit is part of."""
    if post.within is None or post.title.is_minister:
        return
    if post.within not in post.bodies and post.within.rule != OWNER:
        yield _claim(doc, key, "memberOf", post.within.key, post)
    leads = post.title.relation in ("heads", "headOfState")  # «رئيس لجنة …»
    parts = [body for body in post.bodies if body.rule != BRANCH] if leads else []
    yield from (_claim(doc, body.key, "partOf", post.within.key, post) for body in parts)


def _stated(doc: Doc, subject: Named, predicate: str, value: str, rule: str, confidence: float) -> Claim:
    """A claim about a thing, read in the sentence that names it."""
    identifier, span = document_of(doc).identifier, sentence(doc, subject.start)
    return Claim(identifier, Ref(subject.key), predicate, Ref(value), span, rule, confidence)


def _of_bodies(doc: Doc, names: list[Named]) -> Iterator[Claim]:
    """`agencyOf`: where the words say it, or the gazetteer does and the text names the state."""
    states = {each.country for each in names if each.kind is Kind.COUNTRY}
    for body in (each for each in names if each.kind is Kind.AGENCY and each.country in states):
        rule, confidence = ("state-told", 1.0) if body.told else ("state-known", 0.9)
        yield _stated(doc, body, "agencyOf", f"country/{body.country}", rule, confidence)


def _inherited(doc: Doc, names: list[Named], claims: list[Claim]) -> list[Claim]:
    """«الإدارة العامة للخدمات بوزارة الداخلية»: a part of a body is of the state that the body is told to be of."""
    owned = {claim.subject.key: claim.object for claim in claims if claim.predicate == "agencyOf"}
    wholes = {claim.subject.key: claim.object for claim in claims if claim.predicate == "partOf"}
    parts = [each for each in names if each.key in wholes and each.key not in owned]
    states = [(part, owned.get(getattr(wholes[part.key], "key", ""))) for part in parts]
    return [
        _stated(doc, part, "agencyOf", state.key, "state-inherited", 0.8)
        for part, state in states
        if isinstance(state, Ref)
    ]
