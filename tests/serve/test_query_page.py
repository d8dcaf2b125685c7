"""Readers ask the graph themselves, in a browser."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from graph.questions import load_questions
from graph.serve.querypage import FOLDER, POLICY
from tests.browsing import Opened
from tests.factory import BASE, HAMMOUCHI
from tests.serve.conftest import Served

PEOPLE = "SELECT ?person ?personName ?agency WHERE { ?person maj:heads ?agency ; skos:prefLabel ?personName }"
DATED = "SELECT ?meeting ?date WHERE { ?meeting maj:startDate ?date }"


def visit(opened: Opened, served: Served, fragment: str = "lang=en") -> Page:
    """The query page, opened."""
    opened.page.goto(f"{served.address}/query#{fragment}")
    opened.page.wait_for_selector("#gallery li")
    return opened.page


def asked(page: Page, query: str) -> None:
    """Write a query and run it."""
    page.fill("#query", query)
    page.click("#run")


def test_a_query_is_answered_in_a_table(opened: Opened, served: Served) -> None:
    """Things are links to their addresses here; nothing is complained of and nothing asked for elsewhere."""
    page = visit(opened, served)
    asked(page, PEOPLE)

    expect(page.locator("#shown tbody tr")).to_have_count(2)
    link = page.locator("#shown a", has_text=HAMMOUCHI.rpartition("/")[2]).first
    assert link.get_attribute("href") == f"/majlis/id/{HAMMOUCHI}"
    assert opened.complaints == []
    assert {address.split("/")[2] for address in opened.requests} == {served.address.removeprefix("http://")}


def test_a_click_on_a_column_sorts_by_it(opened: Opened, served: Served) -> None:
    """And another click the other way round."""
    page = visit(opened, served)
    asked(page, PEOPLE)
    names = page.locator("#shown tbody td:nth-child(2)")
    page.locator("#shown th button").nth(1).click()
    first = names.all_inner_texts()
    page.locator("#shown th button").nth(1).click()

    assert names.all_inner_texts() == first[::-1] and len(set(first)) == 2


def test_what_is_wrong_is_marked_where_it_is(opened: Opened, served: Served) -> None:
    """The line in the gutter, the word in the text, the message below; a change takes them away."""
    page = visit(opened, served)
    asked(page, "SELECT ?s WHERE {\n  ?s a maj:Meeting .\n  FILTRE (1)\n}")

    expect(page.locator("#wrong")).to_contain_text("line 3, column ")
    expect(page.locator("#lines .wrong")).to_have_text("3")
    expect(page.locator("#under mark")).to_have_count(1)
    assert page.locator("#query").get_attribute("aria-invalid") == "true"
    page.locator("#query").press("End")
    page.keyboard.type(" ")
    expect(page.locator("#wrong")).to_be_hidden()
    expect(page.locator("#lines .wrong")).to_have_count(0)


def test_prefixes_fill_themselves_in(opened: Opened, served: Served) -> None:
    """As one is typed; those in strings, IRIs and comments, and those declared, are left alone."""
    page = visit(opened, served)
    page.fill("#query", "")
    page.locator("#query").press_sequentially("ASK { ?s foaf:name 'org:x' } # sem:y")
    told = page.input_value("#query")

    assert told == "PREFIX foaf: <http://xmlns.com/foaf/0.1/>\nASK { ?s foaf:name 'org:x' } # sem:y"


def test_the_questions_are_there_in_three_languages(opened: Opened, served: Served) -> None:
    """All but the one that needs another build."""
    page = visit(opened, served)
    for place, language in enumerate(("ar", "en", "fr")):
        page.select_option("#language", language)
        asked = [one for one in load_questions().values() if not one.takes("against")]
        captions = [question.caption.all()[place] for question in asked]

        assert page.locator("#gallery summary").all_inner_texts() == captions


def test_a_question_is_set_and_asked(opened: Opened, served: Served) -> None:
    """Its query comes into the editor, its answer below; a name that nobody has is told."""
    page = visit(opened, served)
    question = page.locator("details[data-name=who-met-whom]")
    question.locator("summary").click()
    question.locator("input[name=person]").fill("مونش")
    question.locator("button").click()

    expect(page.locator("#shown tbody tr")).to_have_count(1)
    assert f"<{BASE}person/هولغر-مونش>" in page.input_value("#query")
    question.locator("input[name=person]").fill("كلمة لا توجد")
    question.locator("button").click()
    expect(page.locator("#wrong")).to_contain_text("No Person is called")


def test_an_answer_is_a_network(opened: Opened, served: Served) -> None:
    """Of rows with two things each, and of graphs; where there is none, that is said."""
    page = visit(opened, served)
    asked(page, PEOPLE)
    page.check("input[value=network]")
    for query in (PEOPLE, "CONSTRUCT { ?a maj:heads ?b } WHERE { ?a maj:heads ?b }"):
        asked(page, query)
        expect(page.locator("#shown canvas")).to_have_count(1)
    for query in ("SELECT ?name WHERE { ?s skos:prefLabel ?name }", "CONSTRUCT { ?a a ?b } WHERE { ?a a ?b }"):
        asked(page, query)
        expect(page.locator("#shown .hint")).to_have_text("No row has two things that could be joined.")
    assert opened.complaints == []


@pytest.mark.parametrize(
    ("literal", "way"),
    [
        ("'signature : عبد اللطيف, Holger'@fr", "ltr"),
        ("'توقيع: Holger, عبد اللطيف'@ar", "rtl"),
        ("'عبد اللطيف'@en", "rtl"),
        ("'BKA الألماني'", "rtl"),
    ],
)
def test_words_run_as_their_language_does(opened: Opened, served: Served, literal: str, way: str) -> None:
    """Whatever names stand among them."""
    page = visit(opened, served)
    asked(page, f"SELECT ?name {{ VALUES ?name {{ {literal} }} }}")

    expect(page.locator("#shown td > bdi")).to_have_attribute("dir", way)


def test_an_answer_is_a_timeline(opened: Opened, served: Served) -> None:
    """In the order of time, dates in words."""
    page = visit(opened, served)
    asked(page, DATED)
    page.check("input[value=times]")

    expect(page.locator("#shown time").first).to_be_visible()
    times = [one.get_attribute("datetime") for one in page.locator("#shown time").all()]
    assert times == sorted(map(str, times)) and "6 May 2025" in page.locator("#shown").inner_text()


@pytest.mark.parametrize(
    ("query", "endings"), [(PEOPLE, ["csv", "json"]), ("DESCRIBE ?s { ?s a maj:Person }", ["ttl", "jsonld"])]
)
def test_an_answer_is_taken_along(
    opened: Opened, served: Served, tmp_path: Path, query: str, endings: list[str]
) -> None:
    """As files that other programs read."""
    page = visit(opened, served)
    asked(page, query)
    for ending in endings:
        with page.expect_download() as download:
            page.click(f"#downloads [data-ending={ending}]")
        download.value.save_as(tmp_path / ending)
        text = (tmp_path / ending).read_text(encoding="utf-8")

        assert download.value.suggested_filename == f"majlis.{ending}"
        assert text.startswith("person,personName,agency") if ending == "csv" else ending == "ttl" or json.loads(text)


def test_the_address_holds_the_query_and_the_view(opened: Opened, served: Served) -> None:
    """A link to it shows the same to another reader."""
    page = visit(opened, served)
    asked(page, DATED)
    page.check("input[value=times]")
    expect(page.locator("#shown time").first).to_be_visible()
    address = page.url
    page.goto("about:blank")
    page.goto(address)

    expect(page.locator("#shown time").first).to_be_visible()
    assert "startDate" in page.input_value("#query") and "query=" in address


def test_nothing_in_an_answer_acts(opened: Opened, served: Served) -> None:
    """Markup in a name is text, an address that would run is no link."""
    evil = """SELECT ?a ?aName ?b WHERE { VALUES (?a ?aName ?b) {
      (<javascript:alert(1)> "<img src=x onerror=alert(1)>href" <urn:b>) } }"""
    page = visit(opened, served, f"lang=en&query={quote(evil)}")
    expect(page.locator("#shown tbody tr")).to_have_count(1)
    links = page.locator("#shown a").count()
    page.check("input[value=network]")
    expect(page.locator("#shown canvas")).to_have_count(1)

    assert links == 0 and opened.complaints == []


def test_a_query_under_way_can_be_left(opened: Opened, served: Served) -> None:
    """The page is ready for another one."""
    page = visit(opened, served)
    asked(page, "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    page.click("#stop")
    expect(page.locator("#run")).to_be_enabled()
    asked(page, "ASK { ?s a maj:Meeting }")

    expect(page.locator("#shown")).to_have_text("Yes")


def test_the_page_runs_nothing_but_its_own_files(served: Served) -> None:
    """Its policy is strict, and no script or style stands in it."""
    got = served.client.get("/query")

    assert got.headers["content-security-policy"] == POLICY
    assert not re.search(r"<script(?! src=)|<style|style=|onclick", got.text)


def test_every_word_of_the_page_is_there(served: Served) -> None:
    """In the words of all pages or in its own."""
    used = set(re.findall(r'data-(?:word|label)="(\w+)"', served.client.get("/query").text))
    for script in (FOLDER / "static").glob("*.js"):
        used |= set(re.findall(r'M\.(?:word|filled)\("(\w+)"', script.read_text("utf-8")))
    known = served.client.get("/query/data.js").text + served.client.get("/assets/shared.js").text

    assert [word for word in sorted(used) if f'"{word}":' not in known] == []


def test_what_can_be_set_has_a_name_in_three_languages(served: Served) -> None:
    """In each question."""
    told = served.client.get("/query/data.js").text
    names = {one.name for question in load_questions().values() for one in question.parameters} - {"against"}

    assert [name for name in sorted(names) if f'"set-{name}":' not in told] == []


def test_things_are_searched_as_on_all_pages(opened: Opened, served: Served) -> None:
    """The head is that of all pages; what is found there leads to its page, whose menu leads back."""
    page = visit(opened, served)
    page.fill("#search", "حموشي")
    page.locator("#found li").first.click()

    expect(page).to_have_url(re.compile("/entity/person-"))
    page.get_by_role("link", name="اسأل الشبكة").click()
    expect(page).to_have_url(f"{served.address}/query")
