"""Gets the other tools into a work folder: a Python environment for each, and Node packages."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

#: Each installation with what to ask for; where the first choice cannot be had, the next is tried.
PYTHON_PACKAGES = {
    "hugo": [["hugo"]],
    "mkdocs": [["mkdocs<2", "mkdocs-material<10"]],
    "pagefind": [["pagefind[bin]"]],
    "pelican": [["pelican[markdown]", "pymdown-extensions"]],
    "properdocs": [["properdocs", "mkdocs-material<10"]],
    "zensical": [["zensical"], ["zensical<0.0.74"]],
}
NODE_PACKAGES = {"eleventy": [["@11ty/eleventy@3"], ["@11ty/eleventy@3.1.2"]]}
INSTALLED = "installed.txt"
LOG = "install.log"


def install(names: Iterable[str], work: Path) -> set[str]:
    """Those of `names` that are now in `work`; the others are said and left out."""
    have = set()
    for name in names:
        choices = {**PYTHON_PACKAGES, **NODE_PACKAGES}[name]
        get = _into_environment if name in PYTHON_PACKAGES else _into_node_folder
        if any(get(work / "tools" / name, packages) for packages in choices):
            have.add(name)
        else:
            print(f"left out: {name} could not be installed, see tools/{name}/{LOG}",
                  file=sys.stderr)  # fmt: skip
    return have


def versions(names: Iterable[str], work: Path) -> dict[str, list[str]]:
    """What is installed under each name, as `package==version`."""
    found = {}
    for name in names:
        listed = work / "tools" / name / INSTALLED
        found[name] = listed.read_text(encoding="utf-8").split("\n") if listed.exists() else []
    return found


def _into_environment(folder: Path, packages: list[str]) -> bool:
    if (folder / INSTALLED).exists():
        return True
    print(f"installing {' '.join(packages)}", file=sys.stderr)
    python = str(folder / "bin/python")
    pip = [python, "-m", "pip", "--disable-pip-version-check"]
    steps = [[sys.executable, "-m", "venv", str(folder)], [*pip, "install", *packages]]
    if not all(_ran(step, folder) for step in steps):
        return False
    listed = subprocess.run([*pip, "freeze"], capture_output=True, text=True, check=True)
    (folder / INSTALLED).write_text(listed.stdout.strip(), encoding="utf-8")
    return True


def _into_node_folder(folder: Path, packages: list[str]) -> bool:
    if (folder / INSTALLED).exists():
        return True
    if shutil.which("npm") is None:
        return False
    print(f"installing {' '.join(packages)}", file=sys.stderr)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    command = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", *packages]
    if not _ran(command, folder):
        return False
    got = [folder / "node_modules" / name.rpartition("@")[0] for name in packages]
    details = [json.loads((one / "package.json").read_text(encoding="utf-8")) for one in got]
    names = "\n".join(f"{one['name']}=={one['version']}" for one in details)
    (folder / INSTALLED).write_text(names, encoding="utf-8")
    return True


def _ran(command: list[str], folder: Path) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / LOG, "ab") as log:
        return subprocess.run(command, cwd=folder, stdout=log, stderr=log).returncode == 0
