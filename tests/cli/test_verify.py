"""`verify` proves an edition sound, and says where it is not without repeating what leaked."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portfolio_gen.cli import portfolio_gen
from tests.editions.hidden import hiding_school
from tests.small_school import write_school

HOOK = """\
def on_post_page(output, page, config):
    return output.replace("</body>", {more!r} + "</body>")
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(portfolio_gen, [*arguments, "--as-of=2026-11-22"])


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_school(tmp_path, hiding_school()))
    return tmp_path


def put_into_every_page(school: Path, more: str) -> None:
    """Let another program of the school spoil its pages."""
    (school / "hook.py").write_text(HOOK.format(more=more), encoding="utf-8")
    settings = school / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "hooks: [hook.py]\n", "utf-8")
    (school / "docs/guide.md").write_text("# Guide\n\nHow we work.\n", encoding="utf-8")


def files_of(folder: Path) -> set[str]:
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return {name for name in names if not name.startswith(".portfolio/store")}


@pytest.mark.parametrize("edition", ["public", "family:ana", "learner:ana", "staff"])
def test_a_sound_edition_is_0_and_leaves_nothing_behind(school: Path, edition: str) -> None:
    before = files_of(school)
    result = run("verify", "--canaries", "--edition", edition)
    assert result.exit_code == 0, result.output
    assert result.stderr.replace("Today is taken to be 2026-11-22.\n", "") == ""
    assert {
        name for name in files_of(school) - before if not name.startswith(".portfolio")
    } == set()
    assert not (school / ".portfolio/verify").exists()


def test_all_verifies_every_edition(school: Path) -> None:
    write_school(school, {"school/roster.csv": "id,name\nana,Ana Lima\n"})
    (school / "school/consent.yml").write_text("ana: {publish: public, name: first}\n")
    result = run("verify", "--all")
    told = [line for line in result.stdout.splitlines() if line.endswith("edition:")]
    assert len(told) == 5 and "The learner:ana edition:" in told


def test_a_school_that_was_just_started_is_sound_in_every_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("init", str(tmp_path / "new")).exit_code == 0
    monkeypatch.chdir(tmp_path / "new")
    result = run("verify", "--all")
    assert result.exit_code == 0, result.output


def test_each_finding_names_its_edition(school: Path) -> None:
    put_into_every_page(school, '<a href="nowhere/">x</a>')
    found = run("verify", "--all").stderr.splitlines()[1:]
    assert found and all("leads nowhere" in line for line in found)
    assert {"  public", "  family:ben"} <= {line.partition(": ")[0] for line in found}


def test_a_leak_is_3_and_is_told_by_its_places_alone(school: Path) -> None:
    put_into_every_page(school, "<p>hiddendiary</p>")
    result = run("verify")
    assert result.exit_code == 3
    assert "guide/index.html" in result.stderr
    assert "students/ana/projects/diary/project.md, line 6" in result.stderr
    assert "hiddendiary" not in result.output and "not for its readers is in" not in result.output


def test_a_document_that_nobody_can_read_is_told_and_is_no_mistake(school: Path) -> None:
    (school / "docs/poster.pdf").write_bytes(b"%PDF-1.7")
    result = run("verify")
    assert result.exit_code == 0, result.output
    assert result.stderr.count("Not every page of poster.pdf could be read.") == 1


def test_something_from_another_host_is_3(school: Path) -> None:
    put_into_every_page(school, '<img src="https://else.example/pixel?who=ana">')
    result = run("verify")
    assert result.exit_code == 3
    assert "else.example" in result.stderr and "who=ana" not in result.output


def test_a_dead_link_is_1(school: Path) -> None:
    put_into_every_page(school, '<a href="nowhere/">x</a>')
    result = run("verify")
    assert result.exit_code == 1 and "leads nowhere" in result.stderr


def test_a_site_that_lies_there_is_held_against_what_the_files_say_today(school: Path) -> None:
    run("build")
    assert "It is what lies in site." in run("verify").stdout
    (school / "school/consent.yml").write_text("ben: {publish: public, name: full}\n")
    result = run("verify")
    assert result.exit_code == 3, "what was public yesterday still lies there"
    assert "site/feed.xml holds words" in result.stderr and "Build it again" in result.stderr
    run("build")
    assert run("verify").exit_code == 0


def test_a_folder_or_a_link_that_no_build_left_there_is_told(school: Path) -> None:
    run("build")
    (school / "site/empty").mkdir()
    assert run("verify").exit_code == 1
    run("build")
    assert run("verify").exit_code == 0
    (school / "site/more").symlink_to("../students")
    assert run("verify").exit_code == 1
    run("build")
    (school / "site/more").symlink_to("../students/ana/projects/diary/project.md")
    result = run("verify")
    assert result.exit_code == 3 and "students/ana/projects/diary/project.md" in result.stderr
    run("build")
    (school / "site/hiddendiary").mkdir()
    result = run("verify")
    assert result.exit_code == 3 and "hiddendiary" not in result.output
    run("build")
    assert run("verify").exit_code == 0


OVEN = "students/ana/projects/oven"
NOTHING_PRIVATE = "not for its readers is in its"
NOT_MADE = "that this edition does not have today"


def told_of_files(result: Result) -> list[str]:
    """The files of which it is told that no build makes them today."""
    lines = [line for line in result.stderr.splitlines() if NOT_MADE in line]
    return [line.removeprefix("  public: ").partition(" ")[0] for line in lines]


@pytest.mark.parametrize(
    ("name", "to"),
    [
        (f"{OVEN}/media/us.png", "site/media/us.png"),
        ("school/consent.yml", "site/consent.yml"),
        ("school/consent.yml", "site/consent.txt"),
    ],
)
def test_a_file_of_the_school_that_lies_in_the_site_is_3(school: Path, name: str, to: str) -> None:
    run("build")
    (school / to).write_bytes((school / name).read_bytes())
    result = run("verify")
    assert (result.exit_code, told_of_files(result)) == (3, [to])
    assert NOTHING_PRIVATE not in result.output


def test_the_finished_copy_of_a_hidden_picture_is_3(school: Path) -> None:
    run("build")
    run("build", "--edition", "staff")
    public, staff = (files_of(school / at / "media") for at in ("site", "out/staff"))
    hidden = sorted(staff - public)
    assert hidden
    for name in hidden:
        (school / "site/media" / name).write_bytes((school / "out/staff/media" / name).read_bytes())
    result = run("verify")
    assert result.exit_code == 3
    assert told_of_files(result) == [f"site/media/{name}" for name in hidden]
    assert NOTHING_PRIVATE not in result.output


def test_an_old_site_with_a_photo_that_its_family_took_back_is_3(school: Path) -> None:
    consent = school / "school/consent.yml"
    before = consent.read_text(encoding="utf-8")
    consent.write_text(before.replace("full, photos: no", "full, photos: yes"), encoding="utf-8")
    run("build")
    with_photo = files_of(school / "site/media")
    assert run("verify").exit_code == 0
    consent.write_text(before, encoding="utf-8")
    result = run("verify")
    assert result.exit_code == 3 and NOTHING_PRIVATE not in result.output
    run("build")
    gone = with_photo - files_of(school / "site/media")
    assert gone and set(told_of_files(result)) == {f"site/media/{name}" for name in gone}
    assert run("verify").exit_code == 0


def test_a_picture_of_this_edition_under_another_name_is_old_and_no_leak(school: Path) -> None:
    run("build")
    shown = next((school / "site/media").glob("*.png"))
    (school / "site/again.png").write_bytes(shown.read_bytes())
    result = run("verify")
    assert result.exit_code == 1 and NOTHING_PRIVATE in result.stdout


def test_the_name_of_a_file_that_tells_something_is_not_repeated(school: Path) -> None:
    run("build")
    (school / "site/hiddendiary.png").write_bytes((school / f"{OVEN}/media/us.png").read_bytes())
    result = run("verify")
    assert told_of_files(result) == ["site/…"] and "hiddendiary" not in result.output


@pytest.mark.parametrize("more", ["<p data-who=dee>", '<a href="#/dee/">', "<p>dee</p>"])
def test_the_short_name_of_somebody_who_is_not_there_is_3(school: Path, more: str) -> None:
    put_into_every_page(school, more)
    result = run("verify")
    assert result.exit_code == 3 and "school/roster.csv, line 5" in result.stderr
    assert NOTHING_PRIVATE not in result.output


def test_without_a_sound_policy_nothing_is_built(school: Path) -> None:
    (school / "school/consent.yml").write_text("ana: {publish: pubilc}\n")
    assert run("verify").exit_code == 3


def test_an_edition_that_does_not_exist_is_wrong_use(school: Path) -> None:
    assert run("verify", "--edition", "family:nobody").exit_code == 2
