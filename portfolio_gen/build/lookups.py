"""The tables in which one learner's pages look up what others' rows say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from portfolio_gen.analysis.join import join
from portfolio_gen.analysis.rows import Row
from portfolio_gen.analysis.shown import Media, ProjectOf, ReflectionOf, Shown
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.trace import Remembered, Seen, Table, Tables, Trace, Traced
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.seen import SeenItem
from portfolio_gen.model.values import checked


def join_rows(desk: Desk, rows: Iterable[Row]) -> Shown:
    """What the school's own pages are made from: everybody, as others know them."""
    rows = tuple(rows)
    return join(
        edition=desk.for_readers,
        as_of=desk.as_of,
        school=desk.school,
        learners=tuple(row.learner for row in rows),
        media={file: media for row in rows for file, media in row.media.items()},
        names={str(row.learner.id): row.name for row in rows},
        excerpts={file: words for row in rows for file, words in row.excerpts.items()},
        glances={str(row.learner.id): row.glance for row in rows if row.glance},
    )


def tables_of(whole: Shown) -> Tables:
    """The tables of a school for its learners' pages.

    A learner of the tables is nothing but there, so that a page cannot depend on more of them
    than it looks up.
    """
    bare = {name: checked(Learner, {"id": name}) for name in whole.learners}

    def project_of(one: ProjectOf) -> ProjectOf:
        return replace(one, learner=bare[one.learner.id])

    def reflection_of(one: ReflectionOf) -> ReflectionOf:
        return replace(one, learner=bare[one.learner.id])

    return {
        "learners": Table(bare),
        "names": Table(whole.names),
        "projects": Table({key: project_of(one) for key, one in whole.projects.items()}),
        "team_projects": _lists(whole.team_projects, project_of),
        "builds_on": _lists(whole.builds_on, project_of),
        "leads_to": _lists(whole.leads_to, project_of),
        "about": _lists(whole.about, reflection_of),
        "spellings": Table(whole.spellings),
        "media": Table(whole.media),
        "excerpts": Table(whole.excerpts),
    }


#: The tables that `tables_of` makes.
TABLES = (
    "learners", "names", "projects", "team_projects", "builds_on", "leads_to", "about",
    "spellings", "media", "excerpts",
)  # fmt: skip


def remembered(seen: Seen, trace: Trace) -> Tables:
    """As much of the tables as one learner's pages looked up the last time."""
    return {name: Remembered(name, seen, trace) for name in TABLES}


def shown_to(
    school: Shown,
    tables: Tables,
    learner: Learner,
    name: str,
    media: Mapping[str, Media],
    who_sees: tuple[SeenItem, ...] = (),
    *,
    trace: Trace,
    seen: Seen,
) -> Shown:
    """What the pages of one learner, called `name`, are made from.

    It holds the `school`, all of the learner's own, and of others what is looked up in `tables`.
    """
    own: dict[str, Mapping[Any, Any]] = {
        "learners": {str(learner.id): learner},
        "names": {str(learner.id): name},
        "projects": {
            (str(learner.id), str(project.id)): ProjectOf(learner=learner, project=project)
            for project in learner.projects
        },
        "media": media,
    }
    looked_up = {table: Traced(table, tables, trace, own.get(table), seen) for table in TABLES}
    return replace(school, topics=(), who_sees=who_sees, **looked_up)


def _lists(found: Mapping[Any, tuple[Any, ...]], bare: Any) -> Table[tuple[Any, ...]]:
    return Table({key: tuple(map(bare, ones)) for key, ones in found.items()})
