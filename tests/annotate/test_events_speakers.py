"""Who lectures, presides or comes along is told in a clause of his own."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told_once


@pytest.mark.parametrize(
    "text",
    [
        "تقام مساء ندوة عن المسرح، ويحاضر فيها [سالم|person/salim] و[نادية|person/nadia]، ويديرها [عمر|person/omar].",
        "ينظم النادي ندوة عن المسرح، يشارك فيها [سالم|person/salim] و[نادية|person/nadia]، ويديرها [عمر|person/omar].",
        "أقيم ملتقى حاضر فيه [سالم|person/salim]، وشاركت فيه [نادية|person/nadia]، وترأسه [عمر|person/omar].",
    ],
)
def test_lecturers_make_a_seminar(text: str) -> None:
    """A seminar of which the text tells neither place nor organizer is one where it has speakers with names."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Conference", [NADIA, OMAR, SALIM])


@pytest.mark.parametrize("during", ["في", "خلال", "أثناء"])
def test_who_talks_during_a_seminar_takes_part(during: str) -> None:
    """Whichever particle leads to the seminar, who talks is there."""

    event = told_once(f"أقيمت في [باريس|place/paris] ندوة عن المسرح. وتحدث {during} الندوة [سالم|person/salim].")

    assert filled(event, "participant") == [SALIM]


def test_a_pronoun_leads_back_to_the_noun() -> None:
    """After «تحدث فيه» stands who spoke; after «وفد فيه» who is in it."""

    event = told_once("أقيم في [باريس|place/paris] حفل تحدث فيه [سالم|person/salim].")

    assert filled(event, "participant") == [SALIM]


@pytest.mark.parametrize(
    "along",
    [
        "ووصل برفقته [نادية|person/nadia] و[عمر|person/omar].",
        "وكان قد وصل معه [نادية|person/nadia] و[عمر|person/omar].",
        "كما وصل في معية [سالم|person/salim] كل من [نادية|person/nadia] و[عمر|person/omar].",
        "وقد وصل بمعية [سالم|person/salim]، [نادية|person/nadia]، و[عمر|person/omar].",
    ],
)
def test_companions_arrive_on_the_same_journey(along: str) -> None:
    """Who is told to have arrived with the traveller makes the journey told before."""

    event = told_once(f"وصل [سالم|person/salim] إلى [باريس|place/paris]. {along}")

    assert (event.type, filled(event, "participant")) == ("Visit", [NADIA, OMAR, SALIM])


def test_bodies_hold_a_conference_together() -> None:
    """Who holds a seminar in cooperation with another body organizes it with that body."""

    event = told_once("عقدت [الوزارة|agency/a]، بالتعاون مع [الهيئة|agency/b]، ندوة في [باريس|place/paris].")

    assert filled(event, "organizer") == ["agency/a", "agency/b"]


@pytest.mark.parametrize(
    "text",
    [
        "أقيم ب[باريس|place/paris] حفل. وتخلل الحفل كلمة من [المدير سالم|person/salim].",
        "أقيم حفل ب[باريس|place/paris]، وتخللته كلمة ألقاها [المدير سالم|person/salim].",
        "أقيم حفل ب[باريس|place/paris]. ثم كلمة ترحيبية ل[المدير سالم|person/salim] عن المناسبة.",
    ],
)
def test_who_gives_a_speech_is_there(text: str) -> None:
    """The speech with which a ceremony begins is given by somebody who is at it."""

    assert filled(told_once(text), "participant") == [SALIM]


def test_who_has_his_speech_read_out_stays_away() -> None:
    """Whose speech another gives in his stead is not there."""

    event = told_once(
        "أقيم حفل ب[باريس|place/paris]. ثم كلمة [الوزير سالم|person/salim] ألقاها نيابة عنه [وكيله عمر|person/omar]."
    )

    assert SALIM not in filled(event, "participant")


@pytest.mark.parametrize(
    "said",
    [
        "وفي الافتتاح، أشار [سالم|person/salim] إلى أهمية التدريب.",
        "وخلال الجلسة الافتتاحية شدد [سالم|person/salim] على أهمية التدريب.",
        "وفي الختام قال [سالم|person/salim] إن التدريب مهم.",
    ],
)
def test_who_speaks_at_the_opening_is_there(said: str) -> None:
    """The opening and the end are those of the conference told before."""

    event = told_once(f"بدأت في [باريس|place/paris] ورشة عمل. {said}")

    assert filled(event, "participant") == [SALIM]


def test_who_speaks_elsewhere_is_not_there() -> None:
    """«وفي بيان، أشار فلان»: a sentence that begins otherwise tells of no one at the conference."""

    event = told_once("بدأت في [باريس|place/paris] ورشة عمل. وفي بيان، أشار [سالم|person/salim] إلى أهمية التدريب.")

    assert filled(event, "participant") == []


def test_two_preside_by_halves() -> None:
    """«ترأسها مناصفة فلان وفلان»: an adverb parts no verb from who does it."""

    event = told_once(
        "اختتمت في [باريس|place/paris] أشغال الدورة الثالثة، التي ترأسها مناصفة [سالم|person/salim] و[عمر|person/omar]."
    )

    assert filled(event, "participant") == [OMAR, SALIM]
