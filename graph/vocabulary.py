"""The vocabularies that the graph is written in, by prefix."""

from __future__ import annotations

from graph.settings import MAJ

ONTOLOGY = MAJ.removesuffix("#")  # names the vocabulary, and the graph that holds it
PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "maj": MAJ,
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
QUERY_PREFIXES = PREFIXES | {  # and those that queries may use too, as `ontology/vocabulary.ttl` declares them
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "time": "http://www.w3.org/2006/time#",
}


def iri(name: str) -> str:
    """The IRI of a prefixed name.

    >>> iri("skos:prefLabel")
    'http://www.w3.org/2004/02/skos/core#prefLabel'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def property_iri(name: str) -> str:
    """The IRI of a property that claims name: its local name in the `maj:` vocabulary, or «type».

    >>> property_iri("heads"), property_iri("type")
    ('https://w3id.org/majlis/ontology#heads', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
    """
    return TYPE if name == "type" else MAJ + name


TYPE = iri("rdf:type")
PREF_LABEL, ALT_LABEL, LABEL = iri("skos:prefLabel"), iri("skos:altLabel"), iri("rdfs:label")
EXACT_MATCH, CONCEPT = iri("skos:exactMatch"), iri("skos:Concept")
INTEGER, DECIMAL, DATE, ANY_URI = iri("xsd:integer"), iri("xsd:decimal"), iri("xsd:date"), iri("xsd:anyURI")
