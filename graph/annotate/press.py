"""Say of which state's press a text is: by its address, the name of its source, or the agency in its dateline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlparse

from graph.folding import fold_letters, fold_words
from graph.model import Document
from graph.ontology import LABELS, RDF_TYPE, Ontology, Properties, iris, literals, local
from graph.settings import MAJ

_DATELINE = 250  # characters in which an agency signs
_OPENS, _CLOSES = r"(?:^|\n|[(\[/\-–—])\s*", r"\s*[)\]/:.\-–—]"


class Press:
    """The outlets that the ontology lists, and the states whose press they are."""

    def __init__(self, ontology: Ontology) -> None:
        outlets = {name: things for name, things in ontology.triples("outlets.ttl").items() if MAJ + "site" in things}
        scheme = next(things for things in ontology.triples("outlets.ttl").values() if MAJ + "openDomain" in things)
        self._open = {domain.text for domain in literals(scheme, MAJ + "openDomain")}
        self._nouns = {fold_letters(noun.text) for noun in literals(scheme, MAJ + "outletNoun")}
        self._by_domain = {iso.lower(): iso for iso in ontology.country_by_iso} | {"uk": "GB"}
        self._by_site = {site: _state(things) for things in outlets.values() for site in _sites(things)}
        self._by_name = _unshared(
            (_joined(name), _state(things)) for things in outlets.values() for name in _names(things)
        )
        self.states = frozenset(filter(None, map(_state, outlets.values())))
        agencies = [things for things in outlets.values() if _is_agency(things)]
        self._by_signature = {fold_letters(name): _state(each) for each in agencies for name in _names(each)}
        signatures = "|".join(map(re.escape, sorted(self._by_signature, key=lambda name: (-len(name), name))))
        self._signature = re.compile(f"{_OPENS}({signatures}){_CLOSES}")

    def state_of(self, document: Document) -> str:
        """The ISO code of the state whose own affairs the text's outlet writes of; "" where that is not known."""
        return (
            self._of_address(document.source)
            or self._of_address(document.url)
            or self._of_name(document.source)
            or self._of_dateline(document.text)
        )

    def _of_address(self, address: str) -> str:
        """The state of the outlet at an internet address, that in whose domain it lies, or whose code it bears."""
        host = urlparse(address if "//" in address else f"//{address}").hostname or ""
        parts = host.split(".")
        sites = (".".join(parts[i:]) for i in range(len(parts) - 1))
        outlet = next((self._by_site[site] for site in sites if site in self._by_site), None)
        if outlet is not None or len(parts) < 2:
            return outlet or ""
        if parts[-1] not in self._open and parts[-1] in self._by_domain:
            return self._by_domain[parts[-1]]
        _, dash, code = parts[-2].rpartition("-")  # «sada-tn.com»
        return code.upper() if dash and code.upper() in self.states else ""

    def _of_name(self, source: str) -> str:
        """The state of the outlet that is called so: «عكاظ», «صحيفة عكاظ», «al-jazirah»."""
        words = fold_words(source)
        rest = words[1:] if words[:1] and words[0] in self._nouns else ()
        return next(filter(None, (self._by_name.get("".join(name), "") for name in (words, rest))), "")

    def _of_dateline(self, text: str) -> str:
        """The state of the agency that signs at the head of the text: «الرياض (واس)»."""
        found = self._signature.search(fold_letters(text[:_DATELINE]))
        return self._by_signature[found[1]] if found else ""


def names_of_agencies(ontology: Ontology) -> Iterator[str]:
    """The names by which agencies sign."""
    for things in ontology.triples("outlets.ttl").values():
        if _is_agency(things):
            yield from _names(things)


def _is_agency(things: Properties) -> bool:
    return MAJ + "NewsAgency" in iris(things, RDF_TYPE)


def _state(things: Properties) -> str:
    return next(map(local, iris(things, MAJ + "pressOf")), "")


def _sites(things: Properties) -> list[str]:
    return [site.text for site in literals(things, MAJ + "site")]


def _names(things: Properties) -> Iterator[str]:
    """The names of an outlet, and the words of its addresses, which sources write too."""
    yield from (name.text for label in LABELS for name in literals(things, label))
    yield from (site.split(".")[0] for site in _sites(things))


def _joined(name: str) -> str:
    return "".join(fold_words(name))


def _unshared(states: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The states by name, without the names that outlets of several states share."""
    found: dict[str, set[str]] = {}
    for name, state in states:
        found.setdefault(name, set()).add(state)
    return {name: next(iter(several)) for name, several in found.items() if len(several) == 1}
