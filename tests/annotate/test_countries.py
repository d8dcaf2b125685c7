"""States are found by name, by circumlocution and by adjective, and a text shows whose press it is."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def states(parse: Parse, text: str) -> list[str]:
    return [named.country for named in parse(text)._.countries]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("عقدت الجزائر لقاء مع النيجر ونيجيريا.", ["DZ", "NE", "NG"]),
        ("زار السودان ثم جنوب السودان.", ["SD", "SS"]),
        ("اجتمع ممثلو الولايات المتحدة والإمارات العربية المتحدة.", ["US", "AE"]),
        ("استقبل الرئيس المصري وفدا عراقيا.", ["EG", "IQ"]),
        ("وصل الأردنيون والكويتيون إلى فرنسا وبريطانيا.", ["JO", "KW", "FR", "GB"]),
        ("صدر عن المملكة المغربية بلاغ.", ["MA"]),
        ("استقبل أمير دولة قطر ضيوفه.", ["QA"]),
        ("أعلنت الشرطة الوطنية الإسبانية ذلك.", ["ES"]),
        ("تعيش البلاد أزمة مالية، وقال الوزير إن اللجنة المالية ستجتمع.", []),
        ("وصل الوفد إلى القارة الأفريقية.", []),
        ("بلغت الكلفة مئة دولار أمريكي، وتراجع الين الياباني.", []),
        ("تقدم الدورة باللغات الفرنسية، والأردية والصينية.", []),
        ("افتتحت مدارس البنين والبنات، وزاد عدد المدارس للبنين.", []),
        ("وصل الوفد إلى البنين.", ["BJ"]),
        ("ألقى المحاضرة بعد صلاة المغرب.", []),
        ("زار المغرب، وعاد بعد صلاة المغرب.", ["MA", "MA"]),
        ("سافر إلى العاصمة الأردنية عمان.", ["JO"]),
    ],
)
def test_states_are_found(parse: Parse, text: str, codes: list[str]) -> None:
    """A name, an adjective and a people's name each stand for a state; look-alikes do not."""

    assert states(parse, text) == codes


def test_a_state_with_and_without_its_article(parse: Parse) -> None:
    """«مالي» is a state and «المالي» is not."""

    assert states(parse, "وصل الوفد المالي للمجلس إلى مالي.") == ["ML"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("استقبل الرئيس المالي ضيوفه.", ["ML"]),
        ("التقى الوزير نظيره المالي.", ["ML"]),
        ("وصل وزير الدفاع المالي أمس.", ["ML"]),
        ("قال المدير المالي سالم الحربي إن الدعم المالي زاد.", []),
    ],
)
def test_an_adjective_that_is_another_word_too_names_the_state_of_an_office(
    parse: Parse, text: str, codes: list[str]
) -> None:
    """«المالي» is of Mali after a ruler, a minister, an ambassador or a counterpart, and of money elsewhere."""

    assert states(parse, text) == codes


def test_an_adjective_is_named_after_its_state(parse: Parse) -> None:
    """The adjective's mention bears the state's name."""

    (egypt,) = parse("استقبل الوزير المصري ضيوفه.")._.countries

    assert (egypt.name, egypt.rule, egypt.key) == ("مصر", "nisba", "country/EG")


@pytest.mark.parametrize(
    ("source", "text", "home"),
    [
        ("https://www.example.ma/2025/1", "زار الوزير فرنسا.", "MA"),
        ("example.com.sa", "زار الوزير فرنسا.", "SA"),
        ("https://www.example.co.uk/a", "زار الوزير فرنسا.", "GB"),
        ("https://www.example.com/a", "تنتج فرنسا القمح، وتصدر فرنسا بعضه عبر إيطاليا.", "FR"),
        ("", "أكد خادم الحرمين الشريفين دعم مصر.", "SA"),
        ("", "عاد الوفد إلى المملكة بعد زيارة الأردن.", "SA"),
        ("", "عاد الأمين إلى المملكة، وشكر الأردن.", "JO"),
        ("", "وصل الوفد مساء.", ""),
    ],
)
def test_the_press_is_known_by_its_address_or_its_words(parse: Parse, source: str, text: str, home: str) -> None:
    """The domain tells whose press it is, then «المملكة», then the state named most."""

    assert parse(text, source=source)._.home == home


@pytest.mark.parametrize(("source", "state"), [("x.ma", "MA"), ("x.sa", "SA"), ("x.bh", "BH"), ("x.eg", "")])
def test_the_kingdom_is_the_press_s_own(parse: Parse, source: str, state: str) -> None:
    """«المملكة» alone names the kingdom whose press it is, and nothing elsewhere."""

    doc = parse("عاد الوفد إلى المملكة.", source=source)

    assert [named.country for named in doc._.countries] == ([state] if state else [])


def test_no_stretch_names_two_states(parse: Parse) -> None:
    """Each stretch of words names one state."""

    named = parse("زار الرئيس الأمريكي كوريا الجنوبية والكونغو الديمقراطية وغينيا بيساو.")._.countries

    assert [each.country for each in named] == ["US", "KR", "CD", "GW"]


def test_a_text_that_a_state_opens_and_a_comma_ends_is_read(parse: Parse) -> None:
    """The first state of a text follows none, however the text ends."""

    assert [named.country for named in parse("الأردن وعمان والكويت في القمة،")._.countries] == ["JO", "OM", "KW"]


def test_a_plural_of_things_before_its_genitive_is_no_state(parse: Parse) -> None:
    """«مجريات الأحداث» is the course of events, and no women of Hungary."""

    assert parse("تابع الوزير مجريات الأحداث في المنطقة.")._.countries == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حضر وزير الصحة في جمهورية مصر سالم الكعبي.", "جمهورية مصر"),
        ("التقى وزير الدفاع بجمهورية باكستان سالم الكعبي.", "جمهورية باكستان"),
    ],
)
def test_the_kind_of_a_state_belongs_to_its_name(parse: Parse, text: str, name: str) -> None:
    """A post with its state reaches over it to who holds it."""

    doc = parse(text)

    assert [state.name for state in doc._.countries] == [name]
    assert [bearer.name.name for bearer in doc._.bearers if bearer.name and bearer.posts] == ["سالم الكعبي"]


@pytest.mark.parametrize(
    ("source", "text", "codes"),
    [
        ("example.mr", "وصل إلى بلادنا أمس الوفد.", ["MR"]),
        ("example.kw", "يقوم الوزير بزيارة للبلاد غدا.", ["KW"]),
        ("example.om", "زار الوفد السلطنة أمس.", ["OM"]),
        ("example.ae", "يزور الوفد الدولة غدا.", ["AE"]),
        ("example.kw", "يزور الوفد الدولة غدا.", []),
        ("example.kw", "تعيش البلاد أزمة مالية.", []),
        ("", "وصل الوفد إلى البلاد أمس.", []),
    ],
)
def test_the_press_tells_of_journeys_to_its_own_state_without_a_name(
    parse: Parse, source: str, text: str, codes: list[str]
) -> None:
    """«بلادنا» anywhere, «البلاد» where a journey leads, «السلطنة» and «الدولة» in the states that are called so."""

    assert [named.country for named in parse(text, source=source)._.countries] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("زار وزير الخارجية المغربي مالي أمس.", ["MA", "ML"]),
        ("زار وفد مصري بنين.", ["EG", "BJ"]),
        ("زار رئيس اللجنة مدرسة بنين.", []),
    ],
)
def test_a_verb_of_visiting_takes_a_state_behind_who_goes(parse: Parse, text: str, codes: list[str]) -> None:
    """A name that is an ordinary word too is a state where only who visits, and when, stands before it."""

    assert states(parse, text) == codes


def test_two_states_adjectives_describe_one_delegation(parse: Parse) -> None:
    """«تركي» is a man's name too, but behind «وفد» none with the adjective after it for a family's."""
    assert states(parse, "وصل وفد تركي قطري إلى مرسيليا.") == ["TR", "QA"]
