"""What sentences tell of operations: who acted, who helped, who reports, where, how many; and what is none."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت [الشرطة|agency/police] ستة مهربين ب[الرباط|place/rabat].",
        "ألقت [الشرطة|agency/police] القبض على مهرب في [الرباط|place/rabat].",
        "تمكنت [الشرطة|agency/police] من تفكيك عصابة ب[الرباط|place/rabat].",
        "أعلنت [الشرطة|agency/police] أنها أحبطت محاولة تهريب في [الرباط|place/rabat].",
        "جرى توقيف أربعة أشخاص ب[الرباط|place/rabat] من قبل [الشرطة|agency/police].",
        "أسفرت عملية نفذتها [الشرطة|agency/police] عن حجز طن من الحشيش في [الرباط|place/rabat].",
        "[الشرطة|agency/police] تطيح بعصابة في [الرباط|place/rabat].",
        "أوقفت دورية من [الشرطة|agency/police] ستة مهربين ب[الرباط|place/rabat].",
        "ألقت قوة من [الشرطة|agency/police] القبض على مهرب في [الرباط|place/rabat].",
    ],
)
def test_who_acted_is_told_in_many_ways(text: str) -> None:
    """A subject, a verb of managing, a passive, a relative clause, a headline."""

    event = told_once(text)

    assert (event.type, filled(event, "agent"), filled(event, "place")) == (
        "Operation",
        ["agency/police"],
        ["place/rabat"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت [الشرطة|agency/police] ستة مهربين بالتعاون مع [الجمارك|agency/customs].",
        "ضبطت [الشرطة|agency/police] و[الجمارك|agency/customs] شحنة أسلحة.",
        "أسفرت عملية مشتركة بين [الشرطة|agency/police] و[الجمارك|agency/customs] عن توقيف مهرب.",
        "أوقفت [الشرطة|agency/police] مهربا بناء على معلومات وفرتها [الجمارك|agency/customs].",
        "فككت [الشرطة|agency/police] خلية. وأسندت العملية [الجمارك|agency/customs].",
    ],
)
def test_who_helped_acts_too(text: str) -> None:
    """Partners, those who gave the lead, and those who backed «العملية»."""

    assert filled(told_once(text), "agent") == ["agency/customs", "agency/police"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن [سالم|person/salim] أن [الشرطة|agency/police] أوقفت مهربا.",
        "أوقفت [الشرطة|agency/police] مهربا، حسب ما أعلن [سالم|person/salim].",
        "أوقفت [الشرطة|agency/police] مهربا، وفق [سالم|person/salim].",
        "أوقفت [الشرطة|agency/police] مهربا. وقال [سالم|person/salim] إن العملية جرت ليلا.",
    ],
)
def test_who_reports_is_no_agent(text: str) -> None:
    """A verb of saying, «حسب», or the next sentence names the source."""

    event = told_once(text)

    assert (filled(event, "attributedTo"), filled(event, "agent")) == (["person/salim"], ["agency/police"])


def test_where_something_happened_says_nothing() -> None:
    """«عند السفارة» after a verb of saying is no speaker."""

    event = told_once("أعلنت الجبهة هجوما عند [السفارة|agency/embassy]، وأوقفت [الشرطة|agency/police] مهربا.")

    assert filled(event, "attributedTo") == []


def test_a_body_that_announces_an_arrest_made_it() -> None:
    """«أعلنت الوزارة توقيف» with nobody else told."""

    event = told_once("أعلنت [الشرطة|agency/police] توقيف ثلاثة مهربين.")

    assert (filled(event, "agent"), filled(event, "attributedTo")) == (["agency/police"], ["agency/police"])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ضبطت [الشرطة|agency/police] 40 كيلوغراما من الحشيش وأوقفت سبعة أشخاص.", ["7"]),
        ("اعتقلت [الشرطة|agency/police] رجلا (33 عاما).", []),
        ("فككت [الشرطة|agency/police] خليتين.", ["2"]),
        ("أعلنت [الشرطة|agency/police] تفكيك شبكة. وأسفرت المداهمات عن توقيف 28 شخصا.", ["28"]),
    ],
)
def test_people_are_counted_before_amounts(text: str, count: list[str]) -> None:
    """An age is no number of people held."""

    assert filled(told_once(text), "quantity") == count


@pytest.mark.parametrize(
    "text",
    [
        "نفت [الشرطة|agency/police] توقيف ثلاثة مهربين.",
        "تعتزم [الشرطة|agency/police] تفكيك شبكات التهريب.",
        "طالبت [الشرطة|agency/police] باعتقال المهربين.",
        "أصدرت [الشرطة|agency/police] مذكرة توقيف بحق مهرب.",
        "أسهمت [الشرطة|agency/police] في إحباط العديد من المخططات.",
        "يتولى [سالم|person/salim] ضبط الشحنات. بعد ذلك تستطيع [الشرطة|agency/police] اعتقال مشتبه به.",
    ],
)
def test_denials_plans_and_praise_are_no_operations(text: str) -> None:
    """Only what the text says happened is told."""

    assert told(text) == ()


def test_a_strike_needs_who_struck() -> None:
    """A group that kills soldiers is no operation."""

    assert [filled(event, "target") for event in told("قصفت [كينيا|country/KE] معسكرا ل[داعش|group/daesh].")] == [
        ["group/daesh"]
    ]
    assert told("قتل [داعش|group/daesh] ثلاثة جنود ب[الرباط|place/rabat].") == ()


def test_one_operation_told_twice_is_one() -> None:
    """The headline, the lead and «العملية» are joined; «أخرى» is another."""

    headline = "[الشرطة|agency/police] تفكك عصابة ب[الرباط|place/rabat]."
    text = f"{headline}\nفككت [الشرطة|agency/police] عصابة ب[الرباط|place/rabat]."

    assert len(told(text)) == 1
    assert len(told(text + " وفي عملية أخرى أوقفت [الشرطة|agency/police] مهربا.")) == 2


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("[الشرطة|agency/police]: القبض على ستة مهربين ب[الرباط|place/rabat].", ["agency/police"]),
        ("سقط ثلاثة مهربين في قبضة [الشرطة|agency/police] ب[الرباط|place/rabat].", ["agency/police"]),
        ("وضعت [الشرطة|agency/police] يدها على طن من الحشيش.", ["agency/police"]),
        ("قبضت [الشرطة|agency/police] على مهرب ب[الرباط|place/rabat].", ["agency/police"]),
        ("أعلن [مدير الأمن سالم|person/salim|agency/police] ضبط شحنة أسلحة.", ["agency/police"]),
        ("[المغرب|country/MA] و[إسبانيا|country/ES] يفككان شبكة تهريب.", ["country/ES", "country/MA"]),
        (
            "أسفر التعاون بين [الشرطة|agency/police] و[الجمارك|agency/customs] عن توقيف مهرب.",
            ["agency/customs", "agency/police"],
        ),
        (
            "نفذت [الشرطة|agency/police] حملة ب[الرباط|place/rabat]، اعتقل خلالها عشرة مهربين.",
            ["agency/police"],
        ),
        ("ضبط رجال [الجمارك|agency/customs] طنا من الحشيش.", ["agency/customs"]),
    ],
)
def test_who_acted_stands_in_many_places(text: str, agents: list[str]) -> None:
    """Before a colon, behind «في قبضة», joined before the verb, in the post of who announces, or in the main clause."""

    assert filled(told_once(text), "agent") == agents


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("أوقفت [الشرطة|agency/police] شخصين.", ["2"]),
        ("أوقفت [الشرطة|agency/police] قياديين اثنين.", ["2"]),
        ("أوقفت [الشرطة|agency/police] عشرة من مهربي السلاح.", ["10"]),
        ("فككت [الشرطة|agency/police] شبكة وأوقفت أربعة من أفرادها.", ["4"]),
        ("يحاكم تسعة متهمين من خلية ضبطتها [الشرطة|agency/police] أمس.", ["9"]),
        ("ضبطت [الجمارك|agency/customs] قنطارين من الحشيش.", ["2"]),
        ("ضبطت [الجمارك|agency/customs] طنين من الحشيش.", ["2"]),
    ],
)
def test_what_is_counted_has_many_forms(text: str, quantity: list[str]) -> None:
    """Duals of people and of weights, «اثنين», a number with «من»."""

    assert filled(told_once(text), "quantity") == quantity


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت [الشرطة|agency/police] مهربا في حملة شملت [الرباط|place/rabat].",
        "أوقفت [الشرطة|agency/police] مهربا في مرفأ [الرباط|place/rabat].",
    ],
)
def test_an_operation_reaches_places(text: str) -> None:
    """«شملت» and nouns of areas lead to where it took place."""

    assert filled(told_once(text), "place") == ["place/rabat"]


@pytest.mark.parametrize(
    "text",
    [
        "أدان [سالم|person/salim] الهجوم الذي استهدف [القنصلية|agency/consulate] والمسلحين الذين نفذوه.",
        "أطلع [سالم|person/salim] على بيان صادر عن [الوزارة|agency/ministry] ووثائق.",
        "تسلم [سالم|person/salim] الرد على ورقة سحب سلاح [التنظيم|group/band].",
        "أوقعت الحادثة ستة أشخاص في [الرباط|place/rabat].",
    ],
)
def test_words_alike_are_no_operations(text: str) -> None:
    """An attack's own target, «صادر عن», a paper received, victims without «ب»."""

    assert [event for event in told(text) if event.type == "Operation"] == []


def test_a_relative_verb_tells_of_those_before_it() -> None:
    """«أفراد خلية التنظيم السبعة الذين ضبطتهم»: who they are, how many, and who says so held them."""

    event = told_once(
        "قالت [الشرطة|agency/police] إن أفراد خلية [التنظيم|group/band] السبعة الذين ضبطتهم في [الرباط|place/rabat]"
        " تلقوا أموالا."
    )

    assert (filled(event, "agent"), filled(event, "target")) == (["agency/police"], ["group/band"])
    assert filled(event, "quantity") == ["7"]


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت مفارز مشتركة ل[الجيش|agency/army] تسعة مهربين ب[الرباط|place/rabat].",
        "أفاد بلاغ بأن عناصر [الجيش|agency/army] ب[مدينة الرباط|place/rabat] أوقفت، {أمس|2025-05-05}، تسعة مهربين.",
    ],
)
def test_units_of_a_force_act_for_it(text: str) -> None:
    """«مفارز مشتركة للجيش», «عناصر الجيش بمدينة …»: the force acts, and the place between it and its verb counts."""

    event = told_once(text)

    assert (filled(event, "agent"), filled(event, "place")) == (["agency/army"], ["place/rabat"])


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت [الشرطة|agency/police] قبالة [الرباط|place/rabat] مركبا محملا بالحشيش.",
        "عثرت [الشرطة|agency/police] على أسلحة في [الرباط|place/rabat].",
        "وضعت [الشرطة|agency/police] ب[الرباط|place/rabat] حدا لنشاط عصابة.",
        "سقط المدبر في يد [الشرطة|agency/police] ب[الرباط|place/rabat].",
        "نفذت [الشرطة|agency/police] مداهمة في [الرباط|place/rabat] أسفرت عن توقيف مهرب.",
        "شلت [الشرطة|agency/police] ب[الرباط|place/rabat] نشاط مجموعة إجرامية.",
        "لقي ثلاثة مسلحين مصرعهم على يد [الشرطة|agency/police] في [الرباط|place/rabat].",
        "شنت [الشرطة|agency/police] هجوما قرب [الرباط|place/rabat] وقتلت عشرين مسلحا.",
        "قتلت [الشرطة|agency/police] ثلاثة مسلحين في غارة قرب [الرباط|place/rabat].",
        "قتل ثلاثة مسلحين في غارة شنتها [الشرطة|agency/police] على بلدة [الرباط|place/rabat].",
    ],
)
def test_more_ways_of_telling_who_acted_and_where(text: str) -> None:
    """Vessels, finds, ends of activities, falls, results, deaths, strikes on a place, a verb that goes on."""

    event = told_once(text)

    assert (filled(event, "agent"), filled(event, "place")) == (["agency/police"], ["place/rabat"])


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("أوقفت [الشرطة|agency/police] المدعو سالما وثلاثة من أعوانه.", ["4"]),
        ("أحبطت [الشرطة|agency/police] تهريب مليون ونصف مليون حبة.", ["1500000"]),
        ("أوقفت [الشرطة|agency/police] محتالا استولى على 300 ألف دينار.", []),
    ],
)
def test_what_is_counted_is_what_the_operation_struck(text: str, quantity: list[str]) -> None:
    """One with three more, a million and a half, and what the man who was held had done."""

    assert filled(told_once(text), "quantity") == quantity


@pytest.mark.parametrize(
    "text",
    [
        "انصبت المحادثات على ضبط الحدود وملاحقة شبكات التهريب في [الرباط|place/rabat].",
        "شكر [سالم|person/salim] [الشرطة|agency/police] على تسليم ثلاثة مطلوبين.",
    ],
)
def test_a_deed_that_is_spoken_of_is_no_operation(text: str) -> None:
    """Borders that are to be watched, and thanks."""

    assert not [event for event in told(text) if event.type == "Operation"]


def test_who_cooperates_is_no_place() -> None:
    """«تعاون بين كينيا وتونس» tells who acted."""

    event = told_once("مكن تعاون بين [كينيا|country/KE] و[تونس|country/TN] من توقيف مهرب في [الرباط|place/rabat].")

    assert (filled(event, "agent"), filled(event, "place")) == (["country/KE", "country/TN"], ["place/rabat"])


@pytest.mark.parametrize(
    "text",
    [
        "تسلمت [كينيا|country/KE] متهما بموجب نشرة أصدرها [الإنتربول|agency/interpol] .",
        "تسلمت [كينيا|country/KE] متهما مطلوبا {منذ 2019|2019}.",
    ],
)
def test_a_notice_is_no_report(text: str) -> None:
    """Who issued the notice does not report, and since when he was sought is no date of the deed."""

    event = told_once(text)

    assert filled(event, "attributedTo") == []


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("بحسب بيان ل[الشرطة|agency/police]، جرى توقيف ستة مهربين في [الرباط|place/rabat].", ["agency/police"]),
        ("أفادت [الشرطة|agency/police] بأن عناصرها أوقفوا ستة مهربين في [الرباط|place/rabat].", ["agency/police"]),
        ("بحسب تقرير ل[المنظمة|agency/organization]، جرى توقيف ستة مهربين في [الرباط|place/rabat].", []),
    ],
)
def test_who_reports_its_own_deeds_acted(text: str, agent: list[str]) -> None:
    """A statement and its own forces; not a report on others."""

    assert filled(told_once(text), "agent") == agent


def test_a_strike_on_a_group_needs_nobody_who_acted() -> None:
    """«قتل ثلاثة من التنظيم في غارة»."""

    event = told_once("قتل ثلاثة من [التنظيم|group/group] في غارة قرب [الرباط|place/rabat].")

    assert (filled(event, "target"), filled(event, "place")) == (["group/group"], ["place/rabat"])


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("أطاحت [الشرطة|agency/police] بـ12 مهربا.", ["12"]),
        ("ضبطت [الشرطة|agency/police] نصف مليون حبة مخدرة.", ["500000"]),
    ],
)
def test_numbers_are_read_behind_a_particle_and_by_halves(text: str, quantity: list[str]) -> None:
    """«بـ12 مهربا», «نصف مليون حبة»."""

    assert filled(told_once(text), "quantity") == quantity


def test_a_raid_in_which_somebody_was_held_says_where() -> None:
    """«نفذت حملة في الرباط اعتقلت خلالها»."""

    event = told_once("نفذت [الشرطة|agency/police] حملة في [الرباط|place/rabat] اعتقلت خلالها ستة مهربين.")

    assert filled(event, "place") == ["place/rabat"]


@pytest.mark.parametrize("state", ["أعلنت [كينيا|country/KE]", "أعلنت السلطات [الكينية|country/KE]"])
def test_a_state_that_announces_acted(state: str) -> None:
    """«أعلنت كينيا تفكيك خلية»."""

    assert filled(told_once(f"{state} تفكيك خلية وتوقيف ستة مهربين."), "agent") == ["country/KE"]


def test_a_text_may_end_behind_a_number() -> None:
    """A headline that is cut short tells nobody whom the number counts."""

    assert told("شهدت [الرباط|place/rabat] أربع هجمات أسفرت عن مقتل 5 من") == ()


@pytest.mark.parametrize(
    "text",
    [
        "فككت [الشرطة|agency/police] خلية ب[الرباط|place/rabat] بناء على معلومات وفرتها المصالح ب[نيس|place/nice].",
        "فككت [الشرطة|agency/police] خلية [الرباط|place/rabat] الموالية لتنظيم إرهابي.",
    ],
)
def test_a_cell_is_where_its_name_says_and_not_where_its_informers_are(text: str) -> None:
    """«خلية نيس»; «معلومات وفرتها المصالح المختصة بنيس» says nothing of where."""

    assert filled(told_once(text), "place") == ["place/rabat"]
