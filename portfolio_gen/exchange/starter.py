"""What `init` puts into an empty folder: a small school that builds at once.

The school's starting points (measurement topics, glossary, templates, READMEs) are those of the
sample school, so there is one copy of them, which an installed program carries in `shared/`; their
READMEs speak of the new school's learner. The rest lies in `portfolio_gen/starter/`. START_YEAR and
END_YEAR in it stand for the school year.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from portfolio_gen.exchange.schema import FILES, KINDS, schema_of

PACKAGE = Path(__file__).resolve().parent.parent
STARTER = PACKAGE / "starter"
#: Files of the sample school that every new school starts from.
SHARED = (
    "school/README.md",
    "school/glossary.yml",
    "school/frameworks",
    "school/standards",
    "school/report-card.yml",
    "school/templates",
    "students/README.md",
)
#: What the READMEs of the sample school say of it, and what a new school has in its place.
NAMED = {
    "amara-o": "robin-s",
    "mr-lindqvist": "ms-example",
    "solar-oven": "paper-bridges",
    "  data:": "  looking:",
    "every ten minutes": "three times",
    "the bad day": "the odd number",
    "Was it the clouds or the lid?": "What was different that time?",
}
#: Where the sample learner lies, for whoever does not need one.
SAMPLE_LEARNER = "students/robin-s/"
SETTINGS = {
    "files.encoding": "utf8",
    "files.eol": "\n",
    "files.trimTrailingWhitespace": True,
    "editor.tabSize": 2,
    "editor.insertSpaces": True,
    "editor.detectIndentation": False,
    "[markdown]": {"editor.wordWrap": "on", "files.trimTrailingWhitespace": False},
}


def starter_school(as_of: date) -> dict[str, str]:
    """Every file of a new school by its path; its year is the school year around `as_of`."""
    starts = as_of.year if as_of.month >= 7 else as_of.year - 1
    years = {"START_YEAR": str(starts), "END_YEAR": str(starts + 1)}
    files = {_with(years, path): _with(years, text) for path, text in _own_files().items()}
    shared = {
        path: _with(NAMED, text) if path.endswith("README.md") else text
        for path, text in shared_files().items()
    }
    return dict(sorted({**shared, **files, **_editor_files()}.items()))


def shared_files() -> dict[str, str]:
    """The starting points that come with the program, by their path in a school."""
    carried = PACKAGE / "shared"
    home = carried if carried.is_dir() else PACKAGE.parent
    return {path: text for name in SHARED for path, text in _texts(home / name, name).items()}


def templates_that_come_with_it() -> dict[str, str]:
    """Every template the program brings, by its path below `school/templates/`."""
    start = "school/templates/"
    both = {**_own_files(), **shared_files()}
    return {path[len(start) :]: text for path, text in both.items() if path.startswith(start)}


def _own_files() -> dict[str, str]:
    files = {}
    for path, text in _texts(STARTER, "").items():
        parts = path.split("/")
        parts[0] = parts[0].replace("dot-", ".", 1)
        files["/".join(parts)] = text
    return files


def _texts(path: Path, name: str) -> dict[str, str]:
    if path.is_file():
        return {name: path.read_text(encoding="utf-8")}
    return {
        f"{name}/{file.relative_to(path).as_posix()}".lstrip("/"): file.read_text(encoding="utf-8")
        for file in sorted(path.rglob("*"))
        if file.is_file() and not file.name.startswith(".") and file.suffix != ".pyc"
    }


def _with(others: dict[str, str], text: str) -> str:
    """A text with other words in the place of some."""
    for word, other in others.items():
        text = text.replace(word, other)
    return text


def _editor_files() -> dict[str, str]:
    """Settings that make an editor complete names and find slips, and the schemas for it."""
    schemas = {f"./.vscode/schemas/{kind}.json": list(files) for kind, files in FILES.items()}
    written = {".vscode/settings.json": {**SETTINGS, "yaml.schemas": schemas}}
    written |= {f".vscode/schemas/{kind}.json": schema_of(kind) for kind in KINDS if kind in FILES}
    return {
        path: json.dumps(value, indent=2, ensure_ascii=False) + "\n"
        for path, value in written.items()
    }
