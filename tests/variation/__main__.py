"""Fill templates many times and print what is read wrongly.

    python -m tests.variation [FILE ...] [--fills 8] [--quiet]

Without a file, all in tests/variation/templates. Ends with the share of fillings of which all is right.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.annotate.pipeline import Annotator
from graph.ontology import load
from graph.settings import Settings
from tests.variation.check import problems
from tests.variation.templates import FOLDER, fill, read_templates


def main() -> None:
    """Read the templates, and say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(FOLDER.glob("*.txt")))
    parser.add_argument("--fills", type=int, default=8)
    parser.add_argument("--quiet", action="store_true", help="only the share of each template that fails")
    options = parser.parse_args()
    read = Annotator(load(Settings().ontology)).read
    tried = right = 0
    for template in (template for path in options.files for template in read_templates(path)):
        amiss = {seed: problems(template, seed, read) for seed in range(options.fills)}
        failed = {seed: lines for seed, lines in amiss.items() if lines}
        tried, right = tried + len(amiss), right + len(amiss) - len(failed)
        if failed:
            print(f"{template.place}  {len(failed)} of {len(amiss)} wrong: {template.text}")
        for seed, lines in failed.items():
            if not options.quiet:
                print(f"  [{seed}] {fill(template, seed)[0]}", *(f"      {line}" for line in lines), sep="\n")
    print(f"{right} of {tried} fillings right ({right / max(tried, 1):.3f})")


if __name__ == "__main__":
    main()
