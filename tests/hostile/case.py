"""One case of bad or hostile input: a folder with the files and what must come of them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.model.place import Items, Mapping
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.reading.decode import read_source
from portfolio_gen.reading.front_matter import read_document
from portfolio_gen.reading.portfolio import read_portfolio
from portfolio_gen.reading.tree import read_tree
from portfolio_gen.reading.typos.slip import Change, changed
from tests.small_school import TODAY, write_school

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/expected.yml"))


@dataclass(frozen=True, kw_only=True)
class Case:
    """What `expected.yml` says: problems with code, file and line, and values that are read.

    `needs: tree` is for texts that no file of the school holds; `make` describes files that
    are too big, too strange or not files at all, so that they are not stored.
    """

    folder: Path
    needs: str = "check"
    problems: list[dict[str, Any]] = field(default_factory=list)
    values: list[dict[str, Any]] = field(default_factory=list)
    make: list[dict[str, Any]] = field(default_factory=list)

    @property
    def files(self) -> list[str]:
        """The files of the case, stored or made."""
        stored = (path for path in self.folder.rglob("*") if path.is_file())
        names = {path.relative_to(self.folder).as_posix() for path in stored}
        return sorted((names | {recipe["file"] for recipe in self.make}) - {"expected.yml"})


def case_in(folder: Path) -> Case:
    """The case in one folder."""
    says = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
    return Case(folder=folder, **says)


def lay_out(case: Case, root: Path) -> Path:
    """A school in which the files of the case lie where they belong."""
    stored = {
        name: (case.folder / name).read_bytes()
        for name in case.files
        if (case.folder / name).is_file()
    }
    write_school(root, stored)
    for recipe in case.make:
        path = root / recipe["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(path, recipe)
    return root


def _make(path: Path, recipe: dict[str, Any]) -> None:
    if "hex" in recipe:
        path.write_bytes(bytes.fromhex(recipe["hex"]))
    elif "text" in recipe:
        path.write_bytes(recipe["text"].encode(recipe["encoding"]))
    elif "repeat" in recipe:
        before, part, times, after = recipe["repeat"]
        path.write_bytes((before + part * times + after).encode())
    elif "link" in recipe:
        path.symlink_to(recipe["link"])
    elif "folder" in recipe:
        path.mkdir()
    elif "pipe" in recipe:
        os.mkfifo(path)


def problems_of(case: Case, root: Path) -> tuple[Problem, ...]:
    """Every problem in the files of the case, as `check` finds them."""
    if case.needs == "tree":
        return tuple(found for name in case.files for found in read_alone(root, name)[1])
    problems = all_problems(read_portfolio(root), TODAY)
    return tuple(found for found in problems if found.place.file in case.files)


def read_alone(root: Path, name: str) -> tuple[Any, list[Problem]]:
    """What one file holds by itself: its tree, or the fields of a Markdown file."""
    source, problems = read_source(root / name, name)
    if source is None:
        return None, problems
    if name.endswith(".md"):
        document, more = read_document(source)
        return document and document.fields, [*problems, *more]
    tree, more = read_tree(source)
    return tree, [*problems, *more]


def value_at(tree: Mapping | Items | None, path: list[str | int]) -> Any:
    """The value at this path of names and numbers."""
    for step in path:
        tree = tree[step]
    return tree


def with_fixes(text: str, fixes: tuple[Fix, ...]) -> str:
    """The text of a file after somebody took the suggestions of one problem."""
    return changed(
        text,
        [
            Change(
                row=fix.place.line - 1,
                column=fix.place.column - 1,
                length=fix.place.length,
                text=fix.text,
            )
            for fix in fixes
        ],
    )
