"""Exit codes, wrong use, and our own faults; every command from the outside."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portfolio_gen.cli import main, portfolio_gen
from tests.small_school import write_school

DAY = "--as-of=2026-11-22"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(portfolio_gen, list(arguments))


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_school(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def write(school: Path, file: str, text: str) -> None:
    path = school / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# -- check --


def test_nothing_to_fix_is_0(school: Path) -> None:
    assert run("check", DAY).exit_code == 0


def test_something_to_fix_is_1_and_names_the_line(school: Path) -> None:
    write(school, "students/ana/goals.yml", "- id: read\n  gaol: Read\n")
    result = run("check", DAY)
    assert result.exit_code == 1
    assert "students/ana/goals.yml:2:3" in result.stdout and "gaol" in result.stdout


def test_something_only_worth_a_look_is_0(school: Path) -> None:
    write(school, "students/ana/goals.yml", "# nothing yet\n")
    result = run("check", DAY)
    assert result.exit_code == 0 and "worth a look" in result.stdout


def test_a_privacy_problem_is_3(school: Path) -> None:
    write(school, "students/ana/goals.yml", "- id: a\n  goal: b\n  audience: publik\n")
    assert run("check", DAY).exit_code == 3


def test_only_the_named_paths_are_told_and_counted(school: Path) -> None:
    write(school, "students/ana/goals.yml", "- id: read\n  gaol: Read\n")
    assert run("check", "students/ben", DAY).exit_code == 0
    assert run("check", "students/ana", DAY).exit_code == 1
    assert run("check", "students/an", DAY).exit_code == 2
    assert run("check", ".", DAY).exit_code == 1


def test_json_has_the_seven_keys_and_nothing_else_on_the_output(school: Path) -> None:
    write(school, "students/ana/goals.yml", "- id: read\n  gaol: Read\n")
    entries = json.loads(run("check", "--format", "json", DAY).stdout)
    keys = {"code", "weight", "file", "line", "column", "message", "help"}
    assert entries and all(set(entry) == keys for entry in entries)
    assert {entry["weight"] for entry in entries} <= {"must-fix", "look"}


def test_it_works_from_a_folder_inside_and_from_elsewhere(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(school / "students")
    assert run("check", "ben", DAY).exit_code == 0
    monkeypatch.chdir("/")
    assert run("check", DAY, "-f", str(school / "mkdocs.yml")).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check", "--as-of", "4.3.2026"], "2026-03-04"),
        (["check", "no/such/file"], "no/such/file"),
        (["check", ".."], "not inside"),
        (["check", "-f", "other.yml"], "other.yml"),
        (["check", "--format", "xml"], "rdjson"),
        (["chekc"], "chekc"),
        (["schema", "gaols"], "goals"),
    ],
)
def test_wrong_use_is_2_and_says_why(school: Path, arguments: list[str], says: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2 and says in result.stderr


def test_a_folder_without_a_school_is_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 2 and "portfolio-gen init" in result.stderr


def test_the_day_comes_from_the_option_then_the_environment(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert "2001-09-09" in run("check").stderr
    assert "2031-01-05" in run("check", "--as-of", "2031-01-05").stderr
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert run("check").exit_code == 2


def test_a_preview_beside_another_is_wrong_use(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from portfolio_gen.plugin import PortfolioPlugin

    monkeypatch.setattr(PortfolioPlugin, "asked", {})
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        result = run("serve", "--port", port, DAY)
    assert result.exit_code == 2 and port in result.stderr and "--port" in result.stderr


# -- explain, schema --


def test_explain_shows_the_page_of_a_code(tmp_path: Path) -> None:
    listed = run("explain").stdout.split("\n  ")[1:]
    for code in listed:
        page = run("explain", code.strip())
        assert page.exit_code == 0 and page.stdout.startswith("#")


def test_explain_offers_the_nearest_code_and_never_another_file() -> None:
    assert run("explain", "../messages").exit_code == 2
    result = run("explain", "no-such-thing-at-all")
    assert result.exit_code == 2 and "no-such-thing-at-all" in result.stderr


def test_schema_prints_one_kind_or_all_and_writes_them(tmp_path: Path) -> None:
    assert json.loads(run("schema", "goals").stdout)["title"] == "goals"
    assert "goals" in json.loads(run("schema").stdout)
    assert run("schema", "--to", str(tmp_path / "schemas")).exit_code == 0
    assert json.loads((tmp_path / "schemas/goals.json").read_text())["title"] == "goals"


# -- the program as a whole --


def test_every_command_has_a_page_of_help() -> None:
    for name in ("check", "explain", "init", "new", "schema"):
        result = run(name, "--help")
        assert result.exit_code == 0 and result.output.startswith("Usage:")
    for name in ("learner", "project", "goal", "reflection", "assessment", "rubric"):
        assert run("new", name, "--help").exit_code == 0


def test_our_own_fault_is_4_and_one_line_that_quotes_nobody(
    school: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken installation is the honest way to make the program itself fail."""
    import portfolio_gen.build.check_school as room

    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("Amara's secret")

    monkeypatch.setattr(room, "check_school", fails)
    monkeypatch.delenv("PORTFOLIO_GEN_TRACEBACK", raising=False)
    with pytest.raises(SystemExit) as left:
        main(["check", DAY])
    told = capsys.readouterr().err
    assert left.value.code == 4
    assert "This is our mistake, not yours" in told and "RuntimeError" in told
    assert "secret" not in told and "Traceback" not in told


def in_a_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
    return subprocess.run(
        [sys.executable, "-m", "portfolio_gen", *arguments],
        env={**kept, **environment}, capture_output=True, timeout=60, check=False,
    )  # fmt: skip


def test_it_speaks_utf8_whatever_the_language_settings_say(school: Path) -> None:
    write(school, "students/ana/goals.yml", "- id: lectura\n  qoal: قراءة\n")
    result = in_a_process(
        "check", DAY, LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    assert result.returncode == 1
    assert "qoal: قراءة" in result.stdout.decode("utf-8")


def test_wrong_use_is_2_from_a_process_too(school: Path) -> None:
    assert in_a_process("check", "--format", "xml").returncode == 2
    assert in_a_process("chekc").returncode == 2
    assert in_a_process("--version").stdout.startswith(b"portfolio-gen")


def test_the_version_is_told_without_loading_the_engine() -> None:
    code = (
        "import sys, portfolio_gen.cli\n"
        "heavy = {'mkdocs', 'pydantic', 'yaml', 'rich', 'PIL', 'nh3'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert result.returncode == 0, result.stderr
