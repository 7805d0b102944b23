"""The one path: MkDocs, `--strict`, ProperDocs and our own command build the same site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from portfolio_gen.cli.build import shell_by_mkdocs
from portfolio_gen.reading.scan import GRAIN
from tests.small_school import build_site_files, taken_in_afresh, write_school

PROJECT = "students/ana/projects/solar-oven"
FILES = {
    f"{PROJECT}/project.md": "---\ntitle: Solar oven\naudience: public\ntopic: [energy, sun]\n"
    "---\n\nIt got **warm**.\n",
    "docs/for-families.md": "# For families\n\nMeet [Ana](learners/ana/index.md).\n",
    "docs/index.md": "# Welcome\n\nWords of the school.\n",
}


def run(module: str, *arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=at,
        capture_output=True,
        text=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"},
        timeout=120,
        check=False,
    )


def bytes_of(site: Path, *, without: str = "") -> dict[str, str]:
    """A hash for every file of a site; `without` is text that may differ between programs."""
    return {
        path.relative_to(site).as_posix(): sha256(
            path.read_bytes().replace(without.encode(), b"")
        ).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name not in (".portfolio-gen.json", "sitemap.xml.gz")
    }


def test_mkdocs_build_strict_is_clean(tmp_path: Path) -> None:
    school = write_school(tmp_path, FILES)
    built = run("mkdocs", "build", "--strict", at=school)
    assert built.returncode == 0, built.stderr
    page = (school / "site/learners/ana/projects/solar-oven/index.html").read_text()
    assert "It got <strong>warm</strong>." in page


def test_our_command_writes_the_same_bytes_as_mkdocs(tmp_path: Path) -> None:
    school = write_school(tmp_path, FILES)
    assert run("mkdocs", "build", at=school).returncode == 0
    first = bytes_of(school / "site")
    assert run("portfolio_gen", "build", at=school).returncode == 0
    assert bytes_of(school / "site") == first
    shutil.rmtree(school / ".portfolio")
    assert run("portfolio_gen", "build", at=school).returncode == 0
    assert bytes_of(school / "site") == first, "also without the store"


def test_properdocs_builds_the_same_site(tmp_path: Path) -> None:
    pytest.importorskip("properdocs")
    school = write_school(tmp_path, FILES)
    assert run("mkdocs", "build", at=school).returncode == 0
    first = bytes_of(school / "site")
    built = run("properdocs", "build", "--strict", at=school)
    assert built.returncode == 0, built.stderr
    assert bytes_of(school / "site").keys() == first.keys()
    page = "learners/ana/projects/solar-oven/index.html"
    assert bytes_of(school / "site")[page] == first[page]


def test_a_page_of_docs_may_link_to_a_learner(tmp_path: Path) -> None:
    school = write_school(tmp_path, FILES)
    page = build_site_files(school, "public", tmp_path / "out") / "for-families/index.html"
    assert 'href="../learners/ana/"' in page.read_text()


def test_mkdocs_builds_whole_sites_in_a_process_in_which_our_command_has_run(
    tmp_path: Path,
) -> None:
    school = write_school(tmp_path, FILES)
    taken_in = taken_in_afresh(school, "public")
    assert shell_by_mkdocs(taken_in, str(school / "mkdocs.yml"), None, command="build").files
    site = build_site_files(school, "public", tmp_path / "out")
    assert (site / "learners/ana/index.html").is_file()


def test_home_opens_with_the_words_of_the_school(tmp_path: Path) -> None:
    home = build_site_files(write_school(tmp_path, FILES), "public", tmp_path / "out")
    text = (home / "index.html").read_text()
    assert text.index("Words of the school.") < text.index("learners/ana/projects/solar-oven/")
    (tmp_path / "docs/index.md").unlink()
    home = build_site_files(tmp_path, "public", tmp_path / "out")
    assert "learners/" in (home / "index.html").read_text(), "and stands without them"


def test_nothing_of_students_or_school_is_copied(tmp_path: Path) -> None:
    site = build_site_files(write_school(tmp_path, FILES), "staff", tmp_path / "out")
    assert not [path for path in site.rglob("*") if path.suffix in (".yml", ".md")]
    assert {path.name for path in site.rglob("*.csv")} == {"levels.csv"}  # Made for staff.


def test_a_broken_file_costs_its_own_page_only(tmp_path: Path) -> None:
    broken = {"students/ben/goals.yml": "\t- id: x\n", f"{PROJECT}/rubric.yml": "criteria: [\n"}
    school = write_school(tmp_path, {**FILES, **broken})
    built = run("portfolio_gen", "build", at=school)
    assert built.returncode == 1, built.stderr
    assert (school / "site/learners/ana/projects/solar-oven/index.html").is_file()
    assert (school / "site/learners/ben/index.html").is_file()


def test_a_change_of_mkdocs_yml_shows_at_the_next_build(tmp_path: Path) -> None:
    school = write_school(tmp_path, FILES)
    for name in ("Birch Creek School", "Cedar Creek School"):
        settings = f"site_name: {name}\ntheme: material\nplugins: [portfolio]\n"
        (school / "mkdocs.yml").write_text(settings)
        assert run("portfolio_gen", "build", at=school).returncode == 0
        assert f"{name}</title>" in (school / "site/learners/ana/index.html").read_text()


def test_a_change_of_a_schools_own_theme_shows_at_the_next_build(tmp_path: Path) -> None:
    """It is built late enough that the next build believes what the files' times say."""
    settings = "site_name: A\ntheme: {name: material, custom_dir: own}\nplugins: [portfolio]\n"
    own = {"own/assets/own.css": "a {}", "mkdocs.yml": settings}
    school = write_school(tmp_path, {**FILES, **own})
    for style in ("a {}", "b {}"):
        (school / "own/assets/own.css").write_text(style)
        time.sleep(GRAIN / 10**9 + 0.1)
        assert run("portfolio_gen", "build", at=school).returncode == 0
        assert (school / ".portfolio/store/public/glance.json").is_file()
        assert (school / "site/assets/own.css").read_text() == style


def test_doubt_about_consent_publishes_nothing_and_leaves_the_old_site(tmp_path: Path) -> None:
    school = write_school(tmp_path, FILES)
    assert run("portfolio_gen", "build", at=school).returncode == 0
    before = bytes_of(school / "site")
    (school / "school/consent.yml").write_text("ana: {publish: publik}\n")
    stopped = run("portfolio_gen", "build", at=school)
    assert stopped.returncode == 3, stopped.stderr
    assert bytes_of(school / "site") == before
    assert not list(school.glob(".site*"))


@pytest.mark.parametrize("edition", ["pubilc", "family:nobody-here", "family"])
def test_a_misspelt_edition_is_wrong_use_and_builds_nothing(tmp_path: Path, edition: str) -> None:
    school = write_school(tmp_path, FILES)
    assert run("portfolio_gen", "build", "--edition", edition, at=school).returncode == 2
    assert not (school / "site").exists()
