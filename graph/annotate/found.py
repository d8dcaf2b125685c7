"""Look up what the components have found in a document: its names, phrases, dates, events."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Generic, TypeVar

from spacy.tokens import Doc

from graph.annotate.phrases import Bearer, DateMention, Holding, Named, Phrase, TopicMention
from graph.model import Claim, Document, EventMention, Mention

T = TypeVar("T")


class Finding(Generic[T]):
    """What some component says of a document; spaCy's own look-up by `doc._.NAME`, which works too, takes longer."""

    def __init__(self, name: str, nothing: T) -> None:
        self._name, self._nothing = name, nothing
        Doc.set_extension(name, getter=self, setter=self.set, force=True)

    def __call__(self, doc: Doc) -> T:
        """What has been found in a document."""
        found: T = doc.user_data.get(self._name, self._nothing)
        return found

    def set(self, doc: Doc, found: T) -> None:
        """Give a document what has been found in it."""
        doc.user_data[self._name] = found


def once(work: Callable[[Doc], T]) -> Callable[[Doc], T]:
    """A question about a document that is answered once; the answer is kept with the document."""
    key = f"{work.__module__}.{work.__name__}"

    @wraps(work)
    def answer(doc: Doc) -> T:
        found: T
        try:
            found = doc.user_data[key]
        except KeyError:
            found = doc.user_data[key] = work(doc)
        return found

    return answer


document_of = Finding[Document]("document", Document("", ""))
recognised_in = Finding[tuple[tuple[int, int, str], ...]]("recognised", ())  # start, end, label
personal_in = Finding[dict[int, float]]("personal", {})  # of each token, how much rather a person's name than not
countries_in = Finding[tuple[Named, ...]]("countries", ())
home_of = Finding[str]("home", "")  # ISO code of the state whose press the text seems to be
abroad_in = Finding[frozenset[str]]("abroad", frozenset())  # ISO codes of states that the text names as others'
places_in = Finding[tuple[Named, ...]]("places", ())
agencies_in = Finding[tuple[Named, ...]]("agencies", ())
groups_in = Finding[tuple[Named, ...]]("groups", ())
posts_in = Finding[tuple[Holding, ...]]("posts", ())
bearers_in = Finding[tuple[Bearer, ...]]("bearers", ())
people_in = Finding[tuple[Named, ...]]("people", ())
phrases_in = Finding[tuple[Phrase, ...]]("phrases", ())
dates_in = Finding[tuple[DateMention, ...]]("dates", ())
lasting_in = Finding[tuple[tuple[int, int], ...]]("lasting", ())  # where something lasts days, and how many
topics_in = Finding[tuple[TopicMention, ...]]("topics", ())
mentions_in = Finding[tuple[Mention, ...]]("mentions", ())
facts_in = Finding[tuple[Claim, ...]]("facts", ())
events_in = Finding[tuple[EventMention, ...]]("events", ())
