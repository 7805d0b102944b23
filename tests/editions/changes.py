"""Changes to a school that strangers, and another family, must not be able to notice.

Each takes the files of `hidden.py` and a source of chance, and writes words found nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.editions.hidden import Files
from tests.pictures import drawing

Change = Callable[[Files, Random], None]
CHANGES: list[Change] = []
HIDDEN_LEARNERS = ("cleo", "dee", "eli", "finn")


def change(function: Change) -> Change:
    CHANGES.append(function)
    return function


def _word(random: Random) -> str:
    return "zq" + "".join(random.choices("bcdfghjklmnp", k=6))


def _day(random: Random) -> str:
    return f"20{random.randint(24, 27)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"


@change
def a_private_project_is_added(files: Files, random: Random) -> None:
    name, audience = _word(random), random.choice(["private", "school", "family", "staff"])
    topic = random.choice(["[science, sun]", f"[{_word(random)}]", "[sport]"])
    files[f"students/ana/projects/{name}/project.md"] = (
        f"---\ntitle: {_word(random)}\ntopic: {topic}\nsubjects: [math]\nstatus: finished\n"
        f"builds_on: [oven, ben/count]\nteam: [ben, gil]\nshowcase: {{because: {_word(random)}}}\n"
        f"timeline: [{{step: {_word(random)}, by: {_day(random)}}}]\n"
        f"audience: {audience}\n---\n\n{_word(random)}\n"
    )


@change
def a_private_project_is_renamed(files: Files, random: Random) -> None:
    new = _word(random)
    for path in [path for path in files if "/projects/diary/" in path]:
        files[path.replace("/diary/", f"/{new}/")] = files.pop(path)


@change
def a_private_project_goes(files: Files, random: Random) -> None:
    for path in [path for path in files if "/projects/diary/" in path]:
        del files[path]


@change
def the_profile_changes_where_strangers_do_not_look(files: Files, random: Random) -> None:
    files["students/ana/profile.yml"] = (
        f"headline: I build\ninterests: [sun, {{text: {_word(random)}, audience: school}}]\n"
        f"strengths: [{{text: {_word(random)}, as_of: {_day(random)}, evidence: [oven]}}]\n"
        f"supports: [{_word(random)}]\nlanguages: [{_word(random)}]\n"
        f"agreed: [{{with: {_word(random)}, on: {_day(random)}}}]\n"
    )


@change
def goals_change(files: Files, random: Random) -> None:
    status = random.choice(["active", "kept", "changed", "let-go"])
    files["students/ana/goals.yml"] = (
        f"- {{id: read, goal: {_word(random)}, status: {status}, by: {_day(random)}}}\n"
        f"- {{id: {_word(random)}, goal: {_word(random)}}}\n"
    )


@change
def goals_go(files: Files, random: Random) -> None:
    files.pop("students/ana/goals.yml", None)


@change
def a_reflection_is_added(files: Files, random: Random) -> None:
    audience = random.choice(["private", "school", "family", "staff"])
    files[f"students/ana/journal/{_day(random)}-{_word(random)}.md"] = (
        f"---\ntitle: {_word(random)}\nabout: [project:oven, competency:SCI.INQ]\n"
        f"answers: 2026-03-08-sun\nnext: {_word(random)}\naudience: {audience}\n---\n\n"
        f"{_word(random)} ![x](../projects/oven/media/home.png)\n"
    )


@change
def the_answered_reflection_goes(files: Files, random: Random) -> None:
    files.pop("students/ana/journal/2026-03-06-hot.md", None)


@change
def the_log_changes(files: Files, random: Random) -> None:
    files["students/ana/log.yml"] = f"- {{date: {_day(random)}, doing: {_word(random)}}}\n"


@change
def ana_rates_herself(files: Files, random: Random) -> None:
    level = random.choice(["beginning", "developing", "exceeding", "4"])
    files[f"students/ana/projects/oven/assessments/{_day(random)}.yml"] = (
        f"ratings: {{heat: {{level: {level}, because: {_word(random)}}}, {_word(random)}: 1}}\n"
        f"overall: {_word(random)}\n"
    )


@change
def staff_give_feedback(files: Files, random: Random) -> None:
    audience = random.choice(["staff", "family", "school", "private"])
    files[f"school/feedback/ana/oven/{_day(random)}-ms-okafor.yml"] = (
        f"saw: {_word(random)}\nnext: {_word(random)}\nratings: {{heat: 2}}\n"
        f"competencies: {{SCI.INQ: {{level: meeting, because: {_word(random)}}}}}\n"
        f"audience: {audience}\n"
    )


@change
def a_classmate_without_consent_says_something(files: Files, random: Random) -> None:
    who = random.choice(HIDDEN_LEARNERS)
    audience = random.choice(["public", "family", "school"])
    files[f"students/{who}/feedback/ana/oven/{_day(random)}.yml"] = (
        f"saw: {_word(random)}\nratings: {{heat: 1}}\naudience: {audience}\n"
    )


@change
def a_classmate_with_consent_says_it_to_ana_alone(files: Files, random: Random) -> None:
    files[f"students/ben/feedback/ana/oven/{_day(random)}.yml"] = f"saw: {_word(random)}\n"


@change
def somebody_without_consent_writes(files: Files, random: Random) -> None:
    who, name = random.choice(HIDDEN_LEARNERS), _word(random)
    files[f"students/{who}/profile.yml"] = f"headline: {_word(random)}\n"
    files[f"students/{who}/about.md"] = f"{_word(random)}\n"
    files[f"students/{who}/projects/{name}/project.md"] = (
        f"---\ntitle: {_word(random)}\nquestion: {_word(random)}?\nstatus: finished\n"
        f"topic: [science, {random.choice(['sun', _word(random)])}]\nsubjects: [science]\n"
        f"builds_on: [ana/oven]\nteam: [ana, ben]\nshowcase: {{because: {_word(random)}}}\n"
        f"shared_with: [{{who: {_word(random)}, when: {_day(random)}}}]\naudience: public\n"
        f"shows: [{{kind: drawing, file: media/a.png, alt: {_word(random)}}}]\n---\n\nHello\n"
    )
    files[f"students/{who}/projects/{name}/media/a.png"] = drawing(94, 80)


@change
def somebody_without_consent_goes(files: Files, random: Random) -> None:
    who = random.choice(HIDDEN_LEARNERS)
    for path in [path for path in files if path.startswith(f"students/{who}/")]:
        del files[path]


@change
def a_learner_without_consent_comes(files: Files, random: Random) -> None:
    name = _word(random)
    lines = str(files["school/roster.csv"]).splitlines()
    lines.insert(random.randint(1, len(lines)), f"{name},{name} {_word(random)},6,harbor,,active")
    files["school/roster.csv"] = "\n".join(lines) + "\n"
    files[f"students/{name}/profile.yml"] = f"headline: {_word(random)}\n"


@change
def a_last_name_changes(files: Files, random: Random) -> None:
    new = "Zq" + _word(random)
    files["school/roster.csv"] = re.sub(
        r"Ana \S+?,", f"Ana {new},", str(files["school/roster.csv"])
    )


@change
def consent_is_signed_again(files: Files, random: Random) -> None:
    files["school/consent.yml"] = re.sub(
        r"photos: yes, voice: yes(, signed: [\d-]+)?}",
        f"photos: yes, voice: yes, signed: 2025-{random.randint(1, 12):02}-01}}",
        str(files["school/consent.yml"]),
    )


@change
def a_family_picture_changes(files: Files, random: Random) -> None:
    for name in ("home", "us", _word(random)):
        picture = drawing(random.randint(100, 200), 80)
        files[f"students/ana/projects/oven/media/{name}.png"] = picture


@change
def the_words_of_a_family_picture_change(files: Files, random: Random) -> None:
    path = "students/ana/projects/oven/project.md"
    files[path] = re.sub("caption: [^,]*", f"caption: {_word(random)}", str(files[path]))


@change
def notes_lie_about(files: Files, random: Random) -> None:
    files[f"students/ana/{_word(random)}.txt"] = _word(random)
    files[f"students/ana/projects/oven/media/{_word(random)}.md"] = _word(random)
    files[f"school/{_word(random)}.yml"] = f"- {_word(random)}\n"


#: Changes that Ben's family sees too, as the school's pages are for them; strangers do not.
SCHOOL_CHANGES: list[Change] = []


def school_change(function: Change) -> Change:
    SCHOOL_CHANGES.append(function)
    return function


@school_change
def staff_come_and_go(files: Files, random: Random) -> None:
    files["school/people.yml"] = f"- {{id: ms-okafor, name: {_word(random)}, role: teacher}}\n"
    files["school/classes.yml"] = f"- {{id: harbor, name: {_word(random)}, teacher: ms-okafor}}\n"


@school_change
def the_schools_words_change(files: Files, random: Random) -> None:
    files["school/glossary.yml"] = f"evidence: {_word(random)}\n{_word(random)}: {_word(random)}\n"
    files["school/templates/rubrics/plain.yml"] = (
        f"title: {_word(random)}\ncriteria: [{{id: heat, name: {_word(random)}}}]\n"
    )


@school_change
def what_the_school_asks_for_changes(files: Files, random: Random) -> None:
    files["school/standards/state.yml"] = f"- {{code: ST.1, statement: {_word(random)}}}\n"
    files["school/units/sky.yml"] = f"title: {_word(random)}\nauthors: [dee, gil]\n"
    files["school/assignments/fly.yml"] = f"title: {_word(random)}\ntargets: [SCI.SKY@meeting]\n"
    files["school/assignments/more.yml"] = f"title: {_word(random)}\n"


@school_change
def the_framework_changes(files: Files, random: Random) -> None:
    files["school/frameworks/alder.yml"] = (
        f"title: {_word(random)}\ncompetencies: [{{id: SCI.INQ, title: {_word(random)}}}]\n"
    )
