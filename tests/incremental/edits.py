"""Edits that people make to a school, each with a source of chance: what a build has to notice.

An edit changes the files it is given, or says that one was only touched or written again. Words
come from short lists, so that a school often becomes again what it was before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from tests.editions.hidden import Files
from tests.incremental.school import picture, whole_school
from tests.small_school import TODAY

WORDS = ("sun", "Sun", "kites", "evidence", "Ünder", "paper boats", "الشمس", "a & b", "<i>", "ice")
TOPICS = ("science", "Science", "sun", "Sun", "ovens", "clocks", "music", "birds", "feelings")
PEOPLE = ("ana", "ben", "cleo", "dee", "eli", "finn", "gil", "hal", "ivy")
PROJECTS = ("oven", "clock", "diary", "ana/oven", "ana/clock", "ben/count", "ben/birds",
            "cleo/kite", "gil/hum", "nowhere", "hal/kite")  # fmt: skip
AUDIENCES = ("public", "school", "family", "staff", "private")
STAFF = ("ms-okafor", "mr-lee")


@dataclass(kw_only=True)
class Repository:
    """The files of a school, the day of the build, and what was only touched or written again.

    A value of `files` that is a tuple is a link to the path it holds.
    """

    files: dict[str, str | bytes | tuple[str]] = field(default_factory=whole_school)
    day: date = TODAY
    touched: set[str] = field(default_factory=set)
    written_again: set[str] = field(default_factory=set)
    earlier: list[tuple[Files, date]] = field(default_factory=list)

    def text(self, path: str) -> str:
        found = self.files.get(path, "")
        return found if isinstance(found, str) else ""

    def some(self, random: Random, pattern: str) -> str:
        """The path of one of the files that match; one that is not there if there are none."""
        found = sorted(path for path in self.files if re.fullmatch(pattern, path))
        return random.choice(found) if found else "students/ana/notes.txt"

    def set(self, path: str, name: str, value: str | None) -> None:
        """Give one field of a story's front matter, or of a file of fields, another value."""
        text = self.text(path)
        kept = re.sub(rf"^{name}:.*\n(?:[ ]+.*\n)*", "", text, count=1, flags=re.MULTILINE)
        line = "" if value is None else f"{name}: {value}\n"
        if path.endswith(".md"):
            self.files[path] = kept.replace("---\n", f"---\n{line}", 1)
        else:
            self.files[path] = kept + line


Edit = Callable[[Repository, Random], None]
EDITS: list[Edit] = []


def edit(function: Edit) -> Edit:
    EDITS.append(function)
    return function


def some_day(random: Random) -> str:
    return f"2026-{random.randint(1, 12):02}-{random.choice((1, 9, 28)):02}"


def listed(random: Random, things: Iterable[str], most: int = 3) -> str:
    chosen = random.sample(list(things), random.randint(0, most))
    return "[" + ", ".join(f'"{one}"' for one in chosen) + "]"


def words(random: Random, most: int = 4) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(1, most)))


def quoted(random: Random, most: int = 4) -> str:
    return f'"{words(random, most)}"'


PROJECT = r"students/\w+/projects/\w+/project\.md"
REFLECTION = r"students/\w+/journal/.*\.md"
STORY = rf"{PROJECT}|{REFLECTION}|students/\w+/about\.md"
PICTURE = r"students/.*\.png"


@edit
def the_prose_of_a_story(school: Repository, random: Random) -> None:
    path = school.some(random, STORY)
    school.files[path] = f"{school.text(path)}\n{words(random, 9)}\n"


@edit
def the_first_words_of_a_story(school: Repository, random: Random) -> None:
    path = school.some(random, STORY)
    head, ends, _ = school.text(path).rpartition("---\n")
    school.files[path] = f"{head}{ends}\n{words(random)} ![x](media/dial.png)\n\nMore.\n"


@edit
def a_story_names_other_pages(school: Repository, random: Random) -> None:
    path = school.some(random, PROJECT)
    owner = random.choice(PEOPLE)
    school.files[path] = (
        f"{school.text(path)}\n[a](../clock/project.md) [b](../../../{owner}/projects/kite/"
        f"project.md) [c](../../../{owner}/profile.yml) ![d](../../../ben/projects/birds/media/"
        "nest.png) [e](../../goals.yml)\n"
    )


@edit
def the_title_of_a_project(school: Repository, random: Random) -> None:
    school.set(school.some(random, PROJECT), "title", quoted(random))


@edit
def the_title_of_a_reflection(school: Repository, random: Random) -> None:
    school.set(school.some(random, REFLECTION), "title", random.choice((None, quoted(random))))


@edit
def somebody_is_named_in_full(school: Repository, random: Random) -> None:
    names = ("Ana Lima", "Bo Ode", "Zoe Lima", "Hal New", "Ben Cole", "Cleo Zephyrine")
    path = school.some(random, PROJECT)
    school.set(path, "why_me", random.choice((None, f'"With {random.choice(names)}"')))
    path = school.some(random, STORY)
    school.files[path] = f"{school.text(path)}\nAnd {random.choice(names)}.\n"


@edit
def the_question_of_a_project(school: Repository, random: Random) -> None:
    school.set(school.some(random, PROJECT), "question", random.choice((None, quoted(random))))


@edit
def the_topic_of_a_project(school: Repository, random: Random) -> None:
    school.set(school.some(random, PROJECT), "topic", listed(random, TOPICS))


@edit
def the_capitals_of_a_topic(school: Repository, random: Random) -> None:
    path = school.some(random, PROJECT)
    line = re.search("^topic: .*$", school.text(path), re.MULTILINE)
    if line:
        how = random.choice((str.upper, str.lower, str.title))
        school.set(path, "topic", how(line[0].removeprefix("topic: ")))


@edit
def the_status_of_a_project(school: Repository, random: Random) -> None:
    status = random.choice(("idea", "working", "finished", "paused"))
    school.set(school.some(random, PROJECT), "status", status)


@edit
def the_dates_of_a_plan(school: Repository, random: Random) -> None:
    steps = f"[{{step: {quoted(random)}, by: {some_day(random)}, done: {some_day(random)}}}]"
    school.set(school.some(random, PROJECT), "timeline", random.choice((None, steps)))


@edit
def the_team_of_a_project(school: Repository, random: Random) -> None:
    school.set(school.some(random, PROJECT), "team", listed(random, PEOPLE))


@edit
def what_a_project_builds_on(school: Repository, random: Random) -> None:
    school.set(school.some(random, PROJECT), "builds_on", listed(random, PROJECTS))


@edit
def subjects_and_competencies_of_a_project(school: Repository, random: Random) -> None:
    path = school.some(random, PROJECT)
    school.set(path, "subjects", listed(random, ("science", "math", "arts", "nothing")))
    codes = ("SCI.INQ", "MATH.STAT", "SCI.SKY", "NO.SUCH")
    school.set(path, "competencies", listed(random, codes))
    school.set(path, "unit", random.choice((None, "sky", "no-such")))
    school.set(path, "assignment", random.choice((None, "fly", "no-such")))
    school.set(path, "lenses", f"[{{subject: math, question: {quoted(random)}}}]")


@edit
def whom_a_project_was_shown_to(school: Repository, random: Random) -> None:
    path = school.some(random, PROJECT)
    school.set(path, "shared_with", f"[{{who: {quoted(random)}, when: {some_day(random)}}}]")
    school.set(path, "showcase", random.choice((None, f"{{because: {quoted(random)}}}")))
    school.set(path, "career", random.choice((None, quoted(random))))


@edit
def the_language_of_a_story(school: Repository, random: Random) -> None:
    path = school.some(random, f"{PROJECT}|{REFLECTION}")
    school.set(path, "lang", random.choice((None, "es", "ar", "en", "pt-BR")))


@edit
def a_piece_of_work_is_shown(school: Repository, random: Random) -> None:
    path = school.some(random, PROJECT)
    name = random.choice(("plan", "dial", "nest", "new"))
    school.set(
        path, "shows", f"[{{kind: drawing, file: media/{name}.png, alt: {quoted(random)}, "
        f"people: {listed(random, PEOPLE, 2)}, audience: {random.choice(AUDIENCES)}}}]",
    )  # fmt: skip
    if random.random() < 0.7:
        school.files[path.replace("project.md", f"media/{name}.png")] = picture(random.randrange(8))


@edit
def the_bytes_of_a_picture(school: Repository, random: Random) -> None:
    school.files[school.some(random, PICTURE)] = picture(random.randrange(8))


@edit
def a_picture_goes(school: Repository, random: Random) -> None:
    school.files.pop(school.some(random, PICTURE), None)


@edit
def a_picture_is_renamed(school: Repository, random: Random) -> None:
    path = school.some(random, PICTURE)
    if path in school.files:
        name = random.choice(("plan", "dial", "nest", "new"))
        school.files[f"{path.rpartition('/')[0]}/{name}.png"] = school.files.pop(path)


@edit
def the_words_of_a_rubric(school: Repository, random: Random) -> None:
    path = school.some(random, PROJECT).replace("project.md", "rubric.yml")
    based = random.choice(("", "based_on: plain\n", "based_on: nothing\n"))
    school.files[path] = (
        f"{based}criteria:\n  - {{id: heat, name: {quoted(random)}, levels: "
        f"{{meeting: {quoted(random)}}}}}\n"
    )


@edit
def an_assessment(school: Repository, random: Random) -> None:
    folder = school.some(random, PROJECT).replace("project.md", "assessments/")
    level = random.choice(("beginning", "meeting", "exceeding", "2", "metting"))
    school.files[f"{folder}{some_day(random)}.yml"] = (
        f"ratings: {{heat: {{level: {level}, because: {quoted(random)}}}}}\n"
        f"audience: {random.choice(AUDIENCES)}\n"
    )


def _feedback(random: Random) -> str:
    return (
        f"saw: {quoted(random)}\nnext: {quoted(random)}\nratings: {{heat: meeting}}\n"
        f"competencies: {{SCI.INQ: {random.choice(('meeting', 'exceeding'))}}}\n"
        f"audience: {random.choice(AUDIENCES)}\n"
    )


def _said_about(random: Random, who: str) -> str:
    project = random.choice(("ana/oven", "ana/clock", "ben/birds", "gil/hum", "hal/kite"))
    return f"{project}/{some_day(random)}{who}.yml"


@edit
def staff_say_something(school: Repository, random: Random) -> None:
    about = _said_about(random, f"-{random.choice(STAFF)}")
    school.files[f"school/feedback/{about}"] = _feedback(random)


@edit
def staff_say_it_otherwise(school: Repository, random: Random) -> None:
    school.files[school.some(random, "school/feedback/.*yml")] = _feedback(random)


@edit
def staff_take_it_back(school: Repository, random: Random) -> None:
    school.files.pop(school.some(random, "school/feedback/.*yml"), None)


@edit
def a_classmate_says_something(school: Repository, random: Random) -> None:
    who = random.choice(PEOPLE)
    about = _said_about(random, "")
    school.files[f"students/{who}/feedback/{about}"] = _feedback(random)


@edit
def a_classmate_takes_it_back(school: Repository, random: Random) -> None:
    school.files.pop(school.some(random, r"students/\w+/feedback/.*yml"), None)


@edit
def goals(school: Repository, random: Random) -> None:
    status = random.choice(("active", "kept", "changed", "let-go"))
    school.files[f"students/{random.choice(PEOPLE)}/goals.yml"] = (
        f"- {{id: read, goal: {quoted(random)}, status: {status}, by: {some_day(random)}, "
        f"check_ins: [{{date: {some_day(random)}, note: {quoted(random)}}}], "
        f"audience: {random.choice(AUDIENCES)}}}\n"
    )


@edit
def a_reflection_comes(school: Repository, random: Random) -> None:
    about = random.choice(
        ("project:ana/oven", "project:ben/birds", "project:oven", "goal:read", "feedback:oven",
         "competency:SCI.INQ", "project:hal/kite", "feedback:ana/oven")
    )  # fmt: skip
    school.files[f"students/{random.choice(PEOPLE)}/journal/{some_day(random)}-x.md"] = (
        f"---\nabout: [{about}]\nlang: {random.choice(('en', 'es'))}\nnext: {quoted(random)}\n"
        f"audience: {random.choice(AUDIENCES)}\n---\n\n{words(random)}\n"
    )


@edit
def a_reflection_goes(school: Repository, random: Random) -> None:
    school.files.pop(school.some(random, REFLECTION), None)


@edit
def a_profile(school: Repository, random: Random) -> None:
    school.files[f"students/{random.choice(PEOPLE)}/profile.yml"] = (
        f"headline: {quoted(random)}\ninterests: {listed(random, WORDS)}\n"
        f"strengths: [{{text: {quoted(random)}, evidence: [oven]}}]\n"
        f"supports: {listed(random, WORDS)}\n"
        f"environments: [{{activity: reading, space: studio, audience: public}}]\n"
    )


@edit
def a_log(school: Repository, random: Random) -> None:
    school.files[f"students/{random.choice(PEOPLE)}/log.yml"] = (
        f"- {{date: {some_day(random)}, doing: {quoted(random)}, project: oven}}\n"
    )


@edit
def for_whom_a_thing_is(school: Repository, random: Random) -> None:
    path = school.some(random, rf"{PROJECT}|{REFLECTION}|.*/feedback/.*yml|.*/assessments/.*yml")
    school.set(path, "audience", random.choice((None, *AUDIENCES)))


@edit
def what_a_family_agrees_to(school: Repository, random: Random) -> None:
    publish = random.choice(("public", "public", "family", "nobody"))
    name = random.choice(("full", "first", "first-initial", "pseudonym", "none"))
    until = random.choice(("", f", until: {some_day(random)}"))
    school.set(
        "school/consent.yml", random.choice(PEOPLE), f"{{publish: {publish}, name: {name}, "
        f"pseudonym: Sky, photos: {random.choice(('yes', 'no'))}, "
        f"voice: {random.choice(('yes', 'no'))}{until}}}",
    )  # fmt: skip


@edit
def a_family_takes_it_back(school: Repository, random: Random) -> None:
    school.set("school/consent.yml", random.choice(PEOPLE), None)


def _lines(school: Repository) -> list[str]:
    return school.text("school/roster.csv").splitlines()


def _keep_lines(school: Repository, lines: list[str]) -> None:
    school.files["school/roster.csv"] = "\n".join(lines) + "\n"


@edit
def a_line_of_the_roster(school: Repository, random: Random) -> None:
    lines = _lines(school)
    number = random.randrange(1, len(lines))
    name = lines[number].partition(",")[0]
    lines[number] = (
        f"{name},{random.choice(('Ana', 'Bo', 'Zoë'))} {random.choice(('Lima', 'Ode'))},"
        f"{random.randint(5, 9)},{random.choice(('harbor', 'hill', ''))},"
        f"{random.choice((*STAFF, ''))},{random.choice(('active', 'active', 'left'))}"
    )
    _keep_lines(school, lines)


@edit
def a_learner_comes(school: Repository, random: Random) -> None:
    lines, name = _lines(school), random.choice(PEOPLE)
    if not any(line.startswith(f"{name},") for line in lines):
        lines.insert(random.randint(1, len(lines)), f"{name},{name.title()} New,6,harbor,,active")
        _keep_lines(school, lines)
        school.files[f"students/{name}/projects/kite/project.md"] = (
            f"---\ntitle: {quoted(random)}\ntopic: {listed(random, TOPICS)}\nstatus: finished\n"
            f"team: {listed(random, PEOPLE)}\nbuilds_on: {listed(random, PROJECTS)}\n"
            "audience: public\n---\n\nUp.\n"
        )


@edit
def a_learner_is_taken_off_the_roster(school: Repository, random: Random) -> None:
    lines = _lines(school)
    if len(lines) > 4:
        lines.pop(random.randrange(1, len(lines)))
        _keep_lines(school, lines)


@edit
def the_roster_has_another_order(school: Repository, random: Random) -> None:
    head, *lines = _lines(school)
    random.shuffle(lines)
    _keep_lines(school, [head, *lines])


SCHOOL = "school/school.yml"


@edit
def the_name_of_the_school(school: Repository, random: Random) -> None:
    school.set(SCHOOL, "name", random.choice(("Alder Creek School", quoted(random))))


@edit
def the_languages_of_the_school(school: Repository, random: Random) -> None:
    school.set(SCHOOL, "languages", random.choice((None, "[en, es]", "[ar]")))


@edit
def the_colour_of_the_school(school: Repository, random: Random) -> None:
    school.set(SCHOOL, "theme_color", random.choice((None, "brown", "purple")))


@edit
def the_names_of_levels(school: Repository, random: Random) -> None:
    text = school.text(SCHOOL)
    school.files[SCHOOL] = re.sub(
        "name: (Meeting|Met)", random.choice(("name: Met", "name: Meeting")), text
    )


@edit
def the_subjects_of_the_school(school: Repository, random: Random) -> None:
    chosen = random.sample(("science", "math", "arts"), random.randint(1, 3))
    subjects = ", ".join(f"{{id: {one}, name: {one.title()}}}" for one in chosen)
    school.set(SCHOOL, "subjects", f"[{subjects}]")


@edit
def the_audiences_of_the_school(school: Repository, random: Random) -> None:
    thing = random.choice(("goals", "profile.interests", "projects", "journal", "nothing"))
    audiences = f"{{{thing}: {random.choice(AUDIENCES)}}}"
    school.set(SCHOOL, "audiences", random.choice((None, audiences)))


@edit
def people_and_classes(school: Repository, random: Random) -> None:
    school.files["school/people.yml"] = "".join(
        f"- {{id: {one}, name: {quoted(random)}, role: teacher}}\n"
        for one in STAFF[: random.randint(1, 2)]
    )
    school.files["school/classes.yml"] = (
        f"- {{id: {random.choice(('harbor', 'hill'))}, name: {quoted(random)}, teacher: mr-lee}}\n"
    )


@edit
def the_glossary(school: Repository, random: Random) -> None:
    path = "school/glossary.yml"
    if random.random() < 0.2:
        school.files.pop(path, None)
    else:
        school.files[path] = f"{random.choice(('evidence', 'ice'))}: {quoted(random)}\n"


@edit
def a_framework(school: Repository, random: Random) -> None:
    school.files["school/frameworks/alder.yml"] = (
        f"title: {quoted(random)}\ncalled: Measurement topic\ncompetencies:\n"
        f"  - {{id: SCI.INQ, title: {quoted(random)}, subject: science}}\n"
        f"  - {{id: SCI.SKY, title: {quoted(random)}, standards: [ST.1],"
        f" levels: {{meeting: {quoted(random)}}}}}\n"
    )


@edit
def what_the_school_asks_for(school: Repository, random: Random) -> None:
    files = {
        "school/standards/state.yml": f"- {{code: ST.1, statement: {quoted(random)}}}\n"
        f"- {{code: ST.2, statement: {quoted(random)}, parent: ST.1}}\n",
        "school/units/sky.yml": f"title: {quoted(random)}\n"
        f"authors: {listed(random, ('ana', 'ben', 'cleo', 'ms-okafor'))}\n",
        "school/assignments/fly.yml": f"title: {quoted(random)}\nassigned: {some_day(random)}\n"
        f"targets: {listed(random, ('SCI.SKY@meeting', 'SCI.INQ@developing'), 2)}\n",
    }
    path = random.choice(list(files))
    if random.random() < 0.3:
        school.files.pop(path, None)
    else:
        school.files[path] = files[path]


@edit
def a_template(school: Repository, random: Random) -> None:
    path = random.choice(
        ("school/templates/rubrics/plain.yml", "school/templates/projects/inquiry.md")
    )
    if random.random() < 0.2:
        school.files.pop(path, None)
    elif path.endswith(".yml"):
        school.files[path] = f"title: {quoted(random)}\ncriteria: [{{id: heat, name: Heat}}]\n"
    else:
        school.files[path] = f"---\ntitle: {quoted(random)}\n---\n\n{words(random)}\n"


@edit
def a_page_of_docs(school: Repository, random: Random) -> None:
    path = f"docs/{random.choice(('index', 'guide', 'more/deep', 'topics/index'))}.md"
    if random.random() < 0.3:
        school.files.pop(path, None)
    else:
        school.files[path] = (
            f"# {words(random)}\n\n{words(random)} [x](/learners/{random.choice(PEOPLE)}/) "
            f"[y](learners/{random.choice(PEOPLE)}/index.md)\n"
        )


@edit
def a_file_of_docs(school: Repository, random: Random) -> None:
    school.files[f"docs/{random.choice(('a.png', 'more/b.png'))}"] = picture(random.randrange(8))


@edit
def the_name_of_the_site(school: Repository, random: Random) -> None:
    school.set("mkdocs.yml", "site_name", quoted(random))


@edit
def the_address_of_the_site(school: Repository, random: Random) -> None:
    url = random.choice((None, "https://alder.example/", "https://alder.example/portfolios/"))
    school.set("mkdocs.yml", "site_url", url)


@edit
def a_mistake(school: Repository, random: Random) -> None:
    path = school.some(random, r"students/.*\.(yml|md)|school/(?!consent|roster|school).*\.yml")
    text = school.text(path)
    school.files[path] = random.choice(
        (f"{text}whoops: [1\n", f"  x: {text}", text.replace(":", ";", 2), "", f"{text}\t- :\n")
    )


@edit
def a_mistake_where_nobody_then_knows_what_may_be_shown(school: Repository, random: Random) -> None:
    path = random.choice(("school/consent.yml", "school/roster.csv"))
    school.files[path] = random.choice(
        (f"{school.text(path)}ana {{publish: [\n", f'{school.text(path)}zed,"Zed,6\n')
    )


@edit
def a_mistake_is_mended(school: Repository, random: Random) -> None:
    first = whole_school()
    for path in random.sample(sorted(first), 4):
        if path != "mkdocs.yml":
            school.files[path] = first[path]


@edit
def a_project_is_renamed(school: Repository, random: Random) -> None:
    folder = school.some(random, PROJECT).removesuffix("project.md")
    new = f"{folder[:-1].rpartition('/')[0]}/{random.choice(('kite', 'oven', 'clock', 'boat'))}/"
    if folder == new:
        return
    for path in [path for path in school.files if path.startswith(folder)]:
        school.files[path.replace(folder, new)] = school.files.pop(path)


@edit
def a_reflection_is_renamed(school: Repository, random: Random) -> None:
    path = school.some(random, REFLECTION)
    if path in school.files:
        new = f"{path.rpartition('/')[0]}/{some_day(random)}-{random.choice(('x', 'y'))}.md"
        school.files[new] = school.files.pop(path)


@edit
def a_folder_goes(school: Repository, random: Random) -> None:
    folder = school.some(random, PROJECT).removesuffix("project.md")
    if random.random() < 0.3:
        folder = f"students/{random.choice(PEOPLE)}/"
    for path in [path for path in school.files if path.startswith(folder)]:
        del school.files[path]


@edit
def something_about_nobody(school: Repository, random: Random) -> None:
    path = random.choice(
        ("students/zed/profile.yml", "school/feedback/zed/kite/2026-03-03-ms-okafor.yml",
         "school/feedback/notes.txt", "students/ana/strange.txt", "students/Bad Name/x.yml",
         "students/ana/projects/oven/strange/deep.md")
    )  # fmt: skip
    if path in school.files:
        del school.files[path]
    else:
        school.files[path] = f"headline: {quoted(random)}\n"


@edit
def a_link_takes_the_place_of_a_file(school: Repository, random: Random) -> None:
    path = school.some(random, rf"{PROJECT}|{PICTURE}|students/\w+/profile\.yml")
    school.files[path] = ("../ben/profile.yml",)


@edit
def a_file_is_only_touched(school: Repository, random: Random) -> None:
    school.touched.add(school.some(random, ".*"))


@edit
def a_file_is_written_again_as_it_was(school: Repository, random: Random) -> None:
    school.written_again.add(school.some(random, ".*"))


@edit
def another_day(school: Repository, random: Random) -> None:
    school.day = TODAY + timedelta(days=random.choice((0, 0, 1, -1, -120, 40, -300)))


@edit
def back_to_what_it_was_a_moment_ago(school: Repository, random: Random) -> None:
    back = random.choice((2, 2, 2, 3, 5, 8))
    if len(school.earlier) >= back:
        files, school.day = school.earlier[-back]
        school.files = dict(files)


@edit
def back_to_the_first_day(school: Repository, random: Random) -> None:
    if random.random() < 0.3:
        school.files, school.day = whole_school(), TODAY


def change(school: Repository, random: Random) -> str:
    """Make one edit, sometimes two or three at once; returns their names."""
    count = random.choices((1, 2, 3), (8, 2, 1))[0]
    chosen = [random.choice(EDITS) for _ in range(count)]
    school.earlier = [*school.earlier[-9:], (dict(school.files), school.day)]
    school.touched, school.written_again = set(), set()
    for one in chosen:
        one(school, random)
    return " + ".join(one.__name__ for one in chosen)
