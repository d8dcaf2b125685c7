"""Say what the endpoint can do, as https://www.w3.org/TR/sparql11-service-description/ has it."""

from __future__ import annotations

from graph.store import formatted
from graph.vocabulary import TYPE

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
GRAPHS = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")


def describe_service(endpoint: str, form: str) -> bytes:
    """The description of the service at this address, in a format that `graph.store` knows."""
    service, dataset, default = endpoint, f"{endpoint}#dataset", f"{endpoint}#default"
    said = [
        (service, TYPE, f"{SD}Service"),
        (service, f"{SD}endpoint", endpoint),
        (service, f"{SD}supportedLanguage", f"{SD}SPARQL11Query"),
        *((service, f"{SD}resultFormat", FORMATS + name) for name in (*RESULTS, *GRAPHS)),
        (service, f"{SD}defaultDataset", dataset),
        (dataset, TYPE, f"{SD}Dataset"),
        (dataset, f"{SD}defaultGraph", default),
        (default, TYPE, f"{SD}Graph"),
    ]
    return formatted(said, form, {"sd": SD})
