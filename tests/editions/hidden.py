"""A small school with something to hide at every turn.

Ana is public by her first name; Ben by his full name, without photos or voice. Cleo has no line
of consent, Dee's family keeps her work at home, Eli's consent is over, Finn has left the school,
and Gil is called by another name.
"""

from __future__ import annotations

from pathlib import Path

from tests.pictures import drawing
from tests.small_school import SCHOOL, TODAY

Files = dict[str, str | bytes]
SITE_URL = "https://alder.example/"
THEME = Path(__file__).parents[2] / "theme"

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
        "school/roster.csv": ROSTER,
        "school/consent.yml": CONSENT,
        "school/glossary.yml": "evidence: What shows it\n",
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
            "status: finished\nshowcase: {because: high}\naudience: public\n---\n\nUp.\n"
        )
    return {**SCHOOL, **files}


def site_bytes(root: Path, edition: str) -> dict[str, bytes]:
    """Every page, file and list of one edition by address, with what stands around each page."""
    from portfolio_gen.build.site import build_site
    from portfolio_gen.model.audience import Edition
    from portfolio_gen.pages.addresses import FEED
    from portfolio_gen.pages.feed import feed_of
    from portfolio_gen.pages.sitemap import sitemaps

    site = build_site(root, Edition.named(edition), TODAY, theme=THEME)
    assert not site.stopped
    pages = {
        page.address: f"{page!r}\n{site.frame(page, None)!r}\n{site.body(page)}".encode()
        for page in site.pages
    }
    assert not pages.keys() & site.files.keys()
    listed = ((page.address, page.updated) for page in site.pages)
    lists = sitemaps(Edition.named(edition), SITE_URL, listed)
    lists[FEED] = feed_of(site.assembled.shown, SITE_URL) or b""
    return pages | lists | site.files


def all_in_one(site: dict[str, bytes]) -> str:
    """Every address and byte of a site as one text in small letters."""
    parts = (f"{address}\n{data.decode('utf-8', 'replace')}" for address, data in site.items())
    return "\n".join(parts).casefold()
