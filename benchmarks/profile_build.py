"""Where the time of a cold build goes: milliseconds a page for each phase, beside what must be.

    python benchmarks/profile_build.py --learners 300

Looks a thousand times a second at what one process is doing, and gives the time since the last
look to the phase it is in. Then it measures, on the same school, what no build can be faster than.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from types import FrameType

from corpus import corpus
from floors import FLOORS
from phases import phase_of
from processes import run
from tools import OUR_COMMAND, OURS, OURS_WITH_SEARCH, make_cold, tools

BETWEEN_LOOKS = 0.001


class Looks:
    """Seconds of each phase, by looking at this process again and again."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self.last = 0.0

    def look(self, _: int, frame: FrameType | None) -> None:
        # A long call into a library holds the look back, so the call is given its whole length.
        now = time.perf_counter()
        self.seconds[phase_of(frame)] += now - self.last
        self.last = now

    def __enter__(self) -> Looks:
        self.last = time.perf_counter()
        signal.signal(signal.SIGALRM, self.look)
        signal.setitimer(signal.ITIMER_REAL, BETWEEN_LOOKS, BETWEEN_LOOKS)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)


def words_of_build(name: str) -> tuple[str, ...]:
    """The words of the command, kept to one process where it can be told so."""
    words = tools(Path())[name].commands[0][len(OUR_COMMAND) :]
    told = subprocess.run(
        [*OUR_COMMAND, "build", "--help"], capture_output=True, text=True, check=True
    )
    return (*words, "--jobs", "1") if "--jobs" in told.stdout else words


def looked_at(school: Path, words: tuple[str, ...]) -> Counter[str]:
    """Seconds of each phase of one build in this process, imports and all."""
    os.chdir(school)
    own = sys.stdout
    with open(os.devnull, "w", encoding="utf-8") as nowhere, Looks() as looks:
        sys.stdout = nowhere
        try:
            from portfolio_gen.cli import main as portfolio_gen

            portfolio_gen(list(words))
        except SystemExit as left:
            if left.code:
                raise
        finally:
            sys.stdout = own
    return looks.seconds


def tables(phases: Counter[str], floors: dict[str, float], pages: int) -> str:
    """Phases and floors, each as milliseconds a page and as a share of the build."""
    whole = phases.total()

    def lines(parts: list[tuple[str, float]]) -> list[str]:
        return [
            f"| {name} | {1000 * spent / pages:.3f} | {100 * spent / whole:.1f} % |"
            for name, spent in parts
        ]

    return "\n".join(
        [
            "| phase | ms a page | share |",
            "|---|---|---|",
            *lines(phases.most_common()),
            *lines([("**all**", whole)]),
            "",
            "| the same school, only this | ms a page | share of the build |",
            "|---|---|---|",
            *lines(list(floors.items())),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Where the time of a cold build goes.")
    parser.add_argument("--learners", type=int, default=300)
    parser.add_argument("--search", action="store_true", help="with the search index")
    parser.add_argument("--work", type=Path, default=Path("out/benchmark"))
    asked = parser.parse_args()
    name = OURS_WITH_SEARCH if asked.search else OURS
    work, tool = asked.work.absolute(), tools(Path())[name]
    school, words = corpus(work, "ours", asked.learners), words_of_build(name)
    log = work / "profile.log"

    make_cold(tool, school)
    alone = run((*OUR_COMMAND, *words), school, log, limit=1200)
    make_cold(tool, school)
    os.sync()
    phases = looked_at(school, words)
    pages = sum(1 for _ in (school / tool.site).rglob("*.html"))
    print(
        f"{asked.learners:,} learners, {pages:,} pages, one process: {phases.total():.2f} s while "
        f"looked at, {alone.seconds:.2f} s in a process of its own.\n"
    )
    print(tables(phases, {what: floor(school) for what, floor in FLOORS.items()}, pages))


if __name__ == "__main__":
    main()
