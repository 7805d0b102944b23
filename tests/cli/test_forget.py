"""`forget`: gone from every edition, nothing of others lost, and what remains told honestly."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import CliRunner, Result

from portfolio_gen.cli import portfolio_gen
from portfolio_gen.reading.portfolio import read_portfolio
from tests.editions.hidden import hiding_school
from tests.pictures import drawing
from tests.small_school import write_school

DAY = "--as-of=2026-11-22"
KITE = """\
---
title: Kites
audience: public
team: [ana, ben]
builds_on:
  - ana/oven
shows:
  - {kind: photo, file: media/both.png, alt: Two people, people: [ana, ben]}
  - kind: drawing
    file: media/plan.png
    alt: A plan
---

It flew.
"""


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(portfolio_gen, list(arguments), input=typed)


def git(root: Path, *arguments: str) -> str:
    name = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    command = ["git", *name, *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    more = {
        ".gitignore": ".portfolio/\nsite/\n",
        ".github/CODEOWNERS": "/students/ana/ @ana\n/students/ben/ @ben\n",
        "students/ben/projects/kite/project.md": KITE,
        "students/ben/projects/kite/media/both.png": drawing(80, 80),
        "students/ben/projects/kite/media/plan.png": drawing(81, 80),
        "students/ben/journal/2026-03-04-kite.md": "---\nabout: [project:kite, project:ana/oven]\n"
        "---\n\nWith Ana I saw more.\n",
    }
    write_school(tmp_path, {**hiding_school(), **more})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "All")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def text(school: Path, file: str) -> str:
    return (school / file).read_text(encoding="utf-8")


# -- what is done --


def test_their_own_room_and_what_others_said_to_them_go(school: Path) -> None:
    assert run("forget", "ana", "--yes", DAY).exit_code == 0
    for folder in ("students/ana", "school/feedback/ana", "students/ben/feedback/ana"):
        assert not (school / folder).exists()
    assert (school / "students/ben/projects/kite").is_dir()


def test_their_lines_in_the_schools_lists_go_and_no_others(school: Path) -> None:
    consent = read_portfolio(school).learners[1].consent
    run("forget", "ana", "--yes", DAY)
    reading = read_portfolio(school)
    assert [str(one.id) for one in reading.learners] == ["ben", "cleo", "dee", "eli", "finn", "gil"]
    assert reading.learners[0].consent == consent
    assert "ana" not in text(school, "school/consent.yml")
    assert text(school, ".github/CODEOWNERS") == "/students/ben/ @ben\n"


def test_nobody_leads_to_them_or_shows_them_any_more(school: Path) -> None:
    run("forget", "ana", "--yes", DAY)
    ben = read_portfolio(school).learners[0]
    (project,) = [one for one in ben.projects if one.id == "kite"]
    assert list(map(str, project.team)) == ["ben"] and project.builds_on == ()
    assert [str(show.file) for show in project.shows] == ["media/plan.png"]
    assert not (school / "students/ben/projects/kite/media/both.png").exists()
    assert (school / "students/ben/projects/kite/media/plan.png").exists()
    assert "about: [project:kite]" in text(school, "students/ben/journal/2026-03-04-kite.md")


def test_what_was_sound_stays_sound(school: Path) -> None:
    before = {found.code for found in read_portfolio(school).problems}
    run("forget", "ana", "--yes", DAY)
    assert {found.code for found in read_portfolio(school).problems} <= before


@pytest.mark.parametrize("edition", ["public", "school", "staff", "family:ben"])
def test_no_edition_knows_them_after_the_next_build(school: Path, edition: str) -> None:
    run("build", "--edition", edition, "--to", "site", DAY)
    run("forget", "ana", "--yes", DAY)
    (school / "students/ben/journal/2026-03-04-kite.md").unlink()  # As the list tells a person.
    assert run("build", "--edition", edition, "--to", "site", DAY).exit_code in (0, 1)
    pages = list((school / "site").rglob("*.html"))
    assert pages and not [page for page in pages if "ana" in page.parts]
    assert not [page for page in pages if re.search(r"\bAna\b|\bana/", page.read_text("utf-8"))]


def test_what_builds_remember_goes_and_so_does_the_familys_site(school: Path) -> None:
    run("build", DAY)
    run("build", "--edition", "family:ana", DAY)
    run("build", "--edition", "family:ben", DAY)
    run("forget", "ana", "--yes", DAY)
    assert [path.name for path in (school / ".portfolio").iterdir()] == ["lock"]
    assert not (school / "out/family-ana").exists() and (school / "out/family-ben").exists()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-8-sig"])
def test_lists_that_are_saved_otherwise_stay_so_without_them(school: Path, encoding: str) -> None:
    """Notepad and some spreadsheets save these; the reader takes them."""
    for file in ("school/roster.csv", "school/consent.yml"):
        mark = "\ufeff" if encoding == "utf-16-be" else ""
        typed = mark + text(school, file).replace("\n", "\r\n")
        (school / file).write_bytes(typed.encode(encoding))
    git(school, "commit", "-qam", "Saved otherwise")
    assert run("forget", "ana", "--yes", DAY).exit_code == 0
    assert "ana" not in {str(one.id) for one in read_portfolio(school).learners}
    roster = (school / "school/roster.csv").read_bytes().decode(encoding)
    assert "ben,Ben" in roster and "ana" not in roster
    assert roster.count("\r\n") == roster.count("\n")
    assert "ana" not in (school / "school/consent.yml").read_bytes().decode(encoding)


def test_a_list_whose_name_is_a_little_off_is_read_and_so_changed(school: Path) -> None:
    git(school, "mv", "school/consent.yml", "school/Consent.yaml")
    git(school, "commit", "-qm", "Named otherwise")
    assert run("forget", "ana", "--yes", DAY).exit_code == 0
    assert "ana" not in text(school, "school/Consent.yaml")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("school/roster.csv", "id,name\nana,Ana Lima\nben,Ben Colé\n".encode("latin-1")),
        ("school/consent.yml", b"{ana: {publish: public}, ben: {publish: public}}\n"),
    ],
    ids=["nobody can read it", "nothing can be taken out"],
)
def test_it_is_not_said_to_be_done_while_they_may_be_known(
    school: Path, file: str, content: bytes
) -> None:
    (school / file).write_bytes(content)
    git(school, "commit", "-qam", "Saved otherwise")
    for _ in ("the first time", "once more"):
        result = run("forget", "ana", "--yes", DAY)
        assert result.exit_code in (2, 3) and file in result.stderr
        assert "in no file" not in result.output


def test_every_site_is_named_wherever_it_was_put(school: Path, tmp_path_factory: Any) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    settings = text(school, "mkdocs.yml") + "site_dir: public_html\n"
    (school / "mkdocs.yml").write_text(settings, encoding="utf-8")
    run("build", DAY)
    run("build", "--edition", "school", "--to", f"{elsewhere}/for-us", DAY)
    run("build", "--edition", "family:ana", "--to", f"{elsewhere}/limas", DAY)
    run("build", "--edition", "family:ben", "--to", "handed/coles", DAY)
    told = run("forget", "ana", "--yes", "--force", DAY).stdout
    assert f"goes:    {elsewhere}/limas/" in told and not (elsewhere / "limas").exists()
    assert f"it is read: {elsewhere}/for-us, handed/coles, public_html. Then" in told
    assert (elsewhere / "for-us/index.html").exists()


def test_no_site_is_named_where_there_is_none(school: Path) -> None:
    assert "it is read: none was found" in run("forget", "ana", "--yes", DAY).stdout


def test_the_hidden_twin_of_a_site_on_another_disk_goes_too(school: Path) -> None:
    disks = [disk for disk in map(Path, ("/dev/shm", "/var/tmp")) if disk.is_dir()]
    others = [disk for disk in disks if disk.stat().st_dev != school.stat().st_dev]
    if not others:
        pytest.skip("this machine has one disk")
    with TemporaryDirectory(dir=others[0]) as disk:
        run("build", "--to", f"{disk}/site", DAY)
        before = {path.name[:5] for path in Path(disk).iterdir()}
        run("forget", "ana", "--yes", DAY)
        assert before == {"site", ".site"}
        assert [path.name for path in Path(disk).iterdir()] == ["site"]


# -- what is said --


def test_it_lists_everything_first_and_asks(school: Path) -> None:
    result = run("forget", "ana", DAY, typed="n\n")
    assert result.exit_code != 0
    assert "students/ana/ with all that is in it" in result.stdout
    assert "changes: school/consent.yml" in result.stdout
    assert "students/ben/projects/kite/media/both.png" in result.stdout
    assert git(school, "status", "--porcelain") == ""


def test_lines_that_may_be_about_them_are_told_by_their_place(school: Path) -> None:
    result = run("forget", "ana", "--yes", DAY)
    assert "students/ben/journal/2026-03-04-kite.md:5:6" in result.stdout
    assert "saw more" not in result.output and "Lima" not in result.stdout.replace("Ana Lima==", "")


def test_the_name_that_strangers_knew_and_letters_composed_otherwise_are_found(
    school: Path,
) -> None:
    changes = {
        "school/consent.yml": ("name: first", "name: pseudonym, pseudonym: Rocket Raccoon"),
        "school/roster.csv": ("Ana Lima", "Aná Núñez"),
        "docs/index.md": (
            "Words", f"Thanks, rocket raccoon!\n{unicodedata.normalize('NFD', 'Für Aná')}\nWords"
        ),
    }  # fmt: skip
    for file, (before, after) in changes.items():
        (school / file).write_text(text(school, file).replace(before, after, 1), "utf-8")
    git(school, "commit", "-qam", "Names")
    told = run("forget", "ana", "--yes", DAY).stdout
    assert "docs/index.md:3:9\n" in told and "docs/index.md:4:6\n" in told
    assert "docs/index.md:5" not in told, "nearly the same, and about nobody"


def test_a_story_that_shows_a_picture_that_goes_is_told(school: Path) -> None:
    """The line is the one in which a person finds it, when the lines above it have gone."""
    page = school / "students/ben/projects/kite/project.md"
    page.write_text(page.read_text("utf-8") + "\n![Us](media/both.png) ![My](media/plan.png)\n")
    git(school, "commit", "-qam", "Story")
    told = run("forget", "ana", "--yes", DAY).stdout
    (number,) = re.findall(r"students/ben/projects/kite/project\.md:(\d+):", told)
    assert "both.png" in page.read_text("utf-8").splitlines()[int(number) - 1]


def test_what_nobody_can_read_is_told_and_pictures_are_not(school: Path) -> None:
    (school / "docs/plan.txt").write_bytes("Ana comes, très tôt".encode("latin-1"))
    told = run("forget", "ana", "--yes", "--force", DAY).stdout
    assert "cannot be read as text" in told and "docs/plan.txt" in told
    assert "plan.png" not in told
    assert "Look into docs/plan.txt" in text(school, "school/forgotten/2026-11-22-ana.md")


def test_it_says_what_remains_in_history_and_how_to_take_it_out(school: Path) -> None:
    told = run("forget", "ana", "--yes", DAY).stdout
    for words in ("1 commit", "git filter-repo --invert-paths --path students/ana", "fork", "cache",
                  "git push --force", "backups", "Tell the family"):  # fmt: skip
        assert words in told


def test_a_dated_list_to_tick_off_stays_and_names_nobody(school: Path) -> None:
    run("forget", "cleo", "--yes", DAY)
    told = text(school, "school/forgotten/2026-11-22-cleo.md")
    assert "- [x] students/cleo" in told and "- [ ] " in told
    assert "Zephyrine" not in told
    assert "forgotten" not in run("check", DAY).stdout


# -- nothing is lost by accident --


@pytest.mark.parametrize(
    "file", ["students/ana/new.md", "students/ana/profile.yml", "school/roster.csv"]
)
def test_what_git_has_not_got_is_not_thrown_away(school: Path, file: str) -> None:
    with (school / file).open("a", encoding="utf-8") as out:
        out.write("\n")
    result = run("forget", "ana", "--yes", DAY)
    assert result.exit_code == 2 and file in result.stderr
    assert (school / "students/ana/profile.yml").exists()
    assert run("forget", "ana", "--yes", "--force", DAY).exit_code == 0
    assert not (school / "students/ana").exists()


def test_every_file_that_git_has_not_got_is_named(school: Path) -> None:
    files = ["school/roster.csv", "students/ana/new.md", "students/ana/profile.yml"]
    for file in files:
        with (school / file).open("a", encoding="utf-8") as out:
            out.write("\n")
    told = run("forget", "ana", "--yes", DAY).stderr
    assert "what is in 3 files now" in told
    assert {line.strip() for line in told.splitlines() if line.startswith("  ")} == set(files)


def test_without_git_it_has_to_be_forced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_school(tmp_path, hiding_school()))
    result = run("forget", "ana", "--yes", DAY)
    assert result.exit_code == 2 and "no git" in result.stderr
    assert (tmp_path / "students/ana").exists()


def test_somebody_of_whom_nothing_is_there_is_wrong_use(school: Path) -> None:
    for nobody in ("anna", "..", ".", "ana/projects", "ana/..", "*", ""):
        assert run("forget", nobody, "--yes", DAY).exit_code == 2
    assert git(school, "status", "--porcelain") == ""
