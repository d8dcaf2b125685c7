"""Read one document: find who and what it names, and who met whom; the only room that knows spaCy."""
