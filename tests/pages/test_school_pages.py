"""The school seen from each side: home, learners, topics, subjects, questions, words, templates."""

from __future__ import annotations

from portfolio_gen.analysis.shown import Media
from portfolio_gen.pages import all_pages
from tests.pages.small_shown import OVEN, found, html_of, learner, read, shown_of, with_project

GOAL = {"id": "g", "goal": "Read"}
ENTRY = {"id": "2026-10-02-x", "date": "2026-10-02", "title": "A day"}


def test_r5_four_doors_on_the_home_page() -> None:
    shows = [{"kind": "photo", "file": "a.png", "alt": "A box"}]
    media = {"students/ana/projects/oven/a.png": Media(address="media/a.png", kind="photo")}
    ana = learner(projects=[OVEN | {"shows": shows}], goals=[GOAL], journal=[ENTRY])
    doors = found(html_of(shown_of(ana, media=media), ""), ".pg-door__title")
    assert doors == ["Goals", "Choice", "Inquiry", "Reflection"]


def test_r5_a_school_that_uses_one_door_has_one_door() -> None:
    assert found(html_of(shown_of(learner(goals=[GOAL])), ""), ".pg-door__title") == ["Goals"]


def test_every_door_leads_to_a_page_that_is_there() -> None:
    shown = shown_of(learner(projects=[OVEN], goals=[GOAL], journal=[ENTRY]))
    addresses = {page.address for page in all_pages(shown)}
    home = html_of(shown, "")
    assert {"goals/", "questions/", "reflections/"} <= addresses
    for door in ("goals/", "questions/", "reflections/"):
        assert f'href="{door}"' in home


def test_the_home_page_shows_what_is_new_up_to_today_and_not_tomorrow() -> None:
    done = OVEN | {"timeline": [{"step": "Build", "done": "2026-11-20"}]}
    later = {"id": "b", "title": "Tomorrow", "timeline": [{"step": "x", "by": "2026-12-24"}]}
    html = html_of(shown_of(learner(projects=[done, later])), "")
    (new,) = found(html, "section[aria-labelledby='new']")
    assert "How hot can a pizza box get?" in new and "Tomorrow" not in new


def test_home_leads_on_by_class_topic_and_subject() -> None:
    words = read(shown_of(with_project()), "")
    assert "By class Harbor Studio" in words
    assert "By topic Energy" in words and "By subject Science" in words


def test_learners_stand_by_class_and_a_class_can_be_chosen_without_a_script() -> None:
    ben = learner("ben", roster={"classes": ["willow"]})
    html = html_of(shown_of(learner(), ben), "learners/")
    assert found(html, "h2") == ["Harbor Studio", "Willow Room"]
    assert 'href="#class-willow"' in html and 'id="class-willow"' in html


def test_a_learner_in_no_class_and_one_who_graduated_are_not_lost() -> None:
    cleo = learner("cleo", roster={"classes": []})
    dina = learner("dina", roster={"status": "graduated"})
    html = html_of(shown_of(learner(), cleo, dina), "learners/")
    assert found(html, "h2") == ["Harbor Studio", "More learners", "Graduated"]


def test_j2_topics_are_a_tree() -> None:
    html = html_of(shown_of(with_project()), "topics/")
    assert found(html, ".pg-branch__narrower a") == ["Sunlight", "Solar oven"]
    assert html.index("Energy") < html.index("Sunlight") < html.index("Solar oven")


def test_j3_a_topic_says_which_lenses_were_tried_and_which_not_yet() -> None:
    lenses = [{"subject": "math", "question": "How fast?"}]
    html = html_of(shown_of(with_project(lenses=lenses)), "topics/energy/")
    assert found(html, ".pg-lens") == ["Math How fast? How hot can a pizza box get?"]
    assert found(html, ".pg-notyet")[0].endswith("Science, Arts")


def test_a_subject_shows_projects_that_name_it_or_look_through_it() -> None:
    arts = {"id": "b", "title": "Song", "lenses": [{"subject": "arts"}]}
    shown = shown_of(learner(projects=[OVEN | {"subjects": ["science"]}, arts]))
    assert "How hot can a pizza box get?" in read(shown, "subjects/science/")
    assert "Song" in read(shown, "subjects/arts/")
    assert "No projects here yet" in read(shown, "subjects/math/")


def test_j4_open_questions_stand_apart_from_explored_ones() -> None:
    done = {"id": "b", "title": "Song", "question": "Why minor?", "status": "finished"}
    html = html_of(shown_of(learner(projects=[OVEN, done])), "questions/")
    assert "What makes a cardboard solar oven hotter?" in found(html, "#open ~ ul")[0]
    assert "Why minor?" in found(html, "#explored ~ ul")[0]


def test_j8_the_showcase_holds_finished_work_with_a_reason() -> None:
    reason = {"showcase": {"because": "It sings."}}
    done = {"id": "b", "title": "Song", "status": "finished", **reason}
    shown = shown_of(learner(projects=[OVEN | reason, done]))
    words = read(shown, "showcase/")
    assert "Song" in words and "It sings." in words
    assert "pizza box" not in words


def test_j6_ways_to_show_it_and_ways_nobody_tried() -> None:
    shows = [{"kind": "drawing", "file": "a.png", "alt": "A box", "caption": "The box"}]
    media = {"students/ana/projects/oven/a.png": Media(address="media/a.png", kind="drawing")}
    html = html_of(shown_of(with_project(shows=shows), media=media), "demonstrations/")
    assert found(html, ".pg-works li")[0].startswith("The box")
    assert 'href="../learners/ana/projects/oven/#piece-1"' in html
    assert "Performance" in found(html, ".pg-notyet")[0]
    assert "Drawing" not in found(html, ".pg-notyet")[0]


def test_s9_a_term_is_explained_where_it_stands_and_leads_to_the_glossary() -> None:
    glossary = {"Rubric": "A table that says what counts.", "Zebra": "Not on this page."}
    rubric = {"criteria": [{"id": "data", "name": "My numbers"}]}
    shown = shown_of(with_project(rubric=rubric), glossary=glossary)
    html = html_of(shown, "learners/ana/projects/oven/")
    assert found(html, ".pg-meaning") == ["Rubric: A table that says what counts."]
    assert "glossary/#rubric" in html and 'id="rubric"' in html_of(shown, "glossary/")


def test_s9_without_a_glossary_there_is_no_page_of_words_and_no_link_to_one() -> None:
    shown = shown_of(with_project())
    assert "glossary/" not in {page.address for page in all_pages(shown)}
    assert all("glossary" not in html_of(shown, page.address) for page in all_pages(shown))


def test_s8_templates_say_which_versions_are_in_use_and_which_are_old() -> None:
    template = {
        "id": "first-project",
        "kind": "project",
        "title": "My first project",
        "version": "3",
        "changes": ["Version 3. Shorter."],
    }
    new = OVEN | {"template": "first-project@3"}
    old = {"id": "b", "title": "Song", "template": "first-project@1"}
    html = html_of(shown_of(learner(projects=[new, old]), templates=[template]), "templates/")
    assert found(html, ".pg-use") == [
        "Version 3 How hot can a pizza box get?",
        "Version 1 an old version Song",
    ]
    assert "Version 3. Shorter." in html


def test_s8_a_template_named_without_a_version_is_not_called_old() -> None:
    template = {"id": "first-project", "kind": "project", "version": "3"}
    new = OVEN | {"template": "first-project"}
    html = html_of(shown_of(learner(projects=[new]), templates=[template]), "templates/")
    assert found(html, ".pg-use--old") == []
