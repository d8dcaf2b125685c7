"""Programs ask in plain JSON, as the description of the endpoints says."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factory import BASE, DGSN, HAMMOUCHI, MOROCCO
from tests.serve.conftest import Served


def get(served: Served, path: str, **values: Any) -> Any:
    """The JSON of an answer."""
    got = served.client.get(path, params=values)
    assert got.status_code == 200, got.text
    return got.json()


def ends(told: Any) -> list[str]:
    """The results of an answer, by the ends of their IRIs."""
    return [one["iri"].removeprefix(BASE) for one in told["results"]]


@pytest.mark.parametrize("typed", ["حموشي", "الحموشي", "عبد اللطيف حموشي", "حمو"])
def test_things_are_found_by_what_is_typed(served: Served, typed: str) -> None:
    """Any spelling, a beginning too."""
    found = get(served, "/api/search", q=typed, kind="Person")

    assert ends(found) == [HAMMOUCHI]
    assert found["results"][0]["kinds"] == ["Person"] and found["results"][0]["names"]["ar"] == "عبد اللطيف حموشي"


def test_things_are_found_in_any_language(served: Served) -> None:
    """By their names in all of them."""

    assert ends(get(served, "/api/search", q="morocco", kind="Country")) == [MOROCCO]
    assert ends(get(served, "/api/search", q="Maroc", kind="Country")) == [MOROCCO]


def test_things_are_found_by_names_that_no_document_uses(served: Served) -> None:
    """Those that the gazetteer has of them."""

    assert ends(get(served, "/api/search", q="DGSN")) == [DGSN]
    assert get(served, "/api/entity", name="DGSN")["iri"] == BASE + DGSN
    assert ends(get(served, "/api/meetings", **{"with": "DGSN"})) == ends(
        get(served, "/api/meetings", **{"with": BASE + DGSN})
    )
    assert f"<{BASE}{DGSN}>" in get(served, "/api/questions/posts", body="DGSN")["query"]


def test_a_thing_tells_what_is_known_of_it(served: Served) -> None:
    """By its IRI or its name."""
    by_iri = get(served, "/api/entity", iri=BASE + HAMMOUCHI)

    assert by_iri == get(served, "/api/entity", name="حموشي")
    assert by_iri["alsoCalled"] == ["حموشي"]
    assert {"mentionedIn", "heads"} <= {fact["property"] for fact in by_iri["facts"]}
    assert served.client.get("/api/entity", params={"name": "كلمة لا توجد"}).status_code == 404


@pytest.mark.parametrize(
    ("asked", "meetings"),
    [
        ({}, ["vienna-22", "morocco-visit", "vienna-talks"]),
        ({"with": ["حموشي", "مونش"]}, ["vienna-talks"]),
        ({"place": "فيينا", "limit": 1}, ["vienna-22"]),
        ({"status": "planned"}, ["morocco-visit"]),
        ({"since": "2025-05", "until": "2025-05"}, ["vienna-22"]),
        ({"since": "2025-09"}, ["morocco-visit"]),
        ({"limit": 1, "offset": 1}, ["morocco-visit"]),
        ({"topic": "Counter terrorism"}, ["vienna-22"]),
        ({"topic": '" } #'}, []),
        ({"since": "٢٠٢٥-٠٥", "until": "۲۰۲۵-۰۵", "limit": "٥"}, ["vienna-22"]),
    ],
)
def test_meetings_are_found(served: Served, asked: dict[str, Any], meetings: list[str]) -> None:
    """By who took part, where, about what and when."""
    found = get(served, "/api/meetings", **asked)

    assert ends(found) == [f"meeting/{name}" for name in meetings]
    assert all({"status"} <= {fact["property"] for fact in one["facts"]} for one in found["results"])


def test_a_question_becomes_a_query(served: Served) -> None:
    """With what is set in it, ready to be asked."""
    listed = {one["name"]: one for one in get(served, "/api/questions")["results"]}
    asked = get(served, "/api/questions/who-met-whom", person="حموشي")
    answer = served.ask(asked["query"], "text/csv").text

    assert all(listed["who-met-whom"]["captions"].values())
    assert f"<{BASE}{HAMMOUCHI}>" in asked["query"] and "مونش" in answer


@pytest.mark.parametrize(
    ("path", "status"),
    [
        *(("/api/search", 400), ("/api/search?q=", 400), ("/api/search?q=a&q=b", 400), ("/api/search?q=a&x=1", 400)),
        *(("/api/search?q=a&kind=Planet", 400), ("/api/search?q=a&limit=0", 400), ("/api/search?q=a&limit=x", 400)),
        *(("/api/search?q=" + "a" * 400, 400), ("/api/search?q=%FF", 400), ("/api/entity", 400)),
        *(("/api/meetings?since=05-2025", 400), ("/api/meetings?with=nobody-of-this-name", 404)),
        *(("/api/meetings?limit=1e3", 400), ("/api/meetings?since=2025-13", 400), ("/api/meetings?place=", 400)),
        *(("/api/questions/none", 404), ("/api/questions/who-met-whom?person=nobody-of-this-name", 404)),
        *(("/api/questions/who-met-whom?since=x", 400), ("/api/questions/who-met-whom?x=x", 400)),
        *(("/api/questions/visits", 400), ("/api/questions/what-changed", 404)),
        ("/api/none", 404),
    ],
)
def test_what_is_wrong_with_a_parameter_is_said(served: Served, path: str, status: int) -> None:
    """By a status and a line of text, never by a failure."""

    assert served.client.get(path).status_code == status
