"""A help page taken apart: its example, what it says that people see, and how it is put right."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import portfolio_gen
from tests.small_school import SCHOOL, write_school

HELP = Path(portfolio_gen.__file__).parent / "help"
FENCED = re.compile(r"^(`{3,})(\w+) (\S+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
SEEN = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PLACE = re.compile(r"(?P<code>\S+)   (?P<file>.+):(?P<line>\d+):(?P<column>\d+)$")

OVEN = "students/amara/projects/solar-oven"
GOALS = "students/amara/goals.yml"
#: What stands around every example: the small school, with Amara in place of Ana, and her work.
SCHOOL_OF_AMARA = {
    **{
        name: text.replace("ana,Ana Lima", "amara,Amara Osei").replace("ana: {", "amara: {")
        for name, text in SCHOOL.items()
    },
    "school/templates/rubrics/made-thing.yml": "title: A thing I made\n",
    "school/standards/creek.yml": "- code: CC.SCI.2\n  statement: Plan a fair test.\n",
    "school/units/our-river.yml": "title: Our river\n",
    "school/assignments/fair-test.yml": "title: A fair test\n",
    f"{OVEN}/project.md": "---\ntitle: Solar oven\n---\nIt got warm.\n",
    f"{OVEN}/rubric.yml": """\
criteria:
  - id: plan
    name: My plan
    levels: {1: I start, 2: I have steps, 3: My steps have days, 4: I changed them}
""",
    f"{OVEN}/notes.md": "One box, two pieces of foil.\n",
    f"{OVEN}/media/oven.jpg": "",
    f"{OVEN}/media/oven.png": "",
    f"{OVEN}/media/oven.txt": "",
    f"{OVEN}/media/foil box.jpg": "",
    f"{OVEN}/media/Sketch.png": "",
    f"{OVEN}/media/talk.mp3": "",
    "students/amara/projects/tide-table/project.md": "---\ntitle: Tides\n---\n",
    "students/ben/projects/free-throws/project.md": "---\ntitle: Free throws\n---\n",
    "students/ben/projects/free-throws/media/hoop.png": "",
    "students/amara/journal/2026-03-01.md": "It rained.\n",
    "students/amara/journal/2026-03-04-foil.md": "The foil tore.\n",
}


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


#: Examples that cannot stand in a page as text; the page says them in words. What is made where.
MADE: dict[str, tuple[str, Callable[[Path], object]]] = {
    "not-plain-text": (GOALS, _bytes(b"PK\x03\x04 word/document.xml")),
    "not-utf-8": (GOALS, _bytes("- id: cafe\n  goal: café\n".encode("latin-1"))),
    "utf-16-file": (GOALS, _bytes("- id: swim\n  goal: Swim\n".encode("utf-16"))),
    "utf-16-unmarked": (GOALS, _bytes("- id: swim\n  goal: Swim\n".encode("utf-16-le"))),
    "text-too-long": (GOALS, _bytes(b"# a film\n" * 40_000)),
    "not-a-file": (GOALS, os.mkfifo),
    "shortcut-file": (GOALS, lambda path: path.symlink_to("../ben/goals.yml")),
    "folder-instead-of-file": (GOALS, Path.mkdir),
    "folders-too-deep": (
        "students/amara/media/a/b/c/d/e/f/g/h/i/j/k",
        lambda path: path.mkdir(parents=True),
    ),
}


@dataclass(frozen=True, kw_only=True)
class HelpPage:
    """One page of `portfolio_gen/help`; `example` and `fixed` are files by name."""

    code: str
    text: str
    example: dict[str, str]
    seen: tuple[str, ...]
    fixed: dict[str, str]

    @classmethod
    def of(cls, code: str) -> HelpPage:
        text = (HELP / f"{code}.md").read_text(encoding="utf-8")
        example, rest = text.split("\n## Example\n")[1].split("\n## What you see\n")
        seen, fix = rest.split("\n## How to fix it\n")
        return cls(
            code=code,
            text=text,
            example={name: body for _, _, name, body in FENCED.findall(example)},
            seen=tuple("".join(SEEN.findall(seen)).splitlines()),
            fixed={name: body for _, _, name, body in FENCED.findall(fix)},
        )

    @property
    def place(self) -> tuple[str, int, int]:
        """File, line and column as the page shows them."""
        found = PLACE.match(self.seen[0])
        assert found and found["code"] == self.code, self.seen[0]
        return found["file"], int(found["line"]), int(found["column"])

    def lay_out(self, root: Path) -> Path:
        """The school with the example in it."""
        write_school(root, {**SCHOOL_OF_AMARA, **self.example})
        if self.code in MADE:
            name, make = MADE[self.code]
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            make(root / name)
        return root

    def put_right(self, root: Path, *, moved: bool) -> Path:
        """The school after the page's advice; `moved` when the file with the mistake is gone."""
        wrong = self.place[0]
        gone = {name for name in self.example if moved and f"{name}/".startswith(f"{wrong}/")}
        kept = {name: text for name, text in self.example.items() if name not in gone}
        return write_school(root, {**SCHOOL_OF_AMARA, **kept, **self.fixed})
