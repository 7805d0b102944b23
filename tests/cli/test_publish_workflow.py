"""The workflow that publishes a new school's site: one learner's slip holds nobody else back."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from portfolio_gen.exchange.starter import starter_school

WORKFLOW = yaml.safe_load(starter_school(date(2026, 11, 22))[".github/workflows/publish.yml"])
BASH = shutil.which("bash")
#: The line beside a run that GitHub makes of a warning.
WARNING = "::warning "


def run_build_step(folder: Path, code: int) -> subprocess.CompletedProcess[str]:
    """The step that builds, as GitHub runs it, with a `portfolio-gen` that answers `code`."""
    program = folder / "portfolio-gen"
    program.write_text(f'#!/bin/sh\necho "$@"\nexit {code}\n', encoding="utf-8")
    program.chmod(0o755)
    script = folder / "step.sh"
    steps = WORKFLOW["jobs"]["build"]["steps"]
    script.write_text(next(one["run"] for one in steps if one.get("name") == "Build"), "utf-8")
    return subprocess.run(
        [BASH, "-e", str(script)], env={"PATH": f"{folder}:/usr/bin:/bin"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(BASH is None, reason="the step is for bash")
def test_files_to_fix_are_a_warning_and_the_site_is_published(tmp_path: Path) -> None:
    result = run_build_step(tmp_path, 1)
    assert result.stdout.startswith("build --edition public --to site\n")
    assert result.returncode == 0 and WARNING in result.stdout


@pytest.mark.skipif(BASH is None, reason="the step is for bash")
@pytest.mark.parametrize("code", [0, 2, 3, 4, 75])
def test_every_other_number_is_the_number_of_the_step(tmp_path: Path, code: int) -> None:
    result = run_build_step(tmp_path, code)
    assert result.returncode == code and WARNING not in result.stdout
