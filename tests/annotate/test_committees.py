"""Committees are read with who leads them, who sits in them and where they sit."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


def met(parse: Parse, text: str, slot: str = "participant") -> set[str]:
    """Who fills a slot of the one meeting that a text tells, by the last part of the key."""
    (meeting,) = parse(text)._.events
    return {value.key.rpartition("/")[2] for value in meeting.values(slot)}


def test_the_words_after_a_committee_tell_who_leads_it_and_who_sits_in_it(parse: Parse) -> None:
    """«لجنة … برئاسة فلان وعضوية فلان وفلان»: one head, the others members."""

    text = "شكلت لجنة السلامة المرورية برئاسة العميد سعد القرني وعضوية كل من: الرائد فهد العمري، والنقيب علي البيشي."

    committee = "agency/لجنه-السلامه-المروريه"
    assert held(parse, text) == [
        ("البيشي", "memberOf", committee),
        ("العمري", "memberOf", committee),
        ("القرني", "heads", committee),
    ]


def test_whoever_opens_a_text_leads_no_committee(parse: Parse) -> None:
    """A committee of which nobody is told to lead it has no head."""

    assert held(parse, "فهد العمري حضر أمس اجتماع لجنة السلامة المرورية.") == []


def test_a_body_in_which_a_committee_sits_is_no_party(parse: Parse) -> None:
    """«أعضاء اللجنة الزراعية بمجلس المنطقة»: the committee meets, the council does not."""

    text = "اجتمع المحافظ سالم القحطاني أمس مع أعضاء اللجنة الزراعية بمجلس المنطقة برئاسة الدكتور علي عمر الأسمري."

    assert met(parse, text) == {"سالم-القحطاني", "علي-عمر-الاسمري", "اللجنه-الزراعيه"}


@pytest.mark.parametrize("meeting", ["اجتماعها الأول", "اجتماعا"])
def test_who_is_told_beside_the_holder_of_a_meeting_is_there(parse: Parse, meeting: str) -> None:
    """«عقدت اللجنة برئاسة فلان اجتماعها»: the committee and its chair, though he stands before the pronoun."""

    text = f"عقدت اللجنة المحلية للسلامة برئاسة العميد سعد القرني وعضوية الرائد فهد العمري {meeting} في جدة."

    assert met(parse, text) == {"اللجنه-المحليه-للسلامه", "سعد-القرني", "فهد-العمري"}


def test_a_committee_that_is_received_is_no_part_of_who_receives(parse: Parse) -> None:
    """«استقبل الوزير لجنة … برئاسة فلان»: the minister without a name is neither the chair nor of the committee."""

    text = "استقبل الوزير لجنة الزراعة بمجلس الشورى برئاسة الدكتور علي الأسمري وعضوية فهد العمري."

    assert met(parse, text) == {"لجنه-الزراعه", "علي-الاسمري", "فهد-العمري"}
    assert met(parse, text, "host") == set()


@pytest.mark.parametrize("members", ["رئيس وأعضاء مجلس إدارة الغرفة التجارية", "أعضاء مجلس إدارة الغرفة التجارية"])
def test_all_members_of_a_board_are_the_board(parse: Parse, members: str) -> None:
    """The members of a body's board, without names, are the body."""

    text = f"استقبل الأمير سعود بن نايف أمس {members} بنجران."

    assert met(parse, text) == {"سعود-بن-نايف", "sa-غرفه-نجران"}
