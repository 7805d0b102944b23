"""Times a cold build of our site beside MkDocs with Material on the same words, in one run.

    python benchmarks/cold.py --sizes 30 300 1000 --rounds 3

Each round builds every size with both tools, one after the other, so that a slow moment of the
machine falls on both. Figures are medians; the ratio is the median of the rounds' own ratios.
Plain MkDocs is left out above `--largest-peer` learners, where its pruned navigation takes long.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from corpus import WRITERS, people

COMMANDS = {
    "ours": [sys.executable, "-m", "portfolio_gen", "build"],
    "mkdocs": [sys.executable, "-m", "mkdocs", "build", "--quiet"],
}
WHAT_IS_KEPT = ("site", ".portfolio", ".cache")


@dataclass
class Timed:
    """The rounds of one tool at one size: seconds, mebibytes at the peak, pages written."""

    seconds: list[float] = field(default_factory=list)
    mebibytes: list[float] = field(default_factory=list)
    pages: int = 0


def build(tool: str, folder: Path) -> tuple[float, float]:
    """Seconds and peak memory of one cold build; RuntimeError when it fails."""
    for name in WHAT_IS_KEPT:
        shutil.rmtree(folder / name, ignore_errors=True)
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    started = time.perf_counter()
    process = subprocess.Popen(
        COMMANDS[tool], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=settings
    )
    told = process.stderr.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{tool} left with {process.returncode}: {told[-2000:]}")
    return time.perf_counter() - started, used.ru_maxrss / 1024


def measure(sizes: list[int], rounds: int, largest_peer: int, work: Path) -> dict:
    """Every figure by (tool, size)."""
    figures: dict[tuple[str, int], Timed] = {}
    for size in sizes:
        for tool in WRITERS:
            if tool == "mkdocs" and size > largest_peer:
                continue
            WRITERS[tool](list(people(size)), work / f"{tool}-{size}")
            figures[tool, size] = Timed()
    for number in range(rounds):
        for (tool, size), timed in figures.items():
            folder = work / f"{tool}-{size}"
            seconds, mebibytes = build(tool, folder)
            timed.seconds.append(seconds)
            timed.mebibytes.append(mebibytes)
            timed.pages = sum(1 for _ in (folder / "site").rglob("index.html"))
            print(f"round {number + 1}: {tool} {size} learners {seconds:.2f} s", file=sys.stderr)
    return figures


def table(figures: dict, sizes: list[int]) -> str:
    """The figures as a Markdown table, with ratios and the exponent of growth."""
    rows = [
        "| learners | pages ours / MkDocs | ours, s (MiB) | MkDocs + Material, s (MiB) | ratio |",
        "|---|---|---|---|---|",
    ]
    for size in sizes:
        ours, peer = figures["ours", size], figures.get(("mkdocs", size))
        theirs, ratio = "not run", "–"
        if peer:
            theirs = f"{median(peer.seconds):.2f} ({median(peer.mebibytes):.0f})"
            pairs = zip(ours.seconds, peer.seconds, strict=True)
            ratio = f"{median(mine / other for mine, other in pairs):.2f}"
        mine = f"{median(ours.seconds):.2f} ({median(ours.mebibytes):.0f})"
        pages = f"{ours.pages} / {peer.pages if peer else '–'}"
        rows.append(f"| {size} | {pages} | {mine} | {theirs} | {ratio} |")
    first, last = figures["ours", sizes[0]], figures["ours", sizes[-1]]
    if len(sizes) > 1:
        growth = math.log(median(last.seconds) / median(first.seconds)) / math.log(
            last.pages / first.pages
        )
        rows.append(
            f"\nGrowth of our time with pages, {sizes[0]} → {sizes[-1]}: exponent {growth:.2f}."
        )
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="Time cold builds.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[30, 300, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--largest-peer", type=int, default=300)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="portfolio-benchmark-") as work:
        figures = measure(asked.sizes, asked.rounds, asked.largest_peer, Path(work))
    print(table(figures, asked.sizes))


if __name__ == "__main__":
    main()
