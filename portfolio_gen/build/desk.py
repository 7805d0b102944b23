"""Everything that does not change while one edition is made: what every page is made with."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path

import jinja2
from msgspec import Struct

from portfolio_gen.analysis.audience import Narrowing, project_school
from portfolio_gen.analysis.consent import agreed_by
from portfolio_gen.analysis.full_names import PrivateNames
from portfolio_gen.build.kept import digest
from portfolio_gen.build.store import Store
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.school import RosterLine, School
from portfolio_gen.pages.templates import environment
from portfolio_gen.reading.portfolio import SchoolReading


class Desk(Struct, frozen=True, kw_only=True, dict=True):
    """The repository, the edition and the day; the school as read and as this edition shows it.

    `program` is the sign of the program that makes the pages. Without an `edition` nothing is
    made, and things are only checked.
    """

    root: Path
    theme: Path
    edition: Edition | None
    as_of: date
    program: str
    reading: SchoolReading

    @cached_property
    def school(self) -> School:
        return project_school(self.reading.school, self.for_readers)

    @property
    def for_readers(self) -> Edition:
        """The edition, where there is one."""
        if self.edition is None:
            raise AssertionError("a check makes no pages")
        return self.edition

    @cached_property
    def lines(self) -> dict[str, RosterLine]:
        """The lines of the roster by learner, in its order."""
        return {str(line.id): line for line in self.reading.roster}

    @cached_property
    def private_names(self) -> PrivateNames:
        """The full names on the roster that strangers may not read."""
        roster = self.reading.roster
        return PrivateNames.on(roster, agreed_by(roster, self.reading.consent, self.as_of))

    @cached_property
    def narrowing(self) -> Narrowing:
        return Narrowing.of(self.reading.school)

    @cached_property
    def sign(self) -> bytes:
        """The sign of all that every page of the edition may show or lean on."""
        return digest((self.program, str(self.edition), self.as_of, self.reading.school))

    @cached_property
    def school_sign(self) -> bytes:
        """The sign of everything about the school that any page may show."""
        return digest((self.program, str(self.edition), self.as_of, self.school))

    @cached_property
    def folders(self) -> Store:
        """What was read of learners' folders: the same whoever may see it, and for no reader."""
        return Store(folder=store_folder(self.root) / "folders")

    @cached_property
    def store(self) -> Store:
        """What was made for this edition, and for no other."""
        return edition_store(self.root, self.edition)

    @cached_property
    def templates(self) -> jinja2.Environment:
        return environment(self.theme)


def store_folder(root: Path) -> Path:
    """Where everything lies that is kept between builds; it can be deleted at any time."""
    return root / ".portfolio" / "store"


def edition_store(root: Path, edition: Edition | None) -> Store:
    """What is kept for one edition, or for checks."""
    if edition is None:
        return Store(folder=store_folder(root) / "checks")
    return Store.of(root, edition)
