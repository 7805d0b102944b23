"""A small school in a temporary folder, for tests that need files: write it, read it, build it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 22)

SCHOOL = {
    "mkdocs.yml": "site_name: Alder Creek School\ntheme: material\nplugins: [portfolio]\n",
    "docs/index.md": "# Welcome\n\nWords of the school.\n",
    "school/school.yml": """\
name: Alder Creek School
subjects:
  - {id: science, name: Science}
  - {id: math, name: Math}
levels:
  - {id: beginning, name: Beginning, family: is beginning}
  - {id: developing, name: Developing, family: is working toward}
  - {id: meeting, name: Meeting, family: can do}
  - {id: exceeding, name: Exceeding, family: goes beyond}
target_level: meeting
""",
    "school/roster.csv": """\
id,name,grade,classes,advisor,status
ana,Ana Lima,6,harbor,ms-okafor,active
ben,Ben Cole,7,harbor,ms-okafor,active
""",
    "school/consent.yml": """\
ana: {publish: public, name: first, photos: yes, voice: yes}
ben: {publish: public, name: full, photos: no, voice: no}
""",
    "school/people.yml": "- {id: ms-okafor, name: Ngozi Okafor, role: teacher}\n",
    "school/classes.yml": "- {id: harbor, name: Harbor Studio, teacher: ms-okafor}\n",
    "school/frameworks/alder.yml": """\
title: Alder Creek
called: Measurement topic
competencies:
  - {id: SCI.INQ, title: Asking and investigating, subject: science}
  - {id: MATH.STAT, title: Chance and statistics, subject: math}
""",
    "students/ben/profile.yml": "headline: I count everything\n",
}


def write_school(root: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """The small school below `root`, with `files` added to it or put in place of its own."""
    for name, content in {**SCHOOL, **(files or {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def build_site_files(root: Path, edition: str, to: Path) -> Path:
    """The site of one edition as MkDocs writes it, in the folder `to`."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(root / "mkdocs.yml"), site_dir=str(to))
    config.plugins["portfolio"].config.load_dict({"edition": edition, "as_of": TODAY.isoformat()})
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return to


def pages_of(root: Path, edition: str = "staff") -> dict[str, str]:
    """The content of every page of an edition by address, as readers find it inside the frame."""
    from portfolio_gen.build.site import build_site
    from portfolio_gen.model.audience import Edition

    theme = Path(__file__).parent.parent / "theme"
    site = build_site(root, Edition.named(edition), TODAY, theme=theme)
    return {page.address: site.body(page) for page in site.pages}
