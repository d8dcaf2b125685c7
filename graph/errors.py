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


class QueryError(MajlisError):
    """A query that cannot be answered; where it is malformed, `line` and `column` (from 1) say where."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.line, self.column = line, column

    def __reduce__(self) -> tuple[type[QueryError], tuple[str, int, int]]:
        """Errors pass from process to process, with all that they know."""
        return type(self), (str(self), self.line, self.column)


class UnknownNameError(QueryError):
    """A name that nothing bears."""


class QueryRefusedError(QueryError):
    """A query that asks for what is not done here: to call another server, or to change the graph."""


class QueryLimitError(QueryError):
    """A query that was ended because it took too long, or more memory or room than it may."""


class QueryTimeError(QueryLimitError):
    """A query that was ended at the time limit."""


class AnswerSizeError(QueryLimitError):
    """An answer that is larger than it may be; asking again does not help."""
