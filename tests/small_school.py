"""A small school in a temporary folder, for tests that need files: write it, read it, build it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portfolio_gen.analysis.shown import Shown
    from portfolio_gen.build.edition import EditionOf
    from portfolio_gen.pages.page import Page

TODAY = date(2026, 11, 22)
THEME = Path(__file__).parent.parent / "theme"

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
    from portfolio_gen.build.make_pages import body_of

    taken_in = taken_in_afresh(root, edition)
    return {page.address: body_of(taken_in.desk, page) for _, page in made_pages(taken_in)}


def taken_in_afresh(root: Path, edition: str) -> EditionOf:
    """An edition with everybody taken in, whatever earlier builds remember of it."""
    from portfolio_gen.build.edition import open_edition
    from portfolio_gen.build.program import program_sign
    from portfolio_gen.build.state import State
    from portfolio_gen.clock import moment
    from portfolio_gen.model.audience import Edition

    nothing = State(program=program_sign(THEME))
    named = Edition.named(edition)
    taken_in = open_edition(root, named, TODAY, theme=THEME, now=moment(), state=nothing)
    taken_in.take_in()
    return taken_in


def made_pages(taken_in: EditionOf) -> Iterator[tuple[Shown, Page]]:
    """Every page of an edition with what it was made from: the rows of all, or one learner."""
    from portfolio_gen.build.lookups import shown_to
    from portfolio_gen.build.survey import shown_learner
    from portfolio_gen.pages import learner_plans, school_plans

    for plan in school_plans(taken_in.shown):
        yield taken_in.shown, plan.make()
    for _, one in taken_in.shown_ones():
        learner, media, who_sees = shown_learner(taken_in.desk, one.surveyed.shown)
        called = taken_in.row(one.surveyed).name
        shown = shown_to(
            taken_in.school, taken_in.tables, learner, called, media, who_sees, trace={}, seen={}
        )
        for plan in learner_plans(shown, learner):
            yield shown, plan.make()
