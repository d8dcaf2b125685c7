"""Tell the forms of verbs: which words say what someone did or does."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

VERBS = Path(__file__).parent / "model" / "verbs.txt"

_PERFECT, _IMPERFECT = ("", "ت", "ا", "تا", "وا"), ("", "ا", "ان", "ون", "وا")
_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "نا", "ني", "ك", "كم")
_ME, _TO_ME = "ني", ("", "ت", "وا")
_REMEMBERED = 50_000  # words
_DOUBLED = 5  # letters of a noun as «توجيه»
_LEAST = 5  # letters of a form in the perfect: shorter ones are nouns and names too


@lru_cache(maxsize=_REMEMBERED)
def is_verb(word: str) -> bool:
    """Whether a lightly folded word is surely a verb in the third person, alone or after «ي» with its object.

    >>> [is_verb(word) for word in ("تمحورت", "اشادا", "تربك", "يغادرون", "سونغ", "ليفاندوفسكي")]
    [True, True, True, True, False, False]
    """
    if word[:1] == "ي":
        return any(_has_stem(word[1:].removesuffix(end), _IMPERFECT, "i") for end in _PRONOUNS)
    return (word[:1] == "ت" and _has_stem(word[1:], ("",), "i")) or _is_perfect(word) or _is_done_to_me(word)


def tells_of_another(word: str) -> bool:
    """Whether a lightly folded word is a verb in the third person, and no verbal noun: «تعاون», «تطوير».

    >>> [tells_of_another(word) for word in ("يكسر", "باشرت", "تستقطب", "تعاون", "تطوير")]
    [True, True, True, False, False]
    """
    return (word.startswith(("ي", "تست")) or word.endswith("ت")) and is_verb(word)


@lru_cache(maxsize=_REMEMBERED)
def is_future_or_purpose(word: str) -> bool:
    """Whether a word is a verb, with or without its object, behind «س» or «ل»: «سيزوره», «ليعلق»."""
    rest = word[1:]
    person = rest[:1] in ("ي", "ت", "ن") and len(rest) > 3
    return person and any(_has_stem(rest[1:].removesuffix(end), _IMPERFECT, "i") for end in _PRONOUNS)


@lru_cache(maxsize=_REMEMBERED)
def is_perfect(word: str) -> bool:
    """Whether a word may be a verb in the past, though a noun is spelled so too: «هدد», «كاتب»."""
    return _has_stem(word, _PERFECT, "p")


def is_verbal_noun(word: str) -> bool:
    """Whether a word without its article is the verbal noun of a verb whose second letter is doubled.

    >>> [is_verbal_noun(word) for word in ("توجيه", "تركيا", "تعزيه")]
    [True, False, False]
    """
    return len(word) == _DOUBLED and word[0] == "ت" and word[3] == "ي" and is_perfect(word[1:3] + word[4])


def _is_perfect(word: str) -> bool:
    """Whether a word is a perfect; «أفعل» alone is «I do» too, and no perfect for sure."""
    endings = _PERFECT[1:] if word[:1] == "ا" and "i" in _stems().get(word[1:], "") else _PERFECT
    return len(word) >= _LEAST and _has_stem(word, endings, "p")


def _is_done_to_me(word: str) -> bool:
    """«أخبرني», «أخبرتني»; «حمداني», «رحماني» are names."""
    rest = word.removesuffix(_ME)
    return rest != word and len(rest) >= _LEAST - 1 and _has_stem(rest, _TO_ME, "p")


def _has_stem(word: str, endings: tuple[str, ...], tense: str) -> bool:
    """Whether a word is a stem of a tense with one of the endings."""
    stems = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
    return any(tense in _stems().get(stem, "") for stem in stems)


@cache
def _stems() -> dict[str, str]:
    """The tenses that each stem is of."""
    lines = VERBS.read_text(encoding="utf-8").splitlines() if VERBS.exists() else []
    return dict(line.split() for line in lines if not line.startswith("#"))
