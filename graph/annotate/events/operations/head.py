"""A word of a sentence that evokes an operation."""

from __future__ import annotations

from dataclasses import dataclass

from graph.annotate.events.frames import Frame, Word


@dataclass(frozen=True)
class Head:
    """A word that evokes an operation; token indices, `end` exclusive."""

    start: int
    end: int
    prefix: str
    word: Word
    frame: Frame
    definite: bool
    may_be_noun: bool = False  # a verb that is spelled like a noun: «ضبط»
    passive: bool = False  # «سبعة من مسلحي التنظيم اعتقلوا», «خلية جرى تفكيكها»: done to those told before it

    @property
    def is_verb(self) -> bool:
        """Whether it is a finite verb."""
        return self.word.is_verb

    @property
    def is_present(self) -> bool:
        """Whether it is a verb in the present."""
        return self.word.form.tense == "present"

    @property
    def speaks_back(self) -> bool:
        """Whether it is a verb whose object was told before it: «الذين ضبطتهم»."""
        return self.passive or (self.is_verb and bool(self.word.form.pronoun))
