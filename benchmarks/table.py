"""The result as Markdown: every row with its target, and every tool at every size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from figures import Figures
from rows import Row, seconds
from tools import Tool

REACHED = {True: "yes", False: "**no**", None: "–"}


def table(rows: Iterable[Row]) -> str:
    """One line for each row."""
    lines = ["| what | target | ours | beside it | ratio | reached |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {row.what} | {row.target} | {row.ours} | {row.peer} | {row.ratio} "
        f"| {REACHED[row.reached]} |"
        for row in rows
    ]
    return "\n".join(lines)


def tool_table(figures: Figures, tools: dict[str, Tool], sizes: Sequence[int]) -> str:
    """Cold builds of every tool: seconds, memory and pages written."""
    heads = " | ".join(f"{size * 10:,} pages" for size in sizes)
    lines = [f"| cold build: s (MB), pages written | {heads} |", f"|---|{'---|' * len(sizes)}"]
    for name, tool in tools.items():
        cells = " | ".join(_cell(figures, name, tool, size) for size in sizes)
        lines.append(f"| {tool.title} | {cells} |")
    return "\n".join(lines)


def ran_on(about: dict[str, Any]) -> str:
    """One line on the day, the machine and the version of each tool."""
    found = [
        package.replace("==", " ").rpartition("/")[2]
        for need, packages in about["versions"].items()
        for package in packages
        if package.partition("==")[0].rpartition("/")[2].lower() == need
    ]
    machine = f"{about['processors']} processors, {about['system']}, Python {about['python']}"
    return f"{about['day']}, {machine}. Peers: {', '.join(found) or 'none'}."


def _cell(figures: Figures, name: str, tool: Tool, size: int) -> str:
    value, held = (
        figures.median_seconds("cold", name, size),
        figures.megabytes("cold", name, size),
    )
    if value is None or held is None:
        return f"not run: {tool.why}" if size > tool.largest else "–"
    return f"{seconds(value)} ({held:.0f}), {figures.pages(name, size):,}"
