"""Cleaning drops what a site prints around a text and loses nothing of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.reading.cleaning import Furniture, clean, load_furniture, plain
from graph.settings import Settings

SENTENCE = "التقى الوزير نظيره في الرباط."


@pytest.fixture(scope="module")
def furniture() -> Furniture:
    """The furniture of the ontology."""
    return load_furniture(Settings().ontology)


@pytest.mark.parametrize(
    "around",
    [
        "مقالات ذات صلة\n\nاترك تعليقاً\n\nلن يتم نشر عنوان بريدك. *\n\nزر الذهاب إلى الأعلى",
        "اظهر المزيد",
        "مقالات ذات صلة\nافتتاح معرض الكتاب\nفوز المنتخب على ضيفه",
        "رابط الخبر بصحيفة الغد: لقاء في الرباط",
        "// انتهى //\n14:23 ت م",
        "(3) تعليقات\n...المزيد\n-----",
    ],
)
def test_furniture_at_the_end_is_dropped(furniture: Furniture, around: str) -> None:
    """Lines that sites add below an article go."""
    assert clean(f"{SENTENCE}\n\n{around}\n", furniture) == SENTENCE


def test_furniture_at_the_beginning_is_dropped(furniture: Furniture) -> None:
    """Menus above an article go."""
    assert clean(f"الرئيسية\nمشاركة\n{SENTENCE}", furniture) == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        f"{SENTENCE}\nمقالات ذات صلة\n{SENTENCE[:-1]} وبحث معه خلال لقاء مطول سبل تعزيز التعاون الأمني بين البلدين.",
        f"مشاركة مغربية في فيينا\n{SENTENCE}",
        f"{SENTENCE}\n2025",
        f"{SENTENCE}\nوقال «اقرأ أيضا ما كتبه الوزير»",
    ],
)
def test_lines_of_the_article_stay(furniture: Furniture, text: str) -> None:
    """A heading in mid-text, a line that merely begins alike, a number: none of them is furniture."""
    assert clean(text, furniture) == text


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("مدير مكتب التحقيق\n\nات الفدرالي", "مدير مكتب التحقيقات الفدرالي"),
        ("وزارة الداخلي\nة المغربية", "وزارة الداخلية المغربية"),
        ("المسؤول\n\nين الأمنيين", "المسؤولين الأمنيين"),
        ("زار المدين\n ة المنورة", "زار المدينة المنورة"),
        ("في فيينا\n\nاتفق الجانبان", "في فيينا\n\nاتفق الجانبان"),
        ("قال.\n\nات", "قال.\n\nات"),
        ("في الرباط\n\nأن اللقاء", "في الرباط\n\nأن اللقاء"),
    ],
)
def test_a_word_broken_by_a_line_break_is_mended(furniture: Furniture, broken: str, mended: str) -> None:
    """Only what can be no word of its own is joined to the line before."""
    assert clean(broken, furniture) == mended


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("ال\u200fوزير\u202b\u0000", "الوزير"),
        ("الوزير\u00a0الأول", "الوزير الأول"),
        ("ﻣﺤﻤﺪ ﻻﺷﲔ", "محمد لاشين"),
        ("ا\u0654ب", "أب"),
        ("می\u200cروم", "می\u200cروم"),
        ("سطر\r\nسطر\u2028سطر", "سطر\nسطر\nسطر"),
    ],
)
def test_characters_are_made_plain(raw: str, stored: str) -> None:
    """Controls go, ready-shaped and decomposed letters become plain ones; the Persian non-joiner stays."""
    assert plain(raw) == stored


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئء پچگ ٹںے \n.،", max_size=80))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Stored texts are stable: reading a stored text again gives the same text."""
    furniture = load_furniture(Settings().ontology)
    once = clean(text, furniture)

    assert clean(once, furniture) == once
