"""Names and words of the ontology are found however their first word is joined and spelled."""

from __future__ import annotations

import pytest

from graph.annotate.hits import Hit, hits_in, longest
from graph.annotate.lexicon import words_of
from graph.annotate.words import Entry
from graph.model import Kind
from graph.ontology import Concept
from tests.annotate.conftest import Parse


def found(parse: Parse, text: str, category: str = "concept") -> list[str]:
    doc = parse(text)
    return [doc[hit.start : hit.end].text for hit in longest(doc._.hits.of(category))]


def hit(start: int, end: int, text: str = "اسم") -> Hit:
    return Hit(start, end, "", Entry(text, "concept", None), None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصل إلى المغرب", ["المغرب"]),
        ("وصل وفد من المَغْرِب", ["المَغْرِب"]),
        ("بالمغرب", ["بالمغرب"]),
        ("غرب البلاد", []),
        ("المديرية العامة لمراقبة التراب الوطني", ["المديرية العامة لمراقبة التراب الوطني"]),
        ("والمديريه العامه لمراقبه التراب الوطنى", ["والمديريه العامه لمراقبه التراب الوطنى"]),
        ("المديرية العامة والتراب الوطني", []),
        ("اعتقله مكتب التحقيقات الفدرالي", ["مكتب التحقيقات الفدرالي"]),
        ("اعتقله مكتب التحقيقات الفيدرالي", ["مكتب التحقيقات الفيدرالي"]),
        ("أعلنت FBI ذلك", ["FBI"]),
        ("زار جنوب السودان", ["جنوب السودان"]),
    ],
)
def test_names_are_found_as_texts_spell_them(parse: Parse, text: str, names: list[str]) -> None:
    """Hamza seats, ta marbuta and particles before the first word do not hide a name; other particles do."""

    assert found(parse, text) == names


@pytest.mark.parametrize(
    ("text", "prefix"), [("بالمغرب", "ب"), ("وبالمغرب", "وب"), ("للمغرب", "ل"), ("وفرنسا", "و"), ("فرنسا", "")]
)
def test_hits_carry_their_particles(parse: Parse, text: str, prefix: str) -> None:
    """What stands before a name is kept: it says what the name does in the sentence."""

    assert [each.prefix for each in parse(text)._.hits.of("concept")] == [prefix]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("وزير الداخلية", ["وزير"]),
        ("ووزير الداخلية", ["ووزير"]),
        ("المدير العام", ["المدير العام"]),
        ("وزارة", []),
        ("الأمير قايد بن سعد", ["الأمير"]),
    ],
)
def test_titles_are_found_as_they_are_written(parse: Parse, text: str, titles: list[str]) -> None:
    """A title matches with the article that its form has, and «قايد» is no «قائد»."""

    assert found(parse, text, "title") == titles


def test_the_longest_name_wins() -> None:
    """Of hits that overlap, the first and longest stays, with those just as long."""

    hits = [hit(1, 2), hit(0, 3), hit(3, 4, "هذا"), hit(3, 4, "ذاك")]

    assert [(each.start, each.end) for each in longest(hits)] == [(0, 3), (3, 4), (3, 4)]


def test_words_of_entries_hold_no_joined_particles() -> None:
    """«للأمن» teaches the tokenizer no new word, and «والتعاون» none either."""

    entries = [Entry("المديرية العامة للأمن الوطني", "concept", None), Entry("الخارجية والتعاون", "bare", None)]

    assert words_of(entries) == {"المديريه", "العامه", "الوطني", "الخارجيه"}


def test_an_entry_keeps_what_it_means(parse: Parse) -> None:
    """A hit leads to the thing that the ontology describes."""

    (payload,) = {each.payload.path for each in parse("وصل إلى فرنسا")._.hits.of("concept")}

    assert payload == "country/FR"


def test_no_concept_is_lost(parse: Parse) -> None:
    """What a hit means to those who asked is a concept for names and a code for adjectives of states."""

    hits = parse("استقبلت فرنسا وفدا عراقيا")._.hits

    assert all(isinstance(each.payload, Concept) for each in hits.of("concept"))
    assert [each.payload for each in hits.of("nisba")] == ["IQ"]


def test_names_by_kind(parse: Parse) -> None:
    """Finders share what stands where: names by kind, titles by their end, bodies of no state."""
    hits = hits_in(parse("سفير فرنسا لدى الأمم المتحدة"))

    assert [each.payload.iso for each in hits.names(Kind.COUNTRY)] == ["FR"]
    assert (
        [each.payload.path for each in hits.titles_before(1)]
        == ["ambassador"]
        == [each.payload.path for each in hits.ambassadors]
    )
    assert hits.international == {3}
