"""One edition of a repository: everybody taken in, and what its pages are made from.

Nothing that is as it was at the last build is done again; what was found out then is remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field

from portfolio_gen.analysis.checks import WholeSchool, problems_of_school
from portfolio_gen.analysis.consent import Agreed, agreed_by
from portfolio_gen.analysis.known import Known
from portfolio_gen.analysis.rows import Row
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.build import state as memory
from portfolio_gen.build.desk import Desk, edition_store, store_folder
from portfolio_gen.build.kept import digest
from portfolio_gen.build.lookups import join_rows, tables_of
from portfolio_gen.build.program import program_sign
from portfolio_gen.build.school_files import (
    SchoolFiles,
    kept_school,
    look_at_school,
    read_again,
)
from portfolio_gen.build.shell import Shell, sources_sign
from portfolio_gen.build.state import LearnerState, State
from portfolio_gen.build.store import Store
from portfolio_gen.build.survey import Surveyed, row_from
from portfolio_gen.build.take_in import Learners, Progress, looks_of, tables_from, take_in
from portfolio_gen.build.trace import Tables, still_holds
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.problem import Problem
from portfolio_gen.pages import all_plans
from portfolio_gen.pages.feed import has_news
from portfolio_gen.reading.portfolio import sorted_problems
from portfolio_gen.reading.scan import Look
from portfolio_gen.reading.sources import Sources


def quietly(what: str, done: int, total: int) -> None:
    """Tells nobody how far the work is."""


class EditionOf(Struct, kw_only=True, dict=True):
    """One edition of the repository at `root` on the day `as_of`, with everybody taken in."""

    desk: Desk
    state: State
    looks: Mapping[str, Look]
    now: int
    jobs: int
    progress: Progress
    _rows: dict[bytes, Row] = field(default_factory=dict)

    @cached_property
    def agreed(self) -> dict[str, Agreed]:
        """What every family agreed to."""
        reading = self.desk.reading
        return agreed_by(reading.roster, reading.consent, self.desk.as_of)

    def take_in(self, only: Collection[str] | None = None) -> None:
        """Take in everybody of whom not enough is known, or only these learners."""
        said = sign_for_learners(self.desk, self.state)
        self.state.learners = take_in(
            self.desk,
            self.state.learners,
            self.looks,
            self.agreed,
            only,
            settled=said != b"" and self.state.taken_in_for == said,
            now=self.now,
            jobs=self.jobs,
            progress=self.progress,
        )
        if only is None:
            self.state.taken_in_for = said
        self.forget_what_follows()

    def forget_what_follows(self) -> None:
        """What is known of somebody has changed, and so has all that follows from it."""
        self.__dict__.pop("problems", None)
        if self.__dict__.pop("rows_sign", None) != self.rows_sign:
            self.__dict__.pop("shown", None)
            self.__dict__.pop("tables", None)

    def take_in_again(self, learners: Iterable[str]) -> None:
        """Take in these learners as if nothing were known of them."""
        for name in learners:
            del self.state.learners[name]
        self.take_in()

    @property
    def learners(self) -> Learners:
        """What is known of every learner."""
        return self.state.learners

    def shown_ones(self) -> Iterator[tuple[str, LearnerState]]:
        """The learners whom the edition shows, in the order of the roster."""
        for name in self.desk.lines:
            one = self.learners.get(name)
            if one is not None and one.surveyed.row is not None:
                yield name, one

    @property
    def stopped(self) -> bool:
        """Whether nothing may be published, because nobody knows what may be."""
        return not self.desk.reading.policy_is_sound

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem of the repository, in the order a person works through them."""
        found = list(self.desk.reading.problems)
        found += self.state.school_problems
        for one in self.learners.values():
            found += one.surveyed.problems
        return sorted_problems(found)

    @cached_property
    def rows_sign(self) -> bytes:
        """The sign of everything that others' pages may say of anybody."""
        return digest([(name, one.surveyed.row_sign) for name, one in self.shown_ones()])

    @property
    def addresses_sign(self) -> bytes:
        """The sign of all that MkDocs' pages take from learners.

        That is the addresses of all pages, for whom the site is, and whether there is a feed.
        """
        made_from = digest((self.rows_sign, self.desk.school_sign))
        if self.state.addresses_from != made_from:
            addresses = sorted(plan.address for plan in all_plans(self.shown))
            whose = self.shown.names.get(self.desk.edition.learner or "")
            self.state.addresses = digest((addresses, whose, has_news(self.shown)))
            self.state.addresses_from = made_from
        return self.state.addresses

    def kept_shell(self, command: str, config: str, site_dir: str | None) -> Shell | None:
        """What MkDocs made the last time, where it would make the same again.

        Without a `site_dir` the site stands where mkdocs.yml says; only what was made for that
        place knows it.
        """
        shell = self.state.shells.get(command)
        if shell is None or config not in shell.watched:
            return None
        if not (shell.by_settings if site_dir is None else shell.site_dir == site_dir):
            return None
        school = self.desk.school_sign
        made_from = sources_sign(shell.watched, school, self.addresses_sign)
        return shell if made_from == shell.made_from else None

    @cached_property
    def shown(self) -> Shown:
        """What the school's own pages are made from."""
        return join_rows(self.desk, (self.row(one.surveyed) for _, one in self.shown_ones()))

    @cached_property
    def school(self) -> Shown:
        """The school alone, without anybody in it."""
        return join_rows(self.desk, ())

    def row(self, surveyed: Surveyed) -> Row:
        """A learner's row, made from its bytes once for as long as it stays as it is."""
        sign = surveyed.row_sign or b""
        if sign not in self._rows:
            self._rows[sign] = row_from(surveyed.row or b"")
        return self._rows[sign]

    @cached_property
    def tables(self) -> Tables:
        """Where learners' pages look up others' rows."""
        return tables_of(self.shown)


def take_in_edition(
    root: Path,
    edition: Edition,
    as_of: date,
    *,
    theme: Path,
    now: int,
    jobs: int = 1,
    progress: Progress = quietly,
    looks: Callable[[], Mapping[str, Look]] | None = None,
) -> EditionOf:
    """The edition with every learner taken in; `now` is the time in nanoseconds.

    `looks` answers how learners' folders look, where somebody has looked already.
    """
    found = open_edition(
        root, edition, as_of, theme=theme, now=now, jobs=jobs, progress=progress, looks=looks
    )
    found.take_in()
    return found


def open_edition(
    root: Path,
    edition: Edition | None,
    as_of: date,
    *,
    theme: Path,
    now: int,
    jobs: int = 1,
    progress: Progress = quietly,
    state: State | None = None,
    looks: Callable[[], Mapping[str, Look]] | None = None,
) -> EditionOf:
    """The edition with the school taken in, and of the learners what is remembered of them.

    `state` is what a preview remembers, and the last build's memory where none is given.
    """
    program = program_sign(theme)
    state = state or memory.load(edition_store(root, edition), program)
    school = _school(root, program, state, now)
    desk = Desk(
        root=root,
        theme=theme,
        edition=edition,
        as_of=as_of,
        program=program,
        reading=school.reading,
    )
    if not school.content or state.school_checked != (desk.sign, school.content):
        state.school_problems = _school_problems(desk)
        state.school_checked = desk.sign, school.content
    state.school_look, state.school_content = school.look, school.content
    if state.taken_in_for != sign_for_learners(desk, state):
        state.taken_in_for = b""
    gone = state.learners.keys() - desk.lines.keys()
    state.learners = {name: state.learners[name] for name in desk.lines if name in state.learners}
    found = looks() if looks else looks_of(root, state.learners, now)
    edition_of = EditionOf(
        desk=desk, state=state, looks=found, now=now, jobs=jobs, progress=progress
    )
    if gone:
        _doubt_who_asked(edition_of)
    return edition_of


def sign_for_learners(desk: Desk, state: State) -> bytes:
    """The sign of all that the school says of its learners; none where nobody could be sure."""
    if not state.school_content:
        return b""
    return digest((desk.program, str(desk.edition), desk.as_of, state.school_content))


def _doubt_who_asked(edition: EditionOf) -> None:
    """Let those be looked at again who had asked about somebody who is no longer there."""
    tables = tables_from(edition.desk, edition.learners, edition.agreed)
    for one in edition.learners.values():
        if not still_holds(one.surveyed.trace, tables):
            one.inputs = b""


def _school(root: Path, program: str, state: State, now: int) -> SchoolFiles:
    store = Store(folder=store_folder(root) / "folders")
    known = kept_school(store, program, state.school_content) if state.school_content else None
    if known is None or state.school_look is None:
        return read_again(root, program, store, now, None)
    files = SchoolFiles(reading=known, look=state.school_look, content=state.school_content)
    if state.school_look.fresh or look_at_school(root, state.learners, now) != state.school_look:
        return read_again(root, program, store, now, files)
    return files


def _school_problems(desk: Desk) -> tuple[Problem, ...]:
    agreed = agreed_by(desk.reading.roster, desk.reading.consent, desk.as_of)
    return problems_of_school(
        WholeSchool(
            roster=desk.reading.roster,
            consent=desk.reading.consent,
            strays=desk.reading.feedback,
            sources=Sources(desk.root),
            known=Known.of(desk.reading.school, agreed, {}),
            as_of=desk.as_of,
        )
    )
