"""Write how words are used: how often, with the article, with endings, as verbs, and behind particles.

python -m training.forms

Names are told from other words by what they lack: nobody says «his Sarkozy», and places stand behind «in» more often
than people do. Source: the frequencies of wordfreq (CC BY-SA 4.0). Each word has seven figures, those of `Use`.
"""

from __future__ import annotations

import gzip
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from wordfreq import get_frequency_dict

from graph.annotate.features import spelling

FORMS = Path(__file__).parent.parent / "graph" / "annotate" / "model" / "forms.txt.gz"

_RAREST = 40  # times in 10⁹ words
_SHARES = (0.0, 0.005, 0.03, 0.12, 0.4)
_PRONOUNS = ("ها", "هم", "نا", "هما", "كم")
_ENDINGS = ("ين", "ون", "ات", "ان")
_PERSONS = "يتنا"


@dataclass(frozen=True)
class Use:
    """How often a word is used, and how often in some forms of it, in steps."""

    times: int
    article: int
    pronoun: int  # with one joined to its end
    ending: int  # of the dual or plural
    verb: int  # with a beginning of verbs
    place: int  # behind «in»
    person: int  # behind «to»

    @classmethod
    def of(cls, word: str, counts: Counter[str]) -> Use:
        """The use of a folded word."""
        joined = word[:-1] + "ت" if word.endswith("ه") else word
        times = counts[word]
        return cls(
            min(9, int(2 * math.log10(max(times, _RAREST) / _RAREST))),
            share(times, (counts["ال" + word], counts["لل" + word], counts["وال" + word])),
            share(times, (counts[joined + pronoun] for pronoun in _PRONOUNS)),
            share(times, (counts[word.removesuffix("ه") + ending] for ending in _ENDINGS)),
            share(times, verbs(word, counts)),
            share(times, (counts["ب" + word],)),
            share(times, (counts["ل" + word],)),
        )

    def figures(self) -> str:
        """The use in seven figures."""
        return "".join(map(str, vars(self).values()))


def main() -> None:
    """Write the list, sorted: a line for each use, with the words that are used so."""
    counts = count()
    words: dict[str, list[str]] = defaultdict(list)
    for word in sorted(counts):
        if is_stem(word, counts):
            words[Use.of(word, counts).figures()].append(word)
    lines = [f"{figures} {' '.join(found)}\n" for figures, found in sorted(words.items())]
    FORMS.write_bytes(gzip.compress("".join(lines).encode("utf-8"), mtime=0))
    print(f"{sum(map(len, words.values()))} words, {len(lines)} uses in {FORMS.name}")


def count() -> Counter[str]:
    """How often each folded Arabic word is used, in 10⁹ words."""
    counts: Counter[str] = Counter()
    for word, frequency in get_frequency_dict("ar", "best").items():
        if word.isalpha() and "\u0620" <= word[0] <= "\u06d3":
            counts[spelling(word)] += round(frequency * 1e9)
    return counts


def is_stem(word: str, counts: Counter[str]) -> bool:
    """Whether a word is common enough, and is no commoner one behind a particle or the article."""
    rests = [word[1:]] if word[0] in "وفبلك" and len(word) > 3 else []
    if word.startswith("ال") and len(word) > 4 and counts[word[2:]] >= _RAREST:
        return False
    return len(word) > 1 and counts[word] >= _RAREST and all(counts[rest] < 3 * counts[word] for rest in rests)


def share(times: int, others: Iterable[int]) -> int:
    """Which of five steps the share of other forms reaches."""
    other = sum(others)
    return sum(other / (times + other + 1) > step for step in _SHARES)


def verbs(word: str, counts: Counter[str]) -> Iterable[int]:
    """How often a word is met with the beginnings of verbs."""
    rest = word[1:] if word[0] in _PERSONS and len(word) > 3 else word
    forms = {person + rest for person in _PERSONS} | {"س" + person + rest for person in _PERSONS}
    return [counts[form] for form in sorted(forms - {word})]


if __name__ == "__main__":
    main()
