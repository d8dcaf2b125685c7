"""What went wrong, where, and what to try."""

from __future__ import annotations


class MajlisError(Exception):
    """An error the user can act on; its message says what, where and what to try."""


class ReadError(MajlisError):
    """One input could not be read; the others are not affected."""


class OntologyError(MajlisError):
    """A file in `ontology/` does not say what the pipeline needs."""


class EvaluationError(MajlisError):
    """A gold file, or the build it is compared with, cannot be used."""
