"""Print which of the sentences are read wrongly, and how many.

    python -m tests.sentences [FILE ...] [--quiet]

Without a file, those that may be looked at (opened.tsv). With --quiet only the counts: so the sealed ones are scored.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.annotate.pipeline import Annotator
from graph.ontology import load
from graph.settings import Settings
from tests.sentences.check import FOLDER, judge, read_sentences


def main() -> None:
    """Read the sentences, and say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[FOLDER / "opened.tsv"])
    parser.add_argument("--quiet", action="store_true", help="only the counts")
    options = parser.parse_args()
    read = Annotator(load(Settings().ontology)).read
    for path in options.files:
        verdicts = {sentence: judge(sentence, read) for sentence in read_sentences(path)}
        amiss = {sentence: verdict for sentence, verdict in verdicts.items() if not verdict.is_right}
        for sentence, verdict in amiss.items():
            if not options.quiet:
                print(f"{sentence.place}  {sentence.text}\n      {verdict}")
        told = sum(len(sentence.tellings) for sentence in verdicts)
        missed = sum(len(verdict.missed) for verdict in verdicts.values())
        print(f"{path.stem}: {len(verdicts) - len(amiss)} of {len(verdicts)} right; {missed} of {told} meetings missed")


if __name__ == "__main__":
    main()
