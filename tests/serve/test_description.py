"""What the JSON endpoints take and give is what their description says, whatever they are asked."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import positive_data_acceptance

from graph.serve.endpoints import ENDPOINTS
from tests.factory import BASE, HAMMOUCHI
from tests.serve.conftest import Served

UNSAID = {  # which values are taken depends on what OpenAPI cannot say
    "/api/entity": "one of its two parameters is needed"
}
Case = schemathesis.Case[Any]


@pytest.fixture(scope="module")
def described(served: Served) -> BaseSchema:
    """The description that the server gives."""
    return schemathesis.openapi.from_url(f"{served.address}/openapi.json")


def check(case: Case) -> schemathesis.Response:
    """Ask, and compare what comes with the description by all the rules that schemathesis has."""
    return case.call_and_validate(excluded_checks=[positive_data_acceptance] * (case.operation.path in UNSAID))


def test_all_endpoints_are_described(described: BaseSchema) -> None:
    """And nothing else."""

    assert sorted(described) == sorted(endpoint.path for endpoint in ENDPOINTS)


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("/api/search", {"q": "حموشي", "kind": "Person"}),
        ("/api/entity", {"name": "حموشي"}),
        ("/api/entity", {"iri": BASE + HAMMOUCHI}),
        ("/api/meetings", {"with": ["حموشي", "مونش"], "since": "2025"}),
        ("/api/questions", {}),
        ("/api/questions/visits", {"country": "المغرب", "language": "fr"}),
    ],
)
def test_what_is_found_is_as_described(described: BaseSchema, path: str, values: dict[str, Any]) -> None:
    """Each value that must be there is there, and no other."""

    assert check(described[path]["GET"].Case(query=values)).status_code == 200


@pytest.mark.parametrize("paths", ["/api/search", "/api/entity", "/api/meetings", "/api/questions/.*"])
@pytest.mark.parametrize("mode", GenerationMode)
def test_any_request_is_answered_as_described(described: BaseSchema, paths: str, mode: GenerationMode) -> None:
    """Values that are as they must be are taken, others refused, and nothing is a failure of the server."""

    @settings(max_examples=25, suppress_health_check=[*HealthCheck])
    @given(described.include(path_regex=f"^{paths}$").as_strategy(mode))
    def ask(case: Case) -> None:
        check(case)

    ask()
