"""The bodies of partner states and of the world are found under the names that newspapers give them."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from graph.folding import fold_words
from graph.ontology import BASE, LABELS, SKOS, Properties, group, iris, literals
from graph.settings import MAJ
from graph.store import read_turtle

FOLDER = Path(__file__).parents[1] / "ontology" / "gazetteer"
FILES = ("agencies-world.ttl", "agencies-international.ttl")
Bodies = dict[str, set[str]]


@pytest.fixture(scope="module")
def named() -> Bodies:
    """The bodies that bear a label, by the label folded."""
    return _bearers(*LABELS)


@pytest.fixture(scope="module")
def shared() -> Bodies:
    """The bodies that bear a bare name, by the name folded."""
    return _bearers(MAJ + "bareName")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("البنتاغون", "us-defence"),
        ("وزارة الخارجية الأميركية", "us-foreign"),
        ("مكتب التحقيقات الفدرالي", "us-fbi"),
        ("FBI", "us-fbi"),
        ("البيت الأبيض", "us-white-house"),
        ("الكونجرس", "us-congress"),
        ("سكوتلاند يارد", "gb-met"),
        ("الإليزيه", "fr-presidency"),
        ("الحرس المدني", "es-guardia-civil"),
        ("المخابرات التركية", "tr-mit"),
        ("الحرس الثوري", "ir-irgc"),
        ("الكرملين", "ru-kremlin"),
        ("الشاباك", "il-shin-bet"),
        ("وزارة الداخلية النيجرية", "ne-interior"),
        ("وزارة الداخلية النيجيرية", "ng-interior"),
        ("الأنتربول", "interpol"),
        ("المنظمة الدولية للشرطة الجنائية", "interpol"),
        ("اليوروبول", "europol"),
        ("فرونتكس", "frontex"),
        ("مجلس الأمن", "un-security-council"),
        ("فريق الدعم التحليلي ورصد الجزاءات", "un-monitoring-team"),
        ("الناتو", "nato"),
        ("مجلس التعاون الخليجي", "gcc"),
        ("جامعة نايف العربية للعلوم الأمنية", "naif-university"),
        ("الاتحاد الافريقي", "african-union"),
        ("مجلس وزراء الداخلية العرب", "aimc"),
    ],
)
def test_a_newspaper_name_leads_to_its_body(named: Bodies, name: str, body: str) -> None:
    """A name as newspapers write it, hamza seats and article aside, belongs to the one body it names."""

    assert named[_folded(name)] == {f"agency/{body}"}


@pytest.mark.parametrize(
    "name", ["وزارة الداخلية", "وزارة الدفاع", "مجلس الأمن القومي", "الشرطة الوطنية", "مجلس الشيوخ"]
)
def test_a_shared_name_waits_for_its_state(named: Bodies, shared: Bodies, name: str) -> None:
    """A name that bodies of many states bear is nobody's label."""

    assert _folded(name) not in named
    assert len(shared[_folded(name)]) > 1


def test_a_thing_of_wikidata_is_one_body() -> None:
    """No two bodies are said to be the same thing elsewhere."""

    things = [same for body in _bodies().values() for same in iris(body, SKOS + "exactMatch")]

    assert things
    assert sorted(set(things)) == sorted(things)


def _bodies() -> dict[str, Properties]:
    subjects = group(chain.from_iterable(read_turtle(FOLDER / file, BASE) for file in FILES))
    return {iri.removeprefix(BASE): things for iri, things in subjects.items() if "agency/" in iri}


def _bearers(*predicates: str) -> Bodies:
    found: Bodies = {}
    for body, things in _bodies().items():
        for predicate in predicates:
            for name in literals(things, predicate):
                found.setdefault(_folded(name.text), set()).add(body)
    return found


def _folded(name: str) -> str:
    first, *rest = fold_words(name)
    return " ".join([first.removeprefix("ال"), *rest])
