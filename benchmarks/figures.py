"""What was measured, as plain values: kept in a file, and asked for medians and ratios."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One run: what was measured, of which tool, at how many learners, in which round."""

    measure: str
    tool: str
    learners: int
    round: int
    seconds: float
    megabytes: float = 0.0
    pages: int = 0


@dataclass
class Figures:
    """All runs of one call of the command, with what they ran on."""

    about: dict[str, object] = field(default_factory=dict)
    all: list[Figure] = field(default_factory=list)

    def of(self, measure: str, tool: str, learners: int) -> list[Figure]:
        """Every run of one measure."""
        wanted = (measure, tool, learners)
        return [one for one in self.all if (one.measure, one.tool, one.learners) == wanted]

    def seconds(self, measure: str, tool: str, learners: int) -> dict[int, float]:
        """The median of each round; a round has several runs where one is short."""
        rounds: dict[int, list[float]] = {}
        for one in self.of(measure, tool, learners):
            rounds.setdefault(one.round, []).append(one.seconds)
        return {number: median(runs) for number, runs in rounds.items()}

    def median_seconds(self, measure: str, tool: str, learners: int) -> float | None:
        """The median over the rounds; None when nothing was measured."""
        rounds = self.seconds(measure, tool, learners)
        return median(rounds.values()) if rounds else None

    def megabytes(self, measure: str, tool: str, learners: int) -> float | None:
        """The most memory in any round."""
        return max((one.megabytes for one in self.of(measure, tool, learners)), default=None)

    def pages(self, tool: str, learners: int) -> int:
        """Pages that a build from nothing wrote."""
        return max((one.pages for one in self.of("cold", tool, learners)), default=0)

    def ratio(self, ours: dict[int, float], theirs: dict[int, float]) -> float | None:
        """The median of the ratios of rounds that have both."""
        both = [ours[number] / theirs[number] for number in ours if number in theirs]
        return median(both) if both else None

    def growth(self, tool: str, few: int, many: int) -> float | None:
        """The exponent of time over pages written: 1 is twice the time for twice the pages."""
        first, last = (self.median_seconds("cold", tool, size) for size in (few, many))
        pages = self.pages(tool, few), self.pages(tool, many)
        if not first or not last or few == many or not all(pages):
            return None
        return math.log(last / first) / math.log(pages[1] / pages[0])

    def write(self, file: Path) -> None:
        """Keep everything as JSON, after every step, so that a broken-off call loses nothing."""
        values = {"about": self.about, "figures": [asdict(one) for one in self.all]}
        file.write_text(json.dumps(values, indent=1), encoding="utf-8", newline="\n")
