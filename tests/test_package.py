"""An installed copy stands on its own: everything is inside, and it needs no repository."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import zipfile
from email.parser import Parser
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DAY = "--as-of=2026-11-22"
#: Modules that another library brings along, in exactly the version that it needs.
COMES_WITH = {"pydantic_core": "pydantic", "pagefind_bin": "pagefind"}
#: With `--dist loadgroup` one worker makes the wheel for all of these tests.
pytestmark = pytest.mark.xdist_group("package")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that an installer would make of the wheel; nothing is fetched for it."""
    wheels = tmp_path_factory.mktemp("wheel")
    make = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", make, str(wheels)], cwd=ROOT, check=True, timeout=60)
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(next(wheels.glob("*.whl"))) as wheel:
        wheel.extractall(folder)
    return folder


def run(
    unpacked: Path, cwd: Path, *arguments: str, module: str = "portfolio_gen"
) -> subprocess.CompletedProcess[str]:
    """A command of the unpacked copy, far from the repository."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=cwd, env={**kept, "PYTHONPATH": str(unpacked)}, capture_output=True, text=True,
        encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def school(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school that the unpacked copy has started."""
    outside = tmp_path_factory.mktemp("outside")
    result = run(unpacked, outside, "init", "our-school", DAY)
    assert result.returncode == 0, result.stderr
    return outside / "our-school"


@pytest.mark.parametrize("folder", ["theme", "portfolio_gen/help", "portfolio_gen/starter"])
def test_every_template_style_help_page_and_starting_point_is_inside(
    unpacked: Path, folder: str
) -> None:
    inside = unpacked / "portfolio_gen" / folder.removeprefix("portfolio_gen/")
    wanted = {file.relative_to(ROOT / folder) for file in (ROOT / folder).rglob("*")
              if file.is_file() and "__pycache__" not in file.parts}  # fmt: skip
    assert wanted
    assert wanted == {file.relative_to(inside) for file in inside.rglob("*") if file.is_file()}


def test_the_starting_points_of_a_school_are_inside_word_for_word(unpacked: Path) -> None:
    shared = unpacked / "portfolio_gen/shared"
    carried = [file for file in shared.rglob("*") if file.is_file()]
    assert {file.relative_to(shared).parts[:2] for file in carried} == {
        ("school", "README.md"), ("school", "glossary.yml"), ("school", "frameworks"),
        ("school", "standards"), ("school", "report-card.yml"),
        ("school", "templates"), ("students", "README.md"),
    }  # fmt: skip
    for file in carried:
        assert file.read_bytes() == (ROOT / file.relative_to(shared)).read_bytes()


def test_no_test_and_nobodys_work_is_inside(unpacked: Path) -> None:
    assert {path.name for path in unpacked.iterdir() if path.suffix != ".dist-info"} == {
        "portfolio_gen"
    }
    names = {path.name for path in unpacked.rglob("*")}
    assert not {name for name in names if name.startswith("test_") or name == "conftest.py"}
    assert not {"roster.csv", "amara-o"} & {
        path.name for path in (unpacked / "portfolio_gen/shared").rglob("*")
    }


def test_every_library_it_imports_is_asked_for(unpacked: Path) -> None:
    metadata = next(unpacked.glob("*.dist-info/METADATA")).read_text(encoding="utf-8")
    needs = Parser().parsestr(metadata).get_all("Requires-Dist")
    asked = {plain(need) for need in needs if "extra == 'test'" not in need}
    for module in sorted({COMES_WITH.get(name, name) for name in imported(unpacked)}):
        owners = {plain(owner) for owner in distributions().get(module, [module])}
        assert owners & asked, f"{module} is imported, but pyproject.toml asks for none of {owners}"


@cache
def distributions() -> dict[str, list[str]]:
    return dict(packages_distributions())


def plain(requirement: str) -> str:
    """The name of a distribution in the one spelling that all spellings of it share."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).casefold()


def imported(unpacked: Path) -> set[str]:
    """Every module outside the standard library that any of ours imports anywhere."""
    found = set()
    for file in (unpacked / "portfolio_gen").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"portfolio_gen"}


def test_it_is_the_unpacked_copy_that_runs(unpacked: Path, school: Path) -> None:
    code = "import portfolio_gen.plugin as plugin; print(plugin.__file__, plugin.theme_folder())"
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": str(unpacked)}
    told = subprocess.run([sys.executable, "-c", code], cwd=school, env=kept, check=True,
                          capture_output=True, text=True, timeout=60).stdout  # fmt: skip
    assert all(path.startswith(str(unpacked)) for path in told.split())


def test_a_school_that_was_just_started_has_nothing_to_fix(unpacked: Path, school: Path) -> None:
    result = run(unpacked, school, "check", DAY)
    assert (result.returncode, result.stdout) == (0, "All good. Nothing to fix.\n")


def test_it_builds_a_site_with_a_learner_and_our_styles(unpacked: Path, school: Path) -> None:
    result = run(unpacked, school, "build", DAY)
    assert result.returncode == 0, result.stderr
    page = (school / "site/learners/robin-s/index.html").read_text(encoding="utf-8")
    assert "Robin" in page and "mostly by breaking them" in page
    style = re.search(r'href="((?:\.\./)+assets/portfolio/[\w.]+\.css)"', page)
    file = (school / "site/learners/robin-s" / style[1]).resolve()
    assert ".pg-rubric" in file.read_text(encoding="utf-8")
    assert not list(school.glob(".site*"))


def test_plain_mkdocs_builds_the_same_pages(unpacked: Path, school: Path, tmp_path: Path) -> None:
    run(unpacked, school, "build", DAY, "--to", str(tmp_path / "ours"))
    config = school / "mkdocs.yml"
    dated = config.read_text(encoding="utf-8").replace(
        "plugins: [portfolio]", "plugins: [{portfolio: {as_of: 2026-11-22}}]"
    )
    config.with_name("dated.yml").write_text(dated, encoding="utf-8")
    theirs = ["build", "--strict", "-f", "dated.yml", "-d", str(tmp_path / "theirs")]
    result = run(unpacked, school, *theirs, module="mkdocs")
    assert result.returncode == 0, result.stderr
    pages = [page.relative_to(tmp_path / "ours") for page in (tmp_path / "ours").rglob("*.html")]
    assert len(pages) > 10
    for page in pages:
        assert (tmp_path / "theirs" / page).read_bytes() == (tmp_path / "ours" / page).read_bytes()
