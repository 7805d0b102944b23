"""From typed lines to a record: what goes in right, what is said of the rest, and what is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from portfolio_gen.model.audience import Audience
from portfolio_gen.model.learner import Goal, LogLine, Profile, Reflection
from portfolio_gen.model.place import Items, Mapping, Place, Source, Written
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Assessment, Feedback, Project, Rubric, SourceUsed
from portfolio_gen.model.school import Consent, Framework, RosterLine, SchoolSettings
from portfolio_gen.model.values import Record
from portfolio_gen.reading.fields import read_record, read_records
from portfolio_gen.reading.tree import read_tree

RECORDS = (
    Profile, Goal, Reflection, LogLine, Project, Rubric, Assessment, Feedback, SourceUsed,
    Consent, Framework, RosterLine, SchoolSettings,
)  # fmt: skip


def read(model: type[Record], text: str, **known: Any) -> tuple[Any, list[Problem]]:
    tree, problems = read_tree(Source(path="file.yml", text=text))
    assert not problems and isinstance(tree, Mapping)
    return read_record(model, tree, **known)


def only(model: type[Record], text: str, **known: Any) -> tuple[Any, Problem]:
    record, problems = read(model, text, **known)
    assert len(problems) == 1, problems
    return record, problems[0]


def at(problem: Problem) -> tuple[str, int, int]:
    return problem.code, problem.place.line, problem.place.column


SAID = {"learner": "ana", "project": "oven", "date": date(2026, 3, 4), "who": "ms-okafor"}
GOAL = "id: swim\ngoal: Swim a mile\n"


def test_what_is_typed_right_goes_in_without_a_word() -> None:
    goal, problems = read(Goal, GOAL + "by: 2026-12-01\nsteps:\n  - step: Find a pool\n")
    assert problems == []
    assert (goal.goal, goal.by, goal.steps[0].step) == (
        "Swim a mile",
        date(2026, 12, 1),
        "Find a pool",
    )


# -- keys --


@pytest.mark.parametrize("typed", ["gaol", "Goal", "GOAL", "goall"])
def test_an_unknown_key_near_another_offers_it(typed: str) -> None:
    goal, problem = only(Goal, f"id: swim\n{typed}: Swim\n")
    assert goal is None, "without its words a goal is no goal"
    assert at(problem) == ("unknown-key", 2, 1)
    assert problem.help.startswith("Did you mean “goal”?")
    assert problem.fixes[0].text == "goal"


def test_an_unknown_key_near_nothing_lists_the_names() -> None:
    goal, problem = only(Goal, GOAL + "zebra: stripes\n")
    assert goal.goal == "Swim a mile", "a key nobody knows costs only itself"
    assert problem.help.startswith("The names are: id, goal, kind,")


def test_a_key_that_only_the_path_decides_cannot_be_typed() -> None:
    text = "title: Oven\nid: ../bob\nfeedback:\n  - who: ms-okafor\n    saw: The best ever\n"
    project, problems = read(Project, text, id="oven", feedback=())
    assert [at(problem) for problem in problems] == [("unknown-key", 2, 1), ("unknown-key", 3, 1)]
    assert (project.id, project.feedback) == ("oven", ())
    assert "id" not in problems[0].help.removeprefix("The names are: ").split(", ")


@pytest.mark.parametrize(
    "typed",
    ["accommodations", "Accommodation", "modifications", "IEP", "diagnosis", "disability",
     "medication", "504"],
)  # fmt: skip
@pytest.mark.parametrize("words", ["extra time", "staff"])
def test_a_key_that_sounds_private_is_a_privacy_problem(typed: str, words: str) -> None:
    profile, problem = only(Profile, f"headline: Hi\n{typed}: {words}\n")
    assert (problem.code, problem.privacy, profile.headline) == ("sensitive-key", True, "Hi")


# -- what is missing or empty --


def test_a_missing_key_is_named_where_the_block_starts() -> None:
    goal, problem = only(Goal, "id: swim\n")
    assert goal is None and at(problem) == ("missing-key", 1, 1)


def test_a_key_with_nothing_after_it_is_not_called_missing() -> None:
    goal, problem = only(Goal, "id: swim\ngoal:\n")
    assert goal is None and at(problem) == ("empty-value", 2, 1)


@pytest.mark.parametrize("text", ["because:\n", 'because: ""\n', "steps:\n", "steps:\n  -\n"])
def test_something_optional_left_empty_is_as_good_as_not_written(text: str) -> None:
    goal, problems = read(Goal, GOAL + text)
    assert problems == [] and (goal.because, goal.steps) == (None, ())


def test_an_empty_list_item_is_no_item() -> None:
    profile, problems = read(Profile, "interests:\n  - cats\n  -\n  - dogs\n")
    assert problems == [] and [str(line) for line in profile.interests] == ["cats", "dogs"]


# -- shapes --


def test_words_for_a_block_show_the_block_they_would_make() -> None:
    goal, problem = only(Goal, GOAL + "steps:\n  - Find a pool\n  - step: Go there\n")
    assert at(problem) == ("block-expected", 4, 5)
    assert problem.help.endswith("Like this:  step: Find a pool")
    assert [step.step for step in goal.steps] == ["Go there"]


@pytest.mark.parametrize("text", ["steps: Find a pool\n", "steps:\n  step: Find a pool\n"])
def test_one_step_without_its_dash_shows_the_dash(text: str) -> None:
    goal, problem = only(Goal, GOAL + text)
    assert problem.code == "list-expected" and goal.steps == ()
    assert problem.help.endswith("Like this:  - step: Find a pool")


def test_a_plain_word_for_a_list_of_words_is_a_list_of_one() -> None:
    project, problems = read(Project, "title: Oven\nsubjects: science\ntopic: sun\n", id="oven")
    assert problems == [] and (project.subjects, project.topic) == (("science",), ("sun",))


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("{a: b}", "mapping-instead-of-text"),
        ("[a, b]", "list-instead-of-text"),
        ('"{a: b}"', None),
        ("a, b", None),
    ],
)
def test_names_or_a_list_where_words_belong(value: str, code: str | None) -> None:
    profile, problems = read(Profile, f"headline: {value}\n")
    assert [problem.code for problem in problems] == ([code] if code else [])
    assert bool(profile.headline) is (code is None)


def test_a_level_alone_is_a_rating() -> None:
    assessment, problems = read(Assessment, "ratings:\n  plan: meeting\n", date="2026-03-01")
    assert problems == [] and assessment.ratings["plan"].level == "meeting"


# -- one slip costs one item --


def test_one_broken_list_item_leaves_the_others() -> None:
    text = GOAL + "check_ins:\n  - {date: 2026-03-04, note: one}\n  - {date: soon, note: two}\n"
    goal, problem = only(Goal, text)
    assert problem.code == "unclear-date"
    assert [check_in.note for check_in in goal.check_ins] == ["one"]


def test_a_broken_part_that_may_be_missing_costs_only_itself() -> None:
    goal, problem = only(Goal, GOAL + "steps:\n  - {step: Find a pool, done: tuesday}\n")
    assert problem.code == "unclear-date"
    assert (goal.steps[0].step, goal.steps[0].done) == ("Find a pool", None)


def test_one_broken_rating_leaves_the_others() -> None:
    text = "ratings:\n  plan: {level: meeting}\n  data: [meeting]\n  Big Idea: {level: meeting}\n"
    assessment, problems = read(Assessment, text, date="2026-03-01")
    assert [at(problem) for problem in problems] == [("block-expected", 3, 9), ("unsafe-id", 4, 3)]
    assert list(assessment.ratings) == ["plan"]


def test_an_id_twice_in_one_list_keeps_the_first_and_names_both_lines() -> None:
    text = "criteria:\n  - id: plan\n    name: One\n  - id: plan\n    name: Two\n"
    rubric, problem = only(Rubric, text)
    assert at(problem) == ("duplicate-id", 4, 9) and "line 2" in problem.message
    assert [criterion.name for criterion in rubric.criteria] == ["One"]


def test_the_same_id_in_two_lists_is_fine() -> None:
    text = "name: S\nsubjects: [{id: a, name: A}]\nlevels: [{id: a, name: A}]\n"
    assert read(SchoolSettings, text)[1] == []


def test_a_list_file_keeps_what_it_can() -> None:
    text = "- Swim\n- id: read\n  goal: Read\n-\n- id: run\n"
    tree, _ = read_tree(Source(path="goals.yml", text=text))
    goals, problems = read_records(Goal, tree)
    assert [goal.id for goal in goals] == ["read"]
    assert [at(problem) for problem in problems] == [
        ("block-expected", 1, 3),
        ("missing-key", 5, 3),
    ]
    assert problems[0].help.endswith("Like this:  goal: Swim")


# -- choices, days, ids --


def test_an_unknown_choice_offers_the_nearest_and_lists_all() -> None:
    goal, problem = only(Goal, GOAL + "status: kep\n")
    assert at(problem) == ("unknown-choice", 3, 9) and goal.status == "active"
    assert problem.help == "Did you mean “kept”? The choices are: active, kept, changed, let-go."
    assert problem.fixes[0].text == "kept"


@pytest.mark.parametrize("typed", ["kept", "Kept", " KEPT "])
def test_a_choice_in_capitals_is_the_same_choice(typed: str) -> None:
    goal, problems = read(Goal, f'{GOAL}status: "{typed}"\n')
    assert problems == [] and goal.status == "kept"


@pytest.mark.parametrize("typed", ["maybe", "y", "1"])
def test_yes_or_no_is_neither_maybe_nor_a_number(typed: str) -> None:
    assert only(Consent, f"photos: {typed}\n")[1].code == "yes-or-no"


@pytest.mark.parametrize(("typed", "meant"), [("yes", True), ("No", False), ("TRUE", True)])
def test_yes_and_no_are_read_in_any_capitals(typed: str, meant: bool) -> None:
    consent, problems = read(Consent, f"photos: {typed}\n")
    assert problems == [] and consent.photos is meant


@pytest.mark.parametrize(
    ("typed", "code", "meant"),
    [
        ("3/4/2026", "unclear-date", None),
        ("13/4/2026", "unclear-date", "2026-04-13"),
        ("4/4/2026", "unclear-date", "2026-04-04"),
        ("2026-3-4", "unclear-date", "2026-03-04"),
        ("2026/03/04", "unclear-date", "2026-03-04"),
        ("4 March 2026", "unclear-date", "2026-03-04"),
        ("March 4th, 2026", "unclear-date", "2026-03-04"),
        ("٢٠٢٦-٠٣-٠٤", "unclear-date", "2026-03-04"),
        ("next week", "unclear-date", None),
        ("2026", "unclear-date", None),
        ("2026-13-45", "no-such-day", None),
        ("2026-02-30", "no-such-day", None),
        ("2026-2-30", "no-such-day", None),
        ("0000-01-01", "no-such-day", None),
        ("2206-01-01", "far-away-day", None),
    ],
)
def test_a_day_that_is_not_certain(typed: str, code: str, meant: str | None) -> None:
    goal, problem = only(Goal, f"{GOAL}by: {typed}\n")
    assert (problem.code, problem.place.line, goal.by) == (code, 3, None)
    assert problem.fixes == () if meant is None else problem.fixes[0].text == meant


@pytest.mark.parametrize("typed", ["2026-03-04", "2024-02-29", '" 2026-03-04 "'])
def test_a_day_that_is_certain(typed: str) -> None:
    goal, problems = read(Goal, f"{GOAL}by: {typed}\n")
    assert problems == [] and isinstance(goal.by, date)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Solar Oven", "solar-oven"),
        ("solar_oven", "solar-oven"),
        ("Éclair", "eclair"),
        ("فرن", None),
    ],
)
def test_a_short_name_that_cannot_be_one_offers_one_that_can(typed: str, meant: str | None) -> None:
    _, problem = only(Goal, f"id: {typed}\ngoal: Swim\n")
    assert at(problem) == ("unsafe-id", 1, 5)
    assert problem.fixes == () if meant is None else problem.fixes[0].text == meant


def test_a_code_may_have_capitals_and_dots_but_no_spaces() -> None:
    assert read(Goal, GOAL + "competency: SCI.INQ-2\n")[1] == []
    problem = only(Goal, GOAL + "competency: SCI INQ\n")[1]
    assert problem.code == "unsafe-code" and problem.fixes[0].text == "SCI-INQ"


# -- audiences --


@pytest.mark.parametrize("typed", ["publik", "everyone", "3", "[family, staff]", "public family"])
def test_a_misspelt_audience_makes_the_thing_private(typed: str) -> None:
    goal, problem = only(Goal, f"{GOAL}audience: {typed}\n")
    assert at(problem) == ("unknown-audience", 3, 11) and problem.privacy
    assert goal.audience is Audience.PRIVATE
    assert "public, school, family, staff, private" in problem.help


@pytest.mark.parametrize("typed", ["", '""', "{for: family}", "[]"])
def test_an_empty_audience_makes_the_thing_private(typed: str) -> None:
    goal, problem = only(Goal, f"{GOAL}audience: {typed}\n")
    assert problem.code == "empty-audience" and problem.privacy
    assert goal.audience is Audience.PRIVATE


@pytest.mark.parametrize("typed", ["public", "Public ", "PUBLIC", '" public "'])
def test_an_audience_in_capitals_or_with_spaces_is_the_same(typed: str) -> None:
    goal, problems = read(Goal, f"{GOAL}audience: {typed}\n")
    assert problems == [] and goal.audience is Audience.PUBLIC


@pytest.mark.parametrize(
    "key", ["audeince", "audiance", "Audience", "аudience", "audience_", "visibility", "private"]
)
def test_a_key_that_means_audience_makes_the_thing_private(key: str) -> None:
    goal, problem = only(Goal, f"{GOAL}{key}: public\n")
    assert at(problem) == ("misspelled-audience", 3, 1) and problem.privacy
    assert goal.audience is Audience.PRIVATE


@pytest.mark.parametrize(
    "line",
    ["who_sees: family", "Who-Sees: me", "publish: nobody", "share: no", "draft: true",
     "hidden: yes", "visible_to: Ana", "published: false", "for_whom: family", "show: nobody",
     "not_public: true", "restricted: true", "for: teachers only", "for: staff", "do-not-show: yes",
     "readers: [family, staff]", "note: Only me", "private:", "audeince:",
     "show: no", "not_for: public", "privado: sí", "visibilidad: familia", "staff_only: yes",
     "staff: yes", "internal: yes", "family: no", "show_family: no", "meta: {for: family}",
     "الجمهور: العائلة", "readers: my gran", "show_to:", "can_see:",
     "who:", "who: ''", "Who: ~", "share:", "shared_with:",
     "meta: {audience: private}", "meta: {deeper: {visibility: private}}"],
)  # fmt: skip
def test_other_words_for_who_sees_a_thing_make_it_private(line: str) -> None:
    goal, problem = only(Goal, f"{GOAL}{line}\n")
    assert at(problem) == ("misspelled-audience", 3, 1) and problem.privacy
    assert goal.audience is Audience.PRIVATE


@pytest.mark.parametrize(
    "line",
    [
        "helped: {who: Ana}",
        "also: [{audience: family}]",
        "tags: [school, robots]",
        "note: a family story",
        "show: public",
        "staff: Ms Okafor",
        "online: yes",
    ],
)
def test_a_name_nobody_knows_that_asks_for_nothing_is_only_unknown(line: str) -> None:
    goal, problem = only(Goal, f"{GOAL}{line}\n")
    assert (problem.code, problem.privacy, goal.audience) == ("unknown-key", False, None)


@pytest.mark.parametrize("word", ["draft", "private", "Only me", "nobody", "staff", "private note"])
def test_a_choice_that_means_that_nobody_should_see_a_thing_makes_it_private(word: str) -> None:
    goal, problem = only(Goal, f"{GOAL}status: {word}\n")
    assert at(problem) == ("misspelled-audience", 3, 9) and problem.privacy
    assert (goal.audience, goal.status) == (Audience.PRIVATE, "active")


@pytest.mark.parametrize("word", ["school", "family", "done"])
def test_another_choice_that_is_not_there_says_nothing_of_who_sees_it(word: str) -> None:
    goal, problem = only(Goal, f"{GOAL}kind: {word}\n")
    assert (problem.code, problem.privacy, goal.audience) == ("unknown-choice", False, None)


@pytest.mark.parametrize(
    "line",
    ["only: family", "for: family", "sharing: family", "readers: my gran", "status: draft",
     "headline_audience: family", "show_to:", "can_see: me", "not_for: public", "show: no",
     "privado: sí", "visibilidad: familia"],
)  # fmt: skip
def test_what_has_no_audience_of_its_own_is_left_out_whole(line: str) -> None:
    profile, problem = only(Profile, f"headline: Hi\n{line}\n")
    assert profile is None and at(problem) == ("misspelled-audience", 2, 1) and problem.privacy
    assert problem.fixes == ()
    rubric, problem = only(Rubric, f"criteria: []\n{line}\n")
    assert rubric is None and problem.privacy
    source, problem = only(SourceUsed, f"title: A book\n{line}\n")
    assert source is None and problem.privacy


def test_other_words_in_a_criterion_leave_out_the_criterion() -> None:
    text = "criteria:\n  - {id: a, name: A, for: family}\n  - {id: b, name: B}\n"
    rubric, problem = only(Rubric, text)
    assert problem.privacy and [one.id for one in rubric.criteria] == ["b"]


def test_the_settings_of_a_school_have_a_word_of_their_own_for_audiences() -> None:
    text = "name: S\nlevels: [{id: a, name: A}]\n"
    for line in ("zebra: [staff]", "desk: staff", "show_family: no", "published: 2019"):
        settings, problem = only(SchoolSettings, f"{text}{line}\n")
        assert (problem.code, problem.privacy, settings.name) == ("unknown-key", False, "S")
    for line in ("visibility: family", "who: me", "goals: {audience: staff}"):
        _, problem = only(SchoolSettings, f"{text}{line}\n")
        assert (problem.code, problem.privacy) == ("misspelled-audience", True)


@pytest.mark.parametrize("line", ["kind: private note", "kind: staff", "rater: staff"])
def test_a_choice_of_feedback_that_is_for_staff_closes_it(line: str) -> None:
    feedback, problem = only(Feedback, f"{line}\naudience: public\n", **SAID)
    assert at(problem)[:2] == ("misspelled-audience", 1) and problem.privacy
    assert feedback.audience is Audience.PRIVATE


def test_an_audience_behind_a_name_that_the_path_decides_closes_it_too() -> None:
    feedback, problem = only(Feedback, "who: staff\naudience: public\n", **SAID)
    assert (problem.code, feedback.audience) == ("misspelled-audience", Audience.PRIVATE)
    feedback, problem = only(Feedback, "who: ms-reed\naudience: public\n", **SAID)
    assert (problem.code, feedback.audience) == ("unknown-key", Audience.PUBLIC)


@pytest.mark.parametrize(
    ("line", "fixes"),
    [("not_for: public", []), ("private: yes", []), ("for: family", ["audience"]),
     ("who_sees: Family", ["audience"])],
)  # fmt: skip
def test_a_key_that_names_those_who_should_not_see_it_is_not_turned_round(
    line: str, fixes: list[str]
) -> None:
    _, problem = only(Goal, f"{GOAL}{line}\n")
    assert [fix.text for fix in problem.fixes] == fixes


def test_other_words_in_a_step_leave_out_the_step() -> None:
    goal, problem = only(Goal, GOAL + "steps:\n  - {step: A, for: family}\n  - step: B\n")
    assert problem.code == "misspelled-audience" and [step.step for step in goal.steps] == ["B"]


@pytest.mark.parametrize(
    ("model", "text", "place"),
    [
        (Profile, "interests:\n  - text: cats\n    who:\n", (3, 5)),
        (Profile, "headline: Hi\nwho:\n", (2, 1)),
        (Assessment, "date: 2026-03-01\nwho:\n", (2, 1)),
        (Project, "id: oven\ntitle: Oven\nwho:\n", (3, 1)),
        (Project, "id: oven\ntitle: Oven\ntimeline:\n  - step: A\n    who:\n", (5, 5)),
        (LogLine, "date: 2026-03-01\nwho:\n", (2, 1)),
        (Feedback, "learner: ana\nproject: oven\ndate: 2026-03-01\nwho: ben\nshare:\n", (5, 1)),
        (SchoolSettings, "name: S\nlevels: [{id: a, name: A, who: }]\n", (2, 27)),
    ],
)
def test_who_with_nothing_behind_it_is_told_wherever_a_word_behind_it_would_be(
    model: type[Record], text: str, place: tuple[int, int]
) -> None:
    assert at(only(model, text)[1]) == ("misspelled-audience", *place)


def test_what_cannot_be_private_is_left_out_when_who_has_nothing_behind_it() -> None:
    goal, _ = only(Goal, GOAL + "steps:\n  - {step: A, who: }\n  - step: B\n")
    assert [step.step for step in goal.steps] == ["B"]


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (SourceUsed, "title: A book\nwho:\n"),
        (Project, "id: oven\ntitle: Oven\nshared_with:\n"),
        (Consent, "publish:\nphotos: yes\n"),
    ],
)
def test_a_name_that_a_thing_has_may_have_nothing_behind_it(model: type[Record], text: str) -> None:
    record, problems = read(model, text)
    assert record is not None and problems == []


@pytest.mark.parametrize("line", ["who: Ms Reed", "when: 2026"])
def test_a_name_that_a_thing_has_never_asks_for_privacy(line: str) -> None:
    source, problems = read(SourceUsed, f"title: A book\n{line}\n")
    assert source is not None and problems == []


def test_a_word_for_private_is_no_choice_of_a_family_and_only_told_as_that() -> None:
    _, problem = only(Consent, "publish: private\n")
    assert problem.code == "unknown-choice"


def test_a_line_of_a_profile_that_should_not_be_published_is_private() -> None:
    profile, problem = only(Profile, "interests:\n  - text: sun\n    published: no\n")
    assert at(problem) == ("misspelled-audience", 3, 5)
    assert [line.audience for line in profile.interests] == [Audience.PRIVATE]


def test_when_a_book_was_published_is_no_audience() -> None:
    _, problem = only(SourceUsed, "title: A book\npublished: 2019\n")
    assert (problem.code, problem.privacy) == ("unknown-key", False)


@pytest.mark.parametrize("key", ["evidence", "science", "audio", "ambience"])
def test_a_real_word_that_looks_a_little_like_audience_is_only_unknown(key: str) -> None:
    goal, problem = only(Goal, f"{GOAL}{key}: public\n")
    assert (problem.code, problem.privacy, goal.audience) == ("unknown-key", False, None)
    assert "“audience”" not in problem.help


def test_a_misspelt_audience_beside_a_right_one_closes_the_thing_too() -> None:
    goal, problem = only(Goal, GOAL + "audience: public\naudeince: private\n")
    assert problem.privacy and goal.audience is Audience.PRIVATE


def test_an_audience_where_none_can_be_given_leaves_the_thing_out() -> None:
    goal, problem = only(Goal, GOAL + "steps:\n  - {step: A, audience: family}\n  - step: B\n")
    assert problem.code == "audience-not-here" and problem.privacy
    assert [step.step for step in goal.steps] == ["B"]


def test_an_audience_for_a_whole_profile_leaves_it_all_out() -> None:
    profile, problem = only(Profile, "headline: Hi\naudience: family\n")
    assert profile is None and at(problem) == ("audience-not-here", 2, 1)


@pytest.mark.parametrize("typed", ["public", "school", "Public "])
def test_supports_are_never_wider_than_the_family(typed: str) -> None:
    _, problem = only(Profile, f"supports:\n  - text: Extra time\n    audience: {typed}\n")
    assert at(problem) == ("audience-too-wide", 3, 15) and problem.privacy


@pytest.mark.parametrize("typed", ["family", "staff", "private"])
def test_supports_may_be_narrower(typed: str) -> None:
    assert read(Profile, f"supports:\n  - {{text: Extra time, audience: {typed}}}\n")[1] == []


def test_somebody_in_a_photo_who_cannot_be_read_takes_the_photo_out() -> None:
    shows = "shows:\n  - {kind: photo, file: a.jpg, people: [ana, Ben Cole]}\n"
    shows += "  - {kind: photo, file: b.jpg, people: [ana]}\n"
    project, problem = only(Project, "title: Oven\n" + shows, id="oven")
    assert problem.code == "unsafe-id"
    assert [show.file for show in project.shows] == ["b.jpg"]


# -- quotes, and anything at all --


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("gaol: x\n", "gaol"),
        ("by: my birthday\n", "my birthday"),
        ("status: secret\n", "secret"),
        ("audience: mum\n", "mum"),
        ("steps: tell nobody\n", "- step: tell nobody"),
    ],
)
def test_what_a_person_typed_is_marked_as_theirs(text: str, typed: str) -> None:
    assert typed in only(Goal, GOAL + text)[1].quotes


def _built(value: Any) -> Any:
    """A plain value as the tree that a file would give."""
    place = Place(file="file.yml")
    if isinstance(value, dict):
        block = Mapping(place)
        block.update({Written(key, place): _built(inner) for key, inner in value.items()})
        return block
    if isinstance(value, list):
        items = Items(place)
        items += map(_built, value)
        return items
    return value if value is None else Written(value, place)


KEYS = sorted({key for record in RECORDS for key in record.model_fields}) + ["audience", "x"]
WORDS = some.sampled_from(["", "a", "2026-03-04", "yes", "public", "meeting", "A B", "["])
VALUES = some.recursive(
    some.none() | WORDS,
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(some.sampled_from(KEYS) | WORDS, inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(
    model=some.sampled_from(RECORDS),
    value=some.dictionaries(some.sampled_from(KEYS) | WORDS, VALUES, max_size=6),
)
def test_whatever_is_typed_there_are_problems_and_never_an_exception(
    model: type[Record], value: dict[str, Any]
) -> None:
    record, problems = read_record(model, _built(value))
    assert record is not None or problems
    assert all(problem.message and problem.help for problem in problems)
