"""The rows of the result: what was asked for, what was measured, and whether that is enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from figures import Figures
from tools import OURS, OURS_WITH_SEARCH

#: At fewer learners the start of a program weighs more than its work, so nothing is asked there.
LEAST_LEARNERS = 300
VARIANTS = ((OURS, "without search"), (OURS_WITH_SEARCH, "with search"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table; `reached` is None where nothing could be compared."""

    what: str
    target: str
    ours: str = "–"
    peer: str = "–"
    ratio: str = "–"
    reached: bool | None = None


def rows(figures: Figures, sizes: Sequence[int], names: Sequence[str]) -> list[Row]:
    """The rows of these names, in the order of ROWS."""
    return [row for name, make in ROWS.items() if name in names for row in make(figures, sizes)]


def seconds(value: float | None) -> str:
    """A time as a table shows it: milliseconds count below a second only."""
    if value is None:
        return "–"
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s"


def pages(learners: int) -> str:
    return f"{learners * 10:,} pages"


def _beside(
    figures: Figures, what: str, target: str, *, most: float | None,
    ours: tuple[str, str, int], peer: tuple[str, str, int], name: str,
) -> Row:  # fmt: skip
    """A row about a ratio: `ours` and `peer` are (measure, tool, learners)."""
    mine, theirs = figures.seconds(*ours), figures.seconds(*peer)
    ratio = figures.ratio(mine, theirs)
    return Row(
        what=what,
        target=target if most is not None else "–",
        ours=seconds(figures.median_seconds(*ours)),
        peer=f"{name} {seconds(figures.median_seconds(*peer))}" if theirs else "–",
        ratio="–" if ratio is None else f"{ratio:.2f}",
        reached=None if ratio is None or most is None else ratio <= most,
    )


def _alone(what: str, most: float, values: Sequence[float], *, peer: str = "–") -> Row:
    """A row about seconds that are compared with nothing but the target."""
    value = median(values) if values else None
    return Row(
        what=what, target=f"≤ {most:g} s", ours=seconds(value), peer=peer,
        reached=None if value is None else value <= most,
    )  # fmt: skip


def _cold(figures: Figures, sizes: Sequence[int]) -> Iterator[Row]:
    for size in sizes:
        counts = size >= LEAST_LEARNERS
        what, ours = f"cold build without search, {pages(size)}", ("cold", OURS, size)
        yield _beside(figures, what, "≤ 1.5 × Hugo", most=1.5 if counts else None,
                      ours=ours, peer=("cold", "hugo", size), name="Hugo")  # fmt: skip
        yield _beside(figures, what, "faster than Eleventy", most=1.0 if counts else None,
                      ours=ours, peer=("cold", "eleventy", size), name="Eleventy")  # fmt: skip


def _search(figures: Figures, sizes: Sequence[int]) -> Iterator[Row]:
    size = sizes[-1]
    what, ours = f"cold build with search, {pages(size)}", ("cold", OURS_WITH_SEARCH, size)
    peer = ("cold", "hugo-pagefind", size)
    yield _beside(figures, what, "faster than Hugo, then Pagefind", most=1.0,
                  ours=ours, peer=peer, name="Hugo, then Pagefind")  # fmt: skip
    mine, theirs = figures.megabytes(*ours), figures.megabytes(*peer)
    yield Row(
        what=f"memory of it, {pages(size)}",
        target="< 500 MB",
        ours="–" if mine is None else f"{mine:.0f} MB",
        peer="–" if theirs is None else f"Hugo, then Pagefind {theirs:.0f} MB",
        ratio="–" if mine is None or theirs is None else f"{mine / theirs:.2f}",
        reached=None if mine is None else mine < 500,
    )


def _growth(figures: Figures, sizes: Sequence[int]) -> Iterator[Row]:
    few, many = sizes[0], sizes[-1]
    theirs = figures.growth("hugo", few, many)
    for tool, variant in VARIANTS:
        mine = figures.growth(tool, few, many)
        yield Row(
            what=f"growth {variant}, {few * 10:,} → {pages(many)}",
            target="exponent ≤ 1.05",
            ours="–" if mine is None else f"{mine:.2f}",
            peer="–" if theirs is None else f"Hugo {theirs:.2f}",
            reached=None if mine is None else mine <= 1.05,
        )


def _again(measure: str, what: str, most: dict[str, float]) -> Callable[..., Iterator[Row]]:
    """Rows about a new process that finds the last build, beside Hugo's full build."""

    def make(figures: Figures, sizes: Sequence[int]) -> Iterator[Row]:
        size = sizes[-1]
        for tool, variant in VARIANTS:
            yield _beside(
                figures, f"{what}, {variant}, {pages(size)}", f"≤ {most[tool]:g} × Hugo in full",
                most=most[tool], ours=(measure, tool, size), peer=("cold", "hugo", size),
                name="Hugo in full",
            )  # fmt: skip

    return make


def _preview(figures: Figures, sizes: Sequence[int]) -> Iterator[Row]:
    size = sizes[-1]
    times = [one.seconds for one in figures.of("preview", OURS, size)]
    theirs = [one for one in figures.all if (one.measure, one.tool) == ("preview", "hugo")]
    beside = worst = "–"
    if theirs:
        of_hugo, where = [one.seconds for one in theirs], f"{theirs[0].learners:,} learners"
        beside = f"Hugo {seconds(median(of_hugo))}, {where}"
        worst = f"Hugo {seconds(max(of_hugo))}, {where}"
    what = f"save → page changed, {size:,} learners, {len(times)} edits"
    yield _alone(f"{what}: median", 0.15, times, peer=beside)
    yield _alone(f"{what}: worst", 0.4, [max(times)] if times else [], peer=worst)


def _first_page(figures: Figures, sizes: Sequence[int]) -> Iterator[Row]:
    size = sizes[-1]
    times = list(figures.seconds("first-page", OURS, size).values())
    yield _alone(f"`serve`: first page, nothing kept, {size:,} learners", 3, times)


def _check(figures: Figures, sizes: Sequence[int]) -> Iterator[Row]:
    size = sizes[-1]
    for measure, what, most in (
        ("check-one-cold", "one learner, nothing kept", 0.7),
        ("check-one", "one learner, again", 0.7),
        ("check-all", "whole school, again", 1.5),
    ):
        times = list(figures.seconds(measure, OURS, size).values())
        yield _alone(f"`check`: {what}, school of {size:,}", most, times)


def _start(figures: Figures, sizes: Sequence[int]) -> Iterator[Row]:
    times = list(figures.seconds("start", OURS, sizes[-1]).values())
    yield _alone("start of the command (`--version`)", 0.15, times)


#: Every row by the name that `--rows` knows it under.
ROWS: dict[str, Callable[..., Iterator[Row]]] = {
    "cold": _cold,
    "search": _search,
    "growth": _growth,
    "unchanged": _again("unchanged", "nothing changed", {OURS: 0.1, OURS_WITH_SEARCH: 0.1}),
    "story": _again("story", "one story edited", {OURS: 0.1, OURS_WITH_SEARCH: 0.2}),
    "title": _again("title", "one title edited", {OURS: 0.2, OURS_WITH_SEARCH: 0.2}),
    "preview": _preview,
    "first-page": _first_page,
    "check": _check,
    "start": _start,
}
