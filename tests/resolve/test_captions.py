"""Captions of events: kind, who, where, in three languages."""

from __future__ import annotations

import pytest

from graph.model import Claim, Entity, Event, Kind, Label, Ref, Span
from graph.ontology import Ontology
from graph.resolve.captions import captioned

BASE = "https://w3id.org/majlis/id/"


def entity(path: str, kind: Kind, **names: str) -> Entity:
    """A thing with names by language."""
    labels = [Label(text, language) for language, text in names.items()]
    return Entity(BASE + path, kind, (kind,), labels[0], tuple(labels[1:]))


THINGS = (
    entity("person/a", Kind.PERSON, ar="سالم الحداد", en="Salem Haddad"),
    entity("person/b", Kind.PERSON, ar="منى العلمي"),
    entity("agency/c", Kind.AGENCY, ar="شرطة الميناء", en="Harbour Police", fr="Police du port"),
    entity("country/XA", Kind.COUNTRY, ar="بلد", en="Land", fr="Pays"),
    entity("place/1", Kind.PLACE, ar="المرفأ", en="Harbour", fr="Port"),
)


def caption(ontology: Ontology, kind: str, told: str, **slots: str) -> dict[str, str]:
    """The captions by language of an event with one filler or several (joined by a space) in each slot."""
    event = Event(BASE + "meeting/1", kind, Label(told), (("d", "event/1"),))
    claims = [
        Claim("d", Ref(event.iri), slot, Ref(BASE + path), Span(0, 1), "test")
        for slot, paths in slots.items()
        for path in paths.split()
    ]
    (named,) = captioned([event], THINGS, claims, ontology)
    return {label.language: label.text for label in (*reversed(named.alt_labels), named.label)}


def test_talks_are_named_by_their_people(ontology: Ontology) -> None:
    """Two people who met name their talks, in the script that is asked for where there is a name in it."""

    names = caption(ontology, "Talks", "التقى", participant="person/a person/b country/XA")

    assert names["ar"] == "مباحثات: سالم الحداد، منى العلمي"
    assert names["en"] == "Talks: Salem Haddad, منى العلمي"


def test_one_person_alone_is_named_beside_the_other_side(ontology: Ontology) -> None:
    """Beside one person alone stands the body or the state that was met."""

    assert caption(ontology, "Talks", "التقى", participant="person/a country/XA")["ar"].endswith("سالم الحداد، بلد")


def test_a_visit_is_named_by_who_goes_where(ontology: Ontology) -> None:
    """The traveller stands first, the place after a dash."""

    names = caption(ontology, "Visit", "زار", participant="person/a country/XA", place="place/1")

    assert names["fr"] == "Visite: سالم الحداد, Pays — Port"


@pytest.mark.parametrize(("told", "name"), [("والمؤتمر الخامس لقادة الشرطة", "المؤتمر الخامس لقادة الشرطة")])
def test_a_conference_keeps_its_name(ontology: Ontology, told: str, name: str) -> None:
    """A conference goes by the name that the text gives it, without the «و» before it."""

    assert caption(ontology, "Conference", told, participant="person/a")["ar"] == name


def test_the_words_that_told_an_event_are_kept(ontology: Ontology) -> None:
    """The caption does not replace the words of the text: they are another name."""

    event = Event(BASE + "meeting/1", "Talks", Label("التقى سالم منى"), (("d", "event/1"),))

    (named,) = captioned([event], THINGS, [], ontology)

    assert Label("التقى سالم منى") in named.alt_labels
