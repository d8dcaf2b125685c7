"""Names end where another begins, and begin with words that are verbs elsewhere."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def people(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.people]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "استقبل وزير النقل البحريني خالد بن ماجد آل خليفة كريستين لوران فابر، رئيسة البنك الدولي.",
            ["خالد بن ماجد آل خليفة", "كريستين لوران فابر"],
        ),
        (
            "التقى الشيخ ماجد بن حمد آل ثاني سعيد بن عبد الرحمن آل نهيان في الدوحة.",
            ["ماجد بن حمد آل ثاني", "سعيد بن عبد الرحمن آل نهيان"],
        ),
        ("استقبل أحمد العجمي خالد الرشيدي.", ["أحمد العجمي", "خالد الرشيدي"]),
        ("قلد إنريكي كاستانيو محمد بنعيسى وساما رفيعا.", ["إنريكي كاستانيو", "محمد بنعيسى"]),
        ("أعلن وزير الطاقة كريم بدوي زيادة إنتاج الغاز.", ["كريم بدوي"]),
        ("أعلن الوزير حسن خليفة موعد الانتخابات.", ["حسن خليفة"]),
        ("كرم الوزير سالم الدوسري النقيب هاني سعيد.", ["سالم الدوسري", "هاني سعيد"]),
        ("قلد الرئيس قيس سعيد العميد بالحرس الوطني منصف الجلاصي وساما.", ["قيس سعيد", "منصف الجلاصي"]),
        ("تسلم اللواء أحمد ثاني بن غليطة الجائزة.", ["أحمد ثاني بن غليطة"]),
        ("اجتمع الوزير بالأمير سالم الدوسري.", ["سالم الدوسري"]),
        ("اجتمعت الوزيرة فريدة الخمليشي بالسفير.", ["فريدة الخمليشي"]),
        ("منح رئيس فيتنام لونغ كوونغ وسام الصداقة للسفير.", ["لونغ كوونغ"]),
        ("غادرت أسرة توفيق عدن في قارب.", ["توفيق"]),
        ("وصل نائب الملك لأسر الضحايا في نيس.", []),
        ("ترأست الأميرة للا مريم الحفل.", ["للا مريم"]),
        ("قال رئيس الميدان للهجن سالم الدوسري ذلك.", ["سالم الدوسري"]),
        ("قال علي آل زبارة اليامي ذلك.", ["علي آل زبارة اليامي"]),
        ("قال اللواء خالد قرار الحربي قائد قوات الطوارئ ذلك.", ["خالد قرار الحربي"]),
    ],
)
def test_a_name_ends_where_another_or_an_object_begins(parse: Parse, text: str, names: list[str]) -> None:
    """Behind a house's name, a rank or a title with its particle another name begins."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("استقبل اللواء أشرف سالم السفير.", ["أشرف سالم"]),
        ("التقى بابكر عوض السفير التركي فاتح دونماز، ودعا أنقرة إلى المساعدة.", ["بابكر عوض", "فاتح دونماز"]),
        ("أشرف اللواء على العملية.", []),
    ],
)
def test_a_verb_may_be_a_given_name_behind_a_rank(parse: Parse, text: str, names: list[str]) -> None:
    """«أشرف» and «فاتح» open a name right after a title where more of the name follows."""

    assert people(parse, text) == names


def test_a_father_may_be_written_with_his_son(parse: Parse) -> None:
    """«بنعيسى» is «بن عيسى» in the Maghreb, and no word with «ب»."""

    assert people(parse, "رافقه محمد بنعيسى وسعيد بنموسى.") == ["محمد بنعيسى", "سعيد بنموسى"]


def test_a_womans_post_is_not_that_of_the_man_who_meets_her(parse: Parse) -> None:
    """«التقى … رئيسة الجمعية»: the verb is a man's, the post a woman's."""

    man = next(bearer for bearer in parse("التقى سالم الزواري رئيسة البرلمان البلغاري.")._.bearers if bearer.name)

    assert not man.posts
