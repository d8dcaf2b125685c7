"""Spell a verb or a noun in all the forms in which a newspaper may write it.

Forms are folded (see `tokens.fold`), without proclitics. Unwritten vowels are not told apart, so that the
active «استقبل» and the passive «استُقبل» are one form: syntax decides.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from graph.annotate.tokens import fold
from graph.folding import stem_of

PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني")
_PREFIXES = {"ي": "m", "ت": "f", "ن": ""}
_WEAK = 3  # letters of an imperfect without its prefix: «جري» of «يجري»
_PROCLITICS = ("وس", "فس", "وب", "ول", "وك", "فب", "فل", "و", "ف", "س", "ب", "ل", "ك")


@dataclass(frozen=True)
class VerbForm:
    """What a written form of a verb says of its time, its subject and its object."""

    tense: str  # "past", "present" or "participle"
    gender: str = ""  # "m", "f" or "" where the form does not say
    number: str = ""  # "singular", "dual", "plural"
    pronoun: str = ""  # the object joined to it
    mood: str = ""  # "jussive" for a form so short that it is one only behind «لم»: «يقم»


@dataclass(frozen=True)
class NounForm:
    """What a written form of a noun says of its number and whose it is."""

    number: str = "singular"
    pronoun: str = ""

    @property
    def tense(self) -> str:
        """A noun tells no tense."""
        return ""


def verb_forms(perfect: str, imperfect: str) -> dict[str, VerbForm]:
    """The forms of a verb, from its third person singular: `verb_forms("التقى", "يلتقي")`."""
    forms: dict[str, VerbForm] = {}
    strong = perfect.endswith(("ئ", "ي"))  # «وطئ», «وطئت»; «حظي», «حظيت»
    past = _perfect_in_alif(fold(perfect)[:-1]) if perfect.endswith("ا") else _perfect(fold(perfect), strong=strong)
    for text, form in [*past, *_imperfect(fold(imperfect)), *_jussive(fold(perfect), fold(imperfect))]:
        forms.setdefault(text, form)
    return forms


def participle_forms(participle: str) -> dict[str, VerbForm]:
    """The forms of a participle with the article, which tells of a name before it: `participle_forms("موجود")`."""
    stem = "ال" + fold(participle)
    ends = [("", "m", "singular"), ("ه", "f", "singular"), *((end, "m", "plural") for end in ("ان", "ين", "ون"))]
    return {stem + end: VerbForm("participle", gender, number) for end, gender, number in ends}


def noun_forms(singular: str, plural: str = "") -> dict[str, NounForm]:
    """The forms of a noun, without the article: `noun_forms("زيارة", "زيارات")`."""
    forms = _numbered(stem_of(fold(singular)), "singular")
    if singular.endswith("ى"):  # «ملتقاه», «منتداها»
        forms |= {stem_of(fold(singular))[:-1] + "ا" + p: NounForm("singular", p) for p in PRONOUNS}
    forms |= {text: form for text, form in _duals(stem_of(fold(singular))).items() if text not in forms}
    if plural:
        forms |= {text: form for text, form in _numbered(stem_of(fold(plural)), "plural").items() if text not in forms}
    return forms


@lru_cache(maxsize=50_000)
def owned_forms(stem: str) -> tuple[tuple[str, str], ...]:
    """The pronoun that may be joined to a folded noun, and what the noun may be without it: «رده», «مقدمته».

    >>> owned_forms("مقدمته")
    (('ه', 'مقدمت'), ('ه', 'مقدمه'))
    """
    if not stem.endswith(PRONOUNS):
        return ()
    nouns = ((pronoun, stem.removesuffix(pronoun)) for pronoun in PRONOUNS if stem.endswith(pronoun))
    return tuple((pronoun, form) for pronoun, noun in nouns for form in _as_written_alone(noun))


def _as_written_alone(noun: str) -> tuple[str, ...]:
    """What a noun before a pronoun may be without it: «مقدمت» is «مقدمه» then."""
    return (noun, noun[:-1] + "ه") if noun.endswith("ت") else (noun,)


@lru_cache(maxsize=50_000)
def proclitics(word: str) -> tuple[tuple[str, str], ...]:
    """The ways to read a folded word as proclitics and a rest, the whole word first.

    >>> proclitics("وزار")
    (('', 'وزار'), ('و', 'زار'))
    """
    if not word.startswith(_PROCLITICS):
        return (("", word),)
    joined = (prefix for prefix in _PROCLITICS if word.startswith(prefix) and len(word) > len(prefix) + 1)
    before_lam = (prefix for prefix in ("", "و", "ف") if word.startswith(prefix + "لل"))
    return (
        ("", word),
        *((prefix, word[len(prefix) :]) for prefix in joined),
        *((f"{prefix}ل", "ال" + word[len(prefix) + 2 :]) for prefix in before_lam),
    )


@lru_cache(maxsize=50_000)
def noun_proclitics(word: str) -> tuple[tuple[str, str], ...]:
    """The proclitics that a folded noun may begin with, each with the rest.

    >>> noun_proclitics("للاربعاء")
    (('ل', 'لاربعاء'), ('ل', 'الاربعاء'))
    """
    return tuple((prefix, rest) for prefix, rest in proclitics(word) if prefix and "س" not in prefix)


def _perfect(stem: str, strong: bool = False) -> list[tuple[str, VerbForm]]:
    weak = stem.endswith("ي") and not strong
    short = stem[:-1] if weak else stem
    ours = stem[:-2] + stem[-1] if stem[-2:-1] == "ا" else stem  # «زرنا» of «زار»
    bare = [
        (stem, VerbForm("past", "m", "singular")),
        (short + "ت", VerbForm("past", "f", "singular")),
        (stem + "ا", VerbForm("past", "m", "dual")),
        (short + "تا", VerbForm("past", "f", "dual")),
        (short + "وا", VerbForm("past", "m", "plural")),
        (ours + "نا", VerbForm("past", "", "plural")),
    ]
    mine = weak or ours != stem  # «التقيت» and «زرت», which «التقت» and «زارت» are not
    bare += [(ours + "ت", VerbForm("past", "", "singular"))] if mine else []
    before = {"m": short + "ا" if weak else stem, "f": short + "ت"}
    joined = [(before[g] + p, VerbForm("past", g, "singular", p)) for g in before for p in PRONOUNS]
    joined += [(ours + "نا" + p, VerbForm("past", "", "plural", p)) for p in PRONOUNS[:-2]]  # «عقدناها»
    two = {"m": stem + "ا", "f": short + "تا"}
    joined += [(two[g] + p, VerbForm("past", g, "dual", p)) for g in two for p in PRONOUNS[:-2]]  # «وقعاها»
    return bare + joined + [(short + "و" + p, VerbForm("past", "m", "plural", p)) for p in PRONOUNS]


def _perfect_in_alif(short: str) -> list[tuple[str, VerbForm]]:
    """The past of a verb whose last root letter is «و»: «دعا», «دعت», «دعوا»; not of «بدأ»."""
    joined = [(short + "ا" + p, VerbForm("past", "m", "singular", p)) for p in PRONOUNS]
    joined += [(short + "ت" + p, VerbForm("past", "f", "singular", p)) for p in PRONOUNS]
    return [
        (short + "ا", VerbForm("past", "m", "singular")),
        (short + "ت", VerbForm("past", "f", "singular")),
        (short + "وا", VerbForm("past", "m", "plural")),
        (short + "تا", VerbForm("past", "f", "dual")),
        (short + "ونا", VerbForm("past", "", "plural")),
        *joined,
    ]


def _imperfect(form: str) -> list[tuple[str, VerbForm]]:
    stem = form[1:]
    short = stem[:-1] if stem.endswith(("ي", "و")) and len(stem) > 2 else stem
    found = []
    for prefix, gender in _PREFIXES.items():
        singular = VerbForm("present", gender, "singular")
        found += [(prefix + stem, singular)]
        found += [(prefix + stem + p, VerbForm("present", gender, "singular", p)) for p in PRONOUNS]
        found += [(prefix + short, singular)] if len(short) > 2 and short != stem else []  # «لم يلتق»
    for prefix in ("ي", "ت"):
        found += [(prefix + stem + end, VerbForm("present", _PREFIXES[prefix], "dual")) for end in ("ان", "ا")]
        dual = VerbForm("present", _PREFIXES[prefix], "dual")
        found += [(prefix + stem + "ان" + p, replace(dual, pronoun=p)) for p in PRONOUNS[:-2]]  # «يعقدانه»
        found += [(prefix + short + end, VerbForm("present", "m", "plural")) for end in ("ون", "وا")]
        found += [(prefix + short + "ون" + p, VerbForm("present", "m", "plural", p)) for p in PRONOUNS]
    return found


def _jussive(perfect: str, imperfect: str) -> list[tuple[str, VerbForm]]:
    """What «لم» makes of a hollow verb, and of a weak one with two letters left: «يقم» of «يقوم», «يجر» of «يجري»."""
    stem = imperfect[1:]
    hollow = perfect[-2:-1] == "ا" and stem[-2:-1] in ("و", "ي", "ا")
    weak = len(stem) == _WEAK and stem.endswith(("ي", "و"))
    short = stem[:-2] + stem[-1] if hollow else stem[:-1] if weak else ""
    ends = ("", *PRONOUNS) if hollow else ("",) if weak else ()  # «تسعة» is no form of «يسعى»
    forms = [(prefix, gender, end) for prefix, gender in _PREFIXES.items() for end in ends]
    return [(p + short + end, VerbForm("present", g, "singular", end, "jussive")) for p, g, end in forms]


def _numbered(noun: str, number: str) -> dict[str, NounForm]:
    feminine = noun.endswith("ه")
    forms = {noun: NounForm(number)}
    if not feminine:
        forms[noun + "ا"] = NounForm(number)  # the accusative: «اجتماعا»
    for base in _before_pronoun(noun):
        forms |= {base + pronoun: NounForm(number, pronoun) for pronoun in PRONOUNS}
    return forms


def _before_pronoun(noun: str) -> list[str]:
    if noun.endswith("ه"):
        return [noun[:-1] + "ت"]
    if noun.endswith("ء"):  # «لقاؤه», «لقائه», «لقاءه», folded
        return [noun[:-1] + seat for seat in ("و", "ي", "ء")]
    return [noun]


def _duals(noun: str) -> dict[str, NounForm]:
    base = noun[:-1] + "ت" if noun.endswith("ه") else noun
    return {base + end: NounForm("dual") for end in ("ين", "ان")}


@lru_cache(maxsize=50_000)
def as_object(stem: str) -> str:
    """The form that a plural has after verbs and particles: «منسوبي» of «منسوبو», «معلمين» of «معلمون»."""
    return stem[:-2] + "ين" if stem.endswith("ون") else stem[:-1] + "ي" if stem.endswith("و") else stem
