"""Who stands for which side, leads which delegation, and is meant by a title, in reports of agencies."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import filled, told, told_once


@pytest.mark.parametrize("word", ["من", "عن"])
def test_both_who_preside_for_their_sides_take_part(word: str) -> None:
    """The state between them only says for whom the first stands."""
    event = told_once(
        f"عقد اجتماع في [الرباط|place/rabat] برئاسة [سالم|person/salim] {word} الجانب [المصري|country/EG] "
        f"و[نادية|person/nadia] {word} الجانب [الكيني|country/KE]."
    )

    assert filled(event, "participant") == ["person/nadia", "person/salim"]


def test_who_comes_at_the_head_of_a_delegation_leads_it_where_he_is_met() -> None:
    """«التقى فلان السفيرة فلانة، على رأس وفد»: she leads, and not her host."""
    event = told_once("التقى [سالم|person/salim] في مكتبه [السفيرة نادية|person/nadia]، على رأس وفد.")

    assert filled(event, "headOfDelegation") == ["person/nadia"]


def test_a_delegation_comes_to_meet_someone_with_who_leads_it() -> None:
    """The talks that a journey is made for have its leader."""
    _, talks = told("وصل [وفد|post] برئاسة [سالم|person/salim] إلى [القاهرة|place/cairo] للقاء [نادية|person/nadia].")

    assert filled(talks, "participant") == ["person/nadia", "person/salim"]


def test_a_delegation_sent_with_its_leader(parse: Parse) -> None:
    """«بوفد ترأسه فلان»: the particle hides no delegation."""
    (event,) = parse("شاركت مصر في المؤتمر الثالث في باريس بوفد ترأسه سالم الكعبي.")._.events

    assert filled(event, "headOfDelegation") == ["person/سالم-الكعبي"]


def test_members_told_by_name_take_part() -> None:
    """«بحضور أعضائه فلان وفلان»."""
    event = told_once("عقد [سالم|person/salim] اجتماعا بحضور أعضائه [نادية|person/nadia] و[عمر|person/omar].")

    assert filled(event, "participant") == ["person/nadia", "person/omar", "person/salim"]


def test_a_royal_title_means_who_acts_in_the_sentence() -> None:
    """Of two kings it is the one who receives, and not the one who wrote to him."""
    event = told_once(
        "تسلم [جلالة السلطان سالم|person/salim] كتابا من [جلالة الملك عمر|person/omar]، "
        "نقله [الوزير بسام|person/bassam] خلال استقبال جلالته له في [الرباط|place/rabat]."
    )

    assert filled(event, "host") == ["person/salim"]


def test_leaders_of_several_states_confer_and_nobody_travels_to_these() -> None:
    """«الاجتماع التاسع لقادة مصر وكينيا» names who takes part."""
    journey, meeting = told(
        "وصل [سالم|person/salim] إلى [باريس|place/paris] "
        "لحضور الاجتماع التاسع ل[قادة مصر|posts||EG] و[كينيا|country/KE]."
    )

    assert filled(journey, "place") == ["place/paris"]
    assert filled(meeting, "participant") == ["country/EG", "country/KE", "person/salim"]


def test_whom_somebody_meets_on_the_margins_is_told_after_them() -> None:
    """A post right behind the first name is his own where another person follows."""
    talks, _ = told(
        "التقى [سالم|person/salim] [الأمين العام|post|agency/x] على هامش الدورة 79 للمجلس في [نيس|place/nice] "
        "[الوزير عمر|person/omar]."
    )

    assert filled(talks, "participant") == ["person/omar", "person/salim"]


@pytest.mark.parametrize("word", ["بين", "ما بين", "فيما بين"])
def test_a_particle_before_between_changes_nothing(word: str) -> None:
    """«ما بين» and «فيما بين» lead to both sides, though their first word begins another clause elsewhere."""
    event = told_once(f"عقدت مشاورات في [الخرطوم|place/khartoum] {word} [مصر|country/EG] و[السودان|country/SD].")

    assert filled(event, "participant") == ["country/EG", "country/SD"]


def test_what_is_done_afterwards_is_done_by_the_same() -> None:
    """«فيما بعد» says when, and begins no other clause."""
    event = told_once("التقى [سالم|person/salim] فيما بعد [نادية|person/nadia].")

    assert filled(event, "participant") == ["person/nadia", "person/salim"]
