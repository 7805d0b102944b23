"""The words our own pages say about statuses, raters, kinds of work and lists of names.

They stand together so that a page never words one idea in two ways, and so that a translator
finds them in one place. A choice and its word are pairs; the order is the order on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

PROJECT_STATUSES = {
    "idea": "An idea so far",
    "proposed": "Proposed",
    "approved": "Approved, about to start",
    "working": "Working on it",
    "paused": "Paused",
    "finished": "Finished",
}
#: The path that every project walks; a pause is a rest on the way, not a step of it.
PROJECT_PATH = {
    "idea": "Idea",
    "proposed": "Proposed",
    "approved": "Approved",
    "working": "Working",
    "finished": "Finished",
}
GOAL_STATUSES = {
    "active": "Working on it now",
    "kept": "Kept",
    "changed": "Changed on the way",
    "let-go": "Let go",
}
GOAL_KINDS = {"academic": "For learning", "habit": "A habit", "project": "For a project"}
RATERS = {
    "self": "Self",
    "peer": "Peer",
    "teacher": "Teacher",
    "librarian": "Librarian",
    "mentor": "Mentor",
}
FEEDBACK_KINDS = {"check-in": "Check-in", "feedback": "Feedback", "assessment": "Assessment"}
SHOW_KINDS = {
    "video": "Video",
    "audio": "Audio",
    "drawing": "Drawing",
    "writing": "Writing",
    "photo": "Photo",
    "model": "Model",
    "performance": "Performance",
    "code": "Code",
    "other": "Another way",
}
STEP_STATES = {
    "done": "Done",
    "late": "Late",
    "next": "Next",
    "ahead": "Planned",
    "left": "Left out",
}
#: The page on which a learner and a family find who sees what, and what it says.
WHO_SEES = "Who sees what"
READERS = {"public": "Everybody", "school": "Our school", "family": "My family", "staff": "Staff"}
NARROWED_BY = {
    "consent": "what the family agreed to",
    "own": "what I said in the file",
    "default": "our school's rules",
    "ceiling": "our school's rules",
    "school": "our school's rules",
    "people": "an agreement for somebody's face or voice that is missing",
    "classmate": "an agreement for somebody's words that is missing",
}
#: The languages these words exist in; a translator adds one here.
LANGUAGES = ("en",)
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def direction(language: str | None) -> str:
    """How a text in this language runs; "auto" when nobody said which language it is."""
    if not language:
        return "auto"
    return "rtl" if language.partition("-")[0].casefold() in RIGHT_TO_LEFT else "ltr"


def quoted(title: str) -> str:
    """A title inside a sentence, kept whole where the two run in different directions."""
    runs_left = any(bidirectional(letter) in ("R", "AL") for letter in title)
    return f"“\u2068{title}\u2069”" if runs_left else f"“{title}”"


def joined(words: Sequence[str]) -> str:
    """A list as people say it.

    >>> joined(["Moon journal", "Tide clock", "Oud"])
    'Moon journal, Tide clock and Oud'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def counted(number: int, one: str, many: str) -> str:
    """A number with the right form of its word.

    >>> counted(1, "project", "projects"), counted(3, "project", "projects")
    ('1 project', '3 projects')
    """
    return f"{number} {one if number == 1 else many}"


def several(word: str) -> str:
    """An English word for more than one of a thing.

    >>> several("Measurement topic"), several("Competency"), several("Focus")
    ('Measurement topics', 'Competencies', 'Focuses')
    """
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def inside(word: str) -> str:
    """A word as it stands inside a sentence.

    >>> inside("Measurement topic")
    'measurement topic'
    """
    return f"{word[:1].lower()}{word[1:]}"
