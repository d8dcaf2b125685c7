"""What longer articles tell of meetings."""

from __future__ import annotations

import pytest

from graph.annotate.events.tell import tell
from graph.annotate.phrases import TopicMention
from tests.annotate.told import NADIA, SALIM, event_words, filled, marked, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "سيجري [سالم|person/salim] عددا من اللقاءات مع [نادية|person/nadia].",
        "من المقرر أن يعقد [سالم|person/salim] مباحثات مع [نادية|person/nadia].",
        "سيعقد [سالم|person/salim] اجتماعا مع [نادية|person/nadia].",
        "سيجري [سالم|person/salim] خلال الأيام المقبلة محادثات مع [نادية|person/nadia].",
    ],
)
def test_a_verb_to_come_plans_its_meeting(text: str) -> None:
    """The future stands on the verb that carries the meeting."""

    assert told_once(text).status == "planned"


def test_a_planned_meeting_is_not_the_one_held() -> None:
    """Talks to come with some officials are not those held elsewhere with one of them."""

    planned, held = told(
        "سيجري [سالم|person/salim] لقاءات مع [المسؤولين الكينيين|posts||KE]. "
        "وكان [سالم|person/salim] التقى [الوزير الكيني عمر|person/omar|agency/ke|KE] في [باريس|place/paris]."
    )

    assert (planned.status, held.status) == ("planned", "held")


@pytest.mark.parametrize(
    "text",
    [
        "يعقد [وزراء الخارجية العرب|posts] اجتماعا في [باريس|place/paris].",
        "عقد [سفراء الدول|posts] في [باريس|place/paris] اجتماعا طارئا.",
    ],
)
def test_many_holders_of_a_post_confer(text: str) -> None:
    """An assembly of ministers is a conference, though the noun says «اجتماع» alone."""

    assert told_once(text).type == "Conference"


@pytest.mark.parametrize("text", ["الوضع في [كينيا|country/KE]", "أزمة [كينيا|country/KE]"])
def test_the_place_of_a_subject_is_no_place_of_the_talks(text: str) -> None:
    """Who discusses the situation somewhere need not be there."""

    doc = marked(f"ناقش [سالم|person/salim] مع [نادية|person/nadia] {text}.")
    first = next(phrase.start for phrase in doc._.phrases if phrase.key == "country/KE")
    doc._.topics = (TopicMention(first - 2, first + 1, "regional-situation", "test"),)

    (talks,) = tell(doc, event_words(), lambda key: "")

    assert filled(talks, "place") == []


@pytest.mark.parametrize(
    "text",
    [
        "تلقى [سالم|person/salim] اتصالا هاتفيا من [نادية|person/nadia].",
        "تلقت [نادية|person/nadia] مكالمة هاتفية من [سالم|person/salim].",
        "كما تلقى [سالم|person/salim] أمس اتصالا هاتفيا مماثلا من [نادية|person/nadia].",
        "يتلقى [سالم|person/salim] اتصالا من [نادية|person/nadia].",
    ],
)
def test_who_is_called_takes_part(text: str) -> None:
    """«تلقى» carries a call as it carries a medal."""

    assert filled(told_once(text), "participant") == ["person/nadia", "person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "تلقى [سالم|person/salim] اتصالين هاتفيين من [نادية|person/nadia]، و[عمر|person/omar].",
        "أجرى [سالم|person/salim] لقاءين مع [نادية|person/nadia] و[عمر|person/omar].",
        "عقد [سالم|person/salim] اجتماعين مع [نادية|person/nadia] و[عمر|person/omar].",
        "تلقى [سالم|person/salim] اتصالين، الأول من [نادية|person/nadia] والثاني من [عمر|person/omar].",
    ],
)
def test_two_are_counted_as_two(text: str) -> None:
    """A dual with two counterparts is a meeting with each."""

    found = [filled(event, "participant") for event in told(text)]

    assert found == [["person/nadia", "person/salim"], ["person/omar", "person/salim"]]


@pytest.mark.parametrize(
    "text",
    [
        "كان في استقبال [الرئيس سالم|person/salim] لدى وصوله [باريس|place/paris] [الوزير عمر|person/omar].",
        "وصل [الرئيس سالم|person/salim] إلى [باريس|place/paris]. وكان في استقباله في المطار [الوزير عمر|person/omar].",
        "استقبل [الوزير عمر|person/omar] في المطار [الرئيس سالم|person/salim] لدى وصوله إلى [باريس|place/paris].",
        "وصل إلى [باريس|place/paris] [الرئيس سالم|person/salim] واستقبله في المطار [الوزير عمر|person/omar].",
    ],
)
def test_who_waits_at_the_airport_hosts_the_visit(text: str) -> None:
    """A welcome is no talks: it gives the visit its host."""

    visit = next(event for event in told(text) if event.type == "Visit")

    assert filled(visit, "participant") == ["person/salim"]
    assert filled(visit, "host") == ["person/omar"] or "واستقبل" not in text


def test_the_airport_is_in_the_town() -> None:
    """Who is told to reach a region and to arrive at an airport makes one visit."""

    visit = told_once(
        "وصل [سالم|person/salim] إلى [القصيم|place/qassim]. وتفقد الحرس لدى وصوله [مطار بريدة|place/airport]."
    )

    assert filled(visit, "place") == ["place/airport", "place/qassim"]


@pytest.mark.parametrize("noun", ["توديع", "تكريم", "عشاء", "توقيع"])
def test_a_party_for_something_is_one_ceremony(noun: str) -> None:
    """«حفل توديع» is one ceremony, not a party and a farewell."""

    event = told_once(f"أقام [سالم|person/salim] حفل {noun} في [باريس|place/paris] بحضور [نادية|person/nadia].")

    assert event.type == "Ceremony"


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع [سالم|person/salim] في مكتبه أمس مع [نادية|person/nadia].",
        "التقى [سالم|person/salim] بمكتبه [نادية|person/nadia].",
        "عقد [سالم|person/salim] اجتماعا في مقره مع [نادية|person/nadia].",
    ],
)
def test_who_meets_in_his_office_is_the_host(text: str) -> None:
    """The other comes to him."""

    assert filled(told_once(text), "host") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "تنطلق في [باريس|place/paris] محادثات السلام بين الأطراف المتنازعة.",
        "تبدأ جولة جديدة من المفاوضات بين الفصائل في [باريس|place/paris].",
        "أكد [سالم|person/salim] خلال مباحثاته في [باريس|place/paris] هذا الموقف.",
        "اختتم [سالم|person/salim] محادثاته في [باريس|place/paris].",
    ],
)
def test_talks_somewhere_are_talks(text: str) -> None:
    """The text says where they are held, if not with whom."""

    talks = told_once(text)

    assert (talks.type, filled(talks, "place")) == ("Talks", ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "أشاد بالعلاقات التي تربط بين البلدين.",
        "دعا إلى الحوار بين الأطراف.",
        "قطعت المفاوضات بين الأطراف شوطا.",
    ],
)
def test_nobody_and_nowhere_is_no_meeting(text: str) -> None:
    """Sides without a name and without a place tell no event."""

    assert told(text) == ()


def test_what_follows_moreover_belongs_to_the_event() -> None:
    """«وذلك في …» tells where, however long the words between."""

    event = told_once(
        "ينظم [الديوان|agency/court] المعرض الخامس للكتاب والنشر الورقي والرقمي لجميع الفئات من الزوار "
        "والمهتمين بالقراءة، وذلك في [باريس|place/paris]."
    )

    assert filled(event, "place") == ["place/paris"]


@pytest.mark.parametrize(
    "text",
    [
        "تفقد [سالم|person/salim] المناطق الحدودية.",
        "قام [سالم|person/salim] بزيارة تفقدية للمشاريع الجديدة.",
        "زار [سالم|person/salim] أمس مدرسة ثانوية.",
        "كانت زيارة [سالم|person/salim] للحد الجنوبي مفيدة.",
        "استقبل [عمر|person/omar] [سالم|person/salim] الذي يزور المنطقة.",
    ],
)
def test_a_named_person_visits_a_place_without_a_name(text: str) -> None:
    """Who travels is named, where to is told in plain words."""

    visit = next(event for event in told(text) if event.type == "Visit")

    assert (filled(visit, "participant"), filled(visit, "place")) == (["person/salim"], [])


@pytest.mark.parametrize(
    "text",
    [
        "يزور المواطنون المعرض.",
        "زار [الوزير|post] المعرض.",
        "شكر [سالم|person/salim] الحضور على زيارتهم للمعرض.",
    ],
)
def test_no_visit_without_a_traveller_and_an_aim(text: str) -> None:
    """Crowds, and journeys of which no aim is told, make no visit."""

    assert told(text) == ()


def test_who_asks_after_the_wounded_visits_the_hospital() -> None:
    """«اطمأن على المصابين في مستشفى …»."""

    visit = told_once("اطمأن [سالم|person/salim] على المصابين في [مستشفى السلام|place/hospital].")

    assert (visit.type, filled(visit, "place")) == ("Visit", ["place/hospital"])


@pytest.mark.parametrize(
    "text",
    ["أقامت الشركة حفل معايدة في [باريس|place/paris].", "أقيم في [باريس|place/paris] حفل تدشين المشروع."],
)
def test_a_party_needs_no_named_host(text: str) -> None:
    """Somebody gives it somewhere."""

    assert told_once(text).type == "Ceremony"


@pytest.mark.parametrize(
    "text",
    [
        "عقدت لجنة الحج اجتماعها السنوي برئاسة [سالم|person/salim].",
        "رأس [سالم|person/salim] اجتماع [أمناء المناطق|posts].",
    ],
)
def test_who_presides_makes_a_conference(text: str) -> None:
    """The body that meets may have no name that we know."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Conference", ["person/salim"])


def test_who_leads_a_session_is_at_the_conference() -> None:
    """«أدار الجلسة الثانية فلان»."""

    event = told_once(
        "نظم [النادي|agency/club] ملتقى في [باريس|place/paris]. وأدار الجلسة الثانية [سالم|person/salim]."
    )

    assert filled(event, "participant") == ["person/salim"]


def test_members_of_a_body_are_not_where_it_is() -> None:
    """«الأعضاء في المنظمة» tells no host."""

    event = told_once(
        "تنظم [كينيا|country/KE] المعرض الخامس للدول الأعضاء في [المنظمة|agency/oic] في [باريس|place/paris]."
    )

    assert (filled(event, "host"), filled(event, "place")) == ([], ["place/paris"])


def test_other_talks_beside_those_told() -> None:
    """An indefinite noun in the same sentence tells another meeting, though the states are the same."""

    _, second = told(
        "يرأس [سالم|person/salim||KE] وفد بلاده في المفاوضات بين [كينيا|country/KE] و[فرنسا|country/FR]، "
        "كما أجرى مباحثات مع [نادية|person/nadia||FR]."
    )

    assert filled(second, "participant") == ["person/nadia", "person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "أكد [سالم|person/salim] في ندوة «اللغة» أهمية الحوار.",
        "قال [الدكتور سالم عمر العلي من جامعة بعيدة عن هنا|person/salim] في ندوة علمية إن الأمر سهل.",
    ],
)
def test_who_speaks_at_a_seminar_is_there(text: str) -> None:
    """However long the name and titles of the speaker."""

    assert filled(told_once(text), "participant") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمعت اللجنة بمقر [الأمانة|agency/secretariat] مع [سالم|person/salim].",
        "زار [سالم|person/salim] عددا من المكاتب التابعة ل[الأمانة|agency/secretariat].",
        "قال إن البرامج التي تنظمها الندوة في [باريس|place/paris] مفيدة.",
        "قرب النفق الذي يصل [كينيا|country/KE] ب[فرنسا|country/FR].",
    ],
)
def test_whose_building_it_is_takes_no_part(text: str) -> None:
    """A seat, an owner, a body named for its seminars and a tunnel are no parties."""

    parties = [filled(event, slot) for event in told(text) for slot in ("participant", "host")]

    assert all("agency/secretariat" not in found for found in parties)
    assert not any(event.type == "Conference" or "تصل" in event.label for event in told(text))


def test_who_sits_on_a_committee_is_not_at_the_party() -> None:
    """«شارك في لجنة الجائزة» is no word of the party told before."""

    first, *_ = told("أقام [سالم|person/salim] حفلا في [باريس|place/paris]. وشارك في لجنة الجائزة [عمر|person/omar].")

    assert filled(first, "participant") == ["person/salim"]


def test_the_sides_tell_which_of_two_calls_is_spoken_of() -> None:
    """«الجانبان المصري والكيني» spoke in the call from Kenya, not in the last one told."""

    events = told(
        "تلقى [سالم|person/salim||EG] اتصالين هاتفيين من [نادية|person/nadia||KE]، و[عمر|person/omar||FR]. "
        "وبحث الجانبان [المصري|country/EG||EG] و[الكيني|country/KE||KE] خلال الاتصال العلاقات الثنائية."
    )

    found = [filled(event, "participant") for event in events]
    assert found == [["person/nadia", "person/salim"], ["person/omar", "person/salim"]]


def test_who_is_at_a_meeting_on_the_margins_is_not_at_the_conference_only() -> None:
    """«حضر الاجتماع» is said of the talks told last, and not of the session that they were beside."""

    events = told(
        "ترأس [سالم|person/salim||EG] وفد [مصر|country/EG||EG] إلى الجلسة العامة السادسة للاتحاد في [نيس|place/nice]. "
        "وعلى هامشها اجتمع مع [نادية|person/nadia||KE]. حضر الاجتماع [عمر|person/omar||EG]."
    )

    found = [filled(event, "participant") for event in events if event.type == "Talks"]
    assert found == [["person/nadia", "person/omar", "person/salim"]]


def test_a_headline_that_counts_two_gives_way_to_both() -> None:
    """«اتصالان من نظيريه» above, each call below."""

    events = told(
        "الوزير يتلقى اتصالين من [نظيريه|posts||KE]\n\n"
        "تلقى [سالم|person/salim] اتصالين هاتفيين من [نادية|person/nadia||KE]، و[عمر|person/omar||FR]."
    )

    found = [filled(event, "participant") for event in events]
    assert ["person/nadia", "person/salim"] in found
    assert ["person/omar", "person/salim"] in found


@pytest.mark.parametrize("word", ["بمعية", "بصحبة", "برفقة"])
def test_companions_travel_too(word: str) -> None:
    """Who arrives in whose company."""

    event = told_once(f"وصل إلى [باريس|place/paris] {word} [سالم|person/salim] [عمر|person/omar].")

    assert "person/salim" in filled(event, "participant")


@pytest.mark.parametrize(
    "text",
    [
        "وقال إن [سالم|person/salim] ترأس الجلسة الأولى.",
        "وكانت الجلسة الثانية قد ترأسها [سالم|person/salim].",
        "وشهدت الورقة مناقشة أدارها [سالم|person/salim].",
    ],
)
def test_who_leads_a_part_is_there(text: str) -> None:
    """Before the verb or after it, with the session named or meant."""

    event = told_once("عقدت اللجنة ملتقى في [باريس|place/paris]. " + text)

    assert filled(event, "participant") == ["person/salim"]


def test_towns_after_a_verb_of_talks_do_not_talk() -> None:
    """They belong to the posts before them."""

    _, talks = told(
        "تفقد [سالم|person/salim] المدارس. واجتمع ب[مديري|posts] تعليم [نيس|place/nice]، [باريس|place/paris]."
    )

    assert (talks.type, filled(talks, "participant")) == ("Talks", ["person/salim"])


def test_whoever_goes_is_nobody_told_before() -> None:
    """«من سيقوم بزيارة …» speaks of anyone."""

    assert told("أكد [سالم|person/salim] أن من سيقوم بزيارة للعيادة يعفى من الرسوم.") == ()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("أقيم الحفل بحضور [سالم|person/salim] نائب أول ل[الرئيس|post] و[نادية|person/nadia].", [NADIA, SALIM]),
        ("أقيم الحفل بحضور [سالم|person/salim]، والمشرفة للشؤون الصحية [نادية|person/nadia].", [NADIA, SALIM]),
        ("أقيم الحفل بحضور [سالم|person/salim]، وأشادت به [نادية|person/nadia].", [SALIM]),
        ("أقيم الحفل بحضور [سالم|person/salim]، وذلك في مجمع [نادية|person/nadia].", [SALIM]),
        ("أقيم الحفل بحضور [سالم|person/salim] وطلبة مشمولين ب[نادية|person/nadia].", [SALIM]),
    ],
)
def test_a_list_of_those_present_goes_on_behind_posts_that_are_not_known(text: str, people: list[str]) -> None:
    """Whoever stands behind «و» or a comma is one more, until a verb or «وذلك» goes on."""

    (event,) = told(text)

    assert sorted(filled(event, "participant")) == people
