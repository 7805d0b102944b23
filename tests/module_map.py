"""Writes the list of modules in `portfolio_gen/README.md` again: `python -m tests.module_map`."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "portfolio_gen"
README = PACKAGE / "README.md"
BEGINS = "## Every module"


def first_sentence(path: Path) -> str:
    """The first line of a module's docstring."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.split("\n")[0]


def module_list() -> str:
    """One line for each module, room by room."""
    rooms: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        rooms.setdefault(path.parent.relative_to(PACKAGE).as_posix(), []).append(path)
    parts = []
    for room, paths in sorted(rooms.items()):
        title = "The package itself" if room == "." else f"`{room}/`"
        lines = [f"- `{path.name}` {first_sentence(path)}" for path in paths]
        parts.append("\n".join([f"### {title}", "", *lines]))
    return "\n\n".join(parts)


if __name__ == "__main__":
    above = README.read_text(encoding="utf-8").partition(BEGINS)[0]
    README.write_text(f"{above}{BEGINS}\n\n{module_list()}\n", encoding="utf-8", newline="\n")
