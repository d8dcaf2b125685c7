"""Find whom a post without a name means: the one whom the text names with that very post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.text import headline_end
from graph.annotate.found import bearers_in, phrases_in
from graph.annotate.phrases import Bearer, Holding, Named, Phrase
from graph.annotate.posts.naming import name_stems
from graph.annotate.word import words_in
from graph.smallwords import small_words

_LEAD = 700  # characters below a headline within which the text names whom it means by a post alone

_ENVOYS = frozenset((*small_words("envoy-noun"), *small_words("adviser-noun")))

Held = tuple[Holding, Phrase]


def stand_ins(doc: Doc) -> Iterator[tuple[int, Phrase]]:
    """The phrases of unnamed posts by their first token, as phrases of the people they stand for."""
    phrases = {phrase.start: phrase for phrase in phrases_in(doc)}
    known = list(_named_later(doc, phrases))
    met: list[Held] = []  # who is told by his post and state alone
    lead = list(_named_in_lead(doc, phrases))
    last: Holding | None = None
    for bearer in bearers_in(doc):
        phrase = phrases.get(bearer.start)
        if phrase is None or phrase.plural or not bearer.posts:
            continue
        if bearer.name:
            known += [(_of_counterpart(post, last), phrase) for post in bearer.posts]
        else:
            holder = _holder(doc, bearer, known) or _holder_below(doc, bearer, lead)
            state = "" if holder else _state_met(doc, bearer, known, met)
            if state:
                yield bearer.start, replace(phrase, country=state)
            met += [(bearer.posts[0], phrase)] if bearer.posts[0].country else []
            if holder:
                yield (
                    bearer.start,
                    replace(phrase, kind="person", key=holder.key, country=phrase.country or holder.country),
                )
        last = next((post for post in reversed(bearer.posts) if post.title.role != "Counterpart"), last)


def _named_later(doc: Doc, phrases: dict[int, Phrase]) -> Iterator[Held]:
    """The posts told before their holders' names: «وصل وزير الدفاع الكيني إلى نيس. والتقى فلان …»."""
    for bearer in bearers_in(doc):
        phrase = phrases.get(bearer.start)
        if phrase and bearer.name:
            yield from ((post, phrase) for post in bearer.posts if post.end < bearer.start)


def _of_counterpart(post: Holding, last: Holding | None) -> Holding:
    """«التقى وزير الداخلية المغربي نظيره الإسباني فلانا»: later «الوزير الإسباني» is he."""
    shared = post.title.role == "Counterpart" and last is not None
    return replace(post, title=last.title) if shared and last else post


def _state_met(doc: Doc, bearer: Bearer, known: list[Held], met: list[Held]) -> str:
    """«التقى الوزير السفير التركي. وبحث الوزير مع السفير …»: the one state whose such official the text told before."""
    post = bearer.posts[0]
    if not _is_bare(doc, post):
        return ""
    told = {other.country for other, _ in (*known, *met) if other.title.path == post.title.path}
    return next(iter(told)) if len(told) == 1 else ""


def _named_in_lead(doc: Doc, phrases: dict[int, Phrase]) -> Iterator[Held]:
    """The posts of people named between a headline and the end of the lead below it."""
    end = headline_end(doc)
    for bearer in bearers_in(doc):
        phrase = phrases.get(bearer.start)
        if phrase and bearer.name and not phrase.plural and end < doc[bearer.start].idx <= end + _LEAD:
            yield from ((post, phrase) for post in bearer.posts)


def _holder(doc: Doc, bearer: Bearer, known: list[Held]) -> Phrase | None:
    post = bearer.posts[0]
    if post.title.role == "Counterpart" or post.former:
        return None
    same = [phrase for other, phrase in known if _same(doc, post, other)]
    if not same and (_is_bare(doc, post) or _is_at_head(doc, post)):
        held = [(other, phrase) for other, phrase in known if other.title.path == post.title.path and not other.former]
        same = _told_so(doc, post, held) or [phrase for _, phrase in held]
    if not same and _is_of_envoy(doc, post):
        noun = words_in(doc)[post.start].stem
        envoys = [(other, phrase) for other, phrase in known if other.title.role == "Deputy" and not other.former]
        same = [phrase for other, phrase in envoys if words_in(doc)[other.start].stem == noun]
    if not same and _is_of_deputy(doc, post):
        words = _post_words(doc, post)
        deputies = [(other, phrase) for other, phrase in known if other.title.role == "Deputy" and not other.former]
        same = [phrase for other, phrase in deputies if _opens(words, _post_words(doc, other))]
    if not same and post.title.generic and words_in(doc)[post.start].definite:
        same = [phrase for other, phrase in known if _is_in_part_of(post, other)]
        same = same or [phrase for other, phrase in known if _is_minister_of(doc, post, other)]
        same = same or [phrase for _, phrase in known if not post.country or phrase.country == post.country]
        same = same or [phrase for other, phrase in known if not other.former and other.state == post.country]
    return same[-1] if len({phrase.key for phrase in same}) == 1 else None


def _told_so(doc: Doc, post: Holding, held: list[Held]) -> list[Phrase]:
    """«المدير العام» is the director general of a service, where others are directors: who is told in its words."""
    words = _post_words(doc, post)
    return [phrase for other, phrase in held if _opens(words, _post_words(doc, other))]


def _post_words(doc: Doc, post: Holding) -> tuple[str, ...]:
    return tuple(word.stem for word in words_in(doc)[post.start : post.end])


def _holder_below(doc: Doc, bearer: Bearer, lead: list[Held]) -> Phrase | None:
    """Whom a post in the headline means: the lead names its one holder."""
    if doc[bearer.start].idx > headline_end(doc):
        return None
    post = bearer.posts[0]
    shortened = {phrase.key: phrase for other, phrase in lead if _is_shorter(post, other)}
    return _holder(doc, bearer, lead) or (next(iter(shortened.values())) if len(shortened) == 1 else None)


def _is_shorter(post: Holding, other: Holding) -> bool:
    """Whether a headline tells a post in a body of which the text gives the full name: «البنك المركزي الكيني»."""
    same = post.title.path == other.title.path and not (other.former or post.country)
    names = [(mine.name, theirs.name) for mine in post.bodies[:1] for theirs in other.bodies]
    return same and any(theirs.startswith(mine + " ") for mine, theirs in names)


def _is_bare(doc: Doc, post: Holding) -> bool:
    """Whether a post is told by a definite word alone: «السفير», «الوزير»."""
    definite = words_in(doc)[post.start].definite
    return bool(definite) and post.title.role == "Post" and not post.bodies and not post.country


def _is_of_envoy(doc: Doc, post: Holding) -> bool:
    """«الموفد الرئاسي»: whether an envoy is told by a definite word without his body, and no deputy: «المساعد»."""
    word = words_in(doc)[post.start]
    alone = word.definite and not (post.bodies or post.country)
    return alone and post.title.role == "Deputy" and word.stem in _ENVOYS


def _is_of_deputy(doc: Doc, post: Holding) -> bool:
    """«الوكيل», «نائب رئيس الأركان»: whether a deputy is told in fewer words, without body and state."""
    words = words_in(doc)[post.start : post.end]
    told = words[0].definite or len(words) > 1
    return told and post.title.role == "Deputy" and not (post.bodies or post.country)


def _is_at_head(doc: Doc, post: Holding) -> bool:
    """Whether a post at the head of a state is told without its state: «رئيس الوزراء», not «أمير عسير»."""
    whole = words_in(doc)[max(post.end, post.noun_end) - 1].definite
    return whole and post.title.relation == "headOfState" and not post.bodies and not post.country


def _same(doc: Doc, post: Holding, other: Holding) -> bool:
    """Whether two tellings of a post mean one office: a title in one body or state, or told in the same words."""
    mine, theirs = {body.key for body in post.bodies}, {body.key for body in other.bodies}
    if post.title.path != other.title.path or other.former:
        leads = post.title.implies and post.title.relation == other.title.relation == "heads"
        return bool(
            leads and not other.former and mine & theirs
        )  # «وزير الخارجية المغربي», «رئيس الدبلوماسية المغربية»
    if not mine and post.country and post.title.role == "Post":
        return post.country == other.country or any(body.country == post.country for body in other.bodies)
    if mine or theirs:
        return bool(mine & theirs) and (post.title.role != "Deputy" or _opens(_words(doc, post), _words(doc, other)))
    if post.title.role == "Deputy" or not post.country:
        return _words(doc, post) == _words(doc, other)
    return post.country == other.country


def _is_minister_of(doc: Doc, post: Holding, other: Holding) -> bool:
    """«الوزير المالي» is the minister of Mali, and not its president: whether he is told in the same word."""
    same = words_in(doc)[post.start].stem == words_in(doc)[other.start].stem and not other.former
    return same and bool(post.country) and other.state == post.country


def _is_in_part_of(post: Holding, other: Holding) -> bool:
    """«المسؤولة الأممية» is the director of «مكتب الأمم المتحدة المعني بكذا»: a body whose name holds the whole's."""
    names = [(_in_blanks(mine), _in_blanks(theirs)) for mine in post.bodies for theirs in other.bodies]
    return not other.former and any(whole in part for whole, part in names)


def _in_blanks(body: Named) -> str:
    """The words of a body's name between blanks, so that one name may be looked for in another."""
    return f" {' '.join(name_stems(body.name))} "


def _opens(told: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a post was told before in the same words, or with what its holder is charged with behind them."""
    return whole[: len(told)] == told


def _words(doc: Doc, post: Holding) -> tuple[str, ...]:
    """A post's words and the one that follows its title: «أمير منطقة الرياض»."""
    return tuple(word.stem for word in words_in(doc)[post.start : max(post.end, post.noun_end + 1)])
