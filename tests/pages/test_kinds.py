"""The pages of things, documents, the timeline and the conflicts in a real browser, opened from disk."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.pages import chronicle, lists, write_pages
from tests.browsing import Opened
from tests.factory import story
from tests.pages.test_site import write_hostile

PERSON = "entity/person-عبد-اللطيف-حموشي.html"
CONFERENCE = "entity/meeting-vienna-22.html"
VIENNA = "entity/document-vienna.html"
LISTS = ["timeline.html", "documents.html", "conflicts.html", "ontology.html"]
EVERY = ["index.html", *LISTS, PERSON, CONFERENCE, VIENNA]


def speak(page: Page, language: str) -> None:
    page.select_option("#language", language)


@pytest.mark.parametrize("name", EVERY)
def test_every_page_leads_to_the_others(name: str, site: Path, opened: Opened) -> None:
    """The bar at the top names the kinds of page in the reader's language; nothing is asked for outside."""
    page = opened.open(site / name)
    links = page.locator(".top nav a")
    for language, word in (("ar", "الشبكة"), ("en", "Network"), ("fr", "Réseau")):
        speak(page, language)
        assert links.first.inner_text() == word

    assert links.count() == 5
    assert page.locator(".top nav [aria-current=page]").count() == (1 if "/" not in name else 0)
    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data"}


@pytest.mark.parametrize("name", EVERY)
def test_headings_are_in_order(name: str, site: Path, opened: Opened) -> None:
    """One first heading, and none that skips a level."""
    page = opened.open(site / name)
    levels = [
        int(level)
        for level in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((one) => one.tagName[1])")
    ]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", [*LISTS, PERSON, CONFERENCE, VIENNA])
def test_a_narrow_screen_needs_no_sideways_scrolling(name: str, site: Path, opened: Opened) -> None:
    """On 400 pixels everything has its place."""
    opened.page.set_viewport_size({"width": 400, "height": 800})
    page = opened.open(site / name)

    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_words_in_another_script_say_their_language(site: Path, opened: Opened) -> None:
    """Arabic names on an English page are marked as Arabic."""
    page = opened.open(site / VIENNA)
    speak(page, "en")

    assert page.get_attribute(".head h1 bdi", "lang") == "ar"
    assert page.get_attribute(".prose", "lang") == "ar"
    assert page.get_attribute(".says h3 bdi[data-ar]", "lang") is None


def test_a_person_has_met_people(site: Path, opened: Opened) -> None:
    """Who was met how often, and at which meetings; a click leads to the neighbour's page."""
    page = opened.open(site / PERSON)
    first = page.locator("#companions .met > li").first
    first.locator("summary").click()

    assert first.locator("ul a").count() == int(first.locator("summary .count").inner_text())
    page.locator("#companions .met > li > a", has_text="هولغر مونش").first.click()
    expect(page.locator("h1")).to_have_text("هولغر مونش")


def test_a_page_tells_its_queries(site: Path, opened: Opened) -> None:
    """Facts, events and who was met can be asked of the graph in the same way."""
    page = opened.open(site / PERSON)
    page.locator("#facts .ask summary").click()

    assert page.locator(".ask").count() == 3
    assert "<https://w3id.org/majlis/id/person/عبد-اللطيف-حموشي>" in page.inner_text("#facts .ask pre")


def test_wikidata_is_a_click_away(site: Path, opened: Opened) -> None:
    """A thing that Wikidata knows leads there."""
    page = opened.open(site / "entity/country-ma.html")

    assert page.locator('.about a[href="http://www.wikidata.org/entity/Q1028"]').is_visible()


def test_a_meeting_tells_where_documents_disagree(site: Path, opened: Opened) -> None:
    """The two ends of the conference stand beside one another on its page."""
    page = opened.open(site / CONFERENCE)

    assert page.locator("#disputes .value").all_inner_texts() == ["7 مايو 2025", "8 مايو"]


@pytest.mark.parametrize(("language", "word"), [("ar", "7 مايو 2025"), ("en", "7 May 2025"), ("fr", "7 mai 2025")])
def test_conflicts_stand_side_by_side(language: str, word: str, site: Path, opened: Opened) -> None:
    """Each side shows its value, its sentence and its document."""
    page = opened.open(site / "conflicts.html")
    speak(page, language)
    sides = page.locator(".conflict .side")

    assert sides.count() == 2
    assert word in sides.locator(".value").all_inner_texts()
    assert sides.locator("blockquote").count() == 2
    boxes = [box for box in (sides.nth(place).bounding_box() for place in range(2)) if box]
    assert boxes[0]["y"] == boxes[1]["y"]
    sides.first.locator("figcaption a").first.click()
    expect(page.locator(".run.lit").first).to_be_visible()


def test_the_timeline_is_in_order(site: Path, opened: Opened) -> None:
    """Years and months in order, undated events at the end."""
    page = opened.open(site / "timeline.html")

    assert page.locator(".year > h2").all_inner_texts() == ["2025 3", "بلا سنة 2"]
    assert page.locator(".stretch h3").all_inner_texts() == ["بلا شهر", "مايو 2025", "سبتمبر 2025"]
    assert page.locator(".timeline .status").inner_text() == "مرتقب"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_timeline_filters_by_kind(language: str, site: Path, opened: Opened) -> None:
    """A kind switched off leaves the list, the counts and the bars, and the address keeps it."""
    page = opened.open(site / "timeline.html")
    speak(page, language)
    page.locator('.kinds input[value="Conference"]').uncheck()

    assert page.locator('.timeline > li[data-kind="Conference"]').is_hidden()
    assert page.locator("#m2025-05").is_hidden()
    assert page.locator(".bars .total").all_text_contents() == ["0", "1"]
    page.reload()
    assert not page.locator('.kinds input[value="Conference"]').is_checked()
    assert page.locator("#m2025-05").is_hidden()
    page.locator('.kinds input[value="Conference"]').check()
    assert page.locator("#m2025-05").is_visible()


def test_a_bar_leads_to_its_month(site: Path, opened: Opened) -> None:
    """By keyboard too; what is switched off stays off."""
    page = opened.open(site / "timeline.html")
    page.locator('.kinds input[value="Award"]').uncheck()
    page.locator(".bars a").last.focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("at=m2025-09"))
    assert page.locator("#m2025-09").is_visible()
    assert not page.locator('.kinds input[value="Award"]').is_checked()


def test_a_long_list_has_several_pages(tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page leads to the others, and what is switched off stays off on the way."""
    monkeypatch.setattr(chronicle, "EVENTS", 2)
    monkeypatch.setattr(lists, "DOCUMENTS", 2)
    told = story()
    write_pages(told.resolution, told.documents, told.ontology, tmp_path)
    page = opened.open(tmp_path / "timeline.html")
    page.locator('.kinds input[value="Visit"]').uncheck()
    page.locator(".sheets a").nth(1).click()

    expect(page).to_have_url(re.compile("timeline-2.html"))
    assert page.get_attribute(".sheets [aria-current]", "href") is not None
    expect(page.locator('.kinds input[value="Visit"]')).not_to_be_checked()
    expect(page.locator('.timeline > li[data-kind="Visit"]')).to_be_hidden()
    opened.open(tmp_path / "documents-2.html")
    assert page.locator("tbody tr").count() == 1


def test_documents_are_sorted(site: Path, opened: Opened) -> None:
    """The newest first; a heading pressed sorts by its column, and the other way when pressed again."""
    page = opened.open(site / "documents.html")
    titles = page.locator("tbody th")
    assert "عاد من فيينا" in titles.first.inner_text()

    button = page.locator("thead button").last
    button.click()
    ascending = titles.all_inner_texts()
    assert page.locator("thead th").last.get_attribute("aria-sort") == "ascending"
    button.click()
    assert page.locator("thead th").last.get_attribute("aria-sort") == "descending"
    numbers = [int(number) for number in page.locator("tbody td:last-child").all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True)
    assert set(ascending) == set(titles.all_inner_texts())


def test_a_statement_lights_its_sentence(site: Path, opened: Opened) -> None:
    """From what is said to the words, and from the words to what is said."""
    page = opened.open(site / VIENNA)
    page.locator("#s2 .sentence a").click()
    expect(page.locator(".run.lit")).to_contain_text("واستقبل حموشي")
    expect(page.locator("#s2")).to_contain_class("lit")
    page.locator(".run .number").first.click()
    expect(page).to_have_url(re.compile("#s1$"))
    expect(page.locator(".run.lit")).to_contain_text("شارك عبد اللطيف حموشي")


def test_a_name_in_the_text_leads_to_its_page(site: Path, opened: Opened) -> None:
    """The words that name a thing are a link to it."""
    page = opened.open(site / VIENNA)
    page.locator(".prose .name", has_text="هولغر مونش").click()

    expect(page.locator("h1")).to_have_text("هولغر مونش")


def test_paper_shows_what_is_folded(site: Path, opened: Opened) -> None:
    """Printed, the evidence is open and the bars to press are gone."""
    page = opened.open(site / PERSON)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert page.locator(".facts blockquote").first.is_visible()
    assert page.locator(".top").is_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.evidence[open]").count() == 0


def test_lists_of_hostile_names_run_nothing(tmp_path: Path, opened: Opened) -> None:
    """Filters and sorting take names and sources as text."""
    write_hostile(tmp_path)
    page = opened.open(tmp_path / "timeline.html")
    page.locator(".kinds input").first.uncheck()
    page = opened.open(tmp_path / "documents.html")
    page.locator("thead button").first.click()
    opened.open(tmp_path / "conflicts.html").wait_for_timeout(100)

    assert opened.complaints == []
