"""The files of a teacher's ninety learners with 28 topics, five levels and every state.

Who has what follows from plain numbers, so that a test can say whom it means.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.small_school import SCHOOL, TODAY

LEVELS = ("beginning", "developing", "meeting", "exceeding", "leading")
SUBJECTS = ("science", "math", "language", "social", "arts", "technology", "health")
ROOMS = ("cedar", "dune", "ember")
LEARNERS, TOPICS = 90, 28
FIRST = (
    "Abel", "Bruna", "Chidi", "Dalia", "Émile", "Farah", "Goran", "Hyun", "Ines", "Jomo",
    "Kaja", "Levi", "Mira", "Nils", "Oyin", "Pavel", "Quim", "Runa", "Silas", "Talia",
    "Umar", "Vera", "Wanja", "Xenia", "Yara", "Zeno", "ليلى", "Åsa", "Ñusta", "Łucja",
)  # fmt: skip
LAST = ("Moor", "Castillo-Brandt", "Okonkwo")


def topic(number: int) -> str:
    """The code of a topic."""
    return f"{SUBJECTS[number // 4][:3].upper()}.T{number:02d}"


def learner(number: int) -> str:
    """The id of a learner."""
    return f"learner-{number:02d}"


def name(number: int) -> str:
    """What a learner is called."""
    return f"{FIRST[number % 30]} {LAST[number // 30]}"


def state(number: int, of_topic: int) -> str:
    """A level, "self", "named" (a project is about it) or nothing."""
    which = (number * 7 + of_topic * 3 + number // 10) % 10
    levels = LEVELS if number % 13 != 5 else LEVELS[:2] * 2 + LEVELS[:1]
    return (*levels, levels[2], "self", "named", "", "")[which]


def write_ninety(root: Path) -> Path:
    """The whole school in the folder `root`."""
    for file, text in files().items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def files() -> dict[str, str]:
    """Every file of the school."""
    found = {
        "mkdocs.yml": SCHOOL["mkdocs.yml"],
        "docs/index.md": SCHOOL["docs/index.md"],
        "school/school.yml": _settings(),
        "school/classes.yml": "".join(
            f"- {{id: {room}, name: {room.capitalize()} Room, teacher: ms-okafor}}\n"
            for room in ROOMS
        ),
        "school/people.yml": (
            "- {id: ms-okafor, name: Ngozi Okafor, role: teacher}\n"
            "- {id: mr-vance, name: Elio Vance, role: mentor}\n"
        ),
        "school/frameworks/alder.yml": "title: Alder\ncalled: Measurement topic\ncompetencies:\n"
        + "".join(
            f"  - {{id: {topic(one)}, title: Skill number {one} of many, "
            f"subject: {SUBJECTS[one // 4]}}}\n"
            for one in range(TOPICS)
        ),
        "school/roster.csv": "id,name,grade,classes,advisor,status\n"
        + "".join(
            f"{learner(one)},{name(one)},{5 + one % 4},{ROOMS[one // 30]},"
            f"{'mr-vance' if one < 4 else 'ms-okafor'},active\n"
            for one in range(LEARNERS)
        ),
        "school/consent.yml": "".join(
            f"{learner(one)}: {{publish: nobody, name: none, photos: no, voice: no}}\n"
            for one in range(LEARNERS)
        ),
    }
    for one in range(5):
        asked = one * 5
        found[f"school/assignments/task-{one}.yml"] = (
            f"title: Task number {one}\nsubject: {SUBJECTS[asked // 4]}\n"
            f"classes: [{ROOMS[one % 3]}]\n"
            f"assigned: 2026-09-07\ndue: 2026-{'11-02' if one % 2 else '12-11'}\n"
            f"targets: [{topic(asked)}@developing, {topic(asked + 1)}@meeting]\n"
        )
    for one in range(LEARNERS):
        found |= dict(_learner_files(one))
    return found


def _settings() -> str:
    subjects = "".join(f"  - {{id: {one}, name: {one.capitalize()}}}\n" for one in SUBJECTS)
    levels = "".join(
        f"  - {{id: {one}, name: {one.capitalize()}, family: is {one} in}}\n" for one in LEVELS
    )
    return (
        f"name: Alder Creek School\nyear: {{starts: 2026-08-31, ends: 2027-06-18}}\n"
        f"subjects:\n{subjects}levels:\n{levels}target_level: meeting\n"
    )


def _learner_files(number: int) -> Iterator[tuple[str, str]]:
    states = [state(number, one) for one in range(TOPICS)]
    own = {one: "exceeding" for one in range(TOPICS) if states[one] == "self"}
    if number % 13 == 0:
        own |= {0: "leading", 14: "leading"}
    named = [topic(one) for one in range(TOPICS) if states[one] == "named"]
    seen = TODAY - timedelta(days=number % 41)
    rated = min(TODAY, seen + timedelta(days=5 if number % 9 == 0 else -5))
    folder = f"students/{learner(number)}"
    yield f"{folder}/profile.yml", "headline: I keep count\n"
    yield (
        f"{folder}/projects/work/project.md",
        f"---\ntitle: Work of {name(number)}\nstatus: working\n"
        f"competencies: [{', '.join(named)}]\n---\n\nMy work.\n",
    )
    words = ", ".join(f"{level}: I am {level}" for level in LEVELS)
    yield (
        f"{folder}/projects/work/rubric.yml",
        "criteria:\n"
        + "".join(
            f"  - {{id: row-{one}, name: Row {one}, competency: {topic(one)},\n"
            f"     levels: {{{words}}}}}\n"
            for one in own
        ),
    )
    yield (
        f"{folder}/projects/work/assessments/{rated}.yml",
        "ratings:\n"
        + "".join(
            f"  row-{one}: {{level: {level}, because: I say so}}\n" for one, level in own.items()
        ),
    )
    yield (
        f"school/feedback/{learner(number)}/work/{seen}-ms-okafor.yml",
        "kind: check-in\nrater: teacher\nsaw: You count.\n"
        + ("next: Count again with somebody else.\n" if number % 3 == 0 else "")
        + "competencies:\n"
        + "".join(
            f"  {topic(one)}: {{level: {level}, because: I saw it}}\n"
            for one, level in enumerate(states)
            if level in LEVELS
        ),
    )
