"""Dates are read as they are written, and no more exactly."""

from __future__ import annotations

from datetime import date

import pytest
import spacy

from graph.annotate.calendar import GREAT, NONE, SMALL, load_calendar
from graph.annotate.dates import find_dates, read_times
from graph.annotate.pipeline import Annotator
from graph.annotate.reckoning import from_hijri, later
from graph.annotate.tokens import fold
from graph.model import Document, PartialDate
from graph.settings import Settings

CALENDAR = load_calendar(Settings().ontology)
TOKENIZE = spacy.blank("ar")
MONDAY = date(2025, 5, 12)


def told(text: str, published: date | None = None) -> list[str]:
    words = [fold(token.text) for token in TOKENIZE(text)]
    mentions = find_dates(words, published, CALENDAR)
    return [f"{mention.first}/{mention.last}" if mention.last else str(mention.first) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("وصل الوفد في 6 ماي 2025 إلى فيينا", ["2025-05-06"]),
        ("زاره يوم فاتح ماي", ["--05-01"]),
        ("يومي 6 و7 ماي الجاري، في فيينا", ["--05-06/--05-07"]),
        ("من 6 إلى 8 ماي 2025", ["2025-05-06/2025-05-08"]),
        ("من 6 ولغاية 8 ماي 2025", ["2025-05-06/2025-05-08"]),
        ("في 6 ماي، وكان مهما للغاية 8 ماي", ["--05-06", "--05-08"]),
        ("بين 8 و12 فبراير", ["--02-08/--02-12"]),
        ("ما بين 23 و26 شتنبر", ["--09-23/--09-26"]),
        ("خلال الفترة الممتدة من 19 حتى 21 أيلول", ["--09-19/--09-21"]),
        ("خلال الفترة 1-4 يونيو 2015م", ["2015-06-01/2015-06-04"]),
        ("من 28 يونيو إلى 3 يوليوز 2024", ["2024-06-28/2024-07-03"]),
        ("من 30 دجنبر 2024 إلى 2 يناير 2025", ["2024-12-30/2025-01-02"]),
        ("من 30 ديسمبر إلى 2 يناير 2025", ["2024-12-30/2025-01-02"]),
        ("يومي 13 و14 يونيو المنصرم", ["--06-13/--06-14"]),
        ("الثلاثاء 6 والأربعاء 7 ماي", ["--05-06/--05-07"]),
        ("أيام 6 و7 و8 ماي 2025", ["2025-05-06/2025-05-08"]),
        ("يومي 6 و13 ماي 2025", ["2025-05-06", "2025-05-13"]),
        ("السابع من مايو", ["--05-07"]),
        ("في السادس والعشرين من شهر يونيو 2015", ["2015-06-26"]),
        ("18 من يونيو الماضي", ["--06-18"]),
        ("٦ و٧ مايو ٢٠٢٥م.", ["2025-05-06/2025-05-07"]),
        ("يوم 4/8/2015م", ["2015-08-04"]),
        ("بتاريخ 2025-05-06", ["2025-05-06"]),
        ("بتاريخ 06.05.2025.", ["2025-05-06"]),
        ("2025/05/06", ["2025-05-06"]),
        ("في 31 شباط", []),
    ],
)
def test_days_without_a_day_of_publication(text: str, dates: list[str]) -> None:
    """A day is told with its month, and with its year only where the text names one."""

    assert told(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("في فبراير الماضي", ["--02"]),
        ("مطلع مارس", ["--03"]),
        ("أواخر شهر غشت 2019", ["2019-08"]),
        ("في أبريل (نيسان) 2015", ["2015-04"]),
        ("أيار/مايو 2025", ["2025-05"]),
        ("كانون الثاني 2015", ["2015-01"]),
        ("تشرين الأول 2015", ["2015-10"]),
        ("جانفي 2020", ["2020-01"]),
        ("من مارس إلى ماي 2019", ["2019-03/2019-05"]),
        ("عام 2019", ["2019"]),
        ("صيف 2016", ["2016"]),
        ("في النصف الأول من عام 2024", ["2024"]),
        ("سنتي 2014 و2018", ["2014", "2018"]),
        ("بين عامي 2014 و2018", ["2014/2018"]),
        ("كان تصويت 2018 في ليون", ["2018"]),
        ("منذ 2003", ["2003"]),
    ],
)
def test_months_and_years(text: str, dates: list[str]) -> None:
    """A month or a year is no more than that, in the usage of every Arab country."""

    assert told(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("اليوم الثلاثاء 19/10/1436هـ الموافق 4/8/2015م", ["2015-08-04"]),
        ("25 شوال 1436 هـ الموافق 10 أغسطس 2015 م", ["2015-08-10"]),
        ("10 أغسطس 2015 الموافق 25 شوال 1436 هـ", ["2015-08-10"]),
        ("في 19/10/1436هـ", ["2015-08"]),
        ("1436/10/19", ["2015-08"]),
        ("رمضان 1446هـ", ["2025"]),
        ("عام 1436هـ", []),
        ("في 17 رمضان", []),
        ("الرئيس رجب طيب أردوغان", []),
    ],
)
def test_hijri_dates(text: str, dates: list[str]) -> None:
    """The Gregorian date beside a Hijri one counts; alone, a Hijri date gives only what is certain of it."""

    assert told(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("أمس", ["2025-05-11"]),
        ("مساء أول أمس", ["2025-05-10"]),
        ("مساء البارحة الأولى", ["2025-05-10"]),
        ("أول من أمس الأحد", ["2025-05-11"]),
        ("استقبله اليوم بالرباط", ["2025-05-12"]),
        ("مساء اليوم (الاثنين)", ["2025-05-12"]),
        ("أمس الجمعة", ["2025-05-09"]),
        ("صباح غد", ["2025-05-13"]),
        ("التقاه الخميس", ["2025-05-08"]),
        ("التقاه الاثنين", ["2025-05-12"]),
        ("الاثنين الماضي", ["2025-05-05"]),
        ("الأربعاء المقبل", ["2025-05-14"]),
        ("سيزور موسكو يوم الثلاثاء", ["2025-05-13"]),
        ("حوار سياسي عقد الثلاثاء", ["2025-05-06"]),
        ("يذكر أنه التقى السفير يوم الثلاثاء", ["2025-05-06"]),
        ("من الأحد إلى الأربعاء", ["2025-05-11/2025-05-14"]),
        ("يومي الاثنين والثلاثاء", ["2025-05-12/2025-05-13"]),
        ("قبل يومين", ["2025-05-10"]),
        ("قبل ثلاثة أيام", ["2025-05-09"]),
        ("قبل عامين", ["2023"]),
        ("قبل أربع سنوات", ["2021"]),
        ("قبل شهرين", ["2025-03"]),
        ("قبل ستة أشهر", ["2024-11"]),
        ("الأول منذ عامين", []),
        ("قبل عامين من الحرب", []),
        ("انتهت أمس بعد يومين", ["2025-05-10/2025-05-11"]),
        ("سيزورها بعد يومين", ["2025-05-14"]),
        ("زارها بعد يومين", []),
        ("في عيد الجيش الذي يصادف الأول من آب", []),
        ("التقاه في اليوم الذي سبق القمة", []),
        ("وصل قبل أمس إلى نيس", ["2025-05-10"]),
        ("زارها في الثاني من هذا الشهر", ["2025-05-02"]),
        ("زارها بعد يومين على لقائهما", []),
        ("يوم 8 الجاري", ["2025-05-08"]),
        ("يومي 6 و7 من الشهر الجاري", ["2025-05-06/2025-05-07"]),
        ("الشهر الماضي", ["2025-04"]),
        ("العام المقبل", ["2026"]),
        ("صيف العام الماضي", ["2024"]),
        ("مارس من السنة الماضية", ["2024-03"]),
        ("الأسبوع الماضي", []),
        ("خلال الأيام الماضية", []),
        ("الخريف المقبل", []),
        ("أرجئت القمة إلى الأحد", ["2025-05-18"]),
        ("تقرر تأجيل القمة إلى يوم الجمعة", ["2025-05-16"]),
        ("أجل المجلس جلسته إلى منتصف سبتمبر", ["2025-09"]),
        ("سافر من أجل العمل إلى الأحد", ["2025-05-11"]),
    ],
)
def test_relative_dates(text: str, dates: list[str]) -> None:
    """«أمس» and «الأربعاء» are reckoned from the day of publication, and tell nothing where it is unknown."""

    assert told(text, published=MONDAY) == dates
    assert told(text) == [] or not dates or len(dates[0]) < 8


@pytest.mark.parametrize(
    ("text", "published", "dates"),
    [
        ("في 27 أغسطس", date(2015, 8, 1), ["2015-08-27"]),
        ("27 أغسطس المقبل", date(2015, 8, 1), ["2015-08-27"]),
        ("18 من يونيو الماضي", date(2015, 8, 8), ["2015-06-18"]),
        ("في 15 ديسمبر", date(2025, 1, 10), ["2024-12-15"]),
        ("في 15 ديسمبر المقبل", date(2025, 1, 10), ["2025-12-15"]),
        ("في يونيو الماضي", date(2025, 6, 10), ["2024-06"]),
        ("من 19 إلى 21 شتنبر", date(2024, 9, 20), ["2024-09-19/2024-09-21"]),
        ("من 30 ديسمبر إلى 2 يناير", date(2025, 1, 3), ["2024-12-30/2025-01-02"]),
        ("6 ماي", None, ["--05-06"]),
        ("29 فبراير", date(2025, 3, 1), ["2024-02-29"]),
    ],
)
def test_years_from_publication(text: str, published: date | None, dates: list[str]) -> None:
    """A date without a year is the nearest one that «الماضي», «الجاري» and «المقبل» allow."""

    assert told(text, published) == dates


@pytest.mark.parametrize(
    "text",
    [
        "ثورة 25 يناير",
        "شارع 9 أبريل",
        "دخل سوق «9 أبريل»",
        "أسواق منها و”9 أبريل” وغيرها",
        "مع أفريل لافين",
        "قوى 14 آذار",
        "القرار 2014 الصادر",
        "تأمين مونديال 2030.",
        "كأس العالم لكرة القدم 2030.",
        "حدود عام 1967",
        "اليوم الوطني للمملكة",
        "ذلك اليوم",
        "تيريزا ماي",
        "مارس ضغوطا كبيرة",
        "من باب أولى",
        "2000 شخص",
        "من 2000 إلى 3000 جندي",
        "عند 2089.39 نقطة",
        "خلال الساعات الـ24 الماضية",
        "الدورة الثالثة الماضية",
        "كل خميس",
        "صلاة الجمعة",
        "الساعة 10:30",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Names made of dates, other numbers and words that look like months tell no date."""

    assert told(text, published=MONDAY) == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("في 6 ماي", "on"),
        ("منذ 8 فبراير 2026", "since"),
        ("منذ عام 2019", "since"),
        ("ابتداء من 24 نونبر 2025", "from"),
        ("إلى غاية 30 يونيو", "until"),
        ("حتى يوم 30 يونيو", "until"),
        ("قبل 6 ماي", "before"),
        ("بعد شهر ماي", "after"),
        ("من 6 إلى 8 ماي", "on"),
    ],
)
def test_relations(text: str, relation: str) -> None:
    """The word before a date says how the event stands to it."""

    words = [fold(token.text) for token in TOKENIZE(text)]
    assert [mention.relation for mention in find_dates(words, None, CALENDAR)] == [relation]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("بدأ في 8 فبراير 2026 مهمة تدوم خمسة أيام", ["2026-02-08/2026-02-12"]),
        ("يبدأ في 27 يونيو زيارة لمدة أربعة أيام", ["--06-27/--06-30"]),
        ("زيارة تستغرق يومين في مطلع مارس", ["--03"]),
        ("من 6 إلى 8 ماي في مهمة تدوم خمسة أيام", ["--05-06/--05-08"]),
        ("استقبل في 6 ماي فلانا، في ختام زيارة استمرت ثلاثة أيام", ["--05-06"]),
    ],
)
def test_durations(text: str, dates: list[str]) -> None:
    """How long something lasts gives its end to the one day that begins it."""

    assert told(text) == dates


def test_what_goes_on_since_a_day_began_on_the_last_one() -> None:
    """A verb to come before «منذ» does not make its day one to come."""

    text = "تتواصل المفاوضات منذ الخميس"

    (day,) = read_times(fold(text).split(), MONDAY, CALENDAR, is_present=lambda word: word == "تتواصل").dates
    assert day.first == PartialDate(MONDAY.year, MONDAY.month, MONDAY.day - 4)


@pytest.mark.parametrize(
    ("text", "days"), [("تنظم لمدة يومين", [2]), ("تستمر ثلاثة أيام", [3]), ("قبل يومين", []), ("لمدة يوم", [])]
)
def test_lasting(text: str, days: list[int]) -> None:
    """A duration is told by a word such as «لمدة», and is not how long ago something was."""

    assert [count for _, count in read_times(fold(text).split(), None, CALENDAR).lasting] == days


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("2025 15/8 ماي لفبراير والثلاثاء للأربعاء أمس عشرين الثالثة وخمسة يوم", GREAT),
        ("في من ، . « ال و خلال", SMALL),
        ("الوزير استقبل مباحثات الرباط أمين دفاع", NONE),
    ],
)
def test_part(words: str, part: int) -> None:
    """A sentence is searched for dates only where a word has a great part in them."""

    assert {word: CALENDAR.part(word) for word in fold(words).split()} == dict.fromkeys(fold(words).split(), part)


def test_component(annotator: Annotator) -> None:
    """The component reads a document against its own date and tells places in its tokens."""

    doc = annotator.parse(Document("report", "وصل الوفد. استقبله الوزير أمس بمكتبه.", date=MONDAY))
    (mention,) = doc._.dates

    assert (doc[mention.start : mention.end].text, mention.first) == ("أمس", PartialDate(2025, 5, 11))


@pytest.mark.parametrize("name", ["سيرغي لافروف", "سيف بن زايد"])
def test_a_name_that_looks_like_a_verb_to_come_announces_nothing(annotator: Annotator, name: str) -> None:
    """«سيرغي» is a name and no future: the day told after it is the last one."""

    doc = annotator.parse(Document("report", f"زار {name} باريس يوم 27 مارس.", date=MONDAY))

    assert [str(mention.first) for mention in doc._.dates] == ["2025-03-27"]


@pytest.mark.parametrize(
    ("day", "days", "end"),
    [
        (PartialDate(2024, 2, 28), 2, PartialDate(2024, 3, 1)),
        (PartialDate(None, 6, 29), 3, PartialDate(None, 7, 2)),
        (PartialDate(None, 2, 28), 2, None),
        (PartialDate(2024, 2), 2, None),
    ],
)
def test_days_on(day: PartialDate, days: int, end: PartialDate | None) -> None:
    """A date some days on is as exact as the first, and unknown where a leap year would decide it."""

    assert later(day, days) == end


def test_hijri_year_boundaries() -> None:
    """A Hijri month that straddles two Gregorian years tells nothing certain."""

    assert from_hijri(1437, 3, None) is None
