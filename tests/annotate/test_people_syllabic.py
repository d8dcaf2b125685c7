"""Names of East Asia are whole though their first word is a particle of Arabic."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def names(parse: Parse, text: str) -> list[str]:
    """The names of the people told."""
    return [bearer.name.name for bearer in parse(text)._.bearers if bearer.name]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ناقش لي جون وو في الدوحة مع ماجد الخاطر آليات التفتيش.", ["لي جون وو", "ماجد الخاطر"]),
        ("وتباحث ما تشاو شيوي مع فهد السالم في بكين.", ["ما تشاو شيوي", "فهد السالم"]),
        ("التقى ماجد الخاطر كيم دونغ هيون في الدوحة.", ["ماجد الخاطر", "كيم دونغ هيون"]),
        ("الرئيس هو كيم جونغ أون.", ["كيم جونغ أون"]),
        ("بحث ماجد الخاطر مع السفير الكوري لي جونغ هو تأهيل الكوادر.", ["ماجد الخاطر", "لي جونغ هو"]),
    ],
)
def test_a_family_name_that_is_a_particle_opens_a_name(parse: Parse, text: str, told: list[str]) -> None:
    """«لي» and «ما» do before a name of syllables, and «هو» says who somebody is."""

    assert names(parse, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("يفتتحه الوزير التايلندي أنوتين سوكها في مايو.", ["أنوتين سوكها"]),
        ("وسلمهما خالد بن صقر المنصوري الدرعين في حفل.", ["خالد بن صقر المنصوري"]),
        ("سلم سعيد الكندي الجائزتين إلى الفائزين.", ["سعيد الكندي"]),
        ("قلد السفير تارو سوزوكي الإطفائي الأردني عامر الزعبي وساما.", ["تارو سوزوكي", "عامر الزعبي"]),
    ],
)
def test_names_end_where_two_things_are_given(parse: Parse, text: str, told: list[str]) -> None:
    """A foreign word shaped as a verb goes on with a name; «الدرعين» does not."""

    assert names(parse, text) == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال إن نو كوانغ تشول سيصل غدا.", "نو كوانغ تشول"),
        ("زارت لي سو يون المتحف صباحا.", "لي سو يون"),
        ("استقبل الوالي كيم كون هي.", "كيم كون هي"),
        ("حضر اللقاء بارك جون هو.", "بارك جون هو"),
    ],
)
def test_a_family_s_name_and_two_syllables_are_a_name_anywhere(parse: Parse, text: str, name: str) -> None:
    """No state is named; most of the three are no words of Arabic."""

    assert [named.name for named in parse(text)._.people] == [name]


def test_words_of_arabic_are_no_syllables(parse: Parse) -> None:
    """«كيم هي أول»: a pronoun and an ordinal; «في» before a place."""

    assert "كيم هي أول" not in [named.name for named in parse("قالت إن كيم هي أول امرأة تعبر الممر.")._.people]
    assert [named.name for named in parse("افتتح العميد تشانغ هونغ في الدمام المنتدى.")._.people] == ["تشانغ هونغ"]
