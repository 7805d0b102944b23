"""Measures this product beside its peers and prints one table: `python benchmarks/run.py`.

    python benchmarks/run.py --sizes 30 300 1000 --rounds 5 --rounds-large 3

Peers are installed into the work folder once and the schools are written there once, so a second
call begins at once. The tables go to standard output; they, the plot and the raw figures stay in
a folder of this call below `results/`.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from datetime import date, datetime
from pathlib import Path

from corpus import corpus
from figures import Figures
from install import install, versions
from plot import plot
from rounds import Bench, hugo_preview, one_round, say
from rows import ROWS, rows
from table import ran_on, table, tool_table
from tools import OURS, OURS_WITH_SEARCH, Tool, tools

LARGE = 1000
#: Which cold builds each row needs; the others need ours only.
NEEDED = {
    "cold": (OURS, "hugo", "eleventy"),
    "search": (OURS_WITH_SEARCH, "hugo-pagefind"),
    "growth": (OURS, OURS_WITH_SEARCH, "hugo"),
    "unchanged": (OURS, OURS_WITH_SEARCH, "hugo"),
    "story": (OURS, OURS_WITH_SEARCH, "hugo"),
    "title": (OURS, OURS_WITH_SEARCH, "hugo"),
}


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description="Measure this product beside its peers.")
    add = parser.add_argument
    add("--sizes", type=int, nargs="+", default=[30, 300, 1000], help="learners, ten pages each")
    add("--rounds", type=int, default=5)
    add("--rounds-large", type=int, default=3, help=f"rounds from {LARGE} learners on")
    add("--tools", nargs="+", metavar="TOOL", help=f"only these of: {' '.join(tools(Path()))}")
    add("--rows", nargs="+", choices=ROWS, metavar="ROW", help=f"only these of: {' '.join(ROWS)}")
    add("--only-ours", action="store_true", help="no peers, nothing to install")
    add("--work", type=Path, default=Path("out/benchmark"), help="kept and used again")
    add("--edits", type=int, default=50, help="saves in the live preview, over all rounds")
    add("--hugo-server", type=int, metavar="LEARNERS", help="measure Hugo's preview, too")
    add("--limit", type=float, default=1200, help="seconds that one build may take")
    add("--all-sizes", action="store_true", help="also what is known to take too long")
    return parser.parse_args()


def wanted_tools(asked: argparse.Namespace, work: Path) -> dict[str, Tool]:
    """The tools that are asked for and installed."""
    names = set(asked.tools or tools(work))
    if unknown := names - set(tools(work)):
        raise SystemExit(f"There is no tool called {', '.join(sorted(unknown))}.")
    if asked.rows and not asked.tools:
        names = {tool for row in asked.rows for tool in NEEDED.get(row, ())}
    if asked.hugo_server:
        names.add("hugo")
    if asked.only_ours:
        names &= {OURS, OURS_WITH_SEARCH}
    needs = {need for name, tool in tools(work).items() if name in names for need in tool.needs}
    have = install(sorted(needs), work)
    # Asked again, because the paths of programs are known only when they are there.
    return {
        name: tool
        for name, tool in tools(work).items()
        if name in names and have.issuperset(tool.needs)
    }


def prepare(asked: argparse.Namespace, work: Path, chosen: dict[str, Tool]) -> None:
    """Every school that will be built, before anything is timed."""
    formats = {"ours", *(tool.format for tool in chosen.values())}
    for learners in asked.sizes:
        for form in sorted(formats):
            say(f"writing a school of {learners} learners for {form}")
            corpus(work, form, learners)
    if asked.hugo_server:
        corpus(work, "hugo", asked.hugo_server)


def about(chosen: dict[str, Tool], work: Path) -> dict[str, object]:
    """What a reader must know of the machine and the tools to read the figures."""
    needs = {need for tool in chosen.values() for need in tool.needs}
    return {
        "day": date.today().isoformat(),
        "processors": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "versions": versions(sorted(needs), work),
    }


def measure(asked: argparse.Namespace, bench: Bench) -> None:
    """All rounds of all sizes, the smallest first."""
    for learners in asked.sizes:
        number_of_rounds = asked.rounds_large if learners >= LARGE else asked.rounds
        for number in range(1, number_of_rounds + 1):
            one_round(bench, learners, number)
    if asked.hugo_server and "hugo" in bench.tools:
        hugo_preview(bench, asked.hugo_server)


def bench_of(asked: argparse.Namespace, work: Path, chosen: dict[str, Tool]) -> Bench:
    """What is to be measured; the edits of the preview are shared out over the rounds."""
    largest = asked.sizes[-1]
    results = work / "results" / f"{datetime.now():%Y-%m-%d-%H%M%S}"
    results.mkdir(parents=True)
    last_rounds = asked.rounds_large if largest >= LARGE else asked.rounds
    return Bench(
        work=work,
        results=results,
        figures=Figures(about(chosen, work)),
        tools=chosen,
        rows=frozenset(asked.rows or ROWS),
        largest=largest,
        all_sizes=asked.all_sizes,
        edits=-(-asked.edits // last_rounds),
        limit=asked.limit,
    )


def tell(bench: Bench, asked: argparse.Namespace) -> None:
    """Print the tables, and keep them with the plot beside the raw figures."""
    tables = table(rows(bench.figures, asked.sizes, asked.rows or list(ROWS)))
    if bench.tools:
        tables += "\n\n" + tool_table(bench.figures, bench.tools, asked.sizes)
    tables += "\n\n" + ran_on(bench.figures.about)
    print(tables)
    drawing = plot(bench.figures, bench.tools, asked.sizes)
    for name, text in (("tables.md", f"{tables}\n"), ("seconds-by-pages.svg", drawing)):
        if text:
            (bench.results / name).write_text(text, encoding="utf-8", newline="\n")
    say(f"The tables, the plot and the raw figures are in {bench.results}.")


def main() -> int:
    asked = arguments()
    asked.sizes.sort()
    work = asked.work.absolute()
    work.mkdir(parents=True, exist_ok=True)
    chosen = wanted_tools(asked, work)
    prepare(asked, work, chosen)
    bench = bench_of(asked, work, chosen)
    try:
        measure(asked, bench)
    except KeyboardInterrupt:
        say("stopped; what was measured until now follows")
    tell(bench, asked)
    return 1 if bench.failed else 0


if __name__ == "__main__":
    sys.exit(main())
