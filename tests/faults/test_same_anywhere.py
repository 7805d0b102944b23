"""The same school makes the same bytes whatever is different around it: language, clock, rights of
new files, order of names in folders, number of processes, and where one stands."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import product
from pathlib import Path
from random import Random

from tests.faults.school import TinySchool
from tests.fuzz.mutate import seed_of_run
from tests.incremental.harness import difference, tree
from tests.output.sample import REPOSITORY

SEED = seed_of_run()
ORDINARY = 8
#: Puts names of a folder into an order of its own, as another disk would, and then builds.
SCRIPT = """
import os, random, sys
seed, umask = int(sys.argv.pop(1)), int(sys.argv.pop(1), 8)
os.umask(umask)
listdir, scandir, chance = os.listdir, os.scandir, random.Random(seed)
class Shuffled:
    def __init__(self, names): self.names = iter(names)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
    def __iter__(self): return self
    def __next__(self): return next(self.names)
def shuffled(names):
    names = sorted(names, key=lambda one: getattr(one, "name", one))
    chance.shuffle(names)
    return names
os.listdir = lambda *at: shuffled(listdir(*at))
os.scandir = lambda *at: Shuffled(shuffled(scandir(*at)))
from portfolio_gen.cli import main
main(sys.argv[1:])
"""
AROUND = {
    "TZ": ("UTC", "Pacific/Kiritimati", "America/St_Johns"),
    "LANG": ("C", "tr_TR.UTF-8", "ar_EG.UTF-8", "en_US.ISO-8859-1"),
    "PYTHONHASHSEED": ("0", "1", "4242"),
    "PYTHONUTF8": ("0", "1"),
}
BESIDE = {"umask": ("022", "077", "000"), "jobs": ("1", "3"), "elsewhere": (False, True)}


def variants(count: int) -> list[dict[str, object]]:
    """So many different surroundings, by chance out of all."""
    names = [*AROUND, *BESIDE]
    every = list(product(*AROUND.values(), *BESIDE.values()))
    return [dict(zip(names, one, strict=True)) for one in Random(SEED).sample(every, count)]


def built(folder: Path, number: int, around: dict[str, object]) -> Path:
    """The site of a school of its own, made there by a new process."""
    school = TinySchool(folder=folder / ("a" if number % 2 else "another place with späces"))
    school.write(0)
    environment = {name: str(value) for name, value in around.items() if name in AROUND}
    done = subprocess.run(
        [
            *(sys.executable, "-c", SCRIPT, str(number), str(around["umask"])),
            *("build", "--as-of", "2026-11-22", "--jobs", str(around["jobs"])),
            *("-f", str(school.root / "mkdocs.yml")),
        ],
        cwd="/" if around["elsewhere"] else school.root,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{around}: {done.stderr.decode(errors='replace')}"
    return school.site


def test_the_site_is_the_same_in_any_surroundings(tmp_path: Path, long_run: bool) -> None:
    first, *others = variants(64 if long_run else ORDINARY)
    wanted = tree(built(tmp_path / "first", 0, first))
    for number, around in enumerate(others, start=1):
        found = difference(tree(built(tmp_path / str(number), number, around)), wanted)
        assert not found, f"{around}: {found}"
