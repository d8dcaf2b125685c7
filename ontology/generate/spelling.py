"""Choose, among the many spellings of GeoNames, the one that an Arabic newspaper would write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher


def arabic_names(latin: str, others: Iterable[str]) -> tuple[str, ...]:
    """The names in Arabic letters that sound like the city's, best first.

    GeoNames mixes Arabic, Persian, Urdu, Uyghur and Kurdish, and names of districts, without saying which.
    """
    names = {_plain(name) for name in others if _ARABIC.fullmatch(_plain(name))}
    scored = sorted(((_likeness(name, latin), name) for name in names), key=lambda pair: (-pair[0], pair[1]))
    best = [name for score, name in scored if score >= 0.62 and len(name) > 2 and not _DISTRICT.match(name)]
    return tuple(best)


def plain_latin(name: str) -> str:
    """A name without the marks of scholarly transcription: «Al Hasakah» for «Al Ḩasakah»."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain if re.search("[ḨḩŢţŞşḐḑĀāĪīŪūẔz̧Ḥẖ‘]", name) else name


def folded(name: str) -> str:
    """A name with the spellings folded that newspapers confuse."""
    return _plain(name).translate(str.maketrans("أإآىةؤئ", "ااايهوي"))


def stem(name: str) -> str:
    """A folded name without its articles."""
    return re.sub(r"\bال", "", folded(name))


def bare(name: str) -> str:
    """The plain letters of a Latin name."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in letters if c.isascii() and c.isalpha())


_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+( [\u0621-\u063a\u0641-\u064a]+)*")
_DISTRICT = re.compile(r"(ولاية|محافظة|مدينة|شعبية|بلدية|دائرة|مركز|قضاء|قرية|ناحية|إمارة|استان|جزيرة) ")
_SOUNDS = str.maketrans("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhkddrssssdtsgfkklmnh", "اأإآىةعوؤيئء")
_LATIN = (("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("x", "ks"))


def _plain(name: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFC", name) if not unicodedata.combining(c))
    return letters.translate(str.maketrans("کی", "كي")).strip()


def _likeness(arabic: str, latin: str) -> float:
    """How alike two names sound by their consonants; a little more for a name spelled with care."""
    left = re.sub(r"(.)\1+", r"\1", re.sub(r"\bال", "", arabic).translate(_SOUNDS).replace(" ", ""))
    score = SequenceMatcher(None, left, _consonants(latin)).ratio()
    careful = arabic.endswith("ة") or arabic[0] in "أإآ"
    article = re.match(r"(al|el|ar|as|ad|an|at|az|ash)[ -]", _ascii(latin)) is not None
    return score + 0.02 * careful + 0.05 * (arabic.startswith("ال") == article) + 0.01 * arabic.startswith("ال")


def _consonants(latin: str) -> str:
    text = re.sub(r"\b(al|el|ar|as|ad|an|at|az|ash)[ -]", "", _ascii(latin))
    for old, new in _LATIN:
        text = text.replace(old, new)
    text = text.translate(str.maketrans("cqvpzy", "kkfbs ")).replace(" ", "")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouw]", "", text))


def _ascii(latin: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFKD", latin).casefold() if c.isascii() and (c.isalpha() or c in " -")
    )
