"""A text's outlet tells whose press it is."""

from __future__ import annotations

from collections import Counter

import pytest

from graph.annotate.press import Press
from graph.model import Document
from graph.ontology import Ontology, iris, literals, local
from graph.settings import MAJ
from tests.annotate.conftest import Parse

ARAB_LEAGUE = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE"


@pytest.fixture(scope="module")
def press(ontology: Ontology) -> Press:
    """The outlets of the project's own ontology."""
    return Press(ontology)


@pytest.mark.parametrize(
    ("address", "state"),
    [
        ("https://www.hespress.com/a-1.html", "MA"),
        ("youm7.com", "EG"),
        ("https://ar.royanews.tv/news/1", "JO"),
        ("https://m.al-jazirah.com/2015/1.htm", "SA"),
        ("https://www.aljazeera.net/news/1", ""),
        ("https://www.alquds.co.uk/1", ""),
        ("https://www.bbc.co.uk/arabic/1", ""),
        ("https://www.example.co.uk/1", "GB"),
        ("https://example.tv/1", ""),
        ("https://www.example.tn/1", "TN"),
        ("https://nothespress.com/1", ""),
        ("https://www.example-tn.net/1", "TN"),
        ("https://example-kw.com/1", "KW"),
        ("https://example-go.com/1", ""),
    ],
)
def test_an_address_tells_the_state_of_its_outlet(press: Press, address: str, state: str) -> None:
    """A known host first, «of no state» too; else the country's domain, unless all the world uses it."""

    assert press.state_of(Document("report", "", source=address)) == state
    assert press.state_of(Document("report", "", url=address)) == state


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("عكاظ", "SA"),
        ("صحيفة عكاظ", "SA"),
        ("جريدة المصري اليوم", "EG"),
        ("Al-Qabas", "KW"),
        ("alriyadh", "SA"),
        ("واس", "SA"),
        ("الوطن", ""),
        ("alwatan", ""),
        ("العربية", ""),
        ("مراسلون", ""),
        ("", ""),
    ],
)
def test_a_source_tells_its_state_by_name(press: Press, source: str, state: str) -> None:
    """With or without «صحيفة», in either script; a name that several states' outlets bear tells nothing."""

    assert press.state_of(Document("report", "", source=source)) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("زيارة رسمية\n\nالرياض (واس): وصل الوفد.", "SA"),
        ("الرباط - و م ع - وصل الوفد.", "MA"),
        ("القاهرة – أ ش أ: وصل الوفد.", "EG"),
        ("عمّان / بترا / وصل الوفد.", "JO"),
        ("باريس (أ ف ب): وصل الوفد.", ""),
        ("وصل الوفد بنا إلى المدينة.", ""),
        ("وصل الوفد. " * 40 + "(واس)", ""),
    ],
)
def test_an_agency_signs_at_the_head_of_a_text(press: Press, text: str, state: str) -> None:
    """Its short name stands between brackets, dashes or strokes, and near the start."""

    assert press.state_of(Document("report", text)) == state


def test_what_is_known_of_an_outlet_goes_before_the_words(parse: Parse) -> None:
    """«المملكة» in a Jordanian site is Jordan, though the text names Saudi Arabia more."""

    text = "عاد الوفد إلى المملكة بعد زيارة السعودية، ثم غادر السعودية."

    assert parse(text, source="https://www.ammonnews.net/1")._.home == "JO"
    assert parse(text)._.home == "SA"


def test_every_arab_state_has_its_outlets(ontology: Ontology) -> None:
    """At least two each; every host is listed once and without «www»."""
    outlets = [things for things in ontology.triples("outlets.ttl").values() if MAJ + "site" in things]
    states = Counter(local(state) for things in outlets for state in iris(things, MAJ + "pressOf"))
    sites = [site.text for things in outlets for site in literals(things, MAJ + "site")]

    assert [state for state in ARAB_LEAGUE.split() if states[state] < 2] == []
    assert set(states) <= set(ontology.country_by_iso)
    assert len(sites) == len(set(sites))
    assert [site for site in sites if site.startswith("www.") or "." not in site or site != site.lower()] == []
