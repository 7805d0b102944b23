"""A school in which every kind of page has something in every part."""

from __future__ import annotations

import pytest

from portfolio_gen.analysis.shown import Media, Shown
from tests.pages.small_curriculum import AHEAD, ASSIGNMENT, CURRICULUM
from tests.pages.small_shown import OVEN, learner, shown_of
from tests.pages.test_goals_and_journal import GOAL, entry
from tests.pages.test_rubric import MINE, RUBRIC, said

SHOWS = [
    {"kind": "photo", "file": "a.png", "alt": "A box", "people": ["ben"], "credit": "Ben"},
    {"kind": "audio", "file": "a.mp3", "transcript": "Tek", "caption": "A wren"},
    {"kind": "video", "file": "a.mp4", "alt": "A ball falls"},
    {"kind": "writing", "file": "a.pdf", "alt": "My page"},
]


@pytest.fixture(scope="session")
def full() -> Shown:
    """A school in which every kind of page has something in every part."""
    story = {
        "text": "## Plan\n\nI [wrote](../../journal/2026-03-05-soggy.md) it.\n",
        "file": "students/ana/projects/oven/project.md",
    }
    feedback = [
        said("ben", "peer", "developing"),
        said("ms-okafor", "teacher", "exceeding", saw="Steam", next="Ask", resources=["A book"])
        | {"competencies": {"SCI.INQ": {"level": "meeting", "because": "You asked"}}},
    ]
    oven = OVEN | {
        "lang": "en",
        "status": "finished",
        "why_me": "Pizza",
        "pace": "slow",
        "place": "roof",
        "subjects": ["science"],
        "competencies": ["SCI.INQ"],
        "unit": "heat",
        "assignment": "fair-test",
        "lenses": [{"subject": "math", "question": "How fast?"}],
        "timeline": [{"step": "Build", "by": "2026-01-01", "done": "2026-01-03"}, {"step": "Sing"}],
        "shows": SHOWS,
        "team": ["ben"],
        "partners": ["The harbor"],
        "shared_with": [{"who": "Grandma", "when": "2026-05-01", "said": "Wow"}],
        "showcase": {"because": "It kept my mistakes."},
        "template": "first-project@1",
        "story": story,
        "rubric": RUBRIC | {"based_on": "science"},
        "assessments": [MINE, MINE | {"date": "2026-05-01", "overall": "Better"}],
        "feedback": feedback,
        "sources": [{"title": "A video", "url": "https://tides.example", "who": "A man"}],
    }
    two = {"id": "two", "title": "Two", "builds_on": ["oven"], "status": "working"}
    profile = {
        "headline": "I count",
        "interests": ["wrens"],
        "strengths": [{"text": "I build", "as_of": "2026-05-27", "evidence": ["oven"]}],
        "challenges": ["long texts"],
        "supports": ["read aloud"],
        "environments": [{"activity": "reading", "because": "quiet", "as_of": "2026-05-27"}],
        "tools": [{"tool": "notes", "for": "steps", "verdict": "good"}],
        "access": ["pictures"],
        "languages": ["Twi"],
        "agreed": [{"with": "ms-okafor", "on": "2026-09-24"}],
    }
    journal = [
        entry("2026-03-05-soggy", title="Soggy", about=["project:oven"], next="Dry it"),
        entry("2026-03-06-dry", answers="2026-03-05-soggy", about=["feedback:oven"]),
        entry("2026-03-07-read", about=["goal:read-daily", "competency:SCI.INQ"], prompts=["Why?"]),
    ]
    about = {"text": "Hello, I am Ana.", "file": "students/ana/about.md"}
    ana = learner(
        profile=profile,
        about=about,
        goals=[GOAL, GOAL | {"id": "kept", "status": "kept"}],
        journal=journal,
        projects=[oven, two],
        progress=True,
    )
    media = {
        f"students/ana/projects/oven/{show['file']}": Media(
            address=f"media/{show['file']}", kind=show["kind"], width=4, height=3
        )
        for show in SHOWS
    }
    glossary = {
        "Rubric": "A table.",
        "Goal": "An aim.",
        "Support": "A help.",
        "Environment": "Where you work.",
        "Topic narrowing": "From big to small.",
    }
    project = {"id": "first-project", "kind": "project", "version": "3", "changes": ["Shorter"]}
    rubric = {"id": "science", "kind": "rubric", "title": "Science", "rubric": {"criteria": []}}
    due_this_year = ASSIGNMENT | {"assigned": "2026-09-07", "due": "2026-11-05"}
    return shown_of(
        ana,
        learner("ben", progress=True),
        media=media,
        glossary=glossary,
        templates=[project, rubric],
        **CURRICULUM | {"assignments": [due_this_year, AHEAD]},
    )
