"""Tests of graph/annotate/events/named.py: by which words a text names an event."""

from __future__ import annotations

import pytest

from tests.annotate.told import told_once


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "افتتح [سالم|person/salim] المؤتمر الثالث للمياه والطاقة في قاعة كبيرة",
            "المؤتمر الثالث للمياه والطاقة",
        ),
        ("شارك [سالم|person/salim] في مؤتمر خبراء المياه العرب ب[الرباط|place/rabat]", "مؤتمر خبراء المياه العرب"),
        ("شارك [سالم|person/salim] في الملتقى السنوي الذي عقد ب[الرباط|place/rabat]", "الملتقى السنوي"),
        ("حضر [سالم|person/salim] مؤتمرا علميا جمع الخبراء ب[الرباط|place/rabat]", "مؤتمرا علميا"),
        ("ترأس [سالم|person/salim] أشغال الدورة الثانية للمنتدى الاقتصادي", "الدورة الثانية للمنتدى الاقتصادي"),
    ],
)
def test_a_conference_goes_by_its_noun_phrase(text: str, name: str) -> None:
    """Genitives and adjectives belong to the name; prepositions, relative clauses and verbs do not."""
    assert told_once(text).label == name


@pytest.mark.parametrize(
    ("noun", "name"),
    [("اجتماعها الطارئ", "اجتماع اللجنة العليا الطارئ"), ("دورتها التاسعة", "دورة اللجنة العليا التاسعة")],
)
def test_a_meeting_told_by_its_pronoun_goes_by_its_body(noun: str, name: str) -> None:
    """The body stands where the pronoun stood."""

    event = told_once(f"صدر البيان عن [اللجنة العليا|agency/committee] في {noun} ب[القاهرة|place/cairo].")

    assert event.label == name
