"""A state that «ل» or «من» leads to, and women at the head of states and bodies."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "قال الوزير الأول لجمهورية السنغال سمير العامري ذلك.",
            [("العامري", "headOfState", "country/SN")],
        ),
        (
            "قال الرئيس الانتقالي المالي الجنرال سمير العامري ذلك.",
            [("العامري", "headOfState", "country/ML")],
        ),
        (
            "قالت رئيسة سلوفينيا سميرة العامري ذلك.",
            [("العامري", "headOfState", "country/SI")],
        ),
    ],
)
def test_heads_of_states_are_told_with_their_states(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """«لجمهورية …» before a name is the state of the post; «رئيسة» is no appointed form before a state."""

    assert held(parse, text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "قال وزير الدفاع التركي سمير العامري ورئيس جهاز المخابرات كمال الحربي ذلك.",
            [
                ("الحربي", "heads", "agency/tr-mit"),
                ("العامري", "heads", "agency/tr-defence"),
            ],
        ),
        (
            "قال عضو مجلس السيادة السوداني سمير العامري، نائب القائد العام للجيش، ذلك.",
            [("العامري", "memberOf", "agency/sd-army"), ("العامري", "memberOf", "agency/sd-sovereignty")],
        ),
        (
            "قال والي أمن طنجة سمير العامري ذلك.",
            [("العامري", "heads", "agency/ma-ولايه-امن-طنجه")],
        ),
        (
            "قال رئيس الوزراء سمير العامري ذلك، والتقى نظيره الإثيوبي آبي الحربي.",
            [("الحربي", "headOfState", "country/ET")],
        ),
        (
            "قال المدير الجهوي للحماية المدنية سمير العامري ذلك.",
            [("العامري", "memberOf", "agency/الحمايه-المدنيه")],
        ),
        (
            "التقى اللواء سمير العامري رئيس الهيئة الوطنية للملاحة، صباح اليوم، وفدا من البنك الدولي.",
            [("العامري", "heads", "agency/الهييه-الوطنيه-للملاحه")],
        ),
        (
            "قال وزير العدل الجزائري حافظ الأختام سمير العامري ذلك.",
            [("العامري", "heads", "agency/dz-justice")],
        ),
        (
            "قال الرئيس المنتدب لمجلس المنافسة المغربي سمير العامري ذلك.",
            [("العامري", "heads", "agency/ma-مجلس-المنافسه")],
        ),
    ],
)
def test_posts_side_by_side_keep_their_bodies(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """The second of two officers is of the state of the first; a member of one body is not thereby in another."""

    assert held(parse, text) == facts


def test_a_comma_may_part_a_body_from_what_it_belongs_to(parse: Parse) -> None:
    """«المصلحة المركزية لمكافحة الجريمة، التابعة للمديرية العامة للأمن الوطني»."""

    facts = parse("فككت المصلحة المركزية لمكافحة الجريمة، التابعة للمديرية العامة للأمن الوطني، شبكة.")._.facts

    assert [claim.predicate for claim in facts] == ["partOf"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "أجرى وزير الدفاع العراقي سمير العامري في عمان مباحثات مع وزير الداخلية نايف الربضي"
            " ومدير المخابرات العامة كمال الحربي.",
            ("الحربي", "heads", "agency/jo-gid"),
        ),
        (
            "وفي باريس التقى وزير الخارجية اللبناني سمير العامري وزير الداخلية بيار الحربي.",
            ("الحربي", "heads", "agency/fr-interior"),
        ),
        (
            "وقع وزير الداخلية التونسي سمير العامري اتفاقا. ويأتي ذلك بعد زيارة أداها العامري إلى العاصمة الإيطالية"
            " والتقى خلالها وزير الداخلية بيار الحربي.",
            ("الحربي", "heads", "agency/it-interior"),
        ),
        (
            "زار وزير الدفاع الكيني سمير العامري مسقط. والتقى العامري لاحقا وزير الداخلية كمال الحربي.",
            ("الحربي", "heads", "agency/om-interior"),
        ),
        (
            "وصل وزير الدفاع الكيني سمير العامري إلى مسقط. واستقبله وزير الداخلية كمال الحربي.",
            ("الحربي", "heads", "agency/om-interior"),
        ),
    ],
)
def test_who_is_met_abroad_is_of_the_state_where_he_is_met(parse: Parse, text: str, fact: tuple[str, str, str]) -> None:
    """Behind another official, where the sentence begins with the place, and where a journey was told before."""

    assert fact in held(parse, text)


@pytest.mark.parametrize(
    ("text", "body", "whole"),
    [
        (
            "قال مدير آلية الرصد المبكر التابعة لإيغاد الكيني سمير العامري ذلك.",
            "agency/اليه-الرصد-المبكر",
            "agency/igad",
        ),
        (
            "قال قائد القوة الجوالة التابعة للاتحاد الأوروبي الأدميرال سمير العامري ذلك.",
            "agency/القوه-الجواله",
            "agency/eu",
        ),
    ],
)
def test_what_belongs_to_a_body_is_one(parse: Parse, text: str, body: str, whole: str) -> None:
    """«آلية … التابعة لإيغاد»: whatever its noun; a state's adjective behind it tells of its head alone."""

    facts = {(claim.subject.key, claim.predicate, getattr(claim.object, "key", "")) for claim in parse(text)._.facts}

    assert {(body, "partOf", whole), ("person/سمير-العامري", "heads", body)} <= facts
    assert (body, "agencyOf", "country/KE") not in facts


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال المدير العام لشرطة الحدود والأجانب سمير العامري ذلك.", "agency/شرطه-الحدود-والاجانب"),
        ("قال قائد أمن السواحل والحدود العميد سمير العامري ذلك.", "agency/قياده-امن-السواحل-والحدود"),
    ],
)
def test_a_service_may_have_two_fields(parse: Parse, text: str, body: str) -> None:
    """«شرطة الحدود والأجانب فلان»: what «و» joins before the name of who heads it."""

    assert held(parse, text) == [("العامري", "heads", body)]
