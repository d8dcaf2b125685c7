"""Tests of graph/resolve/likeness.py, parties.py and rarity.py: what speaks for and against one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph.model import PartialDate
from graph.resolve.candidates import COMMON, candidates
from graph.resolve.compare import NEVER
from graph.resolve.days import Days
from graph.resolve.likeness import likeness, named_after_place, same_place, same_time
from graph.resolve.parties import both_sides, counterparts, same_people
from graph.resolve.rarity import Rarity
from tests.resolve.tellings import FAIR, NOBODY, TALKS, Slot, one, telling


def test_whom_one_received_is_no_guest_of_another() -> None:
    """A guest met the president, and his own colleague, who was present there: two talks."""
    president = telling("a", people=("guest", "minister", "president"), hosts=("president",), states=("DZ", "ES"))
    minister = telling("b", people=("guest", "minister"), states=("DZ", "ES"))

    others = [telling(f"x{n}", people=("guest", "minister")) for n in range(30)]

    assert not one(president, minister, *others)
    assert one(replace(president, hosts=frozenset()), minister, *others)


def test_a_guest_whom_the_report_only_names_is_still_a_side() -> None:
    """One report fills only the host's slot, but names the other's guest and no other guest."""
    undated = replace(TALKS, published=None)
    full = telling("a", undated, people=("host", "guest"))
    bare = telling("b", undated, people=("host",), company=("guest",))
    others = [telling(f"x{n}", people=("host",)) for n in range(30)]

    assert one(full, bare, *others)
    assert not one(full, replace(bare, busy=frozenset({"guest"})), *others)


def test_a_call_is_no_reception() -> None:
    """The same two on the phone and in a palace, on the same days."""
    call = replace(telling("a", people=("king", "president"), states=("SA", "FR")), mode="PhoneCall")
    reception = replace(telling("b", people=("king", "president"), states=("SA", "FR")), mode="Reception")

    assert one(call, replace(reception, mode="PhoneCall"))
    assert (
        likeness(call, reception, Rarity.among((call, reception))).value
        < likeness(call, replace(reception, mode=""), Rarity.among((call, reception))).value
    )


@pytest.mark.parametrize(("words", "expected"), [(("معرض", "ميليبول"), True), (("معرض", "دولي"), False)])
def test_the_rare_word_of_a_name_joins_conferences(words: tuple[str, str], expected: bool) -> None:
    """«معرض ميليبول» of one place is one fair, «معرض دولي» may be any."""
    others = [telling(f"x{n}", FAIR, words=("معرض", "دولي"), places=("doha",)) for n in range(40)]

    assert one(*(telling(name, FAIR, words=words, places=("doha",)) for name in "ab"), *others) is expected


def test_a_conference_may_be_called_by_its_town() -> None:
    """«ملتقى المنامة» is the meeting that another report has in Manama; where many are called so it says less."""
    left = telling("a", FAIR, words=("ملتقي", "منامه"), places=("manama",), areas=("منامه",))
    right = telling("b", FAIR, words=("منتدي", "سيبراني"), places=("manama",), areas=("منامه",))
    many = [telling(f"x{n}", FAIR, words=("موتمر", "منامه"), places=("manama",)) for n in range(40)]

    assert one(left, right)
    assert not one(left, right, *many)
    assert named_after_place(left, replace(right, areas=frozenset()), Rarity.among((left, right))).value == 0


def test_who_is_at_a_conference_may_do_something_else_in_the_other_report() -> None:
    """One report has her lead a delegation there, the other only has her meet somebody on its margins."""
    full = telling("a", FAIR, people=("minister",), words=("ملتقي", "امن"), place_states=("BH",))
    bare = telling("b", FAIR, company=("minister",), words=("ملتقي", "امن"), place_states=("BH",))
    others = [telling(f"x{n}", FAIR, words=("ملتقي", "امن")) for n in range(10)]

    assert one(full, bare, *others)
    assert not one(full, replace(bare, company=frozenset()), *others)


def test_who_visits_a_state_goes_to_several_of_its_towns() -> None:
    """Two reports of one visitor, without days, name another town of the state."""
    visit = replace(TALKS, type="Visit", published=None)
    left, right = (
        telling(name, visit, people=("guest",), places=(name,), areas=(name,), towns=(name,), place_states=("OM",))
        for name in ("muscat", "nizwa")
    )

    assert one(left, right)
    assert not one(replace(left, type="Talks"), replace(right, type="Talks"))


@pytest.mark.parametrize(("number", "expected"), [(3, False), (23, True)])
def test_a_third_session_may_be_of_anything(number: int, expected: bool) -> None:
    """Two conferences that share nothing but a high edition are one, with a low one they are not."""
    undated = replace(FAIR, published=date(2025, 5, 7))

    assert one(*(telling(name, undated, ordinals=(number,)) for name in "ab")) is expected


def test_a_busy_day_says_less() -> None:
    """Where hundreds of events are told of one day, that day makes no two of them one."""
    day = Days(PartialDate(2025, 5, 6), PartialDate(2025, 5, 6))
    left, right = (replace(telling(name, people=("king",), states=("SA",)), days=day) for name in "ab")
    others = [replace(telling(f"x{n}"), days=day) for n in range(500)]
    busy, quiet = (Rarity.among((left, right, *more)) for more in (others, []))

    assert likeness(left, right, busy).value < likeness(left, right, quiet).value - 1


def test_what_few_share_says_more() -> None:
    """A body that two reports name weighs more than one that hundreds name."""
    events = [telling(f"x{n}", bodies=("ministry",)) for n in range(100)]
    rarity = Rarity.among([*events, telling("a", bodies=("rare",)), telling("b", bodies=("rare",))])

    assert rarity.of(["rare"]) == 1.0 > 3 * rarity.of(["ministry"]) > 0


def test_a_king_of_many_events_is_compared_with_few() -> None:
    """Of a thousand events of one king in as many days, only those of one guest or of near days are compared."""
    told = [
        replace(
            telling(f"{n:04}", people=("king", f"guest{n // 2}")),
            published=date.fromordinal(date(2020, 1, 1).toordinal() + n),
        )
        for n in range(1000)
    ]
    pairs = candidates(range(1000), told, Rarity.among(told))

    assert len(told) > COMMON and len(pairs) < 10 * len(told)
    assert {(n, n + 1) for n in range(0, 1000, 2)} <= set(pairs)


@pytest.mark.parametrize(
    ("company", "places", "expected"), [(("guest",), ("doha",), True), (("guest",), (), False), ((), ("doha",), False)]
)
def test_who_met_somebody_else_met_him_in_other_talks(
    company: tuple[str, ...], places: tuple[str, ...], expected: bool
) -> None:
    """Two reports give the host another guest each; one may have left out the other's guest, whom it names, there."""
    guest = telling("a", people=("host", "guest"), places=places)
    fellow = telling("b", people=("host", "fellow"), places=places, company=company)

    assert one(guest, fellow) is expected


@pytest.mark.parametrize(("company", "expected"), [(("guest",), False), (("guest", "host"), True)])
def test_who_received_a_guest_is_named_with_him(company: tuple[str, ...], expected: bool) -> None:
    """Talks of two states, in a report that names the guest, were not those with a host of whom it says nothing."""
    full = telling("a", people=("guest", "host"), hosts=("host",), states=("OM", "KZ"), place_states=("OM",))
    bare = telling("b", states=("OM", "KZ"), by_name=("OM", "KZ"), place_states=("OM",), company=company)
    others = [telling(f"x{n}", people=("guest",)) for n in range(8)]

    assert one(full, bare, *others) is expected


def test_a_state_told_by_name_is_the_side_of_its_body() -> None:
    """«وقع السودان وجنوب السودان» in one report, and what their ministries signed in the other."""
    undated = replace(TALKS, type="Ceremony", mode="Signing", published=None)
    states = telling("a", undated, states=("SD", "SS"), by_name=("SD", "SS"), company=("the two",))
    bodies = telling("b", undated, states=("SD", "SS"), bodies=("ministry", "police"), company=("the two",))
    others = [telling(f"x{n}", states=("SD", "SS")) for n in range(10)]

    assert one(states, bodies, *others)
    assert not one(replace(states, by_name=frozenset()), bodies, *others)


def test_two_of_one_state_are_one_side() -> None:
    """A minister and his general met Italians in one report, and guests of another state in the other."""
    homes = frozenset({("minister", "MA"), ("general", "MA")})
    people = ("minister", "general")
    left, right = (
        replace(telling(name, people=people, states=("MA", state)), homes=homes, known_states=frozenset({"MA", state}))
        for name, state in (("a", "IT"), ("b", "IT"))
    )
    other = replace(right, states=frozenset({"MA", "FR"}), known_states=frozenset({"MA", "FR"}))
    others = [telling(f"x{n}", people=people) for n in range(30)]

    assert one(left, right, *others)
    assert not one(left, other, *others)


def test_a_telling_without_people_may_be_of_the_same_talks() -> None:
    """«محادثات» of nobody, in the same town on the same day, are those of the envoy; of another guest they are not."""
    day = Days(PartialDate(2025, 5, 6), PartialDate(2025, 5, 6))
    like = replace(TALKS, days=day, company=frozenset({"un", "geneva"}))
    envoy = telling("a", like, people=("envoy",), places=("geneva",))

    assert one(envoy, telling("b", like, places=("geneva",)))
    assert not one(envoy, telling("b", like, places=("geneva",), people=("guest",)))


def test_a_high_edition_of_another_body_is_another_conference() -> None:
    """The thirty-eighth summit of one organisation is not the thirty-eighth conference of another."""
    undated = replace(FAIR, published=date(2025, 5, 7))

    assert not one(*(telling(name, undated, ordinals=(38,), bodies=(name,)) for name in ("au", "arab")))


def test_a_high_edition_is_a_sign_though_one_report_lacks_it() -> None:
    """A report that tells only a high edition may be of any conference, so it keeps nobody apart and joins nobody."""
    fair, bare = telling("a", FAIR, words=("معرض", "دولي")), telling("b", FAIR)
    with_edition, third = (replace(bare, ordinals=frozenset({edition})) for edition in (23, 3))
    rarity = Rarity.among((fair, with_edition, third))

    assert likeness(fair, with_edition, rarity).value == 0 > likeness(fair, third, rarity).value
    assert not one(fair, with_edition)


def test_words_of_a_name_together_are_rarer_than_each() -> None:
    """Many meet as ministers, and many for water: few as the ministers for water."""
    others = [telling(f"x{n}", FAIR, words=(word,)) for n in range(20) for word in ("وزراء", "مياه")]
    pair = [telling(name, FAIR, words=("وزراء", "مياه"), places=("doha",)) for name in "ab"]

    assert one(pair[0], pair[1], *others)
    assert Rarity.among((*pair, *others)).of_name(frozenset({"وزراء"})) < 0.3


def test_a_call_is_never_a_meeting_at_a_place() -> None:
    """Who telephoned and met in a town a few days later did both, however much else agrees."""
    call = replace(telling("a", people=("king", "president"), states=("SA", "FR")), mode="PhoneCall")
    lunch = replace(telling("b", people=("king", "president"), states=("SA", "FR"), places=("nice",)), mode="Encounter")

    assert not one(call, lunch)


def test_a_post_stands_for_its_holder() -> None:
    """One report names the minister, the other speaks of talks with his ministry: both know the same two sides."""
    undated = replace(TALKS, published=None)
    named = telling("a", undated, people=("envoy", "minister"), led=("ministry",), company=("ministry",))
    by_post = telling("b", undated, people=("envoy",), bodies=("ministry",))
    others = [telling(f"x{n}", people=("envoy",)) for n in range(9)]

    assert one(named, by_post, *others)
    assert not one(replace(named, led=NOBODY), replace(by_post, bodies=frozenset({"other"})), *others)


def test_a_state_stands_for_the_guest_of_whom_another_report_tells_the_name() -> None:
    """A general met Vietnam in one report, and in the other the minister who is of it."""
    bare = telling("a", people=("general",), states=("VN",))
    full = replace(telling("b", people=("general", "minister"), states=("VN",)), homes=frozenset({("minister", "VN")}))
    own = replace(full, homes=frozenset({("general", "VN"), ("minister", "LA")}))

    assert both_sides(bare, full).value == 0
    assert both_sides(bare, own).value < 0


@pytest.mark.parametrize(("countrymen", "expected"), [(("envoy",), True), (("envoy", "poet"), False)])
def test_a_delegation_is_whom_the_report_names_of_its_state(countrymen: tuple[str, ...], expected: bool) -> None:
    """«زيارة الوفد» is the envoy's where the report names nobody else of his state."""
    home = frozenset((person, "IQ") for person in countrymen)
    trip = replace(TALKS, type="Visit", states=frozenset({"IQ"}))
    full = replace(telling("a", trip, people=("envoy",)), homes=frozenset({("envoy", "IQ")}))
    bare = replace(telling("b", trip, company=countrymen), named=home)

    assert (same_people(full, bare, Rarity.among((full, bare))).value > 1) is expected


def test_whoever_sits_beside_the_host_is_no_counterpart() -> None:
    """The minister who attends his president's talks is not the one whom the guest met; the guest is."""
    talks = replace(
        telling("a", people=("president", "minister", "guest")),
        hosts=frozenset({"president"}),
        homes=frozenset({("president", "EG"), ("minister", "EG"), ("guest", "TR")}),
    )

    assert counterparts(talks) == {"president", "guest"}
    assert counterparts(replace(talks, hosts=frozenset())) == {"president", "minister", "guest"}


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ({"areas": ("القاهره",)}, {"areas": ("طنطا",)}, True),
        ({"areas": ("القاهره",)}, {"areas": ("القاهره الجديده",)}, False),
        ({"areas": ("القاهره",)}, {"venues": ("hall",)}, False),
        ({"venues": ("hall",)}, {"venues": ("palace",)}, True),
    ],
)
def test_a_venue_may_be_in_the_town_that_another_report_names(left: Slot, right: Slot, apart: bool) -> None:
    """Two towns keep events apart, and two venues do; a venue and a town, or a town and its new part, do not."""
    here, there = telling("a", TALKS, **left), telling("b", TALKS, **right)

    assert (same_place(here, there, Rarity.among((here, there))).value < 0) is apart


def test_conferences_of_two_towns_on_two_days_are_two() -> None:
    """One speaker opens two forums on one theme in two cities of a week."""
    words, who = ("منتدي", "امن", "سيبراني"), ("speaker",)
    forums = [
        replace(
            telling(town, FAIR, words=words, people=who, areas=(town,), towns=(town,), places=(town,)),
            days=Days(PartialDate(2025, 11, number), PartialDate(2025, 11, number)),
        )
        for number, town in ((3, "دبي"), (4, "ابوظبي"))
    ]

    assert not one(*forums)


def test_days_without_a_year_are_near_the_day_of_the_other_report() -> None:
    """A fair «من 16 إلى 21 ماي» is that of a report of 17 May, and not that of a report of July."""
    fair = replace(telling("a", FAIR), days=Days(PartialDate(None, 5, 16), PartialDate(None, 5, 21)))
    may, july = (replace(telling("b", FAIR), published=date(2025, month, 17)) for month in (5, 7))

    assert same_time(fair, may, Rarity.among((fair, may))).value > 0
    assert same_time(fair, july, Rarity.among((fair, july))).value < 0


def test_few_reports_name_all_who_attend_a_ceremony() -> None:
    """A report that names one guest of a ceremony, and whom it honoured elsewhere, may be of it; talks would not be."""
    full = telling("a", people=("minister", "honoured", "consul"))
    other = telling("b", people=("director",), company=("honoured",))
    ceremonies = [replace(each, type="Ceremony") for each in (full, other)]
    rarity = Rarity.among((full, other))

    assert same_people(full, other, rarity).value == NEVER
    assert same_people(ceremonies[0], ceremonies[1], rarity).value > NEVER


def test_a_paper_signed_with_another_body_is_another_paper() -> None:
    """One ministry signs with two police forces on one day in one town."""
    signing = replace(TALKS, type="Ceremony")
    first = telling("a", signing, bodies=("ministry", "italian-police"), places=("cairo",))
    second = telling("b", signing, bodies=("ministry", "japanese-police"), places=("cairo",))

    assert likeness(first, second, Rarity.among((first, second))).value <= NEVER / 2
