"""Topics are found by the expressions that evoke them."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from graph.annotate.tokens import fold
from graph.annotate.topics import Expression, Topics, load_topics
from graph.errors import OntologyError
from graph.settings import Settings

SCHEME = Topics(load_topics(Settings().ontology))
TOKENIZE = spacy.blank("ar")

# The identifiers that users of the graph rely on.
IDENTIFIERS = [
    "counter-terrorism",
    "extremism",
    "organized-crime",
    "terrorist-financing",
    "money-laundering",
    "cybercrime",
    "drug-trafficking",
    "arms-trafficking",
    "human-trafficking",
    "irregular-migration",
    "border-security",
    "intelligence-sharing",
    "security-cooperation",
    "police-cooperation",
    "judicial-cooperation",
    "defence-cooperation",
    "capacity-building",
    "technology",
    "propaganda",
    "foreign-fighters",
    "civil-protection",
    "road-safety",
    "major-event-security",
    "bilateral-relations",
    "regional-situation",
    "economy",
    "peacekeeping",
]


def topics_of(text: str) -> list[str]:
    return sorted({mention.topic for mention in SCHEME.find([fold(token.text) for token in TOKENIZE(text)])})


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("بحثا مكافحة الإرهاب", ["counter-terrorism"]),
        ("والتصدي للتهديدات الإرهابية", ["counter-terrorism"]),
        ("تجفيف منابع تمويل الإرهاب", ["terrorist-financing"]),
        ("غسيل الأموال وتمويل الإرهاب", ["money-laundering", "terrorist-financing"]),
        ("المؤتمر الدولي الثاني لمكافحة تمويل الإرهاب", ["terrorist-financing"]),
        ("الوقاية من التطرف العنيف", ["extremism"]),
        ("مواجهة الجرائم العابرة للحدود", ["organized-crime"]),
        ("أمن الحدود والجريمة العابرة لها", ["border-security", "organized-crime"]),
        ("مكافحة المخدرات والجريمة المنظمة", ["drug-trafficking", "organized-crime"]),
        ("مكافحة الإرهاب، والجريمة المنظمة", ["counter-terrorism", "organized-crime"]),
        ("حماية الفضاء السيبراني", ["cybercrime"]),
        ("مكافحة تهريب المخدرات والأسلحة", ["arms-trafficking", "drug-trafficking"]),
        ("الاتجار بالبشر", ["human-trafficking"]),
        ("تدبير ملف الهجرة غير النظامية", ["irregular-migration"]),
        ("تبادل الخبرات والمعلومات", ["capacity-building", "intelligence-sharing"]),
        ("تعزيز تعاونهما الأمني", ["security-cooperation"]),
        ("التعاون الأمني والشرطي", ["police-cooperation", "security-cooperation"]),
        (
            "التعاون الثنائي في المجالات الأمنية والقضائية",
            ["bilateral-relations", "judicial-cooperation", "security-cooperation"],
        ),
        ("سبل التعاون العسكري", ["defence-cooperation"]),
        ("لتأهيل الأطر الأمنية", ["capacity-building"]),
        ("توظيف الذكاء الاصطناعي", ["technology"]),
        ("الدعاية الإرهابية على الإنترنت", ["propaganda"]),
        ("عودة المقاتلين الأجانب", ["foreign-fighters"]),
        ("التعاون في الحماية المدنية", ["civil-protection"]),
        ("السلامة الطرقية", ["road-safety"]),
        ("تأمين مباريات كأس العالم", ["major-event-security"]),
        ("العلاقات الأخوية بين البلدين", ["bilateral-relations"]),
        ("آخر التطورات في المنطقة", ["regional-situation"]),
        ("القضايا الإقليمية والدولية", ["regional-situation"]),
        ("فرص الاستثمار والتبادل التجاري", ["economy"]),
        ("دعم عمليات حفظ السلام", ["peacekeeping"]),
        ("استقبل رئيس الشرطة ضيفه", []),
        ("بعد مرور عام على الحادث", []),
        ("وصف العلاقات. ثم زار المنشأة الأمنية", []),
    ],
)
def test_topics(text: str, topics: list[str]) -> None:
    """A topic is found under any of its words, joined, inflected or coordinated, and not across a stop."""

    assert topics_of(text) == topics


def test_places() -> None:
    """A mention covers its words from the first to the last, and names the expression found."""

    words = fold("بحثا التعاون الثنائي الأمني .").split()
    scheme = Topics([Expression("security-cooperation", "التعاون … الأمني", (("تعاون",), ("امني",)))])
    (mention,) = scheme.find(words)
    assert (mention.start, mention.end, mention.rule) == (1, 4, "topics: التعاون … الأمني")


def test_identifiers() -> None:
    """Each topic of the guide has words that evoke it, and there is no other."""

    assert sorted({expression.topic for expression in load_topics(Settings().ontology)}) == sorted(IDENTIFIERS)


def test_a_particle_before_a_noun_that_others_have_without_it_is_an_error(tmp_path: Path) -> None:
    """«لمكافحة» in one expression would hide «مكافحة» of all others behind «ل»."""
    (tmp_path / "topics.ttl").write_text(
        "@base <https://w3id.org/majlis/id/> .\n@prefix maj: <https://w3id.org/majlis/ontology#> .\n"
        '<topic/a> maj:evokedBy "العمل المالي لمكافحة"@ar .\n<topic/b> maj:evokedBy "مكافحة الإرهاب"@ar .\n',
        encoding="utf-8",
    )
    with pytest.raises(OntologyError, match="«العمل المالي لمكافحة» of a has a particle"):
        load_topics(tmp_path)
