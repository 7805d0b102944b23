"""One learner taken in: read, checked, and projected for the edition; what pages are made from.

It is a function of the learner's own folder and of a few words of others, which its trace names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from portfolio_gen.analysis.as_known import as_known_on
from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.analysis.audience import knowing_only, project_learner
from portfolio_gen.analysis.checks import OneLearner, problems_of_learner
from portfolio_gen.analysis.consent import NOTHING, Agreements, name_of, staff_of
from portfolio_gen.analysis.files import named_files, wanted_files
from portfolio_gen.analysis.glances import AtAGlance
from portfolio_gen.analysis.known import Known, Ties
from portfolio_gen.analysis.nearby import Nearby, nearby_of, with_near
from portfolio_gen.analysis.rows import Row, row_of
from portfolio_gen.analysis.seen_items import seen_items
from portfolio_gen.analysis.shown import Media
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.kept import Unreadable, digest, from_bytes, from_bytes_as, to_bytes
from portfolio_gen.build.look_at_media import refused_media
from portfolio_gen.build.make_media import made_media
from portfolio_gen.build.store import key_of
from portfolio_gen.build.trace import Tables, Trace, Traced
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.seen import SeenItem
from portfolio_gen.pages.stories import first_words
from portfolio_gen.reading.portfolio import (
    LearnerReading,
    all_opened,
    read_learner_files,
    with_school,
)
from portfolio_gen.reading.sources import Sources

#: The tables that a survey looks things up in; the first three come from the school, the others
#: from learners' folders.
TABLES = ("agreed", "names", "gone", "projects", "shared", "said", "faces", "near")


class Folder(Struct, frozen=True, kw_only=True):
    """A learner's folder as it lies there: the hash of every file in it, and of all of them.

    `is_as_it_was` tells whether it still looks as it did before that.
    """

    learner: str
    content: dict[str, str]
    sign: bytes
    is_as_it_was: Callable[[], bool]


class Surveyed(Struct, frozen=True, kw_only=True):
    """What is known of one learner.

    `row` and `shown` are kept bytes: the row for others' pages, and the sign under which the
    store has the learner as the edition shows them; both are None where it does not show them.
    `media` gives the store's key of every file that may be published, by its address; `sign` is
    that of all that the learner's own pages are made from.
    """

    problems: tuple[Problem, ...]
    ties: Ties
    trace: Trace
    nearby: tuple[Nearby, ...] | None = None
    row: bytes | None = None
    row_sign: bytes | None = None
    shown: bytes | None = None
    media: dict[str, str] = field(default_factory=dict)
    sign: bytes = b""


def survey(desk: Desk, folder: Folder, tables: Tables) -> Surveyed:
    """Everything that is known of the learner in this folder, for this edition."""
    name = folder.learner
    trace: Trace = {}
    looked_up: dict[str, Any] = {table: Traced(table, tables, trace) for table in TABLES}
    read = _read(desk, folder)
    known = Known(
        school=desk.reading.school,
        learners=looked_up["agreed"],
        projects=looked_up["projects"],
        shared=looked_up["shared"],
        said=looked_up["said"],
        agreed=looked_up["agreed"],
        faces=looked_up["faces"],
        names=looked_up["names"],
    )
    classmates = known.said.get(name, ())
    problems = problems_of_learner(
        OneLearner(
            learner=read.learner,
            staff=read.feedback,
            classmates=classmates,
            files=read.files,
            sources=Sources(desk.root),
            known=known,
            as_of=desk.as_of,
            hashes=folder.content,
        )
    )
    if desk.edition is None:
        refused = refused_media(desk, folder.content, named_files(read.learner, read.files))
        return _surveyed(read, folder, (*problems, *refused), trace)
    written = with_feedback(
        with_school(read.learner, desk.lines[name], desk.reading.consent.get(name)),
        (*read.feedback, *classmates),
    )
    agreements = Agreements(by_learner=known.agreed, staff=staff_of(known.school))
    projected = project_learner(written, agreements, desk.for_readers, desk.narrowing)
    if projected is not None:  # After projection: what nobody may see must change nothing.
        projected = as_known_on(projected, desk.as_of)
    nearby = nearby_of(projected) if projected is not None and desk.for_readers.learner else None
    shown = _among_others(desk, projected, looked_up)
    found, keys, row, sign = {}, {}, None, None
    if shown is not None:
        wanted = wanted_files(
            written,
            shown,
            read.files,
            agreements,
            desk.for_readers.kind_for(name),
            folder.content,
            known.faces,
        )
        found, keys, unsafe = made_media(desk, folder.content, wanted)
        problems = (*problems, *unsafe)
        called = name_of(written, agreements.by_learner[name].consent, desk.for_readers)
        row = row_of(shown, called, found, first_words, _glance(desk, shown))
        kept = (shown, found, _who_sees(desk, written, agreements))
        sign = digest(kept)
        desk.store.put(key_of("shown", sign.hex()), to_bytes(kept))
    return replace(
        _surveyed(read, folder, problems, trace),
        nearby=nearby,
        row=to_bytes(row) if row else None,
        row_sign=digest(row) if row else None,
        shown=sign,
        media=keys,
        sign=digest((sign, keys)),
    )


def _glance(desk: Desk, shown: Learner) -> AtAGlance | None:
    """What staff see of a learner at a glance; nobody else's build even loads how."""
    if desk.for_readers.kind != "staff" or not shown.progress:
        return None
    from portfolio_gen.analysis.at_a_glance import at_a_glance

    return at_a_glance(shown, desk.school, desk.as_of)


def _surveyed(
    read: LearnerReading, folder: Folder, problems: tuple[Problem, ...], trace: Trace
) -> Surveyed:
    """What is known of a learner whom nobody is shown."""
    return Surveyed(
        problems=(*read.problems, *problems),
        ties=Ties.of(read.learner, folder.content),
        trace=trace,
    )


def _who_sees(desk: Desk, written: Learner, agreements: Agreements) -> tuple[SeenItem, ...]:
    """Who sees what of the learner for whom this edition is made, as far as it shows that."""
    edition = desk.for_readers
    if edition.learner != written.id:
        return ()
    items = seen_items(written, agreements, desk.narrowing)
    return tuple(item for item in items if item.is_in(edition.kind))


def shown_learner(
    desk: Desk, sign: bytes
) -> tuple[Learner, dict[str, Media], tuple[SeenItem, ...]] | None:
    """A surveyed learner as the edition shows them, with their media and who sees what of them;
    None when it was lost."""
    try:
        return from_bytes_as(tuple, desk.store.get(key_of("shown", sign.hex())) or b"")
    except Unreadable:
        return None


def row_from(content: bytes) -> Row:
    """The row that a survey kept."""
    return from_bytes(content)


def _read(desk: Desk, folder: Folder) -> LearnerReading:
    """The folder as read; from the store when it was read before."""
    key = key_of("folder", desk.program, folder.learner, folder.sign)
    kept = desk.folders.get(key) if folder.sign else None
    if kept is not None:
        try:
            return from_bytes_as(LearnerReading, kept)
        except Unreadable:
            pass
    read = read_learner_files(desk.root, folder.learner)
    if folder.sign and all_opened(read.problems) and folder.is_as_it_was():
        desk.folders.put(key, to_bytes(replace(read, sources={})))
    return read


def _among_others(
    desk: Desk, projected: Learner | None, looked_up: dict[str, Any]
) -> Learner | None:
    """The projected learner as far as they are near, knowing only whom the edition shows."""
    if projected is None:
        return None
    if desk.for_readers.learner:
        kept = looked_up["near"].get(str(projected.id))
        if kept is None:
            return None
        projected = with_near(projected, kept)
    return knowing_only(projected, _Here(desk, looked_up), _Known(looked_up))


class _Known:
    """Every learner whom the school knows or knew, asked for one by one."""

    def __init__(self, looked_up: dict[str, Any]) -> None:
        self._looked_up = looked_up

    def __contains__(self, name: object) -> bool:
        return any(name in self._looked_up[table] for table in ("agreed", "gone"))


class _Here:
    """The learners whom the edition shows, asked for one by one."""

    def __init__(self, desk: Desk, looked_up: dict[str, Any]) -> None:
        self._desk, self._looked_up = desk, looked_up

    def __contains__(self, name: object) -> bool:
        edition = self._desk.for_readers
        if edition.learner:
            return self._looked_up["near"].get(name) is not None
        return edition.kind in self._looked_up["agreed"].get(name, NOTHING).kinds
