"""A small school with something to hide at every turn.

Ana is public by her first name; Ben by his full name, without photos or voice. Cleo has no line
of consent, Dee's family keeps her work at home, Eli's consent is over, Finn has left the school,
and Gil is called by another name.
"""

from __future__ import annotations

import gzip
from pathlib import Path

from portfolio_gen.build.edition import take_in_edition
from portfolio_gen.build.finish import finish
from portfolio_gen.build.frames import MARKS, Frames
from portfolio_gen.build.make_pages import body_of
from portfolio_gen.build.shell import Shell
from portfolio_gen.clock import moment
from portfolio_gen.model.audience import Edition
from portfolio_gen.pages.frame import Site, frame_of
from tests.pictures import drawing
from tests.small_school import SCHOOL, THEME, TODAY, made_pages, taken_in_afresh

Files = dict[str, str | bytes]
PACKED = b"\x1f\x8b"
#: All that a site may tell is told, so that a sitemap lists learners' pages as well.
SITE = Site(title="Alder Creek School", url="https://alder.example/", has_feed=True, findable=True)
SETTINGS = (
    f"site_name: {SITE.title}\nsite_url: {SITE.url}\ntheme: material\n"
    "plugins: [{portfolio: {findable: true}}]\n"
)
ROOM_FOR_PIECES = "\n".join(MARKS.values())

ROSTER = """\
id,name,grade,classes,advisor,status
ana,Ana Lima,6,harbor,ms-okafor,active
ben,Ben Cole,7,harbor,ms-okafor,active
cleo,Cleo Zephyrine,7,harbor,ms-okafor,active
dee,Dee Quillfeather,8,harbor,ms-okafor,active
eli,"Eli Marchbanks",8,harbor,ms-okafor,active
finn,Finn Oldacre,9,harbor,ms-okafor,left
gil,"Vandersloot, Gilbert",6,harbor,ms-okafor,active
"""
CONSENT = """\
ana: {publish: public, name: first, photos: yes, voice: yes}
ben: {publish: public, name: full, photos: no, voice: no}
dee: {publish: family, name: first, photos: yes, voice: yes}
eli: {publish: public, name: full, photos: yes, voice: yes, until: 2026-11-21}
finn: {publish: public, name: full, photos: yes, voice: yes}
gil: {publish: public, name: first-initial}
"""
OVEN = """\
---
title: Solar oven
question: How hot can a box get?
topic: [science, sun, ovens]
subjects: [science]
competencies: [SCI.INQ]
status: finished
audience: public
team: [cleo, ben]
builds_on: [diary, cleo/kite]
showcase: {because: It got hot}
timeline:
  - {step: Build, by: 2026-03-04, done: 2026-03-05}
shows:
  - {kind: drawing, file: media/plan.png, alt: A plan}
  - {kind: photo, file: media/us.png, alt: Ben and me, people: [ana, ben]}
  - {kind: photo, file: media/home.png, alt: Our kitchen, caption: At home, audience: family}
  - {kind: audio, file: media/talk.ogg, alt: We talk, people: [ben]}
---

We built it. ![A plan](media/plan.png) ![Our kitchen at night](media/home.png "kitchen title")
Read [my diary](../diary/project.md) and [my goals](../../goals.yml).
![From the diary](../diary/media/tears.png)
"""
DIARY = "---\ntitle: Diary\ntopic: [feelings]\n---\n\nhiddendiary ![Tears](media/tears.png)\n"


def hiding_school() -> Files:
    """The files of the school before anything is changed."""
    files: Files = {
        "mkdocs.yml": SETTINGS,
        "school/roster.csv": ROSTER,
        "school/consent.yml": CONSENT,
        "school/glossary.yml": "evidence: What shows it\n",
        "school/frameworks/alder.yml": f"{SCHOOL['school/frameworks/alder.yml']}"
        "  - {id: SCI.SKY, title: Up in the air, standards: [ST.1]}\n",
        "school/standards/state.yml": "- {code: ST.1, statement: Learners look up}\n",
        "school/units/sky.yml": "title: The sky\ncompetencies: [SCI.SKY]\nauthors: [cleo, ana]\n",
        "school/assignments/fly.yml": "title: Let it fly\nclasses: [harbor]\nauthors: [dee]\n"
        "targets: [SCI.SKY@meeting]\nassigned: 2026-02-01\ndue: 2026-04-01\n",
        "students/ana/profile.yml": "headline: I build\ninterests: [sun]\nstrengths: [drawing]\n"
        "supports: [more time]\n",
        "students/ana/goals.yml": "- {id: read, goal: Read daily}\n",
        "students/ana/log.yml": "- {date: 2026-03-04, doing: Measuring}\n",
        "students/ana/journal/2026-03-06-hot.md": "---\nabout: [project:oven]\n---\n\nhiddenhot\n",
        "students/ana/journal/2026-03-08-sun.md": "---\ntitle: Sun\nanswers: 2026-03-06-hot\n"
        "about: [project:oven, goal:read, feedback:oven]\naudience: public\n---\n\nBright.\n",
        "students/ana/projects/oven/project.md": OVEN,
        "students/ana/projects/oven/rubric.yml": "criteria:\n  - {id: heat, name: Heat,"
        " levels: {meeting: It is hot}}\n",
        "students/ana/projects/oven/assessments/2026-03-07.yml": "ratings: {heat: meeting}\n",
        "students/ana/projects/oven/media/plan.png": drawing(90, 80),
        "students/ana/projects/oven/media/us.png": drawing(91, 80),
        "students/ana/projects/oven/media/home.png": drawing(92, 80),
        "students/ana/projects/diary/project.md": DIARY,
        "students/ana/projects/diary/media/tears.png": drawing(93, 80),
        "students/ben/projects/count/project.md": "---\ntitle: Counting\ntopic: [science]\n"
        "audience: public\nteam: [ana]\n---\n\nI count.\n",
        "students/ben/feedback/ana/oven/2026-03-09.yml": "saw: hiddenpeer\n",
        "students/cleo/feedback/ana/oven/2026-03-09.yml": "saw: hiddencleo\naudience: public\n",
        "school/feedback/ana/oven/2026-03-10-ms-okafor.yml": "saw: hiddenstaff\naudience: staff\n",
        "students/gil/profile.yml": "headline: I hum\n",
    }
    for name in ("cleo", "dee", "eli", "finn"):
        files[f"students/{name}/profile.yml"] = f"headline: hidden{name}\ninterests: [kites]\n"
        files[f"students/{name}/projects/kite/project.md"] = (
            f"---\ntitle: hidden{name}\ntopic: [science, sun, ovens]\nsubjects: [math]\n"
            "competencies: [SCI.SKY]\nunit: sky\nassignment: fly\n"
            "status: finished\nshowcase: {because: high}\naudience: public\n---\n\nUp.\n"
        )
    return {**SCHOOL, **files}


def site_bytes(root: Path, edition: str) -> dict[str, bytes]:
    """Everything of one edition: each page by its address, each file of the site by its path.

    The pages are made afresh, as if nothing were remembered, with everything that their templates
    and frames are given. The files are the site itself, brought up to date in the folder where
    the last call for this edition left it.
    """
    pages = {}
    taken_in = taken_in_afresh(root, edition)
    assert not taken_in.stopped
    for shown, page in made_pages(taken_in):
        body = body_of(taken_in.desk, page)
        pages[page.address] = f"{page!r}\n{frame_of(shown, page, SITE)!r}\n{body}".encode()
    files = _published(root, edition)
    assert pages.keys() == {_address(file) for file in files if file.endswith("index.html")}
    assert not pages.keys() & files.keys()
    return pages | files


def _published(root: Path, edition: str) -> dict[str, bytes]:
    """The files of the site, whose frames say all that a theme's frame may say."""
    again = take_in_edition(root, Edition.named(edition), TODAY, theme=THEME, now=moment())
    site = root / "sites" / edition.replace(":", "-")
    shell = Shell(
        command="build",
        site=SITE,
        frames=Frames(by_depth={}, whole=lambda _, frame: f"{frame!r}\n{ROOM_FOR_PIECES}"),
        welcome="",
        docs=(),
        folder=str(root / "docs"),
        files={},
        guides=(),
        site_dir=str(site),
    )
    finish(again, shell, site)
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def _address(file: str) -> str:
    return file.removesuffix("index.html")


def all_in_one(site: dict[str, bytes]) -> str:
    """Every address and byte of a site as one text in small letters."""
    parts = (f"{address}\n{readable(data)}" for address, data in site.items())
    return "\n".join(parts).casefold()


def readable(data: bytes) -> str:
    """Whatever of a file could be read as text; what a search fetches is packed."""
    if data.startswith(PACKED):
        data = gzip.decompress(data)
    return data.decode("utf-8", "replace")
