"""Where every page stands, written down once.

It is apart so that a link and the page it leads to can never disagree. Addresses are relative
to the site's root; pages end with "/", and the home page is "".
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from portfolio_gen.model.values import slug_of_code

HOME = ""
LEARNERS = "learners/"
TOPICS = "topics/"
SUBJECTS = "subjects/"
QUESTIONS = "questions/"
SHOWCASE = "showcase/"
GLOSSARY = "glossary/"
TEMPLATES = "templates/"
DEMONSTRATIONS = "demonstrations/"
GOALS = "goals/"
REFLECTIONS = "reflections/"
PATTERNS = "patterns/"
COMPETENCIES = "competencies/"
STANDARDS = "standards/"
ASSIGNMENTS = "assignments/"
UNITS = "units/"
CLASSES = "classes/"
SITEMAP = "sitemap.xml"
FEED = "feed.xml"
CLASS_SCRIPT = "assets/portfolio/js/class.js"
MEDIA = "media/"


def learner(learner_id: str) -> str:
    """The profile of one learner."""
    return f"{LEARNERS}{learner_id}/"


def goals(learner_id: str) -> str:
    """One learner's goals."""
    return f"{learner(learner_id)}goals/"


def who_sees(learner_id: str) -> str:
    """Who sees what of one learner; only in their own edition and at home."""
    return f"{learner(learner_id)}who-sees-what/"


def journal(learner_id: str) -> str:
    """One learner's reflections, newest first."""
    return f"{learner(learner_id)}journal/"


def entry(learner_id: str, reflection_id: str) -> str:
    """One reflection."""
    return f"{journal(learner_id)}{reflection_id}/"


def project(learner_id: str, project_id: str) -> str:
    """One project, always in the folder of the learner who keeps it."""
    return f"{learner(learner_id)}projects/{project_id}/"


def calendar(learner_id: str, project_id: str) -> str:
    """The timeline of one project as a file for a calendar."""
    return f"{project(learner_id, project_id)}timeline.ics"


def piece(learner_id: str, project_id: str, number: int) -> str:
    """One piece of evidence where it stands on its project's page; counted from 1."""
    return f"{project(learner_id, project_id)}#piece-{number}"


def progress(learner_id: str, code: str | None = None) -> str:
    """Where one learner is in every competency, or the part of that page about one of them.

    >>> progress("amara-o", "SCI.INQ")
    'learners/amara-o/progress/#sci-inq'
    """
    page = f"{learner(learner_id)}progress/"
    return f"{page}#{slug_of_code(code)}" if code else page


def before_and_after(learner_id: str) -> str:
    """The same learner on two days."""
    return f"{learner(learner_id)}before-and-after/"


def report(learner_id: str, line: str | None = None) -> str:
    """One learner's report card, or one line of it."""
    page = f"{learner(learner_id)}report/"
    return f"{page}#line-{line}" if line else page


def competency(code: str) -> str:
    """One competency."""
    return f"{COMPETENCIES}{slug_of_code(code)}/"


def standard(code: str) -> str:
    """One standard."""
    return f"{STANDARDS}{slug_of_code(code)}/"


def assignment(assignment_id: str) -> str:
    """One assignment."""
    return f"{ASSIGNMENTS}{assignment_id}/"


def unit(unit_id: str) -> str:
    """One unit."""
    return f"{UNITS}{unit_id}/"


def class_page(class_id: str) -> str:
    """One class, for staff."""
    return f"{CLASSES}{class_id}/"


def my_learners(person_id: str) -> str:
    """Everybody whom one member of staff works with."""
    return f"my-learners/{person_id}/"


def levels_sheet(page: str) -> str:
    """The levels of everybody on a page for staff as a file for a spreadsheet."""
    return f"{page}levels.csv"


def topic(slugs: tuple[str, ...]) -> str:
    """One step of a topic path.

    >>> topic(("sports", "basketball"))
    'topics/sports/basketball/'
    """
    return f"{TOPICS}{'/'.join(slugs)}/"


def subject(subject_id: str) -> str:
    """One school subject."""
    return f"{SUBJECTS}{subject_id}/"


def school_class(class_id: str) -> str:
    """One class on the page of all learners."""
    return f"{LEARNERS}#class-{class_id}"


def demonstration(kind: str) -> str:
    """One way to show learning, on the page of all ways."""
    return f"{DEMONSTRATIONS}#{kind}"


def term(name: str) -> str:
    """One word of the glossary."""
    return f"{GLOSSARY}#{anchor(name)}"


def anchor(text: str) -> str:
    """A name inside a page, from any words in any script.

    >>> anchor("Self-assessment (mine)")
    'self-assessment-mine'
    """
    return re.sub(r"[^\w]+", "-", text.casefold()).strip("-")


def sitemap(number: int) -> str:
    """One of several lists of pages, where one alone would be too long; counted from 1."""
    return f"sitemap-{number}.xml"


def absolute(site_url: str, address: str) -> str:
    """The whole address, for whoever stands outside the site; `site_url` is where the site is.

    >>> absolute("https://alder.example/work", "topics/música/")
    'https://alder.example/work/topics/m%C3%BAsica/'
    """
    return f"{site_url.rstrip('/')}/{quote(address, safe='/#')}"


@lru_cache(maxsize=4096)
def relative(start: str, target: str) -> str:
    """How a page at `start` writes a link to `target`; both relative to the site's root.

    >>> relative("learners/amara-o/", "media/ab12.jpg")
    '../../media/ab12.jpg'
    >>> relative("learners/amara-o/", "")
    '../../'
    >>> relative("glossary/", "glossary/#rubric")
    '#rubric'
    """
    path, sign, name = target.partition("#")
    if sign and path == start:
        return f"#{name}"
    here, there = start.split("/")[:-1], path.split("/")
    same = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        same += 1
    way = [".."] * (len(here) - same) + there[same:]
    return f"{'/'.join(way) if way != [''] else './'}{sign}{name}"
