"""The words by which newspapers tell journeys, talks, signings and ceremonies, and the everyday uses of those words."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, SALIM, event_words, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "قدم [سالم|person/salim] إلى [باريس|place/paris].",
        "طار [سالم|person/salim] إلى [باريس|place/paris] مساء أمس.",
        "ارتحل [سالم|person/salim] نحو [باريس|place/paris].",
        "حط [سالم|person/salim] الرحال في [باريس|place/paris].",
        "حطت طائرة [سالم|person/salim] في [باريس|place/paris].",
        "ترجل [سالم|person/salim] من طائرته في [باريس|place/paris].",
        "نزل [سالم|person/salim] ضيفا على [باريس|place/paris].",
        "شد [سالم|person/salim] الرحال إلى [باريس|place/paris].",
        "ولى [سالم|person/salim] وجهه شطر [باريس|place/paris].",
        "استقل [سالم|person/salim] الطائرة إلى [باريس|place/paris].",
        "عرج [سالم|person/salim] على [باريس|place/paris].",
        "حل [سالم|person/salim] ب[باريس|place/paris].",
        "أوفدت [كينيا|country/KE] [سالم|person/salim] إلى [باريس|place/paris].",
        "أمضى [سالم|person/salim] يومين في [باريس|place/paris].",
        "مكث [سالم|person/salim] ثلاثة أيام في [باريس|place/paris].",
        "باشر [سالم|person/salim] زيارة عمل إلى [باريس|place/paris].",
        "شرع [سالم|person/salim] في زيارة إلى [باريس|place/paris].",
        "يستعد [سالم|person/salim] لزيارة [باريس|place/paris].",
    ],
)
def test_journeys_have_many_words(text: str) -> None:
    """Arriving, setting out, being sent, staying and beginning a visit are one kind of event."""

    event = told_once(text)

    assert (event.type, filled(event, "participant"), filled(event, "place")) == ("Visit", [SALIM], ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "قدم [سالم|person/salim] استقالته إلى [كينيا|country/KE].",
        "قدم [سالم|person/salim] ملفا إلى [باريس|place/paris].",
        "حل [سالم|person/salim] [المجلس|agency/council].",
        "نزل [سالم|person/salim] عند رأي الأغلبية في [باريس|place/paris].",
        "ولى [سالم|person/salim] زمن الخلافات ظهره في [باريس|place/paris].",
        "أمضى [سالم|person/salim] على الوثيقة في [باريس|place/paris].",
        "تحول [سالم|person/salim] رمزا ينتمي إلى [باريس|place/paris].",
        "طار صيت [سالم|person/salim] في [باريس|place/paris].",
    ],
)
def test_everyday_uses_are_no_journeys(text: str) -> None:
    """Such a verb with another object, or without its expression, takes nobody anywhere."""

    assert [event for event in told(text) if event.type == "Visit"] == []


@pytest.mark.parametrize(
    "text",
    [
        "جلس [سالم|person/salim] مع [نادية|person/nadia].",
        "جلس [سالم|person/salim] إلى [نادية|person/nadia].",
        "اختلى [سالم|person/salim] ب[نادية|person/nadia].",
        "جالس [سالم|person/salim] [نادية|person/nadia].",
        "لاقى [سالم|person/salim] [نادية|person/nadia].",
        "تقابل [سالم|person/salim] مع [نادية|person/nadia].",
        "تذاكر [سالم|person/salim] مع [نادية|person/nadia] في أمر الحدود.",
        "تداول [سالم|person/salim] مع [نادية|person/nadia] في أمر الحدود.",
        "أثار [سالم|person/salim] مع [نادية|person/nadia] أمر الحدود.",
        "تفاوض [سالم|person/salim] مع [نادية|person/nadia].",
        "تبادل [سالم|person/salim] مع [نادية|person/nadia] وجهات النظر.",
        "أطلع [سالم|person/salim] [نادية|person/nadia] على سير العمل.",
        "وضع [سالم|person/salim] [نادية|person/nadia] في صورة ما جرى.",
        "سلم [سالم|person/salim] [نادية|person/nadia] رسالة خطية.",
        "هاتف [سالم|person/salim] [الوزيرة نادية|person/nadia].",
        "اتصل [سالم|person/salim] ب[نادية|person/nadia].",
        "تحدث [سالم|person/salim] هاتفيا مع [نادية|person/nadia].",
        "أجرى [سالم|person/salim] مكالمة مع [نادية|person/nadia].",
        "خص [سالم|person/salim] [نادية|person/nadia] باستقبال.",
        "حظيت [نادية|person/nadia] بلقاء مع [سالم|person/salim].",
        "احتفى [سالم|person/salim] ب[نادية|person/nadia].",
        "رحب [سالم|person/salim] ب[نادية|person/nadia] في مكتبه.",
        "استأنف [سالم|person/salim] محادثات مع [نادية|person/nadia].",
        "دخل [سالم|person/salim] في مفاوضات مع [نادية|person/nadia].",
        "عقد [سالم|person/salim] خلوة مع [نادية|person/nadia].",
    ],
)
def test_talks_have_many_words(text: str) -> None:
    """Sitting with someone, calling, conferring, briefing and receiving are talks of two."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Talks", [NADIA, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "جلس [سالم|person/salim] على كرسيه.",
        "رحب [سالم|person/salim] ببيان [كينيا|country/KE].",
        "أثار [سالم|person/salim] ضجة.",
        "اتصل [سالم|person/salim] بعمله.",
        "وضع [سالم|person/salim] صورة على الجدار.",
        "تحدث [سالم|person/salim] عن [نادية|person/nadia].",
        "درس [سالم|person/salim] الطب في [باريس|place/paris].",
        "يتضمن هاتفا كل منهما شاشة كبيرة بحسب [سالم|person/salim].",
    ],
)
def test_everyday_uses_are_no_talks(text: str) -> None:
    """Without a second party these verbs tell no meeting."""

    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "وقعت [كينيا|country/KE] و[مصر|country/EG] إعلان نوايا.",
        "وقعت [كينيا|country/KE] و[مصر|country/EG] خارطة طريق.",
        "أمضى [سالم|person/salim] و[نادية|person/nadia] محضر الاجتماع.",
        "وضع [سالم|person/salim] و[نادية|person/nadia] توقيعهما على الاتفاق.",
        "تبادل [سالم|person/salim] و[نادية|person/nadia] وثائق المعاهدة.",
    ],
)
def test_papers_of_every_kind_are_signed(text: str) -> None:
    """Declarations, road maps and minutes are signed by two sides."""

    event = told_once(text)

    assert (event.mode, len(event.values("participant"))) == ("Signing", 2)


def test_what_happens_is_not_signed() -> None:
    """«وقع» beside a communiqué is no signing where nobody signs."""

    assert told("وقع انفجار في [باريس|place/paris] بحسب بيان.") == ()


@pytest.mark.parametrize(
    "noun", ["مائدة مستديرة", "يوم دراسي", "حلقة نقاش", "أيام دراسية", "دورة استثنائية", "أبواب مفتوحة"]
)
def test_assemblies_have_many_names(noun: str) -> None:
    """Round tables, study days and open days are conferences."""

    event = told_once(f"انطلقت في [باريس|place/paris] {noun} حول الأمن.")

    assert (event.type, filled(event, "place")) == ("Conference", ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "قص [سالم|person/salim] شريط معرض الدفاع في [باريس|place/paris].",
        "مثل [سالم|person/salim] بلاده في مؤتمر بمدينة [باريس|place/paris].",
        "أسدل [سالم|person/salim] الستار على ندوة في [باريس|place/paris].",
    ],
)
def test_who_opens_closes_and_represents_is_there(text: str) -> None:
    """Cutting the ribbon, representing one's country and letting the curtain fall are done on the spot."""

    assert filled(told_once(text), "participant") == [SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "أدى [سالم|person/salim] اليمين.",
        "وضع [سالم|person/salim] حجر الأساس للمقر الجديد.",
        "أولم [سالم|person/salim] ل[نادية|person/nadia].",
        "أشرف [سالم|person/salim] على تخريج دفعة جديدة.",
    ],
)
def test_ceremonies_have_many_words(text: str) -> None:
    """Oaths, foundation stones, feasts and graduations are ceremonies."""

    event = told_once(text)

    assert (event.type, SALIM in filled(event, "participant")) == ("Ceremony", True)


@pytest.mark.parametrize(
    "text",
    [
        "لم يجتمع [سالم|person/salim] مع [نادية|person/nadia].",
        "لا صحة للقاء بين [سالم|person/salim] و[نادية|person/nadia].",
        "لا صحة لأنباء عن لقاء جمع [سالم|person/salim] ب[نادية|person/nadia].",
    ],
)
def test_a_negation_denies(text: str) -> None:
    """A negation right before its word says that there was no meeting."""

    assert told_once(text).status == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "تباحث [وزيرا الدفاع الكيني|post||KE] و[المصري|country/EG] في [باريس|place/paris].",
        "التقى الوزيران [الكيني|country/KE] و[المصري|country/EG] في [باريس|place/paris].",
        "عقد الجانبان [الكيني|country/KE] و[المصري|country/EG] محادثات في [باريس|place/paris].",
    ],
)
def test_a_title_in_the_dual_has_two_holders(text: str) -> None:
    """The adjective of a second state joined to it is the other of them."""

    assert filled(told_once(text), "participant") == ["country/EG", "country/KE"]


def test_what_a_verb_says_stands_in_the_ontology() -> None:
    """Rules ask a verb for what it says, as `maj:VerbSense` lists, whichever class or frame it belongs to."""
    words = event_words()
    said = {word.lemma: word.senses for text in ("كانت", "رافقه", "قاد", "بحث") for _, word in words.readings(text)}

    assert "being" in said["كان"]
    assert {"accompanying", "witnessing", "present"} == said["رافق"]
    assert "leading" in said["قاد"]
    assert not said["بحث"]
