"""The school's own files: settings, roster, consent, frameworks, templates, feedback of staff."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.model.audience import Audience
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.feedback import staff_feedback
from portfolio_gen.reading.folder import look_into
from portfolio_gen.reading.portfolio import read_learner_files, read_school_files
from portfolio_gen.reading.school import USUAL_LEVELS, SchoolFiles, read_school
from tests.small_school import SCHOOL, write_school

HEAD = "id,name,grade,classes,advisor,status\n"
ANA = "ana,Ana Lima,6,harbor,ms-okafor,active\n"
BEN = "ben,Ben Cole,7,harbor,ms-okafor,active\n"
SETTINGS = SCHOOL["school/school.yml"]


def read(root: Path, name: str, text: str | bytes) -> tuple[SchoolFiles, list[Problem]]:
    write_school(root, {f"school/{name}": text})
    folder = look_into(root, "school")
    school = read_school(folder)
    staff_feedback(folder)
    return school, folder.problems


def told(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in problems]


def ids(school: SchoolFiles) -> list[str]:
    return [str(line.id) for line in school.roster]


# -- roster --


@pytest.mark.parametrize(
    "text",
    [
        HEAD + ANA + BEN,
        "\ufeff" + HEAD + ANA + BEN,
        (HEAD + ANA + BEN).replace("\n", "\r\n"),
        (HEAD + ANA + BEN).replace(",", ";"),
        (HEAD + ANA + BEN).replace(",", "\t"),
        HEAD.upper() + "\n" + ANA + ",,,,,\n" + BEN,
        "name,id\nAna Lima,ana\nBen Cole,ben\n",
    ],
    ids=["plain", "mark", "windows", "semicolons", "tabs", "blank lines", "other order"],
)
def test_a_table_as_any_spreadsheet_saves_it(tmp_path: Path, text: str) -> None:
    school, problems = read(tmp_path, "roster.csv", text)
    assert problems == []
    assert [(line.id, line.name) for line in school.roster] == [
        ("ana", "Ana Lima"),
        ("ben", "Ben Cole"),
    ]


def test_several_classes_stand_in_one_cell(tmp_path: Path) -> None:
    school, problems = read(tmp_path, "roster.csv", HEAD + ANA.replace("harbor", "harbor; band;"))
    assert problems == [] and school.roster[0].classes == ("harbor", "band")


def test_a_comma_in_quotes_is_part_of_a_name(tmp_path: Path) -> None:
    school, problems = read(tmp_path, "roster.csv", HEAD + 'ana,"Lima, Ana",6,,,\n')
    assert problems == [] and school.roster[0].name == "Lima, Ana"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (ANA + ANA, ("duplicate-id", 3, 1)),
        ("ana,,6,,,\n", ("missing-cell", 2, 1)),
        (",Ana Lima,6,,,\n", ("missing-cell", 2, 1)),
        ("Ana,Ana Lima,6,,,\n", ("unsafe-id", 2, 1)),
        ("ana,Lima, Ana,6,harbor,ms-okafor,active\n", ("too-many-cells", 2, 34)),
        ('ana,"Ana Lima,6,harbor,,\n', ("quote-in-table", 2, 5)),
        ("ana,Ana Lima,6,,,lefft\n", ("unknown-choice", 2, 18)),
        ("ana,Ana Lima,6,Harbor Studio,,\n", ("unsafe-id", 2, 16)),
    ],
)
def test_one_line_that_is_wrong_leaves_the_others(
    tmp_path: Path, line: str, expected: tuple[str, int, int]
) -> None:
    school, problems = read(tmp_path, "roster.csv", HEAD + line + BEN)
    assert told(problems) == [expected]
    assert ids(school)[-1] == "ben"


def test_a_status_nobody_knows_never_becomes_active(tmp_path: Path) -> None:
    school, _ = read(tmp_path, "roster.csv", HEAD + ANA.replace("active", "lefft") + BEN)
    assert ids(school) == ["ben"]


def test_the_first_of_two_lines_counts(tmp_path: Path) -> None:
    school, (problem,) = read(tmp_path, "roster.csv", HEAD + ANA + ANA.replace("Lima", "Cole"))
    assert [line.name for line in school.roster] == ["Ana Lima"]
    assert "line 2" in problem.message


LEFT = ANA.replace("active", "left")
UNSURE = ANA.replace("active", "lefft")


def statuses(school: SchoolFiles) -> dict[str, str]:
    return {str(line.id): line.status for line in school.roster}


@pytest.mark.parametrize(
    "lines",
    [ANA + LEFT, LEFT + ANA, ANA + UNSURE, UNSURE + ANA, ANA + ANA.replace("ana,", "Ana,")],
    ids=["and then left", "left before", "and then unclear", "unclear before", "in capitals"],
)
def test_whoever_left_by_one_of_two_lines_has_left(tmp_path: Path, lines: str) -> None:
    school, problems = read(tmp_path, "roster.csv", HEAD + lines + BEN)
    assert statuses(school) == {"ana": "left", "ben": "active"}
    assert ("duplicate-id", True) in [(found.code, found.privacy) for found in problems]


@pytest.mark.parametrize(
    ("cells", "status"),
    [("left,active", "left"), ("active,left", "left"), ("active,graduated", "graduated"),
     (",left", "left"), ("active,", "active"), ("active,active", "active")],
)  # fmt: skip
def test_a_column_that_is_there_twice_says_the_more_careful_thing(
    tmp_path: Path, cells: str, status: str
) -> None:
    text = f"id,name,status,Status\nana,Ana Lima,{cells}\n"
    school, (problem,) = read(tmp_path, "roster.csv", text)
    assert statuses(school) == {"ana": status}
    assert (problem.code, problem.privacy, problem.place.column) == ("column-twice", True, 16)


@pytest.mark.parametrize(
    ("head", "cells"),
    [("id,name,name", "ana,Ana Lima,Ana Cole"), ("id,id,name", "ana,ben,Ana Lima"),
     ("id,name,status,status", "ana,Ana Lima,active,lefft")],
)  # fmt: skip
def test_two_columns_that_make_it_unclear_who_it_is_leave_the_line_out(
    tmp_path: Path, head: str, cells: str
) -> None:
    school, problems = read(tmp_path, "roster.csv", f"{head}\n{cells}\n")
    assert ids(school) == [] and problems[0].code == "column-twice"


@pytest.mark.parametrize("column", ["state", "Staus", "active", "ѕtatus", "situation"])
def test_a_column_that_may_be_the_status_keeps_in_only_who_is_active(
    tmp_path: Path, column: str
) -> None:
    lines = "ana,Ana Lima,left\nben,Ben Cole,active\ncy,Cy Dale\n"
    school, (problem,) = read(tmp_path, "roster.csv", f"id,name,{column}\n{lines}")
    assert statuses(school) == {"ana": "left", "ben": "active", "cy": "left"}
    assert (problem.code, problem.privacy) == ("misspelled-status", True)
    assert problem.place.column == 9


@pytest.mark.parametrize(
    ("head", "cells", "codes"),
    [("id,name", "ana,Ana Lima", []), ("id,name,phone", "ana,Ana Lima,1", ["unknown-key"]),
     ("id,name,status,state", "ana,Ana Lima,active,Maine", ["unknown-key"])],
)  # fmt: skip
def test_another_column_says_nothing_of_who_has_left(
    tmp_path: Path, head: str, cells: str, codes: list[str]
) -> None:
    school, problems = read(tmp_path, "roster.csv", f"{head}\n{cells}\n")
    assert statuses(school) == {"ana": "active"}
    assert [problem.code for problem in problems] == codes
    assert not any(problem.privacy for problem in problems)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (HEAD.replace("name", "nmae"), [("unknown-key", 1, 4)]),
        (HEAD.replace("id,", ""), [("missing-column", 1, 1)]),
        (HEAD.strip() + ",phone\n", [("unknown-key", 1, 38)]),
        ("", [("missing-column", 1, 1)]),
    ],
)
def test_a_wrong_first_line_is_told_once_and_not_for_every_learner(
    tmp_path: Path, head: str, expected: list[tuple[str, int, int]]
) -> None:
    assert told(read(tmp_path, "roster.csv", head + ANA + BEN)[1]) == expected


# -- consent --


def consents(school: SchoolFiles) -> dict[str, str]:
    return {str(learner): consent.publish for learner, consent in school.consent.items()}


@pytest.mark.parametrize(
    "entry",
    ["{publish: publik}", "{pubish: public}", "{publish: public, until: 3/4/2027}", "public",
     "{publish: public, until: 2299-01-01}", "[public]", "{publish: public, photos: maybe}",
     "{publish: public, audience: public}", "{publish: public, who: }"],
)  # fmt: skip
def test_a_mistake_in_an_entry_closes_that_learner_only(tmp_path: Path, entry: str) -> None:
    school, problems = read(
        tmp_path, "consent.yml", f"ana: {entry}\nben: {{publish: public, name: full}}\n"
    )
    assert len(problems) == 1 and problems[0].privacy and problems[0].place.line == 1
    assert consents(school) == {"ben": "public"}


@pytest.mark.parametrize(
    "text",
    [
        "ana: {publish: public}\nben: {publish: nobody}\nana: {publish: nobody}\n",
        "ana:\n\tpublish: public\nben: {publish: public}\n",
        "- ana\n- ben\n",
        "{" * 200,
    ],
)
def test_a_list_that_cannot_be_read_for_certain_agrees_to_nothing(
    tmp_path: Path, text: str
) -> None:
    school, problems = read(tmp_path, "consent.yml", text)
    assert school.consent == {} and any(problem.privacy for problem in problems)


@pytest.mark.parametrize("day", ["until:", "signed:", "until: ''", "signed: '  '", "until: # ask"])
def test_a_day_that_somebody_began_to_write_is_told_and_nothing_counts(
    tmp_path: Path, day: str
) -> None:
    text = f"ana:\n  publish: public\n  {day}\nben: {{publish: public}}\n"
    school, (problem,) = read(tmp_path, "consent.yml", text)
    told = (problem.code, problem.privacy, problem.place.line, problem.place.column)
    assert told == ("empty-day", True, 3, 3)
    assert consents(school) == {"ben": "public"}


def test_a_day_that_is_not_named_bounds_nothing(tmp_path: Path) -> None:
    text = "ana: {publish: public, pseudonym: , photos: , voice: }\nben: {publish: , name: }\n"
    school, problems = read(tmp_path, "consent.yml", text)
    assert problems == [] and consents(school) == {"ana": "public", "ben": "nobody"}


@pytest.mark.parametrize(("key", "near"), [("Until", "until"), ("untl", "until"), ("zz", None)])
def test_a_name_that_nobody_knows_closes_also_with_nothing_after_it(
    tmp_path: Path, key: str, near: str | None
) -> None:
    school, (problem,) = read(tmp_path, "consent.yml", f"ana: {{publish: public, {key}: }}\n")
    assert (problem.code, problem.privacy) == ("unknown-key", True)
    assert [fix.text for fix in problem.fixes] == ([near] if near else [])
    assert (consents(school), key in problem.quotes) == ({}, True)


@pytest.mark.parametrize("text", ["ana:\nben: {publish: public}\n", "ben: {publish: Public}\n"])
def test_no_word_of_a_family_is_no_mistake(tmp_path: Path, text: str) -> None:
    school, problems = read(tmp_path, "consent.yml", text)
    assert problems == [] and consents(school) == {"ben": "public"}


@pytest.mark.parametrize(
    ("name", "privacy"),
    [("consent.yaml", False), ("Consent.YML", False), ("consent.txt", True), ("Consent.TXT", True)],
)
def test_a_list_under_another_name(tmp_path: Path, name: str, privacy: bool) -> None:
    write_school(tmp_path, {f"school/{name}": "ana: {publish: public}\n"})
    (tmp_path / "school/consent.yml").unlink()
    folder = look_into(tmp_path, "school")
    school = read_school(folder)
    assert [(p.code, p.privacy) for p in folder.problems] == [("rename-file", privacy)]
    assert consents(school) == ({} if privacy else {"ana": "public"})


@pytest.mark.parametrize(
    ("name", "other"),
    [("consent.yml", "consent.yaml"), ("consent.yml", "Consent.yml.txt"),
     ("school.yml", "school.yaml"), ("roster.csv", "Roster.CSV.txt"),
     ("consent.yml", "consents.yml"), ("consent.yml", "consent (1).yml"),
     ("consent.yml", "consent copy.yml"), ("consent.yml", "Copy of consent.yaml"),
     ("consent.yml", "concent.txt"), ("consent.yml", "consent.yml.old"),
     ("consent.yml", "consent-v2.yml"), ("consent.yml", "consent"),
     ("school.yml", "school (1).yml"), ("roster.csv", "rosters.csv"),
     ("roster.csv", "roster - Kopie.csv")],
)  # fmt: skip
def test_of_two_files_that_may_be_meant_nobody_knows_which_counts(
    tmp_path: Path, name: str, other: str
) -> None:
    school, (problem,) = read(tmp_path, other, SCHOOL[f"school/{name}"])
    assert (problem.code, problem.privacy) == ("same-file-twice", True)
    assert (problem.place.file, problem.place.line) == (f"school/{other}", 1)
    assert f"or {name} counts" in problem.message
    assert (consents(school) == {}) == (name == "consent.yml")


def test_the_second_of_two_files_with_wrong_names_is_told_too(tmp_path: Path) -> None:
    for name in ("consent.yaml", "consent.yml.txt"):
        write_school(tmp_path, {f"school/{name}": "ana: {publish: public}\n"})
    (tmp_path / "school/consent.yml").unlink()
    folder = look_into(tmp_path, "school")
    assert read_school(folder).consent == {}
    assert [found.code for found in folder.problems] == ["rename-file", "same-file-twice"]


@pytest.mark.parametrize("name", ["consents.yml", "consent (1).yml"])
def test_a_list_under_nearly_its_name_is_told_and_not_read(tmp_path: Path, name: str) -> None:
    write_school(tmp_path, {f"school/{name}": "ana: {publish: public}\n"})
    (tmp_path / "school/consent.yml").unlink()
    folder = look_into(tmp_path, "school")
    assert read_school(folder).consent == {}
    assert told(folder.problems) == [("rename-file", 1, 1)]
    assert "consent.yml" in folder.problems[0].help


def test_a_slip_in_another_file_called_consent_leaves_what_families_said(tmp_path: Path) -> None:
    school, (problem,) = read(tmp_path, "frameworks/consent.yml", "title: [Ours]\n")
    assert (problem.code, problem.privacy) == ("list-instead-of-text", False)
    assert consents(school) == {"ana": "public", "ben": "public"}


def test_while_a_second_list_lies_there_nobody_knows_what_may_be_published(tmp_path: Path) -> None:
    write_school(tmp_path)
    assert read_school_files(tmp_path).policy_is_sound
    write_school(tmp_path, {"school/consent (1).yml": "ana: {publish: nobody}\n"})
    assert not read_school_files(tmp_path).policy_is_sound


@pytest.mark.parametrize(
    "name", ["consent-letter.txt", "consent.pdf", "roster.xlsx", "content-plan.yml"]
)
def test_a_file_of_quite_another_name_is_no_second_one(tmp_path: Path, name: str) -> None:
    school, problems = read(tmp_path, name, "Dear families\n")
    assert problems == [] and consents(school) != {}


# -- settings and audiences --


def test_a_school_narrows_parts_of_the_site(tmp_path: Path) -> None:
    text = SETTINGS + "audiences: {goals: staff, ratings: Staff}\n"
    school, problems = read(tmp_path, "school.yml", text)
    assert problems == []
    audiences = {"goals": Audience.STAFF, "ratings": Audience.STAFF}
    assert school.school.settings.audiences == audiences


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("audiences: {gaols: staff}\n", "unknown-field-in-audiences"),
        ("audiences: {project: staff}\n", "unknown-field-in-audiences"),
        ("audiences: {roster: school}\n", "unknown-field-in-audiences"),
        ("audiences: {goals: stff}\n", "unknown-audience"),
        ("audiences: {goals: }\n", "empty-audience"),
        ("audiences: {goals: [staff]}\n", "empty-audience"),
        ("audiences: [goals]\n", "audiences-not-named"),
        ("audiences: staff\n", "audiences-not-named"),
        ("audiances: {goals: staff}\n", "misspelled-audiences"),
        ("audience: {goals: staff}\n", "misspelled-audiences"),
        ("limits: {projects: school}\n", "misspelled-audiences"),
        ("who_sees: staff\n", "misspelled-audiences"),
        ("audiences:\ngoals: staff\n", "beside-audiences"),
        ("headline: school\n", "beside-audiences"),
        ("gaols: staff\n", "beside-audiences"),
        ("goals: ' Staff '\n", "beside-audiences"),
        ("audiences:\n  goals: staff\nprojects: Staff\n", "beside-audiences"),
        ("audiences:\n", "audiences-not-named"),
        ("audiences: {goals: staff}\naudiences: {log: staff}\n", "same-name-twice"),
        ("year:\n\tstarts: x\naudiences: {goals: staff}\n", "tab-key"),
    ],
)
def test_audiences_that_are_not_certain_are_a_privacy_problem(
    tmp_path: Path, text: str, code: str
) -> None:
    _, problems = read(tmp_path, "school.yml", SETTINGS + text)
    assert [(problem.code, problem.privacy) for problem in problems] == [(code, True)]


@pytest.mark.parametrize(
    "name",
    ["name", "levels", "settings", "consent", "waiting", "id", "audience", "audiences"],
)
def test_what_every_page_needs_and_what_no_page_shows_is_no_part(tmp_path: Path, name: str) -> None:
    _, problems = read(tmp_path, "school.yml", f"{SETTINGS}audiences: {{{name}: staff}}\n")
    assert [found.code for found in problems] == ["unknown-field-in-audiences"]


def test_a_part_whose_audience_is_not_certain_is_private(tmp_path: Path) -> None:
    school, _ = read(tmp_path, "school.yml", SETTINGS + "audiences: {goals: stff, log: staff}\n")
    audiences = {"goals": Audience.PRIVATE, "log": Audience.STAFF}
    assert school.school.settings.audiences == audiences


def test_a_part_that_stands_beside_the_others_is_narrowed_too(tmp_path: Path) -> None:
    text = f"{SETTINGS}audiences:\n  log: staff\ngoals: staff\nheadlin: School\n"
    school, _ = read(tmp_path, "school.yml", text)
    audiences = {"log": "staff", "goals": "staff", "headline": "school"}
    assert school.school.settings.audiences == audiences


@pytest.mark.parametrize(
    ("typed", "audience"),
    [("gaols: staff", "staff"), ("goals: family, gaols: staff", "family"),
     ("gaols: stff", "private")],
)  # fmt: skip
def test_the_part_that_was_most_likely_meant_is_narrowed_too(
    tmp_path: Path, typed: str, audience: str
) -> None:
    school, _ = read(tmp_path, "school.yml", f"{SETTINGS}audiences: {{{typed}}}\n")
    assert school.school.settings.audiences == {"goals": Audience(audience)}


@pytest.mark.parametrize("text", ["audiences: {zebra: staff}\n", "zebra: staff\n"])
def test_a_part_that_is_like_none_narrows_nothing(tmp_path: Path, text: str) -> None:
    school, (problem,) = read(tmp_path, "school.yml", SETTINGS + text)
    assert (school.school.settings.audiences, problem.fixes) == ({}, ())


def test_whoever_names_a_part_that_is_none_hears_which_parts_there_are(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, "school.yml", SETTINGS + "audiences: {zebra: staff}\n")
    assert problem.help == (
        "The parts are: about, access, agreed, aspirations, assessments, assignments, challenges, "
        "classes, cultures, engage, environments, express, feedback, frameworks, glossary, goals, "
        "headline, interests, journal, languages, log, people, progress, projects, ratings, "
        "report_card, said, standards, strengths, supports, templates, tools, units."
    )


@pytest.mark.parametrize(
    ("text", "place", "fixes"),
    [
        ("audiences: {gaols: staff}\n", (1, 13), ["goals"]),
        ("audiances: {goals: staff}\n", (1, 1), ["audiences"]),
        ("audiences: {goals: stff}\n", (1, 20), []),
        ("audiences: staff\n", (1, 12), []),
        ("name: S\naudiences:\n", (2, 1), []),
    ],
)
def test_what_is_not_certain_is_told_where_it_stands(
    tmp_path: Path, text: str, place: tuple[int, int], fixes: list[str]
) -> None:
    _, problems = read(tmp_path, "school.yml", text if "name" in text else f"{text}name: S\n")
    assert [(found.place.line, found.place.column) for found in problems] == [place]
    assert [fix.text for fix in problems[0].fixes] == fixes


def test_an_audience_may_stand_in_quotes_with_spaces(tmp_path: Path) -> None:
    school, problems = read(tmp_path, "school.yml", f"{SETTINGS}audiences: {{goals: ' Staff '}}\n")
    assert (problems, school.school.settings.audiences) == ([], {"goals": Audience.STAFF})


def test_a_subject_that_is_called_like_an_audience_is_none(tmp_path: Path) -> None:
    text = "name: S\nsubjects:\n  living: Family\naudiences: {goals: staff}\n"
    school, problems = read(tmp_path, "school.yml", text)
    assert [(found.code, found.privacy) for found in problems] == [("list-expected", False)]
    assert school.school.settings.audiences == {"goals": Audience.STAFF}


def test_one_project_stands_for_all_of_them(tmp_path: Path) -> None:
    school, _ = read(tmp_path, "school.yml", SETTINGS + "audiences: {project: staff}\n")
    assert school.school.settings.audiences == {"projects": Audience.STAFF}


@pytest.mark.parametrize(
    "text", ["theme_color: yellow\n", "roll_up: best\n", "zebra: x\n", "zebra: [staff]\n"]
)
def test_another_mistake_in_the_settings_is_not_one_of_privacy(tmp_path: Path, text: str) -> None:
    text = SETTINGS + "audiences: {goals: staff}\n" + text
    school, problems = read(tmp_path, "school.yml", text)
    assert len(problems) == 1 and not problems[0].privacy
    assert school.school.settings.audiences == {"goals": Audience.STAFF}


@pytest.mark.parametrize("name", ["", "name:\n", 'name: ""\n', "name: [a]\n"])
def test_a_school_without_its_name_keeps_everything_else(tmp_path: Path, name: str) -> None:
    rest = SETTINGS.partition("\n")[2] + "audiences: {goals: staff}\n"
    school, problems = read(tmp_path, "school.yml", name + rest)
    assert [problem.code for problem in problems] == ["missing-key"]
    settings = school.school.settings
    assert (settings.name, len(settings.levels)) == ("Our school", 4)
    assert settings.audiences == {"goals": Audience.STAFF}


@pytest.mark.parametrize("levels", ["", "levels:\n", "levels: []\n"])
def test_a_school_without_a_scale_has_the_usual_one(tmp_path: Path, levels: str) -> None:
    school, problems = read(tmp_path, "school.yml", "name: S\n" + levels)
    assert problems == [] and school.school.settings.levels == USUAL_LEVELS


def test_a_level_that_is_there_twice_is_one_level(tmp_path: Path) -> None:
    text = SETTINGS.replace("id: meeting", "id: developing")
    school, problems = read(tmp_path, "school.yml", text)
    assert told(problems) == [("duplicate-id", 8, 10)]
    assert [str(level.id) for level in school.school.settings.levels] == [
        "beginning", "developing", "exceeding",
    ]  # fmt: skip


def test_no_school_file_is_a_school_without_a_name(tmp_path: Path) -> None:
    folder = look_into(tmp_path, "school")
    school = read_school(folder)
    assert folder.problems == [] and school.school.settings.name == "Our school"


# -- the other files --


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("people.yml", "id: a\nname: A\n", ("wrong-shape", 1, 1)),
        ("people.yml", "- {id: a, name: A, phone: 123}\n", ("unknown-key", 1, 20)),
        ("classes.yml", "- {id: a}\n", ("missing-key", 1, 3)),
        ("glossary.yml", "- a\n", ("wrong-shape", 1, 1)),
        ("glossary.yml", "a: b\nc: {d: e}\n", ("mapping-instead-of-text", 2, 1)),
        ("glossary.yml", "a: b\nc: [d]\n", ("list-instead-of-text", 2, 1)),
        ("glossary.yml", "a: b\nc:\n", ("empty-value", 2, 1)),
        ("frameworks/My Own.yml", "title: Ours\n", ("unsafe-id", 1, 1)),
        ("frameworks/own.yaml", "title: Ours\n", ("rename-file", 1, 1)),
        ("templates/rubrics/Big One.yml", "title: Ours\n", ("unsafe-id", 1, 1)),
        ("templates/projects/x/notes.txt", "x", ("no-project-file", 1, 1)),
        (
            "templates/projects/x/project.md",
            "---\ntitle: [x]\n---\n",
            ("list-instead-of-text", 2, 8),
        ),
        ("feedback/ana/x/2026-03-04.yml", "saw: x\n", ("feedback-without-who", 1, 1)),
        ("feedback/ana/x/today.yml", "saw: x\n", ("undated-file", 1, 1)),
        ("feedback/ana/2026-03-04-ms-okafor.yml", "saw: x\n", ("unused-file", 1, 1)),
        ("feedback/Ana L/x/2026-03-04-ms-okafor.yml", "saw: x\n", ("unsafe-id", 1, 1)),
    ],
)
def test_a_mistake_in_one_file(
    tmp_path: Path, name: str, text: str, expected: tuple[str, int, int]
) -> None:
    school, problems = read(tmp_path, name, text)
    assert told(problems) == [expected] and ids(school) == ["ana", "ben"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("glossary.yml", "level: one step of the scale\n"),
        ("frameworks/README.md", "# Ours\n"),
        ("templates/projects/README.md", "# Ours\n"),
        ("templates/projects/x/project.md", "---\ntitle: X\nversion: 3\nquestion:\n---\n"),
        ("templates/rubrics/x.yml", "title: X\ncriteria: [{id: a, name: A}]\n"),
        ("feedback/ana/x/2026-03-04-ms-okafor.yml", "rater: librarian\nsaw: x\n"),
    ],
)
def test_nearly_the_same_file_is_right(tmp_path: Path, name: str, text: str) -> None:
    assert read(tmp_path, name, text)[1] == []


def test_who_says_something_stands_in_the_name_of_the_file(tmp_path: Path) -> None:
    name = "feedback/ana/solar-oven/2026-03-04-ms-okafor.yml"
    write_school(tmp_path, {f"school/{name}": "saw: You changed one thing.\n"})
    (said,) = read_learner_files(tmp_path, "ana").feedback
    assert (said.learner, said.project, said.who, said.rater) == (
        "ana", "solar-oven", "ms-okafor", "teacher",
    )  # fmt: skip
