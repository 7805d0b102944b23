"""What others said stands at the project it is about, and at no other."""

from __future__ import annotations

from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Feedback


def said(project: str, date: str, who: str) -> Feedback:
    return Feedback(learner="ana", project=project, date=date, who=who, saw=f"{date} {who}")


def test_it_is_brought_to_its_project_oldest_first() -> None:
    projects = [{"id": "oven", "title": "Oven"}, {"id": "kite", "title": "Kite"}]
    ana = Learner(id="ana", projects=projects)
    everything = [
        said("oven", "2026-03-05", "ben"),
        said("oven", "2026-03-04", "ms-okafor"),
        said("oven", "2026-03-04", "cleo"),
        said("gone", "2026-03-01", "ben"),
    ]
    oven, kite = with_feedback(ana, everything).projects
    assert [one.saw for one in oven.feedback] == [
        "2026-03-04 cleo", "2026-03-04 ms-okafor", "2026-03-05 ben",
    ]  # fmt: skip
    assert kite.feedback == ()


def test_what_was_there_before_does_not_stay() -> None:
    oven = {"id": "oven", "title": "Oven", "feedback": [said("oven", "2026-03-04", "ben")]}
    assert with_feedback(Learner(id="ana", projects=[oven]), []).projects[0].feedback == ()


def test_from_then_on_there_is_progress_to_tell() -> None:
    assert Learner(id="ana").progress is False
    assert with_feedback(Learner(id="ana"), []).progress is True
