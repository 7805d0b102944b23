"""A site for some never comes where others read: not by a slip, not inside another, not in git."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
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


def says(school: Path, headline: str) -> None:
    (school / "students/ana/profile.yml").write_text(f"headline: {headline}\n", encoding="utf-8")


def shows(site: Path, words: str) -> bool:
    return any(words in page.read_text("utf-8") for page in site.rglob("*.html"))


def an_edit(school: Path) -> None:
    says(school, "I draw")


def an_edit_to_the_docs(school: Path) -> None:
    an_edit(school)
    (school / "docs/index.md").write_text("# Hello\n", encoding="utf-8")


def an_edit_to_the_school(school: Path) -> None:
    an_edit(school)
    settings = school / "school/school.yml"
    settings.write_text(settings.read_text("utf-8").replace("name: ", "name: New ", 1), "utf-8")


@pytest.mark.parametrize("edit", [an_edit, an_edit_to_the_docs, an_edit_to_the_school])
def test_a_site_asked_for_elsewhere_once_leaves_the_next_one_where_it_belongs(
    school: Path, edit: Callable[[Path], None]
) -> None:
    """What somebody took out leaves the site that the world reads, not a copy of it."""
    build()
    build("--to", "try")
    edit(school)
    result = build()
    assert result.exit_code == 0 and "Look at site/index" in result.stdout
    assert shows(school / "site", "I draw") and not shows(school / "site", "I build")
    assert shows(school / "try", "I build"), "nobody asked for it again"


def test_and_the_other_way_round(school: Path) -> None:
    build("--to", "try")
    build()
    an_edit(school)
    build("--to", "try")
    assert shows(school / "try", "I draw") and not shows(school / "try", "I build")
    assert shows(school / "site", "I build")


def test_a_place_that_only_mkdocs_was_told_is_not_the_next_ones_either(school: Path) -> None:
    build()
    build_site_files(school, "public", school / "try")
    an_edit(school)
    build()
    assert shows(school / "site", "I draw") and shows(school / "try", "I build")


@pytest.mark.parametrize("arguments", [(), ("--to", "try")])
def test_a_second_one_at_the_same_place_needs_no_mkdocs(
    school: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def started(*_: object, **__: object) -> None:
        raise AssertionError("MkDocs was started")

    build(*arguments)
    an_edit(school)
    monkeypatch.setattr("portfolio_gen.cli.build.shell_by_mkdocs", started)
    assert build(*arguments).exit_code == 0
    assert build("--to", "elsewhere").exit_code == 1


def test_a_new_place_in_the_settings_is_where_the_next_one_stands(school: Path) -> None:
    build()
    settings = school / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "site_dir: web\n", encoding="utf-8")
    an_edit(school)
    build()
    assert shows(school / "web", "I draw") and shows(school / "site", "I build")


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


def test_no_way_round_leads_it_there(school: Path) -> None:
    build()
    (school / "way").symlink_to("site/assets")
    result = build("--edition", "staff", "--to", "way/staff")
    assert result.exit_code == 2 and "inside another site" in result.stderr
    assert not (school / "site/assets/staff").exists()


@pytest.mark.parametrize("edition", ["public", "staff"])
@pytest.mark.parametrize("place", ["students/ana/site", "school/x", "docs/x", ".portfolio/x"])
def test_no_site_stands_among_what_the_school_writes(
    school: Path, edition: str, place: str
) -> None:
    result = build("--edition", edition, "--to", place)
    assert result.exit_code == 2 and "other files in it" in result.stderr
    assert not (school / place).exists()


@pytest.mark.parametrize("place", ["students/ana/site", "docs/x", "mkdocs.yml/site", "nowhere"])
def test_nor_do_the_settings_put_it_where_no_site_can_stand(school: Path, place: str) -> None:
    (school / "nowhere").symlink_to("gone")
    with open(school / "mkdocs.yml", "a") as settings:
        settings.write(f"site_dir: {place}\n")
    assert build().exit_code == 2
    assert not (school / place).exists()


@pytest.mark.parametrize("place", ["nowhere", "nowhere/site", "mkdocs.yml", "mkdocs.yml/site"])
def test_what_is_no_folder_is_no_place_for_a_site(school: Path, place: str) -> None:
    (school / "nowhere").symlink_to("gone")
    result = build("--to", place)
    assert result.exit_code == 2 and "here is something else" in result.stderr


def test_what_is_refused_leaves_the_other_site_as_it_was(school: Path) -> None:
    """The public site may stand where the others usually do; then they have to go elsewhere."""
    with open(school / "mkdocs.yml", "a") as settings:
        settings.write("site_dir: out\n")
    assert build().exit_code == 0
    assert build("--edition", "staff").exit_code == 2
    assert not (school / "out/.gitignore").exists()


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
