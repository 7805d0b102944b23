"""The system refuses one call of a build, whichever: full disk, broken disk, no right, no handles.

Then readers have a whole site, and the next build makes what is wanted. A file of a learner that
cannot be read is told, and everybody else's pages are built.
"""

from __future__ import annotations

import errno
import re
import resource
import signal
from pathlib import Path

import pytest

from portfolio_gen.build.publish import Twin
from portfolio_gen.cli.exit_codes import FINE, OUR_FAULT, PRIVACY, PROBLEMS
from tests.faults.faulty import (
    FAULTS,
    Happens,
    Places,
    command,
    fail_at,
    fail_at_place,
    in_a_copy,
)
from tests.faults.school import TinySchool, not_as_listed, with_more_learners

#: How a build may end: fine, with a problem told, with nothing published for safety's sake, or
#: saying in one line that it could not.
ENDS = {FINE, PROBLEMS, PRIVACY, OUR_FAULT, 2}
#: Where files of the school are found and opened.
READERS = re.compile(r"reading/(decode|folder)\.py")


def must_stand(school: TinySchool, code: int, wanted: int, where: str) -> None:
    """Readers have a whole site; after one more build it is the wanted one."""
    assert code in ENDS, f"{where}: ended with {code}"
    assert not not_as_listed(school.site), f"{where}: not whole"
    if code == FINE:
        assert school.version() == wanted, f"{where}: said that all is fine, and it is not"
    elif code != PROBLEMS:
        assert school.version() in (0, 1), f"{where}: exit {code}, and the site is neither"
    code, _ = school.build()
    assert code == FINE, f"{where}: the next build ends with {code}"
    assert school.version() == wanted, f"{where}: the next build is not as a clean one"


@pytest.mark.parametrize("times", [1, 10_000], ids=["once", "from then on"])
def test_any_call_may_fail(school: TinySchool, times: int, long_run: bool) -> None:
    """Once at every call, and from every tenth on; in a long run with every fault at all."""
    calls = 0
    for version in (1, 0):
        school.write(version)
        calls = max(calls, school.build()[1])
    numbers = range(1, calls + 1, 1 if long_run or times == 1 else 10)
    tried = {
        f"{times} times from call {at}, fault {fault}": fail_at(at, fault, times=times)
        for at in numbers
        for fault in (FAULTS if long_run else [FAULTS[at % len(FAULTS)]])
    }
    assert must_all_stand(school, tried) > len(numbers) / 3


def must_all_stand(
    school: TinySchool, tried: dict[str, Happens], *, with_nothing_kept: bool = False
) -> int:
    """Builds of one version after the other, to each of which one of these happens; how many of
    them were stopped or had something to tell."""
    wanted, failed = 0, 0
    for what, happens in tried.items():
        wanted = 1 - wanted
        school.write(wanted)
        if with_nothing_kept:
            school.forget()
        code, _ = school.build(happens)
        failed += code != FINE
        must_stand(school, code, wanted, what)
    return failed


def test_any_file_may_not_be_read_and_nobody_remembers_that(
    school: TinySchool, tmp_path: Path, long_run: bool
) -> None:
    """Every call of those who find files and read them; in a long run every other, too, with
    every fault. What could not be read once is read again."""
    there, back = (places_of_a_change(school, version, tmp_path, True) for version in (1, 0))
    tried = each_in_turn(there, back, FAULTS if long_run else FAULTS[1:2], times=1)
    if not long_run:
        tried = {what: tried[what] for what in tried if READERS.search(what)}
    assert must_all_stand(school, tried, with_nothing_kept=True) > len(tried) / 3


def test_any_place_of_a_build_of_thirty_learners_may_fail(
    tiny: TinySchool, tmp_path: Path, long_run: bool
) -> None:
    """In a long run the first and the last call from each place in the program, else a few."""
    thirty = TinySchool(folder=tmp_path, files=with_more_learners(28))
    for version in (1, 0):
        thirty.write(version)
        assert thirty.build()[0] == FINE
    there, back = (places_of_a_change(thirty, version, tmp_path) for version in (1, 0))
    assert min(len(there), len(back)) > 150
    some = slice(None, None, None if long_run else 100)
    once = each_in_turn(there[some], back[some], FAULTS if long_run else FAULTS[:1], times=1)
    must_all_stand(thirty, once)
    from_then_on = each_in_turn(there[some], back[some], FAULTS[:1], times=10_000)
    assert must_all_stand(thirty, from_then_on) > len(from_then_on) / 2


def places_of_a_change(
    school: TinySchool, version: int, folder: Path, with_nothing_kept: bool = False
) -> list[tuple[str, int]]:
    """Where the calls of a build come from that makes this version of the other."""
    noted = Places(file=folder / f"places-{version}.txt")
    school.write(version)
    if with_nothing_kept:
        school.forget()
    assert school.build(noted)[0] == FINE
    return noted.first_and_last()


def each_in_turn(
    there: list[tuple[str, int]], back: list[tuple[str, int]], faults: tuple[int, ...], times: int
) -> dict[str, Happens]:
    """Faults at each place on the way to the second version, and in turn on the way back."""
    return {
        f"{way}: {times} times from call {number} of {place}, fault {fault}": fail_at_place(
            place, number, fault, times=times
        )
        for both in zip(there, back, strict=False)
        for fault in faults
        for way, (place, number) in zip(("there", "back"), both, strict=True)
    }


@pytest.mark.parametrize("largest", [0, 100, 2_000, 20_000])
def test_a_disk_with_too_little_room(school: TinySchool, largest: int) -> None:
    """No file may become larger than that, so that writing itself fails half-way."""
    school.write(1)

    def cramped() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
        command(school.root)()

    code, _ = in_a_copy(cramped)
    assert code != FINE
    must_stand(school, code, 1, f"{largest} bytes")


def test_a_first_site_that_cannot_be_made_leaves_nothing_half(
    tiny: TinySchool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before, it is whole but for its list; beside a site on another disk others could read it."""
    begun = []

    def full(twin: Twin, *_: object) -> None:
        begun.extend(twin.folder.rglob("*.html"))
        raise OSError(errno.ENOSPC, "No space left")

    school = tiny.another(tmp_path)
    school.write(0)
    monkeypatch.chdir(school.root)
    with monkeypatch.context() as patched:
        patched.setattr("portfolio_gen.build.finish.publish", full)
        with pytest.raises(SystemExit) as left:
            command(school.root)()
    assert left.value.code == OUR_FAULT and begun
    assert list((school.root / ".portfolio/trees").iterdir()) == [] and not school.site.exists()
    assert school.build()[0] == FINE and school.version() == 0


def test_whoever_builds_is_told_what_was_refused_and_no_name(
    school: TinySchool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left", str(school.root / "students/ana"))

    monkeypatch.setattr("portfolio_gen.build.finish.publish", full)
    school.write(1)
    monkeypatch.chdir(school.root)
    with pytest.raises(SystemExit) as left:
        command(school.root)()
    told = capsys.readouterr().err
    assert left.value.code == OUR_FAULT
    assert "No space left on device" in told and "ana" not in told
