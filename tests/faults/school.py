"""A tiny school whose site is published as one of two versions, and what a whole site is."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b, sha256
from pathlib import Path

from tests.editions.hidden import Files
from tests.faults.faulty import Calls, Happens, command, in_a_copy, nothing
from tests.incremental.harness import tree
from tests.incremental.school import picture
from tests.small_school import SCHOOL, write_school

MANIFEST = ".portfolio-gen.json"
SETTINGS = "site_name: Alder Creek\ntheme: material\nplugins: [{portfolio: {search: no}}]\n"
OVEN = "students/ana/projects/oven"
#: From one version to the other a page changes, others come and go, and so does a picture.
VERSIONS: tuple[Files, ...] = (
    {
        "students/ben/about.md": "I count birds.\n",
        "students/ben/journal/2026-03-01-birds.md": (
            "---\ntitle: Birds\naudience: public\n---\n\nSeven today.\n"
        ),
        f"{OVEN}/project.md": (
            "---\ntitle: Sun oven\ntopic: [science, sun]\naudience: public\n---\n\n"
            "![Box](media/box.png)\n"
        ),
        f"{OVEN}/media/box.png": picture(1),
    },
    {
        "students/ben/about.md": "I count everything.\n",
        f"{OVEN}/project.md": (
            "---\ntitle: Sun oven\ntopic: [science, light]\naudience: public\n---\n\nHot.\n"
        ),
        "school/glossary.yml": "lens: One subject's question\n",
    },
)


def with_more_learners(count: int) -> tuple[Files, ...]:
    """Both versions with so many more learners; the work of every third changes."""
    names = [f"kid-{number}" for number in range(count)]
    roster = SCHOOL["school/roster.csv"] + "".join(
        f"{one},{one},6,harbor,,active\n" for one in names
    )
    consent = SCHOOL["school/consent.yml"] + "".join(
        f"{one}: {{publish: public, name: full, photos: yes}}\n" for one in names
    )
    return tuple(
        {
            **files,
            "school/roster.csv": roster,
            "school/consent.yml": consent,
            **{
                f"students/{one}/projects/kite/project.md": (
                    f"---\ntitle: Kite {at}\ntopic: [science, sun]\naudience: public\n---\n\n"
                    f"Up it goes, {number if at % 3 == 0 else 'as ever'}.\n"
                )
                for at, one in enumerate(names)
            },
        }
        for number, files in enumerate(VERSIONS)
    )


@dataclass(kw_only=True)
class TinySchool:
    """The school in `folder`, written as one of its versions and built by the command line."""

    folder: Path
    files: tuple[Files, ...] = VERSIONS

    @property
    def root(self) -> Path:
        return self.folder / "school"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, version: int) -> None:
        """The files of this version, and none that only the other has."""
        if not self.root.exists():
            write_school(self.root, {"mkdocs.yml": SETTINGS})
        for name in {name for files in self.files for name in files} - self.files[version].keys():
            (self.root / name).unlink(missing_ok=True)
        for name, content in self.files[version].items():
            file = self.root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)

    def forget(self) -> None:
        """Let nothing be known of earlier builds but their site."""
        shutil.rmtree(self.root / ".portfolio")

    def build(self, happens: Happens = nothing, *, only_changes: bool = False) -> tuple[int, int]:
        """The exit code of a build to which this happens, and how many calls it made."""
        calls = Calls(below=str(self.root), happens=happens, only_changes=only_changes)
        return in_a_copy(command(self.root), calls)

    @cached_property
    def versions(self) -> list[dict[str, bytes]]:
        """Both sites as clean builds make them."""
        found = []
        for version in range(len(self.files)):
            clean = TinySchool(folder=self.folder / f"clean-{version}", files=self.files)
            clean.write(version)
            assert clean.build()[0] == 0
            found.append(tree(clean.site))
        return found

    def another(self, folder: Path) -> TinySchool:
        """The same school in another folder."""
        made = TinySchool(folder=folder, files=self.files)
        made.__dict__["versions"] = self.versions
        return made

    def version(self) -> int | None:
        """Which version readers have; None when it is no whole site of either."""
        there = tree(self.site) if self.site.is_dir() else {}
        return self.versions.index(there) if there in self.versions else None


def not_as_listed(site: Path) -> list[str]:
    """The files of a site that are not as its own list says; empty when the site is whole."""
    listed = json.loads((site / MANIFEST).read_text(encoding="utf-8"))["files"]
    files = tree(site)
    wrong = sorted(listed.keys() ^ (files.keys() - {MANIFEST}))
    for name in listed.keys() & files.keys():
        content = files[name]
        if name.startswith("media/"):
            same = Path(name).stem == sha256(content).hexdigest()[:20]
        else:
            same = listed[name] == blake2b(content, digest_size=16).hexdigest()
        wrong += [] if same else [name]
    return wrong
