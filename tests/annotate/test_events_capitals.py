"""Two capitals that act together are the states whose they are."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def talking(parse: Parse, text: str) -> set[str]:
    """The keys of who takes part in the events of a text."""
    events = parse(text)._.events
    return {str(getattr(c.object, "key", c.object)) for e in events for c in e.claims if c.predicate == "participant"}


@pytest.mark.parametrize(
    "text",
    [
        "عقدت الرباط ومدريد جولة مشاورات في جنيف.",
        "بحثت الرباط ومدريد ملف الهجرة خلال اجتماع في جنيف.",
        "اتفقت الرباط ومدريد على فتح المعبر خلال محادثات جرت في جنيف.",
        "تعقد الرباط ومدريد جولة جديدة من المشاورات الأسبوع المقبل.",
    ],
)
def test_two_capitals_behind_a_verb_are_their_states(parse: Parse, text: str) -> None:
    """No city holds talks with another."""

    assert talking(parse, text) == {"country/MA", "country/ES"}


@pytest.mark.parametrize(
    "text", ["شهدت الرباط ومدريد لقاءات أمنية.", "زار الوزير الرباط ومدريد.", "تبادلت الرباط ومدريد السجناء."]
)
def test_two_capitals_where_something_happens_stay_cities(parse: Parse, text: str) -> None:
    """What they see, who visits them and what they exchange make no states talk."""

    assert not talking(parse, text)
