"""Posts and names that stand side by side are told apart: whose post it is, and whom it meets."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def bearers(parse: Parse, text: str) -> list[tuple[str, int]]:
    """The names of those told, "" where only a post is, each with the number of his posts."""
    return [(bearer.name.name if bearer.name else "", len(bearer.posts)) for bearer in parse(text)._.bearers]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استقبل وزير الداخلية سفير الهند أميت نارانغ.", [("", 1), ("أميت نارانغ", 1)]),
        ("استقبل الوزير سفيرة كندا لدى المملكة ليزا كلارك.", [("", 1), ("ليزا كلارك", 1)]),
        ("استقبل الوزير نائب السفير الألماني في عمان فلوريان رايندل.", [("", 1), ("فلوريان رايندل", 1)]),
        ("التقى الرئيس رئيس الوزراء الكندي مارك كارني.", [("", 1), ("مارك كارني", 1)]),
        ("زار مساعد وزير الخارجية السفير حسام زكي بيروت.", [("حسام زكي", 2)]),
        ("استقبل قائد الجيش رئيس مجلس النواب سالم الكعبي.", [("", 1), ("سالم الكعبي", 1)]),
        ("استقبلت وزيرة الدفاع رئيس بعثة الأمم المتحدة سالم الكعبي أمس.", [("", 1), ("سالم الكعبي", 1)]),
        ("استقبل رئيس مجلس النواب وزير العدل سالم الكعبي أمس وفدا من كينيا.", [("سالم الكعبي", 2)]),
        ("استقبل نائب رئيس مجلس الوزراء وزير العدل سالم الكعبي.", [("سالم الكعبي", 2)]),
        ("استقبل مدير السجون البريطانية والمتحدث باسم وزارة العدل المصرية الوفد.", [("", 1), ("", 1)]),
    ],
)
def test_nobody_holds_the_post_of_whom_he_meets(parse: Parse, text: str, told: list[tuple[str, int]]) -> None:
    """No minister is an ambassador too, but diplomats are called «السفير»."""

    assert bearers(parse, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استقبل سالم الكعبي نائب وزير الصحة السعودي الثلاثاء في الدمام عمر الشمري.", [1, 0]),
        ("استقبل سالم الكعبي وزير العدل العراقي أمس بالبصرة قائد الدرك الفلسطيني عمر الشمري.", [1, 1]),
        ("استقبل سالم الكعبي وزير العدل العراقي أمس في البصرة.", [0, 1]),
        ("استقبل المستشار في وزارة العدل رئيس الهيئة سالم الكعبي اليوم بالمركز السفير عمر الشمري.", [2, 1]),
    ],
)
def test_a_post_is_his_own_where_the_guest_stands_behind_the_day_and_the_place(
    parse: Parse, text: str, told: list[int]
) -> None:
    """A verb has one object: whoever stands farther on is received, so that the post before him is the host's."""

    assert [number for _, number in bearers(parse, text)] == told


def test_a_preposition_behind_and_is_no_governor(parse: Parse) -> None:
    """«وإلى» is spelled as «والي» once folded."""
    assert bearers(parse, "استقبل وزير العدل سالم الكعبي، وإلى جانبه عمر الشمري.") == [
        ("سالم الكعبي", 1),
        ("عمر الشمري", 0),
    ]


@pytest.mark.parametrize("guest", ["السفير الفرنسي", "سفير فرنسا", "نظيره الفرنسي", "قائد الجيش الفرنسي"])
def test_a_hosts_body_is_not_of_the_state_of_his_guest(parse: Parse, guest: str) -> None:
    """Where the text names only the guest's state, nobody tells whose the host is."""
    host, *_ = parse(f"استقبل مدير الأمن العام {guest} جان دوبوا.")._.bearers

    assert [body.country for post in host.posts for body in post.bodies] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "التقى معالي سالم الكعبي وزير المالية معالي عمر الشمري وزير التجارة العراقي.",
        "استقبل سعادة السيد سالم الكعبي وكيل وزارة المالية سعادة السيد عمر الشمري، سفير العراق.",
    ],
)
def test_two_with_words_of_honour_have_their_posts_behind_their_names(parse: Parse, text: str) -> None:
    """The first post is not that of the second man."""

    assert bearers(parse, text) == [("سالم الكعبي", 1), ("عمر الشمري", 1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("حضر الشيخ سالم الكعبي نائب رئيس الدولة نائب رئيس مجلس الوزراء رئيس ديوان الرئاسة اللقاء.", 3),
        ("وصل الشيخ سالم الكعبي نائب رئيس الدولة رئيس مجلس الوزراء حاكم دبي إلى نيودلهي.", 3),
    ],
)
def test_a_chain_of_posts_is_one_mans(parse: Parse, text: str, told: int) -> None:
    """A deputy of the head of state holds the posts told after that one."""

    assert bearers(parse, text) == [("سالم الكعبي", told)]


@pytest.mark.parametrize(
    "post",
    [
        "سفير الهند المعتمد لدى السلطنة",
        "سفير جمهورية كينيا غير المقيم لدى الدولة",
        "القائم بأعمال سفارة كوريا الجنوبية لدى البلاد",
        "الملحق العسكري في السفارة البريطانية لدى السلطنة",
    ],
)
def test_where_a_diplomat_is_accredited_does_not_part_his_post_from_him(parse: Parse, post: str) -> None:
    """The host country is told by a noun alone."""

    assert bearers(parse, f"التقى سالم الكعبي {post} بيتر كلارك.")[-1] == ("بيتر كلارك", 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("التقى وزير الدفاع الأمريكي بيت هيغسيث في بغداد.", "بيت هيغسيث"),
        ("وكان في استقباله بيوش غويال وزير التجارة الهندي.", "بيوش غويال"),
        ("زار مدير وكالة المخابرات المركزية الأمريكية وليام بيرنز الدوحة.", "وليام بيرنز"),
        ("حضر وزير الصناعة رضا فاطمي أمين، عن الجانب الإيراني.", "رضا فاطمي أمين"),
        ("استقبل جلالة الملك حمد بن عيسى آل خليفة ملك البلاد المعظم السفير.", "حمد بن عيسى آل خليفة"),
        ("التقى وزير الخارجية الإيراني حسين أمير عبد اللهيان الوزير سالم.", "حسين أمير عبد اللهيان"),
        ("أجرى وزير الخارجية الصيني وانغ يي محادثة هاتفية مع الوزير.", "وانغ يي"),
        ("حضر العلامة محمد مفتاح الحفل.", "محمد مفتاح"),
        ("وصل رئيس أركان الجيش الفريق أول قوات خاصة الركن عبد الأمير رشيد.", "عبد الأمير رشيد"),
    ],
)
def test_a_name_is_read_whole_beside_a_post(parse: Parse, text: str, name: str) -> None:
    """Neither a word of the language, a title of nothing nor «و» cuts it, and a post behind it is no part of it."""

    assert name in [person.name for person in parse(text)._.people]


def test_a_side_tells_the_state_of_a_post(parse: Parse) -> None:
    """«من الجانب الكيني» behind a minister's name is his state."""
    text = "برئاسة وزير التجارة سالم الكعبي من الجانب المصري ووزير الصناعة بيتر كلارك من الجانب الكيني."

    assert [bearer.posts[0].country for bearer in parse(text)._.bearers] == ["EG", "KE"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("زار رئيس المكتب السياسي لحركة حماس إسماعيل هنية القاهرة.", "المكتب السياسي"),
        ("استقبل الوزير القائمة بالأعمال في السفارة الأمريكية إليزابيث كلارك.", "السفارة الأمريكية"),
        ("قال رئيس اللجنة الوطنية للإبراء من الألغام سالم الكعبي ذلك.", "اللجنة الوطنية للإبراء من الألغام"),
        ("قالت رئيسة هيئة الوقاية من الفساد نادية الكعبي ذلك.", "هيئة الوقاية من الفساد"),
        ("زارت رئيسة لجنة مكافحة الاتجار بالبشر نادية الكعبي المنامة.", "لجنة مكافحة الاتجار بالبشر"),
        ("قال رئيس لجنة التعامل مع الكوارث سالم الكعبي ذلك.", "لجنة التعامل مع الكوارث"),
        ("استقبل الوزير مدير جمارك تركيا مصطفى غوموش.", "جمارك تركيا"),
    ],
)
def test_the_body_of_a_post_is_read_whole(parse: Parse, text: str, body: str) -> None:
    """Whom it belongs to stands after it, and a particle may complete its last noun."""
    posts = [post for bearer in parse(text)._.bearers if bearer.name for post in bearer.posts]

    assert [told.name for post in posts for told in post.bodies] == [body]


@pytest.mark.parametrize("text", ["أعلن جهاز الأمن العام (الشاباك) ذلك.", "قالت وكالة الاستخبارات (السي آي إيه) ذلك."])
def test_a_listed_name_in_brackets_is_that_of_the_body_before(parse: Parse, text: str) -> None:
    """The two are one body."""

    assert len({body.key for body in parse(text)._.agencies}) == 1


def test_a_ministry_without_a_state_is_not_that_of_the_other_side(parse: Parse) -> None:
    """«وكيل وزارة الخارجية» meets a deputy of another's ministry."""
    text = "التقى سالم الكعبي وكيل وزارة الخارجية بسعادة بيتر كلارك نائب وزير الخارجية الروسي."

    assert [body.country for body in parse(text)._.agencies] == ["", "RU"]


@pytest.mark.parametrize("initials", ["المدعو ع.م.", "المواطن (ح.ج.)"])
def test_initials_end_no_sentence_and_name_nobody(parse: Parse, initials: str) -> None:
    """Lone letters with full stops between them."""
    doc = parse(f"أوقفت الشرطة {initials} في بيروت بجرم السرقة.")

    assert (len(list(doc.sents)), doc._.people) == (1, ())


def test_the_land_of_affairs_is_part_of_the_post(parse: Parse) -> None:
    """«مساعد وزير الخارجية لشؤون أوروبا السفير فلان»."""

    assert bearers(parse, "التقى مساعد وزير الخارجية لشؤون أوروبا السفير صادق معرفي ضيفه.")[0] == ("صادق معرفي", 2)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("بحث الوزيران الفراية والشمري ملف الحدود.", [("الفراية", 1), ("الشمري", 0)]),
        ("ناقش الوزيران كوهين وبيكر ملف الحدود.", [("كوهين", 1), ("بيكر", 0)]),
        ("وقع المديران حموشي وبيزاني مذكرة تفاهم.", [("حموشي", 1), ("بيزاني", 0)]),
        ("بحث الوزيران الأردني والعراقي ملف الحدود.", [("", 1)]),
        ("بحث الوزيران الهجرة والحدود.", [("", 1)]),
        ("بحث الوزيران السابقان والشمري ملف الحدود.", [("", 1)]),
        ("أطلق الوزيران محمد وليد الكعبي المبادرة.", [("محمد وليد الكعبي", 1)]),
    ],
)
def test_one_title_calls_two_by_their_families_names(parse: Parse, text: str, told: list[tuple[str, int]]) -> None:
    """A report that told both before, or whose readers know them, gives no given names."""
    assert bearers(parse, text) == told
