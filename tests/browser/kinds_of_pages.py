"""One page of every kind, from the sample school as its staff see it."""

from __future__ import annotations

KINDS = {
    "home": "",
    "learners": "learners/",
    "learner": "learners/amara-o/",
    "young learner": "learners/noor-a/",
    "project": "learners/amara-o/projects/solar-oven/",
    "project of a young learner": "learners/noor-a/projects/hungry-snail/",
    "project in Arabic": "learners/yusuf-h/projects/star-patterns/",
    "progress": "learners/amara-o/progress/",
    "report card": "learners/amara-o/report/",
    "before and after": "learners/amara-o/before-and-after/",
    "goals": "learners/amara-o/goals/",
    "journal": "learners/amara-o/journal/",
    "entry": "learners/amara-o/journal/2026-03-05-the-cloudy-day/",
    "entry in Arabic": "learners/yusuf-h/journal/2025-10-08-awwal-yawm/",
    "topics": "topics/",
    "topic": "topics/sports/basketball/",
    "subjects": "subjects/",
    "subject": "subjects/science/",
    "questions": "questions/",
    "showcase": "showcase/",
    "ways to show": "demonstrations/",
    "glossary": "glossary/",
    "starting points": "templates/",
    "goals of everybody": "goals/",
    "reflections of everybody": "reflections/",
    "guide": "who-sees-what/",
    "not found": "nowhere/at/all/",
}
