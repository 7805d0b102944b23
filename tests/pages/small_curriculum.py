"""What the small school asks for: two competencies, standards, a unit and assignments."""

from __future__ import annotations

from typing import Any

LEVELS = {
    "beginning": "With help I can choose a question.",
    "developing": "My plan changes too much at once.",
    "meeting": "I change one thing and keep the rest.",
    "4": "I try again in a better way.",
}
ASKING = {
    "id": "SCI.INQ",
    "title": "Asking and investigating",
    "subject": "science",
    "area": "Finding out",
    "statement": "I can turn a wonder into a question.",
    "standards": ["ST.1.a"],
    "levels": LEVELS,
    "ways": ["Run a fair test"],
}
#: One that nobody is asked for, and without words for its levels.
CHANCE = {"id": "MATH.STAT", "title": "Chance", "subject": "math", "area": "Math"}
STANDARDS = [
    {"code": "ST.1", "statement": "Learners ask the world.", "grade": "K–12"},
    {"code": "ST.1.a", "statement": "Learners plan a fair test.", "grade": "6", "parent": "ST.1"},
    {"code": "ST.2", "statement": "Learners sing.", "parent": "nowhere"},
]
UNIT = {
    "id": "heat",
    "title": "Catching the sun",
    "question": "Where does warmth go?",
    "subjects": ["science"],
    "competencies": ["SCI.INQ"],
    "authors": ["ms-okafor", "ben", "nobody-here"],
}
ASSIGNMENT = {
    "id": "fair-test",
    "title": "A fair test",
    "subject": "science",
    "unit": "heat",
    "classes": ["harbor"],
    "assigned": "2026-01-05",
    "due": "2026-06-05",
    "targets": ["SCI.INQ@meeting", "MATH.STAT@developing"],
    "authors": ["ms-okafor"],
}
AHEAD = {
    "id": "ahead",
    "title": "Prepared in secret",
    "assigned": "2027-01-05",
    "targets": ["SCI.INQ@exceeding"],
}
CURRICULUM: dict[str, Any] = {
    "frameworks": [
        {
            "id": "alder",
            "title": "Alder",
            "called": "Measurement topic",
            "source": "Staff and learners",
            "license": "CC BY 4.0",
            "competencies": [ASKING, CHANCE],
        }
    ],
    "standards": STANDARDS,
    "units": [UNIT],
    "assignments": [ASSIGNMENT, AHEAD],
    "report_card": [{"id": "finding-out", "title": "Finds out", "competencies": ["SCI.INQ"]}],
}
