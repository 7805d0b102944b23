"""Everything that does not change while one edition is made: what every page is made with."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import jinja2

from portfolio_gen import __version__
from portfolio_gen.analysis.audience import Narrowing, project_school
from portfolio_gen.build.kept import digest
from portfolio_gen.build.store import Store
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.school import RosterLine, School
from portfolio_gen.pages.templates import environment
from portfolio_gen.reading.portfolio import SchoolReading

PACKAGE = Path(__file__).parents[1]
#: Libraries whose next version may write other bytes.
MAKERS = (
    "jinja2", "comrak", "nh3", "pydantic", "pillow", "babel", "svg.py", "pygments", "pikepdf",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The repository, the edition and the day; the school as read and as this edition shows it.

    `program` is the sign of the program that makes the pages.
    """

    root: Path
    theme: Path
    edition: Edition
    as_of: date
    program: str
    reading: SchoolReading

    @cached_property
    def school(self) -> School:
        return project_school(self.reading.school, self.edition)

    @cached_property
    def lines(self) -> dict[str, RosterLine]:
        """The lines of the roster by learner, in its order."""
        return {str(line.id): line for line in self.reading.roster}

    @cached_property
    def narrowing(self) -> Narrowing:
        return Narrowing.of(self.reading.school)

    @cached_property
    def sign(self) -> bytes:
        """The sign of all that every page of the edition may show or lean on."""
        return digest((self.program, str(self.edition), self.as_of, self.reading.school))

    @cached_property
    def folders(self) -> Store:
        """What was read of learners' folders: the same whoever may see it, and for no reader."""
        return Store(folder=store_folder(self.root) / "folders")

    @cached_property
    def store(self) -> Store:
        """What was made for this edition, and for no other."""
        return Store.of(self.root, self.edition)

    @cached_property
    def templates(self) -> jinja2.Environment:
        return environment(self.theme)


def store_folder(root: Path) -> Path:
    """Where everything lies that is kept between builds; it can be deleted at any time."""
    return root / ".portfolio" / "store"


def program_sign(theme: Path) -> str:
    """The sign of the program: its version, its own files, its theme and its makers' versions.

    The files count by size and time, so that a changed program is another one before its
    version says so.
    """
    files = [*sorted(PACKAGE.rglob("*.py")), *sorted(path for path in theme.rglob("*.*"))]
    looks = [(str(file.relative_to(file.parents[1])), *_look(file)) for file in files]
    parts = (__version__, sys.version, [_version(name) for name in MAKERS], looks)
    return sha256(repr(parts).encode()).hexdigest()


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:  # Not everybody can show a PDF.
        return None


def _look(file: Path) -> tuple[int, int]:
    now = file.stat()
    return now.st_size, now.st_mtime_ns
