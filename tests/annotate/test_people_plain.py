"""Words that texts use as nouns and verbs are nobody's name, where nothing else says that they are."""

from __future__ import annotations

import pytest

from graph.annotate.usage import is_plainly_used
from tests.annotate.conftest import Parse


def people(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.people]


@pytest.mark.parametrize("word", ["مواساه", "تساولات", "مخدرات", "نتجاوز", "قانوني"])
def test_a_word_that_is_owned_counted_or_conjugated_is_plainly_used(word: str) -> None:
    """«مواساتهم», «المخدرات», «يتجاوز» are said often."""

    assert is_plainly_used(word, shaped=word.endswith("ي"))


@pytest.mark.parametrize("word", ["لافروف", "ميركل", "حربي", "عتيبي", "سبزواري"])
def test_a_name_is_not_plainly_used(word: str) -> None:
    """Nobody says «his Lavrov», and «حربي» is a family's name too."""

    assert not is_plainly_used(word, shaped=word.endswith("ي"))


@pytest.mark.parametrize(
    "text",
    [
        "أوضح التقرير أن عملية سلام متعثرة بين الطرفين.",
        "دعا إلى علاقات حسن جوار واحترام متبادل.",
        "عبر الوزير عن سعادته وفخره بالمشاركة.",
        "هذا ما كتبته يا سمو الأمير وقرأناه في الصحف.",
        "استهدف مدرعة في الطريق.",
        "أثار تساؤلات عدة لم يجب عنها.",
        "نقل التعازي والمواساة إلى الأسرة.",
    ],
)
def test_plain_words_name_nobody(parse: Parse, text: str) -> None:
    """A given name that is a noun too is none before a noun, nor is a noun after a verb of meetings."""

    assert people(parse, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال وزير الدفاع سمير مقبل أمس إن الوضع هادئ.", ["سمير مقبل"]),
        ("حضر محمد مفكر، رئيس اللجنة، الحفل.", ["محمد مفكر"]),
    ],
)
def test_a_name_is_kept_where_one_word_would_be_none(parse: Parse, text: str, names: list[str]) -> None:
    """After a post, and before a comma, a noun is the family's name."""

    assert people(parse, text) == names


def test_and_before_the_article_joins_another_person(parse: Parse) -> None:
    """«العبادي والمالكي» are two people, each told by the family's name."""

    assert "العبادي والمالكي" not in people(parse, "وصل نوري المالكي. وتأتي الخلافات بين العبادي والمالكي مما يقلقه.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصل السفير مارك ويبرلاند إلى الرباط.", ["مارك ويبرلاند"]),
        ("قال قائد الشرطة ريتشارد فاغنر إن قواته جاهزة.", ["ريتشارد فاغنر"]),
        ("كرم اللواء محمد الصالح بن طبرقة أمس.", ["محمد الصالح بن طبرقة"]),
        ("وصل وفد يقوده شهباز قادر خان أنهى زيارته.", ["شهباز قادر خان"]),
        ("ناقش المستشار أنطوني هايوارد خلاطات الإسمنت.", ["أنطوني هايوارد"]),
    ],
)
def test_a_name_goes_on_where_only_a_name_can(parse: Parse, text: str, names: list[str]) -> None:
    """«ويبرلاند» is no verb, «فاغنر» no group after a given name, «بن» leads to a father; an unknown plural ends it."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    "text", ["كتبت صحيفة «جون ديلي» عن الأزمة.", 'زار معرض "لوران فاشن" في المدينة.', "عرض فندق «جورج بلازا» للبيع."]
)
def test_a_title_in_quotation_marks_names_nobody(parse: Parse, text: str) -> None:
    """What stands in quotation marks after the noun for a fair, a paper or a hotel is its name."""

    assert people(parse, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ذكرت صحيفة ديلي تلغراف البريطانية ذلك.",
        "كتبت مجلة دير شبيغل الألمانية عن القضية.",
        "نقل موقع «ريد ستيت» الأمريكي ذلك.",
        "ذكرت صحيفة آفي المقربة من الحكومة ذلك.",
    ],
)
def test_a_medium_is_nobody_and_its_label_no_state(parse: Parse, text: str) -> None:
    """What a newspaper is called names no person, and the adjective of its state only labels it."""

    assert [mention.name for mention in parse(text)._.mentions] == []


def test_who_writes_for_a_medium_is_named(parse: Parse) -> None:
    """The editor's name stands after the medium's, and a state told apart from a medium is named."""

    names = [mention.name for mention in parse("زار رئيس تحرير صحيفة حرييت سمير العامري ألمانيا.")._.mentions]

    assert {"سمير العامري", "ألمانيا"} <= set(names)


def test_who_is_prayed_to_is_no_family(parse: Parse) -> None:
    """«ودعا الشيخ فلان المولى القدير»: God, to whom he prays; «حسن المولى» has a family of that name."""

    assert people(parse, "ودعا الشيخ السديس المولى القدير أن يحفظ البلاد.") == ["السديس"]
    assert people(parse, "قال الدكتور حسن المولى إن العمل جار.") == ["حسن المولى"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قال المهندس يحيى بن سيف ذلك. وأضاف المهندس سيف أن العمل جار.", 1),
        ("خلف الملك الحسين بن طلال أباه. وكان الملك طلال قد تنازل عن العرش.", 2),
    ],
)
def test_a_title_and_a_fathers_name_mean_the_son_except_of_rulers(parse: Parse, text: str, count: int) -> None:
    """«المهندس سيف» is «المهندس يحيى بن سيف»; a king's father was a king."""

    assert len({named.key for named in parse(text)._.people}) == count


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال اللواء عيد الحربي ذلك.", ["عيد الحربي"]),
        ("رافقه أمين الطائف المهندس محمد المخرج، ثم غادر.", ["محمد المخرج"]),
        ("استقبل الأمير محمد الضيوف، ثم غادر.", ["محمد"]),
        ("قلد وزير الداخلية الأمير محمد بن نايف اللواء سعد الجباري رتبته.", ["محمد بن نايف", "سعد الجباري"]),
        ("أكد قنصل عام المملكة في دبي سالم الشهري ذلك.", ["سالم الشهري"]),
        ("أكد القنصل السعودي في دبي سالم الشهري ذلك.", ["سالم الشهري"]),
    ],
)
def test_a_familys_name_stands_behind_one_given_name(parse: Parse, text: str, names: list[str]) -> None:
    """After a title and one given name comes the family's, a word of the language as it may be; a rank is never."""

    assert [named.name for named in parse(text)._.people] == names


def test_a_channel_without_a_name_tells_its_state(parse: Parse) -> None:
    """«بثت قناة تركية» names a state; «الصحف القطرية» only labels."""

    assert [mention.name for mention in parse("بثت قناة تركية الصور.")._.mentions] == ["تركيا"]
    assert [mention.name for mention in parse("ذكرت الصحف القطرية ذلك.")._.mentions] == []
