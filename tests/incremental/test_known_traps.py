"""Edits whose effect lies far from where they are made, one by one: each once went unnoticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.incremental.harness import KeptSite, difference, templates_once, tree
from tests.incremental.school import picture


@pytest.fixture(autouse=True)
def _templates_once():
    with templates_once():
        yield


def site_of(folder: Path, edition: str = "public") -> KeptSite:
    kept = KeptSite(folder=folder, edition=edition)
    kept.must_be_right()
    return kept


def test_the_last_learner_leaves_the_roster_and_no_other_line_moves(tmp_path: Path) -> None:
    kept = site_of(tmp_path)
    roster = kept.school.text("school/roster.csv")
    kept.school.files["school/roster.csv"] = "".join(
        line for line in roster.splitlines(keepends=True) if not line.startswith("gil,")
    )
    kept.must_be_right()


def test_a_learner_joins_the_roster_whom_a_team_named_before(tmp_path: Path) -> None:
    kept = KeptSite(folder=tmp_path)
    oven = "students/ana/projects/oven/project.md"
    kept.school.set(oven, "team", "[hal]")
    kept.must_be_right()
    kept.school.files["school/roster.csv"] += "hal,Hal New,6,harbor,,active\n"
    kept.school.set("school/consent.yml", "hal", "{publish: public, name: full}")
    kept.must_be_right()
    assert "hal" in tree(kept.site)["learners/index.html"].decode().casefold()


def test_mkdocs_yml_changes_alone(tmp_path: Path) -> None:
    kept = site_of(tmp_path)
    kept.school.set("mkdocs.yml", "site_name", "Another name")
    kept.must_be_right()
    assert b"Another name" in tree(kept.site)["index.html"]


def test_a_page_of_docs_is_a_link_and_what_it_leads_to_changes(tmp_path: Path) -> None:
    kept = KeptSite(folder=tmp_path)
    kept.school.files["HOW.md"] = "# How we work\n"
    kept.school.files["docs/how.md"] = ("../HOW.md",)
    kept.must_be_right()
    kept.school.files["HOW.md"] = "# How we learn\n"
    kept.must_be_right()
    assert b"How we learn" in tree(kept.site)["how/index.html"]


def test_a_feed_begins_with_the_first_thing_that_has_a_day(tmp_path: Path) -> None:
    kept = KeptSite(folder=tmp_path)
    kept.school.files = {
        path: content
        for path, content in kept.school.files.items()
        if not path.startswith("students/")
    }
    kept.must_be_right()
    assert "feed.xml" not in tree(kept.site)
    path = "students/ana/projects/oven/project.md"
    kept.school.files[path] = "---\ntitle: Oven\naudience: public\n---\n\nHot.\n"
    kept.must_be_right()
    kept.school.set(path, "timeline", "[{step: Build, done: 2026-03-04}]")
    kept.must_be_right()
    assert b"feed.xml" in tree(kept.site)["index.html"]


def test_a_family_site_says_whose_it_is_by_todays_name(tmp_path: Path) -> None:
    kept = site_of(tmp_path, "family:ben")
    roster = kept.school.text("school/roster.csv")
    kept.school.files["school/roster.csv"] = roster.replace("Ben Cole", "Ben Kohl")
    kept.must_be_right()
    assert b"Ben Kohl" in tree(kept.site)["404.html"]


def test_a_file_of_docs_becomes_a_folder_and_a_file_again(tmp_path: Path) -> None:
    kept = KeptSite(folder=tmp_path)
    kept.school.files["docs/rules"] = "One rule."
    kept.must_be_right()
    del kept.school.files["docs/rules"]
    kept.school.files["docs/rules.md"] = "# Two rules\n"
    kept.must_be_right()
    del kept.school.files["docs/rules.md"]
    kept.school.files["docs/rules"] = "One rule."
    kept.must_be_right()


def test_the_theme_of_a_school_changes(tmp_path: Path) -> None:
    kept = KeptSite(folder=tmp_path)
    kept.school.set("mkdocs.yml", "theme", "{name: material, custom_dir: look}")
    main = (Path(__file__).parents[2] / "theme/main.html").read_text(encoding="utf-8")
    kept.school.files["look/main.html"] = main
    kept.must_be_right()
    kept.school.files["look/main.html"] = main.replace(
        "{% block header %}", "{% block header %}ours"
    )
    kept.must_be_right()


def test_a_page_of_docs_leads_to_a_page_that_comes_and_goes(tmp_path: Path) -> None:
    kept = KeptSite(folder=tmp_path)
    kept.school.files["docs/guide.md"] = "# Guide\n\n[Words](glossary/index.md)\n"
    glossary = kept.school.files.pop("school/glossary.yml")
    for words in (None, glossary, None, glossary):
        kept.school.files.pop("school/glossary.yml", None)
        if words:
            kept.school.files["school/glossary.yml"] = words
        kept.must_be_right()


def test_a_build_that_broke_off_is_made_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A preview keeps in mind what it had begun when something went wrong."""
    from portfolio_gen.build import write
    from portfolio_gen.build.finish import finish

    kept = site_of(tmp_path)
    kept.school.set("students/ben/projects/birds/project.md", "title", "Owls")
    kept.write()
    edition = kept.take_in()
    shell = edition.kept_shell("build", str(kept.root / "mkdocs.yml"), str(kept.site))
    assert shell is not None
    with monkeypatch.context() as broken:
        broken.setattr(write, "make_pages", _breaks)
        with pytest.raises(OSError, match="no room"):
            finish(edition, shell, kept.site)
    finish(edition, shell, kept.site)
    assert b"Owls" in tree(kept.site)["learners/ben/projects/birds/index.html"]
    assert tree(kept.site) == kept.clean()[1]


def _breaks(*_: object, **__: object) -> None:
    raise OSError("no room")


def test_a_file_is_saved_while_its_folder_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read must not be kept under the sign of what was there a moment before."""
    from portfolio_gen.build import survey

    kept = site_of(tmp_path)
    about, first = "students/ana/about.md", kept.school.text("students/ana/about.md")
    read = survey.read_learner_files

    def saved_meanwhile(root: Path, learner: str) -> object:
        (root / about).write_text("Third words.\n")
        return read(root, learner)

    with monkeypatch.context() as busy:
        kept.school.files[about] = "Second words.\n"
        busy.setattr(survey, "read_learner_files", saved_meanwhile)
        kept.build()
    for words in ("Third words.\n", first, "Second words.\n"):
        (kept.root / about).write_text(words)
        kept.school.files[about] = words
        kept.must_be_right()


def test_a_file_of_the_school_is_saved_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from portfolio_gen.build import school_files

    kept = site_of(tmp_path)
    path, read = "school/school.yml", school_files.read_school_files
    third = kept.school.text(path).replace("Alder Creek School", "Third School")

    def saved_afterwards(root: Path) -> object:
        found = read(root)
        (root / path).write_text(third)
        return found

    with monkeypatch.context() as busy:
        kept.school.set(path, "name", "Second School")
        busy.setattr(school_files, "read_school_files", saved_afterwards)
        kept.build()
    kept.school.files[path] = third
    (kept.root / path).write_text(third)
    kept.must_be_right()


def test_the_comparison_would_notice(tmp_path: Path) -> None:
    kept = site_of(tmp_path)
    kept.build()
    (kept.site / "index.html").write_bytes(b"another")
    clean = kept.clean()[1]
    assert difference(tree(kept.site), clean).startswith("index.html:1")
    assert difference({**clean, "x": b""}, clean) == "x is only in the kept site"
    assert not difference(clean, dict(clean))


def test_a_learner_comes_back_into_the_middle_of_the_roster(tmp_path: Path) -> None:
    """What could be meant by a name that is no one's is told in the order of the roster."""
    kept = KeptSite(folder=tmp_path)
    kept.school.set("students/ana/projects/oven/project.md", "team", "[ben]")
    kept.school.set("students/ben/journal/2026-07-01-ana.md", "about", "[project:ben/birds]")
    whole = kept.school.text("school/roster.csv")
    kept.school.files["school/roster.csv"] = "".join(
        line for line in whole.splitlines(keepends=True) if not line.startswith("ana,")
    )
    kept.must_be_right()
    kept.school.files["school/roster.csv"] = whole
    kept.must_be_right()


def test_a_classmate_says_who_is_in_a_picture_that_lies_in_both_folders(tmp_path: Path) -> None:
    kept = KeptSite(folder=tmp_path)
    kept.school.files["students/ana/projects/clock/media/dial.png"] = picture(3)
    page = "learners/ana/projects/clock/index.html"
    birds = "students/ben/projects/birds/project.md"
    for people, is_shown in (
        ("[ana]", True),
        ("[dee]", False),
        ("[]", True),
        ("[ana, dee]", False),
    ):
        kept.school.set(
            birds, "shows", f"[{{kind: drawing, file: media/nest.png, people: {people}}}]"
        )
        kept.must_be_right()
        assert (b"A dial" in tree(kept.site)[page]) is is_shown, people


def test_a_name_in_a_story_becomes_that_of_a_learner(tmp_path: Path) -> None:
    """Nothing else of the learner who is named concerns the one who names them."""
    kept = KeptSite(folder=tmp_path)
    about = "students/ana/about.md"
    kept.school.files[about] = "I sing with Hal New.\n"
    kept.must_be_right()
    roster = kept.school.text("school/roster.csv")
    for line, told in (("hal,Hal New", 1), ("hal,Hal Newton", 0), ('hal,"New, Hal"', 1)):
        kept.school.files["school/roster.csv"] = f"{roster}{line},6,harbor,,active\n"
        kept.must_be_right()
        assert private_ones(kept) == [about] * told
    kept.school.set("school/consent.yml", "hal", "{publish: public, name: full}")
    kept.must_be_right()
    assert private_ones(kept) == []
    kept.school.set("school/consent.yml", "hal", None)
    kept.must_be_right()
    assert private_ones(kept) == [about]
    kept.school.files["school/roster.csv"] = roster
    kept.must_be_right()
    assert private_ones(kept) == []


def private_ones(kept: KeptSite) -> list[str]:
    """The files in which something looks private, as the next build says."""
    problems = kept.take_in().problems
    return [found.place.file for found in problems if found.code == "looks-private"]
