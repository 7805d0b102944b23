"""A small school with everything in it that one page can take from another.

It is the school of `tests/editions/hidden.py` and more: teams across learners, links between their
projects, reflections about a classmate's work, several languages, pictures in stories, templates.
"""

from __future__ import annotations

import io

from PIL import Image

from tests.editions.hidden import SETTINGS as ALL_IS_TOLD
from tests.editions.hidden import Files, hiding_school

#: The names of colours by number; pictures in any two of them have the same size.
COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "black", "white")

SEARCH = "search: false"
SETTINGS = ALL_IS_TOLD.replace("{findable", f"{{{SEARCH}, findable")


def picture(colour: int) -> bytes:
    """A PNG of one colour, which has as many bytes as that of any other colour."""
    file = io.BytesIO()
    shade = COLOURS[colour % len(COLOURS)]
    Image.new("RGB", (24, 16), shade).save(file, "PNG", compress_level=0)
    return file.getvalue()


def whole_school(*, search: bool = False) -> Files:
    """The files of the school before anything is changed; with an index to search in or not."""
    settings = SETTINGS.replace(SEARCH, f"search: {str(search).lower()}")
    return {
        **hiding_school(),
        "mkdocs.yml": settings,
        "docs/guide.md": "# Guide\n\nHow we work. [Ana](learners/ana/index.md)\n",
        "school/templates/rubrics/plain.yml": (
            "title: Plain rubric\nversion: 1\ncriteria:\n  - {id: heat, name: Heat}\n"
        ),
        "school/templates/projects/inquiry.md": "---\ntitle: An inquiry\n---\n\nAsk.\n",
        "students/ana/about.md": "I like hot boxes and evidence.\n",
        "students/ana/goals.yml": (
            "- {id: read, goal: Read daily, audience: public, by: 2026-12-24,"
            " steps: [{step: Begin, done: 2026-10-01}]}\n- {id: swim, goal: Swim far}\n"
        ),
        "students/ana/journal/2026-05-05-hace-sol.md": (
            "---\ntitle: Hace sol\nlang: es\nabout: [project:ben/count]\naudience: public\n---\n\n"
            "Hoy hace mucho sol.\n"
        ),
        "students/ana/projects/clock/project.md": (
            "---\ntitle: Sun clock\nquestion: What does a shadow say?\n"
            "topic: [science, sun, clocks]\nsubjects: [science, math]\nstatus: working\n"
            "audience: public\nbuilds_on: [oven, ben/count]\n"
            "shared_with: [{who: The class, when: 2026-06-01}]\n"
            "shows:\n  - {kind: drawing, file: media/dial.png, alt: A dial}\n---\n\n"
            "The shadow moves. ![The dial](media/dial.png)\n"
        ),
        "students/ana/projects/clock/media/dial.png": picture(0),
        "students/ben/goals.yml": "- {id: sums, goal: Count to a million, audience: public}\n",
        "students/ben/journal/2026-07-01-ana.md": (
            "---\ntitle: About the oven\nabout: [project:ana/oven, competency:SCI.INQ]\n"
            "audience: public\n---\n\nAna's oven was hot.\n"
        ),
        "students/ben/projects/birds/project.md": (
            "---\ntitle: Birds\nquestion: Where do they sleep?\ntopic: [Science, Birds]\n"
            "subjects: [math]\ncompetencies: [MATH.STAT]\nstatus: finished\naudience: public\n"
            "team: [ana, gil]\nbuilds_on: [ana/clock]\ntemplate: inquiry\n"
            "showcase: {because: They sang}\n"
            "shows:\n  - {kind: drawing, file: media/nest.png, alt: A nest, people: [ana]}\n"
            "---\n\nUp in a tree.\n"
        ),
        "students/ben/projects/birds/media/nest.png": picture(3),
        "students/ben/projects/birds/rubric.yml": (
            "based_on: plain\ncriteria:\n"
            "  - {id: heat, name: Song, competency: MATH.STAT, levels: {meeting: It sings}}\n"
        ),
        "students/ben/projects/birds/assessments/2026-08-01.yml": (
            "ratings: {heat: {level: meeting, because: I heard it}}\naudience: public\n"
        ),
        "school/feedback/ben/birds/2026-08-09-ms-okafor.yml": (
            "saw: A good ear\nnext: Listen at night\nratings: {heat: exceeding}\n"
            "competencies: {MATH.STAT: meeting}\naudience: family\n"
        ),
        "students/gil/projects/hum/project.md": (
            "---\ntitle: طنين\nlang: ar\ntopic: [music]\nstatus: idea\naudience: public\n"
            "team: [ben]\n---\n\nأنا أدندن.\n"
        ),
    }
