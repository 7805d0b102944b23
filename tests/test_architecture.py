"""The floors, the absences and the map: what DESIGN says of the rooms, kept by reading the code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "portfolio_gen"

#: Every room and its floor; a new room must be put on one.
FLOORS = {
    "": 0,
    "model": 0, "messages": 0, "sentences": 0, "limited": 0,
    "reading": 1, "story": 1,
    "analysis": 2,
    "pages": 3, "drawing": 3, "media": 3,
    "build": 4, "exchange": 4, "report": 4, "verify": 4,
    "theme_folder": 5, "theme_files": 5, "theme_frame": 5, "clock": 5, "plugin": 5, "cli": 5,
    "preview": 5, "__main__": 5,
}  # fmt: skip

#: Arrows between rooms of one floor, each with its reason.
BESIDE = {
    ("messages", "model"): "wordings make problems",
    ("sentences", "model"): "sentences are said about values",
    ("reading", "story"): "a story's front matter is read before its words",
    ("media", "drawing"): "",
    ("verify", "build"): "what was built is held against the school's files",
    ("pages", "drawing"): "pages show drawings",
    ("plugin", "preview"): "under `mkdocs serve` the preview wraps MkDocs' server",
    ("preview", "clock"): "a file that was saved a moment ago may change again unseen",
    ("plugin", "clock"): "a build has a day",
    ("plugin", "theme_files"): "MkDocs lists the theme's files",
    ("plugin", "theme_folder"): "MkDocs finds our templates there",
    ("plugin", "theme_frame"): "the theme's frame stands around every page",
    ("cli", "theme_folder"): "pages are made from its templates",
    ("cli", "clock"): "a check has a day",
    ("cli", "plugin"): "commands run the one build path",
    ("cli", "preview"): "serve opens the preview",
    ("__main__", "cli"): "python -m portfolio_gen",
}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "starter" not in path.parts)


def room(name: str) -> str:
    """The room of a dotted module name inside the package."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> set[str]:
    """Every module a file imports, also inside functions and under TYPE_CHECKING."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                deeper = PACKAGE.parent / Path(*node.module.split("."), f"{alias.name}.py")
                found.add(f"{node.module}.{alias.name}" if deeper.is_file() else node.module)
    return found


@pytest.mark.parametrize("path", modules(), ids=module_name)
def test_imports_go_down_only(path: Path) -> None:
    here = room(module_name(path))
    assert here in FLOORS, f"{here} has no floor"
    for name in imports(path):
        if name.split(".")[0] != "portfolio_gen":
            continue
        there = room(name)
        if there in (here, ""):
            continue
        lower = FLOORS[there] < FLOORS[here]
        assert lower or (here, there) in BESIDE, f"{here} must not import {there}"


@pytest.mark.parametrize("path", modules(), ids=module_name)
def test_nothing_below_the_shells_knows_mkdocs_the_clock_or_the_screen(path: Path) -> None:
    if FLOORS[room(module_name(path))] == 5:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not {name for name in imports(path) if name.split(".")[0] in ("mkdocs", "click")}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in ("print", "input", "sys.exit"), called
            assert not called.endswith((".today", ".now", "time.time")), called


def test_no_two_modules_import_each_other() -> None:
    arrows = {module_name(path): imports(path) for path in modules()}

    def reaches(start: str, goal: str, seen: set[str]) -> bool:
        for name in arrows.get(start, ()):
            if name == goal:
                return True
            if name in arrows and name not in seen:
                seen.add(name)
                if reaches(name, goal, seen):
                    return True
        return False

    assert [name for name in arrows if reaches(name, name, set())] == []


@pytest.mark.parametrize("path", modules(), ids=module_name)
def test_every_module_says_what_it_is_for_and_stays_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text))
    assert docstring and docstring.splitlines()[0].endswith((".", "?")), "one whole sentence first"
    longest = 950 if path.name == "messages.py" else 300  # A table of sentences may be long.
    assert len(text.splitlines()) <= longest


def test_the_map_repeats_the_first_sentence_of_every_module() -> None:
    written = (PACKAGE / "README.md").read_text(encoding="utf-8")
    for path in modules():
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        sentence = docstring.splitlines()[0]
        assert sentence in written, f"{module_name(path)}: {sentence}"


def test_names_say_what_a_thing_is() -> None:
    vague = {"util", "utils", "helper", "helpers", "manager", "handler", "service", "base",
             "common", "misc", "data", "info"}  # fmt: skip
    for path in modules():
        assert not vague & set(path.stem.split("_")), path
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                assert not node.name.endswith(("Manager", "Handler", "Helper", "Service")), path
