"""People are found with their titles and posts, and their names are carried through the text."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def people(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.people]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("التقى وزير الداخلية السعودي الأمير عبدالعزيز بن سعود بن نايف.", ["عبدالعزيز بن سعود بن نايف"]),
        ("قال وزير الداخلية، عبد الوافي لفتيت، إن المغرب ملتزم.", ["عبد الوافي لفتيت"]),
        ("قال جون برينان مدير وكالة الاستخبارات المركزية.", ["جون برينان"]),
        ("التقى فيصل بن فرحان بعباس عراقجي.", ["فيصل بن فرحان", "عباس عراقجي"]),
        ("وحضر أحمد التازي وسعيد بن سالم وخالد العمري.", ["أحمد التازي", "سعيد بن سالم", "خالد العمري"]),
        ("حضر اللواء عباس كامل والفريق أول محمد زكي.", ["عباس كامل", "محمد زكي"]),
        ("وصل الفريق الركن الطيار سالم القحطاني واللواء البحري الركن محمد زكي.", ["سالم القحطاني", "محمد زكي"]),
        ("وصل الأمين العام للأمم المتحدة أنطونيو غوتيريش.", ["أنطونيو غوتيريش"]),
        ("اجتمع الملك عبد الله الثاني مع ضيوفه.", ["عبد الله الثاني"]),
        ("التقى العماد سمير العامري نظيره عماد الخولي.", ["سمير العامري", "عماد الخولي"]),
        ("استقبل أمير دولة قطر الشيخ تميم بن حمد آل ثاني ضيوفه.", ["تميم بن حمد آل ثاني"]),
        ('دعا الدكتور "مصطفى مدبولي" إلى ذلك.', ["مصطفى مدبولي"]),
        ("قال أحمد أبو الغيط، الأمين العام لجامعة الدول العربية، ذلك.", ["أحمد أبو الغيط"]),
        ("قام الوزير نواز شریف بزيارة إسلام آباد.", ["نواز شریف"]),
        ("أجرى Emmanuel Macron محادثات في باريس.", ["Emmanuel Macron"]),
    ],
)
def test_people_are_found(parse: Parse, text: str, names: list[str]) -> None:
    """A name ends where its words do: titles, posts, particles and verbs are no part of it."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "عبر وزير العدل البلجيكي عن شكره.",
        "قال المسؤول إن اللقاء كان مثمرا.",
        "وصل الوفد إلى مطار الملك خالد الدولي.",
        "زار الوزير جامعة الملك سعود.",
        "تعزيز التعاون الأمني بين البلدين في مجال مكافحة الإرهاب.",
        "أعلنت المديرية العامة للأمن الوطني توقيف أربعة أشخاص.",
        "أكد خادم الحرمين الشريفين ذلك.",
    ],
)
def test_posts_and_places_are_no_people(parse: Parse, text: str) -> None:
    """Who holds a post without being named is no person, and an airport is none either."""

    assert people(parse, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "قال ناصر بوريطة إن المغرب ملتزم. وأضاف بوريطة أن العلاقات قوية.",
        "وقال بوريطة إن المغرب ملتزم. وأضاف ناصر بوريطة أن العلاقات قوية.",
        "وصلت كريستين لاغارد إلى فرانكفورت، وقالت لاغارد إن البنك حذر.",
        "استقبل عبد اللطيف حموشي الوفد. ونوه الحموشي بالتعاون.",
    ],
)
def test_a_surname_names_the_same_person(parse: Parse, text: str) -> None:
    """A short name is the person named in full before it or after it."""

    named = parse(text)._.people

    assert len(named) == 2
    assert len({each.key for each in named}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "التقى محمد بن زايد ومحمد بن راشد.",
        "التقى محمد بن سلمان وخالد بن سلمان.",
        "حضر أحمد التازي وسعيد التازي.",
    ],
)
def test_names_that_look_alike_stay_two(parse: Parse, text: str) -> None:
    """Two people who share a part of their names are two."""

    assert len({named.key for named in parse(text)._.people}) == 2


def test_a_listed_person_has_the_key_of_the_gazetteer(parse: Parse) -> None:
    """Arabic and Latin spellings of a person whom the gazetteer lists have one key."""

    arabic, latin = parse("استقبل إيمانويل ماكرون ضيوفه.")._.people, parse("استقبل Emmanuel Macron ضيوفه.")._.people

    assert arabic[0].key == latin[0].key


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("قال وزير الدفاع التركي يشار غولر ذلك.", ["agency/tr-defence"]),
        ("قال جون برينان مدير وكالة الاستخبارات المركزية.", ["agency/us-cia"]),
        ("قال أحمد أبو الغيط، الأمين العام لجامعة الدول العربية، ذلك.", ["agency/arab-league"]),
        ("قال أحمد أبو الغيط أمس.", []),
    ],
)
def test_a_bearer_has_the_posts_beside_the_name(parse: Parse, text: str, posts: list[str]) -> None:
    """Posts before a name and after it belong to its bearer."""

    (bearer,) = parse(text)._.bearers

    assert [body.key for post in bearer.posts for body in post.bodies] == posts


def test_arabic_letters_survive_in_keys(parse: Parse) -> None:
    """A person's key is made of the letters of the name."""

    assert [named.key for named in parse("قال الدكتور سمير العامري ذلك.")._.people] == ["person/سمير-العامري"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال سعيد الهلال إن العمل مستمر.", ["سعيد الهلال"]),
        ("زار اللواء فهد بن راجح السويدي المصابين.", ["فهد بن راجح السويدي"]),
        ("أكد الأمير خالد الفيصل حريص على ذلك.", ["خالد الفيصل"]),
        ("حدد الشاب ماجد الغامدي دور الفرقة.", ["ماجد الغامدي"]),
        ("وصل مدير المنتخب تركي العبدلي والمدرب كلاوس برونر.", ["تركي العبدلي", "كلاوس برونر"]),
        ("وقعها طارق السيد عبد العزيز منصور عن مصر.", ["طارق السيد عبد العزيز منصور"]),
        ("استقبل الوزير أنطون بيلوف الإمارات ضيفة.", ["أنطون بيلوف"]),
        ("أكد عضو مجلس إدارة الاتحاد موسى العيسى ذلك.", ["موسى العيسى"]),
        ("ذكر الباحث في جامعة الملك سعود عبد الله الرويلي ذلك.", ["عبد الله الرويلي"]),
        ("قدم المحامي عبد الفتاح السيوفي بلاغا للنيابة.", ["عبد الفتاح السيوفي"]),
        ("وصل الأمير فيصل بن بدر بن ناصر ليرأس الوفد.", ["فيصل بن بدر بن ناصر"]),
        ("شكر الزوار الأستاذ سعد بن عبدالعزيز مشيدين بالخدمات.", ["سعد بن عبدالعزيز"]),
        ("وقال محمد الحربي ومدير إكسسوارات السيارات سالم العتيبي ذلك.", ["محمد الحربي", "سالم العتيبي"]),
    ],
)
def test_names_end_where_they_end(parse: Parse, text: str, names: list[str]) -> None:
    """A family's name closes a name, and neither the next word nor a body swallows or cuts it."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصل تشوي سونغ-مين رئيس الشرطة الكورية إلى سيول.", ["تشوي سونغ-مين"]),
        ("استقبله الفريق عمر الشيخ ولد أحمد الأمين ولد سالم.", ["عمر الشيخ ولد أحمد الأمين ولد سالم"]),
        ("قال المتحدث نور الدين البابا أن العملية انتهت.", ["نور الدين البابا"]),
        ("نقل الوزير عادل بن أحمد الخالدي للمشاركين تحياته.", ["عادل بن أحمد الخالدي"]),
        ("صرح العميد طلال بن شريف بأن العملية انتهت.", ["طلال بن شريف"]),
        ("ناقشت ورقة الرائد سطام العنزي التدريب.", ["سطام العنزي"]),
        ("حضر اللقاء خليفة حارب الدرمكي والسفير.", ["خليفة حارب الدرمكي"]),
        ("استقبله كمال العيادي ونجله صدام في بيته.", ["كمال العيادي", "صدام"]),
        ("كرمه السلطان بوسام النعمان من الدرجة الأولى.", []),
        ("حضر مدير السجون، اللواء حمد بن سالم الحربي، اللقاء.", ["حمد بن سالم الحربي"]),
    ],
)
def test_names_of_all_shapes_are_whole(parse: Parse, text: str, names: list[str]) -> None:
    """Hyphens, lineages, titles that are surnames and rare families belong to a name; «لل…» and «بأن» do not."""

    assert people(parse, text) == names


def test_a_surname_of_two_words_names_the_same_person(parse: Parse) -> None:
    """«أبو زيد» is «أحمد أبو زيد»."""

    keys = {named.key for named in parse("قال المستشار أحمد أبو زيد ذلك. وأضاف أبو زيد المزيد.")._.people}

    assert len(keys) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ضبط 3.6 مليون قرص وحجز أزيد من طن.", []),
        ("وروت ليلى حداد القصة، ثم عادت ليلى حداد إلى بيتها.", ["ليلى حداد", "ليلى حداد"]),
    ],
)
def test_numbers_comparisons_and_verbs_are_no_people(parse: Parse, text: str, names: list[str]) -> None:
    """A number after a verb, «more than» and a verb that begins a sentence name nobody."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أشاد بجهود الأمير سلطان بن سلمان في ذلك.", ["سلطان بن سلمان"]),
        ("قال يونس كريري ذلك. وأكد المدرب أن غياب كريري مؤثر.", ["يونس كريري", "كريري"]),
        ("قال المدير عبدالرحمن حبيب بين من خلالها ذلك.", ["عبدالرحمن حبيب"]),
        ("حفظ الله سمو ولي عهده الأمين وسمو ولي ولي عهده.", []),
    ],
)
def test_titles_and_particles_are_told_from_names(parse: Parse, text: str, names: list[str]) -> None:
    """A title before «بن» is a given name; an heir, a preposition and an adjective after a surname are none."""

    assert people(parse, text) == names


def test_a_father_is_not_his_son(parse: Parse) -> None:
    """«الملك طلال» is not «الحسين بن طلال»."""

    keys = [named.key for named in parse("حضره الحسين بن طلال وأبوه الملك طلال في القصر.")._.people]

    assert len(set(keys)) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("رحب اللواء عماد الشريف بضيفه.", ["عماد الشريف"]),
        ("حضر العميد سيد محمود الاجتماع.", ["سيد محمود"]),
        ("كرم الفريق أول عماد رشاد الفائزين.", ["عماد رشاد"]),
        ("ألقى الدكتور سيد بدوي محاضرة.", ["سيد بدوي"]),
        ("خطب العماد جوزيف عون في الجنود.", ["جوزيف عون"]),
    ],
)
def test_a_name_after_a_title_is_no_second_title(parse: Parse, text: str, names: list[str]) -> None:
    """«عماد» and «سيد» are titles too, and given names right after another title."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضر النمساوي كارل هوفمان والدنماركي بيتر نيلسن.", ["كارل هوفمان", "بيتر نيلسن"]),
        ("فاز المغربي سعيد العلوي والكيني جون موانغي.", ["سعيد العلوي", "جون موانغي"]),
        ("تحدثت الفرنسية ماري لوران والإيطالية باولا كونتي.", ["ماري لوران", "باولا كونتي"]),
        ("وصل خالد التركي مساء.", ["خالد التركي"]),
        ("شارك العراقي كريم جاسم في الندوة.", ["كريم جاسم"]),
    ],
)
def test_a_states_adjective_begins_no_name(parse: Parse, text: str, names: list[str]) -> None:
    """«والدنماركي بيتر»: whence he comes stands before his name."""

    assert people(parse, text) == names


@pytest.mark.parametrize("name", ["حسن شيخ عمر", "مها بنت فلاح", "عمر ولد أحمد", "ليلى الهاشمي", "علي السالم"])
def test_and_is_no_part_of_a_short_name(parse: Parse, name: str) -> None:
    """«وحسن» is «و» and «حسن», though the word is short."""

    assert name in people(parse, f"وتعهد سالم الكواري و{name} بالتنسيق.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("زار بكين والتقى سفير الصين لي وي مينغ ضيوفه.", ["لي وي مينغ"]),
        ("استقبل في هانوي وزير الدفاع فان له مينه وفدا.", ["فان له مينه"]),
        ("قال المسؤول لي إن الوفد وصل إلى سيول.", []),
        ("قال لي سفير فرنسا إن الوفد وصل.", []),
    ],
)
def test_names_of_east_asia_are_whole(parse: Parse, text: str, names: list[str]) -> None:
    """A family's name of one syllable opens a name after a post, where the text names a state of East Asia."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضر اللقاء الوزير سعيد ولد محمد المختار.", ["سعيد ولد محمد المختار"]),
        ("استقبل الوزير سعيد محمد الأمين العام للمنظمة.", ["سعيد محمد"]),
        ("استقبل الوزير مود سيدو ندياي ضيفه.", ["مود سيدو ندياي"]),
        ("استقبل في بغداد سالم بن حمد، وزير الدفاع، ضيفه.", ["سالم بن حمد"]),
        ("وطالبوا بترحيل يوسف عبد الله الهاشمي.", ["يوسف عبد الله الهاشمي"]),
        ("رفعت التوقعات سعر النفط.", []),
        ("أشاد الدكتور ماركو بحسن الاستقبال.", ["ماركو"]),
    ],
)
def test_names_take_no_word_before_or_after_them(parse: Parse, text: str, names: list[str]) -> None:
    """Towns, nouns that govern a name, plurals and particles are no part of it; an epithet in it is."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قام المهندس ماجد بن حمد المخرج بجولة، والتقى المهندس ماجد المخرج بالزوار.", ["ماجد بن حمد المخرج"]),
        ("حضر الدكتور غرم الله الزهراني اللقاء.", ["غرم الله الزهراني"]),
        ("حضر عبدالعزيز جباري، وسلطان العتيبي، وماجد الحربي.", ["عبدالعزيز جباري", "سلطان العتيبي", "ماجد الحربي"]),
        ("أعلن ذلك المتحدث باسم الاتحاد، عماد محمود.", ["عماد محمود"]),
        ("تهدف الخطة إلى تحسين حياة السكان.", []),
        ("زار الأمير ماجد بن حمد ولي العهد ووزير الدفاع باريس.", ["ماجد بن حمد"]),
    ],
)
def test_a_name_is_read_whole(parse: Parse, text: str, names: list[str]) -> None:
    """Families' names and given names that are words too belong to the name; words before a noun are none."""

    assert list(dict.fromkeys(people(parse, text)))[: len(names) or 1] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصل وزير الداخلية برنار هوستين، اليوم.", ["برنار هوستين"]),
        ("قالت الوزيرة تانيا فاتون ذلك.", ["تانيا فاتون"]),
        ("رحب السفير ديفيد بوكال بالضيوف.", ["ديفيد بوكال"]),
        ("استقبل الفريق محمد فال ولد الرايس ضيوفه.", ["محمد فال ولد الرايس"]),
        ("التقى الوزير سالم ناشطين من المدينة.", ["سالم"]),
    ],
)
def test_a_foreign_surname_is_no_plural_and_has_no_particle(parse: Parse, text: str, names: list[str]) -> None:
    """«ين», «ون» and «ف» belong to a name where no noun of Arabic is inflected so."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("جرى ذلك بحضور موساليا فودافادي وناصر الحربي.", ["موساليا فودافادي", "ناصر الحربي"]),
        ("اجتمع داغفين مولدرسون بالوزير.", ["داغفين مولدرسون"]),
        ("اتفق ثابت العباسي وغويدو كروسيتو على ذلك.", ["ثابت العباسي", "غويدو كروسيتو"]),
        ("تعاقد النادي مع شركة سيسكو.", []),
    ],
)
def test_whoever_meets_has_a_name_that_no_list_needs_to_have(parse: Parse, text: str, names: list[str]) -> None:
    """Two words right after a meeting that Arabic does not use are someone's name."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قلد الملك السفير سالم الحربي وسام ليوبولد.", ["سالم الحربي"]),
        ("قلد الوزير سالم الحربي الصليب الأكبر.", ["سالم الحربي"]),
        ("نال سالم الحربي وسام ليوبولد.", ["سالم الحربي"]),
        ("حضر المهندس وسام الزهيري الحفل.", ["وسام الزهيري"]),
    ],
)
def test_a_medal_is_no_part_of_a_name(parse: Parse, text: str, names: list[str]) -> None:
    """Where a medal is given, «وسام» is what is given, though people are called so."""

    assert people(parse, text) == names


def test_a_father_s_name_is_shared_with_men_of_other_families(parse: Parse) -> None:
    """«فهد بن عبدالعزيز بن سالم» is no king, who is «فهد بن عبدالعزيز آل سعود»."""

    keys = [named.key for named in parse("زار المحافظ فهد بن عبدالعزيز بن سالم المعرض.")._.people]

    assert keys == ["person/فهد-بن-عبدالعزيز-بن-سالم"]


def test_a_surname_goes_on_to_mean_the_father(parse: Parse) -> None:
    """After «عمر الشريف» and his son «طارق عمر الشريف», «الشريف» is the first."""

    text = "كرم المعهد الدكتور عمر الشريف. واتصل المدير بالمهندس طارق عمر الشريف. وقال إن الشريف كبير."
    first, *_, last = parse(text)._.people

    assert last.key == first.key
