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
