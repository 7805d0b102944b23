"""How many processes work, and in which order they hash, changes neither a byte nor the work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from portfolio_gen.build import jobs
from tests.incremental.edits import Repository
from tests.incremental.harness import KeptSite, difference, templates_once, tree
from tests.incremental.school import whole_school
from tests.small_school import TODAY, write_school

ROOT = Path(__file__).parents[2]
NAMES = tuple(f"kid-{number}" for number in range(1, 13))


def large_school() -> Repository:
    """The whole school and twelve more learners, who build on each other's work in a ring."""
    files = whole_school(search=True)
    for number, name in enumerate(NAMES):
        beside = NAMES[number - 1]
        files["school/roster.csv"] += f"{name},Kid Number{number},6,harbor,ms-okafor,active\n"
        files["school/consent.yml"] += f"{name}: {{publish: public, name: full, photos: yes}}\n"
        files[f"students/{name}/projects/ring/project.md"] = (
            f"---\ntitle: Ring {number}\ntopic: [science, Rings]\nsubjects: [math]\n"
            f"status: finished\naudience: public\nteam: [{beside}]\nbuilds_on: [{beside}/ring]\n"
            f"---\n\nAround we go.\n"
        )
        files[f"students/{name}/feedback/{beside}/ring/2026-04-0{number % 9 + 1}.yml"] = (
            "saw: It is round\naudience: public\n"
        )
    return Repository(files=files)


@pytest.mark.parametrize("edition", ["public", "family:kid-3"])
def test_one_process_and_two_make_the_same_bytes(
    tmp_path: Path, edition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites, pools = {}, counting_pools(monkeypatch)
    for number in (1, 2):
        folder = tmp_path / str(number)
        kept = KeptSite(folder=folder, edition=edition, jobs=number, school=large_school())
        with templates_once():
            first = kept.build().finished
            sites[number, "first"] = tree(kept.site)
            assert bool(pools) == (number == 2)
            kept.school.set("school/school.yml", "name", "Another School")
            kept.school.set(f"students/{NAMES[0]}/projects/ring/project.md", "title", "Wheel")
            kept.build()
            sites[number, "edited"] = tree(kept.site)
        assert first is not None
        sites[number, "rendered"] = first.rendered
    for step in ("first", "edited"):
        assert not difference(sites[1, step], sites[2, step])
    assert sites[1, "rendered"] == sites[2, "rendered"]


def counting_pools(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that gets longer when processes really begin."""
    began: list[int] = []
    freeze = jobs.gc.freeze
    monkeypatch.setattr(jobs.gc, "freeze", lambda: (began.append(1), freeze()))
    return began


SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from portfolio_gen.build.edition import take_in_edition
from portfolio_gen.build.finish import finish
from portfolio_gen.cli.build import shell_by_mkdocs
from portfolio_gen.clock import moment
from portfolio_gen.model.audience import Edition
from portfolio_gen.theme_folder import theme_folder
root, edition, day = Path(sys.argv[1]), Edition.named(sys.argv[2]), date.fromisoformat(sys.argv[3])
taken_in = take_in_edition(root, edition, day, theme=theme_folder(), now=moment() + 10**10)
config, site = str(root / "mkdocs.yml"), str(root / "site")
shell = taken_in.kept_shell("build", config, site)
print("MkDocs" if shell is None else "no MkDocs")
shell = shell or shell_by_mkdocs(taken_in, config, site, command="build")
made = finish(taken_in, shell, Path(site))
print(made.rendered, made.changed)
"""


def said(root: Path, edition: str, seed: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(root), edition, TODAY.isoformat()],
        env={**os.environ, "PYTHONHASHSEED": seed, "NO_MKDOCS_2_WARNING": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.splitlines()


@pytest.mark.parametrize("edition", ["public", "learner:ana"])
def test_another_order_of_hashing_renders_nothing_again(tmp_path: Path, edition: str) -> None:
    root = write_school(tmp_path, large_school().files)
    first = said(root, edition, "1")
    assert first[0] == "MkDocs"
    assert int(first[1].split()[0]) > 10
    before = tree(root / "site")
    for seed in ("2", "4242"):
        assert said(root, edition, seed) == ["no MkDocs", "0 0"]
    os.utime(root / "students/ana/about.md", ns=(0, 0))
    os.utime(root / "school/glossary.yml", ns=(0, 0))
    assert said(root, edition, "3") == ["no MkDocs", "0 0"]
    assert tree(root / "site") == before
