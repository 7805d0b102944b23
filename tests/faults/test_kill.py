"""Builds that end at any moment, as by `kill -9`: readers have the old site or the new one, whole,
and the next build makes what is wanted without anybody's help."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from random import Random

from tests.faults.faulty import KILLED, be_silent, command, kill_at
from tests.faults.school import TinySchool, not_as_listed
from tests.fuzz.mutate import seed_of_run

#: Kills with these add up to more than fifty.
FROM_NOTHING, ANY_CALL, LAST_CALLS, ANY_MOMENT = 6, 14, 24, 12
SEED = seed_of_run()


def must_recover(school: TinySchool, wanted: int, where: str) -> None:
    """Readers have a whole site now, and after one more build the wanted one."""
    assert school.version() in (0, 1), f"{where}: the site is not whole"
    assert not not_as_listed(school.site), where
    code, _ = school.build()
    assert code == 0, f"{where}: the next build ends with {code}"
    assert school.version() == wanted, f"{where}: the next build is not as a clean one"


def test_killed_at_calls_that_change_the_disk(school: TinySchool, long_run: bool) -> None:
    """In a long run at each of them; else at the last, which publish, and at some before."""
    school.write(1)
    _, calls = school.build(only_changes=True)
    numbers = set(range(1, calls + 1))
    if not long_run:
        last = set(range(calls - LAST_CALLS, calls))
        numbers = last | set(Random(SEED).sample(sorted(numbers - last), ANY_CALL))
    wanted, killed = 1, 0
    for at in sorted(numbers):
        wanted = 1 - wanted
        school.write(wanted)
        code, _ = school.build(kill_at(at), only_changes=True)
        assert code in (0, KILLED)
        killed += code == KILLED
        must_recover(school, wanted, f"call {at} of {calls}")
    assert killed > len(numbers) * 0.8


def test_killed_from_nothing(tiny: TinySchool, tmp_path: Path, long_run: bool) -> None:
    """A first build has no old site: there is none or a whole one, and the next build makes it."""
    random = Random(SEED)
    first = tiny.another(tmp_path / "first")
    first.write(1)
    _, calls = first.build(only_changes=True)
    numbers = range(1, calls) if long_run else sorted(random.sample(range(1, calls), FROM_NOTHING))
    for at in numbers:
        school = tiny.another(tmp_path / str(at))
        school.write(1)
        assert school.build(kill_at(at), only_changes=True)[0] == KILLED
        assert not school.site.exists() or school.version() == 1, f"call {at}"
        assert school.build()[0] == 0
        assert school.version() == 1, f"call {at}"


def test_killed_at_any_moment(school: TinySchool, long_run: bool) -> None:
    """From outside, without regard to what the build is doing, while a build here would last."""
    random, wanted, killed = Random(SEED), 1, 0
    school.write(wanted)
    began = time.perf_counter()
    os.waitpid(_building(school.root), 0)
    lasts = time.perf_counter() - began
    for number in range(200 if long_run else ANY_MOMENT):
        wanted = 1 - wanted
        school.write(wanted)
        part = random.random()
        child = _building(school.root)
        time.sleep(part * lasts)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed += os.waitstatus_to_exitcode(status) == KILLED
        must_recover(
            school, wanted, f"seed {SEED}, kill {number}, after {part:.3f} of {lasts:.3f} s"
        )
    assert killed > 3


def _building(root: Path) -> int:
    """The number of a new process that builds and says nothing."""
    child = os.fork()
    if child:
        return child
    try:
        be_silent()
        command(root)()
    finally:
        os._exit(0)


def test_a_site_that_is_not_whole_is_seen_as_such(school: TinySchool) -> None:
    """The nearly wrong twin."""
    page = school.site / "index.html"
    page.write_bytes(page.read_bytes()[:-1])
    assert school.version() is None
    assert not_as_listed(school.site) == ["index.html"]
