"""A site for some never comes where others read: not by a slip, not inside another, not in git."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portfolio_gen.build.publish import MANIFEST
from portfolio_gen.cli import portfolio_gen
from tests.small_school import build_site_files, write_school


def build(*arguments: str) -> Result:
    return CliRunner().invoke(portfolio_gen, ["build", "--as-of=2026-11-22", *arguments])


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {"students/ana/profile.yml": "headline: I build\nsupports: [zqhelp]\n"}
    write_school(tmp_path, files)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def holds_help(site: Path) -> bool:
    return any(b"zqhelp" in page.read_bytes() for page in site.rglob("*.html"))


def test_the_public_site_stands_where_mkdocs_puts_it(school: Path) -> None:
    assert build().exit_code == 0
    assert (school / "site/index.html").is_file() and not (school / "out").exists()


@pytest.mark.parametrize(
    ("edition", "folder"),
    [("staff", "staff"), ("school", "school"), ("family:ana", "family-ana")],
)
def test_every_other_one_has_a_folder_of_its_own_and_says_which(
    school: Path, edition: str, folder: str
) -> None:
    result = build("--edition", edition)
    assert result.exit_code == 0 and f"out/{folder}/index.html" in result.stdout
    assert (school / f"out/{folder}/index.html").is_file()
    assert not (school / "site").exists()


def test_the_public_site_stays_while_others_are_made(school: Path) -> None:
    build()
    before = (school / "site" / MANIFEST).read_bytes()
    build("--edition", "staff")
    assert (school / "site" / MANIFEST).read_bytes() == before
    assert holds_help(school / "out/staff") and not holds_help(school / "site")


def test_git_passes_over_them_whatever_the_school_ignores(school: Path) -> None:
    build("--edition", "staff")
    subprocess.run(["git", "init", "-q"], cwd=school, check=True)
    status = ["git", "status", "--porcelain", "--untracked-files=all"]
    seen = subprocess.run(status, cwd=school, capture_output=True, text=True, check=True).stdout
    assert "students/ana/profile.yml" in seen and "out/" not in seen


def test_a_site_for_some_does_not_take_the_place_of_another(school: Path) -> None:
    build()
    before = (school / "site/index.html").read_bytes()
    result = build("--edition", "staff", "--to", "site")
    assert result.exit_code == 2 and "other readers" in result.stderr
    assert (school / "site/index.html").read_bytes() == before
    build("--edition", "family:ana", "--to", "home")
    assert build("--edition", "family:ben", "--to", "home").exit_code == 2
    assert build("--edition", "family:ana", "--to", "home").exit_code == 0


def test_a_site_that_does_not_say_for_whom_it_is_counts_as_public(school: Path) -> None:
    build()
    manifest = school / "site" / MANIFEST
    manifest.write_text(json.dumps(json.loads(manifest.read_text())["files"]), encoding="utf-8")
    assert build("--edition", "staff", "--to", "site").exit_code == 2
    manifest.write_text("[", encoding="utf-8")
    assert build("--edition", "staff", "--to", "site").exit_code == 2


def test_a_site_for_some_does_not_stand_inside_another(school: Path) -> None:
    build()
    result = build("--edition", "staff", "--to", "site/staff")
    assert result.exit_code == 2 and "inside another site" in result.stderr
    assert not (school / "site/staff").exists()


def test_the_public_site_puts_a_slip_right(school: Path) -> None:
    build("--edition", "staff", "--to", "site")
    assert holds_help(school / "site")
    assert build().exit_code == 0
    assert not holds_help(school / "site")


def test_mkdocs_alone_keeps_them_apart_too(school: Path) -> None:
    from mkdocs.exceptions import Abort

    build()
    with pytest.raises(Abort):
        build_site_files(school, "staff", school / "site")
    assert not holds_help(school / "site")
