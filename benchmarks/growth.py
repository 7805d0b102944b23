"""Where everybody is, worked out for a district: 1,000 learners x 28 topics x 40 ratings.

    python benchmarks/growth.py [--learners 1000]

It writes each learner's ratings as files, reads them, and works out growth, assignments and what
a teacher sees at a glance, all in one process. Reading and working out are timed apart, so that
their ratio can be told on any machine.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from portfolio_gen.analysis.at_a_glance import at_a_glance
from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.model.school import School
from portfolio_gen.reading.portfolio import read_learner_files

TOPICS, RATINGS, LEVELS, PROJECTS = 28, 40, 5, 4
TODAY = date(2026, 11, 28)
CODES = [f"TOP.{number:02}" for number in range(TOPICS)]


def the_school() -> School:
    """28 topics of five levels, and 20 assignments."""
    levels = [{"id": f"level-{place}", "name": f"Level {place}"} for place in range(1, LEVELS + 1)]
    return School.model_validate(
        {
            "settings": {"name": "Bench", "levels": levels, "target_level": "3"},
            "frameworks": [
                {"id": "f", "title": "F", "competencies": [{"id": c, "title": c} for c in CODES]}
            ],
            "assignments": [
                {
                    "id": f"a{number}", "title": f"A{number}", "assigned": "2026-02-01",
                    "due": "2026-06-01", "targets": [f"{CODES[number]}@3", f"{CODES[-1]}@4"],
                }
                for number in range(20)
            ],
        }
    )  # fmt: skip


def write_learner(root: Path, name: str, chance: random.Random) -> None:
    """One learner's projects, and 40 files in which staff rate every topic."""
    for project in range(PROJECTS):
        folder = root / f"students/{name}/projects/p{project}"
        folder.mkdir(parents=True)
        (folder / "project.md").write_text("---\ntitle: A project\n---\nWords.\n")
        said = root / f"school/feedback/{name}/p{project}"
        said.mkdir(parents=True)
        for number in range(RATINGS // PROJECTS):
            day = TODAY - timedelta(days=1 + number * 40 + project * 9)
            lines = [
                f"  {code}: {{level: {chance.randint(1, LEVELS)}, because: I saw it}}"
                for code in CODES
            ]
            text = "rater: teacher\ncompetencies:\n" + "\n".join(lines) + "\n"
            (said / f"{day}-ms-okafor.yml").write_text(text)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--learners", type=int, default=1000)
    learners = asked.parse_args().learners
    chance, school = random.Random(7), the_school()
    reading = working = 0.0
    glances = []
    for number in range(learners):
        with tempfile.TemporaryDirectory() as folder:
            write_learner(Path(folder), f"l{number}", chance)
            start = time.perf_counter()
            read = read_learner_files(Path(folder), f"l{number}")
            reading += time.perf_counter() - start
        start = time.perf_counter()
        glances.append(at_a_glance(with_feedback(read.learner, read.feedback), school, TODAY))
        working += time.perf_counter() - start
    ratings = learners * TOPICS * RATINGS
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert all(len(glance.cells) == TOPICS for glance in glances)
    print(f"{learners} learners x {TOPICS} topics x {RATINGS} ratings = {ratings:,} ratings")
    print(f"reading      {reading:8.2f} s")
    print(f"working out  {working:8.2f} s   {working / reading:.3f} of reading")
    print(f"memory       {peak:8.0f} MB at most, with what a teacher sees of everybody in it")


if __name__ == "__main__":
    main()
