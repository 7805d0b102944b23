"""How far classes are, counted from how each learner is."""

from __future__ import annotations

from portfolio_gen.analysis.at_a_glance import AtAGlance, Cell
from portfolio_gen.analysis.coverage import Coverage, coverage_of, learners_here, learners_of
from portfolio_gen.analysis.join import join
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import School
from tests.small_school import TODAY

MEETING = 3
SCHOOL = School.model_validate(
    {
        "settings": {"name": "S", "levels": []},
        "classes": [{"id": "harbor", "name": "Harbor"}, {"id": "willow", "name": "Willow"}],
    }
)


def cell(state: str, place: int | None = None) -> Cell:
    return Cell(state=state, place=place, own=None, day=None)


def at(**cells: Cell) -> AtAGlance:
    return AtAGlance(
        cells=cells, gaps=(), far_apart=(), worked=None, seen=None, waiting=(), unanswered=(),
        set_work=(),
    )  # fmt: skip


def shown(glances: dict[str, AtAGlance], **lines: dict) -> Shown:
    """Learners with these lines of the roster; `glances` are of those whose progress is shown."""
    learners = tuple(
        Learner.model_validate({"id": name, "roster": {"id": name, "name": name, **line}})
        for name, line in lines.items()
    )
    return join(
        edition=Edition.named("staff"),
        as_of=TODAY,
        school=SCHOOL,
        learners=learners,
        media={},
        glances=glances,
    )


def test_everybody_counts_once_by_the_furthest_of_several_competencies() -> None:
    glances = {
        "ana": at(a=cell("confirmed", 3), b=cell("not-started")),
        "ben": at(a=cell("confirmed", 2), b=cell("self-only")),
        "cleo": at(a=cell("self-only")),
        "dina": at(a=cell("missed"), b=cell("no-evidence")),
    }
    everybody = shown(glances, **{name: {} for name in glances})
    found = coverage_of(everybody, glances, ("a", "b"), MEETING)
    assert found == Coverage(reached=1, on_the_way=2, nothing=1)
    assert coverage_of(everybody, glances, ("b",), MEETING).reached == 0


def test_what_only_the_learner_says_is_never_reached() -> None:
    glances = {"ana": at(a=cell("self-only"))}
    found = coverage_of(shown(glances, ana={}), glances, ("a",), 1)
    assert found == Coverage(reached=0, on_the_way=1, nothing=0)


def test_a_class_is_who_is_in_it_now_and_whose_progress_is_shown() -> None:
    harbor = {"classes": ["harbor"]}
    school = shown(
        {"ana": at(), "gone": at(), "both": at()},
        ana=harbor,
        gone=harbor | {"status": "left"},
        hidden=harbor,
        both={"classes": ["willow", "harbor"]},
    )
    assert learners_of(school, SCHOOL.classes[0]) == ("ana", "both")
    assert learners_of(school, SCHOOL.classes[1]) == ("both",)
    assert learners_here(school) == ("ana", "both")
