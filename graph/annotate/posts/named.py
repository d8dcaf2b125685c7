"""Find the body that the words beside a post name: in full, without its head noun, or one that no gazetteer lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.agencies.services import Services
from graph.annotate.bodies import Bodies
from graph.annotate.found import agencies_in, countries_in, groups_in
from graph.annotate.hits import Hit, by_start, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import NAMED_BEFORE, Holding, Named
from graph.annotate.posts.behind_fields import BehindFields
from graph.annotate.posts.directorates import Directorates
from graph.annotate.posts.fields import Fields
from graph.annotate.posts.mentioned import Mentioned
from graph.annotate.posts.naming import Naming, full_name
from graph.annotate.posts.ownnames import OwnNames
from graph.annotate.posts.reach import Reach
from graph.annotate.posts.referred import Referred
from graph.annotate.posts.tails import Tails
from graph.annotate.posts.unlisted import Unlisted
from graph.annotate.spans import QUOTES, surface
from graph.annotate.states import States
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.model import Kind
from graph.ontology import Concept
from graph.smallwords import small_words

_BEFORE_COURTS = frozenset(small_words("accredited-to"))
_SECRETARY = "secretary-general"  # who is second in a ministry
_OF_STATE = "minister of state"
_ARTICLE = "ال"
_BESIDE_MINISTERS = ("state secretary", _OF_STATE)  # «وزير الدولة للشؤون الخارجية»


class NamedBodies:
    """The bodies that posts are held in, in one document; `posts` are the tokens where posts begin.

    What goes on behind them is read by `tails`.
    """

    def __init__(
        self, knowledge: Knowledge, bodies: Bodies, doc: Doc, states: States, reach: Reach, posts: set[int]
    ) -> None:
        self._doc, self._states, self._reach, self._posts = doc, states, reach, posts
        self._words: list[Word] = words_in(doc)
        self._naming = Naming(knowledge, bodies, doc, states)
        self._mentioned = Mentioned(knowledge, doc, states, self._reach)
        self._directorates = Directorates(knowledge, doc, states, self._reach, self._naming)
        self._unlisted = Unlisted(
            knowledge.words, doc, states, self._reach, self._naming, self._mentioned, self._directorates
        )
        self._agencies: dict[int, Named] = {body.start: body for body in reversed(agencies_in(doc))}
        hits = hits_in(doc)
        self._short = by_start(hits.of("short", "bare"))
        self._boards = {hit.start: hit.end for hit in hits.of("organ")}
        self._adjectives = BehindFields(knowledge, doc, self._reach)
        self._groups = {group.start for group in groups_in(doc)}
        self._armies = knowledge.words.folded("army")
        self._international, self._unions = hits.international, knowledge.words.stems("coalition")
        self._forces = knowledge.words.folded("force-of-mission")
        self._serves = knowledge.words.folded("serves")
        self._own = OwnNames(knowledge, doc)
        self._referred = Referred(knowledge, bodies, doc)
        self._fields, self._services = Fields(knowledge, doc), Services(knowledge, doc, states)
        self.tails = Tails(knowledge, doc, states, reach, self._mentioned, self._fields, posts)
        self._governing = knowledge.words.folded("governing")
        self._concepts = knowledge.ontology.concepts
        self._ministry, self._noun = knowledge.words.folded("ministry"), knowledge.ministry
        self._told = {each.country for each in countries_in(doc)} | {""}

    def after(self, post: Holding, i: int, limit: int) -> Named | None:
        """The body named at token `i`, after the post; a definite title leads to it with a particle."""
        i = self._after_lead(post, i, limit)
        if i in self._groups or i >= limit or self._words[i].mark or self._words[i].prefix not in ("", "ل", "ب"):
            return None
        if self._words[i].folded == "ل" and i + 1 < limit:
            i += 1
        elif self.is_absolute(post) and not self._words[i].prefix and i == post.end:
            return None  # «الوزير الضيف», «المدير الجديد»: an adjective
        elif i in self._posts and self._words[i - 1].definite:
            return None  # «رئيس الدولة رئيس مجلس الوزراء»: another post
        if self._words[i].prefix == "ب" and self._leads_part(post, i):
            return None
        office = self._directorates.local_office(post, i, limit) or self._fields.at(i) or self._own.at(i, limit)
        return self._under_alias(office or self._known(post, i) or self._unlisted.after(post, i, limit), limit)

    def _leads_part(self, post: Holding, i: int) -> bool:
        """«المدير العام بوزارة الصحة» heads a part of it (`unit_within`), «المدير العام بالمديرية العامة» heads it."""
        if post.title.relation != "heads" or post.title.is_minister:
            return False
        return self._words[i].stem not in {stem_of(fold(noun.split()[0])) for noun in post.title.body_nouns}

    def _under_alias(self, body: Named | None, limit: int) -> Named | None:
        """«قوة الأمن الداخلي "لخويا"»: the listed body whose name the quotation marks after a guessed one hold."""
        if body is None or body.key in self._concepts or body.end + 2 >= limit:
            return body
        alias = self._agencies.get(body.end + 1) if self._words[body.end].text in (*QUOTES, "(") else None
        if alias is None or alias.key not in self._concepts or not self._words[alias.end].mark:
            return body
        return replace(alias, start=body.start, end=alias.end + 1)

    def told_before(self, bodies: tuple[Named, ...]) -> None:
        """Take the bodies of the last post: a later «الوزارة» may stand for one of them."""
        self._mentioned.told_before(bodies)
        self._referred.told_before(bodies)

    def is_absolute(self, post: Holding) -> bool:
        """Whether no genitive can follow a title: «المدير العام», «الوزير», «مديرا»."""
        first, last = self._words[post.start], self._words[post.noun_end - 1]
        appointed = post.title.appointed and last.folded not in self._governing
        return appointed or (first.definite and last.definite)

    def before(self, post: Holding) -> Named | None:
        """The body that a post leaves unsaid, which the text named before."""
        return self._referred.body(post, absolute=self.is_absolute(post))

    def is_army(self, body: Named) -> bool:
        """Whether a body is a state's whole army, no corps of its own: «للقوات المسلحة», «للجيش»; not «الدرك»."""
        name = fold(body.name)
        if not any(name.startswith(army) for army in self._armies):
            return False
        listed = self._is_of(body, "ArmedForce")
        return listed or (body.key not in self._concepts and self._words[body.start].prefix == "ل")

    def is_elsewhere(self, body: Named) -> bool:
        """«بعثة الأمم المتحدة في اليمن», «قوات التحالف في العراق»: a body of several states, which is of none."""
        several = self._words[body.start].stem in self._unions or self._words[body.end - 1].stem in self._unions
        return several or any(i in self._international for i in range(body.start + 1, body.end))

    def written(self, post: Holding) -> Named | None:
        """«قائد الأركان العامة للجيوش»: the body whose name begins in a title and goes on after it."""
        inside = (self._agencies.get(i) for i in range(post.start + 1, post.noun_end))
        body = next((body for body in inside if body and body.end > post.noun_end), None)
        return self._naming.named(post, body.start, body.end, self._states.likely(post.start)) if body else None

    def opened_in(self, post: Holding) -> Named | None:
        """«عميد كلية الطب»: the body whose noun the title ends with."""
        body = (
            self._agencies.get(post.noun_end - 1) if post.title.relation == "heads" and not post.title.implies else None
        )
        return body if body and post.noun_end - post.start > 1 and body.end > post.noun_end else None

    def institute(self, post: Holding, limit: int) -> Named | None:
        """«عميد المعهد العالي للأمن الوطني»: the body whose noun, with the article, a title ends with; or None."""
        start = post.noun_end - 1
        if (
            start == post.start
            or not self._words[start].definite
            or self._words[start].stem not in self._nouns_of(post)
        ):
            return None
        end = self._reach.end(post.noun_end, limit)
        named = self._naming.named(post, start, end) if end > post.noun_end else None
        return self._agencies.get(start, named)

    def _nouns_of(self, post: Holding) -> set[str]:
        return {stem_of(fold(noun)) for noun in post.title.body_nouns}

    def _is_of(self, body: Named, kind: str) -> bool:
        concept = self._concepts.get(body.key)
        return concept is not None and kind in concept.types

    def joined(self, post: Holding, i: int, limit: int) -> Named | None:
        """«… للأمن الوطني ولمراقبة التراب الوطني»: a second body after «و»."""
        if i >= limit or self._words[i].prefix not in ("و", "ول") or i in self._posts:
            return None
        body = self._known(post, i)
        guessed = post.title.is_minister and body is not None and body.key not in self._concepts
        return None if guessed else body  # «وزير الداخلية والأمن»: one ministry

    def each_its_own(self, post: Holding, body: Named) -> list[Named]:
        """«وزيرا الداخلية والعدل»: the ministries of two ministers, where no state's has both fields in its name."""
        fields = [i for i in range(body.start + 1, body.end) if self._words[i].prefix == "و"]
        if body.key in self._concepts or len(fields) != 1:
            return [body]
        return [self._naming.named(post, body.start, fields[0]), self.in_field(post, fields[0], body.end)]

    def longer(self, post: Holding, body: Named, end: int) -> Named:
        """A body whose name goes on to a token: another than the one of the shorter name."""
        state = body.country if body.told else ""
        return self._naming.named(post, body.start, end, state, told=body.told)

    def in_field(self, post: Holding, start: int, end: int, state: str = "") -> Named:
        """«والعدل», «ودفاع»: the ministry of the second of two ministers."""
        field = surface(self._doc, start, end).removeprefix(self._words[start].prefix)
        name = f"{self._noun} {field if field.startswith(_ARTICLE) else f'{_ARTICLE}{field}'}"
        return self._naming.named(post, start, end, state, told=bool(state), name=name)

    def of_pronoun(self, post: Holding, limit: int) -> Named | None:
        """«وزير دفاعها»: the ministry of the state named before."""
        return self._naming.of_pronoun(post) if post.end < limit else None

    def state_of_pronoun(self, post: Holding) -> str:
        """«رئيس وزرائه»: the state of the ruler told before, for which a pronoun stands; or ""."""
        return self._naming.state_of_pronoun(post)

    def of_noun(self, post: Holding) -> Named | None:
        """«مساعد المدير» beside «مديرية الأمن العام»: the last body before a post whose noun is that of the post's."""
        nouns = {stem_of(fold(noun.split()[0])) for noun in post.title.body_nouns}
        before = [body for body in agencies_in(self._doc) if body.end <= post.start]
        same = [body for body in before if stem_of(fold(body.name).split()[0]) in nouns]
        return replace(same[-1], start=post.start, end=post.end, rule=NAMED_BEFORE) if same else None

    def _after_lead(self, post: Holding, i: int, limit: int) -> int:
        """After a board or a quotation mark, and in or for a body: «عضو مجلس الأمناء في …», «ممثلين عن المنظمة»."""
        i = i if i in self._agencies else self._boards.get(i, i)
        if i + 1 in self._agencies and i + 1 in self._international and self._words[i].norm in self._forces:
            return i + 1  # «قائد قوة بعثة الأمم المتحدة في جنوب السودان»
        if i + 1 >= limit or i + 1 not in self._agencies:
            return i
        diplomat = post.title.role == "Deputy" or post.title.path == "ambassador"  # «القائم بالأعمال في السفارة»
        diplomat = diplomat or self._words[i].folded in _BEFORE_COURTS  # «الرئيس الأول لدى محكمة الاستئناف»
        located = self._words[i].norm in self._serves and diplomat
        return i + 1 if located or self._words[i].text in QUOTES else i

    def _known(self, post: Holding, i: int) -> Named | None:
        """A body named in full, or by what follows its head noun, whichever reaches further."""
        full, short = self._agencies.get(i), self._without_head(post, i)
        full = full if full is None or not post.title.is_minister or self._is_ministry(full) else None
        short = None if full and self._own.is_before_site(full) else short
        return short if short and (full is None or short.end > full.end) else full

    def _is_ministry(self, body: Named) -> bool:
        """«وزير القوات المسلحة» leads no army."""
        concept = self._concepts.get(body.key)
        if concept is None:
            return not self._ministry.isdisjoint(fold(body.name).split()[:1])
        return "Ministry" in concept.types

    def _without_head(self, post: Holding, i: int) -> Named | None:
        """«الداخلية» after «وزير», «الأمن الوطني» after «مدير»."""
        hits = _fitting(post, self._short[i]) if i in self._short else []
        led = post.title.path == _OF_STATE and not self._words[i].definite  # «وزير الدولة لشؤون الدفاع» leads it
        if not hits or led or self._states.is_named_at(i):
            return None
        end = max(hit.end for hit in hits)
        if end - i > 1 and self._services.joins_field(end):
            return None  # «مدير إدارة الهجرة والجوازات»
        if self._adjectives.narrow(end) if post.title.is_minister else self._adjectives.go_on(i, end):
            return None  # «وزير العمل الاجتماعي», whose ministry is not that of «العمل»
        concepts = [hit.payload for hit in hits if hit.end == end]
        state = self._states.after(end) or self._states.within(i, end)  # «الإعلام اليمنية»
        concept = _of_state(concepts, state.country) if state else self._likely(i, concepts)
        alone = end == i + 1 and not post.title.is_minister and self._is_short(hits)
        if alone and (concept is None or self._reach.belongs(end, first=False)):
            return None  # «السجون» is a body only where one is listed, and «السجون ودور التوقيف» is another
        if concept is None and (post.title.is_minister or self._own.is_purpose(post, i)):
            return None  # «وزير الأمن العام والهجرة»: what no state's ministry is called is read to its end
        if concept is None:
            name = self._directorates.general_name(post, i, end)
            return self._naming.named(post, i, end, state.country if state else "", told=bool(state), name=name)
        name = full_name(concept, surface(self._doc, i, end))
        if post.title.path == _SECRETARY and not self._ministry.intersection(fold(name).split()):
            name = f"{self._noun} {name}"  # in which he is only the second: «الأمين العام للخارجية»
        return Named(i, end, Kind.AGENCY, concept.path, name, "post", concept.country, bool(state))

    def _is_short(self, hits: list[Hit]) -> bool:
        """Whether words name bodies only without their head noun."""
        return all(hit.entry.category == "short" for hit in hits)

    def _likely(self, i: int, concepts: list[Concept]) -> Concept | None:
        """The one of the press or of a state named near; else the only one, if the text names its state at all."""
        only = concepts[0] if len({concept.path for concept in concepts}) == 1 else None
        known = only if only and only.country in self._told and self._states.may_be_of(only.country, i) else None
        return self._states.likely_body(i, concepts) or known


def _fitting(post: Holding, hits: Sequence[Hit]) -> list[Hit]:
    """«وزير الداخلية» is of a ministry, «مدير الأمن الوطني» is not, «الأمين العام للخارجية» may be."""
    minister = post.title.is_minister or post.title.path in _BESIDE_MINISTERS
    fit = {minister, True} if post.title.path == _SECRETARY else {minister}
    return [hit for hit in hits if ("Ministry" in hit.payload.types) in fit]


def _of_state(concepts: list[Concept], state: str) -> Concept | None:
    return next((concept for concept in concepts if concept.country == state), None)
