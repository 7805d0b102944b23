"""The system refuses one call of a build, whichever: full disk, broken disk, no right, no handles.

Then readers have a whole site, and the next build makes what is wanted. A file of a learner that
cannot be read is told, and everybody else's pages are built.
"""

from __future__ import annotations

import errno
import resource
import signal

import pytest

from portfolio_gen.cli.exit_codes import FINE, OUR_FAULT, PRIVACY, PROBLEMS
from tests.faults.faulty import FAULTS, command, fail_at, in_a_copy
from tests.faults.school import TinySchool, not_as_listed

#: How a build may end: fine, with a problem told, with nothing published for safety's sake, or
#: saying in one line that it could not.
ENDS = {FINE, PROBLEMS, PRIVACY, OUR_FAULT, 2}


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
    """In a long run with every fault at every call, else with one fault at some of them."""
    school.write(1)
    _, calls = school.build()
    wanted, failed = 1, 0
    for at in range(1, calls + 1, 1 if long_run else calls // (60 if times == 1 else 20)):
        for fault in FAULTS if long_run else [FAULTS[at % len(FAULTS)]]:
            wanted = 1 - wanted
            school.write(wanted)
            code, _ = school.build(fail_at(at, fault, times=times))
            failed += code != FINE
            must_stand(school, code, wanted, f"call {at} of {calls}, fault {fault}")
    assert failed


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
