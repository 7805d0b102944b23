"""Runs every tool once in each round, so that a slow moment of the machine falls on all of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from corpus import corpus
from edits import Desk, Edit
from figures import Figure, Figures
from preview import preview, saves
from processes import Failed, Ran, run
from tools import OUR_COMMAND, OURS, OURS_WITH_SEARCH, Tool, make_cold, tools

#: How often the short runs are repeated in a round.
REPEATS = 3
#: Hugo's server has taken seconds for a save in a large school, so few of them must do.
HUGO_EDITS = 10


@dataclass(kw_only=True)
class Bench:
    """What is asked of this call, and where it works."""

    work: Path
    results: Path
    figures: Figures
    tools: dict[str, Tool]
    rows: frozenset[str]
    largest: int
    all_sizes: bool
    edits: int  # In each round.
    limit: float
    failed: set[tuple[str, int]] = field(default_factory=set)
    desks: dict[tuple[str, int], Desk] = field(default_factory=dict)

    def measured(self, one: Figure) -> None:
        """Keep a figure and tell it."""
        self.figures.all.append(one)
        self.figures.write(self.results / "figures.json")
        say(f"round {one.round}: {one.measure} {one.tool}, {one.learners} learners: "
            f"{one.seconds:.3f} s, {one.megabytes:.0f} MB")  # fmt: skip

    def desk(self, form: str, learners: int) -> Desk:
        """The edits of one school; they go on from one round to the next."""
        folder = corpus(self.work, form, learners)
        return self.desks.setdefault((form, learners), Desk(folder, form, learners))

    def log(self, name: str) -> Path:
        (self.work / "logs").mkdir(exist_ok=True)
        return self.work / "logs" / f"{name}.log"

    def asks(self, *rows: str) -> bool:
        return not self.rows.isdisjoint(rows)


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def one_round(bench: Bench, learners: int, number: int) -> None:
    """Everything that is asked at this size, once."""
    for name, tool in bench.tools.items():
        too_large = learners > tool.largest and not bench.all_sizes
        if not too_large and (name, learners) not in bench.failed:
            _guarded(bench, name, learners, partial(_builds, bench, name, tool, learners, number))
    if learners == bench.largest:
        for part in (_starts, _checks, _previews):
            _guarded(bench, part.__name__, learners, partial(part, bench, learners, number))


def _guarded(bench: Bench, name: str, learners: int, act: Callable[[], None]) -> None:
    """A tool that fails at a size is said, and left out at that size from then on."""
    try:
        act()
    except Failed as failure:
        bench.failed.add((name, learners))
        say(f"FAILED: {name}, {learners} learners: {failure}")
    finally:
        for desk in bench.desks.values():
            desk.undo()


def _builds(bench: Bench, name: str, tool: Tool, learners: int, number: int) -> None:
    folder = corpus(bench.work, tool.format, learners)
    make_cold(tool, folder)
    ran = _build(bench, name, tool, folder)
    pages = sum(1 for _ in (folder / tool.site).rglob("*.html"))
    _keep(bench, "cold", name, learners, number, ran, pages)
    if name in (OURS, OURS_WITH_SEARCH) and learners == bench.largest:
        _builds_again(bench, name, tool, learners, number)


def _builds_again(bench: Bench, name: str, tool: Tool, learners: int, number: int) -> None:
    """The same site built again by new processes: unchanged, and after a save."""
    folder = corpus(bench.work, tool.format, learners)
    desk = bench.desk(tool.format, learners)
    if bench.asks("unchanged"):
        for _ in range(REPEATS):
            ran = _build(bench, name, tool, folder)
            _keep(bench, "unchanged", name, learners, number, ran)
    for row, next_edit in (("story", desk.story), ("title", desk.title)):
        if not bench.asks(row):
            continue
        for _ in range(REPEATS):
            edit = next_edit()
            edit.save()
            ran = _build(bench, name, tool, folder)
            _must_show(edit, folder / tool.site)
            _keep(bench, row, name, learners, number, ran)


def _must_show(edit: Edit, site: Path) -> None:
    if not edit.is_shown(site):
        raise Failed(f"{edit.page} does not show {edit.word}, so its time means nothing")


def _build(bench: Bench, name: str, tool: Tool, folder: Path) -> Ran:
    first, *others = [run(one, folder, bench.log(name), bench.limit) for one in tool.commands]
    for ran in others:
        first = first + ran
    return first


def _starts(bench: Bench, learners: int, number: int) -> None:
    if bench.asks("start"):
        _command(bench, "start", ("--version",), learners, number)


def _checks(bench: Bench, learners: int, number: int) -> None:
    """One learner with nothing kept, the whole school twice, and one learner again."""
    if not bench.asks("check"):
        return
    make_cold(tools(bench.work)[OURS], corpus(bench.work, "ours", learners))
    one = ("check", f"students/learner-{min(42, learners - 1):05d}")
    _command(bench, "check-one-cold", one, learners, number, times=1)
    _command(bench, "check-all-cold", ("check",), learners, number, times=1)
    _command(bench, "check-all", ("check",), learners, number)
    _command(bench, "check-one", one, learners, number)


def _command(
    bench: Bench,
    measure: str,
    words: tuple[str, ...],
    learners: int,
    number: int,
    times: int = REPEATS,
) -> None:
    folder = corpus(bench.work, "ours", learners)
    command = (str(Path(OUR_COMMAND[0]).parent / "portfolio-gen"), *words)
    for _ in range(times):
        ran = run(command, folder, bench.log(measure), bench.limit)
        _keep(bench, measure, OURS, learners, number, ran)


def _previews(bench: Bench, learners: int, number: int) -> None:
    """Our server from a cold start, with this round's share of the edits."""
    if not bench.asks("preview", "first-page"):
        return
    folder = corpus(bench.work, "ours", learners)
    make_cold(tools(bench.work)[OURS], folder)
    with preview((*OUR_COMMAND, "serve"), folder, bench.log("serve"), bench.limit) as running:
        ran = Ran(seconds=running.first_page, megabytes=0)
        _keep(bench, "first-page", OURS, learners, number, ran)
        if bench.asks("preview"):
            times = saves(running, bench.desk("ours", learners), bench.edits, bench.limit)
            _keep_saves(bench, OURS, learners, number, times)


def hugo_preview(bench: Bench, learners: int) -> None:
    """Hugo's server at a size of its own, once; its own failure is said and nothing more."""
    hugo = bench.tools["hugo"].commands[0][0]
    command = (hugo, "server", "--bind", "127.0.0.1")

    def act() -> None:
        folder = corpus(bench.work, "hugo", learners)
        with preview(command, folder, bench.log("hugo-server"), bench.limit) as running:
            times = saves(running, bench.desk("hugo", learners), HUGO_EDITS, bench.limit)
            _keep_saves(bench, "hugo", learners, 1, times)

    _guarded(bench, "hugo-server", learners, act)


def _keep_saves(
    bench: Bench, tool: str, learners: int, number: int, times: Iterable[float]
) -> None:
    for seconds in times:
        ran = Ran(seconds=seconds, megabytes=0)
        _keep(bench, "preview", tool, learners, number, ran)


def _keep(
    bench: Bench, measure: str, tool: str, learners: int, number: int, ran: Ran, pages: int = 0
) -> None:
    bench.measured(
        Figure(
            measure=measure, tool=tool, learners=learners, round=number,
            seconds=ran.seconds, megabytes=ran.megabytes, pages=pages,
        )
    )  # fmt: skip
