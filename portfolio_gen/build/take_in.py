"""Every learner's folder taken in, again only where it or what it leans on has changed.

A folder that looks as it did is not opened. One that looks different is read when its bytes are
different. And whatever a learner's words name of others is asked for again, until nothing that
was found out about one learner changes what is known of another.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from portfolio_gen.analysis.consent import Agreed
from portfolio_gen.analysis.known import Known
from portfolio_gen.analysis.nearby import near_to
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.glance import folders_of
from portfolio_gen.build.jobs import each
from portfolio_gen.build.kept import digest
from portfolio_gen.build.state import LearnerState
from portfolio_gen.build.survey import Folder, Surveyed, survey
from portfolio_gen.build.trace import Table, Tables, still_holds
from portfolio_gen.reading.portfolio import all_opened
from portfolio_gen.reading.scan import Look, look_at, look_into_files, sign_of_content

#: Told how many of how many learners have been taken in.
Progress = Callable[[str, int, int], None]

Learners = dict[str, LearnerState]


class _Found(Struct, frozen=True, kw_only=True):
    """What became of one folder; `surveyed` is None where everything is as it was."""

    learner: str
    look: Look
    content: bytes
    inputs: bytes
    surveyed: Surveyed | None


def looks_of(root: Path, learners: Iterable[str], now: int) -> dict[str, Look]:
    """How each learner's folders look at this moment, in nanoseconds."""
    return {learner: look_at(root, folders_of(learner), now) for learner in learners}


def take_in(
    desk: Desk,
    before: Mapping[str, LearnerState],
    looks: Mapping[str, Look],
    agreed: Mapping[str, Agreed],
    only: Collection[str] | None = None,
    *,
    settled: bool = False,
    now: int,
    jobs: int,
    progress: Progress,
) -> Learners:
    """What is known of every learner of the roster, in its order; of `only` some when asked.

    `looks` are those of the learners who were known `before`. It is `settled` where the school
    says of everybody what it said when they were taken in.
    """
    learners = {name: before[name] for name in desk.lines if name in before}
    doubtful = [
        name
        for name in (desk.lines if only is None else filter(only.__contains__, desk.lines))
        if looks_different(before.get(name), looks.get(name))
        or not (settled or is_taken_in(desk, before[name], agreed, name))
    ]
    settle(
        desk, learners, doubtful, agreed, settled=settled, now=now, jobs=jobs, progress=progress
    )
    return {name: learners[name] for name in desk.lines if name in learners}


def settle(
    desk: Desk,
    learners: Learners,
    doubtful: list[str],
    agreed: Mapping[str, Agreed],
    *,
    settled: bool = False,
    now: int,
    jobs: int,
    progress: Progress,
) -> None:
    """Look again at the doubtful ones, and at everybody whom what is found there concerns.

    Where all is `settled` but for them, that is nobody unless they say something else of others.
    """
    tables = tables_from(desk, learners, agreed)
    while doubtful:
        before = [_said_of_others(learners.get(name)) for name in doubtful] if settled else []

        def look_again(name: str, tables: Tables = tables) -> _Found:
            return _look_again(desk, name, learners.get(name), agreed, tables, now)

        for done, found in enumerate(each(look_again, doubtful, jobs), start=1):
            progress("read", done, len(doubtful))
            _remember(learners, found)
        if settled and before == [_said_of_others(learners[name]) for name in doubtful]:
            return
        settled = False
        tables = tables_from(desk, learners, agreed)
        doubtful = [
            name for name, one in learners.items() if not still_holds(one.surveyed.trace, tables)
        ]


def _said_of_others(one: LearnerState | None) -> object:
    """All that `tables_from` takes from what is known of a learner."""
    return one and (one.surveyed.ties, one.surveyed.nearby)


def is_doubtful(
    desk: Desk,
    old: LearnerState | None,
    look: Look | None,
    agreed: Mapping[str, Agreed],
    name: str,
) -> bool:
    """Whether a learner has to be looked at again before anybody knows that nothing changed."""
    return looks_different(old, look) or not is_taken_in(desk, old, agreed, name)


def looks_different(old: LearnerState | None, look: Look | None) -> bool:
    """Whether a learner's folders may hold something else than when they were last looked at."""
    if old is None or look is None or not old.inputs:
        return True
    return old.look.fresh or old.look.sign != look.sign


def is_taken_in(
    desk: Desk, one: LearnerState, agreed: Mapping[str, Agreed], name: str
) -> bool:
    """Whether the school says of a learner what it said when they were taken in."""
    return bool(one.inputs) and one.inputs == _inputs(desk, name, one.content, agreed)


def tables_from(
    desk: Desk, learners: Mapping[str, LearnerState], agreed: Mapping[str, Agreed]
) -> Tables:
    """The tables that a survey looks things up in, from what is known by now.

    All is in the order of the roster, whoever was taken in first.
    """
    learners = {name: learners[name] for name in desk.lines if name in learners}
    ties = {name: one.surveyed.ties for name, one in learners.items()}
    known = Known.of(desk.reading.school, agreed, ties)
    near: dict[str, tuple[str, ...]] = {}
    if desk.edition and desk.edition.learner:
        nearby = {name: one.surveyed.nearby for name, one in learners.items()}
        shown = {name: projects for name, projects in nearby.items() if projects is not None}
        near = near_to(desk.edition.learner, shown)
    return {
        "agreed": Table(agreed),
        "names": Table(desk.private_names),
        "projects": Table(known.projects),
        "shared": Table(known.shared),
        "said": Table(known.said),
        "faces": Table(known.faces),
        "gone": Table(dict.fromkeys(sorted(desk.reading.gone), True)),
        "near": Table(near),
    }


def _inputs(desk: Desk, name: str, content: bytes, agreed: Mapping[str, Agreed]) -> bytes:
    """The sign of all that a survey takes; none where a file could not be read."""
    return content and digest((desk.sign, name, content, desk.lines[name], agreed[name]))


def _look_again(
    desk: Desk,
    name: str,
    old: LearnerState | None,
    agreed: Mapping[str, Agreed],
    tables: Tables,
    now: int,
) -> _Found:
    look, content = look_into_files(desk.root, folders_of(name), now)

    def is_as_it_was() -> bool:
        return look_at(desk.root, folders_of(name), 0).sign == look.sign

    folder = Folder(
        learner=name,
        content=content,
        sign=sign_of_content(content),
        is_as_it_was=is_as_it_was,
    )
    inputs = _inputs(desk, name, folder.sign, agreed)
    same = (
        old is not None
        and inputs
        and old.inputs == inputs
        and still_holds(old.surveyed.trace, tables)
    )
    found = None if same else survey(desk, folder, tables)
    if found and not (all_opened(found.problems) and is_as_it_was()):
        inputs = b""  # A file was not read, or saved meanwhile: nobody knows what was read.
    return _Found(learner=name, look=look, content=folder.sign, inputs=inputs, surveyed=found)


def _remember(learners: Learners, found: _Found) -> None:
    old = learners.get(found.learner)
    surveyed = found.surveyed or (old and old.surveyed)
    if surveyed is None:
        raise AssertionError("a new learner is surveyed")
    learners[found.learner] = LearnerState(
        look=found.look,
        content=found.content,
        inputs=found.inputs,
        surveyed=surveyed,
        around=old.around if old else b"",
        made=old.made if old else None,
    )
