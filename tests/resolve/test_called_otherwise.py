"""Tests of graph/resolve/persons.py: one person whose name two reports order, spell or shorten otherwise."""

from __future__ import annotations

import pytest

from graph.model import Annotation
from graph.resolve.entities import resolve_entities
from tests.factory import BKA, DGSN, GERMANY, MOROCCO, ontology
from tests.resolve.reports import report

ONE, OTHER = "person/1", "person/2"
ALIKE = {"agency/x": "لجنة أمن المطارات", "place/y": "بوبو ديولاسو", "group/z": "مجموعة الخبراء"}


def are_one(left: Annotation, right: Annotation, *others: Annotation) -> bool:
    found = resolve_entities((left, right, *others), ontology())
    return found.iri_of[left.document.identifier, ONE] == found.iri_of[right.document.identifier, ONE]


def of_one_post(name: str) -> Annotation:
    return report(name, {ONE: name, DGSN: "DGSN"}, facts=[(ONE, "heads", DGSN)])


def in_like_reports(left: str, right: str) -> bool:
    return are_one(report("a", {ONE: left, **ALIKE}), report("b", {ONE: right, **ALIKE}))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("رشيد بوقطاية", "بوقطاية رشيد"),
        ("عبد القادر قويدري", "قويدري عبد القادر"),
        ("منير بن رحومة", "بن رحومة منير"),
        ("صالح بن سالم", "بن سالم صالح"),
        ("محمد الأمين بوشارب", "بوشارب محمد الأمين"),
        ("كمال بالرجب", "كمال بلرجب"),
        ("مصطفى بنصغير", "مصطفى بن الصغير"),
        ("مصطفى بلصغير", "مصطفى بن الصغير"),
        ("حمد رشيد مسعود", "حمدي رشيدي مسعودي"),
        ("حمد مسعود", "حمدي رشيدي مسعودي"),
        ("فابريتزيو مونتالدو", "فابريزيو مونتالدو"),
        ("محمدو ولد اعل الشيخ", "ولد اعلي الشيخ"),
        ("سيدي ولد علي", "سيدي ولد اعل"),
        ("جوما عمري ماكامبا", "جمعة ماكامبا"),
        ("أوسمان باكو", "عثمان باكو"),
        ("فاتوماتا كوليبالي", "فاطمة كوليبالي"),
        ("جواو فيليبي كارفاليو", "خواو كارفالو"),
        ("روي ألبرتو دي فيغيريدو سواريش", "روي فيغيريدو سوارس"),
        ("محمد سالم بن عبود الشريف", "محمد بن عبود"),
        ("سيد عاصم منير", "عاصم منير شاه"),
        ("توم ماكارتي", "توماس ماكارتي"),
    ],
)
def test_a_post_joins_two_orders_or_spellings(left: str, right: str) -> None:
    """The family before the given name, the article in «بن», an «ي» of Swahili, a name in another tongue's form."""
    assert are_one(of_one_post(left), of_one_post(right))
    alone = are_one(report("a", {ONE: left}), report("b", {ONE: right}))
    assert alone is any(written in left for written in ("بالرجب", "بنصغير"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("محمد أحمد", "أحمد محمد"),
        ("محمد ولد أحمد", "أحمد ولد محمد"),
        ("صالح رشيد", "رشيد صالح"),
        ("صالح بن سالم", "سالم بن صالح"),
        ("عبد القادر قويدري", "قويدري عبد الرحمن"),
        ("رشيد بوقطاية", "بوقطاية كمال"),
        ("محمد الأمين بوشارب", "الأمين بوشارب محمد"),
        ("كمال بالرجب", "جمال بلرجب"),
        ("حمد رشيد مسعود", "حمدي رشيد مسعود"),
        ("حمد مسعود", "حمدي مسعود"),
        ("أحمد سالم", "أحمد السالمي"),
        ("سعيد رشيد", "سعيد الرشيدي"),
        ("جوما ماكامبا", "جمال ماكامبا"),
        ("محمدو ولد اعل", "محمدو ولد عالي"),
        ("خالد الراشد", "خليل الراشد"),
        ("جواو فيليبي كارفاليو", "ماريو كارفاليو"),
        ("روي ألبرتو دي فيغيريدو سواريش", "روي باربوزا سوارس"),
        ("محمد سالم بن عبود الشريف", "محمد بن أحمد"),
        ("محمد سالم راشد بن عبود", "محمد بن عبود"),
        ("سيد عاصم منير", "عاصم شاه"),
        ("سيد محمد علي", "علي محمد شاه"),
        ("محمد شيخ علي", "محمد أحمد علي شيخ دودشي"),
        ("محمد شيخ علي", "أحمد محمد شيخ علي دودشي"),
        ("توم ماكارتي", "تيد ماكارتي"),
    ],
)
def test_no_post_joins_two_given_names_or_brothers(left: str, right: str) -> None:
    """Who follows another in a post may bear his names in another order, if all of them are given names."""
    assert not are_one(of_one_post(left), of_one_post(right))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("شكري", "حازم شكري"),
        ("شكري", "حازم شكري عبد المنعم"),
        ("كرار", "عثمان الطيب كرار"),
        ("كيبريانيدس", "ستيليانوس كيبريانيديس"),
        ("بن رحومة", "منير بن رحومة"),
        ("بنصغير", "مصطفى بن الصغير"),
        ("براتزي", "تيو براتسي"),
    ],
)
def test_a_part_of_a_name_joins_in_similar_reports(short: str, full: str) -> None:
    """Though many bear it as a given name, or it is spelled otherwise."""
    assert in_like_reports(short, full)
    assert not are_one(report("a", {ONE: short}), report("b", {ONE: full})) or short[:2] == "بن"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("حازم", "حازم شكري عبد المنعم"),
        ("سعيد", "حازم سعد"),
        ("سالم", "حمد بن سالم الراشدي"),
        ("شكري", "شكري حازم"),
        ("محمود", "حمدي محمد"),
    ],
)
def test_similar_reports_join_no_given_name_and_no_father_s(short: str, full: str) -> None:
    """«سالم» is no «حمد بن سالم»."""
    assert not in_like_reports(short, full)


def test_two_who_bear_the_part_in_similar_reports_are_neither() -> None:
    """«شكري» is «حازم شكري» or his brother."""
    brothers = report("a", {ONE: "حازم شكري", OTHER: "نبيل شكري", **ALIKE})

    assert not are_one(brothers, report("b", {ONE: "شكري", **ALIKE}))


@pytest.mark.parametrize(("met", "one"), [("جيمس لادو", True), ("بيتر لاكو", False)])
def test_two_reports_of_a_first_name_are_of_one_who_met_the_same(met: str, one: bool) -> None:
    """«الرئيس حسن» with «جيمس لادو» in two similar reports."""
    talks = ("Talks", {"participant": (ONE, OTHER)})
    left = report("a", {ONE: "حسن", OTHER: "جيمس لادو", **ALIKE}, talks)
    right = report("b", {ONE: "حسن", OTHER: met, **ALIKE}, talks)

    assert are_one(left, right) is one


@pytest.mark.parametrize(("told", "named", "one"), [(False, ALIKE, True), (True, ALIKE, False), (False, {}, False)])
def test_a_surname_of_a_guessed_state_is_his_of_whom_a_similar_report_tells(
    told: bool, named: dict[str, str], one: bool
) -> None:
    """«الحويان» of a paper's own state, unless words tell that state or the reports have nothing in common."""
    states = [(DGSN, "agencyOf", MOROCCO)] if told else []
    left = report("a", {ONE: "زيد الحويان", **named}, countries={ONE: "BE"})
    right = report(
        "b",
        {ONE: "الحويان", DGSN: "الأمن الوطني", MOROCCO: "المغرب", **named},
        facts=[(ONE, "heads", DGSN), *states],
    )

    assert are_one(left, right) is one


def test_a_guessed_state_that_others_tell_is_kept() -> None:
    """One report that gives a man another state makes no two of the many that agree."""
    here = [report(name, {ONE: "عادل الجابري", DGSN: "DGSN"}, facts=[(ONE, "heads", DGSN)]) for name in "ab"]
    told = report(
        "c",
        {ONE: "عادل الجابري", DGSN: "DGSN", MOROCCO: "المغرب"},
        facts=[(ONE, "heads", DGSN), (DGSN, "agencyOf", MOROCCO)],
    )
    there = report(
        "d",
        {ONE: "عادل الجابري", BKA: "BKA", GERMANY: "ألمانيا"},
        facts=[(ONE, "heads", BKA), (BKA, "agencyOf", GERMANY)],
    )

    assert are_one(here[0], told, here[1], there)
    assert not are_one(here[0], there, told)


def test_a_name_without_its_first_and_one_without_its_last_part_are_one() -> None:
    """«إبراهيم مامان» and «مامان غاربا» through «إبراهيم مامان غاربا»; without it nothing joins them."""
    left, right = of_one_post("إبراهيم مامان"), of_one_post("مامان غاربا")

    assert are_one(left, right, of_one_post("إبراهيم مامان غاربا"))
    assert not are_one(left, right)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("معمري مصطفى", "مصطفى معمري", True),
        ("إيمانويل سلارس", "ايمانويل سلار", True),
        ("محمد شيخ علي", "محمد أحمد شيخ علي دودشي", True),
        ("محمد شيخ علي", "محمد أحمد علي شيخ دودشي", False),
        ("معمري مصطفى", "محمود معمري", False),
        ("أحمد مصطفى", "مصطفى أحمد", False),
        ("إيمانويل سلارس", "إيمانويل ماكرون", False),
    ],
)
def test_whom_both_met_may_be_called_by_his_surname_in_one_report(left: str, right: str, one: bool) -> None:
    """«لانغلي» of two similar reports is «مايكل لانغلي», so who met either may be one too."""
    talks = ("Talks", {"participant": (ONE, OTHER)})
    full = report("a", {ONE: left, OTHER: "مايكل لانغلي", BKA: "BKA"}, talks, facts=[(OTHER, "heads", BKA)])
    short = report("b", {ONE: right, OTHER: "لانغلي", BKA: "BKA"}, talks, facts=[(OTHER, "heads", BKA)])

    assert are_one(full, short) is one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("كلاوديا فيرانتي", "Claudia FERRANTI", True),
        ("جورج سيمباشاويني", "جورج سيمباشاوين", True),
        ("جورج لوني", "جورج لون", False),
        ("محمد سيمباشاويني", "أحمد سيمباشاوين", False),
        ("سالم الربيعان", "Salem Rabian", False),
        ("محمد علي النفطي", "Mohamed Ali Nafti", True),
        ("محمد علي النفطي", "Mohamed Sami Nafti", False),
    ],
)
def test_a_long_foreign_name_of_one_state_is_one_in_two_spellings(left: str, right: str, one: bool) -> None:
    """Where both are told to be of it; a short name or one of Arabs takes more."""
    told = [report(name, {ONE: name}, countries={ONE: "IT"}) for name in (left, right)]

    assert are_one(told[0], told[1]) is one


def test_a_surname_may_be_spelled_otherwise_in_one_report() -> None:
    """«ماكولم» beside «ستيفاني ماكولوم»; «بوش» is not said to be «جيب بوش»."""
    respelled = report("a", {ONE: "ستيفاني ماكولوم", OTHER: "ماكولم"})
    same = report("b", {ONE: "طلال الفيصل", OTHER: "فيصل"})
    found = resolve_entities((respelled, same), ontology())

    assert found.iri_of["a", ONE] == found.iri_of["a", OTHER]
    assert found.iri_of["b", ONE] != found.iri_of["b", OTHER]


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("محمدو ولد اعل الشيخ", "محمدو ولد اعلي الشيخ", True),
        ("محمدو ولد اعل الشيخ", "محمدو ولد أحمد الشيخ", False),
        ("أحمد ولد الشيخ بونا", "ولد الشيخ بونه", True),
        ("أحمد ولد الشيخ بونا", "ولد الشيخ محمد", False),
        ("أحمد ولد الشيخ محمد", "ولد الشيخ محمد", False),
        ("أحمد الشيخ بونا", "ولد الشيخ بونا", False),
    ],
)
def test_families_of_two_words_tell_a_man_of_mauritania(left: str, right: str, one: bool) -> None:
    """If nobody else bears them: not «ولد الشيخ محمد», as many are called."""
    assert are_one(report("a", {ONE: left}), report("b", {ONE: right})) is one


@pytest.mark.parametrize(("met", "one"), [("هيلين فان دايك", True), ("ماريكه دي فريس", False)])
def test_a_guessed_state_does_not_part_a_surname_from_whom_the_same_met(met: str, one: bool) -> None:
    """«بن رحومة» of a French paper, whom «فان دايك» met, is the minister whom «هيلين فان دايك» met."""
    talks = ("Talks", {"participant": (ONE, OTHER)})
    here = report("a", {ONE: "منير بن رحومة", OTHER: met, DGSN: "DGSN"}, talks, facts=[(ONE, "heads", DGSN)])
    there = report("b", {ONE: "بن رحومة", OTHER: "فان دايك", BKA: "BKA"}, talks, facts=[(ONE, "heads", BKA)])

    assert are_one(here, there) is one


def test_two_who_take_part_in_one_event_are_two() -> None:
    """«سعيد سعيود» and «سعيد بن سعيد» both met the same man, and each other."""
    guests = {ONE: "سعيد سعيود", OTHER: "سعيد بن سعيد", "person/3": "مايكل لانغلي"}
    found = resolve_entities((report("a", guests, ("Talks", {"participant": tuple(guests)})),), ontology())

    assert found.iri_of["a", ONE] != found.iri_of["a", OTHER]
