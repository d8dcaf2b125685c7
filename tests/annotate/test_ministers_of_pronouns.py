"""Of which state a minister is whom only a pronoun, or the capital that a sentence begins with, gives to one."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def ministry_of(parse: Parse, text: str, name: str) -> set[str]:
    """The states of the bodies that somebody heads, who is told by key."""
    facts = parse(text)._.facts
    led = {fact.object.key for fact in facts if fact.predicate == "heads" and fact.subject.key == name}
    return {fact.object.key for fact in facts if fact.predicate == "agencyOf" and fact.subject.key in led}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("دعت فرنسا إلى مؤتمر حول مالي، حسبما أعلن وزير خارجيتها جون كيبتو.", "FR"),
        ("باريس - أ ف ب: دعت فرنسا إلى مؤتمر حول مالي، حسبما أعلن وزير خارجيتها جون كيبتو.", "FR"),
        ("ناقش لبنان مع فرنسا ملف الحدود، وفق وزير داخليته جون كيبتو.", "LB"),
        ("نددت الحكومة بما جرى بين الجزائر والمغرب على لسان وزير خارجيتها جون كيبتو.", "DZ"),
        ("ومثل النيجر وزير دفاعها سالم باري والسودان وزير دفاعه جون كيبتو.", "SD"),
    ],
)
def test_a_pronoun_has_the_gender_of_its_states_name(parse: Parse, text: str, state: str) -> None:
    """«ها» is no Lebanon, and a state behind the verb of a sentence is whose minister announces it."""

    assert ministry_of(parse, text, "person/جون-كيبتو") == {f"country/{state}"}


@pytest.mark.parametrize(("told", "state"), [("", "gb"), (" الفرنسي", "fr")])
def test_who_acts_in_a_capital_is_of_its_state(parse: Parse, told: str, state: str) -> None:
    """«وفي لندن، قال وزير الخارجية فلان»: the minister is British, unless his state is told."""
    doc = parse(f"التقى وزير الدفاع الإيراني رضا كاظمي نظيره. وفي لندن، قال وزير الخارجية{told} جون كيبتو إنه قلق.")
    led = {fact.object.key for fact in doc._.facts if fact.subject.key == "person/جون-كيبتو"}

    assert led == {f"agency/{state}-foreign"}


@pytest.mark.parametrize(
    "text",
    [
        "وصل وزير الدفاع الإيطالي سالم حسن إلى مقديشو. ثم التقى نظيره جون كيبتو.",
        "وصل وزير الدفاع الإيطالي سالم حسن إلى مقديشو. وترأس سالم حسن مع نظيره جون كيبتو جلسة.",
    ],
)
def test_a_counterpart_is_of_the_state_that_the_text_has_gone_to(parse: Parse, text: str) -> None:
    """«وصل الوزير الإيطالي إلى مقديشو. ثم التقى نظيره»: his equal in Somalia, though no sentence says so."""
    led = {fact.object.key for fact in parse(text)._.facts if fact.subject.key == "person/جون-كيبتو"}

    assert led == {"agency/so-defence"}


def test_the_spokesman_of_a_band_is_in_no_ministry(parse: Parse) -> None:
    """«وتعهدت الجماعة على لسان ناطقها»: not the ministry that the sentence before named."""
    doc = parse("التقى السفير وزير الخارجية العماني سالم حسن. وتعهدت الجماعة، على لسان ناطقها جون كيبتو، بالرد.")

    assert not [fact for fact in doc._.facts if fact.subject.key == "person/جون-كيبتو"]


def test_a_mission_of_the_united_nations_is_of_no_state(parse: Parse) -> None:
    """«في تونس … رئيسة البعثة الأممية»: not a body of Tunisia."""
    doc = parse("اجتمعت اللجنة في تونس بحضور رئيسة البعثة الأممية هانا كيبتو.")

    assert not [fact for fact in doc._.facts if fact.predicate == "agencyOf"]
