"""The invented world that templates are filled from: nobody here holds the post that a sentence gives him.

One line a thing; `@` stands for the adjective of a state in the masculine, `@ة` in the feminine.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

STATES = """
MA المغرب المغربي | DZ الجزائر الجزائري | TN تونس التونسي | EG مصر المصري | JO الأردن الأردني | IQ العراق العراقي
SD السودان السوداني | KW الكويت الكويتي | QA قطر القطري | OM سلطنة_عمان العماني | LB لبنان اللبناني | YE اليمن اليمني
FR فرنسا الفرنسي | ES إسبانيا الإسباني | IT إيطاليا الإيطالي | DE ألمانيا الألماني | PT البرتغال البرتغالي
TR تركيا التركي | PK باكستان الباكستاني | JP اليابان الياباني | IN الهند الهندي | KE كينيا الكيني
NG نيجيريا النيجيري | SN السنغال السنغالي | GH غانا الغاني | BR البرازيل البرازيلي | MX المكسيك المكسيكي
"""
CITIES = """
MA الرباط مراكش طنجة أكادير | DZ الجزائر_العاصمة وهران | TN تونس_العاصمة سوسة صفاقس | EG القاهرة الإسكندرية
JO عمان العقبة | IQ بغداد أربيل البصرة | SD الخرطوم | KW مدينة_الكويت | QA الدوحة | LB بيروت | YE عدن
FR باريس مرسيليا ليون | ES مدريد برشلونة | IT روما ميلانو | DE برلين ميونيخ | PT لشبونة | TR أنقرة إسطنبول
PK إسلام_آباد كراتشي | JP طوكيو | IN نيودلهي | KE نيروبي | NG أبوجا لاغوس | SN داكار | GH أكرا | BR برازيليا
"""
MEN = """
خالد بن يوسف الغانمي | عبد الرحمن الوزاني | محمد أمين بوعزة | رشيد العلوي | يوسف بلحاج | كمال بن صالح | سمير الهاشمي
طارق عبد الحميد منصور | حسام الدين رمضان | أحمد سالم الجابري | فهد بن ناصر العتيبي | سلطان بن حمد المزروعي
عبد الله ولد الشيخ | الطيب إبراهيم عثمان | عادل حمودة | نبيل الخطيب | وليد شاهين | حيدر كاظم الجبوري
جون كيبكوروي | موسى ديالو | إبراهيما سيسيه | كوامي أسانتي | شينيدو أوكافور | جان بيير لوران | فيليب مورو
كارلوس فرنانديز | خوسيه أنطونيو رويز | ماركو بيانكي | لوكا روسيتي | توماس شنايدر | أندرياس فيبر | روي ألميدا
مهمت يلدز | عمران شاه | كينجي ياماموتو | راجيش كومار | ريكاردو باروس | ميغيل هرنانديز | بيتر نوفاك | يان دي فريس
"""
WOMEN = """
نادية العمراني | ليلى بنت سعيد الحارثي | مريم الشرقاوي | هدى عبد الكريم | سلوى الزين | أمينة تراوري | غريس وانجيرو
إيزابيل مارتان | كلارا نويمان | آنا باولا سوزا | فرانشيسكا كونتي | كارمن لوبيز | صوفي دوبوا | يوكو تاناكا
"""
WORLDWIDE = """
عبد الوافي بنسودة | مولاي هشام الكتاني | عبد الصمد الفتيتي | سيدي ولد الطالب | يوسف الزعيم | نور الدين الجبالي
حازم عوض القاضي | أسامة أبو زيد | عباس حيدر معلوف | جوزيف شيحا | هوشيار برواري | ثابت الدليمي | رياض الحلبي
نايف فلاح الحجرف | خليفة بن راشد المهيري | سيف حارب الشامسي | حمود بن سالم البوسعيدي | صالح بن عبد الله الميمان
ميرغني بابكر سمرة | التجاني كباشي | عثمان إدريس مفضل | سيف الدين قسم الله | مايوم دينق
عبدولاي مايغا | موديبو سانغاري | كاراموكو تراوري | تيكان ديوماندي | سياكا كوناتي | مامادو سيسوكو | أولوفيمي إغبيتوكون
كيتوري كينديكي | دوغلاس أودونغو | تيميسجن حايلي | جوفينال نامهورانيي | غودفري مشونو | إرنستو ماكامو
جواو أنطونيو لورينسو | ياشار دوغان | أورهان كايا | رضا نصير زاده | عباس إسماعيلي | شاهد محمود قريشي
جيهون علييف | رستم صادينوف
كينجي هاسيغاوا | كيم سونغ هو | نغوين هونغ سون | سومساك براتاما | راجيف ناير | تيودورو مارابيل | فيكرام سينغ
جان نويل غوتييه | فرانسوا كزافييه دوبري | خوسيه لويس باردو | ماتيو جيانيني | هولغر شنايدر | بيتر هوملغارد
كاسبر فان دير ميرفي
دميترو كليمينكو | رادوسلاف سيمونياك | فيت راكوشان | دافور غرليتش | بوجار سفيتشلا | نيكوس كيريانوس | أرارات غازاريان
ريكاردو فييرا | أليخاندرو مانيرو | ديوسدادو بادرينو | خوان رامون دي لا كروث | رودريغو ديل كاستيو | إلمير ألفاريز
"""
POSTS = """
وزير الداخلية @ = وزارة الداخلية
وزير العدل @ = وزارة العدل
وزير الدفاع @ = وزارة الدفاع
وزير الخارجية @ = وزارة الخارجية
وزير الخارجية @ = وزارة الخارجية
المدير العام للأمن الوطني @ = المديرية العامة للأمن الوطني ; الأمن الوطني
المدير العام للشرطة @ة = المديرية العامة للشرطة ; الشرطة ; الإدارة العامة للشرطة
رئيس هيئة الأركان @ = هيئة الأركان
قائد الدرك @ = الدرك ; الدرك الوطني ; قيادة الدرك
رئيس المخابرات @ة = المخابرات ; جهاز المخابرات
رئيس جهاز المخابرات العامة @ = جهاز المخابرات العامة
مدير جهاز أمن الدولة @ = جهاز أمن الدولة
رئيس مجلس النواب @ = مجلس النواب
المدعي العام @ = النيابة العامة ; مكتب المدعي العام
قائد خفر السواحل @ = خفر السواحل
"""
WOMENS_POSTS = """
وزيرة الداخلية @ة = وزارة الداخلية | وزيرة العدل @ة = وزارة العدل | وزيرة الدفاع @ة = وزارة الدفاع
وزيرة الخارجية @ة = وزارة الخارجية | رئيسة مجلس النواب @ = مجلس النواب
"""
BODIES = """
المديرية العامة للأمن الوطني @ة | وزارة الداخلية @ة | وزارة الدفاع @ة | وزارة العدل @ة | جهاز المخابرات العامة @
المديرية العامة للجمارك @ة | جهاز أمن الدولة @ | رئاسة النيابة العامة @ة
"""
FORCES = """
الشرطة @ة = الشرطة ; المديرية العامة للشرطة | الجمارك @ة = الجمارك ; المديرية العامة للجمارك
الشرطة القضائية @ة = الشرطة القضائية | البحرية @ة = البحرية ; القوات البحرية
المديرية العامة للأمن الوطني @ة = المديرية العامة للأمن الوطني | قوات حرس الحدود @ة = قوات حرس الحدود ; حرس الحدود
المخابرات @ة = المخابرات ; جهاز المخابرات ; جهاز المخابرات العامة | إدارة مكافحة المخدرات @ة = إدارة مكافحة المخدرات
"""
SERVICES = """
الحرس الوطني @ = الحرس الوطني | خفر السواحل @ = خفر السواحل | الدرك الوطني @ = الدرك الوطني ; الدرك
الجيش @ = الجيش | جهاز مكافحة الإرهاب @ = جهاز مكافحة الإرهاب | حرس الحدود @ = حرس الحدود
جهاز أمن الدولة @ = جهاز أمن الدولة ; أمن الدولة
"""
GROUPS = """
تنظيم داعش = داعش ; تنظيم الدولة الإسلامية | تنظيم القاعدة = القاعدة | حركة الشباب = الشباب
جماعة بوكو حرام = بوكو حرام
"""
UNIONS = """
جامعة الدول العربية | منظمة التعاون الإسلامي | مجلس التعاون الخليجي | الاتحاد الأفريقي | الاتحاد الأوروبي
منظمة الشرطة الجنائية الدولية | مجلس وزراء الداخلية العرب | حلف شمال الأطلسي | رابطة دول جنوب شرق آسيا
"""
TOPICS = """
counter-terrorism مكافحة_الإرهاب | organized-crime الجريمة_المنظمة | border-security أمن_الحدود
irregular-migration الهجرة_غير_النظامية | cybercrime الجرائم_الإلكترونية | money-laundering غسل_الأموال
drug-trafficking تهريب_المخدرات | judicial-cooperation التعاون_القضائي | bilateral-relations العلاقات_الثنائية
defence-cooperation التعاون_العسكري
"""
DAYS = """
2025-05-06 يوم_الثلاثاء_6_ماي_2025 | 2025-05-06 الثلاثاء_الماضي | 2025-05-07 أمس | 2025-05-07 أمس_الأربعاء
2025-05-08 اليوم_الخميس | 2025-05-08 صباح_اليوم | 2025-04-22 في_22_أبريل_2025 | 2025-05-05 الاثنين_5_أيار/مايو
"""
EDITIONS = "2 الثاني | 3 الثالث | 4 الرابع | 7 السابع | 11 الحادي_عشر | 14 الرابع_عشر | 25 الخامس_والعشرين"


@dataclass(frozen=True)
class Filler:
    """What stands for a placeholder: its text, the texts of its parts, and what a reader should find there."""

    text: str
    parts: dict[str, str]
    names: tuple[str, ...]  # any of these labels, or the value itself («2025-05-06», «counter-terrorism»)
    country: str = ""
    body: tuple[str, ...] = ()


def _rows(table: str) -> list[str]:
    return [row.strip() for row in table.replace("\n", "|").split("|") if row.strip()]


def _spaced(text: str) -> str:
    return text.replace("_", " ")


@cache
def states() -> tuple[Filler, ...]:
    """States, with the adjective in its forms: `adj`, `adjf`, and without the article `new`, `newf`."""
    return tuple(_state(*map(_spaced, row.split())) for row in _rows(STATES))


def _state(code: str, name: str, adjective: str) -> Filler:
    bare = adjective.removeprefix("ال")
    parts = {"adj": adjective, "adjf": adjective + "ة", "new": bare, "newf": bare + "ة"}
    return Filler(name, parts, (code,), code)


@cache
def cities() -> tuple[Filler, ...]:
    """Towns, each in its state (`state`), with its `port` and `airport`."""
    named = {state.country: state for state in states()}
    rows = ((code, _spaced(city)) for code, *names in map(str.split, _rows(CITIES)) for city in names)
    return tuple(Filler(city, _sites(city, named[code].text), (city,), code) for code, city in rows)


def _sites(city: str, state: str) -> dict[str, str]:
    return {"state": state, "port": f"ميناء {city}", "airport": f"مطار {city}"}


def worldwide() -> list[str]:
    """Names of men of all origins."""
    return _rows(WORLDWIDE)


def officials(women: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of people, and the posts that they may be given."""
    return tuple(_rows(WOMEN if women else MEN)), tuple(_rows(WOMENS_POSTS if women else POSTS))


def official(name: str, post: str, state: Filler) -> Filler:
    """A person in a post of a state: `post`, `bare`, `last`, `state` and the forms of its adjective."""
    title, _, bodies = (part.strip() for part in post.partition("="))
    parts = {
        **state.parts,
        "post": _of(title, state),
        "bare": title.split("@")[0].strip(),
        "last": name.split()[-1],
        "state": state.text,
    }
    named = [body.strip() for body in bodies.split(";")]
    labels = [f"{body} {state.parts[form]}" for body in named for form in ("adj", "adjf")]
    return Filler(name, parts, (name,), state.country, (*named, *labels))


def bodies() -> list[str]:
    """Bodies that many states have."""
    return _rows(BODIES)


def body(name: str, state: Filler) -> Filler:
    """A body of a state."""
    bare = name.split("@")[0].strip()
    return Filler(_of(name, state), {"bare": bare, "state": state.text}, (bare, _of(name, state)), state.country)


def forces() -> list[str]:
    """Forces that many states have, which a verb follows in the feminine."""
    return _rows(FORCES)


def services() -> list[str]:
    """Likewise, in the masculine."""
    return _rows(SERVICES)


def force(row: str, state: Filler) -> Filler:
    """A force of a state."""
    title, bare, names = _named(row)
    labels = (f"{name} {state.parts[form]}" for name in names for form in ("adj", "adjf"))
    return Filler(_of(title, state), {"bare": bare, "state": state.text}, (*names, *labels), state.country)


@cache
def groups() -> tuple[Filler, ...]:
    """Armed groups, each with its other names."""
    return tuple(Filler(title, {}, (title, *names)) for title, _, names in map(_named, _rows(GROUPS)))


def _named(row: str) -> tuple[str, str, list[str]]:
    title, _, names = (part.strip() for part in row.partition("="))
    return title, title.split("@")[0].strip(), [name.strip() for name in names.split(";")]


def _of(text: str, state: Filler) -> str:
    return text.replace("@ة", state.parts["adjf"]).replace("@", state.parts["adj"])


@cache
def plain(table: str) -> tuple[Filler, ...]:
    """Things that are told by a value before their text: topics, days, editions."""
    rows = (_spaced(row).split(maxsplit=1) for row in _rows(table))
    return tuple(Filler(text, _feminine(text), (value,)) for value, text in rows)


def _feminine(ordinal: str) -> dict[str, str]:
    first, *rest = ordinal.split(" ")
    return {"f": " ".join([first + "ة", *("عشرة" if word == "عشر" else word for word in rest)])}


@cache
def unions() -> tuple[Filler, ...]:
    """Bodies of many states."""
    return tuple(Filler(name, {}, (name,)) for name in _rows(UNIONS))
