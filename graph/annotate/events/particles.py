"""The particles and pronouns of Arabic that steer the reading of a clause, folded (closed classes of the grammar)."""

from __future__ import annotations

APART = ("بعد", "عقب", "اثر", "قبل", "قبيل")  # what is told after these is done at another time
PREPOSITIONS = frozenset(
    [
        "مع",
        "في",
        "من",
        "الي",
        "علي",
        "لدي",
        "عن",
        "ضد",
        "خلال",
        "بعد",
        "قبل",
        "عقب",
        "اثناء",
        "منذ",
        "حتي",
        "نحو",
        "ضمن",
        "داخل",
        "عند",
        "امام",
        "فيما",
        "قبيل",
        "اثر",
        "باتجاه",
        "صوب",
        "شطر",
    ]
)
TOWARDS = ("نحو", "صوب", "باتجاه", "شطر")  # of a journey, as «إلى»
RELATIVES = frozenset(["الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "ممن"])
STYLES = frozenset(
    ["سمو", "معالي", "جلاله", "فخامه", "سعاده", "فضيله", "دوله", "صاحب", "ملكي", "مقام"]
)  # before a title
HONOURS = STYLES | {"اصحاب"}  # before the title of several: «أصحاب السمو والمعالي وزراء …»
THEN = frozenset(["ثم", "كما", "وقد", "قد", "حيث"])  # before a verb that goes on telling of the same people
ADDING = frozenset(["وذلك"])  # what follows belongs to the event before: «…، وذلك في الرياض»
COPULAS = frozenset(["هو", "هي"])
WHAT = frozenset(["ما", "مما", "لما", "بما", "عما", "وما", "فما"])  # a verb after these has a subject of its own
DEMONSTRATIVES = frozenset(
    ["هذا", "هذه", "هذان", "هذين", "هاته", "هاتان", "هاتين", "هؤلاء", "هولاء", "تلك", "ذلك", "ذات", "نفس"]
)
ADVERBS = frozenset(
    [
        "يوم",
        "يومين",
        "ايام",
        "اسبوع",
        "شهر",
        "اشهر",
        "سنوات",
        "ساعات",
        "امس",
        "اليوم",
        "صباحا",
        "مساء",
        "غدا",
        "لاحقا",
        "ايضا",
        "هناك",
        "هنا",
        "تباعا",
        "حاليا",
        "سابقا",
        "الاحد",
        "الاثنين",
        "الثلاثاء",
        "الاربعاء",
        "الخميس",
        "الجمعه",
        "السبت",
        "صباح",
        "ظهر",
        "عصر",
        "ليله",
    ]
)
BOTH = frozenset(
    ["جانبين", "طرفين", "مسوولين", "وزيرين", "رييسين", "زعيمين", "قايدين"]
)  # «بين الجانبين»: the last two people
MASDARS = ("التزام", "التقاء", "التحاق", "التماس", "الغاء", "القاء", "الحاق", "الزام")  # their «ال» is no article
BEFORE_NOUNS = frozenset(  # after these stands a noun, never a verb
    [
        "علي",
        "في",
        "من",
        "الي",
        "عن",
        "مع",
        "بين",
        "كل",
        "هذا",
        "هذه",
        "خلال",
        "بعد",
        "قبل",
        "منذ",
        "اجل",
        "بغيه",
        "قصد",
        "تم",
        "يتم",
        "سيتم",
        "جري",
        "يجري",
        "سيجري",
    ]
)
QUOTES = frozenset("«»“”\"'()[]–-")
CLOSING = {"«": "»", "“": "”", '"': '"'}
BETWEEN = frozenset(["بينهما", "بينهم", "بينهن"])  # «في لقاء بينهما»: the last people told
WITH_THEM = {  # prepositions with the pronoun of whom was told, and the pronoun alone: «استقباله إياه»
    "معه": "مع",
    "معها": "مع",
    "به": "ب",
    "بها": "ب",
    "له": "ل",
    "لها": "ل",
    "اياه": "object",
    "اياها": "object",
}
THITHER = frozenset(["اليها", "اليه"])  # of a journey, where the place was told before: «ويتوجه إليها غدا»
HANDED = ("من", "ل", "الي")  # before whoever gives or is given something
ITS_MARGIN = frozenset({"هامشه", "هامشها"})  # «على هامشها», of a conference told before
AROUND = ("بعد", "عقب", "اثر", "قبل", "قبيل", "خلال", "اثناء")  # when something else is done
OPENING = {**CLOSING, "(": ")"}
COMMAS = frozenset("،,؛;:")
PERSONAL = ("person", "post")  # kinds of phrases that name someone
BINDING = ("في", "ب", "داخل", "عند", "مع")  # what nouns may bind: «الأعضاء في المنظمة», «العلاقات مع فرنسا»
PLACED = ("في", "ب", "داخل", "عند")  # where something happens
COMPLEMENTIZERS = frozenset(["ان", "بان", "انه", "انها", "بانه", "بانها", "لان"])  # what follows is said or thought
