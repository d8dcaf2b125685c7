"""Say what a word of events means: the event that it evokes, and the role of each of its neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.annotate.morphology import NounForm, VerbForm


@dataclass(frozen=True)
class Frame:
    """A word's event: its class, its finer kind, and the slot that each of its neighbours fills."""

    name: str
    type: str
    mode: str
    roles: Mapping[str, str] = field(hash=False)
    needs: frozenset[str] = frozenset()
    alternative: str = ""  # the class it has where many parties meet: «اجتماع» is Talks or a Conference
    only_between: bool = False
    needs_ordinal: bool = False
    goes_to: bool = False
    beside: frozenset[str] = frozenset()  # words of which one follows: «رحال» of «حط», for it means nothing here alone
    requires: frozenset[str] = frozenset()  # relations of which one is filled: «إلى» of «قدم»
    intransitive: bool = False  # nothing but its subject stands between it and what it requires

    @property
    def of_phrase(self) -> bool:
        """Whether only whole phrases make its everyday words those of an event: «مثل» before «أمام لجنة»."""
        return bool(self.beside) and all(" " in words for words in self.beside)


@dataclass(frozen=True)
class Word:
    """What a written form is: the word class or frame it belongs to, and which form of the word."""

    role: str  # "event", or one of VERB_CLASSES
    form: VerbForm | NounForm
    frame: Frame | None = None
    rest: tuple[str, ...] = ()  # the stems that must follow: «عمل» of «جلسة عمل»
    lemma: str = ""  # the perfect or singular, folded
    needs: frozenset[str] = frozenset()  # nouns of which one stands beside a verb that carries an event
    senses: frozenset[str] = frozenset()  # what it says, as rules ask: «being», «leading»

    @cached_property
    def is_verb(self) -> bool:
        """Whether it is a finite verb."""
        return isinstance(self.form, VerbForm)

    @property
    def takes_no_object(self) -> bool:
        """Whether it is a verb with a pronoun for an object that it cannot have."""
        pronoun = isinstance(self.form, VerbForm) and self.form.pronoun
        return bool(pronoun) and self.frame is not None and self.frame.intransitive and "object" not in self.frame.roles
