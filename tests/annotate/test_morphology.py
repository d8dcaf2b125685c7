"""The forms of verbs and nouns."""

from __future__ import annotations

import pytest

from graph.annotate.morphology import NounForm, VerbForm, noun_forms, proclitics, verb_forms


@pytest.mark.parametrize(
    ("perfect", "imperfect", "form", "meaning"),
    [
        ("استقبل", "يستقبل", "استقبلت", VerbForm("past", "f", "singular")),
        ("استقبل", "يستقبل", "استقبله", VerbForm("past", "m", "singular", "ه")),
        ("استقبل", "يستقبل", "يستقبلون", VerbForm("present", "m", "plural")),
        ("التقى", "يلتقي", "التقي", VerbForm("past", "m", "singular")),
        ("التقى", "يلتقي", "التقت", VerbForm("past", "f", "singular")),
        ("التقى", "يلتقي", "التقيا", VerbForm("past", "m", "dual")),
        ("التقى", "يلتقي", "التقاه", VerbForm("past", "m", "singular", "ه")),
        ("أجرى", "يجري", "اجروا", VerbForm("past", "m", "plural")),
        ("دعا", "يدعو", "دعت", VerbForm("past", "f", "singular")),
        ("دعا", "يدعو", "دعوا", VerbForm("past", "m", "plural")),
        ("بدأ", "يبدأ", "بدات", VerbForm("past", "f", "singular")),
        ("زار", "يزور", "تزور", VerbForm("present", "f", "singular")),
        ("بحث", "يبحث", "بحثا", VerbForm("past", "m", "dual")),
    ],
)
def test_a_verb_is_known_in_its_forms(perfect: str, imperfect: str, form: str, meaning: VerbForm) -> None:
    """Each form that a newspaper writes says its time, number and object."""

    assert verb_forms(perfect, imperfect)[form] == meaning


@pytest.mark.parametrize(
    ("singular", "plural", "form", "meaning"),
    [
        ("لقاء", "لقاءات", "لقاوه", NounForm("singular", "ه")),
        ("لقاء", "لقاءات", "لقايه", NounForm("singular", "ه")),
        ("لقاء", "لقاءات", "لقاءاتها", NounForm("plural", "ها")),
        ("زيارة", "زيارات", "زيارتهما", NounForm("singular", "هما")),
        ("زيارة", "زيارات", "زيارتين", NounForm("dual")),
        ("اجتماع", "اجتماعات", "اجتماعا", NounForm("singular")),
    ],
)
def test_a_noun_is_known_in_its_forms(singular: str, plural: str, form: str, meaning: NounForm) -> None:
    """A noun keeps its meaning with the seats of its hamza, its cases and its owners."""

    assert noun_forms(singular, plural)[form] == meaning


def test_proclitics_leave_every_reading_open() -> None:
    """«وسيزور» may be «و» and «سيزور», or «وس» and «يزور»."""

    assert ("وس", "يزور") in proclitics("وسيزور")
    assert ("ل", "الاجتماع") in proclitics("للاجتماع")
