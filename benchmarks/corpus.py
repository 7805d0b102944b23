"""Writes an invented school of any size in the format of one tool.

    python benchmarks/corpus.py --learners 30 --format ours --to DIR
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from formats import WRITERS
from people import people

WRITTEN = ".written"


def corpus(work: Path, form: str, learners: int) -> Path:
    """The folder of a school of this size and format in `work`, written if it is not there yet."""
    folder = work / f"corpus-{learners}" / form
    if not (folder / WRITTEN).exists():
        shutil.rmtree(folder, ignore_errors=True)
        WRITERS[form](list(people(learners)), folder)
        (folder / WRITTEN).touch()
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description="Write an invented school.")
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--format", choices=WRITERS, default="ours")
    parser.add_argument("--to", type=Path, required=True)
    asked = parser.parse_args()
    WRITERS[asked.format](list(people(asked.learners)), asked.to)


if __name__ == "__main__":
    main()
